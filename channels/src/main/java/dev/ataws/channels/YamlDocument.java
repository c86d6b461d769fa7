package dev.ataws.channels;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Turns a text into YAML nodes, which know their line; what is not YAML becomes a fault. */
final class YamlDocument {
  private static final int DEEPEST = 20;
  private static final int MOST_ALIASES = 50;
  private static final LoadSettings SETTINGS = LoadSettings.builder()
      .setCodePointLimit(ReadText.LARGEST)
      .setMaxAliasesForCollections(MOST_ALIASES)
      .setAllowNonScalarKeys(true)
      .build();

  private YamlDocument() {}

  /** Returns the root of the one document in the text, or adds the fault that keeps it from being read. */
  static Optional<Node> read(String text, Faults faults) {
    try {
      return isTooDeep(text, faults) ? Optional.empty() : root(text, faults);
    } catch (MarkedYamlEngineException fault) {
      faults.add(fault.getProblemMark(), ConfigurationTexts.notYaml(problem(fault)));
    } catch (ReaderException fault) {
      unprintable(text, fault.getCodePoint(), faults);
    } catch (YamlVersionException fault) {
      faults.add(1, 1, ConfigurationTexts.otherYamlVersion());
    } catch (YamlEngineException fault) {
      faults.add(1, 1, ConfigurationTexts.tooManyAliases(MOST_ALIASES));
    }
    return Optional.empty();
  }

  private static Optional<Node> root(String text, Faults faults) {
    Optional<Node> root = new Compose(SETTINGS).composeString(text);
    if (root.isEmpty()) {
      faults.add(1, 1, ConfigurationTexts.emptyFile());
    }
    return root;
  }

  /** The library composes by recursion, so the depth is measured on its events, before. */
  private static boolean isTooDeep(String text, Faults faults) {
    int depth = 0;
    for (Event event : new Parse(SETTINGS).parseString(text)) {
      if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
        faults.add(event.getStartMark(), ConfigurationTexts.tooDeep(DEEPEST));
        return true;
      }
      if (event instanceof CollectionEndEvent) {
        depth--;
      }
    }
    return false;
  }

  private static String problem(MarkedYamlEngineException fault) {
    String problem = String.valueOf(fault.getProblem()).replaceFirst("\\. \\(Do not use.*", "");
    String context = String.valueOf(fault.getContext());
    if (problem.startsWith("but ")) {
      return context + ", " + problem;
    }
    return fault
        .getContextMark()
        .map(mark -> problem + " (" + context + ", from line " + (mark.getLine() + 1) + ")")
        .orElse(problem);
  }

  private static void unprintable(String text, int codePoint, Faults faults) {
    String before = text.substring(0, Math.max(0, text.indexOf(codePoint)));
    int line = (int) before.chars().filter(each -> each == '\n').count() + 1;
    int column = before.length() - before.lastIndexOf('\n');
    faults.add(line, column, ConfigurationTexts.unprintable(codePoint));
  }
}
