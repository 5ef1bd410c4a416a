package nl.weektegenkindermishandeling.registration;

import java.util.Locale;
import nl.weektegenkindermishandeling.identity.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Whom the campaign can ask about a registration. Private: never shown, logged, or mailed to
 * somebody else.
 */
public record Contact(String name, String email, @Nullable String phone) {
  public String emailHash() {
    return emailHash(email);
  }

  /**
   * What an address is found by. Addresses that differ in case alone reach one mailbox nearly
   * everywhere, so they count as one.
   */
  public static String emailHash(String email) {
    return Sha256.of(email.toLowerCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return "Contact[private]";
  }
}
