-- 职业教育网校：课程与教学计划、班级、任务、学员、学习记录、订单、退款、优惠券、评价。
-- 仿开源产品 EduSoho（*_v8 与 biz_order 表）：沿用其驼峰列名、秒级时间戳、状态单词；有外键、无注释。
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

create function pg_temp.ut(t timestamp) returns integer language sql immutable as $$ select extract(epoch from t - interval '8 hours')::int $$;

create table category (
  id integer primary key,
  code varchar(64) not null unique,
  name varchar(255) not null,
  weight integer not null default 0,
  "parentId" integer not null default 0,
  description text,
  "createdTime" integer not null
);
insert into category values (1, 'finance', '财会金融', 10, 0, null, 1693880000), (2, 'build', '建筑工程', 9, 0, null, 1693880010), (3, 'it', 'IT互联网', 8, 0, null, 1693880020), (4, 'design', '设计创作', 7, 0, null, 1693880030), (5, 'teacher', '教师资格', 6, 0, null, 1693880040), (6, 'acc_junior', '初级会计', 5, 1, null, 1693881000), (7, 'acc_mid', '中级会计', 4, 1, null, 1693881010), (8, 'jzs2', '二级建造师', 5, 2, null, 1693881020), (9, 'jzs1', '一级建造师', 4, 2, null, 1693881030), (10, 'python', 'Python', 5, 3, null, 1693881040), (11, 'web', '前端开发', 4, 3, null, 1693881050), (12, 'ps', '平面设计', 3, 4, null, 1693881060), (13, 'jz_middle', '中学教资', 3, 5, null, 1693881070);

create table "user" (
  id integer primary key,
  nickname varchar(64) not null unique,
  email varchar(128) not null unique,
  "verifiedMobile" varchar(32),
  type varchar(32) not null default 'default',
  roles varchar(255) not null,
  point integer not null default 0,
  locked smallint not null default 0,
  promoted smallint not null default 0,
  destroyed smallint not null default 0,
  "registeredWay" varchar(64),
  "loginTime" integer not null default 0,
  "loginIp" varchar(64),
  "createdTime" integer not null,
  "updatedTime" integer not null
);
insert into "user"
select i, case when de = 1 then '帐号已注销' || i when i = 1 then 'admin' when i <= 16 then pg_temp.person('te', i) || '老师' when pg_temp.f('un', i) < 0.4 then pg_temp.one('ua', i, '小,阿,爱学习的,努力的,晴天,追风,快乐') || pg_temp.one('ub', i, '鱼,橙子,星星,考生,白羊,柠檬,石头,向日葵,木木') || i else '用户' || substr(md5('u' || i), 1, 8) end, 'user_' || substr(md5('e' || i), 1, 9) || '@edusoho.net', case when de = 0 and pg_temp.f('um', i) < 0.9 then pg_temp.mobile('um', i) end, pg_temp.w('ut', i, 'default:3,web_mobile:4,weixinweb:3'), case when i = 1 then '|ROLE_USER|ROLE_TEACHER|ROLE_SUPER_ADMIN|' when i <= 3 then '|ROLE_USER|ROLE_ADMIN|' when i <= 16 then '|ROLE_USER|ROLE_TEACHER|' else '|ROLE_USER|' end, case when i > 16 then pg_temp.sk('up', i, 0, 800, 3.0) else 0 end, case when pg_temp.f('ul', i) < 0.015 and i > 16 then 1 else 0 end, case when i in (4, 6, 9) then 1 else 0 end, de, pg_temp.w('uw', i, 'web:4,ios:2,android:3,miniProgram:2'), lt, case when lt > 0 then '183.' || pg_temp.z('ip', i, 2, 250) || '.' || pg_temp.z('iq', i, 2, 250) || '.' || pg_temp.z('ir', i, 2, 250) else '' end, pg_temp.ut(cr), greatest(lt, pg_temp.ut(cr))
  from (select i, cr, case when i > 40 and pg_temp.f('ud', i) < 0.012 then 1 else 0 end as de, case when i > 16 and pg_temp.f('unl', i) < 0.04 then 0 else least(pg_temp.ut(timestamp '2026-06-30 21:00') - pg_temp.z('ulh', i, 0, 80000), case when i <= 3 then pg_temp.ut(timestamp '2026-06-30 09:00') + i else pg_temp.ut(cr) + pg_temp.z('ult', i, 60, 86400) + 86400 * pg_temp.sk('uld', i, 0, 700, 1.2) end) end as lt from (select case when i <= 16 then i else 16 + row_number() over (partition by i <= 16 order by cr, i) end as i, cr from (select i, case when i <= 16 then timestamp '2023-09-05 10:00' + i * interval '3 days 20 minutes' else pg_temp.day('ucd', i, '2024-01-01', '2026-06-29', 0.85, '6666678', '689766897665') + interval '8 hours' + pg_temp.z('uct', i, 0, 54000) * interval '1 second' end as cr from generate_series(1, 1500) as i) as b0) as b) as a;

