package dev.ataws.bot.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ataws.bot.Samples;
import dev.ataws.grammar.catalogue.Shape;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {

  /** A value of an answer, the operation and member that give its shape, the point in time. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "'\"2026-10-01T08:00:00Z\"', lambda list-functions, NextMarker, 2026-10-01T08:00:00Z",
        "'\"2026-10-01T08:00:00.123Z\"', iam get-user, x, 2026-10-01T08:00:00.123Z",
        "'\"2026-10-01T08:00:00.123456789Z\"', iam get-user, x, 2026-10-01T08:00:00.123456789Z",
        "'\"2026-10-01T08:00:00.000+0000\"', iam get-user, x, 2026-10-01T08:00:00Z",
        "'\"2026-10-01T08:00:00+02:00\"', iam get-user, x, 2026-10-01T06:00:00Z",
        "'\"2026-10-01T08:00Z\"', iam get-user, x, 2026-10-01T08:00:00Z",
        "'\"2026-10-01\"', iam get-user, x,",
        "'\"2026-10-01T08:00:00\"', iam get-user, x,",
        "'\"2026-02-30T25:00:00Z\"', iam get-user, x,",
        "'\"[redacted]\"', iam get-user, x,",
        "'\"at 2026-10-01T08:00:00Z\"', iam get-user, x,",
        "1790841600, backup start-backup-job, CreationDate, 2026-10-01T08:00:00Z",
        "1790841600.5, backup start-backup-job, CreationDate, 2026-10-01T08:00:00.500Z",
        "1790841600000, backup start-backup-job, CreationDate, 2026-10-01T08:00:00Z",
        "1790841600000, iam get-user, creationTime, 2026-10-01T08:00:00Z",
        "1790841600000, iam get-user, lastEventTimestamp, 2026-10-01T08:00:00Z",
        "1790841600000, iam get-user, storedBytes,",
        "1790841600, iam get-user, creationTime,",
        "true, iam get-user, creationTime,",
        "null, iam get-user, creationTime,"
      })
  void recognisesPointsInTime(String value, String operation, String member, Instant time)
      throws JsonProcessingException {
    Optional<Shape> shape = Flat.part(Optional.of(Samples.operation(operation).output()), member);
    assertThat(Moments.of(new ObjectMapper().readTree(value), member, shape))
        .isEqualTo(Optional.ofNullable(time));
  }
}
