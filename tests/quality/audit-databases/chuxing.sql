-- 出行平台：网约车订单、计价、支付、评价与优惠券，共享单车停放点、车辆、骑行与维修。
-- 数据模型仿开源项目 online-taxi（passenger_user、driver_user、car、order_info、price_rule、dic_district），单车部分仿常见共享单车后台。
-- 数值由行号散列得出，每次装载结果相同；辅助函数放在 g 模式里，文件末尾删去。
set jit = off;
set client_min_messages = warning;
set time zone 'Asia/Shanghai';
create schema g;
create function g.h(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '#' || i, 20260) & 1073741823) / 1073741824.0::float8 $$;
create function g.n(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(g.h(k, i) * (hi - lo + 1))::int $$;
-- 偏斜：p 越大越集中在 lo 一端
create function g.sk(k text, i bigint, lo int, hi int, p float8) returns int language sql immutable
  as $$ select lo + floor(power(g.h(k, i), p) * (hi - lo + 1))::int $$;
create function g.o(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(g.h(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
create function g.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  item text;
  parts text[] := string_to_array(list, ',');
  rest float8 := 0;
begin
  foreach item in array parts loop rest := rest + split_part(item, ':', 2)::float8; end loop;
  rest := rest * g.h(k, i);
  foreach item in array parts loop
    rest := rest - split_part(item, ':', 2)::float8;
    if rest < 0 then return split_part(item, ':', 1); end if;
  end loop;
  return split_part(item, ':', 1);
end $$;
create function g.xm(k text, i bigint, sex int) returns text language sql immutable
  as $$ select g.o(k || 'x', i, '王,李,张,刘,陈,杨,赵,黄,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗,梁,宋,郑,谢,韩,唐,冯,于,董,萧,程,曹,袁,邓,许,傅,沈,曾,彭,吕,苏,卢,蒋,蔡,贾,丁,魏,薛,叶,阎') || case when sex = 1 then g.o(k || 'm', i, '伟,强,磊,军,勇,杰,涛,明,超,刚,平,辉,鹏,建国,建军,志强,海涛,文斌,子轩,浩宇,俊熙,一鸣,晓东,国栋,永康,立新,振宇,家辉,少华,天翔,德胜,宏亮') else g.o(k || 'f', i, '芳,娜,敏,静,丽,艳,娟,霞,秀英,桂兰,玉梅,婷,晓燕,雨欣,梓涵,佳怡,春花,玉兰,雪,琳,欣妍,慧,倩,红,丹丹,诗涵,梦琪,莉,小玲,海燕,素珍,思彤') end $$;
create function g.tel(k text, i bigint) returns text language sql immutable
  as $$ select g.o(k || 'a', i, '130,131,135,136,137,138,139,150,151,152,158,159,176,177,180,186,187,188,189,199') || lpad(g.n(k || 'b', i, 0, 99999999)::text, 8, '0') $$;
create function g.ts(d date, k text, i bigint, h1 int, h2 int) returns timestamp language sql immutable
  as $$ select d + make_interval(secs => g.n(k, i, h1 * 3600, h2 * 3600 - 1)) $$;
-- 从 a 到 b 每天若干行，随星期、月份与年份起伏
create function g.days(k text, a date, b date, per float8, wkend float8, mon float8[], grow float8) returns table (i bigint, d date) language sql as $$
  select row_number() over (order by x.d, s), x.d
    from (select t::date as d, per * (0.7 + 0.6 * g.h(k || 'v', t::date - date '2000-01-01')) * case when extract(isodow from t) > 5 then wkend else 1 end * mon[extract(month from t)::int] * (1 + grow * (t::date - a) / 365.0) as e from generate_series(a::timestamp, b::timestamp, '1 day') as t) as x,
      generate_series(1, floor(x.e + g.h(k, x.d - date '2000-01-01'))::int) as s $$;

create type bike_state as enum ('idle', 'in_use', 'faulty', 'maintaining', 'lost', 'scrapped');
create type pay_channel as enum ('wechat', 'alipay', 'balance', 'enterprise');
create type pay_state as enum ('unpaid', 'paid', 'partially_refunded', 'refunded');

create table dic_district (
  address_code char(6) primary key,
  address_name varchar(64) not null,
  parent_address_code char(6) references dic_district,
  level smallint not null,
  center_lng numeric(10, 6),
  center_lat numeric(10, 6)
);
create table g.city as select * from (values (1, '330100', '杭州市', 120.21, 30.25), (2, '510100', '成都市', 104.07, 30.66), (3, '430100', '长沙市', 112.94, 28.23), (4, '610100', '西安市', 108.94, 34.34)) as v (c, code, name, lng, lat);
create table g.dist as
select row_number() over () as k, c, (code::int + o * case when o < 10 then 1 else 1 end + 1)::text as code, n, lng + (g.h('dx' || c, o) - 0.5) * 0.22 as lng, lat + (g.h('dy' || c, o) - 0.5) * 0.18 as lat, code as city from g.city join (values (1, '上城区,拱墅区,西湖区,滨江区,萧山区,余杭区'), (2, '锦江区,青羊区,金牛区,武侯区,成华区,双流区'), (3, '芙蓉区,天心区,岳麓区,开福区,雨花区'), (4, '新城区,碑林区,莲湖区,雁塔区,未央区')) as v (cc, l) on cc = c, unnest(string_to_array(l, ',')) with ordinality as u (n, o);
insert into dic_district values ('330000', '浙江省', null, 1, null, null), ('510000', '四川省', null, 1, null, null), ('430000', '湖南省', null, 1, null, null), ('610000', '陕西省', null, 1, null, null);
insert into dic_district select code, name, left(code, 2) || '0000', 2, lng, lat from g.city;
insert into dic_district select code, n, city, 3, round(lng::numeric, 6), round(lat::numeric, 6) from g.dist;

create table price_rule (
  id bigserial primary key,
  city_code char(6) not null references dic_district,
  vehicle_type varchar(16) not null check (vehicle_type in ('economy', 'comfort', 'business')),
  start_fare numeric(8, 2) not null,
  start_mile numeric(6, 2) not null,
  unit_price_per_mile numeric(6, 2) not null,
  unit_price_per_minute numeric(6, 2) not null,
  fare_version int not null default 1,
  effective_from date not null,
  effective_to date,
  gmt_create timestamp not null,
  unique (city_code, vehicle_type, fare_version)
);
insert into price_rule (city_code, vehicle_type, start_fare, start_mile, unit_price_per_mile, unit_price_per_minute, fare_version, effective_from, effective_to, gmt_create)
select code, t, s + case when v = 2 then 0.5 else 0 end + case when c = 1 then 1 else 0 end, 3, m + case when v = 2 then 0.15 else 0 end, mi, v, case v when 1 then date '2022-10-01' else date '2025-03-01' end, case when v = 1 then date '2025-02-28' end, case v when 1 then timestamp '2022-09-20 15:04:11' else timestamp '2025-02-21 10:33:52' end + c * interval '3 minute'
  from generate_series(1, 2) as v, g.city, (values ('economy', 9.5, 1.9, 0.35), ('comfort', 13, 2.6, 0.45), ('business', 18, 3.9, 0.8)) as x (t, s, m, mi) order by v, c, s;

create table passenger_user (
  id bigserial primary key,
  passenger_phone varchar(16) not null unique,
  passenger_name varchar(16),
  passenger_gender smallint not null default 0,
  profile_photo varchar(128),
  city_code char(6) references dic_district,
  register_source varchar(16) not null,
  real_name_verified boolean not null default false,
  balance numeric(10, 2) not null default 0,
  state smallint not null default 0,
  gmt_create timestamp not null,
  gmt_modified timestamp not null
);
create table g.p as
select i, date '2022-11-01' + floor(power((i - 1) / 1500.0, 1.1) * 1330)::int as d0, g.w('pc', i, '1:40,2:30,3:16,4:14')::int as c, g.n('ps', i, 1, 2) as sex from generate_series(1, 1500) as i;
insert into passenger_user
select i, left(g.tel('pt', i), 7) || lpad((i * 6367 % 9973)::text, 4, '0'), case when g.h('pv', i) < 0.72 then g.xm('pn', i, sex) end, case when g.h('pg', i) < 0.55 then sex else 0 end, case when g.h('pp', i) < 0.4 then '/avatar/' || left(md5('a' || i), 12) || '.png' end, case when g.h('pq', i) < 0.93 then (select code from g.city where city.c = p.c) end, g.w('pr', i, 'app:42,wechat_mini:38,alipay_mini:16,h5:4'), g.h('pv', i) < 0.72, case when g.h('pb', i) < 0.12 then 10 * g.n('pz', i, 1, 20) else 0 end, case when g.h('px', i) < 0.015 then 1 else 0 end, g.ts(d0, 'pm', i, 6, 24), g.ts(d0 + g.n('pk', i, 0, 20), 'pl', i, 6, 24) from g.p;

create table driver_user (
  id bigserial primary key,
  address char(6) not null references dic_district,
  driver_name varchar(16) not null,
  driver_phone varchar(16) not null unique,
  driver_gender smallint not null,
  driver_birthday date not null,
  license_id varchar(32) not null,
  get_driver_license_date date not null,
  certificate_no varchar(32),
  network_car_proof_on date,
  contract_company varchar(64),
  commission_rate numeric(4, 3) not null default 0.2,
  contract_on date not null,
  contract_off date,
  state smallint not null,
  gmt_create timestamp not null
);
create table g.d as
select i, 1 + (array[0, 1, 0, 2, 1, 0, 3, 1, 0, 2])[1 + i % 10] as c, date '2022-06-01' + floor(i / 170.0 * 1380)::int as d0, null::date as d1, case when g.h('ds', i) < 0.1 then 2 else 1 end as sex, date '1966-01-01' + g.n('db', i, 0, 11900) as b from generate_series(1, 170) as i;
update g.d set d1 = d0 + g.n('dl', i, 90, 1100) where g.h('dq', i) < 0.38;
update g.d set d1 = null where d1 > '2026-06-20';
insert into driver_user
select i, (select code from g.city where city.c = d.c), g.xm('dn', i, sex), left(g.tel('dt', i), 7) || lpad((i * 57 % 9973)::text, 4, '0'), sex, b, (array['3301', '5101', '4301', '6101'])[c] || '04' || to_char(b, 'YYYYMMDD') || lpad((i * 2 + 2 - sex)::text, 3, '0') || g.n('dx', i, 0, 9), b + 365 * g.n('dy', i, 19, 30), case when g.h('dz', i) < 0.93 then (array['3301', '5101', '4301', '6101'])[c] || lpad((i * 7349)::text, 8, '0') end, case when g.h('dz', i) < 0.93 then d0 - g.n('dw', i, 10, 700) end,
    (array['途悦汽车服务有限公司', '顺达汽车租赁有限公司', '蓉驰运输服务有限公司', '湘行科技有限公司'])[1 + (c + i % 2) % 4], case when g.h('dr', i) < 0.2 then 0.18 else 0.22 end, d0, d1, case when d1 is null then case when g.h('de', i) < 0.03 then 2 else 0 end else 1 end, g.ts(d0 - 2, 'df', i, 9, 18) from g.d;

create table car (
  id bigserial primary key,
  address char(6) not null references dic_district,
  vehicle_no varchar(16) not null unique,
  vehicle_type varchar(16) not null check (vehicle_type in ('economy', 'comfort', 'business')),
  brand varchar(32) not null,
  model varchar(32) not null,
  vehicle_color varchar(8),
  seats smallint not null,
  fuel_type varchar(8) not null,
  owner_name varchar(64),
  certify_date date,
  next_fix_date date,
  total_mile int,
  state smallint not null default 0,
  gmt_create timestamp not null
);
create table g.car as
select i, c, d0, g.w('ct', i, '1:70,2:22,3:8')::int as t from (select i, c, d0 from g.d union all select 170 + row_number() over (order by i), c, d0 + 240 from g.d where g.h('dv', i) < 0.22 and coalesce(d1, '2026-06-20') > d0 + 300) as a;
insert into car
select i, (select code from g.city where city.c = k.c), (array['浙A', '川A', '湘A', '陕A'])[c] || case when e = '纯电' then 'D' else 'B' end || lpad((10007 + i * 433 % 89989)::text, 5, '0'), (array['economy', 'comfort', 'business'])[t], split_part(m, ' ', 1), split_part(m, ' ', 2), g.w('cc', i, '白:50,黑:20,灰:15,蓝:15'), case t when 3 then 7 else 5 end, e, case when g.h('co', i) < 0.45 then g.o('cq', i, '途悦汽车服务有限公司,顺达汽车租赁有限公司,蓉驰运输服务有限公司') end, d0 - g.n('cy', i, 5, 800), date '2026-07-01' + g.n('cf', i, -20, 200), case when g.h('cm', i) < 0.9 then g.n('cz', i, 9000, 260000) end, case when exists (select from g.d where d.i = k.i and d.d1 is not null and g.h('cs', k.i) < 0.7) then 1 else 0 end, g.ts(d0 - 1, 'ch', i, 9, 18)
  from (select car.*, case t when 1 then g.o('cn', i, '比亚迪 秦PLUS,广汽埃安 AIONS,吉利 帝豪,东风 风神E70') when 2 then g.o('cn', i, '比亚迪 汉,大众 帕萨特,丰田 凯美瑞') else g.o('cn', i, '别克 GL8,广汽传祺 M8') end as m, case when t = 3 or g.h('ce', i) < 0.2 then '汽油' else '纯电' end as e from g.car) as k;

create table driver_car_binding_relationship (
  id bigserial primary key,
  driver_id bigint not null references driver_user,
  car_id bigint not null references car,
  bind_state smallint not null,
  binding_time timestamp not null,
  un_binding_time timestamp,
  check (un_binding_time > binding_time)
);
create table g.bind as
select d.i as dr, d.i as car, d.d0 as a, case when n2.car is not null then d.d0 + 240 else d.d1 end as b from g.d left join (select row_number() over (order by i) + 170 as car, i from g.d where g.h('dv', i) < 0.22 and coalesce(d1, '2026-06-20') > d0 + 300) as n2 on n2.i = d.i
union all select i, 170 + row_number() over (order by i), d0 + 240, d1 from g.d where g.h('dv', i) < 0.22 and coalesce(d1, '2026-06-20') > d0 + 300;
insert into driver_car_binding_relationship select row_number() over (order by a, dr), dr, car, case when b is null then 1 else 2 end, g.ts(a, 'ba', dr, 9, 11), case when b is not null then g.ts(b, 'bb', dr, 11, 18) end from g.bind;

create table coupon_template (
  id serial primary key,
  coupon_name varchar(64) not null,
  biz_type varchar(8) not null check (biz_type in ('ride', 'bike')),
  discount_type varchar(8) not null check (discount_type in ('amount', 'percent')),
  discount_value numeric(8, 2) not null,
  min_amount numeric(8, 2) not null default 0,
  max_discount numeric(8, 2),
  valid_days int not null,
  is_enabled boolean not null default true,
  gmt_create timestamp not null
);
insert into coupon_template values (1, '新人立减券', 'ride', 'amount', 8, 0, null, 15, true, '2022-10-20 10:00:00'), (2, '满30减5', 'ride', 'amount', 5, 30, null, 10, true, '2022-10-20 11:20:00'), (3, '周末8.5折', 'ride', 'percent', 0.85, 15, 12, 7, true, '2024-03-01 09:45:00'), (4, '国庆出行券', 'ride', 'amount', 10, 50, null, 8, false, '2024-09-20 16:00:00'), (5, '骑行免费体验', 'bike', 'amount', 1.5, 0, null, 7, true, '2022-10-20 10:05:00'), (6, '接送机专享9折', 'ride', 'percent', 0.9, 60, 20, 30, true, '2025-02-14 14:12:00');

create table passenger_coupon (
  id bigserial primary key,
  template_id int not null references coupon_template,
  passenger_id bigint not null references passenger_user,
  status varchar(8) not null check (status in ('unused', 'used', 'expired', 'revoked')),
  receive_time timestamp not null,
  expire_time timestamp not null,
  use_time timestamp,
  source varchar(16) not null
);

create table order_info (
  id bigserial primary key,
  passenger_id bigint not null references passenger_user,
  driver_id bigint references driver_user,
  car_id bigint references car,
  address char(6) not null references dic_district,
  price_rule_id bigint not null references price_rule,
  order_time timestamp not null,
  departure varchar(64) not null,
  destination varchar(64) not null,
  pick_up_passenger_time timestamp,
  passenger_getoff_time timestamp,
  cancel_time timestamp,
  cancel_operator smallint,
  drive_mile numeric(8, 2),
  order_status smallint not null,
  price numeric(10, 2)
);
create function g.poi(k text, i bigint, c int) returns text language sql immutable as $$ select g.w(k, i, case c when 1 then '东站:14,萧山机场:9,西湖文化广场:8,武林广场:9,滨江星光大道:8,未来科技城:12,湖滨银泰:7,浙大紫金港:6,城西银泰:5,市一医院:6,下沙大学城:5,奥体中心:4,丁桥:3,良渚:4' when 2 then '春熙路:14,东客站:11,双流机场:9,天府三街:12,宽窄巷子:6,华西医院:9,环球中心:8,犀浦:4,建设路:6,火车北站:4,交子大道:6,锦里:4' when 3 then '五一广场:15,长沙南站:11,黄花机场:8,岳麓山:6,橘子洲:4,梅溪湖:8,湘雅医院:8,德思勤广场:6,河西大学城:7,高桥市场:4' else '钟楼:13,北客站:10,咸阳机场:8,大雁塔:8,小寨:11,高新路:10,西京医院:7,曲江池:4,行政中心:5,大明宫:4' end) $$;
create table g.o as
select row_number() over (order by t) as id, a.* from (select x.i, x.d, p.i as pid, p.c, x.d + make_interval(secs => g.w('oh', x.i, '0:2,1:1,5:1,6:3,7:8,8:11,9:7,10:5,11:5,12:5,13:5,14:5,15:5,16:5,17:8,18:9,19:6,20:6,21:6,22:6,23:4')::int * 3600 + g.n('om', x.i, 0, 3599)) as t, g.w('ot', x.i, '1:76,2:18,3:6')::int as vt
  from g.days('ord', '2024-01-01', '2026-06-30', 4.3, 1.15, array[1, 0.8, 1, 1.05, 1.05, 1, 1.05, 1.05, 1, 1.1, 1, 1.1], 0.25) as x join g.p as p on p.i = 1 + (g.sk('op', x.i, 0, 1499, 1.6) * 611) % 1500 and p.d0 <= x.d) as a;
create table g.o2 as
select o.*, d.i as dr, (select b.car from g.bind as b where b.dr = d.i and b.a <= o.d and coalesce(b.b, '2030-01-01') > o.d limit 1) as car, case when o.t > timestamp '2026-06-30 22:30' then case when g.h('oq', o.id) < 0.5 then 5 else 7 end when d.i is null then 9 else case when g.h('oz', o.id) < 0.115 then 9 when g.h('oz', o.id) < 0.125 then 7 else 8 end end as st
  from g.o left join lateral (select i from g.d where d.c = o.c and d.d0 < o.d and coalesce(d.d1, '2030-01-01') > o.d order by power(g.h('od' || d.i, o.id), 1 / (0.25 + g.h('oe', d.i))) desc limit 1) as d on g.h('og', o.id) < 0.96;
create table g.o3 as
select *, case when st in (5, 7, 8) then t + make_interval(secs => wait) end as up, case when st in (7, 8) then t + make_interval(secs => wait + mins * 60) end as off
  from (select *, g.n('ow', id, 150, 900) as wait, greatest(4, (km * (1.9 + g.h('ov', id)))::int) as mins from (select *, round((1.5 + 42 * power(g.h('ok', id), 3))::numeric, 2) as km from g.o2) as x) as y;
insert into order_info
select o.id, pid, dr, case when dr is not null then car end, y.code, r.id, t, g.poi('oa', o.id, o.c), case when g.poi('ob', o.id, o.c) = g.poi('oa', o.id, o.c) then (select n from g.dist where dist.c = o.c order by g.h('oc' || n, o.id) limit 1) else g.poi('ob', o.id, o.c) end, up, off, case when st = 9 then t + make_interval(secs => case when dr is null then g.n('ox', o.id, 20, 300) else g.n('ox', o.id, 60, 900) end) end, case when st = 9 then case when dr is null then g.w('oy', o.id, '1:70,3:30') else g.w('oy', o.id, '1:78,2:19,3:3') end::int end,
    case when off is not null then km end, st, case when off is not null then round(start_fare + greatest(km - start_mile, 0) * unit_price_per_mile + mins * unit_price_per_minute, 2) end
  from g.o3 as o join g.city as y on y.c = o.c join price_rule as r on r.city_code = y.code and r.vehicle_type = (array['economy', 'comfort', 'business'])[vt] and o.d between effective_from and coalesce(effective_to, '2030-01-01');

create table order_payment (
  id bigserial primary key,
  order_id bigint not null unique references order_info,
  order_amount numeric(10, 2) not null,
  coupon_id bigint references passenger_coupon,
  discount_amount numeric(10, 2) not null default 0,
  pay_amount numeric(10, 2) not null,
  channel pay_channel,
  state pay_state not null default 'unpaid',
  trade_no varchar(32) unique,
  paid_time timestamp,
  refund_amount numeric(10, 2),
  refund_time timestamp,
  driver_income numeric(10, 2) not null,
  gmt_create timestamp not null,
  check (pay_amount = order_amount - discount_amount)
);
create table g.cp as
select row_number() over (order by rt) as cid, z.* from (
  select o.id as oid, o.passenger_id as pid, t.id as tp, 'used' as st, o.order_time - make_interval(secs => g.n('ur', o.id, 600, 86400 * 6)) as rt, o.passenger_getoff_time + make_interval(secs => 20 + g.n('pp', o.id, 0, 900)) as ut, case t.discount_type when 'amount' then least(t.discount_value, o.price) else least(round(o.price * (1 - t.discount_value), 2), t.max_discount) end as off
    from (select o.*, case when g.h('uz', id) < 0.3 and price >= 60 and order_time > '2025-02-20' then 6 when price >= 50 and to_char(order_time, 'YYYYMM') = '202410' and g.h('uz', id) < 0.6 then 4 when price >= 30 and g.h('uz', id) < 0.14 then 2 when price >= 15 and order_time > '2024-03-10' and extract(isodow from order_time) > 5 and g.h('uz', id) < 0.2 then 3 when row_number() over (partition by passenger_id order by id) = 1 and g.h('uz', id) < 0.55 then 1 end as tp from order_info as o where order_status = 8) as o join coupon_template as t on t.id = o.tp
  union all select null, p.i, tp, case when rt + (select valid_days from coupon_template where id = tp) * interval '1 day' < timestamp '2026-06-30 23:59:59' then 'expired' when g.h('ux', p.i * 7 + j) < 0.02 then 'revoked' else 'unused' end, rt, null, null from g.p as p, generate_series(1, 2) as j, lateral (select g.w('ut', p.i * 7 + j, '1:4,2:3,3:2,5:3')::int as tp, p.d0 + case when j = 1 then 0 else g.n('uj', p.i, 30, 400) end + time '12:00' + make_interval(secs => g.n('uk', p.i * 7 + j, 0, 36000)) as rt) as k where g.h('ui', p.i * 7 + j) < 0.4 and rt < '2026-06-30 21:00' and (tp <> 3 or rt > '2024-03-02')) as z;
insert into passenger_coupon
select cid, tp, pid, st, rt, rt + t.valid_days * interval '1 day', ut, case when tp = 1 then 'register' else g.w('us', cid, 'campaign:6,share:2,service_make_up:1') end from g.cp join coupon_template as t on t.id = tp;
insert into order_payment
select row_number() over (order by o.passenger_getoff_time), o.id, o.price, c.cid, coalesce(c.off, 0), o.price - coalesce(c.off, 0), case when o.order_status = 8 then g.w('pc', o.id, 'wechat:52,alipay:34,balance:5,enterprise:9')::pay_channel end, case when o.order_status <> 8 then 'unpaid' when rf < 0.006 then 'refunded' when rf < 0.02 then 'partially_refunded' else 'paid' end::pay_state, case when o.order_status = 8 then '4200' || lpad((o.id * 7919 + 100003)::text, 12, '0') || lpad(g.n('pn', o.id, 0, 9999)::text, 4, '0') end,
    case when o.order_status = 8 then o.passenger_getoff_time + make_interval(secs => 20 + g.n('pp', o.id, 0, 900)) end, case when o.order_status = 8 and rf < 0.006 then o.price - coalesce(c.off, 0) when o.order_status = 8 and rf < 0.02 then round((o.price - coalesce(c.off, 0)) * 0.3, 2) end, case when o.order_status = 8 and rf < 0.02 then o.passenger_getoff_time + make_interval(secs => g.n('pr', o.id, 3600, 260000)) end, round(o.price * (1 - d.commission_rate), 2), o.passenger_getoff_time
  from (select *, g.h('pf', id) as rf from order_info where passenger_getoff_time is not null) as o join driver_user as d on d.id = o.driver_id left join g.cp as c on c.oid = o.id;

create table order_review (
  id bigserial primary key,
  order_id bigint not null unique references order_info,
  driver_id bigint not null references driver_user,
  star smallint not null check (star between 1 and 5),
  tags varchar(64)[],
  content varchar(200),
  is_anonymous boolean not null default false,
  is_hidden boolean not null default false,
  gmt_create timestamp not null
);
insert into order_review
select row_number() over (order by passenger_getoff_time), id, driver_id, s, case when s >= 4 then array[g.o('rt', id, '车内整洁,驾驶平稳,态度好')] when s <= 2 then array[g.o('rt', id, '绕路,态度差,车内异味'), '未按导航'] end, case when g.h('rc', id) < 0.3 then case when s >= 4 then g.o('rx', id, '师傅很准时,开车稳,下次还坐,帮忙拿行李很感谢') when s = 3 then '一般' else g.o('rx', id, '等了很久才来,开得太猛,一路打电话,绕了远路') end end, g.h('ra', id) < 0.4, s <= 2 and g.h('rh', id) < 0.05, passenger_getoff_time + make_interval(secs => g.sk('rg', id, 60, 200000, 3)) from (select *, g.w('rs', id, '5:74,4:13,3:6,2:3,1:4')::int as s from order_info where order_status = 8 and g.h('rq', id) < 0.42) as o;

create table bike_parking_area (
  id serial primary key,
  area_name varchar(64) not null,
  district_code char(6) not null references dic_district,
  capacity int not null,
  longitude numeric(10, 6) not null,
  latitude numeric(10, 6) not null,
  is_forbidden boolean not null default false,
  is_active boolean not null default true,
  gmt_create timestamp not null
);
create table g.ar as select i, d.* from (select i, case when g.h('ad', i) < 0.6 then 1 else 2 end as cc from generate_series(1, 72) as i) as a join lateral (select * from g.dist where dist.c = a.cc order by g.h('ae' || dist.k, a.i) limit 1) as d on true;
insert into bike_parking_area select i, left(n, 2) || g.o('an', i, '地铁A口,地铁C口,万达广场,软件园,大学东门,体育馆,菜场,医院,公园南门,小区西门') || (i % 9 + 1) || '号点', code, 10 * g.n('ac', i, 2, 9), round((lng + (g.h('ax', i) - 0.5) * 0.04)::numeric, 6), round((lat + (g.h('ay', i) - 0.5) * 0.03)::numeric, 6), i % 24 = 5, i % 18 <> 7, g.ts(date '2023-08-01' + i, 'az', i, 9, 18) from g.ar;

create table bike (
  id bigserial primary key,
  bike_no varchar(16) not null unique,
  bike_type varchar(8) not null check (bike_type in ('bike', 'ebike')),
  city_code char(6) not null references dic_district,
  state bike_state not null,
  current_area_id int references bike_parking_area,
  battery_level smallint check (battery_level between 0 and 100),
  total_rides int not null default 0,
  put_on_date date not null,
  scrapped_date date,
  gmt_modified timestamp not null
);
create table g.bk as
select i, case when i % 25 < 15 then 1 else 2 end as c, g.h('bt', i) < 0.32 as e, date '2023-08-10' + g.sk('bp', i, 0, 800, 1.6) as d0, g.w('bs', i, 'idle:86,faulty:3,maintaining:3,lost:3,scrapped:5') as st, null::date as d1 from generate_series(1, 480) as i;
update g.bk set d1 = d0 + g.n('bx', i, 120, 900) where st in ('lost', 'scrapped');
update g.bk set d1 = '2026-05-20' where d1 > '2026-06-20';
insert into bike select i, case when c = 1 then '71' else '28' end || lpad((i * 3571 + 100019)::text, 8, '0'), case when e then 'ebike' else 'bike' end, case c when 1 then '330100' else '510100' end, st::bike_state, null, case when e and st in ('idle', 'faulty', 'maintaining') then g.n('bb', i, 3, 100) end, 0, d0, case when st = 'scrapped' then d1 end, coalesce(d1, date '2026-06-20') + time '10:00' from g.bk;

create table bike_ride (
  id bigserial primary key,
  passenger_id bigint not null references passenger_user,
  bike_id bigint not null references bike,
  start_area_id int references bike_parking_area,
  end_area_id int references bike_parking_area,
  start_time timestamp not null,
  end_time timestamp,
  distance_m int,
  ride_fee numeric(8, 2),
  dispatch_fee numeric(8, 2) not null default 0,
  paid_amount numeric(8, 2),
  pay_type varchar(8) check (pay_type in ('pass', 'wechat', 'alipay', 'coupon')),
  status varchar(12) not null check (status in ('riding', 'finished', 'unpaid', 'cancelled', 'refunded')),
  gmt_create timestamp not null
);
create table g.rd as
select a.*, case when st in ('cancelled') then 0 when e then 2 + greatest(ceil((mins - 15) / 10.0), 0) else 1.5 + greatest(ceil((mins - 30) / 30.0), 0) end as fee from (select x.i, x.d, p.i as pid, p.c, b.i as bike, b.e, x.d + make_interval(secs => g.w('rh', x.i, '6:2,7:12,8:16,9:7,10:4,11:5,12:7,13:5,14:4,15:4,16:5,17:11,18:12,19:7,20:5,21:4,22:3')::int * 3600 + g.n('rm', x.i, 0, 3599)) as t, g.sk('rn', x.i, 3, 55, 2) as mins, g.h('ro', x.i) < 0.045 as outside, g.w('ry', x.i, 'pass:38,wechat:34,alipay:26,coupon:2') as pt, case when g.h('rz', x.i) < 0.02 then 'cancelled' when g.h('rz', x.i) < 0.03 then 'refunded' when g.h('rz', x.i) < 0.037 then 'unpaid' else 'finished' end as st
  from g.days('bride', '2024-01-01', '2026-06-30', 17, 0.75, array[0.55, 0.55, 0.95, 1.25, 1.25, 1, 0.85, 0.9, 1.2, 1.3, 1.1, 0.7], 0.12) as x join g.p as p on p.i = 1 + (g.sk('rp', x.i, 0, 1499, 1.6) * 389) % 1500 and p.d0 <= x.d and p.c <= 2 join g.bk as b on b.i = 1 + (g.n('rb', x.i, 0, 23) * 20 + g.n('rc', x.i, 0, 19)) and b.c = p.c and b.d0 < x.d and coalesce(b.d1, '2030-01-01') > x.d) as a;
insert into bike_ride
select row_number() over (order by t), pid, bike, (select ar.i from g.ar where ar.c = rd.c order by g.h('rs' || ar.i % 40, rd.i) limit 1), case when not outside then (select ar.i from g.ar where ar.c = rd.c order by g.h('re' || ar.i, rd.i) limit 1) end, t, t + make_interval(mins => mins, secs => g.n('rx', i, 0, 59)), case when st = 'cancelled' then 0 else mins * g.n('rw', i, 140, 230) end, fee, case when outside and st <> 'cancelled' then 5 else 0 end, case when st in ('unpaid', 'cancelled') then 0 else case when pt in ('pass', 'coupon') then 0 else fee end + case when outside then 5 else 0 end end, case when st not in ('unpaid', 'cancelled') then pt end, st, t from g.rd;
update bike_ride set status = 'riding', end_time = null, end_area_id = null, distance_m = null, ride_fee = null, paid_amount = null, pay_type = null, dispatch_fee = 0 where start_time > '2026-06-30 21:30';
update bike as b set total_rides = r.n, current_area_id = case when b.state in ('lost', 'scrapped') then null else (select end_area_id from bike_ride as x where x.bike_id = b.id order by start_time desc limit 1) end, state = case when b.state = 'idle' and r.live then 'in_use' else b.state end from (select bike_id, count(*) filter (where status <> 'cancelled') as n, bool_or(status = 'riding') as live from bike_ride group by 1) as r where r.bike_id = b.id;

create table bike_maintenance (
  id bigserial primary key,
  bike_id bigint not null references bike,
  report_source varchar(8) not null check (report_source in ('user', 'patrol', 'system')),
  reporter_id bigint references passenger_user,
  fault_part varchar(16) not null,
  worker_name varchar(16),
  status varchar(10) not null check (status in ('open', 'assigned', 'fixed', 'invalid', 'scrapped')),
  parts_cost numeric(8, 2),
  reported_at timestamp not null,
  finished_at timestamp
);
insert into bike_maintenance
select row_number() over (order by t), id, src, case when src = 'user' then p end, g.w('mf', i, '刹车:22,车锁:18,链条:15,轮胎:16,坐垫:10,二维码:8,电池:11'), case when st <> 'open' then g.o('mw', i, '钱卫东,郑勇,冯小军,罗建,彭志平,沈国强') end, st, case when st = 'fixed' then round((2 + 60 * power(g.h('mc', i), 2))::numeric, 2) end, t, case when st in ('fixed', 'invalid') then t + make_interval(secs => g.sk('md', i, 3600, 500000, 2)) end
  from (select x.i, b.i as id, g.w('ms', x.i, 'user:60,patrol:28,system:12') as src, (select r.passenger_id from bike_ride as r where r.bike_id = b.i and r.start_time < x.d + 1 order by r.start_time desc limit 1) as p, g.ts(x.d, 'mt', x.i, 7, 21) as t, case when x.d > '2026-06-20' then g.w('mx', x.i, 'open:5,assigned:5') else g.w('mx', x.i, 'fixed:86,invalid:14') end as st from g.days('mnt', '2024-01-01', '2026-06-30', 0.95, 0.8, array[0.7, 0.7, 1, 1.1, 1.1, 1, 1, 1, 1.1, 1.1, 1, 0.8], 0.1) as x join g.bk as b on b.i = g.n('mb', x.i, 1, 480) and b.d0 < x.d and coalesce(b.d1, '2030-01-01') > x.d) as a;
insert into bike_maintenance select (select max(id) from bike_maintenance) + row_number() over (order by d1), i, 'patrol', null, '车架', '沈国强', 'scrapped', null, d1 - 1 + time '15:00', d1 + time '10:00' from g.bk where st = 'scrapped';

create table flyway_schema_history (
  installed_rank int primary key,
  version varchar(50),
  description varchar(200) not null,
  type varchar(20) not null,
  script varchar(1000) not null,
  installed_on timestamp not null,
  execution_time int not null,
  success boolean not null
);
insert into flyway_schema_history select o, o || '.0', d, 'SQL', 'V' || o || '__' || d || '.sql', timestamp '2022-09-02 20:14:05' + o * interval '71 day', g.n('fw', o, 12, 900), true from unnest(array['init', 'price_rule', 'order_payment', 'coupon', 'bike', 'bike_maintenance', 'order_review_hidden', 'fare_v2', 'enterprise_pay']) with ordinality as u (d, o);
create index on order_info (passenger_id);
create index on order_info (driver_id);
create index on bike_ride (bike_id);
do $$ declare t text; begin
  foreach t in array array['price_rule', 'passenger_user', 'driver_user', 'car', 'driver_car_binding_relationship', 'coupon_template', 'passenger_coupon', 'order_info', 'order_payment', 'order_review', 'bike_parking_area', 'bike', 'bike_ride', 'bike_maintenance'] loop
    execute format('select setval(pg_get_serial_sequence(%L, ''id''), (select max(id) from public.%I))', t, t);
  end loop;
end $$;
drop schema g cascade;
