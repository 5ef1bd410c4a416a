package nl.weektegenkindermishandeling.aws;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.weektegenkindermishandeling.aws.api.Api;
import nl.weektegenkindermishandeling.aws.api.Editors;
import nl.weektegenkindermishandeling.aws.edge.Edge;
import nl.weektegenkindermishandeling.aws.edge.WebsiteFiles;
import nl.weektegenkindermishandeling.aws.functions.FunctionFactory;
import nl.weektegenkindermishandeling.aws.functions.JavaFunction;
import nl.weektegenkindermishandeling.aws.functions.KeepAwake;
import nl.weektegenkindermishandeling.aws.functions.ProofKey;
import nl.weektegenkindermishandeling.aws.functions.Rollout;
import nl.weektegenkindermishandeling.aws.mails.MailFeedback;
import nl.weektegenkindermishandeling.aws.mails.MailSchedule;
import nl.weektegenkindermishandeling.aws.mails.OutboxSource;
import nl.weektegenkindermishandeling.aws.mails.Sending;
import nl.weektegenkindermishandeling.aws.settings.StackSettings;
import nl.weektegenkindermishandeling.aws.tables.Tables;
import nl.weektegenkindermishandeling.aws.watching.Alarms;
import nl.weektegenkindermishandeling.aws.watching.Overview;
import nl.weektegenkindermishandeling.aws.watching.Spending;
import nl.weektegenkindermishandeling.config.FunctionName;
import nl.weektegenkindermishandeling.config.Settings;
import nl.weektegenkindermishandeling.dynamodb.ActivitiesTable;
import nl.weektegenkindermishandeling.dynamodb.OutboxTable;
import nl.weektegenkindermishandeling.dynamodb.RegistrationsTable;
import nl.weektegenkindermishandeling.event.MailFeedbackFunction;
import nl.weektegenkindermishandeling.event.MailFunction;
import nl.weektegenkindermishandeling.event.ScheduleFunction;
import nl.weektegenkindermishandeling.http.editorial.EditorialFunction;
import nl.weektegenkindermishandeling.http.organiser.RegistrationFunction;
import nl.weektegenkindermishandeling.http.programme.ProgrammeFunction;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/**
 * The system: callers reach functions through the edge and an HTTP API, functions share tables, and
 * the outbox drives the mails.
 */
public final class CampaignStack extends Stack {
  private final StackSettings settings;
  private final Tables tables;
  private final Sending sending;
  private final FunctionFactory functions;
  private final Topic alarmTopic;

