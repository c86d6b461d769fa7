package dev.ataws.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ataws.grammar.catalogue.Operation;
import dev.ataws.grammar.catalogue.Service;
import dev.ataws.policies.Policies;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An entry of the deny list that names no operation of the catalogue would protect nothing. */
class DenyListTest {
  static List<String> entries() {
    return Policies.builtIn().denied();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void namesAnOperation(String entry) {
    String service = entry.substring(0, entry.indexOf(':'));
    Pattern operation = Pattern.compile(entry.substring(service.length() + 1).replace("*", ".*"));
    Service known = Samples.CATALOGUE.service(service).orElseThrow();
    assertThat(known.operationNames().stream()
            .flatMap(name -> known.operation(name).stream())
            .map(Operation::name))
        .anyMatch(operation.asMatchPredicate());
  }
}
