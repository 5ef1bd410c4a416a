package nl.weektegenkindermishandeling.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The time of a local system, which can be moved while its functions run. How far it was is a
 * duration (ISO 8601) in a file; without one it is the machine's.
 */
public final class MovedClock extends Clock {
  private final Clock machine;
  private final Path file;

  /**
   * @param machine the time that is moved
   */
  public MovedClock(Clock machine, Path file) {
    this.machine = machine;
    this.file = file;
  }

  /** A machine's time, moved by a file if there is one. */
  public static Clock of(Clock machine, Optional<Path> file) {
    return file.<Clock>map(each -> new MovedClock(machine, each)).orElse(machine);
  }

  /** Moves it, for all who read the file. Throws {@link UncheckedIOException} if it can't. */
  public void moveTo(Instant moment) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path draft = file.resolveSibling(file.getFileName() + ".draft");
      Files.writeString(draft, Duration.between(machine.instant(), moment).toString());
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Instant instant() {
    return machine.instant().plus(offset());
  }

  private Duration offset() {
    try {
      String offset = Files.readString(file).strip();
      return offset.isEmpty() ? Duration.ZERO : Duration.parse(offset);
    } catch (NoSuchFileException e) {
      return Duration.ZERO;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public ZoneId getZone() {
    return machine.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new MovedClock(machine.withZone(zone), file);
  }
}
