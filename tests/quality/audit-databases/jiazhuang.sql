-- 家装公司 ERP：客户线索、量房、报价、合同、变更增减项、收款、施工项目与工序、材料订购、售后投诉。
-- After 打扮家 / 云立方 家装管理系统 (a vendor's product on a RuoYi base): comments on tables and columns, dictionary table, del_flag, no foreign keys; people and data invented.
-- Values come from hashes of row numbers, so that every load is the same. The functions and helper tables go with the session.
set jit = off;
set time zone 'Asia/Shanghai';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 47) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
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
create function pg_temp.person(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, '王,李,张,刘,陈,杨,赵,黄,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗,梁,谢,韩,唐,冯,邓,彭,曹,袁,熊,夏,龚,付,向') || pg_temp.one(k || 'g', i, '磊,静,俊,丽,志远,婷,凯,雪梅,鹏飞,晓峰,娟,文静,超,思雨,建军,秀英,浩然,倩,勇,雨薇,明辉,玲,子轩,芳,海涛,小燕,波,梦琪,德胜,春华') $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '130,131,135,136,138,139,150,151,158,159,180,186,187,189,199') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;

create table sys_dict_data (
  dict_id integer primary key, dict_type varchar(40) not null, dict_value varchar(20) not null, dict_label varchar(40) not null, dict_sort integer default 0, status char(1) default '0'
);
comment on table sys_dict_data is '字典数据表';
comment on column sys_dict_data.dict_id is '字典主键';
comment on column sys_dict_data.dict_type is '字典类型';
comment on column sys_dict_data.dict_value is '字典键值';
comment on column sys_dict_data.dict_label is '字典标签';
comment on column sys_dict_data.dict_sort is '排序';
comment on column sys_dict_data.status is '状态（0正常 1停用）';
insert into sys_dict_data
select row_number() over (order by g, o), t, split_part(x, ':', 1), split_part(x, ':', 2), o, case when split_part(x, ':', 3) = '' then '0' else '1' end
from (values
  (1, 'customer_source', '1:自然到店,2:网络推广,3:小区驻点,4:老客户介绍,5:电话营销,6:抖音直播,7:房产中介,8:报纸广告:x'),
  (2, 'customer_status', '1:新线索,2:跟进中,3:已量房,4:已报价,5:已签约,6:已流失,7:无效'),
  (3, 'house_type', '1:一室,2:两室,3:三室,4:四室及以上,5:复式,6:别墅'),
  (4, 'package_type', '1:半包,2:全包,3:整装套餐,4:局部改造'),
  (5, 'deco_style', '1:现代简约,2:新中式,3:北欧,4:轻奢,5:奶油风,6:美式,7:法式'),
  (6, 'quote_category', '1:拆改工程,2:水电工程,3:泥瓦工程,4:木作工程,5:油漆工程,6:主材,7:管理费'),
  (7, 'material_category', '1:瓷砖,2:木地板,3:橱柜,4:卫浴,5:木门,6:定制柜,7:水电辅料,8:涂料,9:灯具'),
  (8, 'complaint_type', '1:施工质量,2:工期延误,3:服务态度,4:材料问题,5:增项收费,6:渗漏水')
) v(g, t, list), unnest(string_to_array(list, ',')) with ordinality u(x, o);

create table sys_dept (
  dept_id integer primary key, parent_id integer, dept_name varchar(40) not null, dept_type char(1) not null, leader varchar(20), phone varchar(20), status char(1) default '0', create_time timestamp
);
comment on table sys_dept is '门店部门表';
comment on column sys_dept.dept_id is '部门ID';
comment on column sys_dept.parent_id is '上级部门ID';
comment on column sys_dept.dept_name is '部门名称';
comment on column sys_dept.dept_type is '类型（1公司 2门店 3职能部门）';
comment on column sys_dept.leader is '负责人';
comment on column sys_dept.phone is '联系电话';
comment on column sys_dept.status is '状态（0正常 1停用）';
comment on column sys_dept.create_time is '创建时间';
insert into sys_dept values
  (100, 0, '安居美家装饰工程有限公司', '1', '向德胜', '027-87650001', '0', '2018-03-12 09:00'),
  (101, 100, '光谷旗舰店', '2', '郭静', '027-87650011', '0', '2018-03-12 09:00'), (102, 100, '汉口店', '2', '熊志远', '027-87650012', '0', '2019-05-06 10:00'),
  (103, 100, '汉阳店', '2', '龚娟', '027-87650013', '0', '2020-09-01 09:30'), (104, 100, '沌口店', '2', null, '027-87650014', '1', '2021-04-19 09:30'),
  (201, 100, '工程部', '3', '彭建军', '027-87650021', '0', '2018-03-12 09:00'), (202, 100, '材料部', '3', '曹玲', '027-87650022', '0', '2018-03-12 09:00'),
  (203, 100, '财务部', '3', '付丽', '027-87650023', '0', '2018-03-12 09:00'), (204, 100, '客服部', '3', '夏倩', '027-87650024', '0', '2019-01-07 09:00');

