package nl.weektegenkindermishandeling.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.campaign.VocabularyName;
import nl.weektegenkindermishandeling.identity.Token;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityDetails;
import nl.weektegenkindermishandeling.programme.Cancellation;
import nl.weektegenkindermishandeling.registration.Gist;

/**
 * One mail of each kind about an activity, to be looked at by people who write them and by tests.
 */
public record MailSamples(Activity activity) {
  private static final Token TOKEN = new Token("sample");

  /** All kinds, in the order in which an organiser meets them. */
  public List<MailContent> all() {
    return Stream.of(asking(), updates(), others()).flatMap(mails -> mails).toList();
  }

  private Stream<MailContent> asking() {
    return Stream.concat(
        Arrays.stream(MailContent.Asking.values()).map(this::confirm),
        Stream.of(
            new MailContent.ConfirmSeveral(
                List.of(
                    confirm(MailContent.Asking.REGISTRATION),
                    confirm(MailContent.Asking.HANDOVER)))));
  }

  private MailContent.ConfirmAddress confirm(MailContent.Asking asking) {
    ActivityDetails details = activity.details();
    LocalDate firstDate = details.firstDate();
    Gist gist =
        new Gist(
            now(),
            details.type(),
            firstDate,
            details.location() == null ? null : details.location().municipality().name(),
            details.sessions().size());
    return new MailContent.ConfirmAddress(
        activity.id(), TOKEN, now().plus(Duration.ofDays(2)), asking, gist);
  }

  private Stream<MailContent> updates() {
    return Arrays.stream(UpdateKind.values())
        .map(kind ->
            new MailContent.Update(
                kind,
                activity.id(),
                TOKEN,
                "Sam de Vries",
                activity.details().title(),
                kind.isOffline() ? null : online(kind),
                kind.isRefusal()
                    ? Campaign.current()
                        .vocabularies()
                        .get(VocabularyName.REASONS)
                        .terms()
                        .getFirst()
                    : null,
                kind.isRefusal()
                    ? "Kun je erbij zetten voor wie het is?\nGroet van de redactie"
                    : null,
                Plan.of(activity.details(), Campaign.current().language()),
                kind == UpdateKind.CORRECTED
                    ? List.of(
                        new FieldCorrection("Titel", "Een avnd over zien", "Een avond over zien"),
                        new FieldCorrection("Samenvatting", "", "Voor wie met kinderen werkt."))
                    : List.of()));
  }

  private Activity online(UpdateKind kind) {
    return kind == UpdateKind.CANCELLED
        ? activity.cancel(
            new Cancellation(
                "De spreker is ziek.", activity.details().firstDate().plusDays(21), null),
            now())
        : activity;
  }

  private Stream<MailContent> others() {
    String title = activity.details().title();
    return Stream.of(
        new MailContent.GivenAway("Sam de Vries", title),
        new MailContent.Links(
            List.of(
                new MailContent.LinkTo(activity.id(), TOKEN, title),
                new MailContent.LinkTo(activity.id(), TOKEN, "Nog een activiteit"))),
        new MailContent.Digest(
            3, 2, now().minus(Duration.ofDays(1)), 2, now().plus(Duration.ofDays(9)), now()));
  }

  private Instant now() {
    return activity.publishedAt();
  }
}
