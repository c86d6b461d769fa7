package dev.ataws.policies;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ataws.policies.actions.AccessLevel;
import dev.ataws.policies.iam.ChatKeys;
import dev.ataws.policies.iam.RequestContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a call and of who asks for it, under condition keys: some of AWS's <a
 * href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-known.html">global keys</a>, and our own.
 */
final class Circumstances {
  private static final String REQUESTED_REGION = "aws:RequestedRegion";
  private static final String LOWER_REGION = REQUESTED_REGION.toLowerCase(Locale.ROOT);
  private static final String LOWER_PARAMETER = ChatKeys.PARAMETER.toLowerCase(Locale.ROOT);

  private final Map<String, List<String>> values = new HashMap<>();

  private Circumstances() {}

  static Circumstances of(ChatConfiguration configuration, Asker asker, AccessLevel level) {
    Circumstances known = new Circumstances();
    known.put(ChatKeys.WORKSPACE_ID, asker.workspaceId());
    known.put(ChatKeys.CHANNEL_NAME, configuration.name());
    known.put(ChatKeys.USER_ID, asker.userId());
    known.values.put(ChatKeys.USER_GROUP, List.copyOf(asker.userGroups().orElse(Set.of())));
    known.put(ChatKeys.ACCESS_LEVEL, level.title());
    known.put("aws:CurrentTime", asker.at().toString());
    known.put("aws:EpochTime", String.valueOf(asker.at().getEpochSecond()));
    known.put("aws:PrincipalArn", asker.roleArn());
    known.put("aws:PrincipalAccount", configuration.account());
    asker.principalTags().forEach((tag, value) -> known.put("aws:PrincipalTag/" + tag, value));
    return known;
  }

  Circumstances with(JsonNode parameters, Optional<String> region) {
    region.ifPresent(each -> put(REQUESTED_REGION, each));
    parameters
        .properties()
        .forEach(parameter ->
            values.put(ChatKeys.PARAMETER + parameter.getKey(), scalars(parameter.getValue())));
    return this;
  }

  RequestContext context(boolean hasSecondPerson) {
    put(ChatKeys.SECOND_PERSON, String.valueOf(hasSecondPerson));
    return RequestContext.of(values);
  }

  /** Whether the value of a key, in lower case, may be among what is missing of a call. */
  static boolean mayBeMissing(String key) {
    return key.equals(LOWER_REGION) || key.startsWith(LOWER_PARAMETER);
  }

  private void put(String key, String value) {
    values.put(key, List.of(value));
  }

  private static List<String> scalars(JsonNode value) {
    if (value.isValueNode()) {
      return List.of(value.asText());
    }
    List<String> texts = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(item -> {
        if (item.isValueNode()) {
          texts.add(item.asText());
        }
      });
    }
    return texts;
  }
}
