package dev.ataws.channels;

import dev.ataws.policies.organization.OrganizationPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the whole file: its workspaces, then the channels in them, then the rest. */
final class ConfigurationReader {
  private static final String WORKSPACES = "workspaces";
  private static final String CHANNELS = "channels";
  private static final List<String> KEYS = List.of(
      WORKSPACES,
      CHANNELS,
      ChimeWebhookReader.CHIME_WEBHOOKS,
      "organizationPolicy",
      Key.COMMAND_TIMEOUT.name(),
      StoreReader.STORE,
      NotificationReader.NOTIFICATIONS);

  private final Faults faults;
  private final EnvironmentReferences references;
  private final WorkspaceReader workspaceReader;
  private final PolicyFiles policyFiles;
  private final StoreReader storeReader;

  ConfigurationReader(Path file, Optional<Map<String, String>> environment, Faults faults) {
    this.faults = faults;
    this.references = new EnvironmentReferences(environment, faults);
    this.workspaceReader = new WorkspaceReader(references, faults);
    this.policyFiles = new PolicyFiles(file, faults);
    this.storeReader = new StoreReader(file);
  }

  /** Returns the configuration, if no fault was found. */
  Optional<Configuration> read(Node root) {
    Optional<Section> file = Section.of(root, ConfigurationTexts.FILE, KEYS, faults);
    List<Workspace> workspaces = file.map(this::workspaces).orElse(List.of());
    FirstSeen names = new FirstSeen();
    List<Channel> channels = file.map(each -> channels(each, workspaces, names)).orElse(List.of());
    NotificationReader notificationReader = new NotificationReader(Set.copyOf(names.values()));
    List<ChimeWebhook> chimeWebhooks =
        file.map(each -> chimeWebhooks(each, names)).orElse(List.of());
    OrganizationPolicy organizationPolicy =
        file.flatMap(this::organizationPolicy).orElse(OrganizationPolicy.none());
    Duration commandTimeout = file.flatMap(each -> each.optional(Key.COMMAND_TIMEOUT))
        .map(seconds -> Duration.ofSeconds(Integer.parseInt(seconds)))
        .orElse(Configuration.DEFAULT_COMMAND_TIMEOUT);
    Optional<StateStore> store = file.flatMap(storeReader::read);
    NotificationSettings notifications =
        file.map(notificationReader::read).orElse(NotificationSettings.defaults());
    return faults.isEmpty()
        ? Optional.of(new Configuration(
            workspaces,
            channels,
            chimeWebhooks,
            organizationPolicy,
            commandTimeout,
            store.orElseThrow(),
            notifications))
        : Optional.empty();
  }

  private List<Workspace> workspaces(Section file) {
    List<Workspace> workspaces = new ArrayList<>();
    int ordinal = 0;
    for (Node item : workspaceItems(file)) {
      workspaceReader.read(item, ++ordinal).ifPresent(workspaces::add);
    }
    return workspaces;
  }

  private Optional<OrganizationPolicy> organizationPolicy(Section file) {
    return file.optionalText(Key.ORGANIZATION_POLICY)
        .filter(text -> file.shaped(Key.ORGANIZATION_POLICY, text).isPresent())
        .flatMap(text -> policyFiles.read(file.label(), text))
        .flatMap(this::organizationPolicy);
  }

  private Optional<OrganizationPolicy> organizationPolicy(PolicyFile policy) {
    return OrganizationPolicy.read(policy.name(), policy.json()).match(Optional::of, found -> {
      faults.add(policy, found);
      return Optional.empty();
    });
  }

  private List<Channel> channels(Section file, List<Workspace> workspaces, FirstSeen names) {
    ChannelReader reader = new ChannelReader(
        new ExternalIds(references),
        new GuardrailReader(policyFiles, faults),
        workspaceReader.names(),
        workspaces,
        names,
        faults);
    List<Channel> channels = new ArrayList<>();
    int ordinal = 0;
    for (Node item : channelItems(file)) {
      reader.read(item, ++ordinal).ifPresent(channels::add);
    }
    return channels;
  }

  private List<ChimeWebhook> chimeWebhooks(Section file, FirstSeen names) {
    ChimeWebhookReader reader = new ChimeWebhookReader(references, names, faults);
    List<ChimeWebhook> webhooks = new ArrayList<>();
    int ordinal = 0;
    for (Node item : file.items(ChimeWebhookReader.CHIME_WEBHOOKS, NotificationTexts.WEBHOOKS)) {
      reader.read(item, ++ordinal).ifPresent(webhooks::add);
    }
    return webhooks;
  }

  /** Without a channel, no workspace is needed. */
  private static List<Node> workspaceItems(Section file) {
    return hasOnlyWebhooks(file)
        ? file.items(WORKSPACES, ConfigurationTexts.WORKSPACES)
        : file.requiredItems(WORKSPACES, ConfigurationTexts.WORKSPACES);
  }

  private static List<Node> channelItems(Section file) {
    return hasOnlyWebhooks(file)
        ? List.of()
        : file.requiredItems(CHANNELS, ConfigurationTexts.CHANNELS);
  }

  private static boolean hasOnlyWebhooks(Section file) {
    return file.isEmpty(CHANNELS) && !file.isEmpty(ChimeWebhookReader.CHIME_WEBHOOKS);
  }
}
