package nl.weektegenkindermishandeling.mail;

import static nl.weektegenkindermishandeling.mail.MailBody.link;
import static nl.weektegenkindermishandeling.mail.MailBody.paragraph;

import java.util.ArrayList;
import java.util.List;
import nl.weektegenkindermishandeling.registration.Reason;

/** Writes the texts of mails in one language. */
record MailBodyWriter(Wording words, Website website) {

  MailBody write(MailContent content) {
    return switch (content) {
      case MailContent.ConfirmAddress confirm -> confirm(confirm);
      case MailContent.ConfirmSeveral several -> several(several);
      case MailContent.Update update -> update(update);
      case MailContent.GivenAway givenAway -> givenAway(givenAway);
      case MailContent.Links links -> links(links);
      case MailContent.Digest digest -> digest(digest);
      case MailContent.LinksAsked asked ->
          throw new IllegalArgumentException("the links are not made yet");
    };
  }

  private MailBody confirm(MailContent.ConfirmAddress content) {
    Wording.Confirming confirming = words.confirming(content.asking());
    List<MailBody.Block> blocks = new ArrayList<>();
    blocks.add(paragraph(words.greeting()));
    blocks.add(paragraph(confirming.question()));
    if (content.gist() != null) {
      blocks.add(paragraph(words.about()));
    }
    blocks.addAll(toConfirm(content, confirming.button()));
    blocks.add(paragraph(confirming.otherwise()));
    return new MailBody(confirming.subject(), blocks);
  }

  private List<MailBody.Block> toConfirm(MailContent.ConfirmAddress content, String button) {
    List<MailBody.Block> blocks = new ArrayList<>();
    if (content.gist() != null) {
      blocks.add(paragraph(words.gist(content.gist())));
    }
    blocks.add(link(button, website.confirmPage(content.registrationId(), content.token())));
    blocks.add(paragraph(words.worksUntil(content.expiresAt())));
    return blocks;
  }

  private MailBody several(MailContent.ConfirmSeveral content) {
    List<MailBody.Block> blocks = new ArrayList<>();
    blocks.add(paragraph(words.greeting()));
    blocks.add(paragraph(words.several(content.all().size())));
    content.all().forEach(each -> blocks.addAll(toConfirm(each, words.confirmThis(each.asking()))));
    blocks.add(paragraph(words.confirming(MailContent.Asking.REGISTRATION).otherwise()));
    return new MailBody(words.severalSubject(), blocks);
  }

  private MailBody update(MailContent.Update update) {
    List<String> told = words.told(update);
    List<MailBody.Block> blocks = new ArrayList<>();
    blocks.add(paragraph(words.greeting(update.name())));
    blocks.add(paragraph(told.getFirst()));
    blocks.addAll(why(update));
    told.stream().skip(1).forEach(text -> blocks.add(paragraph(text)));
    if (update.kind().isForVisitors()) {
      blocks.add(link(words.toActivity(), website.links().page(update.registrationId())));
    }
    blocks.add(
        link(
            update.kind() == UpdateKind.INVITATION
                ? words.toCopy()
                : words.toRegistration(!update.kind().isEnd()),
            website.managePage(update.registrationId(), update.token())));
    blocks.add(paragraph(words.keepToYourself()));
    return new MailBody(words.subject(update), blocks);
  }

  /** What the editor gave as the reason, in the campaign's words and in their own. */
  private List<MailBody.Block> why(MailContent.Update update) {
    List<MailBody.Block> blocks = new ArrayList<>();
    Reason reason = update.reason();
    if (reason != null && reason != Reason.OTHER) {
      blocks.add(paragraph(words.reason(reason.text(words.language()))));
    }
    if (update.note() != null) {
      blocks.add(paragraph(words.note(update.note())));
    }
    if (blocks.isEmpty() && update.kind().isRefusal()) {
      blocks.add(paragraph(words.askWhy()));
    }
    return blocks;
  }

  private MailBody givenAway(MailContent.GivenAway content) {
    List<MailBody.Block> blocks = new ArrayList<>();
    blocks.add(paragraph(words.greeting(content.name())));
    words.givenAway(content.title()).forEach(text -> blocks.add(paragraph(text)));
    return new MailBody(words.givenAwaySubject(), blocks);
  }

  private MailBody digest(MailContent.Digest digest) {
    List<MailBody.Block> blocks = new ArrayList<>();
    blocks.add(paragraph(words.greeting()));
    words.digest(digest).forEach(text -> blocks.add(paragraph(text)));
    blocks.add(link(words.toQueue(), website.editorsPage()));
    return new MailBody(words.digestSubject(digest), blocks);
  }

  private MailBody links(MailContent.Links content) {
    List<MailBody.Block> blocks = new ArrayList<>();
    blocks.add(paragraph(words.greeting()));
    blocks.add(paragraph(words.links()));
    content
        .links()
        .forEach(each ->
            blocks.add(
                link(each.title(), website.managePage(each.registrationId(), each.token()))));
    blocks.add(paragraph(words.linksNotAsked()));
    blocks.add(paragraph(words.keepToYourself()));
    return new MailBody(words.linksSubject(), blocks);
  }
}
