-- 家政上门服务 O2O 平台库，表结构仿云岚到家（jzo2o）：区域、服务项、服务人员与机构、订单、服务单、退款、优惠券、评价。
-- 有注释，有外键；状态为数字编码，含义见注释；数据虚构，由行号哈希生成，每次载入相同。
set jit = off;
set time zone 'Asia/Shanghai';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 97) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
-- 偏斜：p 越大，小号越多
create function pg_temp.sk(k text, i bigint, lo int, hi int, p float8) returns int language sql immutable
  as $$ select lo + floor(power(pg_temp.f(k, i), p) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
-- 'a:3,b:1' 四次里三次为 a
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
create function pg_temp.person(k text, i bigint, male boolean) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, '王,李,张,刘,陈,杨,赵,黄,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗,梁,宋,郑,谢,韩,唐,冯,于,董,萧,程,曹,袁,邓,许,傅,沈,曾,彭,吕,苏,卢,蒋,蔡,贾,丁,魏,薛,叶,阎') || case when male then pg_temp.one(k || 'g', i, '伟,强,磊,军,洋,勇,涛,明,超,刚,平,辉,鹏,建国,建华,志强,海波,浩然,思远,文博,国庆,俊杰,子轩,宇航,家豪,晓东,振华,立新,学文,天佑,一鸣,泽宇,旭东,永福,成林') else pg_temp.one(k || 'g', i, '芳,娜,敏,静,丽,艳,娟,霞,秀兰,桂英,玉梅,婷婷,晓燕,雨桐,子涵,佳怡,春梅,玉兰,雪,琳,欣怡,慧,倩,红梅,丹,诗雨,梦瑶,莉,小玲,凤英,思琪,若曦,美华,彩云,月琴') end $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '130,132,135,136,138,139,150,151,158,159,177,180,186,188,189,199') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;
-- 当日的某个时刻，两端少中间多
create function pg_temp.at(d date, k text, i bigint, lo float8, hi float8) returns timestamp language sql immutable
  as $$ select d + date_trunc('second', (lo + (pg_temp.f(k || 'h', i) + pg_temp.f(k || 'm', i)) / 2 * (hi - lo)) * interval '1 hour') $$;
create temp table cal as
select d, sum(w) over (order by d) / sum(w) over () as hi
  from (select g::date as d, (1 + extract(epoch from g - timestamp '2024-03-01') / 86400 / 450) * case extract(isodow from g) when 6 then 1.35 when 7 then 1.25 when 5 then 1.1 else 0.9 end * case when g between '2025-01-10' and '2025-01-26' or g between '2026-01-28' and '2026-02-14' then 2.1 when g between '2025-01-27' and '2025-02-05' or g between '2026-02-15' and '2026-02-24' then 0.25 when extract(month from g) in (6, 7) then 1.2 else 1 end as w from generate_series(timestamp '2024-03-01', '2026-06-28', '1 day') as g) as t;
create unique index on cal (hi);
analyze cal;
create function pg_temp.at_q(x float8) returns date language plpgsql stable as $$ begin return (select d from cal where hi >= x order by hi limit 1); end $$;

create table region (
  id bigint primary key,
  city_code varchar(12) not null unique,
  name varchar(20) not null,
  manager_name varchar(20),
  manager_phone varchar(11),
  active_status smallint not null check (active_status in (0, 1, 2)),
  sort_num int,
  create_time timestamp,
  update_time timestamp
);
comment on table region is '区域表（已开通城市）';
comment on column region.id is 'id';
comment on column region.city_code is '城市编码';
comment on column region.name is '区域名称';
comment on column region.manager_name is '负责人名称';
comment on column region.manager_phone is '负责人电话';
comment on column region.active_status is '活动状态，0：草稿态，1：禁用，2：启用';
comment on column region.sort_num is '排序字段';
comment on column region.create_time is '创建时间';
comment on column region.update_time is '更新时间';
insert into region values (1, '3100', '上海市', '顾晓燕', '13917350021', 2, 1, '2024-02-01 10:00:00', '2024-02-20 09:00:00'), (2, '3201', '南京市', '许立新', '13813851144', 2, 2, '2024-02-01 10:05:00', '2024-02-20 09:00:00'), (3, '3301', '杭州市', '沈佳怡', '13758120987', 2, 3, '2024-02-01 10:10:00', '2024-02-20 09:10:00'), (4, '3401', '合肥市', '丁海波', '13855112036', 2, 4, '2024-08-15 11:00:00', '2024-09-01 09:00:00'), (5, '3205', '苏州市', '陆敏', '13862011550', 2, 5, '2025-03-03 14:20:00', '2025-03-20 09:30:00'), (6, '3202', '无锡市', '朱文博', '13906180042', 1, 6, '2024-03-10 09:00:00', '2025-02-28 18:00:00'), (7, '3302', '宁波市', null, null, 0, 7, '2026-06-10 16:00:00', '2026-06-10 16:00:00');

