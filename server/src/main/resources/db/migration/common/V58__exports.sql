-- Exports of the records of a group: who asked (caller holds their token's claims but no token), to which end, and how far it is.
-- children are numbered from 0; done says how many are finished, so that an export goes on where it stood. One node at a time
-- works on it, until lease_until. Goes with all that belongs to it at expires_at. Not a projection.
CREATE TABLE gt_export_job (
  id           VARCHAR(36)  NOT NULL PRIMARY KEY,
  subject      VARCHAR(250) NOT NULL,
  organisation VARCHAR(320) NOT NULL,
  caller       TEXT         NOT NULL,
  purpose      VARCHAR(20)  NOT NULL,
  request_url  TEXT         NOT NULL,
  res_types    TEXT         NOT NULL,
  since        TIMESTAMP WITH TIME ZONE,
  state        VARCHAR(20)  NOT NULL,
  asked_at     TIMESTAMP WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL,
  expires_at   TIMESTAMP WITH TIME ZONE NOT NULL,
  children     INTEGER      NOT NULL,
  done         INTEGER      DEFAULT 0 NOT NULL,
  failures     INTEGER      DEFAULT 0 NOT NULL,
  holder       VARCHAR(36)  DEFAULT '' NOT NULL,
  lease_until  TIMESTAMP WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL
);
CREATE INDEX gt_export_job_state ON gt_export_job (state, lease_until);
CREATE INDEX gt_export_job_caller ON gt_export_job (subject, organisation);
CREATE INDEX gt_export_job_expires ON gt_export_job (expires_at);

CREATE TABLE gt_export_child (
  job_id   VARCHAR(36) NOT NULL,
  place    INTEGER     NOT NULL,
  child_id VARCHAR(64) NOT NULL,
  PRIMARY KEY (job_id, place)
);

-- Which version of which resource is in an export. Nothing of what it says: that is read when a file is fetched.
CREATE TABLE gt_export_item (
  job_id   VARCHAR(36) NOT NULL,
  res_type VARCHAR(40) NOT NULL,
  res_pid  BIGINT      NOT NULL,
  version  BIGINT      NOT NULL,
  PRIMARY KEY (job_id, res_type, res_pid)
);
