-- 服装服饰厂的订单与缝制计件管理系统：客户、款式与工序单价、订单色码、裁床、计件工资、质检返修、面辅料、外发加工、出货。
-- 仿 百一服装ERP／衣管家 一类的厂商产品：列有注释，有主键，没有外键。
-- 数值由行号散列而来，每次装载相同；辅助函数随会话消失。
set jit = off;
set time zone 'Asia/Shanghai';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 29) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
-- 'a:3,b:1'：四次里三次得 a
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
  as $$ select pg_temp.one(k || 's', i, '王,李,张,刘,陈,杨,黄,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗,梁,宋,郑,谢,韩,唐,冯,曾,彭,蒋,魏,叶,余,潘,杜,夏,钟,汪,田,任,覃,韦,廖') || case sex when '男' then pg_temp.one(k || 'g', i, '伟,强,磊,军,洋,勇,涛,明,超,刚,平,辉,鹏,建国,建华,志强,海波,浩然,思远,文博,国庆,俊杰,子轩,宇航,家豪,晓东,振华,立新,学文,永康') else pg_temp.one(k || 'g', i, '芳,娜,敏,静,丽,艳,娟,霞,秀兰,桂英,玉梅,婷婷,晓燕,雨桐,子涵,佳怡,春梅,玉兰,雪,琳,欣怡,慧,倩,红梅,丹,诗雨,梦瑶,莉,小玲,凤英') end $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '130,135,136,138,139,150,151,158,177,180,186,189,199') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;
-- 工厂周日休息，春节放假：落在其中的日期顺延。
create function pg_temp.wd(d date) returns date language sql immutable as $$
  select x + case when extract(isodow from x) = 7 then 1 else 0 end
    from (select case when d between '2024-02-04' and '2024-02-20' then d + 17 when d between '2025-01-23' and '2025-02-08' then d + 17 when d between '2026-02-11' and '2026-02-27' then d + 17 else d end as x) as y $$;

create table base_customer (
  customer_id integer primary key,
  customer_no varchar(20) not null,
  customer_name varchar(80) not null,
  short_name varchar(30),
  customer_type smallint default 1,
  contact varchar(30),
  phone varchar(20),
  city varchar(30),
  settle_type smallint default 1,
  credit_limit numeric(12,2),
  follower varchar(30),
  status smallint default 1,
  create_time timestamp,
  remark varchar(200)
);
comment on table base_customer is '客户档案'; comment on column base_customer.customer_id is '客户ID';
comment on column base_customer.customer_no is '客户编号'; comment on column base_customer.customer_name is '客户名称';
comment on column base_customer.short_name is '客户简称'; comment on column base_customer.customer_type is '客户类型：1品牌商 2电商 3批发档口 4外贸公司 5团购单位';
comment on column base_customer.contact is '联系人'; comment on column base_customer.phone is '联系电话';
comment on column base_customer.city is '所在城市'; comment on column base_customer.settle_type is '结算方式：1月结 2款到发货 3货到付款';
comment on column base_customer.credit_limit is '信用额度（元）'; comment on column base_customer.follower is '跟单员';
comment on column base_customer.status is '状态：1正常 0停用'; comment on column base_customer.create_time is '建档时间';
comment on column base_customer.remark is '备注';
insert into base_customer
select i, 'KH' || lpad(i::text, 4, '0'), s.city || s.short || case t when '1' then '服饰有限公司' when '2' then '电子商务有限公司' when '3' then '服装商行' when '4' then '进出口有限公司' else '服务管理有限公司' end, s.short, t::smallint,
  pg_temp.person('kc', i, pg_temp.one('ks', i, '男,女')), pg_temp.mobile('k', i), s.city, case t when '3' then pg_temp.w('kt', i, '2:3,3:2')::smallint else pg_temp.w('kt', i, '1:8,2:2,3:1')::smallint end,
  case when t in ('1', '2', '4') then pg_temp.z('kl', i, 5, 60) * 10000 end, (array['罗晓燕','彭娟','叶志强','蒋琳'])[1 + i % 4],
  case when pg_temp.f('kst', i) < 0.09 and i > 6 then 0 else 1 end, timestamp '2021-03-01 09:00' + pg_temp.z('kd', i, 0, 1000) * interval '1 day' + pg_temp.z('kh', i, 0, 480) * interval '1 minute',
  case when pg_temp.f('kr', i) < 0.12 then pg_temp.one('krr', i, '包装要求严，出货前拍照确认,唛头由客户提供,首单打折,验货由客户QC到厂') end
from generate_series(1, 56) as i, lateral (select pg_temp.w('kty', i, '1:5,2:6,3:5,4:3,5:2') as t,
  pg_temp.w('kci', i, '广州:8,杭州:6,东莞:3,深圳:4,上海:3,泉州:3,宁波:2,武汉:2,成都:2,长沙:1,苏州:2') as city,
  (string_to_array('衣之初,素锦,木棉里,蓝橙,暖树,洛禾,尚雅,云裳,简木,依米,童趣屋,青柚,锦程,森野,拾光,澜心,布谷,丹枫,初语堂,千寻,小鹿屋,雅典,恒泰,卓悦,风和,晨曦,宝禾,朗域,汇成,丽源,格蕾,天翼,永盛,茉莉,芊柔,博凯,鸿运,百川,海纳,棠溪,凡几,乐途,星语,萌芽,金顺,伊莲,南风,北麦,润禾,佳艺,欧曼,利丰行,兴隆,盈彩,安诺,芸间', ','))[i] as short) as s;

