package nl.weektegenkindermishandeling.aws.functions;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.aws.rules.Rules;
import nl.weektegenkindermishandeling.aws.settings.Capacity;
import nl.weektegenkindermishandeling.aws.tables.Tables;
import nl.weektegenkindermishandeling.config.Settings;
import nl.weektegenkindermishandeling.dynamodb.TableRight;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.LoggingFormat;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.logs.JsonPattern;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.MetricFilterOptions;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/**
 * A function with a role and a log group of its own. Callers use the alias: it points at a
 * published version, and only such a version starts from a snapshot.
 */
public final class JavaFunction extends Construct {
  /** What the alias is called. */
  static final String ALIAS = "live";

  private final LogGroup logs;
  private final Role role;
  private final Function function;
  private final Alias alias;

  @SuppressWarnings("this-escape")
  JavaFunction(
      Construct scope,
      String id,
      Code code,
      Class<?> handler,
      Capacity.Size size,
      RetentionDays logRetention) {
    super(scope, id);
    logs =
        LogGroup.Builder.create(this, "Logs")
            .retention(logRetention)
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    role =
        Role.Builder.create(this, "Role")
            .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
            .build();
    allow(List.of("logs:CreateLogStream", "logs:PutLogEvents"), logs.getLogGroupArn());
    Function.Builder builder =
        Function.Builder.create(this, "Function")
            .runtime(Runtime.JAVA_25)
            .architecture(Architecture.ARM_64)
            .code(code)
            .handler(handler.getName())
            .memorySize(size.memoryMb())
            .timeout(size.timeout())
            .snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS)
            .loggingFormat(LoggingFormat.JSON)
            .logGroup(logs)
            .role(role);
    size.atOnce().ifPresent(builder::reservedConcurrentExecutions);
    function = builder.build();
    set(Settings.METRICS_NAMESPACE, Stack.of(this).getStackName());
    Annotations.of(function)
        .acknowledgeWarning(
            "@aws-cdk/aws-lambda:snapStartRequirePublish", "The alias points at a version.");
    sayWhy();
    alias =
        Alias.Builder.create(this, "Live")
            .aliasName(ALIAS)
            .version(function.getCurrentVersion())
            .build();
  }

  private void sayWhy() {
    Rules.except(
        this,
        "Serverless-LambdaTracing",
        "X-Ray would keep paths with ids, and needs a right on all resources; logs carry the request's id.");
    String retried =
        "The schedule calls again each minute; feedback and the stream have destinations for failures.";
    Rules.except(this, "Serverless-LambdaDLQ", retried);
    Rules.except(this, "NIST.800.53.R5-LambdaDLQ", retried);
    String noNetwork =
        "It calls AWS alone, by TLS and by its role; a network of our own would add a gateway of 30 euros a month.";
    Rules.except(this, "NIST.800.53.R5-LambdaInsideVPC", noNetwork);
    Rules.exceptGuard(this, "lambda_inside_vpc_check", noNetwork);
    Rules.exceptOwnRights(this);
    Rules.exceptLogs(this);
  }

  /** The function itself: to call it, use {@link #alias()}. */
  public Function function() {
    return function;
  }

  /** What callers use. */
  public Alias alias() {
    return alias;
  }

  /** What it writes, and what Lambda reports of each call. */
  public LogGroup logs() {
    return logs;
  }

  /** Makes a metric of lines that the function writes; others may write to one of the same name. */
  public Metric addMetric(String name, JsonPattern lines, String value) {
    return logs.addMetricFilter(
            name,
            MetricFilterOptions.builder()
                .metricNamespace(Stack.of(this).getStackName())
                .metricName(name)
                .filterPattern(lines)
                .metricValue(value)
                .build())
        .metric();
  }

  /** Gives it a variable of its environment. */
  public void set(String variable, String value) {
    function.addEnvironment(variable, value);
  }

  /** Lets the function do these things to this. */
  public void allow(List<String> actions, String... resources) {
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(actions)
            .resources(Arrays.asList(resources))
            .build());
  }

  /** Tells the function how a table is called, and lets it do there what it may. */
  void use(Tables.DefinedTable table, TableRight right) {
    set(table.definition().variable(), table.table().getTableName());
    String arn = table.table().getTableArn();
    PolicyStatement.Builder statement =
        PolicyStatement.Builder.create()
            .actions(right.actions().stream().sorted().map(action -> "dynamodb:" + action).toList())
            .resources(
                List.of(right.index().map(index -> arn + "/index/" + index.name()).orElse(arn)));
    right
        .keys()
        .ifPresent(keys ->
            statement.conditions(
                Map.of("ForAllValues:StringLike", Map.of("dynamodb:LeadingKeys", List.of(keys)))));
    role.addToPolicy(statement.build());
  }
}
