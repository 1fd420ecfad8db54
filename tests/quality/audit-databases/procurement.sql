-- Procurement of a municipal water group: English names with Chinese comments, codes explained in the comments, tables that refer to
-- each other by business numbers without a single declared key, names copied beside them, amounts in 元 here and 万元 there.
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
create function pg_temp.id(key text, i bigint) returns uuid language sql immutable
  as $$ select md5('uuid:' || key || ':' || i::text)::uuid $$;
create function pg_temp.person(key text, i bigint) returns text language sql immutable
  as $$ select pg_temp.pick(key || 'x', i, '{王,李,张,刘,陈,杨,黄,赵,周,吴,徐,孙,马,朱,胡,郭,何,林,罗,高,梁,郑,谢,宋,唐,许,邓,冯,彭,曾}') || pg_temp.pick(key || 'm', i, '{建华,丽华,伟,芳,敏,静,志强,磊,洋,国平,勇,军,杰,娟,涛,明,超,晓红,霞,平,刚,文斌,志远,雅琴,海涛,俊,红梅,立新,慧,立,春燕,永康}') $$;
create function pg_temp.mobile(key text, i bigint) returns text language sql immutable
  as $$ select '1' || pg_temp.pick(key || 'p', i, '{33,35,36,37,38,39,50,51,58,59,77,86,88,89}') || lpad(pg_temp.n(key || 'n', i, 0, 99999999)::text, 8, '0') $$;

set jit = off;

-- 基础资料 -----------------------------------------------------------------------------------------------------------

create table t_org (
  org_code varchar(12) primary key,
  org_name varchar(60) not null,
  parent_code varchar(12),
  org_type smallint not null,
  leader varchar(30),
  annual_budget numeric(12, 2),
  enabled boolean not null default true
);
comment on table t_org is '组织机构';
comment on column t_org.org_code is '机构编码';
comment on column t_org.org_name is '机构名称';
comment on column t_org.parent_code is '上级机构编码';
comment on column t_org.org_type is '机构类型：1-集团 2-子公司 3-部门';
comment on column t_org.leader is '负责人';
comment on column t_org.annual_budget is '年度采购预算（万元）';
comment on column t_org.enabled is '是否启用';
insert into t_org values
  ('10', '江州水务集团有限公司', null, 1, '陈国平', 42000, true), ('1001', '集团采购中心', '10', 3, '周海涛', 600, true), ('1002', '集团财务部', '10', 3, '吴丽华', 180, true), ('1003', '集团信息中心', '10', 3, '何俊', 2600, true), ('1004', '集团安全生产部', '10', 3, '马勇', 900, true), ('1005', '集团综合办公室', '10', 3, '许慧', 750, true),
  ('1101', '江州自来水有限公司', '10', 2, '刘建华', 12800, true), ('110101', '城东水厂', '1101', 3, '黄志强', 3600, true), ('110102', '西江水厂', '1101', 3, '郑伟', 4100, true), ('110103', '管网运维部', '1101', 3, '冯刚', 3200, true), ('1102', '江州排水有限公司', '10', 2, '罗文斌', 9700, true), ('110201', '城南污水处理厂', '1102', 3, '曾平', 4800, true), ('110202', '北湖污水处理厂', '1102', 3, '谢立新', 2900, true), ('1103', '江州水务工程有限公司', '10', 2, '梁永康', 7600, true), ('1104', '江州水质检测中心', '10', 2, '彭红梅', 1500, true), ('1105', '江州直饮水有限公司', '10', 2, null, null, false);

create table t_user (
  user_id int primary key,
  login_name varchar(30) not null unique,
  real_name varchar(30) not null,
  org_code varchar(12),
  position varchar(30),
  phone varchar(20),
  email varchar(60),
  is_purchaser smallint not null default 0,
  state smallint not null default 1,
  last_login_time timestamp,
  create_time timestamp
);
comment on table t_user is '系统用户';
comment on column t_user.user_id is '用户ID';
comment on column t_user.login_name is '登录名';
comment on column t_user.real_name is '姓名';
comment on column t_user.org_code is '所属机构';
comment on column t_user.position is '职务';
comment on column t_user.phone is '手机号';
comment on column t_user.email is '邮箱';
comment on column t_user.is_purchaser is '是否采购经办人 0否 1是';
comment on column t_user.state is '状态 1-正常 2-锁定 3-注销';
comment on column t_user.last_login_time is '最近登录时间';
comment on column t_user.create_time is '创建时间';
insert into t_user
select i, 'jz' || lpad((200 + i)::text, 4, '0'), pg_temp.person('user', i), org, case when i <= 9 then case i when 1 then '主任' when 2 then '副主任' else '采购经理' end else pg_temp.weighted('pos', i, '{专责,主管,部门经理,技术员}', '{40,28,10,22}') end, pg_temp.mobile('user', i), case when pg_temp.u('mail', i) < 0.85 then 'jz' || lpad((200 + i)::text, 4, '0') || '@jzwater.example' end, case when i <= 9 then 1 else 0 end, state, case when state = 1 and pg_temp.u('ll', i) < 0.95 then timestamp '2024-12-20 17:30' - make_interval(mins => pg_temp.skew('llm', i, 0, 60000, 2.6)) when state <> 1 then timestamp '2023-09-01 10:00' + make_interval(hours => pg_temp.n('llx', i, 0, 8000)) end, timestamp '2021-11-15 09:00' + make_interval(hours => pg_temp.skew('uc', i, 0, 22000, 3))
  from generate_series(1, 72) as i, lateral (select case when i <= 9 then '1001' else (array['1003', '1004', '1005', '1101', '110101', '110102', '110103', '110103', '1102', '110201', '110202', '1103', '1103', '1104', '1002'])[1 + i % 15] end as org, case when i > 9 then pg_temp.weighted('ust', i, '{1,3,2}', '{90,7,3}')::int else 1 end as state) as o;

create table t_category (
  category_code varchar(12) primary key,
  category_name varchar(60) not null,
  parent_code varchar(12),
  level_no smallint not null,
  procure_class char(1) not null,
  is_central smallint not null default 0,
  remark varchar(200)
);
comment on table t_category is '采购品目';
comment on column t_category.category_code is '品目编码';
comment on column t_category.category_name is '品目名称';
comment on column t_category.parent_code is '上级品目';
comment on column t_category.level_no is '层级';
comment on column t_category.procure_class is '采购类别：A-货物 B-工程 C-服务';
comment on column t_category.is_central is '是否集中采购目录内 0否 1是';
insert into t_category
select c, n, case when length(c) > 1 then left(c, length(c) - 2) end, (length(c) + 1) / 2, left(c, 1), ce, case when c = 'A0302' then '含进口设备的须论证' end
  from (values ('A', '货物', 0), ('A01', '管材管件', 0), ('A0101', '球墨铸铁管', 1), ('A0102', 'PE管材', 1), ('A0103', '阀门', 1), ('A02', '水处理药剂', 0), ('A0201', '聚合氯化铝', 1), ('A0202', '次氯酸钠', 1), ('A0203', '活性炭', 0), ('A03', '设备仪器', 0), ('A0301', '水泵', 1), ('A0302', '在线水质仪表', 0), ('A0303', '智能水表', 1), ('A0304', '配电设备', 0), ('A04', '办公与信息设备', 0), ('A0401', '计算机', 1), ('A0402', '办公家具', 0), ('B', '工程', 0), ('B01', '管网工程', 0), ('B0101', '供水管道新建', 0), ('B0102', '老旧管网改造', 0), ('B0103', '管道抢修', 0), ('B02', '厂站工程', 0), ('B0201', '水厂提标改造', 0), ('B0202', '房屋修缮', 0), ('C', '服务', 0), ('C01', '专业服务', 0), ('C0101', '工程监理', 0), ('C0102', '勘察设计', 0), ('C0103', '审计与造价咨询', 0), ('C02', '运维服务', 0), ('C0201', '软件开发与运维', 0), ('C0202', '污泥处置', 0), ('C0203', '物业与保安', 1), ('C0204', '车辆租赁', 1)) as v (c, n, ce);

