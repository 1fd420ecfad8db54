-- 农贸/批发市场管理系统: a market company with one wholesale and three farm-produce markets: areas, booths, merchants, leases, charges, meters, scale trades, food tests, patrols.
-- After the RuoYi-Vue (若依) based 智慧农贸市场管理系统 of Chinese vendors: sys_dict_data, sys_user, sys_oper_log as in RuoYi, del_flag 0/2, every column commented, no foreign keys.
-- Values come from hashes of row numbers, so that every load is the same.
set jit = off;
set time zone 'Asia/Shanghai';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '#' || i, 7) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
-- 'a:3,b:1' gives a three times of four.
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
  as $$ select pg_temp.one(k || 's', i, '王,李,张,刘,陈,杨,黄,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗,梁,宋,郑,谢,韩,唐,冯,曾,邓,彭,蒋,沈,叶,余,潘,杜,夏,钟,汪,田,俞') || pg_temp.one(k || 'g', i, '建国,国强,志明,海军,永福,阿根,水根,金龙,秀英,美华,爱珍,丽芳,小红,晓燕,伟,强,军,勇,涛,明,敏,静,丽,艳,霞,建华,文斌,立峰,国平,卫东,春花,玉兰,桂芳,雪琴,俊杰,浩,鹏,磊,佳,婷') $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '130,135,136,137,138,139,150,151,158,159,177,180,186,189,199') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;

create table sys_dict_data (
  dict_code bigint primary key, dict_sort integer default 0, dict_label varchar(100) not null,
  dict_value varchar(100) not null, dict_type varchar(100) not null, is_default char(1) default 'N',
  status char(1) default '0', remark varchar(200)
);
comment on table sys_dict_data is '字典数据表';
comment on column sys_dict_data.dict_code is '字典编码';
comment on column sys_dict_data.dict_sort is '字典排序';
comment on column sys_dict_data.dict_label is '字典标签';
comment on column sys_dict_data.dict_value is '字典键值';
comment on column sys_dict_data.dict_type is '字典类型';
comment on column sys_dict_data.is_default is '是否默认（Y是 N否）';
comment on column sys_dict_data.status is '状态（0正常 1停用）';
comment on column sys_dict_data.remark is '备注';
insert into sys_dict_data
select row_number() over (), o, split_part(item, ':', 2), split_part(item, ':', 1), t, case when o = 1 then 'Y' else 'N' end, case when split_part(item, ':', 2) in ('刷卡POS', '副食区') then '1' else '0' end, null
  from (values ('mk_market_type', '1:批发市场,2:农贸市场,3:临时疏导点'), ('mk_category', '01:蔬菜,02:水果,03:水产,04:肉类,05:禽蛋,06:豆制品,07:粮油干货,08:熟食,09:副食区'), ('mk_booth_type', '1:固定摊位,2:店面房,3:临时摊位,4:冷库'), ('mk_booth_status', '0:空置,1:已租,2:预留,3:维修,4:停用'), ('mk_merchant_type', '1:个体工商户,2:企业,3:自产自销农户'), ('mk_contract_status', '0:草稿,1:待审核,2:执行中,3:已到期,4:提前退租,5:已作废'), ('mk_charge_type', '1:租金,2:物业管理费,3:水费,4:电费,5:履约保证金'), ('mk_bill_status', '0:未缴,1:部分缴纳,2:已缴清,3:已作废'), ('mk_pay_method', '1:现金,2:微信,3:支付宝,4:银行转账,5:刷卡POS'), ('mk_test_item', 'NC:农药残留,KQ:克百威,JQ:甲醛,SR:瘦肉精,KS:孔雀石绿,EY:二氧化硫,LL:硫酸铝钾'), ('mk_patrol_type', '1:日常巡查,2:专项检查,3:投诉核查'), ('mk_issue_type', '10:占道经营,11:环境卫生,12:短斤缺两,13:未明码标价,14:证照未公示,15:消防安全,16:活禽违规,99:其他')) as v (t, l), unnest(string_to_array(l, ',')) with ordinality as p (item, o);

create table sys_user (
  user_id bigint primary key, user_name varchar(30) not null, nick_name varchar(30) not null, market_id bigint,
  post_name varchar(30), phonenumber varchar(11), sex char(1) default '0', status char(1) default '0',
  del_flag char(1) default '0', login_date timestamp, create_time timestamp
);
comment on table sys_user is '用户信息表';
comment on column sys_user.user_id is '用户ID';
comment on column sys_user.user_name is '登录账号';
comment on column sys_user.nick_name is '用户昵称（姓名）';
comment on column sys_user.market_id is '所属市场ID，空为公司总部';
comment on column sys_user.post_name is '岗位';
comment on column sys_user.phonenumber is '手机号码';
comment on column sys_user.sex is '用户性别（0男 1女 2未知）';
comment on column sys_user.status is '帐号状态（0正常 1停用）';
comment on column sys_user.del_flag is '删除标志（0代表存在 2代表删除）';
comment on column sys_user.login_date is '最后登录时间';
comment on column sys_user.create_time is '创建时间';
insert into sys_user
select i, case i when 1 then 'admin' else 'nm' || lpad(i::text, 4, '0') end, case i when 1 then '管理员' else pg_temp.person('u', i) end,
       case when i <= 6 then null when i <= 18 then 1 when i <= 26 then 2 when i <= 32 then 3 else 4 end,
       case when i = 1 then '系统管理员' when i = 2 then '总经理' when i <= 4 then '财务' when i <= 6 then '招商' when i in (7, 19, 27, 33) then '市场长' when i % 4 = 0 then '收费员' when i % 4 = 1 then '检测员' else '巡查员' end,
       case when i > 1 then pg_temp.mobile('u', i) end, case when i = 1 then '2' else pg_temp.w('ux', i, '0:5,1:4') end, case when i in (14, 23, 34, 36) then '1' else '0' end, case when i in (17, 30) then '2' else '0' end,
       case when i in (14, 17, 23, 30) then timestamp '2025-02-10 17:20:05' + pg_temp.z('ul', i, 0, 180) * interval '1 day' when i <> 22 then timestamp '2026-06-30 18:00:00' - pg_temp.z('ul', i, 10, 9000) * interval '1 minute' end,
       timestamp '2023-10-16 09:12:00' + case when i > 30 then i else i % 6 end * interval '1 day'
  from generate_series(1, 37) as i;

