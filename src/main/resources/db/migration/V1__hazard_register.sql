-- The register of hazards (隐患台账) and the history of what was decided about each.
create table hazard_number (
    year integer primary key,
    last integer not null
);
comment on table hazard_number is 'Last number given out in a year; its row lock makes numbers unique.';

create table hazard (
    number               varchar(40) primary key,
    process_instance_id  varchar(64) not null,
    title                varchar(200) not null,
    description          varchar(2000) not null,
    sector               varchar(40) not null,
    criteria             text[] not null,
    place_kind           varchar(40) not null,
    community            varchar(64) not null,
    place                varchar(200) not null,
    enterprise           varchar(200) not null,
    found_on             date not null,
    source               varchar(40) not null,
    fixed_on_spot        boolean not null,
    reporter             varchar(64) not null,
    reported_at          timestamptz not null,
    grade                varchar(20) not null,
    needs_judgement      boolean not null,
    grade_reason         varchar(2100) not null,
    basis                jsonb not null,
    responsible_office   varchar(64) not null,
    due_on               date not null,
    plan                 jsonb,
    measures_taken       varchar(2000) not null default '',
    rectified_by         varchar(64),
    failed_reinspections integer not null default 0,
    duplicate_of         varchar(40) references hazard (number),
    status               varchar(20) not null,
    ended_at             timestamptz
);
create index hazard_reported_at on hazard (reported_at desc, number desc);
create index hazard_office on hazard (responsible_office, reported_at desc, number desc);
create index hazard_open_due on hazard (due_on) where ended_at is null;

create table hazard_step (
    id          bigint generated always as identity primary key,
    number      varchar(40) not null references hazard (number),
    occurred_at timestamptz not null,
    person      varchar(64) not null,
    step        varchar(40) not null,
    outcome     varchar(40) not null,
    words       jsonb not null
);
create index hazard_step_number on hazard_step (number, id);
comment on table hazard_step is 'Who decided what, when and with which words; rows are never changed.';
