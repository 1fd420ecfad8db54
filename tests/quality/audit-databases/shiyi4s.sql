-- 汽车4S店管理系统 (DMS): leads, test drives, car stock, sales orders, fittings, insurance, bookings, repair orders, parts, claims, call-backs of one dealer.
-- After 启明 / 运通 DMS and 用友汽车 DMS: tm_ master and tt_ document tables, foreign keys, every column commented, codes in comments and checks.
set jit = off;
set time zone 'Asia/Shanghai';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 11) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
-- 'a:3,b:1' gives a three times of four.
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  total float8 := (select sum(split_part(p, ':', 2)::float8) from unnest(string_to_array(list, ',')) as p);
  left_over float8 := pg_temp.f(k, i) * total;
begin
  foreach part in array string_to_array(list, ',') loop
    left_over := left_over - split_part(part, ':', 2)::float8;
    if left_over < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;
create function pg_temp.person(k text, i bigint, sex text) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, '王,李,张,刘,陈,杨,黄,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗,梁,宋,郑,谢,韩,唐,冯,曾,邓,彭,蒋,魏,叶,余,潘,杜,夏,钟,汪,田,任') || case sex when 'M' then pg_temp.one(k || 'g', i, '伟,强,磊,军,洋,勇,涛,明,超,刚,平,辉,鹏,建国,建华,志强,海波,浩然,思远,文博,国庆,俊杰,子轩,宇航,家豪,晓东,振华,立新,学文,天佑') else pg_temp.one(k || 'g', i, '芳,娜,敏,静,丽,艳,娟,霞,秀兰,桂英,玉梅,婷婷,晓燕,雨桐,子涵,佳怡,春梅,玉兰,雪,琳,欣怡,慧,倩,红梅,丹,诗雨,梦瑶,莉,小玲,凤英') end $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '130,135,136,138,139,150,151,158,177,180,186,189,199') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;
create function pg_temp.sc(k text, i bigint, d date) returns int language sql immutable
  as $$ select case when c = 3 and d > '2025-05-31' then 4 when c = 7 and d > '2026-02-10' then 8 else c end from (select pg_temp.w(k, i, '1:8,2:6,3:5,4:4,5:4,6:3,7:3,8:2')::int c) q $$;
create function pg_temp.sa(k text, i bigint, d date) returns int language sql immutable
  as $$ select case when c = 12 and d > '2025-11-20' then 13 else c end from (select pg_temp.z(k, i, 10, 13) c) q $$;

create table tm_system_param (
  param_id integer primary key, param_code varchar(30) not null unique, param_name varchar(60) not null, param_value varchar(60), value_type varchar(10), is_valid smallint not null default 1, update_time timestamp
);
insert into tm_system_param values
 (1,'DEALER_CODE','经销商代码','XC320518','STRING',1,'2024-01-02 09:00'),(2,'DEALER_NAME','经销商名称','苏海市宏达星驰汽车销售服务有限公司','STRING',1,'2024-01-02 09:00'),
 (3,'LABOUR_PRICE','标准工时单价','180','NUMBER',1,'2024-01-02 09:10'),(4,'REVISIT_DAYS','服务回访间隔天数','3','NUMBER',1,'2024-03-11 14:22'),
 (5,'STOCK_WARN_DAYS','整车库龄预警天数','90','NUMBER',1,'2024-06-20 10:31'),(6,'FAX_NOTICE','传真通知','N','STRING',0,'2024-01-02 09:10');

create table tm_employee (
  employee_id integer primary key, employee_no varchar(10) not null unique, employee_name varchar(30) not null, sex char(1) not null check (sex in ('M', 'F')), dept varchar(20) not null, position varchar(20) not null,
  mobile varchar(20), entry_date date not null, leave_date date, is_valid smallint not null default 1 check (is_valid in (0, 1))
);
insert into tm_employee
select i, 'HD' || lpad(i::text, 3, '0'), pg_temp.person('e', i, sx), sx, case when i <= 9 then '销售部' when i <= 23 then '售后服务部' when i <= 25 then '配件部' when i = 26 then '售后服务部' when i <= 28 then '客户关系部' when i = 29 then '财务部' else '总经办' end,
  case when i <= 8 then '销售顾问' when i = 9 then '销售经理' when i <= 13 then '服务顾问' when i <= 23 then '维修技师' when i <= 25 then '配件管理员' when i = 26 then '索赔员' when i <= 28 then '客服专员' when i = 29 then '出纳' else '总经理' end,
  pg_temp.mobile('e', i), date '2023-12-20' - pg_temp.z('ee', i, 0, 2200), ld, case when ld is null then 1 else 0 end
from (select i, case when i between 14 and 23 or f > 0.5 then 'M' else 'F' end sx, case i when 3 then date '2025-05-31' when 7 then '2026-02-10' when 12 then '2025-11-20' when 18 then '2026-06-01' end ld
  from (select i, pg_temp.f('es', i) f from generate_series(1, 30) i) q) s;

create table tm_model (
  model_id integer primary key, model_code varchar(20) not null unique, series_name varchar(20) not null, model_name varchar(60) not null, energy_type varchar(4) not null check (energy_type in ('GAS', 'PHEV', 'BEV')),
  body_type varchar(10), msrp numeric(10,2) not null, launch_date date, is_on_sale smallint not null default 1
);
insert into tm_model values
 (1,'XC-YH15A','远航','远航 2024款 1.5L 手动舒适版','GAS','轿车',89800,'2023-09-15',0),(2,'XC-YH15B','远航','远航 2024款 1.5L 自动豪华版','GAS','轿车',106800,'2023-09-15',1),(3,'XC-YH14T','远航','远航 2025款 1.4T 旗舰版','GAS','轿车',128800,'2024-06-18',1),
 (4,'XC-LX15T','岭行','岭行 2024款 1.5T 两驱精英版','GAS','SUV',139800,'2023-11-20',1),(5,'XC-LX20T','岭行','岭行 2024款 2.0T 四驱尊贵版','GAS','SUV',189800,'2023-11-20',1),(6,'XC-LXPH','岭行','岭行 2025款 插混 长续航版','PHEV','SUV',169800,'2024-06-06',1),
 (7,'XC-JS20T','骏世','骏世 2023款 2.0T 商务版','GAS','轿车',219800,'2023-03-10',0),(8,'XC-JS20P','骏世','骏世 2025款 2.0T 行政版','GAS','轿车',239800,'2024-06-20',1),(9,'XC-E3S','E3','E3 2024款 标准续航版','BEV','轿车',119800,'2023-08-22',1),
 (10,'XC-E3L','E3','E3 2025款 长续航版','BEV','轿车',143800,'2024-06-28',1),(11,'XC-M7','M7','M7 2024款 七座家庭版','GAS','MPV',199800,'2023-08-08',1);

