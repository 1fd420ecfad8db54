-- 家电售后服务系统:用户与产品档案、安装/维修工单、派工、网点与工程师、配件领用与旧件返还、费用与网点结算、回访、投诉。
-- 参照产品:瑞云服务云/青鸟售后。国内厂商风格:表与字段均有注释,代码在数据字典或字段注释中,不建外键。
-- 数据由行号散列得出,每次装载一致。
set jit = off;
set time zone 'Asia/Shanghai';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '#' || i, 41) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
create function pg_temp.person(k text, i bigint, sex int) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, '王,李,张,刘,陈,杨,黄,赵,周,吴,徐,孙,马,胡,朱,郭,何,高,林,罗,郑,梁,谢,宋,唐,许,邓,冯,韩,曹,曾,彭,萧,蔡,潘,田,董,袁,于,余,叶,蒋,杜,苏,魏,程,吕,丁,沈,任,姚,卢') ||
    case sex when 1 then pg_temp.one(k || 'm', i, '伟,强,磊,洋,勇,杰,涛,明,超,刚,平,辉,鹏,志强,海波,浩然,思远,俊杰,宇航,家豪,晓东,振华,立新,学文,建军,国栋,永康,少华,文斌,天宇,锐,凯,子墨,成,世龙')
    else pg_temp.one(k || 'w', i, '芳,娜,敏,静,丽,艳,娟,霞,秀英,桂兰,玉梅,婷婷,晓燕,雨桐,佳怡,春梅,雪,琳,欣怡,慧,倩,红,丹,诗雨,梦瑶,莉,小玲,凤,海燕,颖,佩佩,雅琴,思琪,蓉') end $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '130,135,136,138,139,150,151,158,177,180,186,189,199') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;


create table t_dict (
  dict_id integer primary key,
  dict_type varchar(30) not null,
  dict_value varchar(10) not null,
  dict_label varchar(40) not null,
  sort_no integer,
  status char(1) default '0',
  remark varchar(100)
);
comment on table t_dict is '数据字典表';
comment on column t_dict.dict_id is '主键'; comment on column t_dict.dict_type is '字典类型';
comment on column t_dict.dict_value is '字典键值'; comment on column t_dict.dict_label is '字典标签';
comment on column t_dict.sort_no is '排序'; comment on column t_dict.status is '状态(0正常 1停用)';
comment on column t_dict.remark is '备注';
insert into t_dict
select row_number() over (order by o, k), t, split_part(e, '=', 1), split_part(e, '=', 2), k, case when e = '60=传真' then '1' else '0' end, null
from (values (1,'order_type','10=安装,20=维修,30=保养,40=移机,50=退换机鉴定'),(2,'order_status','10=待派工,20=已派工,30=已预约,40=服务中,50=已完工,60=已关闭,90=已取消'),
 (3,'order_source','10=400热线,20=微信公众号,30=电商平台,40=经销商报单,50=官网,60=传真'),(4,'warranty_type','1=保内,2=保外,3=延保'),
 (5,'fault_type','F01=不制冷/不制热,F02=漏水,F03=异响,F04=不通电,F05=显示故障码,F06=不排水,F07=加热异常,F99=其他'),
 (6,'fee_type','1=安装费,2=维修费,3=配件费,4=上门费,5=远程费,6=高空作业费'),(7,'product_category','KT=空调,BX=冰箱,XY=洗衣机,RS=热水器,YJ=油烟机'),
 (8,'complaint_type','1=服务态度,2=上门不及时,3=乱收费,4=维修质量,5=产品质量')) v(o, t, l), unnest(string_to_array(l, ',')) with ordinality u(e, k);

create table t_station (
  station_id integer primary key,
  station_code varchar(12) not null,
  station_name varchar(60) not null,
  station_level char(1),
  province varchar(20),
  city varchar(20),
  address varchar(100),
  contact varchar(20),
  phone varchar(20),
  deposit numeric(10,2),
  sign_date date,
  expire_date date,
  status char(1) not null,
  del_flag char(1) not null default '0',
  create_time timestamp
);
comment on table t_station is '服务网点表';
comment on column t_station.station_id is '网点ID'; comment on column t_station.station_code is '网点编码';
comment on column t_station.station_name is '网点名称'; comment on column t_station.station_level is '网点等级(A/B/C)';
comment on column t_station.province is '省份'; comment on column t_station.city is '城市';
comment on column t_station.address is '地址'; comment on column t_station.contact is '负责人';
comment on column t_station.phone is '联系电话'; comment on column t_station.deposit is '保证金(元)';
comment on column t_station.sign_date is '签约日期'; comment on column t_station.expire_date is '合同到期日';
comment on column t_station.status is '状态(1合作中 2暂停派单 3已解约)'; comment on column t_station.del_flag is '删除标志(0存在 1删除)';
comment on column t_station.create_time is '创建时间';
insert into t_station
select n, 'WD' || lpad((3200 + n * 7)::text, 5, '0'), c || pg_temp.one('sn', n, '诚信,华通,恒达,佳美,万家,迅捷,众诚,永兴,锦程') || pg_temp.one('sn2', n, '家电维修服务部,电器服务有限公司,制冷设备有限公司,家电服务中心'), case when n <= 6 then 'A' when n <= 18 then 'B' else 'C' end, p, c,
  pg_temp.one('sa', n, '人民路,解放路,建设路,新华街,中山路,迎宾大道') || pg_temp.z('sb', n, 8, 560) || '号', pg_temp.person('sc', n, 1 + (n % 5 = 0)::int), pg_temp.mobile('sp', n), case when n <= 6 then 50000 when n <= 18 then 20000 else 10000 end,
  d, case when n in (23, 27) then date '2025-06-30' else date '2026-12-31' + (n % 3) * 365 end, case when n in (23, 27) then '3' when n = 20 then '2' else '1' end, (n = 28)::int::char(1), d + time '10:30'
