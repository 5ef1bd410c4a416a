package nl.weektegenkindermishandeling.http.programme;

import java.util.Optional;
import nl.weektegenkindermishandeling.campaign.Translated;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.ConditionsTexts;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.http.protocol.ProblemType;
import nl.weektegenkindermishandeling.http.protocol.Rejection;

/**
 * {@code GET /v1/editions/{edition}/conditions/{version}}: the text that somebody accepted, for
 * ever.
 */
record GetConditions(Editions editions, ConditionsTexts conditions) implements Operation {
  @Override
  public HttpResponse handle(HttpRequest request) {
    Edition edition = EditionInPath.find(editions, request);
    String version = request.pathParameter("version");
    Translated text =
        Optional.of(version)
            .filter(Edition::isConditionsVersion)
            .flatMap(each -> conditions.find(edition, each))
            .orElseThrow(() -> Rejection.of(ProblemType.NOT_FOUND));
    Document document =
        new EditionDocument(request.language()).conditions(edition.id(), version, text);
    return PublicAnswer.inLanguage(request, document.with("edition", edition.id()));
  }
}
