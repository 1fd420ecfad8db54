-- A Kenyan microfinance institution: offices, staff, clients and their groups, loans with schedules and transactions, savings; after Apache Fineract / Mifos X (m_ tables, _enum columns with r_enum_value, code values, _derived totals, is_reversed).
-- Foreign keys, no comments, as in the product. Values come from hashes of row numbers, so every load gives the same rows.
set jit = off;
set time zone 'Africa/Nairobi';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '-' || i, 4242) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  total float8 := (select sum(split_part(p, ':', 2)::float8) from unnest(string_to_array(list, ',')) as p);
  rest float8 := pg_temp.f(k, i) * total;
begin
  foreach part in array string_to_array(list, ',') loop
    rest := rest - split_part(part, ':', 2)::float8;
    if rest < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;
-- No work on Sundays.
create function pg_temp.ns(d date) returns date language sql immutable
  as $$ select d + case extract(isodow from d)::int when 7 then 1 else 0 end $$;
create function pg_temp.given(k text, i bigint, sex text) returns text language sql immutable
  as $$ select case sex when 'F' then pg_temp.one(k || 'f', i, 'Agnes,Alice,Amina,Anne,Beatrice,Caroline,Catherine,Christine,Dorcas,Elizabeth,Esther,Eunice,Faith,Fatuma,Florence,Grace,Halima,Irene,Jane,Joyce,Lilian,Lucy,Lydia,Margaret,Mary,Mercy,Millicent,Monica,Nancy,Peris,Rebecca,Rose,Ruth,Sarah,Susan,Teresia,Winfred,Zainab') else pg_temp.one(k || 'm', i, 'Abdi,Benard,Brian,Charles,Daniel,David,Dennis,Edwin,Elijah,Evans,Francis,Geoffrey,George,Hassan,Isaac,Jackson,James,John,Joseph,Kennedy,Kevin,Martin,Moses,Patrick,Paul,Peter,Samuel,Simon,Stephen,Vincent') end $$;
create function pg_temp.family(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, 'Achieng,Adhiambo,Akinyi,Anyango,Barasa,Chebet,Cherono,Chege,Gathoni,Gitau,Juma,Kamau,Kariuki,Kemboi,Kibet,Kimani,Kiptoo,Koech,Kosgei,Macharia,Maina,Makau,Mbugua,Moraa,Muthoni,Mutiso,Mutua,Mwangi,Mwende,Ndungu,Njeri,Njoroge,Nyaboke,Nyambura,Ochieng,Odhiambo,Okoth,Omondi,Onyango,Otieno,Ouma,Owino,Rotich,Simiyu,Wafula,Wairimu,Wambui,Wangari,Wanjiku,Wekesa') $$;

create table m_office (
  id bigserial primary key,
  parent_id bigint references m_office,
  hierarchy varchar(100),
  external_id varchar(100) unique,
  name varchar(50) not null unique,
  opening_date date not null
);
insert into m_office values (1, null, '.', 'HO', 'Head Office', '2014-03-03'), (2, 1, '.2.', 'NKU', 'Nakuru', '2014-03-03'), (3, 1, '.3.', 'KSM', 'Kisumu', '2016-08-15'), (4, 1, '.4.', 'ELD', 'Eldoret', '2018-02-05'), (5, 1, '.5.', 'THK', 'Thika', '2021-06-14'), (6, 2, '.2.6.', 'NVS', 'Naivasha', '2023-01-16');

create table m_staff (
  id bigserial primary key,
  is_loan_officer boolean not null default false,
  office_id bigint references m_office,
  firstname varchar(50),
  lastname varchar(50),
  display_name varchar(102) not null,
  mobile_no varchar(50) unique,
  external_id varchar(100),
  is_active boolean not null default true,
  joining_date date
);
insert into m_staff
select i, lo, off, g, s, s || ', ' || g, '07' || lpad((10200000 + i * 1733219)::text, 8, '0'), 'ST' || lpad(i::text, 3, '0'), i not in (5, 11, 16, 20), case when i > 24 then date '2024-02-01' + (i - 24) * 130 else greatest(date '2015-01-12' + i * 131, (select opening_date from m_office where id = off)) end
  from (select i, i > 3 as lo, case when i <= 3 then 1 when i <= 10 then 2 when i <= 15 then 3 when i <= 19 then 4 when i <= 22 then 5 when i <= 24 then 6 else 2 + i % 4 end as off, pg_temp.given('st', i, case when i % 2 = 0 then 'F' else 'M' end) as g, pg_temp.family('st', i * 3) as s from generate_series(1, 28) i) t;

