-- 第三方仓储（多货主）的仓库管理系统：货主与产品、库区库位、ASN 入库、批次库存、出库单、分配与库存事务。
-- 仿商业产品富勒 FLUX WMS（BAS_ / DOC_ / INV_ / ACT_ 表），有外键、无注释，代码见 bas_codes。
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

create table bas_codes (
  codeid varchar(20) not null,
  code varchar(10) not null,
  codename_c varchar(50) not null,
  codename_e varchar(50),
  show_sequence integer,
  active_flag char(1) not null default 'Y',
  addtime timestamp not null default '2023-11-20 09:00',
  addwho varchar(20) default 'SETUP',
  primary key (codeid, code)
);
insert into bas_codes (codeid, code, codename_c, codename_e, show_sequence, active_flag)
select t, split_part(p, ':', 1), split_part(p, ':', 2), split_part(p, ':', 3), o, case when split_part(p, ':', 1) in ('KT') then 'N' else 'Y' end
  from (values ('ASN_STS', '00:创建:Created,30:部分收货:Partially Received,40:完全收货:Fully Received,99:完成:Closed,90:取消:Cancelled'),
               ('ASN_TYP', 'PR:采购入库:Purchase Receipt,RT:退货入库:Return,TR:调拨入库:Transfer In,OT:其他入库:Other'),
               ('SO_STS', '00:创建:Created,30:部分分配:Partially Allocated,40:分配完成:Fully Allocated,60:拣货完成:Picked,99:订单完成:Shipped,90:取消:Cancelled'),
               ('SO_TYP', 'CM:普通出库:Normal,EC:电商订单:E-Commerce,TO:调拨出库:Transfer Out,SC:报废出库:Scrap,KT:组套出库:Kitting'),
               ('CUS_TYP', 'OW:货主:Owner,VE:供应商:Vendor,CO:收货人:Consignee,CA:承运人:Carrier'),
               ('LOC_USE', 'RS:存储位:Reserve,EA:零拣位:Each Pick,CS:箱拣位:Case Pick,ST:过渡库位:Stage,DM:残次库位:Damage'),
               ('TRN_TYP', 'IN:收货:Inbound,SO:发运:Shipment,MV:移动:Move,AD:调整:Adjustment'),
               ('QLT_STS', 'ZP:正品:Good,CC:残次:Damaged,DJ:待检:Inspection'),
               ('HOLD', 'OK:正常:OK,QH:质检冻结:QC Hold,EX:效期冻结:Expiry Hold'),
               ('PRIORITY', '1:特急:Rush,2:加急:Urgent,3:普通:Normal')) as v (t, l),
       unnest(string_to_array(l, ',')) with ordinality as u (p, o);

create table sys_user (
  userid varchar(20) primary key,
  username varchar(40) not null,
  deptname varchar(40),
  usergroup varchar(20) not null,
  phone varchar(20),
  active_flag char(1) not null default 'Y',
  lastlogintime timestamp,
  addtime timestamp not null
);
insert into sys_user
select 'WH' || lpad(i::text, 4, '0'), pg_temp.person('us', i), case when g = 'CS' then '客服部' when g = 'MGR' then '仓库管理' else '仓储作业部' end, g, pg_temp.mobile('us', i), case when i % 6 = 4 then 'N' else 'Y' end, case when i % 6 = 4 then timestamp '2025-02-01' + pg_temp.z('ul', i, 0, 300) * interval '1 day 47 minutes' when i <> 23 then timestamp '2026-06-29 08:00' + pg_temp.z('ul', i, 0, 1900) * interval '1 minute' end, timestamp '2023-11-25 09:30' + case when i < 12 then 0 else pg_temp.z('ua', i, 0, 600) end * interval '1 day'
  from generate_series(1, 26) as i, lateral (select case when i <= 2 then 'MGR' when i <= 6 then 'CS' when i <= 12 then 'RCV' when i <= 22 then 'PICK' else 'QC' end as g) as x;

