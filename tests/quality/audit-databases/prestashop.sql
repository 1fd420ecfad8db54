-- The web shop of an Irish bicycle dealer: customers, addresses, catalogue in two languages, orders with their states, credit slips, stock.
-- After PrestaShop 8: prefix ps_, names of the catalogue in _lang tables, flags active and deleted as small integers, keys but no foreign keys, no comments.
-- Values are drawn from hashes of row numbers; each load gives the same rows.
set jit = off;
set time zone 'UTC';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 404) & 1073741823) / 1073741824.0::float8 $$;
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

create table ps_lang (
  id_lang integer primary key,
  name varchar(32) not null,
  active smallint not null,
  iso_code char(2) not null,
  language_code varchar(5) not null,
  locale varchar(5) not null,
  date_format_lite varchar(32) not null,
  is_rtl smallint not null default 0
);
insert into ps_lang values (1, 'English (English)', 1, 'en', 'en-us', 'en-IE', 'd/m/Y', 0), (2, 'Français (French)', 1, 'fr', 'fr-fr', 'fr-FR', 'd/m/Y', 0);

create table ps_country_lang (
  id_country integer not null,
  id_lang integer not null,
  name varchar(64) not null,
  primary key (id_country, id_lang)
);
insert into ps_country_lang values (26, 1, 'Ireland'), (26, 2, 'Irlande'), (17, 1, 'United Kingdom'), (17, 2, 'Royaume-Uni'), (8, 1, 'France'), (8, 2, 'France'), (3, 1, 'Belgium'), (3, 2, 'Belgique'), (1, 1, 'Germany'), (1, 2, 'Allemagne'), (13, 1, 'Netherlands'), (13, 2, 'Pays-Bas'), (6, 1, 'Spain'), (6, 2, 'Espagne');

create table ps_customer (
  id_customer integer primary key,
  id_shop_group integer not null default 1,
  id_shop integer not null default 1,
  id_gender integer not null default 0,
  id_default_group integer not null default 1,
  id_lang integer,
  company varchar(255),
  firstname varchar(255) not null,
  lastname varchar(255) not null,
  email varchar(255) not null,
  passwd varchar(255) not null,
  birthday date,
  newsletter smallint not null default 0,
  optin smallint not null default 0,
  active smallint not null default 0,
  is_guest smallint not null default 0,
  deleted smallint not null default 0,
  date_add timestamp not null,
  date_upd timestamp not null
);
create temp table buyer as
select i, case when fr then pg_temp.one('ff', i, 'Camille,Julien,Sophie,Antoine,Claire,Mathieu,Elise,Nicolas,Pauline,Luc') else case when male then pg_temp.one('fm', i, 'Sean,Conor,Patrick,Liam,Declan,Brian,James,Daniel,Eoin,Michael,Padraig,Tom,Mark,Kevin,Adam') else pg_temp.one('fw', i, 'Aoife,Niamh,Sarah,Ciara,Emma,Grace,Orla,Laura,Mary,Sinead,Rachel,Deirdre,Kate') end end as first,
       case when fr then pg_temp.one('lf', i, 'Moreau,Lefevre,Girard,Roux,Fontaine,Mercier,Blanc,Garnier,Dubois,Perrin') else pg_temp.one('le', i, 'Murphy,Kelly,Walsh,Byrne,Ryan,Connolly,Doyle,McCarthy,Gallagher,Doherty,Kennedy,Lynch,Quinn,Moore,Daly,Nolan,Power,Hughes,Brennan,Foley,Keane,Hogan,Burke,Flynn') end as last,
       fr, male, pg_temp.f('guest', i) < 0.17 as guest, timestamp '2023-02-01' + make_interval(mins => floor(1788000 * power(i / 951.0, 0.9))::int) as added
  from (select i, pg_temp.f('fr', i) < 0.14 as fr, pg_temp.f('male', i) < 0.68 as male from generate_series(1, 950) as i) as s;
