package nl.weektegenkindermishandeling.lambda;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import com.amazonaws.services.lambda.runtime.Context;
import java.io.InputStream;
import nl.weektegenkindermishandeling.config.Log;
import nl.weektegenkindermishandeling.mail.Mail;
import java.util.Optional;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;
import static org.assertj.core.api.Assertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

class LambdaFunctionTest {
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

  @Test
  void aFailureIsToldAndDoesNotFailTheDeployment() {
    function(() -> {
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
