-- 长租公寓（二房东式托管公寓）管理系统：小区、房源、业主合同、房间、租客、租约、账单、收款、报修、退租。
-- 仿寓小二 / 全房通：每列有注释，有外键，状态用数字并在注释中说明；截止 2026-06-30。
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

-- 组织与员工 -----------------------------------------------------------------------------------------------------

create table department (
  id integer primary key,
  parent_id integer references department (id),
  dept_code varchar(20) not null unique,
  dept_name varchar(50) not null,
  dept_type smallint not null check (dept_type in (1, 2, 3)),
  phone varchar(20),
  status smallint not null default 1,
  create_time timestamp not null
);
comment on table department is '部门/门店';
comment on column department.id is '部门ID'; comment on column department.parent_id is '上级部门ID'; comment on column department.dept_code is '部门编码'; comment on column department.dept_name is '部门名称'; comment on column department.dept_type is '部门类型：1总部 2片区 3门店'; comment on column department.phone is '联系电话'; comment on column department.status is '状态：1启用 0停用';
comment on column department.create_time is '创建时间';
insert into department values
  (1, null, 'HQ', '杭州栖木公寓总部', 1, '0571-88210066', 1, '2023-08-01 09:00'),
  (2, 1, 'CX', '城西片区', 2, '0571-88210071', 1, '2023-08-01 09:10'),
  (3, 1, 'CD', '城东片区', 2, '0571-88210072', 1, '2023-08-01 09:12'),
  (4, 2, 'CX-WY', '未来科技城店', 3, '0571-88210081', 1, '2023-08-05 10:00'),
  (5, 2, 'CX-WL', '文一西路店', 3, '0571-88210082', 1, '2023-08-05 10:05'),
  (6, 3, 'CD-BJ', '滨江店', 3, '0571-88210083', 1, '2023-09-11 14:20'),
  (7, 3, 'CD-XS', '下沙店', 3, '0571-88210084', 1, '2023-11-20 11:00'),
  (8, 3, 'CD-LP', '临平店', 3, null, 0, '2024-01-15 15:30');

create table employee (
  id integer primary key,
  dept_id integer not null references department (id),
  emp_no varchar(10) not null unique,
  emp_name varchar(30) not null,
  gender char(1) not null check (gender in ('男', '女')),
  mobile varchar(11) not null,
  job_title varchar(20) not null,
  hire_date date not null,
  leave_date date,
  status smallint not null default 1,
  create_time timestamp not null,
  check ((status = 0) = (leave_date is not null))
);
comment on table employee is '员工';
comment on column employee.id is '员工ID'; comment on column employee.dept_id is '所属部门ID'; comment on column employee.emp_no is '工号'; comment on column employee.emp_name is '姓名'; comment on column employee.gender is '性别'; comment on column employee.mobile is '手机号'; comment on column employee.job_title is '岗位：店长、管家、收房业务员、租房业务员、维修师傅、财务'; comment on column employee.hire_date is '入职日期';
comment on column employee.leave_date is '离职日期，在职为空'; comment on column employee.status is '状态：1在职 0离职'; comment on column employee.create_time is '创建时间';
insert into employee
select i, case when job = '财务' then 1 when job = '店长' then 4 + (i - 1) % 4 else 4 + i % 4 end, 'QM' || lpad(i::text, 4, '0'), pg_temp.person('emp', i, g), case when g then '男' else '女' end,
  pg_temp.mobile('emp', i), job, h, l, case when l is null then 1 else 0 end, h + time '10:00'
from (
  select i, job, h, case when i in (11, 14, 19, 22, 25, 30, 35) then h + pg_temp.z('lv', i, 260, 600) end as l, job = '维修师傅' or pg_temp.f('eg', i) < 0.5 as g
  from (select i, case when i <= 4 then '店长' when i <= 7 then '财务' when i <= 16 then '管家' when i <= 21 then '收房业务员' when i <= 31 then '租房业务员' else '维修师傅' end as job,
      case when i % 3 <> 0 or i <= 7 then date '2023-08-01' + pg_temp.z('hi', i, 0, 120) else date '2024-03-01' + pg_temp.z('hi', i, 0, 300) end as h
    from generate_series(1, 38) as i) as a) as b;

-- 小区与房源 -----------------------------------------------------------------------------------------------------

create table community (
  id integer primary key,
  community_name varchar(50) not null,
  district varchar(20) not null,
  business_area varchar(30),
  address varchar(100) not null,
  build_year smallint,
  property_company varchar(50),
  metro_station varchar(30),
  metro_distance integer,
  create_time timestamp not null
);
comment on table community is '小区';
comment on column community.id is '小区ID'; comment on column community.community_name is '小区名称'; comment on column community.district is '行政区'; comment on column community.business_area is '商圈'; comment on column community.address is '地址'; comment on column community.build_year is '建成年份'; comment on column community.property_company is '物业公司';
comment on column community.metro_station is '最近地铁站，附近无地铁为空'; comment on column community.metro_distance is '距地铁站步行距离（米）'; comment on column community.create_time is '创建时间';
insert into community
select i, n, split_part(a, '/', 1), split_part(a, '/', 2), split_part(a, '/', 3) || pg_temp.z('road', i, 12, 988) || '号', pg_temp.z('by', i, 1998, 2021),
  case when pg_temp.f('pc', i) < 0.85 then pg_temp.one('pcn', i, '绿澜物业,南都安居物业,滨和物业,宋都嘉园物业,万和物业服务,坤泰物业') end,
  case when m then split_part(a, '/', 4) end, case when m then pg_temp.z('md', i, 15, 190) * 10 end, timestamp '2023-08-10 09:30' + i * interval '5 days 3 hours 17 minutes'
from (
  select i, n, pg_temp.f('metro', i) < 0.8 as m, (array['余杭区/未来科技城/文一西路/海创园站', '西湖区/文教/文二路/古翠路站', '滨江区/长河/江晖路/江晖路站', '钱塘区/下沙/学源街/文泽路站', '余杭区/五常/五常大道/五常站', '拱墅区/祥符/莫干山路/祥园路站', '上城区/九堡/九环路/九堡站', '滨江区/浦沿/滨文路/浦沿站'])[1 + (i * 5 % 8)] as a
  from unnest(string_to_array('西溪雅苑,翡翠湾,江畔云庐,学府春晓,五常华庭,祥和人家,九堡新苑,浦江名邸,海创公馆,翠苑四区,江晖花园,文泽公寓,荆长家园,阳光郡,东方丽都,滨康小区,溪望府,求是村,钱江绿洲,听涛居,云会景苑,墩莳家园,丁桥兰庭,彩虹城北区,梦栖花苑,益乐新村,长河锦苑,伊萨卡公寓,天目里庭,余新家苑', ',')) with ordinality as t (n, i)) as b;