insert into ps_customer
select i, 1, 1, case when guest or pg_temp.f('g', i) < 0.2 then 0 when male then 1 else 2 end, case when guest then 2 else 3 end, case when fr then 2 else 1 end, case when pg_temp.f('comp', i) < 0.05 then pg_temp.one('compn', i, 'Tidal Couriers,Greenway Hire,Lakeside Hostel,Cycle Club Sligo,Velo Services,Harbour Cafe') end, first, last,
       lower(first || case when pg_temp.f('dot', i) < 0.5 then '.' else '' end || last) || i % 97 || '@' || case when fr then pg_temp.one('dof', i, 'courrier.example,boite.example') else pg_temp.one('doe', i, 'mailbox.example,inbox.example,post.example') end, '$2y$10$' || left(md5('pw' || i) || md5('px' || i), 53), case when not guest and pg_temp.f('bd', i) < 0.3 then date '1955-01-01' + pg_temp.z('bdd', i, 0, 18500) end,
       case when pg_temp.f('nl', i) < 0.36 then 1 else 0 end, case when pg_temp.f('oi', i) < 0.12 then 1 else 0 end, case when pg_temp.f('act', i) < 0.975 then 1 else 0 end, guest::int, case when not guest and pg_temp.f('del', i) < 0.012 then 1 else 0 end, added, least(added + make_interval(hours => pg_temp.z('upd', i, 0, 6000)), timestamp '2026-06-27 18:00')
  from buyer;

create table ps_address (
  id_address integer primary key,
  id_country integer not null,
  id_customer integer not null default 0,
  alias varchar(32) not null,
  company varchar(255),
  lastname varchar(255) not null,
  firstname varchar(255) not null,
  address1 varchar(128) not null,
  address2 varchar(128),
  postcode varchar(12),
  city varchar(64) not null,
  phone_mobile varchar(32),
  vat_number varchar(32),
  date_add timestamp not null,
  date_upd timestamp not null,
  active smallint not null default 1,
  deleted smallint not null default 0
);
insert into ps_address
select row_number() over (order by i, k), split_part(place, '/', 1)::int, i, case when k = 2 and pg_temp.f('al', i) < 0.4 then 'Work' else 'My Address' end, null, case when k = 2 and pg_temp.f('oth', i) < 0.2 then 'Reilly' else last end, first, case when fr then pg_temp.z('no', i * 3 + k, 1, 140) || ' ' || pg_temp.one('sf', i * 3 + k, 'rue des Lilas,avenue Foch,rue du Port,place de la Gare,chemin Vert') else pg_temp.z('no', i * 3 + k, 1, 140) || ' ' || pg_temp.one('se', i * 3 + k, 'Main Street,Church Road,Station Road,The Green,Abbey Park,Strand Road,Mill Lane,Castle View,Shop Street') end,
       case when pg_temp.f('a2', i * 3 + k) < 0.15 then 'Apt ' || pg_temp.z('apt', i, 1, 30) end, split_part(place, '/', 3), split_part(place, '/', 2), case when pg_temp.f('mob', i) < 0.85 then case when fr then '+33 6 ' else '+353 8' || pg_temp.z('m0', i, 3, 9) || ' ' end || pg_temp.z('m1', i, 1000000, 9999999) end, null, added + make_interval(days => (k - 1) * 90, mins => 3), added + make_interval(days => (k - 1) * 90, mins => 3), 1, case when k = 1 and two and pg_temp.f('ad', i) < 0.6 then 1 else 0 end
  from (select *, pg_temp.f('two', i) < 0.18 and added < timestamp '2026-03-01' as two from buyer) as b, generate_series(1, 2) as k,
  lateral (select case when fr then pg_temp.w('pf', i, '8/Nantes/44000:3,8/Rennes/35000:3,8/Lyon/69003:2,8/Lille/59000:2,3/Namur/5000:2,3/Liège/4000:1') else pg_temp.w('pe', i * 3 + k, '26/Galway/H91 T8W2:10,26/Dublin/D08 X2C4:18,26/Sligo/F91 K6E1:6,26/Cork/T12 R5P9:9,26/Limerick/V94 W3N7:6,26/Westport/F28 C9A5:4,26/Athlone/N37 D2F8:3,26/Ennis/V95 H1K3:3,26/Waterford/X91 P7R2:3,17/Belfast/BT7 1NN:5,17/Derry/BT48 6HQ:2,17/Bristol/BS3 4QT:1,1/Köln/50667:1,13/Utrecht/3511 LX:1') end as place) as p
 where k = 1 or two;

