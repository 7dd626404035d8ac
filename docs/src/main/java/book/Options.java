package book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands behind a command: words, and options such as {@code --to=folder}
 * or {@code --to folder}. An option without a value is the same as absent, as
 * Maven cannot leave one out.
 */
record Options(List<String> words, Map<String, String> values) {

    /** @param switches the options that stand alone, or say true or false */
    static Options of(List<String> arguments, List<String> switches,
            List<String> options) {
        List<String> words = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                words.add(argument);
                continue;
            }
            String[] parts = argument.substring(2).split("=", 2);
            boolean isSwitch = switches.contains(parts[0]);
            if (!isSwitch && !options.contains(parts[0])) {
                throw new Problem("There is no option " + argument + ". There"
                        + " are: " + switches + " and " + options);
            }
            String value = parts.length > 1 ? parts[1]
                    : isSwitch ? "true"
                    : i + 1 < arguments.size() ? arguments.get(++i) : "";
            values.put(parts[0], value);
        }
        return new Options(List.copyOf(words), Map.copyOf(values));
    }

    boolean isOn(String name) {
        return "true".equals(values.get(name));
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name))
                .filter(value -> !value.isBlank());
    }
}