create table house (
  id integer primary key,
  house_no varchar(20) not null unique,
  community_id integer not null references community (id),
  dept_id integer not null references department (id),
  steward_id integer references employee (id),
  rent_mode smallint not null check (rent_mode in (1, 2)),
  door_no varchar(30) not null,
  bedroom_count smallint not null,
  bathroom_count smallint not null,
  area numeric(6,2) not null,
  floor_no smallint not null,
  total_floor smallint not null,
  house_status smallint not null check (house_status in (1, 2, 3)),
  online_date date,
  is_deleted smallint not null default 0,
  create_time timestamp not null
);
comment on table house is '房源（从业主处收来的一套房）';
comment on column house.id is '房源ID'; comment on column house.house_no is '房源编号'; comment on column house.community_id is '小区ID'; comment on column house.dept_id is '管理门店ID'; comment on column house.steward_id is '管家（员工ID）'; comment on column house.rent_mode is '出租方式：1整租 2合租'; comment on column house.door_no is '门牌号'; comment on column house.bedroom_count is '居室数';
comment on column house.bathroom_count is '卫生间数'; comment on column house.area is '建筑面积（平方米）'; comment on column house.floor_no is '所在楼层'; comment on column house.total_floor is '总楼层'; comment on column house.house_status is '房源状态：1装修配置中 2托管中 3已解约'; comment on column house.online_date is '上架日期，配置中为空'; comment on column house.is_deleted is '删除标记：0正常 1已删除';
comment on column house.create_time is '录入时间';
-- 登记重复后删除的房源 41、87 没有收房合同与房间
insert into house
select i, 'QF' || lpad(i::text, 5, '0'), 1 + floor(power(pg_temp.f('hc', i), 1.5) * 30)::int, d,
  (select e.id from employee e where e.job_title = '管家' and e.status = 1 order by (e.dept_id = d) desc, pg_temp.f('stw' || e.id, i) limit 1), m,
  pg_temp.z('hb', i, 1, 26) || '幢' || pg_temp.z('hu', i, 1, 3) || '单元' || fl || lpad(pg_temp.z('hd', i, 1, 4)::text, 2, '0') || '室', bed, case when bed >= 3 then 2 else 1 end,
  round((28 + bed * 21 + pg_temp.f('ha', i) * 18)::numeric, 2), fl, fl + pg_temp.z('tf', i, 0, 14), case when i > 108 then 1 when i % 17 = 5 then 3 else 2 end,
  case when i <= 108 then sd + pg_temp.z('on', i, 12, 30) end, case when i in (41, 87) then 1 else 0 end, sd + time '09:00' + pg_temp.z('hct', i, 0, 540) * interval '1 minute'
from (
  select i, m, case m when 1 then pg_temp.z('bed', i, 1, 3) else pg_temp.z('bed', i, 3, 4) end as bed, pg_temp.z('fl', i, 2, 17) as fl, 4 + pg_temp.w('hdp', i, '0:4,1:3,2:3,3:2')::int as d,
    case when i > 108 then date '2026-06-01' + (i - 108) * 4 else date '2024-01-04' + floor(power((i - 1) / 108.0, 1.25) * 800)::int end as sd
  from (select i, case when pg_temp.f('rm', i) < 0.46 then 1 else 2 end as m from generate_series(1, 112) as i) as a) as b;

create table owner_contract (
  id integer primary key,
  contract_no varchar(24) not null unique,
  house_id integer not null references house (id),
  owner_name varchar(30) not null,
  owner_mobile varchar(11) not null,
  sign_date date not null,
  start_date date not null,
  end_date date not null,
  monthly_rent numeric(10,2) not null,
  pay_cycle smallint not null,
  free_days smallint not null default 0,
  contract_status smallint not null check (contract_status in (1, 2)),
  terminate_date date,
  signer_id integer references employee (id),
  create_time timestamp not null
);
comment on table owner_contract is '业主合同（收房合同，公司付给业主租金）';
comment on column owner_contract.id is '业主合同ID'; comment on column owner_contract.contract_no is '合同编号'; comment on column owner_contract.house_id is '房源ID'; comment on column owner_contract.owner_name is '业主姓名'; comment on column owner_contract.owner_mobile is '业主手机号'; comment on column owner_contract.sign_date is '签约日期'; comment on column owner_contract.start_date is '托管开始日期';
comment on column owner_contract.end_date is '托管结束日期'; comment on column owner_contract.monthly_rent is '收房月租金（元）'; comment on column owner_contract.pay_cycle is '付业主周期（月）：1月付 3季付 6半年付 12年付'; comment on column owner_contract.free_days is '每年免租期（天）'; comment on column owner_contract.contract_status is '合同状态：1履约中 2已解约'; comment on column owner_contract.terminate_date is '解约日期，未解约为空';
comment on column owner_contract.signer_id is '收房业务员（员工ID）'; comment on column owner_contract.create_time is '创建时间';
insert into owner_contract
select row_number() over (order by h.id), 'SF' || to_char(h.create_time, 'YYYYMMDD') || lpad(h.id::text, 4, '0'), h.id, pg_temp.person('own', o, pg_temp.f('og', o) < 0.55), pg_temp.mobile('own', o),
  h.create_time::date, h.create_time::date + 3, (h.create_time::date + 2 + make_interval(years => y))::date,
  round((case h.rent_mode when 1 then 900 + h.area * 34 else 700 + h.bedroom_count * 960 + h.area * 8 end * (0.9 + 0.2 * pg_temp.f('orent', h.id)))::numeric, -2),
  pg_temp.w('opc', h.id, '1:2,3:7,6:2,12:1')::smallint, pg_temp.w('ofd', h.id, '15:2,30:5,45:2')::smallint, case h.house_status when 3 then 2 else 1 end,
  case h.house_status when 3 then least(h.create_time::date + pg_temp.z('otd', h.id, 380, 700), date '2026-05-31') end,
  (select e.id from employee e where e.job_title = '收房业务员' and e.hire_date <= h.create_time::date and coalesce(e.leave_date, '2099-01-01') > h.create_time::date order by pg_temp.f('sg' || e.id, h.id) limit 1),
  h.create_time + interval '2 hours'
