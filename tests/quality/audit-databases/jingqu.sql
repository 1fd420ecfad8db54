-- 某山岳型度假区的票务系统：景区、票种、分销商与OTA订单、分时预约、闸机检票、退票、月结。表结构参照票付通（订单、票类、下单方式的代码沿其公开接口）及深大智能的票务产品。
-- 厂商风格：有注释，无外键。数据按行号散列生成，每次装载相同；截止时间 2026-06-30 19:00。
set jit = off;
set time zone 'Asia/Shanghai';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '#' || i, 37) & 1073741823) / 1073741824.0::float8 $$;
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
  as $$ select pg_temp.w(k || 'x', i, '王:8,李:8,张:7,刘:6,陈:6,杨:4,黄:3,赵:3,周:3,吴:3,徐:2,孙:2,胡:2,朱:2,高:2,林:2,何:2,郭:2,罗:2,梁:1,宋:1,郑:1,谢:1,韩:1,唐:1,冯:1,邓:1,曹:1,彭:1,肖:1,蒋:1,沈:1,袁:1') || pg_temp.one(k || 'm', i, '伟,敏,静,丽,强,磊,军,洋,勇,艳,杰,娟,涛,明,超,霞,平,刚,桂兰,婷婷,晓燕,子涵,志远,建国,雨欣,浩然,佳怡,俊杰,梓萱,海燕,文斌,秀梅,思琪,国庆,振宇,雪,琳,春华,一鸣,玉珍') $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '130,135,136,137,138,139,150,151,158,177,180,186,188,189,199') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;

create table pft_land (
  id integer primary key, title varchar(60) not null, p_type char(1) not null, area varchar(40), address varchar(120), level varchar(4),
  open_time varchar(20), max_capacity integer, status smallint not null default 1, add_time timestamp not null
);
comment on table pft_land is '景区（产品场所）';
comment on column pft_land.title is '景区名称';
comment on column pft_land.p_type is '产品类型：A景点 B游乐 H演出 G温泉 I索道';
comment on column pft_land.area is '所在区域';
comment on column pft_land.address is '详细地址';
comment on column pft_land.level is '景区等级';
comment on column pft_land.open_time is '营业时间';
comment on column pft_land.max_capacity is '日最大承载量（人）';
comment on column pft_land.status is '状态：1营业 2停业';
comment on column pft_land.add_time is '添加时间';
insert into pft_land values
 (1, '云岭山风景区', 'A', '云岭镇', '云岭镇迎宾大道1号', '5A', '07:30-17:30', 12000, 1, '2023-09-04 10:12:00'),
 (2, '云岭山观光索道', 'I', '云岭镇', '云岭山景区半山服务区', null, '08:00-17:00', 6000, 1, '2023-09-04 10:20:31'),
 (3, '玉泷峡漂流', 'B', '石桥乡', '石桥乡玉泷村', '4A', '09:30-16:30', 2500, 1, '2023-09-11 15:02:10'),
 (4, '《梦回云岭》实景演出', 'H', '云岭镇', '云岭镇文化路88号山水剧场', null, '20:00-21:20', 1200, 1, '2023-09-18 09:40:55'),
 (5, '云岭森林温泉', 'G', '汤口村', '汤口村温泉路6号', '4A', '10:00-23:00', 800, 1, '2023-10-08 11:25:17'),
 (6, '松涛古镇', 'A', '松涛镇', '松涛镇南门游客中心', '4A', '09:00-22:00', 8000, 1, '2023-11-20 14:00:00'),
 (7, '飞鹰崖玻璃栈道', 'B', '云岭镇', '云岭山景区东线飞鹰崖', null, '08:30-16:30', 1500, 2, '2023-09-04 10:31:46');

create table pft_ticket (
  id integer primary key, land_id integer not null, title varchar(60) not null, ticket_type smallint not null, tprice numeric(10,2) not null,
  valid_days smallint not null default 1, real_name smallint not null default 0, time_share smallint not null default 0,
  refund_rule smallint not null default 0, refund_fee_rate numeric(4,2) not null default 0, status smallint not null default 1, add_time timestamp not null, update_time timestamp
);
comment on table pft_ticket is '门票（票种）';
comment on column pft_ticket.land_id is '所属景区ID';
comment on column pft_ticket.title is '门票名称';
comment on column pft_ticket.ticket_type is '票类：1成人票 2儿童票 3老人票 4学生票 5团队票 6年卡 7套票';
comment on column pft_ticket.tprice is '门市价';
comment on column pft_ticket.valid_days is '有效天数（自游玩日期起）';
comment on column pft_ticket.real_name is '是否实名制：0否 1是';
comment on column pft_ticket.time_share is '是否分时预约：0否 1是';
comment on column pft_ticket.refund_rule is '退票规则：0有效期内可退 1游玩日期前可退 2不可退';
comment on column pft_ticket.refund_fee_rate is '退票手续费比例';
comment on column pft_ticket.status is '状态：1上架 2下架 6已删除';
comment on column pft_ticket.add_time is '添加时间';
comment on column pft_ticket.update_time is '最后修改时间';
insert into pft_ticket
select (r.v)[1]::int, (r.v)[1]::int / 100, (r.v)[2], (r.v)[3]::int, (r.v)[4]::numeric, (r.v)[5]::int, (r.v)[6]::int, (r.v)[7]::int, (r.v)[8]::int, (r.v)[9]::numeric, (r.v)[10]::int,
  timestamp '2023-11-21 09:00' + pg_temp.z('tk', (r.v)[1]::int, 0, 30000) * interval '1 minute', case when pg_temp.f('tku', (r.v)[1]::int) < .6 then timestamp '2025-12-20 10:00' + pg_temp.z('tkv', (r.v)[1]::int, 0, 14000) * interval '1 minute' end
