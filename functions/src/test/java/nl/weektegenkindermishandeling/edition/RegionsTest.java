package nl.weektegenkindermishandeling.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RegionsTest {
  private static final Region UTRECHT = new Region("NL-UT", "Utrecht");

  /** After a merger of municipalities. */
  private static final Regions NEWER =
      new Regions(List.of(UTRECHT), List.of(new Municipality("GM9999", "Nieuwstad", UTRECHT)));

  @Test
  void aMunicipalityThatIsNoMoreIsKnownToThoseWhoNamedItBefore() {
    assertThat(NEWER.municipality("GM0344")).isEmpty();
    assertThat(NEWER.municipalityEver("GM0344").orElseThrow().name()).isEqualTo("Utrecht");
    assertThat(NEWER.municipalityEver("GM9999").orElseThrow().name()).isEqualTo("Nieuwstad");
    assertThat(NEWER.municipalityEver("GM0000")).isEmpty();
  }
}
