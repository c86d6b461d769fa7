package dev.ataws.channels;

import java.io.File;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Leaves a test out where a program is not installed, except on CI: there it runs, so that it fails. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RequiresProgram.Installed.class)
public @interface RequiresProgram {
  /** The names of the programs, as a shell would find them. */
  String[] value();

  /** Looks for the programs in the directories of PATH. */
  final class Installed implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      boolean mustRun = "true".equals(System.getenv("CI"));
      return AnnotationSupport.findAnnotation(context.getElement(), RequiresProgram.class).stream()
          .flatMap(required -> Arrays.stream(required.value()))
          .filter(program -> !mustRun && find(program).isEmpty())
          .findFirst()
          .map(missing ->
              ConditionEvaluationResult.disabled("left out: " + missing + " is not installed"))
          .orElseGet(
              () -> ConditionEvaluationResult.enabled("every program is there, or this is CI"));
    }

    /** Where a program is installed. */
    public static Optional<Path> find(String program) {
      String directories = Optional.ofNullable(System.getenv("PATH")).orElse("");
      return Stream.of(directories.split(Pattern.quote(File.pathSeparator)))
          .map(directory -> Path.of(directory, program))
          .filter(Files::isExecutable)
          .findFirst();
    }
  }
}
