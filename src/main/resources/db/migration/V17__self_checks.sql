-- Links that enterprises check themselves with, and their monthly returns.
create table enterprise_link (
    id           uuid primary key,
    enterprise   varchar(20) not null references enterprise (code),
    token_hash   char(64) not null unique,
    created_by   varchar(64) not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    revoked_by   varchar(64),
    revoked_at   timestamptz,
    last_used_at timestamptz
);
create index enterprise_link_enterprise on enterprise_link (enterprise);

create table monthly_return (
    month       char(7) not null,
    enterprise  varchar(20) not null references enterprise (code),
    answered_at timestamptz,
    risks       varchar(1000) not null default '',
    posted      varchar(200) not null default '',
    primary key (month, enterprise)
);
create index monthly_return_enterprise on monthly_return (enterprise, month desc);
