package goldthread.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Somebody asks for every report of an area: each organisation and the area, each quarter and the year, whole and in parts.
 * They know how numbers are withheld and by how much they are blurred at most, and put everything together.
 */
class AttackTest {

    private static final int ORGANISATIONS = 3;
    private static final int QUARTERS = 4;
    private static final int PARTS = 4;
    private static final int REGIONS = 300;
    private static final long UNKNOWN = 1_000_000;

    /** What can be asked for; the index one past the last stands for all of them together. */
    private record Key(int organisation, int quarter, int part) {}

    /** One area with a few things that count, mostly small numbers. */
    private static final class Region {

        private final Map<Key, Long> truth = new HashMap<>();
        private final Map<Key, BigInteger> rows = new HashMap<>();

        Region(Random random) {
            for (int organisation = 0; organisation < ORGANISATIONS; organisation++) {
                for (int quarter = 0; quarter < QUARTERS; quarter++) {
                    for (int part = 0; part < PARTS; part++) {
                        add(organisation, quarter, part, random);
                    }
                }
            }
        }

        private void add(int organisation, int quarter, int part, Random random) {
            long count = random.nextInt(random.nextInt(4) == 0 ? 30 : 7);
            BigInteger sum = BigInteger.valueOf(random.nextLong() & Integer.MAX_VALUE);
            for (int o : new int[] {organisation, ORGANISATIONS}) {
                for (int q : new int[] {quarter, QUARTERS}) {
                    for (int p : new int[] {part, PARTS}) {
                        truth.merge(new Key(o, q, p), count, Long::sum);
                        rows.merge(new Key(o, q, p), sum, BigInteger::add);
                    }
                }
            }
        }

        private Cell cell(Key key) {
            return new Cell(truth.get(key), truth.get(key), rows.get(key));
        }

        Map<Key, OptionalLong> reports(SmallNumbers small) {
            Map<Key, OptionalLong> told = new HashMap<>();
            for (int o = 0; o <= ORGANISATIONS; o++) {
                for (int q = 0; q <= QUARTERS; q++) {
                    Map<Key, Cell> table = new java.util.LinkedHashMap<>();
                    for (int p = 0; p < PARTS; p++) {
                        table.put(new Key(o, q, p), cell(new Key(o, q, p)));
                    }
                    told.putAll(small.told(table));
                    told.put(new Key(o, q, PARTS), small.told(cell(new Key(o, q, PARTS))));
                }
            }
            return told;
        }
    }

    /**
     * Two boards whose remits overlap put their reports together: each sees its own organisations, and the districts in which
     * the children live (here the quarters stand for districts).
     */
    private static Map<String, long[]> overlapping(Region region, SmallNumbers small, int blur) {
        Map<String, long[]> bounds = new HashMap<>();
        for (int part = 0; part < PARTS; part++) {
            for (int district = 0; district <= QUARTERS; district++) {
                Cell left = region.cell(new Key(0, district, part));
                Cell shared = region.cell(new Key(1, district, part));
                Cell right = region.cell(new Key(2, district, part));
                String at = part + "/" + district;
                bound(bounds, "0/" + at, small.told(left), blur);
                bound(bounds, "01/" + at, small.told(both(left, shared)), blur);
                bound(bounds, "12/" + at, small.told(both(shared, right)), blur);
                bound(bounds, "1/" + at, small.told(shared), blur);
            }
        }
        return bounds;
    }

    private static Cell both(Cell one, Cell other) {
        return new Cell(
                one.count() + other.count(),
                one.children() + other.children(),
                one.rows().add(other.rows()));
    }

    private static void bound(Map<String, long[]> bounds, String key, OptionalLong told, int blur) {
        bounds.put(
                key,
                told.isPresent()
                        ? new long[] {Math.max(SmallNumbers.FEWEST, told.getAsLong() - blur), told.getAsLong() + blur}
                        : new long[] {0, SmallNumbers.FEWEST - 1 + blur});
    }

    private static long pinnedByDifference(Region region, SmallNumbers small, int blur) {
        Map<String, long[]> bounds = overlapping(region, small, blur);
        long pinned = 0;
        for (int part = 0; part < PARTS; part++) {
            for (int district = 0; district <= QUARTERS; district++) {
                String at = part + "/" + district;
                pinned +=
                        pinned(region.truth.get(new Key(1, district, part)), bounds, "01/" + at, "0/" + at, "1/" + at);
                pinned +=
                        pinned(region.truth.get(new Key(2, district, part)), bounds, "12/" + at, "1/" + at, "2/" + at);
            }
        }
        return pinned;
    }

    /** Whether what one set has more than the other is known to be one small number. */
    private static long pinned(long truth, Map<String, long[]> bounds, String more, String less, String own) {
        long[] self = bounds.getOrDefault(own, new long[] {0, UNKNOWN});
        long low = Math.max(self[0], bounds.get(more)[0] - bounds.get(less)[1]);
        long high = Math.min(self[1], bounds.get(more)[1] - bounds.get(less)[0]);
        return truth > 0 && truth < SmallNumbers.FEWEST && low == high ? 1 : 0;
    }

