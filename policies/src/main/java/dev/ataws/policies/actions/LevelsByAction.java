package dev.ataws.policies.actions;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Gathers at which levels the actions of one prefix are asked for. */
final class LevelsByAction {
  private final String begin;
  private final SortedMap<String, Set<AccessLevel>> levels =
      new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  LevelsByAction(String prefix) {
    this.begin = prefix + ":";
  }

  LevelsByAction with(Stream<OperationActions> operations) {
    operations.forEach(operation -> Stream.concat(
            operation.actions().stream(),
            operation.conditional().stream().map(ConditionalAction::action))
        .filter(action -> action.regionMatches(true, 0, begin, 0, begin.length()))
        .forEach(action -> levels
            .computeIfAbsent(action, unseen -> EnumSet.noneOf(AccessLevel.class))
            .add(operation.level())));
    return this;
  }

  SortedMap<String, Set<AccessLevel>> and(List<IamAction> actions) {
    actions.forEach(action -> levels.putIfAbsent(action.name(), EnumSet.of(action.level())));
    return Collections.unmodifiableSortedMap(levels);
  }
}
