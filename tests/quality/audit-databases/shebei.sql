-- 工程机械租赁系统: a rental company of construction machinery in Zhejiang and Anhui: machines, customers, sites, contracts, moves in and out, shift tickets, settlements, receipts, repairs.
-- After the JeecgBoot-based 工程机械/设备租赁管理系统 of Chinese vendors (flow 合同 - 进出场 - 台班签证 - 结算 - 收款): sys_user, sys_log and del_flag 0/1 as in JeecgBoot, columns commented, foreign keys.
-- Values come from hashes of row numbers, so that every load is the same.
set jit = off;
set time zone 'Asia/Shanghai';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '#' || i, 7) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
-- 'a:3,b:1' gives a three times of four.
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
  as $$ select pg_temp.one(k || 's', i, '王,李,张,刘,陈,杨,黄,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗,梁,宋,郑,谢,韩,唐,冯,曾,邓,彭,蒋,沈,叶,余,潘,杜,夏,钟,汪,田,俞') || pg_temp.one(k || 'g', i, '建国,国强,志明,海军,永福,阿根,水根,金龙,秀英,美华,爱珍,丽芳,小红,晓燕,伟,强,军,勇,涛,明,敏,静,丽,艳,霞,建华,文斌,立峰,国平,卫东,春花,玉兰,桂芳,雪琴,俊杰,浩,鹏,磊,佳,婷') $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '130,135,136,137,138,139,150,151,158,159,177,180,186,189,199') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;

create table base_branch (
  branch_id integer primary key, branch_code varchar(10) not null unique, branch_name varchar(40) not null,
  city varchar(20), yard_address varchar(100), is_enabled boolean not null default true
);
comment on table base_branch is '分公司（租赁站）';
comment on column base_branch.branch_id is '分公司ID';
comment on column base_branch.branch_code is '编码';
comment on column base_branch.branch_name is '名称';
comment on column base_branch.city is '所在城市';
comment on column base_branch.yard_address is '停车场（堆场）地址';
comment on column base_branch.is_enabled is '是否启用';
insert into base_branch values (1, 'HZ', '杭州总站', '杭州', '余杭区勾运路219号', true), (2, 'NB', '宁波分公司', '宁波', '鄞州区鄞县大道东段77号', true), (3, 'JX', '嘉兴分公司', '嘉兴', '秀洲区洪业路560号', true), (4, 'HF', '合肥分公司', '合肥', '肥东县龙塘工业园', true), (5, 'SX', '绍兴租赁站', '绍兴', '柯桥区齐贤镇', false);

create table sys_user (
  user_id integer primary key, username varchar(30) not null unique, realname varchar(30) not null,
  branch_id integer not null references base_branch, post varchar(20), phone varchar(11), hire_date date,
  leave_date date, status smallint not null default 1 check (status in (1, 2)), del_flag smallint not null default 0
);
comment on table sys_user is '系统用户（员工）';
comment on column sys_user.user_id is '用户ID';
comment on column sys_user.username is '登录账号';
comment on column sys_user.realname is '姓名';
comment on column sys_user.branch_id is '所属分公司';
comment on column sys_user.post is '岗位';
comment on column sys_user.phone is '手机';
comment on column sys_user.hire_date is '入职日期';
comment on column sys_user.leave_date is '离职日期';
comment on column sys_user.status is '状态：1正常 2冻结';
comment on column sys_user.del_flag is '删除标志：0正常 1已删除';
insert into sys_user
select i, case i when 1 then 'admin' else 'yj' || lpad(i::text, 3, '0') end, pg_temp.person('u', i), b, p, pg_temp.mobile('u', i), date '2017-03-01' + pg_temp.z('uh', i, 0, 2400), l, case when l is null then 1 else 2 end, case when i = 31 then 1 else 0 end
  from (select i, case when i <= 16 then 1 when i <= 26 then 2 when i <= 33 then 3 when i <= 41 then 4 else 5 end as b, case when i = 1 then '系统管理员' when i in (2, 17, 27, 34, 42) then '经理' when i in (3, 18, 28, 35) then '财务' when i in (4, 5, 19, 29, 36) then '调度员' when i in (6, 7, 8, 20, 21, 30, 37, 38) then '维修工' else '业务员' end as p, case i when 12 then date '2025-03-31' when 24 then date '2024-11-15' when 31 then date '2025-07-20' when 42 then date '2023-12-31' when 43 then date '2023-12-31' end as l from generate_series(1, 43) as i) as x;

create table equip_model (
  model_id integer primary key,
  category varchar(10) not null check (category in ('WJJ', 'ZZJ', 'QCD', 'LDQ', 'TSQ', 'YLJ', 'GKC', 'CC', 'TTJ')),
  brand varchar(20) not null, model_name varchar(30) not null, tonnage numeric(6,1), work_height numeric(5,1),
  power_type smallint not null default 1, guide_month_price numeric(10,2), service_hours integer,
  is_enabled boolean not null default true, unique (brand, model_name)
);
comment on table equip_model is '设备型号';
comment on column equip_model.model_id is '型号ID';
comment on column equip_model.category is '设备类别：WJJ挖掘机 ZZJ装载机 QCD汽车吊 LDQ履带吊 TSQ塔吊 YLJ压路机 GKC高空作业车 CC叉车 TTJ推土机';
comment on column equip_model.brand is '品牌';
comment on column equip_model.model_name is '规格型号';
comment on column equip_model.tonnage is '吨位（吨），高空作业车为空';
comment on column equip_model.work_height is '作业高度（米），仅高空作业车';
comment on column equip_model.power_type is '动力：1柴油 2电动';
comment on column equip_model.guide_month_price is '指导月租价（元）';
comment on column equip_model.service_hours is '保养间隔（小时）';
comment on column equip_model.is_enabled is '是否启用';
insert into equip_model
select row_number() over (), c, b, m, t, h, pw, p, case when pw = 2 then null when c in ('QCD', 'LDQ') then 500 else 250 end, m not in ('WY85-7', 'LT70')
  from (values ('WJJ', '山岳重工', 'SY-60C', 6, null::numeric, 1, 15000), ('WJJ', '山岳重工', 'SY-215C', 21.5, null, 1, 28000), ('WJJ', '山岳重工', 'SY-365H', 36.5, null, 1, 46000), ('WJJ', '东辰', 'DC220-9', 22, null, 1, 30000), ('WJJ', '万友', 'WY85-7', 8.5, null, 1, 17000), ('ZZJ', '柳城', 'LC50CN', 5, null, 1, 14000), ('ZZJ', '临江工', 'LJ953', 5, null, 1, 13000), ('ZZJ', '柳城', 'LC856E', 5.5, null, 2, 16500), ('QCD', '中岭', 'ZL-25V', 25, null, 1, 32000), ('QCD', '中岭', 'ZL-50V', 50, null, 1, 48000), ('QCD', '徐重', 'XZ80K', 80, null, 1, 75000), ('LDQ', '徐重', 'XL75', 75, null, 1, 62000), ('LDQ', '中岭', 'ZL-CC150', 150, null, 1, 118000), ('TSQ', '中岭', 'TC6013', 6, null, 2, 19000), ('TSQ', '中岭', 'TC7020', 12, null, 2, 31000),
    ('YLJ', '徐重', 'XS223', 22, null, 1, 21000), ('YLJ', '柳城', 'LC6126', 26, null, 1, 24000), ('GKC', '鼎跃', 'DY1212', null, 12, 2, 2400), ('GKC', '鼎跃', 'DY0808', null, 8, 2, 1500), ('GKC', '鼎跃', 'DYB20', null, 20, 1, 7800), ('GKC', '吉顺', 'JS-26RT', null, 26, 1, 12800), ('CC', '杭力', 'HL30', 3, null, 1, 3200), ('CC', '杭力', 'HL50', 5, null, 1, 5200), ('TTJ', '山岳重工', 'SD160', 16, null, 1, 25000), ('TTJ', '临江工', 'LT70', 7, null, 1, 14000)) as v (c, b, m, t, h, pw, p);

