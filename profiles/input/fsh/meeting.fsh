// Meetings of several agencies about a child.

Profile: CypmhMeeting
Parent: Appointment
Id: cypmh-meeting
Title: "Meeting of several agencies"
Description: "A meeting of those around a child: which kind, when, who is invited for which agency and who came, which reports were sent before, and what came of it."
* insert AlignedWith(UKCore-Appointment)
* obeys cypmh-mtg-1 and cypmh-mtg-2
* extension contains
    MeetingOutcome named outcome 0..1 MS and
    AgencyReport named agencyReport 0..* MS and
    WithoutMentalHealth named withoutMentalHealth 0..1 MS and
    WithoutInterpreter named withoutInterpreter 0..1
* status MS
* serviceType 1..* MS
* serviceType from $meeting-type-vs (extensible)
* reasonCode MS
* supportingInformation MS
* start MS
* participant 2..* MS
* participant.extension contains
    InvitedAgency named invitedAgency 0..1 MS and
    Attendance named attendance 0..1 MS
* participant.actor MS
* participant.actor ^short = "The child, and each person who is invited; an agency that sends whom it chooses stands in ext-invited-agency alone"
* participant.required MS
* participant.status MS

Extension: MeetingOutcome
Id: ext-meeting-outcome
Title: "Outcome of a meeting"
Description: "What came of a meeting: the result, what was decided and a summary."
Context: Appointment
* extension contains result 1..* and decision 0..* and summary 0..1
* extension[result] ^short = "What came of it"
* extension[result].value[x] 1..1
* extension[result].value[x] only CodeableConcept
* extension[result].valueCodeableConcept from $meeting-outcome-vs (extensible)
* extension[decision] ^short = "What was decided: in words, or the record that carries it out"
* extension[decision].value[x] 1..1
* extension[decision].value[x] only string or Reference(Task or CarePlan or ServiceRequest or Goal)
* extension[summary] ^short = "In a few sentences"
* extension[summary].value[x] 1..1
* extension[summary].value[x] only string

Extension: AgencyReport
Id: ext-agency-report
Title: "Report of an agency"
Description: "What an agency sends before a meeting, or that it has nothing to report."
Context: Appointment
* obeys cypmh-mtg-3
* extension contains agency 1..1 and report 0..1 and nothing-to-report 0..1 and date 0..1
* extension[agency] ^short = "Whose report"
* extension[agency].value[x] 1..1
* extension[agency].value[x] only Reference(Organization)
* extension[report] ^short = "The report"
* extension[report].value[x] 1..1
* extension[report].value[x] only Reference(QuestionnaireResponse or DocumentReference)
* extension[nothing-to-report] ^short = "That there is nothing to report"
* extension[nothing-to-report].value[x] 1..1
* extension[nothing-to-report].value[x] only boolean
* extension[date] ^short = "When"
* extension[date].value[x] 1..1
* extension[date].value[x] only date

Extension: InvitedAgency
Id: ext-invited-agency
Title: "Agency invited"
Description: "For which agency a participant is invited; without an actor, whomever the agency sends."
Context: Appointment.participant
* value[x] 1..1
* value[x] only Reference(Organization)

Extension: Attendance
Id: ext-attendance
Title: "Attendance"
Description: "Whether a participant took part in the meeting."
Context: Appointment.participant
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from $meeting-attendance-vs (required)

Extension: WithoutMentalHealth
Id: ext-without-mental-health
Title: "Without the mental health service"
Description: "Why a meeting about the child's safety goes ahead without the mental health service that works with the child, and who decided so."
Context: Appointment
* extension contains reason 1..1 and role 1..1 and by 0..1
* extension[reason] ^short = "Why"
* extension[reason].value[x] 1..1
* extension[reason].value[x] only CodeableConcept
* extension[reason].valueCodeableConcept from $override-reason-vs (extensible)
* extension[role] ^short = "In which role it was decided"
* extension[role].value[x] 1..1
* extension[role].value[x] only CodeableConcept
* extension[role].valueCodeableConcept from $team-role-vs (extensible)
* extension[by] ^short = "Who decided"
* extension[by].value[x] 1..1
* extension[by].value[x] only Reference(Practitioner or PractitionerRole)