create table ps_category_lang (
  id_category integer not null,
  id_shop integer not null default 1,
  id_lang integer not null,
  name varchar(128) not null,
  description text,
  link_rewrite varchar(128) not null,
  primary key (id_category, id_shop, id_lang)
);
create temp table cat as
select o + 2 as id, split_part(c, '/', 1) as en, split_part(c, '/', 2) as fr, split_part(c, '/', 3)::int as vatfree
  from unnest(array['Bikes/Vélos/0', 'Electric bikes/Vélos électriques/0', 'Kids bikes/Vélos enfants/0', 'Drivetrain/Transmission/0', 'Brakes/Freins/0', 'Wheels and tyres/Roues et pneus/0', 'Saddles/Selles/0', 'Lights/Éclairage/0', 'Helmets/Casques/0', 'Clothing/Vêtements/0', 'Bags and racks/Sacs et porte-bagages/0', 'Tools and care/Outils et entretien/0', 'Locks/Antivols/0', 'Clearance/Fins de série/0']) with ordinality as v (c, o);
insert into ps_category_lang select 1, 1, l, case l when 1 then 'Root' else 'Racine' end, '', case l when 1 then 'root' else 'racine' end from generate_series(1, 2) as l
union all select 2, 1, l, case l when 1 then 'Home' else 'Accueil' end, '', case l when 1 then 'home' else 'accueil' end from generate_series(1, 2) as l
union all select id, 1, 1, en, null, lower(replace(en, ' ', '-')) from cat union all select id, 1, 2, fr, null, lower(translate(fr, 'éÉ ', 'ee-')) from cat;

create table ps_product (
  id_product integer primary key,
  id_supplier integer,
  id_manufacturer integer,
  id_category_default integer,
  id_tax_rules_group integer not null,
  on_sale smallint not null default 0,
  ean13 varchar(13),
  minimal_quantity integer not null default 1,
  price numeric(20,6) not null default 0,
  wholesale_price numeric(20,6) not null default 0,
  reference varchar(64),
  weight numeric(20,6) not null default 0,
  active smallint not null default 0,
  available_for_order smallint not null default 1,
  visibility varchar(10) not null default 'both' check (visibility in ('both', 'catalog', 'search', 'none')),
  condition varchar(12) not null default 'new' check (condition in ('new', 'used', 'refurbished')),
  date_add timestamp not null,
  date_upd timestamp not null
);
create table ps_product_lang (
  id_product integer not null,
  id_shop integer not null default 1,
  id_lang integer not null,
  description_short text,
  link_rewrite varchar(128) not null,
  name varchar(128) not null,
  available_now varchar(255),
  available_later varchar(255),
  primary key (id_product, id_shop, id_lang)
);
create temp table item as
with base as (
  select o, split_part(t, '/', 1)::int as cat, split_part(t, '/', 2) as en, split_part(t, '/', 3) as fr, split_part(t, '/', 4)::numeric as price, split_part(t, '/', 5)::numeric as kg
    from unnest(string_to_array('3/Gravel bike/Vélo gravel/1150/10.4,3/City bike/Vélo de ville/480/14.5,3/Road bike/Vélo de route/1320/8.9,4/Electric city bike/Vélo de ville électrique/1890/22,4/Electric cargo bike/Vélo cargo électrique/3650/38,5/Kids bike 16 inch/Vélo enfant 16 pouces/185/7.2,5/Kids bike 20 inch/Vélo enfant 20 pouces/240/8.1,6/Chain/Chaîne/24/0.3,6/Cassette/Cassette/42/0.4,6/Rear derailleur/Dérailleur arrière/68/0.3,6/Pedals/Pédales/35/0.4,7/Disc brake pads/Plaquettes de frein/14/0.05,7/Brake cable set/Jeu de câbles de frein/12/0.1,7/Brake rotor/Disque de frein/26/0.2,8/Tyre/Pneu/31/0.5,8/Inner tube/Chambre à air/6/0.15,8/Rear wheel/Roue arrière/110/1.2,9/Saddle/Selle/45/0.3,9/Seatpost/Tige de selle/38/0.3,10/Front light/Éclairage avant/36/0.1,10/Rear light/Éclairage arrière/22/0.06,11/Helmet/Casque/62/0.3,12/Rain jacket/Veste de pluie/79/0.4,12/Cycling gloves/Gants/24/0.1,12/Bib shorts/Cuissard/72/0.2,13/Pannier bag/Sacoche/58/0.9,13/Rear rack/Porte-bagages/41/0.8,14/Floor pump/Pompe à pied/39/1.6,14/Multi-tool/Multi-outil/21/0.2,14/Chain oil/Huile de chaîne/8/0.15,15/U-lock/Antivol en U/46/1.4,15/Folding lock/Antivol pliant/64/1.1', ',')) with ordinality as v (t, o)
)
select row_number() over (order by k, o) as id, cat, en, fr, brand, var, (round(price * (0.72 + 0.2 * k + 0.1 * pg_temp.f('pr', o * 10 + k))::numeric, 0) - 0.05) / 1.23 as net, kg
  from base, generate_series(1, 7) as k, lateral (select pg_temp.one('brand', o * 10 + k, 'Corrib,Velmar,Strade,Nordvik,Pikko,Bruma,Altura Uno,Kestrel') as brand, (array['Basic', 'Sport', 'Pro', '2.0', 'Lite', 'Comfort', 'X'])[k] as var) as x
 where k <= 6 or cat <= 5;
