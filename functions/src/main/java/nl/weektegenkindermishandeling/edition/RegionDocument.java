package nl.weektegenkindermishandeling.edition;

import nl.weektegenkindermishandeling.document.Document;

/** Regions and municipalities as the API names them. */
public final class RegionDocument {
  private RegionDocument() {}

  public static Document write(Region region) {
    return named(region.code(), region.name());
  }

  public static Document write(Municipality municipality) {
    return named(municipality.code(), municipality.name());
  }

  private static Document named(String code, String name) {
    return Document.build().put("code", code).put("name", name).done();
  }
}