from (select *, case when id % 9 = 4 then id - 1 else id end as o, pg_temp.w('oy', id, '3:6,4:1,5:4')::int as y from house where is_deleted = 0) as h;

create table room (
  id integer primary key,
  house_id integer not null references house (id),
  room_no varchar(10) not null,
  area numeric(6,2) not null,
  orientation varchar(6) not null,
  has_balcony boolean not null default false,
  has_private_bath boolean not null default false,
  list_price numeric(10,2) not null check (list_price > 0),
  room_status smallint not null check (room_status in (1, 2, 3, 4, 5)),
  vacant_since date,
  smart_lock_sn varchar(20),
  create_time timestamp not null,
  update_time timestamp,
  unique (house_id, room_no)
);
comment on table room is '房间（出租单元；整租房源只有一间“整套”）';
comment on column room.id is '房间ID'; comment on column room.house_id is '房源ID'; comment on column room.room_no is '房间号：A/B/C/D，整租为“整套”'; comment on column room.area is '使用面积（平方米）'; comment on column room.orientation is '朝向'; comment on column room.has_balcony is '是否带阳台'; comment on column room.has_private_bath is '是否独立卫生间'; comment on column room.list_price is '挂牌月租金（元）';
comment on column room.room_status is '房间状态：1空置 2已出租 3已预订 4配置中 5已下架'; comment on column room.vacant_since is '空置起始日期，仅空置房间有值'; comment on column room.smart_lock_sn is '智能门锁序列号'; comment on column room.create_time is '创建时间'; comment on column room.update_time is '更新时间';
insert into room
select row_number() over (order by h.id, k), h.id, case h.rent_mode when 1 then '整套' else chr(64 + k) end,
  case h.rent_mode when 1 then round(h.area * 0.8, 2) else round((9 + pg_temp.f('ra', h.id * 10 + k) * 9 + case k when 1 then 5 else 0 end)::numeric, 2) end,
  pg_temp.w('or', h.id * 10 + k, '南:5,东南:2,北:3,东:2,西:1,西南:1'), pg_temp.f('bal', h.id * 10 + k) < case when k = 1 then 0.7 else 0.15 end, h.rent_mode = 1 or k = 1,
  round((case h.rent_mode when 1 then c.monthly_rent * 1.14 + 180 else c.monthly_rent * (case k when 1 then 1.52 else 1.16 end) / h.bedroom_count + 60 end)::numeric, -1),
  case h.house_status when 1 then 4 when 3 then 5 else 1 end, null,
  case when pg_temp.f('lock', h.id) < 0.8 then 'SL' || lpad(pg_temp.z('lk', h.id * 10 + k, 0, 99999999)::text, 8, '0') end, h.create_time + interval '1 day', null
from house h join owner_contract c on c.house_id = h.id cross join generate_series(1, case h.rent_mode when 1 then 1 else h.bedroom_count end) as k;

-- 租客与租约 -----------------------------------------------------------------------------------------------------

create temp table raw_lease (n int, prev int, t int, room_id int, sign_date date, start_date date, end_date date, rent numeric, cycle int, status int, actual_end date, kind int);
do $$
declare
  today constant date := '2026-06-30';
  r record; n int := 0; t int := 0; prev int; d date; e date; x date; s date; st int; term int; base numeric; roll float8; k int; lastrent numeric; cyc int;
begin
  for r in select room.id, room.list_price, h.online_date, c.terminate_date as stop from room join house h on h.id = room.house_id join owner_contract c on c.house_id = h.id where h.online_date is not null order by room.id loop
    d := r.online_date + pg_temp.z('first', r.id, 2, 30);
    prev := null;
    while d <= date '2026-07-09' and (r.stop is null or d < r.stop - 60) loop
      n := n + 1;
      term := pg_temp.w('term', n, '3:1,6:3,12:8,24:0.3')::int;
      e := (d + make_interval(months => term))::date - 1;
      if prev is null then
        t := t + 1;
        s := least(d - pg_temp.z('sgd', n, 0, 8), today);
        if extract(dow from s) in (2, 3) and pg_temp.f('wk', n) < 0.5 then s := s - (extract(dow from s)::int); end if;
        base := round((r.list_price * (0.93 + 0.09 * pg_temp.f('rent', n)))::numeric, -1);
        cyc := pg_temp.w('cyc', n, '1:9,3:9,6:1,12:0.3')::int;
      else
        s := d - pg_temp.z('sgd', n, 4, 28);
        base := lastrent + pg_temp.one('up', n, '0,0,0,50,100,-50,80')::numeric;
      end if;
      if cyc > term then cyc := 3; end if;
      lastrent := base; x := null; k := 0; roll := pg_temp.f('oc', n);
      if roll < 0.035 and prev is null then
        insert into raw_lease values (n, null, t, r.id, s, d, e, base, cyc, 5, null, 0);
        d := d + pg_temp.z('gv', n, 2, 12);
        continue;
      end if;
      if roll < 0.2 then
        x := d + greatest(25, floor((e - d) * (0.2 + 0.65 * pg_temp.f('ex', n)))::int); k := case when roll < 0.05 then 3 else 2 end;
      else
        x := e; k := 1;
      end if;
      if r.stop is not null and x >= r.stop then x := r.stop - pg_temp.z('sx', n, 0, 15); k := case when x < e then 4 else 1 end; end if;
      if x >= today then
        st := case when d > today then 1 else 2 end;
        insert into raw_lease values (n, prev, t, r.id, s, d, e, base, cyc, st, null, 0);
        exit;
      end if;
      if k = 1 and pg_temp.f('rn', n) < 0.4 and r.stop is null then
        insert into raw_lease values (n, prev, t, r.id, s, d, e, base, cyc, 4, e, 0);
        prev := n; d := e + 1;
      elsif k = 1 and x > today - 9 and pg_temp.f('pend', n) < 0.55 then
        insert into raw_lease values (n, prev, t, r.id, s, d, e, base, cyc, 3, null, 0);
        exit;
      else
        insert into raw_lease values (n, prev, t, r.id, s, d, e, base, cyc, 6, x, k);
        prev := null;
        d := x + 2 + floor(power(pg_temp.f('gap', n), 2) * case when extract(month from x) in (10, 11, 12) then 130 else 75 end)::int;
      end if;
    end loop;
  end loop;
