-- 县城农资经销商（总店一家、仓库一处）的进销存与赊销系统：商品、农户、村镇、销售、赊账还款、退货、采购、盘点、农技服务、补贴。
-- 仿农资王与管家婆农资版；有外键，有注释，代码多用英文单词加检查约束。
set time zone 'Asia/Shanghai';
set jit = off;
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 29) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
-- 'a:3,b:1' 表示 a 占四分之三
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
create function pg_temp.person(k text, i bigint, sex text) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, '王,李,张,刘,陈,杨,黄,周,吴,徐,孙,胡,朱,高,何,郭,马,罗,宋,郑,韩,唐,冯,许,邓,曹,彭,蒋,沈,丁,魏,薛,叶,潘,杜,戴,夏,钟,汪,田,任,姜,范,方,石,姚,谭,廖,邹,熊') || case sex when '1' then pg_temp.one(k || 'g', i, '建军,志强,国庆,德胜,长林,永福,大勇,明亮,海涛,少华,卫东,金宝,学文,伟,磊,刚,斌,俊,鹏飞,浩,天佑,子豪,世杰,光荣,新民,宝成,庆丰,福生,兴旺,立新') else pg_temp.one(k || 'g', i, '秀英,桂兰,玉珍,翠花,素芬,春燕,丽华,小红,海霞,敏,静,婷,雪梅,晓琳,美玲,爱华,金凤,月娥,佳怡,思雨,欣悦,莉,红霞,淑芳,巧云,冬梅') end $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '130,135,136,138,139,150,151,158,177,180,186,189,199') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;

create table t_area (
  id serial primary key,
  parent_id integer references t_area,
  area_name varchar(30) not null,
  area_level smallint not null check (area_level in (1, 2, 3)),
  distance_km numeric(5,1),
  main_crop varchar(30),
  sort_no integer,
  created_at timestamp default now()
);
comment on table t_area is '村镇区域，县—乡镇—村三级';
comment on column t_area.parent_id is '上级区域';
comment on column t_area.area_name is '区域名称';
comment on column t_area.area_level is '级别：1县 2乡镇 3行政村';
comment on column t_area.distance_km is '距门店公里数';
comment on column t_area.main_crop is '主要作物';
comment on column t_area.sort_no is '排序';
insert into t_area (parent_id, area_name, area_level, sort_no, created_at) values (null, '沅丰县', 1, 1, '2023-11-20 09:12:00');
insert into t_area (parent_id, area_name, area_level, distance_km, main_crop, sort_no, created_at)
select 1, split_part(x, '/', 1), 2, split_part(x, '/', 2)::numeric, split_part(x, '/', 3), o, '2023-11-20 09:30:00'
from unnest(string_to_array('城关镇/1.5/蔬菜,大堰镇/9/水稻,白鹤镇/14.5/水稻,枫林乡/22/柑橘,新渡口镇/17/棉花,石门桥镇/12/水稻,双龙乡/31/茶叶', ',')) with ordinality u(x, o);
insert into t_area (parent_id, area_name, area_level, distance_km, main_crop, sort_no, created_at)
select 2 + (o - 1) % 7, x, 3, p.distance_km + pg_temp.z('ad', o, 1, 60) / 10.0, case when pg_temp.f('ac', o) < 0.7 then p.main_crop else pg_temp.one('ae', o, '油菜,玉米,水稻,西瓜,辣椒') end, (o - 1) / 7 + 1, '2023-11-20 10:00:00'
from unnest(string_to_array('东岳村,堰坪村,鹤鸣村,枫香坪村,渡口村,石桥村,双龙村,长青村,黄土岗村,荷花塘村,橘园村,沙洲村,桥头村,云雾村,南门社区,大湾村,白水村,杨家坳村,新堤村,高坪村,茶场村,菜园村,油坊村,莲湖村,龙潭坪村,棉花洲村,三星村,岩门村', ',')) with ordinality u(x, o) join t_area p on p.id = 2 + (o - 1) % 7;

create table t_category (
  id serial primary key,
  cat_code varchar(10) not null unique,
  cat_name varchar(20) not null,
  need_real_name boolean not null default false,
  is_enabled boolean not null default true,
  remark varchar(60)
);
comment on table t_category is '商品分类';
comment on column t_category.cat_code is '分类编码';
comment on column t_category.cat_name is '分类名称';
comment on column t_category.need_real_name is '是否须实名登记（限制使用农药）';
comment on column t_category.is_enabled is '是否启用';
comment on column t_category.remark is '备注';
insert into t_category (cat_code, cat_name, need_real_name, is_enabled, remark) values
  ('ZZ', '种子', false, true, null), ('FL', '肥料', false, true, null), ('SC', '杀虫剂', false, true, null), ('SJ', '杀菌剂', false, true, null), ('CC', '除草剂', false, true, null),
  ('TJ', '植物生长调节剂', false, true, null), ('XZ', '限制使用农药', true, true, '凭身份证登记'), ('NM', '农膜农具', false, true, null), ('SL', '饲料', false, false, '2025年起不再经营');

