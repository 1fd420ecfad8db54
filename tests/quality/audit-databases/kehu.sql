-- 会议设备厂商的销售 CRM：线索、客户（含公海）、联系人、商机、合同、回款与跟进记录。
-- 仿开源产品悟空 CRM（wk_crm_* / wk_admin_* 表），逐列注释、无外键，状态码在注释中。
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

create table wk_admin_dept (
  dept_id integer primary key,
  parent_id integer,
  name varchar(50) not null,
  num integer,
  owner_user_id bigint,
  remark varchar(200)
);
comment on table wk_admin_dept is '部门表';
comment on column wk_admin_dept.parent_id is '父级ID 顶级部门为0';
comment on column wk_admin_dept.name is '部门名称';
comment on column wk_admin_dept.num is '排序 越大越靠后';
comment on column wk_admin_dept.owner_user_id is '部门负责人';
insert into wk_admin_dept values (1, 0, '全公司', 1, 1, null), (2, 1, '销售中心', 2, 2, null), (3, 2, '华东区', 3, 3, '上海、江苏、浙江、安徽'), (4, 2, '华南区', 4, 4, '广东、福建、广西'), (5, 2, '华北区', 5, 5, '北京、天津、河北、山东'), (6, 2, '渠道部', 6, 6, null), (7, 1, '财务部', 7, 7, null), (8, 1, '市场部', 8, 8, null), (9, 2, '西南区', 9, null, '2025年并入渠道部');

create table wk_admin_user (
  user_id bigint primary key,
  username varchar(50) not null,
  realname varchar(50) not null,
  num varchar(20),
  mobile varchar(20),
  sex integer,
  dept_id integer,
  post varchar(50),
  status integer not null default 2,
  parent_id bigint default 0,
  create_time timestamp,
  last_login_time timestamp
);
comment on table wk_admin_user is '用户表';
comment on column wk_admin_user.user_id is '主键';
comment on column wk_admin_user.username is '用户名';
comment on column wk_admin_user.realname is '真实姓名';
comment on column wk_admin_user.num is '员工编号';
comment on column wk_admin_user.mobile is '手机号';
comment on column wk_admin_user.sex is '0 未选择 1 男 2 女';
comment on column wk_admin_user.dept_id is '部门ID';
comment on column wk_admin_user.post is '岗位';
comment on column wk_admin_user.status is '状态 0 禁用 1 正常 2 未激活';
comment on column wk_admin_user.parent_id is '直属上级ID';
comment on column wk_admin_user.create_time is '创建时间';
comment on column wk_admin_user.last_login_time is '最后登录时间';
insert into wk_admin_user
select i, mb, pg_temp.person('us', i), 'HY' || lpad((i * 3 + 10)::text, 4, '0'), mb, pg_temp.w('ux', i, '1:5,2:4,0:1')::int, d, case when i = 1 then '总经理' when i = 2 then '销售总监' when i in (3, 4, 5) then '大区经理' when i = 6 then '渠道经理' when i in (7, 31) then '财务' when i in (8, 32) then '市场专员' else pg_temp.w('up', i, '销售代表:5,高级销售代表:2,售前顾问:1') end, st, case when i = 1 then 0 when i in (2, 7, 8) then 1 when i <= 6 then 2 when i = 31 then 7 when i = 32 then 8 else d end, timestamp '2023-10-09 09:00' + case when i <= 14 then 0 else pg_temp.z('uc', i, 10, 400) end * interval '1 day 1 minute', case st when 1 then timestamp '2026-06-30 08:30' - pg_temp.z('ull', i, 0, 4) * interval '23 hours 11 minutes' when 0 then timestamp '2025-08-05 17:20' + pg_temp.z('ull', i, 0, 150) * interval '1 day 19 minutes' end
  from generate_series(1, 34) as i, lateral (select pg_temp.mobile('us', i) as mb, case when i = 1 then 1 when i = 2 then 2 when i in (3, 4, 5, 6, 7, 8) then i when i = 31 then 7 when i = 32 then 8 else 3 + (array[0, 0, 0, 1, 1, 2, 2, 3])[1 + i % 8] end as d, case when i in (13, 19, 24, 28) then 0 when i = 34 then 2 else 1 end as st) as x;
create temp table sales as select user_id, dept_id, status, create_time, case when status = 0 then last_login_time::date else date '2026-12-31' end as until, row_number() over (order by user_id) as rn from wk_admin_user where (user_id in (3, 4, 5, 6) or user_id between 9 and 30);

create table wk_crm_leads (
  leads_id integer primary key,
  is_transform integer default 0,
  followup integer default 0,
  leads_name varchar(100) not null,
  customer_id integer,
  mobile varchar(20),
  level varchar(20),
  industry varchar(30),
  source varchar(30),
  next_time timestamp,
  last_time timestamp,
  create_user_id bigint,
  owner_user_id bigint,
  create_time timestamp,
  update_time timestamp
);
comment on table wk_crm_leads is '线索表';
comment on column wk_crm_leads.leads_id is '线索id';
comment on column wk_crm_leads.is_transform is '1已转化 0 未转化';
comment on column wk_crm_leads.followup is '跟进状态 0未跟进1已跟进';
comment on column wk_crm_leads.leads_name is '线索名称';
comment on column wk_crm_leads.customer_id is '转化后的客户id';
comment on column wk_crm_leads.mobile is '手机';
comment on column wk_crm_leads.level is '客户级别';
comment on column wk_crm_leads.industry is '客户行业';
comment on column wk_crm_leads.source is '线索来源';
comment on column wk_crm_leads.next_time is '下次联系时间';
comment on column wk_crm_leads.last_time is '最后跟进时间';
comment on column wk_crm_leads.create_user_id is '创建人ID';
comment on column wk_crm_leads.owner_user_id is '负责人ID';
comment on column wk_crm_leads.create_time is '创建时间';
comment on column wk_crm_leads.update_time is '更新时间';

