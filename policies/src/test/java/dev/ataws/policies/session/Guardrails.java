package dev.ataws.policies.session;

import dev.ataws.policies.actions.AccessLevel;
import dev.ataws.policies.actions.Actions;
import dev.ataws.policies.actions.IamAction;
import dev.ataws.policies.iam.PolicyDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes guardrails at random, as people write them and as they do not; the same seed makes the same. */
final class Guardrails {
  static final List<String> FAMILIAR =
      List.of("ec2", "lambda", "s3", "dynamodb", "iam", "kms", "sqs", "logs", "ssm", "glue");

  private final Random random;

  Guardrails(long seed) {
    this.random = new Random(seed);
  }

  PolicyDocument document() {
    int statements = 1 + random.nextInt(4);
    return Documents.document(
        "guardrail",
        Stream.generate(this::statement)
            .limit(statements)
            .collect(Collectors.joining(",", "[", "]")));
  }

  /** The action of some command. */
  String action() {
    List<IamAction> actions = Actions.bundled().actionsOf(service());
    return actions.isEmpty() ? "ec2:RunInstances" : one(actions).name();
  }

  private String statement() {
    boolean allows = random.nextInt(3) > 0;
    return "{\"Effect\":\"%s\",\"%sAction\":%s,\"%sResource\":%s%s}"
        .formatted(
            allows ? "Allow" : "Deny",
            random.nextInt(8) == 0 ? "Not" : "",
            list(random.nextInt(12) == 0 ? 60 : 4, this::entry),
            random.nextInt(10) == 0 ? "Not" : "",
            random.nextBoolean() ? "\"*\"" : list(random.nextInt(12) == 0 ? 30 : 2, this::resource),
            condition());
  }

  private String entry() {
    return switch (random.nextInt(12)) {
      case 0, 1 -> "*";
      case 2, 3, 4 -> service() + ":*";
      case 5, 6 -> begin(action()) + "*";
      case 7 -> "at-aws:CreateAlias";
      case 8 -> "ec2:NotYetKnown";
      default -> action();
    };
  }

  private String begin(String action) {
    int name = action.indexOf(':') + 1;
    return action.substring(0, name + 1 + random.nextInt(Math.min(6, action.length() - name)));
  }

  String service() {
    return random.nextBoolean() ? one(FAMILIAR) : one(Actions.bundled().prefixes());
  }

  private String resource() {
    return one(List.of(
        "*",
        "arn:aws:s3:::shop-" + random.nextInt(40) + "/*",
        "arn:aws:s3:::${chat:UserId}/*",
        "arn:aws:lambda:*:*:function:shop-" + random.nextInt(40),
        "arn:aws:lambda:*:*:function:${chat:Parameter/Nothing}",
        "arn:aws:lambda:eu-west-1:123456789012:function:shop*"));
  }

  private String condition() {
    List<String> conditions = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      conditions.add("\"%s\":{\"chat:AccessLevel\":%s}"
          .formatted(
              one(List.of("StringEquals", "StringNotEquals")),
              list(2, () -> one(List.of(AccessLevel.values())).title())));
    }
    if (random.nextInt(4) == 0) {
      conditions.add("\"%s\":{\"aws:RequestedRegion\":\"eu-west-1\"}"
          .formatted(one(List.of("StringLike", "StringNotLike", "StringEqualsIfExists"))));
    }
    if (random.nextInt(4) == 0) {
      conditions.add("\"%s\":{\"%s\":\"%s\"}"
          .formatted(
              one(List.of("StringEqualsIgnoreCase", "ForAnyValue:StringEquals")),
              one(List.of("chat:UserId", "chat:ChannelName", "chat:UserGroup")),
              one(List.of("U1", "ops", "S2", "nobody"))));
    }
    if (random.nextInt(6) == 0) {
      conditions.add("\"Bool\":{\"chat:SecondPerson\":\"%s\"}".formatted(random.nextBoolean()));
    }
    if (random.nextInt(12) == 0) {
      conditions.add("\"ArnLike\":{\"chat:UserId\":\"arn:aws:iam::1:user/${aws:username}\"}");
    }
    return conditions.isEmpty()
        ? ""
        : conditions.stream().collect(Collectors.joining(",", ",\"Condition\":{", "}"));
  }

  private String list(int most, Supplier<String> text) {
    return Stream.generate(text)
        .limit(1 + random.nextInt(most))
        .distinct()
        .map(each -> "\"" + each + "\"")
        .collect(Collectors.joining(",", "[", "]"));
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
