-- An operator of car parks in one Chinese city: barriers, season tickets, merchants' vouchers, the owners' share, roadside bays that are paid late or never.
-- Names of a Java back office (park_, mbr_, mkt_, sys_), comments on nearly everything, codes explained there; owners of cars are deleted softly.
-- Values come from hashes of row numbers, so that every load is the same. The functions go with the session.
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
create function pg_temp.person(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, '王,李,张,刘,陈,杨,赵,黄,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗,梁,宋,郑,谢,韩,唐,冯,于,董,萧') || pg_temp.one(k || 'g', i, '伟,芳,娜,敏,静,丽,强,磊,军,洋,勇,艳,杰,娟,涛,明,超,秀兰,霞,平,刚,桂英,建华,志强,晓燕,海波,雨桐,子涵,浩然,思远,佳怡,文博,国庆,春梅,玉兰,俊杰') $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '130,135,136,138,139,150,151,158,177,180,186,189,199') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;

create table flyway_schema_history (
  installed_rank integer primary key,
  version varchar(50),
  description varchar(200) not null,
  type varchar(20) not null,
  script varchar(1000) not null,
  checksum integer,
  installed_by varchar(100) not null,
  installed_on timestamp not null default now(),
  execution_time integer not null,
  success boolean not null
);
insert into flyway_schema_history
select row_number() over (), v, d, 'SQL', 'V' || v || '__' || replace(d, ' ', '_') || '.sql', hashtext(d), 'park_admin', t::timestamp, 40 + abs(hashtext(v)) % 900, true
  from (values ('1.0', 'init', '2022-05-16 22:10'), ('1.1', 'month card', '2022-08-02 22:31'), ('1.2', 'merchant coupon', '2023-02-20 23:05'), ('1.3', 'roadside lot', '2023-09-11 22:40'), ('1.4', 'owner settlement', '2024-03-28 22:15'), ('1.5', 'add invoice apply', '2024-11-05 23:20'), ('1.6', 'reserve draft', '2026-04-17 22:48')) as x (v, d, t);

create table sys_dept (
  dept_id integer primary key,
  parent_id integer references sys_dept,
  dept_name varchar(50) not null,
  order_num integer default 0
);
comment on table sys_dept is '部门';
comment on column sys_dept.parent_id is '上级部门ID，顶级为空';
comment on column sys_dept.dept_name is '部门名称';
comment on column sys_dept.order_num is '显示顺序';
insert into sys_dept values (1, null, '锡泊停车管理有限公司', 0), (10, 1, '运营中心', 1), (20, 1, '财务部', 2), (30, 1, '技术部', 3), (40, 1, '市场拓展部', 4), (11, 10, '梁溪片区', 1), (12, 10, '滨湖片区', 2), (13, 10, '新吴片区', 3), (14, 10, '路侧泊位组', 4);

create table sys_user (
  user_id integer primary key,
  user_name varchar(30) not null unique,
  real_name varchar(30) not null,
  dept_id integer references sys_dept,
  post varchar(30),
  leader_id integer references sys_user,
  sex char(1),
  phone varchar(11),
  entry_date date,
  leave_date date,
  status smallint not null default 1,
  create_time timestamp
);
comment on table sys_user is '员工';
comment on column sys_user.user_id is '员工ID';
comment on column sys_user.user_name is '登录账号';
comment on column sys_user.real_name is '姓名';
comment on column sys_user.dept_id is '所属部门';
comment on column sys_user.post is '岗位';
comment on column sys_user.leader_id is '直属上级';
comment on column sys_user.sex is '性别：M男 F女';
comment on column sys_user.phone is '手机号';
comment on column sys_user.entry_date is '入职日期';
comment on column sys_user.leave_date is '离职日期，在职为空';
comment on column sys_user.status is '账号状态：1正常 0停用';
comment on column sys_user.create_time is '创建时间';
insert into sys_user
select i, 'xb' || lpad(i::text, 4, '0'), pg_temp.person('u', i), d, case when i in (2, 3, 4, 5) then '片区经理' when d = 20 then '会计' when d = 30 then '运维工程师' when d = 40 then '拓展专员' when d = 14 then '路侧收费员' when d = 10 then '运营主管' else pg_temp.w('up', i, '收费员:6,车场管理员:2,巡检员:2') end, case when i = 1 then null when i <= 5 then 1 when d in (11, 12, 13, 14) then d - 9 else 1 end, case when pg_temp.f('ux', i) < 0.62 then 'M' else 'F' end, case when i % 17 = 5 then null else pg_temp.mobile('ut', i) end, e, l, case when l is not null and l <= '2026-08-31' then 0 else 1 end, e + time '09:20'
  from generate_series(1, 64) as i, lateral (select case when i = 1 then 10 when i <= 5 then i + 9 else pg_temp.w('ud', i, '11:14,12:14,13:10,14:14,20:4,30:5,40:4')::int end as d, date '2022-05-20' + case when i <= 5 then i * 3 else pg_temp.z('ue', i, 20, 1480) end as e) as a, lateral (select case when i > 5 and pg_temp.f('ul', i) < 0.2 then least(e + pg_temp.z('um', i, 60, 900), date '2026-08-20') end as l) as b;

