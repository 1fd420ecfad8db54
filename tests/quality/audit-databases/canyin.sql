-- 连锁川菜馆的收银与会员库：门店、员工、菜品、餐桌、账单、支付、会员储值与优惠券。
-- 仿商业产品客如云（收银 SaaS）开放平台的交易模型（trade / trade_item / payment / 会员），有注释、有外键。
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

create table sys_dict (
  dict_id integer primary key,
  dict_type varchar(40) not null,
  dict_value varchar(10) not null,
  dict_label varchar(40) not null,
  sort integer not null,
  enabled boolean not null default true,
  unique (dict_type, dict_value)
);
comment on table sys_dict is '数据字典';
comment on column sys_dict.dict_type is '字典类型，对应业务表字段';
comment on column sys_dict.dict_value is '字典值';
comment on column sys_dict.dict_label is '显示名称';
comment on column sys_dict.sort is '排序';
insert into sys_dict
select row_number() over (), t, split_part(p, ':', 1), split_part(p, ':', 2), o, p not like '%微信小程序老版%'
  from (values ('trade_status', '1:未处理,3:已确认,4:已完成,5:已退货,6:已作废'),
               ('trade_source', '1:收银台,2:扫码点餐,3:美团外卖,4:饿了么,5:微信小程序老版,6:微信小程序'),
               ('business_type', '1:堂食,2:外带,3:外卖'),
               ('void_reason', 'R01:客人取消,R02:重复下单,R03:菜品售罄,R04:出品质量,R05:等待过久,R99:其他'),
               ('account_change_type', '1:充值,2:消费,3:消费退款,4:充值退款,5:系统调整')) as v (t, l),
       unnest(string_to_array(l, ',')) with ordinality as u (p, o);

create table shop (
  shop_id integer primary key,
  shop_code varchar(10) not null unique,
  shop_name varchar(60) not null,
  city varchar(20) not null,
  address varchar(100),
  shop_type smallint not null check (shop_type in (1, 2)),
  area_sqm integer,
  phone varchar(20),
  open_date date not null,
  close_date date,
  status smallint not null default 1,
  created_at timestamp not null
);
comment on table shop is '门店';
comment on column shop.shop_id is '门店ID';
comment on column shop.shop_code is '门店编码';
comment on column shop.shop_name is '门店名称';
comment on column shop.city is '所在城市';
comment on column shop.address is '详细地址';
comment on column shop.shop_type is '门店类型：1直营 2加盟';
comment on column shop.area_sqm is '营业面积（平方米）';
comment on column shop.phone is '门店电话';
comment on column shop.open_date is '开业日期';
comment on column shop.close_date is '闭店日期';
comment on column shop.status is '状态：1营业 2停业装修 3已闭店';
insert into shop
select i, 'CD' || lpad(i::text, 3, '0'), '蜀小满·川味小馆（' || n || '店）', c, a, case when i in (4, 7, 9, 11) then 2 else 1 end, pg_temp.z('sa', i, 12, 38) * 10, tel || pg_temp.z('sp', i, 80000000, 88999999), o, cl, case when cl is not null then 3 when i = 8 then 2 else 1 end, o::timestamp - interval '20 days' + interval '10 hours'
  from (values (1, '春熙路', '成都', '锦江区春熙路南段18号', '028-', date '2019-05-18', null::date), (2, '天府三街', '成都', '高新区天府三街99号B1', '028-', '2020-09-10', null), (3, '建设路', '成都', '成华区建设路26号', '028-', '2021-03-20', null), (4, '犀浦', '成都', '郫都区犀浦镇泰山大道3号', '028-', '2021-11-06', null), (5, '观音桥', '重庆', '江北区观音桥步行街12号', '023-', '2022-04-29', null), (6, '大学城', '重庆', '沙坪坝区熙街5栋', '023-', '2022-09-01', date '2025-08-31'), (7, '涪城', '绵阳', '涪城区临园路东段66号', '0816-', '2023-01-08', null), (8, '双流', '成都', '双流区棠湖南路二段8号', '028-', '2023-06-16', null), (9, '宜宾万达', '宜宾', '叙州区金沙江大道万达广场3F', '0831-', '2023-12-22', null), (10, '钟楼', '西安', '碑林区南大街31号', '029-', '2024-09-28', null), (11, '德阳', '德阳', '旌阳区庐山南路一段7号', '0838-', '2025-10-01', null)) as v (i, n, c, a, tel, o, cl);

