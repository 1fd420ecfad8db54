-- The public libraries of a county: English names in the singular, comments only where somebody once had to ask, declared keys, varchar
-- codes with check constraints or small tables of their own, money in dollars, copies that are withdrawn rather than deleted.
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

create table branch (
  branch_id smallint primary key,
  code varchar(4) not null unique,
  name varchar(60) not null,
  street varchar(80),
  city varchar(40) not null,
  postal_code varchar(10),
  phone varchar(20),
  opened_year smallint,
  floor_area_sqft integer,
  open_on_sunday boolean not null default false,
  is_active boolean not null default true
);
insert into branch values
  (1, 'CEN', 'Central Library', '200 Court Street', 'Harrow Falls', '54110', '555-0100', 1926, 84000, true, true), (2, 'EAS', 'Eastside Branch', '1418 Linden Avenue', 'Harrow Falls', '54112', '555-0112', 1964, 14500, false, true), (3, 'NOR', 'North Harrow Branch', '77 Depot Road', 'Harrow Falls', '54115', '555-0123', 1988, 11200, false, true), (4, 'MIL', 'Millbrook Library', '9 Main Street', 'Millbrook', '54130', '555-0141', 1911, 7800, false, true),
  (5, 'LAK', 'Lakeview Library', '310 Shore Drive', 'Lakeview', '54142', '555-0158', 2009, 21000, true, true), (6, 'PIN', 'Pine Hollow Library', '5 School Lane', 'Pine Hollow', '54151', '555-0166', 1972, 5200, false, true), (7, 'WES', 'Westgate Branch', '2600 Westgate Plaza', 'Harrow Falls', '54118', null, 1997, 9600, false, false), (8, 'MOB', 'Bookmobile', null, 'Harrow Falls', '54110', '555-0199', 2015, null, false, true);

create table patron_category (
  category_code varchar(10) primary key,
  description varchar(60) not null,
  min_age smallint,
  max_age smallint,
  max_loans smallint not null,
  max_holds smallint not null,
  charges_fines boolean not null default true,
  card_valid_months smallint
);
insert into patron_category values
  ('ADULT', 'Adult resident', 18, 64, 50, 15, true, 36), ('SENIOR', 'Senior resident', 65, null, 50, 15, false, 36), ('TEEN', 'Young adult', 13, 17, 30, 10, false, 24), ('CHILD', 'Juvenile', 0, 12, 20, 5, false, 24), ('NONRES', 'Non-resident (annual fee)', 18, null, 20, 5, true, 12), ('STAFF', 'Library staff', null, null, 100, 30, false, null), ('SCHOOL', 'Classroom or institution', null, null, 150, 20, false, 12);

create table patron (
  patron_id integer primary key,
  card_number varchar(14) not null unique,
  category_code varchar(10) not null references patron_category (category_code),
  home_branch_id smallint not null references branch (branch_id),
  first_name varchar(40),
  last_name varchar(60) not null,
  date_of_birth date,
  email varchar(120),
  phone varchar(20),
  street varchar(80),
  city varchar(40),
  postal_code varchar(10),
  notify_by varchar(6) not null default 'email' check (notify_by in ('email', 'sms', 'phone', 'mail', 'none')),
  guardian_id integer references patron (patron_id),
  registered_on date not null,
  expires_on date,
  is_blocked boolean not null default false,
  block_reason varchar(40),
  last_activity_at timestamp,
  created_by varchar(20),
  updated_at timestamp,
  deleted_at timestamp
);
comment on column patron.guardian_id is 'Responsible adult for juvenile cards';
insert into patron
select i, '21140' || lpad((i * 7919 % 1000000)::text, 9, '0'), cat, b, case when cat <> 'SCHOOL' then pg_temp.pick('fn', i, '{James,Mary,Robert,Linda,Michael,Susan,David,Karen,Emma,Olivia,Noah,Liam,Sophia,Carlos,Maria,Aisha,Wei,Anh,Thomas,Barbara,Ruth,Eleanor,George,Henry,Lucy,Jack,Grace,Diego,Nora,Samuel}') end, case when cat = 'SCHOOL' then pg_temp.pick('sch', i, '{Harrow Falls Elementary,Lakeview Middle School,Millbrook Montessori,St. Anne School,Pine Hollow Preschool,Sunrise Senior Residence,North High School}') || ' - Room ' || 100 + i % 40 else pg_temp.pick('ln', i, '{Anderson,Olson,Schmidt,Larson,Nguyen,Garcia,Martinez,Thompson,Kowalski,Becker,Jensen,Murphy,Vang,Xiong,Johnson,Miller,Fischer,Peterson,Hoffman,Ramirez,Baker,Carter,Lopez,Nelson,Schroeder,Weber,Young,Hall}') end,
       case when cat <> 'SCHOOL' and pg_temp.u('dob0', i) < 0.97 then born end, case when cat = 'CHILD' then null when pg_temp.u('em', i) < 0.83 then 'reader' || i || '@' || pg_temp.weighted('dom', i, '{gmail.example,yahoo.example,outlook.example,harrowfalls.example}', '{58,18,16,8}') end, case when pg_temp.u('ph', i) < 0.88 then '555-' || lpad(pg_temp.n('phn', i, 1000, 9999)::text, 4, '0') end, pg_temp.n('stn', i, 1, 2900) || ' ' || pg_temp.pick('st', i, '{Oak Street,Maple Avenue,2nd Street,Ridge Road,Lincoln Avenue,County Road H,Cedar Court,Prospect Street}'), city, zip, case when cat = 'CHILD' then 'none' else pg_temp.weighted('nb', i, '{email,sms,phone,mail}', '{62,26,9,3}') end, null, reg,
       case when card_valid_months is not null then (case when reg + make_interval(months => card_valid_months) < '2025-02-01' and pg_temp.u('renew', i) < 0.66 then timestamp '2025-02-01' + make_interval(days => pg_temp.n('rend', i, 10, 700)) else reg + make_interval(months => card_valid_months) end)::date end, blocked, case when blocked then pg_temp.weighted('blr', i, '{fees over limit,lost card,returned mail,collections}', '{56,22,15,7}') end, null, case when pg_temp.u('self', i) < 0.3 then 'web' else pg_temp.pick('cb', i, '{jolson,mbecker,tvang,circ1,circ2}') end, timestamp '2024-03-01 09:00' + make_interval(hours => pg_temp.n('upd', i, 0, 8700)), case when cat <> 'STAFF' and pg_temp.u('del', i) < 0.025 then timestamp '2023-05-01 12:00' + make_interval(days => pg_temp.n('deld', i, 0, 660)) end
  from generate_series(1, 980) as i, lateral (select case when i <= 26 then 'STAFF' else pg_temp.weighted('cat', i, '{ADULT,CHILD,SENIOR,TEEN,NONRES,SCHOOL}', '{51,19,14,11,3,2}') end as cat, pg_temp.weighted('br', i, '{1,5,2,3,4,6,7,8}', '{34,20,13,10,10,6,4,3}')::smallint as b, date '2014-01-15' + floor(4050 * power(i / 980.0, 0.7))::int as reg offset 0) as c, lateral (select * from patron_category where category_code = cat) as k, lateral (select city, postal_code as zip from branch where branch_id = b) as l,
       lateral (select date '2025-02-28' - case cat when 'CHILD' then pg_temp.n('age', i, 1500, 4700) when 'TEEN' then pg_temp.n('age', i, 4750, 6560) when 'SENIOR' then pg_temp.n('age', i, 23800, 33500) else pg_temp.n('age', i, 6700, 23600) end as born, cat in ('ADULT', 'NONRES', 'TEEN') and pg_temp.u('blk', i) < 0.055 as blocked offset 0) as d;
