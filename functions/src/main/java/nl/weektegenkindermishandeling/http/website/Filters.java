package nl.weektegenkindermishandeling.http.website;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.campaign.Term;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Municipality;
import nl.weektegenkindermishandeling.edition.Region;
import nl.weektegenkindermishandeling.edition.SpokenTime;
import nl.weektegenkindermishandeling.field.DateType;
import nl.weektegenkindermishandeling.field.Field;
import nl.weektegenkindermishandeling.field.FlagType;
import nl.weektegenkindermishandeling.http.programme.ActivityQueryReader;
import nl.weektegenkindermishandeling.http.protocol.QueryParameters;
import nl.weektegenkindermishandeling.input.FieldError;
import nl.weektegenkindermishandeling.input.InputError;
import nl.weektegenkindermishandeling.programme.ActivityCounts;
import nl.weektegenkindermishandeling.programme.ActivityFields;
import nl.weektegenkindermishandeling.programme.LanguageName;
import nl.weektegenkindermishandeling.text.Coded;
import nl.weektegenkindermishandeling.text.Labelled;
import nl.weektegenkindermishandeling.website.Counted;
import nl.weektegenkindermishandeling.website.FilterForm;
import nl.weektegenkindermishandeling.website.Frame;
import nl.weektegenkindermishandeling.website.PagePath;
import nl.weektegenkindermishandeling.website.PageWords;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the list: those of the API, from the catalogue of fields, with what is chosen now.
 *
 * @param asked the query of the page
 */
record Filters(Edition edition, ActivityCounts counts, QueryParameters asked, PageWords words) {
  private static final List<String> RADII = List.of("5", "10", "25", "50", "100");
  private static final String USUAL_RADIUS = "10";

  /** Languages in which activities are often held; any other can stand in the address. */
  private static final List<String> LANGUAGES =
      List.of("nl", "nl-sign", "en", "ar", "de", "fr", "pl", "so", "tr", "uk");

  /** The form. */
  FilterForm form(LocalDate today, List<FieldError> errors) {
    return new FilterForm(
        path(),
        asked.all("edition").stream().findFirst().orElse(null),
        value("q", errors),
        value("near", errors),
        RADII.stream()
            .map(each -> choice("radius", each, words.say("kilometres", each), null))
            .map(each -> asked.has("radius") ? each : usual(each))
            .toList(),
        value("date", errors),
        days(today),
        value("from", errors),
        value("to", errors),
        regions(),
        groups(),
        municipalities(),
        flags(),
        hasRareFilter(),
        errors.stream()
            .map(error -> new FilterForm.Mistake(anchor(error.at()), said(error)))
            .toList());
  }

  private static Counted usual(Counted radius) {
    return new Counted(
        radius.code(),
        radius.label(),
        radius.count(),
        radius.code().equals(USUAL_RADIUS),
        radius.address());
  }

  /** Where the summary of mistakes leads: the field, or the form of what has no field. */
  private static String anchor(String parameter) {
    return List.of("q", "near", "radius", "date", "from", "to", "municipality").contains(parameter)
        ? parameter
        : "filters";
  }

  private FilterForm.Value value(String name, List<FieldError> errors) {
    return new FilterForm.Value(
        asked.all(name).stream().findFirst().orElse(""),
        errors.stream()
            .filter(error -> error.at().equals(name))
            .findFirst()
            .map(error -> said(error))
            .orElse(null));
  }

  private String said(FieldError error) {
    return error.kind() == InputError.NOT_TOGETHER
        ? words.say("dayOrPeriod")
        : error.detail(words.language());
  }

  private String path() {
    return PagePath.ACTIVITIES.in(words.language());
  }

  /** The address of the list with another query. */
  String address(QueryParameters query) {
    String text = query.without("cursor").text();
    return path() + (text.isEmpty() ? "" : "?" + text);
  }

  private Counted choice(String name, String code, String label, @Nullable Integer count) {
    return new Counted(
        code, label, count, asked.all(name).contains(code), address(asked.with(name, code)));
  }

