package nl.weektegenkindermishandeling.local.adapters;

class EmbeddedAdaptersIT extends AdapterContract {
  @Override
  Backend start() {
    return new EmbeddedBackend();
  }
}
