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
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Turns a text into YAML nodes, which know their line; what is not YAML becomes a fault. */
final class YamlDocument {
  private static final int DEEPEST = 20;
  private static final LoadSettings SETTINGS = LoadSettings.builder()
      .setCodePointLimit(ConfigurationFile.LARGEST)
      .setMaxAliasesForCollections(50)
      .setSchema(new CoreSchema())
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
    } catch (YamlEngineException fault) {
      faults.add(1, 1, ConfigurationTexts.notYaml(String.valueOf(fault.getMessage())));
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
    String context = fault.getContext();
    String problem = String.valueOf(fault.getProblem());
    return context == null || context.isEmpty() ? problem : problem + " (" + context + ")";
  }

  private static void unprintable(String text, int codePoint, Faults faults) {
    String before = text.substring(0, Math.max(0, text.indexOf(codePoint)));
    int line = (int) before.chars().filter(each -> each == '\n').count() + 1;
    int column = before.length() - before.lastIndexOf('\n');
    faults.add(line, column, ConfigurationTexts.unprintable(codePoint));
  }
}
