package nl.weektegenkindermishandeling.http.programme;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.http.protocol.Contract;
import org.jspecify.annotations.Nullable;

/**
 * Lengths and numbers that a form needs, by field, as {@code contact.email}. They are those of the
 * contract, which a test holds to what checks a form.
 */
public final class FormLimits {
  private static final List<String> KEYWORDS =
      List.of("minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum");
  private static final Document FORM = read();

  private FormLimits() {}

  static Document document() {
    return FORM;
  }

  /** How many characters a field takes, or null if that has no bound of its own. */
  public static @Nullable Integer mostCharacters(String path) {
    return most(path, "maxLength");
  }

  /** How many values a list takes, or null if it is none. */
  public static @Nullable Integer mostItems(String path) {
    return most(path, "maxItems");
  }

  private static @Nullable Integer most(String path, String keyword) {
    Document limits = FORM.documentOrNull(path);
    Number most = limits == null ? null : limits.numberOrNull(keyword);
    return most == null ? null : most.intValue();
  }

  private static Document read() {
    Document contract = Contract.document();
    Document.Builder limits = Document.build();
    add(limits, "", schema(contract, "RegistrationForm"), contract);
    return limits.done();
  }

  private static void add(
      Document.Builder limits, String path, Document schema, Document contract) {
    Document resolved = resolve(schema, contract);
    Document.Builder own = Document.build();
    KEYWORDS.forEach(keyword -> own.put(keyword, resolved.values().get(keyword)));
    Document found = own.done();
    if (!path.isEmpty() && !found.values().isEmpty()) {
      limits.put(path, found);
    }
    Document items = resolved.documentOrNull("items");
    Document object = items == null ? resolved : resolve(items, contract);
    Document properties = object.documentOrNull("properties");
    if (properties != null) {
      for (Map.Entry<String, Object> property : properties.values().entrySet()) {
        String name = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
        add(limits, name, Document.from(property.getValue()), contract);
      }
    }
  }

  private static Document resolve(Document schema, Document contract) {
    String reference = schema.textOrNull("$ref");
    return reference == null
        ? schema
        : schema(contract, Arrays.asList(reference.split("/")).getLast());
  }

  private static Document schema(Document contract, String name) {
    return contract.document("components").document("schemas").document(name);
  }
}
