-- Matters beside hazards and campaigns, and what happened to them.
create table matter (
    key    varchar(60) primary key,
    kind   varchar(20) not null,
    title  varchar(200) not null,
    place  varchar(200) not null,
    office varchar(64) not null
);

create table matter_step (
    id          bigint generated always as identity primary key,
    key         varchar(60) not null references matter (key),
    occurred_at timestamptz not null,
    person      varchar(64) not null,
    kind        varchar(20) not null,
    what        varchar(40) not null,
    outcome     varchar(100) not null,
    words       jsonb not null
);
create index matter_step_key on matter_step (key);

create table matter_number (
    prefix varchar(10) not null,
    year   int not null,
    last   int not null,
    primary key (prefix, year)
);