create table park_lot (
  lot_id integer primary key,
  lot_code varchar(20) not null unique,
  lot_name varchar(80) not null,
  district varchar(20),
  address varchar(120),
  lot_type smallint not null,
  total_spaces integer not null,
  charge_spaces integer default 0,
  coop_mode smallint not null,
  owner_company varchar(80),
  share_rate numeric(5,2),
  manager_id integer references sys_user,
  open_date date,
  close_date date,
  status smallint not null default 1,
  lng numeric(10,6),
  lat numeric(10,6),
  create_by varchar(30),
  create_time timestamp,
  update_by varchar(30),
  update_time timestamp
);
comment on table park_lot is '停车场';
comment on column park_lot.lot_id is '车场ID';
comment on column park_lot.lot_code is '车场编号';
comment on column park_lot.lot_name is '车场名称';
comment on column park_lot.district is '行政区';
comment on column park_lot.address is '地址';
comment on column park_lot.lot_type is '车场类型：1地面 2地下 3立体车库 4路侧泊位';
comment on column park_lot.total_spaces is '总泊位数';
comment on column park_lot.charge_spaces is '充电泊位数';
comment on column park_lot.coop_mode is '合作模式：1自营 2委托分成 3租赁承包';
comment on column park_lot.owner_company is '业主单位';
comment on column park_lot.share_rate is '业主分成比例(%)，仅委托分成';
comment on column park_lot.manager_id is '车场负责人';
comment on column park_lot.open_date is '投运日期';
comment on column park_lot.close_date is '退场日期';
comment on column park_lot.status is '状态：0筹备 1运营中 2暂停 3已退场';
comment on column park_lot.lng is '经度';
comment on column park_lot.lat is '纬度';
comment on column park_lot.create_by is '创建人';
comment on column park_lot.create_time is '创建时间';
comment on column park_lot.update_by is '修改人';
comment on column park_lot.update_time is '修改时间';
insert into park_lot
select i, 'WX' || lpad(i::text, 3, '0'), n, d, a, t, s, c, m, o, r, case when st <> 3 then x end, od::date, cd::date, st, 120.2 + pg_temp.f('lx', i) * 0.25, 31.45 + pg_temp.f('ly', i) * 0.2, 'admin', od::date - interval '20 days' + interval '10 hours', case when i % 3 = 0 then 'xb0002' end, case when i % 3 = 0 then timestamp '2026-03-04 14:11' + i * interval '31 hours' end
  from (values (1, '崇安寺地下停车场', '梁溪区', '人民中路128号', 2, 320, 24, 2, '无锡崇宁商业管理有限公司', 35.00, 6, '2022-06-01', null, 1), (2, '南禅寺地面停车场', '梁溪区', '向阳路32号', 1, 96, 6, 1, null, null, 7, '2022-06-18', null, 1), (3, '市二院立体车库', '梁溪区', '中山路68号', 3, 210, 0, 2, '无锡市第二人民医院', 40.00, 8, '2022-09-10', null, 1), (4, '蠡湖公园停车场', '滨湖区', '蠡湖大道168号', 1, 180, 16, 3, '滨湖区园林管理处', null, 9, '2022-11-05', null, 1), (5, '太湖新城万和广场', '滨湖区', '观山路501号', 2, 460, 40, 2, '万和商业(无锡)有限公司', 30.00, 10, '2023-03-20', null, 1), (6, '江南大学北门停车场', '滨湖区', '蠡湖大道1800号', 1, 120, 8, 1, null, null, 11, '2023-05-08', null, 1), (7, '新区科技园B座', '新吴区', '菱湖大道200号', 2, 280, 36, 2, '无锡新科园区发展有限公司', 28.00, 12, '2023-07-01', null, 1), (8, '硕放客运站停车场', '新吴区', '机场路9号', 1, 150, 12, 3, '无锡客运集团', null, 13, '2023-08-15', null, 1), (9, '旺庄生活广场', '新吴区', '旺庄路77号', 2, 130, 10, 2, '旺庄街道集体资产公司', 33.00, 14, '2024-01-12', null, 2), (10, '学前街路侧泊位', '梁溪区', '学前街', 4, 58, 0, 1, null, null, 15, '2023-10-08', null, 1), (11, '县前东街路侧泊位', '梁溪区', '县前东街', 4, 42, 0, 1, null, null, 15, '2023-10-08', null, 1), (12, '梁清路路侧泊位', '滨湖区', '梁清路', 4, 76, 0, 1, null, null, 16, '2024-04-22', null, 1), (13, '惠山古镇游客停车场', '梁溪区', '惠河路55号', 1, 140, 0, 3, '惠山古镇管理处', null, null, '2022-10-01', '2025-12-31', 3), (14, '华庄街道立体车库', '滨湖区', '华谊路18号', 3, 160, 20, 2, '华庄街道办事处', 32.00, null, '2026-10-01', null, 0)) as v (i, n, d, a, t, s, c, m, o, r, x, od, cd, st);

create table park_gate (
  gate_id integer primary key,
  lot_id integer not null references park_lot,
  gate_name varchar(40) not null,
  direction smallint not null,
  device_sn varchar(40),
  camera_ip varchar(15),
  online_flag char(1) default '1',
  last_beat timestamp
);
comment on table park_gate is '道口（通道设备）';
comment on column park_gate.lot_id is '车场ID';
comment on column park_gate.gate_name is '道口名称';
comment on column park_gate.direction is '方向：1入口 2出口';
comment on column park_gate.device_sn is '设备序列号';
comment on column park_gate.camera_ip is '车牌识别相机IP';
comment on column park_gate.online_flag is '是否在线：1在线 0离线';
comment on column park_gate.last_beat is '最近心跳时间';
insert into park_gate
select row_number() over (order by lot_id, dir, k), lot_id, pg_temp.one('gn', lot_id * 10 + k, '东,西,南,北') || case dir when 1 then '入口' else '出口' end || k, dir, 'HK' || (800000 + lot_id * 137 + dir * 31 + k * 7), '10.20.' || lot_id || '.' || (10 * dir + k), case when lot_id in (9, 13) or pg_temp.f('go', lot_id * 100 + dir * 10 + k) < 0.05 then '0' else '1' end, case when lot_id = 13 then timestamp '2025-12-31 18:02' when lot_id = 9 then timestamp '2026-08-09 07:30' else timestamp '2026-08-31 23:58' end
  from park_lot, generate_series(1, 2) as dir, generate_series(1, 3) as k where lot_type <> 4 and lot_id < 14 and k <= case when total_spaces > 250 then 3 when total_spaces > 130 then 2 else 1 end;

create table park_tariff (
  tariff_id integer primary key,
  lot_id integer not null references park_lot,
  car_type smallint not null,
  free_minutes integer not null default 30,
  first_hour_fee numeric(8,2) not null,
  next_hour_fee numeric(8,2) not null,
  day_cap numeric(8,2),
  begin_date date not null,
  end_date date,
  remark varchar(200),
  create_by varchar(30),
  create_time timestamp
);
comment on table park_tariff is '收费标准';
comment on column park_tariff.car_type is '车型：1小型车 2大型车 3新能源';
comment on column park_tariff.free_minutes is '免费时长(分钟)';
comment on column park_tariff.first_hour_fee is '首小时费用(元)';
comment on column park_tariff.next_hour_fee is '后续每小时费用(元)';
comment on column park_tariff.day_cap is '24小时封顶金额(元)，空为不封顶';
comment on column park_tariff.begin_date is '执行开始日期';
comment on column park_tariff.end_date is '执行结束日期，空为长期';
comment on column park_tariff.remark is '备注';
insert into park_tariff
select row_number() over (order by lot_id, car_type, b), lot_id, car_type, case when lot_type = 4 then 15 else 30 end, round(base * k * e), round(base * 0.6 * k * e), case when lot_id = 10 then null else round(base * 8 * k * e) end, b, en, case when en is not null then '2026年7月起按物价批复调整' end, 'xb0001', b - 6 + time '15:40'
  from park_lot, (values (1, 1.0), (2, 2.0), (3, 0.8)) as c (car_type, k), lateral (select (array[6, 5, 4, 5, 5, 4, 5, 5, 4, 8, 8, 6, 5])[lot_id]::numeric as base) as x, lateral (select open_date as b, case when lot_id in (1, 5, 10, 11) then date '2026-06-30' when lot_id = 13 then date '2025-12-31' end as en, 1.0 as e union all select date '2026-07-01', null, 1.25 where lot_id in (1, 5, 10, 11)) as y where lot_id < 14 and not (car_type = 2 and lot_type in (2, 3));

