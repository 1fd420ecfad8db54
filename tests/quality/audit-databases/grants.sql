-- The research grants office of a university: English, plural names from one system and rd_, fin_ prefixes from two others, states as
-- words here and as codes there, proposals that become awards, ledger lines pulled nightly from finance, claims on sponsors, reports due.
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

set jit = off;
set time zone 'UTC';

create table org_units (
  unit_code varchar(6) primary key,
  unit_name varchar(80) not null,
  parent_code varchar(6) references org_units,
  unit_level smallint not null,
  head_person_id integer,
  valid_from date not null,
  valid_to date
);
insert into org_units values ('UNI', 'University', null, 0, null, '1965-10-01', null), ('FSE', 'Faculty of Science and Engineering', 'UNI', 1, null, '2009-08-01', null), ('FMH', 'Faculty of Medicine and Health', 'UNI', 1, null, '2009-08-01', null), ('FAS', 'Faculty of Arts and Social Sciences', 'UNI', 1, null, '2009-08-01', null), ('PHY', 'Department of Physics', 'FSE', 2, null, '1965-10-01', null), ('CHM', 'Department of Chemistry', 'FSE', 2, null, '1965-10-01', null), ('CSC', 'School of Computing', 'FSE', 2, null, '1988-08-01', null), ('ENG', 'School of Engineering', 'FSE', 2, null, '1971-10-01', null), ('EES', 'School of Earth and Environment', 'FSE', 2, null, '2014-08-01', null),
  ('MED', 'Medical School', 'FMH', 2, null, '2003-09-01', null), ('PUB', 'Institute of Population Health', 'FMH', 2, null, '2011-08-01', null), ('NUR', 'School of Nursing', 'FMH', 2, null, '1996-08-01', null), ('HIS', 'Department of History', 'FAS', 2, null, '1965-10-01', null), ('SOC', 'Department of Sociology', 'FAS', 2, null, '1968-10-01', null), ('ECO', 'School of Economics', 'FAS', 2, null, '1979-10-01', null), ('GEO', 'Department of Geography', 'FAS', 2, null, '1965-10-01', '2014-07-31');

create table people (
  person_id integer primary key,
  staff_no varchar(8) unique,
  title varchar(10),
  given_name varchar(40) not null,
  family_name varchar(40) not null,
  email varchar(100),
  orcid varchar(19),
  unit_code varchar(6) references org_units,
  job_family varchar(12) not null,
  grade smallint,
  fte numeric(3,2),
  date_of_birth date,
  started_on date,
  left_on date,
  is_active boolean not null default true
);
insert into people
select i, case when f <> 'EXTERNAL' then lpad((60000 + i * 23)::text, 7, '0') end, case f when 'ACADEMIC' then pg_temp.weighted('pa', i, '{Prof,Dr}', '{34,66}') when 'RESEARCH' then 'Dr' when 'EXTERNAL' then 'Dr' else pg_temp.pick('pa', i, '{Mr,Ms,Mrs}') end, g, l, case when pg_temp.u('pb', i) < 0.97 then lower(left(g, 1) || '.' || l) || i || case when f = 'EXTERNAL' then '@partner.example' else '@uni.example' end end, case when f in ('ACADEMIC', 'RESEARCH') and pg_temp.u('pc', i) < 0.8 then '0000-000' || pg_temp.n('pd', i, 1, 3) || '-' || pg_temp.n('pe', i, 1000, 9999) || '-' || pg_temp.n('pf', i, 1000, 9999) end, case when f <> 'EXTERNAL' then u end, f, case f when 'ACADEMIC' then pg_temp.n('pg', i, 8, 10) when 'RESEARCH' then pg_temp.n('pg', i, 6, 8) when 'ADMIN' then pg_temp.n('pg', i, 5, 7) end, case when f <> 'EXTERNAL' then (array[1, 1, 1, 1, 0.8, 0.6, 0.5])[pg_temp.n('ph', i, 1, 7)] end, case when f <> 'EXTERNAL' then date '1958-01-01' + pg_temp.n('pi', i, 0, case f when 'RESEARCH' then 14500 else 11800 end) end, case when f <> 'EXTERNAL' then s end, case when o then s + (date '2025-12-31' - s) * pg_temp.n('pj', i, 60, 99) / 100 end, not o
  from (select i, case when i <= 120 then 'ACADEMIC' when i <= 185 then 'RESEARCH' when i <= 200 then 'ADMIN' else 'EXTERNAL' end as f, pg_temp.pick('pk', i, '{Eleanor,James,Priya,Tomasz,Fatima,David,Sarah,Wei,Marco,Ingrid,Kwame,Rachel,Stephen,Yuki,Catherine,Ahmed,Elena,Robert,Hannah,Luis,Margaret,Niall}') as g, pg_temp.pick('pl', i, '{Ashworth,Banerjee,Clarke,Dvorak,Egan,Fischer,Grant,Hussain,Ivanov,Jenkins,Kowalski,Li,Mensah,Novak,Okonkwo,Price,Quinn,Rossi,Sato,Turner,Underhill,Vaughan,Wang,Young,Zhou,Barnett,Carrington,Doherty}') as l, pg_temp.weighted('pm', i, '{PHY,CHM,CSC,ENG,EES,MED,PUB,NUR,HIS,SOC,ECO}', '{10,9,13,14,8,17,9,4,5,6,5}') as u, date '2001-09-01' + pg_temp.n('pn', i, 0, 7600) as s, pg_temp.u('po', i) < case when i > 200 then 0 when i between 121 and 185 then 0.3 else 0.09 end as o from generate_series(1, 226) as i) as a;
