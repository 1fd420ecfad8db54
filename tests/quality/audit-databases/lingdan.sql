-- 零担专线物流公司的运输管理系统（TMS）：网点、客户、车辆、运单及费用、配载车次、到货、签收、代收货款、异常理赔。
-- 仿蓝桥软件 / 三方云：每列有注释，代码集中在数据字典 tms_dict，没有外键；截止 2026-06-30 晚八点。
-- 数值取自行号的散列，每次装载相同；函数随会话消失。
set jit = off;
set time zone 'Asia/Shanghai';
set client_min_messages = warning;
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '#' || i, 29) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
-- 'a:3,b:1' 表示 a 占四分之三
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  parts text[] := string_to_array(list, ',');
  total float8 := 0;
  rest float8;
  p text;
begin
  foreach p in array parts loop total := total + split_part(p, ':', 2)::float8; end loop;
  rest := pg_temp.f(k, i) * total;
  foreach p in array parts loop
    rest := rest - split_part(p, ':', 2)::float8;
    if rest < 0 then return split_part(p, ':', 1); end if;
  end loop;
  return split_part(p, ':', 1);
end $$;
create function pg_temp.person(k text, i bigint, male boolean) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, '王,李,张,刘,陈,杨,黄,赵,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗,梁,宋,郑,谢,韩,唐,冯,于,董,萧,程,曹,袁,邓,许,傅,沈,曾,彭,吕,苏,卢,蒋,蔡,贾,丁,魏,薛,叶,阎,余,潘,杜,戴,夏,钟,汪,田,任,姜') || case when male then pg_temp.one(k || 'g', i, '伟,强,磊,军,洋,勇,杰,涛,明,超,刚,平,辉,鹏,建国,建华,志强,海波,浩然,思远,文博,国庆,俊杰,子轩,宇航,家豪,晓东,振华,立新,学文,天佑,博文,泽宇,少华,云飞,凯') else pg_temp.one(k || 'g', i, '芳,娜,敏,静,丽,艳,娟,霞,秀兰,桂英,玉梅,婷婷,晓燕,雨桐,子涵,佳怡,春梅,雪,琳,欣怡,慧,倩,红梅,丹,诗雨,梦瑶,莉,小玲,思琪,若曦,雅婷,颖') end $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '130,135,136,138,139,150,151,158,159,177,180,186,187,189,199') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;

-- 基础资料 --------------------------------------------------------------------------------------------------------

create table tms_dict (
  dict_id integer primary key,
  dict_type varchar(30) not null,
  dict_type_name varchar(30) not null,
  dict_value varchar(10) not null,
  dict_label varchar(50) not null,
  sort_no smallint not null default 0,
  is_enabled smallint not null default 1
);
comment on table tms_dict is '数据字典';
comment on column tms_dict.dict_id is '字典主键'; comment on column tms_dict.dict_type is '字典类型编码'; comment on column tms_dict.dict_type_name is '字典类型名称'; comment on column tms_dict.dict_value is '字典值'; comment on column tms_dict.dict_label is '字典名称'; comment on column tms_dict.sort_no is '排序'; comment on column tms_dict.is_enabled is '是否启用（1是 0否）';
insert into tms_dict
select row_number() over (order by o, n), t, tn, split_part(v, '=', 1), split_part(v, '=', 2), n, case when v = '4=保函' then 0 else 1 end
from (values (1, 'waybill_status', '运单状态', '10=已开单,20=已配载,30=在途,40=已到货,50=送货中,60=已签收,70=已退回,90=已作废'), (2, 'pay_type', '付款方式', '1=现付,2=到付,3=回付,4=月结'), (3, 'delivery_type', '交货方式', '1=自提,2=送货,3=送货上楼'),
  (4, 'load_status', '车次状态', '1=配载中,2=已发车,3=已到达,9=已作废'), (5, 'sign_type', '签收类型', '1=本人签收,2=代签,3=部分签收'), (6, 'cod_status', '代收货款状态', '0=待收,1=已收,2=已回款,3=已发放,9=已取消'),
  (7, 'excp_type', '异常类型', '1=破损,2=短少,3=湿损,4=拒收,5=串货,6=延误,7=联系不上收货人'), (8, 'excp_status', '异常处理状态', '0=待处理,1=处理中,2=已结案,3=已撤销'), (9, 'receipt_type', '回单类型', '1=无回单,2=签回单,3=电子回单,4=保函'), (10, 'pack_type', '包装', '01=纸箱,02=编织袋,03=木箱,04=托盘,05=铁桶,06=裸装')) as d (o, t, tn, list),
  unnest(string_to_array(list, ',')) with ordinality as u (v, n);

create table tms_site (
  site_id integer primary key,
  site_code varchar(10) not null,
  site_name varchar(30) not null,
  site_type smallint not null,
  province varchar(20) not null,
  city varchar(20) not null,
  address varchar(100),
  manager_name varchar(20),
  telephone varchar(20),
  cod_fee_rate numeric(6,4),
  status smallint not null default 1,
  create_time timestamp not null
);
comment on table tms_site is '网点';
comment on column tms_site.site_id is '网点主键'; comment on column tms_site.site_code is '网点编码'; comment on column tms_site.site_name is '网点名称'; comment on column tms_site.site_type is '网点类型（1总部 2直营 3加盟）'; comment on column tms_site.province is '省份'; comment on column tms_site.city is '城市'; comment on column tms_site.address is '详细地址'; comment on column tms_site.manager_name is '网点负责人';
comment on column tms_site.telephone is '电话'; comment on column tms_site.cod_fee_rate is '代收货款手续费率，不办代收的网点为空'; comment on column tms_site.status is '状态（1启用 0停用）'; comment on column tms_site.create_time is '建档时间';
insert into tms_site
select i, c, n, t, p, ct, a, pg_temp.person('site', i, pg_temp.f('sm', i) < 0.8), pg_temp.mobile('site', i), case when i in (1, 13) then null when t = 3 then 0.004 else 0.003 end, case when i in (11, 13) then 0 else 1 end, timestamp '2023-05-08 09:00' + (i - 1) * interval '23 days 2 hours'
from (values (1, 'ZB', '总公司', 1, '广东', '佛山', '南海区大沥镇桂和路物流中心A座'), (2, 'FSDL', '佛山大沥营业部', 2, '广东', '佛山', '南海区大沥镇桂和路物流中心A12-15档'), (3, 'GZBY', '广州白云营业部', 2, '广东', '广州', '白云区太和镇大源货运市场C区8号'), (4, 'DGHJ', '东莞厚街营业部', 2, '广东', '东莞', '厚街镇家具大道货运站21号'),
  (5, 'CSYH', '长沙雨花站', 2, '湖南', '长沙', '雨花区高桥货运市场6栋'), (6, 'YYLH', '岳阳临湖站', 3, '湖南', '岳阳', '岳阳楼区临湖公路88号'), (7, 'WHHP', '武汉黄陂站', 2, '湖北', '武汉', '黄陂区滠口货运大市场B3'), (8, 'ZZGC', '郑州管城站', 2, '河南', '郑州', '管城区南四环豫运物流港'), (9, 'XAWY', '西安未央站', 3, '陕西', '西安', '未央区北三环货运北站D5'),
  (10, 'CQBN', '重庆巴南站', 2, '重庆', '重庆', '巴南区公路物流基地7-11'), (11, 'GYWD', '贵阳乌当站', 3, '贵州', '贵阳', '乌当区航天路货运站'), (12, 'CDXD', '成都新都站', 2, '四川', '成都', '新都区物流大道传化港E2'), (13, 'SZLG', '深圳龙岗营业部', 3, '广东', '深圳', '龙岗区平湖货运站9号')) as s (i, c, n, t, p, ct, a);

