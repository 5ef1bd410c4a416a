package nl.weektegenkindermishandeling.website;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.json.Json;

/**
 * How provinces look on a map (see regions/README.md).
 *
 * @param viewBox of the SVG that they are in
 * @param paths of SVG, by the code of a province
 */
record ProvinceOutlines(String viewBox, Map<String, String> paths) {
  private static final Optional<ProvinceOutlines> OF_CAMPAIGN =
      Campaign.findFile("regions/map.json").map(ProvinceOutlines::read);

  ProvinceOutlines {
    paths = Map.copyOf(paths);
  }

  /** Those of the campaign, if it has a map. */
  static Optional<ProvinceOutlines> ofCampaign() {
    return OF_CAMPAIGN;
  }

  private static ProvinceOutlines read(String text) {
    Document map = Json.readTrusted(text.getBytes(UTF_8));
    Document outlines = map.document("outlines");
    return new ProvinceOutlines(
        map.text("viewBox"),
        outlines.values().keySet().stream()
            .collect(toUnmodifiableMap(code -> code, outlines::text)));
  }
}
