package nl.weektegenkindermishandeling.local.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import nl.weektegenkindermishandeling.config.FunctionName;
import nl.weektegenkindermishandeling.local.adapters.FirstCall;

/**
 * What somebody waits for whose call is the first of an environment: medians of some starts. On
 * this machine, without a real snapshot: compare two versions by it, and not this machine with
 * Lambda.
 */
final class StartBenchmark {
  private static final int STARTS = 5;

  private StartBenchmark() {}

  static void run(PrintStream out) throws IOException {
    out.printf("%nFirst calls of %d starts each%n", STARTS);
    out.println(
        "| function | zip MB | ms to the snapshot | ms of the first call | classes it loads |");
    out.println("| --- | ---: | ---: | ---: | ---: |");
    for (FunctionName name :
        List.of(FunctionName.PROGRAMME, FunctionName.REGISTRATION, FunctionName.MAIL)) {
      List<FirstCall> calls = new ArrayList<>();
      for (int i = 0; i < STARTS; i++) {
        calls.add(FirstCall.of(name, Files.createTempDirectory("start")));
      }
      Path zip = name.zip(Path.of(System.getProperty("functions.zip")));
      out.printf(
          Locale.ROOT,
          "| %s | %.1f | %d | %d | %d |%n",
          name.text(),
          Files.size(zip) / 1e6,
          median(calls, FirstCall::ready),
          median(calls, FirstCall::time),
          calls.getLast().loaded().size());
    }
  }

  private static long median(List<FirstCall> calls, Function<FirstCall, Duration> what) {
    return calls.stream().map(what).sorted().toList().get(calls.size() / 2).toMillis();
  }
}