create table tm_customer (
  customer_id integer primary key, customer_no varchar(16) not null unique, customer_name varchar(60) not null, customer_type smallint not null check (customer_type in (1, 2)), sex char(1), mobile varchar(20), city varchar(20),
  lead_source varchar(20), intent_level char(1), intent_model_id integer references tm_model, lead_status smallint, consultant_id integer references tm_employee, lead_date date, next_follow_date date, defeat_reason varchar(40), is_deleted smallint not null default 0
);
-- leads 1..1000, of which the ones with so order a car; 1001..1240 own cars bought elsewhere
create temp table cu as
select *, case when so then pg_temp.sc('co', i, d) when i <= 1000 then pg_temp.sc('co', i, d) end c
from (select i, i <= 1000 and pg_temp.f('conv', i) < 0.44 so, case when i <= 1000 then least(case when extract(isodow from d0) <= 3 and pg_temp.f('wd', i) < 0.5 then d0 + 6 - extract(isodow from d0)::int else d0 end, '2026-06-20') end d, pg_temp.f('cdf', i) f
  from (select i, date '2024-01-03' + ((i - 1) * 0.895 + 6 * sin(i / 58.0) * 2.5 + 15)::int d0 from generate_series(1, 1240) i) q) s;
insert into tm_customer
select i, 'C' || lpad(i::text, 7, '0'), case when ct = 2 then pg_temp.one('cn', i, '苏海市,江宁,海州') || pg_temp.one('cn2', i, '鑫源,恒通,嘉禾,博远,锦程,利达') || pg_temp.one('cn3', i, '商贸有限公司,建筑工程有限公司,物流有限公司,科技有限公司') else pg_temp.person('c', i, sx) end, ct, case when ct = 1 then sx end,
  pg_temp.mobile('c', i), pg_temp.w('cc', i, '苏海市:14,海州县:4,临江市:3,江宁区:3'), case when d is null then '售后进厂' else pg_temp.w('cs', i, '展厅到店:8,汽车之家:5,懂车帝:4,老客户介绍:3,车展外拓:2,厂家400:1') end,
  case when d is not null then case when so then pg_temp.w('cl', i, 'H:6,A:3,B:1') else pg_temp.w('cl', i, 'A:2,B:4,C:4') end end, case when d is not null and pg_temp.f('cim', i) < 0.93 then pg_temp.w('cm', i, '2:5,3:5,4:6,5:3,6:5,8:2,9:4,10:4,11:2')::int end,
  st, c, d, case when st = 10 then date '2026-06-20' + pg_temp.z('cf', i, -3, 14) end, case when st = 40 then pg_temp.w('cdr', i, '价格原因:5,购买竞品:5,无购车计划:3,车型无现车:1,贷款未通过:1') end, case when st = 40 and pg_temp.f('cx', i) < 0.03 then 1 else 0 end
from (select *, case when pg_temp.f('ct', i) < 0.07 then 2 else 1 end ct, case when pg_temp.f('csx', i) < 0.66 then 'M' else 'F' end sx, case when d is null then null when so then case when d > '2026-06-05' then 20 else 30 end when d > '2026-04-20' and f < 0.7 then 10 when f < 0.78 then 40 else 50 end st from cu) q;

create table tt_test_drive (
  drive_id integer primary key, customer_id integer not null references tm_customer, model_id integer not null references tm_model, consultant_id integer not null references tm_employee, drive_date date not null, start_time time, end_time time,
  mileage numeric(5,1), drive_status smallint not null check (drive_status in (1, 2, 3)), score smallint, feedback varchar(60)
);
insert into tt_test_drive
select row_number() over (order by dd, i), i, coalesce(intent_model_id, 4), c, dd, case when st = 2 then t end, case when st = 2 then t + pg_temp.z('dt', i, 15, 45) * interval '1 minute' end, case when st = 2 then round((4 + 9 * pg_temp.f('dm', i))::numeric, 1) end, st,
  case when st = 2 and pg_temp.f('dsc', i) < 0.85 then pg_temp.w('ds', i, '5:5,4:4,3:2,2:1')::int end, case when st = 2 and pg_temp.f('dfb', i) < 0.4 then pg_temp.one('dfb2', i, '动力不错,空间满意,隔音一般,座椅舒适,油耗偏高,内饰满意') end
from (select cu.*, intent_model_id, d + pg_temp.z('dd', i, 0, 4) dd, time '09:20' + pg_temp.z('dh', i, 0, 470) * interval '1 minute' t, case when d + pg_temp.z('dd', i, 0, 4) > '2026-06-20' then 1 when pg_temp.f('dst', i) < 0.09 then 3 else 2 end st
  from cu join tm_customer on customer_id = i where i <= 1000 and pg_temp.f('dr', i) < case when so then 0.82 else 0.42 end) q;

-- orders: status 30 delivered, 40 cancelled, 50 returned, 10/20 on the way; delivered ones take a car each in turn
create temp table so as
select *, case when st in (30, 50) then row_number() over (partition by st in (30, 50) order by dd, n) end vk
from (select *, od + pg_temp.z('sd', n, 2, 18) dd, case when od + pg_temp.z('sd', n, 2, 18) > '2026-06-20' then case when pg_temp.f('ss', n) < 0.4 then 10 else 20 end when pg_temp.f('ss', n) < 0.07 then 40 when pg_temp.f('ss', n) < 0.078 then 50 else 30 end st
  from (select row_number() over (order by od, i) n, i, c, od from (select *, case when d + (pg_temp.f('sod', i) ^ 2 * 45)::int > '2026-06-20' then greatest(d, date '2026-06-20' - pg_temp.z('sox', i, 0, 9)) else d + (pg_temp.f('sod', i) ^ 2 * 45)::int end od from cu where so) a) b) q;