create table sys_user (
  user_id integer primary key, dept_id integer, user_name varchar(20) not null, nick_name varchar(20) not null, post varchar(10) not null, design_level varchar(10), phonenumber varchar(11), entry_date date, leave_date date, status char(1) default '0', del_flag char(1) default '0'
);
comment on table sys_user is '员工表';
comment on column sys_user.user_id is '员工ID';
comment on column sys_user.dept_id is '部门ID';
comment on column sys_user.user_name is '登录账号';
comment on column sys_user.nick_name is '员工姓名';
comment on column sys_user.post is '岗位（业务员、设计师、项目经理、监理、采购、出纳、客服）';
comment on column sys_user.design_level is '设计师级别（仅设计师）';
comment on column sys_user.phonenumber is '手机号码';
comment on column sys_user.entry_date is '入职日期';
comment on column sys_user.leave_date is '离职日期';
comment on column sys_user.status is '帐号状态（0正常 1停用）';
comment on column sys_user.del_flag is '删除标志（0存在 2删除）';
insert into sys_user
select i, case post when '项目经理' then 201 when '监理' then 201 when '采购' then 202 when '出纳' then 203 when '客服' then 204 else 101 + (array[0, 0, 0, 1, 1, 2, 2, 3])[1 + i % 8] end, 'ajm' || lpad(i::text, 3, '0'), pg_temp.person('u', i), post,
  case when post = '设计师' then pg_temp.w('dl', i, '助理设计师:1,设计师:4,主任设计师:3,首席设计师:1') end, pg_temp.mobile('u', i), date '2018-03-12' + pg_temp.z('ue', i, 0, 1950), lv, case when lv is null then '0' else '1' end, case when i in (9, 31) then '2' else '0' end
from (select i, case when i <= 20 then '业务员' when i <= 40 then '设计师' when i <= 54 then '项目经理' when i <= 59 then '监理' when i <= 62 then '采购' when i <= 64 then '出纳' else '客服' end post,
    case when i in (9, 31) or i % 8 <> 7 and i % 6 = 1 then date '2024-04-01' + pg_temp.z('ul', i, 0, 700) when i % 8 = 7 and i <= 40 then date '2025-02-28' end lv from generate_series(1, 68) i) x;

create table crm_customer (
  customer_id integer primary key, customer_no varchar(20) not null, customer_name varchar(20) not null, phone varchar(11), source varchar(2), dept_id integer, salesman_id integer, designer_id integer, community varchar(40), house_type varchar(2), house_area numeric(7,2), budget numeric(12,2), status varchar(2) not null, lost_reason varchar(100), last_follow_time timestamp, create_time timestamp not null, del_flag char(1) default '0'
);
comment on table crm_customer is '客户线索表';
comment on column crm_customer.customer_id is '客户ID';
comment on column crm_customer.customer_no is '客户编号';
comment on column crm_customer.customer_name is '客户姓名';
comment on column crm_customer.phone is '联系电话';
comment on column crm_customer.source is '客户来源（字典customer_source）';
comment on column crm_customer.dept_id is '所属门店ID';
comment on column crm_customer.salesman_id is '业务员ID';
comment on column crm_customer.designer_id is '设计师ID，未分派为空';
comment on column crm_customer.community is '小区';
comment on column crm_customer.house_type is '户型（字典house_type）';
comment on column crm_customer.house_area is '建筑面积（平方米）';
comment on column crm_customer.budget is '装修预算（元）';
comment on column crm_customer.status is '客户状态（字典customer_status）';
comment on column crm_customer.lost_reason is '流失原因';
comment on column crm_customer.last_follow_time is '最近跟进时间';
comment on column crm_customer.create_time is '录入时间';
comment on column crm_customer.del_flag is '删除标志（0存在 2删除）';
create temp table d0 as select d::date d, sum(wt) over (order by d) cum from (
  select d, case when extract(isodow from d) >= 6 then 1.8 when extract(isodow from d) = 2 then 0.6 else 1 end * case extract(month from d)::int when 3 then 1.5 when 4 then 1.35 when 5 then 1.2 when 9 then 1.3 when 10 then 1.2 when 12 then 0.8 when 1 then 0.6 when 2 then 0.5 else 1 end wt
  from generate_series(timestamp '2023-10-01', timestamp '2026-06-20', interval '1 day') d) x;
-- 每条线索走到第几步：0无效 1新线索 2跟进 3量房 4报价 5签约
create temp table c0 as
select *, d + pg_temp.z('md', i, 2, 20) md, d + pg_temp.z('md', i, 2, 20) + pg_temp.z('qd', i, 4, 15) qd, d + pg_temp.z('md', i, 2, 20) + pg_temp.z('qd', i, 4, 15) + pg_temp.z('sd', i, 2, 35) sd, pg_temp.w('stp', i, '0:9,2:36,3:16,4:17,5:22')::int stp
from (select i, (select d from d0 where cum >= (i - 0.5) / 2400 * m order by cum limit 1) d, pg_temp.w('src', i, '1:14,2:24,3:17,4:19,5:8,6:12,7:6') src, pg_temp.w('dep', i, '101:42,102:26,103:20,104:12')::int dep, pg_temp.w('ht', i, '1:3,2:24,3:47,4:15,5:6,6:5') ht
  from generate_series(1, 2400) i, (select max(cum) m from d0) mm) x;