update patron set registered_on = greatest(registered_on, date_of_birth + 900 + patron_id % 400), expires_on = greatest(expires_on, date_of_birth + 1900) where category_code = 'CHILD';
update patron as c set guardian_id = (select patron_id from patron as g where g.category_code = 'ADULT' and g.home_branch_id = c.home_branch_id and c.date_of_birth - g.date_of_birth > 7300 order by md5(g.patron_id || ':' || c.patron_id) limit 1) where category_code = 'CHILD' and pg_temp.u('grd', patron_id) < 0.9;
update patron as c set last_name = g.last_name from patron as g where g.patron_id = c.guardian_id and pg_temp.u('same', c.patron_id) < 0.8;

create table staff (
  staff_id integer primary key,
  username varchar(20) not null unique,
  full_name varchar(80) not null,
  branch_id smallint not null references branch (branch_id),
  job_title varchar(40) not null,
  is_librarian boolean not null default false,
  hours_per_week numeric(4, 1),
  hourly_rate numeric(6, 2),
  hired_on date not null,
  left_on date,
  patron_id integer unique references patron (patron_id)
);
insert into staff
select i, lower(left(first_name, 1) || last_name) || i, first_name || ' ' || last_name, b, title, title in ('Librarian', 'Branch Manager', 'Youth Services Librarian', 'Director'), case title when 'Page' then 15 when 'Circulation Clerk' then (array[20, 24, 40])[1 + i % 3] else 40 end, case title when 'Page' then 12.5 when 'Circulation Clerk' then 17.25 + i % 4 when 'Director' then 58 when 'Branch Manager' then 36.4 else 29.8 + i % 3 end, greatest(registered_on - 20, date '2004-03-01' + pg_temp.n('hire', i, 0, 5200)), case when i > 8 and pg_temp.u('left', i) < 0.16 then date '2023-04-01' + pg_temp.n('leftd', i, 0, 600) end, i
  from generate_series(1, 26) as i join patron on patron_id = i, lateral (select case when i = 1 then 'Director' when i <= 7 then 'Branch Manager' else (array['Librarian', 'Circulation Clerk', 'Page', 'Circulation Clerk', 'Youth Services Librarian'])[1 + i % 5] end as title, case when i = 1 then 1 when i <= 7 then i - 1 else (array[1, 1, 5, 2, 1, 3, 4, 5, 6, 8])[1 + i % 10] end as b) as t;

create table material_type (
  material_code varchar(6) primary key,
  name varchar(40) not null,
  loan_days smallint,
  renewal_limit smallint not null default 2,
  daily_fine numeric(5, 2) not null default 0,
  max_fine numeric(6, 2),
  processing_fee numeric(5, 2) not null default 5,
  is_holdable boolean not null default true
);
insert into material_type values
  ('BK', 'Book', 21, 3, 0.20, 8, 5, true), ('JBK', 'Juvenile book', 21, 3, 0, null, 5, true), ('LP', 'Large print', 21, 3, 0.20, 8, 5, true), ('AUD', 'Audiobook on CD', 21, 2, 0.20, 10, 7, true), ('DVD', 'DVD / Blu-ray', 7, 1, 1.00, 10, 5, true), ('MAG', 'Magazine', 7, 0, 0.20, 3, 2, false), ('GAME', 'Video game', 7, 0, 1.00, 15, 5, true), ('KIT', 'Library of Things', 14, 0, 2.00, 40, 10, true), ('REF', 'Reference', null, 0, 0, null, 10, false);

