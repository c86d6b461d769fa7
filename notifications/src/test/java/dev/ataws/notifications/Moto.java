package dev.ataws.notifications;

import dev.ataws.channels.MotoServer;
import dev.ataws.notifications.subscriptions.AwsClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** One moto server for all tests of this module, which share nothing but it. */
public final class Moto {
  private Moto() {}

  /** Returns where it listens. */
  public static URI uri() {
    return Started.SERVER.uri();
  }

  /** Returns clients that call it. */
  public static AwsClients clients() {
    return clients(uri());
  }

  /** Returns clients that call something else. */
  public static AwsClients clients(URI endpoint) {
    return new AwsClients(
        StaticCredentialsProvider.create(AwsBasicCredentials.create("at-aws", "not-a-secret")),
        Optional.of(endpoint));
  }

  private static final class Started {
    static final MotoServer SERVER = start();

    private static MotoServer start() {
      try {
        MotoServer server = MotoServer.start(Files.createTempDirectory("moto"));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