insert into ps_product
select id, pg_temp.z('sup', id, 1, 6), 1 + hashtext(brand) % 4 + 4, case when clear then 16 else cat end, 1, case when clear then 1 else 0 end, case when pg_temp.f('ean', id) < 0.8 then '539' || lpad(pg_temp.z('eann', id, 0, 999999999)::text, 10, '0') end, 1, round(net, 6), round(net * (0.52 + 0.16 * pg_temp.f('whole', id))::numeric, 6), upper(left(regexp_replace(en, '[^A-Za-z]', '', 'g'), 3)) || '-' || lpad(id::text, 4, '0'), kg,
       case when pg_temp.f('off', id) < 0.13 then 0 else 1 end, case when pg_temp.f('afo', id) < 0.97 then 1 else 0 end, case when pg_temp.f('vis', id) < 0.97 then 'both' else 'none' end, case when pg_temp.f('cond', id) < 0.02 then 'refurbished' else 'new' end, added, added + make_interval(days => pg_temp.z('pu', id, 5, 200))
  from (select *, pg_temp.f('clear', id) < 0.07 as clear, timestamp '2023-01-20 11:00' + make_interval(hours => floor(24000 * power(id / 205.0, 2))::int) as added from item) as s;
insert into ps_product_lang select id, 1, 1, case when pg_temp.f('ds', id) < 0.6 then 'Our choice for daily use.' end, lower(replace(brand || ' ' || en || ' ' || var, ' ', '-')), brand || ' ' || en || ' ' || var, 'In stock', case when pg_temp.f('al', id) < 0.3 then 'Back soon' end from item
union all select id, 1, 2, case when pg_temp.f('ds', id) < 0.3 then 'Notre choix pour tous les jours.' end, lower(translate(fr || ' ' || brand || ' ' || var, ' éÉîâàè', '-eeiaae')), fr || ' ' || brand || ' ' || var, 'En stock', null from item;

create table ps_stock_available (
  id_stock_available integer primary key,
  id_product integer not null,
  id_product_attribute integer not null default 0,
  id_shop integer not null default 1,
  id_shop_group integer not null default 0,
  quantity integer not null default 0,
  physical_quantity integer not null default 0,
  reserved_quantity integer not null default 0,
  depends_on_stock smallint not null default 0,
  out_of_stock smallint not null default 2,
  location varchar(255) not null default '',
  unique (id_product, id_product_attribute, id_shop, id_shop_group)
);

create table ps_carrier (
  id_carrier integer primary key,
  id_reference integer not null,
  name varchar(64) not null,
  url varchar(255),
  active smallint not null default 0,
  deleted smallint not null default 0,
  is_free smallint not null default 0,
  shipping_method integer not null default 0,
  position integer not null default 0,
  max_weight numeric(20,6) default 0,
  grade integer default 0
);
insert into ps_carrier values (1, 1, 'Click and collect', null, 1, 0, 1, 1, 0, 0, 0), (2, 2, 'An Bealach Post', 'https://track.bealach.example/@', 0, 1, 0, 1, 1, 20, 4), (3, 3, 'Fastline Courier', 'https://fastline.example/t/@', 1, 0, 0, 1, 2, 35, 8), (4, 2, 'An Bealach Post', 'https://track.bealach.example/p/@', 1, 0, 0, 1, 1, 20, 4), (5, 5, 'Bike box delivery', null, 1, 0, 0, 1, 3, 60, 6), (6, 6, 'Euro Parcel', 'https://europarcel.example/@', 0, 0, 0, 1, 4, 30, 3), (7, 7, 'Relais Colis Europe', 'https://relais.example/@', 1, 0, 0, 1, 4, 30, 4);

