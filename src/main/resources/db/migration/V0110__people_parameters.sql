-- Numbers of this module that change with time: dated rows, never constants (decisions 4).
create table people.parameter (
    parameter  text not null,
    value      int not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    status     text not null,
    source     text not null,
    primary key (parameter, valid_from)
);
insert into people.parameter (parameter, value, valid_from, status, source) values
 ('consentMonths',       12, '2024-02-01', 'INF', 'domain 7.3.5: souhlas platí nejvýš 12 měsíců'),
 ('consentFirstWarning', 30, '2024-02-01', 'INF', 'domain 3.A: pracovník ví 30 kalendářních dnů předem, že souhlas skončí'),
 ('consentLastWarning',   7, '2024-02-01', 'INF', 'druhé připomenutí v kalendářních dnech'),
 ('consentOwnAge',       15, '2024-02-01', 'INF', 'od kolika let může souhlasit člověk sám; zákon č. 110/2019 Sb., § 7, obdobně'),
 ('adultAge',            18, '2024-02-01', 'GK',  'zletilost, občanský zákoník § 30');

-- For statements that need such a number beside their rows.
create function people.number_on(wanted text, day date) returns int
    language sql stable
    return (select p.value from people.parameter p
             where p.parameter = wanted and p.valid_from <= day and (p.valid_to is null or p.valid_to >= day)
             order by p.valid_from desc limit 1);
grant select, insert on people.parameter to prostup_app;
