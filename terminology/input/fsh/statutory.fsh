// Meetings, placements, schools and statutory processes.

CodeSystem: MeetingTypeCodes
Id: cypmh-meeting-type
Title: "Kind of meeting"
Description: "What a meeting of several agencies is."
* insert LocalCodes(meeting-type)
* #team-around-child "Team around the child" "The team meets with the child and family."
* #strategy-discussion "Strategy discussion" "Social care, police and health decide on a child protection enquiry."
* #child-protection-conference "Child protection conference" "An initial or review conference."
* #core-group "Core group" "Those who carry out a child protection plan meet."
* #child-in-need "Child in need meeting" "Planning or review for a child in need."
* #looked-after-review "Looked-after review" "The statutory review of a looked-after child's care plan."
* #placement-planning "Placement planning meeting" "Planning of a placement."
* #disruption "Disruption meeting" "Learning from or averting a placement's end."
* #pep-review "Personal education plan meeting" "Making or reviewing a personal education plan."
* #ehcp-review "Education, health and care plan review" "The annual or an early review."
* #mental-health-review "Mental health care review" "Review of specialist mental health care with other agencies."
* #cetr "Care, education and treatment review" "A review that looks for alternatives to hospital for a child with autism or a learning disability."
* #discharge-planning "Discharge planning" "Planning of a discharge."
* #section-117 "Aftercare planning" "Planning or review of aftercare under section 117 of the Mental Health Act."
* #transition "Transition meeting" "Planning of the move to adult services."
* #family-group-conference "Family group conference" "The family makes its own plan."
* #best-interests "Best interests meeting" "Deciding what is in the best interests of a young person who lacks capacity."
* #professionals "Professionals' meeting" "Professionals meet without the family; why is written down."
* #exploitation "Exploitation meeting" "Agencies plan how to protect a child from exploitation."
* #learning-review "Learning review" "Agencies learn from what happened."

ValueSet: MeetingType
Id: cypmh-meeting-type
Title: "Kind of meeting"
Description: "What a meeting of several agencies is."
* insert LocalValues(meeting-type)
* include codes from system MeetingTypeCodes

CodeSystem: MeetingOutcomeCodes
Id: cypmh-meeting-outcome
Title: "Outcome of a meeting"
Description: "What came of a meeting."
* insert LocalCodes(meeting-outcome)
* #plan-agreed "Plan agreed" "A plan was agreed."
* #plan-continued "Plan goes on" "The plan goes on."
* #plan-changed "Plan changed" "The plan was changed."
* #plan-ended "Plan ended" "The plan ended."
* #enquiry "Enquiry begins" "A child protection enquiry begins."
* #conference-called "Conference called" "A child protection conference is called."
* #no-agreement "No agreement" "The agencies did not agree; who escalates is named."
* #adjourned "Adjourned" "The meeting could not decide and is called again."

ValueSet: MeetingOutcome
Id: cypmh-meeting-outcome
Title: "Outcome of a meeting"
Description: "What came of a meeting."
* insert LocalValues(meeting-outcome)
* include codes from system MeetingOutcomeCodes

CodeSystem: MeetingAttendanceCodes
Id: cypmh-meeting-attendance
Title: "Attendance at a meeting"
Description: "Whether somebody who was invited to a meeting took part."
* insert LocalCodes(meeting-attendance)
* #attended "Attended" "Took part, in the room or by phone or video."
* #represented "Represented" "Somebody else came for them."
* #apologies "Apologies" "Did not come, and said so."
* #absent "Absent" "Did not come, and said nothing."

ValueSet: MeetingAttendance
Id: cypmh-meeting-attendance
Title: "Attendance at a meeting"
Description: "Whether somebody who was invited to a meeting took part."
* insert LocalValues(meeting-attendance)
* include codes from system MeetingAttendanceCodes

CodeSystem: MeetingGapCodes
Id: cypmh-meeting-gap
Title: "Why somebody is not invited"
Description: "Why somebody who stands around a child, or an agency that works with the child, is not invited to a meeting."
* insert LocalCodes(meeting-gap)
* #without-family "Held without the family" "This kind of meeting is held without the child and the family."
* #not-accepted "Not accepted yet" "The membership is proposed, and no other organisation has accepted it."
* #not-named "No entry" "Nothing but a name is known, so that nobody can be told."
* #own-child "The child" "The child is whom the meeting is about; whoever holds it asks them to come."
* #active-not-invited "Active and not invited" "The agency works with the child and is not invited."

