package dev.ataws.notifications.cards;

/** How much a notification matters, with the colour of its bar and the sign before its title. */
public enum Severity {
  /** Somebody should act at once. */
  CRITICAL("#a30200", "🚨"),
  /** Something is broken. */
  ERROR("#d13212", "🔴"),
  /** Something may break. */
  WARNING("#f2a900", "⚠️"),
  /** Something is under way, or is just told. */
  INFO("#2f6fd6", "ℹ️"),
  /** Something ended well, or is well again. */
  GOOD("#1d8102", "✅"),
  /** It cannot be told whether it is good or bad. */
  NEUTRAL("#879596", "⚪");

  private final String colour;
  private final String sign;

  Severity(String colour, String sign) {
    this.colour = colour;
    this.sign = sign;
  }

  /** Returns the colour as {@code #rrggbb}. */
  public String colour() {
    return colour;
  }

  /** Returns the sign, an emoji. */
  public String sign() {
    return sign;
  }
}
