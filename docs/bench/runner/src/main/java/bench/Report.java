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
    private final Path results;
    private final Summary summary;
    private final EndToEndTables tables;
    private final MicroTables router;
    private final MicroTables chain;

    /** @param results the folder with the files of a run */
    Report(Path results) {
        this.results = results;
        summary = new Summary(
                Results.read(results.resolve("end-to-end.json")));
        tables = new EndToEndTables(summary);
        router = new MicroTables(Micro.read(results.resolve("router.json")));
        chain = new MicroTables(Micro.read(results.resolve("chain.json")));
    }

    /** The page with its figures put in. */
    String page(String template) {
        Document page = new Document(template);
        page.set("machine", tables.machine());
        page.set("goals", new Goals(summary, router, chain).table());
        page.set("overall", tables.overall());
        page.set("cases", tables.cases());
        page.set("connections", tables.connections());
        page.set("parts", tables.parts());
        page.set("starts", tables.starts());
        page.set("router", router.cross("RouterMatch", "table", "router"));
        page.set("miss", router.cross("RouterMiss", "table", "router"));
        page.set("layers", chain.list("LayerCost", "layers"));
        page.set("stack", chain.list("StackCost", "layer"));
        return page.text();
    }

    void draw() throws IOException {
        Charts charts = new Charts(results);
        charts.bars("cpu.svg", "Processor time of a request",
                "microseconds, 64 connections, mean of the six cases", cpu());
        charts.bars("p99.svg", "Slowest of 100 requests",
                "microseconds, 1,000 connections, mean of the six cases",
                p99());
        charts.lines("router.svg", "A match, by the number of routes",
                "routes", "nanoseconds", true, routes());
        charts.lines("layers.svg", "A request, by the number of layers",
                "layers", "nanoseconds", false, layers());
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
        var data = new XYSeriesCollection();
        List<Micro> synthetic = router.of("RouterMatch").stream()
                .filter(micro -> micro.param("table").startsWith("synthetic-"))
                .toList();
        for (Micro micro : synthetic) {
            String name = micro.param("router");
            if (data.indexOf(name) < 0) {
                data.addSeries(new XYSeries(name));
            }
            data.getSeries(name).add(Integer.parseInt(micro.param("table")
                    .substring("synthetic-".length())), micro.nanos());
        }
        return data;
    }

    private XYSeriesCollection layers() {
        XYSeries series = new XYSeries("Api.handle");
        for (Micro micro : chain.of("LayerCost")) {
            series.add(Integer.parseInt(micro.param("layers")), micro.nanos());
        }
        return new XYSeriesCollection(series);
    }

    /** Draws the plots and rewrites the page. */
    void write(Path page) throws IOException {
        draw();
        Files.writeString(page, page(Files.readString(page)));
    }
}
