// A common language for risk, the scales that agencies bring with them, and whose word it rests on.

CodeSystem: RiskLevelCodes
Id: cypmh-risk-level
Title: "Common risk level"
Description: "Five levels of risk that every agency reads alike, because each says what to do."
* insert LocalCodes(risk-level)
* ^property[+].code = #rank
* ^property[=].type = #integer
* ^property[=].description = "The order of the levels: 0 is the lowest, 4 the highest."
* ^property[+].code = #action
* ^property[=].type = #string
* ^property[=].description = "What the level asks everyone to do."
* #none-identified "None identified: keep listening" "No sign of this risk was found by asking about it. Go on listening, and ask again when something changes."
* #none-identified ^property[+].code = #rank
* #none-identified ^property[=].valueInteger = 0
* #none-identified ^property[+].code = #action
* #none-identified ^property[=].valueString = "keep listening"
* #low "Low: support and look again" "There are signs, but harm is unlikely for now. Give support, agree who looks again and when."
* #low ^property[+].code = #rank
* #low ^property[=].valueInteger = 1
* #low ^property[+].code = #action
* #low ^property[=].valueString = "support and look again"
* #moderate "Moderate: plan together" "Harm is possible. Agree a safety plan with the child, tell the team, and review it within days."
* #moderate ^property[+].code = #rank
* #moderate ^property[=].valueInteger = 2
* #moderate ^property[+].code = #action
* #moderate ^property[=].valueString = "plan together"
* #high "High: act today" "Harm is likely soon. Act on the same day: safety plan in use, urgent assessment, someone keeps watch."
* #high ^property[+].code = #rank
* #high ^property[=].valueInteger = 3
* #high ^property[+].code = #action
* #high ^property[=].valueString = "act today"
* #immediate "Immediate: act now" "Harm is happening or about to happen. Stay with the child, call emergency help, tell the lead at once."
* #immediate ^property[+].code = #rank
* #immediate ^property[=].valueInteger = 4
* #immediate ^property[+].code = #action
* #immediate ^property[=].valueString = "act now"

ValueSet: RiskLevel
Id: cypmh-risk-level
Title: "Common risk level"
Description: "Five levels of risk that every agency reads alike, because each says what to do."
* insert LocalValues(risk-level)
* include codes from system RiskLevelCodes

CodeSystem: RiskScaleLowMediumHighCodes
Id: cypmh-risk-scale-low-medium-high
Title: "Local three-step risk scale"
Description: "The scale low, medium, high as many agencies use it; it stands beside the common level."
* insert LocalCodes(risk-scale-low-medium-high)
* #low "Low" "Low on the agency's own scale."
* #medium "Medium" "Medium on the agency's own scale."
* #high "High" "High on the agency's own scale."

ValueSet: RiskScaleLowMediumHigh
Id: cypmh-risk-scale-low-medium-high
Title: "Local three-step risk scale"
Description: "The scale low, medium, high as many agencies use it; it stands beside the common level."
* insert LocalValues(risk-scale-low-medium-high)
* include codes from system RiskScaleLowMediumHighCodes

CodeSystem: RiskScaleRagCodes
Id: cypmh-risk-scale-rag
Title: "Local traffic-light risk scale"
Description: "The scale green, amber, red as many agencies use it; it stands beside the common level."
* insert LocalCodes(risk-scale-rag)
* #green "Green" "Green on the agency's own scale."
* #amber "Amber" "Amber on the agency's own scale."
* #red "Red" "Red on the agency's own scale."

ValueSet: RiskScaleRag
Id: cypmh-risk-scale-rag
Title: "Local traffic-light risk scale"
Description: "The scale green, amber, red as many agencies use it; it stands beside the common level."
* insert LocalValues(risk-scale-rag)
* include codes from system RiskScaleRagCodes

CodeSystem: RiskDomainCodes
Id: cypmh-risk-domain
Title: "What the risk is of"
Description: "What might happen to or through a child."
* insert LocalCodes(risk-domain)
* #self-harm "Self-harm" "Hurting oneself, whatever the intention."
* #suicide "Suicide" "Ending one's own life."
* #self-neglect "Self-neglect" "Not eating, drinking, sleeping or caring for oneself."
* #eating "Harm through eating or not eating" "Physical harm through restricting, bingeing or purging."
* #substance-use "Harm through substances" "Harm through alcohol, drugs or medicines."
* #physical-health "Physical ill health" "Harm through an untreated or worsening illness."
* #harm-to-others "Harm to others" "Hurting someone else."
* #sexual-harm-to-others "Sexual harm to others" "Harmful sexual behaviour towards someone else."
* #fire-setting "Fire" "Setting fires."
* #abuse "Abuse by others" "Physical, emotional or sexual abuse by someone else."
* #neglect "Neglect by others" "Basic needs not met by those who should meet them."
* #domestic-abuse "Domestic abuse" "Living with, or suffering, domestic abuse."
* #sexual-exploitation "Sexual exploitation" "Being exploited sexually."
* #criminal-exploitation "Criminal exploitation" "Being exploited for crime, such as carrying drugs."
* #radicalisation "Radicalisation" "Being drawn into extremism."
* #online-harm "Online harm" "Harm through contact, content or conduct online."
* #bullying "Bullying" "Being bullied."
* #going-missing "Going missing" "Running away or going missing."
* #absconding "Absconding from care" "Leaving a hospital or placement without leave."
* #placement-breakdown "Placement breakdown" "Losing the place to live."
* #exclusion "Losing the school place" "Exclusion from, or breakdown of, education."
* #disengagement "Disengagement" "Losing touch with the help that is needed."
* #relapse "Relapse" "Getting worse again after getting better."

