package nl.weektegenkindermishandeling.http;

import java.util.Arrays;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Language;
import nl.weektegenkindermishandeling.edition.Municipality;
import nl.weektegenkindermishandeling.edition.Region;
import nl.weektegenkindermishandeling.programme.ActivityType;
import nl.weektegenkindermishandeling.programme.Audience;
import nl.weektegenkindermishandeling.programme.CampaignTime;

/** An edition as the API answers it: all that a website needs to show a form and filters. */
final class EditionDocument {
  private EditionDocument() {}

  static Document write(Edition edition, Language language) {
    return Document.build()
        .put("edition", edition.id())
        .put("firstDay", edition.week().from().toString())
        .put("lastDay", edition.week().to().toString())
        .put(
            "window",
            Document.build()
                .put("from", edition.window().from().toString())
                .put("to", edition.window().to().toString())
                .done())
        .put("opensAt", CampaignTime.write(edition.opensAt()))
        .put("closesAt", CampaignTime.write(edition.closesAt()))
        .put("conditionsVersion", edition.conditionsVersion())
        .put("moderation", edition.moderation().code())
        .putDocuments(
            "regions", edition.regions().provinces().stream().map(EditionDocument::region).toList())
        .putDocuments(
            "municipalities",
            edition.regions().municipalities().stream().map(EditionDocument::municipality).toList())
        .putDocuments(
            "types",
            Arrays.stream(ActivityType.values())
                .map(type -> labelled(type.code(), type.label(language)))
                .toList())
        .putDocuments(
            "audiences",
            Arrays.stream(Audience.values())
                .map(audience -> labelled(audience.code(), audience.label(language)))
                .toList())
        .done();
  }

  private static Document region(Region region) {
    return named(region.code(), region.name());
  }

  static Document named(String code, String name) {
    return Document.build().put("code", code).put("name", name).done();
  }

  private static Document municipality(Municipality municipality) {
    return Document.build()
        .put("code", municipality.code())
        .put("name", municipality.name())
        .put("region", municipality.region().code())
        .done();
  }

  private static Document labelled(String code, String label) {
    return Document.build().put("code", code).put("label", label).done();
  }
}
