package nl.weektegenkindermishandeling.mail;

import java.time.Instant;

/** What came of a mail that was due. */
public sealed interface Outcome {
  /**
   * SES accepted it.
   *
   * @param serviceId the mail service's id
   */
  record Sent(String serviceId) implements Outcome {}

  /** It need not be sent. */
  record Dropped(String reason) implements Outcome {}

  /** It cannot be sent. */
  record Failed(String reason) implements Outcome {}

  /** It waits until the address confirms another. */
  record Held() implements Outcome {}

  /** Sending it failed; it is tried again. */
  record Retry(Instant dueAt) implements Outcome {}

  /** A limit of the mail service or of the address keeps it until then; that is no failure. */
  record Later(Instant dueAt) implements Outcome {}

  /** The account may not send so soon; the mail keeps its place. */
  record NoSlot() implements Outcome {}
}
