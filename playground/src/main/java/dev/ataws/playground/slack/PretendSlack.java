package dev.ataws.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ataws.playground.http.LocalOnly;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.websocket.server.JettyServerUpgradeRequest;
import org.eclipse.jetty.ee10.websocket.server.JettyServerUpgradeResponse;
import org.eclipse.jetty.ee10.websocket.server.config.JettyWebSocketServletContainerInitializer;
import org.jspecify.annotations.Nullable;

/** One Slack workspace on a local port: its Web API, its end of Socket Mode, people who type. */
public final class PretendSlack implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final long LARGEST_REQUEST = 64L * 1024 * 1024;

  private final Clock clock = Clock.systemUTC();
  private final Ids ids = new Ids();
  private final Workspace workspace = new Workspace();
  private final Conversations conversations = new Conversations(clock);
  private final Uploads uploads = new Uploads(ids, clock);
  private final Triggers triggers = new Triggers(clock);
  private final BlockCheck check = new BlockCheck(uploads::isProcessed);
  private final Shapes shapes = new Shapes(workspace, uploads, this::url);
  private final Events events = new Events(workspace, ids);
  private final Modals modals = new Modals(workspace, ids);
  private final Interactions interactions = new Interactions(workspace, shapes, triggers, clock);
  private final Typed typed = new Typed(workspace);
  private final SocketMode socketMode;
  private final Faults faults;
  private final FileMethods files;
  private final WebApi webApi;
  private final Hands hands;
  private final ModalHands modalHands;
  private final Javalin server;

  private PretendSlack(int port, Pace pace, Site site) {
    socketMode = new SocketMode(workspace.appId(), pace);
    faults = new Faults(socketMode);
    files = new FileMethods(workspace, conversations, uploads, shapes, faults);
    webApi = new WebApi(methods(), faults, clock);
    Asking asking = new Asking(socketMode, check);
    hands = new Hands(workspace, conversations, interactions, asking);
    modalHands = new ModalHands(workspace, modals, interactions, asking, check);
    server = Javalin.create(config -> configure(config, site)).start(HOST, port);
  }

  /** Starts a workspace on a port of 127.0.0.1; port 0 takes any free one. */
  public static PretendSlack start(int port) {
    return start(port, Pace.ofSlack(), (config, slack) -> {});
  }

  /** Starts a workspace with its own pace, with more pages on the same port. */
  public static PretendSlack start(int port, Pace pace, Site site) {
    return new PretendSlack(port, pace, site);
  }

  private Map<String, ApiMethod> methods() {
    Map<String, ApiMethod> methods = new HashMap<>();
    Drafts drafts = new Drafts(check, new Naming(ids));
    methods.putAll(new ChatMethods(workspace, conversations, drafts, shapes).all());
    methods.putAll(files.all());
    methods.putAll(new HistoryMethods(workspace, conversations, shapes).all());
    methods.putAll(new ViewMethods(modals, triggers, check).all());
    methods.putAll(new LookupMethods(workspace, socketMode, shapes, this::url).all());
    return methods;
  }

  private void configure(JavalinConfig config, Site site) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.maxRequestSize = LARGEST_REQUEST;
    config.routes.before(LocalOnly::require);
    config.routes.get("/api/{method}", webApi::handle);
    config.routes.post("/api/{method}", webApi::handle);
    config.routes.post("/upload/v1/{ticket}", files::upload);
    config.routes.get("/files-pri/{team}-{id}/{name}", files::download);
    config.jetty.modifyServletContextHandler(this::acceptSockets);
    site.addTo(config, this);
  }

  private void acceptSockets(ServletContextHandler handler) {
    JettyWebSocketServletContainerInitializer.configure(handler, (context, container) -> {
      container.setIdleTimeout(Duration.ZERO);
      container.addMapping("/link/*", this::accept);
    });
  }

  private @Nullable Object accept(
      JettyServerUpgradeRequest request, JettyServerUpgradeResponse response) {
    List<String> tickets = request.getParameterMap().getOrDefault("ticket", List.of());
    if (tickets.stream().anyMatch(socketMode::takes)) {
      return new Link(socketMode);
    }
    response.setStatusCode(403);
    return null;
  }

  /** The port it listens on. */
  public int port() {
    return server.port();
  }

  /** Its address, without a slash at the end. */
  public URI url() {
    return URI.create("http://" + HOST + ":" + port());
  }

  /** What `SlackConfig.setMethodsEndpointUrlPrefix` wants. */
  public String methodsEndpointPrefix() {
    return url() + "/api/";
  }

  /** The app-level token that is accepted. */
  public String appToken() {
    return Tokens.APP;
  }

  /** The bot token that is accepted. */
  public String botToken() {
    return Tokens.BOT;
  }

  /** Who and what is in the workspace. */
  public Workspace workspace() {
    return workspace;
  }

  /** Lets a person type in a channel: `@aws` becomes a mention, links and entities become what Slack makes of them. */
  public Message say(String channelId, String userId, String text) {
    return deliver(channelId, Optional.empty(), userId, typed.asDelivered(text));
  }

  /** Lets a person type in a thread. */
  public Message reply(String channelId, String threadTs, String userId, String text) {
    return deliver(channelId, Optional.of(threadTs), userId, typed.asDelivered(text));
  }

  /** Delivers a text that is in Slack's own form already, letter by letter. */
  public Message deliver(String channelId, Optional<String> threadTs, String userId, String text) {
    require(workspace.channel(channelId).isPresent(), "no channel " + channelId);
    require(workspace.user(userId).isPresent(), "no user " + userId);
    Message.Content content = Message.Content.of(text, RichText.of(text, ids.next("b")), List.of());
    Message message = conversations.add(channelId, threadTs, userId, content);
    events.causedBy(message).ifPresent(socketMode::deliver);
    return message;
  }

  /** Lets the author of a message change it; one that mentions the bot is delivered again, with a mark that it was edited. */
  public Message edit(Message message, String text) {
    String delivered = typed.asDelivered(text);
    Message.Content content =
        Message.Content.of(delivered, RichText.of(delivered, ids.next("b")), message.files());
    Message changed = conversations
        .change(message.channel(), message.ts(), old -> old.with(content))
        .orElseThrow(() -> new IllegalArgumentException("no message " + message.ts()));
    events.causedBy(changed).ifPresent(socketMode::deliver);
    return changed;
  }

  private static void require(boolean holds, String fault) {
    if (!holds) {
      throw new IllegalArgumentException(fault);
    }
  }

  /** Every message of a channel that a person sees: not those for another reader alone. */
  public List<Message> messagesSeenBy(String userId, String channelId) {
    return messages(channelId).stream()
        .filter(message -> message.isSeenBy(userId))
        .toList();
  }

  /** Every message of a channel, threads included, oldest first. */
  public List<Message> messages(String channelId) {
    return conversations.all(channelId);
  }

  /** The first message of a thread with its replies, oldest first. */
  public List<Message> thread(String channelId, String threadTs) {
    return conversations.thread(channelId, threadTs);
  }

  /** The bytes of an uploaded file. */
  public Optional<byte[]> file(String fileId) {
    return uploads.bytes(fileId);
  }

  /** What is known of an uploaded file. */
  public Optional<SharedFile> fileDetails(String fileId) {
    return uploads.find(fileId);
  }

  /** Every view that the bot opened, as it stands or stood when it was closed, oldest first. */
  public List<JsonNode> views() {
    return modals.views();
  }

  /**
   * Lets a person press a button of a message, by its action id or by the words on it; false where no socket was open to
   * hear of it.
   */
  public boolean press(Message message, String button, String userId) {
    return hands.press(message.place(), button, userId);
  }

  /**
   * Lets a person choose an option, by its value or its words, in a menu of a message; a menu whose options come from the
   * bot is searched first. False where no socket was open to hear of it.
   */
  public boolean choose(Message message, String menu, String option, String userId) {
    return hands.choose(message.place(), menu, List.of(option), userId);
  }

  /** Lets a person choose any number of options in a menu of a message that takes several. */
  public boolean choose(Message message, String menu, List<String> options, String userId) {
    return hands.choose(message.place(), menu, options, userId);
  }

  /** Lets a person type in a field of a message; false where the bot does not hear of it before a button is pressed. */
  public boolean type(Message message, String field, String text, String userId) {
    return hands.type(message.place(), field, text, userId);
  }

  /** What the bot suggests for a menu of a message when a person has typed so much in it. */
  public Suggestions suggestions(Message message, String menu, String query, String userId) {
    return hands.suggestions(message.place(), menu, query, userId);
  }

  /** The view that stands before a person, in Slack's shape, with what was typed so far. */
  public Optional<JsonNode> modal(String userId) {
    return modals.top(userId).map(Modal::shape);
  }

  /** What stands beneath the blocks of the modal that stands before a person, by the id of the block. */
  public Map<String, String> modalErrors(String userId) {
    return modals.top(userId).map(Modal::errors).orElse(Map.of());
  }

  /**
   * Fills in an element of the modal that stands before a person, by its action id, the id of its block, or the label: a
   * text, a number, the seconds of a date, options by value or words. Nothing empties it.
   */
  public void fill(String userId, String element, String... given) {
    modalHands.fill(userId, element, List.of(given));
  }

  /** Presses a button of the modal that stands before a person, or Enter in one of its fields; false where nobody heard. */
  public boolean pressInModal(String userId, String element) {
    return modalHands.press(userId, element);
  }

  /** What the bot suggests for a menu of the modal that stands before a person. */
  public Suggestions suggestionsInModal(String userId, String menu, String query) {
    return modalHands.suggestions(userId, menu, query);
  }

  /** Submits the modal that stands before a person, then does what the bot's acknowledgement says. */
  public Submission submit(String userId) {
    return modalHands.submit(userId);
  }

  /** Closes the modal that stands before a person. */
  public void close(String userId) {
    modalHands.close(userId);
  }

  /** The switches for what may go wrong. */
  public Faults faults() {
    return faults;
  }

  /** Every call of the Web API so far, oldest first. */
  public List<Call> calls() {
    return webApi.calls();
  }

  /** Every acknowledgement so far, oldest first. */
  public List<Ack> acks() {
    return socketMode.acks();
  }

  /** How many sockets of the bot are open. */
  public int openSockets() {
    return socketMode.openSockets();
  }

  /** Tells a watcher the channel id after each change of its messages. */
  public void watchMessages(Consumer<String> watcher) {
    conversations.watch(watcher);
  }

  /** Tells a watcher the user id after each change of what stands before a person. */
  public void watchModals(Consumer<String> watcher) {
    modals.watch(watcher);
  }

  /** Tells a watcher after a socket of the bot opened or closed. */
  public void watchSockets(Runnable watcher) {
    socketMode.watch(watcher);
  }

  @Override
  public void close() {
    socketMode.killAll();
    socketMode.close();
    server.stop();
  }
}
