package dev.ataws.channels;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the workspaces of the file. */
final class WorkspaceReader {
  private static final List<String> KEYS =
      List.of("name", "id", "appToken", "botToken", "slackApi");
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final EnvironmentReferences references;
  private final Faults faults;
  private final FirstSeen names = new FirstSeen();
  private final FirstSeen ids = new FirstSeen();

  WorkspaceReader(EnvironmentReferences references, Faults faults) {
    this.references = references;
    this.faults = faults;
  }

  /** Returns the workspace at a node, if nothing is wrong with the file so far. */
  Optional<Workspace> read(Node node, int ordinal) {
    return Section.of(node, ConfigurationTexts.workspace(ordinal), KEYS, faults)
        .flatMap(this::read);
  }

  /** Returns the names read so far, also those of workspaces with faults. */
  Set<String> names() {
    return names.values();
  }

  private Optional<Workspace> read(Section section) {
    Optional<String> name = section.required(Key.WORKSPACE_NAME);
    Optional<String> id = section.required(Key.WORKSPACE_ID);
    Optional<Secret> appToken = token(section, Token.APP);
    Optional<Secret> botToken = token(section, Token.BOT);
    URI slackApi = slackApi(section);
    name.ifPresent(each -> refuseDoubledName(section, each));
    id.ifPresent(each -> refuseDoubledId(section, each));
    return faults.isEmpty()
        ? Optional.of(new Workspace(
            name.orElseThrow(),
            id.orElseThrow(),
            appToken.orElseThrow(),
            botToken.orElseThrow(),
            slackApi))
        : Optional.empty();
  }

  private void refuseDoubledName(Section section, String name) {
    names
        .earlier(name, section.line())
        .map(line -> ConfigurationTexts.doubledName("workspace", name, line))
        .ifPresent(words -> section.fault(Key.WORKSPACE_NAME, words));
  }

  private void refuseDoubledId(Section section, String id) {
    ids.earlier(id, section.line())
        .map(line -> ConfigurationTexts.doubledWorkspace(section.label(), id, line))
        .ifPresent(words -> section.fault(Key.WORKSPACE_ID, words));
  }

  private Optional<Secret> token(Section section, Token token) {
    return section.requiredText(token.key()).flatMap(text -> token(section, token, text));
  }

  private Optional<Secret> token(Section section, Token token, ScalarNode text) {
    Optional<String> variable = references.variable(text);
    if (variable.isEmpty()) {
      faults.add(text, ConfigurationTexts.literalToken(section.label(), token.key()));
    }
    return variable.flatMap(name -> token(section, token, text, name));
  }

  private Optional<Secret> token(Section section, Token token, ScalarNode text, String variable) {
    Optional<String> value = references.value(section, token.key(), text, variable);
    value
        .filter(each -> !each.equals(EnvironmentReferences.UNREAD))
        .flatMap(each -> token.wrong(section.label(), variable, each))
        .ifPresent(words -> faults.add(text, words));
    return value.map(Secret::new);
  }

  private URI slackApi(Section section) {
    Optional<URI> address =
        section.optional(Key.SLACK_API).map(WorkspaceReader::withSlash).map(URI::create);
    address
        .filter(each -> !isSafe(each))
        .map(each -> ConfigurationTexts.plainHttp(section.label()))
        .ifPresent(words -> section.fault(Key.SLACK_API, words));
    return address.orElse(Workspace.SLACK_API);
  }

  private static String withSlash(String address) {
    return address.endsWith("/") ? address : address + "/";
  }

  /** Tokens travel to this address, so nobody on the way may read them. */
  private static boolean isSafe(URI address) {
    String host = address.getAuthority().replaceFirst(":\\d+$", "");
    return address.getScheme().equals("https") || LOOPBACK.contains(host);
  }
}
