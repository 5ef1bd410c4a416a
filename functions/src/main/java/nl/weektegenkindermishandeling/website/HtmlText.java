package nl.weektegenkindermishandeling.website;

import org.jspecify.annotations.Nullable;

/**
 * Text in HTML, and in attributes between double quotes. The templates put every value through it;
 * they must be told so, since by themselves they escape nothing.
 */
public final class HtmlText {
  private HtmlText() {}

  /** The text, with nothing in it that ends the text or the attribute around it. */
  public static String escape(String text) {
    StringBuilder escaped = null;
    for (int i = 0; i < text.length(); i++) {
      String entity = entity(text.charAt(i));
      if (entity == null) {
        if (escaped != null) {
          escaped.append(text.charAt(i));
        }
      } else {
        escaped = escaped == null ? new StringBuilder(text.substring(0, i)) : escaped;
        escaped.append(entity);
      }
    }
    return escaped == null ? text : escaped.toString();
  }

  private static @Nullable String entity(char each) {
    return switch (each) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> null;
    };
  }
}
