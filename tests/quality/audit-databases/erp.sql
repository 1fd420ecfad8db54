-- A trading company's ERP with its warehouses: Chinese comments, no foreign keys, pinyin initials beside English names, codes
-- whose meanings stand in comments of several styles and in a dictionary table, soft deletion, audit columns.
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

-- 系统 ---------------------------------------------------------------------------------------------------------------

create table sys_dict (
  id bigint primary key,
  dict_type varchar(50) not null,
  dict_code varchar(20) not null,
  dict_name varchar(50) not null,
  sort_no int default 0,
  status char(1) default '0',
  remark varchar(200)
);
comment on table sys_dict is '数据字典';
comment on column sys_dict.dict_type is '字典类型';
comment on column sys_dict.dict_code is '字典值';
comment on column sys_dict.dict_name is '字典名称';
comment on column sys_dict.sort_no is '排序';
comment on column sys_dict.status is '状态（0正常 1停用）';
insert into sys_dict (id, dict_type, dict_code, dict_name, sort_no, status, remark)
select row_number() over (order by t, s), t, c, n, s, case when n in ('支票', '火车') then '1' else '0' end, case when s = 1 then '' end
  from (values
    ('customer_type', '01', '终端工厂', 1), ('customer_type', '02', '经销商', 2), ('customer_type', '03', '工程公司', 3),
    ('customer_type', '04', '零售', 4), ('customer_type', '09', '其他', 5),
    ('settle_type', '1', '现结', 1), ('settle_type', '2', '月结30天', 2), ('settle_type', '3', '月结60天', 3), ('settle_type', '4', '预付', 4),
    ('pay_way', 'YH', '银行转账', 1), ('pay_way', 'CD', '承兑汇票', 2), ('pay_way', 'XJ', '现金', 3), ('pay_way', 'WX', '微信', 4), ('pay_way', 'ZP', '支票', 5),
    ('supplier_level', 'A', '战略供应商', 1), ('supplier_level', 'B', '合格供应商', 2), ('supplier_level', 'C', '临时供应商', 3), ('supplier_level', 'D', '淘汰', 4),
    ('unit', '个', '个', 1), ('unit', '只', '只', 2), ('unit', '台', '台', 3), ('unit', '米', '米', 4), ('unit', '卷', '卷', 5), ('unit', '盒', '盒', 6),
    ('ship_way', '1', '自提', 1), ('ship_way', '2', '公司配送', 2), ('ship_way', '3', '快递', 3), ('ship_way', '4', '物流专线', 4), ('ship_way', '5', '火车', 5),
    ('check_diff_reason', '1', '错发', 1), ('check_diff_reason', '2', '破损', 2), ('check_diff_reason', '3', '漏记账', 3), ('check_diff_reason', '4', '其他', 4)
  ) as d (t, c, n, s);

create table sys_dept (
  dept_id bigint primary key,
  parent_id bigint default 0,
  dept_name varchar(30) not null,
  order_num int default 0,
  leader varchar(20),
  phone varchar(11),
  status char(1) default '0',
  del_flag char(1) default '0',
  create_by varchar(64) default '',
  create_time timestamp,
  update_by varchar(64) default '',
  update_time timestamp
);
comment on table sys_dept is '部门表';
comment on column sys_dept.dept_id is '部门id';
comment on column sys_dept.parent_id is '父部门id';
comment on column sys_dept.dept_name is '部门名称';
comment on column sys_dept.order_num is '显示顺序';
comment on column sys_dept.leader is '负责人';
comment on column sys_dept.phone is '联系电话';
comment on column sys_dept.status is '部门状态（0正常 1停用）';
comment on column sys_dept.del_flag is '删除标志（0代表存在 2代表删除）';
comment on column sys_dept.create_by is '创建者';
comment on column sys_dept.create_time is '创建时间';
comment on column sys_dept.update_by is '更新者';
comment on column sys_dept.update_time is '更新时间';
insert into sys_dept (dept_id, parent_id, dept_name, order_num, leader, phone, status, del_flag, create_by, create_time)
values (100, 0, '华腾电气贸易有限公司', 0, '陈国华', '13805120001', '0', '0', 'admin', '2021-11-02 09:12:00'),
  (101, 100, '销售中心', 1, '周海涛', '13805120002', '0', '0', 'admin', '2021-11-02 09:12:00'),
  (102, 100, '采购部', 2, '许丽', '13805120003', '0', '0', 'admin', '2021-11-02 09:12:00'),
  (103, 100, '仓储物流部', 3, '马建军', null, '0', '0', 'admin', '2021-11-02 09:12:00'),
  (104, 100, '财务部', 4, '', '', '0', '0', 'admin', '2021-11-02 09:12:00'),
  (105, 100, '信息部', 5, null, null, '0', '0', 'admin', '2021-11-02 09:12:00'),
  (201, 101, '销售一部', 1, '周海涛', null, '0', '0', 'admin', '2021-11-02 09:15:00'),
  (202, 101, '销售二部', 2, '沈佳', null, '0', '0', 'admin', '2021-11-02 09:15:00'),
  (203, 101, '大客户部', 3, '顾明远', null, '0', '0', 'admin', '2022-06-20 10:01:00'),
  (204, 101, '电商组', 4, null, null, '1', '0', 'admin', '2022-06-20 10:01:00'),
  (301, 103, '苏州仓', 1, '马建军', null, '0', '0', 'admin', '2021-11-02 09:15:00'),
  (302, 103, '无锡仓', 2, null, null, '0', '0', 'admin', '2021-11-02 09:15:00'),
  (303, 103, '昆山仓', 3, null, null, '1', '2', 'admin', '2021-11-02 09:15:00');