create table serve_type (
  id bigint primary key,
  code varchar(12) not null unique,
  name varchar(20) not null,
  sort_num int,
  active_status smallint not null check (active_status in (0, 1, 2)),
  create_time timestamp,
  update_time timestamp
);
comment on table serve_type is '服务类型';
comment on column serve_type.id is '服务类型id';
comment on column serve_type.code is '服务类型编码';
comment on column serve_type.name is '服务类型名称';
comment on column serve_type.sort_num is '排序字段';
comment on column serve_type.active_status is '是否启用，0草稿 1禁用 2启用';
comment on column serve_type.create_time is '创建时间';
comment on column serve_type.update_time is '更新时间';
insert into serve_type values (1, '1001', '保洁清洗', 1, 2, '2024-01-20 10:00:00', '2024-01-22 10:00:00'), (2, '1002', '家电清洗', 2, 2, '2024-01-20 10:00:00', '2024-01-22 10:00:00'), (3, '1003', '维修安装', 3, 2, '2024-01-20 10:00:00', '2024-01-22 10:00:00'), (4, '1004', '保姆月嫂', 4, 2, '2024-01-20 10:00:00', '2024-05-10 10:00:00'), (5, '1005', '搬家拉货', 5, 1, '2024-01-20 10:00:00', '2025-01-08 17:00:00'), (6, '1006', '管道疏通', 6, 2, '2024-01-20 10:00:00', '2024-01-22 10:00:00');
create table serve_item (
  id bigint primary key,
  code varchar(12) not null unique,
  serve_type_id bigint not null references serve_type,
  name varchar(30) not null,
  reference_price numeric(10,2),
  unit smallint,
  description varchar(100),
  active_status smallint not null check (active_status in (0, 1, 2)),
  sort_num int,
  create_time timestamp
);
comment on table serve_item is '服务项表';
comment on column serve_item.id is '服务项id';
comment on column serve_item.code is '服务项编码';
comment on column serve_item.serve_type_id is '服务类型id';
comment on column serve_item.name is '服务名称';
comment on column serve_item.reference_price is '参考价格';
comment on column serve_item.unit is '服务单位，1：小时，2：天，3：次，4：台，5：个，6：㎡，7：米';
comment on column serve_item.description is '服务描述';
comment on column serve_item.active_status is '活动状态，0：草稿态，1：禁用，2：启用';
comment on column serve_item.sort_num is '排序字段';
comment on column serve_item.create_time is '创建时间';
insert into serve_item
select id, t || lpad(id::text, 4, '0'), t, split_part(x, ':', 1), split_part(x, ':', 2)::numeric, split_part(x, ':', 3)::int, case when id % 3 <> 0 then pg_temp.one('sd', id, '自带工具上门,专业设备清洗,明码标价不加价,售后三十天,师傅持证上岗') end, case when t = 5 then 1 when split_part(x, ':', 1) in ('玻璃清洗', '智能门锁安装') then 1 when split_part(x, ':', 1) = '收纳整理' then 0 else 2 end, o, timestamp '2024-01-21 09:00:00' + id * interval '7 minutes'
  from (select row_number() over (order by t, o) as id, t, x, o from (values (1, '日常保洁:45:1,深度保洁:12:6,开荒保洁:9:6,玻璃清洗:15:6,厨房保洁:198:3,卫生间保洁:128:3,收纳整理:80:1,地板打蜡:8:6'), (2, '挂式空调清洗:99:4,柜式空调清洗:139:4,油烟机清洗:169:4,洗衣机清洗:119:4,冰箱清洗:149:4,热水器清洗:129:4'), (3, '灯具安装:60:5,水龙头更换:80:5,电路检修:100:3,家具安装:120:5,智能门锁安装:180:5,墙面补漆:35:6'), (4, '住家保姆:260:2,白班保姆:200:2,月嫂:480:2,老人陪护:220:2'), (5, '小型搬家:380:3,同城拉货:160:3'), (6, '马桶疏通:120:3,地漏疏通:90:5,管道疏通:25:7')) as v (t, l), unnest(string_to_array(l, ',')) with ordinality as u (x, o)) as a;
create table serve (
  id bigint primary key,
  serve_item_id bigint not null references serve_item,
  region_id bigint not null references region,
  price numeric(10,2) not null,
  sale_status smallint not null check (sale_status in (0, 1, 2)),
  is_hot smallint default 0,
  hot_time timestamp,
  create_time timestamp,
  update_time timestamp,
  unique (serve_item_id, region_id)
);
comment on table serve is '区域服务表（某城市上架的服务项）';
comment on column serve.id is 'id';
comment on column serve.serve_item_id is '服务项id';
comment on column serve.region_id is '区域id';
comment on column serve.price is '价格';
comment on column serve.sale_status is '售卖状态，0：草稿，1下架，2上架';
comment on column serve.is_hot is '是否为热门，0非热门，1热门';
comment on column serve.hot_time is '更新为热门的时间，非热门为空';
comment on column serve.create_time is '创建时间';
comment on column serve.update_time is '更新时间';
insert into serve
select 1000 + row_number() over (order by r.id, i.id), i.id, r.id, case when i.reference_price < 20 then i.reference_price + r.id % 3 else round(i.reference_price * (array[1.15, 1, 1.05, 0.85, 0.95, 0.95])[r.id::int] / 5) * 5 end, case when r.id = 6 or i.active_status = 1 or pg_temp.f('ss', i.id * 10 + r.id) < 0.05 then 1 else 2 end, case when i.id in (1, 9, 11, 2) and r.id <> 6 then 1 else 0 end, case when i.id in (1, 9, 11, 2) and r.id <> 6 then r.create_time + interval '30 days' end, r.create_time + interval '2 days', r.update_time + interval '3 days'
  from region as r join serve_item as i on i.active_status > 0 and (r.id <= 3 or pg_temp.f('si', i.id * 10 + r.id) < 0.82) where r.id <= 6;

