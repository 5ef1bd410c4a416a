package nl.weektegenkindermishandeling.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrimingTest {
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
  private final Log log =
      new Log("Mail", Clock.systemUTC(), new PrintStream(lines, true, UTF_8), Optional.empty());

  @Test
  void aFailureIsToldAndDoesNotFailTheDeployment() {
    Priming.run(
        log,
        () -> {
          throw new IllegalStateException("a right is not there yet");
        });
    assertThat(lines.toString(UTF_8)).contains("\"event\":\"priming-failed\"").hasLineCount(1);
  }

  @Test
  void otherwiseItIsToldToo() {
    Priming.run(log, () -> {});
    assertThat(lines.toString(UTF_8)).contains("\"event\":\"primed\"").hasLineCount(1);
  }
}