create table m_appuser (
  id bigserial primary key,
  username varchar(100) not null unique,
  firstname varchar(100) not null,
  lastname varchar(100) not null,
  email varchar(100) not null,
  office_id bigint references m_office,
  staff_id bigint references m_staff,
  enabled boolean not null,
  is_deleted boolean not null default false,
  last_time_password_updated date not null
);
insert into m_appuser values (1, 'mifos', 'App', 'Administrator', 'it@tujenge.example', 1, null, true, false, '2014-03-03'), (2, 'system', 'system', 'system', 'system@tujenge.example', 1, null, false, false, '2014-03-03');
insert into m_appuser select id + 2, lower(left(firstname, 1) || lastname || case when id % 9 = 0 then '1' else '' end || case when id > 20 then id::text else '' end), firstname, lastname, lower(firstname || '.' || lastname) || id || '@tujenge.example', office_id, id, is_active, not is_active and id % 2 = 1, date '2026-01-05' + pg_temp.z('pw', id, 0, 170) from m_staff where is_active or id in (5, 11, 16, 20);

create table m_code (
  id serial primary key,
  code_name varchar(100) not null unique,
  is_system_defined boolean not null default false
);
create table m_code_value (
  id serial primary key,
  code_id integer not null references m_code,
  code_value varchar(100) not null,
  code_description varchar(500),
  order_position integer not null default 0,
  is_active boolean not null default true,
  is_mandatory boolean not null default false
);
insert into m_code values (1, 'Gender', true), (2, 'LoanPurpose', true), (3, 'ClientClosureReason', true), (4, 'ClientType', true), (5, 'PaymentChannel', false);
insert into m_code_value select row_number() over (), c, v, null, o, v not in ('Salon (old)', 'Cheque'), false
  from (values (1, 'Male,Female'), (2, 'Retail stock,Dairy and livestock,Crop inputs,Boda boda,Tailoring,School fees,Food kiosk,Home improvement,Salon (old),Emergency'), (3, 'Moved away,Deceased,Joined another lender,Requested by client,Duplicate record'), (4, 'Individual,Group member,Salaried'), (5, 'M-Pesa,Cash,Bank transfer,Cheque')) t (c, l), unnest(string_to_array(l, ',')) with ordinality x (v, o);

create table r_enum_value (
  enum_name varchar(100) not null,
  enum_id integer not null,
  enum_message_property varchar(100) not null,
  enum_value varchar(100) not null,
  enum_type boolean not null,
  primary key (enum_name, enum_id)
);
insert into r_enum_value
select n, split_part(x, ':', 1)::int, split_part(x, ':', 2), split_part(x, ':', 2), false from (values ('status_enum', '100:Pending,300:Active,600:Closed,700:Rejected,800:Withdrawn'), ('loan_status_id', '100:Submitted and awaiting approval,200:Approved,300:Active,400:Withdrawn by client,500:Rejected,600:Closed,601:Written-Off,602:Rescheduled,700:Overpaid'), ('loan_transaction_type_enum', '1:Disbursement,2:Repayment,4:Waive Interest,5:Repayment At Disbursement,6:Write-Off,8:Recovery Repayment,10:Accrual'),
  ('loan_type_enum', '1:Individual Loan,2:Group Loan,3:JLG Loan'), ('repayment_period_frequency_enum', '0:Days,1:Weeks,2:Months'), ('interest_method_enum', '0:Declining Balance,1:Flat'), ('savings_transaction_type_enum', '1:Deposit,2:Withdrawal,3:Interest Posting,4:Withdrawal Fee,5:Annual Fee'), ('savings_status_enum', '100:Submitted and pending approval,200:Approved,300:Active,600:Closed')) t (n, l), unnest(string_to_array(l, ',')) x;

