-- A group with one brand dealer (4S) and four quick-repair shops, after the cloud workshop systems (F6汽车 and the like): tm_ master data, ts_ business documents, customers and cars, job cards with labour and part lines, payments, purchasing, stock. Good comments and foreign keys.
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

create table sys_dict (
  id integer primary key,
  dict_type varchar(32) not null,
  dict_value varchar(16) not null,
  dict_name varchar(32) not null,
  sort_no integer,
  is_enable boolean not null default true,
  unique (dict_type, dict_value)
);
create table tm_org (
  id integer primary key,
  org_code varchar(16) not null unique,
  org_name varchar(64) not null,
  org_type varchar(8) not null check (org_type in ('GROUP', '4S', 'SHOP')),
  parent_id integer references tm_org,
  city varchar(16),
  address varchar(128),
  tel varchar(20),
  bay_num integer,
  open_date date,
  is_enable boolean not null default true
);
create table tm_employee (
  id integer primary key,
  org_id integer not null references tm_org,
  emp_no varchar(12) not null unique,
  emp_name varchar(20) not null,
  mobile varchar(11),
  job varchar(16) not null,
  team varchar(16),
  skill_level smallint,
  entry_date date,
  leave_date date,
  status smallint not null default 1,
  creation_time timestamp
);
create table tm_customer (
  id integer primary key,
  org_id integer not null references tm_org,
  customer_name varchar(64) not null,
  customer_type smallint not null,
  mobile varchar(11),
  gender smallint,
  birthday date,
  source varchar(16),
  credit_limit numeric(10,2),
  company_name varchar(64),
  advisor_id integer references tm_employee,
  is_del smallint not null default 0,
  creation_time timestamp not null,
  modified_time timestamp
);
create table tm_car (
  id integer primary key,
  customer_id integer not null references tm_customer,
  plate_no varchar(10) not null,
  vin varchar(17),
  brand varchar(16),
  series varchar(32),
  model_year smallint,
  engine_no varchar(16),
  energy_type smallint not null,
  mileage integer,
  next_maintain_date date,
  insurance_company varchar(32),
  insurance_expire date,
  annual_expire date,
  is_del smallint not null default 0,
  creation_time timestamp
);
create table tm_member_card (
  id integer primary key,
  card_no varchar(16) not null unique,
  customer_id integer not null references tm_customer,
  org_id integer not null references tm_org,
  card_level varchar(8) not null,
  balance numeric(10,2) not null default 0,
  gift_balance numeric(10,2) not null default 0,
  status smallint not null,
  open_time timestamp,
  expire_date date,
  sale_emp_id integer references tm_employee
);
create table tm_service (
  id integer primary key,
  service_code varchar(16) not null unique,
  service_name varchar(64) not null,
  business_type varchar(16) not null,
  work_hour numeric(6,2),
  hour_price numeric(8,2),
  commission_rate numeric(5,3),
  is_enable boolean not null default true,
  creation_time timestamp
);
create table tm_supplier (
  id integer primary key,
  supplier_code varchar(16) not null unique,
  supplier_name varchar(64) not null,
  supplier_type smallint,
  contact varchar(20),
  tel varchar(20),
  settle_type smallint,
  is_enable boolean not null default true,
  creation_time timestamp
);
create table tm_part (
  id integer primary key,
  part_code varchar(24) not null unique,
  part_name varchar(64) not null,
  brand varchar(16),
  spec varchar(32),
  unit varchar(8),
  category varchar(16) not null,
  quality smallint not null,
  purchase_price numeric(10,2),
  sell_price numeric(10,2),
  suit_model varchar(64),
  warranty_month smallint,
  is_del smallint not null default 0,
  creation_time timestamp
);
create table ts_part_stock (
  org_id integer not null references tm_org,
  part_id integer not null references tm_part,
  warehouse varchar(16) not null,
  location varchar(12),
  qty numeric(10,2) not null,
  occupy_qty numeric(10,2) not null default 0,
  avg_cost numeric(10,4),
  min_qty numeric(10,2),
  last_in_time timestamp,
  primary key (org_id, part_id, warehouse)
);
create table ts_maintain (
  id integer primary key,
  bill_no varchar(20) not null unique,
  org_id integer not null references tm_org,
  customer_id integer not null references tm_customer,
  car_id integer not null references tm_car,
  business_type varchar(16) not null,
  status varchar(12) not null check (status in ('RECEPTION', 'REPAIRING', 'INSPECT', 'UNSETTLED', 'SETTLED', 'CANCEL')),
  advisor_id integer references tm_employee,
  mileage integer,
  fault_desc varchar(200),
  in_time timestamp not null,
  estimate_time timestamp,
  finish_time timestamp,
  settle_time timestamp,
  out_time timestamp,
  service_amt numeric(10,2) not null default 0,
  part_amt numeric(10,2) not null default 0,
  discount_amt numeric(10,2) not null default 0,
  receivable_amt numeric(10,2) not null default 0,
  received_amt numeric(10,2) not null default 0,
  insurance_no varchar(32),
  origin_id integer references ts_maintain,
  cancel_reason varchar(64),
  creator_id integer references tm_employee,
  creation_time timestamp not null
);
create table ts_maintain_service (
  id integer primary key,
  maintain_id integer not null references ts_maintain,
  service_id integer not null references tm_service,
  pay_type smallint not null,
  work_hour numeric(6,2) not null,
  hour_price numeric(8,2) not null,
  discount_rate numeric(4,2) not null default 1,
  amount numeric(10,2) not null,
  worker_id integer references tm_employee,
  dispatch_time timestamp,
  finish_time timestamp,
  is_del smallint not null default 0
);
create table ts_maintain_part (
  id integer primary key,
  maintain_id integer not null references ts_maintain,
  part_id integer not null references tm_part,
  pay_type smallint not null,
  qty numeric(10,2) not null,
  price numeric(10,2) not null,
  discount_rate numeric(4,2) not null default 1,
  amount numeric(10,2) not null,
  cost_amt numeric(10,2),
  out_qty numeric(10,2) not null default 0,
  return_qty numeric(10,2) not null default 0,
  out_time timestamp,
  picker_id integer references tm_employee,
  is_del smallint not null default 0
);
create table ts_receive (
  id integer primary key,
  receive_no varchar(20) not null unique,
  maintain_id integer references ts_maintain,
  card_id integer references tm_member_card,
  org_id integer not null references tm_org,
  receive_type smallint not null,
  pay_mode varchar(8) not null,
  amount numeric(10,2) not null,
  status smallint not null default 1,
  cashier_id integer references tm_employee,
  receive_time timestamp not null,
  memo varchar(100)
);
create table ts_purchase (
  id integer primary key,
  purchase_no varchar(20) not null unique,
  org_id integer not null references tm_org,
  supplier_id integer not null references tm_supplier,
  bill_type smallint not null,
  status smallint not null,
  total_qty numeric(10,2),
  total_amt numeric(12,2),
  paid_amt numeric(12,2) not null default 0,
  buyer_id integer references tm_employee,
  order_time timestamp not null,
  in_time timestamp,
  memo varchar(100)
);
create table ts_purchase_detail (
  id integer primary key,
  purchase_id integer not null references ts_purchase,
  part_id integer not null references tm_part,
  maintain_id integer references ts_maintain,
  qty numeric(10,2) not null,
  in_qty numeric(10,2),
  price numeric(10,2) not null,
  amount numeric(12,2) not null
);

