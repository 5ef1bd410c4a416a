package nl.weektegenkindermishandeling.local.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.weektegenkindermishandeling.config.Settings;
import nl.weektegenkindermishandeling.lambda.FunctionContext;

/**
 * Makes handlers of the classes of a zip and no others, so a class that was shrunk away is missed.
 * What was loaded of a zip serves all functions of it in this JVM.
 */
final class HandlerLoader {
  private static final Map<Path, HandlerLoader> LOADERS = new ConcurrentHashMap<>();

  private final ClassLoader classes;

  static HandlerLoader of(Path zip) {
    return LOADERS.computeIfAbsent(zip, HandlerLoader::new);
  }

  private HandlerLoader(Path zip) {
    TemporaryDirectory directory = TemporaryDirectory.create();
    Runtime.getRuntime().addShutdownHook(new Thread(directory::close));
    this.classes =
        new URLClassLoader(
            FunctionCode.copy(zip, directory.path()).classPath().stream()
                .map(HandlerLoader::url)
                .toArray(URL[]::new),
            new RuntimeClasses());
  }

  private static URL url(String file) {
    try {
      return Path.of(file).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a function finds where it runs: Java, and the interfaces of a handler. */
  private static final class RuntimeClasses extends ClassLoader {
    private static final String INTERFACES = RequestStreamHandler.class.getPackageName() + ".";

    RuntimeClasses() {
      super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.startsWith(INTERFACES)) {
        return Class.forName(name);
      }
      throw new ClassNotFoundException(name);
    }
  }

  /**
   * Makes a function's handler, and has this thread look for classes where it does. The function
   * gets its variables by a context, since those of the process are not its own.
   */
  RequestStreamHandler handler(FunctionSettings settings, PrintStream logs)
      throws ReflectiveOperationException {
    Thread.currentThread().setContextClassLoader(classes);
    Class<?> variables = classes.loadClass(Settings.class.getName());
    Class<?> context = classes.loadClass(FunctionContext.class.getName());
    return classes
        .loadClass(settings.handler())
        .asSubclass(RequestStreamHandler.class)
        .getConstructor(context)
        .newInstance(
            context
                .getMethod("of", variables, PrintStream.class)
                .invoke(
                    null,
                    variables.getConstructor(Map.class).newInstance(settings.variables()),
                    logs));
  }
}
