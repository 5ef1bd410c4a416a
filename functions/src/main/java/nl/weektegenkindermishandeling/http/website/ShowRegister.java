package nl.weektegenkindermishandeling.http.website;

import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.http.programme.PublicAnswer;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.website.PagePath;
import nl.weektegenkindermishandeling.website.PageWords;
import nl.weektegenkindermishandeling.website.RegisterPage;

/** How one registers an activity. */
record ShowRegister(Site site) implements PageOperation {
  @Override
  public HttpResponse handle(HttpRequest request, String parameter) {
    Edition edition = site.editions().current();
    FrameMaker frames = FrameMaker.of(site, edition, request.language(), PagePath.REGISTER);
    PageWords words = frames.words();
    Opening opening = Opening.of(edition, site.clock().instant(), words);
    return PublicAnswer.page(
        request,
        Html.answer(
            200,
            new RegisterPage(
                frames.frame(words.say("registerTitle"), words.say("registerHeading"), null),
                opening.said(),
                opening.open(),
                words.say("registerMail", Campaign.current().contact()))));
  }
}
