// Extensions that more than one topic uses.

Extension: PlainLanguageSummary
Id: ext-plain-language-summary
Title: "Summary in plain language"
Description: "What it says, in words that the child and people outside health services understand."
Context: CarePlan, RiskAssessment
* value[x] 1..1
* value[x] only markdown

Extension: ValidUntil
Id: ext-valid-until
Title: "Valid until"
Description: "The last day on which the finding may be relied upon; after it, it is history."
Context: RiskAssessment, Observation
* value[x] 1..1
* value[x] only date

Extension: Decision
Id: ext-decision
Title: "Decision in question"
Description: "The one decision that a consent or a finding of competence is about."
Context: Consent, Observation
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from $decision-kind-vs (extensible)

Extension: LegalBasis
Id: ext-legal-basis
Title: "Legal basis of a finding"
Description: "By which law a finding of competence or capacity was made: the test of competence below sixteen, or that of capacity from sixteen on."
Context: Observation
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from $legal-basis-vs (extensible)
