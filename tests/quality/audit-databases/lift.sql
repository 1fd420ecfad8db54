-- A firm that maintains lifts in two Chinese cities: contracts by site, half-monthly jobs by the technical rules, call-outs with trapped people, parts, statutory inspection, quotations, receivables with reversals.
-- Most codes stand in a dictionary table, a few in comments; the columns of who and when are named in pinyin, as such systems do.
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

create table wb_dict (
  dict_type varchar(30) not null,
  dict_value varchar(10) not null,
  dict_label varchar(40) not null,
  sort integer not null default 0,
  yxbz char(1) not null default '1',
  primary key (dict_type, dict_value)
);
comment on table wb_dict is '数据字典';
comment on column wb_dict.dict_type is '字典类型';
comment on column wb_dict.dict_value is '字典值';
comment on column wb_dict.dict_label is '字典标签';
comment on column wb_dict.sort is '排序';
comment on column wb_dict.yxbz is '有效标志：1有效 0无效';
insert into wb_dict values ('lift_type', '11', '曳引驱动乘客电梯', 1, '1'), ('lift_type', '12', '曳引驱动载货电梯', 2, '1'), ('lift_type', '13', '液压电梯', 3, '1'), ('lift_type', '14', '杂物电梯', 4, '1'), ('lift_type', '31', '自动扶梯', 5, '1'), ('lift_type', '32', '自动人行道', 6, '1'),
  ('lift_status', '1', '在用', 1, '1'), ('lift_status', '2', '停用', 2, '1'), ('lift_status', '3', '改造中', 3, '1'), ('lift_status', '4', '报废', 4, '1'), ('lift_status', '9', '已退保', 5, '1'),
  ('task_type', 'B', '半月保', 1, '1'), ('task_type', 'J', '季度保', 2, '1'), ('task_type', 'H', '半年保', 3, '1'), ('task_type', 'N', '年度保', 4, '1'),
  ('task_status', '0', '待执行', 1, '1'), ('task_status', '1', '执行中', 2, '1'), ('task_status', '2', '待签字', 3, '1'), ('task_status', '3', '已完成', 4, '1'), ('task_status', '4', '已取消', 5, '1'), ('task_status', '5', '超期未做', 6, '1'),
  ('fault_type', '01', '困人', 1, '1'), ('fault_type', '02', '停梯', 2, '1'), ('fault_type', '03', '开关门异常', 3, '1'), ('fault_type', '04', '异响抖动', 4, '1'), ('fault_type', '05', '呼梯按钮失灵', 5, '1'), ('fault_type', '06', '平层不准', 6, '1'), ('fault_type', '99', '其他', 9, '1'),
  ('fault_cause', 'A', '门系统', 1, '1'), ('fault_cause', 'B', '电气控制', 2, '1'), ('fault_cause', 'C', '曳引系统', 3, '1'), ('fault_cause', 'D', '使用不当', 4, '1'), ('fault_cause', 'E', '外部供电', 5, '1'), ('fault_cause', 'F', '误报', 6, '1'),
  ('contract_type', 'Q', '清包', 1, '1'), ('contract_type', 'B', '半包', 2, '1'), ('contract_type', 'D', '大包', 3, '1'), ('contract_status', '10', '草稿', 1, '1'), ('contract_status', '20', '执行中', 2, '1'), ('contract_status', '30', '已到期', 3, '1'), ('contract_status', '40', '提前终止', 4, '1'),
  ('pay_way', '1', '银行转账', 1, '1'), ('pay_way', '2', '支票', 2, '1'), ('pay_way', '3', '承兑汇票', 3, '1'), ('pay_way', '4', '现金', 4, '0');

create table wb_station (
  station_id integer primary key,
  parent_id integer references wb_station,
  station_name varchar(40) not null,
  duty_phone varchar(20),
  addr varchar(100)
);
comment on table wb_station is '服务网点';
comment on column wb_station.parent_id is '上级网点';
comment on column wb_station.station_name is '网点名称';
comment on column wb_station.duty_phone is '24小时值班电话';
comment on column wb_station.addr is '地址';
insert into wb_station values (1, null, '皖升电梯工程有限公司', '0551-6500 0119', '合肥市高新区望江西路900号'), (2, 1, '合肥分公司', '0551-6500 0120', '合肥市高新区望江西路900号'), (3, 1, '芜湖分公司', '0553-380 0120', '芜湖市鸠江区瑞祥路88号'), (21, 2, '蜀山站', '0551-6500 0121', '蜀山区潜山路'), (22, 2, '包河站', '0551-6500 0122', '包河区徽州大道'), (23, 2, '滨湖站', '0551-6500 0123', null), (24, 2, '经开站', '0551-6500 0124', '经开区芙蓉路'), (31, 3, '镜湖站', '0553-380 0121', '镜湖区中山南路'), (32, 3, '弋江站', '0553-380 0122', null);

create table wb_staff (
  staff_id integer primary key,
  staff_no varchar(10) not null unique,
  staff_name varchar(20) not null,
  station_id integer not null references wb_station,
  duty varchar(20) not null,
  cert_no varchar(30),
  cert_expire date,
  id_no varchar(18),
  mobile varchar(11),
  entry_date date not null,
  leave_date date,
  base_salary numeric(10,2),
  master_id integer references wb_staff,
  lrr varchar(20),
  lrsj timestamp
);
comment on table wb_staff is '员工';
comment on column wb_staff.staff_no is '工号';
comment on column wb_staff.staff_name is '姓名';
comment on column wb_staff.station_id is '所属网点';
comment on column wb_staff.duty is '职务';
comment on column wb_staff.cert_no is '特种设备作业人员证编号';
comment on column wb_staff.cert_expire is '作业证有效期至';
comment on column wb_staff.id_no is '身份证号';
comment on column wb_staff.mobile is '手机号';
comment on column wb_staff.entry_date is '入职日期';
comment on column wb_staff.leave_date is '离职日期';
comment on column wb_staff.base_salary is '基本工资(元/月)';
comment on column wb_staff.master_id is '带教师傅';
comment on column wb_staff.lrr is '录入人';
comment on column wb_staff.lrsj is '录入时间';
insert into wb_staff
select i, 'WS' || lpad(i::text, 4, '0'), pg_temp.person('st', i), s, d, case when d in ('维保工', '站长', '急修工') then 'T2' || (34000000 + i * 91733 % 999999) end, case when d in ('维保工', '站长', '急修工') then date '2026-02-01' + pg_temp.z('ce', i, 0, 1300) end, case when pg_temp.f('ci', i) < 0.9 then pg_temp.one('cj', i, '340103,340104,340111,340202,340207,341503') || (1966 + pg_temp.z('cy', i, 0, 36)) || lpad(pg_temp.z('cm', i, 1, 12)::text, 2, '0') || lpad(pg_temp.z('cd', i, 1, 28)::text, 2, '0') || lpad(pg_temp.z('cq', i, 0, 9999)::text, 4, '0') end, pg_temp.mobile('cp', i), e, case when i > 8 and pg_temp.f('lv', i) < 0.2 then least(e + pg_temp.z('lw', i, 100, 1500), date '2026-05-31') end, case d when '站长' then 6800 when '维保工' then 4200 + pg_temp.z('bs', i, 0, 14) * 100 when '急修工' then 5000 + pg_temp.z('bs', i, 0, 8) * 100 else 5200 + pg_temp.z('bs', i, 0, 20) * 100 end, case when d = '维保工' and i > 30 and i % 2 = 0 then 9 + i % 12 end, 'admin', e + time '10:05'
  from generate_series(1, 66) as i, lateral (select case when i <= 6 then (array[21, 22, 23, 24, 31, 32])[i] when i = 7 then 2 when i = 8 then 3 when i % 11 = 0 then 1 else (array[21, 21, 22, 22, 23, 24, 31, 31, 32])[1 + i % 9] end as s, date '2014-03-01' + pg_temp.z('en', i, 0, 1200) + i * 45 as e) as a, lateral (select case when i <= 6 then '站长' when i <= 8 then '分公司经理' when s = 1 then pg_temp.one('du', i, '客服,财务,商务,仓管') when i % 7 = 3 then '急修工' else '维保工' end as d) as b;

