package dev.ataws.grammar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.ataws.grammar.catalogue.Member;
import dev.ataws.grammar.catalogue.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What the AWS CLI changes at the options of EC2. */
final class Ec2Customizations {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Set<String> PROTOCOLS = Set.of("tcp", "udp", "icmp", "all");
  private static final Map<String, String> PROTOCOL_NUMBERS =
      Map.of("tcp", "6", "udp", "17", "icmp", "1", "all", "-1");

  /** What may stand beside a network interface, and what it is called inside of one. */
  private static final Map<String, String> IN_INTERFACE = new TreeMap<>(Map.of(
      "SubnetId", "SubnetId",
      "SecurityGroupIds", "Groups",
      "Ipv6AddressCount", "Ipv6AddressCount",
      "Ipv6Addresses", "Ipv6Addresses",
      "EnablePrimaryIpv6", "PrimaryIpv6"));

  private Ec2Customizations() {}

  /** {@code --ebs-optimized} and {@code --no-ebs-optimized} for a structure of one boolean {@code Value}. */
  static void booleans(ArgumentTable.Builder table) {
    for (Argument argument : table.all()) {
      if (Values.isOnlyValue(argument.member().shape(), Scalar.Kind.BOOLEAN)) {
        String name = argument.name().substring(2);
        table.add(
            name,
            Option.Takes.AT_MOST_ONE_WORD,
            argument.member(),
            argument.path(),
            new Readings.OfShape(Optional.of(value(true))));
        table.add(
            "no-" + name,
            Option.Takes.NOTHING,
            argument.member(),
            argument.path(),
            new Readings.Constant(value(false)));
        table.exclusive(name, "no-" + name);
      }
    }
  }

  private static ObjectNode value(boolean value) {
    return NODES.objectNode().put("Value", value);
  }

  /** {@code --protocol tcp --port 22 --cidr 192.0.2.0/24} for one rule. */
  static void securityGroupRule(ArgumentTable.Builder table) {
    String rules = "IpPermissions";
    table.deep(
        "protocol",
        Option.Takes.ONE_WORD,
        Readings.unlessEmpty((argument, words) -> protocol(words.get(0))),
        rules,
        "0",
        "IpProtocol");
    table.add(
        "port",
        Option.Takes.ONE_WORD,
        table.member(rules, "0", "FromPort"),
        List.of(rules, "0"),
        Readings.unlessEmpty((argument, words) -> ports(argument, words.get(0))));
    table.add(
        "cidr",
        Option.Takes.ONE_WORD,
        table.member(rules, "0", "IpRanges", "0", "CidrIp"),
        List.of(rules, "0", "IpRanges", "0", "CidrIp"),
        Readings.unlessEmpty(Readings.text()));
    table.add(
        "source-group",
        Option.Takes.ONE_WORD,
        table.member(rules, "0", "UserIdGroupPairs", "0", "GroupId"),
        List.of(rules, "0", "UserIdGroupPairs", "0"),
        Readings.made(
            (pair, group) -> pair.put(group.startsWith("sg-") ? "GroupId" : "GroupName", group)));
    table.deep(
        "group-owner",
        Option.Takes.ONE_WORD,
        Readings.unlessEmpty(Readings.text()),
        rules,
        "0",
        "UserIdGroupPairs",
        "0",
        "UserId");
    table.describe("port", Texts.PORT);
    table.describe("source-group", Texts.SOURCE_GROUP);
    table.exclusive("ip-permissions", "protocol", "port", "cidr", "source-group", "group-owner");
  }

  private static JsonNode protocol(Word word) {
    String protocol = word.text();
    boolean isNumber =
        protocol.strip().matches("-1|[+]?[0-9]{1,3}") && Integer.parseInt(protocol.strip()) <= 255;
    if (!isNumber && !PROTOCOLS.contains(protocol)) {
      throw new Rejection(Texts.notAProtocol(protocol, word.at()));
    }
    return TextNode.valueOf(protocol.equals("all") ? "-1" : protocol);
  }

  private static ObjectNode ports(Argument argument, Word word) {
    String ports = word.text();
    String[] ends = ports.equals("all") || ports.equals("-1")
        ? new String[] {"-1", "-1"}
        : ports.contains("-") ? ports.split("-", 2) : new String[] {ports, ports};
    return NODES
        .objectNode()
        .<ObjectNode>set("FromPort", Readings.whole(argument, ends[0]))
        .set("ToPort", Readings.whole(argument, ends[1]));
  }

  /** Names for the protocol numbers of a network ACL. */
  static void protocol(ArgumentTable.Builder table) {
    table.rewrite(parameters -> {
      String number = PROTOCOL_NUMBERS.get(parameters.path("Protocol").asText());
      if (number != null) {
        parameters.put("Protocol", number);
      }
    });
  }

