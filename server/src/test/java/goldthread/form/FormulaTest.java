package goldthread.form;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import goldthread.profiles.Profiles;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.fhirpath.FHIRPathEngine;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which expressions are evaluated, whoever wrote them. */
final class FormulaTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final FHIRPathEngine READER = Formula.reader(FHIR);

    @Test
    void those_of_the_forms_that_ship_are() {
        List<String> shipped = Profiles.load(FHIR).stream()
                .filter(Questionnaire.class::isInstance)
                .flatMap(form -> ((Questionnaire) form).getItem().stream())
                .flatMap(FormulaTest::all)
                .flatMap(item -> Sdc.expressions(Sdc.INITIAL, item).stream())
                .map(Expression::getExpression)
                .toList();

        assertThat(shipped)
                .hasSizeGreaterThan(8)
                .allSatisfy(
                        text -> assertThat(Formula.of(READER, text)).as(text).isPresent());
    }

    private static Stream<QuestionnaireItemComponent> all(QuestionnaireItemComponent item) {
        return Stream.concat(Stream.of(item), item.getItem().stream().flatMap(FormulaTest::all));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name[0].given",
                "%patient.birthDate <= today()",
                "%a.entry.resource.where(value is Quantity and value.value > 3.5).count()",
                "iif(%patient.name.exists(), %patient.name.first().text, 'nobody')",
                "%patient.address.first().select(line.first() & ', ' & city & ', ' & postalCode)",
                "%a.entry.resource.where(code.coding.exists(system = %sct)).value.ofType(Quantity).value",
                "%patient.extension('urn:x').value.as(string)",
                "(a & b) & (c & d)",
                "/* said */ name.given // and done"
            })
    void so_are_those_that_a_form_needs(String text) {
        assertThat(Formula.of(READER, text)).isPresent();
    }

    @Test
    void it_tells_what_it_reads() {
        assertThat(Formula.of(READER, "%a.entry.count() > 3 and %patient.active and %b.x[0] = %c"))
                .get()
                .satisfies(formula -> assertThat(formula.variables())
                        .contains("a", "b", "patient")
                        .hasSize(4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'ab'.split('')",
                "repeat(%patient)",
                "re/*x*/peat(%patient)",
                "%patient.descendants /*x*/ ()",
                "%patient.descendants // x\n()",
                "%patient.`descendants`()",
                "%patient.`repeat`($this)",
                "%patient.children()",
                "%patient.name.family.matches('(a+)+$')",
                "name.family.replaceMatches('a', 'b')",
                "name.family.replace('', 'a')",
                "'a'.toChars()",
                "name.aggregate($total & 'a')",
                "name.trace('x')",
                "defineVariable('x', 1)",
                "name.combine(name)",
                "name.union(name)",
                "name | name",
                "name ~ name",
                "name.given in name.given",
                "name.distinct()",
                "2.power(999999999)",
                "1 * 2",
                "'a' + 'b'",
                "'a'.encode('hex')",
                "given.join(',')",
                "-1",
                "memberOf('urn:x')",
                "conformsTo('urn:x')",
                "name.`*`",
                "name.`**`"
            })
    void a_function_or_operation_that_is_not_on_the_list_makes_it_none_however_it_is_written(String text) {
        assertThat(Formula.of(READER, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%a.entry.select(%a.entry.select(%a.entry))",
                "%a.entry.where(%a.entry.exists())",
                "%a.entry.all(1 = 1 and %a.exists())",
                "%a.entry.exists(iif(%resource.exists(), true, false))",
                "%a.entry.select(resource.where((1 = 1) and (%context.name.exists())))",
                "name.select(given[%patient.multipleBirth])"
            })
    void what_is_asked_of_each_item_does_not_read_the_whole_record_again(String text) {
        assertThat(Formula.of(READER, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name.family.select($this & $this).select($this & $this)",
                "('a' & 'b').select($this & $this)",
                "iif(true, 'a' & 'b').select($this & $this)",
                "name.select(family.select($this & $this).select($this & $this))",
                "name.select((family & 'x').first().select($this & $this))",
                "name.select(family & 'x')[0].where(1 = 1).select($this & $this)"
            })
    void text_that_was_put_together_is_not_put_together_again(String text) {
        assertThat(Formula.of(READER, text)).isEmpty();
    }

    @Test
    void nor_is_it_longer_deeper_or_more_than_anybody_needs() {
        assertThat(Formula.of(READER, "'" + "a".repeat(999) + "'")).isEmpty();
        assertThat(Formula.of(READER, "(".repeat(499) + "1" + ")".repeat(499))).isEmpty();
        assertThat(Formula.of(READER, "(".repeat(1_000))).isEmpty();
        assertThat(Formula.of(READER, "a" + ".a".repeat(210))).isEmpty();
        assertThat(Formula.of(READER, "a" + ".a".repeat(190))).isPresent();
        assertThat(Formula.of(READER, "a" + "=a".repeat(210))).isEmpty();
        assertThat(Formula.of(READER, "a" + " & a".repeat(11))).isEmpty();
        assertThat(Formula.of(READER, "a" + " & a".repeat(10))).isPresent();
        assertThat(Formula.of(READER, "")).isEmpty();
        assertThat(Formula.of(READER, "a b")).isEmpty();
    }
}
