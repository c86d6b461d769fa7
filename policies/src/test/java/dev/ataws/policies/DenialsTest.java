package dev.ataws.policies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ataws.policies.iam.PolicyDocument;
import dev.ataws.policies.iam.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

class DenialsTest {
  private static List<String> denied(List<PolicyDocument> documents) {
    return documents.stream()
        .flatMap(document -> document.statements().stream())
        .map(Statement::actions)
        .flatMap(actions -> actions.values().stream())
        .toList();
  }

  @Test
  void areAllThereWhereNothingIsNamed() {
    assertThat(Denials.under(List.of(Guardrails.document("everything"))))
        .containsExactly(BuiltIn.DENY_LIST, BuiltIn.UNLESS_NAMED);
  }

  @Test
  void leaveOutWhatAGuardrailNames() {
    assertThat(denied(Denials.under(List.of(Guardrails.document("named")))))
        .contains("dynamodb:GetItem", "dynamodb:Scan", "ssm:GetParameters", "dynamodb:PartiQL*")
        .doesNotContain("dynamodb:Query", "ssm:GetParameter", "apigateway:GET");
  }

  @Test
  void writeOutAnEntryOneActionOfWhichIsNamed() {
    PolicyDocument one = PolicyDocument.read("one", """
            {"Version": "2012-10-17", "Statement":
              {"Effect": "Allow", "Action": ["IdentityStore:ListUsers", "dynamodb:PartiQLSelect"], "Resource": "*"}}""").match(document -> document, faults -> {
      throw new IllegalArgumentException(faults.toString());
    });
    assertThat(denied(Denials.under(List.of(one))))
        .contains("identitystore:ListGroups", "identitystore:DeleteUser", "dynamodb:PartiQLInsert")
        .doesNotContain(
            "identitystore:*",
            "identitystore:ListUsers",
            "dynamodb:PartiQL*",
            "dynamodb:PartiQLSelect");
  }
}
