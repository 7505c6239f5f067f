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

-- Puts a ledger that finds itself in another place under a global stop. Only tightens, so anyone may call it.
create function stop_restored(stop_scope text, stop_record text) returns boolean
language plpgsql security definer set search_path from current as $$
begin
  update place set identity = present_place() where identity <> present_place();
  if not found then
    return false;
  end if;
  insert into stop (scope, record) values (stop_scope, stop_record);
  return true;
end $$;
`;
