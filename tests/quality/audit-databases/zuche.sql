-- 西南地区连锁汽车租赁公司：车型、车辆、门店、会员、订单、违章、押金、还车结算。
-- 仿一嗨租车的公开租车规则（车型组、车辆押金与违章押金、芝麻免押、异地还车费、超时费）及常见"租车 ERP"的单据结构。有注释、有外键，代码为英文单词加检查约束。
-- 数值由行号哈希得出，每次装载相同；函数只在会话内。
set jit = off;
set time zone 'Asia/Shanghai';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '~' || i, 47) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  p text;
  rest float8 := pg_temp.f(k, i) * (select sum(split_part(q, ':', 2)::float8) from unnest(string_to_array(list, ',')) as q);
begin
  foreach p in array string_to_array(list, ',') loop
    rest := rest - split_part(p, ':', 2)::float8;
    if rest < 0 then return split_part(p, ':', 1); end if;
  end loop;
  return split_part(p, ':', 1);
end $$;
create function pg_temp.xm(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, '王,李,张,刘,陈,杨,黄,周,吴,徐,孙,胡,朱,高,林,何,郭,马,沈,陆,顾,钱,姚,金,唐,冯,曹,邓,蒋,许,叶,潘,杜,夏,钟,汪,田,尤,殷,陶')
    || pg_temp.one(k || 'g', i, '建明,丽娟,伟,晓燕,志强,雅琴,国平,静,磊,文婷,永康,敏,海峰,雪芳,俊杰,玉兰,斌,佳怡,卫东,梦洁,浩然,秀英,勇,倩,子轩,红梅,立新,蓉,鹏飞,思远,春花,晨,根荣,慧,振华,莉') $$;
create function pg_temp.sj(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '130,135,136,138,139,150,151,158,177,180,186,189,199') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;

-- 门店与员工 --------------------------------------------------------------------------------------------
create table store (
  store_id int primary key,
  store_code varchar(10) not null unique,
  store_name varchar(40) not null,
  city varchar(20) not null,
  store_type varchar(12) not null check (store_type in ('airport', 'railway', 'downtown')),
  address varchar(120),
  phone varchar(20),
  open_time time not null,
  close_time time not null,
  night_fee numeric(8,2) not null default 0,
  opened_on date not null,
  closed_on date
);
comment on table store is '门店';
comment on column store.store_code is '门店编码';
comment on column store.store_name is '门店名称';
comment on column store.city is '所在城市';
comment on column store.store_type is '门店类型：airport 机场店，railway 车站店，downtown 市区店';
comment on column store.open_time is '营业开始时间';
comment on column store.close_time is '营业结束时间';
comment on column store.night_fee is '夜间服务费（元/次）';
comment on column store.opened_on is '开业日期';
comment on column store.closed_on is '闭店日期，营业中为空';
insert into store values
(1, 'CTU01', '成都双流机场店', '成都', 'airport', '双流区机场路社区航都大街', '028-85700121', '07:30', '23:00', 50, '2021-04-12', null), (2, 'CTU02', '成都东站店', '成都', 'railway', '成华区万科路邛崃山路口', '028-85700122', '08:00', '21:30', 50, '2021-09-01', null),
(3, 'CTU03', '成都春熙路店', '成都', 'downtown', '锦江区东大街下东大街段', '028-85700123', '08:30', '20:30', 0, '2022-03-18', null), (4, 'CKG01', '重庆江北机场店', '重庆', 'airport', '渝北区两路街道空港大道', '023-67150331', '07:30', '23:00', 50, '2022-05-20', null),
(5, 'CKG02', '重庆北站店', '重庆', 'railway', '渝北区昆仑大道', '023-67150332', '08:00', '21:30', 50, '2023-02-10', null), (6, 'KMG01', '昆明长水机场店', '昆明', 'airport', '官渡区长水街道', '0871-63520881', '07:00', '23:30', 50, '2022-07-01', null),
(7, 'DLU01', '大理古城店', '大理', 'downtown', '大理市一塔路', '0872-2560617', '08:30', '21:00', 0, '2023-04-25', null), (8, 'LJG01', '丽江三义机场店', '丽江', 'airport', '古城区七河镇', '0888-5170928', '08:00', '22:00', 80, '2023-06-16', null), (9, 'KWE01', '贵阳龙洞堡店', '贵阳', 'airport', '南明区龙洞堡大道', '0851-85490366', '08:00', '22:00', 50, '2023-05-08', '2025-09-30');

create table employee (
  employee_id int primary key,
  employee_no varchar(10) not null unique,
  full_name varchar(20) not null,
  gender char(1) check (gender in ('M', 'F')),
  store_id int references store,
  position varchar(20) not null,
  mobile varchar(11),
  hired_on date not null,
  left_on date
);
comment on table employee is '员工';
comment on column employee.employee_no is '工号';
comment on column employee.full_name is '姓名';
comment on column employee.gender is '性别：M 男，F 女';
comment on column employee.store_id is '所属门店，总部人员为空';
comment on column employee.position is '岗位';
comment on column employee.mobile is '手机号';
comment on column employee.hired_on is '入职日期';
comment on column employee.left_on is '离职日期，在职为空';
insert into employee
select i, 'E' || lpad(i::text, 4, '0'), pg_temp.xm('e', i), pg_temp.w('eg', i, 'M:3,F:2'), s, case when s is null then pg_temp.one('ep', i, '客服,财务,违章专员,运营') when i <= 9 then '店长' else pg_temp.w('ep', i, '门店顾问:5,验车员:3') end, pg_temp.sj('e', i), h,
  case when s = 9 then date '2025-09-30' when i > 9 and pg_temp.f('el', i) < 0.2 and h < date '2025-01-01' then h + pg_temp.z('eld', i, 150, 480) end
from (select i, s, case when i <= 9 then (select opened_on from store where store_id = i) - 20 else greatest(coalesce((select opened_on from store where store_id = s), date '2021-03-01'), date '2022-01-01' + pg_temp.z('eh', i, 0, 1300)) end as h
  from (select i, case when i > 52 then null else 1 + (i - 1) % 9 end as s from generate_series(1, 62) as i) as x) as y;

