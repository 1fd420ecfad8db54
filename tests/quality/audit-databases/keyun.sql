-- 县级汽车客运站站务与售票系统：基础档案、班次、售票、退改签、行包、例检、结算单。
-- 仿南京莱斯、巴士管家一类站务系统；每列有注释，没有外键。历史库只保留部分班次。
set time zone 'Asia/Shanghai';
set jit = off;
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 29) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
-- 'a:3,b:1' 表示 a 占四分之三
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
create function pg_temp.person(k text, i bigint, sex text) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, '王,李,张,刘,陈,杨,黄,周,吴,徐,孙,胡,朱,高,何,郭,马,罗,宋,郑,韩,唐,冯,许,邓,曹,彭,蒋,沈,丁,魏,薛,叶,潘,杜,戴,夏,钟,汪,田,任,姜,范,方,石,姚,谭,廖,邹,熊') || case sex when '1' then pg_temp.one(k || 'g', i, '建军,志强,国庆,德胜,长林,永福,大勇,明亮,海涛,少华,卫东,金宝,学文,伟,磊,刚,斌,俊,鹏飞,浩,天佑,子豪,世杰,光荣,新民,宝成,庆丰,福生,兴旺,立新') else pg_temp.one(k || 'g', i, '秀英,桂兰,玉珍,翠花,素芬,春燕,丽华,小红,海霞,敏,静,婷,雪梅,晓琳,美玲,爱华,金凤,月娥,佳怡,思雨,欣悦,莉,红霞,淑芳,巧云,冬梅') end $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '130,135,136,138,139,150,151,158,177,180,186,189,199') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;

create table sys_dict (
  id integer primary key,
  dict_type varchar(30) not null,
  dict_code varchar(10) not null,
  dict_name varchar(40) not null,
  sort_no integer,
  is_enabled smallint default 1,
  unique (dict_type, dict_code)
);
comment on table sys_dict is '数据字典';
comment on column sys_dict.id is '主键'; comment on column sys_dict.dict_type is '字典类型';
comment on column sys_dict.dict_code is '字典代码'; comment on column sys_dict.dict_name is '字典名称';
comment on column sys_dict.sort_no is '排序号'; comment on column sys_dict.is_enabled is '是否启用 1是 0否';
insert into sys_dict
select row_number() over (), t, split_part(x, ':', 1), split_part(x, ':', 2), o, case when x = '05:银行卡' then 0 else 1 end
from (values ('ticket_type', '1:全票,2:儿童票,3:优待票,4:学生票,5:免费携童'),
  ('pay_type', '01:现金,02:微信,03:支付宝,04:银联云闪付,05:银行卡'),
  ('sale_channel', '1:人工窗口,2:自助售票机,3:官网,4:微信公众号,5:代售点'),
  ('vehicle_type', '11:中型普通,12:中型高一级,21:大型普通,22:大型高一级,23:大型高二级,31:卧铺'),
  ('stop_reason', '1:车辆故障,2:恶劣天气,3:客源不足,4:道路管制'),
  ('line_class', '1:县内,2:县际,3:市际,4:省际'),
  ('goods_type', '1:普通行包,2:快件,3:鲜活,4:贵重物品'),
  ('position', '1:售票员,2:检票员,3:例检员,4:结算员,5:值班站长,9:系统管理员')) d(t, l),
  unnest(string_to_array(l, ',')) with ordinality u(x, o);

create table sys_user (
  user_id integer primary key,
  user_code varchar(10) not null unique,
  user_name varchar(20) not null,
  position char(1),
  window_no varchar(6),
  mobile varchar(11),
  entry_date date,
  leave_date date,
  status smallint default 1
);
comment on table sys_user is '站务人员（操作员）';
comment on column sys_user.user_id is '人员ID'; comment on column sys_user.user_code is '工号';
comment on column sys_user.user_name is '姓名'; comment on column sys_user.position is '岗位，字典position';
comment on column sys_user.window_no is '默认窗口号'; comment on column sys_user.mobile is '手机号';
comment on column sys_user.entry_date is '入职日期'; comment on column sys_user.leave_date is '离职日期';
comment on column sys_user.status is '状态 1在岗 0离职';
insert into sys_user
select i, 'Z' || lpad(i::text, 4, '0'), pg_temp.person('u', i, case when i % 3 = 0 then '1' else '2' end),
  case when i <= 10 then '1' when i <= 15 then '2' when i <= 19 then '3' when i <= 21 then '4' when i <= 23 then '5' else '9' end,
  case when i <= 10 then (1 + i % 5) || '号' end, pg_temp.mobile('u', i), date '2012-03-01' + pg_temp.z('ue', i, 0, 3900),
  case when i in (4, 9, 14) then date '2025-03-31' + i * 12 end, case when i in (4, 9, 14) then 0 else 1 end
from generate_series(1, 24) i;

create table bas_station (
  station_id integer primary key,
  station_code varchar(12) not null unique,
  station_name varchar(30) not null,
  pinyin_code varchar(12),
  city_name varchar(20),
  province_name varchar(20),
  station_level smallint,
  is_origin smallint default 0,
  del_flag char(1) default '0'
);
comment on table bas_station is '站点档案';
comment on column bas_station.station_id is '站点ID'; comment on column bas_station.station_code is '站点编码';
comment on column bas_station.station_name is '站点名称'; comment on column bas_station.pinyin_code is '拼音助记码';
comment on column bas_station.city_name is '所属地市'; comment on column bas_station.province_name is '所属省份';
comment on column bas_station.station_level is '站级 1一级站 2二级站 3三级站 9招呼站'; comment on column bas_station.is_origin is '是否本站始发 1是 0否';
comment on column bas_station.del_flag is '删除标志 0正常 1已删除';
insert into bas_station
select o, '3408' || lpad(o::text, 4, '0'), split_part(x, '/', 1), split_part(x, '/', 2), split_part(x, '/', 3), split_part(x, '/', 4),
  split_part(x, '/', 5)::int, (o <= 2)::int, case when split_part(x, '/', 1) = '石桥口' then '1' else '0' end
