-- What the engine's users do not tell of an account; an account without a row has nothing to tell.
create table account (
    account              varchar(64) primary key,
    must_change_password boolean not null default false,
    closed_at            timestamptz,
    closed_by            varchar(64)
);

-- What was done with an account; rows are kept.
create table account_event (
    id          bigint generated always as identity primary key,
    account     varchar(64) not null,
    occurred_at timestamptz not null,
    person      varchar(64) not null,
    what        varchar(40) not null,
    words       varchar(1000) not null
);
create index account_event_account on account_event (account, id);