select pg_temp.cc('sys_dict', '数据字典', 'dict_type=字典类型|dict_value=值|dict_name=名称|is_enable=是否启用');
select pg_temp.cc('tm_org', '门店/组织', 'id=主键|org_code=编码|org_name=名称|org_type=类型 GROUP集团 4S品牌4S店 SHOP快修门店|parent_id=上级组织|bay_num=工位数|open_date=开业日期|is_enable=是否营业');
select pg_temp.cc('tm_employee', '员工', 'org_id=所属门店|emp_no=工号|emp_name=姓名|job=岗位，字典JOB|team=班组|skill_level=技师等级 1初级 2中级 3高级 4技师|entry_date=入职日期|leave_date=离职日期|status=1在职 0离职');
select pg_temp.cc('tm_customer', '客户', 'org_id=建档门店|customer_name=客户名称|customer_type=客户类型 1个人 2单位 3保险公司|mobile=手机|gender=1男 2女|source=来源，字典SOURCE|credit_limit=挂账额度，空表示不可挂账|company_name=单位名称|advisor_id=专属服务顾问|is_del=删除标志 0正常 1已删除|creation_time=建档时间');
select pg_temp.cc('tm_car', '车辆', 'customer_id=车主|plate_no=车牌号|vin=车架号|brand=品牌|series=车系|model_year=年款|energy_type=1汽油 2柴油 3纯电 4混动|mileage=最近里程(km)|next_maintain_date=下次保养日期|insurance_company=承保公司|insurance_expire=交强险到期|annual_expire=年检到期|is_del=0正常 1已删除');
select pg_temp.cc('tm_member_card', '会员储值卡', 'card_no=卡号|customer_id=客户|org_id=开卡门店|card_level=卡等级，字典CARD_LEVEL|balance=本金余额|gift_balance=赠金余额|status=1正常 2挂失 3已退卡 4过期|open_time=开卡时间|expire_date=有效期|sale_emp_id=销售人');
select pg_temp.cc('tm_service', '维修项目（工时）', 'service_code=项目编码|service_name=项目名称|business_type=业务类型，字典BUSINESS_TYPE|work_hour=标准工时|hour_price=工时单价|commission_rate=技师提成比例|is_enable=是否启用');
select pg_temp.cc('tm_supplier', '供应商', 'supplier_name=名称|supplier_type=1主机厂 2经销商 3汽配城|settle_type=结算方式 1现结 2月结 3账期60天|is_enable=是否启用');
select pg_temp.cc('tm_part', '配件', 'part_code=配件编码|part_name=配件名称|brand=品牌|spec=规格|category=分类，字典PART_CATEGORY|quality=品质 1原厂 2品牌 3适用 4拆车|purchase_price=参考进价|sell_price=销售价|suit_model=适用车型|warranty_month=质保月数|is_del=0正常 1已删除');
select pg_temp.cc('ts_part_stock', '配件库存', 'warehouse=仓库|location=货位|qty=库存数量|occupy_qty=占用数量(已派工未出库)|avg_cost=移动平均成本|min_qty=安全库存|last_in_time=最近入库时间');
select pg_temp.cc('ts_maintain', '维修工单', 'bill_no=工单号|org_id=门店|customer_id=送修客户|car_id=车辆|business_type=业务类型，字典BUSINESS_TYPE|status=状态 RECEPTION接车 REPAIRING维修中 INSPECT质检 UNSETTLED待结算 SETTLED已结算 CANCEL作废|advisor_id=服务顾问|mileage=进厂里程|fault_desc=故障描述|in_time=进厂时间|estimate_time=预计交车|finish_time=完工时间|settle_time=结算时间|out_time=出厂时间|service_amt=工时费合计|part_amt=配件费合计|discount_amt=整单优惠|receivable_amt=应收=工时费+配件费-整单优惠|received_amt=已收|insurance_no=保险报案号|origin_id=返修时的原工单|cancel_reason=作废原因|creator_id=制单人');
select pg_temp.cc('ts_maintain_service', '工单项目明细', 'maintain_id=工单|service_id=项目|pay_type=收费类型 1客户自费 2保险 3厂家索赔 4店内免费|work_hour=工时|hour_price=单价|discount_rate=折扣率|amount=金额=工时*单价*折扣，免费与索赔为0|worker_id=主修技师|dispatch_time=派工时间|finish_time=完工时间|is_del=0正常 1已删除');
select pg_temp.cc('ts_maintain_part', '工单配件明细', 'maintain_id=工单|part_id=配件|pay_type=收费类型 1客户自费 2保险 3厂家索赔 4店内免费|qty=数量|price=单价|amount=金额|cost_amt=成本金额|out_qty=已出库数量|return_qty=退料数量|out_time=出库时间|picker_id=领料人|is_del=0正常 1已删除');
select pg_temp.cc('ts_receive', '收款', 'receive_no=收款单号|maintain_id=工单，储值时为空|card_id=会员卡(储值或卡支付)|receive_type=1工单收款 2会员储值 3退款 4挂账还款|pay_mode=支付方式，字典PAY_MODE|amount=金额，退款为负|status=1有效 0撤销|cashier_id=收银员|receive_time=收款时间');
select pg_temp.cc('ts_purchase', '采购单', 'purchase_no=采购单号|supplier_id=供应商|bill_type=1采购 2采购退货|status=0草稿 1待入库 2部分入库 3已入库 9已取消|total_qty=总数量|total_amt=总金额|paid_amt=已付|buyer_id=采购员|order_time=下单时间|in_time=入库时间');
select pg_temp.cc('ts_purchase_detail', '采购明细', 'purchase_id=采购单|part_id=配件|maintain_id=为哪张工单急采，可空|qty=数量|in_qty=入库数量|price=单价|amount=金额');

