-- 卫浴龙头厂的制造执行库：产品与工艺路线、生产工单、工序任务、报工、过程检验与缺陷。
-- 仿开源产品 苦糖果 MES（ktg-mes，若依框架，md_ / pro_ / qc_ / sys_ 表），逐列注释，有外键，状态字典在 sys_dict_data。
set jit = off;
set time zone 'Asia/Shanghai';
-- 数据由行号的散列值生成，每次装载结果相同；以下函数随会话消失。
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '#' || i, 7) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
-- 偏斜的整数：p 越大越集中在小号
create function pg_temp.sk(k text, i bigint, lo int, hi int, p float8) returns int language sql immutable
  as $$ select lo + floor(power(pg_temp.f(k, i), p) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
-- 'a:3,b:1' 四次中三次得 a
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  total float8 := (select sum(split_part(p, ':', 2)::float8) from unnest(string_to_array(list, ',')) as p);
  rest float8 := pg_temp.f(k, i) * total;
begin
  foreach part in array string_to_array(list, ',') loop
    rest := rest - split_part(part, ':', 2)::float8;
    if rest < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;
-- 带星期（周一至周日）与月份权重的日期，权重为 0-9 的数字；g 小于 1 时近期较多
create function pg_temp.day(k text, i bigint, lo date, hi date, g float8, wk text, mon text) returns date language plpgsql immutable as $$
declare d date;
begin
  for n in 1 .. 12 loop
    d := lo + floor(power(pg_temp.f(k || n, i), g) * (hi - lo + 1))::int;
    exit when pg_temp.f(k || 'a' || n, i) * 81 < substr(wk, extract(isodow from d)::int, 1)::int * substr(mon, extract(month from d)::int, 1)::int;
  end loop;
  return d;
end $$;
create function pg_temp.person(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, '王,李,张,刘,陈,杨,黄,赵,吴,周,徐,孙,马,朱,胡,郭,何,高,林,罗,郑,梁,谢,宋,唐,许,韩,冯,邓,曹,彭,曾,肖,田,董,潘,袁,于,蒋,蔡,余,杜,叶,程,苏,魏,吕,丁,任,沈,姚,卢,姜,崔,钟,谭,陆,汪,范,金') || pg_temp.one(k || 'g', i, '伟,芳,娜,敏,静,秀英,丽,强,磊,军,洋,勇,艳,杰,娟,涛,明,超,霞,平,刚,桂英,建华,玉兰,志强,晓燕,海燕,文静,俊杰,浩然,子轩,雨欣,佳琪,梦洁,思远,嘉怡,宇航,欣怡,国栋,少华,春梅,立群,永康,晨曦,若彤,家豪,博文,诗涵,婷婷,鹏飞') $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '130,133,135,136,138,139,150,152,158,159,177,180,186,188,189,199') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;

create table sys_dict_data (
  dict_code bigint primary key,
  dict_sort integer default 0,
  dict_label varchar(100) not null,
  dict_value varchar(100) not null,
  dict_type varchar(100) not null,
  is_default char(1) default 'N',
  status char(1) default '0',
  create_by varchar(64) default 'admin',
  create_time timestamp,
  remark varchar(500)
);
comment on table sys_dict_data is '字典数据表';
comment on column sys_dict_data.dict_code is '字典编码';
comment on column sys_dict_data.dict_sort is '字典排序';
comment on column sys_dict_data.dict_label is '字典标签';
comment on column sys_dict_data.dict_value is '字典键值';
comment on column sys_dict_data.dict_type is '字典类型';
comment on column sys_dict_data.is_default is '是否默认（Y是 N否）';
comment on column sys_dict_data.status is '状态（0正常 1停用）';
insert into sys_dict_data (dict_code, dict_sort, dict_label, dict_value, dict_type, is_default, status, create_time)
select 200 + row_number() over (), o, split_part(p, ':', 2), split_part(p, ':', 1), t, case when o = 1 then 'Y' else 'N' end, case when p like 'OUTER%' then '1' else '0' end, '2023-12-04 10:00'
  from (values ('mes_order_status', 'PREPARE:草稿,CONFIRMED:已确认,FINISHED:已完成,CANCEL:已取消'), ('mes_workorder_sourcetype', 'ORDER:客户订单,STORE:库存备货'), ('mes_workorder_type', 'SELF:自产,OUT:外协,REWORK:返工'), ('mes_task_status', 'NORMAL:正常,PAUSE:已暂停,FINISHED:已完工,CANCEL:已取消'), ('mes_feedback_type', 'SELF:自行报工,UNIFY:统一报工,OUTER:外协报工'), ('mes_feedback_status', 'PREPARE:草稿,APPROVING:待审批,FINISHED:已审批'), ('mes_ipqc_type', 'FIRST:首检,ROUTINE:巡检,FINAL:末检'), ('mes_qc_result', 'ACCEPT:合格,REJECT:不合格'), ('mes_defect_level', 'CR:致命缺陷,MAJ:严重缺陷,MIN:轻微缺陷'), ('mes_link_type', 'SS:开始-开始,FS:结束-开始')) as v (t, l), unnest(string_to_array(l, ',')) with ordinality as u (p, o);

