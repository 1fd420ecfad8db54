-- 一家连锁洗衣企业的业务库：门店、会员与储值卡、收衣订单、逐件衣物、送洗批次、返洗与赔付。参照洗衣管家（连锁版）一类的洗衣收银系统。
-- 有外键、约束和注释。数据按行号散列生成，每次装载相同；截止时间 2026-06-30 20:00。
set time zone 'Asia/Shanghai';
set jit = off;
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '#' || i, 53) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
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
create function pg_temp.person(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.w(k || 'x', i, '王:8,李:8,张:7,刘:6,陈:6,杨:4,黄:3,赵:3,周:3,吴:3,徐:2,孙:2,胡:2,朱:2,高:2,林:2,何:2,郭:2,罗:2,梁:1,宋:1,郑:1,谢:1,韩:1,唐:1,冯:1,邓:1,曹:1,彭:1,肖:1,蒋:1,沈:1,袁:1') || pg_temp.one(k || 'm', i, '伟,敏,静,丽,强,磊,军,洋,勇,艳,杰,娟,涛,明,超,霞,平,刚,桂兰,婷婷,晓燕,子涵,志远,建国,雨欣,浩然,佳怡,俊杰,梓萱,海燕,文斌,秀梅,思琪,国庆,振宇,雪,琳,春华,一鸣,玉珍') $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '130,135,136,137,138,139,150,151,158,177,180,186,188,189,199') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;

-- 送厂日为每周二、周五：给定日期之后的下一个送厂日。
create function pg_temp.nxt(d date) returns date language sql immutable as $$ select d + (array[1, 3, 2, 1, 4, 3, 2])[extract(isodow from d)::int] $$;

create table factory (
  factory_id smallint primary key, name varchar(40) not null unique, address varchar(80) not null, daily_capacity integer not null check (daily_capacity > 0), contact varchar(20), opened_on date not null, is_active boolean not null default true
);
comment on table factory is '洗涤工厂';
comment on column factory.name is '工厂名称';
comment on column factory.address is '地址';
comment on column factory.daily_capacity is '日处理能力（件）';
comment on column factory.contact is '联系人';
comment on column factory.opened_on is '投产日期';
comment on column factory.is_active is '是否在用';
insert into factory values
 (1, '城北中央洗涤厂', '临川市城北工业园纬三路18号', 900, '龚建平', '2019-05-06', true), (2, '高新皮具护理中心', '临川市高新区创业路7号3栋', 120, '闵晓红', '2022-03-15', true), (3, '老城洗涤车间', '临川市老城区染坊巷2号', 300, '方国庆', '2012-08-01', false);

create table shop (
  shop_id smallint primary key, shop_code varchar(8) not null unique, name varchar(40) not null, shop_type varchar(10) not null check (shop_type in ('direct', 'franchise', 'point')), district varchar(20) not null, address varchar(80), phone varchar(20), route varchar(8) not null check (route in ('east', 'west', 'north')),
  commission_rate numeric(4,3), opened_on date not null, closed_on date, check (closed_on is null or closed_on > opened_on)
);
comment on table shop is '门店';
comment on column shop.shop_code is '门店编号';
comment on column shop.name is '门店名称';
comment on column shop.shop_type is '门店类型：direct直营 franchise加盟 point收衣点';
comment on column shop.district is '所在区';
comment on column shop.address is '地址';
comment on column shop.phone is '电话';
comment on column shop.route is '物流线路：east东线 west西线 north北线';
comment on column shop.commission_rate is '加盟店、收衣点的分成比例，直营店为空';
comment on column shop.opened_on is '开业日期';
comment on column shop.closed_on is '闭店日期';
insert into shop values
 (1, 'LC001', '人民路旗舰店', 'direct', '临江区', '人民路215号', '0794-8221301', 'east', null, '2015-04-18', null), (2, 'LC002', '万和城店', 'direct', '高新区', '万和城购物中心B1-32', '0794-8221302', 'west', null, '2018-09-22', null),
 (3, 'LC003', '翠湖花园店', 'direct', '临江区', '翠湖路66号底商', '0794-8221303', 'east', null, '2017-06-10', null), (4, 'LC005', '学府路店', 'franchise', '文昌区', '学府路109号', '0794-8221305', 'north', .550, '2019-03-01', null),
 (5, 'LC006', '金桂苑店', 'franchise', '高新区', '金桂路28号', '0794-8221306', 'west', .550, '2019-11-16', null), (6, 'LC008', '滨江壹号店', 'direct', '临江区', '滨江大道388号', '0794-8221308', 'east', null, '2021-05-01', null),
 (7, 'LC009', '城北农贸店', 'franchise', '城北区', '富民街14号', '0794-8221309', 'north', .520, '2020-08-08', '2025-08-31'), (8, 'LC010', '东方名都店', 'franchise', '文昌区', '东方大道77号', '0794-8221310', 'north', .550, '2022-04-12', null),
 (9, 'LC011', '联华超市收衣点', 'point', '城北区', '联华超市城北店服务台', '13979430211', 'north', .250, '2023-02-20', null), (10, 'LC012', '科创园收衣点', 'point', '高新区', '科创园2号楼大堂', '13979430212', 'west', .250, '2024-05-06', null),
 (11, 'LC013', '凤凰城店', 'direct', '高新区', '凤凰路1号', '0794-8221313', 'west', null, '2024-10-18', null), (12, 'LC014', '江湾里店', 'franchise', '临江区', '江湾路203号', '0794-8221314', 'east', .580, '2025-06-28', null);

