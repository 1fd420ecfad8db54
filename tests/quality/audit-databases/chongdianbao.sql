-- 共享充电宝运营后台：代理商、商户、门店、柜机、充电宝、租借订单、分润与提现；
-- 仿若依（RuoYi）框架上二次开发的共享充电宝厂商后台（街电、小电一类的代理商/商户模式），有注释，无外键。
set jit = off;
set time zone 'Asia/Shanghai';
set client_min_messages = warning;
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 37) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
-- 偏向小号：少数大客户、多数小客户
create function pg_temp.sk(k text, i bigint, lo int, hi int, p float8) returns int language sql immutable
  as $$ select lo + floor(power(pg_temp.f(k, i), p) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
-- 'a:3,b:1' 四次中三次为 a
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
create function pg_temp.person(k text, i bigint, female boolean) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, '王,李,张,刘,陈,杨,黄,赵,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗,梁,宋,郑,谢,韩,唐,冯,董,程,曹,袁,邓,许,沈,彭,吕,苏,蒋,蔡,魏') || case when female then pg_temp.one(k || 'g', i, '敏,静,丽,艳,娟,婷,晓燕,雨桐,子涵,佳怡,雪,琳,欣怡,慧,倩,丹,诗雨,梦瑶,莉,思琪,雅婷,晓雯,可欣,若曦,嘉敏,文静,露,悦,紫薇,海燕') else pg_temp.one(k || 'g', i, '伟,强,磊,军,洋,勇,涛,明,超,刚,鹏,建华,志强,浩然,思远,文博,俊杰,子轩,宇航,家豪,晓东,立新,天佑,凯,斌,海涛,少峰,永康,振宇,泽宇') end $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '130,135,136,138,139,150,151,158,177,180,186,189,199') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;

create table sys_user (
  user_id bigint primary key,
  user_name varchar(30) not null,
  nick_name varchar(30) not null,
  user_type varchar(2),
  phonenumber varchar(11),
  city varchar(20),
  status char(1) default '0',
  del_flag char(1) default '0',
  login_date timestamp,
  create_time timestamp
);
comment on table sys_user is '后台用户表';
comment on column sys_user.user_id is '用户ID'; comment on column sys_user.user_name is '登录账号'; comment on column sys_user.nick_name is '姓名'; comment on column sys_user.user_type is '岗位（00管理员 01BD拓展 02运维 03客服 04财务）';
comment on column sys_user.phonenumber is '手机号码'; comment on column sys_user.city is '所在城市'; comment on column sys_user.status is '帐号状态（0正常 1停用）'; comment on column sys_user.del_flag is '删除标志（0代表存在 2代表删除）';
comment on column sys_user.login_date is '最后登录时间'; comment on column sys_user.create_time is '创建时间';
insert into sys_user
select i, case when i = 1 then 'admin' else t || lpad(i::text, 3, '0') end, pg_temp.person('su', i, pg_temp.f('sex', i) < 0.45), ty, pg_temp.mobile('su', i),
       pg_temp.w('sucity', i, '杭州:4,南京:3,苏州:3,合肥:2,宁波:2'),
       case when pg_temp.f('sust', i) < 0.15 and i > 1 then '1' else '0' end, case when pg_temp.f('sudel', i) < 0.06 and i > 1 then '2' else '0' end,
       timestamp '2026-06-30 20:00' - make_interval(hours => case when pg_temp.f('sust', i) < 0.15 and i > 1 then pg_temp.z('sul', i, 3000, 12000) else pg_temp.sk('sul', i, 1, 400, 3) end),
       timestamp '2023-03-01 09:30' + make_interval(days => pg_temp.z('suc', i, 0, 280))
  from (select i, case when i <= 3 then '00' when i <= 24 then '01' when i <= 44 then '02' when i <= 53 then '03' else '04' end as ty,
               case when i <= 3 then 'adm' when i <= 24 then 'bd' when i <= 44 then 'yw' when i <= 53 then 'kf' else 'cw' end as t from generate_series(1, 57) as i) as s;

create table sys_dict_data (
  dict_code bigint primary key,
  dict_sort int default 0,
  dict_label varchar(100),
  dict_value varchar(100),
  dict_type varchar(100),
  status char(1) default '0',
  remark varchar(200)
);
comment on table sys_dict_data is '字典数据表';
comment on column sys_dict_data.dict_code is '字典编码'; comment on column sys_dict_data.dict_sort is '字典排序'; comment on column sys_dict_data.dict_label is '字典标签'; comment on column sys_dict_data.dict_value is '字典键值';
comment on column sys_dict_data.dict_type is '字典类型'; comment on column sys_dict_data.status is '状态（0正常 1停用）'; comment on column sys_dict_data.remark is '备注';
insert into sys_dict_data
select row_number() over (order by t, o), o, split_part(x, ':', 2), split_part(x, ':', 1), t, case when split_part(x, ':', 2) = '网吧' then '1' else '0' end, null
  from (values ('cdb_industry', '1:餐饮,2:KTV,3:酒吧,4:商超,5:酒店,6:医院,7:网吧,8:交通枢纽,9:美容美发,10:景区'),
               ('cdb_fault_type', '1:充电宝未弹出,2:归还未识别,3:柜机离线,4:屏幕异常,5:充不进电,6:充电线损坏,7:缺宝补宝,8:满仓取宝,9:撤机'),
               ('cdb_refund_reason', '1:未弹出扣费,2:归还后仍计费,3:充不上电,4:重复扣款,5:投诉协商,9:其他'),
               ('cdb_bank', 'ICBC:工商银行,CCB:建设银行,ABC:农业银行,CMB:招商银行,WX:微信零钱,ALI:支付宝')) as v (t, l),
       unnest(string_to_array(l, ',')) with ordinality as p (x, o);

