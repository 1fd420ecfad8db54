-- The system of a cold store that keeps other firms' goods: temperature zones and slots, orders in and out with their lines, stock by batch, daily snapshots, charges and receipts; most codes in a dictionary table.
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
  select pg_temp.pick(key || 'x', i, string_to_array('王,李,张,刘,陈,杨,赵,黄,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗,梁,宋,郑,谢,韩,唐,冯,于,董,萧,程,曹,袁,邓,许,傅,沈,曾,彭,吕', ','))
    || pg_temp.pick(key || 'm', i, string_to_array(case when key = 'old1' then '国强,德明,志明,永康,福生,文彬,长林,启明,振华,树森,锦荣,学文,兆祥,建国,金生,有根' when key = 'old2' then '桂兰,秀珍,玉兰,淑芬,凤英,素琴,美华,金花,慧芳,瑞芝,宝珠,月娥,惠珍,玉珍,阿珍,巧云' when key = 'stf1' then '伟,强,磊,勇,军,杰,涛,明,超,平,刚,文斌,海涛,建平,志刚,俊峰,立新' when key = 'stf2' then '芳,静,敏,艳,娟,霞,晓燕,雪梅,丽娜,雅婷,春燕,欣怡,洁,红梅' else '伟,芳,静,敏,强,磊,洋,艳,勇,军,杰,娟,涛,明,超,霞,平,刚,晓燕,文斌,雪梅,海涛,丽娜,建平,志刚,雅婷,俊峰,春燕,欣怡,立新' end, ',')) $$;