create table ps_order_state (
  id_order_state integer primary key,
  invoice smallint default 0,
  send_email smallint not null default 0,
  module_name varchar(255),
  color varchar(32),
  unremovable smallint not null default 0,
  hidden smallint not null default 0,
  logable smallint not null default 0,
  delivery smallint not null default 0,
  shipped smallint not null default 0,
  paid smallint not null default 0,
  deleted smallint not null default 0
);
create table ps_order_state_lang (
  id_order_state integer not null,
  id_lang integer not null,
  name varchar(64) not null,
  template varchar(64) not null,
  primary key (id_order_state, id_lang)
);
create temp table st as
select * from (values (1, 'Awaiting check payment', 'En attente du paiement par chèque', 'cheque', 0, 0, 0, 0), (2, 'Payment accepted', 'Paiement accepté', 'payment', 1, 0, 0, 1), (3, 'Processing in progress', 'En cours de préparation', 'preparation', 1, 1, 0, 1), (4, 'Shipped', 'Expédié', 'shipped', 1, 1, 1, 1), (5, 'Delivered', 'Livré', '', 1, 1, 1, 1), (6, 'Canceled', 'Annulé', 'order_canceled', 0, 0, 0, 0), (7, 'Refunded', 'Remboursé', 'refund', 1, 0, 0, 0), (8, 'Payment error', 'Erreur de paiement', 'payment_error', 0, 0, 0, 0),
  (9, 'On backorder (paid)', 'En attente de réapprovisionnement (payé)', 'outofstock', 1, 0, 0, 1), (10, 'Awaiting bank wire payment', 'En attente de virement bancaire', 'bankwire', 0, 0, 0, 0), (11, 'Remote payment accepted', 'Paiement à distance accepté', 'payment', 1, 0, 0, 1), (12, 'On backorder (not paid)', 'En attente de réapprovisionnement (non payé)', 'outofstock', 0, 0, 0, 0), (14, 'Ready for collection', 'Prêt à retirer', 'collect', 1, 1, 0, 1)) as v (id, en, fr, tpl, inv, deliv, ship, paid);
insert into ps_order_state select id, inv, case when tpl = '' then 0 else 1 end, case id when 10 then 'ps_wirepayment' when 1 then 'ps_checkpayment' end, (array['#34209E', '#3498D8', '#3498D8', '#01B887', '#01b887', '#2C3E50', '#01B887', '#E74C3C', '#3498D8', '#34209E', '#3498D8', '#34209E', '#4169E1', '#8A2BE2'])[id], case when id = 14 then 0 else 1 end, 0, case when paid = 1 then 1 else 0 end, deliv, ship, paid, case when id = 1 then 1 else 0 end from st;
insert into ps_order_state_lang select id, 1, en, tpl from st union all select id, 2, fr, tpl from st;

