package nl.weektegenkindermishandeling.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.weektegenkindermishandeling.edition.Language;
import nl.weektegenkindermishandeling.feed.CsvCell;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityDetails;
import nl.weektegenkindermishandeling.programme.Audience;
import nl.weektegenkindermishandeling.programme.CampaignTime;
import nl.weektegenkindermishandeling.programme.Location;
import nl.weektegenkindermishandeling.programme.Price;
import nl.weektegenkindermishandeling.programme.PublicContact;
import nl.weektegenkindermishandeling.registration.Hint;
import nl.weektegenkindermishandeling.registration.Registration;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Registrations as CSV (RFC 4180) with everything an editor may know, in UTF-8 with the mark that
 * makes Excel read it so.
 */
final class RegistrationsCsv {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final Map<String, Function<Registration, @Nullable Object>> COLUMNS = columns();

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Writer text = new OutputStreamWriter(bytes, UTF_8);
  private final CSVPrinter printer;

  RegistrationsCsv() {
    try {
      text.write(BYTE_ORDER_MARK);
      printer = new CSVPrinter(text, CSVFormat.RFC4180);
      printer.printRecord(COLUMNS.keySet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void add(Registration registration) {
    List<String> cells =
        COLUMNS.values().stream().map(column -> CsvCell.of(column.apply(registration))).toList();
    try {
      printer.printRecord(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] bytes() {
    return flushed().toByteArray();
  }

  /** How many bytes there are so far. */
  int size() {
    return flushed().size();
  }

  private ByteArrayOutputStream flushed() {
    try {
      text.flush();
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Function<Registration, @Nullable Object>> columns() {
    Map<String, Function<Registration, @Nullable Object>> columns = new LinkedHashMap<>();
    columns.put("registrationId", Registration::id);
    columns.put("edition", Registration::edition);
    columns.put("state", each -> each.state().code());
    columns.put("version", Registration::version);
    columns.put("submittedAt", each -> CampaignTime.write(each.submittedAt()));
    columns.put("since", each -> CampaignTime.write(each.since()));
    columns.put("title", each -> details(each).title());
    columns.put("summary", each -> details(each).summary());
    columns.put("description", each -> details(each).description());
    columns.put("type", each -> details(each).type().code());
    columns.put(
        "audiences",
        each -> details(each).audiences().stream().map(Audience::code).collect(joining(" ")));
    columns.put("access", each -> details(each).access().code());
    columns.put("attendance", each -> details(each).attendance().code());
    columns.put("firstDate", each -> details(each).firstDate());
    columns.put(
        "sessions",
        each ->
            details(each).sessions().stream()
                .map(session ->
                    CampaignTime.write(session.start()) + "/" + CampaignTime.write(session.end()))
                .collect(joining(" ")));
    columns.put("region", each -> details(each).region());
    columns.put("municipality", location(place -> place.municipality().name()));
    columns.put("location", location(Location::name));
    columns.put("street", location(Location::street));
    columns.put("houseNumber", location(Location::houseNumber));
    columns.put("postcode", location(Location::postcode));
    columns.put("place", location(Location::place));
    columns.put("latitude", location(Location::latitude));
    columns.put("longitude", location(Location::longitude));
    columns.put("onlineUrl", each -> details(each).onlineUrl());
    columns.put("organisation", each -> details(each).organisation().name());
    columns.put("organisationWebsite", each -> details(each).organisation().website());
    columns.put("contactName", each -> each.form().contact().name());
    columns.put("contactEmail", each -> each.form().contact().email());
    columns.put("contactPhone", each -> each.form().contact().phone());
    columns.put("publicEmail", publicContact(PublicContact::email));
    columns.put("publicPhone", publicContact(PublicContact::phone));
    columns.put("publicWebsite", publicContact(PublicContact::website));
    columns.put("price", each -> optional(details(each).price(), Price::amount));
    columns.put("capacity", each -> details(each).capacity());
    columns.put("registrationUrl", each -> details(each).registrationUrl());
    columns.put("language", each -> each.form().language().code());
    columns.put("acceptedConditions", each -> submitted(each, "acceptedConditions"));
    columns.put("remindNextEdition", each -> submitted(each, "remindNextEdition"));
    columns.put("publishedAt", activity(activity -> CampaignTime.write(activity.publishedAt())));
    columns.put("publishedStatus", activity(activity -> activity.status().code()));
    columns.put(
        "hints",
        each ->
            each.hints().stream()
                .map((Hint hint) -> hint.detail(Language.NL))
                .collect(joining("\n")));
    return columns;
  }

  private static ActivityDetails details(Registration registration) {
    return registration.form().details();
  }

  private static @Nullable Object submitted(Registration registration, String field) {
    return registration.form().submitted().values().get(field);
  }

  private static Function<Registration, @Nullable Object> location(
      Function<Location, @Nullable Object> value) {
    return each -> optional(details(each).location(), value);
  }

  private static Function<Registration, @Nullable Object> publicContact(
      Function<PublicContact, @Nullable Object> value) {
    return each -> optional(details(each).publicContact(), value);
  }

  private static Function<Registration, @Nullable Object> activity(
      Function<Activity, @Nullable Object> value) {
    return each -> optional(each.published().orElse(null), value);
  }

  private static <T> @Nullable Object optional(
      @Nullable T from, Function<T, @Nullable Object> value) {
    return from == null ? null : value.apply(from);
  }
}
