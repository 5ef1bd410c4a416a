package nl.weektegenkindermishandeling.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.weektegenkindermishandeling.identity.Token;
import nl.weektegenkindermishandeling.mail.Mail;
import nl.weektegenkindermishandeling.mail.MailContent;
import nl.weektegenkindermishandeling.registration.ManageLink;
import nl.weektegenkindermishandeling.registration.ManageLinks;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationForm;
import nl.weektegenkindermishandeling.registration.RegistrationLists;

/** Makes new links for those who asked for the ones of their address. */
public record AskedLinks(RegistrationLists registrations, Supplier<Token> tokens) {

  /**
   * A mail with its links.
   *
   * @param newLinks to be kept before it goes out, so that none in it opens nothing
   */
  record Completed(Mail mail, List<ManageLinks.NewLink> newLinks) {}

  /**
   * The mail to send: the same one, but for asked links, which are made now. Empty if the address
   * has none; it then gets no mail.
   */
  Optional<Completed> complete(Mail mail) {
    return mail.content() instanceof MailContent.LinksAsked
        ? answer(mail)
        : Optional.of(new Completed(mail, List.of()));
  }

  private Optional<Completed> answer(Mail asked) {
    List<Registration> confirmed =
        registrations.ofAddress(asked.emailHash()).stream()
            .filter(each -> each.state().isConfirmed())
            .sorted(Comparator.comparing(Registration::id).reversed())
            .toList();
    if (confirmed.isEmpty()) {
      return Optional.empty();
    }
    List<ManageLinks.NewLink> newLinks = new ArrayList<>();
    List<MailContent.LinkTo> shown = new ArrayList<>();
    for (Registration registration : confirmed) {
      Token token = tokens.get();
      newLinks.add(new ManageLinks.NewLink(token, ManageLink.to(registration)));
      shown.add(
          new MailContent.LinkTo(registration.id(), token, registration.form().details().title()));
    }
    RegistrationForm newest = confirmed.getFirst().form();
    Mail mail =
        new Mail(
            asked.id(),
            newest.contact().email(), // as it was confirmed, not as it is typed
            newest.language(),
            new MailContent.Links(shown),
            asked.timing());
    return Optional.of(new Completed(mail, newLinks));
  }
}
