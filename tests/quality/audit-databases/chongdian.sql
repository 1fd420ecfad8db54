-- A regional operator of charging stations, after the operator platforms around 云快充 (YKC protocol, T/CEC 102 codes): stations, piles and guns, prices by period, members and fleets, orders, settlement. A vendor product: every column that matters commented, no foreign keys.
-- Values come from hashes of row numbers, so that every load is the same. The functions go with the session.
set jit = off;
set client_min_messages = warning;
set time zone 'Asia/Shanghai';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 23) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
-- skewed: small numbers are drawn more often
create function pg_temp.sk(k text, i bigint, lo int, hi int, p float8) returns int language sql immutable
  as $$ select lo + floor(power(pg_temp.f(k, i), p) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
-- 'a:3,b:1' gives a three times of four.
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  parts text[] := string_to_array(list, ',');
  total float8 := 0;
  rest float8;
begin
  foreach part in array parts loop total := total + split_part(part, ':', 2)::float8; end loop;
  rest := pg_temp.f(k, i) * total;
  foreach part in array parts loop
    rest := rest - split_part(part, ':', 2)::float8;
    if rest < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;
create function pg_temp.person(k text, i bigint, sex text) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, '王,李,张,刘,陈,杨,黄,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗,梁,宋,郑,谢,韩,唐,冯,曾,邓,彭,蒋,魏,叶,余,潘,杜,夏,钟,汪,田,任') || case sex when 'M' then pg_temp.one(k || 'g', i, '伟,强,磊,军,洋,勇,涛,明,超,刚,平,辉,鹏,建国,建华,志强,海波,浩然,思远,文博,国庆,俊杰,子轩,宇航,家豪,晓东,振华,立新,学文,天佑') else pg_temp.one(k || 'g', i, '芳,娜,敏,静,丽,艳,娟,霞,秀兰,桂英,玉梅,婷婷,晓燕,雨桐,子涵,佳怡,春梅,玉兰,雪,琳,欣怡,慧,倩,红梅,丹,诗雨,梦瑶,莉,小玲,凤英') end $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '130,135,136,138,139,150,151,158,177,180,186,189,199') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;
-- a moment in working hours of a working day
create function pg_temp.work(k text, i bigint, d0 date, d1 date) returns timestamp language sql immutable
  as $$ select d + case extract(isodow from d)::int when 6 then 2 when 7 then 1 else 0 end + make_interval(hours => pg_temp.sk(k || 'h', i, 9, 19, 1.3), mins => pg_temp.z(k || 'm', i, 0, 59), secs => pg_temp.z(k || 'c', i, 0, 59))
        from (select d0 + floor(pg_temp.f(k || 'd', i) * (d1 - d0 + 1))::int as d) as x $$;
-- comments of a table and its columns: 'column=comment|column=comment'
create function pg_temp.cc(tab text, title text, list text) returns void language plpgsql as $$
declare part text;
begin
  execute format('comment on table %I is %L', tab, title);
  foreach part in array string_to_array(list, '|') loop
    execute format('comment on column %I.%I is %L', tab, split_part(part, '=', 1), substr(part, strpos(part, '=') + 1));
  end loop;
end $$;

