package nl.weektegenkindermishandeling.http.website;

import nl.weektegenkindermishandeling.campaign.VocabularyName;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.http.programme.PublicAnswer;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.website.ConfirmPage;
import nl.weektegenkindermishandeling.website.FormField.Choice;
import nl.weektegenkindermishandeling.website.PagePath;

/** Where the mail to confirm leads. Its script asks what is confirmed. */
record ShowConfirm(Site site) implements PageOperation {
  @Override
  public HttpResponse handle(HttpRequest request, String parameter) {
    Edition edition = site.editions().current();
    FrameMaker frames = FrameMaker.of(site, edition, request.language(), PagePath.CONFIRM);
    String heading = frames.words().say("confirmTitle");
    return PublicAnswer.page(
        request,
        Html.answer(
            200,
            new ConfirmPage(
                frames.frame(heading, heading, "confirm.js"),
                edition.vocabularies().get(VocabularyName.TYPES).terms().stream()
                    .map(each -> new Choice("", each.code(), each.label(request.language()), false))
                    .toList(),
                new FormMaker(site, edition, frames.words()).email())));
  }
}