create table author (
  author_id integer primary key,
  name varchar(100) not null,
  sort_name varchar(100),
  birth_year smallint,
  death_year smallint,
  nationality varchar(40)
);
insert into author
select i, f || ' ' || l, l || ', ' || f, y, case when y < 1945 and pg_temp.u('dead', i) < 0.8 then y + 58 + pg_temp.n('deady', i, 0, 22) end, case when pg_temp.u('nat0', i) < 0.8 then pg_temp.weighted('nat', i, '{American,British,Canadian,Irish,French,Japanese,Nigerian,Swedish}', '{60,17,6,4,4,4,3,2}') end
  from generate_series(1, 230) as i, lateral (select (array['Margaret', 'Walter', 'Joan', 'Peter', 'Louise', 'Anthony', 'Helen', 'Dorothy', 'Philip', 'Toni', 'Ursula', 'Gabriel', 'Kate', 'Stephen', 'Agnes', 'Colm', 'Haruki', 'Ngozi', 'Astrid', 'Barbara', 'Martin', 'Elif', 'Rachel', 'Neil'])[1 + i % 24] as f, (array['Hale', 'Penrose', 'Whitaker', 'Drummond', 'Castellan', 'Okoro', 'Lindgren', 'Morrow', 'Fairbanks', 'Sayer', 'Tremblay', 'Kimura', 'Delacroix', 'Byrne', 'Ashworth', 'Holloway', 'Vance', 'Strand', 'Quincy', 'Abernathy', 'Rowe', 'Calder', 'Winslow', 'Marsh', 'Thorne', 'Bellamy'])[1 + (i * 7 + i / 24 * 3) % 26] as l, 1890 + pg_temp.skew('born', i, 0, 105, 0.6) as y offset 0) as n;

create table title (
  title_id integer primary key,
  title varchar(200) not null,
  subtitle varchar(200),
  isbn varchar(13),
  material_code varchar(6) not null references material_type (material_code),
  language varchar(3) not null default 'eng',
  publisher varchar(60),
  published_year smallint,
  page_count smallint,
  audience varchar(8) not null check (audience in ('adult', 'teen', 'juvenile', 'general')),
  is_fiction boolean,
  call_number varchar(30),
  cataloged_on date not null,
  cataloged_by integer references staff (staff_id),
  suppressed boolean not null default false
);
insert into title
select i, t, case when not fic and m in ('BK', 'LP', 'AUD') and pg_temp.u('sub', i) < 0.4 then pg_temp.pick('subt', i, '{A History,The Complete Guide,A Memoir,What We Know Now,Stories and Lessons}') end, case when m not in ('DVD', 'GAME', 'KIT', 'MAG') and pg_temp.u('isbn', i) < 0.95 then '978' || lpad(pg_temp.n('isbnn', i, 0, 99999999)::text, 10, '0') end, m, case when m in ('BK', 'JBK', 'DVD') then pg_temp.weighted('lang', i, '{eng,spa,hmn,fre}', '{91,6,2,1}') else 'eng' end, case m when 'KIT' then null when 'DVD' then pg_temp.pick('pbd', i, '{Meridian Pictures,Northlight,Criterion Hall}') when 'GAME' then pg_temp.pick('pbg', i, '{Pixelworks,Bright Harbor}') else pg_temp.weighted('pb', i, '{Harbor & Stone,Random Oak,Candlewick Row,Silver Birch Press,Penrose Books,Midland University Press,Little Wren}', '{26,22,16,13,11,6,6}') end, case when m <> 'KIT' then y end,
       case when m in ('BK', 'JBK', 'LP', 'REF') then case when m = 'JBK' then 24 + pg_temp.skew('pg', i, 0, 260, 1.6) else 160 + pg_temp.skew('pg', i, 0, 640, 1.5) end end, aud, case when m not in ('KIT', 'GAME', 'MAG') then fic end, case m when 'DVD' then 'DVD ' || upper(left(replace(t, 'The ', ''), 4)) when 'KIT' then 'LOT ' || i when 'GAME' then 'GAME ' || upper(left(t, 4)) when 'MAG' then null else case when m = 'JBK' then 'J ' when m = 'LP' then 'LP ' when m = 'REF' then 'R ' when aud = 'teen' then 'YA ' else '' end || case when fic then 'FIC' else lpad(pg_temp.n('dew', i, 1, 999)::text, 3, '0') || '.' || pg_temp.n('dew2', i, 1, 99) end end, d, case when d > '2017-01-01' then (array[8, 13, 18, 12])[1 + pg_temp.skew('ctb', i, 0, 3, 1.4)] end, pg_temp.u('supp', i) < 0.012
  from generate_series(1, 720) as i, lateral (select pg_temp.weighted('mat', i, '{BK,JBK,DVD,LP,AUD,MAG,GAME,KIT,REF}', '{47,22,13,5,5,2,2,2,2}') as m offset 0) as a, lateral (select case m when 'JBK' then 'juvenile' when 'KIT' then 'general' when 'MAG' then 'general' when 'DVD' then pg_temp.weighted('aud', i, '{adult,general,juvenile}', '{50,30,20}') when 'GAME' then 'teen' when 'BK' then pg_temp.weighted('aud', i, '{adult,teen}', '{82,18}') else 'adult' end as aud, case when m in ('REF', 'MAG', 'KIT') then false else pg_temp.u('fic', i) < case m when 'JBK' then 0.7 when 'DVD' then 0.85 else 0.58 end end as fic, 2024 - case m when 'MAG' then i % 3 when 'GAME' then pg_temp.skew('year', i, 0, 9, 1.2) when 'DVD' then pg_temp.skew('year', i, 0, 24, 1.4) else pg_temp.skew('year', i, 0, 54, 1.7) end as y offset 0) as b,
       lateral (select greatest(make_date(y, 2, 1), date '2009-06-01') + pg_temp.n('ctd', i, 0, 320) as d, case m when 'KIT' then (array['Sewing Machine', 'Telescope', 'Ukulele', 'Snowshoes', 'Cordless Drill', 'Bird Watching Kit', 'Board Game: Catan', 'Wi-Fi Hotspot', 'Metal Detector', 'Bread Maker'])[1 + i % 10] when 'MAG' then (array['Midwest Gardener', 'Trail & Lake', 'Kitchen Table', 'Science Weekly', 'Harrow County Life'])[1 + i % 5] when 'REF' then pg_temp.pick('tr', i, '{"Atlas of","Dictionary of","Encyclopedia of","Plat Book of","Directory of"}') || ' ' || pg_temp.pick('tr2', i, '{Wisconsin,Harrow County,Birds,Music,"American History","World Religions",Business}') else case when not fic then pg_temp.pick('tq', i, '{Growing,"The Art of","A History of",Understanding,"The Science of","Living with","The Business of","All About","A Year of","The Truth About","Everyday","A Field Guide to"}') || ' ' || pg_temp.pick('tq2', i, '{Bread,Bees,Weather,Money,Sleep,Railroads,Wetlands,Immigration,Vegetables,Quilts,Rivers,Mushrooms,Memory,Dogs,Soil,Sailing,Grief,Oceans,Volcanoes,Coffee,Stars,Justice}') else pg_temp.pick('tp', i, '{"The Last","The Quiet","A Winter","Beyond the","The Secret","Under the","The Glass","The Long","House of","Letters from the","The Forgotten","Songs of the","The Lost","Children of the","The Blue","Return to the","The River","Night of the"}') || ' ' || pg_temp.pick('tn', i, '{Garden,Lighthouse,Orchard,Harbor,Season,Road,Mountain,Island,Library,Kingdom,Fox,Winter,Storm,Bridge,Forest,Letter,Summer,Clockmaker,Sparrow,Tide,Wolves,Meadow,Promise,Country}') || case when pg_temp.u('tx', i) < 0.42 then ' ' || pg_temp.pick('ty', i, '{"at Midnight","of Ash Hill","in the Snow","of Two Sisters","Before Dawn","of Willow Creek","and the Sea","We Left"}') else '' end end end as t offset 0) as c;