from (select n, split_part(x, '-', 1) p, split_part(x, '-', 2) c, date '2021-03-01' + pg_temp.z('sd', n, 0, 900) d from unnest(string_to_array('江苏省-南京市,浙江省-杭州市,安徽省-合肥市,江苏省-苏州市,山东省-济南市,河南省-郑州市,江苏省-无锡市,浙江省-宁波市,山东省-青岛市,江苏省-徐州市,浙江省-温州市,安徽省-芜湖市,江苏省-南京市,浙江省-杭州市,山东省-临沂市,河南省-洛阳市,江苏省-南通市,安徽省-合肥市,江苏省-苏州市,浙江省-金华市,山东省-烟台市,江苏省-扬州市,安徽省-蚌埠市,河南省-郑州市,江苏省-盐城市,浙江省-嘉兴市,河南省-南阳市,山东省-济南市', ',')) with ordinality u(x, n0), lateral (select n0::int n) nn) q;

create table t_engineer (
  engineer_id integer primary key,
  engineer_no varchar(12) not null,
  engineer_name varchar(20) not null,
  station_id integer not null,
  sex char(1),
  phone varchar(20),
  skill_category varchar(30),
  cert_no varchar(30),
  cert_expire date,
  entry_date date,
  leave_date date,
  status char(1) not null,
  del_flag char(1) not null default '0'
);
comment on table t_engineer is '服务工程师表';
comment on column t_engineer.engineer_id is '工程师ID'; comment on column t_engineer.engineer_no is '工号';
comment on column t_engineer.engineer_name is '姓名'; comment on column t_engineer.station_id is '所属网点ID';
comment on column t_engineer.sex is '性别(1男 2女)'; comment on column t_engineer.phone is '手机号';
comment on column t_engineer.skill_category is '技能品类,多个用逗号分隔(字典product_category)'; comment on column t_engineer.cert_no is '特种作业证号';
comment on column t_engineer.cert_expire is '证件有效期'; comment on column t_engineer.entry_date is '入职日期';
comment on column t_engineer.leave_date is '离职日期'; comment on column t_engineer.status is '状态(0在职 1离职 2停单)';
comment on column t_engineer.del_flag is '删除标志(0存在 1删除)';
insert into t_engineer
select n, 'GCS' || lpad(n::text, 4, '0'), pg_temp.person('en', n, x), s, x, pg_temp.mobile('ep', n), pg_temp.one('es', n, 'KT,KT,XY,BX,XY,RS,YJ,KT') || case when pg_temp.f('es2', n) < 0.6 then ',RS' else '' end,
  case when pg_temp.f('ec', n) < 0.8 then 'T3205' || lpad(pg_temp.z('ec2', n, 1, 99999999)::text, 10, '0') end, case when pg_temp.f('ec', n) < 0.8 then date '2026-01-15' + pg_temp.z('ec3', n, 0, 1500) end, e, l,
  case when l is not null then '1' when n = 31 then '2' else '0' end, '0'
from (select row_number() over (order by s, k)::int n, s, 1 + (pg_temp.f('ex', s * 20 + k) < 0.04)::int x, date '2021-06-01' + pg_temp.z('ee', s * 20 + k, 0, 880) e,
   case when s in (23, 27) then date '2025-06-30' when k > 2 and pg_temp.f('el', s * 20 + k) < 0.2 then date '2024-09-01' + pg_temp.z('el2', s * 20 + k, 0, 600) end l
  from generate_series(1, 28) s, generate_series(1, 9) k where k <= case when s <= 6 then 9 when s <= 18 then 5 when s = 28 then 0 else 3 end) q;

create table t_product (
  product_id integer primary key,
  product_code varchar(20) not null,
  product_name varchar(60) not null,
  category varchar(4) not null,
  model varchar(30) not null,
  retail_price numeric(10,2),
  warranty_months integer,
  main_part_months integer,
  install_fee numeric(8,2),
  list_date date,
  status char(1) not null
);
comment on table t_product is '产品型号表';
comment on column t_product.product_id is '产品ID'; comment on column t_product.product_code is '物料编码';
comment on column t_product.product_name is '产品名称'; comment on column t_product.category is '品类(字典product_category)';
comment on column t_product.model is '型号'; comment on column t_product.retail_price is '建议零售价(元)';
comment on column t_product.warranty_months is '整机保修期(月)'; comment on column t_product.main_part_months is '主要部件保修期(月)';
comment on column t_product.install_fee is '网点安装结算费(元)'; comment on column t_product.list_date is '上市日期';
comment on column t_product.status is '状态(1在售 2停产)';
insert into t_product
select n, '90' || lpad((n * 1013)::text, 7, '0'), split_part(x, '/', 2), split_part(x, '/', 1), split_part(x, '/', 3), split_part(x, '/', 4)::numeric, case split_part(x, '/', 1) when 'KT' then 72 when 'RS' then 24 when 'YJ' then 60 else 36 end, case split_part(x, '/', 1) when 'KT' then 120 when 'RS' then 96 else 120 end,
  case split_part(x, '/', 1) when 'KT' then case when x like '%柜机%' then 160 else 120 end when 'RS' then 80 when 'YJ' then 90 when 'XY' then 40 else 30 end, date '2021-03-15' + n::int * 47, case when n in (2, 8, 13, 19) then '2' else '1' end
from unnest(string_to_array('KT/1.5匹变频挂机/KFR-35GW-A1/2599,KT/1.5匹定频挂机/KF-35GW-B/2099,KT/大1匹变频挂机/KFR-26GW-A1/2299,KT/3匹变频柜机/KFR-72LW-C1/6299,KT/2匹变频柜机/KFR-51LW-C1/4999,KT/1.5匹新风挂机/KFR-35GW-X2/3899,BX/对开门冰箱556升/BCD-556WK/3999,BX/三门冰箱218升/BCD-218T/1599,BX/十字门冰箱480升/BCD-480WS/4599,BX/法式多门冰箱518升/BCD-518WF/5999,XY/10公斤滚筒洗衣机/XQG100-D2/2499,XY/10公斤洗烘一体机/XQG100-H3/3699,XY/8公斤波轮洗衣机/XQB80-S/999,XY/3公斤迷你洗衣机/XQB30-M/799,RS/60升电热水器/DR60-E5/1299,RS/80升电热水器/DR80-E5/1699,RS/16升燃气热水器/JSQ31-G2/2799,RS/13升燃气热水器/JSQ25-G1/1999,YJ/侧吸油烟机/CXW-200-J1/1899,YJ/顶吸变频油烟机/CXW-258-V8/3299', ',')) with ordinality u(x, n);

