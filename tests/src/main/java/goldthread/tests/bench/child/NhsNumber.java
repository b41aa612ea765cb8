package goldthread.tests.bench.child;

/**
 * NHS numbers of the range 999, which is never given to a patient, with the modulus-11 check digit that the NHS Data
 * Dictionary defines.
 */
public final class NhsNumber {
    /** How many different numbers there are to give. */
    public static final int HOW_MANY = 900_000;

    private static final int PER_PREFIX = 9;
    private static final int FIRST_NINE = 999_000_000;

    private NhsNumber() {}

    /**
     * The n-th number. Of the ten numbers that share their first eight digits at least nine have a check digit; the
     * first nine are used.
     *
     * @param n from 0 to {@value #HOW_MANY} - 1
     */
    public static String of(int n) {
        if (n < 0 || n >= HOW_MANY) {
            throw new IllegalArgumentException("There are " + HOW_MANY + " invented children, no number " + n);
        }
        int wanted = n % PER_PREFIX;
        for (int digit = 0; digit < 10; digit++) {
            String nine = Integer.toString(FIRST_NINE + n / PER_PREFIX * 10 + digit);
            int check = checkDigit(nine);
            if (check < 10 && wanted-- == 0) {
                return nine + check;
            }
        }
        throw new AssertionError("Fewer than nine valid numbers below " + n);
    }

    /** The check digit of nine digits; 10 means that there is none and the number is never used. */
    static int checkDigit(String nine) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (nine.charAt(i) - '0') * (10 - i);
        }
        int rest = 11 - sum % 11;
        return rest == 11 ? 0 : rest;
    }
}
