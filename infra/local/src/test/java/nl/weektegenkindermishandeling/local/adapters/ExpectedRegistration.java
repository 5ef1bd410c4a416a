package nl.weektegenkindermishandeling.local.adapters;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Moderation;
import nl.weektegenkindermishandeling.identity.Token;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import nl.weektegenkindermishandeling.registration.Outcome;
import nl.weektegenkindermishandeling.registration.RegistrationState;
import nl.weektegenkindermishandeling.registration.Verdict;
import org.jspecify.annotations.Nullable;

/** What a registration must be like: a model that knows nothing of how it is done. */
final class ExpectedRegistration {
  private static final int MOST_EDITS_AN_HOUR = 10;

  /** Those that random forms differ in. */
  private static final List<String> FIELDS = List.of("title", "summary", "capacity", "sessions");

  final Token confirmToken;
  RegistrationState state = RegistrationState.AWAITING_CONFIRMATION;
  int version = 1;
  int entries = 1;
  int sequence;
  boolean isRemoved;
  Forms form;
  String email;
  @Nullable Forms approved;
  @Nullable Outcome outcome;
  @Nullable Instant publishedAt;
  Instant changedAt = Life.START;
  final List<Instant> edits = new ArrayList<>();
  @Nullable String pendingEmail;
  @Nullable Token pendingToken;

  ExpectedRegistration(Token confirmToken, Forms form, String email) {
    this.confirmToken = confirmToken;
    this.form = form;
    this.email = email;
  }

  boolean isEditedTooOften(Instant now) {
    return edits.stream().filter(each -> each.isAfter(now.minus(Duration.ofHours(1)))).count()
        >= MOST_EDITS_AN_HOUR;
  }

  void submitOrPublish(Edition edition, Instant now) {
    if (edition.moderation() == Moderation.NONE) {
      publish(now);
    } else {
      state = RegistrationState.SUBMITTED;
    }
  }

  void publish(Instant now) {
    if (approved != null && !sessions(approved).equals(sessions(form))) {
      sequence++;
    }
    approved = form;
    isRemoved = false;
    state = RegistrationState.APPROVED;
    changedAt = now;
    if (publishedAt == null) {
      publishedAt = now;
    }
  }

  boolean canBeDecided(Verdict verdict) {
    return switch (verdict) {
      case APPROVE, REQUEST_CHANGES, REJECT -> state == RegistrationState.SUBMITTED;
      case CANCEL -> approved != null && state != RegistrationState.CANCELLED;
      case REMOVE -> approved != null;
    };
  }

  void cancel(Instant now) {
    state = RegistrationState.CANCELLED;
    pendingEmail = null;
    pendingToken = null;
    sequence++;
    form = Objects.requireNonNull(approved);
    changedAt = now;
  }

  /** Whatever the moderation, an editor looks at what comes next. */
  void remove() {
    state = RegistrationState.REJECTED;
    approved = null;
    publishedAt = null;
    sequence = 0;
    isRemoved = true;
  }

  void change(Forms newForm, Edition edition, Instant now) {
    Forms before = form;
    form = newForm;
    if (approved != null && sameForEditors(form, approved)) {
      publish(now);
    } else if (edition.moderation() == Moderation.NONE && !isRemoved) {
      publish(now);
    } else {
      if (approved != null && sameForEditors(form, before)) {
        approved = withHarmless(approved, before, form);
        changedAt = now;
      }
      state = RegistrationState.SUBMITTED;
    }
  }

  /** Whether something else is online in a field that a form would correct. */
  boolean differsOnlineWhere(Forms corrected) {
    Forms online = approved;
    return online != null
        && FIELDS.stream()
            .filter(field -> !Objects.equals(value(corrected, field), value(form, field)))
            .anyMatch(field -> !Objects.equals(value(form, field), value(online, field)));
  }

  void correct(Forms corrected, Instant now) {
    Forms online = approved;
    if (online != null) {
      Forms after = online;
      for (String field : FIELDS) {
        Object value = value(corrected, field);
        if (value != null && !Objects.equals(value, value(form, field))) {
          after = after.with(field, value);
        }
      }
      if (!sessions(online).equals(sessions(after))) {
        sequence++;
      }
      approved = after;
      changedAt = now;
    }
    form = corrected;
  }

  private static @Nullable Object value(Forms form, String field) {
    return form.body().values().get(field);
  }

  /** What is online, with those harmless fields of a form that it has just changed. */
  static Forms withHarmless(Forms online, Forms before, Forms after) {
    Forms changed = online;
    for (String field : List.of("capacity", "summary")) {
      Object value = after.body().values().get(field);
      if (value != null && !value.equals(before.body().values().get(field))) {
        changed = changed.with(field, value);
      }
    }
    return changed;
  }

  static boolean sameForEditors(Forms one, Forms other) {
    return one.body().text("title").equals(other.body().text("title"))
        && sessions(one).equals(sessions(other));
  }

  static List<Document> sessions(Forms form) {
    return form.body().documents("sessions");
  }
}