from unnest(string_to_array('云溪汽车总站/YXQC/安庆市/安徽省/2,云溪城东站/YXCD/安庆市/安徽省/3,安庆客运中心/AQKY/安庆市/安徽省/1,合肥汽车南站/HFQC/合肥市/安徽省/1,合肥新亚站/HFXY/合肥市/安徽省/1,桐城/TC/安庆市/安徽省/2,舒城/SC/六安市/安徽省/2,潜山/QS/安庆市/安徽省/2,太湖/TH/安庆市/安徽省/2,宿松/SS/安庆市/安徽省/3,芜湖/WH/芜湖市/安徽省/1,铜陵/TL/铜陵市/安徽省/1,池州/CZ/池州市/安徽省/1,南京汽车客运站/NJ/南京市/江苏省/1,马鞍山/MAS/马鞍山市/安徽省/1,上海长途南站/SHCN/上海市/上海市/1,苏州北站/SZBZ/苏州市/江苏省/1,无锡/WX/无锡市/江苏省/1,杭州汽车西站/HZXZ/杭州市/浙江省/1,湖州/HUZ/湖州市/浙江省/1,武汉傅家坡/WHFJP/武汉市/湖北省/1,黄梅/HM/黄冈市/湖北省/2,九江/JJ/九江市/江西省/1,青石镇/QSZ/安庆市/安徽省/3,柳河镇/LHZ/安庆市/安徽省/3,白马岭/BML/安庆市/安徽省/9,龙泉寺/LQS/安庆市/安徽省/9,石桥口/SQK/安庆市/安徽省/9,高桥/GQ/安庆市/安徽省/9,六安/LA/六安市/安徽省/1,宁波南站/NBNZ/宁波市/浙江省/1,黄山/HS/黄山市/安徽省/1', ',')) with ordinality u(x, o);

create table bas_company (
  company_id integer primary key,
  company_code varchar(10) not null,
  company_name varchar(60) not null,
  short_name varchar(20),
  license_no varchar(20),
  contact_man varchar(20),
  contact_tel varchar(20),
  agent_rate numeric(5,2),
  sign_date date,
  expire_date date,
  status smallint default 1
);
comment on table bas_company is '客运企业（承运单位）';
comment on column bas_company.company_id is '企业ID'; comment on column bas_company.company_code is '企业编码';
comment on column bas_company.company_name is '企业全称'; comment on column bas_company.short_name is '简称';
comment on column bas_company.license_no is '道路运输经营许可证号'; comment on column bas_company.contact_man is '联系人';
comment on column bas_company.contact_tel is '联系电话'; comment on column bas_company.agent_rate is '客运代理费率（%）';
comment on column bas_company.sign_date is '进站协议签订日期'; comment on column bas_company.expire_date is '进站协议到期日期';
comment on column bas_company.status is '状态 1正常 2暂停进站 9已退出';
insert into bas_company
select o, 'C' || lpad(o::text, 3, '0'), x, left(x, 4), '皖交运管许可' || pg_temp.z('cl', o, 100000, 899999), pg_temp.person('cm', o, '1'), pg_temp.mobile('cm', o),
  (array[8, 10, 10, 10, 8, 10, 9, 10, 10, 10])[o], d, case o when 9 then date '2025-06-30' else date '2026-12-31' + (o % 2)::int * 365 end,
  case o when 9 then 9 when 8 then 2 else 1 end
from (select o, x, date '2019-01-01' + pg_temp.z('cs', o, 0, 1500) d from unnest(string_to_array('云溪县通达汽车运输有限公司,安庆宜运客运集团有限公司,合肥江淮长途客运有限公司,云溪县顺安城乡公交有限公司,南京宁安快速客运有限公司,上海申皖长途汽车有限公司,杭州西湖快客有限公司,黄梅县鄂东运输有限责任公司,苏州吴皖客运有限公司,九江浔阳运输有限公司', ',')) with ordinality u(x, o)) s;

create table bas_line (
  line_id integer primary key,
  line_code varchar(10) not null,
  line_name varchar(60) not null,
  start_station_id integer not null,
  end_station_id integer not null,
  line_class char(1),
  mileage numeric(6,1),
  run_minutes integer,
  highway_flag smallint,
  status smallint default 1,
  create_time timestamp
);
comment on table bas_line is '线路';
comment on column bas_line.line_id is '线路ID'; comment on column bas_line.line_code is '线路编码';
comment on column bas_line.line_name is '线路名称'; comment on column bas_line.start_station_id is '始发站ID';
comment on column bas_line.end_station_id is '终点站ID'; comment on column bas_line.line_class is '线路类别，字典line_class';
comment on column bas_line.mileage is '里程（公里）'; comment on column bas_line.run_minutes is '运行时长（分钟）';
comment on column bas_line.highway_flag is '是否走高速 1是 0否'; comment on column bas_line.status is '状态 1运营 0停运';
comment on column bas_line.create_time is '创建时间';

