-- What addressees still owe a referral: one row for each open referral task, with the first moment at which each clock has
-- run out. A clock that has stopped, or doesn't run for this task, is NULL. next_due is the earliest of the running ones for
-- which no alarm was raised yet; NULL when there is none. waiting_groups are codes, a blank between them. A projection of
-- Tasks, rebuilt by command.
CREATE TABLE gt_open_clock (
  task_pid         BIGINT       NOT NULL PRIMARY KEY,
  task_id          VARCHAR(64)  NOT NULL,
  asked_at         TIMESTAMP WITH TIME ZONE NOT NULL,
  acknowledge_by   TIMESTAMP WITH TIME ZONE,
  decide_by        TIMESTAMP WITH TIME ZONE,
  first_contact_by TIMESTAMP WITH TIME ZONE,
  next_due         TIMESTAMP WITH TIME ZONE,
  waiting_groups   VARCHAR(200) NOT NULL
);
CREATE INDEX gt_open_clock_next ON gt_open_clock (next_due, task_pid);

-- For which clock of which task an alarm was raised: once, whatever becomes of the clock later. to_end_at is when the task
-- was answered, while its alarm hasn't been ended yet. Not a projection.
CREATE TABLE gt_breach (
  task_id       VARCHAR(64) NOT NULL,
  clock         VARCHAR(20) NOT NULL,
  due           TIMESTAMP WITH TIME ZONE NOT NULL,
  raised_at     TIMESTAMP WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL,
  flag_id       VARCHAR(64),
  escalation_id VARCHAR(64) NOT NULL,
  to_end_at     TIMESTAMP WITH TIME ZONE,
  ended_at      TIMESTAMP WITH TIME ZONE,
  PRIMARY KEY (task_id, clock)
);
CREATE INDEX gt_breach_to_end ON gt_breach (to_end_at);

-- Which node looks for what became overdue, until when; the fence goes up with each node that takes over.
CREATE TABLE gt_sweep_lease (
  name        VARCHAR(40)  NOT NULL PRIMARY KEY,
  holder      VARCHAR(64)  NOT NULL,
  fence       BIGINT       NOT NULL,
  lease_until TIMESTAMP WITH TIME ZONE NOT NULL
);
INSERT INTO gt_sweep_lease (name, holder, fence, lease_until) VALUES ('overdue', '', 0, CURRENT_TIMESTAMP);
