package nl.weektegenkindermishandeling.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The time of the local system, which can be moved. Where data is kept, so is how far it was moved:
 * what is stored speaks of that time.
 */
public final class LocalClock extends Clock {
  private static final String FILE = "clock";

  private final Optional<Path> file;
  private volatile Duration offset;

  private LocalClock(Optional<Path> file, Duration offset) {
    this.file = file;
    this.offset = offset;
  }

  /** The clock of a system that keeps its data in a directory, or in memory. */
  static LocalClock keptIn(Optional<Path> directory) {
    Optional<Path> file = directory.map(path -> path.resolve(FILE));
    return new LocalClock(
        file, file.filter(Files::exists).map(LocalClock::read).orElse(Duration.ZERO));
  }

  private static Duration read(Path file) {
    try {
      return Duration.parse(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Throws {@link UncheckedIOException} if that cannot be kept. */
  void moveTo(Instant moment) {
    offset = Duration.between(Instant.now(), moment);
    file.ifPresent(this::write);
  }

  private void write(Path path) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.writeString(path, offset.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As functions are told it. */
  String offsetInSeconds() {
    return Long.toString(offset.toSeconds());
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(offset);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