create table wb_customer (
  cust_id integer primary key,
  cust_name varchar(80) not null,
  cust_kind varchar(20),
  credit_code varchar(18),
  contact varchar(20),
  tel varchar(20),
  invoice_addr varchar(120),
  bz varchar(200),
  lrsj timestamp
);
comment on table wb_customer is '使用单位（客户）';
comment on column wb_customer.cust_name is '单位名称';
comment on column wb_customer.cust_kind is '单位性质';
comment on column wb_customer.credit_code is '统一社会信用代码';
comment on column wb_customer.contact is '联系人';
comment on column wb_customer.tel is '联系电话';
comment on column wb_customer.invoice_addr is '开票地址';
comment on column wb_customer.bz is '备注';
comment on column wb_customer.lrsj is '录入时间';
insert into wb_customer
select row_number() over (), n, k, '9134' || lpad((abs(hashtext(n)) % 100000000)::text, 8, '0') || 'MA' || upper(substr(md5(n), 1, 4)), case when length(n) % 7 <> 0 then pg_temp.person('cu', hashtext(n)) end, pg_temp.mobile('ct', hashtext(n)), case when length(n) % 3 <> 0 then split_part(n, '市', 1) || '市' || pg_temp.one('ca', hashtext(n), '长江路,黄山路,繁华大道,北京中路,赭山路') || pg_temp.z('cb', hashtext(n), 3, 620) || '号' end, case when k = '医院' then '急修须30分钟内到场' end, timestamp '2019-03-01 09:00' + pg_temp.z('cl', hashtext(n), 0, 2300) * interval '1 day' + pg_temp.z('ck', hashtext(n), 0, 500) * interval '1 minute'
  from (values ('合肥市徽园物业服务有限公司', '物业'), ('合肥市绿城邻里物业管理有限公司', '物业'), ('合肥市滨江物业管理有限公司', '物业'), ('合肥市安居物业服务中心', '物业'), ('合肥市和润物业服务有限公司', '物业'), ('合肥市第三人民医院', '医院'), ('合肥市妇幼保健院', '医院'), ('合肥市图书馆', '事业单位'), ('合肥市政务服务中心', '机关'), ('合肥市百大购物中心', '商场'), ('合肥市银泰广场商业管理有限公司', '商场'), ('合肥市云谷科技园管理有限公司', '园区'), ('合肥市华谊包装有限公司', '工厂'), ('合肥市凯旋酒店', '酒店'), ('合肥市第八中学', '学校'), ('芜湖市镜湖物业服务有限公司', '物业'), ('芜湖市江城物业管理有限公司', '物业'), ('芜湖市中医院', '医院'), ('芜湖市八佰伴商贸有限公司', '商场'), ('芜湖市奇峰汽车零部件有限公司', '工厂'), ('芜湖市赭山酒店', '酒店'), ('芜湖市弋江区行政中心', '机关'), ('芜湖市安师物业服务有限公司', '物业')) as v (n, k);

create table wb_site (
  site_id integer primary key,
  site_name varchar(60) not null,
  cust_id integer not null references wb_customer,
  station_id integer not null references wb_station,
  site_addr varchar(120),
  safety_officer varchar(20),
  safety_tel varchar(11),
  delivered_year integer
);
comment on table wb_site is '项目（楼盘、场所）';
comment on column wb_site.site_name is '项目名称';
comment on column wb_site.cust_id is '使用单位';
comment on column wb_site.station_id is '维保网点';
comment on column wb_site.site_addr is '项目地址';
comment on column wb_site.safety_officer is '电梯安全管理员';
comment on column wb_site.safety_tel is '安全管理员电话';
comment on column wb_site.delivered_year is '交付年份';
insert into wb_site
select row_number() over (order by cust_id, k), case cust_kind when '物业' then (array['翡翠华庭', '金桂苑', '和平花园', '望湖城', '梅园新村', '锦绣天地', '滨河左岸', '香樟雅苑', '湖畔春天', '银杏家园', '紫云府', '书香名邸', '凤凰城', '天鹅湖畔', '东方蓝海', '国贸天悦', '政务嘉园', '龙湖华庭', '江畔阳光', '柏庄丽城', '伟星公馆', '世茂滨江', '中央城', '长江之歌'])[1 + (cust_id * 3 + k) % 24] else regexp_replace(regexp_replace(cust_name, '^(合肥|芜湖)市', ''), '(有限公司|商业管理有限公司|管理有限公司)$', '') || (array['本部', '二期', '东区'])[k] end, cust_id, case when cust_id <= 15 then (array[21, 22, 23, 24])[1 + (cust_id + k) % 4] else (array[31, 32])[1 + (cust_id + k) % 2] end, case when cust_id <= 15 then '合肥市' else '芜湖市' end || pg_temp.one('sa', cust_id * 10 + k, '习友路,宿州路,金寨路,紫云路,花园路,文化路,银湖路,长江中路') || pg_temp.z('sb', cust_id * 10 + k, 2, 399) || '号', case when (cust_id + k) % 9 <> 0 then pg_temp.person('so', cust_id * 10 + k) end, pg_temp.mobile('sp', cust_id * 10 + k), case when (cust_id + k) % 6 <> 0 then 2004 + pg_temp.z('sy', cust_id * 10 + k, 0, 19) end
  from wb_customer, generate_series(1, 3) as k where k <= case cust_kind when '物业' then 3 when '医院' then 2 else 1 end;

