// Kinds of plan, the parts of a safety plan, and the sections of the shared plan.

CodeSystem: PlanCategoryCodes
Id: cypmh-plan-category
Title: "Kind of plan"
Description: "What kind of plan a care plan is, whichever agency owns it."
* insert LocalCodes(plan-category)
* #shared "Shared care plan" "The plan of the whole team around the child."
* #mental-health "Mental health care plan" "The plan of a mental health service."
* #safety "Safety plan" "What to look out for, what helps and whom to call when things get harder."
* #risk-minimisation "Risk minimisation plan" "Who does what to keep risks small, with one accountable organisation for each action."
* #crisis "Crisis plan" "What happens in a mental health crisis."
* #relapse "Relapse plan" "Signs of relapse and what to do about them, after an episode has ended."
* #positive-behaviour-support "Positive behaviour support plan" "How to understand and respond to behaviour that challenges."
* #discharge "Discharge plan" "What is in place when a child leaves hospital."
* #early-help "Early help plan" "The plan of early help for the family."
* #cin "Child in need plan" "The plan for a child in need under section 17 of the Children Act 1989."
* #cp "Child protection plan" "The plan made at a child protection conference."
* #lac "Care plan of a looked-after child" "The local authority's care plan for a child it looks after."
* #placement "Placement plan" "How a placement meets the child's needs day by day."
* #pathway "Pathway plan" "The plan for a young person who leaves or has left care."
* #ehcp "Education, health and care plan" "The statutory plan for special educational needs and disabilities."
* #pep "Personal education plan" "The education part of a looked-after child's care plan."
* #sen-support "SEN support plan" "A school's own plan for special educational needs."
* #health "Health plan" "The health plan of a looked-after child or an individual healthcare plan at school."
* #section-117 "Aftercare plan" "The plan for aftercare under section 117 of the Mental Health Act 1983."
* #youth-justice "Youth justice plan" "The intervention plan of a youth justice service."
* #camhs-transition "Transition plan to adult services" "The plan for moving from children's to adults' mental health services."
* #school-transition "School transition plan" "The plan for a change of school or phase of education."
* #carer-support "Carer support plan" "The plan for the support of a parent or carer."

ValueSet: PlanCategory
Id: cypmh-plan-category
Title: "Kind of plan"
Description: "What kind of plan a care plan is, whichever agency owns it."
* insert LocalValues(plan-category)
* include codes from system PlanCategoryCodes

CodeSystem: SafetyPlanPartCodes
Id: cypmh-safety-plan-part
Title: "Part of a safety plan"
Description: "What one entry of a safety plan says."
* insert LocalCodes(safety-plan-part)
* #trigger "Trigger" "What sets things off."
* #relapse-indicator "Sign of relapse" "How it shows that things are getting harder again."
* #coping-strategy "Coping strategy" "What the child can do that helps."
* #how-to-support-me "How to support me" "What others can do or say that helps, and what does not."
* #who-to-contact "Whom to contact" "Whom to call, in which order, and when."
* #professional-response "What professionals do" "What each professional should do, and within what time."
* #safe-place "Safe place" "Where the child is and feels safe."
* #means-restriction "Keeping means out of reach" "How what could be used for harm is kept out of reach."
* #reason-to-live "What matters to me" "People, things and hopes that make it worth going on."

ValueSet: SafetyPlanPart
Id: cypmh-safety-plan-part
Title: "Part of a safety plan"
Description: "What one entry of a safety plan says."
* insert LocalValues(safety-plan-part)
* include codes from system SafetyPlanPartCodes

CodeSystem: PlanSectionCodes
Id: cypmh-plan-section
Title: "Section of the shared plan"
Description: "The sections of the document that shows all agencies' plans for a child as one."
* insert LocalCodes(plan-section)
* #about-me "About me" "What the child wants everyone to know."
* #team "Team" "Who is around the child, the lead first."
* #carers "Carers and family" "Who cares for the child, what they need, what is asked of them and what stands out."
* #no-service-helping "Nobody is helping now" "An alert: the child waits or was turned down everywhere, and no service is active."
* #goals "Goals" "What the child wants to change, in their own words."
* #wishes "What I asked for" "What the child has said they want, and what became of it; what nobody has answered first."
* #actions "Actions" "Who does what until when, over all agencies."
* #safety-plan "Safety plan" "The safety plan in force."
* #risk "Risk" "The latest risk in the common language."
* #assessments "Assessments" "The latest assessments: what they add up to, whose view they hold, and which concerns are open."
* #scores "Scores" "The latest outcome scores and their trend."
* #referrals "Referrals" "Open referrals and where they stand."
* #statutory "Statutory plans" "Statutory plans in force and who is responsible."
* #guidance "Guidance for settings" "What school, home or ward should know and do."
* #reviews "Next reviews" "What is reviewed when."
* #meetings "Meetings" "The meetings of several agencies about the child: the next ones, what the last ones decided, and who did not come."
* #challenges "Disagreement" "Decisions that another agency challenges, until they are settled, and treatment that somebody refused."
* #transition "Moving on" "The move to adult services or another school: in which weeks, how ready the young person is, and who is with them."
* #medication "Medicines" "Which medicines the child takes, what for, and what the child does not tolerate."
* #school "School" "Where the child learns, and whom to ask there."
* #diagnoses "Needs and diagnoses" "What the child is said to need or to have, how sure that is, who recorded it when, and who sees it differently."

