package goldthread.reporting;

import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.profiles.Profiles;
import goldthread.terminology.ReportStratum;
import java.util.Map;
import java.util.Objects;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ServiceRequest;

/** Who referred, in so few groups that a report can tell them apart (N15, N145, N156). */
final class Source {

    private static final String SYSTEM = Profiles.ROOT + "/CodeSystem/mhsds-source-of-referral";
    private static final String EDUCATION = "C2";
    private static final String SOCIAL_SERVICES = "C1";

    /** By the first letter of the national code. */
    private static final Map<Character, ReportStratum> GROUPS = Map.of(
            'A', ReportStratum.SOURCE_PRIMARY_CARE,
            'B', ReportStratum.SOURCE_FAMILY,
            'E', ReportStratum.SOURCE_JUSTICE,
            'F', ReportStratum.SOURCE_HOSPITAL_AND_HEALTH,
            'H', ReportStratum.SOURCE_HOSPITAL_AND_HEALTH,
            'I', ReportStratum.SOURCE_HOSPITAL_AND_HEALTH);

    private Source() {}

    static ReportStratum of(ServiceRequest referral) {
        if (!(FirstExtension.value(referral, Extensions.MHSDS_SOURCE) instanceof CodeableConcept said)) {
            return ReportStratum.NOT_STATED;
        }
        return said.getCoding().stream()
                .filter(coding -> SYSTEM.equals(coding.getSystem()) && coding.hasCode())
                .map(Coding::getCode)
                .map(Source::group)
                .findFirst()
                .orElse(ReportStratum.NOT_STATED);
    }

    private static ReportStratum group(String code) {
        return switch (code) {
            case EDUCATION -> ReportStratum.SOURCE_EDUCATION;
            case SOCIAL_SERVICES -> ReportStratum.SOURCE_SOCIAL_CARE;
            default -> Objects.requireNonNullElse(GROUPS.get(code.charAt(0)), ReportStratum.SOURCE_OTHER);
        };
    }
}
