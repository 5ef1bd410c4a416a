package nl.weektegenkindermishandeling.edition;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The provinces and municipalities of an edition. */
public final class Regions {
  /** For what refers to none. */
  public static final Regions NONE = new Regions(List.of(), List.of());

  private final List<Region> provinces;
  private final List<Municipality> municipalities;
  private final Map<String, Municipality> byCode;

  public Regions(List<Region> provinces, List<Municipality> municipalities) {
    this.provinces = List.copyOf(provinces);
    this.municipalities = List.copyOf(municipalities);
    this.byCode =
        municipalities.stream().collect(toUnmodifiableMap(Municipality::code, Function.identity()));
  }

  public List<Region> provinces() {
    return provinces;
  }

  public List<Municipality> municipalities() {
    return municipalities;
  }

  public Optional<Municipality> municipality(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** Also one of an older table: it was valid when somebody named it. */
  public Optional<Municipality> municipalityEver(String code) {
    return municipality(code).or(() -> RegionTables.find(code));
  }

  public Optional<Region> province(String code) {
    return provinces.stream().filter(each -> each.code().equals(code)).findFirst();
  }

  /** Also one of an older table. */
  public Optional<Region> provinceEver(String code) {
    return province(code).or(() -> RegionTables.findProvince(code));
  }

  /** Whether an activity can be in this region: a province, or online. */
  public boolean has(String region) {
    return region.equals(Region.ONLINE) || province(region).isPresent();
  }
}
