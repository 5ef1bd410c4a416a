package nl.weektegenkindermishandeling.dynamodb;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.document.Document;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** A row while it is put together or read. */
record Item(Map<String, AttributeValue> attributes) {
  /** Of one width, so that moments sort as text. */
  private static final DateTimeFormatter SORTABLE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  static Item create() {
    return new Item(new HashMap<>());
  }

  Item put(String name, @Nullable String text) {
    if (text != null) {
      attributes.put(name, textValue(text));
    }
    return this;
  }

  /** Text that may be long. */
  Item putCompact(String name, String text) {
    attributes.put(name, CompactText.write(text));
    return this;
  }

  Item put(String name, long number) {
    attributes.put(name, numberValue(number));
    return this;
  }

  Item put(String name, double number) {
    attributes.put(name, numberValue(number));
    return this;
  }

  /** A moment as text that sorts. */
  Item put(String name, Instant moment) {
    return put(name, sortable(moment));
  }

  static String sortable(Instant moment) {
    return SORTABLE.format(moment);
  }

  Item put(String name, @Nullable Document document) {
    if (document != null) {
      attributes.put(name, DocumentAttribute.write(document));
    }
    return this;
  }

  Item put(String name, List<Document> documents) {
    attributes.put(
        name, AttributeValue.fromL(documents.stream().map(DocumentAttribute::write).toList()));
    return this;
  }

  /** The write that puts it into a table, as a part of a transaction. */
  TransactWriteItem putInto(String table) {
    Put put = Put.builder().tableName(table).item(attributes).build();
    return TransactWriteItem.builder().put(put).build();
  }

  String text(String name) {
    return attribute(name).s();
  }

  String compactText(String name) {
    return CompactText.read(attribute(name));
  }

  Optional<String> textIfAny(String name) {
    return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s);
  }

  boolean has(String name) {
    return attributes.containsKey(name);
  }

  long number(String name) {
    return Long.parseLong(attribute(name).n());
  }

  Instant moment(String name) {
    return Instant.parse(text(name));
  }

  Document document(String name) {
    return DocumentAttribute.read(attribute(name));
  }

  Optional<Document> documentIfAny(String name) {
    return Optional.ofNullable(attributes.get(name)).map(DocumentAttribute::read);
  }

  List<Document> documents(String name) {
    return attribute(name).l().stream().map(DocumentAttribute::read).toList();
  }

  private AttributeValue attribute(String name) {
    AttributeValue value = attributes.get(name);
    if (value == null) {
      throw new IllegalStateException("the item has no " + name);
    }
    return value;
  }

  static AttributeValue textValue(String text) {
    return AttributeValue.fromS(text);
  }

  static AttributeValue numberValue(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }

  static AttributeValue numberValue(double number) {
    return AttributeValue.fromN(BigDecimal.valueOf(number).toPlainString());
  }
}
