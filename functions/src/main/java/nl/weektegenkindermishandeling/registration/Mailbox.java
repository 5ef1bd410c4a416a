package nl.weektegenkindermishandeling.registration;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.weektegenkindermishandeling.identity.Sha256;

/**
 * The mailbox that an address reaches, as far as anybody can tell from outside: one mailbox has
 * many addresses. Case does not count, nor what follows a plus sign (subaddressing, RFC 5233), nor
 * dots at providers that say they ignore them.
 */
public record Mailbox(String address) {
  private static final Set<String> WITHOUT_DOTS = Set.of("gmail.com", "proton.me");

  /** Other names of a provider's domain. */
  private static final Map<String, String> SAME =
      Map.of(
          "googlemail.com", "gmail.com",
          "protonmail.com", "proton.me",
          "pm.me", "proton.me");

  public static Mailbox of(String email) {
    String lower = email.toLowerCase(Locale.ROOT);
    int at = lower.lastIndexOf('@');
    String domain = lower.substring(at + 1);
    String provider = SAME.getOrDefault(domain, domain);
    String user = lower.substring(0, Math.max(at, 0)).split("\\+", 2)[0];
    return new Mailbox(
        (WITHOUT_DOTS.contains(provider) ? user.replace(".", "") : user) + "@" + provider);
  }

  public String hash() {
    return Sha256.of(address);
  }

  @Override
  public String toString() {
    return "Mailbox[private]";
  }
}
