package nl.weektegenkindermishandeling.http.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionTest {
  private static final HttpResponse LARGE =
      HttpResponse.of(200, "text/plain", "a".repeat(100_000).getBytes(UTF_8))
          .with("Vary", "Accept-Language");

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br;q=1.0, gzip;q=0.8", "GZIP"})
  void aLargeAnswerIsMadeSmallForWhoCanReadIt(String accepted) {
    HttpResponse answer = compressed(accepted);
    assertThat(answer.headers())
        .containsEntry("Content-Encoding", "gzip")
        .containsEntry("Vary", "Accept-Language, Accept-Encoding");
    assertThat(answer.body()).hasSizeLessThan(1_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "gzip;q=0, identity", "gzip; q=0.000", "gzipped"})
  void othersGetItAsItIsAndCachesKnowThatItDiffers(String accepted) {
    HttpResponse answer = compressed(accepted);
    assertThat(answer.headers())
        .doesNotContainKey("Content-Encoding")
        .containsEntry("Vary", "Accept-Language, Accept-Encoding");
    assertThat(answer.body()).isEqualTo(LARGE.body());
  }

  private static HttpResponse compressed(String accepted) {
    return Compression.compress(
        Requests.of("GET", "/v1/activities", Map.of("accept-encoding", accepted)), LARGE);
  }
}