create table employee (
  employee_id integer primary key, emp_no varchar(8) not null unique, name varchar(20) not null, job varchar(16) not null check (job in ('manager', 'clerk', 'washer', 'inspector', 'driver', 'service')), shop_id smallint references shop, factory_id smallint references factory, phone varchar(20), hired_on date not null, left_on date, check (shop_id is null or factory_id is null)
);
comment on table employee is '员工';
comment on column employee.emp_no is '工号';
comment on column employee.name is '姓名';
comment on column employee.job is '岗位：manager店长 clerk店员 washer洗涤工 inspector质检员 driver司机 service客服';
comment on column employee.shop_id is '所属门店（工厂及总部员工为空）';
comment on column employee.factory_id is '所属工厂（门店及总部员工为空）';
comment on column employee.phone is '手机';
comment on column employee.hired_on is '入职日期';
comment on column employee.left_on is '离职日期，在职为空';
insert into employee
select row_number() over (order by src, k), 'E' || lpad(row_number() over (order by src, k)::text, 4, '0'), pg_temp.person('em', k), job, shop_id, fac, pg_temp.mobile('em', k), h, lo
from (
  select 1 as src, s.shop_id * 10 + n as k, case n when 1 then case when s.shop_type = 'point' then 'clerk' else 'manager' end else 'clerk' end as job, s.shop_id, null::int as fac, case when n <= 2 then s.opened_on - 5 else greatest(s.opened_on, date '2024-01-10' + pg_temp.z('eh', s.shop_id * 10 + n, 0, 600)) end as h,
    case when s.closed_on is not null then s.closed_on when n = 4 then date '2025-09-01' + pg_temp.z('el', s.shop_id, 30, 280) when n = 2 and s.shop_id in (2, 5) then date '2025-04-15' + s.shop_id * 20 end as lo
  from shop as s, generate_series(1, 4) as n where n <= case when s.shop_type = 'point' then 1 when s.shop_id <= 3 then 4 else 3 end
  union all select 2, 500 + n, case when n <= 7 then 'washer' when n <= 9 then 'inspector' when n <= 12 then 'driver' else 'service' end, null, case when n in (7, 9) then 2 when n <= 9 then 1 end, date '2019-05-06' + pg_temp.z('ei', n, 0, 1500), case when n in (3, 11) then date '2025-11-20' + n end from generate_series(1, 15) as n) as q
where lo is null or lo > h;

create table member_level (
  level_id smallint primary key, level_name varchar(20) not null unique, discount numeric(3,2) not null check (discount between .5 and 1), min_recharge numeric(10,2) not null, has_card boolean not null, remark varchar(60)
);
comment on table member_level is '会员等级';
comment on column member_level.level_name is '等级名称';
comment on column member_level.discount is '洗衣折扣（0.88即8.8折）';
comment on column member_level.min_recharge is '一次充值达到该额可升到本级';
comment on column member_level.has_card is '是否发储值卡';
comment on column member_level.remark is '说明';
insert into member_level values (1, '普通会员', 1, 0, false, '小程序注册即得'), (2, '银卡会员', .95, 300, true, null), (3, '金卡会员', .88, 1000, true, '赠送金额不退'), (4, '钻石会员', .80, 3000, true, '赠送金额不退，免上门费');

create table garment_category (
  category_id smallint primary key, parent_id smallint references garment_category, name varchar(20) not null, sort_no smallint not null, is_active boolean not null default true
);
comment on table garment_category is '衣物分类（两级）';
comment on column garment_category.parent_id is '上级分类，一级为空';
comment on column garment_category.name is '分类名称';
comment on column garment_category.sort_no is '排序';
comment on column garment_category.is_active is '是否启用';
insert into garment_category values (1, null, '上装', 1, true), (2, null, '下装', 2, true), (3, null, '外套', 3, true), (4, null, '鞋包', 4, true), (5, null, '家居', 5, true), (6, null, '皮草皮衣', 6, true), (11, 1, '衬衫T恤', 1, true), (12, 1, '毛衣针织', 2, true), (13, 1, '西装', 3, true), (21, 2, '裤子', 1, true), (22, 2, '裙子', 2, true), (31, 3, '羽绒服', 1, true), (32, 3, '大衣风衣', 2, true), (33, 3, '夹克', 3, true), (41, 4, '运动鞋', 1, true), (42, 4, '皮鞋', 2, true), (43, 4, '箱包', 3, true), (51, 5, '被褥', 1, true), (52, 5, '窗帘', 2, true), (53, 5, '地毯', 3, false), (61, 6, '皮衣', 1, true), (62, 6, '裘皮', 2, true);

create table service_item (
  item_id smallint primary key, category_id smallint not null references garment_category, item_name varchar(30) not null, service varchar(10) not null check (service in ('dry', 'wet', 'iron', 'leather', 'shoe')), price numeric(8,2) not null check (price > 0), in_factory boolean not null, factory_id smallint references factory, lead_days smallint not null, is_active boolean not null default true, updated_at timestamptz
);
comment on table service_item is '洗护价目';
comment on column service_item.category_id is '衣物分类';
comment on column service_item.item_name is '项目名称';
comment on column service_item.service is '工艺：dry干洗 wet水洗 iron单熨 leather皮具养护 shoe洗鞋';
comment on column service_item.price is '现行标价（元/件）';
comment on column service_item.in_factory is '是否送工厂洗涤（否为门店自洗）';
comment on column service_item.factory_id is '承接工厂';
comment on column service_item.lead_days is '承诺天数';
comment on column service_item.is_active is '是否启用';
comment on column service_item.updated_at is '改价时间';
insert into service_item values
 (1, 11, '衬衫（水洗）', 'wet', 15, true, 1, 5, true, '2025-03-01 09:00'), (2, 11, 'T恤（水洗）', 'wet', 15, true, 1, 5, true, null), (3, 12, '毛衣（干洗）', 'dry', 28, true, 1, 5, true, '2025-03-01 09:00'), (4, 12, '羊绒衫（干洗）', 'dry', 45, true, 1, 6, true, null),
 (5, 13, '西装上衣（干洗）', 'dry', 32, true, 1, 5, true, null), (6, 13, '西装套装（干洗）', 'dry', 55, true, 1, 5, true, null), (7, 21, '西裤（干洗）', 'dry', 22, true, 1, 5, true, null), (8, 21, '牛仔裤（水洗）', 'wet', 20, true, 1, 5, true, null), (9, 22, '连衣裙（干洗）', 'dry', 38, true, 1, 5, true, '2025-03-01 09:00'), (10, 22, '半身裙（干洗）', 'dry', 25, true, 1, 5, true, null),
 (11, 31, '羽绒服（短款）', 'wet', 45, true, 1, 6, true, '2024-11-01 09:00'), (12, 31, '羽绒服（长款）', 'wet', 58, true, 1, 6, true, '2024-11-01 09:00'), (13, 32, '羊绒大衣（干洗）', 'dry', 68, true, 1, 6, true, null), (14, 32, '风衣（干洗）', 'dry', 48, true, 1, 5, true, null), (15, 33, '夹克（干洗）', 'dry', 30, true, 1, 5, true, null),
 (16, 41, '运动鞋精洗', 'shoe', 35, true, 2, 6, true, null), (17, 42, '皮鞋养护', 'shoe', 58, true, 2, 6, true, null), (18, 43, '奢侈品包护理', 'leather', 280, true, 2, 10, true, '2025-07-15 09:00'), (19, 51, '双人被（水洗）', 'wet', 50, true, 1, 6, true, null), (20, 51, '四件套（水洗）', 'wet', 45, true, 1, 5, true, null),
 (21, 52, '窗帘（每片）', 'wet', 40, true, 1, 6, true, null), (22, 61, '皮衣清洗上光', 'leather', 160, true, 2, 10, true, null), (23, 62, '裘皮护理', 'leather', 380, true, 2, 12, true, null), (24, 11, '衬衫（单熨）', 'iron', 10, false, null, 1, true, null), (25, 13, '西装（单熨）', 'iron', 18, false, null, 1, true, null), (26, 53, '地毯（小块）', 'wet', 90, true, 1, 8, false, '2024-06-30 09:00');