create table serve_provider (
  id bigint primary key,
  code varchar(20) not null unique,
  type smallint not null check (type in (1, 2)),
  name varchar(50) not null,
  phone varchar(11),
  region_id bigint not null references region,
  institution_id bigint references serve_provider,
  settings_status smallint,
  certification_status smallint,
  can_pick_up smallint,
  score numeric(3,1),
  good_level_rate numeric(5,2),
  status smallint default 0,
  is_deleted smallint default 0,
  create_time timestamp,
  update_time timestamp
);
comment on table serve_provider is '服务人员/机构表';
comment on column serve_provider.id is '主键';
comment on column serve_provider.code is '编号';
comment on column serve_provider.type is '类型，1：服务人员，2：服务机构';
comment on column serve_provider.name is '名称';
comment on column serve_provider.phone is '电话';
comment on column serve_provider.region_id is '所在区域id';
comment on column serve_provider.institution_id is '所属机构id，个人接单或机构本身为空';
comment on column serve_provider.settings_status is '首次设置状态，0：未完成设置，1：已完成设置';
comment on column serve_provider.certification_status is '认证状态，0：初始态，1：认证中，2：认证成功，3：认证失败';
comment on column serve_provider.can_pick_up is '是否可以接单，-1：认证未完成，0：关闭接单，1：开启接单';
comment on column serve_provider.score is '综合评分，尚无评价为空';
comment on column serve_provider.good_level_rate is '好评率(%)，尚无评价为空';
comment on column serve_provider.status is '状态，0：正常，1：冻结';
comment on column serve_provider.is_deleted is '是否已注销，0：未注销，1：已注销';
comment on column serve_provider.create_time is '注册时间';
comment on column serve_provider.update_time is '更新时间';
insert into serve_provider
select 1690 * 1000000 + i, case when i <= 14 then 'JG' else 'FW' end || lpad(i::text, 6, '0'), case when i <= 14 then 2 else 1 end, case when i <= 14 then r.short || pg_temp.one('pn', i, '洁美,安心,巧手,万家,好管家,悦居,净无忧') || pg_temp.one('pm', i, '家政服务有限公司,保洁服务有限公司,环境服务有限公司') else pg_temp.person('pp', i, pg_temp.f('px', i) < 0.42) end, pg_temp.mobile('pp', i), r.id, null, case when cs in (2, 3) then 1 else 0 end, cs, case when cs <> 2 then -1 when pg_temp.f('pc', i) < 0.14 then 0 else 1 end, null, null, case when pg_temp.f('pz', i) < 0.04 then 1 else 0 end, 0, t, t + interval '5 days'
  from (select i, pg_temp.w('pr', i, '1:34,2:20,3:22,4:11,5:9,6:4')::bigint as rid, case when i <= 14 then 2 else pg_temp.w('ps', i, '2:87,1:3,3:4,0:6')::int end as cs from generate_series(1, 210) as i) as a join (select *, left(name, 2) as short from region) as r on r.id = a.rid, lateral (select date_trunc('second', least(greatest(r.create_time, timestamp '2024-02-05') + interval '1 day' * case when i % 3 = 0 then power(pg_temp.f('pt', i), 1.2) * 700 else pg_temp.f('pt', i) * 60 end + interval '9 hours' + interval '9 hours' * pg_temp.f('pu', i), timestamp '2026-06-24 15:00:00')) as t) as x;
update serve_provider as p set institution_id = (select j.id from serve_provider as j where j.type = 2 and j.region_id = p.region_id order by pg_temp.f('pj', j.id % 1000 * 1000 + p.id % 1000) limit 1) where type = 1 and pg_temp.f('pi', id) < 0.5;
create table serve_skill (
  id bigint primary key,
  serve_provider_id bigint not null references serve_provider,
  serve_type_id bigint not null references serve_type,
  is_primary smallint,
  certificate_no varchar(30),
  create_time timestamp,
  is_deleted smallint default 0
);
comment on table serve_skill is '服务技能表';
comment on column serve_skill.id is '主键';
comment on column serve_skill.serve_provider_id is '服务人员/机构id';
comment on column serve_skill.serve_type_id is '服务类型id';
comment on column serve_skill.is_primary is '是否主要技能，1是 0否';
comment on column serve_skill.certificate_no is '技能证书编号，无证书为空';
comment on column serve_skill.create_time is '创建时间';
comment on column serve_skill.is_deleted is '是否已删除，0：未删除，1：已删除';
insert into serve_skill
select row_number() over (order by p, t), p, t, min(k), case when pg_temp.f('kz', p + t) < 0.3 then 'ZJ' || lpad((pg_temp.f('kn', p + t) * 1e9)::int::text, 9, '0') end, min(c), case when pg_temp.f('kd', p + t) < 0.03 then 1 else 0 end
  from (select id as p, case when type = 2 then k else pg_temp.w('kt', id * 5 + k, case when name ~ '[娜敏静丽艳娟霞兰英梅婷燕桐涵怡雪琳慧倩丹雨瑶莉玲]' then '1:60,2:12,4:28' else '1:25,2:34,3:24,5:5,6:12' end)::int end as t, case when k = 1 then 1 else 0 end as k, create_time + interval '1 day' as c from serve_provider, generate_series(1, case when type = 2 then 6 else 3 end) as k where settings_status = 1) as a group by p, t;

