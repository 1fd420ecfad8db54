-- 快递末端驿站：多家快递公司的包裹入库、取件、退回与寄件，站员、会员、短信、投诉及与快递公司的派费结算。
-- 自研系统，核心表有外键，注释只写了一部分；有旧表和月报。
-- 取值由行号的散列算出，每次装载相同；函数随会话消失。
set jit = off;
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 37) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
-- 'a:3,b:1' gives a three times of four.
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  total float8 := (select sum(split_part(p, ':', 2)::float8) from unnest(string_to_array(list, ',')) as p);
  left_over float8 := pg_temp.f(k, i) * total;
begin
  foreach part in array string_to_array(list, ',') loop
    left_over := left_over - split_part(part, ':', 2)::float8;
    if left_over < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;
create function pg_temp.xm(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'x', i, '王,李,张,刘,陈,杨,赵,黄,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗,梁,宋,郑,谢,韩,唐,冯,于,董,萧') || pg_temp.one(k || 'm', i, '伟,芳,娜,敏,静,丽,强,磊,洋,艳,勇,军,杰,娟,涛,明,超,霞,平,刚,建国,桂英,志强,秀兰,海燕,文博,雨桐,子轩,晓东,美玲,国庆,玉梅,俊杰,思远,春梅,永康,佳怡,立新') $$;
set time zone 'Asia/Shanghai';

create table courier_company (
  company_code varchar(8) primary key,
  company_name varchar(30) not null,
  delivery_fee numeric(6,2) not null,
  contract_start date not null,
  contract_end date,
  contact_name varchar(30),
  contact_phone varchar(20)
);
comment on table courier_company is '合作快递公司';
comment on column courier_company.delivery_fee is '派费单价（元/件）';
insert into courier_company values
  ('YTO', '圆通速递', 0.60, '2021-03-01', null, '钱永康', '13800010001'), ('ZTO', '中通快递', 0.65, '2021-03-01', null, '林海燕', '13800010002'), ('STO', '申通快递', 0.55, '2021-03-01', null, null, null),
  ('YUNDA', '韵达速递', 0.55, '2021-03-01', null, '高志强', '13800010004'), ('JT', '极兔速递', 0.50, '2022-01-01', null, '罗雨桐', null), ('EMS', '邮政快递包裹', 0.70, '2022-06-01', null, '何建国', '13800010006'), ('BEST', '百世快递', 0.55, '2021-03-01', '2021-12-31', null, null);

create table station (
  station_id integer primary key,
  station_no varchar(12) not null unique,
  station_name varchar(40) not null,
  district varchar(20) not null,
  address varchar(100),
  owner_name varchar(30),
  owner_phone varchar(20),
  station_type smallint not null,
  open_date date not null,
  close_date date,
  shelf_cnt integer,
  area_sqm numeric(6,1),
  monthly_rent numeric(10,2),
  status smallint not null default 1
);
comment on table station is '驿站';
comment on column station.station_type is '1 直营 2 加盟 3 校园';
comment on column station.shelf_cnt is '货架组数';
comment on column station.area_sqm is '面积（平方米）';
comment on column station.status is '0 筹备 1 营业 2 停业 3 关闭';
insert into station
select i, 'YZ' || (2100 + i), n, d, d || pg_temp.one('sd', i, '文苑路,春晖路,江南大道,育才街,新安路') || pg_temp.z('sn', i, 2, 299) || '号', case when ty = 1 then null else pg_temp.xm('so', i) end, case when ty = 1 or i % 7 = 3 then null else '137' || lpad(pg_temp.z('sp', i, 0, 99999999)::text, 8, '0') end, ty,
       case when i = 26 then date '2025-11-20' else date '2021-03-08' + i * 41 end, case when i in (4, 13) then date '2023-08-31' + i * 9 end, pg_temp.z('sh', i, 8, 36), pg_temp.z('sq', i, 28, 160) + 0.5 * (i % 2), case when i % 9 <> 5 and ty <> 3 then pg_temp.z('sr', i, 18, 92) * 100 end, case when i in (4, 13) then 3 when i = 26 then 0 when i = 19 then 2 else 1 end
  from (select ordinality::int as i, split_part(e, '/', 1) as n, split_part(e, '/', 2) as d, split_part(e, '/', 3)::int as ty from unnest(string_to_array('金色家园驿站/江宁区/2,翠屏湾驿站/江宁区/2,理工大学东门驿站/江宁区/3,老街口驿站/秦湖区/2,碧水湾驿站/秦湖区/1,阳光城驿站/秦湖区/2,师范学院驿站/仙林区/3,紫金苑驿站/仙林区/2,和园驿站/仙林区/2,学府路驿站/仙林区/1,恒大绿洲驿站/浦东镇/2,江湾一品驿站/浦东镇/2,火车站驿站/秦湖区/1,万科城驿站/江宁区/2,银杏里驿站/浦东镇/2,医科大学驿站/仙林区/3,天景山驿站/江宁区/2,梅园新村驿站/秦湖区/2,河西驿站/浦东镇/2,锦绣花园驿站/江宁区/2,龙湖驿站/仙林区/1,滨江花园驿站/浦东镇/2,科技园驿站/江宁区/1,桃园居驿站/秦湖区/2,职业学院驿站/浦东镇/3,新城丽景驿站/江宁区/2', ',')) with ordinality as u(e, ordinality)) as s;