create table bas_line_stop (
  id integer primary key,
  line_id integer not null,
  station_id integer not null,
  stop_seq smallint not null,
  mileage numeric(6,1),
  full_price numeric(8,2),
  half_price numeric(8,2),
  station_fee numeric(6,2),
  is_sale smallint default 1,
  unique (line_id, stop_seq)
);
comment on table bas_line_stop is '线路停靠站及票价';
comment on column bas_line_stop.id is '主键'; comment on column bas_line_stop.line_id is '线路ID';
comment on column bas_line_stop.station_id is '停靠站点ID'; comment on column bas_line_stop.stop_seq is '停靠顺序（不含始发站）';
comment on column bas_line_stop.mileage is '距始发站里程'; comment on column bas_line_stop.full_price is '全票价';
comment on column bas_line_stop.half_price is '半票价'; comment on column bas_line_stop.station_fee is '站务费（含在票价内）';
comment on column bas_line_stop.is_sale is '是否可售 1是 0否';
-- 每行：停靠站 ID 与里程、类别、承运企业
create temp table ln as select o::int as lid, split_part(x, '/', 1) stops, split_part(x, '/', 2) cls, split_part(x, '/', 3)::int com
from unnest(string_to_array('8:35+3:78/2/2;6:42+7:88+4:168/3/3;6:42+5:172/3/1;29:9+24:21/1/4;26:12+25:27/1/4;27:14+28:19+24:30/1/4;13:96+12:138/3/2;12:138+11:215/3/1;15:258+14:310/4/5;18:455+17:490+16:568/4/6;20:372+19:436/4/7;22:118+21:290/4/8;9:58+10:92/2/1;10:92+23:150/4/10;18:455+17:490/4/9;7:88+30:130/3/3;13:96+32:236/3/1;19:436+31:588/4/7', ';')) with ordinality u(x, o);
insert into bas_line_stop
select row_number() over (order by lid, q), lid, split_part(s, ':', 1)::int, q, km, p, ceil(p / 2), case when km < 40 then 0.5 when km < 150 then 1 else 2 end, (split_part(s, ':', 1) <> '28')::int
from (select lid, s, q, split_part(s, ':', 2)::numeric km, greatest(3, round(split_part(s, ':', 2)::numeric * case when cls = '4' then 0.41 else 0.36 end)) p from ln, unnest(string_to_array(stops, '+')) with ordinality v(s, q)) y;
insert into bas_line
select lid, 'X' || lpad(lid::text, 3, '0'), '云溪—' || t.station_name, case when lid in (4, 5, 6) then 2 else 1 end, t.station_id, cls, s.mileage, round(s.mileage * 1.0 + 15), (cls in ('3', '4'))::int, (lid not in (15, 18))::int,
  timestamp '2018-04-02 09:00' + pg_temp.z('lc', lid, 0, 2000) * interval '1 day' + pg_temp.z('lm', lid, 0, 480) * interval '1 minute'
from ln join lateral (select * from bas_line_stop b where b.line_id = lid order by stop_seq desc limit 1) s on true join bas_station t on t.station_id = s.station_id;

create table bas_vehicle (
  vehicle_id integer primary key,
  plate_no varchar(10) not null unique,
  company_id integer not null,
  vehicle_type varchar(4),
  seat_num integer,
  brand varchar(20),
  reg_date date,
  transport_cert_no varchar(20),
  cert_expire date,
  insurance_expire date,
  status smallint default 1,
  del_flag char(1) default '0'
);
comment on table bas_vehicle is '营运车辆';
comment on column bas_vehicle.vehicle_id is '车辆ID'; comment on column bas_vehicle.plate_no is '车牌号';
comment on column bas_vehicle.company_id is '所属企业ID'; comment on column bas_vehicle.vehicle_type is '车型等级，字典vehicle_type';
comment on column bas_vehicle.seat_num is '核定载客座位数'; comment on column bas_vehicle.brand is '厂牌';
comment on column bas_vehicle.reg_date is '注册登记日期'; comment on column bas_vehicle.transport_cert_no is '道路运输证号';
comment on column bas_vehicle.cert_expire is '运输证有效期至'; comment on column bas_vehicle.insurance_expire is '承运人责任险有效期至';
comment on column bas_vehicle.status is '状态 1营运 2维修 3报停 4报废'; comment on column bas_vehicle.del_flag is '删除标志 0正常 1已删除';
insert into bas_vehicle
select i, (array['皖H','皖H','皖A','皖H','苏A','沪D','浙A','鄂J','苏E','赣G'])[c] || chr(65 + pg_temp.z('va', i, 0, 7)) || lpad((i * 733 + 1207)::text, 5, '0'), c, t,
  case left(t, 1) when '1' then (array[19, 24, 29])[1 + i % 3] when '2' then (array[37, 45, 51])[1 + i % 3] else 36 end, pg_temp.w('vb', i, '宇通:6,金龙:3,中通:2,安凯:3,比亚迪:1'), d, '皖交运证' || pg_temp.z('vc', i, 1000000, 9899999),
  date '2026-07-01' + pg_temp.z('vx', i, -60, 700), date '2026-06-01' + pg_temp.z('vi', i, -10, 350), st, case when st = 4 and i % 2 = 0 then '1' else '0' end
from (select i, c, case when c = 4 then '11' else pg_temp.w('vt', i, '12:3,21:3,22:5,23:3,31:0.3') end t, date '2015-06-01' + pg_temp.z('vr', i, 0, 3000) d,
  pg_temp.w('vs', i, '1:82,2:6,3:6,4:6')::int st from (select i, case when i <= 10 then i else pg_temp.w('vo', i, '1:9,2:6,3:5,4:8,5:3,6:3,7:3,8:2,9:1,10:2')::int end c from generate_series(1, 110) i) a) b;

