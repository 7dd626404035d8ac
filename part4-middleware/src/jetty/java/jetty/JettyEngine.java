package jetty;

import module java.base;
import framework.Engine;
import framework.Gateway;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpCompliance.Violation;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HostHeaderCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/**
 * Jetty, for the world: it speaks HTTP/1.1 and HTTP/2, and TLS if it is given
 * a certificate.
 */
public final class JettyEngine implements Engine {
    private static final int BACKLOG = 1024;
    /** Bytes of a header, of a request or of a response. */
    private static final int HEADER = 64 * 1024;

    private final Optional<Path> keystore;
    private final String password;
    private final Duration request;
    private final Duration idle;

    /**
     * Speaks TLS, and no plain HTTP, if the system property tls.keystore
     * names a PKCS12 file; an empty one names none. tls.password is its
     * password. jetty.maxReqTime (15) and jetty.maxIdleTime (30) are how many
     * seconds a request may take to arrive, and a connection may do nothing.
     */
    public JettyEngine() {
        this(Optional.ofNullable(System.getProperty("tls.keystore"))
                        .filter(name -> !name.isEmpty()).map(Path::of),
                System.getProperty("tls.password", ""),
                Duration.ofSeconds(Integer.getInteger("jetty.maxReqTime", 15)),
                Duration.ofSeconds(
                        Integer.getInteger("jetty.maxIdleTime", 30)));
    }

    JettyEngine(Optional<Path> keystore, String password, Duration request,
            Duration idle) {
        this.keystore = keystore;
        this.password = password;
        this.request = request;
        this.idle = idle;
    }

    @Override
    public Running start(InetSocketAddress address, Gateway gateway)
            throws IOException {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        VirtualThreadPool pool = new VirtualThreadPool(0); // as many as needed
        pool.setVirtualThreadsExecutor(threads);
        Server server = new Server(pool);
        ServerConnector connector = new ServerConnector(server, protocols());
        connector.setIdleTimeout(idle.toMillis());
        server.addConnector(connector);
        int places = places();
        server.addBean(new NetworkConnectionLimit(places, connector));
        server.setHandler(new Entrance(gateway, request));
        server.setErrorHandler(new Refusals());
        connector.open(listen(address));
        start(server);
        threads.execute(new Watch(connector, places, request));
        return new Started(address(connector),
                keystore.isPresent() ? "https" : "http", server, threads);
    }

    /** Ahead of the rest: if the port is taken, nothing has been started. */
    private static ServerSocketChannel listen(InetSocketAddress address)
            throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        try {
            channel.socket().bind(address, BACKLOG);
            return channel;
        } catch (IOException taken) {
            channel.close();
            throw taken;
        }
    }

    private static void start(Server server) throws IOException {
        try {
            server.start();
        } catch (Exception failure) {
            stop(server);
            throw new IOException(failure.getMessage(), failure);
        }
    }

    /** How many may be connected at a time, as on the JDK's server. */
    private static int places() {
        int set = Integer.getInteger("jdk.httpserver.maxConnections", 0);
        long heap = Runtime.getRuntime().maxMemory();
        return set > 0 ? set : (int) Math.min(100_000, heap / (384 * 1024));
    }

    private ConnectionFactory[] protocols() throws IOException {
        HttpConfiguration http1 = configuration();
        HttpConfiguration http2 = configuration();
        // HTTP/2 has a pseudo field :authority in its place.
        http2.addCustomizer(new HostHeaderCustomizer());
        if (keystore.isEmpty()) {
            return new ConnectionFactory[] {
                new Http1(http1), new Http2(http2)
            };
        }
        http1.addCustomizer(new SecureRequestCustomizer());
        http2.addCustomizer(new SecureRequestCustomizer());
        var alpn = new ALPNServerConnectionFactory();
        alpn.setDefaultProtocol("http/1.1");
        return new ConnectionFactory[] {
            new SslConnectionFactory(certificate(), alpn.getProtocol()), alpn,
            new HTTP2ServerConnectionFactory(http2), new Http1(http1)
        };
    }

    private SslContextFactory.Server certificate() throws IOException {
        Path file = keystore.orElseThrow();
        Files.newInputStream(file).close(); // throws what says what is wrong
        var certificate = new SslContextFactory.Server();
        certificate.setKeyStorePath(file.toString());
        certificate.setKeyStorePassword(password);
        return certificate;
    }

    private static HttpConfiguration configuration() {
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADER);
        http.setMaxResponseHeaderSize(HEADER);
        // Or "Connection: CLOSE" would arrive as "Connection: close".
        http.setHeaderCacheCaseSensitive(true);
        // The strict rules, but for what we have rules of our own for.
        http.setHttpCompliance(HttpCompliance.STRICT.with("ours",
                Violation.MISMATCHED_AUTHORITY, Violation.UNSAFE_HOST_HEADER,
                Violation.DUPLICATE_HOST_HEADERS));
        http.setUriCompliance(UriCompliance.UNSAFE);
        return http;
    }

    private static InetSocketAddress address(ServerConnector connector)
            throws IOException {
        return (InetSocketAddress) ((ServerSocketChannel)
                connector.getTransport()).getLocalAddress();
    }

    private static void stop(Server server) {
        try {
            server.stop();
        } catch (Exception failure) {
            System.getLogger("jetty").log(System.Logger.Level.WARNING,
                    "The server did not stop properly", failure);
        }
    }

    private record Started(InetSocketAddress address, String scheme,
            Server server, ExecutorService threads) implements Running {
        @Override
        public void stop() {
            JettyEngine.stop(server);
            threads.shutdownNow();
            try {
                // What was cut may still tidy up, and be logged.
                threads.awaitTermination(1, TimeUnit.SECONDS);
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