create table user_profile (
  id integer primary key references "user",
  truename varchar(255) not null default '',
  idcard varchar(24) not null default '',
  gender varchar(8) not null default 'secret' check (gender in ('male', 'female', 'secret')),
  birthday date,
  city varchar(64) not null default '',
  mobile varchar(32) not null default '',
  company varchar(255) not null default '',
  job varchar(255) not null default '',
  about text
);
insert into user_profile
select id, case when id <= 16 then case when id = 1 then '' else replace(nickname, '老师', '') end when pg_temp.f('pt', id) < 0.5 and destroyed = 0 then pg_temp.person('pp', id) else '' end, '', pg_temp.w('pg', id, 'secret:5,female:3,male:2'), case when pg_temp.f('pb', id) < 0.3 then date '1978-01-01' + pg_temp.z('pbd', id, 0, 10200) end, case when pg_temp.f('pc', id) < 0.45 then pg_temp.one('pcc', id, '杭州,郑州,石家庄,西安,长沙,武汉,成都,济南,南昌,合肥,广州') else '' end, coalesce("verifiedMobile", ''), case when id between 2 and 16 then '启航在线' when pg_temp.f('pco', id) < 0.1 then pg_temp.one('pco2', id, '中建某局,代账公司,自由职业,在校学生,培训机构') else '' end, case when id between 4 and 16 then '讲师' else '' end, case when id between 4 and 16 then '<p>' || pg_temp.one('pa', id, '十年一线教学经验，善于把难点讲简单。,注册会计师，多家机构签约讲师。,一线大厂工程师，带过三百多名学员转行。,高级工程师，一建通关导师。') || '</p>' end from "user";

create table course_set_v8 (
  id integer primary key,
  type varchar(32) not null,
  title varchar(1024) not null,
  "categoryId" integer references category,
  "serializeMode" varchar(32) not null default 'none',
  status varchar(32) not null default 'draft',
  "minCoursePrice" numeric(10,2) not null default 0,
  "maxCoursePrice" numeric(10,2) not null default 0,
  recommended smallint not null default 0,
  "recommendedSeq" integer not null default 0,
  "studentNum" integer not null default 0,
  "ratingNum" integer not null default 0,
  rating numeric(3,1) not null default 0,
  "hitNum" integer not null default 0,
  creator integer references "user",
  "createdTime" integer not null
);
insert into course_set_v8
select i, case when ti like '%直播%' then 'live' else 'normal' end, ti, c, case when i % 9 = 4 then 'serialized' when i % 9 = 5 then 'finished' else 'none' end, case when i > 52 then 'draft' when i % 13 = 7 then 'closed' else 'published' end, 0, 0, case when i % 6 = 1 then 1 else 0 end, case when i % 6 = 1 then i / 6 + 1 else 0 end, 0, 0, 0, 0, case when i % 9 = 0 then 1 else 2 + i % 2 end, pg_temp.ut(timestamp '2023-10-08 09:30' + (case when i <= 36 then i * 7 else 252 + (i - 36) * 32 end) * interval '1 day' + (i * 37 % 480) * interval '1 minute')
  from (select row_number() over (order by o, c) as i, c, ti from (values (6, '初级会计实务基础精讲,经济法基础通关班,初级会计冲刺直播课,初级会计题海训练,会计零基础入门,初级会计考前押题,初级会计2026全程班'), (7, '中级会计实务精讲,中级财务管理公式突破,中级经济法主观题,中级会计冲刺直播课'), (8, '二建施工管理精讲,二建法规必背考点,二建建筑实务案例,二建机电实务,二建市政冲刺直播课,二建2026全程班'), (9, '一建经济计算题专项,一建管理精讲,一建建筑实务,一建冲刺直播课'), (10, 'Python零基础入门,Python自动化办公,爬虫实战,数据分析与Pandas,Python就业直播营,Python算法刷题,机器学习入门'), (11, 'HTML+CSS入门,JavaScript核心,Vue3项目实战,TypeScript进阶,微信小程序开发,前端面试直播课,Node.js后端实战'), (12, 'Photoshop从零开始,Illustrator插画,电商详情页设计,品牌LOGO设计,AI绘画实用课,摄影后期调色,剪映短视频剪辑,C4D电商建模'), (13, '教资科目一综合素质,教资科目二教育知识与能力,教资面试直播课,教资语文学科知识,教资数学学科知识,教资作文模板'), (1, '考证规划公开课,财务人员Excel必修'), (3, '程序员入行公开课,Git使用指南'), (5, '教师招聘公开课')) as v (c, l), unnest(string_to_array(l, ',')) with ordinality as u (ti, o)) as a;

