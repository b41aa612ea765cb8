// Carers and family: what carers need, and what stands out around them.

CodeSystem: CarerNeedDomainCodes
Id: cypmh-carer-need-domain
Title: "Domain of a carer's need"
Description: "What a carer's need, or a statement on what a carer is able to do, is about."
* insert LocalCodes(carer-need-domain)
* #own-mental-health "Own mental health" "The carer's own mental health and wellbeing."
* #own-physical-health "Own physical health" "The carer's own physical health or disability."
* #understanding "Understanding" "Understanding what the child lives with and what helps."
* #response "How to respond" "How to respond when things get hard, and where to turn."
* #practical-capacity "Practical capacity" "Time, travel, work and other children: what the carer can take on."
* #training "Training" "Training for the task, such as caring for a child after trauma."
* #peer-support "Peer support" "Others in the same position to talk with."
* #respite "A break" "Time off from caring."
* #money-housing "Money and housing" "Income, benefits and a home that suffices."
* #relationship "Relationship with the child" "How carer and child are with each other."
* #substance-use "Own substance use" "The carer's own use of alcohol or drugs."
* #safety "Own safety" "The carer's own safety."

ValueSet: CarerNeedDomain
Id: cypmh-carer-need-domain
Title: "Domain of a carer's need"
Description: "What a carer's need, or a statement on what a carer is able to do, is about."
* insert LocalValues(carer-need-domain)
* include codes from system CarerNeedDomainCodes

CodeSystem: CarerFindingCodes
Id: cypmh-carer-finding
Title: "Finding on carers and family"
Description: "What stands out when what is recorded of a child's carers is looked at together."
* insert LocalCodes(carer-finding)
* #support-unset "Kinship carer without support" "A relative, friend or special guardian brings the child up, and no support for them is asked for or given, as far as is shown here."
* #need-without-support "Need without support" "A carer has a need that still holds, and no support for that carer is asked for or given, as far as is shown here."
* #need-out-of-date "Need out of date" "What was recorded of the carer's needs no longer holds: somebody asks the carer again."
* #support-turned-down "Support ended without help" "All support that was asked for this carer was turned down, withdrawn or not given."
* #carer-view-missing "Carer not asked" "What a carer is able to do was stated by others alone: the carer's own view of it is not shown here."
* #capability-missing "Much asked, ability not looked at" "Plans ask things of a carer, and nothing that still holds says what the carer is able to do."
* #many-actions "Many things asked of one carer" "More is open for this carer than one household can be expected to carry: the team looks at who else can do some of it."
* #information-unset "Carer not informed" "Nothing says that this carer was told what help there is, or what to do when things get hard."
* #young-carer-not-assessed "Young carer not assessed" "The child cares for somebody in the family, and nothing that still holds says what the child carries and needs."

ValueSet: CarerFinding
Id: cypmh-carer-finding
Title: "Finding on carers and family"
Description: "What stands out when what is recorded of a child's carers is looked at together."
* insert LocalValues(carer-finding)
* include codes from system CarerFindingCodes

CodeSystem: ProtectionSourceCodes
Id: cypmh-protection-source
Title: "Source of a child protection standing"
Description: "Which record says that a child is looked after or on a child protection plan, in the answer to the national query."
* insert LocalCodes(protection-source)
* #plan "Authority's plan" "A statutory plan that an authority keeps here."
* #alert "Alert received" "An alert that came with codes of the national child protection information service."
* #standing "Child's entry" "The status in care that stands in the child's own entry."

ValueSet: ProtectionSource
Id: cypmh-protection-source
Title: "Source of a child protection standing"
Description: "Which record says that a child is looked after or on a child protection plan, in the answer to the national query."
* insert LocalValues(protection-source)
* include codes from system ProtectionSourceCodes

CodeSystem: AccessSettingCodes
Id: cypmh-access-setting
Title: "Setting of a query"
Description: "In which kind of care somebody asks whether a child is looked after or on a child protection plan, as they say themselves; it gives no right."
* insert LocalCodes(access-setting)
* #unscheduled-care "Unscheduled care" "The child came without an appointment, such as to an emergency department or a walk-in centre."
* #scheduled-care "Scheduled care" "The child was expected, such as for an appointment or a home visit."

ValueSet: AccessSetting
Id: cypmh-access-setting
Title: "Setting of a query"
Description: "In which kind of care somebody asks whether a child is looked after or on a child protection plan, as they say themselves; it gives no right."
* insert LocalValues(access-setting)
* include codes from system AccessSettingCodes