create table t_customer (
  customer_id integer primary key,
  customer_no varchar(16) not null,
  customer_name varchar(40) not null,
  customer_type char(1) not null,
  phone varchar(20),
  phone2 varchar(20),
  province varchar(20),
  city varchar(20),
  address varchar(120),
  is_vip smallint default 0,
  del_flag char(1) not null default '0',
  create_by varchar(20),
  create_time timestamp
);
comment on table t_customer is '用户表';
comment on column t_customer.customer_id is '用户ID'; comment on column t_customer.customer_no is '用户编号';
comment on column t_customer.customer_name is '用户姓名'; comment on column t_customer.customer_type is '用户类型(1个人 2单位)';
comment on column t_customer.phone is '联系电话'; comment on column t_customer.phone2 is '备用电话';
comment on column t_customer.province is '省份'; comment on column t_customer.city is '城市';
comment on column t_customer.address is '详细地址'; comment on column t_customer.is_vip is '是否VIP(0否 1是)';
comment on column t_customer.del_flag is '删除标志(0存在 1删除)'; comment on column t_customer.create_by is '创建人';
comment on column t_customer.create_time is '创建时间';
create temp table cu as select i, 1 + floor(power(pg_temp.f('cst', i), 1.5) * 27)::int st, case when pg_temp.f('cm', i) < 0.22 then (array[date '2024-06-05', date '2025-06-05', date '2025-06-05'])[pg_temp.z('cm2', i, 1, 3)] + pg_temp.z('cd', i, 0, 80) else date '2024-01-02' + floor(power(pg_temp.f('cd', i), 0.9) * 910)::int end d from generate_series(1, 1500) i;
insert into t_customer
select row_number() over (order by i), 'U' || lpad((200000 + i * 13)::text, 8, '0'), case when i % 40 = 0 then replace(s.city, '市', '') || pg_temp.one('cu', i, '锦园酒店,第三小学,和润物业管理有限公司,天成科技有限公司,康宁门诊部,优居公寓') else pg_temp.person('cn', i, 1 + (pg_temp.f('cx', i) < 0.45)::int) end, case when i % 40 = 0 then '2' else '1' end,
  pg_temp.mobile('cp', i), case when pg_temp.f('cp2', i) < 0.18 then pg_temp.mobile('cq', i) end, s.province, s.city, pg_temp.one('ca', i, '翠湖花园,金色家园,阳光新城,东方名苑,绿地世纪城,锦绣江南,滨河小区,学府雅居,和平里,紫薇苑') || pg_temp.z('cb', i, 1, 32) || '幢' || pg_temp.z('cc', i, 1, 28) || '0' || pg_temp.z('ce', i, 1, 4) || '室',
  (pg_temp.f('cv', i) < 0.06)::int, (pg_temp.f('cdel', i) < 0.01)::int::char(1), pg_temp.one('cby', i, 'kf_wangli,kf_chenx,kf_zhouy,wx_api,wx_api,ec_sync'), d + time '08:30' + pg_temp.f('ct', i) * interval '10 hours'
from cu join t_station s on s.station_id = st;
update t_customer set create_time = date_trunc('second', create_time);

create table t_user_product (
  archive_id integer primary key,
  customer_id integer not null,
  product_id integer not null,
  serial_no varchar(30),
  buy_date date,
  buy_channel varchar(20),
  invoice_no varchar(30),
  warranty_end date,
  ext_warranty_end date,
  status char(1) not null,
  create_time timestamp
);
comment on table t_user_product is '用户产品档案表';
comment on column t_user_product.archive_id is '档案ID'; comment on column t_user_product.customer_id is '用户ID';
comment on column t_user_product.product_id is '产品ID'; comment on column t_user_product.serial_no is '机身条码';
comment on column t_user_product.buy_date is '购买日期'; comment on column t_user_product.buy_channel is '购买渠道';
comment on column t_user_product.invoice_no is '发票号'; comment on column t_user_product.warranty_end is '整机保修截止日';
comment on column t_user_product.ext_warranty_end is '延保截止日,未购延保为空'; comment on column t_user_product.status is '状态(1使用中 2已退机 3已换机 4报废)';
comment on column t_user_product.create_time is '建档时间';
create temp table ar as
select row_number() over (order by i, k)::int id, i cid, st, case when f < 0.42 then 1 + floor(power(pg_temp.f('ap', i * 9 + k), 1.3) * 6)::int else pg_temp.z('ap2', i * 9 + k, 7, 20) end pid,
  case when pg_temp.f('an', i * 9 + k) < 0.58 then d - pg_temp.z('ab', i * 9 + k, 1, 12) else d - pg_temp.z('ab2', i * 9 + k, 200, 2900) end b, d from (select cu.*, k, pg_temp.f('af', i * 9 + k) f from cu, generate_series(1, 6) k where k = 1 or k = 2 and pg_temp.f('a2', i) < 0.25 or i % 40 = 0) q;
update ar set pid = 7 + id % 14 where pid <= 6 and b > '2000-01-01' and (select list_date from t_product where product_id = pid) > b;
update ar set b = greatest(b, (select list_date from t_product where product_id = pid) + 30 + id % 60);
delete from ar where b > d;
insert into t_user_product
select id, cid, pid, case when pg_temp.f('as', id) < 0.95 then 'SN' || to_char(b - 60, 'YYMM') || lpad((id * 48271 % 1000000)::text, 6, '0') end, b, pg_temp.one('ach', id, '京东,京东,天猫,天猫,苏宁门店,专卖店,专卖店,工程渠道,拼多多'), case when pg_temp.f('ai', id) < 0.6 then lpad(pg_temp.z('ai2', id, 1000000, 99999999)::text, 8, '0') end,
  (b + warranty_months * interval '1 month')::date, case when pg_temp.f('aw', id) < 0.07 then (b + (warranty_months + 36) * interval '1 month')::date end, case when pg_temp.f('ast', id) < 0.96 then '1' when pg_temp.f('ast', id) < 0.975 then '2' when pg_temp.f('ast', id) < 0.99 then '3' else '4' end, d + time '09:00' + id % 500 * interval '1 minute'
