package goldthread.tests.bench.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** What is invented for the n-th child: always the same for the same n. */
final class Invention implements Template.Values {
    private static final List<String> GIVEN =
            List.of("Amara", "Bilal", "Carys", "Dominik", "Esme", "Farah", "Gethin", "Hana", "Idris", "Jonah", "Keira");
    private static final List<String> FAMILY = List.of(
            "Ashdown", "Birch", "Castell", "Dunmore", "Eastgate", "Fenwick", "Garsdale", "Holm", "Ivel", "Jessop");
    private static final List<String> MOTHER = List.of(
            "Alison", "Beata", "Chidi", "Dina", "Efua", "Freya", "Gwen", "Huda", "Ines", "Joy", "Kavita", "Lena", "Mo");

    /** The first day on which one of these children is referred; the last is 179 days later. */
    private static final LocalDate FIRST_REFERRAL = LocalDate.of(2026, 1, 5);

    private final int n;

    Invention(int n) {
        this.n = n;
    }

    @Override
    public String value(String name, String argument, int position) {
        return switch (name) {
            case "n" -> Integer.toString(n);
            case "nhs-number" -> NhsNumber.of(n);
            case "given" -> GIVEN.get(n % GIVEN.size());
            case "family" -> FAMILY.get(n % FAMILY.size());
            case "mother-given" -> MOTHER.get(n % MOTHER.size());
            case "born" ->
                FIRST_REFERRAL.minusYears(7 + n % 10).minusDays(n % 365).toString();
            case "day" -> referred().plusDays(Integer.parseInt(argument)).toString();
            case "number", "integer" -> number(argument, position);
            case "any" -> any(argument, position);
            default -> urn(name);
        };
    }

    /** The same resource of the same child always has the same urn, and no other has it. */
    String urn(String resource) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("goldthread benchmark " + n + " " + resource).getBytes(UTF_8));
    }

    private LocalDate referred() {
        return FIRST_REFERRAL.plusDays(n % 180);
    }

    private String number(String argument, int position) {
        int space = argument.indexOf(' ');
        int least = Integer.parseInt(argument.substring(0, space));
        int most = Integer.parseInt(argument.substring(space + 1));
        return Integer.toString(dice(position).nextInt(least, most + 1));
    }

    private String any(String argument, int position) {
        List<String> choices = List.of(argument.split("\\|", -1));
        return choices.get(dice(position).nextInt(choices.size()));
    }

    private SplittableRandom dice(int position) {
        return new SplittableRandom(n * 1_000L + position);
    }
}
