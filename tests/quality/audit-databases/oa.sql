-- 集团公司的 OA：组织与用户、请假、费用报销、用车申请的审批流程，固定资产与公务车辆。
-- 数据模型仿芋道 ruoyi-vue-pro（system_*、bpm_*、infra_*，业务表加 oa_ 前缀）：列有注释，代码在 system_dict_data，逻辑删除 deleted，无外键。
-- 数值由行号散列得出，每次装载结果相同；辅助函数放在 g 模式里，文件末尾删去。
set jit = off;
set client_min_messages = warning;
set time zone 'Asia/Shanghai';
create schema g;
create function g.h(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '#' || i, 20260) & 1073741823) / 1073741824.0::float8 $$;
create function g.n(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(g.h(k, i) * (hi - lo + 1))::int $$;
-- 偏斜：p 越大越集中在 lo 一端
create function g.sk(k text, i bigint, lo int, hi int, p float8) returns int language sql immutable
  as $$ select lo + floor(power(g.h(k, i), p) * (hi - lo + 1))::int $$;
create function g.o(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(g.h(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
create function g.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  item text;
  parts text[] := string_to_array(list, ',');
  rest float8 := 0;
begin
  foreach item in array parts loop rest := rest + split_part(item, ':', 2)::float8; end loop;
  rest := rest * g.h(k, i);
  foreach item in array parts loop
    rest := rest - split_part(item, ':', 2)::float8;
    if rest < 0 then return split_part(item, ':', 1); end if;
  end loop;
  return split_part(item, ':', 1);
end $$;
create function g.xm(k text, i bigint, sex int) returns text language sql immutable
  as $$ select g.o(k || 'x', i, '王,李,张,刘,陈,杨,赵,黄,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗,梁,宋,郑,谢,韩,唐,冯,于,董,萧,程,曹,袁,邓,许,傅,沈,曾,彭,吕,苏,卢,蒋,蔡,贾,丁,魏,薛,叶,阎') || case when sex = 1 then g.o(k || 'm', i, '伟,强,磊,军,勇,杰,涛,明,超,刚,平,辉,鹏,建国,建军,志强,海涛,文斌,子轩,浩宇,俊熙,一鸣,晓东,国栋,永康,立新,振宇,家辉,少华,天翔,德胜,宏亮') else g.o(k || 'f', i, '芳,娜,敏,静,丽,艳,娟,霞,秀英,桂兰,玉梅,婷,晓燕,雨欣,梓涵,佳怡,春花,玉兰,雪,琳,欣妍,慧,倩,红,丹丹,诗涵,梦琪,莉,小玲,海燕,素珍,思彤') end $$;
create function g.tel(k text, i bigint) returns text language sql immutable
  as $$ select g.o(k || 'a', i, '130,131,135,136,137,138,139,150,151,152,158,159,176,177,180,186,187,188,189,199') || lpad(g.n(k || 'b', i, 0, 99999999)::text, 8, '0') $$;
create function g.ts(d date, k text, i bigint, h1 int, h2 int) returns timestamp language sql immutable
  as $$ select d + make_interval(secs => g.n(k, i, h1 * 3600, h2 * 3600 - 1)) $$;
-- 从 a 到 b 每天若干行，随星期、月份与年份起伏
create function g.days(k text, a date, b date, per float8, wkend float8, mon float8[], grow float8) returns table (i bigint, d date) language sql as $$
  select row_number() over (order by x.d, s), x.d
    from (select t::date as d, per * (0.7 + 0.6 * g.h(k || 'v', t::date - date '2000-01-01')) * case when extract(isodow from t) > 5 then wkend else 1 end * mon[extract(month from t)::int] * (1 + grow * (t::date - a) / 365.0) as e from generate_series(a::timestamp, b::timestamp, '1 day') as t) as x,
      generate_series(1, floor(x.e + g.h(k, x.d - date '2000-01-01'))::int) as s $$;
-- 注释：表注释，以及 '列:注释|列:注释'
create procedure g.c(t text, note text, cols text) language plpgsql as $$
declare
  item text;
begin
  execute format('comment on table public.%I is %L', t, note);
  foreach item in array string_to_array(cols, '|') loop
    if item <> '' then execute format('comment on column public.%I.%I is %L', t, split_part(item, ':', 1), substr(item, strpos(item, ':') + 1)); end if;
  end loop;
end $$;

create table system_dict_data (
  id bigint primary key,
  sort int not null default 0,
  label varchar(100) not null default '',
  value varchar(100) not null default '',
  dict_type varchar(100) not null default '',
  status smallint not null default 0,
  remark varchar(500),
  creator varchar(64) default '',
  create_time timestamp not null default current_timestamp,
  deleted smallint not null default 0
);
insert into system_dict_data
select row_number() over (), o, split_part(p, ':', 2), split_part(p, ':', 1), t, case when split_part(p, ':', 2) = '探亲假' then 1 else 0 end, null, '1', timestamp '2023-06-12 10:21:33' + o * interval '17 second', 0
  from (values ('system_user_sex', '1:男,2:女'), ('common_status', '0:开启,1:关闭'), ('bpm_process_instance_status', '1:审批中,2:审批通过,3:审批不通过,4:已取消'), ('bpm_task_status', '1:审批中,2:审批通过,3:审批不通过,4:已取消,5:已退回'),
    ('bpm_oa_leave_type', '1:病假,2:事假,3:婚假,4:年休假,5:产假,6:探亲假'), ('oa_reimburse_type', '1:差旅费,2:业务招待费,3:办公费,4:市内交通费,5:培训费'), ('oa_fee_type', '10:火车票,11:机票,12:住宿费,13:市内交通,14:餐费,15:办公用品,16:培训资料,19:其他'),
    ('oa_asset_status', '0:在库,1:在用,2:维修中,3:已报废'), ('oa_asset_record_type', '1:领用,2:归还,3:送修,4:修复入库,5:报废'), ('oa_vehicle_status', '0:空闲,1:使用中,2:维保中,3:已处置'), ('oa_vehicle_expense_type', '1:加油,2:充电,3:保养维修,4:过路停车,5:保险,6:违章罚款'),
    ('system_login_type', '100:账号登录,103:短信登录,200:主动登出'), ('system_login_result', '0:成功,10:账号或密码不正确,20:用户被禁用,30:验证码错误')) as v (t, l), unnest(string_to_array(l, ',')) with ordinality as u (p, o);

create table system_dept (
  id bigint primary key,
  name varchar(30) not null default '',
  parent_id bigint not null default 0,
  sort int not null default 0,
  leader_user_id bigint,
  phone varchar(11),
  email varchar(50),
  status smallint not null,
  creator varchar(64) default '',
  create_time timestamp not null default current_timestamp,
  update_time timestamp not null default current_timestamp,
  deleted smallint not null default 0,
  tenant_id bigint not null default 0
);
insert into system_dept
select id, name, p, s, id - 99, case when id < 110 then g.tel('dp', id) end, null, 0, '1', timestamp '2023-06-12 14:00:00' + (id - 100) * interval '41 second', timestamp '2023-06-12 14:00:00' + (id - 100) * interval '41 second', 0, 1
  from (values (100, '华澜咨询集团', 0, 0), (101, '北京总部', 100, 1), (102, '杭州分公司', 100, 2), (103, '成都分公司', 100, 3)) as v (id, name, p, s)
union all
select 110 + a * 6 + b - 1, (array['项目管理部', '市场部', '财务部', '人事行政部', '采购部', '客户服务部'])[b], 101 + a, b, 11 + a * 6 + b - 1, null, null, case when a = 2 and b = 5 then 1 else 0 end, '1', timestamp '2023-06-12 15:10:00' + (a * 6 + b) * interval '53 second', case when a = 2 and b = 5 then timestamp '2025-04-01 09:12:40' else timestamp '2023-06-12 15:10:00' + (a * 6 + b) * interval '53 second' end, 0, 1
  from generate_series(0, 2) as a, generate_series(1, 6) as b;

create table system_users (
  id bigint primary key,
  username varchar(30) not null,
  nickname varchar(30) not null,
  dept_id bigint,
  email varchar(50) default '',
  mobile varchar(11) default '',
  sex smallint default 0,
  status smallint not null default 0,
  login_ip varchar(50) default '',
  login_date timestamp,
  creator varchar(64) default '',
  create_time timestamp not null default current_timestamp,
  update_time timestamp not null default current_timestamp,
  deleted smallint not null default 0,
  tenant_id bigint not null default 0
);
create table g.u as
select i as id, case when i <= 4 then 99 + i when i between 11 and 28 then 99 + i else 110 + g.w('ud', i, '0:20,1:12,2:5,3:6,4:4,5:9,6:11,7:8,8:3,9:3,10:2,11:6,12:8,13:6,14:2,15:2,16:1,17:4')::int end as dept,
    case when i <= 28 then date '2023-06-13' when i <= 190 then date '2023-06-14' else date '2023-07-10' + ((i - 190) * 7.2 + g.n('ue', i, 0, 6))::int end as d0, g.n('us', i, 1, 2) as sex, null::date as d1
  from generate_series(1, 330) as i;
update g.u set d1 = d0 + g.n('ul', id, 60, 1000) where id > 28 and g.h('uq', id) < 0.24;
update g.u set d1 = null where d1 > date '2026-06-28';
insert into system_users
select id, case id when 1 then 'admin' else 'hl' || lpad(id::text, 4, '0') end, g.xm('un', id, sex), dept, case when g.h('um', id) < 0.7 then 'hl' || lpad(id::text, 4, '0') || '@hualan.example' else '' end, g.tel('ut', id), sex, case when d1 is not null then 1 else 0 end,
    '10.' || g.n('i1', id, 1, 3) || '.' || g.n('i2', id, 1, 40) || '.' || g.n('i3', id, 2, 250), g.ts(coalesce(d1, date '2026-06-30' - g.sk('uz', id, 0, 9, 3)), 'ug', id, 8, 19), '1', g.ts(d0, 'uc', id, 9, 17), g.ts(coalesce(d1, d0 + g.n('uu', id, 1, 200)), 'uh', id, 9, 18), case when d1 is not null and g.h('ux', id) < 0.15 then 1 else 0 end, 1
  from g.u;

-- 三类单据：请假、报销、用车
create table bpm_oa_leave (
  id bigint primary key,
  user_id bigint not null,
  type smallint not null,
  reason varchar(200) not null,
  start_time timestamp not null,
  end_time timestamp not null,
  day smallint not null,
  status smallint not null,
  process_instance_id varchar(64),
  creator varchar(64) default '',
  create_time timestamp not null default current_timestamp,
  updater varchar(64) default '',
  update_time timestamp not null default current_timestamp,
  deleted smallint not null default 0,
  tenant_id bigint not null default 0
);
create function g.st(k text, i bigint, d date) returns int language sql as $$ select case when d >= date '2026-06-26' and g.h(k || 'o', i) < 0.65 then 1 else g.w(k, i, '2:88,3:5,4:6.4,1:0.6')::int end $$;
insert into bpm_oa_leave
select row_number() over (order by r.t), r.uid, r.type, case r.type when 1 then g.o('lr', r.i, '感冒发烧需休息,肠胃不适去医院就诊,腰椎理疗,牙科复诊,陪护后身体不适') when 2 then g.o('lr', r.i, '家中有事,孩子家长会,办理房产手续,老人住院需陪护,搬家,车辆年检') when 3 then '本人结婚' when 5 then '生育休假' else g.o('lr', r.i, '年休假,出游,回老家探亲,调休年假') end,
    r.s + time '09:00', r.s + r.n - 1 + time '18:00', r.n, r.st, md5('leave' || r.i), r.uid::text, r.t, r.uid::text, r.t + interval '1 day' * g.h('lz', r.i), case when r.st = 4 and g.h('lx', r.i) < 0.2 then 1 else 0 end, 1
  from (select q.*, g.ts(q.d, 'lt', q.i, 9, 19) as t, q.d + g.n('ls', q.i, 0, 9) as s, case q.type when 5 then 128 when 3 then 10 else g.sk('ln', q.i, 1, 6, 2.6) end as n, g.st('lst', q.i, q.d) as st
    from (select x.i, x.d, u.id as uid, case when u.sex = 2 and g.h('l5', x.i) < 0.012 then 5 when g.h('l3', x.i) < 0.015 then 3 else g.w('lt', x.i, '1:24,2:33,4:43')::int end as type
      from g.days('leave', '2024-01-02', '2026-06-30', 1.75, 0.15, array[1.2, 0.8, 0.9, 1.1, 1.1, 0.9, 1.1, 1.3, 0.9, 1.1, 0.9, 1.2], 0.06) as x join g.u as u on u.id = g.n('lu', x.i, 2, 330) and u.d0 <= x.d and coalesce(u.d1, '2030-01-01') > x.d) as q) as r;

create table oa_reimburse (
  id bigint primary key,
  no varchar(32) not null,
  user_id bigint not null,
  dept_id bigint not null,
  type smallint not null,
  title varchar(100) not null,
  total_price numeric(10, 2) not null,
  item_count int not null,
  status smallint not null,
  process_instance_id varchar(64),
  pay_time timestamp,
  pay_account varchar(32),
  creator varchar(64) default '',
  create_time timestamp not null default current_timestamp,
  deleted smallint not null default 0,
  tenant_id bigint not null default 0
);
create table oa_reimburse_item (
  id bigint primary key,
  reimburse_id bigint not null,
  fee_type smallint not null,
  occur_date date not null,
  price numeric(10, 2) not null,
  tax_price numeric(10, 2),
  invoice_no varchar(32),
  remark varchar(200),
  create_time timestamp not null default current_timestamp,
  deleted smallint not null default 0
);
create table g.r as
select row_number() over (order by t) as id, q.* from (select x.i, x.d, g.ts(x.d, 'rt', x.i, 9, 18) as t, u.id as uid, u.dept, g.w('rty', x.i, '1:48,2:17,3:14,4:16,5:5')::int as type, g.st('rst', x.i, x.d) as st
  from g.days('reim', '2024-01-02', '2026-06-30', 1.5, 0.05, array[0.9, 0.5, 1.1, 1.1, 1.0, 1.1, 1.0, 0.9, 1.1, 0.8, 1.2, 1.6], 0.1) as x join g.u as u on u.id = g.sk('ru', x.i, 2, 330, 1.5) and u.d0 <= x.d and coalesce(u.d1, '2030-01-01') > x.d) as q;
insert into oa_reimburse_item
select row_number() over (order by id, j), id, f, d - g.n('rd', id * 10 + j, 1, 25), p, case when f in (10, 11, 12) then round(p / 1.09 * 0.09, 2) end, case when f <> 13 or g.h('rv', id * 10 + j) < 0.5 then lpad(g.n('rn', id * 10 + j, 1, 99999999)::text, 8, '0') end, case when g.h('rm', id * 10 + j) < 0.12 then g.o('rk', id * 10 + j, '高铁二等座,发票后补,超标已说明,与客户同行,打车无地铁') end, t, 0
  from (select *, round((case f when 10 then 90 + 480 * g.h('ra', id * 10 + j) when 11 then 520 + 1500 * g.h('ra', id * 10 + j) when 12 then (260 + 25 * g.n('rb', id * 10 + j, 0, 9)) * g.n('rc', id * 10 + j, 1, 4) when 13 then 15 + 130 * g.h('ra', id * 10 + j) when 14 then 60 + 1400 * power(g.h('ra', id * 10 + j), 2) when 15 then 30 + 900 * power(g.h('ra', id * 10 + j), 2) else 80 + 1500 * g.h('ra', id * 10 + j) end)::numeric, 2) as p
    from (select *, case type when 1 then g.w('rf', id * 10 + j, '10:35,11:10,12:30,13:15,14:10')::int when 2 then 14 when 3 then g.w('rf', id * 10 + j, '15:9,19:1')::int when 4 then 13 else g.w('rf', id * 10 + j, '16:7,12:2,10:1')::int end as f from g.r, generate_series(1, case type when 1 then 2 + g.sk('rj', id, 0, 4, 1.3) when 4 then 1 + g.sk('rj', id, 0, 5, 1.5) else 1 + g.sk('rj', id, 0, 2, 2) end) as j) as a) as b;
insert into oa_reimburse
select r.id, 'BX' || to_char(r.d, 'YYYYMMDD') || lpad((row_number() over (partition by r.d order by r.t))::text, 3, '0'), r.uid, r.dept, r.type, case r.type when 1 then g.o('rl', r.id, '上海,深圳,武汉,西安,南京,广州,合肥,重庆,郑州,青岛') || '出差报销' when 2 then '客户接待' when 3 then '部门办公用品采购' when 4 then to_char(r.d - 20, 'FMMM') || '月市内交通' else '外部培训费用' end,
    s.p, s.c, r.st, md5('reim' || r.i), case when r.st = 2 and r.d < date '2026-06-22' and g.h('rp', r.id) < 0.985 then g.ts(r.d + 5 + g.n('rq', r.id, 0, 3), 'rw', r.id, 14, 17) end, case when g.h('ro', r.id) < 0.9 then '6222****' || lpad(g.n('rx', r.uid, 0, 9999)::text, 4, '0') end, r.uid::text, r.t, case when r.st = 4 and g.h('ry', r.id) < 0.3 then 1 else 0 end, 1
  from g.r as r join (select reimburse_id, sum(price) as p, count(*) as c from oa_reimburse_item group by 1) as s on s.reimburse_id = r.id;
update oa_reimburse_item as t set deleted = 1 from oa_reimburse as r where r.id = t.reimburse_id and r.deleted = 1;

create table oa_vehicle (
  id bigint primary key,
  plate_no varchar(16) not null,
  brand varchar(32),
  model varchar(32),
  seats smallint,
  energy varchar(8),
  purchase_date date,
  mileage int,
  dept_id bigint,
  driver_user_id bigint,
  insurance_expire date,
  inspection_expire date,
  status smallint not null default 0,
  create_time timestamp not null default current_timestamp,
  update_time timestamp,
  deleted smallint not null default 0
);
insert into oa_vehicle
select i, case when i <= 9 then '京N' when i <= 14 then '浙A' else '川A' end || case when e = '纯电' then 'D' else '' end || lpad(g.n('vp', i, 10000, 99999)::text, 5, '0'), split_part(m, ' ', 1), split_part(m, ' ', 2), split_part(m, ' ', 3)::int, e, p, 0, case when i <= 9 then 113 when i <= 14 then 119 else 125 end, case when i % 3 <> 0 then 30 + i end,
    case when i in (4, 12) then date '2025-11-30' else date '2026-07-15' + g.n('vi', i, 0, 330) end, case when i in (4, 12) then date '2026-01-31' else date '2026-08-01' + g.n('vj', i, 0, 600) end, case when i in (4, 12) then 3 when i = 7 then 2 when i in (2, 15) then 1 else 0 end, p + time '10:30', case when i in (4, 12) then timestamp '2025-09-18 16:20:00' end, 0
  from (select i, (array['别克 GL8 7', '大众 帕萨特 5', '比亚迪 汉EV 5', '丰田 考斯特 19', '大众 迈腾 5', '别克 GL8 7', '本田 奥德赛 7', '比亚迪 宋PLUS 5', '红旗 H5 5'])[1 + i % 9] as m, case when i % 9 in (2, 7) then '纯电' else '汽油' end as e, date '2018-03-01' + g.n('vd', i, 0, 2000) as p from generate_series(1, 18) as i) as a;

create table oa_vehicle_apply (
  id bigint primary key,
  user_id bigint not null,
  dept_id bigint not null,
  vehicle_id bigint,
  driver_user_id bigint,
  passenger_count smallint,
  destination varchar(100) not null,
  reason varchar(200),
  start_time timestamp not null,
  end_time timestamp not null,
  start_mileage int,
  end_mileage int,
  status smallint not null,
  process_instance_id varchar(64),
  create_time timestamp not null default current_timestamp,
  deleted smallint not null default 0
);
create table g.v as
select row_number() over (order by t) as id, q.*, case when st = 2 then case when d >= date '2025-09-10' and vid in (4, 12) then vid + 1 else vid end end as car from (select x.i, x.d, g.ts(x.d, 'at', x.i, 8, 18) as t, u.id as uid, u.dept, g.st('ast', x.i, x.d) as st, case when u.dept in (101) or u.dept between 110 and 115 then g.n('av', x.i, 1, 9) when u.dept = 102 or u.dept between 116 and 121 then g.n('av', x.i, 10, 14) else g.n('av', x.i, 15, 18) end as vid
  from g.days('car', '2024-01-02', '2026-06-30', 1.15, 0.1, array[1, 0.6, 1.1, 1.1, 1, 1, 0.9, 0.9, 1.1, 0.9, 1.1, 1.2], 0.05) as x join g.u as u on u.id = g.sk('au', x.i, 2, 330, 1.3) and u.d0 <= x.d and coalesce(u.d1, '2030-01-01') > x.d) as q;
insert into oa_vehicle_apply
select id, uid, dept, car, case when car is not null and g.h('aw', id) < 0.7 then coalesce((select driver_user_id from oa_vehicle as c where c.id = car), 31) end, g.sk('ap', id, 1, 6, 1.5), g.o('ad', id, '首都机场,高铁站,开发区管委会,客户现场,政务服务中心,滨江项目部,银行,天府新区,税务局,临平工地,供应商仓库'), g.o('ar', id, '接送客户,项目现场踏勘,投标送件,办理证照,设备运送,领导外出,参加会议'), s, s + dur,
    case when car is not null then coalesce(m - km, 0) end, case when car is not null and s + dur < timestamp '2026-06-30 12:00' then m end, st, md5('car' || i), t, case when st = 4 and g.h('ax', id) < 0.25 then 1 else 0 end
  from (select a.*, case when car is not null then 9000 + g.n('am', car, 0, 90000) + sum(km + g.n('ag', a.id, 0, 60)) over (partition by car order by s, id) end::int as m from (select v.*, v.d + g.n('as', v.id, 1, 3) + make_interval(mins => 30 * g.n('ah', v.id, 16, 30)) as s, make_interval(mins => 30 * g.sk('ae', v.id, 2, 18, 1.8)) as dur, g.sk('ak', v.id, 12, 260, 2.2) as km from g.v as v) as a) as b;
update oa_vehicle as v set mileage = coalesce((select max(end_mileage) from oa_vehicle_apply as a where a.vehicle_id = v.id), 20000);

create table oa_vehicle_expense (
  id bigint primary key,
  vehicle_id bigint not null,
  type smallint not null,
  expense_date date not null,
  price numeric(10, 2) not null,
  quantity numeric(8, 2),
  user_id bigint,
  supplier varchar(64),
  remark varchar(200),
  creator varchar(64) default '',
  create_time timestamp not null default current_timestamp,
  deleted smallint not null default 0
);
insert into oa_vehicle_expense
select row_number() over (order by d, i), vid, ty, d, case when ty in (1, 2) then round(q * case ty when 1 then 7.85 else 1.35 end, 2) when ty = 3 then g.n('xp', i, 350, 4200) when ty = 4 then g.n('xp', i, 5, 180) when ty = 5 then g.n('xp', i, 3200, 7800) else 100 * g.n('xp', i, 1, 2) end, q, g.n('xu', i, 31, 48),
    case ty when 1 then g.o('xs', i, '中国石化加油站,中国石油加油站,壳牌加油站') when 2 then g.o('xs', i, '特来电,星星充电') when 3 then g.o('xs', i, '途顺汽修,华安汽车服务,4S店') when 5 then '人保财险' end, case when ty = 6 then g.o('xr', i, '压线,超速10%以下,违停') end, '34', g.ts(d + 1, 'xt', i, 9, 18), case when g.h('xd', i) < 0.01 then 1 else 0 end
  from (select a.*, case ty when 1 then round((28 + 30 * g.h('xq', i))::numeric, 2) when 2 then round((18 + 40 * g.h('xq', i))::numeric, 2) end as q from (select x.i, x.d, c.id as vid, case when g.h('x1', x.i) < 0.52 then case c.energy when '纯电' then 2 else 1 end else g.w('x2', x.i, '3:18,4:70,5:5,6:6')::int end as ty from g.days('vexp', '2024-01-02', '2026-06-28', 0.8, 0.3, array[1, 0.8, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1.1], 0.03) as x join oa_vehicle as c on c.id = g.n('xv', x.i, 1, 18) and (c.status <> 3 or x.d < date '2025-09-10')) as a) as b;

-- 流程实例与审批任务
create table bpm_process_instance_ext (
  id bigint primary key,
  process_instance_id varchar(64) not null,
  process_definition_key varchar(64) not null,
  name varchar(64),
  start_user_id bigint not null,
  status smallint not null,
  end_time timestamp,
  creator varchar(64) default '',
  create_time timestamp not null default current_timestamp,
  update_time timestamp not null default current_timestamp,
  deleted smallint not null default 0,
  tenant_id bigint not null default 0
);
create table bpm_task_ext (
  id bigint primary key,
  process_instance_id varchar(64) not null,
  name varchar(64),
  assignee_user_id bigint,
  status smallint not null,
  reason varchar(255),
  create_time timestamp not null default current_timestamp,
  end_time timestamp,
  deleted smallint not null default 0,
  tenant_id bigint not null default 0
);
create table g.p as
select row_number() over (order by t) as id, a.*, u.dept, 1 + floor(g.h('pk', row_number() over (order by t)) * n)::int as k from (select process_instance_id as pid, 'oa_leave' as key, '请假申请' as name, user_id as uid, create_time as t, status as st, case when day > 3 then 2 else 1 end as n from bpm_oa_leave
  union all select process_instance_id, 'oa_reimburse', '费用报销', user_id, create_time, status, case when total_price > 4000 then 3 else 2 end from oa_reimburse
  union all select process_instance_id, 'oa_vehicle_apply', '用车申请', user_id, create_time, status, 2 from oa_vehicle_apply) as a join g.u as u on u.id = a.uid;
insert into bpm_task_ext
select row_number() over (order by b.t, b.id, j), pid, nm, case when nm = '部门负责人审批' then case when l = uid then pl else l end when nm = '财务审核' then 13 when nm = '行政派车' then 14 when nm = '人事备案' then 14 else 1 end, case when st = 2 or j < k then 2 else st end,
    case when st = 2 or j < k then g.w('tr', b.id * 5 + j, '同意:70,:18,已核对:7,OK:5') when st = 3 then g.o('tx', b.id * 5 + j, '理由不充分,发票不符合要求,时间冲突请调整,材料不全,请重新填写') when st = 4 then '发起人取消' end,
    b.t + coalesce(sum(dur) over (partition by b.id order by j rows between unbounded preceding and 1 preceding), interval '0'), case when st <> 1 or j < k then b.t + sum(dur) over (partition by b.id order by j) end, 0, 1
  from (select p.*, j, case j when 1 then '部门负责人审批' when 2 then case p.key when 'oa_reimburse' then '财务审核' when 'oa_leave' then '人事备案' else '行政派车' end else '总经理审批' end as nm, make_interval(secs => case when p.t > '2026-06-26' then g.sk('td', p.id * 5 + j, 120, 5000, 2) else g.sk('td', p.id * 5 + j, 120, 130000, 2.8) end) as dur, d.leader_user_id as l, coalesce(e.leader_user_id, 1) as pl
    from g.p as p join system_dept as d on d.id = p.dept left join system_dept as e on e.id = d.parent_id, generate_series(1, p.n) as j where p.st = 2 or j <= p.k) as b;
insert into bpm_process_instance_ext
select p.id, p.pid, p.key, p.name, p.uid, p.st, case when p.st <> 1 then e end, p.uid::text, p.t, coalesce(e, p.t), 0, 1 from g.p as p left join (select process_instance_id, max(end_time) as e from bpm_task_ext group by 1) as t on t.process_instance_id = p.pid;

-- 固定资产
create table oa_asset_category (
  id bigint primary key,
  parent_id bigint not null default 0,
  code varchar(16) not null,
  name varchar(64) not null,
  depreciation_months int,
  status smallint not null default 0,
  create_time timestamp not null default current_timestamp,
  deleted smallint not null default 0
);
insert into oa_asset_category
select a, b, c, d, e, f, timestamp '2023-06-20 09:30:00', 0 from (values (1, 0, 'IT', '电子设备', null, 0), (2, 0, 'OF', '办公家具', null, 0), (3, 0, 'AP', '电器', null, 0), (4, 1, 'IT01', '笔记本电脑', 36, 0), (5, 1, 'IT02', '台式机', 36, 0), (6, 1, 'IT03', '显示器', 60, 0), (7, 1, 'IT04', '打印机', 60, 0), (8, 1, 'IT05', '服务器', 60, 0), (9, 2, 'OF01', '办公桌椅', 60, 0), (10, 2, 'OF02', '文件柜', 60, 0), (11, 3, 'AP01', '空调', 96, 0), (12, 3, 'AP02', '投影仪', 60, 0), (13, 1, 'IT09', '传真机', 60, 1)) as v (a, b, c, d, e, f);

create table oa_asset (
  id bigint primary key,
  asset_no varchar(32) not null,
  name varchar(100) not null,
  category_id bigint not null,
  spec varchar(100),
  price numeric(12, 2) not null,
  purchase_date date not null,
  supplier varchar(64),
  dept_id bigint,
  user_id bigint,
  location varchar(64),
  status smallint not null,
  scrap_date date,
  creator varchar(64) default '',
  create_time timestamp not null default current_timestamp,
  deleted smallint not null default 0
);
create table oa_asset_record (
  id bigint primary key,
  asset_id bigint not null,
  type smallint not null,
  from_user_id bigint,
  to_user_id bigint,
  record_time timestamp not null,
  repair_price numeric(10, 2),
  remark varchar(200),
  creator varchar(64) default '',
  create_time timestamp not null default current_timestamp,
  deleted smallint not null default 0
);
create table g.a as
select i as id, c as cat, split_part(s, '/', 1) as name, split_part(s, '/', 2) as spec, split_part(s, '/', 3)::numeric as price, date '2021-03-01' + floor(i / 640.0 * 1930)::int + g.n('fd', i, 0, 9) as d, g.n('fu', i, 2, 330) as u1, g.n('fv', i, 2, 330) as u2,
    case when c in (8, 10, 11, 12) then g.w('fp', i, '0:40,13:52,1345:8')::text else g.w('fp', i, '1:52,0:8,12:10,121:12,134:5,1343:3,12125:2,125:6,1341:2') end as path
  from (select i, c, case c when 4 then g.o('fs', i, '联想ThinkPad/T14 i5 16G/6899,联想ThinkPad/X1 Carbon/10999,华为MateBook/14 R7/5699,戴尔Latitude/5440/6299') when 5 then g.o('fs', i, '戴尔OptiPlex/3000 i5/4599,联想启天/M450 i3/3899') when 6 then g.o('fs', i, 'AOC显示器/24寸/799,戴尔显示器/27寸4K/2299') when 7 then g.o('fs', i, '惠普激光打印机/M405/2699,理光复合机/C2010/18800') when 8 then '浪潮服务器/NF5280M6/46800' when 9 then g.o('fs', i, '升降桌/1.4米/1680,人体工学椅/网布/980') when 10 then '钢制文件柜/双门/650' when 11 then g.o('fs', i, '格力空调/3匹柜机/7299,美的空调/1.5匹/2899') else '爱普生投影仪/CB-FH52/6499' end as s
    from (select i, g.w('fc', i, '4:30,5:12,6:22,7:4,8:1,9:18,10:5,11:5,12:3')::int as c from generate_series(1, 640) as i) as a) as b;
insert into oa_asset_record
select row_number() over (order by t, id), id, ty, case when ty in (2, 3, 5) and u > 0 then u end, case when ty = 1 then u end, t, case when ty = 4 then g.n('fr', id, 80, 900) end, case when ty = 5 then g.o('fx', id, '超过使用年限,无维修价值,屏幕损坏') when ty = 3 then g.o('fx', id, '无法开机,风扇异响,键盘失灵,不制冷') end, '14', t, 0
  from (select a.id, ty, case when ty = 1 and j > 1 and left(path, 1) = '1' then u2 when ty = 5 then 0 when path like '121%' and j > 3 then u2 when left(path, 1) = '1' then u1 else 0 end as u, g.ts(a.d, 'ft', a.id * 9 + j, 9, 18) + interval '1 day' * (5 + (j - 1) * greatest((date '2026-06-20' - a.d) / (length(path) + 1), 3)) as t
    from g.a as a, lateral (select ordinality as j, x::int as ty from unnest(string_to_array(case when path = '0' then '' else path end, null)) with ordinality as y (x, ordinality)) as z where path <> '0') as b where t < timestamp '2026-06-30 19:00';
insert into oa_asset
select a.id, 'ZC' || c.code || lpad(a.id::text, 5, '0'), a.name, a.cat, a.spec, round(a.price * (1 - 0.06 * g.n('fz', a.id, 0, 2))::numeric, 2), a.d, null, u.dept, case when r.type = 1 then r.to_user_id end, case when coalesce(r.type, 0) in (0, 2, 4) then '资产仓库' else g.o('fl', a.id, '3楼,5楼,6楼,8楼') || g.o('fm', a.id, 'A区,B区,C区,会议室') end,
    case coalesce(r.type, 0) when 1 then 1 when 3 then 2 when 5 then 3 else 0 end, case when r.type = 5 then r.record_time::date end, '14', g.ts(a.d + 1, 'fk', a.id, 9, 18), case when g.h('fj', a.id) < 0.012 then 1 else 0 end
  from g.a as a join oa_asset_category as c on c.id = a.cat left join (select distinct on (asset_id) * from oa_asset_record order by asset_id, record_time desc) as r on r.asset_id = a.id left join g.u as u on u.id = r.to_user_id;
update oa_asset set supplier = case when category_id <= 8 then (array['京海电子', '中科联办公', '蓝讯数码', '京海电子'])[1 + id % 4] when category_id <= 10 then '优居家具' else '恒安电器' end where id % 11 <> 0;

create table system_login_log (
  id bigint primary key,
  log_type int not null,
  user_id bigint not null default 0,
  username varchar(50) not null default '',
  result smallint not null,
  user_ip varchar(50) not null,
  user_agent varchar(512),
  create_time timestamp not null default current_timestamp
);
insert into system_login_log
select row_number() over (order by t), ty, case when r in (10, 30) and g.h('gq', i) < 0.3 then 0 else id end, case when id = 1 then 'admin' else 'hl' || lpad(id::text, 4, '0') end, r, '10.' || g.n('i1', id, 1, 3) || '.' || g.n('i2', id, 1, 40) || '.' || g.n('i3', id, 2, 250), g.w('ga', id, 'Mozilla/5.0 (Windows NT 10.0) Chrome/126.0:70,Mozilla/5.0 (Macintosh) Safari/605.1:18,Mozilla/5.0 (iPhone) MicroMessenger/8.0:12'), t
  from (select x.i, u.id, g.ts(x.d, 'gt', x.i, 8, 20) as t, g.w('gl', x.i, '100:82,103:6,200:12')::int as ty, g.w('gr', x.i, '0:94,10:4,30:2')::int as r from g.days('log', '2026-03-01', '2026-06-30', 26, 0.1, array[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], 0) as x join g.u as u on u.id = g.n('gu', x.i, 1, 330) and u.d0 < x.d and coalesce(u.d1, '2030-01-01') > x.d) as a;

create table infra_config (
  id bigint primary key,
  category varchar(50) not null,
  type smallint not null,
  name varchar(100) not null default '',
  config_key varchar(100) not null default '',
  value varchar(500) not null default '',
  visible boolean not null,
  remark varchar(500),
  create_time timestamp not null default current_timestamp,
  deleted smallint not null default 0
);
insert into infra_config
select row_number() over (), a, b, c, d, e, f, null, '2023-06-12 10:00:00', 0 from (values ('biz', 1, '用户管理-账号初始密码', 'system.user.init-password', '123456', false), ('ui', 1, '首页皮肤', 'sys.index.skinName', 'skin-blue', true), ('url', 2, '监控地址', 'url.skywalking', '', false), ('oa', 2, '报销总经理审批金额', 'oa.reimburse.gm-limit', '4000', true), ('oa', 2, '用车提前预约小时', 'oa.vehicle.ahead-hours', '2', true), ('oa', 2, '资产盘点月份', 'oa.asset.check-months', '6,12', true)) as v (a, b, c, d, e, f);

call g.c('system_dict_data', '字典数据表', 'id:字典编码|sort:字典排序|label:字典标签|value:字典键值|dict_type:字典类型|status:状态（0正常 1停用）|remark:备注|creator:创建者|create_time:创建时间|deleted:是否删除');
call g.c('system_dept', '部门表', 'id:部门id|name:部门名称|parent_id:父部门id|sort:显示顺序|leader_user_id:负责人|phone:联系电话|email:邮箱|status:部门状态（0正常 1停用）|creator:创建者|create_time:创建时间|update_time:更新时间|deleted:是否删除|tenant_id:租户编号');
call g.c('system_users', '用户信息表', 'id:用户ID|username:用户账号|nickname:用户昵称|dept_id:部门ID|email:用户邮箱|mobile:手机号码|sex:用户性别|status:帐号状态（0正常 1停用）|login_ip:最后登录IP|login_date:最后登录时间|creator:创建者|create_time:创建时间|update_time:更新时间|deleted:是否删除|tenant_id:租户编号');
call g.c('bpm_oa_leave', 'OA 请假申请表', 'id:请假表单主键|user_id:申请人的用户编号|type:请假类型|reason:请假原因|start_time:开始时间|end_time:结束时间|day:请假天数|status:审批结果|process_instance_id:流程实例的编号|creator:创建者|create_time:创建时间|updater:更新者|update_time:更新时间|deleted:是否删除|tenant_id:租户编号');
call g.c('oa_reimburse', 'OA 费用报销单', 'id:编号|no:报销单号|user_id:报销人的用户编号|dept_id:报销人所在部门|type:报销类型，字典 oa_reimburse_type|title:标题|total_price:报销总金额，单位：元|item_count:明细数|status:审批结果|process_instance_id:流程实例的编号|pay_time:付款时间，未付款为空|pay_account:收款账号|creator:创建者|create_time:创建时间|deleted:是否删除|tenant_id:租户编号');
call g.c('oa_reimburse_item', 'OA 费用报销明细', 'id:编号|reimburse_id:报销单编号|fee_type:费用类型，字典 oa_fee_type|occur_date:发生日期|price:金额（含税）|tax_price:可抵扣税额|invoice_no:发票号码|remark:备注|create_time:创建时间|deleted:是否删除');
call g.c('oa_vehicle', 'OA 公务车辆', 'id:编号|plate_no:车牌号|brand:品牌|model:型号|seats:核载人数|energy:能源类型|purchase_date:购置日期|mileage:当前里程（公里）|dept_id:归口部门|driver_user_id:专职司机|insurance_expire:保险到期日|inspection_expire:年检到期日|status:车辆状态，字典 oa_vehicle_status|create_time:创建时间|update_time:更新时间|deleted:是否删除');
call g.c('oa_vehicle_apply', 'OA 用车申请', 'id:编号|user_id:申请人的用户编号|dept_id:申请部门|vehicle_id:派出车辆|driver_user_id:驾驶员，自驾为空|passenger_count:乘车人数|destination:目的地|reason:用车事由|start_time:用车开始时间|end_time:用车结束时间|start_mileage:出车里程|end_mileage:收车里程|status:审批结果|process_instance_id:流程实例的编号|create_time:创建时间|deleted:是否删除');
call g.c('oa_vehicle_expense', 'OA 车辆费用', 'id:编号|vehicle_id:车辆编号|type:费用类型，字典 oa_vehicle_expense_type|expense_date:费用日期|price:金额（元）|quantity:加油升数或充电度数|user_id:经办人|supplier:服务商|remark:备注|creator:创建者|create_time:创建时间|deleted:是否删除');
call g.c('bpm_process_instance_ext', '工作流的流程实例的拓展', 'id:编号|process_instance_id:流程实例的编号|process_definition_key:流程定义的标识|name:流程实例的名字|start_user_id:发起流程的用户编号|status:流程实例的状态|end_time:结束时间|creator:创建者|create_time:创建时间|update_time:更新时间|deleted:是否删除|tenant_id:租户编号');
call g.c('bpm_task_ext', '工作流的流程任务的拓展表', 'id:编号|process_instance_id:流程实例的编号|name:任务的名字|assignee_user_id:审批人|status:任务的状态|reason:审批建议|create_time:创建时间|end_time:任务的结束时间|deleted:是否删除|tenant_id:租户编号');
call g.c('oa_asset_category', 'OA 资产分类', 'id:编号|parent_id:父分类编号|code:分类编码|name:分类名称|depreciation_months:折旧月数|status:开启状态|create_time:创建时间|deleted:是否删除');
call g.c('oa_asset', 'OA 固定资产', 'id:编号|asset_no:资产编号|name:资产名称|category_id:资产分类|spec:规格型号|price:原值（元）|purchase_date:购置日期|supplier:供应商|dept_id:使用部门|user_id:使用人，未领用为空|location:存放地点|status:资产状态，字典 oa_asset_status|scrap_date:报废日期|creator:创建者|create_time:创建时间|deleted:是否删除');
call g.c('oa_asset_record', 'OA 资产变动记录', 'id:编号|asset_id:资产编号|type:变动类型，字典 oa_asset_record_type|from_user_id:变动前使用人|to_user_id:变动后使用人|record_time:变动时间|repair_price:维修费用|remark:备注|creator:创建者|create_time:创建时间|deleted:是否删除');
call g.c('system_login_log', '系统访问记录', 'id:访问ID|log_type:日志类型|user_id:用户编号|username:用户账号|result:登陆结果|user_ip:用户 IP|user_agent:浏览器 UA|create_time:创建时间');
call g.c('infra_config', '参数配置表', 'id:参数主键|category:参数分组|type:参数类型（1系统内置 2自定义）|name:参数名称|config_key:参数键名|value:参数键值|visible:是否可见|remark:备注|create_time:创建时间|deleted:是否删除');
drop schema g cascade;
