package goldthread.notification.wire;

import java.net.InetAddress;
import java.util.HexFormat;
import java.util.List;

/**
 * Whether an address is one of the open internet: none of this machine, of a private network, of a link, or of a cloud's
 * own services, however it is written.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA, special-purpose addresses</a>
 */
final class PublicAddress {

    private static final int V4_BYTES = 4;
    private static final int V6_BYTES = 16;
    private static final int BITS = 8;

    private static final List<Range> SPECIAL_V4 = List.of(
            Range.of("00000000", 8),
            Range.of("0a000000", 8),
            Range.of("64400000", 10),
            Range.of("7f000000", 8),
            Range.of("a9fe0000", 16),
            Range.of("ac100000", 12),
            Range.of("c0000000", 24),
            Range.of("c0000200", 24),
            Range.of("c0586300", 24),
            Range.of("c0a80000", 16),
            Range.of("c6120000", 15),
            Range.of("c6336400", 24),
            Range.of("cb007100", 24),
            Range.of("e0000000", 3));

    /** Of IPv6 only this is given out; within it, ranges that carry addresses of IPv4, or are for writing about. */
    private static final Range GLOBAL_V6 = Range.of("20", 3);

    private static final List<Range> SPECIAL_V6 =
            List.of(Range.of("20010000", 23), Range.of("20010db8", 32), Range.of("2002", 16), Range.of("3fff00", 20));

    private PublicAddress() {}

    /** A range of addresses: the bytes with which each begins, as far as their first bits. */
    private static final class Range {

        private final byte[] first;
        private final int bits;

        private Range(byte[] first, int bits) {
            this.first = first;
            this.bits = bits;
        }

        static Range of(String hex, int bits) {
            return new Range(HexFormat.of().parseHex(hex), bits);
        }

        boolean contains(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 1 << (BITS - 1 - bit % BITS);
                if ((first[bit / BITS] & mask) != (address[bit / BITS] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        return switch (bytes.length) {
            case V4_BYTES -> SPECIAL_V4.stream().noneMatch(range -> range.contains(bytes));
            case V6_BYTES -> GLOBAL_V6.contains(bytes) && SPECIAL_V6.stream().noneMatch(range -> range.contains(bytes));
            default -> false;
        };
    }
}
