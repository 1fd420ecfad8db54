-- The archives of a university library: accessions, collections and their containers, patrons, reading room, requests, reproductions.
-- After ArchivesSpace (staff side: accession, resource, archival_object, top_container, enumeration) and Aeon (patrons, requests, reading room); data invented.
set jit = off;
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 29) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.skew(k text, i bigint, lo int, hi int, p float8) returns int language sql immutable
  as $$ select lo + floor(power(pg_temp.f(k, i), p) * (hi - lo + 1))::int $$;
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
create function pg_temp.family(k text, i bigint) returns text language sql immutable as $$
  select pg_temp.one(k || 'l', i, 'Abernathy,Adler,Ashworth,Baptiste,Beaumont,Bergstrom,Calloway,Chandler,Cheng,Crowe,Delacroix,Donnelly,Eberhart,Fairbanks,Feldman,Gallagher,Gundersen,Hargrove,Holloway,Iyer,Jankowski,Kessler,Kowalski,Lattimore,Lindgren,MacAllister,Mendoza,Nakamura,Oberlin,Okafor,Pemberton,Prescott,Quintero,Rasmussen,Rosenthal,Santoro,Sheridan,Stavros,Tillman,Treadwell,Vance,Van Houten,Wainwright,Whitlock,Yoder,Zimmerman') $$;
create function pg_temp.given(k text, i bigint) returns text language sql immutable as $$
  select pg_temp.one(k || 'g', i, 'Agnes,Albert,Alice,Amos,Beatrice,Bernard,Catherine,Charles,Clara,Cornelius,Daniel,Dorothy,Edith,Edward,Eleanor,Ernest,Florence,Frances,George,Harold,Harriet,Helen,Henry,Ida,James,Josephine,Julian,Lawrence,Lillian,Louis,Margaret,Martin,Miriam,Nathaniel,Olive,Paul,Rachel,Raymond,Ruth,Samuel,Sylvia,Theodore,Vincent,Walter,Winifred') $$;
create function pg_temp.modern(k text, i bigint) returns text language sql immutable as $$
  select pg_temp.one(k || 'm', i, 'Aisha,Alex,Amanda,Andrew,Brandon,Caitlin,Carlos,Chloe,Christopher,Diana,Emily,Eric,Fatima,Gregory,Hannah,Ines,Jacob,Jessica,Jordan,Karen,Kevin,Lauren,Liam,Maria,Matthew,Megan,Michael,Naomi,Nicole,Olivia,Patrick,Priya,Rebecca,Robert,Sarah,Sean,Stephanie,Thomas,Tyler,Wei,William,Yuki,Zachary') $$;
create function pg_temp.workday(d date) returns date language sql immutable
  as $$ select d + case extract(isodow from d)::int when 6 then 2 when 7 then 1 else 0 end $$;
-- Who of the staff works at a time
create function pg_temp.staff(k text, i bigint, d date) returns text language sql immutable as $$
  select pg_temp.one(k || 's', i, case when d < date '2025-02-01' then 'mprescott,dholt,jyoder,rfeldman,kcheng,tstavros,kcheng,tstavros' when d < date '2025-09-01' then 'mprescott,jyoder,kcheng,tstavros,abaptiste,kcheng' else 'mprescott,jyoder,kcheng,abaptiste,slindgren,omendoza,slindgren' end) $$;

create table schema_info (
  version integer primary key
);

create table enumeration (
  id integer primary key,
  lock_version integer not null default 0,
  name varchar(255) not null unique,
  editable integer not null default 1,
  create_time timestamp not null,
  system_mtime timestamp not null
);

create table enumeration_value (
  id integer primary key,
  enumeration_id integer not null references enumeration (id),
  value varchar(255) not null,
  readonly integer not null default 0,
  position integer not null,
  suppressed integer not null default 0,
  unique (enumeration_id, value),
  unique (enumeration_id, position)
);

create table repository (
  id integer primary key,
  repo_code varchar(255) not null unique,
  name varchar(255) not null,
  org_code varchar(255),
  parent_institution_name varchar(255),
  url varchar(255),
  country varchar(2),
  publish integer not null default 1,
  hidden integer not null default 0,
  create_time timestamp not null
);

create table staff_user (
  id integer primary key,
  username varchar(255) not null unique,
  name varchar(255) not null,
  email varchar(255),
  title varchar(255),
  department varchar(255),
  source varchar(32) not null,
  is_system_user integer not null default 0,
  is_hidden_user integer not null default 0,
  is_active_user integer not null default 1,
  create_time timestamp not null
);

create table agent (
  id integer primary key,
  agent_type varchar(32) not null check (agent_type in ('agent_person', 'agent_family', 'agent_corporate_entity')),
  sort_name varchar(255) not null,
  display_name varchar(255) not null,
  dates varchar(64),
  authority_id varchar(64) unique,
  source varchar(32),
  publish integer not null default 1,
  created_by varchar(255),
  create_time timestamp not null,
  user_mtime timestamp not null
);

create table resource (
  id integer primary key,
  repo_id integer not null references repository (id),
  identifier varchar(64) not null unique,
  title varchar(8704) not null,
  level_id integer not null references enumeration_value (id),
  date_begin integer,
  date_end integer,
  extent_number numeric(8, 2) not null,
  extent_type_id integer not null references enumeration_value (id),
  finding_aid_status_id integer references enumeration_value (id),
  restrictions integer not null default 0,
  publish integer not null default 0,
  suppressed integer not null default 0,
  created_by varchar(255),
  create_time timestamp not null,
  user_mtime timestamp not null
);

