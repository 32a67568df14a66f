-- A campaign: its plan as it was when it started, its phases, and the work that comes of its duties.
alter table deadline_clock alter column matter type varchar(160);
alter table deadline_clock alter column rule type text;
alter table deadline_alert alter column matter type varchar(160);
alter table deadline_watch alter column matter type varchar(160);
comment on column deadline_clock.matter is 'Number of a hazard, or key of a phase, duty, annual summary or indicator of a campaign.';

create table campaign_number (
    year integer primary key,
    last integer not null
);

create table campaign (
    key                 varchar(40) primary key,
    plan                varchar(40) not null,
    name                text not null,
    document            text not null,
    process_instance_id varchar(64) not null,
    starts_on           date not null,
    shift_days          integer not null,
    issued_on           date not null,
    grace_until         date not null,
    summary_from        text[] not null,
    summary_opens       varchar(5) not null,
    summary_due         varchar(5) not null,
    summary_report_due  varchar(5) not null,
    started_by          varchar(64) not null,
    started_at          timestamptz not null,
    ended_at            timestamptz,
    cancel_reason       varchar(2000) not null default ''
);

create table campaign_plan_row (
    campaign varchar(40) not null references campaign (key),
    file     text not null,
    number   integer not null,
    cells    jsonb not null,
    primary key (campaign, file, number)
);
comment on table campaign_plan_row is 'Every row of the plan''s files, as it stood when the campaign started.';

create table campaign_subject (
    campaign    varchar(40) not null references campaign (key),
    code        varchar(60) not null,
    position    integer not null,
    name        text not null,
    whole       boolean not null,
    lead        varchar(64) not null,
    cooperating text[] not null,
    second_list text not null,
    targets     text not null,
    primary key (campaign, code)
);

create table campaign_phase (
    matter          varchar(160) primary key,
    campaign        varchar(40) not null,
    subject         varchar(60) not null,
    phase           varchar(20) not null,
    position        integer not null,
    name            text not null,
    starts_on       date not null,
    planned_end     date not null,
    ends_on         date not null,
    outputs         text[] not null,
    source          text not null,
    state           varchar(20) not null,
    opened_at       timestamptz,
    closed_at       timestamptz,
    present_outputs text[] not null,
    reason          varchar(2000) not null,
    foreign key (campaign, subject) references campaign_subject (campaign, code)
);

create table campaign_strand (
    campaign varchar(40) not null,
    subject  varchar(60) not null,
    duty     varchar(60) not null,
    code     varchar(60) not null,
    kind     text not null,
    title    text not null,
    owners   text[] not null,
    period   text not null,
    instead  text not null,
    rows     text[] not null,
    source   text not null,
    primary key (campaign, code),
    foreign key (campaign, subject) references campaign_subject (campaign, code)
);
comment on table campaign_strand is 'The plan''s duties, in strands by when they are done; duty is the group''s code.';

create table duty (
    key             varchar(160) primary key,
    campaign        varchar(40) not null,
    subject         varchar(60) not null,
    strand          varchar(60) not null,
    kind            text not null,
    period          text not null,
    window_label    text not null,
    title           text not null,
    source          text not null,
    owner           varchar(64) not null,
    cooperating     text[] not null,
    outsiders       text[] not null,
    deliverable     text not null,
    items           jsonb not null,
    first_day       date not null,
    last_day        date not null,
    opens_on        date not null,
    due_on          date not null,
    state           varchar(20) not null,
    late            varchar(20) not null,
    ladder_from     date,
    acceptance      varchar(64) not null,
    contributions   boolean not null,
    opened_at       timestamptz,
    done_at         timestamptz,
    times_returned  integer not null,
    result          varchar(2000) not null,
    delivered       varchar(2000) not null,
    done_items      text[] not null,
    reason          varchar(2000) not null,
    foreign key (campaign, strand) references campaign_strand (campaign, code)
);
create index duty_opening on duty (campaign, subject, opens_on) where state = 'planned';
create index duty_owner on duty (owner, state, due_on);
create index duty_campaign on duty (campaign, state);

create table duty_contribution (
    duty   varchar(160) not null references duty (key),
    office varchar(64) not null,
    text   varchar(2000) not null,
    person varchar(64) not null,
    given  timestamptz not null,
    primary key (duty, office)
);

create table campaign_summary (
    matter      varchar(160) primary key,
    campaign    varchar(40) not null references campaign (key),
    year        integer not null,
    state       varchar(20) not null,
    due_on      date not null,
    report_due  date not null,
    units       text[] not null,
    text        varchar(2000) not null,
    reason      varchar(2000) not null,
    reported_at timestamptz
);

create table campaign_summary_part (
    matter varchar(160) not null references campaign_summary (matter),
    unit   text not null,
    text   varchar(2000) not null,
    person varchar(64) not null,
    sent   timestamptz not null,
    primary key (matter, unit)
);

create table campaign_indicator (
    matter         varchar(160) primary key,
    campaign       varchar(40) not null,
    subject        varchar(60) not null,
    code           varchar(60) not null,
    name           text not null,
    unit           text not null,
    target         numeric not null,
    comparison     varchar(2) not null,
    due_on         date,
    kind           text not null,
    per            text not null,
    computed       text not null,
    conflict_group text not null,
    owner          varchar(64) not null,
    source         text not null,
    notes          text not null,
    foreign key (campaign, subject) references campaign_subject (campaign, code)
);

create table campaign_indicator_value (
    matter   varchar(160) not null references campaign_indicator (matter),
    on_day   date not null,
    value    numeric,
    met      boolean,
    final    boolean not null,
    comment  text not null,
    person   varchar(64) not null,
    noted_at timestamptz not null,
    primary key (matter, on_day)
);

create table policy_measure (
    number   bigint generated always as identity primary key,
    campaign varchar(40) not null,
    subject  varchar(60) not null,
    name     text not null,
    cause    text not null,
    kind     text not null,
    owner    varchar(64) not null,
    due_on   date not null,
    state    varchar(20) not null,
    document text not null,
    foreign key (campaign, subject) references campaign_subject (campaign, code)
);
comment on table policy_measure is 'The second list of a subject: 制度措施清单, for fire 整改责任清单.';

create table campaign_step (
    id          bigint generated always as identity primary key,
    campaign    varchar(40) not null,
    matter      varchar(160) not null,
    occurred_at timestamptz not null,
    person      varchar(64) not null,
    step        varchar(40) not null,
    outcome     text not null,
    words       jsonb not null
);
create index campaign_step_matter on campaign_step (matter, id);
comment on table campaign_step is 'Who did what, when and with which words; rows are never changed.';