update c0 set dep = 101 where dep = 104 and d > '2024-12-20';
update c0 set stp = case when stp >= 3 and md > '2026-06-21' then 2 when stp >= 4 and qd > '2026-06-21' then 3 when stp = 5 and sd > '2026-06-21' then 4 else stp end;
update c0 set stp = 1 where stp = 2 and d > '2026-06-14';
insert into crm_customer
select i, 'KH' || to_char(d, 'YYMMDD') || lpad(row_number() over (partition by d order by i)::text, 3, '0'), pg_temp.person('c', i), pg_temp.mobile('c', i), src, dep,
  (select user_id from sys_user u where post = '业务员' and (u.dept_id = dep) and (leave_date is null or leave_date > d) order by -ln(pg_temp.f('sm' || user_id, i) + 1e-9) / (0.3 + pg_temp.f('smw', user_id)) limit 1),
  case when stp >= 3 then (select user_id from sys_user u where post = '设计师' and (u.dept_id = dep) and (leave_date is null or leave_date > d) order by -ln(pg_temp.f('ds' || user_id, i) + 1e-9) / (0.3 + pg_temp.f('dsw', user_id)) limit 1) end,
  pg_temp.w('cm', i, '光谷新世界:9,保利时代:8,万科翡翠滨江:7,金地中心城:6,融创公馆:5,绿地国际城:5,汉口城市广场:4,后湖花园:4,王家湾中央生活区:4,钟家村小区:3,东湖景园:3,常青花园:3,复地东湖国际:2,南湖山庄:2,百步亭:2,江汉人家:1'),
  case when stp > 0 then ht end, case when stp >= 3 or pg_temp.f('ha', i) < 0.6 and stp > 0 then area end, case when stp > 0 and pg_temp.f('bg', i) < 0.7 then round((area * (800 + 900 * pg_temp.f('bgv', i)))::numeric, -4) end,
  case when stp = 0 then '7' when stp = 5 then '5' when stp in (2, 3, 4) and (d < '2026-03-10' or pg_temp.f('ls', i) < 0.25) then '6' else stp::text end,
  case when stp in (2, 3, 4) and (d < '2026-03-10' or pg_temp.f('ls', i) < 0.25) and pg_temp.f('lr0', i) < 0.9 then pg_temp.w('lr', i, '价格超预算:30,选择其他公司:28,暂缓装修:18,对设计方案不满意:12,联系不上:12') end,
  least(timestamp '2026-06-21 17:30', case stp when 0 then d + 1 when 1 then null when 2 then d + pg_temp.z('lf', i, 1, 60) when 3 then md + pg_temp.z('lf', i, 1, 30) when 4 then qd + pg_temp.z('lf', i, 1, 40) else sd end + time '10:00' + (pg_temp.z('lfm', i, 0, 440) || ' min')::interval),
  d + time '09:10' + (pg_temp.z('ctm', i, 0, 600) || ' min')::interval, case when pg_temp.f('df', i) < 0.015 and stp in (0, 2) then '2' else '0' end
from (select *, round((case ht when '1' then 48 when '2' then 82 when '3' then 112 when '4' then 145 when '5' then 165 else 260 end * (0.85 + 0.35 * pg_temp.f('ar', i)))::numeric, 1) area from c0) x order by i;
update crm_customer set last_follow_time = null where status = '1';

create table crm_measure (
  measure_id integer primary key, customer_id integer not null, designer_id integer, measure_date date not null, inner_area numeric(7,2), room_count smallint, measure_fee numeric(8,2) default 0, status char(1) not null, remark varchar(100)
);
comment on table crm_measure is '量房记录表';
comment on column crm_measure.measure_id is '量房ID';
comment on column crm_measure.customer_id is '客户ID';
comment on column crm_measure.designer_id is '量房设计师ID';
comment on column crm_measure.measure_date is '量房日期（预约日期）';
comment on column crm_measure.inner_area is '套内面积（平方米），未量为空';
comment on column crm_measure.room_count is '房间数';
comment on column crm_measure.measure_fee is '量房定金（元）';
comment on column crm_measure.status is '状态（0已预约 1已完成 2已取消）';
comment on column crm_measure.remark is '备注';
insert into crm_measure
select row_number() over (order by dt, customer_id), customer_id, designer_id, dt, case st when '1' then round(house_area * 0.8, 1) end, case st when '1' then least(8, 3 + house_type::int) end, case when st = '1' and pg_temp.f('mf', customer_id) < 0.3 then pg_temp.one('mfv', customer_id, '200,500,1000')::numeric else 0 end, st, case st when '2' then pg_temp.one('mr', customer_id, '客户临时有事,房屋未交付,改约') end
from (select c.*, md dt, '1' st from crm_customer c join c0 on i = customer_id where stp >= 3
  union all select c.*, md - 1, '2' from crm_customer c join c0 on i = customer_id where stp >= 3 and pg_temp.f('mc', i) < 0.07
  union all select c.*, date '2026-06-22' + i % 6, '0' from crm_customer c join c0 on i = customer_id where stp = 2 and d > '2026-05-01' and status = '2' and pg_temp.f('ma', i) < 0.25) x;

