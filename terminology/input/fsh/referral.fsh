// What is asked for, where a referral stands and what came of it.

CodeSystem: ReferralCategoryCodes
Id: cypmh-referral-category
Title: "Kind of referral"
Description: "What one agency asks of another for a child."
* insert LocalCodes(referral-category)
* #camhs "Specialist mental health" "Help from a specialist child and adolescent mental health service."
* #mh-assessment "Mental health assessment" "An assessment of mental health, one under the Mental Health Act included."
* #crisis "Crisis help" "Help with a mental health crisis, within hours."
* #advice-request "Advice" "Advice to a professional or carer, with no child to be taken on; advice given is an answer."
* #single-point-of-access "Single point of access" "A request to a single point of access, which finds the right service."
* #early-help "Early help" "Help for the family before problems grow."
* #school-based-support "Support at school" "Help at school or college, by a mental health support team or a counsellor."
* #social-care "Children's social care" "Assessment or support by the local authority's social care."
* #safeguarding "Safeguarding" "A concern that a child is or may be harmed."
* #education "Education" "A request about special educational needs or provision."
* #voluntary-sector "Voluntary sector" "Help from a charity or community organisation."
* #peer-support "Peer support" "Support by peers, a group or self-help."
* #advocacy "Advocacy" "An independent advocate."
* #family-support "Help for parents or carers" "Help whose beneficiary is a parent or carer."
* #practical-support "Practical support" "Help with money, housing, food or travel."
* #neurodevelopmental "Neurodevelopmental assessment" "An assessment for autism, attention difficulties or the like."
* #eating-disorder "Eating disorder" "Help with an eating disorder."
* #substance-use "Substance use" "Help with alcohol or drugs."
* #physical-health "Physical health" "A check or treatment of physical health."
* #placement "Placement" "A request for a place to live."
* #transition "Transition to adult services" "A handover to services for adults."
* #second-opinion "Second opinion" "Another clinician's view on an assessment, diagnosis or treatment."
* #re-referral "Re-referral" "A request for a child who was referred before for the same kind of help."

ValueSet: ReferralCategory
Id: cypmh-referral-category
Title: "Kind of referral"
Description: "What one agency asks of another for a child."
* insert LocalValues(referral-category)
* include codes from system ReferralCategoryCodes

CodeSystem: ReferralBusinessStatusCodes
Id: cypmh-referral-business-status
Title: "Where a referral stands"
Description: "Where a referral stands with one addressee, in words that family and referrer understand."
* insert LocalCodes(referral-business-status)
* #awaiting-receipt "Sent, not received yet" "It was sent; the addressee has not confirmed receipt."
* #received "Received" "The addressee has it."
* #in-triage "Being looked at" "Someone is deciding what should happen."
* #information-requested "Waiting for information" "The addressee has asked the referrer for more."
* #on-waiting-list "On a waiting list" "It is accepted and the child waits for the first contact."
* #assessment-booked "Assessment booked" "A first appointment is booked."
* #assessment-done "Assessment done" "The assessment has taken place; what follows is being decided."
* #in-treatment "Being helped" "Treatment or support is under way."
* #interim-support-in-place "Interim support in place" "The child waits and has other support meanwhile."
* #forwarded "Passed on" "It was passed on to another service, whose answer is awaited."
* #closed "Closed" "The addressee's work on this referral is over."

ValueSet: ReferralBusinessStatus
Id: cypmh-referral-business-status
Title: "Where a referral stands"
Description: "Where a referral stands with one addressee, in words that family and referrer understand."
* insert LocalValues(referral-business-status)
* include codes from system ReferralBusinessStatusCodes

CodeSystem: ReferralOutcomeCodes
Id: cypmh-referral-outcome
Title: "Outcome of a referral"
Description: "What came of a referral or a request for assessment, no further action included."
* insert LocalCodes(referral-outcome)
* #accepted-treatment "Taken on for treatment" "The service took the child on for treatment or support."
* #accepted-assessment "Taken on for assessment" "The service will assess or has begun to assess the child."
* #assessed-no-mh-need "Assessed, no mental health need found" "An assessment found no mental health need that calls for this service."
* #no-further-action "No further action" "The service decided, with reasons, to do nothing further."
* #advice-given "Advice given" "The service advised the referrer, the family or another agency."
* #signposted "Pointed to other help" "The family was told where else to find help."
* #redirected "Sent on" "The referral was sent on to another service."
* #not-assessed "Not assessed" "The assessment that was asked for did not take place."
* #declined-by-child "Declined by the child" "The young person did not want the help that was offered."
* #declined-by-carer "Declined by a parent or carer" "A parent or carer did not want the help that was offered."
* #detained-mha "Detained under the Mental Health Act" "The assessment ended in detention."
* #transferred "Transferred" "Another service took over the care."

ValueSet: ReferralOutcome
Id: cypmh-referral-outcome
Title: "Outcome of a referral"
Description: "What came of a referral or a request for assessment, no further action included."
* insert LocalValues(referral-outcome)
* include codes from system ReferralOutcomeCodes
