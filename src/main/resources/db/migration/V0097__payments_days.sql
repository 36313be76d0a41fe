-- Days of the money's way are dated rows like the other numbers of payments.
insert into payments.parameter (parameter, value, valid_from, status, source) values
 ('recoveryReminderDays', 7, '2024-02-01', 'INF', 'připomenutí vratky před splatností a po ní v kalendářních dnech'),
 ('bankArrivalDays', 2, '2024-02-01', 'INF', 'kdy peníze po předání bance obvykle dojdou, v pracovních dnech'),
 ('bankAnswerDays', 3, '2024-02-01', 'INF', 'kdy se úřad ptá po výsledcích předané dávky, v kalendářních dnech');

-- For statements that need such a number beside their rows.
create function payments.days(wanted text, day date) returns int
    language sql stable
    return (select p.value::int from payments.parameter p
             where p.parameter = wanted and p.valid_from <= day and (p.valid_to is null or p.valid_to >= day)
             order by p.valid_from desc limit 1);
