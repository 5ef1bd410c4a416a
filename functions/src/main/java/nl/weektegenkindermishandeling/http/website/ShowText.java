package nl.weektegenkindermishandeling.http.website;

import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.http.programme.PublicAnswer;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.website.PagePath;
import nl.weektegenkindermishandeling.website.Prose;
import nl.weektegenkindermishandeling.website.TextPage;

/**
 * A text of the campaign's folder.
 *
 * @param name of the file, and of the heading among the words
 */
record ShowText(Site site, PagePath page, String name) implements PageOperation {
  @Override
  public HttpResponse handle(HttpRequest request, String parameter) {
    FrameMaker frames = FrameMaker.of(site, site.editions().current(), request.language(), page);
    String heading = frames.words().say(name);
    String text = Campaign.file("pages/" + request.language().code() + "/" + name + ".txt");
    return PublicAnswer.page(
        request,
        Html.answer(200, new TextPage(frames.frame(heading, heading, null), null, Prose.of(text))));
  }
}
