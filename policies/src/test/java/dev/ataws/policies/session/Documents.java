package dev.ataws.policies.session;

import dev.ataws.policies.iam.PolicyDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Policy documents that tests speak of. */
final class Documents {
  static final PolicyDocument READ_ONLY = document("read-only", """
      {"Effect": "Allow", "Action": "*", "Resource": "*",
       "Condition": {"StringEquals": {"chat:AccessLevel": ["List", "Read"]}}}""");
  static final PolicyDocument LAMBDA_INVOKE = document("lambda-invoke", """
      {"Effect": "Allow", "Action": ["lambda:InvokeFunction", "lambda:InvokeAsync"], "Resource": "*"}""");

  private Documents() {}

  /** Both deny lists, in the names of IAM's actions. */
  static List<PolicyDocument> denials() {
    return List.of(resource("denied-always"), resource("denied-unless-named"));
  }

  static PolicyDocument document(String name, String statements) {
    return read(name, "{\"Version\": \"2012-10-17\", \"Statement\": " + statements + "}");
  }

  static PolicyDocument read(String name, String json) {
    return PolicyDocument.read(name, json).match(valid -> valid, faults -> {
      throw new AssertionError(json + faults);
    });
  }

  private static PolicyDocument resource(String name) {
    try (InputStream json =
        Objects.requireNonNull(Documents.class.getResourceAsStream(name + ".json"))) {
      return read(name, new String(json.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
