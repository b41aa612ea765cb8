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
