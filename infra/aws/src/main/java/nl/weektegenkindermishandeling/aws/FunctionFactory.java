package nl.weektegenkindermishandeling.aws;

import java.nio.file.Path;
import nl.weektegenkindermishandeling.config.Settings;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.lambda.Code;
import software.constructs.Construct;

/** Makes functions of the one zip. */
final class FunctionFactory {
  private final Construct scope;
  private final Code code;
  private final StackSettings settings;
  private final Alarms alarms;

  FunctionFactory(Construct scope, Path zip, StackSettings settings, Alarms alarms) {
    this.scope = scope;
    this.code = Code.fromAsset(zip.toString());
    this.settings = settings;
    this.alarms = alarms;
  }

  /** A function that knows the edition; what else it needs is given by what it may use. */
  JavaFunction create(String name, Class<?> handler, Duration timeout) {
    JavaFunction function = new JavaFunction(scope, name, code, handler, timeout);
    settings.edition().forEach(function::set);
    function.set(Settings.WEBSITE_URL, settings.websiteUrl());
    alarms.onErrors(function);
    return function;
  }
}