create table accession (
  id integer primary key,
  repo_id integer not null references repository (id),
  identifier varchar(64) not null,
  title varchar(8704),
  content_description text,
  accession_date date,
  acquisition_type_id integer references enumeration_value (id),
  related_resource_id integer references resource (id),
  extent_number numeric(8, 2),
  extent_type_id integer references enumeration_value (id),
  processing_status_id integer references enumeration_value (id),
  processing_priority_id integer references enumeration_value (id),
  access_restrictions integer not null default 0,
  suppressed integer not null default 0,
  created_by varchar(255),
  create_time timestamp not null,
  unique (repo_id, identifier)
);

create table linked_agents_rlshp (
  id integer primary key,
  agent_id integer not null references agent (id),
  accession_id integer references accession (id),
  resource_id integer references resource (id),
  role_id integer not null references enumeration_value (id),
  aspace_relationship_position integer not null,
  suppressed integer not null default 0
);

create table top_container (
  id integer primary key,
  repo_id integer not null references repository (id),
  collection_id integer not null references resource (id),
  type_id integer references enumeration_value (id),
  indicator varchar(255) not null,
  barcode varchar(64) unique,
  location varchar(255),
  restricted integer not null default 0,
  created_by varchar(255),
  create_time timestamp not null
);

create table archival_object (
  id integer primary key,
  root_record_id integer not null references resource (id),
  parent_id integer references archival_object (id),
  position integer not null,
  ref_id varchar(64) not null,
  level_id integer not null references enumeration_value (id),
  title varchar(8704),
  date_expression varchar(255),
  top_container_id integer references top_container (id),
  folder_indicator varchar(16),
  restrictions_apply integer not null default 0,
  publish integer not null default 1,
  suppressed integer not null default 0,
  create_time timestamp not null
);

create table patron (
  id integer primary key,
  username varchar(64) not null unique,
  last_name varchar(64) not null,
  first_name varchar(64) not null,
  email varchar(128),
  phone varchar(32),
  city varchar(64),
  state varchar(32),
  country varchar(64),
  institution varchar(128),
  status_id integer not null references enumeration_value (id),
  cleared varchar(8) not null,
  research_topics varchar(255),
  registration_date timestamp not null,
  expiration_date date
);

create table reading_room_visit (
  id integer primary key,
  patron_id integer not null references patron (id),
  repo_id integer not null references repository (id),
  sign_in_time timestamp not null,
  sign_out_time timestamp,
  seat varchar(8),
  locker integer,
  appointment_made integer not null default 1,
  signed_in_by varchar(255)
);

create table request (
  id integer primary key,
  patron_id integer not null references patron (id),
  repo_id integer not null references repository (id),
  request_type_id integer not null references enumeration_value (id),
  status_id integer not null references enumeration_value (id),
  resource_id integer not null references resource (id),
  top_container_id integer references top_container (id),
  archival_object_id integer references archival_object (id),
  visit_id integer references reading_room_visit (id),
  creation_date timestamp not null,
  scheduled_date date,
  transaction_date timestamp not null,
  reason_for_cancellation varchar(255),
  special_request varchar(255),
  web_request integer not null default 1
);

create table request_history (
  id integer primary key,
  request_id integer not null references request (id),
  status_id integer not null references enumeration_value (id),
  date_time timestamp not null,
  username varchar(255) not null,
  note varchar(255)
);

create table reproduction_order (
  id integer primary key,
  request_id integer not null unique references request (id),
  format_id integer not null references enumeration_value (id),
  status_id integer not null references enumeration_value (id),
  page_count integer,
  unit_price numeric(8, 2),
  rush_fee numeric(8, 2) not null default 0,
  permission_fee numeric(8, 2) not null default 0,
  total_charge numeric(10, 2),
  for_publication integer not null default 0,
  invoice_number varchar(32) unique,
  invoice_date date,
  payment_method varchar(16),
  paid_date date,
  delivered_date date
);

insert into schema_info values (178);

insert into enumeration
select o, 0, split_part(e, '=', 1), case when e ~ '^(archival_record_level|request|repro)' then 0 else 1 end, timestamp '2019-07-15 10:02:11', timestamp '2019-07-15 10:02:11' + interval '3 days' * (o % 5)
  from unnest(string_to_array('accession_acquisition_type|archival_record_level|container_type|extent_extent_type|finding_aid_status|linked_agent_role|processing_status|processing_priority|patron_status|request_type|request_status|reproduction_format|reproduction_status', '|')) with ordinality as t (e, o);
insert into enumeration_value
select row_number() over (order by e.id, p.o) + 100, e.id, p.v, case when e.editable = 0 then 1 else 0 end, p.o - 1, case when p.v in ('photocopy', 'cubic_feet') then 1 else 0 end
  from (values ('accession_acquisition_type', 'deposit,gift,purchase,transfer'), ('archival_record_level', 'collection,series,file,item'), ('container_type', 'box,oversize_box,map_case,reel,volume'), ('extent_extent_type', 'linear_feet,cubic_feet,gigabytes'), ('finding_aid_status', 'completed,in_progress,under_revision,unprocessed'), ('linked_agent_role', 'creator,source,subject'), ('processing_status', 'new,in_progress,completed'), ('processing_priority', 'high,medium,low'), ('patron_status', 'undergraduate,graduate,faculty,university_staff,visiting_scholar,independent_researcher,genealogist'), ('request_type', 'reading_room,duplication,classroom'), ('request_status', 'awaiting_request_processing,in_item_retrieval,item_on_hold,checked_out,awaiting_reshelving,in_duplication,request_finished,cancelled_by_patron,cancelled_by_staff'), ('reproduction_format', 'pdf_scan,tiff_scan,photocopy,audio_transfer'), ('reproduction_status', 'awaiting_estimate,awaiting_payment,in_production,delivered,cancelled')) as l (n, list)
  join enumeration as e on e.name = l.n, unnest(string_to_array(l.list, ',')) with ordinality as p (v, o);
