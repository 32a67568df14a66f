-- The clocks that run on a matter, and what its watch has raised.
create table deadline_clock (
    matter      varchar(64) not null,
    step        varchar(40) not null,
    started_at  timestamptz not null,
    count       integer not null,
    unit        varchar(20) not null,
    rule        varchar(200) not null,
    due_at      timestamptz not null,
    decided     boolean not null,
    provisional boolean not null,
    state       varchar(10) not null,
    primary key (matter, step)
);
create index deadline_clock_movable on deadline_clock (matter) where state <> 'ended' and not decided;
comment on table deadline_clock is 'One clock for each step of a matter; a step that comes again starts it anew.';

create table deadline_alert (
    matter varchar(64) not null,
    key    varchar(80) not null,
    primary key (matter, key)
);
comment on table deadline_alert is 'Alerts that were raised, so that none is raised twice for one last day.';

create table deadline_watch (
    matter              varchar(64) primary key,
    process_instance_id varchar(64) not null
);
comment on table deadline_watch is 'The running watch of a matter.';
