-- Whoever cares for a child stands in detail by their reference, which is longer than a code.
ALTER TABLE gt_countable ALTER COLUMN detail SET DATA TYPE VARCHAR(100);
CREATE INDEX gt_countable_child ON gt_countable (child_id, kind, happened_at);

-- What the difference between two scores of a child means, one row for each comparison; source_pid is the second score, tool
-- its instrument. A projection of Observations, Encounters and EpisodesOfCare, rebuilt by command.
CREATE TABLE gt_outcome_change (
  source_pid  BIGINT      NOT NULL PRIMARY KEY,
  child_id    VARCHAR(64) NOT NULL,
  tool        VARCHAR(40) NOT NULL,
  change_code VARCHAR(20) NOT NULL
);
CREATE INDEX gt_outcome_change_child ON gt_outcome_change (child_id);

-- In which district of postcodes a child lived, from when until when; valid_from of the first is the beginning of time. A
-- projection of all versions of Patients, rebuilt by command.
CREATE TABLE gt_child_home (
  source_pid BIGINT      NOT NULL,
  child_id   VARCHAR(64) NOT NULL,
  district   VARCHAR(10) NOT NULL,
  valid_from TIMESTAMP WITH TIME ZONE NOT NULL,
  valid_to   TIMESTAMP WITH TIME ZONE,
  PRIMARY KEY (source_pid, valid_from)
);
CREATE INDEX gt_child_home_child ON gt_child_home (child_id);
