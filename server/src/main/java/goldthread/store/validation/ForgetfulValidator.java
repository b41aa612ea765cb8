package goldthread.store.validation;

import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r5.context.IWorkerContext;
import org.hl7.fhir.r5.model.CodeableConcept;
import org.hl7.fhir.r5.model.Coding;
import org.hl7.fhir.r5.model.ValueSet;
import org.hl7.fhir.r5.terminologies.utilities.ValidationResult;
import org.hl7.fhir.r5.utils.validation.ValidatorSession;
import org.hl7.fhir.r5.utils.xver.XVerExtensionManagerOld;
import org.hl7.fhir.validation.ValidatorSettings;
import org.hl7.fhir.validation.instance.InstanceValidator;
import org.hl7.fhir.validation.instance.utils.NodeStack;

/**
 * HL7's validator keeps each code that it looked at with the place where it stood, and the place holds the whole resource:
 * a hundred kilobytes for each resource, which the garbage collector copies about until the validator is given up. This
 * one lets it keep the place's name alone.
 */
final class ForgetfulValidator extends InstanceValidator {

    ForgetfulValidator(IWorkerContext definitions) {
        super(
                definitions,
                new FhirInstanceValidator.NullEvaluationContext(),
                new XVerExtensionManagerOld(definitions),
                new ValidatorSession(),
                new ValidatorSettings());
    }

    /** A place that holds its name and language only; nothing else of it is asked for when a code is looked up. */
    private static final class Place extends NodeStack {

        private final String name;

        Place(IWorkerContext definitions, NodeStack whole) {
            super(definitions);
            this.name = whole.getLiteralPath();
            setWorkingLang(whole.getWorkingLang());
        }

        @Override
        public String getLiteralPath() {
            return name;
        }
    }

    @Override
    public ValidationResult checkCodeOnServer(
            NodeStack stack, String code, String system, String version, String display, boolean checkDisplay) {
        return super.checkCodeOnServer(new Place(context, stack), code, system, version, display, checkDisplay);
    }

    @Override
    public ValidationResult checkCodeOnServer(NodeStack stack, ValueSet set, Coding coding) {
        return super.checkCodeOnServer(new Place(context, stack), set, coding);
    }

    @Override
    public ValidationResult checkCodeOnServer(NodeStack stack, ValueSet set, CodeableConcept concept) {
        try {
            return super.checkCodeOnServer(new Place(context, stack), set, concept);
        } catch (Exception failed) {
            ForgetfulValidator.<RuntimeException>throwAgain(failed);
            throw new IllegalStateException("thrown already", failed);
        }
    }

    /** The very exception, which HL7's validator handles and gives no name outside its package. */
    @SuppressWarnings("unchecked")
    private static <E extends Exception> void throwAgain(Exception failed) throws E {
        throw (E) failed;
    }
}