update people set date_of_birth = started_on - 9000 - person_id * 7 where started_on < date_of_birth + 8600;
update org_units as u set head_person_id = (select min(person_id) from people as p where p.unit_code = u.unit_code and title = 'Prof' and is_active) where unit_level = 2 and valid_to is null;

create table sponsors (
  sponsor_id integer primary key,
  name varchar(100) not null,
  short_name varchar(16),
  sponsor_type char(2) not null,
  country_code char(2) not null,
  parent_sponsor_id integer references sponsors,
  default_currency char(3) not null,
  overhead_rate numeric(5,2),
  payment_terms_days smallint,
  finance_customer_no varchar(10),
  inactive boolean not null default false
);
comment on column sponsors.sponsor_type is 'RC, CH, EU, GO, IN, UN';
insert into sponsors values (1, 'National Research and Innovation Agency', 'NRIA', 'RC', 'GB', null, 'GBP', 80, null, null, false), (2, 'Engineering and Physical Sciences Board', 'EPSB', 'RC', 'GB', 1, 'GBP', 80, 30, 'C100231', false), (3, 'Medical Sciences Board', 'MSB', 'RC', 'GB', 1, 'GBP', 80, 30, 'C100232', false), (4, 'Social and Humanities Board', 'SHB', 'RC', 'GB', 1, 'GBP', 80, 30, 'C100235', false), (5, 'Environment Board', 'EVB', 'RC', 'GB', 1, 'GBP', 80, 30, 'C100236', false), (6, 'Hartwell Trust', null, 'CH', 'GB', null, 'GBP', 0, 45, 'C100410', false), (7, 'Northern Heart Foundation', 'NHF', 'CH', 'GB', null, 'GBP', 0, 60, 'C100415', false), (8, 'Lindqvist Foundation', null, 'CH', 'SE', null, 'EUR', 10, 60, 'C100420', false),
  (9, 'European Commission', 'EC', 'EU', 'BE', null, 'EUR', 25, 90, 'C100501', false), (10, 'European Research Agency', 'ERA', 'EU', 'BE', 9, 'EUR', 25, 90, 'C100502', false), (11, 'Department for Environment and Farming', 'DEF', 'GO', 'GB', null, 'GBP', 60, 30, 'C100610', false), (12, 'Department of Public Health', 'DPH', 'GO', 'GB', null, 'GBP', 60, 30, null, false), (13, 'Aerolith Propulsion plc', null, 'IN', 'GB', null, 'GBP', 110, 30, 'C100722', false), (14, 'Meridian Bioscience Inc', null, 'IN', 'US', null, 'USD', 100, 45, 'C100731', false), (15, 'Kestrel Semiconductors', null, 'IN', 'GB', null, 'GBP', 110, 30, 'C100735', true), (16, 'University of Wessex', 'UoW', 'UN', 'GB', null, 'GBP', null, 30, 'C100801', false), (17, 'Institute of Ocean Studies', 'IOS', 'UN', 'NO', null, 'EUR', null, 60, null, false), (18, 'Oakley Family Fund', null, 'CH', 'GB', null, 'GBP', 0, null, null, false);

