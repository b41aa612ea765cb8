Profile: CypmhAppointment
Parent: Appointment
Id: cypmh-appointment
Title: "Appointment"
Description: "A booked contact, and when it was missed, how: children do not simply fail to attend, they are brought or not."
* insert AlignedWith(UKCore-Appointment)
* obeys cypmh-app-1 and cypmh-app-2
* extension contains
    MissedAppointment named missed 0..1 MS and
    AccompanimentWish named accompanimentWish 0..* MS and
    WithoutInterpreter named withoutInterpreter 0..1 MS
* status MS
* appointmentType MS
* reasonCode MS
* start MS
* basedOn MS
* participant MS

Extension: MissedAppointment
Id: ext-missed-appointment
Title: "Missed appointment"
Description: "Whether the child did not attend, was not brought or refused, and what is done about it."
Context: Appointment
* extension contains kind 1..1 and follow-up 0..*
* extension[kind] ^short = "How it was missed"
* extension[kind].value[x] 1..1
* extension[kind].value[x] only CodeableConcept
* extension[kind].valueCodeableConcept from $missed-appointment-kind-vs (required)
* extension[follow-up] ^short = "What is done about it"
* extension[follow-up].value[x] 1..1
* extension[follow-up].value[x] only CodeableConcept or Reference(Task or Communication or Appointment)
* extension[follow-up].valueCodeableConcept from $missed-appointment-follow-up-vs (extensible)

Extension: AccompanimentWish
Id: ext-accompaniment-wish
Title: "Whom the child wants to bring"
Description: "Who the child would like to come along, whether that could be arranged, and if not, why not."
Context: Appointment
* extension contains who 1..1 and honoured 0..1 and reason 0..1
* extension[who] ^short = "Whom the child named"
* extension[who].value[x] 1..1
* extension[who].value[x] only string or Reference(RelatedPerson or Practitioner or PractitionerRole)
* extension[honoured] ^short = "Whether it could be arranged"
* extension[honoured].value[x] 1..1
* extension[honoured].value[x] only boolean
* extension[reason] ^short = "Why not"
* extension[reason].value[x] 1..1
* extension[reason].value[x] only string or CodeableConcept
* extension[reason].valueCodeableConcept from $accompaniment-refusal-reason-vs (preferred)

Extension: WithoutInterpreter
Id: ext-without-interpreter
Title: "Without an interpreter"
Description: "Why an appointment goes ahead without an interpreter although the child needs one, and who decided so."
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

Invariant: cypmh-app-1
Severity: #error
Description: "The appointment was missed without saying how: give ext-missed-appointment with its kind, such as was not brought, did not attend or refused."
Expression: "(status = 'noshow') implies extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-missed-appointment').where(extension('kind').exists()).exists()"

Invariant: cypmh-app-2
Severity: #error
Description: "The child could not bring whom they wanted, and nobody says why: give ext-accompaniment-wish its reason."
Expression: "(status = 'cancelled' or status = 'entered-in-error') or extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-accompaniment-wish').where(extension('honoured').value = false).all(extension('reason').exists())"