create table tm_vehicle (
  vehicle_id integer primary key, vin varchar(17) not null unique, model_id integer not null references tm_model, color varchar(10), license_no varchar(12), source_type smallint not null check (source_type in (1, 2)), purchase_price numeric(10,2),
  in_date date, stock_status smallint check (stock_status in (1, 2, 3, 4)), warehouse varchar(20), customer_id integer references tm_customer, sale_date date, warranty_end date, last_mileage integer
);
insert into tm_vehicle
select v, 'LXC' || upper(substr(md5('vin' || v), 1, 8)) || lpad((100000 + v * 7)::text, 6, '0'), m, pg_temp.w('vc', v, '珍珠白:6,曜石黑:4,星空灰:3,烈焰红:1,海湾蓝:2'),
  case when i is not null and pg_temp.f('vl', v) < 0.96 then '苏K' || pg_temp.one('vl1', v, 'A,B,C,D,F,G,H') || lpad(pg_temp.z('vl2', v, 0, 9999)::text, 4, '0') end, src,
  case src when 1 then round(msrp * (0.86 + 0.03 * pg_temp.f('vp', v))::numeric, -2) end, ind, case when src = 1 then case when i is not null then 4 when ind is null then 1 when locked then 3 else 2 end end,
  case when src = 1 and ind is not null and i is null then pg_temp.w('vw', v, '主展厅:1,一号库:3,二号库:2') end, i, sd, sd + 1095, null
from (select vk v, i, 1 src, case when dd < '2024-11-15' then pg_temp.w('vm', vk, '1:2,2:6,4:6,5:3,7:2,9:3,11:1') else pg_temp.w('vm', vk, '2:4,3:5,4:5,5:2,6:6,8:1,9:3,10:4,11:2') end::int m, dd - 1 - (pg_temp.f('vi', vk) ^ 2 * 140)::int ind, dd sd, false locked from so where st = 30
  union all select 900 + vk, null, 1, 6, dd - 20, null, false from so where st = 50
  union all select 1000 + k, null, 1, pg_temp.w('vm2', k, '2:4,3:5,4:5,5:3,6:6,8:3,9:2,10:5,11:2')::int, case when k <= 54 then date '2026-06-19' - (pg_temp.f('vi2', k) ^ 2 * 190)::int end, null, k between 1 and 9 from generate_series(1, 64) k
  union all select 2000 + k, 1000 + k, 2, pg_temp.w('vm3', k, '1:5,2:5,4:5,5:2,7:3')::int, null, date '2023-06-01' + pg_temp.z('vs', k, -700, 500), false from generate_series(1, 240) k) q join tm_model on model_id = m;

create table tt_sales_order (
  so_id integer primary key, so_no varchar(16) not null unique, customer_id integer not null references tm_customer, consultant_id integer not null references tm_employee, model_id integer not null references tm_model, vehicle_id integer references tm_vehicle,
  order_date date not null, deliver_date date, vehicle_price numeric(10,2) not null, upholster_amount numeric(10,2) not null default 0, service_fee numeric(8,2) not null default 0, total_amount numeric(10,2) not null, deposit numeric(8,2),
  pay_mode smallint not null check (pay_mode in (1, 2)), so_status smallint not null check (so_status in (10, 20, 30, 40, 50)), cancel_reason varchar(40)
);
insert into tt_sales_order
select n, 'SO' || to_char(od, 'YYMMDD') || lpad(n::text, 4, '0'), i, c, q.model_id, v.vehicle_id, od, case when st in (30, 50) then dd end, vp, 0, sf, vp + sf, pg_temp.w('sdp', n, '2000:3,5000:5,10000:2')::int, pg_temp.w('spm', n, '1:4,2:6')::int, st,
  case st when 40 then pg_temp.one('scr', n, '贷款未批,客户改购他车,等车时间过长,家庭原因') when 50 then '质量争议退车' end
from (select s.*, m.model_id, round(m.msrp * (0.88 + 0.09 * pg_temp.f('spr', n))::numeric, -2) vp, pg_temp.w('ssf', n, '0:3,800:5,1500:3')::numeric sf
  from so s left join tm_vehicle v on v.vehicle_id = s.vk + case when st = 50 then 900 else 0 end join tm_model m on m.model_id = coalesce(v.model_id, pg_temp.w('som', n, '2:4,3:4,4:5,5:2,6:5,9:2,11:1')::int)) q left join tm_vehicle v on v.vehicle_id = q.vk + case when st = 50 then 900 else 0 end;
update tt_sales_order o set vehicle_id = x.v from (select so_id, 1000 + row_number() over (order by so_id) v from tt_sales_order where so_status = 20 limit 9) x where x.so_id = o.so_id;
update tt_sales_order o set model_id = v.model_id, vehicle_price = round(msrp * 0.93, -2), total_amount = round(msrp * 0.93, -2) + service_fee from tm_vehicle v join tm_model m using (model_id) where v.vehicle_id = o.vehicle_id and o.so_status = 20;
update tm_vehicle v set stock_status = case when exists (select 1 from tt_sales_order o where o.vehicle_id = v.vehicle_id and so_status = 20) then 3 else 2 end where v.vehicle_id between 1001 and 1054;
update tm_customer c set lead_status = case o.so_status when 30 then 30 when 50 then 40 when 40 then 40 else 20 end, defeat_reason = case when o.so_status in (40, 50) then '订单取消' end from tt_sales_order o where o.customer_id = c.customer_id;

create table tm_part (
  part_id integer primary key, part_no varchar(20) not null unique, part_name varchar(40) not null, part_class smallint not null check (part_class in (1, 2)), unit varchar(6), cost_price numeric(8,2) not null, sale_price numeric(8,2) not null,
  stock_qty integer not null default 0, min_stock integer, location varchar(10), is_valid smallint not null default 1
);
insert into tm_part
select o, 'XP' || lpad((31000 + o * 37)::text, 6, '0'), split_part(p, ':', 1), case when o <= 22 then 1 else 2 end, split_part(p, ':', 3), round(split_part(p, ':', 2)::numeric * 0.62, 2), split_part(p, ':', 2)::numeric, 0, case when o <= 6 then 20 else 3 end, pg_temp.one('pl', o, 'A,B,C') || '-' || lpad(o::text, 2, '0'), case when o in (22, 30) then 0 else 1 end
from unnest(string_to_array('全合成机油1L:78:升,机油滤清器:45:个,空气滤清器:86:个,空调滤清器:98:个,火花塞:65:支,雨刮片:120:副,前制动片:428:套,后制动片:386:套,前制动盘:560:个,蓄电池:780:个,轮胎205/55R16:520:条,轮胎225/60R18:860:条,前保险杠:1280:个,前大灯总成:2150:个,左前翼子板:880:个,后保险杠:1180:个,水泵总成:690:个,天窗电机:1160:个,减震器:640:支,中控显示屏:2680:个,氧传感器:520:个,卤素灯泡:45:个,太阳膜(全车):2800:套,脚垫:480:套,行车记录仪:880:台,底盘装甲:1200:套,座套:980:套,倒车影像:650:套,车衣:6800:套,导航光盘:260:张', ',')) with ordinality u (p, o);

