package nl.weektegenkindermishandeling.registration;

import java.util.List;
import nl.weektegenkindermishandeling.field.Field;

/** What came of a correction: a {@link Change.Corrected}, or why nothing changes. */
public sealed interface CorrectionResult
    permits Change.Corrected,
        CorrectionResult.Unchanged,
        CorrectionResult.OnlineDiffers,
        NotPossible {

  /** The form is the one that is there. */
  record Unchanged() implements CorrectionResult {}

  /** What is online has something else in these fields already; an editor decides about that. */
  record OnlineDiffers(List<Field<?>> fields) implements CorrectionResult {
    public OnlineDiffers {
      fields = List.copyOf(fields);
    }
  }
}