create table sys_user (
  user_id bigint primary key,
  user_name varchar(30) not null unique,
  nick_name varchar(30) not null,
  dept_name varchar(30),
  post_name varchar(30),
  phonenumber varchar(11),
  sex char(1) default '0',
  status char(1) default '0',
  del_flag char(1) default '0',
  login_date timestamp,
  create_time timestamp
);
comment on table sys_user is '用户信息表';
comment on column sys_user.user_name is '用户账号（工号）';
comment on column sys_user.nick_name is '姓名';
comment on column sys_user.dept_name is '部门/班组';
comment on column sys_user.post_name is '岗位';
comment on column sys_user.phonenumber is '手机号码';
comment on column sys_user.sex is '用户性别（0男 1女 2未知）';
comment on column sys_user.status is '帐号状态（0正常 1停用）';
comment on column sys_user.del_flag is '删除标志（0代表存在 2代表删除）';
comment on column sys_user.login_date is '最后登录时间';
insert into sys_user
select i, 'G' || lpad(i::text, 4, '0'), pg_temp.person('us', i), d, case when i <= 3 then '计划员' when i = 4 then '生产经理' when i <= 10 then '检验员' when i % 9 = 0 then '班组长' else '操作工' end, case when pg_temp.f('uph', i) < 0.9 then pg_temp.mobile('us', i) end, case when d = '装配班' then pg_temp.one('ux', i, '1,1,0') else pg_temp.one('ux', i, '0,0,0,1') end, case when i % 11 = 5 then '1' else '0' end, case when i in (27, 60) then '2' else '0' end, case when i % 11 <> 5 and pg_temp.f('ul', i) < 0.6 then timestamp '2026-06-30 07:40' - pg_temp.z('ull', i, 0, 4000) * interval '1 minute' end, timestamp '2023-12-06 09:00' + case when i < 30 then 0 else pg_temp.z('uc', i, 5, 700) end * interval '1 day'
  from generate_series(1, 78) as i, lateral (select case when i <= 4 then '计划部' when i <= 10 then '品质部' else (array['铸造班', '机加工班', '机加工班', '抛光班', '抛光班', '电镀班', '装配班', '装配班', '包装班'])[1 + i % 9] end as d) as x;

create table md_client (
  client_id bigint primary key,
  client_code varchar(64) not null unique,
  client_name varchar(255) not null,
  client_nick varchar(50),
  client_type varchar(20) not null,
  address varchar(255),
  contact1 varchar(50),
  contact1_tel varchar(20),
  enable_flag char(1) not null default 'Y',
  create_time timestamp
);
comment on table md_client is '客户表';
comment on column md_client.client_code is '客户编码';
comment on column md_client.client_name is '客户名称';
comment on column md_client.client_nick is '客户简称';
comment on column md_client.client_type is '客户类型（ENTERPRISE企业 PERSON个人）';
comment on column md_client.contact1 is '联系人';
comment on column md_client.contact1_tel is '联系人电话';
comment on column md_client.enable_flag is '是否启用（Y是 N否）';
insert into md_client
select i, 'C' || lpad(i::text, 5, '0'), ci || n || su, n, 'ENTERPRISE', ci || pg_temp.one('ca', i, '工业园区,建材市场,经济开发区,商贸城') || pg_temp.z('can', i, 1, 200) || '号', pg_temp.person('cc', i), pg_temp.mobile('cc', i), case when i in (9, 17) then 'N' else 'Y' end, timestamp '2023-12-10 14:00' + case when i < 12 then 0 else pg_temp.z('cd', i, 20, 500) end * interval '1 day'
  from (select i, pg_temp.one('cci', i, '佛山,厦门,温州,台州,宁波,广州,泉州,开平,上海,成都') as ci, (array['恒浪', '泉润', '洁美佳', '浪宇', '水之韵', '九洲', '欧罗拉', '安居宝', '大唐', '北欧风', '雅洁', '瑞盈', '沃丰', '尚品居', '康沐', '金牛角', '鼎立', '瓦蓝', '海诺', '名匠', '优筑', '远东', '东鹏程', '汇泰'])[i] as n, pg_temp.one('ccs', i, '卫浴有限公司,洁具有限公司,建材有限公司,家居股份有限公司,进出口有限公司') as su from generate_series(1, 24) as i) as a;

