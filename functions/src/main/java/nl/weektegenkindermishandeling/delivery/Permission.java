package nl.weektegenkindermishandeling.delivery;

import java.time.Instant;

/** Whether a mail may go to its address. */
public sealed interface Permission {
  record Granted() implements Permission {}

  /** The address gets no mails. */
  record Suppressed() implements Permission {}

  /** A stranger's address has had enough; it must confirm one first. */
  record UntilConfirmed() implements Permission {}

  /** Strangers had enough sent to the address; what comes until then goes in one mail. */
  record Gathered(Instant moment) implements Permission {}

  /** The address has had enough for now. */
  record NotBefore(Instant moment) implements Permission {}
}
