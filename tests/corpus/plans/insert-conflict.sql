insert into stock select n, 1 from generate_series(590, 620) n on conflict (part) do update set amount = stock.amount + 1