create table sys_user (
  user_id bigint primary key,
  dept_id bigint,
  user_name varchar(30) not null,
  nick_name varchar(30) not null,
  email varchar(50) default '',
  phonenumber varchar(11) default '',
  sex char(1) default '0',
  password varchar(100) default '',
  status char(1) default '0',
  del_flag char(1) default '0',
  login_ip varchar(128) default '',
  login_date timestamp,
  create_by varchar(64) default '',
  create_time timestamp,
  update_by varchar(64) default '',
  update_time timestamp,
  remark varchar(500)
);
comment on table sys_user is '用户信息表';
comment on column sys_user.user_id is '用户ID';
comment on column sys_user.dept_id is '部门ID';
comment on column sys_user.user_name is '用户账号';
comment on column sys_user.nick_name is '用户昵称';
comment on column sys_user.email is '用户邮箱';
comment on column sys_user.phonenumber is '手机号码';
comment on column sys_user.sex is '用户性别（0男 1女 2未知）';
comment on column sys_user.password is '密码';
comment on column sys_user.status is '帐号状态（0正常 1停用）';
comment on column sys_user.del_flag is '删除标志（0代表存在 2代表删除）';
comment on column sys_user.login_ip is '最后登录IP';
comment on column sys_user.login_date is '最后登录时间';
comment on column sys_user.create_by is '创建者';
comment on column sys_user.create_time is '创建时间';
comment on column sys_user.update_by is '更新者';
comment on column sys_user.update_time is '更新时间';
comment on column sys_user.remark is '备注';
insert into sys_user
select i, (array[201, 201, 202, 202, 203, 102, 102, 301, 301, 302, 104, 105])[1 + i % 12],
       case when i = 1 then 'admin' else 'u' || lpad(i::text, 4, '0') end,
       pg_temp.pick('xing', i, '{王,李,张,刘,陈,杨,赵,黄,周,吴,徐,孙,沈,顾,陆,钱}') || pg_temp.pick('ming', i, '{伟,芳,娜,敏,静,丽,强,磊,军,洋,勇,艳,杰,娟,涛,明,超,秀英,建国,海燕,晓东,志强,文静}'),
       case when i % 3 = 0 then '' else 'u' || lpad(i::text, 4, '0') || '@huateng-dq.com' end,
       '13' || pg_temp.n('tel', i, 0, 9) || lpad(pg_temp.n('tel2', i, 0, 99999999)::text, 8, '0'),
       pg_temp.weighted('sex', i, '{0,1,2}', '{55,40,5}'), '$2a$10$' || md5('pw' || i),
       case when i in (17, 29, 33) then '1' else '0' end, case when i in (12, 38) then '2' else '0' end,
       '192.168.' || pg_temp.n('ip', i, 1, 3) || '.' || pg_temp.n('ip2', i, 2, 250), timestamp '2024-05-20' + make_interval(mins => pg_temp.n('login', i, 0, 60000)),
       'admin', timestamp '2021-11-05 10:00' + make_interval(days => pg_temp.n('joined', i, 0, 700)), '', null, case when i = 1 then '管理员' end
  from generate_series(1, 46) as i;

create table sys_oper_log (
  oper_id bigint primary key,
  title varchar(50) default '',
  business_type int default 0,
  method varchar(100) default '',
  oper_name varchar(50) default '',
  oper_url varchar(255) default '',
  oper_ip varchar(128) default '',
  status int default 0,
  error_msg varchar(2000) default '',
  oper_time timestamp,
  cost_time bigint default 0
);
comment on table sys_oper_log is '操作日志记录';
comment on column sys_oper_log.title is '模块标题';
comment on column sys_oper_log.business_type is '业务类型（0其它 1新增 2修改 3删除）';
comment on column sys_oper_log.method is '方法名称';
comment on column sys_oper_log.oper_name is '操作人员';
comment on column sys_oper_log.oper_url is '请求URL';
comment on column sys_oper_log.oper_ip is '主机地址';
comment on column sys_oper_log.status is '操作状态（0正常 1异常）';
comment on column sys_oper_log.error_msg is '错误消息';
comment on column sys_oper_log.oper_time is '操作时间';
comment on column sys_oper_log.cost_time is '消耗时间';
insert into sys_oper_log
select i, title, pg_temp.weighted('bt', i, '{0,1,2,3}', '{5,50,38,7}')::int, 'com.huateng.erp.controller.' || title_en || 'Controller.save()',
       'u' || lpad(pg_temp.skew('who', i, 2, 46, 1.6)::text, 4, '0'), '/erp/' || lower(title_en), '192.168.1.' || pg_temp.n('oip', i, 2, 250),
       case when pg_temp.u('err', i) < 0.02 then 1 else 0 end, case when pg_temp.u('err', i) < 0.02 then 'Duplicate entry for key' else '' end,
       timestamp '2024-03-01 08:00' + make_interval(mins => i * 55), pg_temp.skew('cost', i, 8, 2400, 4)
  from generate_series(1, 1800) as i,
       lateral (select pg_temp.weighted('title', i, '{销售订单,采购订单,出入库单,客户管理,物料管理,用户管理}', '{38,22,28,6,4,2}') as title) as t,
       lateral (select case title when '销售订单' then 'SoOrder' when '采购订单' then 'PoOrder' when '出入库单' then 'WhBill' when '客户管理' then 'Customer' when '物料管理' then 'Material' else 'SysUser' end as title_en) as e;

-- 空表：审批功能买了没有上线
create table wf_task (
  id bigint primary key,
  bill_type varchar(20),
  bill_id bigint,
  node_name varchar(50),
  assignee bigint,
  result int,
  finish_time timestamp
);
comment on table wf_task is '审批任务';
comment on column wf_task.result is '审批结果 0待办 1同意 2驳回';

create table sys_notice (notice_id bigint primary key, notice_title varchar(50), notice_type char(1), notice_content text, create_time timestamp);
comment on table sys_notice is '通知公告表';
comment on column sys_notice.notice_type is '公告类型（1通知 2公告）';

-- 基础资料 -----------------------------------------------------------------------------------------------------------

