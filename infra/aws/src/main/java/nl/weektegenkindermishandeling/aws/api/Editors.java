package nl.weektegenkindermishandeling.aws.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.aws.functions.JavaFunction;
import nl.weektegenkindermishandeling.aws.rules.Rules;
import nl.weektegenkindermishandeling.aws.settings.PageSettings;
import nl.weektegenkindermishandeling.aws.settings.StackSettings;
import nl.weektegenkindermishandeling.campaign.EditorInvitation;
import nl.weektegenkindermishandeling.config.Settings;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.CfnOutputProps;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.aws_apigatewayv2_authorizers.HttpUserPoolAuthorizer;
import software.amazon.awscdk.aws_apigatewayv2_authorizers.HttpUserPoolAuthorizerProps;
import software.amazon.awscdk.services.apigatewayv2.IHttpRouteAuthorizer;
import software.amazon.awscdk.services.cognito.AccountRecovery;
import software.amazon.awscdk.services.cognito.CfnUserPoolGroup;
import software.amazon.awscdk.services.cognito.CfnUserPoolGroupProps;
import software.amazon.awscdk.services.cognito.CfnUserPoolUser;
import software.amazon.awscdk.services.cognito.CfnUserPoolUserToGroupAttachment;
import software.amazon.awscdk.services.cognito.CognitoDomainOptions;
import software.amazon.awscdk.services.cognito.FeaturePlan;
import software.amazon.awscdk.services.cognito.Mfa;
import software.amazon.awscdk.services.cognito.MfaSecondFactor;
import software.amazon.awscdk.services.cognito.OAuthFlows;
import software.amazon.awscdk.services.cognito.OAuthScope;
import software.amazon.awscdk.services.cognito.OAuthSettings;
import software.amazon.awscdk.services.cognito.PasswordPolicy;
import software.amazon.awscdk.services.cognito.SignInAliases;
import software.amazon.awscdk.services.cognito.UserInvitationConfig;
import software.amazon.awscdk.services.cognito.UserPool;
import software.amazon.awscdk.services.cognito.UserPoolClient;
import software.amazon.awscdk.services.cognito.UserPoolClientOptions;
import software.amazon.awscdk.services.cognito.UserPoolDomain;
import software.amazon.awscdk.services.cognito.UserPoolDomainOptions;
import software.constructs.Construct;

/**
 * The editors: a user pool in which chief editors make accounts, and two groups. There is no
 * sign-up, and a user outside the groups can log in but do nothing.
 */
public final class Editors extends Construct {
  private final UserPool pool;
  private final UserPoolClient client;
  private final UserPoolDomain login;

  @SuppressWarnings("this-escape")
  public Editors(Construct scope, String id, StackSettings settings) {
    super(scope, id);
    pool =
        UserPool.Builder.create(this, "Pool")
            .selfSignUpEnabled(false)
            .userInvitation(invitation(settings))
            .signInAliases(SignInAliases.builder().email(true).build())
            .signInCaseSensitive(false)
            .mfa(settings.editors().mfa())
            .mfaSecondFactor(MfaSecondFactor.builder().otp(true).sms(false).build())
            .passwordPolicy(
                PasswordPolicy.builder()
                    .minLength(12)
                    .requireLowercase(true)
                    .requireUppercase(true)
                    .requireDigits(true)
                    .requireSymbols(true)
                    .tempPasswordValidity(Duration.days(7))
                    .build())
            .accountRecovery(AccountRecovery.EMAIL_ONLY)
            .featurePlan(FeaturePlan.LITE)
            .deletionProtection(settings.environment().keepsData())
            .removalPolicy(settings.environment().dataRemoval())
            .build();
    Rules.except(
        pool,
        "AwsSolutions-COG3",
        "Threat protection costs money for each editor in all twelve months; a second factor costs nothing.");
    if (settings.editors().mfa() != Mfa.REQUIRED) {
      Rules.except(
          pool,
          "AwsSolutions-COG2",
          "An admin chose so: a second factor is asked for unless the context says editorMfa=optional.");
    }
    group("Group", "editors", "May see registrations and decide about them");
    CfnUserPoolGroup chiefs =
        group(
            "ChiefGroup",
            "chief-editors",
            "May also set an edition: dates, texts, what can be chosen; and invite editors");
    settings.editors().chief().ifPresent(email -> addFirst(email, chiefs));
    client = pool.addClient("Website", client(settings));
    login =
        pool.addDomain(
            "Login",
            UserPoolDomainOptions.builder()
                .cognitoDomain(
                    CognitoDomainOptions.builder()
                        .domainPrefix(settings.environment().loginPrefix() + Aws.ACCOUNT_ID)
                        .build())
                .build());
    output("Login", login.baseUrl());
    output("LoginPage", loginPage(settings.pages()));
    output("Client", client.getUserPoolClientId());
    output("UserPool", pool.getUserPoolId());
  }

