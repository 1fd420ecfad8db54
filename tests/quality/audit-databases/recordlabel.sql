-- An independent record label: roster, catalogue, contracts and shares, distributors' sales statements, royalty accounting, promo campaigns.
-- Structure after Curve Royalty Systems (parties, contracts, sales files, royalty statements) and Label Engine (releases, promo campaigns). Data invented.
-- Values are hashes of row numbers, so that every load gives the same rows. The functions go with the session.
set jit = off;
set time zone 'Europe/London';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 23) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  total float8 := (select sum(split_part(p, ':', 2)::float8) from unnest(string_to_array(list, ',')) as p);
  left_over float8 := pg_temp.f(k, i) * total;
begin
  foreach part in array string_to_array(list, ',') loop
    left_over := left_over - split_part(part, ':', 2)::float8;
    if left_over < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;
create function pg_temp.person(k text, i bigint) returns text language sql immutable as $$
  select pg_temp.one(k || 'g', i, 'Aaron,Aisha,Alfie,Amber,Beth,Callum,Carys,Chidi,Connor,Daisy,Declan,Dominic,Ebony,Edie,Elliot,Esme,Fergus,Freya,Georgia,Gethin,Hattie,Ibrahim,Imogen,Jamal,Jodie,Kieran,Lena,Lewis,Marcus,Matilda,Nadia,Niamh,Owen,Phoebe,Rhys,Rosa,Ruben,Saskia,Tariq,Tobias,Yasmin,Zach')
    || ' ' || pg_temp.one(k || 's', i, 'Adeyemi,Ashworth,Bains,Barlow,Begum,Brennan,Campbell,Chowdhury,Cartwright,Davies,Dunne,Ellison,Fairclough,Farrell,Gallagher,Grant,Hargreaves,Hughes,Iqbal,Jarvis,Kaur,Kendrick,Lomax,MacLeod,Marsden,Mensah,Moss,Novak,Okafor,Pritchard,Quinn,Ramsbottom,Rowe,Sandhu,Sheridan,Stirling,Tate,Thackeray,Upton,Vickers,Whelan,Yardley') $$;
create function pg_temp.period(d date) returns text language sql immutable
  as $$ select extract(year from d)::text || case when extract(month from d) <= 6 then '-H1' else '-H2' end $$;

create table labels (
  id integer primary key,
  name varchar(80) not null unique,
  code varchar(8) not null unique,
  parent_label_id integer references labels,
  genre_focus varchar(40),
  p_line varchar(80),
  is_active boolean not null default true,
  created_at timestamp not null
);
insert into labels values
  (1, 'Tidewrack Recordings', 'TDW', null, 'Indie / Alternative', 'Tidewrack Recordings Ltd', true, '2018-09-03 10:12:00'),
  (2, 'Low Lantern', 'LWL', 1, 'Electronic', 'Tidewrack Recordings Ltd', true, '2019-02-11 15:40:00'),
  (3, 'Kestrel House', 'KSH', 1, 'House / Techno', 'Tidewrack Recordings Ltd', true, '2020-05-19 09:05:00'),
  (4, 'Salt & Cedar', 'SLC', 1, 'Folk / Americana', 'Tidewrack Recordings Ltd', true, '2021-01-25 11:30:00'),
  (5, 'Paper Tiger Tapes', 'PTT', 1, 'Experimental', 'Paper Tiger Tapes', false, '2018-11-14 17:22:00');

create table artists (
  id integer primary key,
  name varchar(120) not null unique,
  label_id integer not null references labels,
  artist_type varchar(12) not null check (artist_type in ('solo', 'duo', 'band', 'collective')),
  genre varchar(40),
  country_code char(2),
  city varchar(60),
  spotify_artist_id varchar(22),
  monthly_listeners integer,
  signed_on date,
  left_on date,
  status varchar(12) not null check (status in ('active', 'on_hiatus', 'left')),
  created_at timestamp not null,
  check (left_on is null or left_on > signed_on)
);
create temp table a0 as
select i, exp(2.9 * pg_temp.f('pop', i) ^ 2.2 * 1.6 - 1.2) as pop, pg_temp.w('an', i, '1:66,2:14,3:8,4:12')::int as members,
       date '2018-10-01' + (i * 24 + pg_temp.z('asg', i, -18, 18)) as signed, pg_temp.w('al', i, '1:34,2:26,3:22,4:18')::int as label
  from generate_series(1, 104) as i;
