-- 某农村商业银行的信贷管理系统：表名沿用老供应商的缩写（cus 客户、iqp 申请、ctr 合同、grt 担保、acc 台账、psp 贷后），多数表和字段有注释，
-- 代码值一部分写在注释里，一部分在字典表 s_dic，一部分没有说明。数据截至 2026-05-31，人名、证件号、电话均为虚构。
-- The same rows at every load: each value is a hash of a key and a number. These functions go with the session.
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k, i) & 1073741823) / 1073741824::float8 $$;
create function pg_temp.r(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, choices text[]) returns text language sql immutable
  as $$ select choices[1 + floor(pg_temp.f(k, i) * cardinality(choices))::int] $$;
set jit = off;
set time zone 'Asia/Shanghai';

create table s_org (
  org_id varchar(8) primary key,
  org_name varchar(60) not null,
  sup_org_id varchar(8) references s_org,
  org_level char(1) not null,
  area_type char(1),
  open_date date,
  status char(1) not null default '1'
);
comment on table s_org is '机构表';
comment on column s_org.org_id is '机构号';
comment on column s_org.org_name is '机构名称';
comment on column s_org.sup_org_id is '上级机构号';
comment on column s_org.org_level is '机构级别：1总行 2支行 3分理处';
comment on column s_org.area_type is '区域类型（1 城区 2 乡镇）';
comment on column s_org.open_date is '开业日期';
comment on column s_org.status is '状态：1-营业，0-撤并';
insert into s_org values ('9000', '临溪农村商业银行总行', null, '1', '1', '2011-12-18', '1'), ('9001', '营业部', '9000', '2', '1', '2011-12-18', '1'), ('9002', '城东支行', '9000', '2', '1', '2011-12-18', '1'), ('9003', '城西支行', '9000', '2', '1', '2011-12-18', '1'), ('9004', '白石支行', '9000', '2', '2', '2011-12-18', '1'), ('9005', '柳河支行', '9000', '2', '2', '2011-12-18', '1'), ('9006', '青山支行', '9000', '2', '2', '2012-06-01', '1'), ('9007', '开发区支行', '9000', '2', '1', '2015-09-08', '1'),
  ('9011', '东门分理处', '9002', '3', '1', '2011-12-18', '1'), ('9012', '石桥分理处', '9004', '3', '2', '2011-12-18', '1'), ('9013', '大堰分理处', '9004', '3', '2', '2011-12-18', '0'), ('9014', '上柳分理处', '9005', '3', '2', '2013-03-20', '1'), ('9015', '茶场分理处', '9006', '3', '2', '2012-06-01', '0');

create table s_user (
  user_id varchar(10) primary key,
  user_name varchar(20) not null,
  org_id varchar(8) not null references s_org,
  duty varchar(4) not null,
  mobile varchar(11),
  entry_date date not null,
  leave_date date,
  user_sts char(1) not null,
  last_login_time timestamp
);
comment on table s_user is '系统用户';
comment on column s_user.user_id is '工号';
comment on column s_user.user_name is '姓名';
comment on column s_user.org_id is '所属机构';
comment on column s_user.duty is '岗位，字典 DUTY';
comment on column s_user.mobile is '手机号';
comment on column s_user.entry_date is '入行日期';
comment on column s_user.leave_date is '离职日期';
comment on column s_user.user_sts is '用户状态：0在岗 1离岗 2停用';
comment on column s_user.last_login_time is '最近登录时间';
insert into s_user
select 'U' || lpad(i::text, 5, '0'), pg_temp.one('un', i, '{王,李,张,刘,陈,杨,赵,黄,周,吴,徐,孙,胡,朱,高,林,何,郭,罗,梁}') || pg_temp.one('ug', i, '{建国,志强,丽华,晓燕,海涛,文静,永刚,秀英,俊杰,婷婷,春生,明远,雪梅,国庆,佳怡,立新,红霞,振华}'), org, case when i % 9 = 0 then 'D03' when i % 13 = 5 then 'D02' when i % 17 = 3 then 'D04' else 'D01' end, case when pg_temp.f('um', i) < 0.93 then '1' || pg_temp.one('up', i, '{38,39,50,58,77,86}') || lpad(pg_temp.r('ut', i, 0, 99999999)::text, 8, '0') end, e, lv, case when lv is not null then '2' when pg_temp.f('ux', i) < 0.05 then '1' else '0' end, case when lv is null then timestamp '2026-05-31 17:30' - pg_temp.r('ul', i, 0, 6000) * interval '1 minute' else lv + time '16:20' end
  from (select i, (array['9001', '9001', '9002', '9002', '9003', '9003', '9004', '9005', '9005', '9006', '9007', '9007', '9011', '9012', '9014'])[1 + i % 15] as org, date '2005-07-01' + pg_temp.r('ue', i, 0, 6400) as e from generate_series(1, 64) as i) as a, lateral (select case when pg_temp.f('uz', i) < 0.14 then date '2023-09-01' + pg_temp.r('uv', i, 0, 950) end as lv) as b;

create table s_dic (
  opttype varchar(20) not null,
  enname varchar(10) not null,
  cnname varchar(60) not null,
  orderid smallint,
  flag char(1) not null default '1',
  primary key (opttype, enname)
);
comment on table s_dic is '数据字典';
comment on column s_dic.opttype is '字典类别';
comment on column s_dic.enname is '代码值';
comment on column s_dic.cnname is '代码含义';
comment on column s_dic.orderid is '排序';
comment on column s_dic.flag is '启用标志';
insert into s_dic
select t, c, n, row_number() over (partition by t order by o), '1' from (values ('DUTY', 'D01', '客户经理', 1), ('DUTY', 'D02', '支行行长', 2), ('DUTY', 'D03', '审查岗', 3), ('DUTY', 'D04', '综合柜员', 4), ('GUAR_WAY', '10', '抵押', 1), ('GUAR_WAY', '20', '质押', 2), ('GUAR_WAY', '30', '保证', 3), ('GUAR_WAY', '00', '信用', 4), ('REPAY_WAY', 'A01', '等额本息', 1), ('REPAY_WAY', 'A02', '等额本金', 2), ('REPAY_WAY', 'A03', '按月结息到期还本', 3), ('REPAY_WAY', 'A04', '按季结息到期还本', 4),
  ('LOAN_USE', '01', '流动资金周转', 1), ('LOAN_USE', '02', '购置设备', 2), ('LOAN_USE', '03', '农业生产', 3), ('LOAN_USE', '04', '个人住房', 4), ('LOAN_USE', '05', '个人消费', 5), ('LOAN_USE', '06', '借新还旧', 6), ('FIVE_CLASS', '10', '正常', 1), ('FIVE_CLASS', '20', '关注', 2), ('FIVE_CLASS', '30', '次级', 3), ('FIVE_CLASS', '40', '可疑', 4), ('FIVE_CLASS', '50', '损失', 5), ('GAGE_TYPE', 'G01', '住宅', 1), ('GAGE_TYPE', 'G02', '商铺', 2), ('GAGE_TYPE', 'G03', '工业厂房', 3), ('GAGE_TYPE', 'G04', '土地使用权', 4), ('GAGE_TYPE', 'G05', '机器设备', 5), ('GAGE_TYPE', 'Z01', '定期存单', 6), ('INDUS', 'A', '农、林、牧、渔业', 1), ('INDUS', 'C', '制造业', 2), ('INDUS', 'E', '建筑业', 3), ('INDUS', 'F', '批发和零售业', 4), ('INDUS', 'G', '交通运输业', 5), ('INDUS', 'H', '住宿和餐饮业', 6)) as v (t, c, n, o);
