package dev.ataws.grammar.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

final class CatalogueTest {

  private static final Catalogue CATALOGUE = Catalogue.bundled();

  private static Service service(String name) {
    return CATALOGUE.service(name).orElseThrow();
  }

  private static Operation operation(String service, String name) {
    return service(service).operation(name).orElseThrow();
  }

  private static Member option(String service, String operation, String name) {
    return member(operation(service, operation).input(), name);
  }

  private static Member member(Shape shape, String name) {
    return Optional.ofNullable(((Structure) shape).members().get(name)).orElseThrow();
  }

  @Test
  void knowsEveryService() {
    assertThat(CATALOGUE.serviceNames())
        .hasSize(428)
        .isSorted()
        .contains("s3api", "deploy", "configservice", "lambda", "waf-regional", "dynamodbstreams")
        .doesNotContain("s3", "codedeploy", "config", "sdb", "importexport");
  }

  @Test
  void knowsEveryOperation() {
    assertThat(CATALOGUE.serviceNames().stream()
            .mapToInt(name -> CATALOGUE.operationNames(name).size())
            .sum())
        .isEqualTo(19_080);
  }

  @Test
  void indexAgreesWithServices() {
    for (String name : CATALOGUE.serviceNames()) {
      Service service = service(name);
      assertThat(service.name()).isEqualTo(name);
      assertThat(service.title()).isEqualTo(CATALOGUE.title(name)).isNotEmpty();
      assertThat(service.operationNames())
          .isEqualTo(CATALOGUE.operationNames(name))
          .isSorted();
    }
  }

  @Test
  void findsServicesByOperation() {
    assertThat(CATALOGUE.servicesWith("describe-alarms")).containsExactly("cloudwatch");
    assertThat(CATALOGUE.servicesWith("tag-resource")).hasSizeGreaterThan(200).isSorted();
    assertThat(CATALOGUE.servicesWith("no-such-operation")).isEmpty();
  }

  @Test
  void knowsNothingOfOtherNames() {
    assertThat(CATALOGUE.service("lambada")).isEmpty();
    assertThat(CATALOGUE.operationNames("lambada")).isEmpty();
    assertThat(CATALOGUE.title("lambada")).isEqualTo("lambada");
    assertThat(service("lambda").operation("ListFunctions")).isEmpty();
    assertThat(service("lambda").operationByApiName("list-functions")).isEmpty();
  }

  @Test
  void keepsWhatItHasRead() {
    assertThat(CATALOGUE.service("sqs")).containsSame(service("sqs"));
    assertThat(service("sqs").operation("send-message"))
        .containsSame(service("sqs").operationByApiName("SendMessage").orElseThrow());
    assertThat(option("sqs", "send-message", "QueueUrl").shape())
        .isSameAs(option("sqs", "send-message", "QueueUrl").shape());
  }

  @Test
  void describesAService() {
    Service s3 = service("s3api");
    assertThat(s3.title()).isEqualTo("Amazon Simple Storage Service");
    assertThat(s3.sdkPackage()).isEqualTo("s3");
    assertThat(s3.sdkClient()).isEqualTo("S3Client");
    assertThat(s3.signingName()).isEqualTo("s3");
    assertThat(s3).hasToString("s3api");
    assertThat(s3.sdkModelPackage()).isEqualTo("s3.model");
    assertThat(service("waf-regional").sdkPackage()).isEqualTo("waf.regional");
    assertThat(service("waf-regional").sdkModelPackage()).isEqualTo("waf.model");
  }

  @Test
  void describesAnOperation() {
    Operation list = operation("lambda", "list-functions");
    assertThat(list.service()).isSameAs(service("lambda"));
    assertThat(list.name()).isEqualTo("ListFunctions");
    assertThat(list.cliName()).isEqualTo("list-functions");
    assertThat(list.documentation())
        .isEqualTo(
            "Returns a list of Lambda functions, with the version-specific configuration of each.");
    assertThat(list.httpMethod()).isEqualTo("GET");
    assertThat(list.isDeprecated()).isFalse();
    assertThat(list.asynchronousOnly()).isEmpty();
    assertThat(list.input().members().keySet())
        .containsExactly("MasterRegion", "FunctionVersion", "Marker", "MaxItems");
    assertThat(list.output().members().keySet()).containsExactly("NextMarker", "Functions");
    assertThat(list).hasToString("lambda list-functions");
  }

  @Test
  void namesTheSdkSCounterparts() {
    Operation list = operation("lambda", "list-functions");
    assertThat(list.sdkRequest()).isEqualTo("ListFunctionsRequest");
    assertThat(list.sdkResponse()).isEqualTo("ListFunctionsResponse");
    assertThat(list.sdkMethod()).isEqualTo("listFunctions");
    Operation describe = operation("rds", "describe-db-instances");
    assertThat(describe.sdkRequest()).isEqualTo("DescribeDbInstancesRequest");
    assertThat(describe.sdkResponse()).isEqualTo("DescribeDbInstancesResponse");
    assertThat(describe.sdkMethod()).isEqualTo("describeDBInstances");
  }

