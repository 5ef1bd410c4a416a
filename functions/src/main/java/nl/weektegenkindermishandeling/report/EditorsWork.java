package nl.weektegenkindermishandeling.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weektegenkindermishandeling.edition.CampaignWeek;
import nl.weektegenkindermishandeling.registration.HistoryEntry;
import nl.weektegenkindermishandeling.registration.HistoryEvent;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationLists;
import nl.weektegenkindermishandeling.registration.RegistrationState;

/**
 * What came in and what editors did with it, by the histories of all registrations that are kept.
 */
public final class EditorsWork {
  private final SortedMap<LocalDate, Integer> registeredByDay = new TreeMap<>();
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
    history.stream().filter(entry -> entry.by() != null).forEach(this::add);
    boolean isOnline = registration.published().filter(each -> !each.isCancelled()).isPresent();
    if (isOnline && history.stream().noneMatch(entry -> entry.event() == HistoryEvent.APPROVED)) {
      onlineByItself++;
    }
    if (registration.unseen().isPresent()) {
      changedByItself++;
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
