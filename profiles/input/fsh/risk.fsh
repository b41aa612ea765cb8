Profile: CypmhRiskAssessment
Parent: RiskAssessment
Id: cypmh-risk-assessment
Title: "Risk assessment"
Description: "What might happen to or through the child, how likely, on whose word and why, at a level that school, police and health read alike; the local scale may stand beside it."
* obeys cypmh-risk-1 and cypmh-risk-2
* extension contains
    InformationSource named informationSource 1..* MS and
    ValidUntil named validUntil 0..1 MS and
    PlainLanguageSummary named plainLanguageSummary 0..1 MS
* status MS
* subject only Reference(Patient)
* subject MS
* encounter MS
* occurrence[x] 1..1 MS
* performer 1..1 MS
* basis MS
* prediction 1..* MS
* prediction.extension contains RiskDirection named direction 0..1 MS
* prediction.outcome 1..1 MS
* prediction.outcome from $risk-domain-vs (extensible)
* prediction.qualitativeRisk MS
* prediction.qualitativeRisk from $risk-level-vs (preferred)
* prediction.when[x] MS
* prediction.rationale MS
* mitigation MS

Extension: InformationSource
Id: ext-information-source
Title: "Source of information"
Description: "Whose account the assessment rests on; one entry for each."
Context: RiskAssessment
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from $information-source-vs (extensible)

Extension: RiskDirection
Id: ext-direction
Title: "Direction of risk"
Description: "Towards whom the risk runs: to the child from themselves, to others from the child, or to the child from others."
Context: RiskAssessment.prediction
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from $risk-direction-vs (required)

Invariant: cypmh-risk-1
Severity: #error
Description: "A predicted risk lacks its level in the common scale or its reasons: give prediction.qualitativeRisk with a code of the risk-level code system, and prediction.rationale in plain words."
Expression: "prediction.all(qualitativeRisk.coding.where(system='https://w3id.org/goldthread/fhir/CodeSystem/risk-level').exists() and rationale.exists())"

Invariant: cypmh-risk-2
Severity: #warning
Description: "The assessment rests on one account only: ask someone else too, and give an ext-information-source for each."
Expression: "extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-information-source').count() > 1"