create table equipment (
  equip_id integer primary key, equip_no varchar(20) not null unique, model_id integer not null references equip_model,
  branch_id integer not null references base_branch, serial_no varchar(30), plate_no varchar(12),
  source_type smallint not null default 1 check (source_type in (1, 2, 3)), manufacture_date date, purchase_date date,
  purchase_price numeric(12,2), hour_meter numeric(9,1),
  equip_status smallint not null default 1 check (equip_status between 1 and 5), dispose_date date, gps_no varchar(20),
  del_flag smallint not null default 0
);
comment on table equipment is '设备台账';
comment on column equipment.equip_id is '设备ID';
comment on column equipment.equip_no is '设备编号（自编号）';
comment on column equipment.model_id is '型号';
comment on column equipment.branch_id is '归属分公司';
comment on column equipment.serial_no is '出厂编号';
comment on column equipment.plate_no is '车牌号，仅汽车吊';
comment on column equipment.source_type is '来源：1自有 2转租（外租入） 3融资租赁';
comment on column equipment.manufacture_date is '出厂日期';
comment on column equipment.purchase_date is '购入（租入）日期';
comment on column equipment.purchase_price is '购置原值（元），转租为空';
comment on column equipment.hour_meter is '小时表读数';
comment on column equipment.equip_status is '设备状态：1待租 2在租 3维修 4报废 5已出售（退租）';
comment on column equipment.dispose_date is '报废、出售或退租日期';
comment on column equipment.gps_no is 'GPS终端号';
comment on column equipment.del_flag is '删除标志：0正常 1已删除';
insert into equipment
select i, c || '-' || lpad((row_number() over (partition by c order by pd, i))::text, 3, '0'), model_id, b, upper(substr(md5('sn' || i), 1, 4)) || lpad(pg_temp.z('sn', i, 1000, 999999)::text, 7, '0'), case when c = 'QCD' then case b when 4 then '皖A' when 2 then '浙B' when 3 then '浙F' else '浙A' end || upper(substr(md5('pl' || i), 1, 1)) || lpad(pg_temp.z('pl', i, 1, 9999)::text, 4, '0') end,
       src, pd - pg_temp.z('md', i, 20, case src when 2 then 1500 else 140 end), pd, case when src <> 2 then round((gp * (20 + pg_temp.f('pp', i) * 5))::numeric, -3) end, null, 1, dd, case when pg_temp.f('gp', i) < 0.72 then '8986' || lpad(pg_temp.z('gp', i, 1, 99999999)::text, 10, '0') end, case when i in (61, 140) then 1 else 0 end
  from (select x.*, m.category as c, m.guide_month_price as gp, case when src = 2 then pd + pg_temp.z('dt', i, 300, 900) when pg_temp.f('dd', i) < 0.1 then date '2024-05-01' + pg_temp.z('de', i, 0, 760) end as d0 from (select i, pg_temp.w('em', i, '1:9,2:16,3:5,4:8,5:2,6:7,7:5,8:2,9:9,10:6,11:3,12:4,13:2,14:8,15:4,16:6,17:3,18:16,19:12,20:8,21:5,22:9,23:4,24:3,25:1')::int as model_id, pg_temp.w('eb', i, '1:9,2:5,3:3,4:4')::int as b, pg_temp.w('es', i, '1:72,2:12,3:16')::int as src, case when pg_temp.f('ep', i) < 0.7 then date '2019-03-01' + pg_temp.z('eq', i, 0, 1700) else date '2024-01-10' + pg_temp.z('eq', i, 0, 760) end as pd from generate_series(1, 165) as i) as x join equip_model as m using (model_id)) as y,
    lateral (select case when d0 between greatest(date '2024-02-01', pd + 200) and date '2026-06-25' then d0 end as dd) as z order by i;

create table customer (
  customer_id integer primary key, customer_no varchar(20) not null unique, customer_name varchar(80) not null,
  customer_type smallint not null check (customer_type in (1, 2, 3, 4)),
  credit_level char(1) check (credit_level in ('A', 'B', 'C', 'D')), credit_limit numeric(12,2), pay_days integer,
  contact_name varchar(30), contact_phone varchar(11), tax_no varchar(20), salesman_id integer references sys_user,
  is_blacklist boolean not null default false, del_flag smallint not null default 0, create_time timestamp not null
);
comment on table customer is '客户';
comment on column customer.customer_id is '客户ID';
comment on column customer.customer_no is '客户编号';
comment on column customer.customer_name is '客户名称';
comment on column customer.customer_type is '客户类型：1总包单位 2专业分包 3劳务公司 4个人';
comment on column customer.credit_level is '信用等级';
comment on column customer.credit_limit is '授信额度（元），空为不授信';
comment on column customer.pay_days is '账期（天）';
comment on column customer.contact_name is '联系人';
comment on column customer.contact_phone is '联系电话';
comment on column customer.tax_no is '纳税人识别号';
comment on column customer.salesman_id is '负责业务员';
comment on column customer.is_blacklist is '是否黑名单';
comment on column customer.del_flag is '删除标志：0正常 1已删除';
comment on column customer.create_time is '建档时间';
insert into customer
select i, 'KH' || lpad(i::text, 5, '0'), case t when 4 then pg_temp.person('cp', i) else pg_temp.one('cc', i, '浙江,杭州,宁波,嘉兴,安徽,合肥,绍兴,中宏,江南') || pg_temp.one('cn', i, '宏远,天成,鼎盛,大东,华泰,中筑,城建,恒基,腾达,金厦,路港,永固,信诚,新越,万安,长风,瑞丰') || case t when 1 then pg_temp.one('ct', i, '建设集团有限公司,建工集团有限公司,路桥工程有限公司,市政工程有限公司') when 2 then pg_temp.one('ct', i, '基础工程有限公司,钢结构有限公司,土石方工程有限公司,机电安装有限公司,幕墙装饰有限公司') else '建筑劳务有限公司' end end,
       t, cl, case when t <> 4 and cl in ('A', 'B') then pg_temp.one('cr', i, '200000,300000,500000,1000000')::numeric end, case t when 1 then pg_temp.one('cd', i, '60,90')::int when 4 then 0 else pg_temp.one('cd', i, '30,30,60')::int end, pg_temp.person('ck', i), pg_temp.mobile('ck', i), case when t <> 4 and pg_temp.f('cx', i) < 0.9 then '9133' || lpad(pg_temp.z('cx', i, 1, 99999999)::text, 8, '0') || 'MA2' || pg_temp.one('cy', i, 'B,C,H,J') || lpad(pg_temp.z('cz', i, 0, 99)::text, 2, '0') end,
       pg_temp.one('cs', i, '9,10,11,13,14,15,22,23,25,32,33,39,40,41,12,24')::int, cl = 'D' and i % 2 = 0, 0, timestamp '2021-03-01 09:00:00' + floor(i * 5.6) * interval '1 day' + pg_temp.z('ce', i, 0, 500) * interval '1 minute'
  from generate_series(1, 175) as i, lateral (select case when i <= 25 then 1 else pg_temp.w('cq', i, '1:20,2:42,3:16,4:22')::int end as t, pg_temp.w('cv', i, 'A:20,B:45,C:25,D:6') as cl) as x;

