package nl.weektegenkindermishandeling.http;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import nl.weektegenkindermishandeling.config.FunctionName;
import nl.weektegenkindermishandeling.config.Settings;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.http.editorial.EditorialFunction;
import nl.weektegenkindermishandeling.http.organiser.RegistrationFunction;
import nl.weektegenkindermishandeling.http.programme.ProgrammeFunction;
import nl.weektegenkindermishandeling.http.protocol.Contract;
import nl.weektegenkindermishandeling.http.protocol.Route;
import nl.weektegenkindermishandeling.input.Parsed;
import nl.weektegenkindermishandeling.lambda.FunctionContext;
import nl.weektegenkindermishandeling.registration.RegistrationForm;
import org.junit.jupiter.api.Test;

class ContractTest {
  private static final FunctionContext CONTEXT =
      new FunctionContext(
          new Settings(
              Map.ofEntries(
                  Map.entry("AWS_REGION", "eu-west-1"),
                  Map.entry("AWS_ACCESS_KEY_ID", "none"),
                  Map.entry("AWS_SECRET_ACCESS_KEY", "none"),
                  Map.entry("EDITION", "2027"),
                  Map.entry("ACTIVITIES_TABLE", "Activities"),
                  Map.entry("REGISTRATIONS_TABLE", "Registrations"),
                  Map.entry("OUTBOX_TABLE", "Outbox"),
                  Map.entry("GUARDS_TABLE", "Guards"),
                  Map.entry("EDITIONS_TABLE", "Editions"),
                  Map.entry("WEBSITE_URL", "https://www.campaign.example"),
                  Map.entry("EDITOR_URL", "https://www.campaign.example/redactie"))),
          Clock.systemUTC(),
          RandomGenerator.getDefault());

  @Test
  void eachFunctionAnswersTheRoutesThatTheContractGivesIt() {
    assertThat(new RegistrationFunction(CONTEXT).routes().keySet())
        .isEqualTo(routesOf(FunctionName.REGISTRATION));
    assertThat(new EditorialFunction(CONTEXT).routes().keySet())
        .isEqualTo(routesOf(FunctionName.EDITORIAL));
    Set<String> programme = routesOf(FunctionName.PROGRAMME);
    programme.add("$default");
    assertThat(new ProgrammeFunction(CONTEXT).routes().keySet()).isEqualTo(programme);
  }

  /** What functions read at their start is a part of the document that is served. */
  @Test
  void theRoutesAreThoseOfTheDocument() {
    Document document = Contract.document();
    Document paths = document.document("paths");
    Set<String> operations =
        paths.values().keySet().stream()
            .flatMap(path ->
                paths.document(path).values().keySet().stream()
                    .filter(member -> !member.equals("parameters"))
                    .map(method -> method.toUpperCase(Locale.ROOT) + " /v1" + path))
            .collect(toSet());
    assertThat(Contract.routes()).extracting(Route::key).hasSize(operations.size());
    assertThat(Contract.routes().stream().map(Route::key).collect(toSet())).isEqualTo(operations);
    assertThat(Contract.version()).isEqualTo(document.document("info").text("version"));
    assertThat(document.documents("servers").getFirst().text("url")).isEqualTo("/v1");
  }

  @Test
  void theExampleOfARegistrationIsRight() {
    Document example =
        Contract.document()
            .document("components")
            .document("schemas")
            .document("RegistrationForm")
            .documents("examples")
            .getFirst();
    assertThat(RegistrationForm.parse(example.values(), Edition.of(2027)))
        .isInstanceOf(Parsed.Valid.class);
  }

  @Test
  void theEditorsRoutesAndNoOthersAreBehindTheGatewaysAuthorizer() {
    assertThat(Contract.routes())
        .allSatisfy(route ->
            assertThat(route.editors())
                .as(route.key())
                .isEqualTo(route.function() == FunctionName.EDITORIAL));
  }

  private static Set<String> routesOf(FunctionName function) {
    return Contract.routes().stream()
        .filter(route -> route.function() == function)
        .map(Route::key)
        .collect(toSet());
  }
}