ValueSet: MeetingGap
Id: cypmh-meeting-gap
Title: "Why somebody is not invited"
Description: "Why somebody who stands around a child, or an agency that works with the child, is not invited to a meeting."
* insert LocalValues(meeting-gap)
* include codes from system MeetingGapCodes

CodeSystem: MeetingReportCodes
Id: cypmh-meeting-report
Title: "Report to a meeting"
Description: "Whether an agency that is invited to a meeting has sent its report before."
* insert LocalCodes(meeting-report)
* #sent "Sent" "The agency's report is there."
* #nothing-to-report "Nothing to report" "The agency has nothing to report, and said so."
* #owed "Owed" "The agency owes its report."
* #not-asked "Not asked for" "For this kind of meeting no reports are sent before."

ValueSet: MeetingReport
Id: cypmh-meeting-report
Title: "Report to a meeting"
Description: "Whether an agency that is invited to a meeting has sent its report before."
* insert LocalValues(meeting-report)
* include codes from system MeetingReportCodes

CodeSystem: PlacementKindCodes
Id: cypmh-placement-kind
Title: "Kind of placement"
Description: "Where and how a child lives."
* insert LocalCodes(placement-kind)
* #with-parents "With parents" "With one or both parents, without an order."
* #with-parents-under-order "With parents under an order" "With parents while a care or supervision order is in force."
* #kinship "With relatives or friends" "With relatives or friends by family arrangement."
* #kinship-foster "Kinship foster care" "With relatives or friends who are approved as foster carers."
* #foster "Foster care" "With foster carers."
* #emergency-foster "Emergency foster care" "With foster carers at short notice."
* #residential "Children's home" "In a children's home."
* #secure "Secure children's home" "In a secure children's home on welfare grounds."
* #youth-detention "Youth detention" "In a secure training centre, secure school or young offender institution."
* #supported "Supported accommodation" "In supported accommodation at sixteen or over."
* #residential-school "Residential school" "In a residential special school or college."
* #hospital "Hospital" "In hospital."
* #adoptive "Adoptive placement" "With prospective adopters."
* #special-guardian "With a special guardian" "With a special guardian."
* #independent "Independent living" "In a home of their own."
* #temporary "Temporary accommodation" "In a hotel, hostel or other temporary place."
* #homeless "Homeless" "Without a place to live, or moving from sofa to sofa."
* #asylum-accommodation "Asylum accommodation" "In accommodation for people who seek asylum."

ValueSet: PlacementKind
Id: cypmh-placement-kind
Title: "Kind of placement"
Description: "Where and how a child lives."
* insert LocalValues(placement-kind)
* include codes from system PlacementKindCodes

CodeSystem: PlacementPlanningCodes
Id: cypmh-placement-planning
Title: "Planned or emergency"
Description: "How a placement came about."
* insert LocalCodes(placement-planning)
* #planned "Planned" "It was planned and prepared with the child."
* #short-notice "Short notice" "It was arranged within days."
* #emergency "Emergency" "It was arranged at once, with little or no preparation."

ValueSet: PlacementPlanning
Id: cypmh-placement-planning
Title: "Planned or emergency"
Description: "How a placement came about."
* insert LocalValues(placement-planning)
* include codes from system PlacementPlanningCodes

CodeSystem: EducationKindCodes
Id: cypmh-education-kind
Title: "Kind of education"
Description: "Where and how a child is educated."
* insert LocalCodes(education-kind)
* #nursery "Nursery" "Early years setting."
* #primary "Primary school" "Mainstream primary school."
* #secondary "Secondary school" "Mainstream secondary school."
* #special "Special school" "Special school."
* #resourced-provision "Specialist unit in a mainstream school" "Resourced provision or unit."
* #independent "Independent school" "Independent school."
* #alternative-provision "Alternative provision" "Pupil referral unit or other alternative provision."
* #hospital-school "Hospital school" "Education in hospital."
* #home-tuition "Tuition arranged by the authority" "Tuition at home or online that the authority arranges."
* #elective-home-education "Elective home education" "The parents educate the child at home."
* #college "College" "Further education or sixth form college."
* #apprenticeship "Apprenticeship or training" "Apprenticeship, traineeship or supported internship."
* #secure-education "Education in custody" "Education in a secure setting."
* #not-in-education "Not in education" "Of school or training age and in none."