update customer as c set customer_name = left(c.customer_name, 2) || (array['昌盛','博大','中亿','聚力','远东','金鼎','东恒','明珠','九州','广厦','高远','嘉业','开元','科达','力天','荣盛'])[d.k] || substr(c.customer_name, 5)
  from (select customer_id, row_number() over (order by customer_id) as k from (select customer_id, row_number() over (partition by customer_name order by customer_id) as n from customer) as x where n > 1) as d where d.customer_id = c.customer_id and d.k <= 16;

create table project_site (
  project_id integer primary key, project_name varchar(80) not null, customer_id integer not null references customer,
  branch_id integer not null references base_branch, address varchar(120), distance_km numeric(6,1),
  site_manager varchar(30), site_phone varchar(11), start_date date, finish_date date,
  project_status smallint not null default 1 check (project_status in (1, 2, 3)), del_flag smallint not null default 0
);
comment on table project_site is '项目工地';
comment on column project_site.project_id is '项目ID';
comment on column project_site.project_name is '项目名称';
comment on column project_site.customer_id is '客户';
comment on column project_site.branch_id is '服务分公司';
comment on column project_site.address is '工地地址';
comment on column project_site.distance_km is '距堆场公里数';
comment on column project_site.site_manager is '现场负责人';
comment on column project_site.site_phone is '现场电话';
comment on column project_site.start_date is '开工日期';
comment on column project_site.finish_date is '完工日期';
comment on column project_site.project_status is '项目状态：1在建 2停工 3完工';
comment on column project_site.del_flag is '删除标志：0正常 1已删除';
insert into project_site
select i, c || pg_temp.one('pa', i, '滨江,临港,科创,望湖,新城,东湖,钱塘,姚江,南站,经开') || pg_temp.one('pb', i, '花园二期,安置房,地铁5号线土建Ⅲ标,商业综合体,产业园厂房,快速路改造,污水处理厂扩建,中学迁建,物流园,人民医院新院区,住宅地块,河道整治') || case when pg_temp.f('pc', i) < 0.2 then pg_temp.one('pd', i, '一标段,二标段,A区,B区') else '' end, 1 + floor(power(pg_temp.f('pe', i), 1.9) * 175)::int, b, c || '市' || pg_temp.one('pf', i, '滨江路,创业大道,文一西路,环城北路,迎宾大道,科技路,望江东路') || pg_temp.z('pg', i, 1, 999) || '号', round((3 + power(pg_temp.f('ph', i), 2) * 120)::numeric, 1), pg_temp.person('pm', i), case when pg_temp.f('pn', i) < 0.85 then pg_temp.mobile('pm', i) end, null, null, 1, case when i in (77, 190) then 1 else 0 end
  from generate_series(1, 280) as i, lateral (select pg_temp.w('pb', i, '1:9,2:5,3:3,4:4')::int as b) as x, lateral (select (array['杭州', '宁波', '嘉兴', '合肥'])[b] as c) as y;

create table operator (
  operator_id integer primary key, operator_name varchar(30) not null,
  branch_id integer not null references base_branch, phone varchar(11),
  employ_type smallint not null check (employ_type in (1, 2)), cert_type varchar(20), cert_no varchar(30),
  cert_expire_date date, month_wage numeric(8,2), shift_wage numeric(8,2), hire_date date, leave_date date
);
comment on table operator is '操作手';
comment on column operator.operator_id is '操作手ID';
comment on column operator.operator_name is '姓名';
comment on column operator.branch_id is '所属分公司';
comment on column operator.phone is '手机';
comment on column operator.employ_type is '用工方式：1正式 2临时外聘';
comment on column operator.cert_type is '证书工种';
comment on column operator.cert_no is '特种作业证号';
comment on column operator.cert_expire_date is '证书有效期';
comment on column operator.month_wage is '月工资（元），外聘为空';
comment on column operator.shift_wage is '台班工资（元），正式为空';
comment on column operator.hire_date is '入职日期';
comment on column operator.leave_date is '离职日期，空为在职';
insert into operator
select i, pg_temp.person('op', i), pg_temp.w('ob', i, '1:9,2:5,3:3,4:4')::int, pg_temp.mobile('op', i), t, c, case when pg_temp.f('oc', i) < 0.93 then 'T33' || lpad(pg_temp.z('oc', i, 1, 99999999)::text, 10, '0') end, date '2026-02-01' + pg_temp.z('od', i, 0, 1400), case t when 1 then pg_temp.z('ow', i, 78, 120) * 100 end, case t when 2 then pg_temp.z('ow', i, 8, 12) * 50 end, h, case when pg_temp.f('ol', i) < 0.16 then least(h + pg_temp.z('om', i, 400, 1500), date '2026-05-31') end
  from generate_series(1, 84) as i, lateral (select pg_temp.w('ot', i, '1:7,2:3')::int as t, pg_temp.w('oy', i, '挖掘机操作:5,起重机司机:4,塔式起重机司机:3,装载机操作:2,压路机操作:1') as c, date '2019-02-01' + pg_temp.z('oh', i, 0, 1780) as h) as x;

-- Each machine goes from site to site; neighbours in time share a contract.
create temporary table t_stint as
with d as (
  select e.equip_id, e.branch_id, m.category, m.guide_month_price as gp, n, e.dispose_date, case m.category when 'TSQ' then pg_temp.z('sd', e.equip_id * 60 + n, 200, 400) when 'GKC' then pg_temp.z('sd', e.equip_id * 60 + n, 15, 130) when 'QCD' then pg_temp.z('sd', e.equip_id * 60 + n, 15, 110) else pg_temp.z('sd', e.equip_id * 60 + n, 30, 190) end as dur, 3 + floor(power(pg_temp.f('sg', e.equip_id * 60 + n), 2.5) * 80)::int as gap, greatest(e.purchase_date + 5, date '2024-01-01') as s0
    from equipment as e join equip_model as m using (model_id) cross join generate_series(1, 30) as n where e.del_flag = 0),