-- 收衣草稿：日期按季节（三至五月、十至十一月为旺季）与星期取权。
create temp table day_w as
select d, sum(wt) over (order by d) - wt as lo, sum(wt) over (order by d) as hi from (
  select d::date as d, ((array[.9, .6, 1.5, 1.7, 1.4, 1.0, .75, .7, .9, 1.2, 1.3, 1.1])[extract(month from d)::int] * (array[1.0, .8, .8, .85, 1.0, 1.6, 1.5])[extract(isodow from d)::int] * case when d between '2024-02-09' and '2024-02-15' or d between '2025-01-28' and '2025-02-03' or d between '2026-02-16' and '2026-02-22' then 0 else 1 end * case extract(year from d) when 2024 then .85 when 2025 then 1 else 1.1 end)::float8 as wt
  from generate_series(timestamp '2024-01-02', timestamp '2026-06-30', interval '1 day') as d) as q;
create temp table draft as
select 1000 + row_number() over (order by at, i) as id, q.*
from (
  select i, at, extract(month from at)::int as mo, mem, case when sh = 7 and at >= '2025-08-31' then 4 when sh = 10 and at < '2024-05-06' then 2 when sh = 11 and at < '2024-10-18' then 5 when sh = 12 and at < '2025-06-28' then 3 else sh end as shop
  from (select i, pg_temp.f('od', i) * (select max(hi) from day_w) as r from generate_series(1, 2700) as i offset 0) as x join day_w as dw on dw.lo <= x.r and dw.hi > x.r
  cross join lateral (select d + time '08:30' + pg_temp.z('ot', i, 0, 41000) * interval '1 second' as at, case when pg_temp.f('wk', i) < .11 then null else 1 + floor(power(pg_temp.f('mb', i), 2.1) * 1250)::int end as mem offset 0) as a
  cross join lateral (select case when mem is not null and pg_temp.f('hs', i) < .85 then pg_temp.w('home', mem, '1:20,2:17,3:13,4:9,5:8,6:9,7:5,8:6,9:3,10:4,11:9,12:6')::int else pg_temp.w('osh', i, '1:20,2:17,3:13,4:9,5:8,6:9,7:5,8:6,9:3,10:4,11:9,12:6')::int end as sh offset 0) as b
  where at < '2026-06-30 19:50') as q;

create table member (
  member_id integer primary key, member_no varchar(12) not null unique, name varchar(20) not null, gender char(1) check (gender in ('M', 'F')), phone varchar(20) not null, birthday date, level_id smallint not null references member_level, home_shop_id smallint not null references shop, address varchar(80), joined_at timestamptz not null, source varchar(12) not null check (source in ('counter', 'miniapp', 'referral')), sms_opt_out boolean not null default false, deleted_at timestamptz
);
comment on table member is '会员';
comment on column member.member_no is '会员号';
comment on column member.name is '姓名';
comment on column member.gender is '性别：M男 F女';
comment on column member.phone is '手机号';
comment on column member.birthday is '生日';
comment on column member.level_id is '会员等级';
comment on column member.home_shop_id is '归属门店';
comment on column member.address is '取送地址';
comment on column member.joined_at is '入会时间';
comment on column member.source is '来源：counter门店 miniapp小程序 referral老客推荐';
comment on column member.sms_opt_out is '是否退订短信';
comment on column member.deleted_at is '注销时间，未注销为空';
insert into member
select m, 'M' || lpad((m * 7 + 10000)::text, 7, '0'), pg_temp.person('mn', m), case when pg_temp.f('ge', m) < .93 then pg_temp.w('gf', m, 'F:62,M:38') end, pg_temp.mobile('mn', m), case when pg_temp.f('bd', m) < .35 then date '1962-01-01' + pg_temp.z('be', m, 0, 15500) end, lv, coalesce(d.shop, case when hs in (11, 12) then 1 else hs end),
  case when pg_temp.f('ad', m) < .3 then pg_temp.one('ae', m, '翠湖花园,滨江壹号,金桂苑,东方名都,凤凰城,江湾里,学府华庭,万和公馆,城北新村,科创公寓') || pg_temp.z('af', m, 1, 22) || '栋' || pg_temp.z('ag', m, 1, 28) || lpad(pg_temp.z('ah', m, 1, 4)::text, 2, '0') || '室' end,
  coalesce(case when pg_temp.f('jo', m) < .45 then d.first_at - interval '5 minutes' else d.first_at - pg_temp.z('jp', m, 100, 60000) * interval '11 minutes' end, timestamp '2024-01-05 10:00' + pg_temp.z('jq', m, 0, 110000) * interval '11 minutes' * .9), pg_temp.w('so', m, 'counter:55,miniapp:33,referral:12'), pg_temp.f('op', m) < .06, case when d.n is null and pg_temp.f('de', m) < .12 then timestamp '2026-06-20 10:00' - pg_temp.z('df', m, 0, 4000) * interval '10 minutes' end