create table common_user (
  id bigint primary key,
  status smallint default 0,
  nickname varchar(30),
  phone varchar(11),
  avatar varchar(60),
  account_lock_reason varchar(60),
  create_time timestamp,
  update_time timestamp,
  is_deleted smallint default 0
);
comment on table common_user is 'C端用户表';
comment on column common_user.id is '用户id';
comment on column common_user.status is '状态，0：正常，1：冻结';
comment on column common_user.nickname is '昵称';
comment on column common_user.phone is '电话';
comment on column common_user.avatar is '头像';
comment on column common_user.account_lock_reason is '账号冻结原因';
comment on column common_user.create_time is '注册时间';
comment on column common_user.update_time is '更新时间';
comment on column common_user.is_deleted is '是否已注销，0：未注销，1：已注销';
create temp table u0 as select i, pg_temp.at(pg_temp.at_q(power((i - pg_temp.f('ut', i)) / 1100, 1.3)), 'ut', i, 7, 23) as t from generate_series(1, 1100) as i;
insert into common_user
select 1695 * 1000000 + i, case when pg_temp.f('us', i) < 0.012 then 1 else 0 end, case when pg_temp.f('un', i) < 0.4 then '普通用户' || lpad((i * 7919 % 100000)::text, 5, '0') else pg_temp.one('ua', i, '向日葵,阿宝妈,小何,静静,大海,Lily,木子,乐乐妈,老周,橙子,夏天,风铃') || case when i % 2 = 0 then pg_temp.z('ub', i, 1, 99)::text else '' end end, pg_temp.mobile('uu', i), null, case when pg_temp.f('us', i) < 0.012 then pg_temp.one('ul', i, '恶意下单,辱骂服务人员,刷券') end, t, t, case when pg_temp.f('ud', i) < 0.015 then 1 else 0 end from u0;
create table address_book (
  id bigint primary key,
  user_id bigint not null references common_user,
  name varchar(20),
  phone varchar(11),
  province varchar(20),
  city varchar(20),
  county varchar(20),
  address varchar(100),
  is_default smallint,
  create_time timestamp,
  is_deleted smallint default 0
);
comment on table address_book is '地址薄';
comment on column address_book.id is '主键';
comment on column address_book.user_id is '用户id';
comment on column address_book.name is '联系人名称';
comment on column address_book.phone is '电话';
comment on column address_book.province is '省份';
comment on column address_book.city is '市级';
comment on column address_book.county is '区/县';
comment on column address_book.address is '详细地址';
comment on column address_book.is_default is '是否为默认地址，0：否，1：是';
comment on column address_book.create_time is '创建时间';
comment on column address_book.is_deleted is '是否已删除，0：未删除，1：已删除';
create temp table a0 as
select i, k, row_number() over (order by i, k) as n, pg_temp.w('ar', case when k > 1 and i % 7 > 0 then i else i * 3 + k end, case when t < timestamp '2024-09-01' and k = 1 then '1:42,2:22,3:26,6:10' when t < timestamp '2025-03-20' and k = 1 then '1:38,2:21,3:25,4:16' else '1:33,2:19,3:22,4:14,5:12' end)::int as rg, t from u0, generate_series(1, case when pg_temp.f('ak', i) < 0.17 then 2 else 1 end) as k;
insert into address_book
select n, 1695 * 1000000 + i, pg_temp.person('an', i * 2 + k, pg_temp.f('ax', i) < 0.35), case when pg_temp.f('ap', n) < 0.85 then pg_temp.mobile('uu', i) else pg_temp.mobile('ap', n) end, (array['上海市', '江苏省', '浙江省', '安徽省', '江苏省', '江苏省'])[rg], (array['上海市', '南京市', '杭州市', '合肥市', '苏州市', '无锡市'])[rg], pg_temp.one('ac', n, (array['浦东新区,徐汇区,闵行区,静安区,长宁区,宝山区', '玄武区,鼓楼区,建邺区,江宁区', '西湖区,拱墅区,滨江区,余杭区', '蜀山区,包河区,庐阳区', '姑苏区,吴中区,工业园区', '梁溪区,滨湖区'])[rg]), pg_temp.one('as', n, '金桂苑,阳光里,书香华府,滨江一号,绿洲花园,锦上花苑,春申景城,翠屏山庄,湖畔人家,时代名邸') || pg_temp.z('ab', n, 1, 32) || '幢' || pg_temp.z('au', n, 101, 2204) || '室', case when k = 1 then 1 else 0 end, date_trunc('second', t + interval '5 minutes' + (k - 1) * interval '60 days' * pg_temp.f('at', n)), case when k = 2 and pg_temp.f('ad', n) < 0.25 then 1 else 0 end from a0;

create table activity (
  id bigint primary key,
  name varchar(40) not null,
  type smallint check (type in (1, 2)),
  amount_condition numeric(10,2),
  discount_rate int,
  discount_amount numeric(10,2),
  validity_days int,
  distribute_start_time timestamp,
  distribute_end_time timestamp,
  status smallint,
  total_num int,
  stock_num int
);
comment on table activity is '优惠活动';
comment on column activity.id is '活动id';
comment on column activity.name is '活动名称';
comment on column activity.type is '优惠券类型，1：满减，2：折扣';
comment on column activity.amount_condition is '使用条件，0：表示无门槛，其他值：最低消费金额';
comment on column activity.discount_rate is '折扣率，折扣类型的折扣率，8折就是存80';
comment on column activity.discount_amount is '优惠金额，满减类型的优惠金额';
comment on column activity.validity_days is '优惠券有效期天数';
comment on column activity.distribute_start_time is '发放开始时间';
comment on column activity.distribute_end_time is '发放结束时间';
comment on column activity.status is '活动状态，1：待生效，2：进行中，3：已失效 4：作废';
comment on column activity.total_num is '发放数量';
comment on column activity.stock_num is '剩余库存';
insert into activity values (1, '开业满减券', 1, 100, null, 20, 30, '2024-03-01 09:00:00', '2024-04-30 23:59:59', 3, 400, 0), (2, '夏季空调清洗券', 1, 150, null, 30, 30, '2024-06-01 09:00:00', '2024-07-31 23:59:59', 3, 300, 0), (3, '国庆保洁九折', 2, 0, 90, null, 20, '2024-09-25 09:00:00', '2024-10-15 23:59:59', 3, 200, 0), (4, '新春大扫除', 1, 200, null, 40, 30, '2025-01-01 09:00:00', '2025-01-28 23:59:59', 3, 400, 0), (5, '周年庆八五折', 2, 120, 85, null, 30, '2025-03-01 09:00:00', '2025-04-15 23:59:59', 3, 500, 0), (6, '清凉一夏', 1, 150, null, 30, 30, '2025-06-01 09:00:00', '2025-08-15 23:59:59', 3, 500, 0), (7, '双十一抢券', 1, 300, null, 60, 15, '2025-11-01 00:00:00', '2025-11-12 23:59:59', 3, 150, 0), (8, '年货节保洁券', 1, 200, null, 40, 30, '2026-01-15 09:00:00', '2026-02-14 23:59:59', 3, 500, 0), (9, '老客回馈', 2, 0, 92, null, 60, '2026-03-10 09:00:00', '2026-07-31 23:59:59', 2, 600, 0), (10, '苏州开城专享（规则有误）', 1, 50, null, 50, 30, '2025-03-20 09:00:00', '2025-03-22 23:59:59', 4, 100, 100), (11, '暑期家电清洗', 1, 180, null, 35, 30, '2026-07-05 09:00:00', '2026-08-31 23:59:59', 1, 400, 400);

