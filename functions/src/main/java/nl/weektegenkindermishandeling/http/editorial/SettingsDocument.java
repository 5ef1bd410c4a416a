package nl.weektegenkindermishandeling.http.editorial;

import java.util.List;
import nl.weektegenkindermishandeling.document.Difference;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.http.protocol.EntityTags;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.programme.CampaignTime;
import nl.weektegenkindermishandeling.settings.SettingsChange;
import nl.weektegenkindermishandeling.settings.SettingsFields;
import nl.weektegenkindermishandeling.settings.SettingsVersion;
import nl.weektegenkindermishandeling.settings.SettingsWarning;
import nl.weektegenkindermishandeling.text.Language;

/** Settings of an edition as chief editors read and send them. */
final class SettingsDocument {
  private SettingsDocument() {}

  /** Settings that nobody has set: those of the campaign, and of the deployment. */
  static Document write(Edition edition) {
    return Document.build()
        .put("edition", edition.id())
        .put("version", edition.version())
        .putAll(SettingsFields.write(edition.settings()))
        .done();
  }

  static Document write(SettingsVersion version) {
    return Document.build()
        .putAll(summary(version))
        .putAll(SettingsFields.write(version.settings()))
        .done();
  }

  /** Which version it is, and whose. */
  static Document summary(SettingsVersion version) {
    return Document.build()
        .put("edition", version.edition())
        .put("version", version.number())
        .put("changedAt", CampaignTime.write(version.changedAt()))
        .put("changedBy", version.changedBy())
        .done();
  }

  /** What a change would lead to. */
  static Document preview(SettingsChange change, boolean isCurrent, Language language) {
    List<Document> warnings =
        SettingsWarning.of(
                change.before(), change.after().settings(), isCurrent, change.after().changedAt())
            .stream()
            .map(warning -> warning(warning, language))
            .toList();
    List<Document> changes =
        Difference.between(
                SettingsFields.write(change.before().settings()),
                SettingsFields.write(change.after().settings()))
            .stream()
            .map(EditorsDocument::change)
            .toList();
    return Document.build()
        .put("settings", write(change.after()))
        .putDocuments("changes", changes)
        .putDocuments("warnings", warnings)
        .done();
  }

  private static Document warning(SettingsWarning warning, Language language) {
    return Document.build()
        .put("pointer", warning.pointer())
        .put("code", warning.kind().code())
        .put("detail", warning.detail(language))
        .done();
  }

  /** An answer with the version of the settings. */
  static HttpResponse answer(Document body, int version) {
    return HttpResponse.json(200, body)
        .with("ETag", EntityTags.of(version))
        .with("Cache-Control", "no-store");
  }
}