ValueSet: EducationKind
Id: cypmh-education-kind
Title: "Kind of education"
Description: "Where and how a child is educated."
* insert LocalValues(education-kind)
* include codes from system EducationKindCodes

CodeSystem: EpisodeTypeCodes
Id: cypmh-episode-type
Title: "Kind of involvement"
Description: "What an episode of care stands for."
* insert LocalCodes(episode-type)
* #mental-health "Mental health service" "A mental health service works with the child."
* #social-care "Children's social care" "Social care works with the child."
* #school "School or college place" "The child attends a school or college."
* #placement "Placement" "The child lives in a placement."
* #early-help "Early help" "Early help works with the family."
* #voluntary-sector "Voluntary sector" "A charity or community organisation works with the child."
* #youth-justice "Youth justice" "A youth justice service works with the child."
* #physical-health "Physical health" "A physical health service works with the child."
* #advocacy "Advocacy" "An advocate works with the child."

ValueSet: EpisodeType
Id: cypmh-episode-type
Title: "Kind of involvement"
Description: "What an episode of care stands for."
* insert LocalValues(episode-type)
* include codes from system EpisodeTypeCodes

CodeSystem: ProvisionStatusCodes
Id: cypmh-provision-status
Title: "Provision of a statutory plan"
Description: "Whether what a statutory plan promises is given."
* insert LocalCodes(provision-status)
* #delivered "Delivered" "It is given in full."
* #partly "Partly delivered" "Part of it is given; what is missing is named."
* #interrupted "Interrupted" "It cannot be given at present; why and until when is written down."
* #not-started "Not begun" "It has not begun yet."

ValueSet: ProvisionStatus
Id: cypmh-provision-status
Title: "Provision of a statutory plan"
Description: "Whether what a statutory plan promises is given."
* insert LocalValues(provision-status)
* include codes from system ProvisionStatusCodes

CodeSystem: PreTrialStatusCodes
Id: cypmh-pre-trial-status
Title: "Support during an investigation"
Description: "What support is possible while a criminal investigation or trial goes on."
* insert LocalCodes(pre-trial-status)
* #full "Full support possible" "Therapy and support go on without limits."
* #limited "Possible within limits" "Therapy and support go on; what may not be spoken about is agreed and written down."
* #emotional-only "Emotional support only" "Only support that does not touch the evidence."
* #decision-awaited "Decision awaited" "Police or prosecutor have been asked; interim support is named."

ValueSet: PreTrialStatus
Id: cypmh-pre-trial-status
Title: "Support during an investigation"
Description: "What support is possible while a criminal investigation or trial goes on."
* insert LocalValues(pre-trial-status)
* include codes from system PreTrialStatusCodes

CodeSystem: TransitionReadinessCodes
Id: cypmh-transition-readiness
Title: "Readiness for transition"
Description: "What counts when a young person moves to adult services; a birthday alone does not."
* insert LocalCodes(transition-readiness)
* #knows-own-condition "Knows what they live with" "The young person can say what they live with and what helps."
* #own-appointments "Makes own appointments" "They can make and keep appointments."
* #own-medication "Manages own medicine" "They can manage their medicine."
* #knows-rights "Knows their rights" "They know their rights about consent and confidentiality."
* #met-adult-service "Has met the adult service" "They have met someone of the adult service."
* #support-network "Has people around them" "They have people to turn to."
* #education-or-work "Has a plan for school or work" "What comes after school is settled."
* #housing "Has a place to live" "Where they will live is settled."
* #family-prepared "Family is prepared" "Parents or carers know what changes."

ValueSet: TransitionReadiness
Id: cypmh-transition-readiness
Title: "Readiness for transition"
Description: "What counts when a young person moves to adult services; a birthday alone does not."
* insert LocalValues(transition-readiness)
* include codes from system TransitionReadinessCodes

