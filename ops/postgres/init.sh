#!/bin/sh
# Run once by the postgres image, on an empty volume: the owner (migrations, worker) and the web login, neither a superuser.
set -eu
psql -v ON_ERROR_STOP=1 -U postgres -d postgres -v owner="$OWNER_PASSWORD" -v web="$WEB_PASSWORD" <<'SQL'
create role enbek login createrole password :'owner';
create role enbek_app nologin;
grant enbek_app to enbek with admin option;
create role enbek_web login password :'web' in role enbek_app;
create database enbek owner enbek;
SQL