create table wk_crm_customer (
  customer_id integer primary key,
  customer_name varchar(150) not null,
  followup integer default 0,
  status integer not null default 1,
  deal_status integer default 0,
  deal_time timestamp,
  level varchar(20),
  industry varchar(30),
  source varchar(30),
  telephone varchar(30),
  address varchar(60),
  detail_address varchar(150),
  owner_user_id bigint,
  create_user_id bigint,
  receive_time timestamp,
  pool_time timestamp,
  last_time timestamp,
  next_time timestamp,
  create_time timestamp
);
comment on table wk_crm_customer is '客户表';
comment on column wk_crm_customer.customer_id is '客户id';
comment on column wk_crm_customer.customer_name is '客户名称';
comment on column wk_crm_customer.followup is '跟进状态 0未跟进1已跟进';
comment on column wk_crm_customer.status is '1:正常、2:锁定、3:删除';
comment on column wk_crm_customer.deal_status is '成交状态 0 未成交 1 已成交';
comment on column wk_crm_customer.deal_time is '首次成交时间';
comment on column wk_crm_customer.level is '客户级别';
comment on column wk_crm_customer.industry is '客户行业';
comment on column wk_crm_customer.source is '客户来源';
comment on column wk_crm_customer.telephone is '电话';
comment on column wk_crm_customer.address is '省市区';
comment on column wk_crm_customer.detail_address is '详细地址';
comment on column wk_crm_customer.owner_user_id is '负责人ID，为空表示在公海';
comment on column wk_crm_customer.create_user_id is '创建人ID';
comment on column wk_crm_customer.receive_time is '负责人接收/领取客户时间';
comment on column wk_crm_customer.pool_time is '进入公海时间';
comment on column wk_crm_customer.last_time is '最后跟进时间';
comment on column wk_crm_customer.next_time is '下次联系时间';
comment on column wk_crm_customer.create_time is '创建时间';
create temp table org as
select i, case when k < 12 then pg_temp.one('o1', i, '华勤,中远,盛世,天虹,恒信,新宇,东方,国泰,联创,远景,明德,汇通,科锐,创维达,百川,瑞丰,启明,博雅,卓越,金桥,安达,正元,华源,宏图,康宁') || pg_temp.one('o2', i, '智能科技,信息技术,建筑设计,生物医药,教育科技,物流,能源,机电设备,文化传媒,律师事务所,汽车零部件,电子,新材料,装饰工程') || case when pg_temp.f('o3', i) < 0.75 then '有限公司' else '股份有限公司' end when k < 14 then '市第' || pg_temp.one('o4', i, '一,二,三,四') || pg_temp.one('o5', i, '人民医院,中学,实验小学') when k < 15 then pg_temp.one('o6', i, '师范学院,职业技术学院,大学继续教育学院') else pg_temp.one('o7', i, '高新区管委会,大数据局,应急管理局,税务局') end as nm, k, ct, d, cr
  from generate_series(1, 820) as i, lateral (select pg_temp.z('k', i, 0, 15) as k, pg_temp.day('ocd', i, '2023-11-01', '2026-06-29', 0.9, '9888722', '747888778886') + interval '9 hours' + pg_temp.z('oct', i, 0, 31000) * interval '1 second' as cr, pg_temp.w('od', i, '3:36,4:25,5:22,6:17')::int as d) as x, lateral (select case d when 3 then pg_temp.w('oc', i, '上海/上海市/浦东新区:4,江苏/南京市/江宁区:2,江苏/苏州市/吴中区:2,浙江/杭州市/滨江区:3,浙江/宁波市/鄞州区:1,安徽/合肥市/蜀山区:1') when 4 then pg_temp.w('oc', i, '广东/深圳市/南山区:4,广东/广州市/天河区:3,广东/东莞市/松山湖:1,福建/厦门市/思明区:1,广西/南宁市/青秀区:1') when 5 then pg_temp.w('oc', i, '北京/北京市/海淀区:4,天津/天津市/西青区:1,山东/济南市/历下区:2,山东/青岛市/崂山区:1,河北/石家庄市/长安区:1') else pg_temp.w('oc', i, '四川/成都市/高新区:3,重庆/重庆市/渝北区:2,湖北/武汉市/洪山区:2,陕西/西安市/雁塔区:2,湖南/长沙市/岳麓区:1') end as ct) as y;
