-- 公墓陵园业务管理系统：墓区墓位、客户、购墓合同、安葬、管理费续费、碑文刻制、祭扫预约、收退款、骨灰寄存。
-- 参照福寿园一类陵园集团的业务系统与“易墓园”陵园管理软件的数据结构；注释完整，有外键。数据均为虚构。
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
create temp table cal as
  select d::date as d, sum(w) over (order by d) as cum from (
    select d, (case when to_char(d, 'MMDD') between '0320' and '0406' then 3.2 when extract(month from d) in (3, 4) then 1.6 when extract(month from d) in (11, 12) then 1.4
                    when to_char(d, 'MMDD') between '0120' and '0212' then 0.35 when extract(month from d) in (7, 8) then 0.6 else 1 end
             * case when extract(isodow from d) >= 6 then 1.7 when extract(isodow from d) = 1 then 0.7 else 1 end)::float8 as w
      from generate_series(timestamp '2003-01-01', timestamp '2026-06-21', interval '1 day') as d) as x;
create unique index on cal (d);
create unique index on cal (cum);
create function pg_temp.day(k text, i bigint, a date, b date) returns date language sql stable
  as $$ select d from pg_temp.cal where cum >= (select cum from pg_temp.cal where d = a) + pg_temp.f(k, i) * ((select cum from pg_temp.cal where d = b) - (select cum from pg_temp.cal where d = a)) order by cum limit 1 $$;

create table cm_area (
  area_id integer primary key,
  area_code varchar(10) not null unique,
  area_name varchar(40) not null,
  bury_type varchar(12) not null check (bury_type in ('立碑', '树葬', '花坛葬', '草坪葬', '壁葬')),
  design_count integer not null,
  base_price numeric(10,2) not null,
  open_date date,
  on_sale boolean not null default true,
  remark varchar(200)
);
comment on table cm_area is '墓区'; comment on column cm_area.area_id is '墓区ID';
comment on column cm_area.area_code is '墓区编号';
comment on column cm_area.area_name is '墓区名称';
comment on column cm_area.bury_type is '葬式';
comment on column cm_area.design_count is '规划墓位数';
comment on column cm_area.base_price is '起售价（元）';
comment on column cm_area.open_date is '启用日期';
comment on column cm_area.on_sale is '是否在售';
comment on column cm_area.remark is '备注';
insert into cm_area values
 (1, 'A01', '福寿区', '立碑', 320, 28800, '2002-10-01', false, '已售罄，仅办理合葬与续费'),
 (2, 'A02', '松鹤区', '立碑', 300, 32800, '2002-10-01', false, '仅余零星墓位，停售'),
 (3, 'A03', '仁孝区', '立碑', 260, 45800, '2003-01-15', true, null),
 (4, 'A05', '德馨园', '立碑', 220, 68800, '2021-03-01', true, null),
 (5, 'A06', '明德苑', '立碑', 180, 88800, '2022-09-20', true, '可定制碑型'),
 (6, 'A08', '名人苑', '立碑', 60, 198000, '2020-04-01', true, '艺术墓，一墓一议'),
 (7, 'B01', '思源树葬区', '树葬', 240, 12800, '2020-11-11', true, '节地生态葬，享受惠民补贴'),
 (8, 'B02', '银杏林', '树葬', 200, 16800, '2023-03-20', true, null),
 (9, 'B03', '百合花坛', '花坛葬', 180, 9800, '2021-10-15', true, null),
 (10, 'B05', '青青草坪', '草坪葬', 240, 19800, '2022-03-12', true, null),
 (11, 'C01', '慈恩壁', '壁葬', 260, 6800, '2019-12-22', true, null),
 (12, 'C02', '怀恩壁', '壁葬', 140, 7800, null, false, '在建，未启用');

