-- 建材家居卖场租赁管理系统：商户、展位、租赁合同、租金账单、收款、统一收银销售单、退货、质保金、营销活动、客诉、装修报备。
-- 参照红星美凯龙、居然之家一类卖场管理系统的数据结构；字段有注释，表间只以ID关联、无外键约束。数据均为虚构。
-- 数值取自行号的散列，每次装载结果相同；函数与日历只在会话内存在。
set jit = off;
set time zone 'Asia/Shanghai';
set client_min_messages = warning;
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 29) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
-- 'a:3,b:1' 四次中三次为 a
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  left_over float8 := pg_temp.f(k, i) * (select sum(split_part(p, ':', 2)::float8) from unnest(string_to_array(list, ',')) as p);
begin
  foreach part in array string_to_array(list, ',') loop
    left_over := left_over - split_part(part, ':', 2)::float8;
    if left_over < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;
create function pg_temp.person(k text, i bigint, sex text) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, '王,李,张,刘,陈,杨,黄,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗,沈,陆,郑,谢,顾,唐,冯,曹,邓,钱,蒋,魏,叶,余,潘,杜,夏,钟,汪,田,姚') || case sex when '1' then pg_temp.one(k || 'g', i, '伟,强,磊,军,建明,勇,涛,明,国良,刚,平,辉,鹏,建国,建华,志强,海波,永康,思远,文博,国庆,俊杰,振兴,德明,家豪,晓东,振华,立新,学文,根生') else pg_temp.one(k || 'g', i, '芳,娜,敏,静,丽,艳,娟,霞,秀兰,桂英,玉梅,婷婷,晓燕,雨桐,美华,佳怡,春梅,玉兰,雪,琳,惠珍,慧,倩,红梅,丹,凤珍,月英,莉,小玲,凤英') end $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '130,135,136,137,138,139,150,151,158,177,180,186,189,199') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;

create table t_merchant (id integer primary key, merchant_code varchar(12), merchant_name varchar(60), brand_name varchar(30), category varchar(20), contact_name varchar(20), contact_phone varchar(11), manager varchar(20), level char(1), status smallint, is_deleted smallint default 0, create_time timestamp);
comment on table t_merchant is '商户';
comment on column t_merchant.id is '商户ID';
comment on column t_merchant.merchant_code is '商户编号';
comment on column t_merchant.merchant_name is '商户名称';
comment on column t_merchant.brand_name is '经营品牌';
comment on column t_merchant.category is '经营品类';
comment on column t_merchant.contact_name is '联系人';
comment on column t_merchant.contact_phone is '联系电话';
comment on column t_merchant.manager is '招商负责人';
comment on column t_merchant.level is '商户等级：A战略 B重点 C普通';
comment on column t_merchant.status is '状态：1在营 2已撤场 3黑名单';
comment on column t_merchant.is_deleted is '是否删除：0否 1是';
comment on column t_merchant.create_time is '创建时间';
insert into t_merchant
select i, 'SH' || lpad(i::text, 5, '0'), '苏州' || b || pg_temp.one('mn', i, '家居有限公司,建材经营部,装饰材料有限公司,商贸有限公司,家具店'), b, pg_temp.w('mc', i, '瓷砖:18,卫浴:16,地板:12,门窗:13,橱柜:9,灯饰:8,家具:14,软装:6,家电:4'),
       pg_temp.person('mp', i, pg_temp.z('ms', i, 1, 2)::text), pg_temp.mobile('mp', i), pg_temp.one('mm', i, '陆晓东,顾敏,钱海波,曹静'), pg_temp.w('ml', i, 'A:8,B:27,C:65'), 1, case when pg_temp.f('md', i) < 0.02 then 1 else 0 end, timestamp '2023-01-05 09:20' + i * interval '2 days 3 hours'
  from generate_series(1, 260) i, lateral (select pg_temp.one('mb1', i, '雅,欧,金,圣,博,东,华,恒,美,佳,瑞,德,名,诺') || pg_temp.one('mb2', i, '尚,格,居,派,莱,美,林,润,辰,铂,兰,森') || pg_temp.one('mb3', i, ',,,斯,帝,尔,家') as b) x;

