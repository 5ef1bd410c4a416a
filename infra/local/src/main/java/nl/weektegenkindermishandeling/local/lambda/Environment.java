package nl.weektegenkindermishandeling.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One JVM of a function, under AWS's runtime client. It has one call at a time. */
public final class Environment {
  /** How Lambda calls the place where functions of Java 25 run. */
  public static final String NAME = "AWS_Lambda_java25";

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private final String id = UUID.randomUUID().toString();
  private final FunctionSettings settings;
  private final LocalFunction function;
  private final LocalLambda lambda;
  private final BlockingDeque<Invocation> queue;
  private final ClassArchive archive;
  private final boolean isFirst;
  private final Process process;
  private final CompletableFuture<?> end;
  private @Nullable Thread waiting;
  private @Nullable Invocation current;
  private boolean everWorked;
  private boolean exited;

  @SuppressWarnings("this-escape")
  Environment(
      FunctionSettings settings,
      LocalFunction function,
      LocalLambda lambda,
      BlockingDeque<Invocation> queue) {
    this.settings = settings;
    this.function = function;
    this.lambda = lambda;
    this.queue = queue;
    lambda.register(id, this);
    this.archive = ClassArchive.of(settings);
    this.isFirst = !archive.isThere();
    this.process = start();
    Thread.ofVirtual().start(this::copyLogs);
    this.end = process.onExit().thenRun(this::onExit);
  }

  private Process start() {
    ProcessBuilder builder =
        new ProcessBuilder(
                JAVA.toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-Xlog:disable", // of an archive that it can't use, it says so at length
                isFirst
                    ? "-XX:ArchiveClassesAtExit=" + archive.draft(id)
                    : "-XX:SharedArchiveFile=" + archive.file(),
                lambda.runtimeClient().option(),
                "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
                "-classpath",
                classPath(),
                RuntimeClient.MAIN,
                settings.handler())
            .redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.putAll(settings.variables());
    environment.putAll(
        Map.ofEntries(
            Map.entry("AWS_LAMBDA_RUNTIME_API", lambda.address() + "/" + id),
            Map.entry("AWS_LAMBDA_INITIALIZATION_TYPE", lambda.initializationType()),
            Map.entry("AWS_LAMBDA_FUNCTION_NAME", settings.name()),
            Map.entry("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"),
            Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024"),
            Map.entry("_HANDLER", settings.handler()),
            Map.entry("LAMBDA_TASK_ROOT", lambda.code(settings.zip()).directory().toString()),
            Map.entry("AWS_EXECUTION_ENV", NAME),
            Map.entry("TZ", ":UTC"),
            Map.entry("LC_ALL", "C.UTF-8")));
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The function's own classes and its lib/, and the runtime client. */
  private String classPath() {
    Stream<String> task = lambda.code(settings.zip()).classPath().stream();
    Stream<String> runtime = lambda.runtimeClient().jars().stream().map(Path::toString);
    return String.join(File.pathSeparator, Stream.concat(task, runtime).toList());
  }

  /** The next call, when there is one. The runtime client waits here between calls. */
  Invocation next() throws InterruptedException {
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

  Instant deadline() {
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

  /** The runtime client tells what came of the current call. */
  synchronized void answer(String invocationId, Invocation.Result result) {
    Invocation invocation = current;
    if (invocation != null && invocation.id().equals(invocationId)) {
      current = null;
      invocation.result().complete(result);
    }
  }

  /** Whether it ever got as far as asking for a call. */
  synchronized boolean everWorked() {
    return everWorked;
  }

  private void onExit() {
    lambda.forget(id);
    if (isFirst) {
      archive.take(archive.draft(id));
    }
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

  /** Ends it; one without an archive of classes makes one, which takes it a second. */
  void end() {
    if (isFirst) {
      process.destroy();
    } else {
      kill();
    }
  }

  /** Waits until it has ended. */
  void awaitEnd() {
    try {
      end.get(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      kill();
    }
  }

  private void kill() {
    process.destroyForcibly();
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  private void copyLogs() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      lines.lines().forEach(function.logs()::println);
    } catch (IOException | UncheckedIOException e) {
      // The process is gone.
    }
  }
}