  /** Where editors start: our desk asks the login itself; to a page of others the login leads. */
  private String loginPage(PageSettings pages) {
    return pages.own()
        ? pages.editors()
        : login.baseUrl()
            + "/login?client_id=%s&response_type=code&scope=openid+email&redirect_uri=%s"
                .formatted(client.getUserPoolClientId(), URLEncoder.encode(pages.editors(), UTF_8));
  }

  private static UserInvitationConfig invitation(StackSettings settings) {
    EditorInvitation invitation = EditorInvitation.of(settings.pages().editors());
    return UserInvitationConfig.builder()
        .emailSubject(invitation.subject())
        .emailBody(invitation.html())
        .build();
  }

  /** Tells a function where editors log in, for the page from which they do. */
  public void showLogin(JavaFunction function) {
    function.set(Settings.LOGIN_URL, login.baseUrl());
    function.set(Settings.LOGIN_CLIENT, client.getUserPoolClientId());
  }

  /** Lets a function invite and remove editors. */
  public void allowManaging(JavaFunction function) {
    function.set(Settings.USER_POOL, pool.getUserPoolId());
    function.allow(
        Stream.of(nl.weektegenkindermishandeling.cognito.UserPool.Action.values())
            .map(action -> "cognito-idp:" + action.text())
            .toList(),
        pool.getUserPoolArn());
  }

  /** Whoever invites the others. The account outlives its line in the context. */
  private void addFirst(String email, CfnUserPoolGroup chiefs) {
    CfnUserPoolUser user =
        CfnUserPoolUser.Builder.create(this, "FirstChief")
            .userPoolId(pool.getUserPoolId())
            .username(email)
            .desiredDeliveryMediums(List.of("EMAIL"))
            .userAttributes(List.of(attribute("email", email), attribute("email_verified", "true")))
            .build();
    user.applyRemovalPolicy(RemovalPolicy.RETAIN);
    CfnUserPoolUserToGroupAttachment membership =
        CfnUserPoolUserToGroupAttachment.Builder.create(this, "FirstChiefMembership")
            .userPoolId(pool.getUserPoolId())
            .username(user.getRef())
            .groupName(chiefs.getRef())
            .build();
    membership.applyRemovalPolicy(RemovalPolicy.RETAIN);
  }

  private static CfnUserPoolUser.AttributeTypeProperty attribute(String name, String value) {
    return CfnUserPoolUser.AttributeTypeProperty.builder().name(name).value(value).build();
  }

  private CfnUserPoolGroup group(String id, String name, String description) {
    return new CfnUserPoolGroup(
        this,
        id,
        CfnUserPoolGroupProps.builder()
            .userPoolId(pool.getUserPoolId())
            .groupName(name)
            .description(description)
            .build());
  }

  /**
   * A page in a browser, which can keep no secret: a code with PKCE, and tokens that last an hour.
   */
  private static UserPoolClientOptions client(StackSettings settings) {
    return UserPoolClientOptions.builder()
        .generateSecret(false)
        .preventUserExistenceErrors(true)
        .oAuth(
            OAuthSettings.builder()
                .flows(OAuthFlows.builder().authorizationCodeGrant(true).build())
                .scopes(List.of(OAuthScope.OPENID, OAuthScope.EMAIL))
                .callbackUrls(List.of(settings.pages().editors()))
                .logoutUrls(List.of(settings.pages().editors()))
                .build())
        .idTokenValidity(Duration.hours(1))
        .accessTokenValidity(Duration.hours(1))
        .refreshTokenValidity(Duration.hours(12))
        .build();
  }

  /** Stands before the editors' routes. */
  IHttpRouteAuthorizer authorizer() {
    return new HttpUserPoolAuthorizer(
        "Editors",
        pool,
        HttpUserPoolAuthorizerProps.builder().userPoolClients(List.of(client)).build());
  }

  private void output(String id, String value) {
    new CfnOutput(this, id + "Output", CfnOutputProps.builder().value(value).build());
  }
}
