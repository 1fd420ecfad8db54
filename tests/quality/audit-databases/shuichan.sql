-- 沿海城市一家水产批发市场的管理系统：商户与档口、进货报备与快检、电子结算交易、月度结算、冷库出入库、车辆进出。
-- 结构参照国内厂商的批发市场管理系统（农批市场电子结算与追溯系统，若依框架的命名与审计列）：注释齐全，无外键，代码在 sys_dict_data 或注释里，del_flag 为 0/2。
-- 数据由行号散列得到，每次加载一致；下面的函数只在会话内有效。
set jit = off;
set time zone 'Asia/Shanghai';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '@' || i, 37) & 1073741823) / 1073741824.0::float8 $$;
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
  as $$ select pg_temp.one(k || 's', i, '陈,王,张,林,李,周,吴,徐,胡,郑,史,俞,傅,励,邬,乐,贺,应,沈,朱,竺,虞,金,葛,孙,许,戴,方,毛,杨') || pg_temp.one(k || 'g', i, '国平,阿毛,建军,海波,永明,志国,爱菊,彩娣,小龙,海龙,伟忠,亚芬,红波,杰,明华,金海,建定,春燕,宏伟,银杏,佩君,信宏,跃进,松年,燕飞,科,海燕,立波,炳根,晓东') $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '130,135,136,137,138,139,150,152,158,159,180,182,186,189') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;