create table schemes (
  scheme_id integer primary key,
  sponsor_id integer not null references sponsors,
  scheme_name varchar(100) not null,
  ref_prefix varchar(6),
  rolling boolean not null default false,
  opens_on date,
  closes_on date,
  max_award numeric(12,2),
  max_months smallint,
  internal_cap smallint
);
insert into schemes
select row_number() over ()::int, s, n, p, c is null, c::date - 100, c::date, m, mo, cap from (values (2, 'Standard Mode Research', 'EP', null, null, null, null), (2, 'New Investigator Award', 'EPN', null, 450000, 36, null), (2, 'Doctoral Training Centres 2025', 'EPD', '2025-03-18', 8000000, 96, 2), (3, 'Programme Grants', 'MR', '2025-05-14', 2500000, 60, null), (3, 'Clinical Fellowships', 'MRF', '2024-11-20', 300000, 36, null), (3, 'Project Grants', 'MRP', null, 900000, 48, null), (4, 'Research Grants', 'SH', null, 1000000, 60, null), (4, 'Early Career Fellowships', 'SHF', '2025-09-30', 250000, 36, 3), (5, 'Discovery Science', 'EV', '2025-01-21', 800000, 48, null), (5, 'Discovery Science 2026', 'EV', '2026-01-20', 850000, 48, null), (6, 'Hartwell Small Grants', null, null, 15000, 12, null), (6, 'Hartwell Fellowship', 'HF', '2025-06-05', 180000, 24, 1), (7, 'Project Grants', 'NHF', null, 350000, 36, null), (8, 'Sustainable Futures', 'LF', '2024-10-15', 600000, 36, null), (10, 'Starting Grants', 'ERA-S', '2024-10-24', 1500000, 60, null), (10, 'Consolidator Grants', 'ERA-C', '2025-01-14', 2000000, 60, null), (9, 'Collaborative Projects', 'EC', '2025-09-16', 4000000, 48, null), (11, 'Evidence Contracts', 'DEF', null, null, 24, null), (12, 'Health Protection Research', 'DPH', '2025-07-10', 500000, 36, null), (18, 'Oakley Travel Grants', null, null, 3000, 6, null)) as v (s, n, p, c, m, mo, cap);

create table proposals (
  proposal_id integer primary key,
  ref_no varchar(12) not null unique,
  sponsor_ref varchar(24),
  title varchar(200) not null,
  sponsor_id integer not null references sponsors,
  scheme_id integer references schemes,
  unit_code varchar(6) not null references org_units,
  pi_person_id integer not null references people,
  status varchar(12) not null,
  amount_requested numeric(14,2) not null,
  currency char(3) not null,
  full_economic_cost numeric(14,2),
  duration_months smallint,
  planned_start date,
  submitted_on date,
  decision_on date,
  resubmission_of integer references proposals,
  confidential boolean not null default false,
  created_at timestamp not null,
  created_by varchar(20),
  updated_at timestamp,
  deleted_at timestamp
);
create index on proposals (pi_person_id);
create temp table pr as
select a.*, s.default_currency as cur, s.name as sname, round((case when max_award is not null then max_award * (0.35 + pg_temp.u('ra', i) * 0.64) else 60000 + pg_temp.skew('rb', i, 0, 900, 2) * 1000 end)::numeric, -2) as amt, coalesce(max_months, 36) - case when coalesce(max_months, 36) >= 36 and pg_temp.u('rc', i) < 0.3 then 12 else 0 end as months, case when st in ('awarded', 'rejected') then sub + dec end as dec_on
  from (select i, sub, dec, sch, case when sch > 0 then sch end as scheme, case when sub > '2026-04-01' then pg_temp.weighted('rd', i, '{draft,in review,submitted}', '{40,30,30}') when sub + dec > '2026-05-29' then 'submitted' when pg_temp.u('re', i) < 0.05 then 'withdrawn' else case when pg_temp.u('rf', i) < case when sch = 0 then 0.62 when sch in (11, 20, 18) then 0.5 else 0.31 end then 'awarded' else 'rejected' end end as st, case when sch = 0 then (array[13, 14, 16, 13, 15, 17])[pg_temp.n('rg', i, 1, 6)] end as direct
      from (select row_number() over (order by sub, k)::int as i, sub, pg_temp.n('ri', k, 70, 230) as dec, sch from (select k, pg_temp.weighted('rj', k, '{0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20}', '{14,14,6,1,4,4,10,9,3,4,3,10,2,7,3,4,3,4,6,3,5}')::int as sch from generate_series(1, 560) as k) as q left join schemes on scheme_id = sch, lateral (select coalesce(closes_on - pg_temp.skew('rh', k, 0, 9, 2), date '2021-09-06' + (k * 1718 / 560) + pg_temp.n('rh', k, 0, 6)) as sub) as y) as z) as a left join schemes as c on c.scheme_id = a.scheme join sponsors as s on s.sponsor_id = coalesce(c.sponsor_id, a.direct);
