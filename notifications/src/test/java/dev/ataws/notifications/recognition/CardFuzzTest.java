package dev.ataws.notifications.recognition;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import dev.ataws.notifications.sources.Incoming;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CardFuzzTest {
  private static final int MUTANTS = 2;

  /** The law: whatever is sent becomes a card that every renderer shows within the limits of its product. */
  @FuzzTest
  void anyTextBecomesACard(@NotNull String subject, @NotNull String message) {
    Shown.check(Incoming.of(Optional.of(subject), message));
  }

  /** The same for any member of a known message that is missing, doubled, of another type, huge or deep. */
  @FuzzTest
  void anyMutantBecomesACard(long seed) {
    List<Path> fixtures = Fixtures.all();
    RandomGenerator random = random(seed);
    Path fixture = fixtures.get(random.nextInt(fixtures.size()));
    Shown.check(new Mutant(random).of(Fixtures.message(fixture)));
  }

  static List<Path> fixtures() {
    return Fixtures.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fixtures")
  void someMutantsOfEachFixtureBecomeCards(Path fixture) {
    Incoming message = Fixtures.message(fixture);
    Shown.check(message);
    for (int seed = 0; seed < MUTANTS; seed++) {
      Shown.check(new Mutant(random(seed)).of(message));
    }
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }
}