update a0 set label = 5 where i <= 18 and i % 4 = 0;
insert into artists
select i, case when n > 1 then nm || ' ' || n else nm end, label, ty, gen, cc,
       pg_temp.one('acy', i, case cc when 'GB' then 'London,Manchester,Bristol,Leeds,Glasgow,Cardiff,Brighton,Sheffield' when 'IE' then 'Dublin,Cork,Galway' when 'DE' then 'Berlin,Hamburg,Leipzig' when 'NL' then 'Amsterdam,Rotterdam' when 'SE' then 'Stockholm,Malmö' when 'US' then 'Portland,Brooklyn,Austin,Nashville' else 'Lyon,Paris' end),
       case when pg_temp.f('asp', i) < 0.93 then substr(translate(encode(sha256(('sp' || i)::bytea), 'base64'), '+/=', 'xyz'), 1, 22) end,
       case when pg_temp.f('asp', i) < 0.93 then (900 + pop * 5200 * (0.5 + pg_temp.f('aml', i)))::int end, signed,
       case when st = 'left' then least(signed + pg_temp.z('alf', i, 540, 1500), date '2026-05-20' - i) end, st, signed - 5 + interval '10 hours' + i * interval '3 minutes'
  from (select *, row_number() over (partition by nm order by i) as n from (select a0.*,
      case members when 1 then case when pg_temp.f('ans', i) < 0.55 then pg_temp.person('per', i) else pg_temp.one('ax', i, 'Velvet,Hollow,Paper,Neon,Night,Silver,Small,Slow,Amber,Ghost') || pg_temp.one('ay', i, 'wave,bird,field,light,moth,harbour,fox,season,grove,tone') end
        else case when pg_temp.f('ans', i) < 0.5 then 'The ' else '' end || pg_temp.one('ax', i, 'Marble,Northern,Broken,Golden,Distant,Quiet,Electric,Crooked,Winter,Second,Coastal,Borrowed') || ' ' || pg_temp.one('ay', i, 'Arcades,Weathermen,Daughters,Signals,Pavilions,Orchards,Telegraphs,Swimmers,Sundays,Lighthouses,Cartographers,Engines') end as nm,
      case members when 1 then 'solo' when 2 then 'duo' else case when label in (2, 3) then 'collective' else 'band' end end as ty,
      pg_temp.one('ag', i, case label when 1 then 'Indie Rock,Indie Pop,Alternative,Shoegaze,Post-Punk' when 2 then 'Ambient,Electronica,Downtempo,Synth Pop' when 3 then 'House,Techno,UK Garage,Drum & Bass' when 4 then 'Folk,Americana,Singer-Songwriter' else 'Experimental,Drone,Noise' end) as gen,
      pg_temp.w('ac', i, 'GB:64,IE:8,DE:8,NL:5,SE:4,US:8,FR:3') as cc,
      case when label = 5 then 'left' when i < 85 then pg_temp.w('ast', i, 'active:74,on_hiatus:8,left:18') else 'active' end as st from a0) as b) as c;

create table payees (
  id integer primary key,
  payee_code varchar(12) not null unique,
  name varchar(120) not null,
  email varchar(120),
  country_code char(2),
  currency char(3) not null default 'GBP',
  payment_method varchar(16) check (payment_method in ('bank_transfer', 'paypal', 'wise')),
  payment_threshold numeric(8,2) not null default 50,
  vat_number varchar(20),
  tax_form_received boolean not null default false,
  on_hold boolean not null default false,
  archived_at timestamp
);
create temp table p0 as
select row_number() over (order by a.i, m)::int as id, a.i as artist_id, m, a.members from a0 as a, generate_series(1, a.members) as m;
insert into p0 select (select max(id) from p0) + j, null, 1, 1 from generate_series(1, 22) as j;
insert into payees
select p.id, 'P' || lpad((1000 + p.id)::text, 5, '0'), nm, case when pg_temp.f('pe', p.id) < 0.96 then lower(replace(nm, ' ', '.')) || '@' || pg_temp.one('pd', p.id, 'mailbox.example,post.example,studio.example') end,
       cc, case cc when 'US' then 'USD' when 'GB' then 'GBP' when 'SE' then 'GBP' else 'EUR' end, case when pg_temp.f('pm', p.id) < 0.93 then pg_temp.w('pmm', p.id, 'bank_transfer:70,paypal:16,wise:14') end,
       pg_temp.w('pth', p.id, '50:80,100:14,250:6')::numeric, case when pg_temp.f('pv', p.id) < 0.12 then cc || pg_temp.z('pvn', p.id, 100000000, 999999999) end, pg_temp.f('ptx', p.id) < 0.82,
       pg_temp.f('pm', p.id) >= 0.93 or pg_temp.f('ph', p.id) < 0.02, case when a.status = 'left' and pg_temp.f('pa', p.id) < 0.15 then a.left_on + 200 + time '12:00' end
  from (select p.*, case when artist_id is not null and members = 1 and pg_temp.f('ans', artist_id) < 0.55 then pg_temp.person('per', artist_id) else pg_temp.person('pay', p.id) end as nm from p0 as p) as p
  left join artists as a on a.id = p.artist_id, lateral (select coalesce(a.country_code, 'GB') as cc) as c;

create table releases (
  id integer primary key,
  catalogue_number varchar(16) not null unique,
  upc varchar(13) unique,
  title varchar(160) not null,
  artist_id integer not null references artists,
  label_id integer not null references labels,
  release_type varchar(12) not null check (release_type in ('single', 'ep', 'album')),
  primary_genre varchar(40),
  release_date date,
  has_vinyl boolean not null default false,
  explicit boolean not null default false,
  status varchar(12) not null check (status in ('draft', 'scheduled', 'released', 'taken_down')),
  taken_down_at timestamp,
  created_at timestamp not null,
  updated_at timestamp
);
create temp table r0 as
select row_number() over (order by d, k)::int as id, k, artist_id, d from (
  select k, d, (array(select a.id from artists as a where a.signed_on + 60 < d and (a.left_on is null or a.left_on > d) order by pg_temp.f('ra' || k, a.id) / (0.6 + ln(1 + (select pop from a0 where i = a.id))) limit 1))[1] as artist_id
    from (select k, (d - ((extract(isodow from d)::int + 2) % 7))::date as d from (select k, date '2019-03-08' + (2720 * (k / 380.0) ^ 0.85)::int + pg_temp.z('rd', k, 0, 12) as d from generate_series(1, 380) as k) as x) as y) as z
 where artist_id is not null;
