package nl.weektegenkindermishandeling.http.organiser;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityDocument;
import nl.weektegenkindermishandeling.registration.Hint;
import nl.weektegenkindermishandeling.registration.HintFinder;
import nl.weektegenkindermishandeling.registration.PlaceKey;
import nl.weektegenkindermishandeling.registration.RegistrationForm;
import nl.weektegenkindermishandeling.registration.RegistrationLists;
import nl.weektegenkindermishandeling.text.Language;

/**
 * What a form would meet if it were sent in: hints, of which those about others tell what anybody
 * can read of them.
 */
record DryRun(RegistrationLists lists) {
  HttpResponse of(RegistrationForm form, Edition edition, Language language) {
    String place = PlaceKey.of(form.details());
    Map<String, Activity> online =
        lists.atPlace(edition.id(), place).stream()
            .flatMap(registration -> registration.published().stream())
            .filter(activity -> PlaceKey.of(activity.details()).equals(place))
            .collect(Collectors.toMap(Activity::id, Function.identity()));
    List<Document> hints =
        HintFinder.findPublic(form, edition, online.values()).stream()
            .map(hint -> write(hint, online, language))
            .toList();
    return HttpResponse.json(200, Document.build().putDocuments("hints", hints).done())
        .with("Cache-Control", "no-store");
  }

  private static Document write(Hint hint, Map<String, Activity> online, Language language) {
    return Document.build()
        .put("code", hint.code().code())
        .put("detail", hint.detail(language))
        .put(
            "activity",
            hint.otherRegistration().map(online::get).map(ActivityDocument::write).orElse(null))
        .done();
  }
}