from generate_series(1, 1250) as m left join (select mem, count(*) as n, min(at) as first_at, (array_agg(shop order by at))[1] as shop from draft where mem is not null group by 1) as d on d.mem = m
cross join lateral (select pg_temp.w('home', m, '1:20,2:17,3:13,4:9,5:8,6:9,7:5,8:6,9:3,11:9,12:6')::int as hs, case when coalesce(d.n, 0) >= 8 then pg_temp.w('lv', m, '1:5,2:20,3:45,4:30')::int when coalesce(d.n, 0) >= 3 then pg_temp.w('lv', m, '1:38,2:36,3:22,4:4')::int when d.n is not null then pg_temp.w('lv', m, '1:72,2:20,3:8')::int else pg_temp.w('lv', m, '1:95,2:5')::int end as lv offset 0) as v;
update member set joined_at = timestamptz '2026-06-25 10:00+08' - member_id * interval '31 minutes' where joined_at > '2026-06-29 20:00+08' and not exists (select 1 from draft where mem = member_id);
update member set deleted_at = null where deleted_at <= joined_at;

create table wash_order (
  order_id integer primary key, order_no varchar(20) not null unique, shop_id smallint not null references shop, member_id integer references member, walk_in_phone varchar(20), clerk_id integer not null references employee, channel varchar(10) not null check (channel in ('counter', 'door', 'locker')), is_urgent boolean not null default false, received_at timestamptz not null, due_on date not null, picked_at timestamptz,
  garment_count smallint not null, list_amount numeric(10,2) not null, discount_amount numeric(10,2) not null default 0, payable numeric(10,2) not null, status varchar(10) not null check (status in ('washing', 'ready', 'picked', 'cancelled')), check (payable = list_amount - discount_amount), check ((status = 'picked') = (picked_at is not null))
);
comment on table wash_order is '收衣订单';
comment on column wash_order.order_no is '订单号（小票号）';
comment on column wash_order.shop_id is '收衣门店';
comment on column wash_order.member_id is '会员，散客为空';
comment on column wash_order.walk_in_phone is '散客手机';
comment on column wash_order.clerk_id is '收衣店员';
comment on column wash_order.channel is '收衣方式：counter到店 door上门取衣 locker智能柜';
comment on column wash_order.is_urgent is '是否加急（加收五成）';
comment on column wash_order.received_at is '收衣时间';
comment on column wash_order.due_on is '承诺取衣日期';
comment on column wash_order.picked_at is '取衣时间';
comment on column wash_order.garment_count is '件数';
comment on column wash_order.list_amount is '标价合计（含附加费、加急费）';
comment on column wash_order.discount_amount is '会员折扣优惠';
comment on column wash_order.payable is '应付金额';
comment on column wash_order.status is '状态：washing洗涤中 ready待取 picked已取 cancelled已取消（未洗退单）';

create temp table gd as
select row_number() over (order by d.id, n) as gid, d.id as oid, n, p.item_id, p.in_factory, p.factory_id, p.lead_days,
  (p.price - case when p.updated_at > d.at then 3 else 0 end) as lp, case when pg_temp.f('ao', d.id * 10 + n) < .12 then pg_temp.z('ap', d.id * 10 + n, 1, 4) * 5 else 0 end as ad,
  pg_temp.f('st', d.id * 10 + n) as fs, pg_temp.nxt(d.at::date) as s1, p.in_factory and pg_temp.f('rw', d.id * 10 + n) < .032 as rw
from (select draft.*, pg_temp.w('gc', id, '1:46,2:27,3:14,4:7,5:4,6:2')::int as gc from draft offset 0) as d, generate_series(1, 6) as n
cross join lateral (select pg_temp.w('it', d.id * 10 + n, case when d.mo between 3 and 5 then '11:16,12:15,13:12,14:6,3:9,4:4,5:4,6:4,7:4,15:4,16:6,17:2,18:1,19:5,20:3,21:2,22:2,23:1,1:4,24:1' when d.mo between 6 and 9 then '1:18,2:9,7:8,8:5,9:14,10:5,5:4,6:5,16:14,17:3,18:2,20:7,21:4,24:4,25:2' || case when d.at < '2024-06-30' then ',26:4' else '' end else '11:8,12:6,13:12,14:9,3:8,4:6,5:6,6:6,7:5,8:3,15:5,16:7,17:3,18:1,19:5,20:4,21:3,22:3,23:1,1:5,24:1,25:1' end)::int as it offset 0) as t
join service_item as p on p.item_id = t.it where n <= d.gc;
create temp table g2 as
select gd.*, case when not in_factory then (d.at::date + 1) + time '11:00' when rw then pg_temp.nxt(pg_temp.nxt(pg_temp.nxt(s1))) + time '16:20' else pg_temp.nxt(s1) + time '16:20' end + pg_temp.z('bk', gid, 0, 100) * interval '1 minute' as back,
  pg_temp.f('cn', oid) < .018 as cancelled, in_factory and fs < .008 as refused, pg_temp.f('ur', oid) < .05 as urgent