insert into wk_crm_customer
select i, replace(split_part(ct, '/', 2), '市', '') || nm || case when (row_number() over (partition by split_part(ct, '/', 2), nm order by i)) > 1 then '（' || split_part(ct, '/', 3) || '）' else '' end, 0, case when pg_temp.f('cst', i) < 0.02 then 3 when pg_temp.f('cst', i) < 0.06 then 2 else 1 end, 0, null, case when pg_temp.f('clv', i) > 0.1 then pg_temp.w('clv2', i, 'A（重点客户）:2,B（普通客户）:5,C（非优先客户）:3') end, case when k < 4 then 'IT/通信/互联网' when k < 7 then '制造业' when k < 9 then '房地产/建筑' when k < 12 then '服务业' when k < 15 then '教育/医疗' else '政府' end, pg_temp.w('csr', i, '广告:2,转介绍:3,搜索引擎:3,陌生电话:2,展会:2,线上注册:1'), case when pg_temp.f('ctl', i) < 0.55 then pg_temp.one('ctl2', i, '021,025,0571,0755,020,010,028,023') || '-' || pg_temp.z('ctl3', i, 50000000, 89999999) end, replace(ct, '/', ','), pg_temp.one('cda', i, '科技路,创新大道,人民路,中山路,软件园,产业大道,滨河路') || pg_temp.z('cdn', i, 1, 888) || '号' || pg_temp.one('cdf', i, 'A座,B座,3号楼,12层,,'), case when u.until > '2026-07-01' and pg_temp.f('cp', i) > 0.14 then u.user_id end, case when pg_temp.f('ccu', i) < 0.8 or pg_temp.f('cp', i) <= 0.14 or u.until <= '2026-07-01' then u.user_id else 8 end, cr, case when u.until <= '2026-07-01' then greatest(u.until + interval '2 hours', cr + interval '30 days') when pg_temp.f('cp', i) <= 0.14 then least(cr::date + pg_temp.z('cpt', i, 60, 300) + interval '2 hours', timestamp '2026-06-25 02:00') end, null, null, cr
  from org, lateral (select s.* from sales as s where s.dept_id = org.d and s.create_time <= org.cr and s.until > org.cr::date order by pg_temp.f('cu' || i, s.user_id) limit 1) as u;
insert into wk_crm_leads
select i, tr, 0, case when tr = 1 then c.customer_name else pg_temp.one('ln', i, '上海,杭州,深圳,广州,北京,武汉,成都,济南') || pg_temp.one('ln2', i, '优智,泰和,云帆,海纳,领航,蓝盾,天成,嘉禾,鑫源,悦途') || pg_temp.one('ln3', i, '科技公司,培训学校,设计院,会展公司,医疗器械公司,咨询公司') end, case when tr = 1 then c.customer_id end, pg_temp.mobile('lm', i), pg_temp.w('ll', i, 'A（重点客户）:1,B（普通客户）:4,C（非优先客户）:5'), case when tr = 1 then c.industry else pg_temp.one('li', i, 'IT/通信/互联网,制造业,服务业,教育/医疗') end, case when tr = 1 then c.source else pg_temp.w('ls', i, '广告:3,搜索引擎:4,展会:3,线上注册:3,转介绍:1') end, null, null, 8, s.user_id, lc, case when tr = 1 then c.create_time end
  from generate_series(1, 650) as i cross join lateral (select case when pg_temp.f('lt', i) < 0.3 then 1 else 0 end as t0) as y left join wk_crm_customer as c on t0 = 1 and c.customer_id = i, lateral (select case when t0 = 1 and c.customer_id is not null then 1 else 0 end as tr) as y2,
       lateral (select case when tr = 1 then c.create_time - pg_temp.z('lb', i, 1, 40) * interval '1 day' else pg_temp.day('ld', i, '2024-01-02', '2026-06-30', 0.8, '9888742', '746899778986') + interval '9 hours' + pg_temp.z('lh', i, 0, 30000) * interval '1 second' end as lc) as y3,
       lateral (select user_id from sales where create_time <= lc and until > lc::date order by pg_temp.f('lu' || i, user_id) limit 1) as s;

create table wk_crm_contacts (
  contacts_id integer primary key,
  name varchar(50) not null,
  customer_id integer not null,
  mobile varchar(20),
  email varchar(100),
  post varchar(50),
  policymakers varchar(4),
  sex varchar(4),
  wechat varchar(50),
  owner_user_id bigint,
  create_user_id bigint,
  create_time timestamp
);
comment on table wk_crm_contacts is '联系人表';
comment on column wk_crm_contacts.name is '联系人名称';
comment on column wk_crm_contacts.customer_id is '客户ID';
comment on column wk_crm_contacts.mobile is '手机';
comment on column wk_crm_contacts.email is '电子邮箱';
comment on column wk_crm_contacts.post is '职务';
comment on column wk_crm_contacts.policymakers is '是否关键决策人';
comment on column wk_crm_contacts.sex is '性别';
comment on column wk_crm_contacts.wechat is '微信';
comment on column wk_crm_contacts.owner_user_id is '负责人ID';
insert into wk_crm_contacts
select row_number() over (order by customer_id, n), pg_temp.person('ct', x), customer_id, case when pg_temp.f('cm', x) < 0.93 then pg_temp.mobile('ct', x) end, case when pg_temp.f('ce', x) < 0.4 then 'u' || x * 37 || pg_temp.one('ce2', x, '@163.com,@qq.com,@126.com,@corp-mail.cn') end, pg_temp.w('cpo', x, '行政经理:4,IT经理:4,采购:4,总经理:2,信息中心主任:2,办公室主任:2,会议室管理员:1'), case when pg_temp.f('cpm', x) < 0.3 then '是' else '否' end, pg_temp.one('csx', x, '男,男,女'), case when pg_temp.f('cw', x) < 0.35 then 'wx_' || substr(md5(x::text), 1, 8) end, owner_user_id, create_user_id, create_time + case when n = 1 then interval '5 minutes' else pg_temp.z('cct', x, 1, 60) * interval '1 day' end
  from wk_crm_customer, lateral generate_series(1, pg_temp.sk('cn', customer_id, 1, 3, 1.8)) as n, lateral (select customer_id * 5 + n as x) as y where pg_temp.f('cno', customer_id) > 0.05;
