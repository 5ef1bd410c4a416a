package nl.weektegenkindermishandeling.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.field.Field;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityCounts;
import nl.weektegenkindermishandeling.programme.ActivityDetails;
import nl.weektegenkindermishandeling.programme.ActivityFields;
import nl.weektegenkindermishandeling.programme.Programme;
import nl.weektegenkindermishandeling.registration.Outcome;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationLists;
import nl.weektegenkindermishandeling.registration.RegistrationState;
import nl.weektegenkindermishandeling.text.Coded;
import org.jspecify.annotations.Nullable;

/**
 * Makes a report. How many activities there were the programme tells, in which they stay; who came
 * is told by what is kept of registrations.
 */
public record ReportCompiler(RegistrationLists registrations, Programme programme) {
  private static final String BY_REGION = "byRegion";

  /** States in which something can be online. */
  private static final List<RegistrationState> PUBLISHED =
      List.of(
          RegistrationState.APPROVED,
          RegistrationState.SUBMITTED,
          RegistrationState.CHANGES_REQUESTED,
          RegistrationState.CANCELLED);

  public Report compile(String edition) {
    Told told = new Told();
    registrations.forEach(edition, PUBLISHED, told::add);
    ActivityCounts counts = programme.counts(edition);
    return new Report(
        edition,
        counts.total(),
        told.cancelled,
        told.all,
        parts(counts, told),
        told.quotes.stream()
            .sorted(
                Comparator.comparing(Report.Quote::organisation).thenComparing(Report.Quote::title))
            .toList(),
        null);
  }

  private static List<Report.Part> parts(ActivityCounts counts, Told told) {
    Map<String, Map<String, Integer>> all = new LinkedHashMap<>();
    all.put(BY_REGION, counts.byRegion());
    all.putAll(counts.byCode());
    return all.entrySet().stream()
        .map(part ->
            new Report.Part(
                part.getKey(),
                rows(part.getValue(), told.by.getOrDefault(part.getKey(), new TreeMap<>()))))
        .toList();
  }

  private static List<Report.Row> rows(
      Map<String, Integer> activities, SortedMap<String, Reach> reach) {
    SortedSet<String> codes = new TreeSet<>(activities.keySet());
    codes.addAll(reach.keySet());
    return codes.stream()
        .map(code ->
            new Report.Row(
                code, activities.getOrDefault(code, 0), reach.getOrDefault(code, Reach.NONE)))
        .toList();
  }

  /** What was told by those who were asked so far. */
  private static final class Told {
    private int cancelled;
    private Reach all = Reach.NONE;
    private final Map<String, SortedMap<String, Reach>> by = new LinkedHashMap<>();
    private final List<Report.Quote> quotes = new ArrayList<>();

    void add(Registration registration) {
      registration.published().ifPresent(activity -> add(activity, registration.outcome()));
    }

    private void add(Activity activity, @Nullable Outcome outcome) {
      if (activity.isCancelled()) {
        cancelled++;
      } else if (outcome != null) {
        all = all.with(outcome);
        activity.details().regions().forEach(region -> add(BY_REGION, region, outcome));
        ActivityFields.COUNTED.forEach(field -> add(field, activity.details(), outcome));
        quote(activity.details(), outcome);
      }
    }

    private <T> void add(Field<T> field, ActivityDetails details, Outcome outcome) {
      T value = details.values().find(field);
      Stream<? extends Coded> codes =
          value == null ? Stream.empty() : field.type().codes(value).stream();
      codes.forEach(code -> add(field.countedAs().orElseThrow(), code.code(), outcome));
    }

    private void add(String part, String code, Outcome outcome) {
      by.computeIfAbsent(part, each -> new TreeMap<>())
          .merge(code, Reach.NONE.with(outcome), (before, one) -> before.with(outcome));
    }

    private void quote(ActivityDetails details, Outcome outcome) {
      String sentence = outcome.sentence();
      if (outcome.mayQuote() && sentence != null) {
        quotes.add(new Report.Quote(details.organisation().name(), details.title(), sentence));
      }
    }
  }
}
