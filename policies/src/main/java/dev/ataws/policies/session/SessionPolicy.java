package dev.ataws.policies.session;

import java.util.List;

/**
 * What a role session may do at most: the role's own policies and these must both allow a call.
 *
 * @param json an IAM policy without white space, in the characters that <a
 *     href="https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html">AssumeRole</a> takes
 * @param managedPolicyArns the managed policies that allow more than the JSON does; its denials hold for them too
 * @param width how it compares with what it was made from
 */
public record SessionPolicy(String json, List<String> managedPolicyArns, Width width) {
  /** The characters that AssumeRole takes for the JSON and the ARNs of managed policies together. */
  public static final int MOST_CHARACTERS = 2048;

  /** Copies the ARNs. */
  public SessionPolicy {
    managedPolicyArns = List.copyOf(managedPolicyArns);
  }

  /** The characters that count towards {@link #MOST_CHARACTERS}. */
  public int characters() {
    return json.length() + managedPolicyArns.stream().mapToInt(String::length).sum();
  }
}
