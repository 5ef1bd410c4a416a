package nl.weektegenkindermishandeling.aws;

import java.nio.file.Path;
import java.util.List;
import nl.weektegenkindermishandeling.config.Settings;
import nl.weektegenkindermishandeling.dynamodb.ActivitiesTable;
import nl.weektegenkindermishandeling.dynamodb.GuardsTable;
import nl.weektegenkindermishandeling.dynamodb.OutboxTable;
import nl.weektegenkindermishandeling.dynamodb.RegistrationsTable;
import nl.weektegenkindermishandeling.event.MailFeedbackFunction;
import nl.weektegenkindermishandeling.event.MailFunction;
import nl.weektegenkindermishandeling.event.ScheduleFunction;
import nl.weektegenkindermishandeling.http.EditorialFunction;
import nl.weektegenkindermishandeling.http.ProgrammeFunction;
import nl.weektegenkindermishandeling.http.RegistrationFunction;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.constructs.Construct;

/**
 * The system: callers reach functions through the edge and an HTTP API, functions share tables, and
 * the outbox drives the mails.
 */
public final class CampaignStack extends Stack {
  @SuppressWarnings("this-escape") // how constructs are put together
  CampaignStack(
      Construct scope, String id, StackProps props, StackSettings settings, Path functionsZip) {
    super(scope, id, props);

    Alarms alarms = new Alarms(this, "Alarms");
    Tables tables = new Tables(this, "Tables", settings.environment(), alarms);
    Edge edge = new Edge(this, "Edge", settings.edge(), settings.websites());
    Sending sending = new Sending(this, "Sending", settings);
    FunctionFactory functions = new FunctionFactory(this, functionsZip, settings, alarms);

    JavaFunction programme = functions.create("Programme", ProgrammeFunction.class);
    settings.edition().forEach(programme::set);
    programme.set(Settings.WEBSITE_URL, settings.websiteUrl());
    settings.notice().ifPresent(notice -> programme.set(Settings.NOTICE, notice));
    programme
        .use(tables.get(ActivitiesTable.DEFINITION))
        .onTable("Query", "GetItem")
        .onIndex(ActivitiesTable.BY_DATE, "Query")
        .onIndex(ActivitiesTable.BY_REGION, "Query")
        .onIndex(ActivitiesTable.FIRST_BY_DATE, "Query")
        .onIndex(ActivitiesTable.FIRST_BY_REGION, "Query");

    JavaFunction registration = functions.create("Registration", RegistrationFunction.class);
    settings.edition().forEach(registration::set);
    registration.set(Settings.RATE_LIMIT_PER_ADDRESS, settings.limitPerAddress());
    registration.set(Settings.RATE_LIMIT_TOTAL, settings.limitTotal());
    alarms.onTotalLimit(registration);
    registration
        .use(tables.get(RegistrationsTable.DEFINITION))
        .onTable("GetItem", "BatchGetItem", "PutItem")
        .onIndex(RegistrationsTable.BY_PLACE, "Query");
    registration
        .use(tables.get(ActivitiesTable.DEFINITION))
        .onTable("PutItem", "UpdateItem", "DeleteItem");
    registration.use(tables.get(OutboxTable.DEFINITION)).onTable("PutItem");
    registration
        .use(tables.get(GuardsTable.DEFINITION))
        .onTable("GetItem", "PutItem", "UpdateItem");

    JavaFunction editorial = functions.create("Editorial", EditorialFunction.class);
    settings.edition().forEach(editorial::set);
    editorial
        .use(tables.get(RegistrationsTable.DEFINITION))
        .onTable("GetItem", "BatchGetItem", "PutItem")
        .onIndex(RegistrationsTable.BY_STATE, "Query")
        .onIndex(RegistrationsTable.BY_STATE_AND_REGION, "Query");
    editorial
        .use(tables.get(ActivitiesTable.DEFINITION))
        .onTable("Query", "PutItem", "UpdateItem", "DeleteItem");
    editorial.use(tables.get(OutboxTable.DEFINITION)).onTable("PutItem");
    editorial.use(tables.get(GuardsTable.DEFINITION)).onTable("GetItem", "PutItem", "UpdateItem");

    JavaFunction mail = functions.create("Mail", MailFunction.class);
    letSend(mail, settings, tables, sending);
    new OutboxSource(this, "OutboxSource", tables.get(OutboxTable.DEFINITION), mail, alarms);

    JavaFunction schedule = functions.create("Schedule", ScheduleFunction.class);
    letSend(schedule, settings, tables, sending);
    schedule.set(Settings.DIGEST_ADDRESSES, settings.digestAddresses());
    schedule
        .use(tables.get(RegistrationsTable.DEFINITION))
        .onTable("PutItem")
        .onIndex(RegistrationsTable.BY_STATE, "Query");
    schedule.use(tables.get(ActivitiesTable.DEFINITION));
    schedule.use(tables.get(OutboxTable.DEFINITION)).onTable("PutItem");
    new MailSchedule(this, "EveryMinute", schedule);

    JavaFunction feedback = functions.create("MailFeedback", MailFeedbackFunction.class);
    feedback.use(tables.get(GuardsTable.DEFINITION)).onTable("GetItem", "UpdateItem");
    sending.allowStopping(feedback);
    MailFeedback feedbackTopic =
        new MailFeedback(this, "Feedback", sending.configurationSet(), feedback, alarms);
    List<IMetric> oldestMails = List.of(alarms.onMails(mail), alarms.onMails(schedule));
    alarms.onReputation(sending.configurationSet(), feedbackTopic.topic());

    List<JavaFunction> callers = List.of(programme, registration, editorial);
    callers.forEach(edge::guard);
    List.of(registration, editorial)
        .forEach(function -> {
          function.set(Settings.WEBSITE_URL, settings.websiteUrl());
          function.set(Settings.EDITOR_URL, settings.editorUrl());
        });
    Api api =
        new Api(
            this,
            "Api",
            settings,
            alarms,
            new Editors(this, "Editors", settings),
            programme,
            registration,
            editorial);
    Distribution distribution = edge.before(api.domain(), callers);

    if (settings.gradually()) {
      Rollout rollout = new Rollout(this, "Rollout", alarms);
      callers.forEach(function -> rollout.graduallyTo(function, api.serverErrors()));
    }
    new KeepAwake(
        this,
        "KeepAwake",
        List.of(
            new KeepAwake.Sleeper(programme, KeepAwake.request("GET", "/v1/health")),
            new KeepAwake.Sleeper(
                registration, KeepAwake.request("POST", "/v1/registration-links")),
            new KeepAwake.Sleeper(editorial, KeepAwake.request("GET", "/v1/editorial/statistics")),
            new KeepAwake.Sleeper(mail, KeepAwake.noRecords()),
            new KeepAwake.Sleeper(feedback, KeepAwake.noRecords())));
    new Spending(this, "Spending", settings.budget(), alarms.topic());

    Overview overview = new Overview(this, "Overview");
    overview.showAlarms(alarms.all());
    overview.showRegistrations(schedule);
    overview.show(distribution);
    overview.show(api);
    overview.show(callers, List.of(programme, registration, editorial, mail, schedule, feedback));
    overview.showTables(
        List.of(tables.get(ActivitiesTable.DEFINITION), tables.get(RegistrationsTable.DEFINITION)));
    overview.showMails(oldestMails);
  }

  /** What sending a mail takes, by whoever does it. */
  private static void letSend(
      JavaFunction function, StackSettings settings, Tables tables, Sending sending) {
    settings.edition().forEach(function::set);
    function
        .use(tables.get(OutboxTable.DEFINITION))
        .onTable("UpdateItem")
        .onIndex(OutboxTable.BY_DUE_TIME, "Query")
        .onIndex(OutboxTable.HELD_FOR, "Query");
    function
        .use(tables.get(RegistrationsTable.DEFINITION))
        .onTable("GetItem", "BatchGetItem")
        .onIndex(RegistrationsTable.BY_EMAIL, "Query");
    function.use(tables.get(GuardsTable.DEFINITION)).onTable("GetItem", "PutItem", "UpdateItem");
    sending.allow(function);
  }
}
