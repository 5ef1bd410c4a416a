package nl.weektegenkindermishandeling.local.adapters;

import org.testcontainers.junit.jupiter.Testcontainers;

/** Runs where Docker is, and is reported as skipped where it is not. */
@Testcontainers(disabledWithoutDocker = true)
class LocalStackAdaptersIT extends AdapterContract {
  @Override
  Backend start() {
    return new LocalStackBackend();
  }
}
