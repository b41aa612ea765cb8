// Why a referral was turned down, paused or withdrawn, and what goes with an answer.

CodeSystem: RejectionReasonCodes
Id: cypmh-rejection-reason
Title: "Reason for turning a referral down"
Description: "Why an addressee turned a referral down."
* insert LocalCodes(rejection-reason)
* #below-threshold "Below threshold" "The needs, as described, are below the threshold of this service."
* #out-of-area "Out of area" "The child lives, or is registered, outside the area that the service covers."
* #age "Outside age range" "The child is too young or too old for the service."
* #capacity "No capacity" "The service has no room at present."
* #incomplete "Incomplete" "What the service needs to decide was not given, even after asking."
* #duplicate "Duplicate" "The same referral is already open."
* #wrong-service "Wrong service" "Another service is the right one for this need."
* #needs-social-care-first "Needs social care first" "The service holds that safety or home life must be addressed first."
* #unstable-placement "Unstable placement" "The service holds that it cannot begin while the child has no settled home."
* #criminal-investigation "Criminal investigation" "The service holds that it cannot begin while an investigation or trial is under way."
* #after-assessment "After assessment" "After taking it on and assessing, the service found that it cannot help with this need."
* #consent-refused "Consent refused" "Someone whose agreement was needed refused it."
* #other "Other" "Another reason, given in words."

ValueSet: RejectionReason
Id: cypmh-rejection-reason
Title: "Reason for turning a referral down"
Description: "Why an addressee turned a referral down."
* insert LocalValues(rejection-reason)
* include codes from system RejectionReasonCodes

CodeSystem: OnHoldReasonCodes
Id: cypmh-on-hold-reason
Title: "Reason for putting on hold"
Description: "Why a referral or a plan is paused; each pause has a date by which it is looked at again."
* insert LocalCodes(on-hold-reason)
* #information-needed "Information needed" "More information is needed and has been asked for."
* #child-not-ready "Child not ready" "The child does not feel ready to begin."
* #child-unwell "Child unwell" "The child is too ill to take part at present."
* #unstable-home "Unstable home or placement" "The child has no settled place at present; interim support is named."
* #criminal-investigation "Criminal investigation" "An investigation or trial is under way; what support is possible meanwhile is named."
* #in-custody "In custody or secure care" "The child is in custody or a secure setting, and some provision cannot be given there."
* #in-hospital "In hospital" "The child is in hospital."
* #missing "Missing" "The child is missing."
* #awaiting-other-service "Waiting for another service" "Another service has to act first; which one is named."
* #awaiting-consent "Waiting for consent" "Someone's agreement is awaited."
* #school-holidays "School holidays" "The place where help is given is closed for the holidays."

ValueSet: OnHoldReason
Id: cypmh-on-hold-reason
Title: "Reason for putting on hold"
Description: "Why a referral or a plan is paused; each pause has a date by which it is looked at again."
* insert LocalValues(on-hold-reason)
* include codes from system OnHoldReasonCodes

CodeSystem: CancellationReasonCodes
Id: cypmh-cancellation-reason
Title: "Reason for withdrawing"
Description: "Why a referral or an action was withdrawn before it was done."
* insert LocalCodes(cancellation-reason)
* #withdrawn-by-requester "Withdrawn by the requester" "Whoever asked no longer asks."
* #child-declined "Declined by the child" "The young person does not want it."
* #carer-declined "Declined by a parent or carer" "A parent or carer does not want it."
* #no-longer-needed "No longer needed" "The need has been met or has gone."
* #moved-away "Moved away" "The child has moved; the new area is told."
* #sent-by-mistake "Sent by mistake" "It was sent to the wrong place or about the wrong child."
* #replaced "Replaced" "A newer request takes its place."
* #died "Child died" "The child has died."

ValueSet: CancellationReason
Id: cypmh-cancellation-reason
Title: "Reason for withdrawing"
Description: "Why a referral or an action was withdrawn before it was done."
* insert LocalValues(cancellation-reason)
* include codes from system CancellationReasonCodes

