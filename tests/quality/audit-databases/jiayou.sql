-- 一家民营加油站公司（四座站）的站级与总部管理库：油站、油罐、油枪、班次交接、会员加油、充值、进油、便利店。
-- 参照：正星加油站管理系统与中石化站级 BOS 的公开资料；国内厂商风格：表列都有注释，没有外键，代码在 sys_dict_data。
set jit = off;
set time zone 'Asia/Shanghai';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '#' || i, 23) & 1073741823) / 1073741824.0::float8 $$;
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
create function pg_temp.person(k text, i bigint, female boolean) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, '王,李,张,刘,陈,杨,黄,赵,吴,周,徐,孙,马,朱,胡,郭,何,高,林,罗,郑,梁,谢,宋,唐,许,韩,冯,邓,曹,彭,曾,肖,田,董,潘,袁,蔡,蒋,余,于,杜,叶,程,魏,苏,吕,丁') || case when female then pg_temp.one(k || 'g', i, '秀英,桂兰,丽华,红,燕,玲,翠萍,小琴,海燕,雪梅,凤霞,玉珍,婷,莹,美玲,素芬,晓丽,春花,金凤,琴,慧敏,佳,思琪,文静,冬梅') else pg_temp.one(k || 'g', i, '建军,志刚,国强,永强,大勇,文斌,海涛,德明,小龙,长青,光辉,世杰,兵,飞,波,斌,军,龙,俊,鑫,立国,成林,正华,宏伟,金柱,新民,福生,庆丰,春生,天宝,明亮,学军,浩,凯,旭东,家兴,东升,保国') end $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '131,133,135,137,138,139,152,156,158,159,176,182,187,188,198') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;
-- 挂牌价：两周调一次
create function pg_temp.price(oil text, d date) returns numeric language sql immutable as $$
  select round(((case oil when '92' then 7.62 when '95' then 8.13 when '98' then 9.28 else 7.29 end)
    + 0.28 * sin(((d - date '2024-07-01') / 14) * 0.41) - ((d - date '2024-07-01') / 14) * 0.012)::numeric, 2) $$;

create table sys_dict_data (
  dict_code integer primary key, dict_sort integer default 0, dict_label varchar(64) not null,
  dict_value varchar(32) not null, dict_type varchar(64) not null, status char(1) default '0',
  create_time timestamp, remark varchar(200)
);
comment on table sys_dict_data is '字典数据表';
comment on column sys_dict_data.dict_code is '字典编码';
comment on column sys_dict_data.dict_sort is '显示顺序';
comment on column sys_dict_data.dict_label is '字典标签';
comment on column sys_dict_data.dict_value is '字典键值';
comment on column sys_dict_data.dict_type is '字典类型';
comment on column sys_dict_data.status is '状态（0正常 1停用）';
comment on column sys_dict_data.create_time is '创建时间';
comment on column sys_dict_data.remark is '备注';
insert into sys_dict_data
select row_number() over (), row_number() over (partition by t order by o), split_part(p, ':', 2), split_part(p, ':', 1), t,
    case when p = '5:加油券' then '1' else '0' end, '2024-06-12 10:08:00', case when p = '5:加油券' then '2024年底停止发行' end
  from (values ('pay_type', '1:现金,2:微信,3:支付宝,4:储值卡,5:加油券,6:银行卡'), ('trade_status', '1:正常,2:已撤销,3:挂账'), ('card_level', '1:普通卡,2:银卡,3:金卡,4:车队卡'),
    ('card_status', '0:未激活,1:正常,2:挂失,3:冻结,9:已注销'), ('shift_status', '0:当班中,1:已交接,2:已审核'), ('purchase_status', '0:在途,1:已卸油,2:已审核,9:已作废'),
    ('station_status', '1:营业,2:停业,3:筹建'), ('gun_status', '0:停用,1:正常,2:维修'), ('recharge_type', '1:充值,2:退卡退款,3:冲正'), ('post_code', '01:站长,02:班长,03:加油员,04:便利店收银员,05:计量员,06:总部财务'),
    ('goods_class', '01:饮料,02:食品,03:香烟,04:车用品,05:日用百货')) as v (t, l), unnest(string_to_array(l, ',')) with ordinality as u (p, o);

create table oil_station (
  id integer primary key, station_no varchar(8) not null unique, station_name varchar(50) not null,
  short_name varchar(20), area_name varchar(30), address varchar(100),
  tel varchar(20), manager_no varchar(10), station_status char(1) not null,
  open_date date, lng numeric(9,6), lat numeric(9,6),
  license_no varchar(30), create_time timestamp
);
comment on table oil_station is '油站信息表';
comment on column oil_station.id is '主键';
comment on column oil_station.station_no is '油站编号';
comment on column oil_station.station_name is '油站名称';
comment on column oil_station.short_name is '简称';
comment on column oil_station.area_name is '所属区县';
comment on column oil_station.address is '地址';
comment on column oil_station.tel is '联系电话';
comment on column oil_station.manager_no is '站长工号';
comment on column oil_station.station_status is '油站状态，字典station_status';
comment on column oil_station.open_date is '开业日期';
comment on column oil_station.lng is '经度';
comment on column oil_station.lat is '纬度';
comment on column oil_station.license_no is '成品油零售经营许可证号';
comment on column oil_station.create_time is '创建时间';
insert into oil_station values
  (1, 'S001', '宏泰石化城南加油站', '城南站', '裕安区', '裕安区迎宾大道216号', '0564-5131688', 'Y1001', '1', '2016-05-18', 116.478213, 31.738402, '油零售证书第342401016号', '2024-06-12 10:20:11'),
  (2, 'S002', '宏泰石化三里桥加油站', '三里桥站', '金安区', '金安区312国道三里桥段', '0564-5131699', 'Y1002', '1', '2019-09-06', 116.541877, 31.772915, '油零售证书第342401058号', '2024-06-12 10:22:40'),
  (3, 'S003', '宏泰石化物流园加油站', '物流园站', '金安区', '金安区物流园纬三路与经七路交口', '0564-5131655', 'Y1003', '1', '2025-01-01', 116.593304, 31.801266, '油零售证书第342401093号', '2024-11-20 15:02:09'),
  (4, 'S004', '宏泰石化淠河加油站', '淠河站', '裕安区', '裕安区淠河路88号', '0564-5131622', null, '2', '2012-03-28', 116.462190, 31.752077, '油零售证书第342401007号', '2024-06-12 10:25:02');

