package nl.weektegenkindermishandeling.http.website;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.campaign.Campaign.AddressLookup;
import nl.weektegenkindermishandeling.campaign.Campaign.MapTiles;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.website.DeskPage;
import nl.weektegenkindermishandeling.website.ListPage;
import nl.weektegenkindermishandeling.website.ManagePage;
import nl.weektegenkindermishandeling.website.Page;
import nl.weektegenkindermishandeling.website.RegisterPage;

/** Answers of HTML, with what browsers may do with them. */
final class Html {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private Html() {}

  static HttpResponse answer(int status, Page page) {
    return HttpResponse.of(status, "text/html; charset=utf-8", page.html().getBytes(UTF_8))
        .with("Content-Language", page.frame().language())
        .with("Content-Security-Policy", policy(page))
        .with("Referrer-Policy", "no-referrer")
        .with("Cross-Origin-Opener-Policy", "same-origin")
        .with("Permissions-Policy", "geolocation=(self), camera=(), microphone=(), payment=()");
  }

  /**
   * The list alone has a map, whose pictures are somebody else's; the form alone looks addresses
   * up; the page of editors alone asks the login for tokens.
   */
  private static String policy(Page page) {
    MapTiles tiles = Campaign.current().mapTiles();
    AddressLookup lookup = Campaign.current().addressLookup();
    if (page instanceof ListPage && tiles != null) {
      return also("img-src 'self'", tiles.origin());
    }
    if (page instanceof DeskPage desk) {
      String images = tiles == null ? POLICY : also("img-src 'self'", tiles.origin());
      return desk.login() == null
          ? images
          : images.replace("connect-src 'self'", "connect-src 'self' " + desk.login().origin());
    }
    return (page instanceof RegisterPage || page instanceof ManagePage) && lookup != null
        ? also("connect-src 'self'", lookup.origin())
        : POLICY;
  }

  private static String also(String allowed, String origin) {
    return POLICY.replace(allowed, allowed + " " + origin);
  }
}