CodeSystem: ReadinessLevelCodes
Id: cypmh-readiness-level
Title: "Level of readiness"
Description: "Where a young person stands in one domain of readiness for a transition."
* insert LocalCodes(readiness-level)
* #not-yet-assessed "Not yet assessed" "Nobody has looked at it with the young person."
* #not-ready "Not ready yet" "They need somebody to do it for them."
* #with-support "With support" "They do it with somebody's help."
* #ready "Ready" "They do it by themselves."

ValueSet: ReadinessLevel
Id: cypmh-readiness-level
Title: "Level of readiness"
Description: "Where a young person stands in one domain of readiness for a transition."
* insert LocalValues(readiness-level)
* include codes from system ReadinessLevelCodes

CodeSystem: SignificantEventCodes
Id: cypmh-significant-event
Title: "Significant event"
Description: "Something in a child's life that everyone who helps should know of."
* insert LocalCodes(significant-event)
* #bereavement "Bereavement" "Someone close died."
* #family-separation "Separation in the family" "Parents or carers separated."
* #new-sibling "New child in the family" "A brother or sister was born or joined the family."
* #removed-from-home "Taken into care" "The child was taken into care."
* #returned-home "Returned home" "The child returned home from care."
* #placement-move "Change of placement" "The child moved to another placement."
* #house-move "Move of home" "The family moved."
* #school-change "Change of school" "The child changed school."
* #suspension "Suspension" "The child was suspended from school."
* #exclusion "Permanent exclusion" "The child was permanently excluded."
* #school-refusal "Not going to school" "The child stopped going to school."
* #bullying "Bullying" "The child was bullied."
* #self-harm "Self-harm" "The child hurt themselves."
* #suicide-attempt "Suicide attempt" "The child tried to end their life."
* #suicidal-thoughts "Suicidal thoughts disclosed" "The child spoke of wanting to die."
* #overdose "Overdose" "The child took an overdose."
* #missing "Missing" "The child went missing."
* #found "Found or returned" "The child was found or came back."
* #arrest "Arrest" "The child was arrested."
* #court "Court" "The child appeared in court."
* #custody "Custody" "The child was remanded or sentenced to custody."
* #victim-of-crime "Victim of crime" "The child was a victim of crime."
* #witness-to-violence "Witness to violence" "The child saw violence."
* #domestic-abuse-incident "Domestic abuse incident" "There was an incident of domestic abuse."
* #abuse-disclosed "Abuse disclosed" "The child told someone of abuse."
* #exploitation "Exploitation" "There were signs of sexual or criminal exploitation."
* #online-harm "Online harm" "The child was harmed or harmed themselves by what happened online."
* #assault-by-child "Violence by the child" "The child hurt someone."
* #harmful-sexual-behaviour "Harmful sexual behaviour" "The child behaved sexually towards someone in a harmful way."
* #substance-incident "Incident with substances" "An incident with alcohol or drugs."
* #hospital-admission "Admission" "The child was admitted to hospital."
* #restraint "Restraint or seclusion" "The child was restrained or secluded."
* #parent-ill "Serious illness of a parent" "A parent fell seriously ill."
* #parent-imprisoned "Parent imprisoned" "A parent went to prison."
* #contact-ended "Contact with family ended" "Contact with a parent, brother or sister ended."
* #worker-left "Key worker left" "A worker whom the child trusted left."
* #immigration-decision "Decision on stay" "A decision on the right to stay was made."
* #achievement "Achievement" "Something went well and matters to the child."

ValueSet: SignificantEvent
Id: cypmh-significant-event
Title: "Significant event"
Description: "Something in a child's life that everyone who helps should know of."
* insert LocalValues(significant-event)
* include codes from system SignificantEventCodes

CodeSystem: EventOnsetCodes
Id: cypmh-event-onset
Title: "When in life"
Description: "In which time of life something began."
* insert LocalCodes(event-onset)
* #before-birth "Before birth" "Before birth."
* #infancy "First two years" "From birth to the second birthday."
* #early-childhood "Early childhood" "From two to four."
* #middle-childhood "Middle childhood" "From five to ten."
* #adolescence "Adolescence" "From eleven to seventeen."

ValueSet: EventOnset
Id: cypmh-event-onset
Title: "When in life"
Description: "In which time of life something began."
* insert LocalValues(event-onset)
* include codes from system EventOnsetCodes