insert into proposals
select i, 'P' || to_char(sub, 'YY') || '-' || lpad(i::text, 4, '0'), case when st in ('awarded', 'rejected', 'submitted', 'withdrawn') and c.ref_prefix is not null and pg_temp.u('ta', i) < 0.92 then c.ref_prefix || '/' || chr(65 + i % 26) || lpad(pg_temp.n('tb', i, 0, 999999)::text, 6, '0') || '/1' end,
    pg_temp.pick('tc', i, case when u in ('MED', 'PUB', 'NUR') then '{Early detection of,Long-term outcomes in,Community care for,Genetic risk in,Digital monitoring of}' when u in ('HIS', 'SOC', 'ECO') then '{Inequality and,A social history of,Public trust in,The economics of,Migration and}' else '{Scalable methods for,Modelling of,New materials for,In-situ measurement of,Robust control of}' end::text[]) || ' ' || pg_temp.pick('td', i, case when u in ('MED', 'PUB', 'NUR') then '{heart failure,type 2 diabetes,childhood asthma,dementia,sepsis,chronic pain}' when u in ('HIS', 'SOC', 'ECO') then '{local government,rural housing,the port cities,platform work,higher education}' else '{quantum sensors,coastal erosion,solid-state batteries,turbulent flows,soil carbon,autonomous vehicles,catalytic surfaces}' end::text[]) || case when pg_temp.u('te', i) < 0.3 then pg_temp.pick('tf', i, '{" (phase II)",": a pilot study"," in a changing climate",": data and theory"}') else '' end,
    s.sponsor_id, scheme, u, pi, st, amt, cur, case when s.sponsor_type in ('RC', 'GO') then round(amt / 0.8, 2) when s.sponsor_type in ('CH', 'EU') and pg_temp.u('tg', i) < 0.9 then round(amt * 1.45, 2) end, months, date_trunc('month', sub + dec + 120)::date, case when st not in ('draft', 'in review') then sub end, dec_on, null, pg_temp.u('th', i) < case when s.sponsor_type = 'IN' then 0.6 else 0.02 end, sub::timestamp - pg_temp.n('ti', i, 10, 70) * interval '1 day' + interval '10 hours', pg_temp.pick('tj', i, '{rgo.mhale,rgo.stodd,rgo.jpark,self}'), least(coalesce(dec_on, sub) + interval '1 day 9 hours', '2026-05-29 16:00'), case when i % 97 = 50 then sub::timestamp + interval '12 hours' end
  from pr left join schemes as c on c.scheme_id = scheme join sponsors as s on s.name = sname, lateral (select person_id as pi, unit_code as u from people as p where job_family = 'ACADEMIC' and started_on < sub and (left_on is null or left_on > sub + 200) and case when s.sponsor_id in (3, 7, 12, 14) then unit_code in ('MED', 'PUB', 'NUR') when s.sponsor_id = 4 then unit_code in ('HIS', 'SOC', 'ECO') when s.sponsor_id in (2, 13, 15) then unit_code in ('PHY', 'CHM', 'CSC', 'ENG') when s.sponsor_id in (5, 11, 17) then unit_code in ('EES', 'CHM', 'ENG') else true end order by power(pg_temp.u('tk', i * 300 + person_id), 1.0 / (1 + person_id % 5)) desc limit 1) as x;
update proposals set status = 'withdrawn', decision_on = null where deleted_at is not null;
update proposals set created_at = timestamp '2026-05-29 10:15' - proposal_id % 15 * interval '1 day' where created_at > '2026-05-29';
update proposals as p set resubmission_of = o.proposal_id, title = o.title from proposals as o where o.status = 'rejected' and p.proposal_id = (select min(q.proposal_id) from proposals as q where q.pi_person_id = o.pi_person_id and q.sponsor_id = o.sponsor_id and q.submitted_on > o.decision_on and q.submitted_on < o.decision_on + 400) and o.deleted_at is null;

