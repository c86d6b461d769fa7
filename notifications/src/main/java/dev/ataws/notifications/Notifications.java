package dev.ataws.notifications;

import dev.ataws.channels.Channel;
import dev.ataws.channels.Configuration;
import dev.ataws.channels.Feed;
import dev.ataws.channels.Intake;
import dev.ataws.channels.Logging;
import dev.ataws.channels.memory.Memory;
import dev.ataws.notifications.chime.ChimeDestination;
import dev.ataws.notifications.delivery.Deliveries;
import dev.ataws.notifications.delivery.Destination;
import dev.ataws.notifications.delivery.Observer;
import dev.ataws.notifications.delivery.Office;
import dev.ataws.notifications.delivery.Reports;
import dev.ataws.notifications.delivery.Route;
import dev.ataws.notifications.delivery.Timing;
import dev.ataws.notifications.operations.EventLog;
import dev.ataws.notifications.operations.MetricsOutlet;
import dev.ataws.notifications.operations.NotificationMetrics;
import dev.ataws.notifications.operations.Observers;
import dev.ataws.notifications.queue.Queue;
import dev.ataws.notifications.queue.StoredQueue;
import dev.ataws.notifications.subscriptions.AwsClients;
import dev.ataws.notifications.subscriptions.Queues;
import dev.ataws.notifications.threads.NamedThreads;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Receives what the topics of a configuration say, and posts it where the configuration says, until it is closed. */
public final class Notifications implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Notifications.class);
  private static final int MOST_REPORTS = 100;

  private final Configuration configuration;
  private final Map<String, Feed> feeds;
  private final Memory memory;
  private final Clock clock;
  private final Timing timing;
  private final AwsClients clients = AwsClients.ofThisMachine();
  /** What is closed, the last that was opened first. */
  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  private Notifications(Configuration configuration, Memory memory, Clock clock, Timing timing) {
    this.configuration = configuration;
    this.feeds = Feeds.of(configuration);
    this.memory = memory;
    this.clock = clock;
    this.timing = timing;
    open.push(clients);
  }

  /**
   * Starts to receive, in the background.
   *
   * @param slack makes the destination of a Slack channel
   * @param memory the caller's to close, after this
   */
  public static Notifications start(
      Configuration configuration,
      Function<Channel, Destination> slack,
      Memory memory,
      Clock clock,
      Timing timing) {
    Notifications notifications = new Notifications(configuration, memory, clock, timing);
    notifications.start(slack);
    return notifications;
  }

  /**
   * Returns the queues in which the messages of a configuration wait, by the configuration's name, to be looked after by hand.
   *
   * @param memory opened only where messages come by HTTPS
   */
  public static Function<String, Queue> queues(
      Configuration configuration, Supplier<Memory> memory, Clock clock) {
    return configuration
        .notifications()
        .intake()
        .match(
            sqs -> {
              Map<String, Feed> feeds = Feeds.of(configuration);
              AwsClients clients = AwsClients.ofThisMachine();
              return name -> queues(sqs, clients)
                  .ensure(name, Objects.requireNonNull(feeds.get(name)).topics())
                  .queue();
            },
            https -> name -> new StoredQueue(memory.get(), clock, name));
  }

  private void start(Function<Channel, Destination> slack) {
    Map<String, Destination> destinations = destinations(slack);
    MetricsOutlet outlet =
        opened(MetricsOutlet.open(configuration.notifications().metrics(), clients));
    NotificationMetrics metrics = new NotificationMetrics(outlet.registry());
    Arrivals arrivals = configuration.notifications().intake().match(this::bySqs, this::byHttps);
    Observer observer = Observers.of(observers(metrics, destinations));
    Deliveries deliveries =
        opened(Deliveries.start(new Office(memory, clock, observer, arrivals::confirm, timing)));
    opened(arrivals).start((name, queue, feed) -> {
      metrics.watch(name, queue::depth, () -> deliveries.oldest(name));
      Destination destination = Objects.requireNonNull(destinations.get(name));
      deliveries.add(new Route(queue, destination, feed.throttle()));
    });
  }

  private Arrivals bySqs(Intake.Sqs sqs) {
    return new SqsArrivals(feeds, queues(sqs, clients), clients, memory);
  }

  private static Queues queues(Intake.Sqs sqs, AwsClients clients) {
    return new Queues(clients.sqs(AwsClients.region(sqs.region())), sqs.prefix());
  }

  private Arrivals byHttps(Intake.Https https) {
    return new HttpsArrivals(https, feeds, clients, memory, clock);
  }

  private List<Observer> observers(
      NotificationMetrics metrics, Map<String, Destination> destinations) {
    List<Observer> observers = new ArrayList<>(List.of(metrics, reports(destinations)));
    Map<String, Logging> levels = Feeds.logging(feeds);
    if (levels.values().stream().anyMatch(level -> level != Logging.NONE)) {
      observers.add(opened(new EventLog(
          clients.logs(AwsClients.region(configuration.notifications().logsRegion())),
          levels,
          clock)));
    }
    return observers;
  }

  private Observer reports(Map<String, Destination> destinations) {
    Readers readers = new Readers(configuration);
    Map<String, Destination> told = new LinkedHashMap<>();
    feeds
        .keySet()
        .forEach(name -> readers
            .of(name)
            .ifPresent(reader -> told.put(name, Objects.requireNonNull(destinations.get(reader)))));
    ExecutorService later = new ThreadPoolExecutor(
        1,
        1,
        1,
        TimeUnit.MINUTES,
        new LinkedBlockingQueue<>(MOST_REPORTS),
        NamedThreads.daemons("report-"));
    open.push(later::shutdownNow);
    return new Reports(told, later, clock);
  }

  private Map<String, Destination> destinations(Function<Channel, Destination> slack) {
    Map<String, Destination> destinations = new LinkedHashMap<>();
    configuration
        .channels()
        .forEach(channel -> destinations.put(channel.name(), slack.apply(channel)));
    HttpClient http = ChimeDestination.client();
    configuration
        .chimeWebhooks()
        .forEach(webhook -> destinations.put(
            webhook.name(), new ChimeDestination(webhook.name(), webhook.url(), http)));
    return destinations;
  }

  private <T extends AutoCloseable> T opened(T part) {
    open.push(part);
    return part;
  }

  /** Ends what is being posted; what is not posted stays in the queues. */
  @Override
  public void close() {
    open.forEach(Notifications::close);
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) { // what the interface declares: the others are closed all the same
      LOG.atWarn()
          .setMessage("not closed")
          .addKeyValue("part", part.getClass().getSimpleName())
          .setCause(e)
          .log();
    }
  }
}