create table oil_product (
  oil_no varchar(4) primary key, oil_name varchar(30) not null, oil_type char(1) not null,
  std_density numeric(6,4), sale_price numeric(6,2), tax_rate numeric(4,2),
  sort_no integer, is_use char(1) default '1', update_time timestamp
);
comment on table oil_product is '油品信息表';
comment on column oil_product.oil_no is '油品编号';
comment on column oil_product.oil_name is '油品名称';
comment on column oil_product.oil_type is '油品大类（1汽油 2柴油）';
comment on column oil_product.std_density is '标准密度';
comment on column oil_product.sale_price is '当前挂牌价（元/升）';
comment on column oil_product.tax_rate is '税率';
comment on column oil_product.sort_no is '排序';
comment on column oil_product.is_use is '是否在用（1是 0否）';
comment on column oil_product.update_time is '更新时间';
insert into oil_product
select o, n, t, dn, case when o = '-10' then 7.58 else pg_temp.price(o, '2026-06-30') end, 0.13, s, u, case when o = '-10' then timestamp '2024-09-02 09:00' else timestamp '2026-06-29 23:58' end
  from (values ('92', '92#车用汽油(VIB)', '1', 0.7350, 1, '1'), ('95', '95#车用汽油(VIB)', '1', 0.7420, 2, '1'), ('98', '98#车用汽油(VIB)', '1', 0.7500, 3, '1'), ('0', '0#车用柴油(VI)', '2', 0.8350, 4, '1'), ('-10', '-10#车用柴油(VI)', '2', 0.8300, 5, '0')) as v (o, n, t, dn, s, u);

create table oil_tank (
  id integer primary key, station_no varchar(8) not null, tank_no varchar(4) not null,
  oil_no varchar(4) not null, capacity numeric(10,2), safe_height numeric(8,1),
  oil_height numeric(8,1), water_height numeric(8,1), oil_qty numeric(10,2),
  oil_temp numeric(4,1), tank_status char(1), measure_time timestamp
);
comment on table oil_tank is '油罐信息表';
comment on column oil_tank.id is '主键';
comment on column oil_tank.station_no is '油站编号';
comment on column oil_tank.tank_no is '罐号';
comment on column oil_tank.oil_no is '油品编号';
comment on column oil_tank.capacity is '罐容（升）';
comment on column oil_tank.safe_height is '安全液位（毫米）';
comment on column oil_tank.oil_height is '当前油高（毫米）';
comment on column oil_tank.water_height is '当前水高（毫米）';
comment on column oil_tank.oil_qty is '当前存油（升）';
comment on column oil_tank.oil_temp is '油温（℃）';
comment on column oil_tank.tank_status is '状态（0停用 1正常 2清罐中）';
comment on column oil_tank.measure_time is '最近测量时间';
insert into oil_tank
select row_number() over (order by s, no), s, no, o, cap, 2350, case when s <> 'S004' then round((2500 * lvl)::numeric, 1) else 0 end, case when s <> 'S004' then pg_temp.z('wh', ascii(right(s, 1)) * 10 + no::int, 0, 12) else 0 end,
    case when s <> 'S004' then round((cap * lvl)::numeric, 2) else 0 end, case when s <> 'S004' then 22.5 + pg_temp.z('ot', ascii(right(s, 1)) * 10 + no::int, 0, 40) / 10.0 end, case when s = 'S004' then '0' else '1' end,
    case when s = 'S004' then timestamp '2024-06-10 17:00' else timestamp '2026-06-30 20:00' end
  from (values ('S001', '1', '92', 30000), ('S001', '2', '92', 30000), ('S001', '3', '95', 30000), ('S001', '4', '98', 20000), ('S001', '5', '0', 30000), ('S002', '1', '92', 30000), ('S002', '2', '95', 30000), ('S002', '3', '0', 40000), ('S002', '4', '0', 40000),
    ('S003', '1', '92', 30000), ('S003', '2', '95', 30000), ('S003', '3', '0', 50000), ('S003', '4', '0', 50000), ('S004', '1', '92', 20000), ('S004', '2', '0', 20000)) as v (s, no, o, cap), lateral (select 0.18 + 0.6 * pg_temp.f('lvl' || s, no::int) as lvl) as l;

create table oil_gun (
  id integer primary key, station_no varchar(8) not null, gun_no integer not null,
  machine_no varchar(4), machine_brand varchar(20), tank_no varchar(4) not null,
  oil_no varchar(4) not null, gun_status char(1) not null, check_date date,
  valid_date date
);
comment on table oil_gun is '油枪信息表';
comment on column oil_gun.id is '主键';
comment on column oil_gun.station_no is '油站编号';
comment on column oil_gun.gun_no is '枪号';
comment on column oil_gun.machine_no is '加油机编号';
comment on column oil_gun.machine_brand is '加油机品牌';
comment on column oil_gun.tank_no is '对应罐号';
comment on column oil_gun.oil_no is '油品编号';
comment on column oil_gun.gun_status is '油枪状态，字典gun_status';
comment on column oil_gun.check_date is '最近检定日期';
comment on column oil_gun.valid_date is '检定有效期至';
insert into oil_gun
select row_number() over (order by t.id, g), t.station_no, row_number() over (partition by t.station_no order by t.id, g), 'J' || (row_number() over (partition by t.station_no order by t.id, g) + 3) / 4, pg_temp.one('br' || t.station_no, 1, '正星,托肯恒山,吉尔巴克'), t.tank_no, t.oil_no,
    case when t.station_no = 'S004' then '0' when t.id in (5, 9) and g = 4 then '2' else '1' end, d, (d + interval '6 month')::date
  from oil_tank as t, generate_series(1, case when t.oil_no = '98' then 2 else 4 end) as g, lateral (select case when t.station_no = 'S004' then date '2024-01-16' else date '2026-01-10' + pg_temp.z('ck' || t.station_no, 1, 0, 120) end as d) as x;

