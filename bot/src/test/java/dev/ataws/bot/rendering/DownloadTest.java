package dev.ataws.bot.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.Samples;
import dev.ataws.bot.aws.AwsAccount;
import dev.ataws.bot.aws.AwsAnswer;
import dev.ataws.bot.aws.AwsCall;
import dev.ataws.bot.aws.Page;
import dev.ataws.bot.aws.Pages;
import dev.ataws.grammar.Command;
import dev.ataws.grammar.Interpretation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownloadTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Answers that follow each other, whatever the token says. */
  private static AwsAccount answers(String answers) throws IOException {
    JsonNode pages = JSON.readTree(answers.replace('\'', '"'));
    int[] next = {0};
    return call -> next[0] < pages.size()
        ? new AwsAnswer.Success((ObjectNode) pages.get(next[0]++), Optional.empty(), "r")
        : new AwsAnswer.Failure("Gone", "It is gone.", "", "", Optional.empty(), "r");
  }

  /** Of each command the answers, page by page. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "lambda list-functions | [{'Functions':[{'FunctionName':'a','Tags':{},'Layers':[{'Arn':'x'}]},{}],'NextMarker':'m'},{'Functions':[{'FunctionName':'b\\nä'}]}]",
        "lambda list-functions | [{'Functions':[]}]",
        "lambda list-functions | [{}]",
        "lambda list-functions --max-items 1 | [{'Functions':[{'FunctionName':'a'},{'FunctionName':'b'}]}]",
        "cloudwatch describe-alarms | [{'MetricAlarms':[{'AlarmName':'a'}],'CompositeAlarms':[{'AlarmName':'b'}],'NextToken':'n'},{'MetricAlarms':[],'CompositeAlarms':[{'AlarmName':'c','StateUpdatedTimestamp':'2026-10-01T08:00:00Z'}]}]",
        "dynamodb scan --table-name t | [{'Items':[{'id':{'S':'1'}}],'Count':1,'ScannedCount':2,'LastEvaluatedKey':{'id':{'S':'1'}}},{'Items':[{'id':{'S':'2'}}],'Count':1,'ScannedCount':3}]",
        "cloudfront list-distributions | [{'DistributionList':{'Items':[{'Id':'1'}],'IsTruncated':true,'NextMarker':'m'}},{'DistributionList':{'Items':[{'Id':'2'}],'IsTruncated':false}}]",
        "s3api list-buckets | [{'Buckets':[{'Name':'a'}],'Owner':{'ID':'x','Grants':{}}}]",
        "ec2 describe-regions | [{'Regions':[{'RegionName':'a'},{'RegionName':'b'}]}]",
        "dynamodb list-tables | [{'TableNames':['a'],'LastEvaluatedTableName':'a'},{'TableNames':['b']}]",
        "lambda list-functions | [{'Functions':[{'FunctionName':'f','Environment':{'Variables':{'PASSWORD':'hunter2'}}}]}]"
      })
  void writesWhatTheAwsCliPrints(String text, String answers) throws IOException {
    Reply printed = reply(text + " --output json", answers, false);
    Reply downloaded = reply(text, answers, true);
    Reply.File file = downloaded.files().get(0);
    String content = new String(file.content(), StandardCharsets.UTF_8);
    file.discard();
    String shown = printed.blocks().get(0).at("/elements/0/elements/0/text").asText("{}");
    assertThat(content)
        .isEqualTo((shown.isEmpty() ? "{}" : shown) + "\n")
        .doesNotContain("hunter2");
  }

  private static Reply reply(String text, String answers, boolean isDownload) throws IOException {
    Command command = ((Interpretation.Ready) Samples.INTERPRETER.interpret(text)).command();
    AwsCall call =
        Samples.call(command.service() + " " + command.operation().cliName(), command.parameters());
    Pages pages = new Pages(answers(answers), Answers::room);
    return isDownload
        ? Answers.download(pages, call, command.options()).reply()
        : Answers.printed(call, command.options(), (Page) pages.first(call, command.options()));
  }

  @Test
  void leavesNothingBehind() throws IOException {
    Reply.File file =
        reply("lambda list-functions", "[{'Functions':[{}]}]", true).files().get(0);
    Path path = file.path().orElseThrow();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-------");
    assertThat(file.name()).isEqualTo("lambda-list-functions.json");
    file.discard();
    assertThat(path).doesNotExist();
    file.discard();
  }

  @Test
  void saysThatTheRestCouldNotBeRead() throws IOException {
    Reply reply = reply("lambda list-functions", "[{'Functions':[{}],'NextMarker':'m'}]", true);
    reply.files().get(0).discard();
    assertThat(reply.text())
        .startsWith(
            "The beginning of the result of `lambda list-functions` as JSON is in the file. What follows could not be read. It is gone.");
    assertThat(reply("lambda list-functions", "[]", true).files()).isEmpty();
  }
}
