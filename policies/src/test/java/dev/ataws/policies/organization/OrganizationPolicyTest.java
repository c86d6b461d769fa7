package dev.ataws.policies.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ataws.policies.iam.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the reader against {@code faults/NAME.json}, which must give the faults in {@code faults/NAME.txt}, and the policies in
 * {@code valid} against {@code refusals.txt}. {@code -Dgolden.update=true} writes the faults that it gives.
 */
class OrganizationPolicyTest {
  private static final Path DATA = Path.of("src/test/resources/dev/ataws/policies/organization");

  @ParameterizedTest
  @MethodSource("faultyFiles")
  void namesEveryFaultWordForWord(String name) throws IOException {
    Path expected = DATA.resolve("faults").resolve(name + ".txt");
    String found = faults(Files.readString(DATA.resolve("faults").resolve(name + ".json"))).stream()
        .map(Fault::toString)
        .collect(Collectors.joining("\n", "", "\n"));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, found);
    }
    assertThat(found).isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest
  @MethodSource("asked")
  void refusesByTheKeyThatSaysSo(String line) throws IOException {
    String[] parts = line.split("[: ]+", -1);

    Optional<Refusal> refusal = valid(parts[0])
        .refusal(
            Platform.valueOf(parts[1]),
            parts[2],
            ChannelKind.valueOf(parts[3]),
            parts[4].equals("user_role"));

    assertThat(refusal.map(Refusal::statement).orElse("allowed")).isEqualTo(parts[5]);
  }

  @Test
  void tellsThePersonWhyAndWhatNext() throws IOException {
    OrganizationPolicy roles = valid("user-roles-only");
    OrganizationPolicy overrides = valid("overrides");
    OrganizationPolicy effective = valid("effective");

    assertThat(texts(roles, Platform.CHIME, "-", ChannelKind.UNKNOWN, false))
        .isEqualTo(
            "The organisation policy `user-roles-only` switches off (`platforms.chime.client`) the use of Amazon Chime."
                + " Ask whoever keeps that policy to switch Amazon Chime on; until then, use the AWS console or your own terminal.");
    assertThat(texts(overrides, Platform.CHIME, "-", ChannelKind.UNKNOWN, false))
        .isEqualTo(
            "The organisation policy `overrides` switches off every chat product that it does not name (`default.client`), Amazon Chime among them."
                + " Ask whoever keeps that policy to switch Amazon Chime on; until then, use the AWS console or your own terminal.");
    assertThat(texts(overrides, Platform.SLACK, "T9`\n", ChannelKind.PUBLIC, true))
        .isEqualTo(
            "The organisation policy `overrides` allows only the Slack workspaces that it names (`platforms.slack.workspaces`), and `T9\uFFFD\uFFFD` is none of them."
                + " Ask in a channel of a workspace that it names, or ask whoever keeps that policy to add this one.");
    assertThat(texts(overrides, Platform.SLACK, "T0123ABCD", ChannelKind.PUBLIC, true))
        .isEqualTo(
            "The organisation policy `overrides` allows only private channels (`platforms.slack.default.supported_channel_types`), and this one is not."
                + " Ask in a private channel, or ask whoever keeps that policy to allow the others too.");
    assertThat(texts(effective, Platform.SLACK, "T0123ABCD", ChannelKind.UNKNOWN, true))
        .isEqualTo(
            "The organisation policy `effective` allows only public channels (`platforms.slack.default.supported_channel_types`), and Slack did not say whether this one is."
                + " Try again; if it stays so, the Slack app may lack the scopes `channels:read` and `groups:read`.");
    assertThat(texts(roles, Platform.SLACK, "T0123ABCD", ChannelKind.PUBLIC, false))
        .isEqualTo(
            "The organisation policy `user-roles-only` allows commands only to people with a role of their own (`platforms.slack.default.supported_role_settings`), and you have none here."
                + " Ask whoever keeps at-aws.yml to add you to the channel's `userRoles`.");
    assertThat(texts(overrides, Platform.SLACK, "T0789IJKL", ChannelKind.PRIVATE, true))
        .isEqualTo(
            "The organisation policy `overrides` allows commands with the role of the channel only (`platforms.slack.overrides.T0789IJKL.supported_role_settings`), and you have one of your own here."
                + " Ask whoever keeps at-aws.yml to take you out of the channel's `userRoles`.");
  }

  @Test
  void asksForTheKindOfAChannelOnlyWhereItMatters() throws IOException {
    OrganizationPolicy overrides = valid("overrides");

    assertThat(overrides.asksForChannelKind("T0123ABCD")).isTrue();
    assertThat(overrides.asksForChannelKind("T0456EFGH")).isFalse();
    assertThat(overrides.asksForChannelKind("T0789IJKL")).isTrue();
    assertThat(valid("user-roles-only").asksForChannelKind("T0123ABCD")).isFalse();
    assertThat(OrganizationPolicy.none().asksForChannelKind("T0123ABCD")).isFalse();
  }

  @Test
  void noPolicyAllowsEverything() {
    OrganizationPolicy none = OrganizationPolicy.none();

    assertThat(none.refusal(Platform.SLACK, "T0123ABCD", ChannelKind.UNKNOWN, false))
        .isEmpty();
    assertThat(none.refusal(Platform.CHIME, "", ChannelKind.UNKNOWN, false)).isEmpty();
    assertThat(none).hasToString("none");
  }

  @Test
  void isTheSameWhenNameAndContentAre() throws IOException {
    assertThat(valid("overrides"))
        .isEqualTo(valid("overrides"))
        .hasSameHashCodeAs(valid("overrides"))
        .isNotEqualTo(valid("effective"))
        .hasToString("overrides");
  }

  @Test
  void nothingIsFaultyWithoutAFault() {
    assertThatThrownBy(() -> new ReadOrganizationPolicy.Faulty(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  static Stream<String> faultyFiles() throws IOException {
    try (Stream<Path> files = Files.list(DATA.resolve("faults"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .map(name -> name.substring(0, name.length() - ".json".length()))
          .sorted()
          .toList()
          .stream();
    }
  }

  static Stream<String> asked() throws IOException {
    return Files.readAllLines(DATA.resolve("refusals.txt")).stream()
        .filter(line -> !line.startsWith("#"));
  }

  private static String texts(
      OrganizationPolicy policy,
      Platform platform,
      String workspace,
      ChannelKind kind,
      boolean hasUserRole) {
    Refusal refusal = policy.refusal(platform, workspace, kind, hasUserRole).orElseThrow();
    return refusal.why() + " " + refusal.next();
  }

  private static OrganizationPolicy valid(String name) throws IOException {
    String json = Files.readString(DATA.resolve("valid").resolve(name + ".json"));
    return OrganizationPolicy.read(name, json).match(policy -> policy, faults -> {
      throw new AssertionError(faults.toString());
    });
  }

  private static List<Fault> faults(String json) {
    return OrganizationPolicy.read("organization", json)
        .match(policy -> List.of(), faults -> faults);
  }
}