create table wb_lift (
  lift_id integer primary key,
  reg_code varchar(20) not null unique,
  site_id integer not null references wb_site,
  inner_no varchar(20) not null,
  lift_type char(2) not null,
  brand varchar(20),
  model varchar(30),
  floors integer,
  rated_load integer,
  rated_speed numeric(4,2),
  made_date date,
  install_date date,
  lift_status char(1) not null,
  next_check_date date,
  has_camera boolean default false,
  scbz char(1) not null default '0',
  lrr varchar(20),
  lrsj timestamp,
  xgsj timestamp
);
comment on table wb_lift is '电梯';
comment on column wb_lift.lift_id is '电梯ID';
comment on column wb_lift.reg_code is '设备注册代码';
comment on column wb_lift.site_id is '所在项目';
comment on column wb_lift.inner_no is '内部编号';
comment on column wb_lift.lift_type is '电梯类型，字典lift_type';
comment on column wb_lift.brand is '品牌';
comment on column wb_lift.model is '型号';
comment on column wb_lift.floors is '层数（扶梯为空）';
comment on column wb_lift.rated_load is '额定载重量(kg)';
comment on column wb_lift.rated_speed is '额定速度(m/s)';
comment on column wb_lift.made_date is '出厂日期';
comment on column wb_lift.install_date is '安装验收日期';
comment on column wb_lift.lift_status is '设备状态，字典lift_status';
comment on column wb_lift.next_check_date is '下次检验日期';
comment on column wb_lift.has_camera is '轿厢是否有监控';
comment on column wb_lift.scbz is '删除标志：0正常 1已删除';
comment on column wb_lift.lrr is '录入人';
comment on column wb_lift.lrsj is '录入时间';
comment on column wb_lift.xgsj is '修改时间';
insert into wb_lift
select i, '3010' || case when cust_id <= 15 then '3401' else '3402' end || lpad((i * 7717 % 99991)::text, 6, '0'), s.site_id, case when k = '物业' then (1 + n / 2) || '栋' || (1 + n % 2) || '单元' || chr(65 + n % 2) || '梯' else (n + 1) || '#梯' end, t, b, case b when '三菱' then 'LEHY-III' when '日立' then 'MCA-1050' when '通力' then 'KONE 3000' when '奥的斯' then 'GeN2' when '迅达' then 'S5500' when '蒂森' then 'TE-E' else upper(substr(md5(b), 1, 2)) || '-' || case when t in ('31', '32') then 'F35' else 'P10' end end, case when t not in ('31', '32') then fl end, case t when '11' then case when k = '医院' then 1600 else pg_temp.one('lo', i, '630,800,1000,1000,1050,1350')::int end when '12' then pg_temp.one('lo', i, '2000,3000,5000')::int when '14' then 200 end, case when t in ('31', '32') then 0.5 when t in ('12', '13', '14') then 0.63 when fl > 24 then 2.5 when fl > 12 then 1.75 else 1.0 end, case when i % 19 <> 0 then ins - pg_temp.z('md', i, 90, 260) end, ins, case when i % 41 = 7 then '4' when i % 37 = 5 then '2' when i % 83 = 11 then '3' when i % 29 = 13 then '9' else '1' end, null, pg_temp.f('cam', i) < 0.55, case when i in (44, 118, 203, 251) then '1' else '0' end, 'WS00' || 10 + i % 9, ins + time '11:00' + interval '40 days', case when i % 4 = 0 then timestamp '2026-01-08 15:00' + i * interval '13 hours' end
  from generate_series(1, 268) as i, lateral (select s.*, cust_kind as k from wb_site as s join wb_customer using (cust_id) where s.site_id = 1 + (i - 1) % (select count(*) from wb_site)) as s, lateral (select (i - 1) / (select count(*)::int from wb_site) as n) as a, lateral (select case when k = '商场' then pg_temp.w('lt', i, '31:55,32:10,11:30,12:5') when k = '工厂' then pg_temp.w('lt', i, '12:70,11:20,13:10') when k in ('酒店', '医院') then pg_temp.w('lt', i, '11:85,14:15') else '11' end as t, pg_temp.w('lb', i, '三菱:20,日立:18,通力:14,奥的斯:14,迅达:12,蒂森:8,快意:7,康力:7') as b, case when k = '物业' then pg_temp.one('lf', site_id, '6,11,18,26,33')::int when k = '工厂' then 4 else pg_temp.one('lf', site_id, '5,8,12,20')::int end as fl, make_date(coalesce(delivered_year, 2012), 1 + i % 12, 1 + i % 27) + case when n > 3 then 400 else 0 end as ins) as c;

create table wb_contract (
  contract_id integer primary key,
  contract_no varchar(20) not null unique,
  cust_id integer not null references wb_customer,
  contract_type char(1) not null,
  sign_date date,
  begin_date date not null,
  end_date date not null,
  total_amount numeric(12,2) not null,
  pay_cycle integer not null,
  contract_status char(2) not null,
  stop_date date,
  stop_reason varchar(100),
  prev_id integer references wb_contract,
  seller_id integer references wb_staff,
  lrr varchar(20),
  lrsj timestamp
);
comment on table wb_contract is '维保合同';
comment on column wb_contract.contract_no is '合同编号';
comment on column wb_contract.cust_id is '客户';
comment on column wb_contract.contract_type is '合同类型，字典contract_type';
comment on column wb_contract.sign_date is '签订日期';
comment on column wb_contract.begin_date is '开始日期';
comment on column wb_contract.end_date is '结束日期';
comment on column wb_contract.total_amount is '合同总额(元)';
comment on column wb_contract.pay_cycle is '付款周期(月)';
comment on column wb_contract.contract_status is '合同状态，字典contract_status';
comment on column wb_contract.stop_date is '终止日期';
comment on column wb_contract.stop_reason is '终止原因';
comment on column wb_contract.prev_id is '续签的原合同';
comment on column wb_contract.seller_id is '商务负责人';
comment on column wb_contract.lrr is '录入人';
comment on column wb_contract.lrsj is '录入时间';

create table wb_contract_lift (
  contract_id integer not null references wb_contract,
  lift_id integer not null references wb_lift,
  year_price numeric(10,2) not null,
  primary key (contract_id, lift_id)
);
comment on table wb_contract_lift is '合同电梯清单';
comment on column wb_contract_lift.year_price is '单台年维保费(元)';
-- One contract for a site and year, from 2023 on; some sites' contracts are stopped, some are signed for two years.
create temp table ct as
select row_number() over (order by b, site_id) as id, site_id, cust_id, ty, b, (b + len * interval '1 year')::date - 1 as e, len, y
  from (select site_id, cust_id, pg_temp.w('c1', site_id, 'Q:50,B:30,D:20') as ty, case when pg_temp.f('c2', site_id) < 0.2 then 2 else 1 end as len, pg_temp.z('c3', site_id, 0, 9) as mon, pg_temp.z('c4', site_id, 0, 3) as y0, case when pg_temp.f('c5', site_id) < 0.08 then 2 else 9 end as ylen from wb_site) as s, generate_series(0, 3) as y, lateral (select (date '2023-01-01' + mon * interval '1 month' + y * interval '1 year')::date as b) as x where y % len = 0 and y >= case when y0 = 3 then 1 else 0 end and y <= ylen and b < '2026-08-01';
