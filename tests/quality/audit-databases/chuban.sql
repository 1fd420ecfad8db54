-- 出版社 ERP：一家中等规模综合出版社（南麓出版社）的选题、合同、图书、印制、库存、发行、结算回款与稿酬。
-- 仿云因出版 ERP（北京云因信息）和方正出版业务管理系统的数据结构：表列有中文注释，有外键。数据为虚构，由行号散列得出，每次装载相同。
set jit = off;
set time zone 'Asia/Shanghai';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '@' || i, 47) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
create function pg_temp.nth(n int, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + n % cardinality(string_to_array(list, ','))] $$;
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  total float8 := (select sum(split_part(p, ':', 2)::float8) from unnest(string_to_array(list, ',')) as p);
  r float8 := pg_temp.f(k, i) * total;
begin
  foreach part in array string_to_array(list, ',') loop
    r := r - split_part(part, ':', 2)::float8;
    if r < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;
create function pg_temp.person(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, '王,李,张,刘,陈,杨,黄,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗,梁,宋,郑,谢,韩,沈,陆,顾,章,钱,严,俞,方,邵,傅,白,尹') || pg_temp.one(k || 'g', i, '慧敏,文渊,晓岚,志远,静,思齐,明哲,一鸣,雅琴,承志,若水,海燕,卫东,丽华,立群,青,子墨,婉清,建平,书恒,云飞,佳宁,俊,雨桐,维,永年,嘉树,秋实,晨,望舒,国栋,梅,怀瑾,其昌') $$;
-- 13 位书号，含校验位
create function pg_temp.isbn(n int) returns text language sql immutable as $$
  select '978-7-5573-' || lpad(n::text, 4, '0') || '-' || ((10 - (select sum(substr(d, p, 1)::int * case when p % 2 = 1 then 1 else 3 end) from generate_series(1, 12) as p) % 10) % 10)
    from (select '97875573' || lpad(n::text, 4, '0') as d) as s $$;
create function pg_temp.workday(d date) returns date language sql immutable
  as $$ select d + case extract(isodow from d)::int when 6 then 2 when 7 then 1 else 0 end $$;

create table sys_user (
  user_id int primary key,
  login_name varchar(20) not null unique,
  user_name varchar(20) not null,
  dept_name varchar(30),
  post_name varchar(20),
  mobile varchar(11),
  entry_date date,
  leave_date date,
  user_status char(1) not null default '1',
  last_login timestamp
);
insert into sys_user
select i, 'nl' || lpad(i::text, 4, '0'), pg_temp.person('us', i), d, case when i in (1, 31, 45, 52) then '主任' when d ~ '编辑' then pg_temp.w('up', i, '编辑:6,策划编辑:3,编审:1') when d = '发行部' then '发行业务员' when d = '财务部' then '会计' when d = '出版部' then '印务' when d = '储运部' then '库管员' else '版权专员' end, pg_temp.one('um', i, '133,136,138,139,151,158,186,189') || lpad(pg_temp.z('un', i, 0, 99999999)::text, 8, '0'), e, l, case when l is null then '1' else '0' end, case when l is not null then l - 1 + time '16:52' else timestamp '2026-06-24 18:00' - pg_temp.z('ul', i, 10, 9000) * interval '1 min' end
  from (select i, case when i <= 8 then '教育编辑部' when i <= 14 then '少儿编辑部' when i <= 22 then '人文编辑部' when i <= 30 then '科技编辑部' when i <= 44 then '发行部' when i <= 51 then '出版部' when i <= 56 then '财务部' when i <= 61 then '储运部' else '版权室' end as d, date '2006-07-01' + pg_temp.z('ue', i, 0, 5700) as e, case when i in (5, 13, 19, 27, 36, 41, 48, 60) then date '2024-02-29' + pg_temp.z('uq', i, 0, 760) end as l from generate_series(1, 64) as i) as s;

create table edt_author (
  author_id int primary key,
  author_code varchar(12) not null unique,
  author_name varchar(60) not null,
  pen_name varchar(40),
  author_type char(1) not null default '1',
  nationality varchar(20) default '中国',
  work_unit varchar(60),
  title_name varchar(20),
  mobile varchar(20),
  bank_name varchar(40),
  tax_type char(1),
  is_blacklist char(1) default '0',
  create_time timestamp
);
insert into edt_author
select i, 'ZZ' || lpad(i::text, 5, '0'), case t when '2' then pg_temp.one('au', i, '明德,学海,启智,云帆,知行,求索') || pg_temp.one('av', i, '教育研究院,文化传媒有限公司,教研组,图书工作室') when '3' then pg_temp.one('af', i, '[英]艾玛·哈特利,[美]丹尼尔·科尔曼,[日]森田由纪,[法]克莱尔·勒布朗,[德]汉斯·韦伯,[美]露丝·安德森,[韩]朴智恩,[英]托马斯·格雷,[意]保罗·里奇') else pg_temp.person('au', i) end, case when t = '1' and pg_temp.f('ap', i) < 0.09 then pg_temp.one('aq', i, '南山客,听雨,半夏,北野,青禾,小满,阿蓝,渡口,江上') end, t, case when t = '3' then null else '中国' end, case when t = '1' and pg_temp.f('aw', i) < 0.8 then pg_temp.one('ax', i, '江城师范大学,湖东大学,南江市第一中学,省社会科学院,滨海理工大学,市作家协会,省人民医院,华原农业大学,实验小学,自由撰稿人,江城职业技术学院') end, case when t = '1' then pg_temp.w('at', i, '教授:20,副教授:20,讲师:10,特级教师:8,高级教师:14,研究员:6,主任医师:4,:25') end, case when t <> '3' and pg_temp.f('am', i) < 0.9 then pg_temp.one('an', i, '130,137,138,139,150,188') || lpad(pg_temp.z('ao', i, 0, 99999999)::text, 8, '0') end, case when t <> '3' then pg_temp.one('ab', i, '工商银行,建设银行,中国银行,农业银行,招商银行') || pg_temp.one('ac', i, '江城支行,大学城支行,中山路支行,南湖支行') end, case t when '1' then '1' when '2' then '2' else '3' end, case when i in (77, 203, 388) then '1' else '0' end, timestamp '2021-11-01 09:00' + i * interval '3 day 7 hour' + pg_temp.z('ad', i, 0, 400) * interval '1 min'
  from (select i, pg_temp.w('ay', i, '1:86,2:9,3:5') as t from generate_series(1, 520) as i) as s;
update edt_author set title_name = null where title_name = '';

