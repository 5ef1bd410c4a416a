package nl.weektegenkindermishandeling.aws.edge;

import java.util.TreeMap;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.aws.functions.JavaFunction;
import nl.weektegenkindermishandeling.aws.rules.Rules;
import nl.weektegenkindermishandeling.config.Settings;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.secretsmanager.SecretStringGenerator;
import software.constructs.Construct;

/**
 * What CloudFront shows to the functions: a secret, and the one before it while it takes its place.
 * Functions must know a key before CloudFront shows it.
 */
final class EdgeKeys extends Construct {
  private final TreeMap<Integer, Secret> keys = new TreeMap<>();

  /**
   * @param number of the key that is shown
   */
  @SuppressWarnings("this-escape")
  EdgeKeys(Construct scope, String id, int number) {
    super(scope, id);
    Stream.of(number - 1, number)
        .filter(each -> each > 0)
        .forEach(each -> keys.put(each, key(each)));
  }

  private Secret key(int number) {
    Secret secret =
        Secret.Builder.create(this, "Key" + number)
            .description("What CloudFront shows to the functions")
            .generateSecretString(
                SecretStringGenerator.builder().passwordLength(40).excludePunctuation(true).build())
            .build();
    String replaced =
        "A deployment with a higher edgeKey replaces it, at the edge and in the functions in the right order.";
    Rules.except(secret, "AwsSolutions-SMG4", replaced);
    Rules.except(secret, "NIST.800.53.R5-SecretsManagerRotationEnabled", replaced);
    Rules.except(
        secret,
        "NIST.800.53.R5-SecretsManagerUsingKMSKey",
        "AWS's key of this account encrypts it; who may read functions' settings sees it anyway.");
    return secret;
  }

  /** Lets a function tell what comes through the edge. While a key is replaced, both are right. */
  void guard(JavaFunction function) {
    function.set(
        Settings.EDGE_KEYS, String.join(",", keys.values().stream().map(EdgeKeys::text).toList()));
  }

  /** The one that CloudFront shows. */
  String shown() {
    return text(keys.lastEntry().getValue());
  }

  private static String text(Secret key) {
    return key.getSecretValue().unsafeUnwrap();
  }
}
