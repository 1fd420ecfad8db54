-- 计量检定所业务系统：委托单位、送检器具、检定项目、任务分配、检定员、证书、收费、取件、标准器及溯源。结构参照国内厂商的“计量检定业务管理系统”（有注释、无外键）；数据均为虚构。
create function pg_temp.u(key text, i bigint) returns float8 language sql immutable
  as $$ select ('x' || substr(md5(key || ':' || i::text), 1, 7))::bit(28)::int / 268435456::float8 $$;
create function pg_temp.n(key text, i bigint, low int, high int) returns int language sql immutable
  as $$ select low + floor(pg_temp.u(key, i) * (high - low + 1))::int $$;
create function pg_temp.skew(key text, i bigint, low int, high int, power float8) returns int language sql immutable
  as $$ select low + floor(power(pg_temp.u(key, i), power) * (high - low + 1))::int $$;
create function pg_temp.pick(key text, i bigint, options text) returns text language sql immutable
  as $$ select (string_to_array(options, ','))[1 + floor(pg_temp.u(key, i) * cardinality(string_to_array(options, ',')))::int] $$;
create function pg_temp.person(key text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(key || 'x', i, '王,李,张,刘,陈,杨,赵,黄,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗,梁,宋,郑,谢,韩,唐,冯,于,董,萧,程,曹,袁,邓,许,傅,沈,曾,彭,吕')
    || pg_temp.pick(key || 'm', i, '伟,芳,建国,秀英,敏,静,丽,强,磊,军,洋,勇,艳,杰,娟,涛,明,超,霞,平,刚,桂英,志强,晓东,雪梅,海燕,文博,思远,雨桐,子涵,国庆,永康,立新,红梅,春生,佳怡,俊峰,宏伟,玉兰,少华') $$;
create function pg_temp.mobile(key text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(key || 'p', i, '130,135,136,137,138,139,150,151,158,159,177,186,188,189') || lpad(pg_temp.n(key || 'q', i, 0, 99999999)::text, 8, '0') $$;
create function pg_temp.workday(d date) returns date language sql immutable as $$
  select x + case extract(isodow from x)::int when 6 then 2 when 7 then 1 else 0 end
    from (select d + case when to_char(d, 'MMDD') between '0205' and '0219' then 15 when to_char(d, 'MMDD') between '1001' and '1007' then 8 else 0 end as x) as a $$;
set jit = off;

-- 基础资料（本系统库内不建外键，关联由程序维护） ---------------------------------------------------------------------

create table jl_dept (
  dept_id int primary key,
  dept_code varchar(10) not null,
  dept_name varchar(50) not null,
  dept_type int not null,
  phone varchar(20),
  is_use int not null default 1
);
comment on table jl_dept is '科室';
comment on column jl_dept.dept_id is '科室ID';
comment on column jl_dept.dept_code is '科室代码';
comment on column jl_dept.dept_name is '科室名称';
comment on column jl_dept.dept_type is '科室类型：1检定科室 2业务受理 3管理';
comment on column jl_dept.phone is '科室电话';
comment on column jl_dept.is_use is '是否启用：1启用 0停用';
insert into jl_dept values (1, 'CD', '长度室', 1, '0537-2318011', 1), (2, 'LX', '力学室', 1, '0537-2318012', 1), (3, 'RG', '热工室', 1, '0537-2318013', 1), (4, 'DX', '电学室', 1, '0537-2318014', 1), (5, 'HX', '理化室', 1, '0537-2318015', 1), (6, 'YL', '医疗计量室', 1, '0537-2318016', 1), (7, 'YW', '业务大厅', 2, '0537-2318000', 1), (8, 'ZL', '质量管理科', 3, '0537-2318020', 1), (9, 'SJ', '时间频率室', 1, null, 0);

create table jl_employee (
  emp_id int primary key,
  emp_no varchar(10) not null,
  emp_name varchar(30) not null,
  dept_id int not null,
  title varchar(30),
  cert_no varchar(30),
  cert_valid_date date,
  mobile varchar(11),
  entry_date date,
  emp_status int not null default 1,
  leave_date date
);
comment on table jl_employee is '人员（检定员及业务人员）';
comment on column jl_employee.emp_id is '人员ID';
comment on column jl_employee.emp_no is '工号';
comment on column jl_employee.emp_name is '姓名';
comment on column jl_employee.dept_id is '所属科室，对应jl_dept.dept_id';
comment on column jl_employee.title is '职称';
comment on column jl_employee.cert_no is '检定员（注册计量师）证号，非检定人员为空';
comment on column jl_employee.cert_valid_date is '检定员证有效期至';
comment on column jl_employee.mobile is '手机';
comment on column jl_employee.entry_date is '入职日期';
comment on column jl_employee.emp_status is '人员状态：1在职 2离职 3退休';
comment on column jl_employee.leave_date is '离职/退休日期';
insert into jl_employee
select i, 'J' || lpad(i::text, 3, '0'), pg_temp.person('em', i), case when i <= 36 then 1 + (i - 1) % 6 when i <= 41 then 7 else 8 end, case when i <= 6 then '高级工程师' when i <= 41 then pg_temp.pick('et', i, '工程师,工程师,助理工程师,技术员') else '高级工程师' end,
  case when i <= 36 then '鲁检' || lpad(pg_temp.n('ec', i, 1000, 99999)::text, 6, '0') end, case when i <= 36 then date '2026-04-30' + pg_temp.n('ev', i, 0, 1400) end, pg_temp.mobile('em', i), date '1998-07-01' + pg_temp.n('ed', i, 0, 8800),
  case when i in (17, 28, 40) then 2 when i in (33, 34) then 3 else 1 end, case when i in (17, 28, 40) then date '2025-03-01' + i * 4 when i in (33, 34) then date '2025-05-31' + i * 3 end from generate_series(1, 44) as i;

create table jl_customer (
  cust_id int primary key,
  cust_code varchar(20) not null,
  cust_name varchar(100) not null,
  cust_type int not null,
  area varchar(30),
  address varchar(200),
  link_man varchar(30),
  link_tel varchar(20),
  tax_no varchar(20),
  settle_mode int not null default 1,
  is_del int not null default 0,
  create_time timestamp not null
);
comment on table jl_customer is '委托单位';
comment on column jl_customer.cust_id is '委托单位ID';
comment on column jl_customer.cust_code is '单位编号';
comment on column jl_customer.cust_name is '单位名称';
comment on column jl_customer.cust_type is '单位类别：1生产企业 2医疗机构 3商贸集市 4加油站 5检测机构 6学校科研 7行政机关';
comment on column jl_customer.area is '所属区县';
comment on column jl_customer.address is '单位地址';
comment on column jl_customer.link_man is '联系人';
comment on column jl_customer.link_tel is '联系电话';
comment on column jl_customer.tax_no is '纳税人识别号';
comment on column jl_customer.settle_mode is '结算方式：1现结 2月结 3年度协议';
comment on column jl_customer.is_del is '删除标记：0未删除 1已删除';
comment on column jl_customer.create_time is '建档时间';
insert into jl_customer
select i, 'DW' || lpad(i::text, 5, '0'), case t when 2 then a || pg_temp.pick('cn', i, '人民医院,中医院,妇幼保健院,第二人民医院,中心卫生院') when 3 then a || w || pg_temp.pick('cn', i, '购物中心,农贸市场,超市有限公司') when 4 then a || w || '加油站' when 5 then '山东' || w || pg_temp.pick('cn', i, '工程检测,环境检测,建材检测') || '有限公司' when 6 then a || pg_temp.pick('cn', i, '职业技术学院,第一中学,农业科学研究所') when 7 then a || pg_temp.pick('cn', i, '交警大队,生态环境分局,疾病预防控制中心') else pg_temp.pick('cq', i, '山东,济宁,' || a) || w || pg_temp.pick('cn', i, '机械,化工,制药,工程机械,纺织,食品,能源,矿业') || '有限公司' end,
  t, a, a || pg_temp.pick('cr', i, '建设路,共青团路,洸河路,开发区创业路,工业园区') || pg_temp.n('cs', i, 1, 299) || '号', pg_temp.person('cl', i), pg_temp.mobile('cl', i), case when pg_temp.u('cx', i) < 0.85 then '9137' || upper(substr(md5('t' || i), 1, 14)) end, case when i <= 8 then 3 when pg_temp.u('cm', i) < 0.15 then 2 else 1 end, case when pg_temp.u('cd', i) < 0.02 and i > 250 then 1 else 0 end, date '2016-01-04' + pg_temp.n('ce', i, 0, 2900) + time '09:12'
  from (select i, pg_temp.pick('ca', i, '任城区,任城区,兖州区,曲阜市,邹城市,微山县,汶上县,嘉祥县') as a, pg_temp.pick('cw', i, '鲁兴,恒泰,圣阳,泰丰,润华,金乡,如意,华勤,鸿达,天润,运河,鲁抗,科大,永盛') as w, pg_temp.pick('ct', i, '1,1,1,1,1,2,2,3,4,5,6,7')::int as t from generate_series(1, 340) as i) as x;

create table jl_item (
  item_id int primary key,
  item_code varchar(20) not null,
  item_name varchar(100) not null,
  dept_id int not null,
  regulation_no varchar(50) not null,
  is_force int not null,
  cycle_month int not null,
  std_price numeric(10, 2) not null,
  work_days int not null,
  is_use int not null default 1
);
comment on table jl_item is '检定项目';
comment on column jl_item.item_id is '项目ID';
comment on column jl_item.item_code is '项目编号';
comment on column jl_item.item_name is '器具/项目名称';
comment on column jl_item.dept_id is '承检科室ID';
comment on column jl_item.regulation_no is '检定规程/校准规范编号';
comment on column jl_item.is_force is '是否强制检定：1强检 0非强检';
comment on column jl_item.cycle_month is '检定周期（月）';
comment on column jl_item.std_price is '标准收费（元/台件）';
comment on column jl_item.work_days is '承诺工作日';
comment on column jl_item.is_use is '是否启用：1启用 0停用';
insert into jl_item
select row_number() over (), 'XM' || lpad(row_number() over ()::text, 3, '0'), n, d, r, f, c, p, w, case when n = '水银温度计' then 0 else 1 end
  from (values ('游标卡尺', 1, 'JJG 30-2012', 0, 12, 40, 5), ('外径千分尺', 1, 'JJG 21-2008', 0, 12, 50, 5), ('百分表', 1, 'JJG 34-2022', 0, 12, 45, 5), ('钢卷尺', 1, 'JJG 4-2015', 0, 12, 30, 5), ('量块', 1, 'JJG 146-2011', 0, 12, 380, 10), ('水平仪', 1, 'JJF 1084-2002', 0, 12, 120, 7),
    ('弹簧管式一般压力表', 2, 'JJG 52-2013', 1, 6, 25, 5), ('精密压力表', 2, 'JJG 49-2013', 0, 12, 110, 7), ('电子天平', 2, 'JJG 1036-2022', 0, 12, 260, 7), ('电子秤', 2, 'JJG 539-2016', 1, 12, 80, 5), ('材料试验机', 2, 'JJG 139-2014', 0, 12, 900, 10), ('扭矩扳子', 2, 'JJG 707-2014', 0, 12, 130, 7), ('砝码', 2, 'JJG 99-2022', 0, 12, 35, 7), ('燃油加油机', 2, 'JJG 443-2023', 1, 6, 180, 3),
    ('水银温度计', 3, 'JJG 130-2011', 0, 12, 60, 7), ('工作用热电偶', 3, 'JJF 1637-2017', 0, 6, 160, 7), ('温湿度计', 3, 'JJF 1076-2020', 0, 12, 140, 7), ('箱式电阻炉', 3, 'JJF 1376-2012', 0, 12, 420, 10), ('恒温恒湿箱', 3, 'JJF 1101-2019', 0, 12, 480, 10),
    ('数字多用表', 4, 'JJF 1587-2016', 0, 12, 280, 10), ('接地电阻表', 4, 'JJG 366-2004', 1, 12, 120, 7), ('绝缘电阻表', 4, 'JJG 622-1997', 0, 12, 100, 7), ('单相电能表', 4, 'JJG 596-2012', 1, 60, 20, 10), ('钳形电流表', 4, 'JJF 1075-2015', 0, 12, 110, 7),
    ('酸度计', 5, 'JJG 119-2018', 1, 12, 200, 7), ('可见分光光度计', 5, 'JJG 178-2007', 1, 12, 350, 7), ('气相色谱仪', 5, 'JJG 700-2016', 0, 24, 950, 10), ('可燃气体检测报警器', 5, 'JJG 693-2011', 1, 12, 150, 7), ('常用玻璃量器', 5, 'JJG 196-2006', 0, 36, 30, 7),
    ('血压计', 6, 'JJG 270-2008', 1, 6, 30, 3), ('心电图机', 6, 'JJG 543-2008', 1, 12, 300, 5), ('医用诊断X射线机', 6, 'JJG 744-2004', 1, 12, 800, 5), ('多参数监护仪', 6, 'JJG 1163-2019', 1, 12, 320, 5), ('医用注射泵', 6, 'JJF 1259-2018', 0, 12, 220, 5)) as v(n, d, r, f, c, p, w);

-- 委托受理 ----------------------------------------------------------------------------------------------------------

create table jl_order (
  order_id int primary key,
  order_no varchar(20) not null,
  cust_id int not null,
  cert_unit_name varchar(100),
  send_man varchar(30),
  receive_emp_id int not null,
  receive_time timestamp not null,
  require_date date not null,
  service_mode int not null,
  sample_count int not null default 0,
  total_fee numeric(12, 2) not null default 0,
  order_status int not null,
  is_urgent int not null default 0,
  cancel_reason varchar(100),
  remark varchar(200)
);
comment on table jl_order is '委托单（检定/校准委托协议书）';
comment on column jl_order.order_id is '委托单ID';
comment on column jl_order.order_no is '委托单号';
comment on column jl_order.cust_id is '委托单位ID';
comment on column jl_order.cert_unit_name is '证书单位名称，与委托单位不同时填写';
comment on column jl_order.send_man is '送检人';
comment on column jl_order.receive_emp_id is '受理人ID';
comment on column jl_order.receive_time is '受理时间';
comment on column jl_order.require_date is '要求完成日期';
comment on column jl_order.service_mode is '服务方式：1送检 2现场检定 3上门取样';
comment on column jl_order.sample_count is '器具台件数';
comment on column jl_order.total_fee is '应收合计（元），退检器具不收费';
comment on column jl_order.order_status is '委托单状态：1已受理 2检定中 3检定完成 4已取件 9已作废';
comment on column jl_order.is_urgent is '是否加急：1加急 0普通';
comment on column jl_order.cancel_reason is '作废原因';
comment on column jl_order.remark is '备注';
insert into jl_order
select row_number() over (order by d, i), 'JN' || to_char(d, 'YYYYMM') || lpad(row_number() over (order by d, i)::text, 5, '0'), x.c, case when pg_temp.u('ou', i) < 0.05 then '济宁' || pg_temp.pick('ov', i, '恒信,国泰,鲁能,华宁') || '设备租赁有限公司' end, case when pg_temp.u('os', i) < 0.6 then u.link_man else pg_temp.person('os', i) end, case when pg_temp.n('oe', i, 37, 41) = 40 and d > date '2025-06-01' then 39 else pg_temp.n('oe', i, 37, 41) end,
  d + time '08:30' + pg_temp.n('ot', i, 0, 510) * interval '1 minute', d + case when g = 1 then 5 else 14 end, case u.cust_type when 4 then 2 else pg_temp.pick('om', i, '1,1,1,1,1,2,2,3')::int end, 0, 0, case when pg_temp.u('oz', i) < 0.025 then 9 else 1 end, g, case when pg_temp.u('oz', i) < 0.025 then pg_temp.pick('oy', i, '客户撤回委托,重复受理,超出授权检定范围') end, case when pg_temp.u('or', i) < 0.08 then pg_temp.pick('oq', i, '需出具英文证书,证书邮寄,校准点见附页,附件齐全') end
  from (select i, pg_temp.workday(date '2023-07-03' + (i * 1080 / 1150)) as d, pg_temp.skew('oc', i, 1, 340, 2.2) as c, case when pg_temp.u('og', i) < 0.09 then 1 else 0 end as g from generate_series(1, 1150) as i) as x join jl_customer as u on u.cust_id = x.c;

create table jl_sample (
  sample_id int primary key,
  sample_no varchar(20) not null,
  order_id int not null,
  item_id int not null,
  sample_name varchar(100) not null,
  model varchar(50),
  factory_no varchar(50),
  manufacturer varchar(100),
  accuracy varchar(30),
  appearance varchar(50),
  fee numeric(10, 2) not null,
  discount numeric(4, 2) not null default 1,
  sample_status int not null,
  reject_reason varchar(100),
  last_cert_no varchar(30)
);
comment on table jl_sample is '送检器具（委托单明细）';
comment on column jl_sample.sample_id is '器具ID';
comment on column jl_sample.sample_no is '样品编号（条码）';
comment on column jl_sample.order_id is '委托单ID';
comment on column jl_sample.item_id is '检定项目ID';
comment on column jl_sample.sample_name is '器具名称';
comment on column jl_sample.model is '型号规格';
comment on column jl_sample.factory_no is '出厂编号';
comment on column jl_sample.manufacturer is '制造单位';
comment on column jl_sample.accuracy is '准确度等级/不确定度';
comment on column jl_sample.appearance is '外观检查';
comment on column jl_sample.fee is '检定费（元），标准收费×折扣，加急上浮50%，退检为0';
comment on column jl_sample.discount is '折扣率，1为不打折';
comment on column jl_sample.sample_status is '器具状态：10已收样 20已分配 30检定中 40待核验批准 50已出证 60已取件 70退检 90已作废';
comment on column jl_sample.reject_reason is '退检原因';
comment on column jl_sample.last_cert_no is '上次证书编号';
insert into jl_sample
select s, 'YP' || to_char(receive_time, 'YYMMDD') || lpad(s::text, 5, '0'), order_id, item_id, item_name, pg_temp.pick('sm', m, case dept_id when 1 then '(0-150)mm,(0-25)mm,(0-300)mm,(0-10)mm' when 2 then '(0-1.6)MPa,(0-1)MPa,TCS-150,FA2004' when 3 then '(-20-100)℃,K型,SX2-4-10,HTC-1' when 4 then 'FLUKE 17B+,ZC-8,UT39A,DT9205' when 5 then 'PHS-3C,722N,GC-2014,BX-170' else 'ECG-1200,台式,iPM-9800,SN-50C6' end),
  case when pg_temp.u('sn', s) < 0.93 then upper(substr(md5('sn' || s), 1, 2)) || pg_temp.n('sn2', s, 10000, 999999) end, case when pg_temp.u('so', s) < 0.9 then pg_temp.pick('so2', m, case dept_id when 1 then '哈尔滨量具刃具集团,桂林广陆,上海量具厂' when 2 then '红旗仪表,布莱迪,上海精科,梅特勒-托利多' when 3 then '上海一恒,得力,北京康威' when 4 then '优利德,福禄克,杭州西湖电子' when 5 then '上海雷磁,上海仪电分析,岛津,汉威科技' else '迈瑞,理邦,鱼跃,史密斯医疗' end) end,
  pg_temp.pick('sp', m, '1级,1.6级,2级,0.5级,Ⅱ级,—'), case when rej then '外观破损' else pg_temp.pick('sq', s, '完好,完好,完好,完好,轻微划痕') end, case when rej then 0 else round(std_price * disc * case when is_urgent = 1 then 1.5 else 1 end, 2) end, disc,
  case when order_status = 9 then 90 when rej then 70 when age > 22 then 60 when age > 13 then 50 when age > 10 then 40 when age > 5 then 30 when age > 2 then 20 else 10 end + case when age <= 22 and age > 3 and order_status <> 9 and not rej and age < 14 and pg_temp.u('sw', s) < 0.3 then 10 else 0 end, case when rej and order_status <> 9 then pg_temp.pick('sr', s, '零部件缺失,外观破损无法检定,铭牌不清,无法通电') end,
  case when pg_temp.u('sx', s) < 0.35 then i.item_code || '-' || to_char(receive_time - interval '1 year', 'YYYY') || lpad(pg_temp.n('sy', s, 1, 4000)::text, 5, '0') end
  from (select row_number() over (order by o.order_id, j) as s, o.order_id * 3 + (j % 2) as m, o.*, u.cust_type, u.settle_mode, date '2026-06-18' - o.receive_time::date as age, case u.settle_mode when 3 then 0.8 when 2 then 0.9 else 1 end::numeric(4, 2) as disc,
      case when u.cust_type = 4 then 14 when u.cust_type = 2 then 30 + pg_temp.n('sd', o.order_id * 3 + (j % 2), 0, 4) when u.cust_type = 3 then 10 else 1 + pg_temp.n('sd', o.order_id * 3 + (j % 2), 0, 28) end as it
    from jl_order as o join jl_customer as u on u.cust_id = o.cust_id, generate_series(1, pg_temp.skew('sc', o.order_id, 1, 12, 2.6)) as j) as x
  cross join lateral (select pg_temp.u('sj', s) < 0.025 and age > 6 as rej) as r join jl_item as i on i.item_id = case when x.it = 15 and x.receive_time > timestamp '2025-12-31' then 17 else x.it end;
update jl_order as o set sample_count = s.n, total_fee = case when o.order_status = 9 then 0 else s.f end, order_status = case when o.order_status = 9 then 9 when s.a = 60 then 4 when s.a >= 50 then 3 when s.z >= 30 then 2 else 1 end
  from (select order_id, count(*) as n, sum(fee) as f, coalesce(min(sample_status) filter (where sample_status <> 70), 60) as a, max(sample_status) as z from jl_sample group by 1) as s where s.order_id = o.order_id;

-- 检定与出证 --------------------------------------------------------------------------------------------------------

create table jl_task (
  task_id int primary key,
  sample_id int not null,
  dept_id int not null,
  assign_emp_id int not null,
  verify_emp_id int not null,
  assign_time timestamp not null,
  plan_date date not null,
  start_time timestamp,
  finish_time timestamp,
  task_status int not null,
  back_count int not null default 0
);
comment on table jl_task is '检定任务分配';
comment on column jl_task.task_id is '任务ID';
comment on column jl_task.sample_id is '器具ID';
comment on column jl_task.dept_id is '承检科室ID';
comment on column jl_task.assign_emp_id is '分配人（科室负责人）ID';
comment on column jl_task.verify_emp_id is '检定员ID';
comment on column jl_task.assign_time is '分配时间';
comment on column jl_task.plan_date is '计划完成日期';
comment on column jl_task.start_time is '开始检定时间';
comment on column jl_task.finish_time is '完成检定时间';
comment on column jl_task.task_status is '任务状态：0待检 1检定中 2已完成 3已退回（退检）';
comment on column jl_task.back_count is '核验退回次数';
insert into jl_task
select row_number() over (order by t, sample_id), sample_id, dept_id, dept_id, case when e in (17, 28, 33, 34) and t > timestamp '2025-04-01' then dept_id + 6 else e end, t, require_date, case when sample_status between 30 and 60 then t + interval '1 day' * pg_temp.n('ts', sample_id, 0, 2) + interval '35 minutes' end,
  case when sample_status in (40, 50, 60) then t + interval '1 day' * least(pg_temp.n('ts', sample_id, 0, 2) + pg_temp.skew('tf', sample_id, 0, 9, 2), case when sample_status = 60 then 12 else 5 end) + interval '3 hours' end, case when sample_status = 70 then 3 when sample_status >= 40 then 2 when sample_status = 30 then 1 else 0 end, case when pg_temp.u('tb', sample_id) < 0.04 and sample_status >= 50 and sample_status <> 70 then 1 else 0 end
  from (select s.*, i.dept_id, o.require_date, date_trunc('day', o.receive_time) + interval '1 day' + time '08:40' + pg_temp.n('tt', s.order_id, 0, 120) * interval '1 minute' as t, i.dept_id + 6 * pg_temp.skew('te', s.sample_id, 0, 5, 1.4) as e from jl_sample as s join jl_item as i on i.item_id = s.item_id join jl_order as o on o.order_id = s.order_id where s.sample_status between 20 and 70) as x;

create table jl_standard (
  std_id int primary key,
  std_no varchar(20) not null,
  std_name varchar(100) not null,
  dept_id int not null,
  model varchar(50),
  measure_range varchar(50),
  accuracy varchar(50),
  keeper_id int not null,
  buy_date date,
  buy_price numeric(12, 2),
  trace_cycle int not null,
  valid_date date,
  std_status int not null
);
comment on table jl_standard is '计量标准器';
comment on column jl_standard.std_id is '标准器ID';
comment on column jl_standard.std_no is '标准器编号';
comment on column jl_standard.std_name is '标准器名称';
comment on column jl_standard.dept_id is '使用科室ID';
comment on column jl_standard.model is '型号';
comment on column jl_standard.measure_range is '测量范围';
comment on column jl_standard.accuracy is '准确度等级';
comment on column jl_standard.keeper_id is '保管人ID';
comment on column jl_standard.buy_date is '购置日期';
comment on column jl_standard.buy_price is '购置价格（元）';
comment on column jl_standard.trace_cycle is '溯源周期（月）';
comment on column jl_standard.valid_date is '溯源有效期至（最近一次合格溯源）';
comment on column jl_standard.std_status is '状态：1在用 2送检中 3停用 4报废';
insert into jl_standard
select i, 'BZ' || lpad(i::text, 4, '0'), pg_temp.pick('dn', i, case d when 1 then '四等量块,百分表检定仪,钢卷尺检定台,五等量块' when 2 then 'E2等级砝码,F1等级砝码,活塞式压力计,标准测力仪,标准金属量器' when 3 then '标准铂电阻温度计,恒温油槽,温湿度检定箱,标准热电偶' when 4 then '多功能校准源,标准电阻箱,电能表检定装置,绝缘电阻表检定装置' when 5 then 'pH标准溶液检定仪,标准滤光片,气体标准物质配气仪' else '血压计检定装置,心电图机检定仪,X射线剂量仪,多参数监护仪检定仪' end), d, pg_temp.pick('dm', i, 'A,FL,YS,XJ,ZX') || '-' || pg_temp.n('dk', i, 10, 990), pg_temp.pick('dr', d, '(0.5-100)mm,(1-500)g,(0-300)℃,(0-1000)V,—'), pg_temp.pick('da', i, '0.02级,0.05级,二等,三等,U=0.1%(k=2)'), d + 6 * pg_temp.pick('dz', i, '0,1,3')::int, date '2009-03-01' + pg_temp.n('db', i, 0, 5200), pg_temp.skew('dp', i, 30, 2600, 2.5) * 100, pg_temp.pick('dc', i, '12,12,12,24')::int, null, case when pg_temp.u('ds', i) < 0.05 then 4 when pg_temp.u('ds', i) < 0.1 then 3 else 1 end
  from (select i, 1 + (i - 1) % 6 as d from generate_series(1, 78) as i) as x;

create table jl_trace (
  trace_id int primary key,
  std_id int not null,
  trace_org varchar(100) not null,
  send_date date not null,
  back_date date,
  trace_cert_no varchar(40),
  trace_result int,
  trace_fee numeric(10, 2),
  valid_date date,
  confirm_emp_id int
);
comment on table jl_trace is '标准器溯源记录';
comment on column jl_trace.trace_id is '溯源ID';
comment on column jl_trace.std_id is '标准器ID';
comment on column jl_trace.trace_org is '溯源机构';
comment on column jl_trace.send_date is '送检日期';
comment on column jl_trace.back_date is '返回日期，未返回为空';
comment on column jl_trace.trace_cert_no is '溯源证书编号';
comment on column jl_trace.trace_result is '溯源结果：1合格 2不合格，未返回为空';
comment on column jl_trace.trace_fee is '溯源费用（元）';
comment on column jl_trace.valid_date is '有效期至，不合格为空';
comment on column jl_trace.confirm_emp_id is '确认人ID';
insert into jl_trace
select row_number() over (order by d, std_id), std_id, pg_temp.pick('ro', std_id, '山东省计量科学研究院,山东省计量科学研究院,中国计量科学研究院,华东国家计量测试中心'), d, case when b then d + l end, case when b then upper(substr(md5('r' || k), 1, 3)) || to_char(d, 'YYYY') || '-' || pg_temp.n('rc', k, 10000, 99999) end, case when b then case when bad then 2 else 1 end end, case when b then pg_temp.n('rf', std_id, 4, 65) * 50 end, case when b and not bad then (d + l + trace_cycle * interval '1 month' - interval '1 day')::date end, case when b then keeper_id end
  from (select *, d + l <= date '2026-06-18' as b, pg_temp.u('rb', k) < 0.02 as bad from (select s.*, s.std_id * 20 + j as k, (pg_temp.workday(date '2022-09-05' + pg_temp.n('rd', s.std_id, 0, 340)) + j * s.trace_cycle * interval '1 month' - j * interval '16 days')::date as d, pg_temp.n('rl', s.std_id * 20 + j, 8, 32) as l from jl_standard as s, generate_series(0, 4) as j) as a where d <= date '2026-06-18' and (std_status < 3 or d < date '2024-11-01')) as x;
update jl_standard as s set valid_date = t.v, std_status = case when s.std_status = 1 and t.o then 2 else s.std_status end from (select std_id, max(valid_date) as v, bool_or(back_date is null) as o from jl_trace group by 1) as t where t.std_id = s.std_id;

create table jl_certificate (
  cert_id int primary key,
  cert_no varchar(30) not null,
  sample_id int not null,
  cert_type int not null,
  conclusion varchar(20),
  verify_emp_id int not null,
  check_emp_id int,
  approve_emp_id int,
  std_id int,
  verify_date date not null,
  valid_date date,
  issue_date date,
  cert_status int not null,
  replace_cert_id int
);
comment on table jl_certificate is '检定/校准证书';
comment on column jl_certificate.cert_id is '证书ID';
comment on column jl_certificate.cert_no is '证书编号';
comment on column jl_certificate.sample_id is '器具ID';
comment on column jl_certificate.cert_type is '证书类型：1检定证书 2检定结果通知书（不合格） 3校准证书';
comment on column jl_certificate.conclusion is '检定结论，校准证书不给结论';
comment on column jl_certificate.verify_emp_id is '检定员ID';
comment on column jl_certificate.check_emp_id is '核验员ID';
comment on column jl_certificate.approve_emp_id is '批准人ID';
comment on column jl_certificate.std_id is '所用主标准器ID';
comment on column jl_certificate.verify_date is '检定/校准日期';
comment on column jl_certificate.valid_date is '有效期至，不合格及校准证书为空';
comment on column jl_certificate.issue_date is '签发日期，未批准为空';
comment on column jl_certificate.cert_status is '证书状态：1待核验 2待批准 3已签发 8已作废（换发）';
comment on column jl_certificate.replace_cert_id is '被换发的原证书ID';
insert into jl_certificate
select cid, item_code || '-' || to_char(fd, 'YYYY') || lpad(cid::text, 5, '0'), sample_id, ty, case ty when 1 then case when dept_id in (2, 6) then '合格' else '符合' || pg_temp.pick('kl', item_id, '1级,2级,0.5级') end when 2 then '不合格' end, verify_emp_id, case when st <> 1 then dept_id + 6 * case when verify_emp_id = dept_id + 6 then 3 else 1 end end, case when st in (3, 8) then dept_id end, std_id, fd, case when ty = 1 then (fd + cycle_month * interval '1 month' - interval '1 day')::date end, case when st in (3, 8) then fd + case when r = 1 then 1 + sample_id % 3 else 7 end end, st, null
  from (select row_number() over (order by t.finish_time + (r - 1) * interval '8 days', t.sample_id) as cid, t.sample_id, t.verify_emp_id, t.finish_time::date as fd, i.*, r, case when i.regulation_no like 'JJF%' then 3 when pg_temp.u('kt', t.sample_id) < 0.045 then 2 else 1 end as ty, case when s.sample_status = 40 then 1 + s.sample_id % 2 when x.re and r = 1 then 8 else 3 end as st,
      (array(select std_id from jl_standard as d where d.dept_id = i.dept_id and d.std_status in (1, 2) order by std_id))[1 + i.item_id * 7 % 10] as std_id
    from jl_task as t join jl_sample as s on s.sample_id = t.sample_id join jl_item as i on i.item_id = s.item_id cross join lateral (select pg_temp.u('kr', t.sample_id) < 0.015 and s.sample_status = 60 as re) as x cross join lateral generate_series(1, case when x.re then 2 else 1 end) as r where t.finish_time is not null) as y;
update jl_certificate as n set replace_cert_id = o.cert_id from jl_certificate as o where o.sample_id = n.sample_id and o.cert_status = 8 and n.cert_status = 3;

-- 收费与取件 --------------------------------------------------------------------------------------------------------

create table jl_receipt (
  receipt_id int primary key,
  receipt_no varchar(20) not null,
  order_id int not null,
  cust_id int not null,
  amount numeric(12, 2) not null,
  pay_mode int not null,
  pay_time timestamp not null,
  invoice_type int,
  invoice_no varchar(20),
  cashier_id int,
  receipt_status int not null default 1,
  remark varchar(100)
);
comment on table jl_receipt is '收费单';
comment on column jl_receipt.receipt_id is '收费单ID';
comment on column jl_receipt.receipt_no is '收费单号';
comment on column jl_receipt.order_id is '委托单ID';
comment on column jl_receipt.cust_id is '委托单位ID';
comment on column jl_receipt.amount is '收费金额（元），退费为负数';
comment on column jl_receipt.pay_mode is '付款方式：1现金 2转账 3微信 4支付宝 5公务卡';
comment on column jl_receipt.pay_time is '收费时间';
comment on column jl_receipt.invoice_type is '票据类型：1增值税普票 2增值税专票 3非税票据，未开票为空';
comment on column jl_receipt.invoice_no is '票据号码';
comment on column jl_receipt.cashier_id is '收费员ID';
comment on column jl_receipt.receipt_status is '状态：1正常 2退费 9作废';
comment on column jl_receipt.remark is '备注';
insert into jl_receipt
select row_number() over (order by t, order_id, r), 'SF' || to_char(t, 'YYMMDD') || lpad(row_number() over (order by t, order_id, r)::text, 4, '0'), order_id, cust_id, case r when 2 then -round(total_fee * 0.2, 2) else total_fee end, case when settle_mode > 1 then 2 else pg_temp.pick('fm', order_id, case when t < timestamp '2025-01-01' then '1,2,2,3,3,4,5' else '2,2,3,3,3,4,5' end)::int end, t, iv, case when iv is not null then lpad(pg_temp.n('fi', order_id * 4 + r, 1000000, 99999999)::text, 8, '0') end, case when pg_temp.u('fc', order_id) < 0.5 then 37 else 38 end, case r when 2 then 2 when 3 then 9 else 1 end, case r when 2 then '部分项目未检退费' when 3 then '开票信息有误' end
  from (select o.*, u.settle_mode, r, case when r <> 2 and pg_temp.u('fv', o.order_id) < 0.94 then pg_temp.pick('fx', o.order_id, '1,1,2,3')::int end as iv, date_trunc('day', o.receive_time) + case u.settle_mode when 1 then pg_temp.skew('fd', o.order_id, 0, 20, 1.5) when 2 then pg_temp.n('fd', o.order_id, 25, 50) else pg_temp.n('fd', o.order_id, 40, 120) end * interval '1 day' + case r when 2 then interval '11 days' when 3 then interval '-10 minutes' else interval '0' end + time '09:20' + pg_temp.n('fe', o.order_id, 0, 420) * interval '1 minute' as t
    from jl_order as o join jl_customer as u on u.cust_id = o.cust_id cross join generate_series(1, 3) as r where o.order_status <> 9 and o.total_fee > 0 and pg_temp.u('fp', o.order_id) < 0.955 and (r = 1 or (r = 2 and pg_temp.u('fr', o.order_id) < 0.012) or (r = 3 and pg_temp.u('fr', o.order_id) > 0.985))) as x where t <= timestamp '2026-06-18 17:00';

create table jl_pickup (
  pickup_id int primary key,
  pickup_no varchar(20) not null,
  order_id int not null,
  pickup_mode int not null,
  pickup_man varchar(30),
  pickup_tel varchar(20),
  pickup_time timestamp not null,
  sample_count int not null,
  cert_count int not null,
  express_no varchar(30),
  handle_emp_id int not null
);
comment on table jl_pickup is '取件登记（器具及证书发放）';
comment on column jl_pickup.pickup_id is '取件ID';
comment on column jl_pickup.pickup_no is '取件单号';
comment on column jl_pickup.order_id is '委托单ID';
comment on column jl_pickup.pickup_mode is '取件方式：1自取 2快递 3送达';
comment on column jl_pickup.pickup_man is '取件人，快递为空';
comment on column jl_pickup.pickup_tel is '取件人电话';
comment on column jl_pickup.pickup_time is '取件时间';
comment on column jl_pickup.sample_count is '取回器具数';
comment on column jl_pickup.cert_count is '取走证书数';
comment on column jl_pickup.express_no is '快递单号';
comment on column jl_pickup.handle_emp_id is '发放人ID';
insert into jl_pickup
select row_number() over (order by t, order_id), 'QJ' || to_char(t, 'YYMMDD') || lpad(row_number() over (order by t, order_id)::text, 4, '0'), order_id, m, case when m <> 2 then send_man end, case when m <> 2 then pg_temp.mobile('qm', order_id) end, t, sample_count, c, case when m = 2 then 'SF' || lpad(pg_temp.n('qe', order_id, 1, 99999999)::text, 12, '1') end, pg_temp.pick('qh', order_id, '37,38,39,41')::int
  from (select o.*, c.n as c, case when o.service_mode = 3 then 3 else pg_temp.pick('qp', o.order_id, '1,1,1,2')::int end as m, least(coalesce(c.d, o.receive_time::date + 6) + pg_temp.skew('qt', o.order_id, 1, 14, 2), date '2026-06-18') + time '09:00' + pg_temp.n('qu', o.order_id, 0, 460) * interval '1 minute' as t
    from jl_order as o cross join lateral (select count(*)::int as n, max(k.issue_date) as d from jl_certificate as k join jl_sample as s on s.sample_id = k.sample_id where s.order_id = o.order_id and k.replace_cert_id is null) as c where o.order_status = 4) as x;

create table sys_param (
  param_key varchar(50) primary key,
  param_value varchar(200),
  param_desc varchar(200),
  update_time timestamp
);
comment on table sys_param is '系统参数';
comment on column sys_param.param_key is '参数键';
comment on column sys_param.param_value is '参数值';
comment on column sys_param.param_desc is '参数说明';
comment on column sys_param.update_time is '更新时间';
insert into sys_param values ('ORG_NAME', '济宁市计量检定所', '机构名称', '2023-06-01 09:00'), ('URGENT_RATE', '1.5', '加急收费系数', '2023-06-01 09:00'), ('CERT_PRINT_COPIES', '1', '证书打印份数', '2024-02-18 10:12'), ('TRACE_WARN_DAYS', '30', '标准器溯源到期预警天数', '2024-11-05 15:40'), ('SMS_ENABLED', '1', '取件短信通知', null);

create table sys_log (
  log_id int primary key,
  user_no varchar(10),
  module varchar(30) not null,
  action varchar(30) not null,
  ip varchar(20),
  cost_ms int,
  log_time timestamp not null
);
comment on table sys_log is '系统操作日志';
comment on column sys_log.log_id is '日志ID';
comment on column sys_log.user_no is '操作人工号';
comment on column sys_log.module is '模块';
comment on column sys_log.action is '操作';
comment on column sys_log.ip is 'IP地址';
comment on column sys_log.cost_ms is '耗时（毫秒）';
comment on column sys_log.log_time is '操作时间';
insert into sys_log select i, 'J' || lpad(pg_temp.n('xu', i, 1, 44)::text, 3, '0'), pg_temp.pick('xm', i, '委托受理,任务分配,证书编制,证书批准,收费管理,取件登记'), pg_temp.pick('xa', i, '新增,修改,查询,打印,登录'), '10.37.2.' || pg_temp.n('xi', i, 10, 120), pg_temp.skew('xc', i, 8, 2400, 4), timestamp '2026-05-04 08:30' + i * interval '105 minutes' from generate_series(1, 600) as i;

create index on jl_sample (order_id);
create index on jl_certificate (sample_id);
create index on jl_task (sample_id);