create function pg_temp.plate(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.w(k || 'a', i, '浙B:52,浙L:16,浙J:10,浙A:6,闽J:4,鲁F:4,苏G:3,辽B:2,粤G:1,沪D:2') || pg_temp.one(k || 'b', i, 'A,B,D,F,G,H,K,M,P,T') || lpad(pg_temp.z(k || 'c', i, 0, 9999)::text, 4, '0') $$;
-- 开市热度：春节前旺，春节休市，伏季休渔淡，开渔后旺。
create function pg_temp.heat(d date) returns float8 language sql immutable as $$
  select case when d between '2024-02-10' and '2024-02-13' or d between '2025-01-29' and '2025-02-01' or d between '2026-02-17' and '2026-02-20' then 0
    when d between '2024-01-18' and '2024-02-09' or d between '2025-01-06' and '2025-01-28' or d between '2026-01-25' and '2026-02-16' then 1.9
    when extract(month from d) between 5 and 7 then 0.72 when extract(month from d) between 9 and 11 then 1.25 else 1 end * case extract(isodow from d) when 5 then 1.1 when 6 then 1.2 when 7 then 1.05 when 1 then 0.85 else 1 end $$;

-- 系统 ---------------------------------------------------------------------------------------------------------------

create table sys_dict_data (
  dict_code integer primary key,
  dict_sort integer default 0,
  dict_label varchar(60) not null,
  dict_value varchar(20) not null,
  dict_type varchar(40) not null,
  status char(1) default '0',
  create_time timestamp,
  remark varchar(100)
);
comment on table sys_dict_data is '字典数据表';
comment on column sys_dict_data.dict_code is '字典编码';
comment on column sys_dict_data.dict_sort is '字典排序';
comment on column sys_dict_data.dict_label is '字典标签';
comment on column sys_dict_data.dict_value is '字典键值';
comment on column sys_dict_data.dict_type is '字典类型';
comment on column sys_dict_data.status is '状态（0正常 1停用）';
comment on column sys_dict_data.create_time is '创建时间';
comment on column sys_dict_data.remark is '备注';
insert into sys_dict_data
select row_number() over (), o, split_part(p, ':', 2), split_part(p, ':', 1), t, case when split_part(p, ':', 2) = '现金券' then '1' else '0' end, '2023-11-20 09:30:00', null
  from (values ('mk_merchant_type', '1:个体工商户,2:有限公司,3:渔业合作社,4:自然人'), ('mk_zone', 'A:活鲜区,B:冰鲜区,C:冻品区,D:干货区'), ('mk_product_category', '01:海水鱼,02:淡水鱼,03:虾类,04:蟹类,05:贝类,06:头足类,07:冻品,08:干制品'), ('mk_buyer_type', '1:餐饮酒店,2:农贸摊贩,3:商超,4:生鲜电商,5:二级批发商,6:单位食堂,7:散客'), ('in_cert_type', '1:承诺达标合格证,2:产地检疫证明,3:检测报告,4:进口报关单,5:购货凭证,9:无'), ('in_check_item', 'KQS:孔雀石绿,LMS:氯霉素,XJF:硝基呋喃代谢物,JQ:甲醛,NFS:诺氟沙星,DXP:地西泮,CD:镉,EXH:二氧化硫'), ('tr_pay_type', '1:IC卡,2:微信,3:支付宝,4:现金,5:赊账,6:现金券'), ('cs_io_type', '1:入库,2:出库,3:移库,4:报损'), ('cr_vehicle_type', '1:进货车,2:提货车,3:冷链配送车,4:临停')) as v (t, l),
  unnest(string_to_array(l, ',')) with ordinality as u (p, o);

create table sys_user (
  user_id integer primary key,
  user_name varchar(30) not null,
  nick_name varchar(30) not null,
  dept_name varchar(30),
  phonenumber varchar(11),
  sex char(1),
  status char(1) default '0',
  del_flag char(1) default '0',
  login_date timestamp,
  create_time timestamp
);
comment on table sys_user is '用户信息表';
comment on column sys_user.user_id is '用户ID';
comment on column sys_user.user_name is '用户账号';
comment on column sys_user.nick_name is '用户姓名';
comment on column sys_user.dept_name is '部门';
comment on column sys_user.phonenumber is '手机号码';
comment on column sys_user.sex is '用户性别（0男 1女 2未知）';
comment on column sys_user.status is '帐号状态（0正常 1停用）';
comment on column sys_user.del_flag is '删除标志（0代表存在 2代表删除）';
comment on column sys_user.login_date is '最后登录时间';
comment on column sys_user.create_time is '创建时间';
insert into sys_user
select i, case when i = 1 then 'admin' else d || lpad(i::text, 3, '0') end, case when i = 1 then '系统管理员' else pg_temp.person('us', i) end, case d when 'js' then '结算中心' when 'jc' then '检测中心' when 'lk' then '冷库部' when 'zs' then '招商部' when 'mg' then '门岗' else '信息部' end, pg_temp.mobile('um', i), case when i = 1 then '2' else pg_temp.w('ux', i, '0:6,1:4') end,
       case when i in (7, 19, 24) then '1' else '0' end, case when i = 24 then '2' else '0' end, case when i in (7, 19, 24) then '2025-03-14 17:02:00' else timestamp '2026-06-20 02:00' + pg_temp.f('ul', i) * interval '8 days' end::timestamp(0), '2023-11-20 10:00:00'
  from generate_series(1, 26) as i, lateral (select case when i <= 2 then 'xx' when i <= 10 then 'js' when i <= 15 then 'jc' when i <= 20 then 'lk' when i <= 23 then 'zs' else 'mg' end as d) as x;

-- 商户、档口、合同 ---------------------------------------------------------------------------------------------------------

create table mk_merchant (
  merchant_id integer primary key,
  merchant_no varchar(10) not null,
  merchant_name varchar(60) not null,
  merchant_type char(1) not null,
  main_category char(2),
  legal_person varchar(30),
  phone varchar(11),
  credit_code varchar(18),
  credit_level char(1),
  join_date date not null,
  exit_date date,
  card_balance numeric(12, 2) default 0,
  status char(1) default '0',
  del_flag char(1) default '0',
  create_by varchar(30),
  create_time timestamp
);
comment on table mk_merchant is '商户信息表';
comment on column mk_merchant.merchant_id is '商户ID';
comment on column mk_merchant.merchant_no is '商户编号';
comment on column mk_merchant.merchant_name is '商户名称';
comment on column mk_merchant.merchant_type is '商户类型（字典 mk_merchant_type）';
comment on column mk_merchant.main_category is '主营品类（字典 mk_product_category）';
comment on column mk_merchant.legal_person is '经营者';
comment on column mk_merchant.phone is '联系电话';
comment on column mk_merchant.credit_code is '统一社会信用代码';
comment on column mk_merchant.credit_level is '信用等级（A优 B良 C一般 D差）';
comment on column mk_merchant.join_date is '入场日期';
comment on column mk_merchant.exit_date is '退场日期';
comment on column mk_merchant.card_balance is 'IC卡余额（元）';
comment on column mk_merchant.status is '状态（0正常 1停业整顿 2已退场）';
comment on column mk_merchant.del_flag is '删除标志（0代表存在 2代表删除）';
comment on column mk_merchant.create_by is '创建者';
comment on column mk_merchant.create_time is '创建时间';
insert into mk_merchant
select i, 'SH' || lpad(i::text, 5, '0'), case ty when '1' then pg_temp.one('n1', i, '舟山,象山,石浦,东海,老,阿,甬江,台州,大,海') || substr(p, 1, 1) || pg_temp.one('n2', i, '记海鲜,家水产,氏水产行,记水产,家海鲜,记海货,记水产行') when '2' then '宁波' || pg_temp.one('n3', i, '海润,甬鲜,东港,远洋,渔都,盛海,蓝湾,鲜达,金洋,恒鲜,北仑港,三门湾,富渔') || pg_temp.one('n4', i, '水产,海产品,冷冻食品,食品,供应链') || '有限公司' when '3' then pg_temp.one('n5', i, '石浦,鹤浦,三门,岱山,嵊泗,宁海,奉化') || pg_temp.one('n6', i, '兴渔,富民,海丰,顺发') || '渔业专业合作社' else p end,
       ty, pg_temp.w('mc', i, '01:30,02:14,03:14,04:11,05:12,06:5,07:11,08:3'), p, pg_temp.mobile('mp', i), case when ty <> '4' then '9' || case ty when '1' then '2' when '2' then '1' else '3' end || '330206MA2' || upper(substr(md5('cr' || i), 1, 7)) end, pg_temp.w('cl', i, 'A:28,B:52,C:17,D:3'), j, ex,
       case when ex is null then round((power(pg_temp.f('cb', i), 3) * 60000)::numeric, 2) else 0 end, case when ex is not null then '2' when i in (38, 91, 127) then '1' else '0' end, case when i in (77, 140) then '2' else '0' end, case when j < date '2023-11-20' then 'admin' else 'zs021' end, greatest(j, date '2023-11-20') + time '09:10' + pg_temp.z('mt', i, 0, 400) * interval '1 minute'
  from generate_series(1, 176) as i, lateral (select pg_temp.w('mt', i, '1:62,2:20,3:6,4:12') as ty, pg_temp.person('me', i) as p, case when i <= 128 then date '2017-03-01' + i * 18 + pg_temp.z('jd', i, 0, 17) else date '2023-12-01' + (i - 128) * 18 + pg_temp.z('jd', i, 0, 15) end as j) as a,
  lateral (select case when pg_temp.f('ex', i) < 0.15 and i > 12 and j < date '2025-06-01' then greatest(j + 240, date '2024-03-01') + pg_temp.z('ed', i, 0, 380) end as ex) as b;

create table mk_booth (
  booth_id integer primary key,
  booth_no varchar(10) not null,
  zone_code char(1) not null,
  floor_no smallint default 1,
  area numeric(6, 1),
  month_rent numeric(10, 2),
  merchant_id integer,
  has_tank char(1) default 'N',
  status char(1) default '0',
  update_by varchar(30),
  update_time timestamp
);
comment on table mk_booth is '档口信息表';
comment on column mk_booth.booth_id is '档口ID';
comment on column mk_booth.booth_no is '档口号';
comment on column mk_booth.zone_code is '交易区（字典 mk_zone）';
comment on column mk_booth.floor_no is '楼层';
comment on column mk_booth.area is '面积（㎡）';
comment on column mk_booth.month_rent is '月租金标准（元）';
comment on column mk_booth.merchant_id is '当前承租商户ID';
comment on column mk_booth.has_tank is '是否有海水池（Y是 N否）';
comment on column mk_booth.status is '档口状态（0空置 1已出租 2维修 3停用）';
comment on column mk_booth.update_by is '更新者';
comment on column mk_booth.update_time is '更新时间';
create temp table mb as
select row_number() over (order by zn, m, second)::int as booth_id, * from (
  select merchant_id as m, join_date, exit_date, second, case when main_category in ('03', '04', '05') or main_category = '02' then 'A' when main_category in ('01', '06') then 'B' when main_category = '07' then 'C' else 'D' end as zn
    from mk_merchant, unnest(array[false, true]) as second where merchant_type <> '4' and del_flag = '0' and (not second or merchant_id <= 24 and merchant_id % 2 = 1)) as a;
insert into mk_booth
select b, zn || case when b % 3 = 0 and zn in ('C', 'D') then '2' else '1' end || lpad(row_number() over (partition by zn order by b)::text, 2, '0'), zn, case when b % 3 = 0 and zn in ('C', 'D') then 2 else 1 end, ar, round((ar * case zn when 'A' then 165 when 'B' then 150 when 'C' then 110 else 90 end)::numeric, -1), m, case when zn = 'A' then 'Y' else 'N' end, s, 'zs021', timestamp '2024-01-05 09:00' + pg_temp.z('bt', b, 0, 880) * interval '1 day'
  from (select booth_id as b, zn, case when exit_date is null then m end as m, case when exit_date is null then '1' else pg_temp.w('bs', booth_id, '0:7,2:2') end as s from mb union all select 1000 + g, substr('ABCD', 1 + g % 4, 1), null, case when g in (3, 8) then '3' else '0' end from generate_series(1, 11) as g) as a, lateral (select pg_temp.one('ba', b, '18,24,24,30,36,36,48,60')::numeric as ar) as x;

create table mk_contract (
  contract_id integer primary key,
  contract_no varchar(20) not null,
  merchant_id integer not null,
  booth_id integer not null,
  sign_date date,
  start_date date not null,
  end_date date not null,
  month_rent numeric(10, 2) not null,
  deposit numeric(10, 2),
  pay_cycle smallint,
  status char(1) default '1',
  stop_date date,
  stop_reason varchar(60),
  create_by varchar(30),
  create_time timestamp
);
comment on table mk_contract is '档口租赁合同表';
comment on column mk_contract.contract_id is '合同ID';
comment on column mk_contract.contract_no is '合同编号';
comment on column mk_contract.merchant_id is '商户ID';
comment on column mk_contract.booth_id is '档口ID';
comment on column mk_contract.sign_date is '签订日期';
comment on column mk_contract.start_date is '起租日期';
comment on column mk_contract.end_date is '到期日期';
comment on column mk_contract.month_rent is '合同月租金（元）';
comment on column mk_contract.deposit is '履约保证金（元）';
comment on column mk_contract.pay_cycle is '付款周期（1月付 3季付 12年付）';
comment on column mk_contract.status is '合同状态（0待签 1履行中 2已到期 3提前终止）';
comment on column mk_contract.stop_date is '终止日期';
comment on column mk_contract.stop_reason is '终止原因';
comment on column mk_contract.create_by is '创建者';
comment on column mk_contract.create_time is '创建时间';
insert into mk_contract
select row_number() over (order by s, b), 'ZL' || y || '-' || lpad(b::text, 4, '0'), m, b, s - sd, s, e, round(r * (1 - (2026 - y) * 0.03), -1), r * 2, pg_temp.w('pc', b, '1:2,3:5,12:3')::int, case when stop is not null then '3' when e < date '2026-06-28' then '2' else '1' end, stop, case when stop is not null then pg_temp.w('sr', b, '经营不善:5,转让档口:3,拖欠租金:2,退休返乡:2') end, 'zs02' || 1 + b % 2, s - sd + time '10:00' + pg_temp.z('ct', b + y, 0, 380) * interval '1 minute'
  from (select mb.booth_id as b, m, y, k.month_rent as r, greatest(make_date(y, 1, 1), join_date) as s, make_date(y, 12, 31) as e, case when exit_date <= make_date(y, 12, 30) then exit_date end as stop, pg_temp.z('sd', mb.booth_id + y * 7, 3, 40) as sd
          from mb join mk_booth k on k.booth_id = mb.booth_id, generate_series(2024, 2026) as y where join_date <= make_date(y, 12, 1) and (exit_date is null or exit_date > make_date(y, 1, 1))) as a;

create table mk_product (
  product_id integer primary key,
  product_code varchar(10) not null,
  product_name varchar(30) not null,
  category char(2) not null,
  spec varchar(30),
  unit varchar(6) default '公斤',
  guide_price numeric(8, 2),
  is_wild char(1) default 'N',
  status char(1) default '0',
  create_time timestamp
);
comment on table mk_product is '水产品种表';
comment on column mk_product.product_id is '品种ID';
comment on column mk_product.product_code is '品种编码';
comment on column mk_product.product_name is '品种名称';
comment on column mk_product.category is '品类（字典 mk_product_category）';
comment on column mk_product.spec is '规格';
comment on column mk_product.unit is '计量单位';
comment on column mk_product.guide_price is '指导价（元/公斤）';
comment on column mk_product.is_wild is '是否海捕（Y是 N否）';
comment on column mk_product.status is '状态（0正常 1停用）';
comment on column mk_product.create_time is '创建时间';
insert into mk_product
select o, c || lpad(row_number() over (partition by c order by o)::text, 3, '0'), n, c, s, '公斤', p::numeric, w, case when n in ('河豚鱼', '野生甲鱼') then '1' else '0' end, '2023-11-22 14:00:00'
  from (select o::int, split_part(x, ':', 1) as c, split_part(x, ':', 2) as n, split_part(x, ':', 3) as s, split_part(x, ':', 4) as p, split_part(x, ':', 5) as w from unnest(string_to_array('01:小黄鱼:3-5两:46:Y,01:大黄鱼:6-8两:52:N,01:带鱼:4-6两:58:Y,01:鲳鱼:3-4两:88:Y,01:鲈鱼（海鲈）:1-1.5斤:36:N,01:马鲛鱼:2-3斤:44:Y,01:梅童鱼:统货:62:Y,01:鮸鱼:3斤以上:48:Y,01:米鱼:2斤以上:42:Y,01:龙头鱼:统货:22:Y,01:石斑鱼:1-2斤:96:N,01:多宝鱼:1-1.2斤:58:N,01:河豚鱼:统货:110:N,02:草鱼:3-5斤:15.5:N,02:花鲢:3-4斤:17:N,02:鲫鱼:3-5两:20:N,02:黑鱼:1.5-2斤:26:N,02:鳜鱼:1-1.3斤:72:N,02:加州鲈:0.9-1.2斤:34:N,02:黄颡鱼:2-3两:30:N,02:甲鱼:1.5-2斤:64:N,02:黄鳝:1-2两:70:N,02:野生甲鱼:统货:220:Y,03:南美白对虾:50-60头:48:N,03:基围虾:60-70头:86:N,03:罗氏沼虾:20-25头:68:N,03:小龙虾:4-6钱:44:N,03:滑皮虾:统货:36:Y,03:皮皮虾:统货:58:Y,03:青虾:统货:92:N,04:梭子蟹:3-5两:84:Y,04:青蟹:3-4两:150:N,04:大闸蟹:3.5-4.5两:128:N,04:红膏蟹:5-6两:168:Y,04:面包蟹:400-600克:76:N,05:花蛤:统货:13:N,05:蛏子:80-100头:28:N,05:牡蛎:带壳:14:N,05:扇贝:统货:18:N,05:泥螺:统货:40:N,05:血蚶:统货:62:N,05:香螺:统货:54:Y,06:墨鱼:统货:52:Y,06:鱿鱼:2-3两:40:Y,06:章鱼:统货:56:Y,06:望潮:统货:120:Y,07:冻带鱼段:10公斤/箱:30:N,07:冻鱿鱼筒:10公斤/箱:27:N,07:冻南美白虾:40/50:52:N,07:冻巴沙鱼柳:10公斤/箱:17:N,07:冻三文鱼:6-7公斤/条:78:N,07:冻黄鱼:10公斤/箱:34:N,07:冻帝王蟹腿:5公斤/箱:260:N,08:虾皮:统货:46:N,08:黄鱼鲞:统货:120:N,08:紫菜:统货:90:N,08:虾干:统货:150:N', ',')) with ordinality as u (x, o)) as v (o, c, n, s, p, w);

create table mk_buyer (
  buyer_id integer primary key,
  buyer_no varchar(10) not null,
  buyer_name varchar(60) not null,
  buyer_type char(1) not null,
  contact varchar(30),
  phone varchar(11),
  card_no varchar(12),
  card_balance numeric(12, 2) default 0,
  credit_limit numeric(12, 2) default 0,
  reg_date date not null,
  status char(1) default '0',
  remark varchar(60)
);
comment on table mk_buyer is '采购商信息表';
comment on column mk_buyer.buyer_id is '采购商ID';
comment on column mk_buyer.buyer_no is '采购商编号';
comment on column mk_buyer.buyer_name is '采购商名称';
comment on column mk_buyer.buyer_type is '采购商类型（字典 mk_buyer_type）';
comment on column mk_buyer.contact is '联系人';
comment on column mk_buyer.phone is '联系电话';
comment on column mk_buyer.card_no is 'IC卡号';
comment on column mk_buyer.card_balance is '卡余额（元）';
comment on column mk_buyer.credit_limit is '赊账额度（元）';
comment on column mk_buyer.reg_date is '登记日期';
comment on column mk_buyer.status is '状态（0正常 1挂失 2注销）';
comment on column mk_buyer.remark is '备注';
insert into mk_buyer
select i, 'CG' || lpad(i::text, 5, '0'), case ty when '1' then pg_temp.one('b1', i, '甬江,月湖,三江口,老外滩,东钱湖,渔家,状元,海晏,石浦,缸鸭') || pg_temp.one('b2', i, '大酒店,海鲜楼,海鲜大排档,酒家,食府,渔港') when '2' then pg_temp.one('b3', i, '南门,孝闻,江东,段塘,高桥,庄桥,镇海后大街,慈城,鄞江,邱隘') || '菜场' || p when '3' then pg_temp.one('b4', i, '三江超市,加贝超市,新江厦,永辉,大润发,华润万家') || pg_temp.one('b5', i, '鄞州店,江北店,北仑店,镇海店,海曙店') when '4' then pg_temp.one('b6', i, '鲜到家,海鲜速递,甬鲜生,一网鲜,朴朴前置仓,叮咚分拣中心') when '5' then pg_temp.one('b7', i, '金华,义乌,绍兴,杭州,湖州,上饶,衢州,余姚') || p else pg_temp.one('b8', i, '第二中学,人民医院,职业技术学院,港务公司,区机关,电厂') || '食堂' end,
       ty, p, pg_temp.mobile('bp', i), case when pg_temp.f('bc', i) < 0.86 then '66' || lpad((i * 37 + 10420)::text, 8, '0') end, round((power(pg_temp.f('bb', i), 3) * 30000)::numeric, 2), case when ty in ('1', '3', '4', '5') and pg_temp.f('bl', i) < 0.35 then pg_temp.one('bk', i, '10000,20000,20000,50000,100000')::numeric else 0 end, case when i <= 190 then date '2023-11-25' + i / 6 else date '2024-01-02' + (i - 190) * 6 + pg_temp.z('br', i, 0, 5) end, pg_temp.w('bz', i, '0:93,1:2,2:5'), null
  from generate_series(1, 320) as i, lateral (select pg_temp.w('by', i, '1:28,2:36,3:7,4:4,5:15,6:8') as ty, pg_temp.person('bu', i) as p) as a;
insert into mk_buyer values (321, 'CG00000', '散客', '7', null, null, null, 0, 0, '2023-11-25', '0', '未办卡的零星采购统一计入');

-- 进货报备与检测 -----------------------------------------------------------------------------------------------------------

create temp table b as
select row_number() over (order by ts, g)::int as i, * from (
  select g, m.merchant_id as m, p.product_id as p, p.category as cat, p.is_wild, ts, round(((60 + power(pg_temp.f('wt', g), 2.6) * 3200) * case when m.merchant_id <= 20 then 1.6 else 0.8 end)::numeric, 0) as wt
    from generate_series(1, 6200) as g cross join lateral (select date '2024-01-02' + pg_temp.z('bd', g, 0, 907) as d, pg_temp.f('bh', g) as h, 1 + floor(power(pg_temp.f('bm', g), 1.6) * 176)::int as mi) as a
    join mk_merchant m on m.merchant_id = mi and m.join_date <= d and (m.exit_date is null or m.exit_date > d) and m.del_flag = '0'
    cross join lateral (select case when pg_temp.f('bo', g) < 0.82 then m.main_category else pg_temp.w('bq', g, '01:4,02:2,03:3,04:1,05:2,06:1') end as c) as c
    cross join lateral (select * from mk_product where category = c.c and status = '0' order by power(pg_temp.f('bp', g * 100 + product_id), 1) limit 1) as p
    cross join lateral (select d + case when pg_temp.f('bi', g) < 0.45 then time '19:30' + pg_temp.z('bj', g, 0, 16000) * interval '1 second' else time '00:05' + pg_temp.z('bj', g, 0, 17000) * interval '1 second' end as ts) as t
   where h < pg_temp.heat(d) / 2.3 * case when p.is_wild = 'Y' and to_char(d, 'MMDD') between '0501' and '0816' then 0.2 else 1 end) as a;
alter table b add st char(1), add bno varchar(20);
update b set bno = 'PC' || to_char(ts, 'YYMMDD') || lpad((i % 10000)::text, 4, '0'), st = case when ts > timestamp '2026-06-27 00:00' then '0' when cat in ('07', '08') and pg_temp.f('fs', i) < 0.5 or pg_temp.f('fs', i) < 0.22 then '3' when pg_temp.f('ff', i) < case cat when '02' then 0.035 when '04' then 0.03 else 0.012 end then '2' else '1' end;

create table in_batch (
  batch_id integer primary key,
  batch_no varchar(20) not null,
  merchant_id integer not null,
  product_id integer not null,
  origin varchar(40),
  supplier_name varchar(60),
  weight numeric(10, 1) not null,
  purchase_price numeric(8, 2),
  cert_type char(1),
  cert_no varchar(30),
  plate_no varchar(10),
  arrive_temp numeric(4, 1),
  in_time timestamp not null,
  check_status char(1) default '0',
  create_by varchar(30),
  remark varchar(60)
);
comment on table in_batch is '进货报备批次表';
comment on column in_batch.batch_id is '批次ID';
comment on column in_batch.batch_no is '批次号（追溯码）';
comment on column in_batch.merchant_id is '进货商户ID';
comment on column in_batch.product_id is '品种ID';
comment on column in_batch.origin is '产地';
comment on column in_batch.supplier_name is '供货方';
comment on column in_batch.weight is '进货重量（公斤）';
comment on column in_batch.purchase_price is '进货单价（元/公斤），商户可不填';
comment on column in_batch.cert_type is '随附凭证（字典 in_cert_type）';
comment on column in_batch.cert_no is '凭证号';
comment on column in_batch.plate_no is '车牌号';
comment on column in_batch.arrive_temp is '到货温度（℃），活鲜为水温';
comment on column in_batch.in_time is '进场时间';
comment on column in_batch.check_status is '检测状态（0待检 1合格 2不合格 3免检）';
comment on column in_batch.create_by is '创建者，h5 为商户手机自助报备';
comment on column in_batch.remark is '备注';
insert into in_batch
select i, bno, b.m, p, case when cat in ('01', '06') and b.is_wild = 'Y' then pg_temp.one('og', i, '浙江舟山,浙江象山,浙江石浦,浙江台州,福建宁德,山东威海') when cat = '02' then pg_temp.one('og', i, '浙江湖州,江苏兴化,湖北荆州,江西鄱阳,安徽巢湖') when cat = '07' then pg_temp.one('og', i, '越南,挪威,阿根廷,厄瓜多尔,山东荣成,浙江舟山') else pg_temp.one('og', i, '浙江三门,浙江宁海,福建宁德,广东湛江,山东乳山,江苏启东,浙江象山') end,
       case when pg_temp.f('sp', i) < 0.72 then pg_temp.one('sq', b.m * 5 + pg_temp.z('sx', i, 0, 3), '石浦渔港码头,舟山国际水产城,三门沿海养殖场,宁德霞浦收购站,湖州菱湖养殖基地,兴化水产合作社,湛江国联,荣成远洋渔业,浙嵊渔 05817 船,浙象渔 42019 船,青岛口岸进口商,启东吕四港') end,
       wt, case when pg_temp.f('pp', i) < 0.6 then round((k.guide_price * (0.74 + pg_temp.f('pq', i) * 0.12)::numeric), 1) end, ct, case when ct <> '9' then case ct when '4' then 'HG' else 'HZ' end || to_char(ts, 'YYMM') || lpad(pg_temp.z('cn', i, 1, 999999)::text, 6, '0') end, pg_temp.plate('bv', b.m * 4 + pg_temp.z('bw', i, 0, 2)), case when pg_temp.f('at', i) < 0.85 then round((case when cat = '07' then -19 + pg_temp.f('au', i) * 5 when cat in ('01', '06') then -1 + pg_temp.f('au', i) * 5 else 12 + pg_temp.f('au', i) * 8 end)::numeric, 1) end,
       ts, st, case when pg_temp.f('h5', i) < 0.63 then 'h5' else 'jc0' || pg_temp.z('hj', i, 11, 15) end, case when st = '2' then pg_temp.w('rk', i, '已退运:3,已销毁:4') end
  from b join mk_product k on k.product_id = p, lateral (select case when cat = '07' then pg_temp.w('ce', i, '4:6,3:3,5:1') else pg_temp.w('ce', i, '1:58,2:16,3:8,5:13,9:5') end as ct) as x;

create table in_check (
  check_id integer primary key,
  check_no varchar(20) not null,
  batch_no varchar(20) not null,
  item_code varchar(6) not null,
  check_method char(1) default '1',
  limit_value numeric(8, 2),
  check_value numeric(8, 2),
  result char(1) not null,
  is_recheck char(1) default '0',
  inspector varchar(30),
  check_time timestamp not null,
  handle_type char(1),
  handle_time timestamp,
  remark varchar(60)
);
comment on table in_check is '进货检测记录表';
comment on column in_check.check_id is '检测ID';
comment on column in_check.check_no is '检测单号';
comment on column in_check.batch_no is '批次号';
comment on column in_check.item_code is '检测项目（字典 in_check_item）';
comment on column in_check.check_method is '检测方法（1胶体金快检 2酶联免疫 3委托实验室）';
comment on column in_check.limit_value is '限量值（μg/kg），不得检出的为 0';
comment on column in_check.check_value is '检测值（μg/kg）';
comment on column in_check.result is '检测结果（0阴性合格 1阳性不合格 2可疑待复检）';
comment on column in_check.is_recheck is '是否复检（0否 1是）';
comment on column in_check.inspector is '检测员账号';
comment on column in_check.check_time is '检测时间';
comment on column in_check.handle_type is '不合格处置（1销毁 2退运）';
comment on column in_check.handle_time is '处置时间';
comment on column in_check.remark is '备注';
insert into in_check
select row_number() over (order by tm, x), 'JC' || to_char(tm, 'YYMMDD') || lpad((x % 100000)::text, 5, '0'), bno, it, case when re then '2' else pg_temp.w('cw', x, '1:88,2:11,3:1') end, lim, case when r = '0' then case when lim = 0 then 0 else round((lim * pg_temp.f('cv', x) * 0.6)::numeric, 2) end when r = '1' then round((lim + 0.6 + power(pg_temp.f('cv', x), 2) * greatest(lim * 1.5, 14))::numeric, 2) else lim + 0.3 end, r, case when re then '1' else '0' end,
       'jc0' || pg_temp.z('ci', x, 11, 15), tm, case when r = '1' then case when hd = '已销毁' then '1' else '2' end end, case when r = '1' then tm + pg_temp.z('ch', x, 30, 600) * interval '1 minute' end, null
  from (select b.i * 8 + k * 2 + re::int as x, bno, it, re, hd, case when it in ('CD') then 500 when it = 'EXH' then 100 else 0 end::numeric as lim, ts + pg_temp.z('cm', b.i, 12, 95) * interval '1 minute' + case when re then interval '2 hours' else interval '0' end as tm,
               case when k = 1 and st = '2' then case when sus and not re then '2' else '1' end when k = 1 and sus and not re then '2' else '0' end as r
          from b join in_batch on batch_id = b.i, generate_series(1, 2) as k, lateral (select pg_temp.f('su', b.i) < case st when '2' then 0.4 else 0.012 end as sus, b.i as bi, remark as hd) as s, unnest(array[false, true]) as re,
          lateral (select case when k = 2 then 'JQ' when cat = '02' then pg_temp.w('it', bi, 'KQS:4,NFS:3,XJF:2,DXP:2') when cat in ('04', '06') then pg_temp.w('it', bi, 'CD:6,LMS:2') when cat = '08' then 'EXH' else pg_temp.w('it', bi, 'XJF:3,LMS:4,KQS:2,NFS:1') end as it) as y
         where st in ('1', '2') and (k = 1 or pg_temp.f('k2', b.i) < 0.25) and (not re or k = 1 and sus)) as a;

-- 交易与结算 --------------------------------------------------------------------------------------------------------------

create temp table o as
select row_number() over (order by ts, r)::int as id, * from (
  select r, b.i as bi, b.m, b.ts::date + case when extract(hour from b.ts) > 12 then 1 else 0 end + floor(power(pg_temp.f('oa', r), 2) * 3)::int + time '04:50' + pg_temp.z('ob', r, 0, 15000) * interval '1 second' as ts
    from generate_series(1, 2950) as r cross join lateral (select 1 + floor(pg_temp.f('oc', r) * (select count(*) from b))::int as k) as a join b on b.i = k where b.st in ('1', '3')) as a
 where ts < timestamp '2026-06-28 09:30';
create index on b (m, ts);
create temp table oi as
select row_number() over (order by id, n)::int as item_id, *, round(wt * pr, 2) as amt from (
  select o.id, n, i, p, greatest(2, round((x.wt * (0.02 + power(pg_temp.f('iw', o.id * 5 + n), 2) * 0.22))::numeric, 1)) as wt,
         round(k.guide_price * (0.88 + pg_temp.f('ip', o.id * 5 + n) * 0.24 + case when to_char(o.ts, 'MM') in ('01', '02') then 0.12 else 0 end + case when k.is_wild = 'Y' and to_char(o.ts, 'MM') in ('06', '07') then 0.18 else 0 end)::numeric, 1) as pr
    from o cross join lateral (select *, row_number() over (order by i <> bi, pg_temp.f('in', o.id * 3 + i)) as n from b where b.m = o.m and (i = bi or st in ('1', '3') and b.ts between o.ts - case when b.cat in ('07', '08') then interval '30 days' else interval '7 days' end and o.ts - interval '90 minutes') limit 40) as x
    join mk_product k on k.product_id = p where n <= 1 + pg_temp.z('ic', o.id, 0, 3)) as a;

create table tr_order (
  order_id integer primary key,
  order_no varchar(20) not null,
  merchant_id integer not null,
  buyer_id integer not null,
  booth_id integer,
  total_weight numeric(10, 1) not null,
  total_amount numeric(12, 2) not null,
  service_fee numeric(10, 2) not null,
  pay_type char(1),
  order_status char(1) not null,
  settle_status char(1) default '0',
  settle_no varchar(20),
  trade_time timestamp not null,
  pay_time timestamp,
  cashier varchar(30),
  remark varchar(60)
);
comment on table tr_order is '交易单表';
comment on column tr_order.order_id is '交易单ID';
comment on column tr_order.order_no is '交易单号';
comment on column tr_order.merchant_id is '卖方商户ID';
comment on column tr_order.buyer_id is '买方采购商ID';
comment on column tr_order.booth_id is '档口ID，无档口的商户为空';
comment on column tr_order.total_weight is '总重量（公斤）';
comment on column tr_order.total_amount is '交易金额（元）';
comment on column tr_order.service_fee is '交易服务费（元），向卖方收取';
comment on column tr_order.pay_type is '支付方式（字典 tr_pay_type）';
comment on column tr_order.order_status is '交易单状态（0待付款 1已付款 2已作废 3已退货）';
comment on column tr_order.settle_status is '结算状态（0未结算 1已结算；现金交易由买卖双方自结，始终为0）';
comment on column tr_order.settle_no is '结算单号';
comment on column tr_order.trade_time is '过磅开单时间';
comment on column tr_order.pay_time is '付款时间';
comment on column tr_order.cashier is '结算员账号';
comment on column tr_order.remark is '备注';
insert into tr_order
select id, 'JY' || to_char(ts, 'YYMMDD') || lpad(id::text, 5, '0'), o.m, case when pg_temp.f('sk', id) < 0.07 then 321 else u end, mb.booth_id, wt, amt, round(amt * case when zn = 'C' then 0.006 else 0.01 end, 2), case when st <> '2' then pt end, st, '0', null, ts,
       case when st in ('1', '3') then case pt when '5' then ts + pg_temp.z('pd', id, 3, 30) * interval '1 day' else ts + pg_temp.z('pm', id, 0, 25) * interval '1 minute' end end, 'js0' || lpad(pg_temp.one('ca', id, case when ts < '2025-03-10' then '3,4,5,6,7,8' else '3,4,5,6,8,9,10' end), 2, '0'), case st when '2' then pg_temp.w('vr', id, '开单错误:5,买方放弃:3,重复开单:2') when '3' then pg_temp.w('vs', id, '死亡率高:4,规格不符:3,品质异议:3') end
  from o left join mb on mb.m = o.m and not second, lateral (select sum(wt) as wt, sum(amt) as amt from oi where oi.id = o.id) as s, lateral (select 1 + floor(power(pg_temp.f('bu', id), 1.8) * (select count(*) from mk_buyer where reg_date <= ts::date and buyer_id < 321))::int as u) as c,
  lateral (select case when pg_temp.f('sk', id) < 0.07 then pg_temp.w('pt', id, '2:5,3:2,4:4') when (select credit_limit from mk_buyer where buyer_id = u) > 0 and pg_temp.f('cr', id) < 0.35 then '5' else pg_temp.w('pt', id, '1:44,2:36,3:10,4:8') end as pt) as d,
  lateral (select case when pg_temp.f('os', id) < 0.02 then '2' when pg_temp.f('os', id) < 0.035 then '3' when pt = '5' and (ts > timestamp '2026-05-28' or pg_temp.f('ou', id) < 0.05) then '0' else '1' end as st) as e;

create table tr_order_item (
  item_id integer primary key,
  order_id integer not null,
  batch_no varchar(20) not null,
  product_id integer not null,
  weight numeric(10, 1) not null,
  price numeric(8, 2) not null,
  amount numeric(12, 2) not null
);
comment on table tr_order_item is '交易单明细表';
comment on column tr_order_item.item_id is '明细ID';
comment on column tr_order_item.order_id is '交易单ID';
comment on column tr_order_item.batch_no is '进货批次号';
comment on column tr_order_item.product_id is '品种ID';
comment on column tr_order_item.weight is '净重（公斤）';
comment on column tr_order_item.price is '成交单价（元/公斤）';
comment on column tr_order_item.amount is '金额（元）';
insert into tr_order_item select item_id, oi.id, bno, oi.p, oi.wt, pr, amt from oi join b on b.i = oi.i;

-- 冷库 -------------------------------------------------------------------------------------------------------------------

create table cs_room (
  room_id integer primary key,
  room_no varchar(10) not null,
  room_type char(1) not null,
  temp_low numeric(4, 1),
  temp_high numeric(4, 1),
  capacity numeric(8, 1),
  day_rate numeric(6, 2),
  keeper varchar(30),
  status char(1) default '0'
);
comment on table cs_room is '冷库库房表';
comment on column cs_room.room_id is '库房ID';
comment on column cs_room.room_no is '库房号';
comment on column cs_room.room_type is '库房类型（1冷冻库 2冷藏库 3超低温库）';
comment on column cs_room.temp_low is '设定温度下限（℃）';
comment on column cs_room.temp_high is '设定温度上限（℃）';
comment on column cs_room.capacity is '库容（吨）';
comment on column cs_room.day_rate is '仓储费率（元/吨·天）';
comment on column cs_room.keeper is '库管员账号';
comment on column cs_room.status is '状态（0正常 1检修 2停用）';
insert into cs_room
select i, case t when '1' then 'D' when '2' then 'L' else 'C' end || lpad(i::text, 2, '0'), t, case t when '1' then -22 when '2' then -1 else -60 end, case t when '1' then -18 when '2' then 4 else -50 end, case t when '1' then 200 when '2' then 60 else 30 end, case t when '1' then 4.5 when '2' then 6 else 22 end, 'lk0' || 16 + i % 3, case i when 7 then '1' when 15 then '2' else '0' end
  from generate_series(1, 16) as i, lateral (select case when i <= 9 then '1' when i <= 14 then '2' else '3' end as t) as x;

create table cs_stock_io (
  io_id integer primary key,
  io_no varchar(20) not null,
  io_type char(1) not null,
  source_no varchar(20),
  merchant_id integer not null,
  room_id integer not null,
  product_id integer not null,
  pieces integer,
  weight numeric(10, 1) not null,
  store_days integer,
  fee numeric(10, 2) default 0,
  settle_no varchar(20),
  plate_no varchar(10),
  io_time timestamp not null,
  status char(1) default '1',
  create_by varchar(30)
);
comment on table cs_stock_io is '冷库出入库单表';
comment on column cs_stock_io.io_id is '单据ID';
comment on column cs_stock_io.io_no is '单据号';
comment on column cs_stock_io.io_type is '业务类型（字典 cs_io_type）';
comment on column cs_stock_io.source_no is '对应的入库单号（入库单本身为空）';
comment on column cs_stock_io.merchant_id is '货主商户ID';
comment on column cs_stock_io.room_id is '库房ID';
comment on column cs_stock_io.product_id is '品种ID';
comment on column cs_stock_io.pieces is '件数';
comment on column cs_stock_io.weight is '重量（公斤），均为正数';
comment on column cs_stock_io.store_days is '计费天数';
comment on column cs_stock_io.fee is '仓储及装卸费（元），出库时计收';
comment on column cs_stock_io.settle_no is '扣收该费用的结算单号；为空为现付或未结';
comment on column cs_stock_io.plate_no is '车牌号';
comment on column cs_stock_io.io_time is '作业时间；待作业的为预约时间';
comment on column cs_stock_io.status is '单据状态（0待作业 1已完成 2已作废）';
comment on column cs_stock_io.create_by is '制单人账号';
create temp table ci as
select row_number() over (order by ts, g)::int as k, 'RK' || to_char(ts, 'YYMMDD') || lpad(g::text, 4, '0') as no, * from (
  select g, m.merchant_id as m, r.room_id, r.day_rate, p.product_id as p, pg_temp.z('cp', g, 20, 60) * (1 + floor(power(pg_temp.f('cq', g), 3) * 9)::int) as pcs, d + time '06:30' + pg_temp.z('cu', g, 0, 32000) * interval '1 second' as ts
    from generate_series(1, 900) as g cross join lateral (select date '2024-01-03' + pg_temp.z('cd', g, 0, 905) as d) as a
    join lateral (select * from mk_merchant where main_category in ('07', '01', '06') and merchant_type <> '4' and join_date <= d and coalesce(exit_date, date '2099-01-01') > d + 120 order by pg_temp.f('cm', g * 211 + merchant_id) * merchant_id limit 1) as m on true
    join lateral (select * from cs_room where status <> '2' and room_type = pg_temp.w('cr', g, '1:82,2:14,3:4') order by pg_temp.f('cs', g * 17 + room_id) limit 1) as r on true
    join lateral (select * from mk_product where case when r.room_type = '1' then category = '07' and product_id <> 51 when r.room_type = '3' then product_id in (51, 53) else category in ('01', '06') and status = '0' end order by pg_temp.f('ct', g * 60 + product_id) limit 1) as p on true
   where pg_temp.f('cx', g) < pg_temp.heat(d) / 1.4) as a;
insert into cs_stock_io
select row_number() over (order by ts, ty, no), case when ty = '1' then no else case ty when '2' then 'CK' when '3' then 'YK' else 'BS' end || to_char(ts, 'YYMMDD') || lpad((k * 5 + j)::text, 4, '0') end, ty, case when ty <> '1' then no end, m, case when ty = '3' then 1 + room_id % 6 else room_id end, p, q, q * 10, case when ty = '2' then ds end, case when ty = '2' and st = '1' then round(q * 0.01 * (day_rate * ds + 28), 2) else 0 end, null, case when ty in ('1', '2') then pg_temp.plate('cv', k * 5 + j) end, ts, st, 'lk0' || case when ts < '2025-03-01' then pg_temp.z('ck', k * 5 + j, 16, 19) else pg_temp.z('ck', k * 5 + j, 16, 18) end
  from (select k, 0 as j, no, m, room_id, day_rate, p, pcs as q, 0 as ds, '1' as ty, ts, case when pg_temp.f('cz', k) < 0.015 then '2' else '1' end as st from ci
        union all
        select k, j, no, m, room_id, day_rate, p, case when n = 1 then pcs when j < n then pcs / n else pcs - pcs / n * (n - 1) end, ds * j, '2', ts2, case when ts2 > timestamp '2026-06-28 08:00' then '0' else '1' end
          from ci, lateral (select pg_temp.z('ca', k, 1, 4) as n, pg_temp.z('cb', k, 4, 28) as ds) as a, lateral generate_series(1, n) as j, lateral (select ts + ds * j * interval '1 day' + pg_temp.z('cc', k * 5 + j, 0, 90) * interval '1 minute' as ts2) as y where pg_temp.f('cz', k) >= 0.015 and pg_temp.f('cw', k) >= 0.03 and ts2 < timestamp '2026-07-01'
        union all
        select k, 0, no, m, room_id, day_rate, p, pcs, 0, '4', ts + interval '75 days', '1' from ci where pg_temp.f('cz', k) >= 0.015 and pg_temp.f('cw', k) < 0.012 and ts < timestamp '2026-04-10'
        union all
        select k, 0, no, m, room_id, day_rate, p, pcs, 0, '3', ts + interval '2 days', '1' from ci where pg_temp.f('cz', k) >= 0.015 and pg_temp.f('cy', k) < 0.04 and room_id between 7 and 9 and ts < timestamp '2026-06-20') as a;

create table tr_settle (
  settle_id integer primary key,
  settle_no varchar(20) not null,
  merchant_id integer not null,
  period char(6) not null,
  order_count integer not null,
  trade_amount numeric(14, 2) not null,
  service_fee numeric(12, 2) not null,
  cold_fee numeric(12, 2) not null default 0,
  pay_amount numeric(14, 2) not null,
  status char(1) not null,
  audit_by varchar(30),
  audit_time timestamp,
  pay_time timestamp,
  bank_serial varchar(24),
  create_time timestamp
);
comment on table tr_settle is '商户月结算单表';
comment on column tr_settle.settle_id is '结算ID';
comment on column tr_settle.settle_no is '结算单号';
comment on column tr_settle.merchant_id is '商户ID';
comment on column tr_settle.period is '结算月份（YYYYMM，按付款时间归月）';
comment on column tr_settle.order_count is '交易笔数';
comment on column tr_settle.trade_amount is '交易金额（元），不含现金交易';
comment on column tr_settle.service_fee is '扣交易服务费（元）';
comment on column tr_settle.cold_fee is '扣冷库费用（元）';
comment on column tr_settle.pay_amount is '应付商户金额（元）';
comment on column tr_settle.status is '结算状态（0待审核 1已审核 2已打款 3打款失败）';
comment on column tr_settle.audit_by is '审核人账号';
comment on column tr_settle.audit_time is '审核时间';
comment on column tr_settle.pay_time is '打款时间';
comment on column tr_settle.bank_serial is '银行流水号';
comment on column tr_settle.create_time is '生成时间';
create temp table ts as
select row_number() over (order by p, m)::int as k, 'JS' || p || lpad(m::text, 4, '0') as no, * from (
  select merchant_id as m, to_char(pay_time, 'YYYYMM') as p, count(*) as n, sum(total_amount) as amt, sum(service_fee) as fee from tr_order where order_status = '1' and pay_type <> '4' and pay_time < '2026-06-01' group by 1, 2) as a;
update tr_order o set settle_status = '1', settle_no = t.no from ts t where o.order_status = '1' and o.pay_type <> '4' and t.m = o.merchant_id and t.p = to_char(o.pay_time, 'YYYYMM');
update cs_stock_io c set settle_no = t.no from ts t where c.fee > 0 and t.m = c.merchant_id and t.p = to_char(c.io_time, 'YYYYMM') and t.amt > 8000;
insert into tr_settle
select k, no, m, p, n, amt, fee, cold, amt - fee - cold, st, case when st <> '0' then 'js003' end, case when st <> '0' then c + interval '1 day' + pg_temp.z('au', k, 0, 400) * interval '1 minute' end, case when st = '2' then c + interval '3 days' + pg_temp.z('pw', k, 0, 3000) * interval '1 minute' end, case when st = '2' then 'NBCB' || to_char(c, 'YYMM') || lpad(pg_temp.z('bs', k, 0, 99999999)::text, 8, '0') end, c
  from ts, lateral (select coalesce(sum(fee), 0) as cold from cs_stock_io s where s.settle_no = no) as l, lateral (select to_date(p || '01', 'YYYYMMDD') + interval '1 month' + interval '2 hours' as c, case when p = '202605' then pg_temp.w('ss', k, '2:60,1:28,0:10,3:2') else pg_temp.w('ss', k, '2:985,3:15') end as st) as x;

-- 车辆与日志 --------------------------------------------------------------------------------------------------------------

create table cr_vehicle_log (
  log_id integer primary key,
  plate_no varchar(10) not null,
  vehicle_type char(1) not null,
  merchant_id integer,
  batch_no varchar(20),
  gate_no varchar(6),
  in_time timestamp not null,
  out_time timestamp,
  gross_weight numeric(10, 1),
  tare_weight numeric(10, 1),
  parking_fee numeric(8, 2) default 0,
  pay_type char(1),
  status char(1) not null,
  remark varchar(60)
);
comment on table cr_vehicle_log is '车辆进出场记录表';
comment on column cr_vehicle_log.log_id is '记录ID';
comment on column cr_vehicle_log.plate_no is '车牌号';
comment on column cr_vehicle_log.vehicle_type is '车辆类型（字典 cr_vehicle_type）';
comment on column cr_vehicle_log.merchant_id is '商户ID（进货车）';
comment on column cr_vehicle_log.batch_no is '关联进货批次号（进货车）';
comment on column cr_vehicle_log.gate_no is '进场通道';
comment on column cr_vehicle_log.in_time is '进场时间';
comment on column cr_vehicle_log.out_time is '出场时间';
comment on column cr_vehicle_log.gross_weight is '毛重（公斤）';
comment on column cr_vehicle_log.tare_weight is '皮重（公斤）';
comment on column cr_vehicle_log.parking_fee is '停车费（元）';
comment on column cr_vehicle_log.pay_type is '支付方式（字典 tr_pay_type）';
comment on column cr_vehicle_log.status is '状态（0在场 1已离场 2异常出场）';
comment on column cr_vehicle_log.remark is '备注';
insert into cr_vehicle_log
select row_number() over (order by t0, x), pl, ty, m, bno, pg_temp.one('vg', x, case ty when '1' then '1号,2号' else '2号,3号,4号' end), t0, case when st <> '0' then t1 end, case when ty = '1' then tare + net end, case when ty = '1' then tare end, fee, case when fee > 0 then pg_temp.w('vp', x, '2:70,3:20,4:10') end, st, case when st = '2' then pg_temp.one('ve', x, '抬杆异常放行,无牌车人工放行,逃费') end
  from (select i as x, k.plate_no as pl, '1' as ty, b.m, bno, ts - pg_temp.z('v1', i, 4, 25) * interval '1 minute' as t0, 2600 + pg_temp.z('v2', i, 0, 52) * 50 as tare, round(wt * (1.02 + pg_temp.f('v3', i) * 0.1)::numeric, -1) as net, pg_temp.z('v4', i, 55, 340) as mins from b join in_batch k on k.batch_id = i where pg_temp.f('v0', i) < 0.9
        union all
        select 10000 + id, pg_temp.plate('vq', buyer * 3), pg_temp.w('vt', id, '2:70,3:18,4:12'), null, null, ts - pg_temp.z('v5', id, 10, 90) * interval '1 minute', null, null, pg_temp.z('v6', id, 25, 260) from o, lateral (select buyer_id as buyer from tr_order t where t.order_id = o.id) as y where pg_temp.f('v7', id) < 0.6) as a,
  lateral (select t0 + mins * interval '1 minute' as t1) as e, lateral (select case when t1 > timestamp '2026-06-28 09:30' then '0' when pg_temp.f('v8', x) < 0.008 then '2' else '1' end as st) as g, lateral (select case when st <> '1' or mins <= 60 then 0 when ty = '1' then 10 else 5 * ceil((mins - 60) / 60.0) end as fee) as h;

create table sys_oper_log (
  oper_id bigint primary key,
  title varchar(50),
  business_type smallint,
  oper_name varchar(30),
  oper_ip varchar(40),
  status smallint,
  error_msg varchar(200),
  oper_time timestamp,
  cost_time integer
);
comment on table sys_oper_log is '操作日志记录';
comment on column sys_oper_log.oper_id is '日志主键';
comment on column sys_oper_log.title is '模块标题';
comment on column sys_oper_log.business_type is '业务类型（0其它 1新增 2修改 3删除 5导出）';
comment on column sys_oper_log.oper_name is '操作人员';
comment on column sys_oper_log.oper_ip is '主机地址';
comment on column sys_oper_log.status is '操作状态（0正常 1异常）';
comment on column sys_oper_log.error_msg is '错误消息';
comment on column sys_oper_log.oper_time is '操作时间';
comment on column sys_oper_log.cost_time is '消耗时间（毫秒）';
insert into sys_oper_log
select i, pg_temp.w('lt', i, '交易单:40,进货报备:18,检测记录:16,出入库单:14,商户管理:6,结算单:6'), pg_temp.w('lb', i, '1:46,2:34,3:3,5:12,0:5')::int, (select user_name from sys_user where user_id = pg_temp.w('lu', i, '1:4,3:10,4:10,5:9,6:8,11:6,12:6,16:6,21:4')::int), '10.10.' || pg_temp.z('l1', i, 1, 6) || '.' || pg_temp.z('l2', i, 10, 240), e, case when e = 1 then '读取电子秤超时' end, timestamp '2026-05-29 00:00' + (i * 54.3 + pg_temp.f('l3', i) * 40) * interval '1 minute', floor(15 + power(pg_temp.f('l4', i), 4) * 2600)
  from generate_series(1, 800) as i, lateral (select case when pg_temp.f('le', i) < 0.02 then 1 else 0 end as e) as x;

create index idx_batch_no on in_batch (batch_no);
create index idx_order_time on tr_order (trade_time);
create index idx_item_order on tr_order_item (order_id);
create index idx_io_time on cs_stock_io (io_time);
analyze;
