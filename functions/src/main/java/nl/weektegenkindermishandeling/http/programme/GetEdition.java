package nl.weektegenkindermishandeling.http.programme;

import java.util.Optional;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.Operation;

/**
 * {@code GET /v1/editions/{edition}}, where {@code current} is the edition that is being prepared
 * or held.
 */
final class GetEdition implements Operation {
  private final Editions editions;

  private final Optional<String> notice;
  private final boolean proofRequired;

  /**
   * @param notice what visitors of the website must know now
   * @param proofRequired whether a registration must bring a proof of work
   */
  GetEdition(Editions editions, Optional<String> notice, boolean proofRequired) {
    this.editions = editions;
    this.notice = notice;
    this.proofRequired = proofRequired;
  }

  @Override
  public HttpResponse handle(HttpRequest request) {
    Edition edition = EditionInPath.find(editions, request);
    Document document = EditionDocument.write(edition, proofRequired, request.language());
    HttpResponse answer =
        HttpResponse.json(200, notice.map(text -> document.with("notice", text)).orElse(document))
            .with("Content-Language", request.language().code())
            .with("Vary", "Accept-Language");
    return PublicAnswer.of(request, answer);
  }
}
