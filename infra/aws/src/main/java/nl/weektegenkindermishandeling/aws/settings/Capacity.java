package nl.weektegenkindermishandeling.aws.settings;

import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import nl.weektegenkindermishandeling.config.FunctionName;
import software.amazon.awscdk.Duration;

/**
 * Every number that decides how much the system takes, with its reason. A phase of the year changes
 * these numbers and nothing else.
 *
 * <p>Expected: 200 requests a second at the origin after a news item, when the edge does not have
 * the answers yet, and 20 registrations a second on the deadline day. The benchmark (CONTRIBUTING)
 * printed 30 ms for the mean of its pages and of the steps of a registration, on a whole processor;
 * a function has about half of one. So 200 reads a second need 12 functions at once. While all of
 * them start from a snapshot, at 126 ms until the first answer (a trial in AWS), they need 25 more.
 *
 * <p>Tables are on-demand and have no warm throughput: a new one takes 12,000 read and 4,000 write
 * units a second (AWS, "DynamoDB on-demand capacity", 2026), ten times what is expected, and warm
 * throughput once raised cannot be lowered.
 */
public final class Capacity {
  /** A part of the year. */
  public enum Phase {
    /** Eleven months: editors and the curious. */
    IDLE,
    /** From the opening to the deadline. */
    REGISTRATION,
    /** The week before, and the week. */
    WEEK
  }

  /**
   * What one function gets.
   *
   * @param memoryMb also decides its part of a processor: 1,769 MB is a whole one
   * @param timeout longer than DynamoDB's nine seconds for a call and its retries
   * @param atOnce reserved concurrency: other functions cannot take these, and it takes no more;
   *     empty if it shares with all others
   */
  public record Size(int memoryMb, Duration timeout, OptionalInt atOnce) {
    /** The same, for an account that has too little room to reserve some. */
    public Size unreserved() {
      return new Size(memoryMb, timeout, OptionalInt.empty());
    }
  }

  /** More memory than that starts no faster; less makes the first answer slower. */
  private static final int MEMORY_MB = 1024;

  private final int requestsPerSecond;
  private final Map<FunctionName, Size> sizes;

  private Capacity(int requestsPerSecond, int reads, int registrations, int editors) {
    this.requestsPerSecond = requestsPerSecond;
    sizes =
        Map.of(
            FunctionName.PROGRAMME, size(10, reads),
            FunctionName.REGISTRATION, size(15, registrations),
            // An export reads for a while; API Gateway waits for 30 seconds.
            FunctionName.EDITORIAL, size(28, editors),
            // Ten mails of a batch at one a second, SES's slowest rate, with retries.
            FunctionName.MAIL, size(300, 5),
            // Fifty seconds of sweeping, and what comes after.
            FunctionName.SCHEDULE, size(90, 2),
            FunctionName.MAIL_FEEDBACK, size(30, 5));
  }

  private static Size size(int seconds, int atOnce) {
    return new Size(MEMORY_MB, Duration.seconds(seconds), OptionalInt.of(atOnce));
  }

  public static Capacity of(Phase phase) {
    return switch (phase) {
      case IDLE -> new Capacity(1_000, 20, 10, 5);
      // 20 registrations a second on the deadline day, six times over.
      case REGISTRATION -> new Capacity(1_000, 50, 40, 10);
      // 200 reads a second while all of them start, four times over.
      case WEEK -> new Capacity(3_000, 150, 40, 10);
    };
  }

  /**
   * Of each route of the API, and twice as many at the same moment. It bounds what somebody who
   * calls the API past the edge can spend. It is more than the functions take (60 ms a call): what
   * they do not take is a 503, for which the edge gives what it kept; what the stage does not take
   * is a 429, for which it gives nothing.
   */
  public int requestsPerSecond() {
    return requestsPerSecond;
  }

  /** The size of a function by its name. */
  public Size of(FunctionName function) {
    return Objects.requireNonNull(sizes.get(function));
  }
}
