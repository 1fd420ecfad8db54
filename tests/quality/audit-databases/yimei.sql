-- 医美机构管理系统：客户与渠道、咨询、项目与疗程卡、开单收款、预约、划扣治疗、员工业绩、退款、回访；
-- 仿领健美姬、宏脉一类的医美门店软件，有注释，有外键。
set jit = off;
set time zone 'Asia/Shanghai';
set client_min_messages = warning;
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 37) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
-- 偏向小号：少数大客户、多数小客户
create function pg_temp.sk(k text, i bigint, lo int, hi int, p float8) returns int language sql immutable
  as $$ select lo + floor(power(pg_temp.f(k, i), p) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
-- 'a:3,b:1' 四次中三次为 a
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
create function pg_temp.person(k text, i bigint, female boolean) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, '王,李,张,刘,陈,杨,黄,赵,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗,梁,宋,郑,谢,韩,唐,冯,董,程,曹,袁,邓,许,沈,彭,吕,苏,蒋,蔡,魏') || case when female then pg_temp.one(k || 'g', i, '敏,静,丽,艳,娟,婷,晓燕,雨桐,子涵,佳怡,雪,琳,欣怡,慧,倩,丹,诗雨,梦瑶,莉,思琪,雅婷,晓雯,可欣,若曦,嘉敏,文静,露,悦,紫薇,海燕') else pg_temp.one(k || 'g', i, '伟,强,磊,军,洋,勇,涛,明,超,刚,鹏,建华,志强,浩然,思远,文博,俊杰,子轩,宇航,家豪,晓东,立新,天佑,凯,斌,海涛,少峰,永康,振宇,泽宇') end $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '130,135,136,138,139,150,151,158,177,180,186,189,199') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;

create table employee (
  emp_id integer primary key,
  emp_no varchar(12) not null unique,
  emp_name varchar(30) not null,
  gender char(1) check (gender in ('M', 'F')),
  dept_name varchar(20) not null,
  position varchar(20) not null,
  mobile varchar(11),
  license_no varchar(20),
  hire_date date not null,
  leave_date date,
  is_active boolean not null default true
);
comment on table employee is '员工';
comment on column employee.emp_id is '员工ID'; comment on column employee.emp_no is '工号'; comment on column employee.emp_name is '姓名'; comment on column employee.gender is '性别：M男 F女';
comment on column employee.dept_name is '部门'; comment on column employee.position is '岗位：咨询师、医生、护士、美容师、网电客服、前台、收银、回访专员、院长'; comment on column employee.mobile is '手机'; comment on column employee.license_no is '执业证书编号（医生、护士）';
comment on column employee.hire_date is '入职日期'; comment on column employee.leave_date is '离职日期，在职为空'; comment on column employee.is_active is '账号是否启用';
insert into employee
select i, 'YM' || lpad(i::text, 4, '0'), pg_temp.person('e', i, fem), case when fem then 'F' else 'M' end, d, p, pg_temp.mobile('e', i), case when p in ('医生', '院长') then '1103300' || pg_temp.z('el', i, 10000000, 99999999) when p = '护士' then '2019' || pg_temp.z('el', i, 10000000, 99999999) end,
       hd, ld, ld is null
  from (select i, case when i = 1 then '院办' when i <= 13 then '咨询部' when i <= 19 then '医生组' when i <= 27 then '护理部' when i <= 35 then '皮肤科' when i <= 42 then '网电部' when i <= 45 then '前台' when i <= 47 then '财务部' else '客服部' end as d,
               case when i = 1 then '院长' when i <= 13 then '咨询师' when i <= 19 then '医生' when i <= 27 then '护士' when i <= 35 then '美容师' when i <= 42 then '网电客服' when i <= 45 then '前台' when i <= 47 then '收银' else '回访专员' end as p,
               pg_temp.f('esx', i) < case when i between 14 and 19 or i = 1 then 0.4 else 0.92 end as fem, date '2019-03-01' + pg_temp.z('ehd', i, 0, 1600) as hd, case when i in (5, 9, 12, 25, 31, 38, 40, 44) then date '2024-08-31' + pg_temp.z('eld', i, 0, 560) end as ld from generate_series(1, 50) as i) as s;

create table channel (
  channel_id integer primary key,
  parent_id integer references channel,
  channel_code varchar(12) not null unique,
  channel_name varchar(40) not null,
  rebate_rate numeric(5,2) not null default 0,
  settle_cycle varchar(10),
  is_enabled boolean not null default true,
  remark varchar(100)
);
comment on table channel is '客户来源渠道';
comment on column channel.channel_id is '渠道ID'; comment on column channel.parent_id is '上级渠道'; comment on column channel.channel_code is '渠道编码'; comment on column channel.channel_name is '渠道名称';
comment on column channel.rebate_rate is '返佣比例（%）'; comment on column channel.settle_cycle is '结算周期：月结、季结、单结'; comment on column channel.is_enabled is '是否启用'; comment on column channel.remark is '备注';
insert into channel values (1, null, 'WL', '网络', 0, null, true, null), (2, null, 'QD', '渠道合作', 0, null, true, null), (3, null, 'ZR', '自然到店', 0, null, true, null), (4, null, 'LDX', '老带新', 0, null, true, null),
  (5, 1, 'WL01', '美团点评', 8, '月结', true, null), (6, 1, 'WL02', '新氧', 12, '月结', true, null), (7, 1, 'WL03', '小红书', 0, null, true, '信息流投放'), (8, 1, 'WL04', '抖音本地生活', 6, '月结', true, null), (9, 1, 'WL05', '百度竞价', 0, null, false, '2025年起停投'), (10, 1, 'WL06', '公众号/小程序', 0, null, true, null), (11, 1, 'WL07', '更美', 15, '月结', false, '合作终止'),
  (12, 2, 'QD01', '丽人美容院（城西店）', 40, '单结', true, null), (13, 2, 'QD02', '瑜悦瑜伽馆', 20, '季结', true, null), (14, 2, 'QD03', '美甲工坊联盟', 25, '月结', true, null), (15, 2, 'QD04', '佳期婚纱摄影', 20, '季结', false, null), (16, 3, 'ZR01', '路过自访', 0, null, true, null), (17, 3, 'ZR02', '户外广告', 0, null, true, null), (18, 4, 'LDX01', '老客转介绍', 0, null, true, '送积分'), (19, 4, 'LDX02', '员工推荐', 0, null, true, null);

