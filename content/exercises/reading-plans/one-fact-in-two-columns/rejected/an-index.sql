-- finding: plan.estimate
-- an index on both columns finds the rows faster, and the planner still expects six
create index on jobs (price_baht, weight_kg);
analyze jobs;