create table mbr_owner (
  owner_id integer primary key,
  owner_name varchar(30),
  mobile varchar(11) not null,
  id_card varchar(18),
  open_id varchar(40),
  reg_channel smallint not null,
  reg_time timestamp not null,
  balance numeric(10,2) not null default 0,
  points integer default 0,
  auto_pay char(1) not null default 'N',
  last_login_time timestamp,
  is_deleted smallint not null default 0,
  deleted_time timestamp
);
comment on table mbr_owner is '车主会员';
comment on column mbr_owner.owner_id is '车主ID';
comment on column mbr_owner.owner_name is '车主姓名';
comment on column mbr_owner.mobile is '手机号码';
comment on column mbr_owner.id_card is '身份证号';
comment on column mbr_owner.open_id is '微信openid';
comment on column mbr_owner.reg_channel is '注册渠道：1微信小程序 2支付宝 3APP 4现场办理';
comment on column mbr_owner.reg_time is '注册时间';
comment on column mbr_owner.balance is '钱包余额(元)';
comment on column mbr_owner.points is '积分';
comment on column mbr_owner.auto_pay is '是否开通无感支付：Y是 N否';
comment on column mbr_owner.last_login_time is '最近登录时间';
comment on column mbr_owner.is_deleted is '是否注销：0否 1是';
comment on column mbr_owner.deleted_time is '注销时间';
insert into mbr_owner
select i, case when i % 13 = 4 then null else pg_temp.person('o', i) end, pg_temp.mobile('om', i), case when pg_temp.f('oc', i) < 0.35 then '3202' || pg_temp.one('oi', i, '02,05,06,11,13,14') || (1960 + pg_temp.z('oy', i, 0, 44)) || lpad(pg_temp.z('oz', i, 1, 12)::text, 2, '0') || lpad(pg_temp.z('od', i, 1, 28)::text, 2, '0') || lpad(pg_temp.z('oq', i, 0, 9999)::text, 4, '0') end, case when ch = 1 then 'oWx' || substr(md5('op' || i), 1, 20) end, ch, r, case when pg_temp.f('ob', i) < 0.3 then pg_temp.z('obb', i, 1, 40) * 5 else 0 end, pg_temp.z('opt', i, 0, 60) * 10, case when pg_temp.f('oap', i) < 0.3 then 'Y' else 'N' end, case when i % 11 <> 2 then date_trunc('second', r + (d - r) * sqrt(pg_temp.f('ol', i))) end, x, case when x = 1 then d end
  from generate_series(1, 620) as i, lateral (select pg_temp.w('och', i, '1:60,2:18,3:10,4:12')::smallint as ch, timestamp '2022-06-01 07:30' + date_trunc('minute', power(pg_temp.f('or', i), 0.8) * interval '1540 days') as r, (pg_temp.f('odl', i) < 0.05)::int as x) as a, lateral (select case when x = 1 then date_trunc('minute', r + (timestamp '2026-08-31 12:00' - r) * (0.5 + pg_temp.f('ox', i) / 2)) else timestamp '2026-08-31 20:00' end as d) as b;

create table mbr_car (
  car_id integer primary key,
  plate_no varchar(10) not null unique,
  plate_color smallint not null,
  car_type smallint not null,
  brand varchar(30)
);
comment on table mbr_car is '会员车辆';
comment on column mbr_car.car_id is '车辆ID';
comment on column mbr_car.plate_no is '车牌号';
comment on column mbr_car.plate_color is '车牌颜色：1蓝 2绿 3黄';
comment on column mbr_car.car_type is '车型：1小型车 2大型车 3新能源';
comment on column mbr_car.brand is '品牌';
insert into mbr_car
select i, case t when 3 then '苏B' || 'D' || lpad((10000 + i * 7919 % 89999)::text, 5, '0') else '苏' || pg_temp.w('ca', i, 'B:85,E:8,D:7') || substr('ABCEFGHJKLMNPQRSTUVWXYZ', 1 + i % 23, 1) || lpad((i * 5087 % 9973)::text, 4, '0') end, case t when 1 then 1 when 3 then 2 else 3 end, t, case when i % 9 <> 3 then case t when 3 then pg_temp.one('cb', i, '比亚迪,特斯拉,蔚来,理想,小鹏,广汽埃安') when 2 then pg_temp.one('cc', i, '福田,江铃,金龙') else pg_temp.one('cd', i, '大众,丰田,本田,别克,奥迪,宝马,吉利,长安,奇瑞') end end
  from generate_series(1, 700) as i, lateral (select pg_temp.w('ct', i, '1:66,3:31,2:3')::int as t) as a;

create table mbr_owner_car (
  owner_id integer not null references mbr_owner,
  car_id integer not null references mbr_car,
  is_default char(1) not null default 'N',
  bind_time timestamp not null,
  unbind_time timestamp,
  primary key (owner_id, car_id)
);
comment on table mbr_owner_car is '车主车辆绑定关系';
comment on column mbr_owner_car.is_default is '是否默认车辆：Y是 N否';
comment on column mbr_owner_car.bind_time is '绑定时间';
comment on column mbr_owner_car.unbind_time is '解绑时间';
insert into mbr_owner_car
select owner_id, car, case when k = 0 then 'Y' else 'N' end, reg_time + (5 + k * 40000) * interval '1 minute', case when is_deleted = 1 then deleted_time when pg_temp.f('bu', car) < 0.05 then timestamp '2026-06-11 18:20' + (car % 60) * interval '27 hours' end
  from mbr_owner, generate_series(0, 1) as k, lateral (select case k when 0 then owner_id else 620 + owner_id / 8 end as car) as a where k = 0 or (owner_id % 8 = 0 and reg_time < '2026-07-01');
insert into mbr_owner_car select 9 + c * 11, c, 'N', timestamp '2026-05-02 09:14' + c * interval '9 hours', null from generate_series(3, 45, 6) as c;

create table park_month_card (
  card_id integer primary key,
  card_no varchar(20) not null unique,
  lot_id integer not null references park_lot,
  owner_id integer not null references mbr_owner,
  car_id integer not null references mbr_car,
  card_type smallint not null,
  months integer not null,
  begin_date date not null,
  end_date date not null,
  amount numeric(10,2) not null,
  pay_channel smallint,
  pay_time timestamp,
  prev_card_id integer references park_month_card,
  card_status smallint not null,
  cancel_time timestamp,
  cancel_reason varchar(100),
  create_by varchar(30),
  create_time timestamp not null
);
comment on table park_month_card is '月卡';
comment on column park_month_card.card_no is '月卡编号';
comment on column park_month_card.lot_id is '车场ID';
comment on column park_month_card.owner_id is '车主ID';
comment on column park_month_card.car_id is '车辆ID';
comment on column park_month_card.card_type is '卡类型：1全天 2日间 3夜间';
comment on column park_month_card.months is '购买月数';
comment on column park_month_card.begin_date is '生效日期';
comment on column park_month_card.end_date is '到期日期';
comment on column park_month_card.amount is '实收金额(元)';
comment on column park_month_card.pay_channel is '支付方式：1微信 2支付宝 3现金 5银行转账';
comment on column park_month_card.pay_time is '支付时间';
comment on column park_month_card.prev_card_id is '续费前的月卡ID';
comment on column park_month_card.card_status is '状态：0待支付 1有效 2已过期 3已退卡';
comment on column park_month_card.cancel_time is '退卡时间';
comment on column park_month_card.cancel_reason is '退卡原因';
comment on column park_month_card.create_by is '办理人账号，线上为空';
comment on column park_month_card.create_time is '办理时间';
create temp table card as
select row_number() over (order by ct, o.owner_id) as id, o.owner_id, car_id, lot, ty, mo, b, (b + mo * interval '1 month')::date - 1 as e, ct, k, o.owner_id as chain
  from (select * from mbr_owner where reg_time < '2026-08-01' and owner_id % 3 <> 1) as o join mbr_owner_car as oc on oc.owner_id = o.owner_id and oc.is_default = 'Y',
  lateral (select pg_temp.w('kl', o.owner_id, '1:16,2:7,3:12,4:4,5:22,6:7,7:22,8:3,9:6')::int as lot, pg_temp.w('kt', o.owner_id, '1:58,2:22,3:20')::int as ty, pg_temp.w('km', o.owner_id, '1:30,3:38,6:22,12:10')::int as mo, greatest(date '2025-10-01', reg_time::date + 1) + pg_temp.z('kb', o.owner_id, 0, 200) as b0) as a,
  generate_series(0, 3) as k, lateral (select (b0 + k * mo * interval '1 month')::date as b) as x, lateral (select b - pg_temp.z('kc', o.owner_id * 10 + k, 1, 6) + time '08:10' + pg_temp.z('kd', o.owner_id * 10 + k, 0, 700) * interval '1 minute' as ct) as y
  where ct <= least(deleted_time, '2026-08-31') and (k = 0 or pg_temp.f('kr', o.owner_id) < 0.95 - k * 0.2);