update s_dic set flag = '0' where opttype = 'LOAN_USE' and enname = '06';

create table prd_basicinfo (
  prd_id varchar(10) primary key,
  prd_name varchar(40) not null,
  cus_kind char(1) not null,
  min_amt numeric(16,2),
  max_amt numeric(16,2),
  max_term smallint not null,
  float_bp integer,
  prd_sts char(1) not null,
  launch_date date
);
comment on table prd_basicinfo is '贷款产品';
comment on column prd_basicinfo.prd_id is '产品编号';
comment on column prd_basicinfo.prd_name is '产品名称';
comment on column prd_basicinfo.cus_kind is '适用客户（1对公 2个人）';
comment on column prd_basicinfo.min_amt is '最低金额（元）';
comment on column prd_basicinfo.max_amt is '最高金额（元）';
comment on column prd_basicinfo.max_term is '最长期限（月）';
comment on column prd_basicinfo.float_bp is '加点基数（BP）';
comment on column prd_basicinfo.prd_sts is '产品状态：1在售 2停售';
comment on column prd_basicinfo.launch_date is '上线日期';
insert into prd_basicinfo values ('P01', '小微企业流动资金贷款', '1', 100000, 10000000, 36, 120, '1', '2014-03-01'), ('P02', '固定资产贷款', '1', 500000, 30000000, 96, 95, '1', '2014-03-01'), ('P03', '惠农通', '2', 10000, 300000, 36, 160, '1', '2016-05-10'), ('P04', '个人住房按揭', '2', 50000, 2000000, 360, 35, '1', '2012-01-05'), ('P05', '个人经营贷', '2', 50000, 3000000, 60, 140, '1', '2017-08-01'), ('P06', '薪金贷', '2', 5000, 300000, 36, 220, '1', '2019-04-15'), ('P07', '商户联保贷', '2', 20000, 200000, 12, 260, '2', '2013-06-20'), ('P08', '科创贷', '1', 200000, 5000000, 24, 60, '1', '2025-11-01');

create table cus_base (
  cus_id varchar(12) primary key,
  cus_name varchar(80) not null,
  cus_type char(1) not null,
  cert_type char(1) not null,
  cert_code varchar(20) not null,
  phone varchar(11),
  crd_grade varchar(4),
  cust_mgr varchar(10) references s_user,
  main_br_id varchar(8) not null references s_org,
  com_init_loan_date date,
  is_shareholder char(1) not null default '0',
  cus_status varchar(2) not null,
  input_id varchar(10),
  input_date date not null,
  last_chg_time timestamp
);
comment on table cus_base is '客户基本信息';
comment on column cus_base.cus_id is '客户号';
comment on column cus_base.cus_name is '客户名称';
comment on column cus_base.cus_type is '客户类型：1-对公客户 2-个人客户';
comment on column cus_base.cert_type is '证件类型';
comment on column cus_base.cert_code is '证件号码';
comment on column cus_base.phone is '联系电话';
comment on column cus_base.crd_grade is '信用等级';
comment on column cus_base.cust_mgr is '主管客户经理';
comment on column cus_base.main_br_id is '主管机构';
comment on column cus_base.com_init_loan_date is '首次建立信贷关系日期';
comment on column cus_base.is_shareholder is '是否我行股东 0否1是';
comment on column cus_base.cus_status is '客户状态';
comment on column cus_base.input_id is '登记人';
comment on column cus_base.input_date is '登记日期';
comment on column cus_base.last_chg_time is '最后修改时间';
insert into cus_base
select case k when '1' then 'C' else 'I' end || lpad((100000 + i * 7)::text, 9, '0'), case k when '1' then '临溪' || pg_temp.one('c1', i, '{市,市,县,""}') || pg_temp.one('c2', i, '{恒达,鑫源,华泰,瑞丰,永盛,金穗,宏图,绿野,三和,顺通,康宁,天工,广汇,兴农,百川}') || pg_temp.one('c3', i, '{机械,食品,建材,纺织,农业发展,商贸,物流,餐饮管理,粮油,木业,电子}') || pg_temp.one('c4', i, '{有限公司,有限公司,有限责任公司,厂,专业合作社}') else pg_temp.one('c5', i, '{王,李,张,刘,陈,杨,赵,黄,周,吴,徐,孙,马,朱,胡,郑,谢,沈,韩,唐}') || pg_temp.one('c6', i, '{伟,芳,娜,秀兰,敏,静,强,磊,洋,艳,勇,军,杰,娟,涛,明,超,桂英,霞,平,建军,玉兰,小红,志明}') end, k, case k when '1' then 'U' else '0' end, case k when '1' then '91330' || lpad(pg_temp.r('c7', i, 0, 999999999)::text, 9, '0') || lpad(i::text, 4, '0') else '330999' || to_char(date '1962-01-01' + pg_temp.r('c8', i, 0, 14200), 'YYYYMMDD') || lpad((i * 13 % 10000)::text, 4, '0') end, case when pg_temp.f('c9', i) < 0.95 then '13' || lpad(pg_temp.r('ca', i, 0, 999999999)::text, 9, '0') end, case when pg_temp.f('cb', i) < 0.85 then pg_temp.one('cc', i, '{AAA,AA,AA,A,A,A,BBB,BBB,BB,B}') end, m.user_id, m.org_id, null, case when pg_temp.f('cd', i) < 0.07 then '1' else '0' end, case when pg_temp.f('ce', i) < 0.04 then '02' when pg_temp.f('ce', i) > 0.98 then '09' else '20' end, m.user_id, d, case when pg_temp.f('cf', i) < 0.7 then least(d + pg_temp.r('cg', i, 1, 900) + time '10:12' + i * interval '7 minute', timestamp '2026-05-30 15:00') end
  from (select i, case when i % 7 in (2, 5) then '1' else '2' end as k, date '2016-03-01' + pg_temp.r('ch', i, 0, 3690) as d from generate_series(1, 520) as i) as a, lateral (select user_id, org_id from s_user where duty = 'D01' order by pg_temp.f('ci' || user_id, i) limit 1) as m;

