package nl.weektegenkindermishandeling.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovedClockTest {
  private static final Clock MACHINE =
      Clock.fixed(Instant.parse("2027-01-02T03:04:05Z"), ZoneOffset.UTC);

  @TempDir private Path directory;

  @Test
  void isTheMachinesUntilItIsMoved() throws IOException {
    Path file = directory.resolve("clock");
    assertThat(new MovedClock(MACHINE, file).instant()).isEqualTo(MACHINE.instant());
    Files.createFile(file);
    assertThat(new MovedClock(MACHINE, file).instant()).isEqualTo(MACHINE.instant());
  }

  @Test
  void movesForAllWhoReadTheFile() {
    Path file = directory.resolve("not-yet-there/clock");
    Clock running = new MovedClock(MACHINE, file);
    Instant moment = MACHINE.instant().plus(Duration.ofDays(40));
    new MovedClock(MACHINE, file).moveTo(moment);
    assertThat(running.instant()).isEqualTo(moment);
    assertThat(running.withZone(ZoneOffset.MAX).instant()).isEqualTo(moment);
    new MovedClock(MACHINE, file).moveTo(moment.plusSeconds(1));
    assertThat(running.instant()).isEqualTo(moment.plusSeconds(1));
  }
}
