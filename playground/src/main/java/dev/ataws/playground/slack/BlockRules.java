package dev.ataws.playground.slack;

import dev.ataws.playground.slack.Rule.Choice;
import dev.ataws.playground.slack.Rule.Field;
import dev.ataws.playground.slack.Rule.Flag;
import dev.ataws.playground.slack.Rule.Items;
import dev.ataws.playground.slack.Rule.Kinds;
import dev.ataws.playground.slack.Rule.Preset;
import dev.ataws.playground.slack.Rule.Schemas;
import dev.ataws.playground.slack.Rule.Shape;
import dev.ataws.playground.slack.Rule.Template;
import dev.ataws.playground.slack.Rule.Text;
import dev.ataws.playground.slack.Rule.Whole;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The table of what each block may hold.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/blocks">Blocks</a>
 */
final class BlockRules {
  private static final int ANY = Integer.MAX_VALUE;
  private static final Rule FLAG = new Flag();
  private static final Rule WHOLE = new Whole();
  private static final Rule ID = text(255);
  private static final Rule ADDRESS = text(3_000);

  private static final Rule DATE_FORMAT = new Template(Set.of(
      "date_num",
      "date_slash",
      "date",
      "date_pretty",
      "date_short",
      "date_short_pretty",
      "date_long",
      "date_long_pretty",
      "date_long_full",
      "day_pretty",
      "time",
      "time_secs",
      "ago"));

  private static final Rule RICH_TEXT_STYLE = shape(
      optional("bold", FLAG),
      optional("italic", FLAG),
      optional("strike", FLAG),
      optional("underline", FLAG),
      optional("highlight", FLAG),
      optional("client_highlight", FLAG),
      optional("unlink", FLAG),
      optional("code", FLAG));

  private static final Rule LINK = typed(
      required("url", ADDRESS),
      optional("text", text(ANY)),
      optional("unsafe", FLAG),
      optional("style", RICH_TEXT_STYLE));

  private static final Rule RICH_TEXT_PIECE = new Kinds(Map.of(
      "text", typed(required("text", text(ANY)), optional("style", RICH_TEXT_STYLE)),
      "link", LINK,
      "emoji",
          typed(
              required("name", text(ANY)),
              optional("unicode", text(ANY)),
              optional("skin_tone", WHOLE),
              optional("style", RICH_TEXT_STYLE)),
      "user", typed(required("user_id", ID), optional("style", RICH_TEXT_STYLE)),
      "channel", typed(required("channel_id", ID), optional("style", RICH_TEXT_STYLE)),
      "usergroup", typed(required("usergroup_id", ID), optional("style", RICH_TEXT_STYLE)),
      "broadcast", typed(required("range", oneOf("here", "channel", "everyone"))),
      "date",
          typed(
              required("timestamp", WHOLE),
              required("format", DATE_FORMAT),
              optional("url", ADDRESS),
              optional("fallback", text(ANY))),
      "color", typed(required("value", text(ANY)))));

  private static final Rule RICH_TEXT_SECTION =
      typed(required("elements", new Items(RICH_TEXT_PIECE, 0, ANY)));

  private static final Rule PREFORMATTED_PIECE =
      new Kinds(Map.of("text", typed(required("text", text(ANY))), "link", LINK));

  private static final Rule RICH_TEXT = block(required(
      "elements",
      new Items(
          new Kinds(Map.of(
              "rich_text_section", RICH_TEXT_SECTION,
              "rich_text_quote",
                  typed(
                      required("elements", new Items(RICH_TEXT_PIECE, 0, ANY)),
                      optional("border", WHOLE)),
              "rich_text_preformatted",
                  typed(
                      required("elements", new Items(PREFORMATTED_PIECE, 0, ANY)),
                      optional("border", WHOLE),
                      optional("language", text(ANY))),
              "rich_text_list",
                  typed(
                      required("style", oneOf("bullet", "ordered")),
                      required(
                          "elements",
                          new Items(
                              new Kinds(Map.of("rich_text_section", RICH_TEXT_SECTION)), 0, ANY)),
                      optional("indent", WHOLE),
                      optional("offset", WHOLE),
                      optional("border", WHOLE)))),
          0,
          ANY)));

  private static final Rule CONFIRM = shape(
      required("title", plain(100)),
      required("text", anyText(300)),
      required("confirm", plain(30)),
      required("deny", plain(30)),
      optional("style", oneOf("primary", "danger")));

  private static final Rule BUTTON = typed(
      required("text", plain(75)),
      optional("action_id", ID),
      optional("url", ADDRESS),
      optional("value", text(2_000)),
      optional("style", oneOf("primary", "danger")),
      optional("confirm", CONFIRM),
      optional("accessibility_label", text(75)));

  private static final Rule OPTION = shape(
      required("text", plain(75)),
      required("value", text(150)),
      optional("description", plain(75)),
      optional("url", ADDRESS));

  /** An option that stands in the open, where its text may be styled. */
  private static final Rule OPEN_OPTION = shape(
      required("text", anyText(75)),
      required("value", text(150)),
      optional("description", anyText(75)));

