package nl.weektegenkindermishandeling.local.dynamodb;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.weektegenkindermishandeling.document.Document;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keys in DynamoDB's own JSON, as {@code {"S": "text"}}. All keys are text. */
final class AttributeJson {
  private AttributeJson() {}

  static Document write(Map<String, AttributeValue> keys) {
    Map<String, Object> values = new LinkedHashMap<>();
    keys.forEach((name, value) -> values.put(name, Map.of("S", value.s())));
    return new Document(values);
  }
}