create table base_supplier (
  supplier_id integer primary key,
  supplier_no varchar(20) not null,
  supplier_name varchar(80) not null,
  supplier_type smallint not null,
  main_business varchar(50),
  contact varchar(30),
  phone varchar(20),
  address varchar(100),
  grade char(1),
  status smallint default 1
);
comment on table base_supplier is '供应商与外发加工厂档案'; comment on column base_supplier.supplier_id is '供应商ID';
comment on column base_supplier.supplier_no is '供应商编号'; comment on column base_supplier.supplier_name is '供应商名称';
comment on column base_supplier.supplier_type is '类别：1面料商 2辅料商 3外发加工厂'; comment on column base_supplier.main_business is '主营';
comment on column base_supplier.contact is '联系人'; comment on column base_supplier.phone is '联系电话';
comment on column base_supplier.address is '地址'; comment on column base_supplier.grade is '评级：A优 B良 C一般';
comment on column base_supplier.status is '状态：1合作中 0停止合作';
insert into base_supplier
select i, 'GY' || lpad(i::text, 3, '0'), split_part(x, ':', 1), split_part(x, ':', 2)::smallint, split_part(x, ':', 3), pg_temp.person('gc', i, pg_temp.one('gs', i, '男,男,女')), pg_temp.mobile('g', i),
  split_part(x, ':', 4), pg_temp.w('gg', i, 'A:3,B:5,C:2'), case when i in (7, 14, 22) then 0 else 1 end
from unnest(string_to_array('绍兴柯桥宏达纺织:1:梭织面料:绍兴市柯桥区轻纺城北区,广州中大永兴布行:1:针织面料:广州市海珠区瑞康路,佛山张槎润丰针织:1:针织面料:佛山市禅城区张槎镇,盛泽新丝路化纤:1:化纤里布:苏州市吴江区盛泽镇,南通海门棉纺:1:纯棉布:南通市海门区三星镇,广州长江布匹行:1:牛仔布:广州市海珠区长江轻纺城,石狮荣昌布业:1:卫衣布:石狮市鸳鸯池,东莞兴业辅料:2:拉链钮扣:东莞市虎门镇富民路,义乌金线坊:2:缝纫线:义乌市国际商贸城,广州中大彩标织唛:2:商标吊牌:广州市海珠区,温州桥头伟星钮扣行:2:钮扣:永嘉县桥头镇,虎门鑫达橡筋:2:橡筋织带:东莞市虎门镇,晋江福兴拉链:2:拉链:晋江市龙湖镇,海珠顺发包装:2:胶袋纸箱:广州市海珠区,虎门锦绣电脑绣花厂:3:绣花:东莞市虎门镇北栅,大朗彩虹印花:3:印花:东莞市大朗镇,新塘洁丽水洗厂:3:水洗:广州市增城区新塘镇,厚街鸿利制衣:3:整件加工:东莞市厚街镇,惠东梁记加工点:3:整件加工:惠州市惠东县,虎门捷印数码印花:3:印花:东莞市虎门镇赤岗,博罗顺景绣花:3:绣花:惠州市博罗县园洲镇,高州老周加工点:3:整件加工:茂名市高州市', ',')) with ordinality as u (x, i);

create table base_worker (
  worker_id integer primary key,
  worker_no varchar(10) not null,
  worker_name varchar(30) not null,
  sex char(1),
  team_name varchar(20),
  post varchar(20),
  wage_type smallint not null,
  base_wage numeric(8,2),
  phone varchar(20),
  native_place varchar(30),
  entry_date date,
  leave_date date,
  status smallint default 1
);
comment on table base_worker is '员工档案'; comment on column base_worker.worker_id is '员工ID';
comment on column base_worker.worker_no is '工号'; comment on column base_worker.worker_name is '姓名';
comment on column base_worker.sex is '性别'; comment on column base_worker.team_name is '班组';
comment on column base_worker.post is '岗位'; comment on column base_worker.wage_type is '计薪方式：1计件 2计时 3月薪';
comment on column base_worker.base_wage is '月薪或保底工资（元）'; comment on column base_worker.phone is '手机号';
comment on column base_worker.native_place is '籍贯'; comment on column base_worker.entry_date is '入职日期';
comment on column base_worker.leave_date is '离职日期，空为在职'; comment on column base_worker.status is '状态：1在职 2停薪留职 0离职';
insert into base_worker
select i, 'A' || lpad((100 + i)::text, 4, '0'), pg_temp.person('wn', i, sex), sex, team, post, case when post in ('跟单', '质检', '仓管', '会计') then 3 when post = '杂工' then 2 else 1 end,
  case post when '会计' then 6500 when '跟单' then 6000 when '质检' then 5200 when '仓管' then 5000 when '杂工' then null else 3000 end, pg_temp.mobile('w', i), pg_temp.w('wp', i, '广西贵港:5,湖南邵阳:5,江西赣州:4,四川达州:3,贵州毕节:3,湖北荆州:4,广东茂名:5,河南信阳:2,云南昭通:1'),
  entry, case when gone <= '2026-06-10' then gone end, case when gone <= '2026-06-10' then 0 when i = 33 then 2 else 1 end
from (select i, sex, team, post, entry, case when pg_temp.f('wl', i) < 0.30 and i > 3 and i not in (39, 41, 49, 50, 52) then pg_temp.wd(entry + pg_temp.z('wld', i, 60, 1100)) else date '2099-01-01' end as gone
  from (select i, pg_temp.w('wx', i, case when i <= 5 then '男:7,女:2' else '男:2,女:6' end) as sex,
    case when i <= 5 then '裁床组' when i <= 38 then '车缝' || (array['一','二','三','四'])[1 + i % 4] || '组' when i <= 48 then '尾部组' else '办公室' end as team,
    case when i <= 5 then '裁剪工' when i <= 38 then '车位' when i <= 46 then '尾部工' when i <= 48 then '杂工' else (array['跟单','质检','质检','仓管','会计','跟单','质检','跟单'])[i - 48] end as post,
    pg_temp.wd(case when i % 3 = 0 or i > 48 or i <= 3 or i in (39, 41) then date '2019-02-18' + pg_temp.z('we', i, 0, 1700) else date '2023-02-10' + pg_temp.z('we', i, 0, 1130) end) as entry
    from generate_series(1, 56) as i) as a) as b;

-- 订单的时间线：按月有淡旺季
create temp table o_ on commit drop as
select row_number() over (order by d, k)::int as id, d, null::int as style, pg_temp.wd(d + pg_temp.z('oc', k, 4, 12)) as cut, null::date as fin, null::date as ship, pg_temp.f('ox', k) < 0.045 as cancelled
from (select k, pg_temp.wd(date '2024-01-02' + (k * 896 / 580)) as d from generate_series(1, 580) as k) as c
where pg_temp.f('os', k) < (array[0.45,0.25,0.75,0.8,0.6,0.5,0.5,0.75,0.85,0.75,0.6,0.4])[extract(month from d)::int] or (d > '2026-05-08' and pg_temp.f('os', k) < 0.93);
update o_ set style = greatest(1, least(230, round(id * 230.0 / (select max(id) from o_))::int - pg_temp.z('ost', id, 0, 7))), fin = pg_temp.wd(cut + pg_temp.z('of', id, 9, 22));
update o_ set style = style - 1 where style % 17 = 0;
update o_ set ship = pg_temp.wd(fin + pg_temp.z('osh', id, 1, 4));