create table course_v8 (
  id integer primary key,
  "courseSetId" integer not null references course_set_v8,
  title varchar(120),
  "learnMode" varchar(32) not null,
  "expiryMode" varchar(32) not null,
  "expiryDays" integer not null default 0,
  "isDefault" smallint not null default 0,
  status varchar(32) not null,
  "isFree" smallint not null default 0,
  price numeric(10,2) not null default 0,
  "originPrice" numeric(10,2) not null default 0,
  "taskNum" integer not null default 0,
  "studentNum" integer not null default 0,
  income numeric(10,2) not null default 0,
  "teacherIds" varchar(255),
  "createdTime" integer not null
);
insert into course_v8
select row_number() over (order by s.id, n), s.id, case n when 1 then '' else '答疑督学版' end, case when pg_temp.f('lm', s.id) < 0.7 then 'freeMode' else 'lockMode' end, case when p = 0 or pg_temp.f('em', s.id * 2 + n) < 0.35 then 'forever' else 'days' end, case when p = 0 or pg_temp.f('em', s.id * 2 + n) < 0.35 then 0 else pg_temp.one('ed', s.id, '180,365,365,730')::int end, case n when 1 then 1 else 0 end, s.status, case when p = 0 then 1 else 0 end, p, p + case when p > 0 and pg_temp.f('op', s.id) < 0.5 then 100 else 0 end, 0, 0, 0, '|' || 4 + (s.id * 5 + n) % 13 || '|', s."createdTime" + n * 600
  from course_set_v8 as s, lateral (select case when title like '%公开课%' or title in ('Git使用指南', '会计零基础入门', 'HTML+CSS入门') then 0 when title like '%全程班%' then 1980 when title like '%直播营%' then 2980 when title like '%直播%' then pg_temp.one('pr', id, '99,199,299')::int else pg_temp.one('pr', id, '49,99,128,199,199,268,298,399')::int end as p0) as x, lateral generate_series(1, case when p0 > 150 and id % 4 = 1 then 2 else 1 end) as n, lateral (select case n when 1 then p0 else p0 + 300 end::numeric as p) as y;
update course_set_v8 as s set "minCoursePrice" = a, "maxCoursePrice" = b from (select "courseSetId" as i, min(price) as a, max(price) as b from course_v8 group by 1) as x where x.i = s.id;

