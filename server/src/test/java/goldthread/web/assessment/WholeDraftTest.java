package goldthread.web.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import goldthread.profiles.Extensions;
import goldthread.web.form.Typed;
import goldthread.web.form.WrittenForms;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;

/** What another system has put into an unfinished assessment is never lost by going on with it here. */
final class WholeDraftTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private final AssessmentForm form = new AssessmentForm(FHIR, WrittenForms.readership(FHIR));
    private final List<Concern> concerns = List.of(new Concern("c1", "“Marks on both arms.”"));
    private final ClinicalImpression draft = written(WrittenForms.typed(
            "draft",
            "yes",
            "level",
            "R",
            "marks",
            "share-education",
            "assessed-day",
            "20",
            "assessed-month",
            "11",
            "assessed-year",
            "2026",
            "child-view",
            "I just want to sleep.",
            "family-whose",
            "parent",
            "family-view",
            "She is tired.",
            "safety-state",
            "assessed",
            "safety-finding",
            "Safe at home.",
            "c1-answer",
            "addressed"));

    private ClinicalImpression written(Typed typed) {
        ClinicalImpression written = AssessmentRecord.of("p", "Practitioner/me", form.codes(), concerns, typed);
        form.readership().label(written.getMeta(), typed);
        return written;
    }

    private boolean isWhole() {
        return WholeDraft.is(draft, written(AssessmentDraft.typed(draft, form).with("draft", "yes")));
    }

    private Extension first(String url) {
        return draft.getExtensionsByUrl(url).get(0);
    }

    @Test
    void what_the_form_wrote_it_holds() {
        draft.setId("ClinicalImpression/7/_history/2");
        draft.addIdentifier(new Identifier().setSystem("urn:theirs").setValue("7"));
        assertThat(isWhole()).isTrue();
    }

    @Test
    void the_order_of_its_parts_and_the_words_of_its_codes_do_not_matter() {
        List<Extension> turned = new ArrayList<>(draft.getExtension());
        Collections.reverse(turned);
        draft.setExtension(turned);
        Extension domain = first(Extensions.CONTEXT_DOMAIN);
        ((CodeableConcept) domain.getExtensionFirstRep().getValue())
                .getCodingFirstRep()
                .setDisplay("How safe");
        assertThat(isWhole()).isTrue();
    }

    @Test
    void a_note_a_finding_or_a_protocol_is_more_than_the_form_holds() {
        draft.addNote().setText("By another way.");
        assertThat(isWhole()).isFalse();
        draft.setNote(null);
        draft.addProtocol("urn:theirs");
        assertThat(isWhole()).isFalse();
        draft.setProtocol(null);
        draft.setDescription("Second visit");
        assertThat(isWhole()).isFalse();
        draft.setDescription(null);
        draft.addSupportingInfo(new Reference("Observation/1"));
        assertThat(isWhole()).isFalse();
    }

    @Test
    void as_many_extensions_that_say_something_else_are_more_than_the_form_holds() {
        Extension domain = first(Extensions.CONTEXT_DOMAIN);
        domain.addExtension("reason", new StringType("theirs"));
        assertThat(isWhole()).isFalse();
    }

    @Test
    void two_views_of_the_family_are_more_than_the_form_holds() {
        List<Extension> views = draft.getExtensionsByUrl(Extensions.VIEWPOINT);
        Extension mothers = views.get(1);
        Extension fathers = mothers.copy();
        fathers.getExtension().stream()
                .filter(part -> part.getUrl().equals("view"))
                .forEach(part -> part.setValue(new StringType("He is worried.")));
        draft.getExtension().remove(views.get(0));
        draft.addExtension(fathers);
        assertThat(isWhole()).isFalse();
    }

    @Test
    void the_time_of_day_the_day_of_a_view_and_words_of_ones_own_are_more_than_the_form_holds() {
        draft.setEffective(new DateTimeType("2026-11-20T10:00:00Z"));
        assertThat(isWhole()).isFalse();
        draft.setEffective(new DateTimeType("2026-11-20"));
        assertThat(isWhole()).isTrue();
        ((CodeableConcept)
                        first(Extensions.CONTEXT_DOMAIN).getExtensionFirstRep().getValue())
                .setText("Home");
        assertThat(isWhole()).isFalse();
    }

    @Test
    void labels_and_profiles_that_the_form_does_not_give_are_more_than_it_holds() {
        draft.getMeta().addProfile("urn:theirs");
        assertThat(isWhole()).isFalse();
        draft.getMeta().setProfile(draft.getMeta().getProfile().subList(0, 1));
        assertThat(isWhole()).isTrue();
        draft.getMeta().addSecurity().setSystem("urn:theirs").setCode("secret");
        assertThat(isWhole()).isFalse();
    }
}
