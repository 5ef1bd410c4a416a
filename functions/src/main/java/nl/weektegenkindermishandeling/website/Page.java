package nl.weektegenkindermishandeling.website;

import java.util.Map;

/** What a template writes. */
public sealed interface Page
    permits HomePage,
        ListPage,
        ActivityPage,
        TextPage,
        MessagePage,
        RegisterPage,
        ConfirmPage,
        ManagePage,
        ElsewherePage,
        DeskPage {
  Frame frame();

  /** The page as HTML. */
  String html();

  /** What the page's template says by a name. */
  default Map<String, String> words() {
    return frame().words();
  }
}