create table employee (
  employee_id integer primary key,
  shop_id integer not null references shop,
  employee_no varchar(12) not null unique,
  employee_name varchar(30) not null,
  gender smallint,
  position_name varchar(20) not null,
  mobile varchar(11),
  hire_date date not null,
  leave_date date,
  status smallint not null default 1
);
comment on table employee is '门店员工';
comment on column employee.shop_id is '所属门店';
comment on column employee.employee_no is '工号';
comment on column employee.employee_name is '姓名';
comment on column employee.gender is '性别：1男 2女';
comment on column employee.position_name is '岗位';
comment on column employee.mobile is '手机号';
comment on column employee.hire_date is '入职日期';
comment on column employee.leave_date is '离职日期';
comment on column employee.status is '状态：1在职 2离职';
insert into employee
select i, s.shop_id, s.shop_code || lpad(((i - 1) / 11 + 1)::text, 3, '0'), pg_temp.person('em', i), pg_temp.z('eg', i, 1, 2), case when (i - 1) / 11 = 0 then '店长' when (i - 1) / 11 <= 3 then '收银员' when (i - 1) / 11 <= 7 then '服务员' else pg_temp.one('ep', i, '厨师长,炒锅,切配,传菜员,保洁') end, pg_temp.mobile('em', i), h, l, case when l is null then 1 else 2 end
  from generate_series(1, 132) as i join shop as s on s.shop_id = (i - 1) % 11 + 1,
       lateral (select s.open_date + case when (i - 1) / 11 <= 1 then 0 else pg_temp.z('eh', i, 0, greatest(date '2026-05-20' - s.open_date - 200, 10)) end as h) as a,
       lateral (select case when s.close_date is not null then s.close_date when (i - 1) / 11 not in (0, 1) and pg_temp.f('el', i) < 0.3 then nullif(least(h + pg_temp.z('eld', i, 60, 700), date '2026-06-20'), h) end as l) as b;

create table dish_category (
  category_id integer primary key,
  category_name varchar(30) not null,
  parent_id integer references dish_category,
  sort integer not null,
  is_enabled boolean not null default true
);
comment on table dish_category is '菜品分类（两级）';
comment on column dish_category.parent_id is '上级分类，一级分类为空';
comment on column dish_category.is_enabled is '是否启用';
insert into dish_category values (1, '菜品', null, 1, true), (2, '酒水', null, 2, true), (3, '其他', null, 3, true), (11, '招牌热菜', 1, 1, true), (12, '家常小炒', 1, 2, true), (13, '凉菜', 1, 3, true), (14, '汤羹', 1, 4, true), (15, '小吃主食', 1, 5, true), (21, '饮料', 2, 1, true), (22, '啤酒白酒', 2, 2, true), (31, '餐具纸巾', 3, 1, true), (32, '节令套餐', 3, 2, false);

