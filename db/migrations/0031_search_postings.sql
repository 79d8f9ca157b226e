CREATE TABLE "search_postings" (
	"term" bigint NOT NULL,
	"region" smallint NOT NULL,
	"posted_at" timestamp with time zone NOT NULL,
	"vacancy_id" bigint NOT NULL,
	"bits" bigint NOT NULL,
	"pay" integer NOT NULL,
	"score" real NOT NULL
);
--> statement-breakpoint
-- Autovacuum soon, so that the newest rows are read from the index alone; precise counts of frequent words choose which list is read.
alter table search_postings set (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_vacuum_scale_factor = 0.02);
--> statement-breakpoint
alter table search_postings alter column term set statistics 1000;
--> statement-breakpoint
-- One bit for each filter value of a small list; `bitNames` in lib/search/bits.ts is the same list. Only ever added to.
create function search_bits(lexemes text[]) returns bigint language sql immutable parallel safe as $$
  select coalesce(bit_or(1::bigint << (array_position(array[
    '=paid:1', '=subsidised:0', '=subsidised:1',
    '=schedule:full_day', '=schedule:part_day', '=schedule:shift', '=schedule:flexible', '=schedule:remote', '=schedule:home', '=schedule:rotation',
    '=employment:permanent', '=employment:temporary', '=employment:seasonal', '=employment:part_time', '=employment:civil_law',
    '=experience:none', '=experience:lt1', '=experience:1-3', '=experience:3-6', '=experience:gt6',
    '=for:disability', '=for:teenagers', '=for:students', '=for:age50', '=for:released', '=for:parents', '=for:kandas', '=for:resettlers', '=for:internship',
    'schedule is remote'], lexeme) - 1)), 0)
  from unnest(lexemes) lexeme
$$;
--> statement-breakpoint
-- The lists on which a vacancy stands, with what each lexeme adds to the rank. Pay, region and the like are columns of every list and need none of their own.
create function search_terms(doc tsvector) returns table (term bigint, score real) language sql immutable parallel safe as $$
  select hashtextextended(lexeme, 0),
    case when positions is null then 0 else ts_rank(doc, ('''' || replace(replace(lexeme, '\', '\\'), '''', '''''') || '''')::tsquery) end
  from unnest(doc) where not lexeme ^@ any(array['=pay:', '=paid:', '=subsidised:', '=region:'])
  union all select hashtextextended('', 0), 0
$$;
--> statement-breakpoint
-- `schedule:remote` as a filter also means "may be done remotely"; as a count it means the schedule itself, which has its own bit.
-- However many rows: each posting is found by its key, never by reading the whole table.
create function post_search_rows() returns trigger language plpgsql set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  if tg_op <> 'INSERT' then
    delete from search_postings p using old_rows r cross join lateral search_terms(r.doc) t
    where p.term = t.term and p.posted_at = r.posted_at and p.vacancy_id = r.vacancy_id;
  end if;
  if tg_op <> 'DELETE' then
    insert into search_postings (term, region, posted_at, vacancy_id, bits, pay, score)
    select t.term, coalesce(r.region_code::smallint, 0), r.posted_at, r.vacancy_id, r.bits, r.pay, t.score
    from (
      select *, search_bits(tsvector_to_array(doc) || case when schedule = 'remote' then array['schedule is remote'] end) as bits from new_rows offset 0
    ) r cross join lateral search_terms(r.doc) t;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger post_inserted after insert on vacancy_search referencing new table as new_rows for each statement execute function post_search_rows();
--> statement-breakpoint
create trigger post_updated after update on vacancy_search referencing old table as old_rows new table as new_rows for each statement execute function post_search_rows();
--> statement-breakpoint
create trigger post_deleted after delete on vacancy_search referencing old table as old_rows for each statement execute function post_search_rows();
--> statement-breakpoint
-- What is indexed already.
insert into search_postings (term, region, posted_at, vacancy_id, bits, pay, score)
select t.term, coalesce(r.region_code::smallint, 0), r.posted_at, r.vacancy_id, r.bits, r.pay, t.score
from (
  select *, search_bits(tsvector_to_array(doc) || case when schedule = 'remote' then array['schedule is remote'] end) as bits from vacancy_search offset 0
) r cross join lateral search_terms(r.doc) t;
--> statement-breakpoint
create index search_postings_posted on search_postings (term, posted_at desc, vacancy_id desc) include (region, bits, pay, score);
--> statement-breakpoint
create index search_postings_region on search_postings (term, region, posted_at desc, vacancy_id desc) include (bits, pay, score);
--> statement-breakpoint
analyze search_postings;
