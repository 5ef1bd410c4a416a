package nl.weektegenkindermishandeling.local.lambda;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.weektegenkindermishandeling.text.Coded;

/** The functions that run on this machine. */
public final class LocalLambda implements AutoCloseable {
  private final Environments environments;
  private final PrintStream logs;
  private final List<LocalFunction> functions = new CopyOnWriteArrayList<>();

  /** How functions run. */
  public enum Mode implements Coded {
    /** Each in a JVM of its own, by AWS's runtime client. */
    ON_DEMAND,

    /** The same, and they do before their first call what they do before a snapshot. */
    SNAP_START,

    /** In threads of this process, which start sooner. */
    THREADS
  }

  /** Starts it. */
  public static LocalLambda start(Mode mode, PrintStream logs) throws IOException {
    return switch (mode) {
      case ON_DEMAND -> new LocalLambda(RuntimeApi.start(Optional.empty()), logs);
      case SNAP_START -> startWithSnapStart(logs, () -> {});
      case THREADS -> new LocalLambda(ThreadEnvironment::start, logs);
    };
  }

  /**
   * Starts it, for functions with SnapStart: the hooks before the snapshot and after the restore
   * run, though no snapshot is taken between them.
   *
   * @param restore comes between the two
   */
  public static LocalLambda startWithSnapStart(PrintStream logs, Runnable restore)
      throws IOException {
    return new LocalLambda(RuntimeApi.start(Optional.of(restore)), logs);
  }

  private LocalLambda(Environments environments, PrintStream logs) {
    this.environments = environments;
    this.logs = logs;
  }

  /** Adds a function. Its first environment starts with its first call. */
  public LocalFunction add(FunctionSettings settings) {
    LocalFunction function = new LocalFunction(settings, environments, logs);
    functions.add(function);
    return function;
  }

  public List<LocalFunction> functions() {
    return List.copyOf(functions);
  }

  /** Ends the functions before that which they ask for work. */
  @Override
  public void close() {
    functions.parallelStream().forEach(LocalFunction::close);
    environments.close();
  }
}
