package nl.weektegenkindermishandeling.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PastedTextTest {
  @Test
  void aLineHasSpacesAlone() {
    assertThat(PastedText.line("\uFEFF Wat\u00A0ik\u2009niet\tzei\r\n en\u2028dat \u00AD"))
        .isEqualTo("Wat ik niet zei  en dat");
  }

  @Test
  void linesEndInLineFeeds() {
    assertThat(PastedText.lines("\u200Been\r\ntwee\u000Bdrie\fvier\u0085vijf\u2029\tzes\u00A0\n"))
        .isEqualTo("een\ntwee\ndrie\nvier\nvijf\n\tzes");
  }

  @Test
  void whatBelongsToALetterStays() {
    String family = "👩‍👩‍👧 ❤️";
    assertThat(PastedText.line(family)).isEqualTo(family);
    assertThat(PastedText.line("می‌خواهم")).isEqualTo("می‌خواهم");
  }

  @Test
  void anAddressHasNothingThatIsNotSeen() {
    assertThat(PastedText.exact("\u202A+31\u00A06\u200B 12\u00AD3\u202C")).isEqualTo("+31 6 123");
    assertThat(PastedText.compact(" 35\u00A011\u2060 ab")).isEqualTo("3511ab");
  }

  @Test
  void whatCannotBeSeenIsBlank() {
    for (String blank : new String[] {"", " \t\n", "\u00A0", "\u200B\uFEFF", "\u3164", "\u2800"}) {
      assertThat(PastedText.isBlank(blank)).as(blank).isTrue();
    }
    assertThat(PastedText.isBlank(".")).isFalse();
  }

  @Test
  void aForbiddenCharacterIsToldByItsPlace() {
    PastedText.Forbidden found =
        PastedText.findForbidden("🎭 een\u202Etwee").orElseThrow(AssertionError::new);
    assertThat(found.place()).isEqualTo(6);
    assertThat(found.name()).isEqualTo("U+202E (RIGHT-TO-LEFT OVERRIDE)");
    assertThat(PastedText.findForbidden("een\u0085twee\tdrie")).isEmpty();
  }

  @Test
  void cleaningTwiceChangesNothingMore() {
    String text = " \u200B\u00A0een\r\n\u2028\u00ADtwee\u0000\u202E \uFEFF";
    assertThat(PastedText.line(PastedText.line(text))).isEqualTo(PastedText.line(text));
    assertThat(PastedText.lines(PastedText.lines(text))).isEqualTo(PastedText.lines(text));
    assertThat(PastedText.exact(PastedText.exact(text))).isEqualTo(PastedText.exact(text));
  }
}
