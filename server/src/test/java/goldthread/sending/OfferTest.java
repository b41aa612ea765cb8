package goldthread.sending;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferTest {

    private static final String GSS = "https://w3id.org/goldthread/fhir/NamingSystem/la-gss-code";
    private static final String DISTRICT = "https://w3id.org/goldthread/fhir/NamingSystem/postcode-district";
    private static final SupportWanted WORRY =
            new SupportWanted(Optional.of(12), Set.of(DISTRICT + "|ZZ99"), Set.of("05"), Set.of());

    private static Offer offer(String name) {
        HealthcareService service = new HealthcareService();
        service.setId("HealthcareService/" + name);
        service.setName(name);
        return new Offer(service);
    }

    private static Offer ages(Offer offer, int low, int high) {
        offer.service()
                .addExtension(
                        Extensions.AGE_RANGE,
                        new Range().setLow(new Quantity(low)).setHigh(new Quantity(high)));
        return offer;
    }

    private static Offer need(Offer offer, String code) {
        offer.service().addSpecialty(new CodeableConcept(new Coding("reasons", code, null)));
        return offer;
    }

    private static Offer area(Offer offer, String system, String value) {
        offer.service().addCoverageArea().getIdentifier().setSystem(system).setValue(value);
        return offer;
    }

    private static Offer wait(Offer offer, int weeks) {
        var wait = offer.service().addExtension().setUrl(Extensions.EXPECTED_WAIT);
        wait.addExtension("wait", new Quantity().setValue(weeks).setCode("wk"));
        wait.addExtension("asOf", new DateType("2026-09-01"));
        return offer;
    }

    @ParameterizedTest
    @CsvSource({"9, DOES_NOT_FIT", "10, FITS", "17, FITS", "18, DOES_NOT_FIT"})
    void it_is_for_the_ages_that_it_names(int age, Fit fit) {
        assertThat(ages(offer("a"), 10, 17).age(Optional.of(age))).isEqualTo(fit);
        assertThat(offer("a").age(Optional.of(age))).isEqualTo(Fit.UNKNOWN);
        assertThat(ages(offer("a"), 10, 17).age(Optional.empty())).isEqualTo(Fit.UNKNOWN);
    }

    @Test
    void an_area_is_compared_with_one_of_its_own_system() {
        Offer council = area(offer("a"), GSS, "E06000001");

        assertThat(council.area(Set.of(SupportWanted.area("E06000001")))).isEqualTo(Fit.FITS);
        assertThat(council.area(Set.of(SupportWanted.area("E06000002")))).isEqualTo(Fit.DOES_NOT_FIT);
        assertThat(council.area(Set.of(SupportWanted.area("zz99")))).isEqualTo(Fit.UNKNOWN);
        assertThat(area(council, DISTRICT, "ZZ99").area(Set.of(SupportWanted.area("zz99"))))
                .isEqualTo(Fit.FITS);
    }

    @Test
    void a_need_may_be_named_by_its_code_alone() {
        Offer worry = need(offer("a"), "05");

        assertThat(worry.need(Set.of("05"))).isEqualTo(Fit.FITS);
        assertThat(worry.need(Set.of("reasons|05", "reasons|12"))).isEqualTo(Fit.FITS);
        assertThat(worry.need(Set.of("12"))).isEqualTo(Fit.DOES_NOT_FIT);
        assertThat(worry.need(Set.of("elsewhere|05"))).isEqualTo(Fit.UNKNOWN);
        assertThat(worry.need(Set.of())).isEqualTo(Fit.UNKNOWN);
    }

    @Test
    void one_thing_that_does_not_fit_is_enough() {
        assertThat(Fit.all(Fit.FITS, Fit.DOES_NOT_FIT, Fit.UNKNOWN)).isEqualTo(Fit.DOES_NOT_FIT);
        assertThat(Fit.all(Fit.FITS, Fit.UNKNOWN)).isEqualTo(Fit.UNKNOWN);
        assertThat(Fit.all(Fit.FITS, Fit.FITS)).isEqualTo(Fit.FITS);
    }

    @Test
    void what_helps_comes_first_and_of_that_what_is_open_soon_and_near() {
        Offer closed = need(offer("closed"), "05");
        closed.service()
                .addExtension()
                .setUrl(Extensions.CAPACITY_STATUS)
                .addExtension("status", new CodeableConcept(new Coding("", "closed", null)));
        Offer easy = wait(need(offer("easy"), "05"), 3);
        easy.service().addExtension(Extensions.SELF_REFERRAL, new BooleanType(true));
        Offer slow = wait(need(offer("slow"), "05"), 9);
        Offer soon = wait(need(offer("soon"), "05"), 3);
        Offer sure = ages(need(offer("sure"), "05"), 10, 17);

        assertThat(Stream.of(closed, offer("untold"), slow, soon, easy, sure)
                        .map(offer -> SupportMatch.of(offer, WORRY, Optional.empty()))
                        .sorted(SupportMatch.BEST_FIRST)
                        .map(match -> match.offer().service().getName()))
                .containsExactly("sure", "easy", "soon", "slow", "untold", "closed");
    }

    @Test
    void a_wait_that_is_seen_here_counts_before_one_that_is_stated() {
        Parameters answer = new Parameters();
        Offer stated = wait(offer("a"), 2);

        SupportMatch.of(stated, WORRY, Optional.of(Duration.ofHours(25)))
                .write(answer.addParameter().setName("match"));
        SupportMatch.of(stated, WORRY, Optional.empty())
                .write(answer.addParameter().setName("match"));

        assertThat(List.of(waitOf(answer, 0), waitOf(answer, 1))).containsExactly("2 recorded", "14 stated 2026-09-01");
    }

    @Test
    void a_wait_longer_than_any_child_could_wait_is_none() {
        Offer offer = wait(offer("a"), 1);
        Quantity said = (Quantity) offer.service()
                .getExtensionByUrl(Extensions.EXPECTED_WAIT)
                .getExtensionByUrl("wait")
                .getValue();

        said.setCode("h").setValue(new BigDecimal("1E17"));
        assertThat(offer.statedLength()).isEmpty();
        said.setValue(new BigDecimal("1E900000000"));
        assertThat(offer.statedLength()).isEmpty();
        said.setCode("d").setValue(1);
        assertThat(offer.statedLength()).contains(Duration.ofDays(1));
    }

    private static String waitOf(Parameters answer, int match) {
        return String.join(
                " ",
                answer.getParameter().get(match).getPart().stream()
                        .filter(part -> part.getName().startsWith("wait"))
                        .map(part -> part.getValue() instanceof Quantity days
                                ? days.getValue().toPlainString()
                                : part.getValue().primitiveValue())
                        .toList());
    }

    @Test
    void of_a_child_the_age_and_the_district_count_where_nothing_else_is_said() {
        Patient child = new Patient();
        child.setBirthDateElement(new DateType("2014-03-02"));
        child.addAddress().setPostalCode("zz99 9zz");
        SupportWanted nothing = new SupportWanted(Optional.empty(), Set.of(), Set.of("05"), Set.of());
        LocalDate today = LocalDate.parse("2026-03-01");

        assertThat(nothing.orOf(child, today))
                .isEqualTo(new SupportWanted(Optional.of(11), Set.of(DISTRICT + "|ZZ99"), Set.of("05"), Set.of()));
        assertThat(WORRY.orOf(child, today)).isEqualTo(WORRY);
        child.setBirthDateElement(new DateType("2014"));
        assertThat(nothing.orOf(child, today).age()).isEmpty();
    }
}
