package nl.weektegenkindermishandeling.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.document.Document;
import org.junit.jupiter.api.Test;

class StoredFormatTest {
  private static final List<StoredFormat.Renamed> RENAMED =
      List.of(
          new StoredFormat.Renamed(1, "registrationUrl", "bookingUrl"),
          new StoredFormat.Renamed(2, "location/name", "venue"));

  private static final Document STORED =
      new Document(
          Map.of(
              "registrationUrl",
              "https://www.example.org",
              "location",
              Map.of("name", "Theater", "street", "Markt")));

  @Test
  void anOldNameIsReadAsTheNewOne() {
    assertThat(StoredFormat.read(STORED, 0, RENAMED).values())
        .isEqualTo(
            Map.of(
                "bookingUrl",
                "https://www.example.org",
                "location",
                Map.of("venue", "Theater", "street", "Markt")));
  }

  @Test
  void whatWasStoredSinceHasItsName() {
    assertThat(StoredFormat.read(STORED, 2, RENAMED).values())
        .isEqualTo(
            Map.of(
                "registrationUrl",
                "https://www.example.org",
                "location",
                Map.of("venue", "Theater", "street", "Markt")));
    assertThat(StoredFormat.read(STORED, 3, RENAMED)).isEqualTo(STORED);
  }
}