end $$;
create temp table lease_key as select n, row_number() over (order by sign_date, n)::int as id from raw_lease;
create temp table tenant_key as select t, min(sign_date) as first_sign, row_number() over (order by min(sign_date), t)::int as id from raw_lease group by t;

create table tenant (
  id integer primary key,
  tenant_name varchar(30) not null,
  gender char(1) not null check (gender in ('男', '女')),
  mobile varchar(11) not null,
  id_card_no varchar(18),
  birthday date,
  native_province varchar(20),
  occupation varchar(30),
  source_channel varchar(20) not null,
  emergency_contact varchar(30),
  emergency_mobile varchar(11),
  is_blacklist boolean not null default false,
  is_deleted smallint not null default 0,
  create_time timestamp not null
);
comment on table tenant is '租客';
comment on column tenant.id is '租客ID'; comment on column tenant.tenant_name is '租客姓名'; comment on column tenant.gender is '性别'; comment on column tenant.mobile is '手机号'; comment on column tenant.id_card_no is '身份证号（脱敏）'; comment on column tenant.birthday is '出生日期'; comment on column tenant.native_province is '籍贯省份'; comment on column tenant.occupation is '职业';
comment on column tenant.source_channel is '客源渠道'; comment on column tenant.emergency_contact is '紧急联系人'; comment on column tenant.emergency_mobile is '紧急联系人电话'; comment on column tenant.is_blacklist is '是否黑名单'; comment on column tenant.is_deleted is '删除标记：0正常 1已删除'; comment on column tenant.create_time is '登记时间';
insert into tenant
select id, pg_temp.person('ten', id, g), case when g then '男' else '女' end, pg_temp.mobile('ten', id), case when pg_temp.f('idc', id) < 0.96 then pg_temp.z('idp', id, 3101, 4290) || '**********' || lpad(pg_temp.z('ids', id, 0, 9999)::text, 4, '0') end,
  case when pg_temp.f('idc', id) < 0.96 then (first_sign - interval '20 years')::date - floor(power(pg_temp.f('bd', id), 2.2) * 9200)::int - 300 end,
  case when pg_temp.f('nv', id) < 0.93 then pg_temp.w('np', id, '浙江:9,安徽:5,江西:4,河南:4,江苏:2,湖北:2,四川:2,山东:2,福建:1,湖南:1,贵州:1,黑龙江:1') end,
  case when pg_temp.f('ocn', id) < 0.8 then pg_temp.w('occ', id, '程序员:6,电商运营:5,主播助理:2,设计师:3,销售:4,外卖骑手:2,教师:2,护士:2,会计:2,在读研究生:2,个体经营:1,产品经理:3') end,
  pg_temp.w('src', id, '58同城:5,贝壳:4,支付宝租房:2,小红书:3,门店自然到访:3,老客户介绍:2,闲鱼:2'),
  case when ec then pg_temp.person('emg', id, not g) end, case when ec then pg_temp.mobile('emg', id) end,
  exists (select from raw_lease l where l.t = k.t and l.kind = 3) and pg_temp.f('blk', id) < 0.6, 0, first_sign + time '09:00' + pg_temp.z('tct', id, 0, 590) * interval '1 minute'
from (select *, pg_temp.f('tg', id) < 0.54 as g, pg_temp.f('ec', id) < 0.75 as ec from tenant_key) as k;
update tenant set is_deleted = 1 where id in (select k.id from tenant_key k where not exists (select from raw_lease l where l.t = k.t and l.status <> 5) and k.id % 2 = 0);

create table lease_contract (
  id integer primary key,
  contract_no varchar(24) not null unique,
  room_id integer not null references room (id),
  tenant_id integer not null references tenant (id),
  renew_from_id integer references lease_contract (id),
  sign_date date not null,
  start_date date not null,
  end_date date not null,
  monthly_rent numeric(10,2) not null check (monthly_rent > 0),
  deposit_amount numeric(10,2) not null,
  pay_cycle smallint not null check (pay_cycle in (1, 3, 6, 12)),
  contract_status smallint not null check (contract_status between 1 and 6),
  actual_end_date date,
  sign_emp_id integer references employee (id),
  create_time timestamp not null,
  check (end_date > start_date)
);
comment on table lease_contract is '租客合同（出房合同）';
comment on column lease_contract.id is '租客合同ID'; comment on column lease_contract.contract_no is '合同编号'; comment on column lease_contract.room_id is '房间ID'; comment on column lease_contract.tenant_id is '租客ID'; comment on column lease_contract.renew_from_id is '续租的原合同ID，新签为空'; comment on column lease_contract.sign_date is '签约日期'; comment on column lease_contract.start_date is '租期开始日期';
comment on column lease_contract.end_date is '租期结束日期（约定）'; comment on column lease_contract.monthly_rent is '月租金（元）'; comment on column lease_contract.deposit_amount is '押金（元），续租时沿用原押金'; comment on column lease_contract.pay_cycle is '付款周期（月）：1押一付一 3押一付三 6半年付 12年付'; comment on column lease_contract.contract_status is '合同状态：1待入住 2履约中 3已到期待处理 4已续租 5已作废 6已退租';
comment on column lease_contract.actual_end_date is '实际结束日期，退租或续租后填写'; comment on column lease_contract.sign_emp_id is '签约业务员（员工ID）'; comment on column lease_contract.create_time is '创建时间';
insert into lease_contract
select k.id, 'CF' || to_char(l.sign_date, 'YYYYMMDD') || lpad(k.id::text, 4, '0'), l.room_id, tk.id, pk.id, l.sign_date, l.start_date, l.end_date, l.rent,
  (with recursive up as (select p.prev, p.rent from raw_lease p where p.n = l.n union all select p.prev, p.rent from up join raw_lease p on p.n = up.prev) select rent from up where prev is null), l.cycle, l.status, l.actual_end,
  (select e.id from employee e where e.job_title in ('租房业务员', '管家') and e.hire_date <= l.sign_date and coalesce(e.leave_date, '2099-01-01') > l.sign_date order by power(pg_temp.f('le' || e.id, l.n), case when e.job_title = '管家' then 0.2 when e.id in (23, 27) then 1.6 else 1 end) limit 1),
  l.sign_date + time '09:20' + pg_temp.z('lct', l.n, 0, 600) * interval '1 minute'
