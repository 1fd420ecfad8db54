-- Airlines, airports, aircraft, routes and flights; after the small schemas of text-to-SQL collections (Spider, flight).
create function pg_temp.u(key text, i bigint) returns float8 language sql immutable
  as $$ select ('x' || substr(md5(key || ':' || i::text), 1, 7))::bit(28)::int / 268435456::float8 $$;
create function pg_temp.n(key text, i bigint, low int, high int) returns int language sql immutable
  as $$ select low + floor(pg_temp.u(key, i) * (high - low + 1))::int $$;
create function pg_temp.skew(key text, i bigint, low int, high int, power float8) returns int language sql immutable
  as $$ select low + floor(power(pg_temp.u(key, i), power) * (high - low + 1))::int $$;
create function pg_temp.pick(key text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.u(key, i) * cardinality(string_to_array(list, ',')))::int] $$;

create table airlines (
  airline_id int primary key,
  airline text not null,
  abbreviation text,
  country text,
  call_sign text,
  active text
);
insert into airlines
select i, a[1], a[2], a[3], nullif(a[4], ''), case when i in (7, 13, 19) then 'N' else 'Y' end
  from unnest(string_to_array('Albion Airways:Albion:United Kingdom:ALBION,Norvik Air:Norvik:Norway:NORVIK,Rheinflug:Rheinflug:Germany:RHEIN,Air Lutece:Lutece:France:LUTECE,Iberwings:Iberwings:Spain:IBERWING,TransAmerica Jet:TAJ:United States:TRANSJET,Blue Danube Air:BDA:Austria:DANUBE,Polar Express Airlines:Polar:Finland:POLAREX,Volare Italia:Volare:Italy:VOLITAL,Lowcountry Air:Lowcountry:Netherlands:TULIP,Emerald Airlines:Emerald:Ireland:SHAMROCKET,Atlantic Regional:Atlantic:Portugal:ATLANREG,Skyhopper:Skyhopper:United Kingdom:HOPPER,Great Lakes Connect:GLC:United States:LAKECON,Northern Maple:Maple:Canada:MAPLEAIR,Aegis Air:Aegis:Greece:AEGISAIR,Vistula Airlines:Vistula:Poland:VISTULA,Helvetic Wings:Helvetic:Switzerland:HELWING,Baltic Star:Baltic Star:Latvia:,Bosphorus Air:Bosphorus:Turkey:BOSPHORUS', ',')) with ordinality as v (item, i),
  lateral (select string_to_array(item, ':') as a) as s;

create table airports (
  airport_code char(3) primary key,
  airport_name text not null,
  city text not null,
  country text not null,
  latitude numeric(7, 4),
  longitude numeric(7, 4),
  elevation int
);
insert into airports
select a[1], a[2], a[3], a[4], a[5]::numeric, a[6]::numeric, a[7]::int
  from unnest(string_to_array('LHR:Heathrow:London:United Kingdom:51.4706:-0.4619:83,LGW:Gatwick:London:United Kingdom:51.1481:-0.1903:202,MAN:Manchester:Manchester:United Kingdom:53.3537:-2.2750:257,EDI:Edinburgh:Edinburgh:United Kingdom:55.9500:-3.3725:135,OSL:Gardermoen:Oslo:Norway:60.1939:11.1004:681,BGO:Flesland:Bergen:Norway:60.2934:5.2181:170,FRA:Frankfurt am Main:Frankfurt:Germany:50.0333:8.5706:364,MUC:Munich:Munich:Germany:48.3538:11.7861:1487,HAM:Hamburg:Hamburg:Germany:53.6304:9.9882:53,CDG:Charles de Gaulle:Paris:France:49.0128:2.5500:392,ORY:Orly:Paris:France:48.7253:2.3594:291,NCE:Cote d''Azur:Nice:France:43.6584:7.2159:12,MAD:Barajas:Madrid:Spain:40.4719:-3.5626:1998,BCN:El Prat:Barcelona:Spain:41.2971:2.0785:12,PMI:Son Sant Joan:Palma de Mallorca:Spain:39.5517:2.7388:27,JFK:John F Kennedy:New York:United States:40.6398:-73.7789:13,BOS:Logan:Boston:United States:42.3643:-71.0052:20,ORD:O''Hare:Chicago:United States:41.9786:-87.9048:672,DTW:Metropolitan Wayne County:Detroit:United States:42.2124:-83.3534:645,ATL:Hartsfield-Jackson:Atlanta:United States:33.6367:-84.4281:1026,YYZ:Lester B. Pearson:Toronto:Canada:43.6772:-79.6306:569,YUL:Trudeau:Montreal:Canada:45.4706:-73.7408:118,VIE:Schwechat:Vienna:Austria:48.1103:16.5697:600,HEL:Vantaa:Helsinki:Finland:60.3172:24.9633:179,FCO:Fiumicino:Rome:Italy:41.8045:12.2508:13,MXP:Malpensa:Milan:Italy:45.6306:8.7281:768,AMS:Schiphol:Amsterdam:Netherlands:52.3086:4.7639:-11,DUB:Dublin:Dublin:Ireland:53.4213:-6.2701:242,LIS:Portela:Lisbon:Portugal:38.7813:-9.1359:374,OPO:Sa Carneiro:Porto:Portugal:41.2481:-8.6814:228,ATH:Eleftherios Venizelos:Athens:Greece:37.9364:23.9445:308,HER:Nikos Kazantzakis:Heraklion:Greece:35.3397:25.1803:115,WAW:Chopin:Warsaw:Poland:52.1657:20.9671:362,ZRH:Zurich:Zurich:Switzerland:47.4647:8.5492:1416,GVA:Cointrin:Geneva:Switzerland:46.2381:6.1090:1411,RIX:Riga:Riga:Latvia:56.9236:23.9711:36,IST:Istanbul:Istanbul:Turkey:41.2753:28.7519:325,CPH:Kastrup:Copenhagen:Denmark:55.6179:12.6560:17', ',')) as v (item),
  lateral (select string_to_array(item, ':') as a) as s;

