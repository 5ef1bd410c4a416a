package nl.weektegenkindermishandeling.report;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weektegenkindermishandeling.campaign.Term;
import nl.weektegenkindermishandeling.campaign.VocabularyName;
import nl.weektegenkindermishandeling.edition.CampaignWeek;
import nl.weektegenkindermishandeling.field.FieldValues;
import nl.weektegenkindermishandeling.programme.ActivityFields;
import nl.weektegenkindermishandeling.registration.HistoryEntry;
import nl.weektegenkindermishandeling.registration.HistoryEvent;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationLists;
import nl.weektegenkindermishandeling.registration.RegistrationState;
import org.jspecify.annotations.Nullable;

/**
 * What came in and what editors did with it, by the histories of all registrations that are kept.
 */
public final class EditorsWork {
  private final SortedMap<LocalDate, Integer> registeredByDay = new TreeMap<>();
  private final SortedMap<LocalDate, Integer> confirmedByDay = new TreeMap<>();
  private final SortedMap<LocalDate, Integer> approvedByDay = new TreeMap<>();
  private final Map<VocabularyName, SortedMap<String, Integer>> used =
      new EnumMap<>(VocabularyName.class);
  private final SortedMap<String, SortedMap<String, Integer>> byEditor = new TreeMap<>();
  private final Map<String, Integer> byState = new LinkedHashMap<>();
  private int onlineByItself;
  private int changedByItself;

  private EditorsWork() {
    for (RegistrationState state : RegistrationState.values()) {
      byState.put(state.code(), 0);
    }
  }

  public static EditorsWork of(String edition, RegistrationLists registrations) {
    EditorsWork work = new EditorsWork();
    registrations.forEach(edition, List.of(RegistrationState.values()), work::add);
    return work;
  }

  /** How many registrations are in each state, by the state's code. */
  public Map<String, Integer> byState() {
    return byState;
  }

  /** How many registrations came in on each day. */
  public Map<LocalDate, Integer> registeredByDay() {
    return registeredByDay;
  }

  /** How many were confirmed on each day; those that nobody need confirm count when they came. */
  public Map<LocalDate, Integer> confirmedByDay() {
    return confirmedByDay;
  }

  /** How often editors approved on each day. */
  public Map<LocalDate, Integer> approvedByDay() {
    return approvedByDay;
  }

  /** How many registrations that were not given up name each code of a vocabulary. */
  public Map<VocabularyName, SortedMap<String, Integer>> used() {
    return used;
  }

  /** How often each editor did what: a decision, or another step of theirs, by its code. */
  public Map<String, SortedMap<String, Integer>> byEditor() {
    return byEditor;
  }

  /** How many are online that no editor has approved. */
  public int onlineByItself() {
    return onlineByItself;
  }

  /** Of how many something came online that no editor has seen. */
  public int changedByItself() {
    return changedByItself;
  }

  private void add(Registration registration) {
    byState.merge(registration.state().code(), 1, Integer::sum);
    List<HistoryEntry> history = registration.history();
    registeredByDay.merge(
        LocalDate.ofInstant(history.getFirst().at(), CampaignWeek.ZONE), 1, Integer::sum);
    day(history, HistoryEvent.CONFIRMED, HistoryEvent.REGISTERED_BY_EDITORS)
        .ifPresent(day -> confirmedByDay.merge(day, 1, Integer::sum));
    day(history, HistoryEvent.APPROVED).ifPresent(day -> approvedByDay.merge(day, 1, Integer::sum));
    if (!registration.state().isEnd()) {
      addUsed(registration.form().details().values());
    }
    history.stream().filter(entry -> entry.by() != null).forEach(this::add);
    boolean isOnline = registration.published().filter(each -> !each.isCancelled()).isPresent();
    if (isOnline && history.stream().noneMatch(entry -> entry.event() == HistoryEvent.APPROVED)) {
      onlineByItself++;
    }
    if (registration.unseen().isPresent()) {
      changedByItself++;
    }
  }

  /** When one of these happened first. */
  private static Optional<LocalDate> day(List<HistoryEntry> history, HistoryEvent... events) {
    return history.stream()
        .filter(entry -> List.of(events).contains(entry.event()))
        .findFirst()
        .map(entry -> LocalDate.ofInstant(entry.at(), CampaignWeek.ZONE));
  }

  private void addUsed(FieldValues values) {
    count(VocabularyName.TYPES, List.of(values.get(ActivityFields.TYPE)));
    count(VocabularyName.AUDIENCES, values.find(ActivityFields.AUDIENCES));
    count(VocabularyName.SUBJECTS, values.find(ActivityFields.SUBJECTS));
    count(VocabularyName.SECTORS, values.find(ActivityFields.SECTORS));
    count(VocabularyName.ACCESSIBILITY, values.find(ActivityFields.ACCESSIBILITY));
  }

  private void count(VocabularyName vocabulary, @Nullable List<Term> terms) {
    SortedMap<String, Integer> counts = used.computeIfAbsent(vocabulary, name -> new TreeMap<>());
    for (Term term : Objects.requireNonNullElse(terms, List.<Term>of())) {
      counts.merge(term.code(), 1, Integer::sum);
    }
  }

  private void add(HistoryEntry entry) {
    String step =
        entry.decision() == null ? entry.event().code() : entry.decision().verdict().code();
    byEditor
        .computeIfAbsent(String.valueOf(entry.by()), editor -> new TreeMap<>())
        .merge(step, 1, Integer::sum);
  }
}
