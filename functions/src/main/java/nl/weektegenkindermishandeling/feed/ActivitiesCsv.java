package nl.weektegenkindermishandeling.feed;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.weektegenkindermishandeling.edition.Language;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.Audience;
import nl.weektegenkindermishandeling.programme.CampaignTime;
import nl.weektegenkindermishandeling.programme.Location;
import nl.weektegenkindermishandeling.programme.Price;
import nl.weektegenkindermishandeling.programme.PublicContact;
import nl.weektegenkindermishandeling.programme.Session;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Activities as a spreadsheet (RFC 4180): a row each, under a header that stays the same. */
public final class ActivitiesCsv {
  public static final String MEDIA_TYPE = "text/csv; charset=utf-8; header=present";

  private final Map<String, Function<Activity, @Nullable Object>> columns;

  public ActivitiesCsv(Links links, Language language) {
    columns = columns(links, language);
  }

  public String write(List<Activity> activities) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord(columns.keySet());
      for (Activity activity : activities) {
        printer.printRecord(
            columns.values().stream().map(column -> CsvCell.of(column.apply(activity))).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static Map<String, Function<Activity, @Nullable Object>> columns(
      Links links, Language language) {
    Map<String, Function<Activity, @Nullable Object>> columns = new LinkedHashMap<>();
    columns.put("id", Activity::id);
    columns.put("edition", Activity::edition);
    columns.put("status", each -> each.status().code());
    columns.put("title", each -> each.details().title());
    columns.put("summary", each -> each.details().summary());
    columns.put("description", each -> each.details().description());
    columns.put("type", each -> each.details().type().code());
    columns.put("typeLabel", each -> each.details().type().label(language));
    columns.put("audiences", each -> audiences(each, Audience::code));
    columns.put("audienceLabels", each -> audiences(each, audience -> audience.label(language)));
    columns.put("access", each -> each.details().access().code());
    columns.put("attendance", each -> each.details().attendance().code());
    columns.put(
        "sessions",
        each ->
            each.details().sessions().stream().map(ActivitiesCsv::session).collect(joining(" ")));
    columns.put("location", location(Location::name));
    columns.put("street", location(Location::street));
    columns.put("houseNumber", location(Location::houseNumber));
    columns.put("postcode", location(Location::postcode));
    columns.put("place", location(Location::place));
    columns.put("municipalityCode", location(each -> each.municipality().code()));
    columns.put("municipality", location(each -> each.municipality().name()));
    columns.put("region", each -> each.details().region());
    columns.put("latitude", location(Location::latitude));
    columns.put("longitude", location(Location::longitude));
    columns.put("onlineUrl", each -> each.details().onlineUrl());
    columns.put("organisation", each -> each.details().organisation().name());
    columns.put("organisationWebsite", each -> each.details().organisation().website());
    columns.put("email", publicContact(PublicContact::email));
    columns.put("phone", publicContact(PublicContact::phone));
    columns.put("website", publicContact(PublicContact::website));
    columns.put("price", each -> optional(each.details().price(), Price::amount));
    columns.put("currency", each -> optional(each.details().price(), Price::currency));
    columns.put("capacity", each -> each.details().capacity());
    columns.put("registrationUrl", each -> each.details().registrationUrl());
    columns.put("page", links::page);
    columns.put("publishedAt", each -> CampaignTime.write(each.publishedAt()));
    columns.put("changedAt", each -> CampaignTime.write(each.changedAt()));
    return columns;
  }

  private static String audiences(Activity activity, Function<Audience, String> text) {
    return activity.details().audiences().stream().map(text).collect(joining(", "));
  }

  /** An interval of ISO 8601. */
  private static String session(Session session) {
    return CampaignTime.write(session.start()) + "/" + CampaignTime.write(session.end());
  }

  private static Function<Activity, @Nullable Object> location(
      Function<Location, @Nullable Object> value) {
    return each -> optional(each.details().location(), value);
  }

  private static Function<Activity, @Nullable Object> publicContact(
      Function<PublicContact, @Nullable Object> value) {
    return each -> optional(each.details().publicContact(), value);
  }

  private static <T> @Nullable Object optional(
      @Nullable T from, Function<T, @Nullable Object> value) {
    return from == null ? null : value.apply(from);
  }
}
