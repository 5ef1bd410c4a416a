package nl.weektegenkindermishandeling.website;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text of the campaign's folder or of an organiser, as a page shows it: blocks with an empty line
 * between. One that starts with {@code ## } is a heading, one whose lines start with {@code - } a
 * list.
 */
public record Prose(List<Block> blocks) {
  private static final String HEADING = "## ";
  private static final String ITEM = "- ";

  public Prose {
    blocks = List.copyOf(blocks);
  }

  /**
   * One of heading, items and lines has something.
   *
   * @param lines of a paragraph
   */
  public record Block(List<String> heading, List<String> items, List<String> lines) {
    public boolean hasItems() {
      return !items.isEmpty();
    }

    public boolean hasLines() {
      return !lines.isEmpty();
    }
  }

  /** A text of the campaign's own. */
  public static Prose of(String text) {
    return new Prose(blocks(text).map(Prose::block).toList());
  }

  /** A text in which no sign means anything. */
  public static Prose plain(String text) {
    return new Prose(
        blocks(text).map(each -> new Block(List.of(), List.of(), each.lines().toList())).toList());
  }

  private static Stream<String> blocks(String text) {
    return Arrays.stream(text.strip().split("\n\\s*\n")).filter(each -> !each.isBlank());
  }

  private static Block block(String text) {
    List<String> lines = text.lines().toList();
    if (text.startsWith(HEADING)) {
      return new Block(List.of(text.substring(HEADING.length())), List.of(), List.of());
    }
    return lines.stream().allMatch(line -> line.startsWith(ITEM))
        ? new Block(
            List.of(),
            lines.stream().map(line -> line.substring(ITEM.length())).toList(),
            List.of())
        : new Block(List.of(), List.of(), lines);
  }
}