create table sys_user (
  user_id integer primary key, user_no varchar(10) not null unique, user_name varchar(30) not null,
  sex char(1), station_no varchar(8), post_code varchar(4),
  phone varchar(11), entry_date date, leave_date date,
  status char(1) default '0', del_flag char(1) default '0', last_login_time timestamp
);
comment on table sys_user is '员工（操作员）表';
comment on column sys_user.user_id is '用户ID';
comment on column sys_user.user_no is '工号';
comment on column sys_user.user_name is '姓名';
comment on column sys_user.sex is '性别（0男 1女 2未知）';
comment on column sys_user.station_no is '所属油站编号，总部为空';
comment on column sys_user.post_code is '岗位，字典post_code';
comment on column sys_user.phone is '手机号';
comment on column sys_user.entry_date is '入职日期';
comment on column sys_user.leave_date is '离职日期';
comment on column sys_user.status is '帐号状态（0正常 1停用）';
comment on column sys_user.del_flag is '删除标志（0存在 2删除）';
comment on column sys_user.last_login_time is '最后登录时间';
insert into sys_user
select i, 'Y' || 1000 + i, pg_temp.person('u', i, x = '1'), x, st, po, pg_temp.mobile('u', i), en, lv, case when lv is null then '0' else '1' end, case when i in (17, 29) then '2' else '0' end,
    case when lv is not null then lv + time '17:40' else timestamp '2026-06-30 21:00' - make_interval(mins => pg_temp.z('ll', i, 5, 9000)) end
  from (select i, st, case when i <= 3 then '01' when i > 41 then '06' when i <= 12 then '02' else pg_temp.w('po', i, '03:6,04:3,05:1') end as po, pg_temp.w('sx', i, '0:4,1:6') as x, en, case when i > 12 and i <= 41 and pg_temp.f('lv', i) < 0.25 then greatest(en + 60, date '2024-09-01' + pg_temp.z('lvd', i, 0, 600)) end as lv
    from (select i, case when i > 41 then null else 'S00' || (i - 1) % 3 + 1 end as st, case when i between 34 and 41 then date '2025-02-01' + pg_temp.z('en', i, 0, 400) when i % 3 = 0 and i <= 41 then date '2024-12-05' + pg_temp.z('en', i, 0, 20) else date '2017-03-01' + pg_temp.z('en', i, 0, 2600) end as en from generate_series(1, 44) as i) as a) as b;

create table vip_card (
  card_id integer primary key, card_no varchar(20) not null, card_level char(1) not null,
  cust_name varchar(50), phone varchar(11), car_no varchar(10),
  station_no varchar(8), open_time timestamp, balance numeric(12,2) default 0,
  points integer default 0, card_status char(1) not null, cancel_time timestamp,
  open_user varchar(10), remark varchar(100)
);
comment on table vip_card is '会员卡表';
comment on column vip_card.card_id is '主键';
comment on column vip_card.card_no is '卡号';
comment on column vip_card.card_level is '卡级别，字典card_level';
comment on column vip_card.cust_name is '持卡人或单位名称';
comment on column vip_card.phone is '手机号';
comment on column vip_card.car_no is '车牌号';
comment on column vip_card.station_no is '发卡油站编号';
comment on column vip_card.open_time is '开卡时间';
comment on column vip_card.balance is '余额（元）';
comment on column vip_card.points is '可用积分';
comment on column vip_card.card_status is '卡状态，字典card_status';
comment on column vip_card.cancel_time is '注销时间';
comment on column vip_card.open_user is '开卡操作员工号';
comment on column vip_card.remark is '备注';
insert into vip_card
select i, '8800' || lpad((i * 7 + 10021)::text, 8, '0'), lv, case when lv = '4' then pg_temp.one('co1', i, '皖西,金安,顺达,恒通,鑫源,大别山,众诚,兴业,万里,安捷') || pg_temp.one('co2', i, '物流有限公司,运输有限公司,建材有限公司,商贸有限公司,渣土运输队') when pg_temp.f('nn', i) < 0.07 then null else pg_temp.person('c', i, pg_temp.f('cs', i) < 0.28) end,
    case when pg_temp.f('np', i) < 0.03 then null else pg_temp.mobile('c', i) end, case when pg_temp.f('nc', i) < 0.2 then null else '皖' || pg_temp.w('cn', i, 'N:8,A:2,S:1') || pg_temp.one('ca', i, 'A,B,C,D,E,F,G,H,J,K') || lpad(pg_temp.z('cd', i, 0, 9999)::text, 4, '0') end, s, ot, 0, 0, cs,
    case cs when '9' then least(ot + make_interval(days => pg_temp.z('cx', i, 60, 400)), timestamp '2026-06-20 10:12') end, 'Y' || 1000 + pg_temp.z('ou', i, 1, 4) * 3 - 3 + right(s, 1)::int, case when cs = '2' then '电话挂失' when cs = '9' then '本人办理销户' end
  from (select i, s, pg_temp.w('cl', i, '1:70,2:18,3:8,4:5') as lv, pg_temp.w('cst', i, '1:92,0:3,2:2,3:1,9:3') as cs, ((case s when 'S003' then date '2025-01-01' else date '2024-07-01' end) + floor(power(pg_temp.f('op', i), 1.4) * (case s when 'S003' then 530 else 700 end))::int + make_interval(mins => pg_temp.z('opm', i, 490, 1200)))::timestamp as ot
    from (select i, pg_temp.w('st', i, 'S001:5,S002:3,S003:3') as s from generate_series(1, 1180) as i) as a) as b;

