package nl.weektegenkindermishandeling;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The rules of CONTRIBUTING that a machine can hold. */
@AnalyzeClasses(
    packages = "nl.weektegenkindermishandeling",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] RULES = {
    "..text..",
    "..identity..",
    "..document..",
    "..input..",
    "..field..",
    "..edition..",
    "..editor..",
    "..settings..",
    "..weektegenkindermishandeling.programme..",
    "..feed..",
    "..registration..",
    "..mail..",
    "..delivery.."
  };

  @ArchTest
  static final ArchRule rulesKnowNothingOfAwsJsonOrHttp =
      noClasses()
          .that()
          .resideInAnyPackage(RULES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "software.amazon..",
              "com.amazonaws..",
              "com.fasterxml..",
              "jakarta..",
              "org.crac..",
              "..http..",
              "..event..",
              "..dynamodb..",
              "..ses..",
              "..cloudfront..",
              "..cognito..",
              "..sigv4..",
              "..config..",
              "..lambda..",
              "..json..");

  /** The function that anybody may call could not tell a contact if it tried. */
  @ArchTest
  static final ArchRule thePublicSideReachesNothingPrivate =
      noClasses()
          .that()
          .resideInAnyPackage("..programme..", "..feed..", "..website..", "..http.protocol..")
          .should()
          .transitivelyDependOnClassesThat(
              resideInAnyPackage("..registration..", "..mail..", "..delivery..", "..ses..")
                  .and(not(simpleName("RegistrationState")))); // its words are public

  @ArchTest
  static final ArchRule onlyWhatComposesFunctionsSeesAdapters =
      noClasses()
          .that()
          .resideOutsideOfPackages("..dynamodb..", "..ses..", "..cloudfront..", "..cognito..")
          .and()
          .haveSimpleNameNotEndingWith("Function")
          .and()
          .doNotHaveSimpleName("RegistrationFunctionParts")
          .and()
          .doNotHaveSimpleName("DeliveryComposition")
          .and()
          .haveNameNotMatching(".*\\.lambda\\.FunctionContext(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..dynamodb..", "..ses..", "..cloudfront..", "..cognito..");

  /** Pages are made of what they are given: how they are asked for is not theirs to know. */
  @ArchTest
  static final ArchRule pagesKnowNothingOfHttpAndStores =
      noClasses()
          .that()
          .resideInAPackage("nl.weektegenkindermishandeling.website")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..http..",
              "..dynamodb..",
              "..config..",
              "..lambda..",
              "..registration..",
              "..mail..");

  /** What JStachio makes of a template escapes nothing unless it is told how. */
  @ArchTest
  static final ArchRule noTemplateWritesWhatIsNotEscaped =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Renderer")
          .should()
          .callMethodWhere(
              target(owner(simpleNameEndingWith("PageRenderer"))).and(target(name("of"))));

  /** A step of a registration is given what it needs to know. */
  @ArchTest
  static final ArchRule stepsAskNoStore =
      noClasses()
          .that()
          .resideInAnyPackage("..registration..", "..mail..")
          .and()
          .areNotInterfaces()
          .and()
          .doNotHaveSimpleName("ChangeRecorder")
          .should()
          .dependOnClassesThat()
          .haveSimpleNameEndingWith("Registrations")
          .orShould()
          .dependOnClassesThat()
          .haveSimpleName("RegistrationLists")
          .orShould()
          .dependOnClassesThat()
          .haveSimpleName("ManageLinks")
          .orShould()
          .dependOnClassesThat()
          .haveSimpleName("Programme")
          .orShould()
          .dependOnClassesThat()
          .haveSimpleName("CallCounter")
          .orShould()
          .dependOnClassesThat()
          .haveSimpleName("Changes");

  @ArchTest
  static final ArchRule onlyTheAdaptersUseTheSdk =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "..dynamodb..",
              "..ses..",
              "..cloudfront..",
              "..cognito..",
              "..cognito..",
              "..sigv4..",
              "..config..",
              "..lambda..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("software.amazon.awssdk..");

  @ArchTest
  static final ArchRule onlyTheEdgesUseLambda =
      noClasses()
          .that()
          .resideOutsideOfPackages("..http..", "..event..", "..lambda..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.amazonaws..");

  @ArchTest
  static final ArchRule onlyJsonUsesJackson =
      noClasses()
          .that()
          .resideOutsideOfPackage("..json..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.fasterxml..");

  @ArchTest
  static final ArchRule nothingScansATable =
      noClasses()
          .should()
          .callMethodWhere(
              target(owner(assignableTo(DynamoDbClient.class)))
                  .and(target(nameStartingWith("scan"))));

  /** Lists and counts for the public are read, not counted; editors' statistics count keys. */
  @ArchTest
  static final ArchRule onlyTheEditorsStatisticsCount =
      noClasses()
          .that()
          .doNotHaveSimpleName("DynamoDbRegistrationLists")
          .should()
          .callMethodWhere(
              target(owner(assignableTo(QueryRequest.Builder.class)))
                  .and(target(nameStartingWith("select"))));

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("nl.weektegenkindermishandeling.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule theTimeComesFromAClock =
      noClasses()
          .that()
          .doNotHaveSimpleName("FunctionContext")
          .should()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule theEnvironmentIsReadInOnePlace =
      noClasses()
          .that()
          .doNotHaveSimpleName("Settings")
          .should()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class);

  @ArchTest
  static final ArchRule packagesAreNullMarked =
      classes()
          .that()
          .haveSimpleName("package-info")
          .should()
          .beAnnotatedWith("org.jspecify.annotations.NullMarked");
}