insert into wb_contract
select id, 'WB' || extract(year from b) || lpad(id::text, 4, '0'), cust_id, ty, case when st <> '10' then b - pg_temp.z('c6', id, 4, 40) end, b, e, 0, pg_temp.one('c7', site_id, '3,6,6,12')::int, st, case when st = '40' then b + 170 end, case when st = '40' then pg_temp.one('c8', id, '物业更换,甲方资金问题,改由厂家维保') end, (select p.id from ct as p where p.site_id = c.site_id and p.b < c.b order by p.b desc limit 1), (select staff_id from wb_staff where duty in ('商务', '站长', '分公司经理') and entry_date < b order by abs(hashtext(staff_id || 'k' || c.site_id)) limit 1), 'WS0022', b - 3 + time '16:20'
  from ct as c, lateral (select case when b > '2026-06-30' then '10' when id % 11 = 4 and e > '2025-06-30' and b < '2026-01-01' then '40' when e < '2026-06-30' then '30' else '20' end as st) as x;
insert into wb_contract_lift
select id, lift_id, round(case lift_type when '31' then 3200 when '32' then 3600 when '12' then 3400 when '14' then 1500 else 2400 + coalesce(floors, 0) * 45 end * case ty when 'Q' then 1 when 'B' then 1.35 else 1.9 end * (1 + 0.02 * y), -1) from ct join wb_lift using (site_id) where install_date < b and not (lift_status = '4' and y >= 2);
update wb_contract as c set total_amount = t from (select contract_id, sum(year_price) * max(len) as t from wb_contract_lift join ct on id = contract_id group by 1) as x where x.contract_id = c.contract_id;

-- A site without a running contract is no longer looked after.
update wb_lift as l set lift_status = '9' where lift_status = '1' and not exists (select from wb_contract_lift as x join wb_contract using (contract_id) where x.lift_id = l.lift_id and contract_status = '20');

create table wb_check_item (
  item_code varchar(6) primary key,
  item_name varchar(60) not null,
  part_area varchar(10) not null,
  min_task_type char(1) not null,
  std_require varchar(120)
);
comment on table wb_check_item is '维保检查项目（TSG T5002）';
comment on column wb_check_item.item_name is '项目名称';
comment on column wb_check_item.part_area is '部位';
comment on column wb_check_item.min_task_type is '最低保养类别，字典task_type';
comment on column wb_check_item.std_require is '基本要求';
insert into wb_check_item values ('B01', '机房环境', '机房', 'B', '清洁，门窗完好，照明正常'), ('B02', '手动紧急操作装置', '机房', 'B', '齐全，在指定位置'), ('B05', '制动器间隙', '机房', 'B', '打开时制动衬与制动轮不应发生摩擦'), ('B09', '轿顶检修开关', '轿顶', 'B', '工作正常'), ('B12', '轿厢照明风扇', '轿厢', 'B', '工作正常'), ('B15', '轿内报警对讲', '轿厢', 'B', '工作正常'), ('B18', '轿门防撞击保护装置', '轿厢', 'B', '功能有效'), ('B22', '层门地坎', '层站', 'B', '清洁'), ('B25', '层门门锁啮合长度', '层站', 'B', '不小于7mm'), ('B29', '底坑环境', '底坑', 'B', '清洁，无渗水积水'), ('J01', '减速机润滑油', '机房', 'J', '油量适宜，无渗漏'), ('J03', '曳引轮槽', '机房', 'J', '清洁，钢丝绳无严重油腻'), ('J07', '层门传动钢丝绳', '层站', 'J', '按制造单位要求清洁调整'), ('H02', '导靴磨损', '轿顶', 'H', '不超过制造单位要求'), ('H05', '钢丝绳磨损伸长', '井道', 'H', '不超过制造单位要求'), ('N01', '限速器安全钳联动', '井道', 'N', '工作正常'), ('N04', '制动器制动能力', '机房', 'N', '符合制造单位要求');

create table wb_task (
  task_id integer primary key,
  task_no varchar(20) not null unique,
  lift_id integer not null references wb_lift,
  task_type char(1) not null,
  plan_date date not null,
  main_staff_id integer references wb_staff,
  help_staff_id integer references wb_staff,
  sign_in_time timestamp,
  sign_out_time timestamp,
  task_status char(1) not null,
  client_sign varchar(20),
  client_sign_time timestamp,
  bz varchar(200),
  lrsj timestamp not null
);
comment on table wb_task is '保养工单';
comment on column wb_task.task_no is '工单号';
comment on column wb_task.lift_id is '电梯';
comment on column wb_task.task_type is '保养类别，字典task_type';
comment on column wb_task.plan_date is '计划日期';
comment on column wb_task.main_staff_id is '主保人员';
comment on column wb_task.help_staff_id is '协保人员';
comment on column wb_task.sign_in_time is '扫码签到时间';
comment on column wb_task.sign_out_time is '签退时间';
comment on column wb_task.task_status is '工单状态，字典task_status';
comment on column wb_task.client_sign is '使用单位签字人';
comment on column wb_task.client_sign_time is '签字时间';
comment on column wb_task.bz is '备注';
comment on column wb_task.lrsj is '生成时间';
create temp table crew as select station_id, staff_id, leave_date, entry_date, duty from wb_staff where duty in ('维保工', '急修工');
insert into wb_task
select row_number() over (order by pd, l.lift_id), 'BY' || to_char(pd, 'YYMM') || lpad((row_number() over (order by pd, l.lift_id))::text, 5, '0'), l.lift_id, case when (l.lift_id + h) % 24 = 0 then 'N' when (l.lift_id + h) % 12 = 0 then 'H' when (l.lift_id + h) % 6 = 0 then 'J' else 'B' end, pd, m.staff_id, case when st in ('4', '5') then null else k.staff_id end, case when st in ('1', '2', '3') then a end, case when st in ('2', '3') then a + pg_temp.z('t4', key, 25, 95) * interval '1 minute' end, st, case when st = '3' then coalesce(safety_officer, '物业前台') end, case when st = '3' then a + pg_temp.z('t5', key, 96, 210) * interval '1 minute' end, case st when '4' then pg_temp.one('t6', key, '电梯停用,客户要求改期,停电') when '5' then '人员不足' end, date_trunc('month', pd) - interval '2 days' + interval '20 hours'
  from wb_lift as l join wb_site as s using (site_id), generate_series(0, 7) as h, lateral (select l.lift_id * 10 + h as key) as k0, lateral (select (date '2026-03-01' + (h / 2) * interval '1 month')::date + (h % 2) * 15 + pg_temp.z('t1', l.lift_id, 0, 14) as pd) as p, lateral (select case when pd > '2026-06-29' then '0' when pd = '2026-06-29' then '1' when pd > '2026-06-24' and key % 3 = 0 then '2' else pg_temp.w('t2', key, '3:945,4:30,5:25') end as st, pd + case when pd > '2026-06-27' then 0 else pg_temp.w('t7', key, '-1:8,0:70,1:15,2:7')::int end + time '08:05' + pg_temp.z('t3', key, 0, 540) * interval '1 minute' as a) as q,
  lateral (select staff_id from crew where crew.station_id = s.station_id and duty = '维保工' and entry_date < pd and coalesce(leave_date, 'infinity') > pd order by hashtext(staff_id || 'm' || s.site_id) limit 1) as m, lateral (select staff_id from crew where crew.station_id = s.station_id and staff_id <> m.staff_id and entry_date < pd and coalesce(leave_date, 'infinity') > pd order by hashtext(staff_id || 'h' || key) limit 1) as k
  where lift_status not in ('4', '9') and scbz = '0' and not (lift_status in ('2', '3') and h > 4);