create table title_author (
  title_id integer not null references title (title_id),
  author_id integer not null references author (author_id),
  role varchar(12) not null default 'author' check (role in ('author', 'illustrator', 'editor', 'narrator', 'translator')),
  position smallint not null default 1,
  primary key (title_id, author_id, role)
);
insert into title_author
select title_id, 1 + (pg_temp.skew('ta', title_id, 0, 229, 1.7) + (k - 1) * 57) % 230, case when k = 1 then case when material_code = 'REF' then 'editor' else 'author' end when material_code = 'JBK' then 'illustrator' when material_code = 'AUD' then 'narrator' when language <> 'eng' then 'translator' else 'author' end, k
  from title, generate_series(1, 2) as k where material_code not in ('DVD', 'GAME', 'KIT', 'MAG') and (k = 1 or pg_temp.u('ta2', title_id) < case material_code when 'JBK' then 0.7 when 'AUD' then 0.9 else 0.11 end);
update author as a set birth_year = p.first - 24 - a.author_id % 19, death_year = case when p.first < 1985 then p.first + 8 + a.author_id % 25 end from (select author_id, min(published_year) as first from title_author join title using (title_id) group by 1) as p where p.author_id = a.author_id and (birth_year > p.first - 21 or death_year < p.first - 6);

create table subject (
  subject_id smallint primary key,
  heading varchar(80) not null unique,
  parent_id smallint references subject (subject_id)
);
insert into subject values
  (1, 'Fiction', null), (2, 'Mystery', 1), (3, 'Romance', 1), (4, 'Science fiction', 1), (5, 'Fantasy', 1), (6, 'Historical fiction', 1), (7, 'Thrillers', 1), (8, 'Nonfiction', null), (9, 'History', 8), (10, 'Biography', 8), (11, 'Cooking', 8), (12, 'Health & wellness', 8), (13, 'Science', 8), (14, 'Travel', 8), (15, 'Crafts & hobbies', 8), (16, 'Business & careers', 8), (17, 'Nature', 8), (18, 'Religion & philosophy', 8), (19, 'Picture books', null), (20, 'Early readers', null), (21, 'Graphic novels', null), (22, 'World languages', null), (23, 'Local history', 9), (24, 'World War, 1939-1945', 9), (25, 'Gardening', 15);

create table title_subject (
  title_id integer not null references title (title_id),
  subject_id smallint not null references subject (subject_id),
  primary key (title_id, subject_id)
);
insert into title_subject
select title_id, s from title, lateral (select case when material_code = 'JBK' and is_fiction then pg_temp.weighted('sj', title_id, '{19,20,21,5}', '{48,26,14,12}') when is_fiction then pg_temp.weighted('sf', title_id, '{2,7,6,3,4,5}', '{27,20,17,16,10,10}') else pg_temp.weighted('sn', title_id, '{10,9,11,12,13,14,15,16,17,18,23,24,25}', '{16,12,12,12,10,6,9,7,7,3,2,4,4}') end::smallint as s) as x
union select title_id, pg_temp.weighted('s2', title_id, '{21,22,6,17,10}', '{25,15,20,20,20}')::smallint from title where pg_temp.u('s2x', title_id) < 0.24;