create table tt_so_upholster (
  upholster_id integer primary key, so_id integer not null references tt_sales_order, part_id integer not null references tm_part, quantity integer not null check (quantity > 0), unit_price numeric(8,2) not null, amount numeric(10,2) not null, is_gift smallint not null check (is_gift in (0, 1)), technician_id integer references tm_employee, finish_date date
);
insert into tt_so_upholster
select row_number() over (order by so_id, part_id), so_id, part_id, 1, case when g = 1 then 0 else sale_price end, case when g = 1 then 0 else sale_price end, g, case when so_status in (30, 50) then pg_temp.z('ut', so_id, 20, 23) end, case when so_status in (30, 50) then deliver_date end
from (select o.*, p.*, case when pg_temp.f('ug', so_id * 50 + part_id) < case when part_id in (23, 24) then 0.55 else 0.12 end then 1 else 0 end g from tt_sales_order o, tm_part p where part_class = 2 and p.is_valid = 1 and so_status <> 40
  and pg_temp.f('uh', so_id * 50 + part_id) < case part_id when 23 then 0.6 when 24 then 0.66 when 25 then 0.25 when 29 then 0.05 else 0.12 end) q;
update tt_sales_order o set upholster_amount = u.a, total_amount = total_amount + u.a from (select so_id, sum(amount) a from tt_so_upholster group by 1) u where u.so_id = o.so_id;

create table tt_insurance (
  insurance_id integer primary key, policy_no varchar(24) not null unique, vehicle_id integer not null references tm_vehicle, customer_id integer not null references tm_customer, insurer varchar(20) not null, insure_type smallint not null check (insure_type in (1, 2)), compulsory_premium numeric(8,2) not null, commercial_premium numeric(8,2) not null,
  total_premium numeric(8,2) not null, commission numeric(8,2), start_date date not null, end_date date not null, policy_status smallint not null check (policy_status in (1, 2)), handler_id integer references tm_employee
);
insert into tt_insurance
select row_number() over (order by s, v), 'PD' || to_char(s, 'YYYYMM') || lpad((v * 3 + y)::text, 8, '0'), v, customer_id, pg_temp.w('ii', v * 3 + (y > 1)::int, '平泰财险:5,安华财险:3,民众财险:3,东方联合:1'), case when y = 0 then 1 else 2 end, cp, bp, cp + bp, round(bp * 0.12, 2), s, s + 364, case when pg_temp.f('ist', v * 3 + y) < 0.015 then 2 else 1 end, pg_temp.sc('ih', v * 3 + y, s)
from (select vehicle_id v, customer_id, y, sale_date + y * 365 s, case when y = 0 then 950 when y = 1 then 855 else 760 end cp, round(msrp * (0.022 + 0.012 * pg_temp.f('ibp', vehicle_id * 3 + y))::numeric * (1 - 0.15 * y), 2) bp
  from tm_vehicle join tm_model using (model_id), generate_series(0, 2) y where source_type = 1 and sale_date is not null and pg_temp.f('ik', vehicle_id) < case y when 0 then 0.86 when 1 then 0.52 else 0.36 end and sale_date + y * 365 <= '2026-06-20') q;

-- visits of the workshop: one row each, with or without booking
create temp table vis as
select row_number() over (order by at) n, * from (
  select vehicle_id v, customer_id cu, k, d + time '08:20' + floor(pg_temp.f('rt', x) ^ 1.5 * 500) * interval '1 minute' as at, x, greatest(300, ((d - sale_date) * (22 + 30 * pg_temp.f('rm', vehicle_id)))::int) km,
    case when k = 1 and source_type = 1 then 'BY' when d > warranty_end then pg_temp.w('rty', x, 'BY:58,YB:28,SG:12,FX:2') else pg_temp.w('rty', x, 'BY:56,YB:22,SG:11,SP:8,FX:2') end ty, pg_temp.f('bk', x) bk, pg_temp.f('rst', x) st
  from (select *, case when extract(isodow from d0) in (2, 3) and pg_temp.f('rwd', x) < 0.4 then d0 + 6 - extract(isodow from d0)::int else d0 end d from (
    select *, vehicle_id * 20 + k x, greatest(sale_date, date '2024-01-02' + pg_temp.z('r0', vehicle_id, 0, 150)) + case when source_type = 1 then 70 else 0 end + (k - 1) * pg_temp.z('ri', vehicle_id, 130, 330) + pg_temp.z('rj', vehicle_id * 20 + k, -25, 25) d0
    from tm_vehicle, generate_series(1, 7) k where customer_id is not null) a) b
  where d between '2024-01-08' and '2026-06-20' and d > sale_date and d not between '2024-02-10' and '2024-02-17' and d not between '2025-01-28' and '2025-02-04' and d not between '2026-02-16' and '2026-02-23') q;
create table tt_booking (
  booking_id integer primary key, booking_no varchar(16) not null unique, customer_id integer not null references tm_customer, vehicle_id integer not null references tm_vehicle, booking_time timestamp not null, booking_type varchar(2) not null, channel varchar(10), advisor_id integer references tm_employee, create_time timestamp not null, booking_status smallint not null check (booking_status in (1, 2, 3, 4)), cancel_time timestamp
);
insert into tt_booking
select row_number() over (order by ct, n), 'YY' || to_char(ct, 'YYMMDD') || lpad(row_number() over (order by ct, n)::text, 4, '0'), cu, v, t, ty, pg_temp.w('bc', n, '电话:5,微信:6,APP:3'), pg_temp.sa('ra', n, at::date), ct, st, case when st = 3 then t - interval '15 hour' end
from (select *, date_trunc('hour', at) + interval '1 day' * sh t, date_trunc('day', at) + sh * interval '1 day' - pg_temp.z('bd', n, 1, 6) * interval '1 day' + pg_temp.z('bh', n, 510, 1050) * interval '1 minute' ct
  from (select n, v, cu, at, ty, 2 st, 0 sh from vis where bk < 0.42 union all select n, v, cu, at, ty, case when bk < 0.95 then 3 else 4 end, -9 from vis where bk > 0.9 and at > '2024-01-20' union all select n, v, cu, at, ty, 1, 5 from vis where at > '2026-06-16' and bk between 0.5 and 0.9) a) q;