create table bd_wlfl (
  id bigint primary key,
  pid bigint,
  flbm varchar(20) not null,
  flmc varchar(50) not null,
  jc int,
  sfmj smallint default 0
);
comment on table bd_wlfl is '物料分类';
comment on column bd_wlfl.pid is '上级分类';
comment on column bd_wlfl.flbm is '分类编码';
comment on column bd_wlfl.flmc is '分类名称';
comment on column bd_wlfl.jc is '级次';
comment on column bd_wlfl.sfmj is '是否末级 0否 1是';
insert into bd_wlfl values
  (1, null, '01', '低压电器', 1, 0), (2, null, '02', '电线电缆', 1, 0), (3, null, '03', '照明', 1, 0), (4, null, '04', '开关插座', 1, 1), (5, null, '05', '工控自动化', 1, 0), (6, null, '06', '辅材', 1, 1),
  (11, 1, '0101', '断路器', 2, 1), (12, 1, '0102', '接触器', 2, 1), (13, 1, '0103', '继电器', 2, 1), (14, 1, '0104', '熔断器', 2, 1), (15, 1, '0105', '隔离开关', 2, 1),
  (21, 2, '0201', 'BV线', 2, 1), (22, 2, '0202', 'RVV护套线', 2, 1), (23, 2, '0203', 'YJV电缆', 2, 1), (24, 2, '0204', '网线', 2, 1),
  (31, 3, '0301', 'LED筒灯', 2, 1), (32, 3, '0302', 'LED面板灯', 2, 1), (33, 3, '0303', '工矿灯', 2, 1),
  (51, 5, '0501', 'PLC', 2, 1), (52, 5, '0502', '变频器', 2, 1), (53, 5, '0503', '传感器', 2, 1);

create table bd_material (
  id bigint primary key,
  wlbm varchar(30) not null unique,
  wlmc varchar(100) not null,
  ggxh varchar(100),
  jldw varchar(10),
  flid bigint,
  pp varchar(50),
  ckj numeric(12, 2),
  lsj numeric(12, 2),
  aqkc numeric(12, 2) default 0,
  abc_lb char(1),
  sfty smallint default 0,
  create_by varchar(64),
  create_time timestamp,
  update_by varchar(64),
  update_time timestamp,
  del_flag char(1) default '0',
  remark varchar(500) default ''
);
comment on table bd_material is '物料档案表';
comment on column bd_material.wlbm is '物料编码';
comment on column bd_material.wlmc is '物料名称';
comment on column bd_material.ggxh is '规格型号';
comment on column bd_material.jldw is '计量单位';
comment on column bd_material.flid is '分类ID，关联bd_wlfl.id';
comment on column bd_material.pp is '品牌';
comment on column bd_material.ckj is '参考进价(元)';
comment on column bd_material.lsj is '零售价';
comment on column bd_material.aqkc is '安全库存';
comment on column bd_material.abc_lb is 'ABC类别';
comment on column bd_material.sfty is '是否停用：0-否，1-是';
comment on column bd_material.del_flag is '删除标志（0代表存在 2代表删除）';
comment on column bd_material.create_time is '创建时间';
insert into bd_material
select i, fl.flbm || lpad(i::text, 5, '0'), fl.flmc, spec.text,
       case when fl.flbm like '02%' then (array['米', '卷'])[1 + i % 2] when fl.flbm = '06' then '盒' when fl.flbm like '05%' then '台' when i % 5 = 0 then '个' else '只' end,
       fl.id, pg_temp.weighted('pp', i, '{正泰,德力西,施耐德,ABB,西门子,公牛,远东,欧普,""}', '{30,22,14,8,7,7,6,4,2}'),
       price.buy, round(price.buy * (1.15 + pg_temp.u('margin', i)::numeric * 0.6), 2), pg_temp.skew('aq', i, 0, 40, 2) * 10,
       case when i % 100 < 12 then 'A' when i % 100 < 40 then 'B' when i % 100 < 95 then 'C' end, case when pg_temp.u('ty', i) < 0.05 then 1 else 0 end,
       'u0' || lpad(pg_temp.n('cb', i, 2, 46)::text, 3, '0'), timestamp '2021-11-20' + make_interval(days => pg_temp.skew('ct', i, 0, 800, 2.5), mins => pg_temp.n('ctm', i, 480, 1080)),
       null, null, case when pg_temp.u('del', i) < 0.03 then '2' else '0' end, case when pg_temp.u('rm', i) < 0.04 then '老型号，卖完为止' else '' end
  from generate_series(1, 420) as i,
       lateral (select * from bd_wlfl where sfmj = 1 order by flbm offset pg_temp.skew('fl', i, 0, 15, 1.4) limit 1) as fl,
       lateral (select round((power(10, 0.4 + pg_temp.u('price', i) * 2.2) * case when fl.flbm like '05%' then 6 when fl.flbm like '02%' then 0.12 else 1 end)::numeric, 2) as buy offset 0) as price,
       lateral (select case fl.flbm
          when '0101' then 'DZ47-63 C' || pg_temp.pick('amp', i, '{10,16,20,25,32,40,63}') || ' ' || pg_temp.pick('pole', i, '{1P,2P,3P,4P}')
          when '0102' then 'CJX2-' || pg_temp.pick('cj', i, '{0910,1210,1810,2510,3210,4011,6511}') || ' ' || pg_temp.pick('coil', i, '{AC220V,AC380V,DC24V}')
          when '0103' then 'JZX-22F ' || pg_temp.pick('coil2', i, '{DC24V,AC220V,DC12V}')
          when '0104' then 'RT18-32 ' || pg_temp.pick('amp2', i, '{4A,6A,10A,16A,32A}')
          when '0105' then 'HD13BX-' || pg_temp.pick('amp3', i, '{100,200,400,630}') || '/31'
          when '0201' then 'BV ' || pg_temp.pick('mm', i, '{1.5,2.5,4,6,10,16}') || 'mm² ' || pg_temp.pick('color', i, '{红,蓝,黄,绿,双色}')
          when '0202' then 'RVV ' || pg_temp.pick('core', i, '{2,3,4}') || '×' || pg_temp.pick('mm2', i, '{0.75,1,1.5,2.5}')
          when '0203' then 'YJV ' || pg_temp.pick('core2', i, '{3,4,5}') || '×' || pg_temp.pick('mm3', i, '{16,25,35,50,70,95}')
          when '0204' then pg_temp.pick('cat', i, '{超五类,六类,超六类}') || ' 305米'
          when '05' then '' else pg_temp.pick('other', i, '{A,B,C,X,K}') || pg_temp.n('model', i, 100, 990) end as text offset 0) as spec;

