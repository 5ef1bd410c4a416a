package nl.weektegenkindermishandeling.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What editors keep of a registration for themselves: no part of it, so that it changes under no
 * organiser who has the form open.
 *
 * @param assignment who has taken it up, or null
 */
public record DeskFile(List<Note> notes, @Nullable Assignment assignment) {
  public static final DeskFile EMPTY = new DeskFile(List.of(), null);

  public DeskFile {
    notes = List.copyOf(notes);
  }

  /** Something an editor wrote for colleagues. */
  public record Note(Instant at, String editor, String text) {
    @Override
    public String toString() {
      return "Note[" + at + "]";
    }
  }

  /** An editor has taken it up. */
  public record Assignment(String editor, Instant since) {
    /** Who forgot it keeps nobody else from it for longer. */
    public static final Duration LASTS = Duration.ofDays(1);
  }

  /** Who has it at a moment. */
  public Optional<Assignment> assignmentAt(Instant moment) {
    return Optional.ofNullable(assignment)
        .filter(each -> moment.isBefore(each.since().plus(Assignment.LASTS)));
  }
}