  private static final Rule OPTION_GROUP =
      shape(required("label", plain(75)), required("options", new Items(OPTION, 1, 100)));

  /** What the bot may suggest for a menu. */
  static final Rule SUGGESTIONS = new Shape(
      fields(
          optional("options", new Items(OPTION, 0, 100)),
          optional("option_groups", new Items(OPTION_GROUP, 0, 100))),
      List.of("options", "option_groups"));

  private static final Rule STATIC_SELECT =
      new Preset(staticMenu(optional("initial_option", OPTION)));

  private static final Rule MULTI_STATIC_SELECT = new Preset(staticMenu(
      optional("initial_options", new Items(OPTION, 1, 100)),
      optional("max_selected_items", WHOLE)));

  private static final Rule EXTERNAL_SELECT =
      menu(optional("min_query_length", WHOLE), optional("initial_option", OPTION));

  private static final Rule MULTI_EXTERNAL_SELECT = menu(
      optional("min_query_length", WHOLE),
      optional("initial_options", new Items(OPTION, 1, 100)),
      optional("max_selected_items", WHOLE));

  private static final Rule OVERFLOW = typed(
      required("options", new Items(OPTION, 1, 5)),
      optional("action_id", ID),
      optional("confirm", CONFIRM));

  private static final Rule IMAGE_ELEMENT = either(
      List.of("image_url", "slack_file"),
      optional("image_url", ADDRESS),
      optional("slack_file", slackFile()),
      required("alt_text", text(2_000)));

  private static final Rule RADIO_BUTTONS =
      new Preset(choices(optional("initial_option", OPEN_OPTION)));

  private static final Rule CHECKBOXES =
      new Preset(choices(optional("initial_options", new Items(OPEN_OPTION, 1, 10))));

  private static final Rule DATE_TIME_PICKER = typed(
      optional("action_id", ID),
      optional("initial_date_time", WHOLE),
      optional("confirm", CONFIRM),
      optional("focus_on_load", FLAG));

  private static final Rule DISPATCH = shape(required(
      "trigger_actions_on", new Items(oneOf("on_enter_pressed", "on_character_entered"), 1, 2)));

  private static final Rule INPUT_ELEMENT = new Kinds(Map.of(
      "plain_text_input",
          field(
              optional("initial_value", new Text(0, 3_000)),
              optional("multiline", FLAG),
              optional("min_length", WHOLE),
              optional("max_length", WHOLE),
              optional("dispatch_action_config", DISPATCH)),
      "number_input",
          field(
              required("is_decimal_allowed", FLAG),
              optional("initial_value", text(ANY)),
              optional("min_value", text(ANY)),
              optional("max_value", text(ANY)),
              optional("dispatch_action_config", DISPATCH)),
      "static_select", STATIC_SELECT,
      "multi_static_select", MULTI_STATIC_SELECT,
      "external_select", EXTERNAL_SELECT,
      "multi_external_select", MULTI_EXTERNAL_SELECT,
      "checkboxes", CHECKBOXES,
      "radio_buttons", RADIO_BUTTONS,
      "datetimepicker", DATE_TIME_PICKER));

  private static final Rule CELL =
      new Kinds(Map.of("raw_text", typed(required("text", text(ANY))), "rich_text", RICH_TEXT));

  private static final Rule COLUMN =
      shape(optional("align", oneOf("left", "center", "right")), optional("is_wrapped", FLAG));

  /** Every kind of block that is known here. */
  static final Rule BLOCK = new Kinds(Map.of(
      "section",
          new Shape(
              fields(
                  type(),
                  optional("block_id", ID),
                  optional("text", new Schemas(anyText(3_000))),
                  optional("fields", new Items(anyText(2_000), 1, 10)),
                  optional("expand", FLAG),
                  optional(
                      "accessory",
                      new Kinds(Map.of(
                          "button", BUTTON,
                          "static_select", STATIC_SELECT,
                          "multi_static_select", MULTI_STATIC_SELECT,
                          "external_select", EXTERNAL_SELECT,
                          "multi_external_select", MULTI_EXTERNAL_SELECT,
                          "checkboxes", CHECKBOXES,
                          "radio_buttons", RADIO_BUTTONS,
                          "overflow", OVERFLOW,
                          "image", IMAGE_ELEMENT)))),
              List.of("text", "fields")),
      "header", block(required("text", plain(150))),
      "divider", block(),
      "context",
          block(required(
              "elements",
              new Items(
                  new Kinds(Map.of(
                      "mrkdwn", anyText(3_000),
                      "plain_text", anyText(3_000),
                      "image", IMAGE_ELEMENT)),
                  1,
                  10))),
      "actions",
          block(required(
              "elements",
              new Items(
                  new Kinds(Map.of(
                      "button", BUTTON,
                      "static_select", STATIC_SELECT,
                      "external_select", EXTERNAL_SELECT,
                      "checkboxes", CHECKBOXES,
                      "radio_buttons", RADIO_BUTTONS,
                      "datetimepicker", DATE_TIME_PICKER,
                      "overflow", OVERFLOW)),
                  1,
                  25))),
      "rich_text", RICH_TEXT,
      "table",
          block(
              required("rows", new Items(new Items(CELL, 1, 20), 1, 100)),
              optional("column_settings", new Items(COLUMN, 0, 20))),
      "image",
          new Shape(
              fields(
                  type(),
                  optional("block_id", ID),
                  optional("image_url", ADDRESS),
                  optional("slack_file", slackFile()),
                  required("alt_text", text(2_000)),
                  optional("title", plain(2_000))),
              List.of("image_url", "slack_file")),
      "input",
          block(
              required("label", plain(2_000)),
              required("element", INPUT_ELEMENT),
              optional("hint", plain(2_000)),
              optional("optional", FLAG),
              optional("dispatch_action", FLAG)),
      "markdown", block(required("text", text(12_000)))));