insert into releases
select r.id, l.code || lpad((row_number() over (partition by a.label_id order by r.id))::text, 3, '0'), case when st <> 'draft' then '50' || lpad((56000000000 + r.id * 7919 + pg_temp.z('upc', r.id, 0, 900))::text, 11, '0') end,
       case when pg_temp.f('rt', r.id) < 0.45 then pg_temp.one('rt1', r.id, 'Undertow,Afterglow,Static,Half Moon,Homesick,Ferryman,Overpass,Parallax,Evergreen,Salt,Tinder,Vertigo,Longshore,Satellite,Polaroid,Paraffin,Driftwood,Hinterland,Mayfly,Radiator')
            else pg_temp.one('rt2', r.id, 'Letters,Songs,Nothing,Echoes,Maps,Everything,Dancing,Notes,Shadows,Running') || ' ' || pg_temp.one('rt3', r.id, 'from the Harbour,for Strangers,After Midnight,on the Wire,in Colour,Without You,to the Water,Under Glass,of Winter,at Low Tide') end || case when ty = 'ep' then ' EP' else '' end,
       a.id, a.label_id, ty, a.genre, case when st = 'draft' then null else r.d end, ty = 'album' and pg_temp.f('rv', r.id) < 0.62 or ty = 'ep' and pg_temp.f('rv', r.id) < 0.25, pg_temp.f('rx', r.id) < 0.09, st,
       case when st = 'taken_down' then least(r.d + pg_temp.z('rtd', r.id, 400, 1500), date '2026-06-01' - r.id % 90) + time '15:00' end,
       least(r.d - pg_temp.z('rc', r.id, 35, 120), date '2026-06-28') + time '09:00' + pg_temp.z('rct', r.id, 0, 30000) * interval '1 second', case when st = 'draft' then null else least(r.d - pg_temp.z('ru', r.id, 1, 28), date '2026-06-29') + time '16:20' end
  from r0 as r join artists as a on a.id = r.artist_id join labels as l on l.id = a.label_id,
       lateral (select pg_temp.w('rty', r.id, 'single:56,ep:25,album:19') as ty, case when r.d > '2026-06-30' then case when pg_temp.f('rst', r.id) < 0.3 then 'draft' else 'scheduled' end when r.d < '2024-09-01' and (a.status = 'left' and pg_temp.f('rst', r.id) < 0.25 or pg_temp.f('rst', r.id) < 0.01) then 'taken_down' else 'released' end as st) as s;

create table tracks (
  id integer primary key,
  release_id integer not null references releases,
  track_number smallint not null,
  title varchar(160) not null,
  version varchar(60),
  isrc char(12) unique,
  duration_seconds integer,
  featured_artist varchar(120),
  bpm smallint,
  lyrics_language char(2),
  is_instrumental boolean not null default false,
  unique (release_id, track_number)
);
insert into tracks
select id, release_id, n, case when n = 1 and release_type = 'single' then title when release_type = 'single' then title else tt end,
       case when release_type = 'single' and n = 2 then pg_temp.one('tv', id, 'Extended Mix,Acoustic,Radio Edit,Instrumental') when release_type = 'single' and n = 3 then pg_temp.person('trm', id) || ' Remix' end,
       case when status <> 'draft' then 'GBTW' || chr(48 + extract(year from created_at)::int % 100 / 10) || (extract(year from created_at)::int % 10) || lpad((id * 7 % 100000)::text, 6, '0') end,
       case when label_id in (2, 3) then pg_temp.z('tdu', id, 215, 450) else pg_temp.z('tdu', id, 130, 320) end, case when pg_temp.f('tf', id) < 0.08 then pg_temp.person('tfe', id) end,
       case when label_id = 3 then pg_temp.z('tb', id, 120, 140) when pg_temp.f('tbn', id) < 0.4 then pg_temp.z('tb', id, 72, 150) end, case when not ins then case when country_code in ('FR') and pg_temp.f('tl', id) < 0.6 then 'fr' else 'en' end end, ins
  from (select row_number() over (order by r.id, n)::int as id, r.id as release_id, n, r.title, r.release_type, r.status, r.created_at, r.label_id, a.country_code from releases as r join artists as a on a.id = r.artist_id,
        lateral generate_series(1, case r.release_type when 'single' then pg_temp.w('tn', r.id, '1:60,2:28,3:12')::int when 'ep' then pg_temp.z('tn', r.id, 4, 6) else pg_temp.z('tn', r.id, 9, 12) end) as n) as t,
       lateral (select pg_temp.f('ti', id) < case when label_id in (2, 3, 5) then 0.45 else 0.05 end as ins,
         pg_temp.one('tt1', id, 'Cold,Blue,Last,Golden,First,Every,Lonely,Silent,Burning,Distant,Little,Bright,Heavy,Wild,Open,Broken') || ' ' || pg_temp.one('tt2', id, 'Room,River,Summer,Mile,Light,Road,Morning,Window,Heart,Station,Ghosts,Machine,City,Garden,Rain,Hours,Ocean,Kitchen') as tt) as x;

