package nl.weektegenkindermishandeling.programme;

import java.util.Objects;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.edition.Municipality;
import nl.weektegenkindermishandeling.edition.Region;
import org.jspecify.annotations.Nullable;

/**
 * Where an activity is.
 *
 * @param postcode as {@code 3511 AB}
 * @param latitude WGS 84, in degrees; absent or present together with the longitude
 */
public record Location(
    String name,
    @Nullable String street,
    @Nullable String houseNumber,
    String postcode,
    String place,
    Municipality municipality,
    @Nullable Double latitude,
    @Nullable Double longitude) {
  /** The street with the house number, or null if neither is known. */
  public @Nullable String streetAddress() {
    return Stream.of(street, houseNumber)
        .filter(Objects::nonNull)
        .reduce((one, other) -> one + " " + other)
        .orElse(null);
  }

  /** The code of the region in which visitors find what is here, or nowhere. */
  static String region(@Nullable Location location) {
    return location == null ? Region.ONLINE : location.municipality().region().code();
  }
}