create table bas_customer (
  customerid varchar(20) primary key,
  customer_type char(2) not null,
  descr_c varchar(100) not null,
  province varchar(20),
  city varchar(20),
  address1 varchar(200),
  contact1 varchar(40),
  contact1_tel1 varchar(20),
  active_flag char(1) not null default 'Y',
  udf1 varchar(50),
  addtime timestamp not null,
  addwho varchar(20),
  edittime timestamp,
  editwho varchar(20)
);
insert into bas_customer
select id, ty, nm, split_part(pc, '/', 1), split_part(pc, '/', 2), case when ty <> 'CA' then split_part(pc, '/', 3) || pg_temp.z('ca', x, 2, 399) || '号' end, pg_temp.person('cc', x), pg_temp.mobile('cc', x), case when nm in ('苏州甜果子食品有限公司', '顺捷零担') or (ty = 'CO' and x % 23 = 7) then 'N' else 'Y' end, case when ty = 'OW' then 'HT2024-' || lpad(x::text, 3, '0') end, timestamp '2023-12-01 10:00' + pg_temp.z('cd', x, 0, case when ty = 'CO' then 20 else 25 end) * interval '1 day 13 minutes', 'WH0003', case when pg_temp.f('ce', x) < 0.4 then timestamp '2024-03-01 15:00' + pg_temp.z('ced', x, 0, 800) * interval '1 day' end, case when pg_temp.f('ce', x) < 0.4 then 'WH0004' end
  from (select id, 'OW' as ty, nm, '江苏/苏州/工业园区唯亭街道' as pc, row_number() over () as x from (values ('LHSP', '上海鹿禾食品有限公司'), ('QYRH', '青芽日化（江苏）有限公司'), ('MMBB', '萌小麦母婴用品有限公司'), ('JXCY', '江溪茶业股份有限公司'), ('BDXJ', '北斗星家居用品有限公司'), ('TGZ', '苏州甜果子食品有限公司')) as v (id, nm)
        union all select 'GYS' || lpad(i::text, 3, '0'), 'VE', pg_temp.one('vp', i, '宁波,无锡,佛山,青岛,合肥') || pg_temp.one('vn2', i, '恒润,佳味,新禾,鼎盛,绿源,华彩,百川,瑞丰,天和') || pg_temp.one('vn3', i, '食品厂,包装制品有限公司,日用化工有限公司,实业有限公司,贸易有限公司'), pg_temp.one('vp', i, '浙江/宁波/北仑区小港街道,江苏/无锡/锡山区锡北镇,广东/佛山/南海区狮山镇,山东/青岛/即墨区蓝村街道,安徽/合肥/肥东县店埠镇'), 100 + i from generate_series(1, 18) as i
        union all select 'SH' || lpad(i::text, 4, '0'), 'CO', pg_temp.one('cop', i, '苏州,无锡,上海,杭州,南京,南通,嘉兴') || pg_temp.one('con2', i, '惠万家,大福源,欧联,鲜邻,乐购多,百佳惠,家家悦选,美宜,好又选') || pg_temp.one('con3', i, '超市,配送中心,便利店,商贸公司,生鲜店') || pg_temp.one('con4', i, '（一店）,（二店）,（总仓）,,'), pg_temp.one('cop', i, '江苏/苏州/吴中区木渎镇,江苏/无锡/梁溪区人民中路,上海/上海/嘉定区曹安公路,浙江/杭州/余杭区良渚街道,江苏/南京/江宁区秣陵街道,江苏/南通/崇川区青年路,浙江/嘉兴/南湖区凌公塘路'), 200 + i from generate_series(1, 140) as i
        union all select id, 'CA', nm, '江苏/苏州/', 400 + row_number() over () from (values ('SF', '顺丰速运'), ('DBL', '德邦物流'), ('ZTO', '中通快递'), ('YTCS', '驿通城配'), ('SJLD', '顺捷零担'), ('ZT', '客户自提')) as v (id, nm)) as a;

