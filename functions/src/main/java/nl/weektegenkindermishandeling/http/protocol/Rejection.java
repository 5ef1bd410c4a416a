package nl.weektegenkindermishandeling.http.protocol;

import java.util.List;
import nl.weektegenkindermishandeling.input.FieldError;
import nl.weektegenkindermishandeling.input.Parsed;

/** Ends an operation with a problem that the caller can do something about. */
public final class Rejection extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public Rejection(Problem problem) {
    super(problem.type().code(), null, false, false);
    this.problem = problem;
  }

  public static Rejection of(ProblemType type, Object... arguments) {
    return new Rejection(Problem.of(type, arguments));
  }

  /** Goes on if there are no errors. */
  public static void ifAny(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw new Rejection(Problem.invalid(errors));
    }
  }

  /** The value of what was sent, if it is right. */
  public static <T> T unlessValid(Parsed<T> parsed) {
    return parsed.orElseThrow(errors -> new Rejection(Problem.invalid(errors)));
  }

  public Problem problem() {
    return problem;
  }
}