create table mk_market (
  market_id bigint primary key, market_code varchar(10) not null, market_name varchar(60) not null, market_type char(1),
  district varchar(30), address varchar(120), build_area numeric(10,2), star_level smallint, manager_id bigint,
  open_date date, status char(1) default '0', del_flag char(1) default '0', remark varchar(200)
);
comment on table mk_market is '市场信息表';
comment on column mk_market.market_id is '市场ID';
comment on column mk_market.market_code is '市场编号';
comment on column mk_market.market_name is '市场名称';
comment on column mk_market.market_type is '市场类型（字典 mk_market_type）';
comment on column mk_market.district is '所在区县';
comment on column mk_market.address is '详细地址';
comment on column mk_market.build_area is '建筑面积（平方米）';
comment on column mk_market.star_level is '星级评定，空为未评定';
comment on column mk_market.manager_id is '市场负责人（sys_user.user_id）';
comment on column mk_market.open_date is '开业日期';
comment on column mk_market.status is '状态（0营业 1停业）';
comment on column mk_market.del_flag is '删除标志（0代表存在 2代表删除）';
comment on column mk_market.remark is '备注';
insert into mk_market values (1, 'PF01', '临江农副产品批发市场', '1', '江东区', '江东区环城东路688号', 18600, null, 7, '2011-05-18', '0', '0', null), (2, 'NM01', '城北农贸市场', '2', '城北区', '城北区文昌路112号', 5200, 4, 19, '2015-09-28', '0', '0', null), (3, 'NM02', '桥头农贸市场', '2', '江东区', '江东区桥头街35号', 3150.5, 3, 27, '2018-01-06', '0', '0', null), (4, 'NM03', '新街农贸市场', '2', '南湖区', '南湖区新街口8号', 1980, null, 33, '2006-12-20', '1', '0', '2025年10月起拆迁改造停业'), (5, 'LS01', '测试市场', '3', null, null, null, null, 1, null, '1', '2', null);

create table mk_area (
  area_id bigint primary key, market_id bigint not null, area_code varchar(10), area_name varchar(30) not null,
  category varchar(2), floor_no smallint default 1, booth_count integer, rent_price numeric(8,2), order_num integer,
  status char(1) default '0'
);
comment on table mk_area is '市场区域表';
comment on column mk_area.area_id is '区域ID';
comment on column mk_area.market_id is '市场ID';
comment on column mk_area.area_code is '区域编号';
comment on column mk_area.area_name is '区域名称';
comment on column mk_area.category is '经营品类（字典 mk_category）';
comment on column mk_area.floor_no is '楼层';
comment on column mk_area.booth_count is '规划摊位数';
comment on column mk_area.rent_price is '指导租金（元/平方米/月）';
comment on column mk_area.order_num is '显示顺序';
comment on column mk_area.status is '状态（0正常 1停用）';
insert into mk_area
select row_number() over (), m, c, n, k, fl, bc, p, row_number() over (partition by m), case when m = 4 then '1' else '0' end
  from (values (1, 'A', '蔬菜交易区', '01', 1, 44, 46), (1, 'B', '水果交易区', '02', 1, 34, 52), (1, 'C', '水产交易区', '03', 1, 22, 78), (1, 'D', '肉类交易厅', '04', 1, 16, 85), (1, 'E', '粮油干货区', '07', 2, 18, 38), (1, 'F', '禽蛋区', '05', 1, 10, 50),
    (2, 'A', '蔬菜区', '01', 1, 22, 95), (2, 'B', '水产区', '03', 1, 12, 128), (2, 'C', '鲜肉区', '04', 1, 12, 135), (2, 'D', '豆制品区', '06', 1, 6, 90), (2, 'E', '熟食区', '08', 1, 8, 150), (2, 'F', '水果区', '02', 1, 8, 110),
    (3, 'A', '蔬菜区', '01', 1, 14, 82), (3, 'B', '水产鲜肉区', '04', 1, 10, 105), (3, 'C', '综合区', '07', 1, 8, 76), (4, 'A', '蔬菜区', '01', 1, 10, 60), (4, 'B', '肉类区', '04', 1, 6, 80)) as v (m, c, n, k, fl, bc, p);

create table mk_booth (
  booth_id bigint primary key, market_id bigint not null, area_id bigint not null, booth_no varchar(20) not null,
  booth_type char(1), booth_area numeric(8,2), rent_price numeric(8,2), booth_status char(1) default '0',
  merchant_id bigint, scale_no varchar(20), create_by varchar(30), create_time timestamp, del_flag char(1) default '0'
);
comment on table mk_booth is '摊位信息表';
comment on column mk_booth.booth_id is '摊位ID';
comment on column mk_booth.market_id is '市场ID';
comment on column mk_booth.area_id is '区域ID';
comment on column mk_booth.booth_no is '摊位号';
comment on column mk_booth.booth_type is '摊位类型（字典 mk_booth_type）';
comment on column mk_booth.booth_area is '面积（平方米）';
comment on column mk_booth.rent_price is '租金单价（元/平方米/月）';
comment on column mk_booth.booth_status is '摊位状态（字典 mk_booth_status）';
comment on column mk_booth.merchant_id is '当前商户ID';
comment on column mk_booth.scale_no is '绑定电子秤编号';
comment on column mk_booth.create_by is '创建者';
comment on column mk_booth.create_time is '创建时间';
comment on column mk_booth.del_flag is '删除标志（0代表存在 2代表删除）';
insert into mk_booth
select i, a.market_id, a.area_id, a.area_code || '-' || lpad(n::text, 3, '0'), t,
       (case when a.market_id = 1 then pg_temp.z('bs', i, 6, 20) * 2 else pg_temp.z('bs', i, 4, 12) end) * case when t = '2' then 2 else 1 end, a.rent_price + case when t = '2' then 20 else 0 end + pg_temp.z('bp', i, -1, 2) * 2,
       case when i in (37, 120) then '3' when i = 201 then '2' when a.market_id = 4 then '4' else '0' end, null, case when pg_temp.f('bq', i) < 0.8 then 'DZC' || a.market_id || lpad((i * 7 + 100)::text, 5, '0') end, 'admin', timestamp '2023-10-20 10:00:00' + i * interval '2 minutes', case when i in (88, 233) then '2' else '0' end
  from (select row_number() over (order by area_id, n) as i, a.*, n from mk_area as a, generate_series(1, a.booth_count) as n) as a, lateral (select case when n > a.booth_count - 2 and a.category = '01' then '3' when a.category in ('07', '08') or n <= 3 and a.market_id = 1 then '2' else '1' end as t) as x;

