// Plans and processes that the law asks for, and where a child lives and learns.

Profile: CypmhStatutoryPlan
Parent: CarePlan
Id: cypmh-statutory-plan
Title: "Statutory plan"
Description: "A plan that the law asks for: a child protection, child in need or care plan, an education, health and care plan, a personal education plan, a pathway, placement, aftercare or youth justice plan. It says which authority is responsible, under which law, when it is reviewed, and whether what it promises is given."
* insert AlignedWith(UKCore-CarePlan)
* obeys cypmh-stp-1 and cypmh-stp-2 and cypmh-stp-3 and cypmh-stp-4
* extension contains
    ReviewDue named reviewDue 0..1 MS and
    ResponsibleAuthority named responsibleAuthority 0..1 MS and
    StatutoryBasis named statutoryBasis 0..* MS and
    OnHoldReason named onHoldReason 0..1 MS and
    ProvisionStatus named provisionStatus 0..1 MS and
    PreTrialStatus named preTrialStatus 0..1 MS and
    PlanAgreement named agreement 0..* and
    PlainLanguageSummary named plainLanguageSummary 0..1 and
    SettingGuidance named settingGuidance 0..*
* status MS
* intent MS
* category 1..* MS
* category from $plan-category-vs (extensible)
* title MS
* subject only Reference(Patient)
* subject MS
* period 1..1 MS
* author MS
* author only Reference(Organization or PractitionerRole)
* careTeam MS
* activity MS
* note MS

Profile: CypmhPlacement
Parent: EpisodeOfCare
Id: cypmh-placement
Title: "Placement or school place"
Description: "Where the child lives, or where the child learns, from when to when: of which kind, who placed the child there, who cares for the child, and whether it was planned."
* insert AlignedWith(UKCore-EpisodeOfCare)
* obeys cypmh-plc-1 and cypmh-plc-2 and cypmh-plc-3
* extension contains
    PlannedOrEmergency named plannedOrEmergency 0..1 MS and
    PlacingAuthority named placingAuthority 0..1 MS and
    ReceivingAuthority named receivingAuthority 0..1 MS and
    PlacementCarer named carer 0..* MS and
    ReviewDue named reviewDue 0..1 MS and
    StatutoryBasis named statutoryBasis 0..* and
    InappropriateSetting named inappropriateSetting 0..* MS and
    Closure named closure 0..1 and
    SchoolMove named schoolMove 0..1
* status MS
* statusHistory MS
* type MS
* type ^short = "placement or school of episode-type, and the kind: a code of placement-kind or education-kind"
* patient MS
* managingOrganization 1..1 MS
* managingOrganization ^short = "The authority that is responsible for the placement, or the school"
* period 1..1 MS

Profile: CypmhImmigrationSupport
Parent: Observation
Id: cypmh-immigration-support
Title: "Support in an immigration situation"
Description: "What help a child needs because they seek refuge: which needs, who advises in law, which language an interpreter speaks, and whether an authority disputes the child's age. It is restricted, known to those who help with it, and nothing asks for it before a child is helped."
* insert AlignedWith(UKCore-Observation)
* obeys cypmh-imm-1 and cypmh-imm-2
* extension contains LegalAdviser named legalAdviser 0..* MS
* meta.security ^short = "R or V; without a confidentiality it is restricted"
* status MS
* category MS
* code = https://w3id.org/goldthread/fhir/CodeSystem/observation-kind#immigration-support
* code MS
* subject 1..1 MS
* subject only Reference(Patient)
* effective[x] MS
* effective[x] only dateTime
* effective[x] ^short = "When it was found"
* performer MS
* performer ^short = "Who says so; the child, where it is the child's own account"
* component MS
* component.code from $immigration-support-need-vs (extensible)
* component.code ^short = "One need"
* component.value[x] only boolean or string or CodeableConcept
* component.value[x] ^short = "That it is so, or more about it; of an interpreter the language"
* note MS

Extension: LegalAdviser
Id: ext-legal-adviser
Title: "Legal adviser"
Description: "Who advises the child in law."
Context: Observation
* value[x] 1..1
* value[x] only Reference(RelatedPerson or Organization or Practitioner or PractitionerRole)

Extension: ResponsibleAuthority
Id: ext-responsible-authority
Title: "Responsible authority"
Description: "The one organisation that answers for the process: the council, the hospital, the health board or the youth justice service."
Context: CarePlan
* value[x] 1..1
* value[x] only Reference(Organization)

