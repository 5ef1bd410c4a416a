package nl.weektegenkindermishandeling.http;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import nl.weektegenkindermishandeling.config.Settings;
import nl.weektegenkindermishandeling.config.Wiring;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.registration.FormCheck;
import org.junit.jupiter.api.Test;

class ContractTest {
  private static final Wiring WIRING =
      new Wiring(
          new Settings(
              Map.of(
                  "AWS_REGION", "eu-west-1",
                  "EDITION", "2027",
                  "ACTIVITIES_TABLE", "Activities",
                  "REGISTRATIONS_TABLE", "Registrations",
                  "OUTBOX_TABLE", "Outbox",
                  "GUARDS_TABLE", "Guards",
                  "WEBSITE_URL", "https://www.campaign.example")),
          Clock.systemUTC(),
          RandomGenerator.getDefault());

  @Test
  void eachFunctionAnswersTheRoutesThatTheContractGivesIt() {
    assertThat(new RegistrationFunction(WIRING).routes().keySet())
        .isEqualTo(routesOf("Registration"));
    assertThat(new EditorialFunction(WIRING).routes().keySet()).isEqualTo(routesOf("Editorial"));
    Set<String> programme = routesOf("Programme");
    programme.add("$default");
    assertThat(new ProgrammeFunction(WIRING).routes().keySet()).isEqualTo(programme);
  }

  @Test
  void theExampleOfARegistrationIsRight() {
    assertThat(FormCheck.check(Contract.registrationExample().values(), Edition.of(2027)))
        .isEmpty();
  }

  @Test
  void theEditorsRoutesAndNoOthersAreBehindTheGatewaysAuthorizer() {
    assertThat(Contract.routes())
        .allSatisfy(route ->
            assertThat(route.editors())
                .as(route.key())
                .isEqualTo(route.function().equals("Editorial")));
  }

  private static Set<String> routesOf(String function) {
    return Contract.routes().stream()
        .filter(route -> route.function().equals(function))
        .map(Route::key)
        .collect(toSet());
  }
}
