package goldthread.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodedTest {
    @ParameterizedTest
    @ValueSource(
            classes = {
                CapacityFinding.class,
                CareStatus.class,
                CareTeamCategory.class,
                CarerType.class,
                CaseloadBasis.class,
                ChangeBasis.class,
                ChronologyCategory.class,
                ChronologySignificance.class,
                ClosureReason.class,
                ComparisonGap.class,
                DecisionKind.class,
                DischargeCheck.class,
                DocumentKind.class,
                EmergencyReason.class,
                EncounterType.class,
                EpisodeType.class,
                EscalationOutcome.class,
                EscalationStage.class,
                FlagCategory.class,
                FlagCode.class,
                GpRegistration.class,
                InformationSource.class,
                LegalBasis.class,
                LifeChange.class,
                LifePeriod.class,
                MembershipGap.class,
                MissedAppointmentFollowUp.class,
                MissedAppointmentKind.class,
                NoticeCategory.class,
                ObservationKind.class,
                ParentalResponsibility.class,
                ParticipantStatus.class,
                PlanAgreement.class,
                PlanCategory.class,
                PlanComparison.class,
                PlanSection.class,
                PrBasis.class,
                RaterPerspective.class,
                ReferralBusinessStatus.class,
                ReferralCategory.class,
                ReferralClock.class,
                ReferralOutcome.class,
                RelabelReason.class,
                ReliableChange.class,
                ReviewSubject.class,
                RiskDirection.class,
                RiskLevel.class,
                SafetyPlanPart.class,
                ScoreDirection.class,
                SectionEmptyReason.class,
                Sensitivity.class,
                ShareLevel.class,
                SignificantEvent.class,
                StalenessReason.class,
                SupportOutput.class,
                TaskCode.class,
                TeamRole.class,
                UnplannedEndingReason.class,
                WaitExclusion.class,
                WaitingGroup.class,
                TriggerKind.class,
                TriggerOwner.class,
                WishesResponse.class,
                StatutoryBasis.class,
                StatutoryState.class,
                StatutoryFinding.class,
                OversightFinding.class,
                ProvisionStatus.class,
                OnHoldReason.class,
                PlacementKind.class,
                EducationKind.class,
                InappropriateSetting.class,
                MentalHealthNeedsReview.class,
                AdvocacyAnswer.class,
                MeetingType.class,
                MeetingOutcome.class,
                MeetingAttendance.class,
                MeetingGap.class,
                MeetingReport.class,
                ReadinessLevel.class,
                TransitionReadiness.class,
                CarerFinding.class,
                CarerNeedDomain.class,
                ProtectionSource.class,
                ReportStratum.class,
                AccessSetting.class,
                RejectionReason.class,
                TaskFailureReason.class
            })
    void an_enum_holds_exactly_the_codes_of_its_system_in_order(Class<? extends Coded> type) {
        Coded[] constants = type.getEnumConstants();
        assertThat(constants).extracting(Coded::code).containsExactlyElementsOf(codes(constants[0].system()));
    }

    @Test
    void the_rules_are_those_of_the_system_that_no_profile_has() {
        assertThat(Rule.values())
                .extracting(Rule::code)
                .containsExactlyElementsOf(codes(CodeSystems.RULE).stream()
                        .filter(code -> !code.startsWith("cypmh-"))
                        .toList());
    }

    @Test
    void a_coding_carries_system_and_code() {
        Coding coding = TeamRole.LEAD_PROFESSIONAL.coding();
        assertThat(coding.getSystem()).isEqualTo("https://w3id.org/goldthread/fhir/CodeSystem/team-role");
        assertThat(coding.getCode()).isEqualTo("lead-professional");
    }

    @Test
    void a_concept_is_recognised_among_codings_of_other_systems() {
        CodeableConcept role = new CodeableConcept()
                .addCoding(new Coding()
                        .setSystem("https://elsewhere.example/roles")
                        .setCode("gp"))
                .addCoding(TeamRole.SOCIAL_WORKER.coding());
        assertThat(Coded.find(TeamRole.class, role)).contains(TeamRole.SOCIAL_WORKER);
        assertThat(TeamRole.GP.isIn(role)).isFalse();
        assertThat(TeamRole.SOCIAL_WORKER.isIn(List.of(new CodeableConcept(), role)))
                .isTrue();
    }

    @Test
    void an_unknown_code_is_nobody() {
        assertThat(Coded.find(TeamRole.class, "wizard")).isEmpty();
        assertThat(Coded.find(TeamRole.class, new CodeableConcept())).isEmpty();
    }

    private static Stream<String> stream(String system) {
        return Shipped.codeSystem(system).getConcept().stream().map(ConceptDefinitionComponent::getCode);
    }

    private static List<String> codes(String system) {
        return stream(system).toList();
    }
}