create function pg_temp.ev(n text, v text) returns int language sql stable
  as $$ select ev.id from enumeration_value as ev join enumeration as e on e.id = ev.enumeration_id where e.name = n and ev.value = v $$;
create temp table ev as select e.name as n, v.value as v, v.id from enumeration_value as v join enumeration as e on e.id = v.enumeration_id;

insert into repository values
  (2, 'SPEC', 'Marlowe Special Collections', 'US-xHaw', 'Hawthorne State University', 'https://library.hawthorne.example/special', 'US', 1, 0, '2019-07-15 11:20:40'),
  (3, 'UA', 'University Archives', 'US-xHaw-UA', 'Hawthorne State University', 'https://library.hawthorne.example/ua', 'US', 1, 0, '2019-07-15 11:24:05'),
  (4, 'RHC', 'Tamarack Valley Regional History Center', null, 'Hawthorne State University', 'https://library.hawthorne.example/rhc', 'US', 1, 0, '2020-02-03 09:10:52'),
  (5, 'TEST', 'Migration test repository', null, null, null, 'US', 0, 1, '2019-06-28 16:41:30');

insert into staff_user values
  (1, 'admin', 'Administrator', null, null, null, 'local', 1, 0, 1, '2019-06-20 08:00:00'),
  (2, 'search_indexer', 'Search Indexer', null, null, null, 'local', 1, 1, 1, '2019-06-20 08:00:00'),
  (3, 'public_anonymous', 'Public Interface Anonymous', null, null, null, 'local', 1, 1, 1, '2019-06-20 08:00:00'),
  (4, 'mprescott', 'Marian Prescott', 'mprescott@hawthorne.example', 'Head of Special Collections', 'Special Collections', 'ldap', 0, 0, 1, '2019-07-15 12:00:00'),
  (5, 'dholt', 'Douglas Holt', 'dholt@hawthorne.example', 'University Archivist', 'University Archives', 'ldap', 0, 0, 0, '2019-07-15 12:04:00'),
  (6, 'jyoder', 'Janet Yoder', 'jyoder@hawthorne.example', 'Processing Archivist', 'Special Collections', 'ldap', 0, 0, 1, '2019-08-01 09:30:00'),
  (7, 'rfeldman', 'Ruth Feldman', 'rfeldman@hawthorne.example', 'Regional History Curator', 'Regional History Center', 'ldap', 0, 0, 0, '2020-02-03 10:00:00'),
  (8, 'kcheng', 'Kelvin Cheng', 'kcheng@hawthorne.example', 'Reading Room Coordinator', 'Special Collections', 'ldap', 0, 0, 1, '2021-09-13 09:00:00'),
  (9, 'tstavros', 'Thea Stavros', 'tstavros@hawthorne.example', 'Digitization Technician', 'Special Collections', 'ldap', 0, 0, 0, '2022-01-18 09:00:00'),
  (10, 'abaptiste', 'Andre Baptiste', 'abaptiste@hawthorne.example', 'University Archivist', 'University Archives', 'ldap', 0, 0, 1, '2025-01-27 09:15:00'),
  (11, 'slindgren', 'Siri Lindgren', 'slindgren@hawthorne.example', 'Digitization Technician', 'Special Collections', 'ldap', 0, 0, 1, '2025-08-25 10:40:00'),
  (12, 'omendoza', 'Oscar Mendoza', 'omendoza@hawthorne.example', 'Regional History Curator', 'Regional History Center', 'ldap', 0, 0, 1, '2025-08-18 09:00:00');

-- 1–260 persons, 261–300 families, 301–400 bodies
insert into agent
select i, t, case t when 'agent_person' then f || ', ' || g || case when m > '' then ' ' || m || '.' else '' end when 'agent_family' then f || ' (Family)' else c end,
    case t when 'agent_person' then g || case when m > '' then ' ' || m || '.' else '' end || ' ' || f when 'agent_family' then f || ' family' else c end,
    case when t = 'agent_person' and pg_temp.f('ad', i) < 0.7 then b || '-' || case when b < 1936 then (b + pg_temp.z('al', i, 52, 89))::text else '' end end,
    case when pg_temp.f('aa', i) < 0.35 then 'n' || lpad((50000000 + i * 91733)::text, 10, ' 0') end,
    case when pg_temp.f('aa', i) < 0.35 then 'naf' else 'local' end, case when pg_temp.f('ap', i) < 0.93 then 1 else 0 end, pg_temp.staff('ac', i, ct::date), ct, ct + pg_temp.skew('au', i, 0, 500, 3) * interval '1 day' + interval '47 minutes'
  from (select i, case when i <= 260 then 'agent_person' when i <= 300 then 'agent_family' else 'agent_corporate_entity' end as t,
          case when i between 261 and 300 then (string_to_array('Abernathy,Adler,Ashworth,Beaumont,Bergstrom,Calloway,Chandler,Crowe,Delacroix,Donnelly,Eberhart,Fairbanks,Feldman,Gallagher,Gundersen,Hargrove,Holloway,Jankowski,Kessler,Kowalski,Lattimore,Lindgren,MacAllister,Mendoza,Nakamura,Oberlin,Pemberton,Prescott,Quintero,Rasmussen,Rosenthal,Santoro,Sheridan,Tillman,Treadwell,Vance,Wainwright,Whitlock,Yoder,Zimmerman', ','))[i - 260] else pg_temp.family('ag', i) end as f, pg_temp.given('ag', i) as g, case when pg_temp.f('am', i) < 0.6 then substr('ABCDEFGHJLMNPRSTW', pg_temp.z('an', i, 1, 17), 1) else '' end as m, pg_temp.z('ab', i, 1838, 1962) as b,
          (string_to_array('Tamarack Valley,Hawthorne,Marlowe County,Eastport,Cedar Falls,Millbrook,Larkspur,Grand Portage,Fort Dunmore,Riverton,Ashby,St. Clair,Pine Bluffs,Wexford,New Bergen,Lake Harmon,Copper Ridge,Stillwater Bay,Elk Prairie,Port Ellis', ','))[1 + (i * 7) % 20] || ' ' || (string_to_array('Lumber Company,Historical Society,Woman''s Club,Board of Trade,Chapter of the League of Women Voters,Dairy Cooperative,First Lutheran Church,Railway Company,Local 318 of the Brotherhood of Carpenters,Symphony Orchestra,School District,Hospital Auxiliary,Garden Club,Savings and Loan Association', ','))[1 + i % 14] as c,
          pg_temp.workday(date '2019-08-05' + pg_temp.z('at', i, 0, 1900)) + time '09:00' + pg_temp.z('ati', i, 0, 26000) * interval '1 second' as ct
        from generate_series(1, 400) as i) as a;