create table customer (
  customer_id integer primary key,
  customer_no varchar(12) not null unique,
  customer_name varchar(30) not null,
  gender char(1) check (gender in ('M', 'F')),
  birthday date,
  mobile varchar(11),
  channel_id integer not null references channel,
  referrer_id integer references customer,
  developer_id integer references employee,
  consultant_id integer references employee,
  member_level smallint not null default 0 check (member_level between 0 and 4),
  skin_type varchar(10),
  allergy varchar(60),
  total_consume numeric(12,2) not null default 0,
  is_deleted boolean not null default false,
  created_at timestamp not null
);
comment on table customer is '客户档案';
comment on column customer.customer_id is '客户ID'; comment on column customer.customer_no is '客户卡号'; comment on column customer.customer_name is '姓名'; comment on column customer.gender is '性别：M男 F女';
comment on column customer.birthday is '出生日期'; comment on column customer.mobile is '手机号'; comment on column customer.channel_id is '来源渠道'; comment on column customer.referrer_id is '介绍人（老带新）';
comment on column customer.developer_id is '开发人（网电客服）'; comment on column customer.consultant_id is '所属咨询师'; comment on column customer.member_level is '会员等级：0普通 1银卡 2金卡 3钻石 4黑钻'; comment on column customer.skin_type is '肤质';
comment on column customer.allergy is '过敏史'; comment on column customer.total_consume is '累计消费（实收减退款，元）'; comment on column customer.is_deleted is '是否删除（重复建档）'; comment on column customer.created_at is '建档时间';
create temp table cu as
select i, pg_temp.w('cch', i, '5:20,6:12,7:16,8:14,9:4,10:5,11:2,12:5,13:2,14:3,15:1,16:5,17:2,18:14,19:2')::int as ch, timestamp '2023-09-01 10:00' + make_interval(days => (i - 1) * 1034 / 1500 , mins => pg_temp.z('cct', i, 0, 560)) as ct from generate_series(1, 1500) as i;
insert into customer
select i, 'K' || to_char(ct, 'YY') || lpad(i::text, 6, '0'), pg_temp.person('cu', i, fem), case when fem then 'F' else 'M' end, case when pg_temp.f('cb', i) < 0.85 then date '2006-05-01' - pg_temp.sk('cbd', i, 0, 14000, 1.3) end, case when pg_temp.f('cmo', i) < 0.98 then pg_temp.mobile('cu', i) end, ch,
       case when ch = 18 and i > 30 then pg_temp.sk('crf', i, 1, i - 1, 1.5) end, case when ch between 5 and 11 then pg_temp.z('cdv', i, 36, 42) end, case when pg_temp.f('ccs', i) < 0.93 then pg_temp.sk('ccn', i, 2, 13, 1.4) end, 0,
       case when pg_temp.f('csk', i) < 0.7 then pg_temp.w('cst', i, '混合性:4,油性:2,干性:3,敏感性:2,中性:1') end, case when pg_temp.f('cal', i) < 0.09 then pg_temp.one('calx', i, '青霉素,头孢类,利多卡因,酒精,海鲜,碘伏') end, 0, pg_temp.f('cdel', i) < 0.012, ct
  from (select cu.*, pg_temp.f('csx', i) < 0.9 as fem from cu) as s;

create table item_category (
  category_id integer primary key,
  parent_id integer references item_category,
  category_name varchar(30) not null,
  sort_no integer not null default 0
);
comment on table item_category is '项目分类';
comment on column item_category.category_id is '分类ID'; comment on column item_category.parent_id is '上级分类'; comment on column item_category.category_name is '分类名称'; comment on column item_category.sort_no is '排序';
insert into item_category values (1, null, '皮肤美容', 1), (2, null, '微整注射', 2), (3, null, '整形外科', 3), (4, null, '口腔美容', 4), (5, null, '产品零售', 9), (11, 1, '光电类', 1), (12, 1, '水光补水', 2), (13, 1, '清洁护理', 3), (14, 1, '激光脱毛', 4), (21, 2, '肉毒素', 1), (22, 2, '玻尿酸', 2), (23, 2, '胶原再生', 3), (31, 3, '眼部', 1), (32, 3, '鼻部', 2), (33, 3, '吸脂塑形', 3), (41, 4, '牙齿美白', 1), (51, 5, '医用护肤品', 1);