-- 车型与车辆 --------------------------------------------------------------------------------------------
create table vehicle_class (
  class_code varchar(10) primary key,
  class_name varchar(20) not null,
  vehicle_deposit numeric(10,2) not null,
  violation_deposit numeric(10,2) not null,
  daily_km_limit int,
  overtime_fee_hour numeric(8,2) not null,
  sort_no int not null
);
comment on table vehicle_class is '车型组';
comment on column vehicle_class.class_code is '车型组代码';
comment on column vehicle_class.class_name is '车型组名称';
comment on column vehicle_class.vehicle_deposit is '车辆押金标准（元）';
comment on column vehicle_class.violation_deposit is '违章押金标准（元）';
comment on column vehicle_class.daily_km_limit is '日限里程（公里），不限为空';
comment on column vehicle_class.overtime_fee_hour is '超时费（元/小时）';
comment on column vehicle_class.sort_no is '显示顺序';
insert into vehicle_class values ('ECO', '经济型', 3000, 2000, null, 25, 1), ('COM', '舒适型', 5000, 2000, null, 35, 2), ('SUV', 'SUV', 5000, 2000, null, 45, 3), ('EV', '新能源', 5000, 2000, null, 35, 4), ('MPV', '商务型', 8000, 2000, 300, 65, 5), ('LUX', '豪华型', 15000, 3000, 200, 100, 6);

create table vehicle_model (
  model_id int primary key,
  class_code varchar(10) not null references vehicle_class,
  brand varchar(20) not null,
  series varchar(30) not null,
  seats int not null,
  gearbox varchar(10) not null check (gearbox in ('auto', 'manual')),
  energy varchar(10) not null check (energy in ('petrol', 'hybrid', 'electric')),
  tank_or_battery varchar(20),
  daily_rate numeric(8,2) not null,
  on_shelf boolean not null default true
);
comment on table vehicle_model is '车型';
comment on column vehicle_model.class_code is '车型组';
comment on column vehicle_model.brand is '品牌';
comment on column vehicle_model.series is '车系';
comment on column vehicle_model.seats is '座位数';
comment on column vehicle_model.gearbox is '变速箱：auto 自动，manual 手动';
comment on column vehicle_model.energy is '能源类型：petrol 汽油，hybrid 混动，electric 纯电';
comment on column vehicle_model.tank_or_battery is '油箱容积或电池容量';
comment on column vehicle_model.daily_rate is '平日日租价（元/天）';
comment on column vehicle_model.on_shelf is '是否上架可订';
insert into vehicle_model values (1, 'ECO', '大众', '桑塔纳', 5, 'manual', 'petrol', '55L', 98, false), (2, 'ECO', '大众', '朗逸', 5, 'auto', 'petrol', '51L', 128, true), (3, 'ECO', '丰田', '致炫', 5, 'auto', 'petrol', '42L', 118, true), (4, 'ECO', '别克', '英朗', 5, 'auto', 'petrol', '52L', 125, true), (5, 'COM', '大众', '帕萨特', 5, 'auto', 'petrol', '65L', 228, true),
(6, 'COM', '丰田', '凯美瑞', 5, 'auto', 'hybrid', '49L', 258, true), (7, 'COM', '日产', '天籁', 5, 'auto', 'petrol', '68L', 218, true), (8, 'SUV', '本田', 'CR-V', 5, 'auto', 'petrol', '57L', 268, true), (9, 'SUV', '哈弗', 'H6', 5, 'auto', 'petrol', '58L', 208, true), (10, 'SUV', '丰田', '汉兰达', 7, 'auto', 'hybrid', '65L', 428, true), (11, 'SUV', '坦克', '300', 5, 'auto', 'petrol', '80L', 458, true),
(12, 'EV', '比亚迪', '秦PLUS EV', 5, 'auto', 'electric', '57.6kWh', 148, true), (13, 'EV', '比亚迪', '元PLUS', 5, 'auto', 'electric', '60.5kWh', 178, true), (14, 'EV', '特斯拉', 'Model 3', 5, 'auto', 'electric', '60kWh', 298, true), (15, 'MPV', '别克', 'GL8', 7, 'auto', 'petrol', '66L', 428, true), (16, 'MPV', '本田', '奥德赛', 7, 'auto', 'hybrid', '55L', 448, true), (17, 'LUX', '宝马', '3系', 5, 'auto', 'petrol', '59L', 598, true), (18, 'LUX', '奔驰', 'E级', 5, 'auto', 'petrol', '66L', 888, false);

-- 车辆先排定编号、车型、归属
create temp table vh as
select i as id, pg_temp.w('vm', i, '1:3,2:16,3:9,4:9,5:8,6:7,7:6,8:10,9:9,10:6,11:6,12:8,13:7,14:5,15:6,16:3,17:4,18:1')::int as model, pg_temp.w('vs', i, '1:24,2:14,3:9,4:16,5:9,6:16,7:10,8:11,9:6')::int as home, greatest(date '2022-03-01' + (power(pg_temp.f('vb', i), 1.5) * 1400)::int, date '2022-03-01') as bought, pg_temp.f('vo', i) as e, null::date as gone from generate_series(1, 118) as i;
update vh set bought = date '2023-12-01' - id where model in (1, 18);
update vh set bought = greatest(bought, (select opened_on from store where store_id = home));
update vh set home = 4 where home = 9 and bought > date '2025-03-01';
update vh set gone = bought + 640 + (e * 3000)::int where e < 0.16 and bought + 640 + (e * 3000)::int < date '2026-05-20' or model = 1;
update vh set gone = date '2025-05-10' + id % 40 where model = 1;

-- 会员 --------------------------------------------------------------------------------------------------
create table member_level (
  level_code varchar(10) primary key,
  level_name varchar(20) not null,
  min_points int not null,
  rent_discount numeric(4,2) not null
);
comment on table member_level is '会员等级';
comment on column member_level.level_code is '等级代码';
comment on column member_level.level_name is '等级名称';
comment on column member_level.min_points is '所需积分';
comment on column member_level.rent_discount is '租金折扣，1.00 为不打折';
insert into member_level values ('NORMAL', '普通会员', 0, 1.00), ('SILVER', '银卡会员', 3000, 0.98), ('GOLD', '金卡会员', 8000, 0.95), ('PLAT', '铂金会员', 20000, 0.90);

create table member (
  member_id int primary key,
  member_no varchar(12) not null unique,
  full_name varchar(20) not null,
  gender char(1) check (gender in ('M', 'F')),
  birth_date date,
  mobile varchar(11) not null,
  level_code varchar(10) not null references member_level,
  points int not null default 0,
  license_class varchar(4),
  license_issued_on date,
  zhima_score int,
  source varchar(10) not null check (source in ('app', 'miniapp', 'store', 'ctrip', 'corp')),
  status varchar(12) not null check (status in ('active', 'frozen', 'blacklist', 'closed')),
  registered_at timestamp not null
);
comment on table member is '会员';
comment on column member.member_no is '会员号';
comment on column member.full_name is '姓名';
comment on column member.gender is '性别：M 男，F 女';
comment on column member.birth_date is '出生日期';
comment on column member.mobile is '手机号';
comment on column member.level_code is '会员等级';
comment on column member.points is '当前积分，租金每元积1分';
comment on column member.license_class is '准驾车型';
comment on column member.license_issued_on is '驾照初次领证日期，未上传为空';
comment on column member.zhima_score is '芝麻信用分，未授权为空';
comment on column member.source is '注册来源：app 手机应用，miniapp 小程序，store 门店，ctrip 携程，corp 企业客户';
comment on column member.status is '状态：active 正常，frozen 冻结，blacklist 黑名单，closed 已注销';
comment on column member.registered_at is '注册时间';

