package framework;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

public class NamedServerTest {
    private final ClassLoader before = Thread.currentThread().getContextClassLoader();
    @TempDir
    private Path folder;
    private URLClassLoader withFile;

    /** One of which only the name matters. */
    public static final class Other implements Engine {
        @Override
        public Running start(InetSocketAddress address, Gateway gateway) {
            throw new UnsupportedOperationException();
        }
    }

    /** Puts a file with these classes on the class path. */
    private void name(Class<?>... engines) throws IOException {
        Path file = folder.resolve("META-INF/services/framework.Engine");
        Files.createDirectories(file.getParent());
        Files.write(file, Arrays.stream(engines).map(Class::getName).toList());
        withFile = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                return findResources(name); // not what names the server of this run, too
            }
        };
        Thread.currentThread().setContextClassLoader(withFile);
    }

    @AfterEach
    void putBack() throws IOException {
        Thread.currentThread().setContextClassLoader(before);
        withFile.close();
    }

    @Test
    @DisplayName("An application starts on the server that a file names")
    void takesNamed() throws IOException {
        name(MadeEngine.class);
        try (Server server = new Api().start(0)) {
            assertEquals(4321, server.port());
        }
        try (Server server = new Api().start(new InetSocketAddress("localhost", 0))) {
            assertEquals(4321, server.port());
        }
    }

    @Test
    @DisplayName("A server that the program names itself comes before one in a file")
    void prefersTheProgram() throws IOException {
        name(Other.class);
        try (Server server = new Api().start(0, new MadeEngine())) {
            assertEquals(4321, server.port());
        }
    }

    @Test
    @DisplayName("Two servers in such files are a mistake, and both are told")
    void refusesTwo() throws IOException {
        name(MadeEngine.class, Other.class);
        var failure = assertThrows(IllegalStateException.class, () -> new Api().start(0));
        assertEquals("Several servers are named, framework.MadeEngine"
                + " and framework.NamedServerTest$Other", failure.getMessage());
    }

    @Test
    @DisplayName("The JDK's server can be named, too")
    void takesTheJdks() throws IOException {
        name(JdkEngine.class);
        assertInstanceOf(JdkEngine.class, Engine.usual());
    }
}
