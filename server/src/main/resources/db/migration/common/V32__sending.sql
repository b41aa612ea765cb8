-- To whom each referral asks for a child: one row for each addressee. addressee is Type/id, an identifier as system|value,
-- or the kind of a service; sender is the organisation that asks, as Organization/id where the directory knows it. help,
-- replaces and names are lists, a line each. A projection of ServiceRequests, rebuilt by command.
CREATE TABLE gt_referral (
  res_pid     BIGINT       NOT NULL,
  referral_id VARCHAR(64)  NOT NULL,
  child_id    VARCHAR(64)  NOT NULL,
  addressee   VARCHAR(320) NOT NULL,
  sender      VARCHAR(520) NOT NULL,
  status      VARCHAR(20)  NOT NULL,
  asked_at    TIMESTAMP WITH TIME ZONE NOT NULL,
  help        TEXT         NOT NULL,
  requisition TEXT         NOT NULL,
  replaces    TEXT         NOT NULL,
  names       TEXT         NOT NULL,
  PRIMARY KEY (res_pid, child_id, addressee)
);
CREATE INDEX gt_referral_child ON gt_referral (child_id, addressee);

-- Where each addressee's task of a referral stands. A projection of Tasks, rebuilt by command.
CREATE TABLE gt_referral_answer (
  task_pid    BIGINT       NOT NULL PRIMARY KEY,
  referral_id VARCHAR(64)  NOT NULL,
  owner       VARCHAR(320) NOT NULL,
  status      VARCHAR(20)  NOT NULL,
  is_part     BOOLEAN      NOT NULL
);
CREATE INDEX gt_referral_answer_referral ON gt_referral_answer (referral_id);

-- Whoever judges a new referral holds the row of its child's and its service's number, so that two that are stored at the
-- same moment are judged one after the other. Not a projection: it holds nothing.
CREATE TABLE gt_referral_turn (
  number INTEGER NOT NULL PRIMARY KEY
);
INSERT INTO gt_referral_turn (number) VALUES
  (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15),
  (16), (17), (18), (19), (20), (21), (22), (23), (24), (25), (26), (27), (28), (29), (30), (31),
  (32), (33), (34), (35), (36), (37), (38), (39), (40), (41), (42), (43), (44), (45), (46), (47),
  (48), (49), (50), (51), (52), (53), (54), (55), (56), (57), (58), (59), (60), (61), (62), (63);
