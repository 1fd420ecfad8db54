-- 影楼（婚纱、儿童、写真摄影）管理系统：客资与跟进、套系、订单、拍摄排程、选片与加片、收款、员工业绩。仿利亚方舟一类的影楼管理 ERP。
-- 有外键、检查约束和注释。数据均为虚构，由行号散列得出，每次装载相同；数据截至 2026-06-10。
set jit = off;
set time zone 'Asia/Shanghai';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 47) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
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
create function pg_temp.person(k text, i bigint, sex text) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, '王,李,张,刘,陈,杨,黄,周,吴,徐,孙,胡,朱,高,林,何,郭,罗,梁,谢,唐,许,邓,彭,萧,叶,余,潘,戴,夏,钟,汪,方,石,姚,谭,廖,邹,熊,陆') || case sex when 'M' then pg_temp.one(k || 'g', i, '伟,磊,洋,涛,超,鹏,浩,俊杰,子轩,宇航,家豪,志远,文博,思源,晨,一鸣,嘉诚,天佑,明轩,博文,凯,睿,泽宇,振宇,少华,建新') else pg_temp.one(k || 'g', i, '婷,静,雨桐,子涵,佳怡,晓燕,雪,琳,欣怡,倩,丹,诗雨,梦瑶,莉,思琪,慧,婉清,若曦,雅文,梓萱,可欣,小玲,璐,颖,悦,晓彤') end $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '130,135,136,138,139,150,151,158,177,180,186,189,199') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;

-- 门店、员工、渠道 ----------------------------------------------------------------------------------------------

create table store (
  store_id int primary key,
  store_code varchar(8) not null unique,
  store_name varchar(40) not null,
  store_type varchar(10) not null check (store_type in ('wedding', 'kids', 'mixed')),
  address varchar(80),
  phone varchar(20),
  opened_on date not null,
  closed_on date,
  check (closed_on > opened_on)
);
comment on table store is '门店';
comment on column store.store_id is '门店编号'; comment on column store.store_code is '门店代码';
comment on column store.store_name is '门店名称'; comment on column store.store_type is '门店类型：wedding 婚纱店，kids 儿童店，mixed 综合店';
comment on column store.address is '地址'; comment on column store.phone is '电话';
comment on column store.opened_on is '开业日期'; comment on column store.closed_on is '闭店日期，营业中为空';
insert into store values
  (1, 'ZD', '花语时光总店', 'wedding', '临江市中山路步行街86号', '0731-88120086', '2014-05-01', null),
  (2, 'WD', '花语时光万达店', 'mixed', '临江市万达广场3楼3012', '0731-88120301', '2018-09-28', null),
  (3, 'ET', '小花语儿童摄影', 'kids', '临江市湖滨路亲子城2楼', '0731-88120226', '2020-06-01', null),
  (4, 'HX', '花语时光河西店', 'mixed', '临江市河西大道510号', null, '2021-04-17', '2025-02-28');

create table employee (
  employee_id int primary key,
  employee_no varchar(10) not null unique,
  employee_name varchar(20) not null,
  gender char(1) not null check (gender in ('M', 'F')),
  store_id int not null references store,
  job varchar(14) not null check (job in ('manager', 'sales', 'online', 'photographer', 'makeup', 'selector', 'designer', 'cashier', 'admin')),
  job_level varchar(10),
  mobile varchar(11),
  base_salary numeric(8, 2),
  hired_on date not null,
  left_on date,
  is_active boolean not null default true,
  check (left_on > hired_on)
);
comment on table employee is '员工';
comment on column employee.employee_id is '员工编号'; comment on column employee.employee_no is '工号';
comment on column employee.employee_name is '姓名'; comment on column employee.gender is '性别：M 男，F 女';
comment on column employee.store_id is '所属门店'; comment on column employee.job is '岗位：manager 店长，sales 门市，online 网销客服，photographer 摄影师，makeup 化妆师，selector 选片师，designer 数码设计，cashier 收银，admin 行政';
comment on column employee.job_level is '级别，仅摄影师和化妆师有'; comment on column employee.mobile is '手机';
comment on column employee.base_salary is '底薪（元/月）'; comment on column employee.hired_on is '入职日期';
comment on column employee.left_on is '离职日期'; comment on column employee.is_active is '是否在职';
insert into employee
select i, 'H' || lpad((i * 3 + 100)::text, 4, '0'), pg_temp.person('emp', i, g), g, st, j, case when j in ('photographer', 'makeup') then pg_temp.w('lv', i, '总监:2,资深:4,普通:6') end, pg_temp.mobile('emp', i),
       case j when 'manager' then 7000 when 'photographer' then 5000 when 'makeup' then 4200 when 'sales' then 3200 when 'online' then 3000 when 'selector' then 3500 else 4000 end + pg_temp.z('sal', i, 0, 8) * 100, h, l, l is null
  from (select i, j, st, case when j = 'photographer' then pg_temp.w('g', i, 'M:7,F:3') when j in ('manager', 'designer') then pg_temp.w('g', i, 'M:4,F:6') else 'F' end as g, h,
               case when st = 4 then date '2025-02-28' + pg_temp.z('l4', i, 0, 3) when i in (9, 15, 22, 27, 33, 38, 46, 52) then date '2024-02-20' + pg_temp.z('lf', i, 0, 800) end as l
          from (select i, case when i <= 4 then 'manager' when i <= 19 then 'sales' when i <= 24 then 'online' when i <= 34 then 'photographer' when i <= 44 then 'makeup' when i <= 50 then 'selector' when i <= 55 then 'designer' when i <= 58 then 'cashier' else 'admin' end as j,
                       case when i <= 4 then i when i <= 19 then (array[1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4])[i - 4] when i between 56 and 58 then i - 55 when i between 25 and 50 then 1 + (i % 5) / 2 else 1 end as st,
                       case when i in (8, 13, 17, 21, 29, 40, 48) then date '2024-07-01' + pg_temp.z('hn', i, 0, 500) else date '2014-06-01' + floor(sqrt(pg_temp.f('hd', i)) * 3300)::int end as h from generate_series(1, 60) as i) as a) as b;
update employee set hired_on = date '2021-04-01' + employee_id where store_id = 4;
update employee set hired_on = greatest(hired_on, date '2020-05-10' + employee_id) where store_id = 3;
update employee set left_on = hired_on + 210 where left_on <= hired_on + 60;

