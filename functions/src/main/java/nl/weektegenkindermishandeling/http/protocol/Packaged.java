package nl.weektegenkindermishandeling.http.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Files that are packaged with the functions. */
public final class Packaged {
  private Packaged() {}

  public static byte[] file(String name) {
    try (InputStream file = Packaged.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(file, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
