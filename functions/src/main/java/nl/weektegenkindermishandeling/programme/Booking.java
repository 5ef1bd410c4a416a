package nl.weektegenkindermishandeling.programme;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How people book a place.
 *
 * @param until the last date on which they can, or null
 * @param full whether there is no place left
 */
public record Booking(
    BookingNeed need,
    @Nullable String url,
    @Nullable String email,
    @Nullable String phone,
    @Nullable LocalDate until,
    boolean full) {
  /** The same with an address, unless it has one. */
  Booking at(String address) {
    return new Booking(need, url == null ? address : url, email, phone, until, full);
  }

  /**
   * What is online, with just the news of another whether there is a place left.
   *
   * @param online null if nothing is known yet; then it shows no way to book, which nobody saw
   */
  static Optional<Booking> withNews(@Nullable Booking online, @Nullable Booking news) {
    boolean isFull = news != null && news.full;
    if (online == null) {
      return Optional.ofNullable(news)
          .filter(Booking::full)
          .map(each -> new Booking(each.need, null, null, null, null, true));
    }
    return Optional.of(
        new Booking(online.need, online.url, online.email, online.phone, online.until, isFull));
  }
}
