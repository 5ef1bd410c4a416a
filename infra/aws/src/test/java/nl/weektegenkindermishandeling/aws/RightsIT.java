package nl.weektegenkindermishandeling.aws;

import static nl.weektegenkindermishandeling.aws.StackTemplate.guardRights;
import static nl.weektegenkindermishandeling.aws.StackTemplate.keyRights;
import static nl.weektegenkindermishandeling.aws.StackTemplate.listed;
import static nl.weektegenkindermishandeling.aws.StackTemplate.ofType;
import static nl.weektegenkindermishandeling.aws.StackTemplate.refs;
import static nl.weektegenkindermishandeling.aws.StackTemplate.rights;
import static nl.weektegenkindermishandeling.aws.StackTemplate.statements;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weektegenkindermishandeling.document.Document;
import org.junit.jupiter.api.Test;

/** What each function may do, as its role says. */
class RightsIT {
  @Test
  void theFunctionOfThePublicReadsActivitiesAlone() {
    assertThat(rights("Programme"))
        .containsExactlyInAnyOrder(
            "dynamodb:GetItem Editions",
            "dynamodb:GetItem Activities",
            "dynamodb:Query Activities",
            "dynamodb:Query Activities/index/by-date",
            "dynamodb:Query Activities/index/by-other-region",
            "dynamodb:Query Activities/index/by-region",
            "dynamodb:Query Activities/index/first-by-date",
            "dynamodb:Query Activities/index/first-by-region",
            "logs:CreateLogStream Logs",
            "logs:PutLogEvents Logs");
  }

  /** Links, addresses and counters lie in one table, and are told apart by their keys. */
  @Test
  void eachFunctionHasTheGuardsThatItNeedsAndNoOthers() {
    assertThat(guardRights("Registration"))
        .containsExactlyInAnyOrder(
            "dynamodb:GetItem idempotency#*",
            "dynamodb:PutItem idempotency#*",
            "dynamodb:GetItem manage#*",
            "dynamodb:PutItem manage#*",
            "dynamodb:GetItem links#*",
            "dynamodb:PutItem links#*",
            "dynamodb:UpdateItem calls#*",
            "dynamodb:GetItem owner#*",
            "dynamodb:PutItem owner#*",
            "dynamodb:PutItem proof#*",
            "dynamodb:UpdateItem address#*");
    assertThat(guardRights("Editorial"))
        .containsExactlyInAnyOrder(
            "dynamodb:PutItem manage#*",
            "dynamodb:GetItem removed-editor#*",
            "dynamodb:PutItem removed-editor#*",
            "dynamodb:DeleteItem removed-editor#*",
            "dynamodb:GetItem address#*",
            "dynamodb:BatchGetItem address#*",
            "dynamodb:UpdateItem address#*");
    assertThat(guardRights("Mail"))
        .containsExactlyInAnyOrder(
            "dynamodb:PutItem manage#*",
            "dynamodb:GetItem address#*",
            "dynamodb:UpdateItem address#*",
            "dynamodb:GetItem mailbox#*",
            "dynamodb:UpdateItem mailbox#*",
            "dynamodb:GetItem sending-rate*",
            "dynamodb:UpdateItem sending-rate*");
    assertThat(guardRights("Schedule"))
        .containsExactlyInAnyOrder(
            "dynamodb:PutItem manage#*",
            "dynamodb:GetItem address#*",
            "dynamodb:UpdateItem address#*",
            "dynamodb:GetItem mailbox#*",
            "dynamodb:UpdateItem mailbox#*",
            "dynamodb:GetItem sending-rate*",
            "dynamodb:UpdateItem sending-rate*",
            "dynamodb:GetItem milestone#*",
            "dynamodb:PutItem milestone#*");
    assertThat(guardRights("MailFeedback"))
        .containsExactlyInAnyOrder("dynamodb:GetItem address#*", "dynamodb:UpdateItem address#*");
  }

  /** What anybody may see of an edition; who set it, and how they answer, is for editors alone. */
  @Test
  void settingsAreReadByAllAndWrittenByTheFunctionOfEditors() {
    for (String function : List.of("Programme", "Registration", "Mail")) {
      assertThat(keyRights(function, "Editions"))
          .as(function)
          .containsExactly("dynamodb:GetItem settings#*");
    }
    assertThat(keyRights("Editorial", "Editions"))
        .containsExactlyInAnyOrder(
            "dynamodb:GetItem settings#*",
            "dynamodb:PutItem settings#*",
            "dynamodb:GetItem desk#*",
            "dynamodb:PutItem desk#*",
            "dynamodb:Query desk#*",
            "dynamodb:Query report#*");
    // It puts the report aside, and can write no settings.
    assertThat(keyRights("Schedule", "Editions"))
        .containsExactlyInAnyOrder("dynamodb:GetItem settings#*", "dynamodb:PutItem report#*");
  }

