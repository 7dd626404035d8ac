package bench;

import static bench.Table.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of single pieces: the router, a layer. */
record MicroTables(List<Micro> figures) {

    /** One row for each value of the first, one column for the second. */
    String cross(String benchmark, String rows, String columns) {
        Map<String, Map<String, Micro>> all = new LinkedHashMap<>();
        Set<String> heads = new LinkedHashSet<>();
        for (Micro micro : of(benchmark)) {
            all.computeIfAbsent(micro.param(rows), _ -> new LinkedHashMap<>())
                    .put(micro.param(columns), micro);
            heads.add(micro.param(columns));
        }
        List<String> first = new ArrayList<>(heads);
        first.addFirst(rows + " ↓ " + columns + " →");
        Table table = new Table(first.toArray(String[]::new));
        all.forEach((row, cells) -> {
            List<String> line = new ArrayList<>();
            line.add(row);
            heads.forEach(head -> line.add(cell(cells.get(head))));
            table.row(line.toArray(String[]::new));
        });
        return table.toString();
    }

    private static String cell(Micro micro) {
        return micro == null
                ? "–"
                : "%s ns, %,.0f B".formatted(
                        figure(micro.nanos()), micro.bytes());
    }

    /** One row for each value of the parameter. */
    String list(String benchmark, String param) {
        Table table = new Table(param, "ns", "±", "bytes");
        for (Micro micro : of(benchmark)) {
            table.row(micro.param(param), figure(micro.nanos()),
                    figure(micro.error()), "%,.0f".formatted(micro.bytes()));
        }
        return table.toString();
    }

    List<Micro> of(String benchmark) {
        List<Micro> found = figures.stream()
                .filter(micro -> micro.benchmark().startsWith(benchmark))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("No figures of " + benchmark);
        }
        return found;
    }

    Micro one(String benchmark, Map<String, String> params) {
        return of(benchmark).stream()
                .filter(micro -> micro.params().equals(params))
                .findFirst().orElseThrow(() -> new IllegalArgumentException(
                        "No figure of " + benchmark + " " + params));
    }
}
