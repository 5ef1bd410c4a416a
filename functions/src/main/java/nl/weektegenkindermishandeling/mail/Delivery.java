package nl.weektegenkindermishandeling.mail;

/**
 * Sends a mail of the outbox. Whoever dies between sending it and marking it leaves it unsent in
 * the outbox, so it is sent once more: too many rather than none.
 */
public final class Delivery {
  private static final String NOT_SENT = "none";

  private final Outbox outbox;
  private final AskedLinks askedLinks;
  private final Composition composition;
  private final Mailer mailer;

  public Delivery(Outbox outbox, AskedLinks askedLinks, Composition composition, Mailer mailer) {
    this.outbox = outbox;
    this.askedLinks = askedLinks;
    this.composition = composition;
    this.mailer = mailer;
  }

  /** Sends the mail unless that has been done. */
  public void deliver(String mailId) {
    outbox
        .attempt(mailId)
        .ifPresent(mail ->
            outbox.markDone(
                mailId,
                askedLinks
                    .complete(mail)
                    .map(complete -> mailer.send(composition.compose(complete)))
                    .orElse(NOT_SENT)));
  }
}
