package nl.weektegenkindermishandeling.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import nl.weektegenkindermishandeling.edition.CampaignWeek;

/** The lines of an iCalendar file (RFC 5545, 3.1), ended by CRLF and folded at 75 octets. */
final class ContentLines {
  private static final int MAX_OCTETS = 75;
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final StringBuilder lines = new StringBuilder();

  /** A line whose value is written as it is. */
  ContentLines add(String name, String value) {
    fold(name + ":" + value);
    return this;
  }

  /** A line whose value is text. */
  ContentLines text(String name, String text) {
    return add(name, escape(text));
  }

  /** A line whose value is a list of texts. */
  ContentLines texts(String name, List<String> texts) {
    return add(name, texts.stream().map(ContentLines::escape).collect(joining(",")));
  }

  /** Local time of the campaign. */
  ContentLines local(String name, OffsetDateTime time) {
    return add(
        name + ";TZID=" + CampaignWeek.ZONE.getId(),
        LOCAL.format(time.atZoneSameInstant(CampaignWeek.ZONE)));
  }

  ContentLines date(String name, LocalDate date) {
    return add(name + ";VALUE=DATE", DateTimeFormatter.BASIC_ISO_DATE.format(date));
  }

  ContentLines utc(String name, Instant moment) {
    return add(name, UTC.format(moment));
  }

  /** A line goes on in the next, behind a blank, without splitting a character. */
  private void fold(String line) {
    int octets = 0;
    for (int i = 0; i < line.length(); ) {
      int character = line.codePointAt(i);
      int size = Character.toString(character).getBytes(UTF_8).length;
      if (octets + size > MAX_OCTETS) {
        lines.append("\r\n ");
        octets = 1;
      }
      lines.appendCodePoint(character);
      octets += size;
      i += Character.charCount(character);
    }
    lines.append("\r\n");
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\\n")
        .replace("\r", "\\n")
        .replace("\n", "\\n");
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}