create table mk_merchant (
  merchant_id bigint primary key, market_id bigint not null, merchant_no varchar(20) not null,
  merchant_name varchar(60) not null, merchant_type char(1), category varchar(2), contact_name varchar(30),
  contact_phone varchar(11), license_no varchar(18), license_expire date, credit_level char(1), enter_date date,
  leave_date date, status char(1) default '0', del_flag char(1) default '0', remark varchar(200)
);
comment on table mk_merchant is '商户信息表';
comment on column mk_merchant.merchant_id is '商户ID';
comment on column mk_merchant.market_id is '所属市场ID';
comment on column mk_merchant.merchant_no is '商户编号';
comment on column mk_merchant.merchant_name is '商户名称';
comment on column mk_merchant.merchant_type is '商户类型（字典 mk_merchant_type）';
comment on column mk_merchant.category is '主营品类（字典 mk_category）';
comment on column mk_merchant.contact_name is '负责人';
comment on column mk_merchant.contact_phone is '联系电话';
comment on column mk_merchant.license_no is '统一社会信用代码';
comment on column mk_merchant.license_expire is '食品经营许可证有效期';
comment on column mk_merchant.credit_level is '信用等级（A优 B良 C中 D差）';
comment on column mk_merchant.enter_date is '入场日期';
comment on column mk_merchant.leave_date is '离场日期';
comment on column mk_merchant.status is '状态（0在营 1离场 2黑名单）';
comment on column mk_merchant.del_flag is '删除标志（0代表存在 2代表删除）';
comment on column mk_merchant.remark is '备注';
insert into mk_merchant
select i, market_id, 'SH' || market_id || lpad(i::text, 5, '0'), case t when '2' then '临州市' || pg_temp.one('mn', i, '绿源,丰禾,鲜达,万家,江南,恒丰,金穗,海韵,福临,百果,晨曦,众鑫') || case category when '01' then '蔬菜' when '02' then '果业' when '03' then '水产' when '04' then '肉食品' when '07' then '粮油' else '食品' end || '有限公司'
       else case when pg_temp.f('mq', i) < 0.45 then p when pg_temp.f('mq', i) < 0.75 then left(p, 1) || pg_temp.one('mr', i, '记,氏,家,老大') || w || pg_temp.one('mt', i, '行,摊,批发部,店') else pg_temp.one('mu', i, '顺发,阿强,老街,兴旺,鑫鑫,好邻居,诚信,东升,双喜,民乐,永顺,小满') || w || pg_temp.one('mt', i, '行,经营部,批发部,店') end end,
       t, category, p, case when pg_temp.f('mm', i) < 0.95 then pg_temp.mobile('m', i) end, case when t <> '3' and pg_temp.f('ml', i) < 0.9 then '92330' || lpad(pg_temp.z('mc', i, 100, 99999999)::text, 8, '0') || 'MA' || pg_temp.one('md', i, '2A,28,29,2B,2C') || pg_temp.one('me', i, 'X,K,H,7') end, case when t <> '3' and category in ('04', '06', '08', '05', '03') then date '2025-08-01' + pg_temp.z('mx', i, 0, 1500) end, pg_temp.w('my', i, 'A:25,B:50,C:14,D:3'), null, null, '0', '0', null
  from (select row_number() over (order by a.area_id, n) as i, a.*, n from mk_area as a, generate_series(1, ceil(a.booth_count * 0.9)::int) as n) as a,
    lateral (select case when category = '01' and market_id > 1 and n % 3 = 0 then '3' when market_id = 1 and n % 5 = 1 then '2' else '1' end as t, pg_temp.person('m', i) as p, case category when '01' then '蔬菜' when '02' then '水果' when '03' then '水产' when '04' then '肉' when '05' then '禽蛋' when '06' then '豆制品' when '07' then '粮油' else '卤味' end as w) as x;

create table mk_contract (
  contract_id bigint primary key, contract_no varchar(30) not null, booth_id bigint not null,
  merchant_id bigint not null, start_date date, end_date date, month_rent numeric(10,2), pay_cycle smallint,
  deposit_amount numeric(10,2), contract_status char(1), terminate_date date, terminate_reason varchar(100),
  renew_from_id bigint, sign_user_id bigint, sign_date date, create_time timestamp
);
comment on table mk_contract is '摊位租赁合同表';
comment on column mk_contract.contract_id is '合同ID';
comment on column mk_contract.contract_no is '合同编号';
comment on column mk_contract.booth_id is '摊位ID';
comment on column mk_contract.merchant_id is '商户ID';
comment on column mk_contract.start_date is '起租日期';
comment on column mk_contract.end_date is '到期日期';
comment on column mk_contract.month_rent is '月租金（元）';
comment on column mk_contract.pay_cycle is '缴费周期（1按月 3按季 12按年）';
comment on column mk_contract.deposit_amount is '履约保证金（元）';
comment on column mk_contract.contract_status is '合同状态（字典 mk_contract_status）';
comment on column mk_contract.terminate_date is '提前退租日期';
comment on column mk_contract.terminate_reason is '退租原因';
comment on column mk_contract.renew_from_id is '续签的原合同ID，空为新签';
comment on column mk_contract.sign_user_id is '经办人（sys_user.user_id）';
comment on column mk_contract.sign_date is '签订日期';
comment on column mk_contract.create_time is '创建时间';
insert into mk_contract
with base as (
  select b.booth_id, b.market_id, b.area_id, b.rent_price * b.booth_area as mr, k, (fs + make_interval(months => 12 * k))::date as s, (fs + make_interval(months => 12 * k + 12) - interval '1 day')::date as e,
         (k >= 1 and (pg_temp.f('cc', b.booth_id * 4 + 1) < 0.1 or pg_temp.f('ct', b.booth_id * 4) < 0.06))::int + (k >= 2 and (pg_temp.f('cc', b.booth_id * 4 + 2) < 0.1 or pg_temp.f('ct', b.booth_id * 4 + 1) < 0.06))::int as chg
    from mk_booth as b, generate_series(0, 2) as k, lateral (select (date '2024-01-01' + make_interval(months => pg_temp.w('cf', b.booth_id, '0:8,2:2,3:3,5:1,6:4,8:1,9:2,11:1')::int))::date as fs) as x
   where b.del_flag = '0' and b.booth_status in ('0', '4') and pg_temp.f('cv', b.booth_id) > 0.05 and k < case when pg_temp.f('cw', b.booth_id) < 0.06 then 1 when pg_temp.f('cw', b.booth_id) < 0.13 then 2 else 3 end),
c as (
  select base.*, m.merchant_id, v, case when market_id = 4 and s <= date '2025-09-30' and e > date '2025-09-30' then date '2025-09-30' when pg_temp.f('ct', booth_id * 4 + k) < 0.06 and s + 100 + pg_temp.z('cd', booth_id * 4 + k, 0, 200) <= date '2026-06-30' then s + 100 + pg_temp.z('cd', booth_id * 4 + k, 0, 200) end as td
    from base cross join (values (0), (1)) as vv (v), lateral (select min(merchant_id) + floor(power(pg_temp.f('cm', booth_id * 5 + chg), 1.4) * count(*))::int as merchant_id from mk_merchant as m, mk_area as a where a.area_id = base.area_id and m.market_id = base.market_id and m.merchant_id between (select coalesce(sum(ceil(o.booth_count * 0.9)), 0) + 1 from mk_area as o where o.area_id < base.area_id) and (select sum(ceil(o.booth_count * 0.9)) from mk_area as o where o.area_id <= base.area_id)) as m
   where s <= date '2026-07-15' and not (market_id = 4 and s > date '2025-09-30') and (v = 0 or pg_temp.f('cx', booth_id * 4 + k) < 0.02)),
