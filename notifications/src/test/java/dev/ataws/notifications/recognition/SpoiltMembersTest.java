package dev.ataws.notifications.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.Fact;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.sources.Source;
import dev.ataws.notifications.text.TextCards;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every member of every fixture, replaced by what does not belong there: the source that claims the message still makes a card. */
class SpoiltMembersTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> ODD =
      List.of("null", "1e300", "\" \"", "\"arn:\"", "{}", "[null,[1]]");

  private static final List<String> WRONG =
      List.of("undefined", ": null", "\nnull", "null |", "Optional[");
  private static final Set<String> EMPTY = Set.of("null", "{}", "[]", "");
  private static final Pattern KIND = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  static List<Path> fixtures() {
    return Fixtures.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fixtures")
  void areBorne(Path file) throws JsonProcessingException {
    Incoming message = Fixtures.message(file);
    if (!message.isJson()) {
      return;
    }
    JsonNode json = message.json().json().deepCopy();
    List<JsonNode> parents = new ArrayList<>();
    collect(json, parents);
    for (JsonNode parent : parents) {
      if (parent instanceof ObjectNode object) {
        checkMembers(object, json, message.subject());
      } else if (parent instanceof ArrayNode array) {
        checkItems(array, json, message.subject());
      }
    }
  }

  private static void checkMembers(ObjectNode object, JsonNode all, String subject)
      throws JsonProcessingException {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      JsonNode right = object.get(name);
      for (int i = 0; i < 2; i++) {
        object.set(name, JSON.readTree(ODD.get((name.length() + 3 * i) % ODD.size())));
        check(all, subject);
      }
      object.set(name, right);
    }
  }

  private static void checkItems(ArrayNode array, JsonNode all, String subject)
      throws JsonProcessingException {
    for (int i = 0; i < Math.min(array.size(), 2); i++) {
      JsonNode right = array.get(i);
      array.set(i, JSON.readTree(ODD.get(i)));
      check(all, subject);
      array.set(i, right);
    }
  }

  private static void check(JsonNode json, String subject) {
    String text = json.toString();
    Incoming message = Incoming.of(Optional.of(subject), text);
    List<Source> sources = Recognition.claimants(message);
    assertThat(sources).as(text).hasSizeLessThanOrEqualTo(1);
    for (Source source : sources) {
      check(source.card(message), text);
    }
  }

  private static void check(Card card, String text) {
    String shown = TextCards.render(card);
    if (!isSound(card) || WRONG.stream().anyMatch(shown::contains)) {
      fail("%s makes %s", text, shown);
    }
  }

  private static boolean isSound(Card card) {
    String headline = card.headline().text();
    return KIND.matcher(card.kind()).matches()
        && !headline.isBlank()
        && !headline.contains("  ")
        && card.facts().stream().map(Fact::value).noneMatch(EMPTY::contains);
  }

  private static void collect(JsonNode node, List<JsonNode> parents) {
    if (node.isContainerNode()) {
      parents.add(node);
      node.forEach(child -> collect(child, parents));
    }
  }
}