create table t_booth (id integer primary key, booth_no varchar(12), floor_no varchar(4), hall_name varchar(20), area numeric(8,2), std_price numeric(8,2), booth_type smallint, status smallint, create_time timestamp);
comment on table t_booth is '展位';
comment on column t_booth.id is '展位ID';
comment on column t_booth.booth_no is '展位号';
comment on column t_booth.floor_no is '楼层';
comment on column t_booth.hall_name is '展馆';
comment on column t_booth.area is '计租面积（平方米）';
comment on column t_booth.std_price is '标准租金（元/平方米/月）';
comment on column t_booth.booth_type is '展位类型：1边厅 2中岛 3主通道';
comment on column t_booth.status is '状态：0空置 1已租 2停用';
comment on column t_booth.create_time is '创建时间';
insert into t_booth
select i, chr(65 + (i % 2)) || (1 + (i - 1) / 60) || lpad((1 + (i - 1) % 60)::text, 3, '0'), (1 + (i - 1) / 60) || 'F', (array['瓷砖卫浴馆', '地板门窗馆', '橱柜家电馆', '家具馆', '软装灯饰馆'])[1 + (i - 1) / 60], 40 + pg_temp.z('ba', i, 0, 220), (array[120, 105, 95, 85, 75])[1 + (i - 1) / 60] + pg_temp.z('bp', i, 0, 6) * 5, pg_temp.w('bt', i, '1:60,2:25,3:15')::int, case when i % 59 = 0 then 2 else 0 end, '2022-11-20 10:00' from generate_series(1, 300) i;

create table t_lease_contract (id integer primary key, contract_no varchar(20), merchant_id integer, booth_id integer, start_date date, end_date date, rent_price numeric(8,2), month_rent numeric(12,2), property_fee numeric(12,2), pay_cycle smallint, sign_date date, status smallint, terminate_date date, create_time timestamp);
comment on table t_lease_contract is '租赁合同';
comment on column t_lease_contract.id is '合同ID';
comment on column t_lease_contract.contract_no is '合同编号';
comment on column t_lease_contract.merchant_id is '商户ID';
comment on column t_lease_contract.booth_id is '展位ID';
comment on column t_lease_contract.start_date is '租期开始';
comment on column t_lease_contract.end_date is '租期结束';
comment on column t_lease_contract.rent_price is '签约租金单价（元/平方米/月）';
comment on column t_lease_contract.month_rent is '月租金（元）';
comment on column t_lease_contract.property_fee is '月物业费（元）';
comment on column t_lease_contract.pay_cycle is '付款周期：1月付 3季付';
comment on column t_lease_contract.sign_date is '签约日期';
comment on column t_lease_contract.status is '状态：10草稿 20执行中 30已到期 40提前终止 90作废';
comment on column t_lease_contract.terminate_date is '提前终止日期';
comment on column t_lease_contract.create_time is '创建时间';
insert into t_lease_contract
select row_number() over (order by s, b), 'ZL' || to_char(s, 'YYYY') || lpad(row_number() over (order by s, b)::text, 5, '0'), m, b, s, (s + interval '1 year' - interval '1 day')::date, p, round(area * p, 2), area * 18, pg_temp.w('pc', b, '3:70,1:30')::int, s - 20, st, case when st = 40 then s + 150 + pg_temp.z('td', b, 0, 120) end, s - 22 + time '10:15'
  from (select q.*, case when s > '2026-06-21' then 10 when pg_temp.f('ls', b * 10 + y) < 0.02 then 90 when s + 365 > '2026-06-21' then 20 when pg_temp.f('ls', b * 10 + y) < 0.08 then 40 else 30 end as st
          from (select b.id as b, y, area, (make_date(2023 + y, 7, 1) + make_interval(months => pg_temp.z('sm', b.id, 0, 12)))::date as s, round((std_price * (0.8 + pg_temp.f('pp', b.id * 10 + y) * 0.2))::numeric, 0) as p,
                       1 + floor(power(pg_temp.f('cm', b.id * 10 + case when pg_temp.f('sw', b.id * 10 + y) < 0.8 then 0 else y end), 1.5) * 260)::int as m from t_booth b, generate_series(0, 2) y where b.status = 0 and pg_temp.f('oc', b.id * 10 + y) < 0.9) q) r;
