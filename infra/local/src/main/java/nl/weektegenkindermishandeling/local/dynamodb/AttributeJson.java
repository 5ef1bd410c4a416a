package nl.weektegenkindermishandeling.local.dynamodb;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.weektegenkindermishandeling.document.Document;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Attributes in DynamoDB's own JSON, as {@code {"S": "text"}}. */
final class AttributeJson {
  private AttributeJson() {}

  static Document write(Map<String, AttributeValue> attributes) {
    Map<String, Object> values = new LinkedHashMap<>();
    attributes.forEach((name, value) -> values.put(name, write(value).values()));
    return new Document(values);
  }

  private static Document write(AttributeValue value) {
    Document.Builder typed = Document.build();
    return switch (value.type()) {
      case S -> typed.put("S", value.s()).done();
      case N -> typed.put("N", value.n()).done();
      case BOOL -> typed.put("BOOL", value.bool()).done();
      case M -> typed.put("M", write(value.m())).done();
      case L ->
          typed.putDocuments("L", value.l().stream().map(AttributeJson::write).toList()).done();
      default -> throw new IllegalArgumentException("the tables have no " + value.type());
    };
  }
}