create table wb_task_problem (
  problem_id integer primary key,
  task_id integer not null references wb_task,
  item_code varchar(6) not null references wb_check_item,
  severity smallint not null,
  description varchar(200),
  handle_way smallint,
  close_time timestamp
);
comment on table wb_task_problem is '保养发现问题明细';
comment on column wb_task_problem.task_id is '保养工单';
comment on column wb_task_problem.item_code is '检查项目';
comment on column wb_task_problem.severity is '严重程度：1一般 2较重 3严重';
comment on column wb_task_problem.description is '问题描述';
comment on column wb_task_problem.handle_way is '处理方式：1现场调整 2更换配件 3报价维修 4通知使用单位';
comment on column wb_task_problem.close_time is '关闭时间，未关闭为空';
insert into wb_task_problem
select row_number() over (order by task_id, n), task_id, c, case when w = 1 then 1 else pg_temp.w('p1', key, '1:50,2:38,3:12')::int end, pg_temp.one('p2', key, case when c in ('B01', 'B22') then '积尘严重,杂物未清' when c = 'B29' then '有积水,积尘严重' when c in ('B05', 'B25', 'N04') then '间隙偏大,调整不到位' when c = 'B12' then '照明不亮,风扇异响' when c in ('B02', 'B09', 'B15', 'B18', 'N01') then '功能失效,接触不良' when c = 'J01' then '渗油,油位偏低' else '磨损超标,松动' end), w, case when w = 1 then sign_out_time when pg_temp.f('p3', key) < 0.75 and sign_out_time < '2026-06-10' then sign_out_time + pg_temp.z('p4', key, 1, 18) * interval '1 day' end
  from wb_task, generate_series(1, 2) as n, lateral (select task_id * 10 + n as key) as k, lateral (select (array(select item_code from wb_check_item where min_task_type = 'B' or min_task_type = task_type order by 1))[1 + pg_temp.z('p5', key, 0, 9)] as c, pg_temp.w('p6', key, '1:48,2:22,3:12,4:18')::int as w) as x where task_status in ('2', '3') and pg_temp.f('p7', key) < 0.2 / n;

create table wb_rescue (
  rescue_id integer primary key,
  rescue_no varchar(20) not null unique,
  lift_id integer not null references wb_lift,
  call_source smallint not null,
  caller varchar(20),
  caller_tel varchar(20),
  fault_type char(2) not null,
  trapped_num integer,
  call_time timestamp not null,
  dispatch_time timestamp,
  arrive_time timestamp,
  finish_time timestamp,
  staff_id integer references wb_staff,
  fault_cause char(1),
  rescue_status smallint not null,
  bz varchar(200)
);
comment on table wb_rescue is '急修单';
comment on column wb_rescue.rescue_no is '急修单号';
comment on column wb_rescue.lift_id is '电梯';
comment on column wb_rescue.call_source is '报修来源：1值班电话 2 96333平台 3微信报修 4巡检发现';
comment on column wb_rescue.caller is '报修人';
comment on column wb_rescue.caller_tel is '报修电话';
comment on column wb_rescue.fault_type is '故障类型，字典fault_type';
comment on column wb_rescue.trapped_num is '被困人数，仅困人故障';
comment on column wb_rescue.call_time is '报修时间';
comment on column wb_rescue.dispatch_time is '派单时间';
comment on column wb_rescue.arrive_time is '到场时间';
comment on column wb_rescue.finish_time is '修复时间';
comment on column wb_rescue.staff_id is '处理人';
comment on column wb_rescue.fault_cause is '故障原因，字典fault_cause';
comment on column wb_rescue.rescue_status is '状态：0待派单 1处理中 2已修复 3已取消';
comment on column wb_rescue.bz is '备注';
insert into wb_rescue
select row_number() over (order by ca), 'JX' || to_char(ca, 'YYMMDD') || lpad((row_number() over (order by ca))::text, 4, '0'), l.lift_id, case when ft = '01' then pg_temp.w('r1', i, '1:50,2:50')::int else pg_temp.w('r1', i, '1:55,3:30,4:15')::int end, case when i % 5 <> 1 then pg_temp.person('r2', i) end, case when i % 8 <> 3 then pg_temp.mobile('r3', i) end, ft, case when ft = '01' then pg_temp.w('r4', i, '1:50,2:25,3:14,4:8,6:3')::int end, ca, case when st > 0 then ca + pg_temp.z('r5', i, 1, 9) * interval '1 minute' end, case when st in (1, 2) then ca + ar * interval '1 minute' end, case when st = 2 then ca + (ar + pg_temp.z('r6', i, 8, 60) + case when pg_temp.f('r7', i) < 0.12 then 1300 else 0 end) * interval '1 minute' end, case when st > 0 then m.staff_id end, case when st = 2 then pg_temp.w('r8', i, 'A:42,B:24,C:8,D:14,E:7,F:5') end, st, case when st = 3 then '用户自行恢复' end
  from generate_series(1, 640) as i, lateral (select 1 + floor(power(pg_temp.f('r9', i), 1.5) * 268)::int as lid, date_trunc('minute', timestamp '2025-07-01' + pg_temp.f('ra', i) * interval '364 days 18 hours') as ca, pg_temp.w('rb', i, '01:16,02:26,03:22,04:14,05:10,06:7,99:5') as ft) as a join wb_lift as l on l.lift_id = lid join wb_site as s using (site_id), lateral (select case when ft = '01' then pg_temp.z('rc', i, 9, 34) else pg_temp.z('rc', i, 14, 110) end as ar, case when ca > '2026-06-30 16:00' then 0 when ca > '2026-06-30 08:00' then 1 else pg_temp.w('rd', i, '2:96,3:4')::int end as st) as q,
  lateral (select staff_id from crew where crew.station_id = s.station_id and entry_date < ca and coalesce(leave_date, 'infinity') > ca order by (duty = '急修工') desc, hashtext(staff_id || 'r' || i) limit 1) as m where lift_status <> '4' and (lift_status <> '9' or ca < '2025-12-01') and install_date < ca;