-- 需求：按月份、星期、节假日取取车日；再逐单派车
create temp table dm as
select d, sum(w) over (order by d) / sum(w) over () as hi, (sum(w) over (order by d) - w) / sum(w) over () as lo from (
  select d::date as d, (array[0.8, 1.1, 0.8, 0.95, 1.1, 1.0, 1.6, 1.6, 0.9, 1.2, 0.7, 0.7])[extract(month from d)::int] * case extract(isodow from d) when 5 then 1.45 when 6 then 1.3 when 7 then 0.8 else 0.95 end * (0.75 + 0.35 * (d::date - date '2024-01-01') / 900.0)
    * case when to_char(d, 'MMDD') in ('0429', '0430', '0501', '0502', '0929', '0930', '1001', '1002', '1003') then 2.6 when d::date in ('2024-02-08', '2024-02-09', '2024-02-11', '2025-01-26', '2025-01-27', '2025-01-30', '2026-02-14', '2026-02-15', '2026-02-18') then 2.8 else 1 end as w from generate_series(date '2024-01-02', date '2026-07-06', '1 day') as d) as x;
create temp table od as
select o.*, pick + days * interval '1 day' as ret, pick - least((0.04 + power(pg_temp.f('ol', i), 2.5) * 32), 30) * interval '1 day' as made0, null::int as veh, null::int as rs, null::text as st, null::timestamp as made, null::timestamp as ap, null::timestamp as ar
from (select i, dm.d + time '08:30' + pg_temp.z('ot', i, 0, 44) * interval '15 minutes' as pick, pg_temp.w('os', i, '1:26,2:14,3:8,4:16,5:8,6:17,7:9,8:11,9:5')::int as ps, pg_temp.w('oc', i, case when pg_temp.f('os', i) > 0.63 then 'ECO:24,COM:12,SUV:34,EV:12,MPV:12,LUX:4' else 'ECO:36,COM:18,SUV:20,EV:14,MPV:8,LUX:4' end) as cls, pg_temp.w('od', i, '1:14,2:20,3:20,4:13,5:10,6:7,7:7,10:3,15:2,30:4,60:1')::int as days, 1 + floor(power(pg_temp.f('om', i), 1.6) * 980)::int as mem, pg_temp.f('oe', i) as e, pg_temp.w('och', i, 'app:30,miniapp:28,ctrip:22,store:8,phone:5,corp:7') as ch
  from generate_series(1, 1560) as i join dm on pg_temp.f('dd', i) >= lo and pg_temp.f('dd', i) < hi) as o;
update od set ps = 4 where ps = 9 and pick > timestamp '2025-09-20';
update od set rs = case when ps = 9 and ret > timestamp '2025-09-28' then 4 when pg_temp.f('rs', i) < 0.86 then ps when ps in (1, 2, 3) then pg_temp.one('rs2', i, '1,2,2,3,4')::int when ps in (4, 5) then pg_temp.one('rs2', i, '4,5,5,1')::int else pg_temp.one('rs2', i, '6,7,8')::int end,
  made = date_trunc('second', case when extract(hour from made0) < 7 then made0 - interval '9 hours' else made0 end), ap = pick + pg_temp.z('ap', i, -20, 50) * interval '1 minute', ar = ret + case when pg_temp.f('lt', i) < 0.1 then pg_temp.z('lt2', i, 2, 9) * interval '50 minutes' when pg_temp.f('lt', i) > 0.97 and days >= 3 then - interval '1 day' - pg_temp.z('lt3', i, 10, 200) * interval '1 minute' else pg_temp.z('lt4', i, -110, 25) * interval '1 minute' end;
delete from od where made > timestamp '2026-06-24 17:30';
update od set st = case when e < 0.115 and pick - made > interval '1 hour' then 'cancelled' when e > 0.985 and pick < timestamp '2026-06-24 12:00' then 'no_show' when pick > timestamp '2026-06-24 16:00' then 'booked' when ar > timestamp '2026-06-24 15:00' then 'renting' when ar > timestamp '2026-06-23 12:00' and e < 0.6 then 'returned' else 'settled' end;
create temp table vs as select id, model, home as at, bought::timestamp as free, gone, (select class_code from vehicle_model as m where m.model_id = vh.model) as cls from vh;
do $$
declare o record; v int;
begin
  for o in select * from od where st in ('renting', 'returned', 'settled') order by pick, i loop
    if o.pick > timestamp '2025-10-02' then update vs set at = 4 where at = 9; end if;
    select id into v from vs where cls = o.cls and free + interval '1 hour' <= o.ap and (gone is null or gone > o.ar::date + 5) and (at <> 9) = (o.ps <> 9)
      order by (at = o.ps) desc, (select city from store where store_id = at) = (select city from store where store_id = o.ps) desc, pg_temp.f('pick', id * 10000 + o.i) limit 1;
    if v is null then update od set st = case when o.st = 'settled' then 'cancelled' else 'drop' end, e = 0.05 where i = o.i;
    else
      update vs set free = o.ar, at = o.rs where id = v;
      update od set veh = v where i = o.i;
    end if;
  end loop;
end $$;
delete from od where st = 'drop' or (st = 'cancelled' and pick - made < interval '10 minutes');
alter table od add id int, add model int, add rate numeric, add cut timestamp;
update od set id = r.n from (select i, row_number() over (order by made, i) as n from od) as r where r.i = od.i;
update od set model = coalesce((select model from vh where vh.id = od.veh), (select model_id from vehicle_model as m where m.class_code = od.cls and on_shelf order by pg_temp.f('mo', od.i * 20 + model_id) limit 1)), cut = case when st = 'cancelled' then date_trunc('second', made + (pick - made) * (0.05 + 0.9 * pg_temp.f('cut', i))) when st = 'no_show' then pick + interval '3 hours' end;
update od set cut = timestamp '2026-06-24 17:40' where cut > timestamp '2026-06-24 17:40';
update od set rate = round((m.daily_rate * case when to_char(od.pick, 'MMDD') between '0428' and '0503' or to_char(od.pick, 'MMDD') between '0928' and '1005' then 1.9 when od.pick::date in ('2024-02-08', '2024-02-09', '2024-02-11', '2025-01-26', '2025-01-27', '2025-01-30', '2026-02-14', '2026-02-15', '2026-02-18') then 2.2 when extract(month from od.pick) in (7, 8) then 1.35 when extract(isodow from od.pick) in (5, 6) then 1.15 else 1 end * case when od.days >= 28 then 0.6 when od.days >= 7 then 0.88 else 1 end)::numeric, 0) from vehicle_model as m where m.model_id = od.model;

