package nl.weektegenkindermishandeling.http.website;

import java.util.function.Function;
import nl.weektegenkindermishandeling.http.programme.PublicAnswer;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.website.Frame;
import nl.weektegenkindermishandeling.website.Page;
import nl.weektegenkindermishandeling.website.PagePath;

/**
 * A page whose script does the rest with the API; the same for everybody.
 *
 * @param title its heading, by its name among the words
 */
record ShowShell(Site site, PagePath page, String title, String script, Function<Frame, Page> maker)
    implements PageOperation {
  @Override
  public HttpResponse handle(HttpRequest request, String parameter) {
    FrameMaker frames = FrameMaker.of(site, site.editions().current(), request.language(), page);
    String heading = frames.words().say(title);
    return PublicAnswer.page(
        request, Html.answer(200, maker.apply(frames.frame(heading, heading, script))));
  }
}