create table proposal_investigators (
  proposal_id integer not null references proposals,
  person_id integer not null references people,
  role varchar(8) not null,
  effort_pct numeric(5,2),
  credit_pct numeric(5,2) not null,
  primary key (proposal_id, person_id)
);
insert into proposal_investigators
select proposal_id, person_id, case when k = 1 then 'PI' when job_family = 'RESEARCH' then 'RCI' when job_family = 'EXTERNAL' then 'EXT' else 'CI' end, case when job_family <> 'EXTERNAL' then case when k = 1 then 10 + pg_temp.n('ia', proposal_id, 0, 4) * 5 else 5 + pg_temp.n('ib', proposal_id * 300 + person_id, 0, 3) * 5 end end, case when k = 1 then 100 - 20 * (n - 1) else 20 end
  from (select proposal_id, pi_person_id as person_id, 1 as k, n from proposals, lateral (select pg_temp.weighted('ic', proposal_id, '{1,2,3,4}', '{34,34,21,11}')::int as n) as n union all select proposal_id, x.person_id, x.k + 1, n from proposals as p, lateral (select pg_temp.weighted('ic', proposal_id, '{1,2,3,4}', '{34,34,21,11}')::int as n) as n, lateral (select person_id, row_number() over (order by o) as k from (select person_id, pg_temp.u('id', p.proposal_id * 300 + person_id) + case when c.unit_code is null then 0.1 when c.unit_code = p.unit_code then 0 else 0.55 end as o from people as c where job_family <> 'ADMIN' and person_id <> p.pi_person_id and coalesce(started_on, '2000-01-01') < p.created_at::date and (left_on is null or left_on > p.created_at::date) order by o limit 3) as y) as x where x.k < n) as z join people using (person_id);

create table proposal_status_log (
  log_id integer primary key,
  proposal_id integer not null,
  old_status varchar(12),
  new_status varchar(12) not null,
  changed_at timestamp not null,
  changed_by varchar(20),
  note varchar(200)
);
insert into proposal_status_log
select row_number() over (order by at, proposal_id), proposal_id, o, n, at, by, case when n = 'rejected' and pg_temp.u('la', proposal_id) < 0.3 then pg_temp.pick('lb', proposal_id, '{unranked,below funding line,feedback received,out of remit}') end
  from (select proposal_id, null as o, 'draft' as n, created_at as at, created_by as by from proposals union all select proposal_id, 'draft', 'in review', coalesce(submitted_on - 6, created_at::date + 7) + time '09:40', 'rgo.stodd' from proposals where status <> 'draft' union all select proposal_id, 'in review', 'submitted', submitted_on + time '15:30', 'rgo.stodd' from proposals where submitted_on is not null union all select proposal_id, 'submitted', status, coalesce(decision_on, submitted_on + 30) + time '11:05', 'rgo.jpark' from proposals where status in ('awarded', 'rejected', 'withdrawn')) as a;

create table rd_award (
  award_id integer primary key,
  project_code varchar(10) not null unique,
  proposal_id integer references proposals,
  sponsor_id integer not null references sponsors,
  parent_award_id integer references rd_award,
  short_title varchar(60),
  unit_code varchar(6) not null references org_units,
  pi_person_id integer references people,
  award_stat char(1) not null,
  amount numeric(14,2) not null,
  currency char(3) not null,
  amount_gbp numeric(14,2) not null,
  overhead_gbp numeric(14,2),
  start_dt date not null,
  end_dt date not null,
  orig_end_dt date,
  contract_signed_dt date,
  closed_dt date,
  vat_exempt boolean
);
comment on column rd_award.award_stat is 'P = pre-award, A = active, S = suspended, F = financially ended, C = closed';
insert into rd_award
select row_number() over (order by decision_on, proposal_id), upper(unit_code) || lpad((row_number() over (order by decision_on, proposal_id) * 7 + 1000)::text, 5, '0'), proposal_id, sponsor_id, null, left(title, 60), unit_code, pi_person_id, case when sd > '2026-05-29' then 'P' when ed < '2026-01-31' then 'C' when ed < '2026-05-29' then 'F' when proposal_id % 41 = 7 then 'S' else 'A' end, am, currency, g, round(g * case sponsor_type when 'RC' then 0.32 when 'IN' then 0.42 when 'EU' then 0.2 when 'GO' then 0.27 else 0 end, 2), sd, ed, ed0, case when sd <= '2026-05-29' or pg_temp.u('aa', proposal_id) < 0.5 then least(sd, date '2026-05-29') - pg_temp.n('ab', proposal_id, 3, 50) end, case when ed < '2026-01-31' then least(ed + pg_temp.n('ac', proposal_id, 60, 170), date '2026-05-22') end, case when pg_temp.u('ad', proposal_id) < 0.7 then sponsor_type <> 'IN' end
  from (select p.*, s.sponsor_type, greatest(planned_start, decision_on + 45) as sd, (greatest(planned_start, decision_on + 45) + duration_months * interval '1 month')::date - 1 as ed0, round(amount_requested * case when pg_temp.u('ae', proposal_id) < 0.7 then 1 else 0.88 end, 2) as am from proposals as p join sponsors as s using (sponsor_id) where status = 'awarded') as p, lateral (select case when pg_temp.u('af', proposal_id) < 0.16 then (ed0 + interval '6 months')::date else ed0 end as ed, round(am * case currency when 'EUR' then 0.85 when 'USD' then 0.78 else 1 end, 2) as g) as x;
