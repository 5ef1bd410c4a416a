package nl.weektegenkindermishandeling.field;

import java.util.regex.Pattern;
import nl.weektegenkindermishandeling.input.InputError;
import nl.weektegenkindermishandeling.text.PastedText;

/**
 * What something or somebody is called. Names stand in mails, where a web address becomes a link
 * and an invisible character can make a line say something else: neither is a name.
 */
public final class NameText {
  /** Also a host with a path, which mail programs make a link of without anything before it. */
  private static final Pattern ADDRESS =
      Pattern.compile("://|www\\.|[\\p{L}\\p{N}-]\\.\\p{L}{2,63}/", Pattern.CASE_INSENSITIVE);

  /** A whole name that is a host; an organisation may well be called so. */
  private static final Pattern HOST =
      Pattern.compile("[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,63}");

  /** They turn the direction of what is beside them, and nobody sees them. */
  private static final Pattern DIRECTIONS = Pattern.compile("[\\u200E\\u200F\\u061C]");

  private NameText() {}

  /** A name of an organisation or a place. */
  public static TextType of(int min, int max) {
    return TextType.line(min, max)
        .matching(text -> !hasAddress(text), InputError.NO_WEB_ADDRESS)
        .spelled(text -> DIRECTIONS.matcher(text).replaceAll(""));
  }

  /** A title, or a name of a person. */
  public static TextType noHost(int min, int max) {
    return of(min, max)
        .matching(
            text -> !hasAddress(text) && !HOST.matcher(text).matches(), InputError.NO_WEB_ADDRESS);
  }

  private static boolean hasAddress(String text) {
    return ADDRESS.matcher(PastedText.withoutUnseen(text)).find();
  }
}
