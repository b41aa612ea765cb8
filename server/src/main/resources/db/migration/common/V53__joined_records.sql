-- Of which records two organisations have said that they are of one child. Kept whole: what was ended stays, and says by whom.
-- No projection: nothing else tells it, and a rebuild leaves it as it is. While it is proposed or joined, open_for repeats the
-- record that is replaced, so that none is replaced by two.
CREATE TABLE gt_child_link (
  id            VARCHAR(36)  NOT NULL PRIMARY KEY,
  replaced_id   VARCHAR(64)  NOT NULL,
  child_id      VARCHAR(64)  NOT NULL,
  open_for      VARCHAR(64)  UNIQUE,
  proposed_by   VARCHAR(320) NOT NULL,
  proposed_user VARCHAR(250) NOT NULL,
  proposed_at   TIMESTAMP WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL,
  joined_by     VARCHAR(320),
  joined_user   VARCHAR(250),
  joined_at     TIMESTAMP WITH TIME ZONE,
  ended_by      VARCHAR(320),
  ended_user    VARCHAR(250),
  ended_at      TIMESTAMP WITH TIME ZONE
);
CREATE INDEX gt_child_link_child ON gt_child_link (child_id);
CREATE INDEX gt_child_link_replaced ON gt_child_link (replaced_id);