create table course_task (
  id integer primary key,
  "courseId" integer not null references course_v8,
  seq integer not null,
  number varchar(32) not null,
  title varchar(255) not null,
  type varchar(50) not null,
  "isFree" smallint not null default 0,
  "isOptional" smallint not null default 0,
  "startTime" integer not null default 0,
  "endTime" integer not null default 0,
  length integer not null default 0,
  status varchar(255) not null,
  "createdUserId" integer references "user",
  "createdTime" integer not null
);
insert into course_task
select row_number() over (order by c.id, n), c.id, n, n::text, case when ty = 'testpaper' then '阶段测试' when ty = 'homework' then '课后作业' when ty = 'live' then '第' || n || '场直播' else '第' || n || '讲 ' || pg_temp.one('tt', x, '导学,核心概念,重点梳理,例题讲解,案例分析,易错点,实操演示,综合练习,真题解析,本章小结') end, ty, case when n = 1 and c."isFree" = 0 then 1 else 0 end, case when ty in ('text', 'homework') and pg_temp.f('to', x) < 0.5 then 1 else 0 end, case when ty = 'live' then st else 0 end, case when ty = 'live' then st + 7200 else 0 end, case ty when 'video' then pg_temp.z('tl', x, 300, 2700) when 'live' then 120 else 0 end, case when c.status = 'draft' and n > 2 then 'create' else 'published' end, coalesce(nullif(split_part(c."teacherIds", '|', 2), '')::int, 1), c."createdTime" + n * 4000
  from (select c.*, s.type as stype, s."serializeMode" as sm from course_v8 as c join course_set_v8 as s on s.id = "courseSetId") as c, lateral generate_series(1, case when price = 0 then pg_temp.z('tn', c.id, 3, 8) when price > 1500 then 30 else pg_temp.z('tn', c.id, 8, 20) end) as n, lateral (select c.id * 50 + n as x) as y,
       lateral (select case when stype = 'live' and n % 6 <> 0 then 'live' when n % 7 = 0 then 'testpaper' when n % 6 = 0 then 'homework' when pg_temp.f('ty', x) < 0.12 then 'text' else 'video' end as ty, (c."createdTime" / 86400) * 86400 + 86400 * (5 + n * 3) + 40800 as st) as z;
update course_v8 as c set "taskNum" = k from (select "courseId" as i, count(*) as k from course_task where status = 'published' group by 1) as x where x.i = c.id;

create table classroom (
  id integer primary key,
  title varchar(255) not null,
  status varchar(32) not null,
  price numeric(10,2) not null,
  "categoryId" integer references category,
  "headTeacherId" integer references "user",
  "expiryMode" varchar(32) not null,
  "expiryValue" integer not null,
  "studentNum" integer not null default 0,
  "createdTime" integer not null
);
insert into classroom values (1, '初级会计取证班', 'published', 699, 6, 5, 'days', 365, 0, 1711933200), (2, '二建两科联报班', 'published', 899, 8, 8, 'days', 365, 0, 1719795600), (3, 'Python就业班', 'published', 1299, 10, 11, 'forever', 0, 0, 1725152400), (4, '前端全栈班', 'closed', 999, 11, 12, 'forever', 0, 0, 1730422800), (5, '教资笔试无忧班', 'published', 399, 13, 14, 'days', 180, 0, 1735693200), (6, '电商设计师班', 'draft', 599, 12, 15, 'days', 365, 0, 1767229200);
create table classroom_courses (
  id integer primary key,
  "classroomId" integer not null references classroom,
  "courseId" integer not null references course_v8,
  "courseSetId" integer not null references course_set_v8,
  seq integer not null default 0,
  disabled smallint not null default 0,
  unique ("classroomId", "courseId")
);
insert into classroom_courses
select row_number() over (order by r.id, c.id), r.id, c.id, s.id, row_number() over (partition by r.id order by c.id), case when r.id = 3 and row_number() over (partition by r.id order by c.id) = 4 then 1 else 0 end
  from classroom as r join course_set_v8 as s on s."categoryId" = r."categoryId" and s.status <> 'draft' and s.title not like '%全程班%' and s.title not like '%直播%' join course_v8 as c on c."courseSetId" = s.id and c."isDefault" = 1 and c."isFree" = 0;

create table biz_order (
  id integer primary key,
  title varchar(1024) not null,
  sn varchar(64) not null unique,
  price_amount bigint not null,
  pay_amount bigint not null,
  user_id integer not null references "user",
  status varchar(32) not null,
  payment varchar(32),
  paid_cash_amount bigint not null default 0,
  paid_time integer not null default 0,
  close_time integer not null default 0,
  finish_time integer not null default 0,
  refund_deadline integer not null default 0,
  source varchar(16) not null default 'self',
  created_reason varchar(255) not null default '',
  created_time integer not null
);
create table biz_order_item (
  id integer primary key,
  order_id integer not null references biz_order,
  sn varchar(64) not null,
  title varchar(1024) not null,
  num integer not null default 1,
  price_amount bigint not null,
  pay_amount bigint not null,
  target_id integer not null,
  target_type varchar(32) not null,
  user_id integer not null,
  status varchar(32) not null,
  refund_id integer not null default 0,
  refund_status varchar(32) not null default '',
  created_time integer not null
);
create table coupon (
  id integer primary key,
  code varchar(255) not null unique,
  type varchar(8) not null check (type in ('minus', 'discount')),
  status varchar(16) not null,
  rate numeric(10,2) not null,
  "batchId" integer,
  "userId" integer references "user",
  deadline integer not null,
  "targetType" varchar(64) not null default 'all',
  "orderId" integer references biz_order,
  "orderTime" integer,
  "receiveTime" integer not null default 0,
  "createdTime" integer not null
);
create temp table ou as
select a.*, (select 17 + floor(power(pg_temp.f('ou', i), 0.75) * count(*))::int from "user" as v where v.id > 16 and v."createdTime" < x) as uid
  from (select *, pg_temp.ut(t) as x from (select i, pg_temp.day('oda', i, '2024-01-03', '2026-06-30', 0.75, '6556789', '569865887766') + interval '7 hours' + pg_temp.sk('otm', i, 0, 60000, 0.75) * interval '1 second' as t from generate_series(1, 2350) as i offset 0) as b offset 0) as a;
