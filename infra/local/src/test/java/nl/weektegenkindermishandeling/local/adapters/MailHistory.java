package nl.weektegenkindermishandeling.local.adapters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.dynamodb.OutboxPeek;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.local.fixtures.Decisions;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import nl.weektegenkindermishandeling.local.ses.Simulator;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationState;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One random history of some organisers and an editor, and what must have been mailed by its end.
 */
final class MailHistory extends MailHistoryChecks {
  MailHistory(MailWorld world, int seed) {
    super(world, seed);
  }

  void step() {
    faults.switchTo(true);
    world.sesFaults().set(0.15, 0.05, 0.05);
    switch (random.nextInt(15)) {
      case 0, 1 -> register();
      case 2, 3 -> confirm();
      case 4 -> decide();
      case 5 -> end();
      case 6 -> time.pass(Duration.ofMinutes(random.nextInt(120)));
      case 7 -> bounce();
      case 8, 9, 10 -> tellStream();
      case 11 -> registerForSomebody();
      case 12 -> remove();
      case 13 -> correct();
      default -> run(schedule, "{}");
    }
    faults.switchTo(false);
    look();
  }

  /** What is in the outbox now, before it is sent and forgotten. */
  private void look() {
    for (Map<String, AttributeValue> row : mails()) {
      if (row.containsKey("message")) {
        Document message = OutboxPeek.message(row);
        added.putIfAbsent(
            row.get("mailId").s(),
            Document.build().putAll(message).put("recipient", row.get("recipient").s()).done());
      } else {
        assertThat(added).as("seed " + seed).containsKey(row.get("mailId").s());
      }
    }
  }

  private void register() {
    call(registration, "POST /v1/registrations", Optional.empty(), Map.of(), Optional.of(form()));
  }

  private void registerForSomebody() {
    call(
        editorial,
        "POST /v1/editorial/registrations",
        Optional.empty(),
        Map.of(),
        Optional.of(form()));
  }

  private Document form() {
    String address = "organiser-" + random.nextInt(4) + "@history.example.org";
    return Forms.aTheatreShow()
        .withEmail(address)
        .with("title", "Titel " + random.nextInt(1000))
        .body();
  }

  private void remove() {
    List<Registration> online =
        registrations().stream().filter(each -> each.published().isPresent()).toList();
    pick(online).ifPresent(each -> decide(each, Decisions.remove()));
  }

  /** An editor writes another title, also where nobody has confirmed anything. */
  private void correct() {
    pick(registrations())
        .ifPresent(each ->
            call(
                editorial,
                "PUT /v1/editorial/registrations/{registrationId}",
                Optional.of(each.id()),
                Map.of("if-match", "\"" + each.version() + "\""),
                Optional.of(
                    each.form().write().with("title", "Verbeterd " + random.nextInt(1000)))));
  }

  private void decide(Registration registration, Document decision) {
    call(
        editorial,
        "POST /v1/editorial/registrations/{registrationId}/decision",
        Optional.of(registration.id()),
        Map.of("if-match", "\"" + registration.version() + "\""),
        Optional.of(decision));
  }

  /** Somebody opens the link of any mail that came. */
  private void confirm() {
    pick(links("confirm"))
        .ifPresent(link ->
            call(
                registration,
                "POST /v1/registrations/{registrationId}/confirmation",
                Optional.of(link.group(2)),
                Map.of(),
                Optional.of(Document.build().put("token", link.group(3)).done())));
  }

  private void end() {
    if (random.nextInt(3) > 0) {
      return;
    }
    pick(links("manage"))
        .ifPresent(link -> {
          Optional<Registration> now = find(link.group(2));
          now.ifPresent(found ->
              call(
                  registration,
                  "DELETE /v1/registrations/{registrationId}",
                  Optional.of(found.id()),
                  Map.of(
                      "authorization", "Bearer " + link.group(3),
                      "if-match", "\"" + found.version() + "\""),
                  Optional.empty()));
        });
  }

  private void decide() {
    List<Registration> submitted =
        registrations().stream()
            .filter(each -> each.state() == RegistrationState.SUBMITTED)
            .toList();
    List<Document> decisions =
        List.of(Decisions.approve(), Decisions.requestChanges(), Decisions.reject());
    pick(submitted)
        .ifPresent(each -> decide(each, decisions.get(random.nextInt(decisions.size()))));
  }

  private void bounce() {
    if (random.nextInt(8) > 0) {
      return;
    }
    pick(accepted())
        .ifPresent(sent -> {
          String address = sent.to().getFirst();
          Document bounce =
              Document.build()
                  .put("eventType", "Bounce")
                  .put(
                      "bounce",
                      Document.build()
                          .put("bounceType", "Permanent")
                          .putDocuments(
                              "bouncedRecipients",
                              List.of(Document.build().put("emailAddress", address).done()))
                          .done())
                  .done();
          Document sns =
              Document.build()
                  .put("TopicArn", Simulator.TOPIC_ARN)
                  .put("Message", new String(Json.write(bounce), UTF_8))
                  .done();
          Document event =
              Document.build()
                  .putDocuments("Records", List.of(Document.build().put("Sns", sns).done()))
                  .done();
          mayHaveBounced.add(address);
          if (run(feedback, new String(Json.write(event), UTF_8))) {
            bounced.putIfAbsent(address, accepted().size());
          }
        });
  }

  /** The stream tells of some mails: parts of batches, in any order, some again. */
  private void tellStream() {
    List<String> ids =
        new ArrayList<>(rows("Outbox").stream().map(row -> row.get("mailId").s()).toList());
    Collections.shuffle(ids, new Random(random.nextLong()));
    ids.removeIf(id -> told.contains(id) && random.nextInt(5) > 0);
    List<String> batch = ids.subList(0, Math.min(ids.size(), 1 + random.nextInt(5)));
    told.addAll(batch);
    List<Document> records =
        batch.stream()
            .map(id ->
                Document.build()
                    .put("eventName", "INSERT")
                    .put(
                        "dynamodb",
                        Document.build()
                            .put("SequenceNumber", id)
                            .put("Keys", Map.of("mailId", Map.of("S", id)))
                            .done())
                    .done())
            .toList();
    run(
        mail,
        new String(Json.write(Document.build().putDocuments("Records", records).done()), UTF_8));
  }

  /** The faults stop, and the schedule runs until nothing waits. */
  void settle() {
    faults.switchTo(false);
    world.sesFaults().set(0, 0, 0);
    for (int i = 0; i < 100 && waiting(); i++) {
      time.pass(Duration.ofSeconds(3));
      time.passUntil(nextDue());
      assertThat(run(schedule, "{}")).as("seed " + seed).isTrue();
    }
    look();
  }

  private Instant nextDue() {
    return rows("Outbox").stream()
        .filter(row -> row.containsKey("unsent"))
        .map(row -> Instant.parse(row.get("dueAt").s()))
        .min(Instant::compareTo)
        .orElseThrow();
  }

  private boolean waiting() {
    return rows("Outbox").stream().anyMatch(row -> row.containsKey("unsent"));
  }
}
