package nl.weektegenkindermishandeling.programme;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.weektegenkindermishandeling.edition.CampaignWeek;

/** Times as the contract writes them: local time of Europe/Amsterdam, or with an offset. */
public final class CampaignTime {
  private static final DateTimeFormatter READ =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd'T'HH:mm")
          .optionalStart()
          .appendPattern(":ss")
          .optionalStart()
          .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
          .optionalEnd()
          .optionalEnd()
          .appendPattern("[XXX]")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern YEAR_OF_FOUR_DIGITS = Pattern.compile("\\d{4}-");
  private static final DateTimeFormatter WRITE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

  private CampaignTime() {}

  /**
   * Whether the text has the form of a time, though it may be skipped when the clock goes forward.
   */
  public static boolean isWellFormed(String text) {
    return read(text).isPresent();
  }

  /**
   * Whether the text is a time that the clock shows. A local time that the change to summer time
   * skips is not.
   */
  public static boolean exists(String text) {
    return read(text).filter(time -> time instanceof OffsetDateTime || isShown(time)).isPresent();
  }

  /**
   * The time, in whole seconds; the earlier of two where the change to winter time shows it twice.
   */
  public static OffsetDateTime parse(String text) {
    TemporalAccessor time =
        read(text).orElseThrow(() -> new IllegalArgumentException("not a time: " + text));
    OffsetDateTime known =
        time instanceof OffsetDateTime withOffset
            ? withOffset
            : LocalDateTime.from(time).atZone(CampaignWeek.ZONE).toOffsetDateTime();
    return known.truncatedTo(ChronoUnit.SECONDS);
  }

  /**
   * A time as people fill it in: local, and with its offset only where the clock shows it twice.
   */
  static String writeLocal(OffsetDateTime time) {
    LocalDateTime local = time.atZoneSameInstant(CampaignWeek.ZONE).toLocalDateTime();
    boolean twice = CampaignWeek.ZONE.getRules().getValidOffsets(local).size() > 1;
    return twice ? write(time) : local.toString();
  }

  /** A time with its offset. */
  public static String write(OffsetDateTime time) {
    return WRITE.format(time);
  }

  /** An instant as a time in the campaign's zone, in whole seconds. */
  public static String write(Instant instant) {
    return WRITE.format(instant.truncatedTo(ChronoUnit.SECONDS).atZone(CampaignWeek.ZONE));
  }

  private static boolean isShown(TemporalAccessor local) {
    return !CampaignWeek.ZONE.getRules().getValidOffsets(LocalDateTime.from(local)).isEmpty();
  }

  private static Optional<TemporalAccessor> read(String text) {
    if (!YEAR_OF_FOUR_DIGITS.matcher(text).lookingAt()) {
      return Optional.empty(); // the formatter takes longer ones with a sign
    }
    try {
      return Optional.of(READ.parseBest(text, OffsetDateTime::from, LocalDateTime::from));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
