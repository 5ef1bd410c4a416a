package nl.weektegenkindermishandeling.programme;

import java.util.List;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Municipality;
import nl.weektegenkindermishandeling.field.Field;
import nl.weektegenkindermishandeling.field.FieldValues;
import nl.weektegenkindermishandeling.field.NameText;
import nl.weektegenkindermishandeling.field.NumberType;
import nl.weektegenkindermishandeling.field.ObjectType;
import nl.weektegenkindermishandeling.field.TextType;
import nl.weektegenkindermishandeling.input.Input;
import nl.weektegenkindermishandeling.input.InputError;

/** The fields of a location. */
final class LocationFields {
  private static final Field<String> NAME = Field.of("name", NameText.of(1, 120)).required();
  private static final Field<String> STREET = Field.of("street", TextType.line(0, 120));
  private static final Field<String> HOUSE_NUMBER = Field.of("houseNumber", TextType.line(0, 10));
  private static final Field<String> POSTCODE =
      Field.of(
          "postcode",
          TextType.exact(0, 20)
              .matching(Postcode::isValid, InputError.INVALID_POSTCODE)
              .spelled(Postcode::normalise)
              .saying("pattern", Postcode.FORM));
  private static final Field<String> PLACE = Field.of("place", TextType.line(1, 80)).required();
  private static final Field<Municipality> MUNICIPALITY =
      Field.of("municipality", MunicipalityType.MUNICIPALITY).required();

  /** The Netherlands in Europe. */
  private static final Field<Double> LATITUDE =
      Field.of("latitude", NumberType.degrees("50.7", "53.7"));

  private static final Field<Double> LONGITUDE =
      Field.of("longitude", NumberType.degrees("3.3", "7.3"));

  static final ObjectType<Location> TYPE =
      new ObjectType<>(LocationFields::make, LocationFields::check)
          .with(NAME, Location::name)
          .with(STREET, Location::street)
          .with(HOUSE_NUMBER, Location::houseNumber)
          .with(POSTCODE, Location::postcode)
          .with(PLACE, Location::place)
          .with(MUNICIPALITY, Location::municipality)
          .with(LATITUDE, Location::latitude)
          .with(LONGITUDE, Location::longitude)
          .bothOrNone(LATITUDE, LONGITUDE);

  private LocationFields() {}

  private static Location make(FieldValues values) {
    return new Location(
        values.find(NAME),
        values.find(STREET),
        values.find(HOUSE_NUMBER),
        values.find(POSTCODE),
        values.get(PLACE),
        values.get(MUNICIPALITY),
        values.find(LATITUDE),
        values.find(LONGITUDE));
  }

  /** Nothing says that the location is elsewhere. */
  private static void check(Input location, FieldValues values, Edition edition) {
    Double north = values.find(LATITUDE);
    Double east = values.find(LONGITUDE);
    Input postcode = location.member(POSTCODE.name());
    boolean isSomewhere = location.member(LATITUDE.name()).isPresent();
    postcode.check(postcode.isPresent() || isSomewhere, InputError.POSTCODE_OR_POSITION);
    PlaceDifference.in(
            values.find(POSTCODE),
            values.find(MUNICIPALITY),
            north == null || east == null ? null : new Point(north, east))
        .filter(PlaceDifference::isContradiction)
        .forEach(difference -> tell(location, difference));
  }

  private static void tell(Input location, PlaceDifference difference) {
    for (String field : List.of(difference.field(), difference.otherField())) {
      location
          .member(field)
          .fail(
              InputError.PLACES_DIFFER,
              difference.one(),
              difference.other(),
              Math.round(difference.kilometres()));
    }
  }
}