CodeSystem: TaskFailureReasonCodes
Id: cypmh-task-failure-reason
Title: "Reason why it could not be done"
Description: "Why an accepted task ended without being done."
* insert LocalCodes(task-failure-reason)
* #could-not-reach "Could not reach the family" "The family could not be reached despite several attempts in different ways."
* #did-not-engage "Did not engage" "The child or family did not take up the offer; what was done about barriers is named."
* #no-suitable-placement "No suitable placement" "No suitable place to live could be found."
* #no-suitable-service "No suitable service" "No service exists for this need in the area."
* #staff-shortage "Staff shortage" "There was nobody to do it."
* #refused-by-other-agency "Refused by another agency" "An agency whose part was needed refused it."
* #overtaken "Overtaken by events" "What happened meanwhile made it pointless."

ValueSet: TaskFailureReason
Id: cypmh-task-failure-reason
Title: "Reason why it could not be done"
Description: "Why an accepted task ended without being done."
* insert LocalValues(task-failure-reason)
* include codes from system TaskFailureReasonCodes

ValueSet: TaskStatusReason
Id: cypmh-task-status-reason
Title: "Reason for a task's state"
Description: "Any reason for which a referral task is turned down, paused, withdrawn or not done."
* insert LocalValues(task-status-reason)
* include codes from system RejectionReasonCodes
* include codes from system OnHoldReasonCodes
* include codes from system CancellationReasonCodes
* include codes from system TaskFailureReasonCodes

CodeSystem: SupportOutputCodes
Id: cypmh-support-output
Title: "What an answer carries"
Description: "The parts of an addressee's answer to a referral, or to a professional concern."
* insert LocalCodes(support-output)
* #referral-outcome "Outcome" "What came of the referral, as a code of the referral-outcome value set."
* #alternative-support "Alternative support" "Another service or kind of help that is offered or named instead."
* #interim-support "Interim support" "Help for the child while waiting."
* #advice "Advice" "Advice to the referrer, the child or the family."
* #no-alternative-available "Nothing else available" "An open statement that no other help could be found."
* #early-help-considered "Early help considered" "What was considered of early and community help."
* #resulting-episode "Resulting episode" "The episode of care that came of it."
* #resulting-plan "Resulting plan" "The plan that came of it."
* #resolution "Answer to a concern" "How a professional concern was answered or settled, as a code of the escalation-outcome value set."
* #learning "Learning" "What the agencies learn from it."

ValueSet: SupportOutput
Id: cypmh-support-output
Title: "What an answer carries"
Description: "The parts of an addressee's answer to a referral, or to a professional concern."
* insert LocalValues(support-output)
* include codes from system SupportOutputCodes

CodeSystem: PriorSupportCodes
Id: cypmh-prior-support
Title: "Support before the referral"
Description: "What became of a kind of help before the referral was made."
* insert LocalCodes(prior-support)
* #offered "Offered" "It was offered; whether it was taken up is not known yet."
* #tried "Tried" "It was tried."
* #helped "Tried and helped" "It was tried and helped, but not enough."
* #declined "Declined" "The child or family did not want it."
* #not-suitable "Not suitable" "It was considered and would not suit."
* #not-available "Not available" "It does not exist here, or there was no place."

ValueSet: PriorSupport
Id: cypmh-prior-support
Title: "Support before the referral"
Description: "What became of a kind of help before the referral was made."
* insert LocalValues(prior-support)
* include codes from system PriorSupportCodes

CodeSystem: SupportKindCodes
Id: cypmh-support-kind
Title: "Kind of support"
Description: "What kind of help is offered, tried or preferred."
* insert LocalCodes(support-kind)
* #self-help "Self-help" "Books, apps, websites, groups without a professional."
* #peer-support "Peer support" "Mentoring or groups with peers."
* #school-counselling "School counselling" "Counselling at school or college."
* #pastoral-support "Pastoral support" "Support by school staff."
* #mental-health-support-team "Mental health support team" "Help by an education-based mental health support team."
* #community-activity "Community activity" "Sport, arts, youth work, faith or cultural groups."
* #drop-in "Drop-in" "A place to go without an appointment."
* #helpline "Helpline or text line" "Help by phone, text or chat."
* #parenting-support "Parenting support" "A course, group or worker for parents and carers."
* #family-work "Family work" "Work with the whole family."
* #early-help "Early help" "A coordinated early help plan."
* #talking-therapy "Talking therapy" "One-to-one talking therapy."
* #creative-therapy "Creative therapy" "Art, music, drama or play therapy."
* #group-therapy "Group therapy" "Therapy in a group."
* #medication "Medication" "A medicine."
* #mentoring "Mentoring" "A trusted adult over time."
* #practical-help "Practical help" "Help with money, housing, food, travel."
* #online "Online support" "Guided support on a screen."
* #home-visits "Home visits" "Help at home."

