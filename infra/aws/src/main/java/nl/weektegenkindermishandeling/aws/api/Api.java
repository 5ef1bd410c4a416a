package nl.weektegenkindermishandeling.aws.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.weektegenkindermishandeling.aws.functions.JavaFunction;
import nl.weektegenkindermishandeling.aws.rules.Rules;
import nl.weektegenkindermishandeling.aws.settings.Capacity;
import nl.weektegenkindermishandeling.aws.settings.Environment;
import nl.weektegenkindermishandeling.aws.settings.StackSettings;
import nl.weektegenkindermishandeling.http.protocol.Contract;
import nl.weektegenkindermishandeling.http.protocol.Route;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.aws_apigatewayv2_integrations.HttpLambdaIntegration;
import software.amazon.awscdk.aws_apigatewayv2_integrations.HttpLambdaIntegrationProps;
import software.amazon.awscdk.services.apigateway.AccessLogFormat;
import software.amazon.awscdk.services.apigatewayv2.AddRoutesOptions;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.apigatewayv2.HttpMethod;
import software.amazon.awscdk.services.apigatewayv2.HttpNoneAuthorizer;
import software.amazon.awscdk.services.apigatewayv2.HttpStage;
import software.amazon.awscdk.services.apigatewayv2.IAccessLogDestination;
import software.amazon.awscdk.services.apigatewayv2.IAccessLogSettings;
import software.amazon.awscdk.services.apigatewayv2.IHttpRouteAuthorizer;
import software.amazon.awscdk.services.apigatewayv2.LogGroupLogDestination;
import software.amazon.awscdk.services.apigatewayv2.ThrottleSettings;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** The HTTP API, with the routes of the contract. */
public final class Api extends Construct {
  /** No path, query, body or address: paths and queries hold ids and what people look for. */
  private static final String ACCESS_LOG =
      """
      {"requestId":"$context.requestId","time":"$context.requestTimeEpoch","routeKey":"$context.routeKey",\
      "status":"$context.status","latency":"$context.responseLatency","integrationLatency":"$context.integrationLatency",\
      "responseLength":"$context.responseLength","error":"$context.integrationErrorMessage"}\
      """;

  /** AWS takes no more of all APIs of an account together, unless one asks. */
  private static final int BURST_OF_AN_ACCOUNT = 5_000;

  private final HttpApi api;
  private final LogGroup accessLogs;

  /**
   * Makes it.
   *
   * @param fallback one of them: answers requests for which the contract has no route
   * @param functions answer the routes
   */
  @SuppressWarnings("this-escape")
  public Api(
      Construct scope,
      String id,
      StackSettings settings,
      Editors editors,
      JavaFunction fallback,
      List<JavaFunction> functions) {
    super(scope, id);
    Map<String, HttpLambdaIntegration> integrations =
        functions.stream()
            .collect(Collectors.toMap(function -> function.getNode().getId(), Api::integration));
    api =
        HttpApi.Builder.create(this, "HttpApi")
            .createDefaultStage(false)
            .defaultIntegration(integrations.get(fallback.getNode().getId()))
            .build();
    IHttpRouteAuthorizer authorizer = editors.authorizer();
    for (Route route : Contract.routes()) {
      addRoute(
          api,
          route,
          Objects.requireNonNull(integrations.get(route.function().text())),
          route.editors() ? authorizer : new HttpNoneAuthorizer());
    }
    Rules.except(
        api,
        "AwsSolutions-APIG4",
        "The programme is public, and organisers have no account: tokens of their mails are checked by the function. The editors' routes have an authorizer.");
    accessLogs =
        addStage(settings.environment(), Capacity.of(settings.phase()).requestsPerSecond());
    Rules.exceptLogs(this);
    Rules.exceptGuard(
        this,
        "api_gw_v2_authorization_type_configured_check",
        "The programme is public, and organisers have no account; the editors' routes have an authorizer.");
    Rules.exceptGuard(
        this,
        "lambda_function_public_access_prohibited_check",
        "Each permission names this API, whose ARN holds its account.");
  }

  public HttpApi http() {
    return api;
  }

  /** A line for each request. */
  public LogGroup accessLogs() {
    return accessLogs;
  }

  /** Where the edge finds it. */
  public String domain() {
    return Fn.select(2, Fn.split("/", api.getApiEndpoint()));
  }

  private static HttpLambdaIntegration integration(JavaFunction function) {
    return new HttpLambdaIntegration(
        function.getNode().getId(),
        function.alias(),
        HttpLambdaIntegrationProps.builder().scopePermissionToRoute(false).build());
  }

  private static void addRoute(
      HttpApi api,
      Route route,
      HttpLambdaIntegration integration,
      IHttpRouteAuthorizer authorizer) {
    api.addRoutes(
        AddRoutesOptions.builder()
            .path(route.path())
            .methods(List.of(HttpMethod.valueOf(route.method())))
            .integration(integration)
            .authorizer(authorizer)
            .build());
  }

  private LogGroup addStage(Environment environment, int requestsPerSecond) {
    LogGroup logs =
        LogGroup.Builder.create(this, "AccessLogs")
            .retention(environment.logRetention())
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    HttpStage.Builder.create(this, "Stage")
        .httpApi(api)
        .stageName("$default")
        .autoDeploy(true)
        .throttle(
            ThrottleSettings.builder()
                .rateLimit(requestsPerSecond)
                .burstLimit(Math.min(2 * requestsPerSecond, BURST_OF_AN_ACCOUNT))
                .build())
        .accessLogSettings(new AccessLogs(logs))
        .build();
    return logs;
  }

  private record AccessLogs(LogGroup group) implements IAccessLogSettings {
    @Override
    public IAccessLogDestination getDestination() {
      return new LogGroupLogDestination(group);
    }

    @Override
    public AccessLogFormat getFormat() {
      return AccessLogFormat.custom(ACCESS_LOG);
    }
  }
}
