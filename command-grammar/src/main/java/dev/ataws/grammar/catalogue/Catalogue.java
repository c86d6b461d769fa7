package dev.ataws.grammar.catalogue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;

/**
 * Every AWS service, as the AWS CLI names them and the AWS SDK calls them. Safe for use by several
 * threads; a service is read on first use and kept.
 */
public final class Catalogue {

  private static final String INDEX = "index.jsonl.gz";

  private final Map<String, IndexEntry> index;
  private final Map<String, Service> services = new ConcurrentHashMap<>();

  /** What is known of a service without reading it. */
  record IndexEntry(String title, List<String> operations) {}

  private Catalogue(Map<String, IndexEntry> index) {
    this.index = index;
  }

  /** The catalogue that is part of this library. */
  public static Catalogue bundled() {
    return Bundled.CATALOGUE;
  }

  /** The names of all services as the AWS CLI spells them, sorted. */
  public List<String> serviceNames() {
    return List.copyOf(index.keySet());
  }

  /** The service that the AWS CLI calls by this name. */
  public Optional<Service> service(String cliName) {
    return index.containsKey(cliName)
        ? Optional.of(services.computeIfAbsent(cliName, Catalogue::read))
        : Optional.empty();
  }

  /** The full name of a service, known without reading it; the name itself when there is none. */
  public String title(String serviceName) {
    IndexEntry entry = index.get(serviceName);
    return entry == null ? serviceName : entry.title();
  }

  /** The operations of a service, sorted, known without reading it; empty without such a service. */
  public List<String> operationNames(String serviceName) {
    IndexEntry entry = index.get(serviceName);
    return entry == null ? List.of() : entry.operations();
  }

  /** The services that have an operation of this name, sorted. */
  public List<String> servicesWith(String operationCliName) {
    return index.entrySet().stream()
        .filter(e -> Collections.binarySearch(e.getValue().operations(), operationCliName) >= 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Service read(String cliName) {
    return new Service(new ServiceLines(gunzip("services/" + cliName + ".jsonl.gz")));
  }

  private static byte[] gunzip(String resource) {
    try (InputStream compressed = Catalogue.class.getResourceAsStream(resource)) {
      if (compressed == null) {
        throw new FileNotFoundException(resource);
      }
      return new GZIPInputStream(compressed, 1 << 16).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("Part of the catalogue cannot be read: " + resource, e);
    }
  }

  /** Reads the index when first asked for. */
  private static final class Bundled {

    private static final Catalogue CATALOGUE = new Catalogue(LineReader.index(gunzip(INDEX)));
  }
}
