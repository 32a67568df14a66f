-- Assessments (考核) that were published, every point with its fact and reason; appeals against points.
create table assessment (
    key          varchar(40) primary key references matter (key),
    first_day    date not null,
    last_day     date not null,
    published_by varchar(200) not null,
    published_at timestamptz not null,
    unique (first_day, last_day)
);

create table assessment_item (
    assessment       varchar(40) not null references assessment (key),
    unit             varchar(64) not null,
    kind             varchar(20) not null,
    item             varchar(64) not null,
    position         integer not null,
    name             varchar(100) not null,
    fact             varchar(500) not null,
    full_points      integer not null,
    points           integer not null,
    reason           varchar(500) not null,
    source           varchar(500) not null,
    corrected_points integer,
    primary key (assessment, unit, item)
);
comment on column assessment_item.corrected_points is 'What an appeal has made of the points; nothing else ever changes.';

create function assessment_is_fixed() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        old.corrected_points := new.corrected_points;
        if new is not distinct from old then
            return new;
        end if;
    end if;
    raise exception 'a published assessment is fixed';
end
$$;
create trigger assessment_item_fixed before update or delete on assessment_item
    for each row execute function assessment_is_fixed();

create table assessment_appeal (
    key        varchar(40) primary key references matter (key),
    assessment varchar(40) not null,
    unit       varchar(64) not null,
    item       varchar(64) not null,
    reason     varchar(1000) not null,
    filed_by   varchar(200) not null,
    filed_at   timestamptz not null,
    upheld     boolean,
    new_points integer,
    decision   varchar(2000) not null,
    decided_by varchar(200),
    decided_at timestamptz,
    unique (assessment, unit, item),
    foreign key (assessment, unit, item) references assessment_item (assessment, unit, item)
);