insert into sys_dict (id, dict_type, dict_value, dict_name, sort_no)
select row_number() over (), split_part(v, '|', 1), split_part(kv, ':', 1), split_part(kv, ':', 2), n from unnest(array['BUSINESS_TYPE|BY:常规保养,WX:机电维修,BP:钣金喷漆,XM:洗车美容,LT:轮胎,SG:事故理赔,FX:返修','JOB|SA:服务顾问,JS:机电技师,BJ:钣金技师,PQ:喷漆技师,XC:美容技师,CK:仓管,SY:收银,DZ:店长,CG:采购','SOURCE|ZR:自然到店,LX:老客户介绍,MT:美团点评,DY:抖音团购,BX:保险送修,XC:新车销售','CARD_LEVEL|1:银卡,2:金卡,3:钻石卡','PART_CATEGORY|YP:油品,LQ:滤清器,ZD:制动,DX:电器,LT:轮胎,FD:发动机,DP:底盘,CS:车身覆盖件,YH:养护用品','PAY_MODE|CASH:现金,WX:微信,ZFB:支付宝,POS:刷卡,CARD:会员卡,BX:保险公司转账,TG:团购券,GZ:挂账']) as v, unnest(string_to_array(split_part(v, '|', 2), ',')) with ordinality as u(kv, n);
update sys_dict set is_enable = false where dict_type = 'SOURCE' and dict_value = 'MT';
insert into tm_org values (1,'G001','远途汽车服务集团','GROUP',null,'临州','临州大道518号','0571-86220000',null,'2011-03-01',true),(2,'S101','远途临州品牌4S店','4S',1,'临州','汽车城A区3号','0571-86220101',36,'2011-06-18',true),(3,'S201','远途养车城西店','SHOP',1,'临州','文三西路77号','0571-86220201',12,'2016-05-20',true),(4,'S202','远途养车滨海店','SHOP',1,'临州','滨海路290号','0571-86220202',10,'2018-09-09',true),(5,'S203','远途养车高铁店','SHOP',1,'临州','东站南路8号','0571-86220203',8,'2021-04-01',true),(6,'S204','远途养车安溪店','SHOP',1,'安溪','安溪县城关镇迎宾路','0571-86220204',6,'2019-11-11',false);
insert into tm_employee
select row_number() over (order by o.id, k), o.id, o.org_code || lpad(k::text, 3, '0'), pg_temp.person('e', o.id * 100 + k, case when job in ('SY', 'CK') then 'F' else pg_temp.one('es', o.id * 100 + k, 'M,M,M,M,F') end), pg_temp.mobile('em', o.id * 100 + k), job, case job when 'JS' then pg_temp.one('et', o.id * 100 + k, '机电一组,机电二组') when 'BJ' then '钣喷组' when 'PQ' then '钣喷组' when 'XC' then '美容组' end, case when job in ('JS', 'BJ', 'PQ', 'XC') then pg_temp.sk('ek', o.id * 100 + k, 1, 4, 1.3) end, ent,
 case when lv then least(date '2026-05-30', greatest(date '2024-03-01', ent + 300) + pg_temp.z('elv', o.id * 100 + k, 0, 700)) end, case when lv then 0 else 1 end, ent + time '09:30'
from tm_org as o, lateral generate_series(1, case o.id when 1 then 4 when 2 then 34 else 15 end) as k, lateral (select case when o.id = 1 then 'CG' when k = 1 then 'DZ' when k in (2, 3) then 'SY' when k in (4) then 'CK' when k in (5, 6, 7) then 'SA' when k = 8 then case when o.id = 2 then 'SA' else 'XC' end when k in (9, 10, 11, 12) then 'JS' when k = 13 then 'BJ' when k = 14 then 'PQ' when k = 15 then 'XC' when k < 26 then 'JS' when k < 29 then 'BJ' when k < 32 then 'PQ' when k = 32 then 'CK' else 'SA' end as job, o.open_date + pg_temp.z('ee', o.id * 100 + k, 0, greatest(30, date '2025-02-01' - o.open_date)) as ent, o.id = 6 or pg_temp.f('el', o.id * 100 + k) < 0.17 and k in (7, 11, 12, 20, 22, 24, 28, 33) as lv) as x;
insert into tm_customer
select i, o, case ty when 1 then pg_temp.person('c', i, sx) when 2 then pg_temp.one('cn', i, '临州') || pg_temp.one('cn2', i, '宏业,顺达,锦江,天成,瑞丰,华昌,通达,新宇') || pg_temp.one('cn3', i, '物流有限公司,建筑工程公司,食品有限公司,商贸有限公司,科技有限公司') else pg_temp.one('cb', i, '平泰财险,华夏保险,人民财保,大地保险') || '临州支公司' end, ty, pg_temp.mobile('cm', i), case when ty = 1 then case sx when 'M' then 1 else 2 end end, case when ty = 1 and pg_temp.f('cbd', i) < 0.4 then date '1958-01-01' + pg_temp.z('cbd2', i, 0, 17000) end, case when ty = 3 then 'BX' else pg_temp.w('cs', i, 'ZR:40,LX:22,MT:8,DY:14,BX:6,XC:10') end, case when ty = 2 then pg_temp.one('cc', i, '20000,30000,50000')::numeric when ty = 3 then 500000 end, null,
 (select id from tm_employee where org_id = o and job = 'SA' order by pg_temp.f('ca', i * 1000 + id) limit 1), case when pg_temp.f('cdl', i) < 0.025 then 1 else 0 end, t, case when pg_temp.f('cmo', i) < 0.4 then t + pg_temp.f('cmo2', i) * (timestamp '2026-06-20' - t) end