create table cm_grave (
  grave_id integer primary key,
  area_id integer not null references cm_area,
  grave_no varchar(20) not null unique,
  row_no smallint not null,
  col_no smallint not null,
  hole_count smallint not null,
  floor_area numeric(5,2),
  orientation varchar(8),
  list_price numeric(10,2) not null,
  grave_status smallint not null default 0 check (grave_status between 0 and 5),
  create_time timestamp not null,
  update_time timestamp
);
comment on table cm_grave is '墓位'; comment on column cm_grave.grave_id is '墓位ID';
comment on column cm_grave.area_id is '所属墓区';
comment on column cm_grave.grave_no is '墓位编号（墓区-排-号）';
comment on column cm_grave.row_no is '排';
comment on column cm_grave.col_no is '号';
comment on column cm_grave.hole_count is '穴数：1单穴 2双穴 4家族四穴';
comment on column cm_grave.floor_area is '占地面积（平方米）';
comment on column cm_grave.orientation is '朝向';
comment on column cm_grave.list_price is '标价（元）';
comment on column cm_grave.grave_status is '墓位状态：0可售 1预留 2已定 3已售未葬 4已葬 5停用';
comment on column cm_grave.create_time is '创建时间'; comment on column cm_grave.update_time is '更新时间';
insert into cm_grave
select row_number() over (order by a.area_id, n), a.area_id, a.area_code || '-' || lpad((1 + (n - 1) / 20)::text, 2, '0') || '-' || lpad((1 + (n - 1) % 20)::text, 2, '0'),
       1 + (n - 1) / 20, 1 + (n - 1) % 20, h.hole,
       case a.bury_type when '立碑' then case h.hole when 4 then 3.6 when 2 then 0.96 else 0.64 end when '壁葬' then null else 0.5 end,
       case when a.bury_type in ('立碑', '壁葬') then pg_temp.one('ori', a.area_id * 100 + (n - 1) / 20, '坐北朝南,坐北朝南,坐西朝东,坐西北朝东南') end,
       round((a.base_price * (1 + pg_temp.z('gp', a.area_id * 1000 + n, 0, 12) * 0.03) * case h.hole when 1 then 1 when 2 then 1.15 else 2.2 end)::numeric, -2),
       case when a.area_id = 12 then 5 when pg_temp.f('gs', a.area_id * 1000 + n) < 0.015 then 5 when pg_temp.f('gs', a.area_id * 1000 + n) < 0.03 then 1 else 0 end,
       greatest(coalesce(a.open_date, '2025-11-10') - 20, date '2002-09-01') + time '09:30', null
  from cm_area a, generate_series(1, a.design_count) n,
       lateral (select case when a.area_id = 6 then 4 when a.bury_type = '立碑' then pg_temp.w('gh', a.area_id * 1000 + n, '2:85,1:12,4:3')::int else pg_temp.w('gh', a.area_id * 1000 + n, '1:60,2:40')::int end as hole) h;

create table sys_staff (
  staff_id integer primary key,
  job_no varchar(10) not null unique,
  staff_name varchar(20) not null,
  gender smallint,
  dept_name varchar(20) not null,
  position varchar(20),
  mobile varchar(11),
  entry_date date not null,
  leave_date date,
  status smallint not null default 1
);
comment on table sys_staff is '员工（业务员、客服、碑文、安葬、财务）'; comment on column sys_staff.staff_id is '员工ID';
comment on column sys_staff.job_no is '工号';
comment on column sys_staff.staff_name is '姓名';
comment on column sys_staff.gender is '性别：1男 2女';
comment on column sys_staff.dept_name is '部门';
comment on column sys_staff.position is '岗位';
comment on column sys_staff.mobile is '手机号';
comment on column sys_staff.entry_date is '入职日期';
comment on column sys_staff.leave_date is '离职日期';
comment on column sys_staff.status is '状态：1在职 0离职';
insert into sys_staff
select i, 'LY' || lpad((i + 1000)::text, 4, '0'), pg_temp.person('stf', i, (1 + i % 2)::text), 1 + i % 2,
       case when i <= 16 then '营销部' when i <= 20 then '客服部' when i <= 24 then '碑文工程部' when i <= 28 then '安葬服务部' else '财务部' end,
       case when i in (1, 2) then '营销经理' when i <= 16 then '业务员' when i <= 20 then '客服专员' when i <= 24 then '刻碑师傅' when i <= 28 then '安葬礼仪员' else '收银员' end,
       pg_temp.mobile('stf', i), e, case when i in (7, 12, 15, 19) then date '2024-06-30' + i * 31 end, case when i in (7, 12, 15, 19) then 0 else 1 end
  from generate_series(1, 31) i, lateral (select date '2012-03-01' + pg_temp.z('ste', i, 0, 4000) as e) x;

create table cm_customer (
  customer_id integer primary key,
  customer_name varchar(30) not null,
  gender smallint,
  id_card_no varchar(18),
  mobile varchar(11),
  address varchar(120),
  source varchar(12),
  intent_level char(1),
  staff_id integer references sys_staff,
  create_time timestamp not null,
  is_deleted smallint not null default 0,
  remark varchar(200)
);
comment on table cm_customer is '客户（购墓人、联系人及来访意向客户）'; comment on column cm_customer.customer_id is '客户ID';
comment on column cm_customer.customer_name is '客户姓名';
comment on column cm_customer.gender is '性别：1男 2女';
comment on column cm_customer.id_card_no is '身份证号（脱敏）';
comment on column cm_customer.mobile is '手机号';
comment on column cm_customer.address is '联系地址';
comment on column cm_customer.source is '客户来源';
comment on column cm_customer.intent_level is '意向等级：A强烈 B一般 C观望；老客户为空';
comment on column cm_customer.staff_id is '归属业务员';
comment on column cm_customer.create_time is '建档时间'; comment on column cm_customer.is_deleted is '删除标志：0正常 1已删除';
comment on column cm_customer.remark is '备注';
-- 1-450 老系统导入；451-1350 近三年成交；1351-1800 仅来访
insert into cm_customer
select i, pg_temp.person('cus', i, s::text), s, case when pg_temp.f('cid', i) < 0.85 then '3205' || pg_temp.one('cq', i, '02,05,06,07,08,81,82,83') || '********' || lpad(pg_temp.z('cx', i, 0, 9999)::text, 4, '0') end,
       case when i > 450 or pg_temp.f('cm', i) < 0.75 then pg_temp.mobile('cus', i) end,
       case when pg_temp.f('ca', i) < 0.8 then pg_temp.w('cd', i, '姑苏区:30,吴中区:22,相城区:14,虎丘区:14,吴江区:10,昆山市:6,上海市闵行区:4') || pg_temp.one('cr', i, '人民路,竹辉路,苏蠡路,东吴北路,金阊路,元和街,长江路,学士街,桐泾路,运河路') || pg_temp.z('ch', i, 1, 460) || '号' end,
       case when i <= 450 then '老系统导入' else pg_temp.w('cs', i, '亲友介绍:34,自然来访:26,殡仪服务商:18,网络咨询:14,社区活动:8') end,
       case when i > 450 then pg_temp.w('cl', i, case when i <= 1350 then 'A:70,B:25,C:5' else 'A:8,B:37,C:55' end) end,
       case when i > 450 then pg_temp.w('cst', i, '1:4,2:5,3:16,4:13,5:11,6:9,7:5,8:8,9:7,10:6,11:4,12:3,13:4,14:3,15:2,16:2')::int end,
       case when i <= 450 then timestamp '2021-05-18 02:10:00' + i * interval '3 seconds'
            else pg_temp.day('cdt', i, '2023-06-20', '2026-06-05') + time '08:30' + pg_temp.z('ct', i, 0, 29000) * interval '1 second' end,
       case when i > 1350 and pg_temp.f('cdel', i) < 0.05 then 1 else 0 end, case when pg_temp.f('crm', i) < 0.06 then pg_temp.one('crk', i, '希望靠近父母墓位,周末联系,要求朝南,预算有限，推荐壁葬,已参观两次') end
  from generate_series(1, 1800) i, lateral (select pg_temp.z('csx', i, 1, 2) as s) x;

