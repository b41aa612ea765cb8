// Rules by which a score asks somebody to do something (N56). None of them decides anything about a child.

Alias: $trigger-kind = https://w3id.org/goldthread/fhir/CodeSystem/trigger-kind
Alias: $trigger-owner = https://w3id.org/goldthread/fhir/CodeSystem/trigger-owner
Alias: $own-task-code = https://w3id.org/goldthread/fhir/CodeSystem/task-code
Alias: $trigger-kind-vs = https://w3id.org/goldthread/fhir/ValueSet/trigger-kind
Alias: $trigger-owner-vs = https://w3id.org/goldthread/fhir/ValueSet/trigger-owner
Alias: $action-participant = http://terminology.hl7.org/CodeSystem/action-participant-type
Alias: $snomed = http://snomed.info/sct

Profile: CypmhTrigger
Parent: PlanDefinition
Id: cypmh-trigger
Title: "Rule about scores"
Description: "What must hold of a child's scores, what is to be done then, by whom and by when. A rule with a clinical threshold is in force only with the source in which the threshold was published. It judges what its own organisation records; those that ship or stand in a deployer's package judge what everybody records."
* url 1..1 MS
* title 1..1 MS
* status MS
* effectivePeriod MS
* effectivePeriod ^short = "While it is in force, and from when a score must be to be judged"
* relatedArtifact MS
* relatedArtifact ^short = "Where its threshold was published: type citation, with the citation or a link"
* action 1..1 MS
* action.extension contains TriggerCondition named condition 1..* MS
* action.code 1..1 MS
* action.code from $task-code-vs (required)
* action.description 1..1 MS
* action.description ^short = "What to do, in words that tell nothing of a child"
* action.trigger 1..1 MS
* action.trigger.type = #data-added
* action.trigger.data 1..1
* action.trigger.data.type = #Observation
* action.condition 0..0
* action.relatedAction 0..0
* action.timing[x] 1..1 MS
* action.timing[x] only Duration
* action.timing[x] ^short = "How long there is to do it, in hours, days or weeks"
* action.participant 1..1 MS
* action.participant.type = #practitioner
* action.participant.role 1..1 MS
* action.participant.role from $trigger-owner-vs (required)
* action.action 0..0

Extension: TriggerCondition
Id: ext-trigger-condition
Title: "Condition of a rule about scores"
Description: "What must hold of one or several measures. All conditions of a rule must hold, each of them by any of its measures."
Context: PlanDefinition.action
* extension contains kind 1..1 and measure 0..* and rater 0..1 and threshold 0..1 and within 0..1
* extension[kind] ^short = "A threshold that is reached, reliable deterioration, or a follow-up score that is missing"
* extension[kind].value[x] 1..1
* extension[kind].value[x] only CodeableConcept
* extension[kind].valueCodeableConcept from $trigger-kind-vs (required)
* extension[measure] ^short = "A measure or a subscale of it; none for every measure, which a threshold can't be for"
* extension[measure].value[x] 1..1
* extension[measure].value[x] only CodeableConcept
* extension[measure].valueCodeableConcept from $outcome-measure-vs (extensible)
* extension[rater] ^short = "From whose side; any when absent"
* extension[rater].value[x] 1..1
* extension[rater].value[x] only CodeableConcept
* extension[rater].valueCodeableConcept from $rater-perspective-vs (required)
* extension[threshold] ^short = "From which score on, with its comparator; a T-score says so in its unit"
* extension[threshold].value[x] 1..1
* extension[threshold].value[x] only Quantity
* extension[within] ^short = "Of a threshold, how old the score may be at most; of a missing follow-up, the time that it had; in days or weeks"
* extension[within].value[x] 1..1
* extension[within].value[x] only Duration

RuleSet: ShippedTrigger(name, computed, title, status)
* url = "https://w3id.org/goldthread/fhir/PlanDefinition/{name}"
* version = "0.1.0"
* name = "{computed}"
* title = "{title}"
* status = #{status}
* experimental = false
* date = "2026-11-23"
* publisher = "Goldthread"
* jurisdiction = urn:iso:std:iso:3166#GB
* type = http://terminology.hl7.org/CodeSystem/plan-definition-type#eca-rule
* copyright = "The wording is Goldthread's own, licensed under Apache-2.0. This rule holds codes of SNOMED CT, which is copyright of SNOMED International; whoever uses them needs a SNOMED CT licence, which is free of charge in the United Kingdom."
* action.trigger.type = #data-added
* action.trigger.data.type = #Observation
* action.trigger.data.profile = "https://w3id.org/goldthread/fhir/StructureDefinition/cypmh-outcome-score"
* action.participant.type = #practitioner

