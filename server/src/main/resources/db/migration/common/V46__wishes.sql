-- What children have asked for and nobody has answered: until when an answer is in time, and whether somebody was asked for
-- it. A projection of Observations and Tasks, rebuilt by command.
CREATE TABLE gt_wish (
  source_pid BIGINT      NOT NULL PRIMARY KEY,
  child_id   VARCHAR(64) NOT NULL,
  due_at     TIMESTAMP WITH TIME ZONE NOT NULL,
  is_asked   BOOLEAN     NOT NULL
);
CREATE INDEX gt_wish_due ON gt_wish (is_asked, due_at);
