// Children who lose touch with help: what must be done about it, and how a service ends its involvement.

Alias: $task-code-vs = https://w3id.org/goldthread/fhir/ValueSet/task-code

Profile: CypmhAction
Parent: Task
Id: cypmh-action
Title: "Action"
Description: "Something that someone has to do for a child by a day: follow up a missed appointment, decide what absence means for the child's safety, try again to reach the family."
* insert AlignedWith(UKCore-Task)
* obeys cypmh-task-1 and cypmh-act-1 and cypmh-act-2
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
* requester MS
* owner 1..1 MS
* restriction 1..1 MS
* restriction.period 1..1 MS
* restriction.period ^short = "Its end is the day by which it is to be done"
* output MS
* output ^short = "What came of it: a completed action without an output has no outcome"

Invariant: cypmh-act-1
Severity: #error
Description: "A request for another worker doesn't say who asks: give as requester the child, or the advocate or supporter who asks for them."
Expression: "code.coding.where(code = 'request-change-of-worker').exists() implies requester.where(reference.startsWith('Patient/') or reference.startsWith('RelatedPerson/') or reference.startsWith('Practitioner/') or reference.startsWith('PractitionerRole/')).exists()"

Invariant: cypmh-act-2
Severity: #error
Description: "A request for another worker is completed without what came of it: give an output."
Expression: "(code.coding.where(code = 'request-change-of-worker').exists() and status = 'completed') implies output.exists()"

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
* insert In(insteadOfAdultService, 0, 1, string, [[Who helps from now on, where a young person leaves for adult services and none has accepted.]])
* insert Out(return, 1, 1, EpisodeOfCare, [[The episode as it is now, with its new ETag.]])

Instance: cypmh-Encounter-discharge-readiness
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(Encounter, discharge-readiness, false)
* name = "DischargeReadiness"
* title = "Whether a child is ready to leave hospital"
* description = "What has to be in place before a child leaves hospital, as far as the caller sees the record: what is there, what is missing, and what keeps the child there, whose it is and why. A planned discharge without a plan for managing risk and a care plan is refused (rule R-06). Reads by GET and POST. Scopes: read access to Encounter, to Patient and to what is in it (*.rs)."
* insert Out(ready, 1, 1, boolean, [[Whether a planned discharge would be accepted by rule R-06.]])
* insert Out(state, 1, 1, code, [[How the stay stands: its status.]])
* insert Out(breach, 0, 1, string, [[Present when the stay is over and the plans were missing: how it ended.]])
* insert OutParts(check, *, [[One thing to look at, in the order of the discharge-check code system.]])
* insert Part(code, 1, 1, code, [[What: a code of discharge-check.]])
* insert Part(required, 1, 1, boolean, [[Whether a planned discharge is refused without it.]])
* insert Part(passed, 1, 1, boolean, [[Whether it is in place.]])
* insert Part(text, 1, 1, string, [[In a sentence, what is there or what is missing.]])
* insert Part(evidence, 0, *, Reference, [[Where it stands.]])
* insert Part(candidate, 0, *, Reference, [[A plan in force that the stay could name.]])
* insert OutParts(blocker, *, [[An open task discharge-blocker about the child.]])
* insert Part(task, 1, 1, Reference, [[The task.]])
* insert Part(text, 0, 1, string, [[What is to be removed.]])
* insert Part(reason, 0, 1, CodeableConcept, [[Why the discharge is delayed.]])
* insert Part(owner, 0, 1, Reference, [[Whose it is to remove it.]])
* insert Part(due, 0, 1, dateTime, [[By when.]])
* insert Out(incomplete, 0, 1, boolean, [[Present and true when an agency holds something that the caller does not see.]])
