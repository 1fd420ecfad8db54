-- 砂石矿山的地磅销售系统: customers, vehicles, contracts, prepayments, weighbridge bills, monthly statements, invoices of one quarry.
-- After 客易云砂石/矿山一卡通 class of weighbridge sales systems built on RuoYi (若依: sys_dict_data, sys_oper_log, del_flag '0'/'2').
-- Chinese comments on every table and column, no foreign keys. The same rows on each load: values are hashes of row numbers.
set jit = off;
set time zone 'Asia/Shanghai';
set client_min_messages = warning;
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 47) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
create function pg_temp.person(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, '王,李,张,刘,陈,杨,黄,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗,梁,宋,郑,谢,韩,唐,冯,董,程,曹,袁,沈,彭,吕,方,石,姚,邹,熊') || pg_temp.one(k || 'g', i, '建军,志刚,国强,海涛,永福,大勇,红兵,卫东,长春,文斌,小龙,金生,春生,德明,玉龙,光明,立军,新民,宝山,学军,占魁,铁柱,庆华,世杰,成林,伟,强,磊,军,勇,涛,超,刚,平,鹏,波,辉,斌') $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '130,135,136,138,139,150,151,158,177,180,186,189,199') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;

create table sys_dict_data (
  dict_code   bigint primary key,
  dict_sort   integer default 0,
  dict_label  varchar(100) not null,
  dict_value  varchar(100) not null,
  dict_type   varchar(100) not null,
  is_default  char(1) default 'N',
  status      char(1) default '0',
  create_by   varchar(64),
  create_time timestamp
);
comment on table sys_dict_data is '字典数据表'; comment on column sys_dict_data.dict_code is '字典编码'; comment on column sys_dict_data.dict_sort is '字典排序';
comment on column sys_dict_data.dict_label is '字典标签'; comment on column sys_dict_data.dict_value is '字典键值';
comment on column sys_dict_data.dict_type is '字典类型'; comment on column sys_dict_data.is_default is '是否默认（Y是 N否）';
comment on column sys_dict_data.status is '状态（0正常 1停用）'; comment on column sys_dict_data.create_by is '创建者';
comment on column sys_dict_data.create_time is '创建时间';
insert into sys_dict_data
select n, o, l, v, t, case when o = 1 then 'Y' else 'N' end, case when l = '承兑汇票(旧)' then '1' else '0' end, 'admin', timestamp '2023-11-06 10:12:00'
from (select row_number() over () as n, split_part(x, '|', 1) as t, split_part(x, '|', 2) as v, split_part(x, '|', 3) as l,
             row_number() over (partition by split_part(x, '|', 1) order by ord) as o
      from unnest(string_to_array('ks_settle_type|1|预付款;ks_settle_type|2|月结;ks_settle_type|3|现结;ks_customer_type|1|商砼站;ks_customer_type|2|路桥施工;ks_customer_type|3|建材贸易;ks_customer_type|4|房建施工;ks_customer_type|5|个体散户;ks_pay_way|1|银行转账;ks_pay_way|2|现金;ks_pay_way|3|微信;ks_pay_way|4|银行承兑;ks_pay_way|5|承兑汇票(旧);ks_product_type|1|碎石;ks_product_type|2|机制砂;ks_product_type|3|石粉;ks_product_type|4|片石毛石', ';')) with ordinality as u(x, ord)) s
order by n;

create table ks_weigh_station (
  station_id   integer primary key,
  station_code varchar(16) not null unique,
  station_name varchar(50) not null,
  location     varchar(50),
  max_capacity numeric(6,1),
  device_model varchar(50),
  verify_date  date,
  leader_name  varchar(30),
  status       char(1) default '0',
  create_time  timestamp
);
comment on table ks_weigh_station is '磅房'; comment on column ks_weigh_station.station_id is '磅房ID'; comment on column ks_weigh_station.station_code is '磅房编号';
comment on column ks_weigh_station.station_name is '磅房名称'; comment on column ks_weigh_station.location is '位置';
comment on column ks_weigh_station.max_capacity is '最大称量（吨）'; comment on column ks_weigh_station.device_model is '仪表型号';
comment on column ks_weigh_station.verify_date is '最近检定日期'; comment on column ks_weigh_station.leader_name is '班长';
comment on column ks_weigh_station.status is '状态（0正常 1停用）'; comment on column ks_weigh_station.create_time is '创建时间';
insert into ks_weigh_station values
 (1, 'BF01', '一号磅房', '矿区南门', 120, 'XK3190-DS3', '2026-03-18', '高永福', '0', '2023-11-06 10:30:00'),
 (2, 'BF02', '二号磅房', '矿区南门', 120, 'XK3190-DS3', '2026-03-18', '石红兵', '0', '2023-11-06 10:31:00'),
 (3, 'BF03', '三号磅房', '东料场出口', 150, 'D2008FA', '2025-11-25', '姚春生', '0', '2024-08-12 09:05:00'),
 (4, 'BF00', '老磅房', '北门', 80, 'XK3190-A9', '2023-05-09', null, '1', '2023-11-06 10:29:00');