from (select string_to_array(x, '|') as v from unnest(array[
 '101|云岭山成人票|1|130|1|1|1|1|0|1', '102|云岭山儿童票|2|65|1|1|1|1|0|1', '103|云岭山老人优惠票|3|65|1|1|1|1|0|1', '104|云岭山学生票|4|80|1|1|1|1|0|1',
 '105|云岭山团队票|5|130|1|0|1|1|0.10|1', '106|云岭山年卡|6|299|365|1|0|2|0|1', '107|云岭山门票+往返索道套票|7|270|1|1|1|1|0.10|1', '108|云岭山冬季特惠票|1|130|1|1|0|2|0|6',
 '201|索道上行单程票|1|80|1|0|0|0|0|1', '202|索道下行单程票|1|70|1|0|0|0|0|2', '203|索道往返票|1|140|1|0|0|0|0|1', '204|索道儿童往返票|2|70|1|0|0|0|0|1', '205|索道团队往返票|5|140|1|0|0|1|0|1',
 '301|玉泷峡漂流成人票|1|198|1|0|0|1|0.10|1', '302|玉泷峡漂流儿童票|2|138|1|0|0|1|0.10|1', '303|玉泷峡漂流团队票|5|198|1|0|0|1|0.20|1',
 '401|梦回云岭普通席|1|218|1|1|1|1|0.20|1', '402|梦回云岭贵宾席|1|318|1|1|1|1|0.20|1', '403|梦回云岭儿童票|2|128|1|1|1|1|0.20|1', '404|梦回云岭团队席|5|218|1|0|1|2|0|1',
 '501|森林温泉成人票|1|188|3|0|0|0|0|1', '502|森林温泉儿童票|2|98|3|0|0|0|0|1', '503|森林温泉双人套票|7|376|30|0|0|0|0.10|1', '504|森林温泉团队票|5|188|1|0|0|1|0.10|1',
 '601|松涛古镇夜游票|1|60|1|0|0|0|0|1', '602|松涛古镇摇橹船票|1|80|1|0|0|0|0|1', '603|松涛古镇团队票|5|60|1|0|0|1|0|1',
 '701|玻璃栈道成人票|1|68|1|0|0|0|0|2', '702|玻璃栈道儿童票|2|35|1|0|0|0|0|2']) as x) as r;

create table pft_ticket_price (
  id integer primary key, ticket_id integer not null, group_id smallint not null, price numeric(10,2) not null, begin_date date not null, end_date date not null, op_id integer
);
comment on table pft_ticket_price is '价格配置（按价格组、按日期段）';
comment on column pft_ticket_price.ticket_id is '门票ID';
comment on column pft_ticket_price.group_id is '价格组：1散客零售 2OTA 3重点旅行社 4普通旅行社';
comment on column pft_ticket_price.price is '销售价（分销商为结算价）';
comment on column pft_ticket_price.begin_date is '生效日期';
comment on column pft_ticket_price.end_date is '失效日期';
comment on column pft_ticket_price.op_id is '设置人';
insert into pft_ticket_price
select row_number() over (order by t.id, y.n, g), t.id, g,
  round(t.tprice * case g when 1 then case when t.ticket_type in (2, 3, 6) then 1 when t.id = 104 then 1 else .92 end when 2 then .86 when 3 then .62 else .70 end * y.k), y.b, y.e, 2
from pft_ticket as t, generate_series(1, 4) as g, (values (1, date '2024-01-01', date '2025-12-31', .96), (2, date '2026-01-01', date '2026-12-31', 1.0)) as y(n, b, e, k)
where case when t.ticket_type = 5 then g in (3, 4) when t.ticket_type = 6 then g = 1 else g in (1, 2) end and not (t.status in (2, 6) and y.n = 2);

create table pft_member (
  id integer primary key, account varchar(20) not null, dname varchar(80) not null, dtype smallint not null, group_id smallint not null, province varchar(20), contact varchar(20), mobile varchar(20),
  settle_mode smallint not null, credit_limit numeric(12,2), balance numeric(12,2), status smallint not null default 0, creattime timestamp not null
);
comment on table pft_member is '会员（分销商）';
comment on column pft_member.account is '登录账号';
comment on column pft_member.dname is '商户名称';
comment on column pft_member.dtype is '会员类型：1旅行社 2OTA平台 3酒店民宿 5散客';
comment on column pft_member.group_id is '所属价格组：1散客零售 2OTA 3重点旅行社 4普通旅行社';
comment on column pft_member.province is '所在省份';
comment on column pft_member.contact is '联系人';
comment on column pft_member.mobile is '联系电话';
comment on column pft_member.settle_mode is '结算方式：0即时 1预存款 2授信月结';
comment on column pft_member.credit_limit is '授信额度';
comment on column pft_member.balance is '预存款余额';
comment on column pft_member.status is '状态：0正常 1禁用 2已删除';
comment on column pft_member.creattime is '开户时间';
insert into pft_member values
 (112, '100112', '散客', 5, 1, null, null, null, 0, null, null, 0, '2023-09-01 09:00:00'),
 (201, '100201', '携途旅行网', 2, 2, '上海', '顾晨', '13816620417', 2, 500000, null, 0, '2023-09-20 14:10:22'),
 (202, '100202', '美游团购', 2, 2, '北京', '韩雪', '13910338265', 2, 500000, null, 0, '2023-09-22 09:35:40'),
 (203, '100203', '飞鹿旅行', 2, 2, '浙江', '章一帆', '13957104482', 2, 300000, null, 0, '2023-10-09 16:48:03'),
 (204, '100204', '同路旅行', 2, 2, '江苏', '沈俊', '13862017735', 2, 200000, null, 0, '2023-10-15 10:05:19'),
 (205, '100205', '音符生活服务', 2, 2, '北京', '唐可欣', '18610932074', 2, 300000, null, 0, '2024-06-03 11:30:00'),
 (206, '100206', '驴行天下网', 2, 2, '上海', '许建平', '13701985526', 1, null, 0, 1, '2023-10-20 13:22:51');