create table cdb_agent (
  agent_id bigint primary key,
  parent_id bigint default 0,
  agent_no varchar(20) not null,
  agent_name varchar(60) not null,
  agent_level smallint not null,
  contact_name varchar(30),
  contact_phone varchar(11),
  city varchar(20),
  profit_rate numeric(5,2),
  balance numeric(12,2) default 0,
  bd_id bigint,
  status char(1) default '0',
  sign_date date,
  expire_date date,
  del_flag char(1) default '0',
  create_time timestamp
);
comment on table cdb_agent is '代理商表';
comment on column cdb_agent.agent_id is '代理商ID'; comment on column cdb_agent.parent_id is '上级代理商ID，0为无上级'; comment on column cdb_agent.agent_no is '代理商编号'; comment on column cdb_agent.agent_name is '代理商名称';
comment on column cdb_agent.agent_level is '级别：0直营 1一级代理 2二级代理'; comment on column cdb_agent.contact_name is '联系人'; comment on column cdb_agent.contact_phone is '联系电话'; comment on column cdb_agent.city is '代理城市';
comment on column cdb_agent.profit_rate is '分润比例（%）'; comment on column cdb_agent.balance is '账户余额（元）'; comment on column cdb_agent.bd_id is '归属BD（sys_user.user_id）'; comment on column cdb_agent.status is '状态（0正常 1冻结 2已解约）';
comment on column cdb_agent.sign_date is '签约日期'; comment on column cdb_agent.expire_date is '合同到期日'; comment on column cdb_agent.del_flag is '删除标志（0代表存在 2代表删除）'; comment on column cdb_agent.create_time is '创建时间';
insert into cdb_agent
select i, case when i > 16 then pg_temp.sk('agp', i, 2, 16, 1.6) else 0 end, 'A' || lpad((1000 + i * 7)::text, 5, '0'),
       case when i = 1 then '总部直营' else city || pg_temp.one('agn', i, '云享,易充,满格,电小二,畅电,乐充,星联,宝易,智充,汇能,速电,联合') || pg_temp.one('agm', i, '科技,网络科技,电子商务,商贸,信息技术') || '有限公司' end,
       case when i = 1 then 0 when i <= 16 then 1 else 2 end, pg_temp.person('ag', i, pg_temp.f('agsx', i) < 0.25), pg_temp.mobile('ag', i), city,
       case when i = 1 then 0 when i <= 16 then pg_temp.z('agr', i, 6, 9) * 5 else pg_temp.z('agr', i, 5, 7) * 5 end, 0, pg_temp.z('agb', i, 4, 24),
       case when i > 1 and pg_temp.f('ags', i) < 0.10 then '2' when i > 1 and pg_temp.f('ags', i) < 0.15 then '1' else '0' end, sd,
       case when i = 1 then null else (sd + make_interval(years => pg_temp.z('agy', i, 2, 4)))::date - 1 end,
       case when i > 30 and pg_temp.f('agd', i) < 0.15 then '2' else '0' end, sd + interval '10 hours' + make_interval(mins => pg_temp.z('agt', i, 0, 420))
  from (select i, date '2023-04-03' + case when i = 1 then 0 else pg_temp.z('agsd', i, 0, 260) end as sd, pg_temp.w('agc', i, '杭州:4,南京:3,苏州:3,合肥:2,宁波:2') as city from generate_series(1, 42) as i) as s;

create table cdb_merchant (
  merchant_id bigint primary key,
  merchant_no varchar(20) not null,
  merchant_name varchar(80) not null,
  agent_id bigint not null,
  industry varchar(4),
  contact_name varchar(30),
  contact_phone varchar(11),
  profit_rate numeric(5,2) not null,
  settle_type smallint default 1,
  balance numeric(12,2) default 0,
  status char(1) default '0',
  audit_status smallint default 1,
  del_flag char(1) default '0',
  create_time timestamp
);
comment on table cdb_merchant is '商户表';
comment on column cdb_merchant.merchant_id is '商户ID'; comment on column cdb_merchant.merchant_no is '商户编号'; comment on column cdb_merchant.merchant_name is '商户名称'; comment on column cdb_merchant.agent_id is '所属代理商ID';
comment on column cdb_merchant.industry is '行业（字典cdb_industry）'; comment on column cdb_merchant.contact_name is '联系人'; comment on column cdb_merchant.contact_phone is '联系电话'; comment on column cdb_merchant.profit_rate is '商户分成比例（%）';
comment on column cdb_merchant.settle_type is '结算方式：1自主提现 2月结对公'; comment on column cdb_merchant.balance is '账户余额（元）'; comment on column cdb_merchant.status is '状态（0正常 1停用）'; comment on column cdb_merchant.audit_status is '审核状态：0待审核 1通过 2驳回';
comment on column cdb_merchant.del_flag is '删除标志（0代表存在 2代表删除）'; comment on column cdb_merchant.create_time is '创建时间';
insert into cdb_merchant
select i, 'M' || lpad((20000 + i * 3)::text, 7, '0'), pg_temp.one('mn1', i, '老码头,江南里,花间,外婆,蜀香,渔家,小城,一品,云上,半山,金色年华,星空,百乐,和记,悦来,阿福,大唐,青禾,海棠,北门,城南,桥头,竹里,云水') || pg_temp.one('mn2', i, '记,阁,坊,苑,轩,汇,舍,家') ||
       case ind when '1' then pg_temp.one('mn3', i, '火锅,烧烤,小龙虾,面馆,家常菜,酸菜鱼,茶餐厅') when '2' then '量贩KTV' when '3' then pg_temp.one('mn3', i, '酒吧,清吧,LiveHouse') when '4' then pg_temp.one('mn3', i, '购物中心,生活超市') when '5' then pg_temp.one('mn3', i, '酒店,宾馆,民宿') when '6' then '医院' when '7' then '网咖' when '8' then '客运站' when '9' then pg_temp.one('mn3', i, '美发,美容会所') else '景区' end,
       pg_temp.sk('mag', i, 1, 42, 1.9), ind, pg_temp.person('m', i, pg_temp.f('msx', i) < 0.4), pg_temp.mobile('m', i),
       pg_temp.w('mr', i, '20:2,25:1,30:6,35:2,40:4,50:2')::numeric, case when ind in ('4', '6', '8') then 2 else 1 end, 0,
       case when pg_temp.f('mst', i) < 0.08 then '1' else '0' end, case when i > 505 then pg_temp.w('mau', i, '0:3,2:2')::int else 1 end,
       case when pg_temp.f('mdel', i) < 0.03 then '2' else '0' end, ct
  from (select i, pg_temp.w('mi', i, '1:46,2:9,3:10,4:7,5:9,6:3,7:3,8:2,9:8,10:3') as ind,
               case when i > 505 then timestamp '2026-06-08' + make_interval(days => pg_temp.z('mc', i, 0, 21), mins => pg_temp.z('mct', i, 540, 1150)) else timestamp '2023-05-08' + make_interval(days => (i * 1.9)::int + pg_temp.z('mc', i, 0, 60), mins => pg_temp.z('mct', i, 540, 1150)) end as ct from generate_series(1, 520) as i) as s;