create temp table res0 as
select i, k, a.id as agent, case when pg_temp.f('rr', i) < 0.52 then 2 when pg_temp.f('rr', i) < 0.72 and k > 150 then 3 else 4 end as repo, a.agent_type, a.display_name,
    pg_temp.skew('rn', i, 1, 42, 3.6) as nb, pg_temp.w('rf', i, 'completed:62,in_progress:12,under_revision:6,unprocessed:20') as fa, (pg_temp.f('rd', i) < 0.03) as digital,
    pg_temp.z('rb', i, 1852, 1965) as b, pg_temp.workday(date '2019-08-12' + (i * 9.3)::int) + time '09:20' + pg_temp.z('rt', i, 0, 25000) * interval '1 second' as ct
  from (select i, (i * 77) % 260 + 1 as k from generate_series(1, 260) as i) as r
  join agent as a on a.id = case when k <= 115 then k when k <= 155 then 260 + k - 115 when k <= 240 then 300 + k - 155 else k - 240 end;
insert into resource
select i, repo, case repo when 2 then 'MSS.' when 3 then 'UA.' else 'RHC.' end || lpad((row_number() over (partition by repo order by i))::text, 4, '0'),
    display_name || case when k > 240 then pg_temp.one('rx', i, ' letters, diaries, photographs, scrapbooks') when agent_type = 'agent_corporate_entity' then ' records' else ' papers' end,
    pg_temp.ev('archival_record_level', 'collection'), b, case when pg_temp.f('rnd', i) < 0.94 then least(b + pg_temp.z('re', i, 4, 70), 2018) end,
    case when digital then pg_temp.z('rg', i, 3, 480) else round(nb * 0.42, 2) end, pg_temp.ev('extent_extent_type', case when digital then 'gigabytes' else 'linear_feet' end),
    pg_temp.ev('finding_aid_status', fa), case when pg_temp.f('rrs', i) < 0.14 then 1 else 0 end, case when fa = 'unprocessed' then (pg_temp.f('rp', i) < 0.3)::int when fa = 'in_progress' then 0 else 1 end,
    case when pg_temp.f('rsu', i) < 0.02 then 1 else 0 end, pg_temp.staff('rc', i, ct::date), ct, least(ct + pg_temp.z('ru', i, 0, 900) * interval '1 day' + interval '31 minutes', timestamp '2026-06-25 15:12:00')
  from res0 order by i;

insert into accession
select row_number() over (order by d, i), repo, extract(year from d) || '.' || lpad((row_number() over (partition by repo, extract(year from d) order by d, i))::text, 3, '0'), title,
    case when pg_temp.f('xc', i) < 0.8 then pg_temp.one('xd', i, 'Correspondence and photographs from the donor''s attic.,Three cartons of office files.,Scrapbooks and a set of diaries.,Minutes and financial ledgers.,Addition: clippings; letters; programs.,Glass plate negatives in wooden boxes.,Maps and architectural drawings (rolled).,External hard drive with digital photographs.,Oral history cassettes with transcripts.,Annual reports and newsletters.') end,
    d, pg_temp.ev('accession_acquisition_type', acq), case when ps <> 'new' or pg_temp.f('xl', i) < 0.35 then r end, case when ext = 'gigabytes' then pg_temp.z('xg', i, 1, 220) else round((pg_temp.skew('xe', i, 1, 60, 3) * 0.42)::numeric, 2) end, pg_temp.ev('extent_extent_type', ext),
    pg_temp.ev('processing_status', ps), case when ps <> 'completed' then pg_temp.ev('processing_priority', pg_temp.w('xp', i, 'high:18,medium:47,low:35')) end,
    case when pg_temp.f('xr', i) < 0.12 then 1 else 0 end, case when pg_temp.f('xs', i) < 0.015 then 1 else 0 end, pg_temp.staff('xb', i, d), pg_temp.workday(d + pg_temp.skew('xt', i, 0, 14, 3)) + time '10:05' + pg_temp.z('xts', i, 0, 19000) * interval '1 second'
  from (select x.*, rs.repo_id as repo, rs.title || case when pg_temp.f('xa', i) < 0.4 then ', addition' else '' end as title, pg_temp.w('xq', i, case when rs.repo_id = 3 then 'transfer:85,gift:15' else 'gift:72,purchase:14,transfer:6,deposit:8' end) as acq, pg_temp.w('xx', i, 'linear_feet:90,gigabytes:10') as ext,
          case when d < date '2025-01-01' then pg_temp.w('xy', i, 'completed:65,in_progress:15,new:20') else pg_temp.w('xy', i, 'completed:22,in_progress:25,new:53') end as ps
        from (select i, pg_temp.z('xres', i, 1, 260) as r, dd - case extract(isodow from dd)::int when 6 then 1 when 7 then 2 else 0 end as d
              from (select i, date '2023-07-06' + pg_temp.z('xday', i, 0, 1080) as dd from generate_series(1, 420) as i) as q) as x
        join resource as rs on rs.id = x.r) as y;

