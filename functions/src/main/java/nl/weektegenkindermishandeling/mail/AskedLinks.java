package nl.weektegenkindermishandeling.mail;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.weektegenkindermishandeling.registration.Contact;
import nl.weektegenkindermishandeling.registration.ManageLink;
import nl.weektegenkindermishandeling.registration.ManageLinks;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationForm;
import nl.weektegenkindermishandeling.registration.RegistrationLists;
import nl.weektegenkindermishandeling.registration.Token;

/** Makes new links for whoever asked for those of an address. */
public final class AskedLinks {
  private final RegistrationLists registrations;
  private final ManageLinks links;
  private final Supplier<Token> tokens;

  public AskedLinks(RegistrationLists registrations, ManageLinks links, Supplier<Token> tokens) {
    this.registrations = registrations;
    this.links = links;
    this.tokens = tokens;
  }

  /**
   * The mail to send: the same one, but for asked links, which are made now. Empty if the address
   * has none; it then gets no mail.
   */
  Optional<Mail> complete(Mail mail) {
    return mail.message() instanceof Message.LinksAsked ? answer(mail) : Optional.of(mail);
  }

  private Optional<Mail> answer(Mail asked) {
    List<Registration> confirmed =
        registrations.ofAddress(Contact.addressHash(asked.recipient())).stream()
            .filter(each -> each.state().isConfirmed())
            .sorted(Comparator.comparing(Registration::id).reversed())
            .toList();
    if (confirmed.isEmpty()) {
      return Optional.empty();
    }
    List<Message.LinkTo> made =
        confirmed.stream()
            .map(each -> new Message.LinkTo(each.id(), tokens.get(), each.form().details().title()))
            .toList();
    keep(confirmed, made);
    RegistrationForm newest = confirmed.getFirst().form();
    return Optional.of(
        new Mail(
            asked.id(),
            newest.contact().email(), // as it was confirmed, not as it is typed
            newest.language(),
            new Message.Links(made)));
  }

  /** Before the mail goes out, so that no link is in a mail without opening anything. */
  private void keep(List<Registration> registrations, List<Message.LinkTo> made) {
    links.keep(
        IntStream.range(0, made.size())
            .mapToObj(i ->
                new ManageLinks.NewLink(made.get(i).token(), ManageLink.to(registrations.get(i))))
            .toList());
  }
}
