-- A company that sells project software by subscription: English names without a single comment, declared keys throughout, uuids,
-- enum types, json, arrays, timestamps with time zone, money in cents of three currencies, soft deletion by time.
-- Values are drawn by hashing, so that every load gives the same rows. The functions go with the session.
create function pg_temp.u(key text, i bigint) returns float8 language sql immutable
  as $$ select ('x' || substr(md5(key || ':' || i::text), 1, 7))::bit(28)::int / 268435456::float8 $$;
create function pg_temp.n(key text, i bigint, low int, high int) returns int language sql immutable
  as $$ select low + floor(pg_temp.u(key, i) * (high - low + 1))::int $$;
create function pg_temp.skew(key text, i bigint, low int, high int, power float8) returns int language sql immutable
  as $$ select low + floor(power(pg_temp.u(key, i), power) * (high - low + 1))::int $$;
create function pg_temp.pick(key text, i bigint, options text[]) returns text language sql immutable
  as $$ select options[1 + floor(pg_temp.u(key, i) * cardinality(options))::int] $$;
create function pg_temp.weighted(key text, i bigint, options text[], weights int[]) returns text language plpgsql immutable as $$
declare
  rest float8 := pg_temp.u(key, i) * (select sum(w) from unnest(weights) as w);
begin
  for at in 1 .. cardinality(options) loop
    rest := rest - weights[at];
    if rest < 0 then return options[at]; end if;
  end loop;
  return options[cardinality(options)];
end $$;
create function pg_temp.id(key text, i bigint) returns uuid language sql immutable
  as $$ select md5('uuid:' || key || ':' || i::text)::uuid $$;

set jit = off;
set time zone 'UTC';

create type membership_role as enum ('owner', 'admin', 'member', 'guest');
create type billing_interval as enum ('month', 'year');
create type subscription_status as enum ('trialing', 'active', 'past_due', 'paused', 'canceled', 'unpaid');
create type invoice_status as enum ('draft', 'open', 'paid', 'void', 'uncollectible');
create type payment_status as enum ('pending', 'succeeded', 'failed', 'refunded');
create type ticket_status as enum ('new', 'open', 'pending', 'solved', 'closed');
create type ticket_priority as enum ('low', 'normal', 'high', 'urgent');

create table users (
  id uuid primary key default gen_random_uuid(),
  email text not null unique,
  full_name text,
  password_digest text,
  avatar_url text,
  locale varchar(5) not null default 'en',
  time_zone varchar(40),
  email_verified boolean not null default false,
  two_factor_enabled boolean not null default false,
  marketing_opt_in boolean,
  is_staff boolean not null default false,
  sign_in_count integer not null default 0,
  last_seen_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz
);
-- Staff of the company itself first.
insert into users
select pg_temp.id('user', i), lower(first || '.' || last) || case when i <= 14 then '@cadencehq.example' else i || '@' || pg_temp.pick('dom', i, '{gmail.example,northfield.example,brightlab.example,outlook.example,studio-kappa.example,hey.example}') end, case when i <= 14 or pg_temp.u('fn0', i) < 0.9 then first || ' ' || last when pg_temp.u('fn0', i) < 0.95 then '' end,
       case when pg_temp.u('sso', i) < 0.7 then '$2b$12$' || md5('pw' || i) end, case when pg_temp.u('av', i) < 0.4 then 'https://cdn.cadencehq.example/a/' || left(md5('av' || i), 10) || '.png' end, pg_temp.weighted('loc', i, '{en,de,fr,es,en-GB,pt-BR}', '{70,9,6,6,6,3}'), case when pg_temp.u('tz0', i) < 0.88 then pg_temp.weighted('tz', i, '{America/New_York,America/Los_Angeles,Europe/London,Europe/Berlin,America/Chicago,Asia/Kolkata,Australia/Sydney}', '{28,20,17,13,11,6,5}') end,
       pg_temp.u('ver', i) < 0.92, pg_temp.u('2fa', i) < 0.21, case when pg_temp.u('mk', i) < 0.8 then pg_temp.u('mk', i) < 0.3 end, i <= 14, pg_temp.skew('sic', i, 0, 900, 3.2), case when pg_temp.u('seen0', i) < 0.93 then least(joined + make_interval(mins => pg_temp.skew('seen', i, 0, 1200000, 0.9)), timestamptz '2024-06-15 18:00+00' - make_interval(mins => i * 9)) end, joined, joined + make_interval(days => pg_temp.skew('upd', i, 0, 20, 2)),
       case when i > 14 and pg_temp.u('del', i) < 0.04 then least(joined + make_interval(days => pg_temp.n('deld', i, 20, 500)), timestamptz '2024-06-14 10:00+00') end
  from generate_series(1, 1300) as i, lateral (select pg_temp.pick('fn', i, '{Ava,Liam,Priya,Jonas,Chloe,Mateo,Hannah,Oliver,Sofia,Ethan,Yuki,Daniel,Amara,Lukas,Grace,Noah,Isabel,Tom,Fatima,Ben,Nina,Marcus,Ella,Rafael}') as first, pg_temp.pick('ln', i, '{Nguyen,Schmidt,Patel,Clarke,Rossi,Fernandez,Kim,Okafor,Larsen,Dubois,Murphy,Weber,Silva,Cohen,Hughes,Novak,Bailey,Tanaka,Moreau,Reid,Walsh,Lindqvist,Mendes,Fox}') as last, case when i <= 14 then timestamptz '2021-10-04 09:00+00' + make_interval(days => i * 31) else timestamptz '2022-01-10 07:00+00' + make_interval(mins => floor(1272000 * power(i / 1300.0, 0.78))::int + pg_temp.n('jm', i, 0, 2000)) end as joined offset 0) as p;