create table cm_contract (
  contract_id integer primary key,
  contract_no varchar(20) not null unique,
  customer_id integer not null references cm_customer,
  grave_id integer not null references cm_grave,
  staff_id integer references sys_staff,
  sign_date date not null,
  grave_price numeric(10,2) not null,
  discount_amount numeric(10,2) not null default 0,
  manage_fee numeric(10,2) not null,
  total_amount numeric(10,2) not null,
  manage_years smallint not null default 20,
  manage_end_date date not null,
  contract_status smallint not null check (contract_status in (1, 2, 3, 4, 9)),
  cancel_date date,
  cancel_reason varchar(100),
  create_time timestamp not null
);
comment on table cm_contract is '购墓合同'; comment on column cm_contract.contract_id is '合同ID';
comment on column cm_contract.contract_no is '合同编号';
comment on column cm_contract.customer_id is '购墓人';
comment on column cm_contract.grave_id is '墓位';
comment on column cm_contract.staff_id is '签约业务员，老合同为空';
comment on column cm_contract.sign_date is '签约日期';
comment on column cm_contract.grave_price is '墓位价（元）';
comment on column cm_contract.discount_amount is '优惠金额（元）';
comment on column cm_contract.manage_fee is '首期管理费（元）';
comment on column cm_contract.total_amount is '合同总额（元）= 墓位价 - 优惠 + 管理费';
comment on column cm_contract.manage_years is '首期管理年限';
comment on column cm_contract.manage_end_date is '管理费到期日（续费后顺延）';
comment on column cm_contract.contract_status is '合同状态：1待付款 2已付定金 3已付清 4已退墓 9已作废';
comment on column cm_contract.cancel_date is '退墓或作废日期';
comment on column cm_contract.cancel_reason is '退墓或作废原因';
comment on column cm_contract.create_time is '录入时间';
insert into cm_contract
with g as (select grave_id, list_price, area_id, row_number() over (partition by area_id <= 3 order by pg_temp.f('perm', grave_id) - case when area_id <= 2 then 0.5 else 0 end) as rn, area_id <= 3 as old from cm_grave where grave_status = 0),
     c as (
  select c.customer_id as i, g.grave_id, g.list_price, c.staff_id, x.d, c.create_time, x.st
    from cm_customer c join g on g.old = (c.customer_id <= 450 or c.customer_id > 1180) and g.rn = case when c.customer_id <= 450 then c.customer_id when c.customer_id > 1180 then c.customer_id - 730 else c.customer_id - 450 end,
         lateral (select case when c.customer_id <= 450 then pg_temp.day('old', c.customer_id, '2003-02-10', '2007-12-20') else least(c.create_time::date + pg_temp.w('cgap', c.customer_id, '0:40,3:20,7:15,16:10')::int, date '2026-06-20') end as d,
                  case when c.customer_id <= 450 then case when pg_temp.f('ost', c.customer_id) < 0.02 then 4 else 3 end else pg_temp.w('cst2', c.customer_id, '3:89,4:4,9:5,2:2')::int end as st) x
   where c.customer_id <= 1350),
     s as (select c.*, case when i > 450 and st in (2, 3) and d > '2026-05-05' then pg_temp.w('rec', i, '1:2,2:4,3:4')::int when st = 2 and d < '2026-04-01' then 3 else st end as st2,
             case when i <= 450 then round((list_price * (0.22 + pg_temp.f('op', i) * 0.1))::numeric, -2) else list_price end as gp,
             case when i > 450 and pg_temp.f('dis', i) < 0.35 then round((list_price * pg_temp.one('dp', i, '0.02,0.03,0.05,0.05,0.1')::numeric), -2) else 0 end as dis from c),
     m as (select s.*, case when i <= 450 then round(gp * 0.05, 0) else round(gp * 0.06, 0) end as mf, case when st2 = 4 then greatest(d, date '2023-07-01') + pg_temp.z('cc', i, 20, 300) when st2 = 9 then d + pg_temp.z('cc', i, 1, 25) end as cd from s)