from gd join draft as d on d.id = oid;
create temp table o2 as
select oid, count(*) as c, max(lead_days) as ld, max(back) as back, bool_or(cancelled) as cancelled, bool_or(urgent) as urgent, max(back) + case when pg_temp.f('nv', oid) < .022 then interval '999 days' else power(pg_temp.f('pk', oid), 2.6) * interval '38 days' + interval '1 hour' end as raw
from g2 group by oid;
-- 取衣只在营业时间。
alter table o2 add picked timestamp;
update o2 set picked = date_trunc('day', raw) + case when raw::date = back::date then greatest(time '18:10', back::time) + pg_temp.z('pm', oid, 0, 100) * interval '1 minute' else time '09:00' + pg_temp.z('pm', oid, 0, 650) * interval '1 minute' end;
update o2 set picked = null where picked > '2026-06-30 20:00' or cancelled;

insert into wash_order
select d.id, 'W' || to_char(d.at, 'YYMMDD') || lpad(d.shop::text, 2, '0') || lpad((d.id % 1000)::text, 3, '0'), d.shop, d.mem, case when d.mem is null then pg_temp.mobile('wk', d.id) end, e.employee_id,
  case when d.shop in (9, 10) then pg_temp.w('ch', d.id, 'counter:6,locker:4') when d.mem is null then 'counter' else pg_temp.w('ch', d.id, 'counter:74,door:20,locker:6') end, o.urgent, d.at, d.at::date + case when o.urgent then greatest(o.ld - 2, 1) else o.ld end, o.picked, o.c, s.la, s.la - s.pa, s.pa, case when o.cancelled then 'cancelled' when o.picked is not null then 'picked' when o.back <= '2026-06-30 20:00' then 'ready' else 'washing' end
from draft as d join o2 as o on o.oid = d.id left join member as m on m.member_id = d.mem left join member_level as l on l.level_id = m.level_id
cross join lateral (select sum(lp * case when g.urgent then 1.5 else 1 end + ad) as la, sum(round((lp * case when g.urgent then 1.5 else 1 end + ad) * coalesce(l.discount, 1), 2)) as pa from g2 as g where g.oid = d.id) as s
join lateral (select employee_id from employee as e where e.shop_id = d.shop and e.hired_on <= d.at::date and (e.left_on is null or e.left_on > d.at::date) order by pg_temp.f('ck', d.id * 200 + e.employee_id) * case when e.job = 'manager' then .6 else 1 end desc limit 1) as e on true;

create table garment (
  garment_id integer primary key, order_id integer not null references wash_order, barcode varchar(16) not null unique, item_id smallint not null references service_item, color varchar(8), brand varchar(30), flaw varchar(60), list_price numeric(8,2) not null, addon_fee numeric(8,2) not null default 0, urgent_fee numeric(8,2) not null default 0, amount numeric(8,2) not null, status varchar(10) not null check (status in ('received', 'factory', 'instore', 'picked', 'refused', 'lost', 'cancelled')), back_at timestamptz, rack_no varchar(8)
);
comment on table garment is '衣物（一件一行，一件一码）';
comment on column garment.order_id is '所属订单';
comment on column garment.barcode is '水洗码';
comment on column garment.item_id is '洗护项目';
comment on column garment.color is '颜色';
comment on column garment.brand is '品牌';
comment on column garment.flaw is '收衣时登记的瑕疵';
comment on column garment.list_price is '标价（收衣时）';
comment on column garment.addon_fee is '附加费（去渍、织补等）';
comment on column garment.urgent_fee is '加急费';
comment on column garment.amount is '折后金额';
comment on column garment.status is '状态：received已收衣 factory在工厂 instore已到店待取 picked已取 refused拒洗退回 lost遗失 cancelled已取消';
comment on column garment.back_at is '洗好到店时间';
comment on column garment.rack_no is '挂衣号，在店待取时有';
insert into garment
select g.gid, g.oid, '6' || lpad((g.oid % 100000)::text, 5, '0') || g.n || lpad(pg_temp.z('bc', g.gid, 0, 999)::text, 3, '0'), g.item_id, case when pg_temp.f('co', g.gid) < .96 then pg_temp.w('cp', g.gid, '黑:28,白:18,灰:13,藏青:10,米:8,卡其:6,蓝:6,红:4,粉:3,绿:2,花色:5') end, case when pg_temp.f('br', g.gid) < .33 or g.item_id = 18 then case when g.item_id = 18 then pg_temp.one('bs', g.gid, '路易登,古奇尔,香奈莉,普拉思') else pg_temp.one('bt', g.gid, '海澜之约,波司顿,雅戈,优衣仓,欧时力安,太平鸟语,安踏步,李宁远,七匹马,飒拉') end end,
  case when pg_temp.f('fl', g.gid) < .22 then pg_temp.one('fm', g.gid, '领口有渍,袖口磨损,前襟油渍,轻微起球,扣子缺一颗,拉链头松,下摆脱线,串色,里布开线,褪色') end, g.lp, g.ad, case when g.urgent then g.lp * .5 else 0 end, round((g.lp * case when g.urgent then 1.5 else 1 end + g.ad) * coalesce(l.discount, 1), 2), st,
  case when st in ('instore', 'picked', 'refused') and g.back <= '2026-06-30 20:00' then g.back end, case when st = 'instore' then chr(65 + pg_temp.z('ra', g.gid, 0, 5)) || lpad(pg_temp.z('rb', g.gid, 1, 120)::text, 3, '0') end
from g2 as g join wash_order as o on o.order_id = g.oid left join member as m using (member_id) left join member_level as l using (level_id)
cross join lateral (select case when g.cancelled then 'cancelled' when g.refused and g.back <= '2026-06-30 20:00' then 'refused' when g.in_factory and g.fs > .9985 and g.back < '2026-05-31' then 'lost' when o.status = 'picked' then 'picked' when g.back <= '2026-06-30 20:00' then 'instore' when g.in_factory and g.s1 + time '10:00' <= timestamp '2026-06-30 20:00' then 'factory' else 'received' end as st offset 0) as v;