analyze ou;
create temp table o as
select row_number() over (order by t, i) as id, i, t, u, ty, tid, ti, round(p * 100)::bigint as p, case when cp is null or p < cp.k * 2 then 0 else case cp.ct when 'minus' then cp.k * 100 else round(p * 100 * (10 - cp.k / 10.0) / 10) end end::bigint as ded, cp.ct, cp.k, st, src
  from (select i, u.id as u, t, case when cl.id is not null then 'classroom' else 'course' end as ty, coalesce(cl.id, c.id) as tid, coalesce(cl.title, c.tt) as ti, coalesce(cl.price, c.price) as p, case when t > '2026-06-29 20:00' and pg_temp.f('os', i) < 0.3 then 'created' when pg_temp.f('os', i) < 0.19 then 'closed' when t > '2026-06-20' then pg_temp.w('os2', i, 'success:92,refunding:4,refunded:4') else pg_temp.w('os2', i, 'finished:950,refunded:50') end as st, case when pg_temp.f('osr', i) < 0.05 then 'outside' else 'self' end as src
          from ou as a join "user" as u on u.id = a.uid and u.destroyed = 0 and u."createdTime" < a.x
               left join classroom as cl on pg_temp.f('ocl', i) < 0.14 and cl.id = pg_temp.sk('ocl2', i, 1, 5, 1.3) and cl."createdTime" < pg_temp.ut(t) and (cl.id <> 4 or t < '2025-11-01')
               cross join lateral (select c.*, s.title || case when c.title <> '' then '-' || c.title else '' end as tt from (select tr, 1 + (pg_temp.sk('oc' || tr, i, 0, 58, 1.9) * 29) % 59 as k from generate_series(1, 4) as tr offset 0) as p join course_v8 as c on c.id = p.k join course_set_v8 as s on s.id = c."courseSetId" where c."isFree" = 0 and c.status <> 'draft' and c."createdTime" < a.x and (c.status <> 'closed' or t < '2025-12-01') order by tr limit 1) as c) as b
       left join lateral (select pg_temp.w('oct', i, 'minus:3,discount:1') as ct, case when pg_temp.w('oct', i, 'minus:3,discount:1') = 'minus' then pg_temp.one('ock', i, '10,20,30,50')::int else pg_temp.one('ock', i, '80,90,95')::int end as k where pg_temp.f('ocx', i) < 0.18) as cp on true;
-- 同一用户对同一商品只保留一张成交订单
update o set st = 'closed' where st not in ('closed', 'created', 'refunded') and exists (select from o as b where b.u = o.u and b.ty = o.ty and b.tid = o.tid and b.id < o.id and b.st not in ('closed', 'created', 'refunded'));
insert into biz_order
select id, ti, to_char(t, 'YYYYMMDDHH24MISS') || lpad((i * 7 % 100000)::text, 5, '0'), p, case when src = 'outside' then 0 else p - ded end, u, st, case when src = 'outside' then 'none' when st in ('created', 'closed') then case when pg_temp.f('opx', i) < 0.3 then pg_temp.w('opm', i, 'wechat:6,alipay:4') end else pg_temp.w('opm', i, 'wechat:60,alipay:37,lianlianpay:3') end, case when st in ('created', 'closed') or src = 'outside' then 0 else p - ded end, case when st in ('created', 'closed') then 0 else pt end, case when st = 'closed' then pg_temp.ut(t) + 172800 else 0 end, case when st = 'finished' then pt + 864000 else 0 end, case when st in ('created', 'closed') then 0 else pt + 864000 end, src, case when src = 'outside' then 'course.join_by_import' else 'site.join_by_purchase' end, pg_temp.ut(t)
  from (select *, pg_temp.ut(t) + pg_temp.z('opt', i, 15, 900) as pt from o) as q;