insert into pft_member
select 300 + i, '100' || (300 + i), pg_temp.one('mc', i, '江城,南湖,赣州,黄石,武汉,长沙,南昌,宜春,九江,合肥,安庆,株洲') || (string_to_array('康辉,春秋,中青,海外,光大,乐游,阳光,假日,逍遥,携手,远方,亲和,四海,天马,青旅,百事通,环宇,凤凰,好客,悦途,金桥,神州,风光,新干线,和平,红叶,蓝天,银河,飞扬,九州,畅行,东方,万里,山水,途安,大自然,星程,佳期,鸿运,顺风', ','))[1 + (i - 1) % 40] || case when i > 62 then pg_temp.one('mh', i, '民宿,度假酒店,山居客栈,精品酒店') else pg_temp.one('mt', i, '国际旅行社,旅行社有限公司,旅游有限公司,国旅') end,
  case when i > 62 then 3 else 1 end, case when i <= 10 then 3 else 4 end, pg_temp.w('mp', i, '江西:6,湖北:5,湖南:4,安徽:3,广东:1'), pg_temp.person('mq', i), pg_temp.mobile('mm', i),
  case when i <= 10 then 2 else 1 end, case when i <= 10 then pg_temp.z('ml', i, 3, 15) * 10000 end, case when i > 10 then pg_temp.z('mb', i, 0, 260000) / 10.0 end,
  case when i in (23, 47, 58) then 2 when i in (31, 44, 66, 71) then 1 else 0 end, timestamp '2023-09-10 09:00' + pg_temp.z('mr', i, 0, 150000) * interval '1 minute'
from generate_series(1, 78) as i;

create table pft_order_mode (
  mode_id smallint primary key, mode_name varchar(30) not null, is_online smallint not null, sort smallint, status smallint not null default 1
);
comment on table pft_order_mode is '下单渠道字典';
comment on column pft_order_mode.mode_id is '渠道代码';
comment on column pft_order_mode.mode_name is '渠道名称';
comment on column pft_order_mode.is_online is '是否线上：1线上 0线下';
comment on column pft_order_mode.sort is '排序';
comment on column pft_order_mode.status is '状态：1启用 0停用';
insert into pft_order_mode values (0, '分销商后台', 1, 3, 1), (10, '云票务窗口', 0, 1, 1), (11, '微信商城', 1, 2, 1), (12, '自助终端机', 0, 4, 1), (16, '计调下单', 0, 6, 1), (17, 'OTA接口', 1, 5, 1), (9, '会员卡购票', 0, 9, 0);

create table sys_user (
  id integer primary key, account varchar(20) not null unique, real_name varchar(20) not null, land_id integer, role_name varchar(20) not null, mobile varchar(20), entry_date date, leave_date date, status smallint not null default 0, last_login timestamp
);
comment on table sys_user is '员工（操作员）';
comment on column sys_user.account is '工号';
comment on column sys_user.real_name is '姓名';
comment on column sys_user.land_id is '所属景区ID，空为集团';
comment on column sys_user.role_name is '岗位';
comment on column sys_user.mobile is '手机号';
comment on column sys_user.entry_date is '入职日期';
comment on column sys_user.leave_date is '离职日期';
comment on column sys_user.status is '状态：0在职 1停用 2离职';
comment on column sys_user.last_login is '最后登录时间';
insert into sys_user
select i, 'YL' || lpad(i::text, 4, '0'), pg_temp.person('us', i), case when i > 5 then 1 + i % 6 end,
  case when i = 1 then '系统管理员' when i = 2 then '票务经理' when i = 3 then '财务' when i in (4, 5) then '计调' when i <= 26 then '售票员' else '检票员' end, pg_temp.mobile('us', i), d,
  case when i in (9, 14, 22, 30, 36) then d + pg_temp.z('ul', i, 300, 560) end, case when i in (9, 14, 22, 30, 36) then 2 when i = 33 then 1 else 0 end,
  case when i in (9, 14, 22, 30, 36) then (d + 290 + time '17:40') else timestamp '2026-06-30 18:50' - pg_temp.z('ug', i, 0, 9000) * interval '1 minute' end
from generate_series(1, 40) as i, lateral (select date '2023-09-01' + case when i % 4 = 3 and i > 5 then pg_temp.z('ue', i, 120, 500) else pg_temp.z('ue', i, 0, 90) end as d) as q;

create table pft_terminal (
  id integer primary key, terminal_no varchar(20) not null, land_id integer not null, terminal_name varchar(40) not null, terminal_type smallint not null, ip varchar(20), install_date date, status smallint not null default 1, heartbeat timestamp
);
comment on table pft_terminal is '终端设备';
comment on column pft_terminal.terminal_no is '终端号';
comment on column pft_terminal.land_id is '所属景区ID';
comment on column pft_terminal.terminal_name is '终端名称';
comment on column pft_terminal.terminal_type is '终端类型：1三辊闸 2翼闸 3手持机 4自助取票机';
comment on column pft_terminal.ip is 'IP地址';
comment on column pft_terminal.install_date is '安装日期';
comment on column pft_terminal.status is '状态：1在线 2故障 3停用';
comment on column pft_terminal.heartbeat is '最后心跳时间';
insert into pft_terminal
select row_number() over (order by l, n), (880000 + l * 100 + n)::text, l, (string_to_array('南大门,索道下站,漂流起点,剧场,温泉大堂,古镇南门,栈道', ','))[l] || case when n = m and m > 2 then '手持机' else n || '号闸机' end, case when n = m and m > 2 then 3 when l in (1, 4) then 2 else 1 end,
  '10.8.' || l || '.' || 10 + n, date '2023-09-15' + l * 11 + case when n = 5 then 420 else 0 end, case when l = 7 then 3 when l = 1 and n = 4 then 2 else 1 end, case when l = 7 then timestamp '2025-03-31 16:40:12' when l = 1 and n = 4 then timestamp '2026-06-22 11:08:47' else timestamp '2026-06-30 18:58:00' + (l * 7 + n) * interval '3 seconds' end
from (values (1, 6), (2, 3), (3, 3), (4, 3), (5, 2), (6, 3), (7, 2)) as v(l, m), generate_series(1, 6) as n where n <= m;

-- 按日历权重取游玩日期。
create temp table day_w as
select d, sum(wt) over (order by d) - wt as lo, sum(wt) over (order by d) as hi, sum(wt) over () as total from (
  select d::date as d, ((array[.5, .8, .7, 1.1, 1.4, 1.0, 1.7, 1.8, 1.0, 1.5, .9, .5])[extract(month from d)::int] * case when extract(isodow from d) = 6 then 2.1 when extract(isodow from d) = 7 then 1.7 when extract(isodow from d) = 5 then 1.1 else .75 end
    * case when to_char(d, 'MMDD') between '0501' and '0505' or to_char(d, 'MMDD') between '1001' and '1006' then 3 when d between '2024-02-10' and '2024-02-16' or d between '2025-01-29' and '2025-02-04' or d between '2026-02-17' and '2026-02-23' then 3 when d between '2026-07-01' and '2026-07-20' then 1.8 else 1 end
    * case extract(year from d) when 2024 then .85 when 2025 then 1 else 1.12 end)::float8 as wt
  from generate_series(timestamp '2024-01-01', timestamp '2026-07-20', interval '1 day') as d) as q;
