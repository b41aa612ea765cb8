package goldthread.store.validation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.common.hapi.validation.validator.FhirDefaultPolicyAdvisor;
import org.hl7.fhir.r5.context.IWorkerContext;
import org.hl7.fhir.r5.elementmodel.Manager;
import org.hl7.fhir.r5.elementmodel.Manager.FhirFormat;
import org.hl7.fhir.r5.elementmodel.ParserBase;
import org.hl7.fhir.r5.elementmodel.ParserBase.ValidationPolicy;
import org.hl7.fhir.r5.elementmodel.ValidatedFragment;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;
import org.hl7.fhir.r5.utils.validation.constants.IdStatus;
import org.hl7.fhir.utilities.i18n.I18nConstants;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.hl7.fhir.validation.instance.InstanceValidator;

/**
 * One validator that is used again and again, by one thread at a time. HAPI's own wrapper makes a new one for every
 * resource, which costs more than the validation itself. It isn't made to be used for ever either: it remembers the codes
 * that it saw, so it is worn out one day.
 */
final class ReusedValidator {

    /** How many resources it looks at: enough for its making to cost little, few enough for what it keeps to be small. */
    static final int LIFETIME = 2_400;

    private static final String NO_TERMINOLOGY_AT_HAND = I18nConstants.TERMINOLOGY_TX_BINDING_NOSOURCE;

    private static final String NO_VALUE = I18nConstants.Terminology_TX_Code_ValueSet_MISSING;

    /** What the terminology service said, passed on. */
    private static final String REPORTED = "Terminology_PassThrough_TX_Message";

    /** What the validator made of it. */
    private static final String JUDGED = "Terminology_TX_NoValid";

    private final IWorkerContext definitions;
    private final InstanceValidator validator;
    private final Map<FhirFormat, ParserBase> parsers = new EnumMap<>(FhirFormat.class);
    private int looks;

    ReusedValidator(IWorkerContext definitions) {
        this.definitions = definitions;
        this.validator = new ForgetfulValidator(definitions);
        validator.setAssumeValidRestReferences(true);
        validator.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
        validator.setAnyExtensionsAllowed(true);
        validator.setResourceIdRule(IdStatus.OPTIONAL);
        validator.setErrorForUnknownProfiles(true);
        validator.setUnknownCodeSystemsCauseErrors(true);
        validator.setPolicyAdvisor(new FhirDefaultPolicyAdvisor());
        validator.setNoExtensibleWarnings(true);
        validator.setAllowExamples(true);
    }

    /**
     * What is wrong with a resource.
     *
     * @param resource one resource
     * @param format in which it is written
     * @param profiles to validate against beside those it claims; empty for none
     */
    List<Remark> validate(byte[] resource, FhirFormat format, List<String> profiles) {
        looks++;
        List<Remark> remarks = new ArrayList<>();
        ParserBase parser = parsers.computeIfAbsent(format, this::parser);
        try {
            for (ValidatedFragment fragment : parser.parse(new ByteArrayInputStream(resource))) {
                fragment.getErrors().forEach(message -> remarks.add(new Remark(message, true)));
                if (fragment.getElement() != null) {
                    List<ValidationMessage> messages = new ArrayList<>();
                    validator.validate(null, messages, null, fragment.getElement(), found(profiles));
                    messages.forEach(message -> remarks.add(new Remark(message, false)));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        remarks.removeIf(ReusedValidator::saysNothing);
        Set<String> judged = remarks.stream()
                .filter(remark ->
                        String.valueOf(remark.message().getMessageId()).startsWith(JUDGED))
                .map(remark -> remark.message().getLocation())
                .collect(Collectors.toSet());
        remarks.removeIf(remark -> REPORTED.equals(remark.message().getMessageId())
                && judged.contains(remark.message().getLocation()));
        return remarks;
    }

    /** Forgets the resource as far as it can; the rest is forgotten with the validator. */
    void forget() {
        validator.getTextsToCheck().clear();
    }

    boolean isWornOut() {
        return looks >= LIFETIME;
    }

    private ParserBase parser(FhirFormat format) {
        ParserBase parser = Manager.makeParser(definitions, format);
        parser.setupValidation(ValidationPolicy.EVERYTHING);
        return parser;
    }

    /**
     * No definitions to ask; a value that isn't in a value set, before its binding's strength was looked at (when that
     * matters, a message of its own follows); an element that has no value but says why.
     */
    private static boolean saysNothing(Remark remark) {
        String id = String.valueOf(remark.message().getMessageId());
        return id.equals(NO_TERMINOLOGY_AT_HAND)
                || id.equals(NO_VALUE)
                || (id.equals(REPORTED)
                        && String.valueOf(remark.message().getMessage()).contains("is not in valueset"));
    }

    /**
     * A message of the validator.
     *
     * @param message as it was given
     * @param unreadable whether it came from reading the resource and not from what it says
     */
    record Remark(ValidationMessage message, boolean unreadable) {}

    private List<StructureDefinition> found(List<String> profiles) {
        List<StructureDefinition> definitionsFound = new ArrayList<>();
        for (String profile : profiles) {
            StructureDefinition definition = definitions.fetchResource(StructureDefinition.class, profile);
            if (definition != null) {
                definitionsFound.add(definition);
            }
        }
        return definitionsFound;
    }
}
