package nl.weektegenkindermishandeling.local;

import java.net.URI;

/** What to try first. */
final class Welcome {
  private Welcome() {}

  static String text(URI address) {
    return """

    The campaign week runs on this machine. Stop it with Ctrl-C.

      %1$s/v1/activities          the programme
      %1$s/v1/editions/current    dates, regions, the version of the conditions
      %1$s/_local/mailbox         the mails that were sent
      %1$s/_local/editors         what waits for an editor

    Register an activity, then open the mailbox and confirm it:

      curl -s %1$s/_local/example |
        curl -i %1$s/v1/registrations -H 'Content-Type: application/json' -d @-
    """
        .formatted(address);
  }
}
