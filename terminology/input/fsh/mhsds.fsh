// Codes of the Mental Health Services Data Set, with labels of our own. Only codes whose meaning is in evidence stand here.

RuleSet: NationalValues(name)
* insert Shared
* ^url = "https://w3id.org/goldthread/fhir/ValueSet/{name}"
* ^copyright = "The codes are those of the NHS Data Model and Dictionary (NHS England); the labels are Goldthread's own, licensed under Apache-2.0."

CodeSystem: MhsdsTeamTypeCodes
Id: cypmh-mhsds-team-type
Title: "Team type"
Description: "The type of mental health team that a child is referred to, as national statistics count it."
* insert NationalCodes(mhsds-team-type)
* #A01 "Day care" "A service that people attend for the day."
* #A02 "Crisis resolution and home treatment" "A team that responds to a crisis and treats at home."
* #A03 "Crisis resolution" "A team that responds to a crisis; no longer used for new records."
* #A04 "Home treatment" "A team that treats at home; no longer used for new records."
* #A05 "Primary care mental health" "Mental health help within primary care."
* #A06 "Community team, functional" "A community team for mental illness that is not of organic origin."
* #A07 "Community team, organic" "A community team for organic conditions such as dementia."
* #A08 "Assertive outreach" "A team that seeks out people who lose touch with services."
* #A09 "Community rehabilitation" "Rehabilitation in the community."
* #A10 "General psychiatry" "General psychiatry."
* #A11 "Liaison psychiatry" "Mental health help inside a general hospital."
* #A12 "Psychotherapy" "A psychotherapy service."
* #A13 "Psychological therapy" "Psychological therapy outside the talking therapies programme."
* #A14 "Early intervention in psychosis" "A team for a first psychosis."
* #A15 "Young onset dementia" "A team for dementia at a younger age."
* #A16 "Personality disorder service" "A service for people with a personality disorder."
* #A17 "Memory service" "A memory clinic or drop-in."
* #A18 "Single point of access" "One door through which referrals reach the right team."
* #A19 "24/7 crisis line" "A crisis line at all hours."
* #A20 "Health-based place of safety" "A place of safety in a health setting."
* #A21 "Crisis café or safe haven" "A place to go in a crisis without an appointment."
* #A22 "Walk-in crisis assessment" "A unit that assesses people in crisis who walk in."
* #A23 "Psychiatric decision unit" "A unit where a decision about further care is made."
* #A24 "Acute day service" "Intensive treatment by day."
* #A25 "Crisis house" "A house to stay in during a crisis."
* #B01 "Forensic mental health" "A forensic mental health service."
* #B02 "Forensic learning disability" "A forensic service for people with a learning disability."
* #C01 "Autism service" "A service for autistic people."
* #C02 "Perinatal community team" "A community team around birth."
* #C04 "Neurodevelopmental team" "A team for neurodevelopmental conditions."
* #C05 "Paediatric liaison" "Mental health help inside children's hospital care."
* #C06 "Looked-after children" "A team for children in care."
* #C07 "Youth justice" "A team for young people in contact with youth justice."
* #C08 "Acquired brain injury" "A service after brain injury."
* #C10 "Community eating disorders" "A community team for eating disorders."
* #D01 "Substance misuse" "A team for alcohol and drugs."
* #D02 "Liaison and diversion" "A team at police stations and courts."
* #D03 "Prison in-reach" "A team that works in prison."
* #D04 "Asylum service" "A service for people who seek asylum."
* #D05 "Individual placement and support" "Help to find and keep work."
* #D06 "Mental health in education" "A service in schools and colleges."
* #D07 "Problem gambling" "A service for gambling."
* #D08 "Rough sleeping" "A service for people who sleep rough."
* #E01 "Community learning disability team" "A community team for people with a learning disability."
* #E02 "Epilepsy or neurology" "An epilepsy or neurological service."
* #E03 "Specialist parenting" "A specialist service for parents."
* #E04 "Enhanced or intensive support" "Intensive support, for example to avoid admission."
* #F01 "School mental health support team" "An education-based mental health support team."
* #F02 "Maternal mental health" "A maternal mental health service."
* #F03 "Deaf mental health" "A mental health service for deaf people."
* #F04 "Veterans, complex treatment" "A service for veterans; no longer used for new records."
* #F05 "Enhanced care in care homes" "A team that works in care homes."
* #F06 "Wellbeing hub" "A mental health and wellbeing hub."
* #Z01 "Other, within the payment system" "Another mental health service within the scope of the former national tariff."
* #Z02 "Other, outside the payment system" "Another mental health service outside the scope of the former national tariff."