s as (select d.*, s0 + (sum(dur + gap) over (partition by equip_id order by n))::int - dur as st from d),
k as (select s.*, st + dur as en, (pg_temp.f('sn', equip_id * 60 + n) < 0.55 or date_trunc('month', st) is distinct from date_trunc('month', lag(st) over p))::int as nw from s where st <= date '2026-06-27' and (dispose_date is null or st + dur < dispose_date) window p as (partition by branch_id order by st, equip_id)),
g as (select k.*, sum(nw) over (partition by branch_id order by st, equip_id) as g from k)
select dense_rank() over (order by gs, branch_id, g) as cid, row_number() over (order by gs, branch_id, g, equip_id) as item_id, g2.*, case category when 'TSQ' then 1 when 'GKC' then pg_temp.w('sm', item_h, '1:4,2:3')::int when 'QCD' then pg_temp.w('sm', item_h, '1:2,3:6')::int when 'WJJ' then pg_temp.w('sm', item_h, '1:5,3:2,4:3')::int when 'CC' then pg_temp.w('sm', item_h, '1:6,2:2')::int else pg_temp.w('sm', item_h, '1:6,3:3')::int end as bm
  from (select g.*, min(st) over (partition by branch_id, g) as gs, equip_id * 60 + n as item_h from g) as g2;

create table rent_contract (
  contract_id integer primary key, contract_no varchar(30) not null unique,
  customer_id integer not null references customer, project_id integer not null references project_site,
  branch_id integer not null references base_branch, salesman_id integer references sys_user, sign_date date,
  start_date date not null, end_date date not null, deposit_amount numeric(12,2) not null default 0,
  tax_rate numeric(4,2) not null default 13, settle_type smallint not null default 1,
  contract_status smallint not null check (contract_status in (0, 1, 2, 3, 4, 9)), close_date date,
  del_flag smallint not null default 0, create_time timestamp not null, check (end_date >= start_date)
);
comment on table rent_contract is '租赁合同';
comment on column rent_contract.contract_id is '合同ID';
comment on column rent_contract.contract_no is '合同编号';
comment on column rent_contract.customer_id is '客户（承租方）';
comment on column rent_contract.project_id is '项目工地';
comment on column rent_contract.branch_id is '出租分公司';
comment on column rent_contract.salesman_id is '业务员';
comment on column rent_contract.sign_date is '签订日期';
comment on column rent_contract.start_date is '计划起租日期';
comment on column rent_contract.end_date is '计划到期日期';
comment on column rent_contract.deposit_amount is '押金（元）';
comment on column rent_contract.tax_rate is '税率（%）';
comment on column rent_contract.settle_type is '结算方式：1按月结算 2退场一次结清';
comment on column rent_contract.contract_status is '合同状态：0草稿 1审批中 2履行中 3已完结 4提前终止 9已作废';
comment on column rent_contract.close_date is '完结（终止）日期';
comment on column rent_contract.del_flag is '删除标志：0正常 1已删除';
comment on column rent_contract.create_time is '创建时间';
insert into rent_contract
with c as (select cid, branch_id, min(st) as s, max(en) as e, max(en) <= date '2026-06-30' as done, sum(gp) as gp, case when min(en - st) < 35 then 2 else 1 end as sty, 0 as x from t_stint group by 1, 2
  union all select (select max(cid) from t_stint) + i, pg_temp.w('xb', i, '1:9,2:5,3:3,4:4')::int, d, d + pg_temp.z('xe', i, 30, 180), false, 30000, 1, case when i <= 8 then 1 else 2 end from generate_series(1, 26) as i, lateral (select case when i <= 8 then date '2026-07-01' + i * 2 else date '2024-02-01' + pg_temp.z('xs', i, 0, 840) end as d) as q),
p as (select c.*, (select project_id from (select project_id, (row_number() over (order by project_id))::float8 / count(*) over () as r from project_site as q where q.branch_id = c.branch_id and q.del_flag = 0) as q order by abs(r - (0.02 + 0.80 * (s - date '2024-01-01') / 912.0 + 0.18 * pg_temp.f('cj', cid))) limit 1) as pid from c)
select cid, 'ZL' || b.branch_code || to_char(s, 'YYMM') || lpad((row_number() over (partition by p.branch_id, date_trunc('month', s) order by cid))::text, 3, '0'), q.customer_id, pid, p.branch_id, u.salesman_id, case when st = 0 or st = 1 then null else s - lead end, s, greatest(e + pg_temp.z('ce', cid, -15, 20), s + 15), case when k.customer_type = 1 and k.credit_level in ('A', 'B') then 0 else round(gp * 0.4 / 1000) * 1000 end, case when k.customer_type = 4 then 3 else 13 end, sty, st, case when st in (3, 4) then e + 3 end, case when st = 9 and cid % 5 = 0 then 1 else 0 end, least(s - lead, date '2026-06-29') - 1 + interval '9 hours' + pg_temp.z('cu', cid, 0, 500) * interval '1 minute'
  from p join project_site as q on q.project_id = p.pid join customer as k on k.customer_id = q.customer_id join base_branch as b on b.branch_id = p.branch_id
    cross join lateral (select case when x = 1 then pg_temp.w('cw', cid, '0:1,1:2')::int when x = 2 then 9 when not done then 2 when pg_temp.f('cw', cid) < 0.05 then 4 else 3 end as st, pg_temp.z('cl', cid, 2, 9) as lead) as l
    cross join lateral (select user_id as salesman_id from sys_user as u where u.branch_id = p.branch_id and u.post = '业务员' and (u.leave_date is null or u.leave_date > s) order by pg_temp.f('cs' || q.customer_id, u.user_id) limit 1) as u order by cid;
update customer as k set del_flag = 1 where customer_id % 12 = 5 and not exists (select from project_site as p where p.customer_id = k.customer_id);
delete from project_site as p where project_id % 4 > 0 and del_flag = 0 and not exists (select from rent_contract as c where c.project_id = p.project_id);
update project_site as p set start_date = c.s - pg_temp.z('ps', p.project_id, 5, 120), finish_date = case when c.fin and c.e < date '2026-04-15' then c.e + pg_temp.z('pk', p.project_id, 5, 70) end, project_status = case when c.fin and c.e < date '2026-04-15' then 3 when c.fin and pg_temp.f('pl', p.project_id) < 0.25 then 2 else 1 end
  from (select project_id, min(start_date) as s, max(coalesce(close_date, end_date)) as e, not bool_or(contract_status = 2) as fin from rent_contract where contract_status <> 9 group by 1) as c where c.project_id = p.project_id;

