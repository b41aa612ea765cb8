// The children around whom somebody stands, and why.

CodeSystem: CaseloadBasisCodes
Id: cypmh-caseload-basis
Title: "Why a child is in a caseload"
Description: "On what it rests that a caller stands around a child."
* insert LocalCodes(caseload-basis)
* #team "In the team" "The caller is in the team around the child in person."
* #organisation-in-team "Organisation in the team" "The caller's organisation is in the team around the child itself."
* #colleague-in-team "Colleague in the team" "Somebody is in the team around the child on behalf of the caller's organisation."
* #practice "Registered practice" "The child is registered with the caller or with the caller's practice."
* #task "Open task" "The caller, their organisation or one of its services owns an open task about the child that another organisation gave."
* #self "The child themselves" "The caller is the child."
* #parent "Parental responsibility" "The caller has parental responsibility, and the team has let them in."
* #emergency "Emergency" "The caller has opened the child's record in an emergency, for an hour."

ValueSet: CaseloadBasis
Id: cypmh-caseload-basis
Title: "Why a child is in a caseload"
Description: "On what it rests that a caller stands around a child."
* insert LocalValues(caseload-basis)
* include codes from system CaseloadBasisCodes
