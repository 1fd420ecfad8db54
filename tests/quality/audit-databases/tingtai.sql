-- 网吧/电竞馆计费管理系统：会员、机台、上机计费、充值、商品、交班、活动与机台故障；参照「万象网管」一类国产网吧计费软件的数据结构。只有注释，没有外键，表间关系由程序维护。
-- 数值由行号散列得出，每次装载结果相同。
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
create function pg_temp.cname(key text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(key || 'x', i, string_to_array('王,李,张,刘,陈,杨,黄,赵,周,吴,徐,孙,马,朱,胡,郭,何,林,罗,郑,梁,谢,宋,唐,许,韩,冯,邓,曹,彭,曾,肖,田,董,潘,袁,蒋,蔡,余,杜', ','))
      || pg_temp.pick(key || 'm', i, string_to_array('伟,浩,子轩,宇航,俊杰,志强,嘉豪,天佑,鹏飞,文博,晨,凯,一鸣,思远,家乐,佳怡,雨欣,梦琪,诗涵,婷,雪,欣怡,明轩,博文,建国,海涛,磊,超,勇,睿,泽宇,昊然,子涵,小龙,晓东,立群,永康,振华,彦霖,可馨', ',')) $$;
set jit = off;

-- 基础资料 -----------------------------------------------------------------------------------------

create table sys_param (
  id int primary key, param_key varchar(50) not null,
  param_value varchar(200), param_name varchar(100),
  editable smallint not null default 1, update_time timestamp
);
comment on table sys_param is '系统参数';
comment on column sys_param.param_key is '参数键';
comment on column sys_param.param_value is '参数值';
comment on column sys_param.param_name is '参数说明';
comment on column sys_param.editable is '前台可改：0否 1是';
comment on column sys_param.update_time is '更新时间';
insert into sys_param values
 (1, 'shop_name', '零点星域电竞馆（学府路店）', '门店名称', 1, '2024-01-03 10:12:00'),
 (2, 'min_charge_minutes', '30', '最低计费时长（分钟）', 1, '2024-01-03 10:12:00'),
 (3, 'charge_step', '0.5', '计费进位（元）', 1, '2024-01-03 10:12:00'),
 (4, 'temp_deposit', '20', '临时卡默认押金（元）', 1, '2024-06-18 15:40:00'),
 (5, 'points_per_yuan', '1', '每消费1元积分', 1, '2024-01-03 10:12:00'),
 (6, 'overnight_begin', '22:00', '包夜开始时间', 1, '2024-01-03 10:12:00'),
 (7, 'realname_check', '1', '上机实名校验', 0, '2024-01-03 10:12:00'),
 (8, 'db_version', '9.2.18', '数据库版本', 0, '2026-03-11 04:00:00');

create table area (
  area_id int primary key, area_code varchar(10) not null,
  area_name varchar(50) not null, floor_no smallint,
  smoking smallint not null default 0, seat_count int,
  sort_no int, status smallint not null default 1,
  remark varchar(200)
);
comment on table area is '区域';
comment on column area.area_id is '区域ID';
comment on column area.area_code is '区域编码';
comment on column area.area_name is '区域名称';
comment on column area.floor_no is '楼层';
comment on column area.smoking is '是否吸烟区：0否 1是';
comment on column area.seat_count is '座位数';
comment on column area.sort_no is '排序号';
comment on column area.status is '状态：0停用 1启用';
comment on column area.remark is '备注';
insert into area values
 (1, 'A', '普通区', 1, 0, 32, 1, 1, null), (2, 'B', '电竞区', 1, 0, 24, 2, 1, null),
 (3, 'C', '豪华卡座', 2, 0, 14, 3, 1, null), (4, 'V', '双人包间', 2, 0, 8, 4, 1, '按台计费'),
 (5, 'W', '五黑包间', 2, 0, 10, 5, 1, null), (6, 'S', '吸烟区', 1, 1, 6, 6, 0, '2025年6月起停用，机台待搬迁');

create table area_rate (
  rate_id int primary key, area_id int not null,
  bill_type smallint not null, rate_name varchar(50) not null,
  begin_hour smallint, end_hour smallint,
  price numeric(8,2) not null, package_hours smallint,
  enabled smallint not null default 1, update_time timestamp
);
comment on table area_rate is '区域费率';
comment on column area_rate.area_id is '区域ID';
comment on column area_rate.bill_type is '计费方式：1计时 2包时 3包夜';
comment on column area_rate.rate_name is '费率名称';
comment on column area_rate.begin_hour is '生效起始小时，空为全天';
comment on column area_rate.end_hour is '生效截止小时';
comment on column area_rate.price is '价格：计时为元/小时，包时包夜为元/次';
comment on column area_rate.package_hours is '套餐时长（小时）';
comment on column area_rate.enabled is '是否启用：0否 1是';
comment on column area_rate.update_time is '更新时间';
insert into area_rate
select (a - 1) * 3 + t, a, t, (array['计时', '五小时包时', '通宵包夜'])[t], case when t = 3 then 22 end, case when t = 3 then 8 end,
       case t when 1 then p when 2 then p * 4 else p * 5 end, case t when 2 then 5 when 3 then 10 end,
       case when a = 6 then 0 else 1 end, timestamp '2024-01-03 10:30' + a * interval '3 minutes'
  from (values (1, 4.0), (2, 6.0), (3, 8.0), (4, 12.0), (5, 9.0), (6, 4.0)) as v(a, p), generate_series(1, 3) as t;

create table member_level (
  level_id int primary key, level_name varchar(20) not null,
  discount numeric(3,2) not null, upgrade_points int,
  goods_discount numeric(3,2) not null default 1, status smallint not null default 1
);
comment on table member_level is '会员等级';
comment on column member_level.level_name is '等级名称';
comment on column member_level.discount is '上网折扣，0.9为九折';
comment on column member_level.upgrade_points is '升级所需积分';
comment on column member_level.goods_discount is '商品折扣';
comment on column member_level.status is '状态：0停用 1启用';
insert into member_level values (1, '普通会员', 1.00, 0, 1.00, 1), (2, '银卡会员', 0.95, 150, 1.00, 1), (3, '金卡会员', 0.90, 350, 0.95, 1), (4, '钻石会员', 0.80, 800, 0.90, 1), (9, '内部测试', 0.00, null, 1.00, 0);

create table employee (
  emp_id int primary key, emp_no varchar(10) not null,
  emp_name varchar(20) not null, role smallint not null,
  mobile varchar(20), entry_date date,
  leave_date date, status smallint not null
);
comment on table employee is '员工（操作员）';
comment on column employee.emp_no is '工号';
comment on column employee.emp_name is '姓名';
comment on column employee.role is '岗位：1店长 2收银 3网管 4吧员';
comment on column employee.mobile is '手机号';
comment on column employee.entry_date is '入职日期';
comment on column employee.leave_date is '离职日期';
comment on column employee.status is '状态：0离职 1在职';
insert into employee
select i, 'E' || lpad(i::text, 3, '0'), pg_temp.cname('emp', i), case when i = 1 then 1 when i <= 9 then 2 when i <= 13 then 3 else 4 end,
       '1' || pg_temp.pick('ep', i, '{38,39,58,77,86}') || lpad(pg_temp.n('eph', i, 0, 99999999)::text, 8, '0'), e, l, case when l is null then 1 else 0 end
  from (select i, case when i in (6, 7, 8, 9, 13, 16) then date '2025-02-20' - i else date '2023-06-01' + pg_temp.n('ee', i, 0, 180) end as e,
               case when i in (2, 3, 4, 5) and i <> 2 then date '2025-03-10' + i when i = 14 then date '2025-08-31' end as l from generate_series(1, 16) as i) as s;

create table machine (
  machine_id int primary key, machine_no varchar(10) not null,
  area_id int not null, ip_addr varchar(20),
  mac_addr varchar(20), cpu varchar(40),
  gpu varchar(40), monitor varchar(40),
  buy_date date, buy_price numeric(10,2),
  status smallint not null, last_boot_time timestamp
);
comment on table machine is '机台';
comment on column machine.machine_no is '机号';
comment on column machine.area_id is '所属区域ID';
comment on column machine.ip_addr is 'IP地址';
comment on column machine.mac_addr is 'MAC地址';
comment on column machine.cpu is '处理器';
comment on column machine.gpu is '显卡';
comment on column machine.monitor is '显示器';
comment on column machine.buy_date is '购置日期';
comment on column machine.buy_price is '购置价格（元）';
comment on column machine.status is '状态：0空闲 1使用中 2故障 3停用';
comment on column machine.last_boot_time is '最近开机时间';
insert into machine
select row_number() over (order by a.area_id, k), a.area_code || lpad(k::text, 3, '0'), a.area_id, '192.168.' || a.area_id || '.' || 10 + k,
       upper(regexp_replace(substr(md5('mac' || a.area_id * 100 + k), 1, 12), '(..)(?!$)', '\1-', 'g')),
       case a.area_id when 1 then 'i5-12400F' when 6 then 'i3-10100F' when 2 then 'i5-13600KF' else 'i7-14700KF' end,
       case a.area_id when 1 then 'RTX 3060' when 6 then 'GTX 1650' when 2 then 'RTX 4060 Ti' else 'RTX 4070 Super' end,
       case when a.area_id in (1, 6) then '27寸 165Hz' else '27寸 2K 240Hz' end,
       case a.area_id when 1 then date '2023-08-12' when 6 then date '2021-05-20' when 2 then date '2023-12-02' else date '2024-03-15' end,
       case a.area_id when 1 then 5299 when 6 then 3480 when 2 then 7199 else 9860 end, case when a.area_id = 6 then 3 else 0 end, null
  from area a, lateral generate_series(1, a.seat_count) as k;

create table activity (
  activity_id int primary key, activity_name varchar(50) not null,
  activity_type smallint not null, threshold_amount numeric(10,2),
  gift_amount numeric(10,2), begin_date date not null,
  end_date date, new_member_only smallint not null default 0,
  status smallint not null, create_by int,
  create_time timestamp
);
comment on table activity is '优惠活动';
comment on column activity.activity_name is '活动名称';
comment on column activity.activity_type is '活动类型：1充值赠送 2包时折扣 3开卡礼';
comment on column activity.threshold_amount is '门槛金额（元）';
comment on column activity.gift_amount is '赠送金额（元）';
comment on column activity.begin_date is '开始日期';
comment on column activity.end_date is '结束日期，空为长期';
comment on column activity.new_member_only is '仅限新会员：0否 1是';
comment on column activity.status is '状态：0草稿 1进行中 2已结束 3已作废';
comment on column activity.create_by is '创建人（员工ID）';
comment on column activity.create_time is '创建时间';
insert into activity values
 (1, '充100送10', 1, 100, 10, '2024-01-05', null, 0, 1, 1, '2024-01-04 16:20:00'),
 (2, '充200送40', 1, 200, 40, '2024-01-05', null, 0, 1, 1, '2024-01-04 16:22:00'),
 (3, '五一狂欢充100送30', 1, 100, 30, '2024-04-30', '2024-05-05', 0, 2, 1, '2024-04-26 11:05:00'),
 (4, '暑期学生季充50送15', 1, 50, 15, '2024-07-01', '2024-08-31', 0, 2, 1, '2024-06-25 14:11:00'),
 (5, '国庆七天乐充200送80', 1, 200, 80, '2024-10-01', '2024-10-07', 0, 2, 1, '2024-09-27 15:32:00'),
 (6, '春节不打烊充100送40', 1, 100, 40, '2025-01-28', '2025-02-04', 0, 2, 1, '2025-01-20 10:00:00'),
 (7, '暑期学生季充50送15（2025）', 1, 50, 15, '2025-07-01', '2025-08-31', 0, 2, 1, '2025-06-24 17:45:00'),
 (8, '双十一包夜五折', 2, null, null, '2025-11-11', '2025-11-11', 0, 3, 1, '2025-11-05 13:20:00'),
 (9, '新春充100送40', 1, 100, 40, '2026-02-16', '2026-02-23', 0, 2, 1, '2026-02-09 12:40:00'),
 (10, '暑期学生季充50送20（2026）', 1, 50, 20, '2026-07-01', '2026-08-31', 0, 0, 1, '2026-06-15 16:08:00');

create table member (
  member_id int primary key, card_no varchar(20) not null,
  member_name varchar(20), sex smallint,
  birthday date, mobile varchar(20),
  level_id int not null, balance numeric(10,2) not null default 0,
  gift_balance numeric(10,2) not null default 0, points int not null default 0,
  total_recharge numeric(12,2) not null default 0, total_consume numeric(12,2) not null default 0,
  open_time timestamp not null, last_online_time timestamp,
  status smallint not null, is_deleted smallint not null default 0
);
comment on table member is '会员';
comment on column member.card_no is '会员卡号';
comment on column member.member_name is '姓名';
comment on column member.sex is '性别：0未知 1男 2女';
comment on column member.birthday is '出生日期';
comment on column member.mobile is '手机号';
comment on column member.level_id is '会员等级ID';
comment on column member.balance is '本金余额（元）';
comment on column member.gift_balance is '赠送余额（元）';
comment on column member.points is '当前积分';
comment on column member.total_recharge is '累计充值（元，不含赠送）';
comment on column member.total_consume is '累计消费（元）';
comment on column member.open_time is '开卡时间';
comment on column member.last_online_time is '最近上机时间';
comment on column member.status is '状态：1正常 2挂失 3冻结 4已退卡';
comment on column member.is_deleted is '删除标志：0正常 1已删除';
insert into member
select i, '66' || lpad((100200 + i * 7)::text, 8, '0'), pg_temp.cname('mem', i), case when pg_temp.u('ms', i) < 0.03 then 0 when pg_temp.u('ms', i) < 0.84 then 1 else 2 end,
       case when pg_temp.u('mb', i) > 0.1 then date '2005-12-31' - pg_temp.skew('mbd', i, 0, 7300, 2.2) end,
       case when pg_temp.u('mp', i) > 0.08 then '1' || pg_temp.pick('mpp', i, '{31,35,38,50,57,59,76,82,87,89,99}') || lpad(pg_temp.n('mph', i, 0, 99999999)::text, 8, '0') end,
       1, 0, 0, 0, 0, 0,
       timestamp '2024-01-05 09:00' + floor(880 * power((i - 1) / 620.0, 1.5)) * interval '1 day' + pg_temp.n('mo', i, 60, 840) * interval '1 minute',
       null, case when pg_temp.u('mst', i) < 0.93 then 1 when pg_temp.u('mst', i) < 0.95 then 2 when pg_temp.u('mst', i) < 0.965 then 3 else 4 end, 0
  from generate_series(1, 620) as i;

create table goods (
  goods_id int primary key, goods_code varchar(20) not null,
  goods_name varchar(50) not null, category varchar(20) not null,
  unit varchar(10), cost_price numeric(8,2),
  sale_price numeric(8,2) not null, stock_qty int not null default 0,
  warn_qty int, status smallint not null default 1,
  create_time timestamp
);
comment on table goods is '商品';
comment on column goods.goods_code is '商品编码（条码）';
comment on column goods.goods_name is '商品名称';
comment on column goods.category is '商品分类';
comment on column goods.unit is '单位';
comment on column goods.cost_price is '进价（元）';
comment on column goods.sale_price is '售价（元）';
comment on column goods.stock_qty is '当前库存';
comment on column goods.warn_qty is '库存预警数量，空为不预警';
comment on column goods.status is '状态：0下架 1上架';
comment on column goods.create_time is '创建时间';
insert into goods
select i, '69' || lpad((20030000 + i * 4177)::text, 11, '0'), g[1], g[2], g[3], g[4]::numeric, g[5]::numeric, case when i in (9, 17) then 0 else pg_temp.n('gs', i, 4, 140) end,
       case when g[2] = '现制餐品' then null else 20 end, case when i in (9, 24) then 0 else 1 end, timestamp '2024-01-04 14:00' + i * interval '2 minutes'
  from (select row_number() over () as i, string_to_array(l, '|') as g from unnest(array['冰川矿泉水|饮料|瓶|0.9|2','青柠可乐|饮料|罐|2.1|4','闪电能量饮料|饮料|罐|4.2|7','冰红茶|饮料|瓶|2.3|4','茉莉蜜茶|饮料|瓶|2.4|5','酸梅汤|饮料|瓶|2.6|5','鲜榨橙汁|饮料|杯|4.5|12','美式咖啡|饮料|杯|3.5|12','奶香豆乳|饮料|盒|2.2|4','红烧牛肉桶面|方便食品|桶|3.2|6','老坛酸菜桶面|方便食品|桶|3.2|6','火鸡拌面|方便食品|盒|4.8|9','自热米饭|方便食品|盒|11|20','香辣火腿肠|方便食品|根|1.1|3','卤蛋|方便食品|个|1.2|3','原味薯片|零食|袋|4.1|8','辣条|零食|袋|2.5|5','香瓜子|零食|袋|3.6|7','鸭脖|零食|袋|7.5|13','照烧鸡排饭|现制餐品|份|10|22','番茄炒蛋饭|现制餐品|份|7|16','炸鸡拼盘|现制餐品|份|12|28','一次性耳机套|日用|副|0.6|2','充电数据线|日用|根|6|19','毛毯租借|日用|次|0|5']) as l) as s;

-- 营业单据 -----------------------------------------------------------------------------------------

create table online_record (
  record_id int primary key, record_no varchar(20) not null,
  member_id int, machine_id int not null,
  area_id int not null, bill_type smallint not null,
  start_time timestamp not null, end_time timestamp,
  online_minutes int, price numeric(8,2),
  amount numeric(10,2), discount_amount numeric(10,2),
  pay_amount numeric(10,2), pay_type smallint,
  status smallint not null, shift_id int
);
comment on table online_record is '上机记录';
comment on column online_record.record_no is '上机单号';
comment on column online_record.member_id is '会员ID，空为临时卡';
comment on column online_record.machine_id is '机台ID';
comment on column online_record.area_id is '上机时所在区域ID';
comment on column online_record.bill_type is '计费方式：1计时 2包时 3包夜';
comment on column online_record.start_time is '上机时间';
comment on column online_record.end_time is '下机时间，上机中为空';
comment on column online_record.online_minutes is '上机时长（分钟）';
comment on column online_record.price is '执行单价（元）';
comment on column online_record.amount is '应收金额（元）';
comment on column online_record.discount_amount is '优惠金额（元）';
comment on column online_record.pay_amount is '实收金额（元）';
comment on column online_record.pay_type is '支付方式：1会员余额 2现金 3微信 4支付宝';
comment on column online_record.status is '状态：0上机中 1已结账 2已作废';
comment on column online_record.shift_id is '结账班次ID';

create temp table draft as
select i, d, d + h * interval '1 hour' + pg_temp.n('om', i, 0, 59) * interval '1 minute' + pg_temp.n('os', i, 0, 59) * interval '1 second' as st, h, pg_temp.skew('omb', i, 1, 620, 2) as mem, pg_temp.u('otmp', i) < 0.17 as tmp
  from (select i, date '2024-01-05' + pg_temp.n('od', i, 0, 895) as d, pg_temp.weighted('oh', i, '{0,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23}', '{2,2,3,4,5,8,11,11,9,8,9,13,15,14,10,12,5}')::int as h from generate_series(1, 8200) as i
        union all select i, date '2026-06-19', pg_temp.n('oh', i, 11, 15) from generate_series(9001, 9060) as i) as s
 where i > 9000 or pg_temp.u('ow', i) < (case when extract(isodow from d) in (6, 7) then 1 when extract(isodow from d) = 5 then 0.8 else 0.55 end) * (case when extract(month from d) in (7, 8) then 1 when extract(month from d) in (2, 5, 10) then 0.85 when extract(month from d) = 6 then 0.6 else 0.7 end);

create temp table sess as
select row_number() over (order by st, i) as rid, i, case when not tmp then mem end as mem, st, mach.machine_id as mach, mach.area_id as area,
       case when h in (22, 23) and pg_temp.u('ob', i) < 0.55 then 3 when h between 9 and 19 and pg_temp.u('ob', i) < 0.16 then 2 else 1 end as bt
  from draft join machine as mach on mach.machine_id = case when st < '2025-06-01' and pg_temp.u('oma', i) < 0.05 then pg_temp.n('omc', i, 89, 94) else pg_temp.skew('omc', i, 1, 88, 0.85) end
  left join member as m on m.member_id = draft.mem
 where st < '2026-06-19 16:20' and (tmp or (m.open_time < st - interval '15 minutes' and (m.status <> 4 or st < m.open_time + interval '150 days')))
   and (st >= '2024-03-20' or mach.area_id in (1, 2, 6));

insert into online_record
select rid, 'SJ' || to_char(st, 'YYMMDD') || lpad(rid::text, 6, '0'), mem, mach, area, bt, st, case when open then null else et end,
       case when open then null else mins end, price, case when open then null else amt end, case when open then null else amt - pay end,
       case when open then null when void then 0 else pay end,
       case when open or void then null when mem is not null then 1 else pg_temp.weighted('opay', i, '{2,3,4}', '{35,50,15}')::int end,
       case when open then 0 when void then 2 else 1 end,
       case when not open then floor(extract(epoch from et - timestamp '2024-01-05 08:00') / 43200)::int + 1 end
  from (select s.*, case when mem is null then amt else round(amt * case when m.level < 0.5 then 1.0 when m.level < 0.75 then 0.95 when m.level < 0.92 then 0.9 else 0.8 end, 2) end as pay,
               st + mins * interval '1 minute' as et, st + mins * interval '1 minute' > timestamp '2026-06-19 16:30' as open, pg_temp.u('ov', i) < 0.012 as void
          from (select s.*, r.price, case bt when 1 then ceil(greatest(mins, 30) * r.price / 60 * 2) / 2 else r.price end as amt
                  from (select s.*, case bt when 3 then pg_temp.n('on', i, 400, 600) when 2 then pg_temp.n('on', i, 220, 300) else pg_temp.skew('on', i, 12, 420, 1.7) end as mins from sess as s) as s
                  join area_rate as r on r.area_id = s.area and r.bill_type = s.bt) as s
          left join (select mem as mm, case when n >= 38 then 0.95 when n >= 19 then 0.8 when n >= 8 then 0.6 else 0.1 end as level from (select mem, count(*) as n from sess where mem is not null group by mem) as c) as m on m.mm = s.mem) as s;
-- 同机或同人时间重叠的不可能存在
delete from online_record as b using online_record as a
 where a.record_id < b.record_id and (a.machine_id = b.machine_id or a.member_id = b.member_id) and a.start_time > b.start_time - interval '11 hours' and coalesce(a.end_time, 'infinity') > b.start_time;
update member as m set level_id = case when n >= 38 then 4 when n >= 19 then 3 when n >= 8 then 2 else 1 end, last_online_time = l
  from (select s.mem, count(*) as n, (select max(start_time) from online_record as o where o.member_id = s.mem) as l from sess as s where mem is not null group by mem) as c where c.mem = m.member_id;

create table goods_order (
  order_id int primary key, order_no varchar(24) not null,
  member_id int, machine_id int,
  order_time timestamp not null, total_amount numeric(10,2) not null,
  discount_amount numeric(10,2) not null default 0, pay_amount numeric(10,2) not null,
  pay_type smallint, order_status smallint not null,
  source smallint not null, shift_id int,
  remark varchar(200)
);
comment on table goods_order is '商品订单';
comment on column goods_order.order_no is '订单号';
comment on column goods_order.member_id is '会员ID，空为散客';
comment on column goods_order.machine_id is '送餐机台ID，吧台自取为空';
comment on column goods_order.order_time is '下单时间';
comment on column goods_order.total_amount is '商品总额（元）';
comment on column goods_order.discount_amount is '优惠金额（元）';
comment on column goods_order.pay_amount is '实付金额（元）';
comment on column goods_order.pay_type is '支付方式：1会员余额 2现金 3微信 4支付宝';
comment on column goods_order.order_status is '订单状态：0待支付 1已支付 2已完成 3已退款 4已取消';
comment on column goods_order.source is '来源：1吧台 2客户端点餐 3小程序';
comment on column goods_order.shift_id is '班次ID';
comment on column goods_order.remark is '备注';

create table goods_order_item (
  item_id int primary key, order_id int not null,
  goods_id int not null, goods_name varchar(50) not null,
  quantity int not null, sale_price numeric(8,2) not null,
  cost_price numeric(8,2), amount numeric(10,2) not null
);
comment on table goods_order_item is '商品订单明细';
comment on column goods_order_item.order_id is '订单ID';
comment on column goods_order_item.goods_id is '商品ID';
comment on column goods_order_item.goods_name is '商品名称（下单时）';
comment on column goods_order_item.quantity is '数量';
comment on column goods_order_item.sale_price is '成交单价（元）';
comment on column goods_order_item.cost_price is '成本单价（元）';
comment on column goods_order_item.amount is '小计（元）';

create temp table ord as
select row_number() over (order by t, record_id) as oid, * from (
  select o.record_id, o.member_id, o.machine_id, o.start_time + pg_temp.u('gt', o.record_id) * least(coalesce(o.online_minutes, 20), 300) * interval '1 minute' as t
    from online_record as o where pg_temp.u('go', o.record_id) < 0.4) as s;
update ord set t = date_trunc('second', t);
insert into goods_order_item
select row_number() over (order by oid, g.goods_id), oid, g.goods_id, g.goods_name, q, g.sale_price, g.cost_price, q * g.sale_price
  from (select distinct on (oid, gid) oid, gid, case when pg_temp.u('gq', oid * 10 + k) < 0.82 then 1 else 2 end as q
          from (select oid, k, pg_temp.skew('gg', oid * 10 + k, 1, 25, 1.25) as gid, t from ord, generate_series(1, 3) as k where k = 1 or pg_temp.u('gk', oid * 10 + k) < 0.3) as x
         where not (gid in (9, 24) and t > '2025-05-01') order by oid, gid, k) as s join goods as g on g.goods_id = s.gid;
insert into goods_order
select oid, 'SP' || to_char(t, 'YYYYMMDDHH24MISS') || lpad((oid % 100)::text, 2, '0'), s.member_id, case when src = 1 then null else s.machine_id end, t, total, total - pay, pay,
       case when st in (0, 4) then null when s.member_id is not null and pg_temp.u('gp', oid) < 0.3 then 1 else pg_temp.weighted('gpp', oid, '{2,3,4}', '{15,65,20}')::int end,
       st, src, floor(extract(epoch from t - timestamp '2024-01-05 08:00') / 43200)::int + 1,
       case when st = 3 then pg_temp.pick('gr', oid, '{商品缺货,顾客不要了,送错机台}') when pg_temp.u('grr', oid) < 0.04 then pg_temp.pick('gr', oid, '{少冰,不要辣,加一双筷子,多放醋}') end
  from (select o.*, i.total, round(i.total * coalesce(l.goods_discount, 1), 2) as pay, pg_temp.weighted('gst', oid, '{2,1,3,4}', case when t > '2026-06-19 15:00' then '{1,3,0,0}' else '{94,0,2,4}' end::int[])::int as st,
               pg_temp.weighted('gsrc', oid, '{1,2,3}', '{40,50,10}')::int as src
          from ord as o join (select order_id, sum(amount) as total from goods_order_item group by order_id) as i on i.order_id = o.oid
          left join member as m on m.member_id = o.member_id left join member_level as l on l.level_id = m.level_id) as s;

create table recharge_record (
  recharge_id int primary key, recharge_no varchar(24) not null,
  member_id int not null, recharge_type smallint not null,
  amount numeric(10,2) not null, gift_amount numeric(10,2) not null default 0,
  activity_id int, pay_type smallint not null,
  recharge_time timestamp not null, operator_id int,
  shift_id int, status smallint not null,
  remark varchar(200)
);
comment on table recharge_record is '充值记录';
comment on column recharge_record.recharge_no is '充值单号';
comment on column recharge_record.member_id is '会员ID';
comment on column recharge_record.recharge_type is '充值类型：1前台 2自助机 3小程序';
comment on column recharge_record.amount is '充值金额（元）';
comment on column recharge_record.gift_amount is '赠送金额（元）';
comment on column recharge_record.activity_id is '参与活动ID';
comment on column recharge_record.pay_type is '支付方式：2现金 3微信 4支付宝';
comment on column recharge_record.recharge_time is '充值时间';
comment on column recharge_record.operator_id is '操作员（员工ID），线上充值为空';
comment on column recharge_record.shift_id is '班次ID';
comment on column recharge_record.status is '状态：1成功 2已冲正';
comment on column recharge_record.remark is '备注';

create table shift_record (
  shift_id int primary key, shift_date date not null,
  shift_type smallint not null, emp_id int not null,
  begin_time timestamp not null, end_time timestamp,
  online_amount numeric(10,2), recharge_amount numeric(10,2),
  goods_amount numeric(10,2), cash_amount numeric(10,2),
  handover_cash numeric(10,2), diff_amount numeric(10,2),
  status smallint not null, remark varchar(200)
);
comment on table shift_record is '班次交班记录';
comment on column shift_record.shift_date is '营业日期';
comment on column shift_record.shift_type is '班别：1早班 2晚班';
comment on column shift_record.emp_id is '当班收银员（员工ID）';
comment on column shift_record.begin_time is '接班时间';
comment on column shift_record.end_time is '交班时间';
comment on column shift_record.online_amount is '临时卡上网收入（元）';
comment on column shift_record.recharge_amount is '会员充值收入（元）';
comment on column shift_record.goods_amount is '商品收入（元，不含会员余额支付和退款）';
comment on column shift_record.cash_amount is '应交现金（元）';
comment on column shift_record.handover_cash is '实交现金（元）';
comment on column shift_record.diff_amount is '现金差额（元），实交减应交';
comment on column shift_record.status is '状态：0当班中 1已交班 2已审核';
comment on column shift_record.remark is '差额说明';
insert into shift_record
select s, d, 2 - s % 2, case when d < '2025-03-01' then pg_temp.n('se', s, 2, 5) else (array[2, 6, 7, 8, 9])[pg_temp.n('se', s, 1, 5)] end, b, case when s < 1793 then b + interval '12 hours' end, null, null, null, null, null, null,
       case when s >= 1793 then 0 when d > '2026-06-16' then 1 else 2 end, null
  from (select s, date '2024-01-05' + (s - 1) / 2 as d, timestamp '2024-01-05 08:00' + (s - 1) * interval '12 hours' as b from generate_series(1, 1793) as s) as x;

-- 余额不足时先充值
insert into recharge_record
select row_number() over (order by rt, mid), 'CZ' || to_char(rt, 'YYYYMMDDHH24MISS') || lpad((mid % 1000)::text, 3, '0'), mid, ty, amt, coalesce(a.gift_amount, 0), a.activity_id,
       case when ty = 1 then pg_temp.weighted('rp', k, '{2,3,4}', '{32,50,18}')::int else pg_temp.weighted('rp', k, '{3,4}', '{75,25}')::int end, rt, case when ty = 1 then s.emp_id end, s.shift_id,
       1, null
  from (select mid, k, unit * (ceil(c / unit) - ceil((c - p) / unit)) as amt, t - pg_temp.n('rt', k, 2, 9) * interval '1 minute' as rt, pg_temp.weighted('rty', k, '{1,2,3}', '{55,15,30}')::int as ty
          from (select e.*, (array[30, 50, 50, 100, 100, 200])[pg_temp.n('ru', mid, 1, 6)]::numeric as unit, sum(p) over (partition by mid order by t, k) as c
                  from (select member_id as mid, start_time as t, record_id::bigint as k, coalesce(pay_amount, 0) as p from online_record where member_id is not null
                        union all select member_id, order_time, 100000 + order_id, pay_amount from goods_order where pay_type = 1 and order_status <> 3) as e) as f) as r
  left join lateral (select * from activity where activity_type = 1 and status in (1, 2) and amt >= threshold_amount and rt::date between begin_date and coalesce(end_date, date '2099-01-01') order by gift_amount desc limit 1) as a on true
  join shift_record as s on s.shift_id = greatest(1, floor(extract(epoch from rt - timestamp '2024-01-05 08:00') / 43200)::int + 1)
 where amt > 0;
insert into recharge_record
select 100000 + recharge_id, recharge_no || 'R', member_id, recharge_type, amount, gift_amount, activity_id, pay_type, recharge_time - interval '50 seconds', operator_id, shift_id, 2, '重复扫码，已冲正'
  from recharge_record where pg_temp.u('rv', recharge_id) < 0.008;
update member as m set total_recharge = r, balance = greatest(0, r - c), gift_balance = g, total_consume = c, points = floor(c)
  from (select member_id, sum(amount) as r, sum(gift_amount) as g, coalesce((select sum(pay_amount) from online_record as o where o.member_id = x.member_id), 0)
               + coalesce((select sum(pay_amount) from goods_order as o where o.member_id = x.member_id and pay_type = 1 and order_status <> 3), 0) as c from recharge_record as x where status = 1 group by member_id) as s
 where s.member_id = m.member_id;
update member set is_deleted = 1 where status = 4 and member_id % 2 = 0;
update member set balance = 0, gift_balance = 0 where status = 4;
update shift_record as s set online_amount = o, recharge_amount = r, goods_amount = g, cash_amount = c, handover_cash = c + d, diff_amount = d, remark = case when d < 0 then '找零差错' when d > 0 then '长款待查' end
  from (select shift_id, sum(amt) filter (where k = 1) as o, sum(amt) filter (where k = 2) as r, sum(amt) filter (where k = 3) as g, coalesce(sum(amt) filter (where pt = 2), 0) as c,
               case when pg_temp.u('sd', shift_id) < 0.03 then pg_temp.pick('sdd', shift_id, '{-20,-10,-5,-1,5,10}')::numeric else 0 end as d
          from (select shift_id, 1 as k, pay_amount as amt, pay_type as pt from online_record where member_id is null and status = 1
                union all select shift_id, 2, amount, pay_type from recharge_record where status = 1
                union all select shift_id, 3, pay_amount, pay_type from goods_order where order_status in (1, 2) and pay_type <> 1
                union all select shift_id, k, 0, 0 from shift_record, generate_series(1, 3) as k) as e group by shift_id) as x
 where x.shift_id = s.shift_id and s.status > 0;

create table machine_fault (
  fault_id int primary key, machine_id int not null,
  fault_type smallint not null, fault_desc varchar(200),
  report_time timestamp not null, report_by smallint not null,
  handler_id int, handle_time timestamp,
  repair_cost numeric(8,2), status smallint not null
);
comment on table machine_fault is '机台故障记录';
comment on column machine_fault.machine_id is '机台ID';
comment on column machine_fault.fault_type is '故障类型：1外设 2显示 3主机硬件 4网络 5系统软件';
comment on column machine_fault.fault_desc is '故障描述';
comment on column machine_fault.report_time is '报修时间';
comment on column machine_fault.report_by is '报修来源：1顾客 2员工 3系统检测';
comment on column machine_fault.handler_id is '处理人（员工ID）';
comment on column machine_fault.handle_time is '处理完成时间';
comment on column machine_fault.repair_cost is '维修费用（元），无费用为空';
comment on column machine_fault.status is '状态：0待处理 1处理中 2已修复 3报废更换';
insert into machine_fault
select row_number() over (order by t), mach, ft, pg_temp.pick('fd', i, case ft when 1 then '{鼠标双击失灵,键盘进水,耳机单边无声,耳机麦克风坏}' when 2 then '{屏幕花屏,显示器黑屏,亮度异常}' when 3 then '{频繁蓝屏,显卡风扇异响,无法开机,内存报警}' when 4 then '{掉线频繁,延迟高}' else '{游戏无法更新,客户端闪退,无盘启动失败}' end::text[]),
       t, pg_temp.weighted('fb', i, '{1,2,3}', '{60,30,10}')::int, case when st > 0 then case when t < '2025-03-01' then pg_temp.n('fh', i, 10, 12) else pg_temp.n('fh', i, 10, 13) end end,
       case when st >= 2 then t + pg_temp.skew('fw', i, 8, 4300, 3) * interval '1 minute' end, case when st >= 2 and ft <= 3 and pg_temp.u('fc', i) < 0.6 then case ft when 1 then pg_temp.n('fcc', i, 30, 260) when 2 then pg_temp.n('fcc', i, 80, 600) else pg_temp.n('fcc', i, 60, 1500) end end, st
  from (select i, mach, ft, t, case when t > '2026-06-15' then i % 3 when ft <= 3 and pg_temp.u('fs', i) < 0.06 then 3 else 2 end as st
          from (select i, pg_temp.skew('fm', i, 1, 88, 1.2) as mach, pg_temp.weighted('ft', i, '{1,2,3,4,5}', '{45,12,15,10,18}')::int as ft, timestamp '2024-01-08' + pg_temp.n('fdd', i, 0, 890) * interval '1 day' + pg_temp.n('fmm', i, 540, 1430) * interval '1 minute' as t from generate_series(1, 420) as i) as s) as s;
update machine as m set last_boot_time = (select max(start_time) - interval '2 minutes' from online_record as o where o.machine_id = m.machine_id),
  status = case when exists (select 1 from online_record as o where o.machine_id = m.machine_id and o.status = 0) then 1 when exists (select 1 from machine_fault as f where f.machine_id = m.machine_id and f.status in (0, 1)) then 2 else status end;

create table oper_log (
  log_id int primary key, emp_id int,
  oper_type varchar(20) not null, oper_content varchar(200),
  client_ip varchar(20), oper_time timestamp not null
);
comment on table oper_log is '操作日志';
comment on column oper_log.emp_id is '操作员（员工ID）';
comment on column oper_log.oper_type is '操作类型：LOGIN登录 SHIFT交班 VOID作废 RATE改价';
comment on column oper_log.oper_content is '操作内容';
comment on column oper_log.client_ip is '客户端IP';
comment on column oper_log.oper_time is '操作时间';
insert into oper_log
select row_number() over (order by t, k), e, k, c, '192.168.0.' || 10 + e % 3, t
  from (select emp_id as e, 'LOGIN' as k, '收银台登录' as c, begin_time + interval '20 seconds' as t from shift_record where shift_date > '2026-03-01'
        union all select emp_id, 'SHIFT', '交班确认', end_time from shift_record where shift_date > '2026-03-01' and status > 0
        union all select s.emp_id, 'VOID', '作废上机单 ' || record_no, o.end_time from online_record as o join shift_record as s using (shift_id) where o.status = 2) as s;

create index idx_online_member on online_record (member_id, start_time);
create index idx_online_machine on online_record (machine_id);
create index idx_recharge_member on recharge_record (member_id);
create index idx_item_order on goods_order_item (order_id);
