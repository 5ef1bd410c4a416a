package nl.weektegenkindermishandeling.http.protocol;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.text.Language;

/**
 * What a caller takes, as a header with weights says it (RFC 9110, 12.4.2). Reading takes time in
 * proportion to the header's length, whatever stands in it.
 */
public record Preferences(List<Weighted> members) {
  /** More than any browser sends; what follows is not read. The edge reads as many. */
  private static final int MOST = 50;

  private static final String WEIGHT = "q=";
  private static final int LONGEST_WEIGHT = 5;

  public Preferences {
    members = List.copyOf(members);
  }

  /** A value, in lower case and without parameters; one of weight 0 is not taken. */
  public record Weighted(String value, double weight) {}

  public static Preferences of(String header) {
    return new Preferences(read(header));
  }

  public boolean has(String value) {
    return values().contains(value);
  }

  /** What is taken, the most wanted first. */
  List<String> values() {
    return members.stream()
        .filter(each -> each.weight() > 0)
        .sorted(Comparator.comparingDouble(Weighted::weight).reversed())
        .map(Weighted::value)
        .toList();
  }

  /**
   * Whether one media type is wanted more than another, which is what comes otherwise (RFC 9110,
   * 12.5.1). At the same weight that one is which is named before the other, or alone.
   */
  public boolean prefers(String type, String usual) {
    double weight = weightOf(type);
    double otherwise = weightOf(usual);
    return weight > otherwise || (weight > 0 && weight == otherwise && isNamedFirst(type, usual));
  }

  private boolean isNamedFirst(String type, String usual) {
    List<String> names = members.stream().map(Weighted::value).toList();
    int other = names.indexOf(usual);
    return names.contains(type) && (other < 0 || names.indexOf(type) < other);
  }

  /** That of the most exact range that the type is in. */
  private double weightOf(String type) {
    return Stream.of(type, type.replaceFirst("/.*", "/*"), "*/*")
        .flatMap(range ->
            members.stream().filter(each -> each.value().equals(range)).map(Weighted::weight))
        .findFirst()
        .orElse(0.0);
  }

  /** The first of these languages that the campaign speaks (RFC 4647, lookup). */
  public Optional<Language> language() {
    return values().stream()
        .map(tag -> tag.split("-", 2)[0])
        .flatMap(code -> Campaign.current().language(code).stream())
        .findFirst();
  }

  private static List<Weighted> read(String header) {
    List<Weighted> members = new ArrayList<>();
    int from = 0;
    while (from <= header.length() && members.size() < MOST) {
      int comma = header.indexOf(',', from);
      int end = comma < 0 ? header.length() : comma;
      members.add(member(header.substring(from, end).toLowerCase(Locale.ROOT)));
      from = end + 1;
    }
    return members;
  }

  private static Weighted member(String text) {
    String[] parts = text.split(";", -1);
    double weight = 1;
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip();
      if (parameter.startsWith(WEIGHT)) {
        weight = weight(parameter.substring(WEIGHT.length()));
      }
    }
    return new Weighted(parts[0].strip(), weight);
  }

  /** What is no weight weighs nothing. */
  private static double weight(String text) {
    boolean isNumber =
        !text.isEmpty()
            && text.length() <= LONGEST_WEIGHT
            && text.chars().allMatch(each -> each == '.' || (each >= '0' && each <= '9'));
    try {
      return isNumber ? Double.parseDouble(text) : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