create table base_style (
  style_id integer primary key,
  style_no varchar(20) not null,
  style_name varchar(50) not null,
  category varchar(20),
  customer_id integer,
  customer_style_no varchar(30),
  season varchar(10),
  size_group varchar(50),
  fabric varchar(50),
  quote_price numeric(8,2),
  labor_price numeric(8,2),
  create_date date,
  is_deleted smallint default 0
);
comment on table base_style is '款式档案'; comment on column base_style.style_id is '款式ID';
comment on column base_style.style_no is '款号'; comment on column base_style.style_name is '款式名称';
comment on column base_style.category is '品类'; comment on column base_style.customer_id is '所属客户ID';
comment on column base_style.customer_style_no is '客户款号'; comment on column base_style.season is '季节';
comment on column base_style.size_group is '尺码组'; comment on column base_style.fabric is '主面料';
comment on column base_style.quote_price is '报价（元/件）'; comment on column base_style.labor_price is '工价合计（元/件）';
comment on column base_style.create_date is '建档日期'; comment on column base_style.is_deleted is '删除标志：0正常 1已删除';
insert into base_style
select i, 'BY' || to_char(cd, 'YYMM') || lpad(i::text, 3, '0'), pg_temp.one('sa', i, '复古,基础,宽松,修身,拼色,条纹,印花,纯色,法式,休闲') || cat, cat, cust, case when pg_temp.f('sk', i) < 0.7 then chr(65 + cust % 26) || pg_temp.z('skn', i, 1000, 9999) end,
  case when extract(month from cd) in (12, 1, 2) then '春' when extract(month from cd) in (3, 4, 5) then '夏' when extract(month from cd) in (6, 7, 8) then '秋' else '冬' end,
  case when cat like '童%' then '90,100,110,120,130' when cat in ('围裙', '帽子') then '均码' else 'x' end, pg_temp.one('sf', i, '32支纯棉汗布,40支精梳棉,涤棉斜纹,毛圈卫衣布,雪纺,天丝麻,弹力牛仔,灯芯绒,尼龙塔丝隆'),
  (case cat when 'T恤' then 22 when '衬衫' then 42 when '连衣裙' then 58 when '卫衣' then 48 when '休闲裤' then 45 when '牛仔裤' then 52 when '外套' then 88 when '童装T恤' then 17 when '童装套装' then 38 when '工作服' then 65 when '围裙' then 11 else 13 end * (0.85 + 0.4 * pg_temp.f('sq', i)))::numeric(8,1), 0, cd,
  case when pg_temp.f('sd', i) < 0.2 and not exists (select from o_ where style = i) then 1 else 0 end
from (select i, 1 + floor(56 * power(pg_temp.f('sc', i), 2.3))::int as cust, pg_temp.w('scat', i, 'T恤:8,衬衫:5,连衣裙:5,卫衣:5,休闲裤:4,牛仔裤:2,外套:4,童装T恤:3,童装套装:3,工作服:2,围裙:1,帽子:1') as cat,
  pg_temp.wd(coalesce((select min(d) from o_ where style = i), date '2024-01-10' + (i * 3.8)::int) - pg_temp.z('scd', i, 5, 24)) as cd from generate_series(1, 240) as i) as s;
update base_style set size_group = case when style_id % 3 = 0 then 'M,L,XL,2XL,3XL' else 'S,M,L,XL' end where size_group not in ('均码', '90,100,110,120,130');

create table base_style_process (
  id integer primary key,
  style_id integer not null,
  process_no smallint not null,
  process_name varchar(30) not null,
  section smallint not null,
  std_seconds integer,
  unit_price numeric(8,3),
  is_key smallint default 0,
  effective_date date
);
comment on table base_style_process is '款式工序单价表'; comment on column base_style_process.id is '主键';
comment on column base_style_process.style_id is '款式ID'; comment on column base_style_process.process_no is '工序序号';
comment on column base_style_process.process_name is '工序名称'; comment on column base_style_process.section is '工段：1裁剪 2车缝 3尾部 4外发';
comment on column base_style_process.std_seconds is '标准工时（秒/件）'; comment on column base_style_process.unit_price is '工价（元/件）';
comment on column base_style_process.is_key is '是否关键工序：1是 0否'; comment on column base_style_process.effective_date is '生效日期';
insert into base_style_process
select row_number() over (order by style_id, seq), style_id, row_number() over (partition by style_id order by seq), nm, sec, secs, round((secs * 0.009 * (0.9 + 0.25 * pg_temp.f('pp' || nm, style_id)))::numeric, 2), case when nm in ('上领', '上袖', '装拉链', '拼裆') then 1 else 0 end, create_date
from (select s.*, seq, split_part(p, ':', 1) as nm, split_part(p, ':', 2)::smallint as sec, (split_part(p, ':', 3)::int * (0.8 + 0.5 * pg_temp.f('ps' || p, style_id)))::int as secs
  from base_style as s, lateral (select case when category in ('围裙', '帽子') then '裁剪:1:30,卷边:2:70,缝合:2:90,车标:2:25,剪线:3:25,整烫包装:3:30'
    when category like '%裤' then '裁剪:1:60,' || case when category = '牛仔裤' then '水洗:4:0,' else '' end || '拼裆:2:120,装拉链:2:110,合侧缝:2:95,上腰:2:130,剪线:3:45,整烫包装:3:70'
    else '裁剪:1:55,' || case when pg_temp.f('pe', style_id) < 0.2 then '绣花:4:0,' when pg_temp.f('pe', style_id) < 0.42 then '印花:4:0,' else '' end || '合肩:2:60,上领:2:130,上袖:2:120,合侧缝:2:85,' || case when category in ('衬衫', '外套', '工作服') then '钉扣锁眼:2:70,' else '' end || '剪线:3:40,整烫包装:3:65' end as list) as l,
  unnest(string_to_array(list, ',')) with ordinality as u (p, seq)) as q;