create table item (
  item_id integer primary key,
  item_code varchar(12) not null unique,
  item_name varchar(60) not null,
  category_id integer not null references item_category,
  item_type smallint not null check (item_type in (1, 2, 3)),
  times integer not null default 1,
  unit varchar(6),
  price numeric(10,2) not null,
  cost_price numeric(10,2),
  valid_months integer,
  need_doctor boolean not null default false,
  status smallint not null default 1 check (status in (0, 1))
);
comment on table item is '项目';
comment on column item.item_id is '项目ID'; comment on column item.item_code is '项目编码'; comment on column item.item_name is '项目名称'; comment on column item.category_id is '项目分类';
comment on column item.item_type is '类型：1单次项目 2疗程项目 3产品'; comment on column item.times is '包含次数'; comment on column item.unit is '单位'; comment on column item.price is '标准售价（元）';
comment on column item.cost_price is '成本价（元）'; comment on column item.valid_months is '疗程有效期（月）'; comment on column item.need_doctor is '是否须医生操作'; comment on column item.status is '状态：1上架 0下架';
insert into item
select n, 'XM' || lpad(n::text, 4, '0'), p[1], p[2]::int, p[3]::int, p[4]::int, case p[3] when '3' then '盒' when '2' then '疗程' else case when p[2] in ('21', '22', '23') then '支' else '次' end end, p[5]::numeric, case when n % 9 <> 4 then round(p[5]::numeric * pg_temp.z('ic', n, 15, 38) / 100, 0) end,
       case p[3] when '2' then 12 + 6 * (n % 3)::int end, p[2] in ('21', '22', '23', '31', '32', '33', '11'), case when n in (6, 16, 27) then 0 else 1 end
  from (select n, string_to_array(x, '|') as p from unnest(string_to_array('小气泡清洁|13|1|1|198,小气泡清洁10次卡|13|2|10|1280,水光针单次|12|1|1|980,水光针疗程3次|12|2|3|2580,无针水光6次|12|2|6|1980,果酸焕肤5次|13|2|5|1680,光子嫩肤M22单次|11|1|1|1280,光子嫩肤M22疗程5次|11|2|5|4980,超皮秒全模式|11|1|1|2980,超皮秒疗程3次|11|2|3|7680,热玛吉五代面部900发|11|1|1|19800,黄金微针单次|11|1|1|2680,黄金微针3次|11|2|3|6980,腋下脱毛6次|14|2|6|899,全腿脱毛6次|14|2|6|2980,唇周脱毛6次（旧）|14|2|6|399,瘦脸针国产100U|21|1|1|1680,瘦脸针进口100U|21|1|1|3280,除皱单部位|21|1|1|880,玻尿酸国产1ml|22|1|1|1280,玻尿酸进口1ml|22|1|1|4980,胶原蛋白填充|23|1|1|6800,童颜针|23|1|1|12800,双眼皮全切|31|1|1|9800,双眼皮埋线|31|1|1|5800,内路祛眼袋|31|1|1|7800,硅胶隆鼻|32|1|1|12800,肋软骨鼻综合|32|1|1|39800,腰腹环吸|33|1|1|26800,大腿吸脂|33|1|1|22800,冷光美白|41|1|1|1380,医用修复面膜|51|3|1|198,医用修护精华|51|3|1|368,术后防晒霜|51|3|1|258', ',')) with ordinality as u (x, n)) as s;

create table consult_record (
  consult_id integer primary key,
  customer_id integer not null references customer,
  consultant_id integer not null references employee,
  category_id integer references item_category,
  visit_type smallint not null check (visit_type in (1, 2, 3)),
  consult_time timestamp not null,
  budget numeric(10,2),
  is_deal boolean not null,
  fail_reason varchar(20),
  content varchar(200)
);
comment on table consult_record is '咨询记录（到店面诊）';
comment on column consult_record.consult_id is '咨询ID'; comment on column consult_record.customer_id is '客户'; comment on column consult_record.consultant_id is '咨询师'; comment on column consult_record.category_id is '意向项目分类';
comment on column consult_record.visit_type is '到店类型：1初诊 2复诊 3再消费'; comment on column consult_record.consult_time is '咨询时间'; comment on column consult_record.budget is '客户预算（元）'; comment on column consult_record.is_deal is '是否成交';
comment on column consult_record.fail_reason is '未成交原因'; comment on column consult_record.content is '咨询内容';
create temp table cr as
select row_number() over (order by t, i) as n, ci as cid, i, t, row_number() over (partition by ci order by t, i) as k, coalesce(p.consultant_id, 2 + i % 11) as con
  from generate_series(1, 3000) as i join (select i as ci, ct from cu) as c on ci = case when i <= 1380 then i else pg_temp.sk('crc', i, 1, 1450, 1.6) end join customer as p on p.customer_id = ci and not p.is_deleted
  cross join lateral (select c.ct::date + case when i <= 1380 then pg_temp.sk('crd0', i, 0, 20, 3) else floor(pg_temp.f('crd', i) * (date '2026-07-01' - c.ct::date))::int end as d, c.ct::date + floor(pg_temp.f('crd2', i) * (date '2026-07-01' - c.ct::date))::int as d2) as x
  cross join lateral (select case when i > 1380 and (extract(isodow from d) < 6 or extract(month from d) = 2) and pg_temp.f('crw', i) < 0.4 then d2 else d end as dd) as y
  cross join lateral (select case when dd = c.ct::date then c.ct + make_interval(mins => pg_temp.z('crm', i, 5, 50)) else dd + time '09:40' + make_interval(mins => pg_temp.z('crm', i, 0, 520)) end as t) as z where t < timestamp '2026-07-01';