create table t_supplier (
  supplier_code varchar(12) primary key,
  supplier_name varchar(100) not null,
  credit_code varchar(18) unique,
  legal_person varchar(30),
  contact_name varchar(30),
  contact_phone varchar(20),
  province varchar(20),
  city varchar(20),
  enterprise_type smallint,
  enterprise_scale char(1),
  registered_capital numeric(12, 2),
  established_date date,
  main_category varchar(12),
  supplier_level char(1),
  status smallint not null default 0,
  bank_name varchar(60),
  bank_account varchar(30),
  register_time timestamp not null,
  audit_time timestamp,
  freeze_reason varchar(200),
  is_deleted smallint not null default 0
);
comment on table t_supplier is '供应商';
comment on column t_supplier.supplier_code is '供应商编码';
comment on column t_supplier.supplier_name is '供应商名称';
comment on column t_supplier.credit_code is '统一社会信用代码';
comment on column t_supplier.legal_person is '法定代表人';
comment on column t_supplier.contact_name is '联系人';
comment on column t_supplier.contact_phone is '联系电话';
comment on column t_supplier.province is '所在省份';
comment on column t_supplier.city is '所在城市';
comment on column t_supplier.enterprise_type is '企业性质：1-国有 2-民营 3-外资 4-合资';
comment on column t_supplier.enterprise_scale is '企业规模：L-大型 M-中型 S-小型 X-微型';
comment on column t_supplier.registered_capital is '注册资本（万元）';
comment on column t_supplier.established_date is '成立日期';
comment on column t_supplier.main_category is '主营品目';
comment on column t_supplier.supplier_level is '供应商等级：A-战略 B-优选 C-合格 D-限制';
comment on column t_supplier.status is '状态：0-待审核 1-合格 2-冻结 3-黑名单 4-审核不通过';
comment on column t_supplier.bank_name is '开户行';
comment on column t_supplier.bank_account is '银行账号';
comment on column t_supplier.register_time is '注册时间';
comment on column t_supplier.audit_time is '审核时间';
comment on column t_supplier.freeze_reason is '冻结/拉黑原因';
comment on column t_supplier.is_deleted is '是否删除 0否 1是';
insert into t_supplier
select 'GYS' || lpad(i::text, 5, '0'), place || pg_temp.pick('sn1', i, '{鼎盛,华源,中泰,恒信,蓝海,正和,宏达,天润,金河,博远,清源,瑞丰,永固,科瑞,万通,众诚,新纪元,海纳,东恒,远大,三江,利源,振兴,百川,佳诚,卓越,联创,安泰,润泽,盛世,德威,长江,同济,凯达,华宇,顺达,金盾,绿洲}') || case cat when 'A01' then pg_temp.pick('sn2', i, '{管业,阀门,管道科技}') when 'A02' then pg_temp.pick('sn2', i, '{化工,净水材料,环保材料}') when 'A03' then pg_temp.pick('sn2', i, '{泵业,仪表,机电设备,水务设备}') when 'A04' then pg_temp.pick('sn2', i, '{办公设备,电子科技,家具}') when 'C01' then pg_temp.pick('sn2', i, '{工程咨询,工程管理,设计研究院,造价咨询}') when 'C02' then pg_temp.pick('sn2', i, '{环保科技,信息技术,综合服务}') else pg_temp.pick('sn2', i, '{建设工程,市政工程,水利建设}') end || case when pg_temp.u('sn9', i) < 0.14 then '股份' else '' end || '有限公司', '91' || case prov when '江苏' then '32' when '浙江' then '33' when '山东' then '37' when '上海' then '31' when '安徽' then '34' else '44' end || lpad(pg_temp.n('cc', i, 0, 9999)::text, 4, '0') || 'MA' || upper(left(md5('credit' || i), 8)),
       pg_temp.person('legal', i), pg_temp.person('contact', i), pg_temp.mobile('sup', i), prov, place, pg_temp.weighted('et', i, '{2,1,3,4}', '{79,12,4,5}')::int, scale, case scale when 'L' then 10000 + pg_temp.skew('cap', i, 0, 90, 2) * 1000 when 'M' then 2000 + pg_temp.n('cap', i, 0, 16) * 500 when 'S' then 300 + pg_temp.n('cap', i, 0, 17) * 100 else 50 + pg_temp.n('cap', i, 0, 5) * 10 end, date '1996-01-01' + pg_temp.n('est', i, 0, 9100), cat, case when state in (1, 2) and regd < date '2024-06-01' then case when state = 2 then 'D' else pg_temp.weighted('lv', i, '{C,B,A}', '{66,27,7}') end end, state, case when pg_temp.u('bk', i) < 0.9 then pg_temp.pick('bkn', i, '{工商银行,建设银行,农业银行,中国银行,招商银行,江州农商行}') || pg_temp.pick('bkb', i, '{江州分行,城东支行,开发区支行,营业部}') end, case when pg_temp.u('bk', i) < 0.9 then '62' || lpad(pg_temp.n('ba', i, 0, 99999999)::text, 15, '0') end,
       regd + time '09:00' + make_interval(mins => pg_temp.n('rt', i, 0, 540)), case when state > 0 then regd + 1 + pg_temp.skew('aud', i, 0, 12, 2) + time '15:00' end, case state when 2 then pg_temp.pick('fr', i, '{资质过期未更新,年度评价不合格,合同纠纷处理中}') when 3 then pg_temp.pick('br', i, '{串通投标,提供虚假材料,中标后无正当理由放弃}') end, case when state = 4 and pg_temp.u('sdel', i) < 0.5 then 1 else 0 end
  from generate_series(1, 268) as i, lateral (select pg_temp.weighted('prov', i, '{江苏,浙江,山东,上海,安徽,广东}', '{52,16,10,9,8,5}') as prov, pg_temp.weighted('scale', i, '{S,M,X,L}', '{48,30,12,10}') as scale, pg_temp.weighted('cat', i, '{A01,A02,A03,A04,B01,B02,C01,C02}', '{16,9,19,8,15,9,12,12}') as cat, date '2021-12-01' + floor(1100 * power(i / 268.0, 1.2))::int as regd, case when i > 262 then 0 else pg_temp.weighted('sst', i, '{1,4,2,3}', '{91,4,3,2}')::int end as state offset 0) as a,
       lateral (select case prov when '江苏' then pg_temp.weighted('city', i, '{江州,南京,无锡,徐州}', '{50,22,18,10}') when '浙江' then pg_temp.pick('city', i, '{杭州,宁波,温州}') when '山东' then pg_temp.pick('city', i, '{济南,潍坊}') when '上海' then '上海' when '安徽' then pg_temp.pick('city', i, '{合肥,芜湖}') else pg_temp.pick('city', i, '{广州,佛山}') end as place offset 0) as b;

