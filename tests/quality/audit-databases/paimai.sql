-- 拍卖服务公司业务系统（废旧物资处置与司法拍卖辅助）：委托、标的、拍卖会、报名保证金、出价、成交、付款、交割。结构参照中拍平台与京东拍卖的拍卖企业端，表名与字段用若依（RuoYi）风格；数据均为虚构。
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

-- 系统 -------------------------------------------------------------------------------------------------------------

create table sys_dict_data (
  dict_id int primary key,
  dict_type varchar(50) not null,
  dict_value varchar(20) not null,
  dict_label varchar(50) not null,
  dict_sort int not null default 0,
  status char(1) not null default '0',
  remark varchar(200),
  unique (dict_type, dict_value)
);
comment on table sys_dict_data is '数据字典';
comment on column sys_dict_data.dict_type is '字典类型';
comment on column sys_dict_data.dict_value is '字典键值';
comment on column sys_dict_data.dict_label is '字典标签';
comment on column sys_dict_data.dict_sort is '排序';
comment on column sys_dict_data.status is '状态：0正常 1停用';
comment on column sys_dict_data.remark is '备注';
insert into sys_dict_data
select row_number() over (), t, v, l, row_number() over (partition by t order by v), case when l = '银行本票' then '1' else '0' end, null
  from (values ('pm_client_type', '1', '人民法院'), ('pm_client_type', '2', '行政机关'), ('pm_client_type', '3', '国有企业'), ('pm_client_type', '4', '民营企业'), ('pm_client_type', '5', '破产管理人'), ('pm_client_type', '6', '个人'),
    ('pm_pay_channel', 'BANK', '银行转账'), ('pm_pay_channel', 'ONLINE', '平台网银支付'), ('pm_pay_channel', 'POS', '现场刷卡'), ('pm_pay_channel', 'CHECK', '银行本票'), ('pm_pay_channel', 'INNER', '保证金内部结转'),
    ('pm_withdraw_reason', 'W01', '委托方撤回委托'), ('pm_withdraw_reason', 'W02', '案外人提出异议'), ('pm_withdraw_reason', 'W03', '被执行人已履行债务'), ('pm_withdraw_reason', 'W04', '标的物信息有误'), ('pm_withdraw_reason', 'W05', '拍卖会整场撤销')) as d(t, v, l);

create table sys_user (
  user_id int primary key,
  user_name varchar(30) not null unique,
  nick_name varchar(30) not null,
  dept_name varchar(30) not null,
  post varchar(30) not null,
  licence_no varchar(30),
  phone varchar(11),
  entry_date date not null,
  leave_date date,
  status char(1) not null default '0' check (status in ('0', '1')),
  del_flag char(1) not null default '0'
);
comment on table sys_user is '员工（系统用户）';
comment on column sys_user.user_id is '员工ID';
comment on column sys_user.user_name is '登录账号';
comment on column sys_user.nick_name is '姓名';
comment on column sys_user.dept_name is '部门';
comment on column sys_user.post is '岗位';
comment on column sys_user.licence_no is '拍卖师执业资格证号，非拍卖师为空';
comment on column sys_user.phone is '手机号';
comment on column sys_user.entry_date is '入职日期';
comment on column sys_user.leave_date is '离职日期，在职为空';
comment on column sys_user.status is '账号状态：0正常 1停用';
comment on column sys_user.del_flag is '删除标志：0存在 2删除';
insert into sys_user
select i, 'hx' || lpad(i::text, 3, '0'), pg_temp.person('su', i), case when i <= 2 then '总经办' when i <= 8 then '拍卖部' when i <= 22 then '业务部' when i <= 26 then '财务部' else '仓储交割部' end,
  case when i = 1 then '总经理' when i = 2 then '副总经理' when i <= 8 then '拍卖师' when i in (9, 10) then '业务经理' when i <= 22 then '业务员' when i <= 26 then '会计' else '交割专员' end,
  case when i between 3 and 8 then '12' || lpad(pg_temp.n('sl', i, 1000, 99999)::text, 6, '0') end, pg_temp.mobile('su', i), date '2014-03-01' + pg_temp.n('se', i, 0, 3200),
  case when i in (8, 14, 19, 31) then date '2025-02-20' + i * 9 end, case when i in (8, 14, 19, 31) then '1' else '0' end, case when i = 31 then '2' else '0' end
  from generate_series(1, 34) as i;

-- 委托 -------------------------------------------------------------------------------------------------------------

