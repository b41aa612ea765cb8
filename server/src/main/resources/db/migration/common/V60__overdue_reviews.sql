-- Plans whose review is overdue and of which an alert tells, with the logical id of the alert; empty where the plan is about
-- no child that is known here. What the server has told, not a projection: it stays when gt_due is made anew.
CREATE TABLE gt_overdue_review (
  res_pid BIGINT      NOT NULL PRIMARY KEY,
  flag_id VARCHAR(64) NOT NULL
);
CREATE INDEX gt_due_owner ON gt_due (owner, due_at);