create table ks_product (
  product_id   integer primary key,
  product_code varchar(16) not null unique,
  product_name varchar(50) not null,
  product_type char(1) not null,
  spec         varchar(30),
  unit         varchar(8) default '吨',
  list_price   numeric(8,2) not null,
  tax_rate     numeric(4,2) default 3.00,
  density      numeric(4,2),
  status       char(1) default '0',
  del_flag     char(1) default '0',
  create_time  timestamp
);
comment on table ks_product is '产品'; comment on column ks_product.product_id is '产品ID'; comment on column ks_product.product_code is '产品编码';
comment on column ks_product.product_name is '产品名称'; comment on column ks_product.product_type is '产品类别（字典ks_product_type）';
comment on column ks_product.spec is '规格（毫米）'; comment on column ks_product.unit is '计量单位';
comment on column ks_product.list_price is '当前挂牌价（元/吨，含税）'; comment on column ks_product.tax_rate is '税率（%）';
comment on column ks_product.density is '堆积密度（吨/方）'; comment on column ks_product.status is '销售状态（0在售 1停售）';
comment on column ks_product.del_flag is '删除标志（0存在 2删除）'; comment on column ks_product.create_time is '创建时间';
insert into ks_product values
 (1, 'SS0510', '5-10碎石', '1', '5-10', '吨', 58, 3, 1.48, '0', '0', '2023-11-07 09:00:00'),
 (2, 'SS1020', '10-20碎石', '1', '10-20', '吨', 62, 3, 1.46, '0', '0', '2023-11-07 09:00:00'),
 (3, 'SS2031', '20-31.5碎石', '1', '20-31.5', '吨', 60, 3, 1.45, '0', '0', '2023-11-07 09:00:00'),
 (4, 'JZS01', '机制砂（水洗）', '2', '0-4.75', '吨', 76, 3, 1.55, '0', '0', '2023-11-07 09:00:00'),
 (5, 'JZS02', '机制砂（干法）', '2', '0-4.75', '吨', 68, 3, 1.60, '0', '0', '2023-11-07 09:00:00'),
 (6, 'SF01', '石粉', '3', '0-5', '吨', 32, 3, 1.65, '0', '0', '2023-11-07 09:00:00'),
 (7, 'SW01', '水稳料', '1', '0-31.5', '吨', 45, 3, 1.70, '0', '0', '2023-11-07 09:00:00'),
 (8, 'MS01', '毛石', '4', '200-500', '吨', 38, 3, 1.60, '0', '0', '2023-11-07 09:00:00'),
 (9, 'DZ01', '道砟', '1', '31.5-63', '吨', 66, 3, 1.42, '1', '0', '2023-11-07 09:00:00'),
 (10, 'SS1631', '16-31.5碎石', '1', '16-31.5', '吨', 60, 3, 1.45, '1', '2', '2023-11-07 09:00:00'),
 (11, 'SS0305', '3-5瓜米石', '1', '3-5', '吨', 55, 3, 1.50, '0', '0', '2024-09-02 14:20:00');

create table ks_price_adjust (
  adjust_id      integer primary key,
  adjust_no      varchar(20) not null unique,
  product_id     integer not null,
  old_price      numeric(8,2) not null,
  new_price      numeric(8,2) not null,
  effective_time timestamp not null,
  reason         varchar(100),
  audit_status   char(1) not null,
  create_by      varchar(30),
  audit_by       varchar(30),
  create_time    timestamp
);
comment on table ks_price_adjust is '调价记录'; comment on column ks_price_adjust.adjust_id is '调价ID'; comment on column ks_price_adjust.adjust_no is '调价单号';
comment on column ks_price_adjust.product_id is '产品ID'; comment on column ks_price_adjust.old_price is '调整前挂牌价（元/吨）';
comment on column ks_price_adjust.new_price is '调整后挂牌价（元/吨）'; comment on column ks_price_adjust.effective_time is '生效时间';
comment on column ks_price_adjust.reason is '调价原因'; comment on column ks_price_adjust.audit_status is '审核状态（0待审 1通过 2驳回）';
comment on column ks_price_adjust.create_by is '申请人'; comment on column ks_price_adjust.audit_by is '审核人';
comment on column ks_price_adjust.create_time is '申请时间';
-- 每个产品每两三个月一次；价格由基价加累计涨跌得出
create temp table adj as
select p.product_id, n, s.d + interval '0 hours' as eff, rej,
       p.list_price + sum(case when rej then 0 else step end) over (partition by p.product_id order by n) as new_price, step
from ks_product p, generate_series(1, 20) n,
     lateral (select timestamp '2023-12-28' + n * interval '46 days' + pg_temp.z('ad', n, 0, 9) * interval '1 day' as d,
                     pg_temp.f('aj', p.product_id * 100 + n) < 0.07 as rej,
                     (pg_temp.one('as', p.product_id * 100 + n, '-3,-2,-2,-1,1,1,2,2,3'))::numeric as step) s
where s.d < '2026-06-20' and p.create_time < s.d and (p.product_id not in (9, 10) or n < 7) and pg_temp.f('ay', p.product_id * 31 + n) < 0.5;
insert into ks_price_adjust
select row_number() over (order by eff, product_id), 'TJ' || to_char(eff - interval '2 days', 'YYYYMMDD') || lpad(product_id::text, 2, '0'), product_id,
       case when rej then new_price else new_price - step end, case when rej then new_price + step else new_price end, eff,
       case when step > 0 then pg_temp.one('ar', product_id * 100 + n, '市场需求上升,电费及柴油上涨,环保限产货源紧张,周边矿山同步上调') else pg_temp.one('ar', product_id * 100 + n, '雨季销售淡季,库存偏高促销,周边矿山降价,节前让利') end,
       case when rej then '2' else '1' end, pg_temp.one('ac', n, '方小龙,邹文斌'), '程立军', eff - interval '2 days' + pg_temp.z('ah', product_id * 100 + n, 510, 1020) * interval '1 minute'
