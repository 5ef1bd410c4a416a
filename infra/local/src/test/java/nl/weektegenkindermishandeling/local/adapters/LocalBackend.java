package nl.weektegenkindermishandeling.local.adapters;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.util.Optional;
import nl.weektegenkindermishandeling.local.ses.Mailbox;
import nl.weektegenkindermishandeling.local.ses.SentMail;
import nl.weektegenkindermishandeling.local.ses.SesEndpoint;
import nl.weektegenkindermishandeling.local.ses.SesFaults;

/** The local SES endpoint, in this JVM, with a DynamoDB beside it. */
abstract class LocalBackend implements Backend {
  private final Mailbox mailbox = new Mailbox(Optional.empty(), Clock.systemUTC());
  private final SesEndpoint ses;

  /**
   * @param sesFaults what goes wrong at SES
   */
  LocalBackend(SesFaults sesFaults) {
    ses = SesEndpoint.start(mailbox, sesFaults, event -> {});
  }

  final Mailbox mailbox() {
    return mailbox;
  }

  @Override
  public final String sesEndpoint() {
    return ses.uri().toString();
  }

  @Override
  public final String sentMails() {
    return mailbox.all().stream().map(SentMail::text).collect(joining());
  }

  abstract void closeDynamoDb();

  @Override
  public final void close() {
    ses.close();
    closeDynamoDb();
  }
}
