package nl.weektegenkindermishandeling.report;

import java.util.Optional;

/** Reports that outlive what they were made of. */
public interface Reports {
  Optional<Report> find(String edition);

  /** Replaces one that is there. */
  void save(Report report);
}