from adj order by eff, product_id;
insert into ks_price_adjust select 900, 'TJ2026062701', 4, p.list_price, p.list_price + 3, '2026-07-01', '环保限产货源紧张', '0', '方小龙', null, '2026-06-27 16:20:00'
from (select coalesce((select new_price from ks_price_adjust where product_id = 4 and audit_status = '1' order by effective_time desc limit 1), 76) as list_price) p;
create temp table price as
select product_id, new_price as price, effective_time as t0, lead(effective_time, 1, 'infinity') over (partition by product_id order by effective_time) as t1
from (select product_id, new_price, effective_time from ks_price_adjust where audit_status = '1'
      union all select product_id, list_price, '2020-01-01' from ks_product) x;
update ks_product p set list_price = price.price from price where price.product_id = p.product_id and price.t1 = 'infinity';

create table ks_customer (
  customer_id   integer primary key,
  customer_code varchar(16) not null unique,
  customer_name varchar(80) not null,
  customer_type char(1) not null,
  settle_type   char(1) not null,
  tax_no        varchar(20),
  contact_name  varchar(30),
  contact_phone varchar(20),
  district      varchar(30),
  credit_limit  numeric(12,2),
  balance       numeric(12,2) not null default 0,
  salesman      varchar(30),
  status        char(1) not null default '0',
  del_flag      char(1) not null default '0',
  create_time   timestamp not null
);
comment on table ks_customer is '客户'; comment on column ks_customer.customer_id is '客户ID'; comment on column ks_customer.customer_code is '客户编码';
comment on column ks_customer.customer_name is '客户名称'; comment on column ks_customer.customer_type is '客户类型（字典ks_customer_type）';
comment on column ks_customer.settle_type is '结算方式（字典ks_settle_type）'; comment on column ks_customer.tax_no is '纳税人识别号';
comment on column ks_customer.contact_name is '联系人'; comment on column ks_customer.contact_phone is '联系电话';
comment on column ks_customer.district is '所在区县'; comment on column ks_customer.credit_limit is '信用额度（元，仅月结客户）';
comment on column ks_customer.balance is '预付款余额（元）'; comment on column ks_customer.salesman is '业务员';
comment on column ks_customer.status is '状态（0正常 1停用 2黑名单）'; comment on column ks_customer.del_flag is '删除标志（0存在 2删除）';
comment on column ks_customer.create_time is '建档时间';
create temp table cu as
select i, case when i <= 40 then timestamp '2023-11-10' + pg_temp.z('c0', i, 0, 30) * interval '1 day' else timestamp '2023-12-10' + pg_temp.z('c1', i, 0, 880) * interval '1 day' end
         + pg_temp.z('c2', i, 480, 1060) * interval '1 minute' as t0,
       case when i > 25 and pg_temp.f('c3', i) < 0.12 then timestamp '2025-01-01' + pg_temp.z('c4', i, 60, 480) * interval '1 day' end as t1,
       case when i <= 60 then pg_temp.one('c5', i, '1,1,1,2,2,2,4') when i <= 130 then pg_temp.one('c5', i, '1,2,3,3,4,4') else pg_temp.one('c5', i, '3,4,5,5,5,5') end as ty
from generate_series(1, 240) i;
delete from cu where t1 < t0 + interval '60 days';
insert into ks_customer
select i, 'KH' || lpad(i::text, 4, '0'),
       case ty when '5' then pg_temp.person('cn', i) || pg_temp.one('cx', i, '（散户）,（自用）,（个体）,')
         else (string_to_array('云川,青岭,安和,江口,石桥,平阳湖,龙泉湾,双河,白鹿,南屏', ','))[1 + i * 37 % 240 % 10] || (string_to_array('恒盛,宏达,鑫源,中天,华瑞,永固,金桥,顺通,众诚,锦程,磐石,广厦,振兴,隆昌,嘉信,万基,泰和,德润,远大,福临,三和,东升,佳诚,正源', ','))[1 + (i * 37 % 240) / 10]
           || case ty when '1' then '混凝土有限公司' when '2' then pg_temp.one('cd', i, '路桥工程有限公司,市政工程有限公司,公路建设有限公司') when '3' then pg_temp.one('cd', i, '建材有限公司,商贸有限公司') else pg_temp.one('cd', i, '建筑工程有限公司,建设集团有限公司') end end,
       ty, case when ty = '5' then case when pg_temp.f('ct', i) < 0.85 then '3' else '1' end when ty in ('1', '2') then pg_temp.one('ct', i, '1,2,2') else pg_temp.one('ct', i, '1,1,1,2') end,
       case when ty <> '5' then '9153' || lpad(pg_temp.z('cg', i, 100000, 999999)::text, 6, '0') || 'MA6' || upper(substr(md5('tx' || i), 1, 5)) end,
       case when ty = '5' then null else pg_temp.person('cl', i) end, pg_temp.mobile('cm', i),
       pg_temp.one('ch', i, '云川市辖区,云川市辖区,青岭县,青岭县,安和区,江口县,白鹿镇'), null, 0,
       pg_temp.one('cs', i, '方小龙,邹文斌,方小龙,熊志刚,袁海涛'),
       case when t1 is null then '0' when pg_temp.f('cv', i) < 0.2 then '2' else '1' end, case when t1 is not null and pg_temp.f('cw', i) < 0.3 then '2' else '0' end, t0
from cu order by i;
update ks_customer set credit_limit = (case when customer_id <= 30 then 500000 else 100000 end) * pg_temp.z('ce', customer_id, 1, 3) where settle_type = '2';

