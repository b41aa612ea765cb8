-- Professional concerns that are open: at which stage, when one goes up by itself because nobody has answered (never while
-- somebody has, nor from the last stage), which record it challenges, and who raised it. A projection of Tasks, rebuilt by
-- command.
CREATE TABLE gt_concern (
  source_pid BIGINT       NOT NULL PRIMARY KEY,
  stage      INTEGER      NOT NULL,
  due_at     TIMESTAMP WITH TIME ZONE,
  challenged VARCHAR(320) NOT NULL,
  requester  VARCHAR(320) NOT NULL
);
CREATE INDEX gt_concern_due ON gt_concern (due_at);
CREATE INDEX gt_concern_challenged ON gt_concern (challenged, requester);
CREATE INDEX gt_concern_stage ON gt_concern (stage);