create table factory_batch (
  batch_id integer primary key, batch_no varchar(16) not null unique, factory_id smallint not null references factory, route varchar(8) not null, driver_id integer not null references employee, sent_at timestamptz not null, arrived_at timestamptz, returned_at timestamptz, garment_count smallint not null, status varchar(10) not null check (status in ('transit', 'washing', 'returned'))
);
comment on table factory_batch is '送洗批次（每周二、五按线路送厂，下一班返回）';
comment on column factory_batch.batch_no is '批次号';
comment on column factory_batch.factory_id is '工厂';
comment on column factory_batch.route is '物流线路：east东线 west西线 north北线';
comment on column factory_batch.driver_id is '司机';
comment on column factory_batch.sent_at is '发车时间';
comment on column factory_batch.arrived_at is '到厂签收时间';
comment on column factory_batch.returned_at is '洗毕返店时间';
comment on column factory_batch.garment_count is '件数';
comment on column factory_batch.status is '状态：transit在途 washing洗涤中 returned已返店';

create temp table bg as
select g.gid, g.factory_id, s.route, k.rew, k.sd from g2 as g join wash_order as o on o.order_id = g.oid join shop as s using (shop_id)
cross join lateral (values (false, g.s1), (true, pg_temp.nxt(pg_temp.nxt(g.s1)))) as k(rew, sd)
where g.in_factory and not g.cancelled and (not k.rew or g.rw) and k.sd <= '2026-06-30';
insert into factory_batch
select b, 'P' || to_char(sd, 'YYMMDD') || upper(left(route, 1)) || fac, fac, route, e.employee_id, sd + time '09:20' + pg_temp.z('bs', b, 0, 60) * interval '1 minute', sd + time '10:50' + pg_temp.z('bt', b, 0, 60) * interval '1 minute', case when pg_temp.nxt(sd) <= '2026-06-30' then pg_temp.nxt(sd) + time '15:30' + pg_temp.z('bu', b, 0, 45) * interval '1 minute' end, c, case when pg_temp.nxt(sd) <= '2026-06-30' then 'returned' else 'washing' end
from (select row_number() over (order by sd, factory_id, route) as b, sd, factory_id as fac, route, count(*) as c from bg group by sd, factory_id, route) as q
join lateral (select employee_id from employee where job = 'driver' and hired_on <= sd and (left_on is null or left_on > sd) order by (employee_id * 7 + ascii(route)) % 3, pg_temp.f('dr', b * 100 + employee_id) limit 1) as e on true;

create table batch_garment (
  batch_id integer not null references factory_batch, garment_id integer not null references garment, is_rework boolean not null default false, inspector_id integer references employee, inspect_result varchar(8) check (inspect_result in ('pass', 'stain', 'damage', 'refuse')), inspected_at timestamptz, primary key (batch_id, garment_id)
);
comment on table batch_garment is '批次衣物（返洗时同一件再入一个批次）';
comment on column batch_garment.batch_id is '批次';
comment on column batch_garment.garment_id is '衣物';
comment on column batch_garment.is_rework is '是否返洗';
comment on column batch_garment.inspector_id is '质检员';
comment on column batch_garment.inspect_result is '出厂质检：pass合格 stain渍未净 damage破损 refuse不宜洗涤';
comment on column batch_garment.inspected_at is '质检时间';
insert into batch_garment
select f.batch_id, bg.gid, bg.rew, case when f.returned_at is not null then e.employee_id end, case when f.returned_at is not null then case when g.status = 'refused' then 'refuse' when pg_temp.f('ir', bg.gid * 2 + bg.rew::int) < .02 then 'stain' when pg_temp.f('ir', bg.gid * 2 + bg.rew::int) > .996 then 'damage' else 'pass' end end, case when f.returned_at is not null then f.returned_at - pg_temp.z('it', bg.gid, 120, 1500) * interval '1 minute' end
from bg join factory_batch as f on f.factory_id = bg.factory_id and f.route = bg.route and (f.sent_at at time zone 'Asia/Shanghai')::date = bg.sd join garment as g on g.garment_id = bg.gid
left join employee as e on e.job = 'inspector' and e.factory_id = bg.factory_id;

create table stored_card (
  card_id integer primary key, card_no varchar(16) not null unique, member_id integer not null references member, issue_shop_id smallint not null references shop, opened_at timestamptz not null, principal numeric(10,2) not null default 0 check (principal >= 0), gift numeric(10,2) not null default 0 check (gift >= 0), status varchar(8) not null default 'normal' check (status in ('normal', 'lost', 'closed')), closed_at timestamptz, last_used_at timestamptz
);
comment on table stored_card is '储值卡';
comment on column stored_card.card_no is '卡号';
comment on column stored_card.member_id is '持卡会员';
comment on column stored_card.issue_shop_id is '发卡门店';
comment on column stored_card.opened_at is '开卡时间';
comment on column stored_card.principal is '本金余额';
comment on column stored_card.gift is '赠送余额';
comment on column stored_card.status is '状态：normal正常 lost挂失 closed已退卡';
comment on column stored_card.closed_at is '退卡时间';
comment on column stored_card.last_used_at is '最近使用时间';

create table payment (
  payment_id integer primary key, order_id integer not null references wash_order, kind varchar(8) not null check (kind in ('pay', 'refund')), method varchar(10) not null check (method in ('card', 'wechat', 'alipay', 'cash', 'coupon')), amount numeric(10,2) not null check (amount > 0), paid_at timestamptz not null, operator_id integer references employee, trade_no varchar(32)
);
comment on table payment is '订单收退款（退款金额也记正数）';
comment on column payment.order_id is '订单';
comment on column payment.kind is '类型：pay收款 refund退款';
comment on column payment.method is '方式：card储值卡 wechat微信 alipay支付宝 cash现金 coupon团购券';
comment on column payment.amount is '金额';
comment on column payment.paid_at is '时间';
comment on column payment.operator_id is '经手人，小程序自助支付为空';
comment on column payment.trade_no is '第三方流水号';

