// How our words translate to those of others. Every map says where the translation loses something.

Instance: cypmh-referral-business-status-to-task-status
InstanceOf: ConceptMap
Usage: #definition
* insert LocalMap(referral-business-status-to-task-status)
* name = "ReferralBusinessStatusToTaskStatus"
* title = "Where a referral stands, as a state of its task"
* description = "Which state of the task goes with each business status."
* sourceCanonical = "https://w3id.org/goldthread/fhir/ValueSet/referral-business-status"
* targetCanonical = "http://hl7.org/fhir/ValueSet/task-status"
* copyright = "Licensed under Apache-2.0."
* group[+].source = "https://w3id.org/goldthread/fhir/CodeSystem/referral-business-status"
* group[=].target = "http://hl7.org/fhir/task-status"
* insert From(awaiting-receipt, requested, equivalent)
* insert From(received, received, equivalent)
* insert FromWithComment(in-triage, received, wider, [[The task says only that it was received.]])
* insert FromWithComment(information-requested, on-hold, wider, [[The task may be on hold for other reasons too.]])
* insert FromWithComment(on-waiting-list, accepted, wider, [[The task says only that it was accepted.]])
* insert FromWithComment(assessment-booked, accepted, wider, [[The task says only that it was accepted.]])
* insert FromWithComment(assessment-done, in-progress, wider, [[The task says only that work is under way.]])
* insert FromWithComment(in-treatment, in-progress, wider, [[The task says only that work is under way.]])
* insert FromWithComment(interim-support-in-place, accepted, wider, [[The task says only that it was accepted.]])
* insert FromWithComment(forwarded, in-progress, wider, [[The task stays in progress while its child task is open.]])
* insert FromWithComment(closed, completed, inexact, [[A closed referral may also have been turned down, withdrawn or not done.]])