update t_supplier as s set supplier_name = replace(supplier_name, '有限公司', '集团有限公司') where exists (select from t_supplier as o where o.supplier_name = s.supplier_name and o.supplier_code < s.supplier_code);

create table t_supplier_cert (
  id serial primary key,
  supplier_code varchar(12) not null,
  cert_type smallint not null,
  cert_name varchar(80) not null,
  cert_no varchar(40),
  issue_org varchar(80),
  issue_date date,
  expire_date date,
  file_path varchar(200) default '',
  upload_time timestamp
);
comment on table t_supplier_cert is '供应商资质证书';
comment on column t_supplier_cert.supplier_code is '供应商编码';
comment on column t_supplier_cert.cert_type is '证书类型：1-营业执照 2-行业资质 3-体系认证 4-安全生产许可证';
comment on column t_supplier_cert.cert_name is '证书名称';
comment on column t_supplier_cert.cert_no is '证书编号';
comment on column t_supplier_cert.issue_org is '发证机关';
comment on column t_supplier_cert.issue_date is '发证日期';
comment on column t_supplier_cert.expire_date is '有效期至（长期为空）';
comment on column t_supplier_cert.upload_time is '上传时间';
insert into t_supplier_cert (supplier_code, cert_type, cert_name, cert_no, issue_org, issue_date, expire_date, file_path, upload_time)
select supplier_code, t, case t when 1 then '营业执照' when 2 then case left(main_category, 1) when 'B' then pg_temp.pick('cb', i, '{市政公用工程施工总承包壹级,市政公用工程施工总承包贰级,水利水电工程施工总承包叁级}') when 'C' then pg_temp.pick('cs', i, '{工程监理甲级资质,软件能力成熟度CMMI3,工程设计乙级资质}') else '涉水产品卫生许可批件' end when 3 then pg_temp.pick('ci', i, '{ISO9001质量管理体系认证,ISO14001环境管理体系认证,ISO45001职业健康安全管理体系认证}') else '安全生产许可证' end, case t when 1 then credit_code else upper(substr(md5('cert' || i), 1, 10)) end, case t when 1 then city || '市市场监督管理局' when 2 then province || case when left(main_category, 1) = 'A' then '省卫生健康委员会' else '省住房和城乡建设厅' end when 3 then pg_temp.pick('co', i, '{中国质量认证中心,方圆标志认证集团}') else province || '省应急管理厅' end, d, case when t > 1 then d + 1095 end, case when pg_temp.u('cf', i) < 0.92 then '/cert/' || supplier_code || '/' || t || '.pdf' else '' end, s.register_time + interval '2 hours'
  from t_supplier as s, generate_series(1, 4) as t, lateral (select substr(supplier_code, 4)::int * 4 + t as i) as n, lateral (select case t when 1 then established_date + pg_temp.n('ced', i, 0, 700) else s.register_time::date - pg_temp.n('ced', i, 30, 900) end as d offset 0) as e
 where t = 1 or t = 2 and pg_temp.u('c2', i) < 0.7 or t = 3 and pg_temp.u('c3', i) < 0.4 or t = 4 and left(main_category, 1) = 'B' order by i;

-- 立项与招标 ---------------------------------------------------------------------------------------------------------

create table t_purchase_apply (
  apply_no varchar(20) primary key,
  title varchar(120) not null,
  org_code varchar(12) not null,
  applicant_id int not null,
  category_code varchar(12) not null,
  budget_amount numeric(14, 2) not null,
  fund_source smallint not null,
  urgency smallint not null default 1,
  required_date date,
  apply_status smallint not null default 0,
  apply_time timestamp not null,
  approver_id int,
  approve_time timestamp,
  reject_reason varchar(200),
  update_time timestamp
);
comment on table t_purchase_apply is '采购申请';
comment on column t_purchase_apply.apply_no is '申请单号';
comment on column t_purchase_apply.title is '采购事项';
comment on column t_purchase_apply.org_code is '申请部门';
comment on column t_purchase_apply.applicant_id is '申请人';
comment on column t_purchase_apply.category_code is '采购品目';
comment on column t_purchase_apply.budget_amount is '预算金额（元）';
comment on column t_purchase_apply.fund_source is '资金来源：1-自有资金 2-财政拨款 3-专项债券';
comment on column t_purchase_apply.urgency is '紧急程度：1-普通 2-紧急';
comment on column t_purchase_apply.required_date is '需求日期';
comment on column t_purchase_apply.apply_status is '申请状态：0-草稿 1-审批中 2-已批准 3-已驳回 4-已立项';
comment on column t_purchase_apply.apply_time is '申请时间';
comment on column t_purchase_apply.approver_id is '审批人';
comment on column t_purchase_apply.approve_time is '审批时间';
comment on column t_purchase_apply.reject_reason is '驳回原因';
comment on column t_purchase_apply.update_time is '更新时间';
insert into t_purchase_apply
select 'SQ' || to_char(at, 'YYYYMM') || lpad(i::text, 4, '0'), to_char(at, 'YYYY') || '年' || org_name || c.category_name || case c.procure_class when 'A' then '采购' when 'B' then '项目' else '采购项目' end, org_code, u.user_id, c.category_code, budget, case when c.procure_class = 'B' then pg_temp.weighted('fs1', i, '{1,2,3}', '{45,35,20}') else pg_temp.weighted('fs2', i, '{1,2}', '{92,8}') end::int, case when pg_temp.u('ug', i) < 0.07 then 2 else 1 end, (at + make_interval(days => 60 + pg_temp.n('req', i, 0, 120)))::date, state, at, case when state in (2, 3, 4) then 1 + pg_temp.n('apv', i, 0, 1) end, case when state in (2, 3, 4) then ok end, case when state = 3 then pg_temp.pick('rej', i, '{预算不足,需求不明确,与年度计划不符,可由框架协议采购}') end, case when state in (2, 3, 4) then ok else at end
  from generate_series(1, 640) as i, lateral (select timestamp '2022-01-10 08:40' + make_interval(days => floor(1072 * (i / 640.0))::int, mins => pg_temp.n('apm', i, 0, 520)) as at, pg_temp.pick('aorg', i, '{1003,1004,1005,110101,110102,110103,110103,110201,110202,1103,1103,1104}') as org offset 0) as a,
       lateral (select case org when '1003' then pg_temp.weighted('ac', i, '{C0201,A0401}', '{70,30}') when '1005' then pg_temp.weighted('ac', i, '{A0402,C0203,C0204,B0202}', '{30,34,26,10}') when '1104' then pg_temp.weighted('ac', i, '{A0302,C0201}', '{85,15}') when '1103' then pg_temp.weighted('ac', i, '{B0101,C0101,C0102,C0103,A0101}', '{36,18,18,12,16}') when '110103' then pg_temp.weighted('ac', i, '{B0102,B0103,A0102,A0103,A0303}', '{20,20,18,22,20}') when '1004' then pg_temp.weighted('ac', i, '{C0103,C0203,A0304}', '{30,40,30}') else pg_temp.weighted('ac', i, '{A0201,A0202,A0203,A0301,A0304,B0201,C0202}', '{18,16,9,21,14,10,12}') end as cat offset 0) as k join t_category as c on c.category_code = cat, lateral (select * from t_org where t_org.org_code = org) as o,
       lateral (select round((case c.procure_class when 'B' then 400000 + power(pg_temp.u('bud', i), 3.2) * 18000000 when 'A' then 60000 + power(pg_temp.u('bud', i), 2.6) * 3800000 else 50000 + power(pg_temp.u('bud', i), 2.4) * 1900000 end)::numeric, -3) as budget, at + make_interval(hours => 20 + pg_temp.skew('ok', i, 0, 200, 1.8)) as ok offset 0) as b, lateral (select case when i > 637 then 0 when i > 633 then 1 when i > 627 then pg_temp.weighted('as0', i, '{2,3}', '{85,15}')::int else pg_temp.weighted('as', i, '{4,3,2}', '{92,7,1}')::int end as state) as s,
       lateral (select user_id from t_user where t_user.org_code = org order by md5(user_id || '.' || i) limit 1) as u;