d as (select c.*, row_number() over (order by s, booth_id, v desc) as id, case when v = 1 then '5' when s > date '2026-06-30' then pg_temp.w('cz', booth_id, '0:1,1:3') when td is not null then '4' when e <= date '2026-06-30' then '3' else '2' end as st from c)
select id, 'HT' || to_char(s, 'YYYY') || '-' || market_id || '-' || lpad(id::text, 4, '0'), booth_id, merchant_id, s, e, round(mr * (1 + 0.03 * k) / 10) * 10, pg_temp.w('cy', merchant_id, '3:60,12:25,1:15')::int,
       case when lag(merchant_id) over p = merchant_id then 0 else case when mr > 2000 then 5000 when mr > 1000 then 3000 else 2000 end end, st, case when v = 0 then td end,
       case when v = 0 and td is not null then case when market_id = 4 then '市场拆迁改造' else pg_temp.one('cr', id, '经营不善,回老家,转行,欠费清退,家庭原因') end end,
       case when lag(merchant_id) over p = merchant_id then lag(id) over p end, pg_temp.one('cu', id, '5,6')::int, case when st not in ('0', '1') then s - pg_temp.z('cs', id, 2, 25) end, least(s - pg_temp.z('cs', id, 2, 25), date '2026-06-29') + interval '9 hours' + pg_temp.z('ch', id, 0, 480) * interval '1 minute'
  from d window p as (partition by booth_id, v order by s) order by id;
update mk_booth as b set booth_status = '1', merchant_id = c.merchant_id from mk_contract as c where c.booth_id = b.booth_id and c.contract_status = '2';
update mk_booth as b set booth_status = '2' from mk_contract as c where c.booth_id = b.booth_id and c.contract_status in ('0', '1') and b.booth_status = '0';
update mk_merchant as m set enter_date = c.s, leave_date = case when not c.live then c.e end, status = case when c.live then '0' when m.credit_level = 'D' or m.merchant_id % 11 = 4 then '2' else '1' end
  from (select merchant_id, min(start_date) as s, max(coalesce(terminate_date, end_date)) as e, bool_or(contract_status in ('0', '1', '2')) as live from mk_contract where contract_status <> '5' group by 1) as c where c.merchant_id = m.merchant_id;
update mk_merchant set del_flag = '2', status = '1' where enter_date is null and merchant_id % 3 = 0;
delete from mk_merchant where enter_date is null and merchant_id % 3 = 1 and merchant_id not in (select merchant_id from mk_contract);
update mk_merchant set enter_date = date '2019-03-01' + pg_temp.z('mz', merchant_id, 0, 1700) where enter_date < date '2024-07-01' and pg_temp.f('mv', merchant_id) < 0.7;

create table mk_meter (
  meter_id bigint primary key, meter_no varchar(20) not null, booth_id bigint not null, meter_type char(1) not null,
  ratio numeric(6,1) default 1, unit_price numeric(6,3), init_reading numeric(10,1), is_remote char(1) default '0',
  install_date date, status char(1) default '0'
);
comment on table mk_meter is '水电表档案';
comment on column mk_meter.meter_id is '表计ID';
comment on column mk_meter.meter_no is '表号';
comment on column mk_meter.booth_id is '所属摊位ID';
comment on column mk_meter.meter_type is '表计类型（1水表 2电表）';
comment on column mk_meter.ratio is '倍率';
comment on column mk_meter.unit_price is '单价（元/吨、元/度）';
comment on column mk_meter.init_reading is '初始读数';
comment on column mk_meter.is_remote is '是否远传表（0否 1是）';
comment on column mk_meter.install_date is '安装日期';
comment on column mk_meter.status is '状态（0正常 1故障 2已拆除）';
insert into mk_meter
select i, case t when '1' then 'SB' else 'DB' end || lpad((i * 37 + 20110)::text, 8, '0'), booth_id, t, case when t = '2' and market_id = 1 and category in ('03', '04') then 10 else 1 end, case t when '1' then 4.35 else 0.95 end, pg_temp.z('ei', i, 0, 900), case when pg_temp.f('er', i) < 0.4 then '1' else '0' end, date '2023-08-01' + pg_temp.z('ed', i, 0, 250), case when market_id = 4 then '2' when i in (19, 66) then '1' else '0' end
  from (select row_number() over (order by b.booth_id, t) as i, b.booth_id, b.market_id, a.category, t from mk_booth as b join mk_area as a on a.area_id = b.area_id, (values ('1'), ('2')) as tt (t)
         where b.del_flag = '0' and (a.category in ('03', '08') or a.category in ('04', '06') and t = '2') and pg_temp.f('eb', b.booth_id) < 0.9) as x;

create table mk_meter_reading (
  reading_id bigint primary key, meter_id bigint not null, read_month char(7) not null, read_date date,
  last_reading numeric(10,1), this_reading numeric(10,1), usage_qty numeric(10,1), amount numeric(10,2),
  merchant_id bigint, bill_id bigint, read_by bigint, create_time timestamp
);
comment on table mk_meter_reading is '抄表记录表';
comment on column mk_meter_reading.reading_id is '抄表ID';
comment on column mk_meter_reading.meter_id is '表计ID';
comment on column mk_meter_reading.read_month is '抄表月份（yyyy-MM）';
comment on column mk_meter_reading.read_date is '抄表日期';
comment on column mk_meter_reading.last_reading is '上次读数';
comment on column mk_meter_reading.this_reading is '本次读数';
comment on column mk_meter_reading.usage_qty is '用量（读数差×倍率）';
comment on column mk_meter_reading.amount is '金额（元）';
comment on column mk_meter_reading.merchant_id is '用户商户ID，空置期间为空';
comment on column mk_meter_reading.bill_id is '生成的账单ID';
comment on column mk_meter_reading.read_by is '抄表人（sys_user.user_id），远传为空';
comment on column mk_meter_reading.create_time is '创建时间';
insert into mk_meter_reading
with r as (
  select m.*, b.market_id, mm, d, c.merchant_id, case when c.merchant_id is null then 0 when m.meter_type = '1' then round((pg_temp.z('rq', m.meter_id, 6, 40) * (0.8 + 0.4 * pg_temp.f('rr', m.meter_id * 50 + mm)))::numeric, 1) else round((pg_temp.z('rq', m.meter_id, 60, 320) / (case when m.ratio = 10 then 6 else 1 end) * (0.8 + 0.3 * pg_temp.f('rr', m.meter_id * 50 + mm) + case when extract(month from d) in (6, 7, 8, 9) then 0.4 else 0 end))::numeric, 1) end as diff
    from mk_meter as m join mk_booth as b on b.booth_id = m.booth_id cross join generate_series(0, 23) as mm cross join lateral (select (date '2024-07-01' + make_interval(months => mm))::date + 24 + pg_temp.z('rd', mm, 0, 3) as d) as x
      left join mk_contract as c on c.booth_id = m.booth_id and c.contract_status in ('2', '3', '4') and d between c.start_date and coalesce(c.terminate_date, c.end_date)
   where not (b.market_id = 4 and d > date '2025-09-30') and not (m.status = '1' and mm > 20)),