create table tms_user (
  user_id integer primary key,
  login_name varchar(20) not null,
  real_name varchar(20) not null,
  site_id integer not null,
  post_name varchar(20) not null,
  mobile varchar(11),
  entry_date date,
  leave_date date,
  user_status smallint not null default 1,
  last_login_time timestamp
);
comment on table tms_user is '用户（员工）';
comment on column tms_user.user_id is '用户主键'; comment on column tms_user.login_name is '登录名'; comment on column tms_user.real_name is '姓名'; comment on column tms_user.site_id is '所属网点（tms_site.site_id）'; comment on column tms_user.post_name is '岗位'; comment on column tms_user.mobile is '手机号'; comment on column tms_user.entry_date is '入职日期'; comment on column tms_user.leave_date is '离职日期';
comment on column tms_user.user_status is '状态（1在职 0离职）'; comment on column tms_user.last_login_time is '最后登录时间';
insert into tms_user
select i, lower(c) || lpad(k::text, 2, '0'), pg_temp.person('usr', i, pg_temp.f('ug', i) < 0.55), site_id, post, pg_temp.mobile('usr', i), ed, ld, case when ld is null then 1 else 0 end, case when ld is null then timestamp '2026-06-30 07:40' - floor(power(pg_temp.f('ll', i), 4) * 200)::int * interval '7 hours' + pg_temp.z('lm', i, 0, 59) * interval '1 minute' else ld + time '17:22' end
from (select *, case when k > 3 and pg_temp.f('lv', i) < 0.3 then ed + pg_temp.z('lvd', i, 250, 650) when site_id = 11 then date '2025-11-30' when site_id = 13 then date '2024-09-15' end as ld
  from (select row_number() over (order by s.site_id, k)::int as i, s.site_id, s.site_code as c, k, case when s.site_id = 1 then (array['总经理', '财务', '财务', '客服', '客服', '系统管理员'])[k] else (array['开单员', '站长', '操作员', '开单员', '客服', '操作员'])[k] end as post, s.create_time::date + k * 4 as ed
    from tms_site s cross join generate_series(1, 6) as k where k <= case when s.site_id <= 3 then 6 when s.site_type = 3 then 3 else 5 end) as a) as b;

create table tms_customer (
  customer_id integer primary key,
  customer_code varchar(12) not null,
  customer_name varchar(50) not null,
  customer_type smallint not null,
  site_id integer not null,
  contact_name varchar(20),
  mobile varchar(11),
  address varchar(100),
  is_monthly smallint not null default 0,
  credit_limit numeric(12,2),
  bank_name varchar(30),
  bank_account varchar(30),
  del_flag smallint not null default 0,
  create_time timestamp not null
);
comment on table tms_customer is '客户（发货方）';
comment on column tms_customer.customer_id is '客户主键'; comment on column tms_customer.customer_code is '客户编码'; comment on column tms_customer.customer_name is '客户名称'; comment on column tms_customer.customer_type is '客户类型（1企业 2个人）'; comment on column tms_customer.site_id is '归属网点（tms_site.site_id）'; comment on column tms_customer.contact_name is '联系人'; comment on column tms_customer.mobile is '联系手机';
comment on column tms_customer.address is '提货地址'; comment on column tms_customer.is_monthly is '是否月结客户（1是 0否）'; comment on column tms_customer.credit_limit is '月结信用额度（元），非月结为空'; comment on column tms_customer.bank_name is '代收货款发放银行'; comment on column tms_customer.bank_account is '代收货款发放账号（脱敏）'; comment on column tms_customer.del_flag is '删除标志（0正常 1删除）';
comment on column tms_customer.create_time is '建档时间';
insert into tms_customer
select i, 'KH' || lpad(i::text, 5, '0'), case when t = 1 then split_part(ci, '/', 1) || pg_temp.one('cn', i, '鑫源,恒达,永盛,金誉,宏泰,嘉美,立邦德,瑞丰,华冠,顺景,百捷,新兴,卓越,欧尚家,盈通,兆丰,美迪,佳仕,利民,泰昌') || pg_temp.one('cn2', i, '陶瓷,五金,家具,灯饰,电器,塑料制品,建材,服饰,铝业,卫浴,布艺,机电') || pg_temp.w('cn3', i, '有限公司:5,厂:3,商行:2,经营部:2') else n end,
  t, split_part(ci, '/', 2)::int, n, pg_temp.mobile('cus', i), case when t = 1 then split_part(ci, '/', 3) || pg_temp.one('cr', i, '工业园,大道,东路,市场,科技园') || pg_temp.z('ca', i, 1, 99) || '号' end, m, case when m = 1 then pg_temp.w('cl', i, '20000:4,50000:4,100000:2,200000:1')::numeric end,
  bk, case when bk is not null then '6222****' || lpad(pg_temp.z('bk', i, 0, 9999)::text, 4, '0') end, case when i > 30 and pg_temp.f('cd', i) < 0.03 then 1 else 0 end, ct
from (
  select *, pg_temp.person('cus', i, pg_temp.f('cg', i) < 0.65) as n, case when t = 1 and (i <= 30 and i % 3 <> 0 or pg_temp.f('mo', i) < 0.04) then 1 else 0 end as m, case when pg_temp.f('bk', i) < 0.6 then pg_temp.one('bkn', i, '工商银行,建设银行,农业银行,招商银行,邮储银行') end as bk,
    timestamp '2023-06-01 09:00' + floor(power(i / 420.0, 0.9) * 390)::int * interval '1 day' + pg_temp.z('cct', i, 0, 540) * interval '1 minute' as ct
  from (select i, case when i <= 30 or pg_temp.f('ct', i) < 0.72 then 1 else 2 end as t, pg_temp.w('cs', i, '佛山/2/南海区:9,广州/3/白云区:6,东莞/4/厚街镇:5,武汉/7/黄陂区:2,郑州/8/管城区:1,成都/12/新都区:1') as ci from generate_series(1, 420) as i) as a) as b;

