// What whoever opens a record must see at once.

CodeSystem: FlagCategoryCodes
Id: cypmh-flag-category
Title: "Kind of alert"
Description: "What an alert is about."
* insert LocalCodes(flag-category)
* #safety "Safety" "Someone's safety."
* #safeguarding "Safeguarding" "Protection of the child."
* #referral "Referral" "A referral that waits or was lost."
* #support "Support" "Support that is missing."
* #engagement "Engagement" "A child who is losing touch with help."
* #review "Review" "Something that must be looked at again."
* #adjustment "Reasonable adjustment" "What has to be done differently for this child."
* #restriction "Restriction" "A restrictive measure in force."
* #data-quality "Quality of the record" "Something in the record that must be put right."

ValueSet: FlagCategory
Id: cypmh-flag-category
Title: "Kind of alert"
Description: "What an alert is about."
* insert LocalValues(flag-category)
* include codes from system FlagCategoryCodes

CodeSystem: FlagCodeCodes
Id: cypmh-flag-code
Title: "Alert"
Description: "What the alert says."
* insert LocalCodes(flag-code)
* #referral-overdue "Referral not answered in time" "An addressee has not answered by the day it was due."
* #no-active-support "No service is helping now" "The child waits or was turned down everywhere, and no service is active."
* #disengagement "Losing touch" "The child has been missed repeatedly; a safeguarding response is due."
* #safeguarding "Safeguarding" "There is a safeguarding matter; see the detail."
* #child-protection-plan "Child protection plan" "The child is on a child protection plan."
* #looked-after "Looked after" "The child is looked after."
* #safety-plan "Safety plan" "There is a safety plan; use it."
* #review-overdue "Review overdue" "A plan or an assessment is overdue for review."
* #review-needed "Review needed" "Something changed in the child's life; the risk and the plan must be looked at again."
* #self-harm-rising "Self-harm more frequent" "The child has hurt themselves more often of late, whatever the level of risk says."
* #missing-discharge-plan "Discharged without plans" "The child left hospital without the plans that belong to it."
* #missing-closure-plan "Closed without a way back" "A service closed without saying how to come back."
* #follow-up-unknown "Missed, follow-up unknown" "The child was missed, and nobody has said what follows."
* #inappropriate-setting "Inappropriate setting" "The child is in a place where they should not have to be."
* #reasonable-adjustment "Reasonable adjustment" "The child needs something done differently; see the detail."
* #restrictive-measure "Restrictive measure" "A restrictive measure is in force until the date given."
* #address-protected "Address protected" "Where the child lives must not be disclosed."
* #late-record "Recorded late" "An entry was recorded long after it happened."
* #record-incomplete "Record incomplete" "Something that belongs to the record is missing."

ValueSet: FlagCode
Id: cypmh-flag-code
Title: "Alert"
Description: "What the alert says."
* insert LocalValues(flag-code)
* include codes from system FlagCodeCodes