q as (select r.*, init_reading + sum(diff) over (partition by meter_id order by mm) as cum from r)
select row_number() over (order by d, meter_id), meter_id, to_char(d, 'YYYY-MM'), d, cum - diff, cum, diff * ratio, round(diff * ratio * unit_price, 2), merchant_id, null, case when is_remote = '0' then case market_id when 1 then pg_temp.one('ru', mm, '8,12')::int when 2 then 24 when 3 then 28 else 36 end end, d + time '09:30' + meter_id * interval '2 minutes'
  from q order by 1;

create table mk_bill (
  bill_id bigint primary key, bill_no varchar(30) not null, booth_id bigint, merchant_id bigint not null,
  contract_id bigint, charge_type char(1) not null, period_start date, period_end date, amount numeric(12,2) not null,
  discount_amount numeric(12,2) default 0, late_fee numeric(12,2) default 0, paid_amount numeric(12,2) default 0,
  refund_amount numeric(12,2) default 0, due_date date, bill_status char(1) default '0', create_time timestamp
);
comment on table mk_bill is '应收账单表';
comment on column mk_bill.bill_id is '账单ID';
comment on column mk_bill.bill_no is '账单编号';
comment on column mk_bill.booth_id is '摊位ID';
comment on column mk_bill.merchant_id is '商户ID';
comment on column mk_bill.contract_id is '合同ID';
comment on column mk_bill.charge_type is '费用类型（字典 mk_charge_type）';
comment on column mk_bill.period_start is '费用起始日期';
comment on column mk_bill.period_end is '费用截止日期';
comment on column mk_bill.amount is '账单金额（元）';
comment on column mk_bill.discount_amount is '减免金额';
comment on column mk_bill.late_fee is '滞纳金（应收合计=账单金额-减免金额+滞纳金）';
comment on column mk_bill.paid_amount is '实缴金额';
comment on column mk_bill.refund_amount is '已退金额（保证金退还）';
comment on column mk_bill.due_date is '应缴日期';
comment on column mk_bill.bill_status is '账单状态（字典 mk_bill_status）';
comment on column mk_bill.create_time is '创建时间';
create temporary table t_bill as
with live as (select *, coalesce(terminate_date, end_date) as fin from mk_contract where contract_status in ('2', '3', '4')),
src as (
  select booth_id, merchant_id, contract_id, '1' as ct, ps, pe, case when pe = full_end then month_rent * pay_cycle else round(month_rent * 12 / 365 * (pe - ps + 1), 2) end as amt, null::bigint as rid, ps + 9 as due
    from live, lateral (select g::date as ps, least((g + make_interval(months => pay_cycle) - interval '1 day')::date, fin) as pe, (g + make_interval(months => pay_cycle) - interval '1 day')::date as full_end from generate_series(start_date::timestamp, fin::timestamp, make_interval(months => pay_cycle)) as g) as x where ps <= date '2026-06-30'
  union all select booth_id, merchant_id, contract_id, '2', start_date, end_date, (select booth_area * 60 from mk_booth as b where b.booth_id = live.booth_id), null, start_date + 14 from live
  union all select booth_id, merchant_id, contract_id, '5', null, null, deposit_amount, null, start_date from live where deposit_amount > 0
  union all select m.booth_id, r.merchant_id, c.contract_id, case m.meter_type when '1' then '3' else '4' end, date_trunc('month', read_date)::date, (date_trunc('month', read_date) + interval '1 month - 1 day')::date, r.amount, r.reading_id, read_date + 12
    from mk_meter_reading as r join mk_meter as m on m.meter_id = r.meter_id join live as c on c.booth_id = m.booth_id and c.merchant_id = r.merchant_id and r.read_date between c.start_date and c.fin where r.amount > 0),
n as (select src.*, row_number() over (order by due, ct, booth_id) as id from src),
p as (select n.*, pg_temp.f('pp', id) * case when merchant_id % 17 = 3 then 0.35 else 1 end as u, case when pg_temp.f('pd', id) < 0.85 then due - pg_temp.z('pe', id, 0, 10) else due + floor(power(pg_temp.f('pf', id), 2) * 50)::int + 1 end as pd from n),
s as (select p.*, case when pg_temp.f('pv', id) < 0.008 then '3' when pd > date '2026-06-30' then '0' when u < case when due > date '2026-06-10' then 0.4 when due > date '2026-03-31' then 0.08 when due > date '2025-09-30' then 0.02 else 0.008 end then '0' when u < case when due > date '2026-03-31' then 0.11 else 0.012 end then '1' else '2' end as st from p)
select s.*, case when ct = '1' and pg_temp.f('pz', id) < 0.02 then round(amt * 0.1, 2) else 0 end as disc, case when ct = '1' and st = '2' and pd > due + 5 then round(amt * 0.0005 * (pd - due), 2) when ct = '1' and st in ('0', '1') and due < date '2026-05-01' then round(amt * 0.0005 * (date '2026-06-30' - due), 2) else 0 end as late from s;
insert into mk_bill
select id, 'ZD' || to_char(due, 'YYYYMM') || lpad(id::text, 5, '0'), booth_id, merchant_id, contract_id, ct, ps, pe, amt, disc, late, case st when '2' then amt - disc + late when '1' then round(amt * pg_temp.one('pq', id, '0.3,0.5,0.6')::numeric, 0) else 0 end, 0, due, st, due - pg_temp.z('pc', id, 10, 12) + time '02:00' + id % 3600 * interval '1 second'
  from t_bill order by id;
update mk_meter_reading as r set bill_id = t.id from t_bill as t where t.rid = r.reading_id;