create table ev_operator (
  operator_id varchar(9) primary key,
  operator_name varchar(64) not null,
  operator_type char(1) not null,
  contact_name varchar(32),
  contact_phone varchar(20),
  share_ratio numeric(5,4),
  settle_cycle char(1),
  bank_account varchar(32),
  status char(1) not null default '0',
  create_time timestamp,
  del_flag char(1) not null default '0'
);
create table ev_station (
  station_id bigint primary key,
  station_code varchar(20) not null,
  operator_id varchar(9) not null,
  station_name varchar(64) not null,
  area_code varchar(6),
  city varchar(20),
  address varchar(128),
  lng numeric(10,6),
  lat numeric(10,6),
  station_type smallint,
  construction smallint,
  open_all_day smallint not null default 1,
  park_free_min integer,
  fee_id bigint,
  station_status smallint not null,
  open_date date,
  create_by varchar(32),
  create_time timestamp,
  del_flag char(1) not null default '0'
);
create table ev_pile (
  pile_id bigint primary key,
  pile_code varchar(14) not null,
  station_id bigint not null,
  pile_name varchar(32),
  pile_type smallint not null,
  rated_power numeric(6,1),
  gun_num smallint,
  manufacturer varchar(32),
  protocol_ver varchar(8),
  sim_iccid varchar(20),
  online_flag smallint,
  last_online_time timestamp,
  produce_date date,
  create_time timestamp,
  del_flag char(1) not null default '0'
);
create table ev_gun (
  gun_id bigint primary key,
  pile_id bigint not null,
  gun_no varchar(2) not null,
  gun_name varchar(32),
  gun_status smallint not null,
  max_current numeric(6,1),
  qrcode varchar(64),
  update_time timestamp
);
create table ev_fee_model (
  fee_id bigint primary key,
  fee_name varchar(64),
  fee_no varchar(4),
  loss_ratio smallint default 0,
  enable_flag char(1) not null default '1',
  effective_date date,
  create_by varchar(32),
  create_time timestamp
);
create table ev_fee_period (
  id bigint primary key,
  fee_id bigint not null,
  period_type smallint not null,
  begin_time time not null,
  end_time time not null,
  elec_price numeric(8,5) not null,
  service_price numeric(8,5) not null
);
create table ev_corp (
  corp_id bigint primary key,
  corp_name varchar(64) not null,
  corp_type smallint,
  pay_mode smallint,
  credit_limit numeric(12,2),
  balance numeric(12,2),
  discount numeric(4,2),
  link_man varchar(32),
  link_phone varchar(20),
  contract_end date,
  status char(1) not null default '0',
  create_time timestamp,
  del_flag char(1) not null default '0'
);
create table ev_member (
  member_id bigint primary key,
  member_no varchar(20) not null,
  nickname varchar(32),
  phone varchar(11),
  openid varchar(40),
  corp_id bigint,
  member_level smallint not null default 0,
  balance numeric(10,2) not null default 0,
  gift_balance numeric(10,2) not null default 0,
  register_source smallint,
  register_time timestamp,
  last_charge_time timestamp,
  status char(1) not null default '0',
  cancel_time timestamp
);
create table ev_member_car (
  id bigint primary key,
  member_id bigint not null,
  plate_no varchar(10),
  vin varchar(17),
  brand varchar(32),
  battery_kwh numeric(6,1),
  is_default char(1) default '0',
  create_time timestamp,
  del_flag char(1) not null default '0'
);
create table ev_charge_order (
  order_id bigint primary key,
  order_no varchar(32) not null unique,
  trade_no varchar(32),
  member_id bigint,
  corp_id bigint,
  station_id bigint not null,
  pile_id bigint not null,
  gun_id bigint not null,
  plate_no varchar(10),
  start_mode smallint,
  start_time timestamp,
  end_time timestamp,
  start_soc smallint,
  end_soc smallint,
  total_kwh numeric(10,4),
  elec_amt numeric(10,2),
  service_amt numeric(10,2),
  total_amt numeric(10,2),
  discount_amt numeric(10,2),
  pay_amt numeric(10,2),
  pay_mode smallint,
  pay_time timestamp,
  order_status smallint not null,
  stop_code varchar(4),
  create_time timestamp
);
create table ev_charge_order_dtl (
  id bigint primary key,
  order_id bigint not null,
  period_type smallint not null,
  begin_time timestamp,
  end_time timestamp,
  kwh numeric(10,4),
  elec_price numeric(8,5),
  service_price numeric(8,5),
  elec_amt numeric(10,2),
  service_amt numeric(10,2)
);
create table ev_recharge (
  recharge_id bigint primary key,
  recharge_no varchar(32) not null,
  member_id bigint not null,
  amount numeric(10,2),
  gift_amt numeric(10,2),
  channel smallint,
  status smallint not null,
  transaction_id varchar(40),
  create_time timestamp,
  success_time timestamp
);
create table ev_refund (
  refund_id bigint primary key,
  refund_no varchar(32) not null,
  refund_type smallint not null,
  member_id bigint not null,
  order_id bigint,
  recharge_id bigint,
  refund_amt numeric(10,2),
  reason varchar(128),
  audit_status smallint not null,
  audit_by varchar(32),
  apply_time timestamp,
  audit_time timestamp,
  finish_time timestamp
);
create table ev_alarm (
  alarm_id bigint primary key,
  pile_id bigint not null,
  gun_id bigint,
  alarm_code varchar(4),
  alarm_level smallint,
  alarm_time timestamp,
  recover_time timestamp,
  handle_status smallint,
  handle_by varchar(32),
  handle_time timestamp,
  handle_desc varchar(256)
);
create table ev_settle_month (
  id bigint primary key,
  settle_month char(6) not null,
  station_id bigint not null,
  operator_id varchar(9),
  order_cnt integer,
  total_kwh numeric(14,4),
  elec_amt numeric(14,2),
  service_amt numeric(14,2),
  discount_amt numeric(14,2),
  share_amt numeric(14,2),
  settle_status smallint not null,
  confirm_time timestamp,
  pay_time timestamp
);
create table sys_dict_data (
  dict_code bigint primary key,
  dict_sort integer default 0,
  dict_label varchar(100),
  dict_value varchar(100),
  dict_type varchar(100),
  is_default char(1) default 'N',
  status char(1) default '0',
  remark varchar(500)
);