create table wb_part (
  part_id integer primary key,
  part_code varchar(20) not null unique,
  part_name varchar(40) not null,
  spec varchar(40),
  unit varchar(6) not null,
  buy_price numeric(10,2),
  sale_price numeric(10,2) not null,
  warranty_months integer,
  safe_qty numeric(10,2),
  stop_flag char(1) not null default '0'
);
comment on table wb_part is '配件';
comment on column wb_part.part_code is '配件编码';
comment on column wb_part.part_name is '配件名称';
comment on column wb_part.spec is '规格型号';
comment on column wb_part.unit is '计量单位';
comment on column wb_part.buy_price is '采购价(元)';
comment on column wb_part.sale_price is '销售价(元)';
comment on column wb_part.warranty_months is '质保期(月)';
comment on column wb_part.safe_qty is '安全库存';
comment on column wb_part.stop_flag is '停用标志：0启用 1停用';
insert into wb_part
select row_number() over (), 'PJ' || lpad((row_number() over () * 13)::text, 5, '0'), n, sp, u, round(p * 0.62, 1), p, case when p > 80 then 12 when p > 30 then 6 end, q, case when n like '继电器%' and sp = '24V' then '1' else '0' end
  from (values ('门机变频器', 'VVVF-0.4kW', '台', 1680.00, 3), ('门机皮带', 'STD-8M', '条', 65.00, 20), ('轿门挂轮', 'φ48', '个', 28.00, 60), ('层门门锁', '161型', '把', 145.00, 20), ('层门滑块', '通用', '个', 6.50, 200), ('光幕', '154束', '套', 520.00, 8), ('呼梯按钮', '不锈钢圆形', '个', 42.00, 80), ('显示板', '点阵', '块', 260.00, 10), ('主控板', 'AS380', '块', 2450.00, 2), ('平层感应器', 'YG-25', '个', 78.00, 20), ('接触器', 'LC1-D32', '只', 165.00, 15), ('继电器', 'MY4NJ', '只', 22.00, 40), ('继电器', '24V', '只', 18.00, 0), ('导靴靴衬', '16mm', '副', 55.00, 40), ('曳引钢丝绳', '8×19S-13', '米', 21.00, 600), ('制动器衬', '通用', '副', 320.00, 6), ('润滑油', '46#', '升', 32.00, 120), ('应急电源', 'DC12V', '台', 210.00, 12), ('对讲机', '五方', '台', 185.00, 10), ('扶梯梳齿板', '203mm', '块', 90.00, 30), ('扶梯扶手带', '黑色', '米', 240.00, 40), ('轿厢LED灯', '12W', '只', 35.00, 100)) as v (n, sp, u, p, q);

create table wb_part_use (
  use_id integer primary key,
  rescue_id integer references wb_rescue,
  problem_id integer references wb_task_problem,
  part_id integer not null references wb_part,
  qty numeric(10,2) not null,
  price numeric(10,2) not null,
  charge_flag char(1) not null,
  back_qty numeric(10,2) default 0,
  use_time timestamp not null
);
comment on table wb_part_use is '配件领用明细';
comment on column wb_part_use.rescue_id is '急修单，与保养问题二选一';
comment on column wb_part_use.problem_id is '保养问题';
comment on column wb_part_use.part_id is '配件';
comment on column wb_part_use.qty is '领用数量';
comment on column wb_part_use.price is '单价(元)';
comment on column wb_part_use.charge_flag is '是否向客户收费：Y收费 N免费';
comment on column wb_part_use.back_qty is '退库数量';
comment on column wb_part_use.use_time is '领用时间';
insert into wb_part_use
select row_number() over (order by t, key), rid, pid, part_id, q, sale_price, case when pg_temp.f('u3', key) < 0.45 then 'Y' else 'N' end, case when q > 1 and pg_temp.f('u4', key) < 0.06 then 1 else 0 end, t
  from (select rescue_id as rid, null::int as pid, finish_time - interval '6 minutes' as t, rescue_id * 7 as key from wb_rescue where rescue_status = 2 and fault_cause in ('A', 'B', 'C') and pg_temp.f('u0', rescue_id) < 0.6 union all select null, problem_id, coalesce(close_time, sign_out_time + interval '20 hours'), 100000 + problem_id * 7 from wb_task_problem join wb_task using (task_id) where handle_way = 2) as x, lateral (select 1 + floor(power(pg_temp.f('u1', key), 1.2) * 22)::int as p) as a join wb_part on part_id = p, lateral (select case when unit = '米' then pg_temp.z('u2', key, 8, 60) when unit = '升' then pg_temp.z('u2', key, 1, 8) / 2.0 when unit in ('个', '只', '副') then pg_temp.w('u2', key, '1:50,2:30,4:20')::int else 1 end as q) as b where stop_flag = '0' and t < '2026-06-30 20:00';

create table wb_stock_month (
  month_end date not null,
  part_id integer not null references wb_part,
  station_id integer not null references wb_station,
  qty numeric(10,2) not null,
  amount numeric(12,2) not null,
  primary key (month_end, part_id, station_id)
);
comment on table wb_stock_month is '配件月末库存';
comment on column wb_stock_month.month_end is '月末日期';
comment on column wb_stock_month.qty is '结存数量';
comment on column wb_stock_month.amount is '结存金额(元)';
insert into wb_stock_month
select m, part_id, station_id, q, q * buy_price from (select (date '2026-01-01' + k * interval '1 month')::date - 1 as m from generate_series(1, 6) as k) as m, wb_part, wb_station, lateral (select floor(coalesce(safe_qty, 0) * (0.15 + pg_temp.f('k1', part_id * 100 + station_id + extract(month from m)::int * 7000))) as q) as x where station_id in (2, 3) and stop_flag = '0';

create table wb_annual_check (
  check_id integer primary key,
  lift_id integer not null references wb_lift,
  check_org varchar(40) not null,
  check_kind char(1) not null,
  apply_date date,
  check_date date,
  result varchar(10),
  recheck_of integer references wb_annual_check,
  fee numeric(8,2),
  report_no varchar(30)
);
comment on table wb_annual_check is '定期检验';
comment on column wb_annual_check.check_org is '检验机构';
comment on column wb_annual_check.check_kind is '类别：1定期检验 2自行检测';
comment on column wb_annual_check.apply_date is '报检日期';
comment on column wb_annual_check.check_date is '检验日期';
comment on column wb_annual_check.result is '检验结论，未检为空';
comment on column wb_annual_check.recheck_of is '复检对应的原检验';
comment on column wb_annual_check.fee is '检验费(元)';
comment on column wb_annual_check.report_no is '报告编号';
insert into wb_annual_check
select row_number() over (order by ad, lift_id), lift_id, case when site_id <= (select max(site_id) from wb_site where station_id < 30) then '安徽省特种设备检测院' else '芜湖市特种设备监督检验所' end, case when y = 2025 and lift_id % 3 = 0 then '2' else '1' end, ad, cd, case when cd is not null then pg_temp.w('n1', lift_id * 10 + y, '合格:91,不合格:9') end, null, case when lift_type in ('31', '32') then 480 else 320 + coalesce(floors, 0) * 10 end, case when cd is not null then 'DT' || y || lpad((lift_id * 37 % 9999)::text, 4, '0') end
  from wb_lift, generate_series(2024, 2026) as y, lateral (select make_date(y, 1 + lift_id % 12, 1 + lift_id % 26) - 22 as ad) as a, lateral (select case when ad + pg_temp.z('n2', lift_id * 10 + y, 8, 36) <= '2026-06-30' then ad + pg_temp.z('n2', lift_id * 10 + y, 8, 36) end as cd) as b where lift_status <> '4' and scbz = '0' and ad between install_date + 200 and '2026-06-30' and not (y = 2026 and lift_id % 31 = 3);
