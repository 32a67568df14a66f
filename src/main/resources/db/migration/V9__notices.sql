-- What people are told, once for each event; who has read it; who wants it how; the robots of offices.
create table notice (
    id         bigint generated always as identity primary key,
    event_key  varchar(200) not null unique,
    kind       varchar(20) not null,
    matter     varchar(200) not null,
    title      varchar(400) not null,
    body       varchar(4000) not null,
    link       varchar(200) not null,
    offices    text[] not null,
    persons    text[] not null,
    actor      varchar(64) not null,
    created_at timestamptz not null
);
create index notice_created_at on notice (created_at desc);
create index notice_offices on notice using gin (offices);
create index notice_persons on notice using gin (persons);

create table notice_read (
    notice_id bigint not null references notice (id),
    person    varchar(64) not null,
    primary key (person, notice_id)
);

create table notice_choice (
    person varchar(64) not null,
    kind   varchar(20) not null,
    page   boolean not null,
    mail   boolean not null,
    primary key (person, kind)
);

create table notice_delivery (
    notice_id bigint not null references notice (id),
    target    varchar(100) not null,
    sent_at   timestamptz not null,
    primary key (notice_id, target)
);
comment on table notice_delivery is 'Written in the transaction that follows the sending: what is here is not sent again.';

create table notice_robot (
    id         uuid primary key,
    office     varchar(64) not null,
    kind       varchar(20) not null,
    url        varchar(500) not null,
    secret     varchar(200) not null,
    created_by varchar(64) not null,
    created_at timestamptz not null
);
create index notice_robot_office on notice_robot (office);
