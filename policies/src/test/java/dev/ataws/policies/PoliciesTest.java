package dev.ataws.policies;

import static dev.ataws.policies.Guardrails.ALICE;
import static dev.ataws.policies.Guardrails.policies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ataws.policies.actions.AccessLevel;
import dev.ataws.policies.organization.ChannelKind;
import dev.ataws.policies.organization.OrganizationPolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class PoliciesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonNode json(String text) throws JsonProcessingException {
    return JSON.readTree(text.replace('\'', '"'));
  }

  private static Call call(String service, String operation, String parameters)
      throws JsonProcessingException {
    return new Call(service, operation, json(parameters), Optional.of("eu-west-1"), true);
  }

  private static Call unfinished(String service, String operation, String parameters)
      throws JsonProcessingException {
    return new Call(service, operation, json(parameters), Optional.empty(), false);
  }

  private static String name(Decision decision) {
    if (decision instanceof Decision.Denied) {
      return "denied";
    }
    return decision instanceof Decision.Allowed ? "allowed" : "confirm";
  }

  @ParameterizedTest
  @CsvFileSource(resources = "decisions.csv", numLinesToSkip = 1, quoteCharacter = '"')
  void decides(
      String guardrails,
      String service,
      String operation,
      String parameters,
      String decision,
      String policy,
      String statement)
      throws JsonProcessingException {
    Decision decided = policies(guardrails).decide(call(service, operation, parameters), ALICE);
    assertThat(name(decided)).isEqualTo(decision);
    assertThat(decided.by()).isEqualTo(new Decision.By(policy, statement));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "prod,lambda,Invoke,{},confirm",
        "prod,lambda,Invoke,{'FunctionName':'dev-a'},confirm",
        "prod,lambda,DeleteFunction,{},denied",
        "prod,ec2,RunInstances,{},confirm",
        "prod,ec2,RunInstances,{'InstanceType':'p5.48xlarge'},denied",
        "prod,sqs,SendMessage,{},denied",
        "people,ec2,DescribeInstances,{},allowed",
        "named,dynamodb,Query,{},allowed",
        "named,dynamodb,Scan,{},denied",
        "read-only,apigateway,GetRestApi,{},allowed",
        "everything,apigateway,GetApiKeys,{},confirm",
        "read-only,lambda,Invoke,{},denied",
        "everything,iam,GetUser,{},denied",
      })
  void refusesAnUnfinishedCallOnlyWhenNothingCanFinishItWell(
      String guardrails, String service, String operation, String parameters, String decision)
      throws JsonProcessingException {
    Call call = unfinished(service, operation, parameters);
    assertThat(name(policies(guardrails).decide(call, ALICE))).isEqualTo(decision);
  }

  @Test
  void tellsWhatWasDecidedOn() throws JsonProcessingException {
    Call call = call("lambda", "Invoke", "{'FunctionName':'dev-a'}");
    assertThat(policies("prod").decide(call, ALICE).subject())
        .isEqualTo(new Decision.Subject(
            List.of("lambda:InvokeFunction"),
            List.of("arn:aws:lambda:eu-west-1:123456789012:function:dev-a"),
            AccessLevel.WRITE));
  }

  @Test
  void asksASecondPersonWhereAGuardrailSaysSo() throws JsonProcessingException {
    Call call = call("lambda", "Invoke", "{'FunctionName':'prod-a'}");
    assertThat(policies("prod").decide(call, ALICE))
        .isInstanceOfSatisfying(
            Decision.NeedsConfirmation.class,
            needs -> assertThat(needs.confirmer()).isEqualTo(Decision.Confirmer.SECOND_PERSON));
  }

  @Test
  void takesOnlyPeopleWithARoleOfTheirOwnWhereThatIsRequired() throws JsonProcessingException {
    Policies strict =
        policies("read-only", OrganizationPolicy.none(), new ChannelRules(true, false));
    Call call = call("lambda", "ListFunctions", "{}");
    assertThat(strict.decide(call, ALICE).by())
        .isEqualTo(new Decision.By("channel-rules", "userRolesRequired"));
    assertThat(strict.decide(call, alice(true, Optional.empty())))
        .isInstanceOf(Decision.Allowed.class);
  }

  private static Asker alice(boolean hasUserRole, Optional<Set<String>> groups) {
    return new Asker(
        ALICE.workspaceId(),
        ChannelKind.PUBLIC,
        ALICE.userId(),
        groups,
        hasUserRole,
        ALICE.roleArn(),
        Map.of(),
        ALICE.at());
  }

  @Test
  void refusesWhatDependsOnUserGroupsThatNobodyTold() throws JsonProcessingException {
    Call call = call("ec2", "RebootInstances", "{'InstanceIds':['i-0123456789abcdef0']}");
    Asker alice = alice(false, Optional.empty());
    assertThat(policies("people").decide(call, alice).by())
        .isEqualTo(new Decision.By("channel-rules", "user groups"));
    assertThat(policies("everything").decide(call, alice))
        .isInstanceOf(Decision.NeedsConfirmation.class);
    assertThat(policies("people").decide(OwnAction.SNOOZE_ALARM, alice))
        .isInstanceOf(Decision.Denied.class);
  }

  @Test
  void theOrganizationIsHeardBeforeTheGuardrails() throws JsonProcessingException {
    OrganizationPolicy organization = OrganizationPolicy.read(
            "our-organization", json("""
                {'chatbot': {'platforms': {'slack': {'default':
                  {'supported_channel_types': {'@@assign': ['private']}}}}}}""").toString())
        .match(policy -> policy, faults -> {
          throw new IllegalArgumentException(faults.toString());
        });
    Policies policies = policies("everything", organization, ChannelRules.NONE);
    Call call = call("lambda", "ListFunctions", "{}");
    assertThat(policies.asksForChannelKind(ALICE.workspaceId())).isTrue();
    assertThat(policies.decide(call, ALICE)).isInstanceOf(Decision.Allowed.class);
    assertThat(policies.decide(call, alice(false, Optional.empty())).by().policy())
        .isEqualTo("our-organization");
  }

  @ParameterizedTest
  @CsvSource({
    "read-only,CREATE_ALIAS,allowed,own-actions",
    "read-only,EDIT_CONFIGURATION,denied,read-only-command-permissions",
    "everything,EDIT_CONFIGURATION,allowed,everything",
    "people,CREATE_ALIAS,denied,people",
    "people,SNOOZE_ALARM,allowed,own-actions",
    "people,EDIT_CONFIGURATION,allowed,people",
  })
  void decidesOnWhatTheBotDoesItself(
      String guardrails, OwnAction action, String decision, String policy) {
    Decision decided = policies(guardrails).decide(action, ALICE);
    assertThat(name(decided)).isEqualTo(decision);
    assertThat(decided.by().policy()).isEqualTo(policy);
    assertThat(decided.subject().resources())
        .containsExactly("arn:aws:chatbot::123456789012:chat-configuration/slack-channel/ops");
  }

  @ParameterizedTest
  @CsvFileSource(resources = "refusals.csv", numLinesToSkip = 1)
  void saysWhyAndWhatNext(
      String guardrails, String service, String operation, String parameters, String words)
      throws JsonProcessingException {
    Decision decided = policies(guardrails).decide(call(service, operation, parameters), ALICE);
    String said = decided instanceof Decision.NeedsConfirmation needs
        ? needs.why()
        : ((Decision.Denied) decided).why() + " " + ((Decision.Denied) decided).next();
    assertThat(said).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"'',ListUsers", "iam,''"})
  void refusesACallWithoutAName(String service, String operation) {
    assertThatThrownBy(() -> call(service, operation, "{}"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aChannelHasAGuardrail() {
    ChatConfiguration ops = new ChatConfiguration("aws", "123456789012", "ops");
    assertThatThrownBy(
            () -> Policies.of(ops, OrganizationPolicy.none(), List.of(), ChannelRules.NONE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
