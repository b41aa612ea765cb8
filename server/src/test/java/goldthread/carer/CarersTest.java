package goldthread.carer;

import static goldthread.carer.Families.GRAN;
import static goldthread.carer.Families.action;
import static goldthread.carer.Families.answer;
import static goldthread.carer.Families.asked;
import static goldthread.carer.Families.carer;
import static goldthread.carer.Families.concept;
import static goldthread.carer.Families.person;
import static goldthread.carer.Families.stated;
import static goldthread.carer.Families.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import goldthread.profiles.Extensions;
import goldthread.terminology.CarerNeedDomain;
import goldthread.terminology.CarerType;
import goldthread.terminology.ObservationKind;
import goldthread.terminology.ParentalResponsibility;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatusEnumFactory;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatusEnumFactory;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.hl7.fhir.r4.model.Task.TaskStatusEnumFactory;
import org.junit.jupiter.api.Test;

class CarersTest {

    private static final String LATER = "2027-05-01";
    private static final String PASSED = "2026-11-22";

    private static RelatedPerson gran() {
        return carer("gran", CarerType.KINSHIP_CARER);
    }

    @Test
    void whoever_is_known_for_something_else_is_no_carer() {
        RelatedPerson left = carer("left", CarerType.FOSTER_CARER);
        left.getPeriod().setEndElement(new DateTimeType(PASSED));
        RelatedPerson elsewhere = carer("elsewhere", CarerType.FOSTER_CARER);
        elsewhere.setPatient(new Reference("Patient/other"));
        RelatedPerson held = person("held", "GRFTH");
        held.addExtension(Extensions.PARENTAL_RESPONSIBILITY, concept(ParentalResponsibility.SHARED));

        Carers carers = new Families()
                .and(gran(), left, elsewhere, held, person("mum", "MTH"), person("friend", "FRND"))
                .carers();

        assertThat(carers.carers())
                .extracting(Carer::about)
                .containsExactly(GRAN, "RelatedPerson/held", "RelatedPerson/mum");
    }

    @Test
    void what_was_stated_of_a_carer_holds_until_its_last_day_and_says_whose_view_it_is() {
        Observation own = stated("own", ObservationKind.CARER_CAPABILITY, GRAN, "2026-11-23");
        own.addPerformer(new Reference(GRAN));
        Observation wrong = stated("wrong", ObservationKind.CARER_NEED, GRAN, LATER);
        wrong.setStatus(ObservationStatus.ENTEREDINERROR);
        Observation old = stated("old", ObservationKind.CARER_NEED, GRAN, PASSED);
        old.setEffective(new DateTimeType("2026-01"));

        Carer gran = new Families()
                .and(gran(), own, wrong, old, told(GRAN))
                .carers()
                .carers()
                .get(0);

        assertThat(gran.needs())
                .extracting(Need::about, Need::valid, Need::ownView)
                .containsExactly(tuple("Observation/own", true, true), tuple("Observation/old", false, false));
    }

    @Test
    void a_kinship_carer_without_support_stands_out_and_a_foster_carer_does_not() {
        assertThat(new Families().and(gran(), told(GRAN)).findings()).containsExactly("support-unset");
        assertThat(new Families()
                        .and(carer("gran", CarerType.SPECIAL_GUARDIAN), told(GRAN))
                        .findings())
                .containsExactly("support-unset");
        assertThat(new Families()
                        .and(carer("gran", CarerType.FOSTER_CARER), told(GRAN))
                        .findings())
                .isEmpty();
    }

    @Test
    void a_need_asks_for_support_while_it_holds() {
        Families need = new Families()
                .and(
                        carer("gran", CarerType.FOSTER_CARER),
                        told(GRAN),
                        stated("need", ObservationKind.CARER_NEED, GRAN, LATER));
        assertThat(need.findings()).containsExactly("need-without-support");
        assertThat(need.carers().findings().get(0).concerns()).containsExactly(GRAN, "Observation/need");
        assertThat(need.and(asked("course", GRAN, CarerNeedDomain.TRAINING)).findings())
                .isEmpty();
        assertThat(new Families()
                        .and(
                                carer("gran", CarerType.FOSTER_CARER),
                                told(GRAN),
                                stated("need", ObservationKind.CARER_NEED, GRAN, PASSED))
                        .findings())
                .containsExactly("need-out-of-date");
    }