create table ps_orders (
  id_order integer primary key,
  reference varchar(9),
  id_carrier integer not null,
  id_lang integer not null,
  id_customer integer not null,
  id_address_delivery integer not null,
  id_address_invoice integer not null,
  current_state integer not null,
  payment varchar(255) not null,
  total_discounts numeric(20,6) not null default 0,
  total_paid numeric(20,6) not null default 0,
  total_paid_real numeric(20,6) not null default 0,
  total_products numeric(20,6) not null default 0,
  total_products_wt numeric(20,6) not null default 0,
  total_shipping numeric(20,6) not null default 0,
  invoice_number integer not null default 0,
  invoice_date timestamp,
  delivery_date timestamp,
  valid smallint not null default 0,
  date_add timestamp not null,
  date_upd timestamp not null
);
create table ps_order_detail (
  id_order_detail integer primary key,
  id_order integer not null,
  id_shop integer not null default 1,
  product_id integer not null,
  product_name text not null,
  product_reference varchar(64),
  product_quantity integer not null default 0,
  product_quantity_refunded integer not null default 0,
  product_quantity_return integer not null default 0,
  product_price numeric(20,6) not null default 0,
  reduction_percent numeric(5,2) not null default 0,
  unit_price_tax_incl numeric(20,6) not null default 0,
  unit_price_tax_excl numeric(20,6) not null default 0,
  total_price_tax_incl numeric(20,6) not null default 0,
  total_price_tax_excl numeric(20,6) not null default 0,
  original_wholesale_price numeric(20,6) not null default 0
);
create table ps_order_history (
  id_order_history integer primary key,
  id_employee integer not null default 0,
  id_order integer not null,
  id_order_state integer not null,
  date_add timestamp not null
);
create table ps_order_slip (
  id_order_slip integer primary key,
  conversion_rate numeric(13,6) not null default 1,
  id_customer integer not null,
  id_order integer not null,
  total_products_tax_excl numeric(20,6),
  total_products_tax_incl numeric(20,6),
  total_shipping_tax_incl numeric(20,6),
  amount numeric(20,6) not null,
  shipping_cost smallint not null,
  partial smallint not null,
  date_add timestamp not null
);

analyze ps_customer;
analyze ps_address;
analyze ps_product;
analyze ps_product_lang;
analyze buyer;
create temp table ord as
select row_number() over (order by at, i) as id, * from (
  select i, c.id_customer as cust, c.id_lang as lang, at, pg_temp.w('pay', i, 'Payment by card:62,PayPal:27,Bank wire:8,Payments by check:1') as pay, a.ids, a.ctry from (
    select y.i, n as cust, d + make_interval(mins => floor(1439 * (0.3 + 0.68 * (pg_temp.f('h1', y.i) + pg_temp.f('h2', y.i)) / 2))::int, secs => pg_temp.z('sec', y.i, 0, 59)) as at
      from (select i, 1 + floor(949 * power(pg_temp.f('c', i), 1.5))::int as n, date '2024-01-02' + case when pg_temp.f('keep', i) < (array[.45, .5, .8, 1, 1, 1, .9, .8, .6, .5, .8, .75])[extract(month from date '2024-01-02' + d1)::int] then d1 else pg_temp.z('d2', i, 0, 907) end as d from (select i, pg_temp.z('d1', i, 0, 907) as d1 from generate_series(1, 2300) as i offset 0) as x offset 0) as y join buyer as b on b.i = y.n) as o
    join ps_customer as c on c.id_customer = o.cust
    join lateral (select array_agg(id_address order by deleted = 1 and date_add < o.at - interval '200 days', id_address) as ids, min(id_country) as ctry from ps_address where id_customer = o.cust and date_add <= o.at + interval '90 days') as a on true
   where o.at > c.date_add and (c.is_guest = 0 or o.at < c.date_add + interval '250 days')) as s;
create temp table fate as
select id, at, pay, case when f < case when pay in ('Bank wire', 'Payments by check') then 0.22 else 0.025 end then 'cancel' when f < 0.06 then 'refund' when f < 0.08 and pay <> 'Bank wire' then 'error' when f < 0.13 then 'back' else 'ok' end as fate, carrier from (select *, pg_temp.f('fate', id) as f, case when ctry in (8, 3, 1, 13) then case when at < timestamp '2024-10-01' then 6 else 7 end when pg_temp.f('collect', id) < 0.22 and ctry = 26 then 1 when pg_temp.f('fast', id) < 0.45 then 3 when at < timestamp '2024-09-10' then 2 else 4 end as carrier from ord) as o;
insert into ps_order_history
select row_number() over (order by t, id, k), case when s in (2, 11, 10, 8, 1) and k = 1 then 0 else pg_temp.z('emp', id * 10 + k, 1, 4) end, id, s, t
  from (select id, k, s, case when k = 1 then at else greatest(date_trunc('second', raw::date + interval '8 hours' + (raw - raw::date) * 0.42), at + k * interval '7 minutes') end as t
          from (select f.id, f.at, o.k, o.s, f.at + make_interval(mins => case when o.k = 1 then 0 else (select sum(case when j = 2 and f.pay in ('Bank wire', 'Payments by check') then 2600 when j = 2 and f.fate = 'back' then 9000 else pg_temp.z('gap', f.id * 10 + j, 90, 2600) end)::int from generate_series(2, o.k::int) as j) end) as raw
          from fate as f, unnest(case fate when 'cancel' then case when pay in ('Bank wire', 'Payments by check') then array[10, 6] else array[2, 6] end when 'error' then case when id % 3 = 0 then array[8, 2, 3, 4, 5] else array[8] end when 'refund' then array[2, 3, 4, 5, 7] when 'back' then array[9, 3, 4, 5]
                 else case pay when 'Bank wire' then array[10] when 'Payments by check' then array[1] else '{}'::int[] end || case when pay = 'Payment by card' and id % 9 = 0 then 11 else 2 end || array[3] || case when carrier = 1 then array[14, 5] else array[4, 5] end end) with ordinality as o (s, k)) as r) as h
 where t < timestamp '2026-06-28 19:00' and not (s = 5 and id % 11 = 0);
