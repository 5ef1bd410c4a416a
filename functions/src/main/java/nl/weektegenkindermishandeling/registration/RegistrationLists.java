package nl.weektegenkindermishandeling.registration;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Registrations by what they have in common. A list may miss what changed less than a second ago;
 * what it holds is what is stored now.
 */
public interface RegistrationLists {
  /** As many as one call reads. */
  int AT_A_TIME = 100;

  /** Those in one state, the longest in it first. */
  QueuePage queue(QueueQuery query);

  Optional<Registration> find(String id);

  /** How many are in one state. */
  int count(String edition, RegistrationState state);

  /** Of how many something came online that no editor has seen. */
  int countUnseen(String edition);

  /** How many are in each state, by the state's code. */
  default Map<String, Integer> countByState(String edition) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (RegistrationState state : RegistrationState.values()) {
      counts.put(state.code(), count(edition, state));
    }
    return counts;
  }

  /** Goes through all that are in one of these states, state by state. */
  default void forEach(
      String edition, List<RegistrationState> states, Consumer<Registration> action) {
    Optional<StateCursor> place = Optional.of(StateCursor.start(states));
    while (place.isPresent()) {
      QueuePage page = queue(place.get().query(edition, AT_A_TIME));
      page.registrations().forEach(action);
      place = place.get().next(page);
    }
  }

  /**
   * Some at one place: at most fifty, the newest.
   *
   * @param place a {@link PlaceKey}
   */
  List<Registration> atPlace(String edition, String place);

  /** Some that have been in one state since before a moment; the longest first. */
  List<Registration> inStateSinceBefore(
      String edition, RegistrationState state, Instant moment, int limit);

  /** All of one address, by {@link Contact#emailHash(String)}, of any edition. */
  List<Registration> ofAddress(String emailHash);
}