create table edt_topic (
  topic_id int primary key,
  topic_no varchar(20) not null unique,
  topic_name varchar(100) not null,
  category_code char(2) not null,
  topic_source char(1) not null,
  author_id int references edt_author,
  editor_id int not null references sys_user,
  plan_words int,
  plan_price numeric(8,2),
  plan_print_qty int,
  apply_date date not null,
  approve_date date,
  topic_status char(1) not null,
  is_key char(1) default '0',
  reject_reason varchar(100),
  is_deleted char(1) not null default '0'
);
create temp table tp as
select *, row_number() over (partition by c order by i)::int as rn from (select i, case when h <= 190 then '01' when h <= 340 then '02' when h <= 470 then '03' when h <= 590 then '04' when h <= 690 then '05' when h <= 770 then '06' else '07' end as c from (select i, row_number() over (order by pg_temp.f('tc', i)) as h from generate_series(1, 880) as i) as a) as b;
insert into edt_topic
select i, 'XT' || to_char(d, 'YYYY') || lpad(i::text, 4, '0'), nm, c, src, case when st in ('0', '1') and pg_temp.f('ta', i) < 0.4 then null else 1 + floor(520 * power(pg_temp.f('tb', i), 1.4))::int end, (select user_id from sys_user as u where u.user_id between lo and hi and u.entry_date < d and coalesce(u.leave_date, '2099-01-01') > d order by pg_temp.f('te' || u.user_id, i) limit 1), pg_temp.z('tw', i, 6, 45) * case when c = '02' then 2 else 10 end, pg_temp.z('tr', i, 9, 33) * 2 + 10, pg_temp.w('tq', i, '2000:20,3000:35,5000:30,8000:10,10000:5')::int, d, case when st in ('2', '3', '4', '5') then d + pg_temp.z('tv', i, 12, 48) end, st, case when pg_temp.f('tk', i) < 0.06 then '1' else '0' end, case when st = '3' then pg_temp.one('tj', i, '市场同类产品过多,内容导向需调整,成本测算不达标,作者交稿无保障,与本社出书范围不符') when st = '4' then pg_temp.one('tj', i, '作者撤稿,版权未谈妥,延期超过两年') end, case when st = '0' and i % 5 = 0 then '1' else '0' end
  from (select tp.*, pg_temp.w('ts', i, '1:35,2:45,3:14,4:6') as src, date '2022-03-01' + (i * 1.77)::int + pg_temp.z('td', i, 0, 20) as d, case when i > 865 then pg_temp.w('tt', i, '0:1,1:2') when i > 670 then pg_temp.w('tt', i, '1:8,2:76,3:12,4:4') else pg_temp.w('tt', i, '5:74,2:6,3:13,4:7') end as st, case c when '01' then 1 when '07' then 1 when '02' then 9 when '05' then 23 when '06' then 23 else 15 end as lo, case c when '01' then 8 when '07' then 8 when '02' then 14 when '05' then 30 when '06' then 30 else 22 end as hi,
    case c when '01' then pg_temp.nth(rn, '小学语文,小学数学,小学英语,初中语文,初中数学,初中英语,初中物理,初中化学,高中语文,高中数学,高中英语,高中物理,高中生物,高中历史') || pg_temp.nth(rn, '同步导学,课时精练,单元达标卷,期末冲刺,知识清单,错题笔记,阅读训练,真题分类,暑假作业,寒假作业,提优手册,思维拓展,名师课堂,基础通关,题型全解')
      when '02' then pg_temp.nth(rn, '小刺猬,月亮船,森林邮局,胡桃爷爷,布布熊,彩虹桥,蓝鲸阿茂,稻草人,云朵面包房,迷糊博士,纸飞机,星星镇') || pg_temp.nth(rn, '的秋天,历险记,和四季,的奇妙夜,在远方,的生日会,学本领,找朋友,上学记,的秘密花园,环游中国,大发现,的博物馆日')
      when '03' then pg_temp.nth(rn, '江南,大河,旧城,长风,北方,渡口,白鹿,山中,灯火,秋水,故园,十里') || pg_temp.nth(rn, '往事,来信,纪事,书简,人家,夜话,三部曲,行旅,诗抄,小史,十二章,旧梦,记忆')
      when '04' then pg_temp.nth(rn, '明清,近代,长江流域,县域,乡村,城市,数字时代,儒家,海上丝路,民国,制度变迁中的,中部地区') || pg_temp.nth(rn, '社会史论,经济研究,治理实践,文化概观,思想源流,教育考,家族与地方,法律与秩序,人口变动,产业转型,传播史,商人群体,公共服务')
      when '05' then pg_temp.nth(rn, '机器学习,工业机器人,土木工程,农业遥感,新能源电池,临床护理,数据库,桥梁结构,水稻栽培,物联网,材料力学,智能制造') || pg_temp.nth(rn, '原理与应用,技术手册,案例精解,入门到实践,设计基础,检测与维护,前沿进展,实验指南,工程实务,标准解读,综述,问答,图解')
      when '06' then pg_temp.nth(rn, '家常菜,二十四节气,阳台种菜,中老年健身,手冲咖啡,亲子收纳,四季养生,旅行摄影,毛线编织,猫咪,茶,国画') || pg_temp.nth(rn, '入门,一本通,图鉴,日记,慢生活,小百科,365问,新手课,笔记,全书,的艺术,每日一课,手账')
      else pg_temp.nth(rn, '大学语文,高等数学,管理学,基础会计,学前教育学,市场营销,电子商务,护理学,C语言程序设计,现代物流,旅游概论,经济法') || pg_temp.nth(rn, '教程,（微课版）,实训,学习指导,案例教程,习题集,（高职版）,基础,导论,（第二版）,项目化教程,简明教程,实验教程') end as nm from tp) as s;

