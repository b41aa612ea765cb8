-- When a child will have waited four weeks for the organisation that was asked, and when a wait or pause is looked at again;
-- like the other clocks of the row. Filled in by the rebuild that follows a new level of these scripts.
ALTER TABLE gt_open_clock ADD COLUMN four_weeks_by TIMESTAMP WITH TIME ZONE;
ALTER TABLE gt_open_clock ADD COLUMN review_by TIMESTAMP WITH TIME ZONE;