analyze ord;
create temp table line as
select o.id, k, p.id_product as pid, l.name, p.reference, case when p.price < 30 then pg_temp.w('q', o.id * 10 + k, '1:60,2:28,3:6,4:5,10:1')::int else pg_temp.w('q2', o.id * 10 + k, '1:94,2:6')::int end as q, round(p.price * case extract(year from o.at)::int when 2024 then 0.95 when 2025 then 0.98 else 1 end, 6) as price, case when p.on_sale = 1 and pg_temp.f('sale', o.id * 10 + k) < 0.6 then 20 when pg_temp.f('red', o.id * 10 + k) < 0.04 then 10 else 0 end as red, p.wholesale_price as whole, p.weight
  from ord as o, generate_series(1, 7) as k, lateral (select 1 + floor(199 * power(pg_temp.f('prod', o.id * 10 + k), 1.25))::int as pid offset 0) as x join ps_product as p on p.id_product = x.pid join ps_product_lang as l on l.id_product = x.pid
 where l.id_lang = o.lang and p.date_add < o.at and k <= 1 + floor(6 * power(pg_temp.f('nl', o.id), 2.2))::int and (p.id_category_default > 5 or pg_temp.f('bike', o.id * 10 + k) < 0.45);
insert into ps_order_detail
select row_number() over (order by id, k), id, 1, pid, name, reference, q, 0, 0, price, red, round(net * 1.23, 6), net, round(round(net * 1.23, 2) * q, 2), round(net * q, 2), whole
  from (select *, round(price * (100 - red) / 100, 6) as net from line) as l;
insert into ps_orders
select o.id, upper(translate(substr(md5('ref' || o.id), 1, 9), '0123456789', 'KLMNPQRSTU')), case when s.kg > 7 and f.carrier <> 1 then 5 else f.carrier end, o.lang, o.cust, o.ids[1], case when cardinality(o.ids) > 1 and pg_temp.f('inv', o.id) < 0.2 then o.ids[2] else o.ids[1] end, h.last, o.pay, dis, s.wt + ship - dis, case when h.paid then s.wt + ship - dis else 0 end, s.net, s.wt, ship, 0, h.paid_at, h.shipped_at, case when h.last in (2, 3, 4, 5, 9, 11, 14) then 1 else 0 end, o.at, h.upd
  from ord as o join fate as f on f.id = o.id join (select id_order, sum(total_price_tax_excl) as net, sum(total_price_tax_incl) as wt, max((select weight from ps_product where id_product = product_id)) as kg from ps_order_detail group by 1) as s on s.id_order = o.id
  join (select id_order, (array_agg(id_order_state order by id_order_history desc))[1] as last, max(h.date_add) as upd, bool_or(t.paid = 1) as paid, min(h.date_add) filter (where t.invoice = 1) as paid_at, min(h.date_add) filter (where t.delivery = 1) as shipped_at from ps_order_history as h join ps_order_state as t using (id_order_state) group by 1) as h on h.id_order = o.id,
  lateral (select case when f.carrier = 1 then 0 when s.kg > 7 then 39 when s.wt > 90 then 0 when f.carrier = 3 then 8.5 when f.carrier in (6, 7) then 14.9 else 5.95 end as ship, case when pg_temp.f('voucher', o.id) < 0.07 then round(s.wt * 0.1, 2) else 0 end as dis) as m;
