// Identifiers that have no national system, each unique within the organisation that gave it.

Instance: cypmh-upn
InstanceOf: NamingSystem
Usage: #definition
* name = "Upn"
* insert LocalIdentifier(upn)
* description = "The unique pupil number that a school in England gives to a pupil."
* usage = "Patient.identifier. Known within education only: it never joins records of different organisations by itself. Name the school or authority as assigner."
* responsible = "Department for Education"

Instance: cypmh-council-case-number
InstanceOf: NamingSystem
Usage: #definition
* name = "CouncilCaseNumber"
* insert LocalIdentifier(council-case-number)
* description = "The number of a child's case in the system of one local authority."
* usage = "Patient.identifier. Unique within the authority only: name it as assigner."
* responsible = "The local authority that gave the number"

Instance: cypmh-referral-identifier
InstanceOf: NamingSystem
Usage: #definition
* name = "ReferralIdentifier"
* insert LocalIdentifier(referral-identifier)
* description = "The number by which the sending organisation knows a referral."
* usage = "ServiceRequest.identifier and Task.identifier. Unique for ever within the organisation that is named as assigner."
* responsible = "The sending organisation"

Instance: cypmh-care-team-identifier
InstanceOf: NamingSystem
Usage: #definition
* name = "CareTeamIdentifier"
* insert LocalIdentifier(care-team-identifier)
* description = "The number by which an organisation knows a team around a child."
* usage = "CareTeam.identifier. Unique within the organisation that is named as assigner."
* responsible = "The organisation that formed the team"

Instance: cypmh-plan-identifier
InstanceOf: NamingSystem
Usage: #definition
* name = "PlanIdentifier"
* insert LocalIdentifier(plan-identifier)
* description = "The number by which an organisation knows one of its plans."
* usage = "CarePlan.identifier. Unique within the organisation that is named as assigner."
* responsible = "The organisation that owns the plan"

Instance: cypmh-document-identifier
InstanceOf: NamingSystem
Usage: #definition
* name = "DocumentIdentifier"
* insert LocalIdentifier(document-identifier)
* description = "The identifier that the server gives to each document that it composes."
* usage = "Bundle.identifier of a shared care plan or a chronology."
* responsible = "The server that composed the document"

Instance: cypmh-school-urn
InstanceOf: NamingSystem
Usage: #definition
* name = "SchoolUrn"
* insert LocalIdentifier(school-urn)
* description = "The unique reference number of a school in England."
* usage = "Organization.identifier."
* responsible = "Department for Education"

Instance: cypmh-ukprn
InstanceOf: NamingSystem
Usage: #definition
* name = "Ukprn"
* insert LocalIdentifier(ukprn)
* description = "The reference number of a learning provider in the United Kingdom."
* usage = "Organization.identifier."
* responsible = "UK Register of Learning Providers"

Instance: cypmh-charity-number
InstanceOf: NamingSystem
Usage: #definition
* name = "CharityNumber"
* insert LocalIdentifier(charity-number)
* description = "The number of a charity in the register of charities."
* usage = "Organization.identifier. Known here for organisations that have no ODS code."
* responsible = "Charity Commission for England and Wales"

Instance: cypmh-la-gss-code
InstanceOf: NamingSystem
Usage: #definition
* name = "LaGssCode"
* insert LocalIdentifier(la-gss-code)
* description = "The Government Statistical Service code of a local authority."
* usage = "Organization.identifier and Location.identifier."
* responsible = "Office for National Statistics"

Instance: cypmh-postcode-district
InstanceOf: NamingSystem
Usage: #definition
* name = "PostcodeDistrict"
* insert LocalIdentifier(postcode-district)
* description = "The district of a postcode: its part before the blank."
* usage = "HealthcareService.coverageArea.identifier."
* responsible = "Royal Mail"
