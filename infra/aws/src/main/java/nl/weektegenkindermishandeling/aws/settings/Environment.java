package nl.weektegenkindermishandeling.aws.settings;

import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.logs.RetentionDays;

/**
 * Where a stack stands. Two of them differ in names (of the stack, the login and the sender), in
 * how long they keep logs, and in what is left when they are deleted; in nothing else. The test has
 * no domain for its API.
 */
public enum Environment {
  TEST("CampaignWeekTest", RetentionDays.ONE_WEEK, RemovalPolicy.DESTROY),
  PRODUCTION("CampaignWeek", RetentionDays.THREE_MONTHS, RemovalPolicy.RETAIN);

  private final String stackName;
  private final RetentionDays logs;
  private final RemovalPolicy data;

  Environment(String stackName, RetentionDays logs, RemovalPolicy data) {
    this.stackName = stackName;
    this.logs = logs;
    this.data = data;
  }

  public String stackName() {
    return stackName;
  }

  /** The start of the login's address, which is one in all the region. */
  public String loginPrefix() {
    return this == PRODUCTION ? "campaign-week-" : "campaign-week-test-";
  }

  /** SES knows a domain once in an account. */
  public String senderDomain(String production) {
    return this == PRODUCTION ? production : "test." + production;
  }

  /** An address of the production's domain, at this environment's; another stays as it is. */
  public String senderAddress(String address, String production) {
    String end = "@" + production;
    return address.endsWith(end)
        ? address.substring(0, address.length() - end.length()) + "@" + senderDomain(production)
        : address;
  }

  public RetentionDays logRetention() {
    return logs;
  }

  /** What happens to tables and accounts when the stack is deleted. */
  public RemovalPolicy dataRemoval() {
    return data;
  }

  public boolean keepsData() {
    return data == RemovalPolicy.RETAIN;
  }
}
