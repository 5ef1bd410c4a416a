package nl.weektegenkindermishandeling.programme;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.CampaignWeek;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.field.DateType;
import nl.weektegenkindermishandeling.field.FieldType;
import nl.weektegenkindermishandeling.field.TextType;
import nl.weektegenkindermishandeling.field.View;
import nl.weektegenkindermishandeling.input.Input;
import nl.weektegenkindermishandeling.input.InputError;

/**
 * The start or the end of a session: a time, or a date for whole days. An activity shows both as
 * times; of whole days it says so, and tells the dates too.
 */
enum MomentType implements FieldType<Moment> {
  START("startDate", 0),
  /** Of whole days the date is the last one, and the time is the midnight after it. */
  END("endDate", 1);

  private static final String ALL_DAY = "allDay";
  private static final TextType TEXT = TextType.exact(0, 35);

  private final String dateMember;
  private final int daysToMidnight;

  MomentType(String dateMember, int daysToMidnight) {
    this.dateMember = dateMember;
    this.daysToMidnight = daysToMidnight;
  }

  @Override
  public Optional<Moment> parse(Input input, Edition edition) {
    Optional<String> text = TEXT.parse(input, edition);
    Optional<LocalDate> date = text.flatMap(DateType::find);
    return date.isPresent()
        ? date.map(Moment.Day::new)
        : text.filter(time -> input.check(CampaignTime.isWellFormed(time), InputError.INVALID_TIME))
            .filter(time -> input.check(CampaignTime.exists(time), InputError.NONEXISTENT_TIME))
            .map(time -> new Moment.Time(CampaignTime.parse(time)));
  }

  @Override
  public Object write(Moment moment, View view) {
    return switch (moment) {
      case Moment.Time time ->
          view == View.FORM
              ? CampaignTime.writeLocal(time.time())
              : CampaignTime.write(time.time());
      case Moment.Day day ->
          view == View.FORM ? day.date().toString() : CampaignTime.write(midnight(day.date()));
    };
  }

  private OffsetDateTime midnight(LocalDate date) {
    return date.plusDays(daysToMidnight).atStartOfDay(CampaignWeek.ZONE).toOffsetDateTime();
  }

  @Override
  public void writeInto(Document.Builder document, String name, Moment moment, View view) {
    FieldType.super.writeInto(document, name, moment, view);
    if (view == View.ACTIVITY && moment instanceof Moment.Day day) {
      document.put(ALL_DAY, true);
      document.put(dateMember, day.date().toString());
    }
  }

  @Override
  public Moment read(Object written, Surroundings in) {
    if (in.document().isTrue(ALL_DAY)) {
      return new Moment.Day(LocalDate.parse(in.document().text(dateMember)));
    }
    String text = (String) written;
    return DateType.find(text)
        .<Moment>map(Moment.Day::new)
        .orElseGet(() -> new Moment.Time(CampaignTime.parse(text)));
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>(TEXT.schema());
    schema.put(
        "pattern",
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?$");
    return schema;
  }
}
