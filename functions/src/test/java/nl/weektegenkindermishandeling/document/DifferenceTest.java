package nl.weektegenkindermishandeling.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  @Test
  void eachDifferenceIsToldAsDeepAsItCanBe() {
    Document from =
        new Document(
            Map.of(
                "title", "One",
                "sessions", List.of(Map.of("start", "1", "end", "2")),
                "price", Map.of("amount", new BigDecimal("7.50"))));
    Document to =
        new Document(
            Map.of(
                "title",
                "One",
                "sessions",
                List.of(Map.of("start", "1", "end", "3"), Map.of("start", "4")),
                "price",
                Map.of("amount", new BigDecimal("7.5")),
                "a/b",
                "new"));
    assertThat(Difference.between(from, to))
        .containsExactlyInAnyOrder(
            new Difference("#/sessions/0/end", "2", "3"),
            new Difference("#/sessions/1", null, Map.of("start", "4")),
            new Difference("#/a~1b", null, "new"));
    assertThat(Difference.between(from, to))
        .extracting(Difference::field)
        .contains("sessions", "a~1b");
    assertThat(Difference.between(from, from)).isEmpty();
  }

  @Test
  void whatCountsAsAbsentIsAbsent() {
    assertThat(
            Difference.between(
                new Document(Map.of("summary", " ")), Document.build().put("x", null).done()))
        .isEmpty();
  }
}