create table biz_quote (
  quote_id integer primary key, quote_no varchar(20) not null, customer_id integer not null, designer_id integer, version smallint not null, package_type varchar(2), deco_style varchar(2), total_amount numeric(12,2) not null, discount_amount numeric(12,2) default 0, final_amount numeric(12,2) not null, status char(1) not null, create_time timestamp not null
);
comment on table biz_quote is '报价单表';
comment on column biz_quote.quote_id is '报价ID';
comment on column biz_quote.quote_no is '报价单号';
comment on column biz_quote.customer_id is '客户ID';
comment on column biz_quote.designer_id is '设计师ID';
comment on column biz_quote.version is '版本号，同一客户可多次报价';
comment on column biz_quote.package_type is '装修方式（字典package_type）';
comment on column biz_quote.deco_style is '装修风格（字典deco_style）';
comment on column biz_quote.total_amount is '报价合计（元），等于明细之和';
comment on column biz_quote.discount_amount is '优惠金额（元）';
comment on column biz_quote.final_amount is '优惠后金额（元）';
comment on column biz_quote.status is '状态（0草稿 1已提交客户 2客户已确认 3已作废）';
comment on column biz_quote.create_time is '报价时间';
create table biz_quote_item (
  item_id integer primary key, quote_id integer not null, category varchar(2) not null, item_name varchar(40) not null, unit varchar(6), quantity numeric(9,2) not null, price numeric(10,2) not null, amount numeric(12,2) not null
);
comment on table biz_quote_item is '报价明细表';
comment on column biz_quote_item.item_id is '明细ID';
comment on column biz_quote_item.quote_id is '报价ID';
comment on column biz_quote_item.category is '工程类别（字典quote_category）';
comment on column biz_quote_item.item_name is '项目名称';
comment on column biz_quote_item.unit is '单位';
comment on column biz_quote_item.quantity is '工程量';
comment on column biz_quote_item.price is '综合单价（元）';
comment on column biz_quote_item.amount is '金额（元）';
create temp table q0 as
select row_number() over (order by qd, i, v)::int q, i, v, nv, qd - (nv - v) * 2 dt, pk, house_area ar, stp
from (select *, pg_temp.w('nv', i, '1:55,2:32,3:13')::int nv, pg_temp.w('pk', i, '1:30,2:38,3:24,4:8') pk from c0 join crm_customer on customer_id = i where stp >= 4) x, generate_series(1, nv) v;
insert into biz_quote_item
select row_number() over (order by q, cat, nm), q, cat, nm, un, qty, pr, round(qty * pr, 2)
from (select q, cat, nm, un, case when un = '平方米' then round((ar * k * (0.9 + 0.2 * pg_temp.f('qt' || nm, i)))::numeric, 1) when un = '米' then round((k * ar / 100 * (0.9 + 0.2 * pg_temp.f('qt' || nm, i)))::numeric, 1) else greatest(1, round(k * ar / 100)) end qty, round((p * (1 + 0.02 * (nv - v)) * (0.92 + 0.16 * pg_temp.f('qp' || nm, i)))::numeric, 0) pr
  from q0, (values ('1', '墙体拆除', '平方米', 0.15, 65, '1234'), ('1', '垃圾清运', '项', 1, 900, '1234'), ('2', '强弱电改造', '米', 260, 42, '123'), ('2', '给排水改造', '米', 65, 78, '1234'), ('3', '墙地砖铺贴', '平方米', 1.05, 72, '1234'), ('3', '卫生间防水', '平方米', 0.28, 68, '1234'), ('4', '石膏板吊顶', '平方米', 0.4, 145, '123'), ('4', '背景墙制作', '项', 1, 2600, '123'), ('5', '墙面乳胶漆', '平方米', 2.4, 36, '123'),
    ('6', '瓷砖', '平方米', 1.05, 95, '23'), ('6', '木地板', '平方米', 0.45, 168, '23'), ('6', '橱柜', '米', 5.5, 1880, '23'), ('6', '卫浴洁具', '套', 2, 3600, '23'), ('6', '室内门', '樘', 5, 1650, '23'), ('6', '全屋定制柜', '平方米', 0.28, 720, '3')) m(cat, nm, un, k, p, pks)
  where strpos(pks, pk) > 0 and (nm in ('强弱电改造', '墙地砖铺贴', '瓷砖') or pg_temp.f('qi' || nm, i * 5 + v) < 0.86)) x;
insert into biz_quote_item select (select max(item_id) from biz_quote_item) + row_number() over (order by quote_id), quote_id, '7', '工程管理费', '项', 1, round(sum(amount) * 0.06, 2), round(sum(amount) * 0.06, 2) from biz_quote_item group by quote_id;
insert into biz_quote
select q, 'BJ' || to_char(dt, 'YYYYMMDD') || lpad(row_number() over (partition by dt order by q)::text, 3, '0'), i, designer_id, v, pk, pg_temp.w('sty', i, '1:30,2:12,3:10,4:17,5:20,6:5,7:6'), tot, dis, tot - dis,
  case when v < nv then '3' when stp = 5 then '2' when dt > '2026-06-14' then '0' else '1' end, dt + time '10:20' + (pg_temp.z('qtm', q, 0, 420) || ' min')::interval
from (select q0.*, designer_id, tot, case when pg_temp.f('dsc', i) < 0.55 then round(tot * (0.02 + 0.06 * pg_temp.f('dv', i))::numeric, -2) else 0 end dis
  from q0 join crm_customer on customer_id = i join (select quote_id, sum(amount) tot from biz_quote_item group by 1) s on quote_id = q) x order by q;

create table biz_contract (
  contract_id integer primary key, contract_no varchar(20) not null, customer_id integer not null, quote_id integer, dept_id integer, designer_id integer, sign_date date not null, contract_amount numeric(12,2) not null, change_amount numeric(12,2) default 0, settle_amount numeric(12,2), plan_start date, duration_days smallint, status varchar(2) not null, cancel_reason varchar(60), create_time timestamp, del_flag char(1) default '0'
);
comment on table biz_contract is '施工合同表';
comment on column biz_contract.contract_id is '合同ID';
comment on column biz_contract.contract_no is '合同编号';
comment on column biz_contract.customer_id is '客户ID';
comment on column biz_contract.quote_id is '确认的报价ID';
comment on column biz_contract.dept_id is '签约门店ID';
comment on column biz_contract.designer_id is '设计师ID';
comment on column biz_contract.sign_date is '签约日期';
comment on column biz_contract.contract_amount is '合同金额（元）';
comment on column biz_contract.change_amount is '已确认的变更增减金额（元）';
comment on column biz_contract.settle_amount is '结算金额（元），竣工结算后填写';
comment on column biz_contract.plan_start is '计划开工日期';
comment on column biz_contract.duration_days is '合同工期（天）';
comment on column biz_contract.status is '合同状态（1待开工 2施工中 3已竣工 4已结算 9已退单）';
comment on column biz_contract.cancel_reason is '退单原因';
comment on column biz_contract.create_time is '创建时间';
comment on column biz_contract.del_flag is '删除标志（0存在 2删除）';
insert into biz_contract
select row_number() over (order by sd, i), 'HT' || to_char(sd, 'YYYY') || lpad(row_number() over (partition by extract(year from sd) order by sd, i)::text, 4, '0'), i, quote_id, dep, designer_id, sd, final_amount, 0, null, ps, dur,
  case when cx then '9' when ps + lag_ > date '2026-06-21' then '1' when pe > date '2026-06-21' then '2' when pe + 20 > date '2026-06-21' or pg_temp.f('ns', i) < 0.04 then '3' else '4' end, case when cx then pg_temp.one('cxr', i, '客户房屋出售,家庭意见不一致,资金问题,对设计不满,交房延期') end, sd + time '15:00' + (pg_temp.z('hm', i, 0, 240) || ' min')::interval, '0'