create table tt_repair_order (
  ro_id integer primary key, ro_no varchar(16) not null unique, vehicle_id integer not null references tm_vehicle, customer_id integer not null references tm_customer, booking_id integer references tt_booking, repair_type varchar(2) not null check (repair_type in ('BY', 'YB', 'SG', 'SP', 'FX')), advisor_id integer not null references tm_employee,
  in_mileage integer not null, in_time timestamp not null, finish_time timestamp, settle_time timestamp, labour_amount numeric(10,2) not null default 0, part_amount numeric(10,2) not null default 0, discount_amount numeric(10,2) not null default 0, total_amount numeric(10,2) not null default 0, ro_status smallint not null check (ro_status in (1, 2, 3, 4))
);
insert into tt_repair_order
select n, 'RO' || to_char(at, 'YYMMDD') || lpad(n::text, 5, '0'), v, cu, b.booking_id, ty, pg_temp.sa('ra', n, at::date), km, at, case when s in (2, 3) then ft end, case when s = 3 then ft + pg_temp.z('rse', n, 8, 90) * interval '1 minute' end, 0, 0, 0, 0, s
from (select *, at + case ty when 'SG' then pg_temp.z('rsg', n, 2, 9) * interval '1 day' else pg_temp.z('rft', n, 45, 230) * interval '1 minute' end ft, case when st < 0.014 then 4 when at > '2026-06-20 13:00' or (ty = 'SG' and at > '2026-06-12') then 1 when at > '2026-06-19' then 2 else 3 end s from vis) r
  left join tt_booking b on b.vehicle_id = v and b.booking_status = 2 and b.booking_time = date_trunc('hour', at);
update tm_vehicle v set last_mileage = r.m from (select vehicle_id, max(in_mileage) m from tt_repair_order where ro_status <> 4 group by 1) r where r.vehicle_id = v.vehicle_id;

create table tt_ro_item (
  item_id integer primary key, ro_id integer not null references tt_repair_order, item_type smallint not null check (item_type in (1, 2)), item_name varchar(40) not null, part_id integer references tm_part, quantity numeric(6,1) not null, unit_price numeric(8,2) not null, amount numeric(10,2) not null, charge_type smallint not null check (charge_type in (1, 2, 3, 4)), technician_id integer references tm_employee,
  check ((item_type = 2) = (part_id is not null))
);
insert into tt_ro_item
select row_number() over (order by ro_id, o, it, pid), ro_id, it, nm, pid, q, pr, round(q * pr, 2), ct, case when it = 1 then tech end
from (select ro_id, o, case repair_type when 'SP' then 2 when 'SG' then 3 when 'FX' then 4 else 1 end ct, case when k = 18 and in_time > '2026-06-01' then 19 else k end tech, u.*
  from (select *, pg_temp.z('rk', ro_id, 14, 23) k from tt_repair_order) r
  join (values (1, 'BY', '更换机油机滤', 0.5, 1, 4, 1.01), (2, 'BY', null, 0, 2, 1, 1.01), (3, 'BY', '更换空气滤清器', 0.2, 3, 1, 0.38), (4, 'BY', '更换空调滤清器', 0.3, 4, 1, 0.36), (5, 'BY', '更换火花塞', 0.8, 5, 4, 0.1), (6, 'BY', '更换雨刮片', 0.1, 6, 1, 0.12), (7, 'BY', '更换前制动片', 1.2, 7, 1, 0.07),
    (8, 'YB', '故障诊断', 0.5, null, 0, 1.01), (9, 'YB', '更换后制动片', 1.2, 8, 1, 0.18), (10, 'YB', '更换前制动盘', 1.8, 9, 2, 0.1), (11, 'YB', '更换蓄电池', 0.5, 10, 1, 0.2), (12, 'YB', '更换轮胎', 0.6, 11, 2, 0.18), (13, 'YB', '四轮定位', 1.5, null, 0, 0.25), (14, 'YB', '更换轮胎(SUV)', 0.6, 12, 2, 0.12),
    (15, 'SG', '钣金喷漆', 5.0, null, 0, 1.01), (16, 'SG', '拆装前保险杠', 1.5, 13, 1, 0.5), (17, 'SG', '更换前大灯', 1.0, 14, 1, 0.28), (18, 'SG', '更换左前翼子板', 2.5, 15, 1, 0.22), (19, 'SG', '拆装后保险杠', 1.5, 16, 1, 0.35),
    (20, 'SP', '更换水泵总成', 3.0, 17, 1, -0.3), (21, 'SP', '更换天窗电机', 2.5, 18, 1, -0.5), (22, 'SP', '更换减震器', 2.0, 19, 1, -0.7), (23, 'SP', '更换中控显示屏', 1.0, 20, 1, -0.82), (24, 'SP', '更换氧传感器', 0.8, 21, 1, -1.01), (25, 'FX', '返修检查', 1.0, null, 0, 1.01)) p (o, ty, lab, hrs, part, pq, prob)
    on ty = repair_type and case when prob > 0 then pg_temp.f('rp', ro_id * 30 + o) < prob else pg_temp.f('rsp', ro_id) < -prob and pg_temp.f('rsp', ro_id) >= case o when 20 then 0 when 21 then 0.3 when 22 then 0.5 when 23 then 0.7 else 0.82 end end
  left join tm_part tp on tp.part_id = part
  cross join lateral (select 1 it, lab nm, null::int pid, hrs::numeric q, 180::numeric pr where lab is not null union all select 2, part_name, part, pq, sale_price where part is not null) u) s;
update tt_repair_order r set labour_amount = l, part_amount = p, discount_amount = d, total_amount = l + p - d
from (select ro_id, l, p, case when ty in ('BY', 'YB') and pg_temp.f('rd', ro_id) < 0.3 then round((l + p) * case when pg_temp.f('rd', ro_id) < 0.1 then 0.1 else 0.05 end, 2) else 0 end d
  from (select ro_id, max(repair_type) ty, coalesce(sum(amount) filter (where item_type = 1), 0) l, coalesce(sum(amount) filter (where item_type = 2), 0) p from tt_ro_item join tt_repair_order using (ro_id) group by 1) a) x where x.ro_id = r.ro_id;