create table orders (
  id bigint primary key,
  user_id bigint not null references common_user,
  serve_id bigint not null references serve,
  address_id bigint references address_book,
  orders_status int not null check (orders_status in (0, 100, 200, 300, 500, 600, 700)),
  pay_status smallint,
  refund_status smallint,
  price numeric(10,2),
  pur_num int default 1,
  total_amount numeric(10,2),
  discount_amount numeric(10,2) default 0,
  real_pay_amount numeric(10,2),
  trading_channel varchar(12),
  serve_start_time timestamp,
  pay_time timestamp,
  create_time timestamp
);
comment on table orders is '订单表';
comment on column orders.id is '订单id';
comment on column orders.user_id is '订单所属人';
comment on column orders.serve_id is '服务id';
comment on column orders.address_id is '服务地址id';
comment on column orders.orders_status is '订单状态，0：待支付，100：派单中，200：待服务，300：服务中，500：订单完成，600：已取消，700：已关闭';
comment on column orders.pay_status is '支付状态，2：待支付，4：支付成功';
comment on column orders.refund_status is '退款状态，1：退款中，2：退款成功，3：退款失败，未退款为空';
comment on column orders.price is '单价';
comment on column orders.pur_num is '购买数量';
comment on column orders.total_amount is '订单总金额';
comment on column orders.discount_amount is '优惠金额';
comment on column orders.real_pay_amount is '实际支付金额';
comment on column orders.trading_channel is '支付渠道，ALI_PAY、WECHAT_PAY，未支付为空';
comment on column orders.serve_start_time is '预约服务开始时间';
comment on column orders.pay_time is '支付时间';
comment on column orders.create_time is '下单时间';
create table coupon (
  id bigint primary key,
  activity_id bigint not null references activity,
  user_id bigint not null references common_user,
  status smallint,
  use_time timestamp,
  orders_id bigint references orders,
  validity_time timestamp,
  create_time timestamp
);
comment on table coupon is '优惠券';
comment on column coupon.id is '优惠券id';
comment on column coupon.activity_id is '活动id';
comment on column coupon.user_id is '优惠券的拥有者';
comment on column coupon.status is '优惠券状态，1：未使用，2：已使用，3：已过期，4：已作废';
comment on column coupon.use_time is '使用时间';
comment on column coupon.orders_id is '使用的订单id';
comment on column coupon.validity_time is '有效期截止时间';
comment on column coupon.create_time is '领取时间';
create temp table o0 as
select i, u, d, pg_temp.at(d, 'ot', i, 7, 23) as t, an, rg
  from (select x.i, x.d, a.i as u, a.n as an, a.rg from (select i, d, 1 + floor(power(pg_temp.f('ou', i), 1.45) * (select count(*) from u0 where t < a.d))::int as un, case when pg_temp.f('oa', i) < 0.8 then 1 else 2 end as ak from (select i, pg_temp.at_q(0.004 + 0.996 * (i - pg_temp.f('od', i)) / 3100) as d from generate_series(1, 3100) as i offset 0) as a) as x join (select a1.i, a1.n, a1.rg, a1.k, count(*) over (partition by a1.i) as c from a0 as a1) as a on a.i = x.un and (a.k = x.ak or a.c = 1)) as b;
analyze o0;
create temp table o1 as
select *, price * num as tot, case when not unpaid and not pcan then t + interval '1 minute' * (0.4 + 9 * power(pg_temp.f('op', i), 3)) else case when pcan then t + interval '1 minute' * (0.4 + 9 * power(pg_temp.f('op', i), 3)) end end as pay
  from (select o.*, s.id as sid, m.id as item, m.serve_type_id as ty, s.price, case m.unit when 1 then pg_temp.w('on', o.i, '2:30,3:38,4:24,6:8')::int when 2 then pg_temp.w('on', o.i, '1:3,3:2,7:2,15:1,26:3')::int when 6 then case when m.id = 20 then pg_temp.z('on', o.i, 2, 12) else pg_temp.z('on', o.i, 6, 12) * 10 end when 7 then pg_temp.z('on', o.i, 3, 9) when 4 then pg_temp.w('on', o.i, '1:58,2:26,3:12,4:4')::int else pg_temp.w('on', o.i, '1:80,2:14,3:6')::int end as num, pg_temp.f('oq', o.i) < 0.085 as unpaid, pg_temp.f('oq', o.i) between 0.085 and 0.15 as pcan,
      date_trunc('day', t) + interval '1 day' * pg_temp.w('os', o.i, '1:40,2:25,3:15,4:8,5:6,6:4,7:2')::int + interval '30 minutes' * pg_temp.z('oh', o.i, 16, 36) as ss
    from (select o0.*, case pg_temp.w('oi', i, case when extract(month from d) in (5, 6, 7) then 'a:30,b:38,c:13,d:5,e:4,f:10' else 'a:50,b:15,c:15,d:6,e:4,f:10' end) when 'a' then case when pg_temp.f('oj', i) < 0.12 and d < date '2025-02-01' then 4 when extract(month from d) in (1, 2, 9) and pg_temp.f('oj', i) < 0.5 then 2 else (array[1, 1, 1, 2, 3, 5, 6, 8])[1 + floor(pg_temp.f('oj2', i) * 8)::int] end when 'b' then (array[9, 9, 10, 11, 11, 12, 13, 14])[1 + floor(pg_temp.f('oj', i) * 8)::int] when 'c' then (array[15, 16, 17, 18, 20])[1 + floor(pg_temp.f('oj', i) * 5)::int] when 'd' then 21 + floor(pg_temp.f('oj', i) * 4)::int when 'e' then case when d < date '2025-01-08' then 25 + floor(pg_temp.f('oj', i) * 2)::int else 1 end else 27 + floor(pg_temp.f('oj', i) * 3)::int end as it from o0) as o
    join serve as s on s.region_id = o.rg and s.serve_item_id = o.it join serve_item as m on m.id = s.serve_item_id where (o.rg <> 6 or o.d < date '2025-02-28') and (o.rg <> 4 or o.d > date '2024-09-01') and (o.rg <> 5 or o.d > date '2025-03-20')) as a;
