-- 旅行社与研学营地的报名管理系统：产品与团期、组团社、报名单与游客、收款退款、导游派团、用车、住宿、保险、成本、投诉。
-- 仿 天港成旅行社系统／同业分销系统 一类的厂商产品：有外键，表和列有注释，状态用数字代码，含义写在注释与约束里。
-- 数值由行号散列而来，每次装载相同；辅助函数随会话消失。
set jit = off;
set time zone 'Asia/Shanghai';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 29) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
-- 'a:3,b:1'：四次里三次得 a
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  rest float8 := pg_temp.f(k, i) * (select sum(split_part(p, ':', 2)::float8) from unnest(string_to_array(list, ',')) as p);
begin
  foreach part in array string_to_array(list, ',') loop
    rest := rest - split_part(part, ':', 2)::float8;
    if rest < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;
create function pg_temp.person(k text, i bigint, sex text) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, '王,李,张,刘,陈,杨,黄,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗,梁,宋,郑,谢,韩,唐,冯,曾,彭,蒋,魏,叶,余,潘,杜,夏,钟,汪,田,任,覃,韦,廖') || case sex when '男' then pg_temp.one(k || 'g', i, '伟,强,磊,军,洋,勇,涛,明,超,刚,平,辉,鹏,建国,建华,志强,海波,浩然,思远,文博,国庆,俊杰,子轩,宇航,家豪,晓东,振华,立新,学文,永康') else pg_temp.one(k || 'g', i, '芳,娜,敏,静,丽,艳,娟,霞,秀兰,桂英,玉梅,婷婷,晓燕,雨桐,子涵,佳怡,春梅,玉兰,雪,琳,欣怡,慧,倩,红梅,丹,诗雨,梦瑶,莉,小玲,凤英') end $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '130,135,136,138,139,150,151,158,177,180,186,189,199') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;
create table lx_staff (
  staff_id integer primary key,
  login_name varchar(30) not null unique,
  staff_name varchar(30) not null,
  sex char(1),
  dept_code smallint not null check (dept_code between 1 and 8),
  position varchar(20),
  mobile varchar(11),
  hire_date date not null,
  leave_date date check (leave_date > hire_date),
  is_active boolean not null default true
);
comment on table lx_staff is '员工'; comment on column lx_staff.staff_id is '员工ID';
comment on column lx_staff.login_name is '登录名'; comment on column lx_staff.staff_name is '姓名';
comment on column lx_staff.sex is '性别：男、女'; comment on column lx_staff.dept_code is '所属部门：1总部计调中心 2武林门市 3滨江门市 4临平门市 5萧山门市（2025年撤销） 6导服部 7财务部 8研学事业部';
comment on column lx_staff.position is '职务'; comment on column lx_staff.mobile is '手机号';
comment on column lx_staff.hire_date is '入职日期'; comment on column lx_staff.leave_date is '离职日期，空为在职';
comment on column lx_staff.is_active is '账号是否启用';
insert into lx_staff
select i, 'u' || lpad((1000 + i)::text, 4, '0'), pg_temp.person('sn', i, sex), sex, dept, case dept when 1 then '计调' when 6 then '导服主管' when 7 then '会计' when 8 then '研学顾问' else '销售顾问' end, pg_temp.mobile('s', i), h, l, l is null
from (select i, pg_temp.w('sx', i, '男:2,女:4') as sex, case when i <= 6 then 1 when i <= 8 then 6 when i <= 10 then 7 when i <= 16 then 8 else 2 + i % 4 end as dept, date '2018-03-01' + pg_temp.z('sh', i, 0, 2000) as h,
  case when i > 16 and i % 4 = 3 then date '2025-03-31' when i in (5, 14, 22, 29) then date '2025-06-30' + pg_temp.z('sl', i, 0, 250) end as l from generate_series(1, 34) as i) as s;

create table lx_agency (
  agency_id integer primary key,
  agency_name varchar(60) not null unique,
  agency_type smallint not null check (agency_type in (1, 2, 3)),
  city varchar(20),
  contact varchar(30),
  mobile varchar(11),
  credit_limit numeric(10,2) not null default 0,
  sales_id integer references lx_staff,
  coop_status smallint not null default 1 check (coop_status in (0, 1, 2)),
  created_on date not null
);
comment on table lx_agency is '组团社与同行客户'; comment on column lx_agency.agency_id is '客户ID';
comment on column lx_agency.agency_name is '客户名称'; comment on column lx_agency.agency_type is '客户类型：1同行旅行社 2学校机构 3企业单位';
comment on column lx_agency.city is '所在城市'; comment on column lx_agency.contact is '联系人';
comment on column lx_agency.mobile is '联系电话'; comment on column lx_agency.credit_limit is '授信额度（元），0表示现结';
comment on column lx_agency.sales_id is '维护销售'; comment on column lx_agency.coop_status is '合作状态：0停止合作 1合作中 2冻结（欠款）';
comment on column lx_agency.created_on is '建档日期';
insert into lx_agency
select i, case t when 1 then city || nm || '旅行社' when 2 then city || nm else city || nm || '有限公司' end, t, city, pg_temp.person('an', i, pg_temp.one('ax', i, '男,女')), pg_temp.mobile('a', i), case when t = 1 and pg_temp.f('ac', i) < 0.6 then pg_temp.z('acl', i, 2, 20) * 10000 else 0 end,
  case t when 2 then (array[11,12,13,15,16])[1 + i % 5] else (array[17,18,20,21,24,25,26,28])[1 + i % 8] end, case when i in (23, 37, 55) then 0 when i in (31, 48) then 2 else 1 end, date '2019-04-01' + pg_temp.z('ad', i, 0, 1700)