create table station_staff (
  staff_id integer primary key,
  station_id integer not null references station (station_id),
  staff_name varchar(30) not null,
  mobile varchar(20),
  post varchar(10) not null,
  entry_date date not null,
  quit_date date,
  base_salary numeric(10,2),
  is_deleted smallint not null default 0
);
comment on table station_staff is '站点员工';
comment on column station_staff.post is '站长/站员/兼职';
comment on column station_staff.base_salary is '月底薪（元），兼职为空';
insert into station_staff
select i, station_id, pg_temp.xm('st', i), case when i % 12 <> 7 then '136' || lpad(pg_temp.z('sm', i, 0, 99999999)::text, 8, '0') end, post, e, case when close_date is not null then close_date when n > 1 and i % 5 = 2 and e + 400 < '2025-11-01' then e + pg_temp.z('sq', i, 60, 400) end,
       case post when '站长' then 5000 + pg_temp.z('bs', i, 0, 10) * 100 when '站员' then 3600 + pg_temp.z('bs', i, 0, 8) * 100 end, case when i = 31 then 1 else 0 end
  from (select row_number() over (order by n, s.station_id)::int as i, s.*, n, case when n = 1 then '站长' when n <= 3 then '站员' else '兼职' end as post, greatest(open_date - 10, open_date + case when n = 1 then -10 else pg_temp.z('se', s.station_id * 9 + n, -5, 300) end) as e from station as s, generate_series(1, 4) as n where status <> 0 and (n <= 2 or (s.station_id + n) % 2 = 0)) as x;

create table member (
  member_id integer primary key,
  mobile varchar(20) not null unique,
  nick_name varchar(40),
  real_name varchar(30),
  gender char(1),
  home_station_id integer,
  level smallint not null default 0,
  points integer not null default 0,
  reg_time timestamp not null,
  last_active_time timestamp,
  is_black smallint not null default 0
);
comment on table member is '收件会员，按手机号唯一';
comment on column member.home_station_id is '常用驿站';
comment on column member.level is '0 普通 1 银卡 2 金卡';
comment on column member.points is '当前积分';
comment on column member.is_black is '是否拉黑';
insert into member
select i, '15' || lpad((i * 7368787::bigint % 1000000000)::text, 9, '0'), case when i % 4 <> 1 then pg_temp.one('nk', i, '小,大,阿,老') || pg_temp.one('nj', i, '鱼,熊,橙子,太阳,土豆,叶子,可乐') || (i % 97) end, case when i % 3 <> 0 then pg_temp.xm('me', i) end, case when i % 5 <> 2 then pg_temp.w('ge', i, 'M:45,F:55') end, case when i % 14 <> 9 then 1 + (i * 7) % 25 end, pg_temp.w('lv', i, '0:74,1:20,2:6')::int, pg_temp.z('po', i, 0, 120) * 5,
       r, case when i % 6 <> 5 then least(timestamp '2025-11-29 20:00', r + pg_temp.z('la', i, 1, 1200) * interval '1 day 7 minutes') end, case when i % 131 = 60 then 1 else 0 end
  from (select i, timestamp '2021-03-05 09:00' + i * interval '1 day 20 hours 13 minutes' as r from generate_series(1, 900) as i) as x;

