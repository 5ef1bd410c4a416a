package nl.weektegenkindermishandeling.http.organiser;

import java.time.Clock;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.identity.Network;
import nl.weektegenkindermishandeling.identity.Token;
import nl.weektegenkindermishandeling.mail.Cause;
import nl.weektegenkindermishandeling.registration.Contact;
import nl.weektegenkindermishandeling.registration.ManageLinks;
import nl.weektegenkindermishandeling.registration.OwnerNetworks;
import nl.weektegenkindermishandeling.registration.Registrations;

/**
 * Tells the owner of an address from strangers who type it. The owner calls from where the address
 * was confirmed lately, or shows a manage link of it.
 */
record AddressOwner(
    OwnerNetworks networks, ManageLinks links, Registrations registrations, Clock clock) {

  /** Who causes a mail to an address by this call. */
  Cause cause(HttpRequest request, String email) {
    return networks.knows(email, Network.of(request.callerAddress())) || showsLink(request, email)
        ? Cause.OWNER
        : Cause.STRANGER;
  }

  private boolean showsLink(HttpRequest request, String email) {
    return request
        .bearerToken()
        .map(Token::new)
        .flatMap(links::find)
        .filter(link -> link.emailHash().equals(Contact.emailHash(email)))
        .flatMap(link ->
            registrations
                .find(link.registrationId())
                .filter(registration -> link.opens(registration, clock.instant())))
        .isPresent();
  }
}
