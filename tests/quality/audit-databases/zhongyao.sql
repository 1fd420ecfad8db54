-- 中药代煎中心管理系统：医疗机构传来的处方从审方、调剂、复核、煎煮到配送与月度结算；参照「康美智慧药房」「一方智慧中药房」一类代煎平台的数据结构。有外键，有字段注释。
-- 数值由行号散列得出，每次装载结果相同。
create function pg_temp.u(key text, i bigint) returns float8 language sql immutable
  as $$ select ('x' || substr(md5(key || ':' || i::text), 1, 7))::bit(28)::int / 268435456::float8 $$;
create function pg_temp.n(key text, i bigint, low int, high int) returns int language sql immutable
  as $$ select low + floor(pg_temp.u(key, i) * (high - low + 1))::int $$;
create function pg_temp.skew(key text, i bigint, low int, high int, power float8) returns int language sql immutable
  as $$ select low + floor(power(pg_temp.u(key, i), power) * (high - low + 1))::int $$;
create function pg_temp.pick(key text, i bigint, options text[]) returns text language sql immutable
  as $$ select options[1 + floor(pg_temp.u(key, i) * cardinality(options))::int] $$;
create function pg_temp.weighted(key text, i bigint, options text[], weights int[]) returns text language plpgsql immutable as $$
declare
  rest float8 := pg_temp.u(key, i) * (select sum(w) from unnest(weights) as w);
begin
  for at in 1 .. cardinality(options) loop
    rest := rest - weights[at];
    if rest < 0 then return options[at]; end if;
  end loop;
  return options[cardinality(options)];