from (select *, ps + lag_ + (dur * (0.85 + 0.5 * pg_temp.f('act', i)))::int pe from (
  select c0.*, b.quote_id, b.designer_id, final_amount, sd + pg_temp.z('ps', i, 7, 35) ps, pg_temp.z('lg', i, 0, 6) lag_, case b.package_type when '4' then 30 when '1' then 75 else 90 end + case when ht in ('5', '6') then 40 else 0 end dur, pg_temp.f('cx', i) < 0.06 cx
  from c0 join biz_quote b on b.customer_id = i and b.status = '2') x) y;

create table pm_project (
  project_id integer primary key, contract_id integer not null, project_name varchar(60) not null, manager_id integer, supervisor_id integer, start_date date, finish_date date, plan_finish_date date, progress smallint default 0, status char(1) not null, acceptance_score smallint, warranty_end date
);
comment on table pm_project is '施工项目表';
comment on column pm_project.project_id is '项目ID';
comment on column pm_project.contract_id is '合同ID';
comment on column pm_project.project_name is '项目名称';
comment on column pm_project.manager_id is '项目经理ID';
comment on column pm_project.supervisor_id is '监理ID';
comment on column pm_project.start_date is '实际开工日期';
comment on column pm_project.finish_date is '实际竣工日期';
comment on column pm_project.plan_finish_date is '计划竣工日期';
comment on column pm_project.progress is '进度百分比';
comment on column pm_project.status is '项目状态（0未开工 1施工中 2停工 3已竣工）';
comment on column pm_project.acceptance_score is '竣工验收评分（百分制），未评为空';
comment on column pm_project.warranty_end is '质保到期日';
insert into pm_project
select row_number() over (order by contract_id), contract_id, community || ' ' || customer_name || '宅', 
  (select user_id from sys_user where post = '项目经理' and (leave_date is null or leave_date > plan_start) order by -ln(pg_temp.f('pm' || user_id, contract_id) + 1e-9) / (0.3 + pg_temp.f('pmw', user_id)) limit 1),
  case when k.status > '1' then (select user_id from sys_user where post = '监理' and (leave_date is null or leave_date > plan_start) order by pg_temp.f('sv' || user_id, contract_id) limit 1) end,
  case when k.status > '1' then s end, case when k.status in ('3', '4') then e end, plan_start + duration_days, case when k.status in ('3', '4') then 100 when k.status = '2' then 0 else 0 end, case k.status when '1' then '0' when '2' then case when pg_temp.f('tg', contract_id) < 0.05 then '2' else '1' end else '3' end,
  case when k.status in ('3', '4') and pg_temp.f('sc0', contract_id) < 0.85 then 100 - floor(30 * power(pg_temp.f('sc', contract_id), 2))::int end, case when k.status in ('3', '4') then (e + interval '2 year')::date end
from (select c.*, plan_start + pg_temp.z('lg', customer_id, 0, 6) s, plan_start + pg_temp.z('lg', customer_id, 0, 6) + (duration_days * (0.85 + 0.5 * pg_temp.f('act', customer_id)))::int e from biz_contract c where status <> '9') k join crm_customer u using (customer_id);

create table pm_node (
  node_id integer primary key, project_id integer not null, node_no smallint not null, node_name varchar(20) not null, worker_name varchar(20), plan_start date, plan_end date, actual_start date, actual_end date, status char(1) not null, check_result char(1), check_time timestamp, rework_times smallint default 0
);
comment on table pm_node is '工序节点表';
comment on column pm_node.node_id is '节点ID';
comment on column pm_node.project_id is '项目ID';
comment on column pm_node.node_no is '工序序号';
comment on column pm_node.node_name is '工序名称';
comment on column pm_node.worker_name is '班组长';
comment on column pm_node.plan_start is '计划开始';
comment on column pm_node.plan_end is '计划结束';
comment on column pm_node.actual_start is '实际开始';
comment on column pm_node.actual_end is '实际结束';
comment on column pm_node.status is '状态（0未开始 1进行中 2待验收 3已验收）';
comment on column pm_node.check_result is '验收结果（1一次合格 2整改后合格），未验收为空';
comment on column pm_node.check_time is '验收时间';
comment on column pm_node.rework_times is '整改次数';
insert into pm_node
select row_number() over (order by project_id, no), project_id, no, nm, case when st > '0' then pg_temp.one('wk', project_id * 3 + no, '老周,胡德胜,陈建国,刘师傅,黄水生,袁大志,邓国强,向阳,熊建平,罗师傅') end, ps, pe, case when st > '0' then a_s end, case when st > '1' then a_e end, st,
  case when st = '3' then case when rw > 0 then '2' else '1' end end, case when st = '3' then least(a_e + 1, coalesce(finish_date, a_e + 1)) + time '16:00' + (pg_temp.z('ck', project_id * 9 + no, 0, 90) || ' min')::interval end, case when st = '3' then rw else 0 end
