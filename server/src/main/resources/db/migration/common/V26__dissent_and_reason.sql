-- Refusals to share that are in force: to whom the record of a child isn't shown, though they stand around the child. party
-- is Type/id or system|value; empty means everybody. res_type is one type of record, purpose one purpose of use; empty means
-- all. A projection of Consents, rebuilt by command.
CREATE TABLE gt_dissent (
  source_pid BIGINT       NOT NULL,
  child_id   VARCHAR(64)  NOT NULL,
  party      VARCHAR(320) NOT NULL,
  res_type   VARCHAR(40)  NOT NULL,
  purpose    VARCHAR(40)  NOT NULL,
  valid_from TIMESTAMP WITH TIME ZONE NOT NULL,
  valid_to   TIMESTAMP WITH TIME ZONE,
  PRIMARY KEY (source_pid, party, res_type, purpose)
);
CREATE INDEX gt_dissent_child ON gt_dissent (child_id);

-- Who has a duty to protect a child, whatever was refused: the council with a plan for a child in need, a child protection
-- plan or a child whom it looks after, and whoever is asked to safeguard the child. A projection of CarePlans and
-- ServiceRequests, rebuilt by command.
CREATE TABLE gt_duty (
  source_pid BIGINT       NOT NULL,
  child_id   VARCHAR(64)  NOT NULL,
  holder     VARCHAR(320) NOT NULL,
  valid_from TIMESTAMP WITH TIME ZONE NOT NULL,
  valid_to   TIMESTAMP WITH TIME ZONE,
  PRIMARY KEY (source_pid, holder)
);
CREATE INDEX gt_duty_child ON gt_duty (child_id);

-- Why something was done that needs a reason: a code of ours as system|code, and the same in words.
ALTER TABLE gt_audit ADD COLUMN reason VARCHAR;
ALTER TABLE gt_audit ADD COLUMN reason_text VARCHAR;
