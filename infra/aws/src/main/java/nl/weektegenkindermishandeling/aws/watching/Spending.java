package nl.weektegenkindermishandeling.aws.watching;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.budgets.CfnBudget;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/**
 * Tells when the account costs more in a month than was meant. It is a stack of its own: where
 * billing is not opened to those who deploy, AWS refuses it, and nothing else shall fail by that.
 */
public final class Spending extends Stack {
  @SuppressWarnings("this-escape")
  public Spending(Construct scope, String id, StackProps props, int dollarsAMonth, Topic alarms) {
    super(scope, id, props);
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

  /** Lets budgets of this account speak to a topic, in the topic's own stack. */
  public static void letSpeak(Topic alarms) {
    AlarmTopic.letPublish(
        alarms,
        "budgets.amazonaws.com",
        Map.of("StringEquals", Map.of("aws:SourceAccount", Stack.of(alarms).getAccount())));
    // Exported with or without a budget, so that one can be taken away.
    Stack.of(alarms).exportValue(alarms.getTopicArn());
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
