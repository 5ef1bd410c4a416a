package nl.weektegenkindermishandeling.identity;

import java.time.Clock;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Identifiers that sort by the time at which they were made: 48 bits of milliseconds and 80 random
 * bits, in 26 characters of Crockford's base 32 (the ULID specification).
 */
public final class Ulid {
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final Pattern FORM = Pattern.compile("[0-7][0-9A-HJKMNP-TV-Z]{25}");

  private Ulid() {}

  public static String random(Clock clock, RandomGenerator random) {
    return digits(clock.millis(), 10) + digits(random.nextLong(), 8) + digits(random.nextLong(), 8);
  }

  public static boolean isValid(String text) {
    return FORM.matcher(text).matches();
  }

  /** The lowest bits of a value, five a digit, the highest first. */
  private static String digits(long value, int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = count - 1; i >= 0; i--) {
      digits.append(DIGITS.charAt((int) (value >>> (5 * i)) & 31));
    }
    return digits.toString();
  }
}