from (select *, case when x.pst in ('0') or a_s > date '2026-06-21' then '0' when finish_date is not null or a_e + 1 < date '2026-06-20' then '3' when a_e <= date '2026-06-21' then '2' else '1' end st, pg_temp.w('rw', project_id * 9 + no, '0:84,1:13,2:3')::int rw
  from (select project_id, no, nm, p.status pst, finish_date, plan_start + (duration_days * lo)::int ps, plan_start + (duration_days * hi)::int pe, s + (span * lo)::int a_s, s + (span * hi)::int a_e
    from pm_project p join (select *, plan_start + pg_temp.z('lg', customer_id, 0, 6) s, (duration_days * (0.85 + 0.5 * pg_temp.f('act', customer_id)))::int span from biz_contract) c using (contract_id),
    (values (1, '开工交底', 0, 0.02), (2, '拆除改造', 0.03, 0.12), (3, '水电隐蔽', 0.13, 0.28), (4, '泥瓦防水', 0.29, 0.5), (5, '木作吊顶', 0.48, 0.64), (6, '油漆涂料', 0.65, 0.82), (7, '安装收尾', 0.83, 0.97), (8, '竣工验收', 0.98, 1)) n(no, nm, lo, hi)) x) y;
update pm_project p set progress = n * 100 / 8 from (select project_id, count(*) filter (where status = '3') n from pm_node group by 1) x where x.project_id = p.project_id and p.status in ('1', '2');

create table biz_change (
  change_id integer primary key, change_no varchar(20) not null, contract_id integer not null, change_type char(1) not null, content varchar(100), amount numeric(12,2) not null, apply_by integer, apply_time timestamp not null, status char(1) not null, confirm_time timestamp
);
comment on table biz_change is '变更增减项表';
comment on column biz_change.change_id is '变更ID';
comment on column biz_change.change_no is '变更单号';
comment on column biz_change.contract_id is '合同ID';
comment on column biz_change.change_type is '变更类型（1增项 2减项）';
comment on column biz_change.content is '变更内容';
comment on column biz_change.amount is '变更金额（元），减项为负数';
comment on column biz_change.apply_by is '申请人ID（项目经理）';
comment on column biz_change.apply_time is '申请时间';
comment on column biz_change.status is '状态（0待客户确认 1已确认 2已拒绝）';
comment on column biz_change.confirm_time is '客户确认时间';
insert into biz_change
select row_number() over (order by t, contract_id), 'BG' || to_char(t, 'YYMMDD') || lpad((contract_id % 1000)::text, 3, '0') || n, contract_id, ty, case ty when '1' then pg_temp.one('bgc', k, '增加电路点位,阳台封包柜,卫生间换砖,增加吊顶,地暖铺设,增加防水面积,墙面铲除重做') else pg_temp.one('bgj', k, '取消背景墙,减少定制柜,客户自购洁具,取消木地板') end,
  round(((400 + 9000 * power(pg_temp.f('bga', k), 2.5)) * case ty when '1' then 1 else -1 end)::numeric, -1), manager_id, t, st, case when st > '0' then t + (pg_temp.z('bgt', k, 60, 4000) || ' min')::interval end
from (select *, case when t > '2026-06-16' then '0' else pg_temp.w('bgs', k, '1:90,2:10') end st from (
  select contract_id, manager_id, n, contract_id * 10 + n k, pg_temp.w('bty', contract_id * 10 + n, '1:78,2:22') ty, start_date + time '11:00' + (floor(pg_temp.f('bgd', contract_id * 10 + n) * 60 * 1440 * 0.9)::int || ' min')::interval t, finish_date
  from pm_project p, lateral generate_series(1, pg_temp.w('bn', contract_id, '0:28,1:30,2:22,3:14,4:6')::int) n where start_date is not null) x where t < coalesce(finish_date, date '2026-06-21') - 3 ) y;
update biz_contract c set change_amount = s from (select contract_id, sum(amount) s from biz_change where status = '1' group by 1) x where x.contract_id = c.contract_id;
update biz_contract set settle_amount = contract_amount + change_amount where status = '4';

create table fin_receipt (
  receipt_id integer primary key, receipt_no varchar(20) not null, contract_id integer not null, stage char(1) not null, direction char(1) not null, amount numeric(12,2) not null, pay_method varchar(10), receipt_date date not null, cashier_id integer, status char(1) not null, remark varchar(60)
);
comment on table fin_receipt is '合同收款表';
comment on column fin_receipt.receipt_id is '收款ID';
comment on column fin_receipt.receipt_no is '收据编号';
comment on column fin_receipt.contract_id is '合同ID';
comment on column fin_receipt.stage is '款项（1首期款 2中期款 3尾款 4增减项结算 5退单退款）';
comment on column fin_receipt.direction is '方向（1收款 2退款）';
comment on column fin_receipt.amount is '金额（元），均为正数，退款看方向';
comment on column fin_receipt.pay_method is '付款方式（现金、刷卡、微信、支付宝、转账）';
comment on column fin_receipt.receipt_date is '收款日期';
comment on column fin_receipt.cashier_id is '出纳ID';
comment on column fin_receipt.status is '状态（0待审核 1已审核 2已作废）';
comment on column fin_receipt.remark is '备注';
insert into fin_receipt
select row_number() over (order by dt, contract_id, stage), 'SK' || to_char(dt, 'YYYYMM') || lpad(row_number() over (partition by to_char(dt, 'YYYYMM') order by dt, contract_id, stage)::text, 4, '0'), contract_id, stage, dir, amt, pg_temp.w('pm', contract_id * 10 + stage::int, '转账:40,刷卡:32,微信:14,支付宝:10,现金:4'), dt, pg_temp.z('csh', contract_id * 10 + stage::int, 63, 64), st, case when st = '2' then '开错金额，重开' end
from (
  select *, case when dt > '2026-06-18' then '0' else '1' end st from (
    select contract_id, '1' stage, '1' dir, round(contract_amount * 0.6, 2) amt, sign_date + pg_temp.z('f1', contract_id, 0, 4) dt from biz_contract
    union all select contract_id, '2', '1', round(contract_amount * 0.35, 2), actual_end + pg_temp.z('f2', contract_id, 0, 12) from biz_contract join pm_project using (contract_id) join pm_node using (project_id) where node_no = 4 and actual_end is not null
    union all select contract_id, '3', '1', contract_amount - round(contract_amount * 0.6, 2) - round(contract_amount * 0.35, 2), finish_date + pg_temp.z('f3', contract_id, 0, 15) from biz_contract c join pm_project using (contract_id) where c.status = '4'
    union all select contract_id, '4', case when change_amount > 0 then '1' else '2' end, abs(change_amount), finish_date + pg_temp.z('f3', contract_id, 0, 15) from biz_contract c join pm_project using (contract_id) where c.status = '4' and change_amount <> 0
    union all select contract_id, '5', '2', round(contract_amount * 0.6 * case when pg_temp.f('rf', contract_id) < 0.4 then 1 else 0.9 end, 2), sign_date + pg_temp.z('f5', contract_id, 6, 30) from biz_contract where status = '9') x where dt <= '2026-06-21'
  union all select contract_id, '1', '1', round(contract_amount * 0.06, 2), sign_date, '2' from biz_contract where pg_temp.f('vd', contract_id) < 0.03) y;