create table ks_driver (
  driver_id    integer primary key,
  driver_name  varchar(30) not null,
  phone        varchar(20),
  id_card      varchar(20),
  license_type varchar(4),
  card_no      varchar(16),
  is_blacklist char(1) not null default '0',
  black_reason varchar(100),
  del_flag     char(1) not null default '0',
  create_time  timestamp
);
comment on table ks_driver is '司机'; comment on column ks_driver.driver_id is '司机ID'; comment on column ks_driver.driver_name is '司机姓名';
comment on column ks_driver.phone is '手机号'; comment on column ks_driver.id_card is '身份证号（脱敏）';
comment on column ks_driver.license_type is '准驾车型'; comment on column ks_driver.card_no is 'IC卡号';
comment on column ks_driver.is_blacklist is '是否黑名单（0否 1是）'; comment on column ks_driver.black_reason is '拉黑原因';
comment on column ks_driver.del_flag is '删除标志（0存在 2删除）'; comment on column ks_driver.create_time is '登记时间';
insert into ks_driver
select i, pg_temp.person('d', i), pg_temp.mobile('d', i), '5303**********' || lpad(pg_temp.z('di', i, 0, 9999)::text, 4, '0'), pg_temp.one('dl', i, 'B2,A2,A2'),
       case when pg_temp.f('dc', i) < 0.8 then 'IC' || lpad((10000 + i)::text, 6, '0') end, case when b then '1' else '0' end,
       case when b then pg_temp.one('dr', i, '水箱灌水作弊,超载闯岗,不服从调度,遮挡车牌') end, case when pg_temp.f('dd', i) < 0.04 then '2' else '0' end,
       timestamp '2023-11-15 09:00' + i / 2 * interval '1 hour'
from (select i, pg_temp.f('db', i) < 0.03 as b from generate_series(1, 460) i) x order by i;

create table ks_vehicle (
  vehicle_id    integer primary key,
  plate_no      varchar(12) not null unique,
  customer_id   integer,
  driver_id     integer,
  axle_count    smallint,
  limit_weight  numeric(5,1),
  tare_weight   numeric(6,2),
  emission_std  varchar(4),
  vehicle_type  varchar(20),
  insure_expire date,
  status        char(1) not null default '0',
  create_time   timestamp
);
comment on table ks_vehicle is '车辆'; comment on column ks_vehicle.vehicle_id is '车辆ID'; comment on column ks_vehicle.plate_no is '车牌号';
comment on column ks_vehicle.customer_id is '所属客户ID（社会车辆为空）'; comment on column ks_vehicle.driver_id is '默认司机ID';
comment on column ks_vehicle.axle_count is '轴数'; comment on column ks_vehicle.limit_weight is '限重（吨，车货总重）';
comment on column ks_vehicle.tare_weight is '备案皮重（吨）'; comment on column ks_vehicle.emission_std is '排放标准';
comment on column ks_vehicle.vehicle_type is '车型'; comment on column ks_vehicle.insure_expire is '保险到期日';
comment on column ks_vehicle.status is '状态（0正常 1禁止进场）'; comment on column ks_vehicle.create_time is '登记时间';
insert into ks_vehicle
select i, '云' || pg_temp.one('vl', i, 'D,D,D,A,G') || substr('ABCDEFGHJKLMNPQRSTUVWXYZ', i % 24 + 1, 1) || lpad((i * 7919 % 10000)::text, 4, '0'),
       case when i <= 300 then (select c.i from cu c where c.i >= 1 + floor(200 * pow(pg_temp.f('vc', i), 2)) order by c.i limit 1) end,
       case when pg_temp.f('vd', i) < 0.93 then i end, ax, case ax when 3 then 25 when 4 then 31 else 49 end,
       case ax when 3 then 10 when 4 then 14 else 16 end + round(pg_temp.f('vt', i)::numeric * 1.8, 2), pg_temp.one('ve', i, '国五,国五,国六,国六,国六,国四'),
       case ax when 3 then '自卸车' when 4 then '前四后八自卸车' else '半挂牵引车' end, case when pg_temp.f('vn', i) < 0.85 then date '2026-01-10' + pg_temp.z('vi', i, 0, 420) end,
       case when pg_temp.f('vs', i) < 0.04 then '1' else '0' end, timestamp '2023-11-15 09:00' + i / 2 * interval '1 hour'
from (select i, pg_temp.one('vx', i, '3,4,4,6,6,6')::int as ax from generate_series(1, 430) i) x order by i;

create table ks_contract (
  contract_id     integer primary key,
  contract_no     varchar(24) not null unique,
  customer_id     integer not null,
  contract_name   varchar(100),
  sign_date       date not null,
  start_date      date not null,
  end_date        date not null,
  plan_weight     numeric(12,2),
  deposit_amount  numeric(12,2) default 0,
  contract_status char(1) not null,
  stop_date       date,
  create_by       varchar(30),
  create_time     timestamp
);
comment on table ks_contract is '销售合同'; comment on column ks_contract.contract_id is '合同ID'; comment on column ks_contract.contract_no is '合同编号';
comment on column ks_contract.customer_id is '客户ID'; comment on column ks_contract.contract_name is '合同名称';
comment on column ks_contract.sign_date is '签订日期'; comment on column ks_contract.start_date is '开始日期';
comment on column ks_contract.end_date is '截止日期'; comment on column ks_contract.plan_weight is '合同总量（吨）';
comment on column ks_contract.deposit_amount is '履约保证金（元）'; comment on column ks_contract.contract_status is '合同状态（0草稿 1执行中 2已到期 3提前终止）';
comment on column ks_contract.stop_date is '终止日期'; comment on column ks_contract.create_by is '经办人';
comment on column ks_contract.create_time is '录入时间';
insert into ks_contract
select row_number() over (order by s, c), 'HT' || y || '-' || lpad((row_number() over (partition by y order by s, c))::text, 3, '0'), c, y || '年度砂石料购销合同', s - pg_temp.z('ks', c * 10 + y, 1, 12), s, e,
       pg_temp.z('kw', c * 10 + y, 2, 30) * case when c <= 20 then 200 else 50 end, case when pg_temp.f('kd', c * 10 + y) < 0.3 then 10000 * pg_temp.z('ke', c, 1, 5) else 0 end,
       case when st is not null then '3' when e < date '2026-06-28' then '2' when s > date '2026-06-15' then '0' else '1' end, st, m, s - interval '1 day' + interval '10 hours'