create table pm_client (
  client_id int primary key,
  client_no varchar(20) not null unique,
  client_name varchar(100) not null,
  client_type char(1) not null check (client_type between '1' and '6'),
  credit_code varchar(18),
  city varchar(20) not null,
  contact_name varchar(30),
  contact_phone varchar(20),
  status char(1) not null default '0',
  del_flag char(1) not null default '0',
  create_by int references sys_user,
  create_time timestamp not null
);
comment on table pm_client is '委托方';
comment on column pm_client.client_id is '委托方ID';
comment on column pm_client.client_no is '委托方编号';
comment on column pm_client.client_name is '委托方名称';
comment on column pm_client.client_type is '委托方类型，字典pm_client_type：1人民法院 2行政机关 3国有企业 4民营企业 5破产管理人 6个人';
comment on column pm_client.credit_code is '统一社会信用代码，个人为空';
comment on column pm_client.city is '所在城市';
comment on column pm_client.contact_name is '联系人';
comment on column pm_client.contact_phone is '联系电话';
comment on column pm_client.status is '合作状态：0正常 1停止合作';
comment on column pm_client.del_flag is '删除标志：0存在 2删除';
comment on column pm_client.create_by is '建档人';
comment on column pm_client.create_time is '建档时间';
insert into pm_client
select i, 'WT' || lpad(i::text, 4, '0'),
  case t when '1' then c || '市' || d || '人民法院' when '2' then c || '市' || pg_temp.pick('cg', i, '公安局,城市管理局,市场监督管理局,机关事务管理局,交通运输局') || case when i > 60 then d || '分局' else '' end
    when '3' then c || pg_temp.pick('cs', i, '电力,城投,港务,轨道交通,水务,热力,燃气,公交') || pg_temp.pick('cs2', i, '集团有限公司,有限责任公司,股份有限公司') when '4' then c || w || pg_temp.pick('cp', i, '机械制造,纺织,化工,电子科技,钢构,食品') || '有限公司'
    when '5' then c || w || pg_temp.pick('cp', i, '置业,船舶,光伏科技,纸业,铸造') || '有限公司管理人' else pg_temp.person('cc', i) end,
  t, case when t <> '6' then '91' || lpad((320000 + pg_temp.n('ck', i, 100, 1299))::text, 6, '0') || upper(substr(md5('cc' || i), 1, 10)) end, c,
  case when t <> '6' then pg_temp.person('ct', i) end, pg_temp.mobile('ct', i), case when pg_temp.u('cz', i) < 0.06 then '1' else '0' end, case when i in (77, 131) then '2' else '0' end,
  pg_temp.n('cb', i, 9, 13), date '2019-04-01' + pg_temp.n('cd', i, 0, 1500) + time '09:00' + pg_temp.n('ce', i, 0, 500) * interval '1 minute'
  from (select i, pg_temp.pick('ci', i, '南通,南通,南通,苏州,无锡,常州,盐城,泰州,扬州,镇江') as c, pg_temp.pick('cj', i, '崇川区,通州区,海门区,港闸区,经开区,高新区') as d, pg_temp.pick('cw', i, '恒盛,鑫源,瑞丰,华昌,金鼎,东方,永泰,宏远,德润,天成,万通,盛达') as w,
    case when i in (1, 4, 6) then '3' when i in (2, 3, 5) then '1' when pg_temp.u('cx', i) < 0.14 then '1' when pg_temp.u('cx', i) < 0.3 then '2' when pg_temp.u('cx', i) < 0.56 then '3' when pg_temp.u('cx', i) < 0.8 then '4' when pg_temp.u('cx', i) < 0.92 then '5' else '6' end as t
    from generate_series(1, 210) as i) as a;

create table pm_category (
  category_id int primary key,
  parent_id int references pm_category,
  category_name varchar(50) not null,
  default_unit varchar(10),
  order_num int not null,
  status char(1) not null default '0'
);
comment on table pm_category is '标的类别（两级）';
comment on column pm_category.category_id is '类别ID';
comment on column pm_category.parent_id is '上级类别ID，一级类别为空';
comment on column pm_category.category_name is '类别名称';
comment on column pm_category.default_unit is '默认计量单位';
comment on column pm_category.order_num is '显示顺序';
comment on column pm_category.status is '状态：0启用 1停用';
insert into pm_category values (1, null, '废旧物资', null, 1, '0'), (2, null, '机动车', null, 2, '0'), (3, null, '不动产', null, 3, '0'), (4, null, '其他财产', null, 4, '0'),
  (11, 1, '废钢铁', '吨', 1, '0'), (12, 1, '废有色金属', '吨', 2, '0'), (13, 1, '废旧电缆', '吨', 3, '0'), (14, 1, '报废变压器', '台', 4, '0'), (15, 1, '闲置设备', '台', 5, '0'),
  (21, 2, '报废车辆', '辆', 1, '0'), (22, 2, '公务及涉案车辆', '辆', 2, '0'), (31, 3, '住宅', '套', 1, '0'), (32, 3, '商业用房', '套', 2, '0'), (33, 3, '工业厂房', '处', 3, '0'),
  (41, 4, '库存商品', '批', 1, '0'), (42, 4, '股权债权', '项', 2, '0'), (43, 4, '无形资产', '项', 3, '1');

create table pm_entrust (
  entrust_id int primary key,
  contract_no varchar(30) not null unique,
  client_id int not null references pm_client,
  entrust_title varchar(200) not null,
  sign_date date not null,
  expire_date date not null,
  buyer_rate numeric(5, 2) not null,
  seller_rate numeric(5, 2) not null,
  manager_id int not null references sys_user,
  entrust_status char(1) not null check (entrust_status in ('0', '1', '2', '3')),
  terminate_date date,
  remark varchar(500),
  create_time timestamp not null,
  check (expire_date > sign_date)
);
comment on table pm_entrust is '委托拍卖合同';
comment on column pm_entrust.entrust_id is '委托合同ID';
comment on column pm_entrust.contract_no is '合同编号';
comment on column pm_entrust.client_id is '委托方ID';
comment on column pm_entrust.entrust_title is '委托事项';
comment on column pm_entrust.sign_date is '签订日期';
comment on column pm_entrust.expire_date is '委托到期日';
comment on column pm_entrust.buyer_rate is '买受人佣金比例（%）';
comment on column pm_entrust.seller_rate is '委托方佣金比例（%）';
comment on column pm_entrust.manager_id is '项目负责人';
comment on column pm_entrust.entrust_status is '合同状态：0草稿 1履行中 2已完结 3已解除';
comment on column pm_entrust.terminate_date is '解除日期，仅已解除的合同有值';
comment on column pm_entrust.remark is '备注';
comment on column pm_entrust.create_time is '录入时间';
insert into pm_entrust
select i, '华信拍委字[' || extract(year from d) || ']第' || lpad(i::text, 4, '0') || '号', c.client_id,
  c.client_name || case c.client_type when '1' then '执行案件涉案财产' when '2' then '罚没及报废资产' when '5' then '破产财产' when '6' then '个人财产' else '废旧物资' end || '委托拍卖', d, d + 365,
  case c.client_type when '1' then 0 when '3' then 3 when '6' then 10 else 5 end, case c.client_type when '1' then 1.5 when '2' then 1 when '3' then 0 when '6' then 5 else 2 end,
  case when d > date '2025-05-01' and m in (14, 19) then m + 1 else m end, case when d > date '2026-06-11' then '0' when pg_temp.u('es', i) < 0.04 then '3' when d + 260 < date '2026-06-18' then '2' else '1' end,
  case when d <= date '2026-06-11' and pg_temp.u('es', i) < 0.04 then least(d + 150 + i % 60, date '2026-06-17') end, case when pg_temp.u('er', i) < 0.1 then pg_temp.pick('et', i, '标的物需自行拆除,买受人须具备危废处置资质,展示期须预约看样,税费各自承担') end, d + time '08:40' + pg_temp.n('ec', i, 0, 500) * interval '1 minute'
  from (select i, pg_temp.workday(date '2023-07-03' + i * 1080 / 340) as d, pg_temp.skew('ei', i, 1, 210, 2.4) as c, pg_temp.n('em', i, 9, 22) as m from generate_series(1, 340) as i) as a join pm_client as c on c.client_id = a.c;

