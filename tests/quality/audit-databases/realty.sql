-- Estate agency with five branches round Bristol and Bath, sales and lettings, after the older back-office systems of that trade (RPS / Reapit AgencyCloud: property and applicant codes of the branch and year, two-letter states, negotiators by initials).
-- Legacy style: short names, no comments, no declared foreign keys; most codes are in lkp, as the application has them.
-- Values come from hashes of row numbers, so every load is the same. The functions go with the session.
set jit = off;
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '%' || i, 13) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.n(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.pick(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, '|'))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, '|')))::int] $$;
-- 'a:3|b:1' gives a three times of four.
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  p text;
  r float8 := pg_temp.f(k, i) * (select sum(split_part(x, ':', 2)::float8) from unnest(string_to_array(list, '|')) as x);
begin
  foreach p in array string_to_array(list, '|') loop
    r := r - split_part(p, ':', 2)::float8;
    if r < 0 then return split_part(p, ':', 1); end if;
  end loop;
  return split_part(p, ':', 1);
end $$;
create function pg_temp.first(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.pick(k || 'g', i, 'Adrian|Alison|Amira|Andrew|Angela|Barry|Bethan|Carol|Christopher|Claire|Colin|Deborah|Derek|Edward|Emily|Farah|Gareth|Gillian|Graham|Harriet|Henry|Imran|Janet|Jeremy|Jill|Julian|Katie|Keith|Laura|Lewis|Lynn|Malcolm|Martin|Mei|Nicola|Nigel|Olivia|Patricia|Peter|Philippa|Rajesh|Rebecca|Rosemary|Roy|Sally|Sandra|Stuart|Susan|Timothy|Trevor|Victoria|Wendy') $$;
create function pg_temp.last(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.pick(k || 'l', i, 'Ahmed|Ashby|Baker|Bishop|Bolton|Brewer|Bryant|Chivers|Coles|Coombs|Cox|Curtis|Derrick|Dyer|England|Fear|Flook|Ford|Fry|Gale|Garland|Gough|Hann|Harding|Hobbs|Jefferies|Kaur|King|Lane|Lovell|Maggs|Miles|Mistry|Moon|Nash|Newman|Osborne|Parsons|Payne|Perrett|Pearce|Plummer|Pullin|Rees|Rossiter|Sharma|Shepherd|Skuse|Stone|Tanner|Tovey|Veale|Vowles|Weeks|Wilcox|Withers|Young') $$;

create function pg_temp.title(k text, i bigint) returns text language sql immutable
  as $$ select case when pg_temp.first(k, i) ~ '^(Alison|Amira|Angela|Bethan|Carol|Claire|Deborah|Emily|Farah|Gillian|Harriet|Janet|Jill|Katie|Laura|Lynn|Mei|Nicola|Olivia|Patricia|Philippa|Rebecca|Rosemary|Sally|Sandra|Susan|Victoria|Wendy)$' then pg_temp.w(k || 't', i, 'Mrs:45|Ms:30|Miss:15|Dr:5') else pg_temp.w(k || 't', i, 'Mr:94|Dr:6') end $$;

create table lkp (
  lkp_typ char(3) not null,
  lkp_cod varchar(4) not null,
  lkp_dsc varchar(50) not null,
  lkp_seq smallint,
  lkp_act char(1) not null default 'Y',
  primary key (lkp_typ, lkp_cod)
);
insert into lkp
select t, split_part(x, ':', 1), split_part(x, ':', 2), o, case when split_part(x, ':', 3) = '' then 'Y' else 'N' end
  from (values ('PST', 'PA:Pre-appraisal|VA:Valuation|FS:For sale|UO:Under offer|EX:Exchanged|CO:Completed|WD:Withdrawn|SX:Sold externally'), ('LST', 'VA:Valuation|TL:To let|LA:Let agreed|TC:Tenancy current|WD:Withdrawn|LX:Let externally'),
    ('PTY', 'DH:Detached house|SD:Semi-detached house|TH:Terraced house|ET:End of terrace|FL:Flat|MA:Maisonette|BU:Bungalow|CO:Cottage|LD:Land:n'), ('TNR', 'F:Freehold|L:Leasehold|S:Share of freehold'), ('AGT', 'SA:Sole agency|SS:Sole selling rights|JA:Joint agency|MA:Multiple agency'), ('LSV', 'LO:Let only|RC:Rent collection|FM:Fully managed'),
    ('OST', 'PE:Pending|AC:Accepted|RJ:Rejected|WD:Withdrawn|FT:Fallen through'), ('TST', 'AR:Arranging|TC:Current|FI:Finished|CX:Cancelled'), ('ATY', 'VW:Viewing|VL:Valuation|MA:Market appraisal (old):n|CI:Check in|CO:Check out|IN:Inspection'), ('BPS', 'FT:First time buyer|NP:Nothing to sell|PO:Property on market|UO:Under offer|NO:Not on market|IV:Investor'),
    ('SRC', 'RM:Rightmove|ZO:Zoopla|WB:Own website|BD:Board|RC:Recommendation|PC:Past client|WI:Walk-in|NP:Newspaper:n'), ('WTY', 'PL:Plumbing|EL:Electrical|GS:Gas safety|EP:EPC|LK:Locks|GN:General|CL:Cleaning'), ('WST', 'R:Reported|Q:Quoted|O:Ordered|D:Done|P:Paid|X:Cancelled'), ('RTY', 'RT:Rent|DP:Deposit|FE:Fee|MF:Management fee|RC:Receipt|LP:Payment to landlord')) as v (t, l), unnest(string_to_array(l, '|')) with ordinality as u (x, o);

create table off (
  off_cod char(3) primary key,
  off_nam varchar(40) not null,
  off_ad1 varchar(40),
  off_pcd varchar(8),
  off_tel varchar(16),
  off_opn date,
  off_cls date
);
insert into off values ('CLI', 'Clifton', '41 Regent Street', 'BS8 4HJ', '0117 496 0110', '1998-04-01', null), ('BED', 'Bedminster', '190 North Street', 'BS3 1JF', '0117 496 0122', '2006-09-01', null), ('KEY', 'Keynsham', '12 Temple Street', 'BS31 1HA', '0117 496 0135', '2011-03-01', null), ('BAT', 'Bath', '6 Queen Square', 'BA1 2HP', '01225 496 0140', '2015-01-05', null), ('POR', 'Portishead', '78 High Street', 'BS20 6EH', '01275 496 0151', '2017-05-02', '2025-03-31');

create table neg (
  neg_cod char(4) primary key,
  neg_nam varchar(40) not null,
  neg_off char(3) not null,
  neg_jot varchar(30),
  neg_dpt char(1) not null,
  neg_ema varchar(60),
  neg_mob varchar(16),
  neg_sta date,
  neg_lef date,
  neg_com numeric(5, 2),
  neg_act char(1) not null default 'Y'
);
insert into neg
select upper(left(fn, 1) || left(ln, 2)) || i % 10, fn || ' ' || ln, of, case when i <= 5 then 'Branch Manager' when i = 6 then 'Director' else case dp when 'S' then pg_temp.w('jb', i, 'Sales Negotiator:5|Senior Negotiator:3|Valuer:2') when 'L' then pg_temp.w('jb', i, 'Lettings Negotiator:5|Property Manager:4') else 'Administrator' end end, dp, lower(fn || '.' || ln) || '@harptreehomes.example', case when i % 4 > 0 then '07700 900' || pg_temp.n('mb', i, 100, 999) end, st, lf, case when dp in ('S', 'L') then pg_temp.pick('cm', i, '5.00|7.50|10.00')::numeric end, case when lf is null then 'Y' else 'N' end
  from (select i, pg_temp.first('ng', i) as fn, pg_temp.last('ng', i) as ln, case when i <= 5 then (array['CLI', 'BED', 'KEY', 'BAT', 'POR'])[i] else pg_temp.w('no', i, 'CLI:8|BED:7|KEY:5|BAT:8|POR:3') end as of, case when i <= 6 then 'S' else pg_temp.w('nd', i, 'S:5|L:4|A:1') end as dp, case when i <= 6 then date '2015-06-01' + i * 200 else date '2020-02-03' + pg_temp.n('ns', i, 0, 1700) end as st from generate_series(1, 38) as i) as a,
    lateral (select case when of = 'POR' then date '2025-03-31' when i > 6 and pg_temp.f('nl', i) < 0.3 and st + 400 < date '2026-05-01' then least(st + pg_temp.n('nlf', i, 250, 1400), date '2026-04-30') end as lf) as b;
update neg set neg_lef = null, neg_act = 'Y', neg_off = 'KEY' where neg_off = 'POR' and neg_sta > date '2023-06-01';

create table cli (
  cli_cod char(9) primary key,
  cli_typ char(1) not null,
  cli_ttl varchar(6),
  cli_fnm varchar(30),
  cli_snm varchar(40) not null,
  cli_co varchar(50),
  cli_ad1 varchar(50),
  cli_pcd varchar(8),
  cli_tel varchar(16),
  cli_ema varchar(60),
  cli_src char(2),
  cli_off char(3) not null,
  cli_cdt date not null,
  cli_gdp char(1),
  cli_arc char(1) not null default 'N'
);
create table prp (
  prp_cod char(9) primary key,
  prp_off char(3) not null,
  prp_neg char(4),
  prp_cli char(9) not null,
  prp_dpt char(1) not null,
  prp_ad1 varchar(50) not null,
  prp_ad2 varchar(40),
  prp_twn varchar(30),
  prp_pcd varchar(8),
  prp_typ char(2),
  prp_bed smallint,
  prp_rec smallint,
  prp_bth smallint,
  prp_ten char(1),
  prp_epc char(1),
  prp_sst char(2),
  prp_lst char(2),
  prp_prc numeric(10, 0),
  prp_rnt numeric(8, 2),
  prp_agt char(2),
  prp_fee numeric(5, 2),
  prp_idt date,
  prp_wdt date,
  prp_arc char(1) not null default 'N'
);
create temp table p0 as
select row_number() over (order by d, o) as i, d, case when pg_temp.f('dep', (d - date '2023-01-01') * 10 + o) < 0.57 then 'S' else 'L' end as dp, pg_temp.w('of' , (d - date '2023-01-01') * 10 + o, case when d < date '2025-02-01' then 'CLI:28|BED:22|KEY:16|BAT:26|POR:10' else 'CLI:28|BED:24|KEY:19|BAT:28' end) as of
  from (select d::date as d, o from generate_series(date '2023-09-04', date '2026-06-12', interval '1 day') as d, lateral generate_series(1, floor(case when extract(isodow from d) > 5 then 0.1 else 1.0 end * case extract(month from d) when 12 then 0.4 when 1 then 0.9 when 3 then 1.35 when 4 then 1.35 when 5 then 1.3 when 9 then 1.2 when 8 then 0.85 else 1 end + pg_temp.f('pd', d::date - date '2023-01-01') * 0.95)::int) as o) as a;
create temp table p1 as
select p0.*, pg_temp.w('pt', i, case of when 'KEY' then 'SD:30|DH:22|TH:20|BU:12|ET:8|FL:8' when 'BED' then 'TH:48|FL:30|ET:12|SD:8|MA:3' else 'FL:42|TH:24|MA:8|SD:10|DH:9|ET:5|CO:3' end) as ty, 0 as x, case when dp = 'L' then -floor(power(pg_temp.f('ll', i), 1.9) * 190)::int else i end as ck from p0;
create temp table p2 as
select p1.*, case when ty in ('FL', 'MA') then pg_temp.w('bd', i, '1:35|2:50|3:13')::int when ty = 'DH' then pg_temp.w('bd', i, '3:25|4:50|5:20|6:4')::int else pg_temp.w('bd', i, '2:30|3:50|4:18')::int end as bd, case of when 'CLI' then 1.3 when 'BAT' then 1.35 when 'BED' then 1.05 when 'KEY' then 0.95 else 0.92 end as lv,
    (select neg_cod from neg where neg_off = of and neg_dpt <> 'A' and neg_sta <= d and coalesce(neg_lef, date '2030-01-01') > d order by neg_dpt = dp desc, pg_temp.f('pn' || neg_cod, i) limit 1) as ng from p1;
create temp table p3 as
select p2.*, round((case ty when 'FL' then 95 when 'MA' then 110 when 'DH' then 190 when 'BU' then 180 when 'SD' then 150 else 140 end + bd * 75) * lv * (0.85 + pg_temp.f('pp', i) * 0.4) / 5)::int * 5000 as prc, round((450 + bd * 330) * lv * (0.88 + pg_temp.f('rr', i) * 0.3) * (1 + (d - date '2023-09-04') / 6500.0) / 25) * 25 as rnt,
    case when dp = 'S' then case when d > date '2026-06-01' then pg_temp.w('ss', i, 'VA:40|PA:10|FS:50') when d > date '2026-03-15' then pg_temp.w('ss', i, 'VA:10|FS:50|UO:33|WD:5|SX:2') when d > date '2025-11-15' then pg_temp.w('ss', i, 'VA:9|FS:13|UO:27|EX:9|CO:30|WD:9|SX:3') else pg_temp.w('ss', i, 'VA:10|FS:1|UO:2|CO:66|WD:14|SX:7') end
      else case when d > date '2026-05-25' then pg_temp.w('ls', i, 'VA:25|TL:60|LA:15') when d > date '2026-04-01' then pg_temp.w('ls', i, 'TL:15|LA:20|TC:60|WD:5') else pg_temp.w('ls', i, 'VA:6|TC:80|WD:6|LX:3|TL:3') end end as st from p2;
insert into cli
select of || to_char(d, 'YY') || lpad(rn::text, 4, '0'), dp, case when co is null and pg_temp.f('ti', ck) < 0.94 then pg_temp.title('cl', ck) end, case when co is null then pg_temp.first('cl', ck) end, pg_temp.last('cl', ck), co, case when dp = 'L' or pg_temp.f('ca', ck) < 0.5 then pg_temp.n('can', ck, 1, 160) || ' ' || pg_temp.pick('cas', ck, 'Ashley Down Road|Bloomfield Road|Henleaze Avenue|Manor Road|Whiteladies Gate|Wells Road|Kellaway Crescent|Sea View Terrace') end, case when dp = 'L' then pg_temp.pick('cap', ck, 'BS6 7AB|BS9 4LT|BA2 2BB|BS4 2BE|GL12 8JR|SW18 3QT|BS40 8XF') end,
    case when pg_temp.f('ct', ck) < 0.93 then '07700 900' || lpad(pg_temp.n('ctn', ck, 0, 999)::text, 3, '0') end, case when pg_temp.f('ce', ck) < 0.9 then lower(pg_temp.first('cl', ck) || pg_temp.last('cl', ck)) || abs(ck) % 97 || '@' || pg_temp.pick('cd', ck, 'mail.example|inbox.example|post.example') end, pg_temp.w('sr', ck, 'RC:22|PC:20|WB:18|RM:14|BD:12|WI:9|NP:2|ZO:3'), of, d, pg_temp.w('gd', ck, 'Y:6|N:4'), 'N'
  from (select distinct on (ck) ck, dp, of, d, i, case when dp = 'L' and ck > -40 and pg_temp.f('cco', ck) < 0.35 then pg_temp.last('cl', ck) || pg_temp.pick('ccx', ck, ' Property Ltd| & Sons Estates| Lettings LLP| Homes Ltd') end as co, 0 as rn0 from p3 order by ck, i) as a, lateral (select 1 + count(*) as rn from (select distinct on (ck) ck, of, d, i from p3 order by ck, i) as b where b.of = a.of and to_char(b.d, 'YY') = to_char(a.d, 'YY') and b.i < a.i) as c;
create temp table ckc as
select a.ck, a.of || to_char(a.d, 'YY') || lpad((1 + (select count(*) from (select distinct on (ck) ck, of, d, i from p3 order by ck, i) as b where b.of = a.of and to_char(b.d, 'YY') = to_char(a.d, 'YY') and b.i < a.i))::text, 4, '0') as cod from (select distinct on (ck) ck, of, d, i from p3 order by ck, i) as a;
insert into prp
select of || to_char(d, 'YY') || lpad(rn::text, 4, '0'), of, ng, ckc.cod, dp, case when ty in ('FL', 'MA') then pg_temp.pick('fx', i, 'Flat |Flat |Garden Flat, |Apartment |Top Floor Flat, ') else '' end || case when ty in ('FL', 'MA') and pg_temp.pick('fx', i, 'Flat |Flat |Garden Flat, |Apartment |Top Floor Flat, ') !~ ',' then pg_temp.n('fn', i, 1, 18) || ', ' else '' end || pg_temp.n('hn', i, 1, 178) || ' ' ||
      pg_temp.pick('sn', i, case of when 'CLI' then 'Alma Vale Road|Pembroke Road|Oakfield Road|Whatley Road|Cotham Hill|Redland Park|Chandos Road|Royal York Crescent' when 'BED' then 'North Street|Luckwell Road|Raleigh Road|Greville Road|Stackpool Road|Upton Road|Dean Lane' when 'KEY' then 'Charlton Road|Park Road|Wellsway|St Ladoc Road|Queens Road|Bath Hill' when 'BAT' then 'Lower Oldfield Park|Wellsway|Bear Flat|Camden Crescent|Newbridge Road|Moorland Road|Lyncombe Hill' else 'Newhaven Road|Slade Road|Nore Road|Port Marine Way' end),
    case of when 'CLI' then pg_temp.pick('ar', i, 'Clifton|Redland|Cotham|Hotwells') when 'BED' then pg_temp.pick('ar', i, 'Bedminster|Southville|Ashton') when 'BAT' then pg_temp.pick('ar', i, 'Oldfield Park|Bear Flat|Weston|Larkhall') end, case of when 'KEY' then 'Keynsham' when 'BAT' then 'Bath' when 'POR' then 'Portishead' else 'Bristol' end,
    case of when 'CLI' then pg_temp.pick('pc', i, 'BS8|BS6') when 'BED' then 'BS3' when 'KEY' then 'BS31' when 'BAT' then pg_temp.pick('pc', i, 'BA1|BA2') else 'BS20' end || ' ' || pg_temp.n('pcn', i, 1, 9) || pg_temp.pick('pca', i, 'AB|DE|HJ|LN|PQ|RT|UW|XY'), ty, bd, case when ty in ('FL', 'MA') then 1 else pg_temp.n('rc', i, 1, 3) end, greatest(1, bd - pg_temp.n('bt', i, 1, 2)),
    case when ty in ('FL', 'MA') then pg_temp.w('tn', i, 'L:75|S:25') else 'F' end, case when st not in ('PA', 'VA') or pg_temp.f('ep', i) < 0.4 then pg_temp.w('epc', i, 'B:6|C:32|D:40|E:17|F:3') end, case when dp = 'S' then st end, case when dp = 'L' then st end, case when dp = 'S' and st <> 'PA' then prc end, case when dp = 'L' then rnt end,
    case when st in ('PA', 'VA') then null when dp = 'S' then pg_temp.w('ag', i, 'SA:80|SS:4|JA:9|MA:7') else pg_temp.w('lsv', i, 'LO:28|RC:17|FM:55') end, case when st in ('PA', 'VA') then null when dp = 'S' then pg_temp.w('fe', i, '1.00:2|1.25:5|1.50:6|1.75:2|0.90:1')::numeric else case pg_temp.w('lsv', i, 'LO:28|RC:17|FM:55') when 'LO' then 0 when 'RC' then 8 else 12 end end,
    case when st not in ('PA', 'VA') then least(d + pg_temp.n('ins', i, 4, 20), date '2026-06-12') end, case when st in ('WD', 'SX', 'LX') then least(d + pg_temp.n('wdt', i, 40, 200), date '2026-06-12') end, case when st in ('WD', 'SX', 'LX', 'CO') and d < date '2024-09-01' then 'Y' else 'N' end
  from (select p3.*, row_number() over (partition by of, to_char(d, 'YY') order by i) as rn from p3) as p join ckc using (ck);
create temp table pm as
select p3.*, m.cod from p3 join (select i, of || to_char(d, 'YY') || lpad(row_number() over (partition by of, to_char(d, 'YY') order by i)::text, 4, '0') as cod from p3) as m using (i);

create table app (
  app_cod char(9) primary key,
  app_dpt char(1) not null,
  app_ttl varchar(6),
  app_fnm varchar(30),
  app_snm varchar(40) not null,
  app_tel varchar(16),
  app_ema varchar(60),
  app_off char(3) not null,
  app_neg char(4),
  app_src char(2),
  app_bps char(2),
  app_pmn numeric(10, 0),
  app_pmx numeric(10, 0),
  app_bed smallint,
  app_rdt date not null,
  app_act char(1) not null default 'Y'
);
create temp table a0 as
select i, date '2023-09-06' + floor(power(pg_temp.f('ad', i), 0.9) * 1010)::int as d0, pg_temp.w('adp', i, 'S:58|L:42') as dp, pg_temp.w('ao', i, 'CLI:30|BED:24|KEY:16|BAT:28') as of from generate_series(1, 1500) as i;
create temp table a1 as
select a0.*, d, row_number() over (partition by of, to_char(d, 'YY') order by d, a0.i) as rn, case when dp = 'S' then 150000 + floor(power(pg_temp.f('ab', i), 1.6) * 26)::int * 25000 else 750 + floor(power(pg_temp.f('ab', i), 1.5) * 20)::int * 75 end as mx from a0, lateral (select d0 - greatest(extract(isodow from d0)::int - 6, 0) as d) as x;
insert into app
select of || to_char(d, 'YY') || lpad((5000 + rn)::text, 4, '0'), dp, case when pg_temp.f('at', i) < 0.8 then pg_temp.title('ap', i) end, case when pg_temp.f('afn', i) < 0.93 then pg_temp.first('ap', i) end, pg_temp.last('ap', i), case when pg_temp.f('ate', i) < 0.9 then '07700 900' || lpad(pg_temp.n('atn', i, 0, 999)::text, 3, '0') end, case when pg_temp.f('aem', i) < 0.95 then lower(pg_temp.first('ap', i) || '.' || pg_temp.last('ap', i)) || i % 89 || '@' || pg_temp.pick('aed', i, 'mail.example|inbox.example|post.example|work.example') end, of,
    (select neg_cod from neg where neg_off = of and neg_dpt <> 'A' and neg_sta <= d and coalesce(neg_lef, date '2030-01-01') > d and pg_temp.f('ann', i) < 0.96 order by neg_dpt = dp desc, pg_temp.f('an' || neg_cod, i) limit 1), pg_temp.w('as', i, 'RM:55|ZO:18|WB:12|BD:4|RC:4|WI:5|NP:1'), case when dp = 'S' then pg_temp.w('abp', i, 'FT:30|NP:12|PO:18|UO:16|NO:16|IV:8') end, case when pg_temp.f('apm', i) < 0.6 then round(mx * 0.75 / 25) * 25 end, mx, case when pg_temp.f('abd', i) < 0.9 then case when dp = 'S' then least(5, 1 + mx / 170000) else least(4, 1 + mx / 800) end end, d, case when d < date '2025-10-01' or pg_temp.f('aac', i) < 0.2 then 'N' else 'Y' end
  from a1;
create temp table am as select a1.*, of || to_char(d, 'YY') || lpad((5000 + rn)::text, 4, '0') as cod from a1;

create table apt (
  apt_id integer primary key,
  apt_typ char(2) not null,
  apt_prp char(9) not null,
  apt_app char(9),
  apt_neg char(4),
  apt_dat date not null,
  apt_tim time not null,
  apt_len smallint,
  apt_acc char(1),
  apt_cnf char(1),
  apt_cxl char(1) not null default 'N',
  apt_fbk varchar(120)
);
create temp table vw as
select pm.i, pm.cod, pm.of, pm.dp, a.cod as ac, a.i as ai, pm.st, v, dd - greatest(extract(isodow from dd)::int - 6, 0) as dt, pm.ng
  from pm, generate_series(1, 9) as v, lateral (select least(pm.d, date '2026-06-12') + 6 + pg_temp.n('vd' || v, pm.i, 2, case pm.dp when 'S' then 65 else 16 end) as dd) as x, lateral (select * from am where am.dp = pm.dp and (am.of = pm.of or pm.of = 'POR' and am.of = 'KEY') and am.d <= dd and am.d > dd - 200 and am.mx >= case pm.dp when 'S' then pm.prc * 0.9 else pm.rnt * 0.9 end order by (am.i * (7919 + pm.i * 37 + v * 1301)) % 10007 limit 1) as a
 where pm.st not in ('PA', 'VA') and v <= pg_temp.n('nv', pm.i, 1, 9) and dd <= date '2026-06-24';
delete from vw as a using vw as b where a.i = b.i and a.ai = b.ai and a.v > b.v;
insert into apt
select row_number() over (order by dt, tm, cod, ty), ty, cod, ac, ng, dt, tm, ln, case when ty = 'VW' then pg_temp.w('acc' || v, i, 'Y:80|N:20') end, case when dt > date '2026-06-13' then pg_temp.w('cf' || v, i, 'Y:6|N:4') else 'Y' end, cx,
    case when ty = 'VW' and cx = 'N' and dt < date '2026-06-12' and pg_temp.f('fb' || v, i) < 0.62 then pg_temp.pick('fbx' || v, i, 'Too small|Liked it, wants to see again|Garden too small|Parking is a problem|Loved the kitchen|Over budget|Road too busy|Will offer|Needs too much work|Thinking about it|Prefers another|No answer, left message') end
  from (select 'VW' as ty, cod, ac, ng, dt, time '09:15' + pg_temp.n('vt' || v, i, 0, 34) * interval '15 minutes' as tm, case dp when 'S' then 30 else 15 end as ln, case when pg_temp.f('vc' || v, i) < 0.09 then 'Y' else 'N' end as cx, i, v from vw
    union all select 'VL', cod, null, ng, d + case when extract(isodow from d) = 5 then 3 else 1 end, time '10:00' + pg_temp.n('vlt', i, 0, 14) * interval '30 minutes', 60, case when pg_temp.f('vlc', i) < 0.04 then 'Y' else 'N' end, i, 0 from pm where st <> 'PA' and pg_temp.f('vl', i) < 0.9) as a;

create table ofr (
  ofr_id integer primary key,
  ofr_prp char(9) not null,
  ofr_app char(9) not null,
  ofr_neg char(4),
  ofr_dat date not null,
  ofr_amt numeric(10, 0) not null,
  ofr_sta char(2) not null,
  ofr_rdt date,
  ofr_chn smallint,
  ofr_ftr varchar(60),
  ofr_not varchar(120)
);
create temp table of0 as
select pm.i, pm.cod, v.ac, v.ai, pm.ng, pm.prc, pm.st, k.k, v.dt + k.k as dt, pm.d, row_number() over (partition by pm.i order by v.v desc) as rk
  from pm join vw as v on v.i = pm.i, lateral (select pg_temp.n('ok' || v.v, pm.i, 1, 6) as k) as k where pm.dp = 'S' and pm.st <> 'PA' and v.dt + k < date '2026-06-12' and (pm.st in ('CO', 'EX', 'UO') or pg_temp.f('ofp' || v.v, pm.i) < 0.2);
insert into ofr
select row_number() over (order by dt, i), cod, ac, ng, dt, round(prc * f / 500) * 500, s, case when s <> 'PE' then dt + pg_temp.n('or', i * 10 + rk, 0, 5) end, case when s in ('AC', 'FT') then pg_temp.n('ch', i, 0, 4) end, case when s = 'FT' then pg_temp.pick('ft', i, 'Survey|Mortgage refused|Chain broke|Buyer changed mind|Gazumped') end, case when pg_temp.f('on', i * 10 + rk) < 0.15 then pg_temp.pick('onx', i, 'Subject to survey|Cash|Wants curtains included|Best and final') end
  from (select *, case when st in ('CO', 'EX', 'UO') and rk = 1 then 'AC' when dt > date '2026-06-05' then 'PE' when st in ('CO', 'EX', 'UO') and rk = 2 and pg_temp.f('fto', i) < 0.2 then 'FT' else pg_temp.w('os', i * 10 + rk, 'RJ:68|WD:20|FT:6') end as s, case when st in ('CO', 'EX', 'UO') and rk = 1 then 0.95 + pg_temp.f('oa', i) * 0.07 else 0.87 + pg_temp.f('oa', i * 10 + rk) * 0.1 end as f from of0 where rk = 1 or pg_temp.f('ofr', i * 10 + rk) < 0.22) as a;
update prp set prp_sst = 'FS' where prp_sst in ('UO', 'EX', 'CO') and not exists (select from ofr where ofr_prp = prp_cod and ofr_sta = 'AC');

create table sal (
  sal_id integer primary key,
  sal_prp char(9) not null,
  sal_app char(9) not null,
  sal_ofr integer not null,
  sal_prc numeric(10, 0) not null,
  sal_fee numeric(10, 2) not null,
  sal_vat numeric(10, 2) not null,
  sal_sst date,
  sal_exd date,
  sal_cod date,
  sal_vsl varchar(40),
  sal_bsl varchar(40),
  sal_inv varchar(10),
  sal_pdt date,
  sal_neg char(4)
);
insert into sal
select row_number() over (order by ofr_rdt, ofr_id), prp_cod, ofr_app, ofr_id, ofr_amt, fee, round(fee * 0.2, 2), ofr_rdt, case when prp_sst in ('EX', 'CO') then ex end, case when prp_sst = 'CO' then co end, pg_temp.pick('vs', ofr_id, 'Bell Tovey LLP|Avon Law|Harcourt Pym|Lovell & Gale|Westgate Conveyancing'), pg_temp.pick('bs', ofr_id, 'Bell Tovey LLP|Avon Law|Swift Move Direct|Westgate Conveyancing|Mendip Legal'), case when prp_sst = 'CO' then 'S' || lpad((4200 + ofr_id)::text, 6, '0') end, case when prp_sst = 'CO' and co + 3 < date '2026-06-10' then co + pg_temp.n('pd', ofr_id, 0, 9) end, prp_neg
  from prp join ofr on ofr_prp = prp_cod and ofr_sta = 'AC', lateral (select round(ofr_amt * prp_fee / 100, 2) as fee, least(ofr_rdt + pg_temp.n('ex', ofr_id, 55, 130), date '2026-06-05' - ofr_id % 9) as ex) as x, lateral (select least(ex + pg_temp.n('co', ofr_id, 0, 21), date '2026-06-12') as co) as y where prp_sst in ('UO', 'EX', 'CO');

create table ten (
  ten_id integer primary key,
  ten_prp char(9) not null,
  ten_app char(9),
  ten_nam varchar(80) not null,
  ten_sta char(2) not null,
  ten_std date not null,
  ten_end date,
  ten_act_end date,
  ten_rnt numeric(8, 2) not null,
  ten_frq char(1) not null,
  ten_dep numeric(8, 2),
  ten_dsc varchar(4),
  ten_lsv char(2),
  ten_neg char(4)
);
create temp table t0 as
select pm.i, t, pm.cod, pm.rnt, pm.ng, pm.of, pm.st, s0 + (t - 1) * 0 as s0, pg_temp.n('tl1', pm.i, 180, 700) as l1 from pm, generate_series(1, 3) as t, lateral (select pm.d + pg_temp.n('ts', pm.i, 18, 55) as s0) as x where pm.dp = 'L' and pm.st in ('TC', 'LA');
create temp table t1 as
select *, row_number() over (order by sd, i) as id from (select t0.*, s0 + (case t when 1 then 0 when 2 then l1 + 12 else l1 + 24 + pg_temp.n('tl2', i, 180, 600) end) as sd, case t when 1 then s0 + l1 when 2 then s0 + l1 + 12 + pg_temp.n('tl2', i, 180, 600) else date '2030-01-01' end as ed from t0) as a where sd <= date '2026-07-20' and (t = 1 or st = 'TC' and sd < date '2026-06-12');
insert into ten
select id, cod, a.ac, coalesce(a.nm, pg_temp.first('tt', id) || ' ' || pg_temp.last('tt', id)) || case when pg_temp.f('tj', id) < 0.45 then ' & ' || pg_temp.first('tk', id) || ' ' || pg_temp.last('tk', id) else '' end, s, sd, case when pg_temp.f('pt', id) < 0.2 and sd < date '2026-05-01' then null else sd + interval '12 months' - interval '1 day' end, case when s = 'FI' then ed end, r, 'M', floor(r * 12 / 52 * 5), case when s <> 'CX' then pg_temp.w('ds', id, 'DPS:5|TDS:3|MYD:2') end, prp_agt, ng
  from t1 join prp on prp_cod = cod cross join lateral (select case when st = 'LA' or sd > date '2026-06-12' then 'AR' when ed < date '2026-06-12' then 'FI' else 'TC' end as sx, rnt + (t - 1) * 50 as r) as x cross join lateral (select case when pg_temp.f('tx', id) < 0.03 then 'CX' else sx end as s) as y left join lateral (select v.ac, pg_temp.first('ap', v.ai) || ' ' || pg_temp.last('ap', v.ai) as nm from vw as v where v.i = t1.i and t1.t = 1 order by v desc limit 1) as a on true;
update ten set ten_std = greatest(ten_std, date '2026-06-15' + ten_id % 20), ten_end = (greatest(ten_std, date '2026-06-15' + ten_id % 20) + interval '12 months' - interval '1 day')::date where ten_sta = 'AR';
update prp set prp_lst = 'TL' where prp_lst in ('TC', 'LA') and not exists (select from ten where ten_prp = prp_cod and ten_sta in ('TC', 'AR'));
update prp set prp_lst = case when exists (select from ten where ten_prp = prp_cod and ten_sta = 'TC') then 'TC' else 'LA' end where prp_lst in ('TC', 'LA');

insert into apt
select (select max(apt_id) from apt) + row_number() over (order by d, ten_id), ty, ten_prp, ten_app, ten_neg, d, time '09:00' + pg_temp.n('it' || ty, ten_id, 0, 28) * interval '15 minutes', case ty when 'IN' then 30 else 45 end, null, case when d > date '2026-06-12' then 'N' else 'Y' end, case when pg_temp.f('ic' || ty, ten_id) < 0.03 and ty = 'IN' then 'Y' else 'N' end, case when ty = 'IN' and d < date '2026-06-12' and pg_temp.f('inx', ten_id) < 0.4 then pg_temp.pick('inf', ten_id, 'All fine|Mould in bathroom|Garden overgrown|Nobody in, let ourselves in|Smoke alarm battery') end
  from (select t.*, 'CI' as ty, ten_std as d from ten as t where ten_sta <> 'CX' union all select t.*, 'CO', ten_act_end from ten as t where ten_act_end is not null
    union all select t.*, 'IN', ten_std + q * 120 + ten_id % 9 from ten as t, generate_series(1, 4) as q where ten_lsv = 'FM' and ten_sta in ('TC', 'FI') and ten_std + q * 120 + 9 < coalesce(ten_act_end, date '2026-07-10')) as a;

create table trn (
  trn_id integer primary key,
  trn_ten integer not null,
  trn_typ char(2) not null,
  trn_dat date not null,
  trn_amt numeric(10, 2) not null,
  trn_ref varchar(20),
  trn_osd numeric(10, 2),
  trn_rev char(1) not null default 'N'
);
-- Client account of collected and managed lets, of the year that is open.
create temp table rd as
select ten_id, d::date as d, ten_rnt, ten_lsv, prp_fee, pg_temp.f('late' || to_char(d, 'YYMM'), ten_id) as l, coalesce(ten_act_end, date '2030-01-01') as ae from ten join prp on prp_cod = ten_prp, generate_series(ten_std::timestamp, timestamp '2026-06-12', interval '1 month') as d where ten_lsv in ('RC', 'FM') and ten_sta in ('TC', 'FI') and d >= date '2025-10-01' and d < coalesce(ten_act_end, date '2030-01-01');
insert into trn
select row_number() over (order by d, ten_id, o), ten_id, ty, d, amt, ref, os, 'N'
  from (select ten_id, d, 1 as o, 'RT' as ty, ten_rnt as amt, 'RENT ' || upper(to_char(d, 'MON YY')) as ref, case when l < 0.015 or d > date '2026-06-06' and l < 0.3 then ten_rnt when l < 0.03 then round(ten_rnt * 0.4, 2) else 0 end as os from rd
    union all select ten_id, least(d + case when l > 0.3 then 0 else floor(l * 30)::int end, date '2026-06-12'), 2, 'RC', -case when l < 0.03 then ten_rnt - round(ten_rnt * 0.4, 2) else ten_rnt end, pg_temp.pick('rf', ten_id, 'SO|BACS|FPS'), null from rd where not (l < 0.015 or d > date '2026-06-06' and l < 0.3)
    union all select ten_id, d + 30, 3, 'MF', round(ten_rnt * prp_fee / 100, 2), 'MGT ' || to_char(d, 'MM/YY'), null from rd where l >= 0.03 and d + 30 <= date '2026-06-12'
    union all select ten_id, d + 30, 4, 'LP', ten_rnt - round(ten_rnt * prp_fee / 100, 2), 'LL ' || to_char(d, 'MM/YY'), null from rd where l >= 0.03 and d + 30 <= date '2026-06-12'
    union all select ten_id, ten_std, 0, 'DP', ten_dep, 'DEPOSIT', 0 from ten where ten_sta in ('TC', 'FI') and ten_std >= date '2025-10-01') as a;
update trn set trn_rev = 'Y' where trn_typ = 'RC' and pg_temp.f('rev', trn_id) < 0.006;

create table wko (
  wko_id integer primary key,
  wko_prp char(9) not null,
  wko_ten integer,
  wko_typ char(2) not null,
  wko_dsc varchar(80),
  wko_sup varchar(40),
  wko_rdt date not null,
  wko_ddt date,
  wko_est numeric(8, 2),
  wko_amt numeric(8, 2),
  wko_pri smallint not null,
  wko_sta char(1) not null
);
insert into wko
select row_number() over (order by d, ten_id), ten_prp, ten_id, ty, case ty when 'PL' then pg_temp.pick('wd', k, 'Leak under sink|Shower cold|Toilet runs|Blocked drain') when 'EL' then pg_temp.pick('wd', k, 'Extractor dead|Trip switch|EICR due|Socket loose') when 'GS' then 'Annual CP12' when 'EP' then 'EPC renewal' when 'LK' then 'Lock change' when 'CL' then 'End of tenancy clean' else pg_temp.pick('wd', k, 'Damp in back bedroom|Gutter|Fence panel down|Window won''t shut|Mice') end,
    case when s not in ('R', 'X') then case ty when 'PL' then pg_temp.pick('ws', k, 'Avon Plumb & Heat|D Maggs Plumbing') when 'GS' then 'Avon Plumb & Heat' when 'EL' then 'Sparks of Southville' when 'CL' then 'Brightways Cleaning' when 'EP' then 'West EPC' else pg_temp.pick('ws', k, 'R Skuse Maintenance|Handy Dan') end end, d, case when s in ('D', 'P') then least(d + pg_temp.n('wdd', k, 1, 24), date '2026-06-12') end, case when s <> 'R' then est end, case when s in ('D', 'P') then round(est * (0.9 + pg_temp.f('wam', k) * 0.35)::numeric, 2) end, pg_temp.w('wpr', k, '1:2|2:5|3:3')::int, s
  from (select ten_id, ten_prp, k, d, pg_temp.w('wty', k, 'PL:30|EL:14|GS:18|EP:4|LK:5|GN:24|CL:5') as ty, case when d > date '2026-05-20' then pg_temp.w('wst', k, 'R:25|Q:15|O:35|D:20|X:5') else pg_temp.w('wst', k, 'P:82|D:8|O:2|X:8') end as s, pg_temp.n('wes', k, 6, 60) * 10::numeric as est
    from ten, generate_series(1, 4) as x, lateral (select ten_id * 10 + x as k, (ten_std + 5 + floor(pg_temp.f('wk' || x, ten_id) * (least(coalesce(ten_act_end, date '2026-06-12'), date '2026-06-12') - ten_std - 5))::int) as d) as y where ten_lsv = 'FM' and ten_sta in ('TC', 'FI') and ten_std < date '2026-05-20' and pg_temp.f('wx', k) < 0.45) as a;

create table syslog (
  log_id integer primary key,
  log_usr char(4),
  log_dtm timestamp not null,
  log_tab varchar(8),
  log_key varchar(12),
  log_act char(1) not null,
  log_txt varchar(80)
);
insert into syslog
select row_number() over (order by t, k), u, t, tb, k, a, x
  from (select prp_neg as u, prp_idt + interval '11 hours' + pg_temp.n('lg', ascii(right(prp_cod, 1)) + prp_bed, 0, 300) * interval '1 minute' as t, 'prp' as tb, prp_cod::text as k, 'U' as a, 'STATUS' as x from prp where prp_idt > date '2026-01-01'
    union all select ofr_neg, ofr_dat + interval '15 hours 10 minutes' + ofr_id % 90 * interval '1 minute', 'ofr', ofr_id::text, 'I', null from ofr where ofr_dat > date '2025-11-01'
    union all select app_neg, app_rdt + interval '9 hours' + pg_temp.n('lga', right(app_cod, 4)::int, 0, 480) * interval '1 minute', 'app', app_cod::text, 'I', null from app where app_rdt > date '2026-02-01') as a;
create index on apt (apt_prp);
create index on trn (trn_ten);
