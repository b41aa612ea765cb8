// What carers need and are able to do, and the operation that shows it.

Profile: CypmhCarerNeed
Parent: Observation
Id: cypmh-carer-need
Title: "Carer's need or capability"
Description: "What one carer of a child needs for themselves, or is able to do for the child, with its domain, its day, who says so and, for what a carer is able to do, on what that rests. It is the carer's own affair: it is marked third-party, and neither the child nor another carer reads it."
* insert AlignedWith(UKCore-Observation)
* obeys cypmh-car-1 and cypmh-car-2
* extension contains
    Evidence named evidence 0..* MS and
    ValidUntil named validUntil 0..1 MS
* status MS
* category MS
* code MS
* code from CarerStatement (required)
* code ^short = "carer-need or carer-capability"
* subject 1..1 MS
* subject only Reference(Patient)
* subject ^short = "The child for whom the carer cares"
* focus 1..1 MS
* focus only Reference(RelatedPerson)
* focus ^short = "The carer, who may read it"
* effective[x] MS
* effective[x] only dateTime
* effective[x] ^short = "When it was found"
* performer MS
* performer only Reference(RelatedPerson or Practitioner or PractitionerRole or Organization)
* performer ^short = "Who says so; the carer, where it is the carer's own view"
* value[x] MS
* value[x] only CodeableConcept
* valueCodeableConcept from $carer-need-domain-vs (extensible)
* value[x] ^short = "The domain, and in text what it is"
* note MS

ValueSet: CarerStatement
Id: cypmh-carer-statement
Title: "Statement on a carer"
Description: "What is said of a carer: a need, or what the carer is able to do."
* ^url = "https://w3id.org/goldthread/fhir/ValueSet/carer-statement"
* https://w3id.org/goldthread/fhir/CodeSystem/observation-kind#carer-need
* https://w3id.org/goldthread/fhir/CodeSystem/observation-kind#carer-capability

Extension: Evidence
Id: ext-evidence
Title: "Evidence"
Description: "On what a statement rests: what was seen or heard, in words, or the record in which that stands."
Context: Observation
* value[x] 1..1
* value[x] only string or Reference

Invariant: cypmh-car-1
Severity: #error
Description: "The statement on the carer lacks its domain, its day or who says it: give valueCodeableConcept, effectiveDateTime and performer."
Expression: "value.exists() and effective.exists() and performer.exists()"

Invariant: cypmh-car-2
Severity: #error
Description: "It is stated what a carer is able to do, and not on what that rests: give ext-evidence, what was seen or heard."
Expression: "code.coding.where(system='https://w3id.org/goldthread/fhir/CodeSystem/observation-kind' and code='carer-capability').exists() implies extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-evidence').exists()"

Instance: cypmh-Patient-carers
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(Patient, carers, false)
* name = "Carers"
* title = "A child's carers and family"
* description = "Shows each carer of a child whom the caller sees: what they need and are able to do, what support was asked for them and what came of it, what plans ask of them, and what they were told; the child's brothers and sisters as the child's own record names them; how much support carers of each kind were offered; and says in words what is missing. It is computed from what the caller sees at this moment. Reads by GET and POST. Scopes: read access to Patient and to what is in it (*.rs)."
* insert OutParts(carer, *, [[One carer, by name.]])
* insert Part(person, 1, 1, Reference, [[The RelatedPerson.]])
* insert Part(type, 0, *, CodeableConcept, [[In which capacity they care: codes of carer-type.]])
* insert Part(relationship, 0, *, CodeableConcept, [[What they are to the child.]])
* insert Part(responsibility, 0, 1, code, [[A code of parental-responsibility; absent where nothing is said.]])
* insert Part(basis, 0, *, CodeableConcept, [[What gives them parental responsibility: codes of pr-basis.]])
* insert PartWithParts(need, *, [[What they need or are able to do; the latest first.]])
* insert Deeper(kind, 1, 1, code, [[carer-need or carer-capability.]])
* insert Deeper(domain, 0, 1, CodeableConcept, [[A code of carer-need-domain, and what it is in words.]])
* insert Deeper(date, 0, 1, date, [[When it was found.]])
* insert Deeper(validUntil, 0, 1, date, [[The last day on which it holds, where it says one.]])
* insert Deeper(valid, 1, 1, boolean, [[Whether it still holds: that day has not passed.]])
* insert Deeper(ownView, 1, 1, boolean, [[Whether the carer says so.]])
* insert Deeper(evidence, 0, *, string, [[On what it rests, in words.]])
* insert Deeper(record, 0, *, Reference, [[The record on which it rests.]])
* insert Deeper(resource, 1, 1, Reference, [[The Observation.]])
* insert PartWithParts(support, *, [[Help that was asked for this carer; the latest first.]])
* insert Deeper(what, 0, 1, CodeableConcept, [[What was asked for.]])
* insert Deeper(asked, 0, 1, date, [[When.]])
* insert Deeper(state, 1, 1, code, [[Where it stands: the state of the newest task about it, else of the referral itself.]])
* insert Deeper(businessStatus, 0, 1, CodeableConcept, [[The same more exactly: a code of referral-business-status.]])
* insert Deeper(open, 1, 1, boolean, [[Whether somebody still owes an answer, or is at work.]])
* insert Deeper(by, 0, *, Reference, [[Whom it was asked of.]])
* insert Deeper(resource, 1, 1, Reference, [[The ServiceRequest.]])
* insert PartWithParts(action, *, [[What is open for this carer to do; what is due first.]])
* insert Deeper(what, 0, 1, string, [[What it is.]])
* insert Deeper(due, 0, 1, date, [[By when.]])
* insert Deeper(resource, 1, 1, Reference, [[The Task, or the CarePlan in which it stands.]])
* insert PartWithParts(told, *, [[What this carer was told or handed; the latest first.]])
* insert Deeper(date, 0, 1, date, [[When.]])
* insert Deeper(what, 0, 1, string, [[What about.]])
* insert Deeper(resource, 1, 1, Reference, [[The Communication.]])
* insert OutParts(sibling, *, [[A brother or sister, as this child's record names them.]])
* insert Part(person, 1, 1, Reference, [[The RelatedPerson.]])
* insert Part(relationship, 0, *, CodeableConcept, [[What they are to the child.]])
* insert Part(child, 0, 1, Reference, [[Their own record; only for those who stand around both children.]])
* insert OutParts(byType, *, [[For each kind of carer around the child, what was offered.]])
* insert Part(type, 1, 1, CodeableConcept, [[A code of carer-type.]])
* insert Part(carers, 1, 1, integer, [[How many.]])
* insert Part(support, 1, 1, integer, [[How many of them have support that was asked for and not turned down.]])
* insert Part(training, 1, 1, integer, [[How many of them have training among it.]])
* insert OutParts(finding, *, [[What stands out.]])
* insert Part(code, 1, 1, code, [[A code of carer-finding.]])
* insert Part(text, 1, 1, string, [[The same in a sentence.]])
* insert Part(concerns, 0, *, Reference, [[The records about which it is.]])
* insert Out(youngCarer, 1, 1, boolean, [[Whether the child cares for somebody in the family, as the child's entry says.]])
* insert Out(asOf, 1, 1, date, [[The day as of which it holds, in London.]])
* insert Out(incomplete, 1, 1, boolean, [[Whether an organisation holds something of the child which the caller does not see.]])
