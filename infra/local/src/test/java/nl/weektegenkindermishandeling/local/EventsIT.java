package nl.weektegenkindermishandeling.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.local.fixtures.InProcesses;
import org.junit.jupiter.api.Test;

/** Every sample event, sent by hand to the function that its name starts with. */
@InProcesses
class EventsIT {
  private static final Path EVENTS = Path.of("../../events");

  @Test
  void everySampleEventIsUnderstood() throws IOException {
    try (TestSystem test =
            TestSystem.start(Map.of("MODERATION", "required", TestSystem.FUNCTIONS, "snap-start"));
        Stream<Path> files = Files.list(EVENTS)) {
      assertThat(files.toList())
          .hasSizeGreaterThanOrEqualTo(8)
          .allSatisfy(file -> assertUnderstood(test.website(), file));
      // The runtime client ran the hooks of SnapStart before each function's first call.
      assertThat(test.logs().toString(UTF_8).lines().filter(line -> line.contains("\"primed\"")))
          .anyMatch(line -> line.contains("\"Programme\""))
          .anyMatch(line -> line.contains("\"Registration\""))
          .anyMatch(line -> line.contains("\"Editorial\""))
          .anyMatch(line -> line.contains("\"Mail\""));
    }
  }

  private static void assertUnderstood(Website website, Path file) throws IOException {
    String[] name = file.getFileName().toString().replace(".json", "").split("-", 2);
    HttpResponse<String> answer =
        website.send(
            website
                .request("/2015-03-31/functions/" + name[0] + "/invocations")
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("X-Amz-Function-Error")).isEmpty();
    Document payload = Json.readTrusted(answer.body().getBytes(UTF_8));
    if (name[0].equals("Schedule") || name[0].equals("MailFeedback")) {
      assertThat(payload.values().getOrDefault("failed", 0)).hasToString("0");
    } else if (name[0].equals("Mail")) {
      assertThat(payload.values().get("batchItemFailures")).isEqualTo(List.of());
    } else {
      assertThat(payload.number("statusCode").intValue()).isBetween(200, 299);
    }
  }
}
