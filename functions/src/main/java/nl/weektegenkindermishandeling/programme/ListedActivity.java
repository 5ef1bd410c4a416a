package nl.weektegenkindermishandeling.programme;

/** A stored activity, in two shapes of which each is made when it is asked for. */
public interface ListedActivity {
  String id();

  Activity activity();

  /** The JSON text of {@link ActivityDocument#write}. */
  String text();
}
