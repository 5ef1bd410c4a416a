import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Build step: the files under /assets, in a folder that is called by what is in them. So a browser
 * may keep them for ever, scripts import each other by their plain names, and the files of two
 * versions stand side by side.
 */
class WebsiteAssets {
  private static final String WEB_JARS = "/META-INF/resources/webjars/";
  private static final String GOVUK = WEB_JARS + "govuk-frontend/5.14.0/dist/govuk/";
  private static final String LEAFLET = WEB_JARS + "leaflet/1.9.4/dist/";

  /** Colours of the UK's site, and what a campaign has instead: see website/CampaignStyle. */
  private static final Map<String, String> COLOURS =
      Map.of(
          "#1d70b8", "var(--campaign)",
          "#003078", "var(--campaign-dark)",
          "#0f385c", "var(--campaign-dark)",
          "#4c2c92", "var(--visited)",
          "#00703c", "var(--campaign)",
          "#005a30", "var(--campaign-dark)",
          "#002d18", "var(--campaign-dark)");

  public static void main(String[] args) throws Exception {
    Path source = Path.of(args[0]);
    TreeMap<String, byte[]> files = new TreeMap<>();
    files.put("site.css", bytes(govuk() + "\n" + Files.readString(source.resolve("styles/site.css"))));
    files.put("icon.svg", Files.readAllBytes(source.resolve("styles/icon.svg")));
    files.put("leaflet/leaflet.js", bytes(leaflet()));
    files.put("leaflet/leaflet.css", packaged(LEAFLET + "leaflet.css"));
    try (Stream<Path> scripts = Files.walk(source.resolve("scripts"))) {
      for (Path script : scripts.filter(each -> each.toString().endsWith(".js")).toList()) {
        files.put(source.resolve("scripts").relativize(script).toString(), Files.readAllBytes(script));
      }
    }
    String version = version(files);
    Path folder = Path.of(args[1]);
    deleteOlder(folder);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path target = folder.resolve("assets").resolve(version).resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
    Path told = Path.of(args[2]);
    Files.createDirectories(told.getParent());
    Files.writeString(told, "/assets/" + version);
    compileAnew(source.resolve("templates"), Path.of(args[3]));
  }

  /** Templates become classes, and Maven looks at changes of Java files alone. */
  private static void compileAnew(Path templates, Path compiled) throws IOException {
    if (!Files.exists(compiled)) {
      return;
    }
    FileTime then = Files.getLastModifiedTime(compiled);
    try (Stream<Path> files = Files.list(templates)) {
      for (Path template : files.toList()) {
        if (Files.getLastModifiedTime(template).compareTo(then) > 0) {
          Files.deleteIfExists(compiled);
        }
      }
    }
  }

  /** Its patterns alone: not the font, crest and colours, which are the UK's own. */
  private static String govuk() throws IOException {
    String styles =
        text(GOVUK + "govuk-frontend.min.css")
            .replaceAll("@font-face\\{[^}]*}", "")
            .replaceAll("/\\*# source.*", "")
            .replaceAll("url\\(/assets/[^)]*\\)", "none")
            .replace("GDS Transport,", "");
    for (Map.Entry<String, String> colour : COLOURS.entrySet()) {
      styles = styles.replace(colour.getKey(), colour.getValue());
    }
    return "/*! govuk-frontend 5.14.0, MIT, without its font, crest and colours */\n" + styles;
  }

  /** Without the picture of nothing that it has in itself, which a page's policy does not allow. */
  private static String leaflet() throws IOException {
    return text(LEAFLET + "leaflet.js")
        .replaceAll("data:image/gif;base64,[A-Za-z0-9+/=]+", "")
        .replaceAll("(?m)^//# source.*$", "");
  }

  private static String version(Map<String, byte[]> files) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      digest.update(bytes(file.getKey()));
      digest.update(file.getValue());
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
  }

  private static void deleteOlder(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static String text(String name) throws IOException {
    return new String(packaged(name), StandardCharsets.UTF_8);
  }

  private static byte[] packaged(String name) throws IOException {
    try (InputStream file = WebsiteAssets.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IOException("no " + name);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      file.transferTo(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
