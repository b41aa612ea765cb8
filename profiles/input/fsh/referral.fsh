Profile: CypmhReferral
Parent: ServiceRequest
Id: cypmh-referral
Title: "Referral"
Description: "Any request that one agency makes of another for a child: a referral for help, a request for advice, a request to be reassessed. What each addressee answers stands in its referral task."
* insert AlignedWith(UKCore-ServiceRequest)
* obeys cypmh-ref-1 and cypmh-ref-2 and cypmh-ref-3 and cypmh-ref-4 and cypmh-ref-5 and cypmh-ref-6
* extension contains
    MhsdsSource named mhsdsSource 0..1 MS and
    ChildView named childView 0..* MS and
    ChildPreference named childPreference 0..* MS and
    PriorSupport named priorSupport 0..* MS and
    UnderlyingFactor named underlyingFactor 0..* MS and
    Beneficiary named beneficiary 0..* MS
* identifier MS
* replaces MS
* requisition MS
* status MS
* intent MS
* category 1..* MS
* category from $referral-category-vs (extensible)
* priority MS
* code MS
* subject 1..1 MS
* subject only Reference(Patient)
* authoredOn 1..1 MS
* requester MS
* performerType MS
* performer MS
* reasonCode MS
* reasonReference MS
* supportingInfo MS
* note MS

Extension: MhsdsSource
Id: ext-mhsds-source
Title: "Source of referral as national statistics count it"
Description: "The source-of-referral code of the Mental Health Services Data Set, beside the clinical source that the UK Core extension SourceOfServiceRequest carries."
Context: ServiceRequest
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from $mhsds-source-of-referral-vs (extensible)

Extension: ChildView
Id: ext-child-view
Title: "The child's view"
Description: "What the child or young person says about being referred, in their own words, or, as a coded or written reason, why their view isn't here."
Context: ServiceRequest
* value[x] 1..1
* value[x] only string or CodeableConcept
* value[x] ^short = "The child's own words, or why they are missing"
* valueCodeableConcept from $child-view-absence-reason-vs (extensible)

Extension: ChildPreference
Id: ext-child-preference
Title: "What the child prefers"
Description: "The kind of help, place or person that the child would rather have."
Context: ServiceRequest, CarePlan.activity
* value[x] 1..1
* value[x] only string or CodeableConcept
* valueCodeableConcept from $support-kind-vs (preferred)

Extension: PriorSupport
Id: ext-prior-support
Title: "Support before this referral"
Description: "Help that was offered, tried, declined or found unsuitable before this referral was made."
Context: ServiceRequest
* extension contains status 1..1 and what 1..1 and period 0..1
* extension[status] ^short = "Offered, tried, declined or not suitable"
* extension[status].value[x] 1..1
* extension[status].value[x] only CodeableConcept
* extension[status].valueCodeableConcept from $prior-support-vs (required)
* extension[what] ^short = "Which support"
* extension[what].value[x] 1..1
* extension[what].value[x] only CodeableConcept or Reference(HealthcareService or Organization)
* extension[what].valueCodeableConcept from $support-kind-vs (preferred)
* extension[period] ^short = "When"
* extension[period].value[x] 1..1
* extension[period].value[x] only Period

Extension: UnderlyingFactor
Id: ext-underlying-factors
Title: "Underlying factor"
Description: "One thing that may lie beneath the presenting problem, such as bereavement, domestic abuse or bullying."
Context: ServiceRequest
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from $underlying-factor-vs (preferred)

Extension: Beneficiary
Id: ext-beneficiary
Title: "Who is to be helped"
Description: "The parent or carer for whom the help is meant, when it is not, or not only, the child."
Context: ServiceRequest, CarePlan.activity
* value[x] 1..1
* value[x] only Reference(RelatedPerson)

Profile: CypmhMhAssessmentRequest
Parent: CypmhReferral
Id: cypmh-mh-assessment-request
Title: "Request for a mental health assessment"
Description: "A referral that asks for a mental health assessment, one under the Mental Health Act included, so that whoever asked learns what came of it."
* extension contains PlaceOfSafety named placeOfSafety 0..1 MS
* category ^slicing.discriminator.type = #value
* category ^slicing.discriminator.path = "$this"
* category ^slicing.description = "One category says that a mental health assessment is asked for."
* category ^slicing.rules = #open
* category contains mhAssessment 1..1 MS
* category[mhAssessment] = $referral-category#mh-assessment
* occurrence[x] MS

Extension: PlaceOfSafety
Id: ext-place-of-safety
Title: "Place of safety"
Description: "Where the child is kept safe while the assessment is awaited."
Context: ServiceRequest
* value[x] 1..1
* value[x] only Reference(Location or Organization or HealthcareService) or CodeableConcept

Invariant: cypmh-ref-1
Severity: #error
Description: "The referral does not say from whom to whom: name the requester, and at least one performer or a performerType."
Expression: "requester.exists() and (performer.exists() or performerType.exists())"

Invariant: cypmh-ref-2
Severity: #error
Description: "The referral gives no reason: add reasonCode, coded or in words, or a reasonReference."
Expression: "reasonCode.exists() or reasonReference.exists()"

Invariant: cypmh-ref-3
Severity: #error
Description: "The referral is urgent, asap or stat without saying why: add the UK Core extension PriorityReason to priority, or a note."
Expression: "priority.empty() or (priority in ('urgent' | 'asap' | 'stat')).not() or priority.extension('https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-PriorityReason').exists() or note.exists()"

Invariant: cypmh-ref-4
Severity: #warning
Description: "The child's own view of this referral is missing: give it in ext-child-view, or say there why it could not be asked."
Expression: "extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-child-view').exists()"

Invariant: cypmh-ref-5
Severity: #error
Description: "A re-referral does not name the referral it follows: give replaces, or the requisition that both share."
Expression: "category.coding.where(code='re-referral').exists() implies (replaces.exists() or requisition.exists())"

Invariant: cypmh-ref-6
Severity: #warning
Description: "The help is for a carer, and nothing says who in the family may read of it: mark it third-party where it tells of the carer's own health, or not-for-child or not-for-parent; share-with-carer or N where they may know."
Expression: "extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-beneficiary').exists() implies meta.security.where(code in ('third-party' | 'not-for-child' | 'not-for-parent' | 'share-with-carer' | 'N')).exists()"
