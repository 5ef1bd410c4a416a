package nl.weektegenkindermishandeling.dynamodb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.weektegenkindermishandeling.programme.ActivityFilter;
import nl.weektegenkindermishandeling.programme.ActivityQuery;
import nl.weektegenkindermishandeling.programme.ListedActivity;
import nl.weektegenkindermishandeling.programme.Position;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the rows of all partitions of a query in one order, leaves out later dates of the
 * same activity and what the filter does not let pass, and stops when it has enough, or has made as
 * many calls as it may.
 */
final class ActivitySearch {
  /** Room for what is spread unevenly: another call takes longer than some rows more. */
  private static final double SPREAD = 1.5;

  private static final int FEWEST = 10;

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

  private record Found(ActivityRow row, Position position) {}

  /** Goes on until there are so many. Answers false if it stopped before for want of calls. */
  boolean find(int count) {
    while (found.size() < count) {
      Optional<RowReader> next = next();
      Optional<RowReader> behind = behind(next.map(RowReader::peek).map(ActivityRow::position));
      if (behind.isPresent()) {
        if (callsLeft == 0) {
          behind.get().readUpTo().ifPresent(end -> lastSeen = end);
          return false;
        }
        callsLeft--;
        behind.get().call(enough(count));
      } else if (next.isPresent()) {
        look(next.get().next());
      } else {
        return true;
      }
    }
    return true;
  }

  /** In how many rows the rest should be, if it is spread as what was found so far. */
  private int enough(int count) {
    int looked = readers.stream().mapToInt(RowReader::looked).sum();
    return found.isEmpty()
        ? Integer.MAX_VALUE
        : FEWEST + (int) Math.ceil(SPREAD * looked * (count - found.size()) / found.size());
  }

  private Optional<RowReader> next() {
    return readers.stream()
        .filter(RowReader::hasRow)
        .min(Comparator.comparing(reader -> reader.peek().position()));
  }

  /**
   * The reader that has read least far, if something of its can still come before the next row of
   * the others. One that passes over many rows so does not keep the others from being read.
   */
  private Optional<RowReader> behind(Optional<Position> next) {
    return readers.stream()
        .filter(RowReader::needsCall)
        .filter(reader -> next.isEmpty() || !reader.hasReadUpTo(next.get()))
        .min(Comparator.comparing(reader -> reader.readUpTo().map(Position::text).orElse("")));
  }

  /** A row that is found in two of the regions asked for comes twice, one after the other. */
  private void look(ActivityRow row) {
    if (row.position().equals(lastSeen)) {
      return;
    }
    lastSeen = row.position();
    if (query.isFirst(row.previousDate())) {
      ActivityFilter filter = query.filter();
      if (filter.isOfCodesAlone() || filter.matches(row.activity().details())) {
        found.add(new Found(row, row.position()));
      }
    }
  }

  /** The first activities, at most so many. */
  List<ListedActivity> activities(int limit) {
    return found.stream().limit(limit).<ListedActivity>map(Found::row).toList();
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