from (select c.i as c, y, k.salesman as m, greatest(make_date(y, 1, 1), c.t0::date + 5) as s, make_date(y, 12, 31) as e,
             case when c.t1 is not null and extract(year from c.t1) = y then c.t1::date end as st
      from cu c join ks_customer k on k.customer_id = c.i, generate_series(2024, 2026) y
      where k.settle_type in ('1', '2') and c.i <= 150 and pg_temp.f('kk', c.i * 10 + y) < 0.72 and c.t0 < make_date(y, 10, 1) and (c.t1 is null or c.t1 > make_date(y, 2, 1))) x
order by s, c;

create table ks_contract_item (
  item_id      integer primary key,
  contract_id  integer not null,
  product_id   integer not null,
  list_price   numeric(8,2) not null,
  unit_price   numeric(8,2) not null,
  plan_weight  numeric(12,2),
  price_mode   char(1) not null,
  remark       varchar(100)
);
comment on table ks_contract_item is '合同产品明细'; comment on column ks_contract_item.item_id is '明细ID'; comment on column ks_contract_item.contract_id is '合同ID';
comment on column ks_contract_item.product_id is '产品ID'; comment on column ks_contract_item.list_price is '签订时挂牌价（元/吨）';
comment on column ks_contract_item.unit_price is '合同单价（元/吨，含税）'; comment on column ks_contract_item.plan_weight is '计划数量（吨）';
comment on column ks_contract_item.price_mode is '价格方式（1固定价 2随挂牌价下浮）'; comment on column ks_contract_item.remark is '备注';
insert into ks_contract_item
select row_number() over (order by contract_id, product_id), contract_id, product_id, price, price - off, round(plan_weight / count(*) over (partition by contract_id), 2), mode,
       case when mode = '2' then '随挂牌价下浮' || off || '元' end
from (select k.contract_id, p.product_id, pr.price, pg_temp.z('io', k.contract_id, 1, 5) as off, k.plan_weight, case when pg_temp.f('im', k.contract_id) < 0.4 then '2' else '1' end as mode
      from ks_contract k join ks_product p on p.status = '0' and pg_temp.f('ip', k.contract_id * 20 + p.product_id) < 0.45
      join price pr on pr.product_id = p.product_id and k.start_date >= pr.t0 and k.start_date < pr.t1 and p.create_time < k.start_date) x
order by 1;

create table ks_weigh_bill (
  bill_id      bigint primary key,
  bill_no      varchar(20) not null unique,
  station_id   integer not null,
  customer_id  integer not null,
  contract_id  integer,
  vehicle_id   integer not null,
  driver_id    integer,
  product_id   integer not null,
  tare_weight  numeric(6,2) not null,
  gross_weight numeric(6,2),
  net_weight   numeric(6,2),
  unit_price   numeric(8,2) not null,
  amount       numeric(12,2),
  out_time     timestamp,
  bill_status  char(1) not null,
  statement_id integer
);
comment on table ks_weigh_bill is '过磅单'; comment on column ks_weigh_bill.bill_id is '磅单ID'; comment on column ks_weigh_bill.bill_no is '磅单号（GB+进场日期+流水）';
comment on column ks_weigh_bill.station_id is '磅房ID'; comment on column ks_weigh_bill.customer_id is '客户ID';
comment on column ks_weigh_bill.contract_id is '合同ID（无合同按挂牌价）'; comment on column ks_weigh_bill.vehicle_id is '车辆ID';
comment on column ks_weigh_bill.driver_id is '司机ID'; comment on column ks_weigh_bill.product_id is '产品ID';
comment on column ks_weigh_bill.tare_weight is '皮重（吨）'; comment on column ks_weigh_bill.gross_weight is '毛重（吨）';
comment on column ks_weigh_bill.net_weight is '净重（吨）'; comment on column ks_weigh_bill.unit_price is '单价（元/吨，含税）';
comment on column ks_weigh_bill.amount is '金额（元）'; comment on column ks_weigh_bill.out_time is '出场时间';
comment on column ks_weigh_bill.bill_status is '磅单状态（0待装料 1已完成 2已作废）'; comment on column ks_weigh_bill.statement_id is '对账单ID';
create temp table raw as
select row_number() over (order by t) as i, t from (
  select d + (pg_temp.z('bt', extract(epoch from d)::bigint / 86400 * 50 + n, 425, 1130) * 60 + pg_temp.z('bs', extract(epoch from d)::bigint / 86400 * 50 + n, 0, 59)) * interval '1 second' as t
  from generate_series(timestamp '2024-01-02', timestamp '2026-06-28', interval '1 day') d,
       generate_series(1, floor(5.4 * (array[0.7, 0.25, 1.0, 1.2, 1.2, 0.8, 0.8, 0.9, 1.1, 1.3, 1.35, 1.15])[extract(month from d)::int] * case extract(isodow from d) when 7 then 0.6 when 6 then 0.9 else 1.1 end
         * case when extract(year from d) = 2025 then 1.1 else 1 end + 1.6 * pg_temp.f('bn', extract(epoch from d)::bigint / 86400))::int) n
  where d not between '2024-02-05' and '2024-02-19' and d not between '2025-01-24' and '2025-02-06' and d not between '2026-02-12' and '2026-02-25') x;
