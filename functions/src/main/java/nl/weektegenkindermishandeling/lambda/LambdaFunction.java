package nl.weektegenkindermishandeling.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.Map;
import nl.weektegenkindermishandeling.config.Log;
import nl.weektegenkindermishandeling.config.Snapshots;
import org.crac.Resource;
import org.jspecify.annotations.Nullable;

/** A function of Lambda, which takes a snapshot of it before its first call. */
public abstract class LambdaFunction implements RequestStreamHandler, Resource {
  private final Log log;

  /**
   * Called when the function's clients are made: hooks before a snapshot are called in the other
   * order, so a client drops the connections that priming opened.
   */
  @SuppressWarnings("this-escape") // the context calls only after the start
  protected LambdaFunction(Log log) {
    this.log = log;
    Snapshots.register(this);
  }

  protected final Log log() {
    return log;
  }

  /**
   * Goes the way of a call without storing anything, so that the snapshot holds loaded classes and
   * compiled code rather than the promise of them.
   */
  protected abstract void prime();

  /**
   * Logs a failure of priming, and goes on: without priming only the first call is slower. An
   * exception would fail the deployment, and a new role can lack its rights for some seconds.
   */
  @Override
  public final void beforeCheckpoint(org.crac.@Nullable Context<? extends Resource> context) {
    try {
      prime();
      log.info("primed", "none", Map.of());
    } catch (RuntimeException failure) {
      log.error("priming-failed", "none", failure);
    }
  }

  @Override
  public final void afterRestore(org.crac.@Nullable Context<? extends Resource> context) {}
}