Instance: cypmh-referral-outcome-to-task-status
InstanceOf: ConceptMap
Usage: #definition
* insert LocalMap(referral-outcome-to-task-status)
* name = "ReferralOutcomeToTaskStatus"
* title = "Outcome of a referral, as a state of its task"
* description = "In which state the task of a referral ends with each outcome."
* sourceCanonical = "https://w3id.org/goldthread/fhir/ValueSet/referral-outcome"
* targetCanonical = "http://hl7.org/fhir/ValueSet/task-status"
* copyright = "Licensed under Apache-2.0."
* group[+].source = "https://w3id.org/goldthread/fhir/CodeSystem/referral-outcome"
* group[=].target = "http://hl7.org/fhir/task-status"
* insert FromWithComment(accepted-treatment, completed, wider, [[The outcome itself stands in the task's output.]])
* insert FromWithComment(accepted-assessment, completed, wider, [[The outcome itself stands in the task's output.]])
* insert FromWithComment(assessed-no-mh-need, completed, wider, [[The outcome itself stands in the task's output.]])
* insert FromWithComment(no-further-action, completed, wider, [[The outcome itself stands in the task's output.]])
* insert FromWithComment(advice-given, completed, wider, [[The outcome itself stands in the task's output.]])
* insert FromWithComment(signposted, completed, wider, [[The outcome itself stands in the task's output.]])
* insert FromWithComment(detained-mha, completed, wider, [[The outcome itself stands in the task's output.]])
* insert FromWithComment(transferred, completed, wider, [[The outcome itself stands in the task's output.]])
* insert FromWithComment(redirected, in-progress, inexact, [[While the service to which it was sent has not answered; completed afterwards.]])
* insert FromWithComment(not-assessed, failed, wider, [[The task may have failed for other reasons too.]])
* insert FromWithComment(declined-by-child, failed, inexact, [[Cancelled instead, when the requester withdraws it.]])
* insert FromWithComment(declined-by-carer, failed, inexact, [[Cancelled instead, when the requester withdraws it.]])

Instance: cypmh-rejection-reason-to-bars
InstanceOf: ConceptMap
Usage: #definition
* insert LocalMap(rejection-reason-to-bars)
* name = "RejectionReasonToBars"
* title = "Reason for turning a referral down, for booking and referral messages"
* description = "The reason that a message of the national booking and referral standard gives."
* sourceCanonical = "https://w3id.org/goldthread/fhir/ValueSet/rejection-reason"
* copyright = "Licensed under Apache-2.0."
* group[+].source = "https://w3id.org/goldthread/fhir/CodeSystem/rejection-reason"
* group[=].target = "https://fhir.nhs.uk/CodeSystem/dos-rejected-reasons"
* insert From(capacity, 22, equivalent)
* insert FromWithComment(below-threshold, 23, inexact, [[The target speaks of what is clinically appropriate, not of thresholds.]])
* insert FromWithComment(wrong-service, 23, inexact, [[The target does not say that another service is the right one.]])
* insert FromWithComment(out-of-area, 40, wider, [[The target covers any reason for not being eligible.]])
* insert FromWithComment(age, 40, wider, [[The target covers any reason for not being eligible.]])
* insert FromWithComment(consent-refused, 26, inexact, [[The target speaks of the patient's choice; someone else may have refused.]])
* insert FromWithComment(incomplete, 24, wider, [[The target says only that the service declined.]])
* insert FromWithComment(duplicate, 24, wider, [[The target says only that the service declined.]])
* insert FromWithComment(needs-social-care-first, 24, wider, [[The target says only that the service declined.]])
* insert FromWithComment(unstable-placement, 24, wider, [[The target says only that the service declined.]])
* insert FromWithComment(criminal-investigation, 24, wider, [[The target says only that the service declined.]])
* insert FromWithComment(after-assessment, 24, wider, [[The target says only that the service declined.]])
* insert FromWithComment(other, 24, wider, [[The target says only that the service declined.]])

Instance: cypmh-plan-category-to-national
InstanceOf: ConceptMap
Usage: #definition
* insert LocalMap(plan-category-to-national)
* name = "PlanCategoryToNational"
* title = "Kind of plan, in national codes"
* description = "The national codes that go with our kinds of plan: of the child protection information sharing service, of record pointers, and of national statistics."
* sourceCanonical = "https://w3id.org/goldthread/fhir/ValueSet/plan-category"
* copyright = "The target holds codes of SNOMED CT, which is copyright of SNOMED International; its use needs a licence, which is free of charge in the United Kingdom. The map itself is licensed under Apache-2.0."
* group[+].source = "https://w3id.org/goldthread/fhir/CodeSystem/plan-category"
* group[=].target = "http://snomed.info/sct"
* insert FromWithComment(cp, 342191000000101, relatedto, [[The target is the child's standing, not the plan.]])
* insert FromWithComment(lac, 764841000000100, relatedto, [[The target is the child's standing, not the plan.]])
* insert From(crisis, 736253002, equivalent)
* insert FromWithComment(safety, 736253002, inexact, [[A safety plan belongs to the child and covers more than the crisis.]])
* group[+].source = "https://w3id.org/goldthread/fhir/CodeSystem/plan-category"
* group[=].target = "https://w3id.org/goldthread/fhir/CodeSystem/mhsds-care-plan-type"
* insert From(mental-health, 10, equivalent)
* insert From(crisis, 12, equivalent)
* insert FromWithComment(safety, 12, inexact, [[National statistics count safety plans as crisis plans.]])
* insert FromWithComment(relapse, 12, inexact, [[National statistics have no code for relapse plans.]])
* insert From(positive-behaviour-support, 13, equivalent)
* insert From(camhs-transition, 14, equivalent)

Instance: cypmh-care-status-to-child-protection-status
InstanceOf: ConceptMap
Usage: #definition
* insert LocalMap(care-status-to-child-protection-status)
* name = "CareStatusToChildProtectionStatus"
* title = "Care status, in national codes"
* description = "The codes of the child protection information sharing service that go with our care status."
* sourceCanonical = "https://w3id.org/goldthread/fhir/ValueSet/care-status"
* copyright = "The target holds codes of SNOMED CT, which is copyright of SNOMED International; its use needs a licence, which is free of charge in the United Kingdom. The map itself is licensed under Apache-2.0."
* group[+].source = "https://w3id.org/goldthread/fhir/CodeSystem/care-status"
* group[=].target = "http://snomed.info/sct"
* insert From(child-protection, 342191000000101, equivalent)
* insert From(unborn-child-protection, 818901000000100, equivalent)
* insert From(looked-after, 764841000000100, equivalent)
* insert FromWithComment(looked-after-accommodated, 764841000000100, wider, [[The target does not give the legal basis.]])
* insert FromWithComment(looked-after-care-order, 764841000000100, wider, [[The target does not give the legal basis.]])
* group[+].source = "https://w3id.org/goldthread/fhir/CodeSystem/care-status"
* group[=].target = "https://w3id.org/goldthread/fhir/CodeSystem/mhsds-child-protection-plan"
* insert From(child-protection, 3, equivalent)
* insert FromWithComment(unborn-child-protection, 3, wider, [[The target does not say that the child is not born yet.]])
* insert From(unknown, X, equivalent)

Instance: cypmh-risk-scale-low-medium-high-to-risk-level
InstanceOf: ConceptMap
Usage: #definition
* insert LocalMap(risk-scale-low-medium-high-to-risk-level)
* name = "RiskScaleLowMediumHighToRiskLevel"
* title = "Three-step scale to the common risk level"
* description = "Where a step of a low, medium, high scale lies in the common language. It is a first reading: the assessor confirms it."
* sourceCanonical = "https://w3id.org/goldthread/fhir/ValueSet/risk-scale-low-medium-high"
* targetCanonical = "https://w3id.org/goldthread/fhir/ValueSet/risk-level"
* copyright = "Licensed under Apache-2.0."
* group[+].source = "https://w3id.org/goldthread/fhir/CodeSystem/risk-scale-low-medium-high"
* group[=].target = "https://w3id.org/goldthread/fhir/CodeSystem/risk-level"
* insert FromWithComment(low, low, inexact, [[Local low may also mean that nothing was found.]])
* insert FromWithComment(medium, moderate, inexact, [[Local scales differ in where medium begins.]])
* insert FromWithComment(high, high, inexact, [[Local high may also mean that someone has to act at once: then it is immediate.]])

Instance: cypmh-risk-scale-rag-to-risk-level
InstanceOf: ConceptMap
Usage: #definition
* insert LocalMap(risk-scale-rag-to-risk-level)
* name = "RiskScaleRagToRiskLevel"
* title = "Traffic-light scale to the common risk level"
* description = "Where a colour of a traffic-light scale lies in the common language. It is a first reading: the assessor confirms it."
* sourceCanonical = "https://w3id.org/goldthread/fhir/ValueSet/risk-scale-rag"
* targetCanonical = "https://w3id.org/goldthread/fhir/ValueSet/risk-level"
* copyright = "Licensed under Apache-2.0."
* group[+].source = "https://w3id.org/goldthread/fhir/CodeSystem/risk-scale-rag"
* group[=].target = "https://w3id.org/goldthread/fhir/CodeSystem/risk-level"
* insert FromWithComment(green, low, inexact, [[Local green may also mean that nothing was found.]])
* insert FromWithComment(amber, moderate, inexact, [[Local scales differ in where amber begins.]])
* insert FromWithComment(red, high, inexact, [[Local red may also mean that someone has to act at once: then it is immediate.]])

Instance: cypmh-missed-appointment-kind-to-attendance
InstanceOf: ConceptMap
Usage: #definition
* insert LocalMap(missed-appointment-kind-to-attendance)
* name = "MissedAppointmentKindToAttendance"
* title = "How an appointment was missed, for national statistics"
* description = "The attendance code of national statistics that goes with each way of missing an appointment."
* sourceCanonical = "https://w3id.org/goldthread/fhir/ValueSet/missed-appointment-kind"
* targetCanonical = "https://w3id.org/goldthread/fhir/ValueSet/mhsds-attendance"
* copyright = "Licensed under Apache-2.0."
* group[+].source = "https://w3id.org/goldthread/fhir/CodeSystem/missed-appointment-kind"
* group[=].target = "https://w3id.org/goldthread/fhir/CodeSystem/mhsds-attendance"
* insert FromWithComment(was-not-brought, 3, wider, [[The target does not tell apart who did not come and who was not brought.]])
* insert FromWithComment(did-not-attend, 3, wider, [[The target does not tell apart who did not come and who was not brought.]])
* insert FromWithComment(refused, 3, inexact, [[The target has no code for refusing.]])
* insert FromWithComment(carer-cancelled-late, 2, wider, [[The target does not say who cancelled for the person.]])
* insert From(service-cancelled, 4, equivalent)
* insert From(could-not-be-seen, 7, equivalent)
* insert FromWithComment(not-informed, 3, inexact, [[The target has no code for not having been told.]])
