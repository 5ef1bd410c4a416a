package nl.weektegenkindermishandeling.programme;

import java.util.Objects;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.edition.Municipality;
import org.jspecify.annotations.Nullable;

/**
 * Where an activity is.
 *
 * @param name null where the public may not know it
 * @param postcode as {@code 3511 AB}; null for a place out of doors that has a position, and where
 *     the public may not know it
 * @param latitude WGS 84, in degrees; absent or present together with the longitude
 */
public record Location(
    @Nullable String name,
    @Nullable String street,
    @Nullable String houseNumber,
    @Nullable String postcode,
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

  /** As much as anybody may know of a place to which only invited people come. */
  Location inShort() {
    return new Location(null, null, null, null, place, municipality, null, null);
  }

  /** The postcode and the place, as on an envelope. */
  public String town() {
    return postcode == null ? place : postcode + " " + place;
  }
}