RuleSet: TriggerAsks(code, days, owner, words)
* action.code = $own-task-code#{code}
* action.description = "{words}"
* action.timingDuration.value = {days}
* action.timingDuration.unit = "days"
* action.timingDuration.system = "http://unitsofmeasure.org"
* action.timingDuration.code = #d
* action.participant.role = $trigger-owner#{owner}

Instance: reliable-deterioration
InstanceOf: CypmhTrigger
Usage: #definition
* insert ShippedTrigger(reliable-deterioration, ReliableDeterioration, [[A score is reliably worse than at the start]], active)
* description = "Asks for a look at the whole child when a score has become worse by more than noise since the first attended contact of its referral. The figures are those of the table of measures, each with its source; the rule has no threshold of its own."
* relatedArtifact.type = #citation
* relatedArtifact.citation = "NHS England, analysis of the outcome metric for children and young people"
* relatedArtifact.url = "https://w3id.org/goldthread/fhir/CodeSystem/outcome-measure-properties"
* action.extension[condition].extension[kind].valueCodeableConcept = $trigger-kind#deterioration
* insert TriggerAsks(consider-assessment, 14, lead-professional, [[A score has become worse by more than noise since the help began. Look at the child as a whole and consider whether a new assessment or other help is needed; complete this with what you decided.]])

Instance: sdq-with-broader-measure
InstanceOf: CypmhTrigger
Usage: #definition
* insert ShippedTrigger(sdq-with-broader-measure, SdqWithBroaderMeasure, [[SDQ high together with another measure]], draft)
* description = "An example of a rule that asks for a comprehensive assessment when the SDQ and a broader measure are both high. It is a draft and asks for nothing: the SDQ's band is that of parents' answers about children of 4 to 17 years in the United Kingdom, and the GAD-7's point was found among adults. A clinician signs off the measures and thresholds that a service uses before it is made active."
* relatedArtifact[0].type = #citation
* relatedArtifact[0].citation = "Bands for the United Kingdom as compared in: Use of the Strengths and Difficulties Questionnaire in child and school health services among children aged 4 and 6 years in Southern Norway. BMC Pediatrics 2023, table 2"
* relatedArtifact[0].url = "https://bmcpediatr.biomedcentral.com/articles/10.1186/s12887-023-03837-1"
* relatedArtifact[1].type = #citation
* relatedArtifact[1].citation = "Spitzer RL, Kroenke K, Williams JBW, Loewe B. A brief measure for assessing generalized anxiety disorder: the GAD-7. Archives of Internal Medicine 2006;166:1092-1097"
* action.extension[condition][0].extension[kind].valueCodeableConcept = $trigger-kind#threshold
* action.extension[condition][0].extension[measure].valueCodeableConcept = $snomed#986121000000101
* action.extension[condition][0].extension[threshold].valueQuantity.comparator = #>=
* action.extension[condition][0].extension[threshold].valueQuantity.value = 17
* action.extension[condition][0].extension[within].valueDuration = 26 'wk'
* action.extension[condition][1].extension[kind].valueCodeableConcept = $trigger-kind#threshold
* action.extension[condition][1].extension[measure].valueCodeableConcept = $snomed#445455005
* action.extension[condition][1].extension[threshold].valueQuantity.comparator = #>=
* action.extension[condition][1].extension[threshold].valueQuantity.value = 10
* action.extension[condition][1].extension[within].valueDuration = 26 'wk'
* insert TriggerAsks(consider-assessment, 14, lead-professional, [[Two measures together suggest that a comprehensive assessment be considered. Consider it with the child and their family, and complete this with what you decided.]])

Instance: no-follow-up-score
InstanceOf: CypmhTrigger
Usage: #definition
* insert ShippedTrigger(no-follow-up-score, NoFollowUpScore, [[No second score within twelve weeks]], draft)
* description = "An example of a rule that reminds whoever recorded a first score that no second one has followed while the service is still involved. It is a draft and asks for nothing: no source prescribes the twelve weeks."
* action.extension[condition].extension[kind].valueCodeableConcept = $trigger-kind#no-follow-up
* action.extension[condition].extension[within].valueDuration = 12 'wk'
* insert TriggerAsks(review-needed, 14, recorder, [[A first score was recorded and no second one has followed. Measure again, or complete this with why not.]])