create table bd_customer (
  id bigint primary key,
  khbm varchar(20) not null,
  khmc varchar(100) not null,
  khjc varchar(50),
  khlx varchar(2),
  sheng varchar(20),
  shi varchar(20),
  dz varchar(200),
  lxr varchar(30),
  lxdh varchar(20),
  nsrsbh varchar(30),
  jsfs char(1),
  xyed numeric(14, 2),
  ywy_id bigint,
  khzt smallint default 1,
  kfrq date,
  create_by varchar(64),
  create_time timestamp,
  update_by varchar(64),
  update_time timestamp,
  del_flag char(1) default '0'
);
comment on table bd_customer is '客户档案';
comment on column bd_customer.khbm is '客户编码';
comment on column bd_customer.khmc is '客户名称';
comment on column bd_customer.khjc is '客户简称';
comment on column bd_customer.khlx is '客户类型(字典customer_type)';
comment on column bd_customer.sheng is '省份';
comment on column bd_customer.shi is '城市';
comment on column bd_customer.dz is '地址';
comment on column bd_customer.lxr is '联系人';
comment on column bd_customer.lxdh is '联系电话';
comment on column bd_customer.nsrsbh is '纳税人识别号';
comment on column bd_customer.jsfs is '结算方式，见字典settle_type';
comment on column bd_customer.xyed is '信用额度';
comment on column bd_customer.ywy_id is '业务员';
comment on column bd_customer.khzt is '客户状态 1:正常 2:冻结 3:流失';
comment on column bd_customer.kfrq is '开发日期';
comment on column bd_customer.del_flag is '0存在 2删除';
insert into bd_customer
select i, 'KH' || lpad(i::text, 5, '0'), place.city || brand || trade || '有限公司', brand || left(trade, 2), pg_temp.weighted('khlx', i, '{01,02,03,04,09,""}', '{40,28,18,8,4,2}'),
       place.province, place.city, case when pg_temp.u('dz', i) < 0.2 then '' else place.city || '市' || pg_temp.pick('road', i, '{工业园区,高新区,新区,开发区}') || pg_temp.pick('street', i, '{星湖街,长江路,金鸡湖大道,珠江路,锡山大道,人民路}') || pg_temp.n('no', i, 1, 880) || '号' end,
       pg_temp.pick('kx', i, '{王,李,张,刘,陈,杨,赵,黄,周,吴,徐,孙}') || pg_temp.pick('km', i, '{先生,经理,伟,芳,敏,磊,军,建国,晓东,志强}'),
       case when pg_temp.u('kt', i) < 0.08 then '' else '1' || pg_temp.pick('kt1', i, '{38,39,58,86,77}') || lpad(pg_temp.n('kt2', i, 0, 99999999)::text, 8, '0') end,
       case when pg_temp.u('sh', i) < 0.85 then '9132' || upper(substr(md5('sh' || i), 1, 14)) end,
       pg_temp.weighted('jsfs', i, '{1,2,3,4}', '{20,50,22,8}'), case when pg_temp.u('xy', i) < 0.35 then null else pg_temp.skew('xyed', i, 1, 60, 2) * 10000 end,
       (array[2, 14, 3, 16, 4, 12, 13, 26, 15, 24, 27, 25])[1 + pg_temp.skew('ywy', i, 0, 11, 1.6)], pg_temp.weighted('khzt', i, '{1,2,3}', '{82,5,13}')::int, opened, 'u0006', opened + time '10:20', null, null,
       case when pg_temp.u('kdel', i) < 0.04 then '2' else '0' end
  from generate_series(1, 260) as i,
       lateral (select split_part(p, '/', 1) as province, split_part(p, '/', 2) as city from (select pg_temp.weighted('city', i, '{江苏/苏州,江苏/无锡,江苏/常州,江苏/南京,江苏/南通,上海/上海,浙江/嘉兴,浙江/杭州,浙江/宁波,安徽/合肥,山东/青岛}', '{30,18,9,8,6,12,5,5,3,3,1}') as p) as x) as place,
       lateral (select pg_temp.pick('b1', i, '{恒,鑫,华,瑞,金,天,中,德,宏,永,博,远,盛,泰,科}') || pg_temp.pick('b2', i, '{力,达,通,源,信,成,阳,诚,创,业,胜,利,润,和,宇}') as brand) as b,
       lateral (select pg_temp.pick('trade', i, '{机电设备,自动化科技,电气工程,机械制造,建筑安装工程,五金机电,精密模具,汽车零部件,智能装备}') as trade) as t,
       lateral (select date '2021-12-01' + pg_temp.skew('kf', i, 0, 860, 1.6) as opened) as o;