create table edt_contract (
  contract_id int primary key,
  contract_no varchar(20) not null unique,
  topic_id int not null references edt_topic,
  author_id int not null references edt_author,
  sign_date date not null,
  expire_date date,
  pay_type char(1) not null,
  royalty_rate numeric(5,2),
  word_price numeric(8,2),
  buyout_amount numeric(12,2),
  advance_amount numeric(12,2),
  rights_scope varchar(60),
  contract_status char(1) not null,
  handler_id int references sys_user
);
insert into edt_contract
select row_number() over (order by s, topic_id), 'HT' || to_char(s, 'YYYYMM') || lpad(topic_id::text, 4, '0'), topic_id, author_id, s, (s + make_interval(years => yrs))::date - 1, pt, case when pt = '1' then pg_temp.w('kr', topic_id, '6:20,7:22,8:30,9:10,10:15,12:3')::numeric end, case when pt = '2' then pg_temp.w('kw', topic_id, '60:20,80:35,100:30,150:10,200:5')::numeric end, case when pt = '3' then pg_temp.z('kb', topic_id, 6, 60) * 1000 end, case when pt = '1' and pg_temp.f('ka', topic_id) < 0.15 then pg_temp.z('kc', topic_id, 1, 6) * 5000 end, pg_temp.w('ks', topic_id, '图书出版权:50,图书出版权及信息网络传播权:42,图书、数字及改编权:8'), case when topic_status = '4' then '3' when s + make_interval(years => yrs) < date '2026-06-24' then '2' when topic_status = '2' and pg_temp.f('kz', topic_id) < 0.1 then '0' else '1' end, (array[63, 64, 62])[1 + pg_temp.z('kh', topic_id, 0, 2)]
  from (select t.*, pg_temp.workday(approve_date + pg_temp.z('kd', topic_id, 5, 60)) as s, pg_temp.w('ky', topic_id, '3:15,5:60,8:10,10:15')::int as yrs, case when category_code in ('03', '04', '02') then pg_temp.w('kp', topic_id, '1:75,2:18,3:7') else pg_temp.w('kp', topic_id, '1:45,2:35,3:20') end as pt from edt_topic as t where topic_status in ('2', '5') or topic_status = '4' and topic_id % 3 = 0) as a where s <= date '2026-06-24';

create table bk_book (
  book_id int primary key,
  isbn varchar(20) not null unique,
  book_name varchar(120) not null,
  series_name varchar(60),
  topic_id int references edt_topic,
  contract_id int references edt_contract,
  category_code char(2) not null,
  author_desc varchar(60),
  editor_id int references sys_user,
  book_format varchar(10),
  page_count int,
  word_count int,
  price numeric(8,2) not null,
  publish_date date,
  sale_status char(1) not null,
  create_time timestamp
);
insert into bk_book
select id, pg_temp.isbn(1000 + id * 7), topic_name, case when category_code in ('01', '02', '07') and pg_temp.f('bs', topic_id) < 0.6 then case category_code when '01' then pg_temp.one('bt', topic_id, '南麓学案,小题大做课堂,满分方略') when '02' then pg_temp.one('bt', topic_id, '小满故事屋,大眼睛绘本馆') else pg_temp.one('bt', topic_id, '十四五规划教材,高职高专精品系列') end end, topic_id, contract_id, category_code, author_name || pg_temp.w('ba', topic_id, ' 著:55, 编著:20, 主编:25'), editor_id, pg_temp.w('bf', topic_id, '16开:60,32开:25,大32开:10,12开:5'), wc / 10 * 8 + 32, wc, case when category_code in ('04', '05') then plan_price + 28 else plan_price + pg_temp.z('bp', topic_id, 0, 4) * 0.9 end, pd, case when pd < date '2024-09-01' and pg_temp.f('bz', topic_id) < 0.14 then pg_temp.w('by', topic_id, '2:2,3:1') else '1' end, pd - 75 + time '10:00' + pg_temp.z('bc', topic_id, 0, 400) * interval '1 min'
  from (select t.*, c.contract_id, a.author_name, p.pd, greatest(20, (t.plan_words * (0.85 + pg_temp.f('bw', t.topic_id) * 0.3))::int) as wc, row_number() over (order by p.pd, t.topic_id)::int as id
    from edt_topic as t join edt_contract as c using (topic_id) join edt_author as a on a.author_id = t.author_id, lateral (select pg_temp.workday(c.sign_date + pg_temp.z('bd', t.topic_id, 150, 420)) as pd) as p where topic_status = '5' and p.pd between date '2023-01-01' and date '2026-06-12') as s;
update edt_topic as t set topic_status = '2' where topic_status = '5' and not exists (select from bk_book as b where b.topic_id = t.topic_id);

create table crm_customer (
  customer_id int primary key,
  customer_code varchar(12) not null unique,
  customer_name varchar(60) not null,
  customer_type char(1) not null,
  province varchar(20),
  city varchar(20),
  contact varchar(20),
  phone varchar(20),
  discount numeric(5,4) not null,
  credit_days int,
  salesman_id int references sys_user,
  customer_status char(1) not null,
  open_date date
);
insert into crm_customer
select i, 'K' || t || lpad(i::text, 4, '0'), case t when '1' then case when i <= 14 then replace(p, '市', '') || '新华发行集团' else ct || '市' || pg_temp.nth(i, '滨江,城关,东湖,高新,城北,南山,新城,大学城,西园,河东,古城') || '新华书店' end when '2' then pg_temp.nth(i, '云阅图书网,书到家商城,文汇优选,童书荟旗舰店,开卷电商,悦读直播间') when '3' then ct || pg_temp.one('cn', i, '晓风,万卷,求知,纸间,博文,晴川,半亩,方舟,拾光,知新,大隐,墨香,见山,文心,书林,灯塔') || pg_temp.one('ce', i, '书店,图书有限公司,书社') when '4' then pg_temp.one('cn', i, '人天成,百川,文澜,汇智,中图源') || '图书馆配（' || ct || '）有限公司' else ct || pg_temp.one('cn', i, '第一中学,实验小学,职业技术学院,师范大学,图书馆,教育局') end, t, p, ct, pg_temp.person('cu', i), case when i % 9 <> 0 then pg_temp.one('cp', i, '135,137,138,150,159,188') || lpad(pg_temp.z('cq', i, 0, 99999999)::text, 8, '0') end, case t when '1' then 0.62 + pg_temp.z('cd', i, -1, 3) * 0.01 when '2' then 0.52 + pg_temp.z('cd', i, 0, 5) * 0.01 when '3' then 0.60 + pg_temp.z('cd', i, 0, 4) * 0.01 when '4' then 0.58 + pg_temp.z('cd', i, -2, 3) * 0.01 else 0.75 + pg_temp.z('cd', i, 0, 3) * 0.05 end, case t when '1' then 180 when '2' then 90 when '3' then 60 when '4' then 120 else 30 end, (array[32,33,34,35,37,38,39,40,42,43,44])[1 + i % 11], case when i in (57, 88, 121, 160) then '0' when i in (73, 140) then '2' else '1' end, date '2009-03-01' + pg_temp.z('co', i, 0, 5000)
  from (select i, case when i <= 14 or i between 21 and 75 then '1' when i <= 20 then '2' when i <= 130 then '3' when i <= 155 then '4' else '5' end as t, split_part(x, '/', 1) as p, split_part(x, '/', 2) as ct from (select i, pg_temp.nth(case when i <= 14 then i - 1 else pg_temp.z('cc', i, 0, 27) end, '湖北省/武汉,湖南省/长沙,江苏省/南京,浙江省/杭州,广东省/广州,四川省/成都,河南省/郑州,山东省/济南,安徽省/合肥,江西省/南昌,陕西省/西安,福建省/福州,上海市/上海,北京市/北京,湖北省/宜昌,湖南省/岳阳,江苏省/苏州,浙江省/宁波,广东省/深圳,四川省/绵阳,河南省/洛阳,山东省/青岛,河北省/石家庄,辽宁省/沈阳,云南省/昆明,重庆市/重庆,湖北省/襄阳,广西壮族自治区/南宁') as x from generate_series(1, 190) as i) as a) as s;

