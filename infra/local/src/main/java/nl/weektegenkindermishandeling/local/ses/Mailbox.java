package nl.weektegenkindermishandeling.local.ses;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.document.Document;

/** All mails that were accepted, oldest first; kept as files if there is a directory. */
public final class Mailbox {
  private final List<SentMail> mails = new CopyOnWriteArrayList<>();
  private final Optional<Path> directory;
  private final Clock clock;

  public Mailbox(Optional<Path> directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
    directory.ifPresent(this::load);
  }

  void accept(String id, byte[] message) {
    Instant now = clock.instant();
    SentMail mail = SentMail.read(id, message, now);
    directory.ifPresent(
        files -> save(files.resolve(now.toEpochMilli() + "-" + id + ".eml"), message));
    mails.add(mail);
  }

  /** Takes a mail that another service than SES sends. */
  public void receive(String to, String subject, String html) {
    accept(UUID.randomUUID().toString(), SentMail.write(to, subject, html));
  }

  public List<SentMail> all() {
    return List.copyOf(mails);
  }

  /** The mails to an address; all mails if there is none. */
  public List<SentMail> to(Optional<String> address) {
    return mails.stream().filter(mail -> address.map(mail.to()::contains).orElse(true)).toList();
  }

  public List<Document> documents(Optional<String> address) {
    return to(address).stream().map(SentMail::document).toList();
  }

  private void load(Path files) {
    try {
      Files.createDirectories(files);
      try (Stream<Path> saved = Files.list(files)) {
        saved.filter(file -> file.toString().endsWith(".eml")).sorted().forEach(this::loadFile);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void loadFile(Path file) {
    String[] name = file.getFileName().toString().replace(".eml", "").split("-", 2);
    try {
      Instant sentAt = Instant.ofEpochMilli(Long.parseLong(name[0]));
      mails.add(SentMail.read(name[1], Files.readAllBytes(file), sentAt));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void save(Path file, byte[] message) {
    try {
      Files.write(file, message);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
