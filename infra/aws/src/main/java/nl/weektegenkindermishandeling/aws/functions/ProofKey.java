package nl.weektegenkindermishandeling.aws.functions;

import nl.weektegenkindermishandeling.aws.rules.Rules;
import nl.weektegenkindermishandeling.config.Settings;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.secretsmanager.SecretStringGenerator;
import software.constructs.Construct;

/** The secret by which challenges of the proof of work are known to be ours. */
public final class ProofKey extends Construct {
  private final Secret secret;

  @SuppressWarnings("this-escape")
  public ProofKey(Construct scope, String id) {
    super(scope, id);
    secret =
        Secret.Builder.create(this, "Key")
            .description("Signs challenges of the proof of work")
            .generateSecretString(
                SecretStringGenerator.builder().passwordLength(40).excludePunctuation(true).build())
            .build();
    String little = "Who has it saves a computer some seconds; switching off and on makes another.";
    Rules.except(secret, "AwsSolutions-SMG4", little);
    Rules.except(secret, "NIST.800.53.R5-SecretsManagerRotationEnabled", little);
    Rules.except(secret, "NIST.800.53.R5-SecretsManagerUsingKMSKey", little);
  }

  /** Has a function ask for proofs, and check them. */
  public void giveTo(JavaFunction function) {
    function.set(Settings.PROOF_OF_WORK, "yes");
    function.set(Settings.PROOF_KEY, secret.getSecretValue().unsafeUnwrap());
  }
}