create temp table draft as
select i, d as play, mode, lid, fid, coalesce(m.group_id, 1) as grp, ot
from (select i, pg_temp.f('pd', i) * (select max(total) from day_w) as r from generate_series(1, 3900) as i offset 0) as x
join day_w as dw on dw.lo <= x.r and dw.hi > x.r
cross join lateral (select extract(month from d)::int as mo, pg_temp.w('mode', i, case when d < '2025-01-01' then '10:30,11:20,12:7,17:26,0:14,16:3' else '10:19,11:26,12:8,17:31,0:13,16:3' end)::smallint as mode offset 0) as a
cross join lateral (select pg_temp.w('lid', i, '1:50,2:5,6:9' || case when mo between 5 and 9 then ',3:17' else '' end || case when mo between 4 and 10 then ',4:14' else '' end || case when mo between 5 and 9 then ',5:4' else ',5:18' end || case when d <= '2025-03-31' and mode not in (0, 16) then ',7:5' else '' end)::int as lid offset 0) as b
cross join lateral (select case when mode in (10, 11, 12) then 112 when mode = 17 then pg_temp.w('ota', i, case when d < '2024-06-10' then '201:42,202:30,203:16,204:7,206:5' else '201:34,202:30,203:12,204:6,205:18' end)::int
   else 300 + 1 + floor(power(pg_temp.f('fid', i), 2.2) * 78)::int end as f0 offset 0) as c
cross join lateral (select case when f0 in (323, 347, 358, 331, 344, 366, 371) and d > '2025-02-01' then 302 else f0 end as fid) as c2
left join pft_member as m on m.id = c2.fid
cross join lateral (select case when mode in (10, 12) then d + case lid when 4 then time '17:30' when 5 then time '11:30' else time '08:00' end + pg_temp.z('oh', i, 0, case lid when 4 then 140 else 420 end) * interval '1 minute'
   else least(d - pg_temp.w('ld', i, '0:30,1:30,2:14,3:9,5:7,8:5,14:4,20:1')::int + time '07:00' + pg_temp.z('oi', i, 0, 840) * interval '1 minute', d + time '07:40' + pg_temp.z('oj', i, 0, 90) * interval '1 minute') end + pg_temp.z('ok', i, 0, 59) * interval '1 second' as ot offset 0) as e
where ot <= '2026-06-30 18:30' and (m.creattime is null or m.creattime < ot);
create temp table od as
select 100000 + row_number() over (order by ot, i) as id, draft.*, case when mode = 11 and pg_temp.f('un', i) < .09 then 'unpaid' when pg_temp.f('st', i) < .065 and mode not in (10, 12) and play - ot::date >= 1 then 'cancel' when pg_temp.f('st', i) < .012 then 'cancel'
   when play > '2026-06-30' then 'open' when pg_temp.f('st', i) < .10 then 'part' when pg_temp.f('st', i) > .978 and mode not in (10, 12) then 'expired' when pg_temp.f('st', i) > .965 and mode <> 10 then 'half' else 'used' end as st,
  case when lid in (1) then pg_temp.w('slot', i, '1:38,2:34,3:18,4:10')::int when lid = 4 then 1 end as slot
from draft;
create temp table ln as
with x as materialized (select o.id as oid, o.grp, o.play, x.seq, x.tid, x.num
from od as o
cross join lateral (select case when o.grp in (3, 4) then case when o.fid > 362 then pg_temp.z('gn', o.i, 2, 8) else pg_temp.z('gn', o.i, 8, 42) end else pg_temp.w('n', o.i, '1:18,2:46,3:17,4:11,5:4,6:3,8:1')::int end as n offset 0) as q
cross join lateral (
  select 1 as seq, case when o.grp in (3, 4) then o.lid * 100 + (array[5, 5, 3, 4, 4, 3])[o.lid] else
     case o.lid when 1 then pg_temp.w('t1', o.i, case when o.grp = 1 then '101:60,104:12,106:4,107:17' else '101:66,104:8,107:26' end || case when o.grp = 1 and o.play between '2024-01-01' and '2024-02-29' then ',108:40' else '' end)::int when 2 then case when o.play < '2026-01-01' then pg_temp.w('t2', o.i, '203:6,201:3,202:1')::int else pg_temp.w('t2', o.i, '203:6,201:3')::int end when 3 then 301 when 4 then pg_temp.w('t4', o.i, '401:7,402:3')::int when 5 then pg_temp.w('t5', o.i, '501:6,503:4')::int when 6 then pg_temp.w('t6', o.i, '601:6,602:4')::int else 701 end end as tid, q.n as num
  union all select 2, (array[case when pg_temp.f('old', o.i) < .3 then 103 else 102 end, 204, 302, 403, 502, null, 702])[o.lid], pg_temp.w('cn', o.i, '1:7,2:3')::int where o.grp in (1, 2) and pg_temp.f('ch', o.i) < .36 and o.lid <> 6
  union all select 3, case when o.grp in (1, 2) then 203 else 205 end, q.n where o.lid = 1 and pg_temp.f('cab', o.i) < .26 offset 0) as x)
select row_number() over (order by x.oid, x.seq) as id, x.oid, x.seq, x.tid, x.num, p.price from x
join pft_ticket_price as p on p.ticket_id = x.tid and p.group_id = x.grp and x.play between p.begin_date and p.end_date;

create table pft_order_ticket (
  id integer primary key, order_id integer not null, ticket_id integer not null, slot_id integer, tnum integer not null, tprice numeric(10,2) not null, money numeric(12,2) not null, verified_num integer not null default 0, cancel_num integer not null default 0, status smallint not null
);
comment on table pft_order_ticket is '订单门票明细';
comment on column pft_order_ticket.order_id is '订单ID';
comment on column pft_order_ticket.ticket_id is '门票ID';
comment on column pft_order_ticket.slot_id is '预约时段ID';
comment on column pft_order_ticket.tnum is '购买张数（含后来退的）';
comment on column pft_order_ticket.tprice is '成交单价';
comment on column pft_order_ticket.money is '金额（单价×购买张数）';
comment on column pft_order_ticket.verified_num is '已验证张数';
comment on column pft_order_ticket.cancel_num is '已取消（退票）张数';
comment on column pft_order_ticket.status is '状态：0未使用 1已使用 2已过期 3已取消 7部分使用';

