package nl.weektegenkindermishandeling.document;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One value that differs between two documents.
 *
 * @param pointer as {@code #/sessions/0/end}
 * @param from null if the value is new
 * @param to null if the value is gone
 */
public record Difference(String pointer, @Nullable Object from, @Nullable Object to) {
  /** All differences, each as deep as it can be told. */
  public static List<Difference> between(Document from, Document to) {
    return between(JsonPointer.ROOT, from.values(), to.values()).toList();
  }

  /** The field of the document in which the difference is, as {@code sessions}. */
  public String field() {
    return pointer.split("/", 3)[1];
  }

  private static Stream<Difference> between(
      String pointer, @Nullable Object from, @Nullable Object to) {
    if (from instanceof Map<?, ?> one && to instanceof Map<?, ?> other) {
      Set<Object> names = new LinkedHashSet<>(one.keySet());
      names.addAll(other.keySet());
      return names.stream()
          .flatMap(
              name -> between(JsonPointer.child(pointer, name), one.get(name), other.get(name)));
    }
    if (from instanceof List<?> one && to instanceof List<?> other) {
      return IntStream.range(0, Math.max(one.size(), other.size()))
          .boxed()
          .flatMap(i -> between(JsonPointer.child(pointer, i), element(one, i), element(other, i)));
    }
    return isSame(from, to) ? Stream.empty() : Stream.of(new Difference(pointer, from, to));
  }

  private static @Nullable Object element(List<?> list, int index) {
    return index < list.size() ? list.get(index) : null;
  }

  /** Numbers are compared by value, without trailing zeros; blank text is the same as none. */
  private static boolean isSame(@Nullable Object one, @Nullable Object other) {
    if (one instanceof Number && other instanceof Number) {
      return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0;
    }
    return Objects.equals(one, other) || !(Document.isPresent(one) || Document.isPresent(other));
  }
}