create table m_group (
  id bigserial primary key,
  account_no varchar(20) not null unique,
  status_enum integer not null default 300,
  activation_date date,
  office_id bigint not null references m_office,
  staff_id bigint references m_staff,
  display_name varchar(100) not null,
  submittedon_date date,
  closedon_date date,
  external_id varchar(100)
);
insert into m_group
select i, lpad(i::text, 9, '0'), case when cl is not null then 600 when d > '2026-06-15' then 100 else 300 end, case when d <= '2026-06-15' then pg_temp.ns(d + 7) end, off, (select id from m_staff where office_id = off and is_loan_officer and is_active order by hashtextextended('gs' || i || id, 1) limit 1), pg_temp.one('gn', i * 11, 'Umoja,Neema,Tumaini,Upendo,Amani,Baraka,Imani,Jitegemee,Maendeleo,Mwanzo,Harambee,Nguvu,Subira,Furaha,Faida,Tujikaze') || ' ' || pg_temp.one('gp', i * 5, case off when 2 then 'Kaptembwo,Bondeni,Lanet,Njoro' when 3 then 'Nyalenda,Kondele,Manyatta,Dunga' when 4 then 'Langas,Huruma,Kapsoya' when 5 then 'Makongeni,Witeithie,Gatuanyaga' else 'Karagita,Kihoto' end) || ' ' || pg_temp.one('gk', i, 'Women,Self Help,Traders,Youth,A,B'), d, cl, null
  from (select i, off, greatest(date '2020-02-03' + i * 36, (select opening_date from m_office o where o.id = off) + i) as d, case when i in (4, 17, 29, 38) then date '2024-06-28' + i * 9 end as cl from (select i, pg_temp.w('go', i, '2:36,3:26,4:18,5:12,6:8')::bigint as off from generate_series(1, 64) i) x) s;

create table m_client (
  id bigserial primary key,
  account_no varchar(20) not null unique,
  status_enum integer not null default 300,
  activation_date date,
  office_id bigint not null references m_office,
  staff_id bigint references m_staff,
  firstname varchar(50),
  lastname varchar(50),
  display_name varchar(100) not null,
  mobile_no varchar(50) unique,
  gender_cv_id integer references m_code_value,
  client_type_cv_id integer references m_code_value,
  date_of_birth date,
  submittedon_date date,
  closedon_date date,
  closure_reason_cv_id integer references m_code_value
);
create table m_group_client (
  group_id bigint not null references m_group,
  client_id bigint not null references m_client,
  primary key (group_id, client_id)
);
create temp table c as
select i, d, grp, coalesce(g.office_id, pg_temp.w('co', i, '2:34,3:26,4:18,5:14,6:8')::bigint) as off, g.staff_id as gst, sex
  from (select i, pg_temp.ns(date '2023-01-09' + (i * 1264 / 700)) as d, case when pg_temp.f('ing', i) < 0.55 then 1 + (pg_temp.f('gr', i) * pg_temp.f('grx', i) * 62)::int end as grp, case when pg_temp.f('sex', i) < 0.68 then 'F' else 'M' end as sex from generate_series(1, 700) i) s left join m_group g on g.id = grp;
update c set grp = null, gst = null from m_group g where g.id = grp and (coalesce(g.activation_date, '2027-01-01') > d or g.closedon_date < d + 200);
alter table c add st int, add act date, add closed date, add lo bigint;
update c set st = case when d > '2026-06-12' and pg_temp.f('pe', i) < 0.7 then 100 when pg_temp.f('rej', i) < 0.015 then 700 when pg_temp.f('rej', i) < 0.025 then 800 else 300 end;
update c set act = case when st = 300 then pg_temp.ns(least(d + pg_temp.z('act', i, 0, 9), date '2026-06-30')) end, lo = coalesce(gst, (select id from m_staff where office_id = off and is_loan_officer and joining_date <= d and (is_active or d < '2024-10-01') order by hashtextextended('lo' || i || id, 6) limit 1), (select id from m_staff where office_id = off and is_loan_officer order by id limit 1));