Extension: StatutoryBasis
Id: ext-statutory-basis
Title: "Legal basis"
Description: "Under which law the plan or placement stands."
Context: CarePlan, EpisodeOfCare
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from $statutory-basis-vs (extensible)

Extension: OnHoldReason
Id: ext-on-hold-reason
Title: "Why it is on hold"
Description: "Why a plan is paused, or why part of it cannot be given at present."
Context: CarePlan
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from $on-hold-reason-vs (extensible)

Extension: ProvisionStatus
Id: ext-provision-status
Title: "Provision"
Description: "Whether what the plan promises is given; if not in full, what is missing, why, and when that is looked at again."
Context: CarePlan
* extension contains status 1..1 and missing 0..* and reason 0..1 and review-by 0..1
* extension[status] ^short = "Delivered, partly, interrupted, not begun"
* extension[status].value[x] 1..1
* extension[status].value[x] only CodeableConcept
* extension[status].valueCodeableConcept from $provision-status-vs (required)
* extension[missing] ^short = "What is not given"
* extension[missing].value[x] 1..1
* extension[missing].value[x] only string
* extension[reason] ^short = "Why not"
* extension[reason].value[x] 1..1
* extension[reason].value[x] only CodeableConcept
* extension[reason].valueCodeableConcept from $on-hold-reason-vs (extensible)
* extension[review-by] ^short = "By when it is looked at again"
* extension[review-by].value[x] 1..1
* extension[review-by].value[x] only date

Extension: PreTrialStatus
Id: ext-pre-trial-status
Title: "Support before a trial"
Description: "What support is possible while a criminal investigation or trial goes on, who agreed to that, within which limits, and when it is looked at again."
Context: CarePlan
* extension contains status 1..1 and agreed-by 0..* and restriction 0..* and review-by 0..1
* extension[status] ^short = "Full, limited, emotional support only, decision awaited"
* extension[status].value[x] 1..1
* extension[status].value[x] only CodeableConcept
* extension[status].valueCodeableConcept from $pre-trial-status-vs (required)
* extension[agreed-by] ^short = "Who agreed, such as the police or the prosecutor"
* extension[agreed-by].value[x] 1..1
* extension[agreed-by].value[x] only string or Reference(Organization or Practitioner or PractitionerRole)
* extension[restriction] ^short = "What is not spoken about or done"
* extension[restriction].value[x] 1..1
* extension[restriction].value[x] only string
* extension[review-by] ^short = "By when it is looked at again"
* extension[review-by].value[x] 1..1
* extension[review-by].value[x] only date

Extension: PlannedOrEmergency
Id: ext-planned-or-emergency
Title: "Planned or emergency"
Description: "Whether the placement was planned, or had to be found at once."
Context: EpisodeOfCare
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from $placement-planning-vs (required)

Extension: PlacingAuthority
Id: ext-placing-authority
Title: "Placing authority"
Description: "The council that placed the child and stays responsible, wherever the child lives."
Context: EpisodeOfCare
* value[x] 1..1
* value[x] only Reference(Organization)

Extension: ReceivingAuthority
Id: ext-receiving-authority
Title: "Receiving authority"
Description: "The council in whose area the placement is, where that is another than the one that placed the child."
Context: EpisodeOfCare
* value[x] 1..1
* value[x] only Reference(Organization)

Extension: PlacementCarer
Id: ext-placement-carer
Title: "Carer in a placement"
Description: "Who cares for the child there."
Context: EpisodeOfCare
* value[x] 1..1
* value[x] only Reference(RelatedPerson or Practitioner or PractitionerRole or Organization)

Extension: InappropriateSetting
Id: ext-inappropriate-setting
Title: "Inappropriate setting"
Description: "That the child is in a place where a child in distress should not have to be, such as a police cell, an adult ward or a hospital far from home."
Context: Encounter, EpisodeOfCare
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from $inappropriate-setting-vs (required)

Invariant: cypmh-stp-1
Severity: #error
Description: "The statutory plan lacks the authority that is responsible, or its next review: give ext-responsible-authority and ext-review-due."
Expression: "(status = 'active' or status = 'on-hold') implies (extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-responsible-authority').exists() and extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-review-due').exists())"

