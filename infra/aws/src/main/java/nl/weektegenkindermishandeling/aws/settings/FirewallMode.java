package nl.weektegenkindermishandeling.aws.settings;

/** What the firewall does with a request that breaks a rule. */
public enum FirewallMode {
  /** Counts it: to see for some days whom a rule would hit. */
  COUNT,
  BLOCK
}