delete from wk_crm_contacts where create_time > '2026-06-30';

create table wk_crm_product_category (
  category_id integer primary key,
  name varchar(50) not null,
  pid integer default 0
);
comment on table wk_crm_product_category is '产品分类表';
comment on column wk_crm_product_category.name is '分类名称';
comment on column wk_crm_product_category.pid is '父级id';
insert into wk_crm_product_category values (1, '硬件', 0), (2, '软件与服务', 0), (3, '会议平板', 1), (4, '摄像机与终端', 1), (5, '音频设备', 1), (6, '云会议订阅', 2), (7, '安装与维保', 2);

create table wk_crm_product (
  product_id integer primary key,
  name varchar(100) not null,
  num varchar(30) not null,
  unit varchar(10),
  price numeric(18,2) not null default 0,
  status integer default 1,
  category_id integer,
  description varchar(200),
  create_user_id bigint,
  owner_user_id bigint,
  create_time timestamp
);
comment on table wk_crm_product is '产品表';
comment on column wk_crm_product.name is '产品名称';
comment on column wk_crm_product.num is '产品编码';
comment on column wk_crm_product.unit is '单位';
comment on column wk_crm_product.price is '标准价格';
comment on column wk_crm_product.status is '状态 1 上架 0 下架 3 删除';
comment on column wk_crm_product.category_id is '产品分类ID';
comment on column wk_crm_product.description is '产品描述';
insert into wk_crm_product
select row_number() over (), n, co, u, p, st, c, de, 1, 1, timestamp '2023-10-12 10:00' + row_number() over () * interval '9 minutes'
  from (values ('智能会议平板 55寸', 'MB-55', '台', 9800, 1, 3, null), ('智能会议平板 65寸', 'MB-65', '台', 13800, 1, 3, '主推'), ('智能会议平板 75寸', 'MB-75', '台', 18800, 1, 3, null), ('智能会议平板 86寸', 'MB-86', '台', 28800, 1, 3, null), ('智能会议平板 98寸', 'MB-98', '台', 59800, 1, 3, '大型报告厅'), ('智能会议平板 65寸（旧款）', 'MB-65A', '台', 11800, 0, 3, '2025年停产'), ('高清会议摄像机 C20', 'CAM-C20', '台', 3280, 1, 4, null), ('4K 会议摄像机 C40', 'CAM-C40', '台', 6980, 1, 4, null), ('双目跟踪摄像机 C60', 'CAM-C60', '台', 15800, 1, 4, null), ('视频会议终端 T300', 'VT-300', '台', 21800, 1, 4, null), ('视频会议终端 T100', 'VT-100', '台', 12800, 0, 4, null), ('全向麦克风 M10', 'MIC-10', '个', 1680, 1, 5, null), ('阵列吊麦 M50', 'MIC-50', '个', 5980, 1, 5, null), ('会议音箱 S20', 'SPK-20', '对', 2480, 1, 5, null), ('音频处理器 D8', 'DSP-8', '台', 8600, 1, 5, null), ('云会议 50方/年', 'CL-50', '年', 3600, 1, 6, null), ('云会议 100方/年', 'CL-100', '年', 6800, 1, 6, null), ('云会议 300方/年', 'CL-300', '年', 15800, 1, 6, null), ('安装调试服务', 'SV-01', '次', 1500, 1, 7, null), ('延保服务 1年', 'SV-02', '年', 2200, 1, 7, null), ('驻场保障', 'SV-03', '天', 1200, 1, 7, null), ('培训服务（测试）', 'TEST-1', '次', 1, 3, 7, '误建')) as v (n, co, u, p, st, c, de);

