package nl.weektegenkindermishandeling.field;

import java.net.IDN;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of hosts, and whether anybody can reach them. */
final class HostName {
  private static final Pattern FORM =
      Pattern.compile("([A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?\\.)+[A-Za-z0-9-]+\\.?");

  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
  private static final Pattern IPV4 =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?=\\d)|$)){4}");

  /** Of one machine, one link or one site (RFC 4291, RFC 4193). */
  private static final Pattern OWN_IPV6 = Pattern.compile("\\[(::|f[cd]|fe[89ab])");

  /** Browsers take a name that ends so for an address, whatever stands before it. */
  private static final Pattern LAST_IS_NUMBER = Pattern.compile("(.*\\.)?(\\d+|0[xX][0-9A-Fa-f]*)");

  /** Names for one machine or one network alone (RFC 6761, RFC 6762, RFC 8375, ICANN). */
  private static final Set<String> PRIVATE_ENDINGS =
      Set.of("localhost", "local", "internal", "lan", "home", "corp", "intranet", "home.arpa");

  private HostName() {}

  /**
   * The name in the letters of the DNS (RFC 3492), if it has others. A name that the DNS cannot
   * have stays as it is.
   */
  static String ofDns(String name) {
    // In the version of the rules that Java has, ß and ς would become another name.
    if (ASCII.matcher(name).matches() || name.indexOf('ß') >= 0 || name.indexOf('ς') >= 0) {
      return name;
    }
    try {
      return IDN.toASCII(name);
    } catch (IllegalArgumentException e) {
      return name;
    }
  }

  /** Whether a name of the DNS, or an address, has the form of one. It has a dot. */
  static boolean isWellFormed(String name) {
    return FORM.matcher(name).matches();
  }

  /** Whether it leads only to who opens it, or to a network of their own. */
  static boolean isPrivate(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    if (plain.startsWith("[")) {
      return OWN_IPV6.matcher(plain).lookingAt();
    }
    return LAST_IS_NUMBER.matcher(plain).matches()
        ? !isPublicAddress(plain)
        : PRIVATE_ENDINGS.stream()
            .anyMatch(ending -> plain.equals(ending) || plain.endsWith("." + ending));
  }

  /** Whether it is an IPv4 address in its one usual form, for the whole internet (RFC 6890). */
  private static boolean isPublicAddress(String text) {
    if (!IPV4.matcher(text).matches()) {
      return false;
    }
    int[] parts = Arrays.stream(text.split("\\.")).mapToInt(Integer::parseInt).toArray();
    int first = parts[0];
    int second = parts[1];
    boolean isOwn =
        first == 0
            || first == 10
            || first == 127
            || first >= 224
            || (first == 100 && second >= 64 && second < 128)
            || (first == 169 && second == 254)
            || (first == 172 && second >= 16 && second < 32)
            || (first == 192 && second == 168);
    return !isOwn;
  }
}
