package dev.ataws.bot;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import dev.ataws.bot.aws.AwsAccount;
import dev.ataws.bot.conversation.Chat;
import dev.ataws.bot.conversation.Conversation;
import dev.ataws.bot.conversation.Inbox;
import dev.ataws.bot.conversation.People;
import dev.ataws.bot.conversation.Permissions;
import dev.ataws.bot.slack.SlackApp;
import dev.ataws.bot.slack.SlackChat;
import dev.ataws.bot.slack.SlackPeople;
import dev.ataws.bot.socketmode.Settings;
import dev.ataws.bot.socketmode.SocketMode;
import dev.ataws.channels.Configuration;
import dev.ataws.channels.Workspace;
import dev.ataws.channels.memory.Memory;
import dev.ataws.grammar.Interpreter;
import dev.ataws.grammar.catalogue.Catalogue;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running bot: a socket to each workspace of the configuration, with the conversation behind it. */
public final class Bot implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Bot.class);
  private static final int THREADS = 128;
  private static final int WAITING = 1_000;
  private static final int SECONDS_TO_FINISH = 10;

  private final List<SocketMode> sockets = new ArrayList<>();
  private final Map<Workspace, Slack> clients;
  private final ExecutorService workers;
  private final Inbox inbox;

  private Bot(Map<Workspace, Slack> clients, ExecutorService workers, Inbox inbox) {
    this.clients = clients;
    this.workers = workers;
    this.inbox = inbox;
  }

  /** Starts a bot whose memory ends with this process. */
  public static Bot start(Configuration configuration, AwsAccount account, Settings settings) {
    Clock clock = Clock.systemUTC();
    return start(configuration, account, Memory.ofThisProcess(clock), clock, settings);
  }

  /** Starts a bot; it connects in the background and stays connected until it is closed. The memory is the caller's to close. */
  public static Bot start(
      Configuration configuration,
      AwsAccount account,
      Memory memory,
      Clock clock,
      Settings settings) {
    Map<Workspace, Slack> clients = configuration.workspaces().stream()
        .collect(Collectors.toUnmodifiableMap(Function.identity(), Bot::client));
    Map<String, People> people = clients.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(
            client -> client.getKey().id(),
            client -> SlackPeople.over(methods(client.getKey(), client.getValue()))));
    Map<String, Chat> chats = clients.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(
            client -> client.getKey().id(),
            client -> new SlackChat(methods(client.getKey(), client.getValue()))));
    Function<String, Chat> chat = id -> Objects.requireNonNull(chats.get(id));
    Conversation conversation = new Conversation(
        configuration,
        new Interpreter(Catalogue.bundled()),
        new Permissions(configuration, id -> Objects.requireNonNull(people.get(id)), clock),
        chat,
        account,
        memory,
        clock);
    ExecutorService workers = workers();
    Inbox inbox = new Inbox(conversation, chat, memory, clock, workers);
    Bot bot = new Bot(clients, workers, inbox);
    clients.forEach((workspace, slack) -> bot.connect(workspace, slack, inbox, settings));
    inbox.start();
    return bot;
  }

  private static Slack client(Workspace workspace) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(workspace.slackApi().toString());
    return Slack.getInstance(config);
  }

  private static MethodsClient methods(Workspace workspace, Slack slack) {
    return slack.methods(workspace.botToken().reveal());
  }

  private void connect(Workspace workspace, Slack slack, Inbox inbox, Settings settings) {
    SocketMode socket = SocketMode.over(
        SlackApp.app(workspace, slack, inbox), workspace.appToken().reveal(), slack, settings);
    sockets.add(socket);
    socket.start();
  }

  /** Whether every workspace's socket is open. */
  public boolean isConnected() {
    return sockets.stream().allMatch(SocketMode::isConnected);
  }

  /** Whether no workspace will be connected to again: each refused for good, as told in the log. */
  public boolean isStopped() {
    return sockets.stream().allMatch(socket -> socket.stopped().isPresent());
  }

  private static ExecutorService workers() {
    AtomicInteger number = new AtomicInteger();
    ThreadPoolExecutor workers = new ThreadPoolExecutor(
        THREADS, THREADS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), task -> {
          Thread thread = new Thread(task, "command-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
    workers.allowCoreThreadTimeOut(true);
    return workers;
  }

  /** Stops taking mentions, gives those under way a while to end. */
  @Override
  public void close() {
    sockets.forEach(SocketMode::close);
    workers.shutdown();
    try {
      if (!workers.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
        workers.shutdownNow();
      }
    } catch (InterruptedException e) {
      workers.shutdownNow();
      Thread.currentThread().interrupt();
    }
    inbox.close();
    clients.values().forEach(Bot::close);
  }

  private static void close(Slack client) {
    try {
      client.close();
    } catch (Exception e) { // what the SDK declares
      LOG.atWarn().setMessage("slack client not closed").setCause(e).log();
    }
  }
}
