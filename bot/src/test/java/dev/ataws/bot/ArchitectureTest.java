package dev.ataws.bot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds the arrows of docs/architecture.md. */
@AnalyzeClasses(packages = "dev.ataws", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String AWS_SDK = "software.amazon.awssdk..";
  private static final String SLACK_SDK = "com.slack.api..";

  @ArchTest
  static final ArchRule THE_GRAMMAR_IS_PURE = noClasses()
      .that()
      .resideInAPackage("dev.ataws.grammar..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(
          AWS_SDK,
          SLACK_SDK,
          "org.slf4j..",
          "dev.ataws.policies..",
          "dev.ataws.channels..",
          "dev.ataws.bot..",
          "dev.ataws.notifications..");

  @ArchTest
  static final ArchRule THE_POLICIES_ARE_PURE = noClasses()
      .that()
      .resideInAPackage("dev.ataws.policies..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(
          AWS_SDK,
          SLACK_SDK,
          "org.slf4j..",
          "dev.ataws.grammar..",
          "dev.ataws.channels..",
          "dev.ataws.bot..",
          "dev.ataws.notifications..");

  @ArchTest
  static final ArchRule CHANNELS_KNOW_NO_CHAT = noClasses()
      .that()
      .resideInAPackage("dev.ataws.channels..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(
          SLACK_SDK, "dev.ataws.grammar..", "dev.ataws.bot..", "dev.ataws.notifications..");

  @ArchTest
  static final ArchRule ONLY_ITS_PACKAGE_CALLS_AWS = noClasses()
      .that()
      .resideInAnyPackage(
          "dev.ataws.bot",
          "dev.ataws.bot.conversation..",
          "dev.ataws.bot.output..",
          "dev.ataws.bot.rendering..",
          "dev.ataws.bot.slack..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("software.amazon.awssdk.services..", "software.amazon.awssdk.awscore..");

  @ArchTest
  static final ArchRule THE_CONVERSATION_KNOWS_NO_SLACK_SDK = noClasses()
      .that()
      .resideInAnyPackage(
          "dev.ataws.bot.conversation..",
          "dev.ataws.bot.output..",
          "dev.ataws.bot.rendering..",
          "dev.ataws.bot.aws..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(SLACK_SDK);

  @ArchTest
  static final ArchRule PACKAGES_OF_THE_BOT_FORM_NO_CIRCLE =
      slices().matching("dev.ataws.bot.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule PACKAGES_OF_THE_NOTIFICATIONS_FORM_NO_CIRCLE =
      slices().matching("dev.ataws.notifications.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule CARDS_ARE_PURE = noClasses()
      .that()
      .resideInAnyPackage(
          "dev.ataws.notifications.sns..",
          "dev.ataws.notifications.cards..",
          "dev.ataws.notifications.sources..",
          "dev.ataws.notifications.slack..",
          "dev.ataws.notifications.text..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(AWS_SDK, SLACK_SDK, "org.slf4j..", "dev.ataws.channels..");

  @ArchTest
  static final ArchRule NOTIFICATIONS_KNOW_NO_SLACK_SDK = noClasses()
      .that()
      .resideInAPackage("dev.ataws.notifications..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(SLACK_SDK, "dev.ataws.grammar..", "dev.ataws.bot..");

  @ArchTest
  static final ArchRule CLASSES_ARE_FINAL = classes()
      .that()
      .areNotInterfaces()
      .and()
      .areNotEnums()
      .and()
      .areTopLevelClasses()
      .and()
      .areNotAnnotatedWith("org.jspecify.annotations.NullMarked")
      .should()
      .haveModifier(JavaModifier.FINAL);

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS = noClasses()
      .should()
      .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Common)$")
      .orShould()
      .resideInAnyPackage("..util..", "..common..", "..impl..", "..helper..");
}
