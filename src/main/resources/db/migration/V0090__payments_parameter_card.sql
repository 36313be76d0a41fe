-- A preview says by when a claim would be due, before anybody raises it.
create view payments.parameter_card as
select parameter, value, valid_from, valid_to, status from payments.parameter;
grant select on payments.parameter_card to prostup_app;
