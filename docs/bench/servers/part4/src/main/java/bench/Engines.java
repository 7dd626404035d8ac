package bench;

import framework.Engine;
import framework.JdkEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import server.SocketEngine;

/** The servers that part 4 can stand on, by the names of the results. */
final class Engines {
    private Engines() {
    }

    /**
     * Ours and Jetty speak TLS if the system properties tls.keystore and
     * tls.password are there.
     *
     * @throws IllegalArgumentException for a name that is none of them
     */
    static Engine named(String name) throws IOException {
        String keystore = System.getProperty("tls.keystore");
        return switch (name) {
            case "ours" -> keystore == null ? new SocketEngine()
                    : new SocketEngine(tls(Path.of(keystore)));
            case "jdk", "robaho" -> new JdkEngine();
            case "jetty" -> Engine.usual(); // which its jar names
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static SSLContext tls(Path keystore) throws IOException {
        char[] password = System.getProperty("tls.password").toCharArray();
        try {
            KeyStore keys = KeyStore.getInstance(keystore.toFile(), password);
            var managers = KeyManagerFactory.getInstance("PKIX");
            managers.init(keys, password);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
