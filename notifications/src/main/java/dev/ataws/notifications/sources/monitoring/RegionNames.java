package dev.ataws.notifications.sources.monitoring;

import java.util.Map;

/** The codes of regions whose display names stand in messages: {@code EU (Ireland)} or {@code EU - Ireland}. */
final class RegionNames {
  private static final Map<String, String> CODES = Map.ofEntries(
      Map.entry("N. Virginia", "us-east-1"),
      Map.entry("Northern Virginia", "us-east-1"),
      Map.entry("Ohio", "us-east-2"),
      Map.entry("N. California", "us-west-1"),
      Map.entry("Northern California", "us-west-1"),
      Map.entry("Oregon", "us-west-2"),
      Map.entry("Cape Town", "af-south-1"),
      Map.entry("Hong Kong", "ap-east-1"),
      Map.entry("Taipei", "ap-east-2"),
      Map.entry("Mumbai", "ap-south-1"),
      Map.entry("Hyderabad", "ap-south-2"),
      Map.entry("Singapore", "ap-southeast-1"),
      Map.entry("Sydney", "ap-southeast-2"),
      Map.entry("Jakarta", "ap-southeast-3"),
      Map.entry("Melbourne", "ap-southeast-4"),
      Map.entry("Malaysia", "ap-southeast-5"),
      Map.entry("Thailand", "ap-southeast-7"),
      Map.entry("Tokyo", "ap-northeast-1"),
      Map.entry("Seoul", "ap-northeast-2"),
      Map.entry("Osaka", "ap-northeast-3"),
      Map.entry("Central", "ca-central-1"),
      Map.entry("Calgary", "ca-west-1"),
      Map.entry("Ireland", "eu-west-1"),
      Map.entry("London", "eu-west-2"),
      Map.entry("Paris", "eu-west-3"),
      Map.entry("Frankfurt", "eu-central-1"),
      Map.entry("Zurich", "eu-central-2"),
      Map.entry("Stockholm", "eu-north-1"),
      Map.entry("Milan", "eu-south-1"),
      Map.entry("Spain", "eu-south-2"),
      Map.entry("Tel Aviv", "il-central-1"),
      Map.entry("Bahrain", "me-south-1"),
      Map.entry("UAE", "me-central-1"),
      Map.entry("Sao Paulo", "sa-east-1"),
      Map.entry("São Paulo", "sa-east-1"),
      Map.entry("Beijing", "cn-north-1"),
      Map.entry("Ningxia", "cn-northwest-1"),
      Map.entry("US-West", "us-gov-west-1"),
      Map.entry("US-East", "us-gov-east-1"));

  private RegionNames() {}

  /** Returns the code of a region; the name itself if it is not known. */
  static String code(String name) {
    int open = name.lastIndexOf('(');
    int dash = name.indexOf(" - ");
    String place = open >= 0 && name.endsWith(")")
        ? name.substring(open + 1, name.length() - 1)
        : dash >= 0 ? name.substring(dash + 3) : name;
    return CODES.getOrDefault(place.strip(), name);
  }
}
