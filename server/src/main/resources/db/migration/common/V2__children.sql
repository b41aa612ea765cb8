-- One child per NHS number. The number leads to the Patient; the constraint decides between parallel first posts.
CREATE TABLE gt_child (
  nhs_number VARCHAR(10) NOT NULL PRIMARY KEY,
  patient_id VARCHAR(64) NOT NULL
);
CREATE UNIQUE INDEX gt_child_patient ON gt_child (patient_id);

-- What each organisation says of a child's demographics; a second source never overwrites the first in silence.
CREATE TABLE gt_demographics (
  patient_id   VARCHAR(64)  NOT NULL,
  organisation VARCHAR(250) NOT NULL,
  received_at  TIMESTAMP WITH TIME ZONE NOT NULL,
  body         TEXT         NOT NULL,
  PRIMARY KEY (patient_id, organisation)
);

-- A business identifier means one thing within its organisation, for ever.
CREATE TABLE gt_business_identifier (
  organisation VARCHAR(250) NOT NULL,
  res_type     VARCHAR(40)  NOT NULL,
  id_system    VARCHAR(250) NOT NULL,
  id_value     VARCHAR(250) NOT NULL,
  res_id       VARCHAR(64)  NOT NULL,
  PRIMARY KEY (organisation, res_type, id_system, id_value)
);

-- Which children a resource is about: one row for each pair. A projection, rebuilt by command.
-- child_id and res_id are logical ids; res_pid is HAPI's key of the resource.
CREATE TABLE gt_resource_child (
  child_id     VARCHAR(64)  NOT NULL,
  res_pid      BIGINT       NOT NULL,
  res_type     VARCHAR(40)  NOT NULL,
  res_id       VARCHAR(64)  NOT NULL,
  organisation VARCHAR(250) NOT NULL,
  event_start  TIMESTAMP WITH TIME ZONE,
  event_end    TIMESTAMP WITH TIME ZONE,
  PRIMARY KEY (child_id, res_pid)
);
CREATE INDEX gt_resource_child_resource ON gt_resource_child (res_pid);
CREATE INDEX gt_resource_child_event ON gt_resource_child (child_id, event_start);

-- Who is in which team of which child: one row for each participant entry and role. A projection, rebuilt by command.
CREATE TABLE gt_membership (
  team_id      VARCHAR(64)  NOT NULL,
  entry        INTEGER      NOT NULL,
  child_id     VARCHAR(64)  NOT NULL,
  member       VARCHAR(250) NOT NULL,
  role_code    VARCHAR(100) NOT NULL,
  organisation VARCHAR(250),
  is_lead      BOOLEAN      NOT NULL,
  gives_rights BOOLEAN      NOT NULL,
  status       VARCHAR(20)  NOT NULL,
  valid_from   TIMESTAMP WITH TIME ZONE NOT NULL,
  valid_to     TIMESTAMP WITH TIME ZONE,
  PRIMARY KEY (team_id, entry, role_code)
);
CREATE INDEX gt_membership_child ON gt_membership (child_id);
CREATE INDEX gt_membership_member ON gt_membership (member, valid_to);

-- The one active team-around-child of each child.
CREATE TABLE gt_active_team (
  child_id VARCHAR(64) NOT NULL PRIMARY KEY,
  team_id  VARCHAR(64) NOT NULL UNIQUE
);