create table wk_crm_business_type (
  type_id integer primary key,
  name varchar(50) not null,
  dept_ids varchar(50),
  status integer default 1,
  create_time timestamp
);
comment on table wk_crm_business_type is '商机状态组类别';
comment on column wk_crm_business_type.name is '标题';
comment on column wk_crm_business_type.dept_ids is '适用部门ID，逗号分隔';
comment on column wk_crm_business_type.status is '0禁用1启用2删除';
insert into wk_crm_business_type values (1, '直销流程', '3,4,5', 1, '2023-10-12 11:00'), (2, '渠道项目流程', '6', 1, '2023-10-12 11:05'), (3, '招投标流程（旧）', '', 0, '2023-10-12 11:08');
create table wk_crm_business_status (
  status_id integer primary key,
  type_id integer not null,
  name varchar(50) not null,
  rate integer,
  order_num integer
);
comment on table wk_crm_business_status is '商机状态（阶段）';
comment on column wk_crm_business_status.type_id is '商机状态类别ID';
comment on column wk_crm_business_status.name is '阶段名称';
comment on column wk_crm_business_status.rate is '赢单率（%）';
comment on column wk_crm_business_status.order_num is '排序';
insert into wk_crm_business_status values (1, 1, '验证客户', 10, 1), (2, 1, '需求分析', 30, 2), (3, 1, '方案/报价', 60, 3), (4, 1, '商务谈判', 80, 4), (5, 2, '项目报备', 20, 1), (6, 2, '方案配合', 50, 2), (7, 2, '渠道签约', 80, 3), (8, 3, '标书购买', 20, 1), (9, 3, '投标', 50, 2);

create table wk_crm_business (
  business_id integer primary key,
  business_name varchar(100) not null,
  customer_id integer not null,
  contacts_id integer,
  type_id integer,
  status_id integer,
  is_end integer default 0,
  money numeric(18,2),
  deal_date date,
  status_remark varchar(200),
  status integer default 1,
  next_time timestamp,
  owner_user_id bigint,
  create_user_id bigint,
  create_time timestamp,
  update_time timestamp
);
comment on table wk_crm_business is '商机表';
comment on column wk_crm_business.business_name is '商机名称';
comment on column wk_crm_business.customer_id is '客户ID';
comment on column wk_crm_business.contacts_id is '首要联系人ID';
comment on column wk_crm_business.type_id is '商机状态组';
comment on column wk_crm_business.status_id is '销售阶段';
comment on column wk_crm_business.is_end is '结束状态 0进行中 1赢单 2输单 3无效';
comment on column wk_crm_business.money is '商机金额';
comment on column wk_crm_business.deal_date is '预计成交日期';
comment on column wk_crm_business.status_remark is '输单/无效原因';
comment on column wk_crm_business.status is '1正常 3删除';
comment on column wk_crm_business.next_time is '下次联系时间';
comment on column wk_crm_business.owner_user_id is '负责人ID';
comment on column wk_crm_business.update_time is '更新时间';
insert into wk_crm_business
select i, replace(split_part(c.customer_name, '有限', 1), '股份', '') || pg_temp.one('bn', i, '会议室改造,视频会议项目,会议平板采购,报告厅音视频,分公司远程会议,云会议续费,指挥中心项目'), c.customer_id, (select min(contacts_id) from wk_crm_contacts as k where k.customer_id = c.customer_id and k.create_time < bt), ty, case when e = 1 then case ty when 1 then 4 when 2 then 7 else 9 end when ty = 1 then pg_temp.w('bs', i, '1:3,2:4,3:4,4:2')::int when ty = 2 then pg_temp.w('bs', i, '5:3,6:4,7:2')::int else 8 end, e, round((power(pg_temp.f('bm', i), 3) * 380000 + 6000)::numeric, -2), case when pg_temp.f('bdn', i) < 0.93 then bt::date + pg_temp.z('bd', i, 20, 120) end, case e when 2 then pg_temp.w('br', i, '价格高于竞品:4,客户选择其他品牌:3,预算取消:2,功能不满足:1') when 3 then pg_temp.one('br', i, '客户信息有误,重复商机,项目搁置') end, case when pg_temp.f('bdel', i) < 0.015 and e <> 1 then 3 else 1 end, case when e = 0 then timestamp '2026-06-30 10:00' + pg_temp.z('bnx', i, -10, 20) * interval '1 day' end, coalesce(c.owner_user_id, c.create_user_id), c.create_user_id, bt, case when e > 0 then bt + dur when pg_temp.f('bu', i) < 0.7 then least(bt + dur / 3, timestamp '2026-06-30 17:00') end
  from (select i, pg_temp.sk('bc', i, 1, 820, 1.5) as cr from generate_series(1, 1050) as i) as a join wk_crm_customer as c on c.customer_id = 1 + (cr * 373) % 820,
       lateral (select c.create_time + pg_temp.sk('bt', i, 1, greatest(2, (date '2026-06-28' - c.create_time::date)), 2.3) * interval '1 day' + interval '23 minutes' as bt, pg_temp.z('bdu', i, 12, 140) * interval '1 day' + pg_temp.z('bdv', i, -60, 90) * interval '1 minute' as dur, pg_temp.w('bty', i, '1:78,2:20,3:2')::int as t0) as b,
       lateral (select case when t0 = 3 and bt > '2024-08-01' then 1 else t0 end as ty, case when bt + dur > '2026-06-30' then 0 when pg_temp.f('bo', i) < 0.07 then 0 else pg_temp.w('be', i, '1:42,2:41,3:17')::int end as e) as d where bt < '2026-06-30' and (c.pool_time is null or bt + dur < c.pool_time);

