-- How widely each resource may be known (0 everyday, 1 restricted, 2 sealed), and why it is kept from some: see Labels.
-- A resource of which no child is known has one row with an empty child_id.
ALTER TABLE gt_resource_child ADD COLUMN share_level SMALLINT DEFAULT 1 NOT NULL;
ALTER TABLE gt_resource_child ADD COLUMN marks INTEGER DEFAULT 0 NOT NULL;

-- Up to which level a membership sees.
ALTER TABLE gt_membership ADD COLUMN ceiling SMALLINT DEFAULT 0 NOT NULL;
CREATE INDEX gt_membership_organisation ON gt_membership (organisation, valid_to);

-- Who may read a resource without standing around its child: who sent it, to whom it is addressed, who is told its
-- outcome. reader is an organisation as system|value, or Type/id. A projection, rebuilt by command.
CREATE TABLE gt_reader (
  res_pid  BIGINT       NOT NULL,
  reader   VARCHAR(320) NOT NULL,
  basis    VARCHAR(20)  NOT NULL,
  res_type VARCHAR(40)  NOT NULL,
  PRIMARY KEY (res_pid, reader, basis)
);
CREATE INDEX gt_reader_reader ON gt_reader (reader, res_type);

-- For whom an entry of the directory stands: an organisation for its identifiers (system|value), a role for its person
-- and its organisation, a service for its provider. A projection, rebuilt by command.
CREATE TABLE gt_party (
  party VARCHAR(120) NOT NULL,
  means VARCHAR(520) NOT NULL,
  PRIMARY KEY (party, means)
);
CREATE INDEX gt_party_means ON gt_party (means);

-- What gives rights to a child beside the care team. holder is Type/id or system|value. said_by is the organisation that
-- first stored the source. A projection, rebuilt by command.
CREATE TABLE gt_relationship (
  source_pid BIGINT       NOT NULL,
  child_id   VARCHAR(64)  NOT NULL,
  holder     VARCHAR(520) NOT NULL,
  basis      VARCHAR(20)  NOT NULL,
  said_by    VARCHAR(320) NOT NULL,
  valid_from TIMESTAMP WITH TIME ZONE NOT NULL,
  valid_to   TIMESTAMP WITH TIME ZONE,
  PRIMARY KEY (source_pid, child_id, holder, basis)
);
CREATE INDEX gt_relationship_child ON gt_relationship (child_id);
CREATE INDEX gt_relationship_holder ON gt_relationship (holder);

-- Access in an emergency: one caller, one child, at most an hour. Not a projection.
CREATE TABLE gt_emergency (
  id           VARCHAR(36)  NOT NULL PRIMARY KEY,
  child_id     VARCHAR(64)  NOT NULL,
  holder       VARCHAR(250) NOT NULL,
  organisation VARCHAR(320) NOT NULL,
  caller_role  VARCHAR(100) NOT NULL,
  reason       VARCHAR(100) NOT NULL,
  opened_at    TIMESTAMP WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL,
  valid_to     TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX gt_emergency_child ON gt_emergency (child_id, valid_to);

-- Every version of what a source has sent of a child; each source has its own count. Who knows a child only by what they
-- have sent reads these and no other.
CREATE TABLE gt_sent_demographics (
  patient_id  VARCHAR(64)  NOT NULL,
  source      VARCHAR(320) NOT NULL,
  version     BIGINT       NOT NULL,
  received_at TIMESTAMP WITH TIME ZONE NOT NULL,
  body        TEXT         NOT NULL,
  PRIMARY KEY (patient_id, source, version)
);
CREATE INDEX gt_sent_demographics_source ON gt_sent_demographics (source);
INSERT INTO gt_sent_demographics (patient_id, source, version, received_at, body)
  SELECT patient_id, organisation, 1, received_at, body FROM gt_demographics;
DROP TABLE gt_demographics;

-- By whom a version's sender knows it as its own, where that isn't the organisation.
ALTER TABLE gt_source ADD COLUMN author VARCHAR(320);