create table fin_settle (
  settle_id int primary key,
  settle_no varchar(20) not null unique,
  customer_id int not null references crm_customer,
  settle_month char(6) not null,
  settle_date date not null,
  ship_amount numeric(14,2) not null,
  return_amount numeric(14,2) not null default 0,
  settle_amount numeric(14,2) not null,
  received_amount numeric(14,2) not null default 0,
  due_date date,
  settle_status char(1) not null,
  operator_id int references sys_user
);
create table sal_ship (
  ship_id int primary key,
  ship_no varchar(20) not null unique,
  customer_id int not null references crm_customer,
  ship_date date not null,
  ship_type char(1) not null,
  warehouse_code char(3) not null,
  total_qty int not null,
  list_amount numeric(14,2) not null,
  net_amount numeric(14,2) not null,
  package_count int,
  transport varchar(10),
  sign_date date,
  ship_status char(1) not null,
  settle_id int references fin_settle,
  maker_id int references sys_user,
  create_time timestamp
);
create table sal_ship_item (
  item_id int primary key,
  ship_id int not null references sal_ship,
  line_no int not null,
  book_id int not null references bk_book,
  qty int not null check (qty > 0),
  price numeric(8,2) not null,
  discount numeric(5,4) not null,
  list_amount numeric(12,2) not null,
  net_amount numeric(12,2) not null,
  unique (ship_id, line_no)
);
create table sal_return (
  return_id int primary key,
  return_no varchar(20) not null unique,
  customer_id int not null references crm_customer,
  apply_date date not null,
  receive_date date,
  return_reason char(1),
  total_qty int not null,
  list_amount numeric(14,2) not null,
  net_amount numeric(14,2) not null,
  return_status char(1) not null,
  settle_id int references fin_settle,
  checker_id int references sys_user
);
create table sal_return_item (
  item_id int primary key,
  return_id int not null references sal_return,
  book_id int not null references bk_book,
  qty int not null check (qty > 0),
  damaged_qty int not null default 0,
  price numeric(8,2) not null,
  discount numeric(5,4) not null,
  list_amount numeric(12,2) not null,
  net_amount numeric(12,2) not null
);
analyze bk_book, crm_customer;
create temp table sh as
select row_number() over (order by d, i)::int as id, i, d, case when c in (57, 88, 121, 160) and d > date '2025-01-01' then c + 1 else c end as c from (select i, pg_temp.workday(d0) as d, case when pg_temp.f('sg', i) < 0.45 then 1 + floor(20 * power(pg_temp.f('sc', i), 1.5))::int else 21 + floor(170 * power(pg_temp.f('sc', i), 1.3))::int end as c from (select i, date '2023-03-01' + floor(1209 * power(pg_temp.f('sd', i), 0.8))::int as d0 from generate_series(1, 2700) as i) as a where pg_temp.f('sk', i) < (array[0.4,0.65,0.9,0.5,0.45,0.65,0.55,0.95,0.8,0.5,0.75,0.5])[extract(month from d0)::int]) as b where d <= date '2026-06-24';
analyze sh;
create temp table si as
select *, row_number() over (order by ship_id, n)::int as item_id, row_number() over (partition by ship_id order by n)::int as line_no from (
  select distinct on (id, b.book_id) id as ship_id, d, c, n, b.book_id, b.price, greatest(2, (base * pop * (0.4 + pg_temp.f('sq', id * 20 + n) * 1.2))::int) as qty, cu.discount + case when pg_temp.f('sx', id * 20 + n) < 0.08 then -0.05 else 0 end as discount
    from sh join crm_customer as cu on cu.customer_id = c, lateral (select count(*)::int as nb from bk_book where publish_date <= d) as k, generate_series(1, pg_temp.w('sn', id, '1:18,2:22,3:22,4:16,5:10,6:6,8:4,12:2')::int) as n, lateral (select greatest(1, nb - floor(nb * power(pg_temp.f('sb', id * 20 + n), 1.5))::int) as bid) as x join bk_book as b on b.book_id = x.bid, lateral (select case when c <= 14 then 90 when c <= 20 then 120 when cu.customer_type = '1' then 40 when cu.customer_type = '4' then 12 when cu.customer_type = '5' then 30 else 18 end as base, case when b.category_code = '01' then 1.8 else 1 end * pg_temp.w('pop', b.book_id, '0.5:35,1:40,2:16,4:7,9:2')::float8 as pop) as y
   where nb > 0 and (b.sale_status = '1' or d < date '2025-09-01') order by id, b.book_id, n) as s;
analyze si;
-- 单据状态：最近的未签收，少量作废
insert into sal_ship
select sh.id, 'FH' || to_char(sh.d, 'YYMMDD') || lpad(sh.id::text, 5, '0'), sh.c, sh.d, case when cu.customer_type = '5' then '2' when pg_temp.f('st', sh.id) < 0.06 then '3' else '1' end, case when cu.province in ('江苏省', '浙江省', '上海市', '安徽省', '福建省') then 'B02' else 'A01' end, q, la, na, ceil(q / 40.0)::int, pg_temp.w('sw', sh.id, '公路:62,铁路:12,快递:20,自提:6'), case when s = '3' then sh.d + pg_temp.z('ss', sh.id, 1, 8) end, s, null, pg_temp.z('su', sh.id, 57, 59), sh.d + time '09:00' + pg_temp.z('sv', sh.id, 0, 30000) * interval '1 s'
  from sh join crm_customer as cu on cu.customer_id = sh.c join (select ship_id, sum(qty) as q, sum(round(price * qty, 2)) as la, sum(round(price * qty * discount, 2)) as na from si group by 1) as t on t.ship_id = sh.id, lateral (select case when sh.id % 67 = 0 then '9' when sh.d > date '2026-06-22' then '0' when sh.d > date '2026-06-18' then '1' when sh.d > date '2026-06-14' then '2' else '3' end as s) as x;
insert into sal_ship_item select item_id, ship_id, line_no, book_id, qty, price, discount, round(price * qty, 2), round(price * qty * discount, 2) from si;

