// What agencies tell each other and the family.

CodeSystem: NoticeCategoryCodes
Id: cypmh-notice-category
Title: "Kind of notice"
Description: "What a message between those around a child is about."
* insert LocalCodes(notice-category)
* #referral-received "Referral received" "A referral has arrived."
* #referral-feedback "Feedback on a referral" "What came of a referral or request, no further action included."
* #waiting-update "News while waiting" "Where the child stands on a waiting list."
* #contact-outcome "Outcome of a contact" "What came of a contact that the others should know of."
* #closure-notice "Closure" "A service ends its involvement: why, how to come back, what to watch for."
* #discharge-notice "Discharge" "A child leaves hospital."
* #team-change "Change in the team" "Someone joined, left or became the lead."
* #plan-shared "Plan shared" "A plan was made or changed."
* #safety-plan-reminder "Reminder of the safety plan" "The child is reminded of the safety plan, or it is gone through again."
* #concern "Concern" "Someone is worried about a child and wants others to know and consider it."
* #disclosure "Disclosure" "A child has told someone of harm."
* #safeguarding "Safeguarding" "A matter of a child's safety."
* #view "View" "Someone states their view in a matter on which not all agree."
* #advocacy-position "Advocate's position" "What an advocate puts forward for the child."
* #information-given "Information given" "What the child, a parent or a carer was told or handed."
* #risk-explained "Risk explained" "The findings on risk were explained to the child or a parent."
* #engagement-attempt "Attempt to reach" "A further attempt to reach a child or family."
* #missed-appointment "Missed appointment" "A child was not seen."
* #life-change "Change in the child's life" "A change of home, school, carer or statutory plan, or an event that matters."
* #meeting-invitation "Invitation to a meeting" "An invitation to a multi-agency meeting."
* #escalation "Professional disagreement" "A professional concern is raised or answered."
* #access-notice "Access to the record" "Someone opened the record in an emergency."
* #outcome-report "What has changed" "What has changed for the child since the referral: at a set point of the help, or at its end."
* #placement-handover "Handover of a placement" "What a carer needs to know is ready to be read, before the child moves in; that it was read is told back."

ValueSet: NoticeCategory
Id: cypmh-notice-category
Title: "Kind of notice"
Description: "What a message between those around a child is about."
* insert LocalValues(notice-category)
* include codes from system NoticeCategoryCodes

CodeSystem: NoticeChannelCodes
Id: cypmh-notice-channel
Title: "Channel of a notice"
Description: "By which way someone was told."
* insert LocalCodes(notice-channel)
* #system "Between systems" "From one system to another."
* #letter "Letter" "By post."
* #email "E-mail" "By e-mail."
* #text "Text message" "By text message."
* #phone "Phone" "By phone."
* #in-person "In person" "Face to face."
* #portal "Portal" "In an app or portal."

ValueSet: NoticeChannel
Id: cypmh-notice-channel
Title: "Channel of a notice"
Description: "By which way someone was told."
* insert LocalValues(notice-channel)
* include codes from system NoticeChannelCodes

CodeSystem: EmergencyReasonCodes
Id: cypmh-emergency-reason
Title: "Reason for emergency access"
Description: "Why someone opens the record of a child around whom they do not stand."
* insert LocalCodes(emergency-reason)
* #risk-to-life "Risk to life" "The child's life may be in danger, by their own hand or another's."
* #serious-harm "Risk of serious harm" "The child or someone else may come to serious harm unless this is known now."
* #missing-child "Child missing" "The child is missing, and the record may help to find them safe."
* #child-present "Child is here" "The child is here in crisis, and those who know them cannot be reached."
* #statutory-enquiry "Statutory enquiry" "An enquiry under section 47 of the Children Act 1989 has begun and cannot wait."

ValueSet: EmergencyReason
Id: cypmh-emergency-reason
Title: "Reason for emergency access"
Description: "Why someone opens the record of a child around whom they do not stand."
* insert LocalValues(emergency-reason)
* include codes from system EmergencyReasonCodes
