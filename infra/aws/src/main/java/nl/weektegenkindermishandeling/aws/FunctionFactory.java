package nl.weektegenkindermishandeling.aws;

import java.nio.file.Path;
import software.amazon.awscdk.services.lambda.Code;
import software.constructs.Construct;

/** Makes functions of the one zip. */
final class FunctionFactory {
  private final Construct scope;
  private final Code code;
  private final Capacity capacity;
  private final StackSettings settings;
  private final Alarms alarms;

  FunctionFactory(Construct scope, Path zip, StackSettings settings, Alarms alarms) {
    this.scope = scope;
    this.code = Code.fromAsset(zip.toString());
    this.capacity = Capacity.of(settings.phase());
    this.settings = settings;
    this.alarms = alarms;
  }

  /** A function with its alarms; what it needs is given by what it may use. */
  JavaFunction create(String name, Class<?> handler) {
    JavaFunction function =
        new JavaFunction(
            scope, name, code, handler, capacity.of(name), settings.environment().logRetention());
    if (settings.reserves()) {
      function.reserve(capacity.of(name).atOnce());
    }
    alarms.onErrors(function);
    alarms.onThrottles(function);
    return function;
  }
}
