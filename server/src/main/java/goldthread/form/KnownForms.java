package goldthread.form;

import goldthread.store.validation.PackageFolder;
import goldthread.store.validation.ShippedResources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Questionnaire;
import org.springframework.stereotype.Component;

/** The forms that the program carries and those of the deployer's packages. */
@Component
class KnownForms {

    private final List<Questionnaire> all = new ArrayList<>();

    KnownForms(ShippedResources shipped, PackageFolder packages) {
        all.addAll(shipped.of(Questionnaire.class));
        packages.resources().stream()
                .filter(Questionnaire.class::isInstance)
                .map(Questionnaire.class::cast)
                .filter(Questionnaire::hasUrl)
                .forEach(all::add);
    }

    /** All of them; they are shared, so nobody changes one. */
    List<Questionnaire> all() {
        return List.copyOf(all);
    }

    /**
     * The form with a canonical URL.
     *
     * @param canonical with or without a version
     */
    Optional<Questionnaire> find(String canonical) {
        int bar = canonical.indexOf('|');
        String url = bar < 0 ? canonical : canonical.substring(0, bar);
        return all.stream()
                .filter(form -> url.equals(form.getUrl()))
                .filter(form -> bar < 0 || canonical.substring(bar + 1).equals(form.getVersion()))
                .findFirst();
    }
}