CodeSystem: ContextDomainCodes
Id: cypmh-context-domain
Title: "Domain of an assessment"
Description: "What a comprehensive assessment looks at beyond symptoms."
* insert LocalCodes(context-domain)
* #current-situation "Current situation" "How life is now."
* #past-experiences "Past experiences" "What has happened, harm and loss included."
* #development "Development" "How the child has developed."
* #physical-health "Physical health" "Body, sleep, eating, illness, growth."
* #family "Family and carers" "Relationships, strengths and strains in the family."
* #siblings "Brothers and sisters" "How brothers and sisters are, and what they need."
* #education "Education" "Learning, attendance, belonging."
* #friends "Friends" "Friendship and isolation."
* #online-life "Life online" "What the child does, meets and seeks online."
* #substance-use "Substance use" "Alcohol, drugs, vaping."
* #identity-and-culture "Identity and culture" "Culture, faith, language, gender, sexuality."
* #immigration "Immigration situation" "Flight, asylum, uncertainty of stay."
* #practical-needs "Practical needs" "Money, housing, food."
* #safety "Safety" "Safety at home, in the community, from self and others."
* #strengths "Strengths and protective factors" "What and who helps, and what shows it."
* #hopes "Hopes" "What the child hopes for."

ValueSet: ContextDomain
Id: cypmh-context-domain
Title: "Domain of an assessment"
Description: "What a comprehensive assessment looks at beyond symptoms."
* insert LocalValues(context-domain)
* include codes from system ContextDomainCodes

CodeSystem: ContextDomainStateCodes
Id: cypmh-context-domain-state
Title: "State of a domain"
Description: "Whether a domain was looked at."
* insert LocalCodes(context-domain-state)
* #assessed "Looked at" "It was looked at; what was found is written down."
* #not-assessed "Not looked at" "It was not looked at; why is written down."
* #not-applicable "Does not apply" "It does not apply to this child."

ValueSet: ContextDomainState
Id: cypmh-context-domain-state
Title: "State of a domain"
Description: "Whether a domain was looked at."
* insert LocalValues(context-domain-state)
* include codes from system ContextDomainStateCodes

CodeSystem: WishesResponseCodes
Id: cypmh-wishes-response
Title: "Response to a child's wish"
Description: "What became of something that a child said they want."
* insert LocalCodes(wishes-response)
* #acted-on "Acted on" "It was done as the child wished."
* #partly-acted-on "Acted on in part" "Part of it was done; what and why is explained to the child."
* #not-acted-on "Not acted on" "It was not done."
* #being-considered "Being considered" "It is being considered; by when is written down."

ValueSet: WishesResponse
Id: cypmh-wishes-response
Title: "Response to a child's wish"
Description: "What became of something that a child said they want."
* insert LocalValues(wishes-response)
* include codes from system WishesResponseCodes

CodeSystem: WishesResponseReasonCodes
Id: cypmh-wishes-response-reason
Title: "Reason for the response"
Description: "Why a child's wish was not, or not wholly, acted on."
* insert LocalCodes(wishes-response-reason)
* #not-safe "Not safe" "It would not have been safe."
* #best-interests "Not in the child's best interests" "Those responsible hold that it would not be in the child's best interests."
* #court-order "Court order" "A court order stands against it."
* #others-rights "Others' rights" "It would have infringed someone else's rights."
* #not-available "Not available" "It does not exist or there was no place."
* #not-affordable "Not funded" "It was not funded."
* #parent-refused "Refused by someone with parental responsibility" "Someone whose agreement was needed refused."
* #child-changed-mind "Child changed their mind" "The child no longer wants it."

ValueSet: WishesResponseReason
Id: cypmh-wishes-response-reason
Title: "Reason for the response"
Description: "Why a child's wish was not, or not wholly, acted on."
* insert LocalValues(wishes-response-reason)
* include codes from system WishesResponseReasonCodes

