select region, opened, count(*) from customers group by rollup (region, opened)