from (select i::int, split_part(x, ':', 1) as city, split_part(x, ':', 2) as nm, split_part(x, ':', 3)::int as t from unnest(string_to_array('杭州:山水间:1,宁波:海曙之旅:1,绍兴:文理附小:2,杭州:育英实验学校:2,嘉兴:南湖假日:1,湖州:太湖春:1,杭州:采荷第四小学:2,金华:双龙国旅:1,杭州:云澜信息技术:3,上海:浦江行知:1,杭州:青云中学:2,台州:括苍:1,衢州:三衢风光:1,杭州:天目外国语学校:2,苏州:吴韵:1,温州:雁荡行:1,杭州:众合机械:3,杭州:小候鸟教育:2,丽水:绿谷:1,宁波:东钱湖小学:2,绍兴:鉴湖之旅:1,杭州:余杭一小:2,无锡:蠡湖假期:1,杭州:博研电子:3,嘉兴:秀洲中学:2,杭州:乐行天下:1,湖州:安吉竹海:1,杭州:启明星托管:2,舟山:海岛风:1,南京:金陵春:1,杭州:悦途:1,义乌:商旅通:1,杭州:恒远建设:3,杭州:钱塘新城小学:2,宁波:甬江国旅:1,上海:同游汇:1,常州:龙城旅途:1,杭州:西溪湿地小学:2,绍兴:诸暨西施:1,杭州:优品商贸:3,金华:婺州学府:2,杭州:康泰医药:3,合肥:徽风:1,杭州:文晖中学:2,台州:临海古城:1,嘉兴:乌镇行:1,杭州:晴川文化:3,黄山:新安江:1,杭州:闻涛小学:2,宁波:慈溪明月:1,杭州:捷安物流:3,衢州:孔府路小学:2,杭州:星火少年宫:2,湖州:长兴青年:1,南通:濠河之旅:1,杭州:同心养老服务:3,温州:瓯江假日:1,杭州:瑞林设计:3,绍兴:柯岩小学:2,杭州:致远国旅:1', ',')) with ordinality as u (x, i)) as a;

create table lx_supplier (
  supplier_id integer primary key,
  supplier_name varchar(60) not null unique,
  supplier_type varchar(10) not null check (supplier_type in ('酒店', '车队', '景区', '餐厅', '地接社', '保险', '基地')),
  city varchar(20),
  contact varchar(30),
  mobile varchar(11),
  settle_cycle smallint not null default 2 check (settle_cycle in (1, 2, 3)),
  star smallint check (star between 1 and 5),
  is_enabled boolean not null default true
);
comment on table lx_supplier is '供应商'; comment on column lx_supplier.supplier_id is '供应商ID';
comment on column lx_supplier.supplier_name is '供应商名称'; comment on column lx_supplier.supplier_type is '供应商类别';
comment on column lx_supplier.city is '所在地'; comment on column lx_supplier.contact is '联系人';
comment on column lx_supplier.mobile is '联系电话'; comment on column lx_supplier.settle_cycle is '结算周期：1现付 2月结 3季结';
comment on column lx_supplier.star is '合作评级（1至5星）'; comment on column lx_supplier.is_enabled is '是否启用，停用后不可派单';
insert into lx_supplier
select i, split_part(x, ':', 1), split_part(x, ':', 2), split_part(x, ':', 3), pg_temp.person('pn', i, pg_temp.one('px', i, '男,女')), pg_temp.mobile('p', i), case split_part(x, ':', 2) when '景区' then 1 when '保险' then 3 else 2 end, case when pg_temp.f('ps', i) < 0.85 then pg_temp.z('pst', i, 3, 5) end, i not in (6, 13, 27)
from unnest(string_to_array('千岛湖润和度假酒店:酒店:淳安,黄山云松山庄:酒店:黄山,安吉竹海人家酒店:酒店:安吉,绍兴咸亨里酒店:酒店:绍兴,青山湖研学营地宿舍:酒店:临安,横店明清客栈:酒店:东阳,南京秦淮雅苑酒店:酒店:南京,苏州平江驿:酒店:苏州,舟山朱家尖海景酒店:酒店:舟山,杭州长运旅游车队:车队:杭州,浙江飞达客运:车队:杭州,绍兴顺通旅游客运:车队:绍兴,杭州捷途租车:车队:杭州,千岛湖景区票务中心:景区:淳安,黄山风景区票务:景区:黄山,横店影视城票务:景区:东阳,拙政园票务:景区:苏州,普陀山游客中心:景区:舟山,安吉大竹海:景区:安吉,鱼头王饭店:餐厅:淳安,徽味人家:餐厅:黄山,水乡人家土菜馆:餐厅:绍兴,金陵小厨:餐厅:南京,黄山新安地接社:地接社:黄山,舟山海天地接社:地接社:舟山,江南人保财险杭州营业部:保险:杭州,太和养老保险浙分:保险:杭州,青山湖研学基地:基地:临安,良渚文化研学基地:基地:杭州,绍兴鲁迅故里研学基地:基地:绍兴,安吉余村生态基地:基地:安吉', ',')) with ordinality as u (x, i);

create table lx_product (
  product_id integer primary key,
  product_code varchar(20) not null unique,
  product_name varchar(80) not null,
  product_type smallint not null check (product_type between 1 and 4),
  destination varchar(20),
  days smallint not null check (days > 0),
  nights smallint not null,
  adult_price numeric(8,2) not null,
  child_price numeric(8,2),
  min_people smallint not null,
  operator_id integer references lx_staff,
  shelf_status smallint not null default 1 check (shelf_status in (0, 1, 2)),
  created_on date
);
comment on table lx_product is '线路产品'; comment on column lx_product.product_id is '产品ID';
comment on column lx_product.product_code is '产品编号'; comment on column lx_product.product_name is '产品名称';
comment on column lx_product.product_type is '产品类型：1周边游 2国内长线 3研学营 4企业定制'; comment on column lx_product.destination is '目的地';
comment on column lx_product.days is '行程天数'; comment on column lx_product.nights is '住宿晚数';
comment on column lx_product.adult_price is '成人挂牌价（元），研学营为学员价'; comment on column lx_product.child_price is '儿童挂牌价（元），不收儿童的为空';
comment on column lx_product.min_people is '成团人数'; comment on column lx_product.operator_id is '负责计调';
comment on column lx_product.shelf_status is '上架状态：0草稿 1上架 2下架'; comment on column lx_product.created_on is '创建日期';
insert into lx_product
select i, (array['ZB','CX','YX','DZ'])[ty] || lpad(i::text, 4, '0'), nm, ty, dest, d, d - 1, pr, case when ty in (1, 2) then round(pr * 0.6 / 10) * 10 end, case ty when 3 then 20 when 4 then 15 else 10 end, (array[1,2,3,4,6])[1 + i % 5], case when i in (9, 19, 27) then 2 when i = 34 then 0 else 1 end, date '2023-02-01' + i * 7
from (select i::int, split_part(x, ':', 1) as nm, split_part(x, ':', 2)::int as ty, split_part(x, ':', 3) as dest, split_part(x, ':', 4)::int as d, split_part(x, ':', 5)::numeric as pr from unnest(string_to_array('千岛湖中心湖区二日游:1:淳安:2:498,黄山宏村三日游:2:黄山:3:1180,安吉大竹海一日游:1:安吉:1:158,绍兴鲁迅故里研学一日营:3:绍兴:1:198,青山湖自然探索五日营:3:临安:5:2380,横店影视城二日游:1:东阳:2:568,南京秦淮二日游:2:南京:2:628,苏州园林一日游:1:苏州:1:218,苏州平江路慢游二日:1:苏州:2:538,普陀山祈福二日游:1:舟山:2:658,良渚考古研学一日营:3:杭州:1:228,青山湖少年军事七日营:3:临安:7:3280,余村生态研学二日营:3:安吉:2:560,黄山写生研学四日营:3:黄山:4:1680,舟山海岛团建二日:4:舟山:2:780,安吉企业拓展一日:4:安吉:1:320,千岛湖团建二日:4:淳安:2:690,东极岛三日游:1:舟山:3:1080,临安太湖源漂流一日:1:临安:1:188,绍兴古镇一日游:1:绍兴:1:168,黄山西海二日游:2:黄山:2:860,南京博物研学三日营:3:南京:3:1280,苏州非遗研学二日营:3:苏州:2:720,青山湖科学实验三日营:3:临安:3:1080,朱家尖沙雕亲子二日:1:舟山:2:598,安吉亲子采茶一日:1:安吉:1:198,横店少年影视营三日:3:东阳:3:1380,千岛湖骑行二日:1:淳安:2:528,南京苏州四日连线:2:南京:4:1580,横店团建二日:4:东阳:2:720,绍兴黄酒文化一日:1:绍兴:1:188,黄山婺源五日游:2:黄山:5:2180,淳安下姜村乡村研学二日营:3:淳安:2:580,青山湖冬令营六日:3:临安:6:2880', ',')) with ordinality as u (x, i)) as p;