create table pft_time_share (
  id integer primary key, land_id integer not null, play_date date not null, begin_time time not null, end_time time not null, total_storage integer not null, used_storage integer not null default 0, status smallint not null default 1, remark varchar(60)
);
comment on table pft_time_share is '分时预约库存';
comment on column pft_time_share.land_id is '景区ID';
comment on column pft_time_share.play_date is '游玩日期';
comment on column pft_time_share.begin_time is '时段开始';
comment on column pft_time_share.end_time is '时段结束';
comment on column pft_time_share.total_storage is '可预约总量';
comment on column pft_time_share.used_storage is '已预约数量';
comment on column pft_time_share.status is '状态：1开放 0关闭';
comment on column pft_time_share.remark is '关闭原因';
insert into pft_time_share (id, land_id, play_date, begin_time, end_time, total_storage)
select row_number() over (order by d, l, s), l, d, b, e, case when l = 4 then 60 else (array[40, 40, 30, 20])[s] end + case when extract(isodow from d) > 5 then 20 else 0 end
from day_w, (values (1, 1, time '07:30', time '10:00'), (1, 2, '10:00', '12:30'), (1, 3, '12:30', '15:00'), (1, 4, '15:00', '17:00'), (4, 1, '20:00', '21:20')) as s(l, s, b, e)
where l = 1 or extract(month from d) between 4 and 10;

insert into pft_order_ticket
select l.id, l.oid, l.tid, s.id, l.num, l.price, l.num * l.price,
  case when o.st in ('unpaid', 'cancel', 'open', 'expired') then 0 when o.st = 'part' and l.seq = 1 and l.num > 1 then l.num - c.n when o.st = 'half' and l.seq = 1 and l.num > 1 then l.num - c.n else l.num end,
  case when o.st in ('unpaid', 'cancel') then l.num when o.st = 'part' and l.seq = 1 and l.num > 1 then c.n else 0 end,
  case o.st when 'unpaid' then 3 when 'cancel' then 3 when 'open' then 0 when 'expired' then 2 when 'half' then case when l.seq = 1 and l.num > 1 then 7 else 1 end else 1 end
from ln as l join od as o on o.id = l.oid join pft_ticket as t on t.id = l.tid
left join pft_time_share as s on t.time_share = 1 and s.land_id = o.lid and s.play_date = o.play and s.begin_time = case when o.lid = 4 then time '20:00' else (array[time '07:30', time '10:00', time '12:30', time '15:00'])[case when o.mode in (10, 12) then case when o.ot::time < '09:40' then 1 when o.ot::time < '12:10' then 2 when o.ot::time < '14:40' then 3 else 4 end when o.play = o.ot::date and o.ot::time > '09:00' then greatest(o.slot, 2) else o.slot end] end
cross join lateral (select 1 + pg_temp.z('cx', l.id, 0, greatest(l.num / 4, 1) - 1) as n) as c;
update pft_time_share as s set used_storage = u.n from (select slot_id, sum(tnum - cancel_num) as n from pft_order_ticket where slot_id is not null group by 1) as u where u.slot_id = s.id;
update pft_time_share set total_storage = (used_storage / 20 + 1) * 20 where used_storage > total_storage;
update pft_time_share set status = 0, remark = pg_temp.one('rm', to_char(play_date, 'YYYYMMDD')::int, '大风预警停止入园,暴雨预警闭园,道路结冰闭园,设备检修,临时演出调整') where used_storage = 0 and play_date <= '2026-06-30' and pg_temp.f('cl', to_char(play_date, 'YYYYMMDD')::int) < .05;

create table pft_order (
  id integer primary key, ordernum varchar(20) not null unique, member_id integer not null, land_id integer not null, order_mode smallint not null, ordername varchar(20), ordertel varchar(20), ordertime timestamp not null, playtime date not null,
  pay_status smallint not null, pay_mode smallint, pay_time timestamp, total_money numeric(12,2) not null, refund_money numeric(12,2) not null default 0, status smallint not null, cancel_time timestamp, op_id integer
);
comment on table pft_order is '订单主表';
comment on column pft_order.ordernum is '订单号';
comment on column pft_order.member_id is '购买方（分销商）ID，散客为112';
comment on column pft_order.land_id is '主景区ID';
comment on column pft_order.order_mode is '下单渠道，见下单渠道字典';
comment on column pft_order.ordername is '取票人';
comment on column pft_order.ordertel is '取票人手机';
comment on column pft_order.ordertime is '下单时间';
comment on column pft_order.playtime is '游玩日期';
comment on column pft_order.pay_status is '支付状态：1已支付 2未支付';
comment on column pft_order.pay_mode is '支付方式：0账户余额 1支付宝 2授信支付 5微信支付 9现金 10银行卡';
comment on column pft_order.pay_time is '支付时间';
comment on column pft_order.total_money is '订单总额（未扣退款）';
comment on column pft_order.refund_money is '已退金额';
comment on column pft_order.status is '订单状态：0未使用 1已使用 2已过期 3已取消 7部分使用';
comment on column pft_order.cancel_time is '取消时间';
comment on column pft_order.op_id is '操作员ID（窗口、计调下单时有）';
insert into pft_order
select o.id, to_char(o.ot, 'YYMMDDHH24MI') || lpad((o.id % 10000)::text, 4, '0'), o.fid, o.lid, o.mode, case when o.mode not in (10, 12) or pg_temp.f('nm', o.i) < .2 then pg_temp.person('on', pg_temp.z('cust', o.i, 1, 3000)) end, case when o.mode not in (10, 12) then pg_temp.mobile('om', pg_temp.z('cust', o.i, 1, 3000)) end, o.ot, o.play,
  case when o.st = 'unpaid' then 2 else 1 end, pm, case when o.st <> 'unpaid' then o.ot + pg_temp.z('pt', o.i, 5, case when o.mode = 11 then 600 else 50 end) * interval '1 second' end, l.money, 0,
  case o.st when 'unpaid' then 3 when 'cancel' then 3 when 'open' then 0 when 'expired' then 2 when 'half' then case when l.h then 7 else 1 end else 1 end,
  case o.st when 'unpaid' then o.ot + interval '30 minutes' when 'cancel' then case when o.mode in (10, 12) then o.ot + pg_temp.z('ct', o.i, 3, 60) * interval '1 minute' else least(o.ot + interval '15 minutes' + pg_temp.f('cu', o.i) * greatest(o.play - o.ot, interval '1 hour'), timestamp '2026-06-30 18:55')::timestamp(0) end end, u.id
