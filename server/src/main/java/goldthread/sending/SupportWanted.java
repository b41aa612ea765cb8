package goldthread.sending;

import goldthread.terminology.IdentifierSystems;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Address.AddressUse;
import org.hl7.fhir.r4.model.Patient;

/**
 * For whom support is looked for.
 *
 * @param age in whole years; empty when it isn't known
 * @param areas in which the child lives, as {@code system|value}
 * @param needs codes as {@code system|code}, or alone
 * @param categories of services to look at, written so too; empty for all
 */
record SupportWanted(Optional<Integer> age, Set<String> areas, Set<String> needs, Set<String> categories) {

    private static final Pattern COUNCIL = Pattern.compile("[EWSN][0-9]{8}");

    SupportWanted {
        areas = Set.copyOf(areas);
        needs = Set.copyOf(needs);
        categories = Set.copyOf(categories);
    }

    /** An area as a caller writes it: with its system, or so that the system can be told. */
    static String area(String written) {
        if (written.contains("|")) {
            return written;
        }
        String value = written.trim().toUpperCase(Locale.ROOT);
        return (COUNCIL.matcher(value).matches() ? IdentifierSystems.LA_GSS_CODE : IdentifierSystems.POSTCODE_DISTRICT)
                + "|" + value;
    }

    /** What isn't said is as it is for a child. */
    SupportWanted orOf(Patient child, LocalDate today) {
        return new SupportWanted(
                age.isPresent() ? age : age(child, today), areas.isEmpty() ? areas(child) : areas, needs, categories);
    }

    private static Optional<Integer> age(Patient child, LocalDate today) {
        String born = String.valueOf(child.getBirthDateElement().getValueAsString());
        boolean isDay = born.length() == "2000-01-01".length();
        return isDay ? Optional.of(Period.between(LocalDate.parse(born), today).getYears()) : Optional.empty();
    }

    /** The district is what stands before the last three characters of a postcode. */
    private static Set<String> areas(Patient child) {
        return child.getAddress().stream()
                .filter(address -> address.getUse() != AddressUse.OLD)
                .map(Address::getPostalCode)
                .flatMap(Stream::ofNullable)
                .map(code -> code.replaceAll("\\s", ""))
                .filter(code -> code.length() >= "A11AA".length())
                .map(code -> area(code.substring(0, code.length() - 3)))
                .collect(Collectors.toSet());
    }
}