from ar join t_product on product_id = pid;

create table t_part (
  part_id integer primary key,
  part_code varchar(20) not null,
  part_name varchar(40) not null,
  category varchar(4),
  unit varchar(6),
  cost_price numeric(10,2),
  sale_price numeric(10,2),
  need_return smallint not null,
  stock_qty integer,
  status char(1) not null
);
comment on table t_part is '配件表';
comment on column t_part.part_id is '配件ID'; comment on column t_part.part_code is '配件编码';
comment on column t_part.part_name is '配件名称'; comment on column t_part.category is '适用品类(字典product_category)';
comment on column t_part.unit is '单位'; comment on column t_part.cost_price is '结算价(元)';
comment on column t_part.sale_price is '保外零售价(元)'; comment on column t_part.need_return is '旧件是否需返还(0否 1是)';
comment on column t_part.stock_qty is '总仓库存数量'; comment on column t_part.status is '状态(0正常 1停供)';
insert into t_part select n, '30' || lpad((n * 617)::text, 6, '0'), split_part(x, '/', 2), split_part(x, '/', 1), '件', split_part(x, '/', 3)::numeric, round(split_part(x, '/', 3)::numeric * 1.6), (split_part(x, '/', 3)::numeric >= 80)::int, pg_temp.z('pq', n, 0, 420), (n = 11)::int::char(1)
from unnest(string_to_array('KT/压缩机/620,KT/室外主板/260,KT/室内主板/150,KT/遥控器/25,KT/四通阀/95,KT/室内风机电机/120,KT/温度传感器/12,BX/压缩机/410,BX/主控板/180,BX/门封条/45,BX/温控器/38,BX/照明灯/15,XY/排水泵/55,XY/电脑板/165,XY/电机/230,XY/门锁开关/35,XY/进水阀/28,RS/加热管/65,RS/镁棒/22,RS/点火器/48,RS/主控板/135,RS/内胆/380,YJ/电机/190,YJ/触控面板/85,YJ/照明灯/12', ',')) with ordinality u(x, n);

-- 工单的中间数据:每台机的安装或维修 ------------------------------------------------------------------------
create temp table wo0 as
select row_number() over (order by ct, aid, k)::int id, q.* from (
 select a.id aid, a.cid, a.st st0, a.pid, a.b, k, case when k = 1 and d - b <= 12 then '10' when pg_temp.f('wt', a.id * 9 + k) < 0.8 then '20' when pg_temp.f('wt', a.id * 9 + k) < 0.92 then '30' when pg_temp.f('wt', a.id * 9 + k) < 0.97 then '40' else '50' end ot,
  (dd + time '07:50' + (pg_temp.f('wh', a.id * 9 + k) + pg_temp.f('wh2', a.id * 9 + k)) * interval '6 hours')::timestamp(0) ct
 from ar a, generate_series(1, 3) k, lateral (select case when k = 1 then d else d + pg_temp.z('wd', a.id * 9 + k, 25, 800) end dd) x
 where (k = 1 or k = 2 and pg_temp.f('wk', a.id) < 0.5 or k = 3 and pg_temp.f('wk', a.id) < 0.17) and dd <= date '2026-06-30'
  and pg_temp.f('ws', a.id * 9 + k) < case when a.pid <= 6 and extract(month from dd) in (6, 7, 8) then 1 when a.pid <= 6 then 0.62 when extract(isodow from dd) >= 6 then 0.95 else 0.8 end) q;
create temp table wo as
select w.*, e.engineer_id eid, p.category cat, p.install_fee,
  case when ot = '10' then '1' when ct::date <= up.warranty_end then '1' when ct::date <= up.ext_warranty_end then '3' else '2' end wty,
  case when pg_temp.f('wst', w.id) < 0.055 and ct < '2026-06-29' then '90' when ct > '2026-06-30 12:00' then case when w.id % 3 = 0 then '20' else '10' end when ct > '2026-06-29' then (array['20','30','30','40','50'])[1 + w.id % 5] when ct > '2026-06-24' then '50' when ct > '2026-05-01' and w.id % 25 = 0 then '30' else '60' end stt,
  ct + (2 + power(pg_temp.f('wdp', w.id), 3) * 500) * interval '1 minute' dt, case when extract(hour from ct) < 11 and pg_temp.f('war', w.id) < 0.35 then ct::date + time '14:00' + pg_temp.f('wah', w.id) * interval '4 hours' else ct::date + 1 + floor(power(pg_temp.f('war', w.id), 3) * 3)::int + time '08:20' + pg_temp.f('wah', w.id) * interval '9 hours' end as at, (25 + pg_temp.f('wf', w.id) * 130) * interval '1 minute' dur
from (select w.*, case when st0 in (23, 27) and ct > '2025-06-25' then st0 - 1 when st0 = 20 and ct > '2026-05-15' then 2 else st0 end st from wo0 w) w
join t_product p on p.product_id = w.pid join t_user_product up on up.archive_id = w.aid
join lateral (select engineer_id from t_engineer e where e.station_id = w.st and e.entry_date < ct and (leave_date is null or leave_date > ct + interval '5 days') order by pg_temp.f('we', w.id * 200 + engineer_id) * (1 + engineer_id % 4) limit 1) e on true;

update wo set dt = least(dt, at - interval '40 minutes');
update wo set at = least(at, timestamp '2026-06-30 15:00') where stt in ('40', '50') and ct < '2026-06-30 12:00';
update wo set ct = least(ct, at - interval '2 hours'), dt = least(dt, at - interval '1 hour');

