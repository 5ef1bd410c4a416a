package nl.weektegenkindermishandeling.campaign;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The mail by which somebody hears that they are an editor: {@code editors/invitation.txt} of the
 * campaign. The user pool sends it and fills in {@code {username}} and <code>{####}</code>, the
 * first password.
 *
 * @param html what the mail says
 */
public record EditorInvitation(String subject, String html) {
  private static final String SUBJECT = "Subject: ";

  /**
   * Reads it.
   *
   * @param desk the address at which editors log in
   */
  public static EditorInvitation of(String desk) {
    String[] parts = Campaign.file("editors/invitation.txt").split("\n\n", 2);
    if (!parts[0].startsWith(SUBJECT)
        || !parts[1].contains("{username}")
        || !parts[1].contains("{####}")) {
      throw new IllegalArgumentException(
          "editors/invitation.txt needs a subject, {username} and {####}");
    }
    return new EditorInvitation(
        parts[0].substring(SUBJECT.length()).strip(), html(parts[1].replace("{{desk}}", desk)));
  }

  private static String html(String text) {
    return Arrays.stream(text.strip().split("\n\n"))
        .map(EditorInvitation::escaped)
        .map(paragraph -> "<p>" + paragraph.replace("\n", "<br>") + "</p>")
        .collect(Collectors.joining());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
