package nl.weektegenkindermishandeling.field;

import java.util.regex.Pattern;
import nl.weektegenkindermishandeling.input.InputError;

/** Phone numbers in the many ways in which people write them. */
public final class PhoneNumber {
  public static final TextType TYPE =
      TextType.line(0, 20).matching(PhoneNumber::isPhone, InputError.INVALID_PHONE);

  private static final Pattern FORM =
      Pattern.compile("\\+?[0-9(][0-9 ()./\\p{Zs}\\p{Pd}-]{4,18}[0-9]");
  private static final int MIN_DIGITS = 6;

  private PhoneNumber() {}

  private static boolean isPhone(String text) {
    return FORM.matcher(text).matches()
        && text.chars().filter(Character::isDigit).count() >= MIN_DIGITS;
  }
}
