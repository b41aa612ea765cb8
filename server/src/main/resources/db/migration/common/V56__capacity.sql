-- Findings of competence or capacity: until when each may be relied upon, on which matter, and whether somebody was told that
-- it has run out. A projection of Observations, rebuilt by command.
CREATE TABLE gt_capacity (
  source_pid BIGINT      NOT NULL PRIMARY KEY,
  child_id   VARCHAR(64) NOT NULL,
  matter     VARCHAR(36) NOT NULL,
  made_at    TIMESTAMP WITH TIME ZONE NOT NULL,
  due_at     TIMESTAMP WITH TIME ZONE NOT NULL,
  is_told    BOOLEAN     NOT NULL
);
CREATE INDEX gt_capacity_due ON gt_capacity (is_told, due_at);
CREATE INDEX gt_capacity_child ON gt_capacity (child_id, matter);