create table md_item (
  item_id bigint primary key,
  item_code varchar(64) not null unique,
  item_name varchar(255) not null,
  specification varchar(500),
  unit_of_measure varchar(64) not null,
  item_or_product varchar(20) not null,
  item_type_name varchar(50),
  safe_stock_flag char(1) default 'N',
  min_stock numeric(12,2),
  enable_flag char(1) not null default 'Y',
  create_time timestamp,
  update_time timestamp
);
comment on table md_item is '物料产品表';
comment on column md_item.item_code is '产品物料编码';
comment on column md_item.item_name is '产品物料名称';
comment on column md_item.specification is '规格型号';
comment on column md_item.unit_of_measure is '单位';
comment on column md_item.item_or_product is '产品物料标识（ITEM物料 PRODUCT产品）';
comment on column md_item.item_type_name is '物料类型名称';
comment on column md_item.safe_stock_flag is '是否设置安全库存（Y/N）';
comment on column md_item.min_stock is '最低库存量';
comment on column md_item.enable_flag is '是否启用';
insert into md_item
select row_number() over (), c || lpad((row_number() over (partition by c order by o, o2))::text, 4, '0'), n || case when c <> 'RM' then '（' || f || '）' else '' end, case when c = 'RM' then (array['HPb59-1', 'Zamak3', '35mm', '60cm 编织', 'M24 外牙', 'φ35', '带开窗', '五层瓦楞', '2000目', 'M8'])[o] else 'DL-' || 100 + o * 10 + o2 end, case when n like '%锭' or n like '%粉' then 'KG' else 'PCS' end, case when c = 'RM' then 'ITEM' else 'PRODUCT' end, t, case when c = 'RM' then 'Y' else 'N' end, case when c = 'RM' then pg_temp.z('ms', o, 2, 40) * 100 end, case when c <> 'RM' and (o * 3 + o2) % 17 = 4 then 'N' else 'Y' end, timestamp '2023-12-12 10:00' + o * interval '13 hours' * case when c = 'FG' then 6 else 1 end, case when pg_temp.f('iu', o * 10 + o2) < 0.3 then timestamp '2025-03-01 16:00' + pg_temp.z('iud', o, 0, 300) * interval '1 day' end
  from (values ('FG', '龙头成品', '单孔面盆龙头,双孔面盆龙头,厨房抽拉龙头,厨房冷热龙头,淋浴混水龙头,恒温淋浴龙头,浴缸落地龙头,感应龙头,洗衣机龙头,拖把池龙头,角阀,三角阀套装'), ('SF', '半成品', '面盆龙头本体,厨房龙头本体,淋浴龙头本体,手柄'), ('RM', '原材料', '黄铜锭,锌合金锭,陶瓷阀芯,不锈钢软管,起泡器,密封圈,彩盒,外箱,抛光粉,螺母套件')) as v (c, t, l), unnest(string_to_array(l, ',')) with ordinality as u (n, o), unnest(case when c = 'FG' then array['亮铬', '枪灰', '哑黑'] when c = 'SF' then array['毛坯'] else array[''] end) with ordinality as w (f, o2);

create table md_workstation (
  workstation_id bigint primary key,
  workstation_code varchar(64) not null unique,
  workstation_name varchar(255) not null,
  workshop_name varchar(255) not null,
  process_id bigint,
  machinery_count integer,
  enable_flag char(1) not null default 'Y',
  remark varchar(500)
);
create table pro_process (
  process_id bigint primary key,
  process_code varchar(64) not null unique,
  process_name varchar(255) not null,
  attention varchar(1000),
  enable_flag char(1) not null default 'Y'
);
alter table md_workstation add foreign key (process_id) references pro_process;
comment on table pro_process is '生产工序表';
comment on column pro_process.process_code is '工序编码';
comment on column pro_process.process_name is '工序名称';
comment on column pro_process.attention is '工艺要求';
comment on column pro_process.enable_flag is '是否启用';
comment on table md_workstation is '工作站表';
comment on column md_workstation.workstation_code is '工作站编码';
comment on column md_workstation.workstation_name is '工作站名称';
comment on column md_workstation.workshop_name is '所在车间名称';
comment on column md_workstation.process_id is '工序ID';
comment on column md_workstation.machinery_count is '设备数量';
comment on column md_workstation.enable_flag is '是否启用';
insert into pro_process values (1, 'P010', '重力铸造', '浇注温度 980±20℃', 'Y'), (2, 'P020', '数控机加工', '首件三坐标检测', 'Y'), (3, 'P030', '抛光', null, 'Y'), (4, 'P040', '电镀', '盐雾 24h', 'Y'), (5, 'P045', 'PVD镀膜', null, 'Y'), (6, 'P050', '装配', '扭力 6±0.5N·m', 'Y'), (7, 'P060', '试水检测', '0.6MPa 保压 60s 无渗漏', 'Y'), (8, 'P070', '包装', null, 'Y'), (9, 'P035', '手工拉丝', '已停用，改外协', 'N');
insert into md_workstation
select row_number() over (), 'WS' || lpad((row_number() over ())::text, 3, '0'), nm || n || '号', ws, p, pg_temp.z('mc', p * 10 + n, 1, 4), case when p = 9 or (p = 3 and n = 4) then 'N' else 'Y' end, case when p = 9 then '2025年3月停用' end
  from (values (1, '铸造机', '铸造车间', 3), (2, 'CNC单元', '机加车间', 5), (3, '抛光线', '抛光车间', 4), (4, '电镀线', '表面处理车间', 2), (5, 'PVD炉', '表面处理车间', 1), (6, '装配线', '装配车间', 4), (7, '试水台', '装配车间', 3), (8, '包装线', '装配车间', 2), (9, '拉丝工位', '抛光车间', 1)) as v (p, nm, ws, k), generate_series(1, k) as n;

