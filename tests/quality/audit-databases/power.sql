-- Customer service and billing of a town's power supply company, after the national marketing system: object prefixes (O, G, C, R, A, S),
-- English abbreviations, two-digit codes, year-month as text, dwellings billed every other month by tiers, others monthly.
-- Values are drawn by hashing, so that every load gives the same rows. The functions go with the session.
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
create function pg_temp.person(key text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(key || 'x', i, string_to_array('王,李,张,刘,陈,杨,黄,赵,吴,周,徐,孙,马,朱,胡,郭,何,林,高,罗,郑,梁,谢,宋,唐,许,韩,冯,邓,曹,彭,曾,肖,田,董,潘,袁,蔡,蒋,余,欧阳', ','))
    || pg_temp.pick(key || 'm', i, string_to_array('伟,芳,娜,秀英,敏,静,丽,强,磊,洋,艳,勇,军,杰,娟,涛,明,超,秀兰,霞,平,刚,桂英,文博,雨欣,子涵,建国,玉梅,志远,海燕,晓东,思琪,国栋,春梅,俊杰,淑珍,永福,佳怡,浩然,凤霞', ',')) $$;
create function pg_temp.phone(key text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(key || 'p', i, array['135', '136', '138', '139', '150', '151', '158', '177', '186', '189', '199']) || lpad(pg_temp.n(key || 'q', i, 0, 99999999)::text, 8, '0') $$;

-- Compiling takes longer here than running.
set jit = off;

-- 组织与电网 ---------------------------------------------------------------------------------------------------------

create table o_org (
  org_no varchar(9) primary key,
  org_name varchar(60) not null,
  p_org_no varchar(9) references o_org,
  org_type char(2) not null,
  addr varchar(120),
  tel varchar(20)
);
comment on table o_org is '供电单位';
comment on column o_org.org_no is '供电单位编号';
comment on column o_org.org_name is '供电单位名称';
comment on column o_org.p_org_no is '上级供电单位编号';
comment on column o_org.org_type is '单位类别：03-市公司 04-县公司 06-供电所';
comment on column o_org.addr is '地址';
comment on column o_org.tel is '值班电话';
insert into o_org values ('33401', '临溪市供电公司', null, '03', '临溪市电力大厦', '0571-86110000'), ('3340101', '城区供电分公司', '33401', '04', '临溪市建设路58号', '0571-86110201'), ('3340102', '秀河县供电公司', '33401', '04', '秀河县迎宾大道16号', '0571-86210300'), ('334010101', '城北供电所', '3340101', '06', '临溪市北苑路9号', '0571-86110211'), ('334010102', '城南供电所', '3340101', '06', '临溪市南湖路211号', '0571-86110212'), ('334010201', '河口供电所', '3340102', '06', '秀河县河口镇', '0571-86210311'), ('334010202', '石门供电所', '3340102', '06', '秀河县石门镇', null);

create table g_line (
  line_id int primary key,
  line_no varchar(12) not null unique,
  line_name varchar(40) not null,
  org_no varchar(9) not null references o_org,
  volt_code varchar(4),
  line_len numeric(8, 3),
  run_status_code char(2),
  chg_date date
);
comment on table g_line is '线路';
comment on column g_line.line_no is '线路编号';
comment on column g_line.line_name is '线路名称';
comment on column g_line.org_no is '管理单位';
comment on column g_line.volt_code is '电压等级：AC10-10kV AC20-20kV AC35-35kV';
comment on column g_line.line_len is '线路长度（km）';
comment on column g_line.run_status_code is '运行状态：01-运行 02-停运 03-拆除';
comment on column g_line.chg_date is '变更日期';
insert into g_line select i, '10L' || lpad((i * 13)::text, 4, '0'), n || '线', o, v, round((2 + pg_temp.u('la', i) * 18)::numeric, 3), s, date '2012-01-01' + pg_temp.n('lb', i, 0, 4200)
  from (values (1, '北苑C101', '334010101', 'AC10', '01'), (2, '科技C105', '334010101', 'AC10', '01'), (3, '南湖C211', '334010102', 'AC10', '01'), (4, '商贸C214', '334010102', 'AC20', '01'), (5, '河口C302', '334010201', 'AC10', '01'), (6, '工业C306', '334010201', 'AC35', '01'), (7, '石门C401', '334010202', 'AC10', '01'), (8, '旧街C099', '334010102', 'AC10', '03')) as v (i, n, o, v, s);

create table g_tg (
  tg_id int primary key,
  tg_no varchar(12) not null unique,
  tg_name varchar(60) not null,
  org_no varchar(9) not null references o_org,
  tg_cap numeric(10, 2),
  pub_priv_flag char(1) not null,
  run_status_code char(2) not null default '01',
  mgr_name varchar(30),
  mgr_tel varchar(11),
  theory_ll_rate numeric(6, 3),
  oper_date date
);
comment on table g_tg is '台区';
comment on column g_tg.tg_no is '台区编号';
comment on column g_tg.tg_name is '台区名称';
comment on column g_tg.org_no is '供电单位';
comment on column g_tg.tg_cap is '变压器容量（kVA）';
comment on column g_tg.pub_priv_flag is '公专变标志：0-公变 1-专变';
comment on column g_tg.run_status_code is '运行状态：01-运行 02-停运 03-拆除';
comment on column g_tg.mgr_name is '台区经理';
comment on column g_tg.mgr_tel is '台区经理电话';
comment on column g_tg.theory_ll_rate is '理论线损率（%）';
comment on column g_tg.oper_date is '投运日期';
insert into g_tg select i, 'TG' || lpad((30000 + i * 17)::text, 8, '0'), n || case when i > 16 then '专变' else '公变' end, o, c, case when i > 16 then '1' else '0' end, case when i = 6 then '03' else '01' end, case when i <= 16 then pg_temp.person('tm', i / 2) end, case when i <= 16 then pg_temp.phone('tm', i / 2) end, case when i <= 16 then round((1.5 + pg_temp.u('tl', i) * 4)::numeric, 2) end, date '2011-03-01' + pg_temp.n('to', i, 0, 4000)
  from (values (1, '北苑小区1号', '334010101', 630), (2, '北苑小区2号', '334010101', 630), (3, '锦绣花园', '334010101', 800), (4, '科技新村', '334010101', 400), (5, '南湖家园', '334010102', 630), (6, '旧街', '334010102', 315), (7, '商贸城A区', '334010102', 1000), (8, '商贸城B区', '334010102', 800), (9, '碧水湾', '334010102', 630), (10, '河口镇东', '334010201', 400), (11, '河口镇西', '334010201', 315), (12, '前进村', '334010201', 200), (13, '石门街', '334010202', 400), (14, '上塘村', '334010202', 200), (15, '下塘村', '334010202', 100), (16, '青山村', '334010202', 200), (17, '恒达纺织', '334010201', 1250), (18, '华瑞精密', '334010201', 2000), (19, '市第二医院', '334010102', 1600), (20, '鑫源铸造', '334010201', 3150), (21, '科创园数据中心', '334010101', 2500)) as v (i, n, o, c);

create table g_line_tg_rela (
  line_id int not null references g_line,
  tg_id int not null references g_tg,
  rela_flag char(1) not null default '1',
  begin_date date,
  end_date date,
  primary key (line_id, tg_id)
);
comment on table g_line_tg_rela is '线路台区关系';
comment on column g_line_tg_rela.rela_flag is '关系标志：1-主供 2-备供';
comment on column g_line_tg_rela.end_date is '解除日期，空为有效';
insert into g_line_tg_rela select case when tg_id in (7, 8) then 4 when tg_id = 6 then 8 when tg_id = 21 then 2 when tg_id >= 17 and org_no = '334010201' then 6 when org_no = '334010101' then 1 + tg_id % 2 when org_no = '334010102' then 3 when org_no = '334010201' then 5 else 7 end, tg_id, '1', oper_date, case when tg_id = 6 then date '2024-05-20' end from g_tg;
insert into g_line_tg_rela values (3, 7, '2', '2019-06-01', null), (4, 19, '2', '2018-09-10', null), (1, 21, '2', '2022-03-01', null), (5, 18, '2', '2020-11-15', null);

create table e_cat_prc (
  prc_code varchar(10) primary key,
  prc_name varchar(60) not null,
  elec_type_code varchar(3) not null,
  volt_code varchar(4),
  kwh_prc numeric(8, 6) not null,
  ladder2_add numeric(8, 6),
  ladder3_add numeric(8, 6),
  basic_prc numeric(8, 2),
  valid_flag char(1) default '1'
);
comment on table e_cat_prc is '目录电价';
comment on column e_cat_prc.prc_code is '电价码';
comment on column e_cat_prc.prc_name is '电价名称';
comment on column e_cat_prc.elec_type_code is '用电类别，同用电户';
comment on column e_cat_prc.kwh_prc is '电度电价（元/kWh）';
comment on column e_cat_prc.ladder2_add is '第二档加价（元/kWh）';
comment on column e_cat_prc.ladder3_add is '第三档加价（元/kWh）';
comment on column e_cat_prc.basic_prc is '基本电价（元/kVA·月）';
comment on column e_cat_prc.valid_flag is '有效标志 1-有效 0-作废';
insert into e_cat_prc values ('P2001', '居民生活一户一表', '200', '0220', 0.538, 0.05, 0.3, null, '1'), ('P2002', '居民合表', '200', '0380', 0.558, null, null, null, '1'), ('P4001', '一般工商业不满1kV', '400', '0380', 0.7482, null, null, null, '1'), ('P4002', '一般工商业1-10kV', '400', 'AC10', 0.7182, null, null, null, '1'), ('P1001', '大工业两部制10kV', '100', 'AC10', 0.6364, null, null, 30, '1'), ('P3001', '农业生产', '300', '0380', 0.4728, null, null, null, '1'), ('P4000', '非居民照明', '400', '0220', 0.8123, null, null, null, '0');

-- 客户 ---------------------------------------------------------------------------------------------------------------

create table c_cust (
  cust_id int primary key,
  cust_no varchar(10) not null unique,
  cust_name varchar(80) not null,
  cust_type char(2) not null,
  cert_type char(2),
  cert_no varchar(20),
  mobile varchar(11),
  addr varchar(120),
  credit_grade char(1),
  is_deleted smallint not null default 0,
  create_time timestamp not null,
  update_time timestamp
);
comment on table c_cust is '客户';
comment on column c_cust.cust_no is '客户编号';
comment on column c_cust.cust_name is '客户名称';
comment on column c_cust.cust_type is '客户类型：01-个人 02-企业 03-机关事业单位';
comment on column c_cust.cert_type is '证件类型：01-身份证 02-统一社会信用代码';
comment on column c_cust.cert_no is '证件号码';
comment on column c_cust.mobile is '联系电话';
comment on column c_cust.addr is '联系地址';
comment on column c_cust.credit_grade is '信用等级：A优 B良 C一般 D差';
comment on column c_cust.is_deleted is '删除标志 0-正常 1-删除';
create temp table b as
select i, case when i > 175 then null else tg end as tg, typ, case when i <= 165 and typ in ('100', '400') and i % 9 = 1 and i > 20 then i - 1 else i end as cust
  from (select i, case when i > 160 and i <= 165 then i - 144 when i > 165 then pg_temp.n('bq', i, 1, 5) else 1 + floor(power(pg_temp.u('ba', i), 1.1) * 16)::int end as tg, case when i > 160 and i <= 165 then case i when 163 then '400' else '100' end when i > 165 then '200' else pg_temp.weighted('bb', i, array['200', '400', '300'], array[74, 20, 6]) end as typ from generate_series(1, 175) as i) as a;
insert into c_cust
select i, lpad((1500000 + i * 37)::text, 10, '0'), case when co and i = 163 then '临溪市第二人民医院' when i in (161, 162, 164, 165) then (array['临溪恒达纺织有限公司', '浙江华瑞精密制造有限公司', '', '秀河鑫源铸造有限公司', '临溪科创园数据服务有限公司'])[i - 160] when co then '临溪市' || pg_temp.pick('ca', i, array['广源', '盛兴', '永佳', '万家', '顺达', '金桥', '星光', '美味']) || pg_temp.pick('cb', i, array['餐饮店', '超市', '商贸有限公司', '五金加工厂', '酒店', '服装店', '汽修厂']) else pg_temp.person('cu', i) end,
    case when i = 163 then '03' when co then '02' else '01' end, case when co then '02' else '01' end, case when co then '9133' || lpad(pg_temp.n('cc', i, 0, 99999999)::text, 8, '0') || 'MA' || lpad(pg_temp.n('cd', i, 0, 9999)::text, 4, '0') when pg_temp.u('ce', i) < 0.9 then '3301' || lpad(pg_temp.n('cf', i, 1, 29)::text, 2, '0') || to_char(date '1945-01-01' + pg_temp.n('cg', i, 0, 20000), 'YYYYMMDD') || lpad(pg_temp.n('ch', i, 0, 9999)::text, 4, '0') end,
    case when pg_temp.u('ci', i) < 0.95 then pg_temp.phone('cu', i) end, null, case when pg_temp.u('cj', i) < 0.8 then pg_temp.weighted('ck', i, array['A', 'B', 'C', 'D'], array[50, 30, 15, 5]) end, case when i in (47, 98) then 1 else 0 end, timestamp '2012-01-01 09:00' + pg_temp.n('cl', i, 0, 3900) * interval '1 day', timestamp '2024-02-01 10:00' + pg_temp.n('cm', i, 0, 600) * interval '1 day'
  from (select i, typ in ('100', '400') as co from b where cust = i) as a;

create table c_cons (
  cons_id int primary key,
  cons_no varchar(10) not null unique,
  cons_name varchar(80) not null,
  cust_id int not null references c_cust,
  org_no varchar(9) not null references o_org,
  tg_id int references g_tg,
  elec_addr varchar(120),
  elec_type_code varchar(3) not null,
  volt_code varchar(4),
  contract_cap numeric(10, 2),
  prc_code varchar(10) references e_cat_prc,
  mr_cycle smallint not null default 1,
  build_date date,
  cancel_date date,
  status_code char(1) not null default '0',
  remark varchar(200),
  update_time timestamp
);
comment on table c_cons is '用电户（户号）';
comment on column c_cons.cons_no is '户号';
comment on column c_cons.cons_name is '户名';
comment on column c_cons.cust_id is '客户标识';
comment on column c_cons.org_no is '供电单位';
comment on column c_cons.tg_id is '台区标识';
comment on column c_cons.elec_addr is '用电地址';
comment on column c_cons.elec_type_code is '用电类别：100-大工业 200-居民生活 300-农业生产 400-一般工商业';
comment on column c_cons.volt_code is '供电电压：0220-220V 0380-380V AC10-10kV';
comment on column c_cons.contract_cap is '合同容量（kVA/kW）';
comment on column c_cons.prc_code is '执行电价';
comment on column c_cons.mr_cycle is '抄表周期（月）';
comment on column c_cons.build_date is '立户日期';
comment on column c_cons.cancel_date is '销户日期';
comment on column c_cons.status_code is '用户状态：0-正常 1-暂停 2-销户';
insert into c_cons
select b.i, lpad((5300100 + b.i * 11)::text, 10, '3'), c.cust_name, cust, g.org_no, b.tg, replace(replace(g.tg_name, '公变', ''), '专变', '') || case when typ = '200' then pg_temp.n('da', b.i, 1, 30) || '幢' || pg_temp.n('db', b.i, 1, 18) || '0' || pg_temp.n('dc', b.i, 1, 4) || '室' else pg_temp.n('dd', b.i, 1, 200) || '号' end, typ, case typ when '100' then 'AC10' when '200' then '0220' else case when b.i = 163 then 'AC10' else '0380' end end,
    case when b.i > 160 and b.i <= 165 then g.tg_cap when typ = '200' then (array[8, 8, 12, 4])[pg_temp.n('de', b.i, 1, 4)] else pg_temp.n('df', b.i, 2, 16) * 5 end, case typ when '100' then 'P1001' when '200' then case when b.i % 41 = 0 then 'P2002' else 'P2001' end when '300' then 'P3001' else case when b.i = 163 then 'P4002' else 'P4001' end end, case when typ = '200' then 2 else 1 end, x, case when b.i in (47, 98) then date '2025-03-12' + b.i end, case when b.i in (47, 98) then '2' when b.i in (31, 120) then '1' else '0' end, case when b.i in (31, 120) then '用户申请暂停' end, timestamp '2024-02-01 10:00' + pg_temp.n('di', b.i, 0, 600) * interval '1 day'
  from b join c_cust as c on c.cust_id = b.cust join g_tg as g on g.tg_id = b.tg, lateral (select case when b.i > 165 then date '2024-04-10' + (b.i - 165) * 41 else c.create_time::date + 3 end as x) as z;
update c_cust as c set addr = (select elec_addr from c_cons as o where o.cust_id = c.cust_id order by cons_id limit 1) where cust_id % 7 <> 0;

create table c_meter (
  meter_id int primary key,
  asset_no varchar(22) not null unique,
  cons_id int not null references c_cons,
  meter_type char(2),
  t_factor int not null default 1,
  manufacturer varchar(40),
  inst_date date,
  rmv_date date,
  init_read numeric(12, 2) default 0,
  status_code char(2) not null
);
comment on table c_meter is '电能表';
comment on column c_meter.asset_no is '资产编号';
comment on column c_meter.cons_id is '所属用电户';
comment on column c_meter.meter_type is '表类型：01-单相智能表 02-三相智能表 03-高供高计表';
comment on column c_meter.t_factor is '综合倍率';
comment on column c_meter.inst_date is '安装日期';
comment on column c_meter.rmv_date is '拆除日期';
comment on column c_meter.init_read is '装表示数（kWh）';
comment on column c_meter.status_code is '状态：01-运行 02-拆除 03-故障待换';
insert into c_meter select row_number() over (order by c.cons_id, k)::int, '3340' || lpad((c.cons_id * 31 + k)::text, 6, '0') || lpad(pg_temp.n('ea', c.cons_id * 2 + k, 0, 99999999)::text, 8, '0'), c.cons_id, case when volt_code = '0220' then '01' when volt_code = '0380' then '02' else '03' end, case when volt_code = 'AC10' then 400 when contract_cap > 50 then 30 else 1 end, pg_temp.pick('eb', c.cons_id, array['宁波三星', '威胜集团', '华立科技', '林洋能源']),
    case when k = 2 then date '2025-01-02' else build_date + 2 end, case when k = 1 and c.cons_id % 13 = 5 then date '2025-01-02' else cancel_date end, case when k = 2 then 0 else pg_temp.n('ec', c.cons_id, 0, 9) end, case when k = 1 and c.cons_id % 13 = 5 or cancel_date is not null then '02' when c.cons_id = 77 then '03' else '01' end
  from c_cons as c, generate_series(1, 2) as k where (k = 1 or c.cons_id % 13 = 5 and c.cons_id <= 160);
update c_meter as m set rmv_date = null, status_code = '01' where rmv_date = '2025-01-02' and not exists (select from c_meter as o where o.cons_id = m.cons_id and o.meter_id > m.meter_id);

-- 抄表、电费、收费 ---------------------------------------------------------------------------------------------------

create table r_data (
  read_id int primary key,
  cons_id int not null references c_cons,
  meter_id int not null references c_meter,
  mr_ym char(6) not null,
  mr_date date not null,
  last_read numeric(12, 2) not null,
  this_read numeric(12, 2) not null,
  t_factor int not null,
  read_pq numeric(14, 2) not null,
  mr_mode char(2) not null,
  abnor_code char(2),
  reader_no varchar(8),
  unique (meter_id, mr_ym)
);
comment on table r_data is '抄表数据';
comment on column r_data.mr_ym is '抄表年月 YYYYMM';
comment on column r_data.mr_date is '抄表日期';
comment on column r_data.last_read is '上次示数';
comment on column r_data.this_read is '本次示数';
comment on column r_data.t_factor is '综合倍率';
comment on column r_data.read_pq is '抄见电量（kWh）=（本次示数-上次示数）×倍率';
comment on column r_data.mr_mode is '抄表方式：01-远程采集 02-现场手工 03-估抄';
comment on column r_data.abnor_code is '异常类别：01-采集失败 02-电量突增 03-零电量，空为正常';
comment on column r_data.reader_no is '抄表员工号';
insert into r_data
select row_number() over (order by d, cons_id)::int, cons_id, meter_id, to_char(d, 'YYYYMM'), d, init + coalesce(sum(u) over w - u, 0), init + sum(u) over w, t_factor, u * t_factor, md, case when u = 0 then '03' when md <> '01' then '01' when pg_temp.u('fe', h) < 0.01 then '02' end, 'R' || right(org_no, 3) || h % 3
  from (select c.cons_id, c.org_no, m.meter_id, m.t_factor, d, h, case when m.rmv_date = '2025-01-02' or m.inst_date < '2024-01-01' then pg_temp.n('fa', m.meter_id, 800, 16000) else m.init_read end as init, pg_temp.weighted('fb', h, array['01', '02', '03'], array[965, 28, 7]) as md,
      case when c.status_code = '1' and d > '2025-06-01' or pg_temp.u('fd', h) < 0.012 then 0 else round(((case elec_type_code when '200' then 90 + 420 * power(pg_temp.u('fc', c.cons_id), 1.8) when '400' then contract_cap * 62 when '300' then contract_cap * 22 else contract_cap * 170 end) * mr_cycle * (0.8 + 0.4 * pg_temp.u('ff', h)) * case when elec_type_code = '100' then 1 when extract(month from d) in (8, 9) then 1.55 when extract(month from d) in (1, 2) then 1.3 when extract(month from d) in (4, 5, 11) then 0.8 else 1 end / m.t_factor)::numeric, 0) end as u
    from c_cons as c cross join (select (date '2024-01-03' + make_interval(months => g))::date as d, g from generate_series(0, 23) as g) as x join c_meter as m on m.cons_id = c.cons_id and m.inst_date < d and (m.rmv_date is null or m.rmv_date > d or m.rmv_date = '2025-01-02' and d < '2025-01-02'), lateral (select (c.cons_id * 100 + g)::bigint as h) as z where (mr_cycle = 1 or g % 2 = 0)) as a
  window w as (partition by meter_id order by d);

create table a_rcvbl_flow (
  rcvbl_id int primary key,
  cons_id int not null references c_cons,
  read_id int unique references r_data,
  org_no varchar(9) not null,
  rcvbl_ym char(6) not null,
  t_pq numeric(14, 2) not null,
  kwh_amt numeric(14, 2) not null,
  basic_amt numeric(14, 2) not null default 0,
  rcvbl_amt numeric(14, 2) not null,
  rcved_amt numeric(14, 2) not null default 0,
  penalty_amt numeric(12, 2) not null default 0,
  issue_date date not null,
  due_date date not null,
  settle_flag char(2) not null,
  create_time timestamp
);
comment on table a_rcvbl_flow is '应收电费';
comment on column a_rcvbl_flow.rcvbl_id is '应收标识';
comment on column a_rcvbl_flow.read_id is '抄表记录标识';
comment on column a_rcvbl_flow.org_no is '供电单位编号';
comment on column a_rcvbl_flow.rcvbl_ym is '电费年月 YYYYMM';
comment on column a_rcvbl_flow.t_pq is '结算电量（kWh）';
comment on column a_rcvbl_flow.kwh_amt is '电度电费（元）';
comment on column a_rcvbl_flow.basic_amt is '基本电费（元）';
comment on column a_rcvbl_flow.rcvbl_amt is '应收金额（元）';
comment on column a_rcvbl_flow.rcved_amt is '实收金额（元），不含违约金';
comment on column a_rcvbl_flow.penalty_amt is '已收违约金（元）';
comment on column a_rcvbl_flow.issue_date is '发行日期';
comment on column a_rcvbl_flow.due_date is '缴费截止日期';
comment on column a_rcvbl_flow.settle_flag is '结清标志：01-欠费 02-部分结清 03-结清';
insert into a_rcvbl_flow
select read_id, cons_id, read_id, org_no, mr_ym, read_pq, e, f, e + f, case s when '03' then e + f when '02' then round((e + f) / 2, 2) else 0 end, case when s = '03' and pg_temp.u('ga', read_id) < 0.07 then round((e + f) * 0.001 * pg_temp.n('gb', read_id, 2, 40), 2) else 0 end, mr_date + 2, mr_date + 22, s, mr_date + 2 + time '20:15'
  from (select r.read_id, r.cons_id, c.org_no, mr_ym, read_pq, mr_date, round(read_pq * kwh_prc + coalesce(greatest(0, least(read_pq, 800) - 460) * ladder2_add, 0) + coalesce(greatest(0, read_pq - 800) * ladder3_add, 0), 2) as e, round(coalesce(basic_prc * contract_cap, 0), 2) as f, case when read_pq = 0 and basic_prc is null then '03' when mr_date > '2025-11-01' then pg_temp.weighted('gc', read_id, array['01', '02', '03'], array[30, 3, 67]) else pg_temp.weighted('gc', read_id, array['01', '02', '03'], array[16, 4, 980]) end as s
    from r_data as r join c_cons as c using (cons_id) join e_cat_prc as p using (prc_code)) as a;

create table a_pay_flow (
  pay_id int primary key,
  rcvbl_id int not null references a_rcvbl_flow,
  cons_no varchar(10) not null,
  pay_amt numeric(14, 2) not null,
  penalty numeric(12, 2) not null default 0,
  pay_mode char(2) not null,
  charge_time timestamp not null,
  trade_no varchar(32),
  emp_no varchar(8),
  is_reversed smallint not null default 0
);
comment on table a_pay_flow is '缴费记录';
comment on column a_pay_flow.cons_no is '户号';
comment on column a_pay_flow.pay_amt is '缴费金额（元），不含违约金';
comment on column a_pay_flow.penalty is '违约金（元）';
comment on column a_pay_flow.pay_mode is '缴费方式：01-微信 02-支付宝 03-网上国网 04-银行代扣 05-营业厅现金 06-转账支票';
comment on column a_pay_flow.charge_time is '收费时间';
comment on column a_pay_flow.trade_no is '第三方交易号';
comment on column a_pay_flow.emp_no is '收费员工号，仅营业厅';
comment on column a_pay_flow.is_reversed is '冲正标志 0-正常 1-已冲正';
insert into a_pay_flow
select row_number() over (order by at, rcvbl_id)::int, rcvbl_id, cons_no, rcved_amt, penalty_amt, md, at, case when md < '05' then to_char(at, 'YYYYMMDDHH24MISS') || lpad(rcvbl_id::text, 8, '0') end, case when md = '05' then 'Y' || right(org_no, 3) || rcvbl_id % 2 end, rv
  from (select f.*, c.cons_no, rv, case when cust.cust_type = '01' then pg_temp.weighted('ha', f.cons_id * 4 + rcvbl_id % 4, array['01', '02', '03', '04', '05'], array[33, 30, 17, 12, 8]) else pg_temp.weighted('ha', f.cons_id, array['03', '04', '06'], array[25, 45, 30]) end as md, case when penalty_amt > 0 then due_date + pg_temp.n('hb', rcvbl_id, 2, 40) else issue_date + pg_temp.skew('hb', rcvbl_id, 0, 19, 1.6) end + time '08:30' + (pg_temp.n('hc', rcvbl_id, 0, 30000) - rv * 600) * interval '1 second' as at
    from a_rcvbl_flow as f join c_cons as c using (cons_id) join c_cust as cust using (cust_id), generate_series(0, 1) as rv where rcved_amt > 0 and (rv = 0 or rcvbl_id % 211 = 3)) as a;

-- 服务 ---------------------------------------------------------------------------------------------------------------

create table s_repair_order (
  wo_id int primary key,
  wo_no varchar(16) not null unique,
  cons_id int references c_cons,
  tg_id int references g_tg,
  org_no varchar(9) not null references o_org,
  caller_name varchar(30),
  caller_tel varchar(11),
  fault_type char(2) not null,
  urgency char(1) default '1',
  content varchar(300),
  accept_time timestamp not null,
  arrive_time timestamp,
  finish_time timestamp,
  handler varchar(30),
  status_code char(2) not null,
  satisfy smallint,
  is_deleted smallint not null default 0
);
comment on table s_repair_order is '故障报修工单（95598）';
comment on column s_repair_order.wo_no is '工单编号';
comment on column s_repair_order.cons_id is '报修户，未提供户号时为空';
comment on column s_repair_order.tg_id is '故障台区';
comment on column s_repair_order.caller_name is '来电人';
comment on column s_repair_order.caller_tel is '来电号码';
comment on column s_repair_order.fault_type is '故障类型：01-单户无电 02-片区停电 03-电压异常 04-表计故障 05-线路隐患 99-其他';
comment on column s_repair_order.urgency is '紧急程度 1-一般 2-紧急';
comment on column s_repair_order.content is '报修内容';
comment on column s_repair_order.accept_time is '受理时间';
comment on column s_repair_order.arrive_time is '到达现场时间';
comment on column s_repair_order.finish_time is '修复时间';
comment on column s_repair_order.handler is '抢修人员';
comment on column s_repair_order.status_code is '状态：01-待派单 02-处理中 03-已修复 04-已回访归档 05-作废';
comment on column s_repair_order.satisfy is '满意度 1-5，未回访为空';
insert into s_repair_order
select i, 'BX' || to_char(at, 'YYMMDD') || lpad(i::text, 5, '0'), case when pg_temp.u('ja', i) < 0.75 then c.cons_id end, c.tg_id, c.org_no, case when pg_temp.u('jb', i) < 0.8 then pg_temp.person('rp', i) end, pg_temp.phone('rp', i), t, case when t in ('02', '05') then '2' else '1' end, case t when '01' then '家中无电，邻居正常' when '02' then '整片停电' when '03' then '电压低，空调无法启动' when '04' then '电表黑屏或报警' when '05' then '电线垂落，有安全隐患' else '咨询停电原因' end, at, ar, case when s in ('03', '04') then ar + pg_temp.skew('jc', i, 10, 240, 2) * interval '1 minute' end, case when s not in ('01', '05') then pg_temp.person('hd', i % 9) end, s, case when s = '04' and pg_temp.u('jd', i) < 0.7 then pg_temp.weighted('je', i, array['5', '4', '3', '2', '1'], array[62, 24, 8, 4, 2])::int end, case when s = '05' and i % 2 = 0 then 1 else 0 end
  from (select a.*, case when s not in ('01', '05') then at + pg_temp.skew('jf', i, 12, 95, 1.5) * interval '1 minute' end as ar from (select i, pg_temp.n('jg', i, 1, 165) as cid, pg_temp.weighted('jh', i, array['01', '02', '03', '04', '05', '99'], array[44, 14, 12, 14, 9, 7]) as t, date '2024-01-01' + (i * 2.03)::int - case when i % 3 = 0 and i > 30 then (i * 2)::int % 20 else 0 end + pg_temp.n('ji', i, 21600, 84000) * interval '1 second' as at, case when i > 358 then '01' when i > 354 then '02' when pg_temp.u('jj', i) < 0.04 then '05' when pg_temp.u('jj', i) < 0.15 then '03' else '04' end as s from generate_series(1, 360) as i) as a) as x join c_cons as c on c.cons_id = cid;

create table a_refund_app (
  app_id serial primary key,
  app_no varchar(20) not null,
  cons_id int references c_cons,
  pay_id int references a_pay_flow,
  refund_amt numeric(12, 2),
  bank_acct varchar(30),
  reason varchar(200),
  status_code char(2),
  create_time timestamp
);
comment on table a_refund_app is '退费申请';
comment on column a_refund_app.refund_amt is '退费金额（元）';
comment on column a_refund_app.bank_acct is '收款账号';
comment on column a_refund_app.status_code is '状态：01-申请 02-审批通过 03-已退费 09-驳回';

create table r_coll_task_log (
  log_id bigint primary key,
  task_code varchar(20),
  org_no varchar(9),
  start_time timestamp,
  end_time timestamp,
  should_cnt int,
  succ_cnt int,
  ret_code varchar(10),
  msg text
);
comment on table r_coll_task_log is '采集任务执行日志';
comment on column r_coll_task_log.should_cnt is '应采数';
comment on column r_coll_task_log.succ_cnt is '采集成功数';
insert into r_coll_task_log select row_number() over (order by d, org_no), 'DAY_FREEZE', org_no, d + time '00:30', case when f then null else d + time '00:41' + h % 900 * interval '1 second' end, n, case when f then 0 else n - pg_temp.skew('kb', h, 0, 3, 3) end, case when f then 'E1003' else '0' end, case when f then '终端离线' end
  from (select date '2025-11-01' + g as d, org_no, (select count(*) from c_cons as c where c.org_no = o.org_no)::int as n, (g * 10 + right(org_no, 1)::int + case when org_no like '3340102%' then 4 else 0 end)::bigint as h, pg_temp.u('ka', g * 10 + right(org_no, 1)::int) < 0.03 as f from generate_series(0, 60) as g, o_org as o where org_type = '06') as a;