from (select i, case when i <= 4 then 3 when i <= 70 then 2 else 1 end as ty, pg_temp.w('co', i, '2:44,3:22,4:17,5:14,6:3')::int as o, pg_temp.one('csx', i, 'M,M,F') as sx, case when i <= 4 then timestamp '2019-01-02 09:00' + i * interval '1 day' else pg_temp.work('ct', i, '2021-06-01', '2026-06-15') end as t from generate_series(1, 900) as i) as x;
update tm_customer set modified_time = date_trunc('second', modified_time);
update tm_customer set is_del = 0 where id <= 4;
create temp table mk as select row_number() over () as n, split_part(v, '|', 1) as b, split_part(v, '|', 2) as s, split_part(v, '|', 3)::int as e from unnest(array['大众|朗逸|1','大众|帕萨特|1','丰田|卡罗拉|1','丰田|凯美瑞|4','本田|雅阁|1','本田|CR-V|1','比亚迪|秦PLUS|4','比亚迪|海豚|3','别克|君威|1','日产|轩逸|1','吉利|帝豪|1','长城|哈弗H6|1','奥迪|A4L|1','宝马|3系|1','奔驰|C级|1','江铃|全顺|2','五菱|宏光|1','特斯拉|Model Y|3']) as v;
insert into tm_car
select row_number() over (order by c.id, k), c.id, pg_temp.one('kp', c.id * 10 + k, '浙Q,浙Q,浙Q,浙Q,浙A,沪C,苏E') || case mk.e when 3 then 'D' || lpad(pg_temp.z('kp3', c.id * 10 + k, 0, 99999)::text, 5, '0') else chr(65 + pg_temp.z('kp2', c.id * 10 + k, 0, 7)) || lpad(pg_temp.z('kp3', c.id * 10 + k, 0, 9999)::text, 4, '0') end, case when pg_temp.f('kv', c.id * 10 + k) < 0.92 then 'L' || upper(substr(md5('vin' || c.id * 10 + k), 1, 16)) end, mk.b, mk.s, 2025 - pg_temp.sk('ky', c.id * 10 + k, 0, 14, 1.3), case when mk.e <> 3 and pg_temp.f('ke', c.id * 10 + k) < 0.6 then upper(substr(md5('eng' || c.id * 10 + k), 1, 8)) end, mk.e, 0, null, case when pg_temp.f('ki', c.id * 10 + k) < 0.7 then pg_temp.one('ki2', c.id * 10 + k, '平泰财险,华夏保险,人民财保,大地保险') end, case when pg_temp.f('ki', c.id * 10 + k) < 0.7 then date '2026-01-15' + pg_temp.z('ki3', c.id * 10 + k, 0, 400) end, case when pg_temp.f('ka', c.id * 10 + k) < 0.6 then date '2026-01-31' + pg_temp.z('ka2', c.id * 10 + k, 0, 700) end, c.is_del, c.creation_time
from tm_customer as c, lateral generate_series(1, case customer_type when 3 then 0 when 2 then pg_temp.sk('kn', c.id, 1, 7, 1.5) else case when pg_temp.f('kn', c.id) < 0.1 then 2 else 1 end end) as k join lateral (select * from mk where n = case when c.customer_type = 2 and pg_temp.f('kmm', c.id * 10 + k) < 0.5 then 16 + pg_temp.z('km4', c.id * 10 + k, 0, 1) else pg_temp.z('km', c.id * 10 + k, 1, 18) end) as mk on true;
insert into tm_service
select n, split_part(v, '|', 2) || lpad(n::text, 4, '0'), split_part(v, '|', 1), split_part(v, '|', 2), split_part(v, '|', 3)::numeric, split_part(v, '|', 4)::numeric, case split_part(v, '|', 2) when 'XM' then 0.15 when 'BP' then 0.22 when 'SG' then 0.2 else 0.18 end, n not in (9, 27), timestamp '2021-05-20 10:00' + n * interval '9 days'
from unnest(array['更换机油机滤|BY|0.6|100','更换空气滤芯|BY|0.2|100','更换空调滤芯|BY|0.2|100','更换变速箱油|BY|2|120','更换刹车油|BY|1|100','清洗节气门|BY|0.8|120','更换火花塞|BY|1|120','全车检测|BY|0.5|60','更换汽油滤芯(旧)|BY|0.6|90','更换前刹车片|WX|1.2|120','更换后刹车片|WX|1.2|120','更换电瓶|WX|0.5|100','更换发电机|WX|2.5|130','更换水泵|WX|3|130','空调加氟检漏|WX|1.5|120','更换减震器(单侧)|WX|1.8|130','电脑故障诊断|WX|1|150','更换正时链条|WX|6|140','三电系统检测|WX|1.5|180','更换雨刮片|WX|0.2|60','单面喷漆|BP|4|110','钣金修复(小)|BP|2|120','全车喷漆|BP|40|110','标准洗车|XM|0.5|60','打蜡|XM|1.5|100','内饰清洗|XM|3|100','封釉(停用)|XM|4|100','玻璃镀膜|XM|2|150','更换轮胎(条)|LT|0.4|80','四轮定位|LT|1.2|120','动平衡(轮)|LT|0.2|100','补胎|LT|0.4|80','保险杠更换|SG|2.5|120','车门更换|SG|5|120','前大灯更换|SG|1.2|120','叶子板钣金|SG|3|120']) with ordinality as u(v, n);
insert into tm_supplier
select i, 'GYS' || lpad(i::text, 3, '0'), pg_temp.one('sa', i, '临州,浙东,华东,杭联,永盛') || pg_temp.one('sb', i * 5, '汽配,汽车零部件,润滑油,轮胎,机电') || pg_temp.one('sc', i, '有限公司,商行,经营部,贸易有限公司'), pg_temp.w('st', i, '1:1,2:6,3:5')::int, pg_temp.person('sp', i, 'M'), pg_temp.mobile('sm', i), pg_temp.w('ss', i, '1:3,2:6,3:2')::int, i not in (5, 17), timestamp '2018-03-01 10:00' + pg_temp.f('sd', i)::numeric * interval '2000 days' from generate_series(1, 22) as i;
update tm_supplier set creation_time = date_trunc('second', creation_time);
insert into tm_part
select row_number() over (order by n, k), c || '-' || lpad((n * 13 + k)::text, 4, '0') || pg_temp.one('pc', n * 10 + k, 'A,B,C,'), nm, case when q = 1 then '原厂' else pg_temp.one('pb', n * 10 + k, case c when 'YP' then '美孚,壳牌,嘉实多,长城' when 'LT' then '米其林,马牌,佳通,朝阳' when 'ZD' then '博世,菲罗多,布雷博' else '博世,曼牌,马勒,国产,德尔福' end) end, case c when 'YP' then pg_temp.one('psp', n * 10 + k, '4L,1L,4L') when 'LT' then pg_temp.one('psp', n * 10 + k, '205/55R16,195/65R15,225/50R17,235/45R18') end, un, c, q, round((pr * f * (0.55 + 0.2 * pg_temp.f('ppp', n * 10 + k)))::numeric, 2), round((pr * f)::numeric, 0), case when c in ('LQ', 'ZD', 'FD', 'DP', 'CS') then (select b || s from mk where mk.n = pg_temp.z('pmk', x.n * 10 + k, 1, 18)) end, case c when 'DX' then 12 when 'ZD' then 6 when 'LT' then 36 end, case when pg_temp.f('pdl', n * 10 + k) < 0.03 then 1 else 0 end, pg_temp.work('pct', n * 10 + k, '2021-05-01', '2025-06-01')
from (select n, split_part(v, '|', 1) as nm, split_part(v, '|', 2) as c, split_part(v, '|', 3) as un, split_part(v, '|', 4)::float8 as pr from unnest(array['全合成机油5W-30|YP|桶|328','半合成机油10W-40|YP|桶|198','自动变速箱油|YP|桶|180','刹车油DOT4|YP|瓶|68','防冻液|YP|桶|88','机油滤清器|LQ|个|38','空气滤清器|LQ|个|58','空调滤清器|LQ|个|68','汽油滤清器|LQ|个|85','前刹车片|ZD|副|380','后刹车片|ZD|副|320','刹车盘|ZD|片|360','蓄电池60AH|DX|只|520','火花塞|DX|支|55','发电机总成|DX|台|1150','前大灯总成|DX|只|980','雨刮片|DX|对|78','轮胎|LT|条|460','水泵|FD|个|420','正时链条套件|FD|套|1260','节温器|FD|个|160','前减震器|DP|支|480','下摆臂|DP|支|350','平衡杆球头|DP|支|95','前保险杠皮|CS|件|560','前叶子板|CS|件|420','左前门壳|CS|件|1380','节气门清洗剂|YH|瓶|45','燃油宝|YH|瓶|39','车漆(成品)|CS|升|260']) with ordinality as u(v, n)) as x, lateral generate_series(1, pg_temp.z('pn', n, 3, 8)) as k, lateral (select pg_temp.w('pq', n * 10 + k, '1:4,2:5,3:3,4:0.4')::int as q) as qq, lateral (select case q when 1 then 1.2 when 2 then 0.95 when 3 then 0.65 else 0.4 end + 0.25 * pg_temp.f('pf', n * 10 + k) as f) as ff;

