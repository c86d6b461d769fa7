package dev.ataws.bot.aws;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.ataws.grammar.catalogue.ListShape;
import dev.ataws.grammar.catalogue.MapShape;
import dev.ataws.grammar.catalogue.Member;
import dev.ataws.grammar.catalogue.Scalar;
import dev.ataws.grammar.catalogue.Shape;
import dev.ataws.grammar.catalogue.Structure;
import dev.ataws.policies.SecretName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells which members hold secrets that AWS's models do not mark as sensitive: by their names and shapes, and by a list of
 * those whose names mislead.
 */
final class SecretMembers {
  private static final Map<String, Holds> MISLEADING = read("misleading-members.txt");
  private static final LoadingCache<Structure, Map<String, Holds>> BY_MEMBER =
      Caffeine.newBuilder().weakKeys().build(SecretMembers::ofMembers);
  private static final Set<String> ENVIRONMENTS = Set.of("env", "environment");
  private static final Pattern WORD_END = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  /** What a member holds. */
  enum Holds {
    /** Nothing that has to be hidden because of its name. */
    NOTHING,
    /** A secret, or several. */
    SECRET,
    /** Names with values, which are configuration and may be secrets, as in an environment. */
    VALUES
  }

  private SecretMembers() {}

  /** What a member of a structure holds; worked out once for all members. */
  static Holds of(Structure owner, Member member) {
    return BY_MEMBER.get(owner).getOrDefault(member.name(), Holds.NOTHING);
  }

  private static Map<String, Holds> ofMembers(Structure owner) {
    return owner.members().values().stream()
        .collect(Collectors.toUnmodifiableMap(Member::name, member -> workedOut(owner, member)));
  }

  private static Holds workedOut(Structure owner, Member member) {
    Holds known = MISLEADING.get(owner.name() + "." + member.name());
    if (known != null) {
      return known;
    }
    if (SecretName.isSecret(member.name())) {
      return ofSecret(member.shape());
    }
    return isEnvironment(member.name()) && !(member.shape() instanceof Scalar)
        ? Holds.VALUES
        : Holds.NOTHING;
  }

  /** The members that are known by heart, each with its structure. */
  static Set<String> misleading() {
    return MISLEADING.keySet();
  }

  /** Whether a name is that of an environment, {@code RuntimeEnvironmentVariables}, {@code env}. */
  static boolean isEnvironment(String name) {
    return WORD_END
        .splitAsStream(name)
        .anyMatch(word -> ENVIRONMENTS.contains(word.toLowerCase(Locale.ROOT)));
  }

  /** Whether an object names a value: {@code name} and {@code value}, {@code OptionName} and {@code Value}. */
  static boolean isPair(Structure structure) {
    Set<String> members = structure.members().keySet();
    return members.stream().anyMatch(SecretMembers::isNameOfPair)
        && members.stream().anyMatch(SecretMembers::isValueOfPair);
  }

  static boolean isNameOfPair(String member) {
    return ends(member, "name") || ends(member, "key") || member.equalsIgnoreCase("id");
  }

  static boolean isValueOfPair(String member) {
    return ends(member, "value") || ends(member, "valuefrom");
  }

  private static boolean ends(String member, String end) {
    return member.regionMatches(true, member.length() - end.length(), end, 0, end.length());
  }

  /** A structure of that name says more about the secret; only one that is no more than a value holds it. */
  private static Holds ofSecret(Shape shape) {
    if (shape instanceof Structure structure) {
      return Set.of("Value").equals(structure.members().keySet()) ? Holds.SECRET : Holds.NOTHING;
    }
    if (shape instanceof ListShape list) {
      boolean isPairs = list.element().shape() instanceof Structure pair && isPair(pair);
      return isPairs ? Holds.VALUES : ofSecret(list.element().shape());
    }
    return shape instanceof MapShape map ? ofSecret(map.value().shape()) : ofScalar((Scalar) shape);
  }

  private static Holds ofScalar(Scalar scalar) {
    boolean isText = scalar.kind() == Scalar.Kind.STRING || scalar.kind() == Scalar.Kind.BLOB;
    return isText && scalar.enumValues().isEmpty() ? Holds.SECRET : Holds.NOTHING;
  }

  /** Lines of what a member holds, the member with its structure, the reason. */
  private static Map<String, Holds> read(String resource) {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(
        Objects.requireNonNull(SecretMembers.class.getResourceAsStream(resource)),
        StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split(" +", 3)))
          .collect(Collectors.toUnmodifiableMap(
              words -> words.get(1),
              words -> Holds.valueOf(words.get(0).toUpperCase(Locale.ROOT))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