create table bas_driver (
  driver_id integer primary key,
  driver_name varchar(20) not null,
  sex char(1),
  company_id integer not null,
  mobile varchar(11),
  license_type varchar(4),
  license_no varchar(20),
  license_expire date,
  qualify_cert_no varchar(20),
  qualify_expire date,
  status smallint default 1,
  leave_date date
);
comment on table bas_driver is '驾驶员';
comment on column bas_driver.driver_id is '驾驶员ID'; comment on column bas_driver.driver_name is '姓名';
comment on column bas_driver.sex is '性别 1男 2女'; comment on column bas_driver.company_id is '所属企业ID';
comment on column bas_driver.mobile is '手机号'; comment on column bas_driver.license_type is '准驾车型';
comment on column bas_driver.license_no is '驾驶证号（脱敏）'; comment on column bas_driver.license_expire is '驾驶证有效期至';
comment on column bas_driver.qualify_cert_no is '从业资格证号'; comment on column bas_driver.qualify_expire is '从业资格证有效期至';
comment on column bas_driver.status is '状态 1在职 2停岗培训 3离职'; comment on column bas_driver.leave_date is '离职日期';
insert into bas_driver
select i, pg_temp.person('d', i, sx), sx, case when i <= 20 then 1 + i % 10 else pg_temp.w('do', i, '1:9,2:6,3:5,4:8,5:3,6:4,7:4,8:2,9:1,10:2')::int end, pg_temp.mobile('d', i), pg_temp.w('dl', i, 'A1:9,B1:1'),
  '340824********' || lpad(pg_temp.z('dn', i, 0, 9999)::text, 4, '0'), date '2026-09-01' + pg_temp.z('dx', i, -80, 2000), 'CY' || pg_temp.z('dq', i, 10000000, 98999999), date '2026-08-01' + pg_temp.z('dy', i, -90, 1600), st, case st when 3 then date '2024-05-01' + pg_temp.z('dv', i, 0, 760) end
from (select i, pg_temp.w('dx1', i, '1:96,2:4') sx, pg_temp.w('dst', i, '1:88,2:3,3:9')::int st from generate_series(1, 200) i) a;

create table sch_plan (
  plan_id integer primary key,
  bus_no varchar(10) not null unique,
  line_id integer not null,
  company_id integer not null,
  depart_time time not null,
  bus_type smallint default 1,
  gate_no varchar(6),
  seat_num integer,
  begin_date date,
  end_date date,
  status smallint default 1
);
comment on table sch_plan is '班次计划（循环班次）';
comment on column sch_plan.plan_id is '计划ID'; comment on column sch_plan.bus_no is '班次号';
comment on column sch_plan.line_id is '线路ID'; comment on column sch_plan.company_id is '承运企业ID';
comment on column sch_plan.depart_time is '计划发车时间'; comment on column sch_plan.bus_type is '班次类型 1固定班 2流水班 3加班';
comment on column sch_plan.gate_no is '检票口'; comment on column sch_plan.seat_num is '计划座位数';
comment on column sch_plan.begin_date is '启用日期'; comment on column sch_plan.end_date is '终止日期，空为长期';
comment on column sch_plan.status is '状态 1启用 0停用';
insert into sch_plan
select i, 'B' || lpad((i * 7 + 100)::text, 4, '0'), lid, com, time '06:10' + pg_temp.z('pt', i, 0, 70) * interval '10 minutes', case when cls = '1' then 2 when i % 13 = 0 then 3 else 1 end, 1 + i % 6 || '口', case cls when '1' then 19 else 37 end,
  date '2023-06-01', case lid when 15 then date '2025-06-30' when 18 then date '2025-02-28' end, (lid not in (15, 18))::int
from (select i, case when i <= 18 then i else pg_temp.w('pl', i, '1:5,2:6,3:3,4:3,5:3,7:2,9:2,10:2,11:1,13:2')::int end lid from generate_series(1, 40) i) p join ln using (lid);

create table sch_bus (
  schedule_id integer primary key,
  plan_id integer not null,
  bus_no varchar(10) not null,
  line_id integer not null,
  depart_date date not null,
  depart_time time not null,
  company_id integer not null,
  vehicle_id integer,
  driver_id integer,
  seat_num integer,
  sold_num integer default 0,
  check_num integer default 0,
  bus_status smallint not null default 0,
  stop_reason char(1),
  actual_depart_time timestamp,
  remark varchar(100)
);
comment on table sch_bus is '日班次';
comment on column sch_bus.schedule_id is '日班次ID'; comment on column sch_bus.plan_id is '班次计划ID';
comment on column sch_bus.bus_no is '班次号'; comment on column sch_bus.line_id is '线路ID';
comment on column sch_bus.depart_date is '发车日期'; comment on column sch_bus.depart_time is '计划发车时间';
comment on column sch_bus.company_id is '承运企业ID'; comment on column sch_bus.vehicle_id is '报班车辆ID，未报班为空';
comment on column sch_bus.driver_id is '驾驶员ID'; comment on column sch_bus.seat_num is '座位数';
comment on column sch_bus.sold_num is '有效售票数（不含已退、改签、作废）'; comment on column sch_bus.check_num is '检票人数';
comment on column sch_bus.bus_status is '班次状态 0待发 1检票中 2已发班 3停班 4晚点发班'; comment on column sch_bus.stop_reason is '停班原因，字典stop_reason';
comment on column sch_bus.actual_depart_time is '实际发车时间'; comment on column sch_bus.remark is '备注';
insert into sch_bus
select row_number() over (order by d, tm, plan_id), plan_id, bus_no, line_id, d, tm, company_id, case when st in (2, 4) then v.vehicle_id end, case when st in (2, 4) then r.driver_id end,
  case when st in (2, 4) then v.seat_num else pseat end, 0, 0, st, case st when 3 then pg_temp.w('br', k, '1:3,2:3,3:5,4:1') end,
  case when st = 2 then d + tm + pg_temp.z('bd', k, 0, 4) * interval '1 minute' when st = 4 then d + tm + pg_temp.z('be', k, 15, 75) * interval '1 minute' end,
  case when st = 4 then pg_temp.one('bm', k, '前段路况拥堵,等候中转旅客,更换车辆') end
