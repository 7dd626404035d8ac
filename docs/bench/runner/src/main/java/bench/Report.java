package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Turns the figures into the tables and plots of docs/performance.md. */
final class Report {
    private static final String SYNTHETIC = "synthetic-";

    private final Summary summary;
    private final EndToEndTables tables;
    private final TlsTable tls;
    private final MicroTables router;
    private final MicroTables chain;
    private final MicroTables parsers;

    /** @param results the folder with the files of a run */
    Report(Path results) {
        summary = new Summary(
                Results.read(results.resolve("end-to-end.json")));
        tables = new EndToEndTables(summary);
        tls = new TlsTable(new Summary(
                Results.read(results.resolve("tls.json"))));
        router = new MicroTables(Micro.read(results.resolve("router.json")));
        chain = new MicroTables(Micro.read(results.resolve("chain.json")));
        parsers = new MicroTables(
                Micro.read(results.resolve("parsers.json")));
    }

    /** The page with its figures put in. */
    String page(String template) {
        Document page = new Document(template);
        page.set("machine", tables.machine());
        page.set("goals", new Goals(summary, router, chain).table());
        page.set("overall", tables.overall());
        page.set("over-part1", tables.overPart1());
        page.set("over-javalin", tables.overJavalin());
        page.set("tls", tls.toString());
        page.set("cases", tables.cases());
        page.set("connections", tables.connections());
        page.set("parts", tables.parts());
        page.set("starts", tables.starts());
        page.set("router", router.cross("RouterMatch", "table", "router"));
        page.set("miss", router.cross("RouterMiss", "table", "router"));
        page.set("layers", chain.cross("LayerCost", "layers", "classes"));
        page.set("stack", chain.list("StackCost", "layer"));
        page.set("parsers", parsers.list("ParserCost", "input"));
        return page.text();
    }

    /** Draws all plots into this folder, and says which they are. */
    List<Path> draw(Path folder) throws IOException {
        Charts charts = new Charts(folder);
        return List.of(
                charts.bars("cpu.svg", "Processor time of a request",
                        "microseconds, 64 connections, mean of the cases",
                        cpu()),
                charts.bars("p99.svg", "Slowest of 100 requests",
                        "microseconds, 1,000 connections, mean of the cases",
                        p99()),
                charts.lines("router.svg", "A match, by the number of routes",
                        "routes", "nanoseconds", true, routes()),
                charts.lines("layers.svg", "A request, by the number of layers",
                        "layers", "nanoseconds", false, layers()));
    }

    private DefaultCategoryDataset cpu() {
        var data = new DefaultCategoryDataset();
        for (Contender contender : tables.byCost()) {
            data.addValue(summary.mean(contender.name(), 64,
                    Sample::cpuMicros), "", contender.label());
        }
        return data;
    }

    private DefaultCategoryDataset p99() {
        var data = new DefaultCategoryDataset();
        for (Contender contender : tables.byCost()) {
            data.addValue(summary.mean(contender.name(), 1000, Sample::p99),
                    "", contender.label());
        }
        return data;
    }

    private XYSeriesCollection routes() {
        return series(router.of("RouterMatch").stream()
                .filter(micro -> micro.param("table").startsWith(SYNTHETIC))
                .toList(), "", "router", "table", SYNTHETIC);
    }

    private XYSeriesCollection layers() {
        return series(chain.of("LayerCost"),
                "classes: ", "classes", "layers", "");
    }

    /** One line for each name, after a title; x is after a prefix. */
    private static XYSeriesCollection series(List<Micro> figures,
            String title, String name, String x, String prefix) {
        var data = new XYSeriesCollection();
        for (Micro micro : figures) {
            String key = title + micro.param(name);
            if (data.indexOf(key) < 0) {
                data.addSeries(new XYSeries(key));
            }
            String number = micro.param(x).substring(prefix.length());
            data.getSeries(key).add(Integer.parseInt(number), micro.nanos());
        }
        return data;
    }
}
