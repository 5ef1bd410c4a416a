package nl.weektegenkindermishandeling.http.editorial;

import java.util.List;
import java.util.Set;
import nl.weektegenkindermishandeling.campaign.Translated;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.EditionSettings;
import nl.weektegenkindermishandeling.edition.EditionSettings.Conditions;
import nl.weektegenkindermishandeling.http.protocol.EntityTags;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.JsonBody;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.http.protocol.QueryParameters;
import nl.weektegenkindermishandeling.http.protocol.Rejection;
import nl.weektegenkindermishandeling.input.FieldError;
import nl.weektegenkindermishandeling.input.InputError;
import nl.weektegenkindermishandeling.settings.SettingsChange;
import nl.weektegenkindermishandeling.settings.SettingsFields;

/** {@code PUT /v1/editorial/editions/{edition}} */
record ChangeSettings(EditionAtDesk desk) implements Operation {
  private static final String PREVIEW = "preview";

  /** All texts at their longest. */
  private static final int MAX_BYTES = 256 * 1024;

  @Override
  public HttpResponse handle(HttpRequest request) {
    return answer(request, desk.find(request), JsonBody.read(request, MAX_BYTES));
  }

  /** Checks settings as a whole, and stores them or tells what they would change. */
  HttpResponse answer(HttpRequest request, Edition before, Document body) {
    QueryParameters parameters = new QueryParameters(request.rawQuery());
    parameters.allowOnly(Set.of(PREVIEW));
    boolean preview = parameters.flag(PREVIEW);
    Rejection.ifAny(parameters.errors());
    EntityTags.checkSeen(request, before.version());
    EditionSettings settings = Rejection.unlessValid(SettingsFields.parse(body, before));
    checkConditions(before, settings.conditions());
    SettingsChange change =
        SettingsChange.of(before, settings, desk.clock().instant(), EditorsOnly.name(request));
    if (preview) {
      return SettingsDocument.answer(
          SettingsDocument.preview(change, desk.isCurrent(before), request.language()),
          before.version());
    }
    desk.save(change);
    return SettingsDocument.answer(SettingsDocument.write(change.after()), change.after().number());
  }

  /** A version that applied before says now what it said then. */
  private void checkConditions(Edition edition, Conditions conditions) {
    boolean changed =
        desk.desk()
            .conditions(edition.id(), conditions.version())
            .filter(text -> !sameAs(text, conditions))
            .isPresent();
    if (changed) {
      Rejection.ifAny(
          List.of(
              FieldError.of(
                  "#/conditions/version", InputError.CONDITIONS_CHANGED, conditions.version())));
    }
  }

  private static boolean sameAs(Translated text, Conditions conditions) {
    return text.equals(conditions.text());
  }
}