create table t_project (
  project_no varchar(20) primary key,
  project_name varchar(120) not null,
  apply_no varchar(20),
  org_code varchar(12) not null,
  procure_class char(1) not null,
  procure_method smallint not null,
  budget_amount numeric(14, 2) not null,
  ceiling_price numeric(14, 2),
  agency_name varchar(80),
  manager_id int not null,
  evaluation_method smallint,
  project_status smallint not null,
  setup_date date not null,
  notice_date date,
  bid_open_time timestamp,
  award_date date,
  fail_reason varchar(200),
  create_time timestamp,
  update_time timestamp
);
comment on table t_project is '采购项目';
comment on column t_project.project_no is '项目编号';
comment on column t_project.project_name is '项目名称';
comment on column t_project.apply_no is '采购申请单号';
comment on column t_project.org_code is '采购人（机构编码）';
comment on column t_project.procure_class is '采购类别：A-货物 B-工程 C-服务';
comment on column t_project.procure_method is '采购方式：1-公开招标 2-邀请招标 3-竞争性谈判 4-询价 5-单一来源';
comment on column t_project.budget_amount is '预算金额（元）';
comment on column t_project.ceiling_price is '最高限价（元）';
comment on column t_project.agency_name is '招标代理机构';
comment on column t_project.manager_id is '项目经办人';
comment on column t_project.evaluation_method is '评审办法：1-综合评分法 2-最低评标价法';
comment on column t_project.project_status is '项目状态：10-已立项 20-公告中 30-评审中 40-已定标 50-已签约 80-流标 90-终止';
comment on column t_project.setup_date is '立项日期';
comment on column t_project.notice_date is '公告日期';
comment on column t_project.bid_open_time is '开标时间';
comment on column t_project.award_date is '定标日期';
comment on column t_project.fail_reason is '流标/终止原因';
comment on column t_project.create_time is '创建时间';
comment on column t_project.update_time is '更新时间';
create temp table plan as
select row_number() over (order by approve_time, apply_no) as i, a.*, c.procure_class as class from t_purchase_apply as a join t_category as c using (category_code) where apply_status = 4;
insert into t_project
select 'CG' || to_char(setup, 'YYYY') || '-' || lpad(i::text, 4, '0'), title, apply_no, org_code, class, m, budget_amount, case when m <> 5 and pg_temp.u('ceil', i) < 0.86 then round(budget_amount * (0.94 + 0.06 * pg_temp.u('ceil2', i))::numeric, -2) end, case when m <= 2 or m = 3 and pg_temp.u('ag', i) < 0.5 then pg_temp.weighted('agn', i, '{江苏中衡招标代理有限公司,江州公诚工程咨询有限公司,国信招标集团江州分公司,南京正大工程咨询有限公司}', '{38,30,20,12}') end, 3 + pg_temp.skew('pm', i, 0, 6, 1.4), case when m in (1, 2) then case when class = 'A' and pg_temp.u('em', i) < 0.4 then 2 else 1 end when m = 4 then 2 end, state, setup, case when state <> 10 and m in (1, 2, 3, 4) and not (state = 90 and pg_temp.u('stop', i) < 0.6) then noticed end, case when state in (30, 40, 50, 80) then opened end, case when state in (40, 50) then awarded end,
       case state when 80 then pg_temp.weighted('fail', i, '{有效投标人不足三家,所有报价超过最高限价,无供应商响应}', '{60,22,18}') when 90 then pg_temp.pick('term', i, '{采购需求重大变化,预算调整,质疑成立重新采购}') end, setup + time '10:00', case when state in (40, 50) then awarded + time '16:00' when state in (30, 80) then opened + interval '1 day' else setup + time '15:00' end
  from plan, lateral (select case when budget_amount >= 2000000 or class = 'B' and budget_amount >= 1500000 then pg_temp.weighted('me1', i, '{1,2,5}', '{92,6,2}') when budget_amount >= 500000 then pg_temp.weighted('me2', i, '{1,3,2,5}', '{48,38,6,8}') when class = 'A' then pg_temp.weighted('me3', i, '{4,3,5}', '{72,18,10}') else pg_temp.weighted('me4', i, '{3,4,5}', '{70,16,14}') end::int as m, (approve_time + make_interval(days => 2 + pg_temp.skew('set', i, 0, 25, 1.6)))::date as setup offset 0) as p,
       lateral (select setup + 4 + pg_temp.n('not', i, 0, 12) as noticed offset 0) as n, lateral (select noticed + case when m <= 2 then 21 else 7 end + pg_temp.n('opn', i, 0, 6) + time '09:30' as opened offset 0) as o, lateral (select opened::date + 2 + pg_temp.skew('awd', i, 0, 12, 1.5) as awarded offset 0) as w,
       lateral (select case when noticed > '2024-12-20' then 10 when opened > '2024-12-20' then 20 when awarded > '2024-12-20' then 30 when awarded > '2024-11-28' then 40 else pg_temp.weighted('pst', i, '{50,80,90}', '{92,5,3}')::int end as state) as s;

