package dev.ataws.bot.slack;

import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * Lets no request be sent twice, as OkHttp does when a connection breaks that it kept open, and tells the faults before anything was
 * sent from those after.
 */
final class SendingOnce implements Interceptor {
  /** Not one byte of what was to be said has left this machine. */
  @SuppressWarnings("serial") // never serialised
  static final class NothingSent extends ConnectException {
    NothingSent(IOException fault) {
      super(fault.getClass().getSimpleName());
    }
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    RequestBody body = request.body();
    if (body == null) {
      return chain.proceed(request);
    }
    Once once = new Once(body);
    try {
      return chain.proceed(request.newBuilder().method(request.method(), once).build());
    } catch (IOException fault) {
      throw once.isBegun.get() ? fault : new NothingSent(fault);
    }
  }

  /** A body that OkHttp may begin to write but once, on whichever connection it gets. */
  private static final class Once extends RequestBody {
    private final AtomicBoolean isBegun = new AtomicBoolean();
    private final RequestBody body;

    Once(RequestBody body) {
      this.body = body;
    }

    @Override
    public @Nullable MediaType contentType() {
      return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
      return body.contentLength();
    }

    @Override
    public boolean isOneShot() {
      return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      isBegun.set(true);
      body.writeTo(sink);
    }
  }
}
