package goldthread.web.words;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.StringType;

/** A person's name as it heads a record: {@code FAMILY, Given (Title)} (ISB 1506). */
public final class ClinicalName {

    private static final String NOT_KNOWN = "Name not known";

    private ClinicalName() {}

    /** The name by which a person is registered. */
    public static String of(List<HumanName> names) {
        return names.stream()
                .filter(name -> name.getUse() != NameUse.NICKNAME && name.getUse() != NameUse.OLD)
                .min(Comparator.comparing(name -> name.getUse() != NameUse.OFFICIAL))
                .map(ClinicalName::of)
                .filter(text -> !text.isBlank())
                .orElse(NOT_KNOWN);
    }

    /** What a child likes to be called, when that has been said. */
    public static Optional<String> preferred(List<HumanName> names) {
        return names.stream()
                .filter(name -> name.getUse() == NameUse.NICKNAME || name.getUse() == NameUse.USUAL)
                .findFirst()
                .map(name -> name.hasGiven() ? given(name) : name.getText())
                .filter(text -> text != null && !text.isBlank());
    }

    private static String of(HumanName name) {
        String family = name.hasFamily() ? name.getFamily().toUpperCase(Locale.UK) : "";
        String given = given(name);
        if (family.isEmpty() && given.isEmpty()) {
            return name.hasText() ? name.getText() : "";
        }
        String title = name.hasPrefix() ? " (" + name.getPrefix().get(0).getValue() + ")" : "";
        return family + (family.isEmpty() || given.isEmpty() ? "" : ", ") + given + title;
    }

    private static String given(HumanName name) {
        return name.getGiven().stream().map(StringType::getValue).collect(Collectors.joining(" "));
    }
}