  @Test
  void theRegistrationFunctionHasTheActionsThatItCalls() {
    assertThat(rights("Registration"))
        .containsExactlyInAnyOrder(
            "dynamodb:GetItem Editions",
            "dynamodb:GetItem Registrations",
            "dynamodb:BatchGetItem Registrations",
            "dynamodb:PutItem Registrations",
            "dynamodb:DeleteItem Registrations",
            "dynamodb:Query Registrations/index/by-place",
            "dynamodb:PutItem Activities",
            "dynamodb:UpdateItem Activities",
            "dynamodb:DeleteItem Activities",
            "dynamodb:PutItem Outbox",
            "dynamodb:GetItem Guards",
            "dynamodb:PutItem Guards",
            "dynamodb:UpdateItem Guards",
            "logs:CreateLogStream Logs",
            "logs:PutLogEvents Logs");
  }

  @Test
  void theFunctionOfEditorsReadsTheQueueAndPublishes() {
    assertThat(rights("Editorial"))
        .containsExactlyInAnyOrder(
            "dynamodb:GetItem Editions",
            "dynamodb:PutItem Editions",
            "dynamodb:Query Editions",
            "dynamodb:GetItem Registrations",
            "dynamodb:BatchGetItem Registrations",
            "dynamodb:PutItem Registrations",
            "dynamodb:ConditionCheckItem Registrations",
            "dynamodb:UpdateItem Registrations",
            "dynamodb:Query Registrations/index/by-email",
            "dynamodb:Query Registrations/index/by-place",
            "dynamodb:Query Registrations/index/by-state",
            "dynamodb:Query Registrations/index/by-state-and-region",
            "dynamodb:Query Registrations/index/unseen",
            "dynamodb:GetItem Activities",
            "dynamodb:PutItem Activities",
            "dynamodb:UpdateItem Activities",
            "dynamodb:DeleteItem Activities",
            "dynamodb:PutItem Outbox",
            "dynamodb:GetItem Guards",
            "dynamodb:BatchGetItem Guards",
            "dynamodb:PutItem Guards",
            "dynamodb:UpdateItem Guards",
            "dynamodb:DeleteItem Guards",
            "cognito-idp:ListUsersInGroup EditorsPool",
            "cognito-idp:AdminCreateUser EditorsPool",
            "cognito-idp:AdminAddUserToGroup EditorsPool",
            "cognito-idp:AdminUserGlobalSignOut EditorsPool",
            "cognito-idp:AdminDeleteUser EditorsPool",
            "logs:CreateLogStream Logs",
            "logs:PutLogEvents Logs");
    // What editors keep of a registration for themselves lies beside it.
    assertThat(keyRights("Editorial", "Registrations"))
        .contains("dynamodb:UpdateItem desk#*", "dynamodb:PutItem *")
        .doesNotContain("dynamodb:UpdateItem *");
  }

  @Test
  void theMailFunctionReadsTheStreamAndSends() {
    assertThat(rights("Mail"))
        .containsExactlyInAnyOrder(
            "dynamodb:GetItem Editions",
            "cloudfront:CreateInvalidation EdgeDistribution",
            "dynamodb:UpdateItem Outbox",
            "dynamodb:Query Outbox/index/held",
            "dynamodb:GetItem Registrations",
            "dynamodb:BatchGetItem Registrations",
            "dynamodb:Query Registrations/index/by-email",
            "dynamodb:GetItem Guards",
            "dynamodb:PutItem Guards",
            "dynamodb:UpdateItem Guards",
            "dynamodb:DescribeStream Outbox",
            "dynamodb:GetRecords Outbox",
            "dynamodb:GetShardIterator Outbox",
            "dynamodb:ListStreams Outbox",
            "ses:SendRawEmail Identity",
            "ses:SendRawEmail ConfigurationSet",
            "sqs:GetQueueAttributes Failures",
            "sqs:GetQueueUrl Failures",
            "sqs:SendMessage Failures",
            "logs:CreateLogStream Logs",
            "logs:PutLogEvents Logs");
  }

