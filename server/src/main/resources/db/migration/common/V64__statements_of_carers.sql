-- Who reads what is stated of a carer is judged anew: marks for domestic violence, a protected place, legal proceedings and
-- adoption keep it from the carer of whom it speaks. The projections, which are made anew after a migration, add those who
-- still read theirs; until then nobody of the family does.
DELETE FROM gt_reader WHERE basis = 'addressee' AND res_type = 'Observation';
