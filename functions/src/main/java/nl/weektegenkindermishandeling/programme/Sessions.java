package nl.weektegenkindermishandeling.programme;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of an activity, in order of time. Each keeps its id when others come, go or stand in
 * another order, so that calendars which have it move it, and no other.
 */
public final class Sessions {
  private static final DateTimeFormatter ID = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm");
  private static final Comparator<Session> BY_TIME =
      Comparator.comparing(Session::start)
          .thenComparing(session -> !session.allDay())
          .thenComparing(Session::latestEnd);

  private Sessions() {}

  static List<Session> inOrder(List<Session> sessions) {
    return sessions.stream().sorted(BY_TIME).toList();
  }

  /**
   * The sessions that somebody sent, each with its id: the one that the form names if there is such
   * a session, else that of a session at the same time, else of one with the same start; and a new
   * one if there is none.
   *
   * @param former all that were sent in or published before
   */
  public static List<Session> identified(List<Session> sent, List<Session> former) {
    List<@Nullable String> ids = new ArrayList<>();
    sent.forEach(session -> ids.add(null));
    take(sent, former, ids, (session, other) -> Objects.equals(session.id(), other.id()));
    take(sent, former, ids, (session, other) -> session.isAt(other));
    take(sent, former, ids, (session, other) -> session.start().equals(other.start()));
    Set<String> used = new HashSet<>();
    former.stream().map(Session::id).filter(Objects::nonNull).forEach(used::add);
    List<Session> identified = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      String known = ids.get(i);
      identified.add(sent.get(i).withId(known == null ? newId(sent.get(i), used) : known));
    }
    return inOrder(identified);
  }

  /** Gives each session that has no id yet that of the first other which is it, if it is free. */
  private static void take(
      List<Session> sent,
      List<Session> former,
      List<@Nullable String> ids,
      BiPredicate<Session, Session> isIt) {
    for (int i = 0; i < sent.size(); i++) {
      int index = i;
      Session session = sent.get(i);
      if (ids.get(i) == null) {
        former.stream()
            .filter(other -> !ids.contains(other.id()) && isIt.test(session, other))
            .findFirst()
            .ifPresent(other -> ids.set(index, other.id()));
      }
    }
  }

  /** The start, and a number if another session has or had that. */
  private static String newId(Session session, Set<String> used) {
    String start = ID.format(session.start());
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> number == 1 ? start : start + "-" + number)
        .filter(used::add)
        .findFirst()
        .orElseThrow();
  }
}
