package nl.weektegenkindermishandeling.feed;

import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.Session;
import nl.weektegenkindermishandeling.website.PagePath;

/**
 * Names of activities outside this system.
 *
 * @param website the address of the campaign's website, without a slash at the end
 * @param ownPages whether that is the website of this system; others have their own paths
 */
public record Links(String website, boolean ownPages) {
  /** Those of a website elsewhere. */
  public Links(String website) {
    this(website, false);
  }

  String page(Activity activity) {
    return page(activity.id());
  }

  /** The website's page of an activity. */
  public String page(String activityId) {
    PagePath page = ownPages ? PagePath.ACTIVITY : PagePath.FORMER_ACTIVITY;
    return website + page.in(Campaign.current().language(), activityId);
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
