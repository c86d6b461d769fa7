package dev.ataws.bot.aws;

import dev.ataws.grammar.catalogue.Service;

/** Finds the SDK's classes by the names that the catalogue holds. */
final class SdkNames {
  private static final String SERVICES = "software.amazon.awssdk.services.";

  private SdkNames() {}

  static Class<?> client(Service service) {
    return load(SERVICES + service.sdkPackage() + "." + service.sdkClient());
  }

  static Class<?> model(Service service, String simpleName) {
    return load(SERVICES + service.sdkModelPackage() + "." + simpleName);
  }

  static Class<?> load(String name) {
    try {
      return Class.forName(name, false, SdkNames.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("the SDK bundle and the catalogue do not fit: " + name, e);
    }
  }
}
