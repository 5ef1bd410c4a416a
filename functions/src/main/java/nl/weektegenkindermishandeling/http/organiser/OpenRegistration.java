package nl.weektegenkindermishandeling.http.organiser;

import java.time.Clock;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.Problem;
import nl.weektegenkindermishandeling.http.protocol.ProblemType;
import nl.weektegenkindermishandeling.http.protocol.Rejection;
import nl.weektegenkindermishandeling.identity.Token;
import nl.weektegenkindermishandeling.registration.ManageLinks;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.Registrations;

/** Opens a registration to a caller who shows the secret of its manage link. */
record OpenRegistration(Registrations registrations, ManageLinks links, Clock clock) {

  /**
   * The registration that the path names. One that does not exist gets the answer of a wrong
   * secret, so ids cannot be tried out.
   */
  Registration by(HttpRequest request) {
    Token token =
        request
            .bearerToken()
            .map(Token::new)
            .orElseThrow(() ->
                new Rejection(
                    Problem.of(ProblemType.NOT_AUTHENTICATED).with("WWW-Authenticate", "Bearer")));
    String id = request.pathParameter("registrationId");
    return links
        .find(token)
        .filter(link -> link.registrationId().equals(id))
        .flatMap(link ->
            registrations
                .find(id)
                .filter(registration -> link.opens(registration, clock.instant())))
        .orElseThrow(() -> Rejection.of(ProblemType.NOT_ALLOWED));
  }
}
