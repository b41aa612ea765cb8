// Children who lose touch with help: what must be done about it, and how a service ends its involvement.

Alias: $task-code-vs = https://w3id.org/goldthread/fhir/ValueSet/task-code

Profile: CypmhAction
Parent: Task
Id: cypmh-action
Title: "Action"
Description: "Something that someone has to do for a child by a day: follow up a missed appointment, decide what absence means for the child's safety, try again to reach the family."
* insert AlignedWith(UKCore-Task)
* obeys cypmh-task-1
* status MS
* statusReason MS
* intent MS
* code 1..1 MS
* code from $task-code-vs (extensible)
* focus MS
* for 1..1 MS
* for only Reference(Patient)
* authoredOn MS
* lastModified MS
* owner 1..1 MS
* restriction 1..1 MS
* restriction.period 1..1 MS
* restriction.period ^short = "Its end is the day by which it is to be done"
* output MS
* output ^short = "What came of it: a completed action without an output has no outcome"

Instance: cypmh-EpisodeOfCare-close
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(EpisodeOfCare, close, true)
* name = "Close"
* title = "End a service's involvement"
* description = "Finishes an episode of care and tells everyone around the child why, how to come back and which signs to watch for, in one transaction. A plan to end names all three. A decision to end because the child was not brought, did not attend or declined also needs a safeguarding answer and an attempt to re-engage (rule R-06); what happened without being decided is given as unplannedReason, and whoever goes ahead all the same says why and in which role. Changes by POST with If-Match. Scopes: update access to EpisodeOfCare (*.u)."
* insert In(reason, 1, 1, CodeableConcept, [[A code of the closure-reason code system.]])
* insert In(reAccess, 0, 1, string, [[How the child or family gets help again, in words that a family can follow.]])
* insert In(relapseSigns, 0, 1, string, [[The signs to watch for.]])
* insert In(end, 0, 1, date, [[The last day of the involvement; today when absent.]])
* insert In(recipient, 0, *, Reference, [[Someone to tell beside the team, the GP and whoever referred the child.]])
* insert In(note, 0, 1, string, [[Something more that all of them should know.]])
* insert In(unplannedReason, 0, 1, CodeableConcept, [[A code of the unplanned-ending-reason code system, when it ended without a plan.]])
* insert In(overrideReason, 0, 1, CodeableConcept, [[A code of the override-reason code system: why it ends although something is missing.]])
* insert In(overrideRole, 0, 1, CodeableConcept, [[A code of the team-role code system: who decided so. Given with overrideReason.]])
* insert Out(return, 1, 1, EpisodeOfCare, [[The episode as it is now, with its new ETag.]])
