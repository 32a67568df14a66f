-- The State Council's holidays and make-up days, and how they came here.
create table calendar_day (
    date    date primary key,
    working boolean not null,
    name    varchar(100) not null,
    source  varchar(200) not null
);
comment on table calendar_day is 'Days that are other than their weekday says, or that a notice names.';

create table calendar_load (
    id              bigint generated always as identity primary key,
    loaded_at       timestamptz not null,
    person          varchar(64) not null,
    release         boolean not null,
    checksum        varchar(64) not null,
    rows            integer not null,
    changed_days    integer not null,
    moved_deadlines integer not null,
    years           integer[] not null
);
comment on table calendar_load is 'Every load of a calendar file; its last id tells all nodes to read the days again.';