create table tt_part_flow (
  flow_id integer primary key, part_id integer not null references tm_part, flow_type smallint not null check (flow_type in (11, 12, 21, 22, 31)), quantity numeric(8,1) not null, cost_price numeric(8,2) not null, cost_amount numeric(10,2) not null, flow_time timestamp not null, ro_id integer references tt_repair_order, so_id integer references tt_sales_order, supplier varchar(30), operator_id integer references tm_employee
);
create temp table fl as
select part_id, 21 ft, -quantity q, in_time + interval '20 minute' t, ro_id, null::int so_id from tt_ro_item join tt_repair_order using (ro_id) where item_type = 2 and ro_status <> 4
union all select part_id, 22, -quantity, finish_date + time '09:40', null, so_id from tt_so_upholster where finish_date is not null;
insert into fl select part_id, 11, case when part_id = 1 then 30 else 1 + pg_temp.z('fb', part_id, 0, 8) end + coalesce(-u, 0) * 1.0 - case when m > '2024-02-01' then case when part_id = 1 then 30 else 1 + pg_temp.z('fb', part_id, 0, 8) end else 0 end, m + pg_temp.z('fd', part_id, 495, 530) * interval '1 minute', null, null
from (select p.part_id, m, (select sum(q) from fl where fl.part_id = p.part_id and date_trunc('month', fl.t) = m) u from tm_part p, generate_series(timestamp '2024-01-01', '2026-06-01', interval '1 month') m where is_valid = 1) a where m <= '2024-02-01' or u is not null;
insert into fl select part_id, 31, -1, timestamp '2025-12-31 16:30', null::int, null::int from tm_part where part_id in (2, 6, 24) union all select part_id, 12, -2, timestamp '2025-06-18 10:15', null, null from tm_part where part_id in (13, 17);
insert into tt_part_flow
select row_number() over (order by t, ft, ro_id, so_id, part_id), part_id, ft, q, cost_price, round(q * cost_price, 2), t, ro_id, so_id, case when ft in (11, 12) then case when part_id <= 22 then '星驰汽车备件中心' else pg_temp.one('fs', part_id, '苏海尚品汽车用品,临江驰美装饰') end end, pg_temp.z('fo', part_id, 24, 25) from fl join tm_part using (part_id);
update tm_part p set stock_qty = f.q from (select part_id, sum(quantity) q from tt_part_flow group by 1) f where f.part_id = p.part_id;

create table tt_claim (
  claim_id integer primary key, claim_no varchar(16) not null unique, ro_id integer not null references tt_repair_order, main_part_id integer not null references tm_part, fault_desc varchar(60), labour_claim numeric(8,2) not null, part_claim numeric(8,2) not null, claim_amount numeric(10,2) not null, approved_amount numeric(10,2),
  submit_date date, approve_date date, pay_date date, claim_status smallint not null check (claim_status in (1, 2, 3, 4, 5)), reject_reason varchar(40), handler_id integer not null references tm_employee
);
insert into tt_claim
select row_number() over (order by ro_id), 'SP' || to_char(finish_time, 'YYMM') || lpad(row_number() over (order by ro_id)::text, 4, '0'), ro_id, pt, fault, labour_amount, part_amount, total_amount, case when st in (3, 5) then case when f > 0.86 then round(total_amount * 0.8, 2) else total_amount end when st = 4 then 0 end,
  case when st > 1 then sd end, case when st > 2 then sd + 9 + pg_temp.z('ca', ro_id, 0, 12) end, case when st = 5 then sd + 40 + pg_temp.z('cp', ro_id, 0, 15) end, st, case when st = 4 then pg_temp.one('cr', ro_id, '超出质保期,旧件未寄回,资料不全') end, 26
from (select *, case when sd > '2026-06-20' then 1 when sd > '2026-05-28' then 2 when f < 0.08 then 4 when sd > '2026-04-20' then 3 else 5 end st
  from (select r.*, i.part_id pt, pg_temp.f('cst', r.ro_id) f, r.finish_time::date + pg_temp.z('cd', r.ro_id, 1, 6) sd, case i.part_id when 17 then '水泵渗漏' when 18 then '天窗无法关闭' when 19 then '减震器漏油' when 20 then '显示屏黑屏' else '发动机故障灯亮' end fault
    from tt_repair_order r join tt_ro_item i on i.ro_id = r.ro_id and i.item_type = 2 where repair_type = 'SP' and ro_status = 3) a) b;

create table tt_revisit (
  revisit_id integer primary key, revisit_type smallint not null check (revisit_type in (1, 2)), customer_id integer not null references tm_customer, so_id integer references tt_sales_order, ro_id integer references tt_repair_order, plan_date date not null, revisit_time timestamp, result smallint not null check (result in (0, 1, 2, 3)), satisfaction smallint check (satisfaction between 1 and 5), is_complaint smallint not null default 0, content varchar(60), operator_id integer references tm_employee
);
insert into tt_revisit
select row_number() over (order by pd, x), ty, customer_id, so_id, ro_id, pd, case when r > 0 then pd + time '09:30' + pg_temp.z('vt', x, 0, 450) * interval '1 minute' end, r, sat, case when sat <= 2 and pg_temp.f('vcm', x) < 0.6 then 1 else 0 end,
  case when sat <= 3 then case ty when 2 then pg_temp.one('vc', x, '等待时间过长,维修价格偏高,故障未彻底解决,服务态度一般') else pg_temp.one('vc', x, '交车等待过久,赠品未兑现,讲解不够详细') end end, case when r > 0 then pg_temp.z('vo', x, 27, 28) end
from (select *, case when r = 1 then pg_temp.w('vsat', x, '5:52,4:31,3:10,2:4,1:2')::int end sat
  from (select *, case when pd > '2026-06-19' then 0 else pg_temp.w('vr', x, '1:80,2:15,3:5')::int end r
    from (select 1 ty, customer_id, so_id, null::int ro_id, deliver_date + 3 pd, so_id x from tt_sales_order where so_status = 30 union all select 2, customer_id, null, ro_id, settle_time::date + 3, 10000 + ro_id from tt_repair_order where ro_status = 3 and pg_temp.f('vh', ro_id) < 0.75) a) b) c;