create table dish (
  dish_id integer primary key,
  category_id integer not null references dish_category,
  dish_code varchar(10) not null unique,
  dish_name varchar(40) not null,
  unit varchar(6) not null,
  price numeric(10,2) not null,
  member_price numeric(10,2),
  cost_price numeric(10,2),
  is_discountable boolean not null default true,
  status smallint not null default 1,
  is_deleted boolean not null default false,
  created_at timestamp not null,
  updated_at timestamp
);
comment on table dish is '菜品档案（品牌统一）';
comment on column dish.category_id is '所属二级分类';
comment on column dish.dish_code is '菜品编码';
comment on column dish.dish_name is '菜品名称';
comment on column dish.unit is '售卖单位';
comment on column dish.price is '标准售价';
comment on column dish.member_price is '会员价，空表示不享受会员价';
comment on column dish.cost_price is '标准成本';
comment on column dish.is_discountable is '是否参与整单折扣';
comment on column dish.status is '状态：1在售 2停售';
comment on column dish.is_deleted is '逻辑删除标记';
insert into dish
select o, c, 'D' || c || lpad(o::text, 3, '0'), split_part(p, ':', 1), case when c = 15 then '份' when c >= 21 and c < 31 then '瓶' when c = 31 then '套' when c = 14 then '盆' else '份' end, pr, case when pr >= 28 and pg_temp.f('mp', o) < 0.6 then pr - case when pr > 50 then 6 else 3 end end, round(pr * (0.3 + pg_temp.f('cp', o) * 0.18)::numeric, 2), c not in (22, 31), case when o % 17 = 5 then 2 else 1 end, o in (22, 39), cr, case when pg_temp.f('du', o) < 0.5 then cr + pg_temp.z('dud', o, 10, 400) * interval '1 day 3 minutes' end
  from (select row_number() over () as o, c, p, split_part(p, ':', 2)::numeric as pr from (values (11, '招牌水煮鱼:78,毛血旺:68,辣子鸡:62,冷锅鱼:88,小满肥肠鸡:98,沸腾牛肉:72,泡椒牛蛙:76'), (12, '回锅肉:38,鱼香肉丝:32,宫保鸡丁:36,麻婆豆腐:22,干煸四季豆:24,盐煎肉:36,火爆腰花:42,蒜蓉油麦菜:18,炝炒莲白:16,番茄炒蛋:20,青椒肉丝:29,魔芋烧鸭:58,蚂蚁上树:26'), (13, '口水鸡:32,夫妻肺片:38,蒜泥白肉:35,凉拌折耳根:16,川北凉粉:12,麻辣兔丁:42,红油耳丝:36'), (14, '酸萝卜老鸭汤:58,豆汤豌豆尖:28,圆子汤:36,番茄煎蛋汤:22'), (15, '担担面:12,红糖糍粑:18,钟水饺:14,蛋炒饭:15,米饭:3,叶儿粑:10,冰粉:8,三大炮:12'), (21, '唯怡豆奶:6,酸梅汤（扎）:22,可乐:5,王老吉:7,鲜榨玉米汁（扎）:38,茉莉花茶:8'), (22, '雪花纯生:12,青岛经典:10,江小白100ml:22,郎酒小郎:45'), (31, '餐具:2,纸巾:2'), (32, '春节团圆套餐:588,中秋家宴套餐:488')) as v (c, l), unnest(string_to_array(l, ',')) as p) as a,
       lateral (select timestamp '2019-04-20 14:00' + pg_temp.z('dc', o, 0, 1500) * interval '1 day' + o * interval '7 minutes' as cr) as b;

create table dining_table (
  table_id integer primary key,
  shop_id integer not null references shop,
  table_no varchar(8) not null,
  area_name varchar(20) not null,
  seats smallint not null,
  is_enabled boolean not null default true,
  unique (shop_id, table_no)
);
comment on table dining_table is '餐桌';
comment on column dining_table.table_no is '桌号';
comment on column dining_table.area_name is '区域：大厅、卡座、包间';
comment on column dining_table.seats is '座位数';
insert into dining_table
select (s - 1) * 16 + t, s, case when t <= 9 then 'A' || lpad(t::text, 2, '0') when t <= 13 then 'K' || t - 9 else 'VIP' || t - 13 end, case when t <= 9 then '大厅' when t <= 13 then '卡座' else '包间' end, case when t <= 4 then 2 when t <= 9 then 4 when t <= 13 then 6 else 10 + (t - 14) * 2 end, (s * 16 + t) % 37 <> 0
  from generate_series(1, 11) as s, generate_series(1, 16) as t;

create table member_level (
  level_id smallint primary key,
  level_name varchar(20) not null,
  min_growth integer not null,
  discount numeric(3,2) not null,
  point_rate numeric(3,1) not null
);
comment on table member_level is '会员等级';
comment on column member_level.min_growth is '升级所需成长值';
comment on column member_level.discount is '整单折扣，0.95 即九五折';
comment on column member_level.point_rate is '积分倍率（每消费1元）';
insert into member_level values (1, '小满会员', 0, 1.00, 1.0), (2, '银椒会员', 300, 0.98, 1.2), (3, '金椒会员', 1200, 0.95, 1.5), (4, '至尊花椒会员', 3000, 0.90, 2.0);