from raw_lease l join lease_key k using (n) join tenant_key tk on tk.t = l.t left join lease_key pk on pk.n = l.prev order by k.id;
create index idx_lease_room on lease_contract (room_id);
create index idx_lease_tenant on lease_contract (tenant_id);

update room set room_status = 2 from lease_contract l where l.room_id = room.id and l.contract_status in (2, 3) and room_status = 1;
update room set room_status = 3 from lease_contract l where l.room_id = room.id and l.contract_status = 1 and room_status = 1;
update room set vacant_since = coalesce((select max(actual_end_date) + 1 from lease_contract l where l.room_id = room.id and contract_status = 6), (select online_date from house h where h.id = house_id)) where room_status = 1;
update room set update_time = coalesce((select max(coalesce(actual_end_date + time '16:30', create_time)) from lease_contract l where l.room_id = room.id and contract_status <> 5), create_time) where room_status <> 4;

-- 账单与收款 -----------------------------------------------------------------------------------------------------

create table fee_type (
  id integer primary key,
  fee_code varchar(20) not null unique,
  fee_name varchar(30) not null,
  category varchar(20) not null,
  unit varchar(10) not null,
  default_price numeric(10,4),
  status smallint not null default 1
);
comment on table fee_type is '费用类型';
comment on column fee_type.id is '费用类型ID'; comment on column fee_type.fee_code is '费用编码'; comment on column fee_type.fee_name is '费用名称'; comment on column fee_type.category is '费用大类：押金、租金、能耗、服务'; comment on column fee_type.unit is '计费单位'; comment on column fee_type.default_price is '默认单价，按合同约定的为空'; comment on column fee_type.status is '状态：1启用 0停用';
insert into fee_type values (1, 'DEPOSIT', '押金', '押金', '笔', null, 1), (2, 'RENT', '房租', '租金', '月', null, 1), (3, 'SERVICE', '服务费', '服务', '月', null, 1), (4, 'WATER', '水费', '能耗', '吨', 4.9, 1),
  (5, 'POWER', '电费', '能耗', '度', 0.68, 1), (6, 'GAS', '燃气费', '能耗', '立方米', 3.1, 1), (7, 'NET', '宽带费', '服务', '月', 30, 1), (8, 'LOCK', '门锁使用费', '服务', '月', 10, 0);

create table bill (
  id integer primary key,
  bill_no varchar(24) not null unique,
  contract_id integer not null references lease_contract (id),
  bill_type smallint not null check (bill_type in (1, 2, 3)),
  period_no smallint not null,
  period_start date not null,
  period_end date not null,
  due_date date not null,
  receivable_amount numeric(10,2) not null default 0,
  received_amount numeric(10,2) not null default 0,
  bill_status smallint not null check (bill_status in (0, 1, 2, 9)),
  void_reason varchar(50),
  create_time timestamp not null
);
comment on table bill is '租客账单（签约时按付款周期一次生成全部租金账单）';
comment on column bill.id is '账单ID'; comment on column bill.bill_no is '账单编号'; comment on column bill.contract_id is '租客合同ID'; comment on column bill.bill_type is '账单类型：1首期账单（含押金） 2租金账单 3能耗账单'; comment on column bill.period_no is '期次'; comment on column bill.period_start is '账期开始日期'; comment on column bill.period_end is '账期结束日期'; comment on column bill.due_date is '应收日期';
comment on column bill.receivable_amount is '应收金额（元）'; comment on column bill.received_amount is '已收金额（元）'; comment on column bill.bill_status is '账单状态：0待收 1部分收款 2已收清 9已作废'; comment on column bill.void_reason is '作废原因'; comment on column bill.create_time is '生成时间';
create temp table raw_bill as
select row_number() over (order by l.id, tp, no)::int as id, l.id as cid, tp, no, m::numeric(10,2) as m, ps, pe, due, l.monthly_rent as rent, l.cyc, l.mode, l.contract_status as cst, l.renew_from_id as rf, l.deposit_amount as dep,
  l.actual_end_date as xd, l.create_time as ct
from (
  select l.*, h.rent_mode as mode, l.pay_cycle::int as cyc, ((extract(year from end_date + 1) - extract(year from start_date)) * 12 + extract(month from end_date + 1) - extract(month from start_date))::int as months from lease_contract l join room r on r.id = l.room_id join house h on h.id = r.house_id) as l
cross join lateral (
  select case when g = 0 and l.renew_from_id is null then 1 else 2 end as tp, g / l.cyc + 1 as no, least(l.cyc, l.months - g) as m, (l.start_date + make_interval(months => g))::date as ps, (l.start_date + make_interval(months => least(g + l.cyc, l.months)))::date - 1 as pe,
    case when g = 0 and l.renew_from_id is null then l.sign_date else (l.start_date + make_interval(months => g))::date - 7 end as due
  from generate_series(0, l.months - 1, l.cyc) as g
  union all
  select 3, g / 3 + 1, 3, (l.start_date + make_interval(months => g))::date, (l.start_date + make_interval(months => g + 3))::date - 1, (l.start_date + make_interval(months => g + 3))::date + 4
  from generate_series(0, l.months - 3, 3) as g
  where l.mode = 2 and l.contract_status <> 5 and (l.start_date + make_interval(months => g + 3))::date <= least(coalesce(l.actual_end_date, '2026-06-27'), '2026-06-27')) as p;
insert into bill
select id, case tp when 3 then 'NH' else 'ZD' end || to_char(due, 'YYYYMM') || lpad(id::text, 6, '0'), cid, tp, no, ps, pe, due, 0, 0,
  case when cst = 5 or (tp <> 3 and xd is not null and ps > xd) then 9 else 0 end, case when cst = 5 then '合同作废' when tp <> 3 and xd is not null and ps > xd then '提前退租' end,
  case tp when 3 then pe + 1 + time '08:00' else ct + interval '5 minutes' end
from raw_bill;

