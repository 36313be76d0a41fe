-- What was changed in a record, and whom it was said not to be, follow the person when two records become one, and go
-- back when they part. Only a merge moves them, and it runs as the system viewer.
alter table people.namesake add column id uuid not null default gen_random_uuid() unique;

create policy person_change_move on people.person_change for update
    using (access.viewer() = access.system_viewer());
create policy namesake_move on people.namesake for update
    using (access.viewer() = access.system_viewer());

grant update (person_id) on people.person_change to prostup_app;
grant update (person_id, other_id) on people.namesake to prostup_app;
