package nl.weektegenkindermishandeling.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Optional;
import nl.weektegenkindermishandeling.config.Log;
import org.junit.jupiter.api.Test;

class LambdaFunctionTest {
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

  @Test
  void aFailureIsToldAndDoesNotFailTheDeployment() {
    function(
            () -> {
              throw new IllegalStateException("a right is not there yet");
            })
        .beforeCheckpoint(null);
    assertThat(lines.toString(UTF_8)).contains("\"event\":\"priming-failed\"").hasLineCount(1);
  }

  @Test
  void otherwiseItIsToldToo() {
    function(() -> {}).beforeCheckpoint(null);
    assertThat(lines.toString(UTF_8)).contains("\"event\":\"primed\"").hasLineCount(1);
  }

  private LambdaFunction function(Runnable priming) {
    Log log =
        new Log("Mail", Clock.systemUTC(), new PrintStream(lines, true, UTF_8), Optional.empty());
    return new LambdaFunction(log) {
      @Override
      public void handleRequest(InputStream input, OutputStream output, Context context) {}

      @Override
      protected void prime() {
        priming.run();
      }
    };
  }
}