update base_style_process set unit_price = round((0.8 + 2.4 * pg_temp.f('pw', style_id))::numeric, 1), std_seconds = null where section = 4;
update base_style as s set labor_price = (select sum(unit_price) from base_style_process as p where p.style_id = s.style_id and section <> 4);

create table ord_order (
  order_id integer primary key,
  order_no varchar(20) not null,
  customer_id integer not null,
  style_id integer not null,
  order_type smallint default 1,
  order_date date not null,
  delivery_date date,
  order_qty integer,
  price numeric(8,2),
  amount numeric(12,2),
  is_urgent smallint default 0,
  order_status smallint,
  follower varchar(30),
  finish_date date,
  is_deleted smallint default 0,
  remark varchar(200)
);
comment on table ord_order is '生产订单'; comment on column ord_order.order_id is '订单ID';
comment on column ord_order.order_no is '订单号'; comment on column ord_order.customer_id is '客户ID';
comment on column ord_order.style_id is '款式ID'; comment on column ord_order.order_type is '订单性质：1包工包料 2来料加工';
comment on column ord_order.order_date is '下单日期'; comment on column ord_order.delivery_date is '交货日期';
comment on column ord_order.order_qty is '订单数量（件）'; comment on column ord_order.price is '单价（元/件）';
comment on column ord_order.amount is '订单金额（元）'; comment on column ord_order.is_urgent is '是否急单：1是 0否';
comment on column ord_order.order_status is '订单状态：0待审核 1待裁剪 2生产中 3部分出货 4已完成 9已取消'; comment on column ord_order.follower is '跟单员';
comment on column ord_order.finish_date is '完成日期'; comment on column ord_order.is_deleted is '删除标志：0正常 1已删除';
comment on column ord_order.remark is '备注';
insert into ord_order
select o.id, 'DD' || to_char(d, 'YYYYMMDD') || lpad((row_number() over (partition by d order by o.id))::text, 2, '0'), s.customer_id, s.style_id, t, d, pg_temp.wd(d + pg_temp.z('odd', o.id, 24, 42)), 0,
  round((s.quote_price * case t when 2 then 0.45 else 1 end * (0.96 + 0.06 * pg_temp.f('op', o.id)))::numeric, 1), 0, case when pg_temp.f('ou', o.id) < 0.14 then 1 else 0 end,
  case when cancelled then 9 when d > '2026-06-14' then 0 when cut > '2026-06-18' then 1 when ship > '2026-06-18' then 2 else 4 end, c.follower,
  null, case when cancelled and pg_temp.f('odl', o.id) < 0.2 then 1 else 0 end, case when cancelled then pg_temp.one('ocr', o.id, '客户取消,面料断货取消,重复录单') when pg_temp.f('or', o.id) < 0.1 then pg_temp.one('orr', o.id, '按封样做货,客户自带吊牌,分批交货,洗水唛用旧版,色差需批色') end
from o_ as o join base_style as s on s.style_id = o.style join base_customer as c using (customer_id), lateral (select case when pg_temp.f('ot', c.customer_id) < 0.25 then 2 else 1 end as t) as x;

create table ord_order_item (
  item_id integer primary key,
  order_id integer not null,
  color varchar(20) not null,
  size varchar(10) not null,
  qty integer not null,
  price numeric(8,2),
  amount numeric(12,2),
  sort_no smallint
);
comment on table ord_order_item is '订单色码明细'; comment on column ord_order_item.item_id is '明细ID';
comment on column ord_order_item.order_id is '订单ID'; comment on column ord_order_item.color is '颜色';
comment on column ord_order_item.size is '尺码'; comment on column ord_order_item.qty is '数量（件）';
comment on column ord_order_item.price is '单价（元）'; comment on column ord_order_item.amount is '金额（元）';
comment on column ord_order_item.sort_no is '排序';
insert into ord_order_item
select row_number() over (order by order_id, cn, zn), order_id, color, sz, q, price, q * price, row_number() over (partition by order_id order by cn, zn)
from (select o.order_id, o.price, cn, zn, color, sz, greatest(10, round(base * (array[0.8,1.2,1.2,0.8,0.5])[case when n = 1 then 2 else zn end] * (0.8 + 0.4 * pg_temp.f('iq', o.order_id * 40 + cn * 8 + zn)) * case when n = 1 then 4 else 1 end / 5)::int * 5) as q
  from ord_order as o join base_style as s using (style_id),
    lateral (select pg_temp.z('inc', o.order_id, 1, 3) as nc, pg_temp.z('ico', s.style_id, 0, 11) as c0, 60 + 380 * power(pg_temp.f('ib', o.order_id), 3) + case when s.customer_id <= 4 then 60 else 0 end as base) as b,
    generate_series(1, nc) as cn, lateral (select (array['黑色','白色','藏青','卡其','军绿','浅灰','酒红','雾蓝','杏色','粉色','焦糖','墨绿'])[1 + (c0 + cn * 5) % 12] as color) as c,
    unnest(string_to_array(s.size_group, ',')) with ordinality as z (sz, zn), lateral (select cardinality(string_to_array(s.size_group, ',')) as n) as m) as q;
update ord_order as o set order_qty = t.q, amount = t.a from (select order_id, sum(qty) as q, sum(amount) as a from ord_order_item group by 1) as t where t.order_id = o.order_id;

