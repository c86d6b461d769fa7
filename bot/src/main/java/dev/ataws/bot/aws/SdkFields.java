package dev.ataws.bot.aws;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** The members of the SDK's classes by name, looked up once a class. */
final class SdkFields {
  private static final Map<Class<?>, Map<String, SdkField<?>>> BY_CLASS = new ConcurrentHashMap<>();

  private SdkFields() {}

  static Map<String, SdkField<?>> byMemberName(SdkPojo pojo) {
    return BY_CLASS.computeIfAbsent(
        pojo.getClass(),
        type -> pojo.sdkFields().stream()
            .collect(Collectors.toUnmodifiableMap(SdkField::memberName, Function.identity())));
  }
}
