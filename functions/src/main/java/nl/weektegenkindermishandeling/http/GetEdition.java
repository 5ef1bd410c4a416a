package nl.weektegenkindermishandeling.http;

import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Editions;

/**
 * {@code GET /v1/editions/{edition}}, where {@code current} is the edition that is being prepared
 * or held.
 */
final class GetEdition implements Operation {
  private final Editions editions;

  GetEdition(Editions editions) {
    this.editions = editions;
  }

  @Override
  public HttpResponse handle(HttpRequest request) {
    Edition edition = EditionInPath.find(editions, request);
    HttpResponse answer =
        HttpResponse.json(200, EditionDocument.write(edition, request.language()))
            .with("Content-Language", request.language().code())
            .with("Vary", "Accept-Language");
    return PublicAnswer.of(request, answer);
  }
}
