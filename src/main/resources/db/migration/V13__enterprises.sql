-- Enterprises and places, the names they had, and what was done with their entries.
create sequence enterprise_code;

create table enterprise (
    code           varchar(20) primary key,
    name           varchar(200) not null,
    place_kind     varchar(40) not null,
    sector         varchar(40) not null,
    community      varchar(64) not null,
    address        varchar(200) not null,
    contact_role   varchar(40) not null,
    risk           varchar(10) not null,
    monthly_return boolean not null,
    report_key     varchar(20) not null unique,
    closed_at      timestamptz
);
create index enterprise_community on enterprise (community);
create index enterprise_sector on enterprise (sector);

create table enterprise_name (
    name varchar(200) primary key,
    code varchar(20) not null references enterprise (code)
);
create index enterprise_name_code on enterprise_name (code);
comment on table enterprise_name is 'The present name and every former one: hazards name an enterprise as it was called then.';

create table enterprise_event (
    id          bigint generated always as identity primary key,
    code        varchar(20) not null references enterprise (code),
    occurred_at timestamptz not null,
    person      varchar(64) not null,
    what        varchar(40) not null,
    words       jsonb not null
);
create index enterprise_event_code on enterprise_event (code);

create index hazard_enterprise on hazard (enterprise) where enterprise <> '';