create table t_supplier (
  id serial primary key,
  supplier_name varchar(60) not null,
  contact varchar(20),
  phone varchar(20),
  province varchar(20),
  pay_term_days integer not null default 0,
  payable_amount numeric(12,2) not null default 0,
  is_enabled boolean not null default true,
  created_at timestamp not null
);
comment on table t_supplier is '供应商';
comment on column t_supplier.supplier_name is '供应商名称';
comment on column t_supplier.contact is '联系人';
comment on column t_supplier.phone is '电话';
comment on column t_supplier.province is '所在省';
comment on column t_supplier.pay_term_days is '账期天数，0为现款';
comment on column t_supplier.payable_amount is '应付余额（元）';
comment on column t_supplier.is_enabled is '是否启用，停用后不可再开采购单';
insert into t_supplier (supplier_name, contact, phone, province, pay_term_days, is_enabled, created_at)
select split_part(x, '/', 1), pg_temp.person('sp', o, '1'), pg_temp.mobile('sp', o), split_part(x, '/', 2), (array[0, 30, 30, 60, 90])[pg_temp.z('st', o, 1, 5)], o not in (11, 14), timestamp '2023-11-21 09:00' + o * interval '7 minutes'
from unnest(string_to_array('湘穗种业股份有限公司/湖南,鄂禾种子有限公司/湖北,金沃土化肥销售有限公司/湖北,云岭磷肥贸易部/贵州,天润复合肥湖南营销中心/湖南,苏农植保科技有限公司/江苏,鲁康作物保护有限公司/山东,浙禾化工农药经营部/浙江,川绿生物制剂有限公司/四川,常德市惠农农资批发部/湖南,益阳兴牧饲料有限公司/湖南,洞庭塑业农膜厂/湖南,豫丰农化有限公司/河南,长沙百谷农资配送中心/湖南', ',')) with ordinality u(x, o);

create table t_product (
  id serial primary key,
  product_code varchar(12) not null unique,
  product_name varchar(60) not null,
  category_id integer not null references t_category,
  supplier_id integer references t_supplier,
  spec varchar(30),
  unit varchar(6) not null,
  reg_cert_no varchar(30),
  purchase_price numeric(10,2) not null,
  retail_price numeric(10,2) not null,
  credit_price numeric(10,2) not null,
  stock_qty integer not null default 0,
  min_stock integer,
  status varchar(10) not null default 'on' check (status in ('on', 'off', 'banned'))
);
comment on table t_product is '商品';
comment on column t_product.product_code is '商品编码';
comment on column t_product.product_name is '商品名称';
comment on column t_product.category_id is '分类';
comment on column t_product.supplier_id is '主供应商';
comment on column t_product.spec is '规格';
comment on column t_product.unit is '单位';
comment on column t_product.reg_cert_no is '农药登记证号或肥料登记证号，种子为空';
comment on column t_product.purchase_price is '最近进价';
comment on column t_product.retail_price is '零售价（现款）';
comment on column t_product.credit_price is '赊销价';
comment on column t_product.stock_qty is '当前库存';
comment on column t_product.min_stock is '库存下限，为空不预警';
comment on column t_product.status is '状态：on在售 off停售 banned国家禁用';
insert into t_product (product_code, product_name, category_id, supplier_id, spec, unit, reg_cert_no, purchase_price, retail_price, credit_price, min_stock, status)
select c.cat_code || lpad(o::text, 4, '0'), n, c.id, sup, sp, un, case when c.cat_code in ('SC', 'SJ', 'CC', 'TJ', 'XZ') then 'PD20' || pg_temp.z('pr', o, 100000, 239999) when c.cat_code = 'FL' and o % 3 = 0 then '湘农肥准字' || pg_temp.z('pr', o, 1000, 8999) end,
  pp, rp, rp + greatest(0.5, round(rp * 0.05)), case when pg_temp.f('pm', o) < 0.7 then (array[5, 10, 20, 50])[pg_temp.z('pn', o, 1, 4)] end, case when n ~ '百草枯' then 'banned' when c.cat_code = 'SL' or pg_temp.f('ps', o) < 0.05 then 'off' else 'on' end
from (select o, split_part(x, '/', 1) n, split_part(x, '/', 2) cc, split_part(x, '/', 3)::int sup, split_part(x, '/', 4) sp, split_part(x, '/', 5) un, split_part(x, '/', 6)::numeric pp, split_part(x, '/', 7)::numeric rp
  from unnest(string_to_array('湘优晚籼178/ZZ/1/1kg/袋/52/68,穗两优9号/ZZ/1/1kg/袋/61/78,鄂早18/ZZ/2/2kg/袋/24/32,沅油杂5号油菜种/ZZ/2/100g/袋/13/20,金玉糯3号玉米种/ZZ/2/500g/袋/22/30,早佳西瓜种/ZZ/14/50g/罐/38/55,博辣6号辣椒种/ZZ/1/10g/袋/26/38,湘杂棉8号/ZZ/1/500g/袋/45/60,'
   '尿素（总氮46%）/FL/3/40kg/包/84/95,碳酸氢铵/FL/3/50kg/包/38/45,过磷酸钙/FL/4/50kg/包/33/40,氯化钾/FL/3/50kg/包/158/178,复合肥15-15-15/FL/5/40kg/包/118/138,复合肥25-10-16/FL/5/40kg/包/126/148,水稻专用肥22-8-12/FL/5/40kg/包/108/125,柑橘专用有机肥/FL/5/40kg/包/42/55,硼肥/FL/9/200g/袋/4/8,磷酸二氢钾/FL/9/400g/袋/7/12,大量元素水溶肥/FL/9/5kg/桶/62/88,'
   '吡虫啉70%水分散粒剂/SC/6/10g/袋/1.8/4,氯虫苯甲酰胺20%悬浮剂/SC/6/10ml/瓶/6.5/10,阿维菌素5%乳油/SC/7/200ml/瓶/11/18,甲维盐5%微乳剂/SC/7/100ml/瓶/7/12,噻虫嗪25%水分散粒剂/SC/6/8g/袋/1.5/3.5,高效氯氟氰菊酯2.5%/SC/13/500ml/瓶/12/20,乙螨唑110g升悬浮剂/SC/8/100ml/瓶/18/28,呋虫胺20%悬浮剂/SC/13/100ml/瓶/13/21,'
   '三环唑75%可湿性粉剂/SJ/6/20g/袋/1.6/3.5,苯醚甲环唑10%/SJ/7/50g/袋/5/9,嘧菌酯25%悬浮剂/SJ/6/100ml/瓶/16/26,代森锰锌80%/SJ/8/500g/袋/15/24,井冈霉素20%/SJ/8/50g/袋/2/4,戊唑醇43%悬浮剂/SJ/7/100ml/瓶/10/17,春雷霉素6%/SJ/9/100ml/瓶/9/15,'
   '草甘膦41%水剂/CC/8/1L/瓶/15/23,草铵膦20%水剂/CC/13/1L/瓶/21/32,丙草胺30%乳油/CC/8/100ml/瓶/5/9,五氟磺草胺2.5%/CC/7/100ml/瓶/12/20,氰氟草酯20%/CC/6/100ml/瓶/11/18,二氯喹啉酸50%/CC/13/30g/袋/3/6,百草枯20%水剂/CC/8/1L/瓶/16/25,'
   '芸苔素内酯0.01%/TJ/9/10ml/支/2/5,赤霉酸4%乳油/TJ/8/50ml/瓶/4/8,多效唑15%/TJ/13/100g/袋/3/6,毒死蜱40%乳油/XZ/13/500ml/瓶/17/26,磷化铝56%片剂/XZ/13/1kg/瓶/40/58,溴鼠灵饵剂/XZ/10/100g/袋/3/6,'
   '黑色地膜1.2米/NM/12/10kg/卷/92/115,大棚膜8丝/NM/12/50kg/卷/560/660,背负式电动喷雾器/NM/10/16L/台/118/168,防虫网/NM/12/100米/卷/135/180,育秧盘/NM/12/100片/捆/70/90,果袋（柑橘）/NM/10/1000只/箱/55/78,仔猪配合饲料/SL/11/40kg/包/165/182,鸡用混合料/SL/11/40kg/包/122/136', ',')) with ordinality u(x, o)) q join t_category c on c.cat_code = q.cc;