insert into park_month_card
select id, 'YK' || to_char(ct, 'YYMM') || lpad(id::text, 5, '0'), lot, owner_id, car_id, ty, mo, b, e, round(price * mo * case mo when 12 then 0.88 when 6 then 0.94 else 1 end), case when s <> 0 then pg_temp.w('kp', id, '1:55,2:22,3:14,5:9')::int end, case when s <> 0 then ct + interval '4 minutes' end, (select p.id from card as p where p.chain = c.chain and p.k = c.k - 1), s, case when s = 3 then least(b + (e - b) * 0.4 * interval '1 day' + interval '15 hours', timestamp '2026-08-30 16:40') end, case when s = 3 then pg_temp.one('kx', id, '搬家,换车,工作地点变动,车位太远,重复购买') end, case when pg_temp.f('kcb', id) < 0.3 then 'xb' || lpad(pg_temp.z('kcc', id, 6, 60)::text, 4, '0') end, ct
  from card as c, lateral (select case lot when 1 then 520 when 5 then 480 when 3 then 600 when 7 then 380 else 320 end * case ty when 1 then 1 when 2 then 0.7 else 0.5 end as price, case when ct > '2026-08-29' and id % 3 = 0 then 0 when pg_temp.f('ks', id) < 0.05 and b < '2026-08-15' then 3 when e < '2026-08-31' then 2 else 1 end as s) as x;

create table park_record (
  record_id bigint primary key,
  lot_id integer not null references park_lot,
  plate_no varchar(10),
  car_type smallint not null,
  card_id integer references park_month_card,
  in_gate_id integer references park_gate,
  in_time timestamp not null,
  out_gate_id integer references park_gate,
  out_time timestamp,
  park_minutes integer,
  due_amount numeric(8,2),
  record_status smallint not null,
  remark varchar(100)
);
comment on table park_record is '停车记录（进出场）';
comment on column park_record.record_id is '记录ID';
comment on column park_record.lot_id is '车场ID';
comment on column park_record.plate_no is '车牌号，未识别为空';
comment on column park_record.car_type is '车型：1小型车 2大型车 3新能源';
comment on column park_record.card_id is '月卡ID，临停为空';
comment on column park_record.in_gate_id is '入场道口，路侧为空';
comment on column park_record.in_time is '入场时间';
comment on column park_record.out_gate_id is '出场道口';
comment on column park_record.out_time is '出场时间';
comment on column park_record.park_minutes is '停车时长(分钟)';
comment on column park_record.due_amount is '应收金额(元)';
comment on column park_record.record_status is '状态：0在场 1正常离场 2异常离场 3作废';
comment on column park_record.remark is '备注';
create temp table stay as
select *, case when out_t is not null then ceil(extract(epoch from out_t - in_t) / 60)::int end as mins
  from (select g, coalesce(c.lot, lot0) as lot, c.id as card, coalesce(m.plate_no, case when pg_temp.f('rn', g) < 0.015 then null else pg_temp.w('ra', g, '苏:80,浙:7,沪:7,皖:6') || pg_temp.one('rb', g, 'A,B,C,D,E') || substr('ABCEFGHJKLMNPQRSTUVWXYZ', 1 + (g * 13) % 23, 1) || lpad((g * 3571 % 9941)::text, 4, '0') end) as plate, coalesce(m.car_type, case when lot0 in (2, 4, 6, 8) then pg_temp.w('rt', g, '1:64,3:26,2:10') else pg_temp.w('rt', g, '1:72,3:28') end::int) as car_type, in_t, case when in_t + d < timestamp '2026-08-31 23:59' then in_t + d end as out_t
    from generate_series(1, 3000) as g cross join lateral (select pg_temp.w('rl', g, '1:19,2:8,3:14,4:8,5:17,6:6,7:6,8:6,9:4,10:5,11:4,12:4')::int as lot0, (date '2026-06-01' + pg_temp.z('rd', g, 0, 91) + pg_temp.w('rh', g, '0:1,6:2,7:6,8:12,9:12,10:10,11:8,12:6,13:7,14:8,15:7,16:6,17:8,18:9,19:7,20:4,21:3,22:2,23:1')::int * interval '1 hour' + floor(pg_temp.f('rm', g) * 3600) * interval '1 second')::timestamp as in_r) as a cross join lateral (select case when g > 2955 then timestamp '2026-08-31 16:20' + (g - 2955) * interval '9 minutes 37 seconds' else in_r end as in_t) as a2 cross join lateral (select round(60 * case when pg_temp.f('rs', g) < 0.02 or g > 2955 then 700 + 3000 * pg_temp.f('ru', g) else 8 + 560 * power(pg_temp.f('ru', g), 2.2) end) * interval '1 second' as d) as b
    left join (select k.*, card_status from card as k join park_month_card on card_id = k.id) as c on c.id = pg_temp.z('rc', g, 1, (select count(*)::int from card)) and in_t::date between c.b and c.e and card_status in (1, 2)
    left join mbr_car as m on m.car_id = coalesce(c.car_id, case when pg_temp.f('re', g) < 0.42 then pg_temp.z('rf', g, 1, 690) end) and (m.car_type <> 2 or lot0 in (2, 4, 6, 8))) as x
  where not (lot = 9 and in_t > '2026-08-08');
insert into park_record
select 2606000000 + row_number() over (order by in_t, g), lot, plate, stay.car_type, card, (select gate_id from park_gate as p where p.lot_id = lot and direction = 1 order by abs(hashtext(gate_id || 'i' || g)) limit 1), in_t, case when out_t is not null then (select gate_id from park_gate as p where p.lot_id = lot and direction = 2 order by abs(hashtext(gate_id || 'o' || g)) limit 1) end, out_t, mins,
  case when out_t is null then null when card is not null or mins <= free_minutes or s = 3 then 0 else (mins / 1440) * coalesce(day_cap, 24 * next_hour_fee) + least(coalesce(day_cap, 9999), first_hour_fee + greatest(0, ceil((mins % 1440 - 60) / 60.0)) * next_hour_fee) end, s, case s when 2 then pg_temp.one('rx', g, '跟车冲杆,道闸故障手动放行,特殊车辆放行') when 3 then '重复识别' end
  from stay left join lateral (select * from park_tariff as t where t.lot_id = lot and t.car_type = stay.car_type and in_t::date between begin_date and coalesce(end_date, '2099-01-01')) as t on true, lateral (select case when out_t is null then 0 else pg_temp.w('rz', g, '1:95,2:3,3:2')::int end as s) as y;

