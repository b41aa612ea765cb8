Profile: CypmhSharedCarePlan
Parent: CarePlan
Id: cypmh-shared-care-plan
Title: "Shared care plan"
Description: "One agency's, or the whole team's, plan for the child: what is to be reached, who does what until when, when it is looked at again and who agreed."
* insert AlignedWith(UKCore-CarePlan)
* obeys cypmh-cp-1 and cypmh-cp-2 and cypmh-cp-3 and cypmh-cp-4
* extension contains
    ReviewDue named reviewDue 0..1 MS and
    PlanAgreement named agreement 0..* MS and
    PlainLanguageSummary named plainLanguageSummary 0..1 MS and
    SettingGuidance named settingGuidance 0..* MS and
    EngagementBarrier named engagementBarrier 0..*
* status MS
* intent MS
* category 1..* MS
* category from $plan-category-vs (extensible)
* title MS
* subject only Reference(Patient)
* subject MS
* period 1..1 MS
* author MS
* contributor MS
* careTeam MS
* addresses MS
* goal MS
* activity MS
* activity.extension contains
    ChildPreference named childPreference 0..* and
    Beneficiary named beneficiary 0..*
* activity.reference MS
* activity.detail MS
* activity.detail.performer MS
* activity.detail.performer ^short = "Who does it; one of several is accountable"
* activity.detail.performer.extension contains Accountable named accountable 0..1 MS
* note MS

Profile: CypmhSafetyPlan
Parent: CarePlan
Id: cypmh-safety-plan
Title: "Safety plan"
Description: "What to look out for, what helps the child, whom to call and what professionals do when things get harder, in words that the child, the family and every setting can act on."
* insert AlignedWith(UKCore-CarePlan)
* obeys cypmh-cp-1 and cypmh-cp-2 and cypmh-cp-3 and cypmh-sp-1
* extension contains
    ReviewDue named reviewDue 0..1 MS and
    PlanAgreement named agreement 0..* MS and
    PlainLanguageSummary named plainLanguageSummary 0..1 MS and
    LastDiscussed named lastDiscussed 0..1 MS
* status MS
* intent MS
* category 1..* MS
* category from $plan-category-vs (extensible)
* title MS
* subject only Reference(Patient)
* subject MS
* period 1..1 MS
* author MS
* contributor MS
* careTeam MS
* addresses MS
* activity MS
* activity ^slicing.discriminator.type = #value
* activity ^slicing.discriminator.path = "detail.code"
* activity ^slicing.description = "The parts of a safety plan are told apart by their code."
* activity ^slicing.rules = #open
* activity contains
    trigger 0..* MS and
    relapseIndicator 0..* MS and
    copingStrategy 0..* MS and
    whoToContact 0..* MS and
    professionalResponse 0..* MS and
    safePlace 0..* MS and
    meansRestriction 0..* MS
* activity[trigger].detail.code = $safety-plan-part#trigger
* activity[trigger] ^short = "What sets things off"
* activity[relapseIndicator].detail.code = $safety-plan-part#relapse-indicator
* activity[relapseIndicator] ^short = "Signs that things are getting harder again"
* activity[copingStrategy].detail.code = $safety-plan-part#coping-strategy
* activity[copingStrategy] ^short = "What the child can do that helps"
* activity[whoToContact].detail.code = $safety-plan-part#who-to-contact
* activity[whoToContact] ^short = "Whom to call, and when"
* activity[professionalResponse].detail.code = $safety-plan-part#professional-response
* activity[professionalResponse] ^short = "What professionals should do"
* activity[safePlace].detail.code = $safety-plan-part#safe-place
* activity[safePlace] ^short = "Where the child is safe"
* activity[meansRestriction].detail.code = $safety-plan-part#means-restriction
* activity[meansRestriction] ^short = "How what could harm is kept out of reach"