create table source_channel (
  source_id int primary key,
  source_name varchar(20) not null unique,
  channel_group varchar(10) not null check (channel_group in ('online', 'offline', 'referral')),
  is_paid boolean not null,
  is_enabled boolean not null default true,
  sort_no int not null
);
comment on table source_channel is '客资来源渠道';
comment on column source_channel.source_id is '渠道编号'; comment on column source_channel.source_name is '渠道名称';
comment on column source_channel.channel_group is '渠道大类：online 线上，offline 线下，referral 转介绍'; comment on column source_channel.is_paid is '是否付费渠道';
comment on column source_channel.is_enabled is '是否启用'; comment on column source_channel.sort_no is '排序';
insert into source_channel values (1, '小红书', 'online', true, true, 1), (2, '抖音', 'online', true, true, 2), (3, '大众点评', 'online', true, true, 3), (4, '微信朋友圈', 'online', true, true, 4), (5, '百度推广', 'online', true, false, 5), (6, '自然进店', 'offline', false, true, 6), (7, '婚博会', 'offline', true, true, 7), (8, '异业合作', 'offline', false, true, 8), (9, '老客转介绍', 'referral', false, true, 9), (10, '员工介绍', 'referral', false, true, 10);

-- 客户 ----------------------------------------------------------------------------------------------------------

create table customer (
  customer_id int primary key,
  customer_no varchar(14) not null unique,
  customer_type varchar(10) not null check (customer_type in ('wedding', 'kids', 'portrait', 'family')),
  lady_name varchar(20),
  gentleman_name varchar(20),
  baby_name varchar(20),
  mobile varchar(11) not null,
  wechat varchar(30),
  wedding_date date,
  baby_birthday date,
  store_id int not null references store,
  source_id int not null references source_channel,
  referrer_id int references customer,
  owner_id int references employee,
  intent_level char(1) check (intent_level in ('A', 'B', 'C')),
  status varchar(10) not null check (status in ('following', 'ordered', 'lost', 'invalid')),
  created_at timestamp not null
);
comment on table customer is '客户（客资），一对新人或一个家庭一条';
comment on column customer.customer_id is '客户编号'; comment on column customer.customer_no is '客资号';
comment on column customer.customer_type is '客户类型：wedding 婚纱，kids 儿童，portrait 个人写真，family 全家福'; comment on column customer.lady_name is '女士姓名';
comment on column customer.gentleman_name is '先生姓名'; comment on column customer.baby_name is '宝宝姓名';
comment on column customer.mobile is '手机'; comment on column customer.wechat is '微信号';
comment on column customer.wedding_date is '婚期，未定为空'; comment on column customer.baby_birthday is '宝宝生日';
comment on column customer.store_id is '接待门店'; comment on column customer.source_id is '来源渠道';
comment on column customer.referrer_id is '介绍人（老客户），仅老客转介绍有'; comment on column customer.owner_id is '客资归属员工';
comment on column customer.intent_level is '意向等级：A 高，B 中，C 低；无效客资为空'; comment on column customer.status is '客资状态：following 跟进中，ordered 已成交，lost 已流失，invalid 无效';
comment on column customer.created_at is '录入时间';
insert into customer
select id, 'K' || to_char(t, 'YYMMDD') || lpad(row_number() over (partition by t::date order by t, id)::text, 3, '0'), ty, case when ty <> 'kids' or pg_temp.f('kn', i) < .8 then pg_temp.person('lady', i, 'F') end, case when ty = 'wedding' and pg_temp.f('mn', i) < .86 or ty in ('kids', 'family') and pg_temp.f('mn', i) < .25 then pg_temp.person('gent', i, 'M') end,
       case when ty = 'kids' then pg_temp.one('bn', i, '小满,糖糖,豆豆,安安,乐乐,可乐,果果,朵朵,一一,小米,多多,嘟嘟,团团,小鱼儿,年糕,桃桃') end, pg_temp.mobile('cust', i), case when pg_temp.f('wx', i) < .6 then 'wx_' || substr(md5('wx' || i), 1, 8) end,
       case when ty = 'wedding' and pg_temp.f('wd', i) < .72 then t::date + pg_temp.z('we', i, 70, 420) end, case when ty = 'kids' then t::date - pg_temp.z('bb', i, 12, 380) * case when pg_temp.f('b2', i) < .7 then 1 else 5 end end, st, src, null, o.employee_id,
       case when s <> 'invalid' then case when s = 'ordered' then pg_temp.w('il', i, 'A:7,B:3') else pg_temp.w('il', i, 'A:1,B:4,C:5') end end, s, t
  from (select a.*, case when cv < case when src in (9, 10) then .68 when src in (6, 7) then .5 else .33 end * case when t > '2026-05-20' then .6 else 1 end then 'ordered' when t > '2026-03-25' then case when pg_temp.f('s2', i) < .7 then 'following' else 'invalid' end else pg_temp.w('s3', i, 'lost:70,invalid:22,following:8') end as s
          from (select b.*, row_number() over (order by t, i) as id, pg_temp.f('cv', i) as cv, case when st = 3 then pg_temp.w('sc', i, '1:18,2:20,3:20,4:8,6:22,8:10,9:14,10:2')::int when t < '2024-10-01' then pg_temp.w('sc', i, '1:22,2:15,3:20,4:8,5:9,6:10,7:8,8:5,9:12,10:3')::int else pg_temp.w('sc', i, '1:31,2:20,3:18,4:6,6:8,7:6,8:4,9:13,10:3')::int end as src
                  from (select c.*, case st when 1 then pg_temp.w('ty', i, 'wedding:86,portrait:11,family:3') when 3 then pg_temp.w('ty', i, 'kids:88,family:12') else pg_temp.w('ty', i, 'wedding:58,kids:18,portrait:15,family:9') end as ty
                          from (select i, d + time '09:20' + pg_temp.z('tm', i, 0, 700) * interval '1 minute' + pg_temp.z('tx', i, 0, 59) * interval '1 second' as t, case s0 when 4 then case when d > '2025-01-15' then 2 else 4 end else s0 end as st
                                  from (select i, date '2023-09-01' + pg_temp.z('cd', i, 0, 1012) as d, pg_temp.w('st', i, '1:45,2:26,3:20,4:9')::int as s0 from generate_series(1, 3500) as i) as x
                                 where pg_temp.f('keep', i) < (array[.65, .42, .92, 1, .95, .74, .7, .78, .95, 1, .76, .6])[extract(month from d)::int] * case when extract(isodow from d) > 5 then 1 else .62 end) as c) as b) as a) as q
       cross join lateral (select employee_id from employee as e where case when src <= 5 then job = 'online' else job = 'sales' and e.store_id = st end and hired_on <= t and (left_on is null or left_on > t) order by pg_temp.f('ow', i * 100 + employee_id) limit 1) as o;