insert into biz_order_item
select o.id, o.id, 'I' || b.sn, ti, 1, b.price_amount, b.pay_amount, tid, ty, u, st, 0, '', b.created_time from o join biz_order as b using (id);
insert into coupon
select row_number() over (order by ct, c), upper(substr(md5('cp' || c || coalesce(oid, 0)), 1, 8)), typ, st, rate, bat, u, dl, tt, case when st = 'used' then oid end, case when st = 'used' then ct end, rt, ct - 86400 * 3
  from (select o.i as c, o.id as oid, o.ct as typ, 'used' as st, case o.ct when 'minus' then k else k / 10.0 end as rate, case o.ct when 'minus' then 1 + k / 10 else 10 end as bat, u, pg_temp.ut(t) + 86400 * 20 as dl, case when pg_temp.f('ctt', o.i) < 0.7 then 'all' else o.ty end as tt, pg_temp.ut(t) as ct, pg_temp.ut(t) - 3600 * pg_temp.z('crt', o.i, 1, 60) as rt from o where ded > 0 and st <> 'closed' and src = 'self'
        union all select 10000 + i, null, 'minus', case when d is null then 'unused' else 'receive' end, v, 1 + v / 10, d, pg_temp.ut(timestamp '2024-06-30 23:59:59' + (i % 5) * interval '183 days'), 'all', pg_temp.ut(timestamp '2024-02-01 10:00' + (i % 5) * interval '183 days'), case when d is null then 0 else pg_temp.ut(timestamp '2024-02-01 10:00' + (i % 5) * interval '183 days') + pg_temp.z('crr', i, 100, 5000000) end from (select i, pg_temp.one('cv', i, '10,20,30,50')::int as v, case when pg_temp.f('cu', i) < 0.55 then pg_temp.z('cuu', i, 17, 400) end as d from generate_series(1, 260) as i) as z) as q;
update biz_order as b set pay_amount = b.price_amount where status = 'closed' and source = 'self';
update biz_order_item as i set pay_amount = b.pay_amount from biz_order as b where b.id = i.order_id;

create table biz_order_refund (
  id integer primary key,
  sn varchar(64) not null,
  title varchar(1024) not null,
  order_id integer not null references biz_order,
  order_item_id integer not null references biz_order_item,
  user_id integer not null references "user",
  reason text,
  amount bigint not null,
  status varchar(32) not null,
  deal_user_id integer,
  deal_time integer not null default 0,
  deal_reason text,
  created_time integer not null
);
insert into biz_order_refund
select row_number() over (order by ct, id), 'R' || sn, title, id, id, user_id, pg_temp.w('rr', id, '课程内容不合适:4,买错课程:3,没有时间学习:3,重复购买:1,:1'), paid_cash_amount, st, case when st in ('refunded', 'refused') then pg_temp.z('ru', id, 1, 3) end, case when st in ('refunded', 'refused') then ct + pg_temp.z('rd', id, 3000, 170000) else 0 end, case when st = 'refused' then '已学习超过三分之一' end, ct
  from (select *, paid_time + pg_temp.z('rc', id, 1800, case when status = 'refunding' then 60000 else 500000 end) as ct, case when status = 'refunded' then 'refunded' when status = 'refunding' then 'auditing' else pg_temp.w('rs', id, 'refused:2,cancel:1') end as st from biz_order where paid_cash_amount > 0 and (status in ('refunded', 'refunding') or (status = 'finished' and pg_temp.f('rx', id) < 0.015))) as a;
update biz_order_item as i set refund_id = r.id, refund_status = r.status from biz_order_refund as r where r.order_item_id = i.id;
update biz_order set status = 'finished', finish_time = paid_time + 864000 where status = 'refunded' and paid_cash_amount = 0;
update biz_order_item as i set status = b.status from biz_order as b where b.id = i.order_id and b.status <> i.status;
update course_v8 as c set income = s / 100.0 from (select target_id, sum(i.pay_amount) as s from biz_order_item as i where target_type = 'course' and status in ('success', 'finished', 'refunding') group by 1) as x where x.target_id = c.id;

