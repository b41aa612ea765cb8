// Contacts, visits, meetings and stays, and what came of them.

CodeSystem: EncounterTypeCodes
Id: cypmh-encounter-type
Title: "Kind of contact"
Description: "What a contact, visit, review or stay was for."
* insert LocalCodes(encounter-type)
* #first-contact "First contact" "The first time that a service met or spoke with the child."
* #triage "Triage" "A conversation to decide what should happen next."
* #assessment "Assessment" "An assessment of the child's needs."
* #mha-assessment "Mental Health Act assessment" "An assessment under the Mental Health Act."
* #therapy-session "Therapy session" "A session of therapy or treatment."
* #group-session "Group session" "A session in a group."
* #family-session "Family session" "A session with the family."
* #medication-review "Medication review" "A review of medicines."
* #care-review "Care review" "A review of the plan of one service."
* #lac-statutory-review "Statutory review of a looked-after child" "The review of a looked-after child's care plan that the independent reviewing officer chairs."
* #statutory-visit "Statutory visit" "A social worker's visit that the law requires."
* #health-assessment "Looked-after child's health assessment" "The initial or review health assessment of a looked-after child."
* #crisis-contact "Crisis contact" "Contact with a crisis line or team."
* #emergency-attendance "Emergency attendance" "Attendance at an emergency department."
* #place-of-safety "Place of safety" "A stay in a place of safety under section 135 or 136 of the Mental Health Act."
* #hospital-stay "Hospital stay" "An in-patient stay."
* #home-visit "Home visit" "A visit to where the child lives."
* #school-visit "Visit at school" "A visit to the child at school or college."
* #outreach "Outreach" "Contact in the community, where the child likes to be."
* #advocacy-session "Advocacy session" "Time with an advocate."
* #carer-contact "Contact with a carer" "Contact with a parent or carer without the child."
* #multi-agency-meeting "Multi-agency meeting" "A meeting of several agencies about the child."
* #consultation "Consultation" "Professionals talk about the child; the child is not there."
* #discharge-meeting "Discharge meeting" "A meeting that plans or ends a stay."

ValueSet: EncounterType
Id: cypmh-encounter-type
Title: "Kind of contact"
Description: "What a contact, visit, review or stay was for."
* insert LocalValues(encounter-type)
* include codes from system EncounterTypeCodes

CodeSystem: ContactOutcomeCodes
Id: cypmh-contact-outcome
Title: "Outcome of a contact"
Description: "What came of a contact."
* insert LocalCodes(contact-outcome)
* #continue "Goes on as planned" "The work goes on; another contact is planned."
* #plan-changed "Plan changed" "The plan was changed."
* #plan-agreed "Plan agreed" "A plan was agreed."
* #referred-on "Referred on" "Another service was asked for help."
* #advice-given "Advice given" "Advice was given; nothing further was arranged."
* #risk-raised "Risk higher than before" "The contact showed a higher risk; the team was told."
* #safeguarding-raised "Safeguarding concern raised" "A concern was passed to social care or the police."
* #admitted "Admitted" "The child was admitted."
* #discharged "Discharged" "The stay or the treatment ended."
* #no-contact-made "No contact made" "The contact was tried and did not take place."
* #no-further-action "No further action" "Nothing further is needed from this service."

ValueSet: ContactOutcome
Id: cypmh-contact-outcome
Title: "Outcome of a contact"
Description: "What came of a contact."
* insert LocalValues(contact-outcome)
* include codes from system ContactOutcomeCodes

CodeSystem: NotSeenAloneReasonCodes
Id: cypmh-not-seen-alone-reason
Title: "Why the child was not seen alone"
Description: "Why a child was not spoken with on their own."
* insert LocalCodes(not-seen-alone-reason)
* #child-preferred-company "Child wanted someone there" "The child asked for someone to stay."
* #too-young "Too young" "The child is too young to be seen alone."
* #carer-refused "Carer refused" "A parent or carer did not allow it."
* #not-offered "Not offered" "It was not offered."
* #no-time "No time" "There was no time."
* #no-suitable-place "No suitable place" "There was no private place."
* #risk "Not safe" "It would not have been safe."
* #by-screen "Contact by phone or screen" "It was not possible to make sure that the child was alone."

ValueSet: NotSeenAloneReason
Id: cypmh-not-seen-alone-reason
Title: "Why the child was not seen alone"
Description: "Why a child was not spoken with on their own."
* insert LocalValues(not-seen-alone-reason)
* include codes from system NotSeenAloneReasonCodes

CodeSystem: MentalHealthNeedsReviewCodes
Id: cypmh-mental-health-needs-review
Title: "Review of mental health needs"
Description: "What a statutory review found about a child's mental health needs."
* insert LocalCodes(mental-health-needs-review)
* #met "Met" "The needs are met."
* #partly-met "Partly met" "Some needs are met; what is missing is named as an action."
* #not-met "Not met" "The needs are not met; what is done about it is named as an action."
* #none-identified "None identified" "The review looked for mental health needs and found none."

