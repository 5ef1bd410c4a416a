package nl.weektegenkindermishandeling.field;

/** What people see of a text. */
final class Characters {
  private Characters() {}

  /** How many characters one can see, and the white between them; of white alone, none. */
  static long visible(String text) {
    return text.codePoints().allMatch(Characters::isInvisible)
        ? 0
        : text.codePoints().filter(point -> !isFormat(point)).count();
  }

  /** Whether there is a character that the text may not have. */
  static boolean hasForbidden(String text, boolean lines) {
    return text.codePoints()
        .filter(point -> !(lines && "\n\r\t".indexOf(point) >= 0))
        .anyMatch(point -> isControl(point) || (!lines && isLineBreak(point)));
  }

  private static boolean isInvisible(int point) {
    return isFormat(point) || Character.isWhitespace(point) || Character.isSpaceChar(point);
  }

  private static boolean isFormat(int point) {
    return Character.getType(point) == Character.FORMAT;
  }

  /** Also what turns the direction of the text around it: it can make a line say something else. */
  private static boolean isControl(int point) {
    int type = Character.getType(point);
    return type == Character.CONTROL
        || type == Character.SURROGATE
        || point == 0xFFFD // what is left of text that was in another encoding
        || (point & 0xFFFE) == 0xFFFE // no characters; XML cannot hold them
        || (point >= 0xE0000 && point <= 0xE007F) // tags: text that nobody sees
        || (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069);
  }

  private static boolean isLineBreak(int point) {
    int type = Character.getType(point);
    return type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
  }
}