  @Test
  void namesMembersAsTheSdkDoes() {
    assertThat(option("lambda", "get-function", "FunctionName").sdkName())
        .isEqualTo("FunctionName");
    assertThat(option("s3api", "copy-object", "Bucket").sdkName()).isEqualTo("DestinationBucket");
    assertThat(operation("ec2", "create-route").output().members().get("Return"))
        .extracting(Member::sdkName)
        .isEqualTo("ReturnValue");
  }

  @Test
  void marksWhatOnlyTheAsynchronousClientHas() {
    assertThat(operation("lambda", "invoke-with-response-stream").asynchronousOnly())
        .contains("its answer is a stream of events");
    assertThat(operation("lexv2-runtime", "start-conversation").asynchronousOnly())
        .contains("it takes and answers a stream of events");
    Member events = member(operation("logs", "start-live-tail").output(), "responseStream");
    assertThat(events.isStreaming()).isTrue();
    assertThat(((Structure) events.shape()).isEventStream()).isTrue();
  }

  @Test
  void describesAnOption() {
    Member timeout = option("lambda", "create-function", "Timeout");
    Scalar seconds = (Scalar) timeout.shape();
    assertThat(timeout.cliName()).isEqualTo("timeout");
    assertThat(timeout.isRequired()).isFalse();
    assertThat(timeout.documentation())
        .isEqualTo(
            "The amount of time (in seconds) that Lambda allows a function to run before stopping"
                + " it.");
    assertThat(seconds.kind()).isEqualTo(Scalar.Kind.INTEGER);
    assertThat(seconds.min()).contains(1.0);
    assertThat(timeout).hasToString("Timeout: Timeout");
    assertThat(option("lambda", "create-function", "FunctionName").isRequired()).isTrue();
    assertThat(((Scalar) option("lambda", "create-function", "Role").shape()).pattern())
        .hasValueSatisfying(pattern -> assertThat(pattern).startsWith("arn:"));
  }

  @Test
  void listsEnumValues() {
    assertThat(
            ((Scalar) option("cloudwatch", "set-alarm-state", "StateValue").shape()).enumValues())
        .containsExactly("OK", "ALARM", "INSUFFICIENT_DATA");
    assertThat(((Scalar) option("lambda", "get-function", "Qualifier").shape()).enumValues())
        .isEmpty();
  }

  @Test
  void marksSecretsTokensStreamsAndTheRest() {
    assertThat(option("lambda", "invoke", "Payload").isSensitive()).isTrue();
    assertThat(option("lambda", "invoke", "FunctionName").isSensitive()).isFalse();
    assertThat(option("ec2", "run-instances", "ClientToken").isIdempotencyToken())
        .isTrue();
    assertThat(option("s3api", "put-object", "Body").isStreaming()).isTrue();
    assertThat(((Scalar) option("s3api", "put-object", "Body").shape()).isStreaming())
        .isTrue();
    assertThat(((Scalar) option("lambda", "invoke", "Payload").shape()).isStreaming())
        .isFalse();
    assertThat(operation("iot", "list-policy-principals").isDeprecated()).isTrue();
    assertThat(option("s3control", "get-bucket", "AccountId").isHostLabel()).isTrue();
    assertThat(option("lex-runtime", "post-content", "sessionAttributes").isJsonValue())
        .isTrue();
  }

  @Test
  void readsListsAndMaps() {
    ListShape ids =
        (ListShape) option("ec2", "terminate-instances", "InstanceIds").shape();
    assertThat(ids.element().name()).isEqualTo("member");
    assertThat(((Scalar) ids.element().shape()).kind()).isEqualTo(Scalar.Kind.STRING);
    MapShape tags = (MapShape) option("lambda", "tag-resource", "Tags").shape();
    assertThat(tags.key().shape()).isInstanceOf(Scalar.class);
    assertThat(tags.value().shape()).isInstanceOf(Scalar.class);
    ListShape layers =
        (ListShape) option("lambda", "create-function", "Architectures").shape();
    assertThat(layers.min()).contains(1L);
    assertThat(layers.max()).contains(1L);
  }

  @Test
  void documentsNestedOptionsButNotAnswers() {
    Structure code = (Structure) option("lambda", "create-function", "Code").shape();
    assertThat(member(code, "S3Bucket").documentation()).isNotEmpty();
    assertThat(
            member(operation("lambda", "list-functions").output(), "Functions").documentation())
        .isEmpty();
  }

