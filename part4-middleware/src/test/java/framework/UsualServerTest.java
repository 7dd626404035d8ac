package framework;

import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import server.SocketEngine;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

public class UsualServerTest {
    /** Finds no file that names a server, not even that of this run. */
    private static final class WithoutFiles extends ClassLoader {
        private WithoutFiles(ClassLoader parent) {
            super(parent);
        }

        @Override
        public Enumeration<URL> getResources(String name) {
            return Collections.emptyEnumeration();
        }
    }

    @Test
    @DisplayName("Where no file names a server, it is our own")
    void isOurs() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(new WithoutFiles(before));
        try {
            assertInstanceOf(SocketEngine.class, Engine.usual());
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