create table tms_vehicle (
  vehicle_id integer primary key,
  plate_no varchar(10) not null,
  vehicle_type varchar(20) not null,
  owner_type smallint not null,
  load_ton numeric(6,2) not null,
  load_volume numeric(6,1),
  driver_name varchar(20) not null,
  driver_mobile varchar(11) not null,
  insurance_expire date,
  status smallint not null default 1,
  create_time timestamp not null
);
comment on table tms_vehicle is '车辆档案';
comment on column tms_vehicle.vehicle_id is '车辆主键'; comment on column tms_vehicle.plate_no is '车牌号'; comment on column tms_vehicle.vehicle_type is '车型'; comment on column tms_vehicle.owner_type is '车辆性质（1自有 2挂靠 3外调）'; comment on column tms_vehicle.load_ton is '核定载重（吨）'; comment on column tms_vehicle.load_volume is '容积（立方米）'; comment on column tms_vehicle.driver_name is '司机姓名';
comment on column tms_vehicle.driver_mobile is '司机手机'; comment on column tms_vehicle.insurance_expire is '保险到期日'; comment on column tms_vehicle.status is '状态（1正常 0停用）'; comment on column tms_vehicle.create_time is '建档时间';
insert into tms_vehicle
select i, pg_temp.w('pl', i, '粤E:6,粤A:4,粤S:2,鄂A:2,湘A:2,豫A:2,川A:1,赣C:3') || pg_temp.one('pl1', i, 'A,B,D,F,G,H,K,L,M,N,P,R,T,W') || lpad(pg_temp.z('pl2', i, 100, 9999)::text, 4, '0'), split_part(v, '/', 1), case when i <= 9 then 1 when i <= 20 then 2 else 3 end, split_part(v, '/', 2)::numeric, split_part(v, '/', 3)::numeric, pg_temp.person('drv', i, true), pg_temp.mobile('drv', i),
  case when i <= 20 or pg_temp.f('ins', i) < 0.5 then date '2026-05-20' + pg_temp.z('ie', i, 0, 330) end, case when i in (4, 17, 29, 38) then 0 else 1 end, timestamp '2023-07-01 10:00' + i * interval '7 days 100 minutes'
from (select i, pg_temp.w('vt', i, '9.6米高栏/18/55:3,13米高栏/32/90:4,17.5米平板/32/125:2,9.6米厢式/16/58:2') as v from generate_series(1, 48) as i) as a;

-- 运单 -----------------------------------------------------------------------------------------------------------

create temp table lane as
select * from (values (1, 2, 5, 0, 1.0), (1, 2, 7, 0, 1.3), (1, 2, 6, 0, 0.4), (2, 2, 8, 0, 1.0), (2, 2, 9, 0, 0.6), (3, 3, 10, 0, 0.8), (3, 3, 12, 0, 1.0), (3, 3, 11, 0, 0.3), (4, 4, 7, 0, 0.9), (4, 4, 5, 0, 0.5), (4, 4, 8, 0, 0.6), (5, 7, 2, 0, 0.5), (6, 8, 2, 0, 0.3), (7, 12, 3, 0, 0.35)) as l (route, s, d, x, wt);
create temp table day_weight as
select d, sum(w) over (order by d) - w as lo, sum(w) over (order by d) as hi, sum(w) over () as total
from (select d::date as d, (0.8 + 0.35 * (d::date - date '2024-07-01') / 730.0) * (array[0.25, 1.1, 1.05, 1, 1, 1.15, 0.8])[1 + extract(dow from d)::int] * (array[0.9, 0.7, 1.05, 1.05, 1, 0.95, 0.85, 0.9, 1.1, 1.05, 1.25, 1.2])[extract(month from d)::int]
    * case when d between '2025-01-24' and '2025-02-06' or d between '2026-02-12' and '2026-02-26' then 0 when extract(month from d) = 10 and extract(day from d) <= 4 then 0.15 else 1 end as w
  from generate_series(timestamp '2024-07-01', timestamp '2026-06-30', '1 day') as d) as a;
create temp table raw_wb as
with a as materialized (
  select i, w.d + time '08:40' + floor((pg_temp.f('tm', i) + pg_temp.f('tm2', i)) / 2 * 600)::int * interval '1 minute' as t, pg_temp.f('lane', i) as p
  from (select i, pg_temp.f('day', i) as u from generate_series(1, 3300) as i offset 0) as g join day_weight w on u * w.total >= w.lo and u * w.total < w.hi)
select row_number() over (order by t, i)::int as id, i, t, l.route, l.s, l.d
from a
join (select *, sum(wt) over (order by route, d) / sum(wt) over () as hi, (sum(wt) over (order by route, d) - wt) / sum(wt) over () as lo from lane) as l on a.p >= l.lo and a.p < l.hi
where not (l.d = 11 and a.t > '2025-11-20') and t < '2026-06-30 18:00';

-- 车次：每条线路隔数天一车，到岗时间依距离
create temp table raw_load as
select row_number() over (order by dep, route)::int as id, * from (
  select route, min(l.s) as s, dep, hrs, lead(dep) over (partition by route order by dep) as nxt
  from (select r as route, d::date + time '18:30' + pg_temp.z('dpm', r * 10000 + (d::date - date '2024-07-01'), 0, 270) * interval '1 minute' as dep, (array[16, 34, 36, 20, 22, 34, 38])[r] as hrs
    from generate_series(1, 7) as r, generate_series(timestamp '2024-07-02', timestamp '2026-07-03', '1 day') as d
    where (d::date - date '2024-07-01' + (array[0, 1, 2, 3, 0, 0, 2])[r]) % (array[3, 5, 5, 4, 8, 12, 10])[r] = 0 and not (d between '2025-01-25' and '2025-02-06' or d between '2026-02-13' and '2026-02-26')) as x
  join (select distinct route as lr, s from lane) as l on l.lr = x.route group by route, dep, hrs) as y;