create table t_staff (
  id serial primary key,
  login_name varchar(20) not null unique,
  real_name varchar(20) not null,
  role varchar(12) not null check (role in ('boss', 'cashier', 'sales', 'keeper', 'agronomist')),
  mobile varchar(11),
  hire_date date,
  leave_date date,
  is_active boolean not null default true
);
comment on table t_staff is '员工（登录账号）';
comment on column t_staff.login_name is '登录名';
comment on column t_staff.real_name is '姓名';
comment on column t_staff.role is '角色：boss老板 cashier收银 sales业务员 keeper库管 agronomist农技员';
comment on column t_staff.mobile is '手机';
comment on column t_staff.hire_date is '入职日期';
comment on column t_staff.leave_date is '离职日期';
comment on column t_staff.is_active is '账号是否有效';
insert into t_staff (login_name, real_name, role, mobile, hire_date, leave_date, is_active)
select 'yf' || lpad(i::text, 2, '0'), pg_temp.person('e', i, case when i in (2, 3) then '2' else '1' end), (array['boss', 'cashier', 'cashier', 'sales', 'sales', 'sales', 'sales', 'keeper', 'agronomist', 'agronomist', 'sales'])[i], pg_temp.mobile('e', i), date '2016-02-15' + i * 247,
  case i when 11 then date '2025-03-31' end, i <> 11 from generate_series(1, 11) i;

create table t_farmer (
  id serial primary key,
  farmer_no varchar(10) not null unique,
  farmer_name varchar(40) not null,
  farmer_type varchar(12) not null default 'farmer' check (farmer_type in ('farmer', 'big', 'coop', 'dealer')),
  area_id integer references t_area,
  mobile varchar(11),
  id_card varchar(18),
  land_mu numeric(8,1),
  main_crop varchar(20),
  credit_limit numeric(10,2) not null default 0,
  owed_amount numeric(12,2) not null default 0,
  sales_id integer references t_staff,
  is_blacklist boolean not null default false,
  is_deleted boolean not null default false,
  created_at timestamp not null
);
comment on table t_farmer is '农户（客户）档案';
comment on column t_farmer.farmer_no is '农户编号';
comment on column t_farmer.farmer_name is '姓名或单位名称';
comment on column t_farmer.farmer_type is '类型：farmer普通农户 big种植大户 coop合作社 dealer村级零售点';
comment on column t_farmer.area_id is '所在村';
comment on column t_farmer.mobile is '手机';
comment on column t_farmer.id_card is '身份证号（脱敏），未登记为空';
comment on column t_farmer.land_mu is '种植面积（亩）';
comment on column t_farmer.main_crop is '主要作物';
comment on column t_farmer.credit_limit is '赊账额度，0为不赊';
comment on column t_farmer.owed_amount is '当前欠款余额';
comment on column t_farmer.sales_id is '负责业务员';
comment on column t_farmer.is_blacklist is '是否失信，失信后停止赊账';
comment on column t_farmer.is_deleted is '逻辑删除标志';
comment on column t_farmer.created_at is '建档时间';
insert into t_farmer (farmer_no, farmer_name, farmer_type, area_id, mobile, id_card, land_mu, main_crop, credit_limit, sales_id, is_blacklist, is_deleted, created_at)
select 'N' || lpad(i::text, 5, '0'), case ty when 'coop' then left(a.area_name, 2) || pg_temp.one('fc', i, '金穗,丰裕,绿源,众兴,惠民') || '种植专业合作社' when 'dealer' then left(a.area_name, 2) || pg_temp.one('fd', i, '便民,老李,诚信,兴农') || '农资店' else pg_temp.person('f', i, pg_temp.w('fx', i, '1:4,2:1')) end,
  ty, a.id, case when pg_temp.f('fm', i) < 0.94 then pg_temp.mobile('f', i) end, case when pg_temp.f('fi', i) < 0.6 and ty in ('farmer', 'big') then '430723********' || lpad(pg_temp.z('fn', i, 0, 9999)::text, 4, '0') end,
  case ty when 'farmer' then round((2 + 16 * pg_temp.f('fl', i) ^ 2)::numeric, 1) when 'big' then pg_temp.z('fl', i, 50, 320) when 'coop' then pg_temp.z('fl', i, 200, 1500) end, case when ty <> 'dealer' then a.main_crop end,
  case ty when 'farmer' then (array[0, 2000, 3000, 5000])[pg_temp.z('fk', i, 1, 4)] when 'big' then 30000 when 'coop' then 80000 else 20000 end, 4 + (a.parent_id % 4), ty = 'farmer' and pg_temp.f('fb', i) < 0.03, i > 420 and ty = 'farmer' and pg_temp.f('fz', i) < 0.2,
  timestamp '2023-11-25 08:30' + case when i <= 250 then i * interval '37 minutes' else (i - 250) * interval '80 hours' end
