Profile: CypmhPractitionerRole
Parent: PractitionerRole
Id: cypmh-practitioner-role
Title: "Professional in an agency"
Description: "A professional, or a post, in an organisation: what they do there, since when, and how to reach them."
* insert AlignedWith(UKCore-PractitionerRole)
* obeys cypmh-pr-1
* extension contains StatutoryRole named statutoryRole 0..* MS
* active MS
* period MS
* practitioner MS
* organization 1..1 MS
* code MS
* code from $team-role-vs (preferred)
* telecom MS

Extension: StatutoryRole
Id: ext-statutory-role
Title: "Statutory role"
Description: "A role that the law or statutory guidance gives this person, such as independent reviewing officer or designated teacher."
Context: PractitionerRole
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from $team-role-vs (extensible)

Invariant: cypmh-pr-1
Severity: #error
Description: "Neither a person nor a post is named: give practitioner, or say in code which role it is."
Expression: "practitioner.exists() or code.exists()"
