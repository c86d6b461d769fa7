package dev.ataws.playground.conversations;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Plays a script and writes into it what happened, where it tells something else; what it tells rightly stays. */
final class Rewriting {
  private static final Duration QUIET = Duration.ofMillis(700);

  private final Script script;
  private final Play play;
  private final List<String> lines = new ArrayList<>();
  private final List<Step> told = new ArrayList<>();
  private boolean isExpecting;

  Rewriting(Script script, Play play) {
    this.script = script;
    this.play = play;
  }

  void write() throws IOException {
    lines.add("# " + script.title());
    for (Step step : script.steps()) {
      if (step.verb().isAboutTheBot()) {
        told.add(step);
      } else {
        hear(false);
        perform(step);
      }
    }
    hear(true);
    boolean tellsOfAws =
        script.steps().stream().anyMatch(step -> step.verb() == Verb.AWS_WAS_ASKED);
    if (play.untoldRequests().isPresent() || !tellsOfAws) {
      lines.addAll(Script.lines("AWS was asked", play.newRequests()));
    }
    lines.addAll(script.end());
    Files.write(script.file(), lines);
  }

  private void hear(boolean isLast) {
    if (!isExpecting && !isLast && told.isEmpty()) {
      return;
    }
    List<Said> said = play.hearAll(QUIET, isExpecting, isLast);
    for (int at = 0; at < said.size(); at++) {
      Said one = said.get(at);
      if (at < told.size() && one.isToldBy(told.get(at))) {
        lines.addAll(told.get(at).source());
      } else {
        if (at < told.size()) {
          comments(told.get(at));
        }
        lines.addAll(Script.lines(one.head(), one.lines()));
      }
    }
    told.clear();
    isExpecting = false;
  }

  private void comments(Step step) {
    step.source().stream()
        .takeWhile(line -> line.isBlank() || line.startsWith("#"))
        .forEach(lines::add);
  }

  private void perform(Step step) {
    switch (step.verb()) {
      case AWS_WAS_ASKED -> {
        tell(step, "AWS was asked", play.newRequests());
        play.tellOfRequests();
      }
      case FORM_SAYS -> tell(step, "The form says", play.formErrors());
      case AWS_WAS_ASKED_AS -> tell(step, "AWS was asked as", play.askers());
      case STS_WAS_TOLD -> tell(step, "STS was told", play.toldSts());
      default -> {
        lines.addAll(step.source());
        play.play(step);
        isExpecting |= switch (step.verb()) {
          case TYPES, ANSWERS, PRESSES, CHOOSES, SUBMITS, STARTS, TIME_PASSES -> true;
          default -> false;
        };
      }
    }
  }

  private void tell(Step step, String head, List<String> happened) {
    if (Wildcards.match(step.text(), happened)) {
      lines.addAll(step.source());
    } else {
      comments(step);
      lines.addAll(Script.lines(head, happened));
    }
  }
}