create table cdb_shop (
  shop_id bigint primary key,
  merchant_id bigint not null,
  agent_id bigint not null,
  shop_name varchar(80) not null,
  city varchar(20),
  district varchar(20),
  address varchar(120),
  business_hours varchar(20),
  price numeric(6,2) not null,
  unit_minutes int not null default 60,
  free_minutes int not null default 5,
  day_cap numeric(6,2) not null,
  bd_id bigint,
  status smallint default 1,
  create_time timestamp
);
comment on table cdb_shop is '门店表';
comment on column cdb_shop.shop_id is '门店ID'; comment on column cdb_shop.merchant_id is '商户ID'; comment on column cdb_shop.agent_id is '代理商ID（冗余）'; comment on column cdb_shop.shop_name is '门店名称';
comment on column cdb_shop.city is '城市'; comment on column cdb_shop.district is '区县'; comment on column cdb_shop.address is '详细地址'; comment on column cdb_shop.business_hours is '营业时间';
comment on column cdb_shop.price is '单价（元/计费周期）'; comment on column cdb_shop.unit_minutes is '计费周期（分钟）'; comment on column cdb_shop.free_minutes is '免费时长（分钟）'; comment on column cdb_shop.day_cap is '24小时封顶（元）';
comment on column cdb_shop.bd_id is '拓展BD（sys_user.user_id）'; comment on column cdb_shop.status is '门店状态：0未上线 1营业中 2暂停营业 3已撤机'; comment on column cdb_shop.create_time is '创建时间';
insert into cdb_shop
select i, m.merchant_id, m.agent_id, m.merchant_name || case when i > 505 or pg_temp.f('shq', i) < 0.3 then '（' || pg_temp.one('shn', i, '万象店,大悦店,银泰店,火车站店,大学城店,步行街店,滨江店,新城店,吾悦店') || '）' else '' end, a.city,
       pg_temp.one('shd', i, case a.city when '杭州' then '西湖区,上城区,拱墅区,滨江区,余杭区,萧山区' when '南京' then '鼓楼区,玄武区,秦淮区,建邺区,江宁区' when '苏州' then '姑苏区,吴中区,虎丘区,工业园区' when '合肥' then '蜀山区,庐阳区,包河区' else '海曙区,鄞州区,江北区' end),
       pg_temp.one('sha', i, '人民路,中山路,解放路,文化路,建设路,学府路,湖滨路,和平街,新华路,长江路') || pg_temp.z('shh', i, 1, 988) || '号',
       case m.industry when '2' then '13:00-05:00' when '3' then '19:00-03:00' when '5' then '00:00-24:00' when '6' then '00:00-24:00' when '8' then '05:30-23:00' else '10:00-22:00' end,
       case when m.industry in ('2', '3', '10') then pg_temp.w('shp', i, '4:2,5:3,6:2') else pg_temp.w('shp', i, '2:1,3:5,4:4') end::numeric, case when pg_temp.f('shu', i) < 0.2 then 30 else 60 end,
       pg_temp.w('shf', i, '0:1,3:2,5:6,10:1')::int, pg_temp.w('shc', i, '20:1,30:5,40:3')::numeric, pg_temp.z('shb', i, 4, 24),
       case when m.audit_status <> 1 then 0 when m.status = '1' then 3 else pg_temp.w('shs', i, '1:88,2:5,3:7')::int end, m.create_time + make_interval(days => pg_temp.sk('sht', i, 0, 20, 2), mins => pg_temp.z('shm', i, 5, 55))
  from (select i, case when i <= 520 then i else pg_temp.sk('shmm', i, 1, 500, 2.5) end as mid from generate_series(1, 640) as i) as s
  join cdb_merchant as m on m.merchant_id = mid join cdb_agent as a using (agent_id);

create table cdb_cabinet (
  cabinet_id bigint primary key,
  cabinet_sn varchar(24) not null unique,
  model varchar(16),
  slot_num int not null,
  shop_id bigint,
  agent_id bigint,
  online_status smallint default 1,
  status smallint not null,
  signal_val int,
  firmware_ver varchar(16),
  last_heartbeat timestamp,
  install_time timestamp,
  create_time timestamp
);
comment on table cdb_cabinet is '柜机表';
comment on column cdb_cabinet.cabinet_id is '柜机ID'; comment on column cdb_cabinet.cabinet_sn is '设备SN'; comment on column cdb_cabinet.model is '型号'; comment on column cdb_cabinet.slot_num is '仓位数';
comment on column cdb_cabinet.shop_id is '投放门店ID，为空表示在库'; comment on column cdb_cabinet.agent_id is '所属代理商ID'; comment on column cdb_cabinet.online_status is '在线状态：0离线 1在线'; comment on column cdb_cabinet.status is '设备状态：0在库 1已投放 2故障 3已报废';
comment on column cdb_cabinet.signal_val is '信号强度（dBm）'; comment on column cdb_cabinet.firmware_ver is '固件版本'; comment on column cdb_cabinet.last_heartbeat is '最后心跳时间'; comment on column cdb_cabinet.install_time is '投放时间';
comment on column cdb_cabinet.create_time is '入库时间';
insert into cdb_cabinet
select i, 'CB' || pg_temp.z('cs1', i, 100000, 999999) || lpad(i::text, 5, '0'), slot || '口' || pg_temp.one('cmd', i, 'A,B,C'), slot, case when st in (1, 2) then s.shop_id end, coalesce(s.agent_id, 1),
       case when st = 1 and pg_temp.f('con', i) < 0.94 then 1 else 0 end, st, case when st in (1, 2) then -pg_temp.z('csg', i, 55, 110) end, pg_temp.w('cfw', i, 'V2.1.8:2,V2.3.0:5,V2.3.4:3,V3.0.1:1'),
       case when st = 1 and pg_temp.f('con', i) < 0.94 then timestamp '2026-06-30 23:59' - make_interval(secs => pg_temp.z('chb', i, 2, 600)) when st = 0 then null else timestamp '2026-06-30' - make_interval(hours => pg_temp.sk('chb', i, 8, 9000, 2)) end,
       case when st in (1, 2) then it end, coalesce(it, timestamp '2026-05-12 15:00') - make_interval(days => pg_temp.z('ccd', i, 3, 40))
  from (select i, pg_temp.w('csl', i, '6:5,8:3,12:3,24:1')::int as slot, case when i <= 640 then i else pg_temp.sk('csh', i, 1, 620, 1.6) end as sid,
               case when i > 700 then pg_temp.w('cst', i, '0:6,3:3')::int when pg_temp.f('cst', i) < 0.04 then 2 else 1 end as s0 from generate_series(1, 760) as i) as x
  join cdb_shop as s on s.shop_id = sid
  cross join lateral (select case when s.status in (0, 3) and s0 in (1, 2) then 0 else s0 end as st, s.create_time + make_interval(days => pg_temp.sk('cit', i, 0, 25, 2), mins => pg_temp.z('cim', i, 5, 200)) as it) as y;