-- 服务人员：同区域、有该技能、当时已注册
create temp table pv as select p.id, p.region_id, k.serve_type_id as ty, p.create_time, p.status, p.institution_id, p.type, pg_temp.f('pw', p.id) as wt from serve_provider as p join serve_skill as k on k.serve_provider_id = p.id where p.certification_status = 2 and k.is_deleted = 0;
create temp table o2 as
select *, case when unpaid then case when t > timestamp '2026-06-28 12:00:00' then 0 else 600 end when pcan or pid is null and ss < timestamp '2026-06-28 12:00:00' then 700 when pid is null or t > timestamp '2026-06-28 15:00:00' then 100 when ss > timestamp '2026-06-28 16:00:00' then 200 when ss > timestamp '2026-06-28 13:00:00' or ty = 4 and ss + num * interval '1 day' > timestamp '2026-06-28 13:00:00' then 300 else 500 end as st
  from (select o1.*, (select id from pv where pv.region_id = rg and pv.ty = o1.ty and pv.create_time < o1.t and (pv.status = 0 or o1.t < timestamp '2026-02-01') order by power(pg_temp.f('pk', o1.i * 1000 + pv.id % 1000), 1 + 3 * wt) limit 1) as pid from o1) as a;
create temp table oc as
select o2.i, a.id as act, case a.type when 1 then a.discount_amount else round(tot * (100 - a.discount_rate) / 100, 2) end as dis from o2 join activity as a on a.id < 10 and t between a.distribute_start_time and a.distribute_end_time and tot >= a.amount_condition and pg_temp.f('cp', o2.i) < case when a.id = 9 then 0.2 else 0.45 end where not unpaid;
insert into orders
select 2400000000 + i, 1695 * 1000000 + u, sid, an, st, case when pay is null then 2 else 4 end, case when st = 700 then case when pg_temp.f('rs', i) < 0.012 then 3 when t > timestamp '2026-06-27' then 1 else 2 end end, price, num, tot, coalesce(dis, 0), tot - coalesce(dis, 0), case when pay is not null then pg_temp.w('oc', i, 'WECHAT_PAY:74,ALI_PAY:26') end, ss, date_trunc('second', pay), t from o2 left join oc using (i);
update address_book as a set create_time = s.t - interval '1 minute' from (select address_id, min(create_time) as t from orders group by 1) as s where s.address_id = a.id and s.t < a.create_time;
insert into coupon
select row_number() over (order by t, u), act, 1695 * 1000000 + u, st, ut, oid, c + v * interval '1 day', c from (
  select oc.act, o2.u, 2 as st, o2.t as ut, 2400000000 + o2.i as oid, greatest(a.distribute_start_time, (select create_time from common_user where id = 1695 * 1000000 + o2.u), date_trunc('second', o2.t - interval '1 day' * 6 * pg_temp.f('cc', o2.i))) as c, a.validity_days as v, o2.t from oc join o2 using (i) join activity as a on a.id = oc.act
  union all select act, u, case when c > timestamp '2026-06-28' - v * interval '1 day' then 1 else 3 end, null, null, c, v, c from (select a.id as act, a.validity_days as v, u0.i as u, date_trunc('second', greatest(a.distribute_start_time, u0.t) + interval '1 day' * 12 * pg_temp.f('c3', u0.i * 20 + a.id)) as c, a.distribute_end_time as e from activity as a join u0 on a.id < 10 and u0.t < a.distribute_end_time and pg_temp.f('c2', u0.i * 20 + a.id) < 0.13) as x where c < least(e, timestamp '2026-06-28 18:00:00')) as y;
update activity as a set stock_num = greatest(0, total_num - n) from (select activity_id, count(*) as n from coupon group by 1) as s where s.activity_id = a.id;