create table bas_sku (
  customerid varchar(20) not null references bas_customer,
  sku varchar(30) not null,
  descr_c varchar(100) not null,
  barcode varchar(20),
  uom varchar(10) not null,
  casecnt integer not null,
  grossweight numeric(10,3),
  cube numeric(10,5),
  shelflife integer,
  shelflifeflag char(1) not null default 'N',
  price numeric(12,2),
  freightclass varchar(20),
  active_flag char(1) not null default 'Y',
  addtime timestamp not null,
  addwho varchar(20),
  primary key (customerid, sku)
);
insert into bas_sku
select id, id || lpad(i::text, 4, '0'), split_part(b, ':', 1) || ' ' || sp, '69' || lpad(((i * 7919 + length(id) * 104729 + ascii(id) * 99991)::bigint * 3571 % 100000000000)::text, 11, '0'), u, pg_temp.one('cc', x, '6,12,12,24,24,48')::int, round((0.1 + pg_temp.f('gw', x) * 2.5)::numeric, 3), round((0.0003 + pg_temp.f('cb', x) * 0.01)::numeric, 5), sl, case when sl is null then 'N' else 'Y' end, round(split_part(b, ':', 2)::numeric * (0.7 + pg_temp.f('pr', x) * 0.9)::numeric, 1), cl, case when pg_temp.f('ska', x) < 0.06 then 'N' else 'Y' end, timestamp '2023-12-26 11:00' + pg_temp.z('skd', x, 0, 8) * interval '1 day 11 minutes', 'WH0005'
  from (values ('LHSP', 60, '袋', '食品', 270, '原味海苔:12,坚果混合装:35,手撕牛肉干:28,鳕鱼肠:16,蛋黄酥:22,芒果干:15,苏打饼干:9,杂粮代餐粉:48', '80g,120g,250g,500g,礼盒装'), ('QYRH', 45, '瓶', '日化', 1095, '氨基酸洗发水:39,沐浴露:29,洁面乳:35,护手霜:18,洗衣液:42,洗洁精:12', '200ml,400ml,750ml,2L'), ('MMBB', 38, '包', '母婴', null, '婴儿纸尿裤:89,拉拉裤:95,棉柔巾:19,宝宝湿巾:12,吸管杯:45', 'S码,M码,L码,XL码'), ('JXCY', 28, '盒', '茶叶', 540, '白毫银针:268,正山小种:168,茉莉花茶:68,碧螺春:198,桂花乌龙:88', '50g,100g,250g,500g礼盒'), ('BDXJ', 29, '件', '家居', null, '收纳箱:39,衣架（10支装）:25,保鲜盒:29,拖把:49,砂锅:89', '小号,中号,大号'), ('TGZ', 11, '袋', '食品', 240, '软糖:9,棒棒糖桶装:25,夹心巧克力:32', '100g,250g')) as v (id, cnt, u, cl, sl, l, sps),
       generate_series(1, cnt) as i, lateral (select ascii(id) * 1000 + ascii(substr(id, 2)) * 50 + i as x) as y, lateral (select (string_to_array(l, ','))[1 + i % cardinality(string_to_array(l, ','))] as b, (string_to_array(sps, ','))[1 + (i / cardinality(string_to_array(l, ','))) % cardinality(string_to_array(sps, ','))] || case when i / cardinality(string_to_array(l, ',')) >= cardinality(string_to_array(sps, ',')) then '（新包装）' else '' end as sp) as w;

create table bas_zone (
  zone varchar(10) primary key,
  warehouseid varchar(10) not null,
  descr varchar(40) not null,
  temperature varchar(10),
  active_flag char(1) not null default 'Y'
);
insert into bas_zone values ('A', 'WH01', 'A区 高位货架', '常温', 'Y'), ('B', 'WH01', 'B区 零拣货架', '常温', 'Y'), ('C', 'WH01', 'C区 恒温库', '15-25度', 'Y'), ('D', 'WH02', 'D区 高位货架', '常温', 'Y'), ('S', 'WH01', '收货暂存区', '常温', 'Y'), ('X', 'WH01', '残次品区', '常温', 'Y'), ('E', 'WH02', 'E区 地堆（停用）', '常温', 'N');

create table bas_location (
  locationid varchar(20) primary key,
  zone varchar(10) not null references bas_zone,
  locationusage char(2) not null,
  aisle varchar(4),
  loclevel integer,
  capacity integer,
  putawaysequence integer,
  status varchar(10) not null default 'OK',
  addtime timestamp not null default '2023-12-05 14:00'
);
insert into bas_location
select z || '-' || lpad(a::text, 2, '0') || '-' || lpad(b::text, 2, '0') || '-' || l, z, case when z = 'B' then 'EA' when z = 'C' and l = 1 then 'CS' when z in ('A', 'D') and l = 1 then 'CS' else 'RS' end, lpad(a::text, 2, '0'), l, case when z = 'B' then 200 else 2000 end, row_number() over (order by z, a, b, l), case when z = 'E' or pg_temp.f('ls', ascii(z) * 1000 + a * 100 + b * 10 + l) < 0.02 then 'HOLD' else 'OK' end
  from (values ('A', 6, 10, 4), ('B', 4, 8, 3), ('C', 2, 6, 3), ('D', 4, 8, 4), ('E', 1, 6, 1)) as v (z, na, nb, nl), generate_series(1, na) as a, generate_series(1, nb) as b, generate_series(1, nl) as l;
