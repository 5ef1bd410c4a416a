package nl.weektegenkindermishandeling.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.config.FunctionName;
import nl.weektegenkindermishandeling.document.Document;
import org.junit.jupiter.api.Test;

/** The local system refuses what a role in AWS may not. */
class AskedTest {
  @Test
  void theFunctionThatHearsBouncesReachesAddressesAlone() {
    assertThat(Asked.by("UpdateItem", guard("Key", "address#x")))
        .allMatch(asked -> asked.isAllowed(FunctionName.MAIL_FEEDBACK));
    assertThat(Asked.by("PutItem", guard("Item", "manage#x")))
        .singleElement()
        .matches(asked -> asked.isAllowed(FunctionName.MAIL))
        .matches(asked -> !asked.isAllowed(FunctionName.MAIL_FEEDBACK));
    assertThat(Asked.by("UpdateItem", guard("Key", "calls#x")))
        .singleElement()
        .matches(asked -> asked.isAllowed(FunctionName.REGISTRATION))
        .matches(asked -> !asked.isAllowed(FunctionName.MAIL_FEEDBACK));
  }

  @Test
  void aPartOfATransactionIsAskedByItsKey() {
    Document transaction =
        new Document(
            Map.of("TransactItems", List.of(Map.of("Put", guard("Item", "manage#x").values()))));
    assertThat(Asked.by("TransactWriteItems", transaction))
        .singleElement()
        .matches(asked -> asked.isAllowed(FunctionName.EDITORIAL))
        .matches(asked -> !asked.isAllowed(FunctionName.MAIL_FEEDBACK));
  }

  @Test
  void manyItemsAtOnceAreNotReachedByARightOnSome() {
    Document batch =
        new Document(
            Map.of(
                "RequestItems",
                Map.of(
                    "Guards",
                    Map.of("Keys", List.of(Map.of("key", Map.of("S", "manage#secret")))))));
    Document scan = new Document(Map.of("TableName", "Guards"));
    for (FunctionName function : FunctionName.values()) {
      assertThat(Asked.by("BatchGetItem", batch)).noneMatch(asked -> asked.isAllowed(function));
      assertThat(Asked.by("Scan", scan)).noneMatch(asked -> asked.isAllowed(function));
    }
  }

  private static Document guard(String member, String key) {
    return new Document(Map.of("TableName", "Guards", member, Map.of("key", Map.of("S", key))));
  }
}