create table pm_lot (
  lot_id int primary key,
  lot_no varchar(20) not null unique,
  entrust_id int not null references pm_entrust,
  category_id int not null references pm_category,
  lot_name varchar(200) not null,
  quantity numeric(12, 2) not null,
  unit varchar(10) not null,
  location varchar(200),
  appraisal_price numeric(14, 2) not null,
  appraisal_org varchar(100),
  court_case_no varchar(50),
  lot_status char(1) not null default '0',
  del_flag char(1) not null default '0',
  create_time timestamp not null
);
comment on table pm_lot is '拍卖标的';
comment on column pm_lot.lot_id is '标的ID';
comment on column pm_lot.lot_no is '标的编号';
comment on column pm_lot.entrust_id is '委托合同ID';
comment on column pm_lot.category_id is '标的类别ID（二级）';
comment on column pm_lot.lot_name is '标的名称';
comment on column pm_lot.quantity is '数量';
comment on column pm_lot.unit is '计量单位';
comment on column pm_lot.location is '标的所在地';
comment on column pm_lot.appraisal_price is '评估价（元）';
comment on column pm_lot.appraisal_org is '评估机构，委托方议价或询价的为空';
comment on column pm_lot.court_case_no is '执行案号，仅法院委托';
comment on column pm_lot.lot_status is '标的状态：0待上拍 1上拍中 2已成交 3流拍 4已撤回 5已交割';
comment on column pm_lot.del_flag is '删除标志：0存在 2删除';
comment on column pm_lot.create_time is '录入时间';
insert into pm_lot
select k, 'BD' || to_char(sign_date, 'YYMM') || lpad(k::text, 5, '0'), entrust_id, cat, city || case when client_type in ('3', '4') then pg_temp.pick('ln', k, '仓库,检修基地,老厂区,物资站,二号货场') else pg_temp.pick('lm', k, '人民路,工农路,青年路,世纪大道,通江路,长江路') || pg_temp.n('lo', k, 2, 388) || '号' end
    || case cat when 11 then '废钢一批' when 12 then pg_temp.pick('lp', k, '废铜,废铝,废铝导线') || '一批' when 13 then '废旧电缆一批' when 14 then '报废变压器' || qty || '台' when 15 then pg_temp.pick('lp', k, '数控车床,空压机组,注塑机,锅炉,发电机组,起重机')
      when 21 then '报废公交及工程车辆' || qty || '辆' when 22 then pg_temp.pick('lp', k, '大众帕萨特,别克GL8,丰田凯美瑞,奥迪A6L,江铃全顺') || '轿车' when 31 then '住宅一套' when 32 then '商铺一套' when 33 then '厂房及土地使用权' when 41 then pg_temp.pick('lp', k, '库存布料,库存办公家具,库存电子元件,库存酒水') || '一批' else pg_temp.pick('lp', k, '有限公司股权,应收债权包') end,
  qty, cat.default_unit, '江苏省' || city || '市', round((qty * case cat when 11 then 2350 when 12 then 38000 when 13 then 29500 when 14 then 21000 when 15 then 64000 when 21 then 8600 when 22 then 72000 when 31 then 1250000 when 32 then 1480000 when 33 then 7600000 when 41 then 92000 else 860000 end * (0.6 + 0.9 * pg_temp.u('lv', k)))::numeric, -2),
  case when cat >= 31 or pg_temp.u('lw', k) < 0.5 then pg_temp.pick('lx', k, '江苏中天资产评估事务所,南通正大房地产评估公司,苏信资产评估有限公司,江苏天衡评估公司') end, case when client_type = '1' then '(' || extract(year from sign_date) || ')苏06' || pg_temp.n('ly', entrust_id, 1, 99) || '执' || pg_temp.n('lz', entrust_id, 100, 6999) || '号' end, '0',
  case when entrust_status = '0' and j > 4 then '2' else '0' end, create_time + j * interval '7 minutes'
  from (select *, case when cat in (11, 12, 13) then round((4 + 110 * power(pg_temp.u('lq', k), 3))::numeric, 2) when cat in (14, 21) then pg_temp.skew('lq', k, 1, 24, 2) else 1 end as qty
    from (select *, case when client_type = '1' then pg_temp.pick('la', k, '31,31,31,32,32,33,22,22,42,41') when client_type = '2' then pg_temp.pick('la', k, '22,22,22,21,15,41,11') when client_type = '5' then pg_temp.pick('la', k, '33,32,15,15,41,41,42,22') when client_type = '6' then pg_temp.pick('la', k, '31,32,22') else pg_temp.pick('la', k, '11,11,11,12,13,13,14,14,15,21,41') end::int as cat
      from (select row_number() over (order by e.entrust_id, j) as k, e.entrust_id, e.sign_date, e.create_time, e.entrust_status, c.client_type, c.city, j from pm_entrust as e join pm_client as c using (client_id), generate_series(1, pg_temp.skew('lc', e.entrust_id, 1, 10, 2.1)) as j) as a) as b) as x
  join pm_category as cat on cat.category_id = x.cat;

