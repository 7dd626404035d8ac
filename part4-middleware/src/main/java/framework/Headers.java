package framework;

import module java.base;

/**
 * The fields of a header (RFC 9110, section 5). Names compare without regard
 * to case; every field line is kept, in its order. It never changes.
 */
public final class Headers {
    static final Headers NONE = new Headers(List.of());

    // Not \s, which is more than the spaces and tabs of a header.
    private static final Pattern BLANKS =
            Pattern.compile("\\A[ \t]++|[ \t]++\\z");

    private final List<Field> fields;

    private Headers(List<Field> fields) {
        this.fields = fields;
    }

    /** These field lines, in their order. */
    public static Headers of(List<Field> lines) {
        return new Headers(List.copyOf(lines));
    }

    /** The fields of a map that has a list of values for each name. */
    static Headers of(Map<String, List<String>> map) {
        List<Field> fields = new ArrayList<>();
        map.forEach((name, values) -> values.forEach(
                value -> fields.add(new Field(name, value))));
        return new Headers(fields);
    }

    /** The value of the first field line with this name. */
    public Optional<String> first(String name) {
        for (Field field : fields) {
            if (field.isNamed(name)) {
                return Optional.of(field.value());
            }
        }
        return Optional.empty();
    }

    /** The values of all field lines with this name, in their order. */
    public List<String> all(String name) {
        List<String> values = new ArrayList<>();
        for (Field field : fields) {
            if (field.isNamed(name)) {
                values.add(field.value());
            }
        }
        return values;
    }

    /**
     * Whether a field that is a list has this element, in any of its lines
     * and in any case, as {@code Connection} has {@code close} (RFC 9110,
     * sections 5.6.1 and 5.6.3).
     */
    public boolean lists(String name, String element) {
        for (String line : all(name)) {
            for (String part : line.split(",")) {
                String word = BLANKS.matcher(part).replaceAll("");
                if (Token.is(word) && word.equalsIgnoreCase(element)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Each name once, as first spelled, in the order of appearance. */
    public Set<String> names() {
        Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        return fields.stream()
                .map(Field::name)
                .filter(seen::add)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** @throws IllegalArgumentException if a field must not be sent */
    void requireSafe() {
        fields.forEach(Field::requireSafe);
    }

    /** A copy without the fields that must not be sent. */
    Headers safe() {
        return new Headers(fields.stream().filter(Field::isSafe).toList());
    }

    /** Calls this with the name and the value of each line, in order. */
    public void forEach(BiConsumer<String, String> action) {
        fields.forEach(field -> action.accept(field.name(), field.value()));
    }

    /** A copy without the fields of this name. */
    Headers without(String name) {
        if (first(name).isEmpty()) {
            return this;
        }
        List<Field> copy = new ArrayList<>(fields);
        copy.removeIf(field -> field.isNamed(name));
        return new Headers(copy);
    }

    /** A copy with those of the other fields whose names are not here yet. */
    Headers withDefaults(Headers defaults) {
        List<Field> copy = new ArrayList<>(fields);
        for (Field field : defaults.fields) {
            if (first(field.name()).isEmpty()) {
                copy.add(field);
            }
        }
        return new Headers(copy);
    }

    /** A copy with one more field line. */
    Headers and(String name, String value) {
        List<Field> copy = new ArrayList<>(fields);
        copy.add(new Field(name, value));
        return new Headers(copy);
    }

    /** A copy with this field in place of all others of its name. */
    public Headers with(String name, String value) {
        List<Field> copy = new ArrayList<>(without(name).fields);
        copy.add(new Field(name, value));
        return new Headers(copy);
    }
}