create table cut_bed (
  bed_id integer primary key,
  bed_no varchar(24) not null,
  order_id integer not null,
  color varchar(20),
  cut_date date,
  layers integer,
  plan_qty integer,
  cut_qty integer,
  fabric_used numeric(10,2),
  cutter_id integer,
  status smallint default 1
);
comment on table cut_bed is '裁床单（一色一床）'; comment on column cut_bed.bed_id is '裁床单ID';
comment on column cut_bed.bed_no is '床次号'; comment on column cut_bed.order_id is '订单ID';
comment on column cut_bed.color is '颜色'; comment on column cut_bed.cut_date is '裁剪日期';
comment on column cut_bed.layers is '拉布层数'; comment on column cut_bed.plan_qty is '计划件数';
comment on column cut_bed.cut_qty is '实裁件数'; comment on column cut_bed.fabric_used is '用布量（米）';
comment on column cut_bed.cutter_id is '主裁员工ID'; comment on column cut_bed.status is '状态：1正常 2补裁 9作废';
insert into cut_bed
select row_number() over (order by cut, order_id, mn), 'C' || to_char(cut, 'YYMMDD') || '-' || row_number() over (partition by cut order by order_id, mn), order_id, color, cut, greatest(8, ceil(q / 8.0))::int, q, q, 0, null, 1
from (select order_id, color, sum(qty) as q, min(sort_no) as mn from ord_order_item group by 1, 2) as i join o_ as o on o.id = i.order_id
where cut <= '2026-06-18' and not (cancelled and pg_temp.f('cx', o.id) < 0.8);
update cut_bed as b set status = 9 from o_ as o where o.id = b.order_id and cancelled;
update cut_bed as b set cutter_id = (select worker_id from base_worker as w where post = '裁剪工' and entry_date <= cut_date and coalesce(leave_date, '2099-01-01') > cut_date order by pg_temp.f('cw' || worker_id, b.bed_id) limit 1);

create table cut_bundle (
  bundle_id integer primary key,
  bed_id integer not null,
  bundle_no smallint not null,
  barcode varchar(20),
  color varchar(20),
  size varchar(10),
  qty integer,
  is_printed smallint default 1
);
comment on table cut_bundle is '裁床分扎'; comment on column cut_bundle.bundle_id is '扎ID';
comment on column cut_bundle.bed_id is '裁床单ID'; comment on column cut_bundle.bundle_no is '扎号';
comment on column cut_bundle.barcode is '菲票条码'; comment on column cut_bundle.color is '颜色';
comment on column cut_bundle.size is '尺码'; comment on column cut_bundle.qty is '件数';
comment on column cut_bundle.is_printed is '菲票是否已打印：1是 0否';
insert into cut_bundle
select n, bed_id, row_number() over (partition by bed_id order by n), lpad((880000 + n)::text, 10, '0'), color, size, q, case when cut_date > '2026-06-16' then 0 else 1 end
from (select row_number() over (order by b.bed_id, i.sort_no) as n, b.bed_id, b.cut_date, i.color, i.size, i.qty + case when pg_temp.f('bq', i.item_id) < 0.3 then pg_temp.z('bqq', i.item_id, 1, 3) when pg_temp.f('bq', i.item_id) > 0.93 then -1 else 0 end as q
  from cut_bed as b join ord_order_item as i on i.order_id = b.order_id and i.color = b.color) as x;
update cut_bed as b set cut_qty = t.q, fabric_used = round((t.q * (0.9 + 0.7 * pg_temp.f('cf', b.order_id)))::numeric, 1) from (select bed_id, sum(qty) as q from cut_bundle group by 1) as t where t.bed_id = b.bed_id;

create table wage_piece (
  piece_id integer primary key,
  work_date date not null,
  worker_id integer not null,
  order_id integer,
  bed_id integer,
  style_process_id integer,
  qty integer not null,
  unit_price numeric(8,3),
  amount numeric(10,2),
  piece_type smallint default 1,
  audit_status smallint default 0,
  settle_month char(7),
  create_by varchar(30),
  create_time timestamp
);
comment on table wage_piece is '计件工资登记'; comment on column wage_piece.piece_id is '计件ID';
comment on column wage_piece.work_date is '生产日期'; comment on column wage_piece.worker_id is '员工ID';
comment on column wage_piece.order_id is '订单ID'; comment on column wage_piece.bed_id is '裁床单ID';
comment on column wage_piece.style_process_id is '款式工序ID'; comment on column wage_piece.qty is '计件数量（件）';
comment on column wage_piece.unit_price is '工价（元/件）'; comment on column wage_piece.amount is '计件金额（元）';
comment on column wage_piece.piece_type is '类型：1正常 2返工（不计价） 3补贴'; comment on column wage_piece.audit_status is '审核状态：0待审核 1已审核 2已作废';
comment on column wage_piece.settle_month is '结算月份，未结算为空'; comment on column wage_piece.create_by is '登记人';
comment on column wage_piece.create_time is '登记时间';
insert into wage_piece
select row_number() over (order by wdt, bed_id, process_no), wdt, w.worker_id, order_id, bed_id, pid, q, unit_price, round(q * unit_price, 2), 1,
  case when pg_temp.f('pv', k) < 0.012 then 2 when wdt > '2026-06-13' then 0 else 1 end, case when wdt < '2026-06-01' and pg_temp.f('pv', k) >= 0.012 then to_char(wdt, 'YYYY-MM') end, pg_temp.w('pc', k, '罗晓燕:1,组长扫码:6'),
  wdt + time '17:30' + pg_temp.z('pm', k, 0, 240) * interval '1 minute'
from (select b.*, p.id as pid, p.process_no, p.section, p.unit_price, b.bed_id * 20 + p.process_no as k, cut_qty as q,
    pg_temp.wd(case when p.section = 1 then b.cut_date else b.cut_date + ceil((o.fin - b.cut_date) * (p.process_no - 1) / 9.0)::int + pg_temp.z('pd', b.bed_id * 20 + p.process_no, 0, 1) end) as wdt
  from cut_bed as b join o_ as o on o.id = b.order_id join base_style_process as p on p.style_id = o.style and p.section <> 4 where b.status <> 9) as a,
  lateral (select worker_id from base_worker as w where w.post = (array['裁剪工','车位','尾部工'])[a.section] and w.entry_date <= a.wdt and coalesce(w.leave_date, '2099-01-01') > a.wdt
    order by -ln(pg_temp.f('pk' || worker_id, a.k) + 1e-9) / (0.5 + pg_temp.f('skill', worker_id)) limit 1) as w
where wdt <= '2026-06-18';
update wage_piece set piece_type = 2, unit_price = 0, amount = 0, qty = greatest(2, qty / 20) where pg_temp.f('pr', piece_id) < 0.02 and settle_month is not null;