insert into wb_annual_check select 1000 + row_number() over (order by check_id), lift_id, check_org, check_kind, check_date + 12, check_date + 20, '合格', check_id, 150, report_no || 'F' from wb_annual_check where result = '不合格' and check_date < '2026-06-01';
update wb_lift as l set next_check_date = x.d from (select lift_id, max(check_date) filter (where result = '合格') + 365 as d from wb_annual_check group by 1) as x where x.lift_id = l.lift_id;

create table wb_quote (
  quote_id integer primary key,
  quote_no varchar(20) not null unique,
  lift_id integer not null references wb_lift,
  quote_date date not null,
  quote_amount numeric(12,2) not null default 0,
  quote_status smallint not null,
  deal_date date,
  lose_reason varchar(60),
  seller_id integer references wb_staff
);
comment on table wb_quote is '大修改造报价单';
comment on column wb_quote.quote_no is '报价单号';
comment on column wb_quote.quote_date is '报价日期';
comment on column wb_quote.quote_amount is '报价金额(元)';
comment on column wb_quote.quote_status is '状态：0编制中 1已报价 2已成交 3未成交 4作废';
comment on column wb_quote.deal_date is '成交日期';
comment on column wb_quote.lose_reason is '未成交原因';
comment on column wb_quote.seller_id is '报价人';
create table wb_quote_line (
  quote_id integer not null references wb_quote,
  line_no integer not null,
  part_id integer references wb_part,
  line_name varchar(60) not null,
  qty numeric(10,2) not null,
  price numeric(10,2) not null,
  amount numeric(12,2) not null,
  primary key (quote_id, line_no)
);
comment on table wb_quote_line is '报价单明细';
comment on column wb_quote_line.line_no is '行号';
comment on column wb_quote_line.part_id is '配件，人工费等为空';
comment on column wb_quote_line.line_name is '项目名称';
comment on column wb_quote_line.qty is '数量';
comment on column wb_quote_line.price is '单价(元)';
comment on column wb_quote_line.amount is '金额(元)';
insert into wb_quote
select row_number() over (order by d), 'BJ' || to_char(d, 'YYMM') || lpad((row_number() over (order by d))::text, 4, '0'), l.lift_id, d, 0, s, case when s = 2 then least(d + pg_temp.z('e1', i, 3, 28), date '2026-06-29') end, case when s = 3 then pg_temp.w('e2', i, '价格偏高:40,维修资金未批:35,选择其他单位:25') end, (select staff_id from wb_staff where duty in ('商务', '站长') and entry_date < d order by hashtext(staff_id || 'q' || i) limit 1)
  from generate_series(1, 170) as i join wb_lift as l on l.lift_id = 1 + (i * 61) % 268, lateral (select date '2025-01-06' + pg_temp.z('e3', i, 0, 538) as d) as a, lateral (select case when d > '2026-06-25' then 0 when d > '2026-05-30' then pg_temp.w('e4', i, '1:70,2:30')::int else pg_temp.w('e4', i, '2:56,3:33,4:6,1:5')::int end as s) as b where install_date < d and scbz = '0';
insert into wb_quote_line
select quote_id, n, case when n > 1 then part_id end, case when n = 1 then '人工及调试费' else part_name || ' ' || spec end, q, p, q * p from wb_quote, generate_series(1, 6) as n, lateral (select pg_temp.z('e5', quote_id * 10 + n, 1, 22) as pp) as a join wb_part on part_id = pp, lateral (select case when n = 1 then 1 when unit = '米' then pg_temp.z('e6', quote_id * 10 + n, 20, 140) else pg_temp.z('e6', quote_id * 10 + n, 1, 4) end as q, case when n = 1 then pg_temp.z('e7', quote_id, 3, 24) * 100 else sale_price end as p) as b where n <= 2 + pg_temp.z('e8', quote_id, 0, 4);
update wb_quote as q set quote_amount = t from (select quote_id, sum(amount) as t from wb_quote_line group by 1) as x where x.quote_id = q.quote_id;

create table wb_bill (
  bill_id integer primary key,
  bill_no varchar(20) not null unique,
  contract_id integer references wb_contract,
  quote_id integer references wb_quote,
  period_begin date,
  period_end date,
  bill_amount numeric(12,2) not null,
  due_date date not null,
  invoice_no varchar(20),
  bill_status smallint not null default 0,
  lrsj timestamp
);
comment on table wb_bill is '应收账单';
comment on column wb_bill.bill_no is '账单号';
comment on column wb_bill.contract_id is '维保合同，与报价单二选一';
comment on column wb_bill.quote_id is '大修报价单';
comment on column wb_bill.period_begin is '账期开始';
comment on column wb_bill.period_end is '账期结束';
comment on column wb_bill.bill_amount is '应收金额(元)';
comment on column wb_bill.due_date is '应收日期';
comment on column wb_bill.invoice_no is '发票号码';
comment on column wb_bill.bill_status is '状态：0未收 1部分收款 2已收清 3作废';
insert into wb_bill
select row_number() over (order by due, coalesce(cid, 0), coalesce(qid, 0)), 'YS' || to_char(due, 'YYMM') || lpad((row_number() over (order by due, coalesce(cid, 0), coalesce(qid, 0)))::text, 4, '0'), cid, qid, pb, pe, amt, due, case when due < '2026-06-15' then '2534' || lpad((abs(hashtext('iv' || coalesce(cid, 0) || due || coalesce(qid, 0))) % 99999999)::text, 8, '0') end, case when stopped then 3 else 0 end, least(due - 15, date '2026-06-29') + time '09:40'
  from (select contract_id as cid, null::int as qid, pb, (pb + pay_cycle * interval '1 month')::date - 1 as pe, round(total_amount * pay_cycle / (extract(year from age(end_date + 1, begin_date)) * 12)::int, 2) as amt, (pb + interval '30 days')::date as due, coalesce(stop_date < pb, false) as stopped from wb_contract, lateral (select g::date as pb from generate_series(begin_date::timestamp, end_date::timestamp, pay_cycle * interval '1 month') as g) as g where contract_status <> '10' and total_amount > 0 and pb between '2024-01-01' and '2026-06-01' union all select null, quote_id, null, null, quote_amount, deal_date + 20, false from wb_quote where quote_status = 2) as x;

