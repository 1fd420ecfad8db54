-- 智慧食堂管理平台:某制造企业园区三个食堂的档口、菜品、人员、一卡通账户、消费、充值、补贴、预订餐、设备与采购入库。
-- 参照产品:雄伟科技/禧云 智慧食堂(一卡通消费 + 预订餐 + 进销存)。有外键,表与字段均有注释,代码为数字。
-- 数据由行号散列得出,每次装载一致。
set jit = off;
set time zone 'Asia/Shanghai';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '#' || i, 23) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
create function pg_temp.person(k text, i bigint, sex int) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, '王,李,张,刘,陈,杨,黄,赵,周,吴,徐,孙,马,胡,朱,郭,何,高,林,罗,郑,梁,谢,宋,唐,许,邓,冯,韩,曹,曾,彭,萧,蔡,潘,田,董,袁,于,余,叶,蒋,杜,苏,魏,程,吕,丁,沈,任,姚,卢') ||
    case sex when 1 then pg_temp.one(k || 'm', i, '伟,强,磊,洋,勇,杰,涛,明,超,刚,平,辉,鹏,志强,海波,浩然,思远,俊杰,宇航,家豪,晓东,振华,立新,学文,建军,国栋,永康,少华,文斌,天宇,锐,凯,子墨,成,世龙')
    else pg_temp.one(k || 'w', i, '芳,娜,敏,静,丽,艳,娟,霞,秀英,桂兰,玉梅,婷婷,晓燕,雨桐,佳怡,春梅,雪,琳,欣怡,慧,倩,红,丹,诗雨,梦瑶,莉,小玲,凤,海燕,颖,佩佩,雅琴,思琪,蓉') end $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '130,135,136,138,139,150,151,158,177,180,186,189,199') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;

-- 组织与人员 ---------------------------------------------------------------------------------------------
create table department (
  id integer primary key,
  parent_id integer references department (id),
  dept_code varchar(20) not null unique,
  dept_name varchar(60) not null,
  dept_level smallint not null,
  sort_no integer not null default 0,
  is_deleted boolean not null default false,
  created_at timestamp not null
);
comment on table department is '部门';
comment on column department.id is '部门ID'; comment on column department.parent_id is '上级部门ID';
comment on column department.dept_code is '部门编码'; comment on column department.dept_name is '部门名称';
comment on column department.dept_level is '层级:1公司 2中心 3部门'; comment on column department.sort_no is '排序号';
comment on column department.is_deleted is '是否已删除'; comment on column department.created_at is '创建时间';
insert into department
select n, p, c, nm, l, n * 10, n = 19, timestamp '2023-09-01 09:00' + n * interval '7 minutes'
from (values (1,null,'D00','恒拓精密制造有限公司',1),(2,1,'D01','制造中心',2),(3,1,'D02','研发中心',2),(4,1,'D03','营销中心',2),(5,1,'D04','职能中心',2),
 (6,2,'D0101','冲压车间',3),(7,2,'D0102','注塑车间',3),(8,2,'D0103','总装车间',3),(9,2,'D0104','设备部',3),(10,2,'D0105','品质部',3),
 (11,3,'D0201','结构设计部',3),(12,3,'D0202','电子开发部',3),(13,3,'D0203','试验室',3),(14,4,'D0301','国内销售部',3),(15,4,'D0302','海外业务部',3),
 (16,5,'D0401','人力资源部',3),(17,5,'D0402','财务部',3),(18,5,'D0403','行政后勤部',3),(19,5,'D0404','信息筹备组',3)) v(n, p, c, nm, l);

create table person (
  id integer primary key,
  dept_id integer not null references department (id),
  job_no varchar(12) not null unique,
  person_name varchar(30) not null,
  gender smallint check (gender in (1, 2)),
  mobile varchar(11),
  person_type smallint not null check (person_type between 1 and 4),
  entry_date date not null,
  leave_date date,
  status smallint not null default 1 check (status in (1, 2)),
  is_face_registered boolean not null default false,
  created_at timestamp not null,
  updated_at timestamp
);
comment on table person is '就餐人员';
comment on column person.id is '人员ID'; comment on column person.dept_id is '所属部门ID';
comment on column person.job_no is '工号'; comment on column person.person_name is '姓名';
comment on column person.gender is '性别:1男 2女'; comment on column person.mobile is '手机号';
comment on column person.person_type is '人员类别:1正式员工 2劳务派遣 3实习生 4外协人员'; comment on column person.entry_date is '入职日期';
comment on column person.leave_date is '离职日期,在职为空'; comment on column person.status is '状态:1在职 2离职';
comment on column person.is_face_registered is '是否已录入人脸'; comment on column person.created_at is '建档时间';
comment on column person.updated_at is '修改时间';
insert into person
select i, case when i % 20 < 12 then pg_temp.z('pd', i, 6, 10) else pg_temp.z('pd', i, 11, 18) end,
  'HT' || lpad((10000 + i * 3)::text, 6, '0'), pg_temp.person('pn', i, g), g,
  case when pg_temp.f('pm', i) < 0.94 then pg_temp.mobile('pm', i) end, t, e, l,
  case when l is null then 1 else 2 end, pg_temp.f('pf', i) < 0.72, c, case when l is not null then l + time '17:20' end
