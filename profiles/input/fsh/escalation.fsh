// Professional concerns: one agency challenges what another has decided, stage by stage.

Profile: CypmhEscalation
Parent: Task
Id: cypmh-escalation
Title: "Professional concern"
Description: "One agency challenges a decision of another about a child: which decision, why, at which stage, who answers until when, and how it was settled."
* insert AlignedWith(UKCore-Task)
* obeys cypmh-esc-1 and cypmh-esc-2
* extension contains EscalationStage named stage 1..1 MS
* instantiatesUri MS
* instantiatesUri ^short = "The policy by which the agencies settle disagreement"
* status MS
* statusReason MS
* statusReason ^short = "Why a stage was skipped or taken back"
* code 1..1 MS
* code from $task-code-vs (extensible)
* description 1..1 MS
* description ^short = "Why the decision is challenged"
* for 1..1 MS
* for only Reference(Patient)
* authoredOn 1..1 MS
* lastModified MS
* requester 1..1 MS
* requester ^short = "The agency that challenges"
* owner 1..1 MS
* owner ^short = "Who answers at this stage"
* reasonReference 1..1 MS
* reasonReference ^short = "The decision that is challenged"
* restriction 1..1 MS
* restriction.period 1..1 MS
* restriction.period ^short = "Its end is when an answer is due at this stage"
* restriction.recipient MS
* restriction.recipient ^short = "The agency whose decision it is; it sees the concern at every stage"
* output MS
* output ^short = "The answers in their order, and what the agencies learn"

Invariant: cypmh-esc-1
Severity: #error
Description: "The concern lacks its stage, the decision that it challenges, or the time by which an answer is due: give ext-escalation-stage a code of escalation-stage, reasonReference a reference to the record of the decision, and restriction.period an end."
Expression: "extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-escalation-stage').value.coding.where(system = 'https://w3id.org/goldthread/fhir/CodeSystem/escalation-stage').exists() and reasonReference.reference.exists() and restriction.period.end.exists()"

Invariant: cypmh-esc-2
Severity: #error
Description: "The concern has ended without a resolution or without learning: add an output of type resolution with a code of escalation-outcome, and one of type learning that says what the agencies learn from it."
Expression: "(status in ('completed' | 'cancelled')) implies (output.where(type.coding.where(code = 'resolution').exists() and value.coding.where(code != 'next-stage').exists()).exists() and output.where(type.coding.where(code = 'learning').exists()).exists())"

Extension: EscalationStage
Id: ext-escalation-stage
Title: "Stage of escalation"
Description: "How far up a professional concern has been taken, from the two professionals themselves to the partnership."
Context: Task
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from $escalation-stage-vs (extensible)
