import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * What the system costs and how much runs at once, in an idle month and in the week: java docs/costs/Costs.java [figures].
 * It knows no price and no figure of its own; all stand in figures.properties, each with where it is from.
 */
public final class Costs {
  private final Properties figures;
  private final String period;

  private Costs(Properties figures, String period) {
    this.figures = figures;
    this.period = period;
  }

  public static void main(String[] args) throws IOException {
    Properties figures = new Properties();
    Path path = Path.of(args.length > 0 ? args[0] : "docs/costs/figures.properties");
    try (Reader reader = Files.newBufferedReader(path)) {
      figures.load(reader);
    }
    new Costs(figures, "idle").print("An idle month");
    new Costs(figures, "week").print("The week");
    new Costs(figures, "week").printLists();
  }

  /** What one list costs, by how many of a hundred the edge answers by itself. Beyond what is free. */
  private void printLists() {
    System.out.printf("%nA list%n%n| the edge has it | ms of a function | ms for a visitor | dollars for a million |%n| ---: | ---: | ---: | ---: |%n");
    for (double hit : new double[] {0, 0.9, 0.99}) {
      double asked = 1 - hit;
      double milliseconds = asked * read();
      double function =
          of("price.api.millionRequests")
              + of("price.lambda.millionRequests")
              + read() * 1000 * of("assumed.memoryGigabytes") * of("price.lambda.gigabyteSecond")
              + of("measured.read.units") * of("price.dynamodb.millionReadUnits");
      double edge =
          of("price.edge.millionRequests")
              + of("price.edge.millionFunctions")
              + 1e6 * of("measured.read.bytes") / (1 << 30) * of("price.edge.gigabyte");
      System.out.printf(
          Locale.ROOT,
          "| %.0f %% | %.1f | %.1f | %.2f |%n",
          hit * 100,
          milliseconds,
          milliseconds * of("people.callsAVisitor"),
          edge + asked * function);
    }
  }

  private double of(String name) {
    String text = figures.getProperty(name);
    if (text == null) {
      throw new IllegalArgumentException("figures lack " + name);
    }
    return Double.parseDouble(text.strip());
  }

  private double here(String name) {
    return of(period + "." + name);
  }

  private void print(String title) {
    System.out.printf(Locale.ROOT, "%n%s (%.0f days)%n%n", title, here("days"));
    peak();
    System.out.printf("%n| what | dollars |%n| --- | ---: |%n");
    Map<String, Double> costs = costs();
    costs.forEach((what, dollars) -> System.out.printf(Locale.ROOT, "| %s | %.2f |%n", what, dollars));
    double dollars = costs.values().stream().mapToDouble(Double::doubleValue).sum();
    System.out.printf(Locale.ROOT, "| together | %.2f |%n%n", dollars);
    System.out.printf(Locale.ROOT, "%s: %.2f euros with VAT%n", period, dollars * of("price.euro") * (1 + of("price.vat")));
    System.out.println("Not in it: " + figures.getProperty("not.reckoned"));
  }

  /** What the busiest hour asks: Little's law gives how many functions run at once. */
  private void peak() {
    double edge = here("peakVisitorsAnHour") * of("people.callsAVisitor") / 3600;
    double origin = edge * (1 - here("hitRatio"));
    System.out.printf(Locale.ROOT, "Busiest hour: %.0f requests a second at the edge, %.0f at the API, %.1f functions at once, %.0f read units a second.%n",
        edge, origin, origin * read() / 1000, origin * of("measured.read.units"));
  }

  /** Milliseconds of a read, some of which start a function. */
  private double read() {
    return inLambda("measured.read.milliseconds") + of("assumed.coldStarts") * of("assumed.restore.milliseconds");
  }

  private double inLambda(String measured) {
    return of(measured) * of("assumed.slower");
  }

  private Map<String, Double> costs() {
    double days = here("days");
    double reads = here("calls") * (1 - here("hitRatio"));
    double registrations = here("registrations");
    double writes = 3 * registrations;
    double mails = registrations * of("people.mailsARegistration");
    double minutes = days * 24 * 60;
    double month = days / 30;
    double gigabytes = of("assumed.memoryGigabytes");
    double seconds =
        (reads * read()
                + writes * inLambda("measured.write.milliseconds")
                + mails * (inLambda("measured.mail.milliseconds") + of("assumed.ses.milliseconds"))
                + minutes * inLambda("measured.schedule.milliseconds"))
            / 1000;
    double calls = reads + writes + mails + minutes;
    double readUnits =
        reads * of("measured.read.units")
            + registrations * (of("measured.confirm.readUnits") + of("measured.approve.readUnits"))
            + mails * of("measured.mail.readUnits")
            + minutes * (of("measured.schedule.calls") + of("measured.count.calls") / 10);
    double writeUnits =
        registrations * (of("measured.register.writeUnits") + of("measured.confirm.writeUnits") + of("measured.approve.writeUnits"))
            + mails * of("measured.mail.writeUnits");
    double edgeCalls = here("calls");
    double edgeGigabytes =
        (edgeCalls * of("measured.read.bytes") + here("fileCalls") * of("measured.file.bytes")) / (1 << 30);

    Map<String, Double> costs = new LinkedHashMap<>();
    costs.put("HTTP API", million(reads + writes) * of("price.api.millionRequests"));
    costs.put("Lambda", million(calls) * of("price.lambda.millionRequests") + seconds * gigabytes * of("price.lambda.gigabyteSecond"));
    costs.put("DynamoDB, reads", million(readUnits) * of("price.dynamodb.millionReadUnits"));
    costs.put("DynamoDB, writes", million(writeUnits) * of("price.dynamodb.millionWriteUnits"));
    costs.put("DynamoDB, storage and restoring", month * of("stack.gigabytes")
        * (of("price.dynamodb.gigabyteMonth") + of("price.dynamodb.restoreGigabyteMonth")));
    costs.put("SES", mails / 1000 * of("price.ses.thousandMails"));
    costs.put("CloudFront, requests", over(million(edgeCalls + here("fileCalls")), "price.edge.freeMillionRequests") * of("price.edge.millionRequests"));
    costs.put("CloudFront, its program", over(million(edgeCalls), "price.edge.freeMillionFunctions") * of("price.edge.millionFunctions"));
    costs.put("CloudFront, bytes", over(edgeGigabytes, "price.edge.freeGigabytes") * of("price.edge.gigabyte"));
    costs.put("S3, the website's files", million(here("fileCalls")) * of("assumed.file.missed") * of("price.s3.millionReads"));
    costs.put("Logs", over(calls * of("assumed.log.kilobytes") / (1 << 20), "price.logs.freeGigabytes") * of("price.logs.gigabyte"));
    costs.put("Alarms", month * over(of("stack.alarmMetrics"), "price.alarms.free") * of("price.alarm"));
    costs.put("Metrics", month * over(of("stack.metrics." + period), "price.metrics.free") * of("price.metric"));
    costs.put("Secrets", month * of("stack.secrets") * of("price.secret"));
    costs.put("Scheduler", over(million(minutes), "price.scheduler.freeMillionCalls") * of("price.scheduler.millionCalls"));
    if (period.equals("week")) {
      costs.put("Firewall", month * of("price.firewall.month"));
    }
    return costs;
  }

  private double over(double amount, String free) {
    return Math.max(0, amount - of(free));
  }

  private static double million(double amount) {
    return amount / 1_000_000;
  }
}
