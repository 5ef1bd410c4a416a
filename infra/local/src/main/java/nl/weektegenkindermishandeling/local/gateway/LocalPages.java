package nl.weektegenkindermishandeling.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.local.ses.Mailbox;
import nl.weektegenkindermishandeling.registration.ExampleRegistration;

/** Pages for the person at the keyboard, who wants to see what the system did. */
public final class LocalPages implements Page {
  private final Mailbox mailbox;
  private final Editions editions;

  public LocalPages(Mailbox mailbox, Editions editions) {
    this.mailbox = mailbox;
    this.editions = editions;
  }

  @Override
  public Optional<Answer> answer(Call call) {
    String path = call.path();
    if (!call.method().equals("GET")) {
      return Optional.empty();
    }
    return switch (path) {
      case "/_local", "/_local/" -> page("index.html");
      case "/_local/mailbox" -> page("mailbox.html");
      case "/_local/mail-previews" -> page("mail-previews.html");
      case "/_local/mail-previews.json" ->
          Optional.of(json(Json.writeList(new MailPreviews(editions).documents())));
      case "/_local/mails" -> Optional.of(mails(call.query()));
      case "/_local/example" ->
          Optional.of(Answer.json(200, ExampleRegistration.of(editions.current())));
      default -> Optional.empty();
    };
  }

  private Answer mails(String query) {
    Optional<String> address =
        Arrays.stream(query.split("&"))
            .filter(pair -> pair.startsWith("to="))
            .map(pair -> URLDecoder.decode(pair.substring(3), UTF_8))
            .findFirst();
    byte[] list =
        Json.writeList(mailbox.documents(address).stream().map(Document::values).toList());
    return json(list);
  }

  private static Answer json(byte[] body) {
    return new Answer(200, Map.of("Content-Type", "application/json"), body);
  }

  private static Optional<Answer> page(String name) {
    try (InputStream page = LocalPages.class.getResourceAsStream("/pages/" + name)) {
      return Optional.of(
          Answer.html(new String(Objects.requireNonNull(page).readAllBytes(), UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