    @Test
    void support_stands_where_its_newest_open_answer_stands() {
        Carer gran = new Families()
                .and(
                        gran(),
                        asked("course", GRAN, CarerNeedDomain.TRAINING),
                        answer("2", "ServiceRequest/course", TaskStatus.REJECTED),
                        answer("1", "ServiceRequest/course", TaskStatus.ACCEPTED))
                .carers()
                .carers()
                .get(0);

        assertThat(gran.support())
                .extracting(SupportAsked::state, SupportAsked::isOpen, SupportAsked::training)
                .containsExactly(tuple("accepted", true, true));
    }

    @Test
    void support_that_was_turned_down_everywhere_stands_out() {
        Families turnedDown = new Families()
                .and(
                        gran(),
                        told(GRAN),
                        asked("course", GRAN, CarerNeedDomain.PEER_SUPPORT),
                        answer("1", "ServiceRequest/course", TaskStatus.REJECTED));

        assertThat(turnedDown.findings()).containsExactly("support-turned-down");
        assertThat(turnedDown.carers().offers()).containsExactly(new Offers(CarerType.KINSHIP_CARER, 1, 0, 0));
    }

    @Test
    void training_and_support_are_counted_by_the_kind_of_carer() {
        assertThat(new Families()
                        .and(
                                gran(),
                                carer("aunt", CarerType.KINSHIP_CARER),
                                carer("foster", CarerType.FOSTER_CARER),
                                asked("course", "RelatedPerson/foster", CarerNeedDomain.TRAINING),
                                asked("group", GRAN, CarerNeedDomain.PEER_SUPPORT))
                        .carers()
                        .offers())
                .containsExactly(
                        new Offers(CarerType.KINSHIP_CARER, 2, 1, 0), new Offers(CarerType.FOSTER_CARER, 1, 1, 1));
    }

    @Test
    void what_a_carer_is_able_to_do_is_not_for_others_alone_to_say() {
        Observation capable = stated("capable", ObservationKind.CARER_CAPABILITY, GRAN, LATER);
        Families others = new Families().and(carer("gran", CarerType.FOSTER_CARER), told(GRAN), capable);
        assertThat(others.findings()).containsExactly("carer-view-missing");

        capable.addPerformer(new Reference(GRAN));
        assertThat(others.findings()).isEmpty();
    }

    @Test
    void what_plans_and_tasks_ask_of_a_carer_is_counted_once() {
        CarePlan plan = new CarePlan().setStatus(CarePlanStatus.ACTIVE);
        plan.setId("CarePlan/plan");
        plan.addActivity().getDetail().setDescription("Ring the school").addPerformer(new Reference(GRAN));
        plan.addActivity().setReference(new Reference("Task/a1"));
        CarePlan over = plan.copy().setStatus(CarePlanStatus.COMPLETED);
        over.setId("CarePlan/over");
        Families some = new Families().and(carer("gran", CarerType.FOSTER_CARER), told(GRAN), plan, over);
        IntStream.rangeClosed(1, 4).forEach(number -> some.and(action("a" + number, GRAN)));
        assertThat(some.carers().carers().get(0).actions()).hasSize(5);
        assertThat(some.findings()).containsExactly("capability-missing");

        assertThat(some.and(action("a5", GRAN)).findings()).containsExactly("capability-missing", "many-actions");
    }

    @Test
    void an_answer_to_a_referral_is_not_asked_of_a_carer_twice_and_what_is_over_is_not_open() {
        Task done = action("done", GRAN).setStatus(TaskStatus.COMPLETED);

        assertThat(new Families().and(gran(), done).carers().carers().get(0).actions())
                .isEmpty();
    }

    @Test
    void whoever_was_told_nothing_stands_out() {
        assertThat(new Families().and(carer("gran", CarerType.FOSTER_CARER)).findings())
                .containsExactly("information-unset");
        assertThat(new Families()
                        .and(carer("gran", CarerType.FOSTER_CARER), told(GRAN))
                        .carers()
                        .carers()
                        .get(0)
                        .informed())
                .extracting(Informed::what)
                .containsExactly("What to do on a bad night");
    }

