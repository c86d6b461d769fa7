package dev.ataws.bot.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;

/** What came of a call. */
public sealed interface AwsAnswer {

  /**
   * The operation's output.
   *
   * @param output the output by API member names; blobs are base64 text, timestamps ISO 8601 text
   * @param body the bytes that the operation streamed, when it did
   * @param requestId AWS's id of the request; empty when the service gave none
   */
  record Success(ObjectNode output, Optional<Body> body, String requestId) implements AwsAnswer {
    /** Returns the id of the request, without what AWS answered. */
    @Override
    public String toString() {
      return "Success[requestId=" + requestId + "]";
    }
  }

  /**
   * The reason why there is no output, said to the person who asked.
   *
   * @param code AWS's error code, {@code AccessDeniedException}, or ours when AWS was not reached, {@code Timeout}
   * @param what what went wrong, a sentence
   * @param why the reason, as AWS or the network gave it; may be empty
   * @param next what to do, a sentence
   * @param paste what {@code next} speaks of, to be copied as it stands
   * @param requestId AWS's id of the request; empty when there is none
   * @param status the HTTP status of AWS's answer, 404; 0 when there is no answer of AWS
   */
  record Failure(
      String code,
      String what,
      String why,
      String next,
      Optional<String> paste,
      String requestId,
      int status)
      implements AwsAnswer {
    /** The code of a call that its caller gave up by being interrupted. */
    public static final String CANCELLED = "Cancelled";

    /** The code of a call that took longer than the time limit. */
    public static final String TIMEOUT = "Timeout";

    /** A reason that is no answer of AWS. */
    public Failure(
        String code,
        String what,
        String why,
        String next,
        Optional<String> paste,
        String requestId) {
      this(code, what, why, next, paste, requestId, 0);
    }
  }

  /**
   * Bytes that an operation streamed.
   *
   * @param bytes what was read, at most {@link SdkAccount#LONGEST_BODY}
   * @param isWhole whether that is all
   */
  record Body(SdkBytes bytes, boolean isWhole) {
    /** Returns how many bytes there are, without them. */
    @Override
    public String toString() {
      return "Body[%d bytes, isWhole=%s]".formatted(bytes.asByteArrayUnsafe().length, isWhole);
    }
  }
}
