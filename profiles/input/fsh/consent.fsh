Profile: CypmhConsent
Parent: Consent
Id: cypmh-consent
Title: "Consent"
Description: "A decision to agree or refuse, about treatment or about sharing: whose it is, what it covers, for how long, and on what it rests in law."
* insert AlignedWith(UKCore-Consent)
* obeys cypmh-con-1
* extension contains
    CompetenceBasis named competenceBasis 0..1 MS and
    Decision named decision 0..1 MS and
    RefusalReason named refusalReason 0..1 MS
* status MS
* scope MS
* category MS
* patient 1..1 MS
* dateTime 1..1 MS
* performer 1..* MS
* provision MS
* provision.type MS
* provision.period MS
* provision.actor MS
* provision.purpose MS
* provision.class MS

Profile: CypmhCapacity
Parent: Observation
Id: cypmh-capacity
Title: "Competence or capacity"
Description: "Whether a child or young person is able to make one named decision, as somebody found it on a day: under which law, how, and until when it may be relied upon. For any other decision it says nothing."
* insert AlignedWith(UKCore-Observation)
* obeys cypmh-cap-1 and cypmh-cap-2
* extension contains
    Decision named decision 0..1 MS and
    LegalBasis named legalBasis 0..1 MS and
    ValidUntil named validUntil 0..1 MS
* status MS
* category MS
* code = https://w3id.org/goldthread/fhir/CodeSystem/observation-kind#capacity
* code MS
* subject 1..1 MS
* subject only Reference(Patient)
* effective[x] MS
* effective[x] only dateTime or Period
* effective[x] ^short = "When it was found"
* performer MS
* performer only Reference(Practitioner or PractitionerRole or Organization)
* performer ^short = "Who found it"
* value[x] MS
* value[x] only CodeableConcept
* valueCodeableConcept from https://w3id.org/goldthread/fhir/ValueSet/capacity-finding (required)
* value[x] ^short = "Able, not able, or it comes and goes"
* method MS
* method ^short = "How it was found out, such as a conversation with the child alone"
* note MS

Extension: CompetenceBasis
Id: ext-competence-basis
Title: "Basis of the child's own consent"
Description: "The finding that the child may decide this themselves: the recorded finding of competence or capacity, or the legal basis where it was found elsewhere."
Context: Consent
* value[x] 1..1
* value[x] only Reference(Observation) or CodeableConcept
* valueCodeableConcept from $legal-basis-vs (extensible)

Extension: RefusalReason
Id: ext-refusal-reason
Title: "Why it was refused"
Description: "Why somebody doesn't agree to what was proposed, in their own words or as a code."
Context: Consent
* value[x] 1..1
* value[x] only string or CodeableConcept

Invariant: cypmh-con-1
Severity: #error
Description: "The child consents without a finding that they may: point ext-competence-basis to the finding of competence or capacity, or name who with parental responsibility consents."
Expression: "performer.where(reference.startsWith('Patient/')).exists() implies extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-competence-basis').exists()"

Invariant: cypmh-cap-1
Severity: #error
Description: "The finding lacks the one decision that it is about, its last day, its day, or who made it: give ext-decision, ext-valid-until, effective and performer."
Expression: "extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-decision').exists() and extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-valid-until').exists() and effective.exists() and performer.exists()"

Invariant: cypmh-cap-2
Severity: #error
Description: "The finding does not say what was found, or under which law: give valueCodeableConcept of capacity-finding, and in ext-legal-basis Gillick below sixteen or the Mental Capacity Act from sixteen on."
Expression: "value.exists() and extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-legal-basis').exists()"
