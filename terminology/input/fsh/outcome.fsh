// Who rated, and what a difference between two scores means.

CodeSystem: RaterPerspectiveCodes
Id: cypmh-rater-perspective
Title: "Rater's perspective"
Description: "From whose side an outcome measure was filled in."
* insert LocalCodes(rater-perspective)
* #self "Child or young person" "The child or young person rated."
* #parent-carer "Parent or carer" "A parent or carer rated."
* #teacher "Teacher or educator" "A teacher or other educator rated."
* #clinician "Clinician" "A clinician rated."
* #joint "Together" "Child and clinician, or child and carer, rated together."

ValueSet: RaterPerspective
Id: cypmh-rater-perspective
Title: "Rater's perspective"
Description: "From whose side an outcome measure was filled in."
* insert LocalValues(rater-perspective)
* include codes from system RaterPerspectiveCodes

CodeSystem: ReliableChangeCodes
Id: cypmh-reliable-change
Title: "Reliable change"
Description: "How a score compares with an earlier one, by the threshold of the measure."
* insert LocalCodes(reliable-change)
* #improved "Reliably improved" "The score is better by at least the threshold."
* #deteriorated "Reliably deteriorated" "The score is worse by at least the threshold."
* #no-change "No reliable change" "The difference is smaller than the threshold."
* #not-known "Not known" "The measure has no agreed threshold or direction."

ValueSet: ReliableChange
Id: cypmh-reliable-change
Title: "Reliable change"
Description: "How a score compares with an earlier one, by the threshold of the measure."
* insert LocalValues(reliable-change)
* include codes from system ReliableChangeCodes

CodeSystem: ComparisonGapCodes
Id: cypmh-comparison-gap
Title: "Why scores can't be compared"
Description: "Why two scores of a measure by one rater can't be compared yet."
* insert LocalCodes(comparison-gap)
* #no-baseline "No first score" "No score was recorded on or after the first attended contact."
* #no-second-contact "No second contact" "Fewer than two contacts with the child have taken place."
* #no-follow-up "No follow-up score" "No further score was recorded on or after the second attended contact."

ValueSet: ComparisonGap
Id: cypmh-comparison-gap
Title: "Why scores can't be compared"
Description: "Why two scores of a measure by one rater can't be compared yet."
* insert LocalValues(comparison-gap)
* include codes from system ComparisonGapCodes

CodeSystem: ScoreDirectionCodes
Id: cypmh-score-direction
Title: "Direction of a score"
Description: "Which way a score improves."
* insert LocalCodes(score-direction)
* #higher-is-better "Higher is better" "A rising score means improvement."
* #lower-is-better "Lower is better" "A falling score means improvement."

ValueSet: ScoreDirection
Id: cypmh-score-direction
Title: "Direction of a score"
Description: "Which way a score improves."
* insert LocalValues(score-direction)
* include codes from system ScoreDirectionCodes

CodeSystem: ChangeBasisCodes
Id: cypmh-change-basis
Title: "Basis of a change threshold"
Description: "On which numbers the threshold for reliable change is defined."
* insert LocalCodes(change-basis)
* #raw "Raw score" "On the score as it stands."
* #t-score "T-score" "On the score standardised by age and sex; it cannot be applied to the raw score."

ValueSet: ChangeBasis
Id: cypmh-change-basis
Title: "Basis of a change threshold"
Description: "On which numbers the threshold for reliable change is defined."
* insert LocalValues(change-basis)
* include codes from system ChangeBasisCodes

CodeSystem: MeasureKindCodes
Id: cypmh-measure-kind
Title: "Kind of measure"
Description: "What an instrument asks about."
* insert LocalCodes(measure-kind)
* #outcome "Outcome" "How the child is: symptoms, functioning, wellbeing, goals."
* #experience "Experience" "How the child or the family experienced the service."

ValueSet: MeasureKind
Id: cypmh-measure-kind
Title: "Kind of measure"
Description: "What an instrument asks about."
* insert LocalValues(measure-kind)
* include codes from system MeasureKindCodes

CodeSystem: OutcomeToolCodes
Id: cypmh-outcome-tool
Title: "Outcome measure"
Description: "The instruments whose scores the server knows. Only names stand here: no item, no anchor and no norm of any instrument."
* insert LocalCodes(outcome-tool)
* #bpses "BPSES" "Brief Parental Self-Efficacy Scale: how able a parent feels to bring up the child."
* #cgas "CGAS" "Children's Global Assessment Scale: one number for overall functioning, by a clinician."
* #cgsrs "CGSRS" "Child Group Session Rating Scale: how a group session felt to a child."
* #chi-esq "CHI-ESQ" "Experience of Service Questionnaire: how a child or a parent experienced the service."
* #core-10 "CORE-10" "Ten-question measure of distress of the CORE family."
* #cors "CORS" "Child Outcome Rating Scale: how things are going, rated by a younger child."
* #cries-8 "CRIES-8" "Eight-question measure of the impact of a frightening event."
* #csrs "CSRS" "Child Session Rating Scale: how a session felt to a child."
* #current-view "Current View" "A clinician's one-page view of problems, complexity and context."
* #edeq "EDE-Q" "Eating Disorder Examination Questionnaire: eating disorder symptoms, self-rated."
* #edqls "EDQLS" "Eating Disorders Quality of Life Scale."
* #gad-7 "GAD-7" "Seven-question measure of anxiety."
* #gbo "GBO" "Goal Based Outcomes: how close the child feels to their own goals, from 0 to 10."
* #gsrs "GSRS" "Group Session Rating Scale: how a group session felt."
* #honosca "HoNOSCA" "Health of the Nation Outcome Scales for Children and Adolescents: thirteen scales of problems."
* #mmf "Me and My Feelings" "A short measure of emotional and behavioural difficulties, rated by a child."
* #odd "How Are Things" "A short parent-rated measure of oppositional behaviour."
* #ors "ORS" "Outcome Rating Scale: how things are going, rated by a young person."
* #phq-9 "PHQ-9" "Nine-question measure of depression."
* #rcads "RCADS" "Revised Children's Anxiety and Depression Scale: six subscales and two totals."
* #score-15 "SCORE-15" "Fifteen-question measure of family functioning."
* #sdq "SDQ" "Strengths and Difficulties Questionnaire: five subscales, a total and an impact score."
* #sfq "SFQ" "Session Feedback Questionnaire: how a session was."
* #sldom "SLDOM" "Sheffield Learning Disabilities Outcome Measure."
* #srs "SRS" "Session Rating Scale: how a session felt to a young person."
* #swemwbs "SWEMWBS" "Short Warwick-Edinburgh Mental Well-being Scale."
* #wemwbs "WEMWBS" "Warwick-Edinburgh Mental Well-being Scale."
* #yp-core "YP-CORE" "Ten-question measure of distress of the CORE family for young people."

ValueSet: OutcomeTool
Id: cypmh-outcome-tool
Title: "Outcome measure"
Description: "The instruments whose scores the server knows. Only names stand here: no item, no anchor and no norm of any instrument."
* insert LocalValues(outcome-tool)
* include codes from system OutcomeToolCodes
