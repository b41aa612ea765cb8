// Records of many children at once, for systems that the operator has named.

RuleSet: OfTheServer(code, affectsState)
* url = "https://w3id.org/goldthread/fhir/OperationDefinition/{code}"
* version = "0.1.0"
* status = #active
* kind = #operation
* publisher = "Goldthread"
* jurisdiction = urn:iso:std:iso:3166#GB
* affectsState = {affectsState}
* code = #{code}
* system = true
* type = false
* instance = false

Instance: cypmh-mhsds-extract
InstanceOf: OperationDefinition
Usage: #definition
* insert OfTheServer(mhsds-extract, false)
* name = "MhsdsExtract"
* title = "Rows for a provider's national submission"
* description = "Rows of the referrals that were addressed to the caller's organisation, or of the contacts, care plans and scored assessments that it recorded, of a period: a help for filling the national mental health data set, and no submission. Each row names its resource and version; it holds codes, days and references, and no free text. Sealed records are left out and counted in Goldthread-Withheld, those without a day in Goldthread-Undated; Link says where the next page is. Only for systems that the server's operator has named for the purpose HCOMPL. Reads by GET and POST. Scopes: read access to the type of the table (*.rs), as a system's scope."
* insert In(table, 0, 1, code, [[referrals, contacts, care-plans or scored-assessments. Required but beside page.]])
* insert In(periodStart, 0, 1, date, [[The first day on which something happened. Required but beside page.]])
* insert In(periodEnd, 0, 1, date, [[The last day, a year after the first at most. Required but beside page.]])
* insert In(_format, 0, 1, string, [[csv or ndjson, or the media type of one; csv when absent.]])
* insert In(_count, 0, 1, integer, [[At most this many records in one page, 1 to 500; 500 when absent.]])
* insert In(page, 0, 1, string, [[From the Link of the page before; nothing else stands beside it.]])
* insert Out(return, 1, 1, Binary, [[The rows, sent as they are and never wrapped.]])

Instance: cypmh-Group-export
InstanceOf: OperationDefinition
Usage: #definition
* insert OperationOn(Group, export, false)
* name = "GroupExport"
* title = "Export the records of a group of children to a named purpose"
* description = "Begins an export by FHIR Bulk Data Access: 202, and Content-Location says where to ask how it stands. The one group is our-children: the children around whom the caller's organisation stands at the moment of the request. Each file is decided on as a read is, when it is taken down and again when it is fetched. Sealed records are never in it. Only for systems that the server's operator has named for the purpose. Reads by GET and POST. Scopes: read access to Patient and to each type that is exported (*.rs), as a system's scope."
* insert In(purpose, 1, 1, code, [[To which end: a code of HL7's purposes of use that the operator has named for the caller's role.]])
* insert In(_type, 0, *, string, [[Types to export, separated by commas; all types of a child's record when absent.]])
* insert In(_since, 0, 1, dateTime, [[Only what was stored after this moment.]])
* insert In(_outputFormat, 0, 1, string, [[application/fhir+ndjson, application/ndjson or ndjson.]])

Instance: cypmh-export-status
InstanceOf: OperationDefinition
Usage: #definition
* insert OfTheServer(export-status, false)
* name = "ExportStatus"
* title = "How an export stands"
* description = "202 with X-Progress and Retry-After while an export is under way, 200 with the manifest when it is complete; by DELETE it ends and its files go. An export of somebody else isn't there. Reads by GET and POST. Scopes: read access to Patient (*.rs), as a system's scope."
* insert In(job, 1, 1, string, [[The id of the export, as Content-Location gave it.]])

Instance: cypmh-export-file
InstanceOf: OperationDefinition
Usage: #definition
* insert OfTheServer(export-file, false)
* name = "ExportFile"
* title = "A file of an export"
* description = "One file of a complete export as NDJSON, as far as the caller may see what is in it at this moment. Reads by GET and POST. Scopes: read access to the type of the file (*.rs), as a system's scope."
* insert In(job, 1, 1, string, [[The id of the export.]])
* insert In(type, 1, 1, code, [[The type of the resources in the file.]])
* insert In(part, 1, 1, integer, [[Which file of this type, from 1.]])
* insert Out(return, 1, 1, Binary, [[A resource on each line.]])