create table t_work_order (
  order_id integer primary key,
  order_no varchar(20) not null,
  order_type varchar(4) not null,
  order_source varchar(4),
  customer_id integer not null,
  archive_id integer,
  product_id integer,
  station_id integer,
  engineer_id integer,
  fault_type varchar(4),
  fault_desc varchar(200),
  warranty_type char(1),
  order_status varchar(4) not null,
  appoint_time timestamp,
  finish_time timestamp,
  cancel_reason varchar(60),
  is_urgent smallint default 0,
  create_by varchar(20),
  create_time timestamp not null,
  update_time timestamp
);
comment on table t_work_order is '服务工单表';
comment on column t_work_order.order_id is '工单ID'; comment on column t_work_order.order_no is '工单号';
comment on column t_work_order.order_type is '工单类型(字典order_type)'; comment on column t_work_order.order_source is '工单来源(字典order_source)';
comment on column t_work_order.customer_id is '用户ID'; comment on column t_work_order.archive_id is '产品档案ID';
comment on column t_work_order.product_id is '产品ID'; comment on column t_work_order.station_id is '服务网点ID,未派工为空';
comment on column t_work_order.engineer_id is '服务工程师ID'; comment on column t_work_order.fault_type is '故障类型(字典fault_type),非维修单为空';
comment on column t_work_order.fault_desc is '故障描述'; comment on column t_work_order.warranty_type is '保修类型(字典warranty_type)';
comment on column t_work_order.order_status is '工单状态(字典order_status)'; comment on column t_work_order.appoint_time is '预约上门时间';
comment on column t_work_order.finish_time is '完工时间'; comment on column t_work_order.cancel_reason is '取消原因';
comment on column t_work_order.is_urgent is '是否加急(0否 1是)'; comment on column t_work_order.create_by is '受理人';
comment on column t_work_order.create_time is '受理时间'; comment on column t_work_order.update_time is '更新时间';
insert into t_work_order
select id, 'SH' || to_char(ct, 'YYMMDD') || lpad(id::text, 5, '0'), ot, pg_temp.one('wsrc', id, '10,10,10,20,20,20,30,30,40,50'), cid, aid, pid, case when disp then st end, case when disp then eid end, ft,
  case ft when 'F01' then '开机后' || pg_temp.one('wfd', id, '不制冷,不制热,制冷效果差,半小时就停') when 'F02' then pg_temp.one('wfd', id, '底部漏水,内机滴水,接口渗水') when 'F03' then pg_temp.one('wfd', id, '运行噪音大,脱水时异响,外机震动') when 'F04' then '插电无反应' when 'F05' then '显示' || pg_temp.one('wfd', id, 'E1,E2,E4,F3,H6') || '故障' when 'F06' then '不排水,卡在脱水' when 'F07' then '水不热' when 'F99' then pg_temp.one('wfd', id, '按键失灵,门关不严,灯不亮,吸力变小') end,
  wty, stt, case when stt in ('30', '40', '50', '60') then date_trunc('hour', at) end, case when stt in ('50', '60') then date_trunc('second', fin) end, case stt when '90' then pg_temp.one('wcr', id, '用户自行解决,用户自行解决,重复报单,用户退货,联系不上用户') end, (pg_temp.f('wu', id) < 0.05)::int, pg_temp.one('wby', id, 'kf_wangli,kf_chenx,kf_zhouy,kf_liq,wx_api'), ct,
  date_trunc('second', case stt when '60' then fin + interval '26 hours' when '50' then fin when '10' then null when '90' then dt + interval '3 hours' else dt end)
from (select wo.*, case when ct > '2026-06-24' then least(at + dur, timestamp '2026-06-30 18:00' - id % 90 * interval '1 minute') else at + dur end fin, stt <> '10' and not (stt = '90' and id % 2 = 0) disp,
  case when ot <> '20' then null else case cat when 'KT' then pg_temp.one('wft', id, 'F01,F01,F01,F02,F03,F05,F04') when 'BX' then pg_temp.one('wft', id, 'F01,F01,F03,F04,F02,F99') when 'XY' then pg_temp.one('wft', id, 'F06,F03,F05,F02,F04,F99') when 'RS' then pg_temp.one('wft', id, 'F07,F07,F02,F05,F04') else pg_temp.one('wft', id, 'F03,F99,F04') end end ft from wo) w;

create table t_dispatch (
  dispatch_id integer primary key,
  order_id integer not null,
  station_id integer not null,
  engineer_id integer,
  dispatch_type char(1) not null,
  dispatch_status char(1) not null,
  dispatch_time timestamp not null,
  accept_time timestamp,
  reject_reason varchar(60),
  dispatch_by varchar(20)
);
comment on table t_dispatch is '派工记录表';
comment on column t_dispatch.dispatch_id is '派工ID'; comment on column t_dispatch.order_id is '工单ID';
comment on column t_dispatch.station_id is '网点ID'; comment on column t_dispatch.engineer_id is '工程师ID';
comment on column t_dispatch.dispatch_type is '派工方式(1自动 2人工)'; comment on column t_dispatch.dispatch_status is '派工状态(0待接单 1已接单 2已拒单 3已改派)';
comment on column t_dispatch.dispatch_time is '派工时间'; comment on column t_dispatch.accept_time is '接单时间';
comment on column t_dispatch.reject_reason is '拒单原因'; comment on column t_dispatch.dispatch_by is '派工人';
insert into t_dispatch
select row_number() over (order by t, order_id), order_id, station_id, e, case when pg_temp.f('dty', order_id) < 0.7 and r = 2 then '1' else '2' end, s, t, case when s = '1' then t + (1 + power(pg_temp.f('da', order_id), 2) * 100)::int * interval '1 minute' end, case s when '2' then pg_temp.one('dr', order_id, '距离过远,工单已满,无此品类技能') end, case when pg_temp.f('dty', order_id) < 0.7 and r = 2 then 'system' else pg_temp.one('db', order_id, 'dd_sunhui,dd_malin') end
from (select o.*, r, case when r = 1 then (select min(engineer_id) from t_engineer x where x.station_id = o.station_id and x.engineer_id <> o.engineer_id and x.entry_date < ct and coalesce(x.leave_date, '2099-01-01') > ct) else o.engineer_id end e,
   case when r = 1 then case when o.order_id % 3 = 0 then '3' else '2' end when order_status = '20' then '0' else '1' end s, date_trunc('second', case when r = 1 then dt - (dt - ct) / 2 else dt end) t
  from t_work_order o join wo on wo.id = o.order_id, generate_series(1, 2) r where o.station_id is not null and (r = 2 or pg_temp.f('drj', o.order_id) < 0.07)) q;
