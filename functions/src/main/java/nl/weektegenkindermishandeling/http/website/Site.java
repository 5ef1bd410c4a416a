package nl.weektegenkindermishandeling.http.website;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import nl.weektegenkindermishandeling.edition.CampaignWeek;
import nl.weektegenkindermishandeling.edition.ConditionsTexts;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.feed.Links;
import nl.weektegenkindermishandeling.http.programme.PublicAnswer;
import nl.weektegenkindermishandeling.http.programme.ResponseCache;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.programme.ActivityQuery;
import nl.weektegenkindermishandeling.programme.Programme;
import nl.weektegenkindermishandeling.programme.ProgrammeVersion;
import nl.weektegenkindermishandeling.website.DeskPage;
import nl.weektegenkindermishandeling.website.PagePath;
import org.jspecify.annotations.Nullable;

/**
 * What pages are made of.
 *
 * @param asksForProof whether a registration must bring a proof of work
 * @param login of editors, or null where there is none
 */
public record Site(
    Programme programme,
    Editions editions,
    ConditionsTexts conditions,
    ResponseCache answers,
    Links links,
    boolean asksForProof,
    DeskPage.@Nullable Login login,
    Clock clock) {
  /** What a kept page depends on beside its query. */
  private record Variant(PagePath page, String asked, int settings, LocalDate today) {}

  /**
   * A page that was kept, or one made now.
   *
   * @param asked its parameters, as far as they change it
   * @param query of what is on it
   */
  HttpResponse kept(
      HttpRequest request,
      PagePath page,
      String asked,
      Edition edition,
      ActivityQuery query,
      Function<ProgrammeVersion, HttpResponse> maker) {
    Variant variant = new Variant(page, asked, edition.version(), today());
    return PublicAnswer.page(request, answers.get(request, query, variant, maker));
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), CampaignWeek.ZONE);
  }

  /** A whole address of the website. */
  String address(String path) {
    return links.website() + path;
  }
}