create table orders_serve (
  id bigint primary key,
  orders_id bigint not null references orders,
  serve_provider_id bigint not null references serve_provider,
  institution_staff_name varchar(20),
  orders_origin_type smallint,
  serve_status smallint check (serve_status in (0, 1, 2, 3, 4, 5)),
  serve_start_time timestamp,
  real_serve_start_time timestamp,
  real_serve_end_time timestamp,
  cancel_time timestamp,
  cancel_return_reason varchar(60),
  orders_amount numeric(10,2),
  create_time timestamp
);
comment on table orders_serve is '服务单（派给服务人员或机构的任务）';
comment on column orders_serve.id is '任务id';
comment on column orders_serve.orders_id is '订单id';
comment on column orders_serve.serve_provider_id is '服务人员或机构id';
comment on column orders_serve.institution_staff_name is '机构服务人员姓名，个人接单为空';
comment on column orders_serve.orders_origin_type is '订单来源类型，1：抢单，2：派单';
comment on column orders_serve.serve_status is '服务状态，0：待分配，1：待服务，2：服务中，3：服务完成，4：取消，5：被退单';
comment on column orders_serve.serve_start_time is '预约时间';
comment on column orders_serve.real_serve_start_time is '实际服务开始时间';
comment on column orders_serve.real_serve_end_time is '实际服务完结时间';
comment on column orders_serve.cancel_time is '取消时间';
comment on column orders_serve.cancel_return_reason is '取消、退单原因';
comment on column orders_serve.orders_amount is '订单金额';
comment on column orders_serve.create_time is '抢单/派单时间';
insert into orders_serve
select row_number() over (order by ct, i, s), 2400000000 + i, pid, case when (select type from serve_provider as p where p.id = pid) = 2 and s <> 0 then pg_temp.person('in', i, i % 2 = 0) end, case when pg_temp.f('so', i) < 0.68 then 1 else 2 end, s, ss, case when s in (2, 3) then date_trunc('second', ss + interval '1 minute' * pg_temp.z('sa', i, -12, 25)) end, case when s = 3 then date_trunc('second', ss + interval '1 minute' * (20 + case ty when 1 then 150 when 2 then 40 * least(num, 4) when 4 then 520 + 1440 * (num - 1) else 70 end * (0.7 + 0.6 * pg_temp.f('sb', i)))) end, case when s in (4, 5) then date_trunc('second', can) end, case when s = 4 then pg_temp.one('sc', i, '时间冲突,身体不适,距离太远,车辆故障') when s = 5 then '客户退单' end, tot, date_trunc('second', ct)
  from (select o2.i, pid, ty, ss, num, tot, case st when 200 then case when pg_temp.f('sz', i) < 0.2 then 0 else 1 end when 300 then 2 when 500 then 3 else 5 end as s, pay + interval '1 minute' * (2 + 90 * power(pg_temp.f('sw', i), 2)) + case when pg_temp.f('sx', i) < 0.035 then interval '4 hours' else interval '0' end as ct, pay + interval '3 hours' as can from o2 where pid is not null and (st in (200, 300, 500) or st = 700 and pcan and pg_temp.f('sy', i) < 0.4)
    union all select o2.i, (select id from pv where pv.region_id = rg and pv.ty = o2.ty and pv.create_time < o2.t and pv.id <> o2.pid order by pg_temp.f('p2', o2.i * 1000 + pv.id % 1000) limit 1), ty, ss, num, tot, 4, pay + interval '5 minutes', pay + interval '3 hours' from o2 where st in (200, 300, 500) and pg_temp.f('sx', i) < 0.035) as a where pid is not null;
update orders set orders_status = 500 where orders_status = 300 and id not in (select orders_id from orders_serve where serve_status = 2);

create table orders_canceled (
  id bigint primary key references orders,
  canceller_id bigint,
  canceler_name varchar(20),
  canceller_type smallint,
  cancel_reason varchar(60),
  cancel_time timestamp
);
comment on table orders_canceled is '订单取消表';
comment on column orders_canceled.id is '订单id';
comment on column orders_canceled.canceller_id is '取消人，系统取消为0';
comment on column orders_canceled.canceler_name is '取消人名称';
comment on column orders_canceled.canceller_type is '取消人类型，1：普通用户，4：运营人员，0：系统';
comment on column orders_canceled.cancel_reason is '取消原因';
comment on column orders_canceled.cancel_time is '取消时间';
insert into orders_canceled
select 2400000000 + i, case when sys then 0 when op then 2001 + i % 4 else 1695 * 1000000 + u end, case when sys then '系统' when op then '客服' || 1 + i % 4 || '号' else left((select nickname from common_user where id = 1695 * 1000000 + u), 20) end, case when sys then 0 when op then 4 else 1 end, case when sys then case when st = 600 then '支付超时自动取消' else '到期无人接单自动取消' end else pg_temp.one('cr', i, '不需要了,选错时间,选错地址,价格太高,服务人员要求加价,联系不上师傅') end, date_trunc('second', case when st = 600 then case when sys then t + interval '15 minutes' else t + interval '12 minutes' * pg_temp.f('ci', i) end when sys then ss - interval '1 hour' else greatest(pay, pay + (ss - pay) * 0.7 * pg_temp.f('ci', i) + interval '3 minutes') end)
  from (select *, case when st = 600 then pg_temp.f('cs', i) < 0.62 else pid is null and not pcan end as sys, st = 700 and pg_temp.f('cq', i) < 0.14 as op from o2 where st in (600, 700)) as a;
update orders_serve as s set cancel_time = c.cancel_time, create_time = least(s.create_time, c.cancel_time - interval '1 minute') from orders_canceled as c where c.id = s.orders_id and s.serve_status = 5;