create table tms_waybill (
  waybill_id integer primary key,
  waybill_no varchar(20) not null,
  customer_id integer not null,
  start_site_id integer not null,
  dest_site_id integer not null,
  billing_user_id integer not null,
  billing_time timestamp not null,
  consignee_name varchar(20) not null,
  consignee_mobile varchar(11),
  total_qty integer not null,
  total_weight numeric(10,2) not null,
  delivery_type smallint not null,
  receipt_type smallint not null default 1,
  cod_amount numeric(10,2) not null default 0,
  waybill_status smallint not null,
  remark varchar(100)
);
comment on table tms_waybill is '运单';
comment on column tms_waybill.waybill_id is '运单主键'; comment on column tms_waybill.waybill_no is '运单号'; comment on column tms_waybill.customer_id is '发货客户（tms_customer.customer_id）'; comment on column tms_waybill.start_site_id is '发货网点（tms_site.site_id）'; comment on column tms_waybill.dest_site_id is '到货网点（tms_site.site_id）'; comment on column tms_waybill.billing_user_id is '开单员（tms_user.user_id）';
comment on column tms_waybill.billing_time is '开单时间'; comment on column tms_waybill.consignee_name is '收货人'; comment on column tms_waybill.consignee_mobile is '收货人手机'; comment on column tms_waybill.total_qty is '总件数'; comment on column tms_waybill.total_weight is '总重量（公斤）'; comment on column tms_waybill.delivery_type is '交货方式（字典delivery_type）';
comment on column tms_waybill.receipt_type is '回单类型（字典receipt_type）'; comment on column tms_waybill.cod_amount is '代收货款（元），无代收为0'; comment on column tms_waybill.waybill_status is '运单状态（字典waybill_status）'; comment on column tms_waybill.remark is '备注';
insert into tms_waybill
select id, 'LQ' || to_char(t, 'YYMMDD') || lpad(id::text, 5, '0'),
  (array(select c.customer_id from tms_customer c where c.site_id = w.s order by c.customer_id))[1 + floor(power(pg_temp.f('wc', id), 2.6) * (select count(*) from tms_customer c where c.site_id = w.s))::int],
  s, d, (select u.user_id from tms_user u where u.site_id = w.s and u.post_name = '开单员' and coalesce(u.leave_date, '2099-01-01') > t::date order by pg_temp.f('bu' || u.user_id, id) limit 1), t,
  pg_temp.person('con', c, pg_temp.f('cog', c) < 0.65), case when pg_temp.f('cm', id) < 0.98 then pg_temp.mobile('con', c) end, 0, 0, pg_temp.w('dt', id, '1:11,2:7,3:1')::smallint, pg_temp.w('rc', id, '1:6,2:3,3:2')::smallint,
  case when pg_temp.f('cod', id) < 0.24 and d <> 6 then round((300 + power(pg_temp.f('coda', id), 3) * 18000)::numeric, -1) else 0 end, 10, case when pg_temp.f('rmk', id) < 0.12 then pg_temp.one('rk', id, '货物易碎，轻拿轻放,到货请提前电话通知,带送货单签字拍照,勿倒置,放门卫处即可,等通知放货') end
from (select *, d * 1000 + floor(power(pg_temp.f('cons', id), 1.5) * 260)::int as c from raw_wb) as w;
update tms_waybill set waybill_status = 90, remark = pg_temp.one('vd', waybill_id, '客户取消发货,开单错误重开,改走其他专线') where pg_temp.f('void', waybill_id) < 0.02;

create table tms_waybill_goods (
  goods_id integer primary key,
  waybill_id integer not null,
  goods_name varchar(30) not null,
  pack_type varchar(2) not null,
  qty integer not null,
  weight numeric(10,2) not null,
  volume numeric(8,3),
  unit_price numeric(8,2)
);
comment on table tms_waybill_goods is '运单货物明细';
comment on column tms_waybill_goods.goods_id is '货物明细主键'; comment on column tms_waybill_goods.waybill_id is '运单（tms_waybill.waybill_id）'; comment on column tms_waybill_goods.goods_name is '货物名称'; comment on column tms_waybill_goods.pack_type is '包装（字典pack_type）'; comment on column tms_waybill_goods.qty is '件数'; comment on column tms_waybill_goods.weight is '重量（公斤）';
comment on column tms_waybill_goods.volume is '体积（立方米）'; comment on column tms_waybill_goods.unit_price is '运费单价（元/吨），议价为空';
insert into tms_waybill_goods
select row_number() over (order by waybill_id, k), waybill_id, split_part(g, '/', 1), split_part(g, '/', 2), q, round((q * split_part(g, '/', 3)::numeric * (0.8 + 0.4 * pg_temp.f('gw', x))::numeric), 1), round((q * split_part(g, '/', 3)::numeric * (0.003 + 0.004 * pg_temp.f('gv', x))::numeric), 3),
  case when pg_temp.f('gu', x) < 0.7 then (case dest_site_id when 5 then 380 when 6 then 420 when 7 then 480 when 8 then 560 when 9 then 680 when 10 then 620 when 12 then 700 when 11 then 520 else 400 end) + pg_temp.one('gup', customer_id, '0,-20,20,-40,40')::numeric end
from (select w.*, k, w.waybill_id * 10 + k as x, pg_temp.w('gn', case when pg_temp.f('gs', w.waybill_id * 10 + k) < 0.7 then customer_id else waybill_id * 10 + k end + k * 100000, '瓷砖/04/620:4,五金配件/01/26:5,卫浴洁具/03/38:3,灯具/01/9:3,家具/06/45:4,布料/02/32:3,塑料粒子/02/25:2,涂料/05/24:2,电机/03/85:2,铝型材/06/60:2,小家电/01/7:3') as g, 1 as one
    from tms_waybill w cross join generate_series(1, 3) as k where k = 1 or k = 2 and pg_temp.f('g2', w.waybill_id) < 0.28 or k = 3 and pg_temp.f('g2', w.waybill_id) < 0.07) as a
cross join lateral (select case when split_part(g, '/', 3)::numeric > 300 then pg_temp.z('gq', x, 1, 8) else 2 + floor(power(pg_temp.f('gq', x), 2.2) * 90)::int end as q) as b;
create index idx_goods_wb on tms_waybill_goods (waybill_id);
update tms_waybill w set total_qty = g.q, total_weight = g.t from (select waybill_id, sum(qty) as q, sum(weight) as t from tms_waybill_goods group by 1) as g where g.waybill_id = w.waybill_id;

create table tms_waybill_fee (
  waybill_id integer primary key,
  pay_type smallint not null,
  freight numeric(10,2) not null,
  pickup_fee numeric(10,2) not null default 0,
  delivery_fee numeric(10,2) not null default 0,
  declared_value numeric(12,2),
  insure_fee numeric(10,2) not null default 0,
  other_fee numeric(10,2) not null default 0,
  total_fee numeric(10,2) not null,
  rebate_fee numeric(10,2),
  is_settled smallint not null default 0,
  settle_time timestamp
);
comment on table tms_waybill_fee is '运单费用（与运单一对一）';
comment on column tms_waybill_fee.waybill_id is '运单（tms_waybill.waybill_id）'; comment on column tms_waybill_fee.pay_type is '付款方式（字典pay_type）'; comment on column tms_waybill_fee.freight is '基本运费（元）'; comment on column tms_waybill_fee.pickup_fee is '提货费（元）'; comment on column tms_waybill_fee.delivery_fee is '送货费（元）'; comment on column tms_waybill_fee.declared_value is '声明价值（元），未保价为空';
comment on column tms_waybill_fee.insure_fee is '保价费（元）'; comment on column tms_waybill_fee.other_fee is '其他费用（元）'; comment on column tms_waybill_fee.total_fee is '费用合计（元）=运费+提货费+送货费+保价费+其他费用'; comment on column tms_waybill_fee.rebate_fee is '回扣（元），不计入费用合计'; comment on column tms_waybill_fee.is_settled is '运费是否已核销（1是 0否）'; comment on column tms_waybill_fee.settle_time is '核销时间';
insert into tms_waybill_fee
select waybill_id, pt, fr, pk, dl, dv, ins, ot, fr + pk + dl + ins + ot, case when pg_temp.f('rb', waybill_id) < 0.06 then round(fr * 0.05) end, 0, null
from (
  select w.waybill_id, case when c.is_monthly = 1 and pg_temp.f('pt', w.waybill_id) < 0.85 then 4 else pg_temp.w('pt2', w.waybill_id, case when w.receipt_type > 1 then '1:4,2:6,3:2' else '1:4,2:7' end)::int end as pt, greatest(30, round(g.fr)) as fr, case when pg_temp.f('pk', w.waybill_id) < 0.25 then pg_temp.w('pka', w.waybill_id, '30:3,50:4,80:2,120:1')::numeric else 0 end as pk,
    case w.delivery_type when 1 then 0 when 2 then round(40 + w.total_weight * 0.05, -1) else round(90 + w.total_weight * 0.09, -1) end as dl, dv, coalesce(round(dv * 0.003, 2), 0) as ins, case when w.receipt_type = 2 then 5 else 0 end as ot
  from tms_waybill w join tms_customer c using (customer_id) join (select waybill_id, sum(weight / 1000 * coalesce(unit_price, 560)) as fr from tms_waybill_goods group by 1) as g using (waybill_id)
  cross join lateral (select case when pg_temp.f('dv', w.waybill_id) < 0.35 then pg_temp.z('dva', w.waybill_id, 2, 60) * 500::numeric end as dv) as v) as a;

