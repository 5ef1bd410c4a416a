package nl.weektegenkindermishandeling.http.editorial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.weektegenkindermishandeling.registration.DeskFile;
import nl.weektegenkindermishandeling.registration.HistoryEntry;
import nl.weektegenkindermishandeling.registration.HistoryEvent;
import nl.weektegenkindermishandeling.registration.RegistrationState;

/** The history of a registration as editors read it: with the notes that they left in between. */
record HistoryWithNotes(List<HistoryEntry> history, List<DeskFile.Note> notes) {
  List<HistoryEntry> inOrder() {
    List<HistoryEntry> all = new ArrayList<>(history);
    notes.forEach(note ->
        all.add(
            new HistoryEntry(
                note.at(), HistoryEvent.NOTED, stateAt(note), null, note.text(), note.editor())));
    all.sort(Comparator.comparing(HistoryEntry::at));
    return all;
  }

  private RegistrationState stateAt(DeskFile.Note note) {
    return history.reversed().stream()
        .filter(entry -> !entry.at().isAfter(note.at()))
        .findFirst()
        .orElse(history.getFirst())
        .state();
  }
}