create table mkt_merchant (
  merchant_id integer primary key,
  lot_id integer not null references park_lot,
  merchant_name varchar(60) not null,
  category varchar(20),
  contact varchar(30),
  contact_phone varchar(20),
  sign_date date,
  stop_date date
);
comment on table mkt_merchant is '合作商户';
comment on column mkt_merchant.lot_id is '所在车场';
comment on column mkt_merchant.merchant_name is '商户名称';
comment on column mkt_merchant.category is '业态';
comment on column mkt_merchant.contact is '联系人';
comment on column mkt_merchant.contact_phone is '联系电话';
comment on column mkt_merchant.sign_date is '签约日期';
comment on column mkt_merchant.stop_date is '终止合作日期';
insert into mkt_merchant
select i, l, n, c, case when i % 5 <> 0 then pg_temp.person('mm', i) end, pg_temp.mobile('mp', i), date '2023-03-01' + pg_temp.z('ms', i, 0, 1000), case when i in (6, 17) then date '2026-07-15' end
  from (values (1, 1, '崇宁百货', '百货'), (2, 1, '王兴记馄饨崇安寺店', '餐饮'), (3, 1, '大润影城', '影院'), (4, 1, '悦读书房', '书店'), (5, 1, '瑞和眼科门诊', '医疗'), (6, 1, '小渔村海鲜', '餐饮'), (7, 5, '万和超市', '超市'), (8, 5, '星海影城', '影院'), (9, 5, '蜀香火锅', '餐饮'), (10, 5, '乐童儿童乐园', '亲子'), (11, 5, '优形健身', '健身'), (12, 5, '木子美容', '美容'), (13, 2, '南禅古玩城', '百货'), (14, 2, '三凤桥酒家', '餐饮'), (15, 9, '旺庄菜场', '超市'), (16, 9, '佳佳教育', '教育'), (17, 9, '老街面馆', '餐饮'), (18, 4, '湖畔茶楼', '餐饮')) as v (i, l, n, c);

create table mkt_coupon_batch (
  batch_id integer primary key,
  merchant_id integer not null references mkt_merchant,
  batch_name varchar(60) not null,
  coupon_type smallint not null,
  face_value numeric(8,2),
  buy_qty integer not null,
  unit_price numeric(8,2) not null,
  total_price numeric(10,2) not null,
  valid_from date not null,
  valid_to date not null,
  create_by varchar(30),
  create_time timestamp
);
comment on table mkt_coupon_batch is '停车券批次（商户购券）';
comment on column mkt_coupon_batch.merchant_id is '商户ID';
comment on column mkt_coupon_batch.batch_name is '批次名称';
comment on column mkt_coupon_batch.coupon_type is '券类型：1金额券 2全免券';
comment on column mkt_coupon_batch.face_value is '面值(元)，全免券为空';
comment on column mkt_coupon_batch.buy_qty is '购买张数';
comment on column mkt_coupon_batch.unit_price is '单价(元/张)';
comment on column mkt_coupon_batch.total_price is '购券金额(元)';
comment on column mkt_coupon_batch.valid_from is '有效期起';
comment on column mkt_coupon_batch.valid_to is '有效期止';
insert into mkt_coupon_batch
select row_number() over (order by f, merchant_id), merchant_id, merchant_name || to_char(f, 'YYYY"年"FMMM"月"') || case when t = 2 then '全免券' else fv || '元券' end, t, case when t = 1 then fv end, q, up, q * up, f, (f + interval '3 months')::date - 1, 'xb0040', f - 4 + time '14:05' + merchant_id * interval '3 minutes'
  from mkt_merchant, (values (date '2026-04-01'), ('2026-06-01'), ('2026-08-01')) as m (f), lateral (select case when pg_temp.f('bt', merchant_id) < 0.25 then 2 else 1 end as t, pg_temp.one('bv', merchant_id, '5,8,10')::int as fv, pg_temp.z('bq', merchant_id * 31 + extract(month from f)::int, 3, 9) * 5 as q) as a, lateral (select case when t = 2 then 9.00 else fv * 0.8 end as up) as b
  where sign_date < f and coalesce(stop_date, '2099-01-01') > f and pg_temp.f('bx', merchant_id * 7 + extract(month from f)::int) < 0.85;

create table park_order (
  order_id bigint primary key,
  order_no varchar(24) not null unique,
  record_id bigint not null references park_record,
  lot_id integer not null references park_lot,
  owner_id integer references mbr_owner,
  total_amount numeric(8,2) not null,
  coupon_amount numeric(8,2) not null default 0,
  pay_amount numeric(8,2) not null,
  pay_status smallint not null,
  pay_channel smallint,
  pay_time timestamp,
  cashier_id integer references sys_user,
  remind_count integer not null default 0,
  create_time timestamp not null
);
comment on table park_order is '停车缴费订单';
comment on column park_order.order_no is '订单号';
comment on column park_order.record_id is '停车记录ID';
comment on column park_order.lot_id is '车场ID';
comment on column park_order.owner_id is '车主ID，非会员为空';
comment on column park_order.total_amount is '订单金额(元)';
comment on column park_order.coupon_amount is '停车券抵扣金额(元)';
comment on column park_order.pay_amount is '应付金额(元)';
comment on column park_order.pay_status is '支付状态：0待支付 1已支付 2已退款 3部分退款 9已核销坏账';
comment on column park_order.pay_channel is '支付方式：1微信 2支付宝 3现金 4无感支付 6ETC';
comment on column park_order.pay_time is '支付时间';
comment on column park_order.cashier_id is '收费员，线上支付为空';
comment on column park_order.remind_count is '催缴次数';
comment on column park_order.create_time is '创建时间';
insert into park_order
select row_number() over (order by out_time, record_id), 'TC' || to_char(out_time, 'YYYYMMDDHH24MI') || lpad((record_id % 10000)::text, 4, '0'), record_id, r.lot_id, ow, due_amount, 0, due_amount, st, ch, case when st <> 0 then pt end, case when ch = 3 then (select user_id from sys_user where post in ('收费员', '路侧收费员') and entry_date <= out_time and coalesce(leave_date, '2099-01-01') > out_time order by abs(hashtext(user_id || 'c' || record_id)) limit 1) end, case when road and (st = 0 or pt > out_time + interval '2 days') then pg_temp.z('sr', record_id, 1, 4) else 0 end, out_time - interval '40 seconds'
  from park_record as r join park_lot as l using (lot_id) left join mbr_car as m using (plate_no)
  left join lateral (select b.owner_id as ow, auto_pay from mbr_owner_car as b join mbr_owner using (owner_id) where b.car_id = m.car_id and bind_time < r.out_time and coalesce(unbind_time, '2099-01-01') > r.out_time order by is_default desc limit 1) as o on true,
  lateral (select lot_type = 4 as road) as a, lateral (select case when road and pg_temp.f('s1', record_id) < 0.27 or record_status = 2 and pg_temp.f('s1', record_id) < 0.6 then 0 else 1 end as st) as b, lateral (select case when st = 0 then null when o.auto_pay = 'Y' then 4 else pg_temp.w('s2', record_id, '1:58,2:24,3:10,6:8')::int end as ch, case when road and pg_temp.f('s3', record_id) < 0.4 then least(out_time + pg_temp.f('s4', record_id) * interval '20 days', timestamp '2026-08-31 23:40') else out_time - interval '15 seconds' end as pt0) as c, lateral (select date_trunc('second', greatest(pt0, out_time - interval '15 seconds')) as pt) as d
  where due_amount > 0;