-- 订单基础：先定柜机、时间、状态
create temp table o as
select i, c.cabinet_id, c.shop_id, c.agent_id, s.merchant_id, s.price, s.unit_minutes, s.free_minutes, s.day_cap, pg_temp.sk('ou', i, 1, 1800, 1.5) as user_id, t as rent_time,
       case when t > timestamp '2026-06-30 17:00' then 1 else pg_temp.w('ost', i, '3:905,2:18,4:35,5:30')::int end as st, greatest(2, (case when pg_temp.f('odl', i) < 0.07 then pg_temp.z('odu', i, 400, 2600) when pg_temp.f('odl', i) < 0.12 then pg_temp.z('odu', i, 2, 5) else 15 + 290 * power(pg_temp.f('odu', i), 2.2) end)::int) as mins
  from generate_series(1, 3000) as i
  cross join lateral (select case when i % 150 = 7 then pg_temp.z('oc2', i, 1, 400) else pg_temp.sk('oc', i, 1, 700, 1.7) end as cid) as k
  join cdb_cabinet as c on c.cabinet_id = cid and c.status in (1, 2) join cdb_shop as s on s.shop_id = c.shop_id
  cross join lateral (select greatest(c.install_time::date + 1, date '2024-01-01') as d0) as q
  cross join lateral (select d0 + floor(pg_temp.f('od', i) * (date '2026-07-01' - d0))::int as d1, d0 + floor(pg_temp.f('od2', i) * (date '2026-07-01' - d0))::int as d2) as d
  cross join lateral (select case when i % 150 = 7 then date '2026-06-30' when (extract(isodow from d1) < 5 or extract(month from d1) in (1, 2, 3)) and pg_temp.f('odw', i) < 0.4 then d2 else d1 end as dd) as e
  cross join lateral (select dd + make_interval(hours => case when i % 150 = 7 then pg_temp.z('oh', i, 17, 22) else pg_temp.w('oh', i, '0:2,8:2,9:3,10:4,11:8,12:11,13:9,14:6,15:6,16:6,17:8,18:12,19:13,20:12,21:10,22:7,23:4')::int end, secs => pg_temp.z('os', i, 0, 3599)) as t) as g
 where c.install_time < timestamp '2026-06-29';

create table cdb_user (
  user_id bigint primary key,
  nick_name varchar(40),
  mobile varchar(11),
  openid varchar(40),
  source smallint not null,
  sex char(1) default '2',
  is_vip smallint default 0,
  vip_expire_time timestamp,
  wallet_balance numeric(10,2) default 0,
  status smallint default 0,
  register_time timestamp not null,
  last_rent_time timestamp
);
comment on table cdb_user is '用户表（小程序）';
comment on column cdb_user.user_id is '用户ID'; comment on column cdb_user.nick_name is '昵称'; comment on column cdb_user.mobile is '手机号'; comment on column cdb_user.openid is '小程序openid';
comment on column cdb_user.source is '来源：1微信 2支付宝 3抖音'; comment on column cdb_user.sex is '性别（0男 1女 2未知）'; comment on column cdb_user.is_vip is '是否会员：0否 1是'; comment on column cdb_user.vip_expire_time is '会员到期时间';
comment on column cdb_user.wallet_balance is '钱包余额（元）'; comment on column cdb_user.status is '状态：0正常 1黑名单 2已注销'; comment on column cdb_user.register_time is '注册时间'; comment on column cdb_user.last_rent_time is '最近租借时间';
insert into cdb_user
select i, case when pg_temp.f('un', i) < 0.12 then '微信用户' else pg_temp.one('un1', i, '晚风,小鱼,西瓜,阿木,月亮,柠檬,北方,奶茶,小熊,一颗,南山,橘子,星河,叮当,米粒,海盐') || pg_temp.one('un2', i, '不加糖,吖,本人,的夏天,先生,小姐,ing,在路上,爱吃饭,同学,呀呀,同志,er') end,
       case when us = 2 then null when pg_temp.f('um', i) < 0.18 then null else pg_temp.mobile('u', i) end, case src when 1 then 'oX' when 2 then '2088' else '_000' end || substr(md5('openid' || i), 1, 24), src,
       pg_temp.w('usx', i, '0:3,1:3,2:4'), vip, case when vip = 1 then timestamp '2026-06-30' + make_interval(days => pg_temp.z('uv', i, -150, 200)) end,
       case when pg_temp.f('uw', i) < 0.08 then pg_temp.z('uwb', i, 1, 99) else 0 end, us,
       coalesce(first_t - make_interval(secs => case when pg_temp.f('urg', i) < 0.7 then pg_temp.z('urs', i, 20, 200) else pg_temp.z('urs', i, 300, 9000000) end), timestamp '2024-01-01' + make_interval(mins => pg_temp.z('urn', i, 0, 1300000))), last_t
  from (select i, pg_temp.w('usrc', i, '1:60,2:35,3:5')::int as src, pg_temp.w('ust', i, '0:970,1:12,2:18')::int as us, case when pg_temp.f('uvip', i) < 0.06 then 1 else 0 end as vip from generate_series(1, 1800) as i) as s
  left join (select user_id, min(rent_time) as first_t, max(rent_time) as last_t from o group by 1) as a on a.user_id = i;

create table cdb_powerbank (
  powerbank_id bigint primary key,
  powerbank_sn varchar(24) not null,
  cabinet_id bigint,
  slot_no int,
  battery_level int,
  status smallint not null,
  cycle_count int default 0,
  rent_count int default 0,
  last_order_no varchar(32),
  create_time timestamp,
  update_time timestamp
);
comment on table cdb_powerbank is '充电宝表';
comment on column cdb_powerbank.powerbank_id is '充电宝ID'; comment on column cdb_powerbank.powerbank_sn is '充电宝编码'; comment on column cdb_powerbank.cabinet_id is '当前所在柜机ID，不在仓时为空'; comment on column cdb_powerbank.slot_no is '仓位号';
comment on column cdb_powerbank.battery_level is '电量（%）'; comment on column cdb_powerbank.status is '状态：0在仓 1租借中 2故障锁定 3已丢失（用户买断） 4已报废'; comment on column cdb_powerbank.cycle_count is '循环次数'; comment on column cdb_powerbank.rent_count is '累计租借次数';
comment on column cdb_powerbank.last_order_no is '最近订单号'; comment on column cdb_powerbank.create_time is '入库时间'; comment on column cdb_powerbank.update_time is '更新时间';