create table bd_supplier (
  id bigint primary key,
  gys_code varchar(20) not null,
  gys_name varchar(100) not null,
  gys_level char(1),
  contact varchar(30),
  tel varchar(20),
  bank_name varchar(50),
  bank_account varchar(30),
  tax_rate numeric(5, 2),
  status smallint,
  create_time timestamp,
  del_flag char(1) default '0'
);
comment on table bd_supplier is '供应商';
comment on column bd_supplier.gys_code is '供应商编码';
comment on column bd_supplier.gys_name is '供应商名称';
comment on column bd_supplier.gys_level is '供应商等级，字典：supplier_level';
comment on column bd_supplier.contact is '联系人';
comment on column bd_supplier.tel is '电话';
comment on column bd_supplier.bank_name is '开户行';
comment on column bd_supplier.bank_account is '银行账号';
comment on column bd_supplier.tax_rate is '税率%';
comment on column bd_supplier.status is '状态 1启用 0停用';
insert into bd_supplier
select i, 'GYS' || lpad(i::text, 4, '0'), pg_temp.pick('gc', i, '{浙江,温州,上海,乐清,宁波,苏州,广东}') || pg_temp.pick('g1', i, '{正,德,远,天,华,人,环}') || pg_temp.pick('g2', i, '{泰,力,东,正,通,民,宇}') || pg_temp.pick('g3', i, '{电器,线缆,照明,电气,自动化}') || pg_temp.pick('g4', i, '{有限公司,股份有限公司,销售有限公司}') || case when i > 40 then '(' || i || ')' else '' end,
       pg_temp.weighted('lv', i, '{A,B,C,D}', '{15,55,25,5}'), pg_temp.pick('gx', i, '{林,郑,叶,胡,朱,何}') || '经理', '0577-' || pg_temp.n('gt', i, 60000000, 68999999),
       pg_temp.pick('bank', i, '{中国工商银行,中国农业银行,中国银行,招商银行,浙江农商银行}') || '柳市支行', '6222' || lpad(pg_temp.n('acct', i, 0, 99999999)::text, 8, '0') || lpad(pg_temp.n('acct2', i, 0, 9999)::text, 4, '0'),
       pg_temp.weighted('tax', i, '{13,3,0}', '{80,17,3}')::numeric, case when pg_temp.u('gst', i) < 0.1 then 0 else 1 end, timestamp '2021-11-20 09:30' + make_interval(days => pg_temp.n('gct', i, 0, 500)),
       case when i in (7, 31) then '2' else '0' end
  from generate_series(1, 58) as i;

create table bd_warehouse (
  id bigint primary key,
  ckbm varchar(10) not null,
  ckmc varchar(50) not null,
  cklx int,
  mj numeric(10, 2),
  glr_id bigint,
  qy_flag smallint default 1
);
comment on table bd_warehouse is '仓库';
comment on column bd_warehouse.ckbm is '仓库编码';
comment on column bd_warehouse.ckmc is '仓库名称';
comment on column bd_warehouse.cklx is '仓库类型(1成品仓,2周转仓,3退货仓,4样品仓)';
comment on column bd_warehouse.mj is '面积(平方米)';
comment on column bd_warehouse.glr_id is '仓管员';
comment on column bd_warehouse.qy_flag is '启用标志 1启用 0停用';
insert into bd_warehouse values (1, 'SZ01', '苏州主仓', 1, 3200, 8, 1), (2, 'SZ02', '苏州退货仓', 3, 260, 20, 1), (3, 'WX01', '无锡仓', 1, 1500, 10, 1), (4, 'WX02', '无锡周转仓', 2, 400.5, 22, 1), (5, 'SZ03', '样品仓', 4, 80, 8, 1), (6, 'KS01', '昆山仓', 1, 900, null, 0);

create table bd_location (
  id bigint primary key,
  ck_id bigint not null,
  kwbm varchar(20) not null,
  kq varchar(10),
  ceng int,
  max_qty int
);
comment on table bd_location is '库位';
comment on column bd_location.ck_id is '仓库id';
comment on column bd_location.kwbm is '库位编码';
comment on column bd_location.kq is '库区';
comment on column bd_location.ceng is '层';
insert into bd_location
select row_number() over (order by ck, area, shelf, level), ck, area || '-' || lpad(shelf::text, 2, '0') || '-' || level, area, level, case when pg_temp.u('mq', ck * 1000 + shelf * 10 + level) < 0.3 then null else 200 * level end
  from (values (1, 'A', 12), (1, 'B', 10), (1, 'C', 6), (3, 'A', 8), (3, 'B', 4), (2, 'T', 3)) as a (ck, area, shelves), lateral generate_series(1, shelves) as shelf, generate_series(1, 4) as level;

-- 销售 ---------------------------------------------------------------------------------------------------------------

create table so_order (
  id bigint primary key,
  order_no varchar(30) not null unique,
  order_date date not null,
  customer_id bigint not null,
  ywy_id bigint,
  dept_id bigint,
  order_type smallint default 1,
  status smallint not null,
  delivery_date date,
  ship_way char(1),
  total_qty numeric(14, 2),
  total_amt numeric(14, 2),
  disc_amt numeric(14, 2) default 0,
  received_amt numeric(14, 2) default 0,
  audit_by bigint,
  audit_time timestamp,
  create_by varchar(64),
  create_time timestamp,
  update_by varchar(64),
  update_time timestamp,
  del_flag char(1) default '0',
  remark varchar(500)
);
comment on table so_order is '销售订单主表';
comment on column so_order.order_no is '订单号';
comment on column so_order.order_date is '订单日期';
comment on column so_order.customer_id is '客户ID';
comment on column so_order.ywy_id is '业务员ID';
comment on column so_order.dept_id is '所属部门';
comment on column so_order.order_type is '订单类型(1普通 2寄售 3样品 4退货)';
comment on column so_order.status is '单据状态：0-草稿；1-待审核；2-已审核；3-部分发货；4-已完成；9-已作废';
comment on column so_order.delivery_date is '要求交期';
comment on column so_order.ship_way is '发货方式';
comment on column so_order.total_qty is '合计数量';
comment on column so_order.total_amt is '订单金额（含税）';
comment on column so_order.disc_amt is '优惠金额';
comment on column so_order.received_amt is '已收金额';
comment on column so_order.audit_by is '审核人';
comment on column so_order.audit_time is '审核时间';
comment on column so_order.create_by is '制单人';
comment on column so_order.create_time is '制单时间';
comment on column so_order.update_by is '修改人';
comment on column so_order.update_time is '修改时间';
comment on column so_order.del_flag is '删除标志';
comment on column so_order.remark is '备注';
insert into so_order
select i, 'XS' || to_char(day, 'YYYYMMDD') || lpad((i % 1000)::text, 3, '0'), day, c.id, c.ywy_id, u.dept_id, kind, state, day + pg_temp.skew('dd', i, 1, 25, 2), case when pg_temp.u('sw0', i) < 0.1 then null else pg_temp.weighted('sw', i, '{1,2,3,4}', '{15,55,12,18}') end,
       null, null, case when pg_temp.u('disc', i) < 0.12 then pg_temp.n('disc2', i, 1, 40) * 10 else 0 end, 0,
       case when state in (2, 3, 4) then 2 end, case when state in (2, 3, 4) then day + time '15:00' + make_interval(mins => pg_temp.n('at', i, 0, 160)) end,
       u.user_name, day + time '08:30' + make_interval(mins => pg_temp.n('cm', i, 0, 560)), case when state >= 3 then u.user_name end, case when state >= 3 then day + interval '3 days' end,
       case when pg_temp.u('sdel', i) < 0.015 then '2' else '0' end, case when pg_temp.u('srm', i) < 0.06 then pg_temp.pick('srmt', i, '{加急,开票随货,送货前电话联系,客户自带车}') when pg_temp.u('srm', i) < 0.5 then '' end
  from generate_series(1, 2400) as i,
       lateral (select date '2022-01-04' + floor(875 * power(i / 2400.0, 0.82))::int as any_day offset 0) as a,
       lateral (select any_day + case extract(isodow from any_day) when 7 then 1 else 0 end as day offset 0) as d,
       lateral (select * from bd_customer where id = pg_temp.skew('cust', i, 1, 260, 2.3)) as c,
       lateral (select user_name, dept_id from sys_user where user_id = c.ywy_id) as u,
       lateral (select pg_temp.weighted('ot', i, '{1,2,3,4}', '{88,4,3,5}')::int as kind offset 0) as k,
       lateral (select case when i > 2330 then pg_temp.weighted('st1', i, '{0,1,2,3,9}', '{10,20,40,25,5}') else pg_temp.weighted('st2', i, '{2,3,4,9}', '{2,3,90,5}') end::int as state offset 0) as s;

