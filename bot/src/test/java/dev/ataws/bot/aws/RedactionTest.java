package dev.ataws.bot.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ataws.bot.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;

class RedactionTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SIGNED = "https://code.example/x?a=1&X-Amz-Signature=abc";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "lambda get-function | {'Configuration':{'FunctionName':'f','Environment':{'Variables':{'PASSWORD':'hunter2'}}}} | hunter2 | f",
        "lambda list-functions | {'Functions':[{'FunctionName':'f','Environment':{'Variables':{'TOKEN':'hunter2'}}}]} | hunter2 | f",
        "rds describe-db-instances | {'DBInstances':[{'DBInstanceIdentifier':'db','PendingModifiedValues':{'MasterUserPassword':'hunter2'}}]} | hunter2 | db",
        "redshift describe-clusters | {'Clusters':[{'ClusterIdentifier':'c','PendingModifiedValues':{'MasterUserPassword':'hunter2'}}]} | hunter2 | c",
        "lambda get-function | {'Code':{'RepositoryType':'S3','Location':'" + SIGNED
            + "'}} | X-Amz-Signature | S3",
        "lambda get-function | {'Unknown':{'x':['" + SIGNED + "',{'y':'" + SIGNED
            + "'}]},'Tags':{'a':'b'}} | X-Amz-Signature | b"
      })
  void takesSecretsOut(String command, String output, String secret, String plain)
      throws JsonProcessingException {
    JsonNode redacted = Redaction.of(
        JSON.readTree(output.replace('\'', '"')), Samples.operation(command).output());
    assertThat(redacted.toString())
        .doesNotContain(secret)
        .contains("[redacted]")
        .contains('"' + plain + '"');
  }

  @Test
  void leavesTheRestAsItIs() throws JsonProcessingException {
    JsonNode output = JSON.readTree(
        "{\"Functions\":[{\"FunctionName\":\"f\",\"Timeout\":3,\"Layers\":[]}],\"NextMarker\":null}");
    assertThat(Redaction.of(output, Samples.operation("lambda list-functions").output()))
        .isEqualTo(output);
  }

  @Test
  void takesSecretsOutOfStreamedText() {
    AwsAnswer.Body text =
        Redaction.of(new AwsAnswer.Body(SdkBytes.fromUtf8String("see " + SIGNED), true));
    assertThat(text.bytes().asUtf8String()).isEqualTo("see [redacted]");
    AwsAnswer.Body binary =
        new AwsAnswer.Body(SdkBytes.fromByteArray(new byte[] {(byte) 0xff, 1}), true);
    assertThat(Redaction.of(binary)).isEqualTo(binary);
  }
}
