// Waiting: what an addressee owes a referral, for whom waits are counted apart, and what isn't counted.

CodeSystem: ReferralClockCodes
Id: cypmh-referral-clock
Title: "Clock of a referral"
Description: "What has to happen by a certain time after a child was referred."
* insert LocalCodes(referral-clock)
* #acknowledge "Acknowledged" "The addressee says that it has the referral."
* #decide "Decided" "The addressee says yes, no or what else."
* #first-contact "First contact" "Somebody of the service sees the child."
* #four-weeks "Four weeks" "The child has been seen, a first score is recorded and help has begun, within four weeks."
* #review "Reviewed" "A wait or a pause is looked at again on the day that was set."

ValueSet: ReferralClock
Id: cypmh-referral-clock
Title: "Clock of a referral"
Description: "What has to happen by a certain time after a child was referred."
* insert LocalValues(referral-clock)
* include codes from system ReferralClockCodes

CodeSystem: WaitingGroupCodes
Id: cypmh-waiting-group
Title: "Group whose waits are counted apart"
Description: "Children who are known to wait too long, and whose waits are therefore counted apart."
* insert LocalCodes(waiting-group)
* #looked-after "Looked after" "Children whom a council looks after."
* #child-protection-plan "Child protection plan" "Children on a child protection plan."
* #child-in-need "Child in need" "Children whom a council has assessed as in need."
* #autism-adhd "Autism or attention difficulties" "Children who are referred with, or for, autism or attention difficulties."

ValueSet: WaitingGroup
Id: cypmh-waiting-group
Title: "Group whose waits are counted apart"
Description: "Children who are known to wait too long, and whose waits are therefore counted apart."
* insert LocalValues(waiting-group)
* include codes from system WaitingGroupCodes

CodeSystem: WaitExclusionCodes
Id: cypmh-wait-exclusion
Title: "Why a wait isn't counted"
Description: "Why the four-week clock does not count a wait: such services have clocks of their own."
* insert LocalCodes(wait-exclusion)
* #crisis "Crisis service" "The referral is to a crisis service."
* #urgent-single-point "Urgent, to a single point of access" "The referral is urgent and goes to a single point of access."
* #eating-disorder "Eating disorder" "The referral is for an eating disorder."

ValueSet: WaitExclusion
Id: cypmh-wait-exclusion
Title: "Why a wait isn't counted"
Description: "Why the four-week clock does not count a wait: such services have clocks of their own."
* insert LocalValues(wait-exclusion)
* include codes from system WaitExclusionCodes
