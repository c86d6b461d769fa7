package dev.ataws.notifications.sources.data;

import java.util.List;

/** Addresses of mail, as many as people like to read. */
final class Recipients {
  static final int MOST = 10;

  private Recipients() {}

  static String of(List<String> addresses) {
    String shown = String.join(", ", addresses.subList(0, Math.min(MOST, addresses.size())));
    return addresses.size() > MOST ? shown + " and " + (addresses.size() - MOST) + " more" : shown;
  }
}