create table cus_com (
  cus_id varchar(12) primary key references cus_base,
  legal_name varchar(20),
  indus_type char(1),
  com_scale char(1),
  reg_cap numeric(16,2),
  emp_num integer,
  build_date date,
  year_sales numeric(16,2),
  tot_assets numeric(16,2),
  tot_debt numeric(16,2),
  fin_rpt_date date
);
comment on table cus_com is '对公客户信息';
comment on column cus_com.cus_id is '客户号';
comment on column cus_com.legal_name is '法定代表人';
comment on column cus_com.indus_type is '所属行业';
comment on column cus_com.com_scale is '企业规模（1大型 2中型 3小型 4微型）';
comment on column cus_com.reg_cap is '注册资本（万元）';
comment on column cus_com.emp_num is '从业人数';
comment on column cus_com.build_date is '成立日期';
comment on column cus_com.year_sales is '年销售收入（万元）';
comment on column cus_com.tot_assets is '资产总额（万元）';
comment on column cus_com.tot_debt is '负债总额（万元）';
comment on column cus_com.fin_rpt_date is '报表日期';
insert into cus_com
select cus_id, pg_temp.one('d1', h, '{王,李,张,刘,陈,杨,赵,黄}') || pg_temp.one('d2', h, '{建平,海峰,文斌,志远,金宝,丽萍,国强,德胜}'), pg_temp.one('d3', h, '{A,C,C,C,E,F,F,F,G,H}'), case when s > 5000 then '2' when s > 800 then '3' else '4' end, pg_temp.r('d4', h, 1, 60) * 50, greatest(3, s / 45 + pg_temp.r('d5', h, -3, 12)), input_date - pg_temp.r('d6', h, 200, 5200), s, a, case when pg_temp.f('d7', h) < 0.93 then round((a * (0.25 + pg_temp.f('d8', h) * 0.6))::numeric, 2) end, case when pg_temp.f('d7', h) < 0.93 then (array['2025-12-31', '2025-12-31', '2026-03-31', '2024-12-31']::date[])[pg_temp.r('d9', h, 1, 4)] end
  from (select *, hashtext(cus_id) as h from cus_base where cus_type = '1') as c, lateral (select (60 + power(pg_temp.f('da', h), 3) * 14000)::int as s) as s, lateral (select round((s * (0.5 + pg_temp.f('db', h)))::numeric, 2) as a) as t;

create table cus_indiv (
  cus_id varchar(12) primary key references cus_base,
  sex char(1),
  birth_date date,
  edu varchar(2),
  mar_sts varchar(2),
  work_unit varchar(60),
  month_income numeric(12,2),
  family_size smallint,
  is_farmer char(1),
  home_addr varchar(100)
);
comment on table cus_indiv is '个人客户信息';
comment on column cus_indiv.cus_id is '客户号';
comment on column cus_indiv.sex is '性别：1男 2女';
comment on column cus_indiv.birth_date is '出生日期';
comment on column cus_indiv.edu is '学历';
comment on column cus_indiv.mar_sts is '婚姻状况 10未婚 20已婚 40离婚';
comment on column cus_indiv.work_unit is '工作单位';
comment on column cus_indiv.month_income is '月收入（元）';
comment on column cus_indiv.family_size is '家庭人口';
comment on column cus_indiv.is_farmer is '是否农户：1是 0否';
comment on column cus_indiv.home_addr is '居住地址';
insert into cus_indiv
select cus_id, case when pg_temp.f('e1', h) < 0.58 then '1' else '2' end, substr(cert_code, 7, 8)::date, pg_temp.one('e2', h, '{10,20,20,30,30,40,40,50}'), pg_temp.one('e3', h, '{10,20,20,20,20,40}'), case when not fm then pg_temp.one('e4', h, '{临溪县第一中学,临溪县人民医院,恒达机械厂,个体经营,个体经营,县供电公司,临溪县农业农村局,康宁食品厂}') end, case when pg_temp.f('e5', h) < 0.9 then 2500 + pg_temp.r('e6', h, 0, 44) * 300 end, pg_temp.r('e7', h, 1, 6), case when fm then '1' else '0' end, '临溪县' || pg_temp.one('e8', h, '{城关镇,白石镇,柳河乡,青山乡,石桥镇}') || pg_temp.one('e9', h, '{东街,河西村,新民路,建设路,上湾村,桥头村}') || pg_temp.r('ea', h, 1, 160) || '号'
  from (select *, hashtext(cus_id) as h, pg_temp.f('eb', hashtext(cus_id)) < 0.42 as fm from cus_base where cus_type = '2') as c;

create table iqp_loan_app (
  serno varchar(16) primary key,
  cus_id varchar(12) not null references cus_base,
  prd_id varchar(10) not null references prd_basicinfo,
  app_amt numeric(16,2) not null,
  app_term smallint not null,
  guar_way varchar(2) not null,
  repay_way varchar(3) not null,
  loan_use varchar(2),
  app_date date not null,
  approve_status char(3) not null,
  approve_amt numeric(16,2),
  end_date date,
  refuse_reason varchar(100),
  mgr_id varchar(10) not null references s_user,
  br_id varchar(8) not null references s_org,
  create_time timestamp not null,
  update_time timestamp
);
comment on table iqp_loan_app is '贷款申请';
comment on column iqp_loan_app.serno is '申请流水号';
comment on column iqp_loan_app.cus_id is '客户号';
comment on column iqp_loan_app.prd_id is '产品编号';
comment on column iqp_loan_app.app_amt is '申请金额';
comment on column iqp_loan_app.app_term is '申请期限（月）';
comment on column iqp_loan_app.guar_way is '担保方式';
comment on column iqp_loan_app.repay_way is '还款方式';
comment on column iqp_loan_app.loan_use is '贷款用途';
comment on column iqp_loan_app.app_date is '申请日期';
comment on column iqp_loan_app.approve_status is '审批状态：000待发起 111审批中 992退回 997通过 998否决 990取消';
comment on column iqp_loan_app.approve_amt is '批复金额';
comment on column iqp_loan_app.end_date is '办结日期';
comment on column iqp_loan_app.refuse_reason is '否决原因';
comment on column iqp_loan_app.mgr_id is '经办客户经理';
comment on column iqp_loan_app.br_id is '经办机构';
comment on column iqp_loan_app.create_time is '创建时间';
comment on column iqp_loan_app.update_time is '更新时间';
insert into iqp_loan_app
select 'SQ' || to_char(d, 'YYMM') || lpad(i::text, 6, '0'), cus_id, p, amt, term, case when p = 'P04' then '10' when p = 'P06' then '00' when p in ('P03', 'P07', 'P08') then pg_temp.one('f1', i, '{00,30,30}') else pg_temp.one('f1', i, '{10,10,10,20,30,30}') end, case when p in ('P04', 'P06') then pg_temp.one('f2', i, '{A01,A01,A01,A02}') else pg_temp.one('f2', i, '{A03,A03,A04,A04,A01}') end, case p when 'P02' then '02' when 'P03' then '03' when 'P04' then '04' when 'P06' then '05' else case when pg_temp.f('f3', i) < 0.05 then '06' when pg_temp.f('f3', i) < 0.95 then '01' end end, d, st, case when st = '997' then case when pg_temp.f('f4', i) < 0.8 then amt else round(amt * 0.8, -3) end end, case when st in ('997', '998', '990') then e end, case when st = '998' then pg_temp.one('f5', i, '{还款来源不足,征信有逾期记录,抵押物价值不足,超行业限额,资料不实}') end, cust_mgr, main_br_id, d + time '09:00' + pg_temp.r('f6', i, 0, 480) * interval '1 minute', case when st <> '000' then least(e, date '2026-05-31') + time '16:05' end
  from (select i, date '2022-01-04' + i * 1605 / 980 + pg_temp.r('f7', i, 0, 3) as d from generate_series(1, 980) as i) as a, lateral (select * from cus_base where cus_status = '20' and input_date <= d order by pg_temp.f('f8' || cus_id, i) limit 1) as c, lateral (select case when cus_type = '1' then case when d > '2025-11-01' then pg_temp.one('f9', i, '{P01,P01,P01,P02,P08}') else pg_temp.one('f9', i, '{P01,P01,P01,P01,P02}') end when d < '2023-07-01' and pg_temp.f('f0', i) < 0.1 then 'P07' else pg_temp.one('f9', i, '{P03,P03,P03,P04,P05,P05,P06,P06}') end as p) as p, lateral (select case p when 'P01' then pg_temp.r('fa', i, 2, 60) * 50000 when 'P02' then pg_temp.r('fa', i, 5, 80) * 100000 when 'P03' then pg_temp.r('fa', i, 2, 30) * 10000 when 'P04' then pg_temp.r('fa', i, 15, 120) * 10000 when 'P05' then pg_temp.r('fa', i, 6, 120) * 10000 when 'P06' then pg_temp.r('fa', i, 2, 40) * 5000 when 'P07' then pg_temp.r('fa', i, 2, 20) * 10000 else pg_temp.r('fa', i, 4, 50) * 50000 end::numeric as amt, case p when 'P02' then 36 + 12 * pg_temp.r('fb', i, 0, 3) when 'P04' then 120 + 60 * pg_temp.r('fb', i, 0, 4) when 'P07' then 12 when 'P06' then 12 * pg_temp.r('fb', i, 1, 3) else (array[12, 12, 12, 24, 36])[pg_temp.r('fb', i, 1, 5)] end as term, d + pg_temp.r('fc', i, 2, 24) as e, pg_temp.f('fd', i) as x) as y, lateral (select case when d > '2026-05-20' then (array['000', '111', '111', '992'])[1 + i % 4] when e > '2026-05-31' then '111' when x < 0.04 then '990' when x < 0.17 then '998' when x < 0.18 then '992' else '997' end as st) as z;

