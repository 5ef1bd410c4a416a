package nl.weektegenkindermishandeling.registration;

import java.util.List;
import java.util.Optional;
import nl.weektegenkindermishandeling.text.Coded;

/**
 * Where somebody is who goes through all registrations of some states, page by page.
 *
 * @param states in their order
 * @param state the one being gone through
 * @param after the last registration that was passed in it, or empty at its start
 */
public record StateCursor(
    List<RegistrationState> states, RegistrationState state, Optional<QueuePosition> after) {
  public StateCursor {
    states = List.copyOf(states);
  }

  public static StateCursor start(List<RegistrationState> states) {
    return new StateCursor(states, states.getFirst(), Optional.empty());
  }

  /** The page that comes now. */
  public QueueQuery query(String edition, int limit) {
    return QueueQuery.inState(edition, state, limit, after.orElse(null));
  }

  /** Where to go on after a page, or empty at the end. */
  public Optional<StateCursor> next(QueuePage page) {
    return page.next()
        .map(position -> new StateCursor(states, state, Optional.of(position)))
        .or(this::nextState);
  }

  /** Behind one that was seen on the page that comes now. */
  StateCursor after(Registration seen) {
    return new StateCursor(states, state, Optional.of(new QueuePosition(seen.since(), seen.id())));
  }

  private Optional<StateCursor> nextState() {
    return states.stream()
        .skip(states.indexOf(state) + 1L)
        .findFirst()
        .map(next -> new StateCursor(states, next, Optional.empty()));
  }

  public String text() {
    return state.code() + "#" + after.map(QueuePosition::text).orElse("");
  }

  /** The place written so, or empty if the text is none in these states. */
  public static Optional<StateCursor> parse(List<RegistrationState> states, String text) {
    String[] parts = text.split("#", 2);
    Optional<QueuePosition> after =
        parts.length == 2 ? QueuePosition.parse(parts[1]) : Optional.empty();
    boolean right = parts.length == 2 && (parts[1].isEmpty() || after.isPresent());
    return Coded.find(RegistrationState.class, parts[0])
        .filter(state -> right && states.contains(state))
        .map(state -> new StateCursor(states, state, after));
  }
}