create table wk_crm_contract (
  contract_id integer primary key,
  num varchar(30) not null,
  name varchar(100) not null,
  customer_id integer not null,
  business_id integer,
  contacts_id integer,
  check_status integer default 0,
  order_date date,
  start_time date,
  end_time date,
  money numeric(18,2) not null default 0,
  discount_rate numeric(5,2) default 0,
  total_price numeric(18,2) default 0,
  received_money numeric(18,2) default 0,
  unreceived_money numeric(18,2) default 0,
  types varchar(20),
  payment_type varchar(20),
  owner_user_id bigint,
  create_user_id bigint,
  create_time timestamp
);
comment on table wk_crm_contract is '合同表';
comment on column wk_crm_contract.num is '合同编号';
comment on column wk_crm_contract.name is '合同名称';
comment on column wk_crm_contract.customer_id is '客户ID';
comment on column wk_crm_contract.business_id is '商机ID';
comment on column wk_crm_contract.contacts_id is '客户签约人（联系人id）';
comment on column wk_crm_contract.check_status is '0待审核、1通过、2拒绝、3审核中、4撤回、5未提交、8作废';
comment on column wk_crm_contract.order_date is '下单日期';
comment on column wk_crm_contract.start_time is '合同开始时间';
comment on column wk_crm_contract.end_time is '合同结束时间';
comment on column wk_crm_contract.money is '合同金额 = 产品总金额 ×（1 - 整单折扣）';
comment on column wk_crm_contract.discount_rate is '整单折扣（%，减免比例）';
comment on column wk_crm_contract.total_price is '产品总金额';
comment on column wk_crm_contract.received_money is '已收款（审核通过的回款）';
comment on column wk_crm_contract.unreceived_money is '未收款';
comment on column wk_crm_contract.types is '合同类型';
comment on column wk_crm_contract.payment_type is '付款方式';
comment on column wk_crm_contract.owner_user_id is '负责人ID';
insert into wk_crm_contract
select row_number() over (order by ot, x), 'HT' || to_char(ot, 'YYYYMMDD') || lpad((row_number() over (partition by ot::date order by ot, x))::text, 2, '0'), nm, customer_id, business_id, contacts_id, cs, ot::date, ot::date, ot::date + case when ty = '服务合同' then 365 else 1095 end - 1, 0, case when pg_temp.f('kd', x) < 0.45 then pg_temp.z('kd2', x, 1, 12) else 0 end, 0, 0, 0, ty, pg_temp.w('kp', x, '全款:3,三七付款:4,分期:2,验收后付款:2'), owner_user_id, owner_user_id, ot
  from (select b.business_id as x, b.business_name || '合同' as nm, b.customer_id, b.business_id, b.contacts_id, b.owner_user_id, b.update_time + interval '1 hour' as ot from wk_crm_business as b where is_end = 1
        union all select 5000 + i, replace(split_part(c.customer_name, '有限', 1), '股份', '') || '维保续签', c.customer_id, null, null, c.owner_user_id, c.create_time + pg_temp.z('kdt', i, 60, 500) * interval '1 day' from generate_series(1, 90) as i join wk_crm_customer as c on c.customer_id = 1 + pg_temp.z('kc', i, 0, 300) * 2 and c.owner_user_id is not null and c.status < 3) as a,
       lateral (select case when x > 5000 or nm like '%续费%' then '服务合同' else '直销合同' end as ty, case when ot > '2026-06-24' then pg_temp.w('kst', x, '0:3,3:3,5:1')::int else pg_temp.w('kst', x, '1:90,2:3,8:4,4:2,5:1')::int end as cs) as y where ot < '2026-06-30 18:00';

create table wk_crm_contract_product (
  r_id integer primary key,
  contract_id integer not null,
  product_id integer not null,
  price numeric(18,2),
  sales_price numeric(18,2),
  num numeric(10,2),
  discount numeric(5,2),
  subtotal numeric(18,2),
  unit varchar(10)
);
comment on table wk_crm_contract_product is '合同产品关系表';
comment on column wk_crm_contract_product.contract_id is '合同ID';
comment on column wk_crm_contract_product.product_id is '产品ID';
comment on column wk_crm_contract_product.price is '产品标准单价';
comment on column wk_crm_contract_product.sales_price is '销售价格';
comment on column wk_crm_contract_product.num is '销售数量';
comment on column wk_crm_contract_product.discount is '折扣（%，减免比例）';
comment on column wk_crm_contract_product.subtotal is '小计';
insert into wk_crm_contract_product
select row_number() over (order by contract_id, n), contract_id, p.product_id, p.price, p.price * (100 - dc) / 100, q, dc, round(p.price * (100 - dc) / 100 * q, 2), p.unit
  from wk_crm_contract as c, lateral generate_series(1, case when c.types = '服务合同' then pg_temp.z('pn', contract_id, 1, 2) else pg_temp.sk('pn', contract_id, 1, 5, 1.3) end) as n, lateral (select contract_id * 7 + n as x) as y,
       lateral (select * from wk_crm_product as p where p.product_id = case when c.types = '服务合同' then case n when 1 then pg_temp.z('pp', x, 16, 18) else 20 end when n = 1 then pg_temp.sk('pp', x, 1, 6, 0.9) when n = 5 then 19 else 7 + (pg_temp.z('pq', contract_id, 0, 8) + n * 2) % 9 end and (p.status = 1 or c.order_date < '2025-03-01')) as p,
       lateral (select case when p.category_id in (6, 7) then 1 else pg_temp.sk('pnum', x, 1, 8, 3.0) end as q, case when pg_temp.f('pd', x) < 0.3 then pg_temp.one('pd2', x, '5,5,8,10,15')::numeric else 0 end as dc) as z;