create table bill_item (
  id integer primary key,
  bill_id integer not null references bill (id),
  fee_type_id integer not null references fee_type (id),
  quantity numeric(10,2) not null,
  unit_price numeric(10,4) not null,
  amount numeric(10,2) not null,
  remark varchar(100),
  unique (bill_id, fee_type_id)
);
comment on table bill_item is '账单费用明细';
comment on column bill_item.id is '明细ID'; comment on column bill_item.bill_id is '账单ID'; comment on column bill_item.fee_type_id is '费用类型ID'; comment on column bill_item.quantity is '数量'; comment on column bill_item.unit_price is '单价'; comment on column bill_item.amount is '金额（元）'; comment on column bill_item.remark is '备注';
insert into bill_item
select row_number() over (order by b.id, v.f), b.id, v.f, v.q, v.p, round(v.q * v.p, 2), case when v.f = 5 and v.q > 420 then '空调用电较多' when v.f = 1 then '押一' end
from raw_bill as b
cross join lateral (values (1, case when b.tp = 1 then 1 end::numeric, b.dep), (2, case when b.tp <> 3 then b.m end, b.rent), (3, case when b.tp <> 3 and b.mode = 2 and pg_temp.f('svc', b.cid) < 0.55 then b.m end, round(b.rent * 0.06)),
  (4, case when b.tp = 3 then round((5 + 8 * pg_temp.f('wa', b.id))::numeric, 1) end, 4.9), (5, case when b.tp = 3 then (120 + 180 * pg_temp.f('po', b.id) + case when extract(month from b.pe) in (1, 2, 8, 9) then 160 else 0 end)::int end, 0.68),
  (6, case when b.tp = 3 and pg_temp.f('ga', b.cid) < 0.35 then (4 + 14 * pg_temp.f('gb', b.id))::int end, 3.1)) as v (f, q, p)
where v.q is not null;
create index idx_item_bill on bill_item (bill_id);
update bill set receivable_amount = s.a from (select bill_id, sum(amount) as a from bill_item group by 1) as s where s.bill_id = bill.id;

create table receipt (
  id integer primary key,
  receipt_no varchar(24) not null unique,
  bill_id integer not null references bill (id),
  pay_time timestamp not null,
  amount numeric(10,2) not null check (amount > 0),
  pay_channel varchar(10) not null check (pay_channel in ('ALIPAY', 'WECHAT', 'BANK', 'POS', 'CASH')),
  trade_no varchar(32),
  cashier_id integer references employee (id),
  receipt_status smallint not null default 1 check (receipt_status in (1, 2)),
  void_time timestamp,
  remark varchar(100)
);
comment on table receipt is '收款记录';
comment on column receipt.id is '收款ID'; comment on column receipt.receipt_no is '收款单号'; comment on column receipt.bill_id is '账单ID'; comment on column receipt.pay_time is '支付时间'; comment on column receipt.amount is '收款金额（元）'; comment on column receipt.pay_channel is '支付渠道：ALIPAY支付宝 WECHAT微信 BANK银行转账 POS刷卡 CASH现金'; comment on column receipt.trade_no is '第三方交易流水号，现金为空';
comment on column receipt.cashier_id is '登记人（员工ID），租客在线自助支付为空'; comment on column receipt.receipt_status is '收款状态：1有效 2已冲销'; comment on column receipt.void_time is '冲销时间'; comment on column receipt.remark is '备注';
insert into receipt
select row_number() over (order by pt, id, part), 'SK' || to_char(pt, 'YYMMDD') || lpad((row_number() over (order by pt, id, part))::text, 6, '0'), id, pt, amt, ch, case when ch <> 'CASH' then to_char(pt, 'YYYYMMDD') || substr(md5('tr' || id || part), 1, 16) end,
  case when ch in ('BANK', 'POS', 'CASH') then 5 + pg_temp.z('csh', id, 0, 2) end, case part when 0 then 2 else 1 end, case part when 0 then pt + interval '3 hours 12 minutes' end, case when part = 0 then '登记错误，冲销重录' when part = 2 then '补交尾款' end
from (
  select b.id, p.part, p.amt, pg_temp.w('ch', b.contract_id * 3 + b.id % 3, 'ALIPAY:6,WECHAT:8,BANK:3,POS:1,CASH:0.4') as ch,
    b.due_date + case b.bill_type when 1 then 0 else case when pg_temp.f('late', b.contract_id) < 0.12 or pg_temp.f('lt', b.id) < 0.06 then pg_temp.z('ld', b.id, 3, 24) else pg_temp.z('od', b.id, -3, 2) end end
      + case when p.part = 2 then pg_temp.z('p2', b.id, 2, 12) when p.part = 3 then 1 else 0 end + time '08:30' + pg_temp.z('pm', b.id, 0, 820) * interval '1 minute' as pt
  from bill b cross join lateral (
    select 1 as part, b.receivable_amount as amt where pg_temp.f('pk', b.id) >= 0.04
    union all select 1, round(b.receivable_amount * 0.5, -1) where pg_temp.f('pk', b.id) < 0.03
    union all select 2, b.receivable_amount - round(b.receivable_amount * 0.5, -1) where pg_temp.f('pk', b.id) < 0.03 and not (b.due_date > '2025-10-01' and b.id % 3 = 0)
    union all select v, b.receivable_amount from unnest(array[0, 3]) as v where pg_temp.f('pk', b.id) >= 0.03 and pg_temp.f('pk', b.id) < 0.04) as p
  where b.bill_status <> 9 and not (b.bill_type <> 1 and pg_temp.f('never', b.id) < case when b.due_date > '2026-04-15' then 0.05 else 0.006 end)) as x
where pt <= '2026-06-30 18:00'
  -- 逃租的租客最后一期没有付
  and not exists (select from bill b join lease_key k on k.id = b.contract_id join raw_lease r on r.n = k.n where b.id = x.id and r.kind = 3 and b.bill_type <> 1 and b.due_date > r.actual_end - 40);
create index idx_receipt_bill on receipt (bill_id);
update bill set received_amount = s.a, bill_status = case when s.a >= receivable_amount then 2 else 1 end from (select bill_id, sum(amount) as a from receipt where receipt_status = 1 group by 1) as s where s.bill_id = bill.id;

-- 报修、退租 -----------------------------------------------------------------------------------------------------