update t_dispatch d set accept_time = least(accept_time, appoint_time - interval '5 minutes') from t_work_order o where o.order_id = d.order_id and accept_time > appoint_time - interval '5 minutes';
update t_dispatch d set dispatch_time = accept_time - interval '3 minutes' where accept_time < dispatch_time;
update t_dispatch d set dispatch_time = create_time + interval '2 minutes' from t_work_order o where o.order_id = d.order_id and dispatch_time < create_time;

create table t_part_apply (
  apply_id integer primary key,
  apply_no varchar(20) not null,
  order_id integer not null,
  station_id integer not null,
  engineer_id integer not null,
  part_id integer not null,
  qty integer not null,
  unit_price numeric(10,2) not null,
  amount numeric(10,2) not null,
  apply_status char(1) not null,
  apply_time timestamp not null,
  issue_time timestamp,
  return_status char(1) not null,
  return_time timestamp,
  return_express_no varchar(30)
);
comment on table t_part_apply is '配件领用与旧件返还表';
comment on column t_part_apply.apply_id is '领用ID'; comment on column t_part_apply.apply_no is '领用单号';
comment on column t_part_apply.order_id is '工单ID'; comment on column t_part_apply.station_id is '网点ID';
comment on column t_part_apply.engineer_id is '领用工程师ID'; comment on column t_part_apply.part_id is '配件ID';
comment on column t_part_apply.qty is '数量'; comment on column t_part_apply.unit_price is '单价(元),保外为零售价';
comment on column t_part_apply.amount is '金额(元)'; comment on column t_part_apply.apply_status is '领用状态(0待审核 1已发放 2已驳回 3新件退回)';
comment on column t_part_apply.apply_time is '申请时间'; comment on column t_part_apply.issue_time is '发放时间';
comment on column t_part_apply.return_status is '旧件返还状态(0无需返还 1待返还 2已返还 3逾期未返)'; comment on column t_part_apply.return_time is '旧件返还时间';
comment on column t_part_apply.return_express_no is '返还快递单号';
insert into t_part_apply
select row_number() over (order by t, order_id), 'PJ' || to_char(t, 'YYMMDD') || lpad(order_id::text, 5, '0'), order_id, station_id, engineer_id, part_id, q, pr, q * pr, s, t, case when s in ('1', '3') then t + interval '35 minutes' end, r, case r when '2' then finish_time + (2 + pg_temp.f('prt', order_id) * 18) * interval '1 day' end::timestamp(0), case when r = '2' then 'SF' || lpad(pg_temp.z('pex', order_id, 1, 999999999)::text, 12, '0') end
from (select x.*, case when s <> '1' or need_return = 0 or warranty_type = '2' then '0' when finish_time > '2026-06-09' then '1' when pg_temp.f('prs', order_id) < 0.93 then '2' else '3' end r from (
  select o.*, p.part_id, p.need_return, 1 + (p.cost_price < 30 and pg_temp.f('pqq', o.order_id) < 0.2)::int q, case o.warranty_type when '2' then p.sale_price else p.cost_price end pr,
   case when pg_temp.f('pst', o.order_id) < 0.03 then '2' when pg_temp.f('pst', o.order_id) < 0.08 then '3' when o.order_status = '40' then '0' else '1' end s, date_trunc('second', least(appoint_time - interval '50 minutes', coalesce(finish_time, appoint_time) - interval '80 minutes')) t
  from t_work_order o join t_product pr on pr.product_id = o.product_id join lateral (select * from t_part p where p.category = pr.category order by pg_temp.f('pp', o.order_id * 40 + p.part_id) * (1 + p.cost_price::float8 / 200) limit 1) p on true
  where o.order_type = '20' and o.order_status in ('40', '50', '60') and pg_temp.f('pa', o.order_id) < 0.66) x) y;
update t_part_apply a set apply_time = o.create_time + interval '10 minutes', issue_time = case when issue_time is not null then o.create_time + interval '25 minutes' end from t_work_order o where o.order_id = a.order_id and a.apply_time < o.create_time;

create table t_settlement (
  settle_id integer primary key,
  settle_no varchar(20) not null,
  station_id integer not null,
  settle_month char(6) not null,
  order_count integer not null,
  total_amount numeric(12,2) not null,
  deduct_amount numeric(12,2) not null default 0,
  actual_amount numeric(12,2) not null,
  settle_status char(1) not null,
  audit_by varchar(20),
  audit_time timestamp,
  pay_time timestamp,
  invoice_no varchar(20)
);
comment on table t_settlement is '网点费用结算单';
comment on column t_settlement.settle_id is '结算单ID'; comment on column t_settlement.settle_no is '结算单号';
comment on column t_settlement.station_id is '网点ID'; comment on column t_settlement.settle_month is '结算月份(YYYYMM)';
comment on column t_settlement.order_count is '结算工单数'; comment on column t_settlement.total_amount is '应结金额(元)';
comment on column t_settlement.deduct_amount is '考核扣款(元)'; comment on column t_settlement.actual_amount is '实结金额(元)';
comment on column t_settlement.settle_status is '结算状态(0待审核 1已审核 2已付款 3已驳回)'; comment on column t_settlement.audit_by is '审核人';
comment on column t_settlement.audit_time is '审核时间'; comment on column t_settlement.pay_time is '付款时间';
comment on column t_settlement.invoice_no is '发票号';
create table t_order_fee (
  fee_id integer primary key,
  order_id integer not null,
  station_id integer not null,
  fee_type char(1) not null,
  pay_side char(1) not null,
  amount numeric(10,2) not null,
  pay_method varchar(10),
  settle_id integer,
  create_time timestamp not null
);
comment on table t_order_fee is '工单费用明细表';
comment on column t_order_fee.fee_id is '费用ID'; comment on column t_order_fee.order_id is '工单ID';
comment on column t_order_fee.station_id is '网点ID'; comment on column t_order_fee.fee_type is '费用类型(字典fee_type)';
comment on column t_order_fee.pay_side is '承担方(1厂家 2用户)'; comment on column t_order_fee.amount is '金额(元)';
comment on column t_order_fee.pay_method is '用户付款方式,厂家承担为空'; comment on column t_order_fee.settle_id is '结算单ID,未结算或用户承担为空';
comment on column t_order_fee.create_time is '产生时间';
insert into t_order_fee
select row_number() over (order by finish_time, order_id, ft), order_id, station_id, ft, side, amt, case side when '2' then pg_temp.one('fp', order_id, '微信,微信,微信,支付宝,现金') end, null, finish_time from (
 select o.order_id, o.station_id, finish_time, ft, case when ft = '6' or warranty_type = '2' and ft in ('2', '3', '4') or order_type = '40' then '2' else '1' end side,
  case ft when '1' then w.install_fee when '2' then (array[40,50,60,80,120])[pg_temp.z('fa', o.order_id, 1, 5)] when '3' then a.amount when '4' then 30 when '5' then pg_temp.z('fk', o.order_id, 6, 30) * 2 else 100 end amt
 from t_work_order o join wo w on w.id = o.order_id left join t_part_apply a on a.order_id = o.order_id and a.apply_status = '1' cross join unnest(array['1','2','3','4','5','6']) ft
 where o.order_status in ('50', '60') and case ft when '1' then order_type in ('10', '40') when '2' then order_type = '20' when '3' then order_type = '20' and warranty_type = '2' and a.amount is not null when '4' then order_type in ('20', '30', '50') when '5' then pg_temp.f('ff', o.order_id) < 0.12 else order_type = '10' and w.cat = 'KT' and pg_temp.f('fg', o.order_id) < 0.15 end) q;