insert into rd_award
select 900 + row_number() over (order by award_id), 'X' || project_code, null, sponsor_id, award_id, 'Studentship: ' || left(short_title, 40), unit_code, pi_person_id, award_stat, 62000, 'GBP', 62000, 0, start_dt, end_dt, end_dt, contract_signed_dt, closed_dt, null from rd_award where amount_gbp > 300000 and award_id % 5 = 1;

create table cost_category (
  cat_code char(3) primary key,
  cat_name varchar(40) not null,
  cat_group varchar(12) not null,
  eligible_ec boolean not null default true
);
insert into cost_category values ('SAL', 'Directly incurred staff', 'DI', true), ('TRV', 'Travel and subsistence', 'DI', true), ('CON', 'Consumables', 'DI', true), ('EQP', 'Equipment', 'DI', true), ('FAC', 'Facilities charges', 'DA', true), ('INV', 'Investigator time', 'DA', true), ('EST', 'Estates', 'DA', false), ('IND', 'Indirect costs', 'IN', false), ('STU', 'Stipends and fees', 'EX', true);

create table rd_award_budget (
  award_id integer not null references rd_award,
  cat_code char(3) not null references cost_category,
  budget_gbp numeric(14,2) not null,
  revised_gbp numeric(14,2),
  primary key (award_id, cat_code)
);
insert into rd_award_budget
select award_id, cat, round(amount_gbp * pct / sum(pct) over (partition by award_id), 2), case when orig_end_dt <> end_dt and cat in ('SAL', 'CON') then round(amount_gbp * pct / sum(pct) over (partition by award_id) * case cat when 'SAL' then 1.05 else 0.9 end, 2) end
  from rd_award join sponsors using (sponsor_id), unnest('{SAL,TRV,CON,EQP,FAC,INV,EST,IND,STU}'::text[], '{46,5,10,6,3,8,6,16,0}'::int[]) as v(cat, base), lateral (select case when parent_award_id is not null then case cat when 'STU' then 90 when 'CON' then 10 else 0 end when amount_gbp < 20000 then case cat when 'TRV' then 60 when 'CON' then 40 else 0 end when cat in ('INV', 'EST', 'IND') and sponsor_type in ('CH', 'UN') then 0 when cat in ('EQP', 'FAC') and pg_temp.u('ba', award_id * 100 + ascii(cat)) < 0.3 then 0 else base * (0.7 + pg_temp.u('bb', award_id * 20000 + ascii(cat) * 100 + ascii(substr(cat, 3))) * 0.6) end::numeric as pct) as x where pct > 0;

