package goldthread.messaging;

import goldthread.profiles.FirstExtension;
import goldthread.terminology.BookingAndReferral;
import goldthread.terminology.IdentifierSystems;
import goldthread.terminology.NhsNumber;
import goldthread.terminology.Rule;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;

/**
 * The child whom a message is about. A message finds a child by the NHS number alone, so that it must be there, valid, and
 * not one that the sender itself hasn't verified.
 *
 * @param patient the message's Patient
 * @param number the child's number
 */
record MessageChild(Part<Patient> patient, NhsNumber number) {

    private static final Set<String> VERIFIED = Set.of("number-present-and-verified", "01");

    /** Reads it out of a message. */
    static MessageChild of(Message message) {
        Part<Patient> patient = message.one(Patient.class);
        String place = patient.place(".identifier");
        Identifier identifier = patient.resource().getIdentifier().stream()
                .filter(each -> IdentifierSystems.NHS_NUMBER.equals(each.getSystem()) && each.hasValue())
                .findFirst()
                .orElseThrow(() -> Unclear.missing(
                        "A message names the child by the NHS number; a child without one is made by a create.",
                        place));
        NhsNumber number = NhsNumber.parse(identifier.getValue())
                .orElseThrow(() -> Unclear.against(
                        Rule.NHS_NUMBER_CHECK_DIGIT, "The NHS number has a wrong check digit: no child is it.", place));
        if (!isVerified(identifier)) {
            throw Unclear.against(
                    Rule.MESSAGE_UNCLEAR,
                    "The sender says that the NHS number isn't verified: verify it first, so that nothing is said of"
                            + " another child.",
                    place);
        }
        return new MessageChild(patient, number);
    }

    private static boolean isVerified(Identifier identifier) {
        Extension status = FirstExtension.of(identifier, BookingAndReferral.NUMBER_STATUS);
        return status == null
                || (status.getValue() instanceof CodeableConcept concept
                        && concept.getCoding().stream().anyMatch(coding -> VERIFIED.contains(coding.getCode())));
    }

    /** Requires that something of the message is about this child. */
    void requireSubject(Reference subject, String place) {
        if (!patient.fullUrl().equals(subject.getReference())) {
            throw Unclear.against(
                    Rule.MESSAGE_UNCLEAR, "This is about the message's Patient: refer to that entry.", place);
        }
    }

    /** Requires that a stored child is this one. */
    void requireSame(Optional<Patient> stored) {
        boolean same = stored.map(Patient::getIdentifier)
                .filter(identifiers -> identifiers.stream()
                        .filter(each -> IdentifierSystems.NHS_NUMBER.equals(each.getSystem()))
                        .anyMatch(each -> NhsNumber.parse(String.valueOf(each.getValue()))
                                .filter(number::equals)
                                .isPresent()))
                .isPresent();
        if (!same) {
            throw Unclear.against(
                    Rule.SUBJECT_CHANGED,
                    "What the message is about is of another child: nothing was changed.",
                    patient.place(".identifier"));
        }
    }
}