from (select i, 1 + (pg_temp.f('pg', i) > 0.61)::int g,
    case when pg_temp.f('pt', i) < 0.64 then 1 when pg_temp.f('pt', i) < 0.86 then 2 when pg_temp.f('pt', i) < 0.93 then 3 else 4 end t,
    e, greatest(e, date '2023-12-11') + time '09:10' + pg_temp.z('pc', i, 0, 400) * interval '1 minute' c,
    case when pg_temp.f('pl', i) < 0.14 then (case when greatest(e, date '2024-01-01') + 60 + pg_temp.z('pl2', i, 0, 700) < date '2026-06-25' then greatest(e, date '2024-01-01') + 60 + pg_temp.z('pl2', i, 0, 700) end) end l
  from (select i, case when i <= 300 then date '2023-12-01' - pg_temp.z('pe', i, 10, 3600) else date '2024-01-03' + (i - 300) * 6 + pg_temp.z('pe', i, 0, 5) end e from generate_series(1, 440) i) a) b;

create table card_account (
  id integer primary key,
  person_id integer not null unique references person (id),
  card_no varchar(16) not null unique,
  cash_balance numeric(10,2) not null default 0,
  subsidy_balance numeric(10,2) not null default 0,
  daily_limit numeric(8,2) not null default 100,
  card_status smallint not null default 1 check (card_status between 1 and 4),
  open_time timestamp not null,
  close_time timestamp,
  last_consume_time timestamp
);
comment on table card_account is '一卡通账户';
comment on column card_account.id is '账户ID'; comment on column card_account.person_id is '持卡人员ID';
comment on column card_account.card_no is '卡号'; comment on column card_account.cash_balance is '现金钱包余额(元)';
comment on column card_account.subsidy_balance is '补贴钱包余额(元),每月末清零'; comment on column card_account.daily_limit is '日消费限额(元)';
comment on column card_account.card_status is '卡状态:1正常 2挂失 3冻结 4已销户'; comment on column card_account.open_time is '开户时间';
comment on column card_account.close_time is '销户时间'; comment on column card_account.last_consume_time is '最近消费时间';
insert into card_account
select id, id, '8600' || lpad((id * 7919 % 100000)::text, 8, '0'), 0, 0, case person_type when 1 then 100 when 2 then 80 else 60 end,
  case when status = 2 then 4 when pg_temp.f('cs', id) < 0.02 then 2 when pg_temp.f('cs', id) < 0.03 then 3 else 1 end,
  created_at + interval '25 minutes', case when leave_date is not null then leave_date + time '16:30' end, null
from person;

-- 食堂、档口、餐次、菜品、设备 ---------------------------------------------------------------------------
create table canteen (
  id integer primary key,
  canteen_name varchar(40) not null,
  address varchar(80),
  manager_name varchar(30),
  contact_phone varchar(20),
  seat_count integer,
  license_no varchar(30),
  license_expire date,
  status smallint not null default 1 check (status in (0, 1))
);
comment on table canteen is '食堂';
comment on column canteen.id is '食堂ID'; comment on column canteen.canteen_name is '食堂名称';
comment on column canteen.address is '地址'; comment on column canteen.manager_name is '食堂经理';
comment on column canteen.contact_phone is '联系电话'; comment on column canteen.seat_count is '座位数';
comment on column canteen.license_no is '食品经营许可证号'; comment on column canteen.license_expire is '许可证有效期至';
comment on column canteen.status is '状态:0停用 1营业';
insert into canteen values
(1, '一食堂(生产区)', '园区A3栋一层', '孟庆丰', '0512-66380121', 620, 'JY33205070031826', '2028-03-14', 1),
(2, '二食堂(研发楼)', '园区B1栋负一层', '施雅文', '0512-66380133', 280, 'JY33205070044195', '2027-08-30', 1),
(3, '三食堂(宿舍区)', '园区宿舍3号楼一层', '龚志民', '0512-66380147', 340, 'JY33205070052740', '2026-11-20', 1);

create table stall (
  id integer primary key,
  canteen_id integer not null references canteen (id),
  stall_no varchar(10) not null unique,
  stall_name varchar(40) not null,
  operate_mode smallint not null check (operate_mode in (1, 2)),
  contractor varchar(60),
  commission_rate numeric(5,4) not null default 0,
  open_date date not null,
  close_date date,
  status smallint not null default 1 check (status in (0, 1))
);
comment on table stall is '档口';
comment on column stall.id is '档口ID'; comment on column stall.canteen_id is '所属食堂ID';
comment on column stall.stall_no is '档口编号'; comment on column stall.stall_name is '档口名称';
comment on column stall.operate_mode is '经营方式:1自营 2外包'; comment on column stall.contractor is '承包商名称,自营为空';
comment on column stall.commission_rate is '营业额扣点比例'; comment on column stall.open_date is '开业日期';
comment on column stall.close_date is '停业日期'; comment on column stall.status is '状态:0停业 1营业';
insert into stall values
(1,1,'A01','大众快餐',1,null,0,'2023-12-18',null,1),(2,1,'A02','面食窗口',1,null,0,'2023-12-18',null,1),(3,1,'A03','川湘小炒',2,'苏州蜀味轩餐饮管理有限公司',0.12,'2023-12-18',null,1),
(4,1,'A04','麻辣香锅',2,'苏州蜀味轩餐饮管理有限公司',0.15,'2024-03-04',null,1),(5,1,'A05','早点铺',1,null,0,'2023-12-18',null,1),
(6,2,'B01','自选称重',1,null,0,'2023-12-18',null,1),(7,2,'B02','轻食沙拉',2,'上海禾谷餐饮服务有限公司',0.15,'2024-05-06',null,1),(8,2,'B03','煲仔饭',2,'苏州粤好味餐饮店',0.13,'2024-01-08',null,1),(9,2,'B04','咖啡水吧',2,'上海禾谷餐饮服务有限公司',0.18,'2024-05-06',null,1),
(10,3,'C01','家常菜',1,null,0,'2023-12-18',null,1),(11,3,'C02','兰州拉面',2,'马氏牛肉面馆',0.10,'2023-12-18',null,1),(12,3,'C03','烧烤夜宵',2,'园区老陈烧烤',0.15,'2024-02-26','2025-10-31',0);