create table cdb_coupon (
  coupon_id bigint primary key,
  coupon_name varchar(50) not null,
  coupon_type smallint not null,
  coupon_value numeric(6,2) not null,
  min_amount numeric(6,2) default 0,
  valid_days int,
  total_num int,
  status smallint default 1,
  create_by varchar(30),
  create_time timestamp
);
comment on table cdb_coupon is '优惠券模板表';
comment on column cdb_coupon.coupon_id is '优惠券ID'; comment on column cdb_coupon.coupon_name is '优惠券名称'; comment on column cdb_coupon.coupon_type is '类型：1代金券 2折扣券'; comment on column cdb_coupon.coupon_value is '面值：代金券为元，折扣券为折（如8.50为八五折）';
comment on column cdb_coupon.min_amount is '使用门槛（元），0为无门槛'; comment on column cdb_coupon.valid_days is '领取后有效天数'; comment on column cdb_coupon.total_num is '发行数量，-1为不限'; comment on column cdb_coupon.status is '状态：0未发布 1进行中 2已结束';
comment on column cdb_coupon.create_by is '创建者'; comment on column cdb_coupon.create_time is '创建时间';
insert into cdb_coupon values (1, '新人首单立减', 1, 3, 0, 30, -1, 1, 'admin', '2023-12-20 10:12:00'), (2, '满6减2', 1, 2, 6, 15, 5000, 1, 'adm002', '2023-12-20 10:20:31'), (3, '周末八折', 2, 8, 0, 7, 3000, 1, 'adm002', '2023-12-22 15:02:10'),
  (4, '五一出游券', 1, 2, 4, 10, 2000, 2, 'adm003', '2023-12-25 09:40:00'), (5, '会员日九折', 2, 9, 0, 3, -1, 1, 'admin', '2023-12-26 11:00:00'), (6, '客诉补偿券', 1, 5, 0, 60, -1, 1, 'admin', '2023-12-28 16:30:45'), (7, '国庆满10减4', 1, 4, 10, 10, 3000, 0, 'adm003', '2026-06-20 14:00:00');

create table cdb_rent_order (
  order_id bigint primary key,
  order_no varchar(32) not null unique,
  user_id bigint not null,
  powerbank_id bigint,
  rent_cabinet_id bigint not null,
  rent_shop_id bigint not null,
  return_cabinet_id bigint,
  return_shop_id bigint,
  agent_id bigint,
  rent_time timestamp not null,
  return_time timestamp,
  use_minutes int,
  order_amount numeric(8,2) default 0,
  coupon_amount numeric(8,2) default 0,
  pay_amount numeric(8,2) default 0,
  refund_amount numeric(8,2) default 0,
  pay_type smallint,
  pay_time timestamp,
  status smallint not null
);
comment on table cdb_rent_order is '租借订单表';
comment on column cdb_rent_order.order_id is '订单ID'; comment on column cdb_rent_order.order_no is '订单号'; comment on column cdb_rent_order.user_id is '用户ID'; comment on column cdb_rent_order.powerbank_id is '充电宝ID，弹出失败时为空';
comment on column cdb_rent_order.rent_cabinet_id is '租借柜机ID'; comment on column cdb_rent_order.rent_shop_id is '租借门店ID'; comment on column cdb_rent_order.return_cabinet_id is '归还柜机ID'; comment on column cdb_rent_order.return_shop_id is '归还门店ID';
comment on column cdb_rent_order.agent_id is '代理商ID（按租借门店）'; comment on column cdb_rent_order.rent_time is '租借时间'; comment on column cdb_rent_order.return_time is '归还时间'; comment on column cdb_rent_order.use_minutes is '使用时长（分钟）';
comment on column cdb_rent_order.order_amount is '订单金额（元）'; comment on column cdb_rent_order.coupon_amount is '优惠金额（元）'; comment on column cdb_rent_order.pay_amount is '实付金额（元），未支付为0'; comment on column cdb_rent_order.refund_amount is '已退款金额（元）';
comment on column cdb_rent_order.pay_type is '支付方式：1微信支付分 2芝麻免押 3押金 4会员免费'; comment on column cdb_rent_order.pay_time is '支付时间'; comment on column cdb_rent_order.status is '订单状态：1租借中 2待支付 3已完成 4已取消（弹出失败） 5超时买断';
insert into cdb_rent_order
select n, to_char(rent_time, 'YYYYMMDDHH24MISS') || lpad((i % 10000)::text, 4, '0'), user_id, case when st = 4 then null when st in (1, 5) then 2900 + sp else pg_temp.sk('opb', i, 1, 2900, 1.3) end,
       x.cabinet_id, x.shop_id, rc.cabinet_id, rc.shop_id, x.agent_id, rent_time, rt, m, amt, disc, case when st in (3, 5) then amt - disc else 0 end, 0,
       case when st = 4 then null when u.is_vip = 1 and amt = 0 then 4 when u.source = 2 then 2 else pg_temp.w('opt', i, '1:9,3:1')::int end,
       case when st in (3, 5) and amt > disc then rt + case when st = 5 then interval '0' else make_interval(secs => case when pg_temp.f('opl', i) < 0.9 then pg_temp.z('ops', i, 1, 9) else pg_temp.z('ops', i, 100, 200000) end) end end, st
  from (select o.*, row_number() over (order by rent_time, i) as n, row_number() over (partition by st in (1, 5) order by rent_time, i) as sp,
               case when st in (1, 4) then null when st = 5 then 10080 else least(mins, greatest(3, extract(epoch from timestamp '2026-06-30 23:30' - rent_time)::int / 60)) end as m from o where st <> 5 or rent_time < '2026-06-22') as x
  join cdb_user as u using (user_id)
  left join cdb_cabinet as rc on rc.cabinet_id = case when st in (2, 3) then case when pg_temp.f('ors', i) < 0.72 or pg_temp.z('orc', i, 1, 640) not in (select cabinet_id from cdb_cabinet where status = 1 and install_time < rent_time) then x.cabinet_id else pg_temp.z('orc', i, 1, 640) end end
  cross join lateral (select rent_time + make_interval(mins => m, secs => pg_temp.z('orsc', i, 0, 59)) as rt,
                             case when st in (1, 4) then 0 when st = 5 then 99 when m <= free_minutes then 0 else (m / 1440) * day_cap + least(day_cap, ceil((m % 1440) / unit_minutes::numeric) * price) end as am) as y
  cross join lateral (select least(am, 99)::numeric(8,2) as amt) as z
  left join cdb_coupon as c on c.coupon_id = pg_temp.w('ocp', i, '1:5,2:3,3:3,4:1,5:2,6:1')::int and pg_temp.f('ocu', i) < 0.13 and st = 3 and amt >= c.min_amount and amt > 0
  cross join lateral (select case when c.coupon_type = 1 then least(amt, c.coupon_value) when c.coupon_type = 2 then round(amt * (1 - c.coupon_value / 10), 2) else 0 end as disc) as dd;