update t_booth b set status = 1 where exists (select from t_lease_contract c where c.booth_id = b.id and c.status = 20);
update t_merchant m set create_time = x.d - 6 + time '10:20' from (select merchant_id, min(sign_date) as d from t_lease_contract group by 1) x where x.merchant_id = m.id;
update t_merchant m set status = case when m.id % 23 = 0 then 3 else 2 end where not exists (select from t_lease_contract c where c.merchant_id = m.id and c.status in (10, 20));

update t_merchant set is_deleted = 0 where status = 1;

create table t_rent_bill (id integer primary key, bill_no varchar(20), contract_id integer, merchant_id integer, period_start date, period_end date, rent_amount numeric(12,2), property_amount numeric(12,2), total_amount numeric(12,2), paid_amount numeric(12,2), due_date date, status smallint);
comment on table t_rent_bill is '租金账单';
comment on column t_rent_bill.id is '账单ID';
comment on column t_rent_bill.bill_no is '账单号';
comment on column t_rent_bill.contract_id is '合同ID';
comment on column t_rent_bill.merchant_id is '商户ID';
comment on column t_rent_bill.period_start is '账期开始';
comment on column t_rent_bill.period_end is '账期结束';
comment on column t_rent_bill.rent_amount is '租金（元）';
comment on column t_rent_bill.property_amount is '物业费（元）';
comment on column t_rent_bill.total_amount is '应收合计（元）';
comment on column t_rent_bill.paid_amount is '已收金额（元）';
comment on column t_rent_bill.due_date is '应付日期';
comment on column t_rent_bill.status is '状态：0未付 1部分付款 2已付清 9作废';
insert into t_rent_bill
select i, 'ZD' || to_char(ps, 'YYYYMM') || lpad(i::text, 5, '0'), cid, mid, ps, pe, r, p, r + p, case st when 2 then r + p when 1 then round((r + p) / 2, 2) else 0 end, ps + 5, st
  from (select row_number() over (order by g, c.id) as i, c.id as cid, merchant_id as mid, g::date as ps, (g + make_interval(months => pay_cycle) - interval '1 day')::date as pe, month_rent * pay_cycle as r, property_fee * pay_cycle as p,
               case when pg_temp.f('bv', c.id * 20 + extract(month from g)::int) < 0.01 then 9 when g >= '2026-06-01' then pg_temp.w('bx', c.id, '0:50,1:15,2:35')::int when g >= '2026-01-01' then pg_temp.w('by', c.id * 20 + extract(month from g)::int, '0:6,1:5,2:89')::int else 2 end as st
          from t_lease_contract c, generate_series(c.start_date::timestamp, least(c.end_date, coalesce(c.terminate_date, c.end_date), date '2026-06-21'), make_interval(months => c.pay_cycle)) g where c.status in (20, 30, 40)) x;

create table t_receipt (id integer primary key, receipt_no varchar(20), bill_id integer, merchant_id integer, amount numeric(12,2), pay_way varchar(10), receive_date date, operator varchar(20), status smallint);
comment on table t_receipt is '收款单';
comment on column t_receipt.id is '收款单ID';
comment on column t_receipt.receipt_no is '收款单号';
comment on column t_receipt.bill_id is '租金账单ID';
comment on column t_receipt.merchant_id is '商户ID';
comment on column t_receipt.amount is '收款金额（元）';
comment on column t_receipt.pay_way is '收款方式';
comment on column t_receipt.receive_date is '收款日期';
comment on column t_receipt.operator is '经办人';
comment on column t_receipt.status is '状态：1有效 0已冲销';
insert into t_receipt
select row_number() over (order by d, id), 'SK' || to_char(d, 'YYYYMM') || lpad(row_number() over (order by d, id)::text, 5, '0'), id, merchant_id, paid_amount, pg_temp.w('rw', id, '银行转账:70,货款抵扣:20,POS刷卡:10'), d, pg_temp.one('ro', id, '吴丽,周娟,朱敏'), 1
  from t_rent_bill, lateral (select least(due_date + pg_temp.w('rg', id, '-4:25,-1:30,0:25,6:12,25:8')::int, date '2026-06-21') as d) x where paid_amount > 0;

