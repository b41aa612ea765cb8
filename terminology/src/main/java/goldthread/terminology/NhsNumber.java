package goldthread.terminology;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * An NHS number that can be one: ten digits, the last of which follows from the nine before it by modulus 11. Ten equal
 * digits pass that arithmetic, but are what systems fill in when they know no number; two children must never be taken
 * for one because of them, so they are refused.
 *
 * <p>Source: NHS Data Model and Dictionary, data element NHS NUMBER. Whether the number was ever issued isn't known
 * here.
 *
 * @param value ten digits without spaces
 */
public record NhsNumber(String value) {
    private static final int CHECKED_DIGITS = 9;
    private static final int MODULUS = 11;
    private static final Pattern TEN_DIGITS = Pattern.compile("[0-9]{10}");
    private static final Pattern TEN_EQUAL_DIGITS = Pattern.compile("([0-9])\\1{9}");

    /** @throws IllegalArgumentException if the value cannot be an NHS number; the message doesn't repeat it */
    public NhsNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("An NHS number has ten digits, the last of which checks the others.");
        }
    }

    /** Whether the text is ten digits, without spaces, with the right check digit, and not ten equal ones. */
    public static boolean isValid(String text) {
        return TEN_DIGITS.matcher(text).matches()
                && !TEN_EQUAL_DIGITS.matcher(text).matches()
                && checkDigit(text) == digit(text, CHECKED_DIGITS);
    }

    /** The NHS number that a person wrote, with or without spaces between the groups; empty if it cannot be one. */
    public static Optional<NhsNumber> parse(String text) {
        String digits = text.replace(" ", "");
        return isValid(digits) ? Optional.of(new NhsNumber(digits)) : Optional.empty();
    }

    /** In the groups of three, three and four digits in which people read it. */
    public String spaced() {
        return value.substring(0, 3) + " " + value.substring(3, 6) + " " + value.substring(6);
    }

    /** Ten when no digit can check the first nine: then there is no such number. */
    private static int checkDigit(String text) {
        int sum = IntStream.range(0, CHECKED_DIGITS)
                .map(position -> digit(text, position) * (CHECKED_DIGITS + 1 - position))
                .sum();
        return (MODULUS - sum % MODULUS) % MODULUS;
    }

    private static int digit(String text, int position) {
        return text.charAt(position) - '0';
    }
}