from (select p.plan_id, p.bus_no, p.line_id, p.company_id, p.seat_num pseat, d::date d, p.depart_time tm, p.plan_id * 10000 + (d::date - date '2024-01-01') k,
    case when d::date > date '2026-06-15' then 0 else pg_temp.w('bs', p.plan_id * 10000 + (d::date - date '2024-01-01'), '2:92,3:4,4:4')::int end st
  from sch_plan p, generate_series(timestamp '2024-01-01', timestamp '2026-06-18', interval '1 day') d
  where d::date <= coalesce(p.end_date, date '2099-01-01')
    and pg_temp.f('run', p.plan_id * 10000 + (d::date - date '2024-01-01')) < 0.03 * case extract(isodow from d) when 5 then 1.5 when 7 then 1.4 when 2 then 0.7 else 1 end
      * case when extract(month from d) in (1, 2) then 1.5 when to_char(d, 'MMDD') between '0929' and '1008' then 1.9 when d::date > date '2026-06-15' then 6 else 0.95 end) a
join lateral (select vehicle_id, seat_num from bas_vehicle x where x.company_id = a.company_id and (x.status = 1 or x.vehicle_id <= 10) order by pg_temp.f('bv' || k, vehicle_id) limit 1) v on true
join lateral (select driver_id from bas_driver x where x.company_id = a.company_id and (x.leave_date is null or x.leave_date > a.d) order by pg_temp.f('bw' || k, driver_id) limit 1) r on true;

create table tck_ticket (
  ticket_id integer primary key,
  ticket_no varchar(16) not null unique,
  schedule_id integer not null,
  seat_no smallint,
  dest_station_id integer not null,
  ticket_type char(1) not null,
  ticket_price numeric(8,2) not null,
  insurance_fee numeric(6,2) default 0,
  passenger_name varchar(20),
  id_card_no varchar(18),
  sale_channel char(1),
  pay_type char(2),
  seller_id integer,
  sale_time timestamp not null,
  ticket_status smallint not null default 0,
  check_time timestamp
);
comment on table tck_ticket is '售票记录';
comment on column tck_ticket.ticket_id is '主键'; comment on column tck_ticket.ticket_no is '票号';
comment on column tck_ticket.schedule_id is '日班次ID'; comment on column tck_ticket.seat_no is '座位号，免费携童无座为空';
comment on column tck_ticket.dest_station_id is '到达站点ID'; comment on column tck_ticket.ticket_type is '票种，字典ticket_type';
comment on column tck_ticket.ticket_price is '实售票价（元）'; comment on column tck_ticket.insurance_fee is '乘意险（元），未购为0';
comment on column tck_ticket.passenger_name is '乘车人姓名'; comment on column tck_ticket.id_card_no is '证件号（脱敏）';
comment on column tck_ticket.sale_channel is '售票渠道，字典sale_channel'; comment on column tck_ticket.pay_type is '支付方式，字典pay_type';
comment on column tck_ticket.seller_id is '售票员ID，仅人工窗口'; comment on column tck_ticket.sale_time is '售票时间';
comment on column tck_ticket.ticket_status is '票状态 0已售未检 1已检 2已退 3已改签 4作废 5漏乘'; comment on column tck_ticket.check_time is '检票时间';
insert into tck_ticket
select row_number() over w, '26' || lpad((4100000 + row_number() over w)::text, 9, '0'), schedule_id, case when tt <> '5' then n end, station_id, tt,
  case tt when '1' then full_price when '5' then 0 when '4' then round(full_price * 0.75) else half_price end, case when tt <> '5' and pg_temp.f('ti', k) < 0.28 then case when mileage < 100 then 1 else 3 end else 0 end,
  pg_temp.person('t', pg_temp.z('tk', k, 1, 2600), sx), '3408**********' || lpad(pg_temp.z('tn', k, 0, 9999)::text, 4, '0'), ch,
  case when ch in ('3', '4') then pg_temp.w('tp', k, '02:7,03:3') when ch = '2' then pg_temp.w('tq', k, '02:6,03:3,04:1') else pg_temp.w('tr', k, '01:5,02:4,03:2,04:0.5') end,
  case ch when '1' then (array[1, 2, 3, 5, 6, 7, 8, 10])[pg_temp.z('ts', k, 1, 8)] end, st_time, ts, case ts when 1 then dep - pg_temp.z('tc', k, 2, 11) * interval '1 minute' end
