package nl.weektegenkindermishandeling.settings;

import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.campaign.Translated;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.field.FieldType;
import nl.weektegenkindermishandeling.field.TextType;
import nl.weektegenkindermishandeling.field.View;
import nl.weektegenkindermishandeling.input.Input;

/** A notice: one text for all, as somebody in a hurry writes it, or a text by language. */
enum NoticeType implements FieldType<Translated> {
  NOTICE;

  private static final TranslatedType BY_LANGUAGE = new TranslatedType(TextType.lines(1, 500));

  @Override
  public Optional<Translated> parse(Input input, Edition edition) {
    return input.isText()
        ? BY_LANGUAGE.text().parse(input, edition).map(Translated::forAll)
        : BY_LANGUAGE.parse(input, edition);
  }

  @Override
  public Object write(Translated notice, View view) {
    return notice.isOneText()
        ? notice.in(Campaign.current().language())
        : BY_LANGUAGE.write(notice, view);
  }

  @Override
  public Translated read(Object written, Surroundings in) {
    return written instanceof String text ? Translated.forAll(text) : BY_LANGUAGE.read(written, in);
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of();
  }
}
