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

RuleSet: Deeper(name, min, max, type, documentation)
* parameter[=].part[=].part[+].name = #{name}
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = {min}
* parameter[=].part[=].part[=].max = "{max}"
* parameter[=].part[=].part[=].type = #{type}
* parameter[=].part[=].part[=].documentation = "{documentation}"

RuleSet: PartWithParts(name, max, documentation)
* parameter[=].part[+].name = #{name}
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 0
* parameter[=].part[=].max = "{max}"
* parameter[=].part[=].documentation = "{documentation}"

Instance: cypmh-Patient-outcome-trend
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(Patient, outcome-trend, false)
* name = "OutcomeTrend"
* title = "How a child's scores have moved"
* description = "Shows the scores of outcome measures as series, one for each measure and rater, with raw and standardised scores apart, and says for each referral whether the change is reliable and by which threshold. It is computed from what the caller sees at this moment. Reads by GET and POST. Scopes: read access to Patient and to what is in it (*.rs)."
* insert In(measure, 0, *, string, [[Only these measures: an instrument as a code of outcome-tool, or a score as a SNOMED CT code.]])
* insert In(rater, 0, *, code, [[Only these raters: codes of rater-perspective.]])
* insert OutParts(series, *, [[The scores of one measure by one rater.]])
* insert Part(measure, 1, 1, CodeableConcept, [[The measure, by its code that is used now.]])
* insert Part(tool, 0, 1, code, [[The instrument.]])
* insert Part(rater, 0, 1, code, [[From whose side it was filled in; absent when nothing tells it.]])
* insert Part(about, 0, 1, Reference, [[The goal that was rated.]])
* insert Part(basis, 1, 1, code, [[Whether the scores are raw or T-scores: a code of change-basis.]])
* insert Part(minimum, 0, 1, decimal, [[The smallest raw score.]])
* insert Part(maximum, 0, 1, decimal, [[The largest raw score.]])
* insert Part(direction, 0, 1, code, [[Which way the score improves; absent when nothing shows it.]])
* insert Part(nationalDirection, 0, 1, code, [[Which way national statistics read it, where they differ.]])
* insert PartWithParts(threshold, 1, [[From which difference on a change is more than noise.]])
* insert Deeper(least, 1, 1, decimal, [[The difference.]])
* insert Deeper(basis, 1, 1, code, [[On which numbers it is defined.]])
* insert Deeper(source, 1, 1, string, [[Where it was published.]])
* insert Deeper(table, 1, 1, uri, [[The code system in which it stands.]])
* insert Deeper(row, 1, 1, code, [[The concept of that code system.]])
* insert PartWithParts(point, *, [[One score, the oldest first.]])
* insert Deeper(date, 1, 1, dateTime, [[When it was rated.]])
* insert Deeper(value, 1, 1, decimal, [[The score.]])
* insert Deeper(score, 1, 1, Reference, [[The Observation in which it stands.]])
* insert Deeper(ratedBy, 0, 1, Reference, [[Who rated.]])
* insert Deeper(agency, 0, 1, Reference, [[The organisation that stands behind it.]])
* insert Deeper(referral, 0, 1, Reference, [[The referral to which it belongs.]])
* insert Deeper(episode, 0, 1, Reference, [[The episode to which it belongs.]])
* insert Deeper(contact, 0, 1, Reference, [[The contact at which it was recorded.]])
* insert PartWithParts(comparison, *, [[What the series says within one referral.]])
* insert Deeper(referral, 0, 1, Reference, [[The referral; absent for scores that belong to none.]])
* insert Deeper(first, 0, 1, Reference, [[The first score since the first attended contact.]])
* insert Deeper(last, 0, 1, Reference, [[The last score since the second attended contact.]])
* insert Deeper(difference, 0, 1, decimal, [[The last less the first.]])
* insert Deeper(verdict, 0, 1, code, [[What the difference means: a code of reliable-change.]])
* insert Deeper(nationalVerdict, 0, 1, code, [[What it means by the national reading of the direction, where that differs.]])
* insert Deeper(missing, 0, 1, code, [[Why there is nothing to compare: a code of comparison-gap.]])
* insert Deeper(reading, 1, 1, string, [[The same in a sentence.]])
* insert OutParts(overall, *, [[What all measures of one referral say together: worse if any is worse, better if any is better and none worse.]])
* insert Part(referral, 0, 1, Reference, [[The referral; absent for scores that belong to none.]])
* insert Part(verdict, 1, 1, code, [[A code of reliable-change.]])
* insert Out(asOf, 1, 1, instant, [[The moment for which this holds.]])
* insert Out(incomplete, 1, 1, boolean, [[Whether somebody keeps something of the child from the caller, so that a score or a contact may be missing here.]])