create temp table ri as
select si.*, rd, (qty * pg_temp.f('rq', item_id))::int as rqty from si join sal_ship as s using (ship_id), lateral (select pg_temp.workday(si.d + pg_temp.z('rd', ship_id, 50, 260)) as rd) as x
 where s.ship_status = '3' and s.ship_type <> '2' and pg_temp.f('rs', ship_id) < 0.36 and pg_temp.f('ri', item_id) < 0.55 and rd <= date '2026-06-24' and (qty * pg_temp.f('rq', item_id))::int > 0;
create temp table rh as select ship_id, row_number() over (order by rd, ship_id)::int as rid, rd, c, case when rd > date '2026-06-15' then '0' when ship_id % 41 = 0 then '9' when rd > date '2026-06-05' then '1' else '2' end as st from (select distinct ship_id, rd, c from ri) as a;
insert into sal_return
select rid, 'TH' || to_char(rd, 'YYMMDD') || lpad(rid::text, 4, '0'), c, rd, case when st in ('1', '2') then rd + pg_temp.z('rr', rid, 3, 9) end, pg_temp.w('rz', rid, '1:74,2:12,3:8,4:6'), t.q, t.la, t.na, st, null, case when st in ('1', '2') then pg_temp.z('rc', rid, 57, 59) end
  from rh join (select ship_id, sum(rqty) as q, sum(round(price * rqty, 2)) as la, sum(round(price * rqty * discount, 2)) as na from ri group by 1) as t using (ship_id);
insert into sal_return_item
select row_number() over (order by rid, item_id), rid, book_id, rqty, case when st in ('1', '2') and pg_temp.f('rx', item_id) < 0.25 then ceil(rqty * 0.1)::int else 0 end, price, discount, round(price * rqty, 2), round(price * rqty * discount, 2) from ri join rh using (ship_id);

-- 三个月后对账：当月发货减当月退货入账
create temp table sm as
select *, row_number() over (order by sdate, c)::int as sid from (
  select c, m, (m + interval '4 month')::date - 1 + pg_temp.z('fd', c * 400 + extract(year from m)::int * 12 + extract(month from m)::int, -6, 0) as sdate, sum(a) as sa, sum(r) as ra from (
    select customer_id as c, date_trunc('month', ship_date)::date as m, net_amount as a, 0 as r from sal_ship where ship_status = '3'
    union all select customer_id, date_trunc('month', apply_date)::date, 0, net_amount from sal_return where return_status = '2') as u group by c, m) as v where sdate <= date '2026-06-24' and sa > ra;
insert into fin_settle
select sid, 'JS' || to_char(m, 'YYYYMM') || lpad(sid::text, 5, '0'), c, to_char(m, 'YYYYMM'), sdate, sa, ra, sa - ra, 0, sdate + 30, '1', (array[53, 54, 55])[1 + sid % 3] from sm;
update sal_ship as s set settle_id = sid from sm where sm.c = s.customer_id and sm.m = date_trunc('month', s.ship_date)::date and s.ship_status = '3';
update sal_return as r set settle_id = sid from sm where sm.c = r.customer_id and sm.m = date_trunc('month', r.apply_date)::date and r.return_status = '2';

create table fin_receipt (
  receipt_id int primary key,
  receipt_no varchar(20) not null unique,
  customer_id int not null references crm_customer,
  settle_id int references fin_settle,
  receipt_date date not null,
  amount numeric(14,2) not null,
  pay_method char(1) not null,
  bank_flow_no varchar(30),
  receipt_status char(1) not null,
  cashier_id int references sys_user,
  remark varchar(100)
);
insert into fin_receipt
select row_number() over (order by d, k), 'SK' || to_char(d, 'YYMMDD') || lpad(k::text, 6, '0'), c, sid, d, a, pm, case when pm in ('1', '3') then lpad(pg_temp.z('gf', k, 0, 999999999)::text, 14, '8') end, case when v then '9' else '1' end, 56, case when v then pg_temp.one('gr', k, '户名不符退票,重复登记,金额录错') end
  from (select sid * 10 + n as k, c, sid, pg_temp.workday(sdate + pg_temp.z('gd', sid * 10, 5, 75) + (n % 5 - 1) * 32) as d, case when parts = 1 or n > 4 then amt when n = 1 then round(amt * 0.6, -1) else amt - round(amt * 0.6, -1) end as a, pg_temp.w('gm', sid, '1:78,2:6,3:14,4:2') as pm, n > 4 as v
    from (select sm.*, sa - ra as amt, case when sa - ra > 3000 and pg_temp.f('gp', sid) < 0.22 then 2 else 1 end as parts, pg_temp.f('gb', sid) < 0.03 as bad from sm) as x, unnest(case when bad then '{}' when sid % 53 = 0 then '{6,1,2}' else '{1,2}' end::int[]) as n where n > 4 or n <= parts) as s where d <= date '2026-06-24';
update fin_settle as f set received_amount = r.a, settle_status = case when r.a >= f.settle_amount then '3' else '2' end from (select settle_id, sum(amount) as a from fin_receipt where receipt_status = '1' group by 1) as r where r.settle_id = f.settle_id;
update fin_settle set settle_status = '0' where settle_date > date '2026-06-10' and received_amount = 0;
-- 预收，尚未对应结算单
insert into fin_receipt select 90000 + i, 'SKY' || lpad(i::text, 5, '0'), 156 + i, null, date '2025-03-03' + i * 14, i * 1500 + 2000, '1', lpad(pg_temp.z('gy', i, 0, 999999999)::text, 14, '8'), '1', 56, '预收教材款' from generate_series(1, 26) as i;

create table prt_run (
  print_id int primary key,
  print_order_no varchar(20) not null unique,
  book_id int not null references bk_book,
  edition_no int not null default 1,
  print_no int not null,
  print_qty int not null,
  actual_qty int,
  price numeric(8,2),
  factory_name varchar(40),
  paper_type varchar(20),
  order_date date not null,
  finish_date date,
  print_cost numeric(12,2),
  print_status char(1) not null,
  unique (book_id, edition_no, print_no)
);
create temp table cum as select i.book_id, s.ship_date as d, sum(i.qty) over (partition by i.book_id order by s.ship_date, i.item_id) as q from sal_ship_item as i join sal_ship as s using (ship_id) where ship_status <> '9';
create index on cum (book_id, q);
analyze cum;
insert into prt_run
select row_number() over (order by od, book_id, n), 'YZ' || to_char(od, 'YYMM') || lpad((row_number() over (order by od, book_id, n))::text, 5, '0'), book_id, 1, n, q, q, price, pg_temp.one('pf', book_id, '江城新华印务,南湖彩印,鸿兴印刷,金盾印务,湖东教育印刷厂'), pg_temp.one('pp', book_id, '70克双胶纸,80克双胶纸,60克轻型纸,128克铜版纸,75克纯质纸'), od, fd, round((q * (page_count * 0.024 + 1.3) + case when n = 1 then 2600 else 600 end)::numeric, 2), '2'
  from (select b.book_id, b.price, b.page_count, 1 as n, q1 as q, b.publish_date - pg_temp.z('po', b.book_id, 30, 45) as od, b.publish_date - pg_temp.z('pd', b.book_id, 3, 12) as fd from bk_book as b, lateral (select pg_temp.w('p1', b.book_id, '1000:12,1500:14,2000:30,3000:28,5000:16')::int as q1) as x
    union all
    select book_id, price, page_count, (1 + row_number() over (partition by book_id order by k))::int, rq, greatest(d - 22, publish_date), greatest(d - 5, publish_date) from (select b.*, k, rq, (select min(c.d) from cum as c where c.book_id = b.book_id and c.q >= 0.75 * (q1 + (k - 1) * rq)) as d from bk_book as b, lateral (select pg_temp.w('p1', b.book_id, '1000:12,1500:14,2000:30,3000:28,5000:16')::int as q1, pg_temp.w('p2', b.book_id, '1000:35,2000:45,3000:20')::int as rq) as x, generate_series(1, 24) as k) as y where d is not null) as s;
