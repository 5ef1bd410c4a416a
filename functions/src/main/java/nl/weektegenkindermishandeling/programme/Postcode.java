package nl.weektegenkindermishandeling.programme;

import java.util.Locale;
import java.util.regex.Pattern;
import nl.weektegenkindermishandeling.text.PastedText;

/**
 * Dutch postcodes: four digits that do not start with 0, and two letters other than SA, SD and SS.
 */
public final class Postcode {
  private static final Pattern COMPACT = Pattern.compile("[1-9]\\d{3}(?!SA|SD|SS)[A-Z]{2}");

  /** The same with spaces anywhere, in any case, as a pattern of JSON Schema. */
  static final String FORM =
      "^ *(?! *([0-9] *){4}[Ss] *[AaDdSs])[1-9] *([0-9] *){3}([A-Za-z] *){2}$";

  private Postcode() {}

  public static boolean isValid(String text) {
    return COMPACT.matcher(compact(text)).matches();
  }

  /** A valid postcode, in any case and with any spaces, as it is printed: {@code 3511 AB}. */
  public static String normalise(String text) {
    String compact = compact(text);
    return compact.substring(0, 4) + " " + compact.substring(4);
  }

  private static String compact(String text) {
    return PastedText.compact(text).toUpperCase(Locale.ROOT);
  }
}
