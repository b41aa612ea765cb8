// Moving on: to adult services, to another phase of education, to another school.

Alias: $readiness-level-vs = https://w3id.org/goldthread/fhir/ValueSet/readiness-level
Alias: $transition-readiness-vs = https://w3id.org/goldthread/fhir/ValueSet/transition-readiness

Profile: CypmhTransitionPlan
Parent: CarePlan
Id: cypmh-transition-plan
Title: "Transition plan"
Description: "The plan for a young person's move to adult services, or for a child's move to another school: in which weeks it takes place, how ready they are in each domain, who does what, and who agreed."
* insert AlignedWith(UKCore-CarePlan)
* obeys cypmh-cp-1 and cypmh-cp-2 and cypmh-cp-3
* extension contains
    TransitionWindow named window 1..1 MS and
    Readiness named readiness 0..* MS and
    ReviewDue named reviewDue 0..1 MS and
    PlanAgreement named agreement 0..* MS and
    PlainLanguageSummary named plainLanguageSummary 0..1 MS and
    SettingGuidance named settingGuidance 0..*
* status MS
* intent MS
* category 1..* MS
* category from $plan-category-vs (extensible)
* category ^short = "camhs-transition or school-transition"
* title MS
* subject only Reference(Patient)
* subject MS
* period 1..1 MS
* author MS
* contributor MS
* contributor ^short = "Those who plan it together, the receiving service or school among them"
* careTeam MS
* goal MS
* activity MS
* activity.reference MS
* activity.detail MS
* activity.detail.performer MS
* note MS

Extension: TransitionWindow
Id: ext-transition-window
Title: "Window of the transition"
Description: "The weeks within which the move takes place and both sides work with the young person. It is no single day, and no birthday decides it."
Context: CarePlan
* value[x] 1..1
* value[x] only Period
* valuePeriod.start 1..1
* valuePeriod.end 1..1

Extension: Readiness
Id: ext-readiness
Title: "Readiness"
Description: "Where the young person stands in one domain of readiness for the move, in whose view and since when; or that this is not yet assessed."
Context: CarePlan
* extension contains domain 1..1 and level 1..1 and note 0..1 and assessed-by 0..1 and date 0..1
* extension[domain] ^short = "What of: knowing their rights, making appointments, a place to live"
* extension[domain].value[x] 1..1
* extension[domain].value[x] only CodeableConcept
* extension[domain].valueCodeableConcept from $transition-readiness-vs (extensible)
* extension[level] ^short = "Where they stand, or that it is not yet assessed"
* extension[level].value[x] 1..1
* extension[level].value[x] only CodeableConcept
* extension[level].valueCodeableConcept from $readiness-level-vs (required)
* extension[note] ^short = "In words, the young person's own where they want"
* extension[note].value[x] 1..1
* extension[note].value[x] only string
* extension[assessed-by] ^short = "Whose view it is"
* extension[assessed-by].value[x] 1..1
* extension[assessed-by].value[x] only Reference(Patient or RelatedPerson or Practitioner or PractitionerRole or Organization)
* extension[date] ^short = "When"
* extension[date].value[x] 1..1
* extension[date].value[x] only date

Extension: SchoolMove
Id: ext-school-move
Title: "Decision to change school"
Description: "Why a child changed school: which schools were weighed, what the child and the family think of it, and for a child in care what the virtual school says."
Context: EpisodeOfCare
* extension contains option 1..* and child-view 1..1 and family-view 0..1 and virtual-school-view 0..1 and decided-by 0..1 and date 0..1
* extension[option] ^short = "What was weighed: to stay as well as to go"
* extension[option].value[x] 1..1
* extension[option].value[x] only string
* extension[child-view] ^short = "What the child says, or why they were not asked"
* extension[child-view].value[x] 1..1
* extension[child-view].value[x] only string or Reference(Observation)
* extension[family-view] ^short = "What parents or carers say, or why they were not asked"
* extension[family-view].value[x] 1..1
* extension[family-view].value[x] only string or Reference(Observation)
* extension[virtual-school-view] ^short = "What the virtual school head says, for a child who is or was in care"
* extension[virtual-school-view].value[x] 1..1
* extension[virtual-school-view].value[x] only string
* extension[decided-by] ^short = "Who decided"
* extension[decided-by].value[x] 1..1
* extension[decided-by].value[x] only Reference(Organization or Practitioner or PractitionerRole or RelatedPerson or Patient)
* extension[date] ^short = "When it was decided"
* extension[date].value[x] 1..1
* extension[date].value[x] only date
