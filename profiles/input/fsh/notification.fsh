// How those around a child learn that something has happened.

Instance: cypmh-events
InstanceOf: OperationDefinition
Usage: #definition
* url = "https://w3id.org/goldthread/fhir/OperationDefinition/events"
* version = "0.1.0"
* status = #active
* kind = #operation
* publisher = "Goldthread"
* jurisdiction = urn:iso:std:iso:3166#GB
* affectsState = false
* code = #events
* system = true
* type = false
* instance = false
* name = "Events"
* title = "What has happened"
* description = "What has happened around children with whom the caller's organisation works, in the order in which it was stored: topic, time, and references, never what a record says. Positions rise and have no meaning but their order; what the caller may not see now is left out. Open to systems and professionals. Reads by GET and POST. Scopes: read access to Communication (*.rs)."
* insert In(after, 0, 1, integer, [[Only what follows this position: the value of last from the answer before. From the beginning when absent.]])
* insert In(_count, 0, 1, integer, [[At most this many events in one answer; 100 when absent, at most 500.]])
* insert OutParts(event, *, [[One event.]])
* insert Part(position, 1, 1, integer, [[Its place in the order.]])
* insert Part(id, 1, 1, string, [[By which its deliveries are told apart: the same event has the same id, however often it comes.]])
* insert Part(topic, 1, 1, code, [[What has happened.]])
* insert Part(time, 1, 1, instant, [[When it was stored.]])
* insert Part(focus, 1, 1, Reference, [[The record that changed.]])
* insert Part(child, 1, 1, Reference, [[The child whom it is about.]])
* insert Out(last, 1, 1, integer, [[Ask with this as after for what follows. It can be higher than the position of the last event shown.]])

Instance: cypmh-Communication-acknowledge
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(Communication, acknowledge, true)
* name = "AcknowledgeNotice"
* title = "Take note of a notice"
* description = "Says that a notice of the inbox has been taken note of: its status becomes completed, received is set, and who took note and when is added. Open to the organisation or the person to whom the notice is addressed. Once acknowledged it stays as it is. Changes by POST with If-Match. Scopes: update access to Communication (*.u)."
* insert Out(return, 1, 1, Communication, [[The notice as it is now, with its new ETag.]])