create table parcel (
  parcel_id bigint primary key,
  waybill_no varchar(30) not null,
  company_code varchar(8) not null references courier_company (company_code),
  station_id integer not null references station (station_id),
  member_id integer,
  receiver_name varchar(30),
  receiver_mobile varchar(20) not null,
  pickup_code varchar(12),
  weight_kg numeric(6,2),
  size_type char(1),
  is_cod smallint not null default 0,
  cod_amount numeric(10,2),
  in_time timestamp not null,
  in_staff_id integer references station_staff (staff_id),
  notify_time timestamp,
  out_time timestamp,
  out_type smallint,
  overdue_fee numeric(6,2) not null default 0,
  status smallint not null,
  remark varchar(200),
  del_flag smallint not null default 0
);
comment on table parcel is '到站包裹';
comment on column parcel.waybill_no is '运单号';
comment on column parcel.member_id is '收件会员，未注册为空';
comment on column parcel.pickup_code is '取件码：货架-层-序号';
comment on column parcel.size_type is 'S 小件 M 中件 L 大件';
comment on column parcel.cod_amount is '代收货款金额';
comment on column parcel.out_time is '出库时间';
comment on column parcel.out_type is '1 本人取件 2 代取 3 送货上门 4 自助柜';
comment on column parcel.overdue_fee is '超期保管费（元）';
comment on column parcel.status is '10 在库 20 已取 30 滞留 40 已退回 50 遗失';
create index on parcel (receiver_mobile);
insert into parcel
select i, co || lpad((i * 48611::bigint % 10000000000)::text, 12, '7'), co, station_id, case when i % 10 < 7 then m.member_id end, case when i % 5 <> 3 then coalesce(left(m.real_name, 1), pg_temp.one('rn', i, '王,李,张,刘,陈,周')) || pg_temp.one('rx', i, '先生,女士,**') end, case when i % 10 < 7 then m.mobile else '18' || lpad(pg_temp.z('rm', i, 0, 999999999)::text, 9, '0') end,
       (1 + i % 20) || '-' || (1 + i % 5) || '-' || lpad((i % 1000)::text, 4, '0'), case when i % 13 <> 6 then round((0.1 + 9 * power(pg_temp.f('wt', i), 4))::numeric, 2) end, case when pg_temp.f('wt', i) < 0.6 then 'S' when pg_temp.f('wt', i) < 0.9 then 'M' else 'L' end, cod, case when cod = 1 then pg_temp.z('ca', i, 20, 480) + 0.9 end,
       ti, (select staff_id from station_staff as f where f.station_id = x.station_id and f.entry_date <= ti::date and (f.quit_date is null or f.quit_date > ti::date) order by pg_temp.f('fs' || staff_id, i) limit 1), case when i % 41 <> 8 then ti + pg_temp.z('nt', i, 3, 58) * interval '1 minute' end,
       out_at, case when st = 20 then ot end, case when st = 20 and out_at - ti > interval '72 hours' and i % 3 <> 1 then least(10, floor(extract(epoch from out_at - ti) / 86400) - 2) * 0.5 else 0 end, st,
       case when st = 50 then pg_temp.one('lr', i, '盘点未找到,疑似错拿') when st = 40 then pg_temp.one('tr', i, '收件人拒收,超期未取,地址错误') when i % 67 = 12 then '外包装破损' end, case when i % 211 = 100 then 1 else 0 end
  from (select y.*, case when f0 = 'lost' then 50 when f0 = 'back' and ti + hold < '2025-11-30' then 40 when f0 = 'ok' and ti + hold < '2025-11-30' then 20 when ti < '2025-11-23' then 30 else 10 end as st
          from (select i, ti, s.station_id, 1 + (i * 37) % greatest(20, least(900, (ti::date - date '2021-04-01') * 24 / 47)) as mid,
                       case when ti < '2022-01-01' then pg_temp.w('co', i, 'YTO:22,ZTO:25,STO:15,YUNDA:20,BEST:18') when ti < '2022-06-01' then pg_temp.w('co', i, 'YTO:24,ZTO:28,STO:15,YUNDA:20,JT:13') else pg_temp.w('co', i, 'YTO:21,ZTO:25,STO:13,YUNDA:17,JT:16,EMS:8') end as co,
                       case when pg_temp.f('cd', i) < 0.03 then 1 else 0 end as cod, pg_temp.w('ot', i, '1:66,2:16,3:8,4:10')::int as ot, case when pg_temp.f('ff', i) < 0.006 then 'lost' when pg_temp.f('ff', i) < 0.035 then 'back' when pg_temp.f('ff', i) > 0.993 then 'stay' else 'ok' end as f0,
                       case when pg_temp.f('ff', i) < 0.035 then interval '7 days 3 hours' else interval '1 hour' + power(pg_temp.f('hd', i), 3) * interval '6 days' end + pg_temp.z('hm', i, 0, 59) * interval '1 minute' as hold
                  from (select i, (date '2021-04-02' + floor(1703 * power(i / 2600.0, 0.82))::int) + time '08:00' + pg_temp.z('tm', i, 0, 690) * interval '1 minute' as ti from generate_series(1, 2600) as i) as g,
                       lateral (select station_id from station where open_date <= ti::date and (close_date is null or close_date > ti::date + 8) order by pg_temp.f('ss' || station_id, i) / shelf_cnt limit 1) as s) as y) as x join member as m on m.member_id = mid, lateral (select date_trunc('minute', ti + hold) as o) as o1,
       lateral (select case when st in (20, 40) then case when o::time >= '21:00' then o + interval '11 hours' when o::time < '08:00' then o + interval '8 hours' else o end end as out_at) as o2;