from od as o join (select order_id, sum(money) as money, bool_or(status = 7) as h from pft_order_ticket group by 1) as l on l.order_id = o.id join pft_member as m on m.id = o.fid
cross join lateral (select case when o.st = 'unpaid' then null when m.settle_mode = 2 then 2 when m.settle_mode = 1 then 0 when o.mode = 10 then pg_temp.w('pm', o.i, '5:50,1:24,9:20,10:6')::int when o.mode = 11 then 5 else pg_temp.w('pm', o.i, '5:7,1:3')::int end as pm) as p
left join lateral (select id from sys_user as s where o.mode in (10, 16) and s.role_name = case o.mode when 10 then '售票员' else '计调' end and s.entry_date <= o.ot::date and (s.leave_date is null or s.leave_date > o.ot::date) order by power(pg_temp.f('op', o.id * 100 + s.id), s.id % 3 + 1) desc limit 1) as u on true;

create table pft_order_tourist (
  id integer primary key, order_id integer not null, ticket_id integer not null, tourist_name varchar(20) not null, id_type smallint not null, idcard varchar(20) not null, sex char(1), birth_year smallint, home_province varchar(20), check_state smallint not null
);
comment on table pft_order_tourist is '实名游客信息（线上散客实名订单）';
comment on column pft_order_tourist.order_id is '订单ID';
comment on column pft_order_tourist.ticket_id is '门票ID';
comment on column pft_order_tourist.tourist_name is '游客姓名';
comment on column pft_order_tourist.id_type is '证件类型：1身份证 2护照 3港澳台通行证';
comment on column pft_order_tourist.idcard is '证件号（脱敏）';
comment on column pft_order_tourist.sex is '性别：1男 2女';
comment on column pft_order_tourist.birth_year is '出生年份';
comment on column pft_order_tourist.home_province is '客源省份';
comment on column pft_order_tourist.check_state is '检票状态：0未检 1已检 2已取消';
insert into pft_order_tourist
select row_number() over (order by l.id, n), l.order_id, l.ticket_id, case when n = 1 and rn = 1 then o.ordername else pg_temp.person('tn', k) end, ty, case ty when 1 then '36' || lpad(pg_temp.z('ic', k, 1, 9999)::text, 4, '0') || '********' || lpad(pg_temp.z('id', k, 0, 9999)::text, 4, '0') when 2 then 'E****' || lpad(pg_temp.z('id', k, 0, 9999)::text, 4, '0') else 'H****' || lpad(pg_temp.z('id', k, 0, 9999)::text, 4, '0') end,
  case when ty = 1 then pg_temp.w('sx', k, '1:46,2:54') end, case when ty = 1 then case t.ticket_type when 2 then pg_temp.z('by', k, 2012, 2019) when 3 then pg_temp.z('by', k, 1946, 1963) when 4 then pg_temp.z('by', k, 2001, 2007) else pg_temp.z('by', k, 1966, 2003) end end, case when ty = 1 then pg_temp.w('hp', k, '江西:34,湖北:15,湖南:13,广东:11,安徽:8,浙江:7,福建:5,江苏:4,上海:3') end,
  case when n <= l.cancel_num then 2 when n <= l.cancel_num + l.verified_num then 1 else 0 end
from (select q.*, row_number() over (partition by order_id order by id) as rn from pft_order_ticket as q) as l join pft_order as o on o.id = l.order_id join pft_ticket as t on t.id = l.ticket_id, generate_series(1, 8) as n
cross join lateral (select n * 1000000::bigint as base) as y cross join lateral (select y.base + l.id as k) as x cross join lateral (select pg_temp.w('ty', x.k, '1:97,2:1,3:2')::int as ty) as v
where t.real_name = 1 and o.order_mode in (11, 17) and n <= l.tnum and o.pay_status = 1;

create table pft_refund (
  id integer primary key, refund_no varchar(24) not null, order_id integer not null, order_ticket_id integer not null, refund_num integer not null, refund_fee numeric(10,2) not null default 0, refund_money numeric(12,2) not null, reason varchar(40), apply_time timestamp not null, audit_status smallint not null, audit_op integer, audit_time timestamp, audit_note varchar(60)
);
comment on table pft_refund is '退票审核记录';
comment on column pft_refund.refund_no is '退票流水号';
comment on column pft_refund.order_id is '订单ID';
comment on column pft_refund.order_ticket_id is '订单明细ID';
comment on column pft_refund.refund_num is '退票张数';
comment on column pft_refund.refund_fee is '手续费';
comment on column pft_refund.refund_money is '应退金额（已扣手续费）';
comment on column pft_refund.reason is '退票原因';
comment on column pft_refund.apply_time is '申请时间';
comment on column pft_refund.audit_status is '审核状态：0待审核 1同意 2拒绝';
comment on column pft_refund.audit_op is '审核人，空为系统自动';
comment on column pft_refund.audit_time is '审核时间';
comment on column pft_refund.audit_note is '审核备注';
insert into pft_refund
select row_number() over (order by at, l.id), 'T' || to_char(at, 'YYMMDDHH24MISS') || lpad((l.id % 1000)::text, 3, '0'), o.id, l.id, n, fee, n * l.tprice - fee, case when o.order_mode <> 17 or pg_temp.f('rw', l.id) < .4 then pg_temp.w('rr', l.id, '行程变更:9,天气原因:6,买错日期:4,人数减少:4,重复购买:2,身体不适:2') end, at, au,
  case when au = 2 or (au = 1 and n >= 8) then 2 end, case when au > 0 then case when au = 2 or n >= 8 then least(at + pg_temp.z('ra', l.id, 10, 900) * interval '1 minute', timestamp '2026-06-30 18:58') else at + interval '2 seconds' end end, case when au = 2 then pg_temp.one('rn', l.id, '已过退票时限,票种不可退,已取票未退回,游客已入园') end
