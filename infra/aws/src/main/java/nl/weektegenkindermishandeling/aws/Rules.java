package nl.weektegenkindermishandeling.aws;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import java.util.List;
import software.constructs.Construct;

/** The rules of cdk-nag, which make a synthesis fail. */
final class Rules {
  private Rules() {}

  /** Says why a rule does not hold for a construct and what is in it. */
  static void except(Construct construct, String rule, String reason) {
    NagSuppressions.addResourceSuppressions(
        construct, List.of(NagPackSuppression.builder().id(rule).reason(reason).build()), true);
  }
}