create table parcel_event (
  id bigint generated by default as identity primary key,
  parcel_id bigint not null references parcel (parcel_id),
  event_type varchar(10) not null,
  event_time timestamp not null,
  operator_id integer,
  device_no varchar(20)
);
comment on table parcel_event is '包裹操作流水';
insert into parcel_event (parcel_id, event_type, event_time, operator_id, device_no)
select parcel_id, ev, at, case when ev not in ('NOTIFY', 'SELF') then in_staff_id end, case when ev in ('IN', 'OUT') and parcel_id % 9 <> 2 then 'PDA' || lpad(station_id::text, 3, '0') || (1 + parcel_id % 2) end
  from parcel, lateral (values ('IN', in_time, true), ('NOTIFY', notify_time, true), ('MOVE', in_time + interval '30 hours', parcel_id % 17 = 5 and coalesce(out_time, '2025-12-31') > in_time + interval '31 hours'), ('NOTIFY', in_time + interval '50 hours', coalesce(out_time, timestamp '2025-12-31') > in_time + interval '51 hours' and in_time < '2025-11-27'), (case when status = 40 then 'RETURN' when out_type = 4 then 'SELF' else 'OUT' end, out_time, out_time is not null)) as v(ev, at, ok)
 where ok and at is not null and in_time >= '2023-01-01' order by at, parcel_id;

create table send_order (
  order_no varchar(24) primary key,
  station_id integer not null references station (station_id),
  member_id integer references member (member_id),
  company_code varchar(8) not null references courier_company (company_code),
  waybill_no varchar(30),
  sender_name varchar(30),
  sender_mobile varchar(20),
  dest_province varchar(20) not null,
  dest_city varchar(20),
  goods_type varchar(20),
  weight_kg numeric(6,2),
  freight numeric(10,2) not null,
  insure_amount numeric(10,2),
  insure_fee numeric(10,2) not null default 0,
  coupon_amount numeric(10,2) not null default 0,
  pay_amount numeric(10,2) not null,
  pay_type varchar(10),
  order_status smallint not null,
  create_time timestamp not null,
  pay_time timestamp,
  collect_time timestamp,
  cancel_time timestamp
);
comment on table send_order is '寄件订单';
comment on column send_order.freight is '运费（元）';
comment on column send_order.insure_amount is '保价声明价值';
comment on column send_order.pay_amount is '实付 = 运费 + 保价费 - 优惠';
comment on column send_order.order_status is '0 待支付 1 已支付 2 已揽收 9 已取消';
comment on column send_order.collect_time is '快递员揽收时间';
insert into send_order
select 'JJ' || to_char(t, 'YYYYMMDD') || lpad(i::text, 5, '0'), station_id, m.member_id, co, case when st = 2 then co || lpad((i * 611953::bigint % 10000000000)::text, 12, '3') end, coalesce(m.real_name, pg_temp.xm('sd', i)), m.mobile, pv, case when i % 6 <> 1 then ct end, pg_temp.w('gt', i, '服饰:30,食品:20,文件:18,数码:12,日用品:16,其他:4'), w, fr, ia, coalesce(round(ia * 0.005, 2), 0), cp, fr + coalesce(round(ia * 0.005, 2), 0) - cp,
       case when st in (1, 2) then pg_temp.w('pt', i, 'wechat:66,alipay:26,cash:8') end, st, t, case when st in (1, 2) then t + interval '4 minutes' end, case when st = 2 then t + pg_temp.z('ct', i, 40, 1500) * interval '1 minute' end, case when st = 9 then t + pg_temp.z('xt', i, 15, 300) * interval '1 minute' end
  from (select g.*, s.station_id, split_part(dst, '/', 1) as pv, split_part(dst, '/', 2) as ct, round((case when dst ~ '新疆|广东|四川' then 13 else 9 end + ceil(greatest(w - 1, 0)) * 3)::numeric, 2) as fr, case when pg_temp.f('ia', i) < 0.12 then pg_temp.z('iv', i, 3, 60) * 100::numeric end as ia, case when pg_temp.f('cp', i) < 0.2 then 2.00 else 0 end as cp,
               case when pg_temp.f('os', i) < 0.07 then 9 when t > '2025-11-23' then pg_temp.z('o2', i, 0, 1) else 2 end as st, pg_temp.w('c2', i, 'YTO:28,ZTO:35,STO:14,YUNDA:23') as co, 1 + (i * 53) % least(900, 120 + i) as mid
          from (select i, date '2021-07-03' + floor(i * 1.99)::int + time '09:10' + pg_temp.z('ot', i, 0, 600) * interval '1 minute' as t, round((0.3 + 11 * power(pg_temp.f('sw', i), 3))::numeric, 2) as w, pg_temp.one('ds', i, '浙江/杭州,江苏/苏州,上海/上海,广东/广州,广东/深圳,四川/成都,安徽/合肥,山东/青岛,新疆/乌鲁木齐,湖北/武汉') as dst from generate_series(1, 808) as i) as g,
               lateral (select station_id from station where open_date <= t::date and (close_date is null or close_date > t::date + 2) order by pg_temp.f('so' || station_id, i) limit 1) as s) as x join member as m on m.member_id = mid;