create table member (
  member_id integer primary key,
  card_no varchar(16) not null unique,
  member_name varchar(30),
  mobile varchar(11) not null,
  gender smallint,
  birthday date,
  level_id smallint not null references member_level,
  register_shop_id integer references shop,
  register_channel varchar(12) not null,
  register_time timestamp not null,
  balance numeric(10,2) not null default 0,
  points integer not null default 0,
  status smallint not null default 1,
  remark varchar(100)
);
comment on table member is '会员';
comment on column member.card_no is '会员卡号';
comment on column member.member_name is '姓名，可为空（仅手机号注册）';
comment on column member.gender is '性别：0未知 1男 2女';
comment on column member.register_shop_id is '注册门店，线上注册为空';
comment on column member.register_channel is '注册渠道：POS收银台 WECHAT微信 ALIPAY支付宝 IMPORT导入';
comment on column member.balance is '储值余额，等于最后一条储值流水的变动后余额';
comment on column member.points is '当前积分';
comment on column member.status is '状态：1正常 2冻结 3注销';
insert into member
select i, '86' || lpad((i * 37 + 100000)::text, 10, '0'), case when pg_temp.f('mn', i) < 0.78 then pg_temp.person('mb', i) end, pg_temp.mobile('mb', i), case when pg_temp.f('mg', i) < 0.2 then 0 else pg_temp.z('mg2', i, 1, 2) end, case when pg_temp.f('mbd', i) < 0.45 then date '1962-01-01' + pg_temp.z('mbe', i, 0, 16500) end, 1, case when ch in ('POS', 'IMPORT') then s.shop_id end, ch, case when ch = 'IMPORT' then timestamp '2024-01-05 09:00' + i * interval '1 second' else d + interval '11 hours' + pg_temp.z('mt', i, 0, 36000) * interval '1 second' end, 0, 0, case pg_temp.w('ms', i, '1:95,2:2,3:3') when '1' then 1 when '2' then 2 else 3 end, case when pg_temp.f('mr', i) < 0.06 then pg_temp.one('mr2', i, '不吃香菜,公司团餐客户,喜欢靠窗,开票抬头已登记,忌辣,常订包间') end
  from generate_series(1, 900) as i, lateral (select case when i <= 120 then 'IMPORT' else pg_temp.w('mc', i, 'WECHAT:6,POS:3,ALIPAY:1') end as ch, pg_temp.sk('msh', i, 1, 6, 1.5) as sh, pg_temp.day('mda', i, '2024-01-06', '2026-06-28', 0.9, '5555899', '798778988878') as d) as a join shop as s on s.shop_id = a.sh;

create table coupon_template (
  template_id integer primary key,
  template_name varchar(40) not null,
  coupon_type smallint not null,
  face_value numeric(8,2) not null,
  min_consume numeric(8,2) not null,
  valid_days integer,
  start_date date not null,
  end_date date not null,
  status smallint not null
);
comment on table coupon_template is '优惠券模板';
comment on column coupon_template.coupon_type is '券类型：1满减券 2代金券 3生日券';
comment on column coupon_template.face_value is '面值（元）';
comment on column coupon_template.min_consume is '最低消费（元），0为无门槛';
comment on column coupon_template.valid_days is '领取后有效天数';
comment on column coupon_template.status is '状态：1启用 2停用';
insert into coupon_template values (1, '新会员立减券', 2, 10, 0, 30, '2024-01-01', '2026-12-31', 1), (2, '满100减15', 1, 15, 100, 15, '2024-03-01', '2026-12-31', 1), (3, '满200减40', 1, 40, 200, 15, '2024-05-01', '2025-12-31', 2), (4, '生日50元券', 3, 50, 150, 10, '2024-01-01', '2026-12-31', 1), (5, '夏日冰啤券', 2, 12, 0, 20, '2025-06-01', '2025-09-15', 2), (6, '夜宵满80减12', 1, 12, 80, 7, '2025-04-01', '2026-12-31', 1);