delete from wk_crm_contract as c where not exists (select from wk_crm_contract_product as p where p.contract_id = c.contract_id);
update wk_crm_contract as c set total_price = s, money = round(s * (100 - discount_rate) / 100, 2), unreceived_money = round(s * (100 - discount_rate) / 100, 2) from (select contract_id, sum(subtotal) as s from wk_crm_contract_product group by 1) as x where x.contract_id = c.contract_id;
update wk_crm_business as b set money = c.money from wk_crm_contract as c where c.business_id = b.business_id;
update wk_crm_customer as c set deal_status = 1, deal_time = t from (select customer_id, min(create_time) as t from wk_crm_contract where check_status = 1 group by 1) as x where x.customer_id = c.customer_id;

create table wk_crm_receivables_plan (
  receivables_plan_id integer primary key,
  num varchar(4) not null,
  receivables_id integer,
  status integer default 0,
  money numeric(18,2) not null,
  return_date date,
  return_type varchar(20),
  remind integer,
  customer_id integer not null,
  contract_id integer not null,
  create_time timestamp
);
comment on table wk_crm_receivables_plan is '回款计划表';
comment on column wk_crm_receivables_plan.num is '期数';
comment on column wk_crm_receivables_plan.receivables_id is '关联回款ID';
comment on column wk_crm_receivables_plan.status is '1完成 0 未完成';
comment on column wk_crm_receivables_plan.money is '计划回款金额';
comment on column wk_crm_receivables_plan.return_date is '计划回款日期';
comment on column wk_crm_receivables_plan.return_type is '计划回款方式';
comment on column wk_crm_receivables_plan.remind is '提前几日提醒';
comment on column wk_crm_receivables_plan.contract_id is '合同ID';
insert into wk_crm_receivables_plan
select row_number() over (order by contract_id, n), n::text, null, 0, case when n < k then round(money * pct / 100, 2) else money - round(money * pct / 100, 2) * (k - 1) end, order_date + case when payment_type = '验收后付款' then 60 else 10 end + (n - 1) * 90, pg_temp.w('rt', contract_id, '银行转账:8,支票:1,其他:1'), 7, customer_id, contract_id, create_time + interval '1 day'
  from wk_crm_contract, lateral (select case payment_type when '三七付款' then 2 when '分期' then 3 else 1 end as k, case payment_type when '三七付款' then 30 else 40 end as pct) as x, lateral generate_series(1, k) as n where check_status = 1 and types = '直销合同';

create table wk_crm_receivables (
  receivables_id integer primary key,
  number varchar(30) not null,
  receivables_plan_id integer,
  customer_id integer not null,
  contract_id integer not null,
  check_status integer default 0,
  return_time date,
  return_type varchar(20),
  money numeric(18,2) not null,
  remark varchar(200),
  owner_user_id bigint,
  create_user_id bigint,
  create_time timestamp
);
comment on table wk_crm_receivables is '回款表';
comment on column wk_crm_receivables.number is '回款编号';
comment on column wk_crm_receivables.receivables_plan_id is '回款计划ID';
comment on column wk_crm_receivables.contract_id is '合同ID';
comment on column wk_crm_receivables.check_status is '0待审核、1通过、2拒绝、3审核中、4撤回、5未提交、8作废';
comment on column wk_crm_receivables.return_time is '回款日期';
comment on column wk_crm_receivables.return_type is '回款方式';
comment on column wk_crm_receivables.money is '回款金额';
insert into wk_crm_receivables
select row_number() over (order by rt, x), 'HK' || to_char(rt, 'YYYYMM') || lpad((row_number() over (partition by to_char(rt, 'YYYYMM') order by rt, x))::text, 3, '0'), pid, customer_id, contract_id, case when rt > '2026-06-26' then 0 else pg_temp.w('rs', x, '1:95,2:2,8:2,4:1')::int end, rt, ty, m, case when pg_temp.f('rr', x) < 0.1 then pg_temp.one('rr2', x, '客户分两笔打款,已开专票,代付,尾款') end, owner_user_id, case when pg_temp.f('rc', x) < 0.5 then 7 else owner_user_id end, rt + interval '15 hours'
  from (select p.receivables_plan_id as pid, p.receivables_plan_id as x, p.customer_id, p.contract_id, c.owner_user_id, p.money as m, p.return_type as ty, p.return_date + case when pg_temp.f('rl', p.receivables_plan_id) < 0.55 then pg_temp.z('rd', p.receivables_plan_id, -6, 2) else pg_temp.sk('rd', p.receivables_plan_id, 3, 120, 2.0) end as rt from wk_crm_receivables_plan as p join wk_crm_contract as c using (contract_id) where pg_temp.f('rx', p.receivables_plan_id) < 0.93
        union all select null, 9000 + contract_id, customer_id, contract_id, owner_user_id, money, '银行转账', order_date + pg_temp.z('rd', 9000 + contract_id, 2, 40) from wk_crm_contract where check_status = 1 and types = '服务合同' and pg_temp.f('rx', 9000 + contract_id) < 0.94) as a where rt <= '2026-06-30';
