package dev.ataws.channels;

import dev.ataws.policies.Templates;
import dev.ataws.policies.iam.PolicyDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the guardrails of channels: names of templates and paths of documents. */
final class GuardrailReader {
  private static final int MOST = 10;
  private static final Pattern MANAGED_POLICY =
      Pattern.compile("arn:aws(-[a-z]+)*:iam::(aws|\\d{12}):policy/[\\w+=,.@/-]{1,640}");

  private final PolicyFiles files;
  private final Faults faults;
  private final Map<String, Optional<PolicyDocument>> documents = new HashMap<>();

  GuardrailReader(PolicyFiles files, Faults faults) {
    this.files = files;
    this.faults = faults;
  }

  /** Returns the guardrails of a channel that have no fault. */
  List<PolicyDocument> read(Section channel) {
    List<ScalarNode> texts = channel.texts(Key.GUARDRAIL);
    if (texts.size() > MOST) {
      channel.fault(
          Key.GUARDRAIL, PolicyTexts.tooManyGuardrails(channel.label(), texts.size(), MOST));
    }
    FirstSeen seen = new FirstSeen();
    List<PolicyDocument> guardrails = new ArrayList<>();
    for (ScalarNode text : texts) {
      Optional<PolicyDocument> document = document(channel.label(), text);
      document
          .flatMap(each -> seen.earlier(each.name(), Faults.line(text)))
          .map(line -> PolicyTexts.doubledGuardrail(channel.label(), text.getValue(), line))
          .ifPresent(words -> faults.add(text, words));
      document.ifPresent(guardrails::add);
    }
    return guardrails;
  }

  private Optional<PolicyDocument> document(String label, ScalarNode text) {
    String value = text.getValue();
    if (MANAGED_POLICY.matcher(value).matches()) {
      faults.add(text, PolicyTexts.managedPolicy(label, value));
      return Optional.empty();
    }
    if (value.endsWith(PolicyFiles.SUFFIX)) {
      return files.read(label, text).flatMap(this::document);
    }
    Optional<PolicyDocument> template = Templates.named(value);
    if (template.isEmpty()) {
      faults.add(text, PolicyTexts.unknownGuardrail(label, value));
    }
    return template;
  }

  /** A file that several channels name is read once, so that its faults are told once. */
  private Optional<PolicyDocument> document(PolicyFile file) {
    return documents.computeIfAbsent(
        file.name(),
        name -> PolicyDocument.read(name, file.json()).match(Optional::of, found -> {
          faults.add(file, found);
          return Optional.empty();
        }));
  }
}
