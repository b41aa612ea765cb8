// What base R4 offers no search for.

RuleSet: SearchParameterOf(code, base, type)
* url = "https://w3id.org/goldthread/fhir/SearchParameter/{code}"
* version = "0.1.0"
* status = #active
* publisher = "Goldthread"
* jurisdiction = urn:iso:std:iso:3166#GB
* code = #{code}
* base = #{base}
* type = #{type}
* xpathUsage = #normal

Instance: cypmh-participant-role
InstanceOf: SearchParameter
Title: "Role in the team"
Usage: #definition
* insert SearchParameterOf(participant-role, CareTeam, token)
* name = "ParticipantRole"
* description = "Finds teams by a role that someone has in them, such as lead professional or advocate."
* expression = "CareTeam.participant.role"

Instance: cypmh-participant-period
InstanceOf: SearchParameter
Title: "Time of membership"
Usage: #definition
* insert SearchParameterOf(participant-period, CareTeam, date)
* name = "ParticipantPeriod"
* description = "Finds teams that had a member at a given time. It does not tie the time to a role or person: $membership does."
* expression = "CareTeam.participant.period"

Instance: cypmh-participant-org
InstanceOf: SearchParameter
Title: "Agency in the team"
Usage: #definition
* insert SearchParameterOf(participant-org, CareTeam, reference)
* name = "ParticipantOrg"
* description = "Finds teams in which an organisation takes part, itself or through someone who acts for it."
* expression = "CareTeam.participant.onBehalfOf | CareTeam.participant.member.where(resolve() is Organization)"
* target[+] = #Organization

Instance: cypmh-managing-organization
InstanceOf: SearchParameter
Title: "Organisation that runs the team"
Usage: #definition
* insert SearchParameterOf(managing-organization, CareTeam, reference)
* name = "ManagingOrganization"
* description = "Finds teams by the organisation that runs them."
* expression = "CareTeam.managingOrganization"
* target[+] = #Organization

Instance: cypmh-reason-rejected
InstanceOf: SearchParameter
Title: "Reason for the task's state"
Usage: #definition
* insert SearchParameterOf(reason-rejected, Task, token)
* name = "ReasonRejected"
* description = "Finds tasks by the coded reason for their state: why a referral was rejected, put on hold or cancelled."
* expression = "Task.statusReason"

Instance: cypmh-ack-due
InstanceOf: SearchParameter
Title: "Day by which an answer is due"
Usage: #definition
* insert SearchParameterOf(ack-due, Task, date)
* name = "AckDue"
* description = "Finds tasks by the day on which an answer is due; with lt and today's date, those that are overdue."
* expression = "Task.restriction.period.end"

Instance: cypmh-task-output-code
InstanceOf: SearchParameter
Title: "Coded answer"
Usage: #definition
* insert SearchParameterOf(task-output-code, Task, token)
* name = "TaskOutputCode"
* description = "Finds tasks by a coded answer, such as the outcome of a referral."
* expression = "(Task.output.value as CodeableConcept)"

Instance: cypmh-reason-code
InstanceOf: SearchParameter
Title: "Reason for the referral"
Usage: #definition
* insert SearchParameterOf(reason-code, ServiceRequest, token)
* name = "ReasonCode"
* description = "Finds referrals by the presenting problem."
* expression = "ServiceRequest.reasonCode"

Instance: cypmh-source
InstanceOf: SearchParameter
Title: "Source of the referral"
Usage: #definition
* insert SearchParameterOf(source, ServiceRequest, token)
* name = "Source"
* description = "Finds referrals by the source that the UK Core extension gives."
* expression = "ServiceRequest.extension('https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-SourceOfServiceRequest').value"

Instance: cypmh-review-due
InstanceOf: SearchParameter
Title: "Review due"
Usage: #definition
* insert SearchParameterOf(review-due, CarePlan, date)
* name = "ReviewDue"
* description = "Finds plans by the day on which their review is due."
* expression = "CarePlan.extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-review-due').value"

Instance: cypmh-lead-professional
InstanceOf: SearchParameter
Title: "Lead professional"
Usage: #definition
* insert SearchParameterOf(lead-professional, CareTeam, reference)
* name = "LeadProfessional"
* description = "Finds teams by whoever leads, or ever led, them. Who leads today is answered by $membership."
* expression = "CareTeam.participant.where(role.coding.where(code='lead-professional').exists()).member"
* target[+] = #Practitioner
* target[+] = #PractitionerRole
* target[+] = #RelatedPerson
* target[+] = #Patient
* target[+] = #Organization
* target[+] = #CareTeam

Instance: cypmh-gp-registration
InstanceOf: SearchParameter
Title: "GP registration status"
Usage: #definition
* insert SearchParameterOf(gp-registration, Patient, token)
* name = "GpRegistration"
* description = "Finds children by whether they are registered with a GP."
* expression = "Patient.extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-gp-registration-status').value"

Instance: cypmh-valid-until
InstanceOf: SearchParameter
Title: "Valid until"
Usage: #definition
* insert SearchParameterOf(valid-until, Observation, date)
* name = "ValidUntil"
* description = "Finds findings by the last day on which they may be relied upon."
* expression = "Observation.extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-valid-until').value"

Instance: cypmh-parental-responsibility
InstanceOf: SearchParameter
Title: "Parental responsibility"
Usage: #definition
* insert SearchParameterOf(parental-responsibility, RelatedPerson, token)
* name = "ParentalResponsibility"
* description = "Finds people in a child's life by whether they hold parental responsibility."
* expression = "RelatedPerson.extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-parental-responsibility').value"

Instance: cypmh-missed-kind
InstanceOf: SearchParameter
Title: "How an appointment was missed"
Usage: #definition
* insert SearchParameterOf(missed-kind, Appointment, token)
* name = "MissedKind"
* description = "Finds missed appointments by how they were missed, such as was not brought."
* expression = "Appointment.extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-missed-appointment').extension('kind').value"

Instance: cypmh-closure-reason
InstanceOf: SearchParameter
Title: "Reason for closure"
Usage: #definition
* insert SearchParameterOf(closure-reason, EpisodeOfCare, token)
* name = "ClosureReason"
* description = "Finds finished episodes by why they ended."
* expression = "EpisodeOfCare.extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-closure').extension('reason').value"

Instance: cypmh-escalation-stage
InstanceOf: SearchParameter
Title: "Stage of escalation"
Usage: #definition
* insert SearchParameterOf(escalation-stage, Task, token)
* name = "EscalationStage"
* description = "Finds professional concerns by how far up they were taken."
* expression = "Task.extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-escalation-stage').value"

Instance: cypmh-risk-level
InstanceOf: SearchParameter
Title: "Risk level"
Usage: #definition
* insert SearchParameterOf(risk-level, RiskAssessment, token)
* name = "RiskLevel"
* description = "Finds risk assessments by the level of a predicted risk, common or local."
* expression = "RiskAssessment.prediction.qualitativeRisk"
