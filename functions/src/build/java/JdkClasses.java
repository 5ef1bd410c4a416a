import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** Writes the JDK's own classes into a jar, for a program that must know what they declare. */
public final class JdkClasses {
  /** Those that a function may use. */
  private static final List<String> MODULES =
      List.of(
          "java.base",
          "java.desktop",
          "java.logging",
          "java.management",
          "java.naming",
          "java.net.http",
          "java.security.sasl",
          "java.sql",
          "java.xml");

  private JdkClasses() {}

  public static void main(String[] args) throws IOException {
    Path target = Path.of(args[0]);
    if (Files.exists(target)) {
      return; // they do not change while a build directory lasts
    }
    Path modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules");
    try (OutputStream file = Files.newOutputStream(target);
        JarOutputStream jar = new JarOutputStream(file)) {
      jar.setLevel(1);
      for (String module : MODULES) {
        Path root = modules.resolve(module);
        try (Stream<Path> files = Files.walk(root)) {
          for (Path each : files.filter(JdkClasses::isClass).toList()) {
            jar.putNextEntry(new JarEntry(root.relativize(each).toString()));
            Files.copy(each, jar);
          }
        }
      }
    }
  }

  private static boolean isClass(Path file) {
    String name = file.toString();
    return name.endsWith(".class") && !name.endsWith("module-info.class");
  }
}