create table card_txn (
  txn_id integer primary key, card_id integer not null references stored_card, kind varchar(10) not null check (kind in ('recharge', 'consume', 'refund', 'close')), principal_change numeric(10,2) not null, gift_change numeric(10,2) not null default 0, balance_after numeric(10,2) not null, payment_id integer references payment, shop_id smallint not null references shop, pay_method varchar(10), created_at timestamptz not null
);
comment on table card_txn is '储值卡流水';
comment on column card_txn.card_id is '储值卡';
comment on column card_txn.kind is '类型：recharge充值 consume消费 refund退回 close退卡';
comment on column card_txn.principal_change is '本金变动（出为负）';
comment on column card_txn.gift_change is '赠送变动（出为负）';
comment on column card_txn.balance_after is '变动后总余额';
comment on column card_txn.payment_id is '对应的订单收退款';
comment on column card_txn.shop_id is '发生门店';
comment on column card_txn.pay_method is '充值的付款方式';
comment on column card_txn.created_at is '时间';

insert into stored_card
select row_number() over (order by op, member_id), '8' || lpad((member_id * 37 + 200000)::text, 7, '0') || lpad((member_id % 97)::text, 2, '0'), member_id, home_shop_id, op, 0, 0, case when pg_temp.f('ls', member_id) < .015 then 'lost' else 'normal' end, null, null
from (select m.*, coalesce((select min(received_at) from wash_order as o where o.member_id = m.member_id), m.joined_at + interval '6 minutes') - interval '3 minutes' as op from member as m where level_id > 1) as q;

insert into payment
select row_number() over (order by at, k, order_id), order_id, k, me, amt, at, case when me in ('wechat', 'alipay') and channel <> 'counter' then null else clerk_id end, case when me in ('wechat', 'alipay') then case me when 'wechat' then '42000' else '20260' end || to_char(at, 'YYMMDDHH24MISS') || lpad((order_id * 7 % 10000)::text, 4, '0') end
from (
  select o.order_id, r.k, o.channel, o.clerk_id, me, case r.k when 'pay' then o.payable else ra end as amt, case r.k when 'pay' then case when late then o.picked_at - interval '2 minutes' else o.received_at + interval '1 minute' end else case when o.status = 'cancelled' then o.received_at + pg_temp.z('ca', o.order_id, 5, 50) * interval '1 minute' else rb + interval '90 minutes' end end as at
  from wash_order as o left join stored_card as c on c.member_id = o.member_id cross join (values ('pay'), ('refund')) as r(k)
  cross join lateral (select case when c.card_id is not null and pg_temp.f('nc', o.order_id) < .92 then 'card' else pg_temp.w('me', o.order_id, 'wechat:56,alipay:16,cash:14,coupon:6') end as me offset 0) as a
  cross join lateral (select a.me <> 'card' and o.status <> 'cancelled' and pg_temp.f('lt', o.order_id) < .16 as late offset 0) as b
  left join lateral (select sum(amount) as ra, max(back_at) as rb from garment as g where g.order_id = o.order_id and (g.status = 'refused' or o.status = 'cancelled')) as rf on true
  where case r.k when 'pay' then not late or o.status = 'picked' else ra is not null and not late end) as q;

do $$
declare
  e record; p numeric; g numeric; amt numeric; gp numeric; t int := 0; dp numeric; dg numeric; again int;
begin
  for e in
    select c.card_id, m.level_id, pay.payment_id, pay.kind, pay.amount, coalesce(o.shop_id, c.issue_shop_id) as shop_id, coalesce(pay.paid_at, c.opened_at + interval '3 minutes') as at
    from stored_card as c join member as m using (member_id) left join wash_order as o on o.member_id = c.member_id and exists (select 1 from payment as y where y.order_id = o.order_id and y.method = 'card') left join payment as pay on pay.order_id = o.order_id and pay.method = 'card'
    order by at, payment_id loop
    select principal, gift into p, g from stored_card where card_id = e.card_id;
    if e.payment_id is null or (e.kind = 'pay' and p + g < e.amount) then
      again := t;
      loop
        amt := (array[300, 1000, 3000])[e.level_id - 1];
        if exists (select 1 from card_txn where card_id = e.card_id) and e.level_id > 2 and pg_temp.f('re', t) < .5 then amt := amt / 2; end if;
        gp := case when amt >= 3000 then 600 when amt >= 1000 then 150 when amt >= 500 then 50 else 0 end;
        t := t + 1; p := p + amt; g := g + gp;
        insert into card_txn values (t, e.card_id, 'recharge', amt, gp, p + g, null, e.shop_id, pg_temp.w('rm', t, 'wechat:60,alipay:22,cash:18'), e.at - interval '2 minutes');
        exit when e.payment_id is null or p + g >= e.amount;
      end loop;
    end if;
    if e.kind = 'pay' then
      dp := least(p, e.amount); dg := e.amount - dp; p := p - dp; g := g - dg; t := t + 1;
      insert into card_txn values (t, e.card_id, 'consume', -dp, -dg, p + g, e.payment_id, e.shop_id, null, e.at);
    elsif e.kind = 'refund' then
      t := t + 1; p := p + e.amount;
      insert into card_txn values (t, e.card_id, 'refund', e.amount, 0, p + g, e.payment_id, e.shop_id, null, e.at);
    end if;
    update stored_card set principal = p, gift = g, last_used_at = e.at where card_id = e.card_id;
  end loop;
  for e in select * from stored_card where status = 'normal' and last_used_at < '2025-12-01' and principal > 50 and pg_temp.f('cl', card_id) < .09 order by card_id loop
    t := t + 1;
    insert into card_txn values (t, e.card_id, 'close', -e.principal, -e.gift, 0, null, e.issue_shop_id, null, e.last_used_at + pg_temp.z('cm', e.card_id, 30, 160) * interval '1 day 7 minutes');
    update stored_card as s set principal = 0, gift = 0, status = 'closed', closed_at = (select created_at from card_txn where txn_id = t) where s.card_id = e.card_id;
  end loop;
end $$;
update stored_card set issue_shop_id = 4 where issue_shop_id = 7 and opened_at >= '2025-08-31';

