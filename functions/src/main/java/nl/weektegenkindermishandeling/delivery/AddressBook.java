package nl.weektegenkindermishandeling.delivery;

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

  /** Lets mails go to an address again. */
  void lift(String emailHash);
}
