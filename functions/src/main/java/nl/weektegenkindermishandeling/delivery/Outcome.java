package nl.weektegenkindermishandeling.delivery;

import java.time.Instant;
import nl.weektegenkindermishandeling.text.Coded;

/** What came of a mail that was due. */
public sealed interface Outcome {
  /**
   * SES accepted it.
   *
   * @param serviceId the mail service's id
   */
  record Sent(String serviceId) implements Outcome {}

  /** The edge has forgotten what it kept. */
  record EdgeTold() implements Outcome {}

  /** It need not be sent. */
  record Dropped(Unneeded reason) implements Outcome {}

  /** Why a mail need not be sent. */
  enum Unneeded implements Coded {
    /** What it tells is over. */
    OVER,
    /** The address has no registrations. */
    NO_LINKS,
    /** A reminder for an address that has had enough. */
    LIMIT
  }

  /** It cannot be sent. */
  record Failed(Failure reason) implements Outcome {}

  /** Why a mail cannot be sent. */
  enum Failure implements Coded {
    /** It failed for too long. */
    GAVE_UP,
    /** The address gets no mails. */
    SUPPRESSED,
    /** The mail service will never take it. */
    REFUSED
  }

  /** It waits until the address confirms another. */
  record Held(String emailHash) implements Outcome {}

  /** It waits until then, for one mail with all that waits for the address. */
  record Gathers(Instant dueAt, String emailHash) implements Outcome {}

  /** It went out in a mail with others. */
  record SentWith(String mailId) implements Outcome {}

  /** Sending it failed; it is tried again. */
  record Retry(Instant dueAt) implements Outcome {}

  /** The address or its mailbox has had enough until then; that is no delay of ours. */
  record Limited(Instant dueAt) implements Outcome {}

  /** The mail service takes none until then; that is no failure of the mail. */
  record Later(Instant dueAt) implements Outcome {}

  /** The account may not send so soon; the mail keeps its place. */
  record NoSlot() implements Outcome {}
}