create table pro_route (
  route_id bigint primary key,
  route_code varchar(64) not null unique,
  route_name varchar(255) not null,
  route_desc varchar(500),
  enable_flag char(1) not null default 'Y'
);
comment on table pro_route is '工艺路线表';
comment on column pro_route.route_code is '工艺路线编号';
comment on column pro_route.route_name is '工艺路线名称';
comment on column pro_route.route_desc is '工艺路线说明';
insert into pro_route values (1, 'R001', '铬系龙头标准路线', '铸造→机加→抛光→电镀→装配→试水→包装', 'Y'), (2, 'R002', '彩色PVD路线', '电镀后增加PVD', 'Y'), (3, 'R003', '角阀简易路线', '无铸造', 'Y'), (4, 'R004', '拉丝路线', null, 'N');
create table pro_route_process (
  record_id bigint primary key,
  route_id bigint not null references pro_route,
  process_id bigint not null references pro_process,
  order_num integer not null,
  link_type varchar(10) default 'FS',
  default_pre_time integer default 0,
  key_flag char(1) default 'N',
  is_check char(1) default 'N'
);
comment on table pro_route_process is '工艺组成表';
comment on column pro_route_process.route_id is '工艺路线ID';
comment on column pro_route_process.process_id is '工序ID';
comment on column pro_route_process.order_num is '序号';
comment on column pro_route_process.link_type is '与下一道工序关系';
comment on column pro_route_process.default_pre_time is '准备时间（分钟）';
comment on column pro_route_process.key_flag is '关键工序（Y是 N否），关键工序产量计入工单产量';
comment on column pro_route_process.is_check is '是否质检';
insert into pro_route_process
select row_number() over (order by r, o), r, p::bigint, o, case when p in ('6') then 'SS' else 'FS' end, case when p in ('1', '2', '5') then 30 else 10 end, case when p = '8' then 'Y' else 'N' end, case when p in ('2', '4', '5', '7') then 'Y' else 'N' end from (values (1, '1,2,3,4,6,7,8'), (2, '1,2,3,4,5,6,7,8'), (3, '2,3,4,6,8'), (4, '1,2,9,6,7,8')) as v (r, l), unnest(string_to_array(l, ',')) with ordinality as u (p, o);

