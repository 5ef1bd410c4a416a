package nl.weektegenkindermishandeling.programme;

import java.time.LocalDate;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Known;
import nl.weektegenkindermishandeling.field.DateType;
import nl.weektegenkindermishandeling.field.Field;
import nl.weektegenkindermishandeling.field.FieldValues;
import nl.weektegenkindermishandeling.field.NameText;
import nl.weektegenkindermishandeling.field.ObjectType;
import nl.weektegenkindermishandeling.field.View;
import nl.weektegenkindermishandeling.field.WebAddress;
import org.jspecify.annotations.Nullable;

/** The fields of a cancellation. */
public final class CancellationFields {
  static final String NAME = "cancellation";

  private static final Field<LocalDate> DATE = Field.of("date", DateType.DATE);
  private static final Field<String> URL = Field.of("url", WebAddress.TYPE);

  private record Moved(@Nullable LocalDate date, @Nullable String url) {}

  private static final Field<String> REASON = Field.of("reason", NameText.of(0, 300));
  private static final Field<Moved> MOVED_TO =
      Field.of(
          "movedTo",
          new ObjectType<>(values -> new Moved(values.find(DATE), values.find(URL)))
              .with(DATE, Moved::date)
              .with(URL, Moved::url));

  public static final ObjectType<Cancellation> TYPE =
      new ObjectType<>(CancellationFields::make)
          .with(REASON, Cancellation::reason)
          .with(MOVED_TO, CancellationFields::moved);

  private CancellationFields() {}

  private static Cancellation make(FieldValues values) {
    Moved moved = values.orElse(MOVED_TO, new Moved(null, null));
    return new Cancellation(values.find(REASON), moved.date(), moved.url());
  }

  private static @Nullable Moved moved(Cancellation cancellation) {
    return cancellation.newDate() == null && cancellation.newUrl() == null
        ? null
        : new Moved(cancellation.newDate(), cancellation.newUrl());
  }

  /** What is told with a cancelled activity; null if that is no more than the news. */
  static @Nullable Document write(Cancellation cancellation) {
    return cancellation.equals(Cancellation.BARE) ? null : TYPE.write(cancellation, View.ACTIVITY);
  }

  static Cancellation read(@Nullable Document cancellation) {
    return cancellation == null ? Cancellation.BARE : TYPE.read(cancellation, Known.OF_CAMPAIGN);
  }
}
