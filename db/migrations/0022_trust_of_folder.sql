-- An authority that is taken out of the configured folder is not trusted any more.
grant delete on trust_anchors to enbek_app;
