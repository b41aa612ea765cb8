Profile: CypmhEpisode
Parent: EpisodeOfCare
Id: cypmh-episode
Title: "Episode of care"
Description: "A service's involvement with the child from its start to its end, and, when it ends, why, how to come back, and which signs to watch for."
* insert AlignedWith(UKCore-EpisodeOfCare)
* obeys cypmh-eoc-1
* extension contains Closure named closure 0..1 MS
* status MS
* statusHistory MS
* type MS
* type from $episode-type-vs (preferred)
* patient MS
* managingOrganization 1..1 MS
* period 1..1 MS
* referralRequest MS
* careManager MS
* team MS

Extension: Closure
Id: ext-closure
Title: "Closure"
Description: "Why the episode ended, how the child or family gets help again, which signs to watch for and who was told. When there was no time or reason to plan this, the coded reason stands in its place."
Context: EpisodeOfCare
* extension contains
    reason 1..1 and
    re-access 0..1 and
    relapse-signs 0..1 and
    notified 0..* and
    unplanned-reason 0..1 and
    override 0..1 and
    instead-of-adult-service 0..1
* extension[reason] ^short = "Why it ended"
* extension[reason].value[x] 1..1
* extension[reason].value[x] only CodeableConcept
* extension[reason].valueCodeableConcept from $closure-reason-vs (extensible)
* extension[re-access] ^short = "How to come back"
* extension[re-access].value[x] 1..1
* extension[re-access].value[x] only string or Reference(HealthcareService or CarePlan)
* extension[relapse-signs] ^short = "Signs to watch for"
* extension[relapse-signs].value[x] 1..1
* extension[relapse-signs].value[x] only string or Reference(CarePlan)
* extension[notified] ^short = "Who was told"
* extension[notified].value[x] 1..1
* extension[notified].value[x] only Reference(Communication or Organization or PractitionerRole or Practitioner or RelatedPerson or Patient)
* extension[unplanned-reason] ^short = "Why it ended without a plan"
* extension[unplanned-reason].value[x] 1..1
* extension[unplanned-reason].value[x] only CodeableConcept
* extension[unplanned-reason].valueCodeableConcept from $unplanned-ending-reason-vs (extensible)
* insert OverrideParts
* extension[instead-of-adult-service] ^short = "Who helps from now on, where no adult service has accepted"
* extension[instead-of-adult-service].value[x] 1..1
* extension[instead-of-adult-service].value[x] only string or Reference(CarePlan or HealthcareService or Organization)

RuleSet: OverrideParts
* extension[override] ^short = "Who decided to go ahead without it, and why"
* extension[override].extension contains reason 1..1 and role 1..1 and by 0..1
* extension[override].extension[reason].value[x] 1..1
* extension[override].extension[reason].value[x] only CodeableConcept
* extension[override].extension[reason].valueCodeableConcept from $override-reason-vs (extensible)
* extension[override].extension[role].value[x] 1..1
* extension[override].extension[role].value[x] only CodeableConcept
* extension[override].extension[role].valueCodeableConcept from $team-role-vs (extensible)
* extension[override].extension[by].value[x] 1..1
* extension[override].extension[by].value[x] only Reference(Practitioner or PractitionerRole)

Invariant: cypmh-eoc-1
Severity: #error
Description: "The episode is finished without an end date, a closure reason, or a way back: give period.end and ext-closure with reason and re-access, or with the coded reason why there is no way back."
Expression: "(status = 'finished') implies (extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-closure').where(extension('reason').exists() and (extension('re-access').exists() or extension('unplanned-reason').exists() or extension('override').exists())).exists() and period.end.exists())"
