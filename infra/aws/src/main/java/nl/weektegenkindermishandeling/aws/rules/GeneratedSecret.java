package nl.weektegenkindermishandeling.aws.rules;

import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.secretsmanager.SecretStringGenerator;
import software.constructs.Construct;

/** Secrets that AWS makes up, and that functions find in their settings. */
public final class GeneratedSecret {
  private GeneratedSecret() {}

  /**
   * One that nothing replaces by itself.
   *
   * @param whyNotRotated why that is right
   */
  public static Secret create(
      Construct scope, String id, String description, String whyNotRotated) {
    Secret secret =
        Secret.Builder.create(scope, id)
            .description(description)
            .generateSecretString(
                SecretStringGenerator.builder().passwordLength(40).excludePunctuation(true).build())
            .build();
    Rules.except(secret, "AwsSolutions-SMG4", whyNotRotated);
    Rules.except(secret, "NIST.800.53.R5-SecretsManagerRotationEnabled", whyNotRotated);
    Rules.except(
        secret,
        "NIST.800.53.R5-SecretsManagerUsingKMSKey",
        "AWS's key of this account encrypts it; who may read functions' settings sees it anyway.");
    return secret;
  }
}
