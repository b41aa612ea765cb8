Profile: CypmhProvenance
Parent: Provenance
Id: cypmh-provenance
Title: "Provenance"
Description: "Who recorded or changed something, for which organisation, and when: the time it was recorded beside the time it happened shows late records."
* insert AlignedWith(UKCore-Provenance)
* target MS
* occurred[x] MS
* recorded MS
* activity MS
* reason MS
* agent MS
* agent.type MS
* agent.who MS
* agent.onBehalfOf MS
* entity MS

Profile: CypmhAuditEvent
Parent: AuditEvent
Id: cypmh-audit-event
Title: "Audit event"
Description: "Who looked at or changed a child's record, when, for which organisation and for what purpose, refused attempts included."
* insert AlignedWith(UKCore-AuditEvent)
* action MS
* recorded MS
* outcome MS
* purposeOfEvent MS
* agent MS
* agent.who MS
* source MS
* entity MS
* entity ^slicing.discriminator.type = #value
* entity ^slicing.discriminator.path = "role"
* entity ^slicing.description = "The entity with the role of patient is the child."
* entity ^slicing.rules = #open
* entity contains patient 0..* MS
* entity[patient].role 1..1
* entity[patient].role = $object-role#1
* entity[patient].what 1..1 MS
* entity[patient].what only Reference(Patient)
