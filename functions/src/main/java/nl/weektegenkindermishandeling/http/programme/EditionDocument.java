package nl.weektegenkindermishandeling.http.programme;

import java.util.List;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.campaign.HelpLine;
import nl.weektegenkindermishandeling.campaign.Term;
import nl.weektegenkindermishandeling.campaign.Translated;
import nl.weektegenkindermishandeling.campaign.Vocabularies;
import nl.weektegenkindermishandeling.campaign.VocabularyName;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.EditionSettings.Theme;
import nl.weektegenkindermishandeling.edition.Municipality;
import nl.weektegenkindermishandeling.edition.Region;
import nl.weektegenkindermishandeling.edition.RegionDocument;
import nl.weektegenkindermishandeling.field.Field;
import nl.weektegenkindermishandeling.programme.ActivityFields;
import nl.weektegenkindermishandeling.programme.BookingNeed;
import nl.weektegenkindermishandeling.programme.CampaignTime;
import nl.weektegenkindermishandeling.registration.RegistrationState;
import nl.weektegenkindermishandeling.text.Coded;
import nl.weektegenkindermishandeling.text.Labelled;
import nl.weektegenkindermishandeling.text.Language;
import org.jspecify.annotations.Nullable;

/** An edition as the API answers it: all that a website needs to show a form and filters. */
record EditionDocument(Language language) {

  /**
   * @param conditions the text that applies
   * @param proofRequired whether a registration must bring a proof of work
   */
  Document write(Edition edition, Translated conditions, boolean proofRequired) {
    Translated notice = edition.settings().notice();
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
            .put("moderation", edition.moderation().code())
            .put("proofRequired", proofRequired)
            .put("theme", theme(edition.settings().theme()))
            .put("notice", notice == null ? null : notice.in(language))
            .put("conditionsVersion", edition.conditionsVersion())
            .put("conditions", conditions(edition.id(), edition.conditionsVersion(), conditions))
            .putDocuments(
                "helpLines", edition.settings().helpLines().stream().map(this::helpLine).toList())
            .putDocuments(
                "organisers",
                Campaign.current().organisers().stream().map(EditionDocument::organiser).toList())
            .putDocuments("regions", regions(edition).map(RegionDocument::write).toList())
            .putDocuments(
                "municipalities",
                edition.regions().municipalities().stream()
                    .map(EditionDocument::municipality)
                    .toList());
    ActivityFields.ALL.forEach(field ->
        field
            .listedAs()
            .ifPresent(name -> document.putDocuments(name, labels(field, edition.vocabularies()))));
    return document
        .putDocuments("bookingNeeds", labels(List.of(BookingNeed.values())))
        .putDocuments("states", labels(List.of(RegistrationState.values())))
        .putDocuments("reasons", labels(edition.vocabularies().get(VocabularyName.REASONS).terms()))
        .put("limits", FormLimits.document())
        .done();
  }

  /** A version of the conditions, and where its text stays. */
  Document conditions(String edition, String version, Translated text) {
    return Document.build()
        .put("version", version)
        .put("text", text.in(language))
        .put("url", "/v1/editions/" + edition + "/conditions/" + version)
        .done();
  }

  private @Nullable Document theme(@Nullable Theme theme) {
    if (theme == null) {
      return null;
    }
    Translated message = theme.message();
    return Document.build()
        .put("title", theme.title().in(language))
        .put("message", message == null ? null : message.in(language))
        .put("hashtag", theme.hashtag())
        .done();
  }

  private Document helpLine(HelpLine line) {
    return Document.build()
        .put("name", line.name().in(language))
        .put("phone", line.phone())
        .put("text", line.text().in(language))
        .done();
  }

  private static Document organiser(Campaign.Organiser organiser) {
    return Document.build().put("name", organiser.name()).put("url", organiser.url()).done();
  }

  /** All that an activity can be in, and a list be filtered by. */
  private Stream<Region> regions(Edition edition) {
    String online = Campaign.current().words().online().in(language);
    return Stream.concat(
        edition.regions().provinces().stream(), Stream.of(new Region(Region.ONLINE, online)));
  }

  private static Document municipality(Municipality municipality) {
    return RegionDocument.write(municipality).with("region", municipality.region().code());
  }

  private List<Document> labels(Field<?> field, Vocabularies vocabularies) {
    return labels(field.type().vocabulary(vocabularies));
  }

  private List<Document> labels(List<? extends Coded> codes) {
    return codes.stream().map(this::labelled).toList();
  }

  private Document labelled(Coded code) {
    return Document.build()
        .put("code", code.code())
        .put("label", code instanceof Labelled labelled ? labelled.label(language) : code.code())
        .put("retired", (code instanceof Term term && term.retired()) ? true : null)
        .done();
  }
}