insert into consult_record
select n, cid, (select e.emp_id from employee as e where e.position = '咨询师' and (e.leave_date is null or e.leave_date > t::date) order by (e.emp_id <> con), (e.emp_id + n) % 11 limit 1), pg_temp.w('cic', n, '11:30,12:14,13:10,14:8,21:14,22:10,23:4,31:6,32:2,33:2,41:3')::int, case when k = 1 then 1 when pg_temp.f('cvt', n) < 0.35 then 2 else 3 end, t,
       case when pg_temp.f('cbu', n) < 0.5 then pg_temp.one('cbud', n, '500,1000,2000,3000,5000,8000,10000,20000,30000')::numeric end, deal, case when not deal then pg_temp.w('cfr', n, '价格因素:5,考虑对比:6,效果顾虑:3,家人反对:1,身体原因:1,仅咨询:2') end,
       case when pg_temp.f('ccc', n) < 0.7 then pg_temp.one('cco', n, '面部暗沉，有色斑,毛孔粗大，想改善出油,咬肌偏大想做瘦脸,法令纹较深，建议填充,术后复查，恢复良好,皮肤缺水，敏感期不建议光电,想了解双眼皮手术恢复期,老客续卡') end
  from (select cr.*, pg_temp.f('cdl', n) < case when k = 1 then 0.52 else 0.68 end as deal from cr) as s;

create table sale_order (
  order_id integer primary key,
  order_no varchar(20) not null unique,
  customer_id integer not null references customer,
  consult_id integer references consult_record,
  consultant_id integer references employee,
  order_time timestamp not null,
  total_amount numeric(12,2) not null default 0,
  discount_amount numeric(12,2) not null default 0,
  payable_amount numeric(12,2) not null default 0,
  paid_amount numeric(12,2) not null default 0,
  debt_amount numeric(12,2) not null default 0,
  status smallint not null check (status in (0, 1, 2, 3, 9)),
  created_by integer references employee,
  remark varchar(100)
);
comment on table sale_order is '开单（销售单）';
comment on column sale_order.order_id is '单据ID'; comment on column sale_order.order_no is '单号'; comment on column sale_order.customer_id is '客户'; comment on column sale_order.consult_id is '关联咨询';
comment on column sale_order.consultant_id is '咨询师'; comment on column sale_order.order_time is '开单时间'; comment on column sale_order.total_amount is '原价合计（元）'; comment on column sale_order.discount_amount is '优惠金额（元）';
comment on column sale_order.payable_amount is '应收金额（元）'; comment on column sale_order.paid_amount is '实收金额（元）'; comment on column sale_order.debt_amount is '欠款金额（元）'; comment on column sale_order.status is '状态：0待收款 1部分收款 2已收款 3已退款（含部分退） 9已作废';
comment on column sale_order.created_by is '开单人'; comment on column sale_order.remark is '备注';
create table sale_order_item (
  order_item_id integer primary key,
  order_id integer not null references sale_order,
  item_id integer not null references item,
  qty integer not null check (qty > 0),
  price numeric(10,2) not null,
  discount_rate numeric(4,2) not null default 1,
  amount numeric(12,2) not null,
  is_gift boolean not null default false
);
comment on table sale_order_item is '开单明细';
comment on column sale_order_item.order_item_id is '明细ID'; comment on column sale_order_item.order_id is '单据'; comment on column sale_order_item.item_id is '项目'; comment on column sale_order_item.qty is '数量';
comment on column sale_order_item.price is '单价（元）'; comment on column sale_order_item.discount_rate is '折扣率（1为不打折，0为赠送）'; comment on column sale_order_item.amount is '成交金额（元）'; comment on column sale_order_item.is_gift is '是否赠送';
insert into sale_order
select row_number() over (order by t), 'XS' || to_char(t, 'YYMMDD') || lpad(row_number() over (partition by t::date order by t)::text, 3, '0'), customer_id, cid, con, t, 0, 0, 0, 0, 0, st, case when pg_temp.f('ocb', cid) < 0.8 then con else 43 + cid % 3 end, case when st = 9 then pg_temp.one('orm', cid, '开错项目,客户取消,重复开单') when pg_temp.f('orx', cid) < 0.05 then pg_temp.one('ory', cid, '周年庆活动价,院长特批,员工亲属') end
  from (select customer_id, consult_id as cid, consultant_id as con, consult_time + make_interval(mins => pg_temp.z('oti', consult_id, 15, 70)) as t, case when consult_time >= '2026-06-26' then pg_temp.w('oss', consult_id, '0:3,2:6')::int else pg_temp.w('oss', consult_id, '2:91,1:4,9:5')::int end as st from consult_record where is_deal) as s;