ValueSet: RiskDomain
Id: cypmh-risk-domain
Title: "What the risk is of"
Description: "What might happen to or through a child."
* insert LocalValues(risk-domain)
* include codes from system RiskDomainCodes

CodeSystem: RiskDirectionCodes
Id: cypmh-risk-direction
Title: "Direction of risk"
Description: "Towards whom a risk runs."
* insert LocalCodes(risk-direction)
* #to-self "To self" "From the child to themselves."
* #to-others "To others" "From the child to someone else."
* #from-others "From others" "From someone else to the child."

ValueSet: RiskDirection
Id: cypmh-risk-direction
Title: "Direction of risk"
Description: "Towards whom a risk runs."
* insert LocalValues(risk-direction)
* include codes from system RiskDirectionCodes

CodeSystem: InformationSourceCodes
Id: cypmh-information-source
Title: "Source of information"
Description: "Whose account something rests on."
* insert LocalCodes(information-source)
* #child "The child" "What the child said, drew, wrote or showed."
* #parent "Parent" "What a parent said."
* #carer "Carer" "What a foster, kinship or residential carer said."
* #sibling "Brother or sister" "What a brother or sister said."
* #friend "Friend or peer" "What a friend or peer said."
* #school "School or college" "What school or college staff said or recorded."
* #gp "GP" "What the GP said or recorded."
* #health-professional "Other health professional" "What another health professional said or recorded."
* #mental-health-professional "Mental health professional" "What a mental health professional said or recorded."
* #social-worker "Social worker" "What a social worker said or recorded."
* #police "Police" "What the police said or recorded."
* #youth-justice "Youth justice service" "What the youth justice service said or recorded."
* #voluntary-sector "Voluntary sector" "What a charity or community organisation said."
* #advocate "Advocate" "What an advocate said for the child."
* #observation "Direct observation" "What the assessor saw."
* #measure "Outcome measure" "The result of a measure or questionnaire."
* #records "Earlier records" "What earlier records say."

ValueSet: InformationSource
Id: cypmh-information-source
Title: "Source of information"
Description: "Whose account something rests on."
* insert LocalValues(information-source)
* include codes from system InformationSourceCodes

CodeSystem: LifeChangeCodes
Id: cypmh-life-change
Title: "Change in a child's life"
Description: "A change after which risk, assessment and plan are to be looked at again."
* insert LocalCodes(life-change)
* #placement "Where the child lives" "The child came into care, moved or went home."
* #school "School" "The child's school place changed or was lost."
* #carer "Carers" "Who cares for the child, or how well they can, changed."
* #self-harm "Self-harm" "The child hurt themselves, or spoke of wanting to die."
* #missing "Missing" "The child went missing."
* #arrest "Arrest, court or custody" "The child was arrested, came before a court or was locked up."
* #not-brought "Not brought" "The child was not brought to an appointment, did not come or refused."
* #bereavement "Bereavement" "Someone close died."
* #deterioration "Getting worse" "A score got worse by more than chance."
* #harm-by-others "Harm by others" "The child was harmed by someone else, or told someone of it."
* #harm-to-others "Harm to others" "The child hurt someone else."
* #crisis "Crisis" "The child was admitted, restrained, or came to harm through substances."

ValueSet: LifeChange
Id: cypmh-life-change
Title: "Change in a child's life"
Description: "A change after which risk, assessment and plan are to be looked at again."
* insert LocalValues(life-change)
* include codes from system LifeChangeCodes

CodeSystem: ReviewSubjectCodes
Id: cypmh-review-subject
Title: "What is looked at again"
Description: "What a change in a child's life may put out of date."
* insert LocalCodes(review-subject)
* #risk "Risk assessment" "What an agency said of a risk."
* #assessment "Assessment" "A comprehensive assessment."
* #plan "Plan" "A plan in force."

ValueSet: ReviewSubject
Id: cypmh-review-subject
Title: "What is looked at again"
Description: "What a change in a child's life may put out of date."
* insert LocalValues(review-subject)
* include codes from system ReviewSubjectCodes

CodeSystem: StalenessReasonCodes
Id: cypmh-staleness-reason
Title: "Why something is out of date"
Description: "Why an assessment or a plan may no longer be relied upon."
* insert LocalCodes(staleness-reason)
* #expired "Past its date" "The day until which it was to hold is over."
* #changed-since "Something changed since" "Something changed in the child's life after it was written."

ValueSet: StalenessReason
Id: cypmh-staleness-reason
Title: "Why something is out of date"
Description: "Why an assessment or a plan may no longer be relied upon."
* insert LocalValues(staleness-reason)
* include codes from system StalenessReasonCodes
