// How the one story of a child is ordered into kinds of events.

CodeSystem: ChronologyCategoryCodes
Id: cypmh-chronology-category
Title: "Kind of event"
Description: "What kind of event an entry of the chronology is."
* insert LocalCodes(chronology-category)
* #referral "Referral" "A referral was made."
* #referral-answer "Answer to a referral" "A referral was received, accepted, turned down or done."
* #contact "Contact" "A contact or visit took place."
* #meeting "Meeting" "Several agencies met."
* #appointment "Appointment" "An appointment was made or cancelled."
* #missed-appointment "Missed appointment" "An appointment was missed."
* #crisis "Crisis" "A crisis contact or emergency attendance."
* #hospital-stay "Hospital stay" "A stay in hospital began or ended."
* #episode "Service involvement" "A service began or ended its involvement."
* #team "Team" "Someone joined or left the team, or became its lead."
* #plan "Plan" "A plan was made, changed or ended."
* #safety-plan "Safety plan" "A safety plan was made, changed or gone through."
* #goal "Goal" "A goal was set, changed or reached."
* #risk "Risk" "A risk was assessed."
* #assessment "Assessment" "An assessment or formulation was made."
* #score "Outcome score" "An outcome measure was scored."
* #form "Form" "A form was filled in."
* #health "Health" "A diagnosis, need, medicine, allergy or procedure was recorded."
* #placement "Placement" "The child moved or a placement began or ended."
* #education "Education" "A school place began or ended, or something happened at school."
* #statutory "Statutory" "A statutory plan, order or status began or ended."
* #consent "Consent" "Someone agreed or refused, or competence was found."
* #voice "The child's words" "The child said what they think or want."
* #significant-event "Significant event" "Something happened in the child's life."
* #disclosure "Disclosure" "The child told someone of harm."
* #alert "Alert" "An alert was raised or ended."
* #notice "Notice" "Someone was told something."
* #task "Task" "Someone was asked to do something, or did it."
* #document "Document" "A document was filed."

ValueSet: ChronologyCategory
Id: cypmh-chronology-category
Title: "Kind of event"
Description: "What kind of event an entry of the chronology is."
* insert LocalValues(chronology-category)
* include codes from system ChronologyCategoryCodes

CodeSystem: ChronologySignificanceCodes
Id: cypmh-chronology-significance
Title: "Significance of an event"
Description: "How much an event matters in the child's story."
* insert LocalCodes(chronology-significance)
* #major "Major" "It changed something in the child's life or safety; it stands out."
* #minor "Minor" "It belongs to the story but may be folded away."

CodeSystem: LifePeriodCodes
Id: cypmh-life-period
Title: "Period of life"
Description: "In which period of a child's life something happened, as a chronology is divided."
* insert LocalCodes(life-period)
* #early-life "Before birth and early childhood" "Before birth, and until the fifth birthday."
* #middle-childhood "Middle childhood" "From five to ten."
* #adolescence "Adolescence" "From eleven to seventeen."
* #from-eighteen "From eighteen" "From the eighteenth birthday on."
* #age-unknown "At an age that is not known" "The child's day of birth isn't known, and nothing else tells the age."
* #ahead "What lies ahead" "What is planned, and hasn't happened when the chronology is read."

ValueSet: LifePeriod
Id: cypmh-life-period
Title: "Period of life"
Description: "In which period of a child's life something happened, as a chronology is divided."
* insert LocalValues(life-period)
* include codes from system LifePeriodCodes

ValueSet: ChronologySignificance
Id: cypmh-chronology-significance
Title: "Significance of an event"
Description: "How much an event matters in the child's story."
* insert LocalValues(chronology-significance)
* include codes from system ChronologySignificanceCodes