insert into cdb_powerbank
select i, 'PB' || pg_temp.z('ps', i, 1000000, 9999999) || lpad(i::text, 5, '0'), case when st in (0, 2) then c.cabinet_id end, case when st in (0, 2) then 1 + (i / 660) % c.slot_num end,
       case st when 0 then pg_temp.z('pbl', i, 35, 100) when 1 then pg_temp.z('pbl', i, 5, 90) when 2 then pg_temp.z('pbl', i, 0, 30) end, st, coalesce(r.n, 0) * 2 + pg_temp.z('pcc', i, 5, 160), coalesce(r.n, 0), r.ono,
       timestamp '2023-05-10' + make_interval(mins => pg_temp.z('pct', i, 0, 280000)), coalesce(r.lt, timestamp '2024-01-05 10:00') + interval '3 minutes'
  from (select i, (select cabinet_id from cdb_cabinet where cabinet_id >= 1 + i % 660 and status in (1, 2) order by 1 limit 1) as cid from generate_series(1, 2900 + (select count(*)::int from cdb_rent_order where status in (1, 5))) as i) as s
  join cdb_cabinet as c on c.cabinet_id = cid
  left join (select powerbank_id, count(*) as n, max(order_no) as ono, max(coalesce(return_time, rent_time)) as lt, max(status) filter (where status in (1, 5)) as os from cdb_rent_order group by 1) as r on r.powerbank_id = i
  cross join lateral (select case when os = 1 then 1 when os = 5 then 3 else pg_temp.w('pst', i, '0:93,2:4,4:3')::int end as st) as y;

create table cdb_user_coupon (
  id bigint primary key,
  coupon_id bigint not null,
  user_id bigint not null,
  order_no varchar(32),
  status smallint not null,
  receive_time timestamp not null,
  expire_time timestamp not null,
  use_time timestamp
);
comment on table cdb_user_coupon is '用户优惠券表';
comment on column cdb_user_coupon.id is '主键'; comment on column cdb_user_coupon.coupon_id is '优惠券ID'; comment on column cdb_user_coupon.user_id is '用户ID'; comment on column cdb_user_coupon.order_no is '使用订单号';
comment on column cdb_user_coupon.status is '状态：0未使用 1已使用 2已过期'; comment on column cdb_user_coupon.receive_time is '领取时间'; comment on column cdb_user_coupon.expire_time is '过期时间'; comment on column cdb_user_coupon.use_time is '使用时间';
insert into cdb_user_coupon
select row_number() over (order by rt, uid, ono), coupon_id, uid, ono, case when ono is not null then 1 when rt + make_interval(days => valid_days) < timestamp '2026-07-01' then 2 else 0 end, rt, rt + make_interval(days => valid_days), ut
  from (select c.coupon_id, c.valid_days, o.user_id as uid, o.order_no as ono, greatest(u.register_time, o.rent_time - make_interval(mins => pg_temp.z('ucr', order_id, 3, 4000))) as rt, o.return_time as ut
          from cdb_rent_order as o join cdb_user as u using (user_id) join cdb_coupon as c on c.coupon_id = (
               select c2.coupon_id from cdb_coupon as c2 where c2.status <> 0 and o.order_amount >= c2.min_amount and o.coupon_amount = case c2.coupon_type when 1 then least(o.order_amount, c2.coupon_value) else round(o.order_amount * (1 - c2.coupon_value / 10), 2) end order by c2.coupon_id limit 1)
         where o.coupon_amount > 0
        union all
        select c.coupon_id, c.valid_days, u.user_id, null, u.register_time + make_interval(mins => pg_temp.z('ucd', u.user_id, 1, 30)), null
          from cdb_user as u join cdb_coupon as c on c.coupon_id = pg_temp.w('ucc', u.user_id, '1:7,2:2,3:1,5:1')::int where pg_temp.f('ucq', u.user_id) < 0.3) as s;

create table cdb_refund (
  refund_id bigint primary key,
  refund_no varchar(32) not null,
  order_id bigint not null,
  user_id bigint not null,
  refund_amount numeric(8,2) not null,
  refund_reason varchar(4),
  apply_source smallint,
  status smallint not null,
  audit_by varchar(30),
  apply_time timestamp,
  refund_time timestamp,
  remark varchar(200)
);
comment on table cdb_refund is '退款记录表';
comment on column cdb_refund.refund_id is '退款ID'; comment on column cdb_refund.refund_no is '退款单号'; comment on column cdb_refund.order_id is '订单ID'; comment on column cdb_refund.user_id is '用户ID';
comment on column cdb_refund.refund_amount is '退款金额（元）'; comment on column cdb_refund.refund_reason is '退款原因（字典cdb_refund_reason）'; comment on column cdb_refund.apply_source is '申请来源：1用户申请 2客服代提'; comment on column cdb_refund.status is '状态：0待审核 1退款成功 2已驳回 3退款失败';
comment on column cdb_refund.audit_by is '审核人账号'; comment on column cdb_refund.apply_time is '申请时间'; comment on column cdb_refund.refund_time is '退款到账时间'; comment on column cdb_refund.remark is '备注';
insert into cdb_refund
select row_number() over (order by at), 'RF' || to_char(at, 'YYYYMMDDHH24MISS') || order_id % 100, order_id, user_id, case when pg_temp.f('rfp', order_id) < 0.7 or pay_amount < 4 then pay_amount else round(pay_amount * 0.5, 1) end,
       pg_temp.w('rfr', order_id, '1:3,2:5,3:3,4:1,5:3,9:1'), pg_temp.w('rfs', order_id, '1:3,2:1')::int, st, case when st <> 0 then 'kf0' || pg_temp.z('rfk', order_id, 45, 53) end, at,
       case when st = 1 then at + make_interval(mins => pg_temp.z('rft', order_id, 5, 2200)) end, case when st = 2 then pg_temp.one('rfm', order_id, '用户使用正常,超过申请时限,归还记录核实无误') when st = 3 then '商户号余额不足' end
  from (select *, pay_time + make_interval(mins => pg_temp.sk('rfa', order_id, 10, 6000, 2)) as at, case when pay_time > '2026-06-28' then 0 else pg_temp.w('rfst', order_id, '1:80,2:17,3:3')::int end as st
          from cdb_rent_order where pay_amount > 0 and pg_temp.f('rf', order_id) < case when status = 5 then 0.12 else 0.065 end) as s;