create table pro_workorder (
  workorder_id bigint primary key,
  workorder_code varchar(64) not null unique,
  workorder_name varchar(255) not null,
  workorder_type varchar(20) not null,
  order_source varchar(20) not null,
  source_code varchar(64),
  product_id bigint not null references md_item (item_id),
  route_id bigint references pro_route,
  quantity numeric(14,2) not null,
  quantity_produced numeric(14,2) default 0,
  quantity_changed numeric(14,2) default 0,
  client_id bigint references md_client,
  batch_code varchar(64),
  request_date date not null,
  parent_id bigint references pro_workorder,
  status varchar(20) not null default 'PREPARE',
  finish_date timestamp,
  cancel_date timestamp,
  create_by varchar(64),
  create_time timestamp not null
);
comment on table pro_workorder is '生产工单表';
comment on column pro_workorder.workorder_code is '工单编码';
comment on column pro_workorder.workorder_name is '工单名称';
comment on column pro_workorder.workorder_type is '工单类型';
comment on column pro_workorder.order_source is '来源类型';
comment on column pro_workorder.source_code is '来源单据（销售订单号）';
comment on column pro_workorder.product_id is '产品ID';
comment on column pro_workorder.route_id is '采用的工艺路线';
comment on column pro_workorder.quantity is '生产数量';
comment on column pro_workorder.quantity_produced is '已生产数量（末道关键工序合格数）';
comment on column pro_workorder.quantity_changed is '调整数量';
comment on column pro_workorder.client_id is '客户ID，备货工单为空';
comment on column pro_workorder.batch_code is '批次号';
comment on column pro_workorder.request_date is '需求日期';
comment on column pro_workorder.parent_id is '父工单（返工来源）';
comment on column pro_workorder.status is '单据状态';
comment on column pro_workorder.finish_date is '完成时间';
comment on column pro_workorder.cancel_date is '取消时间';
comment on column pro_workorder.create_by is '创建者账号';
insert into pro_workorder
select n, 'MO' || to_char(ct, 'YYYYMMDD') || lpad((row_number() over (partition by ct::date order by n))::text, 3, '0'), it.item_name || '【' || q || '】' || it.unit_of_measure || case when rw then ' 返工' else '' end, case when rw then 'REWORK' else 'SELF' end, case when s then 'STORE' else 'ORDER' end, case when not s then 'SO' || to_char(ct - interval '3 days', 'YYMMDD') || lpad(pg_temp.z('so', n, 1, 40)::text, 3, '0') end, it.item_id, case when it.item_name like '%角阀%' or it.item_name like '三角阀%' then 3 when it.item_name like '%亮铬%' then 1 else 2 end, q, 0, case when pg_temp.f('qc', n) < 0.05 then pg_temp.z('qc2', n, -4, 6) * 10 else 0 end, case when not s then cl.client_id end, 'B' || to_char(ct, 'YYMM') || lpad(n::text, 4, '0'), ct::date + pg_temp.z('rd', n, 18, 50), null, case when ct > '2026-06-27' then 'PREPARE' when pg_temp.f('wst', n) < 0.04 then 'CANCEL' else 'CONFIRMED' end, null, case when ct <= '2026-06-27' and pg_temp.f('wst', n) < 0.04 then ct + pg_temp.z('wcd', n, 1, 5) * interval '1 day 2 hours' end, 'G000' || pg_temp.z('wcb', n, 1, 3), ct
  from (select row_number() over (order by ct, i) as n, a.* from (select i, pg_temp.day('wd', i, '2024-01-04', '2026-06-30', 0.9, '9887751', '726889777897') + interval '8 hours 30 minutes' + pg_temp.z('wt', i, 0, 30000) * interval '1 second' as ct from generate_series(1, 430) as i) as a) as b,
       lateral (select pg_temp.f('ws', n) < 0.22 as s, n > 40 and pg_temp.f('wr', n) < 0.03 as rw) as f, lateral (select case when rw then pg_temp.z('wq', n, 2, 12) * 10 else pg_temp.one('wq', n, '200,300,300,500,500,600,800,1000,1000,1500,2000,3000')::int end as q) as g,
       lateral (select * from md_item where item_or_product = 'PRODUCT' and item_type_name = '龙头成品' and enable_flag = 'Y' and create_time < ct order by power(pg_temp.f('wi' || n, item_id), 1.0 / (1 + 30.0 / item_id)) desc limit 1) as it,
       lateral (select client_id from md_client where client_id = 1 + (pg_temp.sk('wc', n, 0, 23, 2.3)) and (create_time < ct and (enable_flag = 'Y' or ct < '2025-06-01')) union all select 1 limit 1) as cl;
update pro_workorder as w set parent_id = p.workorder_id, product_id = p.product_id, route_id = 3, client_id = p.client_id, order_source = p.order_source, source_code = p.source_code, workorder_name = split_part(p.workorder_name, '【', 1) || '【' || w.quantity::int || '】PCS 返工' from pro_workorder as p where w.workorder_type = 'REWORK' and p.workorder_id = w.workorder_id - 24;

create table pro_task (
  task_id bigint primary key,
  task_code varchar(64) not null unique,
  workorder_id bigint not null references pro_workorder,
  workstation_id bigint not null references md_workstation,
  process_id bigint not null references pro_process,
  quantity numeric(14,2) not null,
  quantity_produced numeric(14,2) default 0,
  quantity_quanlify numeric(14,2) default 0,
  quantity_unquanlify numeric(14,2) default 0,
  start_time timestamp,
  duration integer,
  end_time timestamp,
  color_code char(7),
  status varchar(20) not null default 'NORMAL',
  create_time timestamp
);
comment on table pro_task is '生产任务表（排产）';
comment on column pro_task.task_code is '任务编号';
comment on column pro_task.workorder_id is '生产工单ID';
comment on column pro_task.workstation_id is '工作站ID';
comment on column pro_task.process_id is '工序ID';
comment on column pro_task.quantity is '排产数量';
comment on column pro_task.quantity_produced is '已生产数量';
comment on column pro_task.quantity_quanlify is '合格品数量';
comment on column pro_task.quantity_unquanlify is '不良品数量';
comment on column pro_task.start_time is '计划开始生产时间';
comment on column pro_task.duration is '生产时长（小时）';
comment on column pro_task.end_time is '计划完成生产时间';
comment on column pro_task.color_code is '甘特图显示颜色';
comment on column pro_task.status is '任务状态';
create temp table tk as
select row_number() over (order by w.workorder_id, rp.order_num) as id, w.workorder_id as wid, rp.process_id as p, rp.order_num as k, rp.is_check, w.quantity + w.quantity_changed as q, floor((w.quantity + w.quantity_changed) * coalesce(exp(sum(ln(y)) over (partition by w.workorder_id order by rp.order_num rows between unbounded preceding and 1 preceding)), 1)) as qin, floor((w.quantity + w.quantity_changed) * exp(sum(ln(y)) over (partition by w.workorder_id order by rp.order_num))) as qok, w.status, w.create_time as ct,
       date_trunc('day', w.create_time) + (pg_temp.z('lag', w.workorder_id, 2, 6) + sum(span) over (partition by w.workorder_id order by rp.order_num) - span) * interval '1 day' + interval '8 hours' as st, span
  from pro_workorder as w join pro_route_process as rp using (route_id), lateral (select 1 - case rp.process_id when 1 then 0.012 when 2 then 0.007 when 3 then 0.016 when 4 then 0.014 when 5 then 0.01 when 7 then 0.008 else 0.001 end * 2 * pg_temp.f('yl', w.workorder_id * 10 + rp.process_id) as y, 1 + pg_temp.z('sp', w.workorder_id * 10 + rp.process_id, 0, 1) + case when w.quantity >= 1500 then 2 else 0 end as span) as x where w.status in ('CONFIRMED', 'CANCEL') and (w.status = 'CONFIRMED' or pg_temp.f('ctask', w.workorder_id) < 0.4);
