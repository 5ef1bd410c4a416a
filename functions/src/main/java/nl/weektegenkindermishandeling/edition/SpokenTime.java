package nl.weektegenkindermishandeling.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.weektegenkindermishandeling.text.Language;

/** Dates and times as people say them, in the campaign's zone. */
public record SpokenTime(Language language) {
  private static final Map<Language, DateTimeFormatter> DAYS = new ConcurrentHashMap<>();
  private static final Map<Language, DateTimeFormatter> DAYS_OF_YEAR = new ConcurrentHashMap<>();
  private static final Map<Language, DateTimeFormatter> TIMES = new ConcurrentHashMap<>();

  /** As "dinsdag 16 november 2027". */
  public String day(LocalDate date) {
    return DAYS.computeIfAbsent(
            language, each -> DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", each.locale()))
        .format(date);
  }

  /** As "dinsdag 16 november 2027, 14.00 uur". */
  public String moment(Instant moment) {
    ZonedDateTime local = moment.atZone(CampaignWeek.ZONE);
    return day(local.toLocalDate())
        + between()
        + time(local.toOffsetDateTime())
        + language.say(" uur", "");
  }

  /** In English one says at, in others there is a comma. */
  private String between() {
    return language.equals(Language.EN) ? " at " : ", ";
  }

  /** As "dinsdag 16 november 2027, 14.00–16.00 uur". */
  public String span(OffsetDateTime start, OffsetDateTime end) {
    LocalDate first = start.toLocalDate();
    LocalDate last = end.toLocalDate();
    String to = first.equals(last) ? "–" : " – " + day(last) + ", ";
    return day(first) + ", " + time(start) + to + time(end) + language.say(" uur", "");
  }

  /** As "dinsdag 16 november 2027, vanaf 14.00 uur". */
  public String from(OffsetDateTime start) {
    return day(start.toLocalDate())
        + language.say(", vanaf ", ", from ")
        + time(start)
        + language.say(" uur", "");
  }

  /** As "maandag 15 november 2027 tot en met vrijdag 19 november 2027". */
  public String days(LocalDate first, LocalDate last) {
    return first.equals(last)
        ? day(first)
        : day(first) + language.say(" tot en met ", " to ") + day(last);
  }

  /** As "dinsdag 16 november", where the year is known. */
  public String dayOfYear(LocalDate date) {
    return DAYS_OF_YEAR
        .computeIfAbsent(
            language, each -> DateTimeFormatter.ofPattern("EEEE d MMMM", each.locale()))
        .format(date);
  }

  /** As "14.00–16.00 uur". */
  public String hours(OffsetDateTime start, OffsetDateTime end) {
    return time(start) + "–" + time(end) + language.say(" uur", "");
  }

  /** As "vanaf 14.00 uur". */
  public String hoursFrom(OffsetDateTime start) {
    return language.say("vanaf ", "from ") + time(start) + language.say(" uur", "");
  }

  /** As "tot 16.00 uur". */
  public String hoursUntil(OffsetDateTime end) {
    return language.say("tot ", "until ") + time(end) + language.say(" uur", "");
  }

  public String allDay() {
    return language.say("de hele dag", "all day");
  }

  private String time(OffsetDateTime time) {
    return TIMES
        .computeIfAbsent(language, each -> DateTimeFormatter.ofPattern(each.say("HH.mm", "HH:mm")))
        .format(time);
  }
}
