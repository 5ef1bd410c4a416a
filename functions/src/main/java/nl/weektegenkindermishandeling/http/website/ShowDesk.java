package nl.weektegenkindermishandeling.http.website;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.edition.CampaignWeek;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.SpokenTime;
import nl.weektegenkindermishandeling.http.programme.PublicAnswer;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.registration.RegistrationState;
import nl.weektegenkindermishandeling.website.DeskPage;
import nl.weektegenkindermishandeling.website.PagePath;
import nl.weektegenkindermishandeling.website.PageWords;

/**
 * Where editors work. The page is the same for everybody; who is no editor can do nothing with it.
 */
record ShowDesk(Site site) implements PageOperation {
  @Override
  public HttpResponse handle(HttpRequest request, String parameter) {
    Edition edition = site.editions().current();
    FrameMaker frames = FrameMaker.of(site, edition, request.language(), PagePath.DESK);
    PageWords words = PageWords.ofDesk(request.language());
    FormMaker forms = new FormMaker(site, edition, frames.words());
    SettingsForm settings = new SettingsForm(words);
    String heading = frames.words().say("deskTitle");
    return PublicAnswer.page(
        request,
        Html.answer(
            200,
            new DeskPage(
                frames.frame(heading, heading, "desk/desk.js"),
                words,
                site.login(),
                Stream.of(RegistrationState.values())
                    .filter(each -> each != RegistrationState.SUBMITTED) // stands first by itself
                    .map(each -> new DeskPage.State(each.code(), words.say("stand." + each.code())))
                    .toList(),
                forms.registration(),
                settings.topics(),
                settings.invitation(),
                edition.regions().provinces().stream()
                    .map(region -> new DeskPage.Phrase(region.code(), region.name()))
                    .toList(),
                deadline(edition, words),
                PagePath.CONDITIONS.in(request.language()).replaceFirst("/\\{.*", ""),
                Campaign.current().mapTiles())));
  }

  private String deadline(Edition edition, PageWords words) {
    LocalDate last = LocalDate.ofInstant(edition.closesAt(), CampaignWeek.ZONE);
    long days = ChronoUnit.DAYS.between(site.today(), last);
    String day = new SpokenTime(words.language()).days(last, last);
    return days < 0 ? words.say("deadlinePast", day) : words.say("deadline", days, day);
  }
}