-- Loans of a client follow one another; whoever stopped paying gets no more.
create table m_product_loan (
  id bigserial primary key,
  short_name varchar(4) not null unique,
  currency_code varchar(3) not null,
  name varchar(100) not null unique,
  description varchar(500),
  min_principal_amount numeric(19, 6),
  max_principal_amount numeric(19, 6),
  nominal_interest_rate_per_period numeric(19, 6),
  interest_method_enum smallint not null,
  repay_every smallint not null,
  repayment_period_frequency_enum smallint not null,
  number_of_repayments smallint not null,
  start_date date,
  close_date date
);
insert into m_product_loan values (1, 'BIAS', 'KES', 'Biashara Group Loan', 'Joint liability, repaid every second week', 5000, 80000, 0.9, 1, 2, 1, 12, '2018-01-01', null), (2, 'INUA', 'KES', 'Inua Business Loan', 'Individual traders', 20000, 300000, 1.6, 1, 1, 2, 12, '2018-01-01', null), (3, 'KILI', 'KES', 'Kilimo Loan', 'Seed and fertiliser', 5000, 60000, 1.8, 1, 1, 2, 6, '2020-02-01', null), (4, 'ELIM', 'KES', 'Elimu Loan', 'School fees, three months', 3000, 40000, 2.0, 1, 1, 2, 3, '2021-01-01', null), (5, 'BODA', 'KES', 'Boda Boda Loan', null, 60000, 150000, 1.5, 1, 1, 2, 18, '2022-07-01', null), (6, 'STIM', 'KES', 'Covid Stimulus Loan', null, 3000, 15000, 0.5, 1, 1, 2, 6, '2020-06-01', '2023-12-31');
create temp table ln as
with recursive l as (
  select i, 1 as n, pg_temp.ns(act + pg_temp.z('a1', i, 5, 80)) as sub, null::date as mat, 0 as prod from c where st = 300 and pg_temp.f('bor', i) < 0.72
  union all
  select l.i, l.n + 1, pg_temp.ns((l.sub + x.days) + pg_temp.z('a2', l.i * 10 + l.n, 8, 120)), null::date, 0
    from l cross join lateral (select case when pg_temp.f('pl', l.i * 10 + l.n) < 0.6 then 200 else 380 end as days) x
   where l.n < 5 and pg_temp.f('again', l.i * 10 + l.n) < 0.5
)
select l.i as cid, n, l.i * 10 + n as k, sub, case when c.grp is not null and pg_temp.f('gl', l.i * 10 + n) < 0.85 then 1 when sub < '2023-12-01' and pg_temp.f('stm', l.i) < 0.15 then 6 when extract(month from sub) in (2, 3, 9) then pg_temp.w('pr', l.i * 10 + n, '2:4,3:6')::int when extract(month from sub) in (1, 5, 8) then pg_temp.w('pr', l.i * 10 + n, '2:5,4:6')::int else pg_temp.w('pr', l.i * 10 + n, '2:8,3:1,4:1,5:1')::int end as prod
  from l join c on c.i = l.i where sub <= '2026-06-30';
alter table ln add id int, add amt numeric, add num int, add st int, add dis date, add behave text, add stop int;
update ln set num = case prod when 1 then 12 when 2 then pg_temp.one('nm', k, '6,9,12,12')::int when 5 then 18 when 4 then 3 else 6 end,
  amt = least(p.max_principal_amount, 1000 * round((p.min_principal_amount / 1000 * (1 + pg_temp.f('am', k) ^ 2 * 4) * (1 + 0.35 * (n - 1)))::numeric)), st = case when sub > '2026-06-20' then case when pg_temp.f('ap', k) < 0.6 then 100 else 200 end when pg_temp.f('rj', k) < 0.05 then 500 when pg_temp.f('rj', k) < 0.08 then 400 else 300 end,
  behave = pg_temp.w('bh', k, 'good:74,late:18,stop:8') from m_product_loan p where p.id = prod;