create table t_package (
  package_no varchar(24) primary key,
  project_no varchar(20) not null,
  package_name varchar(120) not null,
  sort_no smallint not null,
  budget_amount numeric(14, 2) not null,
  deposit_amount numeric(12, 2),
  win_supplier_code varchar(12),
  win_price numeric(14, 2),
  package_status smallint not null
);
comment on table t_package is '标段（包）';
comment on column t_package.package_no is '标段编号';
comment on column t_package.project_no is '项目编号';
comment on column t_package.package_name is '标段名称';
comment on column t_package.sort_no is '序号';
comment on column t_package.budget_amount is '标段预算（元）';
comment on column t_package.deposit_amount is '投标保证金（元）';
comment on column t_package.win_supplier_code is '中标供应商';
comment on column t_package.win_price is '中标金额（元）';
comment on column t_package.package_status is '标段状态：0-未开标 1-评审中 2-已中标 3-流标 4-终止';
insert into t_package
select project_no || '-' || k, project_no, case when parts > 1 then project_name || '（' || (array['一', '二', '三'])[k] || '标段）' else project_name end, k, round(budget_amount * case when parts = 1 then 1 when k = 1 then 0.5 when k = 2 and parts = 2 then 0.5 else 0.25 end, 2), case when procure_method <= 2 then least(500000, round(budget_amount / parts * 0.015, -3)) end, null, null, case project_status when 10 then 0 when 20 then 0 when 30 then 1 when 80 then 3 when 90 then 4 else case when parts > 1 and k = parts and pg_temp.u('pfail', hashtext(project_no)) < 0.12 then 3 else 2 end end
  from t_project, lateral (select case when procure_method = 1 and budget_amount > 1500000 then pg_temp.weighted('parts', hashtext(project_no), '{1,2,3}', '{58,28,14}')::int else 1 end as parts) as p, generate_series(1, parts) as k;

create table t_bid (
  bid_id int primary key,
  package_no varchar(24) not null,
  supplier_code varchar(12) not null,
  bid_price numeric(14, 2) not null,
  submit_time timestamp not null,
  deposit_status smallint not null default 0,
  is_valid smallint,
  invalid_reason varchar(200),
  business_score numeric(5, 2),
  tech_score numeric(5, 2),
  price_score numeric(5, 2),
  total_score numeric(5, 2),
  rank_no smallint,
  is_win smallint not null default 0,
  bidder_ip varchar(40)
);
comment on table t_bid is '投标（响应）记录';
comment on column t_bid.bid_id is '投标ID';
comment on column t_bid.package_no is '标段编号';
comment on column t_bid.supplier_code is '供应商编码';
comment on column t_bid.bid_price is '投标报价（元）';
comment on column t_bid.submit_time is '递交时间';
comment on column t_bid.deposit_status is '保证金状态：0-无需缴纳 1-已缴纳 2-已退还 3-不予退还';
comment on column t_bid.is_valid is '是否有效投标 0否决 1有效（未评审为空）';
comment on column t_bid.invalid_reason is '否决原因';
comment on column t_bid.business_score is '商务得分';
comment on column t_bid.tech_score is '技术得分';
comment on column t_bid.price_score is '价格得分';
comment on column t_bid.total_score is '综合得分';
comment on column t_bid.rank_no is '排名';
comment on column t_bid.is_win is '是否中标 0否 1是';
comment on column t_bid.bidder_ip is '投标IP地址';
create temp table able as
select *, row_number() over (partition by main_category order by md5(supplier_code)) as r, count(*) over (partition by main_category)::int as of from t_supplier where status in (1, 2, 3);
create temp table tender as
select row_number() over (order by p.bid_open_time, k.package_no) as i, k.package_no, k.budget_amount, k.package_status as state, p.project_no, p.procure_method as m, p.evaluation_method as e, p.fail_reason, coalesce(p.bid_open_time, p.award_date::timestamp) as opened, p.award_date, left(a.category_code, 3) as cat
  from t_package as k join t_project as p using (project_no) join t_purchase_apply as a using (apply_no) where package_status in (1, 2, 3) and coalesce(p.fail_reason, '') <> '无供应商响应';
create temp table offer as
select row_number() over (order by i, slot) as bid_id, x.*, case when cut < 0.035 and state <> 1 or over and state = 3 then 0 when state = 1 then null else 1 end as valid from (
  select t.*, slot, s.supplier_code, round((t.budget_amount * case when coalesce(fail_reason, '') like '所有报价%' then 1.02 + 0.1 * f when m = 5 then 0.96 + 0.04 * f else 0.78 + 0.2 * f end)::numeric, 2) as price, pg_temp.u('cut', i * 20 + slot) as cut, coalesce(fail_reason, '') like '所有报价%' as over
    from tender as t, lateral generate_series(1, case when m = 5 then 1 when state = 3 and coalesce(fail_reason, '') not like '所有报价%' then 1 + pg_temp.n('few', i, 0, 1) else 3 + pg_temp.skew('many', i, 0, case m when 1 then 5 when 2 then 1 else 2 end, 1.7) end) as slot, lateral (select pg_temp.u('offer', i * 20 + slot) as f offset 0) as f, lateral (select max(of) as of from able where main_category = cat) as n, lateral (select 1 + (pg_temp.skew('first', t.i, 0, n.of - 1, 1.3) + slot * 3) % n.of as pick offset 0) as k, able as s
   where s.main_category = cat and s.r = pick and (s.register_time < t.opened - interval '9 days' or slot <= 3)) as x;
insert into t_bid
select bid_id, package_no, supplier_code, price, opened - make_interval(mins => 15 + pg_temp.skew('sub', bid_id, 0, 4000, 2.4)), case when m > 2 then 0 when opened > '2024-12-01' or state = 1 then 1 when valid = 0 and cut < 0.004 then 3 else 2 end, valid, case when valid = 0 then case when over then '报价超过最高限价' else pg_temp.weighted('inv', bid_id, '{资格证明文件不全,未按要求签章,未响应实质性条款,投标保证金未到账,不同投标人文件由同一电脑编制}', '{36,22,26,12,4}') end end, case when scored then bus end, case when scored then tech end, case when scored then pri end, case when scored then bus + tech + pri end, case when valid = 1 then row_number() over (partition by package_no, valid order by case when scored then bus + tech + pri end desc nulls last, price) end, 0, case when pg_temp.u('ip0', bid_id) < 0.9 then '58.' || pg_temp.n('ip1', bid_id, 208, 223) || '.' || pg_temp.n('ip2', bid_id, 0, 255) || '.' || pg_temp.n('ip3', bid_id, 1, 254) end
  from (select *, min(price) filter (where valid = 1) over (partition by package_no) as low from offer) as o, lateral (select valid = 1 and e = 1 and state <> 3 as scored, round((12 + 8 * pg_temp.u('bs', bid_id))::numeric, 2) as bus, round((28 + 20 * pg_temp.u('ts', bid_id))::numeric, 2) as tech, case when valid = 1 then round(30 * low / price, 2) end as pri) as s;