-- 拍卖会 -----------------------------------------------------------------------------------------------------------

create table pm_auction (
  auction_id int primary key,
  auction_no varchar(20) not null unique,
  auction_title varchar(200) not null,
  auction_mode char(1) not null check (auction_mode in ('1', '2', '3')),
  platform varchar(30),
  venue varchar(100),
  notice_date date not null,
  start_time timestamp not null,
  end_time timestamp,
  auctioneer_id int references sys_user,
  auction_status char(1) not null,
  cancel_reason varchar(200),
  create_time timestamp not null
);
comment on table pm_auction is '拍卖会';
comment on column pm_auction.auction_id is '拍卖会ID';
comment on column pm_auction.auction_no is '拍卖会编号';
comment on column pm_auction.auction_title is '拍卖会名称';
comment on column pm_auction.auction_mode is '拍卖方式：1现场拍卖 2网络拍卖 3现场网络同步拍卖';
comment on column pm_auction.platform is '网络拍卖平台，纯现场拍卖为空';
comment on column pm_auction.venue is '现场拍卖地点，纯网络拍卖为空';
comment on column pm_auction.notice_date is '公告日期';
comment on column pm_auction.start_time is '开拍时间';
comment on column pm_auction.end_time is '结束时间，未结束或已撤销为空';
comment on column pm_auction.auctioneer_id is '主持拍卖师';
comment on column pm_auction.auction_status is '拍卖会状态：0筹备中 1已公告 2进行中 3已结束 5已撤销';
comment on column pm_auction.cancel_reason is '撤销原因';
comment on column pm_auction.create_time is '创建时间';
insert into pm_auction
select i, 'PM' || to_char(d, 'YYYY') || lpad(i::text, 4, '0'), to_char(d, 'YYYY"年"FMMM"月"FMDD"日"') || case m when '1' then '现场拍卖会' when '2' then '网络拍卖会' else '同步拍卖会' end, m, case when m <> '1' then pg_temp.pick('ap', i, '中拍平台,中拍平台,京东拍卖,阿里资产,公拍网') end,
  case when m <> '2' then pg_temp.pick('av', i, '本公司拍卖大厅,本公司拍卖大厅,南通大饭店三楼会议厅,公共资源交易中心') end, d - pg_temp.n('an', i, 8, 15), s, case when st = '3' then s + case when m = '2' then interval '1 day' else interval '3 hours' end end,
  case when st <> '0' then case when i % 6 = 5 and d > date '2025-04-20' then 3 else 3 + i % 6 end end, st, case when st = '5' then pg_temp.pick('ar', i, '委托方要求暂缓,公告内容有误重新公告,平台系统维护') end, d - 22 + time '10:10' + pg_temp.n('at', i, 0, 360) * interval '1 minute'
  from (select *, d + case when m = '1' then time '09:30' else time '10:00' end as s, case when pg_temp.u('as', i) < 0.035 and d < date '2026-06-10' then '5' when d > date '2026-06-30' then '0' when d > date '2026-06-18' then '1' when d = date '2026-06-18' then '2' else '3' end as st
    from (select i, pg_temp.workday(date '2023-07-20' + i * 1090 / 300) as d, case when pg_temp.u('am', i) < 0.12 then '1' when pg_temp.u('am', i) < 0.85 then '2' else '3' end as m from generate_series(1, 300) as i) as a) as b;

create table pm_auction_lot (
  auction_lot_id int generated by default as identity primary key,
  auction_id int not null references pm_auction,
  lot_id int not null references pm_lot,
  lot_seq int not null,
  round_no smallint not null check (round_no in (1, 2, 3)),
  start_price numeric(14, 2) not null,
  reserve_price numeric(14, 2),
  deposit_amount numeric(14, 2) not null,
  bid_increment numeric(12, 2) not null,
  view_count int not null default 0,
  result char(1) not null default '0' check (result in ('0', '1', '2', '3')),
  hammer_price numeric(14, 2),
  withdraw_reason varchar(10),
  unique (lot_id, round_no)
);
comment on table pm_auction_lot is '拍卖会上拍标的（一个标的每次上拍一条）';
comment on column pm_auction_lot.auction_lot_id is '上拍ID';
comment on column pm_auction_lot.auction_id is '拍卖会ID';
comment on column pm_auction_lot.lot_id is '标的ID';
comment on column pm_auction_lot.lot_seq is '场内序号';
comment on column pm_auction_lot.round_no is '拍卖轮次：1第一次拍卖 2第二次拍卖 3变卖';
comment on column pm_auction_lot.start_price is '起拍价（元）';
comment on column pm_auction_lot.reserve_price is '保留价（元），无保留价为空';
comment on column pm_auction_lot.deposit_amount is '应缴保证金（元）';
comment on column pm_auction_lot.bid_increment is '加价幅度（元）';
comment on column pm_auction_lot.view_count is '围观次数';
comment on column pm_auction_lot.result is '拍卖结果：0待拍 1成交 2流拍 3撤拍';
comment on column pm_auction_lot.hammer_price is '落槌价（元），仅成交有值';
comment on column pm_auction_lot.withdraw_reason is '撤拍原因，字典pm_withdraw_reason';
create function pg_temp.list(r int) returns void language sql as $$
  insert into pm_auction_lot (auction_id, lot_id, lot_seq, round_no, start_price, reserve_price, deposit_amount, bid_increment, view_count, result, withdraw_reason)
  select auction_id, lot_id, row_number() over (partition by auction_id order by lot_id) + (r - 1) * 30, r, p, case when pg_temp.u('rv', lot_id) < 0.3 then p end, greatest(round(p * 0.12, -3), 1000), case when p < 20000 then 200 when p < 100000 then 1000 when p < 1000000 then 5000 else 10000 end,
    case when st = '0' then 0 else pg_temp.skew('vc' || r, lot_id, 60, 9800, 3) end, res, case when res = '3' then case when st = '5' then 'W05' else pg_temp.pick('wr', lot_id, case when court then 'W02,W03,W03,W01,W04' else 'W01,W01,W04' end) end end
    from (select a.auction_id, l.lot_id, a.auction_status as st, l.court_case_no is not null as court, round(l.appraisal_price * (0.7 + 0.05 * pg_temp.n('sp', l.lot_id, 0, 6))::numeric * (array[1, 0.8, 0.7])[r]::numeric, -2) as p,
      case when a.auction_status = '5' then '3' when a.auction_status <> '3' then '0' when x.u < 0.07 then '3' when x.u < case when l.category_id >= 31 then 0.52 else 0.32 end then '2' else '1' end as res
      from pm_lot as l join pm_entrust as e using (entrust_id) left join pm_auction_lot as o on o.lot_id = l.lot_id and o.round_no = r - 1 left join pm_auction as oa on oa.auction_id = o.auction_id
        cross join lateral (select pg_temp.u('rs' || r, l.lot_id) as u) as x
        cross join lateral (select * from pm_auction as n where n.start_time::date >= case when r = 1 then e.sign_date + pg_temp.n('gd', e.entrust_id, 18, 40) else oa.start_time::date + pg_temp.n('gr', l.lot_id, 22, 50) end order by n.start_time, n.auction_id limit 1) as a
      where (r = 1 or o.result = '2') and l.del_flag = '0' and e.entrust_status <> '0' and (r = 1 or pg_temp.u('ag' || r, l.lot_id) < 0.85)) as q $$;
