package nl.weektegenkindermishandeling.aws.functions;

import nl.weektegenkindermishandeling.aws.rules.GeneratedSecret;
import nl.weektegenkindermishandeling.config.Settings;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.constructs.Construct;

/** The secret by which challenges of the proof of work are known to be ours. */
public final class ProofKey extends Construct {
  private final Secret secret;

  @SuppressWarnings("this-escape")
  public ProofKey(Construct scope, String id) {
    super(scope, id);
    secret =
        GeneratedSecret.create(
            this,
            "Key",
            "Signs challenges of the proof of work",
            "Who has it saves a computer some seconds; switching off and on makes another.");
  }

  /** Has a function ask for proofs, and check them. */
  public void giveTo(JavaFunction function) {
    function.set(Settings.PROOF_OF_WORK, "yes");
    function.set(Settings.PROOF_KEY, secret.getSecretValue().unsafeUnwrap());
  }
}
