package nl.weektegenkindermishandeling.http.editorial;

import java.util.Optional;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.EditionSettings;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.http.protocol.ProblemType;
import nl.weektegenkindermishandeling.http.protocol.Rejection;
import nl.weektegenkindermishandeling.settings.SettingsFields;
import nl.weektegenkindermishandeling.settings.SettingsVersion;

/**
 * {@code POST /v1/editorial/editions/{edition}/versions/{version}/restoration}: settings of before
 * as a new version. Codes that were added since stay, and can no longer be chosen.
 */
record RestoreSettings(EditionAtDesk desk, ChangeSettings change) implements Operation {
  @Override
  public HttpResponse handle(HttpRequest request) {
    Edition now = desk.find(request);
    EditionSettings former =
        Optional.of(request.pathParameter("version"))
            .filter(number -> number.matches("0|[1-9]\\d{0,7}"))
            .flatMap(number -> desk.desk().find(now.id(), Integer.parseInt(number)))
            .map(SettingsVersion::settings)
            .orElseThrow(() -> Rejection.of(ProblemType.NOT_FOUND));
    EditionSettings restored =
        former.withVocabularies(former.vocabularies().retiringOthersOf(now.vocabularies()));
    return change.answer(request, now, SettingsFields.write(restored));
  }
}
