package nl.weektegenkindermishandeling.aws;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.github.cdklabs.cdknag.NIST80053R5Checks;
import io.github.cdklabs.cdknag.ServerlessChecks;
import java.nio.file.Path;
import java.util.Objects;
import nl.weektegenkindermishandeling.aws.settings.StackSettings;
import nl.weektegenkindermishandeling.aws.watching.Spending;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.StackProps;

/** The CDK app. */
public final class CampaignApp {
  private CampaignApp() {}

  public static void main(String[] args) {
    App app = new App();
    try {
      build(app, Path.of(Objects.requireNonNull(System.getProperty("functions.zip"))));
    } catch (IllegalArgumentException e) {
      // What an admin wrote, and nothing that a stack trace explains.
      System.err.println("\nNot deployed: " + e.getMessage() + "\n");
      System.exit(1);
    }
    app.synth();
  }

  /** Adds the stacks to an app, with the rules that they must pass; answers the main one. */
  public static CampaignStack build(App app, Path functionsZip) {
    StackSettings settings = StackSettings.of(app.getNode());
    String name = settings.environment().stackName();
    if (settings.edge().global()) {
      new GlobalStack(
          app,
          name + "Global",
          StackProps.builder()
              .description("What CloudFront takes from us-east-1 alone")
              .env(in("us-east-1"))
              .build(),
          settings.edge());
    }
    CampaignStack stack =
        new CampaignStack(
            app,
            name,
            StackProps.builder()
                .description("Activities of a national campaign week")
                .env(in(settings.region()))
                .build(),
            settings,
            functionsZip);
    settings
        .budget()
        .ifPresent(dollars ->
            new Spending(
                app,
                name + "Budget",
                StackProps.builder()
                    .description("Tells when the account costs more than was meant")
                    .env(in(settings.region()))
                    .build(),
                dollars,
                stack.alarmTopic()));
    settings.said().forEach(said -> Annotations.of(stack).addInfo(said));
    Aspects.of(app).add(new AwsSolutionsChecks());
    Aspects.of(app).add(new ServerlessChecks());
    Aspects.of(app).add(new NIST80053R5Checks());
    return stack;
  }

  private static Environment in(String region) {
    return Environment.builder().region(region).build();
  }
}