analyze t_supplier, t_package, t_bid;
update t_bid as b set is_win = 1 from t_package as p where p.package_no = b.package_no and p.package_status = 2 and b.rank_no = 1;
-- 评审中全部被否决的按流标处理
update t_package as p set package_status = 3 where package_status = 2 and not exists (select from t_bid as b where b.package_no = p.package_no and b.is_win = 1);
update t_project as p set project_status = 80, award_date = null, fail_reason = '有效投标人不足三家' where project_status in (40, 50) and not exists (select from t_package as k where k.project_no = p.project_no and k.package_status = 2);
update t_package as p set win_supplier_code = b.supplier_code, win_price = b.bid_price from t_bid as b where b.package_no = p.package_no and b.is_win = 1;

-- 投标前须先注册
update t_supplier as s set register_time = b.first::date - 13 + time '09:20', audit_time = b.first::date - 11 + time '15:00' from (select supplier_code, min(submit_time) as first from t_bid group by 1) as b where b.supplier_code = s.supplier_code and s.register_time > b.first - interval '9 days';
update t_supplier_cert as c set upload_time = s.register_time + interval '2 hours' from t_supplier as s where s.supplier_code = c.supplier_code;

-- 评审 ---------------------------------------------------------------------------------------------------------------

create table t_expert (
  expert_id int primary key,
  expert_name varchar(30) not null,
  gender smallint,
  id_card varchar(18),
  phone varchar(20),
  major varchar(40) not null,
  title varchar(20),
  employer varchar(80),
  source_type smallint not null,
  bank_account varchar(30),
  enter_date date not null,
  status smallint not null default 1
);
comment on table t_expert is '评审专家';
comment on column t_expert.expert_id is '专家ID';
comment on column t_expert.expert_name is '专家姓名';
comment on column t_expert.gender is '性别 1-男 2-女';
comment on column t_expert.id_card is '身份证号';
comment on column t_expert.phone is '联系电话';
comment on column t_expert.major is '专业';
comment on column t_expert.title is '职称';
comment on column t_expert.employer is '工作单位';
comment on column t_expert.source_type is '专家来源：1-集团内部 2-外部专家';
comment on column t_expert.bank_account is '劳务费收款账号';
comment on column t_expert.enter_date is '入库日期';
comment on column t_expert.status is '状态：1-在库 2-暂停 3-出库';
insert into t_expert
select i, pg_temp.person('expert', i), pg_temp.weighted('xg', i, '{1,2}', '{70,30}')::int, case when pg_temp.u('xid', i) < 0.96 then '32' || lpad(pg_temp.n('xa', i, 100, 1399)::text, 4, '0') || to_char(date '1958-01-01' + pg_temp.n('xb', i, 0, 10500), 'YYYYMMDD') || lpad(pg_temp.n('xc', i, 0, 9999)::text, 4, '0') end, pg_temp.mobile('expert', i), pg_temp.weighted('xm', i, '{给排水工程,机电设备,工程造价,信息技术,环境工程,财务审计,市政工程}', '{24,17,16,11,13,8,11}'), pg_temp.weighted('xt', i, '{高级工程师,正高级工程师,工程师,高级经济师,教授}', '{54,14,16,10,6}'), case when own then '江州水务集团' else pg_temp.pick('xe', i, '{江州市规划设计院,江州大学,江苏省城建集团,江州市建设局,江州审计事务所,退休}') end, case when own then 1 else 2 end, case when not own then '6228' || lpad(pg_temp.n('xk', i, 0, 99999999)::text, 15, '0') end, date '2021-12-20' + pg_temp.skew('xd', i, 0, 1000, 2.2), pg_temp.weighted('xs', i, '{1,2,3}', '{91,4,5}')::int
  from generate_series(1, 96) as i, lateral (select pg_temp.u('xo', i) < 0.32 as own offset 0) as o;

create table t_project_expert (
  project_no varchar(20) not null,
  expert_id int not null,
  expert_role smallint not null,
  draw_time timestamp not null,
  attend_status smallint not null,
  review_hours numeric(4, 1),
  review_fee numeric(8, 2),
  primary key (project_no, expert_id)
);
comment on table t_project_expert is '评审委员会成员';
comment on column t_project_expert.project_no is '项目编号';
comment on column t_project_expert.expert_id is '专家ID';
comment on column t_project_expert.expert_role is '角色：1-组长 2-组员 3-采购人代表';
comment on column t_project_expert.draw_time is '抽取时间';
comment on column t_project_expert.attend_status is '出席情况：0-待确认 1-出席 2-请假 3-回避';
comment on column t_project_expert.review_hours is '评审时长（小时）';
comment on column t_project_expert.review_fee is '评审费（元）';
insert into t_project_expert
select project_no, expert_id, case when away then 2 when row_number() over (partition by project_no, away order by source_type desc, md5(project_no || expert_id)) = 1 then 1 when source_type = 1 and nth = size then 3 else 2 end, opened - interval '1 day' + time '00:40', case when away then pg_temp.weighted('aw', at, '{2,3}', '{75,25}')::int else 1 end, case when not away then hours end, case when away then null when source_type = 1 then 0 else (array[300, 400, 500, 600, 800])[least(5, ceil(hours)::int)] end
  from (select p.project_no, p.bid_open_time as opened, x.*, row_number() over (partition by p.project_no order by md5(p.project_no || x.expert_id)) as nth, case when p.procure_method <= 2 then 5 else 3 end as size, 1 + pg_temp.n('hrs', hashtext(p.project_no), 0, 8) / 2.0 as hours from t_project as p join t_expert as x on x.enter_date < p.bid_open_time - interval '1 day' and x.status <> 3 where p.project_status in (30, 40, 50) and p.procure_method <> 5) as c,
       lateral (select hashtext(project_no || expert_id)::bigint as at) as h, lateral (select nth > size as away) as w where nth <= size or nth = size + 1 and pg_temp.u('extra', hashtext(project_no)) < 0.14;

create table t_review_score (
  id serial primary key,
  bid_id int not null,
  expert_id int not null,
  item_type smallint not null,
  score numeric(5, 2) not null,
  opinion varchar(200),
  submit_time timestamp
);
comment on table t_review_score is '专家评分';
comment on column t_review_score.bid_id is '投标ID';
comment on column t_review_score.expert_id is '专家ID';
comment on column t_review_score.item_type is '评分项：1-商务 2-技术';
comment on column t_review_score.score is '得分';
comment on column t_review_score.opinion is '评审意见';
comment on column t_review_score.submit_time is '提交时间';
-- 2024 年起启用电子评分，之前为纸质
insert into t_review_score (bid_id, expert_id, item_type, score, opinion, submit_time)
select bid_id, expert_id, k, greatest(case k when 1 then 8 else 20 end, least(case k when 1 then 20 else 50 end, round(case k when 1 then business_score else tech_score end + ((pg_temp.u('dev', bid_id * 1000::bigint + expert_id * 2 + k) - 0.5) * case k when 1 then 2 else 5 end)::numeric, 1))), case when pg_temp.u('op', bid_id * 500::bigint + expert_id + k) < 0.06 then pg_temp.pick('opt', bid_id + expert_id, '{施工方案针对性不足,类似业绩较多,售后响应承诺较好,技术参数有负偏离}') end, bid_open_time + make_interval(mins => 60 + pg_temp.n('sct', bid_id * 100::bigint + expert_id, 0, 120))
  from t_bid join t_package using (package_no) join t_project using (project_no) join t_project_expert using (project_no), generate_series(1, 2) as k where attend_status = 1 and business_score is not null and bid_open_time > '2024-01-01' order by bid_open_time, 1, 2, 3;

