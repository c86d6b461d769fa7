package dev.ataws.bot.socketmode;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** The server's end of one WebSocket (RFC 6455), written by hand so that it can also misbehave. */
final class FakeSocket {
  private static final int CONTINUATION = 0;
  private static final int TEXT = 1;
  private static final int CLOSE = 8;
  private static final int PING = 9;
  private static final int PONG = 10;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Socket connection;
  private final FakeSlack slack;
  private final DataInputStream in;
  private final OutputStream out;

  final AtomicInteger pings = new AtomicInteger();
  final AtomicInteger pongs = new AtomicInteger();
  volatile boolean silent;
  private volatile boolean over;
  private volatile boolean closing;

  FakeSocket(Socket connection, FakeSlack slack) throws IOException {
    this.connection = connection;
    this.slack = slack;
    this.in = new DataInputStream(connection.getInputStream());
    this.out = connection.getOutputStream();
  }

  boolean isOpen() {
    return !over && !closing && !connection.isClosed();
  }

  boolean shakeHands(int status) throws IOException {
    String key = "";
    for (String line = line(); !line.isEmpty(); line = line()) {
      if (line.toLowerCase(Locale.ROOT).startsWith("sec-websocket-key:")) {
        key = line.substring(line.indexOf(':') + 1).trim();
      }
    }
    if (status == 0) {
      in.read();
      return false;
    }
    out.write(response(status, key).getBytes(UTF_8));
    out.flush();
    return status == 101;
  }

  private static String response(int status, String key) {
    return status == 101
        ? "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Accept: "
            + accept(key)
            + "\r\n\r\n"
        : "HTTP/1.1 " + status + " No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
  }

  private static String accept(String key) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-1")
          .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("closed");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  void listen() throws IOException {
    try {
      while (!over) {
        int opcode = in.read() & 0x0f;
        byte[] data = payload();
        take(opcode, data);
      }
    } finally {
      over = true;
    }
  }

  private byte[] payload() throws IOException {
    int length = in.readUnsignedByte() & 0x7f;
    if (length == 126) {
      length = in.readUnsignedShort();
    } else if (length == 127) {
      length = (int) in.readLong();
    }
    byte[] mask = in.readNBytes(4);
    byte[] data = in.readNBytes(length);
    for (int i = 0; i < data.length; i++) {
      data[i] ^= mask[i % 4];
    }
    return data;
  }

  private void take(int opcode, byte[] data) throws IOException {
    switch (opcode) {
      case TEXT -> slack.acks.add(new FakeSlack.Ack(this, JSON.readTree(data), System.nanoTime()));
      case PING -> {
        pings.incrementAndGet();
        if (!silent) {
          frame(PONG, true, data);
        }
      }
      case PONG -> pongs.incrementAndGet();
      default -> over = true;
    }
  }

  void hello() {
    text("{\"type\":\"hello\",\"num_connections\":1,\"connection_info\":{\"app_id\":\"A1\"},"
        + "\"debug_info\":{\"host\":\"here\"}}");
  }

  void disconnect(String reason) {
    text("{\"type\":\"disconnect\",\"reason\":\"" + reason + "\"}");
  }

  void text(String text) {
    frame(TEXT, true, text.getBytes(UTF_8));
  }

  /** Sends one text as several frames. */
  void fragments(String text, int size) {
    byte[] bytes = text.getBytes(UTF_8);
    for (int from = 0; from < bytes.length; from += size) {
      int to = Math.min(bytes.length, from + size);
      frame(
          from == 0 ? TEXT : CONTINUATION, to == bytes.length, Arrays.copyOfRange(bytes, from, to));
    }
  }

  void ping() {
    frame(PING, true, new byte[] {1, 2, 3});
  }

  /** Closes as a server does that restarts. */
  void close() {
    closing = true;
    frame(CLOSE, true, new byte[] {0x03, (byte) 0xf4});
  }

  /** Cuts the connection without a word (a TCP reset). */
  void kill() {
    over = true;
    try (connection) {
      connection.setSoLinger(true, 0);
    } catch (IOException e) {
      // Closed already.
    }
  }

  private synchronized void frame(int opcode, boolean last, byte[] data) {
    ByteBuffer frame = ByteBuffer.allocate(data.length + 10);
    frame.put((byte) ((last ? 0x80 : 0) | opcode));
    if (data.length < 126) {
      frame.put((byte) data.length);
    } else if (data.length < 1 << 16) {
      frame.put((byte) 126).putShort((short) data.length);
    } else {
      frame.put((byte) 127).putLong(data.length);
    }
    frame.put(data);
    try {
      out.write(frame.array(), 0, frame.position());
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
