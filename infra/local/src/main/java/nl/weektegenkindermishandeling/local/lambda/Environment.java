package nl.weektegenkindermishandeling.local.lambda;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Where a function runs. It has one call at a time. */
abstract class Environment {
  final FunctionSettings settings;
  final LocalFunction function;
  private final BlockingDeque<Invocation> queue;
  private @Nullable Thread waiting;
  private @Nullable Invocation current;
  private boolean everWorked;
  private boolean exited;

  Environment(FunctionSettings settings, LocalFunction function, BlockingDeque<Invocation> queue) {
    this.settings = settings;
    this.function = function;
    this.queue = queue;
  }

  /** The next call, when there is one. Who runs the function waits here between calls. */
  final Invocation next() throws InterruptedException {
    synchronized (this) {
      everWorked = true;
      waiting = Thread.currentThread();
    }
    Invocation invocation = queue.take();
    boolean gone;
    synchronized (this) {
      waiting = null;
      gone = exited;
      current = gone ? null : invocation;
    }
    if (gone) {
      function.putBack(invocation);
      throw new InterruptedException();
    }
    limitTime(invocation);
    return invocation;
  }

  final Instant deadline() {
    return Instant.now().plus(settings.timeout());
  }

  private void limitTime(Invocation invocation) {
    CompletableFuture.delayedExecutor(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
        .execute(() -> {
          String message = "Task timed out after " + settings.timeout().toSeconds() + " seconds";
          if (invocation.result().complete(Invocation.Failure.of("Sandbox.Timedout", message))) {
            kill();
          }
        });
  }

  /** What came of the current call. */
  final synchronized void answer(String invocationId, Invocation.Result result) {
    Invocation invocation = current;
    if (invocation != null && invocation.id().equals(invocationId)) {
      current = null;
      invocation.result().complete(result);
    }
  }

  /** Whether it ever got as far as asking for a call. */
  final synchronized boolean everWorked() {
    return everWorked;
  }

  /** It is gone: whoever waits for its answer is told. */
  final void exited() {
    Invocation unanswered;
    Thread waiter;
    synchronized (this) {
      exited = true;
      unanswered = current;
      waiter = waiting;
    }
    if (unanswered != null) {
      unanswered
          .result()
          .complete(
              Invocation.Failure.of("Runtime.ExitError", "Runtime exited before it answered"));
    }
    if (waiter != null) {
      waiter.interrupt();
    }
    function.exited(this);
  }

  /** Ends it at once. */
  abstract void kill();

  /** Ends it, with what is to be done before. */
  abstract void end();

  /** Waits until it has ended. */
  abstract void awaitEnd();

  /** Its process, if it has one of its own. */
  abstract Optional<ProcessHandle> process();
}