create table so_order_dtl (
  id bigint primary key,
  order_id bigint not null,
  line_no int not null,
  material_id bigint not null,
  qty numeric(14, 2) not null,
  price numeric(14, 4) not null,
  amt numeric(14, 2) not null,
  tax_rate numeric(5, 2) default 13,
  shipped_qty numeric(14, 2) default 0,
  warehouse_id bigint
);
comment on table so_order_dtl is '销售订单明细';
comment on column so_order_dtl.order_id is '订单id';
comment on column so_order_dtl.line_no is '行号';
comment on column so_order_dtl.material_id is '物料id';
comment on column so_order_dtl.qty is '数量';
comment on column so_order_dtl.price is '含税单价';
comment on column so_order_dtl.amt is '金额';
comment on column so_order_dtl.tax_rate is '税率';
comment on column so_order_dtl.shipped_qty is '已发数量';
comment on column so_order_dtl.warehouse_id is '发货仓库';
insert into so_order_dtl
select row_number() over (order by o.id, l), o.id, l, m.id, q, p, round(q * p, 2), 13, case when o.status = 4 then q when o.status = 3 then floor(q / 2) else 0 end, w
  from so_order as o, lateral generate_series(1, pg_temp.skew('lines', o.id, 1, 5, 2.7)) as l,
       lateral (select id, lsj from bd_material where id = 1 + (pg_temp.skew('mat', o.id * 10 + l, 0, 419, 1.9) * 37) % 420) as m,
       lateral (select (case when o.order_type = 4 then -1 else 1 end) * (case when o.order_type = 3 then 1 else 1 + pg_temp.skew('qty', o.id * 10 + l, 0, 199, 3) end) as q offset 0) as q1,
       lateral (select round(m.lsj * (0.86 + pg_temp.u('pr', o.id * 10 + l)::numeric * 0.14), 4) as p offset 0) as p1,
       lateral (select pg_temp.weighted('wh', o.id, '{1,3,4}', '{66,30,4}')::bigint as w offset 0) as w1;
update so_order as o set total_qty = d.qty, total_amt = d.amt, received_amt = case when o.status = 4 and pg_temp.u('paid', o.id) < 0.86 then d.amt - o.disc_amt when o.status in (3, 4) then round(d.amt * 0.3, 2) else 0 end
  from (select order_id, sum(qty) as qty, sum(amt) as amt from so_order_dtl group by order_id) as d where d.order_id = o.id;

-- 开发日期不晚于第一张订单
update bd_customer as c set kfrq = least(kfrq, day - 5), create_time = least(create_time, day - interval '5 days')
  from (select customer_id, min(order_date) as day from so_order group by customer_id) as o where o.customer_id = c.id;

create table fin_receipt (
  id bigint primary key,
  receipt_no varchar(30) not null,
  order_no varchar(30),
  customer_id bigint not null,
  receipt_date date,
  amt numeric(14, 2) not null,
  pay_way varchar(4),
  sfkp smallint default 0,
  jbr varchar(30),
  create_time timestamp
);
comment on table fin_receipt is '收款单';
comment on column fin_receipt.receipt_no is '收款单号';
comment on column fin_receipt.order_no is '来源订单号';
comment on column fin_receipt.customer_id is '客户';
comment on column fin_receipt.receipt_date is '收款日期';
comment on column fin_receipt.amt is '收款金额，退款为负数';
comment on column fin_receipt.pay_way is '收款方式';
comment on column fin_receipt.sfkp is '是否已开票';
comment on column fin_receipt.jbr is '经办人';
insert into fin_receipt
select row_number() over (order by o.id), 'SK' || to_char(paid, 'YYYYMMDD') || lpad((o.id % 1000)::text, 3, '0'), case when pg_temp.u('no', o.id) < 0.93 then o.order_no end, o.customer_id, paid, o.received_amt,
       pg_temp.weighted('pw', o.id, '{YH,CD,XJ,WX}', '{70,16,4,10}'), case when pg_temp.u('kp', o.id) < 0.78 then 1 else 0 end, pg_temp.pick('jbr', o.id, '{许丽,钱敏,陆娟}'), paid + time '16:40'
  from so_order as o, lateral (select o.order_date + pg_temp.skew('pd', o.id, 0, 75, 1.2) as paid) as p
 where o.received_amt <> 0 and o.del_flag = '0';

