package nl.weektegenkindermishandeling.registration;

import java.time.Duration;
import java.util.Locale;
import nl.weektegenkindermishandeling.identity.Network;
import nl.weektegenkindermishandeling.identity.Sha256;

/** From where the owners of addresses confirmed them: who calls from there again is the owner. */
public interface OwnerNetworks {
  Duration KEPT = Duration.ofDays(30);

  /** Whether an address was confirmed from a network lately. */
  boolean knows(String email, Network network);

  /** What both are kept as. It tells neither, and nothing to those who do not know the address. */
  static String hash(String email, Network network) {
    return Sha256.keyed(email.toLowerCase(Locale.ROOT), network.text());
  }
}
