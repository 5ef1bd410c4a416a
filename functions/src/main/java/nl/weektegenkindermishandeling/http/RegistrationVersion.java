package nl.weektegenkindermishandeling.http;

import nl.weektegenkindermishandeling.http.protocol.Problem;
import nl.weektegenkindermishandeling.http.protocol.ProblemType;
import nl.weektegenkindermishandeling.http.protocol.Rejection;
import nl.weektegenkindermishandeling.mail.ChangeRecorder;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationState;

/** The next version of a registration, or why there is none. */
public final class RegistrationVersion {
  private RegistrationVersion() {}

  /** Stores a change, unless somebody else's came first. Answers the registration as it is then. */
  public static Registration save(ChangeRecorder changes, Change change) {
    if (!changes.save(change)) {
      throw Rejection.of(ProblemType.STALE);
    }
    return change.after();
  }

  /** The step is not possible in this state, which a program finds in a member of its own. */
  public static Rejection notPossible(RegistrationState state) {
    return new Rejection(
        Problem.of(ProblemType.NOT_POSSIBLE_NOW, state).telling("state", state.code()));
  }
}