insert into sale_order_item
select row_number() over (order by order_id, k), order_id, item_id, qty, price, case when gift then 0 else dr end, case when gift then 0 else round(price * qty * dr, 2) end, gift
  from (select o.order_id, k, i.item_id, i.price, case when i.item_type = 3 then pg_temp.w('oiq', o.order_id * 10 + k, '1:4,2:4,3:1')::int when i.category_id = 22 then pg_temp.w('oiq', o.order_id * 10 + k, '1:6,2:3')::int else 1 end as qty,
               k > 1 and i.price < 1300 and pg_temp.f('oig', o.order_id * 10 + k) < 0.35 as gift, pg_temp.w('oid', o.order_id * 10 + k, '1:4,0.95:2,0.9:3,0.85:2,0.8:1')::numeric as dr
          from sale_order as o join consult_record as c using (consult_id) cross join generate_series(1, 4) as k
          cross join lateral (select case when k = 1 then coalesce((select item_id from item where category_id = c.category_id order by hashtextextended(item_code || o.order_id, 3) limit 1), 1) else pg_temp.w('oii', o.order_id * 10 + k, '1:6,2:4,3:4,4:4,5:3,7:3,8:3,14:3,17:2,19:2,32:8,33:5,34:4')::int end as iid) as x
          join item as i on i.item_id = iid where k <= pg_temp.w('oik', o.order_id, '1:6,2:3,3:2,4:1')::int and (i.status = 1 or o.order_time < '2025-03-01')) as s;
delete from sale_order where order_id not in (select order_id from sale_order_item);
update consult_record set is_deal = false, fail_reason = '考虑对比' where is_deal and consult_id not in (select consult_id from sale_order);
update sale_order as o set total_amount = t, discount_amount = t - a, payable_amount = a, paid_amount = p, debt_amount = case when status in (0, 1) then a - p else 0 end
  from (select order_id as oid, sum(price * qty) as t, sum(amount) as a from sale_order_item group by 1) as s cross join lateral (select case (select status from sale_order where order_id = oid) when 2 then a when 1 then round(a * pg_temp.z('opa', oid, 3, 7) / 10, 0) else 0 end as p) as q where o.order_id = s.oid;

create table payment (
  payment_id integer primary key,
  order_id integer not null references sale_order,
  pay_method varchar(12) not null check (pay_method in ('WECHAT', 'ALIPAY', 'CARD', 'CASH', 'MEITUAN', 'LOAN')),
  amount numeric(12,2) not null,
  pay_time timestamp not null,
  cashier_id integer references employee,
  trade_no varchar(32)
);
comment on table payment is '收款记录';
comment on column payment.payment_id is '收款ID'; comment on column payment.order_id is '单据'; comment on column payment.pay_method is '支付方式：WECHAT微信 ALIPAY支付宝 CARD银行卡 CASH现金 MEITUAN团购核销 LOAN分期'; comment on column payment.amount is '收款金额（元）';
comment on column payment.pay_time is '收款时间'; comment on column payment.cashier_id is '收银员'; comment on column payment.trade_no is '第三方流水号';
insert into payment
select row_number() over (order by pt), order_id, m, amt, pt, 46 + order_id % 2, case when m in ('WECHAT', 'ALIPAY') then '42000' || substr(translate(md5('tn' || order_id || k), 'abcdef', '123456'), 1, 20) end
  from (select o.order_id, k, case k when 1 then paid_amount - second else second end as amt, o.order_time + make_interval(mins => pg_temp.z('pti', o.order_id, 3, 25) + k) as pt, case when c.channel_id = 5 and k = 1 and paid_amount < 2000 then 'MEITUAN' when paid_amount > 9000 and k = 2 then 'LOAN' else pg_temp.w('pm', o.order_id * 3 + k, 'WECHAT:50,ALIPAY:22,CARD:22,CASH:4') end as m
          from sale_order as o join customer as c using (customer_id) cross join lateral (select case when paid_amount > 3000 and pg_temp.f('psp', o.order_id) < 0.22 then round(paid_amount * 0.4, -2) else 0 end as second) as x cross join generate_series(1, 2) as k where paid_amount > 0) as s where amt > 0;

create table course_card (
  card_id integer primary key,
  card_no varchar(20) not null unique,
  customer_id integer not null references customer,
  order_item_id integer not null references sale_order_item,
  item_id integer not null references item,
  total_times integer not null,
  used_times integer not null default 0,
  unit_price numeric(10,2) not null,
  expire_date date,
  status smallint not null default 1 check (status in (1, 2, 3, 4)),
  created_at timestamp not null,
  check (used_times <= total_times)
);
comment on table course_card is '客户疗程卡（已购项目次数）';
comment on column course_card.card_id is '卡ID'; comment on column course_card.card_no is '卡号'; comment on column course_card.customer_id is '客户'; comment on column course_card.order_item_id is '来源开单明细';
comment on column course_card.item_id is '项目'; comment on column course_card.total_times is '总次数'; comment on column course_card.used_times is '已用次数'; comment on column course_card.unit_price is '单次价值（元）';
comment on column course_card.expire_date is '有效期至，空为长期'; comment on column course_card.status is '状态：1使用中 2已用完 3已过期 4已退卡'; comment on column course_card.created_at is '开卡时间';
insert into course_card
select row_number() over (order by order_item_id), 'LC' || to_char(o.order_time, 'YYMM') || lpad(order_item_id::text, 5, '0'), o.customer_id, order_item_id, item_id, i.times * d.qty, 0, round(d.amount / (i.times * d.qty), 2), (o.order_time + make_interval(months => i.valid_months))::date, 1, o.order_time
  from sale_order_item as d join sale_order as o using (order_id) join item as i using (item_id) where o.status in (1, 2) and i.item_type in (1, 2);

