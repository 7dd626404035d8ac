package bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One figure of JMH.
 *
 * @param benchmark class and method, without the package
 * @param nanos of one operation
 * @param error half the width of its 99.9 % confidence interval
 * @param bytes allocated by one operation
 */
record Micro(String benchmark, Map<String, String> params, double nanos,
        double error, double bytes) {

    static List<Micro> read(Path file) {
        List<Micro> all = new ArrayList<>();
        for (JsonNode node : JsonMapper.shared().readTree(file.toFile())) {
            Map<String, String> params = new TreeMap<>();
            node.path("params").properties().forEach(entry ->
                    params.put(entry.getKey(), entry.getValue().asString()));
            JsonNode metric = node.path("primaryMetric");
            String name = node.path("benchmark").asString();
            all.add(new Micro(name.substring(name.indexOf('.') + 1), params,
                    metric.path("score").asDouble(),
                    metric.path("scoreError").asDouble(Double.NaN),
                    node.path("secondaryMetrics").path("gc.alloc.rate.norm")
                            .path("score").asDouble(Double.NaN)));
        }
        return all;
    }

    String param(String name) {
        return params.get(name);
    }
}
