package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate for this computer, made for one run.
 *
 * @param keystore the file with it, and with its secret key
 */
record Certificate(Path keystore) {
    private static final String PASSWORD = "changeit";

    static Certificate make() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("certificate");
        Path keystore = folder.resolve("keys.p12");
        Shell.run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool")
                        .toString(),
                "-genkeypair", "-alias", "bench", "-keyalg", "EC",
                "-dname", "CN=127.0.0.1", "-ext", "SAN=ip:127.0.0.1",
                "-validity", "2", "-keystore", keystore.toString(),
                "-storepass", PASSWORD));
        folder.toFile().deleteOnExit();
        keystore.toFile().deleteOnExit();
        return new Certificate(keystore);
    }

    /** What tells a server to use it. */
    List<String> options() {
        return List.of("-Dtls.keystore=" + keystore,
                "-Dtls.password=" + PASSWORD);
    }

    /** For a client that trusts it, and nobody else. */
    SSLContext trusted() throws IOException {
        try {
            KeyStore keys = KeyStore.getInstance(
                    keystore.toFile(), PASSWORD.toCharArray());
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("bench", keys.getCertificate("bench"));
            var managers = TrustManagerFactory.getInstance("PKIX");
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
