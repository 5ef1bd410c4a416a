package nl.weektegenkindermishandeling.http.website;

import java.util.stream.Stream;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.http.programme.PublicAnswer;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.registration.RegistrationState;
import nl.weektegenkindermishandeling.website.ManagePage;
import nl.weektegenkindermishandeling.website.ManagePage.StateText;
import nl.weektegenkindermishandeling.website.PagePath;
import nl.weektegenkindermishandeling.website.PageWords;

/** Where mails to organisers lead. Its script asks for the registration. */
record ShowManage(Site site) implements PageOperation {
  @Override
  public HttpResponse handle(HttpRequest request, String parameter) {
    Edition edition = site.editions().current();
    FrameMaker frames = FrameMaker.of(site, edition, request.language(), PagePath.MANAGE);
    PageWords words = frames.words();
    FormMaker forms = new FormMaker(site, edition, words);
    String heading = words.say("manageTitle");
    return PublicAnswer.page(
        request,
        Html.answer(
            200,
            new ManagePage(
                frames.frame(heading, heading, "manage.js"),
                Stream.of(RegistrationState.values()).map(each -> text(each, words)).toList(),
                forms.registration(),
                forms.handover(),
                forms.cancellation(),
                forms.outcome(),
                forms.email())));
  }

  private static StateText text(RegistrationState state, PageWords words) {
    String name = "state." + state.code();
    return new StateText(state.code(), words.say(name), words.say(name + ".text"));
  }
}