analyze ps_orders;
analyze ps_order_detail;
delete from ps_order_history where id_order not in (select id_order from ps_orders);
update ps_orders as o set invoice_number = n from (select id_order, row_number() over (order by invoice_date, id_order) as n from ps_orders where invoice_date is not null) as s where s.id_order = o.id_order;
update ps_order_detail as d set product_quantity_refunded = product_quantity, product_quantity_return = product_quantity from ps_orders as o where o.id_order = d.id_order and o.current_state = 7;
update ps_order_detail as d set product_quantity_refunded = 1, product_quantity_return = case when d.id_order % 3 = 0 then 0 else 1 end from ps_orders as o where o.id_order = d.id_order and o.current_state = 5 and o.date_upd < timestamp '2026-06-05' and pg_temp.f('part', d.id_order_detail) < 0.022;
insert into ps_order_slip
select row_number() over (order by o.date_upd, o.id_order), 1, o.id_customer, o.id_order, s.net, s.wt, case when o.current_state = 7 then o.total_shipping else 0 end, case when o.current_state = 7 then o.total_paid else s.wt end, case when o.current_state = 7 then 1 else 0 end, case when o.current_state = 7 then 0 else 1 end, case when o.current_state = 7 then o.date_upd else o.date_upd + make_interval(hours => pg_temp.z('slip', o.id_order, 60, 500)) end
  from ps_orders as o join (select id_order, sum(round(unit_price_tax_excl * product_quantity_refunded, 2)) as net, sum(round(unit_price_tax_incl, 2) * product_quantity_refunded) as wt from ps_order_detail where product_quantity_refunded > 0 group by 1) as s using (id_order);
insert into ps_stock_available
select id_product, id_product, 0, 1, 0, q - r, q, r, 0, case when id_category_default in (3, 4) then 1 else 2 end, case when pg_temp.f('loc', id_product) < 0.5 then pg_temp.one('loca', id_product, 'A,B,C,D') || pg_temp.z('locn', id_product, 1, 20) else '' end
  from (select p.*, case when active = 0 then 0 when id_category_default <= 5 then pg_temp.z('qb', id_product, 0, 5) else floor(60 * power(pg_temp.f('qs', id_product), 2))::int end as q, coalesce((select sum(product_quantity) from ps_order_detail as d join ps_orders as o using (id_order) where d.product_id = p.id_product and o.current_state in (2, 3, 9, 11)), 0)::int as r from ps_product as p) as s;

create table ps_configuration (
  id_configuration integer primary key,
  id_shop_group integer,
  id_shop integer,
  name varchar(254) not null,
  value text,
  date_add timestamp not null,
  date_upd timestamp not null
);
insert into ps_configuration select o, null, null, split_part(c, '=', 1), split_part(c, '=', 2), timestamp '2023-01-18 10:12:00', timestamp '2023-01-18 10:12:00' + make_interval(days => pg_temp.z('conf', o, 0, 900))
  from unnest(string_to_array('PS_LANG_DEFAULT=1,PS_CURRENCY_DEFAULT=1,PS_COUNTRY_DEFAULT=26,PS_SHOP_NAME=Atlantic Bikes,PS_SHOP_EMAIL=shop@atlanticbikes.example,PS_SHOP_ENABLE=1,PS_ORDER_OUT_OF_STOCK=0,PS_STOCK_MANAGEMENT=1,PS_GUEST_CHECKOUT_ENABLED=1,PS_ORDER_RETURN=1,PS_ORDER_RETURN_NB_DAYS=14,PS_OS_PAYMENT=2,PS_OS_SHIPPING=4,PS_OS_CANCELED=6,PS_OS_REFUND=7,PS_SHIPPING_FREE_PRICE=90,PS_INSTALL_VERSION=8.1.3,PS_MAINTENANCE_IP=', ',')) with ordinality as v (c, o);

create index id_customer on ps_orders (id_customer);
create index order_detail_order on ps_order_detail (id_order);
create index product_id on ps_order_detail (product_id, id_order);
create index order_history_order on ps_order_history (id_order);
create index address_customer on ps_address (id_customer);
