package nl.weektegenkindermishandeling.local.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingDeque;

/**
 * A thread that calls a function's handler. It shares classes, and what the JVM compiled, with all
 * others of this process, so it starts at once.
 */
final class ThreadEnvironment extends Environment {
  private final Thread thread;
  private volatile boolean ended;

  private ThreadEnvironment(
      FunctionSettings settings, LocalFunction function, BlockingDeque<Invocation> queue) {
    super(settings, function, queue);
    this.thread = Thread.ofPlatform().daemon().name(settings.name()).unstarted(this::run);
  }

  static Environment start(
      FunctionSettings settings, LocalFunction function, BlockingDeque<Invocation> queue) {
    ThreadEnvironment environment = new ThreadEnvironment(settings, function, queue);
    environment.thread.start();
    return environment;
  }

  private void run() {
    try {
      RequestStreamHandler handler =
          HandlerLoader.of(settings.zip()).handler(settings, function.logs());
      while (!ended) {
        Invocation invocation = next();
        answer(invocation.id(), call(handler, invocation));
      }
    } catch (ReflectiveOperationException | RuntimeException e) {
      function.tell("does not start: " + Objects.requireNonNullElse(e.getCause(), e));
    } catch (InterruptedException e) {
      // It was ended.
    } finally {
      exited();
    }
  }

  private static Invocation.Result call(RequestStreamHandler handler, Invocation invocation) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      handler.handleRequest(
          new ByteArrayInputStream(invocation.event()), answer, new CallContext(invocation.id()));
      return new Invocation.Success(answer.toByteArray());
    } catch (IOException | RuntimeException e) {
      return Invocation.Failure.of(
          e.getClass().getName(), Objects.requireNonNullElse(e.getMessage(), ""));
    }
  }

  @Override
  void kill() {
    ended = true; // a call that is under way may take note of the interrupt, and forget it
    thread.interrupt();
  }

  @Override
  void end() {
    kill();
  }

  @Override
  void awaitEnd() {
    try {
      thread.join(30_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  Optional<ProcessHandle> process() {
    return Optional.empty();
  }
}
