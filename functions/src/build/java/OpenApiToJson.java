import com.fasterxml.jackson.jr.ob.JSON;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Build step: the contract, written by hand in YAML, as the JSON that is served. It speaks for the
 * campaign that this is built for.
 */
class OpenApiToJson {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  public static void main(String[] args) throws Exception {
    Map<?, ?> campaign = read(Files.readString(Path.of(args[1])));
    Map<?, ?> contract =
        read(
            Files.readString(Path.of(args[0]))
                .replace("tag:example.org,2026:", "tag:" + campaign.get("domain") + "," + campaign.get("since") + ":"));
    introduce(child(contract, "info"), campaign);
    Path json = Path.of(args[2]);
    Files.createDirectories(json.getParent());
    Files.write(json, JSON.std.asBytes(contract));
    Files.writeString(json.resolveSibling("routes.txt"), routes(contract));
  }

  /** What a function must know of the contract before its first answer: a line for each operation. */
  private static String routes(Map<?, ?> contract) {
    String base = String.valueOf(((Map<?, ?>) ((List<?>) contract.get("servers")).getFirst()).get("url"));
    StringBuilder lines = new StringBuilder(child(contract, "info").get("version") + " " + base + "\n");
    child(contract, "paths").forEach((path, operations) ->
        ((Map<?, ?>) operations).forEach((method, operation) -> {
          if (METHODS.contains(method)) {
            Map<?, ?> described = (Map<?, ?>) operation;
            boolean editors = String.valueOf(described.get("security")).contains("editor=");
            lines.append(
                "%s %s %s %s\n"
                    .formatted(
                        String.valueOf(method).toUpperCase(Locale.ROOT),
                        base + path,
                        described.get("x-function"),
                        editors ? "editors" : "everybody"));
          }
        }));
    return lines.toString();
  }

  private static void introduce(Map<String, Object> info, Map<?, ?> campaign) {
    Object name = child(campaign, "name").values().iterator().next();
    info.put("title", name + " – activities");
    child(info, "contact")
        .putAll(
            Map.of(
                "name", name,
                "url", "https://www." + campaign.get("domain"),
                "email", campaign.get("contact")));
  }

  @SuppressWarnings("unchecked") // an object of YAML or JSON
  private static Map<String, Object> child(Map<?, ?> parent, String name) {
    return (Map<String, Object>) parent.get(name);
  }

  /** JSON is YAML too. */
  private static Map<?, ?> read(String text) {
    return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
  }
}