select pg_temp.list(1);
select pg_temp.list(2);
select pg_temp.list(3);

-- 竞买 -------------------------------------------------------------------------------------------------------------

create table pm_bidder (
  bidder_id int primary key,
  bidder_type char(1) not null check (bidder_type in ('1', '2')),
  bidder_name varchar(100) not null,
  id_no varchar(18),
  legal_person varchar(30),
  phone varchar(11) not null,
  province varchar(20),
  bank_account varchar(30),
  is_blacklist char(1) not null default '0',
  blacklist_time timestamp,
  del_flag char(1) not null default '0',
  reg_time timestamp not null
);
comment on table pm_bidder is '竞买人';
comment on column pm_bidder.bidder_id is '竞买人ID';
comment on column pm_bidder.bidder_type is '竞买人类型：1个人 2企业';
comment on column pm_bidder.bidder_name is '竞买人姓名/名称';
comment on column pm_bidder.id_no is '证件号码（脱敏）';
comment on column pm_bidder.legal_person is '法定代表人，仅企业';
comment on column pm_bidder.phone is '手机号';
comment on column pm_bidder.province is '所在省份';
comment on column pm_bidder.bank_account is '退款银行账号';
comment on column pm_bidder.is_blacklist is '是否黑名单：0否 1是（悔拍后列入）';
comment on column pm_bidder.blacklist_time is '列入黑名单时间';
comment on column pm_bidder.del_flag is '删除标志：0存在 2删除（注销）';
comment on column pm_bidder.reg_time is '注册时间';
insert into pm_bidder
select i, t, case t when '1' then pg_temp.person('bn', i) else pg_temp.pick('bc', i, '南通,苏州,徐州,上海,杭州,台州,临沂,合肥,常熟') || pg_temp.pick('bw', i, '鸿运,顺达,金属通,联合,再兴,绿源,宝隆,海通,亿丰,正源,汇金,大江') || pg_temp.pick('bv', i, '再生资源,物资回收,金属制品,贸易,设备拆除,环保科技') || '有限公司' end,
  case t when '1' then pg_temp.pick('bp', i, '3206,3205,3203,3301,3713,3101') || '**********' || lpad(pg_temp.n('bq', i, 0, 9999)::text, 4, '0') else '91' || upper(substr(md5('bx' || i), 1, 16)) end, case t when '2' then pg_temp.person('bl', i) end, pg_temp.mobile('bm', i), pg_temp.pick('br', i, '江苏,江苏,江苏,江苏,上海,浙江,山东,安徽'),
  case when pg_temp.u('ba', i) < 0.8 then '6222' || lpad(pg_temp.n('bb', i, 0, 99999999)::text, 8, '0') || lpad(pg_temp.n('be', i, 0, 9999999)::text, 7, '0') end, '0', null, case when pg_temp.u('bd', i) < 0.015 and i > 300 then '2' else '0' end, date '2021-05-01' + pg_temp.n('bt', i, 0, 1850) + time '08:00' + pg_temp.n('bu', i, 0, 840) * interval '1 minute'
  from (select i, case when pg_temp.u('by', i) < 0.58 then '1' else '2' end as t from generate_series(1, 720) as i) as a;