insert into prt_run select 50000 + row_number() over (order by book_id), 'YZ2606' || lpad(book_id::text, 5, '9'), book_id, 1, max(print_no) + 1, 2000, null, max(price), max(factory_name), max(paper_type), date '2026-06-08' + (book_id % 15), null, null, case when book_id % 15 > 9 then '0' when book_id % 5 = 0 then '9' else '1' end from prt_run where print_no > 1 group by book_id having book_id % 11 = 3;

create index idx_return_item_book on sal_return_item (book_id);
analyze prt_run, sal_return, sal_return_item, sal_ship, sal_ship_item;
create index idx_ship_item_book on sal_ship_item (book_id);
create table inv_stock (
  stock_id int primary key,
  warehouse_code char(3) not null,
  book_id int not null references bk_book,
  qty int not null,
  locked_qty int not null default 0,
  location_no varchar(20),
  last_check_date date,
  update_time timestamp,
  unique (warehouse_code, book_id)
);
insert into inv_stock
select row_number() over (order by book_id, wh), wh, book_id, q, case when wh = 'A01' then least(lk, q) else 0 end, case when pg_temp.f('il', book_id) < 0.95 then substr(wh, 1, 1) || pg_temp.z('i1', book_id, 1, 12) || '-' || lpad(pg_temp.z('i2', book_id, 1, 60)::text, 2, '0') end, case when pg_temp.f('ic', book_id) < 0.8 and publish_date < date '2025-12-20' then date '2025-12-28' end, timestamp '2026-06-24 17:30' - pg_temp.z('iu', book_id, 0, 90000) * interval '1 min'
  from (select book_id, publish_date, wh, lk, case wh when 'T09' then dm when 'B02' then (tot - dm) * 3 / 10 else (tot - dm) - (tot - dm) * 3 / 10 end::int as q from (
    select b.book_id, b.publish_date, (select sum(actual_qty) from prt_run as p where p.book_id = b.book_id and print_status = '2') - coalesce((select max(q) from cum as c where c.book_id = b.book_id), 0) + coalesce((select sum(i.qty) from sal_return_item as i join sal_return as r using (return_id) where i.book_id = b.book_id and return_status in ('1', '2')), 0) as tot, coalesce((select sum(i.damaged_qty) from sal_return_item as i join sal_return as r using (return_id) where i.book_id = b.book_id and return_status in ('1', '2')), 0) as dm, coalesce((select sum(i.qty) from sal_ship_item as i join sal_ship as s using (ship_id) where i.book_id = b.book_id and ship_status = '0'), 0) as lk from bk_book as b) as a, unnest('{A01,B02,T09}'::text[]) as wh) as t where wh <> 'T09' or q > 0;

create table fin_royalty (
  royalty_id int primary key,
  royalty_no varchar(20) not null unique,
  contract_id int not null references edt_contract,
  book_id int not null references bk_book,
  author_id int not null references edt_author,
  print_id int references prt_run,
  calc_date date not null,
  calc_qty int,
  gross_amount numeric(12,2) not null,
  advance_deduct numeric(12,2) not null default 0,
  tax_amount numeric(12,2) not null default 0,
  net_amount numeric(12,2) not null,
  pay_date date,
  royalty_status char(1) not null
);
insert into fin_royalty
select row_number() over (order by cd, book_id, pn), 'GC' || to_char(cd, 'YYMM') || lpad((row_number() over (order by cd, book_id, pn))::text, 4, '0'), contract_id, book_id, author_id, print_id, cd, cq, g, ad, tax, g - ad - tax, case when st = '2' then pg_temp.workday(cd + 12 + book_id % 14) end, st
  from (select *, case when tax_type <> '1' or g - ad <= 800 then 0 when g - ad <= 4000 then round((g - ad - 800) * 0.14, 2) else round((g - ad) * 0.112, 2) end as tax, case when cd > date '2026-06-10' then '0' when cd > date '2026-05-25' then '1' when book_id % 97 = 5 then '9' else '2' end as st
    from (select c.contract_id, b.book_id, c.author_id, a.tax_type, p.print_id, p.print_no as pn, pg_temp.workday(greatest(p.finish_date, b.publish_date) + pg_temp.z('yd', p.print_id, 40, 85)) as cd, case when c.pay_type = '1' then p.actual_qty end as cq, y.g, case when p.print_no = 1 then least(coalesce(c.advance_amount, 0), y.g) else 0 end as ad
      from bk_book as b join edt_contract as c using (contract_id) join edt_author as a on a.author_id = c.author_id join prt_run as p on p.book_id = b.book_id and p.print_status = '2', lateral (select case c.pay_type when '1' then round(b.price * p.actual_qty * c.royalty_rate / 100, 2) when '2' then round(c.word_price * b.word_count, 2) else c.buyout_amount end as g) as y where c.pay_type = '1' or p.print_no = 1) as s where cd <= date '2026-06-24') as t;

create table sys_oper_log (
  log_id bigint primary key,
  user_id int references sys_user,
  module_name varchar(30),
  action varchar(20),
  bill_no varchar(30),
  client_ip varchar(40),
  log_time timestamp not null
);
insert into sys_oper_log
select i, u, m, pg_temp.w('la', i, '新增:40,修改:30,审核:18,打印:9,作废:3'), case when m = '发货管理' then (select ship_no from sal_ship where ship_id = 1000 + i % 300) end, '192.168.' || pg_temp.z('l1', i, 1, 3) || '.' || pg_temp.z('l2', i, 10, 200), pg_temp.workday(date '2026-03-02' + i / 12) + time '08:30' + pg_temp.z('lt', i, 0, 32000) * interval '1 s'
  from (select i, (array[58, 3, 46, 53, 33, 63])[1 + pg_temp.z('lm', i, 0, 5)] as u, (array['发货管理', '选题管理', '印制管理', '结算管理', '客户管理', '合同管理'])[1 + pg_temp.z('lm', i, 0, 5)] as m from generate_series(1, 1300) as i) as s where i / 12 < 112;

