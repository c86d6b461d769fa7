package dev.ataws.channels;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the webhooks of Amazon Chime. */
final class ChimeWebhookReader {
  static final String CHIME_WEBHOOKS = "chimeWebhooks";

  private static final List<String> KEYS = List.of(
      "name",
      "url",
      "account",
      "role",
      "externalId",
      "region",
      Key.TOPIC.name(),
      Key.LOGGING.name(),
      Key.THROTTLE.name());
  /** What Amazon Chime gives out, and nothing that leads elsewhere. */
  private static final Pattern ADDRESS = Pattern.compile(
      "https://hooks\\.chime\\.aws/incomingwebhooks/[A-Za-z0-9_-]{1,128}\\?token=[A-Za-z0-9._~%+/=|-]{1,1024}");

  private final EnvironmentReferences references;
  private final ExternalIds externalIds;
  private final FirstSeen names;
  private final Faults faults;
  private final FeedReader feedReader;

  /** Takes the names of the channels, which no webhook may have. */
  ChimeWebhookReader(EnvironmentReferences references, FirstSeen names, Faults faults) {
    this.references = references;
    this.externalIds = new ExternalIds(references);
    this.names = names;
    this.faults = faults;
    this.feedReader = new FeedReader(faults);
  }

  /** Returns the webhook at a node, if nothing is wrong with the file so far. */
  Optional<ChimeWebhook> read(Node node, int ordinal) {
    return Section.of(node, NotificationTexts.webhook(ordinal), KEYS, faults).flatMap(this::read);
  }

  private Optional<ChimeWebhook> read(Section section) {
    Optional<String> name = section.required(Key.CHANNEL_NAME);
    Optional<ScalarNode> reference = section.requiredText(Key.WEBHOOK_URL);
    Optional<Secret> url = reference.flatMap(text -> url(section, text));
    Optional<String> account = AccountIds.read(section);
    Optional<String> role = section.optional(Key.ROLE);
    Optional<String> externalId = externalIds.read(section);
    Optional<String> region = section.optional(Key.REGION);
    Feed feed = feed(section, reference);
    Optional<RoleArn> arn = role.flatMap(RoleArn::of);
    arn.ifPresent(each -> each.check(section, account));
    arn.ifPresent(each -> each.checkRegion(section, region));
    name.ifPresent(each -> refuseDoubledName(section, each));
    refuseExternalIdOfNoRole(section);
    return faults.isEmpty()
        ? Optional.of(new ChimeWebhook(
            name.orElseThrow(),
            url.orElseThrow(),
            account.orElseThrow(),
            role,
            externalId,
            region,
            feed))
        : Optional.empty();
  }

  private Optional<Secret> url(Section section, ScalarNode text) {
    Optional<String> variable = references.variable(text);
    if (variable.isEmpty()) {
      faults.add(text, NotificationTexts.literalWebhook(section.label()));
    }
    return variable.flatMap(name -> url(section, text, name));
  }

  private Optional<Secret> url(Section section, ScalarNode text, String variable) {
    Optional<String> value = references.value(section, Key.WEBHOOK_URL, text, variable);
    if (value.filter(each -> !isAddress(each)).isPresent()) {
      faults.add(text, NotificationTexts.noWebhook(section.label(), variable));
    }
    return value.map(Secret::new);
  }

  private static boolean isAddress(String value) {
    return value.equals(EnvironmentReferences.UNREAD) || ADDRESS.matcher(value).matches();
  }

  /** Two webhooks with the same reference post in the same chat room. */
  private Feed feed(Section section, Optional<ScalarNode> reference) {
    if (section.isEmpty(Key.TOPIC.name())) {
      section.fault(Key.TOPIC, NotificationTexts.noTopic(section.label()));
    }
    return feedReader.read(
        section, reference.map(ScalarNode::getValue).orElse("line " + section.line()));
  }

  private void refuseDoubledName(Section section, String name) {
    names
        .earlier(name, section.line())
        .map(line -> NotificationTexts.doubledName(name, line))
        .ifPresent(words -> section.fault(Key.CHANNEL_NAME, words));
  }

  private static void refuseExternalIdOfNoRole(Section section) {
    if (section.has(Key.EXTERNAL_ID.name()) && !section.has(Key.ROLE.name())) {
      section.fault(Key.EXTERNAL_ID, NotificationTexts.externalIdOfNoRole(section.label()));
    }
  }
}
