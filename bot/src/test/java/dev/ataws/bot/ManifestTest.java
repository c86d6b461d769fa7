package dev.ataws.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Holds {@code manifest.yml} against the rules of <a href="https://docs.slack.dev/reference/app-manifest">Slack's app
 * manifests</a>, and against what the bot does.
 */
class ManifestTest {
  private static final Path ROOT = Path.of("..");

  /** Where the code stands that runs inside the bot. */
  private static final List<Path> CODE =
      List.of(Path.of("bot/src/main/java"), Path.of("notifications/src/main/java"));

  /** What that code must hold for a scope to be asked for. */
  private static final Map<String, String> USE_OF_SCOPE = Map.of(
      "app_mentions:read",
      "AppMentionEvent.class",
      "chat:write",
      "chatPostMessage",
      "files:write",
      "filesUploadV2",
      "usergroups:read",
      "usergroupsList",
      "channels:read",
      "conversationsInfo",
      "groups:read",
      "conversationsInfo",
      "channels:history",
      "conversationsHistory",
      "groups:history",
      "conversationsHistory",
      "files:read",
      "filesInfo");

  private static final Map<String, String> SCOPE_OF_EVENT =
      Map.of("app_mention", "app_mentions:read");

  private final Map<?, ?> manifest = read();

  private static Map<?, ?> read() {
    try {
      String yaml = Files.readString(ROOT.resolve("manifest.yml"));
      return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object at(String path) {
    Object value = manifest;
    for (String key : path.split("/", -1)) {
      value = Objects.requireNonNull(((Map<?, ?>) value).get(key), path);
    }
    return value;
  }

  private List<String> texts(String path) {
    return ((List<?>) at(path)).stream().map(String::valueOf).toList();
  }

  @Test
  void keepsSlacksLengths() {
    assertThat((String) at("display_information/name")).hasSizeBetween(1, 35);
    assertThat((String) at("display_information/description")).hasSizeBetween(1, 140);
    assertThat((String) at("display_information/background_color")).matches("#[0-9a-f]{6}");
    assertThat((String) at("features/bot_user/display_name")).matches("[a-z0-9._-]{1,80}");
  }

  @Test
  void needsNoEndpoint() {
    assertThat(at("settings/socket_mode_enabled")).isEqualTo(true);
    assertThat(manifest.toString()).doesNotContain("request_url");
  }

  @Test
  void asksForEveryScopeThatItsEventsNeed() {
    List<String> scopes = texts("oauth_config/scopes/bot");
    assertThat(texts("settings/event_subscriptions/bot_events"))
        .allSatisfy(event -> assertThat(SCOPE_OF_EVENT).containsKey(event))
        .allSatisfy(event -> assertThat(scopes).contains(SCOPE_OF_EVENT.get(event)));
  }

  @Test
  void asksForNoScopeThatIsNotUsed() throws IOException {
    String code = code();
    assertThat(texts("oauth_config/scopes/bot"))
        .doesNotHaveDuplicates()
        .allSatisfy(scope -> assertThat(USE_OF_SCOPE).containsKey(scope))
        .allSatisfy(scope -> assertThat(code).contains(USE_OF_SCOPE.get(scope)));
  }

  private static String code() throws IOException {
    StringBuilder code = new StringBuilder();
    for (Path place : CODE) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(place))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          code.append(Files.readString(file));
        }
      }
    }
    return code.toString();
  }
}