select pg_temp.cc('ev_operator', '运营商（含加盟、互联互通平台）', 'operator_id=运营商ID(组织机构代码9位)|operator_name=运营商名称|operator_type=类型：1自营 2加盟 3互联互通|contact_name=联系人|contact_phone=联系电话|share_ratio=分成比例(平台服务费)|settle_cycle=结算周期：M月 W周|bank_account=收款账号|status=状态（0正常 1停用）|create_time=创建时间|del_flag=删除标志（0存在 2删除）');
select pg_temp.cc('ev_station', '充电站', 'station_id=站点ID|station_code=站点编码|operator_id=所属运营商|station_name=站点名称|area_code=行政区划|city=城市|address=地址|lng=经度|lat=纬度|station_type=站点类型：1公共 50个人 100公交专用 101环卫 102物流 255其他|construction=建设场所，字典ev_construction|open_all_day=是否24小时营业|park_free_min=充电免停车费分钟数|fee_id=计费模型|station_status=站点状态：0未知 1建设中 5关闭下线 6维护中 50正常使用|open_date=投运日期|create_by=创建者|create_time=创建时间|del_flag=删除标志（0存在 2删除）');
select pg_temp.cc('ev_pile', '充电桩', 'pile_id=桩ID|pile_code=桩编号(14位)|station_id=站点ID|pile_name=桩名称|pile_type=桩类型：0直流 1交流|rated_power=额定功率(kW)|gun_num=枪数|manufacturer=厂家|protocol_ver=协议版本|sim_iccid=SIM卡号|online_flag=在线：0离线 1在线|last_online_time=最后在线时间|produce_date=出厂日期|del_flag=删除标志（0存在 2删除）');
select pg_temp.cc('ev_gun', '充电枪', 'gun_id=枪ID|pile_id=桩ID|gun_no=枪号|gun_name=枪名称|gun_status=枪状态：0离线 1故障 2空闲 3充电 4占用未充电|max_current=最大电流(A)|qrcode=二维码|update_time=状态更新时间');
select pg_temp.cc('ev_fee_model', '计费模型', 'fee_id=模型ID|fee_name=名称|fee_no=模型编号(下发到桩)|loss_ratio=计损比例(%)|enable_flag=是否启用 1是 0否|effective_date=生效日期');
select pg_temp.cc('ev_fee_period', '计费时段', 'fee_id=模型ID|period_type=时段：1尖 2峰 3平 4谷|begin_time=开始|end_time=结束|elec_price=电费单价(元/度)|service_price=服务费单价(元/度)');
select pg_temp.cc('ev_corp', '企业客户（车队）', 'corp_id=企业ID|corp_name=企业名称|corp_type=类型：1网约车 2物流 3公交 4企事业单位|pay_mode=结算方式：1预存 2授信挂账|credit_limit=授信额度|balance=余额(挂账为负)|discount=服务费折扣|contract_end=合同到期日|status=状态（0正常 1停用）|del_flag=删除标志（0存在 2删除）');
select pg_temp.cc('ev_member', '会员', 'member_id=会员ID|member_no=会员编号|nickname=昵称|phone=手机号|openid=微信openid|corp_id=所属企业|member_level=等级：0普通 1银卡 2金卡 3钻石|balance=本金余额|gift_balance=赠送余额|register_source=注册来源，字典ev_reg_source|register_time=注册时间|last_charge_time=最近充电时间|status=状态（0正常 1冻结 2已注销）|cancel_time=注销时间');
select pg_temp.cc('ev_member_car', '会员车辆', 'plate_no=车牌号|vin=车架号|brand=品牌|battery_kwh=电池容量(度)|is_default=默认车辆 1是|del_flag=删除标志（0存在 2删除）');
select pg_temp.cc('ev_charge_order', '充电订单', 'order_no=订单号|trade_no=桩交易流水号|member_id=会员ID，互联互通订单为空|corp_id=企业ID|start_mode=启动方式：1扫码 2刷卡 3VIN 4互联互通|start_time=开始充电时间|end_time=结束充电时间|start_soc=开始SOC|end_soc=结束SOC|total_kwh=电量(度)|elec_amt=电费|service_amt=服务费|total_amt=订单总额=电费+服务费|discount_amt=优惠金额|pay_amt=实付金额=总额-优惠|pay_mode=支付方式，字典ev_pay_mode|pay_time=支付时间|order_status=订单状态：0启动中 1充电中 2待支付 3已完成 4启动失败 9异常待处理|stop_code=停止原因，字典ev_stop_code');
select pg_temp.cc('ev_charge_order_dtl', '充电订单分时明细', 'order_id=订单ID|period_type=时段：1尖 2峰 3平 4谷|kwh=电量(度)|elec_price=电费单价|service_price=服务费单价|elec_amt=电费|service_amt=服务费');
select pg_temp.cc('ev_recharge', '充值记录', 'recharge_no=充值单号|member_id=会员ID|amount=充值金额|gift_amt=赠送金额|channel=渠道：1微信 2支付宝 3后台|status=状态：0待支付 1成功 2关闭|transaction_id=第三方流水号|success_time=到账时间');
select pg_temp.cc('ev_refund', '退款', 'refund_type=类型：1余额提现 2订单退款|order_id=充电订单ID|recharge_id=原充值ID|refund_amt=退款金额|reason=原因|audit_status=状态：0待审核 1审核通过 2已到账 3驳回|audit_by=审核人|apply_time=申请时间');
select pg_temp.cc('ev_alarm', '设备告警', 'alarm_code=告警码，字典ev_alarm_code|alarm_level=级别：1严重 2一般 3提示|alarm_time=告警时间|recover_time=恢复时间|handle_status=处理状态：0未处理 1处理中 2已处理 3忽略|handle_by=处理人|handle_desc=处理说明');
select pg_temp.cc('ev_settle_month', '站点月结算', 'settle_month=结算月份yyyyMM|order_cnt=订单数|total_kwh=电量|elec_amt=电费|service_amt=服务费|discount_amt=优惠|share_amt=运营商应分金额|settle_status=状态：0待确认 1已确认 2已打款|confirm_time=确认时间|pay_time=打款时间');
select pg_temp.cc('sys_dict_data', '字典数据', 'dict_code=字典编码|dict_sort=排序|dict_label=字典标签|dict_value=字典键值|dict_type=字典类型|status=状态（0正常 1停用）');

insert into sys_dict_data (dict_code, dict_sort, dict_label, dict_value, dict_type)
select row_number() over (), n, split_part(kv, ':', 2), split_part(kv, ':', 1), split_part(v, '|', 1) from unnest(array['ev_construction|1:居民区,2:公共机构,3:企事业单位,4:写字楼,6:交通枢纽,7:大型文体设施,10:商场超市,13:高速服务区','ev_pay_mode|1:余额,2:微信支付分,3:企业账户,4:平台清分,5:后台免单',
 'ev_reg_source|1:微信小程序,2:支付宝小程序,3:APP,4:后台导入','ev_stop_code|40:APP远程停止,41:SOC达到100%,42:充电电量满足设定条件,43:充电金额满足设定条件,45:手动停止充电,4A:充电启动失败，控制系统故障,54:充电中断，急停按钮,6B:BMS通讯超时,6E:车辆主动中止,79:余额不足',
 'ev_alarm_code|01:急停按钮动作,02:无可用整流模块,03:出风口温度过高,04:交流防雷故障,05:直流母线绝缘故障,06:电表通讯中断,07:枪锁故障,08:离线超时','sys_normal_disable|0:正常,1:停用']) as v, unnest(string_to_array(split_part(v, '|', 2), ',')) with ordinality as u(kv, n);