from (select i, pg_temp.w('ft', i, 'farmer:84,big:9,coop:3,dealer:4') ty, pg_temp.z('fa', i, 9, 36) aid from generate_series(1, 480) i) q join t_area a on a.id = q.aid;

create table t_sale (
  id serial primary key,
  sale_no varchar(16) not null unique,
  farmer_id integer references t_farmer,
  staff_id integer not null references t_staff,
  sale_date date not null,
  pay_mode varchar(10) not null check (pay_mode in ('cash', 'wechat', 'alipay', 'credit', 'mixed')),
  total_amount numeric(12,2) not null default 0,
  discount_amount numeric(10,2) not null default 0,
  paid_amount numeric(12,2) not null default 0,
  credit_amount numeric(12,2) not null default 0,
  due_date date,
  status varchar(10) not null default 'done' check (status in ('draft', 'done', 'void')),
  remark varchar(60),
  created_at timestamp not null
);
comment on table t_sale is '销售单';
comment on column t_sale.sale_no is '销售单号';
comment on column t_sale.farmer_id is '农户，散客为空';
comment on column t_sale.staff_id is '开单人';
comment on column t_sale.sale_date is '销售日期';
comment on column t_sale.pay_mode is '结算方式：cash现金 wechat微信 alipay支付宝 credit全赊 mixed部分付款部分赊账';
comment on column t_sale.total_amount is '明细合计金额';
comment on column t_sale.discount_amount is '抹零优惠';
comment on column t_sale.paid_amount is '开单时实收';
comment on column t_sale.credit_amount is '本单赊账 = 合计-优惠-实收';
comment on column t_sale.due_date is '约定还款日，一般为收获后，未赊账为空';
comment on column t_sale.status is '状态：draft挂单 done已完成 void已作废';
comment on column t_sale.remark is '备注';

create table t_sale_item (
  id serial primary key,
  sale_id integer not null references t_sale on delete cascade,
  product_id integer not null references t_product,
  qty integer not null check (qty > 0),
  price numeric(10,2) not null,
  amount numeric(12,2) not null,
  cost_price numeric(10,2),
  batch_no varchar(12)
);
comment on table t_sale_item is '销售明细';
comment on column t_sale_item.sale_id is '销售单';
comment on column t_sale_item.product_id is '商品';
comment on column t_sale_item.qty is '数量';
comment on column t_sale_item.price is '成交单价';
comment on column t_sale_item.amount is '金额 = 数量×单价';
comment on column t_sale_item.cost_price is '成本单价';
comment on column t_sale_item.batch_no is '生产批号，农膜农具为空';
-- 农时：3—5 月与 7—8 月旺
create temp table sd as
select row_number() over (order by d, r)::int i, d from (select d::date d, r, extract(month from d)::int m from generate_series(timestamp '2024-01-02', timestamp '2026-06-14', interval '1 day') d, generate_series(1, 8) r
  where d::date not between date '2024-02-09' and date '2024-02-15' and d::date not between date '2025-01-28' and date '2025-02-03' and d::date not between date '2026-02-16' and date '2026-02-22') q
where pg_temp.f('sd', (d - date '2024-01-01') * 10 + r) < (array[0.12, 0.16, 0.4, 0.52, 0.5, 0.36, 0.46, 0.38, 0.24, 0.22, 0.12, 0.08])[m] * (0.8 + 0.2 * (extract(day from d)::int % 5 = 2)::int * 3);
insert into t_sale (sale_no, farmer_id, staff_id, sale_date, pay_mode, due_date, status, remark, created_at)
select 'XS' || to_char(d, 'YYMMDD') || lpad((row_number() over (partition by d order by i))::text, 3, '0'), fid, case when pg_temp.f('ss', i) < 0.55 then pg_temp.z('st2', i, 2, 3) when d <= date '2025-03-31' and pg_temp.f('su', i) < 0.2 then 11 else pg_temp.z('sv', i, 4, 7) end, d, pm,
  case when pm in ('credit', 'mixed') then make_date(extract(year from d)::int + case when extract(month from d) > 9 then 1 else 0 end, case when extract(month from d) between 3 and 9 then 10 else 6 end, 30) end,
  case when d >= date '2026-06-12' and i % 9 = 0 then 'draft' else pg_temp.w('sx', i, 'done:97,void:3') end, case when pg_temp.f('sr', i) < 0.06 then pg_temp.one('sq', i, '送货上门,秋收后结账,代邻居带货,开票') end, d + time '07:30' + pg_temp.z('sh', i, 0, 620) * interval '1 minute'
