package nl.weektegenkindermishandeling.http.organiser;

import java.util.Optional;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.http.protocol.ProblemType;
import nl.weektegenkindermishandeling.http.protocol.Rejection;

/**
 * {@code GET /v1/challenge}
 *
 * @param proofs empty where no proof of work is asked for
 */
record GetChallenge(Optional<ProofOfWork> proofs) implements Operation {
  @Override
  public HttpResponse handle(HttpRequest request) {
    return proofs
        .map(ProofOfWork::challenge)
        .map(challenge -> HttpResponse.json(200, challenge).with("Cache-Control", "no-store"))
        .orElseThrow(() -> Rejection.of(ProblemType.NOT_FOUND));
  }
}
