package nl.weektegenkindermishandeling.local.adapters;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.identity.Token;
import nl.weektegenkindermishandeling.local.ses.SentMail;
import nl.weektegenkindermishandeling.registration.HistoryEntry;
import nl.weektegenkindermishandeling.registration.Registration;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What must be so of the mails of a history when it is over. */
abstract class MailHistoryChecks extends MailHistoryState {
  MailHistoryChecks(MailWorld world, int seed) {
    super(world, seed);
  }

  void check(String when) {
    assertThat(rows("Outbox")).as(when).noneMatch(row -> row.containsKey("unsent"));
    Map<String, Map<String, AttributeValue>> rows =
        mails().stream().collect(toMap(row -> row.get("mailId").s(), row -> row));
    checkThatMailsFollowChanges(when);
    Map<String, Integer> counts = counts();
    rows.forEach((id, row) -> {
      String outcome = row.containsKey("held") ? "held" : row.get("outcome").s();
      int count = counts.getOrDefault(id, 0);
      String about = when + ": mail " + id + " " + outcome + " " + added.get(id).text("kind");
      switch (outcome) {
        case "sent" -> assertThat(count).as(about).isPositive();
        case "failed" ->
            assertThat(mayHaveBounced).as(about).contains(added.get(id).text("recipient"));
        case "held" ->
            assertThat(added.get(id).text("kind")).as(about).isEqualTo("confirm-address");
        default -> assertThat(added.get(id).text("kind")).as(about).isEqualTo("confirm-address");
      }
    });
    assertThat(counts.keySet()).as(when).isSubsetOf(rows.keySet());
    assertThat(extra()).as(when).isLessThanOrEqualTo(faults.strikes() + world.sesFaults().lost());
    bounced.forEach((address, before) ->
        assertThat(accepted().subList(before, accepted().size()))
            .as(when)
            .noneMatch(sent -> sent.to().contains(address)));
    checkThatTheLastLinksWork(when);
  }

  /** As many mails as the history of each registration says, and no other. */
  private void checkThatMailsFollowChanges(String when) {
    Map<String, List<Document>> byRegistration =
        added.values().stream().collect(groupingBy(each -> each.text("registrationId")));
    List<Registration> all = registrations();
    assertThat(byRegistration.keySet())
        .as(when)
        .isEqualTo(all.stream().map(Registration::id).collect(toSet()));
    for (Registration each : all) {
      List<String> expected =
          each.history().stream().flatMap(MailHistoryChecks::mailsOf).sorted().toList();
      assertThat(byRegistration.get(each.id()).stream().map(MailHistoryChecks::name).sorted())
          .as(when + ": " + each.id())
          .isEqualTo(expected);
    }
  }

  private static Stream<String> mailsOf(HistoryEntry entry) {
    return switch (entry.event()) {
      case REGISTERED -> Stream.of("registration", "reminder");
      case CONFIRMED -> Stream.of("received");
      case APPROVED -> Stream.of("online");
      case CHANGES_REQUESTED -> Stream.of("please-change");
      case REJECTED -> Stream.of("not-placed");
      case REGISTERED_BY_EDITORS -> Stream.of("registered-for-you");
      case REMOVED -> Stream.of("removed");
      case CORRECTED ->
          entry.state().isConfirmed() ? Stream.of("corrected") : Stream.empty(); // nobody to tell
      case CANCELLED -> Stream.of("cancelled");
      case WITHDRAWN -> Stream.of("withdrawn");
      case EXPIRED -> Stream.empty();
      default -> throw new AssertionError("nobody does that here: " + entry);
    };
  }

  static String name(Document message) {
    return message.has("asking") ? message.text("asking") : message.text("update");
  }

  private void checkThatTheLastLinksWork(String when) {
    Map<String, String> last = new HashMap<>();
    links("manage").forEach(link -> last.put(link.group(2), link.group(3)));
    last.forEach((id, token) ->
        assertThat(parts.manageLinks().find(new Token(token)))
            .as(when)
            .hasValueSatisfying(
                link -> assertThat(link.opens(find(id).orElseThrow(), time.instant())).isTrue()));
    links("confirm")
        .forEach(link ->
            find(link.group(2))
                .ifPresent(found ->
                    assertThat(new Token(link.group(3)).matches(found.confirmation().tokenHash()))
                        .as(when)
                        .isTrue()));
  }

  /** How often each mail was accepted, by its id. */
  private Map<String, Integer> counts() {
    Map<String, Integer> counts = new HashMap<>();
    contents().forEach(mail -> mail.forEach(id -> counts.merge(id, 1, Integer::sum)));
    return counts;
  }

  /** The mails that were accepted, each as the ids of those that went out in it. */
  private List<List<String>> contents() {
    Map<String, String> ids = new HashMap<>();
    added.forEach((id, message) -> ids.put(message.text("token") + name(message), id));
    return accepted().stream().map(sent -> contents(sent, ids)).toList();
  }

  /** A mail to confirm can hold several; of others the first link says which they are. */
  private List<String> contents(SentMail sent, Map<String, String> ids) {
    List<MatchResult> links = LINK.matcher(sent.text()).results().toList();
    boolean asks = links.getFirst().group(1).equals("confirm");
    return links.stream()
        .limit(asks ? links.size() : 1)
        .map(link -> content(sent, link.group(3), ids))
        .toList();
  }

  private String content(SentMail sent, String token, Map<String, String> ids) {
    List<String> possible =
        Stream.of(
                "registration",
                "reminder",
                "received",
                "online",
                "please-change",
                "not-placed",
                "registered-for-you",
                "removed",
                "corrected",
                "cancelled",
                "withdrawn")
            .map(kind -> ids.get(token + kind))
            .filter(id -> id != null)
            .toList();
    assertThat(possible).as("seed " + seed + ": a mail of which nobody knows").isNotEmpty();
    return sent.subject().startsWith("Herinnering") ? possible.getLast() : possible.getFirst();
  }

  int sent() {
    return accepted().size();
  }

  /** Mails of which all was in earlier ones. */
  int extra() {
    Set<String> seen = new HashSet<>();
    int extra = 0;
    for (List<String> mail : contents()) {
      if (!seen.addAll(mail)) {
        extra++;
      }
    }
    return extra;
  }
}