Invariant: cypmh-stp-2
Severity: #error
Description: "What the plan promises is not given in full, and the plan does not say why, or when that is looked at again: give reason and review-by in ext-provision-status."
Expression: "extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-provision-status').where(extension('status').value.coding.where(code = 'partly' or code = 'interrupted' or code = 'not-started').exists()).all(extension('reason').exists() and extension('review-by').exists())"

Invariant: cypmh-stp-3
Severity: #error
Description: "The plan is on hold and does not say why: give ext-on-hold-reason."
Expression: "status = 'on-hold' implies extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-on-hold-reason').exists()"

Invariant: cypmh-stp-4
Severity: #error
Description: "Custody puts no education, health and care plan on hold: leave it active, and say in ext-provision-status what cannot be given, why, and when that is looked at again."
Expression: "(status = 'on-hold' and category.coding.where(code = 'ehcp').exists()) implies extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-on-hold-reason').value.coding.where(code = 'in-custody').empty()"

Invariant: cypmh-plc-1
Severity: #error
Description: "The episode does not say that it is a placement or a school place, or of which kind: give a code of episode-type, and one of placement-kind or education-kind."
Expression: "type.coding.where(system = 'https://w3id.org/goldthread/fhir/CodeSystem/episode-type' and (code = 'placement' or code = 'school')).exists() and type.coding.where(system = 'https://w3id.org/goldthread/fhir/CodeSystem/placement-kind' or system = 'https://w3id.org/goldthread/fhir/CodeSystem/education-kind').exists()"

Invariant: cypmh-plc-2
Severity: #error
Description: "The placement does not say who placed the child, or whether it was planned: give ext-placing-authority and ext-planned-or-emergency."
Expression: "(status = 'active' and type.coding.where(system = 'https://w3id.org/goldthread/fhir/CodeSystem/episode-type' and code = 'placement').exists()) implies (extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-placing-authority').exists() and extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-planned-or-emergency').exists())"

Invariant: cypmh-plc-3
Severity: #error
Description: "Education at home by the parents' choice has no date on which it is looked at again: give ext-review-due."
Expression: "(status = 'active' and type.coding.where(system = 'https://w3id.org/goldthread/fhir/CodeSystem/education-kind' and code = 'elective-home-education').exists()) implies extension('https://w3id.org/goldthread/fhir/StructureDefinition/ext-review-due').exists()"

Invariant: cypmh-imm-1
Severity: #error
Description: "It is not said what help the child needs, since when, or who says so: give at least one component with a code of immigration-support-need, effectiveDateTime and performer."
Expression: "component.where(code.coding.where(system = 'https://w3id.org/goldthread/fhir/CodeSystem/immigration-support-need').exists()).exists() and effective.exists() and performer.exists()"

Invariant: cypmh-imm-2
Severity: #error
Description: "An interpreter is needed, and it is not said for which language: give the language as the component's value."
Expression: "component.where(code.coding.where(code = 'interpreter').exists()).all(value.ofType(CodeableConcept).exists() or value.ofType(string).exists())"

Instance: cypmh-EpisodeOfCare-handover
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(EpisodeOfCare, handover, false)
* name = "Handover"
* title = "What a carer needs to know"
* description = "Composes, for one placement, what those who care for the child there need from the first day: about the child, whom to call, the safety plan and signs to watch for, medicines, school, guidance, wishes and what comes next. It is composed from what the caller sees at this moment, so that the carer, the agency and the council each read their own. Nothing is stored. Reads by GET and POST. Scopes: read access to EpisodeOfCare and to what is in the child's record (*.rs)."
* insert Out(return, 1, 1, Bundle, [[A document: its Composition comes first.]])

