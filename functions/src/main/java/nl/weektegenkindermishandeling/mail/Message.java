package nl.weektegenkindermishandeling.mail;

import java.time.Instant;
import nl.weektegenkindermishandeling.registration.Token;

/** What a mail tells, in no language yet. */
public sealed interface Message {
  String registrationId();

  /**
   * Confirm your address. It can reach somebody who never asked for it, so it holds nothing that
   * was typed into the form.
   */
  record ConfirmAddress(String registrationId, Token token, Instant expiresAt) implements Message {}

  /** We received it, and an editor looks at it. */
  record Received(String registrationId, String name, String title) implements Message {}

  /** It is on line. */
  record Online(String registrationId, String name, String title) implements Message {}
}
