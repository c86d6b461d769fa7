package dev.ataws.notifications.sources.security;

import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.sources.words.Wording;
import dev.ataws.notifications.sources.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was done, and from where, in a finding of GuardDuty. */
final class FindingAction {
  private static final int MOST = 5;

  private FindingAction() {}

  static void facts(CardBuilder card, AnyCase service) {
    AnyCase action = service.at("action").firstObject();
    AnyCase probe = action.first("portProbeDetails");
    AnyCase remote = action.at("remoteIpDetails");
    card.fact("Action", done(service.text("action", "actionType"), action))
        .fact(
            action.text("connectionDirection").equals("OUTBOUND") ? "To" : "From",
            address(remote.json().hasObject() ? remote : probe.at("remoteIpDetails")))
        .fact("Domain", action.text("domain"))
        .fact("Port", port(action, probe))
        .fact("Blocked", action.text("blocked").equals("true") ? "yes" : "")
        .fact("Error", action.text("errorCode"))
        .fact("Process", process(service.at("runtimeDetails", "process")))
        .fact("Threats", threats(service));
  }

  private static String done(String type, AnyCase action) {
    String api = Wording.joined(" ", action.text("verb"), action.text("requestUri"));
    String call = action.text("api");
    if (!call.isEmpty()) {
      return Wording.joined(" of ", call, action.text("serviceName"));
    }
    return api.isEmpty()
        ? Wording.joined(
            ", ",
            Words.label(type),
            action.text("connectionDirection").toLowerCase(Locale.ROOT),
            action.text("protocol"))
        : api;
  }

  private static String address(AnyCase remote) {
    String address = remote.text("ipAddressV4");
    String ip = address.isEmpty() ? remote.text("ipAddressV6") : address;
    String place = Wording.joined(
        ", ",
        known(remote.text("city", "cityName")),
        known(remote.text("country", "countryName")),
        remote.text("organization", "org"));
    return place.isEmpty() || ip.isEmpty() ? ip + place : ip + " (" + place + ")";
  }

  private static String known(String place) {
    return place.equals("Unknown") ? "" : place;
  }

  private static String port(AnyCase action, AnyCase probe) {
    AnyCase local = action.at("localPortDetails");
    String here = named(local.json().hasObject() ? local : probe.at("localPortDetails"));
    String there = named(action.at("remotePortDetails"));
    return Wording.joined(
        ", ", here.isEmpty() ? "" : "local " + here, there.isEmpty() ? "" : "remote " + there);
  }

  private static String named(AnyCase port) {
    String name = port.text("portName");
    String number = port.text("port");
    return name.isEmpty() || name.equals("Unknown") ? number : number + " (" + name + ")";
  }

  private static String process(AnyCase process) {
    return Wording.joined(", ", process.text("name"), process.text("executablePath"));
  }

  private static String threats(AnyCase service) {
    List<String> threats = new ArrayList<>();
    names(
        service.items(
            "ebsVolumeScanDetails", "scanDetections", "threatDetectedByName", "threatNames"),
        threats);
    names(service.items("malwareScanDetails", "threats"), threats);
    for (AnyCase list : service.items("evidence", "threatIntelligenceDetails")) {
      for (AnyCase name : list.items("threatNames")) {
        threats.add(name.text());
      }
    }
    threats.removeIf(String::isBlank);
    return String.join(", ", Wording.upTo(MOST, threats.stream().distinct().toList()));
  }

  private static void names(List<AnyCase> items, List<String> names) {
    items.forEach(item -> names.add(item.text("name")));
  }
}
