package nl.weektegenkindermishandeling.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import org.junit.jupiter.api.Test;

/** The script by which an admin checks a deployed system, tried on the local one. */
class SmokeIT {
  @Test
  void allIsWell() throws IOException, InterruptedException {
    try (TestSystem test = TestSystem.start(Map.of("NOTICE", "Vandaag is er storing."))) {
      Result result = smoke(test.system().address().toString());
      assertThat(result.status()).as(result.output()).isZero();
      assertThat(result.output()).contains("all is well").doesNotContain("FAILED");
      assertThat(test.system().mailbox().all()).isEmpty();
      assertThat(test.website().get("/v1/editions/current").body())
          .contains("Vandaag is er storing.");
    }
  }

  @Test
  void allIsWellWhenRegistrationWasClosedEarly() throws IOException, InterruptedException {
    String aMinuteAgo = Instant.now().minus(Duration.ofMinutes(1)).toString();
    try (TestSystem test = TestSystem.start(Map.of("REGISTRATION_CLOSES_AT", aMinuteAgo))) {
      Result result = smoke(test.system().address().toString());
      assertThat(result.status()).as(result.output()).isZero();
      assertThat(test.website().register(Forms.aTheatreShow().body()).statusCode()).isEqualTo(409);
    }
  }

  @Test
  void aSystemThatIsNotThereFails() throws IOException, InterruptedException {
    Result result = smoke("http://127.0.0.1:1");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.output()).contains("FAILED  it is there");
  }

  private record Result(int status, String output) {}

  private static Result smoke(String api) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("bash", "../../smoke.sh", api).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Result(process.waitFor(), output);
  }
}
