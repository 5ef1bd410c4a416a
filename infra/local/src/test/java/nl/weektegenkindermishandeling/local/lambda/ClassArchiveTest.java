package nl.weektegenkindermishandeling.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
  @TempDir private Path directory;

  @Test
  void isMadeAnewWhenTheZipIsYounger() throws IOException {
    Path zip = Files.writeString(directory.resolve("functions.zip"), "code");
    ClassArchive archive = new ClassArchive(directory.resolve("Mail.jsa"), zip);
    assertThat(archive.isThere()).isFalse();
    archive.take(archive.draft("of one that was killed"));
    assertThat(archive.isThere()).isFalse();
    Files.writeString(archive.draft("1"), "classes");
    assertThat(archive.isThere()).isFalse();
    archive.take(archive.draft("1"));
    assertThat(archive.isThere()).isTrue();
    Files.setLastModifiedTime(
        zip, FileTime.fromMillis(Files.getLastModifiedTime(archive.file()).toMillis() + 1000));
    assertThat(archive.isThere()).isFalse();
    Files.writeString(archive.draft("2"), "newer classes");
    archive.take(archive.draft("2"));
    assertThat(archive.file()).hasContent("newer classes");
  }
}
