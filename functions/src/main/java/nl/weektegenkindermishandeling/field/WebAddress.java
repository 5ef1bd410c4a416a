package nl.weektegenkindermishandeling.field;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.weektegenkindermishandeling.input.InputError;

/**
 * Web addresses that start with https://, of a host with a dot that anybody can reach, and without
 * a user's name. What browsers would mend is mended: the case of the scheme, letters that the DNS
 * does not have, and characters that must be percent-encoded (RFC 3986).
 */
public final class WebAddress {
  private static final String SCHEME = "https://";

  public static final TextType TYPE =
      TextType.exact(0, 500)
          .checkedBy(WebAddress::fault)
          .spelled(WebAddress::mended)
          .saying("format", "uri")
          .saying("pattern", "^https://");

  private static final Pattern PARTS =
      Pattern.compile(
          "(?<scheme>[A-Za-z][A-Za-z0-9+.-]*://)(?<host>[^/?#]*?)(?<port>:[0-9]{0,5})?(?<rest>[/?#].*)?",
          Pattern.DOTALL);

  /** Characters of a path and a query that stand for others; quotes and angle brackets do not. */
  private static final String MENDED = " |^`{}[]";

  private WebAddress() {}

  private static Optional<InputError> fault(String text) {
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches() || !parts.group("scheme").equalsIgnoreCase(SCHEME)) {
      return Optional.of(InputError.INVALID_URL);
    }
    String host = HostName.ofDns(parts.group("host"));
    if (host.contains("@")) {
      return Optional.of(InputError.USER_IN_URL);
    }
    if (HostName.isPrivate(host)) {
      return Optional.of(InputError.PRIVATE_HOST);
    }
    if (!HostName.isWellFormed(host)) {
      return Optional.of(InputError.INVALID_HOST);
    }
    return isUri(mended(text)) ? Optional.empty() : Optional.of(InputError.INVALID_URL);
  }

  private static boolean isUri(String text) {
    try {
      var _ = new URI(text);
      return true;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static String mended(String text) {
    if (needsNothing(text)) {
      return text;
    }
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      return text;
    }
    String port = parts.group("port");
    String rest = parts.group("rest");
    return parts.group("scheme").toLowerCase(Locale.ROOT)
        + HostName.ofDns(parts.group("host"))
        + (port == null || port.equals(":") ? "" : port)
        + (rest == null ? "" : encoded(rest));
  }

  /**
   * As most addresses, which are read very often; a port or a fragment is looked at more closely.
   */
  private static boolean needsNothing(String text) {
    if (!text.startsWith(SCHEME)) {
      return false;
    }
    for (int i = SCHEME.length(); i < text.length(); i++) {
      char each = text.charAt(i);
      if (each <= ' '
          || each >= 0x7F
          || each == '%'
          || each == '#'
          || each == ':'
          || MENDED.indexOf(each) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static String encoded(String rest) {
    StringBuilder encoded = new StringBuilder();
    boolean inFragment = false;
    for (int i = 0; i < rest.length(); ) {
      int point = rest.codePointAt(i);
      if (point > 0x7F
          || MENDED.indexOf(point) >= 0
          || (point == '%' && !isEscape(rest, i))
          || (point == '#' && inFragment)) {
        for (byte each : Character.toString(point).getBytes(UTF_8)) {
          encoded.append(String.format("%%%02X", each & 0xFF));
        }
      } else {
        encoded.appendCodePoint(point);
      }
      inFragment |= point == '#';
      i += Character.charCount(point);
    }
    return encoded.toString();
  }

  private static boolean isEscape(String text, int percent) {
    return percent + 2 < text.length()
        && Character.digit(text.charAt(percent + 1), 16) >= 0
        && Character.digit(text.charAt(percent + 2), 16) >= 0;
  }
}