insert into ev_operator values
 ('MA5DRX81L','江州绿驰新能源有限公司','1','沈海波','0516-83720011',null,'M',null,'0','2023-05-08 09:10:00','0'),('MA5EKQ27X','江州港城停车管理有限公司','2','孟庆国','13605220187',0.7000,'M','6222620110007712345','0','2023-08-14 14:00:00','0'),
 ('MA5F3WN0T','云岭物流园区管理处','2','薛立新','13912061988',0.6500,'M','3201880012345601','0','2023-11-02 10:30:00','0'),('MA5GPY62H','锦绣商业管理有限公司','2','秦玉梅','15951233320',0.7500,'W','6228480395511200','0','2024-06-18 15:21:00','0'),
 ('395815801','华联出行开放平台','3','接口运维','400-820-1122',0.1000,'M',null,'0','2023-09-20 11:00:00','0'),('MA5C1TT4Q','顺达充电服务部','2','汪平','13705221123',0.6000,'M','6217001234567812','1','2023-06-25 16:00:00','0');
insert into ev_fee_model values (1,'江州商业站标准价','0001',0,'1','2023-06-01','admin','2023-05-28 10:00:00'),(2,'物流公交专用价','0002',0,'1','2023-11-01','admin','2023-10-30 09:30:00'),(3,'高速服务区价','0003',0,'1','2024-05-01','yangfan','2024-04-28 17:00:00'),(4,'2023试运营价','0004',0,'0','2023-05-01','admin','2023-04-27 10:00:00');
insert into ev_fee_period
select row_number() over (order by f, b), f, t, b::time, e::time, round((case t when 1 then 1.2480 when 2 then 1.0440 when 3 then 0.6820 else 0.3310 end * case f when 3 then 1.03 else 1 end)::numeric, 4), case f when 1 then case t when 4 then 0.35 when 3 then 0.45 else 0.40 end when 2 then case t when 4 then 0.18 else 0.25 end when 3 then 0.60 else 0.20 end
from (values (1,4,'00:00','08:00'),(1,3,'08:00','10:00'),(1,2,'10:00','12:00'),(1,4,'12:00','14:00'),(1,3,'14:00','17:00'),(1,2,'17:00','19:00'),(1,1,'19:00','21:00'),(1,3,'21:00','24:00'),(2,4,'00:00','08:00'),(2,3,'08:00','17:00'),(2,2,'17:00','22:00'),(2,3,'22:00','24:00'),(3,4,'00:00','07:00'),(3,3,'07:00','16:00'),(3,2,'16:00','22:00'),(3,3,'22:00','24:00'),(4,3,'00:00','24:00')) as v(f, t, b, e);
insert into ev_station values
 (101,'JZ0001','MA5DRX81L','江州万象城充电站','320302','江州','云龙区和平路68号B2层',117.2241,34.2588,1,10,1,120,1,50,'2023-06-18','admin','2023-05-20 09:00:00','0'),(102,'JZ0002','MA5DRX81L','高铁东站P3停车场站','320302','江州','高铁东站P3停车场',117.3010,34.2222,1,6,1,60,1,50,'2023-07-28','admin','2023-06-20 09:00:00','0'),
 (103,'JZ0003','MA5DRX81L','鼓楼政务中心站','320303','江州','中山北路211号',117.1877,34.2901,1,2,0,90,1,50,'2023-09-10','yangfan','2023-08-01 10:00:00','0'),(104,'JZ0004','MA5EKQ27X','港城码头停车场站','320305','江州','港城大道1号',117.4120,34.3120,1,3,1,0,1,50,'2023-09-25','yangfan','2023-08-22 10:00:00','0'),
 (105,'JZ0005','MA5F3WN0T','云岭物流园重卡站','320312','江州','云岭物流园南区',117.1022,34.1733,102,3,1,null,2,50,'2023-12-01','yangfan','2023-11-05 14:00:00','0'),(106,'JZ0006','MA5DRX81L','公交三场充电站','320311','江州','三环南路公交三场',117.1611,34.2010,100,2,1,null,2,50,'2024-01-15','admin','2023-12-10 10:00:00','0'),
 (107,'JZ0007','MA5GPY62H','锦绣天地站','320311','江州','泉山区锦绣路9号',117.1503,34.2301,1,10,1,120,1,50,'2024-07-20','yangfan','2024-06-20 09:40:00','0'),(108,'JZ0008','MA5DRX81L','连徐高速云台服务区(东向)','320722','连港','G30云台服务区东向',118.9012,34.5120,1,13,1,null,3,50,'2024-05-01','admin','2024-03-28 11:00:00','0'),
 (109,'JZ0009','MA5DRX81L','连徐高速云台服务区(西向)','320722','连港','G30云台服务区西向',118.9011,34.5126,1,13,1,null,3,50,'2024-05-01','admin','2024-03-28 11:05:00','0'),(110,'JZ0010','MA5C1TT4Q','顺达汽配城站','320312','江州','汽配城东门',117.0988,34.2422,1,3,0,30,1,5,'2023-08-01','admin','2023-07-02 10:00:00','0'),
 (111,'JZ0011','MA5DRX81L','锦湖花园小区站','320303','江州','锦湖花园地下车库',117.1733,34.3002,1,1,1,null,1,6,'2024-10-10','yangfan','2024-09-11 10:00:00','0'),(112,'JZ0012','MA5GPY62H','奥体中心站','320302','江州','奥体中心北广场',117.2490,34.2410,1,7,1,180,1,1,null,'yangfan','2026-05-18 16:00:00','0'),(113,'JZ0099','MA5DRX81L','测试站点','320302','江州','测试',null,null,255,3,1,null,4,5,null,'admin','2023-05-02 10:00:00','2');
