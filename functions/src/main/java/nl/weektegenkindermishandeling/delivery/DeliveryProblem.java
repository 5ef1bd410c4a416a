package nl.weektegenkindermishandeling.delivery;

import java.time.Instant;
import nl.weektegenkindermishandeling.text.Coded;
import nl.weektegenkindermishandeling.text.Language;

/** Why mails do not reach an address. */
public record DeliveryProblem(Kind kind, Instant at) {
  /** What the mail service told. */
  public enum Kind implements Coded {
    /** There is no such mailbox. */
    BOUNCED(
        "Er is geen postbus op dit e-mailadres.", "There is no mailbox at this e-mail address."),
    /** The recipient marked a mail as spam. */
    COMPLAINED(
        "De ontvanger heeft een mail van ons als spam gemeld.",
        "The recipient marked a mail from us as spam."),
    /** The mail service does not take the address. */
    REFUSED(
        "Onze maildienst kan naar dit e-mailadres niet versturen.",
        "Our mail service cannot send to this e-mail address."),
    /** A mailbox is full, a server is away, or sending failed for a day. */
    NOT_DELIVERED(
        "Een mail aan dit e-mailadres is niet aangekomen.",
        "A mail to this e-mail address did not arrive.");

    private final String dutch;
    private final String english;

    Kind(String dutch, String english) {
      this.dutch = dutch;
      this.english = english;
    }

    public String text(Language language) {
      return language.say(dutch, english);
    }

    /** Whether the address gets no more mails. */
    public boolean stopsMails() {
      return this != NOT_DELIVERED;
    }
  }
}
