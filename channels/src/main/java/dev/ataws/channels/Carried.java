package dev.ataws.channels;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.Tag;

/** What of a person a session carries beside its name: from everything to nothing, in the order in which it is tried. */
enum Carried {
  TAGS_AND_SOURCE_IDENTITY,
  SOURCE_IDENTITY,
  TAGS,
  NOTHING;

  static final String ASSUME_ROLE = "sts:AssumeRole";
  static final String TAG_SESSION = "sts:TagSession";
  static final String SET_SOURCE_IDENTITY = "sts:SetSourceIdentity";

  private static final Pattern DENIED = Pattern.compile("\\bsts:[A-Za-z]+");

  /** Returns a request with what of a person is carried. */
  AssumeRoleRequest on(AssumeRoleRequest request, Person person) {
    AssumeRoleRequest.Builder builder = request.toBuilder();
    if (hasTags()) {
      builder.tags(person.tags().entrySet().stream()
          .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
          .toList());
    }
    if (hasSourceIdentity()) {
      builder.sourceIdentity(person.sourceIdentity());
    }
    return builder.build();
  }

  /** Returns the actions that would have to be allowed for what is not carried. */
  List<String> lacking() {
    List<String> actions = new ArrayList<>();
    if (!hasTags()) {
      actions.add(TAG_SESSION);
    }
    if (!hasSourceIdentity()) {
      actions.add(SET_SOURCE_IDENTITY);
    }
    return actions;
  }

  /** Tells whether AWS names the action that it denies; without that, it can only be tried. */
  static boolean isNamed(String denial) {
    return DENIED.matcher(denial).find();
  }

  /** Returns what is left without that whose action AWS denies by its name; nothing if it denies something else. */
  Optional<Carried> without(String denial) {
    Matcher action = DENIED.matcher(denial);
    return action.find() ? withoutAction(action.group()) : Optional.empty();
  }

  /** Returns what is tried next when AWS does not say what it denies. */
  Optional<Carried> next() {
    return switch (this) {
      case TAGS_AND_SOURCE_IDENTITY -> Optional.of(SOURCE_IDENTITY);
      case SOURCE_IDENTITY -> Optional.of(TAGS);
      case TAGS -> Optional.of(NOTHING);
      case NOTHING -> Optional.empty();
    };
  }

  /** Returns what is not carried, for people. */
  String missing() {
    return switch (this) {
      case TAGS_AND_SOURCE_IDENTITY -> "nothing";
      case SOURCE_IDENTITY -> "session tags";
      case TAGS -> "source identity";
      case NOTHING -> "session tags and source identity";
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  private Optional<Carried> withoutAction(String action) {
    if (hasTags() && action.equals(TAG_SESSION)) {
      return Optional.of(hasSourceIdentity() ? SOURCE_IDENTITY : NOTHING);
    }
    if (hasSourceIdentity() && action.equals(SET_SOURCE_IDENTITY)) {
      return Optional.of(hasTags() ? TAGS : NOTHING);
    }
    return Optional.empty();
  }

  private boolean hasTags() {
    return this == TAGS_AND_SOURCE_IDENTITY || this == TAGS;
  }

  private boolean hasSourceIdentity() {
    return this == TAGS_AND_SOURCE_IDENTITY || this == SOURCE_IDENTITY;
  }
}
