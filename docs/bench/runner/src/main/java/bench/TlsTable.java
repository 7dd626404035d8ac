package bench;

import static bench.Table.figure;

/** What TLS and HTTP/2 cost, on the servers that speak them. */
record TlsTable(Summary summary) {
    private static final int USUAL = 64;

    @Override
    public String toString() {
        Table table = new Table("", "CPU µs a request",
                "over plain HTTP/1.1", "requests a second", "p50 µs",
                "p99 µs", "errors");
        for (Contender contender : Contender.overTls()) {
            String name = contender.name();
            table.row(contender.label(),
                    figure(summary.mean(name, USUAL, Sample::cpuMicros)),
                    figure(summary.ratio(name, contender.plain(), USUAL,
                            Sample::cpuMicros)),
                    figure(summary.mean(name, USUAL,
                            Sample::requestsPerSecond)),
                    figure(summary.mean(name, USUAL, Sample::p50)),
                    figure(summary.mean(name, USUAL, Sample::p99)),
                    String.valueOf(summary.errors(name, USUAL)));
        }
        return table.toString();
    }
}
