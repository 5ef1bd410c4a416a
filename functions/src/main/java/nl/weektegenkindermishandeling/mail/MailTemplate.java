package nl.weektegenkindermishandeling.mail;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.text.Language;
import nl.weektegenkindermishandeling.text.PastedText;

/**
 * A mail of the campaign's folder, in one language: {@code mails/nl/received.txt}. It is a Mustache
 * template of a subject, after which paragraphs stand with blank lines between them; one that is
 * {@code [label](address)} becomes a button. Values are text, whatever stands in them. A
 * placeholder that its kind of mail does not have is a failure: the tests of the templates find it.
 */
record MailTemplate(Language language, String kind) {
  /** In values, a line feed and the start: neither then ends a paragraph or begins a button. */
  private static final String LINE_FEED = "\uE000";

  private static final String START = "\uE001";

  private static final String SUBJECT = "Subject: ";
  private static final String ATTACHMENT = "Attachment: ";
  private static final Pattern BLANK_LINES = Pattern.compile("\n\\s*\n");
  private static final Pattern BUTTON = Pattern.compile("\\[(.+)]\\((\\S+)\\)");

  private static final Map<MailTemplate, Template> COMPILED = new ConcurrentHashMap<>();

  MailBody write(Map<String, ?> values) {
    String[] blocks = BLANK_LINES.split(compiled().execute(values).strip());
    String subject = "";
    String attachment = "";
    for (String line : blocks[0].split("\n")) {
      if (line.startsWith(SUBJECT)) {
        subject = subject(line.substring(SUBJECT.length()));
      } else if (line.startsWith(ATTACHMENT)) {
        attachment = line.substring(ATTACHMENT.length()).strip();
      } else {
        throw new IllegalStateException(this + " starts with what is no subject and no file");
      }
    }
    List<MailBody.Block> content = new ArrayList<>();
    for (int i = 1; i < blocks.length; i++) {
      content.add(block(blocks[i].strip()));
    }
    return new MailBody(subject, attachment, content);
  }

  /** In a header, what stands between these signs is another text in code (RFC 2047). */
  private static String subject(String text) {
    return PastedText.line(plain(text)).replace("=?", "= ?");
  }

  private static MailBody.Block block(String text) {
    Matcher button = BUTTON.matcher(text);
    return button.matches()
        ? MailBody.link(plain(button.group(1)), plain(button.group(2)))
        : MailBody.paragraph(plain(text));
  }

  private static String marked(String value) {
    return START + value.replace("\n", LINE_FEED);
  }

  private static String plain(String text) {
    return text.replace(START, "").replace(LINE_FEED, "\n");
  }

  private Template compiled() {
    return COMPILED.computeIfAbsent(this, MailTemplate::compile);
  }

  private Template compile() {
    String folder = "mails/" + language.code() + "/";
    return Mustache.compiler()
        .withEscaper(MailTemplate::marked)
        .withLoader(part -> new StringReader(Campaign.file(folder + "part-" + part + ".txt")))
        .strictSections(true)
        .emptyStringIsFalse(true)
        .zeroIsFalse(true)
        .compile(Campaign.file(folder + kind + ".txt"));
  }
}
