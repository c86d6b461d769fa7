package dev.ataws.bot.aws;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/** Why there is no answer of AWS, not even an error. */
enum NetworkFault {
  /** There is no host of that name, so most often no endpoint of the service in the region. */
  UNKNOWN_HOST("UnknownHost", UnknownHostException.class),
  /** Nobody, or nobody in time, takes the connection. */
  NO_CONNECTION("Network", ConnectException.class),
  /** There is no way to the host. */
  NO_ROUTE("Network", NoRouteToHostException.class),
  /** Who answers is not trusted to be AWS, or cannot be understood. */
  TLS("Tls", SSLException.class),
  /** The connection ended before the answer did. */
  BROKEN_OFF("Network", IOException.class),
  /** The SDK did not even begin. */
  NOT_SENT("NotSent", SdkException.class);

  private final String code;
  private final Class<? extends Throwable> sign;

  NetworkFault(String code, Class<? extends Throwable> sign) {
    this.code = code;
    this.sign = sign;
  }

  static NetworkFault of(SdkException e) {
    for (NetworkFault fault : values()) {
      if (causes(e, fault.sign)) {
        return fault;
      }
    }
    return NOT_SENT;
  }

  /** What the failure is called besides AWS's own error codes. */
  String code() {
    return code;
  }

  /** The reason as the network gave it; may be empty. */
  static String message(SdkException e) {
    Throwable last = e;
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      last = cause;
    }
    return Optional.ofNullable(last.getMessage()).orElse("");
  }

  private static boolean causes(Throwable e, Class<? extends Throwable> type) {
    for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
