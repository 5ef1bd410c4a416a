package nl.weektegenkindermishandeling.local.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Files of the website, as the bucket behind the edge has them: they may be kept for ever, since
 * other files have another address.
 *
 * @param folder what the build wrote
 */
public record Assets(Path folder) implements Page {
  private static final String START = "/assets/";
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  public Assets {
    folder = folder.toAbsolutePath().normalize();
  }

  @Override
  public Optional<Answer> answer(Call call) {
    if (!call.path().startsWith(START) || !call.method().equals("GET")) {
      return Optional.empty();
    }
    Path file = folder.resolve(call.path().substring(1)).normalize();
    if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
      return Optional.of(Answer.problem(404, "Not Found", "There is no such file."));
    }
    String name = file.getFileName().toString();
    try {
      return Optional.of(
          new Answer(
              200,
              Map.of(
                  "Content-Type",
                  TYPES.getOrDefault(
                      name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"),
                  "Cache-Control",
                  "public, max-age=31536000, immutable",
                  "X-Content-Type-Options",
                  "nosniff"),
              Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