ValueSet: MhsdsTeamType
Id: cypmh-mhsds-team-type
Title: "Team type"
Description: "The type of mental health team that a child is referred to, as national statistics count it."
* insert NationalValues(mhsds-team-type)
* include codes from system MhsdsTeamTypeCodes

CodeSystem: MhsdsReferralReasonCodes
Id: cypmh-mhsds-referral-reason
Title: "Main reason for referral"
Description: "The main reason for referral, as national statistics count it."
* insert NationalCodes(mhsds-referral-reason)
* #01 "First psychosis, suspected or known" "The main reason for the referral is: first psychosis, suspected or known."
* #02 "Continuing or returning psychosis" "The main reason for the referral is: continuing or returning psychosis."
* #03 "Bipolar disorder" "The main reason for the referral is: bipolar disorder."
* #04 "Depression" "The main reason for the referral is: depression."
* #05 "Anxiety" "The main reason for the referral is: anxiety."
* #06 "Obsessions and compulsions" "The main reason for the referral is: obsessions and compulsions."
* #07 "Phobias" "The main reason for the referral is: phobias."
* #08 "Organic brain disorder" "The main reason for the referral is: organic brain disorder."
* #09 "Alcohol or drugs" "The main reason for the referral is: alcohol or drugs."
* #10 "Physical symptoms without explanation" "The main reason for the referral is: physical symptoms without explanation."
* #11 "Post-traumatic stress" "The main reason for the referral is: post-traumatic stress."
* #12 "Eating disorder" "The main reason for the referral is: eating disorder."
* #13 "Mental health around birth" "The main reason for the referral is: mental health around birth."
* #14 "Personality disorder" "The main reason for the referral is: personality disorder."
* #15 "Self-harm" "The main reason for the referral is: self-harm."
* #16 "Conduct" "The main reason for the referral is: conduct."
* #18 "Crisis" "The main reason for the referral is: crisis."
* #19 "Relationships" "The main reason for the referral is: relationships."
* #20 "Gender-related distress" "The main reason for the referral is: gender-related distress."
* #21 "Attachment" "The main reason for the referral is: attachment."
* #22 "Self-care" "The main reason for the referral is: self-care."
* #23 "Adjusting to illness" "The main reason for the referral is: adjusting to illness."
* #24 "Neurodevelopmental, other than autism" "The main reason for the referral is: neurodevelopmental, other than autism."
* #25 "Autism suspected" "The main reason for the referral is: autism suspected."
* #26 "Autism diagnosed" "The main reason for the referral is: autism diagnosed."
* #27 "Mental health before pregnancy" "The main reason for the referral is: mental health before pregnancy."
* #28 "Gambling" "The main reason for the referral is: gambling."
* #29 "Assessment of a partner around birth" "The main reason for the referral is: assessment of a partner around birth."
* #30 "Behaviour that challenges, with a learning disability" "The main reason for the referral is: behaviour that challenges, with a learning disability."
* #31 "Employment support" "The main reason for the referral is: employment support."

ValueSet: MhsdsReferralReason
Id: cypmh-mhsds-referral-reason
Title: "Main reason for referral"
Description: "The main reason for referral, as national statistics count it."
* insert NationalValues(mhsds-referral-reason)
* include codes from system MhsdsReferralReasonCodes