update customer as c set referrer_id = r.customer_id
  from (select c.customer_id as cid, max(p.customer_id) as customer_id from customer as c join customer as p on p.status = 'ordered' and p.created_at < c.created_at - interval '40 days' and (p.customer_id * 7 + c.customer_id) % 23 = 0 where c.source_id = 9 and pg_temp.f('rf', c.customer_id) < .8 group by 1) as r where r.cid = c.customer_id;

create table customer_followup (
  followup_id int primary key,
  customer_id int not null references customer,
  employee_id int not null references employee,
  follow_way varchar(10) not null check (follow_way in ('phone', 'wechat', 'visit')),
  content varchar(200),
  result varchar(12) not null check (result in ('continue', 'appointed', 'deal', 'no_answer', 'give_up')),
  next_follow_on date,
  followed_at timestamp not null
);
comment on table customer_followup is '客资跟进记录';
comment on column customer_followup.followup_id is '跟进编号'; comment on column customer_followup.customer_id is '客户';
comment on column customer_followup.employee_id is '跟进员工'; comment on column customer_followup.follow_way is '跟进方式：phone 电话，wechat 微信，visit 到店';
comment on column customer_followup.content is '跟进内容'; comment on column customer_followup.result is '结果：continue 继续跟进，appointed 已约到店，deal 成交，no_answer 未联系上，give_up 放弃';
comment on column customer_followup.next_follow_on is '下次跟进日期'; comment on column customer_followup.followed_at is '跟进时间';
insert into customer_followup
select row_number() over (order by t, customer_id), customer_id, owner_id, wy, case r when 'no_answer' then pg_temp.one('fc', x, '电话未接,微信未回复,挂断') when 'continue' then pg_temp.one('fc', x, '已发样片和报价,在对比其他家,婚期未定再等等,觉得价格偏高,等对象一起看,活动时再联系') when 'appointed' then '约周末到店看样片' when 'give_up' then pg_temp.one('fc', x, '已在别家订单,暂不拍了,预算不符') when 'deal' then '到店签单' end, r, case when r in ('continue', 'no_answer') then t::date + pg_temp.z('nf', x, 2, 14) end, t
  from (select c.customer_id, c.owner_id, k, c.customer_id * 8 + k as x, case when k = n and status = 'ordered' then 'deal' when k = n and status = 'lost' then 'give_up' when k = n - 1 and status = 'ordered' then 'appointed' else pg_temp.w('fr', c.customer_id * 8 + k, 'continue:65,no_answer:35') end as r, case when k = n and status = 'ordered' then 'visit' else pg_temp.w('fw', c.customer_id * 8 + k, 'wechat:6,phone:4') end as wy,
               c.created_at + interval '25 minutes' + case when k = n and status = 'ordered' then pg_temp.z('gap', c.customer_id, 1, 6) * interval '1 day' else (k - 1) * (n > 1)::int * interval '1 day' * pg_temp.f('gap', c.customer_id) end as t
          from customer as c, lateral (select case status when 'invalid' then 1 else 1 + pg_temp.z('fn', customer_id, 0, 2) end as n) as q, generate_series(1, n) as k) as a
 where t < '2026-06-10';

update customer as c set status = 'following' where status = 'ordered' and not exists (select from customer_followup as f where f.customer_id = c.customer_id and f.result = 'deal');

-- 产品与套系 ----------------------------------------------------------------------------------------------------

create table product (
  product_id int primary key,
  product_name varchar(40) not null unique,
  product_type varchar(10) not null check (product_type in ('photo', 'album', 'frame', 'print', 'gift', 'service')),
  unit varchar(4) not null,
  sale_price numeric(8, 2) not null,
  cost_price numeric(8, 2),
  produce_days int,
  is_active boolean not null default true
);
comment on table product is '产品（相册、相框、精修片、服务等）';
comment on column product.product_id is '产品编号'; comment on column product.product_name is '产品名称';
comment on column product.product_type is '产品类型：photo 精修片，album 相册，frame 摆台挂框，print 放大冲印，gift 赠品，service 服务'; comment on column product.unit is '单位';
comment on column product.sale_price is '单卖价（元）'; comment on column product.cost_price is '成本价（元）';
comment on column product.produce_days is '制作天数'; comment on column product.is_active is '是否在售';
insert into product values
  (1, '精修入册片', 'photo', '张', 80, 12, 20, true), (2, '精修电子片', 'photo', '张', 50, 10, 15, true), (3, '全部底片', 'service', '套', 1280, 0, 1, true),
  (11, '18寸水晶相册', 'album', '本', 980, 210, 30, true), (12, '15寸琉璃相册', 'album', '本', 780, 165, 30, true), (13, '12寸亲子相册', 'album', '本', 520, 98, 25, true), (14, '10寸方册', 'album', '本', 380, 70, 25, true), (15, '8寸口袋册', 'album', '本', 168, 32, 20, true), (16, '18寸皮雕相册', 'album', '本', 1180, 260, 30, false),
  (21, '36寸铝合金挂框', 'frame', '个', 880, 180, 25, true), (22, '24寸挂框', 'frame', '个', 520, 105, 25, true), (23, '12寸水晶摆台', 'frame', '个', 260, 48, 20, true), (24, '8寸实木摆台', 'frame', '个', 138, 25, 20, true), (25, '组合照片墙', 'frame', '套', 1280, 290, 30, true), (26, '烤瓷摆台', 'frame', '个', 198, 40, 20, false),
  (31, '迎宾海报', 'print', '张', 120, 22, 7, true), (32, '60寸喷绘', 'print', '张', 260, 50, 7, true), (33, '7寸冲印', 'print', '张', 8, 1.2, 5, true),
  (41, '定制台历', 'gift', '本', 68, 15, 15, true), (42, '钱包卡', 'gift', '张', 10, 1.5, 5, true), (43, '电子相册视频', 'gift', '份', 199, 20, 10, true),
  (51, '婚礼当天跟妆', 'service', '次', 1280, 500, null, true), (52, '婚纱出租', 'service', '天', 600, 60, null, true), (53, '外景车', 'service', '次', 300, 150, null, true);

