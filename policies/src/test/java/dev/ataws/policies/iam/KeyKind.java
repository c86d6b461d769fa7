package dev.ataws.policies.iam;

import java.util.List;
import java.util.stream.Stream;

/**
 * Names and values for made up conditions that belong together.
 *
 * @param operators the operators that compare such values
 * @param keys keys that have such values
 * @param inDocuments values for documents
 * @param given values for requests
 * @param oddInDocuments values that evaluators take differently
 * @param oddGiven such values for requests, some of them no values of the kind
 */
record KeyKind(
    List<String> operators,
    List<String> keys,
    List<String> inDocuments,
    List<String> given,
    List<String> oddInDocuments,
    List<String> oddGiven) {
  static final KeyKind STRING = of(
      "StringEquals StringNotEquals StringEqualsIgnoreCase StringNotEqualsIgnoreCase StringLike StringNotLike",
      "aws:RequestedRegion aws:username aws:PrincipalTag/team s3:prefix",
      "eu-west-1 us-east-1 EU-WEST-1 alice Alice team-a bucket none",
      "eu-west-1 us-east-1 EU-west-1 alice Alice team-a team-b bucket none",
      "a${*} ${*} ${aws:TagKeys} ${aws:PrincipalTag/missing}",
      "a* * _");

  static final KeyKind ARN = of(
      "ArnEquals ArnLike ArnNotEquals ArnNotLike",
      "aws:SourceArn aws:PrincipalArn",
      "arn:aws:sns:eu-west-1:123456789012:topic arn:aws:iam::123456789012:role/ops arn:aws:iam::123456789012:*",
      "arn:aws:sns:eu-west-1:123456789012:topic arn:aws:iam::123456789012:role/ops arn:aws:iam::123456789012:role/path/ops arn:aws:iam::123456789012:role/alice arn:aws:s3:::bucket",
      "arn:aws:iam::123456789012:role/${*} arn:aws:sns:*:*:t${*}",
      "nonsense arn:aws:sns");

  private static final KeyKind NUMBER = of(
      "NumericEquals NumericNotEquals NumericLessThan NumericLessThanEquals NumericGreaterThan NumericGreaterThanEquals",
      "s3:max-keys aws:MultiFactorAuthAge",
      "10 10.0 -5 0 3.5 100 1000",
      "10 9 10.00 -5 0 3.50 1000",
      "0.1",
      "many _ 1e1");

  private static final KeyKind DATE = of(
      "DateEquals DateNotEquals DateLessThan DateLessThanEquals DateGreaterThan DateGreaterThanEquals",
      "aws:CurrentTime aws:TokenIssueTime",
      "2026-01-31T12:00:00Z 2026-01-31 2026-01-31T13:00:00+01:00 2025-06-30T00:00:00Z 2026-01",
      "2026-01-31T12:00:00Z 2026-01-31T11:59:59Z 2026-01-31T00:00:00Z 2026-02-01T00:00:00Z 2025-06-30T00:00:00Z",
      "1769860800",
      "1769860800 soon");

  private static final KeyKind BOOL = of(
      "Bool",
      "aws:SecureTransport aws:ViaAWSService",
      "true false True",
      "true false",
      "false",
      "TRUE maybe");

  private static final KeyKind ADDRESS = of(
      "IpAddress NotIpAddress",
      "aws:SourceIp aws:VpcSourceIp",
      "203.0.113.0/24 203.0.113.7 203.0.113.7/32 10.0.0.0/8 203.0.113.9/24",
      "203.0.113.7 203.0.114.7 10.1.2.3",
      "0.0.0.0/0 2001:db8::/32 2001:db8::1 ::/0",
      "2001:db8::1 2001:DB8:0:0:0:0:0:1 2001:db9::1 here");

  private static final KeyKind BINARY =
      of("BinaryEquals", "x:bin", "aGVsbG8= d29ybGQ=", "aGVsbG8= d29ybGQ=", "aGVsbG8=", "xx ***");

  static final List<KeyKind> ALL = List.of(STRING, ARN, NUMBER, DATE, BOOL, ADDRESS, BINARY);

  private static KeyKind of(
      String operators,
      String keys,
      String inDocuments,
      String given,
      String oddInDocuments,
      String oddGiven) {
    return new KeyKind(
        words(operators),
        words(keys),
        words(inDocuments),
        words(given),
        words(oddInDocuments),
        words(oddGiven));
  }

  /** The underscore stands for an empty word. */
  private static List<String> words(String text) {
    return Stream.of(text.split(" ", -1))
        .map(word -> word.equals("_") ? "" : word)
        .toList();
  }
}