create table distributors (
  id integer primary key,
  name varchar(80) not null unique,
  distributor_type varchar(12) not null check (distributor_type in ('digital', 'physical', 'sync', 'direct')),
  currency char(3) not null,
  reporting_frequency varchar(10) not null check (reporting_frequency in ('monthly', 'quarterly')),
  fee_pct numeric(5,2) not null default 0,
  import_template varchar(40),
  contact_email varchar(120),
  contract_end date,
  is_active boolean not null default true
);
insert into distributors values
  (1, 'Meridian Digital', 'digital', 'GBP', 'monthly', 15.00, 'meridian_v3', 'royalties@meridiandigital.example', null, true),
  (2, 'Northgate Distribution', 'physical', 'GBP', 'monthly', 24.00, 'northgate_csv', 'accounts@northgate.example', null, true),
  (3, 'BeatCrate', 'digital', 'EUR', 'monthly', 40.00, 'beatcrate', 'labels@beatcrate.example', null, true),
  (4, 'Camp & Shop Direct', 'direct', 'USD', 'monthly', 12.00, 'direct_store', null, null, true),
  (5, 'Palisade Sync', 'sync', 'USD', 'quarterly', 20.00, null, 'licensing@palisadesync.example', null, true),
  (6, 'Soundferry GmbH', 'physical', 'EUR', 'quarterly', 26.00, 'soundferry_xls', 'abrechnung@soundferry.example', null, true),
  (7, 'Orbit Aggregation', 'digital', 'USD', 'monthly', 18.00, 'orbit_legacy', 'support@orbitagg.example', '2024-12-31', false),
  (8, 'VideoClaim', 'digital', 'USD', 'monthly', 20.00, 'videoclaim', null, null, true);

create table contracts (
  id integer primary key,
  contract_number varchar(16) not null unique,
  name varchar(160) not null,
  contract_type varchar(16) not null check (contract_type in ('artist_royalty', 'net_profit', 'licence', 'producer')),
  artist_id integer references artists,
  start_date date not null,
  end_date date,
  term_years smallint,
  rate_digital numeric(5,2) not null,
  rate_physical numeric(5,2) not null,
  rate_sync numeric(5,2),
  reserve_pct numeric(5,2) not null default 0,
  territory varchar(40) not null default 'World',
  status varchar(12) not null check (status in ('draft', 'active', 'expired', 'terminated')),
  notes text,
  deleted_at timestamp
);
insert into contracts
select a.id, 'C-' || extract(year from a.signed_on) || '-' || lpad(a.id::text, 3, '0'), a.name || ' – ' || case ty when 'artist_royalty' then 'Recording Agreement' when 'net_profit' then 'Net Profit Deal' else 'Licence Agreement' end, ty, a.id, a.signed_on,
       case when a.status = 'left' then a.left_on when ty = 'licence' then (a.signed_on + interval '10 years' - interval '1 day')::date end, case ty when 'licence' then 10 when 'artist_royalty' then pg_temp.one('cty', a.id, '3,4,5')::int end,
       d, case ty when 'artist_royalty' then d - 3 else d end, case when pg_temp.f('cs', a.id) < 0.93 then 50 end, 0, pg_temp.w('ct', a.id, 'World:84,Europe:7,World ex. North America:6,UK & Ireland:3'),
       case when a.status = 'left' then case when pg_temp.f('cst', a.id) < 0.3 then 'terminated' else 'expired' end else 'active' end, case when pg_temp.f('cn', a.id) < 0.1 then pg_temp.one('cnn', a.id, 'Escalates by 2% after advance is recouped.,Option for second album exercised.,Renegotiated 2023.,Approval needed for sync in advertising.') end, null
  from artists as a, lateral (select pg_temp.w('cty0', a.id, 'artist_royalty:45,net_profit:40,licence:15') as ty) as t, lateral (select (case ty when 'artist_royalty' then pg_temp.w('cr', a.id, '18:20,20:35,22:20,25:25') when 'net_profit' then '50' else pg_temp.w('cr', a.id, '60:40,65:30,70:30') end)::numeric as d) as x;
insert into contracts
select 104 + j, 'C-' || extract(year from d) || '-P' || lpad(j::text, 2, '0'), p.name || ' – Producer Agreement', 'producer', null, d, null, null, r, r, null, 0, 'World', 'active', null, null
  from generate_series(1, 22) as j join payees as p on p.id = (select min(id) - 1 from p0 where artist_id is null) + j, lateral (select date '2020-06-01' + j * 75 as d, pg_temp.one('pr', j, '3,3,4,5')::numeric as r) as x;
insert into contracts
select 126 + j, 'C-2026-D' || j, a.name || ' – Extension (draft)', 'net_profit', a.id, date '2026-07-01' + j * 20, null, 2, 50, 50, 50, 0, 'World', 'draft', null, case when j = 2 then timestamp '2026-05-12 10:02:11' end
  from generate_series(1, 5) as j, lateral (select * from artists where status = 'active' and id > j * 9 order by id limit 1) as a;

create table contract_shares (
  id integer primary key,
  contract_id integer not null references contracts,
  payee_id integer not null references payees,
  share_pct numeric(5,2) not null check (share_pct > 0 and share_pct <= 100),
  role varchar(20),
  effective_from date not null,
  unique (contract_id, payee_id)
);
insert into contract_shares
select row_number() over (order by c.id, p.id), c.id, p.id, case when p.members = 3 then case when p.m = 1 then 33.34 else 33.33 end when p.members = 2 and pg_temp.f('sh', c.artist_id) < 0.2 then case p.m when 1 then 60 else 40 end else 100.0 / p.members end,
       case when c.contract_type = 'producer' then 'producer' else 'artist' end, c.start_date
  from contracts as c join p0 as p on p.artist_id = c.artist_id or c.contract_type = 'producer' and p.id = (select min(id) - 1 from p0 where artist_id is null) + c.id - 104;