create table package (
  package_id int primary key,
  package_code varchar(10) not null unique,
  package_name varchar(40) not null,
  category varchar(10) not null check (category in ('wedding', 'kids', 'portrait', 'family', 'maternity')),
  list_price numeric(10, 2) not null,
  outfit_count int not null,
  raw_count int,
  album_photo_count int not null,
  has_outdoor boolean not null,
  on_sale_from date not null,
  on_sale_to date,
  remark varchar(100),
  check (on_sale_to > on_sale_from)
);
comment on table package is '套系';
comment on column package.package_id is '套系编号'; comment on column package.package_code is '套系代码';
comment on column package.package_name is '套系名称'; comment on column package.category is '类别：wedding 婚纱照，kids 儿童照，portrait 写真，family 全家福，maternity 孕妇照';
comment on column package.list_price is '套系价（元）'; comment on column package.outfit_count is '服装套数';
comment on column package.raw_count is '约定拍摄张数'; comment on column package.album_photo_count is '套内精修入册张数，超出的按加片计费';
comment on column package.has_outdoor is '是否含外景'; comment on column package.on_sale_from is '上架日期';
comment on column package.on_sale_to is '下架日期，在售为空'; comment on column package.remark is '备注';
insert into package values
  (1, 'W3999', '初见', 'wedding', 3999, 3, 100, 25, false, '2022-03-01', null, null), (2, 'W4999', '心动', 'wedding', 4999, 4, 120, 30, true, '2022-03-01', null, null), (3, 'W5999', '告白', 'wedding', 5999, 4, 150, 35, true, '2022-03-01', '2025-03-31', '升级为「告白Pro」'), (4, 'W6599', '告白Pro', 'wedding', 6599, 5, 160, 38, true, '2025-03-01', null, null),
  (5, 'W7999', '盛夏光年', 'wedding', 7999, 5, 180, 42, true, '2023-01-10', null, null), (6, 'W9999', '山海之约', 'wedding', 9999, 6, 220, 50, true, '2022-03-01', null, '含湖区外景一天'), (7, 'W12999', '云端旅拍', 'wedding', 12999, 6, 260, 60, true, '2023-08-01', null, '大理/三亚二选一'), (8, 'W15999', '总监私享', 'wedding', 15999, 7, 300, 70, true, '2022-03-01', '2024-12-31', null),
  (11, 'K899', '满月纪念', 'kids', 899, 2, 40, 10, false, '2022-06-01', null, null), (12, 'K1299', '百天宝贝', 'kids', 1299, 3, 60, 15, false, '2022-06-01', null, null), (13, 'K1999', '周岁礼', 'kids', 1999, 4, 80, 20, false, '2022-06-01', null, null), (14, 'K3680', '成长三部曲', 'kids', 3680, 9, 180, 45, true, '2023-05-20', null, '满月、百天、周岁各拍一次'), (15, 'K1599', '森系外景', 'kids', 1599, 2, 60, 15, true, '2023-03-01', '2025-10-31', null),
  (21, 'P699', '轻写真', 'portrait', 699, 1, 30, 6, false, '2022-06-01', null, null), (22, 'P1299', '国风写真', 'portrait', 1299, 2, 60, 12, false, '2022-06-01', null, null), (23, 'P1980', '大片写真', 'portrait', 1980, 3, 80, 16, true, '2024-03-08', null, null),
  (31, 'F999', '温馨全家福', 'family', 999, 1, 40, 8, false, '2022-06-01', null, null), (32, 'F1999', '三代同堂', 'family', 1999, 2, 80, 18, false, '2022-06-01', null, null),
  (41, 'M1299', '孕味时光', 'maternity', 1299, 2, 50, 12, false, '2022-06-01', null, null), (42, 'M1999', '期待', 'maternity', 1999, 3, 80, 18, true, '2024-01-01', null, null);

create table package_item (
  package_id int not null references package,
  product_id int not null references product,
  quantity int not null check (quantity > 0),
  is_gift boolean not null default false,
  primary key (package_id, product_id)
);
comment on table package_item is '套系包含的产品';
comment on column package_item.package_id is '套系'; comment on column package_item.product_id is '产品';
comment on column package_item.quantity is '数量'; comment on column package_item.is_gift is '是否赠送项';
insert into package_item
select package_id, 1, album_photo_count, false from package
union all select package_id, case when category = 'wedding' then case when list_price > 9000 then 11 else 12 end when category = 'kids' then 13 when list_price > 1500 then 14 else 15 end, case when package_id = 14 then 3 else 1 end, false from package
union all select package_id, 21, 1, false from package where list_price > 5000
union all select package_id, 22, 1, false from package where list_price between 1900 and 5000
union all select package_id, 23, 2, false from package where list_price > 3500
union all select package_id, 24, 1, false from package where list_price <= 3500
union all select package_id, 31, 2, true from package where category = 'wedding' and list_price > 4500
union all select package_id, 43, 1, true from package where list_price > 7000
union all select package_id, 51, 1, true from package where list_price > 12000;

-- 订单 ----------------------------------------------------------------------------------------------------------

create temp table o as
select y.*, b as base_d, row_number() over (order by at, customer_id, k)::int as oid
  from (select x.*, case when cxl then null when un then null else at::date + lead_days end as sd, at::date + cd as cx
          from (select c.customer_id, c.mobile, k, cat, p.package_id, p.list_price, p.has_outdoor, p.album_photo_count as apc, p.raw_count as prc, c.store_id as st0, c.owner_id,
                       case when k = 1 then f.followed_at + interval '70 minutes' else f.followed_at + pg_temp.z('rp', c.customer_id, 260, 620) * interval '1 day' end as at, case when k = 1 then f.followed_at else null end as b,
                       pg_temp.f('cx', c.customer_id * 2 + k) < .055 as cxl, pg_temp.f('un', c.customer_id * 2 + k) < .02 as un, pg_temp.z('cd', c.customer_id * 2 + k, 3, 45) as cd, case when cat = 'wedding' then pg_temp.z('ld', c.customer_id * 2 + k, 12, 85) else pg_temp.z('ld', c.customer_id * 2 + k, 2, 25) end as lead_days
                  from customer as c join customer_followup as f on f.customer_id = c.customer_id and f.result = 'deal' cross join generate_series(1, 2) as k,
                       lateral (select case when k = 1 then customer_type when customer_type = 'wedding' then pg_temp.w('rc', c.customer_id, 'maternity:55,kids:35,family:10') when customer_type = 'kids' then pg_temp.w('rc', c.customer_id, 'kids:75,family:25') else 'portrait' end as cat) as q,
                       lateral (select * from package as p where p.category = cat and p.on_sale_from <= f.followed_at and (p.on_sale_to is null or p.on_sale_to > f.followed_at + (k - 1) * interval '640 days') order by power(pg_temp.f('pk', c.customer_id * 200 + k * 50 + package_id), 1.0 / case when list_price > 12000 then .25 when list_price between 4500 and 8500 then 2.2 else 1 end) desc limit 1) as p
                 where k = 1 or pg_temp.f('rr', c.customer_id) < .11) as x) as y
 where at < '2026-06-10';