create table refund (
  refund_id integer primary key,
  refund_no varchar(20) not null unique,
  order_id integer not null references sale_order,
  card_id integer references course_card,
  refund_times integer,
  refund_amount numeric(12,2) not null,
  reason varchar(40),
  status smallint not null check (status in (0, 1, 2)),
  apply_by integer references employee,
  approve_by integer references employee,
  apply_time timestamp not null,
  refund_time timestamp
);
comment on table refund is '退款单';
comment on column refund.refund_id is '退款ID'; comment on column refund.refund_no is '退款单号'; comment on column refund.order_id is '原单据'; comment on column refund.card_id is '退卡';
comment on column refund.refund_times is '退次数'; comment on column refund.refund_amount is '退款金额（元）'; comment on column refund.reason is '退款原因'; comment on column refund.status is '状态：0审批中 1已退款 2已驳回';
comment on column refund.apply_by is '申请人'; comment on column refund.approve_by is '审批人'; comment on column refund.apply_time is '申请时间'; comment on column refund.refund_time is '退款时间';
create table appointment (
  appoint_id integer primary key,
  customer_id integer not null references customer,
  card_id integer references course_card,
  operator_id integer references employee,
  appoint_type smallint not null check (appoint_type in (1, 2)),
  appoint_time timestamp not null,
  room varchar(10),
  status varchar(10) not null check (status in ('BOOKED', 'ARRIVED', 'NOSHOW', 'CANCELED')),
  cancel_reason varchar(40),
  created_at timestamp not null
);
comment on table appointment is '预约';
comment on column appointment.appoint_id is '预约ID'; comment on column appointment.customer_id is '客户'; comment on column appointment.card_id is '预约使用的卡，面诊预约为空'; comment on column appointment.operator_id is '预约医生/操作人';
comment on column appointment.appoint_type is '类型：1面诊咨询 2治疗'; comment on column appointment.appoint_time is '预约时间'; comment on column appointment.room is '房间'; comment on column appointment.status is '状态：BOOKED已预约 ARRIVED已到店 NOSHOW爽约 CANCELED已取消';
comment on column appointment.cancel_reason is '取消原因'; comment on column appointment.created_at is '登记时间';
create table treatment (
  treatment_id integer primary key,
  card_id integer not null references course_card,
  customer_id integer not null references customer,
  appoint_id integer references appointment,
  item_id integer not null references item,
  times integer not null default 1,
  amount numeric(10,2) not null,
  doctor_id integer references employee,
  nurse_id integer references employee,
  treat_time timestamp not null,
  is_revoked boolean not null default false,
  note varchar(100)
);
comment on table treatment is '划扣治疗记录';
comment on column treatment.treatment_id is '划扣ID'; comment on column treatment.card_id is '疗程卡'; comment on column treatment.customer_id is '客户'; comment on column treatment.appoint_id is '关联预约';
comment on column treatment.item_id is '项目'; comment on column treatment.times is '划扣次数'; comment on column treatment.amount is '划扣金额（消耗业绩，元）'; comment on column treatment.doctor_id is '医生';
comment on column treatment.nurse_id is '护士/美容师'; comment on column treatment.treat_time is '治疗时间'; comment on column treatment.is_revoked is '是否撤销划扣'; comment on column treatment.note is '治疗备注';
create temp table tr as
select row_number() over (order by t, card_id, k) as n, s.* from (
  select c.card_id, c.customer_id, c.item_id, c.unit_price, c.created_at, i.need_doctor, k, t, pg_temp.f('trv', c.card_id * 50 + k) < 0.015 as rev
    from course_card as c join item as i using (item_id) cross join lateral generate_series(1, case when c.total_times <= 2 then case when pg_temp.f('tk', c.card_id) < 0.9 then c.total_times else 0 end else pg_temp.z('tk', c.card_id, 0, c.total_times + 1) end) as k
    cross join lateral (select case when k = 1 and pg_temp.f('tk1', c.card_id) < 0.55 then c.created_at + make_interval(mins => pg_temp.z('tkm', c.card_id, 30, 60)) else c.created_at::date + make_interval(days => k * 27 - 22 + pg_temp.z('tkd', c.card_id * 50 + k, 0, 14), mins => pg_temp.z('tkt', c.card_id * 50 + k, 590, 1130)) end as t) as x
   where k <= c.total_times and t < timestamp '2026-07-01' and (c.expire_date is null or t::date <= c.expire_date)) as s;
create temp table ap as
select row_number() over (order by t, cid, tn) as n, s.* from (
  select customer_id as cid, card_id, n as tn, 2 as ty, t, 'ARRIVED' as st, least(t, created_at + interval '1 day') as lo from tr where t::date > created_at::date and pg_temp.f('apq', n) < 0.86
  union all select customer_id, null, null, 1, consult_time - make_interval(mins => pg_temp.z('apl', consult_id, 0, 30)), 'ARRIVED', consult_time - interval '2 days' from consult_record where visit_type > 1 and pg_temp.f('apc', consult_id) < 0.55
  union all select customer_id, card_id, null, 2, t - make_interval(days => pg_temp.z('apn', n, 2, 6)), pg_temp.w('aps', n, 'NOSHOW:4,CANCELED:5'), created_at + interval '1 day' from tr where pg_temp.f('apz', n) < 0.1 and t::date > created_at::date + 7
  union all select customer_id, card_id, null, 2, timestamp '2026-07-01' + make_interval(days => pg_temp.z('apf', card_id, 0, 12), mins => pg_temp.z('apfm', card_id, 590, 1130)), case when pg_temp.f('apfc', card_id) < 0.08 then 'CANCELED' else 'BOOKED' end, timestamp '2026-06-25'
    from course_card where expire_date > '2026-07-20' and created_at > '2026-02-01' and (select count(*) from tr where tr.card_id = course_card.card_id) < total_times and pg_temp.f('apff', card_id) < 0.35) as s;