from (select sd.*, f.id fid, case when f.id is null or f.credit_limit = 0 or f.is_blacklist then pg_temp.w('sp1', i, 'cash:4,wechat:5,alipay:1') else pg_temp.w('sp2', i, 'cash:20,wechat:28,alipay:5,credit:32,mixed:15') end pm
  from sd left join lateral (select id, credit_limit, is_blacklist from t_farmer x where pg_temp.f('sn', sd.i) < 0.86 and x.created_at < sd.d and (not x.is_deleted or sd.d < date '2026-02-01')
    order by (-ln(pg_temp.f('so' || sd.i, x.id) + 1e-9)) / case x.farmer_type when 'farmer' then case when x.id % 7 = 0 then 3 else 1 end when 'big' then 6 else 8 end limit 1) f on true) q;
insert into t_sale_item (sale_id, product_id, qty, price, amount, cost_price, batch_no)
select sid, pid, qty, pr, qty * pr, purchase_price, case when cat <> 8 then to_char(sale_date - pg_temp.z('ib', sid * 10 + n, 40, 300), 'YYYYMMDD') end
from (select s.id sid, s.sale_date, n, p.id pid, p.category_id cat, p.purchase_price, case when s.pay_mode in ('credit', 'mixed') then p.credit_price else p.retail_price end pr,
    greatest(1, round(case when p.retail_price > 300 then 1 when p.category_id = 8 then 1 + pg_temp.z('iq', s.id * 10 + n, 0, 1) else pg_temp.z('iq', s.id * 10 + n, 1, 8) end * case f.farmer_type when 'big' then 2.5 when 'coop' then 5 when 'dealer' then 4 else 1 end))::int qty
  from t_sale s left join t_farmer f on f.id = s.farmer_id cross join lateral generate_series(1, pg_temp.w('in', s.id, '1:4,2:4,3:2,4:1')::int) n
  join lateral (select p.* from t_product p where (p.status = 'on' or (p.status = 'off' and s.sale_date < date '2025-01-01')) and not (p.category_id = 7 and s.farmer_id is null) and (p.id + n) % 4 = 0
    order by (-ln(pg_temp.f('ip' || s.id, p.id) + 1e-9)) / (case p.category_id when 2 then 4 when 1 then case when extract(month from s.sale_date) in (2, 3, 4, 9) then 3 else 0.4 end when 8 then 0.5 when 7 then 0.5 when 9 then 0.7 else 1.3 end * (1 + p.id % 3)) limit 1) p on true) q order by sid, n;
update t_sale s set total_amount = t, discount_amount = d, paid_amount = pd, credit_amount = t - d - pd
from (select id, t, d, case pay_mode when 'credit' then 0 when 'mixed' then least(t - d, round((t - d) * (0.2 + 0.5 * pg_temp.f('pd', id))::numeric / 10) * 10) else t - d end pd
  from (select x.id, x.pay_mode, y.t, case when y.t > 100 and pg_temp.f('dc', x.id) < 0.25 then mod(y.t, 10) else mod(y.t, 1) end d from t_sale x join (select sale_id, sum(amount) t from t_sale_item group by 1) y on y.sale_id = x.id) z) w where w.id = s.id;
update t_sale set paid_amount = 0, credit_amount = 0, pay_mode = 'cash', due_date = null where status = 'draft';

create table t_sale_return (
  id serial primary key,
  return_no varchar(16) not null unique,
  sale_item_id integer not null references t_sale_item,
  farmer_id integer references t_farmer,
  qty integer not null,
  amount numeric(12,2) not null,
  refund_mode varchar(10) not null check (refund_mode in ('cash', 'offset')),
  reason varchar(12) not null check (reason in ('surplus', 'wrong', 'quality', 'expired')),
  back_to_stock boolean not null,
  staff_id integer references t_staff,
  return_date date not null
);
comment on table t_sale_return is '销售退货，一行退一条销售明细';
comment on column t_sale_return.return_no is '退货单号';
comment on column t_sale_return.sale_item_id is '原销售明细';
comment on column t_sale_return.farmer_id is '农户';
comment on column t_sale_return.qty is '退货数量';
comment on column t_sale_return.amount is '退货金额';
comment on column t_sale_return.refund_mode is '退款方式：cash退现 offset冲减欠款';
comment on column t_sale_return.reason is '原因：surplus用不完 wrong买错 quality质量问题 expired临期';
comment on column t_sale_return.back_to_stock is '是否退回可售库存';
comment on column t_sale_return.staff_id is '经办人';
comment on column t_sale_return.return_date is '退货日期';
insert into t_sale_return (return_no, sale_item_id, farmer_id, qty, amount, refund_mode, reason, back_to_stock, staff_id, return_date)
select 'TH' || to_char(rd, 'YYMMDD') || lpad((row_number() over (partition by rd order by id))::text, 3, '0'), id, farmer_id, q, q * price, case when credit_amount >= q * price then 'offset' else 'cash' end, rs, rs in ('surplus', 'wrong'), 2 + id % 2, rd
from (select i.id, s.farmer_id, s.credit_amount, i.price, pg_temp.z('rq', i.id, 1, i.qty) q, pg_temp.w('rs', i.id, 'surplus:5,wrong:3,quality:2,expired:0.5') rs, s.sale_date + pg_temp.z('rd', i.id, 1, 35) rd
  from t_sale_item i join t_sale s on s.id = i.sale_id where s.status = 'done' and pg_temp.f('rt', i.id) < 0.03 and not exists (select 1 from t_sale_item j where j.sale_id = i.sale_id and j.id < i.id)) z where rd <= date '2026-06-14' order by rd, id;