select row_number() over (order by d, i), 'GM' || to_char(d, 'YYYY') || lpad(row_number() over (partition by extract(year from d) order by d, i)::text, 5, '0'), i, grave_id, case when staff_id = 7 and d > '2025-01-20' then 2 when staff_id = 12 and d > '2025-06-20' or staff_id = 15 and d > '2025-09-20' then 1 else staff_id end, d, gp, dis, mf, gp - dis + mf, 20,
       (d + interval '20 years' - interval '1 day')::date, st2, case when cd is not null then least(cd, date '2026-06-20') end, case st2 when 4 then pg_temp.one('cr4', i, '迁往外地安葬,家属改选其他陵园,换购其他墓区,家属意见不一') when 9 then pg_temp.one('cr9', i, '客户放弃，定金未付,录入错误,更换墓位重签') end,
       case when i <= 450 then create_time else greatest(create_time, d + time '10:00') end
  from m;
-- 作废合同的墓位有一部分已另售
update cm_contract n set grave_id = v.grave_id from (
  select v.contract_id, v.grave_id, min(n.contract_id) as nid from cm_contract v join cm_grave g on g.grave_id = v.grave_id join cm_grave gg on gg.area_id = g.area_id
    join cm_contract n on n.grave_id = gg.grave_id and n.contract_status = 3 and n.sign_date between v.cancel_date + 5 and v.cancel_date + 60 and n.grave_price = v.grave_price
   where v.contract_status = 9 group by v.contract_id, v.grave_id) v where n.contract_id = v.nid;

create table cm_burial (
  burial_id integer primary key,
  contract_id integer not null references cm_contract,
  grave_id integer not null references cm_grave,
  deceased_name varchar(30) not null,
  gender smallint,
  birth_date date,
  death_date date not null,
  relation varchar(10),
  cremation_cert_no varchar(24),
  plan_date date not null,
  bury_date date,
  hole_no smallint not null,
  master_id integer references sys_staff,
  burial_status smallint not null,
  create_time timestamp not null
);
comment on table cm_burial is '安葬登记（逝者）'; comment on column cm_burial.burial_id is '安葬ID';
comment on column cm_burial.contract_id is '合同';
comment on column cm_burial.grave_id is '墓位';
comment on column cm_burial.deceased_name is '逝者姓名';
comment on column cm_burial.gender is '逝者性别：1男 2女';
comment on column cm_burial.birth_date is '出生日期';
comment on column cm_burial.death_date is '逝世日期';
comment on column cm_burial.relation is '与购墓人关系';
comment on column cm_burial.cremation_cert_no is '火化证号';
comment on column cm_burial.plan_date is '预定安葬日期';
comment on column cm_burial.bury_date is '实际安葬日期';
comment on column cm_burial.hole_no is '穴位序号';
comment on column cm_burial.master_id is '安葬礼仪员';
comment on column cm_burial.burial_status is '安葬状态：0待安葬 1已安葬 2已取消 3已迁出';
comment on column cm_burial.create_time is '登记时间';
insert into cm_burial
with b as (
  select c.contract_id, c.grave_id, c.contract_status as cs, c.cancel_date, c.customer_id as i, h, c.sign_date,
         case when h = 1 then c.sign_date + pg_temp.z('bg', c.contract_id, 3, 120) else c.sign_date + pg_temp.z('bh', c.contract_id * 2 + h, 200, case when c.customer_id <= 450 then 7300 else 1000 end) end as pd
    from cm_contract c join cm_grave g using (grave_id), generate_series(1, least(g.hole_count, 2)) h
   where c.contract_status in (3, 4) and (h = 1 and pg_temp.f('bb', c.contract_id) < 0.82 or h = 2 and pg_temp.f('bb', c.contract_id) < 0.3)),
     k as (select b.*, case when cs = 4 and pd >= cancel_date - 5 then 2 when cs = 4 then 3 when pd > '2026-06-21' then 0 when h = 1 and pg_temp.f('bc', contract_id) < 0.015 then 2 else 1 end as st from b where pd <= '2026-08-10' and (pd <= '2026-06-21' or sign_date > '2025-01-01')),
     q as (select k.*, pg_temp.z('bs', contract_id * 2 + h, 1, 2) as sx, least(pd - pg_temp.z('bd', contract_id * 2 + h, 7, 160), date '2026-06-18') as dd from k)
