package dev.ataws.playground.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** The HTTP answer of a pretend API; the status 0 stands for a connection that is closed without any. */
public record Reply(int status, Map<String, String> headers, ObjectNode body) {
  private static final int NONE = 0;

  /** Copies the headers. */
  public Reply {
    headers = Map.copyOf(headers);
  }

  /** An answer without headers of its own. */
  public static Reply of(int status, ObjectNode body) {
    return new Reply(status, Map.of(), body);
  }

  /** No answer at all. */
  public static Reply cut() {
    return of(NONE, JsonNodeFactory.instance.objectNode());
  }

  /** Sends it, or closes the connection. */
  public void writeTo(Context context) {
    if (status == NONE) {
      abort(context);
      return;
    }
    headers.forEach(context::header);
    context.status(status).contentType("application/json; charset=utf-8").result(body.toString());
  }

  private static void abort(Context context) {
    ServletContextRequest.getServletContextRequest(context.req())
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
  }
}