create table item (
  item_id integer primary key,
  barcode varchar(14) not null unique,
  title_id integer not null references title (title_id),
  home_branch_id smallint not null references branch (branch_id),
  current_branch_id smallint references branch (branch_id),
  location varchar(20),
  status varchar(12) not null default 'available' check (status in ('available', 'on_loan', 'on_hold', 'in_transit', 'lost', 'damaged', 'withdrawn', 'processing')),
  price numeric(7, 2),
  acquired_on date,
  is_donation boolean not null default false,
  circulation_count integer not null default 0,
  last_inventory_on date,
  withdrawn_on date,
  withdrawal_reason varchar(20) check (withdrawal_reason in ('worn', 'outdated', 'duplicate', 'lost', 'low_use'))
);
comment on column item.circulation_count is 'Lifetime checkouts including those before the 2022 migration';
comment on column item.current_branch_id is 'Where the copy is now; null while in transit';
insert into item
select row_number() over (order by title_id, k), '31140' || lpad((title_id * 100 + k * 7)::text, 9, '0'), title_id, b, b, case when material_code = 'REF' then 'Reference' when material_code = 'DVD' then 'Media' when material_code = 'KIT' then 'Service Desk' when audience = 'juvenile' then 'Children' when audience = 'teen' then 'Teen Zone' when cataloged_on > '2024-09-01' then 'New Shelf' else 'Stacks' end, 'available', case when pg_temp.u('pr0', at) < 0.94 then case material_code when 'DVD' then 19.95 when 'AUD' then 39.99 when 'KIT' then 60 + pg_temp.n('pr', at, 0, 12) * 15 when 'GAME' then 49.99 when 'MAG' then 6.99 when 'JBK' then 9.99 + pg_temp.n('pr', title_id, 0, 9) when 'REF' then 85 else 15.99 + pg_temp.n('pr', title_id, 0, 15) end end, bought, pg_temp.u('don', at) < 0.06, pg_temp.skew('circ', at, 0, 40, 2), case when pg_temp.u('inv', at) < 0.8 and bought < date '2024-01-08' then date '2024-01-08' + b * 12 end, gone, case when gone is not null then pg_temp.weighted('wr', at, '{worn,outdated,low_use,duplicate}', '{40,25,25,10}') end
  from title, generate_series(1, 7) as k, lateral (select title_id * 10 + k as at) as h, lateral (select case when k = 1 and pg_temp.u('cen', title_id) < 0.6 then 1 else pg_temp.weighted('ib', at, '{1,5,2,3,4,6,8}', '{26,22,15,13,12,8,4}')::int end as b, least(cataloged_on + pg_temp.skew('acq', at, 0, 400, 3), date '2025-02-20') as bought, case when cataloged_on < '2019-01-01' and pg_temp.u('wd', at) < 0.14 then date '2023-02-01' + pg_temp.n('wdd', at, 0, 750) end as gone offset 0) as x where k <= 1 + pg_temp.skew('copies', title_id, 0, 6, case when published_year >= 2022 then 1.1 else 2.6 end);

create table loan (
  loan_id integer primary key,
  item_id integer not null references item (item_id),
  patron_id integer not null references patron (patron_id),
  checkout_branch_id smallint not null references branch (branch_id),
  checked_out_at timestamp not null,
  due_on date not null,
  renewals smallint not null default 0,
  returned_at timestamp,
  return_branch_id smallint references branch (branch_id),
  channel varchar(10) not null check (channel in ('desk', 'self_check', 'app', 'bookmobile')),
  staff_id integer references staff (staff_id)
);
-- Every copy goes out a number of times one after the other; who takes it fits its shelf.
create temp table reader as
select patron_id, case when category_code in ('CHILD') then 'juvenile' when category_code = 'TEEN' then 'teen' else 'adult' end as shelf, home_branch_id, registered_on, coalesce(deleted_at::date, date '2099-01-01') as until, row_number() over (partition by category_code in ('CHILD'), category_code = 'TEEN' order by md5('rd' || patron_id)) as r, count(*) over (partition by category_code in ('CHILD'), category_code = 'TEEN')::int as of from patron;
create unique index on reader (shelf, r);
create temp table going as
select row_number() over (order by item_id, n) as i, g.* from (
  select i.item_id, i.home_branch_id, i.withdrawn_on, t.material_code, t.audience, m.loan_days, m.renewal_limit, n, from_on, date '2025-02-28' - from_on as days, trips
    from item as i join title as t using (title_id) join material_type as m using (material_code), lateral (select greatest(i.acquired_on + 14, date '2022-09-01') as from_on) as f, lateral (select floor(least(1, (date '2025-02-28' - from_on) / 910.0) * pg_temp.skew('trips', i.item_id, 0, case material_code when 'DVD' then 17 when 'KIT' then 15 else 10 end, 1.2))::int as trips) as c, lateral generate_series(1, trips) as n where m.loan_days is not null) as g;
insert into loan
select row_number() over (order by out_at, i), item_id, patron_id, case when pg_temp.u('lb', i) < 0.78 then x.home_branch_id else r.home_branch_id end, out_at, due, renewed, case when back < timestamp '2025-02-28 18:00' then back end, case when back < timestamp '2025-02-28 18:00' then case when pg_temp.u('rb', i) < 0.86 then x.home_branch_id else 1 end end, case when x.home_branch_id = 8 then 'bookmobile' else ch end, case when x.home_branch_id <> 8 and ch = 'desk' then (array[9, 11, 16, 19, 21, 14])[1 + pg_temp.skew('lst', i, 0, 5, 1.3)] end
  from (select *, from_on + floor(days * (n - 1 + pg_temp.u('phase', item_id) + 0.35 * pg_temp.u('gap', i)) / trips)::int + time '10:00' + make_interval(mins => pg_temp.n('hour', i, 0, 300) + pg_temp.n('hour2', i, 0, 210)) as out_at, floor(days::numeric / trips)::int as room from going) as x,
       lateral (select case when audience in ('juvenile', 'teen') and pg_temp.u('own', i) < 0.62 then audience else 'adult' end as shelf, least(case when pg_temp.u('rnw', i) < 0.24 then 1 + pg_temp.skew('rnwn', i, 0, 2, 2.4) else 0 end, renewal_limit) as renewed, pg_temp.weighted('ch', i, '{self_check,desk,app}', '{55,38,7}') as ch offset 0) as s, lateral (select out_at::date + loan_days * (1 + renewed) as due offset 0) as d,
       lateral (select case when pg_temp.u('never', i) < 0.008 then timestamp '2099-01-01' else least(case when pg_temp.u('ontime', i) < 0.81 then due - pg_temp.skew('early', i, 0, loan_days * (1 + renewed) - 2, 1.5) else due + 1 + pg_temp.skew('late', i, 0, 60, 3) end, greatest(out_at::date + 2, out_at::date + room * 6 / 10)) + time '09:30' + make_interval(mins => pg_temp.n('back', i, 0, 540)) end as back offset 0) as b, lateral (select max(of) as readers from reader where reader.shelf = s.shelf) as c, lateral (select 1 + (pg_temp.skew('rdr', i, 0, readers - 1, 1.5) * 7 + 3) % readers as pick offset 0) as p, reader as r
 where r.shelf = s.shelf and r.r = pick and r.registered_on < out_at and r.until > out_at::date + 60 and out_at < timestamp '2025-02-28 18:00' and (withdrawn_on is null or back::date < withdrawn_on) and extract(isodow from out_at) < 7;
