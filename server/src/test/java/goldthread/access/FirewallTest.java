package goldthread.access;

import static goldthread.store.Interaction.CREATE;
import static goldthread.store.Interaction.HISTORY;
import static goldthread.store.Interaction.OPERATION_CHANGES;
import static goldthread.store.Interaction.OPERATION_READS;
import static goldthread.store.Interaction.READ;
import static goldthread.store.Interaction.SEARCH;
import static goldthread.store.Interaction.UPDATE;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.store.Interaction;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole table: every kind of caller, every interaction, and a type of each sort that the list tells apart. */
class FirewallTest {

    private static final Set<Interaction> READS = EnumSet.of(READ, SEARCH, HISTORY, OPERATION_READS);
    private static final Set<Interaction> CHANGES = EnumSet.of(CREATE, UPDATE, OPERATION_CHANGES);
    private static final Set<Interaction> ALL = EnumSet.allOf(Interaction.class);
    private static final Set<Interaction> NONE = EnumSet.noneOf(Interaction.class);
    private static final Set<Interaction> ALL_BUT_CREATE = EnumSet.complementOf(EnumSet.of(CREATE));

    private static final List<String> FAMILIES_READ = List.of(
            "Patient",
            "RelatedPerson",
            "CareTeam",
            "CarePlan",
            "Goal",
            "Appointment",
            "Consent",
            "DocumentReference",
            "Encounter",
            "EpisodeOfCare",
            "Observation",
            "ServiceRequest",
            "Task");
    private static final List<String> FAMILIES_WRITE = List.of("QuestionnaireResponse", "Communication");
    private static final List<String> CLINICAL =
            List.of("Condition", "Procedure", "MedicationStatement", "MedicationRequest", "ClinicalImpression");
    private static final List<String> DIRECTORY = List.of(
            "Organization",
            "Practitioner",
            "PractitionerRole",
            "HealthcareService",
            "Location",
            "Questionnaire",
            "PlanDefinition",
            "Measure");
    private static final List<String> OTHERS =
            List.of("RiskAssessment", "Flag", "FamilyMemberHistory", "AllergyIntolerance", "Provenance", "List");

    private static Set<Interaction> admitted(RoleKind kind, String type, boolean stored) {
        Set<Interaction> admitted = EnumSet.noneOf(Interaction.class);
        Arrays.stream(Interaction.values())
                .filter(interaction -> Firewall.admits(kind, interaction, type, stored))
                .forEach(admitted::add);
        return admitted;
    }

    private static void admits(RoleKind kind, Set<Interaction> expected, Stream<String> types) {
        types.forEach(type ->
                assertThat(admitted(kind, type, true)).as(kind + " on " + type).isEqualTo(expected));
    }

    private static Stream<String> all(List<List<String>> types) {
        return types.stream().flatMap(List::stream);
    }