update iqp_loan_app as a set mgr_id = (select u.user_id from s_user as u where duty = 'D01' and entry_date <= app_date and coalesce(leave_date, '2099-01-01') > app_date order by u.org_id <> a.br_id, pg_temp.f('fe' || u.user_id, hashtext(serno)) limit 1) from s_user as m where m.user_id = a.mgr_id and (m.entry_date > app_date or m.leave_date <= app_date);

create table wf_approve_log (
  id bigint primary key,
  serno varchar(16) not null,
  node_name varchar(20) not null,
  user_id varchar(10),
  act char(1) not null,
  opinion varchar(200),
  deal_time timestamp not null
);
comment on table wf_approve_log is '审批意见记录';
comment on column wf_approve_log.serno is '申请流水号';
comment on column wf_approve_log.node_name is '审批节点';
comment on column wf_approve_log.user_id is '处理人';
comment on column wf_approve_log.act is '处理动作：1同意 2退回 3否决';
comment on column wf_approve_log.opinion is '审批意见';
comment on column wf_approve_log.deal_time is '处理时间';
create index on wf_approve_log (serno);
insert into wf_approve_log
select row_number() over (order by t, serno), serno, n, u, case when last and approve_status = '998' then '3' when last and approve_status = '992' then '2' else '1' end, case when last and approve_status = '998' then refuse_reason when pg_temp.f('g1', hashtext(serno || n)) < 0.6 then pg_temp.one('g2', hashtext(serno || n), '{同意,同意上报,资料齐全，同意,按批复金额发放}') end, t
  from (select a.*, n, k, k = cnt as last, create_time + (coalesce(end_date, app_date + 4) - app_date) * k / cnt * interval '1 day' + k * interval '13 minute' as t, case k when 1 then mgr_id else (select user_id from s_user where duty = case k when 2 then 'D02' else 'D03' end order by pg_temp.f('g3' || user_id, hashtext(serno)) limit 1) end as u from iqp_loan_app as a, lateral (select case when app_amt > 300000 then 4 else 3 end as cnt) as c, unnest('{客户经理调查,支行行长审核,总行审查,贷审会审批}'::text[]) with ordinality as v (n, k) where k <= cnt and approve_status in ('992', '997', '998')) as z;

create table ctr_loan_cont (
  cont_no varchar(20) primary key,
  serno varchar(16) not null unique references iqp_loan_app,
  cus_id varchar(12) not null references cus_base,
  prd_id varchar(10) not null references prd_basicinfo,
  cont_amt numeric(16,2) not null,
  reality_ir_y numeric(8,5) not null,
  guar_way varchar(2) not null,
  sign_date date,
  cont_start_date date not null,
  cont_end_date date not null,
  cont_state char(3) not null,
  is_cycle char(1) not null default '0',
  br_id varchar(8) not null references s_org,
  old_cont_no varchar(20) references ctr_loan_cont
);
comment on table ctr_loan_cont is '借款合同';
comment on column ctr_loan_cont.cont_no is '合同编号';
comment on column ctr_loan_cont.serno is '申请流水号';
comment on column ctr_loan_cont.cus_id is '客户号';
comment on column ctr_loan_cont.prd_id is '产品编号';
comment on column ctr_loan_cont.cont_amt is '合同金额';
comment on column ctr_loan_cont.reality_ir_y is '执行年利率（%）';
comment on column ctr_loan_cont.guar_way is '担保方式';
comment on column ctr_loan_cont.sign_date is '签订日期';
comment on column ctr_loan_cont.cont_start_date is '合同起始日';
comment on column ctr_loan_cont.cont_end_date is '合同到期日';
comment on column ctr_loan_cont.cont_state is '合同状态（100未生效 200生效 300注销 500结清）';
comment on column ctr_loan_cont.is_cycle is '是否循环额度：0否 1是';
comment on column ctr_loan_cont.br_id is '管理机构';
comment on column ctr_loan_cont.old_cont_no is '原合同编号（续贷）';
insert into ctr_loan_cont
select 'HT' || to_char(s, 'YYYYMM') || lpad(row_number() over (order by s, serno)::text, 6, '0'), serno, cus_id, prd_id, approve_amt, 3.1 + float_bp / 100.0 + pg_temp.r('h1', h, -4, 8) * 0.1 + case when s < '2024-02-20' then 0.35 else 0 end, guar_way, case when x >= 0.03 then s end, s, (s + app_term * interval '1 month')::date, case when x < 0.03 then '100' when x < 0.06 then '300' else '200' end, case when prd_id in ('P01', 'P05', 'P08') and pg_temp.f('h2', h) < 0.35 then '1' else '0' end, br_id, null
  from (select a.*, float_bp, hashtext(serno) as h, pg_temp.f('h3', hashtext(serno)) as x, end_date + pg_temp.r('h4', hashtext(serno), 0, 6) as s from iqp_loan_app as a join prd_basicinfo using (prd_id) where approve_status = '997') as z where s <= '2026-05-31';