  /** {@code --count 1:3}, and options for the first network interface. */
  static void runInstances(ArgumentTable.Builder table) {
    Member count = table.get("min-count").member();
    table.remove("min-count");
    table.remove("max-count");
    table.add("count", Option.Takes.ONE_WORD, count, List.of(), Ec2Customizations::count);
    table.optional("count");
    table.describe("count", Texts.COUNT);
    nic(
        table,
        "secondary-private-ip-addresses",
        Option.Takes.WORDS,
        "PrivateIpAddresses",
        (argument, words) -> secondaryAddresses(words));
    nic(
        table,
        "secondary-private-ip-address-count",
        Option.Takes.ONE_WORD,
        "SecondaryPrivateIpAddressCount",
        (argument, words) -> Readings.whole(argument, words.get(0).text()));
    String publicIp = "AssociatePublicIpAddress";
    Option.Takes nothing = Option.Takes.NOTHING;
    nic(table, "associate-public-ip-address", nothing, publicIp, Readings.constant(true));
    nic(table, "no-associate-public-ip-address", nothing, publicIp, Readings.constant(false));
    table.exclusive(
        "network-interfaces",
        "secondary-private-ip-addresses",
        "secondary-private-ip-address-count",
        "associate-public-ip-address");
    table.rewrite(Ec2Customizations::completeInstances);
  }

  /** An option for one member of the first network interface, which it makes when there is none. */
  private static void nic(
      ArgumentTable.Builder table,
      String name,
      Option.Takes takes,
      String member,
      Argument.Reading reading) {
    String interfaces = "NetworkInterfaces";
    table.add(
        name,
        takes,
        table.member(interfaces, "0", member),
        List.of(interfaces, "0"),
        (argument, words) ->
            NODES.objectNode().put("DeviceIndex", 0).set(member, reading.read(argument, words)));
  }

  private static ObjectNode count(Argument argument, List<Word> words) {
    String[] ends = words.get(0).text().split(":", -1);
    if (ends.length > 2) {
      throw new Rejection(Texts.notACount(words.get(0).text(), words.get(0).at()));
    }
    return NODES
        .objectNode()
        .<ObjectNode>set("MinCount", Readings.whole(argument, ends[0]))
        .set("MaxCount", Readings.whole(argument, ends[ends.length - 1]));
  }

  private static ArrayNode secondaryAddresses(List<Word> words) {
    ArrayNode addresses = NODES.arrayNode();
    words.forEach(
        word -> addresses.addObject().put("PrivateIpAddress", word.text()).put("Primary", false));
    return addresses;
  }

  /** One instance unless a number is given; what belongs to the network interface goes into it. */
  private static void completeInstances(ObjectNode parameters) {
    for (String count : List.of("MaxCount", "MinCount")) {
      if (!parameters.has(count)) {
        parameters.put(count, 1);
      }
    }
    if (parameters.path("NetworkInterfaces").path(0) instanceof ObjectNode nic
        && (nic.has("PrivateIpAddresses")
            || nic.has("SecondaryPrivateIpAddressCount")
            || nic.has("AssociatePublicIpAddress"))) {
      moveInto(nic, parameters);
    }
  }

  private static void moveInto(ObjectNode nic, ObjectNode parameters) {
    IN_INTERFACE.forEach((from, to) -> {
      if (parameters.has(from)) {
        nic.set(to, parameters.remove(from));
      }
    });
    if (parameters.has("PrivateIpAddress")) {
      nic.putArray("PrivateIpAddresses")
          .addObject()
          .put("Primary", true)
          .set("PrivateIpAddress", parameters.remove("PrivateIpAddress"));
    }
  }

  /** Options for the bucket of a bundle. */
  static void bundleInstance(ArgumentTable.Builder table) {
    Map.of(
            "bucket", "Bucket",
            "prefix", "Prefix",
            "owner-akid", "AWSAccessKeyId",
            "policy", "UploadPolicy")
        .forEach((name, member) ->
            table.deep(name, Option.Takes.ONE_WORD, Readings.text(), "Storage", "S3", member));
    table.deep(
        "owner-sak",
        Option.Takes.ONE_WORD,
        Readings.refused(Texts.SECRET_IN_CHAT, Texts.FROM_A_TERMINAL),
        "Storage",
        "S3",
        "AWSAccessKeyId");
    table.exclusive("storage", "bucket", "prefix", "owner-akid", "owner-sak", "policy");
  }

  /** The private key that would decrypt the password stays where it is. */
  static void launchKey(ArgumentTable.Builder table) {
    table.add(
        "priv-launch-key",
        Option.Takes.ONE_WORD,
        table.get("instance-id").member(),
        List.of(),
        Readings.refused(Texts.TOUCHES_NO_FILES, Texts.LEAVE_OUT));
  }
}