create table mk_payment (
  payment_id bigint primary key, receipt_no varchar(30) not null, bill_id bigint not null, merchant_id bigint,
  pay_type char(1) default '1', pay_amount numeric(12,2) not null, pay_method char(1), pay_time timestamp,
  trade_sn varchar(32), cashier_id bigint, status char(1) default '0', remark varchar(200)
);
comment on table mk_payment is '缴费记录表';
comment on column mk_payment.payment_id is '缴费ID';
comment on column mk_payment.receipt_no is '收据编号';
comment on column mk_payment.bill_id is '账单ID';
comment on column mk_payment.merchant_id is '商户ID';
comment on column mk_payment.pay_type is '类型（1收款 2退款）';
comment on column mk_payment.pay_amount is '金额（元，退款也记正数）';
comment on column mk_payment.pay_method is '支付方式（字典 mk_pay_method）';
comment on column mk_payment.pay_time is '支付时间';
comment on column mk_payment.trade_sn is '第三方交易流水号';
comment on column mk_payment.cashier_id is '收款人（sys_user.user_id），线上自助缴费为空';
comment on column mk_payment.status is '状态（0正常 1已冲红）';
comment on column mk_payment.remark is '备注';
insert into mk_payment
with pay as (
  select b.bill_id, b.merchant_id, '1' as pt, case when split and part = 1 then round(b.paid_amount / 2) when split then b.paid_amount - round(b.paid_amount / 2) else b.paid_amount end as amt, least(t.pd + case when part = 2 then pg_temp.z('py', b.bill_id, 1, 9) else 0 end, date '2026-06-30') as d, '0' as st, null as rm, b.bill_id * 4 + part as h, b.booth_id
    from mk_bill as b join t_bill as t on t.id = b.bill_id, lateral (select b.bill_status = '2' and b.charge_type = '1' and pg_temp.f('ps', b.bill_id) < 0.07 as split) as x, generate_series(1, case when split then 2 else 1 end) as part where b.paid_amount > 0
  union all select b.bill_id, b.merchant_id, '1', b.amount, t.pd, '1', pg_temp.one('pr', b.bill_id, '金额录错,重复收款,商户选错'), b.bill_id * 4 + 3, b.booth_id from mk_bill as b join t_bill as t on t.id = b.bill_id where b.bill_status = '2' and pg_temp.f('px', b.bill_id) < 0.008
  union all select b.bill_id, b.merchant_id, '2', b.paid_amount, z.d, '0', '退保证金', b.bill_id * 4, b.booth_id from mk_bill as b, lateral (select max(coalesce(c.terminate_date, c.end_date)) + pg_temp.z('rf', b.bill_id, 8, 40) as d, bool_or(c.contract_status in ('0', '1', '2')) as live from mk_contract as c where c.booth_id = b.booth_id and c.merchant_id = b.merchant_id and c.contract_status <> '5') as z where b.charge_type = '5' and b.bill_status = '2' and not z.live and z.d <= date '2026-06-30' and pg_temp.f('rg', b.bill_id) < 0.88),
o as (select pay.*, row_number() over (order by d, h) as id, case pt when '2' then '4' else case when d < date '2025-01-01' then pg_temp.w('pm', h, '1:15,2:45,3:10,4:25,5:8') else pg_temp.w('pm', h, '1:8,2:55,3:12,4:25') end end as pm, (select market_id from mk_booth as k where k.booth_id = pay.booth_id) as mk from pay)
select id, 'SJ' || to_char(d, 'YYYYMMDD') || lpad((id % 10000)::text, 4, '0'), bill_id, merchant_id, pt, amt, pm, d + time '08:00' + pg_temp.z('pt', h, 0, 34000) * interval '1 second', case when pm in ('2', '3') then '42000' || to_char(d, 'YYYYMMDD') || lpad(pg_temp.z('pn', h, 1, 999999999)::text, 10, '0') end,
       case when pm not in ('2', '3') or pg_temp.f('po', h) < 0.2 then case mk when 1 then pg_temp.one('pl', h, '8,12,16')::int when 2 then 24 when 3 then 28 else 36 end end, st, rm
  from o order by id;
update mk_bill as b set refund_amount = p.pay_amount from mk_payment as p where p.bill_id = b.bill_id and p.pay_type = '2';

create table mk_goods (
  goods_id bigint primary key, goods_code varchar(10) not null, goods_name varchar(40) not null, category varchar(2),
  unit varchar(10), ref_price numeric(8,2), is_test char(1) default '1', status char(1) default '0',
  create_time timestamp
);
comment on table mk_goods is '商品品种表';
comment on column mk_goods.goods_id is '商品ID';
comment on column mk_goods.goods_code is '商品编码';
comment on column mk_goods.goods_name is '商品名称';
comment on column mk_goods.category is '品类（字典 mk_category）';
comment on column mk_goods.unit is '计价单位';
comment on column mk_goods.ref_price is '批发参考价（元）';
comment on column mk_goods.is_test is '是否列入必检（0否 1是）';
comment on column mk_goods.status is '状态（0正常 1停用）';
comment on column mk_goods.create_time is '创建时间';
insert into mk_goods
select row_number() over (), c || lpad(o::text, 3, '0'), split_part(g, ':', 1), c, '公斤', split_part(g, ':', 2)::numeric, case when c in ('07', '08') then '0' else '1' end, case when split_part(g, ':', 1) in ('活鸡', '香椿') then '1' else '0' end, timestamp '2023-10-25 14:00:00'
  from (values ('01', '大白菜:1.8,上海青:3.6,菠菜:5.2,芹菜:4.4,韭菜:5.8,黄瓜:4.6,番茄:5.4,茄子:5.0,土豆:2.6,白萝卜:1.6,胡萝卜:3.2,青椒:5.6,豇豆:7.8,生姜:11.5,大蒜:9.6,花菜:4.8,莴笋:4.2,香椿:36'), ('02', '苹果:8.4,香蕉:5.6,西瓜:3.8,砂糖橘:7.2,葡萄:13.5,梨:5.8,草莓:26,水蜜桃:12,哈密瓜:8.8'), ('03', '鲫鱼:17,草鱼:14.5,鲈鱼:34,花鲢:13.8,基围虾:62,带鱼:38,河虾:88,小黄鱼:42'), ('04', '五花肉:25,猪前腿肉:21,猪后腿肉:20,排骨:44,牛腩:68,羊肉:72'), ('05', '鸡蛋:9.2,鸭蛋:12,白条鸡:18.5,活鸡:24'), ('06', '嫩豆腐:5,千张:14,油豆腐:16,豆芽:4'), ('07', '东北大米:5.4,面粉:4.6,黄豆:7.6,干香菇:78,木耳:85,花生:13'), ('08', '酱鸭:56,卤牛肉:116,烤鸡:42')) as v (c, l), unnest(string_to_array(l, ',')) with ordinality as p (g, o);

