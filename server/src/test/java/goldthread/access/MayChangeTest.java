package goldthread.access;

import static goldthread.access.Standing.member;
import static goldthread.terminology.ShareLevel.EVERYDAY;
import static goldthread.terminology.ShareLevel.RESTRICTED;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.access.Asked.Tie;
import goldthread.store.OpenTypes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MayChangeTest {

    private static final List<String> TYPES = List.of(
            "Patient",
            "RelatedPerson",
            "Organization",
            "Practitioner",
            "PractitionerRole",
            "HealthcareService",
            "Location",
            "CareTeam",
            "ServiceRequest",
            "Task",
            "EpisodeOfCare",
            "Encounter",
            "Appointment",
            "Questionnaire",
            "QuestionnaireResponse",
            "Observation",
            "Condition",
            "Procedure",
            "MedicationStatement",
            "MedicationRequest",
            "AllergyIntolerance",
            "FamilyMemberHistory",
            "ClinicalImpression",
            "RiskAssessment",
            "Goal",
            "CarePlan",
            "Consent",
            "Communication",
            "CommunicationRequest",
            "Flag",
            "DocumentReference",
            "Binary",
            "List",
            "Provenance",
            "Subscription",
            "PlanDefinition",
            "Measure",
            "MeasureReport",
            "Bundle");

    private static Set<String> changeable(Standing standing, Tie... ties) {
        Set<String> changeable = new TreeSet<>();
        TYPES.stream()
                .filter(type -> standing.mayChange(
                        Entry.of(type).about(Entry.AMY).at(EVERYDAY).tied(ties)))
                .forEach(changeable::add);
        return changeable;
    }

    @Test
    void a_member_changes_what_several_work_on_together_and_nothing_else_of_others() {
        assertThat(changeable(member(RoleKind.HEALTH, EVERYDAY)))
                .containsExactly(
                        "Appointment",
                        "CarePlan",
                        "CareTeam",
                        "Communication",
                        "CommunicationRequest",
                        "Consent",
                        "Flag",
                        "Goal",
                        "List",
                        "Patient",
                        "RelatedPerson",
                        "Task");
    }

    @Test
    void an_author_changes_all_that_is_theirs() {
        assertThat(changeable(Standing.of(RoleKind.HEALTH), Tie.AUTHOR)).containsExactlyInAnyOrderElementsOf(TYPES);
        assertThat(changeable(member(RoleKind.HEALTH, EVERYDAY), Tie.AUTHOR))
                .containsExactlyInAnyOrderElementsOf(TYPES);
    }

    @Test
    void the_directory_is_changed_by_whoever_wrote_an_entry_or_is_it() {
        Set<String> open = new TreeSet<>(TYPES);
        open.removeIf(type -> !OpenTypes.contains(type));

        assertThat(changeable(Standing.of(RoleKind.HEALTH), Tie.ITSELF)).containsAll(open);
        assertThat(changeable(Standing.of(RoleKind.HEALTH))).isEmpty();
        assertThat(changeable(Standing.of(RoleKind.HEALTH), Tie.ADDRESSEE)).doesNotContainAnyElementsOf(open);
    }

    @Test
    void whoever_sees_less_than_all_of_it_changes_nothing_of_it() {
        Entry goal = Entry.of("Goal").about(Entry.AMY).at(RESTRICTED);

        assertThat(member(RoleKind.HEALTH, EVERYDAY).mayChange(goal)).isFalse();
        assertThat(member(RoleKind.HEALTH, RESTRICTED).mayChange(goal)).isTrue();
        assertThat(member(RoleKind.HEALTH, RESTRICTED).mayChange(goal.about(Entry.AMY, Entry.BEN)))
                .isFalse();
        assertThat(Standing.of(RoleKind.HEALTH).mayChange(goal)).isFalse();
    }

    @Test
    void whoever_sent_a_child_changes_what_they_said_of_them() {
        Entry child = Entry.of("Patient").about(Entry.AMY).at(EVERYDAY);

        assertThat(Standing.of(RoleKind.HEALTH).mayChange(child)).isFalse();
        assertThat(Standing.of(RoleKind.HEALTH).mayChange(child.tied(Tie.SENDER)))
                .isTrue();
    }
}