create table accounts (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  slug text not null unique,
  owner_id uuid references users (id),
  billing_email text,
  country_code char(2),
  industry text,
  company_size varchar(10),
  referral_source text,
  is_demo boolean not null default false,
  sso_enabled boolean not null default false,
  settings jsonb not null default '{}',
  onboarded_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  deleted_at timestamptz
);
insert into accounts
select pg_temp.id('account', i), name, lower(regexp_replace(name, '[^A-Za-z]+', '-', 'g')) || '-' || i, u.id, case when pg_temp.u('be', i) < 0.7 then 'billing+' || i || '@example.com' end, case when pg_temp.u('cc0', i) < 0.96 then pg_temp.weighted('cc', i, '{US,GB,DE,CA,FR,AU,NL,ES,BR,IN}', '{44,14,10,9,6,5,4,3,3,2}') end, case when pg_temp.u('ind0', i) < 0.74 then pg_temp.weighted('ind', i, '{Software,Marketing Agency,Construction,Architecture,Education,Nonprofit,Healthcare,Retail,Manufacturing}', '{26,21,13,11,8,7,6,5,3}') when pg_temp.u('ind0', i) < 0.82 then '' end,
       case when pg_temp.u('sz0', i) < 0.85 then size end, case when pg_temp.u('rf0', i) < 0.6 then pg_temp.weighted('rf', i, '{google,referral,g2,youtube,partner,conference}', '{42,24,12,10,8,4}') end, i in (1, 2, 77), size in ('201-500', '500+') and pg_temp.u('sso2', i) < 0.6,
       jsonb_build_object('week_start', case when pg_temp.u('ws', i) < 0.6 then 'sunday' else 'monday' end, 'beta', pg_temp.u('beta', i) < 0.12) || case when pg_temp.u('brand', i) < 0.2 then jsonb_build_object('brand_color', '#' || left(md5('bc' || i), 6)) else '{}' end,
       case when pg_temp.u('onb', i) < 0.71 then opened + make_interval(mins => pg_temp.skew('onb2', i, 6, 30000, 4)) end, opened, opened + make_interval(days => pg_temp.n('au', i, 0, 60)), case when pg_temp.u('adel', i) < 0.05 then least(opened + make_interval(days => pg_temp.n('ad', i, 40, 500)), timestamptz '2024-06-10 10:00+00') end
  from generate_series(1, 420) as i, lateral (select pg_temp.weighted('sz', i, '{1-10,11-50,51-200,201-500,500+}', '{52,28,13,5,2}') as size, pg_temp.pick('n1', i, '{Bluebird,Northfield,Kappa,Harbor,Redwood,Brightlab,Fjord,Maple,Copper,Lumen,Atlas,Orchard,Quill,Stonebridge,Vertex,Willow,Pixel,Summit,Anchor,Juniper,Marlow,Tandem,Foxglove,Granite}') || pg_temp.pick('n2', i, '{" Studio"," Labs"," & Sons"," Digital",""," Group"," Architects"," Consulting"," Creative"," Health"," Partners"," Builders"}') as name offset 0) as n,
       lateral (select id, created_at + interval '6 minutes' as opened from users where not is_staff order by created_at, id offset ((i - 1) * 3.06)::int limit 1) as u;

create table memberships (
  account_id uuid not null references accounts (id),
  user_id uuid not null references users (id),
  role membership_role not null default 'member',
  invited_by_id uuid references users (id),
  joined_at timestamptz,
  last_active_at timestamptz,
  primary key (account_id, user_id)
);
insert into memberships select id, owner_id, 'owner', null, created_at, case when pg_temp.u('mla', hashtext(slug)) < 0.8 then least(timestamptz '2024-06-15 17:00+00', created_at + make_interval(days => pg_temp.skew('mla2', hashtext(slug), 0, 800, 0.8))) end from accounts;
insert into memberships
select a.id, u.id, pg_temp.weighted('role', u.i, '{member,admin,guest}', '{68,14,18}')::membership_role, case when pg_temp.u('iby', u.i) < 0.94 then a.owner_id end, case when pg_temp.u('acc', u.i) < 0.91 then u.created_at + interval '9 minutes' end, case when pg_temp.u('acc', u.i) < 0.86 then u.last_seen_at end
  from (select u.*, row_number() over (order by created_at, id) as i from users as u where not is_staff) as u, lateral (select 1 + (pg_temp.skew('acct', u.i, 0, 419, 2.1) * 29) % 420 as pick offset 0) as n join (select *, row_number() over (order by created_at, id) as r from accounts) as a on a.r = pick
 where not exists (select from accounts where owner_id = u.id) and a.created_at < u.created_at on conflict do nothing;
