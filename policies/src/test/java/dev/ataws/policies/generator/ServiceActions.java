package dev.ataws.policies.generator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.policies.actions.AccessLevel;
import dev.ataws.policies.generator.CatalogueFiles.CalledOperation;
import dev.ataws.policies.generator.CatalogueFiles.CalledService;
import dev.ataws.policies.generator.IamData.ListedAction;
import dev.ataws.policies.generator.RestPaths.RestPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Compiles the lines of one service, one for each operation. */
final class ServiceActions {
  private static final Pattern READS = Pattern.compile("(Describe|Get|Search)[A-Z].*");

  private final CalledService service;
  private final String prefix;
  private final IamData data;
  private final Exceptions exceptions;
  private final RestPaths paths;
  private final Report report;

  ServiceActions(
      CalledService service, IamData data, Exceptions exceptions, RestPaths paths, Report report) {
    this.service = service;
    this.prefix = exceptions.prefix(service);
    this.data = data;
    this.exceptions = exceptions;
    this.paths = paths;
    this.report = report;
  }

  List<ObjectNode> lines() {
    return service.operations().values().stream().map(this::line).toList();
  }

  private ObjectNode line(CalledOperation operation) {
    String fullName = service.name() + ":" + operation.name();
    report.count("operations", 1);
    ObjectNode line = Json.MAPPER.createObjectNode().put("operation", operation.name());
    Optional<RestPath> path = paths
        .of(fullName)
        .filter(rest -> data.action(prefix + ":" + operation.name()).isEmpty());
    List<ListedAction> actions = actions(fullName, operation, path);
    if (actions.isEmpty()) {
      unlisted(line, fullName, operation);
      return line;
    }
    report.count("operations with an action", 1);
    actions.forEach(action -> line.withArray("actions").add(action.fullName()));
    conditional(line, fullName);
    line.put("level", level(fullName, actions).name());
    if (path.isPresent()) {
      rest(line, path.get());
    } else {
      var forms = new ResourceForms(data, exceptions).of(fullName, operation, actions);
      if (!forms.isEmpty()) {
        line.set("resources", forms);
      }
    }
    return line;
  }

  private List<ListedAction> actions(
      String fullName, CalledOperation operation, Optional<RestPath> path) {
    Optional<List<String>> told = exceptions.actions(fullName);
    if (told.isPresent()) {
      return told.get().stream().map(this::listed).toList();
    }
    return path
        .map(rest -> Optional.of(listed(prefix + ":" + rest.method())))
        .orElseGet(() -> data.action(prefix + ":" + operation.name()))
        .stream()
        .toList();
  }

  private ListedAction listed(String action) {
    return data.action(action)
        .orElseThrow(() -> new IllegalArgumentException(action + " is not among the data"));
  }

  private void unlisted(ObjectNode line, String fullName, CalledOperation operation) {
    line.putArray("actions").add(prefix + ":" + operation.name());
    if (exceptions.isClosed(service.name())) {
      line.put(
          "level",
          exceptions.level(fullName).orElseGet(() -> levelOfName(operation)).name());
      report.count("operations with an action", 1);
    } else {
      line.put("level", AccessLevel.WRITE.name());
      line.put("known", false);
      if (exceptions.isUnsigned(fullName)) {
        report.count("operations that IAM is not asked about", 1);
      } else {
        report.remark("Operations without a known action", fullName);
      }
    }
  }

  /** The level as far as the name of an operation tells, for services that AWS's reference does not list any more. */
  private static AccessLevel levelOfName(CalledOperation operation) {
    if (operation.name().startsWith("List")) {
      return AccessLevel.LIST;
    }
    return READS.matcher(operation.name()).matches() ? AccessLevel.READ : AccessLevel.WRITE;
  }

  private AccessLevel level(String fullName, List<ListedAction> actions) {
    return exceptions
        .level(fullName)
        .orElseGet(() -> actions.stream()
            .map(ListedAction::level)
            .max(Comparator.naturalOrder())
            .orElseThrow());
  }

  private void conditional(ObjectNode line, String fullName) {
    for (Map.Entry<String, List<String>> extra :
        exceptions.conditional(fullName).entrySet()) {
      List<String> actions = new ArrayList<>();
      extra.getValue().forEach(action -> actions.add(listed(action).fullName()));
      actions.forEach(line.withObject("/conditional").withArray(extra.getKey())::add);
    }
  }

  private static void rest(ObjectNode line, RestPath path) {
    ObjectNode form = line.putArray("resources").addObject();
    form.put("type", "path").put("arn", path.arn());
    boolean holdsArn = path.parameters().keySet().stream().anyMatch(name -> name.contains("arn"));
    if (!path.parameters().isEmpty() && !holdsArn) {
      path.parameters().forEach(form.putObject("parameters")::put);
    }
    form.put("required", true);
  }
}