create table meal_period (
  id smallint primary key,
  meal_name varchar(10) not null,
  start_time time not null,
  end_time time not null,
  book_deadline_hours smallint not null,
  is_enabled boolean not null default true
);
comment on table meal_period is '餐次';
comment on column meal_period.id is '餐次ID'; comment on column meal_period.meal_name is '餐次名称';
comment on column meal_period.start_time is '供餐开始时间'; comment on column meal_period.end_time is '供餐结束时间';
comment on column meal_period.book_deadline_hours is '预订截止:提前小时数'; comment on column meal_period.is_enabled is '是否启用';
insert into meal_period values (1,'早餐','06:40','09:00',10,true),(2,'午餐','11:00','13:20',3,true),(3,'晚餐','17:00','19:30',3,true),(4,'夜宵','21:30','23:50',2,true),(5,'下午茶','14:30','16:00',1,false);

create table dish (
  id integer primary key,
  stall_id integer not null references stall (id),
  dish_code varchar(12) not null unique,
  dish_name varchar(40) not null,
  category smallint not null check (category between 1 and 6),
  price numeric(8,2) not null,
  cost_price numeric(8,2),
  calories integer,
  is_halal boolean not null default false,
  shelf_status smallint not null default 1 check (shelf_status in (0, 1)),
  is_deleted boolean not null default false,
  created_at timestamp not null
);
comment on table dish is '菜品';
comment on column dish.id is '菜品ID'; comment on column dish.stall_id is '所属档口ID';
comment on column dish.dish_code is '菜品编码'; comment on column dish.dish_name is '菜品名称';
comment on column dish.category is '菜品分类:1荤菜 2半荤 3素菜 4主食 5汤粥 6饮品小吃'; comment on column dish.price is '售价(元)';
comment on column dish.cost_price is '标准成本(元),外包档口不维护'; comment on column dish.calories is '热量(千卡/份)';
comment on column dish.is_halal is '是否清真'; comment on column dish.shelf_status is '上架状态:0下架 1上架';
comment on column dish.is_deleted is '是否已删除'; comment on column dish.created_at is '创建时间';
insert into dish
select n, s, 'CP' || lpad(n::text, 5, '0'), split_part(d, '/', 1), split_part(d, '/', 2)::int, split_part(d, '/', 3)::numeric,
  case when m = 1 then round(split_part(d, '/', 3)::numeric * (0.48 + pg_temp.f('dc', n) * 0.2)::numeric, 2) end,
  case when pg_temp.f('dk', n) < 0.8 then pg_temp.z('dk2', n, 8, 62) * 10 end, s = 11, case when pg_temp.f('ds', n) < 0.1 or s = 12 then 0 else 1 end, pg_temp.f('ds', n) < 0.03,
  o + time '10:00' + n * interval '3 minutes'
from (select row_number() over (order by s, k)::int n, s, d, st.operate_mode m, st.open_date o
 from (values (1,'红烧肉/1/9,糖醋排骨/1/10,宫保鸡丁/2/7.5,鱼香肉丝/2/7,西红柿炒蛋/3/4.5,清炒时蔬/3/3.5,麻婆豆腐/3/4,米饭/4/1,紫菜蛋汤/5/1.5,土豆烧鸡块/1/8'),
 (2,'雪菜肉丝面/4/10,红烧牛肉面/4/15,炸酱面/4/11,鲜肉馄饨/4/9,猪肉白菜水饺/4/12,凉拌黄瓜/3/4'),
 (3,'辣子鸡/1/16,小炒黄牛肉/1/18,回锅肉/1/15,酸菜鱼/1/18,干锅花菜/3/11,米饭(川湘)/4/1,剁椒鱼头/1/20'),
 (4,'荤素双拼香锅/2/19.8,全素香锅/3/15.8,肥牛香锅/1/23.8,冰镇酸梅汤/6/4'),
 (5,'豆浆/5/1.5,油条/4/2,鲜肉包/4/2,茶叶蛋/6/1.5,小米粥/5/1.5,煎饼果子/4/6,素菜包/4/1.5'),
 (6,'清蒸鲈鱼/1/14,白灼虾/1/15,蒜蓉西兰花/3/5,杂粮饭/4/2,番茄牛腩/1/13,冬瓜排骨汤/5/6,香菇青菜/3/4.5'),
 (7,'鸡胸藜麦沙拉/2/22,金枪鱼沙拉/2/24,牛油果鲜虾碗/2/28,鲜榨橙汁/6/12'),
 (8,'腊味煲仔饭/4/18,滑鸡煲仔饭/4/17,排骨煲仔饭/4/18,例汤/5/5,白灼菜心/3/8'),
 (9,'美式咖啡/6/9.9,拿铁/6/13.9,柠檬红茶/6/8,原味酸奶/6/7,提拉米苏/6/15'),
 (10,'家常豆腐/3/4.5,青椒肉丝/2/7,红烧狮子头/1/8,酸辣土豆丝/3/3.5,白米饭/4/1,啤酒鸭/1/9'),
 (11,'牛肉拉面/4/14,大盘鸡拌面/4/18,牛肉盖浇饭/4/17,羊肉泡馍/4/20,凉拌牛肉/1/16'),
 (12,'羊肉串/1/5,烤茄子/3/8,烤冷面/4/9,蛋炒饭/4/10')) v(s, l), unnest(string_to_array(l, ',')) with ordinality u(d, k), stall st where st.id = v.s) x;