-- 合同与付款 ---------------------------------------------------------------------------------------------------------

create table t_contract (
  contract_no varchar(24) primary key,
  contract_name varchar(120) not null,
  project_no varchar(20) not null,
  package_no varchar(24) not null,
  supplier_code varchar(12) not null,
  supplier_name varchar(100),
  org_code varchar(12) not null,
  contract_amount numeric(14, 2) not null,
  tax_rate numeric(5, 2),
  sign_date date not null,
  start_date date,
  end_date date,
  contract_status smallint not null,
  warranty_ratio numeric(5, 2),
  handler_id int,
  attachment varchar(200) default '',
  terminate_reason varchar(200),
  create_time timestamp,
  update_time timestamp
);
comment on table t_contract is '采购合同';
comment on column t_contract.contract_no is '合同编号';
comment on column t_contract.contract_name is '合同名称';
comment on column t_contract.project_no is '项目编号';
comment on column t_contract.package_no is '标段编号';
comment on column t_contract.supplier_code is '供应商编码（乙方）';
comment on column t_contract.supplier_name is '供应商名称';
comment on column t_contract.org_code is '签订单位（甲方）';
comment on column t_contract.contract_amount is '合同金额（元，含税）';
comment on column t_contract.tax_rate is '税率（%）';
comment on column t_contract.sign_date is '签订日期';
comment on column t_contract.start_date is '履约开始日期';
comment on column t_contract.end_date is '履约结束日期';
comment on column t_contract.contract_status is '合同状态：1-履行中 2-已完成 3-变更中 4-已终止';
comment on column t_contract.warranty_ratio is '质保金比例（%）';
comment on column t_contract.handler_id is '经办人';
comment on column t_contract.terminate_reason is '终止原因';
comment on column t_contract.create_time is '创建时间';
comment on column t_contract.update_time is '更新时间';
insert into t_contract
select 'HT-' || to_char(signed, 'YYYY') || '-' || lpad(i::text, 4, '0'), package_name || '合同', project_no, package_no, supplier_code, supplier_name, org_code, win_price, case procure_class when 'A' then 13 when 'B' then 9 else 6 end, signed, signed + 7, ends, case when pg_temp.u('cterm', i) < 0.015 then 4 when ends > '2024-12-01' then case when pg_temp.u('cchg', i) < 0.03 then 3 else 1 end when pg_temp.u('slow', i) < 0.05 then 1 else 2 end, case procure_class when 'B' then 3 when 'A' then 5 end, manager_id, case when pg_temp.u('catt', i) < 0.93 then '/contract/' || i || '.pdf' else '' end, null, signed + time '11:00', null
  from (select row_number() over (order by p.award_date, k.package_no) as i, p.*, k.package_no, k.package_name, k.win_price, k.win_supplier_code as supplier_code, s.supplier_name from t_package as k join t_project as p using (project_no) join t_supplier as s on s.supplier_code = k.win_supplier_code where p.project_status = 50 and k.package_status = 2) as w,
       lateral (select least(award_date + 8 + pg_temp.n('sign', i, 0, 20), date '2024-12-19') as signed offset 0) as d, lateral (select signed + 7 + case procure_class when 'A' then 45 + pg_temp.n('dur', i, 0, 4) * 15 when 'B' then 120 + pg_temp.n('dur', i, 0, 8) * 30 else (array[180, 365, 365, 365, 730])[1 + pg_temp.n('dur', i, 0, 4)] end as ends offset 0) as e;
update t_contract set terminate_reason = pg_temp.pick('tr', hashtext(contract_no), '{供应商逾期交货,双方协商解除,供应商破产清算}'), update_time = sign_date + 70 + time '10:00' where contract_status = 4; update t_contract set update_time = end_date + interval '12 days' + time '09:30' where contract_status = 2;

create table t_payment (
  id serial primary key,
  contract_no varchar(24) not null,
  phase_no smallint not null,
  phase_type smallint not null,
  plan_ratio numeric(5, 2) not null,
  plan_amount numeric(14, 2) not null,
  plan_date date not null,
  invoice_no varchar(20),
  apply_date date,
  paid_amount numeric(14, 2) not null default 0,
  paid_date date,
  pay_status smallint not null default 0,
  pay_method smallint,
  operator_id int,
  unique (contract_no, phase_no)
);
comment on table t_payment is '合同付款';
comment on column t_payment.contract_no is '合同编号';
comment on column t_payment.phase_no is '付款期次';
comment on column t_payment.phase_type is '款项类型：1-预付款 2-进度款 3-验收款 4-质保金';
comment on column t_payment.plan_ratio is '计划付款比例（%）';
comment on column t_payment.plan_amount is '计划付款金额（元）';
comment on column t_payment.plan_date is '计划付款日期';
comment on column t_payment.invoice_no is '发票号码';
comment on column t_payment.apply_date is '付款申请日期';
comment on column t_payment.paid_amount is '实付金额（元）';
comment on column t_payment.paid_date is '付款日期';
comment on column t_payment.pay_status is '付款状态：0-未到期 1-待付款 2-审批中 3-已付款 4-已取消';
comment on column t_payment.pay_method is '付款方式：1-银行转账 2-银行承兑汇票';
comment on column t_payment.operator_id is '财务经办人';
insert into t_payment (contract_no, phase_no, phase_type, plan_ratio, plan_amount, plan_date, invoice_no, apply_date, paid_amount, paid_date, pay_status, pay_method, operator_id)
select contract_no, phase, kind, ratio, amount, due, case when state = 3 and kind <> 4 or state = 2 then lpad(pg_temp.n('inv', i, 1000000, 99999999)::text, 8, '0') end, case when state in (2, 3) then asked end, case when state = 3 then case when pg_temp.u('ded', i) < 0.04 and kind > 1 then round(amount * 0.98, 2) else amount end else 0 end, case when state = 3 then paid end, state, case when state = 3 then case when amount > 300000 and pg_temp.u('acc', i) < 0.3 then 2 else 1 end end, case when state in (2, 3) then (array[24, 39, 54, 69])[1 + i % 4] end
  from (select c.*, substr(contract_no, 9)::int * 5 + phase as i, phase, kind, ratio, round(contract_amount * ratio / 100, 2) as amount, case kind when 1 then sign_date + 15 when 2 then sign_date + (end_date - sign_date) * phase / 4 when 3 then end_date + 20 else end_date + case tax_rate when 9 then 730 else 365 end end as due
          from t_contract as c join (values (13, 1, 1, 30.0), (13, 2, 3, 65.0), (13, 3, 4, 5.0), (9, 1, 1, 20.0), (9, 2, 2, 30.0), (9, 3, 2, 30.0), (9, 4, 3, 17.0), (9, 5, 4, 3.0), (6, 1, 1, 30.0), (6, 2, 2, 40.0), (6, 3, 3, 30.0)) as p (rate, phase, kind, ratio) on p.rate = c.tax_rate) as x,
       lateral (select due + pg_temp.skew('ask', i, 0, 25, 2) as asked offset 0) as a, lateral (select asked + 4 + pg_temp.skew('pay', i, 0, 40, 2.2) as paid offset 0) as d, lateral (select case when contract_status = 4 and due > sign_date + 60 then 4 when due > '2024-12-20' then 0 when asked > '2024-12-20' then 1 when paid > '2024-12-20' then 2 when contract_status = 1 and kind >= 3 then 1 else 3 end as state) as s order by due, 1, 2;

