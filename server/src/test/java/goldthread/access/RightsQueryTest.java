package goldthread.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a database may begin with: an organisation's name leads to each child it works with, a child to a few rows. */
class RightsQueryTest {

    private static final List<String> HOLDERS = List.of("m.member", "m.organisation", "r.holder", "e.holder");
    private static final Asker CALLER = Asker.of(
                    new Caller(
                            "somebody",
                            "Practitioner/p",
                            new OrganisationIdentifier("urn:trusts", "1"),
                            Role.CAMHS_SYSTEM.code(),
                            "TREAT",
                            new ClientSystem("app", Set.of("system/*.rs"), Set.of(), false),
                            null),
                    Role.CAMHS_SYSTEM)
            .with(List.of("PractitionerRole/r"), List.of("Organization/o"), List.of());

    @Test
    void what_is_about_few_children_begins_with_these_and_not_with_everybody_the_caller_knows() {
        for (RightsQuery query : List.of(
                RightsQuery.ofIds(CALLER, List.of("1")),
                RightsQuery.ofKeys(CALLER, List.of(1L)),
                RightsQuery.ofChild(CALLER, "1"),
                RightsQuery.ofType(CALLER, "Task", List.of("1")))) {
            assertThat(query.sql())
                    .doesNotContain(
                            HOLDERS.stream().map(holder -> " " + holder + " = ").toList());
        }
    }

    @Test
    void what_is_about_all_children_begins_with_the_caller() {
        assertThat(RightsQuery.children(CALLER).sql())
                .contains(HOLDERS.stream().map(holder -> " " + holder + " = ").toList());
        assertThat(RightsQuery.ofEverything(CALLER, "Task", List.of("1")).sql())
                .contains(HOLDERS.stream().map(holder -> " " + holder + " = ").toList());
    }
}
