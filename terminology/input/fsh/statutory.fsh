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
