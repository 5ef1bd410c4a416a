package nl.weektegenkindermishandeling.registration;

import java.util.Locale;
import java.util.Objects;
import nl.weektegenkindermishandeling.identity.Sha256;
import nl.weektegenkindermishandeling.programme.ActivityDetails;
import nl.weektegenkindermishandeling.programme.Location;

/**
 * What activities at one place have in common: the postcode or else the municipality; of those
 * online the address of the meeting, or else who organises it.
 */
public final class PlaceKey {
  private PlaceKey() {}

  public static String of(ActivityDetails details) {
    Location location = details.location();
    if (location == null) {
      String where = Objects.requireNonNullElse(details.onlineUrl(), details.organisation().name());
      return Sha256.of(where.toLowerCase(Locale.ROOT));
    }
    return location.postcode() == null ? location.municipality().code() : location.postcode();
  }
}