  /** Provinces and online, with how many there are; on one day if one is chosen. */
  List<Counted> regions() {
    Optional<LocalDate> day = asked.all("date").stream().findFirst().flatMap(DateType::find);
    Stream<Region> all =
        Stream.concat(
            edition.regions().provinces().stream().sorted(Comparator.comparing(Region::name)),
            Stream.of(
                new Region(
                    Region.ONLINE, Campaign.current().words().online().in(words.language()))));
    return all.map(region ->
            choice(
                "region",
                region.code(),
                region.name(),
                day.map(date ->
                        counts
                            .byRegionAndDate()
                            .getOrDefault(region.code(), Map.of())
                            .getOrDefault(date, 0))
                    .orElseGet(() -> counts.byRegion().getOrDefault(region.code(), 0))))
        .toList();
  }

  /** Days of the week, and others on which something is; in one region if one is chosen. */
  List<Counted> days(LocalDate today) {
    List<String> regions = asked.all("region");
    Map<LocalDate, Integer> byDate =
        regions.size() == 1
            ? counts.byRegionAndDate().getOrDefault(regions.getFirst(), Map.of())
            : counts.byDate();
    SpokenTime time = new SpokenTime(words.language());
    boolean over = today.isAfter(edition.window().to());
    return Stream.concat(
            edition.week().from().datesUntil(edition.week().to().plusDays(1)),
            counts.byDate().keySet().stream())
        .distinct()
        .sorted()
        .filter(
            date -> over || !date.isBefore(today) || asked.all("date").contains(date.toString()))
        .map(date ->
            choice("date", date.toString(), time.dayOfYear(date), byDate.getOrDefault(date, 0)))
        .toList();
  }

  private List<FilterForm.Group> groups() {
    return ActivityFields.FILTERS.stream().flatMap(field -> group(field).stream()).toList();
  }

  private Optional<FilterForm.Group> group(Field<?> field) {
    String name = parameter(field);
    List<Counted> choices =
        field == ActivityFields.LANGUAGES
            ? Stream.concat(LANGUAGES.stream(), asked.all(name).stream())
                .distinct()
                .map(code -> choice(name, code, label(field, code), null))
                .toList()
            : field.type().vocabulary(edition.vocabularies()).stream()
                .filter(code -> isOffered(name, code))
                .map(code ->
                    choice(name, code.code(), label(field, code.code()), count(field, code)))
                .toList();
    return choices.isEmpty()
        ? Optional.empty()
        : Optional.of(new FilterForm.Group(name, field.label(words.language()), choices));
  }

  private boolean isOffered(String name, Coded code) {
    return !(code instanceof Term term && term.retired()) || asked.all(name).contains(code.code());
  }

  private @Nullable Integer count(Field<?> field, Coded code) {
    return field
        .countedAs()
        .map(name -> counts.byCode().getOrDefault(name, Map.of()).getOrDefault(code.code(), 0))
        .orElse(null);
  }

  /** Municipalities in which something is, or that are chosen. */
  private List<Counted> municipalities() {
    return edition.regions().municipalities().stream()
        .filter(each ->
            counts.byMunicipality().getOrDefault(each.code(), 0) > 0
                || asked.all("municipality").contains(each.code()))
        .sorted(Comparator.comparing(Municipality::name))
        .map(each ->
            choice(
                "municipality",
                each.code(),
                each.name(),
                counts.byMunicipality().getOrDefault(each.code(), 0)))
        .toList();
  }

  private List<Counted> flags() {
    List<Counted> flags = new ArrayList<>();
    for (Field<?> field : ActivityFields.FILTERS) {
      if (field.type() instanceof FlagType) {
        flags.add(flag(parameter(field), field.label(words.language())));
      }
    }
    flags.add(flag(ActivityQueryReader.HIGHLIGHTED, words.say("highlightedOnly")));
    return flags;
  }

  private Counted flag(String name, String label) {
    return new Counted(
        name, label, null, asked.all(name).contains("true"), address(asked.with(name, "true")));
  }

