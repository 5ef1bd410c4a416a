package nl.weektegenkindermishandeling.local.lambda;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingDeque;

/**
 * A function with its environments: one JVM for each call that is under way, up to a limit. Calls
 * wait in one queue, and the first environment that is free takes the next.
 */
public final class LocalFunction implements AutoCloseable {
  private static final int MAX_ENVIRONMENTS = 4;

  private final FunctionSettings settings;
  private final LocalLambda lambda;
  private final PrintStream logs;
  private final BlockingDeque<Invocation> queue = new LinkedBlockingDeque<>();
  private final List<Environment> environments = new ArrayList<>();
  private boolean closed;

  LocalFunction(FunctionSettings settings, LocalLambda lambda, PrintStream logs) {
    this.settings = settings;
    this.lambda = lambda;
    this.logs = logs;
  }

  public String name() {
    return settings.name();
  }

  /**
   * Calls the function. The result comes when an environment has answered; it never ends
   * exceptionally.
   */
  public CompletableFuture<Invocation.Result> invoke(byte[] event) {
    Invocation invocation = Invocation.of(event);
    synchronized (this) {
      if (closed) {
        invocation.result().complete(Invocation.Failure.of("Closed", "the system stops"));
        return invocation.result();
      }
      queue.add(invocation);
      startIfBusy();
    }
    return invocation.result();
  }

  private void startIfBusy() {
    long free = environments.stream().filter(Environment::isFree).count();
    if (queue.size() > free && environments.size() < MAX_ENVIRONMENTS) {
      environments.add(new Environment(settings, this, lambda, queue));
    }
  }

  /**
   * An environment's JVM is gone. If it never worked, no other would, so those who wait are told.
   */
  synchronized void exited(Environment environment, boolean everWorked) {
    environments.remove(environment);
    if (!everWorked && environments.isEmpty()) {
      List<Invocation> waiting = new ArrayList<>();
      queue.drainTo(waiting);
      waiting.forEach(
          each -> each.result().complete(Invocation.Failure.of("Runtime.ExitError", "no start")));
    } else if (!closed && !queue.isEmpty()) {
      startIfBusy();
    }
  }

  /** Says something about the function where its own lines go. */
  public void tell(String text) {
    logs.println("[" + name() + "] " + text);
  }

  PrintStream logs() {
    return logs;
  }

  /** The processes that run now. */
  public synchronized List<ProcessHandle> processes() {
    return environments.stream().map(Environment::process).toList();
  }

  @Override
  public void close() {
    List<Environment> running;
    synchronized (this) {
      closed = true;
      running = List.copyOf(environments);
    }
    running.forEach(Environment::kill);
  }
}
