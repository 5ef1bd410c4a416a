package nl.weektegenkindermishandeling.http.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import nl.weektegenkindermishandeling.input.FieldError;
import nl.weektegenkindermishandeling.input.InputError;

/** The version of something private, by which a change says which version was seen. */
public final class EntityTags {
  private static final String ANY = "*";
  private static final Pattern ENTITY_TAG = Pattern.compile("(W/)?\"[^\"]*\"");

  private EntityTags() {}

  public static String of(int version) {
    return "\"" + version + "\"";
  }

  /**
   * Goes on if If-Match names this version, or any (RFC 9110, 13.1.1; RFC 6585, 3 if it is
   * missing).
   */
  public static void check(HttpRequest request, int version) {
    List<String> tags = tags(request);
    if (!tags.contains(ANY) && !tags.contains(of(version))) {
      throw Rejection.of(ProblemType.STALE);
    }
  }

  /** The same, for those who must have seen what they decide about: any version is not enough. */
  public static void checkSeen(HttpRequest request, int version) {
    if (tags(request).contains(ANY)) {
      throw Rejection.of(ProblemType.PRECONDITION_REQUIRED);
    }
    check(request, version);
  }

  private static List<String> tags(HttpRequest request) {
    String header =
        request
            .header("if-match")
            .orElseThrow(() -> Rejection.of(ProblemType.PRECONDITION_REQUIRED));
    List<String> tags = Arrays.stream(header.split(",")).map(String::strip).toList();
    if (!tags.stream().allMatch(tag -> tag.equals(ANY) || ENTITY_TAG.matcher(tag).matches())) {
      Rejection.ifAny(List.of(FieldError.of("If-Match", InputError.NOT_AN_ENTITY_TAG)));
    }
    return tags;
  }
}