CodeSystem: ObservationKindCodes
Id: cypmh-observation-kind
Title: "What an observation is about"
Description: "What an observation records that is neither a score nor a measurement of the body."
* insert LocalCodes(observation-kind)
* #wishes "Wishes and feelings" "What the child says they think, feel or want."
* #capacity "Competence or capacity" "Whether the young person can make one decision."
* #carer-need "Carer's need" "What a parent or carer needs."
* #carer-capability "Carer's capability" "What a parent or carer is able to do, and what shows it."
* #disclosure "Disclosure" "What a child told of harm."
* #presenting-behaviour "Behaviour" "What the child does that others find hard, and what may lie behind it."
* #strength "Strength" "Something that helps or protects."
* #immigration-support "Support in an immigration situation" "What help a child needs because of their immigration situation. Known to those who help, and never a bar to care."
* #young-carer-need "Young carer's need" "What a child who cares for somebody in the family carries, and needs."

ValueSet: ObservationKind
Id: cypmh-observation-kind
Title: "What an observation is about"
Description: "What an observation records that is neither a score nor a measurement of the body."
* insert LocalValues(observation-kind)
* include codes from system ObservationKindCodes

CodeSystem: ObservationTopicCodes
Id: cypmh-observation-topic
Title: "Topic of an observation"
Description: "Under which heading an observation of ours stands."
* insert LocalCodes(observation-topic)
* #voice "The child's voice" "The child's own words."
* #legal "Legal" "Competence, capacity and legal matters."
* #family "Family" "Parents, carers and family."
* #safeguarding "Safeguarding" "The child's safety."

ValueSet: ObservationTopic
Id: cypmh-observation-topic
Title: "Topic of an observation"
Description: "Under which heading an observation of ours stands."
* insert LocalValues(observation-topic)
* include codes from system ObservationTopicCodes

CodeSystem: StatutoryBasisCodes
Id: cypmh-statutory-basis
Title: "Legal basis of a statutory process"
Description: "Under which law a plan, an order or a detention stands."
* insert LocalCodes(statutory-basis)
* #children-act-14a "Children Act 1989, section 14A" "A special guardianship order."
* #children-act-17 "Children Act 1989, section 17" "Help for a child in need and the family."
* #children-act-20 "Children Act 1989, section 20" "A local authority accommodates the child by agreement and has no parental responsibility."
* #children-act-22 "Children Act 1989, section 22" "What a local authority owes to each child whom it looks after."
* #children-act-23a "Children Act 1989, sections 23A to 24D" "Support for young people who leave or have left care."
* #children-act-25 "Children Act 1989, section 25" "Secure accommodation on welfare grounds."
* #children-act-31 "Children Act 1989, section 31" "A care order; the authority shares parental responsibility."
* #children-act-38 "Children Act 1989, section 38" "An interim care order; the authority shares parental responsibility."
* #children-act-44 "Children Act 1989, section 44" "An emergency protection order."
* #children-act-47 "Children Act 1989, section 47" "Enquiries and a plan to protect a child from significant harm."
* #care-planning-regulations "Care Planning, Placement and Case Review (England) Regulations 2010" "The plans of a looked-after child, for the placement and for education among them, and their reviews."
* #families-act-37 "Children and Families Act 2014, section 37" "An education, health and care plan that the local authority keeps."
* #families-act-74 "Children and Families Act 2014, section 74" "The home authority keeps the plan, and arranges what it says, while a young person is detained."
* #education-act-7 "Education Act 1996, section 7" "Parents see to suitable education, at school or otherwise."
* #mental-health-act "Mental Health Act 1983" "Detention or guardianship; which section is given beside it."
* #mental-health-act-117 "Mental Health Act 1983, section 117" "Aftercare that the NHS and the local authority owe together after certain detentions."
* #crime-and-disorder-act "Crime and Disorder Act 1998" "The work of a youth justice service."
* #remand "Legal Aid, Sentencing and Punishment of Offenders Act 2012, section 91" "Remand to local authority accommodation or to youth detention."
* #sentence "Sentencing Act 2020" "A sentence, such as a detention and training order."
* #other "Other law" "Another law, which is named in words."

ValueSet: StatutoryBasis
Id: cypmh-statutory-basis
Title: "Legal basis of a statutory process"
Description: "Under which law a plan, an order or a detention stands."
* insert LocalValues(statutory-basis)
* include codes from system StatutoryBasisCodes