insert into bas_location (locationid, zone, locationusage, putawaysequence) values ('STAGE01', 'S', 'ST', 9001), ('STAGE02', 'S', 'ST', 9002), ('DM01', 'X', 'DM', 9003);

create table doc_asn_header (
  asnno varchar(20) primary key,
  warehouseid varchar(10) not null,
  customerid varchar(20) not null references bas_customer,
  asntype char(2) not null,
  asnstatus char(2) not null,
  supplierid varchar(20) references bas_customer,
  asnreference1 varchar(30),
  expectedarrivetime1 timestamp,
  lastreceivingtime timestamp,
  notes varchar(200),
  addtime timestamp not null,
  addwho varchar(20) references sys_user,
  edittime timestamp,
  editwho varchar(20) references sys_user
);
insert into doc_asn_header
select 'ASN' || to_char(t, 'YYMMDD') || lpad(n::text, 4, '0'), case when c = 'BDXJ' then 'WH02' else 'WH01' end, c, ty, st, case when ty in ('PR', 'OT') then 'GYS' || lpad((1 + (ascii(c) + pg_temp.sk('as', n, 0, 4, 1.5) * 5) % 18)::text, 3, '0') end, case when ty = 'PR' then 'PO' || to_char(t, 'YYYYMM') || lpad(pg_temp.z('ar', n, 1, 999)::text, 4, '0') when ty = 'TR' then 'DB' || lpad(n::text, 6, '0') end, t::date + pg_temp.z('ae', n, 1, 3) + interval '9 hours', case when st not in ('00', '90') then r end, case when pg_temp.f('an', n) < 0.08 then pg_temp.one('an2', n, '需打托,外箱有破损需拍照,优先上架,随货无送货单,温控车') end, t, 'WH000' || pg_temp.z('aw', n, 3, 6), case when st <> '00' then r end, case when st <> '00' then 'WH' || lpad(pg_temp.z('aw2', n, 7, 12)::text, 4, '0') end
  from (select row_number() over (order by t, i) as n, a.* from (select i, c, pg_temp.day('ad', i, '2024-01-02', '2026-06-29', 0.95, '9887730', case when c = 'JXCY' then '899986556898' else '868777788998' end) + interval '8 hours 30 minutes' + pg_temp.z('at', i, 0, 31000) * interval '1 second' as t from (select i, pg_temp.w('ac', i, 'LHSP:38,QYRH:22,MMBB:16,JXCY:11,BDXJ:13') as c from generate_series(1, 470) as i union all select i, 'TGZ' from generate_series(471, 482) as i) as q) as a where c <> 'TGZ' or t < '2025-01-01') as b,
       lateral (select pg_temp.w('aty', n, 'PR:78,RT:13,TR:6,OT:3') as ty, case when t > '2026-06-28' then '00' when t > '2026-06-26' then '30' else pg_temp.w('ast', n, '99:92,40:2,90:5,30:1') end as st, t::date + pg_temp.z('ax', n, 1, 4) + interval '9 hours' + pg_temp.z('ay', n, 0, 28000) * interval '1 second' as r) as s;

