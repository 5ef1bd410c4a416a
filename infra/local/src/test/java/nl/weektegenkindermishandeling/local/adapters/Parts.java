package nl.weektegenkindermishandeling.local.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import nl.weektegenkindermishandeling.config.Settings;
import nl.weektegenkindermishandeling.delivery.Announcements;
import nl.weektegenkindermishandeling.delivery.Delivery;
import nl.weektegenkindermishandeling.delivery.Outbox;
import nl.weektegenkindermishandeling.dynamodb.ActivitiesTable;
import nl.weektegenkindermishandeling.dynamodb.Database;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbDeskFiles;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbManageLinks;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbOnceTasks;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbOutbox;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbProgramme;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbRegistrationLists;
import nl.weektegenkindermishandeling.dynamodb.DynamoDbRegistrations;
import nl.weektegenkindermishandeling.dynamodb.TableDefinition;
import nl.weektegenkindermishandeling.dynamodb.Tables;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.event.DeliveryComposition;
import nl.weektegenkindermishandeling.identity.Network;
import nl.weektegenkindermishandeling.identity.Token;
import nl.weektegenkindermishandeling.lambda.FunctionContext;
import nl.weektegenkindermishandeling.mail.ChangeRecorder;
import nl.weektegenkindermishandeling.mail.MailsForChange;
import nl.weektegenkindermishandeling.programme.Programme;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.HintFinder;
import nl.weektegenkindermishandeling.registration.ManageLinks;
import nl.weektegenkindermishandeling.registration.PlaceKey;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationForm;
import nl.weektegenkindermishandeling.registration.RegistrationLists;
import nl.weektegenkindermishandeling.registration.StepContext;

/** The parts of functions, for tests that do without handlers. */
public record Parts(FunctionContext context) {
  /** From where organisers call. */
  public static final Network HERE = Network.of("192.0.2.1");

  public Clock clock() {
    return context.clock();
  }

  public RandomGenerator random() {
    return context.random();
  }

  public Editions editions() {
    return context.editions();
  }

  /** Registrations, and the changes of them with their mails. */
  public StoredRegistrations registrations() {
    DynamoDbRegistrations store = new DynamoDbRegistrations(database(), editions());
    return new StoredRegistrations(
        store, new ChangeRecorder(store, new MailsForChange(context::newId)));
  }

  public Programme programme() {
    return new DynamoDbProgramme(context.database(ActivitiesTable.DEFINITION), context.editions());
  }

  public RegistrationLists registrationLists() {
    return new DynamoDbRegistrationLists(database(), editions());
  }

  public ManageLinks manageLinks() {
    return new DynamoDbManageLinks(database());
  }

  public Outbox outbox() {
    return new DynamoDbOutbox(database(), editions());
  }

  public Delivery delivery() {
    return DeliveryComposition.delivery(context);
  }

  public Announcements announcements() {
    return new Announcements(
        outbox(),
        registrationLists(),
        new DynamoDbDeskFiles(database()),
        new DynamoDbOnceTasks(database()),
        editions(),
        context.settings().list(Settings.DIGEST_ADDRESSES),
        context::newToken,
        clock());
  }

  /** What a step of a registration of an edition needs to know, but for hints. */
  public StepContext step(Edition edition, Instant now) {
    return new StepContext(edition, now, context.newToken(), context.newToken(), List.of());
  }

  /** The same, with hints about a form. */
  public StepContext step(Edition edition, Instant now, String id, RegistrationForm form) {
    return step(edition, now)
        .withHints(
            HintFinder.find(
                id,
                form,
                edition,
                registrationLists().atPlace(edition.id(), PlaceKey.of(form.details()))));
  }

  /** Registers an activity, and confirms it, as its organiser does. */
  public Registration confirmed(RegistrationForm form, StepContext step) {
    Change.Registered registered =
        Registration.register(
            context.newId(), form, step.edition(), Token.random(random()), step.moment(), false);
    registrations().register(registered, Optional.empty());
    Change confirmed = (Change) registered.after().confirm(registered.confirmToken(), HERE, step);
    assertThat(registrations().save(confirmed)).isTrue();
    return confirmed.after();
  }

  /** What the stream tells of a mail. */
  public static String told(String mailId) {
    return """
    {"Records":[{"eventName":"INSERT","dynamodb":{"SequenceNumber":"1","Keys":{"mailId":{"S":"%s"}}}}]}\
    """
        .formatted(mailId);
  }

  /** All tables. */
  public Database database() {
    return context.database(Tables.DEFINITIONS.toArray(TableDefinition[]::new));
  }
}
