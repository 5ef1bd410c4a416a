package nl.weektegenkindermishandeling.delivery;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.mail.Mail;

/** What is known of addresses. They are kept as hashes. */
public interface AddressBook {
  /**
   * Whether a mail may go to its address now. If so it counts for the address's limits; the same
   * mail counts once.
   */
  Permission ask(Mail mail);

  /** Notes that mails do not reach an address. */
  void note(String emailHash, DeliveryProblem.Kind kind);

  Optional<DeliveryProblem> problem(String emailHash);

  /** By the hashes of those addresses that mails do not reach. */
  Map<String, DeliveryProblem> problems(Collection<String> emailHashes);

  /** Lets mails go to an address again. */
  void lift(String emailHash);
}
