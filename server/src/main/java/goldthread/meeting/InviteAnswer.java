package goldthread.meeting;

import goldthread.meeting.Invitation.Guest;
import goldthread.meeting.Invitation.Refused;
import goldthread.profiles.Meeting;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/** An invitation as the Parameters that {@code $invite-team} answers. */
final class InviteAnswer {

    private InviteAnswer() {}

    static Parameters of(Invitation invitation, int kept, String meeting) {
        Parameters answer = new Parameters();
        for (Guest guest : invitation.guests()) {
            ParametersParameterComponent invited = answer.addParameter().setName("invited");
            if (guest.entry().hasActor()) {
                invited.addPart()
                        .setName("person")
                        .setValue(guest.entry().getActor().copy());
            }
            invited.addPart().setName("name").setValue(new StringType(guest.name()));
            Meeting.agency(guest.entry())
                    .ifPresent(agency -> invited.addPart().setName("agency").setValue(agency.copy()));
        }
        answer.addParameter().setName("already").setValue(new IntegerType(invitation.already()));
        for (Refused refused : invitation.refused()) {
            ParametersParameterComponent not = answer.addParameter().setName("notInvited");
            if (!refused.who().reference().isEmpty()) {
                not.addPart()
                        .setName("person")
                        .setValue(refused.who().reference().copy());
            }
            not.addPart().setName("name").setValue(new StringType(refused.who().name()));
            not.addPart().setName("code").setValue(new CodeType(refused.why().code()));
            not.addPart().setName("text").setValue(new StringType(refused.text()));
        }
        answer.addParameter().setName("keptFromYou").setValue(new IntegerType(kept));
        answer.addParameter().setName("meeting").setValue(new Reference(meeting));
        return answer;
    }
}