update ln set dis = pg_temp.ns(least(sub + pg_temp.z('ds', k, 2, 12), date '2026-06-30')) where st = 300;
delete from ln a using ln b where b.cid = a.cid and b.n < a.n and (b.behave = 'stop' and b.st = 300 or b.st in (100, 200) or b.dis + b.num * case b.prod when 1 then 14 else 31 end + 20 > a.sub);
update ln set stop = case behave when 'stop' then pg_temp.z('sp', ln.k, 2, num - 1) else 99 end, id = x.r from (select k, row_number() over (order by sub, k) as r from ln) x where x.k = ln.k;

create temp table sc as
select *, case when no < stop then pg_temp.ns(due + case behave when 'good' then pg_temp.z('py', id * 20 + no, -3, 2) else case when pg_temp.f('lt', id * 20 + no) < 0.5 then pg_temp.z('py', id * 20 + no, 2, 26) else 0 end end) when no = stop then pg_temp.ns(due + pg_temp.z('py', id * 20 + no, 4, 24)) end as paid_on
  from (select ln.*, no, pg_temp.ns(case prod when 1 then dis + 14 * no else (dis + make_interval(months => no))::date end) as due, case when no = num then amt - (num - 1) * round(amt / num) else round(amt / num) end as pri, round(amt * case prod when 1 then 0.9 else p.nominal_interest_rate_per_period end / 100) as intr from ln join m_product_loan p on p.id = prod cross join lateral generate_series(1, num) no where st = 300) s;
update sc set paid_on = null where paid_on > '2026-06-30';
alter table sc add ppaid numeric, add ipaid numeric, add written numeric default 0;
update sc set ipaid = case when paid_on is null then 0 when no = stop then intr else intr end, ppaid = case when paid_on is null then 0 when no = stop then round(pri * 0.4) else pri end;
create temp table wo as select id, (max(due) + 185)::date as won from sc where behave = 'stop' group by id having max(due) + 185 <= '2026-06-30';
update wo set won = (date_trunc('quarter', won) + interval '3 months - 1 day')::date;
delete from wo where won > '2026-06-30';
update sc set written = pri - ppaid from wo where wo.id = sc.id and sc.paid_on is null or wo.id = sc.id and no = stop;
update ln set st = case when exists (select from wo where wo.id = ln.id) then 601 when not exists (select from sc where sc.id = ln.id and ppaid < pri) then 600 else 300 end where st = 300;

update c set closed = (select max(paid_on) from sc where cid = c.i) + pg_temp.z('cl', i, 15, 160) where st = 300 and pg_temp.f('cls', i) < 0.22 and not exists (select from ln where cid = c.i and st in (100, 200, 300, 601));
update c set closed = act + pg_temp.z('cl', i, 60, 500) where closed is null and st = 300 and pg_temp.f('cls', i) < 0.1 and not exists (select from ln where cid = c.i);
update c set closed = pg_temp.ns(closed) where closed is not null;
update c set closed = null where closed > '2026-06-30';
update c set st = 600 where closed is not null;
delete from ln using c where c.i = cid and ln.st in (400, 500) and sub + 10 > closed;
insert into m_client
select i, lpad(i::text, 9, '0'), st, act, off, case when st in (700, 800) then null else lo end, g, s, g || ' ' || s, case when pg_temp.f('mb', i) < 0.93 then '07' || lpad((10000000 + (i * 131071 + 7) % 89999999)::text, 8, '0') end, case sex when 'M' then 1 else 2 end, case when grp is not null then (select id from m_code_value where code_value = 'Group member') when pg_temp.f('ct', i) < 0.7 then (select id from m_code_value where code_value = 'Individual') when pg_temp.f('ct', i) < 0.8 then (select id from m_code_value where code_value = 'Salaried') end,
       case when pg_temp.f('dob', i) < 0.9 then date '1958-01-01' + (17500 * (pg_temp.f('dbx', i) + pg_temp.f('dby', i)) / 2)::int end, d, case when st in (700, 800) then d + 12 else closed end, case when st = 600 then (select id from m_code_value where code_value = pg_temp.w('cr', i, 'Moved away:4,Joined another lender:3,Requested by client:5,Duplicate record:1,Deceased:1')) end
  from (select c.*, pg_temp.given('cl', i, sex) as g, pg_temp.family('cl', i) as s from c) x;
