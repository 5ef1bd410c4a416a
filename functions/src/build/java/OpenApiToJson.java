import com.fasterxml.jackson.jr.ob.JSON;
import java.nio.file.Files;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Build step: the contract, written by hand in YAML, as the JSON that is served. */
class OpenApiToJson {
  public static void main(String[] args) throws Exception {
    Object contract =
        new Load(LoadSettings.builder().build()).loadFromString(Files.readString(Path.of(args[0])));
    Path json = Path.of(args[1]);
    Files.createDirectories(json.getParent());
    Files.write(json, JSON.std.asBytes(contract));
  }
}