create table inv_lot_att (
  lotnum varchar(12) primary key,
  customerid varchar(20) not null,
  sku varchar(30) not null,
  lotatt01 date,
  lotatt02 date,
  lotatt03 date not null,
  lotatt04 varchar(20),
  lotatt08 char(2) not null default 'ZP',
  addtime timestamp not null,
  foreign key (customerid, sku) references bas_sku
);
create table doc_asn_details (
  asnno varchar(20) not null references doc_asn_header,
  asnlineno integer not null,
  customerid varchar(20) not null,
  sku varchar(30) not null,
  linestatus char(2) not null,
  expectedqty integer not null,
  receivedqty integer not null default 0,
  rejectedqty integer not null default 0,
  receivinglocation varchar(20) references bas_location,
  lotnum varchar(12) references inv_lot_att,
  receivedtime timestamp,
  price numeric(12,2),
  primary key (asnno, asnlineno),
  foreign key (customerid, sku) references bas_sku
);
create temp table d as
select h.*, l, s.sku, s.shelflife, s.price, s.casecnt, case when asntype = 'RT' then pg_temp.z('dq', x, 1, 15) else s.casecnt * pg_temp.sk('dq', x, 3, 48, 1.8) end as q, x, case when asnstatus in ('00', '90') or (asnstatus = '30' and l > 1) then 0 when pg_temp.f('dsh', x) < 0.05 then -1 else 1 end as ok, row_number() over (order by h.lastreceivingtime, h.asnno, l) as ln
  from (select *, row_number() over (order by asnno) as hn, (select count(*) from bas_sku as k where k.customerid = a.customerid) as nk from doc_asn_header as a) as h, lateral generate_series(1, pg_temp.z('dl', hn, 1, 5)) as l, lateral (select hn * 10 + l as x) as y,
       lateral (select * from bas_sku as k where k.customerid = h.customerid and right(k.sku, 4)::int = 1 + (pg_temp.sk('dk', hn, 0, nk::int - 1, 1.5) + l * 3) % nk) as s;
insert into inv_lot_att
select 'L' || lpad(ln::text, 9, '0'), customerid, sku, case when shelflife is not null then lastreceivingtime::date - age end, case when shelflife is not null then lastreceivingtime::date - age + shelflife end, lastreceivingtime::date, case when shelflife is not null then to_char(lastreceivingtime::date - age, 'YYYYMMDD') || chr(65 + (x % 3)::int) end, case when asntype = 'RT' then pg_temp.w('q8', x, 'ZP:5,CC:4,DJ:1') else 'ZP' end, lastreceivingtime
  from d, lateral (select pg_temp.z('lage', x, 5, 60) as age) as g where ok <> 0;
insert into doc_asn_details
select asnno, l, customerid, sku, case when asnstatus = '90' then '90' when ok = 0 then '00' when ok = -1 and asnstatus <> '99' then '30' when asnstatus = '99' then '99' else '40' end, q, case ok when 1 then q when -1 then q - greatest(1, q / 12) else 0 end, case when ok = -1 and pg_temp.f('rj', x) < 0.5 then greatest(1, q / 12) else 0 end, case when ok <> 0 then 'STAGE0' || pg_temp.z('st', x, 1, 2) end, case when ok <> 0 then 'L' || lpad(ln::text, 9, '0') end, case when ok <> 0 then lastreceivingtime end, case when asntype = 'PR' then round(price * 0.62, 2) end from d;

create table doc_order_header (
  orderno varchar(20) primary key,
  warehouseid varchar(10) not null,
  customerid varchar(20) not null references bas_customer,
  ordertype char(2) not null,
  sostatus char(2) not null,
  soreference1 varchar(30),
  consigneeid varchar(20) references bas_customer,
  carrierid varchar(20) references bas_customer,
  priority char(1) not null default '3',
  waveno varchar(20),
  ordertime timestamp not null,
  expectedshipmenttime1 timestamp,
  lastshipmenttime timestamp,
  deliveryno varchar(30),
  notes varchar(200),
  addwho varchar(20) references sys_user,
  edittime timestamp
);
insert into doc_order_header
select 'SO' || to_char(t, 'YYMMDD') || lpad(n::text, 5, '0'), case when c = 'BDXJ' then 'WH02' else 'WH01' end, c, ty, '00', case when ty = 'EC' then (1800000000000 + n * 7654321)::text when ty = 'CM' then 'XS' || to_char(t, 'YYYYMMDD') || lpad((n % 1000)::text, 3, '0') end, case when ty in ('CM', 'TO') then 'SH' || lpad((1 + (pg_temp.sk('oc', n, 0, 139, 2.2) + ascii(c) * 7) % 140)::text, 4, '0') end, case when ty = 'SC' then null when ty = 'EC' then pg_temp.w('oca', n, 'SF:4,ZTO:6') when t < '2024-10-01' then pg_temp.w('oca', n, 'SJLD:3,DBL:2,YTCS:5,ZT:1') else pg_temp.w('oca', n, 'DBL:3,YTCS:6,ZT:1') end, pg_temp.w('op', n, '3:85,2:11,1:4'), null, t, t::date + case when ty = 'EC' then 1 else 2 end + interval '18 hours', null, null, case when pg_temp.f('on', n) < 0.1 then pg_temp.one('on2', n, '送货前电话预约,需送货上门,放门卫,带送货单回单,工作日送货,不要近效期') end, case when ty <> 'EC' then 'WH000' || pg_temp.z('ow', n, 3, 6) end, null
  from (select row_number() over (order by t, i) as n, a.* from (select i, c, pg_temp.day('od', i, case when c = 'TGZ' then date '2024-01-20' else date '2024-02-01' end, case when c = 'TGZ' then date '2025-02-20' else date '2026-06-30' end, 0.85, '9888862', case when c = 'JXCY' then '979997556887' else '957778679899' end) + interval '8 hours' + pg_temp.z('ot', i, 0, 40000) * interval '1 second' as t from (select i, case when i <= 30 then 'TGZ' else pg_temp.w('occ', i, 'LHSP:40,QYRH:22,MMBB:18,JXCY:9,BDXJ:11') end as c from generate_series(1, 1500) as i) as q) as a) as b,
       lateral (select pg_temp.w('oty', n, case when c in ('LHSP', 'JXCY', 'MMBB') then 'CM:52,EC:44,TO:3,SC:1' else 'CM:75,EC:21,TO:3,SC:1' end) as ty) as s;