create table t_repayment (
  id serial primary key,
  repay_no varchar(16) not null unique,
  farmer_id integer not null references t_farmer,
  sale_id integer references t_sale,
  amount numeric(12,2) not null check (amount > 0),
  pay_channel varchar(10) not null check (pay_channel in ('cash', 'wechat', 'alipay', 'bank', 'grain')),
  staff_id integer not null references t_staff,
  repay_date date not null,
  is_void boolean not null default false,
  remark varchar(60)
);
comment on table t_repayment is '赊账还款';
comment on column t_repayment.repay_no is '还款单号';
comment on column t_repayment.farmer_id is '农户';
comment on column t_repayment.sale_id is '核销的销售单';
comment on column t_repayment.amount is '还款金额';
comment on column t_repayment.pay_channel is '还款方式：cash现金 wechat微信 alipay支付宝 bank银行转账 grain以粮抵款';
comment on column t_repayment.staff_id is '收款人';
comment on column t_repayment.repay_date is '还款日期';
comment on column t_repayment.is_void is '是否作废';
comment on column t_repayment.remark is '备注';
insert into t_repayment (repay_no, farmer_id, sale_id, amount, pay_channel, staff_id, repay_date, is_void, remark)
select 'HK' || to_char(rd, 'YYMMDD') || lpad((row_number() over (partition by rd order by id, n))::text, 3, '0'), farmer_id, id, am, pg_temp.w('hc', id * 3 + n, 'cash:4,wechat:5,alipay:1,bank:1.5,grain:0.6'), pg_temp.z('hs', id * 3 + n, 2, 7), rd, n = 3, case n when 3 then '录入重复，作废' end
from (select s.*, n, case n when 3 then s.due_date + pg_temp.z('hd', s.id * 3 + 1, -40, 45) else s.due_date + pg_temp.z('hd', s.id * 3 + n, -40, 45) + (n - 1) * 50 end rd, case when k = 'full' then s.open when n = 2 then s.open - round(s.open / 2, -1) else round(s.open / 2, -1) end am
  from (select x.*, x.credit_amount - coalesce(r.a, 0) as open, pg_temp.w('hk', x.id, 'full:66,two:18,half:8,none:8') k from t_sale x left join (select i.sale_id, sum(t.amount) a from t_sale_return t join t_sale_item i on i.id = t.sale_item_id where t.refund_mode = 'offset' group by 1) r on r.sale_id = x.id where x.status = 'done' and x.credit_amount > 0) s
  cross join lateral (select 1 n where k <> 'none' union all select 2 where k = 'two' union all select 3 where k = 'full' and pg_temp.f('hv', s.id) < 0.015) m) q
where am > 0 and rd > sale_date and rd <= date '2026-06-14' order by rd, id, n;
update t_farmer f set owed_amount = x.o from (select farmer_id, sum(a) o from (select farmer_id, credit_amount a from t_sale where status = 'done' and credit_amount > 0 union all select farmer_id, -amount from t_sale_return where refund_mode = 'offset' union all select farmer_id, -amount from t_repayment where not is_void) u group by 1) x where x.farmer_id = f.id;

create table t_purchase (
  id serial primary key,
  purchase_no varchar(16) not null unique,
  supplier_id integer not null references t_supplier,
  staff_id integer not null references t_staff,
  order_date date not null,
  arrive_date date,
  total_amount numeric(12,2) not null default 0,
  freight numeric(10,2) not null default 0,
  paid_amount numeric(12,2) not null default 0,
  status varchar(10) not null check (status in ('ordered', 'stored', 'void')),
  remark varchar(60)
);
comment on table t_purchase is '采购入库单';
comment on column t_purchase.purchase_no is '采购单号';
comment on column t_purchase.supplier_id is '供应商';
comment on column t_purchase.staff_id is '经办人';
comment on column t_purchase.order_date is '下单日期';
comment on column t_purchase.arrive_date is '到货入库日期';
comment on column t_purchase.total_amount is '货款合计';
comment on column t_purchase.freight is '运费，另付，不计入货款';
comment on column t_purchase.paid_amount is '已付货款';
comment on column t_purchase.status is '状态：ordered已订货 stored已入库 void已作废';
create table t_purchase_item (
  id serial primary key,
  purchase_id integer not null references t_purchase on delete cascade,
  product_id integer not null references t_product,
  qty integer not null,
  price numeric(10,2) not null,
  amount numeric(12,2) not null,
  batch_no varchar(12),
  expire_date date
);
comment on table t_purchase_item is '采购入库明细';
comment on column t_purchase_item.purchase_id is '采购单';
comment on column t_purchase_item.product_id is '商品';
comment on column t_purchase_item.qty is '数量';
comment on column t_purchase_item.price is '进价';
comment on column t_purchase_item.amount is '金额';
comment on column t_purchase_item.batch_no is '生产批号';
comment on column t_purchase_item.expire_date is '有效期至';
-- 每季按下季销量备货
create temp table need as
select p.supplier_id sup, p.id pid, date_trunc('quarter', s.sale_date)::date q, ceil(sum(i.qty) * (1.0 + 0.12 * pg_temp.f('pq', p.id)))::int qty, p.purchase_price pp, p.category_id cat
from t_sale_item i join t_sale s on s.id = i.sale_id join t_product p on p.id = i.product_id group by p.id, 3;
insert into t_purchase (purchase_no, supplier_id, staff_id, order_date, arrive_date, freight, status)
select 'CG' || to_char(od, 'YYMMDD') || lpad((row_number() over (partition by od order by sup))::text, 2, '0'), sup, case when pg_temp.f('ps2', k) < 0.4 then 1 else 8 end, od, case st when 'stored' then od + pg_temp.z('pa', k, 2, 9) end, case when pg_temp.f('pf', k) < 0.6 then pg_temp.z('pg', k, 4, 60) * 10 else 0 end, st
from (select sup, q, k, q - pg_temp.z('po', k, 12, 28) od, 'stored' st from (select distinct sup, q, sup * 10000 + (q - date '2024-01-01') k from need) a
  union all select s, date '2026-07-01', s, date '2026-06-10' + s % 4, 'ordered' from unnest(array[3, 5, 6, 13]) s
  union all select s, date '2025-04-01', s + 500, date '2025-03-02' + s * 31, 'void' from unnest(array[5, 7, 8]) s) b order by od, sup;