create index loan_item_idx on loan (item_id);
create index loan_patron_idx on loan (patron_id);
analyze loan;
-- A copy that never came back goes out no more.
delete from loan as l using loan as o where o.item_id = l.item_id and o.checked_out_at < l.checked_out_at and (o.returned_at is null or o.returned_at > l.checked_out_at);
update item as i set status = case when l.due_on < date '2024-12-31' then 'lost' else 'on_loan' end, current_branch_id = case when l.due_on < date '2024-12-31' then null else i.current_branch_id end from loan as l where l.item_id = i.item_id and l.returned_at is null;
update item set status = 'withdrawn', current_branch_id = null where withdrawn_on is not null and status = 'available'; update item set withdrawn_on = null, withdrawal_reason = null where withdrawn_on is not null and status <> 'withdrawn';
update item set status = case when acquired_on > '2025-02-01' and item_id % 3 = 0 then 'processing' when pg_temp.u('tran', item_id) < 0.4 then 'in_transit' else 'damaged' end where status = 'available' and (pg_temp.u('odd', item_id) < 0.014 or acquired_on > '2025-02-01' and item_id % 3 = 0); update item set current_branch_id = null where status = 'in_transit';
update item as i set circulation_count = circulation_count + (select count(*) from loan as l where l.item_id = i.item_id);
update patron as p set last_activity_at = (select max(greatest(checked_out_at, returned_at)) from loan as l where l.patron_id = p.patron_id);

create table hold (
  hold_id integer primary key,
  title_id integer not null references title (title_id),
  patron_id integer not null references patron (patron_id),
  pickup_branch_id smallint not null references branch (branch_id),
  status varchar(10) not null check (status in ('waiting', 'in_transit', 'ready', 'fulfilled', 'cancelled', 'expired')),
  placed_at timestamp not null,
  queue_position smallint,
  item_id integer references item (item_id),
  ready_at timestamp,
  expires_on date,
  fulfilled_at timestamp,
  cancelled_at timestamp,
  placed_by varchar(8) not null default 'patron' check (placed_by in ('patron', 'staff'))
);
comment on column hold.queue_position is 'Only for waiting holds';
insert into hold
select row_number() over (order by placed, i), title_id, patron_id, home_branch_id, state, placed, null, case when state in ('ready', 'fulfilled', 'expired', 'in_transit') then item_id end, case when state in ('ready', 'fulfilled', 'expired') then ready end, case when state in ('ready', 'fulfilled', 'expired') then ready::date + 7 end, case when state = 'fulfilled' then ready + make_interval(mins => 60 + pg_temp.skew('pick', i, 0, 9000, 1.5)) end, case when state = 'cancelled' then placed + make_interval(hours => 5 + pg_temp.n('can', i, 0, 700)) end, pg_temp.weighted('pby', i, '{patron,staff}', '{87,13}')
  from generate_series(1, 1180) as i, lateral (select timestamp '2023-03-01 08:00' + make_interval(days => floor(728 * power(i / 1180.0, 0.92))::int, mins => pg_temp.n('pl', i, 0, 800)) as placed, 1 + (pg_temp.skew('ht', i, 0, 719, 2.3) * 11) % 720 as t, 1 + (pg_temp.skew('hp', i, 0, 979, 1.5) * 13) % 980 as p offset 0) as h join title on title_id = t join patron on patron_id = p, lateral (select item_id from item as c where c.title_id = t order by md5(item_id || '.' || i) limit 1) as c,
       lateral (select placed + make_interval(hours => 12 + pg_temp.skew('rdy', i, 0, 1100, 2.6)) as ready offset 0) as r, lateral (select case when ready > timestamp '2025-02-28 18:00' then case when pg_temp.u('hc', i) < 0.1 then 'cancelled' when pg_temp.u('htr', i) < 0.12 then 'in_transit' else 'waiting' end when ready > timestamp '2025-02-22' then 'ready' else pg_temp.weighted('hs', i, '{fulfilled,cancelled,expired}', '{82,12,6}') end as state offset 0) as s
 where material_code not in ('MAG', 'REF') and category_code <> 'SCHOOL' and registered_on < placed and coalesce(deleted_at, '2099-01-01') > placed + interval '60 days' and cataloged_on < placed;
update hold set cancelled_at = least(cancelled_at, timestamp '2025-02-28 15:00') where cancelled_at is not null;
update hold as h set queue_position = q.n from (select hold_id, row_number() over (partition by title_id order by placed_at) as n from hold where status = 'waiting') as q where q.hold_id = h.hold_id;
analyze item;
analyze hold;
update item set status = 'on_hold' where status = 'available' and item_id in (select item_id from hold where status = 'ready');