create temp table lt as
select a.customerid, a.sku, s.price, s.casecnt, a.lotnum, a.addtime, a.lotatt02, a.lotatt08, r.receivedqty, substr(a.lotnum, 2)::bigint as ln from inv_lot_att as a join bas_sku as s using (customerid, sku) join doc_asn_details as r using (lotnum);
create index on lt (customerid, addtime);
analyze lt;
create temp table ol as
select h.orderno, h.ordertime, h.ordertype, l, x, k.customerid, k.sku, k.price, k.lotnum, case when h.ordertype = 'EC' then pg_temp.sk('lq', x, 1, 4, 2.0) else case when pg_temp.f('lc', x) < 0.75 then k.casecnt else 1 end * pg_temp.sk('lq', x, 1, 7, 1.8) end as q, k.got
  from (select *, row_number() over (order by orderno) as hn from doc_order_header) as h, lateral generate_series(1, case when ordertype = 'EC' then pg_temp.sk('ln', hn, 1, 3, 2.0) else pg_temp.z('ln', hn, 1, 5) end) as l, lateral (select hn * 10 + l as x) as y,
       lateral (select a.customerid, a.sku, a.price, a.casecnt, a.lotnum, a.addtime as got from lt as a where a.customerid = h.customerid and a.addtime between h.ordertime - interval '220 days' and h.ordertime and a.lotatt08 = case when h.ordertype = 'SC' then 'CC' else 'ZP' end and (h.ordertype in ('EC', 'SC') or a.receivedqty > 4 * a.casecnt) and (a.lotatt02 is null or a.lotatt02 > h.ordertime::date + 20) order by (a.ln * (x * 7919 % 99991 + 17)) % 100003 limit 1) as k;
delete from ol as a using ol as b where a.orderno = b.orderno and a.sku = b.sku and a.l > b.l;
delete from doc_order_header as h where not exists (select from ol where ol.orderno = h.orderno);
create temp table hs as
select h.orderno, case when ordertime > '2026-06-30' then pg_temp.w('hs', n, '00:4,40:4,60:2') when ordertime > '2026-06-29' then pg_temp.w('hs', n, '40:2,60:3,99:5') else pg_temp.w('hs', n, '99:95,90:5') end as st, h.ordertime + case when ordertype = 'EC' then pg_temp.z('hd', n, 3, 22) else pg_temp.z('hd', n, 6, 40) end * interval '1 hour 3 minutes' as sh from (select *, row_number() over (order by orderno) as n from doc_order_header) as h;
create temp table al as
select ol.*, hs.st, hs.sh, row_number() over (partition by orderno order by l) as lineno, case when hs.st in ('00', '90') then false else sum(case when hs.st in ('00', '90') then 0 else q end) over (partition by ol.lotnum order by ordertime, orderno, l) <= (select receivedqty from doc_asn_details as a where a.lotnum = ol.lotnum) end as ok from ol join hs using (orderno);
update doc_order_header as h set sostatus = case when not a.anyok and a.st not in ('00', '90') then case when h.ordertime > '2026-06-25' then '00' else '90' end when a.st = '40' and not a.allok then '30' else a.st end,
       lastshipmenttime = case when a.st = '99' and a.anyok then a.sh end, waveno = case when a.anyok and h.ordertype in ('EC', 'CM') then 'W' || to_char(h.ordertime, 'YYMMDD') || case when extract(hour from h.ordertime) < 13 then '01' else '02' end end, deliveryno = case when a.st = '99' and a.anyok and h.carrierid in ('SF', 'ZTO', 'DBL') then h.carrierid || lpad((pg_temp.f('dn', hashtext(h.orderno)) * 1e12)::bigint::text, 12, '0') end, edittime = case when a.st <> '00' then least(a.sh, timestamp '2026-06-30 20:00') end
  from (select orderno, st, sh, bool_or(ok) as anyok, bool_and(ok) as allok from al group by 1, 2, 3) as a where a.orderno = h.orderno;