create table settle_bill (
  bill_id integer primary key,
  bill_no varchar(24) not null unique,
  company_code varchar(8) not null,
  settle_month char(7) not null,
  parcel_cnt integer not null,
  fee_amount numeric(12,2) not null,
  deduct_amount numeric(12,2) not null default 0,
  payable_amount numeric(12,2) not null,
  bill_status smallint not null,
  confirm_date date,
  pay_date date,
  create_time timestamp not null
);
comment on table settle_bill is '派费结算单（每家快递公司每月一张）';
comment on column settle_bill.settle_month is '结算月份 yyyy-mm';
comment on column settle_bill.deduct_amount is '遗失扣款';
comment on column settle_bill.bill_status is '1 待确认 2 已确认 3 已付款 8 作废';
create table settle_bill_detail (
  bill_id integer not null references settle_bill (bill_id),
  line_no integer not null,
  station_id integer not null,
  item_type varchar(12) not null,
  qty integer not null,
  unit_price numeric(8,2) not null,
  amount numeric(12,2) not null,
  primary key (bill_id, line_no)
);
create temp table q as select station_id, company_code, date_trunc('month', in_time)::date as mo, count(*)::int as n, count(*) filter (where status = 50)::int as lost, count(*) filter (where size_type = 'L')::int as big from parcel where del_flag = 0 and in_time < '2025-11-01' group by 1, 2, 3;
create temp table qb as select dense_rank() over (order by mo, company_code)::int as b, (mo + interval '1 month')::date as ed, q.* from q;
insert into settle_bill select b, 'PF' || to_char(ed - 1, 'YYYYMM') || company_code, company_code, to_char(ed - 1, 'YYYY-MM'), n, 0, 0, 0, st, case when st in (2, 3) then ed + pg_temp.z('cf', b, 5, 14) end, case when st = 3 then ed + pg_temp.z('pd', b, 16, 44) end, ed + time '02:30' + b % 50 * interval '1 second' from (select b, ed, company_code, sum(n)::int as n, case when b % 71 = 40 then 8 when ed >= '2025-11-01' then pg_temp.z('bs', b, 1, 2) when ed = '2025-10-01' and b % 3 = 2 then 2 else 3 end as st from qb group by 1, 2, 3) as x;
insert into settle_bill_detail
select b, row_number() over (partition by b order by station_id, o), station_id, ty, qty, p, qty * p
  from qb join courier_company using (company_code), lateral (values (1, '派件', n, delivery_fee), (2, '大件补贴', big, 0.30), (3, '遗失扣款', lost, -20.00)) as v(o, ty, qty, p) where qty > 0;
update settle_bill as s set fee_amount = f, deduct_amount = d, payable_amount = f - d from (select bill_id, coalesce(sum(amount) filter (where amount > 0), 0) as f, coalesce(-sum(amount) filter (where amount < 0), 0) as d from settle_bill_detail group by 1) as x where x.bill_id = s.bill_id;

