package nl.weektegenkindermishandeling.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailboxTest {
  @ParameterizedTest
  @CsvSource({
    "Victim@Example.org, victim@example.org",
    "victim+1@example.org, victim@example.org",
    "victim+1+2@example.org, victim@example.org",
    "v.i.c@example.org, v.i.c@example.org",
    "v.i.c.+a@gmail.com, vic@gmail.com",
    "v.ic@googlemail.com, vic@gmail.com",
    "v.ic@pm.me, vic@proton.me",
    "+a@example.org, @example.org",
  })
  void addressesOfOneMailboxAreOne(String email, String mailbox) {
    assertThat(Mailbox.of(email).address()).isEqualTo(mailbox);
  }
}