create table mkt_coupon (
  coupon_id integer primary key,
  batch_id integer not null references mkt_coupon_batch,
  coupon_code varchar(16) not null unique,
  coupon_status smallint not null,
  send_time timestamp,
  plate_no varchar(10),
  use_order_id bigint references park_order,
  use_time timestamp
);
comment on table mkt_coupon is '停车券';
comment on column mkt_coupon.batch_id is '批次ID';
comment on column mkt_coupon.coupon_code is '券码';
comment on column mkt_coupon.coupon_status is '状态：0未发放 1已发放 2已使用 3已过期 4作废';
comment on column mkt_coupon.send_time is '发放时间';
comment on column mkt_coupon.plate_no is '发放车牌';
comment on column mkt_coupon.use_order_id is '使用订单ID';
comment on column mkt_coupon.use_time is '使用时间';
create temp table used as
select b.batch_id, o.order_id, o.pay_time, r.plate_no, r.in_time, row_number() over (partition by b.batch_id order by o.pay_time) as n from park_order as o join park_record as r using (record_id), lateral (select batch_id, buy_qty from mkt_coupon_batch join mkt_merchant as mm using (merchant_id) where mm.lot_id = o.lot_id and o.pay_time::date between valid_from and valid_to order by abs(hashtext(batch_id || 'x' || o.order_id)) limit 1) as b where o.pay_status = 1 and o.pay_channel in (1, 2, 4) and r.plate_no is not null and pg_temp.f('cu', o.order_id) < 0.5;
insert into mkt_coupon
select row_number() over (order by batch_id, n), batch_id, upper(substr(md5('cpn' || batch_id || '-' || n), 1, 12)), s, case when u.n is not null then greatest(u.in_time + interval '6 minutes', u.pay_time - interval '25 minutes') when s in (1, 3) and sent then valid_from + (n % 28) * interval '1 day' + interval '13 hours' end, case when u.n is not null then u.plate_no when s in (1, 3) and sent then (select plate_no from mbr_car where car_id = 1 + (batch_id * 17 + n * 5) % 690) end, u.order_id, u.pay_time
  from mkt_coupon_batch as b cross join lateral generate_series(1, buy_qty) as n left join used as u using (batch_id, n), lateral (select pg_temp.f('cz', batch_id * 1000 + n) < 0.45 as sent) as y, lateral (select case when u.n is not null then 2 when pg_temp.f('cy', batch_id * 1000 + n) < 0.02 then 4 when valid_to < '2026-08-31' then 3 when sent then 1 else 0 end as s) as x;
update park_order as o set coupon_amount = least(total_amount, coalesce(face_value, total_amount)), pay_amount = total_amount - least(total_amount, coalesce(face_value, total_amount)) from mkt_coupon join mkt_coupon_batch using (batch_id) where use_order_id = o.order_id;
update park_order set pay_status = 9 where pay_status = 0 and create_time < '2026-06-16' and order_id % 2 = 0;

create table park_refund (
  refund_id integer primary key,
  refund_no varchar(20) not null unique,
  biz_type smallint not null,
  order_id bigint references park_order,
  card_id integer references park_month_card,
  refund_amount numeric(8,2) not null,
  reason varchar(60),
  apply_time timestamp not null,
  audit_status smallint not null,
  auditor_id integer references sys_user,
  audit_time timestamp,
  finish_time timestamp
);
comment on table park_refund is '退款申请';
comment on column park_refund.refund_no is '退款单号';
comment on column park_refund.biz_type is '业务类型：1停车订单 2月卡';
comment on column park_refund.order_id is '停车订单ID';
comment on column park_refund.card_id is '月卡ID';
comment on column park_refund.refund_amount is '退款金额(元)';
comment on column park_refund.reason is '退款原因';
comment on column park_refund.apply_time is '申请时间';
comment on column park_refund.audit_status is '审核状态：0待审核 1通过 2驳回';
comment on column park_refund.auditor_id is '审核人';
comment on column park_refund.audit_time is '审核时间';
comment on column park_refund.finish_time is '退款到账时间';
insert into park_refund
select row_number() over (order by at), 'TK' || to_char(at, 'YYMMDD') || lpad((row_number() over (order by at))::text, 4, '0'), bt, oid, cid, amt, rs, at, s, case when s > 0 then case when bt = 1 then 2 + (oid % 4)::int else (select min(user_id) from sys_user where dept_id = 20 and leave_date is null) end end, case when s > 0 then at + pg_temp.z('fa', coalesce(oid, cid), 1, 40) * interval '1 hour' end, case when s = 1 then at + pg_temp.z('fb', coalesce(oid, cid), 41, 120) * interval '1 hour' end
  from (select 1 as bt, order_id as oid, null::int as cid, case when pg_temp.f('fc', order_id) < 0.6 then pay_amount else greatest(1, round(pay_amount * 0.5)) end as amt, pg_temp.one('fd', order_id, '重复支付,计费错误,车牌识别错误,会员月卡未识别') as rs, date_trunc('minute', pay_time) + pg_temp.z('fe', order_id, 5, 3000) * interval '1 minute' as at from park_order where pay_status = 1 and pay_amount > 3 and pg_temp.f('ff', order_id) < 0.05
    union all select 2, null, card_id, round(amount * 0.55), cancel_reason, cancel_time from park_month_card where card_status = 3) as x, lateral (select case when at > '2026-08-29' then 0 when bt = 2 then 1 else pg_temp.w('fg', oid, '1:80,2:20')::int end as s) as y where at < '2026-08-31 23:00';
update park_order as o set pay_status = case when refund_amount >= pay_amount then 2 else 3 end from park_refund as r where r.order_id = o.order_id and audit_status = 1 and finish_time <= '2026-08-31 23:59';
update park_refund set finish_time = null where finish_time > '2026-08-31 23:59';

create table park_invoice (
  invoice_id integer primary key,
  order_id bigint not null references park_order,
  title_type smallint not null,
  title varchar(80) not null,
  tax_no varchar(20),
  email varchar(60),
  invoice_amount numeric(8,2) not null,
  invoice_no varchar(20),
  invoice_status smallint not null,
  apply_time timestamp not null,
  red_time timestamp
);
comment on table park_invoice is '电子发票';
comment on column park_invoice.order_id is '停车订单ID';
comment on column park_invoice.title_type is '抬头类型：1个人 2企业';
comment on column park_invoice.title is '发票抬头';
comment on column park_invoice.tax_no is '纳税人识别号';
comment on column park_invoice.email is '接收邮箱';
comment on column park_invoice.invoice_amount is '开票金额(元)';
comment on column park_invoice.invoice_no is '发票号码';
comment on column park_invoice.invoice_status is '状态：0开票中 1已开 2失败 3已红冲';
comment on column park_invoice.apply_time is '申请时间';
comment on column park_invoice.red_time is '红冲时间';
insert into park_invoice
select row_number() over (order by at), order_id, t, case t when 1 then coalesce(owner_name, '个人') else pg_temp.one('vi', order_id, '无锡恒达机械有限公司,江苏远景信息科技有限公司,上海沪通物流有限公司,无锡华瑞电子有限公司,苏州天成设计咨询有限公司') end, case t when 2 then '9132021' || pg_temp.z('vt', order_id, 0, 9) || 'MA' || upper(substr(md5(pg_temp.one('vi', order_id, 'a,b,c,d,e')), 1, 8)) end, case when pg_temp.f('ve', order_id) < 0.8 then 'u' || substr(md5('em' || order_id), 1, 7) || '@' || pg_temp.one('vd', order_id, 'qq.com,163.com,126.com,sina.com') end, pay_amount, case when s in (1, 3) then '2632' || lpad((order_id * 48271 % 99999999)::text, 8, '0') end, s, at, case when s = 3 then at + interval '3 days 2 hours' end
  from park_order as o left join mbr_owner using (owner_id), lateral (select pg_temp.w('vx', order_id, '1:45,2:55')::int as t, date_trunc('second', pay_time + pg_temp.f('va', order_id) * interval '50 hours') as at) as a, lateral (select case when o.pay_status = 2 then 3 when at > '2026-08-31 12:00' then 0 else pg_temp.w('vs', order_id, '1:96,2:4')::int end as s) as b where o.pay_status in (1, 2) and pay_amount > 0 and pg_temp.f('vp', order_id) < 0.16 and at < '2026-08-31 23:00';