create table orders_refund (
  id bigint primary key references orders,
  trading_order_no bigint,
  refund_no bigint,
  real_pay_amount numeric(10,2),
  refund_amount numeric(10,2),
  refund_status smallint check (refund_status in (1, 2, 3)),
  create_time timestamp,
  finish_time timestamp
);
comment on table orders_refund is '订单退款表';
comment on column orders_refund.id is '订单id';
comment on column orders_refund.trading_order_no is '支付服务交易单号';
comment on column orders_refund.refund_no is '支付服务退款单号，退款中为空';
comment on column orders_refund.real_pay_amount is '实付金额';
comment on column orders_refund.refund_amount is '退款金额';
comment on column orders_refund.refund_status is '退款状态，1：退款中，2：退款成功，3：退款失败';
comment on column orders_refund.create_time is '申请时间';
comment on column orders_refund.finish_time is '完成时间';
insert into orders_refund
select o.id, 8800000000 + o.id % 100000 * 31, case when o.refund_status = 2 then 9900000000 + o.id % 100000 * 17 end, o.real_pay_amount, case when o.serve_start_time - c.cancel_time < interval '14 hours' and c.canceller_type = 1 then round(o.real_pay_amount * 0.8, 2) else o.real_pay_amount end, o.refund_status, c.cancel_time, case when o.refund_status > 1 then date_trunc('second', c.cancel_time + interval '1 minute' * (1 + 600 * power(pg_temp.f('rf', o.id), 4))) end from orders as o join orders_canceled as c using (id) where o.refund_status is not null;

create table evaluation (
  id bigint primary key,
  orders_id bigint not null unique references orders,
  user_id bigint not null references common_user,
  serve_provider_id bigint not null references serve_provider,
  total_score smallint check (total_score between 1 and 5),
  score_level smallint,
  content varchar(200),
  is_auto_evaluated smallint,
  is_anonymous smallint,
  report_status smallint default 0,
  create_time timestamp
);
comment on table evaluation is '评价表';
comment on column evaluation.id is '评价id';
comment on column evaluation.orders_id is '订单id';
comment on column evaluation.user_id is '评价人id';
comment on column evaluation.serve_provider_id is '被评价服务人员或机构id';
comment on column evaluation.total_score is '综合评分 1-5';
comment on column evaluation.score_level is '评分等级，1：差评，2：中评，3：好评';
comment on column evaluation.content is '评价内容';
comment on column evaluation.is_auto_evaluated is '是否系统自动评价，0：否，1：是';
comment on column evaluation.is_anonymous is '是否匿名，0：否，1：是';
comment on column evaluation.report_status is '举报状态，0：无，1：已举报，2：已屏蔽';
comment on column evaluation.create_time is '评价时间';
insert into evaluation
select row_number() over (order by t, oid), oid, user_id, pid, sc, case when sc >= 4 then 3 when sc = 3 then 2 else 1 end, case when auto then '用户未及时评价，系统默认好评' when sc >= 4 then pg_temp.one('ea', oid, '打扫得很干净,师傅很专业,阿姨手脚麻利,准时上门态度好,下次还找这位,清洗得彻底') when sc = 3 then pg_temp.one('ea', oid, '一般,来晚了一会儿,角落没擦到') else pg_temp.one('ea', oid, '临时加价,态度差,没弄好又坏了,迟到一小时') end, auto::int, case when pg_temp.f('em', oid) < 0.22 then 1 else 0 end, case when sc < 3 and pg_temp.f('er', oid) < 0.12 then pg_temp.z('es', oid, 1, 2) else 0 end, t
  from (select s.orders_id as oid, o.user_id, s.serve_provider_id as pid, auto, case when auto then 5 else pg_temp.w('ec', o.id, '5:70,4:15,3:7,2:3,1:5')::int end as sc, date_trunc('second', s.real_serve_end_time + case when auto then interval '15 days' else interval '60 hours' * power(pg_temp.f('et', o.id), 2) end) as t from orders_serve as s join orders as o on o.id = s.orders_id, lateral (select pg_temp.f('eu', o.id) < 0.45 as auto) as x where s.serve_status = 3 and pg_temp.f('ev', o.id) < 0.93) as a where t < timestamp '2026-06-28 20:00:00';
update serve_provider as p set score = s.a, good_level_rate = s.g, update_time = s.t from (select serve_provider_id, round(avg(total_score), 1) as a, round(100.0 * count(*) filter (where score_level = 3) / count(*), 2) as g, max(create_time) as t from evaluation where report_status < 2 group by 1) as s where s.serve_provider_id = p.id;
update serve_provider set is_deleted = 1, can_pick_up = 0 where type = 1 and pg_temp.f('del', id) < 0.08 and id not in (select serve_provider_id from orders_serve where create_time > timestamp '2026-05-01');

create table schedule_job_log (
  id bigint primary key,
  job_name varchar(40),
  trigger_time timestamp,
  cost_ms int,
  handle_code int,
  handle_msg varchar(100)
);
comment on table schedule_job_log is '定时任务日志';
comment on column schedule_job_log.id is '主键';
comment on column schedule_job_log.job_name is '任务名称';
comment on column schedule_job_log.trigger_time is '调度时间';
comment on column schedule_job_log.cost_ms is '耗时（毫秒）';
comment on column schedule_job_log.handle_code is '执行结果，200成功，500失败';
comment on column schedule_job_log.handle_msg is '执行日志';
insert into schedule_job_log select i, (array['cancelOverTimePayOrder', 'refundOrders', 'seizeCouponSync', 'autoEvaluate', 'dispatchOrders'])[1 + i % 5], timestamp '2026-06-25 00:00:00' + i * interval '7 minutes', pg_temp.sk('jc', i, 15, 4000, 4), case when pg_temp.f('jh', i) < 0.02 then 500 else 200 end, case when pg_temp.f('jh', i) < 0.02 then 'java.lang.IllegalStateException: lock timeout' end from generate_series(1, 700) as i;

create index on orders (user_id);
create index on orders (create_time);
create index on orders_serve (orders_id);
create index on orders_serve (serve_provider_id);
create index on coupon (user_id);
drop table cal, u0, a0, o0, o1, pv, o2, oc;
