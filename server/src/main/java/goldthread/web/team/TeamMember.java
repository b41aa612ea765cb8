package goldthread.web.team;

import goldthread.web.Parts;
import goldthread.web.words.ClinicalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ContactPoint;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in one role around the child.
 *
 * @param name as the answer has it
 * @param role in words
 * @param definition what whoever has the role does; empty when it isn't told
 * @param agency for whom they act; empty for family and the child
 * @param lead whether they lead the team
 * @param status {@code effective}, {@code proposed} or {@code ended}
 * @param since the first day, where it is known
 * @param until the last day, where there is one
 * @param contacts how to reach them
 */
record TeamMember(
        String name,
        String role,
        String definition,
        String agency,
        boolean lead,
        String status,
        @Nullable ClinicalDate since,
        @Nullable ClinicalDate until,
        List<TeamContact> contacts) {

    TeamMember {
        contacts = List.copyOf(contacts);
    }

    static TeamMember of(Parts member) {
        return new TeamMember(
                name(member),
                member.value("role", CodeableConcept.class)
                        .map(TeamMember::words)
                        .orElse("Role not known"),
                member.text("definition"),
                member.displayed("organisation"),
                member.value("lead", BooleanType.class)
                        .map(BooleanType::booleanValue)
                        .orElse(false),
                member.text("status"),
                day(member, "start"),
                day(member, "end"),
                member.values("contact", ContactPoint.class)
                        .map(TeamContact::of)
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static String name(Parts member) {
        return Stream.of(member.text("name"), member.displayed("person"))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("Name not known");
    }

    private static String words(CodeableConcept role) {
        return role.hasText() ? role.getText() : role.getCodingFirstRep().getDisplay();
    }

    private static @Nullable ClinicalDate day(Parts member, String part) {
        return member.value(part, BaseDateTimeType.class).map(ClinicalDate::of).orElse(null);
    }
}