create table vip_recharge (
  id integer primary key, recharge_no varchar(24) not null, card_no varchar(20) not null,
  station_no varchar(8), recharge_type char(1) not null, recharge_amt numeric(10,2) not null,
  gift_amt numeric(10,2) default 0, pay_type char(1), recharge_time timestamp not null,
  oper_no varchar(10), src_recharge_no varchar(24), invoice_flag char(1) default '0'
);
comment on table vip_recharge is '会员充值流水表';
comment on column vip_recharge.id is '主键';
comment on column vip_recharge.recharge_no is '充值单号';
comment on column vip_recharge.card_no is '卡号';
comment on column vip_recharge.station_no is '油站编号';
comment on column vip_recharge.recharge_type is '类型，字典recharge_type';
comment on column vip_recharge.recharge_amt is '实充金额（元），退款与冲正为负';
comment on column vip_recharge.gift_amt is '赠送金额（元）';
comment on column vip_recharge.pay_type is '支付方式，字典pay_type';
comment on column vip_recharge.recharge_time is '充值时间';
comment on column vip_recharge.oper_no is '操作员工号';
comment on column vip_recharge.src_recharge_no is '被冲正的原充值单号';
comment on column vip_recharge.invoice_flag is '是否已开票（0否 1是）';
insert into vip_recharge
select row_number() over (order by tm, i), 'CZ' || station_no || to_char(tm, 'YYYYMMDD') || lpad(i::text, 5, '0'), card_no, station_no, '1', amt, case when amt >= 5000 then amt * 0.03 when amt >= 1000 then amt * 0.02 else 0 end, pg_temp.w('rp', i, '1:2,2:6,3:2,6:1'), tm, 'Y' || 1000 + pg_temp.z('ro', i, 1, 4) * 3 - 3 + right(station_no, 1)::int, null, pg_temp.w('ri', i, '0:6,1:4')
  from (select c.*, case when k = 1 then c.open_time + interval '3 min' else date_trunc('day', c.open_time + (coalesce(c.cancel_time, timestamp '2026-06-30') - c.open_time) * pg_temp.f('rt', i)) + interval '1 day' + make_interval(mins => pg_temp.z('rm', i, 440, 1290)) end as tm,
      case when card_level = '4' then pg_temp.w('ra4', i, '1000:3,2000:4,3000:4,5000:2') else pg_temp.w('ra', i, '200:3,300:3,500:8,1000:7,2000:2') end::numeric as amt
    from (select row_number() over (order by card_id, k) as i, v.*, k from vip_card as v, generate_series(1, case when card_status = '0' then 0 when card_level = '4' then pg_temp.z('rk', card_id, 4, 14) else floor(power(pg_temp.f('rk', card_id), 3) * 7)::int end) as k) as c) as r
  where tm < least(coalesce(cancel_time, 'infinity'), '2026-06-30 21:00');
insert into vip_recharge
select 100000 + id, replace(recharge_no, 'CZ', 'CX'), card_no, station_no, '3', -recharge_amt, -gift_amt, pay_type, recharge_time + interval '4 min', oper_no, recharge_no, '0' from vip_recharge where pg_temp.f('cz', id) < 0.008;
update vip_recharge as r set invoice_flag = '0' from vip_recharge as x where x.src_recharge_no = r.recharge_no;

create table oil_trade (
  id integer primary key, trade_no varchar(24) not null, station_no varchar(8) not null,
  shift_no varchar(20) not null, gun_no integer not null, oil_no varchar(4) not null,
  card_no varchar(20), trade_time timestamp not null, qty numeric(8,2) not null,
  price numeric(6,2) not null, amt numeric(10,2) not null, disc_amt numeric(8,2) default 0,
  real_amt numeric(10,2) not null, pay_type char(1), trade_status char(1) not null,
  oper_no varchar(10)
);
comment on table oil_trade is '会员加油交易流水表（散客不逐笔落库，见班结油品明细）';
comment on column oil_trade.id is '主键';
comment on column oil_trade.trade_no is '交易流水号';
comment on column oil_trade.station_no is '油站编号';
comment on column oil_trade.shift_no is '班次号';
comment on column oil_trade.gun_no is '枪号';
comment on column oil_trade.oil_no is '油品编号';
comment on column oil_trade.card_no is '会员卡号';
comment on column oil_trade.trade_time is '交易时间';
comment on column oil_trade.qty is '加油量（升）';
comment on column oil_trade.price is '单价（元/升）';
comment on column oil_trade.amt is '应收金额（元）';
comment on column oil_trade.disc_amt is '优惠金额（元）';
comment on column oil_trade.real_amt is '实收金额（元）';
comment on column oil_trade.pay_type is '支付方式，字典pay_type';
comment on column oil_trade.trade_status is '交易状态，字典trade_status';
comment on column oil_trade.oper_no is '加油员工号';
insert into oil_trade
select row_number() over (order by tm, i), 'JY' || st || to_char(tm, 'YYYYMMDDHH24MISS') || lpad((i % 1000)::text, 3, '0'), st, 'JB' || st || to_char(tm - interval '8 hour', 'YYYYMMDD'), g.gun_no, oil, card_no, tm, q, p, a, d, a - d, null, pg_temp.w('ts', i, '1:985,2:15'), null
  from (select *, round(q * p, 2) as a, round(case card_level when '4' then 0.25 when '3' then 0.20 when '2' then 0.12 else 0.05 end * q, 2) as d from (
    select *, pg_temp.price(oil, (tm - interval '8 hour')::date) as p, case when card_level = '4' then pg_temp.z('q4', i, 8000, 38000) else pg_temp.z('q', i, 1200, 5200) end / 100.0 as q from (
    select c.*, case when pg_temp.f('os', i) < 0.9 or (c.open_time < '2025-01-01' and c.station_no <> 'S003') then c.station_no else 'S002' end as st,
      case when card_level = '4' then '0' else pg_temp.w('oil', card_id, '92:56,95:36,0:8') end as oil,
      date_trunc('day', c.open_time + interval '1 day' + (coalesce(c.cancel_time, timestamp '2026-06-30') - c.open_time - interval '1 day') * pg_temp.f('tt', i)) + make_interval(secs => pg_temp.w('th', i, '25500:8,31000:6,42000:5,61000:9,68000:6,77000:2')::int + pg_temp.z('tss', i, 0, 7000)) as tm
    from (select row_number() over (order by card_id, k) as i, v.*, k from vip_card as v, lateral (select extract(epoch from coalesce(cancel_time, timestamp '2026-06-30') - open_time) / 86400 / 730 as age) as g0, generate_series(1, case when card_status = '0' then 0 when card_level = '4' then 4 + floor(pg_temp.f('tk', card_id) * (4 + age * 55))::int else 1 + floor(power(pg_temp.f('tk', card_id), 3) * (2 + age * 22))::int end) as k) as c offset 0) as x offset 0) as y offset 0) as t,
  lateral (select a[1 + floor(pg_temp.f('gun', t.i) * cardinality(a))::int] as gun_no from (select array_agg(gun_no order by gun_no) as a from oil_gun where oil_gun.station_no = t.st and oil_gun.oil_no = t.oil and gun_status = '1') as x) as g
  where tm < least(coalesce(cancel_time, 'infinity'), '2026-06-30 21:00');