insert into m_group_client select grp, i from c where grp is not null and st in (300, 600);

create table m_loan (
  id bigserial primary key,
  account_no varchar(20) not null unique,
  client_id bigint references m_client,
  group_id bigint references m_group,
  product_id bigint references m_product_loan,
  loan_officer_id bigint references m_staff,
  loanpurpose_cv_id integer references m_code_value,
  loan_status_id smallint not null,
  loan_type_enum smallint not null,
  principal_amount numeric(19, 6) not null,
  number_of_repayments smallint not null,
  submittedon_date date,
  disbursedon_date date,
  expected_maturedon_date date,
  closedon_date date,
  total_outstanding_derived numeric(19, 6)
);
insert into m_loan
select ln.id, lpad(ln.id::text, 9, '0'), cid, case when prod = 1 then c.grp end, prod, c.lo, case when pg_temp.f('nop', k) < 0.07 then null else (select id from m_code_value where code_value = case prod when 3 then 'Crop inputs' when 4 then 'School fees' when 5 then 'Boda boda' else pg_temp.w('pu', k, case when sub < '2024-03-01' then 'Retail stock:40,Dairy and livestock:12,Tailoring:9,Food kiosk:20,Home improvement:6,Salon (old):6,Emergency:3' else 'Retail stock:42,Dairy and livestock:14,Tailoring:9,Food kiosk:22,Home improvement:7,Emergency:3' end) end) end,
       ln.st, case when prod = 1 then 3 else 1 end, amt, num, sub, dis, m.due, case ln.st when 600 then m.fin when 700 then null when 601 then wo.won when 500 then sub + 5 when 400 then sub + 9 end, case when ln.st in (300, 600, 601, 700) then case when ln.st = 300 then m.rest else 0 end end
  from ln join c on c.i = cid left join wo on wo.id = ln.id left join (select id, max(due) as due, max(paid_on) as fin, sum(pri + intr - ppaid - ipaid) as rest from sc group by 1) m on m.id = ln.id order by ln.id;

create table m_loan_repayment_schedule (
  id bigserial primary key,
  loan_id bigint not null references m_loan,
  fromdate date,
  duedate date not null,
  installment smallint not null,
  principal_amount numeric(19, 6),
  principal_completed_derived numeric(19, 6),
  principal_writtenoff_derived numeric(19, 6),
  interest_amount numeric(19, 6),
  interest_completed_derived numeric(19, 6),
  total_paid_late_derived numeric(19, 6),
  completed_derived boolean not null,
  obligations_met_on_date date
);
insert into m_loan_repayment_schedule (loan_id, fromdate, duedate, installment, principal_amount, principal_completed_derived, principal_writtenoff_derived, interest_amount, interest_completed_derived, total_paid_late_derived, completed_derived, obligations_met_on_date)
select sc.id, coalesce(lag(due) over (partition by sc.id order by no), dis), due, no, pri, nullif(ppaid, 0), nullif(written, 0), intr, nullif(ipaid, 0), case when paid_on > due then ppaid + ipaid end, ppaid = pri or wo.id is not null, case when ppaid = pri then paid_on when wo.id is not null then won end from sc left join wo on wo.id = sc.id order by sc.id, no;

