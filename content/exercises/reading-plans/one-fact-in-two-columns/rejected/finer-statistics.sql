-- finding: plan.estimate
-- each column is known exactly already; what is missing is how they go together
alter table jobs alter column price_baht set statistics 10000;
alter table jobs alter column weight_kg set statistics 10000;
analyze jobs;