create table device (
  id integer primary key,
  device_sn varchar(20) not null unique,
  device_name varchar(40) not null,
  device_type smallint not null check (device_type between 1 and 5),
  canteen_id integer not null references canteen (id),
  stall_id integer references stall (id),
  ip_address varchar(15),
  firmware varchar(12),
  online_status smallint not null check (online_status between 0 and 2),
  last_heartbeat timestamp,
  install_date date not null
);
comment on table device is '终端设备';
comment on column device.id is '设备ID'; comment on column device.device_sn is '设备序列号';
comment on column device.device_name is '设备名称'; comment on column device.device_type is '设备类型:1刷卡消费机 2人脸消费机 3称重结算台 4自助充值机 5取餐柜';
comment on column device.canteen_id is '所在食堂ID'; comment on column device.stall_id is '绑定档口ID,公共设备为空';
comment on column device.ip_address is 'IP地址'; comment on column device.firmware is '固件版本';
comment on column device.online_status is '在线状态:0离线 1在线 2已报废'; comment on column device.last_heartbeat is '最后心跳时间';
comment on column device.install_date is '安装日期';
insert into device
select i, 'XW' || lpad((i * 73331 % 1000000)::text, 8, '0'), s.stall_name || '-' || ((i - 1) / 12 + 1) || '号机', case when s.id = 6 then 3 when i <= 12 then 1 else 2 end, s.canteen_id, s.id,
  '10.20.' || s.canteen_id || '.' || (20 + i), case when i <= 12 then 'V2.3.1' else 'V3.0.6' end, case when s.id = 12 then 2 when i in (7, 20) then 0 else 1 end,
  (case when s.id = 12 then '2025-10-31 23:12:08' when i in (7, 20) then '2026-06-2' || i % 6 || ' 12:44:19' else '2026-06-30 21:05:3' || i % 10 end)::timestamp, s.open_date - 3
from generate_series(1, 24) i join stall s on s.id = (i - 1) % 12 + 1
union all select 24 + c, 'XWC' || (50210 + c), case when c <= 3 then '自助充值机' else '智能取餐柜' end || (c - 1) % 3 + 1, case when c <= 3 then 4 else 5 end, (c - 1) % 3 + 1, null, '10.20.' || (c - 1) % 3 + 1 || '.' || (200 + c), 'V1.8.0', 1, '2026-06-30 21:06:11', case when c <= 3 then date '2023-12-15' else date '2024-08-20' end
from generate_series(1, 5) c;

-- 消费 ---------------------------------------------------------------------------------------------------
create temp table wd as
select d::date d, row_number() over (order by d) n from generate_series(timestamp '2024-01-02', timestamp '2026-06-30', interval '1 day') d, generate_series(1, 5) k
where not (d::date between '2024-02-08' and '2024-02-18' or d::date between '2025-01-26' and '2025-02-05' or d::date between '2026-02-14' and '2026-02-24' or to_char(d, 'MMDD') between '1001' and '1007' or to_char(d, 'MMDD') between '0501' and '0503')
 and k <= case extract(isodow from d)::int when 7 then 1 when 6 then 2 when 5 then 4 else 5 end;
create temp table oc as
select row_number() over (order by ts, i)::int id, i, p.id pid, p.person_type pt, s.id sid, s.canteen_id cid, m, ts
from (select i, w.d, 1 + floor(power(pg_temp.f('op', i), 1.25) * 440)::int pid, m,
   case m when 1 then (array[5,5,5,2,9])[pg_temp.z('os', i, 1, 5)] when 4 then (array[12,12,11,10])[pg_temp.z('os', i, 1, 4)] else (array[1,1,1,1,1,2,2,3,3,4,6,6,6,7,8,8,9,10,10,11])[pg_temp.z('os', i, 1, 20)] end sid,
   w.d + (case m when 1 then time '06:42' when 2 then time '11:05' when 3 then time '17:05' else time '21:35' end) + (pg_temp.f('ot', i) + pg_temp.f('ot2', i)) * interval '65 minutes' ts0
  from (select i, case when pg_temp.f('om', i) < 0.2 then 1 when pg_temp.f('om', i) < 0.74 then 2 when pg_temp.f('om', i) < 0.95 then 3 else 4 end m, 1 + floor(power(pg_temp.f('od', i), 0.85) * (select max(n) from wd))::int n from generate_series(1, 6200) i) a join wd w using (n)) b
join person p on p.id = b.pid join stall s on s.id = b.sid cross join lateral (select date_trunc('second', ts0) ts) t
where d > p.entry_date and ts > p.created_at + interval '1 hour' and (p.leave_date is null or d < p.leave_date) and d >= s.open_date and (s.close_date is null or d <= s.close_date);
create temp table oi as
select o.id oid, l, d.id did, d.dish_name dn, case when d.category = 4 and d.price <= 2 then pg_temp.z('iq', o.id * 5 + l, 1, 2) else 1 end q, d.price pr
from oc o cross join generate_series(1, 4) l join (select *, row_number() over (partition by stall_id order by id) - 1 r, count(*) over (partition by stall_id) c from dish) d
 on d.stall_id = o.sid and d.r = (pg_temp.z('id', o.id, 0, 50) + l) % d.c