create index idx_trade_card on oil_trade (card_no);
create index idx_trade_shift on oil_trade (shift_no);
create index idx_recharge_card on vip_recharge (card_no);
update oil_trade as o set oper_no = (select a[1 + floor(pg_temp.f('top', o.id) * cardinality(a))::int] from (select array_agg(user_no order by user_id) as a from sys_user as u where u.station_no = o.station_no and post_code = '03' and entry_date <= trade_time and (leave_date is null or leave_date > trade_time)) as x);
-- 储值余额够才用卡付，不够的另付
update oil_trade as o set pay_type = case when s.paid + coalesce((select sum(recharge_amt + gift_amt) filter (where recharge_time <= o.trade_time) from vip_recharge as r where r.card_no = o.card_no), 0) >= 0 then '4'
    when o.trade_time < '2025-01-01' and pg_temp.f('pq', o.id) < 0.08 then '5' else pg_temp.w('pp', o.id, '2:6,3:3,1:2,6:1') end
  from (select id, -sum(real_amt) over (partition by card_no order by trade_time, id) as paid from oil_trade) as s where s.id = o.id;
update oil_trade set trade_status = '3' where pay_type <> '4' and trade_time > '2026-06-01' and card_no in (select card_no from vip_card where card_level = '4') and trade_status = '1';
insert into vip_recharge
select 200000 + c.card_id, 'TK' || c.station_no || to_char(c.cancel_time, 'YYYYMMDD') || lpad(c.card_id::text, 5, '0'), c.card_no, c.station_no, '2', -b, 0, '1', c.cancel_time, 'Y' || 1000 + right(c.station_no, 1)::int, null, '0'
  from vip_card as c, lateral (select coalesce((select sum(recharge_amt + gift_amt) from vip_recharge as r where r.card_no = c.card_no), 0) - coalesce((select sum(real_amt) from oil_trade as t where t.card_no = c.card_no and pay_type = '4' and trade_status = '1'), 0) as b) as x where c.card_status = '9' and b > 0;
update vip_card as c set balance = coalesce((select sum(recharge_amt + gift_amt) from vip_recharge as r where r.card_no = c.card_no), 0) - coalesce((select sum(real_amt) from oil_trade as t where t.card_no = c.card_no and pay_type = '4' and trade_status = '1'), 0),
  points = case when card_status = '9' then 0 else coalesce((select floor(sum(real_amt)) from oil_trade as t where t.card_no = c.card_no and trade_status = '1'), 0) end;

create table shop_goods (
  goods_id integer primary key, goods_no varchar(10) not null, bar_code varchar(13),
  goods_name varchar(60) not null, goods_class varchar(4), unit varchar(6),
  cost_price numeric(8,2), sale_price numeric(8,2), stock_qty integer,
  is_sale char(1) default '1', del_flag char(1) default '0', create_time timestamp
);
comment on table shop_goods is '便利店商品表';
comment on column shop_goods.goods_id is '主键';
comment on column shop_goods.goods_no is '商品编码';
comment on column shop_goods.bar_code is '条码';
comment on column shop_goods.goods_name is '商品名称';
comment on column shop_goods.goods_class is '商品类别，字典goods_class';
comment on column shop_goods.unit is '单位';
comment on column shop_goods.cost_price is '进价（元）';
comment on column shop_goods.sale_price is '零售价（元）';
comment on column shop_goods.stock_qty is '库存数量（各站合计）';
comment on column shop_goods.is_sale is '是否上架（1上架 0下架）';
comment on column shop_goods.del_flag is '删除标志（0存在 2删除）';
comment on column shop_goods.create_time is '创建时间';
insert into shop_goods
select row_number() over (), c || lpad(o::text, 4, '0'), '69' || lpad(pg_temp.z('bc' || c, o, 0, 999999999)::text, 9, '0') || pg_temp.z('bd' || c, o, 10, 99), split_part(p, ':', 1), c, split_part(p, ':', 3), round(split_part(p, ':', 2)::numeric * (0.6 + 0.2 * pg_temp.f('cp' || c, o))::numeric, 2), split_part(p, ':', 2)::numeric, pg_temp.z('sq' || c, o, 0, 160), case when o % 9 = 8 then '0' else '1' end, case when c = '05' and o = 8 then '2' else '0' end, timestamp '2024-06-15 09:00' + make_interval(mins => o::int * 3)
  from (values ('01', '清泉饮用天然水550ml:2:瓶,山泉饮用水1.5L:4:瓶,红动维生素饮料250ml:6:罐,冰绿茶500ml:4:瓶,茉莉清茶500ml:4:瓶,可乐汽水330ml:3:罐,青柠汽水500ml:4:瓶,即饮咖啡拿铁268ml:7:瓶,豆奶250ml:3.5:盒,椰子汁245ml:5:罐,纯牛奶250ml:4.5:盒,酸梅汤450ml:4.5:瓶'), ('02', '红烧牛肉桶面:5.5:桶,老坛酸菜桶面:5.5:桶,火腿肠:2.5:根,卤蛋:2:个,苏打饼干:7.5:袋,五香瓜子:9:袋,牛肉干:25:袋,口香糖:10:瓶,薯片原味:8:袋,蛋黄派:12.5:盒,自热米饭:22:盒'), ('03', '徽王(软):16:包,黄山松:13:包,皖烟迎客松:22:包,大江(硬):45:包,金叶(细支):18:包'), ('04', '汽油添加剂80ml:39:瓶,柴油尾气处理液10kg:42:桶,冬季玻璃水2L:25:桶,夏季玻璃水2L:15:桶,机油5W-30 4L:268:桶,洗车毛巾:12:条,车载香薰:35:个,防冻液2kg:48:桶,应急搭电线:88:套'), ('05', '抽纸3包装:12.9:提,湿巾10片:3:包,雨伞:29:把,打火机:2:个,数据线Type-C:19.9:条,毛巾:9.9:条,劳保手套:5:双,一次性雨衣:6:件')) as v (c, l), unnest(string_to_array(l, ',')) with ordinality as u (p, o);

