package nl.weektegenkindermishandeling.edition;

/** A province by its ISO 3166-2 code, as {@code NL-UT}. */
public record Region(String code, String name) {
  /** Stands for the region of an activity that has no place. */
  public static final String ONLINE = "online";
}