set constraints all immediate;
comment on table tm_system_param is '系统参数';
comment on column tm_system_param.param_id is '参数ID';
comment on column tm_system_param.param_code is '参数代码';
comment on column tm_system_param.param_name is '参数名称';
comment on column tm_system_param.param_value is '参数值';
comment on column tm_system_param.value_type is '值类型';
comment on column tm_system_param.is_valid is '是否有效(1是0否)';
comment on column tm_system_param.update_time is '更新时间';
comment on table tm_employee is '员工';
comment on column tm_employee.employee_id is '员工ID';
comment on column tm_employee.employee_no is '工号';
comment on column tm_employee.employee_name is '姓名';
comment on column tm_employee.sex is '性别(M男F女)';
comment on column tm_employee.dept is '部门';
comment on column tm_employee.position is '岗位';
comment on column tm_employee.mobile is '手机';
comment on column tm_employee.entry_date is '入职日期';
comment on column tm_employee.leave_date is '离职日期';
comment on column tm_employee.is_valid is '是否在职(1在职0离职)';
comment on table tm_model is '车型';
comment on column tm_model.model_id is '车型ID';
comment on column tm_model.model_code is '车型代码';
comment on column tm_model.series_name is '车系';
comment on column tm_model.model_name is '车型名称';
comment on column tm_model.energy_type is '能源类型:GAS燃油 PHEV插电混动 BEV纯电';
comment on column tm_model.body_type is '车身形式';
comment on column tm_model.msrp is '厂家指导价(元)';
comment on column tm_model.launch_date is '上市日期';
comment on column tm_model.is_on_sale is '是否在售(1在售0停售)';
comment on table tm_customer is '客户(潜客线索与保有客户)';
comment on column tm_customer.customer_id is '客户ID';
comment on column tm_customer.customer_no is '客户编号';
comment on column tm_customer.customer_name is '客户名称';
comment on column tm_customer.customer_type is '客户性质:1个人 2单位';
comment on column tm_customer.sex is '性别(M男F女)';
comment on column tm_customer.mobile is '手机';
comment on column tm_customer.city is '所在城市';
comment on column tm_customer.lead_source is '线索来源';
comment on column tm_customer.intent_level is '意向级别:H七天内 A十五天内 B一个月内 C三个月内';
comment on column tm_customer.intent_model_id is '意向车型';
comment on column tm_customer.lead_status is '线索状态:10跟进中 20已下订 30已成交 40战败 50休眠';
comment on column tm_customer.consultant_id is '销售顾问';
comment on column tm_customer.lead_date is '建档日期';
comment on column tm_customer.next_follow_date is '下次跟进日期';
comment on column tm_customer.defeat_reason is '战败原因';
comment on column tm_customer.is_deleted is '删除标志(1已删除)';
comment on table tt_test_drive is '试乘试驾';
comment on column tt_test_drive.drive_id is '试驾ID';
comment on column tt_test_drive.customer_id is '客户';
comment on column tt_test_drive.model_id is '试驾车型';
comment on column tt_test_drive.consultant_id is '陪驾销售顾问';
comment on column tt_test_drive.drive_date is '试驾日期';
comment on column tt_test_drive.start_time is '开始时间';
comment on column tt_test_drive.end_time is '结束时间';
comment on column tt_test_drive.mileage is '试驾里程(公里)';
comment on column tt_test_drive.drive_status is '试驾状态:1已预约 2已完成 3已取消';
comment on column tt_test_drive.score is '客户评分(1-5)';
comment on column tt_test_drive.feedback is '客户反馈';
comment on table tm_vehicle is '车辆(整车库存及客户车辆)';
comment on column tm_vehicle.vehicle_id is '车辆ID';
comment on column tm_vehicle.vin is '车架号';
comment on column tm_vehicle.model_id is '车型';
comment on column tm_vehicle.color is '颜色';
comment on column tm_vehicle.license_no is '车牌号';
comment on column tm_vehicle.source_type is '车辆来源:1本店进货 2外店购买';
comment on column tm_vehicle.purchase_price is '进货价(元)';
comment on column tm_vehicle.in_date is '入库日期';
comment on column tm_vehicle.stock_status is '库存状态:1在途 2在库 3已锁定 4已交车,外店车为空';
comment on column tm_vehicle.warehouse is '存放仓库';
comment on column tm_vehicle.customer_id is '车主';
comment on column tm_vehicle.sale_date is '购车(交车)日期';
comment on column tm_vehicle.warranty_end is '质保到期日';
comment on column tm_vehicle.last_mileage is '最近进厂里程(公里)';
comment on table tt_sales_order is '整车销售订单';
comment on column tt_sales_order.so_id is '订单ID';
comment on column tt_sales_order.so_no is '订单号';
comment on column tt_sales_order.customer_id is '客户';
comment on column tt_sales_order.consultant_id is '销售顾问';
comment on column tt_sales_order.model_id is '订购车型';
comment on column tt_sales_order.vehicle_id is '配车车辆';
comment on column tt_sales_order.order_date is '下单日期';
comment on column tt_sales_order.deliver_date is '交车日期';
comment on column tt_sales_order.vehicle_price is '车辆成交价(元)';
comment on column tt_sales_order.upholster_amount is '装潢金额(元)';
comment on column tt_sales_order.service_fee is '上牌服务费(元)';
comment on column tt_sales_order.total_amount is '订单总金额(元)';
comment on column tt_sales_order.deposit is '定金(元)';
comment on column tt_sales_order.pay_mode is '付款方式:1全款 2按揭';
comment on column tt_sales_order.so_status is '订单状态:10已提交 20已审核 30已交车 40已取消 50已退车';
comment on column tt_sales_order.cancel_reason is '取消或退车原因';
comment on table tm_part is '配件与装潢用品';
comment on column tm_part.part_id is '配件ID';
comment on column tm_part.part_no is '配件编号';
comment on column tm_part.part_name is '配件名称';
comment on column tm_part.part_class is '配件类别:1维修配件 2装潢用品';
comment on column tm_part.unit is '单位';
comment on column tm_part.cost_price is '成本价(元)';
comment on column tm_part.sale_price is '销售价(元)';
comment on column tm_part.stock_qty is '库存数量';
comment on column tm_part.min_stock is '最低库存';
comment on column tm_part.location is '库位';
comment on column tm_part.is_valid is '是否有效(1有效0停用)';
comment on table tt_so_upholster is '订单装潢明细';
comment on column tt_so_upholster.upholster_id is '装潢明细ID';
comment on column tt_so_upholster.so_id is '销售订单';
comment on column tt_so_upholster.part_id is '装潢用品';
comment on column tt_so_upholster.quantity is '数量';
comment on column tt_so_upholster.unit_price is '单价(元)';
comment on column tt_so_upholster.amount is '金额(元),赠送为0';
comment on column tt_so_upholster.is_gift is '是否赠送(1是0否)';
comment on column tt_so_upholster.technician_id is '施工技师';
comment on column tt_so_upholster.finish_date is '完工日期';
comment on table tt_insurance is '车辆保险单';
comment on column tt_insurance.insurance_id is '保单ID';
comment on column tt_insurance.policy_no is '保单号';
comment on column tt_insurance.vehicle_id is '车辆';
comment on column tt_insurance.customer_id is '投保客户';
comment on column tt_insurance.insurer is '保险公司';
comment on column tt_insurance.insure_type is '投保类型:1新保 2续保';
comment on column tt_insurance.compulsory_premium is '交强险保费(元)';
comment on column tt_insurance.commercial_premium is '商业险保费(元)';
comment on column tt_insurance.total_premium is '保费合计(元)';
comment on column tt_insurance.commission is '代理手续费(元)';
comment on column tt_insurance.start_date is '起保日期';
comment on column tt_insurance.end_date is '到期日期';
comment on column tt_insurance.policy_status is '保单状态:1正常 2退保';
comment on column tt_insurance.handler_id is '经办人';
comment on table tt_booking is '维修预约单';
comment on column tt_booking.booking_id is '预约ID';
comment on column tt_booking.booking_no is '预约单号';
comment on column tt_booking.customer_id is '客户';
comment on column tt_booking.vehicle_id is '车辆';
comment on column tt_booking.booking_time is '预约进厂时间';
comment on column tt_booking.booking_type is '预约维修类型:BY保养 YB一般维修 SG事故 SP索赔 FX返修';
comment on column tt_booking.channel is '预约渠道';
comment on column tt_booking.advisor_id is '服务顾问';
comment on column tt_booking.create_time is '登记时间';
comment on column tt_booking.booking_status is '预约状态:1待进厂 2已进厂 3已取消 4未到店';
comment on column tt_booking.cancel_time is '取消时间';
comment on table tt_repair_order is '维修工单';
comment on column tt_repair_order.ro_id is '工单ID';
comment on column tt_repair_order.ro_no is '工单号';
comment on column tt_repair_order.vehicle_id is '车辆';
comment on column tt_repair_order.customer_id is '送修客户';
comment on column tt_repair_order.booking_id is '预约单,未预约为空';
comment on column tt_repair_order.repair_type is '维修类型:BY保养 YB一般维修 SG事故 SP索赔 FX返修';
comment on column tt_repair_order.advisor_id is '服务顾问';
comment on column tt_repair_order.in_mileage is '进厂里程(公里)';
comment on column tt_repair_order.in_time is '进厂时间';
comment on column tt_repair_order.finish_time is '竣工时间';
comment on column tt_repair_order.settle_time is '结算时间';
comment on column tt_repair_order.labour_amount is '工时费(元)';
comment on column tt_repair_order.part_amount is '配件费(元)';
comment on column tt_repair_order.discount_amount is '优惠金额(元)';
comment on column tt_repair_order.total_amount is '工单总金额(元),工时费加配件费减优惠';
comment on column tt_repair_order.ro_status is '工单状态:1在修 2已竣工 3已结算 4已作废';
comment on table tt_ro_item is '工单项目与配件明细';
comment on column tt_ro_item.item_id is '明细ID';
comment on column tt_ro_item.ro_id is '工单';
comment on column tt_ro_item.item_type is '明细类型:1维修项目 2配件';
comment on column tt_ro_item.item_name is '项目或配件名称';
comment on column tt_ro_item.part_id is '配件';
comment on column tt_ro_item.quantity is '工时数或配件数量';
comment on column tt_ro_item.unit_price is '单价(元)';
comment on column tt_ro_item.amount is '金额(元)';
comment on column tt_ro_item.charge_type is '收费区分:1客户付费 2厂家索赔 3保险赔付 4内部返修';
comment on column tt_ro_item.technician_id is '维修技师';
comment on table tt_part_flow is '配件出入库流水';
comment on column tt_part_flow.flow_id is '流水ID';
comment on column tt_part_flow.part_id is '配件';
comment on column tt_part_flow.flow_type is '出入库类型:11采购入库 12采购退货 21维修领料 22装潢领料 31盘亏出库';
comment on column tt_part_flow.quantity is '数量,入库为正出库为负';
comment on column tt_part_flow.cost_price is '成本单价(元)';
comment on column tt_part_flow.cost_amount is '成本金额(元)';
comment on column tt_part_flow.flow_time is '出入库时间';
comment on column tt_part_flow.ro_id is '维修工单';
comment on column tt_part_flow.so_id is '销售订单';
comment on column tt_part_flow.supplier is '供应商';
comment on column tt_part_flow.operator_id is '经办人';
comment on table tt_claim is '索赔单';
comment on column tt_claim.claim_id is '索赔单ID';
comment on column tt_claim.claim_no is '索赔单号';
comment on column tt_claim.ro_id is '维修工单';
comment on column tt_claim.main_part_id is '主损件';
comment on column tt_claim.fault_desc is '故障描述';
comment on column tt_claim.labour_claim is '索赔工时费(元)';
comment on column tt_claim.part_claim is '索赔配件费(元)';
comment on column tt_claim.claim_amount is '申请金额(元)';
comment on column tt_claim.approved_amount is '批准金额(元)';
comment on column tt_claim.submit_date is '提交日期';
comment on column tt_claim.approve_date is '审批日期';
comment on column tt_claim.pay_date is '回款日期';
comment on column tt_claim.claim_status is '索赔状态:1待提交 2已提交 3已批准 4已拒绝 5已回款';
comment on column tt_claim.reject_reason is '拒绝原因';
comment on column tt_claim.handler_id is '索赔员';
comment on table tt_revisit is '客户回访';
comment on column tt_revisit.revisit_id is '回访ID';
comment on column tt_revisit.revisit_type is '回访类型:1销售回访 2服务回访';
comment on column tt_revisit.customer_id is '客户';
comment on column tt_revisit.so_id is '销售订单';
comment on column tt_revisit.ro_id is '维修工单';
comment on column tt_revisit.plan_date is '计划回访日期';
comment on column tt_revisit.revisit_time is '实际回访时间';
comment on column tt_revisit.result is '回访结果:0未回访 1成功 2无人接听 3拒访';
comment on column tt_revisit.satisfaction is '满意度(1非常不满意至5非常满意)';
comment on column tt_revisit.is_complaint is '是否抱怨(1是0否)';
comment on column tt_revisit.content is '反馈内容';
comment on column tt_revisit.operator_id is '回访人';
create index idx_so_date on tt_sales_order (order_date);
create index idx_ro_vehicle on tt_repair_order (vehicle_id);
create index idx_roi_ro on tt_ro_item (ro_id);