from (select b.schedule_id, n, k, s.*, pg_temp.w('ty', k, '1:84,2:6,3:4,4:3,5:3') tt, pg_temp.w('tx', k, '1:1,2:1') sx, pg_temp.w('th', k, '1:40,2:14,3:8,4:32,5:6') ch, b.depart_date + b.depart_time dep,
    least(b.depart_date + b.depart_time, case when b.bus_status = 0 then timestamp '2026-06-15 18:30' else timestamp '2099-01-01' end) - case when pg_temp.f('tl', k) < 0.6 then pg_temp.z('tm', k, 12, 95) else pg_temp.z('tm', k, 12, 95) + 1440 * pg_temp.z('tv', k, 1, 6) end * interval '1 minute' st_time,
    case b.bus_status when 0 then pg_temp.w('ta', k, '0:95,2:4,4:1') when 3 then '2' else pg_temp.w('tb', k, '1:905,2:45,3:20,4:8,5:22') end::int ts
  from sch_bus b cross join lateral generate_series(1, least(b.seat_num, case when b.bus_status = 3 then pg_temp.z('tz', b.schedule_id, 0, 2) else pg_temp.z('tz', b.schedule_id, 1, 5) + case when extract(isodow from b.depart_date) in (5, 7) then 2 else 0 end + case when extract(month from b.depart_date) in (1, 2, 10) then 2 else 0 end end)) n
  cross join lateral (select b.schedule_id * 50 + n as k) kk
  join lateral (select station_id, mileage, full_price, half_price from bas_line_stop x where x.line_id = b.line_id and x.is_sale = 1 order by pg_temp.f('td' || k, stop_seq) / stop_seq limit 1) s on true) q
window w as (order by st_time, k);

create table tck_refund_change (
  id integer primary key,
  ticket_no varchar(16) not null,
  oper_type smallint not null,
  ticket_price numeric(8,2),
  fee_rate numeric(5,2),
  fee_amount numeric(8,2),
  refund_amount numeric(8,2),
  new_ticket_no varchar(16),
  reason varchar(40),
  oper_user_id integer,
  oper_time timestamp
);
comment on table tck_refund_change is '退票改签记录';
comment on column tck_refund_change.id is '主键'; comment on column tck_refund_change.ticket_no is '原票号';
comment on column tck_refund_change.oper_type is '业务类型 1退票 2改签'; comment on column tck_refund_change.ticket_price is '原票价';
comment on column tck_refund_change.fee_rate is '手续费率（%），停班退票免收'; comment on column tck_refund_change.fee_amount is '手续费';
comment on column tck_refund_change.refund_amount is '退款金额，改签为0'; comment on column tck_refund_change.new_ticket_no is '改签后新票号';
comment on column tck_refund_change.reason is '原因'; comment on column tck_refund_change.oper_user_id is '经办人ID，线上自助办理为空';
comment on column tck_refund_change.oper_time is '办理时间';
create temp table chg as
select t.ticket_id, t.ticket_no, n.schedule_id nsid, 100000 + row_number() over (order by t.ticket_id) nid
from tck_ticket t join sch_bus b using (schedule_id)
left join lateral (select x.schedule_id from sch_bus x where x.line_id = b.line_id and x.depart_date > b.depart_date and x.bus_status in (2, 4) order by x.depart_date limit 1) n on true
where t.ticket_status = 3;
update tck_ticket t set ticket_status = 1, check_time = b.depart_date + b.depart_time - interval '6 minutes' from chg c, sch_bus b where c.ticket_id = t.ticket_id and c.nsid is null and b.schedule_id = t.schedule_id;
delete from chg where nsid is null;
insert into tck_ticket
select m + row_number() over (order by c.nid), '26' || lpad((4100000 + m + row_number() over (order by c.nid))::text, 9, '0'), c.nsid, 19 - (c.nid % 8)::int, t.dest_station_id, t.ticket_type, t.ticket_price, t.insurance_fee, t.passenger_name, t.id_card_no, t.sale_channel, t.pay_type, t.seller_id,
  t.sale_time + interval '4 minutes', 1, b.depart_date + b.depart_time - interval '8 minutes'
from chg c join tck_ticket t using (ticket_id) join sch_bus b on b.schedule_id = c.nsid, (select max(ticket_id) m from tck_ticket) mm;
insert into tck_refund_change
select row_number() over (order by tm), ticket_no, ty, ticket_price, rate, round(ticket_price * rate / 100, 1), case ty when 1 then ticket_price - round(ticket_price * rate / 100, 1) else 0 end, new_no,
  case when bus_status = 3 then '班次停班' else pg_temp.w('rr', ticket_id, '行程变更:6,误购:2,身体不适:1,改乘高铁:2') end, case when sale_channel = '1' or bus_status = 3 then (array[1, 2, 3, 5, 6])[pg_temp.z('ru', ticket_id, 1, 5)] end, tm
from (select t.*, b.bus_status, case t.ticket_status when 2 then 1 else 2 end ty, case when b.bus_status = 3 or t.ticket_status = 3 then 0 else pg_temp.w('rt', t.ticket_id, '10:7,20:3')::numeric end rate,
    n.ticket_no new_no, case when t.ticket_status = 3 then t.sale_time + interval '4 minutes' when b.bus_status = 3 then greatest(t.sale_time + interval '8 minutes', b.depart_date + b.depart_time - interval '25 minutes') + pg_temp.z('rm', t.ticket_id, 0, 9) * interval '1 minute' else t.sale_time + pg_temp.z('rm', t.ticket_id, 2, 10) * interval '1 minute' end tm
  from tck_ticket t join sch_bus b using (schedule_id) left join chg c using (ticket_id) left join tck_ticket n on n.schedule_id = c.nsid and n.sale_time = t.sale_time + interval '4 minutes' and n.passenger_name = t.passenger_name and n.id_card_no = t.id_card_no
  where t.ticket_status in (2, 3)) q;