CodeSystem: MhsdsSourceOfReferralCodes
Id: cypmh-mhsds-source-of-referral
Title: "Source of referral"
Description: "Who referred, as national statistics count it. Of M9 and Q2 only the group is in evidence."
* insert NationalCodes(mhsds-source-of-referral)
* ^property[+].code = #group
* ^property[=].type = #code
* ^property[=].description = "The group of sources to which the code belongs."
* #A1 "GP practice" "The referral came from primary care: GP practice."
* #A1 ^property[+].code = #group
* #A1 ^property[=].valueCode = #primary-care
* #A2 "Health visitor" "The referral came from primary care: health visitor."
* #A2 ^property[+].code = #group
* #A2 ^property[=].valueCode = #primary-care
* #A3 "Other primary care" "The referral came from primary care: other primary care."
* #A3 ^property[+].code = #group
* #A3 ^property[=].valueCode = #primary-care
* #A4 "Maternity" "The referral came from primary care: maternity."
* #A4 ^property[+].code = #group
* #A4 ^property[=].valueCode = #primary-care
* #B1 "Self" "The person referred themselves."
* #B1 ^property[+].code = #group
* #B1 ^property[=].valueCode = #self
* #B2 "Carer or relative" "The referral came from the person or the family: carer or relative."
* #B2 ^property[+].code = #group
* #B2 ^property[=].valueCode = #self
* #C1 "Social services" "The referral came from a council or other public service: social services."
* #C1 ^property[+].code = #group
* #C1 ^property[=].valueCode = #local-authority
* #C2 "Education" "The referral came from a council or other public service: education."
* #C2 ^property[+].code = #group
* #C2 ^property[=].valueCode = #local-authority
* #C3 "Housing" "The referral came from a council or other public service: housing."
* #C3 ^property[+].code = #group
* #C3 ^property[=].valueCode = #local-authority
* #D1 "Employer" "The referral came from an employer: employer."
* #D1 ^property[+].code = #group
* #D1 ^property[=].valueCode = #employer
* #D2 "Occupational health" "The referral came from an employer: occupational health."
* #D2 ^property[+].code = #group
* #D2 ^property[=].valueCode = #employer
* #E1 "Police" "The referral came from the justice system: police."
* #E1 ^property[+].code = #group
* #E1 ^property[=].valueCode = #justice
* #E2 "Courts" "The referral came from the justice system: courts."
* #E2 ^property[+].code = #group
* #E2 ^property[=].valueCode = #justice
* #E3 "Probation" "The referral came from the justice system: probation."
* #E3 ^property[+].code = #group
* #E3 ^property[=].valueCode = #justice
* #E4 "Prison" "The referral came from the justice system: prison."
* #E4 ^property[+].code = #group
* #E4 ^property[=].valueCode = #justice
* #E5 "Court liaison and diversion" "The referral came from the justice system: court liaison and diversion."
* #E5 ^property[+].code = #group
* #E5 ^property[=].valueCode = #justice
* #E6 "Youth justice team" "The referral came from the justice system: youth justice team."
* #E6 ^property[+].code = #group
* #E6 ^property[=].valueCode = #justice
* #F1 "School nurse" "The referral came from child health services: school nurse."
* #F1 ^property[+].code = #group
* #F1 ^property[=].valueCode = #child-health
* #F2 "Hospital paediatrics" "The referral came from child health services: hospital paediatrics."
* #F2 ^property[+].code = #group
* #F2 ^property[=].valueCode = #child-health
* #F3 "Community paediatrics" "The referral came from child health services: community paediatrics."
* #F3 ^property[+].code = #group
* #F3 ^property[=].valueCode = #child-health
* #G1 "Independent sector, medium secure" "The referral came from the independent or voluntary sector: independent sector, medium secure."
* #G1 ^property[+].code = #group
* #G1 ^property[=].valueCode = #independent-voluntary
* #G2 "Independent sector, low secure" "The referral came from the independent or voluntary sector: independent sector, low secure."
* #G2 ^property[+].code = #group
* #G2 ^property[=].valueCode = #independent-voluntary
* #G3 "Independent sector, other mental health" "The referral came from the independent or voluntary sector: independent sector, other mental health."
* #G3 ^property[+].code = #group
* #G3 ^property[=].valueCode = #independent-voluntary
* #G4 "Voluntary sector" "The referral came from the independent or voluntary sector: voluntary sector."
* #G4 ^property[+].code = #group
* #G4 ^property[=].valueCode = #independent-voluntary
* #H1 "Emergency department" "The referral came from hospital care: emergency department."
* #H1 ^property[+].code = #group
* #H1 ^property[=].valueCode = #secondary-care
* #H2 "Other hospital specialty" "The referral came from hospital care: other hospital specialty."
* #H2 ^property[+].code = #group
* #H2 ^property[=].valueCode = #secondary-care
* #I1 "Other mental health trust, for a time" "The referral came from another mental health trust: other mental health trust, for a time."
* #I1 ^property[+].code = #group
* #I1 ^property[=].valueCode = #other-mental-health-trust
* #I2 "Other mental health trust, for good" "The referral came from another mental health trust: other mental health trust, for good."
* #I2 ^property[+].code = #group
* #I2 ^property[=].valueCode = #other-mental-health-trust
* #M1 "Asylum service" "The referral came from elsewhere: asylum service."
* #M1 ^property[+].code = #group
* #M1 ^property[=].valueCode = #other
* #M2 "Phone or online access service" "The referral came from elsewhere: phone or online access service."
* #M2 ^property[+].code = #group
* #M2 ^property[=].valueCode = #other
* #M3 "Out-of-area agency" "The referral came from elsewhere: out-of-area agency."
* #M3 ^property[+].code = #group
* #M3 ^property[=].valueCode = #other
* #M4 "Drug action team" "The referral came from elsewhere: drug action team."
* #M4 ^property[+].code = #group
* #M4 ^property[=].valueCode = #other
* #M5 "Jobcentre" "The referral came from elsewhere: jobcentre."
* #M5 ^property[+].code = #group
* #M5 ^property[=].valueCode = #other
* #M6 "Other service or agency" "The referral came from elsewhere: other service or agency."
* #M6 ^property[+].code = #group
* #M6 ^property[=].valueCode = #other
* #M7 "Single point of access" "The referral came from elsewhere: single point of access."
* #M7 ^property[+].code = #group
* #M7 ^property[=].valueCode = #other
* #M8 "Debt agency" "The referral came from elsewhere: debt agency."
* #M8 ^property[+].code = #group
* #M8 ^property[=].valueCode = #other
* #M9 "Other, code M9" "The referral came from elsewhere; what the code means beyond that is not in evidence."
* #M9 ^property[+].code = #group
* #M9 ^property[=].valueCode = #other
* #N3 "Talking therapies service" "The referral came from a talking therapies service: talking therapies service."
* #N3 ^property[+].code = #group
* #N3 ^property[=].valueCode = #talking-therapies
* #P1 "Same provider" "The referral came from another team of the same provider."
* #P1 ^property[+].code = #group
* #P1 ^property[=].valueCode = #internal
* #Q1 "Mental health drop-in" "The referral came from a drop-in service: mental health drop-in."
* #Q1 ^property[+].code = #group
* #Q1 ^property[=].valueCode = #drop-in
* #Q2 "Drop-in, code Q2" "The referral came from a drop-in service; what the code means beyond that is not in evidence."
* #Q2 ^property[+].code = #group
* #Q2 ^property[=].valueCode = #drop-in

