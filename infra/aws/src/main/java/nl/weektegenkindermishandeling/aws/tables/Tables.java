package nl.weektegenkindermishandeling.aws.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.weektegenkindermishandeling.aws.rules.Rules;
import nl.weektegenkindermishandeling.aws.settings.Environment;
import nl.weektegenkindermishandeling.dynamodb.ActivitiesTable;
import nl.weektegenkindermishandeling.dynamodb.TableDefinition;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.dynamodb.StreamViewType;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.dynamodb.TableEncryption;
import software.constructs.Construct;

/**
 * The tables, of the definitions that the local system uses too. Each is on-demand, can be restored
 * to any second of the last 35 days, and stays when the stack goes; those of a test do not.
 *
 * <p>They are encrypted with the key that AWS manages for this account: its use shows in
 * CloudTrail, and it costs no euro a month, which a key of our own would, twelve months a year, for
 * people who have the same rights anyway.
 */
public final class Tables extends Construct {
  private final Environment environment;
  private final Map<String, DefinedTable> tables = new TreeMap<>();

  @SuppressWarnings("this-escape")
  public Tables(Construct scope, String id, Environment environment) {
    super(scope, id);
    this.environment = environment;
    nl.weektegenkindermishandeling.dynamodb.Tables.DEFINITIONS.forEach(definition ->
        tables.put(definition.name(), new DefinedTable(definition, create(definition))));
  }

  /** A table together with its definition. */
  public record DefinedTable(TableDefinition definition, Table table) {
    /**
     * A metric of the table and its indexes together: each index has one of its own, and each is
     * paid in an alarm. So that one is left out which holds hardly anything: others are throttled
     * first.
     */
    public IMetric sum(String metric) {
      // Ids are one in all a graph, and start with a small letter.
      String id = definition.name().toLowerCase(Locale.ROOT) + "_" + metric + "_";
      Map<String, IMetric> parts = new TreeMap<>();
      parts.put(id + "0", metric(metric, Map.of("TableName", table.getTableName())));
      List<TableDefinition.Index> indexes = new ArrayList<>(definition.indexes());
      indexes.remove(ActivitiesTable.BY_OTHER_REGION);
      for (TableDefinition.Index index : indexes) {
        parts.put(
            id + parts.size(),
            metric(
                metric,
                Map.of(
                    "TableName", table.getTableName(), "GlobalSecondaryIndexName", index.name())));
      }
      return MathExpression.Builder.create()
          .expression(
              String.join(
                  " + ", parts.keySet().stream().map(part -> "FILL(" + part + ", 0)").toList()))
          .usingMetrics(parts)
          .label(definition.name())
          .period(Duration.minutes(5))
          .build();
    }

    private static IMetric metric(String name, Map<String, String> dimensions) {
      return Metric.Builder.create()
          .namespace("AWS/DynamoDB")
          .metricName(name)
          .dimensionsMap(dimensions)
          .statistic("Sum")
          .period(Duration.minutes(5))
          .build();
    }
  }

  /** The table of a definition. */
  public DefinedTable get(TableDefinition definition) {
    return Objects.requireNonNull(tables.get(definition.name()));
  }

  /** All tables. */
  public List<DefinedTable> all() {
    return List.copyOf(tables.values());
  }

  private Table create(TableDefinition definition) {
    Table.Builder builder =
        Table.Builder.create(this, definition.name())
            .partitionKey(text(definition.key().partition()))
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .encryption(TableEncryption.AWS_MANAGED)
            .pointInTimeRecoverySpecification(
                PointInTimeRecoverySpecification.builder().pointInTimeRecoveryEnabled(true).build())
            .deletionProtection(environment.keepsData())
            .removalPolicy(environment.dataRemoval());
    ifPresent(definition.key().sort(), sort -> builder.sortKey(text(sort)));
    ifPresent(definition.timeToLive(), builder::timeToLiveAttribute);
    if (definition.stream()) {
      builder.stream(StreamViewType.KEYS_ONLY);
    }
    Table table = builder.build();
    definition.indexes().forEach(index -> add(index, table));
    Rules.except(
        table,
        "NIST.800.53.R5-DynamoDBInBackupPlan",
        "It can be restored to any second of the last 35 days; older copies would outlive private data that must go.");
    return table;
  }

  private static void add(TableDefinition.Index index, Table table) {
    GlobalSecondaryIndexProps.Builder props =
        GlobalSecondaryIndexProps.builder()
            .indexName(index.name())
            .partitionKey(text(index.key().partition()))
            .projectionType(ProjectionType.valueOf(index.projection().name()));
    ifPresent(index.key().sort(), sort -> props.sortKey(text(sort)));
    table.addGlobalSecondaryIndex(props.build());
  }

  private static void ifPresent(@Nullable String value, Consumer<String> action) {
    if (value != null) {
      action.accept(value);
    }
  }

  private static Attribute text(String name) {
    return Attribute.builder().name(name).type(AttributeType.STRING).build();
  }
}