create table trade (
  trade_id integer primary key,
  trade_no varchar(24) not null unique,
  shop_id integer not null references shop,
  business_type smallint not null,
  trade_source smallint not null,
  trade_status smallint not null,
  table_id integer references dining_table,
  people_count smallint,
  member_id integer references member,
  cashier_id integer references employee,
  sale_amount numeric(10,2) not null default 0,
  privilege_amount numeric(10,2) not null default 0,
  round_amount numeric(10,2) not null default 0,
  trade_amount numeric(10,2) not null default 0,
  open_time timestamp not null,
  close_time timestamp,
  void_reason varchar(4)
);
comment on table trade is '交易单（账单）';
comment on column trade.trade_no is '账单号';
comment on column trade.business_type is '业务类型，字典 business_type';
comment on column trade.trade_source is '订单来源，字典 trade_source';
comment on column trade.trade_status is '交易状态，字典 trade_status';
comment on column trade.table_id is '餐桌，仅堂食';
comment on column trade.people_count is '就餐人数，仅堂食';
comment on column trade.member_id is '会员，非会员消费为空';
comment on column trade.cashier_id is '结账收银员，自助支付及外卖为空';
comment on column trade.sale_amount is '销售金额（正常菜品金额合计）';
comment on column trade.privilege_amount is '优惠金额';
comment on column trade.round_amount is '抹零金额';
comment on column trade.trade_amount is '应收金额 = 销售金额 - 优惠金额 - 抹零金额';
comment on column trade.open_time is '开台/下单时间';
comment on column trade.close_time is '结账时间';
comment on column trade.void_reason is '作废或退货原因，字典 void_reason';
insert into trade
select row_number() over (order by o, i), 'T' || to_char(o, 'YYMMDDHH24MISS') || lpad(s.shop_id::text, 3, '0') || lpad((i % 1000)::text, 3, '0'), s.shop_id, bt, case bt when 3 then pg_temp.w('ts', i, '3:6,4:3')::int when 2 then case when d < '2025-03-01' then 5 else 6 end else case when pg_temp.f('ts', i) < 0.45 then 2 else 1 end end, st,
  case when bt = 1 then (s.shop_id - 1) * 16 + tb end, case when bt = 1 then case when tb <= 4 then pg_temp.z('tp', i, 1, 2) when tb <= 9 then pg_temp.z('tp', i, 2, 4) when tb <= 13 then pg_temp.z('tp', i, 3, 6) else pg_temp.z('tp', i, 6, 14) end end,
  case when bt <> 3 and pg_temp.f('tm', i) < 0.42 then (select m.member_id from member as m where m.member_id = pg_temp.sk('tmm', i, 1, 900, 2.0) and m.register_time < o and m.status <> 3) end,
  case when bt = 1 and pg_temp.f('tsf', i) < 0.6 then (select e.employee_id from employee as e where e.shop_id = s.shop_id and e.position_name = '收银员' and e.hire_date <= d and coalesce(e.leave_date, '2099-01-01') >= d order by pg_temp.f('tc' || i, e.employee_id) limit 1) end,
  0, 0, 0, 0, o, case when st in (4, 5) then o + case when bt = 1 then pg_temp.z('tdu', i, 35, 120) else pg_temp.z('tdu', i, 1, 4) end * interval '1 minute' end, case when st in (5, 6) then pg_temp.w('tv', i, 'R01:5,R02:2,R03:2,R04:2,R05:2,R99:1') end
  from (select i, pg_temp.sk('tsh', i, 1, 11, 1.4) as sh, pg_temp.day('tda', i, '2024-01-02', '2026-06-30', 0.85, '5555799', '897778987878') as d, pg_temp.w('tbt', i, '1:66,2:9,3:25')::int as bt, pg_temp.sk('ttb', i, 1, 16, 1.1) as tb from generate_series(1, 2150) as i) as a
  join shop as s on s.shop_id = a.sh and d >= s.open_date and d <= coalesce(s.close_date, '2099-01-01') and not (s.shop_id = 8 and d >= '2026-05-15'),
  lateral (select d + case when pg_temp.f('tl', i) < 0.43 then interval '11 hours' + pg_temp.z('tl2', i, 0, 9600) * interval '1 second' else interval '17 hours' + pg_temp.z('tl2', i, 0, 13500) * interval '1 second' end as o, case when d = '2026-06-30' and pg_temp.f('tx', i) < 0.6 then 3 else pg_temp.w('tst', i, '4:945,5:18,6:37')::int end as st) as b;

