package nl.weektegenkindermishandeling.aws;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.document.Document;
import org.jspecify.annotations.Nullable;

/** The template of the stack with as little as an admin must give, and how tests read it. */
final class StackTemplate {
  static final Document TEMPLATE = Templates.of(Map.of());

  private StackTemplate() {}

  static Map<String, Document> ofType(String type) {
    return Templates.ofType(TEMPLATE, type);
  }

  static List<Document> resources(String type) {
    Document resources = TEMPLATE.document("Resources");
    return resources.values().keySet().stream()
        .map(resources::document)
        .filter(resource -> resource.text("Type").equals(type))
        .toList();
  }

  /** Ours; CDK has one more, which copies files while something is deployed. */
  static Map<String, Document> functions() {
    return Templates.functions(TEMPLATE);
  }

  static Document eventSource() {
    return ofType("AWS::Lambda::EventSourceMapping").values().iterator().next();
  }

  static Document table(String name) {
    return ofType("AWS::DynamoDB::Table").entrySet().stream()
        .filter(table -> table.getKey().startsWith("Tables" + name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  /** All that a function's role may do, as "action resource". */
  static Set<String> rights(String function) {
    return ofType("AWS::IAM::Policy").values().stream()
        .filter(policy -> refs(policy.values().get("Roles")).toString().contains(function + "Role"))
        .flatMap(policy -> statements(Stream.of(policy)).stream())
        .flatMap(StackTemplate::rights)
        .collect(toSet());
  }

  private static Stream<String> rights(Document statement) {
    return listed(statement, "Action").stream()
        .flatMap(action ->
            listed(statement, "Resource").stream()
                .map(resource -> action + " " + resourceName(resource)));
  }

  static List<Document> statements(Stream<Document> policies) {
    return policies
        .flatMap(policy -> policy.document("PolicyDocument").documents("Statement").stream())
        .toList();
  }

  static List<?> listed(Document statement, String name) {
    Object value = statement.values().get(name);
    return value instanceof List<?> list ? list : List.of(value);
  }

  /** The part of a logical id that a reader of the stack knows, and what follows it in an ARN. */
  private static String resourceName(Object resource) {
    if (resource.equals("*")) {
      return "*";
    }
    String id = refs(resource).stream().findFirst().orElseThrow();
    String name =
        Stream.of(
                "Activities",
                "Registrations",
                "Outbox",
                "Guards",
                "Editions",
                "EdgeDistribution",
                "Failures",
                "EditorsPool",
                "Logs",
                "ConfigurationSet",
                "Identity")
            .filter(each ->
                id.matches("(Tables|Sending|OutboxSource|[A-Za-z]*)" + each + "[0-9A-F]{8}"))
            .findFirst()
            .orElseThrow(() -> new AssertionError("unknown resource " + id));
    String text = resource.toString();
    int index = text.indexOf("/index/");
    return index < 0 ? name : name + text.substring(index).replaceAll("[\\]},].*", "");
  }

  /** The logical ids that a value refers to; AWS's own names are left out. */
  static Set<String> refs(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map when map.get("Ref") instanceof String id ->
          id.startsWith("AWS::") ? Set.of() : Set.of(id);
      case Map<?, ?> map when map.get("Fn::GetAtt") instanceof List<?> path ->
          Set.of((String) path.getFirst());
      case Map<?, ?> map ->
          map.values().stream().flatMap(each -> refs(each).stream()).collect(toSet());
      case List<?> list -> list.stream().flatMap(each -> refs(each).stream()).collect(toSet());
      case null, default -> Set.of();
    };
  }

  /** What a function may do with which guards, as "action keys". */
  static Set<String> guardRights(String function) {
    return keyRights(function, "Guards");
  }

  /** What a function may do with items of a table, by the start of their keys; a star for all. */
  static Set<String> keyRights(String function, String table) {
    Set<String> rights = new TreeSet<>();
    ofType("AWS::IAM::Policy").values().stream()
        .filter(policy -> refs(policy.values().get("Roles")).toString().contains(function + "Role"))
        .flatMap(policy -> statements(Stream.of(policy)).stream())
        .filter(statement -> rights(statement).anyMatch(right -> right.endsWith(" " + table)))
        .forEach(statement ->
            listed(statement, "Action")
                .forEach(action -> keys(statement).forEach(key -> rights.add(action + " " + key))));
    return rights;
  }

  private static List<String> keys(Document statement) {
    return statement.has("Condition")
        ? statement
            .document("Condition")
            .document("ForAllValues:StringLike")
            .texts("dynamodb:LeadingKeys")
        : List.of("*");
  }
}