insert into appointment
select n, cid, card_id, case when ty = 1 then (select e.emp_id from employee as e where e.position = '医生' order by (e.emp_id + n) % 7, 1 limit 1) end, ty, date_trunc('hour', t) + make_interval(mins => (extract(minute from t)::int / 15) * 15), case when ty = 1 then '面诊' || 1 + n % 3 else pg_temp.one('arm', n, '光电1,光电2,注射室,护理1,护理2,护理3') end, st, case when st = 'CANCELED' then pg_temp.one('acr', n, '生理期,临时有事,皮肤过敏,改期') end,
       least(t - make_interval(mins => pg_temp.z('acm', n, 90, 5000)), timestamp '2026-06-30 18:30' - make_interval(mins => pg_temp.z('acx', n, 0, 3000))) from ap;
insert into treatment
select tr.n, tr.card_id, customer_id, ap.n, item_id, 1, unit_price, case when need_doctor then 14 + pg_temp.sk('tdo', tr.n, 0, 5, 1.3) end, (select e.emp_id from employee as e where e.position in ('护士', '美容师') and (e.leave_date is null or e.leave_date > tr.t::date) and (e.position = '护士') = need_doctor order by hashtextextended(e.emp_no || tr.n, 5) limit 1), tr.t, rev,
       case when rev then '划错项目，已撤销' when pg_temp.f('tno', tr.n) < 0.25 then pg_temp.one('tnt', tr.n, '术后红肿轻微,能量18J,客户反馈良好,嘱咐防晒,第二次能量上调,敷麻40分钟') end
  from tr left join ap on ap.tn = tr.n;
update appointment as a set operator_id = coalesce(t.doctor_id, t.nurse_id) from treatment as t where t.appoint_id = a.appoint_id;
update course_card as c set used_times = coalesce((select sum(times) from treatment as t where t.card_id = c.card_id and not is_revoked), 0);
insert into refund
select row_number() over (order by at), 'TK' || to_char(at, 'YYMMDD') || lpad(card_id::text, 5, '0'), order_id, card_id, total_times - used_times, round(unit_price * (total_times - used_times), 2), pg_temp.w('rre', card_id, '效果不满意:4,搬离本地:2,身体原因:2,服务投诉:1,客户冲动消费:2'), st, con, case when st > 0 then 1 end, at, case when st = 1 then at + make_interval(hours => pg_temp.z('rti', card_id, 3, 160)) end
  from (select c.*, d.order_id, o.consultant_id as con, at, case when at > '2026-06-22' then 0 else pg_temp.w('rst', card_id, '1:8,2:1')::int end as st
          from course_card as c join sale_order_item as d using (order_item_id) join sale_order as o using (order_id)
          cross join lateral (select greatest(c.created_at, (select max(treat_time) from treatment as t where t.card_id = c.card_id)) + make_interval(days => pg_temp.z('rda', card_id, 1, 40), mins => 35) as at) as x
         where total_times > used_times and unit_price > 0 and o.status = 2 and at < '2026-06-30' and pg_temp.f('rq', card_id) < 0.13) as s;
update course_card as c set status = case when exists (select from refund as r where r.card_id = c.card_id and r.status = 1) then 4 when used_times = total_times then 2 when expire_date < '2026-07-01' then 3 else 1 end;
update sale_order set status = 3 where order_id in (select order_id from refund where status = 1);
update appointment set status = 'CANCELED', cancel_reason = '已退卡' where status = 'BOOKED' and card_id in (select card_id from course_card where status = 4);
update customer as c set total_consume = t, member_level = case when t >= 80000 then 4 when t >= 40000 then 3 when t >= 15000 then 2 when t >= 5000 then 1 else 0 end
  from (select customer_id as id, sum(paid_amount) - coalesce((select sum(refund_amount) from refund as r join sale_order as q using (order_id) where r.status = 1 and q.customer_id = o.customer_id), 0) as t from sale_order as o where status <> 9 group by 1) as s where c.customer_id = s.id;

create table performance (
  perf_id integer primary key,
  emp_id integer not null references employee,
  perf_type smallint not null check (perf_type in (1, 2, 3)),
  payment_id integer references payment,
  treatment_id integer references treatment,
  refund_id integer references refund,
  share_ratio numeric(5,2) not null default 100,
  amount numeric(12,2) not null,
  perf_date date not null
);
comment on table performance is '员工业绩';
comment on column performance.perf_id is '业绩ID'; comment on column performance.emp_id is '员工'; comment on column performance.perf_type is '业绩类型：1现金业绩（收款） 2消耗业绩（划扣） 3退款冲减'; comment on column performance.payment_id is '来源收款';
comment on column performance.treatment_id is '来源划扣'; comment on column performance.refund_id is '来源退款'; comment on column performance.share_ratio is '分配比例（%）'; comment on column performance.amount is '业绩金额（元，冲减为负）';
comment on column performance.perf_date is '业绩日期';
insert into performance
select row_number() over (order by d, ty, pid, tid, rid, ratio), emp, ty, pid, tid, rid, ratio, amt, d
  from (select v.emp, 1 as ty, p.payment_id as pid, null::int as tid, null::int as rid, v.ratio, case when v.k = 2 then round(p.amount * 0.3, 2) else p.amount - case when dev is null then 0 else round(p.amount * 0.3, 2) end end as amt, p.pay_time::date as d
          from payment as p join sale_order as o using (order_id) join customer as c using (customer_id) cross join lateral (select case when exists (select from consult_record as r where r.consult_id = o.consult_id and r.visit_type = 1) then c.developer_id end as dev) as x
          cross join lateral (values (1, o.consultant_id, case when dev is null then 100 else 70 end), (2, dev, 30)) as v (k, emp, ratio) where v.emp is not null
        union all select coalesce(doctor_id, nurse_id), 2, null, treatment_id, null, 100, amount, treat_time::date from treatment where not is_revoked and amount > 0
        union all select o.consultant_id, 3, null, null, refund_id, 100, -refund_amount, refund_time::date from refund as r join sale_order as o using (order_id) where r.status = 1) as s;