create table t_promotion (id integer primary key, promo_name varchar(40), promo_type smallint, start_date date, end_date date, budget numeric(12,2), status smallint);
comment on table t_promotion is '营销活动';
comment on column t_promotion.id is '活动ID';
comment on column t_promotion.promo_name is '活动名称';
comment on column t_promotion.promo_type is '活动类型：1满减 2秒杀 3团购 4抽奖';
comment on column t_promotion.start_date is '开始日期';
comment on column t_promotion.end_date is '结束日期';
comment on column t_promotion.budget is '预算（元）';
comment on column t_promotion.status is '状态：0未开始 1进行中 2已结束 3已取消';
insert into t_promotion
select row_number() over (order by y, k), y || '年' || (array['3·15家装节', '五一狂欢购', '618家居盛典', '金九家装季', '国庆大放价', '双11团购会'])[k], 1 + (k + y) % 4, d, d + 8, 80000 + 20000 * pg_temp.z('pb', y * 10 + k, 0, 10), case when d > '2026-06-21' then 0 when d + 8 >= '2026-06-21' then 1 when y = 2024 and k = 4 then 3 else 2 end
  from generate_series(2023, 2026) y, generate_series(1, 6) k, lateral (select make_date(y, (array[3, 5, 6, 9, 10, 11])[k], (array[9, 1, 14, 14, 1, 4])[k]) as d) x where make_date(y, 1, 1) + k * 50 between '2023-09-01' and '2026-08-30';

create table t_sale_order (id integer primary key, order_no varchar(20), merchant_id integer, booth_id integer, promo_id integer, customer_name varchar(20), customer_phone varchar(11), goods_amount numeric(12,2), discount_amount numeric(12,2), pay_amount numeric(12,2), pay_way smallint, order_time timestamp, deliver_date date, status smallint);
comment on table t_sale_order is '统一收银销售单';
comment on column t_sale_order.id is '销售单ID';
comment on column t_sale_order.order_no is '销售单号';
comment on column t_sale_order.merchant_id is '商户ID';
comment on column t_sale_order.booth_id is '展位ID';
comment on column t_sale_order.promo_id is '营销活动ID，未参加为空';
comment on column t_sale_order.customer_name is '顾客姓名';
comment on column t_sale_order.customer_phone is '顾客电话';
comment on column t_sale_order.goods_amount is '商品金额（元）';
comment on column t_sale_order.discount_amount is '优惠金额（元）';
comment on column t_sale_order.pay_amount is '实收金额（元）= 商品金额 - 优惠金额';
comment on column t_sale_order.pay_way is '支付方式：1现金 2刷卡 3微信 4支付宝';
comment on column t_sale_order.order_time is '下单时间';
comment on column t_sale_order.deliver_date is '送货日期';
comment on column t_sale_order.status is '状态：1已付款 2已送货 3部分退货 4全部退货 9已作废';
create table t_sale_order_item (id integer primary key, order_id integer, line_no smallint, goods_name varchar(40), unit varchar(6), qty numeric(10,2), price numeric(10,2), amount numeric(12,2));
comment on table t_sale_order_item is '销售单明细';
comment on column t_sale_order_item.id is '明细ID';
comment on column t_sale_order_item.order_id is '销售单ID';
comment on column t_sale_order_item.line_no is '行号';
comment on column t_sale_order_item.goods_name is '商品名称';
comment on column t_sale_order_item.unit is '单位';
comment on column t_sale_order_item.qty is '数量';
comment on column t_sale_order_item.price is '单价（元）';
comment on column t_sale_order_item.amount is '金额（元）';
create temp table so as
select row_number() over (order by d, k) as id, * from (select k, case when k % 4 = 0 and p.id is not null then p.start_date + least(pg_temp.z('od', k, 0, 8), date '2026-06-20' - p.start_date) else date '2023-09-01' + pg_temp.z('oe', k, 0, 146) * 7 + pg_temp.w('of', k, '0:1,1:1.5,2:1.5,3:1,4:1,5:1.2,6:1')::int end as d
  from generate_series(1, 2600) k left join t_promotion p on p.id = 1 + pg_temp.z('op', k, 0, 15) and p.status in (1, 2)) x where d <= '2026-06-20';