create table shop_sale (
  sale_id integer primary key, sale_no varchar(24) not null, station_no varchar(8) not null,
  shift_no varchar(20), sale_time timestamp not null, cashier_no varchar(10),
  card_no varchar(20), total_amt numeric(10,2) not null, pay_type char(1),
  sale_type char(1) not null, src_sale_no varchar(24)
);
comment on table shop_sale is '便利店销售单主表';
comment on column shop_sale.sale_id is '主键';
comment on column shop_sale.sale_no is '小票号';
comment on column shop_sale.station_no is '油站编号';
comment on column shop_sale.shift_no is '班次号';
comment on column shop_sale.sale_time is '销售时间';
comment on column shop_sale.cashier_no is '收银员工号';
comment on column shop_sale.card_no is '会员卡号，非会员为空';
comment on column shop_sale.total_amt is '合计金额（元）';
comment on column shop_sale.pay_type is '支付方式，字典pay_type';
comment on column shop_sale.sale_type is '单据类型（1销售 2退货）';
comment on column shop_sale.src_sale_no is '退货对应的原小票号';
insert into shop_sale
select row_number() over (order by tm, i), 'XS' || st || to_char(tm, 'YYMMDDHH24MISS') || lpad((i % 100)::text, 2, '0'), st, 'JB' || st || to_char(tm - interval '8 hour', 'YYYYMMDD'), tm, (select a[1 + floor(pg_temp.f('sc', i) * cardinality(a))::int] from (select array_agg(user_no order by user_id) as a from sys_user as u where u.station_no = st and post_code = '04' and entry_date <= tm and (leave_date is null or leave_date > tm)) as x), (select card_no from vip_card where card_id = scd and open_time < tm and card_status = '1'), 0, pg_temp.w('sp', i, '2:55,3:22,1:18,6:5'), '1', null
  from (select i, case when st = 'S003' then greatest(d, date '2025-01-01' + i % 546) else d end + make_interval(secs => pg_temp.w('sh', i, '25200:6,39600:6,57600:8,68400:5')::int + pg_temp.z('sss', i, 0, 11000)) as tm, st, scd
    from (select i, pg_temp.w('sst', i, 'S001:5,S002:4,S003:2') as st, pg_temp.z('scd', i, 1, 3500) as scd, date '2024-07-01' + floor(power(pg_temp.f('sd', i), 0.85) * 729)::int as d from generate_series(1, 2600) as i offset 0) as a offset 0) as b;
insert into shop_sale
select 2600 + row_number() over (order by sale_id), 'TH' || substr(sale_no, 3), station_no, shift_no, sale_time + interval '11 min', cashier_no, card_no, 0, pay_type, '2', sale_no from shop_sale where pg_temp.f('th', sale_id) < 0.012 and extract(hour from sale_time) not in (7);

create table shop_sale_item (
  id integer primary key, sale_no varchar(24) not null, line_no integer not null,
  goods_no varchar(10) not null, qty integer not null, price numeric(8,2) not null,
  amt numeric(10,2) not null, promo_flag char(1) default '0'
);
comment on table shop_sale_item is '便利店销售单明细表';
comment on column shop_sale_item.id is '主键';
comment on column shop_sale_item.sale_no is '小票号';
comment on column shop_sale_item.line_no is '行号';
comment on column shop_sale_item.goods_no is '商品编码';
comment on column shop_sale_item.qty is '数量，退货为负';
comment on column shop_sale_item.price is '售价（元）';
comment on column shop_sale_item.amt is '金额（元）';
comment on column shop_sale_item.promo_flag is '是否促销价（0否 1是）';
insert into shop_sale_item
select row_number() over (order by sale_id, k), sale_no, k, g.goods_no, q, p, q * p, pr
  from (select sale_id, sale_no, k, 1 + floor(power(pg_temp.f('g', sale_id * 4 + k), 1.5) * 45)::int as gi, pg_temp.w('gq', sale_id * 4 + k, '1:70,2:20,3:4,6:3')::int as q, pg_temp.w('pr', sale_id * 4 + k, '0:9,1:1') as pr from shop_sale, generate_series(1, pg_temp.w('gk', sale_id, '1:55,2:30,3:12')::int) as k where sale_type = '1') as s
  join shop_goods as g on g.goods_id = s.gi, lateral (select case pr when '1' then round(g.sale_price * 0.9, 1) else g.sale_price end as p) as x;
insert into shop_sale_item
select (select max(id) from shop_sale_item) + row_number() over (order by i.id), r.sale_no, i.line_no, i.goods_no, -i.qty, i.price, -i.amt, i.promo_flag from shop_sale as r join shop_sale_item as i on i.sale_no = r.src_sale_no;
create index idx_sale_item on shop_sale_item (sale_no);
create index idx_sale_shift on shop_sale (shift_no);
update shop_sale as s set total_amt = (select sum(amt) from shop_sale_item as i where i.sale_no = s.sale_no);