insert into pro_task
select id, 'TASK' || to_char(ct, 'YYMM') || lpad(id::text, 5, '0'), wid, (select workstation_id from md_workstation as s where s.process_id = p and s.enable_flag = 'Y' order by pg_temp.f('tw' || id, workstation_id) limit 1), p, q, 0, 0, 0, st, span * 8, st + (span - 1) * interval '1 day' + interval '9 hours', pg_temp.one('tc', p, '#00AEF3,#F2A900,#6CBF47,#B14FC5,#E2574C'), case when status = 'CANCEL' then 'CANCEL' else 'NORMAL' end, ct + interval '5 hours' from tk;

create table pro_feedback (
  record_id bigint primary key,
  feedback_code varchar(64) not null unique,
  feedback_type varchar(20) not null,
  task_id bigint not null references pro_task,
  workorder_id bigint not null references pro_workorder,
  workstation_id bigint references md_workstation,
  quantity_feedback numeric(14,2) not null,
  quantity_qualified numeric(14,2) not null,
  quantity_unquanlified numeric(14,2) not null,
  user_name varchar(64),
  feedback_time timestamp not null,
  record_user varchar(64),
  status varchar(20) not null,
  remark varchar(500)
);
comment on table pro_feedback is '生产报工记录表';
comment on column pro_feedback.feedback_code is '报工单编号';
comment on column pro_feedback.feedback_type is '报工类型';
comment on column pro_feedback.task_id is '生产任务ID';
comment on column pro_feedback.workorder_id is '生产工单ID';
comment on column pro_feedback.workstation_id is '工作站ID';
comment on column pro_feedback.quantity_feedback is '本次报工数量';
comment on column pro_feedback.quantity_qualified is '合格品数量';
comment on column pro_feedback.quantity_unquanlified is '不良品数量';
comment on column pro_feedback.user_name is '报工人工号';
comment on column pro_feedback.feedback_time is '报工时间';
comment on column pro_feedback.record_user is '审核人工号';
comment on column pro_feedback.status is '状态，已审批后才计入任务产量';
insert into pro_feedback
select row_number() over (order by ft, id, j), 'FB' || to_char(ft, 'YYYYMMDD') || lpad((row_number() over (partition by ft::date order by ft, id, j))::text, 3, '0'), ty, id, wid, ws, fq, fq - un, un, u.user_name, ft, case when st = 'FINISHED' then u2.user_name end, st, case when un > fq * 0.05 then pg_temp.one('fr', id, '砂孔较多,批量划伤,起皮返镀,尺寸超差') end
  from (select t.id, t.wid, k.workstation_id as ws, j, t.p, floor(qin * j / span) - floor(qin * (j - 1) / span) as fq, floor((qin - qok) * j / span) - floor((qin - qok) * (j - 1) / span) as un, case when extract(isodow from f0) = 7 then f0 + interval '1 day' else f0 end as ft, pg_temp.w('fty', t.id, 'SELF:7,UNIFY:3') as ty
          from tk as t join pro_task as k on k.task_id = t.id, lateral generate_series(1, t.span) as j, lateral (select st + (j - 1 + case when pg_temp.f('late', t.wid) < 0.3 then 4 else 0 end) * interval '1 day' + interval '8 hours' + pg_temp.z('fm', t.id * 5 + j, -60, 180) * interval '1 minute' as f0) as y where t.status = 'CONFIRMED') as a,
       lateral (select user_name from sys_user as s where s.dept_name = case p when 1 then '铸造班' when 2 then '机加工班' when 3 then '抛光班' when 4 then '电镀班' when 5 then '电镀班' when 8 then '包装班' else '装配班' end and s.create_time < ft and (s.status = '0' or ft < '2025-10-01') and (ty = 'SELF' or s.post_name = '班组长' or s.post_name = '操作工') order by pg_temp.f('fu' || id, user_id) limit 1) as u, lateral (select case when ft > '2026-06-29 12:00' then pg_temp.w('fst', id * 5 + j, 'APPROVING:6,PREPARE:1,FINISHED:3') else 'FINISHED' end as st) as s, lateral (select 'G0004' as user_name) as u2
 where ft < '2026-06-30 20:00';
