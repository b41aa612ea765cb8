-- By when something of a child's record is due that no clock of a referral tells: open tasks by their owner, and reviews of
-- plans in force, whose owner is empty. due_at is the first moment at which it is overdue; owner is Type/id or system|value.
-- A projection of Tasks and CarePlans, rebuilt by command.
CREATE TABLE gt_due (
  res_pid BIGINT       NOT NULL PRIMARY KEY,
  owner   VARCHAR(320) NOT NULL,
  due_at  TIMESTAMP WITH TIME ZONE NOT NULL
);

-- When somebody last looked at something.
CREATE INDEX gt_audit_subject ON gt_audit (subject, interaction, recorded_at);
