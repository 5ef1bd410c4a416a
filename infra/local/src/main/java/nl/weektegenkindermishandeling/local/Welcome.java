package nl.weektegenkindermishandeling.local;

import java.net.URI;

/** What to try first. */
final class Welcome {
  private Welcome() {}

  static String text(URI address) {
    return """

    The campaign week runs on this machine. Stop it with Ctrl-C.

      %1$s/                       the website
      %1$s/_local/mailbox         the mails that were sent
      %1$s/redactie               what waits for an editor
      %1$s/_local                 all that can be looked at, and the API

    Register an activity, then open the mailbox and confirm it:

      curl -s %1$s/_local/example |
        curl -i %1$s/v1/registrations -H 'Content-Type: application/json' -d @-
    """
        .formatted(address);
  }
}