-- 采购 ---------------------------------------------------------------------------------------------------------------

create table po_order (
  id bigint primary key,
  po_no varchar(30) not null unique,
  po_date date not null,
  supplier_id bigint not null,
  buyer_id bigint,
  po_status varchar(10) not null,
  expect_date date,
  total_amt numeric(14, 2),
  paid_flag smallint default 0,
  create_by varchar(64),
  create_time timestamp,
  update_by varchar(64),
  update_time timestamp,
  del_flag char(1) default '0'
);
comment on table po_order is '采购订单';
comment on column po_order.po_no is '采购单号';
comment on column po_order.po_date is '采购日期';
comment on column po_order.supplier_id is '供应商ID';
comment on column po_order.buyer_id is '采购员';
comment on column po_order.po_status is '状态 NEW=新建,APPROVED=已批准,PARTIAL=部分到货,DONE=已到货,CANCEL=取消';
comment on column po_order.expect_date is '预计到货日期';
comment on column po_order.total_amt is '采购金额';
comment on column po_order.paid_flag is '是否付款(0未付 1部分付 2已付清)';
insert into po_order
select i, 'CG' || to_char(day, 'YYMMDD') || lpad((i % 100)::text, 2, '0'), day, pg_temp.skew('sup', i, 1, 58, 1.9), (array[6, 7, 18, 19, 30, 31])[1 + pg_temp.skew('buyer', i, 0, 5, 1.4)], state, case when pg_temp.u('ex', i) < 0.9 then day + pg_temp.n('exd', i, 3, 30) end, null,
       case state when 'DONE' then pg_temp.weighted('pf', i, '{0,1,2}', '{8,12,80}')::int else 0 end, 'u0006', day + time '11:05', null, null, case when pg_temp.u('pdel', i) < 0.01 then '2' else '0' end
  from generate_series(1, 690) as i,
       lateral (select date '2022-01-05' + floor(870 * (i / 690.0))::int as day offset 0) as d,
       lateral (select case when i > 660 then pg_temp.weighted('ps', i, '{NEW,APPROVED,PARTIAL}', '{25,45,30}') else pg_temp.weighted('ps2', i, '{DONE,PARTIAL,CANCEL}', '{92,4,4}') end as state offset 0) as s;

create table po_order_dtl (
  id bigint primary key,
  po_id bigint not null,
  material_id bigint not null,
  qty numeric(14, 2),
  price numeric(14, 4),
  amt numeric(14, 2),
  arrived_qty numeric(14, 2) default 0
);
comment on table po_order_dtl is '采购订单明细表';
comment on column po_order_dtl.po_id is '采购订单ID';
comment on column po_order_dtl.material_id is '物料ID';
comment on column po_order_dtl.qty is '采购数量';
comment on column po_order_dtl.price is '单价';
comment on column po_order_dtl.amt is '金额';
comment on column po_order_dtl.arrived_qty is '到货数量';
insert into po_order_dtl
select row_number() over (order by p.id, l), p.id, m.id, q, price, round(q * price, 2), case p.po_status when 'DONE' then q when 'PARTIAL' then floor(q / 3) else 0 end
  from po_order as p, lateral generate_series(1, pg_temp.skew('pl', p.id, 1, 6, 1.6)) as l,
       lateral (select id, ckj from bd_material where id = 1 + (pg_temp.skew('pmat', p.id * 10 + l, 0, 419, 1.9) * 37) % 420) as m,
       lateral (select 10 * (1 + pg_temp.skew('pq', p.id * 10 + l, 0, 80, 2.6)) as q offset 0) as q1,
       lateral (select round(m.ckj * (0.95 + pg_temp.u('pp', p.id * 10 + l)::numeric * 0.1), 4) as price) as p1;
update po_order as p set total_amt = d.amt from (select po_id, sum(amt) as amt from po_order_dtl group by po_id) as d where d.po_id = p.id;

-- 仓储 ---------------------------------------------------------------------------------------------------------------

create table wh_bill (
  id bigint primary key,
  bill_no varchar(30) not null,
  bill_type varchar(4) not null,
  ck_id bigint not null,
  src_no varchar(30),
  bill_date date not null,
  status smallint,
  czr varchar(64),
  create_time timestamp
);
comment on table wh_bill is '出入库单';
comment on column wh_bill.bill_no is '单号';
comment on column wh_bill.bill_type is '单据类型：CGRK采购入库 XSCK销售出库 THRK退货入库 DBCK调拨出库 DBRK调拨入库';
comment on column wh_bill.ck_id is '仓库ID';
comment on column wh_bill.src_no is '来源单号';
comment on column wh_bill.bill_date is '业务日期';
comment on column wh_bill.status is '0未过账 1已过账';
comment on column wh_bill.czr is '操作人';
create table wh_bill_dtl (
  id bigint primary key,
  bill_id bigint not null,
  material_id bigint not null,
  kw_id bigint,
  qty numeric(14, 2) not null
);
comment on table wh_bill_dtl is '出入库单明细';
comment on column wh_bill_dtl.bill_id is '出入库单ID';
comment on column wh_bill_dtl.material_id is '物料ID';
comment on column wh_bill_dtl.kw_id is '库位ID';
comment on column wh_bill_dtl.qty is '数量';
insert into wh_bill
select row_number() over (order by day, src), type || to_char(day, 'YYMMDD') || lpad((row_number() over (order by day, src) % 1000)::text, 3, '0'), type, ck, src, day, case when day > date '2024-05-28' then 0 else 1 end, 'u' || pg_temp.pick('czr', hashed, '{0008,0009,0010,0020,0021}'), day + time '14:00' + make_interval(mins => pg_temp.n('wm', hashed, -240, 200))
  from (select case when order_type = 4 then 'THRK' else 'XSCK' end as type, case when order_type = 4 then 2 else pg_temp.weighted('wh', id, '{1,3,4}', '{66,30,4}')::bigint end as ck, order_no as src, order_date + pg_temp.skew('ship', id, 0, 9, 2) as day, id as hashed
          from so_order where status in (3, 4) and del_flag = '0'
        union all
        select 'CGRK', pg_temp.weighted('pwh', id, '{1,3}', '{70,30}')::bigint, po_no, po_date + pg_temp.skew('arr', id, 2, 20, 1.3), id + 100000 from po_order where po_status in ('DONE', 'PARTIAL') and del_flag = '0'
        union all
        select t, case t when 'DBCK' then 1 else 3 end, 'DB' || lpad(i::text, 5, '0'), date '2022-02-10' + i * 9, i + 200000 from generate_series(1, 90) as i, (values ('DBCK'), ('DBRK')) as v (t)) as bills;
