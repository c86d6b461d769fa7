package dev.ataws.bot.aws;

import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * What AWS answered instead of an output.
 *
 * @param code its error code, {@code HTTP 403} where it gave none
 * @param message what it said, without secrets; may be empty
 * @param bucketRegion where S3 says that the bucket is
 */
record AwsError(String code, String message, Optional<String> bucketRegion) {
  static AwsError of(AwsServiceException e, AwsCall call) {
    Optional<AwsErrorDetails> details = Optional.ofNullable(e.awsErrorDetails());
    return new AwsError(
        details.map(AwsErrorDetails::errorCode).orElse("HTTP " + e.statusCode()),
        Redaction.ofMessage(details.map(AwsErrorDetails::errorMessage).orElse(""), call),
        details
            .map(AwsErrorDetails::sdkHttpResponse)
            .flatMap(response -> response.firstMatchingHeader("x-amz-bucket-region")));
  }
}