insert into member
select i, 'M' || lpad((100000 + i * 7 % 900000)::text, 8, '0'), pg_temp.xm('m', i), pg_temp.w('mg', i, 'M:7,F:3'), case when pg_temp.f('mb0', i) < 0.06 then null else born end, pg_temp.sj('m', i),
  case when p >= 20000 then 'PLAT' when p >= 8000 then 'GOLD' when p >= 3000 then 'SILVER' else 'NORMAL' end, p, case when lic then pg_temp.w('ml', i, 'C1:80,C2:14,B2:3,A2:2') end, case when lic then greatest(date '2003-01-01' + (sqrt(pg_temp.f('mli', i)) * 7200)::int, (born + interval '18 years')::date + pg_temp.z('mlj', i, 60, 900)) end, case when pg_temp.f('mz', i) < 0.55 then pg_temp.z('mz2', i, 560, 820) end,
  case when fst is null then pg_temp.w('mso', i, 'app:5,miniapp:6') else case ch when 'phone' then 'store' else ch end end, case when p = 0 then pg_temp.w('mst', i, 'active:90,closed:8,frozen:2') else pg_temp.w('mst', i, 'active:950,frozen:15,blacklist:25,closed:10') end, coalesce(fst - pg_temp.z('mr', i, 2, 40000) * interval '1 minute', timestamp '2024-01-05 10:00' + pg_temp.z('mr2', i, 0, 1250000) * interval '1 minute')
from (select i, fst, ch, coalesce(pts, 0)::int as p, fst is not null or pg_temp.f('mlc', i) < 0.4 as lic, date '1962-01-01' + (sqrt(pg_temp.f('mb', i)) * 14600)::int as born from generate_series(1, 1010) as i left join (select mem, min(made) as fst, (array_agg(ch order by made))[1] as ch, sum(rate * days) filter (where st = 'settled') as pts from od group by mem) as a on a.mem = i) as x;

create table vehicle (
  vehicle_id int primary key,
  plate_no varchar(12) not null unique,
  vin varchar(17) not null unique,
  model_id int not null references vehicle_model,
  color varchar(10),
  ownership varchar(12) not null check (ownership in ('own', 'leased', 'affiliated')),
  home_store_id int not null references store,
  current_store_id int references store,
  purchased_on date not null,
  purchase_price numeric(12,2),
  mileage int not null,
  status varchar(12) not null check (status in ('available', 'rented', 'maintenance', 'sold', 'scrapped')),
  insurance_due date,
  inspection_due date,
  disposed_on date
);
comment on table vehicle is '车辆';
comment on column vehicle.plate_no is '车牌号';
comment on column vehicle.vin is '车架号';
comment on column vehicle.model_id is '车型';
comment on column vehicle.color is '颜色';
comment on column vehicle.ownership is '产权：own 自有，leased 融资租入，affiliated 挂靠';
comment on column vehicle.home_store_id is '归属门店';
comment on column vehicle.current_store_id is '当前所在门店，已处置为空';
comment on column vehicle.purchased_on is '购置日期';
comment on column vehicle.purchase_price is '购置价（元），挂靠车为空';
comment on column vehicle.mileage is '当前里程（公里）';
comment on column vehicle.status is '状态：available 可租，rented 在租，maintenance 维修保养，sold 已出售，scrapped 已报废';
comment on column vehicle.insurance_due is '保险到期日';
comment on column vehicle.inspection_due is '年检到期日';
comment on column vehicle.disposed_on is '处置日期';
create temp table km as
select id as ord, veh, ap, ar, st, base + sum(k) over w - k as k0, base + sum(k) over w as k1, lead(ap) over (partition by veh order by ap) as nxt
from (select od.*, pg_temp.z('kb', veh, 40, 300) + greatest(0, date '2024-01-01' - (select bought from vh where vh.id = veh)) * 46 as base, (days * (40 + 190 * pg_temp.f('kd', i)) * case when days >= 15 then 0.45 else 1 end)::int + 12 as k from od where veh is not null) as s window w as (partition by veh order by ap);
insert into vehicle
select v.id, case when v.home <= 3 then '川A' when v.home <= 5 then '渝A' when v.home = 6 then '云A' when v.home = 7 then '云L' when v.home = 8 then '云P' else '贵A' end || case when m.energy = 'electric' then 'D' else '' end || pg_temp.one('pl', v.id, 'A,B,C,D,E,F,G,H,J,K,L,M,N,P,Q,R,S,T') || lpad((v.id * 571 % 9000 + 137)::text, 4, '0'), 'L' || upper(substr(md5('vin' || v.id), 1, 16)), v.model, pg_temp.w('vc', v.id, '白色:6,黑色:2,银色:2,灰色:2,蓝色:1'), own, v.home, case when v.gone is null then s.at end, v.bought,
  case when own <> 'affiliated' then round((m.daily_rate * (520 + 60 * pg_temp.f('vp', v.id)) + 26000)::numeric, -2) end, coalesce((select max(case when st = 'renting' then k0 else k1 end) from km where km.veh = v.id), pg_temp.z('kb', v.id, 40, 300) + greatest(0, date '2024-01-01' - v.bought) * 46),
  case when v.gone is not null then case when v.e < 0.02 then 'scrapped' else 'sold' end when exists (select from od where veh = v.id and st = 'renting') then 'rented' when pg_temp.f('vst', v.id) < 0.06 then 'maintenance' else 'available' end,
  case when v.gone is null then date '2026-06-28' + pg_temp.z('vi', v.id, 0, 360) end, case when v.gone is null then date '2026-07-03' + pg_temp.z('vn', v.id, 0, 700) end, v.gone
from (select vh.*, pg_temp.w('vow', id, 'own:7,leased:2,affiliated:1') as own from vh) as v join vs as s on s.id = v.id join vehicle_model as m on m.model_id = v.model;