create function pg_temp.phone(key text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(key || 'p', i, array['133', '135', '137', '139', '150', '152', '158', '180', '186', '188']) || lpad(pg_temp.n(key || 'q', i, 0, 99999999)::text, 8, '0') $$;

-- Compiling takes longer here than running.
set jit = off;

-- 系统 ---------------------------------------------------------------------------------------------------------------

create table sys_dict (
  id int primary key,
  dict_code varchar(30) not null,
  item_value varchar(10) not null,
  item_text varchar(40) not null,
  order_no int,
  is_enable smallint not null default 1,
  unique (dict_code, item_value)
);
comment on table sys_dict is '数据字典';
comment on column sys_dict.dict_code is '字典编码';
comment on column sys_dict.item_value is '字典值';
comment on column sys_dict.item_text is '字典文本';
comment on column sys_dict.is_enable is '是否启用 1启用 0停用';
insert into sys_dict (id, dict_code, item_value, item_text, order_no)
select row_number() over (order by t.o, i.o), c, split_part(x, ':', 1), split_part(x, ':', 2), i.o
  from (values (1, 'customer_type', '1:贸易商,2:食品加工厂,3:商超,4:餐饮连锁,5:电商'), (2, 'goods_category', 'RL:冻品肉类,SC:水产,SD:速冻面点,BL:冰淇淋,GS:果蔬,RP:乳制品,YM:疫苗药品'), (3, 'temp_zone', 'S:速冻库,F:冷冻库,R:冷藏库,C:恒温库'), (4, 'in_status', '10:待收货,20:收货中,30:已上架,90:已取消'), (5, 'out_status', '10:待拣货,20:已拣货,30:已出库,90:已取消'), (6, 'fee_type', 'CC:仓储费,ZX:装卸费,JJ:加急费,SD:速冻加工费,JM:优惠减免'), (7, 'pay_type', '1:对公转账,2:承兑汇票,3:微信,4:现金'), (8, 'stock_biz', 'RK:入库,CK:出库,BS:报损,YK:移库'), (9, 'slot_status', '0:空闲,1:占用,2:锁定'), (10, 'post', 'CG:仓管员,CC:叉车工,ZX:装卸组长,KF:客服,CW:财务,SB:设备员')) as t (o, c, list), unnest(string_to_array(list, ',')) with ordinality as i (x, o);
update sys_dict set is_enable = 0 where dict_code = 'goods_category' and item_value = 'YM';

create table sys_user (
  user_id int primary key,
  login_name varchar(20) not null unique,
  real_name varchar(30) not null,
  post varchar(4) not null,
  phone varchar(11),
  entry_date date,
  is_left smallint not null default 0,
  left_date date,
  last_login_time timestamp
);
comment on table sys_user is '用户';
comment on column sys_user.login_name is '登录名';
comment on column sys_user.real_name is '姓名';
comment on column sys_user.post is '岗位，见字典post';
comment on column sys_user.phone is '手机';
comment on column sys_user.entry_date is '入职日期';
comment on column sys_user.is_left is '是否离职 0在职 1离职';
comment on column sys_user.left_date is '离职日期';
insert into sys_user
select i, 'lk' || lpad(i::text, 3, '0'), pg_temp.person('us', i), (array['CG', 'CC', 'CG', 'ZX', 'CC', 'KF', 'CC', 'SB', 'CG', 'CW', 'CC', 'KF'])[1 + i % 12], case when i % 13 <> 4 then pg_temp.phone('us', i) end, h, case when l is null then 0 else 1 end, l, case when l is null then timestamp '2026-04-24 08:00' + pg_temp.n('ul', i, 0, 9000) * interval '1 minute' end
  from generate_series(1, 56) as i, lateral (select date '2018-03-01' + pg_temp.n('uh', i, 0, 2500) as h) as a, lateral (select case when i % 7 = 3 then h + pg_temp.n('uz', i, 200, 430) end as l) as b;

create table bas_room (
  room_id int primary key,
  room_code varchar(8) not null unique,
  room_name varchar(30) not null,
  temp_zone varchar(2) not null,
  set_temp numeric(4, 1) not null,
  max_ton numeric(8, 1) not null,
  use_date date,
  room_state smallint not null default 1
);
comment on table bas_room is '库房';
comment on column bas_room.room_code is '库房编码';
comment on column bas_room.room_name is '库房名称';
comment on column bas_room.temp_zone is '温区，见字典temp_zone';
comment on column bas_room.set_temp is '设定温度（℃）';
comment on column bas_room.max_ton is '设计库容（吨）';
comment on column bas_room.use_date is '启用日期';
comment on column bas_room.room_state is '状态 1在用 2化霜检修 3停用';
insert into bas_room values (1, 'F1', '1号冷冻库', 'F', -20, 900, '2018-05-01', 1), (2, 'F2', '2号冷冻库', 'F', -20, 900, '2018-05-01', 1), (3, 'F3', '3号冷冻库', 'F', -22, 1200, '2020-09-10', 1), (4, 'F4', '4号冷冻库', 'F', -22, 1200, '2021-04-01', 1), (5, 'S1', '速冻间', 'S', -35, 60, '2020-09-10', 1), (6, 'R1', '1号冷藏库', 'R', 2, 600, '2018-05-01', 1), (7, 'R2', '2号冷藏库', 'R', 2, 600, '2019-06-18', 1), (8, 'R3', '3号冷藏库', 'R', 4, 450, '2021-04-01', 2), (9, 'C1', '恒温库', 'C', 15, 500, '2022-01-05', 1), (10, 'F0', '老冻库', 'F', -18, 300, '2009-10-01', 3);

create table bas_user_room (
  user_id int not null references sys_user,
  room_id int not null references bas_room,
  is_main smallint not null default 0,
  primary key (user_id, room_id)
);
comment on table bas_user_room is '仓管员负责的库房';
comment on column bas_user_room.is_main is '是否主管 1是';
insert into bas_user_room select user_id, room_id, case when row_number() over (partition by room_id order by pg_temp.u('ur', user_id * 20 + room_id)) = 1 then 1 else 0 end from sys_user, bas_room where post = 'CG' and is_left = 0 and room_state <> 3 and pg_temp.u('uq', user_id * 20 + room_id) < 0.3;

create table bas_slot (
  slot_id int primary key,
  room_id int not null references bas_room,
  slot_code varchar(14) not null unique,
  layer_no int not null,
  slot_status char(1) not null default '0'
);
comment on table bas_slot is '货位';
comment on column bas_slot.room_id is '所属库房';
comment on column bas_slot.slot_code is '货位编码';
comment on column bas_slot.layer_no is '层';
comment on column bas_slot.slot_status is '货位状态，见字典slot_status';
insert into bas_slot select row_number() over (order by room_id, a, l), room_id, room_code || '-' || lpad(a::text, 2, '0') || '-' || l, l, '0' from bas_room, generate_series(1, case when room_id = 5 then 4 else 12 end) as a, generate_series(1, 4) as l where room_state <> 3;

create table bas_customer (
  customer_id int primary key,
  customer_code varchar(10) not null unique,
  customer_name varchar(60) not null,
  customer_type char(1) not null,
  parent_id int references bas_customer,
  city varchar(20),
  link_man varchar(30),
  link_phone varchar(20),
  credit_days int not null default 30,
  service_user int references sys_user,
  coop_state smallint not null default 1,
  coop_start date not null,
  coop_end date,
  create_time timestamp not null,
  create_by varchar(20),
  update_time timestamp
);
comment on table bas_customer is '货主（客户）';
comment on column bas_customer.customer_code is '客户编码';
comment on column bas_customer.customer_name is '客户名称';
comment on column bas_customer.customer_type is '客户类型，见字典customer_type';
comment on column bas_customer.parent_id is '上级客户（集团）';
comment on column bas_customer.city is '所在城市';
comment on column bas_customer.link_man is '联系人';
comment on column bas_customer.link_phone is '联系电话';
comment on column bas_customer.credit_days is '账期（天）';
comment on column bas_customer.service_user is '专属客服';
comment on column bas_customer.coop_state is '合作状态 1合作中 2暂停 3已终止';
comment on column bas_customer.coop_start is '合作开始日期';
comment on column bas_customer.coop_end is '合作终止日期';
insert into bas_customer
select i, 'KH' || lpad(i::text, 4, '0'), n || case t when '1' then '食品贸易有限公司' when '2' then '食品加工有限公司' when '3' then '超市连锁有限公司' when '4' then '餐饮管理有限公司' else '供应链有限公司' end, t, case i when 11 then 2 when 19 then 2 when 27 then 5 when 33 then 5 when 30 then 14 end, pg_temp.weighted('cc', i, array['青岛', '烟台', '济南', '潍坊', '临沂', '大连'], array[42, 16, 14, 13, 9, 6]), pg_temp.person('cl', i), pg_temp.phone('cl', i), (array[30, 30, 45, 60, 15])[1 + i % 5], u.user_id, case when i in (9, 24, 38) then 3 when i in (17, 35) then 2 else 1 end, s, case when i in (9, 24, 38) then date '2025-11-30' + i::int end, s + time '09:40', 'lk005', case when i % 3 = 0 then s + 200 + time '15:12' end
  from unnest(string_to_array('海之源,鲁丰,北纬三十六,恒盛达,聚鲜,泰和,万佳,蓝岸,老渔港,金穗,鲁丰二厂,云顶,德润,好邻居,禾田,冰川,悦来,盛世牧场,鲁丰水产,天天鲜,瑞康,白桦林,福满堂,远洋渔业,百味,小厨娘,聚鲜西部,五谷,半岛,好邻居便利,牧歌,东来顺达,聚鲜电商,青禾,南山牧业,极地,一品鲜,港湾,四季果,雪域', ',')) with ordinality as x (n, i),
    lateral (select case when i in (6, 8, 14, 30) then '3' when i in (12, 17, 25, 26, 32, 37) then '4' when i in (5, 20, 27, 33) then '5' when i % 3 = 1 then '1' else '2' end as t, date '2018-06-01' + pg_temp.n('cs', i, 0, 2300) as s) as a, lateral (select user_id from sys_user where post = 'KF' and is_left = 0 order by pg_temp.u('ck', i * 100 + user_id) limit 1) as u;

create table bas_goods (
  goods_id int primary key,
  goods_code varchar(14) not null unique,
  goods_name varchar(60) not null,
  customer_id int not null references bas_customer,
  category varchar(4) not null,
  temp_zone varchar(2) not null,
  spec varchar(30),
  unit varchar(6) not null default '箱',
  unit_weight numeric(8, 2) not null,
  shelf_days int,
  is_deleted smallint not null default 0,
  create_time timestamp not null,
  create_by varchar(20)
);
comment on table bas_goods is '货品档案';
comment on column bas_goods.goods_code is '货品编码';
comment on column bas_goods.goods_name is '货品名称';
comment on column bas_goods.customer_id is '所属货主';
comment on column bas_goods.category is '货品类别，见字典goods_category';
comment on column bas_goods.temp_zone is '存放温区，见字典temp_zone';
comment on column bas_goods.spec is '规格';
comment on column bas_goods.unit is '单位';
comment on column bas_goods.unit_weight is '单件重量（千克）';
comment on column bas_goods.shelf_days is '保质期（天）';
comment on column bas_goods.is_deleted is '删除标记 0未删除 1已删除';
create temp table gsrc as select row_number() over () as g, v.* from (values ('冻去骨牛前腿', 'RL', 'F', 25.0, 540), ('冻猪五花', 'RL', 'F', 20, 365), ('冻鸡大胸', 'RL', 'F', 12, 365), ('冻鸡爪', 'RL', 'F', 15, 540), ('羔羊肉卷', 'RL', 'F', 10, 365), ('冻带鱼段', 'SC', 'F', 10, 540), ('冻虾仁', 'SC', 'F', 9.6, 540), ('冻鱿鱼筒', 'SC', 'F', 15, 540), ('三文鱼柳', 'SC', 'R', 8, 14), ('扇贝柱', 'SC', 'F', 10, 365), ('猪肉白菜水饺', 'SD', 'F', 10, 365), ('手抓饼', 'SD', 'F', 7.2, 270), ('豆沙包', 'SD', 'F', 8, 270), ('香草冰淇淋', 'BL', 'F', 6, 540), ('巧克力脆筒', 'BL', 'F', 4.8, 540), ('富士苹果', 'GS', 'R', 18, 150), ('莱阳梨', 'GS', 'R', 15, 120), ('蒜薹', 'GS', 'R', 20, 240), ('蓝莓', 'GS', 'R', 3, 30), ('黄油', 'RP', 'R', 25, 365), ('马苏里拉奶酪', 'RP', 'R', 12, 300), ('淡奶油', 'RP', 'R', 12, 240), ('红酒', 'GS', 'C', 9, null), ('巧克力原料', 'BL', 'C', 20, 540)) as v (n, cat, z, w, sl);
insert into bas_goods
select row_number() over (order by i, g), 'HP' || lpad(i::text, 3, '0') || lpad(g::text, 3, '0'), n || case when (i + g) % 4 = 0 then '（进口）' else '' end, i, cat, z, w::text || 'kg/箱', '箱', w, sl, case when pg_temp.u('gd', i * 30 + g) < 0.05 then 1 else 0 end, c.create_time + pg_temp.n('gt', i * 30 + g, 1, 200) * interval '1 day', 'lk005'
  from (select customer_id as i, create_time, customer_type as ct from bas_customer) as c, gsrc where pg_temp.u('gs', i * 30 + g) < case when ct = '3' then 0.32 else 0.19 end;

create table bas_contract (
  contract_id int primary key,
  contract_no varchar(16) not null unique,
  customer_id int not null references bas_customer,
  sign_date date,
  start_date date not null,
  end_date date not null,
  store_price numeric(8, 2) not null,
  handle_price numeric(8, 2) not null,
  min_charge numeric(10, 2),
  state smallint not null,
  cancel_reason varchar(60),
  create_time timestamp not null
);
comment on table bas_contract is '仓储合同';
comment on column bas_contract.contract_no is '合同号';
comment on column bas_contract.customer_id is '客户';
comment on column bas_contract.sign_date is '签订日期';
comment on column bas_contract.start_date is '起始日期';
comment on column bas_contract.end_date is '截止日期';
comment on column bas_contract.store_price is '仓储单价（元/吨·天）';
comment on column bas_contract.handle_price is '装卸单价（元/吨）';
comment on column bas_contract.min_charge is '月最低收费（元），无约定为空';
comment on column bas_contract.state is '合同状态 0审批中 1执行中 2已到期 3已解除';
insert into bas_contract
select row_number() over (order by s, customer_id), 'CC' || to_char(s, 'YYYY') || lpad((row_number() over (order by s, customer_id))::text, 4, '0'), customer_id, case when st <> 0 then s - pg_temp.n('ks', customer_id * 20 + y, 2, 25) end, s, e, round((2.6 + pg_temp.u('kp', customer_id) * 1.6 + y * 0.06)::numeric, 2), 28 + pg_temp.n('kh', customer_id, 0, 12), case when pg_temp.u('km', customer_id) < 0.35 then 3000 end, st, case when st = 3 then '客户业务调整' end, s - 26 + time '11:00'
  from (select customer_id, y, (coop_start + y * interval '1 year')::date as s, (coop_start + (y + 1) * interval '1 year')::date - 1 as e, coop_end from bas_customer, generate_series(0, 8) as y where coop_start + y * interval '1 year' < coalesce(coop_end, date '2026-05-15')) as a, lateral (select case when coop_end <= e then 3 when e < date '2026-05-01' then 2 when s > date '2026-04-30' then 0 else 1 end as st) as b;

-- 出入库 -------------------------------------------------------------------------------------------------------------

create table wms_in_order (
  in_id int primary key,
  in_no varchar(16) not null unique,
  customer_id int not null references bas_customer,
  plan_time timestamp not null,
  arrive_time timestamp,
  finish_time timestamp,
  car_no varchar(10),
  driver_name varchar(30),
  driver_phone varchar(11),
  car_temp numeric(4, 1),
  in_status varchar(2) not null,
  keeper_id int references sys_user,
  cancel_reason varchar(60),
  create_by varchar(20),
  create_time timestamp not null,
  update_time timestamp
);
comment on table wms_in_order is '入库单';
comment on column wms_in_order.in_no is '入库单号';
comment on column wms_in_order.customer_id is '货主';
comment on column wms_in_order.plan_time is '预约到货时间';
comment on column wms_in_order.arrive_time is '实际到货时间';
comment on column wms_in_order.finish_time is '上架完成时间';
comment on column wms_in_order.car_no is '车牌号';
comment on column wms_in_order.driver_name is '司机';
comment on column wms_in_order.driver_phone is '司机电话';
comment on column wms_in_order.car_temp is '到货车厢温度（℃）';
comment on column wms_in_order.in_status is '入库单状态，见字典in_status';
comment on column wms_in_order.keeper_id is '收货仓管员';
comment on column wms_in_order.cancel_reason is '取消原因';

create table wms_in_line (
  line_id int primary key,
  in_id int not null references wms_in_order,
  goods_id int not null references bas_goods,
  plan_qty int not null,
  real_qty int,
  damage_qty int not null default 0,
  produce_date date,
  weight_ton numeric(10, 3)
);
comment on table wms_in_line is '入库单明细';
comment on column wms_in_line.in_id is '入库单';
comment on column wms_in_line.goods_id is '货品';
comment on column wms_in_line.plan_qty is '预约件数';
comment on column wms_in_line.real_qty is '实收件数';
comment on column wms_in_line.damage_qty is '破损拒收件数';
comment on column wms_in_line.produce_date is '生产日期';
comment on column wms_in_line.weight_ton is '实收重量（吨）';

create temp table io as
select i, cust, st, p, case when st in ('20', '30') then p + (pg_temp.skew('oa', i, 0, 260, 2) - 40) * interval '1 minute' end as a
  from (select i, p, case when p > '2026-04-30 14:00' then '10' when p > '2026-04-30 08:00' then '20' when pg_temp.u('oc', i) < 0.045 then '90' else '30' end as st, (select customer_id from bas_customer where coop_start < p::date - 20 and coalesce(coop_end, '2027-01-01') > p::date + 20 and (coop_state <> 2 or p < '2026-02-01') order by pg_temp.u('oo', i * 100 + customer_id) / (0.3 + power(pg_temp.u('ow', customer_id), 2)) limit 1) as cust
    from (select i, date '2025-07-01' + (i * 304 / 470) + time '06:30' + pg_temp.n('ot', i, 0, 620) * interval '1 minute' as p from generate_series(1, 476) as i) as y) as x;
insert into wms_in_order
select i, 'RK' || to_char(p, 'YYMMDD') || lpad(i::text, 4, '0'), cust, p, a, case when st = '30' then a + pg_temp.n('of', i, 40, 260) * interval '1 minute' end, case when st <> '90' then pg_temp.pick('on', i, array['鲁B', '鲁B', '鲁F', '鲁G', '辽B', '冀J']) || pg_temp.pick('oq', i, array['A', 'D', 'K', 'Q', '7', '9']) || lpad(pg_temp.n('or', i, 0, 9999)::text, 4, '0') end, case when st <> '90' then pg_temp.person('od', i % 90) end, case when st <> '90' then pg_temp.phone('od', i % 90) end, case when a is not null and pg_temp.u('oe', i) < 0.9 then round((-16 + pg_temp.u('og', i) * 7)::numeric, 1) end, st, case when a is not null then (select user_id from sys_user where post = 'CG' and is_left = 0 order by pg_temp.u('ok', i * 100 + user_id) limit 1) end, case when st = '90' then pg_temp.pick('ox', i, array['客户改期', '车辆故障', '车厢温度超标拒收', '重复下单']) end, pg_temp.pick('ob', i, array['lk005', 'lk011', 'portal']), least(p - pg_temp.n('oz', i, 3, 60) * interval '1 hour', timestamp '2026-04-30 15:20'), case st when '30' then a + pg_temp.n('of', i, 40, 260) * interval '1 minute' + interval '6 minutes' when '90' then p + interval '5 hours' end
  from io;
insert into wms_in_line
select row_number() over (order by i, goods_id), i, goods_id, q, case when st = '30' then q - dm end, case when st = '30' then dm else 0 end, a::date - pg_temp.n('lp', i * 10 + k, 2, greatest(3, coalesce(least(shelf_days, 300), 300) / 4)), case when st = '30' then round((q - dm) * unit_weight / 1000, 3) end
  from (select i, st, p, a, g.goods_id, g.unit_weight, g.shelf_days, k, pg_temp.skew('lq', i * 10 + k, 8, 150, 1.6) * 10 as q, case when pg_temp.u('ld', i * 10 + k) < 0.1 then pg_temp.n('le', i * 10 + k, 1, 6) else 0 end as dm
    from io, lateral (select goods_id, unit_weight, shelf_days, row_number() over (order by pg_temp.u('lg', i * 1000 + goods_id)) as k from bas_goods where customer_id = cust and is_deleted = 0) as g where k <= 1 + pg_temp.n('lk', i, 0, 2)) as x;

create table wms_stock (
  stock_id int primary key,
  batch_no varchar(16) not null unique,
  customer_id int not null references bas_customer,
  goods_id int not null references bas_goods,
  slot_id int references bas_slot,
  in_line_id int references wms_in_line,
  in_date date not null,
  expire_date date,
  qty int not null,
  lock_qty int not null default 0,
  stock_state smallint not null default 1,
  update_time timestamp
);
comment on table wms_stock is '批次库存';
comment on column wms_stock.batch_no is '批次号';
comment on column wms_stock.customer_id is '货主';
comment on column wms_stock.goods_id is '货品';
comment on column wms_stock.slot_id is '货位';
comment on column wms_stock.in_line_id is '来源入库明细';
comment on column wms_stock.in_date is '入库日期';
comment on column wms_stock.expire_date is '到期日期';
comment on column wms_stock.qty is '当前库存件数，出完为0';
comment on column wms_stock.lock_qty is '锁定件数（已下出库单未出库）';
comment on column wms_stock.stock_state is '库存状态 1正常 2冻结 3过期待处理';
insert into wms_stock
select l.line_id, 'P' || to_char(o.finish_time, 'YYMMDD') || lpad(l.line_id::text, 5, '0'), o.customer_id, l.goods_id, s.slot_id, l.line_id, o.finish_time::date, l.produce_date + g.shelf_days, l.real_qty, 0, 1, o.finish_time
  from wms_in_line as l join wms_in_order as o using (in_id) join bas_goods as g using (goods_id), lateral (select slot_id from bas_slot join bas_room as r using (room_id) where r.temp_zone = g.temp_zone order by pg_temp.u('ss', l.line_id * 1000 + slot_id) limit 1) as s where l.real_qty > 0;

create table wms_out_order (
  out_id int primary key,
  out_no varchar(16) not null unique,
  customer_id int not null references bas_customer,
  receiver_name varchar(60),
  receiver_city varchar(20),
  need_time timestamp not null,
  out_time timestamp,
  is_urgent smallint not null default 0,
  out_status varchar(2) not null,
  picker_id int references sys_user,
  cancel_time timestamp,
  create_by varchar(20),
  create_time timestamp not null
);
comment on table wms_out_order is '出库单';
comment on column wms_out_order.out_no is '出库单号';
comment on column wms_out_order.customer_id is '货主';
comment on column wms_out_order.receiver_name is '收货方';
comment on column wms_out_order.receiver_city is '收货城市';
comment on column wms_out_order.need_time is '要求出库时间';
comment on column wms_out_order.out_time is '实际出库时间';
comment on column wms_out_order.is_urgent is '是否加急 0否 1是';
comment on column wms_out_order.out_status is '出库单状态，见字典out_status';
comment on column wms_out_order.picker_id is '拣货员';
comment on column wms_out_order.cancel_time is '取消时间';

create table wms_out_line (
  line_id int primary key,
  out_id int not null references wms_out_order,
  stock_id int not null references wms_stock,
  goods_id int not null,
  qty int not null,
  weight_ton numeric(10, 3)
);
comment on table wms_out_line is '出库单明细';
comment on column wms_out_line.out_id is '出库单';
comment on column wms_out_line.stock_id is '批次库存';
comment on column wms_out_line.goods_id is '货品';
comment on column wms_out_line.qty is '件数';
comment on column wms_out_line.weight_ton is '重量（吨）';

create temp table ev as
select stock_id, customer_id, goods_id, d, q, dense_rank() over (order by d, customer_id)::int as o
  from (select stock_id, s.customer_id, goods_id, greatest(in_date + 1, least(date '2025-07-04' + (in_date - date '2025-07-04' + day) / 4 * 4, coop_end - 2)) as d, greatest(1, floor(qty * share)::int) as q
    from (select s.*, k, sum(pg_temp.n('ed', stock_id * 10 + k, 4, case when coalesce(expire_date - in_date, 400) < 60 then 9 else 46 end)) over (partition by stock_id order by k)::int as day, case when k = n then 1 - (n - 1) * floor(100.0 / n) / 100 else floor(100.0 / n) / 100 end as share from (select wms_stock.*, coop_end from wms_stock join bas_customer using (customer_id)) as s, lateral (select pg_temp.n('en', stock_id, 1, 4) as n) as nn, generate_series(1, n) as k) as s) as x where d <= date '2026-04-30' ;
insert into wms_out_order
select o, 'CK' || to_char(d, 'YYMMDD') || lpad(o::text, 4, '0'), customer_id, pg_temp.pick('wr', o % 60, array['家家悦配送中心', '利群物流', '永旺青岛店', '海底捞中央厨房', '盒马华北仓', '大润发济南店', '君悦酒店', '个体经销商', '京东冷链烟台仓']), case when pg_temp.u('wx', o) < 0.92 then pg_temp.pick('wc', o % 60, array['青岛', '青岛', '烟台', '济南', '潍坊', '威海', '徐州', '北京']) end, nt, case when st = '30' then nt + (pg_temp.skew('wo', o, 0, 200, 2) - 50) * interval '1 minute' end, case when pg_temp.u('wu', o) < 0.13 then 1 else 0 end, st, case when st in ('20', '30') then (select user_id from sys_user where post = 'CC' and is_left = 0 order by pg_temp.u('wp', o * 100 + user_id) limit 1) end, case when st = '90' then nt - interval '4 hours' end, pg_temp.pick('wb', o, array['portal', 'portal', 'lk005', 'lk011']), nt - pg_temp.n('wz', o, 8, 50) * interval '1 hour'
  from (select distinct o, customer_id, d from ev) as e, lateral (select d + time '05:30' + pg_temp.n('wt', o, 0, 700) * interval '1 minute' as nt) as t, lateral (select case when d >= date '2026-04-29' then pg_temp.weighted('ws', o, array['10', '20', '30'], array[40, 30, 30]) when pg_temp.u('ws', o) < 0.05 then '90' else '30' end as st) as z;
insert into wms_out_line select row_number() over (order by o, stock_id, d), o, stock_id, goods_id, q, round(q * unit_weight / 1000, 3) from (select o, stock_id, goods_id, d, sum(q)::int as q from ev group by 1, 2, 3, 4) as e join bas_goods using (goods_id);

create table wms_stock_log (
  log_id int primary key,
  stock_id int not null,
  biz_type varchar(2) not null,
  biz_no varchar(16),
  change_qty int not null,
  before_slot int,
  after_slot int,
  oper_user int,
  oper_time timestamp not null
);
comment on table wms_stock_log is '库存变动流水';
comment on column wms_stock_log.stock_id is '批次库存';
comment on column wms_stock_log.biz_type is '变动类型，见字典stock_biz';
comment on column wms_stock_log.biz_no is '业务单号';
comment on column wms_stock_log.change_qty is '变动件数（入为正，出为负）';
comment on column wms_stock_log.before_slot is '移库前货位';
comment on column wms_stock_log.after_slot is '移库后货位';
comment on column wms_stock_log.oper_time is '操作时间';
insert into wms_stock_log
select row_number() over (order by t, stock_id, ty), stock_id, ty, no, q, b, a, who, t
  from (select stock_id, 'RK' as ty, in_no as no, real_qty as q, null::int as b, slot_id as a, keeper_id as who, finish_time as t from wms_stock join wms_in_line on line_id = in_line_id join wms_in_order using (in_id) union all
    select stock_id, 'CK', out_no, -qty, null, null, picker_id, out_time from wms_out_line join wms_out_order using (out_id) where out_status = '30' union all
    select stock_id, 'YK', null, 0, n.slot_id, slot, 14, in_date + 9 + time '10:30' from (select stock_id, slot_id as slot, in_date from wms_stock where in_date < '2026-04-15' and pg_temp.u('yk', stock_id) < 0.07) as s, lateral (select b.slot_id from bas_slot as b join bas_slot as c on c.room_id = b.room_id where c.slot_id = slot and b.slot_id <> slot order by pg_temp.u('yl', b.slot_id + stock_id) limit 1) as n) as x;
update wms_stock as s set qty = s.qty - x.q, update_time = x.t from (select stock_id, -sum(change_qty) as q, max(oper_time) as t from wms_stock_log where biz_type = 'CK' group by 1) as x where x.stock_id = s.stock_id;
update wms_stock as s set lock_qty = x.q from (select stock_id, sum(qty) as q from wms_out_line join wms_out_order using (out_id) where out_status in ('10', '20') group by 1) as x where x.stock_id = s.stock_id;
insert into wms_stock_log select m + row_number() over (order by stock_id), stock_id, 'BS', 'BS2604' || lpad(stock_id::text, 4, '0'), -2, null, null, 14, timestamp '2026-04-26 16:00' + stock_id * interval '1 minute' from wms_stock, (select max(log_id) as m from wms_stock_log) as x where qty > 40 and lock_qty = 0 and stock_id % 17 = 4;
update wms_stock set qty = qty - 2, update_time = '2026-04-27 10:00' where qty > 40 and lock_qty = 0 and stock_id % 17 = 4;
update wms_stock set stock_state = 3 where qty > 0 and lock_qty = 0 and expire_date < '2026-04-30';
update wms_stock set stock_state = 2 where qty > 0 and lock_qty = 0 and stock_state = 1 and stock_id % 29 = 3;
update bas_slot set slot_status = '1' where slot_id in (select slot_id from wms_stock where qty > 0);
update bas_slot set slot_status = '2' where slot_status = '0' and slot_id % 19 = 6;

create table wms_stock_daily (
  snap_date date not null,
  customer_id int not null references bas_customer,
  batch_count int not null,
  total_qty int not null,
  total_ton numeric(12, 3) not null,
  primary key (snap_date, customer_id)
);
comment on table wms_stock_daily is '库存日快照';
comment on column wms_stock_daily.snap_date is '快照日期';
comment on column wms_stock_daily.customer_id is '货主';
comment on column wms_stock_daily.batch_count is '在库批次数';
comment on column wms_stock_daily.total_qty is '在库件数';
comment on column wms_stock_daily.total_ton is '在库重量（吨）';
insert into wms_stock_daily
select d, customer_id, count(*), sum(q), round(sum(q * unit_weight) / 1000, 3)
  from (select d, s.customer_id, s.stock_id, g.unit_weight, sum(change_qty) as q from generate_series(0, 40) as k, lateral (select date '2026-03-21' + k as d) as dd, wms_stock as s join wms_stock_log as l using (stock_id) join bas_goods as g on g.goods_id = s.goods_id where oper_time < d + 1 group by 1, 2, 3, 4 having sum(change_qty) > 0) as x group by 1, 2;

create table wms_temp_record (
  record_id int primary key,
  room_id int not null references bas_room,
  probe_no varchar(10),
  record_time timestamp not null,
  temp_value numeric(5, 1),
  is_alarm smallint not null default 0,
  handle_user int references sys_user,
  handle_time timestamp,
  handle_note varchar(60)
);
comment on table wms_temp_record is '库房温度记录';
comment on column wms_temp_record.room_id is '库房';
comment on column wms_temp_record.probe_no is '探头编号';
comment on column wms_temp_record.record_time is '采集时间';
comment on column wms_temp_record.temp_value is '温度（℃），探头离线为空';
comment on column wms_temp_record.is_alarm is '是否报警 0正常 1超温报警';
comment on column wms_temp_record.handle_note is '处理说明';
insert into wms_temp_record
select k, room_id, 'T' || room_code, t, v, al, case when al = 1 and pg_temp.u('th', k) < 0.9 then 19 end, case when al = 1 and pg_temp.u('th', k) < 0.9 then t + pg_temp.n('ti', k, 4, 50) * interval '1 minute' end, case when al = 1 and pg_temp.u('th', k) < 0.9 then pg_temp.pick('tj', k, array['库门未关严，已关闭', '化霜中，半小时后复测正常', '压缩机重启后恢复']) end
  from (select row_number() over (order by h, room_id)::int as k, room_id, room_code, set_temp, timestamp '2026-04-16 00:00' + h * interval '3 hours' as t, h from generate_series(0, 119) as h, bas_room where room_state <> 3) as a, lateral (select case when pg_temp.u('tn', k) < 0.008 then null else round((set_temp - 0.6 + pg_temp.u('ta', k) * 1.6 + case when pg_temp.u('tb', k) < 0.03 then 3 + pg_temp.u('tc', k) * 4 else 0 end)::numeric, 1) end as v) as b, lateral (select case when v > set_temp + 3 then 1 else 0 end as al) as c;

-- 结算 ---------------------------------------------------------------------------------------------------------------

create table fin_bill (
  bill_id int primary key,
  bill_no varchar(16) not null unique,
  customer_id int not null references bas_customer,
  contract_id int references bas_contract,
  bill_month varchar(6) not null,
  bill_amount numeric(12, 2) not null default 0,
  received_amount numeric(12, 2) not null default 0,
  invoice_no varchar(20),
  confirm_state smallint not null,
  settle_state smallint not null,
  due_date date,
  create_time timestamp not null,
  create_by varchar(20)
);
comment on table fin_bill is '费用结算单';
comment on column fin_bill.bill_no is '结算单号';
comment on column fin_bill.customer_id is '客户';
comment on column fin_bill.contract_id is '执行合同';
comment on column fin_bill.bill_month is '结算月份（YYYYMM）';
comment on column fin_bill.bill_amount is '结算金额（元）';
comment on column fin_bill.received_amount is '已收金额（元）';
comment on column fin_bill.invoice_no is '发票号，未开票为空';
comment on column fin_bill.confirm_state is '客户确认 0未确认 1已确认 2有异议';
comment on column fin_bill.settle_state is '收款状态 0未收 1部分 2结清 8作废';
comment on column fin_bill.due_date is '应收日期';

create table fin_bill_line (
  line_id int primary key,
  bill_id int not null references fin_bill,
  fee_type varchar(2) not null,
  quantity numeric(12, 3) not null,
  price numeric(10, 2) not null,
  amount numeric(12, 2) not null
);
comment on table fin_bill_line is '结算单明细';
comment on column fin_bill_line.bill_id is '结算单';
comment on column fin_bill_line.fee_type is '费用类型，见字典fee_type';
comment on column fin_bill_line.quantity is '计费数量（吨·天、吨或次）';
comment on column fin_bill_line.price is '单价（元）';
comment on column fin_bill_line.amount is '金额（元），减免为负';

create temp table mv as
select s.customer_id, l.oper_time::date as d, change_qty * unit_weight / 1000 as ton from wms_stock_log as l join wms_stock as s using (stock_id) join bas_goods as g on g.goods_id = s.goods_id where change_qty <> 0;
create temp table fl as
select b, customer_id, m, fee, q, p from (
  select dense_rank() over (order by m, customer_id)::int as b, customer_id, m, td, hd, ur, c.store_price, c.handle_price from
    (select m, customer_id, sum(ton * greatest(0, (m + interval '1 month')::date - greatest(d, m))) as td, sum(abs(ton)) filter (where d >= m) as hd, (select count(*) from wms_out_order as w where w.customer_id = mv.customer_id and is_urgent = 1 and out_status = '30' and date_trunc('month', out_time) = m) as ur
      from generate_series(0, 9) as k, lateral (select (date '2025-07-01' + k * interval '1 month')::date as m) as mm, mv where d < m + interval '1 month' group by 1, 2) as a
    join lateral (select store_price, handle_price from bas_contract as c where c.customer_id = a.customer_id and c.start_date <= m + 27 order by start_date desc limit 1) as c on true where td > 0.5) as x,
  lateral (values ('CC', round(td::numeric, 3), store_price), ('ZX', round(coalesce(hd, 0)::numeric, 3), handle_price), ('JJ', ur::numeric, 150.00), ('SD', case when pg_temp.u('fs', b) < 0.1 then pg_temp.n('ft', b, 2, 12)::numeric else 0 end, 260.00), ('JM', case when td > 350 and pg_temp.u('fj', b) < 0.3 then 1::numeric else 0 end, -100.00 * pg_temp.n('fk', b, 1, 8))) as v (fee, q, p) where q > 0;
insert into fin_bill
select b, 'JS' || to_char(m, 'YYMM') || lpad(b::text, 4, '0'), customer_id, (select contract_id from bas_contract as c where c.customer_id = f.customer_id and start_date <= m + 27 order by start_date desc limit 1), to_char(m, 'YYYYMM'), 0, 0, case when ss in (1, 2) or pg_temp.u('fi', b) < 0.3 and m < '2026-04-01' then '25372000' || lpad(pg_temp.n('fv', b, 0, 99999999)::text, 8, '0') end, case when m = '2026-04-01' then 0 when ss = 0 and pg_temp.u('fc', b) < 0.4 then 2 else 1 end, ss, case when m < '2026-04-01' then (m + interval '1 month')::date + 4 + credit_days end, (m + interval '1 month')::date - 1 + time '20:00' + (b % 50) * interval '1 minute', 'lk009'
  from (select distinct b, customer_id, m from fl) as f join bas_customer as c using (customer_id), lateral (select case when m = '2026-04-01' then 0 when m >= '2026-02-01' then pg_temp.weighted('fz', b, array['0', '1', '2'], array[45, 10, 45])::int else pg_temp.weighted('fz', b, array['0', '1', '2', '8'], array[4, 4, 90, 2])::int end as ss) as s;
insert into fin_bill_line select row_number() over (order by b, array_position(array['CC', 'ZX', 'JJ', 'SD', 'JM'], fee)), b, fee, q, p, round(q * p, 2) from fl;
update fin_bill as f set bill_amount = greatest(x.a, 0), received_amount = case settle_state when 2 then greatest(x.a, 0) when 1 then round(x.a / 2, -2) else 0 end from (select bill_id, sum(amount) as a from fin_bill_line group by 1) as x where x.bill_id = f.bill_id;

create table fin_receipt (
  receipt_id int primary key,
  receipt_no varchar(16) not null unique,
  customer_id int not null references bas_customer,
  bill_id int references fin_bill,
  direction smallint not null default 1,
  pay_type char(1) not null,
  amount numeric(12, 2) not null,
  receipt_date date not null,
  bank_serial varchar(24),
  audit_state smallint not null default 1,
  remark varchar(60),
  create_by varchar(20),
  create_time timestamp not null
);
comment on table fin_receipt is '收退款';
comment on column fin_receipt.receipt_no is '单号';
comment on column fin_receipt.customer_id is '客户';
comment on column fin_receipt.bill_id is '结算单，预收款为空';
comment on column fin_receipt.direction is '方向 1收款 2退款';
comment on column fin_receipt.pay_type is '支付方式，见字典pay_type';
comment on column fin_receipt.amount is '金额（元）';
comment on column fin_receipt.receipt_date is '到账日期';
comment on column fin_receipt.bank_serial is '银行流水号';
comment on column fin_receipt.audit_state is '审核 0待审核 1已审核 2驳回';
insert into fin_receipt
select row_number() over (order by d, c, a), 'SK' || to_char(d, 'YYMM') || lpad((row_number() over (order by d, c, a))::text, 5, '0'), c, b, dir, pt, a, d, case when pt = '1' then '2026' || lpad(pg_temp.n('rs', coalesce(b, c + 5000) * 3 + dir, 0, 999999999)::text, 12, '0') end, case when d > '2026-04-27' then 0 when pg_temp.u('ru', coalesce(b, c + 5000)) < 0.01 then 2 else 1 end, rm, 'lk009', d + time '15:30'
  from (select customer_id as c, bill_id as b, 1 as dir, received_amount as a, least(create_time::date + pg_temp.n('rd', bill_id, 6, 62), date '2026-04-30') as d, null as rm, pg_temp.weighted('rp', bill_id, array['1', '2', '3', '4'], array[76, 12, 10, 2]) as pt from fin_bill where received_amount > 0 union all
    select customer_id, bill_id, 2, round(bill_amount * 0.06, 2), least(create_time::date + 75, date '2026-04-30'), '货损赔付冲减', '1' from fin_bill where settle_state = 2 and bill_amount > 2000 and pg_temp.u('rf', bill_id) < 0.05 union all
    select customer_id, null, 1, 5000 * pg_temp.n('ry', customer_id, 1, 4), date '2025-07-05' + pg_temp.n('rz', customer_id, 0, 280), '预付仓储费', '1' from bas_customer where pg_temp.u('rx', customer_id) < 0.3 and coop_state = 1) as x;

create table undo_log (
  id bigserial primary key,
  branch_id bigint not null,
  xid varchar(128) not null,
  context varchar(128) not null,
  rollback_info bytea not null,
  log_status int not null,
  log_created timestamp not null,
  log_modified timestamp not null,
  unique (xid, branch_id)
);

create view v_stock_now as
select s.stock_id, s.batch_no, c.customer_name, g.goods_name, d.item_text as category_name, r.room_name, sl.slot_code, s.qty, s.qty - s.lock_qty as free_qty, round(s.qty * g.unit_weight / 1000, 3) as ton, s.in_date, s.expire_date
  from wms_stock as s join bas_customer as c using (customer_id) join bas_goods as g using (goods_id) left join bas_slot as sl on sl.slot_id = s.slot_id left join bas_room as r using (room_id) left join sys_dict as d on d.dict_code = 'goods_category' and d.item_value = g.category where s.qty > 0;
comment on view v_stock_now is '当前库存';