create table trade_item (
  item_id integer primary key,
  trade_id integer not null references trade,
  dish_id integer not null references dish,
  dish_name varchar(40) not null,
  price numeric(10,2) not null,
  quantity numeric(8,2) not null,
  amount numeric(10,2) not null,
  item_type smallint not null,
  return_reason varchar(40),
  waiter_id integer references employee
);
comment on table trade_item is '账单菜品明细';
comment on column trade_item.dish_name is '下单时菜品名称';
comment on column trade_item.price is '成交单价';
comment on column trade_item.quantity is '数量';
comment on column trade_item.amount is '金额，赠菜和退菜为0';
comment on column trade_item.item_type is '明细类型：1正常 2赠菜 3退菜';
comment on column trade_item.return_reason is '退菜原因';
comment on column trade_item.waiter_id is '点菜服务员';
insert into trade_item
select row_number() over (order by t.trade_id, n), t.trade_id, d.dish_id, d.dish_name, p, q, case when ty = 1 then p * q else 0 end, ty, case when ty = 3 then pg_temp.one('irr', x, '上菜太慢,口味不合,点错了,菜品有异物,售罄') end, case when t.business_type = 1 and t.trade_source = 1 then (select e.employee_id from employee as e where e.shop_id = t.shop_id and e.position_name = '服务员' and e.hire_date <= t.open_time::date and coalesce(e.leave_date, '2099-01-01') >= t.open_time::date order by pg_temp.f('iw' || t.trade_id, e.employee_id) limit 1) end
  from trade as t, lateral generate_series(1, case when t.business_type = 1 then 2 + least(t.people_count, 9) / 2 + pg_temp.z('in', t.trade_id, -1, 1) else pg_temp.z('in', t.trade_id, 1, 3) end) as n,
       lateral (select t.trade_id * 20 + n as x) as y,
       lateral (select * from dish where dish_id = case when n = 1 then pg_temp.sk('id', x, 1, 12, 1.6) when n = 2 and pg_temp.f('rice', x) < 0.5 then 36 else (pg_temp.z('idb', t.trade_id, 0, 48) + n * 7) % 49 + 1 end and created_at::date < t.open_time::date) as d,
       lateral (select case when t.member_id is not null and d.member_price is not null then d.member_price else d.price end as p, case when d.price <= 15 then pg_temp.z('iq', x, 1, greatest(1, least(coalesce(t.people_count, 2), 8))) when pg_temp.f('iq', x) < 0.05 then 2 else 1 end as q, case when t.business_type = 1 then pg_temp.w('it', x, '1:93,2:4,3:3')::int else 1 end as ty) as z;

create table member_coupon (
  coupon_id integer primary key,
  template_id integer not null references coupon_template,
  member_id integer not null references member,
  coupon_code varchar(16) not null unique,
  receive_time timestamp not null,
  expire_date date not null,
  status smallint not null,
  used_trade_id integer references trade,
  used_time timestamp
);
comment on table member_coupon is '会员领取的优惠券';
comment on column member_coupon.status is '状态：1未使用 2已使用 3已过期 4已作废';
comment on column member_coupon.used_trade_id is '核销的账单';
with g as (select trade_id, sum(amount) as a from trade_item group by 1),
 used as (select distinct on (t.trade_id) t.trade_id, t.member_id, t.close_time, c.template_id, t.close_time - pg_temp.z('ub', t.trade_id, 0, 6) * interval '1 day 37 minutes' as r from trade as t join g using (trade_id) join coupon_template as c on g.a >= greatest(c.min_consume, c.face_value * 2) and t.open_time::date between c.start_date and c.end_date where t.trade_status = 4 and t.member_id is not null and pg_temp.f('cu', t.trade_id) < 0.38 order by t.trade_id, pg_temp.f('cx' || t.trade_id, c.template_id)),
 others as (select m.member_id, c.template_id, greatest(m.register_time, c.start_date) + pg_temp.z('or', m.member_id * 10 + c.template_id, 0, 500) * interval '19 hours' as r from member as m, coupon_template as c where pg_temp.f('oc', m.member_id * 10 + c.template_id) < 0.2)