create table park_black_list (
  id integer primary key,
  plate_no varchar(10) not null,
  black_reason varchar(60),
  owe_amount numeric(8,2),
  add_user_id integer,
  add_time timestamp not null,
  remove_time timestamp
);
comment on table park_black_list is '黑名单车辆';
comment on column park_black_list.black_reason is '拉黑原因';
comment on column park_black_list.owe_amount is '拉黑时欠费(元)';
comment on column park_black_list.add_user_id is '操作人';
comment on column park_black_list.add_time is '拉黑时间';
comment on column park_black_list.remove_time is '解除时间';
insert into park_black_list
select row_number() over (order by t, plate_no), plate_no, '多次欠费', owe, 5, t, case when pg_temp.f('hb', rid) < 0.3 and t < '2026-08-10' then t + interval '9 days 3 hours' end
  from (select plate_no, sum(pay_amount) as owe, max(o.create_time) + interval '15 days 4 hours' as t, min(record_id) as rid from park_order as o join park_record using (record_id) where pay_status in (0, 9) and plate_no is not null group by 1 having sum(pay_amount) >= 14) as x where t < '2026-08-31';

create table park_gate_log (
  log_id bigint primary key,
  gate_id integer not null references park_gate,
  open_type smallint not null,
  operator_id integer references sys_user,
  open_reason varchar(60),
  log_time timestamp not null
);
comment on table park_gate_log is '道闸手动抬杆日志';
comment on column park_gate_log.gate_id is '道口ID';
comment on column park_gate_log.open_type is '抬杆方式：1岗亭按钮 2后台远程 3遥控器';
comment on column park_gate_log.operator_id is '操作人';
comment on column park_gate_log.open_reason is '抬杆原因';
comment on column park_gate_log.log_time is '操作时间';
insert into park_gate_log
select row_number() over (order by t), g, pg_temp.w('jt', i, '1:48,2:40,3:12')::int, case when i % 14 <> 0 then pg_temp.z('ju', i, 2, 60) end, case when i % 6 <> 0 then pg_temp.w('jr', i, '车牌污损:22,设备离线:20,公务车辆:16,救护车:8,送货车辆:18,无牌车:16') end, t
  from generate_series(1, 420) as i, lateral (select pg_temp.z('jg', i, 1, 24) as g, timestamp '2026-06-01 06:00' + date_trunc('second', pg_temp.f('jl', i) * interval '91 days 14 hours') as t) as a;

create table park_device_fault (
  fault_id integer primary key,
  gate_id integer not null references park_gate,
  fault_type varchar(20) not null,
  report_user_id integer references sys_user,
  report_time timestamp not null,
  handle_user_id integer references sys_user,
  handle_time timestamp,
  repair_cost numeric(8,2),
  fault_status smallint not null
);
comment on table park_device_fault is '设备故障报修';
comment on column park_device_fault.fault_type is '故障类型';
comment on column park_device_fault.report_user_id is '报修人';
comment on column park_device_fault.report_time is '报修时间';
comment on column park_device_fault.handle_user_id is '处理人';
comment on column park_device_fault.handle_time is '处理完成时间';
comment on column park_device_fault.repair_cost is '维修费用(元)，质保内为空';
comment on column park_device_fault.fault_status is '状态：0待处理 1处理中 2已完成 3误报';
insert into park_device_fault
select row_number() over (order by t), pg_temp.z('ig', i, 1, 24), pg_temp.w('it', i, '道闸机:34,识别相机:26,显示屏:14,地感线圈:16,网络:10'), pg_temp.z('iu', i, 6, 60), t, case when s in (1, 2) then (array(select user_id from sys_user where dept_id = 30 order by 1))[1 + i % 3] end, case when s = 2 then t + pg_temp.z('ih', i, 1, 70) * interval '1 hour' end, case when s = 2 and pg_temp.f('ic', i) < 0.6 then pg_temp.z('ik', i, 4, 120) * 10 end, s
  from generate_series(1, 130) as i, lateral (select timestamp '2025-09-01 08:00' + date_trunc('minute', pg_temp.f('il', i) * interval '364 days') as t) as a, lateral (select case when t > '2026-08-27' then 0 when t > '2026-08-22' then 1 else pg_temp.w('is', i, '2:94,3:6')::int end as s) as b;

create table park_shift (
  shift_id integer primary key,
  lot_id integer not null references park_lot,
  user_id integer not null references sys_user,
  shift_date date not null,
  shift_type char(1) not null,
  cash_amount numeric(8,2) not null default 0,
  handin_amount numeric(8,2),
  diff_reason varchar(60),
  confirm_by integer
);
comment on table park_shift is '收费员交接班';
comment on column park_shift.user_id is '当班收费员';
comment on column park_shift.shift_date is '班次日期';
comment on column park_shift.shift_type is '班次：A早班 B中班 C夜班';
comment on column park_shift.cash_amount is '系统现金收入(元)';
comment on column park_shift.handin_amount is '实交现金(元)，未交为空';
comment on column park_shift.diff_reason is '长短款原因';
comment on column park_shift.confirm_by is '确认人';
insert into park_shift
select row_number() over (order by d, l, t), l, u, d, t, c, case when d > '2026-08-30' then null when sh then c - 2 else c end, case when sh and d <= '2026-08-30' then '找零错误' end, case when d <= '2026-08-30' then 2 + l % 3 end
  from (select lot_id as l, pay_time::date as d, case when extract(hour from pay_time) between 6 and 13 then 'A' when extract(hour from pay_time) between 14 and 21 then 'B' else 'C' end as t, min(cashier_id) as u, sum(pay_amount) as c from park_order where pay_channel = 3 and pay_status <> 0 group by 1, 2, 3) as x, lateral (select c > 8 and pg_temp.f('sx', l * 1000 + extract(doy from d)::int) < 0.06 as sh) as y;