create table lx_tour (
  tour_id integer primary key,
  tour_no varchar(24) not null unique,
  product_id integer not null references lx_product,
  depart_date date not null,
  return_date date not null check (return_date >= depart_date),
  plan_seats smallint not null,
  booked_seats smallint not null default 0,
  adult_price numeric(8,2) not null,
  child_price numeric(8,2),
  operator_id integer references lx_staff,
  tour_status smallint not null check (tour_status between 0 and 5),
  cancel_reason varchar(60),
  closed_on date
);
comment on table lx_tour is '团期'; comment on column lx_tour.tour_id is '团期ID';
comment on column lx_tour.tour_no is '团号'; comment on column lx_tour.product_id is '产品';
comment on column lx_tour.depart_date is '出发日期'; comment on column lx_tour.return_date is '返回日期';
comment on column lx_tour.plan_seats is '计划人数'; comment on column lx_tour.booked_seats is '已报人数（不含已取消的报名）';
comment on column lx_tour.adult_price is '本团成人价（元）'; comment on column lx_tour.child_price is '本团儿童价（元）';
comment on column lx_tour.operator_id is '计调'; comment on column lx_tour.tour_status is '团状态：0收客中 1已成团 2出团中 3已回团 4已核算 5已取消';
comment on column lx_tour.cancel_reason is '取消原因'; comment on column lx_tour.closed_on is '核算完成日期';
-- 每四天左右三团，旺季（四五月、暑假、十月）多
insert into lx_tour
select n, 'HZ' || to_char(dd, 'YYMMDD') || '-' || (array['ZB','CX','YX','DZ'])[product_type] || lpad(n::text, 4, '0'), product_id, dd, dd + days - 1, case product_type when 3 then 80 when 4 then 60 else 45 end, 0, round(adult_price * season / 10) * 10 - 2, round(child_price * season / 10) * 10 - 2, case when operator_id = 6 and dd > '2026-01-01' then 3 else operator_id end,
  case when pg_temp.f('tc', n) < 0.06 then 5 when dd > '2026-06-28' then 0 when dd > '2026-06-18' then 1 when dd + days - 1 >= '2026-06-18' then 2 when dd + days + 20 > '2026-06-18' or pg_temp.f('tk', n) < 0.02 then 3 else 4 end, null, null
from (select row_number() over (order by dd, product_id)::int as n, d.dd, p.*, 0.94 + 0.04 * (array[1,0,1,2,3,2,4,4,2,4,1,0])[extract(month from dd)::int] as season
  from (select k, case when day between '2026-06-14' and '2026-06-18' then date '2026-06-18' - k % 2 when true then day + case when pg_temp.f('tw', k) < 0.62 then 6 - extract(isodow from day)::int else 0 end end as dd from (select k, date '2024-01-08' + (k * 935 / 560) as day from generate_series(1, 560) as k) as g) as d,
    lateral (select * from lx_product where (product_type = 3) = (pg_temp.f('tp', k) < case when extract(month from dd) in (7, 8) then 0.7 when extract(month from dd) in (4, 5, 10, 11) then 0.4 else 0.15 end) and shelf_status <> 0 and (shelf_status = 1 or dd < '2025-05-01') and (product_name not like '%冬令营%' or extract(month from dd) in (1, 2, 12))
      order by pg_temp.f('tq' || product_id, k) * product_id limit 1) as p
  where pg_temp.f('ts', k) < (array[0.25,0.3,0.4,0.65,0.7,0.5,0.85,0.8,0.45,0.75,0.45,0.25])[extract(month from dd)::int] or dd in ('2026-06-17', '2026-06-18')) as t;
update lx_tour set cancel_reason = pg_temp.w('tcr', tour_id, '人数不足未成团:5,台风或暴雨:2,景区临时关闭:1') where tour_status = 5;
update lx_tour set closed_on = return_date + pg_temp.z('tcl', tour_id, 7, 20) where tour_status = 4;