create table mk_scale_trade (
  trade_id bigint primary key, trade_no varchar(32) not null, scale_no varchar(20), booth_id bigint not null,
  merchant_id bigint, goods_id bigint, goods_name varchar(40), weight numeric(10,3), unit_price numeric(8,2),
  amount numeric(12,2), pay_method char(1), trade_status char(1) default '1', trace_code varchar(30),
  trade_time timestamp, upload_time timestamp
);
comment on table mk_scale_trade is '电子秤交易流水表';
comment on column mk_scale_trade.trade_id is '流水ID';
comment on column mk_scale_trade.trade_no is '交易单号';
comment on column mk_scale_trade.scale_no is '电子秤编号';
comment on column mk_scale_trade.booth_id is '摊位ID';
comment on column mk_scale_trade.merchant_id is '商户ID';
comment on column mk_scale_trade.goods_id is '商品ID';
comment on column mk_scale_trade.goods_name is '商品名称';
comment on column mk_scale_trade.weight is '重量（公斤）';
comment on column mk_scale_trade.unit_price is '单价（元/公斤）';
comment on column mk_scale_trade.amount is '金额（元）';
comment on column mk_scale_trade.pay_method is '支付方式（字典 mk_pay_method）';
comment on column mk_scale_trade.trade_status is '状态（1正常 2已撤销 3已退货）';
comment on column mk_scale_trade.trace_code is '追溯码';
comment on column mk_scale_trade.trade_time is '交易时间';
comment on column mk_scale_trade.upload_time is '上传时间';
insert into mk_scale_trade
with d as (select i, case when pg_temp.f('ta', i) < 0.15 then date '2025-01-04' + pg_temp.z('tb', i, 0, 77) * 7 + pg_temp.z('tv', i, 0, 1) else date '2025-01-01' + floor(power(pg_temp.f('tc', i), 0.85) * 546)::int end as td, b from generate_series(1, 5600) as i, lateral (select 1 + floor(power(pg_temp.f('tx', i), 1.5) * 259)::int as b) as x),
e as (
  select d.i, d.td, b.booth_id, b.market_id, b.scale_no, c.merchant_id, g.goods_id, g.goods_name, round((case when b.market_id = 1 then 5 + power(pg_temp.f('tw', i), 3) * 180 else 0.2 + power(pg_temp.f('tw', i), 2) * 3.5 end)::numeric, case when b.market_id = 1 then 1 else 3 end) as wt,
         round((g.ref_price * case when b.market_id = 1 then 1 else 1.45 end * (0.85 + pg_temp.f('te', i) * 0.3 + case when a.category = '01' and extract(month from d.td) in (1, 2) then 0.25 else 0 end))::numeric, 1) as up
    from d join mk_booth as b on b.booth_id = (d.b * 101) % 259 + 1 join mk_area as a on a.area_id = b.area_id join mk_contract as c on c.booth_id = b.booth_id and c.contract_status in ('2', '3', '4') and d.td between c.start_date and coalesce(c.terminate_date, c.end_date)
      cross join lateral (select * from mk_goods as g where g.category = a.category and g.status = '0' order by power(pg_temp.f('tg' || i, g.goods_id), 1.2) limit 1) as g
   where b.scale_no is not null and not d.td between date '2025-01-28' and date '2025-02-01' and not d.td between date '2026-02-16' and date '2026-02-20')
select id, 'T' || to_char(td, 'YYMMDD') || lpad(id::text, 6, '0'), scale_no, booth_id, merchant_id, goods_id, goods_name, wt, up, round(wt * up, 2), case when market_id = 1 then pg_temp.w('tp', i, '1:10,2:55,3:15,4:15') else pg_temp.w('tp', i, '1:16,2:60,3:22') end, pg_temp.w('ts', i, '1:965,2:22,3:8'), case when market_id = 1 and pg_temp.f('tt', i) < 0.7 then 'ZS' || to_char(td - 1, 'YYYYMMDD') || lpad((goods_id * 113 % 9999)::text, 4, '0') end, t, t + pg_temp.z('tu', i, 2, 400) * interval '1 second'
  from (select row_number() over (order by td, i) as id, e.*, td + case when market_id = 1 then interval '2 hours' + pg_temp.z('tm', i, 0, 28000) * interval '1 second' else interval '6 hours' + case when pg_temp.f('th', i) < 0.7 then pg_temp.z('tm', i, 0, 16000) else 16000 + pg_temp.z('tm', i, 0, 28000) end * interval '1 second' end as t from e) as x order by id;

create table mk_food_test (
  test_id bigint primary key, sample_no varchar(20) not null, market_id bigint, booth_id bigint, merchant_id bigint,
  goods_name varchar(40), test_item varchar(4), test_value numeric(8,2), test_result char(1),
  is_retest char(1) default '0', origin_test_id bigint, handle_type char(1), handle_weight numeric(8,2),
  test_user_id bigint, test_time timestamp, is_publish char(1) default '1'
);
comment on table mk_food_test is '食品快检记录表';
comment on column mk_food_test.test_id is '检测ID';
comment on column mk_food_test.sample_no is '样品编号';
comment on column mk_food_test.market_id is '市场ID';
comment on column mk_food_test.booth_id is '摊位ID';
comment on column mk_food_test.merchant_id is '商户ID';
comment on column mk_food_test.goods_name is '样品名称';
comment on column mk_food_test.test_item is '检测项目（字典 mk_test_item）';
comment on column mk_food_test.test_value is '检测值（农药残留为抑制率%），定性项目为空';
comment on column mk_food_test.test_result is '检测结果（1合格 0不合格）';
comment on column mk_food_test.is_retest is '是否复检（0否 1是）';
comment on column mk_food_test.origin_test_id is '复检对应的初检ID';
comment on column mk_food_test.handle_type is '不合格处理（1销毁 2下架退回 3待处理）';
comment on column mk_food_test.handle_weight is '处理数量（公斤）';
comment on column mk_food_test.test_user_id is '检测员（sys_user.user_id）';
comment on column mk_food_test.test_time is '检测时间';
comment on column mk_food_test.is_publish is '是否大屏公示（0否 1是）';
insert into mk_food_test
with s as (select t.*, b.market_id, g.category, row_number() over (order by t.trade_time, t.trade_id) as id, (pg_temp.f('fr', t.trade_id) < 0.022) as bad from mk_scale_trade as t join mk_booth as b on b.booth_id = t.booth_id join mk_goods as g on g.goods_id = t.goods_id where g.is_test = '1' and pg_temp.f('fs', t.trade_id) < 0.38),
q as (select s.*, case category when '01' then pg_temp.w('ft', trade_id, 'NC:8,KQ:1') when '02' then 'NC' when '03' then pg_temp.one('ft', trade_id, 'JQ,KS') when '04' then 'SR' when '06' then 'LL' else 'JQ' end as it, case market_id when 1 then pg_temp.one('fu', trade_id, '9,13')::int when 2 then 21 when 3 then 29 else 37 end as usr, date_trunc('day', trade_time) + interval '7 hours' + id % 120 * interval '1 minute' as tt from s),
u as (select id * 2 as k, q.*, bad as b, null::bigint as o, '0' as rt from q union all select id * 2 + 1, q.*, pg_temp.f('fv', id) < 0.75, id * 2, '1' from q where bad),
n as (select row_number() over (order by k) as nid, u.* from u)
select n.nid, 'YP' || to_char(tt, 'YYMMDD') || lpad((n.nid % 1000)::text, 3, '0'), market_id, booth_id, merchant_id, goods_name, it, case when it in ('NC', 'KQ') then case when b then 50 + pg_temp.z('fw', k, 10, 380) / 10.0 else pg_temp.z('fw', k, 0, 420) / 10.0 end end, case when b then '0' else '1' end, rt, (select m.nid from n as m where m.k = n.o), case when b and rt = '1' then case when tt > timestamp '2026-06-25' then '3' else pg_temp.w('fx', k, '1:4,2:2') end end, case when b and rt = '1' and tt <= timestamp '2026-06-25' then pg_temp.z('fy', k, 4, 120) / 2.0 end, usr, tt + case when rt = '1' then interval '50 minutes' else interval '0' end, case when b and rt = '0' then '0' else '1' end
  from n order by 1;