create table repair_order (
  id integer primary key,
  repair_no varchar(24) not null unique,
  room_id integer not null references room (id),
  tenant_id integer references tenant (id),
  repair_type varchar(20) not null,
  description varchar(200),
  submit_time timestamp not null,
  worker_id integer references employee (id),
  finish_time timestamp,
  material_cost numeric(8,2),
  labor_cost numeric(8,2),
  payer smallint check (payer in (1, 2, 3)),
  score smallint check (score between 1 and 5),
  repair_status smallint not null check (repair_status in (1, 2, 3, 4))
);
comment on table repair_order is '报修工单';
comment on column repair_order.id is '工单ID'; comment on column repair_order.repair_no is '工单编号'; comment on column repair_order.room_id is '房间ID'; comment on column repair_order.tenant_id is '报修租客ID，管家代报（空置期）为空'; comment on column repair_order.repair_type is '报修类型'; comment on column repair_order.description is '问题描述'; comment on column repair_order.submit_time is '提交时间';
comment on column repair_order.worker_id is '维修师傅（员工ID），未派单为空'; comment on column repair_order.finish_time is '完成时间'; comment on column repair_order.material_cost is '材料费（元）'; comment on column repair_order.labor_cost is '人工费（元）'; comment on column repair_order.payer is '费用承担方：1公司 2租客 3业主'; comment on column repair_order.score is '租客评分（1-5），未评价为空';
comment on column repair_order.repair_status is '工单状态：1待派单 2维修中 3已完成 4已取消';
insert into repair_order
select row_number() over (order by st, i), 'BX' || to_char(st, 'YYMMDD') || lpad((row_number() over (order by st, i))::text, 5, '0'), room_id, tenant_id, rt,
  case when pg_temp.f('dsc', i) < 0.9 then case rt when '空调' then pg_temp.one('ds', i, '空调不制冷,空调漏水,遥控器失灵,外机噪音大') when '水路' then pg_temp.one('ds', i, '水龙头滴水,马桶堵塞,下水慢有异味,角阀漏水') when '电路' then pg_temp.one('ds', i, '跳闸,插座没电,顶灯不亮') when '家电' then pg_temp.one('ds', i, '洗衣机不脱水,冰箱不制冷,油烟机不转') when '门锁' then pg_temp.one('ds', i, '密码锁没电,门锁打不开,钥匙断在锁芯里') when '家具' then pg_temp.one('ds', i, '床板断裂,衣柜门脱落,椅子松动') when '网络' then pg_temp.one('ds', i, '断网,网速很慢') else '热水器不点火' end end,
  st, case when s >= 2 and s <= 3 then (select e.id from employee e where e.job_title = '维修师傅' and e.hire_date <= st::date and coalesce(e.leave_date, '2099-01-01') > st::date + 15 order by pg_temp.f('wk' || e.id, i) limit 1) end, case when s = 3 then ft end,
  case when s = 3 then case when pg_temp.f('mc', i) < 0.4 then 0 else round((8 + power(pg_temp.f('mc2', i), 3) * 380)::numeric, 0) end end, case when s = 3 then pg_temp.w('lc', i, '0:2,30:3,50:4,80:2,120:1')::numeric end, case when s = 3 then pg_temp.w('py', i, '1:6,2:3,3:1')::smallint end,
  case when s = 3 and tenant_id is not null and pg_temp.f('sc', i) < 0.55 then pg_temp.w('scr', i, '5:12,4:5,3:2,2:1,1:1')::smallint end, s
from (
  select *, case when pg_temp.f('cn', i) < 0.05 then 4 when ft <= '2026-06-30 18:00' then 3 when st > '2026-06-29 12:00' then 1 else 2 end as s
  from (select *, st::date + pg_temp.w('fq', i, '0:4,1:7,2:4,3:2,5:1.5,9:1,16:0.6')::int + case when st::time > '14:00' then 1 else 0 end + time '14:10' + pg_temp.z('fh', i, 0, 290) * interval '1 minute' as ft
    from (select l.id * 10 + k as i, l.room_id, case when pg_temp.f('tn', l.id * 10 + k) < 0.94 then l.tenant_id end as tenant_id, st,
        pg_temp.w('rty', l.id * 10 + k, case when extract(month from st) in (6, 7, 8) then '空调:8,' when extract(month from st) in (12, 1) then '空调:3,热水器:3,' else '空调:1,热水器:1,' end || '水路:4,电路:2,家电:3,门锁:2,家具:1,网络:1') as rt
      from lease_contract l cross join generate_series(1, 6) as k
      cross join lateral (select l.start_date + floor(pg_temp.f('rd' , l.id * 10 + k) * (l.end_date - l.start_date))::int + time '07:40' + pg_temp.z('rtm', l.id * 10 + k, 0, 900) * interval '1 minute' as st) as q
      where l.contract_status not in (1, 5) and st < least(coalesce(l.actual_end_date, '2026-06-30'), '2026-06-30') + time '18:00' and pg_temp.f('has', l.id * 10 + k) < 0.42 * case when extract(month from st) in (7, 8) then 1.5 else 1 end) as a) as b) as c;