select row_number() over (order by pd, contract_id, h), contract_id, grave_id, pg_temp.person('dec', contract_id * 2 + h, sx::text), sx,
       case when pg_temp.f('bn', contract_id * 2 + h) < 0.96 then dd - (pg_temp.z('bage', contract_id * 2 + h, 58, 96) * 365 + pg_temp.z('bdy', contract_id, 0, 364)) end, dd,
       pg_temp.w('brl', contract_id * 2 + h, case sx when 1 then '父亲:55,配偶:20,祖父:14,岳父:8,兄弟:3' else '母亲:55,配偶:20,祖母:14,婆婆:8,姐妹:3' end),
       case when i > 450 or pg_temp.f('bcn', contract_id) < 0.5 then 'SZ' || to_char(dd + 3, 'YYYYMMDD') || lpad(pg_temp.z('bct', contract_id * 2 + h, 1, 180)::text, 4, '0') end,
       pd, case when st in (1, 3) then pd + case when pg_temp.f('bdel', contract_id * 2 + h) < 0.08 and pd < '2026-06-10' then pg_temp.z('bdl', contract_id, 1, 9) else 0 end end, h,
       case when st in (1, 3) and pd > '2019-01-01' then pg_temp.z('bm', contract_id * 2 + h, 25, 28) end, st, case when pd < '2021-05-18' then timestamp '2021-05-18 03:00:00' else greatest(sign_date, least(pd - 6, date '2026-06-20')) + time '13:20' end
  from q;
update cm_grave g set grave_status = s.st, update_time = s.t from (
  select c.grave_id, max(c.create_time) as t, max(case when exists (select from cm_burial b where b.contract_id = c.contract_id and b.burial_status = 1) then 4 when c.contract_status = 3 then 3 else 2 end) as st
    from cm_contract c where c.contract_status in (1, 2, 3) group by c.grave_id) s where s.grave_id = g.grave_id;

create table cm_renewal (
  renewal_id integer primary key,
  renewal_no varchar(20) not null unique,
  contract_id integer not null references cm_contract,
  old_end_date date not null,
  renew_years smallint not null,
  new_end_date date not null,
  fee_per_year numeric(8,2) not null,
  late_fee numeric(8,2) not null default 0,
  total_fee numeric(10,2) not null,
  renew_date date not null,
  payer_name varchar(30),
  handler_id integer references sys_staff,
  renewal_status smallint not null default 1
);
comment on table cm_renewal is '管理费续费'; comment on column cm_renewal.renewal_id is '续费ID';
comment on column cm_renewal.renewal_no is '续费单号';
comment on column cm_renewal.contract_id is '合同';
comment on column cm_renewal.old_end_date is '原到期日';
comment on column cm_renewal.renew_years is '续费年数';
comment on column cm_renewal.new_end_date is '新到期日';
comment on column cm_renewal.fee_per_year is '年管理费（元）';
comment on column cm_renewal.late_fee is '滞纳金（元）';
comment on column cm_renewal.total_fee is '续费总额（元）= 年管理费 × 年数 + 滞纳金';
comment on column cm_renewal.renew_date is '续费日期';
comment on column cm_renewal.payer_name is '缴费人';
comment on column cm_renewal.handler_id is '经办人';
comment on column cm_renewal.renewal_status is '状态：1有效 0作废';
insert into cm_renewal
select row_number() over (order by rd, contract_id), 'XF' || to_char(rd, 'YYYYMM') || lpad(row_number() over (partition by to_char(rd, 'YYYYMM') order by rd, contract_id)::text, 4, '0'), contract_id, e, y, (e + make_interval(years => y))::date, p, lf, p * y + lf, rd,
       coalesce(case when pg_temp.f('rn', contract_id) < 0.6 then customer_name end, pg_temp.person('rp', contract_id, '1')), pg_temp.w('rh', contract_id, '17:4,18:3,20:3')::int, case when pg_temp.f('rs', contract_id) < 0.02 then 0 else 1 end
  from (select c.contract_id, c.manage_end_date as e, u.customer_name, pg_temp.w('ry', c.contract_id, '5:30,10:40,20:22,1:8')::int as y, x.rd, pg_temp.one('rf', c.contract_id, '80,100,100,120,150')::numeric as p,
               case when x.rd > c.manage_end_date + 90 then pg_temp.one('rl', c.contract_id, '0,20,50')::numeric else 0 end as lf
          from cm_contract c join cm_customer u using (customer_id), lateral (select pg_temp.day('rd', c.contract_id, greatest(c.manage_end_date - 120, date '2023-01-03'), least(greatest(c.manage_end_date + 240, date '2023-03-01'), date '2026-06-20')) as rd) x
         where c.manage_end_date < '2026-09-01' and c.contract_status = 3 and pg_temp.f('ren', c.contract_id) < 0.72) r;
update cm_contract c set manage_end_date = r.new_end_date from cm_renewal r where r.contract_id = c.contract_id and r.renewal_status = 1;