create table qc_record (
  qc_id integer primary key,
  qc_no varchar(20),
  bed_id integer,
  order_id integer,
  qc_type smallint,
  qc_date date,
  check_qty integer,
  pass_qty integer,
  rework_qty integer,
  scrap_qty integer,
  defect_type varchar(20),
  worker_id integer,
  inspector_id integer,
  rework_date date
);
comment on table qc_record is '质检与返修记录'; comment on column qc_record.qc_id is '质检ID';
comment on column qc_record.qc_no is '质检单号'; comment on column qc_record.bed_id is '裁床单ID';
comment on column qc_record.order_id is '订单ID'; comment on column qc_record.qc_type is '检验类型：1中查 2尾查';
comment on column qc_record.qc_date is '检验日期'; comment on column qc_record.check_qty is '检验数量';
comment on column qc_record.pass_qty is '合格数量'; comment on column qc_record.rework_qty is '返修数量';
comment on column qc_record.scrap_qty is '报废数量'; comment on column qc_record.defect_type is '主要疵点';
comment on column qc_record.worker_id is '责任员工ID'; comment on column qc_record.inspector_id is '质检员工ID';
comment on column qc_record.rework_date is '返修完成日期';
insert into qc_record
select n, 'QC' || to_char(dt, 'YYMMDD') || lpad((n % 1000)::text, 3, '0'), bed_id, order_id, t, dt, cq, cq - rw - sc, rw, sc, case when rw + sc > 0 then pg_temp.w('qd', n, '跳针断线:6,线头:5,污渍:4,尺寸偏差:4,色差:2,领不对称:3,破洞:1,漏钉扣:1') end,
  case when rw > 0 and pg_temp.f('qw', n) < 0.75 then (select worker_id from wage_piece as p where p.bed_id = x.bed_id and p.work_date <= dt and audit_status <> 2 order by pg_temp.f('qwk', p.piece_id) limit 1) end,
  (select worker_id from base_worker where post = '质检' and entry_date <= dt and coalesce(leave_date, '2099-01-01') > dt order by pg_temp.f('qi' || worker_id, n) limit 1), case when rw > 0 and dt + 2 <= '2026-06-18' then pg_temp.wd(dt + pg_temp.z('qr', n, 1, 2)) end
from (select n, bed_id, order_id, t, dt, cq, case when h < 0.2 then 0 else floor(cq * 0.09 * h * h)::int end as rw, case when t = 2 and pg_temp.f('qs', n) < 0.35 then pg_temp.z('qss', n, 1, 2) else 0 end as sc
  from (select row_number() over (order by dt, bed_id) as n, y.*, pg_temp.f('qh', bed_id * 3 + t) as h from (
    select b.bed_id, b.order_id, t, pg_temp.wd(case t when 1 then b.cut_date + (o.fin - b.cut_date) / 2 else o.fin end) as dt, case t when 1 then greatest(5, b.cut_qty / 5) else b.cut_qty end as cq
    from cut_bed as b join o_ as o on o.id = b.order_id, generate_series(1, 2) as t where b.status <> 9 and (t = 2 or pg_temp.f('qt', b.bed_id) < 0.45)) as y where dt <= '2026-06-18') as z) as x;

create table base_material (
  material_id integer primary key,
  material_no varchar(20) not null,
  material_name varchar(50) not null,
  material_type smallint,
  spec varchar(50),
  unit varchar(10),
  price numeric(10,3),
  supplier_id integer,
  stock_qty numeric(12,2) default 0,
  safe_qty numeric(12,2),
  status smallint default 1
);
comment on table base_material is '面辅料档案'; comment on column base_material.material_id is '物料ID';
comment on column base_material.material_no is '物料编号'; comment on column base_material.material_name is '物料名称';
comment on column base_material.material_type is '物料类别：1面料 2里料 3辅料 4包装'; comment on column base_material.spec is '规格';
comment on column base_material.unit is '单位'; comment on column base_material.price is '参考单价（元）';
comment on column base_material.supplier_id is '默认供应商ID'; comment on column base_material.stock_qty is '当前库存';
comment on column base_material.safe_qty is '安全库存'; comment on column base_material.status is '状态：1启用 0停用';
insert into base_material
select row_number() over (), 'WL' || lpad((row_number() over ())::text, 4, '0'), nm || case when ty in ('1', '2') then '（' || sp || '）' else '' end, ty::smallint, sp, un, pr::numeric, su::int, 0, case ty when '1' then 300 when '2' then 200 else 1000 end, case when nm = '灯芯绒' and sp = '酒红' then 0 else 1 end
from (values ('32支纯棉汗布', '1', '黑色,白色,藏青,浅灰,粉色', '米', '14.5', '2'), ('40支精梳棉', '1', '白色,雾蓝,杏色', '米', '18.2', '5'), ('涤棉斜纹', '1', '藏青,卡其,军绿', '米', '12.8', '1'), ('毛圈卫衣布', '1', '黑色,浅灰,墨绿,酒红', '米', '21', '7'), ('雪纺', '1', '白色,杏色,粉色', '米', '9.6', '4'), ('天丝麻', '1', '卡其,雾蓝', '米', '24.5', '1'), ('弹力牛仔', '1', '深蓝,浅蓝', '米', '19.8', '6'), ('灯芯绒', '1', '焦糖,酒红', '米', '22', '1'), ('尼龙塔丝隆', '1', '黑色,军绿', '米', '11.5', '4'), ('涤塔夫里布', '2', '黑色,白色', '米', '3.2', '4'), ('有纺衬', '2', '30克', '米', '2.6', '1'), ('尼龙拉链', '3', '15cm,60cm', '条', '0.65', '13'), ('树脂钮扣', '3', '18L,24L', '粒', '0.08', '11'), ('缝纫线', '3', '40/2黑,40/2白', '个', '4.8', '9'), ('橡筋', '3', '2.5cm', '米', '0.35', '12'), ('主标', '3', '通用', '个', '0.12', '10'), ('洗水唛', '3', '通用', '个', '0.05', '10'), ('吊牌', '3', '300克卡', '个', '0.18', '10'), ('胶袋', '4', '28*38', '个', '0.15', '14'), ('纸箱', '4', '60*40*40', '个', '6.5', '14')) as v (nm, ty, sps, un, pr, su), unnest(string_to_array(sps, ',')) as sp;

