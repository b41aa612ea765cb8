-- Who asked for what, and what became of it. Rows are added and never changed.
CREATE TABLE gt_audit (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  recorded_at TIMESTAMP(3) WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL,
  interaction VARCHAR NOT NULL,
  outcome SMALLINT NOT NULL,
  status INTEGER,
  subject VARCHAR,
  fhir_user VARCHAR,
  organisation VARCHAR,
  caller_role VARCHAR,
  purpose VARCHAR,
  client VARCHAR
);
CREATE INDEX gt_audit_time ON gt_audit (recorded_at);

-- The resources that an attempt was about, or that its answer held; version 0 where none is meant.
CREATE TABLE gt_audit_item (
  audit_id VARCHAR(36) NOT NULL,
  res_type VARCHAR(40) NOT NULL,
  res_id VARCHAR(64) NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (audit_id, res_type, res_id, version)
);
CREATE INDEX gt_audit_item_resource ON gt_audit_item (res_type, res_id);
