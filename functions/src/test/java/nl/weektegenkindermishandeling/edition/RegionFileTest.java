package nl.weektegenkindermishandeling.edition;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import nl.weektegenkindermishandeling.campaign.Campaign;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionFileTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "provinces.csv",
        "municipalities-2026.csv",
        "municipality-centres.csv",
        "postcode-centres.csv"
      })
  void aTableIsReadAsAnyOtherReaderReadsIt(String file) {
    List<List<String>> rows =
        CsvReader.builder().ofCsvRecord(Campaign.file("regions/" + file)).stream()
            .map(CsvRecord::getFields)
            .skip(1)
            .toList();
    assertThat(RegionFile.rows(file)).extracting(RegionFile.Row::cells).isEqualTo(rows);
  }
}