update ctr_loan_cont as c set old_cont_no = (select o.cont_no from ctr_loan_cont as o where o.cus_id = c.cus_id and o.prd_id = c.prd_id and o.cont_end_date between c.cont_start_date - 60 and c.cont_start_date + 10 and o.cont_no <> c.cont_no order by o.cont_no desc limit 1);

create table grt_guaranty_info (
  guaranty_id varchar(14) primary key,
  owner_cus_id varchar(12) references cus_base,
  gage_type char(3) not null,
  gage_name varchar(80) not null,
  area numeric(10,2),
  eval_amt numeric(16,2) not null,
  eval_date date,
  max_mortgage_rate numeric(5,2),
  reg_no varchar(30),
  status_code char(2) not null
);
comment on table grt_guaranty_info is '押品信息';
comment on column grt_guaranty_info.guaranty_id is '押品编号';
comment on column grt_guaranty_info.owner_cus_id is '权属人客户号';
comment on column grt_guaranty_info.gage_type is '押品类型，字典 GAGE_TYPE';
comment on column grt_guaranty_info.gage_name is '押品名称';
comment on column grt_guaranty_info.area is '面积（平方米）';
comment on column grt_guaranty_info.eval_amt is '评估价值';
comment on column grt_guaranty_info.eval_date is '评估日期';
comment on column grt_guaranty_info.max_mortgage_rate is '最高抵押率（%）';
comment on column grt_guaranty_info.reg_no is '权证号';
comment on column grt_guaranty_info.status_code is '押品状态：01未入库 02在库 03已出库';
create table grt_loan_rel (
  cont_no varchar(20) not null references ctr_loan_cont,
  guaranty_id varchar(14) not null references grt_guaranty_info,
  guar_amt numeric(16,2) not null,
  rel_date date not null,
  primary key (cont_no, guaranty_id)
);
comment on table grt_loan_rel is '合同与押品关系表';
comment on column grt_loan_rel.guar_amt is '担保金额';
comment on column grt_loan_rel.rel_date is '登记日期';
create temp table gi as
select 'DY' || lpad((row_number() over (order by cont_no, g) + 20000)::text, 8, '0') as id, c.*, g, n, hashtext(cont_no || g) as h, case when guar_way = '20' then 'Z01' when prd_id = 'P04' then 'G01' when cus_id like 'C%' then pg_temp.one('i1', hashtext(cont_no || g), '{G02,G03,G03,G04,G05}') else pg_temp.one('i1', hashtext(cont_no || g), '{G01,G01,G02}') end as ty from ctr_loan_cont as c, lateral (select case when pg_temp.f('i2', hashtext(cont_no)) < 0.2 and prd_id <> 'P04' then 2 else 1 end as n) as n, generate_series(1, n) as g where guar_way in ('10', '20');
insert into grt_guaranty_info
select id, case when pg_temp.f('i3', h) < 0.86 then cus_id end, ty, case ty when 'G01' then '临溪县' || pg_temp.one('i4', h, '{阳光花园,江南名居,书香苑,滨河小区}') || pg_temp.r('i5', h, 1, 20) || '幢住宅' when 'G02' then pg_temp.one('i4', h, '{中山路,人民路,解放路}') || pg_temp.r('i5', h, 1, 200) || '号商铺' when 'G03' then '工业园区' || pg_temp.r('i5', h, 1, 30) || '号厂房' when 'G04' then '国有出让工业用地' when 'G05' then pg_temp.one('i4', h, '{数控车床,注塑机生产线,织机}') else '本行定期存单' end, case ty when 'G01' then 65 + pg_temp.r('i6', h, 0, 900) / 10.0 when 'G02' then 25 + pg_temp.r('i6', h, 0, 1900) / 10.0 when 'G03' then 600 + pg_temp.r('i6', h, 0, 5400) when 'G04' then 2000 + pg_temp.r('i6', h, 0, 26000) end, round((cont_amt / n / (case ty when 'Z01' then 0.95 else 0.45 + pg_temp.f('i7', h) * 0.25 end))::numeric, -3), case when ty <> 'Z01' then cont_start_date - pg_temp.r('i8', h, 5, 40) end, case ty when 'Z01' then 95 when 'G05' then 40 when 'G01' then 70 else 60 end, case when cont_state <> '100' and ty <> 'G05' then '浙（2' || lpad(pg_temp.r('i9', h, 0, 99999)::text, 5, '0') || '）' end, case when cont_state = '100' then '01' else '02' end from gi;
insert into grt_loan_rel select cont_no, id, round(cont_amt / n, 2), cont_start_date from gi;

create table grt_guarantor (
  id integer primary key,
  cont_no varchar(20) not null references ctr_loan_cont,
  guar_cus_id varchar(12) not null references cus_base,
  guar_type char(1) not null,
  guar_amt numeric(16,2),
  sign_date date
);
comment on table grt_guarantor is '保证人';
comment on column grt_guarantor.cont_no is '合同编号';
comment on column grt_guarantor.guar_cus_id is '保证人客户号';
comment on column grt_guarantor.guar_type is '保证类型 1一般保证 2连带责任保证';
comment on column grt_guarantor.guar_amt is '保证金额';
comment on column grt_guarantor.sign_date is '签订日期';
insert into grt_guarantor
select row_number() over (order by cont_no, g), cont_no, b.cus_id, case when pg_temp.f('j1', hashtext(cont_no)) < 0.9 then '2' else '1' end, cont_amt, sign_date from ctr_loan_cont as c, generate_series(1, 2) as g, lateral (select cus_id from cus_base as b where b.cus_id <> c.cus_id and b.input_date < c.cont_start_date order by pg_temp.f('j2' || b.cus_id, hashtext(cont_no) + g) limit 1) as b where guar_way = '30' and (g = 1 or pg_temp.f('j3', hashtext(cont_no)) < 0.4);

