// What children say they want, and what became of it.

Alias: $observation-kind = https://w3id.org/goldthread/fhir/CodeSystem/observation-kind
Alias: $wishes-response-vs = https://w3id.org/goldthread/fhir/ValueSet/wishes-response
Alias: $wishes-response-reason-vs = https://w3id.org/goldthread/fhir/ValueSet/wishes-response-reason

Profile: CypmhWishes
Parent: Observation
Id: cypmh-wishes
Title: "Wish"
Description: "What a child says they want, in their own words, and what became of it: whether it was acted on, and if not, why not, and who explained that to the child when."
* insert AlignedWith(UKCore-Observation)
* obeys cypmh-wsh-1 and cypmh-wsh-2 and cypmh-wsh-3 and cypmh-wsh-4
* extension contains
    Response named response 0..1 MS and
    ConsistencyWithOtherEvidence named consistency 0..1 MS
* language MS
* language ^short = "The language in which the child said it"
* status MS
* category MS
* code = $observation-kind#wishes
* code MS
* subject 1..1 MS
* subject only Reference(Patient)
* focus MS
* focus ^short = "What it is about: a plan, a goal, an appointment"
* effective[x] MS
* effective[x] only dateTime
* effective[x] ^short = "When the child said it"
* performer MS
* performer only Reference(Patient or RelatedPerson or Practitioner or PractitionerRole)
* performer ^short = "The child, or the advocate or supporter who put it forward for them"
* value[x] MS
* value[x] only string
* value[x] ^short = "What the child said, word for word"
* method MS
* method from $viewpoint-method-vs (preferred)
* method ^short = "How the child said it"

Extension: Response
Id: ext-response
Title: "Response to a wish"
Description: "What became of something that a child wants: whether it was acted on, if not why not, and who explained that to the child when."
Context: Observation
* extension contains acted-on 1..1 and reason 0..* and explained-on 0..1 and by 0..1 and decide-by 0..1
* extension[acted-on] ^short = "Whether it was acted on, in part, not, or is being considered"
* extension[acted-on].value[x] 1..1
* extension[acted-on].value[x] only CodeableConcept
* extension[acted-on].valueCodeableConcept from $wishes-response-vs (required)
* extension[reason] ^short = "Why not, or why not wholly"
* extension[reason].value[x] 1..1
* extension[reason].value[x] only string or CodeableConcept
* extension[reason].valueCodeableConcept from $wishes-response-reason-vs (extensible)
* extension[explained-on] ^short = "When it was explained to the child"
* extension[explained-on].value[x] 1..1
* extension[explained-on].value[x] only date
* extension[by] ^short = "Who explained it to the child"
* extension[by].value[x] 1..1
* extension[by].value[x] only Reference(RelatedPerson or Practitioner or PractitionerRole)
* extension[decide-by] ^short = "By when it is decided, while it is being considered"
* extension[decide-by].value[x] 1..1
* extension[decide-by].value[x] only date

Extension: ConsistencyWithOtherEvidence
Id: ext-consistency-with-other-evidence
Title: "What else is known"
Description: "Whether what the child says agrees with what else is known, and where it doesn't: that a child says everything is fine isn't the end of the question."
Context: Observation
* value[x] 1..1
* value[x] only string

Invariant: cypmh-wsh-1
Severity: #error
Description: "The wish lacks the child's words, their day, who put it forward, or how it was told: give valueString, effectiveDateTime, performer (the child, or who spoke for them) and method."
Expression: "value.exists() and effective.exists() and performer.exists() and method.exists()"

Invariant: cypmh-wsh-2
Severity: #error
Description: "The wish was not, or not wholly, acted on without a reason: give ext-response its reason."
Expression: "extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-response').where(extension('acted-on').value.coding.where(code = 'not-acted-on' or code = 'partly-acted-on').exists()).all(extension('reason').exists())"

Invariant: cypmh-wsh-3
Severity: #error
Description: "The wish was not, or not wholly, acted on, and nobody explained it to the child: give ext-response explained-on and by, or answer being-considered until it is explained."
Expression: "extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-response').where(extension('acted-on').value.coding.where(code = 'not-acted-on' or code = 'partly-acted-on').exists()).all(extension('explained-on').exists() and extension('by').exists())"

Invariant: cypmh-wsh-4
Severity: #error
Description: "The wish is being considered without an end: give ext-response decide-by, the day by which it is decided."
Expression: "extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-response').where(extension('acted-on').value.coding.where(code = 'being-considered').exists()).all(extension('decide-by').exists())"