update pro_task as t set quantity_produced = a, quantity_quanlify = b, quantity_unquanlify = c, status = case when n = k.span then 'FINISHED' else 'NORMAL' end from (select task_id, sum(quantity_feedback) as a, sum(quantity_qualified) as b, sum(quantity_unquanlified) as c, count(*) as n from pro_feedback where status = 'FINISHED' group by 1) as x join tk as k on k.id = x.task_id where x.task_id = t.task_id;
update pro_task set status = 'PAUSE' where status = 'NORMAL' and task_id % 31 = 3;
update pro_workorder as w set quantity_produced = a, status = case when f then 'FINISHED' else status end, finish_date = case when f then ft end from (select t.workorder_id, sum(t.quantity_quanlify) filter (where t.process_id = 8) as a, bool_and(t.status = 'FINISHED') as f, max(b.ft) + interval '2 hours' as ft from pro_task as t left join (select task_id, max(feedback_time) as ft from pro_feedback group by 1) as b using (task_id) group by 1) as x where x.workorder_id = w.workorder_id and w.status = 'CONFIRMED';

create table qc_defect (
  defect_id bigint primary key,
  defect_code varchar(64) not null unique,
  defect_name varchar(255) not null,
  index_type varchar(20),
  defect_level varchar(20) not null
);
comment on table qc_defect is '常见缺陷表';
comment on column qc_defect.defect_code is '缺陷编码';
comment on column qc_defect.defect_name is '缺陷描述';
comment on column qc_defect.index_type is '检测项类型（外观、尺寸、性能）';
comment on column qc_defect.defect_level is '缺陷等级';
insert into qc_defect values (1, 'DF001', '渗漏', '性能', 'CR'), (2, 'DF002', '砂孔', '外观', 'MAJ'), (3, 'DF003', '镀层起皮', '外观', 'MAJ'), (4, 'DF004', '螺纹尺寸超差', '尺寸', 'MAJ'), (5, 'DF005', '划伤', '外观', 'MIN'), (6, 'DF006', '麻点', '外观', 'MIN'), (7, 'DF007', '色差', '外观', 'MIN'), (8, 'DF008', '阀芯扭力异常', '性能', 'MAJ'), (9, 'DF009', '漏装配件', '性能', 'MAJ'), (10, 'DF010', '铅析出超标', '性能', 'CR');