create table acc_loan (
  bill_no varchar(22) primary key,
  cont_no varchar(20) not null references ctr_loan_cont,
  cus_id varchar(12) not null references cus_base,
  prd_id varchar(10) not null references prd_basicinfo,
  loan_amt numeric(16,2) not null,
  loan_bal numeric(16,2) not null,
  overdue_bal numeric(16,2) not null default 0,
  int_own numeric(14,2) not null default 0,
  ir_y numeric(8,5) not null,
  repay_way varchar(3) not null,
  loan_date date not null,
  due_date date not null,
  settl_date date,
  five_class char(2) not null default '10',
  acc_status char(1) not null,
  mgr_id varchar(10) references s_user,
  br_id varchar(8) not null references s_org,
  create_time timestamp not null,
  update_time timestamp
);
comment on table acc_loan is '贷款台账（借据）';
comment on column acc_loan.bill_no is '借据号';
comment on column acc_loan.cont_no is '合同编号';
comment on column acc_loan.cus_id is '客户号';
comment on column acc_loan.prd_id is '产品编号';
comment on column acc_loan.loan_amt is '发放金额';
comment on column acc_loan.loan_bal is '贷款余额';
comment on column acc_loan.overdue_bal is '逾期本金';
comment on column acc_loan.int_own is '欠息金额';
comment on column acc_loan.ir_y is '年利率（%）';
comment on column acc_loan.repay_way is '还款方式';
comment on column acc_loan.loan_date is '发放日期';
comment on column acc_loan.due_date is '到期日期';
comment on column acc_loan.settl_date is '结清日期';
comment on column acc_loan.five_class is '五级分类';
comment on column acc_loan.acc_status is '台账状态：1正常 2逾期 3结清 4核销';
comment on column acc_loan.mgr_id is '管户经理';
comment on column acc_loan.br_id is '管理机构';
comment on column acc_loan.create_time is '创建时间';
comment on column acc_loan.update_time is '更新时间';
insert into acc_loan
select 'JJ' || substr(cont_no, 3) || lpad(g::text, 2, '0'), cont_no, c.cus_id, c.prd_id, round(cont_amt / n, 2), 0, 0, 0, reality_ir_y, a.repay_way, d, (d + app_term / case when is_cycle = '1' then n else 1 end * interval '1 month')::date, null, '10', '1', a.mgr_id, c.br_id, d + time '10:30' + pg_temp.r('k1', hashtext(cont_no || g), 0, 300) * interval '1 minute', null
  from ctr_loan_cont as c join iqp_loan_app as a using (serno), lateral (select case when is_cycle = '1' and app_term > 12 then 2 else 1 end as n) as n, generate_series(1, n) as g, lateral (select (cont_start_date + pg_temp.r('k2', hashtext(cont_no), 0, 5) + (g - 1) * app_term / 2 * interval '1 month')::date as d) as d where cont_state = '200' and d <= '2026-05-31';

create table acc_repay_plan (
  bill_no varchar(22) not null references acc_loan,
  term_no smallint not null,
  due_date date not null,
  due_prcp numeric(14,2) not null,
  due_int numeric(14,2) not null,
  paid_prcp numeric(14,2) not null default 0,
  paid_int numeric(14,2) not null default 0,
  clear_date date,
  plan_sts char(1) not null,
  primary key (bill_no, term_no)
);
comment on table acc_repay_plan is '还款计划';
comment on column acc_repay_plan.bill_no is '借据号';
comment on column acc_repay_plan.term_no is '期次';
comment on column acc_repay_plan.due_date is '应还日期';
comment on column acc_repay_plan.due_prcp is '应还本金';
comment on column acc_repay_plan.due_int is '应还利息';
comment on column acc_repay_plan.paid_prcp is '已还本金';
comment on column acc_repay_plan.paid_int is '已还利息';
comment on column acc_repay_plan.clear_date is '还清日期';
comment on column acc_repay_plan.plan_sts is '状态：0未到期 1已还清 2逾期 3部分还款';
insert into acc_repay_plan
select bill_no, t, d, p, i, case when st in ('1') then p when st = '3' then round(p * 0.4, 2) else 0 end, case when st in ('1', '3') then i else 0 end, case when st = '1' then least(d + late, date '2026-05-31') end, st
  from (select l.*, t, d, late, round(case repay_way when 'A01' then loan_amt / n when 'A02' then loan_amt / n else case when t = n then loan_amt else 0 end end, 2) as p, round(case when repay_way in ('A01', 'A02') then loan_amt * (1 - (t - 1.0) / n) else loan_amt end * ir_y / 100 * step / 12, 2) as i, case when d > '2026-05-31' then '0' when bad and d > badfrom then case when pg_temp.f('l1', hashtext(bill_no) + t) < 0.2 then '3' else '2' end when d + late > '2026-05-31' then '2' else '1' end as st
    from (select *, hashtext(bill_no) as h, case when repay_way = 'A04' or prd_id = 'P04' then 3 else 1 end as step, extract(year from age(due_date, loan_date)) * 12 + extract(month from age(due_date, loan_date)) as months, pg_temp.f('l2', hashtext(bill_no)) < case prd_id when 'P07' then 0.3 when 'P04' then 0.02 else 0.09 end as bad from acc_loan) as l, lateral (select ceil(months / step)::int as n, loan_date + pg_temp.r('l3', h, 90, 900) as badfrom) as n, generate_series(1, n) as t, lateral (select case when t = n then due_date else (loan_date + t * step * interval '1 month')::date end as d, case when pg_temp.f('l4', h + t) < 0.86 then 0 when pg_temp.f('l4', h + t) < 0.97 then pg_temp.r('l5', h + t, 1, 9) else pg_temp.r('l5', h + t, 10, 70) end as late) as d) as z;
update acc_loan as l set loan_bal = loan_amt - p, overdue_bal = o, int_own = io, settl_date = case when p = loan_amt then c end from (select bill_no, sum(paid_prcp) as p, sum(due_prcp - paid_prcp) filter (where plan_sts in ('2', '3')) as o, sum(due_int - paid_int) filter (where plan_sts in ('2', '3')) as io, max(clear_date) as c from acc_repay_plan group by 1) as x, lateral (select coalesce(o, 0) as o2) as y where x.bill_no = l.bill_no and o is not null;
update acc_loan as l set loan_bal = greatest(0, case when abs(loan_amt - p) < 1 then 0 else loan_amt - p end), settl_date = case when abs(loan_amt - p) < 1 then c end from (select bill_no, sum(paid_prcp) as p, max(clear_date) as c from acc_repay_plan group by 1) as x where x.bill_no = l.bill_no;
update acc_loan as l set acc_status = case when loan_bal = 0 then '3' when overdue_bal + int_own > 0 then '2' else '1' end, five_class = case when loan_bal = 0 then '10' when od > 360 then '50' when od > 180 then '40' when od > 90 then '30' when od > 0 or pg_temp.f('l6', hashtext(l.bill_no)) < 0.02 then '20' else '10' end, update_time = '2026-05-31 23:40' from (select a.bill_no, date '2026-05-31' - min(p.due_date) filter (where plan_sts in ('2', '3')) as od from acc_loan as a left join acc_repay_plan as p using (bill_no) group by 1) as x where x.bill_no = l.bill_no;
update acc_loan set acc_status = '4', loan_bal = 0, overdue_bal = 0, int_own = 0 where five_class = '50' and hashtext(bill_no) % 3 = 0;
update ctr_loan_cont as c set cont_state = '500' where cont_state = '200' and not exists (select from acc_loan as a where a.cont_no = c.cont_no and acc_status <> '3');
update grt_guaranty_info as g set status_code = '03' where exists (select from grt_loan_rel join ctr_loan_cont using (cont_no) where guaranty_id = g.guaranty_id and cont_state = '500') and pg_temp.f('l7', hashtext(guaranty_id)) < 0.9;
update cus_base as b set com_init_loan_date = (select min(loan_date) from acc_loan as a where a.cus_id = b.cus_id);