create temp table rawc as
select r.i, r.t, case when c.i is not null and r.t > c.t0 and (c.t1 is null or r.t < c.t1) then c.i else 1 + floor(20 * pow(pg_temp.f('bf', r.i), 1.5))::int end as cid
from raw r left join cu c on c.i = 1 + floor(240 * pow(pg_temp.f('bc', r.i), 2.3))::int;
create temp table veh as select customer_id, array_agg(vehicle_id order by vehicle_id) as v from ks_vehicle where status = '0' group by 1;
create temp table bill as
select r.*, v.vehicle_id, v.tare_weight + round((pg_temp.f('bw', r.i)::numeric - 0.5) * 0.3, 2) as tare, v.limit_weight,
       case when pg_temp.f('bd', r.i) < 0.9 then v.driver_id else pg_temp.z('be', r.i, 431, 460) end as driver_id, pr.product_id, pr.price, k.contract_id, it.unit_price, it.price_mode, it.list_price
from rawc r
left join veh own on own.customer_id = r.cid
join veh pub on pub.customer_id is null
join ks_vehicle v on v.vehicle_id = case when own.v is not null and pg_temp.f('bo', r.i) < 0.8 then own.v[1 + floor(cardinality(own.v) * pg_temp.f('bv', r.i))::int] else pub.v[1 + floor(cardinality(pub.v) * pg_temp.f('bv', r.i))::int] end
join price pr on pr.product_id = case when r.t < '2024-10-01' then pg_temp.one('bp', r.i, '1,1,2,2,2,2,3,3,4,4,4,5,5,6,7,8,9,10')::int else pg_temp.one('bp', r.i, '1,1,2,2,2,2,3,3,4,4,4,4,5,5,6,7,8,11')::int end and r.t >= pr.t0 and r.t < pr.t1
left join ks_contract k on k.customer_id = r.cid and r.t::date between k.start_date and coalesce(k.stop_date, k.end_date)
left join ks_contract_item it on it.contract_id = k.contract_id and it.product_id = pr.product_id;
insert into ks_weigh_bill
select i, 'GB' || to_char(t, 'YYYYMMDD') || lpad((row_number() over (partition by t::date order by t, i))::text, 4, '0'),
       case when t > '2024-08-15' and product_id in (4, 5, 6) and pg_temp.f('bq', i) < 0.7 then 3 else pg_temp.z('bx', i, 1, 2) end, cid, case when unit_price is not null then contract_id end, vehicle_id, driver_id, product_id,
       tare, case when st <> '0' then tare + net end, case when st <> '0' then net end, pp, case when st <> '0' then round(net * pp, 2) end, case when st <> '0' then t end, st, null
from (select *, round(limit_weight - tare - 2.2 + 2.1 * pg_temp.f('bg', i)::numeric - case when pg_temp.f('bh', i) < 0.08 then 6 else 0 end, 2) as net,
             case when unit_price is null then price when price_mode = '1' then unit_price else price - (list_price - unit_price) end as pp,
             case when t > '2026-06-28 16:30' then '0' when pg_temp.f('bz', i) < 0.002 then '0' when pg_temp.f('bz', i) < 0.018 then '2' else '1' end as st from bill) x
order by i;

create table ks_prepay (
  prepay_id   integer primary key,
  prepay_no   varchar(20) not null unique,
  customer_id integer not null,
  pay_type    char(1) not null,
  pay_way     char(1) not null,
  amount      numeric(12,2) not null,
  pay_time    timestamp not null,
  bank_no     varchar(30),
  pay_status  char(1) not null,
  create_by   varchar(30),
  audit_by    varchar(30),
  audit_time  timestamp
);
comment on table ks_prepay is '预付款单'; comment on column ks_prepay.prepay_id is '预付款ID'; comment on column ks_prepay.prepay_no is '预付款单号';
comment on column ks_prepay.customer_id is '客户ID'; comment on column ks_prepay.pay_type is '类型（1充值 2退款）';
comment on column ks_prepay.pay_way is '收付款方式（字典ks_pay_way）'; comment on column ks_prepay.amount is '金额（元）';
comment on column ks_prepay.pay_time is '收付款时间'; comment on column ks_prepay.bank_no is '银行流水号';
comment on column ks_prepay.pay_status is '状态（0待审核 1已入账 2已作废）'; comment on column ks_prepay.create_by is '录入人';
comment on column ks_prepay.audit_by is '审核人'; comment on column ks_prepay.audit_time is '审核时间';
create temp table spend as
select customer_id, date_trunc('month', out_time) as m, min(out_time) as first, sum(amount) as a
from ks_weigh_bill b join ks_customer c using (customer_id) where c.settle_type = '1' and bill_status in ('1', '2') group by 1, 2;
create temp table pre as
select customer_id, first - interval '40 minutes' as t, '1' as ty, u - lag(u, 1, 0::numeric) over (partition by customer_id order by m) as a, '1' as st
from (select *, ceil((sum(a) over (partition by customer_id order by m) + 2000) / 5000) * 5000 as u from spend) x;
insert into pre select c.customer_id, cu.t1 + interval '10 days 10 hours', '2', p.a - coalesce(b.a, 0), '1'
from ks_customer c join cu on cu.i = c.customer_id and cu.t1 < '2026-06-01' join (select customer_id, sum(a) as a from pre group by 1) p using (customer_id)
left join (select customer_id, sum(amount) as a from ks_weigh_bill where bill_status = '1' group by 1) b using (customer_id) where c.status = '1';
insert into pre select customer_id, t + interval '2 minutes', '1', a, '2' from pre where ty = '1' and a > 0 and pg_temp.f('pv', customer_id * 1000 + extract(doy from t)::int) < 0.02;
insert into pre select c, timestamp '2026-06-28 15:00' + c * interval '7 minutes', '1', 20000, '0' from ks_customer k, lateral (select customer_id as c) y where settle_type = '1' and status = '0' and customer_id < 12;
insert into ks_prepay
select n, 'YF' || to_char(t, 'YYYYMMDD') || lpad(n::text, 5, '0'), customer_id, ty, w, a, t, case when w in ('1', '4') then to_char(t, 'YYMMDD') || lpad(pg_temp.z('pb', n, 0, 99999999)::text, 8, '0') end, st,
       pg_temp.one('pc', n, '吕玉梅,董秀兰'), case when st = '1' then '沈慧' end, case when st = '1' then t + pg_temp.z('pa', n, 3, 35) * interval '1 minute' end
