package dev.ataws.grammar;

import dev.ataws.grammar.HelpPage.Contents;
import dev.ataws.grammar.HelpPage.Entry;
import dev.ataws.grammar.HelpPage.Section;
import dev.ataws.grammar.HelpPage.Usage;
import dev.ataws.grammar.catalogue.Catalogue;
import dev.ataws.grammar.catalogue.Operation;
import dev.ataws.grammar.catalogue.Service;
import dev.ataws.grammar.catalogue.Waiter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the pages of help from the catalogue. */
final class HelpPages {
  /** The word before the name of a waiter. */
  static final String WAIT = "wait";

  private static final String SERVICES = "services";
  private static final int MOST_HITS = 10;
  private static final Set<String> READS = Set.of("list", "describe", "get");

  /** What people look for most has the shortest names: {@code describe-instances}. */
  private static final Comparator<Entry> SHORT_FIRST =
      Comparator.comparingInt(entry -> entry.name().split("-", -1).length);

  private final Catalogue catalogue;
  private final Search search;
  private final Examples examples;

  HelpPages(Catalogue catalogue, Search search, Examples examples) {
    this.catalogue = catalogue;
    this.search = search;
    this.examples = examples;
  }

  /** The page that a line asks for; empty when it asks for none, or for help on what does not exist. */
  Optional<HelpPage> asked(List<Word> line, boolean hasHelpOption) {
    return HelpRequest.of(line, hasHelpOption).flatMap(this::page);
  }

  private Optional<HelpPage> page(HelpRequest request) {
    List<String> subject = request.subject();
    if (subject.isEmpty()) {
      return Optional.of(everything());
    }
    if (request.isSearch() && subject.equals(List.of(SERVICES))) {
      return Optional.of(services(request.part()));
    }
    Optional<HelpPage> named =
        catalogue.service(subject.get(0)).flatMap(service -> named(service, request));
    return named.isEmpty() && request.isSearch() ? Optional.of(found(subject)) : named;
  }

  /** The page on a service, or on what the words after its name say when they say something of it. */
  private Optional<HelpPage> named(Service service, HelpRequest request) {
    List<String> words = request.subject().subList(1, request.subject().size());
    if (words.isEmpty()) {
      return Optional.of(service(service, request.part()));
    }
    if (words.get(0).equals(WAIT) && !service.waiters().isEmpty()) {
      return words.size() == 1
          ? Optional.of(waiters(service, request.part()))
          : Optional.ofNullable(service.waiters().get(words.get(1)))
              .map(waiter -> waiter(service, waiter, request.part()));
    }
    boolean isCommand = words.size() == 1 || !request.isSearch();
    return isCommand
        ? CliNames.operation(service, words.get(0))
            .filter(operation -> operation.asynchronousOnly().isEmpty())
            .map(operation -> operation(operation, words.get(0), request.part()))
        : Optional.empty();
  }

  private HelpPage everything() {
    return new HelpPage(
        Texts.HELP_TITLE,
        Texts.about(catalogue.serviceNames().size()),
        new Usage(Texts.HELP_SYNOPSIS, List.of(), Optional.empty()),
        new Contents(Texts.HELP_SECTIONS, "help", 1),
        Texts.HELP_NEXT);
  }

  private HelpPage services(int part) {
    List<Entry> services = catalogue.serviceNames().stream()
        .map(name -> Entry.of(name, catalogue.title(name)))
        .toList();
    return new HelpPage(
        Texts.SERVICES_TITLE,
        Texts.about(services.size()),
        Usage.NONE,
        new Contents(List.of(new Section(Texts.SERVICES, services)), "help " + SERVICES, part),
        Texts.SERVICES_NEXT);
  }

  private static HelpPage service(Service service, int part) {
    List<Entry> operations = CliNames.verbs(service).stream()
        .flatMap(verb -> CliNames.operation(service, verb)
            .filter(HelpPages::isOffered)
            .map(operation -> Entry.of(verb, operation.documentation()))
            .stream())
        .toList();
    Map<Boolean, List<Entry>> reading = operations.stream()
        .collect(Collectors.partitioningBy(operation -> READS.contains(verb(operation.name()))));
    List<Entry> reads =
        reading.getOrDefault(true, List.of()).stream().sorted(SHORT_FIRST).toList();
    List<Entry> others = reading.getOrDefault(false, List.of());
    return new HelpPage(
        service.name(),
        Texts.service(service, operations.size()),
        new Usage(Texts.serviceSynopsis(service.name()), List.of(), Optional.empty()),
        new Contents(
            List.of(new Section(Texts.READS, reads), new Section(Texts.OTHERS, others)),
            service.name() + " help",
            part),
        Texts.serviceNext(service.name()));
  }

  private static String verb(String operation) {
    return operation.split("-", 2)[0];
  }

  private static boolean isOffered(Operation operation) {
    return !operation.isDeprecated() && operation.asynchronousOnly().isEmpty();
  }

  private HelpPage operation(Operation operation, String verb, int part) {
    return page(
        operation,
        verb,
        Texts.operation(operation),
        part,
        Texts.operationNext(operation.service().name()));
  }

  private HelpPage page(Operation operation, String verb, String summary, int part, String next) {
    String name = operation.service().name() + " " + verb;
    OptionEntries options = new OptionEntries(operation, verb);
    return new HelpPage(
        name,
        summary,
        new Usage(options.synopsis(name), examples.of(operation, name), Optional.of(operation)),
        new Contents(options.sections(), name + " help", part),
        next);
  }

  private static HelpPage waiters(Service service, int part) {
    String name = service.name() + " " + WAIT;
    List<Entry> waiters = service.waiters().values().stream()
        .map(waiter -> Entry.of(waiter.name(), Texts.waiter(waiter, polled(service, waiter))))
        .toList();
    return new HelpPage(
        name,
        Texts.waitersSummary(service.title()),
        new Usage(Texts.waiterSynopsis(name), List.of(), Optional.empty()),
        new Contents(List.of(new Section(Texts.WAITERS, waiters)), name + " help", part),
        Texts.waitersNext(name));
  }

  private HelpPage waiter(Service service, Waiter waiter, int part) {
    Operation operation = polled(service, waiter);
    return page(
        operation,
        WAIT + " " + waiter.name(),
        Texts.waiter(waiter, operation),
        part,
        Texts.waiterNext(service.name()));
  }

  private static Operation polled(Service service, Waiter waiter) {
    return service.operationByApiName(waiter.operation()).orElseThrow();
  }

  private HelpPage found(List<String> words) {
    String asked = String.join(" ", words);
    List<Entry> hits = search.nearest(asked, 2 * MOST_HITS).stream()
        .flatMap(hit -> operation(hit).stream())
        .filter(HelpPages::isOffered)
        .limit(MOST_HITS)
        .map(operation -> Entry.of(operation.toString(), operation.documentation()))
        .toList();
    return new HelpPage(
        Texts.foundTitle(asked),
        hits.isEmpty() ? Texts.FOUND_NOTHING : "",
        Usage.NONE,
        new Contents(List.of(new Section(Texts.FOUND, hits)), "help " + asked, 1),
        hits.isEmpty() ? Texts.FOUND_NOTHING_NEXT : Texts.FOUND_NEXT);
  }

  private Optional<Operation> operation(Search.Hit hit) {
    return catalogue.service(hit.service()).flatMap(service -> service.operation(hit.operation()));
  }
}
