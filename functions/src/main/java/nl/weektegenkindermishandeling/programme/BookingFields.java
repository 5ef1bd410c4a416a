package nl.weektegenkindermishandeling.programme;

import java.time.LocalDate;
import java.util.List;
import nl.weektegenkindermishandeling.field.CodeType;
import nl.weektegenkindermishandeling.field.DateType;
import nl.weektegenkindermishandeling.field.EmailAddress;
import nl.weektegenkindermishandeling.field.Field;
import nl.weektegenkindermishandeling.field.FlagType;
import nl.weektegenkindermishandeling.field.ObjectType;
import nl.weektegenkindermishandeling.field.PhoneNumber;
import nl.weektegenkindermishandeling.field.WebAddress;

/** The fields of booking. An activity shows its address also under the name that 1.0 knows. */
final class BookingFields {
  private static final String URL_OF_1_0 = "registrationUrl";

  private static final Field<BookingNeed> NEED =
      Field.of("need", CodeType.of(BookingNeed.class)).required();
  private static final Field<String> URL = Field.of("url", WebAddress.TYPE);
  private static final Field<String> EMAIL = Field.of("email", EmailAddress.TYPE);
  private static final Field<String> PHONE = Field.of("phone", PhoneNumber.TYPE);
  private static final Field<LocalDate> UNTIL = Field.of("until", DateType.DATE);
  private static final Field<Boolean> FULL = Field.of("full", FlagType.FLAG);

  /** Each way to book, by where it stands in a form. */
  static final List<List<String>> WAYS =
      List.of(
          List.of(URL_OF_1_0),
          List.of("booking", URL.name()),
          List.of("booking", EMAIL.name()),
          List.of("booking", PHONE.name()));

  static final ObjectType<Booking> TYPE =
      new ObjectType<>(values ->
          new Booking(
              values.get(NEED),
              values.find(URL),
              values.find(EMAIL),
              values.find(PHONE),
              values.find(UNTIL),
              values.orElse(FULL, false)))
          .with(NEED, Booking::need)
          .with(URL, Booking::url)
          .with(EMAIL, Booking::email)
          .with(PHONE, Booking::phone)
          .with(UNTIL, Booking::until)
          .with(FULL, booking -> booking.full() ? true : null)
          .beside((booking, activity) -> activity.put(URL_OF_1_0, booking.url()));

  private BookingFields() {}
}