create table fin_transaction (
  txn_id bigint primary key,
  journal_no varchar(12) not null,
  project_code varchar(10) not null,
  cat_code char(3),
  period char(6) not null,
  txn_date date not null,
  source char(2) not null,
  supplier varchar(60),
  description varchar(100),
  amount numeric(14,2) not null,
  loaded_at timestamp not null
);
comment on table fin_transaction is 'Nightly load from the ledger. No keys: codes may be unknown here.';
comment on column fin_transaction.period is 'financial year and month, 01 = August';
create index on fin_transaction (project_code);
insert into fin_transaction
select row_number() over (order by d, project_code, cat, o), 'J' || lpad((300000 + row_number() over (order by d, project_code, cat, o) / 3)::text, 7, '0'), project_code, cat, to_char(d + interval '5 months', 'YYYY') || to_char(d + interval '5 months', 'MM'), d, case cat when 'SAL' then 'PY' when 'STU' then 'PY' when 'TRV' then 'EX' when 'CON' then 'AP' when 'EQP' then 'AP' else 'JV' end, case when cat in ('CON', 'EQP') then pg_temp.pick('fa', h, '{Fisher Laboratory Supplies,Scan Optics Ltd,Northern Gases,Campus Computing Store,Helix Reagents,Delta Instruments}') end, case cat when 'SAL' then 'Payroll ' || to_char(d, 'Mon YYYY') when 'TRV' then pg_temp.pick('fb', h, '{Conference travel,Field visit,Rail fares,Accommodation}') when 'IND' then 'Overhead recovery' when 'STU' then 'Stipend' else null end, case when o = 2 then -a else a end, d + 1 + time '03:15'
  from (select a.project_code, b.cat_code as cat, o, case when o = 2 then md + 2 else md end as d, x.h, round((coalesce(revised_gbp, budget_gbp) * (0.78 + pg_temp.u('fc', a.award_id) * 0.24) / greatest(1, n_all) * (0.6 + pg_temp.u('fd', x.h) * 0.8))::numeric, 2) as a
    from rd_award as a join rd_award_budget as b using (award_id), lateral (select case when b.cat_code in ('SAL', 'STU', 'IND') then 3 when b.cat_code = 'CON' then 3 when b.cat_code = 'EQP' then 24 else 6 end as step, extract(year from age(end_dt + 1, start_dt)) * 12 + extract(month from age(end_dt + 1, start_dt)) as mo) as s, lateral (select ceil(mo / step) as n_all) as n, generate_series(0, n_all::int - 1) as g,
      lateral (select (start_dt + (g * step) * interval '1 month' + interval '20 days')::date + g % 6 as md, (a.award_id * 10000 + ascii(b.cat_code) * 100 + ascii(substr(b.cat_code, 2)) * 7 + ascii(substr(b.cat_code, 3)) * 41 + g)::bigint as h) as x, generate_series(1, 2) as o where md <= date '2026-05-27' and md >= '2023-08-01' and (o = 1 or (pg_temp.u('fe', x.h) < 0.012 and b.cat_code in ('CON', 'TRV', 'EQP')))) as z;
-- What the ledger has and this office does not know.
insert into fin_transaction select 900000 + i, 'J09' || lpad(i::text, 5, '0'), pg_temp.pick('fg', i, '{SUSP0001,PHY99999,OLD04410}'), case when i % 3 > 0 then 'CON' end, '202508', date '2025-03-04' + i, 'AP', 'Unallocated', null, 40 + pg_temp.n('ff', i, 0, 90000) / 100.0, date '2025-03-05' + i + time '03:15' from generate_series(1, 18) as i;

create table fin_claim (
  claim_id integer primary key,
  claim_no varchar(14) not null,
  award_id integer not null references rd_award,
  sponsor_id integer,
  period_from date not null,
  period_to date not null,
  claimed_amt numeric(14,2) not null,
  currency char(3) not null,
  fx_rate numeric(8,5),
  raised_on date,
  due_on date,
  paid_on date,
  paid_amt numeric(14,2),
  status varchar(10) not null,
  final_yn char(1) not null default 'N'
);
insert into fin_claim
select row_number() over (order by r, award_id), 'CL' || to_char(r, 'YYMM') || '-' || lpad((row_number() over (order by r, award_id))::text, 5, '0'), award_id, sponsor_id, f, t, amt, currency, case currency when 'EUR' then 0.85 + pg_temp.n('ca', award_id * 50 + g, -150, 150) / 10000.0 when 'USD' then 0.78 + pg_temp.n('ca', award_id * 50 + g, -200, 200) / 10000.0 end, case when st <> 'draft' then r end, case when st <> 'draft' then r + coalesce(payment_terms_days, 30) end, case when st in ('paid', 'part paid') then pd end, case st when 'paid' then amt when 'part paid' then round(amt * 0.8, 2) end, st, case when t >= end_dt then 'Y' else 'N' end
  from (select a.*, s.payment_terms_days, g, f, t, t + pg_temp.n('cb', a.award_id * 50 + g, 9, 40) as r, round(a.amount * (t - f + 1) / (end_dt - start_dt + 1) * 0.98, 2) as amt from rd_award as a join sponsors as s using (sponsor_id), lateral (select case when s.sponsor_type in ('EU', 'CH') then 12 else 6 end as step) as st, generate_series(0, 20) as g, lateral (select (start_dt + g * step * interval '1 month')::date as f, least(end_dt, (start_dt + (g + 1) * step * interval '1 month')::date - 1) as t) as x where f <= end_dt and t <= '2026-05-10' and parent_award_id is null) as a,
    lateral (select r + coalesce(payment_terms_days, 30) + pg_temp.skew('cc', a.award_id * 50 + g, -12, 70, 1.6) as pd) as p, lateral (select case when r > '2026-05-25' then 'draft' when pd <= '2026-05-29' then case when pg_temp.u('cd', a.award_id * 50 + g) < 0.04 then 'part paid' else 'paid' end when pg_temp.u('cd', a.award_id * 50 + g) < 0.06 then 'queried' else 'sent' end as st) as q;