create table pm_register (
  register_id int generated by default as identity primary key,
  auction_lot_id int not null references pm_auction_lot,
  bidder_id int not null references pm_bidder,
  paddle_no varchar(10),
  register_time timestamp not null,
  is_priority char(1) not null default '0',
  deposit_amount numeric(14, 2) not null,
  deposit_status char(1) not null check (deposit_status in ('0', '1', '2', '3', '4')),
  pay_time timestamp,
  refund_time timestamp,
  unique (auction_lot_id, bidder_id)
);
comment on table pm_register is '竞买报名及保证金';
comment on column pm_register.register_id is '报名ID';
comment on column pm_register.auction_lot_id is '上拍ID';
comment on column pm_register.bidder_id is '竞买人ID';
comment on column pm_register.paddle_no is '竞买号牌，缴纳保证金后发放';
comment on column pm_register.register_time is '报名时间';
comment on column pm_register.is_priority is '是否优先购买权人：0否 1是';
comment on column pm_register.deposit_amount is '保证金金额（元）';
comment on column pm_register.deposit_status is '保证金状态：0未缴纳 1已缴纳 2已退还 3转为成交价款 4罚没';
comment on column pm_register.pay_time is '保证金缴纳时间';
comment on column pm_register.refund_time is '保证金退还时间';
insert into pm_register (auction_lot_id, bidder_id, paddle_no, register_time, is_priority, deposit_amount, deposit_status, pay_time, refund_time)
select auction_lot_id, b, case when paid then lpad(pg_temp.n('gp', k, 1000, 9999)::text, 4, '0') end, rt, case when pg_temp.u('gz', k) < 0.02 then '1' else '0' end, deposit_amount, case when not paid then '0' when result = '0' then '1' else '2' end, case when paid then rt + pg_temp.n('gv', k, 5, 600) * interval '1 minute' end,
  case when paid and result <> '0' then date_trunc('day', coalesce(end_time, start_time)) + pg_temp.n('gw', k, 1, 4) * interval '1 day' + time '14:00' + pg_temp.n('gx', k, 0, 160) * interval '1 minute' end
  from (select *, (result = '1' and j = 1) or (result <> '2' and pg_temp.u('gu', k) < 0.86) as paid, start_time - pg_temp.skew('gt', k, 900, 11000, 1.5) * interval '1 minute' as rt, pg_temp.skew('gb', k, 1, 720, 1.9) as b
    from (select l.*, a.start_time, a.end_time, j, l.auction_lot_id::bigint * 40 + j as k from pm_auction_lot as l join pm_auction as a using (auction_id), generate_series(1, case l.result when '1' then pg_temp.skew('gn', l.auction_lot_id, 1, 10, 1.8) when '2' then pg_temp.n('gn', l.auction_lot_id, -4, 1) when '0' then case when a.auction_status in ('1', '2') then pg_temp.n('gn', l.auction_lot_id, 0, 3) else 0 end else pg_temp.n('gn', l.auction_lot_id, 0, 2) end) as j) as x) as y
  where rt <= timestamp '2026-06-18 17:00' order by rt
on conflict do nothing;
-- 注册早于首次报名
update pm_bidder as b set reg_time = f.t - interval '3 days' from (select bidder_id, min(register_time) as t from pm_register group by 1) as f where f.bidder_id = b.bidder_id and f.t < b.reg_time;

create table pm_bid (
  bid_id bigint primary key,
  auction_lot_id int not null references pm_auction_lot,
  register_id int not null references pm_register,
  bid_price numeric(14, 2) not null,
  bid_time timestamp not null,
  bid_source varchar(10) not null check (bid_source in ('PC', 'APP', 'HALL')),
  bid_status smallint not null,
  client_ip varchar(40)
);
comment on table pm_bid is '出价记录';
comment on column pm_bid.bid_id is '出价ID';
comment on column pm_bid.auction_lot_id is '上拍ID';
comment on column pm_bid.register_id is '报名ID';
comment on column pm_bid.bid_price is '出价（元）';
comment on column pm_bid.bid_time is '出价时间';
comment on column pm_bid.bid_source is '出价来源：PC网页 APP手机端 HALL现场举牌';
comment on column pm_bid.bid_status is '出价状态：1出局（被超越） 2成交（最终出价）';
comment on column pm_bid.client_ip is '客户端IP，现场举牌为空';
insert into pm_bid
select row_number() over (order by bt, auction_lot_id, j), auction_lot_id, register_id, start_price + bid_increment * sum(case when j = 1 then 0 else pg_temp.skew('bs', k, 1, 3, 3) end) over (partition by auction_lot_id order by j), bt, src, case when j = nb then 2 else 1 end, case when src <> 'HALL' then pg_temp.n('i1', register_id, 36, 223) || '.' || pg_temp.n('i2', register_id, 1, 254) || '.' || pg_temp.n('i3', register_id, 1, 254) || '.' || pg_temp.n('i4', register_id, 1, 254) end
  from (select l.*, a.start_time + (a.end_time - a.start_time) * ((j - 0.6) / nb) as bt, j, nb, r.register_id, l.auction_lot_id::bigint * 60 + j as k, case when a.auction_mode = '1' or (a.auction_mode = '3' and r.register_id % 2 = 0) then 'HALL' when pg_temp.u('bf', l.auction_lot_id::bigint * 60 + j) < 0.4 then 'PC' else 'APP' end as src
    from (select auction_lot_id, count(*)::int as p, case when count(*) = 1 then 1 else count(*)::int + pg_temp.skew('nb', auction_lot_id, 0, 9, 2) end as nb from pm_register join pm_auction_lot as l using (auction_lot_id) where l.result = '1' and pay_time is not null group by 1) as c
      join pm_auction_lot as l using (auction_lot_id) join pm_auction as a using (auction_id) cross join lateral generate_series(1, c.nb) as j
      join (select register_id, auction_lot_id, row_number() over (partition by auction_lot_id order by register_id) - 1 as rk from pm_register where pay_time is not null) as r on r.auction_lot_id = l.auction_lot_id and r.rk = (j + l.auction_lot_id) % c.p) as x;
update pm_auction_lot as l set hammer_price = b.bid_price from pm_bid as b where b.auction_lot_id = l.auction_lot_id and b.bid_status = 2;

-- 成交、付款、交割 -------------------------------------------------------------------------------------------------