Instance: cypmh-Patient-statutory-timeline
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(Patient, statutory-timeline, false)
* name = "StatutoryTimeline"
* title = "All statutory processes of a child beside each other"
* description = "Shows each process that the law asks for - plans, detention, guardianship - with who is responsible, where it stands, what comes next and under which law; where the child has lived and learned, and how often that changed; and says in words where processes overlap or conflict, and what is missing or overdue. It is computed from what the caller sees at this moment. Reads by GET and POST. Scopes: read access to Patient and to what is in it (*.rs)."
* insert OutParts(process, *, [[One statutory process; those that go on first, the next date first.]])
* insert Part(code, 1, 1, CodeableConcept, [[What it is: a code of plan-category, or of the legal status under the Mental Health Act.]])
* insert Part(state, 1, 1, code, [[Where it stands: a code of statutory-state.]])
* insert Part(title, 0, 1, string, [[What the plan is called.]])
* insert Part(authority, 0, 1, Reference, [[Who is responsible; absent where nobody is named.]])
* insert Part(legalBasis, 0, *, CodeableConcept, [[Under which law: codes of statutory-basis.]])
* insert Part(start, 0, 1, date, [[Since when.]])
* insert Part(end, 0, 1, date, [[Until when.]])
* insert Part(nextDate, 0, 1, date, [[When it is looked at again.]])
* insert Part(overdue, 1, 1, boolean, [[Whether that day has passed while the process goes on.]])
* insert Part(onHold, 0, 1, CodeableConcept, [[Why it is on hold.]])
* insert PartWithParts(provision, 1, [[Whether what a plan promises is given, where the plan says so.]])
* insert Deeper(status, 1, 1, code, [[A code of provision-status.]])
* insert Deeper(missing, 0, *, string, [[What is not given.]])
* insert Deeper(reason, 0, 1, CodeableConcept, [[Why not.]])
* insert Deeper(reviewBy, 0, 1, date, [[By when that is looked at again.]])
* insert Part(resource, 1, 1, Reference, [[The CarePlan or Encounter in which it stands.]])
* insert OutParts(finding, *, [[What stands out when all is looked at together.]])
* insert Part(code, 1, 1, code, [[A code of statutory-finding.]])
* insert Part(text, 1, 1, string, [[The same in a sentence.]])
* insert Part(reason, 0, 1, CodeableConcept, [[Why, where the record says so.]])
* insert Part(date, 0, 1, date, [[The day that matters: of the review that is due, or by which something is looked at again.]])
* insert Part(concerns, 0, *, Reference, [[The records about which it is.]])
* insert OutParts(place, *, [[Where the child lives or lived, and learns or learned; the latest first.]])
* insert Part(type, 1, 1, code, [[placement or school.]])
* insert Part(kind, 0, 1, CodeableConcept, [[A code of placement-kind or education-kind.]])
* insert Part(state, 1, 1, code, [[A code of statutory-state.]])
* insert Part(start, 0, 1, date, [[Since when.]])
* insert Part(end, 0, 1, date, [[Until when.]])
* insert Part(planned, 0, 1, code, [[Whether it was planned: a code of placement-planning.]])
* insert Part(organisation, 0, 1, Reference, [[The authority or the school.]])
* insert Part(placingAuthority, 0, 1, Reference, [[Who placed the child.]])
* insert Part(receivingAuthority, 0, 1, Reference, [[In whose area it is, where that is another.]])
* insert Part(carer, 0, *, Reference, [[Who cares for the child there.]])
* insert Part(nextDate, 0, 1, date, [[When it is looked at again.]])
* insert Part(resource, 1, 1, Reference, [[The EpisodeOfCare.]])
* insert OutParts(moves, *, [[How often that changed: once for placements, once for schools.]])
* insert Part(type, 1, 1, code, [[placement or school.]])
* insert Part(twelveMonths, 1, 1, integer, [[Moves in the last twelve months.]])
* insert Part(twentyFourMonths, 1, 1, integer, [[Moves in the last twenty-four months.]])
* insert OutParts(restriction, *, [[A restrictive measure in force.]])
* insert Part(start, 0, 1, date, [[Since when.]])
* insert Part(authority, 0, 1, Reference, [[Who raised it.]])
* insert Part(nextDate, 0, 1, date, [[When it is looked at again.]])
* insert Part(overdue, 1, 1, boolean, [[Whether that day has passed, or none is given.]])
* insert Part(resource, 1, 1, Reference, [[The Flag.]])
* insert OutParts(preTrial, *, [[What support is possible while a criminal investigation or trial goes on, from each plan that says so.]])
* insert Part(status, 1, 1, code, [[A code of pre-trial-status.]])
* insert Part(agreedBy, 0, *, string, [[Who agreed.]])
* insert Part(restriction, 0, *, string, [[What is not spoken about or done.]])
* insert Part(reviewBy, 0, 1, date, [[By when it is looked at again.]])
* insert Part(resource, 1, 1, Reference, [[The CarePlan.]])
* insert Out(asOf, 1, 1, date, [[The day for which this holds.]])
* insert Out(incomplete, 1, 1, boolean, [[Whether somebody keeps something of the child from the caller, so that a process may be missing here.]])
