package nl.weektegenkindermishandeling.mail;

import nl.weektegenkindermishandeling.feed.Links;
import nl.weektegenkindermishandeling.identity.Token;

/**
 * The addresses of the campaign's website that mails point to. Tokens stand in the fragment, which
 * browsers keep to themselves: it reaches no server, and so no log.
 *
 * @param url without a slash at the end
 * @param editors the page of the editors
 * @param ownPages whether it is the website of this system
 */
public record Website(String url, String editors, boolean ownPages) {
  /** One elsewhere. */
  public Website(String url, String editors) {
    this(url, editors, false);
  }

  public String confirmPage(String registrationId, Token token) {
    return url + "/confirm#registration=" + registrationId + "&token=" + token.text();
  }

  /** Where an organiser sees and changes a registration. */
  public String managePage(String registrationId, Token token) {
    return url + "/manage#registration=" + registrationId + "&token=" + token.text();
  }

  /** Where editors see what waits. */
  public String editorsPage() {
    return editors;
  }

  /** What visitors see. */
  Links links() {
    return new Links(url, ownPages);
  }
}