create table contract_releases (
  id integer primary key,
  contract_id integer not null references contracts,
  release_id integer not null references releases,
  override_rate_digital numeric(5,2),
  recoupable_from date,
  created_at timestamp not null,
  unique (contract_id, release_id)
);
insert into contract_releases
select row_number() over (order by r, c), c, r, case when ty = 'artist_royalty' and pg_temp.f('ov', r) < 0.06 then dg + 5 end, d, cr from (
  select c.id as c, r.id as r, c.contract_type as ty, c.rate_digital as dg, r.release_date as d, r.created_at as cr from contracts as c join releases as r on r.artist_id = c.artist_id where c.id <= 104
  union all
  select c.id, r.id, 'producer', c.rate_digital, r.release_date, r.created_at from contracts as c join releases as r on r.release_date > c.start_date and pg_temp.f('prr' || c.id, r.id) < 0.035 and r.label_id in (1, 2) where c.contract_type = 'producer') as x;

create table sales_statements (
  id integer primary key,
  distributor_id integer not null references distributors,
  file_name varchar(120) not null,
  period_start date not null,
  period_end date not null,
  accounting_period char(7) not null,
  currency char(3) not null,
  exchange_rate numeric(10,6) not null,
  line_count integer not null default 0,
  total_net numeric(14,4),
  total_net_gbp numeric(14,4),
  status varchar(12) not null check (status in ('uploaded', 'processed', 'closed', 'failed', 'void')),
  received_on date not null,
  uploaded_by varchar(80)
);
create temp table s0 as
select row_number() over (order by rcv, did, st)::int as id, * from (
  select d.id as did, d.name, d.currency, d.distributor_type as ty, m::date as ps, (m + case reporting_frequency when 'monthly' then interval '1 month' else interval '3 months' end - interval '1 day')::date as pe, x as st,
         (m + case reporting_frequency when 'monthly' then interval '1 month' else interval '3 months' end)::date + pg_temp.z('sr' || d.id, extract(epoch from m)::bigint / 86400, 24, 46) - case x when 'failed' then 2 else 0 end as rcv
    from distributors as d, generate_series(timestamp '2024-01-01', timestamp '2026-05-01', case reporting_frequency when 'monthly' then interval '1 month' else interval '3 months' end) as m, unnest(array['ok', 'failed']) as x
   where (d.is_active or m < d.contract_end) and (x = 'ok' or pg_temp.f('sf' || d.id, extract(epoch from m)::bigint / 86400) < 0.05)) as q where rcv <= '2026-06-30';
insert into sales_statements
select id, did, lower(replace(split_part(name, ' ', 1), '&', '')) || '_' || to_char(ps, 'YYYYMM') || case when st = 'failed' then '' when exists (select from s0 as o where o.did = s.did and o.ps = s.ps and o.st = 'failed') then '_v2' else '' end || case when did in (2, 6) then '.xlsx' else '.csv' end, ps, pe, pg_temp.period(rcv), currency,
       case currency when 'GBP' then 1 when 'EUR' then round((0.845 + 0.03 * pg_temp.f('fxe', extract(epoch from ps)::bigint))::numeric, 4) else round((0.755 + 0.045 * pg_temp.f('fxu', extract(epoch from ps)::bigint))::numeric, 4) end, 0, null, null,
       case when st = 'failed' then case when pg_temp.f('sv', id) < 0.4 then 'void' else 'failed' end when rcv < '2026-01-01' then 'closed' when rcv > '2026-06-27' then 'uploaded' else 'processed' end, rcv, pg_temp.w('sub', id, 'h.lomax@tidewrack.example:65,m.iqbal@tidewrack.example:30,api:20')
  from s0 as s;

create table sales_lines (
  id integer primary key,
  sales_statement_id integer not null references sales_statements,
  release_id integer references releases,
  track_id integer references tracks,
  reported_title varchar(200) not null,
  store varchar(40) not null,
  channel varchar(12) not null check (channel in ('stream', 'download', 'physical', 'sync', 'video')),
  format varchar(12),
  territory char(2),
  sale_month date not null,
  quantity integer not null,
  net_amount numeric(14,4) not null,
  net_amount_gbp numeric(14,4) not null,
  match_status varchar(10) not null check (match_status in ('matched', 'manual', 'unmatched', 'ignored'))
);
create temp table l0 as
select row_number() over (order by s.id, n)::int as id, s.id as sid, s.did, s.ty, s.currency, s.ps, s.pe, n
  from s0 as s join sales_statements as ss on ss.id = s.id and ss.status in ('closed', 'processed'),
  lateral generate_series(1, (case s.did when 1 then 62 when 2 then 24 when 3 then 22 when 4 then 18 when 5 then 2 when 6 then 22 when 7 then 20 else 14 end * (0.8 + 0.5 * pg_temp.f('ln', s.id)) * case when extract(month from s.ps) in (11, 12) then 1.2 else 1 end)::int) as n;
create temp table r1 as select r.*, sqrt(a0.pop) as sp from releases as r join a0 on a0.i = r.artist_id where r.status in ('released', 'taken_down');
create temp table l1 as
select l.*, r.id as rid, r.title, r.release_type, r.release_date, r.has_vinyl, a0.pop, a.name as artist,
       (select t.id from tracks as t where t.release_id = r.id order by pg_temp.f('lt' || l.id, t.id) * (1 + t.track_number * 0.2) limit 1) as tid
  from (select l0.*, (array(select r.id from r1 as r where r.release_date <= l0.ps + 20 and (r.taken_down_at is null or r.taken_down_at > l0.pe) and (l0.ty <> 'physical' or r.has_vinyl or r.release_type = 'album') and (l0.did <> 3 or r.label_id in (2, 3))
      order by -ln(1 - pg_temp.f('lr', l0.id * 1000 + r.id)) * (0.35 + (l0.pe - r.release_date) / 900.0) / r.sp limit 1))[1] as rel from l0) as l
  join releases as r on r.id = l.rel join artists as a on a.id = r.artist_id join a0 on a0.i = a.id;
