package nl.weektegenkindermishandeling.http.website;

import java.time.Clock;
import java.time.LocalDate;
import nl.weektegenkindermishandeling.edition.CampaignWeek;
import nl.weektegenkindermishandeling.edition.ConditionsTexts;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.feed.Links;
import nl.weektegenkindermishandeling.http.programme.ResponseCache;
import nl.weektegenkindermishandeling.programme.Programme;
import nl.weektegenkindermishandeling.website.PagePath;

/** What pages are made of. */
public record Site(
    Programme programme,
    Editions editions,
    ConditionsTexts conditions,
    ResponseCache answers,
    Links links,
    Clock clock) {
  /**
   * What a kept page depends on beside its query: the page, its parameters, the settings, the day.
   */
  record Variant(PagePath page, String asked, int settings, LocalDate today) {}

  Variant variant(PagePath page, String asked, Edition edition) {
    return new Variant(page, asked, edition.version(), today());
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), CampaignWeek.ZONE);
  }

  /** A whole address of the website. */
  String address(String path) {
    return links.website() + path;
  }
}