insert into memberships
select a.id, u.id, 'member', a.owner_id, greatest(a.created_at, u.created_at) + interval '5 days', null from (select *, row_number() over (order by created_at, id) as i from accounts) as a, (select id, created_at, row_number() over (order by created_at, id) as i from users where not is_staff) as u where u.i % 3 = 2 and (u.i * 7) % 420 = a.i and greatest(a.created_at, u.created_at) < '2024-06-01' on conflict do nothing;

create table plans (
  id uuid primary key,
  code text not null unique,
  name text not null,
  tier smallint not null,
  seat_limit integer,
  storage_gb integer,
  is_public boolean not null default true,
  features jsonb not null default '[]',
  created_at timestamptz not null
);
insert into plans select pg_temp.id('plan', t), c, n, t, s, g, p, f::jsonb, timestamptz '2021-11-01' + make_interval(days => t * 20)
  from (values (0, 'free', 'Free', 3, 1, true, '["boards"]'), (1, 'starter', 'Starter', 10, 20, true, '["boards","calendar"]'), (2, 'team', 'Team', 50, 100, true, '["boards","calendar","automations","guests"]'), (3, 'business', 'Business', 250, 1000, true, '["boards","calendar","automations","guests","sso","audit_log"]'), (4, 'enterprise', 'Enterprise', null, null, false, '["*"]'), (5, 'legacy_pro', 'Pro (2021)', 25, 50, false, '["boards","calendar"]')) as p (t, c, n, s, g, p, f);

create table plan_prices (
  id uuid primary key,
  plan_id uuid not null references plans (id),
  currency char(3) not null,
  billing_interval billing_interval not null,
  unit_amount_cents integer not null check (unit_amount_cents >= 0),
  per_seat boolean not null default true,
  active boolean not null default true,
  stripe_price_id text,
  unique (plan_id, currency, billing_interval)
);
insert into plan_prices
select pg_temp.id('price', p.tier * 100 + c.ord * 10 + v.ord), p.id, c.cur, v.iv::billing_interval, round((array[0, 600, 1200, 2100, 3200, 900])[p.tier + 1] * c.rate * case v.iv when 'year' then 10 else 1 end / 100)::int * 100, p.code <> 'legacy_pro', p.code <> 'legacy_pro', case when p.code <> 'free' then 'price_1' || left(md5(p.code || c.cur || v.iv), 14) end
  from plans as p, (values ('usd', 1.0, 1), ('eur', 0.95, 2), ('gbp', 0.84, 3)) as c (cur, rate, ord), (values ('month', 1), ('year', 2)) as v (iv, ord) where p.code <> 'free' or c.ord = 1 and v.ord = 1;

create table coupons (
  id uuid primary key,
  code text not null unique,
  percent_off numeric(5, 2),
  amount_off_cents integer,
  duration_months smallint,
  max_redemptions integer,
  expires_at timestamptz,
  created_at timestamptz not null
);
insert into coupons select pg_temp.id('coupon', row_number() over ()), c, p, a, d, m, e::timestamptz, timestamptz '2022-01-15' + make_interval(days => 60 * (row_number() over ())::int)
  from (values ('LAUNCH50', 50.0, null::int, 3, 100, '2022-06-30'), ('NONPROFIT30', 30, null, null, null, null), ('BF2022', 40, null, 12, null, '2022-12-02'), ('PARTNER20', 20, null, 12, null, null), ('BF2023', 35, null, 12, null, '2023-12-01'), ('WELCOME25', null, 2500, 1, null, null), ('EDU', 50, null, null, null, null), ('TESTCOUPON', 100, null, 1, 1, '2022-02-01')) as v (c, p, a, d, m, e);

