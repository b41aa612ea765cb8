// Messages of the national booking and referral standard.

Instance: cypmh-process-message
InstanceOf: OperationDefinition
Usage: #definition
* url = "https://w3id.org/goldthread/fhir/OperationDefinition/process-message"
* version = "0.1.0"
* status = #active
* kind = #operation
* publisher = "Goldthread"
* jurisdiction = urn:iso:std:iso:3166#GB
* affectsState = true
* code = #process-message
* system = true
* type = false
* instance = false
* name = "ProcessMessage"
* title = "Process a national message"
* description = "Takes a message of the national Booking and Referral Standard: a referral, its cancellation or change, the answer of whoever was asked, a booking, or the feedback that a child was not seen. What it asks is done by the same rules as by any other request, all of it or nothing. The same message again has the same answer and no second effect. Open to systems, which send only what their own organisation says. By POST of the message itself. Scopes: create and update access to what it stores (*.cu)."
* insert In(content, 1, 1, Bundle, [[The message: a Bundle of type message whose first entry is its MessageHeader.]])
* insert Out(return, 1, 1, Bundle, [[A message whose header names the one that it answers, and in its focus what was stored.]])