insert into t_settlement
select row_number() over (order by m, station_id), 'JS' || m || lpad(station_id::text, 4, '0'), station_id, m, c, t, dd, t - dd, s, case when s <> '0' then pg_temp.one('ja', n, 'cw_gaoy,cw_tangm') end, case when s <> '0' then nx + interval '7 days 10 hours' + n % 300 * interval '1 minute' end, case when s = '2' then nx + interval '15 days 15 hours' end, case when s = '2' then lpad(pg_temp.z('ji', n, 1000000, 99999999)::text, 8, '0') end
from (select *, m::int * 100::bigint + station_id n, to_date(m, 'YYYYMM') + interval '1 month' nx, case when pg_temp.f('jd', m::int * 100::bigint + station_id) < 0.25 and t > 200 then 50 * pg_temp.z('jd2', m::int * 100::bigint + station_id, 1, 2) else 0 end dd,
   case when m = '202605' then case when station_id % 6 = 5 then '3' when station_id % 3 = 0 then '0' else '1' end else '2' end s
  from (select to_char(create_time, 'YYYYMM') m, station_id, count(distinct order_id) c, sum(amount) t from t_order_fee where pay_side = '1' and create_time < '2026-06-01' group by 1, 2) g) h;
update t_order_fee f set settle_id = s.settle_id from t_settlement s where f.pay_side = '1' and s.station_id = f.station_id and s.settle_month = to_char(f.create_time, 'YYYYMM');

create table t_visit (
  visit_id integer primary key,
  order_id integer not null,
  customer_id integer not null,
  visit_type char(1) not null,
  visit_result char(1) not null,
  attitude_score smallint,
  skill_score smallint,
  overall_score smallint,
  is_charged_ok smallint,
  opinion varchar(200),
  visit_by varchar(20),
  visit_time timestamp not null
);
comment on table t_visit is '回访表';
comment on column t_visit.visit_id is '回访ID'; comment on column t_visit.order_id is '工单ID';
comment on column t_visit.customer_id is '用户ID'; comment on column t_visit.visit_type is '回访方式(1电话 2短信 3微信)';
comment on column t_visit.visit_result is '回访结果(1成功 2无人接听 3拒访)'; comment on column t_visit.attitude_score is '态度评分(1-5)';
comment on column t_visit.skill_score is '技术评分(1-5)'; comment on column t_visit.overall_score is '总体满意度(1-5)';
comment on column t_visit.is_charged_ok is '收费是否规范(0否 1是)'; comment on column t_visit.opinion is '用户意见';
comment on column t_visit.visit_by is '回访人'; comment on column t_visit.visit_time is '回访时间';
insert into t_visit
select row_number() over (order by t, order_id), order_id, customer_id, vt, r, case when r = '1' then least(5, b + (pg_temp.f('v1', order_id) < 0.4)::int) end, case when r = '1' then greatest(1, b - (pg_temp.f('v2', order_id) < 0.15)::int) end, case when r = '1' then b end, case when r = '1' then (b > 2 or order_id % 2 = 0)::int end,
 case when r = '1' and b <= 2 then pg_temp.one('vo', order_id, '师傅迟到两小时,修完两天又坏,收费没有明细,态度不好') when r = '1' and pg_temp.f('vo2', order_id) < 0.08 then pg_temp.one('vo3', order_id, '师傅很专业,服务及时,安装后清理了现场') end, case when vt = '1' then pg_temp.one('vb', order_id, 'hf_jiangl,hf_xum') else 'system' end, t
from (select order_id, customer_id, pg_temp.one('vt', order_id, '1,1,2,3,3') vt, case when pg_temp.f('vr', order_id) < 0.74 then '1' when pg_temp.f('vr', order_id) < 0.93 then '2' else '3' end r, (array[1,2,3,4,4,4,5,5,5,5,5,5,5,5,5,5,5,4,3,5])[pg_temp.z('vs', order_id, 1, 20)] b, (finish_time::date + 1 + time '09:20' + pg_temp.f('vh', order_id) * interval '8 hours')::timestamp(0) t from t_work_order where order_status = '60' and pg_temp.f('vv', order_id) < 0.72) q;

