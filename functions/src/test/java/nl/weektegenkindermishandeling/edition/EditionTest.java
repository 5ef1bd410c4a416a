package nl.weektegenkindermishandeling.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionTest {
  @ParameterizedTest
  @CsvSource({"2026, 2026-11-16", "2027, 2027-11-15", "2028, 2028-11-20", "2033, 2033-11-14"})
  void theWeekIsTheOneWith20November(int year, LocalDate monday) {
    Period week = CampaignWeek.of(year);
    assertThat(week).isEqualTo(new Period(monday, monday.plusDays(6)));
    assertThat(week.from().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
    assertThat(LocalDate.of(year, 11, 20)).isBetween(week.from(), week.to());
  }

  @Test
  void theNextWeekIsThisYearsUntilItHasEnded() {
    assertThat(CampaignWeek.yearOfNext(LocalDate.of(2026, 11, 22))).isEqualTo(2026);
    assertThat(CampaignWeek.yearOfNext(LocalDate.of(2026, 11, 23))).isEqualTo(2027);
  }

  @Test
  void registrationOpensAfterThePreviousWeekAndClosesThreeDaysBeforeThisOne() {
    Edition edition = Edition.of(2027);
    assertThat(edition.isOpenAt(Instant.parse("2026-11-22T22:59:59Z"))).isFalse();
    assertThat(edition.isOpenAt(Instant.parse("2026-11-22T23:00:00Z"))).isTrue();
    assertThat(edition.isOpenAt(Instant.parse("2027-11-12T22:59:59Z"))).isTrue();
    assertThat(edition.isOpenAt(Instant.parse("2027-11-12T23:00:00Z"))).isFalse();
  }

  @Test
  void earlierEditionsStayKnownAndLaterOnesAreNot() {
    Editions editions = new SeededEditions(Edition.of(2028));
    assertThat(editions.find("2026")).isPresent();
    assertThat(editions.find("2028")).isPresent();
    assertThat(editions.find("2025")).isEmpty();
    assertThat(editions.find("2029")).isEmpty();
    assertThat(editions.find("next")).isEmpty();
  }

  @Test
  void everyMunicipalityLiesInAProvince() {
    Regions regions = Edition.of(2027).regions();
    assertThat(regions.municipalities()).hasSize(342);
    assertThat(regions.municipality("GM0820").orElseThrow().name())
        .isEqualTo("Nuenen, Gerwen en Nederwetten");
    assertThat(regions.municipality("GM0344").orElseThrow().region().code()).isEqualTo("NL-UT");
    assertThat(regions.has("online")).isTrue();
    assertThat(regions.has("NL-XX")).isFalse();
  }
}