-- 配载、到货 -----------------------------------------------------------------------------------------------------

create temp table raw_detail as
select w.waybill_id, l.id as load_raw, case when n = 2 then w.total_qty - w.total_qty / 2 when sp then w.total_qty / 2 else w.total_qty end as q, n, w.dest_site_id as d
from (select *, pg_temp.f('split', waybill_id) < 0.03 and total_qty >= 10 as sp, case when pg_temp.f('miss', waybill_id) < 0.06 then interval '4 days' else interval '90 minutes' end as hold from tms_waybill) as w join raw_wb r on r.id = w.waybill_id
cross join lateral (select x.id, row_number() over (order by x.dep) as n from raw_load x where x.route = r.route and x.dep > w.billing_time + w.hold order by x.dep limit case when w.sp then 2 else 1 end) as l
where w.waybill_status <> 90 and (select dep from raw_load where id = l.id) < '2026-07-01';
create temp table load_key as select load_raw, row_number() over (order by load_raw)::int as id, kg from (select load_raw, sum(w.total_weight * q / w.total_qty) as kg from raw_detail join tms_waybill w using (waybill_id) group by 1) as a;

create table tms_load (
  load_id integer primary key,
  load_no varchar(20) not null,
  start_site_id integer not null,
  end_site_id integer not null,
  vehicle_id integer,
  loader_id integer,
  create_time timestamp not null,
  depart_time timestamp,
  plan_arrive_time timestamp,
  arrive_time timestamp,
  total_qty integer not null default 0,
  total_weight numeric(10,2) not null default 0,
  truck_fee numeric(10,2),
  prepaid_fee numeric(10,2),
  load_status smallint not null,
  remark varchar(100)
);
comment on table tms_load is '配载车次';
comment on column tms_load.load_id is '车次主键'; comment on column tms_load.load_no is '车次号'; comment on column tms_load.start_site_id is '发车网点（tms_site.site_id）'; comment on column tms_load.end_site_id is '终到网点（tms_site.site_id），途中网点见配载明细'; comment on column tms_load.vehicle_id is '车辆（tms_vehicle.vehicle_id）'; comment on column tms_load.loader_id is '配载员（tms_user.user_id）';
comment on column tms_load.create_time is '建单时间'; comment on column tms_load.depart_time is '发车时间，未发车为空'; comment on column tms_load.plan_arrive_time is '预计到达时间'; comment on column tms_load.arrive_time is '实际到达终点时间，未到达为空'; comment on column tms_load.total_qty is '配载件数'; comment on column tms_load.total_weight is '配载重量（公斤）'; comment on column tms_load.truck_fee is '大车运费（元）';
comment on column tms_load.prepaid_fee is '预付运费（元）'; comment on column tms_load.load_status is '车次状态（字典load_status）'; comment on column tms_load.remark is '备注';
insert into tms_load
select id, 'PZ' || to_char(dep, 'YYMMDD') || '-' || lpad(id::text, 4, '0'), s, (array[7, 9, 12, 8, 2, 2, 3])[route], (select v.vehicle_id from tms_vehicle v where v.create_time < dep and v.load_ton * 1000 >= kg and not (v.status = 0 and dep > timestamp '2025-08-01' + v.vehicle_id * interval '6 days') order by power(pg_temp.f('v' || v.vehicle_id, id), case when v.owner_type < 3 then 0.5 else 1.6 end) desc limit 1),
  (select u.user_id from tms_user u where u.site_id = s and u.post_name = '操作员' and coalesce(u.leave_date, '2099-01-01') > dep::date order by pg_temp.f('lo' || u.user_id, id) limit 1), dep - interval '3 hours' - pg_temp.z('lc', id, 0, 90) * interval '1 minute', case when dep <= '2026-06-30 20:00' then dep end, case when dep <= '2026-06-30 20:00' then date_trunc('hour', dep + hrs * interval '1 hour') end,
  case when arr <= '2026-06-30 20:00' then arr end, 0, 0, tf, case when dep <= '2026-06-30 20:00' then round(tf * pg_temp.w('pp', id, '0.3:3,0.4:2,0.5:5')::numeric, -2) end, case when dep > '2026-06-30 20:00' then 1 when arr > '2026-06-30 20:00' then 2 else 3 end,
  case when arr > dep + (hrs + 6) * interval '1 hour' and arr <= '2026-06-30 20:00' then pg_temp.one('lr', id, '高速堵车,途中爆胎更换,大雾封路,司机休息超时') end
from (select k.id, k.kg, l.route, l.s, l.dep, l.hrs, l.dep + l.hrs * interval '1 hour' + case when pg_temp.f('dly', k.id) < 0.1 then pg_temp.z('dl', k.id, 400, 1300) else pg_temp.z('dl', k.id, -120, 240) end * interval '1 minute' as arr, round((l.hrs * 135 + 300 + pg_temp.f('tf', k.id) * 900)::numeric, -2) as tf from load_key k join raw_load l on l.id = k.load_raw) as a;