create temp table od as
select o.*, case when store_fix then 2 else st0 end as st, cxl and cx < '2026-06-10' as cancelled, date_trunc('minute', sel) as sel_at, case when sel is not null then sel::date + pd end as ready_d, case when sel is not null then sel::date + pd + pg_temp.z('pu', oid, 1, 30) end as pick_d
  from (select o.*, st0 = 4 and at > '2025-02-28' as store_fix, case when cat = 'wedding' then pg_temp.z('pr', oid, 32, 60) else pg_temp.z('pr', oid, 22, 40) end as pd,
               case when sd is not null and not (cxl and cx < '2026-06-10') then sd + pg_temp.z('sl', oid, 5, 16) + (array[time '09:30', '11:00', '13:30', '15:00', '16:30', '19:00'])[1 + oid % 6] end as sel from o) as o;

create table sales_order (
  order_id int primary key,
  order_no varchar(16) not null unique,
  customer_id int not null references customer,
  package_id int not null references package,
  store_id int not null references store,
  sales_id int not null references employee,
  order_date date not null,
  package_price numeric(10, 2) not null,
  discount_amount numeric(10, 2) not null default 0,
  contract_amount numeric(10, 2) not null,
  addon_amount numeric(10, 2) not null default 0,
  total_amount numeric(10, 2) generated always as (contract_amount + addon_amount) stored,
  paid_amount numeric(10, 2) not null default 0,
  status varchar(10) not null check (status in ('pending', 'shot', 'selected', 'ready', 'completed', 'cancelled')),
  pickup_date date,
  cancel_date date,
  cancel_reason varchar(60),
  check (contract_amount = package_price - discount_amount)
);
comment on table sales_order is '订单';
comment on column sales_order.order_id is '订单编号'; comment on column sales_order.order_no is '订单号';
comment on column sales_order.customer_id is '客户'; comment on column sales_order.package_id is '套系';
comment on column sales_order.store_id is '订单门店'; comment on column sales_order.sales_id is '主接单人';
comment on column sales_order.order_date is '订单日期'; comment on column sales_order.package_price is '下单时套系价（元）';
comment on column sales_order.discount_amount is '优惠金额（元）'; comment on column sales_order.contract_amount is '前期金额（元），套系价减优惠';
comment on column sales_order.addon_amount is '后期金额（元），选片时加片和加购之和'; comment on column sales_order.total_amount is '订单总额（元），前期加后期';
comment on column sales_order.paid_amount is '已收净额（元），收款减退款'; comment on column sales_order.status is '订单状态：pending 待拍摄，shot 已拍待选片，selected 已选片制作中，ready 待取件，completed 已取件，cancelled 已退单';
comment on column sales_order.pickup_date is '取件日期'; comment on column sales_order.cancel_date is '退单日期';
comment on column sales_order.cancel_reason is '退单原因';
insert into sales_order (order_id, order_no, customer_id, package_id, store_id, sales_id, order_date, package_price, discount_amount, contract_amount, addon_amount, paid_amount, status, pickup_date, cancel_date, cancel_reason)
select oid, 'D' || to_char(at, 'YYYYMMDD') || lpad(row_number() over (partition by at::date order by oid)::text, 3, '0'), customer_id, package_id, st, e.employee_id, at::date, list_price, disc, list_price - disc, 0, 0,
       case when cancelled then 'cancelled' when pick_d < '2026-06-10' then case when pg_temp.f('np', oid) < .05 then 'ready' else 'completed' end when ready_d < '2026-06-10' then 'ready' when sel_at < '2026-06-10' then 'selected' when sd < '2026-06-10' then 'shot' else 'pending' end,
       case when not cancelled and pick_d < '2026-06-10' and pg_temp.f('np', oid) >= .05 then pick_d end, case when cancelled then cx end, case when cancelled then pg_temp.one('cr', oid, '婚期取消,在别家订了,对样片不满意,个人原因,档期不合适') end
  from (select od.*, case when pg_temp.f('di', oid) < .45 then 0 when cat = 'wedding' then pg_temp.one('dj', oid, '200,300,500,500,800,1000')::numeric else pg_temp.one('dj', oid, '50,100,100,200')::numeric end as disc from od) as a
       cross join lateral (select employee_id from employee as e where job = 'sales' and e.store_id = st and hired_on <= at::date and (left_on is null or left_on > at::date) order by pg_temp.f('sa', oid * 100 + employee_id) * (.5 + employee_id % 3 * .4) limit 1) as e;

