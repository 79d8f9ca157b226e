-- A function that works with its owner's rights is nobody's to call; as a trigger it needs no grant.
revoke execute on function next_of_access_journal() from public;
