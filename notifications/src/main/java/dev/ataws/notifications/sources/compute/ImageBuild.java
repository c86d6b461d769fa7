package dev.ataws.notifications.sources.compute;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.Console;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.sources.Source;
import dev.ataws.notifications.sources.words.Tone;
import dev.ataws.notifications.sources.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * An image that Image Builder made, or failed to make, as it says so to a topic.
 *
 * @see <a href="https://docs.aws.amazon.com/imagebuilder/latest/userguide/integ-sns.html">Amazon SNS integration in Image Builder</a>
 */
final class ImageBuild implements Source {
  private static final int MOST = 10;

  @Override
  public boolean claims(Incoming message) {
    return message.json().hasText("state", "status")
        && message.json().text("arn").contains(":imagebuilder:");
  }

  @Override
  public Card card(Incoming message) {
    Fields image = message.json();
    String arn = image.text("arn");
    String status = image.text("state", "status");
    String region = Arn.of(arn).map(Arn::region).orElse("");
    return new CardBuilder(
            "imagebuilder-image",
            Tone.of(status),
            ("Image Builder Image " + Words.lower(status)).strip())
        .about(image.text("name"))
        .in(region, Arn.of(arn).map(Arn::account).orElse(""))
        .text(image.text("state", "reason"))
        .fact("Version", image.text("version"))
        .fact("Build", image.text("buildVersion"))
        .fact("Platform", image.text("platform"))
        .fact("OS version", image.text("osVersion"))
        .fact("Recipe", image.text("imageRecipe", "name"))
        .fact("Pipeline", Arn.name(image.text("sourcePipelineArn")))
        .list("Images", amis(image.items("outputResources", "amis")))
        .link(
            "Open the image",
            Console.of(region).link("imagebuilder/home?region={region}#/images/%s", arn))
        .at(image.time("dateCreated"))
        .build();
  }

  private static List<String> amis(List<Fields> amis) {
    List<String> lines = new ArrayList<>();
    for (Fields ami : amis.subList(0, Math.min(MOST, amis.size()))) {
      lines.add((ami.text("region") + " " + ami.text("image") + " " + ami.text("name")).strip());
    }
    if (amis.size() > MOST) {
      lines.add("… and " + (amis.size() - MOST) + " more");
    }
    return lines;
  }
}