create table rent_contract_item (
  item_id integer primary key, contract_id integer not null references rent_contract,
  model_id integer not null references equip_model, equip_id integer references equipment,
  billing_mode smallint not null check (billing_mode in (1, 2, 3, 4)), unit_price numeric(10,2) not null,
  with_operator boolean not null default false, enter_date date, exit_date date,
  freight_fee numeric(10,2) not null default 0,
  item_status smallint not null default 1 check (item_status in (1, 2, 3, 9))
);
comment on table rent_contract_item is '租赁合同设备明细';
comment on column rent_contract_item.item_id is '明细ID';
comment on column rent_contract_item.contract_id is '合同';
comment on column rent_contract_item.model_id is '约定型号';
comment on column rent_contract_item.equip_id is '实际派出设备，未派为空';
comment on column rent_contract_item.billing_mode is '计费方式：1月租 2日租 3台班 4小时';
comment on column rent_contract_item.unit_price is '含税单价（元，按计费方式的单位）';
comment on column rent_contract_item.with_operator is '是否带操作手';
comment on column rent_contract_item.enter_date is '实际进场日期';
comment on column rent_contract_item.exit_date is '实际退场日期，空为在场';
comment on column rent_contract_item.freight_fee is '进出场费（元）';
comment on column rent_contract_item.item_status is '状态：1待进场 2在场 3已退场 9已取消';
insert into rent_contract_item
select item_id, cid, e.model_id, equip_id, bm, round((gp * (0.9 + 0.2 * pg_temp.f('ip', item_h)) / (array[1, 24, 22, 170])[bm])::numeric, case when bm = 1 then -2 when bm in (2, 4) then 0 else -1 end), category in ('LDQ', 'TSQ', 'QCD') or bm in (3, 4), st, case when en <= date '2026-06-30' then en end, case when category = 'QCD' then 0 else pg_temp.z('if', item_h, 4, case when category in ('GKC', 'CC') then 10 else 40 end) * 100 end, case when en <= date '2026-06-30' then 3 else 2 end
  from t_stint join equipment as e using (equip_id)
union all select (select max(item_id) from t_stint) + contract_id - (select max(cid) from t_stint), contract_id, m.model_id, null, 1, m.guide_month_price, false, null, null, 1500, case contract_status when 9 then 9 else 1 end from rent_contract join equip_model as m on m.model_id = 1 + contract_id * 7 % 24 where contract_status in (0, 1, 9) order by 1;
update equipment as e set equip_status = case when e.dispose_date is not null then case when e.source_type = 2 or e.equip_id % 3 > 0 then 5 else 4 end when exists (select from rent_contract_item as i where i.equip_id = e.equip_id and i.item_status = 2) then 2 when pg_temp.f('rp', e.equip_id) < 0.25 then 3 else 1 end,
  hour_meter = round((coalesce(e.dispose_date, date '2026-06-30') - e.purchase_date) * (2.5 + 3 * pg_temp.f('hm', e.equip_id))::numeric, 1);

create table dispatch_order (
  dispatch_id integer primary key, dispatch_no varchar(20) not null unique,
  item_id integer not null references rent_contract_item, equip_id integer not null references equipment,
  dispatch_type smallint not null check (dispatch_type in (1, 2)), dispatch_date date not null, hour_meter numeric(9,1),
  fuel_level smallint, carrier varchar(40), carry_cost numeric(10,2), damage_desc varchar(100),
  dispatcher_id integer references sys_user, receiver varchar(30),
  order_status smallint not null default 2 check (order_status in (1, 2, 9))
);
comment on table dispatch_order is '进出场单';
comment on column dispatch_order.dispatch_id is '单据ID';
comment on column dispatch_order.dispatch_no is '单号';
comment on column dispatch_order.item_id is '合同明细';
comment on column dispatch_order.equip_id is '设备';
comment on column dispatch_order.dispatch_type is '类型：1进场 2退场';
comment on column dispatch_order.dispatch_date is '进出场日期';
comment on column dispatch_order.hour_meter is '交接时小时表读数';
comment on column dispatch_order.fuel_level is '油量（电量）百分比';
comment on column dispatch_order.carrier is '承运车队，自行为空';
comment on column dispatch_order.carry_cost is '运费成本（元）';
comment on column dispatch_order.damage_desc is '外观损坏说明';
comment on column dispatch_order.dispatcher_id is '调度员';
comment on column dispatch_order.receiver is '现场签收人';
comment on column dispatch_order.order_status is '状态：1待签收 2已完成 9已取消';
insert into dispatch_order
select row_number() over (order by d, item_id, t), 'DD' || to_char(d, 'YYMMDD') || lpad((row_number() over (order by d, item_id, t) % 1000)::text, 3, '0'), item_id, equip_id, t, d, round(least(e.hour_meter, e.hour_meter * (d - e.purchase_date) / nullif(coalesce(e.dispose_date, date '2026-06-30') - e.purchase_date, 0)), 1), pg_temp.z('df', h, 3, 20) * 5, case when m.category <> 'QCD' then pg_temp.one('dc', h, '顺达拖车队,老周平板,宏运大件运输,浙通物流') end, case when m.category <> 'QCD' then round(freight_fee / 2 * 0.8, 0) end, case when t = 2 and pg_temp.f('dm', h) < 0.09 then pg_temp.one('dd', h, '驾驶室玻璃破损,覆盖件刮擦,斗齿缺失2个,轮胎划伤,后灯损坏') end,
       case i.branch when 1 then pg_temp.one('du', h, '4,5')::int when 2 then 19 when 3 then 29 else 36 end, case when pg_temp.f('ds', h) < 0.9 then pg_temp.person('ds', h) end, case when x = 1 then 9 when d >= date '2026-06-29' and t = 1 then 1 else 2 end
  from (select item_id, equip_id, freight_fee, t, x, case t when 1 then enter_date - x else exit_date end as d, item_id * 4 + t * 2 + x as h, c.branch_id as branch from rent_contract_item join rent_contract as c using (contract_id), (values (1, 0), (2, 0), (1, 1)) as tt (t, x) where equip_id is not null and (t = 1 or exit_date is not null) and (x = 0 or pg_temp.f('dx', item_id) < 0.025)) as i join equipment as e using (equip_id) join equip_model as m using (model_id) order by 1;

