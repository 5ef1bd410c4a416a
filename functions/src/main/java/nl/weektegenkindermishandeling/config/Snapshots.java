package nl.weektegenkindermishandeling.config;

import org.crac.Core;
import org.crac.Resource;

/** What must know when Lambda takes a snapshot of a function, and when it starts one from that. */
public final class Snapshots {
  /**
   * How Lambda tells that it takes none: see "Defined runtime environment variables" of its guide.
   */
  private static final String TYPE = "AWS_LAMBDA_INITIALIZATION_TYPE";

  private static final String WITHOUT = "on-demand";

  private Snapshots() {}

  /**
   * Has the hooks of a resource called: before a snapshot those of the last registered first, after
   * a restore those of the first. Whoever waits for a start without a snapshot does not wait for
   * what calls them.
   */
  public static void register(Resource resource) {
    if (Settings.ofProcess().optional(TYPE).filter(WITHOUT::equals).isEmpty()) {
      Core.getGlobalContext().register(resource);
    }
  }
}
