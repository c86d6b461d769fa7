package dev.ataws.channels;

import dev.ataws.policies.organization.OrganizationPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the whole file: its workspaces, then the channels in them. */
final class ConfigurationReader {
  private static final List<String> KEYS = List.of(
      "workspaces",
      "channels",
      "organizationPolicy",
      Key.COMMAND_TIMEOUT.name(),
      StoreReader.STORE);

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
    List<Channel> channels = file.map(each -> channels(each, workspaces)).orElse(List.of());
    OrganizationPolicy organizationPolicy =
        file.flatMap(this::organizationPolicy).orElse(OrganizationPolicy.none());
    Duration commandTimeout = file.flatMap(each -> each.optional(Key.COMMAND_TIMEOUT))
        .map(seconds -> Duration.ofSeconds(Integer.parseInt(seconds)))
        .orElse(Configuration.DEFAULT_COMMAND_TIMEOUT);
    Optional<StateStore> store = file.flatMap(storeReader::read);
    return faults.isEmpty()
        ? Optional.of(new Configuration(
            workspaces, channels, organizationPolicy, commandTimeout, store.orElseThrow()))
        : Optional.empty();
  }

  private List<Workspace> workspaces(Section file) {
    List<Workspace> workspaces = new ArrayList<>();
    int ordinal = 0;
    for (Node item : file.requiredItems("workspaces", ConfigurationTexts.WORKSPACES)) {
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

  private List<Channel> channels(Section file, List<Workspace> workspaces) {
    ChannelReader reader = new ChannelReader(
        new ExternalIds(references),
        new GuardrailReader(policyFiles, faults),
        workspaceReader.names(),
        workspaces,
        faults);
    List<Channel> channels = new ArrayList<>();
    int ordinal = 0;
    for (Node item : file.requiredItems("channels", ConfigurationTexts.CHANNELS)) {
      reader.read(item, ++ordinal).ifPresent(channels::add);
    }
    return channels;
  }
}