create table pm_deal (
  deal_id int primary key,
  confirm_no varchar(30) not null unique,
  auction_lot_id int not null unique references pm_auction_lot,
  bidder_id int not null references pm_bidder,
  deal_time timestamp not null,
  hammer_price numeric(14, 2) not null,
  buyer_commission numeric(12, 2) not null,
  seller_commission numeric(12, 2) not null,
  total_amount numeric(14, 2) not null,
  paid_amount numeric(14, 2) not null default 0,
  pay_deadline date not null,
  deal_status smallint not null check (deal_status in (10, 20, 30, 40, 90)),
  default_date date,
  check (total_amount = hammer_price + buyer_commission)
);
comment on table pm_deal is '成交确认书';
comment on column pm_deal.deal_id is '成交ID';
comment on column pm_deal.confirm_no is '成交确认书编号';
comment on column pm_deal.auction_lot_id is '上拍ID';
comment on column pm_deal.bidder_id is '买受人（竞买人ID）';
comment on column pm_deal.deal_time is '成交时间';
comment on column pm_deal.hammer_price is '成交价（元）';
comment on column pm_deal.buyer_commission is '买受人佣金（元）';
comment on column pm_deal.seller_commission is '委托方佣金（元），从应付委托方价款中扣除';
comment on column pm_deal.total_amount is '买受人应付总额（元）＝成交价＋买受人佣金';
comment on column pm_deal.paid_amount is '买受人已付金额（元），含转入的保证金';
comment on column pm_deal.pay_deadline is '付款截止日';
comment on column pm_deal.deal_status is '成交状态：10待付尾款 20部分付款 30已付清 40已交割 90悔拍';
comment on column pm_deal.default_date is '悔拍认定日期';
insert into pm_deal
select row_number() over (order by b.bid_time, b.bid_id), 'CJ' || to_char(a.end_time, 'YYYYMMDD') || lpad(l.auction_lot_id::text, 4, '0'), l.auction_lot_id, r.bidder_id, a.end_time, l.hammer_price, round(l.hammer_price * e.buyer_rate / 100, 2), round(l.hammer_price * e.seller_rate / 100, 2), l.hammer_price + round(l.hammer_price * e.buyer_rate / 100, 2), 0, x.dl,
  case when pg_temp.u('ds', l.auction_lot_id) < 0.035 and x.dl + 5 < date '2026-06-18' then 90 when x.dl > date '2026-06-16' then case when pg_temp.u('du', l.auction_lot_id) < 0.5 then 10 else 20 end when pg_temp.u('dv', l.auction_lot_id) < 0.015 and x.dl > date '2026-01-01' then 20 when x.dl + 20 > date '2026-06-18' or pg_temp.u('dv', l.auction_lot_id) between 0.015 and 0.03 then 30 else 40 end, null
  from pm_auction_lot as l join pm_bid as b on b.auction_lot_id = l.auction_lot_id and b.bid_status = 2 join pm_register as r on r.register_id = b.register_id join pm_auction as a on a.auction_id = l.auction_id join pm_lot as t on t.lot_id = l.lot_id join pm_entrust as e on e.entrust_id = t.entrust_id
    cross join lateral (select a.end_time::date + case when e.buyer_rate = 0 then 15 else 7 end as dl) as x;
update pm_deal set default_date = pay_deadline + 4 where deal_status = 90;
update pm_register as r set deposit_status = case when d.deal_status = 90 then '4' else '3' end, refund_time = null from pm_deal as d where d.auction_lot_id = r.auction_lot_id and d.bidder_id = r.bidder_id;
update pm_register set deposit_status = '1', refund_time = null where refund_time > timestamp '2026-06-18 17:00';
update pm_bidder as b set is_blacklist = '1', blacklist_time = d.t from (select bidder_id, max(default_date) + time '16:00' as t from pm_deal where deal_status = 90 and deal_id % 3 <> 0 group by 1) as d where d.bidder_id = b.bidder_id and not exists (select from pm_register as r where r.bidder_id = b.bidder_id and r.register_time > d.t);

create table pm_payment (
  payment_id int primary key,
  payment_no varchar(30) not null unique,
  deal_id int not null references pm_deal,
  pay_type varchar(10) not null check (pay_type in ('DEPOSIT', 'PRICE', 'COMM')),
  amount numeric(14, 2) not null,
  pay_channel varchar(10) not null,
  pay_time timestamp not null,
  pay_status char(1) not null,
  voucher_no varchar(40),
  confirm_by int references sys_user
);
comment on table pm_payment is '买受人付款记录';
comment on column pm_payment.payment_id is '付款ID';
comment on column pm_payment.payment_no is '收款单号';
comment on column pm_payment.deal_id is '成交ID';
comment on column pm_payment.pay_type is '款项类型：DEPOSIT保证金转价款 PRICE成交价尾款 COMM佣金';
comment on column pm_payment.amount is '金额（元）';
comment on column pm_payment.pay_channel is '支付方式，字典pm_pay_channel';
comment on column pm_payment.pay_time is '到账时间';
comment on column pm_payment.pay_status is '状态：1有效 9作废（录入错误）';
comment on column pm_payment.voucher_no is '银行流水号，内部结转为空';
comment on column pm_payment.confirm_by is '确认会计';
insert into pm_payment
select row_number() over (order by t, deal_id, ty, st), 'SK' || to_char(t, 'YYMMDD') || lpad(row_number() over (order by t, deal_id, ty, st)::text, 5, '0'), deal_id, ty, amt, case when ty = 'DEPOSIT' then 'INNER' when t < timestamp '2024-03-01' and pg_temp.u('pc', deal_id) < 0.04 then 'CHECK' else pg_temp.pick('pd', deal_id, 'BANK,BANK,BANK,ONLINE,ONLINE,ONLINE,POS') end, t, st, case when ty <> 'DEPOSIT' then to_char(t, 'YYYYMMDD') || lpad(pg_temp.n('pv', deal_id * 10 + s, 0, 99999999)::text, 8, '0') end, pg_temp.n('pb', deal_id, 23, 26)
  from (select d.deal_id, s, v.ty, v.amt, v.st, least(d.deal_time + interval '3 hours' + v.f * (d.pay_deadline - d.deal_time::date - 1) * interval '1 day' * (0.3 + 0.7 * pg_temp.u('pt', d.deal_id)), timestamp '2026-06-18 16:30') as t
    from pm_deal as d join pm_auction_lot as l using (auction_lot_id) cross join lateral (select least(l.deposit_amount, d.hammer_price) as dep, d.hammer_price - least(l.deposit_amount, d.hammer_price) as rest, pg_temp.u('pi', d.deal_id) < 0.13 or d.deal_status = 20 as two) as x
      cross join lateral (values (1, 'DEPOSIT', x.dep, '1', 0.0, true), (2, 'PRICE', case when x.two then round(x.rest * 0.4, -2) else x.rest end, '1', 0.6, d.deal_status >= 20), (3, 'PRICE', x.rest - round(x.rest * 0.4, -2), '1', 0.9, x.two and d.deal_status >= 30), (4, 'COMM', d.buyer_commission, '1', 0.92, d.deal_status >= 30), (5, 'PRICE', x.rest, '9', 0.58, d.deal_status >= 30 and pg_temp.u('pw', d.deal_id) < 0.02)) as v(s, ty, amt, st, f, ok)
    where v.ok and v.amt > 0 and d.deal_status <> 90) as y;
