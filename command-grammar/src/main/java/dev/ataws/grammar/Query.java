package dev.ataws.grammar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.ataws.grammar.catalogue.Completion;
import io.burt.jmespath.Expression;
import io.burt.jmespath.JmesPathException;
import io.burt.jmespath.jackson.JacksonRuntime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A <a href="https://jmespath.org">JMESPath</a> expression that picks a part of an answer; compiled before anything is
 * called for it.
 */
public final class Query {
  private static final JacksonRuntime JMESPATH = new JacksonRuntime();
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final int LONGEST = 4_000;
  private static final int DEEPEST = 100;

  /** A raw string, a quoted name, or a literal between backticks. */
  private static final Pattern QUOTED =
      Pattern.compile("'(?:\\\\.|[^'\\\\])*'|\"(?:\\\\.|[^\"\\\\])*\"|`((?:\\\\.|[^`\\\\])*)`");

  private final String text;
  private final Expression<JsonNode> expression;

  private Query(String text, Expression<JsonNode> expression) {
    this.text = text;
    this.expression = expression;
  }

  /** What picks the values out of the answer that lists them. */
  public static Query of(Completion completion) {
    return of(completion.jmesPath());
  }

  /** A {@link Rejection} says what is wrong with the text. */
  static Query of(String text) {
    if (text.length() > LONGEST || depth(text) > DEEPEST) {
      throw new Rejection(Texts.queryTooLong(LONGEST, DEEPEST));
    }
    try {
      return new Query(text, JMESPATH.compile(withJsonLiterals(text)));
    } catch (JmesPathException fault) {
      throw new Rejection(Texts.notAQuery(text, fault));
    }
  }

  /** An expression of AWS's own models, of which every one compiles. */
  public static Query ofModel(String text) {
    return new Query(text, JMESPATH.compile(text));
  }

  /** How deep the expression could nest: its compiler goes as deep on the stack. */
  private static int depth(String text) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < text.length(); i++) {
      if ("[{(!&".indexOf(text.charAt(i)) >= 0) {
        deepest = Math.max(deepest, ++depth);
      } else if ("]})".indexOf(text.charAt(i)) >= 0) {
        depth--;
      }
    }
    return deepest;
  }

  /** Literals are JSON; as in the AWS CLI, what is no JSON between backticks is a text. */
  private static String withJsonLiterals(String text) {
    return QUOTED
        .matcher(text)
        .replaceAll(quoted -> Matcher.quoteReplacement(
            quoted.group(1) == null ? quoted.group() : "`" + json(quoted.group(1)) + "`"));
  }

  private static String json(String literal) {
    try {
      JSON.readTree(literal.replace("\\`", "`"));
      return literal;
    } catch (JsonProcessingException bare) {
      return TextNode.valueOf(literal.stripLeading()).toString();
    }
  }

  /** The expression as it was typed. */
  public String text() {
    return text;
  }

  /** The part of an answer that the expression picks; a JSON null when there is none. */
  public JsonNode search(JsonNode answer) {
    return expression.search(answer);
  }

  /** As {@link #search}, and a JSON null where a function does not take what it is given: the length of nothing. */
  public JsonNode searchOrNull(JsonNode answer) {
    try {
      return search(answer);
    } catch (JmesPathException doesNotFit) {
      return NullNode.getInstance();
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Query query && query.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
