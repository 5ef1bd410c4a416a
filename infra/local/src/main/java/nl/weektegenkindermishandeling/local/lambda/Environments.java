package nl.weektegenkindermishandeling.local.lambda;

import java.util.concurrent.BlockingDeque;

/** What functions run in. */
@FunctionalInterface
interface Environments extends AutoCloseable {
  /**
   * Starts one for a function, which takes calls from a queue when it is ready.
   *
   * @param function is told when it has ended
   */
  Environment start(
      FunctionSettings settings, LocalFunction function, BlockingDeque<Invocation> queue);

  @Override
  default void close() {}
}
