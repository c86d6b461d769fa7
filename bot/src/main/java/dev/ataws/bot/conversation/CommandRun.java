package dev.ataws.bot.conversation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ataws.bot.aws.AwsAccount;
import dev.ataws.bot.aws.AwsAnswer;
import dev.ataws.bot.aws.AwsCall;
import dev.ataws.bot.aws.Page;
import dev.ataws.bot.aws.PagedAnswer;
import dev.ataws.bot.aws.Pages;
import dev.ataws.bot.aws.Place;
import dev.ataws.bot.aws.Waiting;
import dev.ataws.bot.rendering.Answers;
import dev.ataws.bot.rendering.Replies;
import dev.ataws.bot.rendering.Reply;
import dev.ataws.grammar.Command;
import dev.ataws.policies.Decision;
import java.util.Optional;
import java.util.function.Supplier;

/** The end of a command's way, once it has been decided on: call, redact, render, audit. */
final class CommandRun {
  /** What an answer comes to that went into a file. */
  private static final AwsAnswer READ =
      new AwsAnswer.Success(JsonNodeFactory.instance.objectNode(), Optional.empty(), "");

  private final AwsAccount account;
  private final Pages pages;
  private final Results results;
  private final Audit audit;

  CommandRun(AwsAccount account, Results results, Audit audit) {
    this.account = account;
    this.pages = new Pages(account, Answers::room);
    this.results = results;
    this.audit = audit;
  }

  /** A command that may run now. */
  record Order(Origin origin, AwsCall call, Command command, Decision decision) {
    /** Whether it may be asked again, for what follows in its result. */
    boolean isRepeatable() {
      return decision instanceof Decision.Allowed;
    }
  }

  /** What came of it, as a reply to who asked. */
  Reply of(Order order) {
    return shown(order, Place.START);
  }

  /** A part of its result, as a reply; what is needed for the parts that follow is kept. */
  private Reply shown(Order order, Place place) {
    PagedAnswer answer =
        audited(order, () -> pages.from(order.call(), order.command().options(), place));
    if (!(answer instanceof Page page)) {
      return Replies.failure(order.call(), ((PagedAnswer.Failed) answer).answer());
    }
    boolean isPrinted = order.command().options().query().isPresent()
        || order.command().options().output().isPresent();
    if (isPrinted) {
      return Answers.printed(order.call(), order.command().options(), page);
    }
    Optional<String> id = order.isRepeatable() ? Optional.of(Results.newId()) : Optional.empty();
    Reply reply = Answers.of(order.call(), page, id);
    id.ifPresent(kept -> results.keep(kept, result(order, page)));
    return reply;
  }

  private static Results.Result result(Order order, Page page) {
    return new Results.Result(
        order.call().channel().name(),
        order.call().region(),
        order.command().canonical(),
        page.place(),
        page.next());
  }

  private PagedAnswer audited(Order order, Supplier<PagedAnswer> work) {
    long start = System.nanoTime();
    PagedAnswer answer = work.get();
    audited(order, answer.answer(), start);
    return answer;
  }

  private void audited(Order order, AwsAnswer answer, long start) {
    audit.ran(
        order.origin(),
        order.call(),
        order.command(),
        order.decision(),
        answer,
        System.nanoTime() - start);
  }

  /** Asks again and again until what the command waits for is there. */
  Reply waiting(Order order, Runs.Progress progress) {
    long start = System.nanoTime();
    AwsAnswer answer = new Waiting(account, Waiting.Pause.sleeping())
        .until(
            order.command().waiter().orElseThrow(),
            order.call(),
            attempt -> progress.tell(Replies.waiting(attempt)));
    audited(order, answer, start);
    return answer instanceof AwsAnswer.Failure failure
        ? Replies.failure(order.call(), failure)
        : Replies.reached(order.command(), order.call());
  }

  /** What a button below a result asks for. */
  Reply again(Order order, Results.Result result, Press.Button button) {
    if (button == Press.Button.NEXT_PAGE) {
      return shown(order, result.next().orElse(result.place()));
    }
    if (button == Press.Button.DOWNLOAD) {
      long start = System.nanoTime();
      Answers.Download download =
          Answers.download(pages, order.call(), order.command().options());
      audited(order, download.failure().<AwsAnswer>map(each -> each).orElse(READ), start);
      return download.reply();
    }
    PagedAnswer answer =
        audited(order, () -> pages.from(order.call(), order.command().options(), result.place()));
    return answer instanceof Page page
        ? Answers.allFields(order.call(), page)
        : Replies.failure(order.call(), ((PagedAnswer.Failed) answer).answer());
  }
}