create temp table mt as
select row_number() over (order by t) as id, x.* from (
 select i, c.id as car, c.customer_id as cust, c.energy_type as en, cu.customer_type as ct, case when pg_temp.f('mo', i) < 0.9 then cu.org_id else pg_temp.w('mo2', i, '2:3,3:3,4:2,5:2')::int end as o, case when pg_temp.f('mwk', i) < 0.3 then date '2024-01-02' + pg_temp.z('md', i, 0, 903) + make_interval(hours => pg_temp.z('mh', i, 8, 17), mins => pg_temp.z('mm', i, 0, 59)) else date_trunc('minute', pg_temp.work('mw', i, '2024-01-02', '2026-06-23')) end as t, cu.creation_time as ct0
 from (select i, 1 + (pg_temp.sk('mc', i, 0, 1000, 1.5) * 617) % 1001 as cid from generate_series(1, 3300) as i offset 0) as g join tm_car as c on c.id = cid join tm_customer as cu on cu.id = c.customer_id offset 0) as x where t > ct0 and t < '2026-06-23 18:00' and not (o = 6 and t > '2025-06-30') and extract(doy from t) not between 36 and 42;
create temp table mt2 as
select mt.*, pg_temp.w('mb', i, case when en = 3 then 'WX:34,BP:12,XM:30,LT:12,SG:10' when ct = 2 then 'BY:42,WX:30,BP:6,XM:4,LT:12,SG:6' else 'BY:38,WX:19,BP:9,XM:18,LT:8,SG:8' end) as bt, case when t > '2026-06-23' then pg_temp.w('ms', i, 'RECEPTION:2,REPAIRING:5,INSPECT:1,UNSETTLED:2,SETTLED:3') when t > '2026-06-18' then pg_temp.w('ms', i, 'REPAIRING:3,UNSETTLED:2,SETTLED:11,CANCEL:1') else pg_temp.w('ms', i, 'SETTLED:962,CANCEL:30,UNSETTLED:4') end as st from mt;
insert into ts_maintain (id, bill_no, org_id, customer_id, car_id, business_type, status, advisor_id, mileage, fault_desc, in_time, estimate_time, finish_time, settle_time, out_time, insurance_no, cancel_reason, creator_id, creation_time)
select mt2.id, 'WX' || (select org_code from tm_org where tm_org.id = o) || to_char(t, 'YYMMDD') || lpad((row_number() over (partition by o, t::date order by t, mt2.id))::text, 3, '0'), o, cust, car, bt, st, sa.id, null, case when bt in ('WX', 'BP', 'SG') then pg_temp.one('fd', i, '怠速抖动,刹车异响,空调不制冷,发动机故障灯亮,右前门刮擦,追尾前杠破损,底盘异响,启动困难,漏机油') end, t, t + dur * interval '1 hour', case when st in ('INSPECT', 'UNSETTLED', 'SETTLED') then t + d2 end, case when st = 'SETTLED' then t + d2 + interval '26 minutes' end, case when st = 'SETTLED' then t + d2 + interval '26 minutes' + pg_temp.sk('mot', i, 1, 1200, 4) * interval '1 minute' end, case when bt = 'SG' then 'BA' || to_char(t, 'YYYYMM') || pg_temp.z('mba', i, 100000, 999999) end, case when st = 'CANCEL' then pg_temp.one('mca', i, '客户放弃,重复开单,配件缺货,报价未接受') end, sa.id, t + interval '3 minutes'
from mt2, lateral (select case bt when 'XM' then 2 when 'BY' then 3 when 'LT' then 2 when 'WX' then 8 else 72 end as dur) as x, lateral (select least(dur * (0.4 + pg_temp.f('mdu', i)) * interval '1 hour' , case when t > '2026-06-18' then greatest(interval '20 minutes', timestamp '2026-06-23 17:30' - t) else interval '9 days' end) as d20) as y, lateral (select date_trunc('minute', d20) as d2) as y2, lateral (select id from tm_employee where org_id = o and job = 'SA' and (leave_date is null or leave_date > t) order by case when pg_temp.f('msa', i) < 0.5 then id % 3 else 0 end, pg_temp.f('msa2', i * 1000 + id) limit 1) as sa;
insert into ts_maintain_service
select row_number() over (order by m.id, k), m.id, s.id, pt, h, s.hour_price, dr, case when pt in (3, 4) then 0 else round(h * s.hour_price * dr, 2) end, case when m.status <> 'RECEPTION' and m.status <> 'CANCEL' then (select e.id from tm_employee as e where e.org_id = m.org_id and e.job = case m.business_type when 'XM' then 'XC' when 'BP' then pg_temp.one('wbp', x, 'BJ,PQ') when 'SG' then pg_temp.one('wbp', x, 'BJ,PQ,BJ') else 'JS' end and (leave_date is null or leave_date > m.in_time) order by pg_temp.f('wk', x * 100 + e.id) limit 1) end, case when m.status not in ('RECEPTION', 'CANCEL') then m.in_time + interval '15 minutes' end, case when m.finish_time is not null then m.finish_time - interval '6 minutes' end, case when pg_temp.f('sdl', x) < 0.012 then 1 else 0 end
from ts_maintain as m, lateral generate_series(1, case when m.business_type = 'XM' then 1 else pg_temp.w('sn', m.id, '1:40,2:32,3:18,4:10')::int end) as k, lateral (select m.id * 10 + k as x) as xx join lateral (select * from tm_service where business_type = m.business_type and (is_enable or m.in_time < '2024-08-01') order by case when m.business_type = 'BY' and k = 1 then id else 0 end, case when id = 23 then 1.2 else pg_temp.f('ssel', m.id * 100 + id) end offset k - 1 limit 1) as s on true, lateral (select case when m.business_type = 'SG' then 2 else pg_temp.w('spt', x, '1:94,3:2,4:4')::int end as pt, case when pg_temp.f('sh', x) < 0.1 then s.work_hour + 0.5 else s.work_hour end as h, case when m.business_type <> 'SG' and pg_temp.f('sdr', x) < 0.2 then pg_temp.one('sdr2', x, '0.95,0.9,0.9,0.8')::numeric else 1 end as dr) as y;
create index on ts_maintain_service (maintain_id);
insert into ts_maintain_part
select row_number() over (order by m.id, k), m.id, p.id, pt, q, p.sell_price, dr, case when pt in (3, 4) then 0 else round(q * p.sell_price * dr, 2) end, round(q * p.purchase_price * (0.97 + 0.06 * pg_temp.f('pco', x))::numeric, 2), case when m.status in ('RECEPTION', 'CANCEL') then 0 else q end, 0, case when m.status not in ('RECEPTION', 'CANCEL') then m.in_time + interval '31 minutes' end, case when m.status not in ('RECEPTION', 'CANCEL') then (select worker_id from ts_maintain_service as s where s.maintain_id = m.id order by id limit 1) end, case when pg_temp.f('pdl2', x) < 0.012 then 1 else 0 end
from ts_maintain as m, lateral generate_series(1, case m.business_type when 'XM' then (pg_temp.f('pxm', m.id) < 0.05)::int when 'BY' then pg_temp.z('pn1', m.id, 2, 4) when 'WX' then pg_temp.z('pn1', m.id, 0, 3) else pg_temp.z('pn1', m.id, 1, 2) end) as k, lateral (select m.id * 10 + k as x) as xx, lateral (select case m.business_type when 'BY' then (array['YP', 'LQ', 'LQ', 'YH'])[k] when 'WX' then pg_temp.one('pcat', x, 'ZD,DX,FD,DP') when 'LT' then 'LT' when 'XM' then 'YH' else pg_temp.one('pcat', x, 'CS,CS,DX') end as cat offset 0) as c
join lateral (select * from tm_part where category = cat and is_del = 0 order by pg_temp.f('psel', x * 1000::bigint + id) limit 1) as p on true, lateral (select case when m.business_type = 'SG' then 2 else pg_temp.w('ppt', x, '1:95,3:3,4:2')::int end as pt, case when cat = 'LT' then pg_temp.one('pq2', x, '1,2,2,4')::numeric when p.part_name = '火花塞' then 4 else 1 end as q, case when m.business_type <> 'SG' and pg_temp.f('pdr', x) < 0.18 then pg_temp.one('pdr2', x, '0.95,0.9,0.88')::numeric else 1 end as dr) as y;
-- amounts of the bill are those of its lines
update ts_maintain as m set service_amt = s.a, part_amt = coalesce(p.a, 0) from (select maintain_id, sum(amount) filter (where is_del = 0) as a from ts_maintain_service group by 1) as s left join (select maintain_id, sum(amount) filter (where is_del = 0) as a from ts_maintain_part group by 1) as p using (maintain_id) where s.maintain_id = m.id and s.a is not null;
update ts_maintain set discount_amt = case when status = 'SETTLED' and business_type <> 'SG' and pg_temp.f('da', id) < 0.22 then case when pg_temp.f('da2', id) < 0.5 then service_amt + part_amt - floor((service_amt + part_amt) / 10) * 10 else least(pg_temp.one('da3', id, '20,30,50,50,100')::numeric, service_amt + part_amt) end else 0 end;
update ts_maintain set receivable_amt = service_amt + part_amt - discount_amt;
-- work that had to be done again
update ts_maintain as m set business_type = 'FX', origin_id = o.id from (select m2.id as mid, (select max(id) from ts_maintain as o where o.car_id = m2.car_id and o.in_time between m2.in_time - interval '60 days' and m2.in_time - interval '1 day' and o.status = 'SETTLED' and o.business_type in ('WX', 'BP')) as id from ts_maintain as m2 where m2.business_type = 'WX' and m2.status = 'SETTLED') as o where o.mid = m.id and o.id is not null;
update ts_maintain_service set pay_type = 4, amount = 0 where maintain_id in (select id from ts_maintain where business_type = 'FX');
update ts_maintain_part set pay_type = 4, amount = 0 where maintain_id in (select id from ts_maintain where business_type = 'FX');
update ts_maintain set service_amt = 0, part_amt = 0, discount_amt = 0, receivable_amt = 0 where business_type = 'FX';
update ts_maintain_part as p set return_qty = qty, out_qty = qty from ts_maintain as m where m.id = p.maintain_id and p.is_del = 1 and m.status <> 'CANCEL';
insert into tm_member_card
select row_number() over (order by t), 'VIP' || lpad((20000 + id)::text, 6, '0'), id, org_id, pg_temp.w('vl', id, '1:6,2:3,3:1'), 0, 0, case when pg_temp.f('vs', id) < 0.03 then 3 when t < '2023-06-01' and pg_temp.f('vs', id) < 0.3 then 4 when pg_temp.f('vs', id) < 0.04 then 2 else 1 end, t, (t + interval '3 years')::date, advisor_id
from (select *, greatest(creation_time, timestamp '2022-03-01 10:00') + interval '1 hour' + pg_temp.f('vt', id)::numeric * (timestamp '2026-06-01' - greatest(creation_time, timestamp '2022-03-01 10:00')) * 0.5 as t0 from tm_customer where customer_type = 1 and is_del = 0 and pg_temp.f('vx', id) < 0.3) as c, lateral (select date_trunc('second', t0) as t) as y where t < '2026-06-20';
create temp table rc as
select m.id as mid, m.org_id, m.settle_time as st, m.receivable_amt as amt, c.id as card, case when cu.customer_type = 2 and pg_temp.f('rgz', m.id) < 0.7 then 'GZ' when m.business_type = 'SG' then 'BX' when c.id is not null and pg_temp.f('rcd', m.id) < 0.55 then 'CARD' else pg_temp.w('rp', m.id, 'WX:52,ZFB:18,CASH:8,POS:12,TG:10') end as pm, m.id as x
from ts_maintain as m join tm_customer as cu on cu.id = m.customer_id left join tm_member_card as c on c.customer_id = m.customer_id and c.open_time < m.settle_time and (c.status = 1 or (c.status = 4 and m.settle_time::date < c.expire_date)) where m.status = 'SETTLED' and m.receivable_amt > 0;
insert into ts_receive
select row_number() over (order by t, mid), 'SK' || to_char(t, 'YYMMDD') || lpad((row_number() over (partition by t::date order by t, mid))::text, 4, '0'), mid, card, org_id, ty, pm, a, stt, (select id from tm_employee as e where e.org_id = y.org_id and job = 'SY' and (leave_date is null or leave_date > t) order by pg_temp.f('rca', coalesce(mid, card) * 100 + e.id) limit 1), t, memo
from (select mid, case when pm = 'CARD' then card end as card, org_id, 1 as ty, pm, amt as a, 1 as stt, st + case when pm = 'BX' then pg_temp.z('rbx', x, 5, 40) * interval '1 day' else interval '1 minute' end as t, null as memo from rc where pm <> 'GZ' and not (pm = 'BX' and st > '2026-05-25')
 union all select mid, null, org_id, 4, pg_temp.one('rgm', x, 'POS,WX,POS'), amt, 1, date_trunc('month', st) + interval '1 month 4 days 10 hours' + pg_temp.z('rgd', x, 0, 20) * interval '1 day', '月结还款' from rc where pm = 'GZ' and st < '2026-05-01' and pg_temp.f('rgo', x) > 0.05
 union all select mid, null, org_id, 3, pm, -round(amt * case when pg_temp.f('rft', x) < 0.4 then 1 else 0.3 end, 2), 1, st + interval '2 days', pg_temp.one('rfm', x, '漏用优惠券退差,配件质量退款,施工不满意退款') from rc where pm in ('WX', 'ZFB') and pg_temp.f('rfx', x) < 0.012 and st < '2026-06-20'
 union all select mid, null, org_id, 1, pm, amt, 0, st, '重复收款已撤销' from rc where pm = 'WX' and pg_temp.f('rvo', x) < 0.006
 union all select null, c.id, c.org_id, 2, pg_temp.one('rvm', c.id, 'WX,WX,ZFB,POS,CASH'), n.a, 1, n.t, '会员储值' from tm_member_card as c join (select card, min(st) as s0, sum(amt) as u from rc where pm = 'CARD' group by 1) as u on u.card = c.id, lateral (select greatest(c.open_time, timestamp '2024-01-02 09:00') + interval '2 minutes' as t, ceil(u / 500) * 500 + case when pg_temp.f('rva', c.id) < 0.4 then 500 else 0 end as a) as n) as y where t < '2026-06-24';