create table fee (
  fee_id integer primary key,
  patron_id integer not null references patron (patron_id),
  loan_id integer references loan (loan_id),
  fee_type varchar(12) not null check (fee_type in ('overdue', 'lost', 'damage', 'processing', 'card', 'nonresident', 'printing')),
  amount numeric(7, 2) not null check (amount > 0),
  status varchar(8) not null default 'open' check (status in ('open', 'partial', 'paid', 'waived')),
  amount_paid numeric(7, 2) not null default 0,
  payment_method varchar(8) check (payment_method in ('cash', 'card', 'online', 'check')),
  assessed_on date not null,
  paid_on date,
  waived_by integer references staff (staff_id),
  note varchar(200)
);
create temp table charge as
select row_number() over (order by on_date, kind, patron_id, loan_id) as i, c.* from (
  select l.patron_id, l.loan_id, 'overdue' as kind, least(m.max_fine, m.daily_fine * (l.returned_at::date - l.due_on)) as amount, l.returned_at::date as on_date from loan as l join item using (item_id) join title using (title_id) join material_type as m using (material_code) join patron as p using (patron_id) join patron_category as k using (category_code) where k.charges_fines and m.daily_fine > 0 and l.returned_at::date > l.due_on
  union all select l.patron_id, l.loan_id, 'lost', coalesce(i.price, 20), l.due_on + 45 from loan as l join item as i using (item_id) where l.returned_at is null and l.due_on + 45 < '2025-02-28'
  union all select l.patron_id, l.loan_id, 'processing', m.processing_fee, l.due_on + 45 from loan as l join item as i using (item_id) join title using (title_id) join material_type as m using (material_code) where l.returned_at is null and l.due_on + 45 < '2025-02-28'
  union all select l.patron_id, l.loan_id, 'damage', 2 + pg_temp.n('dmg', loan_id, 0, 8) * 2, l.returned_at::date from loan as l where l.returned_at is not null and pg_temp.u('dm', loan_id) < 0.006
  union all select patron_id, null, 'card', 2, date '2023-01-10' + pg_temp.n('cardd', patron_id, 0, 770) from patron where pg_temp.u('card', patron_id) < 0.07 and registered_on < '2023-01-01' and deleted_at is null
  union all select patron_id, null, 'nonresident', 75, (greatest(registered_on, date '2022-09-01') + make_interval(years => y))::date from patron, generate_series(0, 2) as y where category_code = 'NONRES' and (greatest(registered_on, date '2022-09-01') + make_interval(years => y))::date < coalesce(deleted_at::date, date '2025-02-28')
  union all select 27 + (pg_temp.skew('prn', k, 0, 950, 1.8) * 17) % 953, null, 'printing', 0.15 * (1 + pg_temp.skew('prp', k, 0, 40, 2)), date '2022-10-01' + floor(880 * k / 260.0)::int from generate_series(1, 260) as k) as c join patron as p using (patron_id) where p.category_code <> 'SCHOOL' or kind = 'lost';
insert into fee
select i, patron_id, loan_id, kind, amount, state, case state when 'paid' then amount when 'partial' then round(amount / 2, 2) else 0 end, case when state in ('paid', 'partial') then case when kind = 'printing' then pg_temp.weighted('fm1', i, '{cash,card}', '{70,30}') else pg_temp.weighted('fm2', i, '{online,card,cash,check}', '{42,31,23,4}') end end, on_date, case when state in ('paid', 'partial') then paid end, case when state = 'waived' then (array[2, 3, 5, 6])[1 + pg_temp.n('wby', i, 0, 3)] end, case when state = 'waived' and pg_temp.u('wn', i) < 0.5 then pg_temp.pick('wnt', i, '{"Fine amnesty","Illness","Item found on shelf","First time"}') end
  from charge, lateral (select case when kind = 'printing' or kind = 'nonresident' then on_date else on_date + pg_temp.skew('fp', i, 0, 200, 2.5) end as paid offset 0) as p, lateral (select case when kind in ('printing', 'nonresident') then 'paid' when paid > '2025-02-28' then 'open' when kind in ('lost', 'processing') then pg_temp.weighted('fs1', i, '{open,paid,waived,partial}', '{55,35,7,3}') else pg_temp.weighted('fs2', i, '{paid,open,waived,partial}', '{69,20,9,2}') end as state) as s where amount > 0;