from (select *, row_number() over (order by t, customer_id, st) as n, case when customer_id > 130 then pg_temp.one('pw', customer_id, '2,3,3') else pg_temp.one('pw', customer_id + extract(doy from t)::int, '1,1,1,1,1,3,4') end as w from pre where a > 0) x
order by n;

create table ks_account_flow (
  flow_id       bigint primary key,
  customer_id   integer not null,
  flow_type     char(1) not null,
  amount        numeric(12,2) not null,
  balance_after numeric(12,2) not null,
  biz_no        varchar(20) not null,
  flow_time     timestamp not null
);
comment on table ks_account_flow is '客户预付款资金流水'; comment on column ks_account_flow.flow_id is '流水ID'; comment on column ks_account_flow.customer_id is '客户ID';
comment on column ks_account_flow.flow_type is '流水类型（1充值 2过磅扣款 3退款 4作废退回）'; comment on column ks_account_flow.amount is '变动金额（元，支出为负）';
comment on column ks_account_flow.balance_after is '变动后余额（元）'; comment on column ks_account_flow.biz_no is '业务单号（预付款单号或磅单号）';
comment on column ks_account_flow.flow_time is '发生时间';
insert into ks_account_flow
select row_number() over (order by t, no, ty), customer_id, ty, a, sum(a) over (partition by customer_id order by t, no, ty), no, t
from (select customer_id, case pay_type when '1' then '1' else '3' end as ty, case pay_type when '1' then amount else -amount end as a, prepay_no as no, audit_time as t from ks_prepay where pay_status = '1'
      union all select customer_id, '2', -amount, bill_no, out_time from ks_weigh_bill join ks_customer using (customer_id) where settle_type = '1' and bill_status in ('1', '2')
      union all select customer_id, '4', amount, bill_no, out_time + interval '25 minutes' from ks_weigh_bill join ks_customer using (customer_id) where settle_type = '1' and bill_status = '2') x
order by 1;
update ks_customer c set balance = s.a from (select customer_id, sum(amount) as a from ks_account_flow group by 1) s where s.customer_id = c.customer_id;

create table ks_statement (
  statement_id     integer primary key,
  statement_no     varchar(20) not null unique,
  customer_id      integer not null,
  period           char(7) not null,
  bill_count       integer not null,
  total_weight     numeric(12,2) not null,
  total_amount     numeric(14,2) not null,
  received_amount  numeric(14,2) not null default 0,
  statement_status char(1) not null,
  confirm_by       varchar(30),
  confirm_time     timestamp,
  remark           varchar(200),
  create_time      timestamp not null
);
comment on table ks_statement is '客户对账单（按月）'; comment on column ks_statement.statement_id is '对账单ID'; comment on column ks_statement.statement_no is '对账单号';
comment on column ks_statement.customer_id is '客户ID'; comment on column ks_statement.period is '对账月份（YYYY-MM）';
comment on column ks_statement.bill_count is '磅单数'; comment on column ks_statement.total_weight is '总净重（吨）';
comment on column ks_statement.total_amount is '对账金额（元）'; comment on column ks_statement.received_amount is '已收金额（元）';
comment on column ks_statement.statement_status is '对账状态（0待确认 1已确认 2有异议）'; comment on column ks_statement.confirm_by is '客户确认人';
comment on column ks_statement.confirm_time is '确认时间'; comment on column ks_statement.remark is '备注';
comment on column ks_statement.create_time is '生成时间';
insert into ks_statement
select n, 'DZ' || replace(m, '-', '') || lpad((row_number() over (partition by m order by customer_id))::text, 3, '0'), customer_id, m, k, w, a,
       case when settle_type = '1' then a when m < '2026-03' and pg_temp.f('sr', n) < 0.9 then a when st <> '1' then 0 when pg_temp.f('sr', n) < 0.4 then a when pg_temp.f('sr', n) < 0.7 then round(a * 0.5, -3) else 0 end,
       st, case when st = '1' then coalesce(contact_name, '本人') end, case when st = '1' then g + pg_temp.z('sc', n, 1, 9) * interval '1 day' + pg_temp.z('sd', n, 0, 420) * interval '1 minute' end,
       case when st = '2' then pg_temp.one('sm', n, '客户称有两车未收到,磅差较大待复核,单价与合同不符') end, g
from (select *, case when m >= '2026-05' and pg_temp.f('ss', n) < 0.3 then '0' when pg_temp.f('ss', n) < 0.02 or m >= '2026-04' and pg_temp.f('ss', n) > 0.95 then '2' else '1' end as st,
             (m || '-02')::date + interval '1 month' + interval '9 hours' + n % 60 * interval '1 minute' as g
      from (select row_number() over (order by to_char(out_time, 'YYYY-MM'), customer_id) as n, customer_id, c.settle_type, c.contact_name, to_char(out_time, 'YYYY-MM') as m, count(*) as k, sum(net_weight) as w, sum(b.amount) as a
            from ks_weigh_bill b join ks_customer c using (customer_id) where bill_status = '1' and settle_type in ('1', '2') and out_time < '2026-06-01' group by customer_id, c.settle_type, c.contact_name, to_char(out_time, 'YYYY-MM')) y) x
