package server;

import module java.base;

/** All clients of a server: no more than fit, and none that stands still. */
final class Connections {
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration GRACE = Duration.ofMillis(200);

    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads =
            Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places;

    Connections(int most) {
        places = new Semaphore(most);
        threads.execute(this::watch);
    }

    /** Lets a client in, as soon as there is a place for it. */
    void enter(Connection connection) throws InterruptedException {
        try {
            takePlace();
        } catch (InterruptedException closing) {
            connection.cut();
            throw closing;
        }
        open.add(connection);
        try {
            threads.execute(() -> {
                try {
                    connection.run();
                } finally {
                    leave(connection);
                }
            });
        } catch (RejectedExecutionException closing) {
            connection.cut();
            leave(connection);
        }
    }

    private void leave(Connection connection) {
        open.remove(connection);
        places.release();
    }

    /** If there is none, whoever we wait for the longest has to go. */
    private void takePlace() throws InterruptedException {
        boolean isFree = places.tryAcquire();
        while (!isFree) {
            long latest = System.nanoTime() - GRACE.toNanos();
            open.stream().filter(client -> client.wire().waits(latest))
                    .min(Comparator.comparing(client -> client.wire().since()))
                    .ifPresent(Connection::cut);
            isFree = places.tryAcquire(10, TimeUnit.MILLISECONDS);
        }
    }

    /** Cuts off those who are late, until it is interrupted. */
    private void watch() {
        try {
            while (true) {
                Thread.sleep(PAUSE);
                long now = System.nanoTime();
                open.stream().filter(client -> client.wire().isLate(now))
                        .forEach(Connection::cut);
            }
        } catch (InterruptedException stopped) {
            // There is nobody left to watch.
        }
    }

    /** Cuts all, and waits for them, but not for long. */
    void stop() throws InterruptedException {
        threads.shutdown();
        open.forEach(Connection::cut);
        threads.shutdownNow();
        // What was cut may still tidy up, and be logged.
        threads.awaitTermination(1, TimeUnit.SECONDS);
    }
}
