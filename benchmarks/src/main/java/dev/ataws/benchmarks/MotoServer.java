package dev.ataws.benchmarks;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A moto server (https://docs.getmoto.org), which answers as AWS does, in a process of its own. */
final class MotoServer implements AutoCloseable {
  private final int port;
  private final Process process;

  private MotoServer(int port, Process process) {
    this.port = port;
    this.process = process;
  }

  /** Starts the {@code moto_server} of the path on a free port, returns when it answers; it logs to a folder. */
  static MotoServer start(Path folder) throws IOException, InterruptedException {
    int port = freePort();
    File log = folder.resolve("moto.log").toFile();
    MotoServer server = new MotoServer(
        port,
        new ProcessBuilder("moto_server", "-H", "127.0.0.1", "-p", String.valueOf(port))
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start());
    while (!server.answers()) {
      if (!server.process.isAlive()) {
        throw new IOException("moto_server ended with " + server.process.exitValue());
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    return server;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private boolean answers() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }
}