create table lx_booking (
  booking_id integer primary key,
  booking_no varchar(20) not null unique,
  tour_id integer not null references lx_tour,
  agency_id integer references lx_agency,
  dept_code smallint not null check (dept_code between 1 and 8),
  sales_id integer not null references lx_staff,
  source varchar(10) not null check (source in ('门市', '同行', '学校', '小程序', '企业')),
  contact_name varchar(30) not null,
  contact_mobile varchar(11),
  booked_at timestamp not null,
  adult_num smallint not null default 0,
  child_num smallint not null default 0,
  total_amount numeric(10,2) not null,
  booking_status smallint not null check (booking_status in (0, 1, 2, 3)),
  cancelled_at timestamp,
  remark varchar(100)
);
comment on table lx_booking is '报名单'; comment on column lx_booking.booking_id is '报名单ID';
comment on column lx_booking.booking_no is '报名单号'; comment on column lx_booking.tour_id is '团期';
comment on column lx_booking.agency_id is '组团社或单位，散客直客为空'; comment on column lx_booking.dept_code is '收客部门：1总部计调中心 2武林门市 3滨江门市 4临平门市 5萧山门市（2025年撤销） 6导服部 7财务部 8研学事业部';
comment on column lx_booking.sales_id is '销售'; comment on column lx_booking.source is '报名渠道';
comment on column lx_booking.contact_name is '联系人'; comment on column lx_booking.contact_mobile is '联系人电话';
comment on column lx_booking.booked_at is '报名时间'; comment on column lx_booking.adult_num is '成人（学员）人数';
comment on column lx_booking.child_num is '儿童人数'; comment on column lx_booking.total_amount is '应收金额（元），等于所有游客结算价之和';
comment on column lx_booking.booking_status is '报名状态：0占位待确认 1已确认 2已完成 3已取消'; comment on column lx_booking.cancelled_at is '取消时间';
comment on column lx_booking.remark is '备注';
create table lx_guest (
  guest_id integer primary key,
  booking_id integer not null references lx_booking on delete cascade,
  guest_name varchar(30) not null,
  sex char(1) not null,
  guest_type smallint not null check (guest_type in (1, 2, 3)),
  birth_date date,
  mobile varchar(11),
  school varchar(40),
  guardian_mobile varchar(11),
  settle_price numeric(8,2) not null,
  is_cancelled boolean not null default false,
  special_need varchar(60)
);
comment on table lx_guest is '游客与学员名单'; comment on column lx_guest.guest_id is '游客ID';
comment on column lx_guest.booking_id is '报名单'; comment on column lx_guest.guest_name is '姓名';
comment on column lx_guest.sex is '性别：男、女'; comment on column lx_guest.guest_type is '人员类型：1成人 2儿童 3研学学员';
comment on column lx_guest.birth_date is '出生日期'; comment on column lx_guest.mobile is '手机号，儿童学员一般为空';
comment on column lx_guest.school is '学校（研学学员）'; comment on column lx_guest.guardian_mobile is '监护人电话（研学学员）';
comment on column lx_guest.settle_price is '结算价（元）'; comment on column lx_guest.is_cancelled is '是否退团';
comment on column lx_guest.special_need is '特殊需求，如过敏、忌口';
insert into lx_booking
select n, 'BM' || to_char(bt, 'YYMMDD') || lpad(n::text, 5, '0'), tour_id, ag, coalesce((select dept_code from lx_staff where staff_id = sid), 2), sid, src, pg_temp.person('bc', n, pg_temp.one('bx', n, '男,女')), pg_temp.mobile('b', n), bt, ad, ch, 0,
  case when c then 3 when tour_status in (3, 4) then 2 when tour_status = 2 or pg_temp.f('bw', n) < 0.75 then 1 else 0 end, case when tour_status = 5 then greatest(bt + interval '40 minutes', least(depart_date - 2 + time '15:20', timestamp '2026-06-17 16:00')) when c then date_trunc('second', least(bt + (depart_date - bt) * 0.7, timestamp '2026-06-18 15:00' )) end, case when pg_temp.f('br', n) < 0.1 then pg_temp.one('brr', n, '拼房,要求前排座位,集合点武林广场上车,需开发票,老人同行,素食') end
from (select *, tour_status = 5 or pg_temp.f('bcx', n) < 0.07 as c, case when src in ('同行', '学校', '企业') then (select agency_id from lx_agency where agency_type = case src when '同行' then 1 when '学校' then 2 else 3 end order by -ln(pg_temp.f('ba' || agency_id, n) + 1e-9) * sqrt(agency_id) limit 1) end as ag,
    (select staff_id from lx_staff as s where (case when src = '学校' or product_type = 3 then s.dept_code = 8 else s.dept_code between 2 and 5 end) and coalesce(leave_date, '2099-01-01') > bt::date order by -ln(pg_temp.f('bs' || staff_id, n) + 1e-9) * sqrt(staff_id) limit 1) as sid,
    case src when '学校' then pg_temp.z('bn', n, 7, 20) when '企业' then pg_temp.z('bn', n, 15, 42) when '同行' then pg_temp.z('bn', n, 1, 6) else case when product_type = 3 then pg_temp.w('bn', n, '1:7,2:3,3:1')::int else pg_temp.w('bn', n, '1:2,2:6,3:2,4:2')::int end end as ad, case when child_price is not null and src in ('门市', '小程序', '同行') then pg_temp.w('bk', n, '0:6,1:3,2:1')::int else 0 end as ch
  from (select row_number() over (order by bt, tour_id, k)::int as n, y.* from (select t.*, p.product_type, k, pg_temp.w('bsrc', t.tour_id * 20 + k, case p.product_type when 3 then '学校:3,小程序:4,门市:2,同行:2' when 4 then '企业:1' else '门市:4,同行:4,小程序:3' end) as src,
      (t.depart_date - pg_temp.z('bd', t.tour_id * 20 + k, 3, 32))::timestamp + pg_temp.z('bh', t.tour_id * 20 + k, 510, 1260) * interval '1 minute' as bt
    from lx_tour as t join lx_product as p using (product_id), generate_series(1, case when p.product_type = 4 then 1 else 2 + floor(5 * pg_temp.f('bnn', t.tour_id))::int end) as k) as y where bt < '2026-06-18 17:00') as x) as z;
insert into lx_guest
select row_number() over (order by booking_id, k), booking_id, case when k = 1 and ty <> 3 and not ch then contact_name else pg_temp.person('gn', booking_id * 30 + k, sex) end, sex, case when ch then 2 else ty end, depart_date - case when ch then pg_temp.z('gb', booking_id * 30 + k, 1200, 4200) when ty = 3 then pg_temp.z('gb', booking_id * 30 + k, 2800, 5600) else pg_temp.z('gb', booking_id * 30 + k, 8000, 25500) end,
  case when k = 1 and ty <> 3 then contact_mobile when ty = 1 and not ch and pg_temp.f('gm', booking_id * 30 + k) < 0.7 then pg_temp.mobile('g', booking_id * 30 + k) end, case when ty = 3 then coalesce(sch, pg_temp.one('gsc', booking_id, '杭州学军小学,杭州胜利小学,杭州安吉路学校,杭州文澜中学,杭州崇文小学')) end, case when ty = 3 then case when k = 1 then contact_mobile else pg_temp.mobile('gg', booking_id * 30 + k) end end,
  round(case when ch then cp else ap end * case when src = '同行' then 0.92 when src = '学校' then 0.9 else 1 end), booking_status = 3, case when pg_temp.f('gs', booking_id * 30 + k) < 0.05 then pg_temp.one('gsn', booking_id * 30 + k, '海鲜过敏,花生过敏,素食,晕车,清真餐,轻度哮喘') end
