package nl.weektegenkindermishandeling.field;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.weektegenkindermishandeling.input.InputError;

/** Web addresses that start with https://, of a host with a dot and without a user's name. */
public final class WebAddress {
  public static final TextType TYPE =
      TextType.line(0, 500)
          .matching(WebAddress::isHttps, InputError.INVALID_URL)
          .saying("format", "uri")
          .saying("pattern", "^https://");

  private static final Pattern HOST =
      Pattern.compile("([A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?\\.)+[A-Za-z0-9-]+\\.?");

  private static final Pattern PORT = Pattern.compile(":[0-9]{1,5}$");

  private WebAddress() {}

  private static boolean isHttps(String text) {
    try {
      URI uri = new URI(text);
      String authority = Objects.requireNonNullElse(uri.getRawAuthority(), "");
      return "https".equals(uri.getScheme())
          && HOST.matcher(IDN.toASCII(PORT.matcher(authority).replaceFirst(""))).matches();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return false;
    }
  }
}
