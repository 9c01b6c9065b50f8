select * from customers where $$1$$ = $$2$$
