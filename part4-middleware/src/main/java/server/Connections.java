package server;

import module java.base;
import framework.Gateway;

/** All clients of a server: no more than fit, and none that stands still. */
final class Connections {
    private static final int SPARES = 64;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration GRACE = Duration.ofMillis(200);

    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads =
            Executors.newVirtualThreadPerTaskExecutor();
    private final Thread watch = new Thread(this::watch);
    private final Semaphore places;
    private final Semaphore heads;
    private final Queue<ByteArrayOutputStream> spares =
            new ArrayBlockingQueue<>(SPARES);
    private final Bounds bounds;
    private final Gateway gateway;

    Connections(Bounds bounds, Gateway gateway) {
        places = new Semaphore(bounds.connections());
        heads = new Semaphore(bounds.heads());
        this.bounds = bounds;
        this.gateway = gateway;
        watch.setDaemon(true);
        watch.start();
    }

    /**
     * Lets a client in, as soon as there is a place for it. If it throws, the
     * client is still outside.
     */
    void enter(Socket socket, Socket secured)
            throws IOException, InterruptedException {
        Connection client = new Connection(
                socket, secured, bounds, heads, spares, gateway);
        takePlace();
        try {
            open.add(client);
            threads.execute(() -> {
                try {
                    client.run();
                } finally {
                    leave(client);
                }
            });
        } catch (Throwable closingOrFull) {
            leave(client);
            throw closingOrFull;
        }
    }

    private void leave(Connection client) {
        open.remove(client);
        places.release();
    }

    /** If there is none, whoever we wait for the longest has to go. */
    private void takePlace() throws InterruptedException {
        boolean isFree = places.tryAcquire();
        while (!isFree) {
            cutLongest(System.nanoTime());
            isFree = places.tryAcquire(10, TimeUnit.MILLISECONDS);
        }
    }

    private void cutLongest(long now) {
        open.stream().filter(
                client -> client.wire().waited(now) > GRACE.toNanos())
                .max(Comparator.comparing(client -> client.wire().waited(now)))
                .ifPresent(Connection::cut);
    }

    /** Cuts all, those who leave after a second, and waits for them. */
    void stop() throws InterruptedException {
        watch.interrupt();
        threads.shutdown();
        open.stream().filter(client -> !client.isLeaving())
                .forEach(Connection::cut);
        for (int i = 0; i < 100
                && open.stream().anyMatch(Connection::isLeaving); i++) {
            Thread.sleep(10);
        }
        open.forEach(Connection::cut);
        threads.shutdownNow();
        // What was cut may still tidy up, and be logged.
        threads.awaitTermination(1, TimeUnit.SECONDS);
    }

    /** Cuts off those who are late, until it is interrupted. */
    private void watch() {
        while (true) {
            try {
                Thread.sleep(PAUSE);
                long now = System.nanoTime();
                open.stream().filter(client -> client.wire().isLate(now))
                        .forEach(Connection::cut);
            } catch (InterruptedException stopped) {
                return;
            } catch (Throwable noMemory) {
                // It looks again, when there may be some.
            }
        }
    }
}
