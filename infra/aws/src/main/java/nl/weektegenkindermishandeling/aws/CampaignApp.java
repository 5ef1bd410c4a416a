package nl.weektegenkindermishandeling.aws;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.github.cdklabs.cdknag.ServerlessChecks;
import java.nio.file.Path;
import java.util.Objects;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.StackProps;

/** The CDK app. */
public final class CampaignApp {
  private CampaignApp() {}

  public static void main(String[] args) {
    App app = new App();
    build(app, Path.of(Objects.requireNonNull(System.getProperty("functions.zip"))));
    app.synth();
  }

  /** Adds the stack to an app, with the rules that it must pass. */
  public static CampaignStack build(App app, Path functionsZip) {
    CampaignStack stack =
        new CampaignStack(
            app,
            "CampaignWeek",
            StackProps.builder().description("Activities of a national campaign week").build(),
            StackSettings.of(app.getNode()),
            functionsZip);
    Aspects.of(app).add(new AwsSolutionsChecks());
    Aspects.of(app).add(new ServerlessChecks());
    return stack;
  }
}
