package nl.weektegenkindermishandeling.dynamodb;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.document.Document;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Documents as attributes of type map. */
final class DocumentAttribute {
  private DocumentAttribute() {}

  static AttributeValue write(Document document) {
    return writeMap(document.values());
  }

  static Document read(AttributeValue attribute) {
    return new Document(readMap(attribute.m()));
  }

  private static AttributeValue writeMap(Map<?, ?> map) {
    Map<String, AttributeValue> attributes = new LinkedHashMap<>();
    map.forEach((name, value) -> {
      if (value != null) {
        attributes.put(String.valueOf(name), writeValue(value));
      }
    });
    return AttributeValue.fromM(attributes);
  }

  private static AttributeValue writeValue(Object value) {
    return switch (value) {
      case String text -> AttributeValue.fromS(text);
      case Boolean flag -> AttributeValue.fromBool(flag);
      case Number number -> AttributeValue.fromN(number.toString());
      case Map<?, ?> map -> writeMap(map);
      case List<?> list ->
          AttributeValue.fromL(list.stream().map(DocumentAttribute::writeValue).toList());
      default -> throw new IllegalArgumentException("not in a document: " + value.getClass());
    };
  }

  private static Map<String, Object> readMap(Map<String, AttributeValue> attributes) {
    Map<String, Object> values = new LinkedHashMap<>();
    attributes.forEach((name, attribute) -> values.put(name, readValue(attribute)));
    return values;
  }

  private static Object readValue(AttributeValue attribute) {
    return switch (attribute.type()) {
      case S -> attribute.s();
      case BOOL -> attribute.bool();
      case N -> new BigDecimal(attribute.n());
      case M -> readMap(attribute.m());
      case L -> attribute.l().stream().map(DocumentAttribute::readValue).toList();
      default -> throw new IllegalArgumentException("not in a document: " + attribute.type());
    };
  }
}
