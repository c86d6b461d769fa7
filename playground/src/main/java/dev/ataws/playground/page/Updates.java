package dev.ataws.playground.page;

import dev.ataws.playground.slack.PretendSlack;
import io.javalin.http.sse.SseClient;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Tells open pages which channel changed, before whom a modal changed, how many sockets of the bot are open. */
final class Updates implements AutoCloseable {
  /** Often enough that no idle time-out cuts the connection of a page where nothing happens. */
  private static final int HEARTBEAT_SECONDS = 10;

  /** One thread for all: a page that reads slowly never holds up the bot. After the end nothing is sent any more. */
  private final ScheduledExecutorService sender =
      new ScheduledThreadPoolExecutor(1, Updates::thread, new ThreadPoolExecutor.DiscardPolicy());

  private final Set<SseClient> pages = ConcurrentHashMap.newKeySet();
  private final PretendSlack slack;

  Updates(PretendSlack slack) {
    this.slack = slack;
    slack.watchMessages(channel -> toEach(page -> page.sendEvent("channel", channel)));
    slack.watchModals(user -> toEach(page -> page.sendEvent("modal", user)));
    slack.watchSockets(() -> toEach(this::sendSockets));
    var unused = sender.scheduleAtFixedRate(
        () -> pages.forEach(page -> page.sendComment("still here")),
        HEARTBEAT_SECONDS,
        HEARTBEAT_SECONDS,
        TimeUnit.SECONDS);
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "playground-page-updates");
    thread.setDaemon(true);
    return thread;
  }

  void follow(SseClient page) {
    page.keepAlive();
    page.onClose(() -> pages.remove(page));
    pages.add(page);
    toEach(this::sendSockets);
  }

  private void sendSockets(SseClient page) {
    page.sendEvent("sockets", Integer.toString(slack.openSockets()));
  }

  private void toEach(Consumer<SseClient> send) {
    sender.execute(() -> pages.forEach(send));
  }

  @Override
  public void close() {
    sender.shutdownNow();
  }
}