insert into linked_agents_rlshp
select row_number() over (order by res nulls last, acc, pos), agent, acc, res, pg_temp.ev('linked_agent_role', role), pos, 0
  from (select agent, null::int as acc, i as res, 'creator' as role, 0 as pos from res0
        union all select distinct on (a, i) * from (select pg_temp.z('ls', i * 10 + s, 116, 260) as a, null::int, i, 'subject', s from res0, generate_series(1, 3) as s where s <= pg_temp.skew('lsn', i, 0, 3, 2)) as q
        union all select pg_temp.skew('la', id, 1, 260, 1), id, null, 'source', 0 from accession where pg_temp.f('lsx', id) < 0.85 and acquisition_type_id <> (select id from ev where v = 'transfer')
        union all select r.agent, a.id, null, 'creator', 1 from accession as a join res0 as r on r.i = a.related_resource_id) as l;

insert into top_container
select row_number() over (order by i, bx), repo, i, (select id from ev where n = 'container_type' and v = t), bx, case when pg_temp.f('tb', i * 100 + bx) < 0.83 then '3910' || lpad((20000000 + i * 1000 + bx)::text, 9, '0') end,
    case when pg_temp.f('tl', i) < 0.94 then case when repo = 4 then 'RHC vault, Range ' when pg_temp.f('tn', i) < 0.4 then 'Annex, Row ' else 'Marlowe stacks, Range ' end || pg_temp.z('tr', i, 1, 28) || ', Shelf ' || 1 + (bx / 6) end,
    case when r.restrictions = 1 and pg_temp.f('tx', i * 100 + bx) < 0.4 then 1 else 0 end, r.created_by, r.create_time + interval '12 seconds' * bx
  from (select x.*, bx, pg_temp.w('tt', x.i * 100 + bx, 'box:86,oversize_box:6,map_case:1,reel:2,volume:5') as t from res0 as x, generate_series(1, x.nb) as bx where not digital) as x
  join resource as r on r.id = x.i;
create index on top_container (collection_id);

create temp table ao0 as
select i, 0 as s, g as p, 'S' as kind, ns, nf, nb, b0 from (select i, nb, b as b0, pg_temp.skew('ns', i, 0, 6, 1.3) as ns, least(2 + nb * 2 + pg_temp.z('nf', i, 0, 8), 48) as nf from res0 where fa <> 'unprocessed' and not digital) as q, generate_series(1, ns) as g where nf > 8
union all
select i, case when nf > 8 and ns > 0 then 1 + (g - 1) * ns / nf else 0 end, g, 'F', ns, nf, nb, b0 from (select i, nb, b as b0, pg_temp.skew('ns', i, 0, 6, 1.3) as ns, least(2 + nb * 2 + pg_temp.z('nf', i, 0, 8), 48) as nf from res0 where fa <> 'unprocessed' and not digital) as q, generate_series(1, nf) as g;
create temp table ao1 as select *, row_number() over (order by i, case kind when 'S' then p else s end, kind desc, p) as id from ao0;
insert into archival_object
select a.id, a.i, s.id, row_number() over (partition by a.i, s.id order by a.id) - 1, md5('ao' || a.id), (select id from ev where n = 'archival_record_level' and v = case when a.kind = 'S' then 'series' when pg_temp.f('ai', a.id) < 0.05 then 'item' else 'file' end),
    case when a.kind = 'S' then 'Series ' || (string_to_array('I,II,III,IV,V,VI', ','))[a.p] || '. ' || (string_to_array('Correspondence,Administrative files,Subject files,Photographs,Printed matter,Financial papers', ','))[1 + (a.p - 1 + case when pg_temp.f('aser', a.i) < 0.5 then 0 else 1 end) % 6]
      else pg_temp.one('atl', a.id, 'Correspondence (A-F),Correspondence (G-M),Correspondence (N-Z),Letters to family,Minutes,Annual reports,Account book,Receipts and invoices,Diary,Clippings,Programs and invitations,Speeches,Research notes,Photographs,Portraits,Snapshots of travel,Legal documents,Deeds,Membership lists,Newsletters,Maps,Drafts of articles,Lecture notes,Scrapbook,Postcards,Memorabilia') end,
    case when a.kind = 'F' and pg_temp.f('ade', a.id) < 0.88 then (a.b0 + yy) || case when pg_temp.f('adr', a.id) < 0.55 then '-' || (a.b0 + yy + pg_temp.z('ady', a.id, 1, 8)) else '' end when a.kind = 'F' then 'undated' end,
    t.id, case when a.kind = 'F' then row_number() over (partition by a.i, t.id order by a.id)::text end, case when t.restricted = 1 or pg_temp.f('arx', a.id) < 0.01 then 1 else 0 end, r.publish, 0, r.create_time + interval '40 seconds' * a.p + interval '3 days'
  from (select *, pg_temp.z('ayy', id, 0, 22) as yy from ao1) as a join resource as r on r.id = a.i
  left join ao1 as s on s.i = a.i and s.kind = 'S' and s.p = a.s and a.kind = 'F'
  left join top_container as t on a.kind = 'F' and t.collection_id = a.i and t.indicator = (1 + (a.p - 1) * a.nb / a.nf)::text
  order by a.id;

