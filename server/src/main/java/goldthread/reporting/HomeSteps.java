package goldthread.reporting;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Address.AddressUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Where a child lives from a write on.
 *
 * @param child logical id
 * @param district of the postcode; empty when none is recorded any more
 * @param from since when: where a child is first said to live, they have lived as long as nothing else is known
 */
record HomeSteps(String child, String district, Instant from) {

    /** What stands before the last three characters of a postcode. */
    static final Pattern DISTRICT = Pattern.compile("[A-Z]{1,2}[0-9][0-9A-Z]?");

    /** Before anybody was born of whom something is reported. */
    private static final Instant LONG_AGO = Instant.parse("1800-01-01T00:00:00Z");

    private static final int INWARD = 3;
    private static final Set<AddressUse> NOT_HOME =
            EnumSet.of(AddressUse.OLD, AddressUse.WORK, AddressUse.BILLING, AddressUse.TEMP);

    static Optional<HomeSteps> of(Written written) {
        if (!(written.after() instanceof Patient child)) {
            return Optional.empty();
        }
        String before = district(written.before());
        String after = district(child);
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(new HomeSteps(
                        child.getIdElement().getIdPart(), after, written.before() == null ? LONG_AGO : written.at()));
    }

    private static String district(@Nullable Resource version) {
        return version instanceof Patient child
                ? child.getAddress().stream()
                        .filter(address -> !NOT_HOME.contains(address.getUse()))
                        .filter(Address::hasPostalCode)
                        .map(address -> outward(address.getPostalCode()))
                        .filter(district -> DISTRICT.matcher(district).matches())
                        .findFirst()
                        .orElse("")
                : "";
    }

    private static String outward(String postcode) {
        String whole = postcode.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return whole.length() > INWARD ? whole.substring(0, whole.length() - INWARD) : "";
    }
}