-- 订单 --------------------------------------------------------------------------------------------------
create table rental_order (
  order_id int primary key,
  order_no varchar(16) not null unique,
  member_id int not null references member,
  model_id int not null references vehicle_model,
  vehicle_id int references vehicle,
  channel varchar(10) not null check (channel in ('app', 'miniapp', 'ctrip', 'store', 'phone', 'corp')),
  pickup_store_id int not null references store,
  return_store_id int not null references store,
  planned_pickup_at timestamp not null,
  planned_return_at timestamp not null,
  actual_pickup_at timestamp,
  actual_return_at timestamp,
  rent_days int not null,
  total_amount numeric(12,2) not null,
  status varchar(12) not null check (status in ('booked', 'renting', 'returned', 'settled', 'cancelled', 'no_show')),
  cancel_reason varchar(40),
  created_at timestamp not null,
  check (planned_return_at > planned_pickup_at)
);
comment on table rental_order is '租车订单';
comment on column rental_order.order_no is '订单号';
comment on column rental_order.member_id is '会员';
comment on column rental_order.model_id is '预订车型';
comment on column rental_order.vehicle_id is '实际交付车辆，取车前为空';
comment on column rental_order.channel is '下单渠道：app 手机应用，miniapp 小程序，ctrip 携程，store 门店，phone 电话，corp 企业客户';
comment on column rental_order.pickup_store_id is '取车门店';
comment on column rental_order.return_store_id is '还车门店';
comment on column rental_order.planned_pickup_at is '预计取车时间';
comment on column rental_order.planned_return_at is '预计还车时间';
comment on column rental_order.actual_pickup_at is '实际取车时间';
comment on column rental_order.actual_return_at is '实际还车时间';
comment on column rental_order.rent_days is '预订租期（天）';
comment on column rental_order.total_amount is '订单总额（元），等于费用明细合计';
comment on column rental_order.status is '订单状态：booked 已预订，renting 租赁中，returned 已还车待结算，settled 已结算，cancelled 已取消，no_show 未到店';
comment on column rental_order.cancel_reason is '取消原因';
comment on column rental_order.created_at is '下单时间';

create table order_fee (
  fee_id int primary key,
  order_id int not null references rental_order deferrable initially deferred,
  fee_type varchar(16) not null check (fee_type in ('rent', 'insurance', 'no_deductible', 'handling', 'one_way', 'night', 'discount', 'overtime', 'fuel', 'damage', 'cleaning', 'early_return')),
  stage varchar(8) not null check (stage in ('booking', 'return')),
  unit_price numeric(10,2) not null,
  quantity numeric(8,2) not null,
  amount numeric(12,2) not null
);
comment on table order_fee is '订单费用明细';
comment on column order_fee.order_id is '订单';
comment on column order_fee.fee_type is '费用类型：rent 租金，insurance 基本保障费，no_deductible 尊享保障费，handling 手续费，one_way 异地还车费，night 夜间服务费，discount 优惠减免，overtime 超时费，fuel 油电费，damage 车损费，cleaning 清洁费，early_return 提前还车退租';
comment on column order_fee.stage is '产生环节：booking 下单，return 还车结算';
comment on column order_fee.unit_price is '单价（元）';
comment on column order_fee.quantity is '数量';
comment on column order_fee.amount is '金额（元），减免和退租为负数';
insert into order_fee
select row_number() over (order by id, so), id, t, case when so < 10 then 'booking' else 'return' end, p, q, p * q from (
  select id, 1 as so, 'rent' as t, rate as p, days as q from od
  union all select id, 2, 'insurance', case cls when 'LUX' then 80 when 'MPV' then 60 when 'ECO' then 40 else 50 end, least(days, 20) from od
  union all select id, 3, 'no_deductible', case cls when 'LUX' then 90 when 'ECO' then 40 else 55 end, least(days, 15) from od where pg_temp.f('nd', i) < 0.35
  union all select id, 4, 'handling', 20, 1 from od where ch <> 'corp' and days < 28
  union all select id, 5, 'one_way', case when a.city = b.city then 50 else pg_temp.one('ow', i, '300,400,600')::numeric end, 1 from od join store as a on a.store_id = ps join store as b on b.store_id = rs where ps <> rs
  union all select od.id, 6, 'discount', - greatest(round(rate * days * (1 - l.rent_discount), 0), case when pg_temp.f('cp', i) < 0.22 then pg_temp.one('cpa', i, '20,30,50,50,80')::numeric else 0 end), 1 from od join member as m on m.member_id = od.mem join member_level as l using (level_code) where round(rate * days * (1 - l.rent_discount), 0) > 0 or pg_temp.f('cp', i) < 0.22
  union all select id, 11, 'overtime', c.overtime_fee_hour, ceil(extract(epoch from ar - ret) / 3600) from od join vehicle_class as c on c.class_code = cls where st = 'settled' and ar - ret > interval '30 minutes'
  union all select id, 12, 'fuel', case when cls = 'EV' then 1.8 else 8.6 end, pg_temp.z('fu', i, 3, 24) from od where st = 'settled' and pg_temp.f('fuc', i) < 0.16
  union all select id, 13, 'damage', pg_temp.one('dm', i, '200,300,400,600,900,1500,2600')::numeric, 1 from od where st = 'settled' and pg_temp.f('dmc', i) < 0.035
  union all select id, 14, 'cleaning', pg_temp.one('cl', i, '50,100')::numeric, 1 from od where st = 'settled' and pg_temp.f('clc', i) < 0.02
  union all select id, 15, 'early_return', - round(rate * 0.8, 0), 1 from od where st = 'settled' and ret - ar > interval '1 day') as f;
insert into rental_order
select od.id, 'ZC' || to_char(made, 'YYMMDD') || lpad(od.id::text, 6, '0'), mem, model, veh, ch, ps, rs, pick, ret, case when veh is not null then ap end, case when st in ('returned', 'settled') then ar end, days, t.s, st, case st when 'cancelled' then case when od.e = 0.05 then '无可用车辆' else pg_temp.w('cr', i, '行程变更:8,价格原因:3,重复下单:2,航班取消:1') end when 'no_show' then null end, made
from od join (select order_id, sum(amount) as s from order_fee group by 1) as t on t.order_id = od.id;