  /** The blocks of one message. */
  static final Rule MESSAGE = new Items(BLOCK, 0, 50);

  /** An attachment of a message: of the fields of old those that the page shows. */
  static final Rule ATTACHMENT = new Shape(
      fields(
          optional("color", text(ANY)),
          optional("fallback", text(ANY)),
          optional("text", text(ANY)),
          optional("mrkdwn_in", new Items(text(ANY), 0, ANY)),
          optional("blocks", MESSAGE)),
      List.of("blocks", "text", "fallback"));

  /** A modal or a home tab. */
  static final Rule VIEW = shape(
      required("type", oneOf("modal", "home")),
      optional("title", plain(24)),
      optional("submit", plain(24)),
      optional("close", plain(24)),
      required("blocks", new Items(BLOCK, 0, 100)),
      optional("private_metadata", new Text(0, 3_000)),
      optional("callback_id", ID),
      optional("external_id", ID),
      optional("clear_on_close", FLAG),
      optional("notify_on_close", FLAG),
      optional("submit_disabled", FLAG));

  private BlockRules() {}

  private static Rule text(int most) {
    return new Text(1, most);
  }

  private static Rule oneOf(String... words) {
    return new Choice(Set.of(words));
  }

  private static Rule plain(int most) {
    return shape(
        required("type", oneOf("plain_text")),
        required("text", text(most)),
        optional("emoji", FLAG));
  }

  private static Rule anyText(int most) {
    return shape(
        required("type", oneOf("plain_text", "mrkdwn")),
        required("text", text(most)),
        optional("emoji", FLAG),
        optional("verbatim", FLAG));
  }

  /** Something that a person fills in: its own fields with those that all of them have. */
  private static Rule field(Field... own) {
    return new Shape(common(own), List.of());
  }

  private static Map<String, Field> common(Field... own) {
    Map<String, Field> all = fields(own);
    all.put("type", type());
    all.put("action_id", optional("action_id", ID));
    all.put("placeholder", optional("placeholder", plain(150)));
    all.put("focus_on_load", optional("focus_on_load", FLAG));
    return all;
  }

  private static Rule menu(Field... own) {
    return new Shape(menuFields(own), List.of());
  }

  private static Rule staticMenu(Field... own) {
    Map<String, Field> all = menuFields(own);
    all.put("options", optional("options", new Items(OPTION, 1, 100)));
    all.put("option_groups", optional("option_groups", new Items(OPTION_GROUP, 1, 100)));
    return new Shape(all, List.of("options", "option_groups"));
  }

  private static Map<String, Field> menuFields(Field... own) {
    Map<String, Field> all = common(own);
    all.put("confirm", optional("confirm", CONFIRM));
    return all;
  }

  private static Rule choices(Field initial) {
    return typed(
        required("options", new Items(OPEN_OPTION, 1, 10)),
        initial,
        optional("action_id", ID),
        optional("confirm", CONFIRM),
        optional("focus_on_load", FLAG));
  }

  private static Rule slackFile() {
    return new Shape(fields(optional("id", ID), optional("url", ADDRESS)), List.of("id", "url"));
  }

  private static Field required(String name, Rule rule) {
    return new Field(name, rule, true);
  }

  private static Field optional(String name, Rule rule) {
    return new Field(name, rule, false);
  }

  /** The field that chose the rule: nothing more to say about it. */
  private static Field type() {
    return optional("type", text(ANY));
  }

  private static Map<String, Field> fields(Field... fields) {
    Map<String, Field> byName = new LinkedHashMap<>();
    Arrays.stream(fields).forEach(field -> byName.put(field.name(), field));
    return byName;
  }

  private static Rule shape(Field... fields) {
    return new Shape(fields(fields), List.of());
  }

  private static Rule typed(Field... fields) {
    return either(List.of(), fields);
  }

  private static Rule block(Field... fields) {
    Map<String, Field> all = fields(fields);
    all.put("type", type());
    all.put("block_id", optional("block_id", ID));
    return new Shape(all, List.of());
  }

  private static Rule either(List<String> names, Field... fields) {
    Map<String, Field> all = fields(fields);
    all.put("type", type());
    return new Shape(all, names);
  }
}
