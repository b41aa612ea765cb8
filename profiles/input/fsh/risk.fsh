Profile: CypmhRiskAssessment
Parent: RiskAssessment
Id: cypmh-risk-assessment
Title: "Risk assessment"
Description: "What might happen to or through the child, how likely, on whose word and why, at a level that school, police and health read alike; the local scale may stand beside it."
* obeys cypmh-risk-1 and cypmh-risk-2 and cypmh-risk-3
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

Invariant: cypmh-risk-3
Severity: #warning
Description: "A direction of risk is not answered: give a prediction for each of to-self, to-others and from-others, with none-identified where asking found nothing."
Expression: "prediction.extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-direction').value.coding.where(system='https://w3id.org/goldthread/fhir/CodeSystem/risk-direction').code.distinct().count() = 3"

RuleSet: DeeperWithParts(name, max, documentation)
* parameter[=].part[=].part[+].name = #{name}
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].max = "{max}"
* parameter[=].part[=].part[=].documentation = "{documentation}"

RuleSet: Deepest(name, min, max, type, documentation)
* parameter[=].part[=].part[=].part[+].name = #{name}
* parameter[=].part[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].part[=].min = {min}
* parameter[=].part[=].part[=].part[=].max = "{max}"
* parameter[=].part[=].part[=].part[=].type = #{type}
* parameter[=].part[=].part[=].part[=].documentation = "{documentation}"

RuleSet: OutOfDate
* insert PartWithParts(outOfDate, *, [[Why it may no longer be relied upon; absent while it may.]])
* insert Deeper(reason, 1, 1, code, [[A code of staleness-reason.]])
* insert Deeper(change, 0, 1, code, [[What changed in the child's life: a code of life-change.]])
* insert Deeper(event, 0, 1, Reference, [[The record of that change.]])
* insert Deeper(since, 1, 1, dateTime, [[Since when.]])
* insert Deeper(task, 0, 1, Reference, [[The task to look again.]])
* insert Deeper(due, 0, 1, dateTime, [[By when the task is to be done.]])

Instance: cypmh-Patient-risk-summary
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(Patient, risk-summary, false)
* name = "RiskSummary"
* title = "What all agencies say of the risk"
* description = "Shows for each direction of risk what each agency said last, side by side: the common level and what it asks everyone to do, the agency's own scale with its relationship to the common one, why, until when, and whether a change in the child's life has put it out of date. Nothing is averaged: where agencies differ, it says so. It is computed from what the caller sees at this moment. Reads by GET and POST. Scopes: read access to Patient and to what is in it (*.rs)."
* insert OutParts(direction, *, [[One for each direction of risk, and one without a code for what doesn't say its direction.]])
* insert Part(code, 0, 1, code, [[A code of risk-direction.]])
* insert Part(words, 1, 1, string, [[The same in words.]])
* insert Part(absent, 0, 1, code, [[Why there is no assessment: a code of section-empty-reason.]])
* insert PartWithParts(assessment, *, [[What one agency said last of one risk; the highest level first.]])
* insert Deeper(risk, 0, 1, CodeableConcept, [[What might happen.]])
* insert Deeper(level, 0, 1, CodeableConcept, [[The level in the common scale; absent when its assessor gave none.]])
* insert Deeper(action, 0, 1, string, [[What the level asks everyone to do.]])
* insert DeeperWithParts(local, *, [[What the agency's own scale says.]])
* insert Deepest(value, 1, 1, Coding, [[On that scale.]])
* insert Deepest(relationship, 1, 1, code, [[What the common level is to it, as the ConceptMap says; unmatched where no map knows it.]])
* insert Deepest(translation, 0, 1, Coding, [[The common level that the map gives; the assessor's own stands in level.]])
* insert Deepest(comment, 0, 1, string, [[What the map says about it.]])
* insert Deepest(map, 0, 1, uri, [[The ConceptMap.]])
* insert Deeper(agency, 0, 1, Reference, [[The organisation that says so.]])
* insert Deeper(assessor, 1, 1, Reference, [[Who assessed.]])
* insert Deeper(date, 0, 1, dateTime, [[When.]])
* insert Deeper(validUntil, 0, 1, date, [[The last day on which it may be relied upon.]])
* insert DeeperWithParts(outOfDate, *, [[Why it may no longer be relied upon; absent while it may.]])
* insert Deepest(reason, 1, 1, code, [[A code of staleness-reason.]])
* insert Deepest(change, 0, 1, code, [[What changed in the child's life: a code of life-change.]])
* insert Deepest(event, 0, 1, Reference, [[The record of that change.]])
* insert Deepest(since, 1, 1, dateTime, [[Since when.]])
* insert Deepest(task, 0, 1, Reference, [[The task to look again.]])
* insert Deepest(due, 0, 1, dateTime, [[By when the task is to be done.]])
* insert Deeper(rationale, 0, 1, string, [[Why the assessor thinks so.]])
* insert Deeper(summary, 0, 1, markdown, [[The whole assessment in plain language.]])
* insert Deeper(source, 0, *, CodeableConcept, [[On whose account it rests.]])
* insert Deeper(assessment, 1, 1, Reference, [[The RiskAssessment in which it stands.]])
* insert PartWithParts(disagreement, *, [[A risk of which agencies give different levels; none of them is taken for the right one.]])
* insert Deeper(risk, 0, 1, CodeableConcept, [[What might happen.]])
* insert Deeper(lowest, 1, 1, code, [[The lowest level that an agency gives.]])
* insert Deeper(highest, 1, 1, code, [[The highest.]])
* insert OutParts(review, *, [[An assessment or a plan beside the risk that may be out of date.]])
* insert Part(subject, 1, 1, Reference, [[What is to be looked at again.]])
* insert Part(kind, 1, 1, code, [[Whether it is risk, an assessment or a plan: a code of review-subject.]])
* insert OutOfDate
* insert OutParts(selfHarm, 1, [[How often the child hurt themselves, counted in days.]])
* insert Part(recent, 1, 1, integer, [[Days in the last 30 days.]])
* insert Part(earlier, 1, 1, integer, [[Days in the 60 days before.]])
* insert Part(rising, 1, 1, boolean, [[Whether it has become more frequent.]])
* insert Part(reading, 1, 1, string, [[The same in a sentence.]])
* insert Out(asOf, 1, 1, instant, [[The moment for which this holds.]])
* insert Out(incomplete, 1, 1, boolean, [[Whether somebody keeps something of the child from the caller, so that an assessment or a change may be missing here.]])
