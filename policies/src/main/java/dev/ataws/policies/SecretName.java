package dev.ataws.policies;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells by its name whether a value is a secret: {@code MasterUserPassword}, {@code DB_PASS}, {@code x-api-key}. */
public final class SecretName {
  /** A longer name counts by its end only. */
  private static final int LONGEST = 128;

  /** How names of secrets end, without what stands between their words. */
  private static final List<String> ENDS = List.of(
      "password",
      "passwords",
      "passwd",
      "passphrase",
      "passcode",
      "secret",
      "secrets",
      "secretvalue",
      "secretstring",
      "secretbinary",
      "secretkey",
      "accesskey",
      "privatekey",
      "privatekeys",
      "privatekeybase",
      "sharedkey",
      "accountkey",
      "apikey",
      "apikeys",
      "authkey",
      "credential",
      "credentials",
      "token",
      "tokenvalue",
      "tokenstring",
      "authorization",
      "authorizationcode",
      "activationcode",
      "connectionstring",
      "authorizedurl",
      "signedurl",
      "streamingurl",
      "streamingsessionurl",
      "webhookurl",
      "userdata");

  /** The last words of names that end in a word too short to be looked for in the middle of another. */
  private static final Set<String> WORDS = Set.of("pass", "pwd", "psk");

  /** Tokens that tell a place, a version, an attempt: they open nothing by themselves. */
  private static final List<String> OPEN_TOKENS = List.of(
      "nexttoken",
      "backwardtoken",
      "billingtoken",
      "blocktoken",
      "callbacktoken",
      "changetoken",
      "checkpointtoken",
      "chunktoken",
      "clienttoken",
      "conditionaltoken",
      "configurationtoken",
      "continuationtoken",
      "anomalytoken",
      "creationtoken",
      "feedbacktoken",
      "forwardtoken",
      "idempotencytoken",
      "locktoken",
      "messagetoken",
      "pagetoken",
      "paginationtoken",
      "previewtoken",
      "producttoken",
      "requesttoken",
      "resulttoken",
      "retrievaltoken",
      "sequencetoken",
      "sharetoken",
      "tasktoken",
      "updatetoken",
      "updatedtoken",
      "verificationtoken",
      "versiontoken",
      "workunittoken");

  private SecretName() {}

  /** Whether what goes by this name is a secret; the last words decide, in whatever way they are joined. */
  public static boolean isSecret(String name) {
    int end = endOfLetters(name);
    String letters = letters(name, end);
    return ends(letters, ENDS) ? !ends(letters, OPEN_TOKENS) : WORDS.contains(lastWord(name, end));
  }

  private static boolean ends(String letters, List<String> ends) {
    for (String end : ends) {
      if (letters.endsWith(end)) {
        return true;
      }
    }
    return false;
  }

  /** Leaves out a number at the end: {@code PASSWORD_2}. */
  private static int endOfLetters(String name) {
    int end = name.length();
    while (end > 0 && !Character.isLetter(name.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static String letters(String name, int end) {
    StringBuilder letters = new StringBuilder();
    for (int at = Math.max(0, end - LONGEST); at < end; at++) {
      char one = name.charAt(at);
      if (Character.isLetterOrDigit(one)) {
        letters.append(Character.toLowerCase(one));
      }
    }
    return letters.toString();
  }

  private static String lastWord(String name, int end) {
    int start = end;
    while (start > 0
        && Character.isLetter(name.charAt(start - 1))
        && !(start < end && beginsWord(name, start))) {
      start--;
    }
    return name.substring(start, end).toLowerCase(Locale.ROOT);
  }

  /** Whether a word in camel case begins there: a capital beside a small letter. */
  private static boolean beginsWord(String name, int at) {
    boolean besideSmall = Character.isLowerCase(name.charAt(at - 1))
        || (at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1)));
    return Character.isUpperCase(name.charAt(at)) && besideSmall;
  }
}