order by n;
update ks_weigh_bill b set statement_id = s.statement_id from ks_statement s where s.customer_id = b.customer_id and s.period = to_char(b.out_time, 'YYYY-MM') and b.bill_status = '1';

create table ks_invoice (
  invoice_id     integer primary key,
  invoice_no     varchar(24),
  statement_id   integer not null,
  customer_id    integer not null,
  invoice_type   char(1) not null,
  amount         numeric(14,2) not null,
  tax_rate       numeric(4,2) not null,
  tax_amount     numeric(14,2) not null,
  invoice_status char(1) not null,
  red_invoice_id integer,
  apply_time     timestamp not null,
  invoice_date   date,
  create_by      varchar(30)
);
comment on table ks_invoice is '销售发票'; comment on column ks_invoice.invoice_id is '发票ID'; comment on column ks_invoice.invoice_no is '数电发票号码';
comment on column ks_invoice.statement_id is '对账单ID'; comment on column ks_invoice.customer_id is '客户ID';
comment on column ks_invoice.invoice_type is '发票类型（1专票 2普票）'; comment on column ks_invoice.amount is '价税合计（元，红字为负）';
comment on column ks_invoice.tax_rate is '税率（%）'; comment on column ks_invoice.tax_amount is '税额（元）';
comment on column ks_invoice.invoice_status is '开票状态（0待开 1已开 2已红冲 3红字发票）'; comment on column ks_invoice.red_invoice_id is '红字发票对应的蓝字发票ID';
comment on column ks_invoice.apply_time is '申请时间'; comment on column ks_invoice.invoice_date is '开票日期';
comment on column ks_invoice.create_by is '开票人';
insert into ks_invoice
select n, case when st <> '0' then '2653' || to_char(d, 'YYMMDD') || lpad(n::text, 10, '0') end, statement_id, customer_id, ty, a, 3, a - round(a / 1.03, 2), st, red, ap, case when st <> '0' then d end, '沈慧'
from (select row_number() over (order by ap, red nulls first, statement_id) as n, * from (
  select statement_id, customer_id, case when c.tax_no is null or c.customer_type = '3' and pg_temp.f('ni', customer_id) < 0.3 then '2' else '1' end as ty, total_amount as a,
         case when r < 0.03 then '2' when confirm_time > '2026-06-06' and r > 0.6 then '0' else '1' end as st, null::int as red, confirm_time + interval '3 hours' as ap, confirm_time::date + 1 + pg_temp.z('nd', statement_id, 0, 4) as d
  from ks_statement s join ks_customer c using (customer_id), lateral (select pg_temp.f('nr', s.statement_id) as r) y where statement_status = '1' and pg_temp.f('nx', statement_id) < 0.9) z) x
order by n;
insert into ks_invoice
select (select max(invoice_id) from ks_invoice) + row_number() over (order by invoice_id), '2653' || to_char(invoice_date + 6, 'YYMMDD') || lpad((90000 + invoice_id)::text, 10, '0'), statement_id, customer_id, invoice_type, -amount, tax_rate, -tax_amount, '3', invoice_id, apply_time + interval '6 days', invoice_date + 6, '沈慧'
from ks_invoice where invoice_status = '2' order by invoice_id;

create table sys_oper_log (
  oper_id       bigint primary key,
  title         varchar(50),
  business_type integer default 0,
  oper_name     varchar(50),
  oper_url      varchar(255),
  oper_ip       varchar(64),
  status        integer default 0,
  error_msg     varchar(500),
  cost_time     bigint,
  oper_time     timestamp
);
comment on table sys_oper_log is '操作日志记录'; comment on column sys_oper_log.oper_id is '日志主键'; comment on column sys_oper_log.title is '模块标题';
comment on column sys_oper_log.business_type is '业务类型（0其它 1新增 2修改 3删除）'; comment on column sys_oper_log.oper_name is '操作人员';
comment on column sys_oper_log.oper_url is '请求URL'; comment on column sys_oper_log.oper_ip is '主机地址';
comment on column sys_oper_log.status is '操作状态（0正常 1异常）'; comment on column sys_oper_log.error_msg is '错误消息';
comment on column sys_oper_log.cost_time is '消耗时间（毫秒）'; comment on column sys_oper_log.oper_time is '操作时间';
insert into sys_oper_log
select i, (array['过磅单', '客户', '车辆', '预付款', '对账单'])[m], bt, pg_temp.one('lo', i, 'admin,fangxl,zouwb,lvym,shenhui,bf01,bf02'), '/ks/' || (array['bill', 'customer', 'vehicle', 'prepay', 'statement'])[m] || (array['', '/add', '/edit', '/remove'])[bt + 1],
       '192.168.10.' || pg_temp.z('li', i, 11, 40), case when e then 1 else 0 end, case when e then pg_temp.one('le', i, '地磅仪表通讯超时,余额不足，禁止出场,车牌号已存在') end, pg_temp.z('lc', i, 12, 480),
       timestamp '2026-03-01 08:00' + i * interval '235 minutes' + pg_temp.z('lt', i, 0, 90) * interval '1 minute'
from (select i, pg_temp.z('lm', i, 1, 5) as m, pg_temp.z('lb', i, 1, 3) as bt, pg_temp.f('lf', i) < 0.03 as e from generate_series(1, 720) i) x order by i;

create index idx_bill_customer on ks_weigh_bill (customer_id, out_time);
create index idx_bill_statement on ks_weigh_bill (statement_id);
create index idx_flow_customer on ks_account_flow (customer_id, flow_time);