create table complaint (
  id integer primary key,
  parcel_id bigint,
  station_id integer not null references station (station_id),
  source varchar(10),
  c_type smallint not null,
  content varchar(200),
  create_time timestamp not null,
  handler varchar(30),
  handle_time timestamp,
  result smallint,
  compensate_amt numeric(8,2)
);
comment on table complaint is '投诉工单';
comment on column complaint.result is '1 成立 2 不成立 3 撤诉，空为处理中';
insert into complaint
select row_number() over (order by t, parcel_id), parcel_id, station_id, pg_temp.w('sr', k, '12305:14,公司:40,app:36,电话:10'), ty, pg_temp.one('cc' || ty, k, case ty when 1 then '包裹找不到,取件码无效找不到件' when 2 then '包装破损,内物损坏' when 3 then '未通知直接入库,没有送货上门' else '态度差,营业时间没人,等待太久' end), t, case when t < '2025-11-20' then pg_temp.one('hd', k, '客服小赵,客服小孟,区域经理') end, case when t < '2025-11-20' then t + pg_temp.z('ht', k, 2, 160) * interval '1 hour' end, rs, case when rs = 1 and ty in (1, 2) then pg_temp.z('ch', k, 2, 40) * 5 end
  from (select *, case when t < '2025-11-20' then pg_temp.w('rs', k, '1:52,2:36,3:12')::int end as rs from (select p.*, parcel_id as k, in_time + pg_temp.z('ci', parcel_id, 20, 150) * interval '1 hour' as t, case when status = 50 then 1 else pg_temp.w('cy', parcel_id, '1:14,2:18,3:44,4:24')::int end as ty from parcel as p) as y where (status = 50 or pg_temp.f('cm', k) < 0.05) and t < '2025-11-30') as z;

create table sms_log (
  id bigint primary key,
  parcel_id bigint,
  mobile varchar(20) not null,
  tpl_code varchar(16) not null,
  send_time timestamp not null,
  send_status smallint not null,
  fee numeric(6,3)
);
insert into sms_log select row_number() over (order by e.event_time, e.id), e.parcel_id, receiver_mobile, case when event_time - in_time > interval '40 hours' then 'REMIND' else 'ARRIVE' end, event_time, case when pg_temp.f('sm', e.id) < 0.03 then 2 else 1 end, case when pg_temp.f('sm', e.id) < 0.03 then 0 else 0.045 end from parcel_event as e join parcel using (parcel_id) where event_type = 'NOTIFY' and event_time >= '2024-07-01';

create table station_monthly (
  stat_month char(7) not null,
  station_id integer not null,
  in_cnt integer not null default 0,
  out_cnt integer not null default 0,
  return_cnt integer not null default 0,
  send_cnt integer not null default 0,
  stock_cnt integer,
  primary key (stat_month, station_id)
);
comment on table station_monthly is '站点月报';
comment on column station_monthly.stock_cnt is '月末在库件数';
insert into station_monthly
select to_char(m, 'YYYY-MM'), station_id, (select count(*) from parcel as p where p.station_id = s.station_id and in_time >= m and in_time < e), (select count(*) from parcel as p where p.station_id = s.station_id and status = 20 and out_time >= m and out_time < e), (select count(*) from parcel as p where p.station_id = s.station_id and status = 40 and out_time >= m and out_time < e),
       (select count(*) from send_order as o where o.station_id = s.station_id and collect_time >= m and collect_time < e), (select count(*) from parcel as p where p.station_id = s.station_id and in_time < e and status <> 50 and (out_time is null or out_time >= e))
  from generate_series(timestamp '2021-04-01', '2025-10-01', interval '1 month') as m, lateral (select m + interval '1 month' as e) as x, station as s where open_date < e and (close_date is null or close_date >= m);

create table parcel_his_2020 (
  parcel_id bigint,
  waybill_no varchar(30),
  company_code varchar(8),
  station_id integer,
  receiver_mobile varchar(20),
  in_time timestamp,
  out_time timestamp,
  status smallint
);
comment on table parcel_his_2020 is '旧系统包裹，未迁移';

create view v_in_stock as
select p.parcel_id, p.waybill_no, s.station_name, c.company_name, p.receiver_mobile, p.pickup_code, p.in_time, p.notify_time, p.status
  from parcel as p join station as s on s.station_id = p.station_id join courier_company as c on c.company_code = p.company_code where p.status in (10, 30) and p.del_flag = 0;
comment on view v_in_stock is '在库包裹';