update sch_bus b set sold_num = x.s, check_num = x.c from (select schedule_id, count(*) filter (where ticket_status in (0, 1, 5)) s, count(*) filter (where ticket_status = 1) c from tck_ticket group by 1) x where x.schedule_id = b.schedule_id;

create table bag_consign (
  consign_id integer primary key,
  consign_no varchar(16) not null unique,
  schedule_id integer not null,
  dest_station_id integer not null,
  goods_name varchar(30),
  goods_type char(1),
  piece_num integer,
  weight numeric(7,1),
  freight numeric(8,2),
  insured_fee numeric(6,2),
  sender_name varchar(20),
  receiver_name varchar(20),
  receiver_mobile varchar(11),
  consign_status smallint not null,
  accept_time timestamp,
  pick_time timestamp
);
comment on table bag_consign is '行包托运单';
comment on column bag_consign.consign_id is '主键'; comment on column bag_consign.consign_no is '托运单号';
comment on column bag_consign.schedule_id is '装运日班次ID'; comment on column bag_consign.dest_station_id is '到达站点ID';
comment on column bag_consign.goods_name is '品名'; comment on column bag_consign.goods_type is '行包类别，字典goods_type';
comment on column bag_consign.piece_num is '件数'; comment on column bag_consign.weight is '重量（千克）';
comment on column bag_consign.freight is '运费（元）'; comment on column bag_consign.insured_fee is '保价费（元）';
comment on column bag_consign.sender_name is '托运人'; comment on column bag_consign.receiver_name is '收货人';
comment on column bag_consign.receiver_mobile is '收货人手机'; comment on column bag_consign.consign_status is '状态 1已受理 2已装车 3已提取 4作废';
comment on column bag_consign.accept_time is '受理时间'; comment on column bag_consign.pick_time is '提取时间';
insert into bag_consign
select row_number() over (order by acct, schedule_id), 'XB' || lpad((row_number() over (order by acct, schedule_id) + 20000)::text, 8, '0'), schedule_id, dst, split_part(g, ':', 1), split_part(g, ':', 2), pc, wt, greatest(8, round(wt * 0.6 + pc * 3)),
  case when split_part(g, ':', 2) = '4' then 10 else 0 end, pg_temp.person('gs', schedule_id, '1'), pg_temp.person('gr', schedule_id, '2'), pg_temp.mobile('gr', schedule_id), st, acct, case st when 3 then acct + pg_temp.z('gp', schedule_id, 260, 2900) * interval '1 minute' end
from (select b.schedule_id, e.end_station_id dst, pg_temp.one('gg', b.schedule_id, '汽车配件:1,服装:1,茶叶:1,文件资料:2,手机配件:2,土鸡蛋:3,鲜笋:3,水产:3,药品:2,电子元件:4,五金件:1') g, pg_temp.z('gc', b.schedule_id, 1, 4) pc, round((2 + 40 * pg_temp.f('gw', b.schedule_id) ^ 2)::numeric, 1) wt,
    b.depart_date + b.depart_time - pg_temp.z('ga', b.schedule_id, 20, 200) * interval '1 minute' acct, case when b.depart_date > date '2026-06-13' then 2 else pg_temp.w('gt', b.schedule_id, '3:95,2:3,4:2')::int end st
  from sch_bus b join bas_line e using (line_id) where b.bus_status in (2, 4) and pg_temp.f('gb', b.schedule_id) < case when e.line_class = '1' then 0.15 else 0.45 end) q;

create table saf_inspect (
  inspect_id integer primary key,
  inspect_date date not null,
  vehicle_id integer not null,
  schedule_id integer,
  inspector_id integer,
  brake_result smallint,
  steer_result smallint,
  tyre_result smallint,
  light_result smallint,
  fire_result smallint,
  inspect_result smallint,
  problem_desc varchar(60),
  inspect_time timestamp
);
comment on table saf_inspect is '车辆安全例行检查（例检）';
comment on column saf_inspect.inspect_id is '主键'; comment on column saf_inspect.inspect_date is '例检日期';
comment on column saf_inspect.vehicle_id is '车辆ID'; comment on column saf_inspect.schedule_id is '对应日班次ID';
comment on column saf_inspect.inspector_id is '例检员ID'; comment on column saf_inspect.brake_result is '制动 1合格 0不合格';
comment on column saf_inspect.steer_result is '转向 1合格 0不合格'; comment on column saf_inspect.tyre_result is '轮胎 1合格 0不合格';
comment on column saf_inspect.light_result is '灯光 1合格 0不合格'; comment on column saf_inspect.fire_result is '消防器材 1合格 0不合格';
comment on column saf_inspect.inspect_result is '例检结论 1合格 2整改后合格 3不合格'; comment on column saf_inspect.problem_desc is '问题描述';
comment on column saf_inspect.inspect_time is '例检时间';
insert into saf_inspect
select row_number() over (order by depart_date, depart_time, schedule_id), depart_date, vehicle_id, schedule_id, pg_temp.z('iu', schedule_id, 16, 19), 1, 1, (p is distinct from 1)::int, (p is distinct from 2)::int, (p is distinct from 3)::int, case when p is null then 1 else 2 end,
  (array['右后轮花纹磨损，已更换', '左前雾灯不亮，已更换灯泡', '灭火器压力不足，已更换'])[p], depart_date + depart_time - pg_temp.z('im', schedule_id, 35, 120) * interval '1 minute'
