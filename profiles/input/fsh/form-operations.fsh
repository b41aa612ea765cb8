// A form opened for a child, and the scores in a completed one.

Instance: cypmh-QuestionnaireResponse-extract
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(QuestionnaireResponse, extract, false)
* base = "http://hl7.org/fhir/uv/sdc/OperationDefinition/QuestionnaireResponse-extract"
* name = "Extract"
* title = "Take scores out of a completed form"
* description = "Gives the observations in a completed form as a transaction that would store them, and amend or withdraw those taken out before the form was amended; nothing is stored. Of Structured Data Capture it knows the observations that questions with a code say they give. Reads by GET and POST. Scopes: read access to QuestionnaireResponse and to Observation (*.rs)."
* insert Out(return, 1, 1, Bundle, [[A transaction with one Observation for each answer to be taken out, and for each that was and is gone.]])

Instance: cypmh-Questionnaire-populate
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(Questionnaire, populate, false)
* base = "http://hl7.org/fhir/uv/sdc/OperationDefinition/Questionnaire-populate"
* name = "Populate"
* title = "Open a form for a child"
* description = "Gives a form in progress with what the caller sees in the child's record. Of Structured Data Capture it knows the launch context patient, initial expressions in FHIRPath, and variables that ask for all resources of one type in the record. Reads by GET and POST. Scopes: read access to Questionnaire, to Patient and to what is in it (*.rs)."
* type = true
* insert In(subject, 1, 1, Reference, [[The child; in a URL, Patient/id.]])
* insert In(canonical, 0, 1, uri, [[The form, by its canonical URL, where the operation is called on the type.]])
* insert Out(response, 1, 1, QuestionnaireResponse, [[The form, in progress.]])
* insert Out(issues, 0, 1, OperationOutcome, [[What couldn't be filled in, by the linkId of the question.]])
