package dev.ataws.channels;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A moto server (https://docs.getmoto.org), which answers as AWS does, in a process of its own. */
public final class MotoServer implements AutoCloseable {
  private final int port;
  private final Process process;
  private final Path log;

  private MotoServer(int port, Process process, Path log) {
    this.port = port;
    this.process = process;
    this.log = log;
  }

  /** Starts a server on a free port, and returns when it answers. */
  public static MotoServer start(Path directory) throws IOException {
    int port = freePort();
    File log = directory.resolve("moto.log").toFile();
    Process process = new ProcessBuilder(
            "moto_server", "-H", "127.0.0.1", "-p", String.valueOf(port))
        .redirectErrorStream(true)
        .redirectOutput(log)
        .start();
    MotoServer server = new MotoServer(port, process, log.toPath());
    await()
        .atMost(Duration.ofSeconds(60))
        .conditionEvaluationListener(ignored -> server.requireAlive())
        .until(server::answers);
    return server;
  }

  /** Returns where it listens. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Returns what it has logged so far. */
  public String log() throws IOException {
    return Files.readString(log);
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    await().atMost(Duration.ofSeconds(10)).until(() -> !process.isAlive());
  }

  private void requireAlive() {
    if (!process.isAlive()) {
      throw new IllegalStateException("moto_server ended with " + process.exitValue());
    }
  }

  private boolean answers() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