create temp table sc as select so.id, c.merchant_id, c.booth_id, m.category from so join lateral (select * from t_lease_contract c where c.status in (20, 30, 40) and so.d between c.start_date and coalesce(c.terminate_date, c.end_date) order by pg_temp.f('oc', so.id * 1000 + c.id) ^ (1 + c.merchant_id % 5) limit 1) c on true join t_merchant m on m.id = c.merchant_id;
insert into t_sale_order_item
select row_number() over (order by id, l), id, l, g, u, q, p, q * p
  from (select sc.id, l, split_part(g, '|', 1) as g, split_part(g, '|', 2) as u, split_part(g, '|', 3)::int + pg_temp.z('ip', sc.id * 5 + l, 0, 9) * round(split_part(g, '|', 3)::numeric / 20) as p, case split_part(g, '|', 2) when '平方米' then pg_temp.z('iq', sc.id * 5 + l, 8, 90) when '片' then pg_temp.z('iq', sc.id * 5 + l, 20, 160) else pg_temp.z('iq', sc.id * 5 + l, 1, 3) end as q
          from sc, generate_series(1, pg_temp.w('il', sc.id, '1:45,2:35,3:20')::int) l, lateral (select pg_temp.one('ig', sc.id * 5 + l, case category when '瓷砖' then '抛釉砖800x800|片|45,仿古砖600x600|片|32,岩板900x1800|片|210' when '卫浴' then '智能马桶|套|3280,浴室柜|套|2680,恒温花洒|套|1180' when '地板' then '三层实木地板|平方米|268,强化地板|平方米|98'
            when '门窗' then '断桥铝窗|平方米|680,实木复合门|樘|1980' when '橱柜' then '整体橱柜|套|16800,石英石台面|平方米|520' when '灯饰' then '客厅吊灯|盏|1280,吸顶灯|盏|360' when '家具' then '真皮沙发|套|8800,实木床|张|4600,餐桌椅|套|3900' when '软装' then '定制窗帘|套|1880,墙布|平方米|88' else '嵌入式蒸烤箱|台|5600,燃气灶|台|2100' end) as g) x) y;
insert into t_sale_order
select so.id, 'XS' || to_char(so.d, 'YYMMDD') || lpad(so.id::text, 5, '0'), sc.merchant_id, sc.booth_id, p.id, pg_temp.person('on', so.id, pg_temp.z('os', so.id, 1, 2)::text), pg_temp.mobile('on', so.id), a, ds, a - ds, pg_temp.w('ow', so.id, '2:35,3:40,4:20,1:5')::int, so.d + time '09:40' + pg_temp.z('ot', so.id, 0, 36000) * interval '1 second',
       case when st = 2 then dd end, st
  from so join sc using (id) join (select order_id, sum(amount) as a from t_sale_order_item group by 1) i on i.order_id = so.id left join t_promotion p on so.d between p.start_date and p.end_date and p.status in (1, 2) and pg_temp.f('opr', so.id) < 0.8,
       lateral (select case when p.id is not null then round(a * 0.05, 0) else 0 end as ds, so.d + pg_temp.z('odd', so.id, 3, 40) as dd) x, lateral (select case when pg_temp.f('ost', so.id) < 0.02 then 9 when dd > '2026-06-20' then 1 else 2 end as st) y;

