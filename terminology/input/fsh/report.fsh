// Reports without children: into what their numbers are divided.

CodeSystem: ReportStratumCodes
Id: cypmh-report-stratum
Title: "Part of a report"
Description: "Parts into which a number in a report is divided, where no other code system has them."
* insert LocalCodes(report-stratum)
* #source-primary-care "From primary care" "The referral came from a general practice or another part of primary care."
* #source-family "From the young person or family" "Young people referred themselves, or a carer or relative did."
* #source-social-care "From social care" "The referral came from social services."
* #source-education "From education" "The referral came from a school or another part of education."
* #source-justice "From justice" "The referral came from the police, a court, probation, custody or a youth justice team."
* #source-hospital-and-health "From other health services" "The referral came from child health, a hospital or another health service."
* #source-other "From elsewhere" "The referral came from a source that none of the others is."
* #first-request "First request" "The referral replaces no other."
* #repeated-request "Repeated request" "The referral replaces another that was made before."
* #taken-on "Taken on" "Whoever was asked has accepted the referral or begun to help."
* #turned-down "Turned down" "Whoever was asked has turned the referral down."
* #answered-at-once "Answered without taking on" "Whoever was asked has completed the answer without taking the child on, with advice for instance."
* #alternative-offered "Other support offered" "Who was turned down was told of other support."
* #advice-only "Advice only" "Who was turned down was given advice and no other support."
* #nothing-offered "Nothing available" "Who was turned down was told that nothing else is available."
* #within-week "Up to a week" "It took seven days or less."
* #within-four-weeks "Over one week, up to four" "It took more than seven days and not more than 28."
* #within-twelve-weeks "Over four weeks, up to twelve" "It took more than 28 days and not more than 84."
* #within-eighteen-weeks "Over twelve weeks, up to eighteen" "It took more than 84 days and not more than 126."
* #within-year "Over eighteen weeks, up to a year" "It took more than 126 days and not more than 365."
* #over-year "Over a year" "It took more than 365 days."
* #in-time "In time" "What is owed is not due yet."
* #overdue "Overdue" "What is owed is due and has not come."
* #view-heard "Child's view in it" "The assessment holds what the child says."
* #view-explained "Child's view missing with a reason" "The assessment says why the child's view is missing."
* #view-missing "Child's view missing" "The assessment holds neither the child's view nor why it is missing."
* #acknowledged "Acknowledged" "Whoever was told has said that they took note."
* #not-acknowledged "Not acknowledged" "Whoever was told has not said that they took note."
* #no-group "None of these groups" "The child was in none of the groups that are counted apart."
* #not-stated "Not stated" "The record does not say."

ValueSet: ReportStratum
Id: cypmh-report-stratum
Title: "Part of a report"
Description: "Parts into which a number in a report is divided, where no other code system has them."
* insert LocalValues(report-stratum)
* include codes from system ReportStratumCodes
