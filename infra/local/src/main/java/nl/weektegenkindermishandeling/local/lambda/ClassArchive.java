package nl.weektegenkindermishandeling.local.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The classes that an environment of a function had loaded when it ended, as a JVM keeps them for
 * the next: with it, a start takes two thirds of the time. It stands beside the function's zip, and
 * is made anew when the zip is younger. See JEP 350.
 */
record ClassArchive(Path file, Path zip) {
  static ClassArchive of(FunctionSettings settings) {
    return new ClassArchive(
        settings.zip().resolveSibling(settings.name() + ".jsa"), settings.zip());
  }

  /** Whether there is one that is as new as the zip. */
  boolean isThere() {
    try {
      return Files.exists(file)
          && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(zip)) >= 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where an environment that makes one writes it, before others see it. */
  Path draft(String environment) {
    return file.resolveSibling(file.getFileName() + "." + environment);
  }

  /** Takes what an environment wrote, if it came to that. */
  void take(Path draft) {
    try {
      if (Files.exists(draft)) {
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
