package nl.weektegenkindermishandeling.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static nl.weektegenkindermishandeling.dynamodb.EditionsTable.*;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.weektegenkindermishandeling.campaign.Translated;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.EditionSettings;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.settings.SettingsChange;
import nl.weektegenkindermishandeling.settings.SettingsFields;
import nl.weektegenkindermishandeling.settings.SettingsVersion;
import nl.weektegenkindermishandeling.text.Language;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Settings of an edition as items. */
final class SettingsItem {
  private SettingsItem() {}

  /** The key of the settings that apply. */
  static Map<String, AttributeValue> currentKey(String edition) {
    return key(PUBLIC + edition, "current");
  }

  static Map<String, AttributeValue> conditionsKey(String edition, String version) {
    return key(PUBLIC + edition, "conditions#" + version);
  }

  /** Numbers of one width, so that they sort as text. */
  static Map<String, AttributeValue> versionKey(String edition, int number) {
    return key(DESK + edition, "%08d".formatted(number));
  }

  private static Map<String, AttributeValue> key(String partition, String part) {
    return Item.create().put(KEY, partition).put(PART, part).attributes();
  }

  /** The settings that apply from now on; small, since every function reads it again and again. */
  static Item current(SettingsChange change) {
    SettingsVersion after = change.after();
    return new Item(currentKey(after.edition()))
        .put(StoredFormat.ATTRIBUTE, StoredFormat.CURRENT)
        .put(NUMBER, after.number())
        .put(FORMER_CONDITIONS, write(after.former()))
        .putCompact(SETTINGS, write(after.settings().shortened()));
  }

  static Item version(SettingsVersion version) {
    return new Item(versionKey(version.edition(), version.number()))
        .put(StoredFormat.ATTRIBUTE, StoredFormat.CURRENT)
        .put(NUMBER, version.number())
        .put(CHANGED_AT, version.changedAt())
        .put(CHANGED_BY, version.changedBy())
        .put(FORMER_CONDITIONS, write(version.former()))
        .putCompact(SETTINGS, write(version.settings()));
  }

  static SettingsVersion readVersion(String edition, Item item) {
    return new SettingsVersion(
        edition,
        (int) item.number(NUMBER),
        settings(item),
        former(item),
        item.moment(CHANGED_AT),
        item.textIfAny(CHANGED_BY).orElse(null));
  }

  private static Document write(Map<String, Instant> former) {
    Document.Builder document = Document.build();
    former.forEach((version, until) -> document.put(version, until.toString()));
    return document.done();
  }

  private static Map<String, Instant> former(Item item) {
    Document former = item.document(FORMER_CONDITIONS);
    return former.values().keySet().stream()
        .collect(toMap(version -> version, version -> Instant.parse(former.text(version))));
  }

  /** The edition as its settings make it. */
  static Edition edition(Item item, Edition seed, Instant now) {
    Map<String, Instant> former = new HashMap<>(former(item));
    former.values().removeIf(until -> !until.isAfter(now));
    return seed.with((int) item.number(NUMBER), settings(item)).alsoAccepting(former);
  }

  private static EditionSettings settings(Item item) {
    return SettingsFields.read(Json.readTrusted(item.compactText(SETTINGS).getBytes(UTF_8)));
  }

  private static String write(EditionSettings settings) {
    return new String(Json.write(SettingsFields.write(settings)), UTF_8);
  }

  static Item conditions(String edition, String version, Translated text) {
    Document.Builder texts = Document.build();
    text.texts().forEach((language, each) -> texts.put(language.code(), each));
    return new Item(conditionsKey(edition, version))
        .putCompact(TEXT, new String(Json.write(texts.done()), UTF_8));
  }

  static Translated conditionsText(Item item) {
    Document texts = Json.readTrusted(item.compactText(TEXT).getBytes(UTF_8));
    return new Translated(
        texts.values().keySet().stream().collect(toMap(Language::new, texts::text)));
  }
}
