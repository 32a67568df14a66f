-- A person may name another responsible office than the decision table does.
alter table hazard add office_decided boolean not null default false;
comment on column hazard.office_decided is 'Whether a person named the responsible office, so that no table changes it.';
