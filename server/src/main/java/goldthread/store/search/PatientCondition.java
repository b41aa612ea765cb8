package goldthread.store.search;

import goldthread.store.search.SearchQuery.Condition;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/**
 * The conditions on a Patient that HAPI doesn't match in memory as the database does: ids, a date that names no day, and
 * a name to the letter.
 */
final class PatientCondition {

    private static final int PREFIX = 2;
    private static final int MONTH = 7;
    private static final int DAY = 10;
    private static final int LAST_MONTH = 12;

    private PatientCondition() {}

    static boolean isMatchedHere(Condition condition) {
        return Set.of("_id", "general-practitioner", "organization").contains(condition.name())
                || (condition.name().equals("birthdate")
                        && condition.qualifier().isEmpty())
                || (Set.of("family", "given").contains(condition.name())
                        && condition.qualifier().equals(":exact"));
    }

    /** Whether one of a condition's alternatives is so. */
    static boolean isMetBy(Patient child, Condition condition) {
        return Stream.of(condition.value().split(",", -1)).anyMatch(value -> switch (condition.name()) {
            case "_id" -> child.getIdElement().getIdPart().equals(value.substring(value.lastIndexOf('/') + 1));
            case "general-practitioner" -> leadsTo(child.getGeneralPractitioner(), condition.qualifier(), value);
            case "organization" -> leadsTo(List.of(child.getManagingOrganization()), condition.qualifier(), value);
            case "birthdate" -> child.getBirthDateElement().hasValue() && isBorn(child.getBirthDateElement(), value);
            default -> isCalled(child, condition.name(), value);
        });
    }

    /** HAPI can't match a reference in memory that holds no address; a chain finds nothing here. */
    private static boolean leadsTo(List<Reference> references, String qualifier, String value) {
        String type = qualifier.startsWith(":") ? qualifier.substring(1) + "/" : "";
        String wanted = value.indexOf('/') < 0 ? type + value : value;
        return qualifier.indexOf('.') < 0
                && references.stream()
                        .map(reference -> String.valueOf(reference.getReference()))
                        .anyMatch(written -> written.equals(wanted) || written.endsWith("/" + wanted));
    }

    private static boolean isCalled(Patient child, String part, String name) {
        return child.getName().stream()
                .flatMap(called -> (part.equals("family") ? family(called) : called.getGiven()).stream())
                .anyMatch(written -> name.equals(written.getValue()));
    }

    private static List<StringType> family(HumanName called) {
        return List.of(called.getFamilyElement());
    }

    private static boolean isBorn(DateType born, String value) {
        boolean prefixed = !Character.isDigit(value.charAt(0));
        String prefix = prefixed ? value.substring(0, PREFIX) : "eq";
        Days asked = Days.of(prefixed ? value.substring(PREFIX) : value);
        Days is = Days.of(born.getValueAsString());
        boolean within = !is.first().isBefore(asked.first()) && !is.last().isAfter(asked.last());
        return switch (prefix) {
            case "ne" -> !within;
            case "gt" -> is.last().isAfter(asked.last());
            case "ge" -> within || is.last().isAfter(asked.last());
            case "lt" -> is.first().isBefore(asked.first());
            case "le" -> within || is.first().isBefore(asked.first());
            case "sa" -> is.first().isAfter(asked.last());
            case "eb" -> is.last().isBefore(asked.first());
            default -> within;
        };
    }

    /** From the first to the last day that a date may mean. */
    private record Days(LocalDate first, LocalDate last) {

        static Days of(String date) {
            if (date.length() >= DAY) {
                LocalDate day = LocalDate.parse(date.substring(0, DAY));
                return new Days(day, day);
            }
            boolean month = date.length() >= MONTH;
            YearMonth from = month ? YearMonth.parse(date) : YearMonth.of(Integer.parseInt(date), 1);
            YearMonth to = month ? from : from.withMonth(LAST_MONTH);
            return new Days(from.atDay(1), to.atEndOfMonth());
        }
    }
}
