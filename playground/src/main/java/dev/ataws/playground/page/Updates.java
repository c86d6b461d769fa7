package dev.ataws.playground.page;

import dev.ataws.playground.slack.PretendSlack;
import io.javalin.http.sse.SseClient;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Tells open pages which channel changed, how many sockets of the bot are open. */
final class Updates {
  /** One thread for all: a page that reads slowly never holds up the bot. */
  private final ExecutorService sender = Executors.newSingleThreadExecutor(task -> {
    Thread thread = new Thread(task, "playground-page-updates");
    thread.setDaemon(true);
    return thread;
  });

  private final PretendSlack slack;

  Updates(PretendSlack slack) {
    this.slack = slack;
  }

  void follow(SseClient page) {
    page.keepAlive();
    Consumer<String> channelChanged = channel -> send(page, "channel", channel);
    Runnable socketsChanged = () -> send(page, "sockets", Integer.toString(slack.openSockets()));
    Runnable forgetMessages = slack.watchMessages(channelChanged);
    Runnable forgetSockets = slack.watchSockets(socketsChanged);
    page.onClose(() -> {
      forgetMessages.run();
      forgetSockets.run();
    });
    socketsChanged.run();
  }

  private void send(SseClient page, String event, String data) {
    sender.execute(() -> page.sendEvent(event, data));
  }
}