insert into sales_lines
select id, sid, case when ms <> 'unmatched' then rid end, case when ms <> 'unmatched' and ch in ('stream', 'video', 'sync') or ch = 'download' and ms <> 'unmatched' and pg_temp.f('ldt', id) < 0.6 then tid end,
       case when ms = 'unmatched' then upper(artist || ' - ' || title) when ch in ('stream', 'video', 'sync') then artist || ' – ' || (select t.title from tracks as t where t.id = tid) else artist || ' – ' || title end, st, ch, fm,
       case when did in (2) then 'GB' when ch = 'sync' then null else terr end, mon, q, na, round(na * fx, 4), ms
  from (select y.*, round((q * price * (0.9 + 0.2 * pg_temp.f('lp', id)))::numeric / case currency when 'GBP' then 1 when 'EUR' then 0.86 else 0.78 end, 4) as na, (select exchange_rate from sales_statements where sales_statements.id = sid) as fx
    from (select x.*, case ch when 'stream' then (150 + 4200 * pop * (0.15 + pg_temp.f('lq', id) ^ 3 * 5) * case when release_date > ps - 120 then 1.8 else 1 end)::int when 'video' then (300 + 5000 * pop * pg_temp.f('lq', id) ^ 2 * 4)::int when 'download' then 1 + (pop * 9 * pg_temp.f('lq', id) ^ 2)::int
        when 'sync' then 1 else case when pg_temp.f('lret', id) < 0.06 and did in (2, 6) then -1 - (3 * pg_temp.f('lq', id))::int else 1 + (pop * 7 * pg_temp.f('lq', id) ^ 2)::int end end as q,
        case ch when 'stream' then case terr when 'US' then 0.0031 when 'GB' then 0.0036 when 'BR' then 0.0012 else 0.0027 end when 'video' then 0.0009 when 'download' then case when did = 4 then 4.8 else 0.68 end when 'sync' then 250 + 3000 * pg_temp.f('lsy', id) ^ 3 else case fm when 'vinyl' then 11.4 when 'cd' then 5.6 else 4.1 end end as price
      from (select v.*, case ch when 'physical' then case when has_vinyl then pg_temp.w('lfv', id, 'vinyl:70,cd:25,cassette:5') else pg_temp.w('lfc', id, 'cd:85,cassette:15') end end as fm,
          case when did in (1, 7) then case ch when 'download' then pg_temp.w('lsd', id, 'iTunes:75,Amazon MP3:18,Qobuz:7') else pg_temp.w('lss', id, 'Spotify:58,Apple Music:18,YouTube Music:7,Amazon Music:9,Deezer:4,Tidal:4') end when did = 3 then 'Beatport' when did = 4 then 'Bandcamp' when did = 8 then 'YouTube Content ID' when did = 5 then pg_temp.one('lsy', id, 'TV drama,Advertising,Feature film,Video game') when did = 6 then 'EU retail' else pg_temp.w('lsp', id, 'Independent retail:60,HMV:22,Amazon:18') end as st,
          pg_temp.w('lte', id, 'GB:38,US:20,DE:10,NL:5,FR:6,IE:5,AU:5,SE:3,CA:4,BR:2,JP:2') as terr, (date_trunc('month', ps + (floor(pg_temp.f('lm', id) * ((pe - ps + 2) / 30))::int * 30 + 2)))::date as mon,
          case when sid > 150 and pg_temp.f('lms', id) < 0.035 or pg_temp.f('lms', id) < 0.012 then 'unmatched' else pg_temp.w('lms2', id, 'matched:95,manual:5') end as ms
        from (select l1.*, case when did in (1, 7) then pg_temp.w('lch', id, 'stream:88,download:12') when did = 3 then 'download' when did = 8 then 'video' when ty = 'sync' then 'sync' when did = 4 then case when has_vinyl then pg_temp.w('lch', id, 'download:45,physical:55') else 'download' end else 'physical' end as ch from l1) as v) as x) as y) as zz;
update sales_statements as s set line_count = x.n, total_net = x.t, total_net_gbp = x.g
  from (select sales_statement_id as id, count(*) as n, sum(net_amount) as t, sum(net_amount_gbp) as g from sales_lines group by 1) as x where x.id = s.id;

