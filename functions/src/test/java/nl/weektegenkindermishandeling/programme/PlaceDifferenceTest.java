package nl.weektegenkindermishandeling.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Municipality;
import nl.weektegenkindermishandeling.edition.RegionFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceDifferenceTest {
  private static final Edition EDITION = Edition.of(2027);

  /** Kilometres; the towns of municipalities that touch are not further from each other. */
  private static final double NEXT_DOOR = 3;

  @ParameterizedTest
  @CsvSource({"3511 AB, GM0014", "9711 LM, GM0344", "6211 AA, GM0363", "4331 BK, GM0080"})
  void aPostcodeElsewhereContradictsTheMunicipality(String postcode, String municipality) {
    assertThat(PlaceDifference.in(postcode, municipality(municipality), null))
        .singleElement()
        .satisfies(difference -> {
          assertThat(difference.isContradiction()).isTrue();
          assertThat(difference.field()).isEqualTo("postcode");
          assertThat(difference.otherField()).isEqualTo("municipality");
        });
  }

  @Test
  void coordinatesElsewhereContradictBoth() {
    Point groningen = new Point(53.219, 6.568);
    assertThat(PlaceDifference.in("3511 AB", municipality("GM0344"), groningen))
        .filteredOn(PlaceDifference::isContradiction)
        .extracting(PlaceDifference::field, PlaceDifference::otherField)
        .containsExactly(tuple("latitude", "postcode"), tuple("latitude", "municipality"));
  }

  /** Real ones, at the edges of large municipalities and on islands. */
  @ParameterizedTest
  @CsvSource({
    "1791 AA, GM0448", "1797 AA, GM0448", "8881 AA, GM0093", "8899 AA, GM0096", "9161 AA, GM0060",
        "9166 AA, GM0088", "8754 AA, GM1900", "8601 AA, GM1900",
    "8711 AA, GM1900", "9981 AA, GM1966", "9967 AA, GM1966", "9285 AA, GM0059", "9131 AA, GM1970",
        "9561 AA, GM1950", "9699 AA, GM1950", "3151 AA, GM0599",
    "3181 AA, GM0599", "3011 AA, GM0599", "4325 AA, GM1676", "4301 AA, GM1676", "4501 AA, GM1714",
        "4581 AA, GM0677", "4551 AA, GM0715", "6291 AA, GM0981",
    "6211 AA, GM0935", "7881 AA, GM0114", "7891 AA, GM0114", "8531 AA, GM1940", "8561 AA, GM1940",
        "5821 AA, GM0984", "5431 AA, GM1982", "5845 AA, GM1982",
    "1771 AA, GM1911", "1731 AA, GM1911", "4873 AA, GM0879", "6741 AA, GM0228", "7351 AA, GM0200",
        "3881 AA, GM0273", "8251 AA, GM0303", "8311 AA, GM0171"
  })
  void whatIsSoIsNeverRefused(String postcode, String municipality) {
    assertThat(PlaceDifference.in(postcode, municipality(municipality), null))
        .singleElement()
        .satisfies(difference -> assertThat(difference.isContradiction()).isFalse());
  }

  @Test
  void everyMunicipalityHasACentreInItsProvince() {
    for (Municipality each : EDITION.regions().municipalities()) {
      Circle circle = MunicipalityCentres.find(each).orElseThrow(AssertionError::new);
      assertThat(PostcodeCentres.regionsAround(new Circle(circle.centre(), 5)))
          .as(each.name())
          .contains(each.region().code());
    }
  }

  /** The municipality that a postcode is in is about the nearest, as far as the tables know. */
  @Test
  void noPostcodeIsRefusedWithItsOwnOrANeighbouringMunicipality() {
    Map<String, List<Municipality>> neighbours = new HashMap<>();
    List<Municipality> all = EDITION.regions().municipalities();
    for (var row : RegionFile.rows("postcode-centres.csv")) {
      Circle at = new Circle(Point.in(row), 0);
      Municipality own =
          all.stream()
              .min(Comparator.comparingDouble(each -> circle(each).distanceTo(at)))
              .orElseThrow(AssertionError::new);
      List<Municipality> allowed =
          neighbours.computeIfAbsent(
              own.code(),
              code ->
                  all.stream()
                      .filter(each -> circle(each).distanceTo(circle(own)) <= NEXT_DOOR)
                      .toList());
      assertThat(allowed).contains(own);
      for (Municipality each : allowed) {
        assertThat(PlaceDifference.in(row.get("from"), each, null))
            .as(row.get("from") + " and " + each.name())
            .noneMatch(PlaceDifference::isContradiction);
      }
    }
  }

  private static Circle circle(Municipality municipality) {
    return MunicipalityCentres.find(municipality).orElseThrow(AssertionError::new);
  }

  private static Municipality municipality(String code) {
    return EDITION.regions().municipality(code).orElseThrow(AssertionError::new);
  }
}