create table course_member (
  id integer primary key,
  "courseId" integer not null references course_v8,
  "courseSetId" integer not null references course_set_v8,
  "classroomId" integer not null default 0,
  "joinedType" varchar(16) not null default 'course',
  "joinedChannel" varchar(64) not null default '',
  "userId" integer not null references "user",
  "orderId" integer not null default 0,
  deadline integer not null default 0,
  "learnedNum" integer not null default 0,
  "isLearned" smallint not null default 0,
  "finishedTime" integer not null default 0,
  role varchar(16) not null default 'student',
  locked smallint not null default 0,
  "createdTime" integer not null,
  unique ("courseId", "userId")
);
insert into course_member
select row_number() over (order by ct, c, u), c, s, cl, jt, jc, u, oid, dl, 0, 0, 0, ro, case when ro = 'student' and pg_temp.f('ml', c * 2000 + u) < 0.004 then 1 else 0 end, ct
  from (select distinct on (c.id, u) c.id as c, c."courseSetId" as s, cl, jt, jc, u, oid, case when jt = 'classroom' then (select case when r."expiryMode" = 'days' then ct + r."expiryValue" * 86400 else 0 end from classroom as r where r.id = cl) when c."expiryMode" = 'days' and ro = 'student' then ct + c."expiryDays" * 86400 else 0 end as dl, ro, ct
          from (select target_id as cid, 0 as cl, 'course' as jt, case b.source when 'self' then 'buy_join' else 'import_join' end as jc, b.user_id as u, b.id as oid, 'student' as ro, b.paid_time as ct from biz_order as b join biz_order_item as i on i.order_id = b.id where target_type = 'course' and b.status in ('success', 'finished', 'refunding')
                union all select k."courseId", k."classroomId", 'classroom', 'buy_join', b.user_id, b.id, 'student', b.paid_time from biz_order as b join biz_order_item as i on i.order_id = b.id join classroom_courses as k on k."classroomId" = i.target_id and disabled = 0 where target_type = 'classroom' and b.status in ('success', 'finished', 'refunding')
                union all select c.id, 0, 'course', 'free_join', w.id, 0, 'student', greatest(c."createdTime" + 80000, w."createdTime") + pg_temp.z('fj', c.id * 2000 + w.id, 600, 9000000) from course_v8 as c, "user" as w where c."isFree" = 1 and c.status = 'published' and w.id > 16 and w.destroyed = 0 and pg_temp.f('fjp', c.id * 2000 + w.id) < 0.07
                union all select c.id, 0, 'course', '', split_part(c."teacherIds", '|', 2)::int, 0, 'teacher', c."createdTime" from course_v8 as c) as a join course_v8 as c on c.id = a.cid where ct < pg_temp.ut(timestamp '2026-06-30 22:00') order by c.id, u, ct) as q;
update course_v8 as c set "studentNum" = n from (select "courseId" as i, count(*) as n from course_member where role = 'student' group by 1) as x where x.i = c.id;
update course_set_v8 as s set "studentNum" = n, "hitNum" = n * 9 + s.id * 13 from (select "courseSetId" as i, count(distinct "userId") as n from course_member where role = 'student' group by 1) as x where x.i = s.id;
update classroom as r set "studentNum" = n from (select target_id, count(distinct user_id) as n from biz_order_item where target_type = 'classroom' and status in ('success', 'finished', 'refunding') group by 1) as x where x.target_id = r.id;