create table cm_inscription (
  inscription_id integer primary key,
  contract_id integer not null references cm_contract,
  burial_id integer references cm_burial,
  work_type smallint not null,
  stone_type varchar(16),
  font_style varchar(10) not null,
  char_count smallint not null,
  unit_price numeric(6,2) not null,
  photo_fee numeric(8,2) not null default 0,
  amount numeric(10,2) not null,
  order_date date not null,
  confirm_date date,
  finish_date date,
  mason_id integer references sys_staff,
  inscription_status smallint not null,
  content varchar(300)
);
comment on table cm_inscription is '碑文刻制单'; comment on column cm_inscription.inscription_id is '刻制单ID';
comment on column cm_inscription.contract_id is '合同';
comment on column cm_inscription.burial_id is '对应安葬登记';
comment on column cm_inscription.work_type is '刻制类型：1新刻 2加刻 3描金翻新';
comment on column cm_inscription.stone_type is '石材';
comment on column cm_inscription.font_style is '字体';
comment on column cm_inscription.char_count is '字数';
comment on column cm_inscription.unit_price is '每字单价（元）';
comment on column cm_inscription.photo_fee is '瓷像费（元）';
comment on column cm_inscription.amount is '刻制金额（元）= 字数 × 单价 + 瓷像费';
comment on column cm_inscription.order_date is '下单日期';
comment on column cm_inscription.confirm_date is '家属确认日期';
comment on column cm_inscription.finish_date is '完工日期';
comment on column cm_inscription.mason_id is '刻碑师傅';
comment on column cm_inscription.inscription_status is '状态：0待确认 1已确认待刻 2刻制中 3已完工 9已取消';
comment on column cm_inscription.content is '碑文内容';
insert into cm_inscription
select row_number() over (order by od, burial_id), contract_id, burial_id, wt, case when wt < 3 then pg_temp.w('ist', burial_id, '山西黑:50,中国黑:25,芝麻灰:15,汉白玉:10') end, pg_temp.w('ifs', burial_id, '隶书:45,楷书:35,魏碑:12,行书:8'), n, p, ph, n * p + ph, od,
       case when st in (1, 2, 3) then least(od + 2, date '2026-06-21') end, case when st = 3 then od + 2 + pg_temp.z('ifd', burial_id, 4, 13) end, case when st in (2, 3) then pg_temp.z('ims', burial_id, 21, 24) end, st,
       case when st <> 9 and wt < 3 then case gender when 1 then '先考' else '先妣' end || deceased_name || '之墓' end
  from (select b.*, x.*, case when b.burial_status = 2 then 9 when od > '2026-06-14' then pg_temp.z('isx', burial_id, 0, 1) when od > '2026-06-03' then 2 else 3 end as st
          from cm_burial b join cm_grave g using (grave_id) join cm_area a using (area_id), lateral (select greatest(least(b.plan_date - 20, date '2026-06-20'), b.create_time::date) as od, case when b.hole_no = 2 then pg_temp.w('iwt', burial_id, '2:85,3:15')::int else 1 end as wt,
               pg_temp.z('icc', burial_id, 8, 64) as n, pg_temp.one('iup', burial_id, '8,8,10,12')::numeric as p, case when pg_temp.f('iph', burial_id) < 0.4 then pg_temp.one('ipp', burial_id, '280,380,580')::numeric else 0 end as ph) x
         where b.plan_date > '2023-06-20' and a.bury_type in ('立碑', '壁葬')) q;

create table cm_deposit (
  deposit_id integer primary key,
  deposit_no varchar(20) not null unique,
  customer_id integer not null references cm_customer,
  deceased_name varchar(30) not null,
  cabinet_no varchar(16) not null,
  start_date date not null,
  end_date date not null,
  month_fee numeric(8,2) not null,
  months smallint not null,
  amount numeric(10,2) not null,
  take_date date,
  deposit_status smallint not null
);
comment on table cm_deposit is '骨灰寄存'; comment on column cm_deposit.deposit_id is '寄存ID';
comment on column cm_deposit.deposit_no is '寄存单号';
comment on column cm_deposit.customer_id is '寄存人';
comment on column cm_deposit.deceased_name is '逝者姓名';
comment on column cm_deposit.cabinet_no is '寄存格位';
comment on column cm_deposit.start_date is '寄存开始日期';
comment on column cm_deposit.end_date is '寄存到期日期';
comment on column cm_deposit.month_fee is '月寄存费（元）';
comment on column cm_deposit.months is '寄存月数';
comment on column cm_deposit.amount is '寄存费合计（元）';
comment on column cm_deposit.take_date is '领出日期';
comment on column cm_deposit.deposit_status is '寄存状态：1寄存中 2已领出 3逾期未领';
insert into cm_deposit
select row_number() over (order by s, customer_id), 'JC' || to_char(s, 'YYYYMM') || lpad(row_number() over (partition by to_char(s, 'YYYYMM') order by s, customer_id)::text, 3, '0'), customer_id, pg_temp.person('dpn', customer_id, pg_temp.z('dps', customer_id, 1, 2)::text),
       pg_temp.one('dpr', customer_id, '甲,乙,丙') || '-' || lpad(row_number() over (order by s, customer_id)::text, 3, '0'), s, e, f, m, f * m, case when tk then s + ((e - s) * (0.4 + 0.58 * pg_temp.f('dpt', customer_id)))::int end, case when tk then 2 when e < '2026-06-21' then 3 else 1 end
  from (select c.customer_id, x.*, (s + make_interval(months => m))::date as e, (s + make_interval(months => m))::date < '2026-06-21' and pg_temp.f('dpk', c.customer_id) < 0.88 as tk
          from cm_customer c, lateral (select c.create_time::date + 1 as s, pg_temp.w('dpm', c.customer_id, '3:25,6:35,12:30,24:10')::int as m, pg_temp.one('dpf', c.customer_id, '30,30,50,80')::numeric as f) x where c.customer_id > 450 and c.is_deleted = 0 and pg_temp.f('dp', c.customer_id) < 0.18) q;