ValueSet: MhsdsSourceOfReferral
Id: cypmh-mhsds-source-of-referral
Title: "Source of referral"
Description: "Who referred, as national statistics count it. Of M9 and Q2 only the group is in evidence."
* insert NationalValues(mhsds-source-of-referral)
* include codes from system MhsdsSourceOfReferralCodes

CodeSystem: MhsdsResponsePriorityCodes
Id: cypmh-mhsds-response-priority
Title: "Clinical response priority"
Description: "How soon a referral has to be answered, as national statistics count it."
* insert NationalCodes(mhsds-response-priority)
* #1 "Emergency" "An answer is needed at once."
* #2 "Urgent" "An answer is needed soon, because the situation is serious."
* #3 "Routine" "An answer is needed in the usual time."
* #4 "Very urgent" "An answer is needed very soon, just short of an emergency."

ValueSet: MhsdsResponsePriority
Id: cypmh-mhsds-response-priority
Title: "Clinical response priority"
Description: "How soon a referral has to be answered, as national statistics count it."
* insert NationalValues(mhsds-response-priority)
* include codes from system MhsdsResponsePriorityCodes

CodeSystem: MhsdsAttendanceCodes
Id: cypmh-mhsds-attendance
Title: "Attendance"
Description: "Whether an appointment took place, as national statistics count it."
* insert NationalCodes(mhsds-attendance)
* ^property[+].code = #group
* ^property[=].type = #code
* ^property[=].description = "Whether it counts as attended, missed or cancelled."
* #2 "Cancelled by the person" "The person, or someone for them, cancelled it."
* #2 ^property[+].code = #group
* #2 ^property[=].valueCode = #cancelled
* #3 "Missed without warning" "The person did not come and had not said so."
* #3 ^property[+].code = #group
* #3 ^property[=].valueCode = #missed
* #4 "Cancelled by the service" "The service cancelled or postponed it."
* #4 ^property[+].code = #group
* #4 ^property[=].valueCode = #cancelled
* #5 "Attended" "The person came in time to be seen."
* #5 ^property[+].code = #group
* #5 ^property[=].valueCode = #attended
* #6 "Attended late" "The person came late and was seen."
* #6 ^property[+].code = #group
* #6 ^property[=].valueCode = #attended
* #7 "Came too late" "The person came too late and could not be seen."
* #7 ^property[+].code = #group
* #7 ^property[=].valueCode = #missed