create index idx_ship_customer on sal_ship (customer_id, ship_date);
create index idx_receipt_settle on fin_receipt (settle_id);

comment on table sys_user is '系统用户（员工）';
comment on column sys_user.user_id is '用户ID'; comment on column sys_user.login_name is '登录名'; comment on column sys_user.user_name is '姓名'; comment on column sys_user.dept_name is '部门';
comment on column sys_user.post_name is '岗位'; comment on column sys_user.mobile is '手机'; comment on column sys_user.entry_date is '入职日期'; comment on column sys_user.leave_date is '离职日期';
comment on column sys_user.user_status is '状态：1在职 0离职停用'; comment on column sys_user.last_login is '最近登录时间';
comment on table edt_author is '作者（著作权人）';
comment on column edt_author.author_id is '作者ID'; comment on column edt_author.author_code is '作者编号'; comment on column edt_author.author_name is '姓名或单位名称'; comment on column edt_author.pen_name is '笔名';
comment on column edt_author.author_type is '作者类型：1个人 2单位 3境外'; comment on column edt_author.nationality is '国籍'; comment on column edt_author.work_unit is '工作单位'; comment on column edt_author.title_name is '职称';
comment on column edt_author.mobile is '手机'; comment on column edt_author.bank_name is '开户行'; comment on column edt_author.tax_type is '计税方式：1稿酬个税 2开具发票 3境外代扣'; comment on column edt_author.is_blacklist is '是否黑名单：0否 1是';
comment on column edt_author.create_time is '建档时间';
comment on table edt_topic is '选题';
comment on column edt_topic.topic_id is '选题ID'; comment on column edt_topic.topic_no is '选题编号'; comment on column edt_topic.topic_name is '选题名称'; comment on column edt_topic.category_code is '图书大类：01教辅 02少儿 03文学 04社科 05科技 06生活 07高校教材';
comment on column edt_topic.topic_source is '选题来源：1作者投稿 2自主策划 3合作出版 4版权引进'; comment on column edt_topic.author_id is '拟定作者ID'; comment on column edt_topic.editor_id is '责任编辑（策划人）ID'; comment on column edt_topic.plan_words is '计划字数（千字）';
comment on column edt_topic.plan_price is '预估定价（元）'; comment on column edt_topic.plan_print_qty is '计划首印数（册）'; comment on column edt_topic.apply_date is '申报日期'; comment on column edt_topic.approve_date is '社级论证日期';
comment on column edt_topic.topic_status is '选题状态：0草稿 1论证中 2已通过 3未通过 4已撤销 5已出书'; comment on column edt_topic.is_key is '是否重点选题：0否 1是'; comment on column edt_topic.reject_reason is '未通过或撤销原因'; comment on column edt_topic.is_deleted is '删除标志：0正常 1已删除';
comment on table edt_contract is '出版合同';
comment on column edt_contract.contract_id is '合同ID'; comment on column edt_contract.contract_no is '合同编号'; comment on column edt_contract.topic_id is '选题ID'; comment on column edt_contract.author_id is '签约作者ID';
comment on column edt_contract.sign_date is '签订日期'; comment on column edt_contract.expire_date is '到期日期'; comment on column edt_contract.pay_type is '付酬方式：1版税 2基本稿酬 3一次性买断'; comment on column edt_contract.royalty_rate is '版税率（%），按印数计';
comment on column edt_contract.word_price is '稿酬标准（元/千字）'; comment on column edt_contract.buyout_amount is '买断金额（元）'; comment on column edt_contract.advance_amount is '预付版税（元）'; comment on column edt_contract.rights_scope is '授权范围';
comment on column edt_contract.contract_status is '合同状态：0待生效 1履行中 2已到期 3已解除'; comment on column edt_contract.handler_id is '经办人ID';
comment on table bk_book is '图书';
comment on column bk_book.book_id is '图书ID'; comment on column bk_book.isbn is '书号ISBN'; comment on column bk_book.book_name is '书名'; comment on column bk_book.series_name is '丛书名';
comment on column bk_book.topic_id is '选题ID'; comment on column bk_book.contract_id is '合同ID'; comment on column bk_book.category_code is '图书大类：01教辅 02少儿 03文学 04社科 05科技 06生活 07高校教材'; comment on column bk_book.author_desc is '著作责任者';
comment on column bk_book.editor_id is '责任编辑ID'; comment on column bk_book.book_format is '开本'; comment on column bk_book.page_count is '页数'; comment on column bk_book.word_count is '字数（千字）';
comment on column bk_book.price is '定价（元）'; comment on column bk_book.publish_date is '出版日期'; comment on column bk_book.sale_status is '销售状态：1在销 2停止发货 3绝版'; comment on column bk_book.create_time is '建档时间';
comment on table prt_run is '印制单（印次）';
comment on column prt_run.print_id is '印制单ID'; comment on column prt_run.print_order_no is '印制单号'; comment on column prt_run.book_id is '图书ID'; comment on column prt_run.edition_no is '版次';
comment on column prt_run.print_no is '印次'; comment on column prt_run.print_qty is '下单印数（册）'; comment on column prt_run.actual_qty is '入库册数'; comment on column prt_run.price is '本次印刷定价（元）';
comment on column prt_run.factory_name is '承印厂'; comment on column prt_run.paper_type is '正文用纸'; comment on column prt_run.order_date is '下单日期'; comment on column prt_run.finish_date is '入库日期';
comment on column prt_run.print_cost is '印制成本（元）'; comment on column prt_run.print_status is '状态：0已下单 1印制中 2已入库 9已取消';
comment on table inv_stock is '图书库存';
comment on column inv_stock.stock_id is '库存ID'; comment on column inv_stock.warehouse_code is '仓库：A01主库 B02华东分库 T09残损库'; comment on column inv_stock.book_id is '图书ID'; comment on column inv_stock.qty is '库存册数';
comment on column inv_stock.locked_qty is '占用册数'; comment on column inv_stock.location_no is '库位号'; comment on column inv_stock.last_check_date is '最近盘点日期'; comment on column inv_stock.update_time is '更新时间';
comment on table crm_customer is '发行客户';
comment on column crm_customer.customer_id is '客户ID'; comment on column crm_customer.customer_code is '客户编码'; comment on column crm_customer.customer_name is '客户名称'; comment on column crm_customer.customer_type is '客户类型：1新华书店 2电商 3民营书店 4馆配商 5机构团购';
comment on column crm_customer.province is '省份'; comment on column crm_customer.city is '城市'; comment on column crm_customer.contact is '联系人'; comment on column crm_customer.phone is '电话';
comment on column crm_customer.discount is '发货折扣（0.62即62折）'; comment on column crm_customer.credit_days is '账期（天）'; comment on column crm_customer.salesman_id is '业务员ID'; comment on column crm_customer.customer_status is '状态：1正常 0停用 2停发';
comment on column crm_customer.open_date is '开户日期';
comment on table sal_ship is '发货单';
comment on column sal_ship.ship_id is '发货单ID'; comment on column sal_ship.ship_no is '发货单号'; comment on column sal_ship.customer_id is '客户ID'; comment on column sal_ship.ship_date is '发货日期';
comment on column sal_ship.ship_type is '发货类型：1经销 2团购 3寄销'; comment on column sal_ship.warehouse_code is '发货仓库：A01主库 B02华东分库'; comment on column sal_ship.total_qty is '总册数'; comment on column sal_ship.list_amount is '码洋（元）';
comment on column sal_ship.net_amount is '实洋（元）'; comment on column sal_ship.package_count is '件数'; comment on column sal_ship.transport is '运输方式'; comment on column sal_ship.sign_date is '签收日期';
comment on column sal_ship.ship_status is '状态：0制单 1已审核 2已发出 3已签收 9已作废'; comment on column sal_ship.settle_id is '结算单ID，未结算为空'; comment on column sal_ship.maker_id is '制单人ID'; comment on column sal_ship.create_time is '制单时间';
comment on table sal_ship_item is '发货单明细';
comment on column sal_ship_item.item_id is '明细ID'; comment on column sal_ship_item.ship_id is '发货单ID'; comment on column sal_ship_item.line_no is '行号'; comment on column sal_ship_item.book_id is '图书ID';
comment on column sal_ship_item.qty is '册数'; comment on column sal_ship_item.price is '定价（元）'; comment on column sal_ship_item.discount is '折扣'; comment on column sal_ship_item.list_amount is '码洋（元）';
comment on column sal_ship_item.net_amount is '实洋（元）';
comment on table sal_return is '退货单';
comment on column sal_return.return_id is '退货单ID'; comment on column sal_return.return_no is '退货单号'; comment on column sal_return.customer_id is '客户ID'; comment on column sal_return.apply_date is '退货日期';
comment on column sal_return.receive_date is '点收日期'; comment on column sal_return.return_reason is '退货原因：1滞销 2残损 3发错 4版本更新'; comment on column sal_return.total_qty is '总册数'; comment on column sal_return.list_amount is '码洋（元）';
comment on column sal_return.net_amount is '实洋（元）'; comment on column sal_return.return_status is '状态：0待点收 1已点收 2已入账 9已作废'; comment on column sal_return.settle_id is '冲减的结算单ID'; comment on column sal_return.checker_id is '点收人ID';
comment on table sal_return_item is '退货单明细';
comment on column sal_return_item.item_id is '明细ID'; comment on column sal_return_item.return_id is '退货单ID'; comment on column sal_return_item.book_id is '图书ID'; comment on column sal_return_item.qty is '退货册数';
comment on column sal_return_item.damaged_qty is '其中残损册数'; comment on column sal_return_item.price is '定价（元）'; comment on column sal_return_item.discount is '折扣'; comment on column sal_return_item.list_amount is '码洋（元）';
comment on column sal_return_item.net_amount is '实洋（元）';
comment on table fin_settle is '客户结算单';
comment on column fin_settle.settle_id is '结算单ID'; comment on column fin_settle.settle_no is '结算单号'; comment on column fin_settle.customer_id is '客户ID'; comment on column fin_settle.settle_month is '结算所属月份（YYYYMM）';
comment on column fin_settle.settle_date is '对账日期'; comment on column fin_settle.ship_amount is '发货实洋（元）'; comment on column fin_settle.return_amount is '退货实洋（元）'; comment on column fin_settle.settle_amount is '应结金额（元）';
comment on column fin_settle.received_amount is '已回款金额（元）'; comment on column fin_settle.due_date is '应付款日期'; comment on column fin_settle.settle_status is '状态：0待确认 1已对账 2部分回款 3已结清'; comment on column fin_settle.operator_id is '结算员ID';
comment on table fin_receipt is '回款单';
comment on column fin_receipt.receipt_id is '回款ID'; comment on column fin_receipt.receipt_no is '回款单号'; comment on column fin_receipt.customer_id is '客户ID'; comment on column fin_receipt.settle_id is '结算单ID，预收款为空';
comment on column fin_receipt.receipt_date is '到账日期'; comment on column fin_receipt.amount is '金额（元）'; comment on column fin_receipt.pay_method is '收款方式：1银行转账 2支票 3承兑汇票 4现金'; comment on column fin_receipt.bank_flow_no is '银行流水号';
comment on column fin_receipt.receipt_status is '状态：1有效 9作废'; comment on column fin_receipt.cashier_id is '出纳ID'; comment on column fin_receipt.remark is '备注';
comment on table fin_royalty is '稿酬结算单';
comment on column fin_royalty.royalty_id is '稿酬单ID'; comment on column fin_royalty.royalty_no is '稿酬单号'; comment on column fin_royalty.contract_id is '合同ID'; comment on column fin_royalty.book_id is '图书ID';
comment on column fin_royalty.author_id is '作者ID'; comment on column fin_royalty.print_id is '印制单ID'; comment on column fin_royalty.calc_date is '结算日期'; comment on column fin_royalty.calc_qty is '计酬册数，非版税合同为空';
comment on column fin_royalty.gross_amount is '应付稿酬（元）'; comment on column fin_royalty.advance_deduct is '扣回预付（元）'; comment on column fin_royalty.tax_amount is '代扣个税（元）'; comment on column fin_royalty.net_amount is '实付金额（元）';
comment on column fin_royalty.pay_date is '支付日期'; comment on column fin_royalty.royalty_status is '状态：0待审核 1已审核 2已支付 9已作废';
comment on table sys_oper_log is '操作日志';
comment on column sys_oper_log.log_id is '日志ID'; comment on column sys_oper_log.user_id is '用户ID'; comment on column sys_oper_log.module_name is '模块'; comment on column sys_oper_log.action is '操作';
comment on column sys_oper_log.bill_no is '单据号'; comment on column sys_oper_log.client_ip is '客户端IP'; comment on column sys_oper_log.log_time is '操作时间';