from pft_order_ticket as l join pft_order as o on o.id = l.order_id join pft_ticket as t on t.id = l.ticket_id
cross join lateral (select case when l.cancel_num > 0 then 1 when l.status = 0 then 0 else 2 end as au, case when l.cancel_num > 0 then l.cancel_num else 1 + pg_temp.z('rq', l.id, 0, l.tnum - 1) end as n,
   coalesce(o.cancel_time, greatest(least(o.playtime + time '06:40' - pg_temp.z('rt', l.id, 0, 1500) * interval '1 minute', timestamp '2026-06-30 18:40' - pg_temp.z('rz', o.id, 0, 620) * interval '1 minute'), o.pay_time + interval '4 minutes')) as at) as a
cross join lateral (select round(n * l.tprice * t.refund_fee_rate, 2) as fee) as b
where o.pay_status = 1 and (l.cancel_num > 0 or (l.status = 0 and pg_temp.f('rp', l.id) < .35) or (l.status in (1, 2) and pg_temp.f('rp', l.id) < .012));
update pft_order as o set refund_money = r.m from (select order_id, sum(refund_money) as m from pft_refund where audit_status = 1 group by 1) as r where r.order_id = o.id;

create table pft_check_log (
  id integer primary key, order_id integer, order_ticket_id integer, land_id integer not null, terminal_id integer not null, check_type smallint not null, check_num integer not null, result smallint not null, check_time timestamp not null, op_id integer
);
comment on table pft_check_log is '检票记录';
comment on column pft_check_log.order_id is '订单ID';
comment on column pft_check_log.order_ticket_id is '订单明细ID';
comment on column pft_check_log.land_id is '检票景区ID';
comment on column pft_check_log.terminal_id is '终端ID';
comment on column pft_check_log.check_type is '验证方式：1二维码 2身份证 3人脸 4手工';
comment on column pft_check_log.check_num is '本次验证张数';
comment on column pft_check_log.result is '结果：1通过 2未到预约时段 3重复验票 4无效票码';
comment on column pft_check_log.check_time is '检票时间';
comment on column pft_check_log.op_id is '检票员（手持机、手工验证时有）';
insert into pft_check_log
select row_number() over (order by ct, k, res), case when res <> 4 then oid end, case when res <> 4 then k end, lid, tm.id, cty, case when res = 1 then vn else 0 end, res, ct, case when tm.terminal_type = 3 or cty = 4 then u.id end
from (
  select l.id as k, o.id as oid, t.land_id as lid, l.verified_num as vn, r.res, o.order_mode, o.playtime,
    greatest(o.playtime + case when s.begin_time is not null and t.land_id = 1 then s.begin_time + pg_temp.z('ck', l.id, 0, 118) * interval '1 minute' when t.land_id = 4 then time '19:20' + pg_temp.z('ck', l.id, 0, 45) * interval '1 minute' when t.land_id = 5 then time '12:00' + pg_temp.z('ck', l.id, 0, 480) * interval '1 minute' when t.id = 601 or t.id = 603 then time '17:30' + pg_temp.z('ck', l.id, 0, 150) * interval '1 minute' else time '09:30' + pg_temp.z('ck', l.id, 0, 360) * interval '1 minute' end + pg_temp.z('cs', l.id, 0, 59) * interval '1 second', o.pay_time + pg_temp.z('cm', l.id, 2, 30) * interval '1 minute') + case r.res when 2 then interval '-9 minutes' when 3 then interval '4 minutes' when 4 then interval '17 minutes' else interval '0' end as ct,
    case when t.real_name = 1 then pg_temp.w('cy', l.id, '2:5,1:3,3:2')::int when t.ticket_type = 5 then pg_temp.w('cy', l.id, '4:3,1:7')::int else 1 end as cty
  from pft_order_ticket as l join pft_order as o on o.id = l.order_id join pft_ticket as t on t.id = l.ticket_id left join pft_time_share as s on s.id = l.slot_id
  cross join (values (1), (2), (3), (4)) as r(res)
  where l.verified_num > 0 and (r.res = 1 or (r.res = 2 and s.id is not null and pg_temp.f('e2', l.id) < .012) or (r.res = 3 and pg_temp.f('e3', l.id) < .02) or (r.res = 4 and pg_temp.f('e4', l.id) < .012))) as c
join lateral (select id, terminal_type from pft_terminal as p where p.land_id = c.lid and p.install_date <= c.ct::date order by pg_temp.f('te', c.k * 50 + p.id) limit 1) as tm on true
left join lateral (select id from sys_user as s where s.role_name = '检票员' and s.entry_date <= c.ct::date and (s.leave_date is null or s.leave_date > c.ct::date) order by pg_temp.f('tu', c.k * 50 + s.id) limit 1) as u on true
where ct <= '2026-06-30 20:00';