insert into member_coupon
select row_number() over (order by r, member_id), template_id, member_id, 'YH' || lpad((row_number() over (order by r, member_id) * 7919 % 1000000)::text, 8, '0'), r, r::date + valid_days, case when tid is not null then 2 when pg_temp.f('cv', member_id * 10 + template_id) < 0.02 then 4 when r::date + valid_days < '2026-06-30' then 3 else 1 end, tid, ct
  from (select member_id, template_id, greatest(r, date '2024-01-01') as r, trade_id as tid, close_time as ct from used union all select member_id, template_id, r, null, null from others) as a join coupon_template using (template_id) where r < '2026-06-30' and (tid is not null or r < end_date);

update trade as t set sale_amount = s, privilege_amount = p, round_amount = r, trade_amount = s - p - r
  from (select t.trade_id, s, p, case when t.business_type = 1 then mod(s - p, 1) else 0 end as r
          from (select t.trade_id, t.business_type, coalesce(sum(i.amount), 0) as s, least(coalesce(sum(i.amount), 0), coalesce(max(c.face_value), case when t.business_type = 3 then round(sum(i.amount) * 0.08, 0) when t.member_id is not null and pg_temp.f('pd', t.trade_id) < 0.5 then round(sum(i.amount) * 0.05, 2) else 0 end)) as p
                  from trade as t left join trade_item as i using (trade_id) left join member_coupon as mc on mc.used_trade_id = t.trade_id left join coupon_template as c using (template_id) group by t.trade_id) as t) as x
 where x.trade_id = t.trade_id;

create table pay_type (
  pay_type_id smallint primary key,
  pay_type_name varchar(20) not null,
  is_income boolean not null,
  is_enabled boolean not null
);
comment on table pay_type is '支付方式';
comment on column pay_type.is_income is '是否计入实收';
insert into pay_type values (1, '现金', true, true), (2, '微信支付', true, true), (3, '支付宝', true, true), (4, '会员储值', false, true), (5, '银行卡', true, true), (6, '美团外卖', true, true), (7, '饿了么', true, true), (8, '挂账', false, true), (9, '百度糯米', true, false);

create table payment (
  payment_id integer primary key,
  trade_id integer not null references trade,
  pay_type_id smallint not null references pay_type,
  direction smallint not null default 1 check (direction in (1, -1)),
  pay_amount numeric(10,2) not null,
  pay_time timestamp not null,
  third_trade_no varchar(32),
  operator_id integer references employee
);
comment on table payment is '支付流水';
comment on column payment.direction is '方向：1收款 -1退款';
comment on column payment.pay_amount is '金额，恒为正数，方向见 direction';
comment on column payment.third_trade_no is '第三方支付单号';
comment on column payment.operator_id is '操作员，自助支付为空';
insert into payment
select row_number() over (order by pt, trade_id, dir desc), trade_id, ty, dir, trade_amount, pt, case when ty in (2, 3, 6, 7) then '42000' || lpad((pg_temp.f('p3', trade_id) * 1e12)::bigint::text, 12, '0') end, cashier_id
  from (select t.*, dir, t.close_time + case when dir = -1 then pg_temp.z('pr', t.trade_id, 5, 900) else 0 end * interval '1 minute' as pt, case when t.trade_source = 3 then 6 when t.trade_source = 4 then 7 when t.member_id is not null and m.status = 1 and pg_temp.f('py', t.trade_id) < 0.35 then 4 when t.cashier_id is null then pg_temp.w('pz', t.trade_id, '2:7,3:3')::int else pg_temp.w('pz', t.trade_id, '2:50,3:25,1:16,5:7,8:2')::int end as ty
          from trade as t left join member as m using (member_id), (values (1), (-1)) as v (dir) where t.trade_status in (4, 5) and t.trade_amount > 0 and (dir = 1 or t.trade_status = 5)) as a;

