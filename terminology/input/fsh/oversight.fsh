// What stands out for a child in the care of a council, as those see it who answer for all of them.

CodeSystem: OversightFindingCodes
Id: cypmh-oversight-finding
Title: "Finding on a child in care"
Description: "What is missing or late for a child in the care of a council, for whoever answers there for the mental health or the education of all such children."
* insert LocalCodes(oversight-finding)
* #waiting "Waiting too long" "A referral of the child has waited longer than its service's standard for a first contact or for help."
* #needs-not-met "Needs not met" "The latest review of the care plan found mental health needs that are not met, or only in part."
* #no-mental-health-review "No review of mental health" "No review of the care plan has said within six months whether the child's mental health needs are met."
* #no-measure "No measure" "No outcome measure has been scored for the child within twelve months."
* #no-mental-health-plan "No mental health plan" "No plan in force says how the child's mental health is supported."
* #no-care-plan "No care plan" "The child lives in a placement of the council, and no care plan of a looked-after child is in force."
* #care-plan-overdue "Care plan review overdue" "The day on which the care plan was to be reviewed has passed."
* #no-education-plan "No personal education plan" "The child is of school age, and no personal education plan is in force."
* #education-plan-overdue "Personal education plan overdue" "The day on which the personal education plan was to be reviewed has passed."
* #no-school-place "No school place" "The child is of compulsory school age, and no school place is recorded."

ValueSet: OversightFinding
Id: cypmh-oversight-finding
Title: "Finding on a child in care"
Description: "What is missing or late for a child in the care of a council."
* insert LocalValues(oversight-finding)
* include codes from system OversightFindingCodes