create table t_acceptance (
  accept_no varchar(20) primary key,
  contract_no varchar(24) not null,
  accept_type smallint not null,
  accept_date date not null,
  accept_result smallint not null,
  delay_days int not null default 0,
  deduct_amount numeric(12, 2) not null default 0,
  leader_id int,
  opinion varchar(300)
);
comment on table t_acceptance is '履约验收';
comment on column t_acceptance.accept_no is '验收单号';
comment on column t_acceptance.contract_no is '合同编号';
comment on column t_acceptance.accept_type is '验收类型：1-阶段验收 2-最终验收';
comment on column t_acceptance.accept_date is '验收日期';
comment on column t_acceptance.accept_result is '验收结果：1-合格 2-整改后合格 3-不合格';
comment on column t_acceptance.delay_days is '逾期天数';
comment on column t_acceptance.deduct_amount is '扣款金额（元）';
comment on column t_acceptance.leader_id is '验收组长';
comment on column t_acceptance.opinion is '验收意见';
insert into t_acceptance
select 'YS' || to_char(d, 'YYYYMM') || lpad(row_number() over (order by d, contract_no)::text, 4, '0'), contract_no, k, d, result, late, case when late > 5 then round(least(contract_amount * 0.05, contract_amount * 0.0005 * late), 2) else 0 end, 10 + pg_temp.n('acl', i, 0, 60), case result when 1 then case when pg_temp.u('aco', i) < 0.5 then '符合合同要求，同意验收' end when 2 then '整改后复验通过' else '不满足合同技术要求，限期更换' end
  from t_contract, generate_series(1, 2) as k, lateral (select substr(contract_no, 9)::int * 2 + k as i) as n, lateral (select case when k = 2 and pg_temp.u('late', i) < 0.14 then 1 + pg_temp.skew('lated', i, 0, 45, 2) else 0 end as late offset 0) as l, lateral (select case k when 1 then sign_date + (end_date - sign_date) / 2 else end_date + late + pg_temp.n('acd', i, 0, 4) end as d, pg_temp.weighted('acr', i, '{1,2,3}', '{90,9,1}')::int as result) as r
 where (k = 1 and tax_rate = 9 or k = 2 and contract_status = 2) and d <= '2024-12-20' and contract_status <> 4;

create table t_supplier_eval (
  id serial primary key,
  supplier_code varchar(12) not null,
  eval_year smallint not null,
  quality_score numeric(4, 1) not null,
  delivery_score numeric(4, 1) not null,
  service_score numeric(4, 1) not null,
  price_score numeric(4, 1) not null,
  total_score numeric(5, 1) not null,
  eval_grade varchar(10) not null,
  evaluator_id int,
  eval_date date not null,
  unique (supplier_code, eval_year)
);
comment on table t_supplier_eval is '供应商年度评价';
comment on column t_supplier_eval.supplier_code is '供应商编码';
comment on column t_supplier_eval.eval_year is '评价年度';
comment on column t_supplier_eval.quality_score is '质量得分（满分40）';
comment on column t_supplier_eval.delivery_score is '交付得分（满分30）';
comment on column t_supplier_eval.service_score is '服务得分（满分20）';
comment on column t_supplier_eval.price_score is '价格得分（满分10）';
comment on column t_supplier_eval.total_score is '总分';
comment on column t_supplier_eval.eval_grade is '评价等级：优秀/良好/合格/不合格';
comment on column t_supplier_eval.evaluator_id is '评价人';
comment on column t_supplier_eval.eval_date is '评价日期';
insert into t_supplier_eval (supplier_code, eval_year, quality_score, delivery_score, service_score, price_score, total_score, eval_grade, evaluator_id, eval_date)
select supplier_code, y, q, d, s, p, q + d + s + p, case when q + d + s + p >= 90 then '优秀' when q + d + s + p >= 80 then '良好' when q + d + s + p >= 65 then '合格' else '不合格' end, 3 + at % 7, make_date(y, 12, 5) + (at % 12)::int
  from (select distinct supplier_code, extract(year from sign_date)::int as y from t_contract union select supplier_code, extract(year from least(end_date, date '2024-12-31'))::int from t_contract where contract_status <> 4) as c, lateral (select abs(hashtext(supplier_code || y)) as at) as h,
       lateral (select pg_temp.u('evb', at) as base offset 0) as b, lateral (select round((40 - 16 * power(base, 2) * (0.5 + pg_temp.u('ev1', at)))::numeric, 1) as q, round((30 - 10 * base * (0.3 + pg_temp.u('ev2', at)))::numeric, 1) as d, round((20 - 7 * base * (0.3 + pg_temp.u('ev3', at)))::numeric, 1) as s, round((10 - 4 * pg_temp.u('ev4', at))::numeric, 1) as p offset 0) as v order by y, 1;

create table t_framework_agreement (
  agreement_no varchar(24) primary key,
  category_code varchar(12) not null,
  supplier_code varchar(12) not null,
  start_date date not null,
  end_date date not null,
  discount_rate numeric(5, 2),
  total_limit numeric(14, 2),
  status smallint not null default 1
);
comment on table t_framework_agreement is '框架协议';
comment on column t_framework_agreement.discount_rate is '折扣率（%）';
comment on column t_framework_agreement.total_limit is '协议总额上限（万元）';
comment on column t_framework_agreement.status is '状态：1-有效 2-到期 3-终止';

create table flyway_schema_history (
  installed_rank int primary key,
  version varchar(50),
  description varchar(200) not null,
  type varchar(20) not null,
  script varchar(1000) not null,
  checksum int,
  installed_by varchar(100) not null,
  installed_on timestamp not null,
  execution_time int not null,
  success boolean not null
);
insert into flyway_schema_history select i, '1.' || i / 10 || '.' || i % 10, d, 'SQL', 'V1.' || i / 10 || '.' || i % 10 || '__' || replace(d, ' ', '_') || '.sql', hashtext(d || i), 'cgadmin', timestamp '2021-11-10 20:00' + make_interval(days => i * 26), pg_temp.skew('fl', i, 12, 4000, 3), i <> 23 from generate_series(1, 41) as i, lateral (select pg_temp.pick('fld', i, '{add column,create index,init dict,alter bid,add review score,supplier eval,fix status}') as d) as x;
