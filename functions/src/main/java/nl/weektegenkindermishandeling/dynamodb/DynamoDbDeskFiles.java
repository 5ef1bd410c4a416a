package nl.weektegenkindermishandeling.dynamodb;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.registration.DeskFile;
import nl.weektegenkindermishandeling.registration.DeskFiles;
import nl.weektegenkindermishandeling.registration.Registration;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** An item for each registration that has something, beside the registration's own. */
public record DynamoDbDeskFiles(Database database) implements DeskFiles {
  static final String START = "desk#";
  private static final String NOTES = "notes";
  private static final String EDITOR = "editor";
  private static final String SINCE = "assignedAt";
  private static final int MOST_NOTES = 100;

  @Override
  public DeskFile find(String registrationId) {
    return read(database.read(RegistrationsTable.DEFINITION, key(registrationId)));
  }

  @Override
  public Map<String, DeskFile> find(Collection<String> registrationIds) {
    return new BatchReader(database)
            .read(
                RegistrationsTable.DEFINITION,
                registrationIds.stream().map(DynamoDbDeskFiles::key).toList())
            .stream()
            .map(Item::new)
            .collect(
                toMap(
                    item -> item.text(RegistrationsTable.REGISTRATION_ID).substring(START.length()),
                    DynamoDbDeskFiles::read));
  }

  @Override
  public boolean add(Registration registration, DeskFile.Note note) {
    Document written =
        Document.build()
            .put("at", note.at().toString())
            .put(EDITOR, note.editor())
            .put("text", note.text())
            .done();
    Map<String, AttributeValue> values =
        Item.create().put(":note", List.of(written)).put(":none", List.of()).attributes();
    return run(
        registration,
        "SET #notes = list_append(if_not_exists(#notes, :none), :note), #purgeAt = :purgeAt",
        "attribute_not_exists(#notes) OR size(#notes) < :most",
        Map.of("#notes", NOTES),
        with(values, ":most", Item.numberValue(MOST_NOTES)));
  }

  @Override
  public boolean assign(Registration registration, DeskFile.Assignment assignment) {
    return run(
        registration,
        "SET #editor = :editor, #since = :since, #purgeAt = :purgeAt",
        "attribute_not_exists(#editor) OR #editor = :editor OR #since <= :lapsed",
        Map.of("#editor", EDITOR, "#since", SINCE),
        Item.create()
            .put(":editor", assignment.editor())
            .put(":since", Item.sortable(assignment.since()))
            .put(":lapsed", Item.sortable(assignment.since().minus(DeskFile.Assignment.LASTS)))
            .attributes());
  }

  @Override
  public void release(Registration registration) {
    database
        .client()
        .updateItem(update ->
            update
                .tableName(database.table(RegistrationsTable.DEFINITION))
                .key(key(registration.id()))
                .updateExpression("REMOVE #editor, #since SET #purgeAt = :purgeAt")
                .expressionAttributeNames(
                    Map.of(
                        "#editor", EDITOR,
                        "#since", SINCE,
                        "#purgeAt", RegistrationsTable.PURGE_AT))
                .expressionAttributeValues(Map.of(":purgeAt", purgeAt(registration))));
  }

  /** The write that ends what is kept of a registration, with the registration. */
  static TransactWriteItem delete(Database database, String registrationId) {
    Delete delete =
        Delete.builder()
            .tableName(database.table(RegistrationsTable.DEFINITION))
            .key(key(registrationId))
            .build();
    return TransactWriteItem.builder().delete(delete).build();
  }

  private boolean run(
      Registration registration,
      String change,
      String condition,
      Map<String, String> names,
      Map<String, AttributeValue> values) {
    Map<String, String> allNames = new HashMap<>(names);
    allNames.put("#purgeAt", RegistrationsTable.PURGE_AT);
    return ConditionalUpdate.run(
            database.client(),
            UpdateItemRequest.builder()
                .tableName(database.table(RegistrationsTable.DEFINITION))
                .key(key(registration.id()))
                .updateExpression(change)
                .conditionExpression(condition)
                .expressionAttributeNames(allNames)
                .expressionAttributeValues(with(values, ":purgeAt", purgeAt(registration)))
                .build())
        .isPresent();
  }

  private static Map<String, AttributeValue> with(
      Map<String, AttributeValue> values, String name, AttributeValue value) {
    Map<String, AttributeValue> more = new HashMap<>(values);
    more.put(name, value);
    return more;
  }

  private static AttributeValue purgeAt(Registration registration) {
    return Item.numberValue(registration.purgeAt().getEpochSecond());
  }

  private static DeskFile read(Item item) {
    return new DeskFile(
        item.has(NOTES)
            ? item.documents(NOTES).stream().map(DynamoDbDeskFiles::readNote).toList()
            : List.of(),
        item.has(EDITOR) ? new DeskFile.Assignment(item.text(EDITOR), item.moment(SINCE)) : null);
  }

  private static DeskFile.Note readNote(Document note) {
    return new DeskFile.Note(Instant.parse(note.text("at")), note.text(EDITOR), note.text("text"));
  }

  private static Map<String, AttributeValue> key(String registrationId) {
    return Item.create()
        .put(RegistrationsTable.REGISTRATION_ID, START + registrationId)
        .attributes();
  }
}