create table tms_load_detail (
  detail_id integer primary key,
  load_id integer not null,
  waybill_id integer not null,
  unload_site_id integer not null,
  load_qty integer not null,
  load_weight numeric(10,2) not null,
  batch_no smallint not null default 1,
  create_time timestamp not null
);
comment on table tms_load_detail is '配载明细（一票可分批装两个车次）';
comment on column tms_load_detail.detail_id is '明细主键'; comment on column tms_load_detail.load_id is '车次（tms_load.load_id）'; comment on column tms_load_detail.waybill_id is '运单（tms_waybill.waybill_id）'; comment on column tms_load_detail.unload_site_id is '卸货网点（tms_site.site_id）'; comment on column tms_load_detail.load_qty is '装车件数'; comment on column tms_load_detail.load_weight is '装车重量（公斤）';
comment on column tms_load_detail.batch_no is '批次（1首批 2第二批）'; comment on column tms_load_detail.create_time is '装车时间';
insert into tms_load_detail
select row_number() over (order by k.id, d.waybill_id), k.id, d.waybill_id, d.d, d.q, round(w.total_weight * d.q / w.total_qty, 2), d.n, l.create_time + pg_temp.z('dct', d.waybill_id, 5, 150) * interval '1 minute'
from raw_detail d join load_key k using (load_raw) join tms_load l on l.load_id = k.id join tms_waybill w using (waybill_id);
create index idx_ld_load on tms_load_detail (load_id);
create index idx_ld_wb on tms_load_detail (waybill_id);
update tms_load l set total_qty = s.q, total_weight = s.t from (select load_id, sum(load_qty) as q, sum(load_weight) as t from tms_load_detail group by 1) as s where s.load_id = l.load_id;
-- 装错后作废的车次没有明细
insert into tms_load
select (select count(*) from load_key) + i, 'PZ' || to_char(d, 'YYMMDD') || '-' || lpad(((select count(*) from load_key) + i)::text, 4, '0'), 2 + i % 3, (array[9, 12, 8])[1 + i % 3], null, null, d + time '14:20' + i * interval '13 minutes', null, null, null, 0, 0, null, null, 9, pg_temp.one('vl', i, '车辆临时故障换车,货量不足取消发车,录入错误')
from (select i, date '2024-08-20' + i * 61 as d from generate_series(1, 10) as i) as a;

create table tms_arrival (
  arrival_id integer primary key,
  load_id integer not null,
  site_id integer not null,
  arrive_time timestamp not null,
  unload_finish_time timestamp,
  should_qty integer not null,
  actual_qty integer not null,
  short_qty integer not null default 0,
  damage_qty integer not null default 0,
  confirm_user_id integer,
  remark varchar(100)
);
comment on table tms_arrival is '到货确认（每车次每个卸货网点一条）';
comment on column tms_arrival.arrival_id is '到货主键'; comment on column tms_arrival.load_id is '车次（tms_load.load_id）'; comment on column tms_arrival.site_id is '到货网点（tms_site.site_id）'; comment on column tms_arrival.arrive_time is '到货时间'; comment on column tms_arrival.unload_finish_time is '卸车完成时间'; comment on column tms_arrival.should_qty is '应到件数';
comment on column tms_arrival.actual_qty is '实到件数'; comment on column tms_arrival.short_qty is '短少件数'; comment on column tms_arrival.damage_qty is '破损件数'; comment on column tms_arrival.confirm_user_id is '确认人（tms_user.user_id）'; comment on column tms_arrival.remark is '备注';
create temp table raw_excp as
select w.waybill_id, pg_temp.w('et', w.waybill_id, '1:8,2:4,3:2,4:2,5:2,6:4,7:2')::int as et, 1 + floor(power(pg_temp.f('eq', w.waybill_id), 2) * least(4, w.total_qty / 2))::int as eq from tms_waybill w where waybill_status <> 90 and total_qty > 1 and pg_temp.f('ex', waybill_id) < 0.055;
insert into tms_arrival
select row_number() over (order by at, load_id, st), load_id, st, at, at + (30 + q / 2) * interval '1 minute', q, q - sh, sh, dm, (select u.user_id from tms_user u where u.site_id = st and u.post_name in ('操作员', '站长') and coalesce(u.leave_date, '2099-01-01') > at::date order by pg_temp.f('au' || u.user_id, load_id) limit 1), case when sh > 0 then '件数不符，已报异常' when dm > 0 then '外包装破损，已拍照' end
from (select d.load_id, d.unload_site_id as st, sum(d.load_qty)::int as q, coalesce(sum(e.eq) filter (where e.et = 2), 0)::int as sh, coalesce(sum(e.eq) filter (where e.et = 1), 0)::int as dm,
    min(case when d.unload_site_id = l.end_site_id then l.arrive_time else l.depart_time + (coalesce(l.arrive_time, l.plan_arrive_time) - l.depart_time) * case d.unload_site_id when 5 then 0.62 when 6 then 0.8 when 8 then 0.72 when 11 then 0.6 when 10 then 0.78 else 0.85 end end) as at
  from tms_load_detail d join tms_load l using (load_id) left join raw_excp e on e.waybill_id = d.waybill_id and d.batch_no = 1 where l.load_status in (2, 3) group by 1, 2) as a
where at <= '2026-06-30 20:00';
update tms_arrival set arrive_time = date_trunc('minute', arrive_time), unload_finish_time = date_trunc('minute', unload_finish_time);

-- 签收、代收货款、异常 ---------------------------------------------------------------------------------------------

create temp table raw_sign as
select *, exists (select from raw_excp e where e.waybill_id = a.waybill_id and e.et = 4) as refused, case when st::time < '08:00' then st::date + time '09:10' + pg_temp.z('sgm', waybill_id, 0, 200) * interval '1 minute' when st::time > '19:00' then st::date + 1 + time '09:00' + pg_temp.z('sgm', waybill_id, 0, 240) * interval '1 minute' else st end as sign_time
from (select d.waybill_id, max(r.arrive_time) as at, max(r.arrive_time) + (5 + floor(power(pg_temp.f('sg', d.waybill_id), 2.5) * 130)) * interval '1 hour' as st, count(*) filter (where r.arrival_id is null) as missing
  from tms_load_detail d left join tms_arrival r on r.load_id = d.load_id and r.site_id = d.unload_site_id group by 1) as a;
update tms_waybill w set waybill_status = 20 from tms_load_detail d where d.waybill_id = w.waybill_id;
update tms_waybill w set waybill_status = 30 from tms_load_detail d join tms_load l using (load_id) where d.waybill_id = w.waybill_id and l.load_status in (2, 3);
update tms_waybill w set waybill_status = case when s.refused then case when s.at < '2026-06-10' then 70 else 40 end when s.sign_time <= '2026-06-30 20:00' and not (s.at > '2026-05-20' and pg_temp.f('ns', w.waybill_id) < 0.02) then 60 when w.delivery_type > 1 and s.at > '2026-06-26' then 50 else 40 end from raw_sign s where s.waybill_id = w.waybill_id and s.missing = 0;

