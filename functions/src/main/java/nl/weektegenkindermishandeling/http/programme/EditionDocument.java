package nl.weektegenkindermishandeling.http.programme;

import java.util.stream.Stream;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Municipality;
import nl.weektegenkindermishandeling.edition.Region;
import nl.weektegenkindermishandeling.edition.RegionDocument;
import nl.weektegenkindermishandeling.programme.ActivityFields;
import nl.weektegenkindermishandeling.programme.CampaignTime;
import nl.weektegenkindermishandeling.text.Labelled;
import nl.weektegenkindermishandeling.text.Language;

/** An edition as the API answers it: all that a website needs to show a form and filters. */
final class EditionDocument {
  private EditionDocument() {}

  static Document write(Edition edition, boolean proofRequired, Language language) {
    Document.Builder document =
        Document.build()
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
            .put("proofRequired", proofRequired)
            .putDocuments("regions", regions(edition).map(RegionDocument::write).toList())
            .putDocuments(
                "municipalities",
                edition.regions().municipalities().stream()
                    .map(EditionDocument::municipality)
                    .toList());
    ActivityFields.ALL.stream()
        .flatMap(field -> field.labels().stream())
        .forEach(labels ->
            document.putDocuments(
                labels.listedAs(),
                labels.codes().stream().map(code -> labelled(code, language)).toList()));
    return document.done();
  }

  /** All that an activity can be in, and a list be filtered by. */
  private static Stream<Region> regions(Edition edition) {
    return Stream.concat(
        edition.regions().provinces().stream(), Stream.of(new Region(Region.ONLINE, "Online")));
  }

  private static Document municipality(Municipality municipality) {
    return RegionDocument.write(municipality).with("region", municipality.region().code());
  }

  private static Document labelled(Labelled code, Language language) {
    return Document.build().put("code", code.code()).put("label", code.label(language)).done();
  }
}
