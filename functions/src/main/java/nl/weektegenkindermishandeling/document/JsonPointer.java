package nl.weektegenkindermishandeling.document;

/** Where a value stands in a document: JSON pointers (RFC 6901) as URI fragments. */
public final class JsonPointer {
  /** The document itself. */
  public static final String ROOT = "#";

  private JsonPointer() {}

  /** A value by its name in an object, or by its index in a list. */
  public static String child(String parent, Object name) {
    return parent + "/" + String.valueOf(name).replace("~", "~0").replace("/", "~1");
  }
}