create table acc_repay_detail (
  id bigint primary key,
  bill_no varchar(22) not null references acc_loan,
  term_no smallint,
  trans_date date not null,
  trans_type char(2) not null,
  prcp_amt numeric(14,2) not null,
  int_amt numeric(14,2) not null,
  pen_amt numeric(14,2),
  channel varchar(4),
  org_trans_id bigint references acc_repay_detail,
  oper_id varchar(10),
  trans_time timestamp not null
);
comment on table acc_repay_detail is '还款流水';
comment on column acc_repay_detail.bill_no is '借据号';
comment on column acc_repay_detail.term_no is '期次';
comment on column acc_repay_detail.trans_date is '交易日期';
comment on column acc_repay_detail.trans_type is '交易类型：01正常还款 02逾期还款 09冲正';
comment on column acc_repay_detail.prcp_amt is '归还本金';
comment on column acc_repay_detail.int_amt is '归还利息';
comment on column acc_repay_detail.pen_amt is '归还罚息';
comment on column acc_repay_detail.channel is '渠道';
comment on column acc_repay_detail.org_trans_id is '原交易流水（冲正）';
comment on column acc_repay_detail.oper_id is '操作柜员';
comment on column acc_repay_detail.trans_time is '交易时间';
create index on acc_repay_detail (bill_no);
create temp table rd as
select row_number() over (order by d, bill_no, term_no) * 2 as id, *, hashtext(bill_no) + term_no as h from (select bill_no, term_no, coalesce(clear_date, due_date + 12) as d, case when clear_date > due_date or plan_sts = '3' then '02' else '01' end as ty, paid_prcp, paid_int, greatest(0, clear_date - due_date) as late, due_prcp from acc_repay_plan where paid_prcp + paid_int > 0 and coalesce(clear_date, due_date + 12) <= '2026-05-31' and coalesce(clear_date, due_date) >= '2023-01-01') as a;
insert into acc_repay_detail
select id, bill_no, term_no, d, ty, paid_prcp, paid_int, case when ty = '02' then round((paid_prcp + paid_int) * late * 0.00025, 2) end, ch, null, case when ch = 'GM' then 'U000' || lpad(pg_temp.r('m1', h, 3, 60)::text, 2, '0') end, d + time '08:30' + pg_temp.r('m2', h, 0, 540) * interval '1 minute' from rd, lateral (select pg_temp.one('m3', h, '{DK,DK,DK,DK,SJ,SJ,GM,WY}') as ch) as c
union all select id + 1, bill_no, term_no, d, '09', -paid_prcp, -paid_int, null, 'GM', id, 'U00020', d + time '17:40' from rd where pg_temp.f('m4', h) < 0.006
union all select 1000000 + id, bill_no, term_no, d, ty, paid_prcp, paid_int, null, 'GM', null, 'U00020', d + time '17:52' from rd where pg_temp.f('m4', h) < 0.006;

create table acc_class_his (
  id integer primary key,
  bill_no varchar(22) not null references acc_loan,
  old_class char(2),
  new_class char(2) not null,
  adj_date date not null,
  adj_reason varchar(60),
  oper_id varchar(10)
);
comment on table acc_class_his is '五级分类调整历史';
comment on column acc_class_his.bill_no is '借据号';
comment on column acc_class_his.old_class is '调整前分类';
comment on column acc_class_his.new_class is '调整后分类';
comment on column acc_class_his.adj_date is '调整日期';
comment on column acc_class_his.adj_reason is '调整原因';
comment on column acc_class_his.oper_id is '操作人';
insert into acc_class_his
select row_number() over (order by d, bill_no, o), bill_no, lpad(o::text, 2, '0'), lpad((o + 10)::text, 2, '0'), d, case when o = 10 then '本息逾期' else pg_temp.one('n1', hashtext(bill_no), '{逾期超过90天,经营恶化,系统自动下调}') end, case when pg_temp.f('n2', hashtext(bill_no)) < 0.4 then mgr_id end from acc_loan, generate_series(10, five_class::int - 10, 10) as o, lateral (select date '2026-05-31' - (five_class::int - o - 9) * 3 - pg_temp.r('n3', hashtext(bill_no), 1, 40) - case when five_class::int - o > 10 then (five_class::int - o) * 6 else 0 end as d) as d where five_class > '10' and d > loan_date;

create table acc_loan_month (
  stat_month char(6) not null,
  bill_no varchar(22) not null,
  br_id varchar(8) not null,
  loan_bal numeric(16,2) not null,
  five_class char(2) not null,
  overdue_days integer not null default 0,
  primary key (stat_month, bill_no)
);
comment on table acc_loan_month is '贷款余额月末快照';
comment on column acc_loan_month.stat_month is '统计月份（YYYYMM）';
comment on column acc_loan_month.bill_no is '借据号';
comment on column acc_loan_month.br_id is '管理机构';
comment on column acc_loan_month.loan_bal is '月末余额';
comment on column acc_loan_month.five_class is '五级分类';
comment on column acc_loan_month.overdue_days is '逾期天数';
insert into acc_loan_month
select to_char(e, 'YYYYMM'), bill_no, br_id, b, case when od > 360 then '50' when od > 180 then '40' when od > 90 then '30' when od > 0 then '20' else '10' end, od from acc_loan as l, generate_series(0, 11) as g, lateral (select (date '2025-07-01' + g * interval '1 month' - interval '1 day')::date as e) as e, lateral (select loan_amt - coalesce(sum(paid_prcp) filter (where coalesce(clear_date, p.due_date + 12) <= e), 0) as b, greatest(0, e - coalesce(min(p.due_date) filter (where p.due_date <= e and coalesce(clear_date, '2099-01-01') > e), e)) as od from acc_repay_plan as p where p.bill_no = l.bill_no) as s where loan_date <= e and b > 1;

create table psp_check_task (
  task_id integer primary key,
  bill_no varchar(22) not null references acc_loan,
  check_type char(1) not null,
  plan_date date not null,
  finish_date date,
  checker_id varchar(10) references s_user,
  check_result char(1),
  risk_desc varchar(200),
  task_sts char(1) not null
);
comment on table psp_check_task is '贷后检查任务';
comment on column psp_check_task.bill_no is '借据号';
comment on column psp_check_task.check_type is '检查类型 1首次检查 2定期检查 3专项检查';
comment on column psp_check_task.plan_date is '要求完成日期';
comment on column psp_check_task.finish_date is '实际完成日期';
comment on column psp_check_task.checker_id is '检查人';
comment on column psp_check_task.check_result is '检查结论';
comment on column psp_check_task.risk_desc is '风险描述';
comment on column psp_check_task.task_sts is '任务状态：0待检查 1已完成 2超期未完成';
insert into psp_check_task
select row_number() over (order by d, bill_no), bill_no, ty, d, f, mgr_id, case when f is not null then pg_temp.one('o1', h, '{1,1,1,1,1,1,2,2,3}') end, case when f is not null and pg_temp.f('o2', h) < 0.12 then pg_temp.one('o3', h, '{销售收入下滑,对外担保增加,应收账款回款慢,借款人外出务工}') end, case when f is not null then '1' when d < '2026-05-31' then '2' else '0' end
  from (select bill_no, mgr_id, case when g = 0 then '1' when pg_temp.f('o4', hashtext(bill_no) + g) < 0.06 then '3' else '2' end as ty, d, hashtext(bill_no) + g as h, case when d + x <= '2026-05-31' and pg_temp.f('o5', hashtext(bill_no) + g) < 0.97 then d + x end as f from acc_loan, generate_series(0, 12) as g, lateral (select loan_date + case g when 0 then 15 else 120 * g end as d, pg_temp.r('o6', hashtext(bill_no) + g, -12, 6) as x) as d where d <= coalesce(settl_date, '2026-06-25') and d >= '2024-01-01' and d <= '2026-06-25') as z;