create table qc_ipqc (
  ipqc_id bigint primary key,
  ipqc_code varchar(64) not null unique,
  ipqc_type varchar(20) not null,
  workorder_id bigint not null references pro_workorder,
  task_id bigint not null references pro_task,
  process_id bigint not null references pro_process,
  quantity_check numeric(12,2) not null,
  quantity_qualified numeric(12,2),
  quantity_unqualified numeric(12,2),
  cr_quantity integer default 0,
  maj_quantity integer default 0,
  min_quantity integer default 0,
  check_result varchar(20),
  inspect_date timestamp,
  inspector varchar(64),
  status varchar(20) not null
);
comment on table qc_ipqc is '过程检验单表';
comment on column qc_ipqc.ipqc_code is '检验单编号';
comment on column qc_ipqc.ipqc_type is '检验类型';
comment on column qc_ipqc.quantity_check is '检测数量';
comment on column qc_ipqc.quantity_qualified is '合格品数量';
comment on column qc_ipqc.quantity_unqualified is '不合格品数量';
comment on column qc_ipqc.cr_quantity is '致命缺陷数量';
comment on column qc_ipqc.maj_quantity is '严重缺陷数量';
comment on column qc_ipqc.min_quantity is '轻微缺陷数量';
comment on column qc_ipqc.check_result is '检测结果，未检完为空';
comment on column qc_ipqc.inspect_date is '检测日期';
comment on column qc_ipqc.inspector is '检测人员工号';
comment on column qc_ipqc.status is '单据状态';
create table qc_defect_record (
  record_id bigint primary key,
  ipqc_id bigint not null references qc_ipqc,
  defect_id bigint not null references qc_defect,
  defect_level varchar(20) not null,
  defect_quantity integer not null,
  remark varchar(500)
);
comment on table qc_defect_record is '检验单缺陷记录表';
comment on column qc_defect_record.ipqc_id is '检验单ID';
comment on column qc_defect_record.defect_id is '缺陷ID';
comment on column qc_defect_record.defect_level is '缺陷等级';
comment on column qc_defect_record.defect_quantity is '缺陷数量';
insert into qc_ipqc
select row_number() over (order by at, x), 'IPQC' || to_char(at, 'YYYYMMDD') || lpad((row_number() over (partition by at::date order by at, x))::text, 3, '0'), ty, wid, id, p, n, case when st = 'FINISHED' then n - bad end, case when st = 'FINISHED' then bad end, 0, 0, 0, case when st = 'FINISHED' then case when bad = 0 or (bad = 1 and ty <> 'FIRST') then 'ACCEPT' else 'REJECT' end end, at, 'G' || lpad(ins::text, 4, '0'), st
  from (select id, wid, p, ty, x, at, case ty when 'FIRST' then 5 else pg_temp.one('iqn', x, '20,32,32,50')::int end as n, case when pg_temp.f('ib', x) < case ty when 'FIRST' then 0.06 else 0.2 end then pg_temp.sk('ibn', x, 1, 4, 2.5) else 0 end as bad, case when at > '2026-06-30 10:00' then 'PREPARE' else 'FINISHED' end as st, 5 + (id % 6) as ins
          from (select t.id, wid, t.p, ty, t.id * 4 + case ty when 'FIRST' then 0 when 'ROUTINE' then 1 else 2 end as x, case ty when 'FIRST' then f.a - interval '6 hours' when 'FINAL' then f.b + interval '20 minutes' else f.a - interval '3 hours' end + pg_temp.z('im', t.id * 4 + case ty when 'FIRST' then 0 when 'ROUTINE' then 1 else 2 end, 0, 50) * interval '1 minute' as at from tk as t join (select task_id, min(feedback_time) as a, max(feedback_time) as b, count(*) as c from pro_feedback group by 1) as f on f.task_id = t.id, unnest(array['FIRST', 'ROUTINE', 'FINAL']) as ty where is_check = 'Y' and (ty <> 'FINAL' or c = t.span) and pg_temp.f('ikeep' || ty, t.id) < case ty when 'FIRST' then 0.9 when 'ROUTINE' then 0.35 else 0.6 end) as b) as a;
insert into qc_defect_record
select row_number() over (order by ipqc_id, j), ipqc_id, d.defect_id, d.defect_level, 1, case when pg_temp.f('dr', ipqc_id) < 0.08 then '隔离待返工' end
  from (select *, case when process_id = 2 then '4:5,2:3,5:2' when process_id in (4, 5) then '3:4,6:5,7:3,5:3' else '1:2,8:3,9:2,5:2' end as l from qc_ipqc where quantity_unqualified > 0) as q, lateral generate_series(1, quantity_unqualified::int) as j, lateral (select * from qc_defect as d where d.defect_id = pg_temp.w('dd', ipqc_id * 5 + j, l)::int) as d;
update qc_ipqc as q set cr_quantity = a, maj_quantity = b, min_quantity = c, check_result = case when a + b > 0 then 'REJECT' else check_result end from (select ipqc_id, count(*) filter (where defect_level = 'CR') as a, count(*) filter (where defect_level = 'MAJ') as b, count(*) filter (where defect_level = 'MIN') as c from qc_defect_record group by 1) as x where x.ipqc_id = q.ipqc_id;

create table sys_oper_log (
  oper_id bigint primary key,
  title varchar(50),
  business_type integer default 0,
  method varchar(100),
  oper_name varchar(50),
  oper_ip varchar(128),
  status integer default 0,
  error_msg varchar(500),
  oper_time timestamp
);
comment on table sys_oper_log is '操作日志记录';
comment on column sys_oper_log.title is '模块标题';
comment on column sys_oper_log.business_type is '业务类型（0其它 1新增 2修改 3删除）';
comment on column sys_oper_log.method is '方法名称';
comment on column sys_oper_log.oper_name is '操作人员';
comment on column sys_oper_log.status is '操作状态（0正常 1异常）';
insert into sys_oper_log
select row_number() over (order by t, m), ti, bt, m, u, '192.168.3.' || pg_temp.z('oip', row_number() over (order by t, m), 11, 90), case when e then 1 else 0 end, case when e then '单据状态已变更，不能重复提交' end, t
  from (select '生产工单' as ti, 1 as bt, 'ProWorkorderController.add()' as m, create_by as u, create_time as t, false as e from pro_workorder union all select '生产工单', 2, 'ProWorkorderController.cancel()', create_by, cancel_date, workorder_id % 7 = 0 from pro_workorder where cancel_date is not null union all select '生产报工', 2, 'ProFeedbackController.execute()', record_user, feedback_time + interval '25 minutes', record_id % 83 = 0 from pro_feedback where status = 'FINISHED' and record_id % 4 = 0) as a;