  @SuppressWarnings("this-escape") // how constructs are put together
  CampaignStack(
      Construct scope, String id, StackProps props, StackSettings settings, Path functionsZip) {
    super(scope, id, props);
    this.settings = settings;
    tables = new Tables(this, "Tables", settings.environment());
    sending = new Sending(this, "Sending", settings.mails());
    functions = new FunctionFactory(this, functionsZip, settings, tables);

    JavaFunction programme = programme();
    JavaFunction registration = registration();
    JavaFunction editorial = editorial();
    List<JavaFunction> callers = List.of(programme, registration, editorial);
    Optional<WebsiteFiles> files =
        settings.pages().own()
            ? Optional.of(new WebsiteFiles(this, "Website", functionsZip.resolveSibling("assets")))
            : Optional.empty();
    files.ifPresent(each -> each.before(programme));
    Edge edge = new Edge(this, "Edge", settings.edge(), settings.pages().origins(), files);
    callers.forEach(edge::guard);
    Editors editors = new Editors(this, "Editors", settings);
    editors.allowManaging(editorial);
    if (settings.pages().own()) {
      editors.showLogin(programme);
    }
    Api api = new Api(this, "Api", settings, editors, programme, callers);
    Distribution distribution = edge.before(api.domain(), callers);

    JavaFunction mail = mail();
    OutboxSource outbox =
        new OutboxSource(this, "OutboxSource", tables.get(OutboxTable.DEFINITION), mail);
    JavaFunction schedule = schedule();
    List.of(mail, schedule).forEach(function -> Edge.allowTelling(function, distribution));
    new MailSchedule(this, "EveryMinute", schedule);
    JavaFunction feedback = feedback();
    MailFeedback fromSes = new MailFeedback(this, "Feedback", sending.configurationSet(), feedback);

    Alarms alarms = new Alarms(this, "Alarms");
    functions.all().forEach(alarms::on);
    alarms.onSilence(schedule);
    alarms.onTotalLimit(registration);
    alarms.onDelay(mail);
    alarms.onDeadLetters(
        "MailFailures",
        outbox.failures(),
        "The stream could not tell of mails; the schedule sends them.");
    alarms.onDeadLetters(
        "FeedbackFailures", fromSes.failures(), "SES told of bounces, and nobody heard it.");
    alarms.onReputation(sending.configurationSet(), fromSes.topic());
    IMetric oldestMail = alarms.onMails(List.of(mail, schedule));
    Alarm serverErrors = alarms.onServerErrors(api.http());
    alarms.onLatency(api.http());
    Spending.letSpeak(alarms.topic());
    alarmTopic = alarms.topic();

    if (settings.gradually()) {
      Rollout rollout = new Rollout(this, "Rollout");
      callers.forEach(function ->
          rollout.graduallyTo(function, List.of(alarms.errorsOf(function), serverErrors)));
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

    Overview overview = new Overview(this, "Overview");
    overview.showAlarms(alarms.all());
    overview.showRegistrations(schedule);
    overview.show(distribution);
    overview.show(api);
    overview.show(callers, functions.all());
    overview.showTables(
        List.of(tables.get(ActivitiesTable.DEFINITION), tables.get(RegistrationsTable.DEFINITION)));
    overview.showMails(oldestMail);
  }

  /** Where an admin hears of what is wrong. */
  Topic alarmTopic() {
    return alarmTopic;
  }

  private JavaFunction programme() {
    JavaFunction programme = functions.create(FunctionName.PROGRAMME, ProgrammeFunction.class);
    settings.edition().forEach(programme::set);
    setPages(programme);
    if (settings.proofOfWork()) {
      programme.set(Settings.PROOF_OF_WORK, "yes");
    }
    return programme;
  }

  private JavaFunction registration() {
    JavaFunction registration =
        functions.create(FunctionName.REGISTRATION, RegistrationFunction.class);
    settings.edition().forEach(registration::set);
    setPages(registration);
    registration.set(Settings.RATE_LIMIT_PER_ADDRESS, settings.limits().perAddress());
    registration.set(Settings.RATE_LIMIT_TOTAL, settings.limits().total());
    if (settings.proofOfWork()) {
      new ProofKey(this, "Proof").giveTo(registration);
    }
    return registration;
  }

  private JavaFunction editorial() {
    JavaFunction editorial = functions.create(FunctionName.EDITORIAL, EditorialFunction.class);
    settings.edition().forEach(editorial::set);
    setPages(editorial);
    return editorial;
  }

  /** Of the website: who may call, and where mails and answers point. */
  private void setPages(JavaFunction function) {
    function.set(Settings.WEBSITE_URL, settings.pages().website());
    function.set(Settings.EDITOR_URL, settings.pages().editors());
    function.set(Settings.OWN_PAGES, settings.pages().own() ? "yes" : "no");
  }

  private JavaFunction mail() {
    JavaFunction mail = functions.create(FunctionName.MAIL, MailFunction.class);
    settings.edition().forEach(mail::set);
    setPages(mail);
    sending.allow(mail);
    return mail;
  }

  private JavaFunction schedule() {
    JavaFunction schedule = functions.create(FunctionName.SCHEDULE, ScheduleFunction.class);
    settings.edition().forEach(schedule::set);
    setPages(schedule);
    schedule.set(Settings.DIGEST_ADDRESSES, settings.mails().digestAddresses());
    sending.allow(schedule);
    return schedule;
  }

  private JavaFunction feedback() {
    JavaFunction feedback =
        functions.create(FunctionName.MAIL_FEEDBACK, MailFeedbackFunction.class);
    sending.allowStopping(feedback);
    return feedback;
  }
}
