package dev.ataws.grammar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.ataws.grammar.catalogue.ListShape;
import dev.ataws.grammar.catalogue.Member;
import dev.ataws.grammar.catalogue.Operation;
import dev.ataws.grammar.catalogue.Shape;
import dev.ataws.grammar.catalogue.Structure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What the AWS CLI calls the argument table of a command: the options of one operation, one for each top-level member of
 * its input, a pair for a boolean, changed where the AWS CLI changes them.
 */
final class ArgumentTable {
  private static final LoadingCache<Key, ArgumentTable> TABLES =
      Caffeine.newBuilder().maximumSize(2_000).build(ArgumentTable::build);

  private final Operation operation;
  private final Map<Option, Argument> arguments = new LinkedHashMap<>();
  private final OptionReader reader;
  private final List<Exclusion> exclusions;
  private final List<Rewrite> rewrites;
  private final Map<String, String> descriptions;

  private record Key(Operation operation, String verb) {}

  /** Options of which one rules out the others. */
  record Exclusion(String option, List<String> others) {}

  private ArgumentTable(Builder builder) {
    this.operation = builder.operation;
    builder.arguments.values().forEach(argument -> arguments.put(argument.option(), argument));
    List<Option> options = new ArrayList<>(arguments.keySet());
    GenericOptions.of(operation, builder.isWaiter).stream()
        .filter(option -> !builder.arguments.containsKey(option.name()))
        .forEach(options::add);
    this.reader = new OptionReader(options);
    this.exclusions = List.copyOf(builder.exclusions);
    this.rewrites = List.copyOf(builder.rewrites);
    this.descriptions = Map.copyOf(builder.descriptions);
  }

  /** The table of a command, which is an operation by its own name, by another one of the AWS CLI, or a waiter. */
  static ArgumentTable of(Operation operation, String verb) {
    return TABLES.get(new Key(operation, verb));
  }

  private static ArgumentTable build(Key command) {
    Builder builder = new Builder(command.operation, isWaiter(command.verb));
    String service = command.operation.service().name();
    if (!builder.isWaiter) {
      CliNames.apply(service, command.verb, builder);
      Customizations.apply(service, command.verb, builder);
    }
    Customizations.applyAlways(service, command.operation.cliName(), builder);
    BotocoreRewrites.apply(command.operation, builder);
    return new ArgumentTable(builder);
  }

  private static boolean isWaiter(String verb) {
    return verb.startsWith("wait ");
  }

  Operation operation() {
    return operation;
  }

  OptionReader reader() {
    return reader;
  }

  /** Whether {@code --no-paginate} and its like say something here. */
  boolean hasPaging() {
    return reader.names().contains(GenericOptions.STARTING_TOKEN.name());
  }

  Collection<Argument> arguments() {
    return arguments.values();
  }

  Optional<Argument> argument(Option option) {
    return Optional.ofNullable(arguments.get(option));
  }

  /** What an option is, a sentence: AWS's own of the member, where the AWS CLI's short form is no other thing. */
  String documentation(Argument argument) {
    return descriptions.getOrDefault(argument.name(), argument.member().documentation());
  }

  /** A {@link Rejection} names two options of which one rules out the other. */
  void checkExclusions(Collection<Option> given) {
    Set<String> names = given.stream().map(Option::name).collect(Collectors.toSet());
    for (Exclusion exclusion : exclusions) {
      if (names.contains(exclusion.option)) {
        exclusion.others.stream().filter(names::contains).findFirst().ifPresent(other -> {
          throw new Rejection(Texts.exclusive(exclusion.option, other));
        });
      }
    }
  }

  /** What a person calls a part of the parameters: the option, or the path to what lies deeper. */
  String spoken(String path) {
    return path.chars().allMatch(Character::isLetterOrDigit) ? optionFor(path) : path;
  }

  /** The option that gives what is missing at a path like {@code Tags[0].Key}. */
  String optionFor(String path) {
    List<String> steps = List.of(path.replace("[", ".").replace("]", "").split("\\.", -1));
    return arguments.values().stream()
        .filter(argument -> argument.path().equals(steps))
        .findFirst()
        .or(() -> standingFor(steps.get(0)))
        .or(() -> arguments.values().stream()
            .filter(argument ->
                !argument.path().isEmpty() && argument.path().get(0).equals(steps.get(0)))
            .findFirst())
        .map(Argument::name)
        .orElse("--cli-input-json");
  }