create table costs (
  id integer primary key,
  contract_id integer not null references contracts,
  release_id integer references releases,
  cost_type varchar(20) not null check (cost_type in ('advance', 'recording', 'mastering', 'artwork', 'video', 'manufacturing', 'pr', 'advertising', 'tour_support')),
  description varchar(200),
  supplier varchar(80),
  cost_date date not null,
  amount numeric(10,2) not null,
  recoupable_pct numeric(5,2) not null,
  accounting_period char(7) not null,
  invoice_ref varchar(24),
  approved boolean not null default true
);
insert into costs
select row_number() over (order by d, c, ty), c, case when ty in ('advance', 'tour_support') then null else r end, ty, case ty when 'advance' then 'Advance on signature of ' || title when 'pr' then 'Press campaign ' || title else initcap(replace(ty, '_', ' ')) || ' – ' || title end,
       case ty when 'advance' then null when 'mastering' then pg_temp.one('cs1', k, 'Black Barn Mastering,Heron Audio') when 'manufacturing' then pg_temp.one('cs2', k, 'Pressworks Vinyl,Optidisc') when 'pr' then pg_temp.one('cs3', k, 'Loudmouth PR,Halfpage Press') when 'advertising' then 'Meta Ads' else pg_temp.person('sup', k % 40) end,
       d, (base * (0.5 + pg_temp.f('ca', k)) * case when rt = 'single' then 0.35 when rt = 'ep' then 0.7 else 1.3 end * case ty when 'advance' then least(pop, 6) else 1 end)::int, case ty when 'advance' then 100 when 'tour_support' then 100 when 'manufacturing' then case when ct = 'net_profit' then 100 else 0 end else case when ct = 'net_profit' then 100 else 50 end end, pg_temp.period(d),
       case when ty <> 'advance' then 'INV-' || pg_temp.z('ci', k, 1000, 99999) end, d < '2026-05-20' or pg_temp.f('cap', k) < 0.6
  from (select c.id as c, c.contract_type as ct, r.id as r, r.title, r.release_type as rt, a0.pop, ty, base, r.id * 10 + o as k, r.release_date - pg_temp.z('cd', r.id * 10 + o, 5, 80) as d
          from releases as r join contracts as c on c.artist_id = r.artist_id and c.id <= 104 join a0 on a0.i = r.artist_id, unnest(array['advance', 'recording', 'mastering', 'artwork', 'video', 'manufacturing', 'pr', 'advertising', 'tour_support'], array[380, 320, 90, 60, 260, 520, 210, 120, 160], array[0.22, 0.25, 0.6, 0.45, 0.15, 0.0, 0.3, 0.4, 0.05]) with ordinality as v (ty, base, p, o)
         where r.release_date > '2024-01-20' and (pg_temp.f('cx', r.id * 10 + o) < p or ty = 'manufacturing' and r.has_vinyl)) as x where d between '2024-01-02' and '2026-06-28';

create table royalty_statements (
  id integer primary key,
  statement_number varchar(24) not null unique,
  contract_id integer not null references contracts,
  payee_id integer not null references payees,
  accounting_period char(7) not null,
  period_start date not null,
  period_end date not null,
  opening_balance numeric(12,2) not null,
  royalties numeric(12,2) not null,
  costs numeric(12,2) not null,
  closing_balance numeric(12,2) not null,
  payable_amount numeric(12,2) not null default 0,
  status varchar(12) not null check (status in ('draft', 'issued', 'paid')),
  issued_at timestamp,
  viewed_at timestamp,
  unique (contract_id, payee_id, accounting_period)
);
do $$
declare p record;
begin
  create temp table earn as
  select cr.contract_id, s.accounting_period as period, sum(l.net_amount_gbp * case l.channel when 'physical' then c.rate_physical when 'sync' then coalesce(c.rate_sync, 0) else coalesce(cr.override_rate_digital, c.rate_digital) end / 100) as amt
    from sales_lines as l join sales_statements as s on s.id = l.sales_statement_id join contract_releases as cr on cr.release_id = l.release_id join contracts as c on c.id = cr.contract_id where c.status <> 'draft' group by 1, 2;
  create temp table spend as select contract_id, accounting_period as period, sum(amount * recoupable_pct / 100 * case when c.contract_type = 'net_profit' and cost_type <> 'advance' then 0.5 else 1 end) as amt from costs join contracts as c on c.id = contract_id where approved group by 1, 2;
  for p in select * from (values ('2024-H1', date '2024-01-01', date '2024-06-30'), ('2024-H2', '2024-07-01', '2024-12-31'), ('2025-H1', '2025-01-01', '2025-06-30'), ('2025-H2', '2025-07-01', '2025-12-31'), ('2026-H1', '2026-01-01', '2026-06-30')) as v (code, s, e) loop
    insert into royalty_statements
    select n0 + row_number() over (order by cid, pid), 'RS-' || p.code || '-' || lpad((row_number() over (order by cid, pid))::text, 4, '0'), cid, pid, p.code, p.s, p.e, ob, ro, co, ob + ro - co, case when ob + ro - co >= th and not hold then ob + ro - co else 0 end,
           case when p.code = '2026-H1' then 'draft' when ob + ro - co >= th and not hold then 'paid' else 'issued' end, case when p.code <> '2026-H1' then p.e + 45 + time '09:30' + cid * interval '20 seconds' end,
           case when p.code <> '2026-H1' and pg_temp.f('vw' || p.code, pid) < 0.7 then p.e + 45 + pg_temp.z('vd' || p.code, pid, 0, 40) + time '12:10' + pid * interval '97 seconds' end
      from (select c.id as cid, sh.payee_id as pid, py.payment_threshold as th, py.on_hold or py.archived_at is not null as hold, coalesce((select closing_balance - payable_amount from royalty_statements as o where o.contract_id = c.id and o.payee_id = sh.payee_id and o.period_end = p.s - 1), 0) as ob,
                   round(coalesce((select amt from earn where contract_id = c.id and period = p.code), 0) * sh.share_pct / 100, 2) as ro, round(coalesce((select amt from spend where contract_id = c.id and period = p.code), 0) * sh.share_pct / 100, 2) as co
              from contracts as c join contract_shares as sh on sh.contract_id = c.id join payees as py on py.id = sh.payee_id where c.status <> 'draft' and c.start_date <= p.e) as x,
           (select coalesce(max(id), 0)::int as n0 from royalty_statements) as m where ob <> 0 or ro <> 0 or co <> 0;
  end loop;