create table mat_stock_io (
  io_id integer primary key,
  io_no varchar(20) not null,
  io_type smallint not null,
  io_date date not null,
  material_id integer not null,
  qty numeric(12,2) not null,
  price numeric(10,3),
  amount numeric(12,2),
  supplier_id integer,
  order_id integer,
  handler varchar(30),
  remark varchar(200)
);
comment on table mat_stock_io is '面辅料出入库流水'; comment on column mat_stock_io.io_id is '流水ID';
comment on column mat_stock_io.io_no is '单据号'; comment on column mat_stock_io.io_type is '出入库类型：1采购入库 2生产领料 3生产退料 4退供应商 5盘点调整';
comment on column mat_stock_io.io_date is '业务日期'; comment on column mat_stock_io.material_id is '物料ID';
comment on column mat_stock_io.qty is '数量，入库为正、出库为负'; comment on column mat_stock_io.price is '单价（元）';
comment on column mat_stock_io.amount is '金额（元），与数量同号'; comment on column mat_stock_io.supplier_id is '供应商ID（采购、退货时）';
comment on column mat_stock_io.order_id is '订单ID（领料、退料时）'; comment on column mat_stock_io.handler is '经手人';
comment on column mat_stock_io.remark is '备注';
create temp table io_ on commit drop as
select o.id as order_id, o.cut as dt, m.material_id, -round((t.q * case m.material_type when 1 then 1.15 when 2 then 0.6 else case m.unit when '个' then case when m.material_name = '纸箱' then 0.03 when m.material_name = '缝纫线' then 0.02 else 1.02 end else 1.03 end end)::numeric, 0) as qty
from o_ as o join base_style as s on s.style_id = o.style join ord_order as r on r.order_id = o.id join (select order_id, sum(cut_qty) as q from cut_bed where status <> 9 group by 1) as t on t.order_id = o.id,
  lateral ((select * from base_material where material_type = 1 and material_name like s.fabric || '%' and r.order_type = 1 order by pg_temp.f('im' || material_id, o.id) limit 1) union all (select * from base_material where material_type > 1 order by pg_temp.f('in' || material_id, o.id) limit 2)) as m;
insert into mat_stock_io
select row_number() over (order by dt, ty, material_id), (array['RK','CK','TL','TG','PD'])[ty] || to_char(dt, 'YYMMDD') || lpad((row_number() over (partition by dt, ty order by material_id))::text, 3, '0'), ty, dt, material_id, q, p, round(q * p, 2), case when ty in (1, 4) then supplier_id end, order_id, case when pg_temp.f('ih', material_id + order_id) < 0.4 then '陈桂英' else (select worker_name from base_worker where post = '仓管' limit 1) end,
  case ty when 4 then '色差退货' when 5 then '年终盘点' when 3 then '余料退仓' end
from (select 2 as ty, dt, material_id, qty as q, order_id from io_
  union all select 1, pg_temp.wd(date_trunc('month', min(dt))::date - pg_temp.z('ip', material_id * 1000 + extract(epoch from date_trunc('month', dt))::bigint / 86400, 2, 12)), material_id, ceil(-sum(qty) * 1.06 / 10) * 10, null from io_ group by material_id, date_trunc('month', dt)
  union all select 3, pg_temp.wd(dt + 9), material_id, ceil(-qty * 0.03), order_id from io_ where pg_temp.f('it', order_id * 100 + material_id) < 0.06 and dt < '2026-06-05'
  union all select 4, pg_temp.wd(dt - 1), material_id, -ceil(-qty * 0.02), null from io_ where pg_temp.f('ig', order_id * 100 + material_id) < 0.02 and material_id <= 26
  union all select 5, date '2025-12-31', material_id, -pg_temp.z('ipd', material_id, 1, 4), null from (select distinct material_id from io_ where dt < '2025-12-01') as d where material_id % 3 = 0) as x
  join base_material as m using (material_id), lateral (select round(m.price * (0.95 + 0.1 * pg_temp.f('ipr', extract(year from dt)::int * 100 + material_id))::numeric, 3) as p) as pr;
update base_material as m set stock_qty = coalesce((select sum(qty) from mat_stock_io as i where i.material_id = m.material_id), 0);

create table out_order (
  out_id integer primary key,
  out_no varchar(20) not null,
  supplier_id integer not null,
  order_id integer not null,
  bed_id integer,
  process_name varchar(30),
  send_date date,
  due_date date,
  receive_date date,
  send_qty integer,
  receive_qty integer default 0,
  defect_qty integer default 0,
  price numeric(8,2),
  amount numeric(12,2),
  out_status smallint,
  pay_status smallint default 0
);
comment on table out_order is '外发加工单'; comment on column out_order.out_id is '外发单ID';
comment on column out_order.out_no is '外发单号'; comment on column out_order.supplier_id is '加工厂（供应商ID）';
comment on column out_order.order_id is '订单ID'; comment on column out_order.bed_id is '裁床单ID';
comment on column out_order.process_name is '外发工序'; comment on column out_order.send_date is '发出日期';
comment on column out_order.due_date is '约定交回日期'; comment on column out_order.receive_date is '收回日期';
comment on column out_order.send_qty is '发出数量'; comment on column out_order.receive_qty is '收回数量';
comment on column out_order.defect_qty is '次品数量'; comment on column out_order.price is '加工单价（元/件）';
comment on column out_order.amount is '加工费（元），按收回数量减次品'; comment on column out_order.out_status is '状态：1已发出 2部分收回 3已收回 9已作废';
comment on column out_order.pay_status is '付款状态：0未付 1已付';
insert into out_order
select row_number() over (order by sd, bed_id), 'WF' || to_char(sd, 'YYMMDD') || lpad((row_number() over (partition by sd order by bed_id))::text, 2, '0'), sup, order_id, bed_id, process_name, sd, sd + 4, case when st = 3 then rd end, cut_qty, rq, dq, unit_price, (rq - dq) * unit_price, st, case when st = 3 and rd < '2026-05-01' and pg_temp.f('op', bed_id) < 0.97 then 1 else 0 end
from (select *, case when st = 9 or st = 1 then 0 when st = 2 then cut_qty * 6 / 10 else cut_qty - case when pg_temp.f('ol', bed_id) < 0.2 then pg_temp.z('oln', bed_id, 1, 3) else 0 end end as rq, case when st = 3 and pg_temp.f('oq', bed_id) < 0.3 then pg_temp.z('oqn', bed_id, 1, 4) else 0 end as dq
  from (select b.*, p.process_name, p.unit_price, pg_temp.wd(b.cut_date + 1) as sd, rd, case when b.status = 9 or pg_temp.f('ov', b.bed_id) < 0.015 then 9 when rd <= '2026-06-18' then 3 when rd <= '2026-06-20' then 2 else 1 end as st,
    case p.process_name when '水洗' then 17 when '绣花' then case when pg_temp.f('osu', o.id) < 0.7 then 15 else 21 end else case when pg_temp.f('osu', o.id) < 0.65 then 16 else 20 end end as sup
    from cut_bed as b join o_ as o on o.id = b.order_id join base_style_process as p on p.style_id = o.style and section = 4, lateral (select pg_temp.wd(b.cut_date + pg_temp.z('ord', b.bed_id, 3, 7)) as rd) as r where b.cut_date < '2026-06-17') as y) as x;