create table cm_worship (
  worship_id integer primary key,
  customer_id integer references cm_customer,
  grave_id integer not null references cm_grave,
  visitor_name varchar(30) not null,
  mobile varchar(11),
  visit_date date not null,
  time_slot varchar(12) not null,
  visitor_count smallint not null,
  plate_no varchar(10),
  channel varchar(10) not null,
  worship_status varchar(10) not null check (worship_status in ('BOOKED', 'ARRIVED', 'NOSHOW', 'CANCELLED')),
  create_time timestamp not null
);
comment on table cm_worship is '祭扫预约'; comment on column cm_worship.worship_id is '预约ID';
comment on column cm_worship.customer_id is '客户，非购墓人本人预约时为空';
comment on column cm_worship.grave_id is '祭扫墓位';
comment on column cm_worship.visitor_name is '预约人';
comment on column cm_worship.mobile is '预约人手机号';
comment on column cm_worship.visit_date is '祭扫日期';
comment on column cm_worship.time_slot is '时段';
comment on column cm_worship.visitor_count is '祭扫人数';
comment on column cm_worship.plate_no is '车牌号';
comment on column cm_worship.channel is '预约渠道';
comment on column cm_worship.worship_status is '预约状态：BOOKED已预约 ARRIVED已到园 NOSHOW未到 CANCELLED已取消';
comment on column cm_worship.create_time is '预约时间';
insert into cm_worship
with b as (select contract_id, grave_id, customer_id, customer_name, u.mobile, bd, row_number() over (order by contract_id) - 1 as rn, count(*) over () as n
             from (select contract_id, min(bury_date) as bd from cm_burial where burial_status = 1 group by contract_id) x join cm_contract using (contract_id) join cm_customer u using (customer_id)),
     v as (select i, case when pg_temp.f('wq', i) < 0.55 then make_date(2024 + i % 3, 3, 16) + pg_temp.z('wd', i, 0, 5) * 4 + pg_temp.z('we', i, 0, 1) else pg_temp.day('wv', i, '2023-09-01', '2026-06-21') + case when i % 90 = 0 then 5 else 0 end end as vd from generate_series(1, 3600) i)
select row_number() over (order by vd, i), case when own then customer_id end, grave_id, case when own then customer_name else pg_temp.person('wvn', i, pg_temp.z('wvs', i, 1, 2)::text) end, case when own then coalesce(mobile, pg_temp.mobile('wv', i)) else pg_temp.mobile('wv', i) end,
       vd, (array['06:30-09:00', '09:00-11:00', '11:00-13:00', '13:00-16:00'])[pg_temp.w('ws', i, '1:45,2:35,3:8,4:12')::int], pg_temp.w('wc', i, '1:10,2:25,3:22,4:20,5:12,6:7,8:4')::int, case when pg_temp.f('wp', i) < 0.6 then '苏' || pg_temp.w('wpl', i, 'E:80,U:12,B:8') || lpad(pg_temp.z('wpn', i, 0, 99999)::text, 5, '0') end,
       pg_temp.w('wch', i, '微信公众号:70,电话:18,现场:12'), case when vd > '2026-06-21' then 'BOOKED' else pg_temp.w('wst', i, 'ARRIVED:84,NOSHOW:9,CANCELLED:7') end, least(vd - pg_temp.z('wgap', i, 1, 9), date '2026-06-21') + time '07:00' + pg_temp.z('wt', i, 0, 50000) * interval '1 second'
  from v join b on b.rn = floor(pg_temp.f('wb', i) * b.n) and b.bd < v.vd, lateral (select pg_temp.f('wo', i) < 0.7 as own) o;