end $$;

create table payments (
  id integer primary key,
  payee_id integer not null references payees,
  royalty_statement_id integer not null references royalty_statements,
  payment_date date not null,
  amount_gbp numeric(12,2) not null,
  currency char(3) not null,
  amount_paid numeric(12,2) not null,
  payment_method varchar(16),
  reference varchar(32),
  status varchar(10) not null check (status in ('sent', 'failed', 'cancelled')),
  failure_reason varchar(80)
);
insert into payments
select row_number() over (order by d + o, r, o), payee, r, d + o, amt, cur, round(amt * case cur when 'EUR' then 1.17 when 'USD' then 1.28 else 1 end, 2), pm, upper(substr(md5('pay' || r || o), 1, 10)), case when o = 0 and bad then case when pg_temp.f('pyc2', r) < 0.25 then 'cancelled' else 'failed' end else 'sent' end,
       case when o = 0 and bad and pg_temp.f('pyc2', r) >= 0.25 then pg_temp.one('pyf', r, 'Account closed,Invalid IBAN,Name mismatch') end
  from (select r.id as r, r.payee_id as payee, r.payable_amount as amt, p.currency as cur, p.payment_method as pm, r.period_end + 62 + pg_temp.z('pyd', r.payee_id, 0, 4) as d, pg_temp.f('pyb', r.id) < 0.04 as bad from royalty_statements as r join payees as p on p.id = r.payee_id where r.status = 'paid') as x, unnest(array[0, 12]) as o where o = 0 or bad;

create table campaigns (
  id integer primary key,
  release_id integer not null references releases,
  name varchar(160) not null,
  campaign_type varchar(16) not null check (campaign_type in ('dj_promo', 'press', 'radio', 'playlist', 'social_ads')),
  manager_name varchar(80),
  start_date date not null,
  end_date date,
  budget numeric(10,2),
  spent numeric(10,2) not null default 0,
  recipients integer,
  opens integer,
  feedback_count integer,
  average_rating numeric(3,2),
  status varchar(12) not null check (status in ('draft', 'active', 'completed', 'cancelled'))
);
insert into campaigns
select id, r, title || ' – ' || initcap(replace(ty, '_', ' ')), ty, pg_temp.w('gm', id, 'Hattie Lomax:4,Rhys Mensah:3,Nadia Rowe:2,Ruben Tate:1'), s, case when st = 'draft' then null else s + len end, bud, case st when 'completed' then round(bud * (0.7 + 0.4 * pg_temp.f('gs', id))::numeric, 2) when 'active' then round(bud * 0.4, 2) else 0 end,
       case when mail and st <> 'draft' and st <> 'cancelled' then rc end, case when mail and st in ('active', 'completed') then (rc * op)::int end, case when mail and st in ('active', 'completed') then (rc * op * 0.3 * pg_temp.f('gf', id))::int end, case when ty = 'dj_promo' and st = 'completed' then round((2.9 + 1.8 * pg_temp.f('gr', id))::numeric, 2) end, st
  from (select x.*, case when s > '2026-06-30' then 'draft' when pg_temp.f('gx', id) < 0.04 then 'cancelled' when s + len > '2026-06-30' then 'active' else 'completed' end as st, case when ty = 'dj_promo' then 0 else round((pg_temp.z('gb', id, 3, 30) * 25)::numeric, 2) end as bud, pg_temp.z('grc', id, 120, 900) as rc, 0.22 + 0.4 * pg_temp.f('go', id) as op, ty in ('dj_promo', 'press', 'radio') as mail
    from (select row_number() over (order by r.release_date, r.id, o)::int as id, r.id as r, r.title, ty, r.release_date - pg_temp.z('gst', r.id * 6 + o, 14, 42) as s, pg_temp.z('gln', r.id * 6 + o, 28, 70) as len
      from releases as r, unnest(array['dj_promo', 'press', 'radio', 'playlist', 'social_ads'], array[0.2, 0.35, 0.25, 0.6, 0.35]) with ordinality as v (ty, p, o) where r.release_date > '2024-01-10' and pg_temp.f('gp', r.id * 6 + o) < case when ty = 'dj_promo' and r.label_id in (2, 3) then 0.8 when ty = 'dj_promo' then 0 else p end) as x) as y;

create table import_logs (
  id integer primary key,
  sales_statement_id integer references sales_statements,
  level varchar(8) not null,
  message varchar(255) not null,
  duration_ms integer,
  created_at timestamp not null
);
insert into import_logs
select row_number() over (order by t, sid, msg), sid, lv, msg, ms, t from (
  select id as sid, 'info' as lv, 'Import finished: ' || line_count || ' rows' as msg, pg_temp.z('ims', id, 300, 24000) as ms, received_on + time '10:00' + id * interval '41 seconds' as t from sales_statements where line_count > 0
  union all select id, 'error', pg_temp.one('ime', id, 'Unexpected header in row 1,Currency column missing,Period overlaps a closed statement'), null, received_on + time '09:40' + id * interval '41 seconds' from sales_statements where status in ('failed', 'void')
  union all select sales_statement_id, 'warning', 'No match for "' || reported_title || '"', null, s.received_on + time '10:00' + s.id * interval '41 seconds' from sales_lines as l join sales_statements as s on s.id = l.sales_statement_id where match_status = 'unmatched') as x;

create index on sales_lines (sales_statement_id);
create index on sales_lines (release_id);
create index on royalty_statements (payee_id);
create index on tracks (release_id);
