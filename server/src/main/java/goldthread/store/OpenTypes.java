package goldthread.store;

import java.util.Set;
import java.util.stream.Collectors;

/** Types that hold nobody's record: the directory of agencies and people, and definitions. */
public final class OpenTypes {

    private static final Set<String> OPEN = Set.of(
            "Organization",
            "Practitioner",
            "PractitionerRole",
            "HealthcareService",
            "Location",
            "Questionnaire",
            "PlanDefinition",
            "Measure");

    /** The types as a list of SQL literals. */
    public static final String SQL = OPEN.stream().sorted().collect(Collectors.joining("','", "'", "'"));

    private OpenTypes() {}

    /** Whether resources of this type are records of children: neither open nor a system's own settings. */
    public static boolean isRecord(String type) {
        return !OPEN.contains(type) && !type.equals("Subscription");
    }

    /** Whether resources of this type are nobody's record; what isn't named here is a child's. */
    public static boolean contains(String type) {
        return OPEN.contains(type);
    }
}
