package nl.weektegenkindermishandeling.local.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import nl.weektegenkindermishandeling.config.FunctionName;
import nl.weektegenkindermishandeling.local.fixtures.InProcesses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a snapshot holds when a function's environment is restored from it. */
@InProcesses
class RestoreIT {
  /** What a call makes anew each time, and what the runtime client loads for the first. */
  private static final int FEW = 25;

  /** SES takes no mail before a snapshot, so what reads its answer is loaded by the first. */
  private static final int OF_AN_ACCEPTED_MAIL = 15;

  @TempDir private Path directory;

  @Test
  void theFirstListLoadsHardlyAnyClass() throws IOException {
    FirstCall list = FirstCall.of(FunctionName.PROGRAMME, directory);
    assertThat(list.answer()).contains("\"statusCode\":200", "Theater");
    assertThat(list.loaded()).hasSizeLessThanOrEqualTo(FEW);
  }

  @Test
  void neitherDoesTheFirstRegistration() throws IOException {
    FirstCall registration = FirstCall.of(FunctionName.REGISTRATION, directory);
    assertThat(registration.answer()).contains("\"statusCode\":202");
    assertThat(registration.loaded()).hasSizeLessThanOrEqualTo(FEW);
  }

  @Test
  void norTheFirstMail() throws IOException {
    FirstCall mail = FirstCall.of(FunctionName.MAIL, directory);
    assertThat(mail.answer()).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(mail.loaded()).hasSizeLessThanOrEqualTo(FEW + OF_AN_ACCEPTED_MAIL);
  }
}
