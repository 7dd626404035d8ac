package book;

import java.util.List;

/** What stands below one heading, up to the next of its kind. */
public record Section(String title, Place place, List<Block> blocks) {
}
