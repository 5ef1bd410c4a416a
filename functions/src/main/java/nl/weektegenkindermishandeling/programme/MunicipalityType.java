package nl.weektegenkindermishandeling.programme;

import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Municipality;
import nl.weektegenkindermishandeling.edition.Region;
import nl.weektegenkindermishandeling.edition.RegionDocument;
import nl.weektegenkindermishandeling.field.FieldType;
import nl.weektegenkindermishandeling.field.TextType;
import nl.weektegenkindermishandeling.field.View;
import nl.weektegenkindermishandeling.input.Input;
import nl.weektegenkindermishandeling.input.InputError;
import nl.weektegenkindermishandeling.text.Language;
import nl.weektegenkindermishandeling.text.PastedText;

/** Municipalities: by their code in a form, and by code and name in an activity. */
enum MunicipalityType implements FieldType<Municipality> {
  MUNICIPALITY;

  /** Beside the municipality in an activity; a form has no such field. */
  private static final String REGION = "region";

  private static final TextType CODE = TextType.exact(0, 10);

  @Override
  public Optional<Municipality> parse(Input input, Edition edition) {
    return CODE.parse(input, edition)
        .flatMap(code -> {
          Optional<Municipality> found = edition.regions().municipality(code);
          input.check(found.isPresent(), InputError.UNKNOWN_MUNICIPALITY);
          return found;
        });
  }

  @Override
  public Object write(Municipality municipality, View view) {
    return view == View.FORM ? municipality.code() : RegionDocument.write(municipality);
  }

  @Override
  public String spoken(Municipality municipality, Language language) {
    return municipality.name();
  }

  @Override
  public void writeInto(
      Document.Builder document, String name, Municipality municipality, View view) {
    FieldType.super.writeInto(document, name, municipality, view);
    if (view == View.ACTIVITY) {
      document.put(REGION, RegionDocument.write(municipality.region()));
    }
  }

  @Override
  public Municipality read(Object written, Surroundings in) {
    if (written instanceof String code) {
      return in.known().regions().municipalityEver(PastedText.exact(code)).orElseThrow();
    }
    Document named = Document.from(written);
    Document region = in.document().document(REGION);
    return new Municipality(
        named.text("code"),
        named.text("name"),
        new Region(region.text("code"), region.text("name")));
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", "string", "pattern", "^GM[0-9]{4}$");
  }
}
