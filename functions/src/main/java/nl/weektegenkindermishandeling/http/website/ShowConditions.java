package nl.weektegenkindermishandeling.http.website;

import java.util.Optional;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.campaign.Translated;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.http.programme.PublicAnswer;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.ProblemType;
import nl.weektegenkindermishandeling.http.protocol.Rejection;
import nl.weektegenkindermishandeling.website.PagePath;
import nl.weektegenkindermishandeling.website.Prose;
import nl.weektegenkindermishandeling.website.TextPage;

/** Conditions of this edition or the one before, in the version that somebody accepted. */
record ShowConditions(Site site) implements PageOperation {
  @Override
  public HttpResponse handle(HttpRequest request, String version) {
    Edition edition = site.editions().current();
    Translated text =
        Stream.of(Optional.of(edition), site.editions().find(edition.previousId()))
            .flatMap(Optional::stream)
            .filter(each -> Edition.isConditionsVersion(version))
            .flatMap(each -> site.conditions().find(each, version).stream())
            .findFirst()
            .orElseThrow(() -> Rejection.of(ProblemType.NOT_FOUND));
    FrameMaker frames =
        FrameMaker.of(site, edition, request.language(), PagePath.CONDITIONS).at(version);
    String heading = frames.words().say("conditionsTitle");
    String lead = frames.words().say("conditionsVersion", version);
    return PublicAnswer.page(
        request,
        Html.answer(
            200,
            new TextPage(
                frames.frame(heading, heading + ". " + lead, null),
                lead,
                Prose.plain(text.in(request.language())))));
  }
}