  /** The option that stands for the whole of this member of the input. */
  Optional<Argument> standingFor(String member) {
    return arguments.values().stream()
        .filter(argument -> argument.isTopLevel() && argument.path().get(0).equals(member))
        .findFirst();
  }

  /** What botocore does to the parameters before it sends them, and the AWS SDK does not. */
  void rewrite(ObjectNode parameters) {
    rewrites.forEach(rewrite -> rewrite.before.accept(parameters));
  }

  /** The parameters as a person writes them: the rewriting undone where it cannot be done twice. */
  ObjectNode asWritten(ObjectNode parameters) {
    ObjectNode written = parameters.deepCopy();
    rewrites.forEach(rewrite -> rewrite.undo.accept(written));
    return written;
  }

  /**
   * Changes the parameters of one operation before they are sent.
   *
   * @param before the change
   * @param undo takes it back; does nothing for a change that changes nothing the second time
   */
  private record Rewrite(Consumer<ObjectNode> before, Consumer<ObjectNode> undo) {}

  /** The table under construction; options are named without dashes, as in the AWS CLI's own sources. */
  static final class Builder {
    private final Operation operation;
    private final Map<String, Argument> arguments = new LinkedHashMap<>();
    private final List<Exclusion> exclusions = new ArrayList<>();
    private final List<Rewrite> rewrites = new ArrayList<>();
    private final Map<String, String> descriptions = new LinkedHashMap<>();

    private final boolean isWaiter;

    private Builder(Operation operation, boolean isWaiter) {
      this.operation = operation;
      this.isWaiter = isWaiter;
      operation.input().members().values().forEach(this::addMember);
    }

    private void addMember(Member member) {
      List<String> path = List.of(member.name());
      Option.Takes takes = Readings.takes(member.shape());
      if (takes == Option.Takes.NOTHING) {
        add(member.cliName(), takes, member, path, Readings.constant(true));
        add("no-" + member.cliName(), takes, member, path, Readings.constant(false));
      } else {
        add(member.cliName(), takes, member, path, Readings.ofShape());
      }
    }

    Structure input() {
      return operation.input();
    }

    boolean has(String name) {
      return arguments.containsKey("--" + name);
    }

    Argument get(String name) {
      return Optional.ofNullable(arguments.get("--" + name))
          .orElseThrow(() -> new IllegalStateException(operation + " has no option --" + name));
    }

    Collection<Argument> all() {
      return List.copyOf(arguments.values());
    }

    void add(
        String name,
        Option.Takes takes,
        Member member,
        List<String> path,
        Argument.Reading reading) {
      Option option = Option.named(name, takes);
      boolean required = path.size() == 1 && member.isAskedFor();
      arguments.put(option.name(), new Argument(option, member, path, required, reading));
    }

    /** An option for what lies deep in the input: API names from the top, {@code 0} for the one element of a list. */
    void deep(String name, Option.Takes takes, Argument.Reading reading, String... path) {
      add(name, takes, member(path), List.of(path), reading);
    }

    /** The member of the input at a path. */
    Member member(String... path) {
      Member member = at(input(), path[0]);
      for (int i = 1; i < path.length; i++) {
        member = at(member.shape(), path[i]);
      }
      return member;
    }

    private Member at(Shape shape, String name) {
      if (shape instanceof ListShape list) {
        return list.element();
      }
      return Optional.ofNullable(((Structure) shape).members().get(name))
          .orElseThrow(() -> new IllegalStateException(operation + " has no member " + name));
    }

    void rename(String from, String to) {
      Argument argument = get(from);
      remove(from);
      arguments.put("--" + to, argument.renamed("--" + to));
    }

    /** The option under another name as well. */
    void alias(String of, String alias) {
      arguments.put("--" + alias, get(of).renamed("--" + alias));
    }

    void remove(String name) {
      arguments.remove("--" + name);
    }

    void optional(String name) {
      arguments.put("--" + name, get(name).optional());
    }

    void exclusive(String name, String... others) {
      exclusions.add(
          new Exclusion("--" + name, List.of(others).stream().map("--"::concat).toList()));
    }

    /** Says what an option is that is more or other than its member. */
    void describe(String name, String sentence) {
      descriptions.put("--" + name, sentence);
    }

    /** A change that changes nothing the second time. */
    void rewrite(Consumer<ObjectNode> before) {
      rewrite(before, written -> {});
    }

    void rewrite(Consumer<ObjectNode> before, Consumer<ObjectNode> undo) {
      rewrites.add(new Rewrite(before, undo));
    }
  }
}
