package nl.weektegenkindermishandeling.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.local.fixtures.Chromium;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import nl.weektegenkindermishandeling.local.fixtures.InBrowser;
import org.junit.jupiter.api.Test;

/** What a person does with the pages, by clicks alone: from the mailbox to the website. */
@InBrowser
class BrowserIT {
  private static final int PHONE = 320;

  @Test
  void fromTheMailboxToConfirmedToOnline() {
    try (Chromium chromium = Chromium.start();
        TestSystem system = TestSystem.start(Map.of());
        BrowserContext context = chromium.context(PHONE, 640)) {
      Website website = system.website();
      Document form = Forms.aTheatreShow().withEmail("browser@example.org").body();
      Page mailbox = context.newPage();
      mailbox.navigate(system.system().address() + "/_local/mailbox");
      website.register(form);

      FrameLocator mail = mailbox.locator("iframe").first().contentFrame();
      Page confirm = context.waitForPage(() -> mail.getByRole(AriaRole.LINK).first().click());
      assertThat(confirm.locator("#municipality")).hasText("Utrecht");
      // The token leaves the address bar at once.
      assertThat(confirm.url()).isEqualTo(system.system().address() + "/confirm");
      confirm.getByRole(AriaRole.BUTTON).click();
      assertThat(confirm.locator("[data-view=submitted]")).containsText("De redactie bekijkt");
      assertThat(width(confirm)).isLessThanOrEqualTo(PHONE);

      confirm.navigate(system.system().address() + "/redactie");
      confirm.locator("#log-in").click();
      confirm.locator("button").click();
      confirm.locator("#queue h3 a").click();
      confirm.locator("#actions button").first().click();
      confirm.getByText("Bekijk op de site").click();
      assertThat(confirm.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
          .hasText(form.text("title"));
      assertThat(width(confirm)).isLessThanOrEqualTo(PHONE);
    }
  }

  /** A page that is wider than the screen must be moved to be read. */
  private static int width(Page page) {
    return ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
  }
}