    @ParameterizedTest
    @EnumSource(RoleKind.class)
    void only_an_auditor_reads_the_audit_and_nobody_writes_it(RoleKind kind) {
        Set<Interaction> expected = kind == RoleKind.AUDITOR ? READS : NONE;

        assertThat(admitted(kind, "AuditEvent", false)).isEqualTo(expected);
        assertThat(admitted(kind, "AuditEvent", true)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(RoleKind.class)
    void messages_are_exchanged_by_systems_alone(RoleKind kind) {
        assertThat(admitted(kind, "MessageHeader", false)).isEqualTo(kind.isSystem() ? ALL : NONE);
    }

    @ParameterizedTest
    @EnumSource(RoleKind.class)
    void definitions_that_are_not_stored_are_left_to_those_who_serve_them(RoleKind kind) {
        assertThat(admitted(kind, "ValueSet", false)).isEqualTo(ALL);
    }

    @ParameterizedTest
    @EnumSource(
            value = RoleKind.class,
            names = {"PRACTICE_SYSTEM", "SYSTEM", "COUNCIL_SYSTEM", "EXCHANGE"})
    void systems_of_health_and_council_do_everything(RoleKind kind) {
        admits(
                kind,
                ALL,
                Stream.concat(
                        all(List.of(FAMILIES_READ, FAMILIES_WRITE, CLINICAL, DIRECTORY, OTHERS)),
                        Stream.of("Subscription", "MeasureReport")));
    }

    @ParameterizedTest
    @EnumSource(
            value = RoleKind.class,
            names = {"PRACTICE", "HEALTH", "COUNCIL", "COUNCIL_OVERSIGHT"})
    void people_of_health_and_council_do_everything_but_subscribe_and_make_rules(RoleKind kind) {
        admits(
                kind,
                ALL,
                all(List.of(FAMILIES_READ, FAMILIES_WRITE, CLINICAL, DIRECTORY, OTHERS))
                        .filter(type -> !type.equals("PlanDefinition")));
        admits(kind, READS, Stream.of("PlanDefinition"));
        admits(kind, NONE, Stream.of("Subscription"));
    }

    @Test
    void a_school_s_system_makes_no_clinical_statement_and_forms_no_team() {
        RoleKind kind = RoleKind.SCHOOL_SYSTEM;

        admits(kind, READS, all(List.of(CLINICAL)));
        admits(kind, ALL_BUT_CREATE, Stream.of("CareTeam"));
        admits(kind, ALL, all(List.of(FAMILIES_WRITE, DIRECTORY, OTHERS)));
        admits(kind, ALL, Stream.of("Patient", "ServiceRequest", "Task", "Observation", "Subscription"));
    }

    @ParameterizedTest
    @EnumSource(
            value = RoleKind.class,
            names = {"SCHOOL", "SUPPORT"})
    void school_staff_and_helpers_write_no_directory_either(RoleKind kind) {
        admits(kind, READS, all(List.of(CLINICAL, DIRECTORY)));
        admits(kind, ALL_BUT_CREATE, Stream.of("CareTeam"));
        admits(kind, ALL, all(List.of(FAMILIES_WRITE, OTHERS)));
        admits(kind, ALL, Stream.of("Patient", "ServiceRequest", "Task", "Observation"));
        admits(kind, NONE, Stream.of("Subscription"));
    }

    @ParameterizedTest
    @EnumSource(
            value = RoleKind.class,
            names = {"CARER", "PARENTAL"})
    void families_read_what_is_listed_and_write_answers_and_messages(RoleKind kind) {
        Stream<String> read = all(List.of(FAMILIES_READ, DIRECTORY));
        admits(kind, READS, read.filter(type -> kind == RoleKind.CARER || !type.equals("Consent")));
        admits(kind, kind == RoleKind.CARER ? READS : ALL, Stream.of("Consent"));
        admits(kind, ALL, all(List.of(FAMILIES_WRITE)));
        admits(kind, NONE, all(List.of(CLINICAL, OTHERS)));
        admits(kind, NONE, Stream.of("Subscription", "MeasureReport", "Binary", "Bundle"));
    }

    @Test
    void a_young_person_reads_of_their_own_health_too_and_no_notes_between_professionals() {
        RoleKind kind = RoleKind.YOUNG_PERSON;

        admits(
                kind,
                READS,
                all(List.of(FAMILIES_READ, CLINICAL, DIRECTORY))
                        .filter(type -> !Set.of("Consent", "Observation").contains(type)));
        admits(kind, READS, Stream.of("RiskAssessment", "AllergyIntolerance"));
        admits(kind, ALL, Stream.of("Consent"));
        assertThat(Firewall.admits(kind, Interaction.CREATE, "Observation", true))
                .isTrue();
        assertThat(Firewall.admits(kind, Interaction.UPDATE, "Observation", true))
                .isFalse();
        admits(kind, ALL, all(List.of(FAMILIES_WRITE)));
        admits(kind, NONE, Stream.of("Flag", "FamilyMemberHistory", "Provenance", "List"));
        admits(kind, NONE, Stream.of("Subscription", "MeasureReport", "Binary", "Bundle"));
    }

    @Test
    void an_analyst_reads_counts_and_the_directory() {
        admits(RoleKind.ANALYST, READS, all(List.of(DIRECTORY, List.of("MeasureReport"))));
        admits(
                RoleKind.ANALYST,
                NONE,
                all(List.of(FAMILIES_READ, FAMILIES_WRITE, CLINICAL, OTHERS, List.of("Subscription"))));
    }

    @Test
    void an_auditor_reads_the_directory_beside_the_audit() {
        admits(RoleKind.AUDITOR, READS, all(List.of(DIRECTORY)));
        admits(
                RoleKind.AUDITOR,
                NONE,
                all(List.of(
                        FAMILIES_READ, FAMILIES_WRITE, CLINICAL, OTHERS, List.of("Subscription", "MeasureReport"))));
    }

    @Test
    void reads_and_changes_are_all_there_is() {
        assertThat(Map.of(true, READS, false, CHANGES).values().stream()
                        .mapToInt(Set::size)
                        .sum())
                .isEqualTo(Interaction.values().length);
    }
}
