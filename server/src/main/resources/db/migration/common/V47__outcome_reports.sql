-- When whoever asked for help, and those around the child, are next told what has changed since: for each referral task
-- whose treatment has begun. next_due is null once the last report was sent. referral_id is the ServiceRequest's logical id.
CREATE TABLE gt_outcome_due (
  task_pid    BIGINT      NOT NULL PRIMARY KEY,
  task_id     VARCHAR(64) NOT NULL,
  referral_id VARCHAR(64) NOT NULL,
  child_id    VARCHAR(64) NOT NULL,
  started_at  TIMESTAMP WITH TIME ZONE NOT NULL,
  next_due    TIMESTAMP WITH TIME ZONE,
  is_last     BOOLEAN     NOT NULL
);
CREATE INDEX gt_outcome_due_next ON gt_outcome_due (next_due);
CREATE INDEX gt_outcome_due_referral ON gt_outcome_due (referral_id);