where l <= case when o.sid in (1, 6, 10) then pg_temp.z('il', o.id, 2, 4) when o.sid in (3, 5) then pg_temp.z('il', o.id, 1, 3) else 1 + (pg_temp.f('il', o.id) < 0.18)::int end;

create table consume_order (
  id integer primary key,
  order_no varchar(24) not null unique,
  person_id integer not null references person (id),
  account_id integer not null references card_account (id),
  canteen_id integer not null references canteen (id),
  stall_id integer not null references stall (id),
  meal_id smallint not null references meal_period (id),
  device_id integer references device (id),
  total_amount numeric(10,2) not null,
  discount_amount numeric(10,2) not null default 0,
  pay_amount numeric(10,2) not null,
  pay_type smallint not null check (pay_type between 1 and 4),
  order_status smallint not null default 1 check (order_status between 1 and 3),
  consume_time timestamp not null,
  refund_amount numeric(10,2),
  refund_time timestamp,
  refund_reason varchar(60)
);
comment on table consume_order is '消费流水';
comment on column consume_order.id is '消费ID'; comment on column consume_order.order_no is '流水号';
comment on column consume_order.person_id is '消费人员ID'; comment on column consume_order.account_id is '账户ID';
comment on column consume_order.canteen_id is '食堂ID'; comment on column consume_order.stall_id is '档口ID';
comment on column consume_order.meal_id is '餐次ID'; comment on column consume_order.device_id is '消费设备ID,手机扫码为空';
comment on column consume_order.total_amount is '应付金额(元)'; comment on column consume_order.discount_amount is '优惠金额(元)';
comment on column consume_order.pay_amount is '实付金额(元)'; comment on column consume_order.pay_type is '支付方式:1现金钱包 2补贴钱包 3微信 4支付宝';
comment on column consume_order.order_status is '状态:1成功 2已退款 3已冲正'; comment on column consume_order.consume_time is '消费时间';
comment on column consume_order.refund_amount is '退款金额(元)'; comment on column consume_order.refund_time is '退款时间';
comment on column consume_order.refund_reason is '退款原因';
insert into consume_order
select o.id, to_char(ts, 'YYYYMMDD') || lpad(o.id::text, 8, '0'), pid, pid, cid, sid, m,
  case when py < 3 then case when ts > timestamp '2024-01-01' and pg_temp.f('dv', o.id) < 0.6 then sid else sid + 12 end end,
  t, dis, t - dis, py, st, ts, case st when 2 then t - dis end, case st when 2 then ts + pg_temp.z('rt', o.id, 3, 900) * interval '1 minute' end,
  case st when 2 then pg_temp.one('rr', o.id, '重复扣款,重复扣款,菜品售罄,金额录入错误,菜品质量问题') end
from (select o.*, s.t, case when o.pt = 1 and o.m = 2 and o.sid in (1, 6, 10) then round(s.t * 0.1, 2) else 0 end dis,
   case when o.pt in (1, 2) and ts >= '2025-07-01' and pg_temp.f('py', o.id) < 0.55 then 2 when pg_temp.f('py2', o.id) < 0.7 then 1 when pg_temp.f('py2', o.id) < 0.91 then 3 else 4 end py,
   case when pg_temp.f('st', o.id) < 0.018 then 2 when pg_temp.f('st', o.id) < 0.023 then 3 else 1 end st
  from oc o join (select oid, sum(q * pr) t from oi group by 1) s on s.oid = o.id) o;

create table consume_item (
  id integer primary key,
  order_id integer not null references consume_order (id),
  dish_id integer not null references dish (id),
  dish_name varchar(40) not null,
  quantity integer not null check (quantity > 0),
  unit_price numeric(8,2) not null,
  amount numeric(10,2) not null
);
comment on table consume_item is '消费明细';
comment on column consume_item.id is '明细ID'; comment on column consume_item.order_id is '消费ID';
comment on column consume_item.dish_id is '菜品ID'; comment on column consume_item.dish_name is '菜品名称(下单时)';
comment on column consume_item.quantity is '份数'; comment on column consume_item.unit_price is '单价(元)';
comment on column consume_item.amount is '小计(元)';
insert into consume_item select row_number() over (order by oid, l), oid, did, dn, q, pr, q * pr from oi;

