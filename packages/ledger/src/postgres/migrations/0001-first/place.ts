/**
 * Where this ledger lives: the cluster, its timeline, the database, the schema. A dump read back has another database
 * or schema; a backup or a standby brought up has another timeline. Either way something sent may be missing here.
 */
export const placeFunctions = `
create table place (
  single boolean primary key default true check (single),
  identity text not null
);

create function present_place() returns text language sql volatile set search_path from current as $$
  select concat_ws(' ',
    (pg_control_system()).system_identifier,
    left(pg_walfile_name(pg_current_wal_lsn()), 8),
    (select oid from pg_database where datname = current_database()),
    (select relnamespace from pg_class where oid = 'place'::regclass))
$$;
insert into place (identity) select present_place();

-- Puts a ledger under a global stop that finds itself in another place, or without what a gate's witness saw in its
-- log. Only tightens, so anyone may call it, in the ledger's own name. A stop made since the witness saw that is this one.
create function stop_restored(stop_scope text, stop_record text, seen_sequence bigint, seen_hash text, seen_at bigint)
returns boolean
language plpgsql security definer set search_path from current as $$
begin
  if stop_record::json ->> 'by' is distinct from 'sluse-ledger' or stop_scope <> 'global' then
    raise exception 'the ledger alone stops what was restored, and all of it' using errcode = 'insufficient_privilege';
  end if;
  update place set identity = present_place() where identity <> present_place();
  if not found and (
    seen_sequence is null
    or exists (select from audit where sequence = seen_sequence and hash = seen_hash)
    or exists (select from stop where scope = stop_scope
      and record::json ->> 'by' = 'sluse-ledger' and (record::json ->> 'at')::bigint > seen_at)
  ) then
    return false;
  end if;
  insert into stop (scope, record) values (stop_scope, stop_record);
  return true;
end $$;
`;