create table t_complaint (
  complaint_id integer primary key,
  complaint_no varchar(20) not null,
  customer_id integer not null,
  order_id integer,
  station_id integer,
  complaint_type char(1) not null,
  complaint_level char(1) not null,
  content varchar(200),
  status char(1) not null,
  is_valid smallint,
  handle_by varchar(20),
  handle_result varchar(200),
  compensate_amount numeric(10,2),
  create_time timestamp not null,
  close_time timestamp
);
comment on table t_complaint is '投诉表';
comment on column t_complaint.complaint_id is '投诉ID'; comment on column t_complaint.complaint_no is '投诉单号';
comment on column t_complaint.customer_id is '用户ID'; comment on column t_complaint.order_id is '关联工单ID';
comment on column t_complaint.station_id is '被投诉网点ID'; comment on column t_complaint.complaint_type is '投诉类型(字典complaint_type)';
comment on column t_complaint.complaint_level is '投诉级别(1一般 2严重 3重大)'; comment on column t_complaint.content is '投诉内容';
comment on column t_complaint.status is '处理状态(0待处理 1处理中 2已结案 3已撤诉)'; comment on column t_complaint.is_valid is '是否有效投诉(0否 1是),未判定为空';
comment on column t_complaint.handle_by is '处理人'; comment on column t_complaint.handle_result is '处理结果';
comment on column t_complaint.compensate_amount is '补偿金额(元)'; comment on column t_complaint.create_time is '投诉时间';
comment on column t_complaint.close_time is '结案时间';
insert into t_complaint
select row_number() over (order by t, order_id), 'TS' || to_char(t, 'YYMMDD') || lpad(order_id::text, 5, '0'), customer_id, order_id, station_id, ty, case when pg_temp.f('tl', order_id) < 0.8 then '1' when pg_temp.f('tl', order_id) < 0.96 then '2' else '3' end,
  case ty when '1' then '师傅说话态度差' when '2' then '约好时间没有上门' when '3' then '多收材料费' when '4' then '修好没几天又坏' else '新机频繁故障' end, s, v, case when s <> '0' then pg_temp.one('th', order_id, 'ts_luoj,ts_pengx') end, case when s = '2' then case v when 1 then pg_temp.one('tr', order_id, '致歉并重新上门,退还多收费用,更换工程师并考核网点') else '核实后用户谅解' end end,
  case when s = '2' and v = 1 and pg_temp.f('tc', order_id) < 0.3 then 50 * pg_temp.z('tc2', order_id, 1, 6) end, t, case when s in ('2', '3') then t + (0.3 + pg_temp.f('tz', order_id) * 6) * interval '1 day' end::timestamp(0)
from (select *, case when s = '2' then (pg_temp.f('tv', order_id) < 0.7)::int end v from (select o.*, pg_temp.one('ty', order_id, '1,2,2,2,3,4,4,5') ty, (finish_time::date + 1 + floor(power(pg_temp.f('tt', order_id), 2) * 6)::int + time '08:40' + pg_temp.f('tth', order_id) * interval '10 hours')::timestamp(0) t, case when finish_time > '2026-06-18' then '1' when pg_temp.f('ts', order_id) < 0.9 then '2' else '3' end s from t_work_order o where order_status = '60' and pg_temp.f('tx', order_id * 7) < 0.085) a) b;

create table t_order_log (
  log_id integer primary key,
  order_id integer not null,
  old_status varchar(4),
  new_status varchar(4) not null,
  operator varchar(20),
  log_time timestamp not null,
  remark varchar(100)
);
comment on table t_order_log is '工单状态变更日志';
comment on column t_order_log.log_id is '日志ID'; comment on column t_order_log.order_id is '工单ID';
comment on column t_order_log.old_status is '变更前状态(字典order_status)'; comment on column t_order_log.new_status is '变更后状态(字典order_status)';
comment on column t_order_log.operator is '操作人'; comment on column t_order_log.log_time is '变更时间';
comment on column t_order_log.remark is '备注';
insert into t_order_log
select row_number() over (order by t, order_id, n), order_id, o, n, case n when '10' then create_by when '20' then create_by when '60' then 'system' else 'app' end, t, null from (
 select order_id, create_by, null::text o, '10' n, create_time t from t_work_order where create_time >= '2026-01-01'
 union all select d.order_id, dispatch_by, '10', '20', dispatch_time from t_dispatch d join t_work_order o using (order_id) where dispatch_status in ('0', '1') and o.create_time >= '2026-01-01'
 union all select order_id, create_by, '30', '40', appoint_time + interval '6 minutes' from t_work_order where order_status in ('40', '50', '60') and create_time >= '2026-01-01'
 union all select order_id, create_by, '20', '30', accept_time + interval '3 minutes' from t_dispatch join t_work_order using (order_id) where order_status in ('30', '40', '50', '60') and dispatch_status = '1' and t_work_order.create_time >= '2026-01-01'
 union all select order_id, create_by, '40', '50', finish_time from t_work_order where finish_time is not null and create_time >= '2026-01-01'
 union all select order_id, create_by, '50', '60', update_time from t_work_order where order_status = '60' and create_time >= '2026-01-01'
 union all select order_id, create_by, case when station_id is null then '10' else '20' end, '90', update_time from t_work_order where order_status = '90' and create_time >= '2026-01-01') q;

create table sys_config (
  config_id integer primary key,
  config_key varchar(50) not null,
  config_value varchar(100),
  config_name varchar(60),
  update_time timestamp
);
comment on table sys_config is '参数配置表';
comment on column sys_config.config_id is '参数主键'; comment on column sys_config.config_key is '参数键名';
comment on column sys_config.config_value is '参数键值'; comment on column sys_config.config_name is '参数名称';
comment on column sys_config.update_time is '更新时间';
insert into sys_config values (1,'order.auto.dispatch','Y','是否自动派工','2024-01-02 10:00:00'),(2,'order.accept.timeout','120','接单超时(分钟)','2024-05-20 14:12:09'),(3,'part.return.days','20','旧件返还期限(天)','2024-01-02 10:00:00'),(4,'visit.sample.rate','70','回访抽样比例','2025-03-11 09:41:30'),(5,'settle.day','8','每月结算审核日','2024-01-02 10:00:00');

create index idx_wo_customer on t_work_order (customer_id);
create index idx_wo_create on t_work_order (create_time);
create index idx_fee_order on t_order_fee (order_id);
