-- A statement belongs to one placement, so its own column says the same as that of its entries. Asked by the statement,
-- the month is found by an index (placement, month) instead of reading all entries that the placement ever had.
create or replace view ipm.month_hours_stat as
select s.placement_id, s.month, s.id as statement_id, s.state as statement_state, a.unit_id,
       coalesce(sum(a.counted_hours), 0) as done,
       coalesce(sum(a.hours + a.travel_hours) filter (where a.status = 'PLANNED'), 0) as planned,
       count(*) filter (where a.status = 'RECORDED') as entries,
       coalesce(sum(a.travel_hours) filter (where a.attendance = 'ATTENDED'), 0) as travel
  from ipm.activity a
  join ipm.activity_statement s on s.id = a.statement_id
 where not exists (select from ipm.activity c where c.corrects = a.id)
 group by s.placement_id, s.month, s.id, s.state, a.unit_id;
