-- Reports of the public; who reported is kept apart and each look at it is kept.
create table public_report (
    number          varchar(60) primary key,
    channel         varchar(20) not null,
    what            varchar(2100) not null,
    place           varchar(300) not null,
    community       varchar(64) not null,
    enterprise      varchar(300) not null,
    urgent          boolean not null,
    reference       varchar(60) not null,
    real_name       boolean not null,
    received_at     timestamptz not null,
    code_hash       char(64) not null,
    sender_key_hash char(64) unique,
    state           varchar(20) not null,
    state_since     timestamptz not null,
    outcome         varchar(40) not null,
    hazard_number   varchar(40),
    answer          varchar(2000) not null,
    reward          varchar(20) not null,
    reward_amount   int,
    paid_on         date,
    voucher         varchar(60) not null
);
create index public_report_received on public_report (received_at desc);
create index public_report_hazard on public_report (hazard_number) where hazard_number is not null;

create table public_report_reporter (
    number varchar(60) primary key references public_report (number),
    name   varchar(40) not null,
    phone  varchar(40) not null
);

create table public_report_look (
    id        bigint generated always as identity primary key,
    number    varchar(60) not null references public_report (number),
    person    varchar(64) not null,
    looked_at timestamptz not null,
    reason    varchar(200) not null
);
create index public_report_look_number on public_report_look (number);

create table report_point (
    key       varchar(20) primary key,
    place     varchar(200) not null,
    community varchar(64) not null
);

create table intake_salt (
    salt text not null
);
insert into intake_salt (salt) values (gen_random_uuid()::text || gen_random_uuid()::text);

create table intake_use (
    what         varchar(20) not null,
    address_hash char(64) not null,
    window_start timestamptz not null,
    used         bigint not null,
    primary key (what, address_hash, window_start)
);
create index intake_use_window on intake_use (window_start);
comment on table intake_use is 'How much an address did in an hour or a day; hashed with the window and a secret, for two days.';