create table park_owner_settle (
  settle_id integer primary key,
  settle_no varchar(20) not null unique,
  lot_id integer not null references park_lot,
  settle_month char(7) not null,
  share_rate numeric(5,2) not null,
  base_amount numeric(12,2) not null,
  owner_amount numeric(12,2) not null,
  settle_status smallint not null,
  confirm_time timestamp,
  pay_date date,
  create_time timestamp
);
comment on table park_owner_settle is '业主分成结算单';
comment on column park_owner_settle.settle_no is '结算单号';
comment on column park_owner_settle.settle_month is '结算月份，格式YYYY-MM';
comment on column park_owner_settle.share_rate is '业主分成比例(%)';
comment on column park_owner_settle.base_amount is '分成基数(元)，为明细合计';
comment on column park_owner_settle.owner_amount is '应付业主金额(元)';
comment on column park_owner_settle.settle_status is '状态：0草稿 1待业主确认 2已确认 3已付款';
comment on column park_owner_settle.confirm_time is '业主确认时间';
comment on column park_owner_settle.pay_date is '付款日期';

create table park_owner_settle_item (
  item_id integer primary key,
  settle_id integer not null references park_owner_settle on delete cascade,
  item_type smallint not null,
  item_amount numeric(12,2) not null,
  biz_count integer,
  remark varchar(100)
);
comment on table park_owner_settle_item is '业主分成结算明细';
comment on column park_owner_settle_item.settle_id is '结算单ID';
comment on column park_owner_settle_item.item_type is '项目：1临停收入 2月卡收入 3退款扣减 4电费扣减';
comment on column park_owner_settle_item.item_amount is '金额(元)，扣减为负';
comment on column park_owner_settle_item.biz_count is '笔数';
create temp table settle as
select row_number() over (order by m, lot_id) as id, lot_id, share_rate, m from park_lot, generate_series(timestamp '2026-01-01', '2026-08-01', interval '1 month') as m where coop_mode = 2 and status in (1, 2) and not (lot_id = 9 and m = '2026-08-01');
create temp table settle_item as
select id, 1 as ty, case when m >= '2026-06-01' then (select sum(pay_amount) from park_order as o where o.lot_id = s.lot_id and o.pay_status in (1, 2, 3) and date_trunc('month', pay_time) = m) else pg_temp.z('q1', id, 85, 125) * (array[24, 0, 15, 0, 20, 0, 6, 0, 5])[lot_id] end as a, case when m >= '2026-06-01' then (select count(*) from park_order as o where o.lot_id = s.lot_id and o.pay_status in (1, 2, 3) and date_trunc('month', pay_time) = m) else pg_temp.z('q1', id, 85, 125) * (array[24, 0, 15, 0, 20, 0, 6, 0, 5])[lot_id] / pg_temp.z('q2', id, 11, 15) end as c from settle as s
union all select id, 2, (select sum(amount) from park_month_card as o where o.lot_id = s.lot_id and card_status <> 0 and date_trunc('month', pay_time) = m), (select count(*) from park_month_card as o where o.lot_id = s.lot_id and card_status <> 0 and date_trunc('month', pay_time) = m) from settle as s
union all select id, 3, -(select sum(refund_amount) from park_refund as r left join park_order as o using (order_id) left join park_month_card as k using (card_id) where coalesce(o.lot_id, k.lot_id) = s.lot_id and audit_status = 1 and date_trunc('month', finish_time) = m), (select count(*) from park_refund as r left join park_order as o using (order_id) left join park_month_card as k using (card_id) where coalesce(o.lot_id, k.lot_id) = s.lot_id and audit_status = 1 and date_trunc('month', finish_time) = m) from settle as s
union all select id, 4, -pg_temp.z('q3', id, 60, 190), null from settle as s;
insert into park_owner_settle
select s.id, 'JS' || to_char(m, 'YYYYMM') || lpad(lot_id::text, 3, '0'), lot_id, to_char(m, 'YYYY-MM'), share_rate, b, round(b * share_rate / 100, 2), st, case when st >= 2 then m + interval '1 month 7 days 10 hours' + lot_id * interval '3 hours' end, case when st = 3 then (m + interval '1 month 14 days')::date + lot_id % 5 end, m + interval '1 month 2 days 9 hours'
  from settle as s join (select id, sum(a) as b from settle_item where a is not null group by 1) as i using (id), lateral (select case m when '2026-08-01' then 0 when '2026-07-01' then 1 + lot_id % 3 when '2026-06-01' then 2 + (lot_id % 2) else 3 end as st) as x;
insert into park_owner_settle_item select row_number() over (order by id, ty), id, ty, a, c, case when ty = 4 then '代扣公共照明及充电桩电费' end from settle_item where a is not null;
update park_owner_settle set create_time = timestamp '2026-08-31 23:30' where create_time > '2026-08-31 23:59';

create table park_lot_day (
  stat_date date not null,
  lot_id integer not null references park_lot,
  in_count integer not null,
  out_count integer not null,
  card_in_count integer not null,
  temp_income numeric(10,2) not null,
  left_in_lot integer not null,
  create_time timestamp,
  primary key (stat_date, lot_id)
);
comment on table park_lot_day is '车场日报（每日凌晨快照）';
comment on column park_lot_day.stat_date is '统计日期';
comment on column park_lot_day.in_count is '入场车次';
comment on column park_lot_day.out_count is '出场车次';
comment on column park_lot_day.card_in_count is '月卡入场车次';
comment on column park_lot_day.temp_income is '临停实收(元)';
comment on column park_lot_day.left_in_lot is '日终在场车辆数';
comment on column park_lot_day.create_time is '生成时间';
insert into park_lot_day
select d, lot_id, (select count(*) from park_record as r where r.lot_id = l.lot_id and in_time::date = d), (select count(*) from park_record as r where r.lot_id = l.lot_id and out_time::date = d), (select count(*) from park_record as r where r.lot_id = l.lot_id and in_time::date = d and card_id is not null), coalesce((select sum(pay_amount) from park_order as o where o.lot_id = l.lot_id and pay_time::date = d and pay_status in (1, 2, 3)), 0), (select count(*) from park_record as r where r.lot_id = l.lot_id and in_time < d + 1 and coalesce(out_time, 'infinity') >= d + 1), d + 1 + time '00:20'
  from park_lot as l, (select date '2026-06-01' + i as d from generate_series(0, 91) as i) as x where status in (1, 2) and d <= '2026-08-30' and not (lot_id = 9 and d > '2026-08-08');

create table park_reserve (
  reserve_id bigserial primary key,
  lot_id integer not null references park_lot,
  owner_id integer not null references mbr_owner,
  plate_no varchar(10) not null,
  arrive_time timestamp not null,
  deposit numeric(8,2),
  reserve_status smallint not null default 0,
  create_time timestamp not null default now()
);
comment on table park_reserve is '车位预约（未上线）';
comment on column park_reserve.arrive_time is '预计到达时间';
comment on column park_reserve.deposit is '预约定金(元)';
comment on column park_reserve.reserve_status is '状态：0待到场 1已到场 2已取消 3爽约';

create view v_lot_month_income as
select l.lot_id, l.lot_name, to_char(o.pay_time, 'YYYY-MM') as income_month, count(*) as order_count, sum(o.pay_amount) as income
  from park_order as o join park_lot as l on l.lot_id = o.lot_id where o.pay_status in (1, 3) group by 1, 2, 3;
comment on view v_lot_month_income is '车场月度临停收入';
create view v_car_in_lot as
select r.record_id, l.lot_name, r.plate_no, r.in_time, r.card_id is not null as is_month_card from park_record as r join park_lot as l on l.lot_id = r.lot_id where r.record_status = 0;
comment on view v_car_in_lot is '当前在场车辆';
