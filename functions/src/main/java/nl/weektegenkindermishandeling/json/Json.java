package nl.weektegenkindermishandeling.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.jr.ob.JSON;
import com.fasterxml.jackson.jr.ob.JSONObjectException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON of RFC 8259, strictly: an object that names a field twice is no JSON here.
 */
public final class Json {
  private static final JSON JACKSON =
      JSON.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8) // 4 bytes, not 12
                  .build())
          .enable(JSON.Feature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(
              JSON.Feature
                  .WRITE_NULL_PROPERTIES) // documents leave out what is absent; a null is meant
          .build();

  private Json() {}

  /** The value in the text, which may be null; or empty if the text is not JSON. */
  public static Optional<Value> read(byte[] text) {
    try (JsonParser parser = JACKSON.createParser(text)) {
      Object value = JACKSON.anyFrom(parser);
      return parser.nextToken() == null ? Optional.of(new Value(value)) : Optional.empty();
    } catch (IOException | NumberFormatException e) { // the second for exponents past any number
      return Optional.empty(); // no input fails here but the text itself
    }
  }

  /** An object that AWS sent. */
  public static Document readTrusted(byte[] text) {
    return read(text)
        .flatMap(Value::object)
        .orElseThrow(() -> new IllegalArgumentException("not a JSON object"));
  }

  public static byte[] write(Document document) {
    return write(document.values());
  }

  public static byte[] write(Map<String, ?> object) {
    return writeValue(object);
  }

  public static byte[] writeList(List<?> list) {
    return writeValue(list);
  }

  private static byte[] writeValue(Object value) {
    try {
      return JACKSON.asBytes(value);
    } catch (JSONObjectException e) {
      throw new IllegalArgumentException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A value that was read. */
  public record Value(@Nullable Object value) {
    /** The value if it is an object. */
    public Optional<Document> object() {
      return value instanceof Map<?, ?> map ? Optional.of(Document.from(map)) : Optional.empty();
    }
  }
}