create table tms_sign (
  sign_id integer primary key,
  waybill_id integer not null,
  site_id integer not null,
  sign_type smallint not null,
  sign_name varchar(20) not null,
  sign_qty integer not null,
  sign_time timestamp not null,
  id_card_tail varchar(6),
  receipt_back_time timestamp,
  operator_id integer,
  create_time timestamp not null
);
comment on table tms_sign is '签收记录';
comment on column tms_sign.sign_id is '签收主键'; comment on column tms_sign.waybill_id is '运单（tms_waybill.waybill_id）'; comment on column tms_sign.site_id is '签收网点（tms_site.site_id）'; comment on column tms_sign.sign_type is '签收类型（字典sign_type）'; comment on column tms_sign.sign_name is '签收人'; comment on column tms_sign.sign_qty is '签收件数'; comment on column tms_sign.sign_time is '签收时间';
comment on column tms_sign.id_card_tail is '签收人证件后六位（自提核对）'; comment on column tms_sign.receipt_back_time is '回单返回时间，无回单或未返回为空'; comment on column tms_sign.operator_id is '操作员（tms_user.user_id）'; comment on column tms_sign.create_time is '录入时间';
insert into tms_sign
select row_number() over (order by s.sign_time, w.waybill_id), w.waybill_id, w.dest_site_id, ty, case ty when 2 then pg_temp.person('sn', w.waybill_id, pg_temp.f('sng', w.waybill_id) < 0.5) else w.consignee_name end, w.total_qty - case when ty = 3 then e.eq else 0 end, s.sign_time, case when w.delivery_type = 1 and pg_temp.f('idt', w.waybill_id) < 0.8 then lpad(pg_temp.z('idn', w.waybill_id, 0, 999999)::text, 6, '0') end,
  case when w.receipt_type > 1 and pg_temp.f('rbk', w.waybill_id) < 0.95 and s.sign_time::date + rd <= '2026-06-29' then s.sign_time::date + rd + time '10:30' + pg_temp.z('rbm', w.waybill_id, 0, 300) * interval '1 minute' end,
  (select u.user_id from tms_user u where u.site_id = w.dest_site_id and u.post_name in ('操作员', '开单员') and coalesce(u.leave_date, '2099-01-01') > s.sign_time::date order by pg_temp.f('su' || u.user_id, w.waybill_id) limit 1), s.sign_time + pg_temp.z('sct', w.waybill_id, 2, 50) * interval '1 minute'
from tms_waybill w join raw_sign s using (waybill_id) left join raw_excp e on e.waybill_id = w.waybill_id and e.et = 2
cross join lateral (select case when e.eq is not null and e.eq < w.total_qty then 3 else pg_temp.w('sty', w.waybill_id, '1:8,2:2')::int end as ty, case w.receipt_type when 3 then 0 else pg_temp.z('rd', w.waybill_id, 3, 16) end + 1 as rd) as y where w.waybill_status = 60;
create index idx_sign_wb on tms_sign (waybill_id);

update tms_waybill_fee f set is_settled = 1, settle_time = x.st
from (select w.waybill_id, case f.pay_type when 1 then w.billing_time + interval '8 minutes' when 2 then s.create_time when 3 then s.receipt_back_time + interval '1 day' else date_trunc('month', w.billing_time) + interval '1 month 14 days 10 hours' + pg_temp.z('mst', w.customer_id, 0, 28) * interval '1 day' end as st
  from tms_waybill w join tms_waybill_fee f using (waybill_id) left join tms_sign s using (waybill_id) where w.waybill_status <> 90) as x
where x.waybill_id = f.waybill_id and x.st <= '2026-06-30 20:00' and pg_temp.f('uns', f.waybill_id) > 0.015;

create table tms_cod (
  cod_id integer primary key,
  waybill_id integer not null,
  cod_amount numeric(10,2) not null,
  change_amount numeric(10,2) not null default 0,
  fee_amount numeric(10,2) not null,
  collect_site_id integer not null,
  collect_way varchar(10),
  collect_time timestamp,
  remit_time timestamp,
  payout_time timestamp,
  payout_amount numeric(10,2),
  payee_name varchar(20),
  cod_status smallint not null,
  create_time timestamp not null
);
comment on table tms_cod is '代收货款';
comment on column tms_cod.cod_id is '代收主键'; comment on column tms_cod.waybill_id is '运单（tms_waybill.waybill_id）'; comment on column tms_cod.cod_amount is '代收金额（元），开单时金额'; comment on column tms_cod.change_amount is '改单增减金额（元），减款为负'; comment on column tms_cod.fee_amount is '手续费（元），发放时从货款扣'; comment on column tms_cod.collect_site_id is '收款网点（tms_site.site_id）';
comment on column tms_cod.collect_way is '收款方式（现金/微信/支付宝/转账）'; comment on column tms_cod.collect_time is '收款时间'; comment on column tms_cod.remit_time is '网点回款总公司时间'; comment on column tms_cod.payout_time is '发放给发货客户时间'; comment on column tms_cod.payout_amount is '发放金额（元）=代收金额+改单增减-手续费'; comment on column tms_cod.payee_name is '领款人'; comment on column tms_cod.cod_status is '代收状态（字典cod_status）';
comment on column tms_cod.create_time is '创建时间';
insert into tms_cod
select row_number() over (order by waybill_id), waybill_id, cod_amount, ch, fee, dest_site_id, case when ct is not null then pg_temp.w('cw', waybill_id, '现金:2,微信:6,支付宝:3,转账:2') end, ct, rt, pt, case when pt is not null then cod_amount + ch - fee end, case when pt is not null then contact_name end,
  case when waybill_status in (70, 90) then 9 when pt is not null then 3 when rt is not null then 2 when ct is not null then 1 else 0 end, billing_time
from (select *, case when rt is not null and rt::date + pd <= '2026-06-29' and not (rt > '2026-03-01' and pg_temp.f('npo', waybill_id) < 0.08) then rt::date + pd + time '14:00' + pg_temp.z('pom', waybill_id, 0, 200) * interval '1 minute' end as pt
  from (select *, case when ct is not null and ct::date + rd <= '2026-06-29' then ct::date + rd + time '16:30' + pg_temp.z('rmt', waybill_id, 0, 70) * interval '1 minute' end as rt
    from (select w.*, c.contact_name, s.sign_time - interval '5 minutes' as ct, case when w.waybill_status <> 90 and pg_temp.f('chg', w.waybill_id) < 0.06 then -round(w.cod_amount * 0.08, -1) else 0 end as ch, greatest(5, round(w.cod_amount * st.cod_fee_rate_eff, 2)) as fee, pg_temp.z('rd2', w.waybill_id, 1, 4) as rd, pg_temp.z('pd', w.waybill_id, 1, 9) as pd
      from tms_waybill w join tms_customer c using (customer_id) join (select site_id, coalesce(cod_fee_rate, 0.003) as cod_fee_rate_eff from tms_site) as st on st.site_id = w.dest_site_id left join tms_sign s using (waybill_id) where w.cod_amount > 0) as a) as b) as c;

