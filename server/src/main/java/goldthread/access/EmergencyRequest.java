package goldthread.access;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.OperationInput;
import goldthread.store.Outcomes;
import goldthread.terminology.Coded;
import goldthread.terminology.EmergencyReason;
import goldthread.terminology.NhsNumber;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * What somebody says who opens a record in an emergency.
 *
 * @param number the child's NHS number
 * @param born the child's date of birth
 * @param reason why
 * @param text the same in words, for the team
 */
record EmergencyRequest(NhsNumber number, LocalDate born, EmergencyReason reason, String text) {

    private static final Set<String> PARAMETERS = Set.of("nhsNumber", "birthDate", "reason", "text");
    private static final int SHORTEST = 10;
    private static final int LONGEST = 1_000;

    /**
     * Reads a request.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.InvalidRequestException 400 for what isn't there or can't be read
     */
    static EmergencyRequest of(RequestDetails request) {
        OperationInput input = OperationInput.of(request, PARAMETERS);
        return new EmergencyRequest(
                NhsNumber.parse(required(input, "nhsNumber"))
                        .orElseThrow(() ->
                                malformed("`nhsNumber` is no NHS number: ten digits with the right check digit.")),
                born(required(input, "birthDate")),
                Coded.find(EmergencyReason.class, required(input, "reason"))
                        .orElseThrow(() -> malformed("`reason` is a code of the emergency-reason code system.")),
                text(required(input, "text")));
    }

    private static String required(OperationInput input, String name) {
        return input.one(name).orElseThrow(() -> malformed("`" + name + "` is missing."));
    }

    private static LocalDate born(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw malformed("`birthDate` is a day, such as 2012-05-04.");
        }
    }

    private static String text(String text) {
        if (text.strip().length() < SHORTEST || text.length() > LONGEST) {
            throw malformed("`text` says in a sentence what has happened and what is needed.");
        }
        return text.strip();
    }

    private static RuntimeException malformed(String sentence) {
        return Outcomes.invalid(IssueType.VALUE, "bad-grammar", sentence, null);
    }
}