create table wb_receipt (
  receipt_id integer primary key,
  bill_id integer not null references wb_bill,
  receipt_amount numeric(12,2) not null,
  pay_way char(1) not null,
  receipt_date date not null,
  red_of_id integer references wb_receipt,
  bank_serial varchar(30),
  lrr varchar(20),
  lrsj timestamp
);
comment on table wb_receipt is '收款记录';
comment on column wb_receipt.bill_id is '账单';
comment on column wb_receipt.receipt_amount is '收款金额(元)，红冲为负';
comment on column wb_receipt.pay_way is '收款方式，字典pay_way';
comment on column wb_receipt.receipt_date is '收款日期';
comment on column wb_receipt.red_of_id is '红冲的原收款';
comment on column wb_receipt.bank_serial is '银行流水号';
comment on column wb_receipt.lrr is '录入人';
comment on column wb_receipt.lrsj is '录入时间';
insert into wb_receipt
select row_number() over (order by d, bill_id, n), bill_id, case when two then case n when 1 then round(bill_amount * 0.6, 0) else bill_amount - round(bill_amount * 0.6, 0) end else bill_amount end, w, d, null, case when w = '1' then 'HF' || to_char(d, 'YYYYMMDD') || lpad((bill_id * 173 % 99999)::text, 5, '0') end, 'WS0055', d + 1 + time '10:30'
  from wb_bill, generate_series(1, 2) as n, lateral (select pg_temp.f('g1', bill_id) < 0.14 as two, pg_temp.w('g2', bill_id, '1:78,2:10,3:12') as w, due_date + floor(power(pg_temp.f('g3', bill_id), 3) * 160)::int - 10 + (n - 1) * 41 as d) as x where bill_status <> 3 and (n = 1 or two and pg_temp.f('g5', bill_id) < 0.8) and d <= '2026-06-29' and pg_temp.f('g4', bill_id) < 0.96;
insert into wb_receipt select 5000 + row_number() over (order by receipt_id), bill_id, -receipt_amount, pay_way, receipt_date + 9, receipt_id, null, 'WS0055', receipt_date + 9 + time '16:05' from wb_receipt where receipt_id % 67 = 20 and receipt_date < '2026-06-15';
update wb_bill as b set bill_status = case when t >= bill_amount then 2 when t > 0 then 1 else 0 end from (select bill_id, sum(receipt_amount) as t from wb_receipt group by 1) as x where x.bill_id = b.bill_id;

create table wb_lift_log (
  log_id integer primary key,
  lift_id integer not null references wb_lift,
  old_status char(1),
  new_status char(1) not null,
  change_reason varchar(100),
  change_time timestamp not null,
  changed_by integer
);
comment on table wb_lift_log is '电梯状态变更记录';
comment on column wb_lift_log.old_status is '原状态，字典lift_status';
comment on column wb_lift_log.new_status is '新状态，字典lift_status';
comment on column wb_lift_log.change_reason is '变更原因';
comment on column wb_lift_log.change_time is '变更时间';
comment on column wb_lift_log.changed_by is '操作人';
insert into wb_lift_log
select row_number() over (order by t, lift_id), lift_id, o, n, r, t, 1 + lift_id % 6 from (select lift_id, null as o, '1' as n, '新增电梯' as r, lrsj as t from wb_lift union all select lift_id, '1', lift_status, case lift_status when '2' then '客户申请停用' when '3' then '整机改造' when '4' then '达到使用年限报废' else '合同未续签' end, case lift_status when '4' then timestamp '2024-12-20 10:00' when '9' then timestamp '2025-12-08 10:00' else timestamp '2026-05-12 10:00' end + lift_id * interval '101 minutes' from wb_lift where lift_status <> '1' union all select lift_id, x.o, x.n, x.r, timestamp '2025-11-03 09:00' + x.k * interval '26 days' + lift_id * interval '77 minutes' from wb_lift, (values (1, '1', '2', '客户申请停用'), (2, '2', '1', '恢复使用')) as x (k, o, n, r) where lift_status = '1' and lift_id % 17 = 2) as y;

create table wb_visit (
  visit_id integer primary key,
  rescue_id integer not null references wb_rescue,
  visit_time timestamp not null,
  score smallint,
  opinion varchar(200),
  visitor_id integer references wb_staff
);
comment on table wb_visit is '客户回访';
comment on column wb_visit.rescue_id is '急修单';
comment on column wb_visit.visit_time is '回访时间';
comment on column wb_visit.score is '满意度评分(1至5分)，未接通为空';
comment on column wb_visit.opinion is '客户意见';
comment on column wb_visit.visitor_id is '回访人';
insert into wb_visit
select row_number() over (order by t), rescue_id, t, s, case when s <= 2 then pg_temp.one('h1', rescue_id, '到场太慢,反复故障,态度不好') when s = 5 and rescue_id % 4 = 0 then '很及时' end, (select min(staff_id) from wb_staff where station_id = 1 and leave_date is null)
  from wb_rescue, lateral (select finish_time + pg_temp.z('h2', rescue_id, 20, 60) * interval '1 hour' as t, case when pg_temp.f('h3', rescue_id) < 0.85 then pg_temp.w('h4', rescue_id, '5:52,4:28,3:12,2:5,1:3')::int end as s) as x where rescue_status = 2 and pg_temp.f('h5', rescue_id) < 0.6 and t < '2026-06-30 18:00';

create table wb_iot_alarm (
  alarm_id bigserial primary key,
  lift_id integer not null references wb_lift,
  alarm_code varchar(10) not null,
  alarm_time timestamp not null,
  clear_time timestamp
);
comment on table wb_iot_alarm is '物联网告警（试点，未接入）';
create table undo_log (
  id bigserial primary key,
  branch_id bigint not null,
  xid varchar(100) not null,
  context varchar(128) not null,
  rollback_info bytea not null,
  log_status integer not null,
  log_created timestamp not null,
  log_modified timestamp not null,
  unique (xid, branch_id)
);

create view v_contract_receivable as
select c.contract_id, c.contract_no, u.cust_name, c.total_amount, coalesce(sum(b.bill_amount) filter (where b.bill_status <> 3), 0) as billed_amount, coalesce(sum(r.received), 0) as received_amount
  from wb_contract as c join wb_customer as u on u.cust_id = c.cust_id left join wb_bill as b on b.contract_id = c.contract_id left join (select bill_id, sum(receipt_amount) as received from wb_receipt group by bill_id) as r on r.bill_id = b.bill_id group by c.contract_id, c.contract_no, u.cust_name, c.total_amount;
comment on view v_contract_receivable is '合同应收实收情况';
create view v_lift_check_overdue as
select l.lift_id, l.reg_code, s.site_name, l.next_check_date from wb_lift as l join wb_site as s on s.site_id = l.site_id where l.lift_status = '1' and l.scbz = '0' and l.next_check_date < date '2026-06-30';
comment on view v_lift_check_overdue is '检验超期电梯';
