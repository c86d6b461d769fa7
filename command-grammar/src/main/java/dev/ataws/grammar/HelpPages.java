package dev.ataws.grammar;

import dev.ataws.grammar.catalogue.Catalogue;
import dev.ataws.grammar.catalogue.Member;
import dev.ataws.grammar.catalogue.Operation;
import dev.ataws.grammar.catalogue.Service;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the pages of help from the catalogue. */
final class HelpPages {
  private static final List<HelpPage.Entry> EXAMPLES = List.of(
      new HelpPage.Entry("lambda list-functions", "lists the Lambda functions"),
      new HelpPage.Entry(
          "cloudwatch describe-alarms --state ALARM", "shows the alarms that are on"),
      new HelpPage.Entry(
          "ec2 describe-instances --region eu-west-1", "shows the instances of a region"),
      new HelpPage.Entry("lambda help", "lists what there is for Lambda"),
      new HelpPage.Entry("lambda get-function help", "explains one command"));

  private final Catalogue catalogue;

  HelpPages(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  HelpPage everything() {
    return new HelpPage(
        "AWS in this channel",
        Texts.about(catalogue.serviceNames().size()),
        "For example",
        EXAMPLES,
        Texts.HELP_NEXT);
  }

  HelpPage service(Service service) {
    List<HelpPage.Entry> operations = service.operationNames().stream()
        .map(service::operation)
        .flatMap(Optional::stream)
        .filter(operation ->
            !operation.isDeprecated() && operation.asynchronousOnly().isEmpty())
        .map(operation -> new HelpPage.Entry(operation.cliName(), operation.documentation()))
        .toList();
    return new HelpPage(
        service.name(),
        service.title() + ".",
        "Commands",
        operations,
        Texts.serviceNext(service.name()));
  }

  HelpPage operation(Operation operation) {
    String name = operation.service().name() + " " + operation.cliName();
    List<HelpPage.Entry> options = Stream.concat(
            operation.input().members().values().stream()
                .filter(member -> !member.isDeprecated())
                .sorted(Comparator.comparing(member -> !member.isRequired()))
                .map(HelpPages::option),
            Stream.of(new HelpPage.Entry(
                "--region", "Where; the channel's default region when left out.")))
        .toList();
    return new HelpPage(
        name,
        operation.documentation(),
        "Options",
        options,
        Texts.operationNext(synopsis(operation)));
  }

  private static HelpPage.Entry option(Member member) {
    String kind = Types.name(member.shape()) + (member.isRequired() ? ", required" : "");
    return new HelpPage.Entry(
        "--" + member.cliName(), ("(" + kind + ") " + member.documentation()).strip());
  }

  private static String synopsis(Operation operation) {
    String required = String.join(
        "",
        operation.input().members().values().stream()
            .filter(Member::isAskedFor)
            .map(member -> " --" + member.cliName() + " …")
            .toList());
    return operation.service().name() + " " + operation.cliName() + required;
  }
}
