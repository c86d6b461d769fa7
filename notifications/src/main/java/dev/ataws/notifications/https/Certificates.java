package dev.ataws.notifications.https;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * Fetches certificates, and tells one that could not be had from one that is wrong: {@link Unreachable} may be well the next time.
 */
final class Certificates implements SdkHttpClient {
  private static final int BROKEN = 500;
  private static final int LARGEST = 64 * 1024;
  private final SdkHttpClient http;

  Certificates(SdkHttpClient http) {
    this.http = http;
  }

  /** Says that a certificate could not be fetched. */
  static final class Unreachable extends IOException {
    private static final long serialVersionUID = 1;

    Unreachable(String why) {
      super(why);
    }

    Unreachable(IOException cause) {
      super(cause);
    }

    /** Tells whether that is why something failed. */
    static boolean isBehind(Throwable fault) {
      Throwable each = fault;
      while (each != null && !(each instanceof Unreachable)) {
        each = each.getCause();
      }
      return each != null;
    }
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    ExecutableHttpRequest prepared = http.prepareRequest(request);
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return fetch(prepared);
      }

      @Override
      public void abort() {
        prepared.abort();
      }
    };
  }

  private static HttpExecuteResponse fetch(ExecutableHttpRequest request) throws Unreachable {
    try {
      HttpExecuteResponse response = request.call();
      try (InputStream body =
          response.responseBody().orElseGet(() -> AbortableInputStream.create(empty()))) {
        int status = response.httpResponse().statusCode();
        if (status >= BROKEN) {
          throw new Unreachable("the server of certificates answered " + status);
        }
        byte[] certificate = body.readNBytes(LARGEST);
        return HttpExecuteResponse.builder()
            .response(response.httpResponse())
            .responseBody(AbortableInputStream.create(new ByteArrayInputStream(certificate)))
            .build();
      }
    } catch (Unreachable e) {
      throw e;
    } catch (IOException e) {
      throw new Unreachable(e);
    }
  }

  private static InputStream empty() {
    return InputStream.nullInputStream();
  }

  @Override
  public void close() {
    http.close();
  }
}
