-- Photos and files: what a file is, once, and where it was put, by whom, in which step.
create table evidence_content (
    sha256    char(64) primary key,
    bytes     bytea not null,
    size      bigint not null,
    type      varchar(100) not null,
    width     integer,
    height    integer,
    thumbnail bytea,
    taken_at  timestamp,
    latitude  double precision,
    longitude double precision
);
alter table evidence_content alter column bytes set storage external;
comment on table evidence_content is 'A file as it was sent, identical ones once; time and place are those of its EXIF data.';

create table evidence (
    id          uuid primary key,
    matter      varchar(200) not null,
    kind        varchar(20) not null,
    name        varchar(200) not null,
    sha256      char(64) not null references evidence_content (sha256),
    uploaded_by varchar(64) not null,
    uploaded_at timestamptz not null,
    task_id     varchar(64),
    step        varchar(200) not null default '',
    sealed_at   timestamptz,
    removed_at  timestamptz,
    removed_by  varchar(64)
);
create index evidence_matter on evidence (matter, uploaded_at);
create index evidence_content_used on evidence (sha256);
create unique index evidence_once on evidence (matter, kind, sha256) where removed_at is null and sealed_at is null;
comment on table evidence is 'Rows are never deleted; sealed ones are not removed either.';

create table evidence_exemption (
    matter    varchar(200) primary key,
    reason    varchar(400) not null,
    since     timestamptz not null
);