ValueSet: MhsdsAttendance
Id: cypmh-mhsds-attendance
Title: "Attendance"
Description: "Whether an appointment took place, as national statistics count it."
* insert NationalValues(mhsds-attendance)
* include codes from system MhsdsAttendanceCodes

CodeSystem: MhsdsCarePlanTypeCodes
Id: cypmh-mhsds-care-plan-type
Title: "Type of care plan"
Description: "The type of a care plan, as national statistics count it."
* insert NationalCodes(mhsds-care-plan-type)
* #10 "Mental health care plan" "A care plan of a mental health service."
* #11 "Urgent and emergency care plan" "A plan for urgent and emergency mental health care."
* #12 "Crisis plan" "A plan for a mental health crisis."
* #13 "Positive behaviour support plan" "A plan for responding to behaviour that challenges."
* #14 "Transition plan" "A plan for a young person's move to other mental health services."

ValueSet: MhsdsCarePlanType
Id: cypmh-mhsds-care-plan-type
Title: "Type of care plan"
Description: "The type of a care plan, as national statistics count it."
* insert NationalValues(mhsds-care-plan-type)
* include codes from system MhsdsCarePlanTypeCodes

CodeSystem: MhsdsDelayedDischargeReasonCodes
Id: cypmh-mhsds-delayed-discharge-reason
Title: "Reason for delayed discharge"
Description: "Why someone who is ready to leave hospital is still there, as national statistics count it."
* insert NationalCodes(mhsds-delayed-discharge-reason)
* #01 "Care coordinator to be allocated" "The discharge is held up by: care coordinator to be allocated."
* #02 "Community psychiatrist to be allocated" "The discharge is held up by: community psychiatrist to be allocated."
* #03 "Social worker to be allocated" "The discharge is held up by: social worker to be allocated."
* #04 "Funding decision" "The discharge is held up by: funding decision."
* #05 "Further NHS service outside hospital" "The discharge is held up by: further NHS service outside hospital."
* #06 "Place in prison or removal centre" "The discharge is held up by: place in prison or removal centre."
* #07 "Care home place without nursing" "The discharge is held up by: care home place without nursing."
* #08 "Care home place with nursing" "The discharge is held up by: care home place with nursing."
* #09 "Care package at home" "The discharge is held up by: care package at home."
* #10 "Equipment or adaptations at home" "The discharge is held up by: equipment or adaptations at home."
* #11 "Patient's or family's choice" "The discharge is held up by: patient's or family's choice."
* #12 "Dispute about who pays" "The discharge is held up by: dispute about who pays."
* #13 "Dispute about what follows" "The discharge is held up by: dispute about what follows."
* #14 "Private rented home" "The discharge is held up by: private rented home."
* #15 "Council or social home" "The discharge is held up by: council or social home."
* #16 "Own home to be bought or found" "The discharge is held up by: own home to be bought or found."
* #17 "Housing, not eligible for funded support" "The discharge is held up by: housing, not eligible for funded support."
* #18 "Supported accommodation" "The discharge is held up by: supported accommodation."
* #19 "Temporary accommodation from the council" "The discharge is held up by: temporary accommodation from the council."
* #20 "Place in a children's home" "The discharge is held up by: place in a children's home."
* #21 "Place in a secure children's home" "The discharge is held up by: place in a secure children's home."
* #22 "Place in a young offender institution" "The discharge is held up by: place in a young offender institution."
* #23 "Foster placement" "The discharge is held up by: foster placement."
* #24 "Agreement of the Ministry of Justice" "The discharge is held up by: agreement of the Ministry of Justice."
* #25 "Outcome under the Mental Health Act" "The discharge is held up by: outcome under the Mental Health Act."
* #26 "Court of Protection" "The discharge is held up by: Court of Protection."
* #27 "Deprivation of liberty application" "The discharge is held up by: deprivation of liberty application."
* #28 "Consideration of a court's judgement" "The discharge is held up by: consideration of a court's judgement."
* #29 "Residential special school or college" "The discharge is held up by: residential special school or college."
* #30 "Education support locally" "The discharge is held up by: education support locally."
* #31 "Public safety concern" "The discharge is held up by: public safety concern."
* #32 "Bespoke housing or care arrangement" "The discharge is held up by: bespoke housing or care arrangement."
* #33 "No lawful support in the community" "The discharge is held up by: no lawful support in the community."
* #34 "No social care support" "The discharge is held up by: no social care support."
* #35 "Assessment by the NHS in the community" "The discharge is held up by: assessment by the NHS in the community."
* #36 "Hospital short of staff" "The discharge is held up by: hospital short of staff."
* #37 "Assessment by others in the community" "The discharge is held up by: assessment by others in the community."
* #98 "Not known" "The reason for the delay is not known."

