package nl.weektegenkindermishandeling.feed;

import java.util.function.UnaryOperator;
import nl.weektegenkindermishandeling.programme.Activity;

/**
 * Names of activities outside this system.
 *
 * @param pages the website's page of an activity by its id
 */
public record Links(UnaryOperator<String> pages) {
  /** The campaign's own domain: it makes ids unique in the world, wherever this runs. */
  private static final String DOMAIN = "weektegenkindermishandeling.nl";

  String page(Activity activity) {
    return pages.apply(activity.id());
  }

  /** A tag URI (RFC 4151). */
  static String tag(String name) {
    return "tag:" + DOMAIN + ",2026:" + name;
  }

  /** The name of one session, the same as long as there is an activity (RFC 7986, UID). */
  static String uid(Activity activity, int session) {
    return activity.id() + "-" + session + "@" + DOMAIN;
  }
}