from (select b.*, t.depart_date, t.adult_price as ap, t.child_price as cp, k, k > b.adult_num as ch, b.source as src, case when p.product_type = 3 then 3 else 1 end as ty, pg_temp.one('gx', b.booking_id * 30 + k, '男,女') as sex, case when a.agency_type = 2 and a.agency_name ~ '学' then a.agency_name end as sch
  from lx_booking as b join lx_tour as t using (tour_id) join lx_product as p using (product_id) left join lx_agency as a using (agency_id), generate_series(1, b.adult_num + b.child_num) as k) as x;
update lx_booking as b set total_amount = (select sum(settle_price) from lx_guest as g where g.booking_id = b.booking_id);
update lx_booking set cancelled_at = cancelled_at + interval '8 hours' where extract(hour from cancelled_at) < 8;
update lx_tour as t set booked_seats = (select coalesce(sum(adult_num + child_num), 0) from lx_booking as b where b.tour_id = t.tour_id and booking_status <> 3);
update lx_tour set plan_seats = ceil(booked_seats / 10.0) * 10 where booked_seats > plan_seats;
update lx_tour set tour_status = 5, cancel_reason = '人数不足未成团', closed_on = null where booked_seats = 0 and tour_status between 1 and 4;

create table lx_payment (
  payment_id integer primary key,
  payment_no varchar(20) not null unique,
  booking_id integer not null references lx_booking,
  pay_kind smallint not null check (pay_kind in (1, 2, 3)),
  amount numeric(10,2) not null check (amount > 0),
  pay_method varchar(10) not null check (pay_method in ('微信', '支付宝', '对公转账', '现金', 'POS')),
  paid_at timestamp not null,
  cashier_id integer references lx_staff,
  audit_status smallint not null default 0 check (audit_status in (0, 1, 2)),
  invoice_no varchar(20),
  remark varchar(60)
);
comment on table lx_payment is '收款与退款'; comment on column lx_payment.payment_id is '收支ID';
comment on column lx_payment.payment_no is '收支单号'; comment on column lx_payment.booking_id is '报名单';
comment on column lx_payment.pay_kind is '收支类别：1定金 2团款 3退款'; comment on column lx_payment.amount is '金额（元），退款也记正数，方向看收支类别';
comment on column lx_payment.pay_method is '支付方式'; comment on column lx_payment.paid_at is '收支时间';
comment on column lx_payment.cashier_id is '经办财务'; comment on column lx_payment.audit_status is '审核状态：0待审核 1已审核 2驳回';
comment on column lx_payment.invoice_no is '发票号'; comment on column lx_payment.remark is '备注';
insert into lx_payment
select n, case kind when 3 then 'TK' else 'SK' end || to_char(pt, 'YYMMDD') || lpad(n::text, 5, '0'), booking_id, kind, amt, case when source in ('学校', '企业') then '对公转账' when source = '同行' then pg_temp.w('pm', n, '对公转账:6,微信:2,支付宝:1') when source = '小程序' then pg_temp.w('pm', booking_id, '微信:5,支付宝:1') else pg_temp.w('pm', n, '微信:6,支付宝:2,POS:2,现金:1') end, pt, 9 + n % 2,
  case when pg_temp.f('pa', n) < 0.01 then 2 when pt > '2026-06-16' then 0 else 1 end, case when kind = 2 and pg_temp.f('pi', n) < case when agency_id is null then 0.15 else 0.7 end then lpad(pg_temp.z('pin', n, 10000000, 89999999)::text, 8, '0') end, case when kind = 3 then case when amt < total_amount then '扣除已产生的损失后退款' else '全额退款' end end
from (select row_number() over (order by pt, booking_id, kind) as n, x.* from (
  select b.*, 1 as kind, round(total_amount * 0.3, -1) as amt, booked_at + interval '25 minutes' as pt from lx_booking as b where total_amount > 1500 and pg_temp.f('py', booking_id) < 0.55
  union all select b.*, 2, total_amount - case when total_amount > 1500 and pg_temp.f('py', booking_id) < 0.55 then round(total_amount * 0.3, -1) else 0 end, case when agency_id is not null and pg_temp.f('pl', booking_id) < 0.5 then t.return_date + time '10:30' + pg_temp.z('pld', booking_id, 5, 45) * interval '1 day' else date_trunc('second', b.booked_at + interval '31 minutes' + (t.depart_date - b.booked_at) * 0.5 * pg_temp.f('pb', booking_id)) end
    from lx_booking as b join lx_tour as t using (tour_id) where (booking_status in (1, 2) and pg_temp.f('pz', booking_id) < 0.97) or (booking_status = 3 and pg_temp.f('pz', booking_id) < 0.6 and not (agency_id is not null and pg_temp.f('pl', booking_id) < 0.5))
  union all select b.*, 3, case when t.tour_status = 5 then total_amount else round(total_amount * (array[0.5,0.8,0.9])[1 + booking_id % 3]) end, cancelled_at + interval '1 day' * pg_temp.z('prd', booking_id, 1, 5)
    from lx_booking as b join lx_tour as t using (tour_id) where booking_status = 3 and pg_temp.f('pz', booking_id) < 0.6 and not (agency_id is not null and pg_temp.f('pl', booking_id) < 0.5)) as x where pt < '2026-06-18 18:00') as y;
-- 夜里不记账
update lx_payment set paid_at = paid_at + interval '8 hours' where extract(hour from paid_at) < 8;