create table t_sale_return (id integer primary key, return_no varchar(20), order_id integer, merchant_id integer, refund_amount numeric(12,2), reason varchar(40), apply_time timestamp, refund_time timestamp, status smallint);
comment on table t_sale_return is '退货单';
comment on column t_sale_return.id is '退货单ID';
comment on column t_sale_return.return_no is '退货单号';
comment on column t_sale_return.order_id is '原销售单ID';
comment on column t_sale_return.merchant_id is '商户ID';
comment on column t_sale_return.refund_amount is '退款金额（元）';
comment on column t_sale_return.reason is '退货原因';
comment on column t_sale_return.apply_time is '申请时间';
comment on column t_sale_return.refund_time is '退款时间';
comment on column t_sale_return.status is '状态：0待审核 1已退款 2已驳回';
insert into t_sale_return
select row_number() over (order by t), 'TH' || lpad(row_number() over (order by t)::text, 6, '0'), id, merchant_id, case when pg_temp.f('rp', id) < 0.4 then pay_amount else round(pay_amount * 0.3, 2) end, pg_temp.one('rr', id, '质量问题,尺寸不符,余料退货,色差,顾客取消'), t, case when st = 1 then t + interval '2 days' end, st
  from t_sale_order, lateral (select deliver_date + time '14:05' + pg_temp.z('rt', id, 1, 9) * interval '1 day' as t) x, lateral (select case when t > '2026-06-14' then 0 else pg_temp.w('rs', id, '1:90,2:10')::int end as st) y where status = 2 and pg_temp.f('ret', id) < 0.09 and t < '2026-06-21';
update t_sale_order o set status = case when r.refund_amount = o.pay_amount then 4 else 3 end from t_sale_return r where r.order_id = o.id and r.status = 1;

create table t_quality_deposit (id integer primary key, contract_id integer, merchant_id integer, amount numeric(12,2), deduct_amount numeric(12,2), refund_amount numeric(12,2), pay_date date, refund_date date, status smallint);
comment on table t_quality_deposit is '质保金';
comment on column t_quality_deposit.id is '质保金ID';
comment on column t_quality_deposit.contract_id is '合同ID';
comment on column t_quality_deposit.merchant_id is '商户ID';
comment on column t_quality_deposit.amount is '缴纳金额（元）';
comment on column t_quality_deposit.deduct_amount is '扣款金额（元）';
comment on column t_quality_deposit.refund_amount is '退还金额（元）';
comment on column t_quality_deposit.pay_date is '缴纳日期';
comment on column t_quality_deposit.refund_date is '退还日期';
comment on column t_quality_deposit.status is '状态：1在押 2已退还';
insert into t_quality_deposit
select row_number() over (order by id), id, merchant_id, a, de, case when rf then a - de else 0 end, sign_date + 3, case when rf then e + 90 end, case when rf then 2 else 1 end
  from t_lease_contract, lateral (select pg_temp.one('qa', id, '5000,10000,10000,20000')::numeric as a, case when status in (30, 40) and pg_temp.f('qd', id) < 0.15 then 1000 else 0 end as de, coalesce(terminate_date, end_date) as e) x, lateral (select status in (30, 40) and e + 90 <= '2026-06-20' as rf) y where status in (20, 30, 40);

