package dev.ataws.notifications.https;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.StringJoiner;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;

/** Signs as SNS does, with a key of its own whose certificate it serves. */
final class SigningSns implements SdkHttpClient {
  static final String TOPIC = "arn:aws:sns:eu-west-1:123456789012:alarms";
  private static final URI CERTIFICATE =
      URI.create("https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-1.pem");
  private static final String PASSWORD = "changeit";
  private static final JsonMapper JSON = new JsonMapper();

  private final PrivateKey key;
  private final String certificate;
  private final List<URI> fetched = new ArrayList<>();
  private int status = 200;

  private SigningSns(PrivateKey key, X509Certificate certificate) throws GeneralSecurityException {
    this.key = key;
    this.certificate = "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }

  /** Makes a key with a certificate for a host, by the JDK's keytool. */
  static SigningSns make(Path folder, String host)
      throws IOException, GeneralSecurityException, InterruptedException {
    Path store = folder.resolve(host + ".p12");
    int exit = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-keyalg",
            "RSA",
            "-keysize",
            "2048",
            "-alias",
            "sns",
            "-dname",
            "CN=" + host,
            "-ext",
            "SAN=dns:" + host,
            "-storetype",
            "PKCS12",
            "-keystore",
            store.toString(),
            "-storepass",
            PASSWORD)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("keytool.log").toFile())
        .start()
        .waitFor();
    if (exit != 0) {
      throw new IllegalStateException(Files.readString(folder.resolve("keytool.log")));
    }
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    return new SigningSns((PrivateKey) keys.getKey("sns", PASSWORD.toCharArray()), (X509Certificate)
        keys.getCertificate("sns"));
  }

  /** Answers with this status from now on. */
  void answer(int other) {
    status = other;
  }

  /** Returns the addresses that were asked for. */
  List<URI> fetched() {
    return List.copyOf(fetched);
  }

  ObjectNode notification(String topic, String message) throws GeneralSecurityException {
    ObjectNode body = message("Notification", topic, message).put("Subject", "a subject");
    return sign(body, "Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type");
  }

  ObjectNode confirmation(String type, String subscribeUrl) throws GeneralSecurityException {
    ObjectNode body = message(type, TOPIC, "You have chosen to subscribe")
        .put("Token", "the-token")
        .put("SubscribeURL", subscribeUrl);
    return sign(
        body, "Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type");
  }

  private static ObjectNode message(String type, String topic, String message) {
    return JSON.createObjectNode()
        .put("Type", type)
        .put("MessageId", "22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324")
        .put("TopicArn", topic)
        .put("Message", message)
        .put("Timestamp", "2026-05-02T00:54:06.655Z")
        .put("SignatureVersion", "2")
        .put("SigningCertURL", CERTIFICATE.toString())
        .put("UnsubscribeURL", "https://sns.eu-west-1.amazonaws.com/?Action=Unsubscribe");
  }

  private ObjectNode sign(ObjectNode body, String... members) throws GeneralSecurityException {
    StringJoiner text = new StringJoiner("\n", "", "\n");
    for (String member : members) {
      text.add(member).add(body.get(member).asText());
    }
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(key);
    signature.update(text.toString().getBytes(StandardCharsets.UTF_8));
    return body.put("Signature", Base64.getEncoder().encodeToString(signature.sign()));
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() {
        fetched.add(request.httpRequest().getUri());
        return HttpExecuteResponse.builder()
            .response(SdkHttpFullResponse.builder().statusCode(status).build())
            .responseBody(AbortableInputStream.create(
                new ByteArrayInputStream(certificate.getBytes(StandardCharsets.UTF_8))))
            .build();
      }

      @Override
      public void abort() {}
    };
  }

  @Override
  public void close() {}
}
