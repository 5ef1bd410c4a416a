package nl.weektegenkindermishandeling.aws;

import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import nl.weektegenkindermishandeling.document.Document;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;

/** Synthesized templates, by what an admin sets. */
final class Templates {
  /** A synthesis takes more than a second, and tests ask for the same ones. */
  private static final Map<Asked, Document> MADE = new ConcurrentHashMap<>();

  /**
   * A stack of the app.
   *
   * @param suffix of its name; empty for the main one
   */
  private record Asked(String suffix, Map<String, Object> context) {
    Document make() {
      App app = app(context);
      Stack main = CampaignApp.build(app, zip());
      return Document.from(
          Template.fromStack(
                  suffix.isEmpty()
                      ? main
                      : (Stack) app.getNode().findChild(main.getStackName() + suffix))
              .toJSON());
    }
  }

  private Templates() {}

  static Document of(Map<String, Object> context) {
    return of("", context);
  }

  private static Document of(String suffix, Map<String, Object> context) {
    return MADE.computeIfAbsent(new Asked(suffix, Map.copyOf(context)), Asked::make);
  }

  static Stack stack(Map<String, Object> context) {
    return CampaignApp.build(app(context), zip());
  }

  /** The stack in us-east-1. */
  static Document ofGlobal(Map<String, Object> context) {
    return of("Global", context);
  }

  /** The stack of the budget. */
  static Document ofBudget(Map<String, Object> context) {
    return of("Budget", context);
  }

  /** What an admin is told when the stack is put together. */
  static List<String> said(Map<String, Object> context) {
    Stack main = CampaignApp.build(app(context), zip());
    return main.getNode().getMetadata().stream()
        .filter(entry -> entry.getType().equals("aws:cdk:info"))
        .map(entry -> String.valueOf(entry.getData()))
        .toList();
  }

  private static App app(Map<String, Object> context) {
    Map<String, Object> whole =
        new HashMap<>(Map.of("senderDomain", "campaign.example", "edition", "2027"));
    whole.putAll(context);
    return new App(AppProps.builder().context(whole).build());
  }

  private static Path zip() {
    return Path.of(System.getProperty("functions.zip"));
  }

  /** The properties of resources of a type, by their logical ids. */
  static Map<String, Document> ofType(Document template, String type) {
    Document resources = template.document("Resources");
    return resources.values().keySet().stream()
        .filter(id -> resources.document(id).text("Type").equals(type))
        .collect(toMap(id -> id, id -> resources.document(id).document("Properties")));
  }

  /** Our functions. */
  static Map<String, Document> functions(Document template) {
    Map<String, Document> functions = new HashMap<>(ofType(template, "AWS::Lambda::Function"));
    functions.values().removeIf(function -> !function.text("Handler").contains("Function"));
    return functions;
  }

  /** All values that are no documents or lists, by where they stand. */
  static Map<String, String> leaves(Object value) {
    Map<String, String> leaves = new TreeMap<>();
    collect("", value, leaves);
    return leaves;
  }

  private static void collect(String path, Object value, Map<String, String> leaves) {
    switch (value) {
      case Document document -> collect(path, document.values(), leaves);
      case Map<?, ?> map -> map.forEach((key, each) -> collect(path + "/" + key, each, leaves));
      case Iterable<?> list -> {
        int i = 0;
        for (Object each : list) {
          collect(path + "/" + i++, each, leaves);
        }
      }
      default -> leaves.put(path, String.valueOf(value));
    }
  }
}
