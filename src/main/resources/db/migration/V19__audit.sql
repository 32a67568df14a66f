-- What was done, by whom and when: entries are written where it is done and sealed into a chain.
create table audit_entry (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    actor   varchar(200) not null,
    kind    varchar(20) not null,
    subject varchar(300) not null,
    what    varchar(300) not null,
    words   text not null
);
create index audit_entry_subject on audit_entry (subject, id);
create index audit_entry_actor on audit_entry (actor, id);
comment on column audit_entry.words is 'JSON exactly as it was written, for the chain covers it.';

create table audit_pending (
    entry bigint primary key references audit_entry (id)
);
comment on table audit_pending is 'Entries that are not in the chain yet.';

create table audit_chain (
    seq   bigint primary key,
    entry bigint not null unique references audit_entry (id),
    hash  char(64) not null
);
comment on table audit_chain is 'Each hash covers the one before and its entry.';

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is append-only';
end
$$;
create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function audit_is_append_only();
create trigger audit_chain_append_only before update or delete or truncate on audit_chain
    for each statement execute function audit_is_append_only();
