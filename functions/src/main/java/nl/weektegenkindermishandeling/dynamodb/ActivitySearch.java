package nl.weektegenkindermishandeling.dynamodb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityQuery;
import nl.weektegenkindermishandeling.programme.Position;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the rows of all partitions of a query in one order, leaves out later dates of the
 * same activity and what the filter does not let pass, and stops when it has enough, or has made as
 * many calls as it may.
 */
final class ActivitySearch {
  private final ActivityQuery query;
  private final List<RowReader> readers;
  private final List<Found> found = new ArrayList<>();
  private int callsLeft;
  private @Nullable Position lastSeen;

  ActivitySearch(ActivityQuery query, List<RowReader> readers, int calls) {
    this.query = query;
    this.readers = readers;
    this.callsLeft = calls;
    this.lastSeen = query.after();
  }

  private record Found(Activity activity, Position position) {}

  /** Goes on until there are so many. Answers false if it stopped before for want of calls. */
  boolean find(int count) {
    while (found.size() < count) {
      if (!read()) {
        lookAtWhatIsRead(count);
        return found.size() == count;
      }
      Optional<RowReader> next = next();
      if (next.isEmpty()) {
        return true;
      }
      look(next.get().next());
    }
    return true;
  }

  private Optional<RowReader> next() {
    return readers.stream()
        .filter(RowReader::hasRow)
        .min(Comparator.comparing(reader -> reader.peek().position()));
  }

  /**
   * The readers that need another call have read up to some position; before that, nothing can come
   * between the rows that others have ready.
   */
  private void lookAtWhatIsRead(int count) {
    List<Optional<Position>> ends =
        readers.stream().filter(RowReader::needsCall).map(RowReader::readUpTo).toList();
    if (!ends.stream().allMatch(Optional::isPresent)) {
      return;
    }
    Position end = ends.stream().flatMap(Optional::stream).min(Position::compareTo).orElseThrow();
    while (found.size() < count) {
      Optional<RowReader> next =
          next().filter(reader -> reader.peek().position().compareTo(end) <= 0);
      if (next.isEmpty()) {
        lastSeen = end;
        return;
      }
      look(next.get().next());
    }
  }

  /** Each partition must show its next row, or that it has none, before the least can be told. */
  private boolean read() {
    for (RowReader reader : readers) {
      while (reader.needsCall()) {
        if (callsLeft-- == 0) {
          return false;
        }
        reader.call();
      }
    }
    return true;
  }

  private void look(ActivityRow row) {
    lastSeen = row.position();
    if (query.isFirst(row.previousDate())) {
      Activity activity = row.activity();
      if (query.filter().matches(activity.details())) {
        found.add(new Found(activity, row.position()));
      }
    }
  }

  /** The first activities, at most so many. */
  List<Activity> activities(int limit) {
    return found.stream().limit(limit).map(Found::activity).toList();
  }

  /** The position of one that was found, by its number from 0. */
  Position position(int number) {
    return found.get(number).position();
  }

  int size() {
    return found.size();
  }

  /** Up to where everything was looked at; null if nothing was. */
  @Nullable Position lastSeen() {
    return lastSeen;
  }
}
