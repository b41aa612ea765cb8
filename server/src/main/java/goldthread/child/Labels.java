package goldthread.child;

import goldthread.terminology.ShareLevel;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;

/**
 * How widely a resource may be known, as its {@code meta.security} says. Without a confidentiality it is restricted,
 * except for what exists in order that the team finds each other: the child's own entry and the care teams.
 *
 * @param level up to whom it may be known
 * @param marks bits of {@link Mark}
 */
public record Labels(ShareLevel level, int marks) {

    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    private static final Set<String> LEVELS = Set.of("U", "L", "N", "M", "R", "V");
    private static final Set<String> EVERYDAY_TYPES = Set.of("Patient", "CareTeam");

    /** Those of a resource. */
    public static Labels of(Resource resource) {
        ShareLevel unlessSaid =
                EVERYDAY_TYPES.contains(resource.fhirType()) ? ShareLevel.EVERYDAY : ShareLevel.RESTRICTED;
        ShareLevel level = security(resource)
                .filter(label -> CONFIDENTIALITY.equals(label.getSystem()))
                .map(label -> level(String.valueOf(label.getCode())))
                .max(ShareLevel::compareTo)
                .orElse(unlessSaid);
        int marks = security(resource)
                .flatMap(label -> Mark.of(label).stream())
                .mapToInt(Mark::bit)
                .reduce(0, (all, one) -> all | one);
        return new Labels(level, marks);
    }

    private static Stream<Coding> security(Resource resource) {
        return resource.hasMeta() ? resource.getMeta().getSecurity().stream() : Stream.empty();
    }

    /** Whether a coding says how widely something may be known, in a way that counts here. */
    static boolean isLabel(Coding label) {
        return isConfidentiality(label) || Mark.of(label).isPresent();
    }

    static boolean isConfidentiality(Coding label) {
        return CONFIDENTIALITY.equals(label.getSystem());
    }

    /** Whether it is such a label and its code is one that the server knows. */
    static boolean isKnown(Coding label) {
        return isConfidentiality(label)
                ? LEVELS.contains(String.valueOf(label.getCode()))
                : Mark.of(label).filter(mark -> mark != Mark.UNKNOWN).isPresent();
    }

    private static ShareLevel level(String confidentiality) {
        return switch (confidentiality) {
            case "U", "L", "N" -> ShareLevel.EVERYDAY;
            case "M", "R" -> ShareLevel.RESTRICTED;
            default -> ShareLevel.SEALED;
        };
    }

    /** The label that says this level. */
    static Coding confidentiality(ShareLevel level) {
        String code = switch (level) {
            case EVERYDAY -> "N";
            case RESTRICTED -> "R";
            case SEALED -> "V";
        };
        return new Coding().setSystem(CONFIDENTIALITY).setCode(code);
    }

    /** Whether somebody would see a resource with these labels who doesn't see it with those before. */
    boolean isWiderThan(Labels before) {
        boolean lower = level.compareTo(before.level) < 0;
        int keeping = keeping();
        return lower || (before.marks & keeping & ~marks) != 0 || (marks & ~keeping & ~before.marks) != 0;
    }

    private static int keeping() {
        return Stream.of(Mark.values())
                .filter(mark -> !mark.shares())
                .mapToInt(Mark::bit)
                .sum();
    }
}