create table shoot_schedule (
  schedule_id int primary key,
  order_id int not null references sales_order,
  shoot_date date not null,
  time_slot varchar(8) not null check (time_slot in ('am', 'pm', 'full')),
  shoot_type varchar(10) not null check (shoot_type in ('studio', 'outdoor', 'travel')),
  location varchar(40),
  photographer_id int references employee,
  makeup_id int references employee,
  raw_count int,
  status varchar(12) not null check (status in ('scheduled', 'completed', 'rescheduled', 'cancelled')),
  reschedule_reason varchar(60),
  created_at timestamp not null
);
comment on table shoot_schedule is '拍摄排程，改期后原排程保留、另开新排程';
comment on column shoot_schedule.schedule_id is '排程编号'; comment on column shoot_schedule.order_id is '订单';
comment on column shoot_schedule.shoot_date is '拍摄日期'; comment on column shoot_schedule.time_slot is '时段：am 上午，pm 下午，full 全天';
comment on column shoot_schedule.shoot_type is '拍摄类型：studio 内景，outdoor 外景，travel 旅拍'; comment on column shoot_schedule.location is '拍摄地点';
comment on column shoot_schedule.photographer_id is '摄影师'; comment on column shoot_schedule.makeup_id is '化妆师';
comment on column shoot_schedule.raw_count is '实拍底片数，拍完填写'; comment on column shoot_schedule.status is '状态：scheduled 已排，completed 已拍，rescheduled 已改期，cancelled 已取消';
comment on column shoot_schedule.reschedule_reason is '改期原因'; comment on column shoot_schedule.created_at is '排程时间';
insert into shoot_schedule
select row_number() over (order by ca, oid, n), oid, d, case when ty = 'travel' then 'full' when cat = 'wedding' then pg_temp.w('sl', oid * 4 + n, 'full:6,am:3,pm:1') else pg_temp.w('sl', oid * 4 + n, 'am:5,pm:5') end, ty, case ty when 'travel' then pg_temp.one('lo', oid, '大理,三亚') when 'outdoor' then pg_temp.one('lo', oid * 4 + n, '月湖公园,老火车站,云顶草原,湿地公园,江滩,植物园') else pg_temp.one('lo', oid * 4 + n, '总店一号棚,总店二号棚,城堡影棚,儿童棚') end,
       ph.employee_id, mu.employee_id, case when s = 'completed' then round(prc / parts * (1 + pg_temp.f('rw', oid * 4 + n) * .5))::int end, s, case when s = 'rescheduled' then pg_temp.one('rs', oid, '下雨,客户临时有事,客户生病,摄影师请假,宝宝状态不好') end, ca
  from (select od.oid, cat, prc, n, d, parts, case when package_id = 7 then 'travel' when has_outdoor and n = 2 or has_outdoor and parts = 1 then 'outdoor' else 'studio' end as ty, case when n = 0 then 'rescheduled' when cancelled then 'cancelled' when d < '2026-06-10' then 'completed' else 'scheduled' end as s,
               case when n = 2 or n = 1 and not moved then at + interval '1 hour' * (1 + pg_temp.z('ca', oid, 0, 20)) when n = 0 then at + interval '30 minutes' else least(at + interval '2 days', d - interval '20 hours') end as ca
          from (select od.*, case when has_outdoor and cat = 'wedding' and package_id <> 7 then 2 else 1 end as parts, pg_temp.f('mv', oid) < .1 and not cancelled and sd - at::date > 12 as moved, case when cancelled then case when pg_temp.f('cs', oid) < .5 then cx + 12 end else sd end as ld from od) as od,
               lateral (select 0 as n, sd - 5 as d where moved union all select 1, ld where ld is not null union all select 2, ld - 1 where parts = 2 and ld is not null) as p) as a
       left join lateral (select employee_id from employee where job = 'photographer' and hired_on <= d and (left_on is null or left_on > least(d, date '2026-06-10')) order by pg_temp.f('ph', oid * 100 + employee_id) * (.5 + employee_id % 4 * .3) limit 1) as ph on pg_temp.f('pn', oid) < .97 or d < '2026-06-10'
       left join lateral (select employee_id from employee where job = 'makeup' and hired_on <= d and (left_on is null or left_on > least(d, date '2026-06-10')) order by pg_temp.f('mu', oid * 100 + employee_id) * (.5 + employee_id % 4 * .3) limit 1) as mu on pg_temp.f('mn', oid) < .95 or d < '2026-06-10';

create table photo_selection (
  selection_id int primary key,
  order_id int not null references sales_order,
  appoint_at timestamp not null,
  selector_id int references employee,
  is_remote boolean not null default false,
  raw_count int,
  package_count int,
  extra_count int,
  selected_count int generated always as (package_count + extra_count) stored,
  status varchar(10) not null check (status in ('appointed', 'done', 'no_show')),
  finished_at timestamp
);
comment on table photo_selection is '选片记录，爽约后另约一次';
comment on column photo_selection.selection_id is '选片编号'; comment on column photo_selection.order_id is '订单';
comment on column photo_selection.appoint_at is '预约选片时间'; comment on column photo_selection.selector_id is '选片师';
comment on column photo_selection.is_remote is '是否线上选片'; comment on column photo_selection.raw_count is '供选底片数';
comment on column photo_selection.package_count is '套内张数'; comment on column photo_selection.extra_count is '加片张数';
comment on column photo_selection.selected_count is '选定总张数，套内加加片'; comment on column photo_selection.status is '状态：appointed 已预约，done 已选片，no_show 爽约';
comment on column photo_selection.finished_at is '选片完成时间';
insert into photo_selection (selection_id, order_id, appoint_at, selector_id, is_remote, raw_count, package_count, extra_count, status, finished_at)
select row_number() over (order by ap, oid), oid, ap, e.employee_id, rem, raw, case when s = 'done' then apc end, case when s = 'done' then case when pg_temp.f('ex0', oid) < .34 then 0 else least(floor(apc * (.08 + power(pg_temp.f('ex', oid), 2) * .95))::int, greatest(raw - apc, 0)) end end, s, case when s = 'done' then ap + pg_temp.z('fd', oid, 50, 170) * interval '1 minute' end
  from (select od.oid, apc, n, case n when 0 then sel_at - interval '3 days' else sel_at end as ap, case when n = 0 then 'no_show' when sel_at < '2026-06-10' then 'done' else 'appointed' end as s, pg_temp.f('rm', oid) < .16 as rem, (select sum(raw_count) from shoot_schedule where order_id = oid and status = 'completed')::int as raw
          from od, generate_series(0, 1) as n where sel_at is not null and sd < '2026-06-10' and (n = 1 or pg_temp.f('ns', oid) < .04 and sel_at < '2026-06-10')) as a
       cross join lateral (select employee_id from employee where job = 'selector' and hired_on <= ap and (left_on is null or left_on > least(ap, timestamp '2026-06-10')) order by pg_temp.f('se', oid * 100 + employee_id) * (.5 + employee_id % 3 * .4) limit 1) as e;

