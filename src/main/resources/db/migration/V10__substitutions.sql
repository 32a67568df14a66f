-- Who stands in for whom, and from when to when; rows are kept.
create table substitution (
    id         uuid primary key,
    absent     varchar(64) not null,
    substitute varchar(64) not null,
    first_day  date not null,
    last_day   date not null,
    reason     varchar(400) not null,
    made_by    varchar(64) not null,
    made_at    timestamptz not null,
    ended_by   varchar(64),
    ended_at   timestamptz,
    check (last_day >= first_day),
    check (absent <> substitute)
);
create index substitution_substitute on substitution (substitute, last_day) where ended_at is null;
create index substitution_absent on substitution (absent, last_day) where ended_at is null;
