Profile: CypmhReferralTask
Parent: Task
Id: cypmh-referral-task
Title: "Referral task"
Description: "One addressee's side of a referral: received, waiting, accepted, rejected or done, when an answer is due, why it was decided so, and what is offered instead."
* insert AlignedWith(UKCore-Task)
* obeys cypmh-task-1 and cypmh-task-2 and cypmh-task-3 and cypmh-task-4 and cypmh-task-5 and cypmh-task-6
* extension contains ReviewDue named reviewDue 0..1 MS
* identifier MS
* basedOn MS
* partOf MS
* status MS
* status from ReferralTaskStatus (required)
* statusReason MS
* statusReason from $task-status-reason-vs (extensible)
* businessStatus 1..1 MS
* businessStatus from $referral-business-status-vs (extensible)
* intent = #order
* code 1..1 MS
* code = $hl7-task-code#fulfill
* focus 1..1 MS
* focus only Reference(ServiceRequest)
* for 1..1 MS
* for only Reference(Patient)
* executionPeriod MS
* authoredOn 1..1 MS
* lastModified MS
* requester 1..1 MS
* owner MS
* restriction MS
* restriction.period MS
* restriction.period ^short = "Its end is the day by which an answer is due"
* output MS
* output ^slicing.discriminator.type = #value
* output ^slicing.discriminator.path = "type"
* output ^slicing.description = "Answers are told apart by their type."
* output ^slicing.rules = #open
* output contains
    referralOutcome 0..1 MS and
    alternativeSupport 0..* MS and
    interimSupport 0..* MS and
    advice 0..* MS and
    noAlternativeAvailable 0..1 MS and
    resultingEpisode 0..* MS and
    resultingPlan 0..* MS
* output[referralOutcome].type = $support-output#referral-outcome
* output[referralOutcome].value[x] only CodeableConcept
* output[referralOutcome].valueCodeableConcept from $referral-outcome-vs (extensible)
* output[alternativeSupport].type = $support-output#alternative-support
* output[alternativeSupport].value[x] only Reference(HealthcareService or Organization or ServiceRequest) or CodeableConcept or string
* output[interimSupport].type = $support-output#interim-support
* output[interimSupport].value[x] only Reference(HealthcareService or Organization or ServiceRequest or CarePlan) or CodeableConcept or string
* output[advice].type = $support-output#advice
* output[advice].value[x] only string or markdown or Reference(DocumentReference or Communication)
* output[noAlternativeAvailable].type = $support-output#no-alternative-available
* output[noAlternativeAvailable].value[x] only string or CodeableConcept
* output[resultingEpisode].type = $support-output#resulting-episode
* output[resultingEpisode].value[x] only Reference(EpisodeOfCare)
* output[resultingPlan].type = $support-output#resulting-plan
* output[resultingPlan].value[x] only Reference(CarePlan)

ValueSet: ReferralTaskStatus
Id: referral-task-status
Title: "States of a referral task"
Description: "The states that a referral task can be in. Draft and ready are left out: a task exists only once a referral was sent to someone."
* http://hl7.org/fhir/task-status#requested
* http://hl7.org/fhir/task-status#received
* http://hl7.org/fhir/task-status#accepted
* http://hl7.org/fhir/task-status#rejected
* http://hl7.org/fhir/task-status#cancelled
* http://hl7.org/fhir/task-status#in-progress
* http://hl7.org/fhir/task-status#on-hold
* http://hl7.org/fhir/task-status#failed
* http://hl7.org/fhir/task-status#completed
* http://hl7.org/fhir/task-status#entered-in-error

Invariant: cypmh-task-1
Severity: #error
Description: "The task was rejected, failed, cancelled or put on hold without a coded reason: add a coding to statusReason."
Expression: "(status in ('rejected' | 'failed' | 'cancelled' | 'on-hold')) implies statusReason.coding.exists()"

Invariant: cypmh-task-2
Severity: #error
Description: "The referral was rejected and nothing is offered instead: add an output of type alternative-support or advice, or no-alternative-available to say so openly."
Expression: "(status = 'rejected') implies output.where(type.coding.where(code='alternative-support' or code='advice' or code='no-alternative-available').exists()).exists()"

Invariant: cypmh-task-3
Severity: #error
Description: "The task is completed without saying what came of it: add an output of type referral-outcome, which may be no further action."
Expression: "(status = 'completed') implies output.where(type.coding.where(code='referral-outcome').exists()).exists()"

Invariant: cypmh-task-4
Severity: #error
Description: "The task does not point to its referral and its child: give focus as a reference to the ServiceRequest, and for as a reference to, or an identifier of, the Patient."
Expression: "focus.reference.exists() and (for.reference.exists() or for.identifier.exists())"

Invariant: cypmh-task-5
Severity: #error
Description: "Nobody has answered yet and no answer is due: give the last day for an answer in restriction.period.end."
Expression: "(status = 'requested') implies restriction.period.end.exists()"

Invariant: cypmh-task-6
Severity: #error
Description: "The child is put on a waiting list with nothing in the meantime: add an output of type interim-support, or no-alternative-available to say so openly."
Expression: "businessStatus.coding.where(code='on-waiting-list').exists() implies output.where(type.coding.where(code='interim-support' or code='no-alternative-available').exists()).exists()"
