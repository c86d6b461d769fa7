package dev.ataws.bot.rendering;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chooses what a table shows of its records: the name first, then the id, the state, the kind, the time; long texts and
 * ARNs only where nothing better is left.
 */
final class Columns {
  private static final int MOST = 6;
  private static final int LONG = 60;
  private static final int LEAST = 5;

  private Columns() {}

  /** What a path is worth as a column; the first rule that fits counts. Names and ids of other things are worth less. */
  private enum Worth {
    NAME_TAG("Tags?\\[Name\\]", 100, 100),
    NAME("([A-Za-z]*?)([Nn]ame|Identifier)", 95, 57),
    ID("([A-Za-z]*?)(Id|ID|id)", 90, 40),
    STATE("([A-Za-z]*?)(StateValue|State|Status|state|status)(\\.Name)?", 85, 70),
    KIND("([A-Za-z]*?)(Type|Runtime|Engine|Class|Version|Severity|Namespace)", 60, 38),
    SIZE("[A-Za-z]*(Size|Count|Bytes|Memory|Capacity|Timeout|InDays)", 55, 55),
    TIME("[A-Za-z]*([Tt]ime|Date|At|Modified|Created|[Tt]imestamp)", 50, 50),
    PLACE("[A-Za-z.]*(Address|Zone|Region|Endpoint)", 45, 45),
    ARN("[A-Za-z]*(Arn|ARN|arn|Url|URL)", 20, 20),
    PLAIN("[A-Za-z]+", 30, 30),
    NESTED("[A-Za-z.]+", 8, 8),
    OTHER(".*", 0, 0);

    private final Pattern path;
    private final int own;
    private final int foreign;

    Worth(String path, int own, int foreign) {
      this.path = Pattern.compile(path);
      this.own = own;
      this.foreign = foreign;
    }

    /** The worth of a path in a list of that name: {@code AlarmName} is the own name of {@code MetricAlarms}. */
    static int of(String path, String list) {
      String thing = list.replaceAll("s$|List$", "").toLowerCase(Locale.ROOT);
      for (Worth rule : values()) {
        Matcher matcher = rule.path.matcher(path);
        if (matcher.matches()) {
          boolean isOwn = matcher.groupCount() == 0
              || thing.endsWith(matcher.group(1).toLowerCase(Locale.ROOT));
          return isOwn ? rule.own : rule.foreign;
        }
      }
      return 0;
    }
  }

  /** A path with what it is worth by its name, and what was seen of its values. */
  private static final class Column {
    private final String path;
    private final int worth;
    private final int place;
    private final Set<JsonNode> values = new HashSet<>();
    private int filled;
    private int longest;

    Column(String path, int worth, int place) {
      this.path = path;
      this.worth = worth;
      this.place = place;
    }

    void add(Fact fact) {
      values.add(fact.value());
      filled++;
      longest = Math.max(longest, fact.value().asText().length());
    }

    String path() {
      return path;
    }

    int place() {
      return place;
    }

    /** Columns that few records fill, that hold long texts, or the same in all records, are worth less. */
    double worthAmong(int records) {
      double filledWorth = worth * (0.5 + 0.5 * filled / records);
      double readable = longest > LONG ? filledWorth * 0.4 : filledWorth;
      return records > 2 && values.size() == 1 ? readable * 0.6 : readable;
    }
  }

  /** The paths to show of the records of a list, at most six, the most telling first. */
  static List<String> of(String list, List<Map<String, Fact>> records) {
    Map<String, Column> columns = new LinkedHashMap<>();
    for (Map<String, Fact> record : records) {
      record.forEach((path, fact) -> {
        columns
            .computeIfAbsent(path, fresh -> new Column(path, Worth.of(path, list), columns.size()))
            .add(fact);
      });
    }
    return columns.values().stream()
        .filter(column -> column.worthAmong(records.size()) > LEAST)
        .sorted(Comparator.<Column>comparingDouble(column -> -column.worthAmong(records.size()))
            .thenComparing(Column::place))
        .limit(MOST)
        .map(Column::path)
        .toList();
  }
}
