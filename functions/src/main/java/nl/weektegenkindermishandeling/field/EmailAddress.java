package nl.weektegenkindermishandeling.field;

import java.util.regex.Pattern;
import nl.weektegenkindermishandeling.input.InputError;

/**
 * Valid e-mail addresses of the HTML standard, with a dot in the domain and a local part of at most
 * 64 (RFC 5321). A domain in other letters is written as the DNS has it.
 */
public final class EmailAddress {
  private static final Pattern FORM =
      Pattern.compile(
          "[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "(?<=^.{1,64})@([a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\.)+[a-zA-Z]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])");

  public static final TextType TYPE =
      TextType.exact(0, 254)
          .matching(
              text -> FORM.matcher(EmailAddress.ofDns(text)).matches(), InputError.INVALID_EMAIL)
          .spelled(EmailAddress::ofDns)
          .saying("format", "email");

  private EmailAddress() {}

  /** Whether a text is a whole address. */
  public static boolean isOne(String text) {
    return FORM.matcher(ofDns(text)).matches();
  }

  private static String ofDns(String text) {
    int domain = text.lastIndexOf('@') + 1;
    return text.substring(0, domain) + HostName.ofDns(text.substring(domain));
  }
}