create table mat_supplier (
  supplier_id integer primary key, supplier_name varchar(40) not null, category varchar(2), contact varchar(20), phone varchar(11), settle_type char(1), status char(1) default '0', create_time timestamp
);
comment on table mat_supplier is '材料供应商表';
comment on column mat_supplier.supplier_id is '供应商ID';
comment on column mat_supplier.supplier_name is '供应商名称';
comment on column mat_supplier.category is '主营品类（字典material_category）';
comment on column mat_supplier.contact is '联系人';
comment on column mat_supplier.phone is '联系电话';
comment on column mat_supplier.settle_type is '结算方式（1现结 2月结）';
comment on column mat_supplier.status is '状态（0合作中 1停止合作）';
comment on column mat_supplier.create_time is '创建时间';
insert into mat_supplier
select i, pg_temp.one('sn', i, '武汉,江城,楚天,荆楚') || (string_to_array('欧雅,康丽,尚品居,金意,恒美,佳德,百川,圣匠,名爵', ','))[1 + (i * 4 + i / 9) % 9] || (string_to_array('瓷砖,地板,橱柜,卫浴,木门,定制家居,建材,涂料,照明', ','))[1 + i % 9] || case when i % 2 = 0 then '有限公司' else '经营部' end, (1 + i % 9)::text, pg_temp.person('sp', i), pg_temp.mobile('sp', i), pg_temp.w('sst', i, '1:4,2:6'), case when i in (5, 17, 26) then '1' else '0' end, timestamp '2018-04-02 10:00' + (pg_temp.z('spc', i, 0, 1900) || ' day')::interval from generate_series(1, 30) i;

create table mat_order (
  order_id integer primary key, order_no varchar(20) not null, project_id integer not null, supplier_id integer not null, category varchar(2), material_name varchar(40), unit varchar(6), quantity numeric(9,2) not null, price numeric(10,2) not null, amount numeric(12,2) not null, buyer_id integer, order_date date not null, arrive_date date, status char(1) not null, create_time timestamp
);
comment on table mat_order is '材料订购单表';
comment on column mat_order.order_id is '订单ID';
comment on column mat_order.order_no is '订单编号';
comment on column mat_order.project_id is '项目ID';
comment on column mat_order.supplier_id is '供应商ID';
comment on column mat_order.category is '材料品类（字典material_category）';
comment on column mat_order.material_name is '材料名称';
comment on column mat_order.unit is '单位';
comment on column mat_order.quantity is '数量';
comment on column mat_order.price is '采购单价（元）';
comment on column mat_order.amount is '采购金额（元）';
comment on column mat_order.buyer_id is '采购员ID';
comment on column mat_order.order_date is '下单日期';
comment on column mat_order.arrive_date is '到货日期，未到货为空';
comment on column mat_order.status is '状态（1已下单 2已到货 3已退货 4已取消）';
comment on column mat_order.create_time is '创建时间';
insert into mat_order
select row_number() over (order by od, project_id, cat), 'CG' || to_char(od, 'YYYYMMDD') || lpad(row_number() over (partition by od order by project_id, cat)::text, 3, '0'), project_id,
  (select supplier_id from mat_supplier s where s.category = cat and (s.status = '0' or od < '2025-01-01') order by pg_temp.f('ms' || supplier_id, project_id) * (supplier_id % 3 + 1) limit 1), cat, nm, un, qty, pr, round(qty * pr, 2), pg_temp.z('by', project_id, 60, 62), od,
  case when st in ('2', '3') then ad end, st, od + time '10:00' + (pg_temp.z('mo', project_id * 9 + cat::int, 0, 400) || ' min')::interval
from (select *, case when pg_temp.f('mst', project_id * 9 + cat::int) < 0.025 then '4' when ad > date '2026-06-21' then '1' when pg_temp.f('mst', project_id * 9 + cat::int) < 0.05 then '3' else '2' end st from (
  select project_id, cat, nm, un, start_date + (55 * off)::int od, start_date + (55 * off)::int + pg_temp.z('ar' || cat, project_id, 2, ld) ad, case un when '平方米' then round(house_area * k, 1) else greatest(1, round(house_area * k)) end qty, round((p * (0.85 + 0.3 * pg_temp.f('mp' || cat, project_id)))::numeric, 1) pr
  from pm_project join biz_contract using (contract_id) join biz_quote using (quote_id) join crm_customer u on u.customer_id = biz_quote.customer_id,
  (values ('1', '800×800通体砖', '平方米', 1.05, 58, 0.3, 12, '23'), ('2', '三层实木地板', '平方米', 0.45, 105, 1, 15, '23'), ('3', '石英石台面橱柜', '米', 0.055, 1180, 0.8, 35, '23'), ('4', '马桶花洒套装', '套', 0.02, 2200, 1, 10, '23'), ('5', '免漆室内门', '樘', 0.05, 980, 0.9, 30, '23'), ('6', '颗粒板定制柜', '平方米', 0.28, 430, 0.9, 35, '3'), ('7', 'PPR管及电线辅料', '批', 0.01, 4600, 0.12, 4, '123'), ('8', '净味乳胶漆', '桶', 0.08, 310, 0.7, 5, '123')) m(cat, nm, un, k, p, off, ld, pks)
  where start_date is not null and strpos(pks, package_type) > 0 and pg_temp.f('mu' || cat, project_id) < 0.9) x where od <= '2026-06-21') y;

