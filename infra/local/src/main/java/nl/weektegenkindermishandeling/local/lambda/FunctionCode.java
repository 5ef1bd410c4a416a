package nl.weektegenkindermishandeling.local.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A copy of the functions' zip and its lib/, as they were when it was made. Lambda unpacks the
 * classes too; here they are read from the zip, as a {@link ClassArchive} asks, and each file keeps
 * its time.
 *
 * @param zip where the zip was built
 */
record FunctionCode(Path directory, Path zip) {
  private static final String LIBRARIES = "lib/";

  static FunctionCode copy(Path zip, Path directory) {
    try {
      Files.createDirectories(directory.resolve(LIBRARIES));
      Files.copy(zip, directory.resolve("functions.zip"), StandardCopyOption.COPY_ATTRIBUTES);
      try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
        for (ZipEntry entry = entries.getNextEntry();
            entry != null;
            entry = entries.getNextEntry()) {
          if (entry.getName().startsWith(LIBRARIES) && !entry.isDirectory()) {
            unpack(entry, entries, directory);
          }
        }
      }
      return new FunctionCode(directory, zip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void unpack(ZipEntry entry, InputStream content, Path directory)
      throws IOException {
    Path target = directory.resolve(entry.getName()).normalize();
    if (!target.startsWith(directory)) {
      throw new IOException("the zip has an entry outside of itself");
    }
    Files.copy(content, target);
    Files.setLastModifiedTime(target, entry.getLastModifiedTime());
  }

  /** The functions' own classes and their libraries, in an order that stays the same. */
  List<String> classPath() {
    try (Stream<Path> libraries = Files.list(directory.resolve(LIBRARIES))) {
      return Stream.concat(Stream.of(directory.resolve("functions.zip")), libraries.sorted())
          .map(Path::toString)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