create table doc_order_details (
  orderno varchar(20) not null references doc_order_header,
  orderlineno integer not null,
  customerid varchar(20) not null,
  sku varchar(30) not null,
  linestatus char(2) not null,
  qtyordered integer not null,
  qtyallocated integer not null default 0,
  qtypicked integer not null default 0,
  qtyshipped integer not null default 0,
  price numeric(12,2),
  primary key (orderno, orderlineno),
  foreign key (customerid, sku) references bas_sku
);
insert into doc_order_details
select orderno, lineno, al.customerid, sku, case when h.sostatus in ('90', '00', '99') then h.sostatus when ok then al.st else '00' end, q, case when ok then q else 0 end, case when ok and al.st in ('60', '99') then q else 0 end, case when ok and al.st = '99' then q else 0 end, case when h.ordertype in ('CM', 'EC') then price end from al join doc_order_header as h using (orderno);

create table act_allocation_details (
  allocationdetailsid integer primary key,
  orderno varchar(20) not null,
  orderlineno integer not null,
  lotnum varchar(12) not null references inv_lot_att,
  location varchar(20) not null references bas_location,
  qty integer not null,
  status char(2) not null,
  picktotraceid varchar(20),
  pickedtime timestamp,
  pickedwho varchar(20) references sys_user,
  shipmenttime timestamp,
  foreign key (orderno, orderlineno) references doc_order_details
);
create temp table lotloc as
select lotnum, case when lotatt08 = 'CC' then 'DM01' else (select locationid from bas_location as l where l.zone = case when customerid = 'BDXJ' then 'D' when customerid = 'JXCY' then 'C' when n % 4 = 0 then 'B' else 'A' end and l.status = 'OK' order by pg_temp.f('ll' || n, putawaysequence) limit 1) end as loc from (select *, substr(lotnum, 2)::int as n from inv_lot_att) as a;
insert into act_allocation_details
select row_number() over (order by ordertime, orderno, lineno), orderno, lineno, lotnum, loc, q, st, case when st in ('60', '99') then 'BOX' || lpad((x % 100000)::text, 6, '0') end, case when st in ('60', '99') then sh - interval '2 hours' end, case when st in ('60', '99') then 'WH' || lpad(pg_temp.z('pk', x / 10, 13, 22)::text, 4, '0') end, case when st = '99' then sh end from al join lotloc using (lotnum) where ok;

create table inv_lot_loc_id (
  lotnum varchar(12) not null references inv_lot_att,
  locationid varchar(20) not null references bas_location,
  traceid varchar(20) not null default '*',
  customerid varchar(20) not null,
  sku varchar(30) not null,
  qty integer not null,
  qtyallocated integer not null default 0,
  qtyonhold integer not null default 0,
  onholdcode varchar(4) not null default 'OK',
  edittime timestamp,
  primary key (lotnum, locationid, traceid),
  foreign key (customerid, sku) references bas_sku
);
create temp table adj as
select a.lotnum, r.receivedqty - coalesce(s, 0) as qty, case when a.customerid = 'TGZ' then timestamp '2025-02-27 10:15' else greatest(coalesce(u, r.receivedtime), r.receivedtime + interval '230 days') + pg_temp.z('adj', hashtext(a.lotnum), 2, 100) * interval '1 day 1 hour' end as at
  from inv_lot_att as a join doc_asn_details as r using (lotnum) left join (select lotnum, sum(qty) as s, max(shipmenttime) as u from act_allocation_details group by 1) as x using (lotnum)
 where r.receivedqty > coalesce(s, 0) and (a.customerid = 'TGZ' or r.receivedtime < '2025-06-01' and pg_temp.f('adp', hashtext(a.lotnum)) < 0.85);
