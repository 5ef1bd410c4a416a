package nl.weektegenkindermishandeling.local.lambda;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingDeque;

/**
 * A function with its environments: one JVM for each call that is under way, up to a limit. Calls
 * wait in one queue, and the first environment that is free takes the next.
 */
public final class LocalFunction implements AutoCloseable {
  /** More would not do more: they share this machine. */
  private static final int MAX_ENVIRONMENTS =
      Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 8);

  private static final Invocation.Failure NOT_RUNNING =
      Invocation.Failure.of("Runtime.ExitError", "The function does not run");

  private final FunctionSettings settings;
  private final Environments kind;
  private final PrintStream logs;
  private final BlockingDeque<Invocation> queue = new LinkedBlockingDeque<>();
  private final List<Environment> environments = new ArrayList<>();
  private final Set<Invocation> underWay = new HashSet<>();
  private boolean closed;

  LocalFunction(FunctionSettings settings, Environments kind, PrintStream logs) {
    this.settings = settings;
    this.kind = kind;
    this.logs = logs;
  }

  public String name() {
    return settings.name();
  }

  /** Calls the function. The result comes in any case; it never ends exceptionally. */
  public synchronized CompletableFuture<Invocation.Result> invoke(byte[] event) {
    Invocation invocation = Invocation.of(event);
    if (closed) {
      invocation.result().complete(NOT_RUNNING);
      return invocation.result();
    }
    underWay.add(invocation);
    queue.add(invocation);
    startIfBusy();
    // A caller that sees the result finds the call ended: the next needs no new environment.
    return invocation.result().whenComplete((result, never) -> ended(invocation));
  }

  private synchronized void ended(Invocation invocation) {
    underWay.remove(invocation);
  }

  /** Ends when all calls have that are under way now. */
  public synchronized CompletableFuture<Void> callsUnderWay() {
    return CompletableFuture.allOf(
        underWay.stream().map(Invocation::result).toArray(CompletableFuture[]::new));
  }

  private void startIfBusy() {
    if (underWay.size() > environments.size() && environments.size() < MAX_ENVIRONMENTS) {
      environments.add(kind.start(settings, this, queue));
    }
  }

  /** A call that an environment took when it was already gone. */
  synchronized void putBack(Invocation invocation) {
    queue.addFirst(invocation);
    startIfBusy();
  }

  /**
   * An environment's JVM is gone. If none ever worked, no other would, so those who wait are told.
   */
  synchronized void exited(Environment environment) {
    environments.remove(environment);
    boolean hopeless =
        !environment.everWorked() && environments.stream().noneMatch(Environment::everWorked);
    if (closed || hopeless) {
      List<Invocation> waiting = new ArrayList<>();
      queue.drainTo(waiting);
      waiting.forEach(each -> each.result().complete(NOT_RUNNING));
    } else if (!queue.isEmpty()) {
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

  /** Its processes that run now; none if it runs in threads. */
  public synchronized List<ProcessHandle> processes() {
    return environments.stream().map(Environment::process).flatMap(Optional::stream).toList();
  }

  @Override
  public void close() {
    List<Environment> running;
    synchronized (this) {
      closed = true;
      running = List.copyOf(environments);
    }
    running.forEach(Environment::end);
    running.forEach(Environment::awaitEnd);
  }
}
