package nl.weektegenkindermishandeling.identity;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Where a call comes from, as far as one household or organisation can be told from another: an
 * address of IPv4, or the first 64 bits of one of IPv6, of which a subscriber has billions.
 *
 * @param wider the first 48 bits of IPv6, of which a subscriber may have 65,536 networks; empty for
 *     IPv4
 */
public record Network(String text, Optional<String> wider) {
  private static final int BYTES = 8;
  private static final int WIDER_BYTES = 6;

  /** The network of an IP address; what is none stands for itself. */
  public static Network of(String address) {
    try {
      byte[] bytes = InetAddress.ofLiteral(address).getAddress();
      return bytes.length > BYTES
          ? new Network(start(bytes, BYTES), Optional.of(start(bytes, WIDER_BYTES)))
          : new Network(start(bytes, bytes.length), Optional.empty());
    } catch (IllegalArgumentException e) {
      return new Network(address, Optional.empty());
    }
  }

  private static String start(byte[] bytes, int count) {
    return HexFormat.of().formatHex(Arrays.copyOf(bytes, count));
  }

  @Override
  public String toString() {
    return "Network[private]";
  }
}