  @Test
  void theScheduleFunctionSendsExpiresAndAnnounces() {
    assertThat(rights("Schedule"))
        .containsExactlyInAnyOrder(
            "dynamodb:GetItem Editions",
            "dynamodb:PutItem Editions",
            "dynamodb:GetItem Activities",
            "dynamodb:UpdateItem Activities",
            "dynamodb:Query Activities/index/by-date",
            "cloudfront:CreateInvalidation EdgeDistribution",
            "dynamodb:UpdateItem Outbox",
            "dynamodb:PutItem Outbox",
            "dynamodb:Query Outbox/index/unsent",
            "dynamodb:Query Outbox/index/held",
            "dynamodb:GetItem Registrations",
            "dynamodb:BatchGetItem Registrations",
            "dynamodb:PutItem Registrations",
            "dynamodb:Query Registrations/index/by-email",
            "dynamodb:Query Registrations/index/by-state",
            "dynamodb:Query Registrations/index/unseen",
            "dynamodb:GetItem Guards",
            "dynamodb:PutItem Guards",
            "dynamodb:UpdateItem Guards",
            "ses:SendRawEmail Identity",
            "ses:SendRawEmail ConfigurationSet",
            "logs:CreateLogStream Logs",
            "logs:PutLogEvents Logs");
    Document schedule =
        ofType("AWS::Scheduler::Schedule").values().stream()
            .filter(each -> each.text("ScheduleExpression").equals("rate(1 minute)"))
            .findFirst()
            .orElseThrow();
    assertThat(refs(schedule.document("Target").values().get("Arn")))
        .isSubsetOf(ofType("AWS::Lambda::Alias").keySet());
  }

  @Test
  void theFeedbackFunctionHearsItsTopicAloneAndCanStopAllMails() {
    assertThat(rights("MailFeedback"))
        .containsExactlyInAnyOrder(
            "dynamodb:GetItem Guards",
            "dynamodb:UpdateItem Guards",
            "ses:UpdateConfigurationSetSendingEnabled *",
            "sqs:GetQueueAttributes Failures",
            "sqs:GetQueueUrl Failures",
            "sqs:SendMessage Failures",
            "logs:CreateLogStream Logs",
            "logs:PutLogEvents Logs");
    Document destination =
        ofType("AWS::SES::ConfigurationSetEventDestination")
            .values()
            .iterator()
            .next()
            .document("EventDestination");
    assertThat(destination.texts("MatchingEventTypes"))
        .containsExactlyInAnyOrder("bounce", "complaint");
    assertThat(ofType("AWS::SNS::Subscription").values())
        .singleElement()
        .satisfies(subscription -> assertThat(subscription.text("Protocol")).isEqualTo("lambda"));
    Set<String> stopping =
        refs(ofType("AWS::SNS::Subscription").values().iterator().next().values().get("TopicArn"));
    assertThat(ofType("AWS::CloudWatch::Alarm").values())
        .filteredOn(alarm -> refs(alarm.values().get("AlarmActions")).containsAll(stopping))
        .extracting(alarm -> alarm.number("Threshold").doubleValue())
        .containsExactlyInAnyOrder(0.04, 0.0008);
  }

  @Test
  void noRoleHasAWildcardOrAPolicyOfAws() {
    assertThat(
            statements(
                ofType("AWS::IAM::Policy").entrySet().stream()
                    .filter(policy -> !isOfCdk(policy.getKey()))
                    .map(Map.Entry::getValue)))
        .isNotEmpty()
        .filteredOn(statement ->
            // SES knows no resources for this action.
            !listed(statement, "Action").contains("ses:UpdateConfigurationSetSendingEnabled"))
        .filteredOn(statement ->
            // Nor CloudWatch for this.
            !listed(statement, "Action").contains("cloudwatch:DescribeAlarms"))
        .allSatisfy(statement -> {
          Map<String, Object> granted = new HashMap<>(statement.values());
          granted.remove("Condition"); // it takes away, and adds nothing
          assertThat(granted.toString()).doesNotContain("*");
        });
    assertThat(ofType("AWS::IAM::Role").entrySet())
        .filteredOn(role -> !isOfCdk(role.getKey()))
        .allSatisfy(role -> assertThat(role.getValue().has("ManagedPolicyArns")).isFalse());
  }

  /** CDK's function, which copies the website's files, has wide actions on two buckets alone. */
  @Test
  void whatCopiesFilesMayTouchTheirBucketsAlone() {
    assertThat(
            statements(
                ofType("AWS::IAM::Policy").entrySet().stream()
                    .filter(policy -> isOfCdk(policy.getKey()))
                    .map(Map.Entry::getValue)))
        .hasSize(2)
        .allSatisfy(statement ->
            assertThat(listed(statement, "Action"))
                .allMatch(action -> action.toString().startsWith("s3:")))
        .allSatisfy(statement ->
            assertThat(listed(statement, "Resource"))
                .allMatch(resource ->
                    resource.toString().contains("WebsiteFiles")
                        || resource.toString().contains("cdk-hnb659fds-assets-")));
  }

  private static boolean isOfCdk(String id) {
    return id.startsWith("CustomCDKBucketDeployment");
  }
}