create table col_record (
  id integer primary key,
  bill_no varchar(22) not null references acc_loan,
  col_way char(1) not null,
  col_date date not null,
  contact_name varchar(20),
  promise_date date,
  promise_amt numeric(14,2),
  col_result varchar(100),
  oper_id varchar(10),
  input_time timestamp not null
);
comment on table col_record is '催收记录';
comment on column col_record.bill_no is '借据号';
comment on column col_record.col_way is '催收方式：1电话 2短信 3上门 4律师函 5诉讼';
comment on column col_record.col_date is '催收日期';
comment on column col_record.contact_name is '联系人';
comment on column col_record.promise_date is '承诺还款日';
comment on column col_record.promise_amt is '承诺还款金额';
comment on column col_record.col_result is '催收结果';
comment on column col_record.oper_id is '催收人';
comment on column col_record.input_time is '录入时间';
insert into col_record
select row_number() over (order by d, bill_no, g), bill_no, w, d, case when w in ('1', '3') then cus_name end, case when ok then d + pg_temp.r('p1', h, 3, 20) end, case when ok then pg_temp.r('p2', h, 1, 40) * 500 end, case when ok then '承诺还款' else nullif(pg_temp.one('p3', h, '{无人接听,拒绝还款,已送达,失联,""}'), '') end, mgr_id, d + time '14:20' + g * interval '11 minute'
  from (select l.bill_no, l.mgr_id, cus_name, g, p.due_date + g * g * 6 + 3 as d, hashtext(l.bill_no) + p.term_no * 10 + g as h from acc_loan as l join cus_base using (cus_id) join acc_repay_plan as p using (bill_no), generate_series(1, 6) as g where p.due_date between '2024-01-01' and '2026-05-31' and (clear_date > p.due_date + 4 or clear_date is null) and p.due_date + g * g * 6 + 3 <= coalesce(clear_date, '2026-05-31')) as z, lateral (select case when z.g >= 5 then pg_temp.one('p4', h, '{3,4,5}') else pg_temp.one('p4', h, '{1,1,1,2,2,3}') end as w) as w, lateral (select w in ('1', '3') and pg_temp.f('p5', h) < 0.35 as ok) as k where pg_temp.f('p6', h) < 0.7;

create table acc_writeoff (
  bill_no varchar(22) primary key references acc_loan,
  wo_prcp numeric(14,2) not null,
  wo_int numeric(14,2) not null,
  wo_date date not null,
  approve_no varchar(20),
  recover_amt numeric(14,2) not null default 0
);
comment on table acc_writeoff is '呆账核销';
comment on column acc_writeoff.wo_prcp is '核销本金';
comment on column acc_writeoff.wo_int is '核销利息';
comment on column acc_writeoff.wo_date is '核销日期';
comment on column acc_writeoff.approve_no is '批复文号';
comment on column acc_writeoff.recover_amt is '核销后收回金额';
insert into acc_writeoff select bill_no, p, i, date '2025-12-20' + pg_temp.r('q1', h, 0, 5), '临农商〔2025〕' || pg_temp.r('q2', h, 40, 60) || '号', case when h % 2 = 0 then round(p * 0.08, 2) else 0 end from acc_loan join (select bill_no, sum(due_prcp - paid_prcp) as p, sum(due_int - paid_int) filter (where due_date <= '2025-12-20') as i from acc_repay_plan group by 1) as x using (bill_no), lateral (select hashtext(bill_no) as h) as h where acc_status = '4';

create table rate_lpr (
  pub_date date primary key,
  lpr_1y numeric(5,2) not null,
  lpr_5y numeric(5,2) not null
);
comment on table rate_lpr is 'LPR 报价';
comment on column rate_lpr.pub_date is '公布日期';
comment on column rate_lpr.lpr_1y is '一年期（%）';
comment on column rate_lpr.lpr_5y is '五年期以上（%）';
insert into rate_lpr select (date '2022-01-20' + g * interval '1 month')::date, case when g < 5 then 3.7 when g < 17 then 3.65 when g < 30 then 3.45 when g < 33 then 3.35 when g < 40 then 3.1 else 3.0 end, case when g < 5 then 4.6 when g < 17 then 4.3 when g < 25 then 4.2 when g < 30 then 3.95 when g < 33 then 3.85 when g < 40 then 3.6 else 3.5 end from generate_series(0, 52) as g;

create table cus_blacklist (
  id serial primary key,
  cert_code varchar(20) not null,
  cus_name varchar(80) not null,
  reason varchar(100),
  in_date date not null,
  out_date date
);
comment on table cus_blacklist is '黑名单';
comment on column cus_blacklist.cert_code is '证件号码';
comment on column cus_blacklist.in_date is '列入日期';
comment on column cus_blacklist.out_date is '移出日期';
insert into cus_blacklist (cert_code, cus_name, reason, in_date, out_date) select cert_code, cus_name, nullif(pg_temp.one('r1', hashtext(cus_id), '{失信被执行人,提供虚假资料,多头借贷,""}'), ''), d, case when pg_temp.f('r2', hashtext(cus_id)) < 0.25 then d + 400 end from cus_base, lateral (select input_date + pg_temp.r('r3', hashtext(cus_id), 60, 600) as d) as d where cus_status in ('02', '09') and d < '2025-04-01';

-- 分布式事务框架的表，平时为空。
create table undo_log (
  branch_id bigint not null,
  xid varchar(128) not null,
  context varchar(128) not null,
  rollback_info bytea not null,
  log_status integer not null,
  log_created timestamp not null,
  log_modified timestamp not null,
  primary key (xid, branch_id)
);

create view v_loan_valid as
select l.bill_no, l.cont_no, b.cus_name, p.prd_name, o.org_name, l.loan_amt, l.loan_bal, l.loan_date, l.due_date, l.five_class from acc_loan as l join cus_base as b using (cus_id) join prd_basicinfo as p using (prd_id) join s_org as o on o.org_id = l.br_id where l.acc_status in ('1', '2');
comment on view v_loan_valid is '有余额借据视图';
create view v_overdue_org as
select br_id, count(*) as bill_cnt, sum(overdue_bal) as overdue_bal, sum(int_own) as int_own from acc_loan where acc_status = '2' group by br_id;
comment on view v_overdue_org is '机构逾期统计';
