package nl.weektegenkindermishandeling.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Text as an attribute: compressed (RFC 1951) where that is much smaller, since DynamoDB counts
 * bytes, and as it is where it is not. The attribute's type tells which.
 */
final class CompactText {
  /** Bytes: what shorter texts win is less than what reading them takes. */
  private static final int WORTH_IT = 512;

  private CompactText() {}

  static AttributeValue write(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    if (bytes.length >= WORTH_IT) {
      byte[] deflated = deflate(bytes);
      if (deflated.length < bytes.length * 3 / 4) {
        return AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(deflated));
      }
    }
    return AttributeValue.fromS(text);
  }

  static String read(AttributeValue attribute) {
    return attribute.b() == null
        ? attribute.s()
        : new String(inflate(attribute.b().asByteArrayUnsafe()), UTF_8);
  }

  private static byte[] deflate(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    ByteArrayOutputStream deflated = new ByteArrayOutputStream(bytes.length);
    try (DeflaterOutputStream output = new DeflaterOutputStream(deflated, deflater)) {
      output.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return deflated.toByteArray();
  }

  private static byte[] inflate(byte[] bytes) {
    Inflater inflater = new Inflater(true);
    try (InflaterInputStream input =
        new InflaterInputStream(new ByteArrayInputStream(bytes), inflater)) {
      return input.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      inflater.end();
    }
  }
}
