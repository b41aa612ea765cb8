package goldthread.alert;

import goldthread.terminology.CodeSystems;
import goldthread.terminology.Sensitivity;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;

/** How widely what follows from a record may be known: no wider than the record, but never hidden from who must act. */
public final class Protection {

    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    private static final String ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    private static final Set<String> ABOVE_EVERYDAY = Set.of("M", "R", "V");
    private static final Set<String> SHARING =
            Set.of(Sensitivity.SHARE_EDUCATION.code(), Sensitivity.SHARE_WITH_CARER.code());

    private Protection() {}

    /** The labels of the record itself. */
    public static List<Coding> sameAs(Resource record) {
        return record.getMeta().getSecurity().stream()
                .filter(label -> isConfidentiality(label) || isSensitivity(label))
                .map(Coding::copy)
                .toList();
    }

    /**
     * For whoever stands around the child, but not for parents and carers, who may be what the child needs protecting
     * from: everyday, and restricted where the record says that it is more than that.
     */
    public static List<Coding> ofSafeguarding(Resource record) {
        boolean restricted = record.getMeta().getSecurity().stream()
                .anyMatch(label -> isConfidentiality(label) && ABOVE_EVERYDAY.contains(label.getCode()));
        return Stream.of(
                        Stream.of(new Coding(CONFIDENTIALITY, restricted ? "R" : "N", null)),
                        record.getMeta().getSecurity().stream()
                                .filter(label -> isSensitivity(label)
                                        && !Sensitivity.NOT_FOR_PARENT.code().equals(label.getCode()))
                                .map(Coding::copy),
                        Stream.of(Sensitivity.NOT_FOR_PARENT.coding()))
                .flatMap(labels -> labels)
                .toList();
    }

    /** Whether a record says that some who stand around the child don't see what it says. */
    public static boolean isKeptFromSome(Resource record) {
        return record.getMeta().getSecurity().stream()
                .anyMatch(label -> (isConfidentiality(label) && "V".equals(label.getCode()))
                        || (isSensitivity(label) && !SHARING.contains(label.getCode())));
    }

    private static boolean isConfidentiality(Coding label) {
        return CONFIDENTIALITY.equals(label.getSystem());
    }

    private static boolean isSensitivity(Coding label) {
        return ACT_CODE.equals(label.getSystem()) || CodeSystems.SENSITIVITY.equals(label.getSystem());
    }
}
