package nl.weektegenkindermishandeling.mail;

import static nl.weektegenkindermishandeling.mail.Letter.link;
import static nl.weektegenkindermishandeling.mail.Letter.paragraph;

import java.util.ArrayList;
import java.util.List;
import nl.weektegenkindermishandeling.registration.Reason;

/** Writes letters in one language. */
final class Letters {
  private final Wording words;
  private final Website website;

  Letters(Wording words, Website website) {
    this.words = words;
    this.website = website;
  }

  Letter write(Message message) {
    return switch (message) {
      case Message.ConfirmAddress confirm -> confirm(confirm);
      case Message.Update update -> update(update);
      case Message.GivenAway givenAway -> givenAway(givenAway);
      case Message.Links links -> links(links);
      case Message.Digest digest -> digest(digest);
      case Message.LinksAsked asked ->
          throw new IllegalArgumentException("the links are not made yet");
    };
  }

  private Letter confirm(Message.ConfirmAddress message) {
    Wording.Confirming confirming = words.confirming(message.asking());
    return new Letter(
        confirming.subject(),
        List.of(
            paragraph(words.greeting()),
            paragraph(confirming.question()),
            link(
                confirming.button(),
                website.confirmPage(message.registrationId(), message.token())),
            paragraph(words.worksUntil(message.expiresAt())),
            paragraph(confirming.otherwise())));
  }

  private Letter update(Message.Update update) {
    List<String> told = words.told(update);
    List<Letter.Block> blocks = new ArrayList<>();
    blocks.add(paragraph(words.greeting(update.name())));
    blocks.add(paragraph(told.getFirst()));
    blocks.addAll(why(update));
    told.stream().skip(1).forEach(text -> blocks.add(paragraph(text)));
    if (update.kind().isForVisitors()) {
      blocks.add(link(words.toActivity(), website.activityPage(update.registrationId())));
    }
    blocks.add(
        link(
            update.kind() == UpdateKind.INVITATION
                ? words.toCopy()
                : words.toRegistration(!update.kind().isEnd()),
            website.managePage(update.registrationId(), update.token())));
    blocks.add(paragraph(words.keepToYourself()));
    return new Letter(words.subject(update), blocks);
  }

  /** What the editor gave as the reason, in the campaign's words and in their own. */
  private List<Letter.Block> why(Message.Update update) {
    List<Letter.Block> blocks = new ArrayList<>();
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

  private Letter givenAway(Message.GivenAway message) {
    List<Letter.Block> blocks = new ArrayList<>();
    blocks.add(paragraph(words.greeting(message.name())));
    words.givenAway(message.title()).forEach(text -> blocks.add(paragraph(text)));
    return new Letter(words.givenAwaySubject(), blocks);
  }

  private Letter digest(Message.Digest digest) {
    List<Letter.Block> blocks = new ArrayList<>();
    blocks.add(paragraph(words.greeting()));
    words.digest(digest).forEach(text -> blocks.add(paragraph(text)));
    blocks.add(link(words.toQueue(), website.editorsPage()));
    return new Letter(words.digestSubject(digest.waiting()), blocks);
  }

  private Letter links(Message.Links message) {
    List<Letter.Block> blocks = new ArrayList<>();
    blocks.add(paragraph(words.greeting()));
    blocks.add(paragraph(words.links()));
    message
        .links()
        .forEach(each ->
            blocks.add(
                link(each.title(), website.managePage(each.registrationId(), each.token()))));
    blocks.add(paragraph(words.linksNotAsked()));
    blocks.add(paragraph(words.keepToYourself()));
    return new Letter(words.linksSubject(), blocks);
  }
}