ValueSet: PlanSection
Id: cypmh-plan-section
Title: "Section of the shared plan"
Description: "The sections of the document that shows all agencies' plans for a child as one."
* insert LocalValues(plan-section)
* include codes from system PlanSectionCodes

CodeSystem: DocumentKindCodes
Id: cypmh-document-kind
Title: "Kind of document"
Description: "Which document the server composed."
* insert LocalCodes(document-kind)
* #shared-care-plan "Shared care plan" "All agencies' plans for a child as one document."
* #chronology "Chronology" "What happened to a child, in order of time, from all agencies."
* #placement-handover "Handover of a placement" "What those who care for a child in a placement need to know from the first day."

ValueSet: DocumentKind
Id: cypmh-document-kind
Title: "Kind of document"
Description: "Which document the server composed."
* insert LocalValues(document-kind)
* include codes from system DocumentKindCodes

CodeSystem: SectionEmptyReasonCodes
Id: cypmh-section-empty-reason
Title: "Why a section is empty"
Description: "Why a section of a composed document has no entries."
* insert LocalCodes(section-empty-reason)
* #nothing-recorded "Nothing recorded" "No agency has recorded anything of this kind."
* #withheld "Not shared with you" "There is or may be something, but the reader may not see it."

ValueSet: SectionEmptyReason
Id: cypmh-section-empty-reason
Title: "Why a section is empty"
Description: "Why a section of a composed document has no entries."
* insert LocalValues(section-empty-reason)
* include codes from system SectionEmptyReasonCodes

CodeSystem: SettingKindCodes
Id: cypmh-setting-kind
Title: "Kind of setting"
Description: "For which place guidance is written."
* insert LocalCodes(setting-kind)
* #home "Home" "The family home."
* #school "School or college" "School, college or nursery."
* #foster-home "Foster home" "The home of a foster or kinship carer."
* #childrens-home "Children's home" "A residential children's home."
* #hospital "Hospital" "A ward or emergency department."
* #secure "Secure setting" "A secure children's home, training centre or young offender institution."
* #community "Club or community" "A club, youth group or community place."
* #online "Online" "Life online."

ValueSet: SettingKind
Id: cypmh-setting-kind
Title: "Kind of setting"
Description: "For which place guidance is written."
* insert LocalValues(setting-kind)
* include codes from system SettingKindCodes

CodeSystem: SupportAtSchoolCodes
Id: cypmh-support-at-school
Title: "Adjustment at school"
Description: "What a school changes so that a child can manage."
* insert LocalCodes(support-at-school)
* #safe-space "Safe space" "A place to go to at any time."
* #trusted-adult "Trusted adult" "One adult to whom the child can always turn."
* #time-out "Time out" "Leave to step out of class."
* #reduced-timetable "Reduced timetable" "Fewer hours for a limited time, with a date of review."
* #adapted-behaviour-policy "Behaviour policy adapted" "The behaviour policy is applied with trauma or neurodivergence in mind."
* #exam-arrangements "Exam arrangements" "Extra time, breaks or a separate room."
* #sensory-adjustment "Sensory adjustment" "Less noise, light, crowd or uniform pressure."
* #arrival-and-departure "Arrival and departure" "Help with getting into and out of school."

ValueSet: SupportAtSchool
Id: cypmh-support-at-school
Title: "Adjustment at school"
Description: "What a school changes so that a child can manage."
* insert LocalValues(support-at-school)
* include codes from system SupportAtSchoolCodes

CodeSystem: PlanComparisonCodes
Id: cypmh-plan-comparison
Title: "With what a shared plan was compared"
Description: "Since when the changes in a composed plan are marked."
* insert LocalCodes(plan-comparison)
* #since "Since a given moment" "Compared with the moment that the reader gave."
* #since-last-look "Since the last look" "Compared with the moment at which the reader last saw the plan before this visit."
* #first-look "First look" "The reader looks at the plan for the first time; nothing is marked."

ValueSet: PlanComparison
Id: cypmh-plan-comparison
Title: "With what a shared plan was compared"
Description: "Since when the changes in a composed plan are marked."
* insert LocalValues(plan-comparison)
* include codes from system PlanComparisonCodes