insert into t_purchase_item (purchase_id, product_id, qty, price, amount, batch_no, expire_date)
select p.id, n.pid, n.qty, pr, n.qty * pr, case when n.cat <> 8 then to_char(p.order_date - pg_temp.z('px', p.id * 100 + n.pid, 10, 120), 'YYYYMMDD') end, case when n.cat in (3, 4, 5, 6, 7) then p.order_date + pg_temp.z('py', p.id * 100 + n.pid, 610, 720) when n.cat = 1 then p.order_date + pg_temp.z('py', p.id * 100 + n.pid, 240, 350) end
from t_purchase p join need n on n.sup = p.supplier_id and n.q = case p.status when 'ordered' then date '2025-07-01' else date_trunc('quarter', p.order_date + 30)::date end,
  lateral (select round(n.pp * (0.95 + 0.08 * pg_temp.f('pz', p.id * 100 + n.pid))::numeric, 1) pr) r order by p.id, n.pid;
update t_purchase p set total_amount = t, paid_amount = case when p.status <> 'stored' then 0 when p.arrive_date + s.pay_term_days <= date '2026-06-14' then t else round(t * 0.3, -2) end
from (select purchase_id, sum(amount) t from t_purchase_item group by 1) x, t_supplier s where x.purchase_id = p.id and s.id = p.supplier_id;
update t_supplier s set payable_amount = x.a from (select supplier_id, sum(total_amount - paid_amount) a from t_purchase where status = 'stored' group by 1) x where x.supplier_id = s.id;

create table t_stock_check (
  id serial primary key,
  check_no varchar(14) not null,
  check_date date not null,
  product_id integer not null references t_product,
  book_qty integer not null,
  real_qty integer not null,
  diff_qty integer not null,
  diff_amount numeric(10,2) not null,
  diff_reason varchar(30),
  keeper_id integer references t_staff,
  unique (check_no, product_id)
);
comment on table t_stock_check is '库存盘点明细，同一盘点单号为一次盘点';
comment on column t_stock_check.check_no is '盘点单号';
comment on column t_stock_check.check_date is '盘点日期';
comment on column t_stock_check.product_id is '商品';
comment on column t_stock_check.book_qty is '账面数量';
comment on column t_stock_check.real_qty is '实盘数量';
comment on column t_stock_check.diff_qty is '盈亏数量，负数为盘亏';
comment on column t_stock_check.diff_amount is '盈亏金额（按进价）';
comment on column t_stock_check.diff_reason is '差异原因';
comment on column t_stock_check.keeper_id is '盘点人';
create temp table mv as
select i.product_id pid, p.arrive_date d, i.qty q from t_purchase_item i join t_purchase p on p.id = i.purchase_id where p.status = 'stored'
union all select i.product_id, s.sale_date, -i.qty from t_sale_item i join t_sale s on s.id = i.sale_id where s.status = 'done'
union all select i.product_id, r.return_date, r.qty from t_sale_return r join t_sale_item i on i.id = r.sale_item_id where r.back_to_stock
union all select id, date '2023-12-31', case when status = 'banned' then 0 else pg_temp.z('mo', id, 40, 90) end from t_product;
create temp table ck as select d, p.id pid, p.purchase_price pp, case when pg_temp.f('kd', p.id * 100 + extract(month from d)::int + extract(year from d)::int * 7) < 0.13 then (array[-3, -2, -1, -1, 1, -1])[pg_temp.z('ke', p.id * 100 + extract(month from d)::int, 1, 6)] else 0 end df
from unnest(array[date '2024-06-30', date '2024-12-31', date '2025-06-30', date '2025-12-31', date '2026-03-31']) d, t_product p where p.status <> 'banned' and (p.status = 'on' or d < date '2025-01-01');
insert into t_stock_check (check_no, check_date, product_id, book_qty, real_qty, diff_qty, diff_amount, diff_reason, keeper_id)
select 'PD' || to_char(d, 'YYYYMMDD'), d, pid, b, b + df, df, df * pp, case when df < 0 then pg_temp.one('kr', pid * 7 + (d - date '2024-01-01'), '破损,过期报废,漏开单,鼠咬破包') when df > 0 then '多收货' end, 8
from (select c.*, (select sum(q) from mv where mv.pid = c.pid and mv.d <= c.d)::int + coalesce((select sum(df) from ck x where x.pid = c.pid and x.d < c.d), 0)::int b from ck c) q order by d, pid;
update t_product p set stock_qty = (select sum(q) from mv where mv.pid = p.id) + coalesce((select sum(df) from ck where ck.pid = p.id), 0);