-- Days when the reading rooms are open, weighted by the academic year
create temp table cal as
select row_number() over (order by d, g) as n, d::date from generate_series(date '2024-01-08', date '2026-06-26', interval '1 day') as d,
  generate_series(1, case extract(month from d)::int when 1 then 3 when 2 then 5 when 3 then 7 when 4 then 8 when 5 then 5 when 6 then 6 when 7 then 7 when 8 then 4 when 9 then 5 when 10 then 9 when 11 then 8 else 3 end - case when extract(isodow from d) = 5 then 2 else 0 end) as g
 where extract(isodow from d) <= 5 and to_char(d, 'MM-DD') not in ('07-04', '11-11', '06-19', '09-02', '05-26') and to_char(d, 'MM-DD') not between '12-22' and '12-31' and to_char(d, 'MM-DD') <> '01-01' and not (extract(month from d) = 11 and extract(isodow from d) in (4, 5) and extract(day from d) between 22 and 29);
create temp table pop as select row_number() over (order by pg_temp.f('pop', r.id)) as n, r.id, r.repo_id from resource as r where r.publish = 1 and r.suppressed = 0 and exists (select from top_container as t where t.collection_id = r.id);
create temp table vis as
select row_number() over (order by d, p) as id, p, d, n0 from (select distinct on (p, d) pg_temp.skew('vp', i, 1, 560, 1.9) as p, c.d, i as n0 from generate_series(1, 1250) as i join cal as c on c.n = pg_temp.z('vd', i, 1, (select count(*)::int from cal)) order by 1, 2, i) as q;
-- Everything asked for: kind R in the room (with a visit or not), D duplication, C for a class
create temp table req0 as
select *, (select id from pop where n = pg_temp.skew('qr', q.key, 1, (select count(*)::int from pop), 2.1)) as res from (
  select v.id * 10 + g as key, 'R' as kind, v.p, v.d, v.id as visit, v.d as sched, pg_temp.skew('ql', v.id, 1, 24, 2) as lead, 'fin' as st from vis as v, generate_series(1, pg_temp.skew('qn', v.id, 1, 4, 2.2)) as g where pg_temp.f('qv', v.id) < 0.95
  union all select 50000 + i, 'R', pg_temp.skew('qcp', i, 1, 620, 1.5), c.d, null, c.d, pg_temp.z('qcl', i, 2, 20), case when pg_temp.f('qcs', i) < 0.68 then 'cp' else 'cs' end from generate_series(1, 130) as i join cal as c on c.n = pg_temp.z('qcd', i, 1, (select count(*)::int from cal))
  union all select 60000 + i, 'R', pg_temp.skew('qop', i, 1, 620, 1.5), date '2026-06-29' + (i % 3) * 7 + i % 5, null, date '2026-06-29' + (i % 3) * 7 + i % 5, 4 + (i % 3) * 7 + i % 5 + pg_temp.z('qol', i, 0, 9), 'open' from generate_series(1, 34) as i
  union all select 70000 + i, 'D', pg_temp.skew('qdp', i, 1, 700, 1.2), c.d, null, null, 0, 'dup' from generate_series(1, 380) as i join cal as c on c.n = pg_temp.z('qdd', i, 1, (select count(*)::int from cal))
  union all select 80000 + i, 'C', pg_temp.skew('qkp', i, 1, 25, 1), c.d, null, c.d, pg_temp.z('qkl', i, 7, 30), 'fin' from generate_series(1, 46) as i join cal as c on c.n = pg_temp.z('qkd', i / 3, 1, (select count(*)::int from cal)) and extract(month from c.d) not in (6, 7, 8)
) as q;
create temp table req1 as
select row_number() over (order by ct, key) as id, q.* from (select r.*, (case when kind = 'D' then d else sched - lead end) + time '08:00' + pg_temp.z('qt', key, 0, 50000) * interval '1 second' as ct,
    case when kind <> 'D' then case st when 'fin' then 'request_finished' when 'cp' then 'cancelled_by_patron' when 'cs' then 'cancelled_by_staff' else case when sched <= date '2026-07-02' then 'item_on_hold' when sched < date '2026-07-09' then 'in_item_retrieval' else 'awaiting_request_processing' end end
      when d > date '2026-06-19' then 'awaiting_request_processing' when d > date '2026-05-25' then pg_temp.w('qds', key, 'in_duplication:6,request_finished:4') else pg_temp.w('qds', key, 'request_finished:88,cancelled_by_patron:8,cancelled_by_staff:4') end as status from req0 as r) as q;
update req1 set status = case when visit in (select id from vis where d = date '2026-06-26') and id % 2 = 0 then 'checked_out' else 'awaiting_reshelving' end where visit in (select id from vis where d >= date '2026-06-25');

