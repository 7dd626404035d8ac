package framework;

import module java.base;

/**
 * The fields of a header (RFC 9110, section 5). Names compare without regard
 * to case; every field line is kept, in its order. It never changes.
 */
public final class Headers {
    static final Headers NONE = new Headers(List.of());

    private final List<Field> fields;

    /** One line of a header. */
    private record Field(String name, String value) {
        boolean isNamed(String other) {
            return name.equalsIgnoreCase(other);
        }
    }

    private Headers(List<Field> fields) {
        this.fields = fields;
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
        return all(name).stream().findFirst();
    }

    /** The values of all field lines with this name, in their order. */
    public List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.isNamed(name))
                .map(Field::value)
                .toList();
    }

    /** Calls this with the name and the value of each line, in order. */
    public void forEach(BiConsumer<String, String> action) {
        fields.forEach(field -> action.accept(field.name(), field.value()));
    }

    /** A copy with this field in place of all others of its name. */
    Headers with(String name, String value) {
        List<Field> copy = new ArrayList<>(fields);
        copy.removeIf(field -> field.isNamed(name));
        copy.add(new Field(name, value));
        return new Headers(copy);
    }
}
