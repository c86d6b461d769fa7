package dev.ataws.grammar.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Reads a service of a few lines, some of which are broken on purpose. */
final class ServiceTest {

  private static final String LINES = """
      {"service":"pets","title":"Pets","sdkPackage":"pets","operations":{"feed":"Feed","stop":"Stop"}}
      {"operation":"Broken",
      {"operation":"Feed","http":"POST","input":"FeedRequest"}
      {"operation":"Stop","http":"POST"}
      {"shape":"Broken",
      {"shape":"FeedRequest","type":"structure","members":{"Name":"Name","Food":"Broken","Day":"Gone"}}
      {"shape":"Name","type":"string"}
      {"shape":"NameOfAnother","type":"integer"}
      """;

  private final Service service =
      new Service(new ServiceLines(LINES.getBytes(StandardCharsets.UTF_8)));

  private Member option(String name) {
    return service.operation("feed").orElseThrow().input().members().values().stream()
        .filter(member -> member.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void readsOnlyWhatIsAskedFor() {
    assertThat(service.operationNames()).containsExactly("feed", "stop");
    assertThat(((Scalar) option("Name").shape()).kind()).isEqualTo(Scalar.Kind.STRING);
    assertThat(option("Food").name()).isEqualTo("Food");
  }

  @Test
  void aBrokenLineIsAFaultOfTheCatalogue() {
    assertThatThrownBy(() -> option("Food").shape())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("A line of the catalogue is not JSON");
    assertThatThrownBy(() -> service.operationByApiName("Broken"))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void aMissingShapeIsAFaultOfTheCatalogue() {
    assertThatIllegalStateException()
        .isThrownBy(() -> option("Day").shape())
        .withMessage("The catalogue lacks its shape Gone");
  }

  @Test
  void anUnknownOperationIsNone() {
    assertThat(service.operationByApiName("Fee")).isEmpty();
    assertThat(service.operationByApiName("FeedRequest")).isEmpty();
    assertThat(service.operation("walk")).isEmpty();
  }

  @Test
  void namesFollowTheRuleUnlessSaidOtherwise() {
    Operation feed = service.operation("feed").orElseThrow();
    assertThat(service.sdkModelPackage()).isEqualTo("pets.model");
    assertThat(feed.cliName()).isEqualTo("feed");
    assertThat(feed.sdkRequest()).isEqualTo("FeedRequest");
    assertThat(feed.sdkMethod()).isEqualTo("feed");
    assertThat(option("Name").sdkName()).isEqualTo("Name");
  }
}