create table order_item (
  item_id int primary key,
  order_id int not null references sales_order,
  product_id int not null references product,
  item_source varchar(8) not null check (item_source in ('package', 'addon')),
  quantity int not null check (quantity > 0),
  unit_price numeric(8, 2) not null,
  amount numeric(10, 2) not null,
  make_status varchar(8) not null check (make_status in ('waiting', 'making', 'arrived', 'taken', 'void')),
  arrived_on date,
  added_on date not null
);
comment on table order_item is '订单产品明细：套系内产品和后期加购';
comment on column order_item.item_id is '明细编号'; comment on column order_item.order_id is '订单';
comment on column order_item.product_id is '产品'; comment on column order_item.item_source is '来源：package 套系内（单价为 0），addon 选片时加片加购';
comment on column order_item.quantity is '数量'; comment on column order_item.unit_price is '单价（元）';
comment on column order_item.amount is '金额（元）'; comment on column order_item.make_status is '制作状态：waiting 未下单，making 制作中，arrived 已到货，taken 已取走，void 已取消（不计金额）';
comment on column order_item.arrived_on is '到货日期'; comment on column order_item.added_on is '录入日期';
insert into order_item
select row_number() over (order by added, oid, src desc, product_id), oid, product_id, src, q, pr, q * pr, case when s = 'cancelled' or src = 'addon' and pg_temp.f('vd', oid * 60 + product_id) < .02 then 'void' when s = 'completed' then 'taken' when s = 'ready' then 'arrived' when s = 'selected' then 'making' else 'waiting' end,
       case when s in ('completed', 'ready') and not (src = 'addon' and pg_temp.f('vd', oid * 60 + product_id) < .02) then ready_d - pg_temp.z('ar', oid * 60 + product_id, 0, 6) end, added
  from (select oid, product_id, 'package' as src, quantity as q, 0::numeric as pr, at::date as added, o.status as s, ready_d from od join package_item as i using (package_id) join sales_order as o on o.order_id = oid
        union all select oid, 1, 'addon', extra_count, case when cat = 'wedding' then 80 else 60 end - case when extra_count > 20 then 10 else 0 end, finished_at::date, o.status, ready_d from od join photo_selection as p on p.order_id = oid and p.extra_count > 0 join sales_order as o on o.order_id = oid
        union all select oid, pr.product_id, 'addon', 1 + (pg_temp.f('aq', oid * 60 + pr.product_id) < .1)::int, sale_price, finished_at::date, o.status, ready_d from od join photo_selection as p on p.order_id = oid and p.status = 'done' join sales_order as o on o.order_id = oid join product as pr on is_active and pr.product_id > 2 and produce_days is not null and pg_temp.f('ad', oid * 60 + pr.product_id) < case when cat = 'wedding' then .05 else .03 end) as a;
update sales_order as o set addon_amount = s from (select order_id, sum(amount) as s from order_item where item_source = 'addon' and make_status <> 'void' group by 1) as i where i.order_id = o.order_id;

-- 收款与业绩 ----------------------------------------------------------------------------------------------------

create table payment (
  payment_id int primary key,
  order_id int not null references sales_order,
  pay_type varchar(8) not null check (pay_type in ('deposit', 'balance', 'addon', 'refund')),
  amount numeric(10, 2) not null check (amount > 0),
  pay_method varchar(10) not null check (pay_method in ('wechat', 'alipay', 'card', 'cash', 'transfer', 'douyin')),
  store_id int not null references store,
  cashier_id int references employee,
  paid_at timestamp not null,
  is_void boolean not null default false,
  remark varchar(60)
);
comment on table payment is '收款记录';
comment on column payment.payment_id is '收款编号'; comment on column payment.order_id is '订单';
comment on column payment.pay_type is '款项类型：deposit 定金（含全款预付），balance 前期尾款，addon 后期款，refund 退款'; comment on column payment.amount is '金额（元），退款也记正数';
comment on column payment.pay_method is '支付方式：wechat 微信，alipay 支付宝，card 刷卡，cash 现金，transfer 转账，douyin 抖音团购核销'; comment on column payment.store_id is '收款门店';
comment on column payment.cashier_id is '收款人，线上自助支付为空'; comment on column payment.paid_at is '收款时间';
comment on column payment.is_void is '是否作废（录错），作废的不计入已收'; comment on column payment.remark is '备注';
insert into payment
select row_number() over (order by t, order_id, n), order_id, ty, amt, case when ty = 'deposit' and source_id = 2 and pg_temp.f('dy', order_id) < .5 then 'douyin' else pg_temp.w('pm', order_id * 8 + n, 'wechat:56,alipay:20,card:12,cash:6,transfer:6') end, st, case when pg_temp.f('oc', order_id * 8 + n) < .88 then e.employee_id end, t, v, case when v then '金额录错' when ty = 'refund' then case when full_refund then '退定金' else '扣服务费后退款' end end
  from (select o.*, c.source_id, od.st, x.*, f.full_refund from sales_order as o join customer as c using (customer_id) join od on od.oid = o.order_id, lateral (select pg_temp.f('fr', oid) < .5 as full_refund, case when pg_temp.f('fp', oid) < case when cat = 'wedding' then .12 else .5 end then contract_amount else least(contract_amount, pg_temp.one('dp', oid, case when cat = 'wedding' then '500,1000,1000,2000,3000' else '200,300,500' end)::numeric) end as dep, pg_temp.w('bw', oid, 's:72,x:22,p:6') as bw, case when pg_temp.f('ah', oid) < .12 and addon_amount > 800 then round(addon_amount / 2, -1) else addon_amount end as a1) as f,
               lateral (select 1 as n, 'deposit' as ty, dep as amt, at + interval '8 minutes' as t, false as v
                        union all select 2, 'deposit', dep * 10, at + interval '6 minutes', true where pg_temp.f('vo', oid) < .013
                        union all select 3, 'balance', contract_amount - dep, sd + time '08:50' + oid % 60 * interval '1 minute', false where not cancelled and bw = 's' and sd < '2026-06-10'
                        union all select 4, 'balance', contract_amount - dep, sel_at + interval '3 hours 5 minutes', false where not cancelled and bw = 'x' and sel_at < '2026-06-09 12:00'
                        union all select 5, 'balance', contract_amount - dep, pickup_date + time '14:10' + oid % 200 * interval '1 minute', false where bw = 'p' and pickup_date is not null
                        union all select 6, 'addon', a1, sel_at + interval '3 hours 10 minutes', false where sel_at < '2026-06-09 12:00'
                        union all select 7, 'addon', addon_amount - a1, pickup_date + time '14:15' + oid % 200 * interval '1 minute', false where pickup_date is not null
                        union all select 8, 'refund', case when full_refund then dep else round(dep / 2, -1) end, cancel_date + time '15:30' + oid % 120 * interval '1 minute', false where cancelled and pg_temp.f('rf', oid) < .75) as x where x.amt > 0) as a
       left join lateral (select employee_id from employee as e where job = 'cashier' and hired_on <= t order by e.store_id = st desc, employee_id limit 1) as e on true;
update sales_order as o set paid_amount = s from (select order_id, sum(case when pay_type = 'refund' then -amount else amount end) as s from payment where not is_void group by 1) as p where p.order_id = o.order_id;

