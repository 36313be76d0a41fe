-- How somebody likes to look at a list: a name for its filters, and which columns they take away. Private.
create schema views;
grant usage on schema views to prostup_app;

create table views.saved_view (
    id         uuid primary key,
    user_id    uuid not null references access.user_account on delete cascade,
    list       text not null check (length(list) between 1 and 40),
    name       text not null check (length(name) between 1 and 60),
    query      text not null check (length(query) <= 1000),
    usual      boolean not null default false,
    created_at timestamptz not null,
    deleted_at timestamptz
);
create unique index saved_view_name on views.saved_view (user_id, list, lower(name)) where deleted_at is null;
create unique index saved_view_usual on views.saved_view (user_id, list) where usual and deleted_at is null;
create index saved_view_deleted on views.saved_view (deleted_at) where deleted_at is not null;

create table views.chosen_columns (
    user_id uuid not null references access.user_account on delete cascade,
    list    text not null check (length(list) between 1 and 40),
    columns text[] not null,
    primary key (user_id, list)
);

create table views.parameter (
    parameter  text not null,
    value      int not null check (value > 0),
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    status     text not null,
    source     text not null,
    primary key (parameter, valid_from)
);
insert into views.parameter (parameter, value, valid_from, status, source) values
 ('mostViews', 20, '2024-02-01', 'INF', 'nejvíc uložených pohledů jednoho člověka na jeden seznam'),
 ('undoDays',  7,  '2024-02-01', 'INF', 'jak dlouho jde smazaný pohled vrátit');

alter table views.saved_view enable row level security;
alter table views.saved_view force row level security;
create policy saved_view_of_its_owner on views.saved_view
    using (user_id = access.viewer() or access.viewer() = access.system_viewer());
alter table views.chosen_columns enable row level security;
alter table views.chosen_columns force row level security;
create policy chosen_columns_of_their_owner on views.chosen_columns
    using (user_id = access.viewer() or access.viewer() = access.system_viewer());

grant select, insert, update, delete on views.saved_view, views.chosen_columns to prostup_app;
grant select on views.parameter to prostup_app;