update ts_receive set receive_time = m.settle_time - interval '3 minutes' from ts_maintain as m where ts_receive.maintain_id = m.id and receive_type = 1 and ts_receive.status = 0;
update ts_maintain as m set received_amt = s.a from (select maintain_id, sum(amount) as a from ts_receive where status = 1 and maintain_id is not null group by 1) as s where s.maintain_id = m.id;
update tm_member_card as c set balance = case when status = 3 then 0 else s.a end, gift_balance = case when status = 1 then pg_temp.one('vg', c.id, '0,0,50,100')::numeric else 0 end from (select card_id, sum(case receive_type when 2 then amount else -amount end) as a from ts_receive where card_id is not null and status = 1 group by 1) as s where s.card_id = c.id;
update tm_car as c set mileage = 8000 + s.n * 4200 + (2026 - coalesce(c.model_year, 2020)) * 9000 + pg_temp.z('mi', c.id, 0, 6000), next_maintain_date = s.t::date + 180 from (select car_id, count(*) as n, max(in_time) as t from ts_maintain where status <> 'CANCEL' group by 1) as s where s.car_id = c.id;
update ts_maintain as m set mileage = greatest(500, c.mileage - ((date '2026-06-23' - m.in_time::date) * 26 * (0.8 + 0.2 * pg_temp.f('mi2', c.id)))::int) from tm_car as c where c.id = m.car_id and pg_temp.f('mi3', m.id) < 0.93;
update tm_car set mileage = null where mileage = 0;
create temp table pu as select i, pg_temp.w('uo', i, '2:45,3:22,4:18,5:15')::int as o, date_trunc('minute', pg_temp.work('ut', i, '2024-01-03', '2026-06-22')) as t, case when i % 23 = 7 then 2 else 1 end as bt from generate_series(1, 520) as i;
create temp table pd as select row_number() over (order by t, i, k) as id, pu.*, k, p.id as part, case when bt = 2 then -1 else 1 end * pg_temp.one('uq', i * 10 + k, '2,4,5,6,10,10,12,20,24')::numeric as q, round(p.purchase_price * (0.95 + 0.1 * pg_temp.f('up', i * 10 + k))::numeric, 2) as pr from pu, lateral generate_series(1, case when bt = 2 then 1 else pg_temp.sk('un', i, 1, 7, 1.3) end) as k join lateral (select * from tm_part where id = 1 + (pg_temp.sk('uw', i, 0, 160, 1.3) * 31 + k * 7) % (select count(*)::int from tm_part)) as p on true;
insert into ts_purchase
select dense_rank() over (order by t, i), 'CG' || to_char(t, 'YYMMDD') || lpad(i::text, 4, '0'), o, s, bt, st, q, a, case when st = 3 and t < '2026-04-01' and pg_temp.f('upd', i) < 0.93 then a when st = 3 and pg_temp.f('upd', i) < 0.3 then round(a / 2, 2) else 0 end, (select id from tm_employee where org_id = 1 order by pg_temp.f('ub', i * 10 + id) limit 1), t, case when st in (2, 3) then t + pg_temp.sk('uin', i, 1, 9, 2) * interval '1 day' + interval '3 hours' end, case when bt = 2 then pg_temp.one('ume', i, '错发退货,质量问题,旧件返还') end
from (select i, o, t, bt, sum(q) as q, sum(q * pr) as a, 1 + (pg_temp.sk('usu', i, 0, 21, 1.5) * 5) % 22 as s, case when pg_temp.f('ust', i) < 0.025 then 9 when t > '2026-06-19' then pg_temp.w('ust2', i, '0:2,1:5,2:2')::int else 3 end as st from pd group by i, o, t, bt) as x;
update ts_purchase set in_time = '2026-06-23 11:20' where in_time > '2026-06-23 18:00';
insert into ts_purchase_detail
select d.id, p.id, d.part, case when d.bt = 1 and abs(d.q) <= 4 and pg_temp.f('uem', d.id) < 0.5 then (select max(m.id) from ts_maintain as m where m.org_id = d.o and m.in_time between d.t - interval '1 day' and d.t) end, d.q, case p.status when 3 then d.q when 2 then floor(d.q / 2) when 1 then 0 end, d.pr, d.q * d.pr from pd as d join ts_purchase as p on p.purchase_no = 'CG' || to_char(d.t, 'YYMMDD') || lpad(d.i::text, 4, '0');
insert into ts_part_stock
select o.id, p.id, case when o.org_type = '4S' and p.quality = 1 then '原厂件库' else '主仓' end, chr(65 + pg_temp.z('tl', p.id, 0, 5)) || '-' || lpad(pg_temp.z('tl2', p.id, 1, 24)::text, 2, '0') || '-' || pg_temp.z('tl3', p.id, 1, 4), case when pg_temp.f('tq0', o.id * 1000 + p.id) < 0.14 then 0 else pg_temp.sk('tq', o.id * 1000 + p.id, 1, 40, 2.2) end, case when pg_temp.f('toc', o.id * 1000 + p.id) < 0.03 then 1 else 0 end, p.purchase_price * 1.01, case when pg_temp.f('tmi', p.id) < 0.6 then pg_temp.one('tmi2', p.id, '2,4,5,10')::numeric end, date_trunc('second', timestamp '2026-06-22 15:00' - pg_temp.sk('tli', o.id * 1000 + p.id, 0, 500, 1.8) * interval '1 day') from tm_org as o, tm_part as p where o.id between 2 and 5 and p.is_del = 0 and pg_temp.f('tx', o.id * 1000 + p.id) < 0.75;
update ts_part_stock set occupy_qty = 0 where occupy_qty > qty;
create index on ts_maintain (car_id); create index on ts_maintain (customer_id); create index on ts_maintain_part (maintain_id);