create table performance (
  perf_id int primary key,
  order_id int not null references sales_order,
  employee_id int not null references employee,
  stage varchar(6) not null check (stage in ('front', 'back')),
  role varchar(14) not null check (role in ('sales', 'selector', 'photographer', 'makeup')),
  share_ratio numeric(4, 2) not null,
  perf_amount numeric(10, 2) not null,
  commission_rate numeric(5, 4) not null,
  commission_amount numeric(10, 2) not null,
  perf_date date not null,
  status varchar(10) not null check (status in ('pending', 'confirmed', 'revoked'))
);
comment on table performance is '员工业绩，前期金额分给门市，后期金额分给选片师、摄影师和化妆师';
comment on column performance.perf_id is '业绩编号'; comment on column performance.order_id is '订单';
comment on column performance.employee_id is '员工'; comment on column performance.stage is '阶段：front 前期，back 后期';
comment on column performance.role is '分成角色：sales 门市，selector 选片师，photographer 摄影师，makeup 化妆师'; comment on column performance.share_ratio is '分成比例';
comment on column performance.perf_amount is '业绩金额（元）'; comment on column performance.commission_rate is '提成比例';
comment on column performance.commission_amount is '提成金额（元）'; comment on column performance.perf_date is '业绩日期';
comment on column performance.status is '状态：pending 待确认（本月），confirmed 已确认，revoked 已撤销（退单）';
insert into performance
select row_number() over (order by d, order_id, stage desc, role, sh desc), order_id, emp, stage, role, sh, amt, rate, round(amt * rate, 2), d, case when s = 'cancelled' then 'revoked' when d >= '2026-06-01' then 'pending' else 'confirmed' end
  from (select o.order_id, o.status as s, o.sales_id as emp, 'front' as stage, 'sales' as role, case when e2 is null then 1 else .6 end as sh, case when e2 is null then contract_amount else round(contract_amount * .6, 2) end as amt, .02 as rate, order_date as d, e2, contract_amount, 1 as n
          from sales_order as o left join lateral (select e.employee_id as e2 from employee as e where pg_temp.f('sp', o.order_id) < .17 and e.store_id = o.store_id and job = 'sales' and e.employee_id <> o.sales_id and hired_on <= order_date and (left_on is null or left_on > order_date) order by pg_temp.f('s2', o.order_id * 100 + e.employee_id) limit 1) as q on true
        union all select o.order_id, o.status, e2, 'front', 'sales', .4, contract_amount - round(contract_amount * .6, 2), .02, order_date, e2, contract_amount, 2 from sales_order as o cross join lateral (select e.employee_id as e2 from employee as e where pg_temp.f('sp', o.order_id) < .17 and e.store_id = o.store_id and job = 'sales' and e.employee_id <> o.sales_id and hired_on <= order_date and (left_on is null or left_on > order_date) order by pg_temp.f('s2', o.order_id * 100 + e.employee_id) limit 1) as q
        union all select o.order_id, o.status, r.emp, 'back', r.role, r.sh, r.amt, r.rate, p.finished_at::date, null, null, 3 from sales_order as o join photo_selection as p on p.order_id = o.order_id and p.status = 'done' cross join lateral (select photographer_id, makeup_id from shoot_schedule as h where h.order_id = o.order_id and h.status = 'completed' order by shoot_date desc limit 1) as h,
               lateral (values (p.selector_id, 'selector', .5, round(addon_amount * .5, 2), .04), (h.makeup_id, 'makeup', .2, round(addon_amount * .2, 2), .03), (h.photographer_id, 'photographer', .3, addon_amount - round(addon_amount * .5, 2) - round(addon_amount * .2, 2), .03)) as r (emp, role, sh, amt, rate) where addon_amount > 0) as a;

-- 系统 ----------------------------------------------------------------------------------------------------------

create table sys_setting (
  setting_key varchar(40) primary key,
  setting_value varchar(100),
  description varchar(80),
  updated_at timestamp not null
);
comment on table sys_setting is '系统设置';
comment on column sys_setting.setting_key is '设置键'; comment on column sys_setting.setting_value is '设置值';
comment on column sys_setting.description is '说明'; comment on column sys_setting.updated_at is '更新时间';
insert into sys_setting values ('order.no_prefix', 'D', '订单号前缀', '2022-02-20 10:00:00'), ('customer.protect_days', '30', '客资保护期（天）', '2023-06-01 09:31:00'), ('schedule.max_per_day', '12', '每日最大拍摄组数', '2024-03-15 17:20:00'), ('perf.back_share', '0.5/0.3/0.2', '后期分成：选片师/摄影师/化妆师', '2023-08-28 11:05:00'), ('sms.sign', '花语时光', '短信签名', '2022-02-20 10:00:00'), ('schema.version', '7.3.2', '数据库版本', '2026-01-12 02:14:00');

create table operation_log (
  log_id bigint primary key,
  employee_id int references employee,
  action varchar(20) not null,
  target_table varchar(30),
  target_id int,
  ip varchar(40),
  logged_at timestamp not null
);
comment on table operation_log is '操作日志（保留半年）';
comment on column operation_log.log_id is '日志编号'; comment on column operation_log.employee_id is '操作员工，系统任务为空';
comment on column operation_log.action is '操作'; comment on column operation_log.target_table is '对象表';
comment on column operation_log.target_id is '对象编号'; comment on column operation_log.ip is 'IP 地址';
comment on column operation_log.logged_at is '操作时间';
insert into operation_log select 51000 + row_number() over (order by created_at, schedule_id), (select employee_id from employee where job = 'admin' order by employee_id limit 1), '新增排程', 'shoot_schedule', schedule_id, '192.168.3.' || 10 + schedule_id % 9, created_at + interval '2 seconds' from shoot_schedule where created_at >= '2025-12-10' and created_at < '2026-06-10';
insert into operation_log select 58000 + row_number() over (order by paid_at, payment_id), cashier_id, case when is_void then '作废收款' else '收款' end, 'payment', payment_id, case when cashier_id is null then null else '192.168.' || store_id || '.21' end, paid_at + interval '1 second' from payment where paid_at >= '2025-12-10';

create index on customer (mobile);
create index on customer_followup (customer_id);
create index on sales_order (customer_id);
create index on sales_order (order_date);
create index on shoot_schedule (order_id);
create index on shoot_schedule (shoot_date);
create index on photo_selection (order_id);
create index on order_item (order_id);
create index on payment (order_id);
create index on performance (employee_id, perf_date);
drop table o, od;
