package goldthread.alert;

import goldthread.terminology.CodeSystems;
import goldthread.terminology.Sensitivity;
import goldthread.terminology.ShareLevel;
import java.util.ArrayList;
import java.util.Collection;
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

    private static final Set<String> SEEN_BY_CARERS = Set.of(
            Sensitivity.SHARE_EDUCATION.code(),
            Sensitivity.SHARE_WITH_CARER.code(),
            Sensitivity.NOT_FOR_CHILD.code(),
            Sensitivity.YOUTH_JUSTICE.code(),
            "PSY",
            "PSYTHPN",
            "MH",
            "SUD",
            "ETH",
            "ETHUD",
            "OPIOIDUD");

    private Protection() {}

    /** The labels of the record itself. */
    public static List<Coding> sameAs(Resource record) {
        return record.getMeta().getSecurity().stream()
                .filter(Protection::isLabel)
                .map(Coding::copy)
                .toList();
    }

    /** Whether a coding says how widely something may be known. */
    static boolean isLabel(Coding label) {
        return isConfidentiality(label) || isSensitivity(label);
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

    /**
     * For what rests on two records: for whoever may know of both.
     *
     * @param one with its labels
     * @param other with its
     */
    public static List<Coding> ofBoth(Resource one, Resource other) {
        return ofAll(List.of(one, other));
    }

    /**
     * For what rests on several records: for whoever may know of all of them.
     *
     * @param records with their labels; at least one
     */
    public static List<Coding> ofAll(Collection<? extends Resource> records) {
        ShareLevel level = records.stream()
                .map(Protection::levelOf)
                .max(ShareLevel::compareTo)
                .orElse(ShareLevel.RESTRICTED);
        String code = level == ShareLevel.EVERYDAY ? "N" : level == ShareLevel.RESTRICTED ? "R" : "V";
        List<Coding> labels = new ArrayList<>(List.of(new Coding(CONFIDENTIALITY, code, null)));
        records.stream()
                .flatMap(Protection::sensitivities)
                .filter(label ->
                        !SHARING.contains(label.getCode()) || records.stream().allMatch(record -> isOn(label, record)))
                .filter(label -> labels.stream().noneMatch(known -> known.equalsDeep(label)))
                .forEach(labels::add);
        return labels;
    }

    private static Stream<Coding> sensitivities(Resource record) {
        return record.getMeta().getSecurity().stream()
                .filter(Protection::isSensitivity)
                .map(label -> new Coding(label.getSystem(), label.getCode(), null));
    }

    private static boolean isOn(Coding label, Resource record) {
        return sensitivities(record).anyMatch(label::equalsDeep);
    }

    /** Up to whom a record may be known; without a confidentiality it is restricted. */
    public static ShareLevel levelOf(Resource record) {
        return levelOf(record.getMeta().getSecurity());
    }

    /** Up to whom something with these labels may be known; without a confidentiality it is restricted. */
    public static ShareLevel levelOf(List<Coding> labels) {
        return labels.stream()
                .filter(Protection::isConfidentiality)
                .map(label -> level(String.valueOf(label.getCode())))
                .max(ShareLevel::compareTo)
                .orElse(ShareLevel.RESTRICTED);
    }

    private static ShareLevel level(String confidentiality) {
        return switch (confidentiality) {
            case "U", "L", "N" -> ShareLevel.EVERYDAY;
            case "M", "R" -> ShareLevel.RESTRICTED;
            default -> ShareLevel.SEALED;
        };
    }

    /** Whether a record says that some who stand around the child don't see what it says. */
    public static boolean isKeptFromSome(Resource record) {
        return record.getMeta().getSecurity().stream()
                .anyMatch(label -> (isConfidentiality(label) && "V".equals(label.getCode()))
                        || (isSensitivity(label) && !SHARING.contains(label.getCode())));
    }

    /**
     * Whether a label keeps a record from parents and carers: every sensitivity but those that share it, that keep it from
     * the child alone, or that parents and carers see.
     */
    static boolean isKeptFromFamilies(Coding label) {
        return isSensitivity(label) && !SEEN_BY_CARERS.contains(String.valueOf(label.getCode()));
    }

    static boolean isConfidentiality(Coding label) {
        return CONFIDENTIALITY.equals(label.getSystem());
    }

    private static boolean isSensitivity(Coding label) {
        return ACT_CODE.equals(label.getSystem()) || CodeSystems.SENSITIVITY.equals(label.getSystem());
    }
}
