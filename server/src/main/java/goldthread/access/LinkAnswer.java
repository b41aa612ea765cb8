package goldthread.access;

import goldthread.child.ChildLink;
import goldthread.child.ChildLink.Step;
import goldthread.child.PartyKey;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** What is told of records that are of one child. */
final class LinkAnswer {

    private LinkAnswer() {}

    static Parameters of(List<ChildLink> links) {
        Parameters answer = new Parameters();
        for (ChildLink link : links) {
            ParametersParameterComponent part = answer.addParameter().setName("link");
            part.addPart().setName("replaced").setValue(new Reference("Patient/" + link.replaced()));
            part.addPart().setName("kept").setValue(new Reference("Patient/" + link.kept()));
            part.addPart().setName("state").setValue(new CodeType(link.state()));
            step(part, "proposed", link.proposed());
            step(part, "joined", link.joined());
            step(part, "ended", link.ended());
        }
        return answer;
    }

    private static void step(ParametersParameterComponent part, String name, @Nullable Step step) {
        if (step != null) {
            part.addPart()
                    .setName(name + "By")
                    .setValue(PartyKey.reference(step.organisation()).getIdentifier());
            part.addPart().setName(name).setValue(new InstantType(Date.from(step.at())));
        }
    }
}
