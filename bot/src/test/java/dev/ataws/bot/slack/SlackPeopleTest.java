package dev.ataws.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of answers that a well-behaved Slack does not give, and of none. */
class SlackPeopleTest {
  private static final String ALICE = "U0ALICE000";
  private static final String OPS = "C0OPS00000";

  private final AtomicInteger calls = new AtomicInteger();
  private final CountDownLatch end = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Slack client = Slack.getInstance(new SlackConfig());
  private volatile String answer = "";
  private volatile boolean isHanging;
  private HttpServer server;

  @BeforeEach
  void begin() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/api/", this::answer);
    server.start();
    client
        .getConfig()
        .setMethodsEndpointUrlPrefix("http://127.0.0.1:" + server.getAddress().getPort() + "/api/");
    client.getConfig().setStatsEnabled(false);
  }

  @AfterEach
  void end() throws Exception {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
    client.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      calls.incrementAndGet();
      if (isHanging) {
        end.await();
      }
      byte[] body = answer.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private MethodsClient methods() {
    return client.methods("xoxb-test");
  }

  private SlackPeople people() {
    return new SlackPeople(methods(), Runnable::run, System::nanoTime);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "<html>Sign in to the network</html>",
        "{}",
        "{\"ok\":true}",
        "{\"ok\":true,\"usergroups\":[{\"id\":\"S1\"}]}",
        "{\"ok\":true,\"usergroups\":[{\"id\":\"S1\",\"users\":[\"U0ALICE000\"]},{\"id\":\"S2\",\"user_count\":3}]}",
        "{\"ok\":false,\"error\":\"plan_upgrade_required\"}",
        "{\"ok\":false}"
      })
  void knowsNoGroupsFrom(String body) {
    answer = body;
    assertThat(people().userGroups(ALICE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'id':'S1','users':['U0ALICE000','U2'] | S1",
        "'id':'S1','users':['U0ALICE000'],'user_count':'1','date_delete':0 | S1",
        "'id':'S1','users':['U2'] | ''",
        "'id':'S1','user_count':0 | ''",
        "'id':'S1','users':['U0ALICE000'],'date_delete':1446673996 | ''",
        "'id':'S1','date_delete':1446673996 | ''",
        "'id':'S1','users':['U0ALICE000']},{'id':'S2','users':['U0ALICE000'],'is_external':true | S1 S2"
      },
      quoteCharacter = '"')
  void readsTheGroups(String group, String expected) {
    answer = json("{'ok':true,'usergroups':[{" + group + "}]}");
    Set<String> ids = Set.copyOf(Stream.of(expected.replace("''", "").split(" "))
        .filter(id -> !id.isEmpty())
        .toList());
    assertThat(people().userGroups(ALICE)).contains(ids);
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }

  @ParameterizedTest
  @CsvSource({
    "is_channel, false, false",
    "is_channel, true, true",
    "is_group, false, true",
    "is_im, false, true",
    "is_mpim, false, true"
  })
  void tellsPrivateFromPublic(String kind, boolean mark, boolean expected) {
    answer =
        json("{'ok':true,'channel':{'id':'C1','" + kind + "':true,'is_private':" + mark + "}}");
    assertThat(people().isPrivate(OPS)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "{\"ok\":true}", "{\"ok\":false,\"error\":\"channel_not_found\"}"})
  void doesNotGuessWhetherAChannelIsPrivate(String body) {
    answer = body;
    assertThat(people().isPrivate(OPS)).isEmpty();
  }

  @Test
  void waitsForASilentSlackForSecondsOnly() {
    isHanging = true;
    SlackPeople people = SlackPeople.over(methods());
    long start = System.nanoTime();
    assertThat(people.userGroups(ALICE)).isEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(9));
    assertThat(calls).hasValue(1);
  }

  @Test
  void knowsNothingWhenItsThreadsAreGone() {
    SlackPeople people = new SlackPeople(
        methods(),
        task -> {
          throw new RejectedExecutionException();
        },
        System::nanoTime);
    assertThat(people.userGroups(ALICE)).isEmpty();
  }

  @Test
  void knowsNothingWhenItIsInterrupted() {
    answer = json("{'ok':true,'usergroups':[]}");
    isHanging = true;
    SlackPeople people = SlackPeople.over(methods());
    Thread.currentThread().interrupt();
    assertThat(people.userGroups(ALICE)).isEmpty();
    assertThat(Thread.interrupted()).isTrue();
  }
}
