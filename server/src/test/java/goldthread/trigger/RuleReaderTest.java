package goldthread.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import goldthread.profiles.Extensions;
import goldthread.profiles.Profiles;
import goldthread.store.validation.Finding;
import goldthread.terminology.RaterPerspective;
import goldthread.terminology.TaskCode;
import goldthread.terminology.TriggerKind;
import goldthread.terminology.TriggerOwner;
import java.time.Duration;
import java.util.List;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.hl7.fhir.r4.model.RelatedArtifact.RelatedArtifactType;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule says, and what is wrong with one that can't be judged. */
final class RuleReaderTest {

    private final PlanDefinition plan = new PlanDefinition().setUrl(Robin.URL).setStatus(PublicationStatus.ACTIVE);
    private final PlanDefinitionActionComponent action = plan.addAction();
    private final Extension condition = new Extension(Extensions.TRIGGER_CONDITION);

    RuleReaderTest() {
        plan.getMeta().addProfile(Profiles.TRIGGER);
        plan.addRelatedArtifact().setType(RelatedArtifactType.CITATION).setCitation("Somebody, Somewhere 2006");
        action.setDescription("Consider it.")
                .addCode(Robin.concept(TaskCode.CONSIDER_ASSESSMENT))
                .setTiming(span(2, "wk"))
                .addExtension(condition);
        action.addParticipant().setRole(Robin.concept(TriggerOwner.RECORDER));
    }

    private static org.hl7.fhir.r4.model.Duration span(double value, String code) {
        org.hl7.fhir.r4.model.Duration span = new org.hl7.fhir.r4.model.Duration();
        span.setValue(value).setSystem("http://unitsofmeasure.org").setCode(code);
        return span;
    }

    private RuleReaderTest says(String part, Type value) {
        condition.addExtension(part, value);
        return this;
    }

    private RuleReaderTest threshold(String comparator, int number) {
        return says("kind", Robin.concept(TriggerKind.THRESHOLD))
                .says("threshold", new Quantity(number).setComparator(QuantityComparator.fromCode(comparator)));
    }

    private RuleReader reader() {
        return new RuleReader(plan, Robin.MEASURES);
    }

    private List<String> faults() {
        return reader().faults().stream().map(Finding::rule).toList();
    }

    @Test
    void a_rule_is_read_whole() {
        plan.getEffectivePeriod().setStartElement(new DateTimeType("2026-05")).setEndElement(new DateTimeType("2026"));
        threshold(">=", 10)
                .says("measure", Robin.code(Robin.GAD_7))
                .says("rater", Robin.concept(RaterPerspective.SELF))
                .says("within", span(26, "wk"));

        assertThat(faults()).isEmpty();
        assertThat(reader().rule()).hasValueSatisfying(rule -> {
            assertThat(rule.url()).isEqualTo(Robin.URL);
            assertThat(rule.asks()).isEqualTo(TaskCode.CONSIDER_ASSESSMENT);
            assertThat(rule.owner()).isEqualTo(TriggerOwner.RECORDER);
            assertThat(rule.time()).isEqualTo(Duration.ofDays(14));
            assertThat(rule.from()).isEqualTo("2026-05-01");
            assertThat(rule.to()).isEqualTo("2026-12-31");
            assertThat(rule.conditions()).singleElement().satisfies(of -> {
                assertThat(of.measures()).containsExactly(Robin.GAD_7);
                assertThat(of.rater()).isEqualTo(RaterPerspective.SELF);
                assertThat(of.days()).isEqualTo(182);
            });
        });
    }

    @Test
    void a_threshold_without_its_source_is_not_in_force_and_may_be_a_draft() {
        threshold(">=", 10).says("measure", Robin.code(Robin.GAD_7));
        plan.getRelatedArtifactFirstRep().setCitation(null);

        assertThat(faults()).containsExactly("trigger-unsourced");
        assertThat(reader().rule()).isEmpty();
        plan.setStatus(PublicationStatus.DRAFT);
        assertThat(faults()).isEmpty();
        assertThat(reader().rule()).isEmpty();
    }

