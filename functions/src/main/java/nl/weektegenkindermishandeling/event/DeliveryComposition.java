package nl.weektegenkindermishandeling.event;

import nl.weektegenkindermishandeling.cloudfront.CloudFrontEdge;
import nl.weektegenkindermishandeling.config.AwsSettings;
import nl.weektegenkindermishandeling.config.Settings;
import nl.weektegenkindermishandeling.delivery.AskedLinks;
import nl.weektegenkindermishandeling.delivery.Delivery;
import nl.weektegenkindermishandeling.delivery.EdgeCache;
import nl.weektegenkindermishandeling.delivery.Mailer;
import nl.weektegenkindermishandeling.dynamodb.Database;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbAddressBook;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbManageLinks;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbOutbox;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbRegistrationLists;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbSendingRate;
import nl.weektegenkindermishandeling.dynamodb.EditionsTable;
import nl.weektegenkindermishandeling.dynamodb.GuardsTable;
import nl.weektegenkindermishandeling.dynamodb.OutboxTable;
import nl.weektegenkindermishandeling.dynamodb.RegistrationsTable;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.lambda.FunctionContext;
import nl.weektegenkindermishandeling.mail.MailRenderer;
import nl.weektegenkindermishandeling.mail.Website;
import nl.weektegenkindermishandeling.registration.RegistrationLists;
import nl.weektegenkindermishandeling.ses.SesMailer;

/** Puts together what sends mails, for the functions that do. */
public final class DeliveryComposition {
  private DeliveryComposition() {}

  /** What sends through SES, and tells CloudFront. */
  public static Delivery delivery(FunctionContext context) {
    Settings settings = context.settings();
    settings.require(
        AwsSettings.REGION,
        Settings.EDITION,
        EditionsTable.DEFINITION.variable(),
        OutboxTable.DEFINITION.variable(),
        RegistrationsTable.DEFINITION.variable(),
        GuardsTable.DEFINITION.variable(),
        Settings.WEBSITE_URL,
        Settings.EDITOR_URL,
        Settings.SENDER_ADDRESS,
        Settings.CONFIGURATION_SET,
        Settings.SENDING_RATE);
    return delivery(context, SesMailer.of(settings), CloudFrontEdge.of(settings));
  }

  static Delivery delivery(FunctionContext context, Mailer mailer, EdgeCache edge) {
    Settings settings = context.settings();
    Database database =
        context.database(
            OutboxTable.DEFINITION, RegistrationsTable.DEFINITION, GuardsTable.DEFINITION);
    Editions editions = context.editions();
    RegistrationLists registrations = new DynamoDbRegistrationLists(database, editions);
    Website website =
        new Website(
            settings.required(Settings.WEBSITE_URL),
            settings.required(Settings.EDITOR_URL),
            settings.ownPages());
    return new Delivery(
        new DynamoDbOutbox(database, editions),
        new DynamoDbAddressBook(database),
        new DynamoDbSendingRate(database, settings.sendingRate()),
        registrations,
        new AskedLinks(registrations, context::newToken),
        new DynamoDbManageLinks(database),
        new MailRenderer(website, editions),
        mailer,
        edge,
        new Delivery.Moments(context.clock(), context.random(), context::sleep));
  }
}