ValueSet: SupportKind
Id: cypmh-support-kind
Title: "Kind of support"
Description: "What kind of help is offered, tried or preferred."
* insert LocalValues(support-kind)
* include codes from system SupportKindCodes

CodeSystem: UnderlyingFactorCodes
Id: cypmh-underlying-factor
Title: "Underlying factor"
Description: "What may lie beneath the problem for which a child is referred."
* insert LocalCodes(underlying-factor)
* #bereavement "Bereavement" "Someone close has died."
* #parental-separation "Separation of parents" "Parents have separated, or conflict about contact goes on."
* #domestic-abuse "Domestic abuse" "The child lives or lived with domestic abuse."
* #physical-abuse "Physical abuse" "The child was or may have been hurt."
* #emotional-abuse "Emotional abuse" "The child was or may have been belittled, frightened or rejected."
* #sexual-abuse "Sexual abuse" "The child was or may have been sexually abused."
* #neglect "Neglect" "The child's basic needs were or may not have been met."
* #exploitation "Exploitation" "The child is or may be exploited, sexually or criminally."
* #bullying "Bullying" "The child is bullied, online included."
* #parental-mental-ill-health "A parent's mental ill health" "A parent or carer is mentally ill."
* #parental-substance-use "A parent's substance use" "A parent or carer misuses alcohol or drugs."
* #parent-in-prison "A parent in prison" "A parent or carer is in prison."
* #own-substance-use "Own substance use" "The child uses alcohol or drugs."
* #social-isolation "Social isolation" "The child has few or no friends."
* #discrimination "Discrimination" "The child meets racism, homophobia or other discrimination."
* #school-pressure "Pressure at school" "Exams, exclusion, unmet learning needs."
* #neurodivergence "Neurodivergence" "Autism, attention or learning difficulties, known or suspected."
* #physical-illness "Physical illness or disability" "A long-term illness or disability of the child."
* #poverty "Poverty or debt" "The family has too little money."
* #housing "Housing" "Homelessness, overcrowding or frequent moves."
* #care-experience "Care experience" "Removal from home, changes of placement."
* #migration "War, flight or migration" "War, flight, detention or an uncertain stay."
* #caring "Caring for someone" "The child cares for someone in the family."
* #online-harm "Online harm" "Harm, pressure or distressing material online."
* #trauma "Other trauma" "Another event that overwhelmed the child."

ValueSet: UnderlyingFactor
Id: cypmh-underlying-factor
Title: "Underlying factor"
Description: "What may lie beneath the problem for which a child is referred."
* insert LocalValues(underlying-factor)
* include codes from system UnderlyingFactorCodes

CodeSystem: ChildViewAbsenceReasonCodes
Id: cypmh-child-view-absence-reason
Title: "Why the child's view is missing"
Description: "Why a child's own view is not recorded."
* insert LocalCodes(child-view-absence-reason)
* #not-asked-yet "Not asked yet" "Nobody has asked; someone will, and who is named."
* #did-not-want-to-say "Did not want to say" "The child was asked and preferred not to say."
* #emergency "Emergency" "There was no time to ask."
* #too-unwell "Too unwell" "The child was too unwell to be asked."
* #too-young "Too young" "The child is too young to be asked in words; how they showed it is described where possible."
* #communication-need "Communication need not met" "The help that the child needs to communicate was not there."
* #child-not-aware "Child does not know" "The child has not been told; why is written down."

ValueSet: ChildViewAbsenceReason
Id: cypmh-child-view-absence-reason
Title: "Why the child's view is missing"
Description: "Why a child's own view is not recorded."
* insert LocalValues(child-view-absence-reason)
* include codes from system ChildViewAbsenceReasonCodes
