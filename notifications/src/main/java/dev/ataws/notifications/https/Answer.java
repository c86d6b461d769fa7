package dev.ataws.notifications.https;

/** What the endpoint answers SNS, by its HTTP status: SNS tries again after those of 500 on, and not after those of 400 on. */
enum Answer {
  TAKEN(200),
  REFUSED(403),
  TOO_LARGE(413),
  AGAIN(503);

  private final int status;

  Answer(int status) {
    this.status = status;
  }

  int status() {
    return status;
  }
}
