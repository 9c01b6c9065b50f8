select c.name from customers c where c.id in (select customer_id from orders where state = 'new' and total > 8990)