CodeSystem: StatutoryStateCodes
Id: cypmh-statutory-state
Title: "State of a statutory process"
Description: "Where a statutory process stands."
* insert LocalCodes(statutory-state)
* #in-force "In force" "It goes on."
* #on-hold "On hold" "It is paused."
* #planned "Planned" "It has not begun."
* #ended "Ended" "It is over."

ValueSet: StatutoryState
Id: cypmh-statutory-state
Title: "State of a statutory process"
Description: "Where a statutory process stands."
* insert LocalValues(statutory-state)
* include codes from system StatutoryStateCodes

CodeSystem: StatutoryFindingCodes
Id: cypmh-statutory-finding
Title: "Finding on statutory processes"
Description: "What stands out when all statutory processes of a child are looked at together: overlaps, conflicts, and what is missing or overdue."
* insert LocalCodes(statutory-finding)
* #detained-ehcp-review "Detained while the education plan is due for review" "The child is detained under the Mental Health Act, and the education, health and care plan is due for review: the authority that keeps the plan and the hospital agree how the child and the family take part."
* #detained-and-looked-after "Detained and looked after" "The child is detained under the Mental Health Act and looked after by a local authority: both processes go on beside each other, and their reviews are planned together."
* #aftercare-unset "Aftercare without a responsible authority" "The child is or was detained under a section that gives a right to aftercare, and no aftercare plan that is shown here names who is responsible for it."
* #protection-and-care "Protection plan and care plan" "The child is on a child protection plan and looked after at the same time: one review can serve both."
* #looked-after-without-plan "Looked after without a care plan" "The child is looked after, and no care plan of the local authority is shown here."
* #looked-after-review-overdue "Looked-after review overdue" "The review of the looked-after child's care plan is overdue."
* #pep-missing "No personal education plan" "The child is looked after and of school age, and no personal education plan is shown here."
* #pep-overdue "Personal education plan overdue" "The personal education plan of the looked-after child is due for review and has not been reviewed."
* #review-overdue "Review overdue" "The next date of this process has passed."
* #authority-unset "Nobody named as responsible" "No authority is named as responsible for this process."
* #authorities-differ "Two authorities for one process" "Two authorities are named as responsible for the same kind of process: they settle which of them is."
* #provision-not-delivered "Provision not delivered" "What the plan promises is not given in full. The plan stays in force and stays the authority's duty."
* #provision-unexplained "Undelivered without reason or date" "What the plan promises is not given in full, and the plan does not say why or when that is looked at again."
* #provision-review-overdue "Undelivered and not looked at again" "What the plan promises is not given in full, and the day by which that was to be looked at again has passed."
* #provision-unknown-in-custody "Custody, and nothing said of provision" "The child is in custody, and the education, health and care plan does not say what of it is given there."
* #plan-paused-in-custody "Plan put on hold in custody" "The education, health and care plan is on hold although the child is in custody: the home authority keeps it, and arranges what it can, throughout."
* #placements-overlap "Two placements at one time" "Two placements are recorded for one time: one of them has ended, or one of them is not where the child lives."
* #placement-unknown "No placement recorded" "The child is looked after, and where the child lives is not shown here."
* #home-education-review "Home education not looked at" "The child is educated at home by the parents' choice, and no day of review lies ahead."
* #restriction-review "Restriction not looked at" "A restrictive measure is in force, and no day of review lies ahead."
* #inappropriate-setting "Inappropriate setting" "The child is in a place where a child in distress should not have to be."
* #support-before-trial-unset "Support before the trial not settled" "The plan is on hold because of a criminal investigation, and what support is possible meanwhile is not settled."
* #handover-missing "No handover to the carer" "A placement begins or has begun, and nobody was sent what a carer needs to know of the child."
* #handover-unread "Handover not acknowledged" "A placement begins or has begun, and those who were sent what a carer needs to know have not said that they received it."
* #advocacy-not-offered "No advocate offered" "The child is looked after, and the latest review of the care plan does not say that the child has an advocate or was offered one."

ValueSet: StatutoryFinding
Id: cypmh-statutory-finding
Title: "Finding on statutory processes"
Description: "What stands out when all statutory processes of a child are looked at together: overlaps, conflicts, and what is missing or overdue."
* insert LocalValues(statutory-finding)
* include codes from system StatutoryFindingCodes