create table rd_report_due (
  report_id integer primary key,
  award_id integer not null references rd_award,
  rpt_type varchar(4) not null,
  due_dt date not null,
  sent_dt date,
  waived boolean not null default false,
  reminder_cnt smallint not null default 0,
  last_reminder_dt date
);
comment on column rd_report_due.rpt_type is 'INT, FIN, TEC, EXP';
insert into rd_report_due
select row_number() over (order by due, award_id, ty), award_id, ty, due, case when done then least(snt, date '2026-05-29') end, w, case when w or due > '2026-06-29' then 0 else k end, case when not w and due <= '2026-06-29' and k > 0 then least(due + (k - 2) * 14, date '2026-05-28') end
  from (select award_id, 'INT' as ty, (start_dt + g * interval '12 months')::date as due from rd_award, generate_series(1, 7) as g where parent_award_id is null and amount_gbp > 100000 and start_dt + g * interval '12 months' < end_dt union all select award_id, ty, end_dt + v.d from rd_award, (values ('FIN', 90), ('TEC', 60)) as v (ty, d) where parent_award_id is null and amount_gbp > 5000 union all select award_id, 'EXP', end_dt + 30 from rd_award where sponsor_id = 9 and parent_award_id is null) as a, lateral (select award_id * 40 + ascii(ty) + extract(year from due)::int as h) as h, lateral (select due + pg_temp.n('da', h, -30, 45) as snt, pg_temp.u('db', h) < 0.03 as w, pg_temp.n('dc', h, 0, 3) as k) as x, lateral (select not w and snt <= '2026-05-29' and pg_temp.u('dd', h) < 0.94 as done) as y;

create table outputs (
  output_id integer primary key,
  output_type varchar(12) not null,
  title varchar(200) not null,
  doi varchar(40),
  published_on date,
  open_access boolean,
  apc_amount numeric(8,2),
  apc_currency char(3)
);
create table output_awards (
  output_id integer not null references outputs,
  award_id integer not null references rd_award,
  linked_by varchar(20),
  primary key (output_id, award_id)
);
create temp table ou as
select row_number() over (order by award_id, g)::int as id, award_id, short_title, ty, start_dt + pg_temp.n('oa', award_id * 20 + g, 240, 1400) as d, award_id * 20 + g as h from rd_award, generate_series(1, 6) as g, lateral (select pg_temp.weighted('ob', award_id * 20 + g, '{ARTICLE,CONFERENCE,DATASET,CHAPTER,PATENT}', '{60,19,12,6,3}') as ty) as x where parent_award_id is null and pg_temp.u('oc', award_id * 20 + g) < least(0.8, 0.1 + amount_gbp / 900000);
insert into outputs select id, ty, case ty when 'DATASET' then 'Data for: ' else '' end || pg_temp.pick('od', h, '{Advances in,Evidence from,On,Towards,A study of,Limits of}') || ' ' || lower(left(short_title, 1)) || substr(short_title, 2), case when ty <> 'PATENT' and pg_temp.u('oe', h) < 0.9 then '10.5555/' || substr(md5('doi' || id), 1, 9) end, d, case when ty in ('ARTICLE', 'CONFERENCE', 'CHAPTER') then pg_temp.u('of', h) < 0.74 end, case when ty = 'ARTICLE' and pg_temp.u('of', h) < 0.5 then 900 + pg_temp.n('og', h, 0, 36) * 75 end, case when ty = 'ARTICLE' and pg_temp.u('of', h) < 0.5 then (array['GBP', 'GBP', 'EUR', 'USD'])[pg_temp.n('oh', h, 1, 4)] end from ou where d <= '2026-05-20';
insert into output_awards select id, award_id, case when pg_temp.u('oi', h) < 0.6 then 'import' else 'rgo.mhale' end from ou where d <= '2026-05-20' union select id, a.award_id, 'import' from ou join lateral (select award_id from rd_award as b where b.award_id <> ou.award_id and b.parent_award_id is null and b.start_dt < ou.d - 200 and b.pi_person_id = (select pi_person_id from rd_award as c where c.award_id = ou.award_id) limit 1) as a on pg_temp.u('oj', ou.h) < 0.5 where d <= '2026-05-20';

create table subcontracts (
  subcontract_id serial primary key,
  award_id integer not null references rd_award,
  partner_name varchar(100) not null,
  amount numeric(14,2),
  currency char(3),
  signed_on date,
  ends_on date,
  created_at timestamp not null default now()
);
