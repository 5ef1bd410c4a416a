package nl.weektegenkindermishandeling.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LogTest {
  @Test
  void aLogTellsWhatFailedAndNotWhatItSaid() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Log("Test", Clock.systemUTC(), new PrintStream(out), Optional.empty())
        .error("failure", "1", new IllegalStateException("sam@example.org"));
    assertThat(out.toString(UTF_8))
        .contains("java.lang.IllegalStateException", "LogTest")
        .doesNotContain("sam@example.org");
  }
}
