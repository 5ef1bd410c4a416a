package nl.weektegenkindermishandeling.http;

import java.util.List;
import nl.weektegenkindermishandeling.registration.FieldError;

/** Ends an operation with a problem that the caller can do something about. */
final class Rejection extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  Rejection(Problem problem) {
    super(problem.type().code(), null, false, false);
    this.problem = problem;
  }

  static Rejection of(ProblemType type, Object... arguments) {
    return new Rejection(Problem.of(type, arguments));
  }

  /** Goes on if there are no errors. */
  static void ifAny(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw new Rejection(Problem.invalid(errors));
    }
  }

  Problem problem() {
    return problem;
  }
}
