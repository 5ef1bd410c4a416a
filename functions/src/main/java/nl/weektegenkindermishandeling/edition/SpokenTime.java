package nl.weektegenkindermishandeling.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.weektegenkindermishandeling.text.Language;

/** Dates and times as people say them, in the campaign's zone. */
public record SpokenTime(Language language) {
  private static final DateTimeFormatter DUTCH_DATE =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.forLanguageTag("nl"));
  private static final DateTimeFormatter ENGLISH_DATE =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter DUTCH_TIME = DateTimeFormatter.ofPattern("HH.mm");
  private static final DateTimeFormatter ENGLISH_TIME = DateTimeFormatter.ofPattern("HH:mm");

  /** As "dinsdag 16 november 2027". */
  public String day(LocalDate date) {
    return (language == Language.NL ? DUTCH_DATE : ENGLISH_DATE).format(date);
  }

  /** As "dinsdag 16 november 2027, 14.00 uur". */
  public String moment(Instant moment) {
    ZonedDateTime local = moment.atZone(CampaignWeek.ZONE);
    return day(local.toLocalDate())
        + say(", ", " at ")
        + time(local.toOffsetDateTime())
        + say(" uur", "");
  }

  /** As "dinsdag 16 november 2027, 14.00–16.00 uur". */
  public String span(OffsetDateTime start, OffsetDateTime end) {
    LocalDate first = start.toLocalDate();
    LocalDate last = end.toLocalDate();
    String to = first.equals(last) ? "–" : " – " + day(last) + ", ";
    return day(first) + ", " + time(start) + to + time(end) + say(" uur", "");
  }

  private String time(OffsetDateTime time) {
    return (language == Language.NL ? DUTCH_TIME : ENGLISH_TIME).format(time);
  }

  private String say(String dutch, String english) {
    return language == Language.NL ? dutch : english;
  }
}
