-- Bulletins (通报): what they tell of a period, in figures and words, and whom they criticise.
create table bulletin (
    key          varchar(40) primary key references matter (key),
    first_day    date not null,
    last_day     date not null,
    figures      jsonb not null,
    title        varchar(100) not null,
    praise       varchar(2000) not null,
    criticism    varchar(2000) not null,
    requirements varchar(2000) not null,
    edited_by    varchar(200),
    returned     varchar(2000) not null,
    approved_by  varchar(200),
    sent_at      timestamptz
);
create index bulletin_sent on bulletin (first_day, last_day, sent_at desc) where sent_at is not null;
comment on column bulletin.figures is 'As they were when the bulletin was drafted.';

create table bulletin_criticism (
    bulletin varchar(40) not null references bulletin (key),
    office   varchar(64) not null,
    primary key (bulletin, office)
);
comment on table bulletin_criticism is 'Whom a bulletin that was sent criticises, which assessments count.';

-- The hazards of a period among a million: those that ended in it, and what failed in it.
create index hazard_ended_in_period on hazard (ended_at) where ended_at is not null;
create index hazard_step_failed on hazard_step (occurred_at)
    where step = 'reinspect' and outcome = '不合格';