create table lx_guide (
  guide_id integer primary key,
  guide_name varchar(30) not null,
  sex char(1),
  license_no varchar(20) unique,
  guide_type smallint not null check (guide_type in (1, 2, 3)),
  level varchar(6),
  languages varchar(40),
  mobile varchar(11),
  daily_fee numeric(6,2) not null,
  license_expires date,
  work_status smallint not null default 1 check (work_status in (0, 1, 2))
);
comment on table lx_guide is '导游与研学导师'; comment on column lx_guide.guide_id is '导游ID';
comment on column lx_guide.guide_name is '姓名'; comment on column lx_guide.sex is '性别：男、女';
comment on column lx_guide.license_no is '导游证号，研学导师可为空'; comment on column lx_guide.guide_type is '类别：1专职导游 2兼职导游 3研学导师';
comment on column lx_guide.level is '等级：初级、中级、高级'; comment on column lx_guide.languages is '语种';
comment on column lx_guide.mobile is '手机号'; comment on column lx_guide.daily_fee is '日服务费（元）';
comment on column lx_guide.license_expires is '导游证到期日'; comment on column lx_guide.work_status is '状态：0已解约 1可派团 2休假';
insert into lx_guide
select i, pg_temp.person('dn', i, sex), sex, case when ty < 3 then 'D-3301-' || lpad(pg_temp.z('dl', i, 1, 99999)::text, 5, '0') || i end, ty, case when ty < 3 then lv end, case when pg_temp.f('dg', i) < 0.2 then '普通话,英语' else '普通话' end, pg_temp.mobile('d', i), case lv when '高级' then 500 when '中级' then 400 else 300 end, case when ty < 3 then date '2026-02-01' + pg_temp.z('de', i, 0, 900) end, case when i in (7, 19, 26, 33) then 0 when i = 12 then 2 else 1 end
from (select i, pg_temp.w('dx', i, '男:2,女:3') as sex, case when i <= 12 then 1 when i <= 28 then 2 else 3 end as ty, pg_temp.w('dv', i, '初级:6,中级:3,高级:1') as lv from generate_series(1, 42) as i) as g;
create table lx_tour_guide (
  tour_id integer not null references lx_tour,
  guide_id integer not null references lx_guide,
  role smallint not null check (role in (1, 2)),
  work_days smallint not null,
  fee numeric(8,2) not null,
  score numeric(2,1) check (score between 1 and 5),
  is_settled boolean not null default false,
  primary key (tour_id, guide_id)
);
comment on table lx_tour_guide is '派团（团期与导游）'; comment on column lx_tour_guide.tour_id is '团期';
comment on column lx_tour_guide.guide_id is '导游'; comment on column lx_tour_guide.role is '角色：1全陪或主带 2助理';
comment on column lx_tour_guide.work_days is '带团天数'; comment on column lx_tour_guide.fee is '导服费（元）';
comment on column lx_tour_guide.score is '游客评分，未评为空'; comment on column lx_tour_guide.is_settled is '导服费是否已结';
insert into lx_tour_guide
select tour_id, guide_id, k, days, days * daily_fee * case k when 2 then 0.6 else 1 end, case when tour_status in (3, 4) and pg_temp.f('tgs', tour_id * 3 + k) < 0.8 then (3.4 + 1.6 * sqrt(pg_temp.f('tgc', tour_id * 3 + k)))::numeric(2,1) end, tour_status = 4
from (select t.*, p.days, p.product_type, g.guide_id, g.daily_fee, g.k from lx_tour as t join lx_product as p using (product_id), lateral (select *, row_number() over (order by pg_temp.f('tg' || guide_id, t.tour_id))::int as k from lx_guide as g where (g.guide_type = 3) = (p.product_type = 3) and (work_status = 1 or work_status = 2 and t.depart_date < '2026-05-20' or t.depart_date < '2025-04-01')) as g
  where t.tour_status in (1, 2, 3, 4) and t.booked_seats > 0 and g.k <= case when p.product_type = 3 and t.booked_seats > 15 then 2 else 1 end) as x;

create table lx_tour_vehicle (
  vehicle_id integer primary key,
  tour_id integer not null references lx_tour,
  supplier_id integer not null references lx_supplier,
  plate_no varchar(10),
  seats smallint not null,
  driver_name varchar(30),
  driver_mobile varchar(11),
  use_from date not null,
  use_to date not null,
  amount numeric(8,2) not null,
  vehicle_status varchar(10) not null check (vehicle_status in ('待派车', '已派车', '已用车', '已取消'))
);
comment on table lx_tour_vehicle is '用车安排'; comment on column lx_tour_vehicle.vehicle_id is '用车单ID';
comment on column lx_tour_vehicle.tour_id is '团期'; comment on column lx_tour_vehicle.supplier_id is '车队';
comment on column lx_tour_vehicle.plate_no is '车牌号，未派车为空'; comment on column lx_tour_vehicle.seats is '座位数';
comment on column lx_tour_vehicle.driver_name is '司机'; comment on column lx_tour_vehicle.driver_mobile is '司机电话';
comment on column lx_tour_vehicle.use_from is '用车开始日期'; comment on column lx_tour_vehicle.use_to is '用车结束日期';
comment on column lx_tour_vehicle.amount is '车费（元）'; comment on column lx_tour_vehicle.vehicle_status is '用车状态';
insert into lx_tour_vehicle
select row_number() over (order by depart_date, tour_id), tour_id, s, case when tour_status > 1 or depart_date < '2026-06-23' then '浙' || case when s = 12 then 'D' else 'A' end || pg_temp.z('vp', tour_id, 10000, 99999) end, st, case when tour_status > 1 or depart_date < '2026-06-23' then pg_temp.person('vd', tour_id % 37 + s * 100, '男') end, case when tour_status > 1 or depart_date < '2026-06-23' then pg_temp.mobile('v', tour_id % 37 + s * 100) end, depart_date, return_date,
  (return_date - depart_date + 1) * case st when 53 then 1900 when 37 then 1500 when 19 then 1000 else 700 end * case when extract(month from depart_date) in (7, 8, 10) then 1.1 else 1 end, case when tour_status = 5 then '已取消' when tour_status in (2, 3, 4) then '已用车' when depart_date < '2026-06-23' then '已派车' else '待派车' end
from (select *, case when booked_seats > 34 then 53 when booked_seats > 16 then 37 when booked_seats > 6 then 19 else 7 end as st, case when depart_date < '2025-02-01' then (array[10,10,11,12,13])[1 + pg_temp.z('vs', tour_id, 0, 4)] else (array[10,10,10,11,12])[1 + pg_temp.z('vs', tour_id, 0, 4)] end as s from lx_tour where (tour_status between 1 and 4 and booked_seats > 0) or (tour_status = 5 and pg_temp.f('vc', tour_id) < 0.3)) as t;