create table claim (
  claim_id integer primary key, garment_id integer not null references garment, kind varchar(8) not null check (kind in ('rework', 'damage', 'lost', 'delay')), raised_by varchar(8) not null check (raised_by in ('customer', 'shop')), description varchar(80), raised_at timestamptz not null, status varchar(10) not null check (status in ('open', 'closed', 'rejected')), compensation numeric(10,2), liable varchar(8) check (liable in ('factory', 'shop', 'driver')), handler_id integer references employee, closed_at timestamptz
);
comment on table claim is '返洗、投诉与赔付';
comment on column claim.garment_id is '衣物';
comment on column claim.kind is '类型：rework返洗 damage洗坏 lost遗失 delay超期';
comment on column claim.raised_by is '提出方：customer顾客 shop门店验收';
comment on column claim.description is '说明';
comment on column claim.raised_at is '提出时间';
comment on column claim.status is '状态：open处理中 closed已结 rejected不予受理';
comment on column claim.compensation is '赔付金额，无赔付为空';
comment on column claim.liable is '责任方：factory工厂 shop门店 driver物流';
comment on column claim.handler_id is '处理客服';
comment on column claim.closed_at is '结案时间';
insert into claim
select row_number() over (order by ra, gid), gid, kind, case when kind = 'rework' then 'shop' else 'customer' end, case kind when 'rework' then pg_temp.one('cd', gid, '领口渍未净,油渍未净,有串色,熨烫不平,有异味') when 'damage' then pg_temp.one('cd', gid, '缩水变形,勾丝,褪色严重,纽扣破损,涂层脱落') when 'lost' then '盘点未见此件' else '超过承诺取衣日未到店' end, ra, st,
  case when st = 'closed' and kind = 'damage' then lp * pg_temp.z('cm', gid, 2, 10) when st = 'closed' and kind = 'lost' then lp * pg_temp.z('cm', gid, 8, 20) when st = 'closed' and kind = 'delay' and pg_temp.f('cn', gid) < .4 then 20 end, case when st = 'closed' then case when kind = 'lost' then pg_temp.w('li', gid, 'driver:4,factory:4,shop:2') when kind = 'delay' then pg_temp.w('li', gid, 'factory:6,driver:4') else pg_temp.w('li', gid, 'factory:9,shop:1') end end,
  case when kind <> 'rework' then (select min(employee_id) + pg_temp.z('ch', gid, 0, 2) from employee where job = 'service') end, case when st <> 'open' then least(case when kind = 'rework' then coalesce(back_at, ra + interval '4 days') else ra + pg_temp.z('ce', gid, 1, 12) * interval '1 day 3 hours' end, timestamptz '2026-06-30 19:00+08') end
from (
  select g.gid, g.lp, t.back_at, t.status as gs, k.kind, o.picked_at, case k.kind when 'rework' then (pg_temp.nxt(g.s1) + time '17:30') at time zone 'Asia/Shanghai' when 'lost' then (g.back::date + 2 + time '14:00') at time zone 'Asia/Shanghai' when 'delay' then (o.due_on + time '18:30') at time zone 'Asia/Shanghai' else ((o.picked_at at time zone 'Asia/Shanghai')::date + pg_temp.z('cr', g.gid, 1, 9) + time '09:10' + pg_temp.z('cs', g.gid, 0, 640) * interval '1 minute') at time zone 'Asia/Shanghai' end as ra
  from g2 as g join garment as t on t.garment_id = g.gid join wash_order as o on o.order_id = g.oid cross join (values ('rework'), ('damage'), ('lost'), ('delay')) as k(kind)
  where case k.kind when 'rework' then g.rw and not g.cancelled and pg_temp.nxt(g.s1) < '2026-06-30' when 'lost' then t.status = 'lost' when 'damage' then t.status = 'picked' and pg_temp.f('dm', g.gid) < .007 else not g.cancelled and g.back::date > o.due_on and pg_temp.f('dl', g.gid) < .04 end) as q
cross join lateral (select case when kind = 'rework' then case when back_at is null and gs <> 'lost' then 'open' else 'closed' end when ra > '2026-06-18' then 'open' when kind in ('damage', 'delay') and pg_temp.f('cj', gid) < .25 then 'rejected' else 'closed' end as st offset 0) as v
where ra < '2026-06-30 20:00+08';

create table sms_log (
  sms_id integer primary key, member_id integer not null references member, order_id integer references wash_order, template varchar(20) not null, phone varchar(20) not null, sent_at timestamptz not null, is_delivered boolean not null, provider_code varchar(16)
);
comment on table sms_log is '短信发送记录（保留近一年）';
comment on column sms_log.member_id is '会员';
comment on column sms_log.order_id is '相关订单';
comment on column sms_log.template is '模板：ready取衣通知 overdue逾期提醒';
comment on column sms_log.phone is '接收号码';
comment on column sms_log.sent_at is '发送时间';
comment on column sms_log.is_delivered is '是否送达';
comment on column sms_log.provider_code is '运营商回执码';
insert into sms_log
select row_number() over (order by at, order_id), member_id, order_id, tpl, phone, at, ok, case when ok then 'DELIVRD' else pg_temp.one('sc', order_id, 'UNDELIV,MK:0012,EXPIRED') end
from (select o.member_id, o.order_id, t.tpl, m.phone, (b.back + case t.tpl when 'ready' then interval '25 minutes' else interval '15 days' end) at time zone 'Asia/Shanghai' as at, pg_temp.f('ok', o.order_id) > .03 as ok, o.picked_at
  from wash_order as o join o2 as b on b.oid = o.order_id join member as m using (member_id) cross join (values ('ready'), ('overdue')) as t(tpl) where not m.sms_opt_out and o.status in ('ready', 'picked')) as q
where at between '2025-07-01 00:00+08' and '2026-06-30 20:00+08' and (picked_at is null or picked_at > at);

create index on wash_order (member_id);
create index on wash_order (received_at);
create index on garment (order_id);
create index on batch_garment (garment_id);
create index on card_txn (card_id);
create index on payment (order_id);
