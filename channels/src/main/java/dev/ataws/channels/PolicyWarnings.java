package dev.ataws.channels;

import dev.ataws.policies.session.SessionPolicy;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the operator, once a channel, when AWS is held to less or to something else than the guardrails say. */
final class PolicyWarnings {
  private static final Logger LOG = LoggerFactory.getLogger(PolicyWarnings.class);

  private final Set<String> told = ConcurrentHashMap.newKeySet();

  /** AWS took a policy. */
  void used(SessionPolicy policy, AssumableRole role) {
    policy
        .width()
        .warning(role.channel())
        .filter(warning -> told.add(role.channel() + " " + policy.width()))
        .ifPresent(warning -> LOG.warn(
            "session_policy channel={} width={} what=\"{}\" why=\"{}\" next=\"{}\"",
            role.channel(),
            policy.width(),
            warning.what(),
            warning.why(),
            warning.next()));
  }

  /** AWS found a policy too large after packing it. */
  void tooLarge(SessionPolicy policy, AssumableRole role) {
    if (told.add(role.channel() + " too large")) {
      LOG.warn(
          "session_policy channel={} width={} characters={} result=\"too large after packing, trying a shorter one\"",
          role.channel(),
          policy.width(),
          policy.characters());
    }
  }
}