create table pft_api_order (
  id integer primary key, member_id integer not null, remote_ordernum varchar(32) not null, ordernum varchar(20), remote_product varchar(60), ticket_num integer not null, remote_money numeric(12,2), push_state smallint not null, err_msg varchar(60), notify_state smallint not null default 0, request_time timestamp not null
);
comment on table pft_api_order is 'OTA对接订单（接口推送记录）';
comment on column pft_api_order.member_id is 'OTA会员ID';
comment on column pft_api_order.remote_ordernum is '远端（OTA）订单号';
comment on column pft_api_order.ordernum is '本系统订单号，下单失败为空';
comment on column pft_api_order.remote_product is '远端产品名称';
comment on column pft_api_order.ticket_num is '张数';
comment on column pft_api_order.remote_money is '远端结算金额';
comment on column pft_api_order.push_state is '下单结果：1成功 2失败';
comment on column pft_api_order.err_msg is '失败原因';
comment on column pft_api_order.notify_state is '核销/退款通知：0未通知 1核销已通知 2退款已通知 3通知失败';
comment on column pft_api_order.request_time is '请求时间';
insert into pft_api_order
select row_number() over (order by rt, k), fid, rn, onum, prod, n, m, case when onum is null then 2 else 1 end, err, ns, rt
from (select o.id * 2 as k, o.member_id as fid, (o.member_id % 10)::text || to_char(o.ordertime, 'YYMMDD') || lpad(pg_temp.z('ro', o.id, 0, 99999999)::text, 8, '0') as rn, o.ordernum as onum, t.title as prod, l.n, o.total_money as m, null as err, case when o.status in (1, 7) then case when pg_temp.f('ns', o.id) < .015 then 3 else 1 end when o.status = 3 then 2 else 0 end as ns, o.ordertime - interval '1 second' as rt
  from pft_order as o join (select order_id, sum(tnum) as n, min(ticket_id) as tid from pft_order_ticket group by 1) as l on l.order_id = o.id join pft_ticket as t on t.id = l.tid where o.order_mode = 17
  union all
  select o.id * 2 + 1, o.member_id, (o.member_id % 10)::text || to_char(o.ordertime, 'YYMMDD') || lpad(pg_temp.z('rx', o.id, 0, 99999999)::text, 8, '0'), null, t.title, l.tnum, l.money, pg_temp.w('em', o.id, '预约时段库存不足:6,证件号重复购票:4,产品已下架:2,接口超时:3,授信额度不足:1'), 0, o.ordertime - pg_temp.z('ry', o.id, 1, 40) * interval '1 minute'
  from pft_order as o join pft_order_ticket as l on l.order_id = o.id join pft_ticket as t on t.id = l.ticket_id where o.order_mode = 17 and pg_temp.f('fl', l.id) < .045) as q;

create table pft_settle_bill (
  id integer primary key, member_id integer not null, bill_month char(7) not null, order_count integer not null, ticket_count integer not null, total_money numeric(14,2) not null, refund_money numeric(14,2) not null, settle_money numeric(14,2) not null, status smallint not null, confirm_time timestamp, settle_time timestamp, invoice_no varchar(20)
);
comment on table pft_settle_bill is '分销商月结账单（按下单月份，退款归原订单月份）';
comment on column pft_settle_bill.member_id is '分销商ID';
comment on column pft_settle_bill.bill_month is '账期（年-月）';
comment on column pft_settle_bill.order_count is '订单数';
comment on column pft_settle_bill.ticket_count is '售票张数';
comment on column pft_settle_bill.total_money is '订单总额';
comment on column pft_settle_bill.refund_money is '退款金额';
comment on column pft_settle_bill.settle_money is '应结金额';
comment on column pft_settle_bill.status is '状态：0待确认 1已确认 2已结清';
comment on column pft_settle_bill.confirm_time is '对账确认时间';
comment on column pft_settle_bill.settle_time is '结清时间';
comment on column pft_settle_bill.invoice_no is '发票号';
insert into pft_settle_bill
select row_number() over (order by mo, fid), fid, mo, c, n, tm, rm, tm - rm, st, case when st > 0 then nx + pg_temp.z('bc', k, 1700, 9000) * interval '1 minute' end, case when st = 2 then nx + pg_temp.z('bs', k, 15000, 36000) * interval '1 minute' end, case when st = 2 and pg_temp.f('iv', k) < .8 then '2436' || lpad(pg_temp.z('iw', k, 0, 99999999)::text, 8, '0') end
from (select o.member_id as fid, to_char(o.ordertime, 'YYYY-MM') as mo, count(*) as c, sum(l.n) as n, sum(o.total_money) as tm, sum(o.refund_money) as rm, date_trunc('month', min(o.ordertime)) + interval '1 month' as nx, o.member_id * 1000 + extract(year from min(o.ordertime))::int % 100 * 12 + extract(month from min(o.ordertime))::int as k
  from pft_order as o join pft_member as m on m.id = o.member_id and m.settle_mode = 2 join (select order_id, sum(tnum) as n from pft_order_ticket group by 1) as l on l.order_id = o.id group by 1, 2) as q
cross join lateral (select case when mo >= '2026-06' then 0 when mo = '2026-05' then pg_temp.w('b5', k, '1:3,0:1')::int when mo = '2026-04' then 1 + (pg_temp.f('b4', k) < .5)::int when pg_temp.f('b3', k) < .03 then 1 else 2 end as st) as s;

create table sys_oper_log (
  id integer primary key, user_id integer not null, module varchar(20) not null, action varchar(40) not null, target_id varchar(24), ip varchar(20), cost_ms integer, create_time timestamp not null
);
comment on table sys_oper_log is '操作日志（保留近90天）';
comment on column sys_oper_log.user_id is '操作员ID';
comment on column sys_oper_log.module is '模块';
comment on column sys_oper_log.action is '操作内容';
comment on column sys_oper_log.target_id is '对象编号';
comment on column sys_oper_log.ip is '来源IP';
comment on column sys_oper_log.cost_ms is '耗时（毫秒）';
comment on column sys_oper_log.create_time is '操作时间';
insert into sys_oper_log
select row_number() over (order by t, i), u.id, split_part(ma, '/', 1), split_part(ma, '/', 2), case when ma like '订单%' then (100000 + pg_temp.z('lo', i, 3050, 3640))::text end, '10.8.' || pg_temp.z('l1', i, 0, 7) || '.' || pg_temp.z('l2', i, 20, 200), pg_temp.z('l3', i, 8, 900), t
from generate_series(1, 700) as i
cross join lateral (select timestamp '2026-04-02 07:20' + floor(pg_temp.f('lt', i) * 90) * interval '1 day' + pg_temp.z('lu', i, 0, 680) * interval '1 minute' as t, pg_temp.w('lm', i, '登录/登录系统:40,订单/补打门票:18,订单/修改取票人:9,订单/查询导出:12,库存/调整时段库存:6,价格/修改价格:3,退票/审核退票:10,设备/重启闸机:4') as ma) as a
join lateral (select id from sys_user as s where s.status = 0 and case when ma like '库存%' or ma like '价格%' or ma like '退票%' then s.id <= 2 else s.id <> 3 end order by pg_temp.f('lx', i * 50 + s.id) limit 1) as u on true;

create index idx_order_member on pft_order (member_id);
create index idx_order_playtime on pft_order (playtime);
create index idx_ot_order on pft_order_ticket (order_id);
create index idx_tourist_order on pft_order_tourist (order_id);
create index idx_check_order on pft_check_log (order_id);
create unique index uk_time_share on pft_time_share (land_id, play_date, begin_time);
