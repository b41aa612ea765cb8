package goldthread.careplan;

import static goldthread.careplan.RecordBuilder.code;
import static goldthread.careplan.RecordBuilder.period;
import static goldthread.careplan.RecordBuilder.withId;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.terminology.CareTeamCategory;
import goldthread.terminology.ParentalResponsibility;
import goldthread.terminology.PlanAgreement;
import goldthread.terminology.PlanCategory;
import goldthread.terminology.TeamRole;
import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.junit.jupiter.api.Test;

class AgreementsTest {

    private static final Reference FATHER = new Reference("RelatedPerson/father");

    private static CarePlan plan(PlanCategory category) {
        CarePlan plan = withId(new CarePlan(), "CarePlan/plan").setStatus(CarePlanStatus.ACTIVE);
        plan.addCategory(code(category));
        plan.setTitle("Wren's plan").setPeriod(period("2026-03-01", null)).setAuthor(RecordBuilder.CLINICIAN);
        return plan;
    }

    private static void agreed(CarePlan plan, Reference party, PlanAgreement agreement) {
        Extension said = plan.addExtension().setUrl(Extensions.PLAN_AGREEMENT);
        said.addExtension("party", party);
        said.addExtension("agreed", code(agreement));
        said.addExtension("date", new DateType("2026-03-02"));
    }

    private static CareTeam team() {
        CareTeam team = withId(new CareTeam(), "CareTeam/around").setStatus(CareTeamStatus.ACTIVE);
        team.addCategory(code(CareTeamCategory.TEAM_AROUND_CHILD)).setPeriod(period("2026-01-10", null));
        List.of(RecordBuilder.CHILD, RecordBuilder.CLINICIAN, RecordBuilder.SOCIAL_WORKER, RecordBuilder.TEACHER)
                .forEach(member -> team.addParticipant()
                        .setMember(member)
                        .addRole(code(TeamRole.CHAMPION))
                        .setPeriod(period("2026-01-10", null)));
        return team;
    }

    private static RelatedPerson father(ParentalResponsibility held) {
        RelatedPerson father = withId(new RelatedPerson(), FATHER.getReference());
        father.addName().addGiven("Sol").setFamily("Ashdown");
        father.addExtension(Extensions.PARENTAL_RESPONSIBILITY, code(held));
        return father;
    }

    private static List<String> said(RecordBuilder record) {
        return Agreements.of(record.on("2026-06-01")).stream()
                .map(line -> line.cells().get(0) + ": " + line.cells().get(2)
                        + (line.marks().contains(Mark.NOT_ASKED) ? "!" : ""))
                .toList();
    }

    @Test
    void parties_around_the_child_who_were_not_asked_are_named() {
        CarePlan plan = plan(PlanCategory.SHARED);
        agreed(plan, RecordBuilder.CHILD, PlanAgreement.AGREED);
        agreed(plan, RecordBuilder.TEACHER, PlanAgreement.NOT_AGREED);
        RecordBuilder record = new RecordBuilder().add(plan, team(), father(ParentalResponsibility.YES));

        assertThat(said(record))
                .containsExactly(
                        "the child: Agreed",
                        "Nia Price: Not agreed",
                        "Sol Ashdown: not asked!",
                        "Eastmoor Council: not asked!");
    }

    @Test
    void to_a_safety_plan_no_agency_is_asked_and_to_other_plans_nobody_need_be() {
        RecordBuilder safety =
                new RecordBuilder().add(plan(PlanCategory.SAFETY), team(), father(ParentalResponsibility.SHARED));
        assertThat(said(safety)).containsExactly("the child: not asked!", "Sol Ashdown: not asked!");

        assertThat(said(new RecordBuilder().add(plan(PlanCategory.PEP), team())))
                .isEmpty();
    }

    @Test
    void who_holds_no_parental_responsibility_need_not_be_asked() {
        CarePlan plan = plan(PlanCategory.SAFETY);
        agreed(plan, RecordBuilder.CHILD, PlanAgreement.NOT_ASKED);

        assertThat(said(new RecordBuilder().add(plan, father(ParentalResponsibility.NO))))
                .containsExactly("the child: Not asked!");
    }
}
