package nl.weektegenkindermishandeling.edition;

/** A <i>gemeente</i> by its CBS code, as {@code GM0344}. It lies in one province. */
public record Municipality(String code, String name, Region region) {}
