package nl.weektegenkindermishandeling.field;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.input.Input;
import nl.weektegenkindermishandeling.input.InputError;

/**
 * A number.
 *
 * @param decimals how many it has at most; below 0 if that does not matter
 * @param maker makes the value of the number
 */
public record NumberType<T>(
    BigDecimal min, BigDecimal max, int decimals, Function<BigDecimal, T> maker)
    implements FieldType<T> {
  public static NumberType<Integer> whole(int min, int max) {
    return new NumberType<>(
        BigDecimal.valueOf(min), BigDecimal.valueOf(max), 0, BigDecimal::intValueExact);
  }

  /** Degrees of WGS 84. */
  public static NumberType<Double> degrees(String min, String max) {
    return new NumberType<>(new BigDecimal(min), new BigDecimal(max), -1, BigDecimal::doubleValue);
  }

  /**
   * An amount of money in whole cents. Amounts of one value are equal, with or without trailing
   * zeros.
   */
  public static NumberType<BigDecimal> amount(int min, int max) {
    return new NumberType<>(
        BigDecimal.valueOf(min),
        BigDecimal.valueOf(max),
        2,
        number -> number.setScale(2, RoundingMode.UNNECESSARY));
  }

  @Override
  public Optional<T> parse(Input input, Edition edition) {
    return input
        .number()
        .filter(number ->
            input.check(
                number.compareTo(min) >= 0 && number.compareTo(max) <= 0,
                InputError.OUT_OF_RANGE,
                min,
                max))
        .filter(number ->
            input.check(
                decimals < 0 || number.stripTrailingZeros().scale() <= decimals,
                decimals == 0 ? InputError.NOT_A_WHOLE_NUMBER : InputError.INVALID_VALUE))
        .map(maker);
  }

  @Override
  public T read(Object written, Surroundings in) {
    return maker.apply(new BigDecimal(written.toString()));
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", decimals == 0 ? "integer" : "number");
    schema.put("minimum", min);
    schema.put("maximum", max);
    if (decimals > 0) {
      schema.put("multipleOf", BigDecimal.ONE.movePointLeft(decimals));
    }
    return schema;
  }
}