create table mk_patrol (
  patrol_id bigint primary key, market_id bigint not null, booth_id bigint, merchant_id bigint, patrol_type char(1),
  issue_type varchar(2), deduct_score integer default 0, fine_amount numeric(8,2), patrol_user_id bigint,
  patrol_time timestamp, rectify_deadline date, rectify_status char(1), rectify_time timestamp, remark varchar(200),
  del_flag char(1) default '0'
);
comment on table mk_patrol is '巡查记录表';
comment on column mk_patrol.patrol_id is '巡查ID';
comment on column mk_patrol.market_id is '市场ID';
comment on column mk_patrol.booth_id is '摊位ID，公共区域为空';
comment on column mk_patrol.merchant_id is '商户ID';
comment on column mk_patrol.patrol_type is '巡查类型（字典 mk_patrol_type）';
comment on column mk_patrol.issue_type is '问题类型（字典 mk_issue_type），空为无问题';
comment on column mk_patrol.deduct_score is '信用扣分';
comment on column mk_patrol.fine_amount is '违约金（元）';
comment on column mk_patrol.patrol_user_id is '巡查人（sys_user.user_id）';
comment on column mk_patrol.patrol_time is '巡查时间';
comment on column mk_patrol.rectify_deadline is '整改期限';
comment on column mk_patrol.rectify_status is '整改状态（0待整改 1已整改 2逾期未改），无问题为空';
comment on column mk_patrol.rectify_time is '整改完成时间';
comment on column mk_patrol.remark is '备注';
comment on column mk_patrol.del_flag is '删除标志（0代表存在 2代表删除）';
insert into mk_patrol
with p as (select i, m, timestamp '2024-07-01 08:00:00' + floor((i + pg_temp.f('va', i)) * 729 / 900) * interval '1 day' + pg_temp.z('vb', i, 0, 34000) * interval '1 second' as t from generate_series(0, 899) as i, lateral (select pg_temp.w('vm', i, '1:40,2:30,3:20,4:10')::int as m) as x),
r as (select p.*, b.booth_id, c.merchant_id, case when pg_temp.f('vi', i) < 0.62 then pg_temp.w('vk', i, '10:30,11:25,12:5,13:15,14:8,15:9,16:2,99:4') end as it from p left join lateral (select booth_id from mk_booth as b where b.market_id = p.m and b.del_flag = '0' and pg_temp.f('vp', p.i) < 0.93 order by pg_temp.f('vo' || p.i, b.booth_id) limit 1) as b on true left join mk_contract as c on c.booth_id = b.booth_id and c.contract_status in ('2', '3', '4') and p.t::date between c.start_date and coalesce(c.terminate_date, c.end_date) where not (m = 4 and t > timestamp '2025-10-01')),
s as (select r.*, t::date + pg_temp.one('vl', i, '1,3,3,7')::int as dl, case when it is not null then case when t > timestamp '2026-06-24' and pg_temp.f('vs', i) < 0.6 then '0' when pg_temp.f('vs', i) < 0.05 then '2' else '1' end end as st from r)
select row_number() over (order by t), m, booth_id, merchant_id, pg_temp.w('vt', i, '1:85,2:10,3:5'), it, case when it is null or merchant_id is null then 0 when it in ('12', '15') then 5 else pg_temp.z('vd', i, 1, 3) end, case when it in ('12', '15', '10') and merchant_id is not null and pg_temp.f('vf', i) < 0.3 then pg_temp.one('vg', i, '50,100,200')::numeric end, case m when 1 then pg_temp.one('vu', i, '10,11,15,18')::int when 2 then pg_temp.one('vu', i, '22,26')::int when 3 then 31 else 35 end, t, case when it is not null then dl end, st,
       case when st = '1' then least(t + (0.1 + pg_temp.f('vr', i) * 1.5) * (dl - t::date) * interval '1 day', timestamp '2026-06-30 17:00:00') end, case it when '10' then pg_temp.one('vq', i, '摊位外摆超线,货物占用通道,三轮车乱停') when '11' then pg_temp.one('vq', i, '地面积水,垃圾未入桶,台面脏乱') when '99' then '其他问题，已口头告知' end, case when pg_temp.f('vz', i) < 0.012 then '2' else '0' end
  from s order by 1;

create table sys_oper_log (
  oper_id bigint primary key, title varchar(50), business_type integer default 0, request_method varchar(10),
  oper_name varchar(50), oper_url varchar(255), oper_ip varchar(128), status integer default 0, error_msg varchar(2000),
  oper_time timestamp, cost_time bigint
);
comment on table sys_oper_log is '操作日志记录';
comment on column sys_oper_log.oper_id is '日志主键';
comment on column sys_oper_log.title is '模块标题';
comment on column sys_oper_log.business_type is '业务类型（0其它 1新增 2修改 3删除 5导出）';
comment on column sys_oper_log.request_method is '请求方式';
comment on column sys_oper_log.oper_name is '操作人员（登录账号）';
comment on column sys_oper_log.oper_url is '请求URL';
comment on column sys_oper_log.oper_ip is '主机地址';
comment on column sys_oper_log.status is '操作状态（0正常 1异常）';
comment on column sys_oper_log.error_msg is '错误消息';
comment on column sys_oper_log.oper_time is '操作时间';
comment on column sys_oper_log.cost_time is '消耗时间（毫秒）';
insert into sys_oper_log
select i, t, bt, case bt when 1 then 'POST' when 2 then 'PUT' when 3 then 'DELETE' else 'POST' end, u.user_name, '/market/' || case t when '账单管理' then 'bill' when '合同管理' then 'contract' when '商户管理' then 'merchant' when '缴费管理' then 'payment' when '摊位管理' then 'booth' else 'patrol' end || case bt when 5 then '/export' else '' end, '192.168.' || u.user_id % 4 || '.' || pg_temp.z('oi', i, 10, 90), er, case when er = 1 then pg_temp.one('oe', i, '该摊位存在执行中的合同，不能重复签订,账单已缴清，不能作废,Read timed out') end, timestamp '2026-04-01 08:10:00' + (i * 218 + pg_temp.z('oz', i, 0, 200)) % 129600 * interval '1 minute', pg_temp.z('oc', i, 8, 420)
  from generate_series(1, 590) as i cross join lateral (select pg_temp.w('ot', i, '账单管理:3,合同管理:2,商户管理:2,缴费管理:5,摊位管理:1,巡查管理:3') as t, pg_temp.w('ob', i, '1:5,2:4,3:1,5:1')::int as bt, (pg_temp.f('os', i) < 0.02)::int as er) as x join sys_user as u on u.user_id = pg_temp.z('ou', i, 1, 13);

create index idx_bill_merchant on mk_bill (merchant_id, bill_status);
create index idx_trade_booth on mk_scale_trade (booth_id, trade_time);
drop table t_bill;