create table m_loan_transaction (
  id bigserial primary key,
  loan_id bigint not null references m_loan,
  office_id bigint not null references m_office,
  payment_channel_cv_id integer references m_code_value,
  is_reversed boolean not null,
  external_id varchar(100),
  transaction_type_enum smallint not null,
  transaction_date date not null,
  amount numeric(19, 6) not null,
  principal_portion_derived numeric(19, 6),
  interest_portion_derived numeric(19, 6),
  outstanding_loan_balance_derived numeric(19, 6),
  submitted_on_date date not null,
  created_by bigint references m_appuser
);
insert into m_loan_transaction (loan_id, office_id, payment_channel_cv_id, is_reversed, external_id, transaction_type_enum, transaction_date, amount, principal_portion_derived, interest_portion_derived, outstanding_loan_balance_derived, submitted_on_date, created_by)
select id, off, case when ty = 6 then null else (select v.id from m_code_value v where code_value = ch and code_id = 5) end, rev, case when ch = 'M-Pesa' and ty < 6 then 'S' || upper(substr(md5('mp' || id || no || ty || rev), 1, 9)) end, ty, on_d, amt, case when ty in (2, 6) then p end, case when ty = 2 then ir end,
       case when rev then null else sum(case when rev then 0 when ty = 1 then amt else -p end) over (partition by id order by on_d, ty, no) end, least(on_d + case when ch = 'Cash' and pg_temp.f('sd', id * 20 + no) < 0.15 then 1 else 0 end, date '2026-06-30'), case when ch = 'M-Pesa' and ty = 2 then 2 else coalesce((select u.id from m_appuser u where u.staff_id = lo), 1) end
  from (select t.*, c.off, c.lo, case when ty = 1 then case when pg_temp.f('dc', t.id) < 0.8 then 'M-Pesa' else 'Bank transfer' end else pg_temp.w('ch', t.id * 20 + no, 'M-Pesa:78,Cash:17,Bank transfer:5') end as ch from (
    select id, cid, 0 as no, 1 as ty, false as rev, dis as on_d, amt, 0::numeric as p, 0::numeric as ir from ln where dis is not null
    union all select id, cid, no, 2, false, paid_on, ppaid + ipaid, ppaid, ipaid from sc where paid_on is not null
    union all select id, cid, no, 2, true, paid_on, case when pg_temp.f('rv', id * 20 + no) < 0.007 then (ppaid + ipaid) * 10 else ppaid + ipaid end, ppaid, ipaid from sc where paid_on is not null and pg_temp.f('rv', id * 20 + no) < 0.014
    union all select sc.id, cid, 99, 6, false, won, sum(pri + intr - ppaid - ipaid), sum(pri - ppaid), sum(intr - ipaid) from sc join wo on wo.id = sc.id group by sc.id, cid, won
  ) t join c on c.i = cid) s order by on_d, s.id, s.no;
update m_loan_transaction set interest_portion_derived = amount - principal_portion_derived where transaction_type_enum = 6;

create table m_savings_account (
  id bigserial primary key,
  account_no varchar(20) not null unique,
  client_id bigint references m_client,
  group_id bigint references m_group,
  product_name varchar(100) not null,
  field_officer_id bigint references m_staff,
  status_enum smallint not null default 300,
  submittedon_date date not null,
  activatedon_date date,
  closedon_date date,
  nominal_annual_interest_rate numeric(19, 6) not null,
  min_required_opening_balance numeric(19, 6),
  account_balance_derived numeric(19, 6) not null default 0
);
create temp table sv as
select row_number() over (order by act, i)::int as id, i as cid, act, lo, closed, case when pg_temp.f('svp', i) < 0.82 then 'Akiba Savings' else 'Lengo Target Savings' end as prod, coalesce(closed, date '2026-06-30') as upto from c where act is not null and pg_temp.f('sv', i) < 0.78;
create temp table st as
with recursive s as (
  select id, 1 as n, pg_temp.ns(act) as d, 1 as ty, 100 * pg_temp.z('op', id, 5, 20)::numeric as amt, 100 * pg_temp.z('op', id, 5, 20)::numeric as bal, upto from sv
  union all
  select id, n + 1, x.d, x.ty, x.amt, bal + case when x.ty = 2 then -x.amt else x.amt end, upto
    from s cross join lateral (select case when y.ty = 3 then (date_trunc('month', y.d) + interval '1 month - 1 day')::date else y.d end as d, y.ty, case y.ty when 1 then 50 * pg_temp.z('da', id * 50 + n, 4, 60)::numeric when 2 then 100 * floor(bal * (0.15 + pg_temp.f('wa', id * 50 + n) * 0.6)::numeric / 100) else round(bal * 0.0125, 2) end as amt
      from (select pg_temp.ns(s.d + pg_temp.z('nd', id * 50 + n, 20, 110)) as d, case when bal < 1500 or pg_temp.f('ty', id * 50 + n) < 0.62 then 1 when pg_temp.f('ty', id * 50 + n) < 0.86 then 2 else 3 end as ty) y) x
   where n < 26 and x.d < upto and x.amt > 0
)
select * from s;
insert into st select distinct on (id) id, n + 1, upto, 2, bal, 0, upto from st where id in (select id from sv where closed is not null) and bal > 0 order by id, n desc;
insert into m_savings_account
select sv.id, lpad(sv.id::text, 9, '0'), cid, null, prod, lo, case when closed is not null then 600 else 300 end, act, act, closed, case prod when 'Akiba Savings' then 5 else 7.5 end, case prod when 'Akiba Savings' then 500 end, (select bal from st where st.id = sv.id order by n desc limit 1) from sv order by id;
insert into m_savings_account (id, account_no, client_id, product_name, status_enum, submittedon_date, nominal_annual_interest_rate, min_required_opening_balance)
select 9000 + i, lpad((9000 + i)::text, 9, '0'), i, 'Akiba Savings', case when i % 3 = 0 then 200 else 100 end, date '2026-06-29', 5, 500 from c where st = 300 and i not in (select cid from sv) and pg_temp.f('svn', i) < 0.08;