update wk_crm_receivables_plan as p set receivables_id = r.receivables_id, status = case r.check_status when 1 then 1 else 0 end from wk_crm_receivables as r where r.receivables_plan_id = p.receivables_plan_id;
update wk_crm_contract as c set received_money = s, unreceived_money = money - s from (select contract_id, sum(money) as s from wk_crm_receivables where check_status = 1 group by 1) as x where x.contract_id = c.contract_id;

create table wk_crm_activity (
  activity_id integer primary key,
  type integer not null,
  category varchar(20),
  activity_type integer not null,
  activity_type_id integer not null,
  content varchar(500),
  next_time timestamp,
  status integer default 1,
  create_user_id bigint,
  create_time timestamp
);
comment on table wk_crm_activity is 'crm活动表（跟进记录）';
comment on column wk_crm_activity.type is '活动类型 1 跟进记录 2 创建记录 3 商机阶段变更';
comment on column wk_crm_activity.category is '跟进类型（沟通方式）';
comment on column wk_crm_activity.activity_type is '关联对象类型 1 线索 2 客户 5 商机';
comment on column wk_crm_activity.activity_type_id is '关联对象ID';
comment on column wk_crm_activity.content is '活动内容';
comment on column wk_crm_activity.next_time is '下次联系时间';
comment on column wk_crm_activity.status is '0 删除 1 未删除';
insert into wk_crm_activity
select row_number() over (order by at, ty, id), 1, pg_temp.w('ac', x, '打电话:5,发微信:4,见面拜访:3,发邮件:1,活动:1'), ty, id, pg_temp.one('ax', x, '客户表示下周给答复,已发送报价单,约了现场演示,暂无预算，年底再联系,沟通了设备清单,电话未接通,确认了会议室数量和尺寸,客户在对比其他品牌,安排售前勘察现场,已寄送样机,跟进付款进度,加了微信，发送产品资料'), case when pg_temp.f('an', x) < 0.4 then date_trunc('hour', at) + pg_temp.z('an2', x, 3, 15) * interval '1 day' end, case when pg_temp.f('as', x) < 0.01 then 0 else 1 end, u, at
  from (select 2 as ty, customer_id as id, coalesce(owner_user_id, create_user_id) as u, customer_id * 40 + n as x, create_time + pg_temp.z('a2', customer_id * 40 + n, 0, 150) * interval '1 day' + pg_temp.z('a2h', customer_id * 40 + n, 0, 400) * interval '1 minute' as at from wk_crm_customer, lateral generate_series(1, pg_temp.sk('a2n', customer_id, 0, 5, 1.7)) as n
        union all select 5, business_id, owner_user_id, 50000 + business_id * 10 + n, create_time + n * pg_temp.z('a5', business_id, 2, 14) * interval '1 day' + pg_temp.z('a5h', business_id * 10 + n, 0, 300) * interval '1 minute' from wk_crm_business, lateral generate_series(1, pg_temp.sk('a5n', business_id, 0, 3, 1.2)) as n
        union all select 1, leads_id, owner_user_id, 90000 + leads_id, create_time + pg_temp.z('a1', leads_id, 1, 240) * interval '1 hour' from wk_crm_leads where pg_temp.f('a1n', leads_id) < 0.6) as a where at < '2026-06-30 19:00';
update wk_crm_customer as c set followup = 1, last_time = t, next_time = n from (select activity_type_id as id, max(create_time) as t, max(next_time) as n from wk_crm_activity where activity_type = 2 and status = 1 group by 1) as x where x.id = c.customer_id;
update wk_crm_leads as l set followup = 1, last_time = t, next_time = n, update_time = coalesce(update_time, t) from (select activity_type_id as id, max(create_time) as t, max(next_time) as n from wk_crm_activity where activity_type = 1 group by 1) as x where x.id = l.leads_id;

create table wk_admin_login_log (
  log_id bigint primary key,
  user_id bigint,
  login_time timestamp not null,
  ip_address varchar(20),
  device_type varchar(20),
  auth_result integer,
  fail_result varchar(50)
);
comment on table wk_admin_login_log is '系统登录日志表';
comment on column wk_admin_login_log.user_id is '操作人ID';
comment on column wk_admin_login_log.ip_address is '登录ip地址';
comment on column wk_admin_login_log.device_type is '终端类型';
comment on column wk_admin_login_log.auth_result is '认证结果 1成功 0失败';
insert into wk_admin_login_log
select row_number() over (order by t, i), user_id, t, '116.' || pg_temp.z('gi', i, 10, 250) || '.' || pg_temp.z('gj', i, 1, 250) || '.' || pg_temp.z('gk', i, 1, 250), pg_temp.w('gd', i, 'PC:6,ANDROID:3,IOS:2'), r, case when r = 0 then '用户名或密码错误' end
  from (select i, s.user_id, d + interval '8 hours 20 minutes' + pg_temp.z('gt', i, 0, 36000) * interval '1 second' as t, case when pg_temp.f('gr', i) < 0.04 then 0 else 1 end as r from (select i, pg_temp.day('gda', i, '2026-03-01', '2026-06-29', 1, '9888832', '999999999999') as d from generate_series(1, 900) as i) as a, lateral (select user_id from wk_admin_user where status = 1 order by pg_temp.f('gu' || i, user_id) limit 1) as s) as b;
