package nl.weektegenkindermishandeling.website;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A field that an organiser fills in.
 *
 * @param id of what one fills in, or of the first choice
 * @param path where its value stands in what is sent, as {@code contact.email}; one that starts
 *     with an underscore is asked to help, and not sent
 * @param optional whether it may be left empty; it then says so
 * @param most how many characters it takes, or null
 * @param shownIf which values of other fields it belongs to, as {@code
 *     attendance=in-person|hybrid;_outdoors=}, or null
 */
public record FormField(
    String id,
    String path,
    Kind kind,
    String label,
    @Nullable String hint,
    boolean optional,
    List<Choice> choices,
    @Nullable Integer most,
    @Nullable String shownIf) {
  public FormField {
    choices = List.copyOf(choices);
  }

  /** What one fills in. */
  public enum Kind {
    TEXT("text", null),
    NAME("text", "name"),
    ORGANISATION("text", "organization"),
    EMAIL("email", "email"),
    PHONE("tel", "tel"),
    ADDRESS("url", null),
    AMOUNT("text", null),
    WHOLE("text", null),
    DATE("date", null),
    TIME("time", null),
    /** A day and a time. */
    MOMENT("datetime-local", null),
    LINES(null, null),
    LONG_LINE(null, null),
    ONE(null, null),
    YES_OR_NO(null, null),
    SOME(null, null),
    LISTED(null, null),
    FLAG(null, null);

    private final @Nullable String input;
    private final @Nullable String autocomplete;

    Kind(@Nullable String input, @Nullable String autocomplete) {
      this.input = input;
      this.autocomplete = autocomplete;
    }
  }

  /**
   * A value that can be chosen.
   *
   * @param id the field's own with the first, so that a link to the field leads there
   * @param retired whether only what has it already keeps it
   */
  public record Choice(String id, String value, String label, boolean retired) {}

  /** In what is sent, as scripts read it. */
  public String kindName() {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The type of its input, where it is one line. */
  public @Nullable String input() {
    return kind.input;
  }

  public @Nullable String autocomplete() {
    return kind.autocomplete;
  }

  /** Which keys a telephone shows. */
  public @Nullable String keys() {
    return switch (kind) {
      case AMOUNT -> "decimal";
      case WHOLE -> "numeric";
      default -> null;
    };
  }

  public boolean narrow() {
    return kind == Kind.AMOUNT
        || kind == Kind.WHOLE
        || kind == Kind.DATE
        || kind == Kind.TIME
        || kind == Kind.MOMENT
        || (most != null && most <= 20);
  }

  public boolean area() {
    return kind == Kind.LINES || kind == Kind.LONG_LINE;
  }

  public int rows() {
    return kind == Kind.LINES ? 8 : 3;
  }

  public boolean radios() {
    return kind == Kind.ONE || kind == Kind.YES_OR_NO;
  }

  public boolean boxes() {
    return kind == Kind.SOME;
  }

  public boolean listed() {
    return kind == Kind.LISTED;
  }

  public boolean flag() {
    return kind == Kind.FLAG;
  }

  /** Whether people see how many characters are left. */
  public boolean counted() {
    return most != null && area();
  }

  /** What else is said of it, by ids. */
  public @Nullable String describedBy() {
    String ids = (hint == null ? "" : id() + "-hint") + (counted() ? " " + id() + "-count" : "");
    return ids.isEmpty() ? null : ids.strip();
  }
}