insert into ev_pile
select row_number() over (order by s, n), '3201' || lpad((s * 1000 + n)::text, 10, '0'), s, case when s in (103, 111) and n > 4 then '交流' else '直流' end || lpad(n::text, 2, '0') || '号桩', case when s in (103, 111) and n > 4 then 1 else 0 end,
  case when s in (103, 111) and n > 4 then 7 when s = 105 then 360 when s in (108, 109) then 180 when s = 106 then 240 else pg_temp.one('pp', s, '120,120,160,60')::numeric end, case when s in (103, 111) and n > 4 then 1 else 2 end, pg_temp.one('pm', s * 3 + n / 5, '特来能,科士达电,永联动力,盛弘新源'), pg_temp.one('pv', s, 'V1.6,V1.6,V1.5'), '898604' || lpad(pg_temp.z('ps', s * 100 + n, 0, 99999999)::text, 14, '0'),
  case when s in (110, 112, 113) then 0 when pg_temp.f('po', s * 100 + n) < 0.05 then 0 else 1 end, case when s in (112, 113) then null when s = 110 then timestamp '2025-03-02 18:20:11' when pg_temp.f('po', s * 100 + n) < 0.05 then timestamp '2026-06-01 08:00:00' + pg_temp.z('po2', s * 100 + n, 0, 20) * interval '1 day' else timestamp '2026-06-24 09:30:00' end,
  coalesce(st.open_date, date '2026-05-01') - pg_temp.z('pd', s * 100 + n, 40, 200), st.create_time + interval '6 days', case when s = 113 or pg_temp.f('pdel', s * 100 + n) < 0.03 then '2' else '0' end
from (values (101,12),(102,16),(103,10),(104,8),(105,10),(106,12),(107,8),(108,6),(109,6),(110,5),(111,9),(112,4),(113,1)) as v(s, c) join ev_station as st on st.station_id = s, generate_series(1, c) as n;
insert into ev_gun
select row_number() over (order by pile_id, g), pile_id, lpad(g::text, 2, '0'), pile_name || case when gun_num = 1 then '' else chr(64 + g) || '枪' end, case when online_flag = 0 then 0 when pg_temp.f('gs', pile_id * 10 + g) < 0.04 then 1 else 2 end, case pile_type when 1 then 32 else 250 end, 'https://cd.lvchi-ev.cn/q/' || pile_code || lpad(g::text, 2, '0'), coalesce(last_online_time, create_time)
from ev_pile, lateral generate_series(1, gun_num) as g;
insert into ev_corp values
 (1,'江州快的出行服务有限公司',1,2,200000,0,0.85,'卢建华','13952288110','2026-12-31','0','2023-08-01 10:00:00','0'),(2,'云岭速运有限公司',2,2,300000,0,0.80,'方志强','13852290031','2026-11-30','0','2023-12-05 10:00:00','0'),(3,'江州公共交通集团',3,2,800000,0,0.60,'谭国庆','0516-83991200','2028-12-31','0','2024-01-08 10:00:00','0'),
 (4,'鼎新冷链配送',2,1,null,18233.40,0.90,'戴红梅','15805221190','2025-05-31','1','2024-02-26 10:00:00','0'),(5,'江州市政环卫中心',4,1,null,9120.75,0.95,'侯平','13775880012','2026-09-30','0','2024-09-02 10:00:00','0'),(6,'小象租车江州分公司',1,1,null,3307.10,0.90,'尹超','18651660098','2027-03-31','0','2025-03-17 10:00:00','0'),(7,'测试企业',4,1,null,0,1.00,null,null,null,'1','2023-05-03 10:00:00','2');
insert into ev_member (member_id, member_no, nickname, phone, openid, corp_id, member_level, register_source, register_time, status, cancel_time)
select i, 'M' || to_char(rt, 'YYMMDD') || lpad(i::text, 6, '0'), case when st = '2' then '已注销' when pg_temp.f('mn', i) < 0.4 then '微信用户' else pg_temp.one('mn1', i, '老,小,阿,') || pg_temp.one('mn2', i, '王师傅,李,向阳,电车侠,海风,木子,大鹏,胖哥,晨曦,陈师傅,飞鱼,南山,刚子') end, case when st = '2' then null else pg_temp.mobile('m', i) end, case when pg_temp.f('mo', i) < 0.9 then 'o' || substr(md5('m' || i), 1, 27) end,
  case when i <= 60 then 1 when i <= 95 then 2 when i <= 125 then 3 when i <= 135 then 4 when i <= 145 then 5 when i <= 165 then 6 end, case when i <= 165 then 0 else pg_temp.sk('ml', i, 0, 3, 3) end, case when i <= 165 then 4 else pg_temp.w('ms', i, '1:75,2:17,3:8')::int end, rt, st, case when st = '2' then timestamp '2026-06-01' - pg_temp.z('mc', i, 0, 200) * interval '1 day' + interval '14 hours' end
