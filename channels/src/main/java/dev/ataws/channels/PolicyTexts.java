package dev.ataws.channels;

import static dev.ataws.channels.ConfigurationTexts.didYouMean;
import static dev.ataws.channels.ConfigurationTexts.listed;
import static dev.ataws.channels.ConfigurationTexts.pasted;
import static dev.ataws.channels.ConfigurationTexts.quoted;
import static dev.ataws.channels.ConfigurationTexts.safe;

import dev.ataws.policies.Templates;

/** What people are told about the policies and the roles of people that a configuration names. */
final class PolicyTexts {
  private PolicyTexts() {}

  static Words unknownGuardrail(String label, String name) {
    return new Words(
        label + ": " + quoted(name) + " is neither a template nor the path of a JSON document.",
        didYouMean(name, Templates.names()) + "The templates are " + listed(Templates.names())
            + "; the path of a document ends in `.json`.");
  }

  static Words managedPolicy(String label, String arn) {
    String file = arn.substring(arn.lastIndexOf('/') + 1) + PolicyFiles.SUFFIX;
    return new Words(
        label + ": " + pasted(arn)
            + " is a managed policy in AWS, and at-aws reads guardrails from files only.",
        "Put its document beside at-aws.yml, and write " + pasted(file) + " here: "
            + pasted("aws iam get-policy-version --policy-arn " + arn
                + " --version-id \"$(aws iam get-policy --policy-arn " + arn
                + " --query Policy.DefaultVersionId --output text)\" --query PolicyVersion.Document > "
                + file)
            + ".");
  }

  static Words tooManyGuardrails(String label, int found, int most) {
    return new Words(
        label + " has " + found + " guardrails, and " + most + " are the most.",
        "Join the statements of some in one document.");
  }

  static Words doubledGuardrail(String label, String name, int line) {
    return new Words(
        label + ": the guardrail " + quoted(name) + " stands in line " + line + " already.",
        "Remove one of the two.");
  }

  static Words noPath(String label, String path) {
    return new Words(
        label + ": " + quoted(path) + " has a character that no path has.",
        "Write the path of a file, seen from the folder of at-aws.yml.");
  }

  static Words nameOfFile(String label, String file) {
    return new Words(
        label + ": decisions call a policy by the name of its file, and " + quoted(file)
            + " does not begin with a name of 1 to 128 letters, digits or `+=,.@-_`.",
        "Give the file another name.");
  }

  static Words nameTaken(String label, String file, String name) {
    return new Words(
        label + ": decisions call a policy by the name of its file, and " + quoted(name)
            + " is a policy that comes with at-aws.",
        "Give the file " + quoted(file) + " another name.");
  }

  static Words nameTwice(String label, String name, int line) {
    return new Words(
        label + ": decisions call a policy by the name of its file, and another " + quoted(name)
            + " stands in line " + line + ".",
        "Give one of the two files another name.");
  }

  static Words unreadable(String label, String path, ReadText.Unreadable file) {
    return switch (file.obstacle()) {
      case ABSENT ->
        new Words(
            label + ": there is no file " + quoted(path) + ", seen from the folder of at-aws.yml.",
            "Put it there, or correct the path.");
      case FORBIDDEN ->
        new Words(
            label + ": this user may not read the file " + quoted(path) + ".",
            "Give the user that runs at-aws the right to read it.");
      case TOO_LARGE ->
        new Words(
            label + ": the file " + quoted(path) + " is larger than 1 MB, the most that is read.",
            "Check that it is the right file.");
      case NOT_UTF8 ->
        new Words(
            label + ": the file " + quoted(path) + " is not text in UTF-8.",
            "Save it again with the encoding UTF-8.");
      case OTHER ->
        new Words(
            label + ": the file " + quoted(path) + " cannot be read: " + safe(file.reason()) + ".",
            "Name a file that can be opened.");
    };
  }

  static String userRole(String label, int ordinal) {
    return label + ", user role " + ordinal;
  }

  static Words namesNobody(String label) {
    return new Words(
        label + " has neither `users` nor `groups`, so it is nobody's.",
        "Add " + pasted(Key.USERS.line()) + " or " + pasted(Key.GROUPS.line()) + ".");
  }

  static Words doubledUser(String label, String id, int line) {
    return new Words(
        label + ": " + quoted(id) + " stands in line " + line
            + " already, and only one role can count.",
        "Remove one of the two.");
  }

  static Words requiredOfNobody(String label) {
    return new Words(
        label + ": `userRolesRequired` is true, but no one has a role in `userRoles`, so nobody"
            + " could run a command.",
        "Add " + pasted(UserRoleReader.EXAMPLE) + ", or remove `userRolesRequired`.");
  }

  static Words roleOfOtherPartition(String label, String ofRole, String ofChannel) {
    return new Words(
        label + ": the role is in the partition " + quoted(ofRole)
            + ", and the role of the channel in " + quoted(ofChannel)
            + ", but an account is in one partition.",
        "Correct the one that is wrong.");
  }
}