insert into inv_lot_loc_id
select a.lotnum, loc, '*', a.customerid, a.sku, r.receivedqty - coalesce(s, 0), coalesce(al, 0), case when h = 'OK' then 0 else r.receivedqty - coalesce(s, 0) - coalesce(al, 0) end, h, greatest(r.receivedtime, u)
  from inv_lot_att as a join lotloc using (lotnum) join doc_asn_details as r using (lotnum) left join (select lotnum, sum(qty) filter (where status = '99') as s, sum(qty) filter (where status <> '99') as al, max(shipmenttime) as u from act_allocation_details group by 1) as x using (lotnum),
       lateral (select case when a.lotatt08 = 'DJ' then 'QH' when a.lotatt02 < '2026-07-15' then 'EX' else 'OK' end as h) as y where r.receivedqty - coalesce(s, 0) > 0 and not exists (select from adj where adj.lotnum = a.lotnum);

create table act_transaction_log (
  transactionid varchar(12) primary key,
  transactiontype char(2) not null,
  status char(2) not null default '99',
  docno varchar(20),
  doclineno integer,
  lotnum varchar(12) references inv_lot_att,
  fmcustomerid varchar(20) not null,
  fmsku varchar(30) not null,
  fmlocation varchar(20),
  tolocation varchar(20),
  fmqty integer not null,
  transactiontime timestamp not null,
  operator varchar(20) references sys_user,
  reason varchar(40)
);
insert into act_transaction_log
select 'T' || lpad(row_number() over (order by at, ty, docno, ln, lotnum)::text, 10, '0'), ty, '99', docno, ln, lotnum, c, s, fl, tl, q, at, o, case when ty = 'AD' then case when c = 'TGZ' then '合同终止退仓' else pg_temp.w('adr', hashtext(lotnum), '效期报损:3,货主提退:4,盘点差异:1') end end
  from (select 'IN' as ty, asnno as docno, asnlineno as ln, lotnum, customerid as c, sku as s, null as fl, receivinglocation as tl, receivedqty as q, receivedtime as at, 'WH' || lpad(pg_temp.z('to', hashtext(asnno), 7, 12)::text, 4, '0') as o from doc_asn_details where lotnum is not null
        union all select 'MV', null, null, r.lotnum, r.customerid, r.sku, r.receivinglocation, k.loc, r.receivedqty, r.receivedtime + pg_temp.z('mv', hashtext(r.lotnum), 20, 240) * interval '1 minute', 'WH' || lpad(pg_temp.z('to', hashtext(r.lotnum), 7, 12)::text, 4, '0') from doc_asn_details as r join lotloc as k using (lotnum)
        union all select 'SO', a.orderno, a.orderlineno, a.lotnum, i.customerid, i.sku, a.location, null, a.qty, a.shipmenttime, a.pickedwho from act_allocation_details as a join inv_lot_att as i using (lotnum) where a.status = '99'
        union all select 'AD', null, null, lotnum, i.customerid, i.sku, k.loc, null, -j.qty, j.at, 'WH0002' from adj as j join inv_lot_att as i using (lotnum) join lotloc as k using (lotnum)) as q;

create table sys_configuration (
  configid varchar(30) primary key,
  configvalue varchar(100),
  remark varchar(100),
  edittime timestamp
);
insert into sys_configuration values ('ALLOC_RULE', 'FEFO', '默认分配规则', '2023-12-10 16:20'), ('EXPIRY_HOLD_DAYS', '15', null, '2024-05-21 09:02'), ('RF_TIMEOUT', '30', '分钟', '2023-12-10 16:25'), ('EC_WAVE_MAX', '60', '电商波次最大订单数', '2025-10-28 11:40'), ('PRINT_SERVER', '10.1.8.21', null, '2025-03-03 10:10'), ('OVER_RECEIVE', 'N', '允许超收', '2023-12-11 10:00');
