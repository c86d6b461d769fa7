package dev.ataws.bot.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.Samples;
import dev.ataws.grammar.Interpretation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricStatisticsRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.rekognition.model.DetectLabelsRequest;
import software.amazon.awssdk.utils.builder.Buildable;

/** What goes into a request of the SDK comes out of it again, whatever the types. */
class SdkPojosTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static SdkPojo builder(String operation) {
    return switch (operation) {
      case "DescribeInstances" -> (SdkPojo) DescribeInstancesRequest.builder();
      case "GetMetricStatistics" -> (SdkPojo) GetMetricStatisticsRequest.builder();
      case "DetectLabels" -> (SdkPojo) DetectLabelsRequest.builder();
      case "PutItem" -> (SdkPojo) PutItemRequest.builder();
      default -> (SdkPojo) InvokeRequest.builder();
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "ec2 describe-instances --instance-ids i-1 i-2 --filters Name=a,Values=b,c --max-results 5 --dry-run"
            + " | {'InstanceIds':['i-1','i-2'],'DryRun':true,'Filters':[{'Name':'a','Values':['b','c']}],'MaxResults':5}",
        "cloudwatch get-metric-statistics --namespace n --metric-name m --start-time 2026-01-01 --end-time 1767229200.5 --period 60 --statistics Sum"
            + " | {'Namespace':'n','MetricName':'m','StartTime':'2026-01-01T00:00:00Z','EndTime':'2026-01-01T01:00:00.500Z','Period':60,'Statistics':['Sum']}",
        "dynamodb put-item --table-name t --item {\"a\":{\"S\":\"x\"},\"b\":{\"N\":\"1\"},\"c\":{\"L\":[{\"BOOL\":true},{\"B\":\"AQI=\"}]},\"d\":{\"M\":{\"e\":{\"NULL\":true}}}}"
            + " | {'TableName':'t','Item':{'a':{'S':'x'},'b':{'N':'1'},'c':{'L':[{'BOOL':true},{'B':'AQI='}]},'d':{'M':{'e':{'NULL':true}}}}}",
        "rekognition detect-labels --image S3Object={Bucket=bbb,Name=n} --min-confidence 55.3"
            + " | {'Image':{'S3Object':{'Bucket':'bbb','Name':'n'}},'MinConfidence':55.3}",
        "lambda invoke --function-name f --payload eyJhIjoxfQ== --log-type Tail"
            + " | {'FunctionName':'f','LogType':'Tail','Payload':'eyJhIjoxfQ=='}"
      })
  void fillsAndReadsBack(String command, String expected) throws JsonProcessingException {
    Interpretation.Ready ready = (Interpretation.Ready) Samples.INTERPRETER.interpret(command);
    SdkPojo builder = builder(ready.command().operation().name());
    SdkRequests.fill(
        builder, ready.command().operation().input(), ready.command().parameters());
    ObjectNode read = SdkResponses.read(
        (SdkPojo) ((Buildable) builder).build(), ready.command().operation().input());
    JsonNode wanted = JSON.readTree(expected.replace('\'', '"'));
    assertThat(JSON.readTree(read.toString())).isEqualTo(wanted);
  }
}
