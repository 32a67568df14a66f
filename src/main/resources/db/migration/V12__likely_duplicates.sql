-- Open hazards of one place or enterprise, among which a new report may be found again.
create index hazard_open_community on hazard (community, found_on) where ended_at is null;
create index hazard_open_enterprise on hazard (enterprise, found_on)
    where ended_at is null and enterprise <> '';
create index hazard_merged on hazard (duplicate_of) where duplicate_of is not null;