create table payment (
  payment_id int primary key,
  payment_no varchar(20) not null unique,
  order_id int not null references rental_order,
  direction varchar(8) not null check (direction in ('pay', 'refund')),
  method varchar(10) not null check (method in ('wechat', 'alipay', 'card', 'cash', 'ctrip', 'monthly')),
  amount numeric(12,2) not null check (amount > 0),
  status varchar(10) not null check (status in ('success', 'failed', 'pending')),
  paid_at timestamp not null,
  remark varchar(60)
);
comment on table payment is '收退款流水';
comment on column payment.payment_no is '流水号';
comment on column payment.order_id is '订单';
comment on column payment.direction is '方向：pay 收款，refund 退款';
comment on column payment.method is '支付方式：wechat 微信，alipay 支付宝，card 刷卡，cash 现金，ctrip 携程代收，monthly 企业月结';
comment on column payment.amount is '金额（元），收退均为正数';
comment on column payment.status is '状态：success 成功，failed 失败，pending 处理中';
comment on column payment.paid_at is '支付时间';
comment on column payment.remark is '备注';
create temp table fe as
select od.*, b.bk, b.ex, case ch when 'ctrip' then 'ctrip' when 'corp' then 'monthly' else pg_temp.w('pm', i, case ch when 'store' then 'wechat:5,alipay:3,card:2,cash:1' else 'wechat:5,alipay:4,card:1' end) end as pm, case when ch in ('store', 'phone') or ch = 'corp' then ap else made + pg_temp.z('pt', i, 20, 700) * interval '1 second' end as pt, ar + pg_temp.z('se', i, 15, 90) * interval '1 minute' + case when pg_temp.f('se2', i) < 0.1 then pg_temp.z('se3', i, 1, 3) * interval '1 day' else interval '0' end as se
from od join (select order_id, sum(amount) filter (where stage = 'booking') as bk, coalesce(sum(amount) filter (where stage = 'return'), 0) as ex from order_fee group by 1) as b on b.order_id = od.id;
update fe set se = timestamp '2026-06-24 17:10' + i % 40 * interval '1 minute' where se > timestamp '2026-06-24 17:50';
insert into payment
select row_number() over (order by t, id, k), 'P' || to_char(t, 'YYYYMMDD') || lpad(row_number() over (partition by t::date order by t, id, k)::text, 4, '0'), id, d, m, a, s, t, r from (
  select id, 1 as k, 'pay' as d, pm as m, bk as a, 'success' as s, pt as t, null as r from fe where veh is not null or (ch not in ('store', 'phone', 'corp') and st in ('booked', 'no_show')) or (st = 'cancelled' and ch not in ('store', 'phone', 'corp') and cut > pt and pg_temp.f('cpd', i) < 0.8)
  union all select id, 0, 'pay', pm, bk, 'failed', pt - interval '2 minutes', '余额不足' from fe where pm in ('wechat', 'alipay', 'card') and veh is not null and ch not in ('store', 'phone') and pg_temp.f('fl', i) < 0.025
  union all select id, 2, 'refund', pm, case when pick - cut < interval '1 day' and od_e <> 0.05 then bk - least(rate, round(bk * 0.3, 0)) else bk end, case when cut > timestamp '2026-06-23' then 'pending' else 'success' end, cut + interval '3 minutes', '取消退款' from (select fe.*, e as od_e from fe) as q where st = 'cancelled' and ch not in ('store', 'phone', 'corp') and cut > pt and pg_temp.f('cpd', i) < 0.8
  union all select id, 2, 'refund', pm, bk - least(rate, bk), 'success', cut + interval '1 day', '未到店扣首日租金' from fe where st = 'no_show' and ch not in ('store', 'phone', 'corp') and bk > rate
  union all select id, 3, 'pay', case pm when 'ctrip' then pg_temp.one('pm2', i, 'wechat,alipay') else pm end, ex, 'success', se, '还车结算' from fe where st = 'settled' and ex > 0
  union all select id, 4, 'refund', pm, - ex, 'success', se, '提前还车' from fe where st = 'settled' and ex < 0) as p where a > 0;

-- 押金 --------------------------------------------------------------------------------------------------
create table deposit (
  deposit_id int primary key,
  order_id int not null references rental_order,
  deposit_type varchar(10) not null check (deposit_type in ('vehicle', 'violation')),
  method varchar(10) not null check (method in ('preauth', 'zhima', 'wechat', 'cash')),
  amount numeric(10,2) not null,
  deducted_amount numeric(10,2) not null default 0,
  status varchar(10) not null check (status in ('waived', 'frozen', 'released', 'deducted')),
  frozen_at timestamp,
  released_at timestamp,
  operator_id int references employee,
  unique (order_id, deposit_type)
);
comment on table deposit is '押金';
comment on column deposit.order_id is '订单';
comment on column deposit.deposit_type is '押金类型：vehicle 车辆押金，violation 违章押金';
comment on column deposit.method is '方式：preauth 信用卡预授权，zhima 芝麻免押，wechat 微信，cash 现金';
comment on column deposit.amount is '押金金额（元），免押为0';
comment on column deposit.deducted_amount is '扣除金额（元）';
comment on column deposit.status is '状态：waived 免押，frozen 冻结中，released 已解冻退还，deducted 已扣款（余额已退）';
comment on column deposit.frozen_at is '冻结时间';
comment on column deposit.released_at is '解冻时间，冻结中为空';
comment on column deposit.operator_id is '办理人';

create table violation (
  violation_id int primary key,
  vehicle_id int not null references vehicle,
  order_id int references rental_order,
  occurred_at timestamp not null,
  city varchar(20),
  behavior varchar(60) not null,
  fine_amount numeric(8,2) not null,
  penalty_points int not null,
  service_fee numeric(8,2) not null default 0,
  status varchar(12) not null check (status in ('pending', 'notified', 'handled', 'deducted', 'revoked')),
  found_on date not null,
  handled_at timestamp,
  handler_id int references employee
);
comment on table violation is '违章记录';
comment on column violation.vehicle_id is '车辆';
comment on column violation.order_id is '对应订单，调车等非租期违章为空';
comment on column violation.occurred_at is '违章时间';
comment on column violation.city is '违章城市';
comment on column violation.behavior is '违章行为';
comment on column violation.fine_amount is '罚款（元）';
comment on column violation.penalty_points is '记分';
comment on column violation.service_fee is '代办服务费（元）';
comment on column violation.status is '处理状态：pending 待通知，notified 已通知待处理，handled 会员已自行处理，deducted 公司代办并扣押金，revoked 已撤销';
comment on column violation.found_on is '查询到的日期';
comment on column violation.handled_at is '处理时间';
comment on column violation.handler_id is '经办人';
create temp table vi as
select i, n, id, veh, t, fd, split_part(b, '/', 1) as beh, split_part(b, '/', 2)::numeric as fine, split_part(b, '/', 3)::int as pts, case when h < timestamp '2026-06-24 12:00' and u < 0.95 then case when u < 0.03 then 'revoked' when u < 0.6 then 'handled' else 'deducted' end when fd > date '2026-06-22' then 'pending' else 'notified' end as st, h, city
from (select od.i, n, od.id, veh, date_trunc('minute', ap + (ar - ap) * pg_temp.f('vt', i * 4 + n)) as t, pg_temp.w('vbh', i * 4 + n, '违反禁止停车标线/150/0:30,超速未达20%/100/1:20,违反禁令标志/100/1:14,闯红灯/200/6:9,不按导向车道行驶/100/2:14,占用应急车道/200/6:4,未系安全带/50/1:6,超速20%以上未达50%/200/6:5') as b, pg_temp.f('vu', i * 4 + n) as u, (case when pg_temp.f('vcy', i) < 0.8 then a.city else pg_temp.one('vci', i, '乐山,雅安,遵义,西双版纳,香格里拉,宜宾') end) as city
  from od join store as a on a.store_id = ps cross join lateral generate_series(1, case when pg_temp.f('vn', i) < 0.03 then 2 when pg_temp.f('vn', i) < 0.17 + least(days, 30) * 0.004 then 1 else 0 end) as n where veh is not null) as s
  cross join lateral (select t::date + pg_temp.z('vf', i * 4 + n, 3, 22) as fd) as f cross join lateral (select fd + pg_temp.z('vhd', i * 4 + n, 2, 20) + time '09:20' + pg_temp.z('vh', i * 4 + n, 0, 490) * interval '1 minute' as h) as g