create table shift_oil_detail (
  id integer primary key, shift_no varchar(20) not null, station_no varchar(8) not null,
  oil_no varchar(4) not null, begin_num numeric(14,2), end_num numeric(14,2),
  back_qty numeric(8,2) default 0, sale_qty numeric(10,2), price numeric(6,2),
  sale_amt numeric(12,2)
);
comment on table shift_oil_detail is '班结油品明细表';
comment on column shift_oil_detail.id is '主键';
comment on column shift_oil_detail.shift_no is '班次号';
comment on column shift_oil_detail.station_no is '油站编号';
comment on column shift_oil_detail.oil_no is '油品编号';
comment on column shift_oil_detail.begin_num is '起始泵码（升）';
comment on column shift_oil_detail.end_num is '截止泵码（升）';
comment on column shift_oil_detail.back_qty is '回罐量（升）';
comment on column shift_oil_detail.sale_qty is '销售量（升）=截止泵码-起始泵码-回罐量';
comment on column shift_oil_detail.price is '挂牌价（元/升）';
comment on column shift_oil_detail.sale_amt is '销售金额（元）';
insert into shift_oil_detail
select row_number() over (order by d, st, ord), 'JB' || st || to_char(d, 'YYYYMMDD'), st, oil, base + sum(q + bk) over w - q - bk, base + sum(q + bk) over w, bk, q, p, round(q * p, 2)
  from (select *, right(st, 1)::int * 214703.55 * case when st = 'S003' then 0 else 1 end + case when st = 'S003' then 0 else ord * 91827.31 end as base, pg_temp.price(oil, d) as p, case when pg_temp.f('bk' || st || oil, d - date '2020-01-01') < 0.02 then 20 else 0 end as bk,
      round((avgq * (case when oil <> '0' then case extract(isodow from d) when 5 then 1.14 when 6 then 1.08 when 7 then 0.97 else 0.98 end else case extract(isodow from d) when 7 then 0.8 when 6 then 0.93 else 1.05 end end)
        * (1 + 0.07 * cos((extract(doy from d) - 215) / 58.1)) * (case when extract(month from d) = 2 and oil = '0' then 0.6 when to_char(d, 'MMDD') between '1001' and '1007' and oil <> '0' then 1.35 else 1 end) * (case when d < date '2025-04-01' and st = 'S003' then 0.6 else 1 end) * (0.85 + 0.3 * pg_temp.f('sq' || st || oil, d - date '2020-01-01')))::numeric * case when d = date '2026-06-30' then 0.52 else 1 end, 2) as q
    from generate_series(date '2024-07-01', date '2026-06-30', interval '1 day') as g (dd), lateral (select dd::date as d) as x,
      (values ('S001', '92', 1, 3100), ('S001', '95', 2, 1900), ('S001', '98', 3, 240), ('S001', '0', 4, 900), ('S002', '92', 1, 2100), ('S002', '95', 2, 1050), ('S002', '0', 4, 2300), ('S003', '92', 1, 900), ('S003', '95', 2, 420), ('S003', '0', 4, 3900)) as v (st, oil, ord, avgq)
    where st <> 'S003' or d >= date '2025-01-01') as s
  window w as (partition by st, oil order by d);

create table shift_handover (
  id integer primary key, shift_no varchar(20) not null unique, station_no varchar(8) not null,
  shift_date date not null, class_name varchar(10), begin_time timestamp not null,
  end_time timestamp, oil_amt numeric(12,2), shop_amt numeric(10,2),
  card_amt numeric(12,2), disc_amt numeric(10,2), cash_amt numeric(12,2),
  diff_amt numeric(8,2), monitor_no varchar(10), shift_status char(1) not null,
  audit_no varchar(10)
);
comment on table shift_handover is '班次交接（班结）表';
comment on column shift_handover.id is '主键';
comment on column shift_handover.shift_no is '班次号';
comment on column shift_handover.station_no is '油站编号';
comment on column shift_handover.shift_date is '班次日期';
comment on column shift_handover.class_name is '班组（甲班/乙班/丙班）';
comment on column shift_handover.begin_time is '接班时间';
comment on column shift_handover.end_time is '交班时间，当班中为空';
comment on column shift_handover.oil_amt is '油品销售额（元）';
comment on column shift_handover.shop_amt is '便利店销售额（元）';
comment on column shift_handover.card_amt is '其中储值卡消费（元）';
comment on column shift_handover.disc_amt is '会员优惠（元）';
comment on column shift_handover.cash_amt is '应缴现金（元）';
comment on column shift_handover.diff_amt is '长短款（元），短款为负';
comment on column shift_handover.monitor_no is '当班班长工号';
comment on column shift_handover.shift_status is '班次状态，字典shift_status';
comment on column shift_handover.audit_no is '审核人工号';
insert into shift_handover
select row_number() over (order by d, station_no), shift_no, station_no, d, (array['甲班', '乙班', '丙班'])[1 + n % 3], bt, case when d < '2026-06-30' then d + interval '1 day 8 hour' + make_interval(mins => pg_temp.z('et' || station_no, n, 0, 9)) end, oa, sa, ca, di, round(((oa + sa - ca - di) * (0.06 + 0.06 * pg_temp.f('cash' || station_no, n))::numeric), 2),
    case when d = '2026-06-30' then null when pg_temp.f('df' || station_no, n) < 0.82 then 0 else pg_temp.z('dfa' || station_no, n, -60, 40) end, 'Y' || 1003 + (n % 3) * 3 + right(station_no, 1)::int, case when d = '2026-06-30' then '0' when d > '2026-06-26' then '1' else '2' end, case when d <= '2026-06-26' then 'Y' || 1042 + n % 2 end
  from (select shift_no, station_no, to_date(right(shift_no, 8), 'YYYYMMDD') as d, sum(sale_amt) as oa from shift_oil_detail group by 1, 2) as a
  cross join lateral (select d - date '2024-07-01' as n, d + time '08:00' as bt) as b
  left join lateral (select coalesce(sum(real_amt) filter (where pay_type = '4'), 0) as ca, coalesce(sum(disc_amt), 0) as di from (select shift_no as tn, real_amt, disc_amt, pay_type from oil_trade where trade_status <> '2') as o where o.tn = a.shift_no) as t on true
  left join lateral (select coalesce(sum(total_amt), 0) as sa from shop_sale as s where s.shift_no = a.shift_no) as s on true;

