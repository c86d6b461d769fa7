package dev.ataws.playground.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;

/** Writes the things of the workspace in the shapes that Slack's API gives them. */
final class Shapes {
  private final Workspace workspace;
  private final Uploads uploads;
  private final Supplier<URI> address;

  Shapes(Workspace workspace, Uploads uploads, Supplier<URI> address) {
    this.workspace = workspace;
    this.uploads = uploads;
    this.address = address;
  }

  /** Where the bytes of an announced file go. */
  String uploadUrl(String ticket) {
    return address.get() + "/upload/v1/" + ticket;
  }

  /** Where the bot could answer an interaction; the stand-in takes no answers there. */
  String responseUrl() {
    return address.get() + "/response/" + workspace.teamId();
  }

  ObjectNode message(Message message) {
    ObjectNode shape = Json.object()
        .put("type", "message")
        .put("user", message.user())
        .put("text", message.text())
        .put("ts", message.ts())
        .put("team", workspace.teamId());
    message.threadTs().ifPresent(threadTs -> shape.put("thread_ts", threadTs));
    if (message.user().equals(workspace.botUserId())) {
      shape
          .put("bot_id", workspace.botId())
          .put("app_id", workspace.appId())
          .set("bot_profile", botProfile());
    }
    if (!message.blocks().isEmpty()) {
      shape.set("blocks", message.blocks());
    }
    if (!message.attachments().isEmpty()) {
      shape.set("attachments", message.attachments());
    }
    if (!message.files().isEmpty()) {
      shape.set("files", files(message.files()));
    }
    if (message.marks().isEdited()) {
      shape.putObject("edited").put("user", message.user()).put("ts", message.ts());
    }
    addReactions(shape, message);
    return shape;
  }

  private static void addReactions(ObjectNode shape, Message message) {
    message.marks().reactions().forEach((name, users) -> {
      ObjectNode reaction = shape.withArray("reactions").addObject();
      users.forEach(reaction.put("name", name).put("count", users.size()).putArray("users")::add);
    });
  }

  private ObjectNode botProfile() {
    ObjectNode profile = Json.object()
        .put("id", workspace.botId())
        .put("app_id", workspace.appId())
        .put("user_id", workspace.botUserId())
        .put("name", "aws")
        .put("deleted", false)
        .put("updated", 1_700_000_000)
        .put("team_id", workspace.teamId());
    profile
        .putObject("icons")
        .put("image_36", address.get() + "/icon")
        .put("image_48", address.get() + "/icon")
        .put("image_72", address.get() + "/icon");
    return profile;
  }

  ArrayNode files(List<SharedFile> files) {
    ArrayNode shapes = Json.array();
    files.forEach(file -> shapes.add(file(file)));
    return shapes;
  }

  ObjectNode file(SharedFile file) {
    boolean processed = uploads.isProcessed(file.id());
    String link =
        address.get() + "/files-pri/" + workspace.teamId() + "-" + file.id() + "/" + file.name();
    return Json.object()
        .put("id", file.id())
        .put("created", file.created().getEpochSecond())
        .put("timestamp", file.created().getEpochSecond())
        .put("name", file.name())
        .put("title", file.title())
        .put("mimetype", processed ? file.mimetype() : "")
        .put("filetype", processed ? file.filetype() : "")
        .put("pretty_type", "")
        .put("user", workspace.botUserId())
        .put("user_team", workspace.teamId())
        .put("editable", false)
        .put("size", file.size())
        .put("mode", "hosted")
        .put("is_external", false)
        .put("external_type", "")
        .put("is_public", true)
        .put("public_url_shared", false)
        .put("display_as_bot", false)
        .put("username", "")
        .put("url_private", link)
        .put("url_private_download", link)
        .put("permalink", link)
        .put("has_rich_preview", false)
        .put("file_access", "visible");
  }

  ObjectNode channel(Channel channel) {
    return Json.object()
        .put("id", channel.id())
        .put("name", channel.name())
        .put("name_normalized", channel.name())
        .put("is_channel", !channel.isDirect() && !channel.isOldGroup())
        .put("is_group", channel.isOldGroup())
        .put("is_im", channel.isDirect())
        .put("is_mpim", false)
        .put("is_private", channel.isPrivate())
        .put("is_archived", channel.isArchived())
        .put("is_general", channel.name().equals("general"))
        .put("is_shared", false)
        .put("is_ext_shared", false)
        .put("is_org_shared", false)
        .put("is_member", channel.hasBot())
        .put("created", 1_700_000_000)
        .put("creator", "U0ALICE000")
        .put("unlinked", 0)
        .put("context_team_id", workspace.teamId());
  }

  /** A user group without its members, which Slack tells only when it is asked for them. */
  ObjectNode userGroup(UserGroup group) {
    ObjectNode shape = Json.object()
        .put("id", group.id())
        .put("team_id", workspace.teamId())
        .put("is_usergroup", true)
        .put("is_subteam", true)
        .put("name", group.handle())
        .put("description", "")
        .put("handle", group.handle())
        .put("is_external", false)
        .put("date_create", 1_700_000_000)
        .put("date_update", 1_700_000_000)
        .put("date_delete", group.isEnabled() ? 0 : 1_700_000_000)
        .putNull("auto_type")
        .put("auto_provision", false)
        .put("enterprise_subteam_id", "")
        .put("created_by", "U0ALICE000")
        .put("updated_by", "U0ALICE000")
        .put("deleted_by", group.isEnabled() ? null : "U0ALICE000");
    shape.putObject("prefs").putArray("channels");
    shape.withObject("prefs").putArray("groups");
    return shape;
  }

  ObjectNode user(Person person) {
    ObjectNode shape = Json.object()
        .put("id", person.id())
        .put("team_id", person.teamId())
        .put("name", person.name())
        .put("deleted", false)
        .put("real_name", person.name())
        .put("tz", "Etc/UTC")
        .put("tz_label", "Coordinated Universal Time")
        .put("tz_offset", 0)
        .put("is_admin", false)
        .put("is_owner", false)
        .put("is_primary_owner", false)
        .put("is_restricted", false)
        .put("is_ultra_restricted", false)
        .put("is_bot", person.isBot())
        .put("is_app_user", false)
        .put("updated", 1_700_000_000);
    shape
        .putObject("profile")
        .put("real_name", person.name())
        .put("real_name_normalized", person.name())
        .put("display_name", person.name())
        .put("display_name_normalized", person.name())
        .put("team", person.teamId());
    return shape;
  }
}
