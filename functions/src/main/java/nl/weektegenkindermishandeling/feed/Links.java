package nl.weektegenkindermishandeling.feed;

import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.Session;

/**
 * Names of activities outside this system.
 *
 * @param website the address of the campaign's website, without a slash at the end
 */
public record Links(String website) {
  /** The campaign's own domain: it makes ids unique in the world, wherever this runs. */
  private static final String DOMAIN = "weektegenkindermishandeling.nl";

  String page(Activity activity) {
    return page(activity.id());
  }

  /** The website's page of an activity. */
  public String page(String activityId) {
    return website + "/activities/" + activityId;
  }

  /** A tag URI (RFC 4151). */
  static String tag(String name) {
    return "tag:" + DOMAIN + ",2026:" + name;
  }

  /** The name of one session, the same also when it moves (RFC 7986, UID). */
  static String uid(Activity activity, Session session) {
    return activity.id() + "-" + session.id() + "@" + DOMAIN;
  }
}