    @Test
    void a_young_carer_is_assessed_as_long_as_the_assessment_holds() {
        assertThat(new Families().youngCarer().findings()).containsExactly("young-carer-not-assessed");
        assertThat(new Families()
                        .youngCarer()
                        .and(stated("old", ObservationKind.YOUNG_CARER_NEED, GRAN, PASSED))
                        .findings())
                .containsExactly("young-carer-not-assessed");
        assertThat(new Families()
                        .youngCarer()
                        .and(stated("new", ObservationKind.YOUNG_CARER_NEED, GRAN, LATER))
                        .findings())
                .isEmpty();
        assertThat(new Families().carers().youngCarer()).isFalse();
    }

    @Test
    void a_sibling_is_named_as_the_childs_record_does_and_their_record_from_either_side() {
        RelatedPerson link = person("link", "SIS");
        link.addExtension(Extensions.SIBLING_PATIENT, new Reference("Patient/robin"));
        RelatedPerson back = person("back", "BRO");
        back.setPatient(new Reference("Patient/finch"));
        back.addExtension(Extensions.SIBLING_PATIENT, new Reference("Patient/wren"));

        Carers carers = new Families().and(person("plain", "SIS"), link, back).carers();

        assertThat(carers.carers()).isEmpty();
        assertThat(carers.siblings())
                .extracting(
                        sibling -> sibling.person().getReference(),
                        sibling -> sibling.child().map(Reference::getReference).orElse(""))
                .containsExactly(
                        tuple("RelatedPerson/back", "Patient/finch"),
                        tuple("RelatedPerson/link", "Patient/robin"),
                        tuple("RelatedPerson/plain", ""));
    }

    @Test
    void what_a_siblings_record_says_of_the_child_makes_no_child_their_own_sibling() {
        RelatedPerson link = person("link", "BRO");
        link.addExtension(Extensions.SIBLING_PATIENT, new Reference("Patient/finch"));
        RelatedPerson back = person("back", "SIS");
        back.setPatient(new Reference("Patient/finch"));
        back.addExtension(Extensions.SIBLING_PATIENT, new Reference("Patient/wren"));

        assertThat(new Families().and(link, back).carers().siblings())
                .extracting(sibling -> sibling.person().getReference())
                .containsExactly("RelatedPerson/link");
        assertThat(new Families().and(back).carers().siblings())
                .singleElement()
                .satisfies(sibling -> assertThat(sibling.relationship()).isEmpty())
                .extracting(sibling -> sibling.person().getDisplay())
                .isEqualTo("In the record of the brother or sister");
    }

    @Test
    void an_entry_of_a_joined_record_makes_no_child_their_own_sibling() {
        RelatedPerson joined = person("joined", "SIS");
        joined.setPatient(new Reference("Patient/old-entry-of-wren"));
        RelatedPerson both = joined.copy();
        both.setId("RelatedPerson/linked");
        both.addExtension(Extensions.SIBLING_PATIENT, new Reference("Patient/robin"));

        assertThat(new Families().and(joined, both).carers().siblings())
                .hasSize(2)
                .allSatisfy(sibling -> assertThat(sibling.child()).isEmpty());
    }

    @Test
    void a_code_that_is_not_there_makes_nobody_a_carer_or_sibling() {
        RelatedPerson bare = person("bare", "MTH");
        bare.getRelationshipFirstRep().getCodingFirstRep().setCodeElement(absent(new CodeType()));
        RelatedPerson without = person("without", "MTH");
        without.getRelationshipFirstRep().getCodingFirstRep().setCode(null);
        RelatedPerson known = gran();
        known.setActiveElement(absent(new BooleanType()));
        known.getRelationshipFirstRep().getCodingFirstRep().setCodeElement(absent(new CodeType()));

        Families family = new Families().and(bare, without, known);

        assertThat(family.carers().carers()).extracting(Carer::about).containsExactly(GRAN);
        assertThat(family.carers().siblings()).isEmpty();
        assertThat(family.answer().parameters().getParameterFirstRep().getName())
                .isEqualTo("carer");
    }

