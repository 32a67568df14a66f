-- Ledgers that were brought in from elsewhere.
create table ledger_import (
    id         uuid primary key,
    file_name  varchar(200) not null,
    person     varchar(64) not null,
    dry_run    boolean not null,
    mode       varchar(10) not null,
    state      varchar(20) not null,
    message    varchar(1000) not null default '',
    total      integer not null,
    done       integer not null default 0,
    created    integer not null default 0,
    known      integer not null default 0,
    bad        integer not null default 0,
    started_at timestamptz not null,
    updated_at timestamptz not null default now()
);
create index ledger_import_started on ledger_import (started_at desc);

create table ledger_import_row (
    import   uuid not null references ledger_import (id),
    row      integer not null,
    cells    jsonb not null,
    problems jsonb not null,
    warnings jsonb not null,
    primary key (import, row)
);
comment on table ledger_import_row is 'Rows that somebody must look at, as they stood in the file.';

create table ledger_entry (
    key    varchar(500) primary key,
    number varchar(40) not null references hazard (number),
    import uuid not null references ledger_import (id),
    row    integer not null
);
comment on table ledger_entry is 'By which rows of other ledgers a hazard is known, so that none is brought in twice.';