create table lx_tour_hotel (
  stay_id integer primary key,
  tour_id integer not null references lx_tour,
  supplier_id integer not null references lx_supplier,
  check_in date not null,
  nights smallint not null check (nights > 0),
  room_type varchar(10) not null,
  room_num smallint not null,
  unit_price numeric(8,2) not null,
  amount numeric(10,2) not null,
  confirm_no varchar(20),
  stay_status smallint not null check (stay_status in (0, 1, 2))
);
comment on table lx_tour_hotel is '住宿安排'; comment on column lx_tour_hotel.stay_id is '住宿单ID';
comment on column lx_tour_hotel.tour_id is '团期'; comment on column lx_tour_hotel.supplier_id is '酒店或营地';
comment on column lx_tour_hotel.check_in is '入住日期'; comment on column lx_tour_hotel.nights is '晚数';
comment on column lx_tour_hotel.room_type is '房型：标间、大床、营地床位'; comment on column lx_tour_hotel.room_num is '间数（营地为床位数）';
comment on column lx_tour_hotel.unit_price is '单价（元/间晚）'; comment on column lx_tour_hotel.amount is '房费（元）';
comment on column lx_tour_hotel.confirm_no is '酒店确认号'; comment on column lx_tour_hotel.stay_status is '状态：0预订中 1已确认 2已入住';
insert into lx_tour_hotel
select row_number() over (order by depart_date, tour_id), tour_id, s, depart_date, nights, case when s = 5 then '营地床位' when pg_temp.f('hr', tour_id) < 0.9 then '标间' else '大床' end, rn, up, rn * up * nights, case when tour_status > 1 or depart_date < '2026-06-24' then 'QR' || pg_temp.z('hq', tour_id, 100000, 999999) end, case when tour_status > 1 then 2 when depart_date < '2026-06-24' then 1 else 0 end
from (select t.*, p.nights, h.supplier_id as s, case when h.supplier_id = 5 then booked_seats + 2 else ceil((booked_seats + 1) / 2.0)::int end as rn, case when h.supplier_id = 5 then 60 else 220 + 20 * pg_temp.z('hu', h.supplier_id, 0, 8) + case when extract(month from t.depart_date) in (7, 8, 10) then 60 else 0 end end as up
  from lx_tour as t join lx_product as p using (product_id), lateral (select supplier_id from lx_supplier where supplier_type = '酒店' and city = p.destination order by supplier_id limit 1) as h where p.nights > 0 and tour_status between 1 and 4 and booked_seats > 0) as x;

create table lx_tour_insurance (
  policy_id integer primary key,
  tour_id integer not null references lx_tour,
  supplier_id integer not null references lx_supplier,
  policy_no varchar(30) unique,
  insurance_type varchar(20) not null check (insurance_type in ('旅游意外险', '研学责任险')),
  insured_num smallint not null,
  premium_per numeric(6,2) not null,
  premium numeric(8,2) not null,
  effective_date date not null,
  expire_date date not null,
  claim_amount numeric(10,2)
);
comment on table lx_tour_insurance is '团队保险'; comment on column lx_tour_insurance.policy_id is '保单ID';
comment on column lx_tour_insurance.tour_id is '团期'; comment on column lx_tour_insurance.supplier_id is '保险公司';
comment on column lx_tour_insurance.policy_no is '保单号，未出单为空'; comment on column lx_tour_insurance.insurance_type is '险种';
comment on column lx_tour_insurance.insured_num is '投保人数'; comment on column lx_tour_insurance.premium_per is '每人保费（元）';
comment on column lx_tour_insurance.premium is '保费合计（元）'; comment on column lx_tour_insurance.effective_date is '生效日期';
comment on column lx_tour_insurance.expire_date is '终止日期'; comment on column lx_tour_insurance.claim_amount is '理赔金额（元），未出险为空';
insert into lx_tour_insurance
select row_number() over (order by depart_date, tour_id), tour_id, s, case when tour_status > 1 or depart_date < '2026-06-21' then 'PZ' || to_char(depart_date, 'YYYYMM') || lpad((tour_id * 37)::text, 8, '0') end, case when product_type = 3 then '研学责任险' else '旅游意外险' end, booked_seats, pp, pp * booked_seats, depart_date, return_date, case when tour_status in (3, 4) and pg_temp.f('ic', tour_id) < 0.04 then pg_temp.z('ica', tour_id, 20, 480) * 10 end
from (select t.*, product_type, case when depart_date < '2025-01-01' and pg_temp.f('is', tour_id) < 0.4 then 27 else 26 end as s, case when product_type = 3 then 3 else 2 end * days as pp from lx_tour as t join lx_product as p using (product_id) where tour_status between 1 and 4 and booked_seats > 0) as x;

create table lx_tour_cost (
  cost_id integer primary key,
  tour_id integer not null references lx_tour,
  supplier_id integer references lx_supplier,
  cost_type varchar(10) not null check (cost_type in ('用车', '住宿', '门票', '用餐', '导服', '保险', '地接', '其他')),
  quantity numeric(8,1) not null,
  unit_price numeric(8,2) not null,
  amount numeric(10,2) not null,
  paid_amount numeric(10,2) not null default 0,
  cost_status smallint not null check (cost_status in (0, 1, 2)),
  entered_by integer references lx_staff,
  entered_on date not null
);
comment on table lx_tour_cost is '团队成本'; comment on column lx_tour_cost.cost_id is '成本ID';
comment on column lx_tour_cost.tour_id is '团期'; comment on column lx_tour_cost.supplier_id is '供应商，导服费和杂费为空';
comment on column lx_tour_cost.cost_type is '成本类别'; comment on column lx_tour_cost.quantity is '数量';
comment on column lx_tour_cost.unit_price is '单价（元）'; comment on column lx_tour_cost.amount is '成本金额（元）';
comment on column lx_tour_cost.paid_amount is '已付金额（元）'; comment on column lx_tour_cost.cost_status is '状态：0预估 1已确认 2已付清';
comment on column lx_tour_cost.entered_by is '录入计调'; comment on column lx_tour_cost.entered_on is '录入日期';
insert into lx_tour_cost
select row_number() over (order by t.depart_date, t.tour_id, ct), t.tour_id, sup, ct, q, up, q * up, case when st = 2 then q * up when st = 1 and pg_temp.f('cp', t.tour_id) < 0.2 then round(q * up * 0.5) else 0 end, st, t.operator_id, t.depart_date - case when t.depart_date > '2026-06-18' then t.depart_date - date '2026-06-18' + 1 else 1 end
from (select tour_id, supplier_id as sup, '用车' as ct, 1::numeric as q, amount as up from lx_tour_vehicle where vehicle_status <> '已取消'
  union all select tour_id, supplier_id, '住宿', room_num * nights, unit_price from lx_tour_hotel
  union all select tour_id, null, '导服', 1, sum(fee) from lx_tour_guide group by 1
  union all select tour_id, supplier_id, '保险', insured_num, premium_per from lx_tour_insurance
  union all select t.tour_id, s.supplier_id, case s.supplier_type when '餐厅' then '用餐' when '地接社' then '地接' else '门票' end, t.booked_seats, case s.supplier_type when '餐厅' then 35 * p.days when '地接社' then 30 else 40 + 10 * (s.supplier_id % 8) end from lx_tour as t join lx_product as p using (product_id) join lx_supplier as s on s.city = p.destination and (s.supplier_type in ('景区', '餐厅') or s.supplier_type = '基地' and p.product_type = 3 or s.supplier_type = '地接社' and pg_temp.f('cd', t.tour_id) < 0.3) where t.tour_status between 1 and 4 and t.booked_seats > 0
  union all select tour_id, null, '其他', 1, pg_temp.z('co', tour_id, 4, 40) * 10 from lx_tour where tour_status in (3, 4) and booked_seats > 0 and pg_temp.f('cx', tour_id) < 0.3) as c
  join lx_tour as t using (tour_id), lateral (select case when t.tour_status = 4 and t.depart_date < '2026-04-01' and pg_temp.f('cs' || ct, t.tour_id) < 0.97 then 2 when t.tour_status in (3, 4) then case when pg_temp.f('cs' || ct, t.tour_id) < 0.4 then 2 else 1 end else 0 end as st) as s;