insert into wh_bill_dtl
select row_number() over (order by bill_id, material_id, qty, kw), bill_id, material_id, kw, qty
  from (select b.id as bill_id, d.material_id, case when b.ck_id in (1, 3) and pg_temp.u('kw0', d.id) < 0.8 then (select l.id from bd_location as l where l.ck_id = b.ck_id order by l.id offset pg_temp.n('kw', d.id, 0, 40) limit 1) end as kw, abs(d.shipped_qty) as qty
          from wh_bill as b join so_order as o on o.order_no = b.src_no join so_order_dtl as d on d.order_id = o.id where d.shipped_qty <> 0 and b.id % 3 <> 0
        union all
        select b.id, d.material_id, null, d.arrived_qty from wh_bill as b join po_order as p on p.po_no = b.src_no join po_order_dtl as d on d.po_id = p.id where d.arrived_qty <> 0
        union all
        select b.id, 1 + (substr(b.src_no, 3)::int * 53) % 420, null, 20 + substr(b.src_no, 3)::int % 7 * 10 from wh_bill as b where b.bill_type in ('DBCK', 'DBRK')) as lines;

create table wh_stock (
  ck_id bigint not null,
  material_id bigint not null,
  qty numeric(14, 2) default 0,
  lock_qty numeric(14, 2) default 0,
  cost_price numeric(14, 4),
  last_in_date date,
  last_out_date date,
  update_time timestamp,
  primary key (ck_id, material_id)
);
comment on table wh_stock is '即时库存';
comment on column wh_stock.ck_id is '仓库';
comment on column wh_stock.material_id is '物料';
comment on column wh_stock.qty is '现存量';
comment on column wh_stock.lock_qty is '锁定数量';
comment on column wh_stock.cost_price is '成本单价';
comment on column wh_stock.last_in_date is '最近入库日期';
comment on column wh_stock.last_out_date is '最近出库日期';
insert into wh_stock
select ck, m.id, case when pg_temp.u('zero', m.id * 10 + ck) < 0.08 then 0 else pg_temp.skew('stk', m.id * 10 + ck, 1, 900, 2.6) end, case when pg_temp.u('lock', m.id * 10 + ck) < 0.1 then 5 else 0 end, m.ckj, case when pg_temp.u('lin0', m.id * 10 + ck) < 0.9 then date '2024-06-01' - pg_temp.skew('lin', m.id * 10 + ck, 0, 500, 2) end,
       case when pg_temp.u('lout0', m.id * 10 + ck) < 0.85 then date '2024-06-01' - pg_temp.skew('lout', m.id * 10 + ck, 0, 600, 2.2) end, timestamp '2024-06-01 02:00'
  from bd_material as m, (values (1, 0.9), (2, 0.1), (3, 0.6), (4, 0.12), (5, 0.1)) as w (ck, share)
 where pg_temp.u('has', m.id * 10 + ck) < share;

create table wh_check (
  id bigint primary key,
  pd_no varchar(30),
  ck_id bigint,
  material_id bigint,
  pd_date date,
  zm_qty numeric(14, 2),
  sp_qty numeric(14, 2),
  cy_qty numeric(14, 2),
  cy_reason char(1),
  pdr varchar(30)
);
comment on table wh_check is '盘点明细';
comment on column wh_check.pd_no is '盘点单号';
comment on column wh_check.ck_id is '仓库id';
comment on column wh_check.material_id is '物料id';
comment on column wh_check.pd_date is '盘点日期';
comment on column wh_check.zm_qty is '账面数量';
comment on column wh_check.sp_qty is '实盘数量';
comment on column wh_check.cy_qty is '差异数量(实盘-账面)';
comment on column wh_check.cy_reason is '差异原因，字典check_diff_reason';
comment on column wh_check.pdr is '盘点人';
insert into wh_check
select row_number() over (order by day, ck, m), 'PD' || to_char(day, 'YYYYMM') || ck, ck, m, day, book, book + diff, diff, case when diff <> 0 then pg_temp.weighted('why', m * 100 + extract(month from day)::int, '{1,2,3,4}', '{30,35,25,10}') end, pg_temp.pick('pdr', m, '{马建军,孙洋,吴强}')
  from (select (date '2022-03-31' + make_interval(months => 3 * q))::date as day, q from generate_series(0, 8) as q) as quarters, (values (1), (3)) as c (ck), generate_series(1, 60) as k,
       lateral (select 1 + (k * 7 + q * 13 + ck) % 420 as m) as m1, lateral (select pg_temp.skew('book', q * 1000 + k * 10 + ck, 0, 500, 2) as book) as b,
       lateral (select case when pg_temp.u('d0', q * 1000 + k * 10 + ck) < 0.8 then 0 else greatest(-book, pg_temp.n('d', q * 1000 + k * 10 + ck, -6, 4)) end as diff) as d;

-- 上线时从旧系统导入用过，一直没有删
create table tmp_import_kh (xh text, khmc text, lxr text, dh text, ye text, bz text);
insert into tmp_import_kh select i::text, khmc, lxr, lxdh, (pg_temp.skew('ye', i, 0, 300, 3) * 100)::text, case when i % 9 = 0 then '重复' else '' end from bd_customer, lateral (select id as i) as x where id <= 120;
