// Rules by which a score asks somebody to do something.

CodeSystem: TriggerKindCodes
Id: cypmh-trigger-kind
Title: "Kind of condition of a trigger"
Description: "What must hold of a child's scores so that a rule asks somebody to do something."
* insert LocalCodes(trigger-kind)
* #threshold "Threshold reached" "The latest score of a measure, or of one of its subscales, reaches a threshold that was published."
* #deterioration "Reliably worse" "A score is worse than the first one of its referral by more than noise."
* #no-follow-up "No follow-up score" "A first score was followed by no second one within a time."

ValueSet: TriggerKind
Id: cypmh-trigger-kind
Title: "Kind of condition of a trigger"
Description: "What must hold of a child's scores so that a rule asks somebody to do something."
* insert LocalValues(trigger-kind)
* include codes from system TriggerKindCodes

CodeSystem: TriggerOwnerCodes
Id: cypmh-trigger-owner
Title: "Who is asked by a trigger"
Description: "Who is to do what a rule asks for. Where there is nobody in that place who may know of the score, the next one in this list is asked: the lead professional, another member of the team, the organisation that recorded it."
* insert LocalCodes(trigger-owner)
* #lead-professional "Lead professional" "The lead professional of the team around the child."
* #care-coordinator "Care coordinator" "The care coordinator in the team around the child."
* #recorder "Whoever recorded" "The organisation that recorded the score."

ValueSet: TriggerOwner
Id: cypmh-trigger-owner
Title: "Who is asked by a trigger"
Description: "Who is to do what a rule asks for."
* insert LocalValues(trigger-owner)
* include codes from system TriggerOwnerCodes