create table ship_order (
  ship_id integer primary key,
  ship_no varchar(20) not null,
  order_id integer not null,
  customer_id integer not null,
  ship_date date,
  ship_type smallint default 1,
  ship_qty integer,
  cartons integer,
  price numeric(8,2),
  amount numeric(12,2),
  express varchar(30),
  receive_amount numeric(12,2) default 0,
  ship_status smallint
);
comment on table ship_order is '出货单'; comment on column ship_order.ship_id is '出货单ID';
comment on column ship_order.ship_no is '出货单号'; comment on column ship_order.order_id is '订单ID';
comment on column ship_order.customer_id is '客户ID'; comment on column ship_order.ship_date is '出货日期';
comment on column ship_order.ship_type is '类型：1正常出货 2客户退货（数量金额为负）'; comment on column ship_order.ship_qty is '数量（件）';
comment on column ship_order.cartons is '箱数'; comment on column ship_order.price is '单价（元）';
comment on column ship_order.amount is '金额（元）'; comment on column ship_order.express is '物流公司';
comment on column ship_order.receive_amount is '已收款（元）'; comment on column ship_order.ship_status is '状态：0待发货 1已发货 2已签收';
insert into ship_order
select row_number() over (order by dt, order_id, ty), case ty when 2 then 'TH' else 'CH' end || to_char(dt, 'YYMMDD') || lpad((row_number() over (partition by dt, ty order by order_id))::text, 2, '0'), order_id, customer_id, dt, ty, q, case when ty = 1 then ceil(q / 60.0) end, price, q * price, case when ty = 1 then pg_temp.w('se', order_id, '德邦快递:5,顺丰快运:2,安能物流:4,客户自提:3,工厂送货:3') end,
  case when ty = 2 then 0 when dt < '2026-04-10' and pg_temp.f('sr', order_id) < 0.95 then q * price when settle_type = 2 then q * price when pg_temp.f('sr', order_id) < 0.3 then round(q * price * 0.3, 2) else 0 end, case when dt = '2026-06-18' then 0 when dt > '2026-06-14' then 1 else 2 end
from (select o.id as order_id, r.customer_id, r.price, c.settle_type, ty, dt, case when ty = 2 then -greatest(2, tot * 3 / 100) when split and k = 1 then tot * 6 / 10 when split then tot - tot * 6 / 10 else tot end as q
  from o_ as o join ord_order as r on r.order_id = o.id join base_customer as c on c.customer_id = r.customer_id join (select order_id, sum(check_qty - scrap_qty) as tot from qc_record where qc_type = 2 group by 1) as t on t.order_id = o.id,
    lateral (select pg_temp.f('ssp', o.id) < 0.22 as split) as s, generate_series(1, 3) as k, lateral (select case k when 3 then 2 else 1 end as ty, pg_temp.wd(case k when 1 then o.ship when 2 then o.ship + 5 else o.ship + 16 end) as dt) as d
  where not cancelled and dt <= '2026-06-18' and (k = 1 or (k = 2 and split) or (k = 3 and pg_temp.f('srt', o.id) < 0.05))) as x;
update ord_order as o set order_status = 3 from o_ as t where t.id = o.order_id and order_status = 4 and pg_temp.f('ssp', t.id) < 0.22 and (select count(*) from ship_order as s where s.order_id = o.order_id and ship_type = 1) = 1;
update ord_order as o set finish_date = (select max(ship_date) from ship_order as s where s.order_id = o.order_id and ship_type = 1) where order_status = 4;

create table sys_oper_log (
  log_id bigint primary key,
  oper_user varchar(30),
  module varchar(30),
  action varchar(20),
  target_no varchar(30),
  ip varchar(20),
  oper_time timestamp,
  result smallint
);
comment on table sys_oper_log is '操作日志'; comment on column sys_oper_log.log_id is '日志ID';
comment on column sys_oper_log.oper_user is '操作人'; comment on column sys_oper_log.module is '模块';
comment on column sys_oper_log.action is '动作'; comment on column sys_oper_log.target_no is '单据号';
comment on column sys_oper_log.ip is 'IP地址'; comment on column sys_oper_log.oper_time is '操作时间';
comment on column sys_oper_log.result is '结果：1成功 0失败';
insert into sys_oper_log
select i, pg_temp.one('lu', i, 'admin,罗晓燕,彭娟,叶志强,蒋琳'), m, pg_temp.w('la', i, '新增:4,修改:5,审核:3,打印:3,删除:1'), case when m = '订单' then (select order_no from ord_order where order_id = 1 + i % 300) end, '192.168.1.' || pg_temp.z('li', i, 20, 60), timestamp '2026-03-02 08:10' + i * interval '4 hours 19 minutes', case when pg_temp.f('lr', i) < 0.03 then 0 else 1 end
from generate_series(1, 600) as i, lateral (select pg_temp.one('lm', i, '订单,裁床,计件,质检,仓库,出货,登录') as m) as x;

create index idx_piece_worker on wage_piece (worker_id, work_date);
create index idx_item_order on ord_order_item (order_id);
create unique index uk_order_no on ord_order (order_no);
