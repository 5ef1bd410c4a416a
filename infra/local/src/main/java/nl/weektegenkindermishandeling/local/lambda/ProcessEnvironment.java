package nl.weektegenkindermishandeling.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A JVM of a function, under AWS's runtime client. */
final class ProcessEnvironment extends Environment {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private final String id = UUID.randomUUID().toString();
  private final RuntimeApi lambda;
  private final ClassArchive archive;
  private final boolean isFirst;
  private final Process process;
  private final CompletableFuture<?> end;

  ProcessEnvironment(
      FunctionSettings settings,
      LocalFunction function,
      RuntimeApi lambda,
      BlockingDeque<Invocation> queue) {
    super(settings, function, queue);
    this.lambda = lambda;
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
            Map.entry("AWS_EXECUTION_ENV", "AWS_Lambda_java25"),
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

  private void onExit() {
    lambda.forget(id);
    if (isFirst) {
      archive.take(archive.draft(id));
    }
    exited();
  }

  /** One without an archive of classes makes one, which takes it a second. */
  @Override
  void end() {
    if (isFirst) {
      process.destroy();
    } else {
      kill();
    }
  }

  @Override
  void awaitEnd() {
    try {
      end.get(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      kill();
    }
  }

  @Override
  void kill() {
    process.destroyForcibly();
  }

  @Override
  Optional<ProcessHandle> process() {
    return Optional.of(process.toHandle());
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
