-- The people of the demo by the names under which they sign in.
create view access.demo_user_card as
select id, login from access.user_account where demo and active;
grant select on access.demo_user_card to prostup_app;
