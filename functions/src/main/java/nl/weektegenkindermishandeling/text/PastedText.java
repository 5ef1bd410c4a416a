package nl.weektegenkindermishandeling.text;

import java.util.Optional;

/**
 * Text as people paste it, from a document, a chat or a mail: with white space of many kinds, and
 * with characters that nobody sees. Each kind of text is cleaned in one way; cleaning twice changes
 * nothing more.
 */
public final class PastedText {
  private static final int SOFT_HYPHEN = 0xAD;
  private static final int REPLACEMENT = 0xFFFD; // what is left of text in another encoding

  /** Letters and marks without a shape (Default_Ignorable_Code_Point), and the empty Braille. */
  private static final String FILLERS = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

  private PastedText() {}

  /** Whether there is nothing to see. */
  public static boolean isBlank(String text) {
    return text.codePoints().allMatch(point -> isWhite(point) || isUnseen(point));
  }

  /** One line: all white space is a space, and none is left at the ends. */
  public static String line(String text) {
    return isClean(text, ' ')
        ? text
        : stripped(mapped(text.replace("\r\n", " "), PastedText::isWhite, ' '));
  }

  /** Lines: every break is a line feed, all other white space but tabs a space. */
  public static String lines(String text) {
    if (isClean(text, '\n')) {
      return text;
    }
    String broken = mapped(text.replace("\r\n", "\n"), PastedText::isBreak, '\n');
    return stripped(mapped(broken, point -> isWhite(point) && point != '\n' && point != '\t', ' '));
  }

  /** One line in which every character counts, as an address: without what nobody sees. */
  public static String exact(String text) {
    return isClean(text, ' ') ? text : line(withoutUnseen(text));
  }

  /** The same without white space. */
  public static String compact(String text) {
    return exact(text).replace(" ", "");
  }

  /** Whether there is nothing to clean, as of most texts; what is stored is read very often. */
  private static boolean isClean(String text, char newLine) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char each = text.charAt(i);
      boolean isInner = i > 0 && i < length - 1;
      if (!isPlain(each) && !(isInner && (each == ' ' || each == newLine))) {
        return false;
      }
    }
    return true;
  }

  /** A letter, digit or sign of most languages around us, or a dash or a quote of print. */
  private static boolean isPlain(char each) {
    return (each > ' ' && each < 0x7F)
        || (each > 0xA0 && each < 0x250 && each != SOFT_HYPHEN)
        || (each >= 0x2010 && each < 0x2028)
        || (each >= 0x2030 && each < 0x205F);
  }

  /** What can be found in a text: soft hyphens and joiners are no part of its words. */
  public static String withoutUnseen(String text) {
    return removed(text, PastedText::isUnseen);
  }

  /** How many characters one can see, and the white between them. */
  public static long visible(String text) {
    return text.codePoints().filter(point -> !isUnseen(point)).count();
  }

  /**
   * A character that no text may have.
   *
   * @param place of it, from 1, in code points
   */
  public record Forbidden(int place, int point) {
    /** As {@code U+202E (RIGHT-TO-LEFT OVERRIDE)}. */
    public String name() {
      String known = Character.getName(point);
      return String.format("U+%04X", point) + (known == null ? "" : " (" + known + ")");
    }
  }

  /** The first of those characters. */
  public static Optional<Forbidden> findForbidden(String text) {
    int place = 1;
    for (int i = 0; i < text.length(); place++) {
      int point = text.codePointAt(i);
      if (isForbidden(point)) {
        return Optional.of(new Forbidden(place, point));
      }
      i += Character.charCount(point);
    }
    return Optional.empty();
  }

  /** Also what turns the direction of the text around it: it can make a line say something else. */
  private static boolean isForbidden(int point) {
    int type = Character.getType(point);
    return (type == Character.CONTROL && !isWhite(point))
        || type == Character.SURROGATE
        || point == REPLACEMENT
        || (point & 0xFFFE) == 0xFFFE // no characters; XML cannot hold them
        || isTag(point)
        || isDirection(point);
  }

  /** Text that nobody sees, and programs may read. */
  private static boolean isTag(int point) {
    return point >= 0xE0000 && point <= 0xE007F;
  }

  private static boolean isDirection(int point) {
    return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
  }

  /** White_Space of Unicode. */
  private static boolean isWhite(int point) {
    return Character.isSpaceChar(point) || (point >= '\t' && point <= '\r') || point == 0x85;
  }

  private static boolean isBreak(int point) {
    return (point >= '\n' && point <= '\r') || point == 0x85 || point == 0x2028 || point == 0x2029;
  }

  /** What shows nothing by itself: zero-width characters, soft hyphens, fillers. */
  private static boolean isUnseen(int point) {
    return Character.getType(point) == Character.FORMAT
        || FILLERS.indexOf(point) >= 0
        || isVariation(point);
  }

  /** They choose how the character before them looks, as that an emoji has colours. */
  private static boolean isVariation(int point) {
    return point >= 0xFE00 && point <= 0xFE0F;
  }

  private static String mapped(String text, Characters which, char other) {
    if (text.codePoints().noneMatch(which::has)) {
      return text;
    }
    StringBuilder mapped = new StringBuilder(text.length());
    text.codePoints().forEach(point -> mapped.appendCodePoint(which.has(point) ? other : point));
    return mapped.toString();
  }

  private static String removed(String text, Characters which) {
    if (text.codePoints().noneMatch(which::has)) {
      return text;
    }
    StringBuilder left = new StringBuilder(text.length());
    text.codePoints().filter(point -> !which.has(point)).forEach(left::appendCodePoint);
    return left.toString();
  }

  private static String stripped(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isAtEnd(text.codePointAt(from))) {
      from += Character.charCount(text.codePointAt(from));
    }
    while (to > from && isAtEnd(text.codePointBefore(to))) {
      to -= Character.charCount(text.codePointBefore(to));
    }
    return text.substring(from, to);
  }

  private static boolean isAtEnd(int point) {
    return isWhite(point)
        || (isUnseen(point) && !isVariation(point) && !isDirection(point) && !isTag(point));
  }

  private interface Characters {
    boolean has(int point);
  }
}
