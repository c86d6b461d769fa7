package dev.ataws.bot.aws;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.grammar.catalogue.ListShape;
import dev.ataws.grammar.catalogue.MapShape;
import dev.ataws.grammar.catalogue.Member;
import dev.ataws.grammar.catalogue.Paginator;
import dev.ataws.grammar.catalogue.Scalar;
import dev.ataws.grammar.catalogue.Shape;
import dev.ataws.grammar.catalogue.Structure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Where to go on: the service's tokens, and how many items of the page that they lead to came before. Written as botocore
 * writes it, so that the AWS CLI goes on there too.
 *
 * @param tokens the tokens by the input members that take them; null where there is none yet
 * @param skipped how many items came before
 */
record Cursor(ObjectNode tokens, int skipped) {
  private static final String SKIPPED = "boto_truncate_amount";
  private static final String ENCODED = "boto_encoded_keys";

  /** As Python's {@code json} writes. */
  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
      .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
      .build();

  /** Where a call begins; its parameters hold the tokens that the command began with. */
  static Cursor of(AwsCall call, int skipped) {
    ObjectNode tokens = JsonNodeFactory.instance.objectNode();
    for (String member : members(call)) {
      JsonNode token = call.parameters().get(member);
      tokens.set(member, token == null ? tokens.nullNode() : token);
    }
    return new Cursor(tokens, skipped);
  }

  /** What {@link #token} wrote. */
  static Cursor read(String token) {
    try {
      ObjectNode tokens = (ObjectNode)
          JSON.readTree(new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8));
      tokens.remove(ENCODED);
      JsonNode skipped = tokens.remove(SKIPPED);
      return new Cursor(tokens, skipped == null ? 0 : skipped.asInt());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("this is not where a page began", e);
    }
  }

  private static List<String> members(AwsCall call) {
    return call.operation().paginator().map(Paginator::inputTokens).orElse(List.of());
  }

  /** The AWS CLI's token for the same place. */
  String token(Structure input) {
    ObjectNode all = tokens.deepCopy();
    if (skipped > 0) {
      all.put(SKIPPED, skipped);
    }
    ArrayNode encoded = all.arrayNode();
    tokens.properties().forEach(token -> {
      Member member = input.members().get(token.getKey());
      if (member != null) {
        addBlobs(token.getValue(), member.shape(), all.arrayNode().add(token.getKey()), encoded);
      }
    });
    if (!encoded.isEmpty()) {
      all.set(ENCODED, encoded);
    }
    return Base64.getEncoder().encodeToString(json(all).getBytes(StandardCharsets.UTF_8));
  }

  /** The paths of what is bytes, of which JSON has but the base64. */
  private static void addBlobs(JsonNode value, Shape shape, ArrayNode path, ArrayNode encoded) {
    if (shape instanceof Scalar scalar && scalar.kind() == Scalar.Kind.BLOB && value.isTextual()) {
      encoded.add(path);
    } else if (shape instanceof ListShape list) {
      for (int i = 0; i < value.size(); i++) {
        addBlobs(value.get(i), list.element().shape(), path.deepCopy().add(i), encoded);
      }
    } else {
      for (Map.Entry<String, JsonNode> entry : value.properties()) {
        Member member = shape instanceof Structure structure
            ? structure.members().get(entry.getKey())
            : shape instanceof MapShape map ? map.value() : null;
        if (member != null) {
          ArrayNode deeper = path.deepCopy().add(entry.getKey());
          addBlobs(entry.getValue(), member.shape(), deeper, encoded);
        }
      }
    }
  }

  private static String json(ObjectNode all) {
    try {
      return JSON.writer(new Separators()).writeValueAsString(all);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a JSON tree cannot be written", e);
    }
  }

  /** The call that reads from here on. */
  AwsCall of(AwsCall call) {
    ObjectNode parameters = JsonNodeFactory.instance.objectNode();
    parameters.setAll(call.parameters());
    tokens.properties().forEach(token -> {
      if (token.getValue().isNull()) {
        parameters.remove(token.getKey());
      } else {
        parameters.set(token.getKey(), token.getValue());
      }
    });
    return new AwsCall(
        call.channel(),
        call.person(),
        call.role(),
        call.sessionPolicies(),
        call.operation(),
        parameters,
        call.region());
  }

  /** A place further on in the same page of the service. */
  Cursor after(int items) {
    return new Cursor(tokens, skipped + items);
  }

  /** Returns how many items are passed over, without the tokens. */
  @Override
  public String toString() {
    return "Cursor[skipped=" + skipped + "]";
  }

  /** One blank behind each colon and each comma. */
  private static final class Separators extends MinimalPrettyPrinter {
    private static final long serialVersionUID = 1;

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
      json.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
      json.writeRaw(", ");
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
      json.writeRaw(", ");
    }
  }
}