Extension: ReviewDue
Id: ext-review-due
Title: "Review due"
Description: "The day by which a plan, a referral that waits or is on hold, a detention, a placement, education at home or a restriction is to be looked at again."
Context: CarePlan, Task, Encounter, EpisodeOfCare, Flag
* value[x] 1..1
* value[x] only date

Extension: PlanAgreement
Id: ext-plan-agreement
Title: "Agreement to the plan"
Description: "Whether one party, above all the child and whoever holds parental responsibility, agreed to the plan, when, and if not, why not."
Context: CarePlan
* extension contains party 1..1 and agreed 1..1 and date 0..1 and reason 0..1
* extension[party] ^short = "Who was asked"
* extension[party].value[x] 1..1
* extension[party].value[x] only Reference(Patient or RelatedPerson or Practitioner or PractitionerRole or Organization)
* extension[agreed] ^short = "Whether they agreed, did not, or were not asked"
* extension[agreed].value[x] 1..1
* extension[agreed].value[x] only CodeableConcept
* extension[agreed].valueCodeableConcept from $plan-agreement-vs (required)
* extension[date] ^short = "When"
* extension[date].value[x] 1..1
* extension[date].value[x] only date
* extension[reason] ^short = "Why not, or why not asked"
* extension[reason].value[x] 1..1
* extension[reason].value[x] only string or CodeableConcept

Extension: Accountable
Id: ext-accountable
Title: "Accountable"
Description: "That this one, of several who do it together, sees to it that the action is done."
Context: CarePlan.activity.detail.performer
* value[x] 1..1
* value[x] only boolean

Extension: SettingGuidance
Id: ext-setting-guidance
Title: "Guidance for a setting"
Description: "What school, placement, ward or another place should know and do, written for the people who work there."
Context: CarePlan
* extension contains setting 1..1 and guidance 1..1
* extension[setting] ^short = "For which setting"
* extension[setting].value[x] 1..1
* extension[setting].value[x] only CodeableConcept or Reference(Organization or Location or HealthcareService)
* extension[setting].valueCodeableConcept from $setting-kind-vs (preferred)
* extension[guidance] ^short = "What to know and do"
* extension[guidance].value[x] 1..1
* extension[guidance].value[x] only markdown

Extension: LastDiscussed
Id: ext-last-discussed
Title: "Last discussed with the child"
Description: "When the plan was last gone through with the child."
Context: CarePlan
* value[x] 1..1
* value[x] only dateTime

Invariant: cypmh-cp-1
Severity: #error
Description: "An active plan lacks its team, its author or its review date: give careTeam, author and ext-review-due."
Expression: "(status = 'active') implies (careTeam.exists() and author.exists() and extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-review-due').exists())"

Invariant: cypmh-cp-2
Severity: #error
Description: "A planned action belongs to nobody: give each activity a detail.performer, or a reference to the request that names one."
Expression: "activity.all(reference.exists() or detail.performer.exists())"

Invariant: cypmh-cp-3
Severity: #error
Description: "An active plan does not say who agreed to it: give ext-plan-agreement for the child and for someone with parental responsibility, with the reason where they did not."
Expression: "(status = 'active') implies extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-plan-agreement').exists()"

Invariant: cypmh-cp-4
Severity: #error
Description: "Several do an action and nobody is accountable for it: mark one detail.performer with ext-accountable."
Expression: "(status = 'draft' or status = 'active' or status = 'on-hold') implies activity.where((detail.status = 'completed' or detail.status = 'cancelled' or detail.status = 'stopped' or detail.status = 'entered-in-error').not()).all(detail.performer.count() <= 1 or detail.performer.where(extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-accountable').value = true).count() = 1)"

Invariant: cypmh-sp-1
Severity: #error
Description: "The safety plan is not complete: it needs at least one trigger, one coping strategy, one person to contact and one response for professionals."
Expression: "activity.detail.code.coding.where(code='trigger').exists() and activity.detail.code.coding.where(code='coping-strategy').exists() and activity.detail.code.coding.where(code='who-to-contact').exists() and activity.detail.code.coding.where(code='professional-response').exists()"