    @Test
    void what_stands_in_a_state_that_is_not_said_asks_for_nothing_and_fails_nothing() {
        ServiceRequest asked = asked("course", GRAN, CarerNeedDomain.TRAINING);
        asked.setStatusElement(absent(new Enumeration<>(new ServiceRequestStatusEnumFactory())));
        Task task = action("task", GRAN);
        task.setStatusElement(absent(new Enumeration<>(new TaskStatusEnumFactory())));
        Task answer = answer("answer", "ServiceRequest/group", TaskStatus.ACCEPTED);
        answer.setStatusElement(absent(new Enumeration<>(new TaskStatusEnumFactory())));
        CarePlan plan = new CarePlan().setStatus(CarePlanStatus.ACTIVE);
        plan.setId("CarePlan/plan");
        CarePlanActivityComponent activity = plan.addActivity();
        activity.addExtension(Extensions.BENEFICIARY, new Reference(GRAN));
        activity.getDetail()
                .setDescription("Ring the school")
                .addPerformer(new Reference(GRAN))
                .setStatusElement(absent(new Enumeration<>(new CarePlanActivityStatusEnumFactory())));
        Communication told = told(GRAN);
        told.setTopic(null).addPayload().setContent(absent(new StringType()));
        Observation need = stated("need", ObservationKind.CARER_NEED, GRAN, LATER);
        need.addExtension(Extensions.EVIDENCE, absent(new StringType()));

        Carer gran = new Families()
                .and(gran(), asked, asked("group", GRAN, CarerNeedDomain.PEER_SUPPORT), task, answer, plan, told, need)
                .carers()
                .carers()
                .get(0);

        assertThat(gran.support())
                .extracting(SupportAsked::about, SupportAsked::state)
                .containsExactly(tuple("ServiceRequest/group", "active"));
        assertThat(gran.actions()).extracting(OpenAction::about).containsExactly("CarePlan/plan");
        assertThat(gran.informed()).extracting(Informed::what).containsExactly("");
        assertThat(gran.needs().get(0).evidence()).isEmpty();
    }

    private static <T extends PrimitiveType<?>> T absent(T value) {
        value.addExtension("http://hl7.org/fhir/StructureDefinition/data-absent-reason", new CodeType("unknown"));
        return value;
    }

    @Test
    void the_answer_says_all_of_it_in_words() {
        Observation need = stated("need", ObservationKind.CARER_NEED, GRAN, LATER);
        need.addExtension(Extensions.EVIDENCE, new StringType("She hasn't slept through."));
        Task due = action("a1", GRAN);
        due.getRestriction().getPeriod().setEndElement(new DateTimeType("2026-12-01"));

        Parameters answer = new Families()
                .and(gran(), need, due, asked("course", GRAN, CarerNeedDomain.TRAINING), told(GRAN))
                .answer()
                .parameters();

        ParametersParameterComponent part = answer.getParameterFirstRep();
        assertThat(part.getPart())
                .extracting(ParametersParameterComponent::getName)
                .containsExactly("person", "type", "relationship", "need", "support", "action", "told");
        assertThat(part.getPart().get(3).getPart())
                .extracting(
                        ParametersParameterComponent::getName,
                        said -> said.getValue().isPrimitive() ? said.getValue().primitiveValue() : "")
                .contains(
                        tuple("kind", "carer-need"),
                        tuple("validUntil", LATER),
                        tuple("valid", "true"),
                        tuple("ownView", "false"),
                        tuple("evidence", "She hasn't slept through."));
        assertThat(answer.getParameter("asOf").getValue()).isInstanceOf(DateType.class);
    }

    @Test
    void a_parent_of_whom_no_capacity_is_said_is_told_by_what_they_are_to_the_child() {
        RelatedPerson mum = person("mum", "MTH");
        RelatedPerson foster = carer("foster", CarerType.FOSTER_CARER);

        assertThat(new Families().and(mum, foster).carers().carers())
                .extracting(
                        carer -> carer.capacities().get(0).getCodingFirstRep().getCode())
                .containsExactlyInAnyOrder("MTH", "foster-carer");
    }
}