-- 充值、补贴、预订 -----------------------------------------------------------------------------------------
create table recharge_record (
  id integer primary key,
  recharge_no varchar(24) not null unique,
  account_id integer not null references card_account (id),
  trade_type smallint not null check (trade_type in (1, 2)),
  channel smallint not null check (channel between 1 and 4),
  amount numeric(10,2) not null check (amount > 0),
  device_id integer references device (id),
  operator_name varchar(30),
  status smallint not null check (status between 0 and 2),
  trade_time timestamp not null,
  remark varchar(80)
);
comment on table recharge_record is '充值与退卡记录';
comment on column recharge_record.id is '记录ID'; comment on column recharge_record.recharge_no is '单号';
comment on column recharge_record.account_id is '账户ID'; comment on column recharge_record.trade_type is '交易类型:1充值 2销户退余额';
comment on column recharge_record.channel is '渠道:1现金窗口 2自助机 3微信 4支付宝'; comment on column recharge_record.amount is '金额(元)';
comment on column recharge_record.device_id is '自助充值机设备ID'; comment on column recharge_record.operator_name is '窗口操作员,线上为空';
comment on column recharge_record.status is '状态:0待支付 1成功 2失败'; comment on column recharge_record.trade_time is '交易时间';
comment on column recharge_record.remark is '备注';
insert into recharge_record
select n, 'CZ' || to_char(ts, 'YYYYMMDD') || lpad(n::text, 6, '0'), aid, tt, ch, amt, case when ch = 2 then 25 + n % 3 end, case when ch = 1 then pg_temp.one('rop', n, '钱晓兰,钱晓兰,尤建芬') end, st, ts, case when tt = 2 then '离职销户退余额' end
from (select row_number() over (order by ts, aid)::int n, * from (
  select aid, 1 tt, case when pg_temp.f('rch', k) < 0.1 then 1 when pg_temp.f('rch', k) < 0.22 then 2 when pg_temp.f('rch', k) < 0.8 then 3 else 4 end ch, amt, 1 st, ts from (
   select id aid, (array[50,100,100,200])[1 + id % 4]::numeric amt, open_time + interval '20 minutes' ts, id::bigint k from card_account
   union all select a, amt, ct - pg_temp.z('rq', oid, 4, 1500) * interval '1 minute', oid * 1000::bigint from (
    select account_id a, id oid, consume_time ct, (array[50,100,100,200])[1 + account_id % 4]::numeric amt, sum(pay_amount) over w c1, sum(pay_amount) over w - pay_amount c0
    from consume_order where pay_type = 1 and order_status = 1 window w as (partition by account_id order by id)) x where floor(c1 / amt) > floor(c0 / amt)) y
  union all select pid, 1, 3, 100, 0 + 2 * (i % 3 > 0)::int, ts - interval '2 hours' from oc where i % 97 = 0
  union all select a.id, 2, 1, x.b, 1, a.close_time from card_account a, lateral (select (array[50,100,100,200])[1 + a.id % 4] * (1 + floor(coalesce(sum(pay_amount), 0) / (array[50,100,100,200])[1 + a.id % 4])) - coalesce(sum(pay_amount), 0) b from consume_order o where o.account_id = a.id and pay_type = 1 and order_status = 1) x where a.card_status = 4) u) v;

create table subsidy_record (
  id integer primary key,
  batch_no varchar(16) not null,
  account_id integer not null references card_account (id),
  subsidy_month char(7) not null,
  subsidy_type smallint not null check (subsidy_type between 1 and 3),
  amount numeric(8,2) not null,
  grant_status smallint not null check (grant_status between 0 and 2),
  grant_time timestamp,
  expire_date date not null,
  creator varchar(30) not null
);
comment on table subsidy_record is '补贴发放明细';
comment on column subsidy_record.id is '明细ID'; comment on column subsidy_record.batch_no is '发放批次号';
comment on column subsidy_record.account_id is '账户ID'; comment on column subsidy_record.subsidy_month is '补贴月份(YYYY-MM)';
comment on column subsidy_record.subsidy_type is '补贴类型:1月度餐补 2高温补贴 3节日补贴'; comment on column subsidy_record.amount is '补贴金额(元)';
comment on column subsidy_record.grant_status is '发放状态:0待发放 1已发放 2已撤回'; comment on column subsidy_record.grant_time is '发放时间';
comment on column subsidy_record.expire_date is '失效日期'; comment on column subsidy_record.creator is '制单人';
insert into subsidy_record
select row_number() over (order by m, t, a.id), 'BT' || to_char(m, 'YYYYMM') || '0' || t, a.id, to_char(m, 'YYYY-MM'), t,
  case t when 1 then case p.person_type when 1 then 300 else 180 end when 2 then 100 else 200 end, st, case when st > 0 then m + time '08:30' + a.id * interval '1 second' end, (m + interval '1 month - 1 day')::date, '陆文娟'
from generate_series(timestamp '2025-07-01', timestamp '2026-06-01', interval '1 month') m cross join generate_series(1, 3) t cross join card_account a join person p on p.id = a.person_id
 cross join lateral (select case when m = '2026-06-01' and a.card_status in (2, 3) then 0 when pg_temp.f('sb', a.id * 100 + extract(month from m)::int * 3 + t) < 0.008 then 2 else 1 end st) s
where p.person_type in (1, 2) and a.open_time < m and (p.leave_date is null or p.leave_date > m) and (t = 1 or t = 2 and p.dept_id between 6 and 9 and extract(month from m) in (7, 8, 9, 6) or t = 3 and p.person_type = 1 and extract(month from m) = 2);

update card_account a set
  cash_balance = coalesce((select sum(case trade_type when 1 then amount else -amount end) from recharge_record r where r.account_id = a.id and r.status = 1), 0) - coalesce((select sum(pay_amount) from consume_order o where o.account_id = a.id and pay_type = 1 and order_status = 1), 0),
  subsidy_balance = case when card_status = 4 then 0 else greatest(0, coalesce((select sum(amount) from subsidy_record s where s.account_id = a.id and subsidy_month = '2026-06' and grant_status = 1), 0) - coalesce((select sum(pay_amount) from consume_order o where o.account_id = a.id and pay_type = 2 and order_status = 1 and consume_time >= '2026-06-01'), 0)) end,
  last_consume_time = (select max(consume_time) from consume_order o where o.account_id = a.id);