insert into patron
select i, lower(substr(g, 1, 1) || regexp_replace(l, '[ '']', '', 'g')) || case when i % 3 = 0 then i::text else lpad((i * 37 % 1000)::text, 3, '0') end, l, g, case when pg_temp.f('pe', i) < 0.97 then lower(g || '.' || replace(l, ' ', '') || i) || case when st in ('undergraduate', 'graduate', 'faculty', 'university_staff') then '@hawthorne.example' else pg_temp.one('pm', i, '@mailbox.example,@post.example,@inbox.example') end end,
    case when pg_temp.f('pp', i) < 0.62 then '555-' || lpad(pg_temp.z('pn', i, 1000, 9999)::text, 4, '0') end,
    case when local then 'Hawthorne' when ctry <> 'United States' then split_part('Canada:Toronto,United Kingdom:London,Germany:Berlin,Japan:Osaka', ctry || ':', 2) else pg_temp.one('pc', i, 'Eastport,Riverton,Chicago,Minneapolis,Madison,St. Paul,Denver,Boston,Seattle,Millbrook,Cedar Falls') end,
    case when local then 'MN' when ctry <> 'United States' then null else (string_to_array('MN,MN,IL,MN,WI,MN,CO,MA,WA,MN,IA', ','))[1 + floor(pg_temp.f('pc', i) * 11)::int] end, ctry,
    case when st in ('undergraduate', 'graduate', 'faculty', 'university_staff') then 'Hawthorne State University' when st = 'visiting_scholar' then pg_temp.one('pi', i, 'University of Toronto,Lakeland College,Northern Plains University,University of Wexford,Humboldt-Universität,St. Olaf''s Seminary') end,
    (select id from ev where n = 'patron_status' and v = st), case when fst is null then pg_temp.w('pcl', i, 'No:50,New:50') when i % 97 = 0 then 'B' else 'Yes' end,
    case when pg_temp.f('pt', i) < 0.55 then pg_temp.one('pto', i, 'Lumber industry,Women''s suffrage,Family history,Local railways,Labor unions,Church history,Campus architecture,Student protest 1968-1972,Dairy farming,Immigration from Scandinavia,Regional music,Public health,Photography') end,
    reg, (reg + interval '1 year' * (1 + (date '2026-06-26' - reg::date) / 365 * case when lst > date '2026-06-26' - 300 then 1 else 0 end))::date
  from (select p.*, coalesce(fst, timestamp '2024-02-01 10:00:00' + i * interval '29 hours') - pg_temp.skew('pr', i, 0, 20, 3) * interval '1 day' - interval '1 hour' * 2 as reg, case when st in ('undergraduate', 'graduate', 'faculty', 'university_staff') then true else pg_temp.f('ploc', i) < 0.15 end as local,
          case when st = 'visiting_scholar' and pg_temp.f('pct', i) < 0.3 then pg_temp.one('pco', i, 'Canada,United Kingdom,Germany') else 'United States' end as ctry
        from (select i, pg_temp.modern('p', i) as g, pg_temp.family('p', i) as l, case when i <= 25 then pg_temp.w('ps0', i, 'faculty:7,graduate:4,university_staff:2') else pg_temp.w('ps', i, 'undergraduate:30,graduate:18,faculty:9,university_staff:5,visiting_scholar:12,independent_researcher:15,genealogist:11') end as st, a.fst, a.lst from generate_series(1, 720) as i
              left join (select p, min(t) as fst, max(t)::date as lst from (select p, ct as t from req1 union all select p, d + time '09:00' from vis) as u group by p) as a on a.p = i) as p) as p;
update patron set city = case country when 'Canada' then 'Toronto' when 'United Kingdom' then 'London' else 'Berlin' end where country <> 'United States' and city is distinct from 'Hawthorne';

insert into reading_room_visit
select v.id, v.p, coalesce((select q.repo_id from req1 as r join pop as q on q.id = r.res where r.visit = v.id order by r.id limit 1), 2), t, case when v.d = date '2026-06-26' and v.id % 2 = 0 then null else least(t + pg_temp.skew('vo', v.id, 18, 400, 1.4) * interval '1 minute', v.d + time '17:00') end,
    case when pg_temp.f('vs', v.id) < 0.9 then 'T' || pg_temp.z('vt', v.id, 1, 9) end, case when pg_temp.f('vl', v.id) < 0.7 then pg_temp.z('vk', v.id, 1, 24) end, case when exists (select from req1 as r where r.visit = v.id) then 1 else 0 end, pg_temp.staff('vb', v.id, v.d)
  from (select *, d + time '09:00' + pg_temp.skew('vti', id, 0, 390, 1.3) * interval '1 minute' + pg_temp.z('vse', id, 0, 59) * interval '1 second' as t from vis) as v order by v.id;

create temp table hist as
select r.id, s.o, s.st, case when s.o = 1 then r.ct
    when s.st = 'cancelled_by_patron' then r.ct + pg_temp.z('hc', r.id, 4, 40) * interval '1 hour'
    when s.st = 'cancelled_by_staff' then pg_temp.workday((r.ct + pg_temp.z('hc', r.id, 20, 50) * interval '1 hour')::date) + time '09:12' + pg_temp.z('hct', r.id, 0, 25000) * interval '1 second'
    when r.kind = 'D' and s.o = 2 then pg_temp.workday((r.ct + pg_temp.z('h2', r.id, 20, 70) * interval '1 hour')::date) + time '09:05' + pg_temp.z('h2t', r.id, 0, 12000) * interval '1 second'
    when r.kind = 'D' then least(pg_temp.workday((r.ct + pg_temp.z('h3', r.id, 90, 520) * interval '1 hour')::date), date '2026-06-26' - (r.id % 3)::int) + time '13:10' + pg_temp.z('h3t', r.id, 0, 12000) * interval '1 second'
    else case s.st when 'in_item_retrieval' then greatest(r.ct + interval '35 minutes', least(r.ct + interval '25 hours', r.sched + time '08:20')) when 'item_on_hold' then greatest(r.ct + interval '90 minutes', least(r.ct + interval '47 hours', r.sched + time '08:45'))
      when 'checked_out' then coalesce(v.sign_in_time, r.sched + time '10:00') + interval '11 minutes' when 'awaiting_reshelving' then coalesce(v.sign_out_time, r.sched + time '15:10') - interval '2 minutes' else coalesce(v.sign_out_time, r.sched + time '15:10') + pg_temp.z('hf', r.id, 14, 26) * interval '1 hour' end end as at, r.p, r.ct
  from req1 as r left join reading_room_visit as v on v.id = r.visit,
  lateral unnest(case when r.status like 'cancelled%' then array['awaiting_request_processing', r.status] when r.kind = 'D' then array['awaiting_request_processing', 'in_duplication', 'request_finished'] else array['awaiting_request_processing', 'in_item_retrieval', 'item_on_hold', 'checked_out', 'awaiting_reshelving', 'request_finished'] end) with ordinality as s (st, o)
  where s.o <= coalesce(array_position(case when r.status like 'cancelled%' then array['awaiting_request_processing', r.status] when r.kind = 'D' then array['awaiting_request_processing', 'in_duplication', 'request_finished'] else array['awaiting_request_processing', 'in_item_retrieval', 'item_on_hold', 'checked_out', 'awaiting_reshelving', 'request_finished'] end, r.status), 1);
