-- Inspections, what they drew from, their visits and the lines of their checklists.
create table inspection (
    key               varchar(60) primary key,
    kind              varchar(20) not null,
    title             varchar(100) not null,
    sector            varchar(40) not null,
    due_on            date not null,
    wanted            int not null,
    community         varchar(64),
    risk              varchar(10),
    inspector_offices text[] not null,
    enterprises       text[] not null,
    inspectors        text[] not null,
    planned_by        varchar(64) not null,
    planned_at        timestamptz not null,
    seed              char(64),
    candidates        text[] not null,
    ended_at          timestamptz
);
create index inspection_planned on inspection (planned_at desc);
comment on column inspection.candidates is 'The enterprises that were drawn from, as the register stood then.';

create table inspection_visit (
    key            varchar(60) primary key,
    inspection     varchar(60) not null references inspection (key),
    enterprise     varchar(20) not null references enterprise (code),
    inspectors     text[] not null,
    candidates     text[] not null,
    outcome        varchar(20) not null,
    carried_out_on date,
    scene          varchar(2000) not null,
    handling       varchar(2000) not null,
    countersigned  varchar(400) not null,
    signed_by      varchar(64),
    signed_at      timestamptz,
    disclosure     varchar(200) not null
);
create index inspection_visit_inspection on inspection_visit (inspection);
create index inspection_visit_enterprise on inspection_visit (enterprise);

create table inspection_item (
    id            bigint generated always as identity primary key,
    visit         varchar(60) not null references inspection_visit (key),
    code          varchar(60) not null,
    text          varchar(2000) not null,
    source        varchar(1000) not null,
    result        varchar(20) not null,
    note          varchar(500) not null,
    hazard_number varchar(40),
    unique (visit, code)
);
