Profile: CypmhSignificantEvent
Parent: Observation
Id: cypmh-significant-event
Title: "Significant event"
Description: "Something that happened in the child's life and that everyone who helps should know of: what, when, and who says so. Risk, assessment and plan that are older are looked at again."
* insert AlignedWith(UKCore-Observation)
* obeys cypmh-evt-1
* extension contains
    SourceAgency named sourceAgency 0..1 MS and
    OnsetAge named onsetAge 0..1 MS
* status MS
* code 1..1 MS
* code from $significant-event-vs (extensible)
* subject 1..1 MS
* subject only Reference(Patient)
* effective[x] MS
* effective[x] only dateTime or Period
* performer MS
* performer ^short = "Who says that it happened"
* note MS

Extension: SourceAgency
Id: ext-source-agency
Title: "Agency that reported"
Description: "From which agency the record of an event comes, where somebody else wrote it down."
Context: Observation
* value[x] 1..1
* value[x] only Reference(Organization)

Extension: OnsetAge
Id: ext-onset-age
Title: "Age at onset"
Description: "In which time of the child's life it happened or began, where no better date is known."
Context: Observation
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from $event-onset-vs (required)

Invariant: cypmh-evt-1
Severity: #error
Description: "The event lacks its day, or whoever says that it happened: give effectiveDateTime or effectivePeriod, and performer or ext-source-agency."
Expression: "effective.exists() and (performer.exists() or extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-source-agency').exists())"
