package dev.ataws.policies;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** URLs that let in whoever has them. */
final class SecretUrl {
  /** What stands in a URL that is signed for AWS, Google; its value may be encoded once more. */
  private static final List<String> SIGNATURES =
      List.of("x-amz-signature", "x-amz-security-token", "x-amz-credential", "x-goog-signature");

  /** Whose signature it is: S3 of old, CloudFront, Google. */
  private static final List<String> SIGNERS =
      List.of("awsaccesskeyid=", "key-pair-id=", "googleaccessid=");

  private static final List<String> WEBHOOKS = List.of(
      "hooks.slack.com/services/",
      "hooks.slack.com/workflows/",
      "hooks.slack.com/triggers/",
      "hooks.slack-gov.com/services/",
      "hooks.chime.aws/incomingwebhooks/",
      "webhook.office.com/",
      "discord.com/api/webhooks/",
      "discordapp.com/api/webhooks/");

  private SecretUrl() {}

  /** The URL, or {@value SecretText#REDACTED} for it; what only ends the sentence around it stays. */
  static String redact(String url) {
    String plain = url.toLowerCase(Locale.ROOT).replace("\\/", "/");
    if (!isSecret(plain)) {
      return url;
    }
    int end = url.length();
    while (end > 0 && "\\).,;]}".indexOf(url.charAt(end - 1)) >= 0) {
      end--;
    }
    return SecretText.REDACTED + url.substring(end);
  }

  private static boolean isSecret(String url) {
    boolean isSignedOtherwise =
        (url.contains("signature=") && SIGNERS.stream().anyMatch(url::contains))
            || (url.contains("sig=") && url.contains("sv="));
    return isSignedOtherwise
        || Stream.concat(SIGNATURES.stream(), WEBHOOKS.stream()).anyMatch(url::contains);
  }
}
