package io.touchstone.ingest.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.List;

/**
 * Which addresses are public: what IANA's special-purpose registries (RFC 6890 and its successors) list as not globally
 * reachable is not, and of IPv6 only global unicast is.
 */
public final class PublicAddresses {

    /** @param bits how many of the first bits of the prefix count */
    private record Range(byte[] prefix, int bits) {

        static Range of(String hex, int bits) {
            return new Range(HexFormat.of().parseHex(hex), bits);
        }

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Range> NOT_PUBLIC_4 = List.of(
            Range.of("00000000", 8), // this network
            Range.of("0A000000", 8), // private
            Range.of("64400000", 10), // shared by carriers (CGNAT)
            Range.of("7F000000", 8), // loopback
            Range.of("A9FE0000", 16), // link-local, among them the metadata service of clouds
            Range.of("AC100000", 12), // private
            Range.of("C0000000", 24), // IETF protocols
            Range.of("C0000200", 24), // documentation
            Range.of("C0586300", 24), // 6to4 relays
            Range.of("C0A80000", 16), // private
            Range.of("C6120000", 15), // benchmarks
            Range.of("C6336400", 24), // documentation
            Range.of("CB007100", 24), // documentation
            Range.of("E0000000", 4), // multicast
            Range.of("F0000000", 4)); // reserved, broadcast

    /** Mapped, compatible, NAT64 (64:ff9b::/96), ULA, link-local, multicast: all outside. */
    private static final Range GLOBAL_UNICAST_6 = Range.of("2000", 3);

    private static final List<Range> NOT_PUBLIC_6 = List.of(
            Range.of("20010000", 23), // IETF protocols, among them Teredo, which carries IPv4 addresses
            Range.of("20010DB8", 32), // documentation
            Range.of("2002", 16), // 6to4, which carries IPv4 addresses
            Range.of("3FFF00", 20)); // documentation

    private PublicAddresses() {}

    /** Whether anybody on the internet can be meant by this address. */
    public static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return NOT_PUBLIC_4.stream().noneMatch(r -> r.holds(bytes));
        }
        return GLOBAL_UNICAST_6.holds(bytes) && NOT_PUBLIC_6.stream().noneMatch(r -> r.holds(bytes));
    }
}