create table t_complaint (id integer primary key, complaint_no varchar(20), order_id integer, merchant_id integer, complaint_type varchar(12), content varchar(100), compensate_amount numeric(10,2), handler varchar(20), create_time timestamp, close_time timestamp, satisfaction smallint, status smallint);
comment on table t_complaint is '客诉';
comment on column t_complaint.id is '客诉ID';
comment on column t_complaint.complaint_no is '客诉单号';
comment on column t_complaint.order_id is '销售单ID';
comment on column t_complaint.merchant_id is '被投诉商户ID';
comment on column t_complaint.complaint_type is '投诉类型';
comment on column t_complaint.content is '投诉内容';
comment on column t_complaint.compensate_amount is '先行赔付金额（元）';
comment on column t_complaint.handler is '处理人';
comment on column t_complaint.create_time is '投诉时间';
comment on column t_complaint.close_time is '结案时间';
comment on column t_complaint.satisfaction is '满意度评分1-5，未回访为空';
comment on column t_complaint.status is '状态：0待处理 1处理中 2已结案';
insert into t_complaint
select row_number() over (order by t), 'KS' || lpad(row_number() over (order by t)::text, 6, '0'), id, merchant_id, y, '顾客反映' || y || '，要求尽快处理', case when st = 2 and pg_temp.f('kp', id) < 0.2 then 200 * pg_temp.z('ka', id, 1, 8) else 0 end, pg_temp.one('kh', id, '孙慧,叶琳,汪勇'), t, case when st = 2 then t + pg_temp.z('kc', id, 5, 200) * interval '1 hour' end, case when st = 2 and pg_temp.f('kv', id) < 0.7 then pg_temp.w('ks', id, '5:45,4:30,3:15,2:6,1:4')::int end, st
  from t_sale_order, lateral (select order_time + pg_temp.z('kt', id, 3, 60) * interval '1 day' as t, pg_temp.w('ky', id, '送货延迟:30,质量问题:30,安装问题:25,服务态度:15') as y) x, lateral (select case when t > '2026-06-17' then 0 when t > '2026-06-08' then 1 else 2 end as st) z where status <> 9 and pg_temp.f('kx', id) < 0.12 and t < '2026-06-21';

create table t_decoration (id integer primary key, apply_no varchar(20), contract_id integer, booth_id integer, company varchar(40), plan_start date, plan_end date, deposit numeric(10,2), status smallint, apply_date date);
comment on table t_decoration is '装修报备';
comment on column t_decoration.id is '报备ID';
comment on column t_decoration.apply_no is '报备单号';
comment on column t_decoration.contract_id is '合同ID';
comment on column t_decoration.booth_id is '展位ID';
comment on column t_decoration.company is '施工单位';
comment on column t_decoration.plan_start is '计划开工日期';
comment on column t_decoration.plan_end is '计划完工日期';
comment on column t_decoration.deposit is '装修押金（元）';
comment on column t_decoration.status is '状态：0待审批 1施工中 2已验收 3已驳回';
comment on column t_decoration.apply_date is '申请日期';
insert into t_decoration
select row_number() over (order by start_date, id), 'ZX' || lpad(id::text, 6, '0'), id, booth_id, pg_temp.one('zc', id, '苏州恒筑装饰,吴中匠艺装饰,昆山铭居建筑装饰,相城宏达装潢'), start_date, start_date + pg_temp.z('ze', id, 12, 35), 5000, case when pg_temp.f('zs', id) < 0.04 then 3 when start_date >= '2026-06-01' then 1 else 2 end, start_date - 8
  from t_lease_contract where status in (20, 30, 40) and pg_temp.f('zx', id) < 0.4;

create table sys_log (id bigint primary key, user_name varchar(20), module varchar(20), action varchar(10), ip varchar(20), log_time timestamp);
comment on table sys_log is '操作日志';
comment on column sys_log.user_name is '操作人';
comment on column sys_log.module is '模块';
comment on column sys_log.action is '操作';
comment on column sys_log.ip is 'IP地址';
comment on column sys_log.log_time is '操作时间';
insert into sys_log select i, pg_temp.one('gu', i, '吴丽,周娟,朱敏,孙慧,叶琳,汪勇,陆晓东'), pg_temp.one('gm', i, '合同,账单,收银,客诉'), pg_temp.w('ga', i, '查询:6,新增:3,修改:2'), '10.1.8.' || pg_temp.z('gi', i, 2, 90), timestamp '2026-05-21 09:00' + i * interval '50 minutes' from generate_series(1, 850) i;