update cdb_rent_order as o set refund_amount = r.refund_amount from cdb_refund as r where r.order_id = o.order_id and r.status = 1;

create table cdb_profit_record (
  profit_id bigint primary key,
  order_id bigint not null,
  account_type smallint not null,
  account_id bigint not null,
  base_amount numeric(8,2) not null,
  profit_rate numeric(5,2) not null,
  profit_amount numeric(8,2) not null,
  status smallint not null,
  settle_time timestamp,
  create_time timestamp
);
comment on table cdb_profit_record is '分润明细表';
comment on column cdb_profit_record.profit_id is '分润ID'; comment on column cdb_profit_record.order_id is '订单ID'; comment on column cdb_profit_record.account_type is '分润对象：1代理商 2商户'; comment on column cdb_profit_record.account_id is '分润对象ID（代理商ID或商户ID）';
comment on column cdb_profit_record.base_amount is '分润基数（实付减退款，元）'; comment on column cdb_profit_record.profit_rate is '分润比例（%）'; comment on column cdb_profit_record.profit_amount is '分润金额（元）'; comment on column cdb_profit_record.status is '状态：0待结算 1已结算 2已撤回（订单全额退款）';
comment on column cdb_profit_record.settle_time is '结算时间'; comment on column cdb_profit_record.create_time is '创建时间';
insert into cdb_profit_record
select row_number() over (order by pay_time, order_id, ty), order_id, ty, acc, base, rate, round(base * rate / 100, 2), case when full_ref then 2 when pay_time >= '2026-06-30' then 0 else 1 end,
       case when not full_ref and pay_time < '2026-06-30' then pay_time::date + 1 + interval '2 hours' + make_interval(secs => (order_id % 900)::int) end, pay_time + interval '1 second'
  from (select o.order_id, o.pay_time, o.pay_amount - case when o.refund_amount < o.pay_amount then o.refund_amount else 0 end as base, o.refund_amount >= o.pay_amount as full_ref, v.*
          from cdb_rent_order as o join cdb_shop as s on s.shop_id = o.rent_shop_id join cdb_merchant as m using (merchant_id) join cdb_agent as a on a.agent_id = o.agent_id
          cross join lateral (values (1, a.agent_id, a.profit_rate), (2, m.merchant_id, m.profit_rate), (1, nullif(a.parent_id, 0), 5.00)) as v (ty, acc, rate) where o.pay_amount > 0 and v.acc is not null and v.rate > 0) as p;

create table cdb_withdraw (
  withdraw_id bigint primary key,
  withdraw_no varchar(32) not null,
  account_type smallint not null,
  account_id bigint not null,
  amount numeric(12,2) not null,
  fee numeric(10,2) default 0,
  actual_amount numeric(12,2),
  bank_code varchar(8),
  status smallint not null,
  apply_time timestamp,
  audit_time timestamp,
  pay_time timestamp,
  fail_reason varchar(100)
);
comment on table cdb_withdraw is '提现记录表';
comment on column cdb_withdraw.withdraw_id is '提现ID'; comment on column cdb_withdraw.withdraw_no is '提现单号'; comment on column cdb_withdraw.account_type is '账户类型：1代理商 2商户'; comment on column cdb_withdraw.account_id is '账户ID（代理商ID或商户ID）';
comment on column cdb_withdraw.amount is '提现金额（元）'; comment on column cdb_withdraw.fee is '手续费（元）'; comment on column cdb_withdraw.actual_amount is '到账金额（元）'; comment on column cdb_withdraw.bank_code is '收款渠道（字典cdb_bank）';
comment on column cdb_withdraw.status is '状态：0待审核 1打款中 2已到账 3已驳回 4打款失败'; comment on column cdb_withdraw.apply_time is '申请时间'; comment on column cdb_withdraw.audit_time is '审核时间'; comment on column cdb_withdraw.pay_time is '到账时间';
comment on column cdb_withdraw.fail_reason is '驳回/失败原因';
insert into cdb_withdraw
select n, 'TX' || to_char(at, 'YYYYMMDDHH24MISS') || lpad((n % 1000)::text, 3, '0'), ty, acc, amt, fee, case when st in (1, 2) then amt - fee end, case when ty = 1 then pg_temp.w('wb', acc, 'ICBC:3,CCB:3,ABC:1,CMB:3') else pg_temp.w('wb', acc, 'WX:6,ALI:3,ICBC:1') end,
       st, at, case when st > 0 then at + make_interval(hours => pg_temp.z('wa', n, 1, 40)) end, case when st = 2 then at + make_interval(hours => pg_temp.z('wa', n, 41, 90)) end,
       case st when 3 then pg_temp.one('wf', n, '实名信息不一致,未上传发票,存在待处理客诉') when 4 then pg_temp.one('wf', n, '银行卡号有误,收款账户已注销') end
  from (select row_number() over (order by q, ty, acc) as n, s.*, round(amt * 0.006, 2) as fee from (
          select account_type as ty, account_id as acc, date_trunc('quarter', settle_time) as q, sum(profit_amount) as amt from cdb_profit_record where status = 1 and settle_time < '2026-06-25' group by 1, 2, 3) as s where amt >= 10) as w
  cross join lateral (select least(q + interval '3 months' + make_interval(days => pg_temp.z('wt', n, 0, 14), mins => pg_temp.z('wm', n, 500, 1300)), timestamp '2026-06-26 09:00' + make_interval(mins => pg_temp.z('wm2', n, 0, 6200))) as at) as t
  cross join lateral (select case when at >= '2026-06-26' then pg_temp.w('ws', n, '0:5,1:3')::int else pg_temp.w('ws', n, '2:92,3:5,4:3')::int end as st) as u
 where pg_temp.f('wq', n) < 0.9;