    @Test
    void two_remits_that_overlap_tell_no_small_number_by_their_difference() {
        long pinned = 0;
        for (int seed = 0; seed < REGIONS; seed++) {
            SmallNumbers small = new SmallNumbers(new Noise(new byte[] {(byte) seed, (byte) (seed >> 8), 2})::of);
            pinned += pinnedByDifference(new Region(new Random(seed)), small, Noise.MOST);
        }
        assertThat(pinned).isZero();
    }

    @Test
    void without_blurring_overlapping_remits_find_small_numbers() {
        long pinned = 0;
        for (int seed = 0; seed < REGIONS; seed++) {
            pinned += pinnedByDifference(new Region(new Random(seed)), new SmallNumbers(cell -> 0), 0);
        }
        assertThat(pinned).isPositive();
    }

    /** What somebody can conclude. */
    private static final class Attack {

        private final Map<Key, long[]> bounds = new HashMap<>();
        private final List<List<Key>> sums = new ArrayList<>();

        Attack(Map<Key, OptionalLong> told, int blur) {
            told.forEach((key, number) -> bounds.put(
                    key,
                    number.isPresent()
                            ? new long[] {
                                Math.max(SmallNumbers.FEWEST, number.getAsLong() - blur), number.getAsLong() + blur
                            }
                            : new long[] {0, isSurelySmall(key, told) ? SmallNumbers.FEWEST - 1 + blur : UNKNOWN}));
            for (Key key : told.keySet()) {
                sum(key, key.organisation(), ORGANISATIONS, o -> new Key(o, key.quarter(), key.part()));
                sum(key, key.quarter(), QUARTERS, q -> new Key(key.organisation(), q, key.part()));
                sum(key, key.part(), PARTS, p -> new Key(key.organisation(), key.quarter(), p));
            }
        }

        /** Of three that are withheld in one table none is so for the sake of another; a whole never is. */
        private static boolean isSurelySmall(Key key, Map<Key, OptionalLong> told) {
            long withheld = java.util.stream.IntStream.range(0, PARTS)
                    .filter(p -> told.get(new Key(key.organisation(), key.quarter(), p))
                            .isEmpty())
                    .count();
            return key.part() == PARTS || withheld > 2;
        }

        private void sum(Key whole, int at, int last, java.util.function.IntFunction<Key> parts) {
            if (at == last) {
                List<Key> sum = new ArrayList<>(List.of(whole));
                for (int index = 0; index < last; index++) {
                    sum.add(parts.apply(index));
                }
                sums.add(sum);
            }
        }

        Attack run() {
            boolean learnt = true;
            while (learnt) {
                learnt = false;
                for (List<Key> sum : sums) {
                    learnt |= narrow(sum);
                }
            }
            return this;
        }

        /** The first is the sum of the others. */
        private boolean narrow(List<Key> sum) {
            long low = 0;
            long high = 0;
            for (Key part : sum.subList(1, sum.size())) {
                low += bounds.get(part)[0];
                high += bounds.get(part)[1];
            }
            long[] whole = bounds.get(sum.get(0));
            boolean learnt = tighten(whole, low, high);
            for (Key part : sum.subList(1, sum.size())) {
                long[] own = bounds.get(part);
                learnt |= tighten(own, whole[0] - (high - own[1]), whole[1] - (low - own[0]));
            }
            return learnt;
        }

        private static boolean tighten(long[] bound, long low, long high) {
            boolean learnt = low > bound[0] || high < bound[1];
            bound[0] = Math.max(bound[0], low);
            bound[1] = Math.min(bound[1], high);
            return learnt;
        }

        long pinned(Region region) {
            return bounds.entrySet().stream()
                    .filter(entry -> region.truth.get(entry.getKey()) > 0
                            && region.truth.get(entry.getKey()) < SmallNumbers.FEWEST)
                    .filter(entry -> entry.getValue()[0] == entry.getValue()[1])
                    .count();
        }
    }

    @Test
    void no_small_number_can_be_worked_out_from_all_reports_together() {
        long pinned = 0;
        for (int seed = 0; seed < REGIONS; seed++) {
            Region region = new Region(new Random(seed));
            SmallNumbers small = new SmallNumbers(new Noise(new byte[] {(byte) seed, (byte) (seed >> 8), 1})::of);
            pinned += new Attack(region.reports(small), Noise.MOST).run().pinned(region);
        }
        assertThat(pinned).isZero();
    }

    @Test
    void without_blurring_the_same_attack_finds_small_numbers() {
        long pinned = 0;
        for (int seed = 0; seed < REGIONS; seed++) {
            Region region = new Region(new Random(seed));
            pinned += new Attack(region.reports(new SmallNumbers(cell -> 0)), 0)
                    .run()
                    .pinned(region);
        }
        assertThat(pinned).isPositive();
    }
}
