package nl.weektegenkindermishandeling.programme;

import java.math.BigDecimal;
import nl.weektegenkindermishandeling.field.CodeType;
import nl.weektegenkindermishandeling.field.EmailAddress;
import nl.weektegenkindermishandeling.field.Field;
import nl.weektegenkindermishandeling.field.NameText;
import nl.weektegenkindermishandeling.field.NumberType;
import nl.weektegenkindermishandeling.field.ObjectType;
import nl.weektegenkindermishandeling.field.PhoneNumber;
import nl.weektegenkindermishandeling.field.WebAddress;

/** The fields of an organisation, of a public contact and of a price. */
final class OrganisationFields {
  private static final Field<String> NAME = Field.of("name", NameText.of(2, 120)).required();
  private static final Field<String> WEBSITE = Field.of("website", WebAddress.TYPE);
  private static final Field<String> EMAIL = Field.of("email", EmailAddress.TYPE);
  private static final Field<String> PHONE = Field.of("phone", PhoneNumber.TYPE);
  private static final Field<BigDecimal> AMOUNT =
      Field.of("amount", NumberType.amount(0, 100_000)).required();
  private static final Field<Currency> CURRENCY =
      Field.of("currency", CodeType.of(Currency.class)).required();

  static final ObjectType<Organisation> ORGANISATION =
      new ObjectType<>(values -> new Organisation(values.get(NAME), values.find(WEBSITE)))
          .with(NAME, Organisation::name)
          .with(WEBSITE, Organisation::website);

  static final ObjectType<PublicContact> PUBLIC_CONTACT =
      new ObjectType<>(values ->
          new PublicContact(values.find(EMAIL), values.find(PHONE), values.find(WEBSITE)))
          .with(EMAIL, PublicContact::email)
          .with(PHONE, PublicContact::phone)
          .with(WEBSITE, PublicContact::website);

  static final ObjectType<Price> PRICE =
      new ObjectType<>(values -> new Price(values.get(AMOUNT), values.get(CURRENCY)))
          .with(AMOUNT, Price::amount)
          .with(CURRENCY, Price::currency);

  private OrganisationFields() {}
}