create table work_ticket (
  ticket_id integer primary key, ticket_no varchar(20) not null unique,
  item_id integer not null references rent_contract_item, operator_id integer references operator,
  date_from date not null, date_to date not null, work_days smallint not null, shift_qty numeric(6,1) not null,
  work_hours numeric(7,1) not null, stop_days smallint not null default 0, stop_reason smallint,
  fuel_liters numeric(8,1), sign_by varchar(30), ticket_status smallint not null check (ticket_status in (0, 1, 2, 9)),
  create_time timestamp
);
comment on table work_ticket is '台班签证单（每旬一张）';
comment on column work_ticket.ticket_id is '签证单ID';
comment on column work_ticket.ticket_no is '签证单号';
comment on column work_ticket.item_id is '合同明细';
comment on column work_ticket.operator_id is '操作手';
comment on column work_ticket.date_from is '起始日期';
comment on column work_ticket.date_to is '截止日期';
comment on column work_ticket.work_days is '作业天数';
comment on column work_ticket.shift_qty is '台班数（8小时为1台班）';
comment on column work_ticket.work_hours is '作业小时';
comment on column work_ticket.stop_days is '停工天数';
comment on column work_ticket.stop_reason is '停工原因：1天气 2甲方原因 3设备故障 4节假日';
comment on column work_ticket.fuel_liters is '加油量（升），甲方供油为空';
comment on column work_ticket.sign_by is '甲方签字人';
comment on column work_ticket.ticket_status is '状态：0未签 1已签待审 2已审核 9作废';
comment on column work_ticket.create_time is '录入时间';
insert into work_ticket
with t as (select i.item_id, c.branch_id, m.category, g::date as a, least(g::date + 9, coalesce(i.exit_date, date '2026-06-30')) as b, row_number() over (order by g, i.item_id) as id from rent_contract_item as i join rent_contract as c using (contract_id) join equip_model as m on m.model_id = i.model_id cross join lateral generate_series(i.enter_date::timestamp, coalesce(i.exit_date, date '2026-06-30')::timestamp - interval '1 day', interval '10 days') as g where i.billing_mode in (3, 4) and i.equip_id is not null),
w as (select t.*, least(b - a + 1, case when pg_temp.f('wa', id) < 0.45 then 0 else pg_temp.z('wb', id, 1, 4) end + case when a between date '2024-02-03' and date '2024-02-20' or a between date '2025-01-22' and date '2025-02-08' or a between date '2026-02-10' and date '2026-02-26' then 5 else 0 end) as sd from t),
h as (select w.*, b - a + 1 - sd as wd, round(((b - a + 1 - sd) * (6.5 + 3 * pg_temp.f('wh', id)) * 2)::numeric) / 2 as hrs from w)
select id, 'TB' || lpad(id::text, 6, '0'), item_id, o.operator_id, a, b, wd, round(hrs / 4) / 2, hrs, sd, case when sd >= 5 then 4 when sd > 0 then pg_temp.w('wr', id, '1:6,2:3,3:1')::int end, case when pg_temp.f('wf', item_id) < 0.5 and wd > 0 then round(hrs * (8 + 6 * pg_temp.f('wg', id))::numeric, 0) end, case when st = 0 then null else pg_temp.person('wp', item_id) end, st, b + 1 + time '08:00' + pg_temp.z('wt', id, 0, 600) * interval '1 minute'
  from h cross join lateral (select case when pg_temp.f('ws', id) < 0.01 then 9 when b > date '2026-06-20' then pg_temp.w('wv', id, '0:3,1:4,2:1')::int when pg_temp.f('ws', id) > 0.985 then 1 else 2 end as st) as s
    cross join lateral (select operator_id from operator as o where o.branch_id = h.branch_id and o.hire_date <= h.a and (o.leave_date is null or o.leave_date >= h.b) order by (o.cert_type = case h.category when 'WJJ' then '挖掘机操作' when 'ZZJ' then '装载机操作' when 'YLJ' then '压路机操作' else '起重机司机' end) desc, pg_temp.f('wo' || h.item_id, o.operator_id) limit 1) as o order by id;

create table settlement (
  settle_id integer primary key, settle_no varchar(20) not null unique,
  contract_id integer not null references rent_contract, period_end date not null,
  rent_amount numeric(12,2) not null default 0, freight_amount numeric(12,2) not null default 0,
  deduct_amount numeric(12,2) not null default 0, settle_amount numeric(12,2) not null default 0,
  received_amount numeric(12,2) not null default 0,
  settle_status smallint not null check (settle_status in (0, 1, 2, 9)), confirm_date date, invoice_no varchar(20),
  invoice_date date, creator_id integer references sys_user, create_time timestamp
);
comment on table settlement is '结算单';
comment on column settlement.settle_id is '结算单ID';
comment on column settlement.settle_no is '结算单号';
comment on column settlement.contract_id is '合同';
comment on column settlement.period_end is '结算截止日期';
comment on column settlement.rent_amount is '租金合计（明细之和）';
comment on column settlement.freight_amount is '进出场费';
comment on column settlement.deduct_amount is '扣减（故障停机、让利等）';
comment on column settlement.settle_amount is '结算金额=租金+进出场费-扣减';
comment on column settlement.received_amount is '已收金额';
comment on column settlement.settle_status is '状态：0草稿 1待客户确认 2已确认 9作废';
comment on column settlement.confirm_date is '客户确认日期';
comment on column settlement.invoice_no is '发票号码，未开票为空';
comment on column settlement.invoice_date is '开票日期';
comment on column settlement.creator_id is '制单人';
comment on column settlement.create_time is '制单时间';
create table settlement_item (
  id integer primary key, settle_id integer not null references settlement,
  item_id integer not null references rent_contract_item, date_from date, date_to date, qty numeric(9,3) not null,
  unit_price numeric(10,2) not null, amount numeric(12,2) not null
);
comment on table settlement_item is '结算单明细';
comment on column settlement_item.id is 'ID';
comment on column settlement_item.settle_id is '结算单';
comment on column settlement_item.item_id is '合同明细';
comment on column settlement_item.date_from is '计费起';
comment on column settlement_item.date_to is '计费止';
comment on column settlement_item.qty is '计费数量（月、天、台班或小时，随合同明细的计费方式）';
comment on column settlement_item.unit_price is '单价';
comment on column settlement_item.amount is '金额';
create temporary table t_line as
with l as (
  select i.contract_id, i.item_id, m::date as mon, greatest(enter_date, m::date) as a, least(coalesce(exit_date - 1, date '2026-06-30'), (m + interval '1 month - 1 day')::date) as b, i.unit_price, billing_mode as bm, null::numeric as q from rent_contract_item as i cross join lateral generate_series(date_trunc('month', enter_date), coalesce(exit_date - 1, date '2026-06-30')::timestamp, interval '1 month') as m where i.billing_mode in (1, 2) and i.equip_id is not null
  union all select i.contract_id, i.item_id, date_trunc('month', date_to)::date, min(date_from), max(date_to), i.unit_price, billing_mode, sum(case billing_mode when 3 then shift_qty else work_hours end) from work_ticket as t join rent_contract_item as i using (item_id) where t.ticket_status = 2 group by 1, 2, 3, 6, 7),
