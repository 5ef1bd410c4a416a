package nl.weektegenkindermishandeling.feed;

import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.Session;

/**
 * Names of activities outside this system.
 *
 * @param website the address of the campaign's website, without a slash at the end
 */
public record Links(String website) {
  String page(Activity activity) {
    return page(activity.id());
  }

  /** The website's page of an activity. */
  public String page(String activityId) {
    return website + "/activities/" + activityId;
  }

  /** A tag URI (RFC 4151). */
  static String tag(String name) {
    return Campaign.current().tag(name);
  }

  /** The name of one session, the same also when it moves (RFC 7986, UID). */
  static String uid(Activity activity, Session session) {
    return activity.id() + "-" + session.id() + "@" + Campaign.current().domain();
  }
}
