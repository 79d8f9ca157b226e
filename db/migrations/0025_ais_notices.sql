-- Staff are told of corrections from the AIS: a letter is queued by the id that its row was given.
grant select (id) on messages to enbek_ais;