Invariant: cypmh-mtg-1
Severity: #error
Description: "The meeting took place without saying what came of it: give ext-meeting-outcome with a result, and a decision or a summary."
Expression: "(status = 'fulfilled') implies extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-meeting-outcome').where(extension('result').exists() and (extension('decision').exists() or extension('summary').exists())).exists()"

Invariant: cypmh-mtg-2
Severity: #error
Description: "The meeting doesn't say whom it is about: give the child as a participant."
Expression: "participant.actor.reference.where($this.contains('Patient') or $this.startsWith('urn:')).exists()"

Invariant: cypmh-mtg-3
Severity: #error
Description: "The report isn't there: name it in report, or say with nothing-to-report that there is none."
Expression: "extension('report').exists() or extension('nothing-to-report').where(value = true).exists()"

Instance: cypmh-Appointment-invite-team
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(Appointment, invite-team, true)
* name = "InviteTeam"
* title = "Invite the team and every active agency to a meeting"
* description = "Adds to a meeting of several agencies that is still to be held everybody of the child's team, and every agency that works with the child without being in the team, as far as the caller sees them ($membership). Who is invited already stays as they are, so that it may be asked again. It says who could not be invited and why, and of how many agencies the caller does not see all. Changes by POST with If-Match. Scopes: update access to Appointment (*.u) and read access to Patient (*.rs)."
* insert OutParts(invited, *, [[Somebody, or an agency, who is invited now.]])
* insert Part(person, 0, 1, Reference, [[Who; absent where the agency chooses whom it sends.]])
* insert Part(name, 0, 1, string, [[What they are called.]])
* insert Part(agency, 0, 1, Reference, [[For which agency.]])
* insert Out(already, 1, 1, integer, [[How many of them were invited before.]])
* insert OutParts(notInvited, *, [[Somebody who could not be invited.]])
* insert Part(person, 0, 1, Reference, [[Who.]])
* insert Part(name, 0, 1, string, [[What they are called.]])
* insert Part(code, 1, 1, code, [[A code of meeting-gap.]])
* insert Part(text, 1, 1, string, [[The same in a sentence.]])
* insert Out(keptFromYou, 1, 1, integer, [[How many organisations keep something of the child from the caller, so that somebody may be missing here.]])
* insert Out(meeting, 1, 1, Reference, [[The meeting in its new version.]])

Instance: cypmh-Appointment-attendance
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(Appointment, attendance, false)
* name = "MeetingAttendance"
* title = "Who was invited to a meeting, answered, came and reported"
* description = "Of a meeting of several agencies, by agency: invited, answered, came, and whether its report was sent or is owed; and which agencies work with the child and were not invited, as far as the caller sees them. Reads by GET and POST. Scopes: read access to Appointment, to Patient and to what is in it (*.rs)."
* insert OutParts(agency, *, [[An agency that is invited.]])
* insert Part(organisation, 0, 1, Reference, [[The agency.]])
* insert Part(name, 1, 1, string, [[What it is called.]])
* insert Part(answer, 1, 1, code, [[The best of what those invited for it have answered: accepted, tentative, needs-action, declined.]])
* insert Part(attendance, 0, 1, code, [[A code of meeting-attendance, once somebody has said it.]])
* insert Part(report, 1, 1, code, [[A code of meeting-report.]])
* insert Part(reportReference, 0, 1, Reference, [[The report.]])
* insert Part(person, 0, *, Reference, [[Who is invited for it.]])
* insert OutParts(person, *, [[Somebody who is invited and acts for no agency that is known.]])
* insert Part(person, 0, 1, Reference, [[Who.]])
* insert Part(name, 1, 1, string, [[What they are called.]])
* insert Part(answer, 1, 1, code, [[What they have answered.]])
* insert Part(attendance, 0, 1, code, [[A code of meeting-attendance.]])
* insert OutParts(notInvited, *, [[An agency that works with the child and is not invited.]])
* insert Part(organisation, 1, 1, Reference, [[The agency.]])
* insert Part(name, 1, 1, string, [[What it is called.]])
* insert Part(text, 1, 1, string, [[The same in a sentence.]])
* insert Out(held, 1, 1, boolean, [[Whether the meeting took place.]])
* insert Out(keptFromYou, 1, 1, integer, [[How many organisations keep something of the child from the caller, so that an agency may be missing here.]])
