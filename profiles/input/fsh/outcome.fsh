Profile: CypmhOutcomeScore
Parent: Observation
Id: cypmh-outcome-score
Title: "Outcome score"
Description: "One score of one outcome measure or subscale: which measure, who rated, on which day, and the number. The server checks the number against the range of the measure."
* insert AlignedWith(UKCore-Observation)
* obeys cypmh-out-1 and cypmh-out-2
* extension contains
    RaterPerspective named raterPerspective 0..1 MS and
    ReliableChange named reliableChange 0..1 MS
* basedOn MS
* status MS
* category 1..* MS
* category ^slicing.discriminator.type = #value
* category ^slicing.discriminator.path = "$this"
* category ^slicing.description = "One category says that it is a survey."
* category ^slicing.rules = #open
* category contains survey 1..1 MS
* category[survey] = $category#survey
* code MS
* code from $outcome-measure-vs (extensible)
* subject 1..1 MS
* subject only Reference(Patient)
* encounter MS
* effective[x] MS
* effective[x] only dateTime
* performer ..1 MS
* performer ^short = "Who rated"
* value[x] MS
* value[x] only integer or Quantity
* interpretation MS
* derivedFrom MS

Extension: RaterPerspective
Id: ext-rater-perspective
Title: "Rater's perspective"
Description: "From whose side the measure was filled in: the child, a parent or carer, a teacher, a clinician."
Context: Observation
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from $rater-perspective-vs (required)

Extension: ReliableChange
Id: ext-reliable-change
Title: "Reliable change"
Description: "How this score compares with an earlier one of the same measure and rater, by the threshold above which a change is more than noise."
Context: Observation
* extension contains result 1..1 and baseline 1..1 and difference 0..1 and threshold 0..1
* extension[result] ^short = "Improved, deteriorated or no reliable change"
* extension[result].value[x] 1..1
* extension[result].value[x] only CodeableConcept
* extension[result].valueCodeableConcept from $reliable-change-vs (required)
* extension[baseline] ^short = "The earlier score"
* extension[baseline].value[x] 1..1
* extension[baseline].value[x] only Reference(Observation)
* extension[difference] ^short = "This score less the earlier one"
* extension[difference].value[x] 1..1
* extension[difference].value[x] only decimal
* extension[threshold] ^short = "The smallest difference that counts"
* extension[threshold].value[x] 1..1
* extension[threshold].value[x] only decimal

Profile: CypmhOutcomeResponse
Parent: QuestionnaireResponse
Id: cypmh-outcome-response
Title: "Completed form"
Description: "A form that the child, a parent, a teacher or a clinician filled in, item by item where the licence of the form allows it."
* insert AlignedWith(UKCore-QuestionnaireResponse)
* questionnaire 1..1 MS
* status MS
* subject 1..1 MS
* subject only Reference(Patient)
* encounter MS
* authored 1..1 MS
* author 1..1 MS
* source MS
* item MS

Invariant: cypmh-out-1
Severity: #error
Description: "The score lacks its rater, its date or its number: give performer, effectiveDateTime, and the number in valueInteger or valueQuantity."
Expression: "performer.exists() and effective.exists() and value.exists()"

Invariant: cypmh-out-2
Severity: #warning
Description: "The score stands alone: link it to the referral (basedOn), the contact (encounter) or the completed form (derivedFrom) that it came from."
Expression: "derivedFrom.exists() or basedOn.exists() or encounter.exists()"