where t < timestamp '2026-06-23' and fd <= date '2026-06-24';
insert into violation
select row_number() over (order by fd, t), veh, id, t, city, beh, fine, pts, case st when 'deducted' then 50 + pts * 100 else 0 end, st, fd, case when st in ('handled', 'deducted', 'revoked') then h end, case when st in ('deducted', 'revoked') then (select min(employee_id) from employee where store_id is null and position = '违章专员') end
from (select id, veh, t, fd, city, beh, fine, pts, st, h from vi
  union all select null, ord.veh, ord.ar + interval '2 hours', ord.ar::date + 9, '成都', '违反禁止停车标线', 150, 0, 'handled', ord.ar::date + 30 + time '11:20' from km as ord where ord.nxt - ord.ar > interval '3 days' and pg_temp.f('vx', ord.ord) < 0.02) as z
where h < timestamp '2026-06-24 12:00' or id is not null;
insert into deposit
select row_number() over (order by ap, id, ty desc), id, ty, me, am, case when rel is null then 0 else least(de, am) end, case when me = 'zhima' then 'waived' when rel is null then 'frozen' when de > 0 then 'deducted' else 'released' end, case when me <> 'zhima' then ap - interval '6 minutes' end, case when me <> 'zhima' then rel end, (select employee_id from employee as e where e.store_id = ps and hired_on <= ap::date and (left_on is null or left_on >= ap::date) order by pg_temp.f('dop', employee_id * 10000 + i) limit 1)
from (select fe.id, i, ps, ap, ty, me, case when me = 'zhima' then 0 when ty = 'vehicle' then c.vehicle_deposit else c.violation_deposit end as am,
    case when ty = 'violation' then coalesce((select sum(fine + 50 + pts * 100) from vi where vi.id = fe.id and vi.st = 'deducted'), 0) when fe.ex >= 600 and me <> 'zhima' and pg_temp.f('dd', i) < 0.5 then coalesce((select sum(amount) from order_fee where order_id = fe.id and fee_type = 'damage'), 0) else 0 end as de,
    case when st <> 'settled' then null when ty = 'vehicle' then se + interval '20 minutes' else (select r from (select greatest(ar::date + 30 + time '10:00' + pg_temp.z('vr', i, 0, 400) * interval '1 minute', coalesce((select max(case when vi.st in ('pending', 'notified') then timestamp '2099-01-01' else h end) from vi where vi.id = fe.id) + interval '2 hours', timestamp '2000-01-01')) as r) as rr where r < timestamp '2026-06-24 17:00') end as rel
  from fe join member as m on m.member_id = mem join vehicle_class as c on c.class_code = cls cross join (values ('vehicle'), ('violation')) as t (ty) cross join lateral (select case when m.zhima_score >= 650 and pg_temp.f('zm', i) < 0.85 then 'zhima' else pg_temp.w('me', i, 'preauth:6,wechat:3,cash:1') end as me) as mm where veh is not null) as x;

-- 还车结算 ----------------------------------------------------------------------------------------------
create table return_settlement (
  settlement_id int primary key,
  settlement_no varchar(16) not null unique,
  order_id int not null unique references rental_order,
  vehicle_id int not null references vehicle,
  inspector_id int references employee,
  start_mileage int not null,
  end_mileage int not null,
  start_fuel int not null check (start_fuel between 0 and 100),
  end_fuel int not null check (end_fuel between 0 and 100),
  damage_desc varchar(80),
  overtime_hours int not null default 0,
  extra_amount numeric(10,2) not null default 0,
  member_rating int check (member_rating between 1 and 5),
  status varchar(8) not null check (status in ('pending', 'settled')),
  settled_at timestamp,
  check (end_mileage >= start_mileage)
);
comment on table return_settlement is '还车结算单';
comment on column return_settlement.settlement_no is '结算单号';
comment on column return_settlement.order_id is '订单';
comment on column return_settlement.vehicle_id is '车辆';
comment on column return_settlement.inspector_id is '验车人';
comment on column return_settlement.start_mileage is '取车里程（公里）';
comment on column return_settlement.end_mileage is '还车里程（公里）';
comment on column return_settlement.start_fuel is '取车油量/电量（%）';
comment on column return_settlement.end_fuel is '还车油量/电量（%）';
comment on column return_settlement.damage_desc is '车损描述，无损为空';
comment on column return_settlement.overtime_hours is '超时小时数';
comment on column return_settlement.extra_amount is '结算补收金额（元），负数为应退';
comment on column return_settlement.member_rating is '会员评分（1-5），未评价为空';
comment on column return_settlement.status is '状态：pending 待结算，settled 已结算';
comment on column return_settlement.settled_at is '结算时间';
insert into return_settlement
select row_number() over (order by fe.ar, fe.id), 'JS' || to_char(fe.ar, 'YYMMDD') || lpad(fe.id::text, 5, '0'), fe.id, fe.veh, (select employee_id from employee as e where e.store_id = rs and hired_on <= fe.ar::date and (left_on is null or left_on >= fe.ar::date) order by pg_temp.f('ins', employee_id * 10000 + i) limit 1), k0, k1, f0, case when pg_temp.f('fuc', i) < 0.16 then greatest(f0 - pg_temp.z('fu', i, 3, 24) * 2, 5) else least(100, f0 + pg_temp.z('fu2', i, 0, 5)) end,
  case when exists (select from order_fee as o where o.order_id = fe.id and o.fee_type = 'damage') then pg_temp.one('dg', i, '右前门划痕,前保险杠刮擦,左后轮毂磕碰,后视镜外壳破损,后保险杠凹陷,左前翼子板刮擦') when pg_temp.f('dg2', i) < 0.03 then '轻微划痕，保障范围内' end,
  case when fe.ar - ret > interval '30 minutes' then ceil(extract(epoch from fe.ar - ret) / 3600)::int else 0 end, ex, case when fe.st = 'settled' and pg_temp.f('rt', i) < 0.42 then pg_temp.w('rtn', i, '5:66,4:20,3:7,2:3,1:4')::int end, case fe.st when 'settled' then 'settled' else 'pending' end, case fe.st when 'settled' then se end
