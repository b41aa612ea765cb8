package goldthread.careteam;

import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Members and gaps as the Parameters that {@code $membership} answers. */
final class MembershipAnswer {

    private MembershipAnswer() {}

    static Parameters of(List<Member> members, List<Gap> gaps) {
        Parameters answer = new Parameters();
        members.forEach(member -> write(member, answer.addParameter().setName("member")));
        for (Gap gap : gaps) {
            ParametersParameterComponent parameter = answer.addParameter().setName("gap");
            part(parameter, "code", new CodeType(gap.code().code()));
            part(parameter, "text", new StringType(gap.text()));
        }
        return answer;
    }

    private static void write(Member member, ParametersParameterComponent parameter) {
        part(parameter, "person", member.person());
        part(parameter, "name", member.name() == null ? null : new StringType(member.name()));
        part(parameter, "role", member.role());
        part(parameter, "definition", member.definition() == null ? null : new StringType(member.definition()));
        part(parameter, "organisation", member.organisation());
        part(parameter, "lead", new BooleanType(member.lead()));
        part(parameter, "status", new CodeType(member.status().code()));
        part(parameter, "start", member.period().hasStart() ? member.period().getStartElement() : null);
        part(parameter, "end", member.period().hasEnd() ? member.period().getEndElement() : null);
        member.contacts().forEach(contact -> part(parameter, "contact", contact));
        part(parameter, "source", member.source());
    }

    private static void part(ParametersParameterComponent parameter, String name, @Nullable Type value) {
        if (value != null && !value.isEmpty()) {
            parameter.addPart().setName(name).setValue(value);
        }
    }
}
