package nl.weektegenkindermishandeling.aws.edge;

import java.util.Set;
import java.util.TreeMap;
import nl.weektegenkindermishandeling.aws.functions.JavaFunction;
import nl.weektegenkindermishandeling.aws.rules.GeneratedSecret;
import nl.weektegenkindermishandeling.config.Settings;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.constructs.Construct;

/**
 * What CloudFront shows to the functions: a secret; and another while one takes the other's place.
 * Functions must know a key before CloudFront shows it.
 */
final class EdgeKeys extends Construct {
  private final TreeMap<Integer, Secret> keys = new TreeMap<>();

  /**
   * @param numbers of the keys that functions take; the highest is shown
   */
  @SuppressWarnings("this-escape")
  EdgeKeys(Construct scope, String id, Set<Integer> numbers) {
    super(scope, id);
    numbers.forEach(number -> keys.put(number, key(number)));
  }

  private Secret key(int number) {
    return GeneratedSecret.create(
        this,
        "Key" + number,
        "What CloudFront shows to the functions",
        "Two deployments replace it, by edgeKeys: at the edge and in the functions in the right order.");
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
