package dev.ataws.bot.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ataws.grammar.catalogue.Catalogue;
import dev.ataws.grammar.catalogue.Member;
import dev.ataws.grammar.catalogue.Operation;
import dev.ataws.grammar.catalogue.Scalar;
import dev.ataws.grammar.catalogue.Service;
import dev.ataws.grammar.catalogue.Structure;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;

/** Holds the catalogue against the AWS SDK: what one has, the other has, by the recorded names. */
final class CatalogueAgainstSdkTest {

  private static final String SERVICES = "software.amazon.awssdk.services.";
  private static final Pattern CLIENT =
      Pattern.compile("software/amazon/awssdk/services/([a-z0-9]+(?:/[a-z0-9]+)?)/"
          + "(?!Default|Delegating)[A-Za-z0-9]+(?<!Async)Client\\.class");

  /** The old name of EventBridge, and a client that knows nothing but a two-way stream. */
  private static final Set<String> NOT_IN_THE_CLI =
      Set.of("cloudwatchevents", "sagemakerruntimehttp2");

  private final Catalogue catalogue = Catalogue.bundled();

  private Stream<Service> services() {
    return catalogue.serviceNames().stream().map(name -> catalogue.service(name).orElseThrow());
  }

  @Test
  void bothHaveTheSameServices() throws IOException, URISyntaxException {
    Set<String> packages = packages();
    packages.removeAll(NOT_IN_THE_CLI);
    assertThat(services().map(Service::sdkPackage).collect(Collectors.toSet())).isEqualTo(packages);
  }

  private static Set<String> packages() throws IOException, URISyntaxException {
    URL bundle = SdkPojo.class.getProtectionDomain().getCodeSource().getLocation();
    try (ZipFile zip = new ZipFile(Path.of(bundle.toURI()).toFile())) {
      return zip.stream()
          .map(entry -> CLIENT.matcher(entry.getName()))
          .filter(Matcher::matches)
          .map(entry -> entry.group(1).replace('/', '.'))
          .filter(name -> !name.endsWith(".model"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void bothHaveTheSameOperationsAndOptions() {
    List<String> failures = services()
        .parallel()
        .flatMap(service -> new Walk(service).failures().stream())
        .toList();
    assertThat(failures).isEmpty();
  }

  /** Compares one service with its client, in a class loader that is thrown away afterwards. */
  private static final class Walk {

    private final Service service;
    private final ServiceClassLoader loader = new ServiceClassLoader();
    private final List<String> failures = new ArrayList<>();

    Walk(Service service) {
      this.service = service;
    }

    List<String> failures() {
      Class<?> client = load(service.sdkPackage(), service.sdkClient());
      Class<?> asynchronousClient =
          load(service.sdkPackage(), service.sdkClient().replaceFirst("Client$", "AsyncClient"));
      Set<String> methods = new TreeSet<>();
      for (String name : service.operationNames()) {
        Operation operation = service.operation(name).orElseThrow();
        methods.add(operation.sdkMethod());
        checkMethod(operation, client, asynchronousClient);
        checkOptions(operation);
      }
      Stream.of(client, asynchronousClient)
          .flatMap(type -> operations(type).stream())
          .filter(method -> !methods.contains(method))
          .distinct()
          .forEach(method -> failures.add(service + " lacks the SDK's " + method));
      return failures;
    }

    private void checkMethod(Operation operation, Class<?> client, Class<?> asynchronousClient) {
      boolean found = findMethod(operation, client).isEmpty();
      if (operation.asynchronousOnly().isPresent()) {
        check(!found, operation, "is on the synchronous client after all");
        check(
            operations(asynchronousClient).contains(operation.sdkMethod()),
            operation,
            "is not on the asynchronous client");
      } else {
        findMethod(operation, client).ifPresent(why -> check(false, operation, why));
      }
    }

    /** Why the method cannot be found by its exact type; empty when it can. */
    private Optional<String> findMethod(Operation operation, Class<?> client) {
      boolean sends = hasStream(operation.input());
      boolean receives = hasStream(operation.output());
      Class<?> response = loadModel(operation.sdkResponse());
      MethodType type = MethodType.methodType(
          receives ? Object.class : response, loadModel(operation.sdkRequest()));
      type = sends ? type.appendParameterTypes(RequestBody.class) : type;
      type = receives ? type.appendParameterTypes(ResponseTransformer.class) : type;
      try {
        MethodHandles.publicLookup().findVirtual(client, operation.sdkMethod(), type);
        return Optional.empty();
      } catch (NoSuchMethodException | IllegalAccessException e) {
        return Optional.of("is not on the client: " + type);
      }
    }

    private static boolean hasStream(Structure structure) {
      return structure.members().values().stream()
          .anyMatch(member -> member.isStreaming() && member.shape() instanceof Scalar);
    }

    private void checkOptions(Operation operation) {
      Set<String> fields = fields(loadModel(operation.sdkRequest()));
      for (Member option : operation.input().members().values()) {
        check(
            option.isStreaming() || fields.contains(option.sdkName()),
            operation,
            "has no field for " + option);
      }
    }

    private static Set<String> fields(Class<?> request) {
      try {
        SdkPojo builder = (SdkPojo) request.getMethod("builder").invoke(null);
        return builder.sdkFields().stream().map(SdkField::memberName).collect(Collectors.toSet());
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(request + " has no builder", e);
      }
    }

    /** The names of the methods that take a request, without those that the SDK makes from others. */
    private static Set<String> operations(Class<?> client) {
      return Stream.of(client.getMethods())
          .filter(method -> method.getParameterCount() > 0)
          .filter(method -> SdkPojo.class.isAssignableFrom(method.getParameterTypes()[0]))
          .filter(method -> !method.getReturnType().getName().contains(".paginators."))
          .filter(method -> method.getReturnType() != ResponseBytes.class)
          .map(Method::getName)
          .collect(Collectors.toSet());
    }

    private Class<?> loadModel(String name) {
      return load(service.sdkModelPackage(), name);
    }

    private Class<?> load(String packageName, String name) {
      try {
        return loader.loadClass(SERVICES + packageName + "." + name);
      } catch (ClassNotFoundException e) {
        throw new LinkageError(service + " has no class " + name, e);
      }
    }

    private void check(boolean holds, Operation operation, String failure) {
      if (!holds) {
        failures.add(operation + " " + failure);
      }
    }
  }

  /** Loads the classes of a service afresh, so that they can go when the service is done. */
  private static final class ServiceClassLoader extends ClassLoader {

    ServiceClassLoader() {
      super(SdkPojo.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(SERVICES)) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? findClass(name) : loaded;
      }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] code = in.readAllBytes();
        return defineClass(name, code, 0, code.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
