package goldthread.sending;

import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;

/**
 * Referrals of the same child to the same service, of which a caller may know.
 *
 * @param found the referrals
 * @param own all that the caller's organisation has asked for the child
 */
record Matches(List<Known> found, List<Known> own) {

    Matches {
        found = List.copyOf(found);
        own = List.copyOf(own);
    }

    /** Each as a part of the answer. */
    void write(Parameters answer) {
        found.forEach(one -> write(one, answer.addParameter().setName("match")));
    }

    private void write(Known one, ParametersParameterComponent match) {
        boolean ours = own.contains(one);
        add(match, "referral", new Reference(one.reference()));
        if (one.addressee().contains("/") && !one.addressee().contains("|")) {
            add(match, "service", new Reference(one.addressee()));
        }
        if (one.sender().startsWith("Organization/")) {
            add(match, "requester", new Reference(one.sender()));
        }
        add(match, "state", new CodeType(one.standing().code()));
        add(match, "asked", new InstantType(Date.from(one.sending().asked())));
        add(match, "own", new BooleanType(ours));
        add(match, "toReplace", new BooleanType(ours && one.isOpenAmong(own)));
    }

    private static void add(ParametersParameterComponent to, String name, Type value) {
        to.addPart().setName(name).setValue(value);
    }
}
