package nl.weektegenkindermishandeling.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.json.Json;
import org.junit.jupiter.api.Test;

/**
 * Deployed tables hold what nobody else has. CloudFormation replaces a table when its logical id or
 * key changes, and deletes one that is gone from the template; such a template fails here.
 */
class DeployedTablesIT {
  @Test
  void noTableIsReplacedOrDeleted() throws IOException {
    Document deployed =
        Json.readTrusted(Files.readAllBytes(Path.of("src/test/resources/deployed-tables.json")));
    Document template = Templates.of(Map.of());
    Map<String, Object> now = new TreeMap<>();
    Templates.ofType(template, "AWS::DynamoDB::Table")
        .forEach((id, table) -> now.put(id, keys(table)));
    deployed
        .values()
        .forEach((id, keys) ->
            assertThat(now)
                .as("the table " + id + " would be replaced or deleted, with all that is in it")
                .containsEntry(id, keys));
    assertThat(deployed.values()).as("add new tables to deployed-tables.json").hasSize(now.size());
  }

  private static List<String> keys(Document table) {
    return table.documents("KeySchema").stream()
        .map(key -> key.text("AttributeName") + " " + key.text("KeyType"))
        .toList();
  }
}
