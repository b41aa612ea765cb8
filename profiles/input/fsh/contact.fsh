Profile: CypmhContact
Parent: Encounter
Id: cypmh-contact
Title: "Contact"
Description: "A contact, visit, meeting, statutory review or hospital stay: when, with whom, whether the child was seen alone, and what came of it."
* insert AlignedWith(UKCore-Encounter)
* obeys cypmh-dis-1 and cypmh-rev-1
* extension contains
    ContactOutcome named outcome 0..* MS and
    ChildSeenAlone named childSeenAlone 0..1 MS and
    DischargePlan named dischargePlan 0..1 MS and
    MentalHealthNeedsReview named mentalHealthNeedsReview 0..1 MS and
    ReviewDue named reviewDue 0..1 and
    InappropriateSetting named inappropriateSetting 0..* and
    AdvocacyOffer named advocacyOffer 0..1
* status MS
* class MS
* class.code 1..1
* type MS
* type from $encounter-type-vs (preferred)
* subject 1..1 MS
* subject only Reference(Patient)
* episodeOfCare MS
* participant MS
* period 1..1 MS
* serviceProvider MS

Extension: ContactOutcome
Id: ext-contact-outcome
Title: "Outcome of a contact"
Description: "What came of the contact, so that the others around the child need not ask: a code where there is one, and a sentence."
Context: Encounter
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from $contact-outcome-vs (preferred)

Extension: ChildSeenAlone
Id: ext-child-seen-alone
Title: "Child seen alone"
Description: "Whether the child was spoken with on their own, and if not, why not."
Context: Encounter
* extension contains seen 1..1 and reason 0..1
* extension[seen] ^short = "Whether the child was seen alone"
* extension[seen].value[x] 1..1
* extension[seen].value[x] only boolean
* extension[reason] ^short = "Why not"
* extension[reason].value[x] 1..1
* extension[reason].value[x] only string or CodeableConcept
* extension[reason].valueCodeableConcept from $not-seen-alone-reason-vs (preferred)

Extension: DischargePlan
Id: ext-discharge-plan
Title: "Plans in force at discharge"
Description: "The plan for managing risk and the care plan that hold when a child leaves hospital; where the stay ended without them, the coded reason, or who overrode it and why."
Context: Encounter
* extension contains
    risk-plan 0..1 and
    care-plan 0..1 and
    unplanned-reason 0..1 and
    override 0..1
* extension[risk-plan] ^short = "The plan for managing risk"
* extension[risk-plan].value[x] 1..1
* extension[risk-plan].value[x] only Reference(CarePlan)
* extension[care-plan] ^short = "The care plan"
* extension[care-plan].value[x] 1..1
* extension[care-plan].value[x] only Reference(CarePlan)
* extension[unplanned-reason] ^short = "Why it ended without them"
* extension[unplanned-reason].value[x] 1..1
* extension[unplanned-reason].value[x] only CodeableConcept
* extension[unplanned-reason].valueCodeableConcept from $unplanned-ending-reason-vs (extensible)
* insert OverrideParts

Extension: MentalHealthNeedsReview
Id: ext-mental-health-needs-review
Title: "Review of mental health needs"
Description: "What a statutory review found about the child's mental health needs: whether they are met, on what evidence, and what follows."
Context: Encounter
* extension contains result 1..1 and evidence 0..1 and action 0..*
* extension[result] ^short = "Met, partly met, not met, or none identified"
* extension[result].value[x] 1..1
* extension[result].value[x] only CodeableConcept
* extension[result].valueCodeableConcept from $mental-health-needs-review-vs (required)
* extension[evidence] ^short = "What it rests on"
* extension[evidence].value[x] 1..1
* extension[evidence].value[x] only string or Reference(Observation or RiskAssessment or ClinicalImpression or QuestionnaireResponse or DocumentReference)
* extension[action] ^short = "What follows"
* extension[action].value[x] 1..1
* extension[action].value[x] only string or Reference(Task or ServiceRequest or CarePlan)

Extension: AdvocacyOffer
Id: ext-advocacy-offer
Title: "Offer of an advocate"
Description: "Whether the child has an advocate, or was offered one at this review, and what the child said."
Context: Encounter
* extension contains answer 1..1 and advocate 0..1 and reason 0..1 and request 0..1
* extension[answer] ^short = "Has one, wants one, does not want one, not offered"
* extension[answer].value[x] 1..1
* extension[answer].value[x] only CodeableConcept
* extension[answer].valueCodeableConcept from $advocacy-answer-vs (required)
* extension[advocate] ^short = "Who speaks for the child"
* extension[advocate].value[x] 1..1
* extension[advocate].value[x] only string or Reference(RelatedPerson or Practitioner or PractitionerRole or Organization)
* extension[reason] ^short = "Why not, in the child's words, or why none was offered"
* extension[reason].value[x] 1..1
* extension[reason].value[x] only string
* extension[request] ^short = "How one was asked for"
* extension[request].value[x] 1..1
* extension[request].value[x] only Reference(ServiceRequest)

Invariant: cypmh-dis-1
Severity: #error
Description: "The hospital stay is finished without naming the plans in force: give ext-discharge-plan with risk-plan and care-plan, or with the coded reason why it ended without them."
Expression: "(status = 'finished' and class.code = 'IMP') implies extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-discharge-plan').where((extension('risk-plan').exists() and extension('care-plan').exists()) or extension('unplanned-reason').exists() or extension('override').exists()).exists()"

Invariant: cypmh-rev-1
Severity: #error
Description: "The looked-after review is finished and says nothing of mental health: record in ext-mental-health-needs-review whether the child's needs were reviewed and met."
Expression: "type.coding.where(code='lac-statutory-review').exists() and status='finished' implies extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-mental-health-needs-review').exists()"