from (select b.*, case when pg_temp.f('ip', schedule_id) < 0.05 then pg_temp.z('iq', schedule_id, 1, 3) end p from sch_bus b where vehicle_id is not null) q;
insert into saf_inspect
select m + row_number() over (order by schedule_id), depart_date, v.vehicle_id, schedule_id, pg_temp.z('iu', schedule_id, 16, 19), (schedule_id % 2)::int, 1 - (schedule_id % 2)::int, 1, 1, 1, 3, case schedule_id % 2 when 0 then '制动气压不足，不得参营' else '转向间隙过大，不得参营' end, depart_date + depart_time - interval '70 minutes'
from sch_bus b join lateral (select min(vehicle_id) vehicle_id from bas_vehicle x where x.company_id = b.company_id) v on true, (select max(inspect_id) m from saf_inspect) mm where stop_reason = '1';

create table stl_sheet (
  sheet_id integer primary key,
  sheet_no varchar(16) not null unique,
  schedule_id integer not null,
  company_id integer not null,
  vehicle_id integer,
  person_num integer,
  ticket_amount numeric(10,2),
  station_fee numeric(10,2),
  agent_fee numeric(10,2),
  bag_amount numeric(10,2),
  settle_amount numeric(10,2),
  sheet_status smallint not null,
  print_time timestamp,
  settle_date date,
  settle_user_id integer
);
comment on table stl_sheet is '结算单（路单）';
comment on column stl_sheet.sheet_id is '主键'; comment on column stl_sheet.sheet_no is '结算单号';
comment on column stl_sheet.schedule_id is '日班次ID'; comment on column stl_sheet.company_id is '承运企业ID';
comment on column stl_sheet.vehicle_id is '车辆ID'; comment on column stl_sheet.person_num is '检票人数';
comment on column stl_sheet.ticket_amount is '检票票款合计'; comment on column stl_sheet.station_fee is '站务费合计';
comment on column stl_sheet.agent_fee is '客运代理费 =（票款-站务费）×代理费率'; comment on column stl_sheet.bag_amount is '行包运费分成（运费的七成）';
comment on column stl_sheet.settle_amount is '应结金额 = 票款-站务费-代理费+行包分成'; comment on column stl_sheet.sheet_status is '状态 0未结算 1已结算 2作废';
comment on column stl_sheet.print_time is '打印时间'; comment on column stl_sheet.settle_date is '结算日期';
comment on column stl_sheet.settle_user_id is '结算员ID';
insert into stl_sheet
select row_number() over (order by pt, schedule_id), 'JS' || lpad((row_number() over (order by pt, schedule_id) + 500000)::text, 8, '0'), schedule_id, company_id, vehicle_id, n, amt, fee, ag, bag, amt - fee - ag + bag, st, pt,
  case st when 1 then (date_trunc('month', depart_date) + interval '1 month')::date + pg_temp.z('sd', company_id, 4, 9) end, case st when 1 then 20 + schedule_id % 2 end
from (select b.schedule_id, b.company_id, b.vehicle_id, b.depart_date, b.actual_depart_time - interval '1 minute' pt, b.check_num n, coalesce(t.amt, 0) amt, coalesce(t.fee, 0) fee, round((coalesce(t.amt, 0) - coalesce(t.fee, 0)) * c.agent_rate / 100, 2) ag, coalesce(g.bag, 0) bag,
    case when pg_temp.f('sv', b.schedule_id) < 0.012 then 2 when b.depart_date >= date '2026-06-01' then 0 else 1 end st
  from sch_bus b join bas_company c using (company_id)
  left join (select t.schedule_id, sum(t.ticket_price) amt, sum(case when t.ticket_price > 0 then s.station_fee else 0 end) fee from tck_ticket t join sch_bus x using (schedule_id) join bas_line_stop s on s.line_id = x.line_id and s.station_id = t.dest_station_id where t.ticket_status = 1 group by 1) t using (schedule_id)
  left join (select schedule_id, round(sum(freight) * 0.7, 2) bag from bag_consign where consign_status <> 4 group by 1) g using (schedule_id)
  where b.bus_status in (2, 4)) q;

create table sys_oper_log (
  log_id integer primary key,
  user_id integer,
  module varchar(20),
  oper_desc varchar(100),
  client_ip varchar(20),
  result smallint,
  oper_time timestamp
);
comment on table sys_oper_log is '操作日志';
comment on column sys_oper_log.log_id is '主键'; comment on column sys_oper_log.user_id is '操作员ID';
comment on column sys_oper_log.module is '功能模块'; comment on column sys_oper_log.oper_desc is '操作描述';
comment on column sys_oper_log.client_ip is '客户端IP'; comment on column sys_oper_log.result is '结果 1成功 0失败';
comment on column sys_oper_log.oper_time is '操作时间';
insert into sys_oper_log
select i, (array[1, 2, 3, 5, 6, 7, 8, 10, 11, 12, 20, 21, 22, 24])[pg_temp.z('ou', i, 1, 14)], m, m || pg_temp.one('od', i, '：登录,：查询,：打印,：修改,：导出'), '10.8.2.' || pg_temp.z('oi', i, 11, 60), (pg_temp.f('or', i) > 0.03)::int, timestamp '2026-05-16 06:00' + i * interval '103 minutes'
from (select i, pg_temp.w('om', i, '售票:6,检票:4,调度:2,结算:2,系统管理:1') m from generate_series(1, 400) i) q;
create index idx_ticket_sch on tck_ticket (schedule_id);
create index idx_bus_date on sch_bus (depart_date);
