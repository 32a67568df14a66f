-- A report that is sent again because its answer was lost is the same report.
create table hazard_report_key (
    person     varchar(64) not null,
    key        varchar(100) not null,
    facts_hash char(64) not null,
    number     varchar(40) references hazard (number),
    created_at timestamptz not null,
    primary key (person, key)
);
create index hazard_report_key_created_at on hazard_report_key (created_at);