  private boolean hasRareFilter() {
    return Stream.concat(
            ActivityFields.FILTERS.stream().map(Filters::parameter),
            Stream.of("from", "to", ActivityQueryReader.HIGHLIGHTED))
        .anyMatch(asked::has);
  }

  private static String parameter(Field<?> field) {
    return field.filter().orElseThrow().parameter();
  }

  /** What is chosen, each with the list without it. */
  List<Frame.Link> chosen() {
    List<Frame.Link> chosen = new ArrayList<>();
    for (String name : names()) {
      for (String value : asked.all(name).stream().distinct().toList()) {
        label(name, value).ifPresent(label -> chosen.add(link(label, asked.without(name, value))));
      }
    }
    return chosen;
  }

  private static List<String> names() {
    return Stream.concat(
            ActivityQueryReader.NAMES.stream(), Stream.of(ActivityQueryReader.HIGHLIGHTED))
        .sorted()
        .toList();
  }

  private Optional<String> label(String name, String value) {
    SpokenTime time = new SpokenTime(words.language());
    return switch (name) {
      case "edition" -> Optional.of(value);
      case "radius" -> Optional.empty();
      case ActivityQueryReader.HIGHLIGHTED -> Optional.of(words.say("highlighted"));
      case "near" ->
          Optional.of(
              value.contains(".") ? words.say("nearMeUsed") : words.say("postcode") + " " + value);
      case "q" -> Optional.of("‘" + value + "’");
      case "region" ->
          regions().stream()
              .filter(each -> each.code().equals(value))
              .map(Counted::label)
              .findFirst();
      case "date" -> DateType.find(value).map(time::dayOfYear);
      case "from" ->
          DateType.find(value).map(date -> words.say("from") + " " + time.dayOfYear(date));
      case "to" -> DateType.find(value).map(date -> words.say("to") + " " + time.dayOfYear(date));
      case "municipality" -> edition.regions().municipality(value).map(Municipality::name);
      default ->
          ActivityFields.FILTERS.stream()
              .filter(field -> parameter(field).equals(name))
              .map(field -> label(field, value))
              .findFirst();
    };
  }

  private String label(Field<?> field, String code) {
    if (field.type() instanceof FlagType) {
      return field.label(words.language());
    }
    if (field == ActivityFields.LANGUAGES) {
      return new LanguageName(words.language()).of(code);
    }
    return field.type().vocabulary(edition.vocabularies()).stream()
        .filter(each -> each.code().equals(code))
        .map(each -> each instanceof Labelled labelled ? labelled.label(words.language()) : code)
        .findFirst()
        .orElse(code);
  }

  /** Wider searches, for who finds nothing. */
  List<Frame.Link> ideas() {
    List<Frame.Link> ideas = new ArrayList<>();
    if (asked.has("near")) {
      String radius = asked.all("radius").stream().findFirst().orElse(USUAL_RADIUS);
      RADII.stream()
          .filter(each -> Double.parseDouble(each) > Double.parseDouble(radius))
          .findFirst()
          .ifPresent(
              wider -> ideas.add(link(words.say("wider", wider), asked.with("radius", wider))));
    }
    idea(ideas, "withoutDay", List.of("date", "from", "to"));
    idea(ideas, "withoutPlace", List.of("region", "municipality", "near", "radius"));
    idea(ideas, "withoutWords", List.of("q"));
    if (!asked.all("region").contains(Region.ONLINE)) {
      QueryParameters online = asked;
      for (String name : List.of("municipality", "near", "radius")) {
        online = online.without(name);
      }
      ideas.add(link(words.say("onlineInstead"), online.with("region", Region.ONLINE)));
    }
    return ideas;
  }

  private void idea(List<Frame.Link> ideas, String text, List<String> without) {
    if (without.stream().anyMatch(asked::has)) {
      QueryParameters wider = asked;
      for (String name : without) {
        wider = wider.without(name);
      }
      ideas.add(link(words.say(text), wider));
    }
  }

  Frame.Link link(String text, QueryParameters query) {
    return new Frame.Link(text, address(query));
  }
}