end $$;
create function pg_temp.cname(key text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(key || 'x', i, string_to_array('王,李,张,刘,陈,杨,黄,赵,周,吴,徐,孙,马,朱,胡,郭,何,林,罗,郑,梁,谢,宋,唐,许,韩,冯,邓,曹,彭,曾,肖,田,董,潘,袁,蒋,蔡,余,杜', ','))
      || pg_temp.pick(key || 'm', i, string_to_array('伟,浩,子轩,宇航,俊杰,志强,嘉豪,天佑,鹏飞,文博,晨,凯,一鸣,思远,家乐,佳怡,雨欣,梦琪,诗涵,婷,雪,欣怡,明轩,博文,建国,海涛,磊,超,勇,睿,泽宇,昊然,子涵,小龙,晓东,立群,永康,振华,彦霖,可馨', ',')) $$;
set jit = off;

-- 基础资料 -----------------------------------------------------------------------------------------

create table sys_dict (
  dict_type varchar(30) not null, dict_code varchar(10) not null,
  dict_name varchar(50) not null, sort_no int not null,
  is_valid boolean not null default true, primary key (dict_type, dict_code)
);
comment on table sys_dict is '数据字典';
comment on column sys_dict.dict_type is '字典类型，如 presc_status 处方状态';
comment on column sys_dict.dict_code is '字典代码';
comment on column sys_dict.dict_name is '字典名称';
comment on column sys_dict.sort_no is '排序号';
comment on column sys_dict.is_valid is '是否有效';
insert into sys_dict
select t, split_part(e, '=', 1), split_part(e, '=', 2), k, split_part(e, '=', 2) <> '邮局普包'
  from (values ('presc_status', '10=待审方,20=待调剂,30=待复核,40=待煎煮,50=煎煮中,60=待发货,70=配送中,80=已签收,90=已退方,99=已取消'), ('decoct_method', '0=无特殊,1=先煎,2=后下,3=包煎,4=另煎,5=烊化,6=冲服'),
               ('inst_type', '1=三级医院,2=二级医院,3=社区卫生服务中心,4=中医门诊部'), ('carrier', 'SF=顺丰速运,JD=京东快递,ZY=自有车队,YZ=邮局普包'), ('complaint_type', '1=漏液破损,2=配送延误,3=药味疑问,4=缺味错味,5=服务态度,9=其他')) as v(t, l), unnest(string_to_array(l, ',')) with ordinality as x(e, k);

create table institution (
  inst_id int primary key, inst_code varchar(20) not null unique,
  inst_name varchar(80) not null, inst_type varchar(2) not null,
  district varchar(20) not null, contact_name varchar(20),
  contact_phone varchar(20), settle_rate numeric(4,3) not null default 1,
  sign_date date not null, expire_date date,
  coop_status smallint not null check (coop_status in (0, 1, 2))
);
comment on table institution is '医疗机构（合作单位）';
comment on column institution.inst_code is '机构编码';
comment on column institution.inst_name is '机构名称';
comment on column institution.inst_type is '机构类型，字典 inst_type：1三级医院 2二级医院 3社区卫生服务中心 4中医门诊部';
comment on column institution.district is '所在区';
comment on column institution.contact_name is '联系人';
comment on column institution.contact_phone is '联系电话';
comment on column institution.settle_rate is '药费结算比例，0.9 即按药费九成结算';
comment on column institution.sign_date is '签约日期';
comment on column institution.expire_date is '合同到期日';
comment on column institution.coop_status is '合作状态：0已终止 1合作中 2暂停接方';
insert into institution
select k, 'YL' || lpad((1000 + k * 13)::text, 5, '0'), f[1], f[2], f[3], pg_temp.cname('ic', k), '020-8' || lpad(pg_temp.n('ip', k, 0, 9999999)::text, 7, '0'), case f[2] when '1' then 0.88 when '2' then 0.92 when '3' then 0.95 else 1 end,
       date '2023-03-01' + k::int * 17, case when k in (9, 15) then date '2025-06-30' else date '2027-12-31' end, case k when 9 then 0 when 15 then 0 when 12 then 2 else 1 end
  from unnest(array['岭安市中医院|1|越华区','岭安大学附属仁济医院|1|天河湾区','岭安市妇幼保健院|1|越华区','越华区中医医院|2|越华区','白水区人民医院|2|白水区','荔湖区骨伤科医院|2|荔湖区','东风街社区卫生服务中心|3|越华区','棠溪街社区卫生服务中心|3|白水区','石井镇社区卫生服务中心|3|白水区','沙面社区卫生服务中心|3|荔湖区','龙口社区卫生服务中心|3|天河湾区','同德社区卫生服务中心|3|白水区','杏林春中医门诊部|4|天河湾区','济世堂中医门诊部|4|荔湖区','百草园中医门诊部|4|越华区','和顺中医馆|4|天河湾区']) with ordinality as x(l, k), lateral (select string_to_array(l, '|') as f) as y;

create table staff (
  staff_id int primary key, staff_no varchar(10) not null unique,
  staff_name varchar(20) not null, post varchar(10) not null check (post in ('审方', '调剂', '复核', '煎煮', '配送', '客服')),
  title varchar(20), hire_date date not null,
  leave_date date, is_active boolean not null
);
comment on table staff is '中心员工';
comment on column staff.staff_no is '工号';
comment on column staff.staff_name is '姓名';
comment on column staff.post is '岗位';
comment on column staff.title is '职称，无职称为空';
comment on column staff.hire_date is '入职日期';
comment on column staff.leave_date is '离职日期';
comment on column staff.is_active is '是否在职';
insert into staff
select i, 'ZY' || lpad(i::text, 3, '0'), pg_temp.cname('st', i), p, case when p = '审方' then pg_temp.pick('stt', i, '{主管中药师,副主任中药师}') when p in ('调剂', '复核') then pg_temp.pick('stt', i, '{中药士,中药师,主管中药师}') end,
       date '2021-03-01' + pg_temp.n('sh', i, 0, 1000), case when i in (7, 23, 31) then date '2025-04-30' + i when i = 32 then date '2025-11-30' end, i not in (7, 23, 31, 32)
  from (select i, case when i <= 4 then '审方' when i <= 14 then '调剂' when i <= 19 then '复核' when i <= 27 then '煎煮' when i <= 29 then '配送' else '客服' end as p from generate_series(1, 33) as i) as s;

create table herb (
  herb_id int primary key, herb_code varchar(20) not null unique,
  herb_name varchar(40) not null, spec varchar(20),
  category varchar(20) not null, price_per_g numeric(8,4) not null,
  max_dose_g numeric(6,1), is_toxic boolean not null default false,
  warn_kg numeric(8,1), is_enabled boolean not null default true
);
comment on table herb is '中药饮片目录';
comment on column herb.herb_code is '饮片编码';
comment on column herb.herb_name is '饮片名称';
comment on column herb.spec is '炮制规格';
comment on column herb.category is '功效分类';
comment on column herb.price_per_g is '销售单价（元/克）';
comment on column herb.max_dose_g is '单付最大用量（克），空为不限';
comment on column herb.is_toxic is '是否毒性饮片';
comment on column herb.warn_kg is '库存预警线（千克）';
comment on column herb.is_enabled is '是否启用，停用后不可开方';
insert into herb
select k, 'YP' || lpad((k * 37 + 100)::text, 5, '0'), f[1], f[2], f[3], f[4]::numeric, case when f[1] in ('黑顺片', '法半夏', '细辛', '柴胡') then f[5]::numeric end, f[1] in ('黑顺片', '细辛'), case when k <= 12 then 30 else 10 end, f[1] not in ('防己', '炮山甲')
  from unnest(array['甘草|片|补虚药|0.06|10','黄芪|片|补虚药|0.09|30','当归|片|补虚药|0.16|15','茯苓|块|利水渗湿药|0.07|20','白术|麸炒|补虚药|0.14|15','党参|段|补虚药|0.18|20','白芍|片|补虚药|0.08|15','柴胡|段|解表药|0.22|10','陈皮|丝|理气药|0.05|10','法半夏|片|化痰药|0.24|9','川芎|片|活血化瘀药|0.08|10','熟地黄|块|补虚药|0.06|20','桂枝|段|解表药|0.04|10','黄芩|片|清热药|0.08|10','薏苡仁|麸炒|利水渗湿药|0.04|30','山药|片|补虚药|0.07|20','丹参|片|活血化瘀药|0.06|15','酸枣仁|炒|安神药|1.15|15','麦冬|生|补虚药|0.21|15','五味子|醋制|收涩药|0.19|6','大枣|个|补虚药|0.04|15','生姜|片|解表药|0.03|9','防风|片|解表药|0.20|10','荆芥|段|解表药|0.03|10','金银花|生|清热药|0.32|15','连翘|生|清热药|0.29|12','薄荷|段|解表药|0.04|6','苦杏仁|燀|化痰药|0.08|9','桔梗|片|化痰药|0.11|9','浙贝母|片|化痰药|0.23|10','枳壳|麸炒|理气药|0.09|10','厚朴|姜制|化湿药|0.07|10','砂仁|生|化湿药|0.68|6','木香|片|理气药|0.05|6','香附|醋制|理气药|0.05|10','郁金|片|活血化瘀药|0.08|10','延胡索|醋制|活血化瘀药|0.17|10','桃仁|燀|活血化瘀药|0.15|10','红花|生|活血化瘀药|0.35|6','牛膝|段|活血化瘀药|0.09|15','杜仲|盐炙|补虚药|0.06|15','枸杞子|生|补虚药|0.10|15','菟丝子|盐炙|补虚药|0.10|15','女贞子|酒制|补虚药|0.04|15','山茱萸|酒制|补虚药|0.14|12','泽泻|盐炙|利水渗湿药|0.07|10','车前子|盐炙|利水渗湿药|0.09|10','牡丹皮|片|清热药|0.12|10','栀子|炒|清热药|0.08|9','龙骨|煅|安神药|0.16|30','牡蛎|煅|平肝息风药|0.02|30','石膏|生|清热药|0.01|30','钩藤|段|平肝息风药|0.13|12','天麻|片|平肝息风药|0.38|10','阿胶|块|补虚药|2.60|9','黑顺片|片|温里药|0.20|9','细辛|段|解表药|0.28|3','旋覆花|生|化痰药|0.09|9','防己|片|祛风湿药|0.18|9','炮山甲|烫|活血化瘀药|9.80|6']) with ordinality as x(l, k), lateral (select string_to_array(l, '|') as f) as y;

create table herb_batch (
  batch_id int primary key, herb_id int not null references herb,
  batch_no varchar(20) not null unique, supplier_name varchar(60) not null,
  origin varchar(20), in_date date not null,
  expire_date date not null, in_qty_kg numeric(10,2) not null,
  stock_qty_kg numeric(10,2) not null check (stock_qty_kg >= 0), cost_per_kg numeric(10,2) not null,
  qc_status smallint not null
);
comment on table herb_batch is '饮片库存批次';
comment on column herb_batch.herb_id is '饮片';
comment on column herb_batch.batch_no is '批号';
comment on column herb_batch.supplier_name is '供应商';
comment on column herb_batch.origin is '产地';
comment on column herb_batch.in_date is '入库日期';
comment on column herb_batch.expire_date is '有效期至';
comment on column herb_batch.in_qty_kg is '入库数量（千克）';
comment on column herb_batch.stock_qty_kg is '当前库存（千克）';
comment on column herb_batch.cost_per_kg is '进价（元/千克）';
comment on column herb_batch.qc_status is '质检状态：0待检 1合格 2不合格 3已退货';
insert into herb_batch
select row_number() over (order by d, herb_id), herb_id, to_char(d, 'YYMMDD') || lpad(herb_id::text, 3, '0'), pg_temp.weighted('bs', i, '{安国祁州药业,亳州谯药堂饮片厂,岭南本草饮片公司,陇西岷归药材公司}', '{25,40,25,10}'), pg_temp.pick('bo', i, '{甘肃,安徽,四川,云南,河南,广西,浙江}'),
       d, d + 730, q, case when qc = 3 then 0 when d < '2025-01-01' then 0 when d > '2026-04-01' then round(q * (0.5 + pg_temp.u('bq', i)::numeric / 2), 2) else round(q * pg_temp.u('bq', i)::numeric * 0.4, 2) end, round(price_per_g * 1000 * (0.55 + pg_temp.u('bc', i)::numeric * 0.2), 2), qc
  from (select *, case when d > '2026-06-10' then 0 when pg_temp.u('bx', i) < 0.02 then 2 when pg_temp.u('bx', i) < 0.05 then 3 else 1 end as qc
          from (select herb_id * 10 + k as i, herb_id, price_per_g, date '2024-02-20' + (k - 1) * 170 + pg_temp.n('bd', herb_id * 10 + k, 0, 160) as d, (pg_temp.n('bi', herb_id * 10 + k, 2, 16) * case when herb_id <= 17 then 10 else 3 end)::numeric as q from herb, generate_series(1, 5) as k where is_enabled or k = 1) as s) as s;

create table device (
  device_id int primary key, device_no varchar(10) not null unique,
  device_type smallint not null, model varchar(30) not null,
  maker varchar(40), buy_date date not null,
  capacity_ml int, last_maintain_date date,
  device_status smallint not null
);
comment on table device is '煎煮与包装设备';
comment on column device.device_no is '设备编号';
comment on column device.device_type is '设备类型：1煎药机 2包装机 3膏方机';
comment on column device.model is '型号';
comment on column device.maker is '生产厂家';
comment on column device.buy_date is '购置日期';
comment on column device.capacity_ml is '容量（毫升），包装机为空';
comment on column device.last_maintain_date is '最近保养日期';
comment on column device.device_status is '设备状态：1正常 2维修中 3已报废';
insert into device
select i, case t when 1 then 'JY' when 2 then 'BZ' else 'GF' end || lpad(i::text, 3, '0'), t, case t when 1 then 'YJD20-GL' when 2 then 'YB50-250' else 'GF-30L' end, pg_temp.pick('dm', i, '{东华原机械,吉药装备}'), date '2020-05-10' + i * 50, case t when 1 then 20000 when 3 then 30000 end,
       case when i = 3 then date '2024-11-05' else date '2026-05-01' + pg_temp.n('dl', i, 0, 40) end, case i when 3 then 3 when 11 then 2 else 1 end
  from (select i, case when i <= 20 then 1 when i <= 25 then 2 else 3 end as t from generate_series(1, 27) as i) as s;

-- 处方与流程 ---------------------------------------------------------------------------------------

create table settlement (
  settle_id int primary key, settle_no varchar(20) not null unique,
  inst_id int not null references institution, settle_month char(7) not null,
  presc_count int not null, drug_amount numeric(12,2) not null,
  settle_rate numeric(4,3) not null, decoct_amount numeric(12,2) not null,
  delivery_amount numeric(12,2) not null, payable_amount numeric(12,2) not null,
  received_amount numeric(12,2) not null default 0, bill_date date not null,
  pay_date date, settle_status smallint not null,
  unique (inst_id, settle_month)
);
comment on table settlement is '医疗机构月度结算单';
comment on column settlement.settle_no is '结算单号';
comment on column settlement.inst_id is '医疗机构';
comment on column settlement.settle_month is '结算月份，格式 YYYY-MM';
comment on column settlement.presc_count is '处方数';
comment on column settlement.drug_amount is '药费合计（元，打折前）';
comment on column settlement.settle_rate is '结算时的药费结算比例';
comment on column settlement.decoct_amount is '代煎费合计（元）';
comment on column settlement.delivery_amount is '配送费合计（元）';
comment on column settlement.payable_amount is '应结金额（元）＝药费×结算比例＋代煎费＋配送费';
comment on column settlement.received_amount is '已回款金额（元）';
comment on column settlement.bill_date is '出账日期';
comment on column settlement.pay_date is '最近回款日期';
comment on column settlement.settle_status is '结算状态：0待对账 1已对账 2部分回款 3已结清';

create table prescription (
  presc_id int primary key, presc_no varchar(24) not null unique,
  inst_id int not null references institution, patient_name varchar(20) not null,
  patient_sex char(1) not null check (patient_sex in ('1', '2')), patient_age int,
  dept_name varchar(20), doctor_name varchar(20) not null,
  diagnosis varchar(50), dose_count int not null check (dose_count > 0),
  decoct_mode smallint not null check (decoct_mode in (1, 2)), receive_time timestamp not null,
  audit_time timestamp, auditor_id int references staff,
  drug_fee numeric(10,2) not null default 0, decoct_fee numeric(10,2) not null default 0,
  delivery_fee numeric(10,2) not null default 0, total_fee numeric(10,2) not null default 0,
  presc_status varchar(2) not null, cancel_reason varchar(100),
  settle_id int references settlement
);
comment on table prescription is '处方';
comment on column prescription.presc_no is '处方号';
comment on column prescription.inst_id is '开方机构';
comment on column prescription.patient_name is '患者姓名';
comment on column prescription.patient_sex is '患者性别：1男 2女';
comment on column prescription.patient_age is '患者年龄';
comment on column prescription.dept_name is '开方科室';
comment on column prescription.doctor_name is '开方医生';
comment on column prescription.diagnosis is '中医诊断';
comment on column prescription.dose_count is '付数';
comment on column prescription.decoct_mode is '加工方式：1代煎 2自煎（只配药）';
comment on column prescription.receive_time is '接方时间';
comment on column prescription.audit_time is '审方时间';
comment on column prescription.auditor_id is '审方药师';
comment on column prescription.drug_fee is '药费（元）';
comment on column prescription.decoct_fee is '代煎费（元）';
comment on column prescription.delivery_fee is '配送费（元）';
comment on column prescription.total_fee is '费用合计（元）';
comment on column prescription.presc_status is '处方状态，字典 presc_status';
comment on column prescription.cancel_reason is '退方或取消原因';
comment on column prescription.settle_id is '所属结算单，未出账为空';

-- 流程时间：先排出每张处方各环节的时刻，未到当前时刻（2026-06-18 17:00）的环节留空
create temp table flow as
select p.*, a_t + d0 * interval '1 minute' as d1, a_t + (d0 + dn) * interval '1 minute' as d2, a_t + (d0 + dn + rn) * interval '1 minute' as r1,
       case when fail then a_t + (d0 + dn + rn + 18) * interval '1 minute' else a_t + (d0 + dn + rn) * interval '1 minute' end as r2,
       timestamp '2026-06-18 17:00' as nowt
  from (select *, case when extract(hour from rt) >= 16 then rt::date + 1 + interval '8 hours' + pg_temp.n('fa', i, 5, 70) * interval '1 minute' else rt + pg_temp.skew('fa', i, 4, 70, 1.6) * interval '1 minute' end as a_t,
               pg_temp.skew('f0', i, 8, 130, 1.6) as d0, pg_temp.n('f1', i, 7, 26) as dn, pg_temp.n('f2', i, 3, 22) as rn, pg_temp.u('ff', i) < 0.045 as fail, pg_temp.u('fx', i) as x
          from (select row_number() over (order by rt, i) as pid, * from (
                  select i, d + pg_temp.weighted('ph', i, '{8,9,10,11,12,14,15,16,17,18}', '{6,16,20,15,3,10,13,10,5,2}')::int * interval '1 hour' + pg_temp.n('pm', i, 0, 3599) * interval '1 second' as rt,
                         pg_temp.weighted('pi', i, '{1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16}', '{24,16,8,10,7,5,4,3,3,3,3,2,5,4,2,2}')::int as inst,
                         case when pg_temp.u('pd', i) < 0.8 then 1 else 2 end as mode, pg_temp.weighted('pc', i, '{3,5,7,10,14}', '{8,17,48,10,17}')::int as doses
                    from (select i, case when i > 1250 then date '2026-06-16' + (i % 3) else date '2024-03-01' + pg_temp.n('pda', i, 0, 836) end as d from generate_series(1, 1285) as i) as s
                   where i > 1250 or pg_temp.u('pw', i) < (case extract(isodow from d) when 7 then 0.25 when 6 then 0.5 when 1 then 1 else 0.82 end) * (case when extract(month from d) in (11, 12, 1, 3) then 1 when extract(month from d) in (6, 7, 8) then 0.65 else 0.8 end)) as s
                 where rt < '2026-06-18 16:58' and not (inst in (9, 15) and rt > '2025-06-30') and not (inst = 12 and rt > '2026-03-15')) as s) as p;
alter table flow add c1 timestamp, add c2 timestamp, add s1 timestamp, add s2 timestamp, add st varchar(2);
update flow set c1 = r2 + pg_temp.n('fc', i, 10, 80) * interval '1 minute' where mode = 1;
update flow set c2 = c1 + pg_temp.n('fd', i, 75, 125) * interval '1 minute' where mode = 1;
update flow set s1 = coalesce(c2, r2) + pg_temp.skew('fs', i, 30, 500, 1.5) * interval '1 minute';
update flow set s2 = s1 + pg_temp.skew('fe', i, 3, 60, 1.8) * interval '1 hour' + pg_temp.n('fem', i, 0, 59) * interval '1 minute';
update flow set st = case when x < 0.02 and a_t < nowt then '90' when x < 0.035 then '99' when a_t > nowt then '10' when d2 > nowt then '20' when r2 > nowt then '30' when c1 > nowt then '40' when c2 > nowt then '50' when s1 > nowt then '60' when s2 > nowt then '70' else '80' end;

insert into prescription
select pid, 'CF' || to_char(rt, 'YYYYMMDD') || lpad(pid::text, 5, '0'), inst, pg_temp.cname('pn', i), case when pg_temp.u('px', i) < 0.62 then '2' else '1' end, case when pg_temp.u('pg', i) > 0.02 then case when inst = 3 then pg_temp.n('pa', i, 3, 48) else pg_temp.n('pa', i, 18, 84) end end,
       case when inst <= 6 then pg_temp.pick('pdp', i, '{脾胃病科,肺病科,妇科,针灸科,肿瘤科,治未病科,骨伤科}') when inst <= 12 then '中医科' end, pg_temp.cname('doc', inst * 10 + pg_temp.skew('dd', i, 0, 6, 1.5)),
       case when pg_temp.u('pz', i) > 0.05 then pg_temp.pick('pzz', i, '{脾胃虚弱证,肝郁脾虚证,湿热蕴结证,气血两虚证,风寒咳嗽,痰湿阻肺证,肾阴虚证,心脾两虚证,不寐,痛经,眩晕,腰痛}') end,
       doses, mode, rt, case when st not in ('10', '99') then a_t end, case when st not in ('10', '99') then pg_temp.n('pau', i, 1, 4) end, 0, case when mode = 1 then doses * 3 else 0 end, case when pg_temp.u('pv', i) < 0.22 then 0 when pg_temp.u('pv', i) < 0.8 then 10 else 18 end, 0,
       st, case st when '90' then pg_temp.pick('pcr', i, '{用量超限未双签,存在配伍禁忌,饮片缺货,患者信息不全}') when '99' then pg_temp.pick('pcr', i, '{患者要求取消,医院退费,重复开方}') end, null from flow;

create table prescription_item (
  item_id int primary key, presc_id int not null references prescription,
  line_no int not null, herb_id int not null references herb,
  dose_g numeric(6,1) not null check (dose_g > 0), total_g numeric(8,1) not null,
  price_per_g numeric(8,4) not null, amount numeric(10,2) not null,
  decoct_method varchar(2) not null default '0', unique (presc_id, line_no)
);
comment on table prescription_item is '处方明细';
comment on column prescription_item.presc_id is '处方';
comment on column prescription_item.line_no is '行号';
comment on column prescription_item.herb_id is '饮片';
comment on column prescription_item.dose_g is '单付用量（克）';
comment on column prescription_item.total_g is '总用量（克）＝单付用量×付数';
comment on column prescription_item.price_per_g is '计价单价（元/克）';
comment on column prescription_item.amount is '金额（元）';
comment on column prescription_item.decoct_method is '特殊煎法，字典 decoct_method：0无特殊 1先煎 2后下 3包煎 4另煎 5烊化 6冲服';
insert into prescription_item
select row_number() over (order by presc_id, k), presc_id, row_number() over (partition by presc_id order by k), herb_id, g, g * dose_count, price_per_g, round(g * dose_count * price_per_g, 2),
       case when herb_name in ('龙骨', '牡蛎', '石膏', '黑顺片') then '1' when herb_name in ('薄荷', '钩藤', '砂仁') then '2' when herb_name in ('车前子', '旋覆花') then '3' when herb_name = '阿胶' then '5' else '0' end
  from (select distinct on (presc_id, hid) presc_id, k, hid, dose_count, least(case when pg_temp.u('ig', presc_id * 20 + k) < 0.004 then 60 else pg_temp.pick('igg', presc_id * 20 + k, '{5,6,9,10,10,12,15,15,20}')::numeric end, coalesce(h.max_dose_g, 60)) as g, h.herb_id, h.herb_name, h.price_per_g
          from (select presc_id, dose_count, receive_time, k, pg_temp.skew('ih', presc_id * 20 + k, 1, 59, 1.5) as hid from prescription, lateral generate_series(1, pg_temp.n('ik', presc_id, 6, 13)) as k) as s join herb as h on h.herb_id = s.hid and (h.is_enabled or receive_time < '2024-11-01') order by presc_id, hid, k) as s;
update prescription as p set drug_fee = s, total_fee = s + decoct_fee + delivery_fee from (select presc_id, sum(amount) as s from prescription_item group by presc_id) as x where x.presc_id = p.presc_id;

create table dispense_task (
  dispense_id int primary key, presc_id int not null unique references prescription,
  dispenser_id int not null references staff, basket_no varchar(10),
  start_time timestamp not null, finish_time timestamp,
  weight_error_pct numeric(5,2)
);
comment on table dispense_task is '调剂任务';
comment on column dispense_task.presc_id is '处方';
comment on column dispense_task.dispenser_id is '调剂员';
comment on column dispense_task.basket_no is '药筐号';
comment on column dispense_task.start_time is '开始调剂时间';
comment on column dispense_task.finish_time is '调剂完成时间，未完成为空';
comment on column dispense_task.weight_error_pct is '称重误差（%），正为超重';
insert into dispense_task
select row_number() over (order by d1, pid), pid, case when s = 7 and d1 > '2025-05-06' then 8 else s end, 'K' || lpad(pg_temp.n('tb', i, 1, 120)::text, 3, '0'), d1, case when st <> '20' then d2 end, case when st <> '20' then round(((pg_temp.u('te', i) - 0.5) * 8)::numeric, 2) end
  from (select *, pg_temp.skew('ts', i, 5, 14, 1.3) as s from flow where st between '20' and '80' and d1 < nowt) as f;

create table review_record (
  review_id int primary key, presc_id int not null references prescription,
  review_round int not null, reviewer_id int not null references staff,
  review_time timestamp not null, is_passed boolean not null,
  error_type varchar(20), remark varchar(100)
);
comment on table review_record is '复核记录，未通过的处方重新调剂后再次复核';
comment on column review_record.presc_id is '处方';
comment on column review_record.review_round is '第几次复核';
comment on column review_record.reviewer_id is '复核药师';
comment on column review_record.review_time is '复核时间';
comment on column review_record.is_passed is '是否通过';
comment on column review_record.error_type is '差错类型：少味、多味、错味、称量超差；通过时为空';
comment on column review_record.remark is '备注';
insert into review_record
select row_number() over (order by t, pid), pid, rd, pg_temp.n('vs', i, 15, 19), t, ok, case when not ok then pg_temp.weighted('ve', i, '{少味,多味,错味,称量超差}', '{35,10,20,35}') end, case when not ok then '退回调剂岗' end
  from (select pid, i, 1 as rd, r1 as t, not fail as ok, nowt from flow where st between '30' and '80' and r1 < nowt union all select pid, i, 2, r2, true, nowt from flow where fail and st between '40' and '80') as s;

create table decoction_task (
  decoct_id int primary key, presc_id int not null unique references prescription,
  device_id int not null references device, pack_device_id int references device,
  operator_id int not null references staff, soak_minutes int not null,
  start_time timestamp not null, finish_time timestamp,
  water_ml int not null, bag_count int,
  bag_ml int
);
comment on table decoction_task is '煎煮任务';
comment on column decoction_task.presc_id is '处方';
comment on column decoction_task.device_id is '煎药机';
comment on column decoction_task.pack_device_id is '包装机，未包装为空';
comment on column decoction_task.operator_id is '煎煮员';
comment on column decoction_task.soak_minutes is '浸泡时长（分钟）';
comment on column decoction_task.start_time is '开始浸泡煎煮时间';
comment on column decoction_task.finish_time is '煎煮完成时间，未完成为空';
comment on column decoction_task.water_ml is '加水量（毫升）';
comment on column decoction_task.bag_count is '包装袋数，每付两袋';
comment on column decoction_task.bag_ml is '每袋容量（毫升）';
insert into decoction_task
select row_number() over (order by c1, pid), pid, case when dv = 3 and c1 > '2024-11-01' or dv = 11 and c1 > '2026-06-10' then dv + 1 else dv end, case when st <> '50' then pg_temp.n('cp', i, 21, 25) end, case when o = 23 and c1 > '2025-05-20' then 24 else o end, pg_temp.pick('cs', i, '{30,30,30,40,60}')::int, c1, case when st <> '50' then c2 end,
       doses * 450 + 600, case when st <> '50' then doses * 2 end, case when st <> '50' then pg_temp.pick('cb', i, '{150,180,200,200}')::int end
  from (select *, pg_temp.n('cd', i, 1, 20) as dv, pg_temp.n('co', i, 20, 27) as o from flow where mode = 1 and st between '50' and '80') as f;

create table delivery_order (
  delivery_id int primary key, presc_id int not null unique references prescription,
  carrier_code varchar(10) not null, waybill_no varchar(30),
  receiver_phone varchar(20), receiver_district varchar(20),
  ship_time timestamp not null, sign_time timestamp,
  sign_type smallint, courier_id int references staff
);
comment on table delivery_order is '配送单';
comment on column delivery_order.presc_id is '处方';
comment on column delivery_order.carrier_code is '承运方，字典 carrier：SF顺丰速运 JD京东快递 ZY自有车队';
comment on column delivery_order.waybill_no is '运单号，自有车队配送为空';
comment on column delivery_order.receiver_phone is '收件电话';
comment on column delivery_order.receiver_district is '收件区';
comment on column delivery_order.ship_time is '发货时间';
comment on column delivery_order.sign_time is '签收时间，未签收为空';
comment on column delivery_order.sign_type is '签收方式：1本人 2代收 3药房自提';
comment on column delivery_order.courier_id is '配送员，仅自有车队有';
insert into delivery_order
select row_number() over (order by s1, pid), pid, ca, case when ca <> 'ZY' then ca || lpad(pg_temp.n('wb', i, 1, 99999999)::text, 12, '3') end, '13' || pg_temp.n('wp', i, 0, 9) || lpad(pg_temp.n('wpp', i, 0, 99999999)::text, 8, '0'), case when pg_temp.u('wd', i) < 0.6 then n.district else pg_temp.pick('wdd', i, '{越华区,天河湾区,白水区,荔湖区,番江区}') end,
       s1, case when st = '80' then s2 end, case when st = '80' then case when delivery_fee = 0 then 3 else pg_temp.weighted('wt', i, '{1,2}', '{70,30}')::int end end, case when ca = 'ZY' then pg_temp.n('wc', i, 28, 29) end
  from (select f.*, p.delivery_fee, case when p.delivery_fee = 0 then 'ZY' when p.delivery_fee = 18 then 'SF' else pg_temp.weighted('wca', i, '{SF,JD,ZY}', '{45,35,20}') end as ca from flow as f join prescription as p on p.presc_id = f.pid where st in ('70', '80')) as f join institution as n on n.inst_id = f.inst;

insert into settlement
select row_number() over (order by mon, inst_id), 'JS' || replace(mon, '-', '') || lpad(inst_id::text, 3, '0'), inst_id, mon, c, d, r, e, f, pay, case stt when 3 then pay when 2 then round(pay * 0.5, 2) else 0 end, bd, case when stt >= 2 then least(bd + pg_temp.n('jp', inst_id * 1000 + bd - date '2024-01-01', 12, 75), date '2026-06-17') end, stt
  from (select s.*, round(d * r, 2) + e + f as pay, case when mon = '2026-05' then inst_id % 2 when mon >= '2026-02' then case when pg_temp.u('jx', inst_id * 1000 + bd - date '2024-01-01') < 0.5 then 1 when pg_temp.u('jx', inst_id * 1000 + bd - date '2024-01-01') < 0.65 then 2 else 3 end when inst_id = 9 and mon >= '2025-04' then 2 else 3 end as stt
          from (select p.inst_id, to_char(receive_time, 'YYYY-MM') as mon, count(*) as c, sum(drug_fee) as d, max(n.settle_rate) as r, sum(decoct_fee) as e, sum(delivery_fee) as f, (date_trunc('month', min(receive_time)) + interval '1 month 4 days')::date as bd
                  from prescription as p join institution as n using (inst_id) where presc_status = '80' and receive_time < '2026-06-01' group by 1, 2) as s) as s;
update prescription as p set settle_id = s.settle_id from settlement as s where s.inst_id = p.inst_id and s.settle_month = to_char(p.receive_time, 'YYYY-MM') and p.presc_status = '80';

create table complaint (
  complaint_id int primary key, complaint_no varchar(20) not null unique,
  presc_id int not null references prescription, complaint_type varchar(2) not null,
  content varchar(200) not null, complain_time timestamp not null,
  handler_id int references staff, close_time timestamp,
  compensate_amount numeric(8,2), satisfaction smallint check (satisfaction between 1 and 5),
  handle_status smallint not null
);
comment on table complaint is '投诉';
comment on column complaint.complaint_no is '投诉单号';
comment on column complaint.presc_id is '相关处方';
comment on column complaint.complaint_type is '投诉类型，字典 complaint_type：1漏液破损 2配送延误 3药味疑问 4缺味错味 5服务态度 9其他';
comment on column complaint.content is '投诉内容';
comment on column complaint.complain_time is '投诉时间';
comment on column complaint.handler_id is '处理客服';
comment on column complaint.close_time is '结案时间';
comment on column complaint.compensate_amount is '赔付金额（元），未赔付为空';
comment on column complaint.satisfaction is '回访满意度1至5分，未回访为空';
comment on column complaint.handle_status is '处理状态：0待处理 1处理中 2已结案 3已撤诉';
insert into complaint
select row_number() over (order by t), 'TS' || to_char(t, 'YYMMDD') || lpad(pid::text, 4, '0'), pid, ty, case ty when '1' then '收到时药袋破损漏液' when '2' then '超过承诺时间未送达' when '3' then '药液颜色气味与上次不同' when '4' then '怀疑缺少一味药' when '5' then '客服电话态度不好' else '发票抬头有误' end,
       t, case when hs > 0 then case when t > '2025-05-20' then 30 when i % 3 = 0 then 31 else 33 end end, case when hs >= 2 then t + pg_temp.skew('kc', i, 0, 6, 2) * interval '1 day' + pg_temp.n('kcm', i, 15, 100) * interval '1 minute' end, case when hs = 2 and ty in ('1', '2', '4') and pg_temp.u('km', i) < 0.6 then pg_temp.pick('kmm', i, '{10,20,30,50,88}')::numeric end, case when hs = 2 and pg_temp.u('ks', i) < 0.75 then pg_temp.weighted('kss', i, '{1,2,3,4,5}', '{6,8,20,36,30}')::smallint end, hs
  from (select *, pg_temp.weighted('kt', i, '{1,2,3,4,5,9}', '{30,25,20,10,8,7}') as ty, case when t > '2026-06-10' then i % 2 when pg_temp.u('kh', i) < 0.06 then 3 else 2 end as hs
          from (select pid, i, s2::date + pg_temp.n('kd', i, 1, 3) * interval '1 day' + pg_temp.n('kdm', i, 510, 1070) * interval '1 minute' as t, nowt from flow where st = '80' and (pg_temp.u('kk', i) < 0.06 or rt > '2026-06-01' and pg_temp.u('kk', i) < 0.15)) as s where t < nowt) as s;

create table presc_status_log (
  log_id int primary key, presc_id int not null references prescription,
  to_status varchar(2) not null, operator_id int references staff,
  log_time timestamp not null
);
comment on table presc_status_log is '处方状态流转日志，仅保留最近约三个月';
comment on column presc_status_log.presc_id is '处方';
comment on column presc_status_log.to_status is '变更后状态，字典 presc_status';
comment on column presc_status_log.operator_id is '操作人，系统自动流转为空';
comment on column presc_status_log.log_time is '变更时间';
insert into presc_status_log
select row_number() over (order by t, pid, s), pid, s, o, t
  from (select pid, '10' as s, null::int as o, rt as t from flow where rt > '2026-03-15' union all select presc_id, '20', auditor_id, audit_time from prescription where audit_time > '2026-03-15' and presc_status <> '90' union all select presc_id, '90', auditor_id, audit_time from prescription where audit_time > '2026-03-15' and presc_status = '90'
        union all select presc_id, '30', dispenser_id, finish_time from dispense_task where finish_time > '2026-03-15' union all select presc_id, '50', operator_id, start_time from decoction_task where start_time > '2026-03-15' union all select presc_id, '60', operator_id, finish_time from decoction_task where finish_time > '2026-03-15'
        union all select presc_id, '70', courier_id, ship_time from delivery_order where ship_time > '2026-03-15' union all select presc_id, '80', courier_id, sign_time from delivery_order where sign_time > '2026-03-15') as s;

set constraints all immediate;
create index idx_presc_inst on prescription (inst_id, receive_time);
create index idx_item_herb on prescription_item (herb_id);
create index idx_review_presc on review_record (presc_id);
