comment on schema public is 'Empty, and yours.';