create table oil_purchase (
  id integer primary key, bill_no varchar(20) not null, station_no varchar(8) not null,
  tank_no varchar(4) not null, oil_no varchar(4) not null, supplier_name varchar(50),
  truck_no varchar(10), send_qty numeric(10,2), recv_qty numeric(10,2),
  loss_qty numeric(8,2), density numeric(6,4), unit_price numeric(8,2),
  total_amt numeric(14,2), arrive_time timestamp, bill_status char(1) not null,
  checker_no varchar(10)
);
comment on table oil_purchase is '进油单表';
comment on column oil_purchase.id is '主键';
comment on column oil_purchase.bill_no is '进油单号';
comment on column oil_purchase.station_no is '油站编号';
comment on column oil_purchase.tank_no is '卸油罐号';
comment on column oil_purchase.oil_no is '油品编号';
comment on column oil_purchase.supplier_name is '供应商';
comment on column oil_purchase.truck_no is '罐车车牌';
comment on column oil_purchase.send_qty is '原发量（升）';
comment on column oil_purchase.recv_qty is '实收量（升），未卸油为空';
comment on column oil_purchase.loss_qty is '运输损耗（升）=原发量-实收量';
comment on column oil_purchase.density is '到站密度';
comment on column oil_purchase.unit_price is '进价（元/吨，含税）';
comment on column oil_purchase.total_amt is '金额（元）=原发量×密度÷1000×进价';
comment on column oil_purchase.arrive_time is '到站卸油时间';
comment on column oil_purchase.bill_status is '单据状态，字典purchase_status';
comment on column oil_purchase.checker_no is '验收人工号';
insert into oil_purchase
select row_number() over (order by tm, st, oil), 'JH' || to_char(tm, 'YYYYMMDD') || right(st, 1) || lpad((row_number() over (order by tm, st, oil) % 1000)::text, 3, '0'), st, tk, oil, sup, '皖' || pg_temp.one('trk', n, 'N7712挂,N8036挂,A3H91挂,N6650挂,N9208挂'), sq, case when bs in ('1', '2') then sq - ls end, case when bs in ('1', '2') then ls end, dn, up, round(sq * dn / 1000 * up, 2), case when bs in ('1', '2') then tm end, bs, case when bs in ('1', '2') then 'Y' || 1003 + (n % 3) * 3 + right(st, 1)::int end
  from (select d.id as n, d.station_no as st, d.oil_no as oil, to_date(right(d.shift_no, 8), 'YYYYMMDD') + make_interval(mins => pg_temp.z('pt', d.id, 540, 1050)) as tm, cap - pg_temp.z('ps', d.id, 0, 40) * 10 as sq, pg_temp.z('pl', d.id, -8, 45) as ls, p.std_density + pg_temp.z('pd', d.id, -40, 40) / 10000.0 as dn,
      round((d.price * 0.87 / p.std_density * 1000)::numeric, -1) as up, pg_temp.w('sup', d.id, '中石化安徽六安分公司:5,中石油安徽销售公司:3,安徽泓源石化有限公司:3,江苏淮江能源有限公司:1') as sup,
      case when d.shift_no like '%20260630' then '0' when d.shift_no > 'JB' || d.station_no || '20260624' then '1' when pg_temp.f('pv', d.id) < 0.015 then '9' else '2' end as bs,
      (select tank_no from oil_tank as t where t.station_no = d.station_no and t.oil_no = d.oil_no order by pg_temp.f('ptk' || tank_no, d.id) limit 1) as tk
    from (select *, case when oil_no = '98' then 8000 when oil_no = '0' then 24000 else 16000 end as cap, lag(end_num) over (partition by station_no, oil_no order by id) as prev from shift_oil_detail) as d join oil_product as p using (oil_no)
    where prev is null or floor(end_num / cap) > floor(prev / cap)) as s;

create table sys_oper_log (
  oper_id bigint primary key, title varchar(50), business_type integer,
  oper_name varchar(30), oper_url varchar(100), oper_ip varchar(40),
  status integer default 0, error_msg varchar(200), oper_time timestamp
);
comment on table sys_oper_log is '操作日志表';
comment on column sys_oper_log.oper_id is '日志主键';
comment on column sys_oper_log.title is '模块标题';
comment on column sys_oper_log.business_type is '业务类型（0其它 1新增 2修改 3删除 4授权 5导出）';
comment on column sys_oper_log.oper_name is '操作人员';
comment on column sys_oper_log.oper_url is '请求URL';
comment on column sys_oper_log.oper_ip is '主机地址';
comment on column sys_oper_log.status is '操作状态（0正常 1异常）';
comment on column sys_oper_log.error_msg is '错误消息';
comment on column sys_oper_log.oper_time is '操作时间';
insert into sys_oper_log
select i, m, pg_temp.w('bt', i, '1:4,2:4,5:2,3:1')::int, (select user_name from sys_user where user_id = pg_temp.z('lu', i, 1, 12)), '/' || case m when '会员卡管理' then 'vip/card' when '油价调整' then 'oil/price' when '班结审核' then 'shift/audit' when '进油单' then 'oil/purchase' else 'shop/goods' end, '192.168.' || pg_temp.z('ip', i, 1, 4) || '.' || pg_temp.z('ip2', i, 10, 60), e, case e when 1 then '请求超时，请稍后再试' end, timestamp '2026-06-30 20:30' - make_interval(mins => (900 - i::int) * 47 + pg_temp.z('lt', i, 0, 40))
  from (select i, pg_temp.one('lm', i, '会员卡管理,油价调整,班结审核,进油单,便利店商品') as m, case when pg_temp.f('le', i) < 0.02 then 1 else 0 end as e from generate_series(1, 900) as i) as a;