from (select i, case when i <= 60 then timestamp '2023-08-04 09:00' when i <= 95 then '2023-12-06 09:00' when i <= 125 then '2024-01-09 09:00' when i <= 135 then '2024-02-27 09:00' when i <= 145 then '2024-09-03 09:00' when i <= 165 then '2025-03-18 09:00' else timestamp '2023-06-18 08:00' + power(pg_temp.f('mr', i), 0.8) * interval '1090 days' end::timestamp(0) as rt,
  case when i <= 165 then case when i between 126 and 135 then '1' else '0' end when pg_temp.f('mst', i) < 0.02 then '2' when pg_temp.f('mst', i) < 0.03 then '1' else '0' end as st from generate_series(1, 1200) as i) as x;
insert into ev_member_car
select row_number() over (order by member_id, k), member_id, case when corp_id = 3 then '苏Q' || lpad((10000 + member_id * 7)::text, 5, '0') || 'D' else pg_temp.one('cp', member_id * 3 + k, '苏Q,苏Q,苏Q,苏G,鲁D') || pg_temp.one('cp2', member_id * 3 + k, 'D,D,F') || chr(65 + pg_temp.z('cp3', member_id * 3 + k, 0, 22)) || lpad(pg_temp.z('cp4', member_id * 3 + k, 0, 9999)::text, 4, '0') end, case when corp_id is not null or pg_temp.f('cv', member_id) < 0.1 then 'L' || upper(substr(md5('v' || member_id * 3 + k), 1, 16)) end,
  case corp_id when 3 then '宇申客车' when 2 then '陕重电动' else pg_temp.w('cb', member_id * 3 + k, '比亚迪:30,特斯拉:12,五菱:12,广汽埃安:14,小鹏:7,吉利:10,理想:5,长安:9') end, case corp_id when 3 then 255 when 2 then 282 else pg_temp.one('ck', member_id * 3 + k, '30,43,50,57,60,64,75,82')::numeric end, case when k = 1 then '1' else '0' end, register_time + k * interval '3 hours', case when k = 2 and pg_temp.f('cd', member_id) < 0.3 then '2' else '0' end
from ev_member, lateral generate_series(1, case when corp_id is not null then 1 else pg_temp.w('cn', member_id, '0:20,1:70,2:10')::int end) as k where status <> '2';

create temp table od as
select i, m.member_id, m.corp_id, m.register_time, plat, st.station_id, st.fee_id, g.gun_id, p.pile_id, p.rated_power, p.pile_type, c.plate_no, coalesce(c.battery_kwh, 60) as bat, d + make_interval(hours => h, mins => pg_temp.z('om', i, 0, 59), secs => pg_temp.z('os', i, 0, 59)) as t0
from (select i, case when i > 6450 then date '2026-06-24' else date '2024-01-01' + floor(power(pg_temp.f('od', i), 0.72) * 905)::int end as d, pg_temp.f('op', i) < 0.09 as plat, pg_temp.w('oh', i, '0:6,1:5,2:3,3:2,4:2,5:3,6:4,7:4,8:3,9:3,10:3,11:4,12:9,13:8,14:4,15:4,16:3,17:3,18:3,19:3,20:4,21:6,22:6,23:6')::int * case when i > 6450 then 0 else 1 end + case when i > 6450 then pg_temp.z('olh', i, 8, 9) else 0 end as h, case when pg_temp.f('omc', i) < 0.36 then pg_temp.z('om1', i, 1, 165) else 166 + (pg_temp.sk('om2', i, 0, 1034, 1.9) * 409) % 1035 end as mid from generate_series(1, 6500) as i) as o
join ev_member as m on m.member_id = o.mid
join lateral (select station_id, fee_id from ev_station where station_id = case when m.corp_id = 3 then 106 when m.corp_id = 2 and not plat then 105 else pg_temp.w('ost', i, '101:26,102:22,103:9,104:9,107:13,108:6,109:6,110:4,111:5')::int end and open_date <= d and (station_id <> 110 or d < '2025-03-01')) as st on true
join lateral (select g.gun_id, g.pile_id from ev_gun as g join ev_pile as p using (pile_id) where p.station_id = st.station_id and p.del_flag = '0' and (p.pile_type = 0 or (m.corp_id is null and i % 3 = 0)) order by pg_temp.f('og', i * 1000::bigint + g.gun_id) limit 1) as g on true join ev_pile as p on p.pile_id = g.pile_id
left join lateral (select plate_no, battery_kwh from ev_member_car where member_id = m.member_id order by pg_temp.f('oc', i * 10::bigint + id) limit 1) as c on true
where d + interval '1 hour' * h > m.register_time and (m.cancel_time is null or d < m.cancel_time::date) and (m.corp_id is distinct from 4 or d < '2025-06-01') and (m.corp_id is distinct from 6 or d > '2025-03-18');
create temp table od2 as
select row_number() over (order by t0, i) as oid, od.*, s0, s1, case when fail then t0 + interval '18 seconds' else (t0 + greatest(4, (s1 - s0) / 100.0 * bat * 1.06 / least(case when pile_type = 1 then 6.6 when rated_power > 100 then rated_power / 2 else rated_power * 0.45 end, case when bat > 200 then 170 else 75 end) * 60) * interval '1 minute')::timestamp(0) end as t1, (s1 - s0) / 100.0 * bat * 1.06 as kwh, fail
from od, lateral (select pg_temp.z('s0', i, 8, 62) as s0, pg_temp.f('of', i) < 0.035 as fail) as a, lateral (select least(100, s0 + pg_temp.sk('s1', i, 6, 92, 0.7)) as s1) as b;
delete from od2 as a using od2 as b where a.gun_id = b.gun_id and b.t0 < a.t0 and b.t1 > a.t0;
insert into ev_charge_order_dtl
select row_number() over (order by oid, b), oid, period_type, b, e, round((kwh * extract(epoch from e - b) / extract(epoch from t1 - t0))::numeric, 4) as k, elec_price, service_price, round((round((kwh * extract(epoch from e - b) / extract(epoch from t1 - t0))::numeric, 4) * elec_price), 2), round((round((kwh * extract(epoch from e - b) / extract(epoch from t1 - t0))::numeric, 4) * service_price), 2)
from (select o.*, f.period_type, f.elec_price, f.service_price, greatest(t0, t0::date + n + f.begin_time) as b, least(t1, t0::date + n + f.end_time::interval) as e from od2 as o join ev_fee_period as f using (fee_id), generate_series(0, 1) as n where not fail) as x where e > b;
insert into ev_charge_order
select oid, to_char(t0, 'YYMMDDHH24MISS') || lpad(oid::text, 6, '0'), case when fail and pg_temp.f('otn', oid) < 0.5 then null else '3201' || lpad((station_id * 1000 + pile_id)::text, 10, '0') || lpad((gun_id % 2 + 1)::text, 2, '0') || to_char(t0, 'YYMMDDHH24MISS') end, case when plat and corp_id is null then null else member_id end, corp_id, station_id, pile_id, gun_id, case when plat and corp_id is null then null else plate_no end,
  case when plat and corp_id is null then 4 when corp_id in (2, 3) then 3 when corp_id = 5 then 2 else 1 end, t0, case when not live then t1 end, s0, case when not fail and not live then s1 end, case when fail then 0 when not live then k end, case when fail then 0 when not live then ea end, case when fail then 0 when not live then sa end, case when fail then 0 when not live then ea + sa end,
  case when fail then 0 when not live then dis end, case when fail then 0 when not live then ea + sa - dis end, case when fail or live then null when plat and corp_id is null then 4 when corp_id is not null then 3 when free then 5 else pg_temp.w('opm', oid, '1:7,2:3')::int end, case when stt = 3 then t1 + interval '40 seconds' end, stt, case when fail then '4A' when not live then pg_temp.w('osc', oid, '40:34,41:24,45:14,6E:14,43:4,42:3,54:1,6B:2,79:3') end, t0 - interval '12 seconds'