from fe join km on km.ord = fe.id cross join lateral (select pg_temp.one('f0', i, '50,75,80,85,90,95,100,100')::int as f0) as f where fe.st in ('returned', 'settled');

create table vehicle_maintenance (
  maintenance_id int primary key,
  vehicle_id int not null references vehicle,
  maintenance_type varchar(12) not null check (maintenance_type in ('service', 'repair', 'accident', 'inspection', 'tyre')),
  garage varchar(40),
  started_on date not null,
  finished_on date,
  mileage int,
  cost numeric(10,2),
  insurance_paid numeric(10,2) not null default 0,
  order_id int references rental_order,
  remark varchar(80)
);
comment on table vehicle_maintenance is '车辆维保';
comment on column vehicle_maintenance.vehicle_id is '车辆';
comment on column vehicle_maintenance.maintenance_type is '类型：service 保养，repair 维修，accident 事故，inspection 年检，tyre 轮胎';
comment on column vehicle_maintenance.garage is '维修厂';
comment on column vehicle_maintenance.started_on is '送修日期';
comment on column vehicle_maintenance.finished_on is '完工日期，未完工为空';
comment on column vehicle_maintenance.mileage is '送修里程（公里）';
comment on column vehicle_maintenance.cost is '费用（元），未结为空';
comment on column vehicle_maintenance.insurance_paid is '保险赔付（元）';
comment on column vehicle_maintenance.order_id is '相关订单（事故或车损）';
comment on column vehicle_maintenance.remark is '说明';
insert into vehicle_maintenance
select row_number() over (order by s, veh), veh, ty, gar, s, f, k1, case when f is not null then c end, case when ty = 'accident' and f is not null then round(c * 0.8, 0) else 0 end, case when ty = 'accident' then ord end, case ty when 'service' then pg_temp.one('mrk', ord, '更换机油机滤,常规保养,更换空调滤芯') when 'tyre' then '更换轮胎' when 'accident' then '追尾/剐蹭，走保险' end
from (select ord, veh, s, k1, s + dur as f, ty, pg_temp.one('gar', ord, '成都顺驰汽修,重庆驰援汽车服务,昆明云行汽修,途虎养车工场店,品牌4S店') as gar, case ty when 'service' then 320 + pg_temp.z('mc', ord, 0, 60) * 10 when 'tyre' then pg_temp.z('mc', ord, 1, 4) * 480 when 'inspection' then 300 when 'repair' then 400 + pg_temp.z('mc', ord, 0, 300) * 10 else 1500 + pg_temp.z('mc', ord, 0, 1200) * 10 end::numeric as c
  from (select km.ord, veh, ar::date + 1 as s, k1, case when exists (select from order_fee as o where o.order_id = km.ord and fee_type = 'damage' and amount >= 900) then 'accident' else pg_temp.w('mt', km.ord, 'service:55,repair:22,inspection:13,tyre:10') end as ty, nxt, ar from km where st = 'settled') as a
    cross join lateral (select case ty when 'accident' then pg_temp.z('md', ord, 4, 12) when 'repair' then pg_temp.z('md', ord, 1, 4) else 0 end as dur) as d
  where (nxt is null or nxt > s + dur + interval '1 day') and s + dur < date '2026-06-22' and (ty = 'accident' or pg_temp.f('mx', ord) < 0.22)
  union all select 90000 + vehicle_id, vehicle_id, date '2026-06-24' - 1 - vehicle_id % 5, mileage, null, 'repair', '成都顺驰汽修', null from vehicle where status = 'maintenance') as z;

-- 技术表 ------------------------------------------------------------------------------------------------
create table sys_setting (
  setting_key varchar(60) primary key,
  setting_value varchar(200) not null,
  description varchar(100),
  updated_at timestamp not null
);
comment on table sys_setting is '系统参数';
insert into sys_setting values ('deposit.violation.hold_days', '30', '违章押金冻结天数', '2023-11-20 10:15:00'), ('deposit.zhima.min_score', '650', '芝麻免押最低分', '2024-04-02 16:40:00'), ('order.free_cancel_hours', '24', '取车前多少小时内取消收取违约金', '2023-11-20 10:15:00'), ('order.overtime_grace_minutes', '30', '超时宽限分钟', '2025-01-08 09:12:00'), ('violation.service_fee', '50', '违章代办基础服务费', '2024-09-11 11:00:00');

create table sms_log (
  sms_id int primary key,
  mobile varchar(11) not null,
  template_code varchar(20) not null,
  order_id int references rental_order,
  sent_at timestamp not null,
  result varchar(10) not null check (result in ('ok', 'fail')),
  error_code varchar(30)
);
comment on table sms_log is '短信发送日志';
comment on column sms_log.template_code is '模板代码';
comment on column sms_log.result is '结果：ok 成功，fail 失败';
insert into sms_log
select row_number() over (order by t, id), mobile, k, id, t, case when b then 'fail' else 'ok' end, case when b then pg_temp.one('sme', id, 'MOBILE_NOT_ON_SERVICE,LIMIT_CONTROL,BLACK_LIST') end
from (select od.id, m.mobile, 'ORDER_CREATED' as k, made + interval '5 seconds' as t, pg_temp.f('sm1', i) < 0.02 as b from od join member as m on m.member_id = mem where made > timestamp '2026-01-01'
  union all select od.id, m.mobile, 'RETURN_REMIND', ret - interval '3 hours', pg_temp.f('sm2', i) < 0.02 from od join member as m on m.member_id = mem where veh is not null and ret between timestamp '2026-01-01' and timestamp '2026-06-24 18:00') as s;

set constraints all immediate;
create index on rental_order (member_id);
create index on rental_order (vehicle_id);
create index on rental_order (planned_pickup_at);
create index on order_fee (order_id);
create index on payment (order_id);
create index on violation (vehicle_id);
