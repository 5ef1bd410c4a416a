package nl.weektegenkindermishandeling.programme;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.field.FieldType;
import nl.weektegenkindermishandeling.field.TextType;
import nl.weektegenkindermishandeling.field.View;
import nl.weektegenkindermishandeling.input.Input;
import nl.weektegenkindermishandeling.input.InputError;

/** Times of the campaign. */
public enum TimeType implements FieldType<OffsetDateTime> {
  TIME;

  private static final TextType TEXT =
      TextType.exact(0, 35)
          .saying(
              "pattern",
              "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})?$");

  @Override
  public Optional<OffsetDateTime> parse(Input input, Edition edition) {
    return TEXT.parse(input, edition)
        .filter(text -> input.check(CampaignTime.isWellFormed(text), InputError.INVALID_TIME))
        .filter(text -> input.check(CampaignTime.exists(text), InputError.NONEXISTENT_TIME))
        .map(CampaignTime::parse);
  }

  @Override
  public Object write(OffsetDateTime time, View view) {
    return view == View.FORM ? CampaignTime.writeLocal(time) : CampaignTime.write(time);
  }

  @Override
  public OffsetDateTime read(Object written, Surroundings in) {
    return CampaignTime.parse((String) written);
  }

  @Override
  public Map<String, Object> schema() {
    return TEXT.schema();
  }
}
