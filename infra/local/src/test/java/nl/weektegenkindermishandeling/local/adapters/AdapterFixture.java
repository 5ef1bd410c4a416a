package nl.weektegenkindermishandeling.local.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Moderation;
import nl.weektegenkindermishandeling.identity.Token;
import nl.weektegenkindermishandeling.identity.Ulid;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import nl.weektegenkindermishandeling.local.fixtures.ValidForms;
import nl.weektegenkindermishandeling.programme.Programme;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationForm;
import nl.weektegenkindermishandeling.registration.StepContext;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A back end with the parts of functions on it, and registrations to store there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit calls the method that starts
abstract class AdapterFixture {
  static final Instant NOW = Instant.parse("2027-09-01T10:00:00Z");

  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  static final Edition EDITION = Edition.of(2027).withModeration(Moderation.NONE);

  @AutoClose Backend backend;

  Parts parts;

  StoredRegistrations registrations;

  Programme programme;

  abstract Backend start();

  @BeforeAll
  void startBackend() {
    backend = start();
    parts = backend.parts(CLOCK, Map.of());
    registrations = parts.registrations();
    programme = parts.programme();
  }

  String publish(Forms form) {
    return publishedNow(form).after().id();
  }

  Change.Confirmed publishedNow(Forms form) {
    Change.Registered registered = registered(form);
    registrations.register(registered, Optional.empty());
    Change.Confirmed confirmed = confirmed(registered);
    assertThat(registrations.save(confirmed)).isTrue();
    return confirmed;
  }

  Change.Registered registered(Forms form) {
    return registered(form, NOW);
  }

  Change.Registered registered(Forms form, Instant moment) {
    return Registration.register(
        Ulid.random(CLOCK, parts.random()),
        read(form),
        EDITION,
        Token.random(parts.random()),
        moment,
        false);
  }

  static RegistrationForm read(Forms form) {
    return ValidForms.parse(form.body().values(), EDITION);
  }

  Change.Confirmed confirmed(Change.Registered registered) {
    return (Change.Confirmed)
        registered.after().confirm(registered.confirmToken(), Parts.HERE, stepContext());
  }

  StepContext stepContext() {
    return parts.step(EDITION, NOW);
  }

  Parts partsAt(Instant moment) {
    return backend.parts(Clock.fixed(moment, ZoneOffset.UTC), Map.of());
  }

  List<Map<String, AttributeValue>> rows(String table) {
    try (DynamoDbClient client = backend.client()) {
      return client.scan(scan -> scan.tableName(table)).items();
    }
  }
}