create table program (
  program_id integer primary key,
  name varchar(100) not null,
  program_type varchar(12) not null check (program_type in ('storytime', 'book_club', 'craft', 'tech_help', 'lecture', 'film', 'teen', 'other')),
  branch_id smallint references branch (branch_id),
  organizer_id integer references staff (staff_id),
  audience varchar(8) not null check (audience in ('adult', 'teen', 'juvenile', 'general')),
  starts_at timestamp not null,
  duration_minutes smallint not null,
  capacity smallint,
  registration_required boolean not null default false,
  is_virtual boolean not null default false,
  cost numeric(8, 2),
  attendance smallint,
  status varchar(10) not null default 'scheduled' check (status in ('scheduled', 'held', 'cancelled'))
);
comment on column program.cost is 'What the library spends: presenter, materials';
comment on column program.attendance is 'Head count by staff, walk-ins included';
insert into program
select row_number() over (order by at, i), case kind when 'storytime' then (array['Toddler Storytime', 'Family Storytime', 'Baby Bounce'])[1 + i % 3] when 'book_club' then (array['Monday Night Readers', 'Mystery Book Club', 'Page Turners'])[1 + i % 3] when 'craft' then (array['Craft Night', 'Quilting Circle', 'Paper Flowers'])[1 + i % 3] when 'tech_help' then (array['Tech Help Drop-In', 'Spreadsheet Basics'])[1 + i % 2] when 'lecture' then (array['Harrow County History', 'Medicare 101', 'Native Plants', 'Author Talk'])[1 + i % 4] when 'film' then 'Friday Film' when 'teen' then (array['Teen Game Night', 'Manga Club', 'Teen Advisory Board'])[1 + i % 3] else 'Seed Library Swap' end, kind, case when not online then b end, case when pg_temp.u('org', i) < 0.95 then (array[12, 17, 22, 8, 13, 18, 3])[1 + pg_temp.skew('orgn', i, 0, 6, 1.2)] end, case kind when 'storytime' then 'juvenile' when 'teen' then 'teen' when 'craft' then 'general' when 'film' then 'general' when 'other' then 'general' else 'adult' end, at, case kind when 'storytime' then 30 when 'film' then 120 when 'book_club' then 60 else 90 end, cap, must, online, case when kind in ('lecture', 'craft', 'film') and pg_temp.u('cost', i) < 0.75 then (array[50, 75, 100, 150, 250, 400])[1 + pg_temp.skew('costn', i, 0, 5, 1.7)] end,
       case when state = 'held' and pg_temp.u('att0', i) < 0.96 then case when must then null else 4 + pg_temp.skew('att', i, 0, 40, 1.8) end end, state
  from generate_series(1, 310) as i, lateral (select pg_temp.weighted('pk', i, '{storytime,book_club,craft,tech_help,lecture,film,teen,other}', '{35,13,12,11,9,7,10,3}') as kind, pg_temp.weighted('pbr', i, '{1,5,2,3,4,6}', '{35,24,13,11,11,6}')::smallint as b, date '2023-01-09' + floor(815 * i / 310.0)::int as d offset 0) as k,
       lateral (select d + case extract(isodow from d) when 7 then 1 else 0 end + case kind when 'storytime' then time '10:00' when 'film' then time '18:30' when 'teen' then time '16:00' when 'tech_help' then time '13:00' else time '18:00' end as at, kind in ('craft', 'lecture') or kind = 'tech_help' and i % 2 = 1 as must, kind in ('lecture', 'book_club') and pg_temp.u('vir', i) < 0.18 as online, case kind when 'craft' then 16 when 'lecture' then 40 when 'tech_help' then 10 when 'storytime' then 30 end as cap offset 0) as t, lateral (select case when at > timestamp '2025-02-28 18:00' then 'scheduled' when pg_temp.u('pcan', i) < 0.05 then 'cancelled' else 'held' end as state) as s;

create table program_registration (
  program_id integer not null references program (program_id),
  patron_id integer not null references patron (patron_id),
  registered_at timestamp not null,
  party_size smallint not null default 1,
  status varchar(10) not null default 'registered' check (status in ('registered', 'waitlisted', 'cancelled', 'attended', 'no_show')),
  primary key (program_id, patron_id)
);
insert into program_registration
select program_id, patron_id, signed, case when audience = 'general' then 1 + pg_temp.skew('pty', at, 0, 2, 4) else 1 end, case when cancelled or g.status = 'cancelled' then 'cancelled' when row_number() over (partition by program_id, cancelled order by signed) > capacity then 'waitlisted' when g.status = 'scheduled' then 'registered' when pg_temp.u('show', at) < 0.79 then 'attended' else 'no_show' end
  from (select g.*, p.patron_id, g.program_id * 1000::bigint + p.patron_id as at from program as g join patron as p on p.category_code in ('ADULT', 'SENIOR', 'TEEN', 'NONRES') and p.registered_on < g.starts_at - interval '30 days' and (p.deleted_at is null or p.deleted_at > g.starts_at) where registration_required) as g, lateral (select pg_temp.u('pcx', at) < 0.09 as cancelled, starts_at - make_interval(mins => 90 + pg_temp.skew('psg', at, 0, 30000, 1.4)) as signed offset 0) as c
 where pg_temp.u('preg', at) < (0.2 + pg_temp.u('pop', program_id)) * capacity / 560.0 and signed < timestamp '2025-02-28 18:00';
update program as g set attendance = (select coalesce(sum(party_size), 0) from program_registration as r where r.program_id = g.program_id and r.status = 'attended') + program_id % 3 where registration_required and status = 'held';

create table interlibrary_loan (
  ill_id serial primary key,
  patron_id integer not null references patron (patron_id),
  requested_title varchar(200) not null,
  requested_author varchar(100),
  lending_library varchar(80),
  status varchar(10) not null default 'requested' check (status in ('requested', 'shipped', 'received', 'returned', 'unfilled')),
  requested_at timestamp not null,
  received_at timestamp,
  due_on date,
  shipping_cost numeric(6, 2)
);

create table job_log (
  job_log_id serial primary key,
  job_name varchar(40) not null,
  started_at timestamp not null,
  finished_at timestamp,
  rows_affected integer,
  outcome varchar(8) not null check (outcome in ('ok', 'failed', 'skipped')),
  message text
);
insert into job_log (job_name, started_at, finished_at, rows_affected, outcome, message)
select j, at, case when state = 'ok' then at + make_interval(secs => pg_temp.skew('jl', d * 4 + k, 2, 900, 3)) end, case when state = 'ok' then pg_temp.skew('jr', d * 4 + k, 0, 300, 2) end, state, case state when 'failed' then pg_temp.pick('jm', d, '{"SMTP timeout","deadlock detected"}') end
  from generate_series(0, 74) as d, unnest('{overdue_notices,hold_expiry,fine_accrual}'::text[]) with ordinality as x (j, k), lateral (select timestamp '2024-12-16 02:00' + make_interval(days => d, mins => k::int * 15) as at, pg_temp.weighted('jo', d * 4 + k, '{ok,failed,skipped}', '{96,3,1}') as state) as y order by at;
