// The stage is searchable from the first release on; the profile that demands it comes with escalation itself.

Extension: EscalationStage
Id: ext-escalation-stage
Title: "Stage of escalation"
Description: "How far up a professional concern has been taken, from the two professionals themselves to the partnership."
Context: Task
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from $escalation-stage-vs (extensible)