ValueSet: MentalHealthNeedsReview
Id: cypmh-mental-health-needs-review
Title: "Review of mental health needs"
Description: "What a statutory review found about a child's mental health needs."
* insert LocalValues(mental-health-needs-review)
* include codes from system MentalHealthNeedsReviewCodes

CodeSystem: MissedAppointmentKindCodes
Id: cypmh-missed-appointment-kind
Title: "How an appointment was missed"
Description: "Who did not do what when an appointment did not take place."
* insert LocalCodes(missed-appointment-kind)
* #was-not-brought "Was not brought" "The child depends on someone to bring them, and was not brought."
* #did-not-attend "Did not attend" "A young person who comes on their own did not come."
* #refused "Refused" "The child was there or reachable and refused."
* #carer-cancelled-late "Cancelled late by a carer" "A carer cancelled too late for the time to be used."
* #service-cancelled "Cancelled by the service" "The service cancelled or could not see the child."
* #could-not-be-seen "Came too late to be seen" "The child came, but too late to be seen."
* #not-informed "Did not know of it" "The invitation did not arrive or could not be understood."

ValueSet: MissedAppointmentKind
Id: cypmh-missed-appointment-kind
Title: "How an appointment was missed"
Description: "Who did not do what when an appointment did not take place."
* insert LocalValues(missed-appointment-kind)
* include codes from system MissedAppointmentKindCodes

CodeSystem: MissedAppointmentFollowUpCodes
Id: cypmh-missed-appointment-follow-up
Title: "What follows a missed appointment"
Description: "What a service does when a child was not seen."
* insert LocalCodes(missed-appointment-follow-up)
* #contacted-family "Family contacted" "The family was called or visited."
* #new-appointment "New appointment" "A new appointment was offered."
* #home-visit "Home visit" "Someone goes to see the child."
* #referrer-told "Referrer told" "Whoever referred was told."
* #safeguarding-considered "Safeguarding considered" "What the absence may mean for the child's safety was considered and written down."
* #barrier-addressed "Barrier addressed" "What kept the child away was found out and something was changed."
* #not-known-yet "Not known yet" "Nobody has decided yet; a task is open."

ValueSet: MissedAppointmentFollowUp
Id: cypmh-missed-appointment-follow-up
Title: "What follows a missed appointment"
Description: "What a service does when a child was not seen."
* insert LocalValues(missed-appointment-follow-up)
* include codes from system MissedAppointmentFollowUpCodes

CodeSystem: AccompanimentRefusalReasonCodes
Id: cypmh-accompaniment-refusal-reason
Title: "Why a wish for company was not met"
Description: "Why the person whom a child wanted to bring could not come."
* insert LocalCodes(accompaniment-refusal-reason)
* #person-unavailable "Person could not come" "The person could not come."
* #no-room "No room" "The place did not allow another person."
* #not-safe "Not safe" "It would have put someone at risk."
* #confidentiality "Confidentiality" "Others' confidential matters would have been disclosed."
* #legal "Legal restriction" "A court order or bail condition forbids it."
* #not-arranged "Not arranged" "Nobody arranged it."

ValueSet: AccompanimentRefusalReason
Id: cypmh-accompaniment-refusal-reason
Title: "Why a wish for company was not met"
Description: "Why the person whom a child wanted to bring could not come."
* insert LocalValues(accompaniment-refusal-reason)
* include codes from system AccompanimentRefusalReasonCodes

CodeSystem: InappropriateSettingCodes
Id: cypmh-inappropriate-setting
Title: "Inappropriate setting"
Description: "A place where a child in distress should not have to be."
* insert LocalCodes(inappropriate-setting)
* #police-custody "Police custody" "A police cell or station."
* #adult-ward "Adult ward" "A mental health ward for adults."
* #general-ward "General ward" "A hospital ward without mental health care, longer than the body needs."
* #emergency-department "Emergency department" "An emergency department, longer than the body needs."
* #out-of-area "Far from home" "A hospital or placement far from home."
* #unregistered-placement "Unregistered placement" "A placement that is not registered although it should be."
* #temporary-accommodation "Hotel or temporary accommodation" "A hotel, hostel or the like."

ValueSet: InappropriateSetting
Id: cypmh-inappropriate-setting
Title: "Inappropriate setting"
Description: "A place where a child in distress should not have to be."
* insert LocalValues(inappropriate-setting)
* include codes from system InappropriateSettingCodes

CodeSystem: AdvocacyAnswerCodes
Id: cypmh-advocacy-answer
Title: "Answer to the offer of an advocate"
Description: "Whether a child has an advocate, or wants one."
* insert LocalCodes(advocacy-answer)
* #has-advocate "Has an advocate" "The child has an advocate already."
* #accepted "Wants an advocate" "An advocate was offered, and the child wants one."
* #declined "Does not want an advocate" "An advocate was offered, and the child does not want one at present."
* #not-offered "Not offered" "No advocate was offered; the reason is given."

ValueSet: AdvocacyAnswer
Id: cypmh-advocacy-answer
Title: "Answer to the offer of an advocate"
Description: "Whether a child has an advocate, or wants one."
* insert LocalValues(advocacy-answer)
* include codes from system AdvocacyAnswerCodes