create table cm_receipt (
  receipt_id integer primary key,
  receipt_no varchar(20) not null unique,
  contract_id integer references cm_contract,
  renewal_id integer references cm_renewal,
  inscription_id integer references cm_inscription,
  deposit_id integer references cm_deposit,
  fee_type varchar(12) not null,
  direction smallint not null check (direction in (1, -1)),
  amount numeric(10,2) not null check (amount > 0),
  pay_method smallint not null,
  pay_time timestamp not null,
  cashier_id integer references sys_staff,
  receipt_status smallint not null default 1,
  remark varchar(100)
);
comment on table cm_receipt is '收款退款'; comment on column cm_receipt.receipt_id is '收款单ID';
comment on column cm_receipt.receipt_no is '收据号';
comment on column cm_receipt.contract_id is '购墓合同（定金、墓款、退墓）';
comment on column cm_receipt.renewal_id is '续费单（管理费续费）';
comment on column cm_receipt.inscription_id is '碑文刻制单（刻碑费）';
comment on column cm_receipt.deposit_id is '寄存单（寄存费）';
comment on column cm_receipt.fee_type is '费用类型';
comment on column cm_receipt.direction is '收退方向：1收款 -1退款';
comment on column cm_receipt.amount is '金额（元，恒为正）';
comment on column cm_receipt.pay_method is '支付方式：1现金 2银行卡 3微信 4支付宝 5转账';
comment on column cm_receipt.pay_time is '收退款时间';
comment on column cm_receipt.cashier_id is '收银员';
comment on column cm_receipt.receipt_status is '状态：1有效 0作废';
comment on column cm_receipt.remark is '备注';
insert into cm_receipt
with r as (
  select contract_id as c, null::int as n, null::int as s, null::int as p, '定金' as ft, 1 as di, least(5000, total_amount) as am, sign_date as d, 1 as ok from cm_contract where sign_date > '2023-01-01' and (contract_status = 2 or contract_status in (3, 4) and contract_id % 2 = 0)
  union all select contract_id, null, null, null, '墓款', 1, case when contract_id % 2 = 0 then total_amount - least(5000, total_amount) else total_amount end, case when contract_id % 2 = 0 then least(sign_date + pg_temp.z('wk', contract_id, 2, 19), date '2026-06-21') else sign_date end, 1 from cm_contract where sign_date > '2023-01-01' and contract_status in (3, 4)
  union all select contract_id, null, null, null, '退墓', -1, case when sign_date > '2023-01-01' then total_amount - round(total_amount * 0.05, 0) else round(total_amount * 0.6, 0) end, cancel_date, 1 from cm_contract where contract_status = 4
  union all select null, renewal_id, null, null, '管理费', 1, total_fee, renew_date, renewal_status from cm_renewal
  union all select null, null, inscription_id, null, '刻碑费', 1, amount, confirm_date, 1 from cm_inscription where confirm_date is not null
  union all select null, null, null, deposit_id, '寄存费', 1, amount, start_date, 1 from cm_deposit),
     t as (select r.*, row_number() over (order by d, ft, c, n, s, p) as i from r where am > 0)
select i, 'SJ' || to_char(d, 'YYMM') || lpad(i::text, 6, '0'), c, n, s, p, ft, di, am, case when di = -1 then 5 when am > 20000 then pg_temp.w('pm', i, '2:60,5:30,3:10')::int else pg_temp.w('pm', i, '3:48,4:22,2:18,1:12')::int end, d + time '08:40' + pg_temp.z('pt', i, 0, 27000) * interval '1 second', pg_temp.z('pc', i, 29, 31), ok,
       case when di = -1 then '扣除5%手续费及已使用年限费用' when ok = 0 then '重复开单作废' end
  from t;

create table sys_param (
  param_key varchar(40) primary key,
  param_value varchar(100) not null,
  param_desc varchar(100),
  editable boolean not null default true,
  update_by varchar(20),
  update_time timestamp
);
comment on table sys_param is '系统参数'; comment on column sys_param.param_key is '参数键';
comment on column sys_param.param_value is '参数值';
comment on column sys_param.param_desc is '说明';
comment on column sys_param.editable is '是否可修改';
comment on column sys_param.update_by is '修改人';
comment on column sys_param.update_time is '修改时间';
insert into sys_param values
 ('contract.manage.years', '20', '首期管理年限', true, 'admin', '2023-01-03 09:12:00'), ('refund.fee.rate', '0.05', '退墓手续费比例', true, 'admin', '2023-01-03 09:14:00'), ('worship.slot.limit', '300', '清明每时段预约上限', true, 'LY1017', '2026-03-10 16:40:00'),
 ('renewal.remind.days', '90', '到期前提醒天数', true, 'admin', '2023-05-20 10:00:00'), ('receipt.prefix', 'SJ', '收据号前缀', false, null, null), ('system.version', '5.2.1', '系统版本', false, null, '2025-12-02 01:00:00');
create table sys_oper_log (
  log_id bigint primary key,
  staff_id integer references sys_staff,
  module varchar(20) not null,
  action varchar(20) not null,
  ip varchar(20),
  cost_ms integer,
  success boolean not null,
  oper_time timestamp not null
);
comment on table sys_oper_log is '操作日志'; comment on column sys_oper_log.log_id is '日志ID';
comment on column sys_oper_log.staff_id is '操作员工';
comment on column sys_oper_log.module is '功能模块';
comment on column sys_oper_log.action is '操作';
comment on column sys_oper_log.ip is 'IP地址';
comment on column sys_oper_log.cost_ms is '耗时（毫秒）';
comment on column sys_oper_log.success is '是否成功';
comment on column sys_oper_log.oper_time is '操作时间';
insert into sys_oper_log
select i, pg_temp.z('ls', i, 1, 31), pg_temp.w('lm', i, '合同:25,收款:30,祭扫预约:20,客户:15,登录:10'), pg_temp.w('la', i, '查询:50,新增:28,修改:17,作废:2,导出:3'), '192.168.10.' || pg_temp.z('li', i, 11, 60), pg_temp.z('lc', i, 6, 900), pg_temp.f('lo', i) < 0.98, timestamp '2026-05-21 08:00' + i * interval '30 minutes' + pg_temp.z('lt', i, 0, 1500) * interval '1 second'
  from generate_series(1, 1500) i;
create index idx_grave_area on cm_grave (area_id);
create index idx_contract_cust on cm_contract (customer_id);
create index idx_receipt_contract on cm_receipt (contract_id);