create table lx_complaint (
  complaint_id integer primary key,
  booking_id integer not null references lx_booking,
  guide_id integer references lx_guide,
  supplier_id integer references lx_supplier,
  channel varchar(12) not null,
  category varchar(10) not null check (category in ('导游服务', '住宿', '用餐', '用车', '行程变更', '费用', '安全')),
  content varchar(200),
  complained_on date not null,
  handler_id integer references lx_staff,
  compensation numeric(8,2),
  complaint_status smallint not null check (complaint_status in (0, 1, 2, 3)),
  closed_on date
);
comment on table lx_complaint is '投诉与质量回访'; comment on column lx_complaint.complaint_id is '投诉ID';
comment on column lx_complaint.booking_id is '报名单'; comment on column lx_complaint.guide_id is '被投诉导游，与导游无关时为空';
comment on column lx_complaint.supplier_id is '涉及供应商'; comment on column lx_complaint.channel is '投诉渠道：电话、微信、12345热线、门市';
comment on column lx_complaint.category is '投诉类别'; comment on column lx_complaint.content is '投诉内容';
comment on column lx_complaint.complained_on is '投诉日期'; comment on column lx_complaint.handler_id is '处理人';
comment on column lx_complaint.compensation is '赔付金额（元），无赔付为空'; comment on column lx_complaint.complaint_status is '处理状态：0待处理 1处理中 2已结案 3撤诉';
comment on column lx_complaint.closed_on is '结案日期';
insert into lx_complaint
select row_number() over (order by dt, booking_id), booking_id, case when cat = '导游服务' then (select guide_id from lx_tour_guide as g where g.tour_id = x.tour_id order by role limit 1) end, case cat when '住宿' then (select supplier_id from lx_tour_hotel as h where h.tour_id = x.tour_id limit 1) when '用车' then (select supplier_id from lx_tour_vehicle as v where v.tour_id = x.tour_id limit 1) end, pg_temp.w('xh', booking_id, '电话:5,微信:4,12345热线:1,门市:1'), cat,
  case cat when '导游服务' then '讲解少，态度冷淡' when '住宿' then '房间有异味，与宣传不符' when '用餐' then '团餐量少，菜已凉' when '用车' then '车辆晚到四十分钟，空调不制冷' when '行程变更' then '少去一个景点，未提前告知' when '费用' then '退费金额与合同不一致' else '营地活动中孩子擦伤，通知不及时' end, dt, (array[7,8,8])[1 + booking_id % 3], case when st = 2 and pg_temp.f('xm', booking_id) < 0.45 then pg_temp.z('xmm', booking_id, 2, 40) * 50 end, st, case when st >= 2 then least(dt + pg_temp.z('xd', booking_id, 1, 18), date '2026-06-18') end
from (select b.booking_id, b.tour_id, cat, dt, case when dt > '2026-06-12' then 0 when dt > '2026-05-28' then 1 when pg_temp.f('xs', b.booking_id) < 0.08 then 3 else 2 end as st
  from lx_booking as b join lx_tour as t using (tour_id) join lx_product as p using (product_id), lateral (select pg_temp.w('xc', b.booking_id, '导游服务:5,用餐:4,用车:3,行程变更:3,费用:2,' || case when p.nights > 0 then '住宿:5,' else '' end || '安全:1') as cat, t.return_date + pg_temp.z('xt', b.booking_id, 0, 7) as dt) as l
  where b.booking_status = 2 and pg_temp.f('xx', b.booking_id) < 0.11 and dt <= '2026-06-18') as x;

create table sys_login_log (
  log_id bigint primary key,
  staff_id integer references lx_staff,
  login_name varchar(30),
  login_at timestamp not null,
  ip varchar(20),
  client varchar(20),
  success boolean not null
);
comment on table sys_login_log is '登录日志'; comment on column sys_login_log.log_id is '日志ID';
comment on column sys_login_log.staff_id is '员工，登录名不存在时为空'; comment on column sys_login_log.login_name is '登录名';
comment on column sys_login_log.login_at is '登录时间'; comment on column sys_login_log.ip is 'IP地址';
comment on column sys_login_log.client is '客户端：PC、企业微信'; comment on column sys_login_log.success is '是否成功';
insert into sys_login_log
select i, staff_id, coalesce(login_name, 'admin1'), timestamp '2026-04-01 08:20' + i * interval '3 hours 7 minutes', '10.8.0.' || pg_temp.z('li', i, 11, 90), pg_temp.w('lc', i, 'PC:4,企业微信:3'), staff_id is not null and pg_temp.f('lo', i) < 0.96
from generate_series(1, 600) as i left join lateral (select * from lx_staff where is_active and pg_temp.f('lx', i) < 0.99 order by pg_temp.f('ls' || staff_id, i) limit 1) as s on true;

create index on lx_booking (tour_id);
create index on lx_guest (booking_id);
create index on lx_payment (booking_id);