create table reservation (
  id integer primary key,
  reserve_no varchar(24) not null unique,
  person_id integer not null references person (id),
  dish_id integer not null references dish (id),
  meal_id smallint not null references meal_period (id),
  dining_date date not null,
  quantity integer not null default 1,
  amount numeric(8,2) not null,
  pickup_mode smallint not null check (pickup_mode in (1, 2)),
  reserve_status smallint not null check (reserve_status between 0 and 3),
  reserve_time timestamp not null,
  pickup_time timestamp,
  cancel_time timestamp
);
comment on table reservation is '预订餐';
comment on column reservation.id is '预订ID'; comment on column reservation.reserve_no is '预订单号';
comment on column reservation.person_id is '预订人员ID'; comment on column reservation.dish_id is '菜品ID';
comment on column reservation.meal_id is '餐次ID'; comment on column reservation.dining_date is '就餐日期';
comment on column reservation.quantity is '份数'; comment on column reservation.amount is '预订金额(元)';
comment on column reservation.pickup_mode is '取餐方式:1窗口自取 2取餐柜'; comment on column reservation.reserve_status is '状态:0待取餐 1已取餐 2已取消 3逾期未取';
comment on column reservation.reserve_time is '下单时间'; comment on column reservation.pickup_time is '取餐时间';
comment on column reservation.cancel_time is '取消时间';
insert into reservation
select row_number() over (order by rt, i), 'YD' || to_char(dd, 'YYMMDD') || lpad(i::text, 6, '0'), pid, did, m, dd, q, q * price, 1 + (dd >= '2024-08-20' and pg_temp.f('vm', i) < 0.4)::int, st, rt,
  case st when 1 then dd + case m when 2 then time '11:20' else time '17:15' end + pg_temp.f('vp', i) * interval '100 minutes' end::timestamp(0), case st when 2 then rt + pg_temp.f('vc', i) * interval '5 hours' end::timestamp(0)
from (select o.i, o.pid, d.id did, 2 + (o.m = 3)::int m, (o.ts::date + 1) dd, 1 + (pg_temp.f('vq', o.i) < 0.08)::int q, d.price, (o.ts::date + time '14:00' + pg_temp.f('vt', o.i) * interval '8 hours')::timestamp(0) rt,
   case when o.ts::date + 1 > '2026-06-30' then 0 when pg_temp.f('vs', o.i) < 0.86 then 1 when pg_temp.f('vs', o.i) < 0.95 then 2 else 3 end st
  from oc o join dish d on d.id = (array[1,2,4,10,12,17,18,20,24,35,42,43,44,46,47,48,60])[1 + floor(power(pg_temp.f('vd', o.i), 1.4) * 17)::int] join stall s on s.id = d.stall_id
  where o.m in (2, 3) and pg_temp.f('v', o.i) < 0.36 and o.ts::date >= s.open_date and extract(isodow from o.ts) <= 4 or o.m in (2, 3) and o.ts::date = '2026-06-30') x;

-- 采购 ---------------------------------------------------------------------------------------------------
create table supplier (
  id integer primary key,
  supplier_code varchar(12) not null unique,
  supplier_name varchar(60) not null,
  supply_category varchar(20) not null,
  contact_name varchar(30),
  contact_phone varchar(20),
  license_expire date,
  grade char(1) check (grade in ('A', 'B', 'C')),
  settle_days smallint not null default 30,
  status smallint not null check (status between 1 and 3)
);
comment on table supplier is '供应商';
comment on column supplier.id is '供应商ID'; comment on column supplier.supplier_code is '供应商编码';
comment on column supplier.supplier_name is '供应商名称'; comment on column supplier.supply_category is '供货类别';
comment on column supplier.contact_name is '联系人'; comment on column supplier.contact_phone is '联系电话';
comment on column supplier.license_expire is '资质到期日'; comment on column supplier.grade is '评级:A优 B良 C待改进';
comment on column supplier.settle_days is '账期(天)'; comment on column supplier.status is '状态:1合作中 2暂停 3已淘汰';
insert into supplier
select n, 'GYS' || lpad(n::text, 3, '0'), nm, c, pg_temp.person('su', n, 1 + n % 2), pg_temp.mobile('su', n), date '2026-03-01' + n * 53, case when n in (4, 9) then 'C' when n % 3 = 0 then 'B' when n = 12 then null else 'A' end, case when n % 4 = 0 then 15 when n in (6, 7) then 60 else 30 end, case n when 4 then 3 when 9 then 2 else 1 end
from (values (1,'苏州阳澄绿源农产品有限公司','蔬菜'),(2,'相城老徐净菜配送中心','蔬菜'),(3,'江苏康润肉食品有限公司','肉禽蛋'),(4,'吴中鲜到家禽业商行','肉禽蛋'),(5,'太湖渔港水产经营部','水产'),(6,'苏州粮丰米业有限公司','粮油'),(7,'金谷粮油贸易(苏州)有限公司','粮油'),(8,'味之源调味品商行','调味品'),(9,'园区洁佳日用品经营部','餐具耗材'),(10,'常熟海虞豆制品厂','豆制品'),(11,'无锡惠山蛋品合作社','肉禽蛋'),(12,'昆山净佳环保包装有限公司','餐具耗材')) v(n, nm, c);

