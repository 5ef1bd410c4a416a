package nl.weektegenkindermishandeling.http.website;

import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Moderation;
import nl.weektegenkindermishandeling.http.programme.PublicAnswer;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.website.PagePath;
import nl.weektegenkindermishandeling.website.PageWords;
import nl.weektegenkindermishandeling.website.RegisterPage;

/** Where one registers an activity. */
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
                frames.frame(
                    words.say("registerTitle"), words.say("registerHeading"), "register.js"),
                opening.said(),
                opening.open(),
                edition.moderation() == Moderation.REQUIRED,
                words.say("mailUs", Campaign.current().contact()),
                new FormMaker(site, edition, words).registration())));
  }
}
