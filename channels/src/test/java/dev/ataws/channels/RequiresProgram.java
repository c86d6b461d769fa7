package dev.ataws.channels;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import java.io.File;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Leaves a test out where a program is not on the PATH; with the environment variable CI=true it runs all the same. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(RequiresProgram.OnPath.class)
@interface RequiresProgram {
  /** The name of the program. */
  String value();

  /** Looks for the program. */
  final class OnPath implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return findAnnotation(context.getElement(), RequiresProgram.class)
          .map(RequiresProgram::value)
          .map(program ->
              evaluate(program, System.getenv("PATH"), "true".equals(System.getenv("CI"))))
          .orElseGet(() -> ConditionEvaluationResult.enabled("needs no program"));
    }

    static ConditionEvaluationResult evaluate(String program, String path, boolean isCi) {
      boolean isThere = Pattern.compile(File.pathSeparator, Pattern.LITERAL)
          .splitAsStream(path)
          .anyMatch(directory -> new File(directory, program).canExecute());
      return isThere || isCi
          ? ConditionEvaluationResult.enabled(program + " must run")
          : ConditionEvaluationResult.disabled("left out: " + program + " is not installed");
    }
  }
}