create table aircraft (
  aircraft_id int primary key,
  tail_number text not null,
  model text not null,
  seats int not null,
  range_miles int not null,
  airline_id int not null,
  year_built int
);
insert into aircraft
select i, pg_temp.pick('reg', i, 'AB,FX,KL,MN,RT,SW') || '-' || chr(65 + pg_temp.n('l1', i, 0, 25)) || chr(65 + pg_temp.n('l2', i, 0, 25)) || chr(65 + i % 26), a[1], a[2]::int, a[3]::int, l, case when pg_temp.u('yb', i) < 0.05 then null else pg_temp.n('y', i, 1999, 2024) end
  from (select i, case when i <= 20 then i when i <= 40 then (string_to_array('1,1,3,3,4,4,5,6,6,6,15,15,20,10,2,9,9,11,17,18', ','))[i - 20]::int else pg_temp.skew('fleet', i, 1, 20, 1.7) end as l,
               case when i between 21 and 33 then pg_temp.pick('wide', i, 'Boeing 777-300:368:7370,Airbus A330-300:290:7300,Boeing 787-9:294:8780') else pg_temp.pick('narrow', i, 'Airbus A320:180:3800,Airbus A320:180:3800,Airbus A321:220:3700,Airbus A319:144:4300,Boeing 737-800:186:3380,Boeing 737-800:186:3380,Embraer 190:100:2800,ATR 72:70:950') end as model from generate_series(1, 96) as i) as x,
  lateral (select string_to_array(model, ':') as a) as s;

create table routes (
  route_id int primary key,
  airline_id int not null,
  source_airport char(3) not null,
  destination_airport char(3) not null,
  distance_miles int,
  duration_minutes int,
  price numeric(7, 2)
);
insert into routes
select row_number() over (order by airline_id, s, t), airline_id, s, t, miles, 30 + round(miles / 7.8 / 5)::int * 5, round((35 + miles * (0.09 + 0.07 * pg_temp.u('fare', airline_id * 100000 + miles)))::numeric)
  from (select l.airline_id, s.airport_code as s, t.airport_code as t, (3959 * 2 * asin(sqrt(power(sin(radians(t.latitude - s.latitude) / 2), 2) + cos(radians(s.latitude)) * cos(radians(t.latitude)) * power(sin(radians(t.longitude - s.longitude) / 2), 2))))::int as miles, pg_temp.u(least(s.airport_code, t.airport_code) || greatest(s.airport_code, t.airport_code), l.airline_id) as luck, (select max(range_miles) from aircraft as c where c.airline_id = l.airline_id) as reach,
               case when t.airport_code in ('LHR', 'FRA', 'CDG', 'AMS', 'MAD', 'JFK', 'FCO', 'IST') then 1.9 else 0.8 end * case when s.airport_code in ('LHR', 'FRA', 'CDG', 'AMS', 'MAD', 'JFK', 'FCO', 'IST') then 1.9 else 0.8 end as hub
          from airlines as l join airports as s on true join airports as t on t.airport_code <> s.airport_code where l.active = 'Y' and (s.country = l.country or t.country = l.country)) as x
 where miles > 140 and miles < reach * 0.9 and luck < 0.1 * hub;

create table flights (
  flight_id int primary key,
  flight_number text not null,
  route_id int not null,
  aircraft_id int,
  departure_time timestamp not null,
  arrival_time timestamp,
  delay_minutes int,
  passengers int,
  status text not null
);
insert into flights
select row_number() over (order by dep, i), upper(left(l.abbreviation, 2)) || (100 + r.route_id), r.route_id, case when st <> 'Cancelled' or i % 2 = 0 then c.aircraft_id end, dep, case when st <> 'Cancelled' then dep + (r.duration_minutes + late) * interval '1 minute' end, case when st <> 'Cancelled' then late end,
  case when st <> 'Cancelled' then floor(c.seats * least(1, 0.45 + 0.5 * pg_temp.u('load', i) + case when extract(month from dep) in (6, 7, 8, 12) then 0.14 else 0 end))::int end, st
  from (select i, pg_temp.skew('rt', i, 1, (select count(*)::int from routes), 1.25) as route_id, date '2025-01-01' + pg_temp.n('fd', i, 0, 545) + pg_temp.skew('dow', i, 0, 1, 1) + (5 * 60 + 5 * pg_temp.n('dt', i, 0, 204)) * interval '1 minute' as dep,
               case when pg_temp.u('st', i) < 0.035 then 'Cancelled' when pg_temp.u('st', i) < 0.24 then 'Delayed' when pg_temp.u('st', i) < 0.247 then 'Diverted' else 'On time' end as st from generate_series(1, 780) as i) as f
  join routes as r using (route_id) join airlines as l using (airline_id),
  lateral (select case st when 'Delayed' then 15 + pg_temp.skew('dl', i, 0, 210, 2.6) when 'Diverted' then pg_temp.n('dv', i, 90, 260) else pg_temp.n('ot', i, 0, 14) end as late) as d,
  lateral (select * from aircraft as c where c.airline_id = r.airline_id and c.range_miles > r.distance_miles * 1.1 order by pg_temp.u('ac' || i, c.aircraft_id) limit 1) as c;