    @Test
    void deterioration_and_a_missing_follow_up_need_no_source_of_their_own() {
        plan.getRelatedArtifact().clear();
        says("kind", Robin.concept(TriggerKind.DETERIORATION));

        assertThat(faults()).isEmpty();
        assertThat(reader().rule()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        ">=, 10, " + Robin.GAD_7 + ", ''",
        "<=, 10, " + Robin.GAD_7 + ", better",
        "<=, 4, " + Robin.SDQ_PROSOCIAL + ", ''",
        ">=, 4, " + Robin.SDQ_PROSOCIAL + ", better",
        ">=, 22, " + Robin.GAD_7 + ", outside",
        ">=, 10, 12345678, isn't known"
    })
    void a_threshold_lies_where_its_measure_can_be_and_is_worse(
            String comparator, int number, String measure, String fault) {
        threshold(comparator, number).says("measure", Robin.code(measure));

        assertThat(reader().faults())
                .extracting(Finding::sentence)
                .allSatisfy(sentence -> assertThat(sentence).contains(fault));
        assertThat(faults().contains("trigger-unclear")).isEqualTo(!fault.isEmpty());
        assertThat(reader().rule().isEmpty()).isEqualTo(!fault.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, d, false",
        "1, d, true",
        "12, wk, true",
        "3, mo, false",
        "0, d, false",
        "36, h, false",
        "5000, d, false"
    })
    void a_time_is_whole_days_or_weeks(double value, String code, boolean read) {
        says("kind", Robin.concept(TriggerKind.NO_FOLLOW_UP)).says("within", span(value, code));

        assertThat(faults().isEmpty()).isEqualTo(read);
        assertThat(reader().rule().isPresent()).isEqualTo(read);
    }

    @Test
    void what_belongs_to_another_kind_is_said_to_be_wrong() {
        says("kind", Robin.concept(TriggerKind.DETERIORATION))
                .says("threshold", new Quantity(3).setComparator(QuantityComparator.GREATER_OR_EQUAL))
                .says("within", span(3, "wk"));

        assertThat(faults()).containsExactly("trigger-unclear", "trigger-unclear");
    }

    @Test
    void a_kind_or_a_measure_that_is_missing_is_said() {
        assertThat(faults()).containsExactly("trigger-unclear");
        threshold(">=", 3);
        assertThat(faults()).containsExactly("trigger-unclear");
    }

    /** A rule mustn't ask for what another room takes for its own. */
    @ParameterizedTest
    @CsvSource({
        "CONSIDER_ASSESSMENT, true",
        "REVIEW_NEEDED, true",
        "PLAN_ACTION, true",
        "SAFEGUARDING_RESPONSE, false",
        "CONCERN_ESCALATION, false",
        "OFFER_AGAIN, false"
    })
    void a_score_asks_for_a_look_and_not_for_what_other_rooms_ask(TaskCode code, boolean askable) {
        says("kind", Robin.concept(TriggerKind.DETERIORATION));
        action.getCode().clear();
        action.addCode(Robin.concept(code));

        assertThat(faults().equals(List.of("trigger-unclear"))).isEqualTo(!askable);
        assertThat(reader().rule().isPresent()).isEqualTo(askable);
    }

    @Test
    void what_lacks_a_part_that_its_profile_asks_for_is_no_rule() {
        says("kind", Robin.concept(TriggerKind.DETERIORATION));
        action.getParticipant().clear();
        assertThat(reader().rule()).isEmpty();
        assertThat(new RuleReader(new PlanDefinition(), Robin.MEASURES).rule()).isEmpty();
        plan.getMeta().getProfile().clear();
        assertThat(reader().faults()).isEmpty();
    }

    /** No clinical threshold is on without its published source. */
    @Test
    void the_rules_that_ship_can_be_judged_and_only_deterioration_is_on() {
        List<PlanDefinition> shipped = Profiles.load(FhirContext.forR4Cached()).stream()
                .filter(PlanDefinition.class::isInstance)
                .map(PlanDefinition.class::cast)
                .toList();

        assertThat(shipped).hasSize(3).allSatisfy(rule -> {
            assertThat(new RuleReader(rule, Robin.MEASURES).faults()).isEmpty();
            assertThat(new RuleReader(rule.copy().setStatus(PublicationStatus.ACTIVE), Robin.MEASURES).rule())
                    .isPresent();
        });
        assertThat(shipped)
                .filteredOn(rule -> rule.getStatus() == PublicationStatus.ACTIVE)
                .extracting(PlanDefinition::getUrl)
                .containsExactly(Profiles.ROOT + "/PlanDefinition/reliable-deterioration");
    }
}