q as (select contract_id, item_id, a, b, unit_price, case when c.settle_type = 2 then date_trunc('month', c.close_date)::date else mon end as mon, case bm when 1 then round((b - a + 1)::numeric / extract(day from mon + interval '1 month - 1 day')::numeric, 3) when 2 then b - a + 1 else q end as qty from l join rent_contract as c using (contract_id) where c.settle_type = 1 or c.close_date is not null)
select dense_rank() over (order by mon, contract_id) as sid, q.*, round(qty * unit_price, 2) as amt from q where qty > 0 and mon <= date '2026-06-01';
insert into settlement
with s as (select sid, contract_id, mon, max(b) as pe, sum(amt) as rent, row_number() over (partition by contract_id order by mon) as k from t_line group by 1, 2, 3),
x as (select s.*, c.customer_id, c.branch_id, case when k = 1 then (select sum(freight_fee) from rent_contract_item as i where i.contract_id = s.contract_id) else 0 end as fr, case when pg_temp.f('sd', sid) < 0.1 then round((rent * (0.01 + 0.05 * pg_temp.f('se', sid))::numeric), -1) else 0 end as de, case when mon = date '2026-06-01' then pg_temp.w('ss', sid, '0:4,1:4,2:1')::int when mon = date '2026-05-01' then pg_temp.w('ss', sid, '1:2,2:7')::int when pg_temp.f('ss', sid) < 0.015 then 1 else 2 end as st, (mon + interval '1 month')::date + case when mon = date '2026-06-01' then -1 else pg_temp.z('sc', sid, 0, 6) end as cd from s join rent_contract as c using (contract_id))
select sid, 'JS' || to_char(mon, 'YYYYMM') || lpad((row_number() over (partition by mon order by sid))::text, 4, '0'), contract_id, pe, rent, fr, de, rent + fr - de, 0, st, fd, case when iv then lpad(pg_temp.z('sv', sid, 1, 99999999)::text, 8, '0') end, case when iv then least(fd + pg_temp.z('sw', sid, 1, 20), date '2026-06-30') end, case branch_id when 1 then 3 when 2 then 18 when 3 then 28 else 35 end, cd + time '09:00' + sid % 480 * interval '1 minute'
  from x cross join lateral (select case when st = 2 then least(cd + pg_temp.z('sf', sid, 1, 18), date '2026-06-30') end as fd) as f cross join lateral (select fd < date '2026-06-20' and pg_temp.f('si', sid) < 0.88 as iv) as i order by sid;
insert into settlement_item select row_number() over (order by sid, item_id, a), sid, item_id, a, b, qty, unit_price, amt from t_line order by 1;

insert into settlement
select (select max(settle_id) from settlement) + row_number() over (order by settle_id), settle_no || '-F', contract_id, period_end, rent_amount, freight_amount, 0, rent_amount + freight_amount, 0, 9, null, null, null, creator_id, create_time - interval '47 minutes' from settlement where settle_status = 2 and pg_temp.f('sx', settle_id) < 0.011;
insert into settlement_item select (select max(id) from settlement_item) + row_number() over (order by i.id), f.settle_id, i.item_id, i.date_from, i.date_to, i.qty, i.unit_price, i.amount from settlement as f join settlement as s on f.settle_no = s.settle_no || '-F' join settlement_item as i on i.settle_id = s.settle_id;

create table receipt (
  receipt_id integer primary key, receipt_no varchar(20) not null unique,
  receipt_type smallint not null check (receipt_type in (1, 2, 3)), customer_id integer not null references customer,
  contract_id integer not null references rent_contract, settle_id integer references settlement,
  amount numeric(12,2) not null check (amount <> 0), pay_way smallint not null check (pay_way between 1 and 5),
  receipt_date date not null, bill_due_date date,
  receipt_status smallint not null default 1 check (receipt_status in (1, 9)),
  operator_user_id integer references sys_user, remark varchar(100)
);
comment on table receipt is '收款单';
comment on column receipt.receipt_id is '收款ID';
comment on column receipt.receipt_no is '收款单号';
comment on column receipt.receipt_type is '款项类型：1租金 2押金 3退还押金';
comment on column receipt.customer_id is '客户';
comment on column receipt.contract_id is '合同';
comment on column receipt.settle_id is '核销的结算单，押金为空';
comment on column receipt.amount is '金额（元），退还押金为负数';
comment on column receipt.pay_way is '收款方式：1银行转账 2承兑汇票 3现金 4微信支付宝 5工程款抵账';
comment on column receipt.receipt_date is '收款日期';
comment on column receipt.bill_due_date is '汇票到期日，仅承兑汇票';
comment on column receipt.receipt_status is '状态：1有效 9作废';
comment on column receipt.operator_user_id is '经办财务';
comment on column receipt.remark is '备注';
insert into receipt
with b as (select s.settle_id, s.contract_id, c.customer_id, c.branch_id, k.customer_type as ct, s.settle_amount as amt, s.confirm_date + greatest(0, k.pay_days + case k.credit_level when 'A' then pg_temp.z('ra', s.settle_id, -25, 10) when 'B' then pg_temp.z('ra', s.settle_id, -15, 45) when 'C' then pg_temp.z('ra', s.settle_id, 0, 120) else pg_temp.z('ra', s.settle_id, 30, 300) end) as d, pg_temp.f('rb', s.settle_id) as u from settlement as s join rent_contract as c using (contract_id) join customer as k using (customer_id) where s.settle_status = 2 and s.settle_amount > 0 and not (k.credit_level = 'D' and pg_temp.f('rc', s.settle_id) < 0.4)),
r as (
  select 1 as t, settle_id, contract_id, customer_id, branch_id, ct, case when u > 0.2 then amt when n = 1 then round(amt * 0.6, -3) else amt - round(amt * 0.6, -3) end as a, d + (n - 1) * pg_temp.z('rd', settle_id, 15, 80) as d, 1 as st, settle_id * 2 + n as h from b, generate_series(1, case when u > 0.2 then 1 else 2 end) as n
  union all select 1, settle_id, contract_id, customer_id, branch_id, ct, amt, d - 1, 9, settle_id * 2 + 90000 from b where pg_temp.f('re', settle_id) < 0.01
  union all select 2, null, contract_id, customer_id, branch_id, customer_type, deposit_amount, start_date - pg_temp.z('rf', contract_id, 0, 2), 1, contract_id + 200000 from rent_contract join customer using (customer_id) where contract_status in (2, 3, 4) and deposit_amount > 0
  union all select 3, null, contract_id, customer_id, branch_id, customer_type, -deposit_amount, close_date + pg_temp.z('rg', contract_id, 10, 90), 1, contract_id + 300000 from rent_contract join customer using (customer_id) where contract_status in (3, 4) and deposit_amount > 0 and pg_temp.f('rh', contract_id) < 0.85),
o as (select r.*, row_number() over (order by d, h) as id, case when t > 1 then case when ct = 4 then 4 else 1 end when ct = 4 then pg_temp.w('rw', h, '1:4,3:1,4:5')::int when ct = 1 then pg_temp.w('rw', h, '1:70,2:24,5:3')::int else pg_temp.w('rw', h, '1:84,2:8,4:6')::int end as pw from r where a <> 0 and d <= date '2026-06-30')
select id, 'SK' || to_char(d, 'YYYYMMDD') || lpad((id % 1000)::text, 3, '0'), t, customer_id, contract_id, settle_id, a, pw, d, case when pw = 2 then d + pg_temp.one('ri', h, '90,180,180')::int end, st, case branch_id when 1 then 3 when 2 then 18 when 3 then 28 else 35 end, case when st = 9 then '录入错误，已重新登记' when t = 3 and id % 7 = 0 then '扣除损坏赔偿另计' end
  from o order by id;
