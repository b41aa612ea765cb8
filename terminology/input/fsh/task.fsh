// What someone is asked to do.

CodeSystem: TaskCodeCodes
Id: cypmh-task-code
Title: "What is to be done"
Description: "What an action or follow-up asks someone to do. The task of a referral's addressee has the code fulfill of HL7 instead."
* insert LocalCodes(task-code)
* #plan-action "Action of a plan" "An action that was agreed in a plan."
* #offer-alternative-support "Offer other support" "Offer the child and family other help after a referral was turned down."
* #contact-while-waiting "Contact while waiting" "Get in touch with a child on a waiting list and look at the risk again."
* #consider-mental-health-referral "Consider a mental health referral" "Consider whether a child who came with something else needs mental health help."
* #consider-assessment "Consider a full assessment" "Consider a comprehensive assessment after a score or an event called for it."
* #consider-concern "Consider a concern" "Consider a concern that someone raised, and say what follows."
* #establish-gp-registration "Establish GP registration" "Find out why the child has no GP and help the family to register."
* #safeguarding-response "Safeguarding response" "Decide what repeated absence or another sign means for the child's safety."
* #disclosure-response "Response to a disclosure" "Respond to what a child has told someone."
* #re-engagement "Re-engagement" "Try again, in another way, to reach a child or family."
* #offer-again "Offer again" "Offer help again after it was declined."
* #follow-up-missed-appointment "Follow up a missed appointment" "Say what follows a missed appointment."
* #review-needed "Look again" "Look again at risk, assessment or plan because something changed."
* #whole-picture-review "Whole-picture review" "Look at several crises as one picture, with the chronology."
* #medication-review "Review medication" "Review a medicine."
* #safety-plan-review "Go through the safety plan" "Go through the safety plan with the child."
* #transition-planning "Plan the transition" "Begin to plan the move to adult services or another school."
* #transition-support "Consider support for a transition" "Consider extra support for a change of school."
* #update-pep "Bring the personal education plan up to date" "Make or update the personal education plan."
* #assess-home-education "Assess home education" "Assess what a child who is to be educated at home needs."
* #restore-provision "Restore provision" "Restore provision of a plan that was interrupted."
* #missing-discharge-plan "Make up for a missing discharge plan" "Make the plans that were missing when a child left hospital."
* #missing-closure-plan "Make up for a missing way back" "Say how the family gets help again, and tell those who need to know."
* #discharge-blocker "Remove an obstacle to discharge" "Remove what keeps a child in hospital who is ready to leave."
* #request-change-of-worker "Change of worker" "Consider a child's wish for another worker."
* #planned-ending "Plan an ending" "Plan the end of a relationship with a worker."
* #link-advocates "Bring advocates together" "Bring together those who speak for the child."
* #second-opinion "Second opinion" "Obtain a second opinion."
* #legal-advice "Legal advice" "Obtain legal advice."
* #concern-escalation "Professional concern" "Answer a professional concern about a decision of another agency."
* #inform-child "Explain to the child" "Explain a finding or decision to the child in words they understand."
* #answer-wish "Answer a wish" "Say what becomes of something that the child wants, and explain it to them."
* #keep-worker "Keep a worker" "See why the child has had to begin again with someone new so often, and what makes a worker stay."
* #mental-health-needs-unmet "See to mental health needs" "A statutory review found mental health needs that are not met: see that what was agreed is done."
* #join-meeting "Join a meeting" "A meeting about the child's safety is called, and a service that works with the child is not invited: it asks to be."
* #note-school-move "Note why a school was changed" "Say which schools were weighed, what the child thinks of the move and, for a child in care, what the virtual school does."
* #renew-capacity-finding "Look at capacity again" "A finding of competence or capacity has run out: find out whether it would be the same today, or say why that is no longer needed."
* #hand-over-placement "Hand over to the carer" "A placement has begun, and those who care for the child there have not said that they know what they need to know."
* #arrange-advocate "Arrange an advocate" "Find the advocate whom the child said they want."

ValueSet: TaskCode
Id: cypmh-task-code
Title: "What is to be done"
Description: "What an action or follow-up asks someone to do. The task of a referral's addressee has the code fulfill of HL7 instead."
* insert LocalValues(task-code)
* include codes from system TaskCodeCodes

CodeSystem: EscalationStageCodes
Id: cypmh-escalation-stage
Title: "Stage of escalation"
Description: "How far a professional concern has been taken."
* insert LocalCodes(escalation-stage)
* #stage-1 "Stage 1: between the two" "The two professionals talk and try to agree."
* #stage-2 "Stage 2: their managers" "Their line managers and safeguarding leads talk."
* #stage-3 "Stage 3: heads of service" "Heads of service or named professionals decide."
* #stage-4 "Stage 4: directors" "Directors or chief officers decide."
* #stage-5 "Stage 5: the partnership" "The safeguarding children partnership decides and learns from it."

ValueSet: EscalationStage
Id: cypmh-escalation-stage
Title: "Stage of escalation"
Description: "How far a professional concern has been taken."
* insert LocalValues(escalation-stage)
* include codes from system EscalationStageCodes

CodeSystem: EscalationOutcomeCodes
Id: cypmh-escalation-outcome
Title: "Outcome of an escalation"
Description: "How a professional concern was settled."
* insert LocalCodes(escalation-outcome)
* #decision-changed "Decision changed" "The decision was changed."
* #decision-upheld "Decision upheld" "The decision stands, for reasons given."
* #compromise "Middle way" "Both sides agreed on something else."
* #withdrawn "Withdrawn" "The concern was withdrawn."
* #next-stage "To the next stage" "The concern goes to the next stage."
* #unresolved "Not resolved" "The agencies did not agree, and the concern was passed on to somebody outside this process."

ValueSet: EscalationOutcome
Id: cypmh-escalation-outcome
Title: "Outcome of an escalation"
Description: "How a professional concern was settled."
* insert LocalValues(escalation-outcome)
* include codes from system EscalationOutcomeCodes