create temp table tc as select id, collection_id, row_number() over (partition by collection_id order by id) as n, count(*) over (partition by collection_id) as c from top_container;
create index on tc (collection_id, n);
create index on archival_object (top_container_id);
insert into request
select r.id, r.p, q.repo_id, (select id from ev where n = 'request_type' and v = case r.kind when 'R' then 'reading_room' when 'D' then 'duplication' else 'classroom' end), (select id from ev where n = 'request_status' and v = r.status), r.res, t.id,
    case when pg_temp.f('qa', r.id) < 0.45 or r.kind = 'D' then (select a.id from archival_object as a where a.top_container_id = t.id order by pg_temp.f('qao', a.id + r.id) limit 1) end,
    case when r.kind = 'R' then r.visit end, r.ct, r.sched, h.at,
    case r.status when 'cancelled_by_patron' then case when pg_temp.f('qcn', r.id) < 0.4 then 'No longer needed' when pg_temp.f('qcn', r.id) < 0.6 then 'Patron could not travel' end when 'cancelled_by_staff' then pg_temp.one('qcr', r.id, 'Item restricted,Item at conservation,Duplicate request,Patron did not show') end,
    case when pg_temp.f('qsp', r.id) < 0.07 then pg_temp.one('qsq', r.id, 'Please include the oversize folder,Needs a light table,Will bring own camera,Deadline next month,Only the first ten letters') end, case when pg_temp.f('qw', r.id) < 0.86 then 1 else 0 end
  from req1 as r join pop as q on q.id = r.res
  join tc as t on t.collection_id = r.res and t.n = 1 + floor(power(pg_temp.f('qb', r.id), 1.6) * t.c)::int
  join (select id, max(at) as at from hist group by id) as h on h.id = r.id
  order by r.id;
insert into request_history
select row_number() over (order by at, id, o), id, (select e.id from ev as e where e.n = 'request_status' and e.v = st), at, case when o = 1 or st = 'cancelled_by_patron' then (select username from patron where patron.id = p) else pg_temp.staff('hu' || o, id, at::date) end,
    case when st = 'cancelled_by_staff' then 'Patron notified by e-mail' when st = 'item_on_hold' and pg_temp.f('hn', id) < 0.05 then 'Box has loose material' end
  from hist;

insert into reproduction_order
select row_number() over (order by r.id), r.id, (select id from ev where n = 'reproduction_format' and v = fmt), (select id from ev where n = 'reproduction_status' and v = st), pages, price, rush, perm, pages * price + rush + perm, (perm > 0)::int,
    case when st not in ('awaiting_estimate', 'cancelled') then 'INV' || to_char(inv, 'YY') || '-' || lpad(r.id::text, 5, '0') end, case when st not in ('awaiting_estimate', 'cancelled') then inv end,
    case when st in ('in_production', 'delivered') then pg_temp.w('opm', r.id, case when r.patron_status in ('faculty', 'university_staff') then 'dept_charge:8,card:2' else 'card:85,check:15' end) end, case when st in ('in_production', 'delivered') then least(inv + pg_temp.skew('opd', r.id, 0, 9, 2), coalesce(fin, date '2026-06-25')) end, case when st = 'delivered' then fin end
  from (select r.*, pv.v as patron_status, case when st = 'awaiting_estimate' then null else pg_temp.skew('opg', r.id, 1, case fmt when 'pdf_scan' then 160 when 'photocopy' then 90 when 'audio_transfer' then 4 else 18 end, 2.5) end as pages,
          case when st = 'awaiting_estimate' then null else case fmt when 'pdf_scan' then 0.50 when 'photocopy' then 0.35 when 'audio_transfer' then 45 else 15 end::numeric end as price,
          case when st <> 'awaiting_estimate' and pg_temp.f('oru', r.id) < 0.08 then 25 else 0 end as rush, case when st <> 'awaiting_estimate' and fmt = 'tiff_scan' and pg_temp.f('opf', r.id) < 0.3 then pg_temp.one('ope', r.id, '50,50,75,150')::int else 0 end as perm
        from (select q.id, q.p, case when q.ct < timestamp '2024-09-01' then pg_temp.w('of', q.id, 'pdf_scan:60,tiff_scan:20,photocopy:17,audio_transfer:3') else pg_temp.w('of', q.id, 'pdf_scan:70,tiff_scan:26,audio_transfer:4') end as fmt,
                case q.status when 'request_finished' then 'delivered' when 'in_duplication' then case when pg_temp.f('ost', q.id) < 0.45 then 'awaiting_payment' else 'in_production' end when 'awaiting_request_processing' then 'awaiting_estimate' else 'cancelled' end as st,
                (select min(h.at) filter (where h.st = 'in_duplication') from hist as h where h.id = q.id)::date as inv, (select max(h.at) filter (where h.st = 'request_finished') from hist as h where h.id = q.id)::date as fin
              from req1 as q where q.kind = 'D') as r
        join patron as pt on pt.id = r.p join ev as pv on pv.id = pt.status_id) as r;

create index on accession (related_resource_id);
create index on linked_agents_rlshp (resource_id);
create index on archival_object (root_record_id, parent_id);
create index on reading_room_visit (patron_id);
create index on request (patron_id);
create index on request (resource_id);
create index on request_history (request_id);
