-- The board (督导看板): hazards counted by what the board shows them by, so that no view scans the register.
alter table hazard add ever_overdue boolean not null default false;
comment on column hazard.ever_overdue is 'Whether the rectification''s last day has ever passed before it was done.';
update hazard set ever_overdue = true
where exists (select 1 from hazard_step s where s.number = hazard.number and s.step = 'overdue');
alter table hazard
    add reported_month date not null generated always as
        (date_trunc('month', reported_at at time zone 'Asia/Shanghai')::date) stored,
    add open_due_on date not null generated always as
        (case when ended_at is null then due_on else 'infinity'::date end) stored;
comment on column hazard.reported_month is 'First day of the month of the report, in mainland China.';
comment on column hazard.open_due_on is 'Last day of the rectification; infinity once the hazard has ended.';

create table board_cell (
    office       varchar(64) not null,
    sector       varchar(40) not null,
    community    varchar(64) not null,
    grade        varchar(20) not null,
    source       varchar(40) not null,
    month        date not null,
    status       varchar(20) not null,
    ever_overdue boolean not null,
    due_on       date not null,
    hazards      integer not null,
    primary key (office, month, sector, community, grade, source, status, ever_overdue, due_on)
);
create index board_cell_community on board_cell (community, month);
create index board_cell_sector on board_cell (sector, month);
create index board_cell_month on board_cell (month);
create index board_cell_empty on board_cell (hazards) where hazards = 0;
comment on table board_cell is 'How many hazards are alike in all that the board tells apart.';

create table board_sum (
    dimension    varchar(20) not null,
    value        varchar(64) not null,
    month        date not null,
    status       varchar(20) not null,
    ever_overdue boolean not null,
    due_on       date not null,
    hazards      integer not null,
    primary key (dimension, value, month, status, ever_overdue, due_on)
);
create index board_sum_empty on board_sum (hazards) where hazards = 0;
comment on table board_sum is 'The cells added up by one dimension: what the board shows when nothing is filtered.';

create table board_change (
    id           bigint generated always as identity primary key,
    office       varchar(64) not null,
    sector       varchar(40) not null,
    community    varchar(64) not null,
    grade        varchar(20) not null,
    source       varchar(40) not null,
    month        date not null,
    status       varchar(20) not null,
    ever_overdue boolean not null,
    due_on       date not null,
    hazards      integer not null
);
comment on table board_change is 'What has changed since the cells were last added up; written in the transaction of the change, so that the board always agrees with the register and nobody waits for a cell.';

create function board_note() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into board_change (office, sector, community, grade, source, month, status, ever_overdue, due_on, hazards)
        select responsible_office, sector, community, grade, source, reported_month, status, ever_overdue, open_due_on, count(*)
        from come group by 1, 2, 3, 4, 5, 6, 7, 8, 9;
    elsif tg_op = 'DELETE' then
        insert into board_change (office, sector, community, grade, source, month, status, ever_overdue, due_on, hazards)
        select responsible_office, sector, community, grade, source, reported_month, status, ever_overdue, open_due_on, -count(*)
        from gone group by 1, 2, 3, 4, 5, 6, 7, 8, 9;
    else
        insert into board_change (office, sector, community, grade, source, month, status, ever_overdue, due_on, hazards)
        select responsible_office, sector, community, grade, source, reported_month, status, ever_overdue, open_due_on, sum(one)
        from (select come.*, 1 as one from come union all select gone.*, -1 from gone) as changed
        group by 1, 2, 3, 4, 5, 6, 7, 8, 9
        having sum(one) <> 0;
    end if;
    return null;
end
$$;
create trigger board_inserted after insert on hazard
    referencing new table as come for each statement execute function board_note();
create trigger board_updated after update on hazard
    referencing old table as gone new table as come for each statement execute function board_note();
create trigger board_deleted after delete on hazard
    referencing old table as gone for each statement execute function board_note();

insert into board_change (office, sector, community, grade, source, month, status, ever_overdue, due_on, hazards)
select responsible_office, sector, community, grade, source, reported_month, status, ever_overdue, open_due_on, count(*)
from hazard group by 1, 2, 3, 4, 5, 6, 7, 8, 9;

-- The lists that the board's numbers lead to.
create index hazard_open_office on hazard (responsible_office, due_on) where ended_at is null;
create index hazard_open_major on hazard (due_on, number) where ended_at is null and grade = 'major';
-- Small ones, from which alone the lists are counted.
create index hazard_by_status on hazard (status, ever_overdue);
create index hazard_by_office on hazard (responsible_office, status, ever_overdue);
create index hazard_by_sector on hazard (sector, status, ever_overdue);
create index hazard_by_community on hazard (community, status, ever_overdue);
create index hazard_by_source on hazard (source, status, ever_overdue);
create index hazard_by_month on hazard (reported_month, status, ever_overdue);
create index hazard_by_grade on hazard (grade, status, ever_overdue);
