package goldthread.access;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.ShareLevel;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Why somebody stands around a child, and in which places of the team. */
class BasesTest {

    private static final Right LEADS = new Right(Basis.MEMBER, ShareLevel.SEALED, null, "lead-professional", true);
    private static final Right HOUSE = new Right(Basis.ORGANISATION, ShareLevel.EVERYDAY, null, "school-lead", false);

    private static Decision of(RoleKind kind, Right... rights) {
        Standing standing = Standing.of(kind);
        for (Right right : rights) {
            standing = standing.to(Entry.AMY, right);
        }
        return standing.decision();
    }

    private static Right right(Basis basis) {
        return new Right(basis, ShareLevel.RESTRICTED, null);
    }

    @Test
    void every_basis_on_which_the_callers_kind_may_rest_is_told_once() {
        Decision clinician = of(
                RoleKind.HEALTH,
                LEADS,
                LEADS,
                right(Basis.TASK_OWNER),
                right(Basis.COLLEAGUE),
                right(Basis.REGISTERED_GP),
                right(Basis.EMERGENCY));

        assertThat(clinician.bases(Entry.AMY))
                .containsExactlyInAnyOrder(Basis.MEMBER, Basis.TASK_OWNER, Basis.EMERGENCY);
        assertThat(clinician.bases(Entry.BEN)).isEmpty();
    }

    @Test
    void a_place_in_the_team_counts_for_those_whose_kind_may_rest_on_it() {
        assertThat(of(RoleKind.HEALTH, LEADS, HOUSE, right(Basis.TASK_OWNER)).places(Entry.AMY))
                .containsExactly(LEADS, HOUSE);
        assertThat(of(RoleKind.SCHOOL, LEADS, HOUSE).places(Entry.AMY)).containsExactly(LEADS);
        assertThat(of(RoleKind.AUDITOR, LEADS, HOUSE).places(Entry.AMY)).isEmpty();
    }

    @Test
    void a_parent_stands_there_by_responsibility_alone_until_the_child_is_sixteen() {
        Instant thirteenth = Standing.NOW.plusSeconds(1);
        Decision parent = of(
                RoleKind.PARENTAL,
                new Right(Basis.MEMBER, ShareLevel.EVERYDAY, null, "parent", false),
                new Right(Basis.PARENT, ShareLevel.EVERYDAY, thirteenth));

        assertThat(parent.bases(Entry.AMY)).containsExactly(Basis.PARENT);
        assertThat(parent.places(Entry.AMY)).extracting(Right::role).containsExactly("parent");
        assertThat(of(RoleKind.PARENTAL, new Right(Basis.PARENT, ShareLevel.EVERYDAY, thirteenth))
                        .bases(Entry.AMY))
                .isEmpty();
    }

    @Test
    void each_basis_is_told_in_its_own_word() {
        assertThat(Basis.values()).extracting(Basis::told).doesNotHaveDuplicates();
    }
}