create table stock_in (
  id integer primary key,
  in_no varchar(20) not null,
  supplier_id integer not null references supplier (id),
  canteen_id integer not null references canteen (id),
  material_name varchar(40) not null,
  unit varchar(6) not null,
  quantity numeric(10,2) not null,
  unit_price numeric(10,2) not null,
  amount numeric(12,2) not null,
  in_date date not null,
  production_date date,
  inspect_result smallint check (inspect_result in (1, 2)),
  in_status smallint not null check (in_status between 0 and 3),
  keeper varchar(30),
  remark varchar(80)
);
comment on table stock_in is '采购入库明细';
comment on column stock_in.id is '入库明细ID'; comment on column stock_in.in_no is '入库单号,一单多行';
comment on column stock_in.supplier_id is '供应商ID'; comment on column stock_in.canteen_id is '收货食堂ID';
comment on column stock_in.material_name is '原料名称'; comment on column stock_in.unit is '单位';
comment on column stock_in.quantity is '数量'; comment on column stock_in.unit_price is '含税单价(元)';
comment on column stock_in.amount is '金额(元)'; comment on column stock_in.in_date is '入库日期';
comment on column stock_in.production_date is '生产日期'; comment on column stock_in.inspect_result is '验收结果:1合格 2不合格,未验收为空';
comment on column stock_in.in_status is '状态:0待验收 1已入库 2已退货 3已作废'; comment on column stock_in.keeper is '验收人';
comment on column stock_in.remark is '备注';
insert into stock_in
select row_number() over (order by d, i, l), 'RK' || to_char(d, 'YYMMDD') || lpad(i::text, 4, '0'), sid, 1 + i % 3 * (pg_temp.f('kc', i) < 0.8)::int, split_part(mt, '/', 1), split_part(mt, '/', 2), q, pr, round(q * pr, 2), d,
  case when sid in (6, 7, 8, 10) then d - pg_temp.z('kp', i * 9 + l, 1, 25) end, case st when 0 then null when 2 then 2 when 3 then null else 1 end, st, case when st in (1, 2) then (array['顾正平','施雅文','龚志民'])[1 + i % 3] end, case st when 2 then pg_temp.one('kr', i, '感官不合格,农残超标,包装破损,短斤少两') when 3 then '重复录单' end
from (select i, l, sid, d, mt, pg_temp.z('kq', i * 9 + l, 4, 60) * case when split_part(mt, '/', 2) = '公斤' then 2.5 else 1 end::numeric q,
   round(split_part(mt, '/', 3)::numeric * (0.85 + pg_temp.f('kpr', i * 9 + l) * 0.3)::numeric, 2) pr,
   case when d >= '2026-06-29' then 0 when pg_temp.f('ks', i * 9 + l) < 0.02 then 2 when pg_temp.f('ks', i) < 0.015 then 3 else 1 end st
  from (select i, date '2024-01-02' + i * 909 / 620 d, case when date '2024-01-02' + i * 909 / 620 > '2025-03-31' and s0 = 4 then 3 else s0 end sid from (select i, (array[1,1,1,1,2,2,3,3,3,4,5,5,6,7,8,9,10,10,11,12])[pg_temp.z('k', i, 1, 20)] s0 from generate_series(1, 620) i) h) g
  join (values (1,'上海青/公斤/4.2,西红柿/公斤/5.6,土豆/公斤/3.1,西兰花/公斤/8.4'),(2,'土豆丝(净菜)/公斤/5.2,青椒/公斤/6.8,黄瓜/公斤/4.6'),(3,'猪五花肉/公斤/27,猪排骨/公斤/38,鸡腿/公斤/15.5'),(4,'三黄鸡/公斤/19,鸭边腿/公斤/13'),(5,'鲈鱼/公斤/36,基围虾/公斤/62'),(6,'粳米25kg/袋/118,面粉25kg/袋/92'),(7,'大豆油20L/桶/188,菜籽油20L/桶/226'),(8,'生抽/箱/86,食盐/箱/42,豆瓣酱/箱/98'),(9,'洗洁精/桶/45,餐巾纸/箱/68'),(10,'老豆腐/公斤/5,豆干/公斤/9.5'),(11,'鲜鸡蛋/公斤/9.8,咸鸭蛋/箱/135'),(12,'打包盒/箱/96,一次性筷子/箱/110')) m(s, ml) on m.s = g.sid, unnest(string_to_array(ml, ',')) with ordinality u(mt, l) where pg_temp.f('kl', i * 9 + l) < 0.75) x;

create table operate_log (
  id bigint primary key,
  user_name varchar(30) not null,
  module varchar(20) not null,
  action varchar(40) not null,
  ip varchar(15),
  is_success boolean not null,
  cost_ms integer,
  created_at timestamp not null
);
comment on table operate_log is '后台操作日志';
comment on column operate_log.id is '日志ID'; comment on column operate_log.user_name is '操作账号';
comment on column operate_log.module is '模块'; comment on column operate_log.action is '操作';
comment on column operate_log.ip is '来源IP'; comment on column operate_log.is_success is '是否成功';
comment on column operate_log.cost_ms is '耗时(毫秒)'; comment on column operate_log.created_at is '操作时间';
insert into operate_log select i, pg_temp.one('lu', i, 'admin,luwenjuan,qianxl,shiyw,gongzm'), split_part(a, '-', 1), split_part(a, '-', 2), '10.20.9.' || pg_temp.z('li', i, 11, 30), pg_temp.f('ls', i) > 0.04, pg_temp.z('lc', i, 12, 900), timestamp '2026-04-01 08:00' + i * interval '5 hours 13 minutes'
from (select i, pg_temp.one('la', i, '系统-登录,系统-登录,人员-导入人员,账户-挂失,账户-解挂,补贴-发放,菜品-修改价格,菜品-下架,报表-导出日报') a from generate_series(1, 410) i) x;

set constraints all immediate;
create index idx_consume_time on consume_order (consume_time);
create index idx_consume_person on consume_order (person_id);
create index idx_item_order on consume_item (order_id);
