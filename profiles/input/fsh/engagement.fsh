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