  @Test
  void recursiveShapesResolveWhenAskedFor() {
    Structure value = (Structure)
        ((MapShape) option("dynamodb", "put-item", "Item").shape()).value().shape();
    Shape inner = ((ListShape) member(value, "L").shape()).element().shape();
    assertThat(inner).isSameAs(value);
    assertThat(member(value, "NULL").sdkName()).isEqualTo("NUL");
  }

  @Test
  void knowsDocuments() {
    Structure input = (Structure)
        option("bedrock-runtime", "converse", "additionalModelRequestFields").shape();
    assertThat(input.isDocument()).isTrue();
    assertThat(input.members()).isEmpty();
  }

  @Test
  void anOperationMayTakeNothing() {
    assertThat(operation("sts", "get-caller-identity").input().members()).isEmpty();
    assertThat(operation("sqs", "delete-queue").output().members()).isEmpty();
  }

  @Test
  void readsPaginators() {
    assertThat(operation("lambda", "list-functions").paginator()).hasValueSatisfying(paginator -> {
      assertThat(paginator.inputTokens()).containsExactly("Marker");
      assertThat(paginator.outputTokens()).containsExactly("NextMarker");
      assertThat(paginator.limitKey()).contains("MaxItems");
      assertThat(paginator.moreResults()).isEmpty();
      assertThat(paginator.resultKeys()).containsExactly("Functions");
      assertThat(paginator.nonAggregateKeys()).isEmpty();
    });
    assertThat(operation("route53", "list-resource-record-sets").paginator())
        .hasValueSatisfying(paginator -> {
          assertThat(paginator.inputTokens()).hasSize(3);
          assertThat(paginator.moreResults()).contains("IsTruncated");
        });
    assertThat(operation("lambda", "get-function").paginator()).isEmpty();
  }

  @Test
  void readsWaiters() {
    assertThat(service("lambda").waiters())
        .containsKeys("function-active", "function-exists")
        .extractingByKey("function-active")
        .isEqualTo(new Waiter(
            "function-active",
            "GetFunctionConfiguration",
            5,
            60,
            List.of(
                acceptor("success", "\"Active\""),
                acceptor("failure", "\"Failed\""),
                acceptor("retry", "\"Pending\""))));
    assertThat(service("sts").waiters()).isEmpty();
  }

  private static Waiter.Acceptor acceptor(String state, String expected) {
    return new Waiter.Acceptor(state, "path", Optional.of("State"), expected);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "operation-names.csv", useHeadersInDisplayName = true)
  void spellsOperationsAsTheCliDoes(String service, String operation, String cliName) {
    assertThat(service(service).operation(cliName))
        .hasValueSatisfying(found -> assertThat(found.name()).isEqualTo(operation));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "completions.csv", useHeadersInDisplayName = true)
  void knowsWhereValuesAreFound(
      String service, String operation, String option, String list, String jmesPath) {
    assertThat(option(service, operation, option).completion()).hasValueSatisfying(completion -> {
      assertThat(completion.operation()).isEqualTo(list);
      assertThat(completion.jmesPath()).isEqualTo(jmesPath);
    });
  }

  @Test
  void aListMayNeedAnotherOption() {
    assertThat(option("eks", "describe-nodegroup", "nodegroupName").completion())
        .map(Completion::parameters)
        .contains(Map.of("clusterName", "clusterName"));
  }

  @Test
  void whatIsNewIsNotLookedUp() {
    assertThat(option("lambda", "create-function", "FunctionName").completion()).isEmpty();
  }

  @Test
  void everythingThatIsNamedIsThere() {
    CATALOGUE.serviceNames().stream().map(CatalogueTest::service).forEach(CatalogueTest::walk);
  }

  private static void walk(Service service) {
    Set<Shape> seen = new HashSet<>();
    for (String name : service.operationNames()) {
      Operation operation = service.operation(name).orElseThrow();
      walk(operation.input(), seen);
      walk(operation.output(), seen);
      operation
          .input()
          .members()
          .values()
          .forEach(member -> member
              .completion()
              .ifPresent(found ->
                  assertThat(service.operationByApiName(found.operation())).isPresent()));
    }
    service
        .waiters()
        .values()
        .forEach(
            waiter -> assertThat(service.operationByApiName(waiter.operation())).isPresent());
  }

  private static void walk(Shape shape, Set<Shape> seen) {
    if (!seen.add(shape)) {
      return;
    }
    if (shape instanceof Structure structure) {
      structure.members().values().forEach(member -> walk(member.shape(), seen));
    } else if (shape instanceof ListShape list) {
      walk(list.element().shape(), seen);
    } else if (shape instanceof MapShape map) {
      walk(map.key().shape(), seen);
      walk(map.value().shape(), seen);
    }
  }
}