ValueSet: MhsdsDelayedDischargeReason
Id: cypmh-mhsds-delayed-discharge-reason
Title: "Reason for delayed discharge"
Description: "Why someone who is ready to leave hospital is still there, as national statistics count it."
* insert NationalValues(mhsds-delayed-discharge-reason)
* include codes from system MhsdsDelayedDischargeReasonCodes

CodeSystem: MhsdsChildProtectionPlanCodes
Id: cypmh-mhsds-child-protection-plan
Title: "Child protection plan indication"
Description: "Whether a child is or was on a child protection plan, as national statistics count it."
* insert NationalCodes(mhsds-child-protection-plan)
* #1 "Never" "The child has never been on a plan."
* #2 "Previously" "The child was on a plan before."
* #3 "Currently" "The child is on a plan."
* #X "Not known" "It is not known."

ValueSet: MhsdsChildProtectionPlan
Id: cypmh-mhsds-child-protection-plan
Title: "Child protection plan indication"
Description: "Whether a child is or was on a child protection plan, as national statistics count it."
* insert NationalValues(mhsds-child-protection-plan)
* include codes from system MhsdsChildProtectionPlanCodes

CodeSystem: MhsdsAgeGroupCodes
Id: cypmh-mhsds-age-group
Title: "Age group of a service"
Description: "For which ages a service is meant, as national statistics count it."
* insert NationalCodes(mhsds-age-group)
* #01 "All ages" "For people of any age."
* #02 "Children and young people" "For children and young people."
* #03 "Adults" "For adults, older adults included."
* #04 "Older adults" "For older adults."

ValueSet: MhsdsAgeGroup
Id: cypmh-mhsds-age-group
Title: "Age group of a service"
Description: "For which ages a service is meant, as national statistics count it."
* insert NationalValues(mhsds-age-group)
* include codes from system MhsdsAgeGroupCodes
