package nl.weektegenkindermishandeling.aws.watching;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.budgets.CfnBudget;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/** Tells when the account costs more in a month than was meant. */
public final class Spending extends Construct {
  @SuppressWarnings("this-escape")
  public Spending(Construct scope, String id, int dollarsAMonth, Topic alarms) {
    super(scope, id);
    AlarmTopic.letPublish(
        alarms,
        "budgets.amazonaws.com",
        Map.of("StringEquals", Map.of("aws:SourceAccount", Stack.of(this).getAccount())));
    CfnBudget.Builder.create(this, "Budget")
        .budget(
            CfnBudget.BudgetDataProperty.builder()
                .budgetType("COST")
                .timeUnit("MONTHLY")
                .budgetLimit(
                    CfnBudget.SpendProperty.builder().amount(dollarsAMonth).unit("USD").build())
                .build())
        .notificationsWithSubscribers(List.of(when("ACTUAL", alarms), when("FORECASTED", alarms)))
        .build();
  }

  private static CfnBudget.NotificationWithSubscribersProperty when(String what, Topic alarms) {
    return CfnBudget.NotificationWithSubscribersProperty.builder()
        .notification(
            CfnBudget.NotificationProperty.builder()
                .notificationType(what)
                .comparisonOperator("GREATER_THAN")
                .threshold(100)
                .build())
        .subscribers(
            List.of(
                CfnBudget.SubscriberProperty.builder()
                    .subscriptionType("SNS")
                    .address(alarms.getTopicArn())
                    .build()))
        .build();
  }
}
