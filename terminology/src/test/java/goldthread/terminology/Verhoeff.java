package goldthread.terminology;

/**
 * The check digit of SNOMED CT identifiers: a group code over the dihedral group of the pentagon that catches every
 * single mistyped digit and every swap of neighbours.
 */
final class Verhoeff {
    private static final int ROTATIONS = 5;
    private static final int[] PERMUTATION = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};

    private Verhoeff() {}

    /** Whether the digits, the last of which is the check digit, compose to the group's neutral element. */
    static boolean checks(String digits) {
        int product = 0;
        for (int position = 0; position < digits.length(); position++) {
            int digit = digits.charAt(digits.length() - 1 - position) - '0';
            product = compose(product, permute(digit, position));
        }
        return product == 0;
    }

    private static int permute(int digit, int times) {
        int permuted = digit;
        for (int turn = 0; turn < times; turn++) {
            permuted = PERMUTATION[permuted];
        }
        return permuted;
    }

    /** 0 to 4 are rotations, 5 to 9 reflections. */
    private static int compose(int first, int second) {
        int rotation = first % ROTATIONS;
        boolean mirrored = first >= ROTATIONS;
        int turned = Math.floorMod(mirrored ? rotation - second % ROTATIONS : rotation + second % ROTATIONS, ROTATIONS);
        return turned + (mirrored == second >= ROTATIONS ? 0 : ROTATIONS);
    }
}
