package goldthread.careteam;

import goldthread.terminology.Coded;
import goldthread.terminology.ShareLevel;
import goldthread.terminology.TeamRole;
import goldthread.terminology.TeamRoleDefinition;
import goldthread.terminology.Vocabulary;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.springframework.stereotype.Component;

/** What each role in a team is called and what it means, in plain English. */
@Component
final class RoleGuide {

    private final Map<TeamRole, TeamRoleDefinition> definitions;

    RoleGuide(Vocabulary vocabulary) {
        definitions = Arrays.stream(TeamRole.values())
                .map(vocabulary::role)
                .collect(Collectors.toUnmodifiableMap(TeamRoleDefinition::role, Function.identity()));
    }

    /** What this person does, said to the child and the family; empty for a role that isn't one of ours. */
    Optional<String> definition(CodeableConcept role) {
        return definition(Coded.find(TeamRole.class, role)).map(TeamRoleDefinition::plain);
    }

    /** The role with the display of each of our codes. */
    CodeableConcept withDisplay(CodeableConcept role) {
        CodeableConcept shown = role.copy();
        shown.getCoding().stream()
                .filter(coding -> !coding.hasDisplay())
                .forEach(coding -> definition(Coded.find(TeamRole.class, new CodeableConcept().addCoding(coding)))
                        .ifPresent(known -> coding.setDisplay(known.display())));
        return shown;
    }

    /** The most that somebody with these roles sees unless the team decides otherwise. */
    ShareLevel shareLevel(List<CodeableConcept> roles) {
        return roles.stream()
                .flatMap(role -> definition(Coded.find(TeamRole.class, role)).stream())
                .map(TeamRoleDefinition::shareLevel)
                .max(Comparator.naturalOrder())
                .orElse(ShareLevel.EVERYDAY);
    }

    /** The most that this member sees: what the team has decided, else what members with these roles usually see. */
    ShareLevel ceiling(Participant participant) {
        ShareLevel decided = participant.shareLevel();
        return decided == null ? shareLevel(participant.roles()) : decided;
    }

    private Optional<TeamRoleDefinition> definition(Optional<TeamRole> role) {
        return role.map(definitions::get);
    }
}