create table as_complaint (
  complaint_id integer primary key, complaint_no varchar(20) not null, project_id integer not null, complaint_type varchar(2) not null, level char(1) not null, content varchar(200), channel varchar(10), accept_by integer, create_time timestamp not null, status char(1) not null, finish_time timestamp, repair_cost numeric(10,2), satisfaction smallint
);
comment on table as_complaint is '售后投诉表';
comment on column as_complaint.complaint_id is '投诉ID';
comment on column as_complaint.complaint_no is '投诉单号';
comment on column as_complaint.project_id is '项目ID';
comment on column as_complaint.complaint_type is '投诉类型（字典complaint_type）';
comment on column as_complaint.level is '紧急程度（1一般 2紧急 3重大）';
comment on column as_complaint.content is '投诉内容';
comment on column as_complaint.channel is '投诉渠道（电话、微信、到店、12315）';
comment on column as_complaint.accept_by is '受理客服ID';
comment on column as_complaint.create_time is '投诉时间';
comment on column as_complaint.status is '处理状态（0待处理 1处理中 2已完结 3已撤销）';
comment on column as_complaint.finish_time is '完结时间';
comment on column as_complaint.repair_cost is '维修费用（元），未维修为空';
comment on column as_complaint.satisfaction is '回访满意度（1至5分），未回访为空';
insert into as_complaint
select row_number() over (order by t, k), 'TS' || to_char(t, 'YYMMDD') || lpad((k % 1000)::text, 3, '0'), project_id, ty, pg_temp.w('lv', k, '1:70,2:24,3:6'), (string_to_array('墙面开裂、瓷砖空鼓,工期比合同晚,现场沟通态度差,橱柜门板有色差,增项费用未提前告知,卫生间渗水到楼下', ','))[ty::int], pg_temp.w('chn', k, '电话:50,微信:35,到店:12,12315:3'), pg_temp.z('kf', k, 65, 68), t, st,
  case when st = '2' then ft end, case when st = '2' and ty in ('1', '4', '6') and pg_temp.f('rc', k) < 0.75 then round((100 + 2500 * power(pg_temp.f('rcv', k), 3))::numeric, -1) end, case when st = '2' and pg_temp.f('st', k) < 0.7 then pg_temp.w('sat', k, '1:2,2:3,3:8,4:12,5:9')::smallint end
from (select *, t + (pg_temp.z('ft', k, 200, 30000) || ' min')::interval ft, case when pg_temp.f('cxs', k) < 0.04 then '3' when t + (pg_temp.z('ft', k, 200, 30000) || ' min')::interval < timestamp '2026-06-21 18:00' then '2' when t > timestamp '2026-06-20' then '0' else '1' end st from (
  select project_id, project_id * 10 + n k, case when after_ then pg_temp.w('aty', project_id * 10 + n, '1:45,4:20,6:25,3:10') else pg_temp.w('bty2', project_id * 10 + n, '1:25,2:35,3:15,4:10,5:15') end ty,
    case when after_ then finish_date + pg_temp.z('atd', project_id * 10 + n, 5, 500) else start_date + pg_temp.z('btd', project_id * 10 + n, 12, 70) end + time '09:00' + (pg_temp.z('ttm', project_id * 10 + n, 0, 600) || ' min')::interval t
  from (select *, finish_date is not null and pg_temp.f('aft', project_id * 10 + n) < 0.65 after_ from pm_project, lateral generate_series(1, pg_temp.w('tn', project_id, '0:55,1:27,2:13,3:5')::int) n where start_date is not null) p) x where t < timestamp '2026-06-21 18:00') y;

create table sys_oper_log (
  oper_id bigint primary key, title varchar(40), business_type smallint, oper_name varchar(20), oper_ip varchar(40), status smallint, oper_time timestamp
);
comment on table sys_oper_log is '操作日志记录';
comment on column sys_oper_log.oper_id is '日志主键';
comment on column sys_oper_log.title is '模块标题';
comment on column sys_oper_log.business_type is '业务类型（0其它 1新增 2修改 3删除）';
comment on column sys_oper_log.oper_name is '操作账号';
comment on column sys_oper_log.oper_ip is '主机地址';
comment on column sys_oper_log.status is '操作状态（0正常 1异常）';
comment on column sys_oper_log.oper_time is '操作时间';
insert into sys_oper_log
select row_number() over (order by t, ti), ti, ty, 'ajm' || lpad(u::text, 3, '0'), '192.168.10.' || 20 + u, (pg_temp.f('er' || ti, id) < 0.01)::int, t
from (select '客户管理' ti, 1 ty, salesman_id u, customer_id id, create_time t from crm_customer where create_time > '2025-09-01'
  union all select '报价管理', 1, designer_id, quote_id, create_time from biz_quote where create_time > '2025-09-01' union all select '材料订购', 1, buyer_id, order_id, create_time from mat_order where create_time > '2026-01-01'
  union all select '客户管理', 3, salesman_id, customer_id, create_time + interval '3 day' from crm_customer where del_flag = '2') x;

create index on biz_quote (customer_id);
create index on biz_quote_item (quote_id);
create index on fin_receipt (contract_id);
create index on pm_node (project_id);
create index on mat_order (project_id);
