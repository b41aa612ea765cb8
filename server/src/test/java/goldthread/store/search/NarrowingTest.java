package goldthread.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.store.search.SearchQuery.Condition;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NarrowingTest {

    private static final Set<String> REFERENCES = Set.of("owner", "recipient", "focus", "requester", "based-on");

    private static List<Condition> narrowing(String type, Condition... conditions) {
        SearchQuery query = new SearchQuery(type, List.of(conditions), List.of(), List.of(), List.of(), 50, 0, "");
        return Narrowing.of(query, REFERENCES::contains);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            _id,       '',                        a
            _id,       '',                        'a,b,c'
            identifier,'',                        urn:x|7
            identifier,'',                        7
            identifier,'',                        |7
            owner,     '',                        Organization/a
            owner,     '',                        'Organization/a,HealthcareService/b'
            owner,     :Organization,             a
            owner,     :identifier,               urn:x|7
            focus,     '',                        ServiceRequest/a
            based-on,  '',                        'ServiceRequest/a,ServiceRequest/b'
            """)
    void what_names_one_thing_or_a_list_of_them_narrows(String name, String qualifier, String value) {
        Condition condition = new Condition(name, qualifier, value);

        assertThat(narrowing("Task", condition)).containsExactly(condition);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            status,       '',                          requested
            code,         '',                          x
            authored-on,  '',                          ge2026-01-01
            _lastUpdated, '',                          ge2026-01-01
            owner,        :not,                        Organization/a
            owner,        :text,                       elm
            owner,        :Organization.identifier,    urn:x|7
            owner,        :Organization.name,          Elm
            owner,        :Organization._id,           a
            owner,        :missing,                    true
            owner,        :identifier,                 urn:x|
            owner,        '',                          a
            owner,        '',                          'Organization/a,b'
            owner,        '',                          Patient/a
            owner,        '',                          'Organization/a,http://localhost/fhir/Patient/b'
            owner,        :Patient,                    a
            owner,        :identifier,                 https://fhir.nhs.uk/Id/nhs-number|9990000026
            identifier,   :not,                        urn:x|7
            identifier,   :of-type,                    urn:x|MR|7
            identifier,   '',                          urn:x|
            identifier,   '',                          'urn:x|7,urn:x|'
            """)
    void what_stands_for_many_or_leaves_out_does_not(String name, String qualifier, String value) {
        assertThat(narrowing("Task", new Condition(name, qualifier, value))).isEmpty();
    }

    @Test
    void of_several_those_that_narrow_are_taken() {
        Condition owner = new Condition("owner", "", "Organization/a");

        assertThat(narrowing("Task", new Condition("status", "", "requested"), owner))
                .containsExactly(owner);
    }

    @Test
    void children_are_never_narrowed_for_what_was_sent_of_them_stands_in_no_index() {
        assertThat(narrowing("Patient", new Condition("_id", "", "a"), new Condition("owner", "", "Organization/a")))
                .isEmpty();
    }
}