update pm_deal as d set paid_amount = p.s from (select deal_id, sum(amount) as s from pm_payment where pay_status = '1' group by 1) as p where p.deal_id = d.deal_id;

create table pm_delivery (
  delivery_id int primary key,
  deal_id int not null unique references pm_deal,
  delivery_no varchar(20) not null,
  plan_date date not null,
  actual_date date,
  deliver_qty numeric(12, 2),
  handler_id int references sys_user,
  receiver_name varchar(30),
  vehicle_no varchar(12),
  delivery_status char(1) not null,
  remark varchar(200)
);
comment on table pm_delivery is '标的交割单';
comment on column pm_delivery.delivery_id is '交割单ID';
comment on column pm_delivery.deal_id is '成交ID';
comment on column pm_delivery.delivery_no is '交割单号';
comment on column pm_delivery.plan_date is '计划交割日期';
comment on column pm_delivery.actual_date is '实际交割日期，未交割为空';
comment on column pm_delivery.deliver_qty is '实际交割数量（废旧物资按过磅数）';
comment on column pm_delivery.handler_id is '交割专员';
comment on column pm_delivery.receiver_name is '提货人';
comment on column pm_delivery.vehicle_no is '提货车牌号，不动产及股权为空';
comment on column pm_delivery.delivery_status is '交割状态：0待交割 1已交割';
comment on column pm_delivery.remark is '备注';
insert into pm_delivery
select row_number() over (order by d.pay_deadline, d.deal_id), d.deal_id, 'JG' || to_char(d.pay_deadline, 'YYMM') || lpad(d.deal_id::text, 5, '0'), x.p, case when d.deal_status = 40 then least(x.p + pg_temp.skew('yd', d.deal_id, -2, 20, 2.5), date '2026-06-17') end, case when d.deal_status = 40 then case when t.unit = '吨' then round((t.quantity * (0.96 + 0.07 * pg_temp.u('yq', d.deal_id)))::numeric, 2) else t.quantity end end,
  case when pg_temp.n('yh', d.deal_id, 27, 34) = 31 then 32 else pg_temp.n('yh', d.deal_id, 27, 34) end, case when d.deal_status = 40 then case when b.bidder_type = '1' then b.bidder_name else pg_temp.person('yr', d.deal_id) end end, case when d.deal_status = 40 and t.unit in ('吨', '台', '批') then '苏' || pg_temp.pick('yv', d.deal_id, 'F,F,F,E,J,M,C') || upper(substr(md5('v' || d.deal_id), 1, 5)) end, case when d.deal_status = 40 then '1' else '0' end,
  case when pg_temp.u('ym', d.deal_id) < 0.05 then pg_temp.pick('yn', d.deal_id, '现场腾退延期,过磅数差异已确认,需补办过户材料,分两车提货') end
  from pm_deal as d join pm_bidder as b using (bidder_id) join pm_auction_lot as l using (auction_lot_id) join pm_lot as t using (lot_id) cross join lateral (select d.pay_deadline + pg_temp.n('yp', d.deal_id, 3, 12) as p) as x where d.deal_status in (30, 40);

update pm_lot as t set lot_status = case when q.result = '0' then '1' when q.result = '2' then '3' when q.result = '3' then '4' when q.deal_status = 40 then '5' when q.deal_status = 90 then '0' else '2' end
  from (select distinct on (lot_id) lot_id, result, deal_status from pm_auction_lot left join pm_deal using (auction_lot_id) order by lot_id, round_no desc) as q where q.lot_id = t.lot_id;

create table sys_oper_log (
  oper_id bigint primary key,
  title varchar(50) not null,
  business_type smallint not null,
  oper_name varchar(30),
  oper_ip varchar(40),
  status smallint not null default 0,
  error_msg varchar(500),
  oper_time timestamp not null
);
comment on table sys_oper_log is '操作日志';
comment on column sys_oper_log.oper_id is '日志ID';
comment on column sys_oper_log.title is '模块标题';
comment on column sys_oper_log.business_type is '业务类型：0其他 1新增 2修改 3删除 5导出';
comment on column sys_oper_log.oper_name is '操作账号';
comment on column sys_oper_log.oper_ip is '操作IP';
comment on column sys_oper_log.status is '操作状态：0正常 1异常';
comment on column sys_oper_log.error_msg is '错误消息';
comment on column sys_oper_log.oper_time is '操作时间';
insert into sys_oper_log
select i, pg_temp.pick('ol', i, '标的管理,拍卖会管理,竞买人管理,收款确认,委托合同,交割管理'), pg_temp.pick('ob', i, '1,1,2,2,2,2,3,5,0')::smallint, 'hx' || lpad(pg_temp.n('on', i, 1, 34)::text, 3, '0'), '192.168.10.' || pg_temp.n('oi', i, 2, 90), case when pg_temp.u('oe', i) < 0.03 then 1 else 0 end, case when pg_temp.u('oe', i) < 0.03 then '数据已被其他用户修改，请刷新后重试' end, timestamp '2026-03-20 08:30' + i * interval '4 hours 15 minutes'
  from generate_series(1, 510) as i;

create index on pm_bid (auction_lot_id);
create index on pm_register (bidder_id);
create index on pm_payment (deal_id);