from (select o.*, d.*, round(case when o.corp_id is not null then sa * (1 - (select discount from ev_corp where ev_corp.corp_id = o.corp_id)) when free then ea + sa when pg_temp.f('odi', oid) < 0.14 and not plat then least(sa, pg_temp.one('odi2', oid, '2,3,5,5,8')::numeric) else 0 end, 2) as dis,
   case when fail then 4 when live then 1 when pg_temp.f('osx', oid) < 0.006 then 9 when o.corp_id is null and not plat and t0 > '2026-04-01' and pg_temp.f('osx', oid) < 0.02 then 2 else 3 end as stt
  from (select *, t1 > '2026-06-24 09:30' and not fail as live, corp_id is null and not plat and pg_temp.f('ofr', oid) < 0.005 as free from od2) as o left join (select order_id, sum(kwh) as k, sum(elec_amt) as ea, sum(service_amt) as sa from ev_charge_order_dtl group by 1) as d on d.order_id = o.oid where t0 < '2026-06-24 09:30') as x;
delete from ev_charge_order_dtl as d where not exists (select 1 from ev_charge_order as o where o.order_id = d.order_id and o.total_kwh is not null);
update ev_gun as g set gun_status = 3, update_time = o.start_time from ev_charge_order as o where o.gun_id = g.gun_id and o.order_status = 1;
-- cards are topped up so that they cover what was paid from them
insert into ev_recharge
select row_number() over (order by t), 'CZ' || to_char(t, 'YYYYMMDDHH24MISS') || lpad(member_id::text, 5, '0'), member_id, a, case when st = 1 and a >= 500 then 30 when st = 1 and a >= 300 then 10 else 0 end, ch, st, case when st = 1 and ch < 3 then '42000' || lpad(pg_temp.z('rt', member_id * 100 + k, 0, 999999999)::text, 9, '0') || to_char(t, 'YYYYMMDD') end, t, case when st = 1 then t + interval '9 seconds' end
from (select m.member_id, k, (s.t0 - pg_temp.z('rh', m.member_id * 100 + k, 1, 50) * interval '1 minute' + (s.t1 - s.t0) * (k - 1) / n)::timestamp(0) as t, pg_temp.one('ra', m.member_id * 100 + k, '50,100,100,100,200,200,300,500')::numeric as a, pg_temp.w('rc', m.member_id * 100 + k, '1:80,2:18,3:2')::int as ch, case when pg_temp.f('rs', m.member_id * 100 + k) < 0.05 then 2 else 1 end as st
 from ev_member as m join (select member_id, min(start_time) as t0, max(start_time) as t1, sum(pay_amt) filter (where pay_mode = 1 and order_status = 3) as paid from ev_charge_order where corp_id is null group by 1) as s using (member_id), lateral (select ceil(coalesce(paid, 0) / 120)::int as n) as nn, lateral generate_series(1, n) as k where paid > 0) as x;
