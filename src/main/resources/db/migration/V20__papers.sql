-- Papers (文书): what was issued under which number, each version with its files, the signed scans.
create table paper_number (
    word varchar(40) not null,
    year integer not null,
    last integer not null,
    primary key (word, year)
);
comment on table paper_number is 'Last number of a year; given in the transaction that issues the paper, so that none is lost.';

create table paper (
    id        uuid primary key,
    kind      varchar(40) not null,
    word      varchar(40) not null,
    year      integer not null,
    serial    integer not null,
    number    varchar(80) not null unique,
    subject   varchar(100) not null,
    title     varchar(300) not null,
    version   integer not null,
    state     varchar(20) not null,
    automatic boolean not null,
    issued_by varchar(200) not null,
    issued_at timestamptz not null,
    void_reason varchar(400) not null default '',
    unique (word, year, serial)
);
create index paper_subject on paper (subject, issued_at);
create index paper_issued on paper (issued_at desc, id);

create table paper_version (
    paper     uuid not null references paper (id),
    version   integer not null,
    facts     jsonb not null,
    template  integer not null,
    reason    varchar(400) not null,
    made_by   varchar(200) not null,
    made_at   timestamptz not null,
    word_file char(64) references evidence_content (sha256),
    pdf_file  char(64) references evidence_content (sha256),
    primary key (paper, version)
);
create index paper_version_unprinted on paper_version (made_at) where pdf_file is null;
comment on column paper_version.facts is 'What the paper says, as it was when it was issued.';

create table paper_scan (
    paper       uuid not null references paper (id),
    version     integer not null,
    file        char(64) not null references evidence_content (sha256),
    name        varchar(200) not null,
    uploaded_by varchar(200) not null,
    uploaded_at timestamptz not null,
    primary key (paper, uploaded_at)
);

create table paper_template (
    kind        varchar(40) not null,
    version     integer not null,
    file        bytea not null,
    sha256      char(64) not null,
    reason      varchar(400) not null,
    uploaded_by varchar(200) not null,
    uploaded_at timestamptz not null,
    primary key (kind, version)
);
