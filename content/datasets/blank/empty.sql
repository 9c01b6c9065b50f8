comment on schema app is 'Empty as well.';