create table checkout_order (
  id integer primary key,
  checkout_no varchar(24) not null unique,
  contract_id integer not null references lease_contract (id),
  checkout_type smallint not null check (checkout_type in (1, 2, 3, 4)),
  apply_date date not null,
  checkout_date date not null,
  deposit_amount numeric(10,2) not null,
  rent_refund numeric(10,2) not null default 0,
  utility_deduct numeric(10,2) not null default 0,
  damage_deduct numeric(10,2) not null default 0,
  penalty_amount numeric(10,2) not null default 0,
  refund_amount numeric(10,2) not null,
  reason varchar(50),
  handler_id integer references employee (id),
  checkout_status smallint not null check (checkout_status in (1, 2, 3, 4)),
  finish_time timestamp
);
comment on table checkout_order is '退租结算单';
comment on column checkout_order.id is '退租单ID'; comment on column checkout_order.checkout_no is '退租单号'; comment on column checkout_order.contract_id is '租客合同ID'; comment on column checkout_order.checkout_type is '退租类型：1到期退租 2租客提前退租 3违约逃租 4公司解约'; comment on column checkout_order.apply_date is '申请日期'; comment on column checkout_order.checkout_date is '退租日期';
comment on column checkout_order.deposit_amount is '押金（元）'; comment on column checkout_order.rent_refund is '应退剩余租金（元）'; comment on column checkout_order.utility_deduct is '扣能耗费（元）'; comment on column checkout_order.damage_deduct is '扣物品损坏（元）'; comment on column checkout_order.penalty_amount is '扣违约金（元）'; comment on column checkout_order.refund_amount is '应退租客金额（元）=押金+剩余租金-各项扣款，负数为租客应补';
comment on column checkout_order.reason is '退租原因'; comment on column checkout_order.handler_id is '经办人（员工ID）'; comment on column checkout_order.checkout_status is '退租状态：1待审核 2待打款 3已完成 4已撤销'; comment on column checkout_order.finish_time is '完成时间';
insert into checkout_order
select row_number() over (order by ad, cid, st = 4 desc), 'TZ' || to_char(ad, 'YYYYMMDD') || lpad((row_number() over (order by ad, cid))::text, 4, '0'), cid, kind, ad, xd, dep, rr, ut, dm, pn, dep + rr - ut - dm - pn,
  case when kind = 4 then '业主收回房屋' when kind = 3 then '失联欠租' when kind = 2 then pg_temp.one('rs', cid, '工作调动,购房入住,回老家,与室友不合,房租太高,换更近的房子') when pg_temp.f('rsn', cid) < 0.5 then pg_temp.one('rs', cid, '合同到期不续,换更近的房子,回老家,购房入住') end, hd, st, case when st = 3 then least(xd + pg_temp.z('fd', cid, 1, 8) + time '15:00' + pg_temp.z('fm', cid, 0, 170) * interval '1 minute', timestamp '2026-06-30 17:40') end
from (
  select l.id as cid, r.kind, case when r.kind = 3 then l.actual_end_date else greatest(l.actual_end_date - pg_temp.z('ad', l.id, 3, 30), l.start_date + 10) end as ad, l.actual_end_date as xd, l.deposit_amount as dep,
    case when r.kind in (2, 4) then coalesce((select round((b.period_end - l.actual_end_date) * l.monthly_rent / 30, 2) from bill b where b.contract_id = l.id and b.bill_type in (1, 2) and b.bill_status = 2 and l.actual_end_date between b.period_start and b.period_end), 0) else 0 end as rr,
    round((20 + 130 * pg_temp.f('ut', l.id))::numeric, 2) as ut, case when pg_temp.f('dm', l.id) < 0.22 then pg_temp.z('dma', l.id, 3, 60) * 10 else 0 end as dm, case when r.kind in (2, 3) and not (r.kind = 2 and pg_temp.f('pw', l.id) < 0.25) then l.deposit_amount else 0 end as pn,
    h.steward_id as hd, case when l.actual_end_date > '2026-06-24' then 1 when l.actual_end_date > '2026-06-14' then 2 else 3 end as st
  from lease_contract l join lease_key k on k.id = l.id join raw_lease r on r.n = k.n join room on room.id = l.room_id join house h on h.id = room.house_id where l.contract_status = 6
  union all
  select l.id, 2, l.start_date + 90, l.start_date + 110, l.deposit_amount, 0, 0, 0, 0, null, 4 from lease_contract l where l.contract_status in (2, 4) and l.end_date > l.start_date + 170 and l.start_date + 90 < '2026-06-20' and pg_temp.f('cc', l.id) < 0.05) as x;

-- 系统 ----------------------------------------------------------------------------------------------------------

create table sys_config (
  config_key varchar(50) primary key,
  config_value varchar(200) not null,
  config_name varchar(50) not null,
  value_type varchar(10) not null default 'string',
  editable boolean not null default true,
  update_time timestamp
);
comment on table sys_config is '系统参数';
comment on column sys_config.config_key is '参数键'; comment on column sys_config.config_value is '参数值'; comment on column sys_config.config_name is '参数名称'; comment on column sys_config.value_type is '值类型'; comment on column sys_config.editable is '是否允许修改'; comment on column sys_config.update_time is '更新时间';
insert into sys_config values ('bill.advance_days', '7', '租金账单提前应收天数', 'int', true, '2024-02-01 10:00'), ('bill.remind_days', '3', '催收短信提前天数', 'int', true, '2024-02-01 10:00'), ('checkout.penalty_rate', '1', '提前退租违约金（倍押金）', 'decimal', true, '2024-05-20 11:30'),
  ('sms.sign', '栖木公寓', '短信签名', 'string', false, null), ('lease.expire_warn', '30', '合同到期预警天数', 'int', true, '2025-03-03 09:12'), ('power.price', '0.68', '默认电价', 'decimal', true, '2025-07-01 08:00');

create table operation_log (
  id bigint primary key,
  emp_id integer references employee (id),
  module varchar(20) not null,
  action varchar(20) not null,
  biz_id integer,
  ip varchar(40),
  result smallint not null default 1,
  create_time timestamp not null
);
comment on table operation_log is '操作日志';
comment on column operation_log.id is '日志ID'; comment on column operation_log.emp_id is '操作员工ID，系统任务为空'; comment on column operation_log.module is '模块'; comment on column operation_log.action is '动作'; comment on column operation_log.biz_id is '业务单据ID'; comment on column operation_log.ip is 'IP地址'; comment on column operation_log.result is '结果：1成功 0失败';
comment on column operation_log.create_time is '操作时间';
insert into operation_log
select row_number() over (order by t, m, b), e, m, a, b, case when e is not null then '10.8.' || pg_temp.z('ip', b, 1, 6) || '.' || pg_temp.z('ip2', b, 2, 250) end, case when pg_temp.f('res' || m, b) < 0.02 then 0 else 1 end, t
from (
  select sign_emp_id as e, '租客合同' as m, case when contract_status = 5 and id % 2 = 0 then '作废' else '新增' end as a, id as b, create_time as t from lease_contract
  union all select handler_id, '退租', '提交', id, apply_date + time '14:00' + id % 180 * interval '1 minute' from checkout_order
  union all select cashier_id, '收款', case receipt_status when 2 then '冲销' else '登记' end, id, pay_time + interval '4 minutes' from receipt where cashier_id is not null
  union all select null, '账单', '自动催收', id, due_date - 3 + time '09:00' from bill where bill_type = 2 and due_date between '2026-05-01' and '2026-07-03') as x;
