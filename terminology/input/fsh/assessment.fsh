// Whose views an assessment holds, what it leaves open and why, and what became of the concerns that were open.

CodeSystem: NotAssessedReasonCodes
Id: cypmh-not-assessed-reason
Title: "Why it was not assessed"
Description: "Why a part of a child's situation was not assessed. It is said openly, so that nobody takes silence for nothing found."
* insert LocalCodes(not-assessed-reason)
* #not-yet "Not yet" "There was no time yet; it is to be asked."
* #declined "Declined" "The child, or whoever may decide, did not want to go into it."
* #too-distressing-now "Too distressing now" "To ask now would have done harm; when it is asked is planned."
* #assessed-elsewhere "Assessed elsewhere" "Another agency assesses it; its findings are awaited or referred to."
* #information-unobtainable "Information unobtainable" "Whoever knows could not be reached, or did not share it."
* #communication-need "Communication need not met" "The help that the child or family needs to communicate was not there."

ValueSet: NotAssessedReason
Id: cypmh-not-assessed-reason
Title: "Why it was not assessed"
Description: "Why a part of a child's situation was not assessed."
* insert LocalValues(not-assessed-reason)
* include codes from system NotAssessedReasonCodes

CodeSystem: ViewpointMethodCodes
Id: cypmh-viewpoint-method
Title: "How a view was obtained"
Description: "In which way someone's view came into an assessment."
* insert LocalCodes(viewpoint-method)
* #alone "Spoken with alone" "They were spoken with on their own."
* #with-someone "Spoken with beside someone" "Somebody else was there."
* #play-or-drawing "Play, drawing or story" "They showed it in play, in a drawing or in a story."
* #in-writing "In writing" "They wrote it, or filled in a form."
* #with-interpreter "With an interpreter" "An interpreter or signer translated."
* #through-advocate "Through an advocate" "An advocate put it forward in their name."
* #through-another "Through someone else" "Somebody else reported it; it is second hand."
* #observed "Observed" "It was seen rather than said."
* #from-records "From records" "It was taken from what is on record."

ValueSet: ViewpointMethod
Id: cypmh-viewpoint-method
Title: "How a view was obtained"
Description: "In which way someone's view came into an assessment."
* insert LocalValues(viewpoint-method)
* include codes from system ViewpointMethodCodes

CodeSystem: ConcernAnswerCodes
Id: cypmh-concern-answer
Title: "Answer to a concern"
Description: "What an assessment did with a problem or a concern that was open."
* insert LocalCodes(concern-answer)
* #addressed "Addressed" "The assessment looked at it, and says what follows."
* #dismissed "Dismissed" "The assessment sets it aside, for the reason that it gives."

ValueSet: ConcernAnswer
Id: cypmh-concern-answer
Title: "Answer to a concern"
Description: "What an assessment did with a problem or a concern that was open."
* insert LocalValues(concern-answer)
* include codes from system ConcernAnswerCodes