create table t_agri_service (
  id serial primary key,
  farmer_id integer not null references t_farmer,
  agronomist_id integer not null references t_staff,
  service_type varchar(10) not null check (service_type in ('visit', 'phone', 'soil', 'drone', 'train')),
  crop varchar(20),
  problem varchar(60),
  advice varchar(100),
  product_id integer references t_product,
  area_mu numeric(8,1),
  fee numeric(10,2) not null default 0,
  satisfaction smallint check (satisfaction between 1 and 5),
  service_date date not null
);
comment on table t_agri_service is '农技服务记录';
comment on column t_agri_service.farmer_id is '农户';
comment on column t_agri_service.agronomist_id is '农技员';
comment on column t_agri_service.service_type is '服务方式：visit下田 phone电话 soil测土 drone飞防 train培训';
comment on column t_agri_service.crop is '作物';
comment on column t_agri_service.problem is '病虫草害或问题';
comment on column t_agri_service.advice is '处方建议';
comment on column t_agri_service.product_id is '推荐商品';
comment on column t_agri_service.area_mu is '作业面积（亩），仅飞防';
comment on column t_agri_service.fee is '收费，飞防每亩8元，其余免费';
comment on column t_agri_service.satisfaction is '满意度1—5，未回访为空';
comment on column t_agri_service.service_date is '服务日期';
insert into t_agri_service (farmer_id, agronomist_id, service_type, crop, problem, advice, product_id, area_mu, fee, satisfaction, service_date)
select fid, 9 + (i % 2), ty, main_crop, split_part(pb, ':', 1), case when ty in ('visit', 'phone') then '推荐' || p.product_name || '，按标签剂量' end, case when ty in ('visit', 'phone') then p.id end, mu, coalesce(mu, 0) * 8, case when pg_temp.f('vs', i) < 0.55 then pg_temp.w('vt', i, '5:6,4:3,3:1,2:0.3')::int end, sale_date
from (select s.id i, f.id fid, f.main_crop, s.sale_date, ty, case when ty in ('visit', 'phone') then pg_temp.one('vp', s.id, '稻飞虱:吡虫啉,二化螟:氯虫,稻瘟病:三环唑,红蜘蛛:乙螨唑,纹枯病:井冈,稗草:五氟,炭疽病:苯醚,缺硼:硼肥') end pb, case when ty = 'drone' then least(f.land_mu, 200) end mu
  from t_sale s join t_farmer f on f.id = s.farmer_id cross join lateral (select case when f.farmer_type in ('big', 'coop') then pg_temp.w('vy', s.id, 'visit:4,phone:2,soil:1,drone:3,train:1') else pg_temp.w('vy', s.id, 'visit:4,phone:4,soil:1,train:1') end ty) y where f.farmer_type <> 'dealer' and pg_temp.f('vz', s.id) < 0.17) q
left join t_product p on q.pb is not null and p.product_name like split_part(q.pb, ':', 2) || '%' order by sale_date, i;

create table t_subsidy (
  id serial primary key,
  farmer_id integer not null references t_farmer,
  subsidy_year smallint not null,
  subsidy_type varchar(12) not null check (subsidy_type in ('grain', 'organic', 'seed', 'film')),
  area_mu numeric(8,1) not null,
  std_per_mu numeric(8,2) not null,
  amount numeric(12,2) not null,
  status varchar(10) not null check (status in ('applied', 'approved', 'paid', 'rejected')),
  apply_date date not null,
  paid_date date,
  unique (farmer_id, subsidy_year, subsidy_type)
);
comment on table t_subsidy is '代办补贴申报';
comment on column t_subsidy.farmer_id is '农户';
comment on column t_subsidy.subsidy_year is '补贴年度';
comment on column t_subsidy.subsidy_type is '补贴项目：grain种粮补贴 organic有机肥替代 seed良种 film地膜回收';
comment on column t_subsidy.area_mu is '申报面积（亩）';
comment on column t_subsidy.std_per_mu is '每亩标准（元）';
comment on column t_subsidy.amount is '申报金额';
comment on column t_subsidy.status is '状态：applied已申报 approved已核准 paid已发放 rejected被驳回';
comment on column t_subsidy.apply_date is '申报日期';
comment on column t_subsidy.paid_date is '发放日期';
insert into t_subsidy (farmer_id, subsidy_year, subsidy_type, area_mu, std_per_mu, amount, status, apply_date, paid_date)
select id, y, ty, land_mu, sd, land_mu * sd, st, ad, case when st = 'paid' then ad + pg_temp.z('bp', k, 60, 150) end
from (select f.id, y, f.land_mu, f.id * 10 + y k, ty, case ty when 'grain' then 105 when 'organic' then 60 when 'seed' then 15 else 20 end sd, make_date(y, 4, 1) + pg_temp.z('ba', f.id * 10 + y, 0, 60) ad, case when y = 2026 then pg_temp.w('bs', f.id * 10 + y, 'applied:6,approved:3,rejected:0.5') else pg_temp.w('bs', f.id * 10 + y, 'paid:93,rejected:7') end st
  from t_farmer f, generate_series(2024, 2026) y, lateral (select case when f.main_crop in ('水稻', '玉米') then pg_temp.w('bt', f.id * 10 + y, 'grain:4,seed:1') when f.main_crop in ('柑橘', '茶叶') then 'organic' else pg_temp.w('bt', f.id * 10 + y, 'film:1,seed:1') end ty) t
  where f.land_mu is not null and not f.is_deleted and f.created_at < make_date(y, 4, 1) and pg_temp.f('bz', f.id * 10 + y) < case f.farmer_type when 'farmer' then 0.2 else 0.8 end) q order by ad, id;

create table t_setting (
  setting_key varchar(40) primary key,
  setting_value varchar(100),
  value_type varchar(10) not null default 'string',
  description varchar(60),
  updated_by integer references t_staff,
  updated_at timestamp
);
comment on table t_setting is '系统参数';
comment on column t_setting.setting_key is '参数名';
comment on column t_setting.setting_value is '参数值';
comment on column t_setting.value_type is '值类型';
comment on column t_setting.description is '说明';
insert into t_setting values ('shop.name', '沅丰县禾盛农资经营部', 'string', '门店名称，打印用', 1, '2023-11-20 08:40:00'), ('sale.allow_over_credit', '0', 'bool', '是否允许超额度赊账', 1, '2024-03-02 17:20:00'), ('sale.round_mode', 'floor', 'string', '抹零方式', 1, '2023-11-20 08:41:00'),
  ('print.copies', '2', 'int', '销售单打印份数', 2, '2024-05-11 10:02:00'), ('sms.remind_days', '7', 'int', '还款日前几天短信提醒', 1, '2024-09-01 09:00:00'), ('db.version', '5.3.12', 'string', null, null, '2026-01-05 22:10:00'), ('stock.warn', '1', 'bool', '库存下限预警', 8, '2024-01-15 08:10:00');
create index on t_sale (farmer_id);
create index on t_sale_item (sale_id);
