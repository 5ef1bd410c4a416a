package nl.weektegenkindermishandeling.aws;

import java.nio.file.Path;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.lambda.Code;
import software.constructs.Construct;

/** Makes functions of the one zip. */
final class FunctionFactory {
  private final Construct scope;
  private final Code code;
  private final Alarms alarms;

  FunctionFactory(Construct scope, Path zip, Alarms alarms) {
    this.scope = scope;
    this.code = Code.fromAsset(zip.toString());
    this.alarms = alarms;
  }

  /** A function with an alarm; what it needs is given by what it may use. */
  JavaFunction create(String name, Class<?> handler, Duration timeout) {
    JavaFunction function = new JavaFunction(scope, name, code, handler, timeout);
    alarms.onErrors(function);
    return function;
  }
}