create table member_account_log (
  log_id integer primary key,
  member_id integer not null references member,
  change_type smallint not null,
  change_amount numeric(10,2) not null,
  gift_amount numeric(10,2) not null default 0,
  balance_after numeric(10,2) not null,
  payment_id integer references payment,
  shop_id integer references shop,
  created_at timestamp not null
);
comment on table member_account_log is '会员储值流水';
comment on column member_account_log.change_type is '变动类型，字典 account_change_type';
comment on column member_account_log.change_amount is '余额变动（含赠送），增加为正、减少为负';
comment on column member_account_log.gift_amount is '其中赠送金额';
comment on column member_account_log.balance_after is '变动后余额';
comment on column member_account_log.payment_id is '对应支付流水，充值为空';
with u as (select p.payment_id, t.member_id, case p.direction when 1 then 2 else 3 end as ty, -p.direction * p.pay_amount as a, p.pay_time as at, t.shop_id from payment as p join trade as t using (trade_id) where p.pay_type_id = 4),
 c as (select null::int as payment_id, member_id, 1 as ty, v, at - interval '20 minutes' as at, shop_id from (select distinct on (member_id, grp) member_id, shop_id, at, ceil(tot / 500) * 500 as v from (select *, (row_number() over (partition by member_id order by at) - 1) / 3 as grp from u) as q join (select member_id as m2, g2, sum(greatest(-a, 0)) as tot from (select *, (row_number() over (partition by member_id order by at) - 1) / 3 as g2 from u) as r group by 1, 2) as s on s.m2 = q.member_id and g2 = grp order by member_id, grp, at) as b where v > 0),
 allrows as (select payment_id, member_id, ty, a, 0::numeric as gift, at, shop_id from u union all select payment_id, member_id, ty, v * 1.1, v * 0.1, at, shop_id from c)
insert into member_account_log
select row_number() over (order by at, member_id, ty), member_id, ty, a, gift, sum(a) over (partition by member_id order by at, ty, payment_id), payment_id, shop_id, at from allrows;

update member as m set balance = b from (select distinct on (member_id) member_id, balance_after as b from member_account_log order by member_id, log_id desc) as x where x.member_id = m.member_id;
update member as m set points = (a * 0.8)::int, level_id = case when a >= 3000 then 4 when a >= 1200 then 3 when a >= 300 then 2 else 1 end from (select member_id, sum(trade_amount) as a from trade where trade_status = 4 group by 1) as x where x.member_id = m.member_id;

create table operate_log (
  log_id bigint primary key,
  shop_id integer references shop,
  employee_id integer,
  module varchar(20),
  action varchar(40) not null,
  content text,
  ip varchar(15),
  created_at timestamp not null
);
comment on table operate_log is '操作日志';
comment on column operate_log.module is '模块';
comment on column operate_log.action is '操作';
insert into operate_log
select row_number() over (order by at), shop_id, e, m, a, case when m = '登录' then null else c end, '10.' || shop_id || '.0.' || pg_temp.z('ip', trade_id, 2, 60), at
  from (select t.shop_id, t.cashier_id as e, trade_id, '账单' as m, case when t.trade_status = 6 then '作废账单' else '整单退货' end as a, t.trade_no as c, coalesce(t.close_time, t.open_time) + interval '6 minutes' as at from trade as t where t.trade_status in (5, 6) union all select shop_id, cashier_id, trade_id, '登录', '收银员登录', null, date_trunc('day', open_time) + interval '10 hours 12 minutes' from trade where cashier_id is not null and trade_id % 5 = 0) as q;
create index on trade (shop_id, open_time);
create index on trade_item (trade_id);