create table m_savings_account_transaction (
  id bigserial primary key,
  savings_account_id bigint not null references m_savings_account,
  office_id bigint not null references m_office,
  payment_channel_cv_id integer references m_code_value,
  transaction_type_enum smallint not null,
  is_reversed boolean not null,
  transaction_date date not null,
  amount numeric(19, 6) not null,
  running_balance_derived numeric(19, 6),
  created_date timestamp not null,
  appuser_id bigint references m_appuser
);
insert into m_savings_account_transaction (savings_account_id, office_id, payment_channel_cv_id, transaction_type_enum, is_reversed, transaction_date, amount, running_balance_derived, created_date, appuser_id)
select st.id, c.off, case when ty <> 3 then (select v.id from m_code_value v where code_value = pg_temp.w('sch', st.id * 50 + n, 'M-Pesa:7,Cash:3') and code_id = 5) end, ty, false, st.d, amt, bal, st.d + time '08:20' + pg_temp.z('sct', st.id * 50 + n, 0, 30000) * interval '1 second', case when ty = 3 then 2 else coalesce((select u.id from m_appuser u where u.staff_id = c.lo), 1) end from st join sv on sv.id = st.id join c on c.i = sv.cid order by st.d, st.id, n;
insert into m_savings_account_transaction (savings_account_id, office_id, payment_channel_cv_id, transaction_type_enum, is_reversed, transaction_date, amount, running_balance_derived, created_date, appuser_id)
select savings_account_id, office_id, payment_channel_cv_id, transaction_type_enum, true, transaction_date, amount + 1000, null, created_date - interval '4 minutes', appuser_id from m_savings_account_transaction where transaction_type_enum < 3 and pg_temp.f('srv', id) < 0.01;

create table c_configuration (
  id bigserial primary key,
  name varchar(100) not null unique,
  value bigint,
  date_value date,
  enabled boolean not null default false,
  is_trap_door boolean not null default false,
  description varchar(300)
);
insert into c_configuration (name, value, enabled, description) values ('maker-checker', null, false, null), ('amazon-S3', null, false, null), ('reschedule-future-repayments', null, true, null), ('penalty-wait-period', 2, true, null), ('office-specific-products-enabled', 0, false, null), ('force-password-reset-days', 180, true, 'Days before a password has to be renewed'), ('min-clients-in-group', 5, true, 'Minimum number of clients in a group'), ('max-clients-in-group', 30, true, 'Maximum number of clients in a group');
create index on m_loan (client_id); create index on m_loan_transaction (loan_id, transaction_date); create index on m_loan_repayment_schedule (loan_id); create index on m_savings_account_transaction (savings_account_id);
