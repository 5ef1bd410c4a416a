package nl.weektegenkindermishandeling.field;

import java.util.regex.Pattern;
import nl.weektegenkindermishandeling.input.InputError;

/**
 * Phone numbers in the many ways in which people write them: of any country, and the short ones of
 * the Dutch numbering plan.
 */
public final class PhoneNumber {
  /** Any dash and any space is one of those on a keyboard. */
  private static final Pattern DASH = Pattern.compile("\\p{Pd}|\u2212");

  /**
   * At least six digits, with what people put between them; or 112, 113, 114 and 144, numbers of
   * municipalities (14 and their area code), and numbers of four digits that start with 18.
   */
  private static final String FORM =
      "^(?=.{3,20}$)(\\(?\\+ ?)?[(]?([0-9][ ()./-]*){5,}[0-9]$|^(11[234]|144|18[0-9]{2}|14 ?0[0-9]{2,3})$";

  public static final TextType TYPE =
      TextType.exact(0, 20)
          .matching(PhoneNumber::isPhone, InputError.INVALID_PHONE)
          .spelled(PhoneNumber::spelled)
          .saying("pattern", FORM);

  private static final Pattern PHONE = Pattern.compile(FORM);

  private PhoneNumber() {}

  private static boolean isPhone(String text) {
    return PHONE.matcher(spelled(text)).matches();
  }

  private static String spelled(String text) {
    return DASH.matcher(text).replaceAll("-");
  }
}
