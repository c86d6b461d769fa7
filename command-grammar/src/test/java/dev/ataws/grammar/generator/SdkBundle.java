package dev.ataws.grammar.generator;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The AWS SDK as one jar with every service, read by reflection in a class loader of its own. */
final class SdkBundle implements Sdk, AutoCloseable {

  private static final String SERVICES = "software.amazon.awssdk.services.";
  private static final Pattern CLIENT =
      Pattern.compile("software/amazon/awssdk/services/([a-z0-9]+(?:/[a-z0-9]+)?)/"
          + "((?!Default|Delegating)[A-Za-z0-9]+(?<!Async)Client)\\.class");

  private final Map<String, String> clients = new TreeMap<>();
  private final Map<Class<?>, ReflectedStructure> structures = new HashMap<>();
  private final URLClassLoader loader;
  private final Class<?> sdkPojo;
  private final Class<?> sdkField;
  private final Class<?> listTrait;
  private final Class<?> mapTrait;

  SdkBundle(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      zip.stream().map(entry -> CLIENT.matcher(entry.getName())).forEach(this::addClient);
    }
    this.loader =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    this.sdkPojo = load("software.amazon.awssdk.core.SdkPojo");
    this.sdkField = load("software.amazon.awssdk.core.SdkField");
    this.listTrait = load("software.amazon.awssdk.core.traits.ListTrait");
    this.mapTrait = load("software.amazon.awssdk.core.traits.MapTrait");
  }

  private void addClient(Matcher entry) {
    if (entry.matches() && !entry.group(1).endsWith("/model")) {
      clients.put(entry.group(1).replace('/', '.'), entry.group(2));
    }
  }

  @Override
  public Optional<SdkService> service(String sdkPackage) {
    return Optional.ofNullable(clients.get(sdkPackage)).map(client -> service(sdkPackage, client));
  }

  private SdkService service(String sdkPackage, String client) {
    Class<?> type = load(SERVICES + sdkPackage + "." + client);
    Class<?> asynchronousType =
        load(SERVICES + sdkPackage + "." + client.replaceFirst("Client$", "AsyncClient"));
    Map<String, SdkOperation> operations = new LinkedHashMap<>();
    addOperations(type, false, operations);
    addOperations(asynchronousType, true, operations);
    return new SdkService(client, modelPackage(asynchronousType), operations);
  }

  /** The package of the requests, which another service's client may use as well. */
  private String modelPackage(Class<?> client) {
    return Stream.of(client.getMethods())
        .filter(this::callsOperation)
        .map(method -> method.getParameterTypes()[0].getPackageName())
        .findFirst()
        .orElseThrow()
        .substring(SERVICES.length());
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }

  private void addOperations(
      Class<?> client, boolean asynchronousOnly, Map<String, SdkOperation> operations) {
    for (Method method : client.getMethods()) {
      String key = method.getName().toLowerCase(Locale.ROOT);
      if (callsOperation(method) && !operations.containsKey(key)) {
        operations.put(key, operation(method, asynchronousOnly));
      }
    }
  }

  /** Whether a method takes a request and is not one of the paginators made from another method. */
  private boolean callsOperation(Method method) {
    return method.getParameterCount() > 0
        && method.getParameterTypes()[0].getSimpleName().endsWith("Request")
        && sdkPojo.isAssignableFrom(method.getParameterTypes()[0])
        && !method.getReturnType().getPackageName().endsWith(".paginators");
  }

  private SdkOperation operation(Method method, boolean asynchronousOnly) {
    Class<?> request = method.getParameterTypes()[0];
    String name = request.getName();
    Class<?> response = load(name.substring(0, name.length() - "Request".length()) + "Response");
    return new SdkOperation(
        method.getName(),
        request.getSimpleName(),
        response.getSimpleName(),
        asynchronousOnly,
        structure(request),
        structure(response));
  }

  private SdkStructure structure(Class<?> type) {
    return reflected(call(type, null, "builder"));
  }

  private SdkStructure reflected(Object builder) {
    ReflectedStructure known = structures.get(builder.getClass());
    if (known == null) {
      known = new ReflectedStructure(builder);
      structures.put(builder.getClass(), known);
    }
    return known;
  }

  private Class<?> load(String name) {
    try {
      return loader.loadClass(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("The bundle lacks a class that its names promise", e);
    }
  }

  private static Object call(Class<?> type, @Nullable Object target, String method) {
    return call(Object.class, type, target, method).orElseThrow();
  }

  private static <T> Optional<T> call(
      Class<T> result, Class<?> type, @Nullable Object target, String method, Object... arguments) {
    try {
      Class<?>[] types = Stream.of(arguments).map(a -> Class.class).toArray(Class<?>[]::new);
      return Optional.ofNullable(
          result.cast(type.getMethod(method, types).invoke(target, arguments)));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " is not built as expected", e);
    }
  }

  /** A class of the SDK, seen through the fields that its builder lists. */
  private final class ReflectedStructure implements SdkStructure {

    private final Class<?> builder;
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final Map<String, Set<String>> members = new LinkedHashMap<>();

    ReflectedStructure(Object builder) {
      this.builder = builder.getClass();
      for (Object field : (List<?>) call(sdkPojo, builder, "sdkFields")) {
        String name = (String) call(sdkField, field, "memberName");
        fields.put(name, field);
        members.put(name, wireNames(field));
      }
    }

    @Override
    public String name() {
      return builder.getName();
    }

    @Override
    public Map<String, Set<String>> members() {
      return members;
    }

    private Set<String> wireNames(Object field) {
      return Stream.of("locationName", "unmarshallLocationName")
          .flatMap(method -> call(String.class, sdkField, field, method).stream())
          .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<SdkStructure> nested(String member) {
      return Optional.ofNullable(fields.get(member)).flatMap(this::structureIn);
    }

    private Optional<SdkStructure> structureIn(Object field) {
      Optional<Supplier<?>> constructor =
          call(Supplier.class, sdkField, field, "constructor").map(supplier -> supplier);
      if (constructor.isPresent()) {
        return Optional.of(reflected(constructor.get().get()));
      }
      return trait(field, listTrait)
          .map(trait -> call(listTrait, trait, "memberFieldInfo"))
          .or(() -> trait(field, mapTrait).map(trait -> call(mapTrait, trait, "valueFieldInfo")))
          .flatMap(this::structureIn);
    }

    private Optional<?> trait(Object field, Class<?> trait) {
      return call(Optional.class, sdkField, field, "getOptionalTrait", trait).orElseThrow();
    }
  }
}
