package nl.weektegenkindermishandeling.edition;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import nl.weektegenkindermishandeling.campaign.Campaign;

/** The region tables by year (see regions/README.md). */
final class RegionTables {
  private static final TreeSet<Integer> YEARS = new TreeSet<>(Campaign.current().regionTables());

  /** Each table is read once: every edition, and every function's start, asks for it again. */
  private static final Map<Integer, Regions> READ = new ConcurrentHashMap<>();

  private RegionTables() {}

  /** The first year that has a table. */
  static int firstYear() {
    return YEARS.getFirst();
  }

  /**
   * The newest table that is not newer than the year; for years before the first table, the first.
   */
  static Regions of(int year) {
    Integer tableYear = YEARS.floor(year);
    return READ.computeIfAbsent(tableYear == null ? firstYear() : tableYear, RegionTables::read);
  }

  /** A municipality as the newest table that has it says. */
  static Optional<Municipality> find(String code) {
    return YEARS.descendingSet().stream()
        .flatMap(year -> of(year).municipality(code).stream())
        .findFirst();
  }

  /** A province as the newest table that has it says. */
  static Optional<Region> findProvince(String code) {
    return YEARS.descendingSet().stream()
        .flatMap(year -> of(year).province(code).stream())
        .findFirst();
  }

  private static Regions read(int tableYear) {
    List<Region> provinces =
        RegionFile.rows("provinces.csv").stream()
            .map(row -> new Region(row.get("code"), row.get("name")))
            .toList();
    Map<String, Region> byCode =
        provinces.stream().collect(toMap(Region::code, Function.identity()));
    List<Municipality> municipalities =
        RegionFile.rows("municipalities-" + tableYear + ".csv").stream()
            .map(row ->
                new Municipality(
                    row.get("code"),
                    row.get("name"),
                    Objects.requireNonNull(byCode.get(row.get("province")))))
            .toList();
    return new Regions(provinces, municipalities);
  }
}
