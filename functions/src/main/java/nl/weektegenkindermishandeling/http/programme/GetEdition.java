package nl.weektegenkindermishandeling.http.programme;

import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.ConditionsTexts;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.Operation;

/**
 * {@code GET /v1/editions/{edition}}, where {@code current} is the edition that is being prepared
 * or held.
 *
 * @param proofRequired whether a registration must bring a proof of work
 */
record GetEdition(Editions editions, ConditionsTexts conditions, boolean proofRequired)
    implements Operation {
  @Override
  public HttpResponse handle(HttpRequest request) {
    Edition edition = EditionInPath.find(editions, request);
    Document document =
        new EditionDocument(request.language())
            .write(
                edition,
                conditions.find(edition, edition.conditionsVersion()).orElseThrow(),
                proofRequired);
    return PublicAnswer.inLanguage(request, document);
  }
}
