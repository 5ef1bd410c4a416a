package nl.weektegenkindermishandeling.local.lambda;

import java.util.concurrent.BlockingDeque;

/** Threads of this process, in each of which a function runs. */
final class Threads implements Environments {
  @Override
  public Environment start(
      FunctionSettings settings, LocalFunction function, BlockingDeque<Invocation> queue) {
    ThreadEnvironment environment = new ThreadEnvironment(settings, function, queue);
    environment.start();
    return environment;
  }

  @Override
  public void close() {}
}