create table course_task_result (
  id integer primary key,
  "courseId" integer not null references course_v8,
  "courseTaskId" integer not null references course_task,
  "userId" integer not null references "user",
  status varchar(255) not null,
  time integer not null default 0,
  "finishedTime" integer not null default 0,
  "createdTime" integer not null,
  "updatedTime" integer not null
);
insert into course_task_result
select row_number() over (order by ct, mid, tid), cid, tid, uid, st, case when st = 'finish' then greatest(len, 300) + pg_temp.z('rt', x, 0, 600) else pg_temp.z('rt', x, 5, 400) end, case when st = 'finish' then ct + pg_temp.z('rf', x, 400, 6000) else 0 end, ct, ct + pg_temp.z('rf', x, 400, 6000)
  from (select m.id as mid, m."courseId" as cid, t.id as tid, m."userId" as uid, t.seq, case when t.type = 'video' then t.length else 1800 end as len, m.id * 50 + t.seq as x, case when t.seq < k then case when pg_temp.f('rst', m.id * 50 + t.seq) < 0.96 then 'finish' else 'start' end else pg_temp.w('rst', m.id * 50 + t.seq, 'start:6,finish:4') end as st, m."createdTime" + 600 + (t.seq - 1) * pg_temp.z('rg', m.id, 9000, 190000) + pg_temp.z('rh', m.id * 50 + t.seq, 0, 3000) as ct, t.status as ts
          from course_member as m join course_v8 as c on c.id = m."courseId" join course_task as t on t."courseId" = c.id, lateral (select case when pg_temp.f('rn', m.id) < 0.35 then 0 when pg_temp.f('rn', m.id) > 0.9 then c."taskNum" else pg_temp.sk('rk', m.id, 1, greatest(1, c."taskNum" - 1), 2.4) end as k) as y where m.role = 'student' and t.seq <= k and pg_temp.f('rkeep', m.id) < 0.55) as q where ts = 'published' and ct < pg_temp.ut(timestamp '2026-06-30 22:00');
update course_member as m set "learnedNum" = n, "isLearned" = case when n >= c."taskNum" then 1 else 0 end, "finishedTime" = case when n >= c."taskNum" then f else 0 end from (select "courseId" as ci, "userId" as ui, count(*) as n, max("finishedTime") as f from course_task_result where status = 'finish' group by 1, 2) as x join course_v8 as c on c.id = x.ci where x.ci = m."courseId" and x.ui = m."userId" and m.role = 'student';

create table course_review (
  id integer primary key,
  "userId" integer not null references "user",
  "courseId" integer not null references course_v8,
  "courseSetId" integer not null references course_set_v8,
  content text not null,
  rating integer not null default 0,
  private integer not null default 0,
  "parentId" integer not null default 0,
  "createdTime" integer not null
);
insert into course_review
select row_number() over (order by "createdTime", id), "userId", "courseId", "courseSetId", case when r >= 4 then pg_temp.one('vc', id, '老师讲得很细，收获很大,重点突出，适合零基础,课程更新及时,已经通过考试啦，感谢老师,性价比高，推荐,案例很实用') when r = 3 then pg_temp.one('vc', id, '还可以，节奏有点慢,内容偏基础') else pg_temp.one('vc', id, '有些内容过时了,音质不好,和预期不一样') end, r, case when pg_temp.f('vp', id) < 0.03 then 1 else 0 end, 0, "createdTime" + 86400 * pg_temp.z('vd', id, 1, 50)
  from (select *, pg_temp.w('vr', id, '5:62,4:23,3:9,2:3,1:3')::int as r from course_member where role = 'student' and "learnedNum" > 1 and pg_temp.f('vx', id) < 0.32) as a where "createdTime" + 86400 * 50 < pg_temp.ut(timestamp '2026-06-30');
update course_set_v8 as s set "ratingNum" = n, rating = r from (select "courseSetId" as i, count(*) as n, round(avg(rating), 1) as r from course_review where private = 0 group by 1) as x where x.i = s.id;

create table log (
  id integer primary key,
  "userId" integer not null default 0,
  module varchar(32) not null,
  action varchar(50) not null,
  message text not null,
  ip varchar(255) not null,
  "createdTime" integer not null,
  level varchar(10) not null
);
insert into log
select row_number() over (order by t, u), u, m, a, msg, '183.' || pg_temp.z('gi', row_number() over (order by t, u), 2, 250) || '.12.7', t, lv
  from (select user_id as u, 'order' as m, 'close' as a, '订单' || sn || '超时关闭' as msg, close_time as t, 'info' as lv from biz_order where close_time > 1750000000 union all select id, 'user', 'login_success', '登录成功', "loginTime", 'info' from "user" where "loginTime" > 1765000000 union all select id, 'user', 'login_fail', '密码错误', "loginTime" - 40, 'warning' from "user" where "loginTime" > 1765000000 and id % 19 = 0 union all select deal_user_id, 'order', 'refund', '退款单' || sn || '处理完成', deal_time, 'info' from biz_order_refund where deal_time > 0) as a;