create table tms_exception (
  excp_id integer primary key,
  excp_no varchar(20) not null,
  waybill_id integer not null,
  load_id integer,
  excp_type smallint not null,
  excp_qty integer,
  report_site_id integer not null,
  report_user_id integer,
  report_time timestamp not null,
  duty_site_id integer,
  claim_amount numeric(10,2),
  pay_amount numeric(10,2),
  excp_status smallint not null,
  close_time timestamp,
  description varchar(200)
);
comment on table tms_exception is '异常登记与理赔';
comment on column tms_exception.excp_id is '异常主键'; comment on column tms_exception.excp_no is '异常单号'; comment on column tms_exception.waybill_id is '运单（tms_waybill.waybill_id）'; comment on column tms_exception.load_id is '车次（tms_load.load_id），与车次无关的为空'; comment on column tms_exception.excp_type is '异常类型（字典excp_type）'; comment on column tms_exception.excp_qty is '异常件数';
comment on column tms_exception.report_site_id is '登记网点（tms_site.site_id）'; comment on column tms_exception.report_user_id is '登记人（tms_user.user_id）'; comment on column tms_exception.report_time is '登记时间'; comment on column tms_exception.duty_site_id is '责任网点（tms_site.site_id），未定责为空'; comment on column tms_exception.claim_amount is '客户索赔金额（元），无索赔为空';
comment on column tms_exception.pay_amount is '实际赔付金额（元），结案后填写'; comment on column tms_exception.excp_status is '处理状态（字典excp_status）'; comment on column tms_exception.close_time is '结案时间'; comment on column tms_exception.description is '异常描述';
insert into tms_exception
select row_number() over (order by rt, waybill_id), 'YC' || to_char(rt, 'YYMMDD') || lpad((row_number() over (order by rt, waybill_id))::text, 4, '0'), waybill_id, case when et in (4, 7) then null else load_id end, et, case when et in (6, 7) then null when et = 4 then total_qty else eq end, dest_site_id,
  (select u.user_id from tms_user u where u.site_id = dest_site_id and coalesce(u.leave_date, '2099-01-01') > rt::date order by pg_temp.f('eu' || u.user_id, waybill_id) limit 1), rt, case when st = 2 and et not in (4, 7) then case when pg_temp.f('dty', waybill_id) < 0.65 then start_site_id else dest_site_id end end, cl,
  case when st = 2 then case when cl is null then 0 else round(cl * pg_temp.w('cp', waybill_id, '1:4,0.8:3,0.5:3,0:1')::numeric, -1) end end, st, case when st in (2, 3) then ct end,
  case et when 1 then '到货发现' || eq || '件外包装破损' when 2 then '卸车清点少' || eq || '件' when 3 then '雨天篷布漏水，货物受潮' when 4 then pg_temp.one('ed', waybill_id, '收货人称货物与订单不符拒收,收货人称未订货拒收,到付运费有争议拒收') when 5 then '与同车其他货物贴错标签' when 6 then '车辆晚到，客户投诉' else '收货人电话停机，多次联系不上' end
from (select *, case when ct > '2026-06-30 18:00' then case when rt > '2026-06-28' then 0 else 1 end when pg_temp.f('ecx', waybill_id) < 0.06 and et <> 4 and et <> 2 then 3 else 2 end as st
  from (select e.*, w.total_qty, w.start_site_id, w.dest_site_id, a.load_id, rt, rt::date + 1 + floor(power(pg_temp.f('ecl', w.waybill_id), 2) * 40)::int + time '15:20' + pg_temp.z('ecm', w.waybill_id, 0, 140) * interval '1 minute' as ct, case when e.et in (1, 2, 3, 5) and pg_temp.f('clm', w.waybill_id) < 0.7 then (10 + round(e.eq * (40 + pg_temp.f('cla', w.waybill_id) * 260)::numeric, -1)) end as cl
    from raw_excp e join tms_waybill w using (waybill_id) join raw_sign s using (waybill_id) join lateral (select min(load_id) as load_id from tms_load_detail d where d.waybill_id = w.waybill_id) as a on true
    cross join lateral (select s.at + case when e.et in (4, 7) then 1500 else 80 end * interval '1 minute' as rt) as q where s.missing = 0 and q.rt <= '2026-06-30 18:00') as b) as c;

-- 系统 ----------------------------------------------------------------------------------------------------------

create table sys_param (
  param_code varchar(40) primary key,
  param_name varchar(50) not null,
  param_value varchar(100),
  site_id integer,
  remark varchar(100),
  update_time timestamp
);
comment on table sys_param is '系统参数';
comment on column sys_param.param_code is '参数编码'; comment on column sys_param.param_name is '参数名称'; comment on column sys_param.param_value is '参数值'; comment on column sys_param.site_id is '适用网点，空为全公司'; comment on column sys_param.remark is '说明'; comment on column sys_param.update_time is '更新时间';
insert into sys_param values ('WAYBILL_PREFIX', '运单号前缀', 'LQ', null, null, '2023-05-08 09:30'), ('COD_MIN_FEE', '代收货款最低手续费', '5', null, '单位：元', '2024-01-02 10:00'), ('INSURE_RATE', '保价费率', '0.003', null, null, '2024-01-02 10:05'), ('MIN_FREIGHT', '最低一票运费', '30', null, '单位：元', '2024-06-20 16:00'), ('FREE_STORAGE_DAYS', '免费仓储天数', '7', null, '超期收仓储费，暂未启用', null), ('SMS_ARRIVAL', '到货短信通知', '1', null, '1开 0关', '2025-03-01 09:00');

create table sys_oper_log (
  log_id bigint primary key,
  user_id integer,
  module_name varchar(20) not null,
  oper_type varchar(20) not null,
  biz_no varchar(20),
  oper_ip varchar(40),
  cost_ms integer,
  oper_time timestamp not null
);
comment on table sys_oper_log is '操作日志（只保留近半年）';
comment on column sys_oper_log.log_id is '日志主键'; comment on column sys_oper_log.user_id is '操作人（tms_user.user_id）'; comment on column sys_oper_log.module_name is '模块'; comment on column sys_oper_log.oper_type is '操作类型'; comment on column sys_oper_log.biz_no is '业务单号'; comment on column sys_oper_log.oper_ip is 'IP'; comment on column sys_oper_log.cost_ms is '耗时（毫秒）';
comment on column sys_oper_log.oper_time is '操作时间';
insert into sys_oper_log
select row_number() over (order by t, no), u, m, o, no, '192.168.' || u % 14 || '.' || pg_temp.z('ip' || no, u, 10, 60), 20 + floor(power(pg_temp.f('ms' || no, u), 4) * 1800)::int, t
from (select billing_user_id as u, '运单' as m, case waybill_status when 90 then '作废' else '开单' end as o, waybill_no as no, billing_time as t from tms_waybill
  union all select loader_id, '配载', '新建车次', load_no, create_time from tms_load where loader_id is not null
  union all select s.operator_id, '签收', '签收录入', w.waybill_no, s.create_time from tms_sign s join tms_waybill w using (waybill_id)) as x
where t >= '2026-01-01';
