package dev.ataws.bot;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest tells. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
        .orElse("not packaged");
    return new String[] {"at-aws " + version, "Java " + Runtime.version()};
  }
}