create table subscriptions (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references accounts (id),
  plan_price_id uuid not null references plan_prices (id),
  coupon_id uuid references coupons (id),
  status subscription_status not null,
  seats integer not null default 1 check (seats > 0),
  trial_ends_at timestamptz,
  started_at timestamptz not null,
  current_period_start timestamptz,
  current_period_end timestamptz,
  cancel_at_period_end boolean not null default false,
  canceled_at timestamptz,
  cancellation_reason text,
  ended_at timestamptz,
  metadata jsonb,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
insert into subscriptions
select pg_temp.id('sub', i * 2 + k), a.id, p.id, case when l.code not in ('free') and pg_temp.u('cpn', i * 2 + k) < 0.22 then pg_temp.id('coupon', (array[4, 2, 5, 3, 6, 1, 7])[1 + pg_temp.skew('cpn2', i, 0, 6, 1.3)]) end, state::subscription_status, seats, case when k = 0 then f + interval '14 days' end, f,
       case when state in ('canceled', 'unpaid') then null else period end, case when state in ('canceled', 'unpaid') then null else period + make_interval(months => step) end, state = 'active' and pg_temp.u('cape', i) < 0.05, case when state = 'canceled' then fin end, case when state = 'canceled' and pg_temp.u('cr0', i) < 0.64 then pg_temp.weighted('cr', i, '{too_expensive,missing_features,switched_service,unused,customer_service,other}', '{29,22,17,20,3,9}') when state = 'canceled' and pg_temp.u('cr0', i) < 0.75 then '' end, case when state = 'canceled' then fin end,
       case when pg_temp.u('meta', i) < 0.3 then jsonb_build_object('sales_rep', pg_temp.pick('rep', i, '{ava,jonas,grace}')) end, f, coalesce(case when state = 'canceled' then fin end, period, f)
  from (select a.*, row_number() over (order by created_at, id) as i from accounts as a) as a, generate_series(0, 1) as k,
       lateral (select case k when 0 then pg_temp.weighted('plan', i, case when company_size in ('201-500', '500+') then '{business,enterprise,team}' when company_size = '51-200' then '{business,team,starter}' else '{team,starter,free,legacy_pro}' end::text[], case when company_size in ('201-500', '500+') then '{55,30,15}' when company_size = '51-200' then '{35,55,10}' else '{30,42,25,3}' end::int[]) else pg_temp.weighted('plan2', i, '{team,business,starter}', '{55,25,20}') end as code, case when country_code in ('DE', 'FR', 'NL', 'ES') then 'eur' when country_code = 'GB' then 'gbp' else 'usd' end as cur, case when pg_temp.u('yr', i) < 0.27 then 'year' else 'month' end as iv, created_at + make_interval(days => k * pg_temp.n('second', i, 150, 420)) as f offset 0) as l
       join plans as n on n.code = l.code join plan_prices as p on p.plan_id = n.id and (n.code = 'free' or p.currency = l.cur and p.billing_interval::text = l.iv),
       lateral (select case n.code when 'free' then pg_temp.n('seat', i, 1, 3) when 'starter' then pg_temp.skew('seat', i, 1, 10, 1.4) when 'enterprise' then 80 + pg_temp.skew('seat', i, 0, 300, 2) when 'business' then 15 + pg_temp.skew('seat', i, 0, 140, 2) else 3 + pg_temp.skew('seat', i, 0, 40, 2) end as seats, case when n.code = 'free' or pg_temp.u('churn', i * 2 + k) > case n.code when 'starter' then 0.55 when 'enterprise' then 0.1 else 0.36 end then null else f + make_interval(days => 14 + pg_temp.skew('life', i * 2 + k, 0, 700, 1.5)) end as fin0, case when l.iv = 'year' and n.code <> 'free' then 12 else 1 end as step offset 0) as s,
       lateral (select case when fin0 < timestamptz '2024-06-14' then fin0 end as fin) as e, lateral (select case when fin is not null then 'canceled' when f > timestamptz '2024-06-01' and n.code <> 'free' then 'trialing' when n.code = 'free' then 'active' else pg_temp.weighted('state', i * 2 + k, '{active,past_due,paused,unpaid}', '{92,4,2,2}') end as state, f + make_interval(months => step * floor((extract(year from age(timestamptz '2024-06-15', f)) * 12 + extract(month from age(timestamptz '2024-06-15', f))) / step)::int) as period offset 0) as z
 where k = 0 and pg_temp.u('none', i) > 0.08 or k = 1 and pg_temp.u('re', i) < 0.17 and f < timestamptz '2024-05-01';
-- No account has two running subscriptions.
update subscriptions as s set status = 'canceled', canceled_at = n.started_at, ended_at = n.started_at, current_period_start = null, current_period_end = null, cancel_at_period_end = false, cancellation_reason = null, updated_at = n.started_at from subscriptions as n where n.account_id = s.account_id and n.started_at > s.started_at and coalesce(s.ended_at, 'infinity') > n.started_at;

create table invoices (
  id uuid primary key default gen_random_uuid(),
  number varchar(20) not null unique,
  account_id uuid not null references accounts (id),
  subscription_id uuid references subscriptions (id),
  status invoice_status not null,
  currency char(3) not null,
  subtotal_cents bigint not null,
  discount_cents bigint not null default 0,
  tax_cents bigint not null default 0,
  total_cents bigint not null,
  period_start timestamptz,
  period_end timestamptz,
  issued_at timestamptz,
  due_at timestamptz,
  paid_at timestamptz,
  attempt_count smallint not null default 0,
  hosted_url text,
  created_at timestamptz not null
);
insert into invoices
select pg_temp.id('invoice', r), 'CAD-' || to_char(at, 'YYYY') || '-' || lpad(r::text, 5, '0'), account_id, subscription_id, state::invoice_status, currency, sub, disc, tax, sub - disc + tax, at, at + make_interval(months => step), case when state <> 'draft' then at + interval '1 hour' end, case when state <> 'draft' then at + interval '15 days' end, case when state = 'paid' then at + make_interval(mins => 61 + case when pg_temp.u('late', r) < 0.12 then pg_temp.n('late2', r, 1000, 40000) else pg_temp.n('quick', r, 0, 20) end) end, case state when 'draft' then 0 when 'paid' then 1 + pg_temp.skew('att', r, 0, 2, 6) when 'void' then 0 else pg_temp.n('att2', r, 2, 4) end, case when pg_temp.u('url', r) < 0.9 then 'https://pay.cadencehq.example/i/' || left(md5('inv' || r), 16) end, at
  from (select row_number() over (order by at, s.id) as r, s.account_id, s.id as subscription_id, s.coupon_id, s.status as sub_status, s.started_at, p.currency, p.unit_amount_cents::bigint * case when p.per_seat then greatest(1, s.seats - pg_temp.skew('grow', hashtext(s.id::text), 0, s.seats / 3, 1.5) * (case when at < s.started_at + interval '180 days' then 1 else 0 end)) else 1 end as sub, at, step, a.country_code
          from subscriptions as s join plan_prices as p on p.id = s.plan_price_id join accounts as a on a.id = s.account_id, lateral (select case p.billing_interval when 'year' then 12 else 1 end as step) as q, generate_series(s.started_at + interval '14 days', least(coalesce(s.ended_at, 'infinity'), timestamptz '2024-06-15'), make_interval(months => step)) as at where p.unit_amount_cents > 0) as x
       left join coupons as c on c.id = x.coupon_id and (c.duration_months is null or x.at < x.started_at + make_interval(months => c.duration_months)), lateral (select coalesce(round(sub * c.percent_off / 100)::bigint, case when c.amount_off_cents is not null then least(sub, c.amount_off_cents) end, 0) as disc) as d, lateral (select case country_code when 'GB' then round((sub - disc) * 0.2) when 'DE' then round((sub - disc) * 0.19) when 'FR' then round((sub - disc) * 0.2) else 0 end::bigint as tax) as t,
       lateral (select case when at > timestamptz '2024-06-14' then 'draft' when sub_status in ('past_due', 'unpaid') and at > timestamptz '2024-05-12' then 'open' when at > timestamptz '2024-06-01' then pg_temp.weighted('is1', r, '{paid,open}', '{82,18}') else pg_temp.weighted('is2', r, '{paid,void,uncollectible,open}', '{952,22,18,8}') end as state offset 0) as z;

update invoices set status = 'open', paid_at = null where paid_at > '2024-06-15';

create table invoice_items (
  id bigserial primary key,
  invoice_id uuid not null references invoices (id) on delete cascade,
  description text not null,
  quantity integer not null default 1,
  unit_amount_cents bigint not null,
  amount_cents bigint not null,
  is_proration boolean not null default false
);
insert into invoice_items (invoice_id, description, quantity, unit_amount_cents, amount_cents, is_proration)
select invoice_id, description, q, unit, q * unit, pro from (
  select i.number, 1 as o, i.id as invoice_id, n.name || ' plan' || case when p.per_seat then ' (per seat, per ' || p.billing_interval || ')' else '' end as description, case when p.per_seat then (i.subtotal_cents / p.unit_amount_cents)::int else 1 end as q, p.unit_amount_cents::bigint as unit, false as pro from invoices as i join subscriptions as s on s.id = i.subscription_id join plan_prices as p on p.id = s.plan_price_id join plans as n on n.id = p.plan_id
  union all select number, 2, id, 'Unused time on previous seats', 1, -300 - pg_temp.n('pro', hashtext(number), 0, 12) * 100, true from invoices where pg_temp.u('prorate', hashtext(number)) < 0.05
  union all select number, 3, id, 'Extra storage (100 GB)', 1, 1500, false from invoices where pg_temp.u('storage', hashtext(account_id::text)) < 0.08) as l order by number, o;
update invoices as i set subtotal_cents = l.total, total_cents = greatest(0, l.total - discount_cents) + tax_cents from (select invoice_id, sum(amount_cents) as total from invoice_items group by 1) as l where l.invoice_id = i.id and l.total <> i.subtotal_cents and l.total > 0;

create table payments (
  id uuid primary key default gen_random_uuid(),
  invoice_id uuid not null references invoices (id),
  status payment_status not null,
  amount_cents bigint not null,
  fee_cents integer,
  refunded_cents bigint not null default 0,
  currency char(3) not null,
  method varchar(10) not null,
  card_brand varchar(12),
  card_last4 char(4),
  failure_code text,
  provider_ref text,
  created_at timestamptz not null
);
insert into payments
select pg_temp.id('payment', hashtext(i.number) * 10::bigint + k), i.id, state::payment_status, i.total_cents, case when state <> 'failed' then round(i.total_cents * 0.029 + 30)::int end, case state when 'refunded' then case when pg_temp.u('half', hashtext(i.number)) < 0.4 then i.total_cents / 2 else i.total_cents end else 0 end, i.currency, m, case m when 'card' then pg_temp.weighted('brand', at, '{visa,mastercard,amex}', '{58,30,12}') end, case m when 'card' then lpad(pg_temp.n('l4', at, 0, 9999)::text, 4, '0') end, case state when 'failed' then pg_temp.weighted('fail', hashtext(i.number) + k, '{card_declined,insufficient_funds,expired_card,authentication_required,processing_error}', '{44,26,17,9,4}') end, 'ch_' || left(md5(i.number || k), 18), coalesce(i.paid_at - make_interval(days => 2 * (last - k)), i.issued_at + make_interval(days => k * 3))
  from invoices as i, lateral (select hashtext(account_id::text)::bigint as at, case when i.status = 'paid' then i.attempt_count else i.attempt_count end as last) as a, lateral generate_series(1, last) as k, lateral (select case when country_code in ('DE', 'NL') and pg_temp.u('m', at) < 0.3 then 'sepa' else pg_temp.weighted('m', at, '{card,ach,wire}', '{88,9,3}') end as m, case when i.status <> 'paid' or k < last then 'failed' when pg_temp.u('rfd', hashtext(i.number)) < 0.012 then 'refunded' else 'succeeded' end as state from accounts as c where c.id = i.account_id) as z
 where i.status in ('paid', 'open', 'uncollectible') and i.total_cents > 0;
delete from payments where created_at > '2024-06-15';

create table projects (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references accounts (id),
  created_by_id uuid references users (id),
  name text not null,
  color varchar(7),
  is_private boolean not null default false,
  is_template boolean not null default false,
  tasks_count integer not null default 0,
  archived_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
insert into projects
select pg_temp.id('project', i), m.account_id, m.user_id, case when pg_temp.u('unt', i) < 0.07 then 'Untitled project' else pg_temp.pick('pn1', i, '{Website,Q3,Client,Mobile app,Office move,Product,Hiring,Event,Brand,Data}') || ' ' || pg_temp.pick('pn2', i, '{redesign,roadmap,onboarding,launch,planning,migration,backlog,campaign}') end, case when pg_temp.u('col', i) < 0.6 then pg_temp.pick('colr', i, '{#4f46e5,#16a34a,#dc2626,#f59e0b}') end, pg_temp.u('prv', i) < 0.22, pg_temp.u('tpl', i) < 0.03, pg_temp.skew('tc', i, 0, 420, 3), case when pg_temp.u('arc', i) < 0.27 then least(timestamptz '2024-06-14', m.joined_at + make_interval(days => 60 + pg_temp.n('arcd', i, 0, 300))) end, least(timestamptz '2024-06-14', m.joined_at + make_interval(days => pg_temp.skew('pcd', i, 0, 60, 2), mins => i)), timestamptz '2024-06-15'
  from generate_series(1, 1650) as i, lateral (select * from (select *, row_number() over (order by md5(account_id::text || user_id::text)) as r from memberships where joined_at is not null and role <> 'guest') as x where r = 1 + pg_temp.skew('pm', i, 0, 1000, 1.6)) as m;
update projects set updated_at = greatest(created_at, coalesce(archived_at, least(timestamptz '2024-06-15 16:00+00', created_at + make_interval(days => pg_temp.skew('pud', hashtext(id::text), 0, 90, 2)))));

create table usage_events (
  id bigserial primary key,
  account_id uuid not null references accounts (id),
  user_id uuid references users (id),
  name varchar(60) not null,
  platform varchar(10),
  properties jsonb not null default '{}',
  occurred_at timestamptz not null,
  received_at timestamptz not null
);
insert into usage_events (account_id, user_id, name, platform, properties, occurred_at, received_at)
select m.account_id, case when pg_temp.u('anon', i) < 0.94 then m.user_id end, name, case when pg_temp.u('pf0', i) < 0.97 then pg_temp.weighted('pf', i, '{web,ios,android,api}', '{71,14,9,6}') end, case name when 'task.created' then jsonb_build_object('source', pg_temp.weighted('src', i, '{board,list,email,api}', '{60,25,10,5}')) when 'export.completed' then jsonb_build_object('format', pg_temp.pick('fmt', i, '{csv,pdf,xlsx}'), 'rows', pg_temp.skew('rows', i, 10, 20000, 3)) when 'search.performed' then jsonb_build_object('results', pg_temp.skew('res', i, 0, 80, 2)) else '{}' end, at, at + make_interval(secs => pg_temp.skew('lag', i, 0, 400, 6))
  from generate_series(1, 4800) as i, lateral (select pg_temp.weighted('ev', i, '{task.created,task.completed,comment.added,board.viewed,search.performed,file.uploaded,automation.run,export.completed,integration.connected,report.viewed}', '{23,19,16,15,8,7,6,2,1,3}') as name, 1 + pg_temp.skew('um', i, 0, 1000, 2) as mr, timestamptz '2024-01-01 00:00+00' + make_interval(secs => floor(166.5 * 86400 * power(i / 4800.0, 0.86))) as at offset 0) as e join (select *, row_number() over (order by md5(user_id::text)) as r from memberships where joined_at < '2024-01-01') as m on m.r = e.mr;

create table feature_flags (key varchar(40) primary key, description text, enabled_globally boolean not null default false, rollout_percent smallint, owner_id uuid references users (id), created_at timestamptz not null, archived_at timestamptz);
insert into feature_flags select k, d, g, r, pg_temp.id('user', 1 + (row_number() over ()) % 9), timestamptz '2022-05-01' + make_interval(days => 55 * (row_number() over ())::int), case when g and r is null then timestamptz '2024-04-02' end
  from (values ('new_editor', 'Block editor', true, 100), ('timeline_v2', '', false, 40), ('ai_summaries', 'Summaries of long threads', false, 15), ('dark_mode', null, true, null), ('guest_links', 'Share boards by link', true, 100), ('calendar_sync', 'Two-way sync', false, 60), ('bulk_edit', '', true, null), ('scim', 'User provisioning', false, 0), ('usage_billing', null, false, 0), ('native_forms', 'Forms that create tasks', false, 25)) as f (k, d, g, r);

create table account_feature_flags (
  account_id uuid not null references accounts (id),
  flag_key varchar(40) not null references feature_flags (key),
  enabled boolean not null,
  set_at timestamptz not null,
  primary key (account_id, flag_key)
);
insert into account_feature_flags select a.id, f.key, pg_temp.u('fen', hashtext(a.slug || f.key)) < 0.85, greatest(a.created_at, f.created_at) + interval '12 days' from accounts as a, feature_flags as f where not f.enabled_globally and pg_temp.u('ff', hashtext(a.slug || f.key)) < f.rollout_percent / 220.0 and greatest(a.created_at, f.created_at) < '2024-06-01';

create temp table seen as select account_id, user_id, joined_at, row_number() over (order by joined_at, user_id) as r from memberships where joined_at is not null;
create unique index on seen (r);
analyze seen;
create table tickets (
  id bigserial primary key,
  account_id uuid references accounts (id),
  requester_id uuid not null references users (id),
  assignee_id uuid references users (id),
  subject text not null,
  category varchar(20),
  channel varchar(10) not null,
  priority ticket_priority not null default 'normal',
  status ticket_status not null default 'new',
  tags text[] not null default '{}',
  satisfaction_score smallint check (satisfaction_score between 1 and 5),
  reopened_count smallint not null default 0,
  is_spam boolean not null default false,
  first_response_at timestamptz,
  solved_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
insert into tickets (account_id, requester_id, assignee_id, subject, category, channel, priority, status, tags, satisfaction_score, reopened_count, is_spam, first_response_at, solved_at, created_at, updated_at)
select case when pg_temp.u('noacc', i) < 0.96 then m.account_id end, m.user_id, case when state <> 'new' or pg_temp.u('asg', i) < 0.3 then pg_temp.id('user', 3 + pg_temp.skew('agent', i, 0, 6, 1.5)) end, case cat when 'billing' then pg_temp.pick('sb', i, '{Charged twice,Update VAT number,Cannot find invoice,Downgrade question,Refund request}') when 'bug' then pg_temp.pick('sg', i, '{Board does not load,Notifications arrive late,Export fails,Calendar shows wrong day,Error 500 when saving}') when 'account' then pg_temp.pick('sa', i, '{Cannot log in,Change owner,Delete my account,SSO setup}') else pg_temp.pick('sq', i, '{How do I share a board?,Bulk import,Feature request: recurring tasks,API limits,Question}') end,
       case when pg_temp.u('cat0', i) < 0.9 then cat end, pg_temp.weighted('ch', i, '{email,chat,in_app,phone}', '{48,30,20,2}'), prio::ticket_priority, state::ticket_status, case when pg_temp.u('tag', i) < 0.4 then array[pg_temp.pick('tag1', i, '{vip,churn-risk,bug-confirmed,docs}')] || case when pg_temp.u('tag2', i) < 0.2 then '{escalated}'::text[] else '{}' end else '{}' end, case when state in ('solved', 'closed') and pg_temp.u('csat', i) < 0.31 then pg_temp.weighted('csat1', i, '{5,4,3,2,1}', '{58,19,8,5,10}')::int end, pg_temp.skew('reo', i, 0, 3, 6), pg_temp.u('spam', i) < 0.015, case when state <> 'new' then replied end, case when state in ('solved', 'closed') then solved end, at, case when state in ('solved', 'closed') then solved when state <> 'new' then replied else at end
  from generate_series(1, 1150) as i, lateral (select pg_temp.weighted('cat', i, '{question,bug,billing,account}', '{36,29,22,13}') as cat, pg_temp.weighted('prio', i, '{normal,low,high,urgent}', '{66,16,14,4}') as prio, timestamptz '2022-03-01 08:00+00' + make_interval(mins => floor(1204000 * power(i / 1150.0, 0.74))::int) as at offset 0) as e, lateral (select case when at > timestamptz '2024-06-08' then pg_temp.weighted('ts1', i, '{new,open,pending,solved}', '{18,37,20,25}') else pg_temp.weighted('ts2', i, '{closed,solved,pending,open}', '{86,9,3,2}') end as state, at + make_interval(mins => pg_temp.skew('frt', i, 2, case prio when 'urgent' then 180 when 'high' then 900 else 3600 end, 2.6)) as replied offset 0) as s,
       lateral (select replied + make_interval(mins => pg_temp.skew('slv', i, 5, 20000, 3)) as solved) as v, lateral (select count(*)::int as c from seen where joined_at < e.at) as n, lateral (select 1 + (pg_temp.skew('tm', i, 0, 1200, 1.8) * 31) % c as pick offset 0) as k join seen as m on m.r = k.pick order by e.at, i;
-- Nothing is answered after the copy was taken.
update tickets set solved_at = null, satisfaction_score = null, status = 'pending' where solved_at > '2024-06-15'; update tickets set first_response_at = null, status = 'new' where first_response_at > '2024-06-15'; update tickets set updated_at = coalesce(solved_at, first_response_at, created_at);

create table ticket_messages (
  id bigserial primary key,
  ticket_id bigint not null references tickets (id),
  author_id uuid references users (id),
  body text,
  is_internal boolean not null default false,
  attachments jsonb,
  created_at timestamptz not null
);
insert into ticket_messages (ticket_id, author_id, body, is_internal, attachments, created_at)
select t.id, case when k % 2 = 1 then t.requester_id else t.assignee_id end, case k when 1 then 'Hi, ' || lower(t.subject) || '. Can you help?' when 2 then 'Thanks for reaching out! Could you send a screenshot?' else pg_temp.pick('body', t.id * 10 + k, '{That worked - thanks,Still the same,Any update?,We have escalated this to engineering.,""}') end, k > 2 and k % 2 = 0 and pg_temp.u('int', t.id * 10 + k) < 0.3, case when pg_temp.u('att', t.id * 10 + k) < 0.12 then jsonb_build_array(jsonb_build_object('name', 'screenshot.png', 'size', pg_temp.n('sz', t.id, 20000, 900000))) end, case k when 1 then t.created_at when 2 then t.first_response_at else t.first_response_at + make_interval(mins => k * 7) end
  from tickets as t, lateral generate_series(1, case when t.first_response_at is null then 1 else 2 + pg_temp.skew('msgs', t.id, 0, 7, 2.3) end) as k order by t.id, k;

create table nps_responses (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references users (id),
  account_id uuid not null references accounts (id),
  score smallint not null check (score between 0 and 10),
  comment text,
  created_at timestamptz not null
);
insert into nps_responses
select pg_temp.id('nps', i), m.user_id, m.account_id, pg_temp.weighted('nps', i, '{10,9,8,7,6,5,4,3,2,1,0}', '{23,19,21,13,7,5,3,3,2,1,3}')::int, case when pg_temp.u('npc', i) < 0.24 then pg_temp.pick('npt', i, '{love it,too slow on mobile,support is great,pricey,missing gantt}') when pg_temp.u('npc', i) < 0.5 then '' end, greatest(m.joined_at + interval '30 days', timestamptz '2023-02-01') + make_interval(days => pg_temp.n('npd', i, 0, 120))
  from (select *, row_number() over (order by md5(account_id::text || user_id::text)) as i from memberships where joined_at < '2024-01-10') as m where pg_temp.u('npsa', i) < 0.34;

create table webhook_deliveries (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references accounts (id),
  event varchar(60) not null,
  url text not null,
  response_code smallint,
  succeeded boolean,
  delivered_at timestamptz
);
create table schema_migrations (version bigint primary key, dirty boolean not null default false, name text, applied_at timestamptz not null);
insert into schema_migrations select to_char(d, 'YYYYMMDDHH24MISS')::bigint, false, pg_temp.pick('mig', i, '{create,add,drop,rename}') || '_' || pg_temp.pick('migt', i, '{users_index,invoice_tax,plan_prices,ticket_tags,account_settings,nps,flags}'), d from generate_series(1, 84) as i, lateral (select timestamptz '2021-10-04 10:00+00' + make_interval(days => i * 11, mins => i * 17) as d) as x;
