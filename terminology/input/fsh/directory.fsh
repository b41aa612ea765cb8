// Services and organisations to which one can turn.

CodeSystem: OrganizationTypeCodes
Id: cypmh-organization-type
Title: "Kind of organisation"
Description: "What an organisation around a child is."
* insert LocalCodes(organization-type)
* #gp-practice "GP practice" "A general medical practice."
* #mental-health-provider "Mental health provider" "An NHS trust or other provider of mental health services."
* #acute-hospital "Hospital" "An acute or children's hospital."
* #community-health "Community health provider" "A provider of community health services."
* #ambulance "Ambulance service" "An ambulance service."
* #commissioner "Commissioner" "An integrated care board or other commissioner."
* #local-authority "Local authority" "A council with responsibility for children."
* #school "School" "A school."
* #college "College" "A college or training provider."
* #nursery "Early years setting" "A nursery or other early years setting."
* #voluntary "Voluntary organisation" "A charity or community organisation."
* #police "Police" "A police force."
* #youth-justice "Youth justice service" "A youth justice service."
* #court "Court or tribunal" "A court or tribunal."
* #fostering-agency "Fostering agency" "An independent fostering agency."
* #residential-provider "Residential care provider" "A provider of children's homes or supported accommodation."
* #advocacy "Advocacy provider" "A provider of independent advocacy."
* #partnership "Safeguarding partnership" "A safeguarding children partnership."

ValueSet: OrganizationType
Id: cypmh-organization-type
Title: "Kind of organisation"
Description: "What an organisation around a child is."
* insert LocalValues(organization-type)
* include codes from system OrganizationTypeCodes

CodeSystem: ServiceCategoryCodes
Id: cypmh-service-category
Title: "Kind of service"
Description: "How a service of the directory is found."
* insert LocalCodes(service-category)
* #single-point-of-access "Single point of access" "One door to several services."
* #crisis "Crisis service" "Help within hours."
* #specialist-mental-health "Specialist mental health" "Specialist community mental health service."
* #mental-health-in-schools "Mental health in schools" "Help at school or college."
* #early-help "Early help" "Early help for families."
* #local-offer "Local offer" "Listed in the local offer."
* #voluntary "Voluntary and community" "Help by charities and community groups."
* #peer-support "Peer support" "Support by peers."
* #self-help "Self-help" "Help without a professional."
* #parent-support "Support for parents and carers" "For parents and carers."
* #advocacy "Advocacy" "Independent advocacy."
* #substance-use "Substance use" "Young people's drug and alcohol service."
* #asylum "Asylum and refugee support" "For children and families who seek or have found refuge."
* #bereavement "Bereavement" "After a death."
* #practical "Practical help" "Money, housing, food."

ValueSet: ServiceCategory
Id: cypmh-service-category
Title: "Kind of service"
Description: "How a service of the directory is found."
* insert LocalValues(service-category)
* include codes from system ServiceCategoryCodes

CodeSystem: ServiceCapacityCodes
Id: cypmh-service-capacity
Title: "Capacity of a service"
Description: "Whether a service can take on someone now."
* insert LocalCodes(service-capacity)
* #open "Open" "It can take on children now."
* #limited "Limited" "It can take on a few, or only some needs."
* #waiting-list "Waiting list" "It takes referrals; there is a wait."
* #closed "Closed to referrals" "It takes no referrals at present."

ValueSet: ServiceCapacity
Id: cypmh-service-capacity
Title: "Capacity of a service"
Description: "Whether a service can take on someone now."
* insert LocalValues(service-capacity)
* include codes from system ServiceCapacityCodes
