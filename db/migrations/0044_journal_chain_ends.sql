-- A chain's end is read from the chain itself: a row that a transaction of many sealed rows changes each time is found slower and slower.
create or replace function seal(of_table text, of_row uuid, body jsonb, into_chain integer) returns void language plpgsql as $$
declare
  digest text := encode(sha256(convert_to((select jsonb_object_agg(key, value) from jsonb_each(body) where value <> 'null')::text, 'UTF8')), 'hex');
  nth bigint;
  previous text;
  sealed_at timestamptz;
begin
  perform from public.journal_ends e where e.chain = into_chain for update;
  select c.seq, c.hash into nth, previous from public.journal_chain c where c.chain = into_chain order by c.seq desc limit 1;
  nth := coalesce(nth, 0) + 1;
  sealed_at := clock_timestamp();
  insert into public.journal_chain (chain, seq, at, source, row_id, digest, hash) values (into_chain, nth, sealed_at, of_table, of_row, digest,
    encode(sha256(convert_to(concat_ws('|', coalesce(previous, ''), into_chain, nth, of_table, of_row, digest,
      to_char(sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')), 'UTF8')), 'hex'));
end $$;
--> statement-breakpoint
ALTER TABLE "journal_ends" DROP COLUMN "seq";--> statement-breakpoint
ALTER TABLE "journal_ends" DROP COLUMN "hash";