update cdb_agent as a set balance = b from (select account_id, sum(profit_amount) - coalesce((select sum(amount) from cdb_withdraw as w where w.account_type = 1 and w.account_id = p.account_id and w.status in (0, 1, 2)), 0) as b from cdb_profit_record as p where account_type = 1 and status = 1 group by 1) as s where account_id = agent_id;
update cdb_merchant as m set balance = b from (select account_id, sum(profit_amount) - coalesce((select sum(amount) from cdb_withdraw as w where w.account_type = 2 and w.account_id = p.account_id and w.status in (0, 1, 2)), 0) as b from cdb_profit_record as p where account_type = 2 and status = 1 group by 1) as s where account_id = merchant_id;

create table cdb_work_order (
  work_id bigint primary key,
  work_no varchar(24) not null,
  cabinet_id bigint,
  shop_id bigint,
  fault_type varchar(4) not null,
  source smallint not null,
  priority smallint default 2,
  handler_id bigint,
  status smallint not null,
  handle_result varchar(200),
  create_time timestamp not null,
  accept_time timestamp,
  finish_time timestamp
);
comment on table cdb_work_order is '运维工单表';
comment on column cdb_work_order.work_id is '工单ID'; comment on column cdb_work_order.work_no is '工单号'; comment on column cdb_work_order.cabinet_id is '柜机ID'; comment on column cdb_work_order.shop_id is '门店ID';
comment on column cdb_work_order.fault_type is '故障类型（字典cdb_fault_type）'; comment on column cdb_work_order.source is '来源：1系统告警 2用户上报 3商户报修 4BD提单'; comment on column cdb_work_order.priority is '优先级：1紧急 2普通 3低'; comment on column cdb_work_order.handler_id is '处理人（sys_user.user_id）';
comment on column cdb_work_order.status is '状态：0待派单 1处理中 2已完成 3已关闭'; comment on column cdb_work_order.handle_result is '处理结果'; comment on column cdb_work_order.create_time is '创建时间'; comment on column cdb_work_order.accept_time is '接单时间';
comment on column cdb_work_order.finish_time is '完成时间';
insert into cdb_work_order
select n, 'GD' || to_char(ct, 'YYMMDD') || lpad((n % 10000)::text, 4, '0'), cabinet_id, shop_id, pg_temp.w('wof', i, '1:16,2:12,3:20,4:4,5:7,6:12,7:16,8:9,9:4'), pg_temp.w('wos', i, '1:5,2:3,3:2,4:1')::int, pg_temp.w('wop', i, '1:2,2:6,3:1')::int,
       case when st in (1, 2) then pg_temp.z('woh', i, 25, 44) end, st, case st when 2 then pg_temp.one('wor', i, '已重启恢复,更换SIM卡,更换充电宝,现场补宝,远程解锁,更换仓位模块,已完成') when 3 then pg_temp.one('wor', i, '重复工单,联系商户已自行恢复') end,
       ct, case when st in (1, 2) then ct + make_interval(mins => pg_temp.sk('woa', i, 3, 900, 2)) end, case when st in (2, 3) then least(ct + make_interval(mins => 901 + pg_temp.sk('wofi', i, 3, 4300, 2)), timestamp '2026-06-30 21:00') end
  from (select i, c.cabinet_id, c.shop_id, t as ct, row_number() over (order by t) as n, case when t > '2026-06-28' then pg_temp.w('wst', i, '0:4,1:5')::int else pg_temp.w('wst', i, '2:93,3:7')::int end as st
          from generate_series(1, 900) as i join cdb_cabinet as c on c.cabinet_id = pg_temp.sk('wc', i, 1, 700, 1.4) and c.status in (1, 2)
          cross join lateral (select c.install_time + (timestamp '2026-06-30 18:00' - c.install_time) * pg_temp.f('wti', i) as t0) as x cross join lateral (select date_trunc('day', t0) + make_interval(mins => pg_temp.z('wtm', i, 520, 1080)) as t) as y where c.install_time < '2026-06-20' and t0::date > c.install_time::date) as s;

create table sys_oper_log (
  oper_id bigint primary key,
  title varchar(50),
  business_type int default 0,
  oper_name varchar(50),
  oper_url varchar(255),
  oper_ip varchar(50),
  status int default 0,
  error_msg varchar(500),
  oper_time timestamp,
  cost_time bigint
);
comment on table sys_oper_log is '操作日志记录';
comment on column sys_oper_log.oper_id is '日志主键'; comment on column sys_oper_log.title is '模块标题'; comment on column sys_oper_log.business_type is '业务类型（0其它 1新增 2修改 3删除 5导出）'; comment on column sys_oper_log.oper_name is '操作人员';
comment on column sys_oper_log.oper_url is '请求URL'; comment on column sys_oper_log.oper_ip is '主机地址'; comment on column sys_oper_log.status is '操作状态（0正常 1异常）'; comment on column sys_oper_log.error_msg is '错误消息';
comment on column sys_oper_log.oper_time is '操作时间'; comment on column sys_oper_log.cost_time is '消耗时间（毫秒）';
insert into sys_oper_log
select i, split_part(p, '|', 1), split_part(p, '|', 3)::int, u.user_name, split_part(p, '|', 2), '10.20.' || pg_temp.z('lip', i, 1, 8) || '.' || pg_temp.z('lip2', i, 2, 250), case when pg_temp.f('lst', i) < 0.03 then 1 else 0 end, case when pg_temp.f('lst', i) < 0.03 then '系统繁忙，请稍后再试' end,
       timestamp '2026-05-01 09:00' + make_interval(mins => (i * 105 + pg_temp.z('lt', i, 0, 90))), pg_temp.sk('lc', i, 8, 2400, 3)
  from (select i, pg_temp.one('lp', i, '订单管理|/cdb/order/export|5,退款审核|/cdb/refund/audit|2,商户管理|/cdb/merchant|1,商户管理|/cdb/merchant|2,柜机管理|/cdb/cabinet/bind|2,提现审核|/cdb/withdraw/audit|2,门店管理|/cdb/shop|2,优惠券|/cdb/coupon|3') as p from generate_series(1, 820) as i) as s
  join sys_user as u on u.user_id = pg_temp.sk('lu', i, 1, 57, 1.5);

create index idx_order_user on cdb_rent_order (user_id);
create index idx_order_shop_time on cdb_rent_order (rent_shop_id, rent_time);
create index idx_profit_account on cdb_profit_record (account_type, account_id);
