// How episodes and stays end, and who may go ahead without a plan.

CodeSystem: ClosureReasonCodes
Id: cypmh-closure-reason
Title: "Reason for closure"
Description: "Why a service ended its involvement."
* insert LocalCodes(closure-reason)
* #goals-met "Goals met" "What the child wanted to reach was reached, or enough of it."
* #treatment-complete "Treatment completed" "The planned treatment is complete."
* #improved "Improved" "The child is well enough without the service."
* #assessed-not-needed "Assessed, not needed" "The assessment found that the service is not needed."
* #child-declined "Child's wish" "The young person wanted to end it."
* #carer-declined "Parent's or carer's wish" "A parent or carer wanted to end it."
* #non-attendance "Not attending" "The child was no longer seen. Only after safeguarding was considered and attempts were made to re-engage."
* #transferred "Transferred" "Another service took over."
* #transition-to-adult "Moved to adult services" "A service for adults took over."
* #moved-area "Moved away" "The child moved; the new area was told."
* #admitted-elsewhere "Admitted elsewhere" "The child was admitted and another service took over."
* #not-suitable "Not suitable" "The service cannot help with the need; what is offered instead is named."
* #died "Died" "The child has died."
* #administrative "Administrative" "Opened by mistake or a duplicate."

ValueSet: ClosureReason
Id: cypmh-closure-reason
Title: "Reason for closure"
Description: "Why a service ended its involvement."
* insert LocalValues(closure-reason)
* include codes from system ClosureReasonCodes

CodeSystem: UnplannedEndingReasonCodes
Id: cypmh-unplanned-ending-reason
Title: "Reason for an ending without a plan"
Description: "Why a stay or an episode ended without the plans that belong to its end. It is recorded as a fact and opens a task."
* insert LocalCodes(unplanned-ending-reason)
* #against-advice "Left against advice" "The young person, or someone who may decide for them, ended it against advice."
* #tribunal "Discharged by a tribunal" "A tribunal or court ended it."
* #died "Died" "The child has died."
* #transferred-urgently "Transferred urgently" "The child had to be moved at once."
* #absconded "Left without leave" "The child left and did not come back."
* #bed-needed "Bed needed" "The place was needed for someone else."
* #service-closed "Service closed" "The service ended or lost its staff."
* #lost-contact "Lost contact" "The family moved or could not be found."

ValueSet: UnplannedEndingReason
Id: cypmh-unplanned-ending-reason
Title: "Reason for an ending without a plan"
Description: "Why a stay or an episode ended without the plans that belong to its end. It is recorded as a fact and opens a task."
* insert LocalValues(unplanned-ending-reason)
* include codes from system UnplannedEndingReasonCodes

CodeSystem: OverrideReasonCodes
Id: cypmh-override-reason
Title: "Reason for going ahead"
Description: "Why someone with the authority to do so went ahead although something that belongs to it was missing."
* insert LocalCodes(override-reason)
* #clinical-judgement "Clinical judgement" "A senior clinician judged that waiting would do more harm."
* #court-order "Order of a court" "A court ordered it."
* #safety "Safety" "Someone's safety called for it."
* #child-best-interests "Child's best interests" "It is in the child's best interests, for reasons that are written down."
* #information-unobtainable "Information unobtainable" "What is missing could not be obtained in time."
* #emergency "Emergency" "There was an emergency."

ValueSet: OverrideReason
Id: cypmh-override-reason
Title: "Reason for going ahead"
Description: "Why someone with the authority to do so went ahead although something that belongs to it was missing."
* insert LocalValues(override-reason)
* include codes from system OverrideReasonCodes

CodeSystem: DischargeCheckCodes
Id: cypmh-discharge-check
Title: "What to look at before discharge"
Description: "What has to be in place, or to be thought of, before a child leaves hospital."
* insert LocalCodes(discharge-check)
* #risk-plan "Plan for managing risk" "A safety, crisis, relapse or risk minimisation plan in force that the stay names. A planned discharge needs it."
* #care-plan "Care plan" "A care plan in force that the stay names and that is not the plan for managing risk. A planned discharge needs it."
* #general-practitioner "GP" "The child is registered with a GP practice."
* #follow-up "Follow-up" "An appointment after the stay is booked."
* #crisis-contact "Whom to call" "A safety plan in force says whom to call, and when."
* #meeting "Meeting before discharge" "Those around the child have met about the discharge during the stay."
* #placement "Where the child goes" "Where the child lives after the stay is known: a placement, or an address."
* #education "School" "School or college is known."

ValueSet: DischargeCheck
Id: cypmh-discharge-check
Title: "What to look at before discharge"
Description: "What has to be in place, or to be thought of, before a child leaves hospital."
* insert LocalValues(discharge-check)
* include codes from system DischargeCheckCodes