create table follow_up (
  follow_id integer primary key,
  customer_id integer not null references customer,
  treatment_id integer references treatment,
  consult_id integer references consult_record,
  follow_type smallint not null check (follow_type in (1, 2)),
  plan_date date not null,
  follow_time timestamp,
  follower_id integer references employee,
  method varchar(6),
  satisfaction smallint check (satisfaction between 1 and 5),
  result varchar(100),
  status smallint not null check (status in (0, 1, 2))
);
comment on table follow_up is '回访';
comment on column follow_up.follow_id is '回访ID'; comment on column follow_up.customer_id is '客户'; comment on column follow_up.treatment_id is '关联治疗'; comment on column follow_up.consult_id is '关联咨询（未成交回访）';
comment on column follow_up.follow_type is '类型：1术后回访 2未成交回访'; comment on column follow_up.plan_date is '计划回访日期'; comment on column follow_up.follow_time is '实际回访时间'; comment on column follow_up.follower_id is '回访人';
comment on column follow_up.method is '方式：电话、微信、短信'; comment on column follow_up.satisfaction is '满意度1-5'; comment on column follow_up.result is '回访结果'; comment on column follow_up.status is '状态：0待回访 1已回访 2未接通';
insert into follow_up
select row_number() over (order by pd, tid, cid), cust, tid, cid, ty, pd, case when st > 0 then least(pd + make_interval(days => pg_temp.sk('fd', k, 0, 4, 3), mins => pg_temp.z('fm', k, 560, 1100)), timestamp '2026-06-30 18:00') end, case when st > 0 then 48 + pg_temp.z('fw', k, 0, 2) end, case when st > 0 then pg_temp.w('fme', k, '微信:6,电话:4,短信:1') end,
       case when st = 1 and ty = 1 and pg_temp.f('fs', k) < 0.8 then pg_temp.w('fsa', k, '5:58,4:27,3:10,2:3,1:2')::int end, case when st = 1 then case ty when 1 then pg_temp.one('fr', k, '恢复良好,轻微泛红已告知护理,效果满意,觉得效果一般,预约下次治疗') else pg_temp.one('fr2', k, '还在考虑,已在别家做,有意向约周末到店,暂时不需要,价格仍觉偏高') end end, st
  from (select s.*, case when pd >= '2026-06-30' then 0 else pg_temp.w('fst', k, '1:80,2:12,0:8')::int end as st from (
          select customer_id as cust, treatment_id as tid, null::int as cid, 1 as ty, treat_time::date + case when item_id in (select item_id from item where need_doctor) then 1 else 3 end as pd, treatment_id as k from treatment where not is_revoked and pg_temp.f('fq', treatment_id) < 0.45
          union all select customer_id, null, consult_id, 2, consult_time::date + 7, 100000 + consult_id from consult_record where not is_deal and pg_temp.f('fq2', consult_id) < 0.7) as s) as q;

create table sys_login_log (
  log_id integer primary key,
  emp_id integer references employee,
  login_ip varchar(40),
  client varchar(20),
  is_success boolean not null,
  login_time timestamp not null
);
comment on table sys_login_log is '登录日志';
comment on column sys_login_log.log_id is '日志ID'; comment on column sys_login_log.emp_id is '员工，账号不存在时为空'; comment on column sys_login_log.login_ip is '登录IP'; comment on column sys_login_log.client is '客户端：PC、APP、企业微信';
comment on column sys_login_log.is_success is '是否成功'; comment on column sys_login_log.login_time is '登录时间';
insert into sys_login_log
select i, e.emp_id, case when pg_temp.f('li', i) < 0.8 then '192.168.1.' || pg_temp.z('lip', i, 10, 120) else '117.136.' || pg_temp.z('lip', i, 1, 250) || '.' || pg_temp.z('lip3', i, 1, 250) end, pg_temp.w('lc', i, 'PC:6,APP:3,企业微信:2'), e.emp_id is not null and pg_temp.f('ls', i) < 0.96, timestamp '2026-06-01 08:40' + make_interval(mins => i * 60 + pg_temp.z('lt', i, 0, 50))
  from generate_series(1, 700) as i left join employee as e on e.emp_id = pg_temp.z('lu', i, 1, 51) and e.is_active where extract(hour from timestamp '2026-06-01 08:40' + make_interval(mins => i * 60)) between 8 and 20;

set constraints all immediate;
create index idx_order_customer on sale_order (customer_id);
create index idx_treat_time on treatment (treat_time);
