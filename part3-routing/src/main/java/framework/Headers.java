package framework;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of a header (RFC 9110, section 5). Names compare without regard
 * to case; every field line is kept, in its order. Cannot be changed.
 *
 * <p>What comes from a client has been through the JDK's server, which spells
 * names its own way and keeps the order of lines with the same name only.
 */
public final class Headers {
    static final Headers NONE = new Headers(List.of());

    private final List<Field> fields;

    Headers(List<Field> fields) {
        this.fields = fields;
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
        return Collections.unmodifiableList(values);
    }

    /** Each name once, as first spelled, in the order of appearance. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (Field field : fields) {
            if (names.stream().noneMatch(field::isNamed)) {
                names.add(field.name());
            }
        }
        return names;
    }

    /** All field lines, in their order. */
    List<Field> fields() {
        return fields;
    }

    /** A copy with this field in place of all others of its name. */
    Headers with(Field added) {
        List<Field> copy = new ArrayList<>(fields.size() + 1);
        for (Field field : fields) {
            if (!field.isNamed(added.name())) {
                copy.add(field);
            }
        }
        copy.add(added);
        return new Headers(copy);
    }

    /** A copy with one more field line. */
    Headers and(Field added) {
        List<Field> copy = new ArrayList<>(fields);
        copy.add(added);
        return new Headers(copy);
    }
}