update settlement as s set received_amount = r.a from (select settle_id, sum(amount) as a from receipt where receipt_status = 1 and settle_id is not null group by 1) as r where r.settle_id = s.settle_id;

create table maintenance_order (
  order_id integer primary key, order_no varchar(20) not null unique, equip_id integer not null references equipment,
  item_id integer references rent_contract_item, order_type smallint not null check (order_type in (1, 2, 3, 4)),
  report_time timestamp not null, finish_time timestamp, hour_meter numeric(9,1), fault_desc varchar(200),
  duty_party smallint check (duty_party in (1, 2)), repairer_id integer references sys_user,
  parts_cost numeric(10,2) not null default 0, labor_cost numeric(10,2) not null default 0,
  total_cost numeric(10,2) generated always as (parts_cost + labor_cost) stored,
  order_status smallint not null check (order_status in (1, 2, 3, 9))
);
comment on table maintenance_order is '维修保养单';
comment on column maintenance_order.order_id is '工单ID';
comment on column maintenance_order.order_no is '工单号';
comment on column maintenance_order.equip_id is '设备';
comment on column maintenance_order.item_id is '发生时所在的合同明细，在库为空';
comment on column maintenance_order.order_type is '类型：1定期保养 2故障维修 3大修 4年检';
comment on column maintenance_order.report_time is '报修时间';
comment on column maintenance_order.finish_time is '完成时间';
comment on column maintenance_order.hour_meter is '小时表读数';
comment on column maintenance_order.fault_desc is '故障描述';
comment on column maintenance_order.duty_party is '责任方：1我方 2客户，保养为空';
comment on column maintenance_order.repairer_id is '维修工，外修为空';
comment on column maintenance_order.parts_cost is '配件费';
comment on column maintenance_order.labor_cost is '人工（外修）费';
comment on column maintenance_order.total_cost is '费用合计';
comment on column maintenance_order.order_status is '状态：1待派工 2维修中 3已完成 9已取消';
insert into maintenance_order (order_id, order_no, equip_id, item_id, order_type, report_time, finish_time, hour_meter, fault_desc, duty_party, repairer_id, parts_cost, labor_cost, order_status)
with m as (select i, e.*, date '2024-01-03' + floor(i * 909 / 1100.0)::int + time '07:30' + pg_temp.z('mt', i, 0, 620) * interval '1 minute' as t from generate_series(0, 1099) as i cross join lateral (select 1 + floor(power(pg_temp.f('me', i), 1.25) * 165)::int as eid) as x join equipment as e on e.equip_id = x.eid),
n as (select m.*, (select item_id from rent_contract_item as c where c.equip_id = m.equip_id and m.t::date between c.enter_date and coalesce(c.exit_date, date '2026-06-30') limit 1) as item_id, pg_temp.w('my', i, '1:45,2:46,3:3,4:6')::int as ty, row_number() over (order by t) as id, o.category from m join equip_model as o using (model_id) where m.del_flag = 0 and m.t::date between m.purchase_date + 20 and coalesce(m.dispose_date, date '2026-06-30')),
s as (select n.*, case when pg_temp.f('ms', id) < 0.02 then 9 when t > timestamp '2026-06-26' then pg_temp.w('mu', id, '1:1,2:2,3:1')::int else 3 end as st from n)
select id, 'WX' || to_char(t, 'YYMM') || lpad(id::text, 5, '0'), equip_id, item_id, ty, t, case when st = 3 then t + (case ty when 3 then 120 + 300 * pg_temp.f('mf', id) when 4 then 30 else 2 + power(pg_temp.f('mf', id), 3) * 70 end) * interval '1 hour' end, round(hour_meter * (t::date - purchase_date) / nullif(coalesce(dispose_date, date '2026-06-30') - purchase_date, 0), 1), case ty when 2 then case when category = 'GKC' then pg_temp.one('md', id, '无法起升,电瓶亏电,充电器损坏,行走异响') when category = 'TSQ' then pg_temp.one('md', id, '变幅限位失灵,起升钢丝绳断丝,回转制动异响') else pg_temp.one('md', id, '液压油管爆裂,发动机水温高,无法启动,空调不制冷,履带（轮胎）损坏,动臂油缸漏油,报警灯常亮') end when 3 then pg_temp.one('md', id, '发动机大修,主泵更换,结构件焊修') end,
       case when ty in (2, 3) then pg_temp.w('mp', id, '1:86,2:14')::int end, case when ty <> 4 and pg_temp.f('mw', id) < 0.85 then case branch_id when 1 then pg_temp.one('mr', id, '6,7,8')::int when 2 then pg_temp.one('mr', id, '20,21')::int when 3 then 30 else pg_temp.one('mr', id, '37,38')::int end end,
       case when st = 3 then case ty when 1 then case when category = 'GKC' then 120 else 680 end + pg_temp.z('mc', id, 0, 40) * 10 when 2 then round(power(pg_temp.f('mc', id), 2.5)::numeric * 9000, 0) when 3 then 15000 + pg_temp.z('mc', id, 0, 300) * 100 else 0 end else 0 end, case when st = 3 then case ty when 1 then 150 when 2 then pg_temp.z('ml', id, 2, 16) * 50 when 3 then 6000 else 800 end else 0 end, st
  from s order by id;

create table sys_log (
  id bigint primary key, log_type smallint, log_content varchar(200), user_id integer references sys_user,
  ip varchar(40), request_url varchar(100), cost_time integer, create_time timestamp
);
comment on table sys_log is '系统日志';
comment on column sys_log.id is '主键';
comment on column sys_log.log_type is '日志类型：1登录 2操作';
comment on column sys_log.log_content is '日志内容';
comment on column sys_log.user_id is '操作用户';
comment on column sys_log.ip is 'IP';
comment on column sys_log.request_url is '请求路径';
comment on column sys_log.cost_time is '耗时（毫秒）';
comment on column sys_log.create_time is '创建时间';
insert into sys_log
select i, t, case t when 1 then '用户登录' else pg_temp.w('lc', i, '新增结算单:4,审核签证单:5,编辑合同:2,登记收款:3,导出设备台账:1') end, pg_temp.one('lu', i, '1,2,3,4,5,9,10,18,19,23,28,29,32,35,36,39')::int, '10.8.' || pg_temp.z('li', i, 0, 4) || '.' || pg_temp.z('lj', i, 2, 250), case t when 1 then '/sys/login' end, pg_temp.z('lk', i, 5, 900), timestamp '2026-05-01 07:50:00' + (i * 146 + pg_temp.z('lt', i, 0, 130)) * interval '1 minute'
  from generate_series(1, 590) as i, lateral (select pg_temp.w('lx', i, '1:4,2:6')::int as t) as x;

create index idx_contract_customer on rent_contract (customer_id);
create index idx_settlement_contract on settlement (contract_id, period_end);
create index idx_ticket_item on work_ticket (item_id);
drop table t_line, t_stint;
