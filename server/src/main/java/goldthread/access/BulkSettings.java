package goldthread.access;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which systems may take records of many children at once, and to what end. Nobody may, unless it is set.
 *
 * @param purposes each as {@code role:PURPOSE}, a role of a system and a code of HL7's purposes of use
 *     ({@code GOLDTHREAD_BULK_PURPOSES}, separated by commas)
 */
@ConfigurationProperties("goldthread.bulk")
record BulkSettings(@DefaultValue Set<String> purposes) {

    private static final Pattern ENTRY = Pattern.compile("(?<role>[a-z]+(-[a-z]+)*):(?<purpose>[A-Z]{2,20})");
    private static final Set<String> SYSTEMS = Set.of("gp-system", "camhs-system", "la-system");

    BulkSettings {
        purposes = Set.copyOf(purposes);
        for (String entry : new TreeSet<>(purposes)) {
            var read = ENTRY.matcher(entry);
            if (!read.matches() || !SYSTEMS.contains(read.group("role"))) {
                throw new IllegalArgumentException("GOLDTHREAD_BULK_PURPOSES has '" + entry
                        + "'. Each entry is the role of a health or council system and a purpose of use, such as"
                        + " camhs-system:HCOMPL; people, schools and exchanges take no records of many children.");
            }
        }
    }

    /** Whether this role takes records to this end. */
    boolean has(String role, String purpose) {
        return purposes.contains(role + ':' + purpose);
    }

    /** Whether this role takes records to any end. */
    boolean has(String role) {
        return purposes.stream().anyMatch(entry -> entry.startsWith(role + ':'));
    }
}
