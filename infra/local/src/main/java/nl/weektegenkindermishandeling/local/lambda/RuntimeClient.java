package nl.weektegenkindermishandeling.local.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/**
 * AWS's Lambda runtime interface client, as a JVM is started with it. Left alone, each JVM unpacks
 * the client's native code over the same file in /tmp, and one that is just loading it crashes; so
 * it is unpacked once, and each JVM is told where.
 *
 * @param jars copies of its jars, so that all that a function loads is in one directory
 * @param nativeLibrary the unpacked native code
 */
record RuntimeClient(List<Path> jars, Path nativeLibrary) {
  static final String MAIN = AWSLambda.class.getName();

  /** A class of each jar. */
  private static final List<Class<?>> JARS =
      List.of(
          AWSLambda.class,
          RequestStreamHandler.class,
          PojoSerializer.class,
          SdkInternalThreadLocal.class);

  static RuntimeClient unpackInto(Path directory) {
    Path library = directory.resolve(".libaws-lambda-jni.so");
    try (InputStream code =
        AWSLambda.class.getResourceAsStream("/jni/libaws-lambda-jni." + platform() + ".so")) {
      if (code == null) {
        throw new IllegalStateException(
            "AWS's runtime client has no native code for this machine; use Linux or WSL 2");
      }
      Files.copy(code, library);
      List<Path> jars = new ArrayList<>();
      for (Path jar : JARS.stream().map(RuntimeClient::jar).distinct().toList()) {
        Path copy = directory.resolve(jar.getFileName());
        jars.add(Files.copy(jar, copy, StandardCopyOption.COPY_ATTRIBUTES));
      }
      return new RuntimeClient(List.copyOf(jars), library);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String platform() throws IOException {
    String processor = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    String system = System.getProperty("os.name").equals("Linux") ? "linux" : "other";
    return system + (hasMusl() ? "_musl-" : "-") + processor;
  }

  private static boolean hasMusl() throws IOException {
    Path libraries = Path.of("/lib");
    if (!Files.isDirectory(libraries)) {
      return false;
    }
    try (Stream<Path> files = Files.list(libraries)) {
      return files.anyMatch(file -> file.getFileName().toString().startsWith("ld-musl"));
    }
  }

  /** The option that tells the client where its native code is. */
  String option() {
    return "-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI="
        + nativeLibrary;
  }

  private static Path jar(Class<?> type) {
    CodeSource source = Objects.requireNonNull(type.getProtectionDomain().getCodeSource());
    return Path.of(URI.create(source.getLocation().toString()));
  }
}