insert into ev_recharge
select (select max(recharge_id) from ev_recharge) + row_number() over (order by o.member_id), 'CZ' || to_char(t - interval '7 minutes', 'YYYYMMDDHH24MISS') || lpad(o.member_id::text, 5, '0'), o.member_id, ceil((p - coalesce(r, 0)) / 50) * 50, 0, 1, 1, '42000' || lpad(pg_temp.z('rt9', o.member_id, 0, 999999999)::text, 9, '0') || to_char(t, 'YYYYMMDD'), t - interval '7 minutes', t - interval '6 minutes 48 seconds'
from (select member_id, min(start_time) as t, sum(pay_amt) filter (where pay_mode = 1 and order_status = 3) as p from ev_charge_order group by 1) as o left join (select member_id, sum(amount) filter (where status = 1) as r from ev_recharge group by 1) as r using (member_id) where p > coalesce(r, 0);
update ev_member as m set balance = greatest(0, coalesce(r.a, 0) - coalesce(o.p, 0)), gift_balance = least(coalesce(r.g, 0), pg_temp.z('mg', m.member_id, 0, 30)), last_charge_time = o.t
from (select member_id, max(start_time) as t, sum(pay_amt) filter (where pay_mode = 1 and order_status = 3) as p from ev_charge_order group by 1) as o left join (select member_id, sum(amount) filter (where status = 1) as a, sum(gift_amt) as g from ev_recharge group by 1) as r using (member_id) where o.member_id = m.member_id;
insert into ev_refund
select row_number() over (order by t), 'TK' || to_char(t, 'YYYYMMDDHH24MISS') || lpad((row_number() over (order by t))::text, 3, '0'), ty, member_id, order_id, recharge_id, amt, rs, st, case when st > 0 then pg_temp.one('fb', member_id, 'yangfan,liumin,zhoujie') end, t, case when st > 0 then t + interval '21 hours' end, case when st = 2 then t + interval '45 hours' end
from (select 2 as ty, member_id, order_id, null::bigint as recharge_id, case when pg_temp.f('fa', order_id) < 0.5 then pay_amt else round(pay_amt * 0.4, 2) end as amt, pg_temp.one('fr', order_id, '充电中断未充满,多扣费用,桩故障,停车费争议') as rs, case when start_time > '2026-06-18' then 0 else pg_temp.w('fs', order_id, '2:8,3:2')::int end as st, end_time + interval '1 day' as t from ev_charge_order where order_status = 3 and pay_mode in (1, 2) and pay_amt > 5 and pg_temp.f('fx', order_id) < 0.02
 union all select 1, member_id, null, recharge_id, round(amount * 0.3, 2), '余额提现', case when create_time > '2026-06-10' then 1 else 2 end, create_time + interval '20 days' from ev_recharge where status = 1 and pg_temp.f('fx2', recharge_id) < 0.05 and create_time < '2026-06-03') as x;
insert into ev_alarm
select row_number() over (order by t, i), pile_id, case when code in ('07', '05') then (select min(gun_id) from ev_gun where ev_gun.pile_id = x.pile_id) end, code, case when code in ('02', '05') then 1 when code in ('08', '06') then 3 else 2 end, t, case when not open then t + pg_temp.sk('ar', i, 2, 4000, 2.4) * interval '1 minute' end, case when open then pg_temp.z('ao', i, 0, 1) when code = '08' then 3 else 2 end, case when not open and code <> '08' then pg_temp.one('ah', i, '运维-丁平,运维-武强,运维-单磊') end, case when not open and code <> '08' then t + pg_temp.sk('ar2', i, 30, 5000, 2) * interval '1 minute' end, case when not open and code <> '08' and pg_temp.f('ad', i) < 0.6 then pg_temp.one('ad2', i, '远程复位,更换枪线,更换模块,清理滤网,现场重启,联系厂家') end
from (select i, p.pile_id, pg_temp.w('ac', i, '01:14,02:6,03:15,04:3,05:6,06:9,07:12,08:35') as code, greatest(timestamp '2024-01-01', p.create_time) + pg_temp.f('at', i) * (least(coalesce(p.last_online_time, '2024-02-01'), timestamp '2026-06-24 09:00') - greatest(timestamp '2024-01-01', p.create_time)) as t, pg_temp.f('aop', i) < 0.03 as open from generate_series(1, 1100) as i join ev_pile as p on p.pile_id = 1 + (pg_temp.sk('ap', i, 0, 101, 1.4) * 37) % 102) as x;
update ev_alarm set alarm_time = date_trunc('second', alarm_time), recover_time = date_trunc('second', recover_time), handle_time = date_trunc('second', handle_time);
insert into ev_settle_month
select row_number() over (order by m, station_id), m, station_id, operator_id, c, k, ea, sa, da, round((ea + (sa - da) * coalesce(share_ratio, 1)), 2), case when m = '202605' then 0 when m = '202604' then 1 else 2 end, case when m < '202605' then (to_date(m, 'YYYYMM') + interval '1 month 4 days 10 hours') end, case when m < '202604' then (to_date(m, 'YYYYMM') + interval '1 month 11 days 15 hours') end
from (select to_char(end_time, 'YYYYMM') as m, station_id, s.operator_id, o.share_ratio, count(*) as c, sum(total_kwh) as k, sum(elec_amt) as ea, sum(service_amt) as sa, sum(discount_amt) as da from ev_charge_order join ev_station as s using (station_id) join ev_operator as o using (operator_id) where order_status = 3 and end_time < '2026-06-01' group by 1, 2, 3, 4) as x;
update ev_corp set balance = -(select coalesce(sum(pay_amt), 0) from ev_charge_order where ev_charge_order.corp_id = ev_corp.corp_id and order_status = 3 and end_time >= '2026-05-01') where pay_mode = 2;
create index on ev_charge_order (station_id); create index on ev_charge_order (member_id); create index on ev_charge_order_dtl (order_id);
